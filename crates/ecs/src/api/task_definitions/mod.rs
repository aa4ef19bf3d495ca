//! Task definitions: registration, states, lists, and finding the revision that a caller means.
//!
//! A family counts its revisions and never uses a number twice. A revision is ACTIVE, then INACTIVE (deregistered), then
//! DELETE_IN_PROGRESS until nothing uses it.

mod check;
mod delete;
mod fill;
mod list;
mod register;
mod requires;
mod resolve;
pub mod size;

pub use resolve::{Reference, resolve};

use shapes::ecs::ops;
use state::{Effect, Handlers, RegionConfig};

/// Adds the controller that removes deleted definitions.
pub fn install(config: &mut RegionConfig) {
    config.controllers.push(Box::new(delete::Remove));
}

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::RegisterTaskDefinition>(Effect::Real, register::register);
    h.write::<ops::DeregisterTaskDefinition>(Effect::Real, register::deregister);
    h.write::<ops::DeleteTaskDefinitions>(Effect::Real, delete::delete);
    h.read::<ops::DescribeTaskDefinition>(Effect::Real, list::describe);
    h.read::<ops::ListTaskDefinitions>(Effect::Real, list::list);
    h.read::<ops::ListTaskDefinitionFamilies>(Effect::Real, list::families);
}

#[cfg(test)]
mod tests;
