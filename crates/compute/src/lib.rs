//! Instances: launching, stopping and ending them, and what they are made from (images, types, launch templates, key pairs,
//! volumes). The rows of instances are in `ec2`; the machines behind them are the `machines` shell's.

pub mod api;

use state::{Handlers, RegionConfig};

/// Declares the tables and adds the controllers.
pub fn install(_config: &mut RegionConfig) {}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
