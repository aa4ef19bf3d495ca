//! The rows: log groups and log streams. Their events are not here but in the [`crate::LogStore`], under the rows' ids.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::Timestamp;
use shapes::logs::LogGroupClass;
use state::controller::{Controller, Wake};
use state::{Change, Row, Tables, Tx};

/// Streams that one reconciliation removes: a group may have more of them than one commit should change.
const STREAMS_AT_ONCE: usize = 500;

/// A log group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogGroup {
    pub name: String,
    /// Never used again, unlike the name; streams and events belong to it.
    pub id: String,
    /// Without the `:*` that the API's older member has at its end.
    pub arn: String,
    pub created_at: Timestamp,
    /// `None`: events are kept for ever.
    pub retention_in_days: Option<i64>,
    pub tags: BTreeMap<String, String>,
    /// Kept and answered; events are not encrypted by it.
    pub kms_key_id: Option<String>,
    pub class: LogGroupClass,
    #[serde(default)]
    pub deletion_protection: bool,
}

impl LogGroup {
    /// Events before this time have expired.
    pub fn expired_before(&self, now: Timestamp) -> Option<i64> {
        const DAY: i64 = 24 * 3600 * 1000;
        self.retention_in_days.map(|days| now.0.saturating_sub(days.saturating_mul(DAY)))
    }
}

impl Row for LogGroup {
    const TABLE: &'static str = "logs/group";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("id", &self.id);
    }
}

/// A log stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogStream {
    /// The group's id.
    pub group: String,
    pub name: String,
    /// Never used again, unlike the name; events belong to it.
    pub id: String,
    pub arn: String,
    pub created_at: Timestamp,
}

impl LogStream {
    /// The key of a group's stream. Neither ids of groups nor names of streams have a colon.
    pub fn key_of(group: &str, name: &str) -> String {
        format!("{group}:{name}")
    }
}

impl Row for LogStream {
    const TABLE: &'static str = "logs/stream";
    fn key(&self) -> String {
        LogStream::key_of(&self.group, &self.name)
    }
}

/// Removes the streams of groups that are gone. A group's deletion itself changes one row, however many streams it has; a
/// new group of the same name has another id and so does not see them.
pub(crate) struct RemoveStreams;

impl Controller for RemoveStreams {
    fn name(&self) -> &'static str {
        "streams of deleted log groups"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((Some(old), None)) = change.of::<LogGroup>() {
            wake.key(&old.id);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<LogStream>().iter().for_each(|s| wake.key(&s.group));
    }
    fn reconcile(&self, tx: &mut Tx, group: &str) -> Option<Timestamp> {
        if tx.by_index::<LogGroup>("id", group).next().is_some() {
            return None;
        }
        let prefix = LogStream::key_of(group, "");
        let keys: Vec<String> =
            tx.prefix::<LogStream>(&prefix).take(STREAMS_AT_ONCE).map(|s| s.key()).collect();
        for key in &keys {
            tx.delete::<LogStream>(key);
        }
        (keys.len() == STREAMS_AT_ONCE).then(|| tx.now())
    }
}
