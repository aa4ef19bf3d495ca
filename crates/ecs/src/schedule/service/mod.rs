//! The service scheduler: from what a service should be to the tasks that make it so.

pub mod events;

/// Adds the controllers of services.
pub fn install(_c: &mut state::RegionConfig) {}
