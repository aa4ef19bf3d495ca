//! The rows of the ground.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use state::{Row, Timestamp};

/// Tags by key.
pub type Tags = BTreeMap<String, String>;

/// A virtual network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Vpc {
    /// `vpc-` and 17 hexadecimal digits.
    pub id: String,
    /// IPv4 range, `172.31.0.0/16`.
    pub cidr: String,
    pub is_default: bool,
    #[serde(default)]
    pub enable_dns_support: bool,
    #[serde(default)]
    pub enable_dns_hostnames: bool,
    #[serde(default)]
    pub tags: Tags,
}

impl Row for Vpc {
    const TABLE: &'static str = "ec2/vpc";
    fn key(&self) -> String {
        self.id.clone()
    }
}

/// A range of a VPC in one zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Subnet {
    pub id: String,
    pub vpc: String,
    pub cidr: String,
    /// `us-east-1a`.
    pub zone: String,
    pub default_for_zone: bool,
    pub map_public_ip: bool,
    #[serde(default)]
    pub tags: Tags,
}

impl Row for Subnet {
    const TABLE: &'static str = "ec2/subnet";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("vpc", &self.vpc);
    }
}

/// One permission of a security group, one source or target each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SecurityGroupRule {
    /// `sgr-` and 17 hexadecimal digits.
    pub id: String,
    pub egress: bool,
    /// `tcp`, `udp`, `icmp`, a number, or `-1` for all.
    pub protocol: String,
    pub from_port: i64,
    pub to_port: i64,
    pub peer: Peer,
    pub description: Option<String>,
}

/// Who is on the other side of a permission.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Peer {
    Cidr(String),
    Cidr6(String),
    Group(String),
    PrefixList(String),
}

/// A security group with its permissions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroup {
    pub id: String,
    pub vpc: String,
    pub name: String,
    pub description: String,
    pub rules: Vec<SecurityGroupRule>,
    #[serde(default)]
    pub tags: Tags,
}

impl Row for SecurityGroup {
    const TABLE: &'static str = "ec2/security-group";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("vpc", &self.vpc);
    }
}

/// An address in a subnet and who holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkInterface {
    pub id: String,
    pub subnet: String,
    pub vpc: String,
    pub zone: String,
    /// Primary private IPv4 address.
    pub address: String,
    pub mac: String,
    pub groups: Vec<String>,
    pub description: String,
    /// `instance`, `load_balancer`, `task`: what it belongs to, and that thing's id or ARN.
    pub owner_kind: String,
    pub owner: String,
    pub created_at: Timestamp,
    #[serde(default)]
    pub tags: Tags,
}

impl Row for NetworkInterface {
    const TABLE: &'static str = "ec2/network-interface";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("subnet", &self.subnet);
        add("address", &format!("{}/{}", self.subnet, self.address));
        add("owner", &self.owner);
    }
}

/// Where an instance is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InstanceState {
    Pending,
    Running,
    Stopping,
    Stopped,
    ShuttingDown,
    Terminated,
}

/// A machine of the EC2 API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    pub user_data: Option<String>,
    pub launched_at: Timestamp,
    pub terminated_at: Option<Timestamp>,
    /// Name of the local slot (`local/0`) when this is one of the instances that `up --instances` put on this machine.
    pub slot: Option<String>,
    pub key_name: Option<String>,
    pub client_token: Option<String>,
    pub reservation: String,
    #[serde(default)]
    pub tags: Tags,
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
        add("address", &self.address);
        add("subnet", &self.subnet);
    }
}
