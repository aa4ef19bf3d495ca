//! Lifecycle hooks and warm pools.
//!
//! Source: API reference, PutLifecycleHook, DescribeLifecycleHooks, DeleteLifecycleHook, CompleteLifecycleAction.

use shapes::autoscaling::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::limits;
use super::support::{group, living, validation};
use crate::rows::{Hook, Member};

/// When a hook acts.
pub const TRANSITIONS: [&str; 2] =
    ["autoscaling:EC2_INSTANCE_LAUNCHING", "autoscaling:EC2_INSTANCE_TERMINATING"];
/// The longest wait, in seconds.
const LONGEST: i64 = 172_800;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::PutLifecycleHook>(Effect::Partly("stored; acts in a later release"), put);
    h.read::<ops::DescribeLifecycleHooks>(Effect::Real, describe);
    h.write::<ops::DeleteLifecycleHook>(Effect::Real, delete);
    h.write::<ops::CompleteLifecycleAction>(
        Effect::Partly("Hooks do not act yet, so there is never an action to complete: the answer is AWS's error for that."),
        complete,
    );
    h.write::<ops::RecordLifecycleActionHeartbeat>(
        Effect::Partly("Hooks do not act yet, so there is never an action to keep alive: the answer is AWS's error for that."),
        heartbeat,
    );
    h.read::<ops::DescribeWarmPool>(
        Effect::Partly("There are no warm pools: the answer has no configuration and no instances."),
        |view: &View, _: &Caller, input: api::DescribeWarmPoolType| {
            group(view, &input.auto_scaling_group_name)?;
            Ok(api::DescribeWarmPoolAnswer { instances: Some(Vec::new()), ..Default::default() })
        },
    );
    h.write::<ops::DeleteWarmPool>(
        Effect::Refused("there are no warm pools"),
        |tx: &mut Tx, _: &Caller, input: api::DeleteWarmPoolType| {
            let name = input.auto_scaling_group_name;
            group(tx, &name)?;
            Err(validation(format!("No warm pool found for AutoScalingGroup {name}")))
        },
    );
}

fn put(
    tx: &mut Tx,
    _: &Caller,
    input: api::PutLifecycleHookType,
) -> Result<api::PutLifecycleHookAnswer, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let spec = api::LifecycleHookSpecification {
        lifecycle_hook_name: input.lifecycle_hook_name,
        lifecycle_transition: String::new(),
        notification_metadata: input.notification_metadata,
        heartbeat_timeout: input.heartbeat_timeout,
        default_result: input.default_result,
        notification_target_arn: input.notification_target_arn,
        role_arn: input.role_arn,
    };
    set(tx, &g.name, input.lifecycle_transition, spec)?;
    Ok(Default::default())
}

/// Makes or changes a hook. What is not given keeps its value; the transition is given apart.
///
/// # Errors
/// ValidationError, LimitExceeded.
pub fn set(
    tx: &mut Tx,
    group: &str,
    transition: Option<String>,
    spec: api::LifecycleHookSpecification,
) -> Result<(), AwsError> {
    let name = spec.lifecycle_hook_name;
    let key = Hook::key_of(group, &name);
    let old = tx.get::<Hook>(&key).map(|h| h.settings.clone());
    if old.is_none() {
        let there = tx.prefix::<Hook>(&Hook::key_of(group, "")).count();
        limits::check(there, limits::HOOKS, "lifecycle hooks for this group")?;
    }
    let old = old.unwrap_or_default();
    let transition = transition.or(old.lifecycle_transition).ok_or_else(|| {
        validation("A lifecycle transition must be specified when a new lifecycle hook is created.")
    })?;
    if !TRANSITIONS.contains(&transition.as_str()) {
        return Err(validation(format!(
            "Invalid lifecycle transition: {transition}. Valid transitions are: [{}]",
            TRANSITIONS.join(", ")
        )));
    }
    let result = spec.default_result.or(old.default_result).unwrap_or_else(|| "ABANDON".to_owned());
    check_result("Default result", &result)?;
    let timeout = spec.heartbeat_timeout.or(old.heartbeat_timeout).unwrap_or(3600);
    if !(30..=7200).contains(&timeout) {
        return Err(validation("Heartbeat timeout must be between 30 and 7200 seconds."));
    }
    let target = spec.notification_target_arn.or(old.notification_target_arn).filter(|t| !t.is_empty());
    let settings = api::LifecycleHook {
        lifecycle_hook_name: Some(name.clone()),
        auto_scaling_group_name: Some(group.to_owned()),
        lifecycle_transition: Some(transition),
        notification_target_arn: target,
        role_arn: spec.role_arn.or(old.role_arn),
        notification_metadata: spec.notification_metadata.or(old.notification_metadata),
        heartbeat_timeout: Some(timeout),
        global_timeout: Some((timeout * 100).min(LONGEST)),
        default_result: Some(result),
    };
    tx.put(Hook { group: group.to_owned(), name, settings });
    Ok(())
}

fn check_result(what: &str, given: &str) -> Result<(), AwsError> {
    if matches!(given, "CONTINUE" | "ABANDON") {
        return Ok(());
    }
    Err(validation(format!("{what} {given} is not valid. Valid values are: [CONTINUE, ABANDON]")))
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeLifecycleHooksType,
) -> Result<api::DescribeLifecycleHooksAnswer, AwsError> {
    let g = group(view, &input.auto_scaling_group_name)?;
    let names = input.lifecycle_hook_names.unwrap_or_default();
    let prefix = Hook::key_of(&g.name, "");
    let asked = view.prefix::<Hook>(&prefix).filter(|h| names.is_empty() || names.contains(&h.name));
    Ok(api::DescribeLifecycleHooksAnswer {
        lifecycle_hooks: Some(asked.map(|h| h.settings.clone()).collect()),
    })
}

fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteLifecycleHookType,
) -> Result<api::DeleteLifecycleHookAnswer, AwsError> {
    let g = group(tx, &input.auto_scaling_group_name)?;
    find(tx, &g.name, &input.lifecycle_hook_name)?;
    tx.delete::<Hook>(&Hook::key_of(&g.name, &input.lifecycle_hook_name));
    Ok(Default::default())
}

fn find(tables: &Tables, group: &str, name: &str) -> Result<(), AwsError> {
    match tables.get::<Hook>(&Hook::key_of(group, name)) {
        Some(_) => Ok(()),
        None => Err(validation(format!("No Lifecycle Hook found with name: {name}"))),
    }
}

fn no_action(tables: &Tables, group: &str, token: Option<String>, instance: Option<String>) -> AwsError {
    if let Some(token) = token {
        return validation(format!("No active Lifecycle Action found with token {token}"));
    }
    let Some(id) = instance else {
        return validation("Either a lifecycle action token or an instance ID must be specified");
    };
    if tables.get::<Member>(&id).is_none_or(|m| m.group != group) {
        return validation(format!("The instance {id} is not part of Auto Scaling group {group}."));
    }
    validation(format!("No active Lifecycle Action found with instance ID {id}"))
}

fn complete(
    tx: &mut Tx,
    _: &Caller,
    input: api::CompleteLifecycleActionType,
) -> Result<api::CompleteLifecycleActionAnswer, AwsError> {
    let g = group(tx, &input.auto_scaling_group_name)?;
    find(tx, &g.name, &input.lifecycle_hook_name)?;
    check_result("Lifecycle action result", &input.lifecycle_action_result)?;
    Err(no_action(tx, &g.name, input.lifecycle_action_token, input.instance_id))
}

fn heartbeat(
    tx: &mut Tx,
    _: &Caller,
    input: api::RecordLifecycleActionHeartbeatType,
) -> Result<api::RecordLifecycleActionHeartbeatAnswer, AwsError> {
    let g = group(tx, &input.auto_scaling_group_name)?;
    find(tx, &g.name, &input.lifecycle_hook_name)?;
    Err(no_action(tx, &g.name, input.lifecycle_action_token, input.instance_id))
}
