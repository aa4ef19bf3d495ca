//! Networks, volumes and parent cgroups: what surrounds containers.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

/// A bridge network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkSpec {
    /// Name.
    pub name: String,
    /// Driver; empty for `bridge`.
    pub driver: String,
    /// Address range, `10.0.1.0/24`.
    pub subnet: Option<String>,
    /// The range within the subnet that addresses are handed out from when a container asks for none.
    pub ip_range: Option<String>,
    /// The machine's own address on the bridge.
    pub gateway: Option<Ipv4Addr>,
    /// Name of the bridge's network interface, at most 15 characters.
    pub bridge_name: Option<String>,
    /// Without a default route out.
    pub internal: bool,
    /// Further options of the driver.
    pub options: BTreeMap<String, String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,
}

/// A container's way into a further network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConnectNetwork {
    /// Network's name or id.
    pub network: String,
    /// Container's name or id.
    pub container: String,
    /// A fixed address; the network needs a subnet of its own for that.
    pub ipv4: Option<Ipv4Addr>,
    /// Names by which the container is found in the network.
    pub aliases: Vec<String>,
}

/// A volume to make.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VolumeSpec {
    /// Name; empty for one that the engine makes up.
    pub name: String,
    /// Driver; empty for `local`.
    pub driver: String,
    /// Options of the driver.
    pub driver_opts: BTreeMap<String, String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,
}

/// A volume that is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VolumeInfo {
    /// Name.
    pub name: String,
    /// Driver.
    pub driver: String,
    /// Directory on the machine.
    pub mountpoint: String,
    /// Options of the driver.
    pub driver_opts: BTreeMap<String, String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,
}

/// What a parent cgroup may use; `None` for no limit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CgroupLimits {
    /// Processors, `0.25` for a quarter of one.
    pub cpu_vcpus: Option<f64>,
    /// Relative weight in Docker's CPU shares (2-262144).
    pub cpu_shares: Option<u64>,
    /// Bytes of memory.
    pub memory_bytes: Option<u64>,
    /// Processes and threads.
    pub pids: Option<u64>,
}
