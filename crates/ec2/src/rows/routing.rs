//! Ways out of a subnet: route tables, gateways, endpoints.

use serde::{Deserialize, Serialize};
use state::{Row, Timestamp};

use super::Tags;

/// Where packets for a destination go.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RouteTarget {
    /// Within the VPC.
    #[default]
    Local,
    InternetGateway(String),
    NatGateway(String),
    Interface(String),
    VpcEndpoint(String),
    Peering(String),
    /// Its target is gone.
    Blackhole(String),
}

/// One route. An instance as target is its primary interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// An IPv4 or IPv6 range, or the id of a prefix list.
    pub destination: String,
    pub target: RouteTarget,
    /// `CreateRouteTable` (the local ones), `CreateRoute` or `EnableVgwRoutePropagation`.
    pub origin: String,
}

/// A subnet's or gateway's tie to a route table; the main one has neither.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Association {
    /// `rtbassoc-` and 17 hexadecimal digits.
    pub id: String,
    pub subnet: Option<String>,
    pub gateway: Option<String>,
}

/// A route table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RouteTable {
    /// `rtb-` and 17 hexadecimal digits.
    pub id: String,
    pub vpc: String,
    /// Association id by which it is the main table: that of the subnets that name none.
    pub main: Option<String>,
    /// The local routes first.
    pub routes: Vec<Route>,
    pub associations: Vec<Association>,
    pub tags: Tags,
}

impl Row for RouteTable {
    const TABLE: &'static str = "ec2/route-table";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("vpc", &self.vpc);
        self.associations.iter().filter_map(|a| a.subnet.as_ref()).for_each(|s| add("subnet", s));
    }
}

/// An internet gateway, attached to one VPC at most.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InternetGateway {
    /// `igw-` and 17 hexadecimal digits.
    pub id: String,
    pub vpc: Option<String>,
    pub tags: Tags,
}

impl Row for InternetGateway {
    const TABLE: &'static str = "ec2/internet-gateway";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        if let Some(v) = &self.vpc {
            add("vpc", v);
        }
    }
}

/// Where a NAT gateway is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NatState {
    #[default]
    Pending,
    Available,
    Deleting,
    Deleted,
    Failed,
}

/// A NAT gateway in a subnet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NatGateway {
    /// `nat-` and 17 hexadecimal digits.
    pub id: String,
    pub vpc: String,
    pub subnet: String,
    pub state: NatState,
    /// Whether it lets out to the internet (`public`); a private one only to other networks.
    pub public: bool,
    pub interface: String,
    pub private_ip: String,
    pub allocation: Option<String>,
    pub public_ip: Option<String>,
    pub created_at: Timestamp,
    pub deleted_at: Option<Timestamp>,
    pub tags: Tags,
    pub client_token: Option<String>,
    /// Code and sentence of why it failed.
    #[serde(default)]
    pub failure: Option<(String, String)>,
}

impl Row for NatGateway {
    const TABLE: &'static str = "ec2/nat-gateway";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("vpc", &self.vpc);
        add("subnet", &self.subnet);
    }
}

/// A VPC endpoint: the region's services without a way to the internet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcEndpoint {
    /// `vpce-` and 17 hexadecimal digits.
    pub id: String,
    pub vpc: String,
    /// `com.amazonaws.us-east-1.ecs`.
    pub service: String,
    /// `Gateway` or `Interface`.
    pub kind: String,
    /// `pending`, `available`, `deleting`.
    pub state: String,
    pub policy: Option<String>,
    pub route_tables: Vec<String>,
    pub subnets: Vec<String>,
    pub groups: Vec<String>,
    pub interfaces: Vec<String>,
    pub private_dns: bool,
    pub created_at: Timestamp,
    pub tags: Tags,
    /// When its deletion was asked for.
    #[serde(default)]
    pub deleting_at: Option<Timestamp>,
    #[serde(default)]
    pub client_token: Option<String>,
}

impl Row for VpcEndpoint {
    const TABLE: &'static str = "ec2/vpc-endpoint";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("vpc", &self.vpc);
    }
}
