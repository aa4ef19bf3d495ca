//! What became of containers: states, events, output and use of the machine.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use crate::spec::Protocol;
use crate::time::Timestamp;

/// Where a container is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContainerStatus {
    /// Made, never started.
    #[default]
    Created,
    /// Its process runs.
    Running,
    /// Its process runs but is frozen.
    Paused,
    /// The engine is starting it again by its own restart policy.
    Restarting,
    /// The engine is removing it.
    Removing,
    /// Its process ended.
    Exited,
    /// The engine failed to remove it.
    Dead,
}

impl ContainerStatus {
    /// Whether a process of it is alive.
    pub fn is_running(self) -> bool {
        matches!(self, ContainerStatus::Running | ContainerStatus::Paused | ContainerStatus::Restarting)
    }
}

/// What a container's health check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HealthStatus {
    /// There is no health check.
    #[default]
    None,
    /// No verdict yet.
    Starting,
    /// The last probe succeeded.
    Healthy,
    /// As many probes as allowed failed in a row.
    Unhealthy,
}

/// One run of a health check's command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HealthProbe {
    /// When it began.
    pub start: Option<Timestamp>,
    /// When it ended.
    pub end: Option<Timestamp>,
    /// Its exit code; -1 when it took too long.
    pub exit_code: i64,
    /// What it wrote.
    pub output: String,
}

/// A container's health.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Health {
    /// The verdict.
    pub status: HealthStatus,
    /// Failures in a row.
    pub failing_streak: u32,
    /// The last few probes, oldest first.
    pub log: Vec<HealthProbe>,
}

/// A port as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BoundPort {
    /// Port inside the container.
    pub container_port: u16,
    /// Its protocol.
    pub protocol: Protocol,
    /// The machine's address.
    pub host_ip: IpAddr,
    /// The machine's port.
    pub host_port: u16,
}

/// A container's place in a network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkEndpoint {
    /// Network's name.
    pub network: String,
    /// The container's address in it.
    pub ipv4: Option<Ipv4Addr>,
    /// Bits of the subnet's prefix.
    pub prefix_len: u8,
    /// Default route.
    pub gateway: Option<Ipv4Addr>,
    /// MAC address.
    pub mac_address: String,
}

/// All that is known of a container.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContainerState {
    /// Id.
    pub id: String,
    /// Name, without a slash before it.
    pub name: String,
    /// Image's name as it was asked for.
    pub image: String,
    /// Image's id.
    pub image_id: String,
    /// Where it is in its life.
    pub status: ContainerStatus,
    /// Exit code; only of one that ended.
    pub exit_code: Option<i64>,
    /// Whether the kernel killed it for want of memory.
    pub oom_killed: bool,
    /// Why the engine could not start it; empty if it could.
    pub error: String,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// When it last started.
    pub started_at: Option<Timestamp>,
    /// When it last ended.
    pub finished_at: Option<Timestamp>,
    /// Health.
    pub health: Health,
    /// Published ports, in order.
    pub ports: Vec<BoundPort>,
    /// Networks, by name in order.
    pub networks: Vec<NetworkEndpoint>,
    /// Network mode in the engine's words (`bridge`, `host`, `container:<id>`).
    pub network_mode: String,
    /// Process id of its first process on the machine; 0 when it does not run.
    pub pid: i64,
    /// How often the engine started it again by itself.
    pub restart_count: i64,
    /// Labels.
    pub labels: BTreeMap<String, String>,
    /// Volumes and binds, `(source, destination)`; the source is the volume's name or the machine's path.
    pub mounts: Vec<(String, String)>,
    /// Log driver.
    pub log_driver: String,
    /// Log driver's options.
    pub log_options: BTreeMap<String, String>,
}

/// A container in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContainerSummary {
    /// Id.
    pub id: String,
    /// Name, without a slash before it.
    pub name: String,
    /// Image's name.
    pub image: String,
    /// Image's id.
    pub image_id: String,
    /// Where it is in its life.
    pub status: ContainerStatus,
    /// Labels.
    pub labels: BTreeMap<String, String>,
    /// When it was made; to the second.
    pub created_at: Option<Timestamp>,
}

/// How a container is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RemoveOptions {
    /// Kill it first if it runs.
    pub force: bool,
    /// Remove its anonymous volumes too.
    pub volumes: bool,
}

/// The engine and the machine it runs on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EngineInfo {
    /// Engine's version, `20.10.24`.
    pub version: String,
    /// Newest API version that it speaks, `1.41`.
    pub api_version: String,
    /// Oldest API version that it speaks.
    pub min_api_version: String,
    /// The API version that we speak with it.
    pub negotiated_api_version: String,
    /// Whether it is Podman behind Docker's API.
    pub podman: bool,
    /// Volume drivers.
    pub volume_drivers: Vec<String>,
    /// Network drivers.
    pub network_drivers: Vec<String>,
    /// Log drivers.
    pub log_drivers: Vec<String>,
    /// OCI runtimes (`runc`, `nvidia`).
    pub runtimes: Vec<String>,
    /// Storage driver.
    pub storage_driver: String,
    /// `cgroupfs` or `systemd`; `none` when rootless without delegation.
    pub cgroup_driver: String,
    /// `1` or `2`.
    pub cgroup_version: String,
    /// Security options (`name=seccomp,profile=default`, `name=rootless`).
    pub security_options: Vec<String>,
    /// Processors of the machine.
    pub cpus: u32,
    /// Memory of the machine in bytes.
    pub memory_bytes: u64,
    /// `linux`.
    pub os_type: String,
    /// Processor architecture in the kernel's words (`x86_64`).
    pub architecture: String,
    /// Operating system's name.
    pub operating_system: String,
    /// Kernel's version.
    pub kernel_version: String,
    /// Where the engine keeps images and containers.
    pub root_dir: String,
}

/// Counters of one network interface since it came up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NetworkStats {
    /// Bytes received.
    pub rx_bytes: u64,
    /// Packets received.
    pub rx_packets: u64,
    /// Received packets dropped.
    pub rx_dropped: u64,
    /// Receive errors.
    pub rx_errors: u64,
    /// Bytes sent.
    pub tx_bytes: u64,
    /// Packets sent.
    pub tx_packets: u64,
    /// Packets to send dropped.
    pub tx_dropped: u64,
    /// Send errors.
    pub tx_errors: u64,
}

/// One sample of a container's use of the machine. Percentages come from two samples.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ContainerStats {
    /// When it was taken.
    pub read_at: Option<Timestamp>,
    /// Processor time used since the start, in nanoseconds.
    pub cpu_total_ns: u64,
    /// Processor time of the whole machine, in nanoseconds.
    pub cpu_system_ns: u64,
    /// Processors on line.
    pub online_cpus: u32,
    /// Bytes of memory in use, without the page cache that the kernel can take back (as `docker stats` counts).
    pub memory_usage: u64,
    /// Bytes of memory with all page cache.
    pub memory_usage_raw: u64,
    /// Most bytes ever in use; 0 where the kernel does not say.
    pub memory_max_usage: u64,
    /// Bytes it may use: its own limit or the machine's memory.
    pub memory_limit: u64,
    /// Counters by network interface.
    pub networks: BTreeMap<String, NetworkStats>,
    /// Bytes read from block devices.
    pub block_read_bytes: u64,
    /// Bytes written to block devices.
    pub block_write_bytes: u64,
    /// Processes and threads.
    pub pids: u64,
    /// The engine's own answer, for the task metadata endpoint.
    pub raw: serde_json::Value,
}

/// Which output is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LogOptions {
    /// Only what was written at or after this; `None` for all.
    pub since: Option<Timestamp>,
    /// Go on as more is written, until the container ends.
    pub follow: bool,
    /// Only this many of the last lines; `None` for all.
    pub tail: Option<u32>,
}

/// Which of a container's two outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogSource {
    /// Standard output; with a terminal, all output.
    Stdout,
    /// Standard error.
    Stderr,
}

/// A piece of output: a line with its end, or part of a very long one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// When it was written.
    pub timestamp: Timestamp,
    /// Where it was written to.
    pub source: LogSource,
    /// The bytes, with the line's end if it had one.
    pub bytes: bytes::Bytes,
}

/// Which events are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventFilter {
    /// Events at or after this; `None` for those from now on.
    pub since: Option<Timestamp>,
    /// Only of containers that carry these labels; an empty value asks for the key alone.
    pub labels: Vec<(String, String)>,
}

/// What happened to a container.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// It started.
    Start,
    /// It ended.
    Die {
        /// Its exit code.
        exit_code: i64,
    },
    /// Its health changed.
    Health(HealthStatus),
    /// A process of it was killed for want of memory; the container may live on.
    Oom,
    /// It was removed.
    Destroy,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContainerEvent {
    /// Container's id.
    pub container_id: String,
    /// Container's name.
    pub container_name: String,
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub timestamp: Timestamp,
    /// The container's labels and further attributes, as the engine mixes them.
    pub attributes: BTreeMap<String, String>,
}
