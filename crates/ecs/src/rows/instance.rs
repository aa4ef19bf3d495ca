//! Container instances.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::ecs as api;
use state::{Row, Timestamp};

use super::Tags;

/// Where a container instance is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InstanceStatus {
    Active,
    Draining,
    Inactive,
}

impl InstanceStatus {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            InstanceStatus::Active => "ACTIVE",
            InstanceStatus::Draining => "DRAINING",
            InstanceStatus::Inactive => "INACTIVE",
        }
    }
}

/// What an instance registered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Resources {
    /// CPU units, 1,024 a virtual CPU.
    pub cpu: i64,
    /// MiB.
    pub memory: i64,
    /// TCP ports that are taken from the start.
    pub ports: Vec<u16>,
    /// UDP ports that are taken from the start.
    pub ports_udp: Vec<u16>,
    /// Ids of the GPUs.
    pub gpus: Vec<String>,
}

/// A container instance: a machine with an agent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContainerInstance {
    pub cluster: String,
    /// 32 hexadecimal digits.
    pub id: String,
    pub arn: String,
    /// `i-...`, absent for external instances.
    pub ec2_instance_id: Option<String>,
    pub status: InstanceStatus,
    pub status_reason: Option<String>,
    pub agent_connected: bool,
    /// When the agent's connection was last lost, while it is lost.
    pub disconnected_at: Option<Timestamp>,
    pub version: i64,
    pub version_info: api::VersionInfo,
    /// Name to value; built-in, capability and custom ones.
    pub attributes: BTreeMap<String, Option<String>>,
    /// Names of those that were set by `PutAttributes` or `ECS_INSTANCE_ATTRIBUTES`.
    #[serde(default)]
    pub custom_attributes: Vec<String>,
    pub registered: Resources,
    /// What was sent as totalResources, to be shown as `registeredResources`.
    pub registered_resources: Vec<api::Resource>,
    pub capacity_provider: Option<String>,
    pub registered_at: Timestamp,
    pub tags: Tags,
    pub agent_update_status: Option<api::AgentUpdateStatus>,
    /// By type (`CONTAINER_RUNTIME`), as the agent reports.
    #[serde(default)]
    pub health: BTreeMap<String, api::InstanceHealthCheckResult>,
    /// Of the registration that made it, for idempotency.
    pub client_token: Option<String>,
}

impl ContainerInstance {
    /// The key of an instance.
    pub fn key_of(cluster: &str, id: &str) -> String {
        format!("{cluster}/{id}")
    }
    /// The zone it is in, if known.
    pub fn zone(&self) -> Option<&str> {
        self.attributes.get("ecs.availability-zone")?.as_deref()
    }
}

impl Row for ContainerInstance {
    const TABLE: &'static str = "ecs/container-instance";
    fn key(&self) -> String {
        Self::key_of(&self.cluster, &self.id)
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        if let Some(id) = &self.ec2_instance_id {
            add("ec2", id);
        }
    }
}
