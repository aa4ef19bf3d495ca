//! The rows of load balancing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::elbv2 as api;
use state::{Row, Timestamp};

/// Tags by key.
pub type Tags = BTreeMap<String, String>;

/// A load balancer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoadBalancer {
    pub arn: String,
    pub name: String,
    pub dns_name: String,
    pub hosted_zone: String,
    pub kind: api::LoadBalancerTypeEnum,
    pub scheme: api::LoadBalancerSchemeEnum,
    pub state: api::LoadBalancerStateEnum,
    pub vpc: String,
    pub ip_address_type: api::IpAddressType,
    pub security_groups: Vec<String>,
    /// Per subnet: zone, subnet, and the network interface that holds the balancer's address there.
    pub zones: Vec<ZoneAttachment>,
    /// Changed attributes; the rest have AWS's defaults.
    pub attributes: BTreeMap<String, String>,
    pub created_at: Timestamp,
    pub tags: Tags,
}

/// A balancer's place in one subnet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ZoneAttachment {
    pub zone: String,
    pub subnet: String,
    pub interface: String,
    pub address: String,
}

impl Row for LoadBalancer {
    const TABLE: &'static str = "elb/load-balancer";
    fn key(&self) -> String {
        self.arn.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("name", &self.name);
        add("dns", &self.dns_name);
    }
}

/// A target group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetGroup {
    pub arn: String,
    pub name: String,
    pub protocol: Option<api::ProtocolEnum>,
    pub protocol_version: Option<String>,
    pub port: Option<u16>,
    pub vpc: Option<String>,
    pub target_type: api::TargetTypeEnum,
    pub ip_address_type: api::TargetGroupIpAddressTypeEnum,
    pub health_check: HealthCheck,
    /// Changed attributes; the rest have AWS's defaults.
    pub attributes: BTreeMap<String, String>,
    pub created_at: Timestamp,
    pub tags: Tags,
}

/// How targets are checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HealthCheck {
    pub enabled: bool,
    pub protocol: api::ProtocolEnum,
    /// `traffic-port` or a number.
    pub port: String,
    pub path: Option<String>,
    pub interval_seconds: i64,
    pub timeout_seconds: i64,
    pub healthy_threshold: i64,
    pub unhealthy_threshold: i64,
    /// HTTP codes (`200`, `200,301`, `200-299`) or gRPC codes.
    pub matcher: Option<String>,
}

impl TargetGroup {
    /// The prefix of the keys of its targets.
    pub fn targets_prefix(arn: &str) -> String {
        format!("{arn}|")
    }

    /// Seconds that a deregistered target keeps its requests in flight.
    pub fn deregistration_delay(&self) -> i64 {
        self.attributes
            .get("deregistration_delay.timeout_seconds")
            .and_then(|v| v.parse().ok())
            .unwrap_or(300)
    }
}

impl Row for TargetGroup {
    const TABLE: &'static str = "elb/target-group";
    fn key(&self) -> String {
        self.arn.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("name", &self.name);
    }
}

/// A listener.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listener {
    pub arn: String,
    pub load_balancer: String,
    pub port: u16,
    pub protocol: api::ProtocolEnum,
    pub certificates: Vec<api::Certificate>,
    pub ssl_policy: Option<String>,
    pub alpn: Vec<String>,
    pub default_actions: Vec<api::Action>,
    /// ARN of the rule that stands for `default_actions`.
    pub default_rule: String,
    #[serde(default)]
    pub default_rule_tags: Tags,
    /// Changed attributes; the rest have AWS's defaults.
    pub attributes: BTreeMap<String, String>,
    pub tags: Tags,
}

impl Row for Listener {
    const TABLE: &'static str = "elb/listener";
    fn key(&self) -> String {
        self.arn.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("load-balancer", &self.load_balancer);
        add("default-rule", &self.default_rule);
        groups_of(&self.default_actions, &mut |g| add("target-group", g));
    }
}

/// A rule of a listener (the default one has no row: it is the listener's default actions).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    pub arn: String,
    pub listener: String,
    pub load_balancer: String,
    /// 1 to 50,000.
    pub priority: i64,
    pub conditions: Vec<api::RuleCondition>,
    pub actions: Vec<api::Action>,
    pub tags: Tags,
}

impl Row for Rule {
    const TABLE: &'static str = "elb/rule";
    fn key(&self) -> String {
        self.arn.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("listener", &self.listener);
        add("load-balancer", &self.load_balancer);
        groups_of(&self.actions, &mut |g| add("target-group", g));
    }
}

/// The target groups that actions forward to.
pub fn groups_of(actions: &[api::Action], f: &mut dyn FnMut(&str)) {
    let mut seen: Vec<&str> = Vec::new();
    for a in actions {
        let weighted = a.forward_config.iter().flat_map(|c| c.target_groups.iter().flatten());
        let named = a.target_group_arn.as_deref().into_iter();
        for g in named.chain(weighted.filter_map(|t| t.target_group_arn.as_deref())) {
            if !seen.contains(&g) {
                seen.push(g);
                f(g);
            }
        }
    }
}

/// Health of a target as the data plane last saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Health {
    /// Registered; not checked yet.
    Initial,
    Healthy,
    Unhealthy,
    /// Deregistered; requests in flight may finish until `drained_at`.
    Draining,
    /// The group is used by no listener, or the target's instance is not running.
    Unused,
}

/// A target of a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    pub group: String,
    /// Instance id or address.
    pub id: String,
    pub port: u16,
    pub zone: Option<String>,
    pub health: Health,
    /// `Target.FailedHealthChecks`, ... and its sentence.
    pub reason: Option<String>,
    pub description: Option<String>,
    pub registered_at: Timestamp,
    /// When draining ends.
    pub drained_at: Option<Timestamp>,
}

impl Target {
    /// The key of a target.
    pub fn key_of(group: &str, id: &str, port: u16) -> String {
        format!("{group}|{id}|{port}")
    }
}

impl Row for Target {
    const TABLE: &'static str = "elb/target";
    fn key(&self) -> String {
        Self::key_of(&self.group, &self.id, self.port)
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("id", &self.id);
        if self.health == Health::Draining {
            add("draining", "");
        }
    }
}
