//! The service scheduler: from what a service should be to the tasks that make it so.
//!
//! Its stages are modules: `gather` makes a plain snapshot of one service from rows (`health` judges its tasks), `reconcile`
//! decides on a plan (`breaker`, `throttle` and `rebalance` have their say there), `apply` carries it out and `outcome` writes
//! what became of deployments; `events` has the words. `deploy` begins deployments, for operations and rollbacks alike.
//!
//! Two controllers share all of this: daemons are looked at before replicas when an instance joins, and what they need is
//! reserved in the placement engine, so that replicas never take their room.

mod apply;
pub mod breaker;
pub mod deploy;
pub mod events;
pub mod gather;
mod health;
mod launching;
mod outcome;
mod rebalance;
mod reconcile;
mod snapshot;
#[cfg(test)]
mod tests;
mod throttle;
mod watch;

use std::cell::RefCell;
use std::collections::BTreeMap;

use placement::Request;
use shapes::ecs::SchedulingStrategy;
use state::{Change, Controller, RegionConfig, Tables, Timestamp, Tx, Wake};

use crate::placements::Placements;
use crate::rows::{
    Service, ServiceDeploymentRow, ServiceEventRow, ServiceRevisionRow, ServiceStatus, TaskSetRow,
};

/// Adds the controllers of services: daemons first.
pub fn install(c: &mut RegionConfig) {
    c.controllers.push(Box::new(Scheduler::of(SchedulingStrategy::Daemon)));
    c.controllers.push(Box::new(Scheduler::of(SchedulingStrategy::Replica)));
}

/// How long a service that is gone can still be described.
const INACTIVE_KEPT_S: i64 = 3600;
/// Services with fewer tasks are looked at whenever something changes.
const SMALL: usize = 200;

/// The controller of the services of one scheduling strategy.
struct Scheduler {
    strategy: SchedulingStrategy,
    /// When services were last looked at: a look costs time in proportion to a service's tasks, so the changes of many tasks
    /// are looked at together. Nothing depends on it but pace.
    looks: RefCell<BTreeMap<String, Look>>,
    /// What the placement engine was told to keep free for daemons; told again after a restart.
    reserved: RefCell<BTreeMap<String, Request>>,
}

struct Look {
    at: Timestamp,
    tasks: usize,
    /// A plan was cut short: the next look is due at once.
    goes_on: bool,
}

impl Scheduler {
    fn of(strategy: SchedulingStrategy) -> Scheduler {
        Scheduler { strategy, looks: RefCell::default(), reserved: RefCell::default() }
    }

    fn is_mine(&self, tables: &Tables, key: &str) -> bool {
        tables.get::<Service>(key).is_some_and(|s| s.scheduling == self.strategy)
    }

    /// When a service may be looked at again, if not yet: ten microseconds a task after the last look.
    fn too_soon(&self, key: &str, now: Timestamp) -> Option<Timestamp> {
        let looks = self.looks.borrow();
        let last = looks.get(key).filter(|l| l.tasks >= SMALL && !l.goes_on)?;
        let next = last.at.plus_ms((last.tasks / 100) as i64);
        (next > now).then_some(next)
    }

    /// Keeps room for a daemon, or no longer.
    fn reserve(&self, tx: &mut Tx, key: &str, service: &Service, request: Option<&Request>) {
        let mut reserved = self.reserved.borrow_mut();
        if reserved.get(key) == request {
            return;
        }
        let group = format!("service:{}", service.name);
        tx.derived::<Placements>().cluster(&service.cluster).set_daemon(&group, request.cloned());
        match request {
            Some(r) => reserved.insert(key.to_owned(), r.clone()),
            None => reserved.remove(key),
        };
    }
}

impl Controller for Scheduler {
    fn name(&self) -> &'static str {
        match self.strategy {
            SchedulingStrategy::Daemon => "daemon services",
            SchedulingStrategy::Replica => "replica services",
        }
    }

    fn watch(&self, change: &Change, tables: &Tables, wake: &mut Wake) {
        watch::concerned(change, tables, &mut |key| {
            if self.is_mine(tables, key) {
                wake.key(key);
            }
        });
    }

    fn all(&self, tables: &Tables, wake: &mut Wake) {
        for s in tables.table::<Service>().iter().filter(|s| s.scheduling == self.strategy) {
            wake.key(&Service::key_of(&s.cluster, &s.name));
        }
    }

    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let now = tx.now();
        if !self.is_mine(tx, key) {
            self.looks.borrow_mut().remove(key);
            return None;
        }
        if let Some(next) = self.too_soon(key, now) {
            return Some(next);
        }
        let Some(g) = gather::gather(tx, key) else { return self.forget(tx, key) };
        if self.strategy == SchedulingStrategy::Daemon {
            self.reserve(tx, key, &g.service, g.daemon.as_ref());
        }
        let plan = reconcile::reconcile(&g.snapshot);
        let again = apply::apply(tx, &g, &plan);
        let look = Look { at: now, tasks: g.tasks.len(), goes_on: again.is_some_and(|t| t <= now) };
        self.looks.borrow_mut().insert(key.to_owned(), look);
        again
    }
}

impl Scheduler {
    /// A service that is INACTIVE can be described for a while and then is gone with its history.
    fn forget(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let service = tx.get::<Service>(key)?.clone();
        self.reserve(tx, key, &service, None);
        let until = service.inactive_at?.plus_s(INACTIVE_KEPT_S);
        if until > tx.now() {
            return Some(until);
        }
        forget_history(tx, &service);
        tx.delete::<Service>(key);
        self.looks.borrow_mut().remove(key);
        None
    }
}

/// Deletes the events, deployments, revisions and task sets of a service that is INACTIVE.
pub fn forget_history(tx: &mut Tx, service: &Service) {
    assert!(service.status == ServiceStatus::Inactive, "only a service that is gone loses its history");
    let prefix = format!("{}/{}/", service.cluster, service.name);
    let events: Vec<String> = tx.prefix::<ServiceEventRow>(&prefix).map(|e| state::Row::key(&**e)).collect();
    let deployments: Vec<String> =
        tx.prefix::<ServiceDeploymentRow>(&prefix).map(|d| state::Row::key(&**d)).collect();
    let revisions: Vec<String> =
        tx.prefix::<ServiceRevisionRow>(&prefix).map(|r| state::Row::key(&**r)).collect();
    let sets: Vec<String> = tx.prefix::<TaskSetRow>(&prefix).map(|t| state::Row::key(&**t)).collect();
    events.iter().for_each(|k| _ = tx.delete::<ServiceEventRow>(k));
    deployments.iter().for_each(|k| _ = tx.delete::<ServiceDeploymentRow>(k));
    revisions.iter().for_each(|k| _ = tx.delete::<ServiceRevisionRow>(k));
    sets.iter().for_each(|k| _ = tx.delete::<TaskSetRow>(k));
}
