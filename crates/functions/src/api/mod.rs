//! The operations: functions (`functions`), what runs them (`invoke`), versions and aliases (`versions`), policies (`policy`), event
//! sources (`mappings`), tags and settings (`settings`).

mod functions;
mod invoke;
mod mappings;
pub(crate) mod policy;
mod settings;
mod versions;

use std::sync::Arc;

use engine::Scope;
use front::ShellOps;
use metrics::time::offset_ms;
use shapes::AwsError;
use state::{Handlers, Tables, Tx, View};

use crate::resolve::{not_found, split};
use crate::rows::Function;
use crate::runtime::Functions;

/// Registers every operation.
pub fn register(h: &mut Handlers) {
    functions::register(h);
    invoke::register(h);
    versions::register(h);
    policy::register(h);
    mappings::register(h);
    settings::register(h);
}

/// Adds those that touch files and processes.
pub fn serve(ops: &mut ShellOps, f: &Arc<Functions>) {
    functions::serve(ops, f);
    invoke::serve(ops, f);
    ops.resource_policies("lambda", policy::policy_of);
}

fn invalid(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidParameterValueException", message)
        .with_member("Type", shapes::Value::String("User".into()))
}

fn conflict(message: impl Into<String>) -> AwsError {
    AwsError::new("ResourceConflictException", message)
        .with_status(409)
        .with_member("Type", shapes::Value::String("User".into()))
}

/// The function of a name or an ARN.
fn function<'a>(
    tables: &'a Tables,
    account: &str,
    region: &str,
    name: &str,
) -> Result<&'a Function, AwsError> {
    let scope = Scope { account: account.to_owned(), region: region.to_owned() };
    let (name, _) = split(name);
    tables.get::<Function>(name).map(|f| &**f).ok_or_else(|| not_found(&scope, name))
}

fn seen<'a>(view: &'a View, name: &str) -> Result<&'a Function, AwsError> {
    function(view, view.account, view.region, name)
}

fn of(tx: &Tx, name: &str) -> Result<Function, AwsError> {
    function(tx, tx.account(), tx.region(), name).cloned()
}

/// A new revision: id and time of change.
fn touch(tx: &mut Tx) -> (Option<String>, Option<String>) {
    (Some(tx.random().uuid()), Some(offset_ms(tx.now())))
}

/// One page of a list; `Marker` is the place of the next one.
fn page<T>(all: Vec<T>, marker: Option<String>, most: Option<i64>, usual: usize) -> (Vec<T>, Option<String>) {
    let from: usize = marker.and_then(|m| m.parse().ok()).unwrap_or(0);
    let most = most.and_then(|m| usize::try_from(m).ok()).filter(|m| *m > 0).unwrap_or(usual);
    let end = from.saturating_add(most);
    let next = (end < all.len()).then(|| end.to_string());
    (all.into_iter().skip(from).take(most).collect(), next)
}
