//! The mapping from specs to Docker's JSON, as a table.

use super::*;
use crate::spec::{Bind, Device, HealthCommand, Protocol, Ulimit, VolumeMount, VolumesFrom};

/// What a line of a table does to a bare spec.
type Change = Box<dyn FnOnce(&mut ContainerSpec)>;

fn text(value: &str) -> String {
    value.to_owned()
}

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| text(value)).collect()
}

fn pairs(values: &[(&str, &str)]) -> BTreeMap<String, String> {
    values.iter().map(|(key, value)| (text(key), text(value))).collect()
}

/// The body for a bare spec that `change` was applied to, reduced to what differs from the bare one.
fn difference(change: impl FnOnce(&mut ContainerSpec)) -> Value {
    let bare = request_body(&ContainerSpec::new("c", "app")).unwrap();
    let mut spec = ContainerSpec::new("c", "app");
    change(&mut spec);
    let mut changed = request_body(&spec).unwrap();
    let without = |value: &mut Value, bare: &Value| {
        let bare = bare.as_object().unwrap();
        value.as_object_mut().unwrap().retain(|key, value| bare.get(key) != Some(value));
    };
    if changed["HostConfig"] != bare["HostConfig"] {
        without(&mut changed["HostConfig"], &bare["HostConfig"]);
    }
    without(&mut changed, &bare);
    changed
}

#[test]
fn a_bare_spec_asks_for_nothing() {
    let body = request_body(&ContainerSpec::new("c", "app:1")).unwrap();
    assert_eq!(body, json!({ "Image": "app:1", "HostConfig": { "NetworkMode": "bridge" } }));
}

#[test]
fn config_fields() {
    let table: Vec<(Change, Value)> = vec![
        (Box::new(|s| s.command = Some(texts(&["a", "b"]))), json!({ "Cmd": ["a", "b"] })),
        (Box::new(|s| s.command = Some(vec![])), json!({ "Cmd": [] })),
        (Box::new(|s| s.entry_point = Some(texts(&["/e"]))), json!({ "Entrypoint": ["/e"] })),
        (
            Box::new(|s| {
                s.env = vec![(text("A"), text("1")), (text("B"), text("")), (text("A"), text("2=3"))]
            }),
            json!({ "Env": ["B=", "A=2=3"] }),
        ),
        (Box::new(|s| s.working_dir = Some(text("/w"))), json!({ "WorkingDir": "/w" })),
        (Box::new(|s| s.user = Some(text("1:2"))), json!({ "User": "1:2" })),
        (Box::new(|s| s.hostname = Some(text("h"))), json!({ "Hostname": "h" })),
        (Box::new(|s| s.domainname = Some(text("d"))), json!({ "Domainname": "d" })),
        (Box::new(|s| s.labels = pairs(&[("l", "v")])), json!({ "Labels": { "l": "v" } })),
        (Box::new(|s| s.tty = true), json!({ "Tty": true })),
        (Box::new(|s| s.interactive = true), json!({ "OpenStdin": true })),
        (Box::new(|s| s.stop_signal = Some(text("SIGINT"))), json!({ "StopSignal": "SIGINT" })),
        (Box::new(|s| s.stop_timeout = Some(Duration::from_millis(1500))), json!({ "StopTimeout": 2 })),
        (
            Box::new(|s| s.mac_address = Some(text("02:00:00:00:00:01"))),
            json!({ "MacAddress": "02:00:00:00:00:01" }),
        ),
        (
            Box::new(|s| s.exposed_ports = vec![(53, Protocol::Udp)]),
            json!({ "ExposedPorts": { "53/udp": {} } }),
        ),
        (
            Box::new(|s| s.health_check = HealthCheck::Disabled),
            json!({ "Healthcheck": { "Test": ["NONE"] } }),
        ),
        (
            Box::new(|s| {
                s.health_check = HealthCheck::Command(HealthCommand {
                    test: texts(&["CMD-SHELL", "true"]),
                    interval: Duration::from_secs(5),
                    timeout: Duration::from_secs(2),
                    retries: 3,
                    start_period: Duration::from_millis(1),
                })
            }),
            json!({ "Healthcheck": { "Test": ["CMD-SHELL", "true"], "Interval": 5_000_000_000_u64,
                "Timeout": 2_000_000_000_u64, "Retries": 3, "StartPeriod": 1_000_000 } }),
        ),
    ];
    for (change, expected) in table {
        assert_eq!(difference(change), expected);
    }
}

#[test]
fn network_fields() {
    let host = |value: Value| json!({ "HostConfig": value });
    let table: Vec<(Change, Value)> = vec![
        (Box::new(|s| s.network_mode = NetworkMode::Host), host(json!({ "NetworkMode": "host" }))),
        (Box::new(|s| s.network_mode = NetworkMode::None), host(json!({ "NetworkMode": "none" }))),
        (
            Box::new(|s| s.network_mode = NetworkMode::Container(text("abc"))),
            host(json!({ "NetworkMode": "container:abc" })),
        ),
        (
            Box::new(|s| s.disable_networking = true),
            json!({ "NetworkDisabled": true, "HostConfig": { "NetworkMode": "none" } }),
        ),
        (
            Box::new(|s| {
                let ipv4 = Some([10, 0, 1, 7].into());
                s.network_mode = NetworkMode::Named { network: text("vpc"), ipv4, aliases: texts(&["web"]) };
            }),
            json!({ "HostConfig": { "NetworkMode": "vpc" }, "NetworkingConfig": { "EndpointsConfig": {
                "vpc": { "IPAMConfig": { "IPv4Address": "10.0.1.7" }, "Aliases": ["web"] } } } }),
        ),
        (Box::new(|s| s.links = texts(&["db:database"])), host(json!({ "Links": ["db:database"] }))),
        (
            Box::new(|s| s.extra_hosts = vec![(text("h"), text("10.0.0.1"))]),
            host(json!({ "ExtraHosts": ["h:10.0.0.1"] })),
        ),
        (Box::new(|s| s.dns_servers = texts(&["10.0.0.2"])), host(json!({ "Dns": ["10.0.0.2"] }))),
        (Box::new(|s| s.dns_search_domains = texts(&["local"])), host(json!({ "DnsSearch": ["local"] }))),
    ];
    for (change, expected) in table {
        assert_eq!(difference(change), expected);
    }
}

#[test]
fn ports_are_exposed_and_bound() {
    let binding = |container_port, protocol, host_ip: Option<&str>, host_port| PortBinding {
        container_port,
        protocol,
        host_ip: host_ip.map(|ip| ip.parse().unwrap()),
        host_port,
    };
    let found = difference(|s| {
        s.port_bindings = vec![
            binding(80, Protocol::Tcp, None, HostPort::Dynamic),
            binding(80, Protocol::Tcp, Some("127.0.0.2"), HostPort::Fixed(8080)),
            binding(53, Protocol::Udp, None, HostPort::Range(32768, 33000)),
        ]
    });
    assert_eq!(
        found,
        json!({ "ExposedPorts": { "80/tcp": {}, "53/udp": {} }, "HostConfig": { "PortBindings": {
            "80/tcp": [{ "HostIp": "", "HostPort": "" }, { "HostIp": "127.0.0.2", "HostPort": "8080" }],
            "53/udp": [{ "HostIp": "", "HostPort": "32768-33000" }],
        } } })
    );
}

#[test]
fn storage_fields() {
    let found = difference(|s| {
        s.binds = vec![
            Bind { host_path: text("/h"), container_path: text("/c"), read_only: true },
            Bind { host_path: text("/x"), container_path: text("/y"), read_only: false },
        ];
        s.volumes = vec![
            VolumeMount { name: text("v"), container_path: text("/v"), ..VolumeMount::default() },
            VolumeMount {
                name: text("n"),
                container_path: text("/n"),
                read_only: true,
                driver: Some(text("nfs")),
                driver_opts: pairs(&[("o", "1")]),
                labels: pairs(&[("l", "v")]),
            },
        ];
        s.tmpfs =
            vec![Tmpfs { container_path: text("/t"), size_bytes: 4096, mount_options: texts(&["noexec"]) }];
        s.volumes_from = vec![
            VolumesFrom { container: text("a"), read_only: true },
            VolumesFrom { container: text("b"), read_only: false },
        ];
    });
    assert_eq!(
        found["HostConfig"],
        json!({
            "Binds": ["/h:/c:ro", "/x:/y"],
            "Mounts": [
                { "Type": "volume", "Source": "v", "Target": "/v" },
                { "Type": "volume", "Source": "n", "Target": "/n", "ReadOnly": true, "VolumeOptions": {
                    "Labels": { "l": "v" }, "DriverConfig": { "Name": "nfs", "Options": { "o": "1" } } } },
            ],
            "Tmpfs": { "/t": "noexec,size=4096" },
            "VolumesFrom": ["a:ro", "b:rw"],
        })
    );
}

#[test]
fn resources_and_rights() {
    let table: Vec<(Change, Value)> = vec![
        (Box::new(|s| s.cpu_shares = 1), json!({ "CpuShares": 2 })),
        (Box::new(|s| s.cpu_shares = 512), json!({ "CpuShares": 512 })),
        (Box::new(|s| s.cpu_limit = Some(0.25)), json!({ "CpuPeriod": 100_000, "CpuQuota": 25_000 })),
        (Box::new(|s| s.cpu_limit = Some(0.001)), json!({ "CpuPeriod": 100_000, "CpuQuota": 1_000 })),
        (Box::new(|s| s.cpuset_cpus = Some(text("0-1"))), json!({ "CpusetCpus": "0-1" })),
        (Box::new(|s| s.memory = Some(1 << 26)), json!({ "Memory": 1 << 26 })),
        (Box::new(|s| s.memory_reservation = Some(1 << 25)), json!({ "MemoryReservation": 1 << 25 })),
        (Box::new(|s| s.memory_swap = Some(-1)), json!({ "MemorySwap": -1 })),
        (Box::new(|s| s.memory_swappiness = Some(0)), json!({ "MemorySwappiness": 0 })),
        (Box::new(|s| s.pids_limit = Some(10)), json!({ "PidsLimit": 10 })),
        (Box::new(|s| s.shm_size = Some(1 << 20)), json!({ "ShmSize": 1 << 20 })),
        (
            Box::new(|s| s.ulimits = vec![Ulimit { name: text("nofile"), soft: 1, hard: 2 }]),
            json!({ "Ulimits": [{ "Name": "nofile", "Soft": 1, "Hard": 2 }] }),
        ),
        (Box::new(|s| s.cgroup_parent = Some(text("/ecs/i"))), json!({ "CgroupParent": "/ecs/i" })),
        (Box::new(|s| s.cap_add = texts(&["SYS_PTRACE"])), json!({ "CapAdd": ["SYS_PTRACE"] })),
        (Box::new(|s| s.cap_drop = texts(&["ALL"])), json!({ "CapDrop": ["ALL"] })),
        (Box::new(|s| s.privileged = true), json!({ "Privileged": true })),
        (Box::new(|s| s.readonly_rootfs = true), json!({ "ReadonlyRootfs": true })),
        (
            Box::new(|s| s.security_opts = texts(&["no-new-privileges"])),
            json!({ "SecurityOpt": ["no-new-privileges"] }),
        ),
        (
            Box::new(|s| s.devices = vec![Device { host_path: text("/dev/fuse"), ..Device::default() }]),
            json!({ "Devices": [{ "PathOnHost": "/dev/fuse", "PathInContainer": "/dev/fuse", "CgroupPermissions": "rwm" }] }),
        ),
        (
            Box::new(|s| s.gpus = Some(GpuRequest::Count(-1))),
            json!({ "DeviceRequests": [{ "Count": -1, "Capabilities": [["gpu"]] }] }),
        ),
        (
            Box::new(|s| s.gpus = Some(GpuRequest::Ids(texts(&["GPU-1"])))),
            json!({ "DeviceRequests": [{ "DeviceIDs": ["GPU-1"], "Capabilities": [["gpu"]] }] }),
        ),
        (
            Box::new(|s| s.sysctls = pairs(&[("net.core.somaxconn", "9")])),
            json!({ "Sysctls": { "net.core.somaxconn": "9" } }),
        ),
        (Box::new(|s| s.init = true), json!({ "Init": true })),
        (Box::new(|s| s.pid_mode = Some(text("host"))), json!({ "PidMode": "host" })),
        (Box::new(|s| s.ipc_mode = Some(text("none"))), json!({ "IpcMode": "none" })),
        (Box::new(|s| s.runtime = Some(text("nvidia"))), json!({ "Runtime": "nvidia" })),
        (
            Box::new(|s| {
                s.log_config =
                    Some(LogConfig { driver: text("json-file"), options: pairs(&[("max-size", "1m")]) })
            }),
            json!({ "LogConfig": { "Type": "json-file", "Config": { "max-size": "1m" } } }),
        ),
    ];
    for (change, expected) in table {
        assert_eq!(difference(change), json!({ "HostConfig": expected }));
    }
}

#[test]
fn overlays_merge_objects_and_replace_the_rest() {
    let found = difference(|s| {
        s.labels = pairs(&[("kept", "1"), ("changed", "1")]);
        s.command = Some(texts(&["old", "words"]));
        s.memory = Some(1);
        s.cap_add = texts(&["A"]);
        s.config_overlay =
            Some(text(r#"{"Labels":{"changed":"2","new":"3"},"Cmd":["new"],"FutureKey":{"a":1}}"#));
        s.host_config_overlay = Some(text(r#"{"Memory":2,"CapAdd":null,"CapDrop":["ALL"]}"#));
    });
    assert_eq!(
        found,
        json!({
            "Labels": { "kept": "1", "changed": "2", "new": "3" }, "Cmd": ["new"], "FutureKey": { "a": 1 },
            "HostConfig": { "Memory": 2, "CapAdd": null, "CapDrop": ["ALL"] },
        })
    );
}

#[test]
fn malformed_overlays_have_ecs_names() {
    let mut spec = ContainerSpec::new("c", "app");
    spec.config_overlay = Some(text("[1]"));
    let reason = request_body(&spec).unwrap_err().reason();
    assert_eq!(reason, "DockerClientConfigError: Unable to decode given docker config: not a JSON object");
    spec.config_overlay = Some(text("null"));
    spec.host_config_overlay = Some(text("{"));
    let reason = request_body(&spec).unwrap_err().reason();
    assert!(reason.starts_with("HostConfigError: Unable to decode given host config: EOF"), "{reason}");
}
