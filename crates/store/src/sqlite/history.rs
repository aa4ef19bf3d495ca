//! Reading the log: what is current, what was, what happened since, and forgetting the oldest part.
//!
//! A row is needed as long as it is current at some revision that can be asked for. It stops to be current with the
//! row that names it as `previous`; once that one's revision is compacted, nothing can ask for it any more.

use std::collections::BTreeMap;

use bytes::Bytes;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row, params};

use super::schema::{Meta, first_id, revision_of};
use super::to_bytes;
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

/// Columns of a `SELECT key, id, create_revision, version, lease, value`.
fn key_value(row: &Row<'_>) -> rusqlite::Result<KeyValue> {
    let lease: i64 = row.get(4)?;
    Ok(KeyValue {
        key: to_bytes(row.get_ref(0)?)?,
        value: to_bytes(row.get_ref(5)?)?,
        create_revision: row.get(2)?,
        mod_revision: revision_of(row.get(1)?),
        version: row.get(3)?,
        lease: (lease != 0).then_some(LeaseId(lease)),
    })
}

/// The first `limit` current keys of a range whose last change has a row number below `before`.
pub(super) fn current(
    connection: &Connection,
    range: &KeyRange,
    before: i64,
    limit: usize,
) -> rusqlite::Result<Vec<KeyValue>> {
    let bounded = "SELECT keys.key, keys.id, keys.create_revision, keys.version, keys.lease, log.value \
                   FROM keys CROSS JOIN log ON log.id = keys.id \
                   WHERE keys.key >= ?1 AND keys.key < ?2 AND keys.id < ?3 ORDER BY keys.key LIMIT ?4";
    let open = "SELECT keys.key, keys.id, keys.create_revision, keys.version, keys.lease, log.value \
                FROM keys CROSS JOIN log ON log.id = keys.id \
                WHERE keys.key >= ?1 AND ?2 IS NULL AND keys.id < ?3 ORDER BY keys.key LIMIT ?4";
    let sql = if range.end().is_some() { bounded } else { open };
    let mut statement = connection.prepare_cached(sql)?;
    let values = params![&range.start()[..], End(range.end()), before, sql_limit(limit)];
    statement.query_map(values, key_value)?.collect()
}

/// The first `limit` current keys of a range with their row numbers.
pub(super) fn keys(
    connection: &Connection,
    range: &KeyRange,
    limit: usize,
) -> rusqlite::Result<Vec<(Bytes, i64)>> {
    let bounded = "SELECT key, id FROM keys WHERE key >= ?1 AND key < ?2 ORDER BY key LIMIT ?3";
    let open = "SELECT key, id FROM keys WHERE key >= ?1 AND ?2 IS NULL ORDER BY key LIMIT ?3";
    let sql = if range.end().is_some() { bounded } else { open };
    let mut statement = connection.prepare_cached(sql)?;
    let values = params![&range.start()[..], End(range.end()), sql_limit(limit)];
    statement.query_map(values, key_and_id)?.collect()
}

/// The keys of a lease with their row numbers.
pub(super) fn leased(connection: &Connection, lease: LeaseId) -> rusqlite::Result<Vec<(Bytes, i64)>> {
    let sql = "SELECT key, id FROM keys INDEXED BY leased WHERE lease = ?1 AND lease <> 0 ORDER BY key";
    connection.prepare_cached(sql)?.query_map([lease.0], key_and_id)?.collect()
}

fn key_and_id(row: &Row<'_>) -> rusqlite::Result<(Bytes, i64)> {
    Ok((to_bytes(row.get_ref(0)?)?, row.get(1)?))
}

/// The first `limit` keys of a range as they were at `revision`.
///
/// What has not changed since is still current; for what has, the first change since names the row it replaced.
/// The cost beyond the page is in proportion to the changes since, not to the size of the store.
pub(super) fn as_of(
    connection: &Connection,
    range: &KeyRange,
    revision: i64,
    limit: usize,
) -> rusqlite::Result<Vec<KeyValue>> {
    let after = first_id(revision + 1);
    let mut found: BTreeMap<Bytes, KeyValue> = BTreeMap::new();
    for kv in current(connection, range, after, limit)? {
        found.insert(kv.key.clone(), kv);
    }
    let replaced = replaced_since(connection, range, after)?;
    let sql = "SELECT key, id, create_revision, version, lease, value FROM log WHERE id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    for (key, id) in replaced.into_iter().filter(|(_, id)| *id != 0).take(limit) {
        found.insert(key, statement.query_row([id], key_value)?);
    }
    Ok(found.into_values().take(limit).collect())
}

/// Keys of a range that changed from row `after` on, with the row that was current before (0: none).
fn replaced_since(
    connection: &Connection,
    range: &KeyRange,
    after: i64,
) -> rusqlite::Result<BTreeMap<Bytes, i64>> {
    let sql = "SELECT key, previous FROM log WHERE id >= ?1 ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([after])?;
    let mut replaced = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let key = to_bytes(row.get_ref(0)?)?;
        if range.contains(&key) {
            let previous = row.get(1)?;
            replaced.entry(key).or_insert(previous);
        }
    }
    Ok(replaced)
}

/// Hands out all revisions from `from` on until `offer` has enough.
pub(super) fn replay(
    connection: &Connection,
    from: i64,
    offer: &mut dyn FnMut(i64, &[Event]) -> bool,
) -> rusqlite::Result<()> {
    let sql = "SELECT key, id, create_revision, version, lease, value FROM log WHERE id >= ?1 ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([first_id(from.max(0))])?;
    let mut batch: Vec<Event> = Vec::new();
    while let Some(row) = rows.next()? {
        let event = to_event(key_value(row)?);
        let complete = batch.last().is_some_and(|last| last.kv.mod_revision != event.kv.mod_revision);
        if complete && !hand_out(&mut batch, offer) {
            return Ok(());
        }
        batch.push(event);
    }
    hand_out(&mut batch, offer);
    Ok(())
}

fn hand_out(batch: &mut Vec<Event>, offer: &mut dyn FnMut(i64, &[Event]) -> bool) -> bool {
    let wants_more = batch.first().is_none_or(|first| offer(first.kv.mod_revision, batch));
    batch.clear();
    wants_more
}

fn to_event(kv: KeyValue) -> Event {
    let kind = if kv.create_revision == 0 { EventKind::Delete } else { EventKind::Put };
    Event { kind, kv }
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
        pruned += prune_revision(connection, meta, meta.compact_revision + 1)?;
    }
    Ok(())
}

/// Compacts the oldest revision of history; returns how many rows had to be looked at.
pub(super) fn prune_revision(
    connection: &Connection,
    meta: &mut Meta,
    revision: i64,
) -> rusqlite::Result<usize> {
    assert_eq!(revision, meta.compact_revision + 1, "history is forgotten in order");
    let sql = "SELECT id, previous, create_revision, length(key) + ifnull(length(value), 0) FROM log \
               WHERE id >= ?1 AND id < ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([first_id(revision), first_id(revision + 1)])?;
    let mut looked_at = 0;
    let mut useless: Vec<i64> = Vec::new();
    while let Some(row) = rows.next()? {
        looked_at += 1;
        let previous: i64 = row.get(1)?;
        if previous != 0 {
            useless.push(previous);
        }
        if row.get::<_, i64>(2)? == 0 {
            useless.push(row.get(0)?);
        }
        meta.history_bytes -= row.get::<_, i64>(3)?;
    }
    drop(rows);
    // In the order of the file: neighbours leave their page together.
    useless.sort_unstable();
    let mut delete = connection.prepare_cached("DELETE FROM log WHERE id = ?1")?;
    for id in useless {
        delete.execute([id])?;
    }
    meta.compact_revision = revision;
    Ok(looked_at.max(1))
}
