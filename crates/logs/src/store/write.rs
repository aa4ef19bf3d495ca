//! Storing events.

use rusqlite::{Transaction, TransactionBehavior, params};
use shapes::logs::InputLogEvent;

use super::{EVENT_OVERHEAD, LogStore, StoreError, Writer, trim};

/// Events for one stream.
pub(crate) struct Append {
    pub account: String,
    pub region: String,
    /// Id of the group's row.
    pub group: String,
    /// Id of the stream's row.
    pub stream: String,
    pub stream_name: String,
    /// In chronological order; not empty.
    pub events: Vec<InputLogEvent>,
    /// When they came: milliseconds since the epoch.
    pub now: i64,
}

impl LogStore {
    /// Stores events; the number of the last one.
    pub(crate) async fn append(&self, batch: Append) -> Result<i64, StoreError> {
        self.write(move |writer| append(writer, &batch)).await
    }
}

fn append(writer: &mut Writer, batch: &Append) -> Result<i64, rusqlite::Error> {
    assert!(!batch.events.is_empty(), "a batch without events");
    let tx = writer.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let (group, stream) = ids(&tx, batch)?;
    let (mut last, mut bytes) = (0, 0);
    {
        let sql =
            "INSERT INTO events (grp, stream, timestamp, ingested, message) VALUES (?1, ?2, ?3, ?4, ?5)";
        let mut insert = tx.prepare_cached(sql)?;
        for event in &batch.events {
            last = insert.insert(params![group, stream, event.timestamp, batch.now, event.message])?;
            bytes += event.message.len() + EVENT_OVERHEAD;
        }
    }
    let (first_time, last_time) = (batch.events.first(), batch.events.last());
    tx.prepare_cached(
        "UPDATE streams SET first_timestamp = min(first_timestamp, ?2), last_timestamp = max(last_timestamp, ?3),
         last_ingestion = ?4, last_number = ?5 WHERE id = ?1",
    )?
    .execute(params![
        stream,
        first_time.map(|e| e.timestamp),
        last_time.map(|e| e.timestamp),
        batch.now,
        last
    ])?;
    tx.prepare_cached("UPDATE groups SET bytes = bytes + ?2 WHERE id = ?1")?
        .execute(params![group, i64::try_from(bytes).unwrap_or(i64::MAX)])?;
    tx.commit()?;
    trim::make_room(writer)?;
    Ok(last)
}

/// The small numbers of a group and a stream, given at the first event.
fn ids(tx: &Transaction, batch: &Append) -> Result<(i64, i64), rusqlite::Error> {
    tx.prepare_cached("INSERT OR IGNORE INTO groups (uid) VALUES (?1)")?.execute([&batch.group])?;
    let group: i64 = tx
        .prepare_cached("SELECT id FROM groups WHERE uid = ?1")?
        .query_row([&batch.group], |row| row.get(0))?;
    tx.prepare_cached(
        "INSERT OR IGNORE INTO streams
         (uid, grp, account, region, name, first_timestamp, last_timestamp, last_ingestion, last_number)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, 0)",
    )?
    .execute(params![
        batch.stream,
        group,
        batch.account,
        batch.region,
        batch.stream_name,
        batch.events.first().map(|e| e.timestamp),
        batch.now
    ])?;
    let stream: i64 = tx
        .prepare_cached("SELECT id FROM streams WHERE uid = ?1")?
        .query_row([&batch.stream], |row| row.get(0))?;
    Ok((group, stream))
}
