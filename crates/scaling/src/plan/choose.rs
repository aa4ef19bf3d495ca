//! Which instances go when there are too many: from the fullest zone, by the termination policies.
//!
//! Source: user guide, "Configure termination policies". The default policy looks for what does not fit the shares of on-demand and
//! spot instances, then for the oldest launch template or configuration, then for the one nearest to its next full hour.

use std::collections::VecDeque;

use state::Timestamp;

use super::snapshot::{MemberView, Rule, Snapshot};

const HOUR_MS: i64 = 3_600_000;

/// Milliseconds until an instance completes an hour of its life.
fn to_full_hour(m: &MemberView, now: Timestamp) -> i64 {
    (HOUR_MS - now.since(m.launched_at).rem_euclid(HOUR_MS)) % HOUR_MS
}

/// What orders the members under the rules: the smaller goes first.
fn order(s: &Snapshot, on_demand_first: Option<bool>, m: &MemberView) -> Vec<i64> {
    let age = |out: &mut Vec<i64>| out.extend([i64::from(m.age.0), m.age.1]);
    let misfit = on_demand_first.map_or(0, |first| i64::from(first == m.spot));
    let mut out = Vec::with_capacity(s.rules.len() * 4);
    for rule in &s.rules {
        match rule {
            Rule::Default => {
                out.push(misfit);
                age(&mut out);
                out.push(to_full_hour(m, s.now));
            }
            Rule::OldestInstance => out.push(m.launched_at.0),
            Rule::NewestInstance => out.push(-m.launched_at.0),
            Rule::OldestLaunchConfiguration | Rule::OldestLaunchTemplate => age(&mut out),
            Rule::ClosestToNextInstanceHour => out.push(to_full_hour(m, s.now)),
            Rule::AllocationStrategy => out.extend([misfit, -(m.rank as i64)]),
        }
    }
    out
}

/// Whether on-demand instances are those of which there are too many, if either kind is.
fn too_many_on_demand(s: &Snapshot, candidates: &[usize]) -> Option<bool> {
    if s.purchase.percent >= 100 && candidates.iter().all(|i| !s.members[*i].spot) {
        return None;
    }
    let on_demand: i64 = s.members.iter().filter(|m| m.is_active() && !m.spot).map(|m| m.units).sum();
    let wanted = s.purchase.on_demand(s.desired);
    (on_demand != wanted).then_some(on_demand > wanted)
}

/// Chooses members to end whose units together do not exceed `surplus`. `candidates` are indexes of members; those that are
/// protected are left alone.
pub fn choose(s: &Snapshot, candidates: &[usize], mut surplus: i64) -> Vec<usize> {
    let first = too_many_on_demand(s, candidates);
    // The members of zones that the group left form a zone of their own, and it is the fullest.
    let strays = s.zones();
    let mut counts = vec![0_usize; strays + 1];
    let mut queues: Vec<Vec<(Vec<i64>, usize)>> = vec![Vec::new(); strays + 1];
    for &i in candidates {
        let m = &s.members[i];
        let zone = m.zone.unwrap_or(strays);
        counts[zone] += 1;
        if !m.protected {
            queues[zone].push((order(s, first, m), i));
        }
    }
    counts[strays] = if counts[strays] > 0 { usize::MAX } else { 0 };
    let mut queues: Vec<VecDeque<(Vec<i64>, usize)>> = queues
        .into_iter()
        .map(|mut q| {
            q.sort();
            q.into()
        })
        .collect();
    let mut chosen = Vec::new();
    while surplus > 0 {
        // What weighs more than there is too much of stays.
        for q in &mut queues {
            while q.front().is_some_and(|(_, i)| s.members[*i].units > surplus) {
                q.pop_front();
            }
        }
        let fullest = (0..queues.len()).filter(|z| !queues[*z].is_empty()).map(|z| counts[z]).max();
        let Some(fullest) = fullest else { break };
        let tied = (0..queues.len()).filter(|z| counts[*z] == fullest && !queues[*z].is_empty());
        let Some(zone) = tied.min_by(|a, b| queues[*a].front().cmp(&queues[*b].front())) else { break };
        let Some((_, i)) = queues[zone].pop_front() else { break };
        counts[zone] -= 1;
        surplus -= s.members[i].units;
        chosen.push(i);
    }
    chosen
}
