//! Clusters and what belongs to the account.

use serde::{Deserialize, Serialize};
use shapes::ecs as api;
use state::{Row, Timestamp};

use super::Tags;

/// `ACTIVE` or, after DeleteCluster, `INACTIVE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClusterStatus {
    Active,
    Inactive,
}

/// A cluster.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cluster {
    pub name: String,
    pub arn: String,
    pub status: ClusterStatus,
    pub settings: Vec<api::ClusterSetting>,
    pub configuration: Option<api::ClusterConfiguration>,
    /// Names of the capacity providers associated with it.
    pub capacity_providers: Vec<String>,
    pub default_strategy: Vec<api::CapacityProviderStrategyItem>,
    pub service_connect_defaults: Option<api::ClusterServiceConnectDefaults>,
    pub tags: Tags,
    pub created_at: Timestamp,
    /// When it was deleted; it stays visible for a while.
    #[serde(default)]
    pub inactive_at: Option<Timestamp>,
}

impl Row for Cluster {
    const TABLE: &'static str = "ecs/cluster";
    fn key(&self) -> String {
        self.name.clone()
    }
}

/// A capacity provider made by the user (FARGATE and FARGATE_SPOT always exist and have no row).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CapacityProvider {
    pub name: String,
    pub arn: String,
    /// `ACTIVE`, `INACTIVE`, ...
    pub status: api::CapacityProviderStatus,
    pub update_status: Option<api::CapacityProviderUpdateStatus>,
    /// Why the last change failed.
    #[serde(default)]
    pub update_status_reason: Option<String>,
    pub auto_scaling_group: Option<api::AutoScalingGroupProvider>,
    pub managed_instances: Option<api::ManagedInstancesProvider>,
    pub cluster: Option<String>,
    pub tags: Tags,
    pub created_at: Timestamp,
    /// When it was deleted; it stays visible for a while.
    #[serde(default)]
    pub inactive_at: Option<Timestamp>,
}

impl Row for CapacityProvider {
    const TABLE: &'static str = "ecs/capacity-provider";
    fn key(&self) -> String {
        self.name.clone()
    }
}

/// An account setting that somebody changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountSetting {
    /// ARN of the principal, or empty for the account's default.
    pub principal: String,
    pub name: String,
    pub value: String,
}

impl Row for AccountSetting {
    const TABLE: &'static str = "ecs/account-setting";
    fn key(&self) -> String {
        format!("{}/{}", self.principal, self.name)
    }
}

/// A call with a client token that was answered, so that its repetition gets the same answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IdempotentCall {
    /// `RunTask`, ...
    pub operation: String,
    pub token: String,
    /// The input, without the token, as its stored JSON.
    pub input: String,
    /// ARNs of what the call made.
    pub made: Vec<String>,
    pub at: Timestamp,
}

impl Row for IdempotentCall {
    const TABLE: &'static str = "ecs/idempotent-call";
    fn key(&self) -> String {
        format!("{}/{}", self.operation, self.token)
    }
}
