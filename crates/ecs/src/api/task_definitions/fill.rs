//! What registration adds to a definition: the defaults that AWS fills in and answers with, and nothing else, because
//! clients compare what they sent with what is there.

use shapes::ecs::{self as api, ContainerDefinition, NetworkMode, TransportProtocol};

/// The definition that is kept, without what registration itself decides (ARN, revision, status, times).
pub fn definition(d: api::RegisterTaskDefinitionRequest) -> api::TaskDefinition {
    let mode = d.network_mode;
    let containers = d.container_definitions.into_iter().map(|c| container(mode, c)).collect();
    api::TaskDefinition {
        container_definitions: Some(containers),
        family: Some(d.family),
        task_role_arn: d.task_role_arn,
        execution_role_arn: d.execution_role_arn,
        network_mode: d.network_mode,
        volumes: Some(d.volumes.unwrap_or_default().into_iter().map(volume).collect()),
        placement_constraints: Some(d.placement_constraints.unwrap_or_default()),
        runtime_platform: d.runtime_platform,
        requires_compatibilities: d.requires_compatibilities.filter(|r| !r.is_empty()),
        cpu: d.cpu,
        memory: d.memory,
        inference_accelerators: d.inference_accelerators,
        pid_mode: d.pid_mode,
        ipc_mode: d.ipc_mode,
        proxy_configuration: d.proxy_configuration,
        ephemeral_storage: d.ephemeral_storage,
        enable_fault_injection: d.enable_fault_injection,
        trusted_execution_configuration: d.trusted_execution_configuration,
        ..Default::default()
    }
}

fn container(mode: Option<NetworkMode>, mut c: ContainerDefinition) -> ContainerDefinition {
    c.cpu.get_or_insert(0);
    c.essential.get_or_insert(true);
    c.environment.get_or_insert_default();
    c.mount_points.get_or_insert_default();
    c.volumes_from.get_or_insert_default();
    c.system_controls.get_or_insert_default();
    for m in c.port_mappings.get_or_insert_default() {
        m.protocol.get_or_insert(TransportProtocol::Tcp);
        if m.container_port_range.is_some() {
            continue;
        }
        match mode {
            // Such a container listens on the interface itself.
            Some(NetworkMode::Awsvpc | NetworkMode::Host) => m.host_port = m.container_port,
            _ => {
                m.host_port.get_or_insert(0);
            }
        }
    }
    if let Some(h) = &mut c.health_check {
        h.interval.get_or_insert(30);
        h.timeout.get_or_insert(5);
        h.retries.get_or_insert(3);
    }
    c
}

fn volume(mut v: api::Volume) -> api::Volume {
    if let Some(efs) = &mut v.efs_volume_configuration {
        efs.root_directory.get_or_insert_with(|| "/".to_owned());
    }
    v
}
