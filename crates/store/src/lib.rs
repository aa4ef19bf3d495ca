//! The durable key-value store behind a region: what has been committed here survives `kill -9` and power loss.
//!
//! The region's single writer turns each group of transactions into one [`Store::commit`], answers clients only
//! after it has returned, and reads everything back with [`Store::range`] when it starts. The trait has the shape
//! of etcd's KV, Watch and Lease APIs (etcd API reference v3: Range, Txn, Watch, Compact, Lease*), so that etcd can
//! stand in for the embedded store without a change above it. The trait is synchronous and is called from one
//! thread; no implementation reads a clock, time is always handed in.
//!
//! * [`SqliteStore`]: one SQLite file in the data directory, the default.
//! * [`MemoryStore`]: same semantics in memory, for tests, with failures on request.
//! * [`conformance`]: the suite that every implementation has to pass.

pub mod conformance;
mod error;
mod lease;
mod memory;
mod sqlite;
mod types;
mod watch;

pub use error::StoreError;
pub use memory::{MemoryDisk, MemoryStore};
pub use sqlite::{BackupSource, FILE_NAME, SqliteOptions, SqliteStore};
pub use types::{
    CommitResult, Compare, CompareOp, CompareTarget, HistoryLimits, KeyRange, KeyValue, LeaseId, Limits, Op,
    Page, RangeRequest, Txn,
};
pub use watch::{Event, EventKind, WatchBatch, WatchError, Watcher};

/// A durable, revisioned key-value store with one writer.
///
/// Revisions: the empty store is at revision 1 (as in etcd); each commit that changes anything makes exactly the
/// next revision, without gaps. An error from any method means that nothing of the call has become visible.
pub trait Store: Send {
    /// The revision of the last commit.
    fn revision(&self) -> i64;

    /// The oldest revision at which [`range`](Store::range) still answers; a watch can begin after it.
    fn compact_revision(&self) -> i64;

    /// The largest transaction that [`commit`](Store::commit) takes; the writer sizes its groups by it.
    fn limits(&self) -> Limits;

    /// Keys of a range in byte order, now or as they were at an earlier revision, a page at a time.
    ///
    /// # Errors
    /// `Compacted` and `FutureRevision` for a revision that is not kept (any more, yet); `Io`, `Corrupt`.
    fn range(&self, request: &RangeRequest) -> Result<Page, StoreError>;

    /// Applies all operations as one revision if all compares hold, and nothing otherwise. When it returns a
    /// success, the commit is on disk and the watchers have it. A transaction that changes nothing (no operations,
    /// or only deletes of absent keys) succeeds without a new revision.
    ///
    /// # Errors
    /// `Full`, `Io`, `Busy`: nothing has become visible and the same transaction can be tried again.
    /// `Fenced`: another writer owns the store; this handle will never write again.
    /// `TooLarge`, `DuplicateKey`, `InvalidKey`, `LeaseNotFound`: the transaction itself is at fault.
    fn commit(&mut self, txn: &Txn) -> Result<CommitResult, StoreError>;

    /// Follows a range from a revision (inclusive; `None`: from the next commit on): first what history holds,
    /// then each commit as it happens, in order and without a gap. See [`Watcher`].
    ///
    /// # Errors
    /// `Compacted` when `from_revision` is not after the compact revision: read the range anew and watch from
    /// [`Page::revision`] + 1; `Io`, `Corrupt`.
    fn watch(&mut self, from_revision: Option<i64>, range: KeyRange) -> Result<Watcher, StoreError>;

    /// Forgets how things were before `revision`; what is current at it, and everything later, stays.
    ///
    /// # Errors
    /// `Compacted` if history already begins at or after `revision`, `FutureRevision` if it does not exist yet;
    /// those of [`commit`](Store::commit).
    fn compact(&mut self, revision: i64) -> Result<(), StoreError>;

    /// Makes a lease that ends `ttl_ms` after `now_ms` unless it is kept alive. Durable when it returns.
    ///
    /// # Errors
    /// Those of [`commit`](Store::commit).
    fn lease_grant(&mut self, ttl_ms: i64, now_ms: i64) -> Result<LeaseId, StoreError>;

    /// Lets the lease's full time begin anew at `now_ms` and returns its time to live in milliseconds. Not written
    /// to disk: after a restart every lease has its full time again, counted from the first
    /// [`expire_leases`](Store::expire_leases) or keep-alive, so that a restart never ends one early.
    ///
    /// # Errors
    /// `LeaseNotFound`.
    fn lease_keepalive(&mut self, lease: LeaseId, now_ms: i64) -> Result<i64, StoreError>;

    /// Ends a lease and deletes its keys in one revision (none, if it has no keys).
    ///
    /// # Errors
    /// `LeaseNotFound`, and those of [`commit`](Store::commit).
    fn lease_revoke(&mut self, lease: LeaseId) -> Result<CommitResult, StoreError>;

    /// Revokes every lease whose time is over at `now_ms`, oldest id first, one revision each; returns those ended.
    ///
    /// # Errors
    /// Those of [`commit`](Store::commit); the leases not yet ended are ended by the next call.
    fn expire_leases(&mut self, now_ms: i64) -> Result<Vec<LeaseId>, StoreError>;
}
