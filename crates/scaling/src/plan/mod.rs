//! From a snapshot of a group to what is to be done: a pure function, run whenever something that the group watches changes.
//!
//! It settles what has happened to members, ends what is unhealthy, too old or too much, and says how many instances are missing.
//! The last step, zones that are out of balance, is only taken when there is nothing else to do.
//!
//! Source: Amazon EC2 Auto Scaling user guide (instance lifecycle, health checks, termination policies, rebalancing).

mod balance;
mod choose;
mod snapshot;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use state::Timestamp;

pub use balance::Balance;
pub use snapshot::{Age, Fault, Machine, MemberView, Phase, Purchase, RULES, Rule, Snapshot};

/// Why a member is ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Unhealthy(Fault),
    /// Its machine went away before it ran.
    Lost,
    /// There are more than desired.
    Surplus,
    /// Its zone has more than its share, or is not the group's any more.
    Rebalance,
    /// It has lived as long as it may.
    Lifetime,
    /// An instance refresh replaces it.
    Refresh,
    /// The group is deleted.
    Ending,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Members to put into service.
    pub serve: Vec<usize>,
    /// Members to end, and why.
    pub end: Vec<(usize, Why)>,
    /// Ending members whose machine can be terminated now.
    pub terminate: Vec<usize>,
    /// Ended members to forget.
    pub forget: Vec<usize>,
    /// Units of capacity to launch.
    pub missing: i64,
    /// How many of the launches are for unhealthy members.
    pub replaces: usize,
    /// How the members that stay lie over the zones.
    pub balance: Balance,
    /// Launch one more than desired in the emptiest zone.
    pub rebalance: bool,
    /// Whether a surplus instance is on its way to even out the zones.
    pub rebalancing: bool,
    /// When to look again though no row changes.
    pub again: Option<Timestamp>,
}

/// Decides.
pub fn plan(s: &Snapshot) -> Plan {
    let mut p = settle(s);
    if s.ending {
        for (i, m) in s.members.iter().enumerate() {
            if m.phase != Phase::Terminating && !p.end.iter().any(|(e, _)| *e == i) {
                p.end.push((i, Why::Ending));
            }
        }
        return p;
    }
    let going: BTreeSet<usize> = p.end.iter().map(|(i, _)| *i).collect();
    let staying: Vec<usize> =
        (0..s.members.len()).filter(|i| s.members[*i].is_active() && !going.contains(i)).collect();
    let capacity: i64 = staying.iter().map(|i| s.members[*i].units).sum();
    let mut left: BTreeSet<usize> = staying.iter().copied().collect();
    let wanted = s.desired + ahead(s, &left);
    if capacity > wanted {
        trim(s, &mut p, &staying, &mut left, capacity - wanted);
    } else {
        p.rebalancing = false;
        p.missing = wanted - capacity;
        age(s, &mut p, &mut left);
    }
    for (i, m) in s.members.iter().enumerate() {
        // In standby, nobody misses it.
        if m.phase == Phase::Standby && m.stale && !m.held && s.budget > 0 && s.may_terminate {
            p.end.push((i, Why::Refresh));
        }
    }
    p.balance = Balance::of(s, |i, _| left.contains(&i));
    p.missing = p.missing.max(s.desired - p.balance.units()).max(0);
    p.replaces = p.end.iter().filter(|(_, w)| matches!(w, Why::Unhealthy(_))).count();
    pace(s, &mut p);
    spread(s, &mut p, &left);
    p
}

/// Takes what has happened to members in: machines that run, that are gone, checks that fail.
fn settle(s: &Snapshot) -> Plan {
    let mut p = Plan {
        serve: Vec::new(),
        end: Vec::new(),
        terminate: Vec::new(),
        forget: Vec::new(),
        missing: 0,
        replaces: 0,
        balance: Balance::of(s, |_, _| false),
        rebalance: false,
        rebalancing: s.rebalancing,
        again: None,
    };
    for (i, m) in s.members.iter().enumerate() {
        match (m.phase, m.machine) {
            (Phase::Terminating, Machine::Gone) => p.forget.push(i),
            (Phase::Terminating, _) if !m.draining => p.terminate.push(i),
            (Phase::Terminating, _) => {}
            (Phase::Pending, Machine::Running) => p.serve.push(i),
            (Phase::Pending, Machine::Coming) => {}
            (Phase::Pending, _) => p.end.push((i, Why::Lost)),
            // Nobody checks a member in standby, but one whose machine does not exist is none.
            (Phase::Standby, Machine::Gone) => p.end.push((i, Why::Unhealthy(Fault::Machine))),
            (Phase::Standby, _) => {}
            (Phase::InService, _) => {
                if let Some(fault) = m.fault.filter(|_| s.may_replace && s.may_terminate) {
                    p.end.push((i, Why::Unhealthy(fault)));
                }
            }
        }
        if m.phase != Phase::Terminating {
            p.again = earlier(p.again, m.look_at.filter(|t| *t > s.now));
        }
    }
    p
}

/// Ends what is too much.
fn trim(s: &Snapshot, p: &mut Plan, staying: &[usize], left: &mut BTreeSet<usize>, surplus: i64) {
    let waits = s.rebalancing && staying.iter().any(|i| s.members[*i].phase == Phase::Pending);
    if waits || !s.may_terminate {
        return;
    }
    let why = if s.rebalancing { Why::Rebalance } else { Why::Surplus };
    for i in choose::choose(s, staying, surplus) {
        left.remove(&i);
        p.end.push((i, why));
    }
    p.rebalancing = false;
}

/// Whether an instance refresh still has something to replace.
fn left_some_stale(s: &Snapshot) -> bool {
    s.members.iter().any(|m| m.stale && m.phase != Phase::Terminating)
}

/// Which members of those that stay are to be replaced now for their age, why, and how many of them at most.
fn aged(s: &Snapshot, left: &BTreeSet<usize>) -> (Vec<usize>, Why, usize) {
    let (why, most) = match left_some_stale(s) {
        true => (Why::Refresh, s.budget),
        false => (Why::Lifetime, usize::MAX),
    };
    let old = |m: &MemberView| if why == Why::Refresh { m.stale && !m.held } else { m.too_old };
    (left.iter().copied().filter(|i| old(&s.members[*i])).collect(), why, most)
}

/// How many instances more than desired there may be, because others are to be replaced and new ones come first.
fn ahead(s: &Snapshot, left: &BTreeSet<usize>) -> i64 {
    if s.max_healthy <= 100 || !s.may_terminate || !s.may_launch || s.desired == 0 {
        return 0;
    }
    let (old, _, most) = aged(s, left);
    let room = (s.desired * s.max_healthy / 100 - s.desired).max(1);
    room.min(old.len().min(most) as i64)
}

/// Ends members that an instance refresh replaces, or that have lived as long as they may: some at a time, and only while all others
/// serve. Where new ones come first, they must be there.
fn age(s: &Snapshot, p: &mut Plan, left: &mut BTreeSet<usize>) {
    let steady = left.iter().all(|i| s.members[*i].phase == Phase::InService && !s.members[*i].warming);
    if p.missing > 0 || !steady || !s.may_terminate || !s.may_launch || waits(s) {
        return;
    }
    let (mut old, why, most) = aged(s, left);
    let (n, desired) = (left.len(), usize::try_from(s.desired).unwrap_or(0).min(left.len()));
    let percent = usize::try_from(s.min_healthy).unwrap_or(0).min(100);
    let at_once = (n - (desired * percent).div_ceil(100)).max(1);
    let mut counts = Balance::of(s, |i, _| left.contains(&i)).zones().to_vec();
    for _ in 0..at_once.min(most) {
        // The oldest goes, and where there are more than one for one, that of the fullest zone, so that zones stay even.
        let full = |i: &usize| s.members[*i].zone.map_or(usize::MAX, |z| counts[z]);
        let fullest = |i: &usize| if n > desired { usize::MAX - full(i) } else { 0 };
        let Some(next) = (0..old.len()).min_by_key(|at| {
            let i = old[*at];
            (fullest(&i), s.members[i].launched_at, i)
        }) else {
            break;
        };
        let i = old.swap_remove(next);
        if let Some(z) = s.members[i].zone {
            counts[z] = counts[z].saturating_sub(1);
        }
        left.remove(&i);
        p.end.push((i, why));
    }
}

/// Whether launches must wait after one that failed.
fn waits(s: &Snapshot) -> bool {
    s.retry_at.is_some_and(|t| t > s.now)
}

/// Holds launches back that must wait.
fn pace(s: &Snapshot, p: &mut Plan) {
    if p.missing == 0 {
        return;
    }
    if waits(s) {
        p.again = earlier(p.again, s.retry_at);
    }
    // What has just failed is not tried again at once.
    let lost = p.end.iter().any(|(_, w)| *w == Why::Lost);
    if waits(s) || lost || !s.may_launch {
        p.missing = 0;
    }
}

/// Evens out the zones: first one more where there are fewest, then, when it serves, one less where there are most.
fn spread(s: &Snapshot, p: &mut Plan, left: &BTreeSet<usize>) {
    let quiet = p.end.is_empty() && p.serve.is_empty() && p.missing == 0 && !s.rebalancing;
    let complete = p.balance.units() == s.desired && s.desired > 0;
    let steady = left.iter().all(|i| s.members[*i].phase == Phase::InService);
    if !quiet || !complete || !steady || !s.may_rebalance || !s.may_launch || !s.may_terminate || waits(s) {
        return;
    }
    let uneven = match (p.balance.zones().iter().max(), p.balance.zones().iter().min()) {
        (Some(most), Some(least)) => most - least > 1,
        _ => false,
    };
    let movable = |i: &usize| !s.members[*i].protected;
    let strays = left.iter().any(|i| s.members[*i].zone.is_none() && movable(i));
    let fullest = p.balance.zones().iter().max().copied();
    let from_fullest = left
        .iter()
        .filter(|i| movable(i))
        .any(|i| s.members[*i].zone.is_some_and(|z| Some(p.balance.zones()[z]) == fullest));
    if !(strays || uneven && from_fullest) || s.places.is_empty() {
        return;
    }
    match s.rebalance_at.filter(|t| *t > s.now) {
        Some(later) => p.again = earlier(p.again, Some(later)),
        None => (p.rebalance, p.rebalancing) = (true, true),
    }
}

fn earlier(a: Option<Timestamp>, b: Option<Timestamp>) -> Option<Timestamp> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
