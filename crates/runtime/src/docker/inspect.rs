//! From the engine's descriptions to ours.

use std::collections::{BTreeMap, HashMap};
use std::net::{IpAddr, Ipv4Addr};

use bollard::models;
use serde_json::Value;

use crate::spec::Protocol;
use crate::state::{
    BoundPort, ContainerState, ContainerStatus, ContainerSummary, EngineInfo, Health, HealthProbe,
    HealthStatus, NetworkEndpoint,
};
use crate::time::parse_rfc3339;

const NANOS: i64 = 1_000_000_000;

pub(super) fn engine_info(
    version: models::SystemVersion,
    info: models::SystemInfo,
    minor: u32,
    podman: bool,
) -> EngineInfo {
    let plugins = info.plugins.unwrap_or_default();
    let mut runtimes: Vec<String> = info.runtimes.unwrap_or_default().into_keys().collect();
    runtimes.sort();
    let mut log_drivers = plugins.log.unwrap_or_default();
    if podman && !log_drivers.iter().any(|driver| driver == "json-file") {
        // Podman lists its own name for it only, but takes Docker's too.
        log_drivers.push("json-file".to_owned());
    }
    EngineInfo {
        version: version.version.or(info.server_version).unwrap_or_default(),
        api_version: version.api_version.unwrap_or_default(),
        min_api_version: version.min_api_version.unwrap_or_default(),
        negotiated_api_version: format!("1.{minor}"),
        podman,
        volume_drivers: plugins.volume.unwrap_or_default(),
        network_drivers: plugins.network.unwrap_or_default(),
        log_drivers,
        runtimes,
        storage_driver: info.driver.unwrap_or_default(),
        cgroup_driver: info.cgroup_driver.map(|driver| driver.to_string()).unwrap_or_default(),
        cgroup_version: info.cgroup_version.map(|version| version.to_string()).unwrap_or_default(),
        security_options: info.security_options.unwrap_or_default(),
        cpus: info.ncpu.and_then(|cpus| u32::try_from(cpus).ok()).unwrap_or(0),
        memory_bytes: info.mem_total.and_then(|bytes| u64::try_from(bytes).ok()).unwrap_or(0),
        os_type: info.os_type.unwrap_or_default(),
        architecture: info.architecture.unwrap_or_default(),
        operating_system: info.operating_system.unwrap_or_default(),
        kernel_version: info.kernel_version.unwrap_or_default(),
        root_dir: info.docker_root_dir.unwrap_or_default(),
    }
}

pub(super) fn container_state(found: models::ContainerInspectResponse) -> ContainerState {
    let state = found.state.unwrap_or_default();
    let config = found.config.unwrap_or_default();
    let host = found.host_config.unwrap_or_default();
    let network = found.network_settings.unwrap_or_default();
    let status = state.status.map_or(ContainerStatus::Created, |status| status_of(status.as_ref()));
    let ended = matches!(status, ContainerStatus::Exited | ContainerStatus::Dead);
    let log_config = host.log_config.unwrap_or_default();
    let time = |text: Option<String>| text.as_deref().and_then(parse_rfc3339);
    ContainerState {
        id: found.id.unwrap_or_default(),
        name: plain_name(found.name.as_deref()),
        image: config.image.unwrap_or_default(),
        image_id: found.image.unwrap_or_default(),
        status,
        exit_code: state.exit_code.filter(|_| ended),
        oom_killed: state.oom_killed.unwrap_or(false),
        error: state.error.unwrap_or_default(),
        created_at: time(found.created),
        started_at: time(state.started_at),
        finished_at: time(state.finished_at),
        health: state.health.map(health).unwrap_or_default(),
        ports: bound_ports(network.ports.unwrap_or_default()),
        networks: endpoints(network.networks.unwrap_or_default()),
        network_mode: host.network_mode.unwrap_or_default(),
        pid: state.pid.unwrap_or(0),
        restart_count: found.restart_count.unwrap_or(0),
        labels: ordered(config.labels),
        mounts: found.mounts.unwrap_or_default().into_iter().map(mount).collect(),
        log_driver: log_config.typ.unwrap_or_default(),
        log_options: ordered(log_config.config),
    }
}

pub(super) fn container_summary(found: models::ContainerSummary) -> ContainerSummary {
    let names = found.names.unwrap_or_default();
    // Links add names such as "/other/alias"; the container's own has one slash.
    let own = names.iter().find(|name| name.matches('/').count() <= 1).or(names.first());
    ContainerSummary {
        id: found.id.unwrap_or_default(),
        name: plain_name(own.map(String::as_str)),
        image: found.image.unwrap_or_default(),
        image_id: found.image_id.unwrap_or_default(),
        status: found.state.map_or(ContainerStatus::Created, |state| status_of(state.as_ref())),
        labels: ordered(found.labels),
        created_at: found.created.and_then(|seconds| seconds.checked_mul(NANOS)),
    }
}

pub(super) fn ordered(map: Option<HashMap<String, String>>) -> BTreeMap<String, String> {
    map.unwrap_or_default().into_iter().collect()
}

fn plain_name(name: Option<&str>) -> String {
    name.unwrap_or_default().trim_start_matches('/').to_owned()
}

/// Says a state of Podman's own in Docker's words.
pub(super) fn plain_status(status: &mut Value) {
    let plain = match status.as_str() {
        Some("stopped") => "exited",
        Some("configured" | "initialized" | "unknown") => "created",
        Some("stopping") => "running",
        _ => return,
    };
    *status = Value::from(plain);
}

fn status_of(status: &str) -> ContainerStatus {
    match status {
        "running" => ContainerStatus::Running,
        "paused" => ContainerStatus::Paused,
        "restarting" => ContainerStatus::Restarting,
        "removing" => ContainerStatus::Removing,
        "exited" => ContainerStatus::Exited,
        "dead" => ContainerStatus::Dead,
        _ => ContainerStatus::Created,
    }
}

/// A verdict in the engine's words; events say it in the same ones.
pub(super) fn health_status(status: &str) -> HealthStatus {
    match status {
        "starting" => HealthStatus::Starting,
        "healthy" => HealthStatus::Healthy,
        "unhealthy" => HealthStatus::Unhealthy,
        _ => HealthStatus::None,
    }
}

fn health(found: models::Health) -> Health {
    let probe = |probe: models::HealthcheckResult| HealthProbe {
        start: probe.start.as_deref().and_then(parse_rfc3339),
        end: probe.end.as_deref().and_then(parse_rfc3339),
        exit_code: probe.exit_code.unwrap_or(0),
        output: probe.output.unwrap_or_default(),
    };
    Health {
        status: found.status.map_or(HealthStatus::None, |status| health_status(status.as_ref())),
        failing_streak: found.failing_streak.and_then(|streak| u32::try_from(streak).ok()).unwrap_or(0),
        log: found.log.unwrap_or_default().into_iter().map(probe).collect(),
    }
}

fn bound_ports(found: models::PortMap) -> Vec<BoundPort> {
    let mut ports = Vec::new();
    for (key, bindings) in found {
        let Some((container_port, protocol)) = parse_port(&key) else { continue };
        for binding in bindings.into_iter().flatten() {
            let Some(host_port) = binding.host_port.and_then(|port| port.parse().ok()) else { continue };
            // Podman leaves the address empty where Docker says 0.0.0.0.
            let host_ip = binding.host_ip.and_then(|ip| ip.parse().ok());
            let host_ip = host_ip.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
            ports.push(BoundPort { container_port, protocol, host_ip, host_port });
        }
    }
    ports.sort();
    ports
}

fn parse_port(key: &str) -> Option<(u16, Protocol)> {
    let (port, protocol) = key.split_once('/').unwrap_or((key, "tcp"));
    let protocol = match protocol {
        "tcp" => Protocol::Tcp,
        "udp" => Protocol::Udp,
        _ => return None,
    };
    Some((port.parse().ok()?, protocol))
}

fn endpoints(found: HashMap<String, models::EndpointSettings>) -> Vec<NetworkEndpoint> {
    let endpoint = |(network, settings): (String, models::EndpointSettings)| NetworkEndpoint {
        network,
        ipv4: settings.ip_address.and_then(|address| address.parse().ok()),
        prefix_len: settings.ip_prefix_len.and_then(|bits| u8::try_from(bits).ok()).unwrap_or(0),
        gateway: settings.gateway.and_then(|address| address.parse().ok()),
        mac_address: settings.mac_address.unwrap_or_default(),
    };
    let ordered: BTreeMap<_, _> = found.into_iter().collect();
    ordered.into_iter().map(endpoint).collect()
}

fn mount(found: models::MountPoint) -> (String, String) {
    let source = found.name.filter(|name| !name.is_empty()).or(found.source).unwrap_or_default();
    (source, found.destination.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inspected(json: serde_json::Value) -> ContainerState {
        container_state(serde_json::from_value(json).unwrap())
    }

    #[test]
    fn an_exited_container_is_read_in_full() {
        let state = inspected(serde_json::json!({
            "Id": "abc", "Name": "/web", "Image": "sha256:1", "Created": "1970-01-01T00:00:01Z", "RestartCount": 2,
            "State": { "Status": "exited", "ExitCode": 137, "OOMKilled": true, "Pid": 0, "Error": "",
                "StartedAt": "1970-01-01T00:00:02Z", "FinishedAt": "1970-01-01T00:00:03.5Z",
                "Health": { "Status": "unhealthy", "FailingStreak": 3, "Log": [
                    { "Start": "1970-01-01T00:00:02Z", "End": "1970-01-01T00:00:03Z", "ExitCode": 1, "Output": "no" }] } },
            "Config": { "Image": "app:1", "Labels": { "k": "v" } },
            "HostConfig": { "NetworkMode": "vpc", "LogConfig": { "Type": "json-file", "Config": { "a": "b" } } },
            "Mounts": [{ "Type": "volume", "Name": "v", "Source": "/var/x", "Destination": "/v" }],
            "NetworkSettings": {
                "Ports": { "80/tcp": [{ "HostIp": "::", "HostPort": "32768" }, { "HostIp": "0.0.0.0", "HostPort": "32768" }],
                    "53/udp": null, "9/sctp": [{ "HostIp": "", "HostPort": "9" }] },
                "Networks": { "vpc": { "IPAddress": "10.0.1.7", "IPPrefixLen": 24, "Gateway": "10.0.1.1", "MacAddress": "02:42" } }
            }
        }));
        assert_eq!(
            (state.name.as_str(), state.image.as_str(), state.image_id.as_str()),
            ("web", "app:1", "sha256:1")
        );
        assert_eq!(
            (state.status, state.exit_code, state.oom_killed),
            (ContainerStatus::Exited, Some(137), true)
        );
        assert_eq!((state.started_at, state.finished_at), (Some(2 * NANOS), Some(3_500_000_000)));
        assert_eq!((state.health.status, state.health.failing_streak), (HealthStatus::Unhealthy, 3));
        assert_eq!(state.health.log[0].output, "no");
        assert_eq!(
            state.ports.iter().map(|port| port.host_ip.to_string()).collect::<Vec<_>>(),
            ["0.0.0.0", "::"]
        );
        assert_eq!(state.networks[0].ipv4, Some(Ipv4Addr::new(10, 0, 1, 7)));
        assert_eq!(state.mounts, [("v".to_owned(), "/v".to_owned())]);
        assert_eq!((state.log_driver.as_str(), state.restart_count), ("json-file", 2));
    }

    #[test]
    fn a_running_container_has_no_exit_code_and_zero_times_are_never() {
        let state = inspected(serde_json::json!({
            "State": { "Status": "running", "ExitCode": 0, "Pid": 7, "FinishedAt": "0001-01-01T00:00:00Z" },
            "Config": { "Labels": null }, "NetworkSettings": { "Networks": { "host": { "IPAddress": "" } } }
        }));
        assert_eq!(
            (state.status, state.exit_code, state.finished_at),
            (ContainerStatus::Running, None, None)
        );
        assert_eq!((state.pid, state.networks[0].ipv4), (7, None));
    }
}
