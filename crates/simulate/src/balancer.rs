//! The simulated data plane of load balancers: it checks targets, reports what it finds, and lets requests in flight finish.
//!
//! A new target is healthy after one check that passes and is looked at every second until then, besides its interval;
//! afterwards the group's thresholds count. A draining target is reported empty when its last request has ended.

use std::collections::BTreeMap;

use elb::rows::{Health, Target, TargetGroup};
use state::{Row, Timestamp};

use crate::plane::Batch;
use crate::world::{Event, World};

/// Between looks at a target that has not passed a check yet.
const EAGER_MS: i64 = 1_000;

#[derive(Debug)]
struct Watch {
    number: u64,
    draining: bool,
    passes: i64,
    failures: i64,
    passed_once: bool,
    /// When the next check of the interval is due.
    due: Timestamp,
}

/// What the data plane remembers of targets, by their key.
#[derive(Default)]
pub struct Balancer {
    watched: BTreeMap<String, Watch>,
    next: u64,
    dirty: bool,
    /// How long the last request to a target takes.
    pub requests_ms: i64,
}

impl Balancer {
    /// Notes whether a commit concerns targets.
    pub fn note(&mut self, batch: &Batch) {
        self.dirty |= batch.changes.iter().any(|c| c.table == Target::TABLE || c.table == TargetGroup::TABLE);
    }
    /// The process ended with the control plane's.
    pub fn forget(&mut self) {
        self.watched.clear();
        self.dirty = true;
    }
    fn watch(&mut self, key: &str, number: u64) -> Option<&mut Watch> {
        self.watched.get_mut(key).filter(|w| w.number == number)
    }
}

impl World {
    /// Begins and ends watches as targets come, drain and go.
    pub fn watch_targets(&mut self) {
        if !std::mem::take(&mut self.balancer.dirty) {
            return;
        }
        let mut wanted: BTreeMap<String, (bool, bool)> = BTreeMap::new();
        for t in self.tables().table::<Target>().iter().filter(|t| t.health != Health::Unused) {
            let passed = t.health == Health::Healthy;
            wanted.insert(Target::key_of(&t.group, &t.id, t.port), (t.health == Health::Draining, passed));
        }
        self.balancer
            .watched
            .retain(|k, w| wanted.get(k).is_some_and(|(draining, _)| w.draining == *draining));
        for (key, (draining, passed)) in wanted {
            if self.balancer.watched.contains_key(&key) {
                continue;
            }
            self.balancer.next += 1;
            let number = self.balancer.next;
            let watch =
                Watch { number, draining, passes: 0, failures: 0, passed_once: passed, due: self.now };
            self.balancer.watched.insert(key.clone(), watch);
            if draining {
                let ms = self.balancer.requests_ms;
                self.after(ms, Event::Finished(key, number));
            } else {
                self.after(0, Event::Probe(key, number));
            }
        }
    }

    /// Checks a target.
    pub fn probe(&mut self, key: &str, number: u64) {
        if !self.plane.is_up() {
            return;
        }
        let now = self.now;
        let Some(target) = self.tables().get::<Target>(key).cloned() else { return };
        let Some(group) = self.tables().get::<TargetGroup>(&target.group).cloned() else { return };
        let answers = self.machines.values().any(|m| m.ec2 == target.id && m.answers(target.port, now));
        let Some(w) = self.balancer.watch(key, number) else { return };
        let check = &group.health_check;
        let due = now >= w.due;
        if due {
            w.due = now.plus_s(check.interval_seconds);
        }
        let mut found = None;
        if answers {
            (w.passes, w.failures) = (w.passes + 1, 0);
            if !w.passed_once || w.passes >= check.healthy_threshold {
                found = Some(Health::Healthy);
            }
            w.passed_once = true;
        } else if due {
            (w.passes, w.failures) = (0, w.failures + 1);
            if w.failures >= check.unhealthy_threshold {
                found = Some(Health::Unhealthy);
                w.passed_once = true;
            }
        }
        let eager = if w.passed_once { i64::MAX } else { EAGER_MS };
        let wait = w.due.since(now).min(eager);
        self.after(wait, Event::Probe(key.to_owned(), number));
        if let Some(health) = found.filter(|h| *h != target.health) {
            let reason = (health == Health::Unhealthy).then(|| "Target.Timeout".to_owned());
            let text = reason.as_ref().map(|_| "Request timed out".to_owned());
            self.transact(|tx| {
                Ok(elb::targets::report(tx, &target.group, &target.id, target.port, health, reason, text))
            });
        }
    }

    /// The last request to a draining target has ended.
    pub fn requests_finished(&mut self, key: &str, number: u64) {
        if !self.plane.is_up() || self.balancer.watch(key, number).is_none() {
            return;
        }
        let Some(t) = self.tables().get::<Target>(key).cloned() else { return };
        let outcome = self.transact(|tx| Ok(elb::targets::drained(tx, &t.group, &t.id, t.port)));
        if let crate::plane::Outcome::Refused(_) = outcome {
            self.after(1000, Event::Finished(key.to_owned(), number));
        }
    }
}
