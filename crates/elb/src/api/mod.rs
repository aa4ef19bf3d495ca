//! The operations, one module per kind of resource.
//!
//! Source: Elastic Load Balancing API reference, version 2015-12-01, and the user guide for Application Load Balancers.

pub mod actions;
pub mod attributes;
pub mod conditions;
pub mod health_check;
pub mod limits;
pub mod listeners;
pub mod load_balancers;
pub mod network;
pub mod policies;
pub mod rules;
pub mod support;
pub mod tags;
pub mod target_groups;
pub mod targets;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

/// Registers every operation.
pub fn register(h: &mut state::Handlers) {
    attributes::register(h);
    limits::register(h);
    listeners::register(h);
    load_balancers::register(h);
    policies::register(h);
    rules::register(h);
    tags::register(h);
    target_groups::register(h);
    targets::register(h);
}
