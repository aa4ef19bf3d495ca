//! SNS: topics, subscriptions, and publishing.
//!
//! A publication is one transaction: queues get their messages in it; functions and HTTP endpoints get a delivery in the
//! [`crate::outbox`].
//!
//! Source: Amazon SNS API reference, version 2010-03-31.

pub mod publish;
pub mod rows;
mod subscriptions;
#[cfg(test)]
mod tests;
mod topics;

use std::collections::BTreeMap;

use front::ShellOps;
use metrics::PendingAction;
use shapes::{AwsError, Timestamp, sns as api};
use state::controller::{Controller, Wake};
use state::{Change, Handlers, RegionConfig, Tables, Tx};

use rows::{Subscription, Topic};

use crate::{Sender, outbox};

/// Entries of a page.
const PAGE: usize = 100;

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<Topic>();
    config.tables.declare::<Subscription>();
    config.controllers.push(Box::new(AlarmActions));
}

/// Registers the operations.
pub fn register(h: &mut Handlers) {
    topics::register(h);
    subscriptions::register(h);
    publish::register(h);
}

/// Adds the operations of the shell.
pub fn serve(shell: &mut ShellOps) {
    subscriptions::serve(shell);
}

fn invalid(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidParameter", message)
}

/// The topic of an ARN.
fn topic(tables: &Tables, arn: &str) -> Result<Topic, AwsError> {
    let fits = arn.starts_with("arn:") && arn.split(':').count() == 6;
    if !fits {
        return Err(invalid(format!(
            "Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not {}",
            arn.split(':').count()
        )));
    }
    let found = tables.get::<Topic>(arn).map(|t| Topic::clone(t));
    found.ok_or_else(|| AwsError::new("NotFound", "Topic does not exist").with_status(404))
}

/// The policy (JSON) of the topic of an ARN; one that was given none has AWS's default.
pub fn policy_of(tables: &Tables, arn: &str) -> Option<String> {
    tables.get::<Topic>(arn).map(|t| topics::policy(t).to_string())
}

fn page<T>(all: Vec<T>, token: Option<String>) -> Result<(Vec<T>, Option<String>), AwsError> {
    let from: usize = match token.filter(|t| !t.is_empty()) {
        Some(t) => t.parse().map_err(|_| invalid("Invalid parameter: NextToken"))?,
        None => 0,
    };
    let end = from.saturating_add(PAGE);
    let next = (end < all.len()).then(|| end.to_string());
    Ok((all.into_iter().skip(from).take(PAGE).collect(), next))
}

fn tags(list: Vec<api::Tag>) -> BTreeMap<String, String> {
    list.into_iter().map(|t| (t.key, t.value)).collect()
}

/// Carries out the actions of alarms.
struct AlarmActions;

impl Controller for AlarmActions {
    fn name(&self) -> &'static str {
        "actions of alarms"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((None, Some(a))) = change.of::<PendingAction>() {
            wake.key(&a.id);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<PendingAction>().iter().for_each(|a| wake.key(&a.id));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let action = tx.get::<PendingAction>(key)?.clone();
        tx.delete::<PendingAction>(key);
        let arn = format!("arn:aws:cloudwatch:{}:{}:alarm:{}", tx.region(), tx.account(), action.alarm);
        let by = Sender::alarm(&arn, &action.target);
        if action.target.contains(":lambda:") {
            outbox::put(
                tx,
                outbox::Target::Function(action.target.clone()),
                action.message.clone(),
                None,
                by,
            );
            return None;
        }
        let p = publish::Publication {
            message: action.message.clone(),
            subject: Some(action.subject.clone()),
            ..Default::default()
        };
        if let Err(e) = by.publish(tx, &action.target, p) {
            tracing::warn!("the alarm {} could not notify {}: {}", action.alarm, action.target, e.why);
        }
        None
    }
}
