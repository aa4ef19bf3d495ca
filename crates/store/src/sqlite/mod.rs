//! The embedded store: one SQLite file, `region.db`, in the data directory.
//!
//! Layout (see [`schema`]): `current` has a row for each key, which is changed in place; rows are in the order in
//! which their keys came into being, so what was made together is changed together in few pages. `history` is an
//! undo log: each change appends how the key was before, and the oldest rows are deleted along with later commits.
//! A new key's value is thus written once and a changed one twice, the second time sequentially; nothing has to be
//! looked for when history is pruned. What a key became in some revision is what the next change of it has undone,
//! or what is current ([`history`]).
//!
//! Durability: WAL with `synchronous=FULL`, so each commit is one sequential write and one fsync of the
//! write-ahead log. The log file is filled with zeros beforehand and then written over and over, because an fsync
//! of a growing file must wait for the file system's journal. A thread of its own moves pages from the log to the
//! database ([`checkpoint`]). Source: SQLite's documentation of WAL mode and of its file format.
//!
//! Failed fsync: the kernel may drop the pages and report success next time ("fsyncgate"). After a failed commit,
//! SQLite writes new frames over the failed ones before it fsyncs again, so no stale page is trusted; and this store
//! commits such frames at once, before it takes another transaction, so that what was reported as failed cannot
//! turn up after a crash (except if the crash comes before the disk has taken that repair: then, as with any
//! database, a commit that failed may be found done). After a failed checkpoint, see [`connections`].

mod backup;
mod checkpoint;
mod connections;
mod errors;
mod history;
mod lock;
mod schema;
mod transaction;

use std::path::{Path, PathBuf};
use std::time::Duration;

use bytes::Bytes;
use rusqlite::Connection;

use crate::lease::Leases;
use crate::types::check_compaction;
use crate::watch::Hub;
use crate::{
    CommitResult, Event, HistoryLimits, KeyRange, LeaseId, Limits, Page, RangeRequest, Store, StoreError,
    Txn, Watcher,
};
use connections::Connections;
use errors::Classify;
use lock::DirectoryLock;
use schema::Meta;
use transaction::Transaction;

pub use backup::BackupSource;

/// The database's name in the data directory.
pub const FILE_NAME: &str = "region.db";

/// How a store is opened; the default is right except for tests and trials.
#[derive(Clone, Debug)]
pub struct SqliteOptions {
    pub history: HistoryLimits,
    /// Events that a watcher may leave waiting before it is cut off.
    pub watch_capacity: usize,
    /// Size in bytes that the write-ahead log is brought to when the store is opened; 0: it grows as it is written.
    pub wal_bytes: u64,
    /// Pages in the write-ahead log from which the checkpoint thread copies them into the database.
    pub checkpoint_pages: i32,
    /// Pages in the write-ahead log from which the writer itself waits for a checkpoint.
    pub wal_pages_limit: i32,
    /// The largest size of the database in pages of 4 KiB; a commit beyond is refused as `Full`.
    pub max_pages: Option<i64>,
    /// How long a commit waits for another program that is writing to the file.
    pub busy_timeout: Duration,
    /// Name of a registered SQLite VFS instead of the system's default, for fault injection.
    pub vfs: Option<String>,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self {
            history: HistoryLimits::default(),
            watch_capacity: crate::watch::DEFAULT_CAPACITY,
            wal_bytes: 16 << 20,
            checkpoint_pages: 1000,
            wal_pages_limit: 3500,
            max_pages: None,
            busy_timeout: Duration::from_millis(500),
            vfs: None,
        }
    }
}

/// The store in a SQLite file.
pub struct SqliteStore {
    /// `None` after a failed attempt to open them again; the next commit tries once more.
    connections: Option<Connections>,
    hub: Hub,
    leases: Leases,
    meta: Meta,
    limits: Limits,
    options: SqliteOptions,
    /// A commit has failed in a way that may have left it on disk.
    needs_repair: bool,
    /// Pages in the log when the connections were last opened again, or that was tried.
    reopened_at: i32,
    path: PathBuf,
    // Last, so that everything is closed before others may open it.
    _lock: DirectoryLock,
}

impl SqliteStore {
    /// Opens the store in a data directory, making both if absent.
    ///
    /// # Errors
    /// `Locked` while another process (or another store of this one) has it open, `NewerVersion`, `Corrupt`, `Io`,
    /// `Full`.
    pub fn open(directory: impl AsRef<Path>) -> Result<Self, StoreError> {
        Self::open_with(directory, SqliteOptions::default())
    }

    /// Opens the store with other than the default options.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_with(directory: impl AsRef<Path>, options: SqliteOptions) -> Result<Self, StoreError> {
        let directory = directory.as_ref();
        let lock = DirectoryLock::acquire(directory)?;
        let path = directory.join(FILE_NAME);
        let connections = Connections::open(&path, &options)?;
        checkpoint::prepare_log(&path, options.wal_bytes)?;
        let writer = &connections.writer;
        let meta = schema::take_over(writer).classify(writer)?;
        let leases = Leases::restored(schema::leases(writer).classify(writer)?);
        Ok(Self {
            connections: Some(connections),
            hub: Hub::new(options.watch_capacity),
            leases,
            meta,
            limits: Limits::default(),
            options,
            needs_repair: false,
            reopened_at: 0,
            path,
            _lock: lock,
        })
    }

    /// Runs `work` as one SQLite transaction, and makes what it has done durable, then known.
    ///
    /// Nothing here (`meta`, leases, watchers) changes before the disk has it all.
    fn write<T>(
        &mut self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.connections.is_none() {
            self.reopen()?;
        }
        self.repair()?;
        let wants_events = !self.hub.is_idle();
        let writer = writer(&self.connections)?;
        let mut transaction = Transaction::begin(writer, self.meta, self.limits, wants_events)?;
        let made = match work(&mut transaction) {
            Ok(made) => made,
            Err(error) => {
                transaction.roll_back();
                return Err(error);
            }
        };
        let published = match transaction.finish(&self.options.history) {
            Ok(done) => done,
            Err(failed) => {
                self.needs_repair = failed.may_be_on_disk;
                // At once, so that the failure is final even if this process ends; if not now, before the next commit.
                let _still_broken = self.repair();
                return Err(failed.error);
            }
        };
        assert!(published.meta.revision >= self.meta.revision, "revisions only grow");
        self.meta = published.meta;
        for (revision, events) in &published.events {
            self.hub.publish(*revision, events);
        }
        self.after_commit();
        Ok(made)
    }

    /// Sees to the write-ahead log. Nothing that fails here concerns the commit, which is on disk.
    fn after_commit(&mut self) {
        let Some(connections) = &self.connections else { return };
        let checkpointer = &connections.checkpointer;
        if !checkpointer.is_distrusted() {
            checkpointer.after_commit(&connections.writer);
            return;
        }
        // Each time that the log has grown by what makes a checkpoint worth while, in case the disk is well again.
        let pages = checkpointer.log_pages();
        if pages < self.reopened_at || pages - self.reopened_at >= self.options.checkpoint_pages {
            self.reopened_at = pages;
            let _next_commit_tries_again = self.reopen();
        }
    }

    /// Closes all connections and opens them again (see [`connections`] for why). Only after a successful commit or
    /// repair: it brings back whatever the log has.
    fn reopen(&mut self) -> Result<(), StoreError> {
        assert!(!self.needs_repair, "a failed commit would come back with the log");
        let error = self.checkpoint_error();
        self.connections = None;
        let again = Connections::open_again(&self.path, &self.options);
        let again = match again {
            // Checkpoints have to wait for another program to close the file; commits need not.
            Err(StoreError::Busy) => Connections::open_distrusted(&self.path, &self.options)?,
            other => other?,
        };
        let found = Meta::load(&again.writer).classify(&again.writer)?;
        again.checkpointer.inherit_error(error);
        self.connections = Some(again);
        if found == self.meta { Ok(()) } else { Err(StoreError::Fenced) }
    }

    /// Writes over whatever a failed commit has left in the write-ahead log.
    fn repair(&mut self) -> Result<(), StoreError> {
        if self.needs_repair {
            let transaction = Transaction::begin(writer(&self.connections)?, self.meta, self.limits, false)?;
            let done = transaction.finish_repair().map_err(|failed| failed.error)?;
            assert_eq!(done.meta.revision, self.meta.revision, "a repair changes nothing");
            self.meta = done.meta;
            self.needs_repair = false;
        }
        Ok(())
    }

    /// Copies the store as it is now into a new file, which is complete and on disk when this returns.
    /// Commits wait meanwhile; see [`backup_source`](Self::backup_source) for a copy beside them.
    ///
    /// # Errors
    /// `Io` if the file exists already or cannot be written, `Full`.
    pub fn backup_to(&self, path: impl AsRef<Path>) -> Result<(), StoreError> {
        self.backup_source().write_to(path.as_ref())
    }

    /// What another thread needs to copy the store while commits go on.
    pub fn backup_source(&self) -> BackupSource {
        BackupSource::new(self.path.clone(), self.options.vfs.clone())
    }

    /// Why the last checkpoint failed, if it did. Commits are safe without one, but the write-ahead log grows.
    pub fn checkpoint_error(&self) -> Option<StoreError> {
        self.connections.as_ref()?.checkpointer.last_error()
    }
}

impl Drop for SqliteStore {
    fn drop(&mut self) {
        if let Some(connections) = &mut self.connections
            && !self.needs_repair
        {
            let _only_for_speed = connections.tidy(self.meta, self.limits);
        }
    }
}

fn writer(connections: &Option<Connections>) -> Result<&Connection, StoreError> {
    let closed = || StoreError::Io { detail: "the database could not be opened again".into() };
    connections.as_ref().map(|connections| &connections.writer).ok_or_else(closed)
}

impl Store for SqliteStore {
    fn revision(&self) -> i64 {
        self.meta.revision
    }

    fn compact_revision(&self) -> i64 {
        self.meta.compact_revision
    }

    fn limits(&self) -> Limits {
        self.limits
    }

    fn range(&self, request: &RangeRequest) -> Result<Page, StoreError> {
        let revision = request.revision_within(self.meta.compact_revision, self.meta.revision)?;
        let range = request.range.starting_at(request.from_key.as_ref());
        let size = request.page_size();
        let wanted = size.saturating_add(1);
        let writer = writer(&self.connections)?;
        let reading = writer.unchecked_transaction().classify(writer)?;
        let found = schema::Meta::load(&reading).classify(&reading)?;
        if found.writer != self.meta.writer || found.revision != self.meta.revision {
            return Err(StoreError::Fenced);
        }
        let kvs = if range.is_empty() {
            Vec::new()
        } else if revision == self.meta.revision {
            history::current(&reading, &range, revision, wanted).classify(&reading)?
        } else {
            history::as_of(&reading, &range, revision, wanted).classify(&reading)?
        };
        Ok(Page::cut(kvs, size, revision))
    }

    fn commit(&mut self, txn: &Txn) -> Result<CommitResult, StoreError> {
        txn.validate(&self.limits)?;
        txn.leases().try_for_each(|lease| self.leases.check(lease))?;
        if txn.compares.is_empty() && txn.operations.is_empty() {
            return Ok(CommitResult { revision: self.meta.revision, succeeded: true });
        }
        let succeeded = self.write(|transaction| {
            let holds = transaction.compare(&txn.compares)?;
            if holds {
                transaction.apply(&txn.operations)?;
            }
            Ok(holds)
        })?;
        Ok(CommitResult { revision: self.meta.revision, succeeded })
    }

    fn watch(&mut self, from_revision: Option<i64>, range: KeyRange) -> Result<Watcher, StoreError> {
        let from = from_revision.unwrap_or(self.meta.revision + 1);
        if from <= self.meta.compact_revision {
            return Err(StoreError::Compacted { compact_revision: self.meta.compact_revision });
        }
        let past = if from <= self.meta.revision {
            let writer = writer(&self.connections)?;
            history::events_since(writer, &range, from).classify(writer)?
        } else {
            Vec::new()
        };
        Ok(self.hub.subscribe(from, self.meta.revision, range, past))
    }

    fn compact(&mut self, revision: i64) -> Result<(), StoreError> {
        check_compaction(revision, self.meta.compact_revision, self.meta.revision)?;
        while self.meta.compact_revision < revision {
            self.write(|transaction| transaction.compact_some(revision))?;
        }
        Ok(())
    }

    fn lease_grant(&mut self, ttl_ms: i64, now_ms: i64) -> Result<LeaseId, StoreError> {
        let lease = self.write(|transaction| transaction.grant(ttl_ms))?;
        self.leases.insert(lease, ttl_ms, now_ms);
        Ok(lease)
    }

    fn lease_keepalive(&mut self, lease: LeaseId, now_ms: i64) -> Result<i64, StoreError> {
        self.leases.keepalive(lease, now_ms)
    }

    fn lease_revoke(&mut self, lease: LeaseId) -> Result<CommitResult, StoreError> {
        self.leases.check(lease)?;
        self.write(|transaction| transaction.end_lease(lease))?;
        self.leases.remove(lease);
        Ok(CommitResult { revision: self.meta.revision, succeeded: true })
    }

    fn expire_leases(&mut self, now_ms: i64) -> Result<Vec<LeaseId>, StoreError> {
        let over = self.leases.expired(now_ms);
        if over.is_empty() {
            return Ok(over);
        }
        self.write(|transaction| over.iter().try_for_each(|lease| transaction.end_lease(*lease)))?;
        over.iter().for_each(|lease| self.leases.remove(*lease));
        Ok(over)
    }
}

/// The events of one revision.
type Numbered = (i64, Vec<Event>);

fn to_bytes(value: rusqlite::types::ValueRef<'_>) -> rusqlite::Result<Bytes> {
    Ok(value.as_bytes_or_null()?.map_or_else(Bytes::new, Bytes::copy_from_slice))
}
