//! From a [`ContainerSpec`] to the JSON of `POST /containers/create`.
//!
//! The JSON is built here and not through typed models, because ECS's payload carries parts of it as JSON text
//! (`dockerConfig`) that is laid over what the typed fields gave, and keys that a model does not know must reach
//! the engine all the same.
//!
//! Sources: Docker Engine API `ContainerCreate`; "dockerConfig" in the ECS agent protocol.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::spec::{
    ContainerSpec, GpuRequest, HealthCheck, HostPort, LogConfig, NetworkMode, PortBinding, Tmpfs,
};

/// The scheduler's period for hard processor limits, in microseconds; Docker's own choice.
const CPU_PERIOD_US: u64 = 100_000;

/// The kernel accepts no smaller quota, in microseconds.
const MIN_CPU_QUOTA_US: u64 = 1_000;

/// The kernel accepts no smaller weight.
const MIN_CPU_SHARES: u64 = 2;

/// The body of the request that creates this container.
pub(super) fn request_body(spec: &ContainerSpec) -> Result<Value> {
    let mut config = Value::Object(config(spec));
    overlay(&mut config, spec.config_overlay.as_deref(), Operation::Config)?;
    let mut host_config = Value::Object(host_config(spec));
    overlay(&mut host_config, spec.host_config_overlay.as_deref(), Operation::HostConfig)?;
    config["HostConfig"] = host_config;
    if let Some(networking) = networking_config(spec) {
        config["NetworkingConfig"] = networking;
    }
    Ok(config)
}

/// Collects the members that were asked for; what was not is left to the engine.
struct Members(Map<String, Value>);

impl Members {
    fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    fn set_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.set(key, value);
        }
    }

    fn set_true(&mut self, key: &str, value: bool) {
        if value {
            self.set(key, true);
        }
    }

    fn set_list(&mut self, key: &str, values: Vec<Value>) {
        if !values.is_empty() {
            self.set(key, values);
        }
    }

    fn set_texts(&mut self, key: &str, values: &[String]) {
        self.set_list(key, values.iter().map(|value| Value::from(value.as_str())).collect());
    }

    fn set_map(&mut self, key: &str, values: &BTreeMap<String, String>) {
        if !values.is_empty() {
            self.set(key, json!(values));
        }
    }
}

fn config(spec: &ContainerSpec) -> Map<String, Value> {
    let mut config = Members(Map::new());
    config.set("Image", spec.image.as_str());
    config.set_some("Cmd", spec.command.clone());
    config.set_some("Entrypoint", spec.entry_point.clone());
    config.set_list("Env", environment(&spec.env));
    config.set_some("WorkingDir", spec.working_dir.clone());
    config.set_some("User", spec.user.clone());
    config.set_some("Hostname", spec.hostname.clone());
    config.set_some("Domainname", spec.domainname.clone());
    config.set_map("Labels", &spec.labels);
    config.set_true("NetworkDisabled", spec.disable_networking);
    config.set_some("MacAddress", spec.mac_address.clone());
    config.set_true("Tty", spec.tty);
    config.set_true("OpenStdin", spec.interactive);
    config.set_some("StopSignal", spec.stop_signal.clone());
    config.set_some("StopTimeout", spec.stop_timeout.map(whole_seconds));
    config.set_some("Healthcheck", health_check(&spec.health_check));
    let exposed = exposed_ports(spec);
    if !exposed.is_empty() {
        config.set("ExposedPorts", exposed);
    }
    config.0
}

/// `NAME=value` lines. Of equal names only the last is kept: programs differ in which one they would see.
fn environment(env: &[(String, String)]) -> Vec<Value> {
    let last: BTreeMap<&str, usize> =
        env.iter().enumerate().map(|(index, (name, _))| (name.as_str(), index)).collect();
    env.iter()
        .enumerate()
        .filter(|(index, (name, _))| last[name.as_str()] == *index)
        .map(|(_, (name, value))| Value::from(format!("{name}={value}")))
        .collect()
}

/// Rounded up: a shorter wait than asked for would kill what was about to end by itself.
pub(super) fn whole_seconds(duration: Duration) -> i64 {
    let seconds = duration.as_secs() + u64::from(duration.subsec_nanos() > 0);
    i64::try_from(seconds).unwrap_or(i64::MAX)
}

fn nanoseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_nanos()).unwrap_or(i64::MAX)
}

fn health_check(check: &HealthCheck) -> Option<Value> {
    match check {
        HealthCheck::Image => None,
        HealthCheck::Disabled => Some(json!({ "Test": ["NONE"] })),
        HealthCheck::Command(command) => Some(json!({
            "Test": command.test,
            "Interval": nanoseconds(command.interval),
            "Timeout": nanoseconds(command.timeout),
            "Retries": command.retries,
            "StartPeriod": nanoseconds(command.start_period),
        })),
    }
}

fn exposed_ports(spec: &ContainerSpec) -> Map<String, Value> {
    let bound = spec.port_bindings.iter().map(|binding| (binding.container_port, binding.protocol));
    let declared = spec.exposed_ports.iter().copied();
    bound
        .chain(declared)
        .map(|(port, protocol)| (format!("{port}/{}", protocol.as_str()), json!({})))
        .collect()
}

fn host_config(spec: &ContainerSpec) -> Map<String, Value> {
    let mut host = Members(Map::new());
    set_network(&mut host, spec);
    set_storage(&mut host, spec);
    set_resources(&mut host, spec);
    set_rights(&mut host, spec);
    if let Some(LogConfig { driver, options }) = &spec.log_config {
        host.set("LogConfig", json!({ "Type": driver, "Config": options }));
    }
    host.0
}

fn set_network(host: &mut Members, spec: &ContainerSpec) {
    host.set("NetworkMode", network_mode(spec));
    let bindings = port_bindings(&spec.port_bindings);
    if !bindings.is_empty() {
        host.set("PortBindings", bindings);
    }
    host.set_texts("Links", &spec.links);
    let hosts = spec.extra_hosts.iter().map(|(name, address)| Value::from(format!("{name}:{address}")));
    host.set_list("ExtraHosts", hosts.collect());
    host.set_texts("Dns", &spec.dns_servers);
    host.set_texts("DnsSearch", &spec.dns_search_domains);
}

fn network_mode(spec: &ContainerSpec) -> String {
    if spec.disable_networking {
        return "none".to_owned();
    }
    match &spec.network_mode {
        NetworkMode::Bridge => "bridge".to_owned(),
        NetworkMode::Host => "host".to_owned(),
        NetworkMode::None => "none".to_owned(),
        NetworkMode::Container(id) => format!("container:{id}"),
        NetworkMode::Named { network, .. } => network.clone(),
    }
}

fn port_bindings(bindings: &[PortBinding]) -> Map<String, Value> {
    let mut by_port = Map::new();
    for binding in bindings {
        let key = format!("{}/{}", binding.container_port, binding.protocol.as_str());
        let host_ip = binding.host_ip.map(|ip| ip.to_string()).unwrap_or_default();
        let host_port = match binding.host_port {
            HostPort::Dynamic => String::new(),
            HostPort::Fixed(port) => port.to_string(),
            HostPort::Range(first, last) => format!("{first}-{last}"),
        };
        let entry = json!({ "HostIp": host_ip, "HostPort": host_port });
        match by_port.entry(key).or_insert_with(|| json!([])) {
            Value::Array(entries) => entries.push(entry),
            other => unreachable!("bindings of a port are a list, not {other}"),
        }
    }
    by_port
}

fn networking_config(spec: &ContainerSpec) -> Option<Value> {
    let NetworkMode::Named { network, ipv4, aliases } = &spec.network_mode else { return None };
    if spec.disable_networking {
        return None;
    }
    let mut endpoint = Members(Map::new());
    endpoint.set_some("IPAMConfig", ipv4.map(|address| json!({ "IPv4Address": address.to_string() })));
    endpoint.set_texts("Aliases", aliases);
    let mut endpoints = Map::new();
    endpoints.insert(network.clone(), Value::Object(endpoint.0));
    Some(json!({ "EndpointsConfig": endpoints }))
}

fn set_storage(host: &mut Members, spec: &ContainerSpec) {
    // Binds, not Mounts: for these the engine makes a directory that is missing, as ECS promises.
    let binds = spec.binds.iter().map(|bind| {
        let mode = if bind.read_only { ":ro" } else { "" };
        Value::from(format!("{}:{}{mode}", bind.host_path, bind.container_path))
    });
    host.set_list("Binds", binds.collect());
    let volumes = spec.volumes.iter().map(|volume| {
        let mut options = Members(Map::new());
        options.set_map("Labels", &volume.labels);
        if volume.driver.is_some() || !volume.driver_opts.is_empty() {
            let driver = volume.driver.as_deref().unwrap_or("local");
            options.set("DriverConfig", json!({ "Name": driver, "Options": volume.driver_opts }));
        }
        let mut mount = Members(Map::new());
        mount.set("Type", "volume");
        mount.set("Source", volume.name.as_str());
        mount.set("Target", volume.container_path.as_str());
        mount.set_true("ReadOnly", volume.read_only);
        if !options.0.is_empty() {
            mount.set("VolumeOptions", options.0);
        }
        Value::Object(mount.0)
    });
    host.set_list("Mounts", volumes.collect());
    let tmpfs: Map<String, Value> = spec
        .tmpfs
        .iter()
        .map(|tmpfs| (tmpfs.container_path.clone(), Value::from(tmpfs_options(tmpfs))))
        .collect();
    if !tmpfs.is_empty() {
        host.set("Tmpfs", tmpfs);
    }
    let volumes_from = spec.volumes_from.iter().map(|from| {
        let mode = if from.read_only { "ro" } else { "rw" };
        Value::from(format!("{}:{mode}", from.container))
    });
    host.set_list("VolumesFrom", volumes_from.collect());
}

fn tmpfs_options(tmpfs: &Tmpfs) -> String {
    let mut options = tmpfs.mount_options.clone();
    if tmpfs.size_bytes > 0 {
        options.push(format!("size={}", tmpfs.size_bytes));
    }
    options.join(",")
}

fn set_resources(host: &mut Members, spec: &ContainerSpec) {
    if spec.cpu_shares > 0 {
        host.set("CpuShares", spec.cpu_shares.max(MIN_CPU_SHARES));
    }
    if let Some(limit) = spec.cpu_limit {
        // Quota and period, not NanoCpus: the engine refuses more NanoCpus than the machine has processors, but
        // an instance type may well have more than the machine that plays it.
        host.set("CpuPeriod", CPU_PERIOD_US);
        host.set("CpuQuota", cpu_quota_us(limit));
    }
    host.set_some("CpusetCpus", spec.cpuset_cpus.clone());
    host.set_some("Memory", spec.memory);
    host.set_some("MemoryReservation", spec.memory_reservation);
    host.set_some("MemorySwap", spec.memory_swap);
    host.set_some("MemorySwappiness", spec.memory_swappiness);
    host.set_some("PidsLimit", spec.pids_limit);
    host.set_some("ShmSize", spec.shm_size);
    let ulimits = spec
        .ulimits
        .iter()
        .map(|ulimit| json!({ "Name": ulimit.name, "Soft": ulimit.soft, "Hard": ulimit.hard }));
    host.set_list("Ulimits", ulimits.collect());
    host.set_some("CgroupParent", spec.cgroup_parent.clone());
}

/// Processors as microseconds of processor time in each period.
pub(crate) fn cpu_quota_us(processors: f64) -> u64 {
    assert!(processors.is_finite() && processors >= 0.0, "a processor limit is a non-negative number");
    ((processors * CPU_PERIOD_US as f64).round() as u64).max(MIN_CPU_QUOTA_US)
}

fn set_rights(host: &mut Members, spec: &ContainerSpec) {
    host.set_texts("CapAdd", &spec.cap_add);
    host.set_texts("CapDrop", &spec.cap_drop);
    host.set_true("Privileged", spec.privileged);
    host.set_true("ReadonlyRootfs", spec.readonly_rootfs);
    host.set_texts("SecurityOpt", &spec.security_opts);
    let devices = spec.devices.iter().map(|device| {
        let inside =
            if device.container_path.is_empty() { &device.host_path } else { &device.container_path };
        let permissions = if device.permissions.is_empty() { "rwm" } else { &device.permissions };
        json!({ "PathOnHost": device.host_path, "PathInContainer": inside, "CgroupPermissions": permissions })
    });
    host.set_list("Devices", devices.collect());
    host.set_some("DeviceRequests", spec.gpus.as_ref().map(|request| json!([gpu_request(request)])));
    host.set_map("Sysctls", &spec.sysctls);
    host.set_true("Init", spec.init);
    host.set_some("PidMode", spec.pid_mode.clone());
    host.set_some("IpcMode", spec.ipc_mode.clone());
    host.set_some("Runtime", spec.runtime.clone());
}

fn gpu_request(request: &GpuRequest) -> Value {
    match request {
        GpuRequest::Count(count) => json!({ "Count": count, "Capabilities": [["gpu"]] }),
        GpuRequest::Ids(ids) => json!({ "DeviceIDs": ids, "Capabilities": [["gpu"]] }),
    }
}

/// Lays JSON text over what was built, as a decoder that writes into a filled structure does: objects are
/// merged, all else is replaced, `null` empties.
fn overlay(base: &mut Value, text: Option<&str>, operation: Operation) -> Result<()> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(()) };
    let over: Value = serde_json::from_str(text).map_err(|error| malformed(operation, &error.to_string()))?;
    if over.is_null() {
        return Ok(());
    }
    if !over.is_object() {
        return Err(malformed(operation, "not a JSON object"));
    }
    merge(base, over);
    Ok(())
}

fn malformed(operation: Operation, detail: &str) -> RuntimeError {
    let what = if operation == Operation::HostConfig { "host config" } else { "docker config" };
    RuntimeError::new(operation, Cause::Invalid, format!("Unable to decode given {what}: {detail}"))
}

/// serde_json bounds the depth of what it parses, so the recursion is bounded too.
fn merge(base: &mut Value, over: Value) {
    match (base, over) {
        (Value::Object(base), Value::Object(over)) => {
            for (key, value) in over {
                merge(base.entry(key).or_insert(Value::Null), value);
            }
        }
        (base, over) => *base = over,
    }
}

#[cfg(test)]
#[path = "create_tests.rs"]
mod tests;
