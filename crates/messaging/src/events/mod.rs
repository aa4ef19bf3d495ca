//! EventBridge: buses, rules with patterns and schedules, and what their targets get.
//!
//! An event is matched in the transaction that puts it; queues and topics get theirs in it, functions and tasks by the
//! [`crate::outbox`]. Schedules are timers of a controller.
//!
//! Source: Amazon EventBridge API reference, version 2015-10-07, and its user guide.

mod buses;
pub mod ecs_task;
pub mod fire;
pub mod rows;
mod rules;
pub mod schedule;
#[cfg(test)]
mod tests;
mod transform;

use shapes::AwsError;
use shapes::events::ops;
use state::{Effect, Handlers, RegionConfig, Tables};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<rows::Bus>();
    config.tables.declare::<rows::Rule>();
    config.controllers.push(Box::new(fire::Schedules));
}

/// Registers the operations.
pub fn register(h: &mut Handlers) {
    buses::register(h);
    rules::register(h);
    h.write::<ops::PutEvents>(Effect::Real, fire::put_events);
}

/// The policy (JSON) of the bus of an ARN, if it has one.
pub fn policy_of(tables: &Tables, arn: &str) -> Option<String> {
    let name = arn.rsplit_once(":event-bus/")?.1;
    tables.get::<rows::Bus>(name)?.policy.clone()
}

fn validation(message: impl Into<String>) -> AwsError {
    AwsError::new("ValidationException", message)
}

fn not_found(message: impl Into<String>) -> AwsError {
    AwsError::new("ResourceNotFoundException", message)
}

fn no_bus(name: &str) -> AwsError {
    not_found(format!("Event bus {name} does not exist."))
}

fn page<T>(
    all: Vec<T>,
    token: Option<String>,
    limit: Option<i64>,
) -> Result<(Vec<T>, Option<String>), AwsError> {
    let from: usize = match token {
        Some(t) => t.parse().map_err(|_| validation("Parameter NextToken is not valid."))?,
        None => 0,
    };
    let most = limit.and_then(|l| usize::try_from(l).ok()).unwrap_or(100).clamp(1, 100);
    let end = from.saturating_add(most);
    let next = (end < all.len()).then(|| end.to_string());
    Ok((all.into_iter().skip(from).take(most).collect(), next))
}
