//! ECS: clusters, task definitions, container instances, tasks, services, deployments, capacity providers.
//!
//! `rows` holds what there is; `api` the operations; `launch` makes tasks and `stopping` ends them; `schedule` holds the
//! controllers that bring tasks and services to what is wanted; `agent_link` is what an agent is told and what it reports.

pub mod agent_link;
pub mod api;
pub mod launch;
pub mod placements;
pub mod rows;
pub mod schedule;
pub mod stopping;

use state::{Handlers, RegionConfig};

/// Declares the tables, adds derived structures and controllers.
pub fn install(config: &mut RegionConfig) {
    rows::declare(&mut config.tables);
    api::install(config);
    config.derived.push(Box::<placements::Placements>::default());
    schedule::instance::install(config);
    schedule::task::install(config);
    schedule::service::install(config);
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
