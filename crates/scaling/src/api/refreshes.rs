//! Starting instance refreshes, following them, cancelling them and taking back what they did.
//!
//! Source: API reference, StartInstanceRefresh and its kin.

use std::sync::Arc;

use shapes::autoscaling::{self as api, InstanceRefreshStatus as Status, ops};
use state::{AwsError, Caller, Effect, Handlers, Row, Tx, View};

use super::source;
use super::support::{group, living, page, validation};
use crate::rows::{Group, Member, Origin, Refresh};
use crate::{gather, refresh};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::StartInstanceRefresh>(
        Effect::Partly(
            "Instances are replaced a few at a time, or after new ones have come, with checkpoints, bake time and rollback. Alarms and \
             the strategy ReplaceRootVolume are refused; a desired configuration becomes the group's at once.",
        ),
        start,
    );
    h.write::<ops::CancelInstanceRefresh>(Effect::Real, cancel);
    h.write::<ops::RollbackInstanceRefresh>(Effect::Real, roll_back);
    h.read::<ops::DescribeInstanceRefreshes>(Effect::Real, describe);
}

fn start(
    tx: &mut Tx,
    _: &Caller,
    input: api::StartInstanceRefreshType,
) -> Result<api::StartInstanceRefreshAnswer, AwsError> {
    let g = living(tx, &input.auto_scaling_group_name)?;
    if tx.by_index::<Refresh>("open", &g.name).next().is_some() {
        return Err(AwsError::new(
            "InstanceRefreshInProgress",
            "An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.",
        ));
    }
    if input.strategy.is_some_and(|s| s != api::RefreshStrategy::Rolling) {
        return Err(validation("Only the strategy Rolling is served here."));
    }
    if let Some(p) = &input.preferences {
        check(p, input.desired_configuration.is_some())?;
    }
    let before = Origin {
        launch_configuration: g.launch_configuration.clone(),
        launch_template: g.launch_template.clone(),
        mixed: g.mixed.clone(),
    };
    if let Some(d) = &input.desired_configuration {
        let update = api::UpdateAutoScalingGroupType {
            auto_scaling_group_name: g.name.clone(),
            launch_template: d.launch_template.clone(),
            mixed_instances_policy: d.mixed_instances_policy.clone(),
            ..Default::default()
        };
        if let Some(from) = source::of_update(tx, &update)? {
            tx.update::<Group>(&g.name, |g| {
                g.launch_configuration = from.launch_configuration;
                g.launch_template = from.launch_template;
                g.mixed = from.mixed;
            });
            let changed = living(tx, &g.name)?;
            source::prove(tx, &changed)?;
        }
    }
    let preferences = complete(input.preferences.unwrap_or_default(), &g);
    let total = tx.by_index::<Member>("group", &g.name).filter(|m| m.is_active()).count() as i64;
    let id = tx.random().uuid();
    tx.put(Refresh {
        id: id.clone(),
        group: g.name.clone(),
        status: Status::Pending,
        started_at: tx.now(),
        ended_at: None,
        total,
        left: total,
        preferences: Some(preferences),
        desired: input.desired_configuration,
        before,
        ..Default::default()
    });
    refresh::prune(tx, &g.name);
    Ok(api::StartInstanceRefreshAnswer { instance_refresh_id: Some(id) })
}

/// The refresh of a group that goes on.
fn active(tx: &Tx, group: &str) -> Result<Refresh, AwsError> {
    let g = living(tx, group)?;
    let open = tx.by_index::<Refresh>("open", &g.name).find(|r| r.status != Status::Cancelling);
    open.map(|r| Refresh::clone(r)).ok_or_else(|| {
        let text = format!("No in progress or pending Instance Refresh found for Auto Scaling group {group}");
        AwsError::new("ActiveInstanceRefreshNotFound", text)
    })
}

fn cancel(
    tx: &mut Tx,
    _: &Caller,
    input: api::CancelInstanceRefreshType,
) -> Result<api::CancelInstanceRefreshAnswer, AwsError> {
    let mut r = active(tx, &input.auto_scaling_group_name)?;
    let id = r.id.clone();
    r.status = Status::Cancelling;
    r.reason = Some("Cancelled due to user request.".into());
    if input.wait_for_transitioning_instances == Some(false) {
        (r.status, r.ended_at) = (Status::Cancelled, Some(tx.now()));
    }
    tx.put(r);
    Ok(api::CancelInstanceRefreshAnswer { instance_refresh_id: Some(id) })
}

fn roll_back(
    tx: &mut Tx,
    _: &Caller,
    input: api::RollbackInstanceRefreshType,
) -> Result<api::RollbackInstanceRefreshAnswer, AwsError> {
    let mut r = active(tx, &input.auto_scaling_group_name)?;
    let irreversible = |why: &str| AwsError::new("IrreversibleInstanceRefresh", why);
    if r.rolls_back() {
        return Err(irreversible("The instance refresh is already being rolled back."));
    }
    if r.desired.is_none() {
        return Err(irreversible(
            "An instance refresh without a desired configuration cannot be rolled back.",
        ));
    }
    let mixed = r.before.mixed.as_ref().and_then(|m| m.launch_template.as_ref());
    let template =
        mixed.and_then(|t| t.launch_template_specification.as_ref()).or(r.before.launch_template.as_ref());
    let version = template.and_then(|t| t.version.as_deref());
    if template.is_some() && matches!(version, None | Some("$Latest" | "$Default")) {
        return Err(irreversible(
            "The Auto Scaling group must have named a version of its launch template, neither $Latest nor $Default, to roll back to.",
        ));
    }
    let id = r.id.clone();
    refresh::turn_back(tx, &mut r, "Rollback initiated by user request.".into());
    tx.put(r);
    Ok(api::RollbackInstanceRefreshAnswer { instance_refresh_id: Some(id) })
}

/// Preferences with what AWS fills in and shows.
fn complete(mut p: api::RefreshPreferences, g: &Group) -> api::RefreshPreferences {
    p.min_healthy_percentage.get_or_insert(gather::kept(g).0);
    p.instance_warmup.get_or_insert(g.default_instance_warmup.unwrap_or(g.grace_period));
    p.skip_matching.get_or_insert(false);
    p.auto_rollback.get_or_insert(false);
    if p.checkpoint_percentages.as_ref().is_some_and(|c| !c.is_empty()) {
        p.checkpoint_delay.get_or_insert(refresh::CHECKPOINT_S);
    }
    p
}

/// Whether preferences hold together; `desired` is whether the refresh brings a configuration along.
fn check(p: &api::RefreshPreferences, desired: bool) -> Result<(), AwsError> {
    if p.auto_rollback == Some(true) && !desired {
        return Err(validation(
            "The AutoRollback parameter cannot be set to true when the DesiredConfiguration parameter is empty.",
        ));
    }
    let alarms = p.alarm_specification.as_ref().and_then(|a| a.alarms.as_ref());
    if alarms.is_some_and(|a| !a.is_empty()) {
        return Err(validation("AlarmSpecification of an instance refresh is not served here."));
    }
    let points = p.checkpoint_percentages.as_deref().unwrap_or_default();
    if points.iter().any(|c| !(1..=100).contains(c)) || points.windows(2).any(|w| w[0] >= w[1]) {
        return Err(validation(
            "CheckpointPercentages must be unique values from 1 to 100 in ascending order.",
        ));
    }
    if p.checkpoint_delay.is_some() && points.is_empty() {
        return Err(validation("CheckpointDelay needs CheckpointPercentages."));
    }
    if let Some(most) = p.max_healthy_percentage {
        let least = p.min_healthy_percentage.unwrap_or(90);
        if !(100..=200).contains(&most) || most - least > 100 {
            return Err(validation(
                "MaxHealthyPercentage must be from 100 to 200, and at most 100 above MinHealthyPercentage.",
            ));
        }
    }
    Ok(())
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeInstanceRefreshesType,
) -> Result<api::DescribeInstanceRefreshesAnswer, AwsError> {
    let g = group(view, &input.auto_scaling_group_name)?;
    let ids = input.instance_refresh_ids.unwrap_or_default();
    let prefix = Refresh::prefix(&g.name);
    let all = view.prefix::<Refresh>(&prefix).filter(|r| ids.is_empty() || ids.contains(&r.id));
    let (found, next_token) = page(all, |r| r.key(), input.next_token.as_deref(), input.max_records)?;
    let show = |r: &&Arc<Refresh>| api::InstanceRefresh {
        instance_refresh_id: Some(r.id.clone()),
        auto_scaling_group_name: Some(r.group.clone()),
        status: Some(r.status),
        start_time: Some(r.started_at),
        end_time: r.ended_at,
        status_reason: r.reason.clone(),
        percentage_complete: Some(refresh::complete(r)),
        instances_to_update: Some(r.left),
        preferences: r.preferences.clone(),
        desired_configuration: r.desired.clone(),
        rollback_details: r.rollback.clone(),
        strategy: Some(api::RefreshStrategy::Rolling),
        ..Default::default()
    };
    Ok(api::DescribeInstanceRefreshesAnswer {
        instance_refreshes: Some(found.iter().map(show).collect()),
        next_token,
    })
}
