//! What agents call: registration, state changes, the poll endpoint.
//!
//! The other half of the agent's protocol, the web sockets, is a shell's business; what they carry is computed in
//! [`crate::agent_link`].

use shapes::ecs as api;
use state::{AwsError, Caller, Effect, Handlers, Tx};

use super::capacity_providers::instances::provider_of;
use super::container_instances;
use crate::agent_link::report;
use crate::api::support::{active_cluster, arn, client, id_in_cluster, invalid};
use crate::rows::{ContainerInstance, InstanceStatus, Resources, Task, tags_from_api};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    use shapes::ecs::ops;
    h.write::<ops::RegisterContainerInstance>(Effect::Real, register_instance);
    h.write::<ops::SubmitTaskStateChange>(Effect::Real, submit_task);
    h.write::<ops::SubmitContainerStateChange>(Effect::Real, submit_container);
    h.write::<ops::SubmitAttachmentStateChanges>(Effect::Real, submit_attachments);
    // The answer depends on the address under which the front was reached.
    h.shell::<ops::DiscoverPollEndpoint>(Effect::Real);
}

/// What the identity document of an instance says, as far as it is used.
struct Identity {
    instance_id: Option<String>,
    zone: Option<String>,
    instance_type: Option<String>,
    image: Option<String>,
    architecture: Option<String>,
}

fn identity(text: Option<&str>) -> Identity {
    let json: serde_json::Value = text.and_then(|t| serde_json::from_str(t).ok()).unwrap_or_default();
    let field = |k: &str| json.get(k).and_then(|v| v.as_str()).filter(|s| !s.is_empty()).map(str::to_owned);
    Identity {
        instance_id: field("instanceId"),
        zone: field("availabilityZone"),
        instance_type: field("instanceType"),
        image: field("imageId"),
        architecture: field("architecture"),
    }
}

fn register_instance(
    tx: &mut Tx,
    _: &Caller,
    input: api::RegisterContainerInstanceRequest,
) -> Result<api::RegisterContainerInstanceResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref()).map_err(|_| client("Cluster not found."))?;
    let who = identity(input.instance_identity_document.as_deref());
    let resources = read_resources(&input)?;
    let there = existing(tx, &cluster.name, &input, who.instance_id.as_deref())?;
    let now = tx.now();
    let id = there.as_ref().map_or_else(|| tx.random().hex(32), |r| r.id.clone());
    let mut row = there.unwrap_or_else(|| ContainerInstance {
        cluster: cluster.name.clone(),
        id: id.clone(),
        arn: arn(tx.region(), tx.account(), &format!("container-instance/{}/{id}", cluster.name)),
        ec2_instance_id: who.instance_id.clone(),
        status: InstanceStatus::Active,
        status_reason: None,
        agent_connected: true,
        disconnected_at: None,
        version: 0,
        version_info: api::VersionInfo::default(),
        attributes: Default::default(),
        custom_attributes: Vec::new(),
        registered: Resources::default(),
        registered_resources: Vec::new(),
        capacity_provider: None,
        registered_at: now,
        tags: Default::default(),
        agent_update_status: None,
        health: Default::default(),
        client_token: None,
    });
    row.version += 1;
    row.agent_connected = true;
    row.disconnected_at = None;
    row.registered = resources;
    row.registered_resources = shown_resources(&input);
    if let Some(info) = input.version_info {
        row.version_info = info;
    }
    if let Some(tags) = &input.tags {
        row.tags.extend(tags_from_api(tags));
    }
    attributes(&mut row, input.attributes.as_deref().unwrap_or_default(), &who);
    row.capacity_provider = provider_of(tx, &cluster, row.ec2_instance_id.as_deref());
    let key = ContainerInstance::key_of(&row.cluster, &row.id);
    tx.put(row);
    let shown = tx
        .get::<ContainerInstance>(&key)
        .map(|r| container_instances::show(tx, r, &[api::ContainerInstanceField::Tags]));
    Ok(api::RegisterContainerInstanceResponse { container_instance: shown })
}

/// The row that this registration renews: the one it names, or the one of the same machine (a repeated call).
fn existing(
    tx: &Tx,
    cluster: &str,
    input: &api::RegisterContainerInstanceRequest,
    ec2_instance: Option<&str>,
) -> Result<Option<ContainerInstance>, AwsError> {
    if let Some(given) = input.container_instance_arn.as_deref().filter(|a| !a.is_empty()) {
        let id = id_in_cluster("container-instance", given, cluster)?;
        let row = tx.get::<ContainerInstance>(&ContainerInstance::key_of(cluster, id));
        let row = row.filter(|r| r.status != InstanceStatus::Inactive);
        return match row {
            Some(r) => Ok(Some((**r).clone())),
            None => Err(client("The referenced container instance was not found or is inactive.")),
        };
    }
    let Some(machine) = ec2_instance else { return Ok(None) };
    let same = tx.by_index::<ContainerInstance>("ec2", machine);
    let row = same.into_iter().find(|r| r.cluster == cluster && r.status != InstanceStatus::Inactive);
    Ok(row.map(|r| (**r).clone()))
}

fn read_resources(input: &api::RegisterContainerInstanceRequest) -> Result<Resources, AwsError> {
    let mut out = Resources::default();
    for r in input.total_resources.iter().flatten() {
        let number = r.integer_value.or(r.long_value).unwrap_or(0);
        let set = r.string_set_value.clone().unwrap_or_default();
        let ports = || set.iter().map(|p| p.parse::<u16>()).collect::<Result<Vec<_>, _>>();
        let name = r.name.as_deref().unwrap_or_default();
        let bad = || invalid(format!("Invalid value for resource {name}."));
        match name {
            "CPU" if number >= 0 => out.cpu = number,
            "MEMORY" if number >= 0 => out.memory = number,
            "CPU" | "MEMORY" => return Err(bad()),
            "PORTS" => out.ports = ports().map_err(|_| bad())?,
            "PORTS_UDP" => out.ports_udp = ports().map_err(|_| bad())?,
            "GPU" => out.gpus = set,
            _ => {}
        }
    }
    let gpus = input.platform_devices.iter().flatten().filter(|d| d.type_ == api::PlatformDeviceType::Gpu);
    out.gpus.extend(gpus.map(|d| d.id.clone()));
    Ok(out)
}

fn shown_resources(input: &api::RegisterContainerInstanceRequest) -> Vec<api::Resource> {
    let mut out = input.total_resources.clone().unwrap_or_default();
    for r in &mut out {
        if r.type_.as_deref() == Some("STRINGSET") {
            r.string_set_value.get_or_insert_default();
        } else {
            r.integer_value.get_or_insert(0);
        }
        r.double_value.get_or_insert(0.0);
        r.long_value.get_or_insert(0);
    }
    let gpus: Vec<String> = input
        .platform_devices
        .iter()
        .flatten()
        .filter(|d| d.type_ == api::PlatformDeviceType::Gpu)
        .map(|d| d.id.clone())
        .collect();
    if !gpus.is_empty() {
        out.push(api::Resource {
            name: Some("GPU".into()),
            type_: Some("STRINGSET".into()),
            string_set_value: Some(gpus),
            ..Default::default()
        });
    }
    out
}

/// Capabilities are replaced by what the agent sends now; custom attributes stay as they are after the first time.
fn attributes(row: &mut ContainerInstance, sent: &[api::Attribute], who: &Identity) {
    let first = row.version == 1;
    let kept = std::mem::take(&mut row.attributes);
    row.attributes = kept.into_iter().filter(|(n, _)| row.custom_attributes.contains(n)).collect();
    for a in sent {
        let custom = !is_built_in(&a.name);
        if custom && first {
            row.custom_attributes.push(a.name.clone());
        }
        let value = a.value.clone().filter(|v| !v.is_empty());
        row.attributes.insert(a.name.clone(), value);
    }
    let added = [
        ("ecs.availability-zone", who.zone.clone()),
        ("ecs.instance-type", who.instance_type.clone()),
        ("ecs.ami-id", who.image.clone()),
        ("ecs.cpu-architecture", who.architecture.clone().or(Some("x86_64".into()))),
        ("ecs.os-type", Some("linux".into())),
    ];
    for (name, value) in added {
        if let Some(value) = value {
            row.attributes.entry(name.to_owned()).or_insert(Some(value));
        }
    }
}

/// Whether an attribute is ECS's own rather than the user's.
pub fn is_built_in(name: &str) -> bool {
    name.starts_with("ecs.") || name.starts_with("com.amazonaws.ecs.")
}

/// The task of a report.
fn task_key(tx: &Tx, cluster: Option<&str>, given: Option<&str>) -> Result<String, AwsError> {
    let cluster = active_cluster(tx, cluster)?;
    let given = given.ok_or_else(|| invalid("Task can not be blank."))?;
    let id = id_in_cluster("task", given, &cluster.name)?;
    let key = Task::key_of(&cluster.name, id);
    // InvalidParameterException makes an agent drop the report for good: right only for a task that is unknown for good.
    tx.get::<Task>(&key).ok_or_else(|| invalid("The referenced task was not found."))?;
    Ok(key)
}

fn submit_task(
    tx: &mut Tx,
    _: &Caller,
    input: api::SubmitTaskStateChangeRequest,
) -> Result<api::SubmitTaskStateChangeResponse, AwsError> {
    let key = task_key(tx, input.cluster.as_deref(), input.task.as_deref())?;
    report::task(tx, &key, &input);
    Ok(api::SubmitTaskStateChangeResponse { acknowledgment: Some("ACK".into()) })
}

fn submit_container(
    tx: &mut Tx,
    _: &Caller,
    input: api::SubmitContainerStateChangeRequest,
) -> Result<api::SubmitContainerStateChangeResponse, AwsError> {
    let key = task_key(tx, input.cluster.as_deref(), input.task.as_deref())?;
    let change = api::ContainerStateChange {
        container_name: input.container_name,
        image_digest: None,
        runtime_id: input.runtime_id,
        exit_code: input.exit_code,
        network_bindings: input.network_bindings,
        reason: input.reason,
        status: input.status,
    };
    report::containers(tx, &key, std::slice::from_ref(&change));
    Ok(api::SubmitContainerStateChangeResponse { acknowledgment: Some("ACK".into()) })
}

fn submit_attachments(
    tx: &mut Tx,
    _: &Caller,
    input: api::SubmitAttachmentStateChangesRequest,
) -> Result<api::SubmitAttachmentStateChangesResponse, AwsError> {
    active_cluster(tx, input.cluster.as_deref())?;
    report::attachments(tx, &input.attachments);
    Ok(api::SubmitAttachmentStateChangesResponse { acknowledgment: Some("ACK".into()) })
}
