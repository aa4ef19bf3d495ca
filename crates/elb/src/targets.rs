//! Targets: registration, draining and reported health. ECS and the API both come through here.
//!
//! Whether a target is used at all is decided here (some listener forwards to its group, its zone is enabled, its instance
//! runs); whether a used one is healthy the data plane finds out and [`report`]s.

use std::collections::BTreeSet;

use ec2::rows::{Instance, InstanceState};
use state::{Change, Controller, Tables, Timestamp, Tx, Wake};

use crate::rows::{Health, Listener, LoadBalancer, Rule, Target, TargetGroup, groups_of};

/// Whether some listener forwards to the group, directly or by a rule.
pub fn in_use(tables: &Tables, group: &str) -> bool {
    tables.by_index::<Listener>("target-group", group).next().is_some()
        || tables.by_index::<Rule>("target-group", group).next().is_some()
}

/// ARNs of the balancers whose listeners or rules forward to the group.
pub fn balancers_of(tables: &Tables, group: &str) -> BTreeSet<String> {
    let direct = tables.by_index::<Listener>("target-group", group).map(|l| l.load_balancer.clone());
    let by_rule = tables.by_index::<Rule>("target-group", group).map(|r| r.load_balancer.clone());
    direct.chain(by_rule).collect()
}

/// Why a target takes no traffic whatever its health: the reason and its sentence.
fn unused(tables: &Tables, group: &str, id: &str, zone: Option<&str>) -> Option<(&'static str, String)> {
    let balancers = balancers_of(tables, group);
    if balancers.is_empty() {
        let why = "Target group is not configured to receive traffic from the load balancer";
        return Some(("Target.NotInUse", why.to_owned()));
    }
    let enabled = |zone: &str| {
        let mut rows = balancers.iter().filter_map(|b| tables.get::<LoadBalancer>(b));
        rows.any(|b| b.zones.iter().any(|z| z.zone == zone))
    };
    if zone.is_some_and(|z| z != "all" && !enabled(z)) {
        let why = "Target is in an Availability Zone that is not enabled for the load balancer";
        return Some(("Target.NotInUse", why.to_owned()));
    }
    let state = match tables.get::<Instance>(id)?.state {
        InstanceState::Pending | InstanceState::Running => return None,
        InstanceState::Stopping | InstanceState::Stopped => "stopped",
        InstanceState::ShuttingDown | InstanceState::Terminated => "terminated",
    };
    Some(("Target.InvalidState", format!("Target is in the {state} state")))
}

/// What a target is before the data plane has looked at it.
fn unchecked(tables: &Tables, group: &str, id: &str, zone: Option<&str>) -> (Health, &'static str, String) {
    match unused(tables, group, id, zone) {
        Some((reason, description)) => (Health::Unused, reason, description),
        None => {
            (Health::Initial, "Elb.RegistrationInProgress", "Target registration is in progress".to_owned())
        }
    }
}

/// Registers a target; one that drains comes back. False if the group does not exist.
pub fn register(tx: &mut Tx, group: &str, id: &str, port: u16, zone: Option<&str>) -> bool {
    if tx.get::<TargetGroup>(group).is_none() {
        return false;
    }
    let there =
        tx.get::<Target>(&Target::key_of(group, id, port)).is_some_and(|t| t.health != Health::Draining);
    if there {
        return true;
    }
    let (health, reason, description) = unchecked(tx, group, id, zone);
    let registered_at = tx.now();
    tx.put(Target {
        group: group.to_owned(),
        id: id.to_owned(),
        port,
        zone: zone.map(str::to_owned),
        health,
        reason: Some(reason.to_owned()),
        description: Some(description),
        registered_at,
        drained_at: None,
    });
    true
}

/// Deregisters a target: it drains for the group's deregistration delay and is then removed. A target that never took
/// traffic goes at once. False if it was not registered.
pub fn deregister(tx: &mut Tx, group: &str, id: &str, port: u16) -> bool {
    let key = Target::key_of(group, id, port);
    let Some(target) = tx.get::<Target>(&key).cloned() else { return false };
    if target.health == Health::Draining {
        return true;
    }
    let delay = tx.get::<TargetGroup>(group).map_or(0, |g| g.deregistration_delay());
    if delay == 0 || target.health == Health::Unused {
        return tx.delete::<Target>(&key);
    }
    let until = tx.now().plus_s(delay);
    tx.update::<Target>(&key, |t| {
        t.health = Health::Draining;
        t.reason = Some("Target.DeregistrationInProgress".to_owned());
        t.description = Some("Target deregistration is in progress".to_owned());
        t.drained_at = Some(until);
    })
}

/// The health of a target; `None` if it is not (or no longer) in the group.
pub fn health(
    tables: &Tables,
    group: &str,
    id: &str,
    port: u16,
) -> Option<(Health, Option<String>, Option<String>)> {
    let t = tables.get::<Target>(&Target::key_of(group, id, port))?;
    Some((t.health, t.reason.clone(), t.description.clone()))
}

/// What the data plane found. A target that drains keeps draining whatever a late check says.
pub fn report(
    tx: &mut Tx,
    group: &str,
    id: &str,
    port: u16,
    health: Health,
    reason: Option<String>,
    description: Option<String>,
) -> bool {
    let key = Target::key_of(group, id, port);
    if tx.get::<Target>(&key).is_none_or(|t| t.health == Health::Draining) {
        return false;
    }
    tx.update::<Target>(&key, |t| {
        t.health = health;
        t.reason = reason;
        t.description = description;
    })
}

/// The data plane says that nothing is in flight any more: a draining target need not wait for its delay.
pub fn drained(tx: &mut Tx, group: &str, id: &str, port: u16) -> bool {
    let key = Target::key_of(group, id, port);
    tx.get::<Target>(&key).is_some_and(|t| t.health == Health::Draining) && tx.delete::<Target>(&key)
}

/// Removes draining targets when their delay is over.
pub struct Drain;

impl Controller for Drain {
    fn name(&self) -> &'static str {
        "target draining"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(t))) = change.of::<Target>()
            && t.health == Health::Draining
        {
            wake.key(&change.key);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        for t in tables.by_index::<Target>("draining", "") {
            wake.key(&Target::key_of(&t.group, &t.id, t.port));
        }
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let until = tx.get::<Target>(key)?.drained_at?;
        if until > tx.now() {
            return Some(until);
        }
        tx.delete::<Target>(key);
        None
    }
}

/// Keeps `unused` true: as listeners and rules begin and cease to forward to a group, zones are enabled, instances stop and
/// start, targets move between `unused` and `initial`. The objects are targets.
pub struct Usage;

impl Usage {
    fn wake_group(tables: &Tables, group: &str, wake: &mut Wake) {
        for t in tables.prefix::<Target>(&TargetGroup::targets_prefix(group)) {
            wake.key(&Target::key_of(&t.group, &t.id, t.port));
        }
    }

    fn wake_balancer(tables: &Tables, balancer: &str, wake: &mut Wake) {
        let mut groups = BTreeSet::new();
        let mut add = |g: &str| {
            groups.insert(g.to_owned());
        };
        for l in tables.by_index::<Listener>("load-balancer", balancer) {
            groups_of(&l.default_actions, &mut add);
        }
        for r in tables.by_index::<Rule>("load-balancer", balancer) {
            groups_of(&r.actions, &mut add);
        }
        groups.iter().for_each(|g| Self::wake_group(tables, g, wake));
    }
}

impl Controller for Usage {
    fn name(&self) -> &'static str {
        "target usage"
    }
    fn watch(&self, change: &Change, tables: &Tables, wake: &mut Wake) {
        let mut wake_group = |g: &str| Self::wake_group(tables, g, wake);
        if let Some((old, new)) = change.of::<Listener>() {
            for l in [old, new].into_iter().flatten() {
                groups_of(&l.default_actions, &mut wake_group);
            }
        } else if let Some((old, new)) = change.of::<Rule>() {
            for r in [old, new].into_iter().flatten() {
                groups_of(&r.actions, &mut wake_group);
            }
        } else if let Some((Some(old), Some(new))) = change.of::<LoadBalancer>() {
            if old.zones != new.zones {
                Self::wake_balancer(tables, &new.arn, wake);
            }
        } else if let Some((old, new)) = change.of::<Instance>()
            && old.map(|i| i.state) != new.map(|i| i.state)
        {
            for t in tables.by_index::<Target>("id", &change.key) {
                wake.key(&Target::key_of(&t.group, &t.id, t.port));
            }
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        for t in tables.table::<Target>().iter() {
            wake.key(&Target::key_of(&t.group, &t.id, t.port));
        }
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let target = tx.get::<Target>(key)?.clone();
        if target.health == Health::Draining {
            return None;
        }
        let (health, reason, description) = unchecked(tx, &target.group, &target.id, target.zone.as_deref());
        // A used target keeps what the data plane found.
        if health == Health::Unused || target.health == Health::Unused {
            tx.update::<Target>(key, |t| {
                t.health = health;
                t.reason = Some(reason.to_owned());
                t.description = Some(description);
            });
        }
        None
    }
}
