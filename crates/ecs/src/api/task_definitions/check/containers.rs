//! One container by itself.

use std::collections::BTreeSet;

use shapes::ecs::{self as api, ContainerDefinition, LogDriver, NetworkMode, ResourceType};
use state::AwsError;

use super::{health, task_size};
use crate::api::support::{client, is_name};

/// What the container engine needs at the least, in MiB.
const LEAST_MEMORY: i64 = 4;
/// Most environment files of a container.
const MOST_ENVIRONMENT_FILES: usize = 10;
/// Sysctls of the IPC namespace, besides `fs.mqueue.*`.
const IPC_SYSCTLS: [&str; 8] = [
    "kernel.msgmax",
    "kernel.msgmnb",
    "kernel.msgmni",
    "kernel.sem",
    "kernel.shmall",
    "kernel.shmmax",
    "kernel.shmmni",
    "kernel.shm_rmid_forced",
];

pub fn check(d: &api::RegisterTaskDefinitionRequest, c: &ContainerDefinition) -> Result<(), AwsError> {
    let name = c.name.as_deref().unwrap_or_default();
    if name.is_empty() {
        return Err(client("Container.name should not be null or empty."));
    }
    if !is_name(name) {
        return Err(client("Container.name contains invalid characters."));
    }
    check_image(c.image.as_deref().unwrap_or_default())?;
    check_resources(d, c, name)?;
    check_network(d.network_mode, c)?;
    check_environment(c)?;
    check_log(c)?;
    check_ulimits(c, name)?;
    check_linux(c, name)?;
    check_sysctls(d, c)?;
    health::check(c, name)
}

fn check_image(image: &str) -> Result<(), AwsError> {
    if image.is_empty() {
        return Err(client("Container.image should not be null or empty."));
    }
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-_:./#@+".contains(&b);
    if image.len() > 255 || !image.bytes().all(allowed) {
        return Err(client("Container.image contains invalid characters."));
    }
    Ok(())
}

fn check_resources(
    d: &api::RegisterTaskDefinitionRequest,
    c: &ContainerDefinition,
    name: &str,
) -> Result<(), AwsError> {
    let wrong = |what: &str| Err(client(format!("Invalid '{what}' setting for container '{name}'.")));
    if c.cpu.is_some_and(|n| n < 0) {
        return wrong("cpu");
    }
    if c.memory.is_some_and(|n| n < LEAST_MEMORY) {
        return wrong("memory");
    }
    if c.memory_reservation.is_some_and(|n| n < LEAST_MEMORY) {
        return wrong("memoryReservation");
    }
    let (_, task) = task_size(d);
    match (c.memory, c.memory_reservation) {
        (None, None) if task.is_none() => {
            return Err(client(format!(
                "Invalid setting for container '{name}'. At least one of 'memory' or 'memoryReservation' must be specified."
            )));
        }
        (Some(hard), Some(soft)) if hard < soft => {
            return Err(client(format!(
                "Invalid setting for container '{name}'. The 'memory' value must be greater than the 'memoryReservation' \
                 value."
            )));
        }
        _ => {}
    }
    if let (Some(task), Some(hard)) = (task, c.memory)
        && hard > task
    {
        return Err(client(format!(
            "The 'memory' setting for container '{name}' is greater than for the task."
        )));
    }
    for r in c.resource_requirements.as_deref().unwrap_or_default() {
        let count = r.value.as_deref().and_then(|v| v.parse::<u32>().ok()).unwrap_or(0);
        if r.type_ == ResourceType::Gpu && count == 0 {
            return wrong("resourceRequirements");
        }
    }
    Ok(())
}

/// What the containers ask for together against the size of the task.
pub fn check_sums(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let sum = |of: fn(&ContainerDefinition) -> Option<i64>| -> i64 {
        d.container_definitions.iter().filter_map(of).fold(0, i64::saturating_add)
    };
    let (cpu, memory) = task_size(d);
    for (what, task, containers) in
        [("cpu", cpu, sum(|c| c.cpu)), ("memoryReservation", memory, sum(|c| c.memory_reservation))]
    {
        if task.is_some_and(|task| containers > task) {
            let of_task = if what == "cpu" { what } else { "memory" };
            return Err(client(format!(
                "The sum of all container '{what}' values cannot be greater than the value of the task '{of_task}'."
            )));
        }
    }
    Ok(())
}

fn check_network(mode: Option<NetworkMode>, c: &ContainerDefinition) -> Result<(), AwsError> {
    let links = c.links.as_ref().is_some_and(|l| !l.is_empty());
    if links && let Some(mode) = mode.filter(|m| *m != NetworkMode::Bridge) {
        return Err(client(format!("Links are not supported when networkMode={mode}.")));
    }
    let hosts = c.extra_hosts.as_ref().is_some_and(|h| !h.is_empty());
    for (what, given) in [("hostname", c.hostname.is_some()), ("extraHosts", hosts)] {
        if given && mode == Some(NetworkMode::Awsvpc) {
            return Err(client(format!("{what} is not supported on container when networkMode=awsvpc.")));
        }
    }
    Ok(())
}

fn check_environment(c: &ContainerDefinition) -> Result<(), AwsError> {
    let environment = c.environment.as_deref().unwrap_or_default();
    if environment.iter().any(|p| p.name.as_deref().is_none_or(str::is_empty)) {
        return Err(client("The name of an environment variable should not be null or empty."));
    }
    let files = c.environment_files.as_deref().unwrap_or_default();
    if files.len() > MOST_ENVIRONMENT_FILES {
        return Err(client(format!(
            "A container can have at most {MOST_ENVIRONMENT_FILES} environment files."
        )));
    }
    if let Some(file) = files.iter().find(|f| !f.value.starts_with("arn:")) {
        return Err(client(format!(
            "The environment file '{}' is not the ARN of an Amazon S3 object.",
            file.value
        )));
    }
    let mut names = BTreeSet::new();
    for secret in c.secrets.as_deref().unwrap_or_default() {
        if secret.name.is_empty() || secret.value_from.is_empty() {
            return Err(client("The name and valueFrom of a secret should not be null or empty."));
        }
        if !names.insert(&secret.name) {
            return Err(client(format!(
                "Duplicate secret names found: {}. Each secret name must be unique.",
                secret.name
            )));
        }
        if environment.iter().any(|p| p.name.as_ref() == Some(&secret.name)) {
            return Err(client(format!(
                "The secret name must be unique and not shared with any new or existing environment variables set on the \
                 container, such as '{}'.",
                secret.name
            )));
        }
    }
    Ok(())
}

fn check_log(c: &ContainerDefinition) -> Result<(), AwsError> {
    let Some(log) = &c.log_configuration else { return Ok(()) };
    let required: &[&str] = match log.log_driver {
        LogDriver::Awslogs => &["awslogs-region", "awslogs-group"],
        LogDriver::Splunk => &["splunk-token", "splunk-url"],
        _ => &[],
    };
    let given = |option: &str| {
        let secrets = log.secret_options.as_deref().unwrap_or_default();
        log.options.as_ref().is_some_and(|o| o.contains_key(option))
            || secrets.iter().any(|s| s.name == option)
    };
    let missing: Vec<&str> = required.iter().copied().filter(|o| !given(o)).collect();
    if !missing.is_empty() {
        let (driver, missing) = (log.log_driver, missing.join(", "));
        return Err(client(format!("Log driver {driver} requires options: {missing}")));
    }
    Ok(())
}

fn check_ulimits(c: &ContainerDefinition, name: &str) -> Result<(), AwsError> {
    let mut seen = BTreeSet::new();
    for u in c.ulimits.as_deref().unwrap_or_default() {
        if !seen.insert(u.name) {
            return Err(client(format!("Duplicate ulimit '{}' found for container '{name}'.", u.name)));
        }
        // -1 is "unlimited".
        let within = u.hard_limit == -1 || (u.soft_limit != -1 && u.soft_limit <= u.hard_limit);
        if u.soft_limit < -1 || u.hard_limit < -1 || !within {
            return Err(client(format!(
                "Invalid 'ulimits' setting for container '{name}'. The soft limit of '{}' must not be greater than its hard \
                 limit.",
                u.name
            )));
        }
    }
    Ok(())
}

fn check_linux(c: &ContainerDefinition, name: &str) -> Result<(), AwsError> {
    let Some(linux) = &c.linux_parameters else { return Ok(()) };
    let wrong = |what: &str| Err(client(format!("Invalid '{what}' setting for container '{name}'.")));
    if linux.swappiness.is_some_and(|n| !(0..=100).contains(&n)) {
        return wrong("swappiness");
    }
    if linux.max_swap.is_some_and(|n| n < 0) {
        return wrong("maxSwap");
    }
    if linux.shared_memory_size.is_some_and(|n| n < 1) {
        return wrong("sharedMemorySize");
    }
    let tmpfs = linux.tmpfs.as_deref().unwrap_or_default();
    if tmpfs.iter().any(|t| t.size < 1 || !t.container_path.starts_with('/')) {
        return wrong("tmpfs");
    }
    let devices = linux.devices.as_deref().unwrap_or_default();
    if devices.iter().any(|device| device.host_path.is_empty()) {
        return wrong("devices");
    }
    Ok(())
}

fn check_sysctls(d: &api::RegisterTaskDefinitionRequest, c: &ContainerDefinition) -> Result<(), AwsError> {
    for control in c.system_controls.as_deref().unwrap_or_default() {
        let namespace = control.namespace.as_deref().unwrap_or_default();
        let of_network = namespace.starts_with("net.");
        let of_ipc = IPC_SYSCTLS.contains(&namespace) || namespace.starts_with("fs.mqueue.");
        if !of_network && !of_ipc {
            return Err(client(format!("The system control '{namespace}' is not supported.")));
        }
        if of_network && d.network_mode == Some(NetworkMode::Host) {
            return Err(client("Network system controls are not supported when networkMode=host."));
        }
        if of_ipc && matches!(d.ipc_mode, Some(api::IpcMode::Host)) {
            return Err(client("IPC system controls are not supported when ipcMode=host."));
        }
    }
    Ok(())
}
