//! From a container of a task to what the container engine is asked for. Pure.
//!
//! Source: the ECS agent's handling of the payload's `Container`, "Amazon ECS task definition parameters".

use std::collections::BTreeMap;
use std::net::IpAddr;

use runtime::{
    Bind, ContainerSpec, GpuRequest, HealthCheck, HostPort, LogConfig, NetworkMode, PortBinding, Protocol,
    VolumeMount, VolumesFrom,
};
use serde_json::Value;

use crate::config::InstanceConfig;
use crate::payload::{Container, PortMapping, Volume};

use super::report::port_range;
use super::state::{PAUSE_NAME, TaskState};

/// The label that carries the task's ARN.
pub const LABEL_TASK: &str = "com.amazonaws.ecs.task-arn";
/// The label that carries the container's name.
pub const LABEL_CONTAINER: &str = "com.amazonaws.ecs.container-name";
/// The label by which an agent finds the containers of its own instance among those of others on the same engine.
pub const LABEL_INSTANCE: &str = "dev.roadstead.container-instance";

/// Docker refuses less.
const LEAST_MEMORY: u64 = 6 << 20;
/// The kernel knows no smaller share.
const LEAST_CPU_SHARES: u64 = 2;
/// The json-file of a container whose log the agent ships: enough to outlast a control plane that is away for a while.
const SHIPPED_LOG_OPTIONS: [(&str, &str); 2] = [("max-size", "16m"), ("max-file", "3")];

/// What the specification depends on besides the task.
pub struct Context<'a> {
    /// The instance.
    pub config: &'a InstanceConfig,
    /// The value of [`LABEL_INSTANCE`].
    pub instance: &'a str,
    /// The cluster, as configured.
    pub cluster: &'a str,
    /// Base URL of the task metadata server, seen from containers; None without one.
    pub metadata: Option<&'a str>,
    /// Secrets and environment files, already fetched.
    pub environment: Vec<(String, String)>,
    /// Secrets for the log driver.
    pub log_secrets: BTreeMap<String, String>,
    /// First host port for each port range, in the order of the port mappings.
    pub range_starts: Vec<u16>,
}

/// The Docker configuration that came as text, in its parts.
pub struct Overlay {
    config: Value,
    host: Value,
}

impl Overlay {
    /// Parses both texts; the error is a reason.
    pub fn of(container: &Container) -> Result<Overlay, String> {
        let docker = container.docker_config.as_ref();
        let parse = |text: Option<&String>, what: &str, error_name: &str| match text.filter(|t| !t.is_empty())
        {
            None => Ok(Value::Object(Default::default())),
            Some(text) => serde_json::from_str::<Value>(text)
                .map_err(|error| format!("{error_name}: unable to decode {what}: {error}"))
                .map(|mut value| {
                    crate::payload::strip_nulls(&mut value);
                    value
                }),
        };
        Ok(Overlay {
            config: parse(
                docker.and_then(|docker| docker.config.as_ref()),
                "config",
                "DockerClientConfigError",
            )?,
            host: parse(
                docker.and_then(|docker| docker.host_config.as_ref()),
                "hostConfig",
                "HostConfigError",
            )?,
        })
    }

    /// The log driver and its options.
    pub fn log_config(&self) -> Option<LogConfig> {
        let config = self.host.get("LogConfig")?;
        let driver = config["Type"].as_str().filter(|driver| !driver.is_empty())?.to_owned();
        let options = config["Config"].as_object().into_iter().flatten();
        let options = options.map(|(k, v)| (k.clone(), v.as_str().unwrap_or_default().to_owned())).collect();
        Some(LogConfig { driver, options })
    }

    /// Host name and name servers belong to the network namespace; Docker refuses them beside a shared one.
    fn drop_what_the_pause_container_has(&mut self) {
        for key in ["Dns", "DnsSearch", "DnsOptions", "ExtraHosts", "PortBindings", "Links"] {
            self.take(key);
        }
        if let Some(members) = self.config.as_object_mut() {
            members.remove("Hostname");
            members.remove("Domainname");
        }
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.host.as_object_mut().and_then(|members| members.remove(key))
    }
}

/// The specification of the container at `index`; the error is a reason for the container.
pub fn build(state: &TaskState, index: usize, context: Context<'_>) -> Result<ContainerSpec, String> {
    match state.definition(index) {
        Some(definition) => normal(state, index, definition, context),
        None => Ok(pause(state, index, &context)),
    }
}

fn base(state: &TaskState, index: usize, image: &str, context: &Context<'_>) -> ContainerSpec {
    let run = &state.containers[index];
    let mut spec = ContainerSpec::new(run.docker_name.clone(), image);
    let labels = [
        (LABEL_TASK, state.task.arn.as_str()),
        (LABEL_CONTAINER, run.name.as_str()),
        ("com.amazonaws.ecs.task-definition-family", state.task.family.as_str()),
        ("com.amazonaws.ecs.task-definition-version", state.task.version.as_str()),
        ("com.amazonaws.ecs.cluster", context.cluster),
        (LABEL_INSTANCE, context.instance),
    ];
    spec.labels = labels.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
    spec.cgroup_parent = state.cgroup.clone();
    spec.cpu_shares = LEAST_CPU_SHARES;
    spec
}

fn pause(state: &TaskState, index: usize, context: &Context<'_>) -> ContainerSpec {
    let network = &context.config.network;
    let mut spec = base(state, index, &network.pause_image, context);
    spec.command = network.pause_command.clone();
    spec.binds = network.pause_binds.clone();
    spec.health_check = HealthCheck::Disabled;
    if state.task.ipc_mode == "task" {
        spec.ipc_mode = Some("shareable".into());
    }
    spec.network_mode = NetworkMode::None;
    let Some(eni) = state.interface() else { return spec };
    spec.dns_servers = eni.domain_name_servers.clone();
    spec.dns_search_domains = eni.domain_name.clone();
    spec.hostname = Some(eni.private_dns_name.clone()).filter(|name| !name.is_empty());
    if network.trunk.is_some() {
        // It is connected once it runs.
        return spec;
    }
    let by_cidr = eni.subnet_cidr().and_then(|cidr| network.task_networks.by_cidr.get(&cidr).cloned());
    spec.network_mode = match by_cidr.or_else(|| network.task_networks.default.clone()) {
        Some(network) => NetworkMode::Named { network, ipv4: eni.primary_ipv4(), aliases: Vec::new() },
        None => NetworkMode::Bridge,
    };
    spec.mac_address = Some(eni.mac_address.clone()).filter(|mac| !mac.is_empty());
    spec
}

fn normal(
    state: &TaskState,
    index: usize,
    definition: &Container,
    context: Context<'_>,
) -> Result<ContainerSpec, String> {
    let mut overlay = Overlay::of(definition)?;
    let mut spec = base(state, index, &definition.image, &context);
    spec.command = (!definition.command.is_empty()).then(|| definition.command.clone());
    spec.entry_point = definition.entry_point.clone().filter(|entry| !entry.is_empty());
    spec.env = environment(state, index, definition, &context);
    spec.cpu_shares = u64::try_from(definition.cpu).unwrap_or(0).max(LEAST_CPU_SHARES);
    let memory = u64::try_from(definition.memory).unwrap_or(0) << 20;
    spec.memory = (memory > 0).then(|| memory.max(LEAST_MEMORY));
    spec.health_check = health_check(definition, &overlay)?;
    spec.log_config = log_config(&overlay, &context.log_secrets);
    overlay.take("LogConfig");
    let gpus: Vec<String> = state
        .task
        .associations
        .iter()
        .filter(|association| {
            association.r#type == "gpu" && association.containers.contains(&definition.name)
        })
        .map(|association| association.name.clone())
        .collect();
    spec.gpus = (!gpus.is_empty()).then_some(GpuRequest::Ids(gpus));
    if overlay.host["Privileged"] == true && context.config.features.privileged_disabled {
        return Err("CannotCreateContainerError: privileged containers are disabled on this instance".into());
    }
    mounts(state, definition, &mut spec)?;
    network(state, definition, &mut overlay, &context, &mut spec)?;
    namespaces(state, &mut spec);
    let text = |value: &Value| value.as_object().is_some_and(|o| !o.is_empty()).then(|| value.to_string());
    spec.config_overlay = text(&overlay.config);
    spec.host_config_overlay = text(&overlay.host);
    Ok(spec)
}

fn environment(
    state: &TaskState,
    index: usize,
    definition: &Container,
    context: &Context<'_>,
) -> Vec<(String, String)> {
    // Files and secrets come first: a variable of the task definition itself wins over one of the same name.
    let mut environment = context.environment.clone();
    environment.extend(definition.environment.clone());
    environment.push(("AWS_EXECUTION_ENV".into(), "AWS_ECS_EC2".into()));
    for (name, value) in &context.config.container_environment {
        if !environment.iter().any(|(set, _)| set == name) {
            environment.push((name.clone(), value.clone()));
        }
    }
    let Some(base) = context.metadata else { return environment };
    let id = &state.containers[index].endpoint_id;
    environment.push(("ECS_CONTAINER_METADATA_URI".into(), format!("{base}/v3/{id}")));
    environment.push(("ECS_CONTAINER_METADATA_URI_V4".into(), format!("{base}/v4/{id}")));
    environment.push(("ECS_AGENT_URI".into(), format!("{base}/api/{id}")));
    if let Some(credentials) = &state.credentials_id {
        let path = format!("/v2/credentials/{credentials}");
        // SDKs put the relative path behind the well-known address; elsewhere they need the whole URL.
        let variable = if base == crate::metadata::WELL_KNOWN_BASE {
            ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI".into(), path)
        } else {
            ("AWS_CONTAINER_CREDENTIALS_FULL_URI".into(), format!("{base}{path}"))
        };
        environment.push(variable);
    }
    environment
}

/// Checks that images bring along do not count in ECS.
fn health_check(definition: &Container, overlay: &Overlay) -> Result<HealthCheck, String> {
    let given = overlay.config["Healthcheck"].is_object();
    match (definition.has_health_check(), given) {
        (true, false) => Err("CannotCreateContainerError: the health check is not described".into()),
        (_, true) => Ok(HealthCheck::Image),
        (false, false) => Ok(HealthCheck::Disabled),
    }
}

fn log_config(overlay: &Overlay, secrets: &BTreeMap<String, String>) -> Option<LogConfig> {
    let mut config = overlay.log_config()?;
    if config.driver == "awslogs" {
        let options = SHIPPED_LOG_OPTIONS.iter().map(|(name, value)| ((*name).into(), (*value).into()));
        return Some(LogConfig { driver: "json-file".into(), options: options.collect() });
    }
    config.options.extend(secrets.clone());
    Some(config)
}

fn mounts(state: &TaskState, definition: &Container, spec: &mut ContainerSpec) -> Result<(), String> {
    for mount in &definition.mount_points {
        let volume = state.task.volumes.iter().find(|volume| volume.name == mount.source_volume);
        let volume = volume.ok_or_else(|| {
            format!("CannotCreateContainerError: volume {} is not in the task", mount.source_volume)
        })?;
        let (container_path, read_only) = (mount.container_path.clone(), mount.read_only);
        match host_path(volume) {
            Some(path) => {
                spec.binds.push(Bind { host_path: path.to_owned(), container_path, read_only });
            }
            None => {
                let name = volume_name(state, volume);
                spec.volumes.push(VolumeMount { name, container_path, read_only, ..VolumeMount::default() });
            }
        }
    }
    for from in &definition.volumes_from {
        let container = engine_name(state, &from.source_container);
        spec.volumes_from.push(VolumesFrom { container, read_only: from.read_only });
    }
    Ok(())
}

/// The machine's path that a volume stands for; None for volumes that Docker manages.
pub fn host_path(volume: &Volume) -> Option<&str> {
    let host = matches!(volume.r#type.as_str(), "" | "host");
    volume.host.as_ref().map(|host| host.source_path.as_str()).filter(|path| host && !path.is_empty())
}

/// A volume's name in Docker: its own if tasks share it, else one that only this task has.
pub fn volume_name(state: &TaskState, volume: &Volume) -> String {
    let shared = volume.docker_volume_configuration.as_ref().is_some_and(|docker| docker.scope == "shared");
    if shared { volume.name.clone() } else { format!("ecs-{}-{}", state.task.id(), volume.name) }
}

/// Id, or before there is one the name, of another container of the task.
fn engine_name(state: &TaskState, name: &str) -> String {
    let run = state.index_of(name).map(|index| &state.containers[index]);
    run.map(|run| run.runtime_id.clone().unwrap_or_else(|| run.docker_name.clone())).unwrap_or_default()
}

fn network(
    state: &TaskState,
    definition: &Container,
    overlay: &mut Overlay,
    context: &Context<'_>,
    spec: &mut ContainerSpec,
) -> Result<(), String> {
    // The task's network mode decides; the overlay's only where the task says nothing.
    let overlaid = overlay.take("NetworkMode").and_then(|mode| mode.as_str().map(str::to_owned));
    let mode = match state.task.network_mode.as_str() {
        "" => overlaid.unwrap_or_else(|| "bridge".into()),
        mode => mode.to_owned(),
    };
    match mode.as_str() {
        "host" => spec.network_mode = NetworkMode::Host,
        "none" => spec.network_mode = NetworkMode::None,
        "awsvpc" => {
            spec.network_mode = NetworkMode::Container(engine_name(state, PAUSE_NAME));
            overlay.drop_what_the_pause_container_has();
        }
        _ => {
            spec.network_mode = match &context.config.network.bridge_network {
                Some(network) => {
                    NetworkMode::Named { network: network.clone(), ipv4: None, aliases: Vec::new() }
                }
                None => NetworkMode::Bridge,
            };
            spec.port_bindings = port_bindings(definition, context)?;
            spec.links = definition.links.iter().map(|link| engine_link(state, link)).collect();
        }
    }
    Ok(())
}

fn engine_link(state: &TaskState, link: &str) -> String {
    let (name, alias) = link.split_once(':').unwrap_or((link, link));
    format!("{}:{alias}", engine_name(state, name))
}

fn port_bindings(definition: &Container, context: &Context<'_>) -> Result<Vec<PortBinding>, String> {
    let network = &context.config.network;
    let host_ip = network.bind_address.map(IpAddr::V4);
    let dynamic = network.dynamic_ports.map_or(HostPort::Dynamic, |(from, to)| HostPort::Range(from, to));
    let mut starts = context.range_starts.iter();
    let mut bindings = Vec::new();
    for mapping in &definition.port_mappings {
        let protocol = protocol(mapping);
        let mut bind = |container_port, host_port| {
            bindings.push(PortBinding { container_port, protocol, host_ip, host_port });
        };
        match &mapping.container_port_range {
            None if mapping.host_port == 0 => bind(mapping.container_port, dynamic),
            None => bind(mapping.container_port, HostPort::Fixed(mapping.host_port)),
            Some(text) => {
                let (from, to) = port_range(text)
                    .ok_or_else(|| format!("CannotCreateContainerError: `{text}` is not a port range"))?;
                let start =
                    *starts.next().ok_or("CannotCreateContainerError: no free range of host ports")?;
                for port in from..=to {
                    bind(port, HostPort::Fixed(start + (port - from)));
                }
            }
        }
    }
    Ok(bindings)
}

/// A port mapping's protocol.
pub fn protocol(mapping: &PortMapping) -> Protocol {
    if mapping.protocol.eq_ignore_ascii_case("udp") { Protocol::Udp } else { Protocol::Tcp }
}

fn namespaces(state: &TaskState, spec: &mut ContainerSpec) {
    let pause = || format!("container:{}", engine_name(state, PAUSE_NAME));
    spec.pid_mode = match state.task.pid_mode.as_str() {
        "host" => Some("host".into()),
        "task" => Some(pause()),
        _ => None,
    };
    spec.ipc_mode = match state.task.ipc_mode.as_str() {
        "task" => Some(pause()),
        "" => None,
        mode => Some(mode.to_owned()),
    };
}
