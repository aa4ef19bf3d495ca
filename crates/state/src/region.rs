//! The region: tables, controllers and timers behind three calls (`read`, `write`, `step`).

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use shapes::{AwsError, Timestamp};

use crate::controller::{Controller, Wake};
use crate::random::Random;
use crate::row::Change;
use crate::table::Tables;
use crate::tx::{Derived, Tx, undo};

/// What a region is made of; each service crate adds its part.
pub struct RegionConfig {
    pub account: String,
    pub region: String,
    /// Seed of ids and randomness.
    pub seed: u64,
    pub tables: Tables,
    pub controllers: Vec<Box<dyn Controller>>,
    pub derived: Vec<Box<dyn Derived>>,
}

impl RegionConfig {
    /// Without tables, controllers and derived structures: service crates add theirs.
    pub fn new(account: &str, region: &str, seed: u64) -> RegionConfig {
        RegionConfig {
            account: account.to_owned(),
            region: region.to_owned(),
            seed,
            tables: Tables::new(),
            controllers: Vec::new(),
            derived: Vec::new(),
        }
    }
}

/// One account's region as a deterministic state machine.
pub struct Region {
    account: String,
    name: String,
    tables: Tables,
    random: Random,
    derived: Vec<Box<dyn Derived>>,
    controllers: Vec<Box<dyn Controller>>,
    /// Objects to look at, first come first served, each at most once.
    queue: VecDeque<(usize, Arc<str>)>,
    queued: BTreeSet<(usize, Arc<str>)>,
    /// When objects asked to be looked at again.
    timers: BTreeSet<(Timestamp, usize, Arc<str>)>,
    due: BTreeMap<(usize, Arc<str>), Timestamp>,
    /// Changes since the last `take_changes`, in order.
    batch: Vec<Change>,
}

impl Region {
    /// A region without rows.
    pub fn new(config: RegionConfig) -> Region {
        Region {
            account: config.account,
            name: config.region,
            tables: config.tables,
            random: Random::new(config.seed),
            derived: config.derived,
            controllers: config.controllers,
            queue: VecDeque::new(),
            queued: BTreeSet::new(),
            timers: BTreeSet::new(),
            due: BTreeMap::new(),
            batch: Vec::new(),
        }
    }

    /// Puts a stored row back. Only before `start`.
    ///
    /// # Errors
    /// A sentence if the table is unknown or the row cannot be read.
    pub fn load(&mut self, table: &str, key: &str, json: &[u8]) -> Result<(), String> {
        let t = self.tables.any_mut(table).ok_or_else(|| format!("the data has an unknown table {table}"))?;
        let row = t.parse(json).map_err(|e| format!("row {key} of {table}: {e}"))?;
        let key: Arc<str> = key.into();
        let old = t.set_any(&key, Some(row.clone()));
        let change = Change { table: t.name(), key, old, new: Some(row) };
        for d in &mut self.derived {
            d.apply(&change);
        }
        Ok(())
    }

    /// Queues every object of every controller, as after a restart.
    pub fn start(&mut self) {
        for i in 0..self.controllers.len() {
            let mut wake = Wake::default();
            self.controllers[i].all(&self.tables, &mut wake);
            for key in wake.keys {
                self.enqueue(i, key);
            }
        }
    }

    /// The tables as they stand, uncommitted changes included.
    pub fn tables(&self) -> &Tables {
        &self.tables
    }
    /// The account.
    pub fn account(&self) -> &str {
        &self.account
    }
    /// The region's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Runs a transaction. If it fails, nothing of it remains.
    pub fn write<T>(
        &mut self,
        now: Timestamp,
        f: impl FnOnce(&mut Tx) -> Result<T, AwsError>,
    ) -> Result<T, AwsError> {
        let mut tx = Tx {
            tables: &mut self.tables,
            derived: &mut self.derived,
            random: &mut self.random,
            now,
            changes: Vec::new(),
            account: &self.account,
            region: &self.name,
        };
        let outcome = f(&mut tx);
        let changes = tx.changes;
        match outcome {
            Ok(v) => {
                self.absorb(changes);
                Ok(v)
            }
            Err(e) => {
                self.undo(&changes);
                Err(e)
            }
        }
    }

    fn absorb(&mut self, changes: Vec<Change>) {
        if changes.is_empty() {
            return;
        }
        self.tables.revision += 1;
        for i in 0..self.controllers.len() {
            let mut wake = Wake::default();
            for c in &changes {
                self.controllers[i].watch(c, &self.tables, &mut wake);
            }
            for key in wake.keys {
                self.enqueue(i, key);
            }
        }
        self.batch.extend(changes);
    }

    fn undo(&mut self, changes: &[Change]) {
        undo(&mut self.tables, &mut self.derived, changes);
    }

    fn enqueue(&mut self, controller: usize, key: Arc<str>) {
        if self.queued.insert((controller, key.clone())) {
            self.queue.push_back((controller, key));
        }
    }

    /// Runs controllers that are queued or due, at most `most` reconciliations; true if some are left to run now.
    pub fn step(&mut self, now: Timestamp, most: usize) -> bool {
        while let Some(first) = self.timers.first().cloned() {
            if first.0 > now {
                break;
            }
            self.timers.remove(&first);
            self.due.remove(&(first.1, first.2.clone()));
            self.enqueue(first.1, first.2);
        }
        for _ in 0..most {
            let Some((i, key)) = self.queue.pop_front() else { return false };
            self.queued.remove(&(i, key.clone()));
            self.reconcile(now, i, &key);
        }
        !self.queue.is_empty()
    }

    fn reconcile(&mut self, now: Timestamp, i: usize, key: &Arc<str>) {
        let mut tx = Tx {
            tables: &mut self.tables,
            derived: &mut self.derived,
            random: &mut self.random,
            now,
            changes: Vec::new(),
            account: &self.account,
            region: &self.name,
        };
        let again = self.controllers[i].reconcile(&mut tx, key);
        let changes = tx.changes;
        self.absorb(changes);
        if let Some(old) = self.due.remove(&(i, key.clone())) {
            self.timers.remove(&(old, i, key.clone()));
        }
        match again {
            Some(at) if at <= now => self.enqueue(i, key.clone()),
            Some(at) => {
                self.timers.insert((at, i, key.clone()));
                self.due.insert((i, key.clone()), at);
            }
            None => {}
        }
    }

    /// When the next timer is due, if one is set. A non-empty queue is due at once.
    pub fn next_due(&self) -> Option<Timestamp> {
        if self.queue.is_empty() { self.timers.first().map(|t| t.0) } else { Some(Timestamp(0)) }
    }

    /// How many changes the next `take_changes` will give.
    pub fn pending_changes(&self) -> usize {
        self.batch.len()
    }

    /// The changes since the last call: what the store must hold before anybody hears of them.
    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.batch)
    }

    /// Undoes changes that could not be stored. The objects that they concerned are looked at again later.
    pub fn roll_back(&mut self, changes: Vec<Change>) {
        for i in 0..self.controllers.len() {
            let mut wake = Wake::default();
            for c in &changes {
                self.controllers[i].watch(c, &self.tables, &mut wake);
            }
            for key in wake.keys {
                self.enqueue(i, key);
            }
        }
        self.undo(&changes);
    }
}

#[cfg(test)]
mod tests;
