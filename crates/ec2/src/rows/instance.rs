//! Instances and what the machines of this region can hold.

use serde::{Deserialize, Serialize};
use state::{Row, Timestamp};

use super::Tags;

/// Where an instance is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum InstanceState {
    #[default]
    Pending,
    Running,
    Stopping,
    Stopped,
    ShuttingDown,
    Terminated,
}

/// How the metadata service answers an instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetadataOptions {
    pub enabled: bool,
    /// Whether requests need a session token (version 2 only).
    pub tokens_required: bool,
    /// How many hops an answer may take, 1 to 64: 1 does not reach containers on a bridge.
    pub hop_limit: i64,
    /// Whether tags can be read there.
    pub tags: bool,
    pub ipv6: bool,
}

impl Default for MetadataOptions {
    fn default() -> Self {
        MetadataOptions { enabled: true, tokens_required: false, hop_limit: 1, tags: false, ipv6: false }
    }
}

/// A volume and the device by which the instance knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockDevice {
    /// `/dev/xvda`.
    pub device: String,
    /// `vol-` and 17 hexadecimal digits.
    pub volume: String,
    pub delete_on_termination: bool,
    pub attached_at: Timestamp,
}

/// Further choices of a launch that are shown as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceOptions {
    /// `ip-name` or `resource-name`; empty means `ip-name`.
    #[serde(default)]
    pub hostname_type: String,
    #[serde(default)]
    pub resource_name_a_record: bool,
    #[serde(default)]
    pub resource_name_aaaa_record: bool,
    /// Cores and threads of each, where they were chosen.
    #[serde(default)]
    pub cpu: Option<(i64, i64)>,
    /// `open`, `none`, `capacity-reservations-only`; empty means `open`.
    #[serde(default)]
    pub capacity_reservation_preference: String,
    /// `default` or `disabled`; empty means `default`.
    #[serde(default)]
    pub auto_recovery: String,
    #[serde(default)]
    pub hibernation: bool,
    #[serde(default)]
    pub enclave: bool,
    #[serde(default)]
    pub placement_group: String,
}

/// A machine of the EC2 API.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Instance {
    pub id: String,
    /// `t3.small`.
    pub instance_type: String,
    pub image: String,
    pub state: InstanceState,
    pub subnet: String,
    pub vpc: String,
    pub zone: String,
    /// Primary private address.
    pub address: String,
    /// Its primary interface.
    pub interface: String,
    pub groups: Vec<String>,
    /// Base64, as given.
    pub user_data: Option<String>,
    pub launched_at: Timestamp,
    pub terminated_at: Option<Timestamp>,
    /// Name of the local slot (`local/0`) when this is one of the instances that `up --instances` put on this machine: an
    /// address and a cgroup under the host's own engine, not a machine of its own.
    pub slot: Option<String>,
    pub key_name: Option<String>,
    pub client_token: Option<String>,
    pub reservation: String,
    #[serde(default)]
    pub tags: Tags,
    /// Position in its reservation.
    #[serde(default)]
    pub launch_index: i64,
    /// ARN of the instance profile.
    #[serde(default)]
    pub profile: Option<String>,
    /// `iip-assoc-` and 17 hexadecimal digits, while it has a profile.
    #[serde(default)]
    pub profile_association: Option<String>,
    #[serde(default)]
    pub metadata: MetadataOptions,
    #[serde(default)]
    pub block_devices: Vec<BlockDevice>,
    /// Code and sentence of why it is in its state: `Server.InternalError`, `Client.UserInitiatedShutdown`.
    #[serde(default)]
    pub state_reason: Option<(String, String)>,
    /// `User initiated (2026-11-21 10:00:00 GMT)`.
    #[serde(default)]
    pub transition_reason: String,
    /// Why the machine did not boot, if so: shown by the instance's status and at the end of its console output.
    #[serde(default)]
    pub boot_error: Option<String>,
    /// Whether its user data has ended.
    #[serde(default)]
    pub booted: bool,
    /// Grows with each reboot that is asked for; the machine is restarted when it differs from what the host last did.
    #[serde(default)]
    pub reboots: u64,
    #[serde(default)]
    pub detailed_monitoring: bool,
    #[serde(default)]
    pub ebs_optimized: bool,
    #[serde(default)]
    pub termination_protection: bool,
    #[serde(default)]
    pub stop_protection: bool,
    /// What `shutdown` in the instance does: terminate, or else stop.
    #[serde(default)]
    pub terminate_on_shutdown: bool,
    /// `spot`, or nothing.
    #[serde(default)]
    pub lifecycle: Option<String>,
    /// Credits of a burstable type: `standard`, `unlimited`.
    #[serde(default)]
    pub cpu_credits: Option<String>,
    /// Name of the Auto Scaling group that it belongs to.
    #[serde(default)]
    pub auto_scaling_group: Option<String>,
    /// `default`, `dedicated` or `host`; empty means `default`.
    #[serde(default)]
    pub tenancy: String,
    /// When it came into its state.
    #[serde(default)]
    pub state_since: Timestamp,
    /// Device of the root volume, `/dev/xvda`.
    #[serde(default)]
    pub root_device: String,
    /// Whether it gets a new public address with each start.
    #[serde(default)]
    pub public_ip_at_start: bool,
    #[serde(default)]
    pub options: InstanceOptions,
}

impl Row for Instance {
    const TABLE: &'static str = "ec2/instance";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        if let Some(slot) = &self.slot {
            add("slot", slot);
        }
        if let Some(group) = &self.auto_scaling_group {
            add("auto-scaling-group", group);
        }
        add("address", &self.address);
        add("subnet", &self.subnet);
        add("vpc", &self.vpc);
    }
}

impl Instance {
    /// Whether it holds its address: from the launch until it is terminated.
    pub fn exists(&self) -> bool {
        self.state != InstanceState::Terminated
    }
    /// Whether it holds its type's memory and CPU of the host. A stopped one does not, so its next start may fail.
    pub fn holds_capacity(&self) -> bool {
        !matches!(self.state, InstanceState::Stopped | InstanceState::Terminated)
    }
    /// Whether its machine runs but could not boot. Scripts in user data that fail do not make it so.
    pub fn is_impaired(&self) -> bool {
        self.boot_error.is_some() && !self.booted
    }
    /// Whether a machine of its own should run for it now.
    pub fn wants_machine(&self) -> bool {
        self.slot.is_none() && matches!(self.state, InstanceState::Pending | InstanceState::Running)
    }
}

/// What a host can give to instances: the capacity pool. Without such a row there is no limit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HostCapacity {
    /// Name of the host.
    pub host: String,
    /// Virtual CPUs that may be promised, in thousandths; none means no limit (they are shares).
    pub cpu_millis: Option<i64>,
    /// MiB that may be promised.
    pub memory_mib: i64,
    /// Whether instances with a machine of their own can run at all, and if not, why.
    pub refuses: Option<String>,
}

impl Row for HostCapacity {
    const TABLE: &'static str = "ec2/host-capacity";
    fn key(&self) -> String {
        self.host.clone()
    }
}
