//! Creating, changing, describing and deleting groups.
//!
//! Source: API reference, CreateAutoScalingGroup, UpdateAutoScalingGroup, DescribeAutoScalingGroups, DeleteAutoScalingGroup.

use std::sync::Arc;

use shapes::autoscaling::{self as api, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::support::{arn, group, living, page, validation};
use super::{capacity, check, hooks, limits, show, source, tags, traffic};
use crate::rows::{Activity, Group, Member};
use crate::{activities, words};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateAutoScalingGroup>(
        Effect::Partly(
            "Placement groups, capacity rebalancing, warm-up and lifecycle hooks are stored and do not act yet; the maintenance \
             policy holds where instances are replaced for their age or by a refresh; classic balancers and instance requirements \
             are refused.",
        ),
        create,
    );
    h.write::<ops::UpdateAutoScalingGroup>(
        Effect::Partly("The same settings as with CreateAutoScalingGroup are stored and do not act yet."),
        update,
    );
    h.read::<ops::DescribeAutoScalingGroups>(Effect::Real, describe);
    h.write::<ops::DeleteAutoScalingGroup>(Effect::Real, delete);
}

/// How instances are distributed unless the group says otherwise.
const BEST_EFFORT: api::AvailabilityZoneDistribution = api::AvailabilityZoneDistribution {
    capacity_distribution_strategy: Some(api::CapacityDistributionStrategy::BalancedBestEffort),
};

fn create(tx: &mut Tx, _: &Caller, input: api::CreateAutoScalingGroupType) -> Result<Unit, AwsError> {
    let name = input.auto_scaling_group_name.clone();
    check::name(&name)?;
    if tx.get::<Group>(&name).is_some() {
        return Err(AwsError::new(
            "AlreadyExists",
            format!(
                "AutoScalingGroup by this name already exists - A group with the name {name} already exists"
            ),
        ));
    }
    limits::check(tx.table::<Group>().len(), limits::GROUPS, "Auto Scaling groups")?;
    let from = source::of_create(tx, &input)?;
    let mut g = Group {
        name: name.clone(),
        created_at: tx.now(),
        launch_configuration: from.launch_configuration,
        launch_template: from.launch_template,
        mixed: from.mixed,
        min: input.min_size,
        max: input.max_size,
        desired: input.desired_capacity.unwrap_or(input.min_size),
        default_cooldown: input.default_cooldown.unwrap_or(300),
        health_check_type: input.health_check_type.unwrap_or_else(|| "EC2".to_owned()),
        grace_period: input.health_check_grace_period.unwrap_or(0),
        placement_group: input.placement_group,
        termination_policies: input.termination_policies.unwrap_or_default(),
        protect_new_instances: input.new_instances_protected_from_scale_in.unwrap_or(false),
        max_instance_lifetime: input.max_instance_lifetime,
        capacity_rebalance: input.capacity_rebalance,
        context: input.context.filter(|c| !c.is_empty()),
        desired_capacity_type: input.desired_capacity_type,
        default_instance_warmup: input.default_instance_warmup.filter(|w| *w >= 0),
        maintenance_policy: check::maintenance(None, input.instance_maintenance_policy)?,
        zone_distribution: input.availability_zone_distribution.or(Some(BEST_EFFORT)),
        zone_impairment_policy: input.availability_zone_impairment_policy,
        reservations: Some(input.capacity_reservation_specification.unwrap_or_else(|| {
            api::CapacityReservationSpecification {
                capacity_reservation_preference: Some(api::CapacityReservationPreference::Default),
                ..Default::default()
            }
        })),
        instance_lifecycle_policy: input.instance_lifecycle_policy,
        deletion_protection: input.deletion_protection,
        ..Default::default()
    };
    let zones = input.availability_zones.or(from.zone.map(|z| vec![z]));
    check::zones(tx, &mut g, zones, input.vpc_zone_identifier.or(from.subnet))?;
    let sources = traffic::named(
        input.target_group_arns.unwrap_or_default(),
        input.load_balancer_names.unwrap_or_default(),
        input.traffic_sources.unwrap_or_default(),
    );
    traffic::attach(tx, &mut g, sources)?;
    check::settings(&mut g)?;
    g.tags = tags::new_tags(&name, input.tags.as_deref().unwrap_or_default())?;
    g.service_linked_role = input.service_linked_role_arn.unwrap_or_else(|| {
        let role = "aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";
        format!("arn:aws:iam::{}:role/{role}", tx.account())
    });
    g.arn = arn(tx, "autoScalingGroup", &format!("autoScalingGroupName/{name}"));
    let what = format!("a user request created an AutoScalingGroup {}", words::change(0, g.desired));
    g.causes = vec![words::at(tx.now(), &what)];
    source::prove(tx, &g)?;
    tx.put(g);
    for spec in input.lifecycle_hook_specification_list.into_iter().flatten() {
        hooks::set(tx, &name, Some(spec.lifecycle_transition.clone()), spec)?;
    }
    Ok(Unit {})
}

fn update(tx: &mut Tx, _: &Caller, input: api::UpdateAutoScalingGroupType) -> Result<Unit, AwsError> {
    let old = living(tx, &input.auto_scaling_group_name)?;
    let mut g = Group::clone(&old);
    let from = source::of_update(tx, &input)?;
    let anew = from.is_some();
    if let Some(from) = from {
        g.launch_configuration = from.launch_configuration;
        g.launch_template = from.launch_template;
        g.mixed = from.mixed;
    }
    if input.availability_zones.is_some() || input.vpc_zone_identifier.is_some() {
        check::zones(tx, &mut g, input.availability_zones, input.vpc_zone_identifier)?;
    }
    g.min = input.min_size.unwrap_or(g.min);
    g.max = input.max_size.unwrap_or(g.max);
    g.desired = match input.desired_capacity {
        Some(d) => d,
        None if g.min <= g.max => g.desired.clamp(g.min, g.max),
        None => g.desired,
    };
    g.default_cooldown = input.default_cooldown.unwrap_or(g.default_cooldown);
    g.health_check_type = input.health_check_type.unwrap_or(g.health_check_type);
    g.grace_period = input.health_check_grace_period.unwrap_or(g.grace_period);
    // An empty name takes the placement group away.
    g.placement_group = input.placement_group.or(g.placement_group).filter(|p| !p.is_empty());
    g.termination_policies = input.termination_policies.unwrap_or(g.termination_policies);
    g.protect_new_instances = input.new_instances_protected_from_scale_in.unwrap_or(g.protect_new_instances);
    g.service_linked_role = input.service_linked_role_arn.unwrap_or(g.service_linked_role);
    g.max_instance_lifetime = input.max_instance_lifetime.or(g.max_instance_lifetime);
    g.capacity_rebalance = input.capacity_rebalance.or(g.capacity_rebalance);
    g.context = input.context.or(g.context).filter(|c| !c.is_empty());
    g.desired_capacity_type = input.desired_capacity_type.or(g.desired_capacity_type);
    // -1 takes the warm-up away.
    g.default_instance_warmup =
        input.default_instance_warmup.or(g.default_instance_warmup).filter(|w| *w >= 0);
    g.maintenance_policy = check::maintenance(g.maintenance_policy, input.instance_maintenance_policy)?;
    g.zone_distribution = input.availability_zone_distribution.or(g.zone_distribution);
    g.zone_impairment_policy = input.availability_zone_impairment_policy.or(g.zone_impairment_policy);
    g.reservations = input.capacity_reservation_specification.or(g.reservations);
    g.instance_lifecycle_policy = input.instance_lifecycle_policy.or(g.instance_lifecycle_policy);
    g.deletion_protection = input.deletion_protection.or(g.deletion_protection);
    check::settings(&mut g)?;
    if anew {
        source::prove(tx, &g)?;
    }
    // Whatever made launches fail may be what was changed.
    (g.failures, g.retry_at) = (0, None);
    if g.desired != old.desired {
        let what = words::updated(g.min, g.max, g.desired, old.desired);
        capacity::add_cause(&mut g, words::at(tx.now(), &what));
    }
    tx.put(g);
    Ok(Unit {})
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::AutoScalingGroupNamesType,
) -> Result<api::AutoScalingGroupsType, AwsError> {
    let names = input.auto_scaling_group_names.unwrap_or_default();
    let filters = input.filters.unwrap_or_default();
    for f in &filters {
        let name = f.name.as_deref().unwrap_or_default();
        if !matches!(name, "tag-key" | "tag-value") && !name.starts_with("tag:") {
            return Err(validation(format!(
                "Filter type {name} is not correct. Allowed Filter types are: tag-key,tag-value,tag:<key>"
            )));
        }
    }
    let asked = |g: &&Arc<Group>| {
        let named = names.is_empty() || names.contains(&g.name) || names.contains(&g.arn);
        named && filters.iter().all(|f| passes(g, f))
    };
    let all = view.table::<Group>().iter().filter(asked);
    let (found, next_token) = page(all, |g| g.name.clone(), input.next_token.as_deref(), input.max_records)?;
    let with_instances = input.include_instances != Some(false);
    Ok(api::AutoScalingGroupsType {
        auto_scaling_groups: found.iter().map(|g| show::group(view, g, with_instances)).collect(),
        next_token,
    })
}

fn passes(g: &Group, f: &api::Filter) -> bool {
    let values = f.values.as_deref().unwrap_or_default();
    match f.name.as_deref().unwrap_or_default() {
        "tag-key" => g.tags.keys().any(|k| values.contains(k)),
        "tag-value" => g.tags.values().any(|t| values.contains(&t.value)),
        name => {
            let key = name.strip_prefix("tag:").unwrap_or_default();
            g.tags.get(key).is_some_and(|t| values.contains(&t.value))
        }
    }
}

fn delete(tx: &mut Tx, _: &Caller, input: api::DeleteAutoScalingGroupType) -> Result<Unit, AwsError> {
    let g = group(tx, &input.auto_scaling_group_name)?;
    let force = input.force_delete == Some(true);
    let protected = match g.deletion_protection {
        Some(api::DeletionProtection::PreventAllDeletion) => true,
        Some(api::DeletionProtection::PreventForceDeletion) => force,
        _ => false,
    };
    if protected {
        return Err(validation(format!(
            "You cannot delete AutoScalingGroup {} because its deletion protection prevents it.",
            g.name
        )));
    }
    let has_members = tx.by_index::<Member>("group", &g.name).next().is_some();
    if has_members && !force {
        return Err(AwsError::new(
            "ResourceInUse",
            "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the \
             group.",
        ));
    }
    if tx.by_index::<Activity>("open", &g.name).next().is_some() && !force {
        return Err(AwsError::new(
            "ScalingActivityInProgress",
            "You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group.",
        ));
    }
    if !has_members {
        activities::remove_group(tx, &g.name);
        return Ok(Unit {});
    }
    let now = tx.now();
    tx.update::<Group>(&g.name, |g| {
        if !g.deleting {
            let what =
                format!("a user request force-deleted the AutoScalingGroup {}", words::change(g.desired, 0));
            capacity::add_cause(g, words::at(now, &what));
        }
        g.deleting = true;
    });
    Ok(Unit {})
}
