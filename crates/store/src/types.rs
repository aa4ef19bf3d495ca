//! Keys, values, transactions and pages: the vocabulary of [`Store`](crate::Store), after etcd's API reference v3.

use bytes::Bytes;

use crate::StoreError;

/// A lease by its number; numbers are never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeaseId(pub i64);

/// A key with its value at some revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyValue {
    /// The key; never empty.
    pub key: Bytes,
    /// The value; empty in delete events.
    pub value: Bytes,
    /// Revision in which the key last came into being; 0 in delete events.
    pub create_revision: i64,
    /// Revision of its last change.
    pub mod_revision: i64,
    /// Changes since it came into being, which counts as the first; 0 in delete events.
    pub version: i64,
    /// The lease whose end deletes the key.
    pub lease: Option<LeaseId>,
}

/// A half-open range of keys in byte order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRange {
    start: Bytes,
    end: Option<Bytes>,
}

impl KeyRange {
    /// Every key.
    pub fn all() -> Self {
        Self { start: Bytes::new(), end: None }
    }

    /// One key.
    pub fn key(key: impl Into<Bytes>) -> Self {
        let start = key.into();
        let end = Some(successor(&start));
        Self { start, end }
    }

    /// Every key that begins with `prefix`.
    pub fn prefix(prefix: impl Into<Bytes>) -> Self {
        let start = prefix.into();
        let end = after_prefix(&start);
        Self { start, end }
    }

    /// Keys from `start` (inclusive) up to `end` (exclusive).
    pub fn between(start: impl Into<Bytes>, end: impl Into<Bytes>) -> Self {
        Self { start: start.into(), end: Some(end.into()) }
    }

    /// The first key that can be in the range.
    pub fn start(&self) -> &Bytes {
        &self.start
    }

    /// The first key after the range; `None`: it is open.
    pub fn end(&self) -> Option<&Bytes> {
        self.end.as_ref()
    }

    /// Whether the range holds `key`.
    pub fn contains(&self, key: &[u8]) -> bool {
        key >= &self.start[..] && self.end.as_ref().is_none_or(|end| key < &end[..])
    }

    /// The part of the range from `key` on.
    pub(crate) fn starting_at(&self, key: Option<&Bytes>) -> Self {
        let start = key.filter(|key| **key > self.start).unwrap_or(&self.start).clone();
        Self { start, end: self.end.clone() }
    }

    /// No key can be in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.end.as_ref().is_some_and(|end| *end <= self.start)
    }
}

/// The very next key in byte order.
pub(crate) fn successor(key: &[u8]) -> Bytes {
    let mut next = Vec::with_capacity(key.len() + 1);
    next.extend_from_slice(key);
    next.push(0);
    next.into()
}

/// The first key after all that begin with `prefix`; `None` if there is no such key.
fn after_prefix(prefix: &[u8]) -> Option<Bytes> {
    let last = prefix.iter().rposition(|byte| *byte != u8::MAX)?;
    let mut end = prefix[..=last].to_vec();
    end[last] += 1;
    Some(end.into())
}

/// What to read.
#[derive(Clone, Debug)]
pub struct RangeRequest {
    pub range: KeyRange,
    /// As of this revision; `None`: now.
    pub at_revision: Option<i64>,
    /// Keys in one page at most; `None`: all. Zero counts as one.
    pub limit: Option<usize>,
    /// Where in the range to begin (inclusive): [`Page::next_key`] of the page before.
    pub from_key: Option<Bytes>,
}

impl RangeRequest {
    /// All of a range, as it is now.
    pub fn new(range: KeyRange) -> Self {
        Self { range, at_revision: None, limit: None, from_key: None }
    }

    /// As of `revision` instead of now.
    pub fn at(mut self, revision: i64) -> Self {
        self.at_revision = Some(revision);
        self
    }

    /// At most `limit` keys.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Beginning with `key`.
    pub fn from_key(mut self, key: impl Into<Bytes>) -> Self {
        self.from_key = Some(key.into());
        self
    }
}

impl RangeRequest {
    /// The revision to answer with, if a store that keeps history from `oldest` to `current` has it.
    pub(crate) fn revision_within(&self, oldest: i64, current: i64) -> Result<i64, StoreError> {
        match self.at_revision {
            None => Ok(current),
            Some(requested) if requested > current => Err(StoreError::FutureRevision { requested, current }),
            Some(requested) if requested < oldest => Err(StoreError::Compacted { compact_revision: oldest }),
            Some(requested) => Ok(requested),
        }
    }

    /// The number of keys to return, never zero.
    pub(crate) fn page_size(&self) -> usize {
        self.limit.map_or(usize::MAX, |limit| limit.max(1))
    }
}

/// Whether a store that keeps history from `oldest` to `current` can be compacted to `requested`.
pub(crate) fn check_compaction(requested: i64, oldest: i64, current: i64) -> Result<(), StoreError> {
    if requested > current {
        Err(StoreError::FutureRevision { requested, current })
    } else if requested <= oldest {
        Err(StoreError::Compacted { compact_revision: oldest })
    } else {
        Ok(())
    }
}

/// An answer to a [`RangeRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// In the byte order of the keys.
    pub kvs: Vec<KeyValue>,
    /// The first key of the next page; `None`: this is the last one.
    pub next_key: Option<Bytes>,
    /// The revision that the page shows; give it as `at_revision` with the next page for a consistent whole.
    pub revision: i64,
}

impl Page {
    /// The first `page_size` of `kvs`, which holds at least one more if there are further pages.
    pub(crate) fn cut(mut kvs: Vec<KeyValue>, page_size: usize, revision: i64) -> Self {
        let next_key = kvs.get(page_size).map(|kv| kv.key.clone());
        kvs.truncate(page_size);
        Self { kvs, next_key, revision }
    }

    /// Whether there are further pages.
    pub fn more(&self) -> bool {
        self.next_key.is_some()
    }
}

/// What about a key is compared. An absent key has revisions and version 0, no value (unequal to any) and no lease.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareTarget {
    CreateRevision(i64),
    ModRevision(i64),
    Version(i64),
    Value(Bytes),
    Lease(Option<LeaseId>),
}

/// How the key's side stands to the given one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareOp {
    Equal,
    NotEqual,
    Greater,
    Less,
}

/// A condition on one key as it was before the transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    pub key: Bytes,
    pub op: CompareOp,
    pub target: CompareTarget,
}

impl Compare {
    /// The key does not exist.
    pub fn absent(key: impl Into<Bytes>) -> Self {
        Self { key: key.into(), op: CompareOp::Equal, target: CompareTarget::CreateRevision(0) }
    }

    /// The key was last changed in exactly this revision.
    pub fn mod_revision(key: impl Into<Bytes>, revision: i64) -> Self {
        Self { key: key.into(), op: CompareOp::Equal, target: CompareTarget::ModRevision(revision) }
    }

    /// The key exists with exactly this value.
    pub fn value(key: impl Into<Bytes>, value: impl Into<Bytes>) -> Self {
        Self { key: key.into(), op: CompareOp::Equal, target: CompareTarget::Value(value.into()) }
    }

    /// Whether the condition holds for the key's present state.
    pub(crate) fn holds(&self, current: Option<&KeyValue>) -> bool {
        let ordering = match &self.target {
            CompareTarget::CreateRevision(given) => current.map_or(0, |kv| kv.create_revision).cmp(given),
            CompareTarget::ModRevision(given) => current.map_or(0, |kv| kv.mod_revision).cmp(given),
            CompareTarget::Version(given) => current.map_or(0, |kv| kv.version).cmp(given),
            CompareTarget::Lease(given) => current.and_then(|kv| kv.lease).cmp(given),
            CompareTarget::Value(given) => match current {
                Some(kv) => kv.value.cmp(given),
                None => return false,
            },
        };
        match self.op {
            CompareOp::Equal => ordering.is_eq(),
            CompareOp::NotEqual => ordering.is_ne(),
            CompareOp::Greater => ordering.is_gt(),
            CompareOp::Less => ordering.is_lt(),
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Sets a key; its lease becomes exactly the given one.
    Put { key: Bytes, value: Bytes, lease: Option<LeaseId> },
    /// Deletes the keys of a range that exist.
    Delete { range: KeyRange },
}

/// A compare-and-write: all operations in one revision if all compares hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Txn {
    pub compares: Vec<Compare>,
    pub operations: Vec<Op>,
}

impl Txn {
    /// An unconditional, empty transaction.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only if `compare` holds.
    pub fn when(mut self, compare: Compare) -> Self {
        self.compares.push(compare);
        self
    }

    /// Sets a key without a lease.
    pub fn put(mut self, key: impl Into<Bytes>, value: impl Into<Bytes>) -> Self {
        self.operations.push(Op::Put { key: key.into(), value: value.into(), lease: None });
        self
    }

    /// Sets a key that ends with a lease.
    pub fn put_leased(mut self, key: impl Into<Bytes>, value: impl Into<Bytes>, lease: LeaseId) -> Self {
        self.operations.push(Op::Put { key: key.into(), value: value.into(), lease: Some(lease) });
        self
    }

    /// Deletes one key, if it exists.
    pub fn delete(self, key: impl Into<Bytes>) -> Self {
        self.delete_range(KeyRange::key(key))
    }

    /// Deletes all keys of a range.
    pub fn delete_range(mut self, range: KeyRange) -> Self {
        self.operations.push(Op::Delete { range });
        self
    }

    /// The leases that its puts name.
    pub(crate) fn leases(&self) -> impl Iterator<Item = LeaseId> {
        self.operations.iter().filter_map(|operation| match operation {
            Op::Put { lease, .. } => *lease,
            Op::Delete { .. } => None,
        })
    }

    /// Checks what can be checked without the store: sizes, empty keys, keys changed twice.
    ///
    /// # Errors
    /// `TooLarge`, `InvalidKey`, `DuplicateKey`.
    pub fn validate(&self, limits: &Limits) -> Result<(), StoreError> {
        within("the number of operations", self.operations.len(), limits.operations)?;
        within("the number of compares", self.compares.len(), limits.operations)?;
        let mut total = 0;
        for compare in &self.compares {
            check_key(&compare.key, limits)?;
        }
        for operation in &self.operations {
            if let Op::Put { key, value, .. } = operation {
                check_key(key, limits)?;
                within("a value's size in bytes", value.len(), limits.value_bytes)?;
                total += key.len() + value.len();
            }
        }
        within("the transaction's size in bytes", total, limits.txn_bytes)?;
        self.check_distinct()
    }

    /// No key is put twice, or put and deleted: the order of operations then cannot matter.
    fn check_distinct(&self) -> Result<(), StoreError> {
        let mut keys = Vec::with_capacity(self.operations.len());
        let mut deletes = Vec::new();
        for operation in &self.operations {
            match operation {
                Op::Put { key, .. } => keys.push(key),
                Op::Delete { range } => deletes.push(range),
            }
        }
        if !keys.is_sorted() {
            keys.sort_unstable();
        }
        if let Some(pair) = keys.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(StoreError::DuplicateKey { key: pair[0].clone() });
        }
        for range in deletes {
            let first = keys.partition_point(|key| **key < range.start);
            if let Some(key) = keys.get(first).filter(|key| range.contains(key)) {
                return Err(StoreError::DuplicateKey { key: (*key).clone() });
            }
        }
        Ok(())
    }
}

fn check_key(key: &Bytes, limits: &Limits) -> Result<(), StoreError> {
    if key.is_empty() {
        return Err(StoreError::InvalidKey);
    }
    within("a key's size in bytes", key.len(), limits.key_bytes)
}

fn within(what: &'static str, size: usize, limit: usize) -> Result<(), StoreError> {
    if size > limit { Err(StoreError::TooLarge { what, size, limit }) } else { Ok(()) }
}

/// What one transaction may hold at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Operations, and also compares, in a transaction (etcd: `--max-txn-ops`).
    pub operations: usize,
    /// Keys that a transaction may change, those of its range deletes included.
    pub changes: usize,
    pub key_bytes: usize,
    pub value_bytes: usize,
    /// All keys and values that are put (etcd: `--max-request-bytes`).
    pub txn_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            operations: 1 << 14,
            changes: 1 << 16,
            key_bytes: 4 << 10,
            value_bytes: 4 << 20,
            txn_bytes: 64 << 20,
        }
    }
}

impl Limits {
    pub(crate) fn check_changes(&self, changes: usize) -> Result<(), StoreError> {
        within("the number of changed keys", changes, self.changes)
    }
}

/// How much of the past a store keeps by itself; what is above a bound is compacted along with
/// the next commits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryLimits {
    /// Revisions that can be read and watched, beside the current one.
    pub revisions: u64,
    /// Bytes of keys and values changed in those revisions.
    pub bytes: u64,
}

impl Default for HistoryLimits {
    /// Enough for a watcher to resume after seconds of full load, little enough to stay in the page cache.
    fn default() -> Self {
        Self { revisions: 10_000, bytes: 32 << 20 }
    }
}

/// What became of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommitResult {
    /// The store's revision now; that of this commit if it has changed anything.
    pub revision: i64,
    /// Whether all compares held; if not, nothing has changed.
    pub succeeded: bool,
}
