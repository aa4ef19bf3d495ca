//! The rows of Auto Scaling.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use shapes::autoscaling as api;
use state::{Row, Timestamp};

/// A tag of a group: its value, and whether instances get it when they are launched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupTag {
    pub value: String,
    pub propagate: bool,
}

/// An Auto Scaling group: how many instances there should be, of what, and where.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub arn: String,
    pub created_at: Timestamp,
    /// Name of the launch configuration; one of this, `launch_template` and `mixed` is set.
    pub launch_configuration: Option<String>,
    /// With id and name; the version as it was given.
    pub launch_template: Option<api::LaunchTemplateSpecification>,
    pub mixed: Option<api::MixedInstancesPolicy>,
    pub min: i64,
    pub max: i64,
    /// Instances, or units when overrides have weights.
    pub desired: i64,
    /// Seconds.
    pub default_cooldown: i64,
    /// Zones that it launches into; those of the subnets when there are some.
    pub zones: Vec<String>,
    /// `VPCZoneIdentifier`, in the order given.
    pub subnets: Vec<String>,
    /// Classic balancers' names.
    pub load_balancers: Vec<String>,
    /// ARNs.
    pub target_groups: Vec<String>,
    /// Traffic sources of further kinds.
    pub other_sources: Vec<api::TrafficSourceIdentifier>,
    /// `EC2`, `ELB`, or several joined by commas.
    pub health_check_type: String,
    /// Seconds.
    pub grace_period: i64,
    pub placement_group: Option<String>,
    pub termination_policies: Vec<String>,
    pub protect_new_instances: bool,
    pub service_linked_role: String,
    /// Seconds; absent or 0 means that instances do not age.
    pub max_instance_lifetime: Option<i64>,
    pub capacity_rebalance: Option<bool>,
    pub context: Option<String>,
    pub desired_capacity_type: Option<String>,
    pub default_instance_warmup: Option<i64>,
    pub maintenance_policy: Option<api::InstanceMaintenancePolicy>,
    pub zone_distribution: Option<api::AvailabilityZoneDistribution>,
    pub zone_impairment_policy: Option<api::AvailabilityZoneImpairmentPolicy>,
    pub reservations: Option<api::CapacityReservationSpecification>,
    pub instance_lifecycle_policy: Option<api::InstanceLifecyclePolicy>,
    pub deletion_protection: Option<api::DeletionProtection>,
    /// Suspended processes and why.
    pub suspended: BTreeMap<String, String>,
    /// Metrics that are collected.
    pub metrics: BTreeSet<String>,
    pub tags: BTreeMap<String, GroupTag>,
    /// `Delete in progress`: gone when its instances are.
    pub deleting: bool,
    /// What changed the desired capacity since the last activity, as sentences for its cause; bounded.
    pub causes: Vec<String>,
    /// Launches that failed in a row.
    pub failures: u32,
    /// When the last of them did.
    pub failed_at: Option<Timestamp>,
    /// No launch before this time.
    pub retry_at: Option<Timestamp>,
    /// A surplus instance was launched to even out the zones.
    pub rebalancing: bool,
    /// No such attempt before this time.
    pub rebalance_at: Option<Timestamp>,
    /// When a policy last changed the capacity.
    pub scaled_at: Option<Timestamp>,
}

impl Row for Group {
    const TABLE: &'static str = "scaling/group";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        if let Some(c) = &self.launch_configuration {
            add("launch-configuration", c);
        }
        self.target_groups.iter().for_each(|g| add("target-group", g));
    }
}

impl Group {
    /// Whether a process is suspended.
    pub fn is_suspended(&self, process: &str) -> bool {
        self.suspended.contains_key(process)
    }
    /// Whether balancers' checks count.
    pub fn checks_balancers(&self) -> bool {
        self.health_check_type.split(',').any(|t| t.trim() == "ELB")
    }
    /// The launch template, of its own or of the mixed policy.
    pub fn template(&self) -> Option<&api::LaunchTemplateSpecification> {
        let mixed = || self.mixed.as_ref()?.launch_template.as_ref()?.launch_template_specification.as_ref();
        self.launch_template.as_ref().or_else(mixed)
    }
    /// The overrides of the mixed policy.
    pub fn overrides(&self) -> &[api::LaunchTemplateOverrides] {
        let template = self.mixed.as_ref().and_then(|m| m.launch_template.as_ref());
        template.and_then(|t| t.overrides.as_deref()).unwrap_or_default()
    }
}

/// An instance of a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Its id; an instance belongs to one group at most.
    pub instance: String,
    pub group: String,
    pub instance_type: String,
    pub image: String,
    pub zone: String,
    pub state: api::LifecycleState,
    /// Somebody or a check found it unhealthy.
    pub unhealthy: bool,
    pub protected: bool,
    pub launch_configuration: Option<String>,
    /// With the version's number.
    pub launch_template: Option<api::LaunchTemplateSpecification>,
    /// Units of capacity, where overrides have weights.
    pub weight: Option<i64>,
    pub spot: bool,
    pub launched_at: Timestamp,
    pub in_service_at: Option<Timestamp>,
    /// When it began to terminate.
    pub terminating_at: Option<Timestamp>,
    /// Target groups in which the group has registered it.
    pub registered: Vec<String>,
    /// Put into service while AddToLoadBalancer was suspended: it stays out of balancers.
    pub left_out: bool,
    /// Key of the activity that is going on with it.
    pub activity: Option<String>,
}

impl Row for Member {
    const TABLE: &'static str = "scaling/member";
    fn key(&self) -> String {
        self.instance.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("group", &self.group);
    }
}

impl Member {
    /// Units of capacity that it counts for.
    pub fn units(&self) -> i64 {
        self.weight.unwrap_or(1)
    }
    /// Whether it counts towards the capacity: it comes or serves.
    pub fn is_active(&self) -> bool {
        matches!(self.state, api::LifecycleState::Pending | api::LifecycleState::InService)
    }
}

/// Something that was done to a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    pub id: String,
    pub group: String,
    pub group_arn: String,
    pub description: String,
    pub cause: String,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub status: api::ScalingActivityStatusCode,
    pub message: Option<String>,
    /// Per cent.
    pub progress: i64,
    /// JSON.
    pub details: String,
}

impl Row for Activity {
    const TABLE: &'static str = "scaling/activity";
    /// The newest of a group come first; a group's name has no colon.
    fn key(&self) -> String {
        format!("{}:{:020}:{}", self.group, i64::MAX - self.started_at.0, self.id)
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("id", &self.id);
        if self.ended_at.is_none() {
            add("open", &self.group);
        }
    }
}

impl Activity {
    /// The prefix of the keys of a group's activities.
    pub fn prefix(group: &str) -> String {
        format!("{group}:")
    }
}

/// A launch configuration; it never changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LaunchConfiguration {
    /// As the API shows it.
    pub settings: api::LaunchConfiguration,
}

impl Row for LaunchConfiguration {
    const TABLE: &'static str = "scaling/launch-configuration";
    fn key(&self) -> String {
        self.settings.launch_configuration_name.clone()
    }
}

/// The key of what belongs to a group under a name of its own.
fn owned(group: &str, name: &str) -> String {
    format!("{group}:{name}")
}

/// A scaling policy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    pub group: String,
    pub name: String,
    /// As the API shows it.
    pub settings: api::ScalingPolicy,
}

impl Policy {
    /// The key of a policy.
    pub fn key_of(group: &str, name: &str) -> String {
        owned(group, name)
    }
}

impl Row for Policy {
    const TABLE: &'static str = "scaling/policy";
    fn key(&self) -> String {
        owned(&self.group, &self.name)
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        if let Some(arn) = &self.settings.policy_arn {
            add("arn", arn);
        }
    }
}

/// A lifecycle hook.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Hook {
    pub group: String,
    pub name: String,
    /// As the API shows it.
    pub settings: api::LifecycleHook,
}

impl Hook {
    /// The key of a hook.
    pub fn key_of(group: &str, name: &str) -> String {
        owned(group, name)
    }
}

impl Row for Hook {
    const TABLE: &'static str = "scaling/hook";
    fn key(&self) -> String {
        owned(&self.group, &self.name)
    }
}

/// A scheduled action.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Schedule {
    pub group: String,
    pub name: String,
    /// As the API shows it.
    pub settings: api::ScheduledUpdateGroupAction,
}

impl Schedule {
    /// The key of a scheduled action.
    pub fn key_of(group: &str, name: &str) -> String {
        owned(group, name)
    }
}

impl Row for Schedule {
    const TABLE: &'static str = "scaling/schedule";
    fn key(&self) -> String {
        owned(&self.group, &self.name)
    }
}

/// A topic that is told of a group's activities.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Notification {
    pub group: String,
    /// ARN.
    pub topic: String,
    /// `autoscaling:EC2_INSTANCE_LAUNCH` and others.
    pub kinds: Vec<String>,
}

impl Notification {
    /// The key of a topic's configuration.
    pub fn key_of(group: &str, topic: &str) -> String {
        owned(group, topic)
    }
}

impl Row for Notification {
    const TABLE: &'static str = "scaling/notification";
    fn key(&self) -> String {
        owned(&self.group, &self.topic)
    }
}

/// An instance refresh.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Refresh {
    pub id: String,
    pub group: String,
    pub status: api::InstanceRefreshStatus,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    /// Instances that there were at the start.
    pub total: i64,
    /// Instances that are still to be replaced.
    pub left: i64,
    pub preferences: Option<api::RefreshPreferences>,
    pub desired: Option<api::DesiredConfiguration>,
    /// What the group launched from before.
    #[serde(default)]
    pub before: Origin,
    /// How many checkpoints have passed.
    #[serde(default)]
    pub checkpoints: usize,
    /// It waits at a checkpoint, or bakes, until then.
    pub waits_until: Option<Timestamp>,
    /// When it last got on.
    pub moved_at: Option<Timestamp>,
    /// Since when, why and at what point it takes back what it did.
    pub rollback: Option<api::RollbackDetails>,
    /// Why it is where it is.
    pub reason: Option<String>,
}

/// What a group launches from: one of the three is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    pub launch_configuration: Option<String>,
    pub launch_template: Option<api::LaunchTemplateSpecification>,
    pub mixed: Option<api::MixedInstancesPolicy>,
}

impl Refresh {
    /// Whether it takes back what it did.
    pub fn rolls_back(&self) -> bool {
        self.rollback.is_some()
    }

    /// The prefix of the keys of a group's refreshes.
    pub fn prefix(group: &str) -> String {
        owned(group, "")
    }
}

impl Row for Refresh {
    const TABLE: &'static str = "scaling/refresh";
    /// The newest of a group come first.
    fn key(&self) -> String {
        owned(&self.group, &format!("{:020}:{}", i64::MAX - self.started_at.0, self.id))
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        if self.ended_at.is_none() {
            add("open", &self.group);
        }
    }
}
