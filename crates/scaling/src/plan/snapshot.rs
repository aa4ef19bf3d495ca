//! What one reconciliation sees of a group: plain values, so that the decisions are pure functions.
//!
//! `gather` makes it from rows; [`super::plan`] turns it into a [`super::Plan`].

use std::str::FromStr;

use state::Timestamp;

/// Where the machine of a member is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    Coming,
    Running,
    /// Stopping, stopped or shutting down.
    Leaving,
    /// Terminated, or nothing is known of it any more.
    Gone,
}

/// Where a member is in its life in the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Pending,
    InService,
    Standby,
    Terminating,
}

/// What is wrong with an unhealthy member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Its machine stopped, or was terminated.
    Machine,
    /// Its machine failed its status checks: it did not boot.
    Status,
    /// A balancer's checks fail.
    Balancer,
    /// Somebody said so.
    User,
}

/// How old what a member was made from is: the smaller goes first. Launch configurations before templates, other templates
/// before the group's, then by creation or version.
pub type Age = (u8, i64);

/// A member of the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberView {
    pub phase: Phase,
    pub machine: Machine,
    /// Index of its zone; absent if the group does not launch there any more.
    pub zone: Option<usize>,
    /// Index of its place.
    pub place: Option<usize>,
    /// Units of capacity that it counts for.
    pub units: i64,
    /// Protected from scaling in.
    pub protected: bool,
    pub fault: Option<Fault>,
    /// Some target of it still drains.
    pub draining: bool,
    pub launched_at: Timestamp,
    /// It has lived longer than instances of the group may.
    pub too_old: bool,
    /// An instance refresh is to replace it.
    pub stale: bool,
    /// The refresh waits until somebody takes its protection away, or it leaves standby.
    pub held: bool,
    /// It came by an instance refresh and does not count as good yet.
    pub warming: bool,
    pub age: Age,
    /// Rank of its type among the overrides, the preferred 0.
    pub rank: usize,
    pub spot: bool,
    /// When its verdict may change though no row does.
    pub look_at: Option<Timestamp>,
}

impl MemberView {
    /// Whether it counts towards the capacity.
    pub fn is_active(&self) -> bool {
        matches!(self.phase, Phase::Pending | Phase::InService)
    }
}

/// A rule by which the instance to end is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Default,
    OldestInstance,
    NewestInstance,
    OldestLaunchConfiguration,
    OldestLaunchTemplate,
    ClosestToNextInstanceHour,
    AllocationStrategy,
}

/// Rules by their names, as the API lists them.
pub const RULES: [(&str, Rule); 7] = [
    ("AllocationStrategy", Rule::AllocationStrategy),
    ("ClosestToNextInstanceHour", Rule::ClosestToNextInstanceHour),
    ("Default", Rule::Default),
    ("NewestInstance", Rule::NewestInstance),
    ("OldestInstance", Rule::OldestInstance),
    ("OldestLaunchConfiguration", Rule::OldestLaunchConfiguration),
    ("OldestLaunchTemplate", Rule::OldestLaunchTemplate),
];

impl FromStr for Rule {
    type Err = ();
    fn from_str(s: &str) -> Result<Rule, ()> {
        RULES.iter().find(|(name, _)| *name == s).map(|(_, r)| *r).ok_or(())
    }
}

/// How on-demand and spot instances share the capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purchase {
    /// Units that are on demand before anything else.
    pub base: i64,
    /// Per cent of the rest that is on demand.
    pub percent: i64,
}

impl Purchase {
    /// Everything on demand.
    pub const ON_DEMAND: Purchase = Purchase { base: 0, percent: 100 };

    /// Units on demand that a capacity should have; fractions are rounded up.
    pub fn on_demand(self, capacity: i64) -> i64 {
        let base = self.base.min(capacity).max(0);
        base + ((capacity - base) * self.percent + 99).div_euclid(100)
    }
}

/// One group at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub now: Timestamp,
    pub desired: i64,
    pub max: i64,
    /// The group was deleted by force: everything goes.
    pub ending: bool,
    /// Places to launch in (subnets): the index of the zone of each.
    pub places: Vec<usize>,
    pub members: Vec<MemberView>,
    /// Units of the type that is tried first.
    pub units: i64,
    pub purchase: Purchase,
    /// Per cent of the desired capacity that replacing for age leaves in service.
    pub min_healthy: i64,
    /// Per cent of the desired capacity that there may be while that goes on: above 100, new instances come before old ones go.
    pub max_healthy: i64,
    /// How many instances an instance refresh may still end before it waits.
    pub budget: usize,
    /// The termination policies, in order.
    pub rules: Vec<Rule>,
    /// Processes that are not suspended.
    pub may_launch: bool,
    pub may_terminate: bool,
    pub may_replace: bool,
    pub may_rebalance: bool,
    /// No launch before this time.
    pub retry_at: Option<Timestamp>,
    /// A surplus instance was launched to even out the zones.
    pub rebalancing: bool,
    pub rebalance_at: Option<Timestamp>,
}

impl Snapshot {
    /// How many zones there are.
    pub fn zones(&self) -> usize {
        self.places.iter().map(|z| z + 1).max().unwrap_or(0)
    }
}
