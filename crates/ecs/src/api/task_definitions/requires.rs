//! `requiresAttributes`: what a definition asks of an instance's agent and engine, which placement filters on.
//!
//! The names are the capability attributes that agents register (amazon-ecs-agent, `agent/app/agent_capability.go`).

use std::collections::BTreeSet;

use shapes::ecs::{self as api, ContainerDefinition, LogDriver, NetworkMode};

const LEGACY: &str = "com.amazonaws.ecs.capability.";
const NEW: &str = "ecs.capability.";

/// Whether an image lies in an Amazon ECR registry.
pub fn is_ecr(image: &str) -> bool {
    let registry = image.split('/').next().unwrap_or_default();
    registry.contains(".dkr.ecr.") || registry.contains(".dkr-ecr.")
}

/// The attributes that an instance must have for a definition.
pub fn attributes(d: &api::RegisterTaskDefinitionRequest) -> Vec<api::Attribute> {
    let mut names = BTreeSet::new();
    let mut add = |on: bool, prefix: &str, name: &str| {
        if on {
            names.insert(format!("{prefix}{name}"));
        }
    };
    let role = d.execution_role_arn.as_deref().is_some_and(|r| !r.is_empty());
    let host = d.network_mode == Some(NetworkMode::Host);
    add(d.task_role_arn.is_some(), LEGACY, "task-iam-role");
    add(d.task_role_arn.is_some() && host, LEGACY, "task-iam-role-network-host");
    add(d.network_mode == Some(NetworkMode::Awsvpc), NEW, "task-eni");
    add(d.cpu.is_some() || d.memory.is_some(), NEW, "task-cpu-mem-limit");
    add(d.pid_mode.is_some() || d.ipc_mode.is_some(), NEW, "pid-ipc-namespace-sharing");
    add(d.proxy_configuration.is_some(), NEW, "aws-appmesh");
    add(d.inference_accelerators.as_ref().is_some_and(|a| !a.is_empty()), NEW, "task-eia");
    add(d.enable_fault_injection == Some(true), NEW, "fault-injection");
    for v in d.volumes.as_deref().unwrap_or_default() {
        of_volume(v, &mut add);
    }
    for c in &d.container_definitions {
        of_container(c, role, &mut add);
    }
    names.into_iter().map(|name| api::Attribute { name, ..Default::default() }).collect()
}

type Add<'a> = &'a mut dyn FnMut(bool, &str, &str);

fn of_volume(v: &api::Volume, add: Add) {
    let docker = v.docker_volume_configuration.as_ref();
    if let Some(driver) = docker.map(|c| c.driver.as_deref().unwrap_or("local")) {
        add(true, NEW, &format!("docker-plugin.{driver}"));
    }
    let efs = v.efs_volume_configuration.as_ref();
    let auth = efs.and_then(|e| e.authorization_config.as_ref());
    add(efs.is_some(), NEW, "efs");
    add(auth.is_some(), NEW, "efsAuth");
    add(v.fsx_windows_file_server_volume_configuration.is_some(), NEW, "fsxWindowsFileServer");
    add(v.s3files_volume_configuration.is_some(), NEW, "storage.s3-files");
    add(v.configured_at_launch == Some(true), NEW, "storage.ebs-task-volume-attach");
}

fn of_container(c: &ContainerDefinition, role: bool, add: Add) {
    let ecr = is_ecr(c.image.as_deref().unwrap_or_default());
    add(ecr, LEGACY, "ecr-auth");
    add(ecr, LEGACY, "docker-remote-api.1.19");
    add(ecr && role, NEW, "execution-role-ecr-pull");
    add(c.repository_credentials.is_some(), NEW, "private-registry-authentication.secretsmanager");
    add(c.privileged == Some(true), LEGACY, "privileged-container");
    add(c.memory_reservation.is_some(), LEGACY, "docker-remote-api.1.21");
    add(c.health_check.is_some(), NEW, "container-health-check");
    add(c.health_check.is_some(), LEGACY, "docker-remote-api.1.24");
    add(c.depends_on.as_ref().is_some_and(|x| !x.is_empty()), NEW, "container-ordering");
    add(c.restart_policy.as_ref().is_some_and(|p| p.enabled), NEW, "container-restart-policy");
    add(c.environment_files.as_ref().is_some_and(|f| !f.is_empty()), NEW, "env-files.s3");
    add(c.credential_specs.as_ref().is_some_and(|s| !s.is_empty()), NEW, "gmsa");
    let linux = c.linux_parameters.as_ref();
    add(linux.is_some_and(|l| l.init_process_enabled == Some(true)), LEGACY, "docker-remote-api.1.25");
    let ranges = c.port_mappings.iter().flatten().any(|m| m.container_port_range.is_some());
    add(ranges, NEW, "network.container-port-range");
    if let Some(router) = &c.firelens_configuration {
        add(true, NEW, &format!("firelens.{}", router.type_));
    }
    for secret in c.secrets.iter().flatten() {
        add(true, NEW, &format!("secrets.{}.environment-variables", provider(secret)));
    }
    let Some(log) = &c.log_configuration else { return };
    add(true, LEGACY, &format!("logging-driver.{}", log.log_driver));
    let aws = log.log_driver == LogDriver::Awslogs;
    add(true, LEGACY, if aws { "docker-remote-api.1.19" } else { "docker-remote-api.1.18" });
    add(aws && role, NEW, "execution-role-awslogs");
    for secret in log.secret_options.iter().flatten() {
        add(true, NEW, &format!("secrets.{}.bootstrap.log-driver", provider(secret)));
    }
}

/// Which service keeps a secret: Secrets Manager by its ARN, else the parameter store.
fn provider(secret: &api::Secret) -> &'static str {
    let service = secret.value_from.split(':').nth(2);
    if service == Some("secretsmanager") { "asm" } else { "ssm" }
}
