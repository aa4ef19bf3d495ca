//! One SQLite transaction: what it changes, the events that come of it, and its end.

use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension, params};

use super::errors::Classify;
use super::schema::{Meta, SEQUENCE_BITS, first_id};
use super::{Numbered, history};
use crate::types::HistoryLimits;
use crate::{Compare, Event, EventKind, KeyRange, KeyValue, LeaseId, Limits, Op, StoreError};

/// An existing key, without its value.
struct Entry {
    row: i64,
    create_revision: i64,
    version: i64,
    value_bytes: i64,
}

/// A transaction that is under way; it ends with `finish` or `roll_back`.
pub(super) struct Transaction<'a> {
    connection: &'a Connection,
    meta: Meta,
    limits: Limits,
    wants_events: bool,
    events: Vec<Numbered>,
    /// Rows appended in the present revision.
    appended: i64,
    rows: usize,
    /// Whether there is anything to make durable.
    changed: bool,
}

/// A transaction that is on disk.
pub(super) struct Done {
    pub meta: Meta,
    pub events: Vec<Numbered>,
}

/// A transaction whose end failed.
pub(super) struct Failed {
    pub error: StoreError,
    /// The disk may have all of it, although nobody can see it.
    pub may_be_on_disk: bool,
}

impl<'a> Transaction<'a> {
    /// Begins to write, if the store is still as this writer left it.
    pub fn begin(
        connection: &'a Connection,
        meta: Meta,
        limits: Limits,
        wants_events: bool,
    ) -> Result<Self, StoreError> {
        run(connection, "BEGIN IMMEDIATE").classify(connection)?;
        let begun = Self {
            connection,
            meta,
            limits,
            wants_events,
            events: Vec::new(),
            appended: 0,
            rows: 0,
            changed: false,
        };
        match Meta::load(connection).classify(connection) {
            Ok(found) if found == meta => Ok(begun),
            Ok(_other) => {
                begun.roll_back();
                Err(StoreError::Fenced)
            }
            Err(error) => {
                begun.roll_back();
                Err(error)
            }
        }
    }

    /// Whether all compares hold.
    pub fn compare(&self, compares: &[Compare]) -> Result<bool, StoreError> {
        for compare in compares {
            let range = KeyRange::key(compare.key.clone());
            let found = history::current(self.connection, &range, i64::MAX, 1).classify(self.connection)?;
            if !compare.holds(found.first()) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Applies operations as one revision, if they change anything.
    pub fn apply(&mut self, operations: &[Op]) -> Result<(), StoreError> {
        for operation in operations {
            let applied = match operation {
                Op::Put { key, value, lease } => self.put(key, value, *lease),
                Op::Delete { range } => self.delete(range),
            };
            applied.classify(self.connection)?;
            self.limits.check_changes(self.appended as usize)?;
        }
        self.end_revision();
        Ok(())
    }

    fn put(&mut self, key: &Bytes, value: &Bytes, lease: Option<LeaseId>) -> rusqlite::Result<()> {
        let revision = self.meta.revision + 1;
        let id = self.next_id();
        let owner = lease.map_or(0, |lease| lease.0);
        let (create_revision, version) = match self.entry(key)? {
            Some(before) => {
                self.remember(id, false, key, &before)?;
                let change = "UPDATE current SET mod_revision = ?2, version = ?3, lease = ?4, value = ?5 WHERE id = ?1";
                let version = before.version + 1;
                let row = params![before.row, revision, version, owner, &value[..]];
                self.connection.prepare_cached(change)?.execute(row)?;
                (before.create_revision, version)
            }
            None => {
                let absent = "INSERT INTO history VALUES (?1, ?2, 0, 0, 0, 0, 0, NULL)";
                self.connection.prepare_cached(absent)?.execute(params![id, &key[..]])?;
                self.meta.history_bytes += key.len() as i64;
                let add = "INSERT INTO current (key, create_revision, mod_revision, version, lease, value) \
                           VALUES (?1, ?2, ?2, 1, ?3, ?4)";
                let row = params![&key[..], revision, owner, &value[..]];
                self.connection.prepare_cached(add)?.execute(row)?;
                (revision, 1)
            }
        };
        if self.wants_events {
            let (key, value) = (key.clone(), value.clone());
            let kv = KeyValue { key, value, create_revision, mod_revision: revision, version, lease };
            self.push_event(Event { kind: EventKind::Put, kv });
        }
        Ok(())
    }

    /// Keeps an existing key as it is in history, before it is changed.
    fn remember(&mut self, id: i64, deleted: bool, key: &[u8], before: &Entry) -> rusqlite::Result<()> {
        let keep = "INSERT INTO history SELECT ?1, key, ?2, create_revision, mod_revision, version, lease, value \
                    FROM current WHERE id = ?3";
        self.connection.prepare_cached(keep)?.execute(params![id, deleted, before.row])?;
        self.meta.history_bytes += key.len() as i64 + before.value_bytes;
        Ok(())
    }

    fn delete(&mut self, range: &KeyRange) -> rusqlite::Result<()> {
        if range.is_empty() {
            return Ok(());
        }
        let doomed = history::keys(self.connection, range, self.limits.changes + 1)?;
        self.delete_keys(&doomed)
    }

    fn delete_keys(&mut self, doomed: &[Bytes]) -> rusqlite::Result<()> {
        let revision = self.meta.revision + 1;
        for key in doomed {
            let Some(before) = self.entry(key)? else { continue };
            let id = self.next_id();
            self.remember(id, true, key, &before)?;
            self.connection.prepare_cached("DELETE FROM current WHERE id = ?1")?.execute([before.row])?;
            if self.wants_events {
                self.push_event(Event::delete(revision, key.clone()));
            }
        }
        Ok(())
    }

    fn entry(&self, key: &[u8]) -> rusqlite::Result<Option<Entry>> {
        let sql = "SELECT id, create_revision, version, length(value) FROM current WHERE key = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        statement
            .query_row([key], |row| {
                Ok(Entry {
                    row: row.get(0)?,
                    create_revision: row.get(1)?,
                    version: row.get(2)?,
                    value_bytes: row.get(3)?,
                })
            })
            .optional()
    }

    fn next_id(&mut self) -> i64 {
        assert!(self.appended < 1 << SEQUENCE_BITS, "a revision's changes are bounded by the limits");
        let id = first_id(self.meta.revision + 1) + self.appended;
        self.appended += 1;
        id
    }

    fn push_event(&mut self, event: Event) {
        let revision = self.meta.revision + 1;
        match self.events.last_mut() {
            Some((last, events)) if *last == revision => events.push(event),
            _ => self.events.push((revision, vec![event])),
        }
    }

    /// What has been appended becomes a revision; nothing appended, no revision.
    fn end_revision(&mut self) {
        if self.appended > 0 {
            self.changed = true;
            self.meta.revision += 1;
            self.rows += self.appended as usize;
            self.appended = 0;
        }
    }

    /// Writes down a new lease.
    pub fn grant(&mut self, ttl_ms: i64) -> Result<LeaseId, StoreError> {
        let lease = LeaseId(self.meta.next_lease);
        self.meta.next_lease += 1;
        self.changed = true;
        let sql = "INSERT INTO leases (id, ttl_ms) VALUES (?1, ?2)";
        run_with(self.connection, sql, params![lease.0, ttl_ms]).classify(self.connection)?;
        Ok(lease)
    }

    /// Deletes a lease and its keys: one revision, or more if they are above the limit for one.
    pub fn end_lease(&mut self, lease: LeaseId) -> Result<(), StoreError> {
        self.end_lease_inner(lease).classify(self.connection)
    }

    fn end_lease_inner(&mut self, lease: LeaseId) -> rusqlite::Result<()> {
        let owned = history::leased(self.connection, lease)?;
        for keys in owned.chunks(self.limits.changes) {
            self.delete_keys(keys)?;
            self.end_revision();
        }
        self.changed = true;
        run_with(self.connection, "DELETE FROM leases WHERE id = ?1", params![lease.0])
    }

    /// Forgets the oldest history up to `target`, as far as one transaction should go.
    pub fn compact_some(&mut self, target: i64) -> Result<(), StoreError> {
        const ROWS_AT_ONCE: usize = 20_000;
        self.changed = true;
        history::prune(self.connection, &mut self.meta, target, ROWS_AT_ONCE).classify(self.connection)
    }

    /// Forgets what is beyond the bounds, at a cost in proportion to what this transaction writes: twice as much may
    /// go as comes, so history shrinks to its bounds, but no single commit has to wait for all of it.
    fn forget_old(&mut self, limits: &HistoryLimits) -> rusqlite::Result<()> {
        let kept = i64::try_from(limits.revisions).unwrap_or(i64::MAX);
        let bytes = i64::try_from(limits.bytes).unwrap_or(i64::MAX);
        let mut budget = 2 * self.rows + 4;
        while budget > 0 && self.meta.compact_revision < self.meta.revision {
            let too_many = self.meta.revision - self.meta.compact_revision > kept;
            if !too_many && self.meta.history_bytes <= bytes {
                break;
            }
            let pruned = history::prune_oldest(self.connection, &mut self.meta)?;
            budget = budget.saturating_sub(pruned);
        }
        Ok(())
    }

    /// Makes it durable, if there is anything to.
    pub fn finish(mut self, limits: &HistoryLimits) -> Result<Done, Failed> {
        assert_eq!(self.appended, 0, "every change belongs to a revision");
        if !self.changed {
            self.roll_back();
            return Ok(Done { meta: self.meta, events: self.events });
        }
        let pruned = if self.rows > 0 { self.forget_old(limits) } else { Ok(()) };
        if let Err(error) = pruned.classify(self.connection) {
            self.roll_back();
            return Err(Failed { error, may_be_on_disk: false });
        }
        self.end()
    }

    /// Makes a commit that reaches the disk without changing anything that can be seen.
    pub fn finish_repair(mut self) -> Result<Done, Failed> {
        // Something has to be different, or SQLite writes nothing.
        self.meta.writer += 1;
        self.end()
    }

    fn end(self) -> Result<Done, Failed> {
        if let Err(error) = self.meta.save(self.connection).classify(self.connection) {
            self.roll_back();
            return Err(Failed { error, may_be_on_disk: false });
        }
        match run(self.connection, "COMMIT").classify(self.connection) {
            Ok(()) => Ok(Done { meta: self.meta, events: self.events }),
            Err(error) => {
                self.roll_back();
                Err(Failed { error, may_be_on_disk: true })
            }
        }
    }

    /// Undoes everything. SQLite has already done so after some errors; an error here has no further effect, as
    /// an unfinished transaction can never become visible.
    pub fn roll_back(&self) {
        if !self.connection.is_autocommit() {
            let _undone_anyway = run(self.connection, "ROLLBACK");
        }
    }
}

fn run(connection: &Connection, sql: &str) -> rusqlite::Result<()> {
    run_with(connection, sql, [])
}

fn run_with(connection: &Connection, sql: &str, values: impl rusqlite::Params) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.execute(values)?;
    Ok(())
}
