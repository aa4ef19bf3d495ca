//! What leaves the region's tables: calls of functions and of HTTP endpoints, as rows until they are done.
//!
//! A publication is a transaction; queues get their message in it at once. What must go over the network, or run, is put down here
//! and carried out by [`crate::deliver`] after the commit, again after a restart, and given up after some attempts.

use serde::{Deserialize, Serialize};
use shapes::Timestamp;
use state::{Row, Tx};

use crate::Sender;

/// Deliveries that may wait.
const MOST: usize = 20_000;

/// Where a delivery goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Target {
    /// A function's ARN, perhaps with a version or an alias.
    Function(String),
    /// A subscriber's address, with the headers beyond the usual ones.
    Http { url: String, headers: Vec<(String, String)> },
    /// A task to run: the payload is a RunTask request.
    Task,
}

impl Target {
    /// What logs and dead letters call it.
    pub fn name(&self) -> &str {
        match self {
            Target::Function(arn) => arn,
            Target::Http { url, .. } => url,
            Target::Task => "ecs",
        }
    }
}

/// One delivery.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delivery {
    pub id: String,
    pub target: Target,
    pub payload: String,
    pub created_at: Timestamp,
    pub due_at: Timestamp,
    pub attempts: i64,
    /// The queue that gets the payload if it is given up.
    pub dead_letters: Option<String>,
    /// Who delivers.
    #[serde(default)]
    pub by: Sender,
}

impl Row for Delivery {
    const TABLE: &'static str = "messaging/delivery";
    fn key(&self) -> String {
        self.id.clone()
    }
}

/// Puts a delivery down; it is dropped, with a line in the log, if too many wait.
pub fn put(tx: &mut Tx, target: Target, payload: String, dead_letters: Option<String>, by: Sender) {
    if tx.table::<Delivery>().len() >= MOST {
        tracing::warn!("a delivery to {target:?} is dropped: {MOST} wait already");
        return;
    }
    let now = tx.now();
    let id = format!("{:014}-{}", now.0, tx.random().hex(12));
    tx.put(Delivery { id, target, payload, created_at: now, due_at: now, attempts: 0, dead_letters, by });
}
