//! The rows of the ground. What stands on it refers to them by id.

mod addresses;
mod groups;
mod instance;
mod routing;
mod vpc;

use std::collections::BTreeMap;

pub use addresses::{Address, NetworkInterface};
pub use groups::{AclEntry, NetworkAcl, Peer, PrefixList, PrefixListEntry, SecurityGroup, SecurityGroupRule};
pub use instance::{BlockDevice, HostCapacity, Instance, InstanceOptions, InstanceState, MetadataOptions};
pub use routing::{
    Association, InternetGateway, NatGateway, NatState, Route, RouteTable, RouteTarget, VpcEndpoint,
};
pub use vpc::{DhcpOptions, Subnet, Vpc};

/// Tags by key.
pub type Tags = BTreeMap<String, String>;
