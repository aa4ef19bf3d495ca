//! What may reach what: security groups, network ACLs, prefix lists.

use serde::{Deserialize, Serialize};
use state::Row;

use super::Tags;

/// One permission of a security group, one source or target each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SecurityGroupRule {
    /// `sgr-` and 17 hexadecimal digits.
    pub id: String,
    pub egress: bool,
    /// `tcp`, `udp`, `icmp`, `icmpv6`, a number, or `-1` for all.
    pub protocol: String,
    /// First port, or the ICMP type; -1 means all.
    pub from_port: i64,
    /// Last port, or the ICMP code; -1 means all.
    pub to_port: i64,
    pub peer: Peer,
    pub description: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

/// Who is on the other side of a permission.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Peer {
    Cidr(String),
    Cidr6(String),
    /// Id of a security group: whatever has an interface in it.
    Group(String),
    /// Id of a prefix list.
    PrefixList(String),
}

/// A security group with its permissions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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

/// One entry of a network ACL.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AclEntry {
    pub egress: bool,
    /// 1 to 32766, evaluated in order; 32767 is the deny at the end.
    pub number: i64,
    /// A number, or `-1` for all.
    pub protocol: String,
    /// Whether it allows; else it denies.
    pub allow: bool,
    pub cidr: Option<String>,
    pub cidr6: Option<String>,
    /// Ports, for TCP and UDP.
    pub ports: Option<(i64, i64)>,
    /// ICMP type and code.
    pub icmp: Option<(i64, i64)>,
}

/// A network ACL and the subnets that it guards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkAcl {
    /// `acl-` and 17 hexadecimal digits.
    pub id: String,
    pub vpc: String,
    pub is_default: bool,
    pub entries: Vec<AclEntry>,
    /// Association id (`aclassoc-`) and subnet.
    pub associations: Vec<(String, String)>,
    pub tags: Tags,
}

impl Row for NetworkAcl {
    const TABLE: &'static str = "ec2/network-acl";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("vpc", &self.vpc);
        self.associations.iter().for_each(|(_, s)| add("subnet", s));
    }
}

/// One range of a prefix list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrefixListEntry {
    pub cidr: String,
    pub description: Option<String>,
}

/// A customer-managed prefix list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrefixList {
    /// `pl-` and 17 hexadecimal digits.
    pub id: String,
    pub name: String,
    /// `IPv4` or `IPv6`.
    pub address_family: String,
    pub max_entries: i64,
    /// Grows by one with each change of the entries.
    pub version: i64,
    /// The entries of each version, the newest last; old ones are kept for reading.
    pub versions: Vec<Vec<PrefixListEntry>>,
    pub tags: Tags,
    /// Whether it was changed since its creation, be it only in name: its state says so.
    #[serde(default)]
    pub modified: bool,
}

impl PrefixList {
    /// The entries that hold.
    pub fn entries(&self) -> &[PrefixListEntry] {
        self.versions.last().map(Vec::as_slice).unwrap_or_default()
    }
}

impl Row for PrefixList {
    const TABLE: &'static str = "ec2/prefix-list";
    fn key(&self) -> String {
        self.id.clone()
    }
}
