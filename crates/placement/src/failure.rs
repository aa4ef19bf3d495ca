//! Why an instance does not take a task, in the words of the API and of service events.
//!
//! Last in the flow, after `feasible`: the reasons of `failures[]` in RunTask and StartTask, and the sentence
//! on the closest instance in service events. Source: Developer Guide "API failure reasons", "Service event messages".

use std::fmt;
use std::sync::Arc;

/// Why an instance does not take a task. The order is the order of the checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// No such instance.
    Missing,
    /// The instance is not ACTIVE.
    Inactive,
    /// The instance belongs to another capacity provider, or to none.
    CapacityProvider,
    /// The launch type excludes this kind of instance.
    LaunchType,
    /// The agent is not connected.
    Agent,
    /// Too little CPU left.
    Cpu,
    /// Too little memory left.
    Memory,
    /// A TCP port is taken.
    Ports,
    /// A UDP port is taken.
    PortsUdp,
    /// Too few GPUs left.
    Gpu,
    /// Too few network interfaces left.
    Eni,
    /// A required attribute is missing.
    Attribute,
    /// The instance is in another zone or subnet than asked for.
    Location,
    /// A `memberOf` expression does not hold.
    MemberOf,
    /// A task of the group is already there.
    DistinctInstance,
}

impl Reason {
    /// `failures[].reason`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "MISSING",
            Self::Inactive => "INACTIVE",
            // The last two never reach a client from RunTask: such instances are no candidates. StartTask names the
            // instance itself, and an attribute is what it lacks.
            Self::Attribute | Self::CapacityProvider | Self::LaunchType => "ATTRIBUTE",
            Self::Agent => "AGENT",
            Self::Cpu => "RESOURCE:CPU",
            Self::Memory => "RESOURCE:MEMORY",
            Self::Ports => "RESOURCE:PORTS",
            Self::PortsUdp => "RESOURCE:PORTS_UDP",
            Self::Gpu => "RESOURCE:GPU",
            Self::Eni => "RESOURCE:ENI",
            Self::Location => "LOCATION",
            Self::MemberOf => "MemberOf placement constraint unsatisfied.",
            Self::DistinctInstance => "DistinctInstance placement constraint unsatisfied.",
        }
    }

    /// What a service event says of the closest instance, after `The closest matching (container-instance <id>) `.
    fn event_clause(self) -> String {
        match self {
            Self::Cpu => "has insufficient CPU units available.".into(),
            Self::Memory => "has insufficient memory available.".into(),
            Self::Ports | Self::PortsUdp => "is already using a port required by your task.".into(),
            Self::Attribute => "is missing an attribute required by your task.".into(),
            other => format!("encountered error \"{}\".", other.code()),
        }
    }

    /// The sentence that a service event adds on the closest instance. `instance` is the id shown to the user.
    pub fn event_text(self, instance: &str) -> String {
        format!("The closest matching (container-instance {instance}) {}", self.event_clause())
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Why [`crate::Cluster::place`] found no instance. [`crate::Cluster::explain`] says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unplaced {
    /// The cluster has no instance at all.
    NoInstances,
    /// None of them takes the task.
    NoneFits,
}

impl fmt::Display for Unplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoInstances => "No Container Instances were found in your cluster.",
            Self::NoneFits => "no container instance met all of its requirements",
        })
    }
}

impl std::error::Error for Unplaced {}

/// An instance and why it was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceFailure {
    /// The instance.
    pub instance: Arc<str>,
    /// The first check that it failed.
    pub reason: Reason,
}

/// The whole picture of a request that could not be placed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// Instances that the cluster has.
    pub registered: usize,
    /// Those of them that are ACTIVE, of the capacity provider and launch type asked for; agents may be away.
    pub candidates: usize,
    /// Candidates that do take the task; none if it cannot be placed.
    pub fitting: usize,
    /// Candidates that do not, by id, as many as asked for.
    pub failures: Vec<InstanceFailure>,
    /// The one that came closest: fewest failed checks, then failing latest, then by id.
    pub closest: Option<InstanceFailure>,
}
