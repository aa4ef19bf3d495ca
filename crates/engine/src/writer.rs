//! The writer's thread.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use bytes::Bytes;
use shapes::{AwsError, Timestamp};
use state::{Change, Region};
use store::{Store, StoreError, Txn};

use crate::parts::{Bootstrap, region_config};
use crate::restore::row_key;
use crate::{Command, Committed, Finish, Scope, Shared, now, unavailable};

/// Transactions in one commit, at most.
const MOST_COMMANDS: usize = 512;
/// Reconciliations between two looks at the size of a batch.
const STRIDE: usize = 16;
/// Changed rows after which a batch is committed even if controllers have more to do.
const MOST_CHANGES: usize = 4000;
/// Reconciliations in one commit, at most: a controller that never rests must not keep callers waiting.
const MOST_STEPS: usize = 20_000;
/// Longest sleep, so that a clock that was set back is noticed.
const LONGEST_SLEEP: Duration = Duration::from_secs(1);

/// Owns the regions and the store.
pub(crate) struct Writer {
    store: Box<dyn Store>,
    regions: BTreeMap<Scope, Region>,
    shared: Arc<Shared>,
    bootstrap: Bootstrap,
    last: Timestamp,
}

impl Writer {
    pub(crate) fn new(
        store: Box<dyn Store>,
        regions: BTreeMap<Scope, Region>,
        shared: Arc<Shared>,
        bootstrap: Bootstrap,
    ) -> Writer {
        Writer { store, regions, shared, bootstrap, last: Timestamp(0) }
    }

    /// The time for the next batch; it never goes back.
    fn clock(&mut self) -> Timestamp {
        self.last = self.last.max(now());
        self.last
    }

    pub(crate) fn run(mut self, queue: Receiver<Command>) {
        let mut refusals = 0u32;
        loop {
            let first = match queue.recv_timeout(self.sleep(refusals)) {
                Ok(c) => Some(c),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let mut stop = false;
            let now = self.clock();
            let mut finishes: Vec<Finish> = Vec::new();
            let mut next = first;
            while let Some(command) = next {
                match command {
                    Command::Run { scope, run } => {
                        let region = self.region(&scope, now);
                        finishes.push(run(region, now));
                    }
                    Command::Stop => stop = true,
                }
                next = if stop || finishes.len() >= MOST_COMMANDS { None } else { try_next(&queue) };
            }
            self.step(now);
            let outcome = self.commit();
            refusals = if outcome.is_err() { refusals.saturating_add(1) } else { 0 };
            for finish in finishes {
                finish(outcome.clone());
            }
            if stop {
                return;
            }
        }
    }

    /// How long nothing is due. While the store refuses, controllers wait a little between attempts.
    fn sleep(&self, refusals: u32) -> Duration {
        if refusals > 0 {
            return Duration::from_millis(100);
        }
        let due = self.regions.values().filter_map(Region::next_due).min();
        let wait = due.map_or(i64::MAX, |at| at.since(now()).max(0));
        Duration::from_millis(u64::try_from(wait).unwrap_or(u64::MAX)).min(LONGEST_SLEEP)
    }

    /// The region, made on first use.
    fn region(&mut self, scope: &Scope, now: Timestamp) -> &mut Region {
        let bootstrap = &self.bootstrap;
        self.regions.entry(scope.clone()).or_insert_with(|| {
            let mut region = Region::new(region_config(scope, bootstrap));
            if let Err(e) = region.write(now, |tx| (bootstrap.fill)(tx)) {
                tracing::error!("region {}: {e}", scope.region);
            }
            region.start();
            region
        })
    }

    fn step(&mut self, now: Timestamp) {
        for region in self.regions.values_mut() {
            let mut steps = 0;
            while region.step(now, STRIDE) {
                steps += STRIDE;
                if steps >= MOST_STEPS || region.pending_changes() >= MOST_CHANGES {
                    break;
                }
            }
        }
    }

    /// Makes the batch durable, then publishes it; or undoes it.
    fn commit(&mut self) -> Result<(), AwsError> {
        let mut batches: Vec<(Scope, Vec<Change>)> = Vec::new();
        for (scope, region) in &mut self.regions {
            let changes = region.take_changes();
            if !changes.is_empty() {
                batches.push((scope.clone(), changes));
            }
        }
        if batches.is_empty() {
            return Ok(());
        }
        if let Err(e) = self.store.commit(&transaction(&batches)) {
            return Err(self.refused(batches, &e));
        }
        self.publish(batches);
        Ok(())
    }

    fn refused(&mut self, batches: Vec<(Scope, Vec<Change>)>, e: &StoreError) -> AwsError {
        tracing::error!("the store refuses a commit: {e}");
        for (scope, changes) in batches {
            if let Some(region) = self.regions.get_mut(&scope) {
                region.roll_back(changes);
            }
        }
        unavailable(&e.to_string())
    }

    fn publish(&mut self, batches: Vec<(Scope, Vec<Change>)>) {
        let mut snapshots = (**self.shared.snapshots.load()).clone();
        let mut news = Vec::with_capacity(batches.len());
        for (scope, changes) in batches {
            let Some(region) = self.regions.get(&scope) else { continue };
            let tables = Arc::new(region.tables().clone());
            snapshots.insert(scope.clone(), tables.clone());
            news.push(Committed { scope, changes: Arc::new(changes), tables });
        }
        self.shared.snapshots.store(Arc::new(snapshots));
        for n in news {
            // Without receivers there is nobody to tell.
            let _ = self.shared.committed.send(n);
        }
    }
}

/// One put or delete per row, the last change of each.
fn transaction(batches: &[(Scope, Vec<Change>)]) -> Txn {
    let mut latest: BTreeMap<Bytes, Option<Bytes>> = BTreeMap::new();
    for (scope, changes) in batches {
        let mut last: BTreeMap<(&str, &str), &Change> = BTreeMap::new();
        for c in changes {
            last.insert((c.table, &c.key), c);
        }
        for c in last.values() {
            let value = c.new.as_ref().map(|row| Bytes::from(row.to_json()));
            latest.insert(row_key(scope, c.table, &c.key), value);
        }
    }
    let mut txn = Txn::new();
    for (key, value) in latest {
        txn = match value {
            Some(v) => txn.put(key, v),
            None => txn.delete(key),
        };
    }
    txn
}

fn try_next(queue: &mpsc::Receiver<Command>) -> Option<Command> {
    queue.try_recv().ok()
}
