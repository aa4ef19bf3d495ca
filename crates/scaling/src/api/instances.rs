//! Instances of groups: attaching and detaching, standby, health, protection.
//!
//! Source: API reference, AttachInstances, DetachInstances, EnterStandby, ExitStandby, SetInstanceHealth, SetInstanceProtection.

use std::sync::Arc;

use ec2::rows::{Instance, InstanceState};
use shapes::autoscaling::{self as api, LifecycleState, ScalingActivityStatusCode as Code, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::show;
use super::support::{living, managed, members, page, validation};
use crate::rows::{Activity, Group, Member};
use crate::{activities, members as acts, words};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeAutoScalingInstances>(Effect::Real, describe);
    h.write::<ops::AttachInstances>(Effect::Real, attach);
    h.write::<ops::DetachInstances>(Effect::Real, detach);
    h.write::<ops::EnterStandby>(Effect::Real, enter_standby);
    h.write::<ops::ExitStandby>(Effect::Real, exit_standby);
    h.write::<ops::SetInstanceHealth>(Effect::Real, set_health);
    h.write::<ops::SetInstanceProtection>(Effect::Real, set_protection);
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeAutoScalingInstancesType,
) -> Result<api::AutoScalingInstancesType, AwsError> {
    let ids = input.instance_ids.unwrap_or_default();
    let all = view.table::<Member>().iter().filter(|m| ids.is_empty() || ids.contains(&m.instance));
    let (found, next_token) =
        page(all, |m| m.instance.clone(), input.next_token.as_deref(), input.max_records)?;
    Ok(api::AutoScalingInstancesType {
        auto_scaling_instances: Some(found.iter().map(|m| show::details(m)).collect()),
        next_token,
    })
}

/// A call would take the group past its bounds.
fn sizes(g: &Group, to_do: &str, n: usize) -> AwsError {
    let s = if n == 1 { "" } else { "s" };
    validation(format!(
        "AutoScalingGroup {} has min-size={}, max-size={}, and desired-size={}. To {to_do} {n} instance{s}, please update the \
         AutoScalingGroup sizes appropriately.",
        g.name, g.min, g.max, g.desired
    ))
}

fn attach(tx: &mut Tx, _: &Caller, input: api::AttachInstancesQuery) -> Result<Unit, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let ids = input.instance_ids.unwrap_or_default();
    if ids.is_empty() {
        return Err(validation("At least one instance ID must be specified."));
    }
    if g.desired + ids.len() as i64 > g.max {
        return Err(sizes(&g, "attach", ids.len()));
    }
    for (n, id) in ids.iter().enumerate() {
        let i = attachable(tx, &g, id)?;
        let (from, to) = (g.desired + n as i64, g.desired + n as i64 + 1);
        let cause = words::at(
            tx.now(),
            &format!(
                "an instance was attached in response to a user request, increasing the capacity from {from} to {to}"
            ),
        );
        let text = format!("Attaching an existing EC2 instance: {id}");
        let mut activity = activities::begin(tx, &g, text, cause, words::details(&i.subnet, &i.zone));
        activity.status = Code::InProgress;
        activity.progress = 50;
        let key = state::Row::key(&activity);
        tx.put::<Activity>(activity);
        tx.put(Member {
            instance: id.clone(),
            group: g.name.clone(),
            instance_type: i.instance_type.clone(),
            image: i.image.clone(),
            zone: i.zone.clone(),
            protected: g.protect_new_instances,
            launched_at: i.launched_at,
            activity: Some(key),
            ..Default::default()
        });
        tx.update::<Instance>(id, |i| {
            i.auto_scaling_group = Some(g.name.clone());
            i.tags.insert(acts::GROUP_TAG.to_owned(), g.name.clone());
        });
    }
    tx.update::<Group>(&g.name, |g| g.desired += ids.len() as i64);
    Ok(Unit {})
}

fn attachable(tx: &Tx, g: &Group, id: &str) -> Result<Arc<Instance>, AwsError> {
    let invalid = || validation(format!("Invalid Instance ID(s): [{id}]. Specify a valid Instance ID."));
    let i = tx.get::<Instance>(id).cloned().ok_or_else(invalid)?;
    if i.state != InstanceState::Running {
        return Err(validation(format!(
            "Instance {id} is not in correct state. Instance(s) must be in 'running' state."
        )));
    }
    if let Some(m) = tx.get::<Member>(id) {
        return Err(validation(format!("Instance {id} is already part of AutoScalingGroup:{}", m.group)));
    }
    if !g.zones.contains(&i.zone) {
        return Err(validation(format!(
            "Invalid Instance ID(s): [{id}]. The instance is in Availability Zone {}, which the AutoScalingGroup does not use.",
            i.zone
        )));
    }
    Ok(i)
}

fn detach(
    tx: &mut Tx,
    _: &Caller,
    input: api::DetachInstancesQuery,
) -> Result<api::DetachInstancesAnswer, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let all = members(tx, &g.name, input.instance_ids.as_deref().unwrap_or_default())?;
    if let Some(m) =
        all.iter().find(|m| !matches!(m.state, LifecycleState::InService | LifecycleState::Standby))
    {
        return Err(validation(format!("The instance {} is not in InService or Standby.", m.instance)));
    }
    let decrement = input.should_decrement_desired_capacity;
    let mut desired = shrunk(&g, &all, decrement, "detach")?;
    let mut out = Vec::new();
    for m in &all {
        let what = format!("instance {} was detached in response to a user request", m.instance);
        let cause = sentence(tx, what, decrement, &mut desired, m);
        let activity = acts::detach(tx, &g, m, cause);
        out.push(show::activity(tx, &activity));
    }
    if decrement {
        tx.update::<Group>(&g.name, |g| g.desired = desired);
    }
    Ok(api::DetachInstancesAnswer { activities: Some(out) })
}

/// The desired capacity before a call that may shrink the group, if it may.
fn shrunk(g: &Group, all: &[Arc<Member>], decrement: bool, to_do: &str) -> Result<i64, AwsError> {
    let units: i64 = all.iter().filter(|m| m.is_active()).map(|m| m.units()).sum();
    if decrement && g.desired - units < g.min {
        return Err(sizes(g, to_do, all.len()));
    }
    Ok(g.desired)
}

/// The cause of taking a member away; with `decrement` the capacity shrinks by it.
fn sentence(tx: &Tx, what: String, decrement: bool, desired: &mut i64, m: &Member) -> String {
    if !decrement || !m.is_active() {
        return words::at(tx.now(), &what);
    }
    let from = *desired;
    *desired -= m.units();
    words::at(tx.now(), &format!("{what}, shrinking the capacity from {from} to {}", *desired))
}

fn enter_standby(
    tx: &mut Tx,
    _: &Caller,
    input: api::EnterStandbyQuery,
) -> Result<api::EnterStandbyAnswer, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let all = members(tx, &g.name, input.instance_ids.as_deref().unwrap_or_default())?;
    if let Some(m) = all.iter().find(|m| m.state != LifecycleState::InService) {
        return Err(validation(format!("The instance {} is not in InService.", m.instance)));
    }
    let decrement = input.should_decrement_desired_capacity;
    let mut desired = shrunk(&g, &all, decrement, "place into standby")?;
    let mut out = Vec::new();
    for m in &all {
        let what = format!("instance {} was moved to standby in response to a user request", m.instance);
        let cause = sentence(tx, what, decrement, &mut desired, m);
        let activity = acts::enter_standby(tx, &g, m, cause);
        out.push(show::activity(tx, &activity));
    }
    if decrement {
        tx.update::<Group>(&g.name, |g| g.desired = desired);
    }
    Ok(api::EnterStandbyAnswer { activities: Some(out) })
}

fn exit_standby(
    tx: &mut Tx,
    _: &Caller,
    input: api::ExitStandbyQuery,
) -> Result<api::ExitStandbyAnswer, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let all = members(tx, &g.name, input.instance_ids.as_deref().unwrap_or_default())?;
    if let Some(m) = all.iter().find(|m| m.state != LifecycleState::Standby) {
        return Err(validation(format!("The instance {} is not in Standby.", m.instance)));
    }
    let units: i64 = all.iter().map(|m| m.units()).sum();
    if g.desired + units > g.max {
        return Err(sizes(&g, "bring into service", all.len()));
    }
    let mut out = Vec::new();
    let mut desired = g.desired;
    for m in &all {
        let from = desired;
        desired += m.units();
        let what = format!(
            "instance {} was moved out of standby in response to a user request, increasing the capacity from {from} to {desired}",
            m.instance
        );
        let cause = words::at(tx.now(), &what);
        let activity = acts::exit_standby(tx, &g, m, cause);
        out.push(show::activity(tx, &activity));
    }
    tx.update::<Group>(&g.name, |g| g.desired = desired);
    Ok(api::ExitStandbyAnswer { activities: Some(out) })
}

fn set_health(tx: &mut Tx, _: &Caller, input: api::SetInstanceHealthQuery) -> Result<Unit, AwsError> {
    let unhealthy = match input.health_status.as_str() {
        "Healthy" => false,
        "Unhealthy" => true,
        _ => return Err(validation("Valid instance health states are: [Healthy, Unhealthy]")),
    };
    let m = managed(tx, &input.instance_id)?;
    let g = living(tx, &m.group)?;
    let grace_ends = m.in_service_at.map(|t| t.plus_s(g.grace_period));
    let within = grace_ends.is_none_or(|t| t > tx.now());
    if unhealthy && within && input.should_respect_grace_period != Some(false) {
        // Accepted without effect, as AWS does.
        return Ok(Unit {});
    }
    tx.update::<Member>(&m.instance, |m| m.unhealthy = unhealthy);
    Ok(Unit {})
}

fn set_protection(
    tx: &mut Tx,
    _: &Caller,
    input: api::SetInstanceProtectionQuery,
) -> Result<api::SetInstanceProtectionAnswer, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    for m in members(tx, &g.name, &input.instance_ids)? {
        tx.update::<Member>(&m.instance, |m| m.protected = input.protected_from_scale_in);
    }
    Ok(Default::default())
}
