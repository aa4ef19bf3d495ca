//! SQS: queues and their messages as rows, so that a message which was accepted survives a restart.
//!
//! Sending, receiving and hiding are transactions on rows ([`messages`]); long polling waits for commits ([`traffic`]). How much the
//! queues of a region hold is bounded.
//!
//! Source: Amazon SQS API reference, version 2012-11-05, and its developer guide.

pub mod digest;
pub mod messages;
pub mod queues;
pub mod rows;
#[cfg(test)]
mod tests;
pub mod traffic;

use front::ShellOps;
use state::{Handlers, RegionConfig, Tables};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<rows::Queue>();
    config.tables.declare::<rows::Message>();
    config.tables.declare::<rows::Seen>();
    config.derived.push(Box::new(rows::Fill::default()));
    config.controllers.push(Box::new(rows::Retain));
}

/// Registers the operations.
pub fn register(h: &mut Handlers) {
    queues::register(h);
    traffic::register(h);
}

/// Adds the operations of the shell.
pub fn serve(shell: &mut ShellOps) {
    queues::serve(shell);
    traffic::serve(shell);
}

/// The policy (JSON) of the queue of an ARN, if it has one.
pub fn policy_of(tables: &Tables, arn: &str) -> Option<String> {
    messages::target(tables, arn)?.attributes.get("Policy").cloned()
}
