//! Carries a plan out: members in and out of service, launches, and what becomes of the group.

use std::collections::BTreeSet;

use shapes::autoscaling::{LifecycleState, ScalingActivityStatusCode as Code};
use state::{AwsError, Row, Timestamp, Tx};

use crate::gather::Gathered;
use crate::plan::{Fault, Machine, Plan, Why};
use crate::rows::{Activity, Group, Member};
use crate::{activities, launching, members, refresh, words};

/// Launches in one go; the rest follows at once, after others had their turn.
pub const BATCH: usize = 100;
/// Seconds after the first launch that failed; each further one doubles them.
const FIRST_WAIT_S: i64 = 10;
/// The longest wait after launches that failed, in seconds.
const LONGEST_WAIT_S: i64 = 300;
/// A member that fails this soon after its launch counts as a launch that failed, in milliseconds.
const EARLY_MS: i64 = 300_000;
/// After so many milliseconds without a failure, the next one is the first again.
const FORGIVEN_MS: i64 = 900_000;
/// After zones could not be evened out, no further attempt for so many seconds.
const REBALANCING_RESTS_S: i64 = 900;

/// Carries a plan out and says when to look again.
pub fn apply(tx: &mut Tx, g: &Gathered, plan: &Plan) -> Option<Timestamp> {
    for i in &plan.forget {
        forget(tx, &g.members[*i]);
    }
    for i in &plan.serve {
        members::serve(tx, &g.group, &g.members[*i]);
    }
    mark(tx, g);
    let begun = end(tx, g, plan);
    // What was ended just now and has nothing to drain need not wait for another look.
    for i in plan.terminate.iter().chain(&begun) {
        terminate(tx, g, *i);
    }
    for m in g.members.iter().filter(|m| m.state == LifecycleState::InService) {
        if let Some(m) =
            tx.get::<Member>(&m.instance).filter(|m| m.state == LifecycleState::InService).cloned()
        {
            members::balance(tx, &g.group, &m);
        }
    }
    if g.group.deleting {
        if tx.by_index::<Member>("group", &g.group.name).next().is_none() {
            activities::remove_group(tx, &g.group.name);
        }
        return None;
    }
    if all_protected(g, plan) {
        tell_of_protection(tx, g);
    }
    let refreshes = refresh::follow(tx, g, plan);
    let launched = Launches::of(g, plan).run(tx);
    [conclude(tx, g, plan, &launched), refreshes].into_iter().flatten().min()
}

/// Whether a change of the capacity just now cannot be followed, because whatever is too much is protected.
fn all_protected(g: &Gathered, plan: &Plan) -> bool {
    let s = &g.snapshot;
    let ends = |i: &usize| plan.end.iter().any(|(e, _)| e == i);
    let left =
        || (0..s.members.len()).filter(|i| s.members[*i].is_active() && !ends(i)).map(|i| &s.members[i]);
    let surplus = left().map(|m| m.units).sum::<i64>() > s.desired;
    // The sentences about a change go away once it has been looked at.
    !g.group.causes.is_empty() && surplus && !s.rebalancing && s.may_terminate && left().all(|m| m.protected)
}

fn tell_of_protection(tx: &mut Tx, g: &Gathered) {
    let text =
        "Could not scale to desired capacity because all remaining instances are protected from scale-in.";
    let cause = g.group.causes.join("  ");
    let mut activity = activities::begin(tx, &g.group, text.to_owned(), cause, "{}".to_owned());
    activity.status = Code::Cancelled;
    activity.progress = 100;
    activity.ended_at = Some(activity.started_at);
    tx.put(activity);
}

/// A member whose machine is gone: its activity is over.
fn forget(tx: &mut Tx, m: &Member) {
    if let Some(key) = &m.activity {
        activities::end(tx, key, Code::Successful, None);
    }
    tx.delete::<Member>(&m.instance);
}

/// Marks members in which checks found a fault, whether or not they may be replaced.
fn mark(tx: &mut Tx, g: &Gathered) {
    for (m, view) in g.members.iter().zip(&g.snapshot.members) {
        if view.fault.is_some() && !m.unhealthy {
            tx.update::<Member>(&m.instance, |m| m.unhealthy = true);
        }
    }
}

fn terminate(tx: &mut Tx, g: &Gathered, i: usize) {
    let m = &g.members[i];
    // An instance that does not exist any more is forgotten at the next look.
    if g.snapshot.members[i].machine == Machine::Gone
        || compute::terminate(tx, &m.instance, compute::lifecycle::USER).is_err()
    {
        return;
    }
    if let Some(key) = tx.get::<Member>(&m.instance).and_then(|m| m.activity.clone()) {
        activities::progress(tx, &key, Code::InProgress, 50);
    }
}

/// Takes members out of service; those that have nothing to drain.
fn end(tx: &mut Tx, g: &Gathered, plan: &Plan) -> Vec<usize> {
    let from: i64 = g.snapshot.members.iter().filter(|m| m.is_active()).map(|m| m.units).sum();
    let to = from - plan.end.iter().map(|(i, _)| units(g, *i)).sum::<i64>();
    let mut idle = Vec::new();
    for (i, why) in &plan.end {
        let m = &g.members[*i];
        let cause = cause(tx.now(), g, m, *why, (from, to));
        if *why == Why::Lost {
            lost(tx, m);
        }
        let unhealthy = matches!(why, Why::Unhealthy(_) | Why::Lost);
        let activity = members::end(tx, &g.group, m, cause, unhealthy);
        if drains(tx, m) {
            activities::progress(tx, &activity.key(), Code::WaitingForELBConnectionDraining, 20);
        } else {
            idle.push(*i);
        }
    }
    idle
}

fn units(g: &Gathered, i: usize) -> i64 {
    let m = &g.snapshot.members[i];
    if m.is_active() { m.units } else { 0 }
}

/// Whether the targets of a member still have requests in flight.
fn drains(tx: &Tx, m: &Member) -> bool {
    m.registered.iter().any(|g| {
        let port = tx.get::<elb::rows::TargetGroup>(g).and_then(|g| g.port);
        port.is_some_and(|p| elb::targets::health(tx, g, &m.instance, p).is_some())
    })
}

/// The launch of a member whose machine never ran has failed.
fn lost(tx: &mut Tx, m: &Member) {
    let Some(key) = &m.activity else { return };
    let instance = tx.get::<ec2::rows::Instance>(&m.instance);
    let why = instance.and_then(|i| i.state_reason.clone());
    let (_, why) = why.unwrap_or(("Server.InternalError".into(), "Server.InternalError".into()));
    let text = format!(
        "Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: {why}"
    );
    activities::end(tx, key, Code::Failed, Some(text));
}

fn cause(now: Timestamp, g: &Gathered, m: &Member, why: Why, (from, to): (i64, i64)) -> String {
    let at = |what: &str| words::at(now, what);
    let taken = "an instance was taken out of service in response to";
    match why {
        Why::Unhealthy(fault) => at(&format!(
            "{taken} {}",
            match fault {
                Fault::Machine => "an EC2 health check indicating it has been terminated or stopped",
                Fault::Status => "an EC2 instance status checks failure",
                Fault::Balancer => "an ELB system health check failure",
                Fault::User => "a user health-check",
            }
        )),
        Why::Lost => at(&format!("{taken} an EC2 health check indicating it has been terminated or stopped")),
        Why::Refresh => at(&format!("{taken} an instance refresh")),
        Why::Lifetime => at(&format!("{taken} its age, which has reached the maximum instance lifetime")),
        Why::Rebalance => at("an instance was taken out of service to aid in balancing the group's zones"),
        Why::Surplus | Why::Ending => {
            let mut all = g.group.causes.clone();
            all.push(at(&format!("{}, shrinking the capacity from {from} to {to}", words::TAKEN)));
            all.push(at(&format!("instance {} was selected for termination", m.instance)));
            all.join("  ")
        }
    }
}

/// What became of the launches.
#[derive(Default)]
struct Launched {
    ids: Vec<String>,
    /// Some attempt failed.
    failed: bool,
    /// More are missing.
    more: bool,
}

struct Launches<'a> {
    g: &'a Gathered,
    plan: &'a Plan,
    /// Places in which an attempt has failed.
    bad: BTreeSet<usize>,
}

impl<'a> Launches<'a> {
    fn of(g: &'a Gathered, plan: &'a Plan) -> Launches<'a> {
        Launches { g, plan, bad: BTreeSet::new() }
    }

    fn run(mut self, tx: &mut Tx) -> Launched {
        let mut out = Launched::default();
        let mut balance = self.plan.balance.clone();
        let mut missing = if self.plan.rebalance { self.g.snapshot.units } else { self.plan.missing };
        let from = balance.units();
        let to = from + missing;
        while missing > 0 {
            if out.ids.len() >= BATCH {
                out.more = true;
                break;
            }
            let Some(place) = balance.next(|p| !self.bad.contains(&p)) else {
                if self.g.places.is_empty() {
                    let e =
                        AwsError::new("InvalidSubnetID.NotFound", "The group has no subnet to launch in.");
                    self.failed(tx, None, &e, false, self.cause(tx.now(), out.ids.len(), (from, to)));
                }
                out.failed = true;
                break;
            };
            let on_demand = self.g.snapshot.purchase.on_demand(balance.units() + 1);
            let spot = balance.on_demand() >= on_demand;
            let cause = self.cause(tx.now(), out.ids.len(), (from, to));
            match self.launch(tx, place, spot, &cause) {
                Ok((id, units)) => {
                    balance.launched(place, spot, units);
                    missing -= units;
                    out.ids.push(id);
                }
                Err(e) => {
                    self.failed(tx, Some(place), &e, spot, cause);
                    self.bad.insert(place);
                    // A zone that is short of instances need not be evened out at any price.
                    if self.plan.rebalance {
                        out.failed = true;
                        break;
                    }
                }
            }
        }
        out
    }

    /// Tries the types in their order. The error is that of the first.
    fn launch(&self, tx: &mut Tx, place: usize, spot: bool, cause: &str) -> Result<(String, i64), AwsError> {
        let place = &self.g.places[place];
        let group = &self.g.group;
        let region = tx.region().to_owned();
        let ways = launching::ways(tx, &region, group, &place.subnet, spot)?;
        let mut first = None;
        for way in ways {
            match launching::launch(tx, &way.spec, &place.zone) {
                Ok(i) => {
                    let text = format!("Launching a new EC2 instance: {}", i.id);
                    let details = words::details(&place.subnet, &place.zone);
                    let mut activity = activities::begin(tx, group, text, cause.to_owned(), details);
                    activity.progress = 30;
                    let units = way.weight.unwrap_or(1);
                    tx.put(Member {
                        instance: i.id.clone(),
                        group: group.name.clone(),
                        instance_type: i.instance_type.clone(),
                        image: i.image.clone(),
                        zone: i.zone.clone(),
                        protected: group.protect_new_instances,
                        launch_configuration: way.launch_configuration,
                        launch_template: way.launch_template,
                        weight: way.weight,
                        spot,
                        launched_at: tx.now(),
                        activity: Some(activity.key()),
                        ..Default::default()
                    });
                    tx.put(activity);
                    return Ok((i.id.clone(), units));
                }
                Err(e) => _ = first.get_or_insert(e),
            }
        }
        Err(first
            .unwrap_or_else(|| AwsError::new("ValidationError", "The group has nothing to launch from.")))
    }

    fn cause(&self, now: Timestamp, nth: usize, (from, to): (i64, i64)) -> String {
        if self.plan.rebalance {
            let zones: Vec<&str> = self.g.group.zones.iter().map(String::as_str).collect();
            let counts: Vec<String> = self.plan.balance.zones().iter().map(usize::to_string).collect();
            return format!(
                "At {} availability zones {} had {} instances respectively.  An instance was launched to aid in balancing the \
                 group's zones.",
                words::time(now),
                zones.join(" "),
                counts.join(" and ")
            );
        }
        if nth < self.plan.replaces {
            return words::at(now, words::REPLACING);
        }
        let mut all = self.g.group.causes.clone();
        all.push(words::at(now, &format!("{}, increasing the capacity from {from} to {to}", words::STARTED)));
        all.join("  ")
    }

    fn failed(&self, tx: &mut Tx, place: Option<usize>, e: &AwsError, spot: bool, cause: String) {
        let stop = if e.message.ends_with('.') { "" } else { "." };
        // Only groups that mix instances launch by fleets, which say more.
        let by_fleet = match (&self.g.group.mixed, spot) {
            (None, _) => String::new(),
            (Some(_), true) => format!("Could not launch Spot Instances. {} - ", e.code),
            (Some(_), false) => format!("Could not launch On-Demand Instances. {} - ", e.code),
        };
        let text = format!("{by_fleet}{}{stop} Launching EC2 instance failed.", e.message);
        let details = place.map(|p| &self.g.places[p]).map_or_else(
            || words::details("", self.g.group.zones.first().map_or("", String::as_str)),
            |p| words::details(&p.subnet, &p.zone),
        );
        let description = format!("Launching a new EC2 instance.  Status Reason: {text}");
        let mut activity = activities::begin(tx, &self.g.group, description, cause, details);
        activity.status = Code::Failed;
        activity.message = Some(text);
        activity.progress = 100;
        activity.ended_at = Some(activity.started_at);
        tx.put::<Activity>(activity);
    }
}

/// Seconds to wait after so many launches failed in a row.
fn wait_s(failures: u32) -> i64 {
    FIRST_WAIT_S.saturating_mul(1 << failures.saturating_sub(1).min(10)).min(LONGEST_WAIT_S)
}

/// Writes what became of it to the group, and says when to look again.
fn conclude(tx: &mut Tx, g: &Gathered, plan: &Plan, launched: &Launched) -> Option<Timestamp> {
    let now = tx.now();
    let name = g.group.name.clone();
    let early = |i: &usize| now.since(g.members[*i].launched_at) < EARLY_MS;
    let broken = plan.end.iter().any(|(i, w)| match w {
        Why::Lost => true,
        Why::Unhealthy(f) => *f != Fault::User && early(i),
        _ => false,
    });
    let failed = launched.failed || broken;
    let settled = plan.balance.units() + launched.ids.len() as i64 >= g.group.desired && !launched.failed;
    let gave_up =
        g.group.rebalancing && !plan.rebalancing && !plan.end.iter().any(|(_, w)| *w == Why::Rebalance)
            || plan.rebalance && launched.ids.is_empty();
    tx.update::<Group>(&name, |g| {
        if failed {
            let again = g.failed_at.is_some_and(|t| now.since(t) < FORGIVEN_MS);
            g.failures = if again { g.failures.saturating_add(1) } else { 1 };
            g.failed_at = Some(now);
            g.retry_at = Some(now.plus_s(wait_s(g.failures)));
        } else if g.retry_at.is_some_and(|t| t <= now) {
            g.retry_at = None;
        }
        g.rebalancing = plan.rebalancing && !(plan.rebalance && launched.ids.is_empty());
        if gave_up {
            g.rebalance_at = Some(now.plus_s(REBALANCING_RESTS_S));
        }
        if settled {
            g.causes.clear();
        }
    });
    if !launched.ids.is_empty() || launched.failed || !plan.end.is_empty() {
        activities::prune(tx, &name);
    }
    let retry = tx.get::<Group>(&name).and_then(|g| g.retry_at).filter(|_| failed);
    if launched.more && !failed {
        return Some(now);
    }
    [plan.again, retry].into_iter().flatten().min()
}
