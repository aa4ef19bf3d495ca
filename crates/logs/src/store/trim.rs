//! Removing events: those that expired, those of streams that are gone, and the oldest when there is no room.
//!
//! Everything goes in portions, each a transaction of its own, so that whoever stores events waits for one portion at most.

use std::collections::BTreeMap;

use rusqlite::{Connection, Params, Transaction, TransactionBehavior, params};

use super::{EVENT_OVERHEAD, LogStore, StoreError, Writer};

/// Events removed at once, at most.
const PORTION: usize = 2_000;
/// Bytes of events after which a portion ends.
const PORTION_BYTES: i64 = 1 << 20;
/// Pages that the file gives back at once.
const PAGES: i64 = 1_024;

/// A stream that has or had events, and the row it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KnownStream {
    /// Its small number.
    pub id: i64,
    /// Id of its row.
    pub stream: String,
    pub name: String,
    /// Id of its group's row.
    pub group: String,
    pub account: String,
    pub region: String,
}

impl LogStore {
    /// The streams that have or had events, by number, after one.
    pub(crate) async fn known_streams(&self, after: i64, limit: i64) -> Result<Vec<KnownStream>, StoreError> {
        self.read(move |c| {
            let mut select = c.prepare_cached(
                "SELECT s.id, s.uid, s.name, g.uid, s.account, s.region FROM streams s JOIN groups g ON s.grp = g.id
                 WHERE s.id > ?1 ORDER BY s.id LIMIT ?2",
            )?;
            let known = select.query_map([after, limit], |row| {
                Ok(KnownStream {
                    id: row.get(0)?,
                    stream: row.get(1)?,
                    name: row.get(2)?,
                    group: row.get(3)?,
                    account: row.get(4)?,
                    region: row.get(5)?,
                })
            })?;
            known.collect()
        })
        .await
    }

    /// Removes events of a stream and, with the last of them, what is known of it; true if some are left.
    pub(crate) async fn forget(&self, stream: i64) -> Result<bool, StoreError> {
        self.write(move |w| forget(w, stream)).await
    }

    /// Removes events of a group (id of its row) before a time; true if some are left.
    pub(crate) async fn expire(&self, group: String, before: i64) -> Result<bool, StoreError> {
        self.write(move |w| {
            let tx = w.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let removed = remove(
                &tx,
                "SELECT number, grp, octet_length(message) FROM events
                 WHERE grp = (SELECT id FROM groups WHERE uid = ?1) AND timestamp < ?2 ORDER BY timestamp",
                params![group, before],
            )?;
            tx.commit()?;
            Ok(removed > 0)
        })
        .await
    }

    /// Gives pages that are free back to the disk while they are more than a quarter of the file; true if it should be
    /// called again.
    pub(crate) async fn shrink(&self) -> Result<bool, StoreError> {
        self.write(|w| {
            let c = &w.connection;
            let (pages, free) = (number(c, "page_count")?, number(c, "freelist_count")?);
            if free < PAGES || free * 4 < pages {
                return Ok(false);
            }
            let mut give_back = c.prepare_cached(&format!("PRAGMA incremental_vacuum({PAGES})"))?;
            let mut rows = give_back.query([])?;
            while rows.next()?.is_some() {}
            Ok(true)
        })
        .await
    }
}

/// Removes the oldest events until the database is within its bound.
pub(super) fn make_room(writer: &mut Writer) -> Result<(), rusqlite::Error> {
    while used(&writer.connection)? > writer.max_bytes {
        let tx = writer.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let oldest = "SELECT number, grp, octet_length(message) FROM events ORDER BY number";
        let removed = remove(&tx, oldest, [])?;
        tx.commit()?;
        if removed == 0 {
            break;
        }
    }
    Ok(())
}

/// Bytes of the database without its free pages.
fn used(c: &Connection) -> Result<u64, rusqlite::Error> {
    let pages = number(c, "page_count")? - number(c, "freelist_count")?;
    Ok(u64::try_from(pages * number(c, "page_size")?).unwrap_or(0))
}

fn number(c: &Connection, pragma: &str) -> Result<i64, rusqlite::Error> {
    c.prepare_cached(&format!("PRAGMA {pragma}"))?.query_row([], |row| row.get(0))
}

fn forget(writer: &mut Writer, stream: i64) -> Result<bool, rusqlite::Error> {
    let tx = writer.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let all = "SELECT number, grp, octet_length(message) FROM events WHERE stream = ?1";
    let removed = remove(&tx, all, [stream])?;
    if removed == 0 {
        let group: i64 = tx
            .prepare_cached("DELETE FROM streams WHERE id = ?1 RETURNING grp")?
            .query_row([stream], |r| r.get(0))?;
        tx.prepare_cached(
            "DELETE FROM groups WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM streams WHERE grp = ?1)",
        )?
        .execute([group])?;
    }
    tx.commit()?;
    Ok(removed > 0)
}

/// Removes a portion of what a query (number, group, bytes of the message) selects; how many events it was.
fn remove(tx: &Transaction, select: &str, given: impl Params) -> Result<usize, rusqlite::Error> {
    let (mut numbers, mut bytes) = (Vec::new(), 0);
    let mut of_groups: BTreeMap<i64, i64> = BTreeMap::new();
    {
        let mut select = tx.prepare_cached(select)?;
        let mut rows = select.query(given)?;
        while numbers.len() < PORTION && bytes < PORTION_BYTES {
            let Some(row) = rows.next()? else { break };
            let size = row.get::<_, i64>(2)? + EVENT_OVERHEAD as i64;
            numbers.push(row.get::<_, i64>(0)?);
            bytes += size;
            *of_groups.entry(row.get(1)?).or_default() += size;
        }
    }
    let mut delete = tx.prepare_cached("DELETE FROM events WHERE number = ?1")?;
    for number in &numbers {
        delete.execute([number])?;
    }
    let mut subtract = tx.prepare_cached("UPDATE groups SET bytes = bytes - ?2 WHERE id = ?1")?;
    for (group, bytes) in of_groups {
        subtract.execute([group, bytes])?;
    }
    Ok(numbers.len())
}
