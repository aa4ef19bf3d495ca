//! What a task definition must obey before it is registered, one module per subject; the first rule broken is answered.
//!
//! Sources: ECS API reference, RegisterTaskDefinition and ContainerDefinition; Developer Guide "Task definition parameters"
//! (EC2 and Fargate). The sentences are AWS's where they are on record in public issue trackers.

mod containers;
mod dependencies;
pub mod fargate;
mod health;
mod ports;
mod volumes;

use std::collections::BTreeSet;

use placement::query::Query;
use shapes::ecs::{self as api, Compatibility, NetworkMode};
use state::AwsError;

use super::size;
use crate::api::support::{client, is_name};

/// Most containers of a task definition.
const MOST_CONTAINERS: usize = 10;
/// Most placement constraints of a task definition.
const MOST_CONSTRAINTS: usize = 10;
/// Longest definition, in bytes of JSON.
const LONGEST: usize = 65_536;

/// Checks a definition whose task size has been brought to plain numbers already.
///
/// # Errors
/// ClientException, mostly.
pub fn check(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    check_length(d)?;
    if d.family.is_empty() {
        return Err(client("Family should not be null or empty."));
    }
    if !is_name(&d.family) {
        return Err(client("Family contains invalid characters."));
    }
    check_containers(d)?;
    volumes::check(d)?;
    dependencies::check(d)?;
    check_roles(d)?;
    check_rest(d)?;
    check_constraints(d)?;
    check_compatibilities(d)
}

fn check_length(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let length = serde_json::to_vec(d).map_or(usize::MAX, |json| json.len());
    if length > LONGEST {
        return Err(client(format!("Actual length: '{length}'. Max allowed length is '{LONGEST}' bytes.")));
    }
    Ok(())
}

fn check_containers(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let all = &d.container_definitions;
    if all.is_empty() {
        return Err(client("Container list cannot be empty."));
    }
    if all.len() > MOST_CONTAINERS {
        return Err(client(format!("A task definition can have at most {MOST_CONTAINERS} containers.")));
    }
    let mut names = BTreeSet::new();
    for c in all {
        containers::check(d, c)?;
        if !names.insert(c.name.as_deref()) {
            let name = c.name.as_deref().unwrap_or_default();
            return Err(client(format!(
                "Container names must be unique. The name '{name}' is used more than once."
            )));
        }
    }
    if !all.iter().any(|c| c.essential.unwrap_or(true)) {
        return Err(client("Task definition doesn't have any essential container."));
    }
    containers::check_sums(d)?;
    ports::check(d)
}

/// What only the execution role can fetch needs one.
fn check_roles(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    if d.execution_role_arn.as_deref().is_some_and(|r| !r.is_empty()) {
        return Ok(());
    }
    let needs = |what: &str| {
        Err(client(format!(
            "When you are specifying {what}, you must also specify a value for 'executionRoleArn'."
        )))
    };
    let given = |s: &Option<Vec<api::Secret>>| s.as_ref().is_some_and(|s| !s.is_empty());
    for c in &d.container_definitions {
        let log = c.log_configuration.as_ref();
        if given(&c.secrets) || log.is_some_and(|l| given(&l.secret_options)) {
            return needs("container secrets");
        }
        if c.repository_credentials.is_some() {
            return needs("repository credentials");
        }
    }
    Ok(())
}

fn check_rest(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let storage = d.ephemeral_storage.as_ref().map(|e| e.size_in_gi_b);
    if storage.is_some_and(|gib| !(21..=200).contains(&gib)) {
        return Err(client(
            "Invalid 'ephemeralStorage' setting for task. The size must be between 21 and 200 GiB.",
        ));
    }
    if let Some(proxy) = &d.proxy_configuration {
        if d.network_mode != Some(NetworkMode::Awsvpc) {
            return Err(client("A proxy configuration requires networkMode=awsvpc."));
        }
        if !d.container_definitions.iter().any(|c| c.name.as_deref() == Some(&proxy.container_name)) {
            return Err(client(format!(
                "The proxy configuration refers to the unknown container '{}'.",
                proxy.container_name
            )));
        }
    }
    let routers = d.container_definitions.iter().filter(|c| c.firelens_configuration.is_some()).count();
    if routers > 1 {
        return Err(client("A task definition can have only one container with a firelensConfiguration."));
    }
    let routed = |c: &api::ContainerDefinition| {
        c.log_configuration.as_ref().is_some_and(|l| l.log_driver == api::LogDriver::Awsfirelens)
    };
    if routers == 0 && d.container_definitions.iter().any(routed) {
        return Err(client(
            "When a container uses the log driver awsfirelens, another container must have a firelensConfiguration.",
        ));
    }
    Ok(())
}

fn check_constraints(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let all = d.placement_constraints.as_deref().unwrap_or_default();
    if all.len() > MOST_CONSTRAINTS {
        return Err(client(format!("Placement constraints can have at most {MOST_CONSTRAINTS} items.")));
    }
    for c in all {
        if c.type_.is_none() {
            return Err(client("The type of a placement constraint should not be null."));
        }
        let expression = c.expression.as_deref().unwrap_or_default();
        if let Err(e) = Query::parse(expression) {
            return Err(client(format!("Invalid placement constraint expression '{expression}': {e}")));
        }
    }
    Ok(())
}

fn check_compatibilities(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    for wanted in d.requires_compatibilities.as_deref().unwrap_or_default() {
        match wanted {
            Compatibility::Fargate => fargate::check(d)?,
            Compatibility::External if !fits_external(d) => {
                return Err(client(
                    "Tasks on external instances do not support networkMode=awsvpc, Amazon EFS, FSx and EBS volumes or \
                     inference accelerators.",
                ));
            }
            Compatibility::ManagedInstances if !fits_managed_instances(d) => {
                return Err(client(
                    "Tasks on Amazon ECS Managed Instances require networkMode awsvpc or host, and 'cpu' and 'memory' at the \
                     task level.",
                ));
            }
            _ => {}
        }
    }
    Ok(())
}

fn fits_external(d: &api::RegisterTaskDefinitionRequest) -> bool {
    let volumes = d.volumes.as_deref().unwrap_or_default();
    let remote = |v: &api::Volume| {
        v.efs_volume_configuration.is_some()
            || v.fsx_windows_file_server_volume_configuration.is_some()
            || v.configured_at_launch == Some(true)
    };
    d.network_mode != Some(NetworkMode::Awsvpc)
        && !volumes.iter().any(remote)
        && d.inference_accelerators.as_ref().is_none_or(Vec::is_empty)
}

fn fits_managed_instances(d: &api::RegisterTaskDefinitionRequest) -> bool {
    matches!(d.network_mode, Some(NetworkMode::Awsvpc | NetworkMode::Host))
        && d.cpu.is_some()
        && d.memory.is_some()
}

/// Where a definition that passed `check` can run.
pub fn compatibilities(d: &api::RegisterTaskDefinitionRequest) -> Vec<Compatibility> {
    let mut out = Vec::new();
    if fits_external(d) {
        out.push(Compatibility::External);
    }
    out.push(Compatibility::Ec2);
    if fargate::check(d).is_ok() {
        out.push(Compatibility::Fargate);
    }
    if fits_managed_instances(d) {
        out.push(Compatibility::ManagedInstances);
    }
    out
}

/// The task size as numbers; what cannot be read counts as absent (`register` has refused it before).
fn task_size(d: &api::RegisterTaskDefinitionRequest) -> (Option<i64>, Option<i64>) {
    let cpu = d.cpu.as_deref().and_then(|t| size::cpu(t).ok());
    (cpu, d.memory.as_deref().and_then(|t| size::memory(t).ok()))
}
