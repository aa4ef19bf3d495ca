//! Whether the settings of a group hold together.

use std::collections::BTreeSet;

use ec2::rows::Subnet;
use shapes::autoscaling as api;
use state::{AwsError, Tx};

use super::support::validation;
use crate::plan::Rule;
use crate::rows::Group;

/// Checks a new group's name.
///
/// # Errors
/// ValidationError.
pub fn name(name: &str) -> Result<(), AwsError> {
    if name.contains(':') {
        return Err(validation("AutoScalingGroup name cannot contain a colon (:)."));
    }
    if name.trim().is_empty() {
        return Err(validation("AutoScalingGroup name cannot be blank."));
    }
    Ok(())
}

/// Sets where a group launches.
///
/// # Errors
/// ValidationError for subnets and zones that do not exist or do not fit together.
pub fn zones(
    tx: &Tx,
    g: &mut Group,
    zones: Option<Vec<String>>,
    subnets: Option<String>,
) -> Result<(), AwsError> {
    let subnets: Vec<String> = subnets
        .iter()
        .flat_map(|s| s.split(','))
        .map(|s| s.trim().to_owned())
        .filter(|s| !s.is_empty())
        .collect();
    let zones: BTreeSet<String> = zones.into_iter().flatten().collect();
    if subnets.is_empty() && zones.is_empty() {
        return Err(validation("At least one Availability Zone or VPC Subnet is required."));
    }
    let mut of_subnets = BTreeSet::new();
    let mut vpcs = BTreeSet::new();
    for id in &subnets {
        let row =
            tx.get::<Subnet>(id).ok_or_else(|| validation(format!("The subnet ID '{id}' does not exist")))?;
        of_subnets.insert(row.zone.clone());
        vpcs.insert(row.vpc.clone());
    }
    if vpcs.len() > 1 {
        return Err(validation("The subnets of an AutoScalingGroup must all be in the same VPC."));
    }
    if !subnets.is_empty() && !zones.is_empty() && zones != of_subnets {
        return Err(validation(
            "The availability zones of the specified subnets and the Auto Scaling group do not match",
        ));
    }
    let region = tx.region();
    let known =
        |z: &str| z.strip_prefix(region).is_some_and(|l| matches!(l, "a" | "b" | "c" | "d" | "e" | "f"));
    if let Some(z) = zones.iter().find(|z| !known(z)) {
        return Err(validation(format!("Invalid availability zones: [{z}]")));
    }
    g.zones = if subnets.is_empty() { zones } else { of_subnets }.into_iter().collect();
    g.subnets = subnets;
    Ok(())
}

/// Merges a maintenance policy; -1 takes it away.
///
/// # Errors
/// ValidationError.
pub fn maintenance(
    old: Option<api::InstanceMaintenancePolicy>,
    given: Option<api::InstanceMaintenancePolicy>,
) -> Result<Option<api::InstanceMaintenancePolicy>, AwsError> {
    let Some(given) = given else { return Ok(old) };
    match (given.min_healthy_percentage, given.max_healthy_percentage) {
        (Some(-1), Some(-1)) => Ok(None),
        (Some(min), Some(max))
            if (0..=100).contains(&min) && (100..=200).contains(&max) && max - min <= 100 =>
        {
            Ok(Some(given))
        }
        _ => Err(validation(
            "InstanceMaintenancePolicy needs a MinHealthyPercentage from 0 to 100 and a MaxHealthyPercentage from 100 to 200, at \
             most 100 apart.",
        )),
    }
}

/// Checks what is set, and completes what is left open.
///
/// # Errors
/// ValidationError.
pub fn settings(g: &mut Group) -> Result<(), AwsError> {
    if g.min > g.max {
        return Err(validation(format!(
            "Max bound, {}, must be greater than or equal to min bound, {}",
            g.max, g.min
        )));
    }
    if g.min < 0 {
        return Err(validation(format!("Min bound, {}, must be greater than or equal to 0", g.min)));
    }
    if g.desired < g.min || g.desired > g.max {
        return Err(validation(format!(
            "Desired capacity:{} must be between the specified min size:{} and max size:{}",
            g.desired, g.min, g.max
        )));
    }
    let kinds = ["EC2", "ELB", "EBS", "VPC_LATTICE"];
    if g.health_check_type.split(',').any(|k| !kinds.contains(&k.trim())) {
        return Err(validation(format!(
            "Invalid HealthCheckType {}. Valid health check types are: [{}]",
            g.health_check_type,
            kinds.join(", ")
        )));
    }
    if g.grace_period < 0 {
        return Err(validation("HealthCheckGracePeriod must be greater than or equal to 0."));
    }
    if g.default_cooldown < 0 {
        return Err(validation("DefaultCooldown must be greater than or equal to 0."));
    }
    if let Some(p) = g.termination_policies.iter().find(|p| p.parse::<Rule>().is_err()) {
        return Err(validation(format!("Unknown termination policy: {p}")));
    }
    if g.termination_policies.is_empty() {
        g.termination_policies.push("Default".to_owned());
    }
    if g.max_instance_lifetime.is_some_and(|s| s != 0 && !(86_400..=31_536_000).contains(&s)) {
        return Err(validation("MaxInstanceLifetime must be 0 or between 86400 and 31536000 seconds."));
    }
    if let Some(k) = g.desired_capacity_type.as_deref().filter(|k| *k != "units") {
        return Err(validation(format!(
            "DesiredCapacityType {k} is only supported for attribute-based instance type selection."
        )));
    }
    Ok(())
}
