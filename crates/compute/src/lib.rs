//! Instances: launching, stopping and ending them, and what they are made from (images, types, launch templates, key pairs,
//! volumes). The rows of instances are in `ec2`; the machines behind them are the `machines` shell's.
//!
//! An instance is launched by [`launch::launch`] from a [`launch::LaunchSpec`] (made by [`spec`] from a request, a template, or both)
//! and waits in Pending until the shell says by [`report`] that its machine runs. [`lifecycle`] asks for its stop, start, reboot
//! and end; each waits for the shell in the same way.

pub mod api;
pub mod capacity;
mod controllers;
pub mod fingerprint;
pub mod images;
pub mod launch;
pub mod lifecycle;
pub mod report;
pub mod rows;
pub mod spec;
pub mod template;
pub mod volumes;
mod words;

pub use launch::{BlockDeviceSpec, LaunchSpec, MoreInterface, launch};
pub use lifecycle::{reboot, start, stop, terminate};
pub use spec::{Place, from_data, from_template};
pub use template::{TemplateRef, template};

use state::{Handlers, RegionConfig};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    let t = &mut config.tables;
    t.declare::<rows::KeyPair>();
    t.declare::<rows::LaunchTemplate>();
    t.declare::<rows::TemplateVersion>();
    t.declare::<rows::Volume>();
    t.declare::<rows::OwnImage>();
    t.declare::<rows::LaunchToken>();
    config.controllers.push(Box::new(controllers::Instant { all: false }));
    config.controllers.push(Box::new(controllers::Forget));
}

/// For regions whose instances have no machines (the simulator, `--runtime simulated`): they go through their states by themselves,
/// a second for each. Beside [`install`], once.
pub fn install_instant(config: &mut RegionConfig) {
    config.controllers.push(Box::new(controllers::Instant { all: true }));
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
