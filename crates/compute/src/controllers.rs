//! Controllers of instances: those without a machine go through their states by themselves; ended ones are forgotten.

use ec2::rows::{Instance, InstanceState};
use state::{Change, Controller, Tables, Timestamp, Tx, Wake};

use crate::report;
use crate::rows::LaunchToken;

/// How long an instance without a machine takes from one state to the next.
const STEP_MS: i64 = 1000;
/// How long a terminated instance can be described.
const FORGET_AFTER_MS: i64 = 3_600_000;

/// Moves instances that have no machine: Pending to Running, Stopping to Stopped, ShuttingDown to Terminated, each after a second.
/// Those in a slot never have one; with `all` no instance has (simulated runs).
pub struct Instant {
    pub all: bool,
}

impl Instant {
    fn moves(&self, i: &Instance) -> bool {
        let between =
            matches!(i.state, InstanceState::Pending | InstanceState::Stopping | InstanceState::ShuttingDown);
        between && (self.all != i.slot.is_some())
    }
}

impl Controller for Instant {
    fn name(&self) -> &'static str {
        if self.all { "instances-without-machines" } else { "instances-in-slots" }
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(i))) = change.of::<Instance>()
            && self.moves(i)
        {
            wake.key(&i.id);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<Instance>().iter().filter(|i| self.moves(i)).for_each(|i| wake.key(&i.id));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let row = tx.get::<Instance>(key).filter(|i| self.moves(i))?.clone();
        let due = row.state_since.plus_ms(STEP_MS);
        if due > tx.now() {
            return Some(due);
        }
        match row.state {
            InstanceState::Pending => report::booted(tx, key),
            InstanceState::Stopping => report::stopped(tx, key),
            _ => report::terminated(tx, key),
        }
        None
    }
}

/// Deletes the rows of instances an hour after their end, and their client token with the last of a launch.
pub struct Forget;

impl Controller for Forget {
    fn name(&self) -> &'static str {
        "terminated-instances"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(i))) = change.of::<Instance>()
            && i.terminated_at.is_some()
        {
            wake.key(&i.id);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        let ended = tables.table::<Instance>().iter().filter(|i| i.terminated_at.is_some());
        ended.for_each(|i| wake.key(&i.id));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let row = tx.get::<Instance>(key)?.clone();
        let due = row.terminated_at?.plus_ms(FORGET_AFTER_MS);
        if due > tx.now() {
            return Some(due);
        }
        tx.delete::<Instance>(key);
        if !tx.table::<Instance>().iter().any(|i| i.reservation == row.reservation) {
            let tokens: Vec<_> = tx
                .by_index::<LaunchToken>("reservation", &row.reservation)
                .map(|t| t.token.clone())
                .collect();
            for token in tokens {
                tx.delete::<LaunchToken>(&token);
            }
        }
        None
    }
}
