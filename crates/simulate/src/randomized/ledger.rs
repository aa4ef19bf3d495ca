//! What was acknowledged to whom. An operation that was answered has happened for good; of one that was not answered both
//! are possible, and both are remembered.

use std::collections::{BTreeMap, BTreeSet};

use ecs::rows::{Service, ServiceStatus, Task};
use shapes::ecs::SchedulingStrategy;
use state::Tables;

use crate::world::CLUSTER;

/// What is known of a service.
#[derive(Debug, Default)]
pub struct Promise {
    /// It may be there; it may not be there.
    pub may_exist: bool,
    pub may_lack: bool,
    /// Counts that it may want.
    pub desired: BTreeSet<i64>,
}

/// What was promised.
#[derive(Debug, Default)]
pub struct Ledger {
    pub services: BTreeMap<String, Promise>,
    /// Tasks that a call with a token made, by token; none while it was not answered.
    pub runs: BTreeMap<String, (i64, Option<BTreeSet<String>>)>,
}

impl Ledger {
    /// A service was created, or perhaps.
    pub fn created(&mut self, name: &str, desired: i64, certain: bool) {
        let promise = Promise { may_exist: true, may_lack: !certain, desired: [desired].into() };
        self.services.insert(name.to_owned(), promise);
    }

    /// A desired count was set, or perhaps.
    pub fn scaled(&mut self, name: &str, desired: i64, certain: bool) {
        if let Some(p) = self.services.get_mut(name) {
            if certain {
                p.desired.clear();
                p.may_lack = false;
            }
            p.desired.insert(desired);
        }
    }

    /// A service was deleted, or perhaps.
    pub fn deleted(&mut self, name: &str, certain: bool) {
        if let Some(p) = self.services.get_mut(name) {
            p.may_lack = true;
            if certain {
                p.may_exist = false;
            }
        }
    }

    /// Compares with what is there.
    ///
    /// # Errors
    /// The promise that was broken.
    pub fn check(&self, tables: &Tables) -> Result<(), String> {
        for (name, p) in &self.services {
            let row = tables.get::<Service>(&Service::key_of(CLUSTER, name));
            let active = row.filter(|s| s.status == ServiceStatus::Active);
            match active {
                None if !p.may_lack => {
                    return Err(format!("service {name} was acknowledged and is not there"));
                }
                Some(_) if !p.may_exist => return Err(format!("service {name} was deleted and is there")),
                Some(s)
                    if s.scheduling == SchedulingStrategy::Replica
                        && !p.desired.contains(&s.desired_count) =>
                {
                    return Err(format!(
                        "{name} wants {} tasks; acknowledged were {:?}",
                        s.desired_count, p.desired
                    ));
                }
                _ => {}
            }
        }
        for (token, (count, made)) in &self.runs {
            let there =
                tables.table::<Task>().iter().filter(|t| t.started_by.as_ref() == Some(token)).count();
            if there as i64 > *count {
                return Err(format!("the call {token} asked for {count} tasks and made {there}"));
            }
            for arn in made.iter().flatten() {
                let id = arn.rsplit('/').next().unwrap_or_default();
                if tables.get::<Task>(&Task::key_of(CLUSTER, id)).is_none() {
                    return Err(format!("task {id} was acknowledged by {token} and is not there"));
                }
            }
        }
        Ok(())
    }
}
