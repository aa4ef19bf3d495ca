//! What the agent of one instance must be told: level, not edge.
//!
//! A session lives as long as a connection. It remembers what it has sent and what was acknowledged; the rest follows from
//! the tables, so a new session after a lost connection sends everything again, and tasks that the agent has already are
//! harmless repetitions (reference: the agent's own protocol, `PayloadMessage`).

use std::collections::BTreeMap;
use std::sync::Arc;

use state::{Tables, Timestamp};

use crate::rows::{ContainerInstance, InstanceStatus, Task};

/// How long an acknowledgment may take before a payload is sent again.
const RESEND_MS: i64 = 10_000;
/// Tasks in one message, at most: a frame stays small and an agent starts on the first ones early.
const MOST_TASKS: usize = 50;

/// What was last sent about a task.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sent {
    stop: bool,
    message: u64,
    at: Timestamp,
    acknowledged: bool,
}

/// One connection of one instance's agent.
#[derive(Debug, Default)]
pub struct Session {
    sent: BTreeMap<String, Sent>,
    next_message: u64,
}

/// A message to send: its number and the tasks in it.
#[derive(Debug)]
pub struct Outgoing {
    pub message: u64,
    pub tasks: Vec<Arc<Task>>,
}

impl Session {
    /// What to send now, if anything. `instance` is the key of the container instance.
    pub fn sync(&mut self, tables: &Tables, instance: &str, now: Timestamp) -> Option<Outgoing> {
        // A deregistered instance is told nothing more: what it runs, it keeps.
        if tables.get::<ContainerInstance>(instance).is_none_or(|r| r.status == InstanceStatus::Inactive) {
            return None;
        }
        let mut live: Vec<Arc<Task>> = tables.by_index::<Task>("instance", instance).cloned().collect();
        // Given up while the agent was away: what still runs there must end.
        live.extend(tables.by_index::<Task>("stopped-instance", instance).filter(|t| t.orphaned).cloned());
        self.sent.retain(|id, _| live.iter().any(|t| t.id == *id));
        let mut due: Vec<Arc<Task>> = live.into_iter().filter(|t| self.is_due(t, now)).collect();
        if due.is_empty() {
            return None;
        }
        // Stops first: they free what the starts need.
        due.sort_by_key(|t| (!t.agent_should_stop(), t.created_at));
        due.truncate(MOST_TASKS);
        self.next_message += 1;
        let message = self.next_message;
        for t in &due {
            let sent = Sent { stop: t.agent_should_stop(), message, at: now, acknowledged: false };
            self.sent.insert(t.id.clone(), sent);
        }
        Some(Outgoing { message, tasks: due })
    }

    fn is_due(&self, task: &Task, now: Timestamp) -> bool {
        match self.sent.get(&task.id) {
            None => true,
            Some(s) if s.stop != task.agent_should_stop() => true,
            Some(s) => !s.acknowledged && now.since(s.at) >= RESEND_MS,
        }
    }

    /// The agent acknowledged a message.
    pub fn acknowledge(&mut self, message: u64) {
        for s in self.sent.values_mut().filter(|s| s.message == message) {
            s.acknowledged = true;
        }
    }

    /// When an unacknowledged payload is due again.
    pub fn next_due(&self) -> Option<Timestamp> {
        self.sent.values().filter(|s| !s.acknowledged).map(|s| s.at.plus_ms(RESEND_MS)).min()
    }
}
