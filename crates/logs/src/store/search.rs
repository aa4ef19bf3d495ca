//! Searching a group: events of many streams in one chronological order, those that match a pattern.
//!
//! Either the group's own index gives the order, or, for a few streams, theirs are merged. Places come first, in small
//! portions; a message is read only when its turn has come, so that memory stays bounded by the answer.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::sync::Arc;

use rusqlite::{CachedStatement, Connection};

use super::order::{Of, Range, walk};
use super::read::{PAGE_BYTES, one_id};
use super::{EVENT_OVERHEAD, LogStore, Position, StoreError};
use crate::pattern::Pattern;

/// Events that one call looks at, at most; the caller goes on from where it ended.
const MOST_SCANNED: usize = 50_000;
/// Bytes of messages that one call looks at.
const MOST_SCANNED_BYTES: usize = 32 << 20;
/// Places fetched at a time from one source.
const PORTION: usize = 256;
/// The columns of a place.
pub(super) const PLACES: &str = "timestamp, number";

/// Whether a stream (id, name) is to be seen.
pub(crate) type Visible = Box<dyn Fn(&str, &str) -> bool + Send>;

/// What is searched for.
pub(crate) struct Search {
    /// Id of the group's row.
    pub group: String,
    /// Ids of the streams' rows where only a few are searched; `None` for the whole group.
    pub streams: Option<Vec<String>>,
    /// Of the streams met: is it to be seen? Those that were deleted may still have events here.
    pub visible: Visible,
    /// Later than this.
    pub after: Position,
    /// Earlier than this.
    pub before: Position,
    /// Events at most.
    pub limit: usize,
    pub pattern: Pattern,
}

/// An event that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundEvent {
    pub stream_name: Arc<str>,
    pub position: Position,
    pub ingested: i64,
    pub message: String,
}

/// What was found.
#[derive(Debug)]
pub(crate) struct Found {
    pub events: Vec<FoundEvent>,
    /// Where to go on, unless everything was looked at.
    pub next: Option<Position>,
}

impl LogStore {
    /// Searches until an answer is full, enough was looked at, or nothing is left.
    pub(crate) async fn search(&self, search: Search) -> Result<Found, StoreError> {
        self.read(move |c| Run::new(c, &search)?.run()).await
    }
}

struct Source {
    of: Of,
    /// Places not yet taken.
    ahead: VecDeque<Position>,
    /// The last place fetched.
    fetched: Position,
}

struct Run<'a> {
    search: &'a Search,
    connection: &'a Connection,
    event: CachedStatement<'a>,
    stream: CachedStatement<'a>,
    sources: Vec<Source>,
    /// The next place of each source that has one.
    heap: BinaryHeap<Reverse<(Position, usize)>>,
    /// Names of the streams met; `None` for those not to be seen.
    names: BTreeMap<i64, Option<Arc<str>>>,
    scanned_bytes: usize,
}

impl<'a> Run<'a> {
    fn new(c: &'a Connection, search: &'a Search) -> Result<Run<'a>, rusqlite::Error> {
        let mut run = Run {
            search,
            connection: c,
            event: c.prepare_cached("SELECT stream, ingested, message FROM events WHERE number = ?1")?,
            stream: c.prepare_cached("SELECT uid, name FROM streams WHERE id = ?1")?,
            sources: Vec::new(),
            heap: BinaryHeap::new(),
            names: BTreeMap::new(),
            scanned_bytes: 0,
        };
        for of in owners(c, search)? {
            run.sources.push(Source { of, ahead: VecDeque::new(), fetched: search.after });
            run.advance(run.sources.len() - 1)?;
        }
        Ok(run)
    }

    fn run(mut self) -> Result<Found, rusqlite::Error> {
        let (mut events, mut bytes, mut scanned) = (Vec::new(), 0, 0);
        let mut last = None;
        while let Some(Reverse((position, source))) = self.heap.pop() {
            let full = events.len() >= self.search.limit || bytes >= PAGE_BYTES;
            if full || scanned >= MOST_SCANNED || self.scanned_bytes >= MOST_SCANNED_BYTES {
                return Ok(Found { events, next: last });
            }
            if let Some(event) = self.look(position)? {
                bytes += event.message.len() + EVENT_OVERHEAD;
                events.push(event);
            }
            scanned += 1;
            last = Some(position);
            self.advance(source)?;
        }
        Ok(Found { events, next: None })
    }

    /// Puts the next place of a source on the heap, if it has one.
    fn advance(&mut self, index: usize) -> Result<(), rusqlite::Error> {
        let source = &mut self.sources[index];
        if source.ahead.is_empty() {
            let range = Range { of: source.of, after: source.fetched, before: self.search.before };
            walk(self.connection, PLACES, range, false, PORTION, |row| {
                source.fetched = Position { timestamp: row.get(0)?, number: row.get(1)? };
                source.ahead.push_back(source.fetched);
                Ok(true)
            })?;
        }
        if let Some(position) = source.ahead.pop_front() {
            self.heap.push(Reverse((position, index)));
        }
        Ok(())
    }

    /// The event of that place, if it is to be seen and matches.
    fn look(&mut self, position: Position) -> Result<Option<FoundEvent>, rusqlite::Error> {
        let mut rows = self.event.query([position.number])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let id: i64 = row.get(0)?;
        let name = match self.names.get(&id) {
            Some(known) => known.clone(),
            None => {
                let (uid, name): (String, String) =
                    self.stream.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
                let name = (self.search.visible)(&uid, &name).then(|| Arc::from(name));
                self.names.insert(id, name.clone());
                name
            }
        };
        let Some(stream_name) = name else { return Ok(None) };
        let message = row.get_ref(2)?.as_str()?;
        self.scanned_bytes += message.len();
        if !self.search.pattern.matches(message) {
            return Ok(None);
        }
        Ok(Some(FoundEvent { stream_name, position, ingested: row.get(1)?, message: message.to_owned() }))
    }
}

/// The sources of a search; groups and streams that never had events have none.
fn owners(c: &Connection, search: &Search) -> Result<Vec<Of>, rusqlite::Error> {
    let Some(streams) = &search.streams else {
        let select = c.prepare_cached("SELECT id FROM groups WHERE uid = ?1")?;
        return Ok(one_id(select, &search.group)?.map(Of::Group).into_iter().collect());
    };
    let mut owners = Vec::new();
    for stream in streams {
        let select = c.prepare_cached("SELECT id FROM streams WHERE uid = ?1")?;
        owners.extend(one_id(select, stream)?.map(Of::Stream));
    }
    Ok(owners)
}
