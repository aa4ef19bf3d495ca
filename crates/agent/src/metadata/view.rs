//! What the metadata endpoint says about a task and its containers, as JSON. Pure.
//!
//! Source: ECS documentation, "Task metadata endpoint version 4" (and 3, 2); the ECS agent's `tmds` package for the fields' order
//! of presence: what is not known is left out.

use serde_json::{Map, Value, json};

use crate::clock::{Millis, rfc3339};
use crate::engine::spec::{LABEL_CONTAINER, LABEL_TASK, Overlay};
use crate::engine::state::{ContainerRun, Kind, Phase, Status, TaskState};

/// What the answer depends on besides the task.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Cluster, as configured.
    pub cluster: String,
    /// Availability zone.
    pub availability_zone: String,
    /// VPC.
    pub vpc_id: String,
}

/// Version of the endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// Found by the caller's address.
    V2,
    /// By an id in the path.
    V3,
    /// The same with more fields.
    V4,
}

/// The task.
pub fn task(state: &TaskState, place: &Place, version: Version) -> Value {
    let containers: Vec<Value> = (0..state.containers.len())
        // A container that has no id yet is not listed.
        .filter(|index| state.containers[*index].runtime_id.is_some())
        .map(|index| container(state, index, version))
        .collect();
    let mut view = Map::new();
    view.insert("Cluster".into(), json!(place.cluster));
    view.insert("TaskARN".into(), json!(state.task.arn));
    view.insert("Family".into(), json!(state.task.family));
    view.insert("Revision".into(), json!(state.task.version));
    let desired = match state.desired {
        crate::engine::state::Desired::Running => "RUNNING",
        crate::engine::state::Desired::Stopped => "STOPPED",
    };
    view.insert("DesiredStatus".into(), json!(desired));
    view.insert("KnownStatus".into(), json!(state.status().as_str()));
    view.insert("Containers".into(), json!(containers));
    let mut limits = Map::new();
    if state.task.cpu > 0.0 {
        limits.insert("CPU".into(), json!(state.task.cpu));
    }
    if state.task.memory > 0 {
        limits.insert("Memory".into(), json!(state.task.memory));
    }
    if !limits.is_empty() {
        view.insert("Limits".into(), Value::Object(limits));
    }
    put_time(&mut view, "PullStartedAt", state.pull_started_at);
    put_time(&mut view, "PullStoppedAt", state.pull_stopped_at);
    put_time(&mut view, "ExecutionStoppedAt", state.execution_stopped_at);
    put_text(&mut view, "AvailabilityZone", &place.availability_zone);
    if version >= Version::V4 {
        put_text(&mut view, "LaunchType", &state.task.launch_type);
        put_text(&mut view, "VPCID", &place.vpc_id);
        put_text(&mut view, "ServiceName", &state.task.service_name);
        put_text(&mut view, "Group", &state.task.group);
        view.insert("FaultInjectionEnabled".into(), json!(false));
    }
    Value::Object(view)
}

/// One container.
pub fn container(state: &TaskState, index: usize, version: Version) -> Value {
    let run = &state.containers[index];
    let definition = state.definition(index);
    let mut view = Map::new();
    view.insert("DockerId".into(), json!(run.runtime_id.clone().unwrap_or_default()));
    view.insert("Name".into(), json!(run.name));
    view.insert("DockerName".into(), json!(run.docker_name));
    view.insert(
        "Image".into(),
        json!(definition.map(|definition| definition.image.as_str()).unwrap_or_default()),
    );
    view.insert("ImageID".into(), json!(run.image_id.clone().unwrap_or_default()));
    view.insert("Labels".into(), labels(state, run));
    view.insert("DesiredStatus".into(), json!(desired_status(state)));
    view.insert("KnownStatus".into(), json!(known_status(run)));
    if let Some(code) = run.exit_code {
        view.insert("ExitCode".into(), json!(code));
    }
    let (cpu, memory) = definition.map_or((0, 0), |definition| (definition.cpu, definition.memory));
    view.insert("Limits".into(), json!({ "CPU": cpu, "Memory": memory }));
    put_time(&mut view, "CreatedAt", run.created_at);
    put_time(&mut view, "StartedAt", run.started_at);
    put_time(&mut view, "FinishedAt", run.finished_at.filter(|_| run.phase == Phase::Stopped));
    view.insert("Type".into(), json!(if run.kind == Kind::Pause { "CNI_PAUSE" } else { "NORMAL" }));
    if let Some(definition) = definition {
        if definition.has_health_check() {
            view.insert("Health".into(), health(run));
        }
        put_text(&mut view, "ContainerARN", &definition.container_arn);
        if version >= Version::V4 {
            log_driver(&mut view, definition);
            if definition.restart().is_some() {
                view.insert("RestartCount".into(), json!(run.restart_count));
            }
        }
        let ports = ports(run);
        if !ports.is_empty() {
            view.insert("Ports".into(), json!(ports));
        }
        let volumes: Vec<Value> = definition
            .mount_points
            .iter()
            .map(|mount| json!({ "Source": mount.source_volume, "Destination": mount.container_path }))
            .collect();
        if !volumes.is_empty() {
            view.insert("Volumes".into(), json!(volumes));
        }
    }
    view.insert("Networks".into(), networks(state, index, version));
    Value::Object(view)
}

fn labels(state: &TaskState, run: &ContainerRun) -> Value {
    json!({
        "com.amazonaws.ecs.cluster": state.task.task_cluster_arn.rsplit('/').next().unwrap_or_default(),
        LABEL_CONTAINER: run.name,
        LABEL_TASK: state.task.arn,
        "com.amazonaws.ecs.task-definition-family": state.task.family,
        "com.amazonaws.ecs.task-definition-version": state.task.version,
    })
}

fn desired_status(state: &TaskState) -> &'static str {
    match state.desired {
        crate::engine::state::Desired::Running => "RUNNING",
        crate::engine::state::Desired::Stopped => "STOPPED",
    }
}

/// Containers have states here that are not reported to the control plane.
fn known_status(run: &ContainerRun) -> &'static str {
    match (run.phase, run.status()) {
        (_, Status::Running) => "RUNNING",
        (_, Status::Stopped) => "STOPPED",
        (Phase::Waiting | Phase::Pulling, _) => "NONE",
        (Phase::Pulled | Phase::Creating, _) => "PULLED",
        _ => "CREATED",
    }
}

fn health(run: &ContainerRun) -> Value {
    let mut view = Map::new();
    view.insert("status".into(), json!(run.health.status.as_str()));
    put_time(&mut view, "statusSince", run.health.since);
    if run.health.exit_code != 0 {
        view.insert("exitCode".into(), json!(run.health.exit_code));
    }
    put_text(&mut view, "output", &run.health.output);
    Value::Object(view)
}

fn log_driver(view: &mut Map<String, Value>, definition: &crate::payload::Container) {
    let Some(log) = Overlay::of(definition).ok().and_then(|overlay| overlay.log_config()) else { return };
    view.insert("LogDriver".into(), json!(log.driver));
    view.insert("LogOptions".into(), json!(log.options));
}

fn ports(run: &ContainerRun) -> Vec<Value> {
    let port = |binding: &crate::engine::state::Binding| {
        json!({ "ContainerPort": binding.container_port, "Protocol": binding.protocol,
            "HostPort": binding.host_port, "HostIp": binding.bind_ip })
    };
    run.bindings.iter().map(port).collect()
}

fn networks(state: &TaskState, index: usize, version: Version) -> Value {
    let mode = state.task.network_mode();
    if mode == "awsvpc" {
        return state
            .task
            .elastic_network_interfaces
            .iter()
            .enumerate()
            .map(|(at, eni)| {
                let addresses: Vec<&str> =
                    eni.ipv4_addresses.iter().map(|address| address.private_address.as_str()).collect();
                let mut view = json!({ "NetworkMode": "awsvpc", "IPv4Addresses": addresses });
                if version >= Version::V4 {
                    view["AttachmentIndex"] = json!(at);
                    view["MACAddress"] = json!(eni.mac_address);
                    view["IPv4SubnetCIDRBlock"] = json!(eni.subnet_cidr().unwrap_or_default());
                    view["SubnetGatewayIpv4Address"] = json!(eni.subnet_gateway_ipv4_address);
                    view["PrivateDNSName"] = json!(eni.private_dns_name);
                    if !eni.domain_name_servers.is_empty() {
                        view["DomainNameServers"] = json!(eni.domain_name_servers);
                    }
                    if !eni.domain_name.is_empty() {
                        view["DomainNameSearchList"] = json!(eni.domain_name);
                    }
                }
                view
            })
            .collect();
    }
    let attachments = &state.containers[index].networks;
    if attachments.is_empty() {
        return json!([{ "NetworkMode": mode, "IPv4Addresses": [] }]);
    }
    let attachment = |attachment: &crate::engine::state::Attachment| {
        let addresses: Vec<String> = attachment.ipv4.iter().map(ToString::to_string).collect();
        json!({ "NetworkMode": mode, "IPv4Addresses": addresses })
    };
    attachments.iter().map(attachment).collect()
}

fn put_time(view: &mut Map<String, Value>, name: &str, time: Option<Millis>) {
    if let Some(time) = time {
        view.insert(name.into(), json!(rfc3339(time)));
    }
}

fn put_text(view: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        view.insert(name.into(), json!(text));
    }
}
