//! The rows: alarms, their history, and the actions that wait for whoever carries them out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::Timestamp;
use shapes::cloudwatch::{AlarmHistoryItem, CompositeAlarm, MetricAlarm, StateValue};
use state::Row;

/// What an alarm looks at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    Metric(Box<MetricAlarm>),
    Composite(Box<CompositeAlarm>),
}

/// An alarm as DescribeAlarms shows it, and its tags.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alarm {
    pub name: String,
    pub arn: String,
    pub kind: Kind,
    pub tags: BTreeMap<String, String>,
}

impl Alarm {
    /// Its state.
    pub fn state(&self) -> StateValue {
        let state = match &self.kind {
            Kind::Metric(m) => m.state_value,
            Kind::Composite(c) => c.state_value,
        };
        state.unwrap_or(StateValue::InsufficientData)
    }

    /// What it does on entering a state; nothing while its actions are disabled.
    pub fn actions(&self, state: StateValue) -> Vec<String> {
        let (enabled, ok, alarm, insufficient) = match &self.kind {
            Kind::Metric(m) => {
                (m.actions_enabled, &m.ok_actions, &m.alarm_actions, &m.insufficient_data_actions)
            }
            Kind::Composite(c) => {
                (c.actions_enabled, &c.ok_actions, &c.alarm_actions, &c.insufficient_data_actions)
            }
        };
        let list = match state {
            StateValue::Ok => ok,
            StateValue::Alarm => alarm,
            StateValue::InsufficientData => insufficient,
        };
        if enabled == Some(false) { Vec::new() } else { list.clone().unwrap_or_default() }
    }
}

impl Row for Alarm {
    const TABLE: &'static str = "metrics/alarm";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        if matches!(self.kind, Kind::Composite(_)) {
            add("kind", "composite");
        }
    }
}

/// One line of an alarm's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct History {
    pub alarm: String,
    /// Counts up within an alarm.
    pub number: i64,
    pub item: AlarmHistoryItem,
}

impl History {
    /// What the keys of an alarm's history start with. Names of alarms may have any character but control characters.
    pub fn prefix(alarm: &str) -> String {
        format!("{alarm}\u{1}")
    }
}

impl Row for History {
    const TABLE: &'static str = "metrics/history";
    fn key(&self) -> String {
        format!("{}{:019}", History::prefix(&self.alarm), self.number)
    }
}

/// An action of an alarm that has not been carried out: the crate of topics takes it and deletes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PendingAction {
    pub id: String,
    /// The topic's or function's ARN.
    pub target: String,
    pub alarm: String,
    pub subject: String,
    /// The notification's JSON.
    pub message: String,
    pub created_at: Timestamp,
}

impl Row for PendingAction {
    const TABLE: &'static str = "metrics/action";
    fn key(&self) -> String {
        self.id.clone()
    }
}
