//! Client tokens: a creation that is repeated under its token, as SDKs do when an answer was lost, makes nothing new.
//!
//! Source: "Ensuring idempotency in Amazon EC2 API requests" of the EC2 developer guide.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use state::{Row, Tables, Timestamp, Tx};

/// How long a token is remembered, in milliseconds: a day.
const KEPT_MS: i64 = 24 * 3_600_000;

/// What a creation under a token has made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientToken {
    /// The table of what was made.
    pub table: String,
    pub token: String,
    /// The key of what was made.
    pub made: String,
    pub at: Timestamp,
}

fn key(table: &str, token: &str) -> String {
    format!("{table}:{token}")
}

impl Row for ClientToken {
    const TABLE: &'static str = "ec2/client-token";
    fn key(&self) -> String {
        key(&self.table, &self.token)
    }
}

/// What a creation under the token has made already, if it is still there.
pub fn made<R: Row>(tables: &Tables, token: Option<&str>) -> Option<Arc<R>> {
    let token = token.filter(|t| !t.is_empty())?;
    let before = tables.get::<ClientToken>(&key(R::TABLE, token))?;
    tables.get::<R>(&before.made).cloned()
}

/// Notes what a creation under a token makes. Tokens of more than a day ago are forgotten.
pub fn note<R: Row>(tx: &mut Tx, token: Option<&str>, row: &R) {
    let Some(token) = token.filter(|t| !t.is_empty()) else { return };
    let now = tx.now();
    let old = tx.table::<ClientToken>().iter().filter(|t| now.since(t.at) > KEPT_MS);
    let old: Vec<String> = old.map(|t| t.key()).collect();
    old.iter().for_each(|k| _ = tx.delete::<ClientToken>(k));
    tx.put(ClientToken { table: R::TABLE.to_owned(), token: token.to_owned(), made: row.key(), at: now });
}
