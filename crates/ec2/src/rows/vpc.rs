//! Virtual networks and their subnets.

use serde::{Deserialize, Serialize};
use state::Row;

use super::Tags;

/// A virtual network.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// Further IPv4 ranges: association id and range.
    #[serde(default)]
    pub more_cidrs: Vec<(String, String)>,
    /// Id of the DHCP options; empty for `default`.
    #[serde(default)]
    pub dhcp_options: String,
    /// `default` or `dedicated`.
    #[serde(default)]
    pub tenancy: String,
    #[serde(default)]
    pub enable_network_address_usage_metrics: bool,
}

impl Row for Vpc {
    const TABLE: &'static str = "ec2/vpc";
    fn key(&self) -> String {
        self.id.clone()
    }
}

impl Vpc {
    /// All IPv4 ranges, the first first.
    pub fn cidrs(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.cidr.as_str()).chain(self.more_cidrs.iter().map(|(_, c)| c.as_str()))
    }
}

/// A range of a VPC in one zone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    #[serde(default)]
    pub enable_dns64: bool,
    #[serde(default)]
    pub resource_name_a_record: bool,
    /// `ip-name` or `resource-name`; empty means `ip-name`.
    #[serde(default)]
    pub hostname_type: String,
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

/// DHCP options: which name servers and domain instances are told.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DhcpOptions {
    /// `dopt-` and 17 hexadecimal digits.
    pub id: String,
    /// Key (`domain-name`, `domain-name-servers`, ...) and values.
    pub configurations: Vec<(String, Vec<String>)>,
    pub tags: Tags,
    /// The region's own, which VPCs have that name none.
    #[serde(default)]
    pub is_default: bool,
}

impl Row for DhcpOptions {
    const TABLE: &'static str = "ec2/dhcp-options";
    fn key(&self) -> String {
        self.id.clone()
    }
}
