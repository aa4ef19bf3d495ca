//! Elastic Load Balancing v2: balancers, target groups, listeners, rules and target health, as tables and operations.
//!
//! The data plane (crate `proxy`) carries the traffic: a shell turns these tables into its configuration and reports
//! health back by [`targets::report`]. ECS registers and deregisters through [`targets`].

pub mod activation;
pub mod api;
pub mod rows;
pub mod targets;

use state::{Handlers, RegionConfig};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    let t = &mut config.tables;
    t.declare::<rows::LoadBalancer>();
    t.declare::<rows::TargetGroup>();
    t.declare::<rows::Listener>();
    t.declare::<rows::Rule>();
    t.declare::<rows::Target>();
    config.controllers.push(Box::new(activation::Activate));
    config.controllers.push(Box::new(targets::Usage));
    config.controllers.push(Box::new(targets::Drain));
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
