//! Auto Scaling: groups of instances, launch configurations, policies, hooks and schedules.
//!
//! A group is a wish: so many instances, of this, in those zones. Its controller makes it true in three steps: `gather` takes a plain
//! snapshot from the rows, `plan` decides (a pure function), `apply` launches and ends instances by way of `compute`, registers them in
//! target groups by way of `elb`, and writes activities.

mod activities;
pub mod api;
mod apply;
mod controller;
mod gather;
mod launching;
mod members;
pub mod plan;
mod refresh;
pub mod rows;
mod words;

pub use members::lifecycle_state;

use state::{Handlers, RegionConfig};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    let t = &mut config.tables;
    t.declare::<rows::Group>();
    t.declare::<rows::Member>();
    t.declare::<rows::Activity>();
    t.declare::<rows::LaunchConfiguration>();
    t.declare::<rows::Policy>();
    t.declare::<rows::Hook>();
    t.declare::<rows::Schedule>();
    t.declare::<rows::Notification>();
    t.declare::<rows::Refresh>();
    config.controllers.push(Box::new(controller::Groups::default()));
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
