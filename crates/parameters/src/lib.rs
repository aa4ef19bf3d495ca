//! SSM parameters, and the public ones under which machine images are looked up.
//!
//! Parameters of the account are rows; the public ones are computed from the list of images in `compute`. Others read values by
//! [`value`]: what tasks get as secrets, what launch templates resolve.

pub mod api;
mod find;
pub mod rows;

pub use find::{public, value};

use state::{Handlers, RegionConfig};

/// Declares the tables.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<rows::Parameter>();
    config.tables.declare::<rows::Version>();
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
