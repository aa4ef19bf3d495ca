//! Zone rebalancing: when tasks lie unevenly over the zones, start some in the poorest, and when they are healthy, stop as
//! many in the richest.
//!
//! Source: Developer Guide, "Track Availability Zone rebalancing"; section 4.6 of our behaviour reference.

use super::reconcile::{Moves, Place, Plan, Rebalancing, Start};
use super::snapshot::{Snapshot, Zones};

/// Adds what evens the zones out to moves that have nothing else to do, and says how rebalancing goes.
pub fn refine(s: &Snapshot, zones: Option<&Zones>, mut moves: Moves, plan: &mut Plan) -> Moves {
    let Some(z) = zones else { return moves };
    let Some(current) = s.primary() else { return moves };
    let live = s.tasks.iter().filter(|t| t.is_live()).count() as i64;
    let only_current = s.groups.len() == 1 && s.tasks.iter().all(|t| t.owner == Some(current));
    if !only_current || !moves.settled.get(current).copied().unwrap_or(false) {
        return moves;
    }
    if z.counts.is_empty() {
        // Some tasks still end: the zones are counted when they are gone.
        if z.rebalancing {
            moves.settled = vec![false];
        }
        return moves;
    }
    match uneven(&z.counts) {
        None if z.rebalancing => plan.rebalancing = Rebalancing::Completed,
        None => {}
        Some((poorest, to_move)) => {
            let room = (s.limits.max_tasks(s.desired) - live).max(0) as usize;
            let count = to_move.min(room);
            if count > 0 && !plan.throttle.holds(s.now) {
                moves.starts.push(Start { group: current, count, place: Place::Zone(poorest) });
                // The new tasks make it uneven the other way round until old ones have gone.
                moves.settled = vec![false];
                if !z.rebalancing {
                    plan.rebalancing = Rebalancing::Started;
                }
            }
        }
    }
    moves
}

/// The poorest zone and how many tasks it should get from the richest; nothing if they differ by at most one.
fn uneven(counts: &[(String, usize)]) -> Option<(String, usize)> {
    let poorest = counts.iter().min_by_key(|(_, n)| *n)?;
    let richest = counts.iter().max_by_key(|(_, n)| *n)?;
    let difference = richest.1 - poorest.1;
    (difference > 1).then(|| (poorest.0.clone(), difference / 2))
}

/// The zones in the words of events: `2 tasks in us-east-1a, 1 tasks in us-east-1b`.
pub fn words(counts: &[(String, usize)]) -> String {
    counts.iter().map(|(zone, n)| format!("{n} tasks in {zone}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_that_differ_by_more_than_one_are_uneven() {
        let at = |n: &[usize]| {
            let zones: Vec<_> = n.iter().enumerate().map(|(i, n)| (format!("z{i}"), *n)).collect();
            uneven(&zones)
        };
        assert_eq!(at(&[2, 1]), None);
        assert_eq!(at(&[3, 1]), Some(("z1".into(), 1)));
        assert_eq!(at(&[0, 4]), Some(("z0".into(), 2)));
        assert_eq!(at(&[]), None);
    }
}
