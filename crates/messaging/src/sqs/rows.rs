//! The rows of queues, and the figures that are derived from them.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shapes::Timestamp;
use shapes::sqs::MessageAttributeValue;
use state::controller::{Controller, Wake};
use state::{Change, Derived, Row, Tables, Tx};

/// Messages that one reconciliation removes.
const AT_ONCE: usize = 500;
/// How long a FIFO queue remembers deduplication ids, in milliseconds.
pub const DEDUPLICATION: i64 = 5 * 60 * 1000;

/// A queue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Queue {
    pub name: String,
    /// Never used again, unlike the name; messages belong to it.
    pub id: String,
    pub arn: String,
    pub created_at: Timestamp,
    pub modified_at: Timestamp,
    /// What was set, in the API's words; what was not has its default.
    pub attributes: BTreeMap<String, String>,
    pub tags: BTreeMap<String, String>,
    pub purged_at: Option<Timestamp>,
}

impl Queue {
    /// A whole number among the attributes.
    pub fn number(&self, attribute: &str, default: i64) -> i64 {
        self.attributes.get(attribute).and_then(|v| v.parse().ok()).unwrap_or(default)
    }
    /// Whether messages keep their order and come once.
    pub fn is_fifo(&self) -> bool {
        self.name.ends_with(".fifo")
    }
    /// Where messages go after how many receives.
    pub fn redrive(&self) -> Option<(String, i64)> {
        let json: serde_json::Value = serde_json::from_str(self.attributes.get("RedrivePolicy")?).ok()?;
        let most = &json["maxReceiveCount"];
        let most = most.as_i64().or_else(|| most.as_str()?.parse().ok())?;
        Some((json["deadLetterTargetArn"].as_str()?.to_owned(), most))
    }
    /// How long messages are kept, in milliseconds.
    pub fn retention(&self) -> i64 {
        self.number("MessageRetentionPeriod", 345_600) * 1000
    }
}

impl Row for Queue {
    const TABLE: &'static str = "sqs/queue";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("id", &self.id);
        if let Some((target, _)) = self.redrive() {
            add("redrives-to", &target);
        }
    }
}

/// A message in a queue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The queue's id.
    pub queue: String,
    /// Its place in the queue.
    pub number: u64,
    pub id: String,
    pub body: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, MessageAttributeValue>,
    /// `AWSTraceHeader`.
    pub trace: Option<String>,
    /// Who sent it.
    pub sender: String,
    pub sent_at: Timestamp,
    /// Nobody receives it before.
    pub visible_at: Timestamp,
    pub receives: i64,
    pub first_received_at: Option<Timestamp>,
    /// Handle of the latest receive.
    pub receipt: Option<String>,
    pub group: Option<String>,
    pub deduplication: Option<String>,
    /// ARN of the queue that it was moved from.
    pub moved_from: Option<String>,
}

impl Message {
    /// The key of a queue's message.
    pub fn key_of(queue: &str, number: u64) -> String {
        format!("{queue}/{number:020}")
    }
    /// Bytes that it counts.
    pub fn bytes(&self) -> usize {
        self.body.len() + attribute_bytes(&self.attributes)
    }
}

/// Bytes that attributes count: names, types and values.
pub fn attribute_bytes(attributes: &BTreeMap<String, MessageAttributeValue>) -> usize {
    let one = |(name, a): (&String, &MessageAttributeValue)| {
        let text = a.string_value.as_ref().map_or(0, String::len);
        let binary = a.binary_value.as_ref().map_or(0, |b| b.0.len());
        name.len() + a.data_type.len() + text + binary
    };
    attributes.iter().map(one).sum()
}

impl Row for Message {
    const TABLE: &'static str = "sqs/message";
    fn key(&self) -> String {
        Message::key_of(&self.queue, self.number)
    }
}

/// What a FIFO queue has seen in the last five minutes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    /// The queue's id.
    pub queue: String,
    pub deduplication: String,
    pub message: String,
    pub number: u64,
    pub at: Timestamp,
}

impl Row for Seen {
    const TABLE: &'static str = "sqs/seen";
    fn key(&self) -> String {
        format!("{}/{}", self.queue, self.deduplication)
    }
}

/// How full the queues are; bounds are checked against this.
#[derive(Default)]
pub struct Fill {
    queues: BTreeMap<String, usize>,
    /// Bytes of all messages.
    pub bytes: usize,
    last: u64,
}

impl Fill {
    /// Messages of a queue.
    pub fn count(&self, queue: &str) -> usize {
        self.queues.get(queue).copied().unwrap_or_default()
    }
    /// A number after all that were given; it starts from the clock, so that it also grows over restarts.
    pub fn next(&mut self, now: Timestamp) -> u64 {
        let clock = u64::try_from(now.0).unwrap_or_default() << 20;
        self.last = clock.max(self.last + 1);
        self.last
    }
}

impl Derived for Fill {
    fn apply(&mut self, change: &Change) {
        let Some((old, new)) = change.of::<Message>() else { return };
        if let Some(m) = old {
            self.bytes -= m.bytes();
            if let Some(n) = self.queues.get_mut(&m.queue) {
                *n -= 1;
                if *n == 0 {
                    self.queues.remove(&m.queue);
                }
            }
        }
        if let Some(m) = new {
            self.bytes += m.bytes();
            *self.queues.entry(m.queue.clone()).or_default() += 1;
            self.last = self.last.max(m.number);
        }
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// Removes messages that are past their queue's retention, and all that belonged to queues that are gone.
pub struct Retain;

impl Controller for Retain {
    fn name(&self) -> &'static str {
        "messages kept for long enough"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((old, new)) = change.of::<Queue>() {
            old.into_iter().chain(new).for_each(|q| wake.key(&q.id));
        }
        // Receiving changes a message often, but never when it expires.
        if let Some((None, Some(m))) = change.of::<Message>() {
            wake.key(&m.queue);
        }
        if let Some((None, Some(s))) = change.of::<Seen>() {
            wake.key(&s.queue);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<Queue>().iter().for_each(|q| wake.key(&q.id));
        tables.table::<Message>().iter().for_each(|m| wake.key(&m.queue));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let now = tx.now();
        let queue: Option<Arc<Queue>> = tx.by_index::<Queue>("id", key).next().cloned();
        let prefix = format!("{key}/");
        // Messages lie in the order in which they were sent: the first ones expire first.
        let kept = queue.as_ref().map(|q| q.retention());
        let due = |sent: Timestamp| kept.map_or(now, |k| sent.plus_ms(k));
        let old: Vec<String> = tx
            .prefix::<Message>(&prefix)
            .take(AT_ONCE)
            .take_while(|m| due(m.sent_at) <= now)
            .map(|m| m.key())
            .collect();
        let seen: Vec<String> = tx
            .prefix::<Seen>(&prefix)
            .filter(|s| queue.is_none() || s.at.plus_ms(DEDUPLICATION) <= now)
            .take(AT_ONCE)
            .map(|s| s.key())
            .collect();
        for k in &old {
            tx.delete::<Message>(k);
        }
        for k in &seen {
            tx.delete::<Seen>(k);
        }
        if old.len() == AT_ONCE || seen.len() == AT_ONCE {
            return Some(now);
        }
        let next = tx.prefix::<Message>(&prefix).next().map(|m| due(m.sent_at));
        let forget = tx.prefix::<Seen>(&prefix).map(|s| s.at.plus_ms(DEDUPLICATION)).min();
        next.into_iter().chain(forget).min()
    }
}
