//! What an agent is told: the settings of the ECS agent, and those of a local instance that has no machine of its own.
//!
//! One process may hold many instances, so settings are a value for each instance, never global.
//! [`crate::config_file`] reads them from the environment and from `ecs.config`.
//! Source: AWS documentation, "Amazon ECS container agent configuration".

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use runtime::{Bind, PullBehavior, RegistryCredentials};

use crate::sigv4::Credentials;

/// One container instance.
#[derive(Clone, Debug)]
pub struct InstanceConfig {
    /// `ECS_CLUSTER`: name or ARN; empty means `default`, which is then created if it is missing.
    pub cluster: String,
    /// `ECS_BACKEND_HOST`: base URL of the control plane, `http://host:port`.
    pub endpoint: String,
    /// `AWS_DEFAULT_REGION`.
    pub region: String,
    /// The keys that calls are signed with at the start.
    pub credentials: Credentials,
    /// Who the instance is.
    pub identity: Identity,
    /// `AWS_EC2_METADATA_SERVICE_ENDPOINT`: the instance metadata service, asked for keys if none are given, for the identity
    /// document if `identity` is empty, and for Spot interruptions. None for an instance that is told all by its host.
    pub instance_metadata: Option<String>,
    /// What it offers to tasks.
    pub resources: Resources,
    /// How its containers are connected.
    pub network: InstanceNetwork,
    /// `ECS_DATADIR`: where the checkpoint lives; None keeps no state over restarts.
    pub data_dir: Option<PathBuf>,
    /// `ECS_INSTANCE_ATTRIBUTES`: custom attributes, given at the first registration only.
    pub attributes: BTreeMap<String, String>,
    /// `ECS_CONTAINER_INSTANCE_TAGS`.
    pub tags: BTreeMap<String, String>,
    /// `ECS_AVAILABLE_LOGGING_DRIVERS`.
    pub logging_drivers: Vec<String>,
    /// The features that may be turned off.
    pub features: Features,
    /// Limits of the container life cycle.
    pub timing: Timing,
    /// How images are got.
    pub images: Images,
    /// Variables for every container whose definition does not set them: where a region is that is not AWS's.
    pub container_environment: Vec<(String, String)>,
}

/// Who an instance is: the fields of an instance identity document.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// `i-…`; empty for a machine that EC2 does not know (`ECS_EXTERNAL`).
    pub instance_id: String,
    /// Instance type, `t3.small`.
    pub instance_type: String,
    /// Image id, `ami-…`.
    pub image_id: String,
    /// Account id.
    pub account_id: String,
    /// Availability zone; empty if only the control plane knows it.
    pub availability_zone: String,
    /// Private IPv4 address.
    pub private_ip: String,
    /// VPC, reported as `ecs.vpc-id` where tasks get interfaces of their own.
    pub vpc_id: String,
    /// Subnet, reported as `ecs.subnet-id` likewise.
    pub subnet_id: String,
}

/// What an instance offers.
#[derive(Clone, Debug)]
pub struct Resources {
    /// CPU units (1024 a processor); None takes the machine's.
    pub cpu: Option<i64>,
    /// Memory in MiB; None takes the machine's.
    pub memory: Option<i64>,
    /// `ECS_RESERVED_MEMORY`, MiB kept back from tasks.
    pub reserved_memory: i64,
    /// `ECS_RESERVED_PORTS`.
    pub reserved_ports: Vec<u16>,
    /// `ECS_RESERVED_PORTS_UDP`.
    pub reserved_ports_udp: Vec<u16>,
    /// Ids of the graphics processors.
    pub gpus: Vec<String>,
}

/// How an instance's containers are connected.
#[derive(Clone, Debug, Default)]
pub struct InstanceNetwork {
    /// The address that published ports bind to; None for all of the machine's.
    pub bind_address: Option<Ipv4Addr>,
    /// `ECS_DYNAMIC_HOST_PORT_RANGE`, both ends included; None leaves the choice to the container engine.
    pub dynamic_ports: Option<(u16, u16)>,
    /// The device on whose link tasks in `awsvpc` mode get an interface of their own. None: `task_networks`.
    pub trunk: Option<String>,
    /// Docker networks that stand for VPC subnets, for tasks in `awsvpc` mode.
    pub task_networks: TaskNetworks,
    /// Docker network on which bridge-mode containers live; None for Docker's default bridge.
    pub bridge_network: Option<String>,
    /// The image of the container that holds a task's network namespace.
    pub pause_image: String,
    /// The pause container's command; None for the image's own.
    pub pause_command: Option<Vec<String>>,
    /// What it sees of the machine: for an image without files of its own.
    pub pause_binds: Vec<Bind>,
}

/// Where tasks in `awsvpc` mode are connected.
#[derive(Clone, Debug, Default)]
pub struct TaskNetworks {
    /// The network for an interface whose subnet is not in `by_cidr`.
    pub default: Option<String>,
    /// Docker network by subnet, `10.0.1.0/24`.
    pub by_cidr: BTreeMap<String, String>,
}

/// Features that may be turned on and off.
#[derive(Clone, Debug)]
pub struct Features {
    /// `ECS_ENABLE_TASK_IAM_ROLE`.
    pub task_iam_role: bool,
    /// `ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST`.
    pub task_iam_role_network_host: bool,
    /// `ECS_ENABLE_TASK_ENI`.
    pub task_eni: bool,
    /// `ECS_AWSVPC_BLOCK_IMDS`: tasks in `awsvpc` mode do not reach the instance metadata service.
    pub awsvpc_block_metadata: bool,
    /// `ECS_ENABLE_TASK_CPU_MEM_LIMIT`: the task's size becomes a cgroup.
    pub task_cpu_mem_limit: bool,
    /// `ECS_DISABLE_PRIVILEGED`.
    pub privileged_disabled: bool,
    /// `ECS_DISABLE_DOCKER_HEALTH_CHECK`.
    pub health_check_disabled: bool,
    /// `ECS_DISABLE_METRICS`.
    pub metrics_disabled: bool,
    /// `ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE`.
    pub awslogs_execution_role: bool,
    /// `ECS_EXTERNAL`: no identity document is sent.
    pub external: bool,
    /// `ECS_ENABLE_SPOT_INSTANCE_DRAINING`: drain when the instance metadata service tells of an interruption.
    pub spot_draining: bool,
    /// The cgroup under which task cgroups are made; None for the engine's default parent.
    pub cgroup_parent: Option<String>,
}

/// Limits of the container life cycle.
#[derive(Clone, Debug)]
pub struct Timing {
    /// `ECS_CONTAINER_STOP_TIMEOUT`, at least 1 s.
    pub stop_timeout: Duration,
    /// `ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION`, at least 1 s: how long a stopped task's containers stay.
    pub cleanup_wait: Duration,
    /// How often what the engine's events told is compared with what is there.
    pub resync: Duration,
}

/// How images are got.
#[derive(Clone, Debug, Default)]
pub struct Images {
    /// `ECS_IMAGE_PULL_BEHAVIOR`.
    pub pull_behavior: PullBehavior,
    /// `ECS_ENGINE_AUTH_DATA` by registry host.
    pub registry_auth: BTreeMap<String, RegistryCredentials>,
    /// Registry hosts whose images are asked from this host instead (a local ECR behind AWS's host names).
    pub registry_aliases: BTreeMap<String, String>,
    /// `ECS_DISABLE_IMAGE_CLEANUP`, inverted: whether unused images are removed in time.
    pub cleanup: bool,
}

impl InstanceConfig {
    /// Settings with the ECS agent's defaults for Linux.
    pub fn new(endpoint: impl Into<String>, region: impl Into<String>, credentials: Credentials) -> Self {
        InstanceConfig {
            cluster: String::new(),
            endpoint: endpoint.into(),
            region: region.into(),
            credentials,
            identity: Identity::default(),
            instance_metadata: None,
            resources: Resources::default(),
            network: InstanceNetwork { pause_image: PAUSE_IMAGE.into(), ..InstanceNetwork::default() },
            data_dir: None,
            attributes: BTreeMap::new(),
            tags: BTreeMap::new(),
            logging_drivers: vec!["json-file".into(), "none".into()],
            features: Features::default(),
            timing: Timing::default(),
            images: Images::default(),
            container_environment: Vec::new(),
        }
    }

    /// The cluster to name in requests.
    pub fn cluster_or_default(&self) -> &str {
        if self.cluster.is_empty() { "default" } else { &self.cluster }
    }
}

/// The pause container's image unless one is named: AWS's own agent calls it so.
pub const PAUSE_IMAGE: &str = "amazon/amazon-ecs-pause:0.1.0";

impl Default for Resources {
    fn default() -> Self {
        Resources {
            cpu: None,
            memory: None,
            reserved_memory: 0,
            reserved_ports: vec![22, 2375, 2376, 51678, 51679],
            reserved_ports_udp: Vec::new(),
            gpus: Vec::new(),
        }
    }
}

impl Default for Features {
    fn default() -> Self {
        Features {
            task_iam_role: false,
            task_iam_role_network_host: false,
            task_eni: false,
            awsvpc_block_metadata: false,
            task_cpu_mem_limit: true,
            privileged_disabled: false,
            health_check_disabled: false,
            metrics_disabled: false,
            awslogs_execution_role: false,
            external: false,
            spot_draining: false,
            cgroup_parent: None,
        }
    }
}

impl Default for Timing {
    fn default() -> Self {
        Timing {
            stop_timeout: Duration::from_secs(30),
            cleanup_wait: Duration::from_secs(3 * 3600),
            resync: Duration::from_secs(30),
        }
    }
}

/// What the instances of one process share: the task metadata server and the introspection server.
#[derive(Clone, Debug)]
pub struct HostConfig {
    /// Where containers reach the task metadata and credentials endpoint.
    pub metadata: MetadataListen,
    /// `ECS_TASK_METADATA_RPS_LIMIT`: requests a second and burst, for each caller.
    pub metadata_limit: (u32, u32),
    /// Where the introspection endpoint listens (port 51678 by custom); None turns it off.
    pub introspection: Option<SocketAddr>,
}

/// Where the task metadata server listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MetadataListen {
    /// `169.254.170.2:80`, the address is added to the loopback device. Without the right to do so: a random port on
    /// all addresses, reached by containers through the bridge's gateway.
    Auto,
    /// This address and port; containers are told this address.
    Address(SocketAddr),
    /// Listen on the first, tell containers to use the second (`http://host:port`).
    Advertised(SocketAddr, String),
    /// No metadata server.
    Off,
}

impl Default for HostConfig {
    fn default() -> Self {
        HostConfig { metadata: MetadataListen::Auto, metadata_limit: (40, 60), introspection: None }
    }
}
