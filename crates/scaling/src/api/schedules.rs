//! Scheduled actions and notifications.
//!
//! Source: API reference, PutScheduledUpdateGroupAction, PutNotificationConfiguration and their kin.

use shapes::autoscaling::{self as api, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::limits;
use super::support::{arn, group, living, page, validation};
use crate::rows::{Notification, Schedule};

/// What a topic can be told of.
const KINDS: [&str; 5] = [
    "autoscaling:EC2_INSTANCE_LAUNCH",
    "autoscaling:EC2_INSTANCE_LAUNCH_ERROR",
    "autoscaling:EC2_INSTANCE_TERMINATE",
    "autoscaling:EC2_INSTANCE_TERMINATE_ERROR",
    "autoscaling:TEST_NOTIFICATION",
];

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    const STORED: Effect = Effect::Partly("stored; acts in a later release");
    h.write::<ops::PutScheduledUpdateGroupAction>(STORED, put_schedule);
    h.read::<ops::DescribeScheduledActions>(Effect::Real, describe_schedules);
    h.write::<ops::DeleteScheduledAction>(Effect::Real, delete_schedule);
    h.write::<ops::PutNotificationConfiguration>(STORED, put_notification);
    h.read::<ops::DescribeNotificationConfigurations>(Effect::Real, describe_notifications);
    h.write::<ops::DeleteNotificationConfiguration>(Effect::Real, delete_notification);
}

fn put_schedule(
    tx: &mut Tx,
    _: &Caller,
    input: api::PutScheduledUpdateGroupActionType,
) -> Result<Unit, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    let name = input.scheduled_action_name.clone();
    check_schedule(tx, &input)?;
    let key = Schedule::key_of(&g.name, &name);
    let old = tx.get::<Schedule>(&key).map(|s| s.settings.clone());
    if old.is_none() {
        let there = tx.prefix::<Schedule>(&Schedule::key_of(&g.name, "")).count();
        limits::check(there, limits::SCHEDULES, "scheduled actions for this group")?;
    }
    let rest = format!("autoScalingGroupName/{}:scheduledActionName/{name}", g.name);
    let own = old.and_then(|s| s.scheduled_action_arn);
    let own = own.unwrap_or_else(|| arn(tx, "scheduledUpdateGroupAction", &rest));
    let start = input.start_time.or(input.time);
    let settings = api::ScheduledUpdateGroupAction {
        auto_scaling_group_name: Some(g.name.clone()),
        scheduled_action_name: Some(name.clone()),
        scheduled_action_arn: Some(own),
        time: start,
        start_time: start,
        end_time: input.end_time,
        recurrence: input.recurrence,
        min_size: input.min_size,
        max_size: input.max_size,
        desired_capacity: input.desired_capacity,
        time_zone: input.time_zone,
    };
    tx.put(Schedule { group: g.name.clone(), name, settings });
    Ok(Unit {})
}

fn check_schedule(tx: &Tx, input: &api::PutScheduledUpdateGroupActionType) -> Result<(), AwsError> {
    let start = input.start_time.or(input.time);
    if input.min_size.is_none() && input.max_size.is_none() && input.desired_capacity.is_none() {
        return Err(validation("At least one of min-size, max-size, or desired-capacity must be specified."));
    }
    if start.is_none() && input.recurrence.is_none() {
        return Err(validation("Either StartTime or Recurrence must be specified."));
    }
    if start.is_some_and(|t| t < tx.now()) {
        return Err(validation("Given start time is in the past"));
    }
    if let Some(end) = input.end_time
        && (end < tx.now() || start.is_some_and(|s| end <= s))
    {
        return Err(validation("Given end time must be in the future and after the start time"));
    }
    if let Some(r) = &input.recurrence
        && r.split_whitespace().count() != 5
    {
        return Err(validation(format!("Given recurrence string: {r} is invalid")));
    }
    let (min, max) = (input.min_size, input.max_size);
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        return Err(validation("Min size must be less than or equal to max size."));
    }
    if let Some(d) = input.desired_capacity
        && (min.is_some_and(|m| d < m) || max.is_some_and(|m| d > m))
    {
        return Err(validation("Desired capacity must be between the specified min size and max size."));
    }
    Ok(())
}

fn describe_schedules(
    view: &View,
    _: &Caller,
    input: api::DescribeScheduledActionsType,
) -> Result<api::ScheduledActionsType, AwsError> {
    let names = input.scheduled_action_names.unwrap_or_default();
    let asked = |s: &Schedule| {
        let named = names.is_empty()
            || names.iter().any(|n| *n == s.name || Some(n) == s.settings.scheduled_action_arn.as_ref());
        // A list of names and a range of times exclude each other: the times are then ignored.
        let within = !names.is_empty()
            || (input.start_time.is_none_or(|t| s.settings.start_time.is_none_or(|own| own >= t))
                && input.end_time.is_none_or(|t| s.settings.start_time.is_none_or(|own| own <= t)));
        named && within && input.auto_scaling_group_name.as_ref().is_none_or(|g| *g == s.group)
    };
    let all = view.table::<Schedule>().iter().filter(|s| asked(s));
    let key = |s: &&std::sync::Arc<Schedule>| Schedule::key_of(&s.group, &s.name);
    let (found, next_token) = page(all, key, input.next_token.as_deref(), input.max_records)?;
    Ok(api::ScheduledActionsType {
        scheduled_update_group_actions: Some(found.iter().map(|s| s.settings.clone()).collect()),
        next_token,
    })
}

fn delete_schedule(tx: &mut Tx, _: &Caller, input: api::DeleteScheduledActionType) -> Result<Unit, AwsError> {
    let g = group(tx, &input.auto_scaling_group_name)?;
    if !tx.delete::<Schedule>(&Schedule::key_of(&g.name, &input.scheduled_action_name)) {
        return Err(validation("Scheduled action name not found"));
    }
    Ok(Unit {})
}

fn put_notification(
    tx: &mut Tx,
    _: &Caller,
    input: api::PutNotificationConfigurationType,
) -> Result<Unit, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    if let Some(k) = input.notification_types.iter().find(|k| !KINDS.contains(&k.as_str())) {
        return Err(validation(format!("\"{k}\" is not a valid Notification Type")));
    }
    let topic = input.topic_arn;
    let parts: Vec<&str> = topic.split(':').collect();
    if parts.len() != 6 || parts[0] != "arn" || parts[2] != "sns" {
        return Err(validation("Invalid Topic ARN - Must be ARN of a SNS topic"));
    }
    let key = Notification::key_of(&g.name, &topic);
    if tx.get::<Notification>(&key).is_none() {
        let there = tx.prefix::<Notification>(&Notification::key_of(&g.name, "")).count();
        limits::check(there, limits::TOPICS, "notification topics for this group")?;
    }
    if input.notification_types.is_empty() {
        return Err(validation("At least one notification type must be specified."));
    }
    let mut kinds = input.notification_types;
    kinds.sort();
    kinds.dedup();
    tx.put(Notification { group: g.name.clone(), topic, kinds });
    Ok(Unit {})
}

fn describe_notifications(
    view: &View,
    _: &Caller,
    input: api::DescribeNotificationConfigurationsType,
) -> Result<api::DescribeNotificationConfigurationsAnswer, AwsError> {
    let names = input.auto_scaling_group_names.unwrap_or_default();
    let asked = view.table::<Notification>().iter().filter(|n| names.is_empty() || names.contains(&n.group));
    let lines = asked.flat_map(|n| n.kinds.iter().map(move |k| (n, k)));
    let key = |(n, k): &(&std::sync::Arc<Notification>, &String)| {
        format!("{}:{k}", Notification::key_of(&n.group, &n.topic))
    };
    let (found, next_token) = page(lines, key, input.next_token.as_deref(), input.max_records)?;
    let show = |(n, k): &(&std::sync::Arc<Notification>, &String)| api::NotificationConfiguration {
        auto_scaling_group_name: Some(n.group.clone()),
        topic_arn: Some(n.topic.clone()),
        notification_type: Some((*k).clone()),
    };
    Ok(api::DescribeNotificationConfigurationsAnswer {
        notification_configurations: found.iter().map(show).collect(),
        next_token,
    })
}

fn delete_notification(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteNotificationConfigurationType,
) -> Result<Unit, AwsError> {
    let g = group(tx, &input.auto_scaling_group_name)?;
    if !tx.delete::<Notification>(&Notification::key_of(&g.name, &input.topic_arn)) {
        return Err(validation(format!(
            "Notification configuration not found for group {} and topic {}",
            g.name, input.topic_arn
        )));
    }
    Ok(Unit {})
}
