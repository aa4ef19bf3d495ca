//! The operations, one module per kind of resource.
//!
//! Source: Amazon EC2 Auto Scaling API reference, version 2011-01-01.

mod activities;
mod capacity;
mod check;
mod groups;
mod hooks;
mod instances;
mod launch_configurations;
mod limits;
mod policies;
mod processes;
mod refreshes;
mod schedules;
mod show;
mod source;
mod support;
mod tags;
mod traffic;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

/// Registers every operation.
pub fn register(h: &mut state::Handlers) {
    activities::register(h);
    capacity::register(h);
    groups::register(h);
    hooks::register(h);
    instances::register(h);
    launch_configurations::register(h);
    limits::register(h);
    policies::register(h);
    processes::register(h);
    refreshes::register(h);
    schedules::register(h);
    tags::register(h);
    traffic::register(h);
}
