//! From the snapshot of a service to the plan that brings it nearer to what it should be. Pure: no tables, no clock.
//!
//! The manner is Nomad's reconciler: one function looks at everything at once and decides afresh, so that it does not matter
//! which change woke it or how often it runs. `replica`, `daemon` and `task_sets` move tasks; `rollout` says what became of
//! deployments.

pub mod daemon;
pub mod replica;
pub mod rollout;
pub mod task_sets;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use state::Timestamp;

use super::breaker;
use super::rebalance;
use super::snapshot::{Kind, Phase, Rollout, Snapshot, TaskView, Throttle};
use super::throttle;

/// Tasks started or stopped by one plan at most, so that a transaction stays short; the next plan goes on at once.
pub const BATCH: usize = 1000;
/// A task that found no room is tried again after this time even if nothing was seen to change.
pub const RETRY_S: i64 = 30;

/// Where new tasks go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Anywhere,
    Zone(String),
    Instance(Arc<str>),
}

/// Tasks to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Index of the deployment or task set.
    pub group: usize,
    pub count: usize,
    pub place: Place,
}

/// Why tasks are stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Scaling in, a deployment, a draining instance, deletion.
    Scaling,
    /// It is unhealthy.
    Unhealthy,
    Rebalancing,
}

/// Tasks to stop: `count` of `tasks`. Where fewer than all, the mirrored placement strategy chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    pub tasks: Vec<usize>,
    pub count: usize,
    pub why: Why,
}

/// A lasting cause that keeps the service from where it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// minimumHealthyPercent and maximumPercent leave no move.
    Configuration,
    /// Protected tasks of this group are in the way.
    Protected(usize),
    /// Tasks keep failing to start.
    Throttled,
}

/// What becomes of a deployment or task set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Same,
    /// All its tasks run and everything older is gone.
    Completed,
    /// The circuit breaker has tripped.
    Failed,
    /// Nothing of it is left.
    Gone,
}

/// A deployment's or task set's counters and fate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupPlan {
    pub failed_tasks: i64,
    pub has_run: bool,
    pub healthy_tasks: i64,
    pub desired: i64,
    pub outcome: Outcome,
    /// For task sets: steady.
    pub steady: bool,
}

/// Progress of zone rebalancing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rebalancing {
    /// Nothing to tell.
    Same,
    Started,
    Completed,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub starts: Vec<Start>,
    pub stops: Vec<Stop>,
    /// One for each group of the snapshot.
    pub groups: Vec<GroupPlan>,
    pub throttle: Throttle,
    pub hindrances: Vec<Hindrance>,
    pub rebalancing: Rebalancing,
    /// The whole service is as it should be, and has been told so or will be.
    pub steady: bool,
    /// Tasks that the service should have: for daemons counted from the instances.
    pub desired: i64,
    /// When time alone may change something.
    pub again: Option<Timestamp>,
}

/// What a planner decided about tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    pub starts: Vec<Start>,
    pub stops: Vec<Stop>,
    pub hindrances: Vec<Hindrance>,
    /// Launches are wanted that the throttle holds back.
    pub held_back: bool,
    /// Each group has exactly the tasks it should, all healthy, and nothing else is left.
    pub settled: Vec<bool>,
}

/// Decides.
pub fn reconcile(s: &Snapshot) -> Plan {
    let mut plan = Plan {
        starts: Vec::new(),
        stops: Vec::new(),
        groups: (0..s.groups.len()).map(|g| first_count(s, g)).collect(),
        throttle: throttle::update(s),
        hindrances: Vec::new(),
        rebalancing: Rebalancing::Same,
        steady: false,
        desired: s.desired,
        again: None,
    };
    if s.ending {
        stop_everything(s, &mut plan);
        rollout::leave(s, &mut plan);
        return plan;
    }
    // A deployment that has just failed by tasks that did not start makes no move: a rollback begins first.
    rollout::fail(s, &mut plan);
    if plan.groups.iter().any(|g| g.outcome == Outcome::Failed) {
        return plan;
    }
    let moves = match &s.kind {
        Kind::Replica { zones } => {
            let moves = replica::plan(s, &plan.throttle, zones.as_ref().is_some_and(|z| z.rebalancing));
            rebalance::refine(s, zones.as_ref(), moves, &mut plan)
        }
        Kind::Daemon { instances } => {
            plan.desired = instances.iter().filter(|i| i.wanted).count() as i64;
            daemon::plan(s, instances, &plan.throttle)
        }
        Kind::TaskSets => task_sets::plan(s, &plan.throttle),
    };
    let held_back = moves.held_back;
    plan.starts = moves.starts;
    plan.stops = moves.stops;
    plan.hindrances = moves.hindrances;
    count_unhealthy(s, &mut plan);
    if plan.throttle.rounds >= throttle::TELLING_ROUND {
        plan.hindrances.push(Hindrance::Throttled);
    }
    rollout::fail(s, &mut plan);
    rollout::settle(s, &moves.settled, &mut plan);
    plan.again = again(s, &plan, held_back);
    cut(s, &mut plan);
    plan
}

fn first_count(s: &Snapshot, g: usize) -> GroupPlan {
    let c = breaker::count(s, g);
    GroupPlan {
        failed_tasks: c.failed_tasks,
        has_run: c.has_run,
        healthy_tasks: c.healthy_tasks,
        desired: s.groups[g].desired,
        outcome: Outcome::Same,
        steady: false,
    }
}

/// Tasks that this plan stops for failing their checks count as failures of the deployment in progress.
fn count_unhealthy(s: &Snapshot, plan: &mut Plan) {
    for stop in plan.stops.iter().filter(|stop| stop.why == Why::Unhealthy) {
        // Of the chosen ones nobody knows yet which they are, but all candidates are of one group.
        let Some(g) = stop.tasks.first().and_then(|t| s.tasks[*t].owner) else { continue };
        if s.groups[g].state == Rollout::InProgress && plan.groups[g].has_run {
            plan.groups[g].failed_tasks += stop.count as i64;
        }
    }
}

fn stop_everything(s: &Snapshot, plan: &mut Plan) {
    let live: Vec<usize> = (0..s.tasks.len()).filter(|t| s.tasks[*t].is_live()).collect();
    if !live.is_empty() {
        plan.stops.push(Stop { count: live.len(), tasks: live, why: Why::Scaling });
        cut(s, plan);
    }
}

/// The soonest moment at which time alone may change a decision.
fn again(s: &Snapshot, plan: &Plan, held_back: bool) -> Option<Timestamp> {
    let mut soonest: Option<Timestamp> = None;
    let mut at = |t: Timestamp| {
        if t > s.now && soonest.is_none_or(|x| t < x) {
            soonest = Some(t);
        }
    };
    for t in s.tasks.iter().filter(|t| t.is_live()) {
        t.look_at.into_iter().for_each(&mut at);
    }
    if held_back {
        plan.throttle.until.into_iter().for_each(&mut at);
    }
    if plan.hindrances.iter().any(|h| matches!(h, Hindrance::Protected(_))) {
        s.tasks.iter().filter_map(|t| t.protected_until).for_each(&mut at);
    }
    soonest
}

/// Keeps a plan within its bound; what is cut off is planned again at once.
fn cut(s: &Snapshot, plan: &mut Plan) {
    let mut left = BATCH;
    let mut cut_off = false;
    for start in &mut plan.starts {
        let n = start.count.min(left);
        cut_off |= n < start.count;
        start.count = n;
        left -= n;
    }
    for stop in &mut plan.stops {
        let n = stop.count.min(left);
        cut_off |= n < stop.count;
        if stop.count == stop.tasks.len() {
            stop.tasks.truncate(n);
        }
        stop.count = n;
        left -= n;
    }
    plan.starts.retain(|x| x.count > 0);
    plan.stops.retain(|x| x.count > 0);
    if cut_off {
        plan.again = Some(s.now);
    }
}

/// Whether some of a group's tasks are still there to be seen (those whose agent was told to stop them are not).
fn is_seen(t: &TaskView) -> bool {
    t.phase != Phase::Stopping
}
