//! DAEMON services: one task on every instance that matches, from the moment it joins.
//!
//! Source: Developer Guide, "Amazon ECS services" (daemon scheduling strategy); section 4.2 of our behaviour reference. A
//! deployment replaces in place: the old task of an instance stops, and when it has ended the new one starts, so that
//! maximumPercent is 100 on each instance; minimumHealthyPercent bounds how many instances are without at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::snapshot::{Health, InstanceView, Phase, Rollout, Snapshot, TaskView, Throttle};
use super::{Moves, Place, Start, Stop, Why};

/// The daemon's tasks on one instance.
#[derive(Default)]
struct Here {
    current: Vec<usize>,
    old: Vec<usize>,
    /// Some still end.
    stopping: bool,
}

/// Plans for all instances.
pub fn plan(s: &Snapshot, instances: &[InstanceView], throttle: &Throttle) -> Moves {
    let Some(current) = s.primary() else { return Moves::default() };
    let failed = s.groups[current].state == Rollout::Failed;
    let throttled = throttle.holds(s.now);
    let mut here = by_instance(s, current);
    let mut m = Moves::default();
    let mut replaceable = Vec::new();
    let mut settled = true;
    let (mut wanted, mut healthy) = (0_i64, 0_i64);

    for i in instances {
        let at = here.remove(&i.id).unwrap_or_default();
        if !i.wanted {
            let all: Vec<usize> = at.current.into_iter().chain(at.old).collect();
            settled &= all.is_empty() || i.spared;
            if !i.spared {
                stop(&mut m, all, Why::Scaling);
            }
            continue;
        }
        wanted += 1;
        healthy += at.current.iter().chain(&at.old).filter(|t| is_healthy(&s.tasks[**t])).count() as i64;
        settled &= at.old.is_empty() && !at.stopping;
        if at.current.is_empty() {
            settled = false;
            match (at.old.is_empty(), at.stopping) {
                (false, _) if !failed => replaceable.extend(at.old),
                (true, false) if !failed && throttled => m.held_back = true,
                (true, false) if !failed => {
                    m.starts.push(Start { group: current, count: 1, place: Place::Instance(i.id.clone()) });
                }
                _ => {}
            }
            continue;
        }
        if !failed {
            stop(&mut m, at.old, Why::Scaling);
        }
        settled &= keep_one(s, at.current, failed || throttled, &mut m);
    }
    // Tasks on instances that are not in the cluster any more.
    for (_, at) in here {
        let all: Vec<usize> = at.current.into_iter().chain(at.old).collect();
        settled &= all.is_empty();
        stop(&mut m, all, Why::Scaling);
    }
    replace(s, replaceable, healthy - s.limits.min_healthy(wanted), throttled, &mut m);
    m.settled = s.groups.iter().map(|g| g.primary && settled).collect();
    m
}

fn by_instance(s: &Snapshot, current: usize) -> BTreeMap<Arc<str>, Here> {
    let mut here: BTreeMap<Arc<str>, Here> = BTreeMap::new();
    for (i, t) in s.tasks.iter().enumerate() {
        let at = here.entry(t.instance.clone().unwrap_or_else(|| Arc::from(""))).or_default();
        if !t.is_live() {
            at.stopping = true;
        } else if t.owner == Some(current) {
            at.current.push(i);
        } else {
            at.old.push(i);
        }
    }
    here
}

fn is_healthy(t: &TaskView) -> bool {
    t.phase == Phase::Running && t.health == Health::Healthy
}

fn stop(m: &mut Moves, tasks: Vec<usize>, why: Why) {
    if !tasks.is_empty() {
        m.stops.push(Stop { count: tasks.len(), tasks, why });
    }
}

/// Leaves one task of the current deployment on an instance; an unhealthy one goes, to be started anew. Whether all is well.
fn keep_one(s: &Snapshot, mut tasks: Vec<usize>, held: bool, m: &mut Moves) -> bool {
    let is_bad = |t: &TaskView| t.phase == Phase::Running && matches!(t.health, Health::Unhealthy(_));
    // The best first: healthy, then without a verdict, then pending; the older before the younger.
    tasks.sort_by_key(|i| {
        let t = &s.tasks[*i];
        (is_bad(t), !is_healthy(t), t.phase == Phase::Pending, t.created_at)
    });
    let surplus = tasks.split_off(1);
    let alone = surplus.is_empty();
    stop(m, surplus, Why::Scaling);
    let best = &s.tasks[tasks[0]];
    if is_bad(best) && !held {
        stop(m, tasks, Why::Unhealthy);
        return false;
    }
    alone && is_healthy(best)
}

/// Stops old tasks whose place a new one is to take: those that are not healthy at once, healthy ones as far as `may_go`.
fn replace(s: &Snapshot, tasks: Vec<usize>, may_go: i64, throttled: bool, m: &mut Moves) {
    if throttled {
        m.held_back |= !tasks.is_empty();
        return;
    }
    let (healthy, rest): (Vec<usize>, Vec<usize>) = tasks.into_iter().partition(|t| is_healthy(&s.tasks[*t]));
    // As for replicas: without a verdict a task may be serving, so while healthy ones are too few it stays.
    let (waiting, bad): (Vec<usize>, Vec<usize>) = rest
        .into_iter()
        .partition(|t| s.tasks[*t].phase == Phase::Running && s.tasks[*t].health == Health::Waiting);
    stop(m, bad, Why::Scaling);
    if may_go >= 0 {
        stop(m, waiting, Why::Scaling);
    }
    let mut free: Vec<usize> = healthy.into_iter().filter(|t| !s.tasks[*t].is_protected()).collect();
    free.truncate(may_go.max(0) as usize);
    stop(m, free, Why::Scaling);
}
