//! ECS: clusters, task definitions, container instances, tasks, services, deployments, capacity providers.
//!
//! `rows` holds what there is; `api` the operations; `schedule` the controllers that bring tasks and services to what is
//! wanted; `agent_link` what an agent is told.

pub mod rows;
