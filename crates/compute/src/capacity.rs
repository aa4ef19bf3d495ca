//! The capacity pool: what the hosts of this region can still give to instances.

use ec2::defaults::{ZONE_LETTERS, size};
use ec2::rows::{HostCapacity, Instance};
use state::{AwsError, Tables};

use crate::words::{error, invalid_value};

/// Virtual CPUs and MiB of a type.
///
/// # Errors
/// InvalidParameterValue for a type that is not known.
pub fn type_size(instance_type: &str) -> Result<(i64, i64), AwsError> {
    size(instance_type)
        .ok_or_else(|| invalid_value(format!("Invalid value '{instance_type}' for InstanceType.")))
}

/// MiB and thousandths of virtual CPUs that instances hold.
pub fn held(tables: &Tables) -> (i64, i64) {
    let holding = tables.table::<Instance>().iter().filter(|i| i.holds_capacity());
    holding
        .filter_map(|i| size(&i.instance_type))
        .fold((0, 0), |(m, c), (cpus, mib)| (m + mib, c + cpus * 1000))
}

/// Whether one more instance of a type can run. Without [`HostCapacity`] rows there is no limit.
///
/// # Errors
/// Unsupported if no host runs instances at all, InsufficientInstanceCapacity (status 500), InvalidParameterValue.
pub fn check(tables: &Tables, instance_type: &str, zone: &str) -> Result<(), AwsError> {
    let (cpus, mib) = type_size(instance_type)?;
    let hosts = tables.table::<HostCapacity>();
    if hosts.is_empty() {
        return Ok(());
    }
    let usable = || hosts.iter().filter(|h| h.refuses.is_none());
    if usable().next().is_none() {
        let why = hosts.iter().find_map(|h| h.refuses.clone());
        return Err(error("Unsupported", why.unwrap_or_default()));
    }
    let (held_mib, held_cpu) = held(tables);
    let memory: i64 = usable().map(|h| h.memory_mib).fold(0, i64::saturating_add);
    let cpu = usable().map(|h| h.cpu_millis).try_fold(0_i64, |sum, c| c.map(|c| sum.saturating_add(c)));
    if held_mib + mib > memory || cpu.is_some_and(|c| held_cpu + cpus * 1000 > c) {
        return Err(insufficient(instance_type, zone));
    }
    Ok(())
}

fn insufficient(instance_type: &str, zone: &str) -> AwsError {
    let region = zone.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let others = ZONE_LETTERS.iter().map(|l| format!("{region}{l}")).filter(|z| z != zone);
    let others = others.collect::<Vec<_>>().join(", ");
    let text = format!(
        "We currently do not have sufficient {instance_type} capacity in the Availability Zone you requested ({zone}). Our \
         system will be working on provisioning additional capacity. You can currently get {instance_type} capacity by not \
         specifying an Availability Zone in your request or choosing {others}."
    );
    error("InsufficientInstanceCapacity", text).with_status(500)
}
