//! Groups, instances and activities as the API shows them.

use shapes::autoscaling as api;
use state::Tables;

use crate::rows::{Activity, Group, GroupTag, Member};

/// The type of an application or network balancer's target group among traffic sources.
pub const TARGET_GROUP: &str = "elbv2";

/// A group. Instances are left out on request.
pub fn group(tables: &Tables, g: &Group, with_instances: bool) -> api::AutoScalingGroup {
    let instances = || tables.by_index::<Member>("group", &g.name).map(|m| instance(m)).collect();
    let suspended = g.suspended.iter().map(|(process, reason)| api::SuspendedProcess {
        process_name: Some(process.clone()),
        suspension_reason: Some(reason.clone()),
    });
    let metrics = g
        .metrics
        .iter()
        .map(|m| api::EnabledMetric { metric: Some(m.clone()), granularity: Some("1Minute".to_owned()) });
    api::AutoScalingGroup {
        auto_scaling_group_name: g.name.clone(),
        auto_scaling_group_arn: Some(g.arn.clone()),
        launch_configuration_name: g.launch_configuration.clone(),
        launch_template: g.launch_template.clone(),
        mixed_instances_policy: g.mixed.clone(),
        min_size: g.min,
        max_size: g.max,
        desired_capacity: g.desired,
        default_cooldown: g.default_cooldown,
        availability_zones: g.zones.clone(),
        load_balancer_names: Some(g.load_balancers.clone()),
        target_group_arns: Some(g.target_groups.clone()),
        health_check_type: g.health_check_type.clone(),
        health_check_grace_period: Some(g.grace_period),
        instances: Some(if with_instances { instances() } else { Vec::new() }),
        created_time: g.created_at,
        suspended_processes: Some(suspended.collect()),
        placement_group: g.placement_group.clone(),
        vpc_zone_identifier: Some(g.subnets.join(",")),
        enabled_metrics: Some(metrics.collect()),
        status: g.deleting.then(|| "Delete in progress".to_owned()),
        tags: Some(tags(g).collect()),
        termination_policies: Some(g.termination_policies.clone()),
        new_instances_protected_from_scale_in: Some(g.protect_new_instances),
        service_linked_role_arn: Some(g.service_linked_role.clone()),
        max_instance_lifetime: g.max_instance_lifetime.filter(|s| *s > 0),
        capacity_rebalance: g.capacity_rebalance,
        context: g.context.clone(),
        desired_capacity_type: g.desired_capacity_type.clone(),
        default_instance_warmup: g.default_instance_warmup,
        traffic_sources: Some(traffic_sources(g)),
        instance_maintenance_policy: g.maintenance_policy.clone(),
        deletion_protection: g.deletion_protection,
        availability_zone_distribution: g.zone_distribution.clone(),
        availability_zone_impairment_policy: g.zone_impairment_policy.clone(),
        capacity_reservation_specification: g.reservations.clone(),
        instance_lifecycle_policy: g.instance_lifecycle_policy.clone(),
        ..Default::default()
    }
}

/// All that sends traffic to a group: its target groups and further sources.
pub fn traffic_sources(g: &Group) -> Vec<api::TrafficSourceIdentifier> {
    let groups = g.target_groups.iter().map(|arn| api::TrafficSourceIdentifier {
        identifier: arn.clone(),
        type_: Some(TARGET_GROUP.to_owned()),
    });
    groups.chain(g.other_sources.iter().cloned()).collect()
}

/// The tags of a group.
pub fn tags(g: &Group) -> impl Iterator<Item = api::TagDescription> + '_ {
    g.tags.iter().map(|(k, t)| tag(&g.name, k, t))
}

/// One tag of a group.
pub fn tag(group: &str, key: &str, t: &GroupTag) -> api::TagDescription {
    api::TagDescription {
        resource_id: Some(group.to_owned()),
        resource_type: Some("auto-scaling-group".to_owned()),
        key: Some(key.to_owned()),
        value: Some(t.value.clone()),
        propagate_at_launch: Some(t.propagate),
    }
}

fn health(m: &Member) -> String {
    if m.unhealthy { "Unhealthy" } else { "Healthy" }.to_owned()
}

/// A member, inside its group.
pub fn instance(m: &Member) -> api::Instance {
    api::Instance {
        instance_id: m.instance.clone(),
        instance_type: Some(m.instance_type.clone()),
        availability_zone: m.zone.clone(),
        lifecycle_state: m.state,
        health_status: health(m),
        launch_configuration_name: m.launch_configuration.clone(),
        launch_template: m.launch_template.clone(),
        protected_from_scale_in: m.protected,
        weighted_capacity: m.weight.map(|w| w.to_string()),
        ..Default::default()
    }
}

/// A member by itself.
pub fn details(m: &Member) -> api::AutoScalingInstanceDetails {
    api::AutoScalingInstanceDetails {
        instance_id: m.instance.clone(),
        instance_type: Some(m.instance_type.clone()),
        auto_scaling_group_name: m.group.clone(),
        availability_zone: m.zone.clone(),
        lifecycle_state: m.state.as_str().to_owned(),
        // Here, and only here, AWS writes it in capitals.
        health_status: health(m).to_uppercase(),
        launch_configuration_name: m.launch_configuration.clone(),
        launch_template: m.launch_template.clone(),
        protected_from_scale_in: m.protected,
        weighted_capacity: m.weight.map(|w| w.to_string()),
        ..Default::default()
    }
}

/// An activity.
pub fn activity(tables: &Tables, a: &Activity) -> api::Activity {
    let there = tables.get::<Group>(&a.group).is_some_and(|g| g.arn == a.group_arn);
    api::Activity {
        activity_id: a.id.clone(),
        auto_scaling_group_name: a.group.clone(),
        description: Some(a.description.clone()),
        cause: a.cause.clone(),
        start_time: a.started_at,
        end_time: a.ended_at,
        status_code: a.status,
        status_message: a.message.clone(),
        progress: Some(a.progress),
        details: Some(a.details.clone()),
        auto_scaling_group_state: (!there).then(|| "Deleted".to_owned()),
        auto_scaling_group_arn: Some(a.group_arn.clone()),
    }
}
