//! The operations, one module per kind of resource.

pub mod account_settings;
pub mod agent;
pub mod attributes;
pub mod capacity_providers;
pub mod clusters;
pub mod container_instances;
mod forget;
pub mod service_deployments;
pub mod services;
pub mod support;
pub mod tags;
pub mod task_definitions;
pub mod task_sets;
pub mod tasks;
#[cfg(test)]
pub mod testing;

/// Adds the controllers that belong to operations rather than to scheduling.
pub fn install(config: &mut state::RegionConfig) {
    task_definitions::install(config);
    config.controllers.push(Box::new(forget::Forget));
}

/// Registers every operation.
pub fn register(h: &mut state::Handlers) {
    account_settings::register(h);
    agent::register(h);
    attributes::register(h);
    capacity_providers::register(h);
    clusters::register(h);
    container_instances::register(h);
    service_deployments::register(h);
    services::register(h);
    tags::register(h);
    task_definitions::register(h);
    task_sets::register(h);
    tasks::register(h);
}
