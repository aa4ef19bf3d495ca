//! The rows of event buses and rules.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::Timestamp;
use shapes::events::{DeadLetterConfig, RuleState, Target};
use state::{Row, Tables};

/// The bus that every region has, and on which the region's own events come.
pub const DEFAULT: &str = "default";

/// An event bus. The default one has a row only once something was set on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bus {
    pub name: String,
    pub arn: String,
    pub description: Option<String>,
    /// JSON.
    pub policy: Option<String>,
    pub kms_key: Option<String>,
    pub dead_letters: Option<DeadLetterConfig>,
    pub created_at: Timestamp,
    pub modified_at: Timestamp,
    pub tags: BTreeMap<String, String>,
}

impl Row for Bus {
    const TABLE: &'static str = "events/bus";
    fn key(&self) -> String {
        self.name.clone()
    }
}

/// A rule with its targets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    pub bus: String,
    pub name: String,
    pub arn: String,
    /// JSON.
    pub pattern: Option<String>,
    /// `rate(...)` or `cron(...)`.
    pub schedule: Option<String>,
    pub state: RuleState,
    pub description: Option<String>,
    pub role: Option<String>,
    pub created_by: String,
    pub tags: BTreeMap<String, String>,
    pub targets: BTreeMap<String, Target>,
    /// When the schedule is due.
    pub next: Option<Timestamp>,
}

impl Rule {
    /// The key of a bus's rule.
    pub fn key_of(bus: &str, name: &str) -> String {
        format!("{bus}\u{1}{name}")
    }
    /// Whether it acts.
    pub fn is_enabled(&self) -> bool {
        self.state != RuleState::Disabled
    }
}

impl Row for Rule {
    const TABLE: &'static str = "events/rule";
    fn key(&self) -> String {
        Rule::key_of(&self.bus, &self.name)
    }
}

/// The bus of a name or an ARN.
pub fn bus(tables: &Tables, account: &str, region: &str, name: &str) -> Option<Bus> {
    let name = name.rsplit("event-bus/").next().unwrap_or(name);
    let arn = format!("arn:aws:events:{region}:{account}:event-bus/{name}");
    match tables.get::<Bus>(name) {
        Some(b) => Some(Bus::clone(b)),
        None if name == DEFAULT => Some(Bus { name: name.to_owned(), arn, ..Default::default() }),
        None => None,
    }
}
