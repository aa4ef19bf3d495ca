//! The simulated machine: containers, ports, addresses, images, volumes, networks, and what happened.
//!
//! All of it is plain data under one lock that is never held while waiting. What happens by itself (a script's
//! timeline) is a task per container, which finds its container by id and generation: a container that was stopped
//! or started again meanwhile is none of its business any more.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use serde_json::json;
use tokio::sync::Notify;
use tokio::time::Instant;

use super::SimulatedOptions;
use super::script::Script;
use crate::docker::stats_from_json;
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::image::{ImageInfo, ImportImage};
use crate::network::{NetworkSpec, VolumeInfo};
use crate::pull::split_reference;
use crate::spec::{ContainerSpec, HostPort, NetworkMode, PortBinding, Protocol};
use crate::state::{
    BoundPort, ContainerEvent, ContainerState, ContainerStats, ContainerStatus, ContainerSummary, EngineInfo,
    EventKind, HealthStatus, LogLine, LogSource, NetworkEndpoint,
};
use crate::time::{Timestamp, format_rfc3339};

pub(super) const BRIDGE_GATEWAY: Ipv4Addr = Ipv4Addr::new(172, 17, 0, 1);

/// Events kept for those who ask for the past or read slowly.
const MAX_EVENTS: usize = 4096;

/// Lines kept of a container's output.
const MAX_LINES: usize = 1024;

/// A simulated container.
pub(super) struct Container {
    pub spec: ContainerSpec,
    pub script: Arc<Script>,
    pub state: ContainerState,
    /// Counts starts and ends.
    pub generation: u64,
    pub lines: VecDeque<LogLine>,
    /// Lines dropped from the front of `lines`.
    pub dropped_lines: u64,
    pub changed: Arc<Notify>,
}

/// A simulated network.
pub(super) struct Network {
    pub id: String,
    pub spec: NetworkSpec,
    pub addresses: BTreeSet<Ipv4Addr>,
}

/// All that is on the machine.
pub(super) struct World {
    pub options: SimulatedOptions,
    pub containers: BTreeMap<String, Container>,
    names: BTreeMap<String, String>,
    pub images: BTreeMap<String, ImageInfo>,
    pub pulled: BTreeSet<String>,
    pub volumes: BTreeMap<String, VolumeInfo>,
    pub networks: BTreeMap<String, Network>,
    ports: BTreeMap<(Protocol, u16), Vec<IpAddr>>,
    pub events: VecDeque<ContainerEvent>,
    /// Events dropped from the front of `events`.
    pub dropped_events: u64,
    next_id: u64,
    next_port: u16,
    next_address: u16,
}

/// The machine, its clock and its bell.
pub(super) struct Engine {
    world: Mutex<World>,
    pub available: AtomicBool,
    /// Rung whenever an event is there or the engine goes away.
    pub happened: Notify,
    epoch: Timestamp,
    begin: Instant,
}

impl Engine {
    pub(super) fn new(options: SimulatedOptions, epoch: Timestamp) -> Engine {
        let next_port = options.dynamic_ports.0;
        let world = World {
            options,
            containers: BTreeMap::new(),
            names: BTreeMap::new(),
            images: BTreeMap::new(),
            pulled: BTreeSet::new(),
            volumes: BTreeMap::new(),
            networks: BTreeMap::new(),
            ports: BTreeMap::new(),
            events: VecDeque::new(),
            dropped_events: 0,
            next_id: 0,
            next_port,
            next_address: 1,
        };
        let (available, happened) = (AtomicBool::new(true), Notify::new());
        Engine { world: Mutex::new(world), available, happened, epoch, begin: Instant::now() }
    }

    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().expect("no panic under this lock")
    }

    pub(super) fn now(&self) -> Timestamp {
        let elapsed = i64::try_from(self.begin.elapsed().as_nanos()).unwrap_or(i64::MAX);
        self.epoch.saturating_add(elapsed)
    }

    /// Ends a running container. With a generation only if it is still that one's turn.
    pub(super) fn finish(&self, id: &str, generation: Option<u64>, exit_code: i64, oom: bool) {
        let now = self.now();
        let mut world = self.world();
        let Some(container) = world.containers.get_mut(id) else { return };
        if !container.state.status.is_running() || generation.is_some_and(|turn| turn != container.generation)
        {
            return;
        }
        container.generation += 1;
        let state = &mut container.state;
        state.status = ContainerStatus::Exited;
        state.exit_code = Some(exit_code);
        state.oom_killed = oom;
        state.finished_at = Some(now);
        state.pid = 0;
        let ports = std::mem::take(&mut state.ports);
        let endpoints = std::mem::take(&mut state.networks);
        container.changed.notify_waiters();
        world.release(&ports, &endpoints);
        if oom {
            world.record(id, EventKind::Oom, now);
        }
        world.record(id, EventKind::Die { exit_code }, now);
        drop(world);
        self.happened.notify_waiters();
    }

    /// Changes a running container's health, if it has any and it is still that generation's turn.
    pub(super) fn change_health(&self, id: &str, generation: Option<u64>, status: HealthStatus) {
        let now = self.now();
        let mut world = self.world();
        let Some(container) = world.containers.get_mut(id) else { return };
        let health = &mut container.state.health;
        let its_turn = generation.is_none_or(|turn| turn == container.generation);
        if !container.state.status.is_running() || !its_turn || health.status == status {
            return;
        }
        health.status = status;
        health.failing_streak = u32::from(status == HealthStatus::Unhealthy);
        container.changed.notify_waiters();
        world.record(id, EventKind::Health(status), now);
        drop(world);
        self.happened.notify_waiters();
    }

    /// Lives through a container's script, from its start on.
    pub(super) async fn live(self: Arc<Self>, id: String, generation: u64, script: Arc<Script>) {
        let start = Instant::now();
        let end = script.run_for.map(|run_for| start + run_for);
        for (at, status) in script.health.iter().flatten() {
            let at = start + *at;
            if end.is_some_and(|end| at >= end) {
                break;
            }
            tokio::time::sleep_until(at).await;
            self.change_health(&id, Some(generation), *status);
        }
        if let Some(end) = end {
            tokio::time::sleep_until(end).await;
            let exit_code = if script.oom { 137 } else { script.exit_code };
            self.finish(&id, Some(generation), exit_code, script.oom);
        }
    }
}

impl World {
    pub(super) fn info(&self) -> EngineInfo {
        let texts = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
        EngineInfo {
            version: "20.10.24".to_owned(),
            api_version: "1.41".to_owned(),
            min_api_version: "1.12".to_owned(),
            negotiated_api_version: "1.41".to_owned(),
            volume_drivers: texts(&["local"]),
            network_drivers: texts(&["bridge", "host", "null"]),
            log_drivers: texts(&["awslogs", "fluentd", "json-file", "local", "none", "syslog"]),
            runtimes: texts(&["runc"]),
            storage_driver: "overlay2".to_owned(),
            cgroup_driver: "cgroupfs".to_owned(),
            cgroup_version: "2".to_owned(),
            cpus: self.options.cpus,
            memory_bytes: self.options.memory_bytes,
            os_type: "linux".to_owned(),
            architecture: std::env::consts::ARCH.to_owned(),
            operating_system: "simulated".to_owned(),
            ..EngineInfo::default()
        }
    }

    pub(super) fn script_of(&self, image: &str) -> &Script {
        self.options.scripts.get(image).unwrap_or(&self.options.script)
    }

    /// A container's id, by id or name.
    pub(super) fn resolve<'a>(&'a self, operation: Operation, id: &'a str) -> Result<&'a str> {
        if self.containers.contains_key(id) {
            return Ok(id);
        }
        self.names.get(id).map(String::as_str).ok_or_else(|| not_found(operation, "container", id))
    }

    fn fresh_id(&mut self) -> String {
        self.next_id += 1;
        let mut state = self.options.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(self.next_id);
        (0..4).map(|_| format!("{:016x}", splitmix(&mut state))).collect()
    }

    pub(super) fn create(&mut self, spec: &ContainerSpec, now: Timestamp) -> Result<String> {
        let script = self.script_of(&spec.image).for_container(spec)?;
        if let Some(words) = &script.create_failure {
            return Err(daemon(Operation::Create, Cause::Engine, words));
        }
        let image_id = self.image(Operation::Create, &spec.image)?.id.clone();
        if let Some(other) = self.names.get(&spec.name) {
            let words = format!(
                "Conflict. The container name \"/{}\" is already in use by container \"{other}\".",
                spec.name
            );
            return Err(daemon(Operation::Create, Cause::Conflict, &words));
        }
        let id = self.fresh_id();
        let name = if spec.name.is_empty() { id[..12].to_owned() } else { spec.name.clone() };
        let log_config = spec.log_config.clone().unwrap_or_default();
        let state = ContainerState {
            id: id.clone(),
            name: name.clone(),
            image: spec.image.clone(),
            image_id,
            created_at: Some(now),
            network_mode: network_mode(spec),
            labels: spec.labels.clone(),
            mounts: mounts(spec),
            log_driver: if log_config.driver.is_empty() { "json-file".to_owned() } else { log_config.driver },
            log_options: log_config.options,
            ..ContainerState::default()
        };
        let container = Container {
            spec: spec.clone(),
            script: Arc::new(script),
            state,
            generation: 0,
            lines: VecDeque::new(),
            dropped_lines: 0,
            changed: Arc::new(Notify::new()),
        };
        self.names.insert(name, id.clone());
        self.containers.insert(id.clone(), container);
        Ok(id)
    }

    /// Makes a container run, with its ports and addresses. Returns its generation.
    pub(super) fn run(&mut self, id: &str, now: Timestamp) -> Result<u64> {
        let container =
            self.containers.get(id).ok_or_else(|| not_found(Operation::Start, "container", id))?;
        let (spec, script) = (container.spec.clone(), Arc::clone(&container.script));
        let ports = self.bind_ports(&spec.port_bindings)?;
        let networks = match self.endpoints(&spec) {
            Ok(networks) => networks,
            Err(error) => {
                self.release(&ports, &[]);
                return Err(error);
            }
        };
        let container = self.containers.get_mut(id).expect("the container was there under the same lock");
        container.generation += 1;
        let state = &mut container.state;
        state.status = ContainerStatus::Running;
        state.exit_code = None;
        state.oom_killed = false;
        state.error = String::new();
        state.started_at = Some(now);
        state.finished_at = None;
        state.pid = 1000 + i64::try_from(self.next_id % 30_000).unwrap_or(0);
        state.ports = ports;
        state.networks = networks;
        state.health.status =
            if script.health.is_some() { HealthStatus::Starting } else { HealthStatus::None };
        for line in &script.output {
            let bytes = format!("{line}\n").into();
            container.lines.push_back(LogLine { timestamp: now, source: LogSource::Stdout, bytes });
        }
        while container.lines.len() > MAX_LINES {
            container.lines.pop_front();
            container.dropped_lines += 1;
        }
        container.changed.notify_waiters();
        let generation = container.generation;
        self.record(id, EventKind::Start, now);
        Ok(generation)
    }

    pub(super) fn forget(&mut self, id: &str, now: Timestamp) {
        self.record(id, EventKind::Destroy, now);
        if let Some(container) = self.containers.remove(id) {
            self.names.remove(&container.state.name);
            container.changed.notify_waiters();
        }
    }

    /// Notes an event of a container that is there.
    fn record(&mut self, id: &str, kind: EventKind, now: Timestamp) {
        let container = &self.containers[id];
        let mut attributes = container.spec.labels.clone();
        attributes.insert("image".to_owned(), container.spec.image.clone());
        attributes.insert("name".to_owned(), container.state.name.clone());
        if let EventKind::Die { exit_code } = kind {
            attributes.insert("exitCode".to_owned(), exit_code.to_string());
        }
        let container_name = container.state.name.clone();
        let event =
            ContainerEvent { container_id: id.to_owned(), container_name, kind, timestamp: now, attributes };
        self.events.push_back(event);
        if self.events.len() > MAX_EVENTS {
            self.events.pop_front();
            self.dropped_events += 1;
        }
    }

    fn bind_ports(&mut self, bindings: &[PortBinding]) -> Result<Vec<BoundPort>> {
        let mut bound = Vec::with_capacity(bindings.len());
        for binding in bindings {
            match self.bind_port(binding) {
                Ok(port) => bound.push(port),
                Err(error) => {
                    self.release(&bound, &[]);
                    return Err(error);
                }
            }
        }
        bound.sort();
        Ok(bound)
    }

    fn bind_port(&mut self, binding: &PortBinding) -> Result<BoundPort> {
        let host_ip = binding.host_ip.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let protocol = binding.protocol;
        let free = |port: &u16| self.is_free(protocol, *port, host_ip);
        let host_port = match binding.host_port {
            HostPort::Fixed(port) => Some(port).filter(free),
            HostPort::Range(first, last) => (first..=last).find(free),
            HostPort::Dynamic => {
                let (first, last) = self.options.dynamic_ports;
                (self.next_port..=last).chain(first..self.next_port).find(free)
            }
        };
        let Some(host_port) = host_port else {
            let wanted = match binding.host_port {
                HostPort::Fixed(port) => {
                    format!("Bind for {host_ip}:{port} failed: port is already allocated")
                }
                _ => "all ports are allocated".to_owned(),
            };
            let words = format!("driver failed programming external connectivity: {wanted}");
            return Err(daemon(Operation::Start, Cause::Conflict, &words));
        };
        if binding.host_port == HostPort::Dynamic {
            let (first, last) = self.options.dynamic_ports;
            self.next_port = if host_port >= last { first } else { host_port + 1 };
        }
        self.ports.entry((protocol, host_port)).or_default().push(host_ip);
        Ok(BoundPort { container_port: binding.container_port, protocol, host_ip, host_port })
    }

    fn is_free(&self, protocol: Protocol, port: u16, host_ip: IpAddr) -> bool {
        let taken = self.ports.get(&(protocol, port)).into_iter().flatten();
        taken
            .into_iter()
            .all(|other| !other.is_unspecified() && !host_ip.is_unspecified() && *other != host_ip)
    }

    fn release(&mut self, ports: &[BoundPort], endpoints: &[NetworkEndpoint]) {
        for port in ports {
            let key = (port.protocol, port.host_port);
            if let Some(addresses) = self.ports.get_mut(&key) {
                addresses.retain(|address| *address != port.host_ip);
                if addresses.is_empty() {
                    self.ports.remove(&key);
                }
            }
        }
        for endpoint in endpoints {
            if let (Some(network), Some(address)) = (self.networks.get_mut(&endpoint.network), endpoint.ipv4)
            {
                network.addresses.remove(&address);
            }
        }
    }

    fn endpoints(&mut self, spec: &ContainerSpec) -> Result<Vec<NetworkEndpoint>> {
        if spec.disable_networking {
            return Ok(Vec::new());
        }
        match &spec.network_mode {
            NetworkMode::Bridge => {
                // Addresses come round again after 65,000 starts, long after their last holder in any simulation.
                self.next_address = if self.next_address >= 65_000 { 2 } else { self.next_address + 1 };
                let [high, low] = self.next_address.to_be_bytes();
                Ok(vec![NetworkEndpoint {
                    network: "bridge".to_owned(),
                    ipv4: Some(Ipv4Addr::new(172, 17, high, low)),
                    prefix_len: 16,
                    gateway: Some(BRIDGE_GATEWAY),
                    mac_address: format!("02:42:ac:11:{high:02x}:{low:02x}"),
                }])
            }
            NetworkMode::Named { network, ipv4, .. } => {
                self.join(Operation::Start, network, *ipv4).map(|endpoint| vec![endpoint])
            }
            NetworkMode::Host | NetworkMode::None | NetworkMode::Container(_) => Ok(Vec::new()),
        }
    }

    /// Takes an address of a network: the one asked for, or the first free one after the gateway.
    pub(super) fn join(
        &mut self,
        operation: Operation,
        name: &str,
        wanted: Option<Ipv4Addr>,
    ) -> Result<NetworkEndpoint> {
        let network = self.networks.get_mut(name).ok_or_else(|| not_found(operation, "network", name))?;
        let subnet = network.spec.subnet.as_deref().and_then(parse_subnet);
        let Some((base, prefix_len)) = subnet else {
            return Ok(NetworkEndpoint {
                network: name.to_owned(),
                ipv4: wanted,
                ..NetworkEndpoint::default()
            });
        };
        let gateway = network.spec.gateway.unwrap_or(Ipv4Addr::from(u32::from(base) + 1));
        let last = u32::from(base) + ((1u64 << (32 - prefix_len)) - 1).saturating_sub(1) as u32;
        let is_free = |address: &Ipv4Addr| *address != gateway && !network.addresses.contains(address);
        let address = match wanted {
            Some(address) => Some(address).filter(is_free),
            None => (u32::from(base) + 1..=last).map(Ipv4Addr::from).find(is_free),
        };
        let address = address.ok_or_else(|| daemon(operation, Cause::Conflict, "Address already in use"))?;
        network.addresses.insert(address);
        let [a, b, c, d] = address.octets();
        Ok(NetworkEndpoint {
            network: name.to_owned(),
            ipv4: Some(address),
            prefix_len,
            gateway: Some(gateway),
            mac_address: format!("02:42:{a:02x}:{b:02x}:{c:02x}:{d:02x}"),
        })
    }

    pub(super) fn list(&self, labels: &[(String, String)]) -> Vec<ContainerSummary> {
        let containers = self.containers.values().map(|container| &container.state);
        let wanted = containers.filter(|state| carries(&state.labels, labels));
        let summary = |state: &ContainerState| ContainerSummary {
            id: state.id.clone(),
            name: state.name.clone(),
            image: state.image.clone(),
            image_id: state.image_id.clone(),
            status: state.status,
            labels: state.labels.clone(),
            created_at: state.created_at,
        };
        wanted.map(summary).collect()
    }

    /// An image by any way of writing its name, or by id.
    pub(super) fn image(&self, operation: Operation, name: &str) -> Result<&ImageInfo> {
        let found =
            self.images.get(&full_name(name)).or_else(|| self.images.values().find(|image| image.id == name));
        found.ok_or_else(|| not_found(operation, "image", name))
    }

    pub(super) fn import(&mut self, image: ImportImage) -> String {
        let id = format!("sha256:{}", self.fresh_id());
        let name = full_name(&image.name);
        let info = ImageInfo {
            id: id.clone(),
            repo_tags: vec![name.clone()],
            entry_point: image.entry_point,
            command: image.command,
            env: image.env,
            exposed_ports: image.exposed_ports,
            working_dir: image.working_dir,
            user: image.user,
            os: "linux".to_owned(),
            size: i64::try_from(image.tar.len()).unwrap_or(i64::MAX),
            ..ImageInfo::default()
        };
        self.images.insert(name, info);
        id
    }

    pub(super) fn remove_image(&mut self, name: &str) {
        self.images.remove(&full_name(name));
        self.pulled.remove(name);
    }

    /// What Docker would say of the container's use of the machine.
    pub(super) fn stats(&self, id: &str, now: Timestamp) -> Result<ContainerStats> {
        let container = &self.containers[self.resolve(Operation::Stats, id)?];
        let running = container.state.status.is_running();
        let began = container.state.started_at.filter(|_| running).unwrap_or(now);
        let ran = Duration::from_nanos(u64::try_from(now - began).unwrap_or(0));
        let cpus = self.options.cpus;
        let limit = container.spec.memory.unwrap_or(self.options.memory_bytes);
        let memory = if running { container.script.memory_bytes.min(limit) } else { 0 };
        let raw = json!({
            "read": format_rfc3339(now),
            "preread": "0001-01-01T00:00:00Z",
            "id": container.state.id,
            "name": format!("/{}", container.state.name),
            "num_procs": 0,
            "pids_stats": { "current": u64::from(running) },
            "cpu_stats": {
                "cpu_usage": { "total_usage": (ran.as_nanos() as f64 * container.script.cpu) as u64,
                    "usage_in_kernelmode": 0, "usage_in_usermode": 0 },
                "system_cpu_usage": u64::try_from(now).unwrap_or(0).wrapping_mul(u64::from(cpus)) % (1 << 62),
                "online_cpus": cpus,
                "throttling_data": { "periods": 0, "throttled_periods": 0, "throttled_time": 0 },
            },
            "precpu_stats": {},
            "memory_stats": { "usage": memory, "max_usage": memory, "limit": limit, "stats": {} },
            "blkio_stats": { "io_service_bytes_recursive": [] },
            "storage_stats": {},
            "networks": { "eth0": { "rx_bytes": 0, "rx_packets": 0, "rx_errors": 0, "rx_dropped": 0,
                "tx_bytes": 0, "tx_packets": 0, "tx_errors": 0, "tx_dropped": 0 } },
        });
        Ok(stats_from_json(raw))
    }
}

/// Whether all wanted labels are there; an empty value asks for the key alone.
pub(super) fn carries(labels: &BTreeMap<String, String>, wanted: &[(String, String)]) -> bool {
    wanted.iter().all(|(key, value)| labels.get(key).is_some_and(|found| value.is_empty() || found == value))
}

/// A name with its tag, or with its digest.
pub(super) fn full_name(name: &str) -> String {
    let (repository, reference) = split_reference(name);
    let separator = if reference.contains(':') { '@' } else { ':' };
    format!("{repository}{separator}{reference}")
}

pub(super) fn daemon(operation: Operation, cause: Cause, words: &str) -> RuntimeError {
    RuntimeError::new(operation, cause, format!("Error response from daemon: {words}"))
}

pub(super) fn not_found(operation: Operation, kind: &str, name: &str) -> RuntimeError {
    daemon(operation, Cause::NotFound, &format!("No such {kind}: {name}"))
}

fn network_mode(spec: &ContainerSpec) -> String {
    match &spec.network_mode {
        _ if spec.disable_networking => "none".to_owned(),
        NetworkMode::Bridge => "bridge".to_owned(),
        NetworkMode::Host => "host".to_owned(),
        NetworkMode::None => "none".to_owned(),
        NetworkMode::Container(id) => format!("container:{id}"),
        NetworkMode::Named { network, .. } => network.clone(),
    }
}

fn mounts(spec: &ContainerSpec) -> Vec<(String, String)> {
    let binds = spec.binds.iter().map(|bind| (bind.host_path.clone(), bind.container_path.clone()));
    let volumes = spec.volumes.iter().map(|volume| (volume.name.clone(), volume.container_path.clone()));
    binds.chain(volumes).collect()
}

fn parse_subnet(subnet: &str) -> Option<(Ipv4Addr, u8)> {
    let (address, bits) = subnet.split_once('/')?;
    Some((address.parse().ok()?, bits.parse().ok().filter(|bits| (8..=30).contains(bits))?))
}

/// Steele, Lea and Flood's generator: spreads a counter over all bits.
fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
