//! Reading what is current, what was, and what happened since, and forgetting the oldest part.
//!
//! `history` tells how a key was before each change. A key at a past revision is therefore what the first later change
//! has kept, or what is current if there is none; and what a change made of a key is found by going through history
//! backwards from what is current.

use std::collections::BTreeMap;

use bytes::Bytes;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row, params};

use super::schema::{Meta, first_id, revision_of};
use super::{Numbered, to_bytes};
use crate::{Event, EventKind, KeyRange, KeyValue, LeaseId};

/// The end of a range as a SQL value; NULL, if it is open.
struct End<'a>(Option<&'a Bytes>);

impl ToSql for End<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(self.0.map_or(ValueRef::Null, |end| ValueRef::Blob(end))))
    }
}

/// SQLite's LIMIT: all, when negative.
fn sql_limit(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(-1)
}

/// Columns of a `SELECT key, create_revision, mod_revision, version, lease, value`.
fn key_value(row: &Row<'_>) -> rusqlite::Result<KeyValue> {
    let lease: i64 = row.get(4)?;
    Ok(KeyValue {
        key: to_bytes(row.get_ref(0)?)?,
        value: to_bytes(row.get_ref(5)?)?,
        create_revision: row.get(1)?,
        mod_revision: row.get(2)?,
        version: row.get(3)?,
        lease: (lease != 0).then_some(LeaseId(lease)),
    })
}

/// The first `limit` current keys of a range that were last changed in or before `revision`.
pub(super) fn current(
    connection: &Connection,
    range: &KeyRange,
    revision: i64,
    limit: usize,
) -> rusqlite::Result<Vec<KeyValue>> {
    let bounded = "SELECT key, create_revision, mod_revision, version, lease, value FROM current \
                   WHERE key >= ?1 AND key < ?2 AND mod_revision <= ?3 ORDER BY key LIMIT ?4";
    let open = "SELECT key, create_revision, mod_revision, version, lease, value FROM current \
                WHERE key >= ?1 AND ?2 IS NULL AND mod_revision <= ?3 ORDER BY key LIMIT ?4";
    let sql = if range.end().is_some() { bounded } else { open };
    let mut statement = connection.prepare_cached(sql)?;
    let values = params![&range.start()[..], End(range.end()), revision, sql_limit(limit)];
    statement.query_map(values, key_value)?.collect()
}

/// The first `limit` current keys of a range.
pub(super) fn keys(connection: &Connection, range: &KeyRange, limit: usize) -> rusqlite::Result<Vec<Bytes>> {
    let bounded = "SELECT key FROM current WHERE key >= ?1 AND key < ?2 ORDER BY key LIMIT ?3";
    let open = "SELECT key FROM current WHERE key >= ?1 AND ?2 IS NULL ORDER BY key LIMIT ?3";
    let sql = if range.end().is_some() { bounded } else { open };
    let mut statement = connection.prepare_cached(sql)?;
    let values = params![&range.start()[..], End(range.end()), sql_limit(limit)];
    statement.query_map(values, one_key)?.collect()
}

/// The keys of a lease.
pub(super) fn leased(connection: &Connection, lease: LeaseId) -> rusqlite::Result<Vec<Bytes>> {
    let sql = "SELECT key FROM current INDEXED BY leased WHERE lease = ?1 AND lease <> 0 ORDER BY key";
    connection.prepare_cached(sql)?.query_map([lease.0], one_key)?.collect()
}

fn one_key(row: &Row<'_>) -> rusqlite::Result<Bytes> {
    to_bytes(row.get_ref(0)?)
}

/// The first `limit` keys of a range as they were at `revision`. The cost beyond the page is in proportion to the
/// changes since, not to the size of the store.
pub(super) fn as_of(
    connection: &Connection,
    range: &KeyRange,
    revision: i64,
    limit: usize,
) -> rusqlite::Result<Vec<KeyValue>> {
    let mut found: BTreeMap<Bytes, KeyValue> = BTreeMap::new();
    for kv in current(connection, range, revision, limit)? {
        found.insert(kv.key.clone(), kv);
    }
    let before =
        "SELECT key, create_revision, mod_revision, version, lease, value FROM history WHERE id = ?1";
    let mut statement = connection.prepare_cached(before)?;
    for (key, id) in changed_since(connection, range, revision)?.into_iter().take(limit) {
        found.insert(key, statement.query_row([id], key_value)?);
    }
    Ok(found.into_values().take(limit).collect())
}

/// Keys of a range that existed at `revision` and have changed since, with the row of the first such change.
fn changed_since(
    connection: &Connection,
    range: &KeyRange,
    revision: i64,
) -> rusqlite::Result<BTreeMap<Bytes, i64>> {
    let sql = "SELECT key, id, create_revision <> 0 FROM history WHERE id >= ?1 ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([first_id(revision + 1)])?;
    let mut first: BTreeMap<Bytes, Option<i64>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let key = to_bytes(row.get_ref(0)?)?;
        if range.contains(&key) {
            let (id, existed): (i64, bool) = (row.get(1)?, row.get(2)?);
            first.entry(key).or_insert(existed.then_some(id));
        }
    }
    Ok(first.into_iter().filter_map(|(key, id)| Some((key, id?))).collect())
}

/// All changes in a range from revision `from` on. Bounded as history itself is.
pub(super) fn events_since(
    connection: &Connection,
    range: &KeyRange,
    from: i64,
) -> rusqlite::Result<Vec<Numbered>> {
    let sql = "SELECT key, create_revision, mod_revision, version, lease, value, id, deleted FROM history \
               WHERE id >= ?1 ORDER BY id DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([first_id(from)])?;
    let mut later: BTreeMap<Bytes, KeyValue> = BTreeMap::new();
    let mut batches: Vec<Numbered> = Vec::new();
    while let Some(row) = rows.next()? {
        let before = key_value(row)?;
        if !range.contains(&before.key) {
            continue;
        }
        let revision = revision_of(row.get(6)?);
        let after = later.remove(&before.key);
        let event = if row.get(7)? {
            Event::delete(revision, before.key.clone())
        } else {
            let kv = after.map_or_else(|| current_key(connection, &before.key), Ok)?;
            Event { kind: EventKind::Put, kv }
        };
        assert_eq!(
            event.kv.mod_revision, revision,
            "history leads back from what is current, change by change"
        );
        if before.create_revision != 0 {
            later.insert(before.key.clone(), before);
        }
        match batches.last_mut() {
            Some((last, events)) if *last == revision => events.push(event),
            _ => batches.push((revision, vec![event])),
        }
    }
    batches.reverse();
    batches.iter_mut().for_each(|(_, events)| events.reverse());
    Ok(batches)
}

fn current_key(connection: &Connection, key: &[u8]) -> rusqlite::Result<KeyValue> {
    let sql = "SELECT key, create_revision, mod_revision, version, lease, value FROM current WHERE key = ?1";
    connection.prepare_cached(sql)?.query_row([key], key_value)
}

/// Compacts revision by revision up to `target`, but stops after about `rows` rows.
pub(super) fn prune(
    connection: &Connection,
    meta: &mut Meta,
    target: i64,
    rows: usize,
) -> rusqlite::Result<()> {
    let mut pruned = 0;
    while meta.compact_revision < target && pruned < rows {
        pruned += prune_oldest(connection, meta)?;
    }
    Ok(())
}

/// Compacts the oldest revision of history; returns how many rows that took, at least 1.
pub(super) fn prune_oldest(connection: &Connection, meta: &mut Meta) -> rusqlite::Result<usize> {
    let revision = meta.compact_revision + 1;
    let ids = [first_id(revision), first_id(revision + 1)];
    let size = "SELECT count(*), ifnull(sum(length(key) + ifnull(length(value), 0)), 0) FROM history \
                WHERE id >= ?1 AND id < ?2";
    let count_and_bytes = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
    let (rows, bytes) = connection.prepare_cached(size)?.query_row(ids, count_and_bytes)?;
    connection.prepare_cached("DELETE FROM history WHERE id >= ?1 AND id < ?2")?.execute(ids)?;
    meta.history_bytes -= bytes;
    meta.compact_revision = revision;
    Ok(usize::try_from(rows).unwrap_or(0).max(1))
}
