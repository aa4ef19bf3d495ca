//! Services, their deployments, revisions, task sets and events.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::ecs as api;
use state::{Row, Timestamp};

use super::Tags;

/// `ACTIVE`, `DRAINING` (deleted, tasks left) or `INACTIVE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ServiceStatus {
    Active,
    Draining,
    Inactive,
}

impl ServiceStatus {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            ServiceStatus::Active => "ACTIVE",
            ServiceStatus::Draining => "DRAINING",
            ServiceStatus::Inactive => "INACTIVE",
        }
    }
}

/// What a deployment fixes: everything that, when it changes, makes a new deployment (a service revision).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LaunchSettings {
    /// ARN.
    pub task_definition: String,
    pub launch_type: Option<api::LaunchType>,
    pub capacity_provider_strategy: Vec<api::CapacityProviderStrategyItem>,
    pub platform_version: Option<String>,
    pub platform_family: Option<String>,
    pub network_configuration: Option<api::NetworkConfiguration>,
    pub load_balancers: Vec<api::LoadBalancer>,
    pub service_registries: Vec<api::ServiceRegistry>,
    pub service_connect: Option<api::ServiceConnectConfiguration>,
    pub volume_configurations: Vec<api::ServiceVolumeConfiguration>,
}

/// A deployment's place in its service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeploymentRole {
    /// The newest: what the service should become.
    Primary,
    /// Being replaced.
    Active,
}

/// One deployment (controller ECS). It leaves the service once it has been replaced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deployment {
    /// `ecs-svc/` and 19 digits.
    pub id: String,
    pub role: DeploymentRole,
    pub settings: LaunchSettings,
    /// ARN of the service revision that holds the settings.
    pub revision_arn: String,
    /// ARN of the service deployment that shows its progress.
    pub service_deployment_arn: Option<String>,
    pub desired_count: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub rollout_state: api::DeploymentRolloutState,
    pub rollout_reason: String,
    /// Consecutive failures, as the circuit breaker counts them.
    pub failed_tasks: i64,
    /// Whether one of its tasks has reached RUNNING: the circuit breaker's second stage.
    pub has_run: bool,
    /// Set by forceNewDeployment: the same settings, launched anew.
    #[serde(default)]
    pub forced: bool,
    /// The deployment that this one rolls back from.
    #[serde(default)]
    pub rollback_of: Option<String>,
    /// How many of its tasks were healthy when last looked at: one more means that a task became healthy.
    #[serde(default)]
    pub healthy_tasks: i64,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    pub cluster: String,
    pub name: String,
    pub arn: String,
    pub status: ServiceStatus,
    pub scheduling: api::SchedulingStrategy,
    pub controller: api::DeploymentControllerType,
    /// Whether the caller gave the controller (it is echoed only then).
    pub controller_given: bool,
    /// Tasks wanted; for DAEMON the number of matching instances.
    pub desired_count: i64,
    /// The settings of the newest deployment.
    pub settings: LaunchSettings,
    /// As given, with AWS's defaults filled in.
    pub deployment_configuration: api::DeploymentConfiguration,
    pub placement_constraints: Vec<api::PlacementConstraint>,
    pub placement_strategy: Vec<api::PlacementStrategy>,
    pub health_check_grace_period_seconds: Option<i64>,
    pub availability_zone_rebalancing: api::AvailabilityZoneRebalancing,
    pub enable_ecs_managed_tags: bool,
    pub propagate_tags: api::PropagateTags,
    pub enable_execute_command: bool,
    pub role_arn: Option<String>,
    pub tags: Tags,
    pub created_at: Timestamp,
    pub created_by: Option<String>,
    pub client_token: Option<String>,
    /// Newest (PRIMARY) first.
    pub deployments: Vec<Deployment>,
    /// Settings of the last deployment that completed: what a rollback goes back to.
    pub last_completed: Option<LaunchSettings>,
    /// Id and revision ARN of that deployment.
    #[serde(default)]
    pub last_completed_as: Option<(String, String)>,
    /// Number of the next event.
    pub next_event: u64,
    /// Consecutive tasks that stopped before they ran, for the launch throttle.
    #[serde(default)]
    pub failed_starts: u32,
    /// No launch before this time.
    #[serde(default)]
    pub throttled_until: Option<Timestamp>,
    /// Whether the last word was "steady state", and when.
    #[serde(default)]
    pub steady_since: Option<Timestamp>,
    /// When deletion ended.
    #[serde(default)]
    pub inactive_at: Option<Timestamp>,
    /// The CreateService call that made it, without its token, as stored JSON: an identical repetition returns the service.
    #[serde(default)]
    pub created_with: String,
    /// Causes whose event was told, and when: told again after six hours or once the cause has cleared.
    #[serde(default)]
    pub notices: BTreeMap<String, Timestamp>,
    /// Whether the last attempt to place a task found no room: tried again when the cluster changes, or after a while.
    #[serde(default)]
    pub blocked: bool,
    /// Whether surplus tasks were started to even out the zones.
    #[serde(default)]
    pub rebalancing: bool,
    /// No zone rebalancing before this time: the poorest zone had no room.
    #[serde(default)]
    pub rebalance_not_before: Option<Timestamp>,
}

impl Service {
    /// The key of a service.
    pub fn key_of(cluster: &str, name: &str) -> String {
        format!("{cluster}/{name}")
    }
    /// The PRIMARY deployment; absent for other controllers and once the service is gone.
    pub fn primary(&self) -> Option<&Deployment> {
        self.deployments.iter().find(|d| d.role == DeploymentRole::Primary)
    }
}

impl Row for Service {
    const TABLE: &'static str = "ecs/service";
    fn key(&self) -> String {
        Self::key_of(&self.cluster, &self.name)
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        for lb in &self.settings.load_balancers {
            if let Some(tg) = &lb.target_group_arn {
                add("target-group", tg);
            }
        }
        if self.scheduling == api::SchedulingStrategy::Daemon && self.status != ServiceStatus::Inactive {
            add("daemon", &self.cluster);
        }
        if self.blocked {
            add("blocked", &self.cluster);
        }
    }
}

/// An event of a service; the newest hundred are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceEventRow {
    pub cluster: String,
    pub service: String,
    /// ARN of the service, so that a new one of the same name starts with none.
    pub service_created: Timestamp,
    pub number: u64,
    /// UUID.
    pub id: String,
    pub at: Timestamp,
    pub message: String,
}

impl Row for ServiceEventRow {
    const TABLE: &'static str = "ecs/service-event";
    fn key(&self) -> String {
        format!("{}/{}/{:020}", self.cluster, self.service, self.number)
    }
}

/// A service deployment, as DescribeServiceDeployments shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceDeploymentRow {
    pub cluster: String,
    pub service: String,
    /// Last part of the ARN.
    pub id: String,
    pub shown: api::ServiceDeployment,
}

impl Row for ServiceDeploymentRow {
    const TABLE: &'static str = "ecs/service-deployment";
    fn key(&self) -> String {
        format!("{}/{}/{}", self.cluster, self.service, self.id)
    }
}

/// A service revision, immutable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceRevisionRow {
    pub cluster: String,
    pub service: String,
    /// Last part of the ARN, digits.
    pub id: String,
    pub arn: String,
    pub settings: LaunchSettings,
    pub created_at: Timestamp,
}

impl Row for ServiceRevisionRow {
    const TABLE: &'static str = "ecs/service-revision";
    fn key(&self) -> String {
        format!("{}/{}/{}", self.cluster, self.service, self.id)
    }
}

/// A task set (controllers EXTERNAL and CODE_DEPLOY).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskSetRow {
    pub cluster: String,
    pub service: String,
    /// `ecs-svc/` and 19 digits.
    pub id: String,
    pub arn: String,
    /// `PRIMARY`, `ACTIVE` or `DRAINING`.
    pub status: String,
    pub settings: LaunchSettings,
    pub external_id: Option<String>,
    pub scale: api::Scale,
    pub computed_desired_count: i64,
    pub stability: api::StabilityStatus,
    pub stability_at: Timestamp,
    pub started_by: Option<String>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub client_token: Option<String>,
    pub tags: Tags,
}

impl Row for TaskSetRow {
    const TABLE: &'static str = "ecs/task-set";
    fn key(&self) -> String {
        format!("{}/{}/{}", self.cluster, self.service, self.id)
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        for lb in &self.settings.load_balancers {
            if let Some(tg) = &lb.target_group_arn {
                add("target-group", tg);
            }
        }
    }
}
