//! Suspending and resuming processes, and collecting metrics.

use shapes::autoscaling::{self as api, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, Tx};

use super::limits::METRICS;
use super::support::{living, validation};
use crate::rows::Group;

/// The processes of a group.
pub const PROCESSES: [&str; 10] = [
    "AZRebalance",
    "AddToLoadBalancer",
    "AlarmNotification",
    "HealthCheck",
    "InstanceRefresh",
    "Launch",
    "RemoveFromLoadBalancerLowPriority",
    "ReplaceUnhealthy",
    "ScheduledActions",
    "Terminate",
];

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    const SOME: Effect = Effect::Partly(
        "Launch, Terminate, HealthCheck, ReplaceUnhealthy, AZRebalance, AddToLoadBalancer and InstanceRefresh act; the others are \
         stored.",
    );
    h.write::<ops::SuspendProcesses>(SOME, suspend);
    h.write::<ops::ResumeProcesses>(SOME, resume);
    const STORED: Effect =
        Effect::Partly("Which metrics are collected is stored; they are published in a later release.");
    h.write::<ops::EnableMetricsCollection>(STORED, enable_metrics);
    h.write::<ops::DisableMetricsCollection>(STORED, disable_metrics);
}

fn named(given: Option<Vec<String>>) -> Result<Vec<String>, AwsError> {
    let given = given.unwrap_or_default();
    if given.is_empty() {
        let all = PROCESSES.iter().filter(|p| **p != "RemoveFromLoadBalancerLowPriority");
        return Ok(all.map(|p| (*p).to_owned()).collect());
    }
    match given.iter().find(|p| !PROCESSES.contains(&p.as_str())) {
        Some(p) => Err(validation(format!("Could not find process type: {p}"))),
        None => Ok(given),
    }
}

fn suspend(tx: &mut Tx, _: &Caller, input: api::ScalingProcessQuery) -> Result<Unit, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let names = named(input.scaling_processes)?;
    let reason = format!("User suspended at {}", crate::words::time(tx.now()));
    tx.update::<Group>(&g.name, |g| {
        for n in names {
            g.suspended.entry(n).or_insert_with(|| reason.clone());
        }
    });
    Ok(Unit {})
}

fn resume(tx: &mut Tx, _: &Caller, input: api::ScalingProcessQuery) -> Result<Unit, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let names = named(input.scaling_processes)?;
    tx.update::<Group>(&g.name, |g| g.suspended.retain(|p, _| !names.contains(p)));
    Ok(Unit {})
}

fn metrics(given: Option<Vec<String>>) -> Result<Vec<String>, AwsError> {
    let given = given.unwrap_or_default();
    if given.is_empty() {
        return Ok(METRICS.iter().map(|m| (*m).to_owned()).collect());
    }
    match given.iter().find(|m| !METRICS.contains(&m.as_str())) {
        Some(m) => Err(validation(format!("Metric {m} is not a valid metric collection type"))),
        None => Ok(given),
    }
}

fn enable_metrics(
    tx: &mut Tx,
    _: &Caller,
    input: api::EnableMetricsCollectionQuery,
) -> Result<Unit, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    if input.granularity != "1Minute" {
        return Err(validation(format!(
            "Granularity {} is not valid. Valid values are: [1Minute]",
            input.granularity
        )));
    }
    let names = metrics(input.metrics)?;
    tx.update::<Group>(&g.name, |g| g.metrics.extend(names));
    Ok(Unit {})
}

fn disable_metrics(
    tx: &mut Tx,
    _: &Caller,
    input: api::DisableMetricsCollectionQuery,
) -> Result<Unit, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let names = metrics(input.metrics)?;
    tx.update::<Group>(&g.name, |g| g.metrics.retain(|m| !names.contains(m)));
    Ok(Unit {})
}
