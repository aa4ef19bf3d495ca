//! Targets: registration, draining and reported health. ECS and the API both come through here.

use state::{Change, Controller, Tables, Timestamp, Tx, Wake};

use crate::rows::{Health, Listener, Rule, Target, TargetGroup};

/// Whether some listener forwards to the group, directly or by a rule.
pub fn in_use(tables: &Tables, group: &str) -> bool {
    tables.by_index::<Listener>("target-group", group).next().is_some()
        || tables.by_index::<Rule>("target-group", group).next().is_some()
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
    let health = if in_use(tx, group) { Health::Initial } else { Health::Unused };
    let (reason, description) = match health {
        Health::Unused => {
            ("Target.NotInUse", "Target group is not configured to receive traffic from the load balancer")
        }
        _ => ("Elb.RegistrationInProgress", "Target registration is in progress"),
    };
    let registered_at = tx.now();
    tx.put(Target {
        group: group.to_owned(),
        id: id.to_owned(),
        port,
        zone: zone.map(str::to_owned),
        health,
        reason: Some(reason.to_owned()),
        description: Some(description.to_owned()),
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
        for t in tables.table::<Target>().iter().filter(|t| t.health == Health::Draining) {
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
