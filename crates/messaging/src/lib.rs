//! SNS topics, SQS queues and EventBridge rules: as rows, and the delivery between them.
//!
//! Publishing, sending and matching are transactions ([`sns`], [`sqs`], [`events`]); what must leave the tables, to functions and HTTP
//! endpoints, is put down in the [`outbox`] and carried out by [`run`]. What one hands to another the other's policy must allow
//! ([`sender`]).

pub mod deliver;
pub mod events;
pub mod outbox;
pub mod pattern;
pub mod sender;
pub mod sns;
pub mod sqs;
#[cfg(test)]
mod testing;

use front::ShellOps;
use state::{Handlers, RegionConfig};

pub use deliver::{Accepted, Fault, Invoke, run};
pub use sender::{Refusal, Sender};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<outbox::Delivery>();
    sqs::install(config);
    sns::install(config);
    events::install(config);
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    sqs::register(h);
    sns::register(h);
    events::register(h);
}

/// Adds the operations of the shell, and says which policies stand on queues, topics and buses.
pub fn shell(ops: &mut ShellOps) {
    sqs::serve(ops);
    sns::serve(ops);
    ops.resource_policies("sqs", sqs::policy_of);
    ops.resource_policies("sns", sns::policy_of);
    ops.resource_policies("events", events::policy_of);
}
