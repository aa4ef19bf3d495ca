//! What a task asks for: the question that [`crate::Cluster::place`] answers.
//!
//! A request is also the key under which the engine keeps its index, so callers should build it from the task
//! definition and the service alone (nothing that differs from task to task). Source: Developer Guide "Amazon ECS
//! task placement", "... strategies", "... constraints"; service model `PlacementStrategy`, `PlacementConstraint`.

use crate::instance::{HostPort, TaskCharge, ZONE};
use crate::query::Query;
use std::sync::Arc;

/// Most strategies that one request may chain.
pub const MAX_STRATEGIES: usize = 5;
/// Most constraints that one request may hold, those of the task definition included.
pub const MAX_CONSTRAINTS: usize = 10;

/// Which kind of instance the launch type allows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Launch {
    /// No matter.
    #[default]
    Any,
    /// Instances that are not external.
    Ec2,
    /// Instances registered as external.
    External,
}

/// An entry of the task definition's `requiresAttributes`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequiredAttribute {
    /// The attribute that the instance must have.
    pub name: Arc<str>,
    /// The value that it must have; `None` for any or none.
    pub value: Option<Arc<str>>,
}

/// A placement constraint. Constraints bind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Constraint {
    /// No other task of the group on the instance.
    DistinctInstance,
    /// The instance satisfies the expression.
    MemberOf(Arc<Query>),
}

/// What binpack packs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resource {
    /// CPU units.
    Cpu,
    /// Memory.
    Memory,
}

/// What spread spreads over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpreadField {
    /// `instanceId` (alias `host`).
    InstanceId,
    /// `attribute:<name>`; the name without the prefix.
    Attribute(Arc<str>),
}

/// A placement strategy. Strategies are best effort, each working among what the one before left as equally good.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strategy {
    /// Any instance. What follows it in a chain has no say.
    Random,
    /// The group of instances with the fewest tasks of the request's group.
    Spread(SpreadField),
    /// The instance with the least left of the resource.
    Binpack(Resource),
}

impl Strategy {
    /// Spread over availability zones.
    pub fn spread_zones() -> Self {
        Self::Spread(SpreadField::Attribute(ZONE.into()))
    }

    /// What a service without strategies gets: zones, then the instance with the fewest of its tasks.
    pub fn service_default() -> Vec<Self> {
        vec![Self::spread_zones(), Self::Spread(SpreadField::InstanceId)]
    }

    /// What a standalone task without strategies gets.
    pub fn standalone_default() -> Vec<Self> {
        vec![Self::Random]
    }
}

/// One task's demand and wishes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Request {
    /// Task group, for spread and `distinctInstance`.
    pub group: Arc<str>,
    /// CPU units.
    pub cpu: i64,
    /// Memory in MiB.
    pub memory: i64,
    /// How many GPUs.
    pub gpus: usize,
    /// Network interfaces: 1 in `awsvpc` mode, else 0.
    pub enis: i64,
    /// Fixed host ports. Dynamic ones never conflict and do not belong here.
    pub ports: Vec<HostPort>,
    /// What the instance must be able to do.
    pub required_attributes: Vec<RequiredAttribute>,
    /// All must hold.
    pub constraints: Vec<Constraint>,
    /// In order; empty chooses among all that fit as [`Strategy::Random`] does.
    pub strategies: Vec<Strategy>,
    /// Only instances of this capacity provider.
    pub capacity_provider: Option<Arc<str>>,
    /// Only instances that the launch type allows.
    pub launch: Launch,
    /// Only these availability zones; empty for any.
    pub zones: Vec<Arc<str>>,
    /// Only these subnets; empty for any.
    pub subnets: Vec<Arc<str>>,
}

impl Request {
    /// A request that demands nothing and goes anywhere: a start for callers that fill in fields.
    pub fn new(group: impl Into<Arc<str>>) -> Self {
        Self {
            group: group.into(),
            cpu: 0,
            memory: 0,
            gpus: 0,
            enis: 0,
            ports: Vec::new(),
            required_attributes: Vec::new(),
            constraints: Vec::new(),
            strategies: Vec::new(),
            capacity_provider: None,
            launch: Launch::Any,
            zones: Vec::new(),
            subnets: Vec::new(),
        }
    }

    /// What the task takes once placed, with the GPUs that [`crate::Placement`] named.
    pub fn charge(&self, gpus: Vec<Arc<str>>) -> TaskCharge {
        TaskCharge {
            group: self.group.clone(),
            cpu: self.cpu,
            memory: self.memory,
            gpus,
            ports: self.ports.clone(),
            enis: self.enis,
            running: false,
            stopping: false,
        }
    }
}
