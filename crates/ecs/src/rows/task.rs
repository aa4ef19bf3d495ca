//! Tasks and their containers.

use serde::{Deserialize, Serialize};
use shapes::ecs as api;
use state::{Row, Timestamp};

use super::Tags;

/// `lastStatus` of a task; it only moves forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    Provisioning,
    Pending,
    Activating,
    Running,
    Deactivating,
    Stopping,
    Deprovisioning,
    Stopped,
}

impl Status {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Provisioning => "PROVISIONING",
            Status::Pending => "PENDING",
            Status::Activating => "ACTIVATING",
            Status::Running => "RUNNING",
            Status::Deactivating => "DEACTIVATING",
            Status::Stopping => "STOPPING",
            Status::Deprovisioning => "DEPROVISIONING",
            Status::Stopped => "STOPPED",
        }
    }
}

/// What a task takes from its instance, from placement until the agent reports it STOPPED.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    /// CPU units.
    pub cpu: i64,
    /// MiB.
    pub memory: i64,
    /// Ids of GPUs.
    pub gpus: Vec<String>,
    /// Fixed host ports, and dynamic ones once the agent has reported them.
    pub tcp_ports: Vec<u16>,
    pub udp_ports: Vec<u16>,
}

/// A container of a task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskContainer {
    pub name: String,
    /// UUID; the last part of the container's ARN.
    pub id: String,
    pub arn: String,
    pub image: String,
    pub image_digest: Option<String>,
    pub runtime_id: Option<String>,
    /// `PENDING`, `RUNNING` or `STOPPED`.
    pub last_status: String,
    pub exit_code: Option<i64>,
    pub reason: Option<String>,
    pub network_bindings: Vec<api::NetworkBinding>,
    pub health: api::HealthStatus,
    pub essential: bool,
    /// Whether the definition has a health check.
    pub has_health_check: bool,
    pub cpu: Option<String>,
    pub memory: Option<String>,
    pub memory_reservation: Option<String>,
    pub gpu_ids: Vec<String>,
    #[serde(default)]
    pub managed_agents: Vec<api::ManagedAgent>,
}

/// Where a task's target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TargetState {
    /// Not registered yet: the task does not run.
    Waiting,
    Registered,
    /// Deregistered; the balancer lets requests in flight finish.
    Draining,
    /// Gone from the group.
    Gone,
}

/// A task's membership in a target group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetBinding {
    pub target_group: String,
    pub container: String,
    pub container_port: u16,
    /// Instance id or address, and port, once known.
    pub target: Option<(String, u16)>,
    pub state: TargetState,
}

/// The network interface of an awsvpc task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskInterface {
    pub id: String,
    pub subnet: String,
    pub address: String,
    pub mac: String,
    /// UUID of the attachment.
    pub attachment: String,
}

/// Something attached to a task, as the API shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    pub id: String,
    /// `ElasticNetworkInterface`.
    pub kind: String,
    pub status: String,
    pub details: Vec<(String, String)>,
}

/// Scale-in protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protection {
    pub until: Timestamp,
}

/// A task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub cluster: String,
    /// 32 hexadecimal digits.
    pub id: String,
    pub arn: String,
    pub family: String,
    pub revision: i64,
    pub task_definition_arn: String,
    /// `family:web`, `service:web`, or what RunTask was given.
    pub group: String,
    /// Deployment id of a service's task, or what RunTask was given.
    pub started_by: Option<String>,
    /// Name of the service it belongs to.
    pub service: Option<String>,
    /// Deployment or task set (`ecs-svc/...`) that launched it.
    pub deployment: Option<String>,
    /// Id of the container instance (not its ARN).
    pub container_instance: Option<String>,
    pub availability_zone: Option<String>,
    pub launch_type: api::LaunchType,
    pub capacity_provider: Option<String>,
    /// Whether it should stop (`desiredStatus`).
    pub stop_desired: bool,
    pub last_status: Status,
    pub containers: Vec<TaskContainer>,
    /// Task size as registered or overridden, in the API's words.
    pub cpu: Option<String>,
    pub memory: Option<String>,
    pub charge: Charge,
    pub overrides: api::TaskOverride,
    pub attachments: Vec<Attachment>,
    pub attributes: Vec<api::Attribute>,
    pub interface: Option<TaskInterface>,
    pub targets: Vec<TargetBinding>,
    pub tags: Tags,
    pub version: i64,
    pub health: api::HealthStatus,
    pub connectivity: Option<api::Connectivity>,
    pub connectivity_at: Option<Timestamp>,
    pub enable_execute_command: bool,
    pub platform_version: Option<String>,
    pub platform_family: Option<String>,
    pub protection: Option<Protection>,
    /// Id under which the containers find their role's credentials; stable for the task's life.
    pub credentials_id: Option<String>,
    pub execution_credentials_id: Option<String>,
    pub stop_code: Option<api::TaskStopCode>,
    pub stopped_reason: Option<String>,
    pub created_at: Timestamp,
    pub pull_started_at: Option<Timestamp>,
    pub pull_stopped_at: Option<Timestamp>,
    pub started_at: Option<Timestamp>,
    pub stopping_at: Option<Timestamp>,
    pub execution_stopped_at: Option<Timestamp>,
    pub stopped_at: Option<Timestamp>,
    /// Set when the instance was lost or deregistered under it: the agent is not waited for any more.
    #[serde(default)]
    pub orphaned: bool,
    /// The service scheduler has taken note of its end (circuit breaker, launch throttle): each end counts once.
    #[serde(default)]
    pub accounted: bool,
}

impl Task {
    /// The key of a task.
    pub fn key_of(cluster: &str, id: &str) -> String {
        format!("{cluster}/{id}")
    }
    /// Whether its agent may be told to stop it: wanted to stop, and no target still drains.
    pub fn agent_should_stop(&self) -> bool {
        let drained = |t: &TargetBinding| matches!(t.state, TargetState::Waiting | TargetState::Gone);
        // An orphan's targets are nobody's any more: it was given up with its instance.
        self.stop_desired && (self.orphaned || self.targets.iter().all(drained))
    }
    /// Whether it has ended.
    pub fn is_stopped(&self) -> bool {
        self.last_status == Status::Stopped
    }
    /// `RUNNING` or `STOPPED`.
    pub fn desired_status(&self) -> &'static str {
        if self.stop_desired { "STOPPED" } else { "RUNNING" }
    }
}

impl Row for Task {
    const TABLE: &'static str = "ecs/task";
    fn key(&self) -> String {
        Self::key_of(&self.cluster, &self.id)
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        // Ended tasks stay visible for an hour; only the indexes of live ones are walked by schedulers and agents.
        let live = !self.is_stopped();
        if let Some(i) = &self.container_instance {
            add(if live { "instance" } else { "stopped-instance" }, &format!("{}/{i}", self.cluster));
        }
        if let Some(s) = &self.service {
            add(if live { "service" } else { "stopped-service" }, &format!("{}/{s}", self.cluster));
        }
        // Ends that the service scheduler did not decide itself, until it has taken note of them.
        if !live
            && !self.accounted
            && self.stop_code != Some(api::TaskStopCode::ServiceSchedulerInitiated)
            && let Some(s) = &self.service
        {
            add("ended", &format!("{}/{s}", self.cluster));
        }
        for t in
            self.targets.iter().filter(|t| matches!(t.state, TargetState::Registered | TargetState::Draining))
        {
            if let Some((id, port)) = &t.target {
                add("target", &elb::rows::Target::key_of(&t.target_group, id, *port));
            }
        }
        if live && let Some(d) = &self.deployment {
            add("deployment", d);
        }
        if live {
            add("cluster-status", &format!("{}/{}", self.cluster, self.last_status.as_str()));
        }
    }
}
