//! The store in memory: the same semantics as on disk, for tests of what stands above it.
//!
//! A [`MemoryDisk`] plays the data directory: it outlives the [`MemoryStore`]s opened on it, one at a time, so that
//! restarts can be tested. Failures come on request ([`MemoryStore::fail_next`]). It is written as plainly as
//! possible, because the SQLite store is tested against it.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Bound;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use crate::lease::Leases;
use crate::types::HistoryLimits;
use crate::watch::Hub;
use crate::{
    CommitResult, Event, EventKind, KeyRange, KeyValue, LeaseId, Limits, Op, Page, RangeRequest, Store,
    StoreError, Txn, Watcher,
};

/// One revision: its changes, and what was there before each.
#[derive(Debug)]
struct Revision {
    revision: i64,
    changes: Vec<(Event, Option<KeyValue>)>,
    bytes: u64,
}

/// The new value and its lease; `None` deletes.
type Change = Option<(Bytes, Option<LeaseId>)>;

#[derive(Debug)]
struct Contents {
    open: bool,
    revision: i64,
    compact_revision: i64,
    current: BTreeMap<Bytes, KeyValue>,
    history: VecDeque<Revision>,
    leases: BTreeMap<LeaseId, i64>,
    next_lease: i64,
}

/// What survives when a [`MemoryStore`] is dropped.
#[derive(Clone, Debug)]
pub struct MemoryDisk {
    contents: Arc<Mutex<Contents>>,
}

impl Default for MemoryDisk {
    fn default() -> Self {
        Self::new()
    }
}

impl MemoryDisk {
    /// An empty disk.
    pub fn new() -> Self {
        let contents = Contents {
            open: false,
            revision: 1,
            compact_revision: 0,
            current: BTreeMap::new(),
            history: VecDeque::new(),
            leases: BTreeMap::new(),
            next_lease: 1,
        };
        Self { contents: Arc::new(Mutex::new(contents)) }
    }

    fn lock(&self) -> MutexGuard<'_, Contents> {
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A store in memory.
pub struct MemoryStore {
    disk: MemoryDisk,
    leases: Leases,
    hub: Hub,
    limits: Limits,
    history: HistoryLimits,
    failures: VecDeque<StoreError>,
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::new()
    }
}

impl MemoryStore {
    /// A store on a new disk of its own.
    pub fn new() -> Self {
        match Self::open(&MemoryDisk::new()) {
            Ok(store) => store,
            Err(error) => unreachable!("a new disk is in nobody's use: {error}"),
        }
    }

    /// Opens a disk.
    ///
    /// # Errors
    /// `Locked` while another store has it open.
    pub fn open(disk: &MemoryDisk) -> Result<Self, StoreError> {
        Self::open_with(disk, HistoryLimits::default(), crate::watch::DEFAULT_CAPACITY)
    }

    /// Opens a disk with other bounds for history and for what a watcher may leave waiting (in events).
    ///
    /// # Errors
    /// `Locked` while another store has it open.
    pub fn open_with(
        disk: &MemoryDisk,
        history: HistoryLimits,
        watch_capacity: usize,
    ) -> Result<Self, StoreError> {
        let mut contents = disk.lock();
        if contents.open {
            let pid = Some(std::process::id());
            return Err(StoreError::Locked { path: PathBuf::from("memory"), pid });
        }
        contents.open = true;
        let leases = Leases::restored(contents.leases.iter().map(|(id, ttl_ms)| (*id, *ttl_ms)));
        drop(contents);
        Ok(Self {
            disk: disk.clone(),
            leases,
            hub: Hub::new(watch_capacity),
            limits: Limits::default(),
            history,
            failures: VecDeque::new(),
        })
    }

    /// Lets the next call that would write fail with `error` and change nothing; several add up.
    pub fn fail_next(&mut self, error: StoreError) {
        self.failures.push_back(error);
    }

    fn take_failure(&mut self) -> Result<(), StoreError> {
        self.failures.pop_front().map_or(Ok(()), Err)
    }

    /// Deletes a lease with its keys; the caller has checked that it exists.
    fn end_lease(&mut self, lease: LeaseId) -> i64 {
        let disk = self.disk.clone();
        let mut contents = disk.lock();
        let owned = contents.current.values().filter(|kv| kv.lease == Some(lease));
        let keys: Vec<Bytes> = owned.map(|kv| kv.key.clone()).collect();
        for keys in keys.chunks(self.limits.changes) {
            let changes = keys.iter().map(|key| (key.clone(), None)).collect();
            self.apply(&mut contents, changes);
        }
        contents.leases.remove(&lease);
        self.leases.remove(lease);
        contents.revision
    }

    /// Makes one revision of the changes (key, new value and lease or nothing) and tells the watchers.
    fn apply(&mut self, contents: &mut Contents, changes: Vec<(Bytes, Change)>) {
        if changes.is_empty() {
            return;
        }
        let revision = contents.revision + 1;
        let mut made = Revision { revision, changes: Vec::with_capacity(changes.len()), bytes: 0 };
        for (key, change) in changes {
            let before = contents.current.remove(&key);
            let event = match change {
                Some((value, lease)) => put_event(revision, key, value, lease, before.as_ref()),
                None => Event::delete(revision, key),
            };
            if event.kind == EventKind::Put {
                contents.current.insert(event.kv.key.clone(), event.kv.clone());
            }
            made.bytes += (event.kv.key.len() + event.kv.value.len()) as u64;
            made.changes.push((event, before));
        }
        if !self.hub.is_idle() {
            let events: Vec<Event> = made.changes.iter().map(|(event, _)| event.clone()).collect();
            self.hub.publish(revision, &events);
        }
        contents.revision = revision;
        contents.history.push_back(made);
        self.forget_old(contents);
    }

    fn forget_old(&self, contents: &mut Contents) {
        let mut bytes: u64 = contents.history.iter().map(|revision| revision.bytes).sum();
        while contents.history.len() as u64 > self.history.revisions || bytes > self.history.bytes {
            let Some(oldest) = contents.history.pop_front() else { break };
            bytes -= oldest.bytes;
            contents.compact_revision = oldest.revision;
        }
    }
}

fn put_event(
    revision: i64,
    key: Bytes,
    value: Bytes,
    lease: Option<LeaseId>,
    before: Option<&KeyValue>,
) -> Event {
    let create_revision = before.map_or(revision, |kv| kv.create_revision);
    let version = before.map_or(0, |kv| kv.version) + 1;
    let kv = KeyValue { key, value, create_revision, mod_revision: revision, version, lease };
    Event { kind: EventKind::Put, kv }
}

fn bounds(range: &KeyRange) -> (Bound<Bytes>, Bound<Bytes>) {
    let end = range.end().map_or(Bound::Unbounded, |end| Bound::Excluded(end.clone()));
    (Bound::Included(range.start().clone()), end)
}

fn select(current: &BTreeMap<Bytes, KeyValue>, range: &KeyRange) -> BTreeMap<Bytes, KeyValue> {
    if range.is_empty() {
        return BTreeMap::new();
    }
    current.range(bounds(range)).map(|(key, kv)| (key.clone(), kv.clone())).collect()
}

impl Store for MemoryStore {
    fn revision(&self) -> i64 {
        self.disk.lock().revision
    }

    fn compact_revision(&self) -> i64 {
        self.disk.lock().compact_revision
    }

    fn limits(&self) -> Limits {
        self.limits
    }

    fn range(&self, request: &RangeRequest) -> Result<Page, StoreError> {
        let contents = self.disk.lock();
        let revision = request.revision_within(contents.compact_revision, contents.revision)?;
        let range = request.range.starting_at(request.from_key.as_ref());
        let mut view = select(&contents.current, &range);
        for later in contents.history.iter().rev().take_while(|later| later.revision > revision) {
            for (event, before) in &later.changes {
                if range.contains(&event.kv.key) {
                    view.remove(&event.kv.key);
                    view.extend(before.iter().map(|kv| (kv.key.clone(), kv.clone())));
                }
            }
        }
        Ok(Page::cut(view.into_values().collect(), request.page_size(), revision))
    }

    fn commit(&mut self, txn: &Txn) -> Result<CommitResult, StoreError> {
        txn.validate(&self.limits)?;
        txn.leases().try_for_each(|lease| self.leases.check(lease))?;
        let disk = self.disk.clone();
        let mut contents = disk.lock();
        let holds = |compare: &crate::Compare| compare.holds(contents.current.get(&compare.key));
        if !txn.compares.iter().all(holds) {
            return Ok(CommitResult { revision: contents.revision, succeeded: false });
        }
        let mut changes = BTreeMap::new();
        let mut order = Vec::new();
        for operation in &txn.operations {
            match operation {
                Op::Put { key, value, lease } => {
                    changes.insert(key.clone(), Some((value.clone(), *lease)));
                    order.push(key.clone());
                }
                Op::Delete { range } => {
                    for key in select(&contents.current, range).into_keys() {
                        if changes.insert(key.clone(), None).is_none() {
                            order.push(key);
                        }
                    }
                }
            }
        }
        self.limits.check_changes(order.len())?;
        self.take_failure()?;
        let in_order = order.into_iter().map(|key| {
            let change = changes.remove(&key).flatten();
            (key, change)
        });
        self.apply(&mut contents, in_order.collect());
        Ok(CommitResult { revision: contents.revision, succeeded: true })
    }

    fn watch(&mut self, from_revision: Option<i64>, range: KeyRange) -> Result<Watcher, StoreError> {
        let disk = self.disk.clone();
        let contents = disk.lock();
        let from = from_revision.unwrap_or(contents.revision + 1);
        if from <= contents.compact_revision {
            return Err(StoreError::Compacted { compact_revision: contents.compact_revision });
        }
        let past = contents.history.iter().filter(|past| past.revision >= from).map(|past| {
            let events = past.changes.iter().map(|(event, _)| event.clone());
            (past.revision, events.collect())
        });
        Ok(self.hub.subscribe(from, contents.revision, range, past))
    }

    fn compact(&mut self, revision: i64) -> Result<(), StoreError> {
        let disk = self.disk.clone();
        let mut contents = disk.lock();
        contents.check_compaction(revision)?;
        self.take_failure()?;
        contents.history.retain(|kept| kept.revision > revision);
        contents.compact_revision = revision;
        Ok(())
    }

    fn lease_grant(&mut self, ttl_ms: i64, now_ms: i64) -> Result<LeaseId, StoreError> {
        self.take_failure()?;
        let mut contents = self.disk.lock();
        let lease = LeaseId(contents.next_lease);
        contents.next_lease += 1;
        contents.leases.insert(lease, ttl_ms);
        self.leases.insert(lease, ttl_ms, now_ms);
        Ok(lease)
    }

    fn lease_keepalive(&mut self, lease: LeaseId, now_ms: i64) -> Result<i64, StoreError> {
        self.leases.keepalive(lease, now_ms)
    }

    fn lease_revoke(&mut self, lease: LeaseId) -> Result<CommitResult, StoreError> {
        self.leases.check(lease)?;
        self.take_failure()?;
        Ok(CommitResult { revision: self.end_lease(lease), succeeded: true })
    }

    fn expire_leases(&mut self, now_ms: i64) -> Result<Vec<LeaseId>, StoreError> {
        let over = self.leases.expired(now_ms);
        if !over.is_empty() {
            self.take_failure()?;
        }
        for lease in &over {
            self.end_lease(*lease);
        }
        Ok(over)
    }
}

impl Contents {
    fn check_compaction(&self, revision: i64) -> Result<(), StoreError> {
        crate::types::check_compaction(revision, self.compact_revision, self.revision)
    }
}

impl Drop for MemoryStore {
    fn drop(&mut self) {
        self.disk.lock().open = false;
    }
}
