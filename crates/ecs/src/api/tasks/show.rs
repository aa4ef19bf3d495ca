//! A task as the API shows it.

use shapes::ecs as api;
use state::Tables;

use crate::api::support::arn;
use crate::rows::{Task, TaskContainer, tags_to_api};

/// A task. `tags` says whether they were asked for.
pub fn task(tables: &Tables, t: &Task, tags: bool) -> api::Task {
    let (region, account) = owner(&t.arn);
    let instance = t
        .container_instance
        .as_ref()
        .map(|i| arn(region, account, &format!("container-instance/{}/{i}", t.cluster)));
    let ephemeral = t.overrides.ephemeral_storage.clone();
    let _ = tables;
    api::Task {
        attachments: Some(t.attachments.iter().map(attachment).collect()),
        attributes: Some(t.attributes.clone()),
        availability_zone: t.availability_zone.clone(),
        capacity_provider_name: t.capacity_provider.clone(),
        cluster_arn: Some(arn(region, account, &format!("cluster/{}", t.cluster))),
        connectivity: t.connectivity,
        connectivity_at: t.connectivity_at,
        container_instance_arn: instance,
        containers: Some(t.containers.iter().map(|c| container(t, c)).collect()),
        cpu: t.cpu.clone(),
        created_at: Some(t.created_at),
        desired_status: Some(t.desired_status().to_owned()),
        enable_execute_command: Some(t.enable_execute_command),
        execution_stopped_at: t.execution_stopped_at,
        group: Some(t.group.clone()),
        health_status: Some(t.health),
        inference_accelerators: Some(Vec::new()),
        last_status: Some(t.last_status.as_str().to_owned()),
        launch_type: Some(t.launch_type),
        memory: t.memory.clone(),
        overrides: Some(t.overrides.clone()),
        platform_version: t.platform_version.clone(),
        platform_family: t.platform_family.clone(),
        pull_started_at: t.pull_started_at,
        pull_stopped_at: t.pull_stopped_at,
        started_at: t.started_at,
        started_by: t.started_by.clone(),
        stop_code: t.stop_code,
        stopped_at: t.stopped_at,
        stopped_reason: t.stopped_reason.clone(),
        stopping_at: t.stopping_at,
        tags: Some(if tags { tags_to_api(&t.tags) } else { Vec::new() }),
        task_arn: Some(t.arn.clone()),
        task_definition_arn: Some(t.task_definition_arn.clone()),
        version: Some(t.version),
        ephemeral_storage: ephemeral,
        ..Default::default()
    }
}

/// Region and account in an ARN.
fn owner(arn: &str) -> (&str, &str) {
    let mut parts = arn.split(':').skip(3);
    (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
}

fn attachment(a: &crate::rows::Attachment) -> api::Attachment {
    let details =
        a.details.iter().map(|(k, v)| api::KeyValuePair { name: Some(k.clone()), value: Some(v.clone()) });
    api::Attachment {
        id: Some(a.id.clone()),
        type_: Some(a.kind.clone()),
        status: Some(a.status.clone()),
        details: Some(details.collect()),
    }
}

fn container(t: &Task, c: &TaskContainer) -> api::Container {
    let interfaces = t.interface.iter().map(|i| api::NetworkInterface {
        attachment_id: Some(i.attachment.clone()),
        private_ipv4_address: Some(i.address.clone()),
        ipv6_address: None,
    });
    api::Container {
        container_arn: Some(c.arn.clone()),
        task_arn: Some(t.arn.clone()),
        name: Some(c.name.clone()),
        image: Some(c.image.clone()),
        image_digest: c.image_digest.clone(),
        runtime_id: c.runtime_id.clone(),
        last_status: Some(c.last_status.clone()),
        exit_code: c.exit_code,
        reason: c.reason.clone(),
        network_bindings: Some(c.network_bindings.clone()),
        network_interfaces: Some(interfaces.collect()),
        health_status: Some(c.health),
        managed_agents: (!c.managed_agents.is_empty()).then(|| c.managed_agents.clone()),
        cpu: c.cpu.clone(),
        memory: c.memory.clone(),
        memory_reservation: c.memory_reservation.clone(),
        gpu_ids: (!c.gpu_ids.is_empty()).then(|| c.gpu_ids.clone()),
        ..Default::default()
    }
}
