//! How many instances there should be: set by hand, and changed with an instance that is taken away.
//!
//! Source: API reference, SetDesiredCapacity, TerminateInstanceInAutoScalingGroup.

use shapes::autoscaling::{self as api, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, Tx};

use super::show;
use super::support::{living, managed, validation};
use crate::rows::{Group, Member};
use crate::{members, words};

/// Sentences that are kept for the next activity.
const CAUSES: usize = 5;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::SetDesiredCapacity>(Effect::Real, set);
    h.write::<ops::TerminateInstanceInAutoScalingGroup>(Effect::Real, terminate);
}

/// Notes a sentence for the cause of the next activities.
pub fn add_cause(g: &mut Group, sentence: String) {
    if g.causes.len() >= CAUSES {
        g.causes.remove(0);
    }
    g.causes.push(sentence);
}

/// Sets the desired capacity, for a reason in words.
pub fn set_desired(tx: &mut Tx, name: &str, desired: i64, what: &str) {
    let sentence = words::at(tx.now(), what);
    tx.update::<Group>(name, |g| {
        if g.desired != desired {
            g.desired = desired;
            (g.failures, g.retry_at) = (0, None);
            add_cause(g, sentence);
        }
    });
}

/// What is answered while the cooldown has not passed.
pub fn cooling(name: &str) -> AwsError {
    AwsError::new(
        "ScalingActivityInProgress",
        format!(
            "The cooldown period of AutoScalingGroup {name} has not passed since its last scaling activity."
        ),
    )
}

fn set(tx: &mut Tx, _: &Caller, input: api::SetDesiredCapacityType) -> Result<Unit, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let wanted = input.desired_capacity;
    let bounds = |word: &str, bound: &str, value: i64| {
        validation(format!(
            "New SetDesiredCapacity value {wanted} is {word} {bound} value {value} for the AutoScalingGroup."
        ))
    };
    if wanted > g.max {
        return Err(bounds("above", "max", g.max));
    }
    if wanted < g.min {
        return Err(bounds("below", "min", g.min));
    }
    if input.honor_cooldown == Some(true)
        && g.scaled_at.is_some_and(|t| t.plus_s(g.default_cooldown) > tx.now())
    {
        return Err(cooling(&g.name));
    }
    let what =
        format!("a user request explicitly set group desired capacity {}", words::change(g.desired, wanted));
    set_desired(tx, &g.name, wanted, &what);
    Ok(Unit {})
}

fn terminate(
    tx: &mut Tx,
    _: &Caller,
    input: api::TerminateInstanceInAutoScalingGroupType,
) -> Result<api::ActivityType, AwsError> {
    let mut ids = input.instance_ids.unwrap_or_default();
    let single = input.instance_id.is_some();
    if single && !ids.is_empty() {
        return Err(validation("Only one of InstanceId and InstanceIds can be specified."));
    }
    ids.extend(input.instance_id);
    if ids.is_empty() {
        return Err(validation("An instance ID must be specified."));
    }
    let mut done = Vec::new();
    for id in &ids {
        let m = managed(tx, id)?;
        let g = living(tx, &m.group)?;
        if input.auto_scaling_group_name.as_ref().is_some_and(|n| *n != g.name) {
            return Err(validation(format!(
                "The instance {id} is not part of Auto Scaling group {}.",
                g.name
            )));
        }
        let cause = leave(tx, &g, &m, input.should_decrement_desired_capacity)?;
        let activity = members::end(tx, &g, &m, cause, false);
        done.push(show::activity(tx, &activity));
    }
    Ok(api::ActivityType {
        activity: if single { done.first().cloned() } else { None },
        activities: (!single).then_some(done),
    })
}

fn leave(tx: &mut Tx, g: &Group, m: &Member, decrement: bool) -> Result<String, AwsError> {
    if matches!(m.state, api::LifecycleState::Terminating) {
        return Err(AwsError::new(
            "ScalingActivityInProgress",
            format!("Instance {} is already being terminated.", m.instance),
        ));
    }
    let taken = format!("instance {} was taken out of service in response to a user request", m.instance);
    if !decrement {
        return Ok(words::at(tx.now(), &taken));
    }
    let (from, to) = (g.desired, g.desired - if m.is_active() { m.units() } else { 0 });
    if to < g.min {
        return Err(validation(format!(
            "Currently, desiredSize equals minSize ({}). Terminating instance without replacement will violate group's min size \
             constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.",
            g.min
        )));
    }
    tx.update::<Group>(&g.name, |g| g.desired = to);
    Ok(words::at(tx.now(), &format!("{taken}, shrinking the capacity from {from} to {to}")))
}
