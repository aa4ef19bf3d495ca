//! Addresses: network interfaces and elastic addresses.

use serde::{Deserialize, Serialize};
use state::{Row, Timestamp};

use super::Tags;

/// An address in a subnet and who holds it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// What it belongs to: `instance`, `load_balancer`, `task`, `nat_gateway`, `vpc_endpoint`; empty if it is available.
    pub owner_kind: String,
    /// That thing's id or ARN.
    pub owner: String,
    pub created_at: Timestamp,
    #[serde(default)]
    pub tags: Tags,
    /// The public address that it was given at launch. An elastic address is in [`Address`] and comes before it.
    #[serde(default)]
    pub public_ip: Option<String>,
    /// The source/destination check is off: it may forward packets of others (a NAT instance).
    #[serde(default)]
    pub forwards: bool,
    /// Stays when its instance is terminated.
    #[serde(default)]
    pub outlives_instance: bool,
    /// `eni-attach-` and 17 hexadecimal digits, while attached to an instance.
    #[serde(default)]
    pub attachment: Option<String>,
    #[serde(default)]
    pub device_index: i64,
    /// The instance through whose link it is reached, for the interface of a task on an instance with a machine of its own.
    #[serde(default)]
    pub trunk: Option<String>,
    /// Further private addresses.
    #[serde(default)]
    pub more_addresses: Vec<String>,
}

impl Row for NetworkInterface {
    const TABLE: &'static str = "ec2/network-interface";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("subnet", &self.subnet);
        add("vpc", &self.vpc);
        add("address", &format!("{}/{}", self.subnet, self.address));
        self.more_addresses.iter().for_each(|a| add("address", &format!("{}/{a}", self.subnet)));
        add("owner", &self.owner);
        if let Some(public) = &self.public_ip {
            add("public", public);
        }
        if let Some(attachment) = &self.attachment {
            add("attachment", attachment);
        }
        self.groups.iter().for_each(|g| add("group", g));
    }
}

/// An elastic address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Address {
    /// `eipalloc-` and 17 hexadecimal digits.
    pub allocation: String,
    pub public_ip: String,
    /// `eipassoc-` and 17 hexadecimal digits, while associated.
    pub association: Option<String>,
    pub interface: Option<String>,
    /// The instance whose interface that is.
    pub instance: Option<String>,
    pub private_ip: Option<String>,
    pub tags: Tags,
}

impl Row for Address {
    const TABLE: &'static str = "ec2/address";
    fn key(&self) -> String {
        self.allocation.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("public", &self.public_ip);
        if let Some(i) = &self.interface {
            add("interface", i);
        }
    }
}
