//! What the engine is told about container instances and tasks: plain values, handed in by the owner of the tables.
//!
//! First in the flow: rows become [`Instance`] and [`TaskCharge`], [`crate::Cluster`] keeps them, everything after
//! works on what it keeps. Source: service model `ContainerInstance`, `Resource`; Developer Guide "Amazon ECS
//! container instances", "Container instance draining".

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Attribute that names an instance's availability zone.
pub const ZONE: &str = "ecs.availability-zone";
/// Attribute that names an instance's subnet.
pub const SUBNET: &str = "ecs.subnet-id";
/// Attribute that marks an instance registered as external (ECS Anywhere).
pub const EXTERNAL: &str = "ecs.capability.external";

/// `ContainerInstance.status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InstanceStatus {
    /// The instance is being registered.
    Registering,
    /// Registration did not succeed.
    RegistrationFailed,
    /// Takes tasks.
    Active,
    /// Takes no new task; those on it are to leave.
    Draining,
    /// The instance is being deregistered.
    Deregistering,
    /// Deregistered.
    Inactive,
}

/// Transport protocol of a host port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proto {
    /// `tcp`, listed under `PORTS`.
    Tcp,
    /// `udp`, listed under `PORTS_UDP`.
    Udp,
}

/// A fixed port of the instance. Dynamic ports are the agent's to choose and never appear here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HostPort {
    /// The port number.
    pub port: u16,
    /// Its protocol: the same number may be taken once for each.
    pub proto: Proto,
}

impl HostPort {
    /// A TCP port.
    pub const fn tcp(port: u16) -> Self {
        Self { port, proto: Proto::Tcp }
    }

    /// A UDP port.
    pub const fn udp(port: u16) -> Self {
        Self { port, proto: Proto::Udp }
    }
}

/// What an instance registered with (`registeredResources`), before any task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capacity {
    /// CPU units (1024 are one vCPU).
    pub cpu: i64,
    /// Memory in MiB.
    pub memory: i64,
    /// Ids of its GPUs.
    pub gpus: BTreeSet<Arc<str>>,
    /// Network interfaces that tasks in `awsvpc` mode can have; `None` where they are not limited.
    pub enis: Option<i64>,
}

/// A container instance as placement sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// What the caller calls it: its ARN or id. Unique in a cluster.
    pub id: Arc<str>,
    /// Only [`InstanceStatus::Active`] ones take tasks.
    pub status: InstanceStatus,
    /// Whether the agent is connected. Instances without are passed over.
    pub agent_connected: bool,
    /// The agent's version, such as `1.80.0`.
    pub agent_version: Option<String>,
    /// The EC2 (or `mi-...`) instance id.
    pub ec2_instance_id: Option<String>,
    /// When it registered, in milliseconds since 1970.
    pub registered_at: i64,
    /// The capacity provider that it belongs to.
    pub capacity_provider: Option<Arc<str>>,
    /// All attributes, built-in and custom; the value may be absent.
    pub attributes: BTreeMap<String, Option<String>>,
    /// What it can hold.
    pub capacity: Capacity,
    /// Ports taken before any task (the daemon's, the agent's, ssh).
    pub reserved_ports: BTreeSet<HostPort>,
}

impl Instance {
    /// An ACTIVE, connected instance that holds nothing: a start for callers that fill in fields.
    pub fn new(id: impl Into<Arc<str>>) -> Self {
        Self {
            id: id.into(),
            status: InstanceStatus::Active,
            agent_connected: true,
            agent_version: None,
            ec2_instance_id: None,
            registered_at: 0,
            capacity_provider: None,
            attributes: BTreeMap::new(),
            capacity: Capacity::default(),
            reserved_ports: BTreeSet::new(),
        }
    }

    /// The value of an attribute, if it is there and has one.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name)?.as_deref()
    }

    /// The availability zone, from its attribute.
    pub fn zone(&self) -> Option<&str> {
        self.attribute(ZONE)
    }

    /// Whether it registered as external.
    pub fn is_external(&self) -> bool {
        self.attributes.contains_key(EXTERNAL)
    }
}

/// What one task takes from its instance, from placement until the agent reports STOPPED.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskCharge {
    /// Task group: `service:<name>`, `family:<name>` or the caller's own.
    pub group: Arc<str>,
    /// CPU units.
    pub cpu: i64,
    /// Memory in MiB (the reservation if there is one).
    pub memory: i64,
    /// Ids of the GPUs given to it.
    pub gpus: Vec<Arc<str>>,
    /// Its fixed host ports.
    pub ports: Vec<HostPort>,
    /// Network interfaces that it takes.
    pub enis: i64,
    /// `lastStatus` is RUNNING: counts in `runningTasksCount`.
    pub running: bool,
    /// `desiredStatus` is STOPPED: still charged and still seen by `task:group` and `distinctInstance`, but on its
    /// way out, so that spreading no longer counts it.
    pub stopping: bool,
}

/// What is left on an instance (`remainingResources`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remaining {
    /// CPU units left; negative if the instance came back smaller than what it holds.
    pub cpu: i64,
    /// MiB left; negative as above.
    pub memory: i64,
    /// GPUs that no task has.
    pub gpus: BTreeSet<Arc<str>>,
    /// Network interfaces left; `None` where they are not limited.
    pub enis: Option<i64>,
    /// Ports taken, by reservation or by tasks: like the API's list, it grows as tasks come.
    pub ports: BTreeSet<HostPort>,
}
