//! The rows of ECS. Everything that the API shows and the schedulers decide on is here or computed from here.
//!
//! Where the API's own structure is what must be kept (a load balancer of a service, a deployment configuration), the row
//! holds the generated type; where the core reasons about a thing, the row has fields of its own.

mod cluster;
mod definition;
mod instance;
mod service;
mod task;

pub use cluster::{AccountSetting, CapacityProvider, Cluster, ClusterStatus, IdempotentCall};
pub use definition::{Family, TaskDefinitionRow};
pub use instance::{ContainerInstance, InstanceStatus, Resources};
pub use service::{
    Deployment, DeploymentRole, LaunchSettings, Service, ServiceDeploymentRow, ServiceEventRow,
    ServiceRevisionRow, ServiceStatus, TaskSetRow,
};
pub use task::{
    Attachment, Charge, Protection, Status, TargetBinding, TargetState, Task, TaskContainer, TaskInterface,
};

use std::collections::BTreeMap;

/// Tags by key.
pub type Tags = BTreeMap<String, String>;

/// Tags of a row as the API shows them.
pub fn tags_to_api(tags: &Tags) -> Vec<shapes::ecs::Tag> {
    tags.iter().map(|(k, v)| shapes::ecs::Tag { key: Some(k.clone()), value: Some(v.clone()) }).collect()
}

/// Tags of a request as rows keep them.
pub fn tags_from_api(tags: &[shapes::ecs::Tag]) -> Tags {
    tags.iter().filter_map(|t| Some((t.key.clone()?, t.value.clone().unwrap_or_default()))).collect()
}

/// Declares the tables.
pub fn declare(t: &mut state::Tables) {
    t.declare::<Cluster>();
    t.declare::<CapacityProvider>();
    t.declare::<AccountSetting>();
    t.declare::<IdempotentCall>();
    t.declare::<Family>();
    t.declare::<TaskDefinitionRow>();
    t.declare::<ContainerInstance>();
    t.declare::<Task>();
    t.declare::<Service>();
    t.declare::<ServiceEventRow>();
    t.declare::<ServiceDeploymentRow>();
    t.declare::<ServiceRevisionRow>();
    t.declare::<TaskSetRow>();
}
