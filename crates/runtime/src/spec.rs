//! What a container shall be: all that an ECS container definition can ask of a container engine.
//!
//! Field names follow the container definition where it has the field. Zero and empty mean "not asked for".
//!
//! Sources: ECS service model (ContainerDefinition, HostConfig of the agent's payload), Docker Engine API
//! `POST /containers/create`.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

/// A container to create.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ContainerSpec {
    /// Name; empty for one that the engine makes up.
    pub name: String,
    /// Image's name or id; must be here already.
    pub image: String,
    /// Command; `None` for the image's.
    pub command: Option<Vec<String>>,
    /// Entry point; `None` for the image's.
    pub entry_point: Option<Vec<String>>,
    /// Environment, in order; of equal names the last wins.
    pub env: Vec<(String, String)>,
    /// Working directory.
    pub working_dir: Option<String>,
    /// User: `uid`, `uid:gid`, `name`, `name:group`.
    pub user: Option<String>,
    /// Host name.
    pub hostname: Option<String>,
    /// Domain name.
    pub domainname: Option<String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,

    /// Where its network interface is.
    pub network_mode: NetworkMode,
    /// Ports published on the machine; only with a network of its own.
    pub port_bindings: Vec<PortBinding>,
    /// Ports declared but not published, `(port, protocol)`.
    pub exposed_ports: Vec<(u16, Protocol)>,
    /// Links, `container[:alias]`; only on the default bridge.
    pub links: Vec<String>,
    /// Lines for the hosts file, `(name, address)`.
    pub extra_hosts: Vec<(String, String)>,
    /// Name servers.
    pub dns_servers: Vec<String>,
    /// Domains to search.
    pub dns_search_domains: Vec<String>,
    /// No network at all (`disableNetworking`); stronger than `network_mode`.
    pub disable_networking: bool,
    /// Fixed MAC address.
    pub mac_address: Option<String>,

    /// Directories and files of the machine.
    pub binds: Vec<Bind>,
    /// Docker volumes.
    pub volumes: Vec<VolumeMount>,
    /// In-memory file systems.
    pub tmpfs: Vec<Tmpfs>,
    /// Containers whose mounts this one shares.
    pub volumes_from: Vec<VolumesFrom>,

    /// Relative weight; ECS CPU units. 0 is not passed on; 1 becomes 2, the kernel's least.
    pub cpu_shares: u64,
    /// Hard limit in processors; `0.5` is half of one.
    pub cpu_limit: Option<f64>,
    /// Processors it may run on, `0-2,4`.
    pub cpuset_cpus: Option<String>,
    /// Hard limit in bytes.
    pub memory: Option<u64>,
    /// Soft limit in bytes.
    pub memory_reservation: Option<u64>,
    /// Memory and swap together in bytes; -1 for unlimited swap.
    pub memory_swap: Option<i64>,
    /// How eagerly to swap, 0-100.
    pub memory_swappiness: Option<i64>,
    /// Most processes and threads.
    pub pids_limit: Option<i64>,
    /// Resource limits.
    pub ulimits: Vec<Ulimit>,
    /// Size of /dev/shm in bytes.
    pub shm_size: Option<u64>,

    /// Capabilities beyond the default ones.
    pub cap_add: Vec<String>,
    /// Capabilities taken away.
    pub cap_drop: Vec<String>,
    /// All rights on the machine.
    pub privileged: bool,
    /// Root file system cannot be written to.
    pub readonly_rootfs: bool,
    /// Options such as `no-new-privileges`, `apparmor=...`.
    pub security_opts: Vec<String>,
    /// Devices of the machine.
    pub devices: Vec<Device>,
    /// Graphics processors.
    pub gpus: Option<GpuRequest>,
    /// Kernel parameters.
    pub sysctls: BTreeMap<String, String>,
    /// A small init as process 1 (`initProcessEnabled`).
    pub init: bool,
    /// `host`, `container:<id>`; `None` for one of its own.
    pub pid_mode: Option<String>,
    /// `host`, `container:<id>`, `none`, `shareable`; `None` for the engine's default.
    pub ipc_mode: Option<String>,
    /// What [`Runtime::prepare_cgroup_parent`](crate::Runtime::prepare_cgroup_parent) returned.
    pub cgroup_parent: Option<String>,

    /// How its health is found out.
    pub health_check: HealthCheck,
    /// Where its output goes; `None` for the engine's default.
    pub log_config: Option<LogConfig>,
    /// Signal that asks it to stop.
    pub stop_signal: Option<String>,
    /// How long the engine itself waits between that signal and SIGKILL; whole seconds.
    pub stop_timeout: Option<Duration>,
    /// With a terminal (`pseudoTerminal`).
    pub tty: bool,
    /// With an open standard input (`interactive`).
    pub interactive: bool,
    /// OCI runtime other than the engine's default.
    pub runtime: Option<String>,

    /// Docker's `Config` as JSON text, laid over what the fields above give (`dockerConfig.config` of the
    /// agent's payload): objects are merged, everything else replaced.
    pub config_overlay: Option<String>,
    /// Docker's `HostConfig` as JSON text, laid over likewise (`dockerConfig.hostConfig`).
    pub host_config_overlay: Option<String>,
}

impl ContainerSpec {
    /// A container of an image, all else at its default.
    pub fn new(name: impl Into<String>, image: impl Into<String>) -> ContainerSpec {
        ContainerSpec { name: name.into(), image: image.into(), ..ContainerSpec::default() }
    }
}

/// Where a container's network interface is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum NetworkMode {
    /// Docker's default bridge.
    #[default]
    Bridge,
    /// The machine's own network.
    Host,
    /// Loopback only.
    None,
    /// Another container's network, by its id or name.
    Container(String),
    /// A network by name.
    Named {
        /// Network's name.
        network: String,
        /// A fixed address; the network needs a subnet of its own for that.
        ipv4: Option<Ipv4Addr>,
        /// Names by which the container is found in the network.
        aliases: Vec<String>,
    },
}

/// Transport protocol of a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Protocol {
    /// TCP.
    #[default]
    Tcp,
    /// UDP.
    Udp,
}

impl Protocol {
    /// `tcp` or `udp`.
    pub fn as_str(self) -> &'static str {
        match self {
            Protocol::Tcp => "tcp",
            Protocol::Udp => "udp",
        }
    }
}

/// Which port of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HostPort {
    /// Any free one of the machine's ephemeral range.
    #[default]
    Dynamic,
    /// This one.
    Fixed(u16),
    /// Any free one from the first to the last, both included: a local instance's own dynamic range.
    Range(u16, u16),
}

/// A port published on the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PortBinding {
    /// Port inside the container.
    pub container_port: u16,
    /// Its protocol.
    pub protocol: Protocol,
    /// The machine's address to publish on; `None` for all.
    pub host_ip: Option<IpAddr>,
    /// The machine's port.
    pub host_port: HostPort,
}

/// A directory or file of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bind {
    /// Path on the machine.
    pub host_path: String,
    /// Path inside the container.
    pub container_path: String,
    /// Not to be written to.
    pub read_only: bool,
}

/// A Docker volume.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VolumeMount {
    /// Volume's name; empty for an anonymous one that goes with the container.
    pub name: String,
    /// Path inside the container.
    pub container_path: String,
    /// Not to be written to.
    pub read_only: bool,
    /// Driver, for a volume that is not there yet.
    pub driver: Option<String>,
    /// Options of the driver, for a volume that is not there yet.
    pub driver_opts: BTreeMap<String, String>,
    /// Labels, for a volume that is not there yet.
    pub labels: BTreeMap<String, String>,
}

/// An in-memory file system.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tmpfs {
    /// Path inside the container.
    pub container_path: String,
    /// Largest size in bytes; 0 for the kernel's default.
    pub size_bytes: u64,
    /// Mount options such as `noexec`.
    pub mount_options: Vec<String>,
}

/// A container whose mounts are shared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VolumesFrom {
    /// Its id or name in the engine.
    pub container: String,
    /// Not to be written to.
    pub read_only: bool,
}

/// A resource limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ulimit {
    /// Name, `nofile`.
    pub name: String,
    /// Soft limit.
    pub soft: i64,
    /// Hard limit.
    pub hard: i64,
}

/// A device of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device {
    /// Path on the machine.
    pub host_path: String,
    /// Path inside the container; empty for the same.
    pub container_path: String,
    /// Of `r`, `w`, `m`; empty for all three.
    pub permissions: String,
}

/// Graphics processors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GpuRequest {
    /// This many of any kind; -1 for all.
    Count(i64),
    /// These, by id.
    Ids(Vec<String>),
}

/// How a container's health is found out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum HealthCheck {
    /// As the image says, if it says anything.
    #[default]
    Image,
    /// Not at all, even if the image says so.
    Disabled,
    /// By a command.
    Command(HealthCommand),
}

/// A health check's command and its times; zero times and retries mean the engine's default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HealthCommand {
    /// `CMD` and arguments, or `CMD-SHELL` and one line.
    pub test: Vec<String>,
    /// From one probe's end to the next's start.
    pub interval: Duration,
    /// How long a probe may take.
    pub timeout: Duration,
    /// Failures in a row until it is unhealthy.
    pub retries: u32,
    /// Failures in this time after the start do not count.
    pub start_period: Duration,
}

/// Where a container's output goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogConfig {
    /// Driver, `json-file`.
    pub driver: String,
    /// Its options.
    pub options: BTreeMap<String, String>,
}
