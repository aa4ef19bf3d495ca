//! What Fargate asks of a task definition beyond the common rules.
//!
//! Source: Developer Guide "Task definition differences for Fargate".

use shapes::ecs::{self as api, ContainerDefinition, LogDriver, NetworkMode, PidMode};
use state::AwsError;

use super::task_size;
use crate::api::support::client;
use crate::api::task_definitions::{requires::is_ecr, size};

/// Longest startTimeout and stopTimeout, in seconds.
const LONGEST_TIMEOUT: i64 = 120;

/// Whether a definition can run on Fargate.
///
/// # Errors
/// ClientException: the first thing that Fargate does not take.
pub fn check(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    if d.network_mode != Some(NetworkMode::Awsvpc) {
        return Err(client("Fargate only supports network mode ‘awsvpc’."));
    }
    check_size(d)?;
    if d.pid_mode == Some(PidMode::Host) {
        return Err(client(
            "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.",
        ));
    }
    if d.ipc_mode.is_some() {
        return Err(client("Tasks using the Fargate launch type do not support ipcMode."));
    }
    if d.placement_constraints.as_ref().is_some_and(|p| !p.is_empty()) {
        return Err(unsupported("placementConstraints"));
    }
    if d.inference_accelerators.as_ref().is_some_and(|a| !a.is_empty()) {
        return Err(unsupported("inferenceAccelerators"));
    }
    for v in d.volumes.as_deref().unwrap_or_default() {
        if v.host.as_ref().is_some_and(|h| h.source_path.is_some()) {
            return Err(unsupported("sourcePath"));
        }
        if v.docker_volume_configuration.is_some() {
            return Err(unsupported("dockerVolumeConfiguration"));
        }
    }
    let has_role = d.execution_role_arn.as_deref().is_some_and(|r| !r.is_empty());
    d.container_definitions.iter().try_for_each(|c| check_container(c, has_role))
}

fn unsupported(what: &str) -> AwsError {
    client(format!("Fargate compatible task definitions do not support {what}"))
}

fn check_size(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let missing =
        |what: &str| client(format!("Fargate requires that '{what}' be defined at the task level."));
    let (cpu, memory) = task_size(d);
    let cpu = cpu.ok_or_else(|| missing("cpu"))?;
    let memory = memory.ok_or_else(|| missing("memory"))?;
    if !size::fits_fargate(cpu, memory) {
        return Err(client("No Fargate configuration exists for given values."));
    }
    Ok(())
}

fn check_container(c: &ContainerDefinition, has_role: bool) -> Result<(), AwsError> {
    if c.privileged == Some(true) {
        return Err(unsupported("privileged"));
    }
    if c.docker_security_options.as_ref().is_some_and(|o| !o.is_empty()) {
        return Err(unsupported("dockerSecurityOptions"));
    }
    if c.resource_requirements.as_ref().is_some_and(|r| !r.is_empty()) {
        return Err(unsupported("resourceRequirements"));
    }
    if let Some(linux) = &c.linux_parameters {
        check_linux(linux)?;
    }
    let name = c.name.as_deref().unwrap_or_default();
    for (what, value) in [("startTimeout", c.start_timeout), ("stopTimeout", c.stop_timeout)] {
        if value.is_some_and(|s| s > LONGEST_TIMEOUT) {
            return Err(client(format!(
                "Invalid '{what}' setting for container '{name}'. On Fargate the value can be at most {LONGEST_TIMEOUT} seconds."
            )));
        }
    }
    let needs_role = |what: &str| {
        client(format!("Fargate requires task definition to have execution role ARN to support {what}."))
    };
    if !has_role && is_ecr(c.image.as_deref().unwrap_or_default()) {
        return Err(needs_role("ECR images"));
    }
    let Some(log) = &c.log_configuration else { return Ok(()) };
    match log.log_driver {
        LogDriver::Awslogs if !has_role => Err(needs_role("log driver awslogs")),
        LogDriver::Awslogs
            if !log.options.as_ref().is_some_and(|o| o.contains_key("awslogs-stream-prefix")) =>
        {
            Err(client("Log driver awslogs requires options: awslogs-stream-prefix"))
        }
        LogDriver::Awslogs | LogDriver::Splunk | LogDriver::Awsfirelens => Ok(()),
        other => Err(unsupported(&format!("log driver {other}"))),
    }
}

fn check_linux(linux: &api::LinuxParameters) -> Result<(), AwsError> {
    let given = [
        ("devices", linux.devices.as_ref().is_some_and(|d| !d.is_empty())),
        ("sharedMemorySize", linux.shared_memory_size.is_some()),
        ("maxSwap", linux.max_swap.is_some()),
        ("swappiness", linux.swappiness.is_some()),
    ];
    if let Some((what, _)) = given.iter().find(|(_, given)| *given) {
        return Err(unsupported(what));
    }
    let added = linux.capabilities.as_ref().and_then(|c| c.add.as_deref()).unwrap_or_default();
    match added.iter().find(|c| *c != "SYS_PTRACE") {
        Some(other) => Err(unsupported(&format!("the capability {other}"))),
        None => Ok(()),
    }
}
