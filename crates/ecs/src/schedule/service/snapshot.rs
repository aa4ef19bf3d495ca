//! What one reconciliation sees of a service: plain values, so that the decisions are pure functions.
//!
//! `gather` makes it from rows; `reconcile` turns it into a [`super::reconcile::Plan`].

use std::sync::Arc;

use state::Timestamp;

/// `minimumHealthyPercent` and `maximumPercent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub minimum_healthy_percent: i64,
    pub maximum_percent: i64,
}

impl Limits {
    /// PENDING, RUNNING and STOPPING tasks of all deployments together, at most.
    pub fn max_tasks(self, desired: i64) -> i64 {
        desired.saturating_mul(self.maximum_percent).div_euclid(100)
    }
    /// Healthy tasks of all deployments together, at least.
    pub fn min_healthy(self, desired: i64) -> i64 {
        (desired.saturating_mul(self.minimum_healthy_percent) + 99).div_euclid(100)
    }
}

/// Where a task is, as far as its service cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Not RUNNING yet.
    Pending,
    Running,
    /// To stop, while its targets still drain: it serves what is in flight and counts as running.
    Draining,
    /// Its agent has been told to stop it.
    Stopping,
}

/// What is wrong with an unhealthy task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An essential container failed its check.
    Container,
    /// A load balancer's checks fail.
    Target { group: String, id: String, port: u16, reason: String },
}

/// The verdict on a running task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    /// No verdict yet: checks have not answered, or it runs too briefly, or a bad answer falls into the grace period.
    Waiting,
    Healthy,
    Unhealthy(Fault),
}

/// A task of the service that has not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskView {
    /// Index of the deployment or task set that it belongs to; absent if that is gone.
    pub owner: Option<usize>,
    pub phase: Phase,
    pub health: Health,
    /// It got through its start: ran for a while, or was found healthy.
    pub ran: bool,
    /// Its instance drains.
    pub leaving: bool,
    /// Until when it is protected from scaling in, if it is.
    pub protected_until: Option<Timestamp>,
    /// When its verdict may change though no row does.
    pub look_at: Option<Timestamp>,
    pub created_at: Timestamp,
    /// Only for daemons.
    pub instance: Option<Arc<str>>,
}

impl TaskView {
    /// Whether it is meant to run on.
    pub fn is_live(&self) -> bool {
        matches!(self.phase, Phase::Pending | Phase::Running)
    }
    /// Whether scaling in and deployments must leave it alone.
    pub fn is_protected(&self) -> bool {
        self.protected_until.is_some() && !self.leaving
    }
}

/// A task that ended by itself since the last look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndedView {
    pub owner: Option<usize>,
    pub created_at: Timestamp,
    /// How it counts.
    pub end: End,
}

/// How the end of a task counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It never got through its start.
    FailedToStart,
    /// It got through its start and ended later.
    AfterRunning,
    /// Somebody stopped it, or its instance was lost: no fault of its own.
    Blameless,
}

/// A deployment, or a task set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupView {
    /// `ecs-svc/...`, for sentences.
    pub id: String,
    /// The PRIMARY deployment. Of task sets each is brought to its own count, whichever is primary.
    pub primary: bool,
    pub state: Rollout,
    pub failed_tasks: i64,
    pub has_run: bool,
    pub healthy_tasks: i64,
    /// Tasks that it should have: for task sets its share, for the PRIMARY deployment the service's count.
    pub desired: i64,
    /// A task set that was deleted.
    pub ending: bool,
}

/// `rolloutState`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rollout {
    InProgress,
    Completed,
    Failed,
}

/// The circuit breaker, when it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breaker {
    /// Consecutive failures that trip it.
    pub threshold: i64,
    pub reset_on_healthy_task: bool,
}

/// State of the launch throttle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Throttle {
    /// Consecutive rounds of failed starts.
    pub rounds: u32,
    pub until: Option<Timestamp>,
}

impl Throttle {
    /// Whether launches must wait.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|t| t > now)
    }
}

/// An instance as a daemon sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceView {
    pub id: Arc<str>,
    /// ACTIVE, connected and matching: it should have the daemon.
    pub wanted: bool,
    /// Only disconnected, or draining with other service tasks left: what runs there stays for now.
    pub spared: bool,
}

/// How the tasks lie over zones, when that is to be evened out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Zones {
    /// Zone and tasks of the service in it, for every zone that could take some.
    pub counts: Vec<(String, usize)>,
    /// Rebalancing goes on: surplus tasks were started.
    pub rebalancing: bool,
}

/// What kind of service it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Replica {
        /// Absent: zones are not looked at.
        zones: Option<Zones>,
    },
    Daemon {
        instances: Vec<InstanceView>,
    },
    TaskSets,
}

/// One service at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub now: Timestamp,
    pub kind: Kind,
    pub desired: i64,
    pub limits: Limits,
    /// The service was deleted: everything goes.
    pub ending: bool,
    /// Deployments, newest first; or task sets.
    pub groups: Vec<GroupView>,
    pub tasks: Vec<TaskView>,
    pub ended: Vec<EndedView>,
    pub breaker: Option<Breaker>,
    pub throttle: Throttle,
    /// The last attempt to place a task found no room.
    pub blocked: bool,
}

impl Snapshot {
    /// The index of the PRIMARY deployment.
    pub fn primary(&self) -> Option<usize> {
        self.groups.iter().position(|g| g.primary)
    }
}
