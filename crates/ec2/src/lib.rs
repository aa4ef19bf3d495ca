//! The ground: VPCs, subnets, security groups, network interfaces and instances, as rows of the region.
//!
//! What stands on it (container instances, balancers, tasks with their own interface) refers to these rows by id. For what others
//! build on: [`interfaces`] makes and removes interfaces, [`addresses`] hands out public addresses, [`routes`] says which table
//! holds for a subnet, [`tags`] lets rows of other crates have tags. [`api`] serves the operations, [`lifecycle`] holds the controllers.

pub mod address;
pub mod addresses;
pub mod api;
pub mod defaults;
pub mod interfaces;
pub mod lifecycle;
pub mod names;
pub mod routes;
pub mod rows;
pub mod tags;
pub mod tokens;

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
    t.declare::<tokens::ClientToken>();
    config.controllers.push(Box::new(lifecycle::NatGateways));
    config.controllers.push(Box::new(lifecycle::VpcEndpoints));
}

/// Registers the operations, but those of tags: see [`tags::register`].
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
