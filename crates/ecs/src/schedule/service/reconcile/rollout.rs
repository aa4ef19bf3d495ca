//! What becomes of deployments: completed, failed, gone; and whether the service is steady.
//!
//! Sources: Developer Guide "Rolling update", "How the Amazon ECS deployment circuit breaker detects failures"; the
//! `services-stable` waiter, which wants one deployment and as many running tasks as desired.

use super::super::breaker;
use super::super::snapshot::{Kind, Rollout, Snapshot};
use super::{Outcome, Plan, Why, is_seen};

/// Marks the deployment in progress as failed if it has failed too often. Tasks are not moved for it any more.
pub fn fail(s: &Snapshot, plan: &mut Plan) {
    if !matches!(s.kind, Kind::Replica { .. }) {
        return;
    }
    let Some(g) = s.primary() else { return };
    if s.groups[g].state != Rollout::InProgress || !breaker::trips(s, plan.groups[g].failed_tasks) {
        return;
    }
    plan.groups[g].outcome = Outcome::Failed;
    plan.starts.clear();
    plan.stops.retain(|stop| stop.why == Why::Unhealthy);
}

/// Marks what is completed and what is gone, and says whether all is well. `settled` has an entry per group.
pub fn settle(s: &Snapshot, settled: &[bool], plan: &mut Plan) {
    leave(s, plan);
    if s.kind == Kind::TaskSets {
        for (g, settled) in settled.iter().enumerate() {
            plan.groups[g].steady = *settled && !s.groups[g].ending;
        }
        plan.steady = !s.groups.is_empty() && plan.groups.iter().all(|g| g.steady);
        return;
    }
    let Some(g) = s.primary() else { return };
    let alone = (0..s.groups.len()).all(|i| i == g || plan.groups[i].outcome == Outcome::Gone);
    if !alone || !settled.get(g).copied().unwrap_or(false) {
        return;
    }
    match s.groups[g].state {
        Rollout::InProgress if plan.groups[g].outcome == Outcome::Same => {
            plan.groups[g].outcome = Outcome::Completed;
            plan.steady = true;
        }
        Rollout::Completed => plan.steady = true,
        _ => {}
    }
}

/// Deployments that were replaced, and task sets that were deleted, leave with their last task.
pub fn leave(s: &Snapshot, plan: &mut Plan) {
    let mut seen = vec![0_i64; s.groups.len()];
    let mut live = vec![0_i64; s.groups.len()];
    for t in s.tasks.iter().filter(|t| is_seen(t)) {
        if let Some(g) = t.owner {
            seen[g] += 1;
            live[g] += i64::from(t.is_live());
        }
    }
    let primary = s.primary();
    for g in 0..s.groups.len() {
        let replaced = match s.kind {
            Kind::TaskSets => s.groups[g].ending || s.ending,
            _ => primary != Some(g) || s.ending,
        };
        if replaced {
            plan.groups[g].desired = if s.ending { 0 } else { live[g] };
            if seen[g] == 0 {
                plan.groups[g].outcome = Outcome::Gone;
            }
        } else if s.kind != Kind::TaskSets {
            plan.groups[g].desired = plan.desired;
        }
    }
}
