//! Scaling policies.
//!
//! Source: API reference, PutScalingPolicy, ExecutePolicy; user guide, "Scaling based on metrics".

use shapes::autoscaling::{self as api, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::capacity;
use super::limits;
use super::support::{arn, living, name_of, page, validation};
use crate::rows::{Group, Policy};
use crate::words;

/// Ways in which a policy changes the capacity.
pub const ADJUSTMENTS: [&str; 3] = ["ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"];
const KINDS: [&str; 4] = ["SimpleScaling", "StepScaling", "TargetTrackingScaling", "PredictiveScaling"];

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::PutScalingPolicy>(
        Effect::Partly(
            "The policy is stored and can be executed by hand; alarms act on it in a later release.",
        ),
        put,
    );
    h.read::<ops::DescribePolicies>(Effect::Real, describe);
    h.write::<ops::DeletePolicy>(Effect::Real, delete);
    h.write::<ops::ExecutePolicy>(Effect::Real, execute);
}

fn put(tx: &mut Tx, _: &Caller, input: api::PutScalingPolicyType) -> Result<api::PolicyARNType, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let kind = input.policy_type.clone().unwrap_or_else(|| "SimpleScaling".to_owned());
    check(&input, &kind)?;
    let key = Policy::key_of(&g.name, &input.policy_name);
    let old = tx.get::<Policy>(&key).and_then(|p| p.settings.policy_arn.clone());
    if old.is_none() {
        let there = tx.prefix::<Policy>(&Policy::key_of(&g.name, "")).count();
        limits::check(there, limits::POLICIES, "scaling policies for this group")?;
    }
    let rest = format!("autoScalingGroupName/{}:policyName/{}", g.name, input.policy_name);
    let policy_arn = old.unwrap_or_else(|| arn(tx, "scalingPolicy", &rest));
    let stepped = kind == "StepScaling";
    let settings = api::ScalingPolicy {
        auto_scaling_group_name: Some(g.name.clone()),
        policy_name: Some(input.policy_name.clone()),
        policy_arn: Some(policy_arn.clone()),
        policy_type: Some(kind),
        adjustment_type: input.adjustment_type,
        min_adjustment_step: input.min_adjustment_step,
        min_adjustment_magnitude: input.min_adjustment_magnitude,
        scaling_adjustment: input.scaling_adjustment,
        cooldown: input.cooldown,
        step_adjustments: Some(input.step_adjustments.unwrap_or_default()),
        metric_aggregation_type: input
            .metric_aggregation_type
            .or_else(|| stepped.then(|| "Average".to_owned())),
        estimated_instance_warmup: input.estimated_instance_warmup,
        alarms: Some(Vec::new()),
        target_tracking_configuration: input.target_tracking_configuration.map(|mut t| {
            t.disable_scale_in.get_or_insert(false);
            t
        }),
        enabled: Some(input.enabled.unwrap_or(true)),
        predictive_scaling_configuration: input.predictive_scaling_configuration,
    };
    tx.put(Policy { group: g.name.clone(), name: input.policy_name, settings });
    Ok(api::PolicyARNType { policy_arn: Some(policy_arn), alarms: Some(Vec::new()) })
}

fn check(input: &api::PutScalingPolicyType, kind: &str) -> Result<(), AwsError> {
    if !KINDS.contains(&kind) {
        return Err(validation(format!(
            "Invalid policy type: {kind}. Valid types are: [{}]",
            KINDS.join(", ")
        )));
    }
    let needs = |there: bool, what: &str| match there {
        true => Ok(()),
        false => Err(validation(format!("You must specify {what} for policy type: {kind}"))),
    };
    let forbids = |there: bool, what: &str| match there {
        false => Ok(()),
        true => Err(validation(format!("{what} is not supported for policy type: {kind}"))),
    };
    let simple = matches!(kind, "SimpleScaling" | "StepScaling");
    if simple {
        needs(input.adjustment_type.is_some(), "an AdjustmentType")?;
    } else {
        forbids(input.adjustment_type.is_some(), "AdjustmentType")?;
    }
    if let Some(a) = input.adjustment_type.as_deref().filter(|a| !ADJUSTMENTS.contains(a)) {
        return Err(validation(format!("{a} is not a valid adjustment type: [{}]", ADJUSTMENTS.join(", "))));
    }
    if kind == "SimpleScaling" {
        needs(input.scaling_adjustment.is_some(), "a ScalingAdjustment")?;
    } else {
        forbids(input.scaling_adjustment.is_some(), "ScalingAdjustment")?;
        forbids(input.cooldown.is_some(), "Cooldown")?;
    }
    let steps = input.step_adjustments.as_deref().unwrap_or_default();
    if kind == "StepScaling" {
        needs(!steps.is_empty(), "at least one StepAdjustment")?;
        check_steps(steps)?;
    } else {
        forbids(!steps.is_empty(), "StepAdjustments")?;
    }
    let tracking = kind == "TargetTrackingScaling";
    if tracking {
        needs(input.target_tracking_configuration.is_some(), "a TargetTrackingConfiguration")?;
    } else {
        forbids(input.target_tracking_configuration.is_some(), "TargetTrackingConfiguration")?;
    }
    if let Some(t) = &input.target_tracking_configuration
        && t.predefined_metric_specification.is_some() == t.customized_metric_specification.is_some()
    {
        return Err(validation(
            "Exactly one of PredefinedMetricSpecification or CustomizedMetricSpecification must be specified.",
        ));
    }
    if kind == "PredictiveScaling" {
        needs(input.predictive_scaling_configuration.is_some(), "a PredictiveScalingConfiguration")?;
    }
    Ok(())
}

fn check_steps(steps: &[api::StepAdjustment]) -> Result<(), AwsError> {
    let bounds = |s: &api::StepAdjustment| {
        (
            s.metric_interval_lower_bound.unwrap_or(f64::NEG_INFINITY),
            s.metric_interval_upper_bound.unwrap_or(f64::INFINITY),
        )
    };
    let mut all: Vec<(f64, f64)> = steps.iter().map(bounds).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    if all.iter().any(|(low, high)| low >= high) {
        return Err(validation(
            "StepAdjustment lower bound must be less than the upper bound, and at least one bound must be specified",
        ));
    }
    if all.windows(2).any(|w| w[0].1 > w[1].0) {
        return Err(validation("StepAdjustment intervals can't overlap"));
    }
    if all.windows(2).any(|w| w[0].1 < w[1].0) {
        return Err(validation("There can't be a gap between StepAdjustment intervals"));
    }
    Ok(())
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribePoliciesType,
) -> Result<api::PoliciesType, AwsError> {
    let names = input.policy_names.unwrap_or_default();
    let kinds = input.policy_types.unwrap_or_default();
    let asked = |p: &Policy| {
        let named = names.is_empty()
            || names.iter().any(|n| *n == p.name || Some(n) == p.settings.policy_arn.as_ref());
        let kind = kinds.is_empty() || p.settings.policy_type.as_ref().is_some_and(|k| kinds.contains(k));
        let group = input.auto_scaling_group_name.as_ref().is_none_or(|g| *g == p.group);
        named && kind && group
    };
    let all = view.table::<Policy>().iter().filter(|p| asked(p));
    let key = |p: &&std::sync::Arc<Policy>| Policy::key_of(&p.group, &p.name);
    let (found, next_token) = page(all, key, input.next_token.as_deref(), input.max_records)?;
    Ok(api::PoliciesType {
        scaling_policies: Some(found.iter().map(|p| p.settings.clone()).collect()),
        next_token,
    })
}

/// The key of the policy that a call means.
fn find(tables: &Tables, group: Option<&str>, name: &str) -> Result<String, AwsError> {
    if name.starts_with("arn:") {
        let found = tables.by_index::<Policy>("arn", name).next();
        let found = found.filter(|p| group.is_none_or(|g| name_of(g, "autoScalingGroupName") == p.group));
        return found
            .map(|p| Policy::key_of(&p.group, &p.name))
            .ok_or_else(|| validation(format!("PolicyARN {name} not found")));
    }
    let Some(group) = group else {
        return Err(validation("AutoScalingGroupName is required unless PolicyName is an ARN"));
    };
    let key = Policy::key_of(group, name);
    match tables.get::<Policy>(&key) {
        Some(_) => Ok(key),
        None => Err(validation(format!("Policy name {name} not found for group {group}"))),
    }
}

fn delete(tx: &mut Tx, _: &Caller, input: api::DeletePolicyType) -> Result<Unit, AwsError> {
    let key = find(tx, input.auto_scaling_group_name.as_deref(), &input.policy_name)?;
    tx.delete::<Policy>(&key);
    Ok(Unit {})
}

fn execute(tx: &mut Tx, _: &Caller, input: api::ExecutePolicyType) -> Result<Unit, AwsError> {
    let key = find(tx, input.auto_scaling_group_name.as_deref(), &input.policy_name)?;
    let Some(policy) = tx.get::<Policy>(&key).cloned() else { return Ok(Unit {}) };
    let g = living(tx, &policy.group)?;
    let p = &policy.settings;
    let by = adjustment(p, &input)?;
    let cooldown = p.cooldown.unwrap_or(g.default_cooldown);
    if input.honor_cooldown == Some(true) && g.scaled_at.is_some_and(|t| t.plus_s(cooldown) > tx.now()) {
        return Err(capacity::cooling(&g.name));
    }
    let wanted = adjusted(p, by, g.desired).clamp(g.min, g.max);
    let what = format!("a user request executed policy {} {}", policy.name, words::change(g.desired, wanted));
    let now = tx.now();
    capacity::set_desired(tx, &g.name, wanted, &what);
    tx.update::<Group>(&g.name, |g| g.scaled_at = Some(now));
    Ok(Unit {})
}

/// By how much the policy adjusts; of a step policy, the step that the metric is in.
fn adjustment(p: &api::ScalingPolicy, input: &api::ExecutePolicyType) -> Result<i64, AwsError> {
    match p.policy_type.as_deref() {
        Some("StepScaling") => {
            let (Some(value), Some(threshold)) = (input.metric_value, input.breach_threshold) else {
                return Err(validation(
                    "MetricValue and BreachThreshold are required to execute a policy of type StepScaling",
                ));
            };
            let excess = value - threshold;
            let holds = |s: &&api::StepAdjustment| {
                let (low, high) = (s.metric_interval_lower_bound, s.metric_interval_upper_bound);
                // The bound that is nearer to the threshold belongs to the step.
                let above = low.is_none_or(|b| excess >= b && (excess > b || b >= 0.0));
                let below = high.is_none_or(|b| excess <= b && (excess < b || b <= 0.0));
                above && below
            };
            let steps = p.step_adjustments.as_deref().unwrap_or_default();
            steps
                .iter()
                .find(holds)
                .map(|s| s.scaling_adjustment)
                .ok_or_else(|| validation("No step adjustment found for metric value and breach threshold"))
        }
        Some("SimpleScaling") | None => Ok(p.scaling_adjustment.unwrap_or(0)),
        Some(other) => Err(validation(format!("Policies of type {other} cannot be executed"))),
    }
}

/// The capacity after an adjustment.
fn adjusted(p: &api::ScalingPolicy, by: i64, now: i64) -> i64 {
    match p.adjustment_type.as_deref() {
        Some("ExactCapacity") => by,
        Some("PercentChangeInCapacity") => {
            let exact = now as f64 * by as f64 / 100.0;
            // Fractions above one are cut off, those below one make one.
            let change = if exact.abs() < 1.0 && exact != 0.0 { exact.signum() } else { exact.trunc() };
            let least = p.min_adjustment_magnitude.or(p.min_adjustment_step).unwrap_or(0);
            let size = (change.abs() as i64).max(if by == 0 { 0 } else { least });
            now.saturating_add(size * by.signum())
        }
        _ => now.saturating_add(by),
    }
}
