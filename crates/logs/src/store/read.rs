//! Reading one stream, and what is known of streams and groups as a whole.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};

use super::order::{Of, Range, walk};
use super::{EVENT_OVERHEAD, LogStore, Position, StoreError};

/// Bytes after which an answer is full, event overhead included.
pub(super) const PAGE_BYTES: usize = 1 << 20;

/// Which events of a stream.
pub(crate) struct StreamQuery {
    /// Id of the stream's row.
    pub stream: String,
    /// Later than this.
    pub after: Position,
    /// Earlier than this.
    pub before: Position,
    /// The last of them rather than the first.
    pub latest: bool,
    /// Events at most.
    pub limit: usize,
}

/// An event as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredEvent {
    pub position: Position,
    pub ingested: i64,
    pub message: String,
}

/// What the events of a stream say of it. Times in milliseconds since the epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StreamStats {
    pub first_timestamp: i64,
    pub last_timestamp: i64,
    pub last_ingestion: i64,
    pub last_number: i64,
}

impl LogStore {
    /// Events of a stream in chronological order: as many as the limit and a page's size allow.
    pub(crate) async fn stream_events(&self, query: StreamQuery) -> Result<Vec<StoredEvent>, StoreError> {
        self.read(move |c| stream_events(c, &query)).await
    }

    /// Of these streams (ids of rows), those that ever had events.
    pub(crate) async fn stats(
        &self,
        streams: Vec<String>,
    ) -> Result<BTreeMap<String, StreamStats>, StoreError> {
        self.read(move |c| {
            let mut found = BTreeMap::new();
            let sql = "SELECT first_timestamp, last_timestamp, last_ingestion, last_number FROM streams WHERE uid = ?1";
            let mut select = c.prepare_cached(sql)?;
            for stream in streams {
                if let Some(stats) = select.query_row([&stream], |row| stats(row, 0)).optional()? {
                    found.insert(stream, stats);
                }
            }
            Ok(found)
        })
        .await
    }

    /// Of a group (id of its row), the streams that ever had events.
    pub(crate) async fn stats_of_group(
        &self,
        group: String,
    ) -> Result<BTreeMap<String, StreamStats>, StoreError> {
        self.read(move |c| {
            let mut select = c.prepare_cached(
                "SELECT s.uid, s.first_timestamp, s.last_timestamp, s.last_ingestion, s.last_number
                 FROM streams s JOIN groups g ON s.grp = g.id WHERE g.uid = ?1",
            )?;
            select.query_map([&group], |row| Ok((row.get(0)?, stats(row, 1)?)))?.collect()
        })
        .await
    }

    /// Stored bytes of each of these groups (ids of rows) that has any.
    pub(crate) async fn group_bytes(&self, groups: Vec<String>) -> Result<BTreeMap<String, i64>, StoreError> {
        self.read(move |c| {
            let mut found = BTreeMap::new();
            let mut select = c.prepare_cached("SELECT bytes FROM groups WHERE uid = ?1")?;
            for group in groups {
                if let Some(bytes) = select.query_row([&group], |row| row.get(0)).optional()? {
                    found.insert(group, bytes);
                }
            }
            Ok(found)
        })
        .await
    }
}

fn stats(row: &Row, first: usize) -> Result<StreamStats, rusqlite::Error> {
    Ok(StreamStats {
        first_timestamp: row.get(first)?,
        last_timestamp: row.get(first + 1)?,
        last_ingestion: row.get(first + 2)?,
        last_number: row.get(first + 3)?,
    })
}

fn stream_events(c: &Connection, query: &StreamQuery) -> Result<Vec<StoredEvent>, rusqlite::Error> {
    let id = c.prepare_cached("SELECT id FROM streams WHERE uid = ?1")?;
    let Some(stream) = one_id(id, &query.stream)? else { return Ok(Vec::new()) };
    let range = Range { of: Of::Stream(stream), after: query.after, before: query.before };
    let columns = "timestamp, number, ingested, message";
    let (mut events, mut bytes) = (Vec::new(), 0);
    walk(c, columns, range, query.latest, query.limit, |row| {
        let message: String = row.get(3)?;
        bytes += message.len() + EVENT_OVERHEAD;
        // One event is given however long it is: a reader must get ahead.
        if bytes > PAGE_BYTES && !events.is_empty() {
            return Ok(false);
        }
        let position = Position { timestamp: row.get(0)?, number: row.get(1)? };
        events.push(StoredEvent { position, ingested: row.get(2)?, message });
        Ok(true)
    })?;
    if query.latest {
        events.reverse();
    }
    Ok(events)
}

/// The small number of a group or stream, if it ever had events.
pub(super) fn one_id(
    mut select: rusqlite::CachedStatement,
    uid: &str,
) -> Result<Option<i64>, rusqlite::Error> {
    select.query_row([uid], |row| row.get(0)).optional()
}
