//! The ground: VPCs, subnets, security groups, network interfaces and instances, as rows of the region.
//!
//! What stands on it (container instances, balancers, tasks with their own interface) refers to these rows by id.

pub mod address;
pub mod addresses;
pub mod api;
pub mod defaults;
pub mod interfaces;
pub mod names;
pub mod routes;
pub mod rows;

use state::{Handlers, RegionConfig};

/// Declares the tables.
pub fn install(config: &mut RegionConfig) {
    let t = &mut config.tables;
    t.declare::<rows::Vpc>();
    t.declare::<rows::Subnet>();
    t.declare::<rows::SecurityGroup>();
    t.declare::<rows::NetworkInterface>();
    t.declare::<rows::Address>();
    t.declare::<rows::DhcpOptions>();
    t.declare::<rows::NetworkAcl>();
    t.declare::<rows::PrefixList>();
    t.declare::<rows::RouteTable>();
    t.declare::<rows::InternetGateway>();
    t.declare::<rows::NatGateway>();
    t.declare::<rows::VpcEndpoint>();
    t.declare::<rows::Instance>();
    t.declare::<rows::HostCapacity>();
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
