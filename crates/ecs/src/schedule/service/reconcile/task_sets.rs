//! Services whose deployments somebody else controls (EXTERNAL): each task set is brought to its own count.
//!
//! Source: Developer Guide, "External deployment"; section 4.8 of our behaviour reference.

use super::super::snapshot::{Snapshot, TaskView, Throttle};
use super::replica::Fleet;
use super::{Moves, Stop, Why, is_seen};

/// Plans for all task sets.
pub fn plan(s: &Snapshot, throttle: &Throttle) -> Moves {
    let mut all = Moves::default();
    let throttled = throttle.holds(s.now);
    for (g, group) in s.groups.iter().enumerate() {
        let tasks: Vec<(usize, &TaskView)> =
            s.tasks.iter().enumerate().filter(|(_, t)| t.owner == Some(g)).collect();
        if group.ending {
            stop_all(&tasks, &mut all);
            all.settled.push(!tasks.iter().any(|(_, t)| is_seen(t)));
            continue;
        }
        let fleet = Fleet {
            current: g,
            desired: group.desired,
            limits: s.limits,
            rolling: false,
            may_start: !throttled,
            frozen: false,
            blocked: s.blocked,
            evening_out: false,
            tasks,
        };
        all.held_back |= throttled && fleet.is_short();
        let moves = fleet.plan();
        all.starts.extend(moves.starts);
        all.stops.extend(moves.stops);
        all.hindrances.extend(moves.hindrances);
        all.settled.extend(moves.settled);
    }
    let ownerless: Vec<(usize, &TaskView)> =
        s.tasks.iter().enumerate().filter(|(_, t)| t.owner.is_none()).collect();
    stop_all(&ownerless, &mut all);
    all
}

fn stop_all(tasks: &[(usize, &TaskView)], all: &mut Moves) {
    let live: Vec<usize> = tasks.iter().filter(|(_, t)| t.is_live()).map(|(i, _)| *i).collect();
    if !live.is_empty() {
        all.stops.push(Stop { count: live.len(), tasks: live, why: Why::Scaling });
    }
}
