//! What a machine is made from: the file that the shell writes, the boot helper reads, and the machine's first process is given.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// One machine. Everything that its boot depends on stands here, so that the helper needs neither the region nor its keys.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spec {
    /// `i-` and 17 hexadecimal digits.
    pub instance: String,
    /// `t3.small`.
    pub instance_type: String,
    /// `ami-...`.
    pub image: String,
    pub account: String,
    pub region: String,
    pub zone: String,
    pub vpc: String,
    pub subnet: String,
    pub address: String,
    /// Security groups by name, for scripts that ask.
    pub groups: Vec<String>,
    /// The network namespace that it runs in: a file under `/run/netns`. None for one without any network.
    pub netns: Option<PathBuf>,
    /// The machine's own directory on the host: layers, engine, console.
    pub dir: PathBuf,
    /// Directories and files of the host that it must not see.
    pub hide: Vec<PathBuf>,
    /// Directories of the host that it sees, read-only, though they are under hidden ones.
    pub show: Vec<PathBuf>,
    /// The program that runs inside as its first process, followed by `machine init`.
    pub program: PathBuf,
    pub host_name: String,
    pub name_servers: Vec<Ipv4Addr>,
    /// Virtual CPUs of its type.
    pub cpus: i64,
    /// MiB of its type.
    pub memory_mib: i64,
    pub limits: Limits,
    /// `http://198.18.0.1:4566`: where the machine reaches the region.
    pub endpoint: String,
    /// `host:port` of a registry mirror that its engine asks first.
    pub mirror: Option<String>,
    /// Base64, as it was given.
    pub user_data: Option<String>,
    /// Whether its image is one with the ECS agent.
    pub ecs_optimized: bool,
    /// How long the start of the agent waits for user data, in seconds.
    pub user_data_wait_s: u64,
    /// Variables for user data, services and logins, besides the region's.
    pub environment: Vec<(String, String)>,
}

/// How the CPU of a machine is bounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CpuPolicy {
    /// Never more than the type's virtual CPUs, and its share of them when the host is busy.
    #[default]
    Quota,
    /// Only its share when the host is busy.
    Shares,
}

/// A machine's bounds as its cgroup gets them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes; the kernel ends processes beyond it.
    pub memory: u64,
    /// 1024 a virtual CPU.
    pub shares: u64,
    /// Microseconds of CPU time in [`Limits::PERIOD`]; none means no bound.
    pub quota: Option<u64>,
    /// Processes and threads at once.
    pub processes: u64,
}

impl Limits {
    /// Microseconds.
    pub const PERIOD: u64 = 100_000;
    const PROCESSES_PER_CPU: u64 = 16_384;

    /// The bounds of a type with so many virtual CPUs and MiB on a host with `host_cpus`.
    pub fn of(cpus: i64, memory_mib: i64, host_cpus: usize, policy: CpuPolicy) -> Limits {
        let cpus = u64::try_from(cpus).unwrap_or(0).max(1);
        // A quota that the host cannot exceed anyway would only cost.
        let bounded = policy == CpuPolicy::Quota && cpus < host_cpus as u64;
        Limits {
            memory: u64::try_from(memory_mib).unwrap_or(0).max(64) << 20,
            shares: cpus.saturating_mul(1024).min(262_144),
            quota: bounded.then_some(cpus * Self::PERIOD),
            processes: Self::PROCESSES_PER_CPU * cpus.min(4),
        }
    }

    /// The shares as a weight of cgroup v2: 2 to 262,144 onto 1 to 10,000.
    pub fn weight(&self) -> u64 {
        1 + (self.shares.clamp(2, 262_144) - 2) * 9_999 / 262_142
    }
}

/// Names inside a machine's directory on the host.
impl Spec {
    pub const FILE: &'static str = "spec.json";
    pub fn path(dir: &Path) -> PathBuf {
        dir.join(Self::FILE)
    }
    pub fn upper(&self) -> PathBuf {
        self.dir.join("upper")
    }
    pub fn work(&self) -> PathBuf {
        self.dir.join("work")
    }
    pub fn mount_point(&self) -> PathBuf {
        self.dir.join("root")
    }
    pub fn docker(&self) -> PathBuf {
        self.dir.join("docker")
    }
    pub fn containerd(&self) -> PathBuf {
        self.dir.join("containerd")
    }

    /// Reads the spec of a machine's directory.
    ///
    /// # Errors
    /// One line.
    pub fn read(dir: &Path) -> Result<Spec, String> {
        let path = Self::path(dir);
        let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        serde_json::from_slice(&bytes).map_err(|e| format!("{}: {e}", path.display()))
    }
}

/// `ip-10-0-1-10`.
pub fn host_name(address: &str) -> String {
    format!("ip-{}", address.replace('.', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_the_types_and_never_more_than_the_host() {
        let small = Limits::of(2, 2048, 8, CpuPolicy::Quota);
        assert_eq!((small.memory, small.shares, small.quota), (2 << 30, 2048, Some(200_000)));
        assert_eq!(Limits::of(2, 2048, 2, CpuPolicy::Quota).quota, None);
        assert_eq!(Limits::of(96, 2048, 2, CpuPolicy::Quota).quota, None);
        assert_eq!(Limits::of(1, 512, 8, CpuPolicy::Shares).quota, None);
        assert_eq!(Limits::of(1, 512, 8, CpuPolicy::Shares).weight(), 39);
        assert_eq!(Limits::of(192, 512, 8, CpuPolicy::Shares).weight(), 7_500);
    }

    #[test]
    fn names_follow_the_address() {
        assert_eq!(host_name("10.0.1.10"), "ip-10-0-1-10");
    }
}
