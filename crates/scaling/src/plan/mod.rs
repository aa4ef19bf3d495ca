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
    if capacity > s.desired {
        trim(s, &mut p, &staying, &mut left, capacity - s.desired);
    } else {
        p.rebalancing = false;
        p.missing = s.desired - capacity;
        age(s, &mut p, &mut left);
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
    s.members.iter().any(|m| m.stale && m.is_active())
}

/// Ends members that an instance refresh replaces, or that have lived as long as they may: some at a time (of the latter a tenth of
/// the group), and only while all others serve.
fn age(s: &Snapshot, p: &mut Plan, left: &mut BTreeSet<usize>) {
    let steady = left.iter().all(|i| s.members[*i].phase == Phase::InService && !s.members[*i].warming);
    if p.missing > 0 || !steady || !s.may_terminate || !s.may_launch || waits(s) {
        return;
    }
    let n = left.len();
    let at_once = |min_healthy: usize| (n - (n * min_healthy).div_ceil(100)).max(1);
    let percent = usize::try_from(s.min_healthy).unwrap_or(0).min(100);
    let mut replace = |which: fn(&MemberView) -> bool, why: Why, most: usize| {
        let mut old: Vec<usize> = left.iter().copied().filter(|i| which(&s.members[*i])).collect();
        old.sort_by_key(|i| (s.members[*i].launched_at, *i));
        for i in old.into_iter().take(most) {
            left.remove(&i);
            p.end.push((i, why));
        }
    };
    if left_some_stale(s) {
        replace(|m| m.stale, Why::Refresh, at_once(percent));
    } else {
        replace(|m| m.too_old, Why::Lifetime, at_once(90));
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
