//! The rows of topics.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::Timestamp;
use state::Row;

/// A topic.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    pub name: String,
    pub arn: String,
    pub owner: String,
    pub created_at: Timestamp,
    /// What was set, in the API's words.
    pub attributes: BTreeMap<String, String>,
    pub tags: BTreeMap<String, String>,
    /// Subscriptions that there were.
    pub deleted: i64,
}

impl Topic {
    /// Whether its messages keep their order.
    pub fn is_fifo(&self) -> bool {
        self.name.ends_with(".fifo")
    }
}

impl Row for Topic {
    const TABLE: &'static str = "sns/topic";
    fn key(&self) -> String {
        self.arn.clone()
    }
}

/// A subscription.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Subscription {
    pub arn: String,
    pub topic: String,
    pub owner: String,
    /// `sqs`, `lambda`, `http`, ...
    pub protocol: String,
    pub endpoint: String,
    /// Whether it waits for its confirmation.
    pub pending: bool,
    /// What confirms it.
    pub token: String,
    /// What was set, in the API's words.
    pub attributes: BTreeMap<String, String>,
}

impl Subscription {
    /// Whether messages go out as they came in.
    pub fn is_raw(&self) -> bool {
        self.attributes.get("RawMessageDelivery").is_some_and(|v| v == "true")
    }
}

impl Row for Subscription {
    const TABLE: &'static str = "sns/subscription";
    fn key(&self) -> String {
        self.arn.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("topic", &self.topic);
    }
}
