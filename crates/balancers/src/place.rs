//! Which network balancers and targets are in: that of their VPC where it has one on this host, else the host's.
//!
//! The default VPC has both: the instances that `up --instances` put on this machine are addresses of the host, those with a
//! machine of their own are in the VPC's namespace.

use std::net::IpAddr;

use ec2::rows::{Instance, NetworkInterface, Subnet, Vpc};
use elb::rows::{LoadBalancer, Target, TargetGroup};
use proxy::config as plane;
use state::Tables;

use crate::Options;

/// Whether a VPC has a network of its own on this host.
fn has_network(tables: &Tables, options: &Options, vpc: &str) -> bool {
    options.places.is_some() && ground::needs_namespace(tables, vpc)
}

fn is_default(tables: &Tables, vpc: &str) -> bool {
    tables.get::<Vpc>(vpc).is_some_and(|v| v.is_default)
}

/// The addresses that a balancer listens on. `host`: whether those of its VPC may be the host's own.
pub(crate) fn nodes(
    tables: &Tables,
    options: &Options,
    b: &LoadBalancer,
    host: bool,
) -> Vec<plane::NodeAddress> {
    let network = has_network(tables, options, &b.vpc);
    let host = host && (!network || is_default(tables, &b.vpc));
    let places = [host.then_some(None), network.then(|| Some(b.vpc.as_str().into()))];
    let at = |place: &Option<plane::Id>| {
        let node = |z: &elb::rows::ZoneAttachment| {
            let address = z.address.parse().ok()?;
            Some(plane::NodeAddress { address, place: place.clone(), zone: Some(z.zone.as_str().into()) })
        };
        b.zones.iter().filter_map(node).collect::<Vec<_>>()
    };
    places.iter().flatten().flat_map(at).collect()
}

/// How a target is reached, if not by the host's network. Connections come from the balancer's address in the target's zone,
/// so that a security group that lets the balancer in lets them in.
pub(crate) fn via(
    tables: &Tables,
    options: &Options,
    group: &TargetGroup,
    balancer: Option<&LoadBalancer>,
    target: &Target,
) -> Option<plane::Via> {
    let vpc = group.vpc.as_deref().filter(|v| has_network(tables, options, v))?;
    let inside = match target.id.parse::<IpAddr>() {
        Ok(address) => !is_default(tables, vpc) || has_machine(tables, vpc, address),
        Err(_) => tables.get::<Instance>(&target.id)?.slot.is_none(),
    };
    if !inside {
        return None;
    }
    let zones = balancer.map(|b| &b.zones[..]).unwrap_or_default();
    let near = zones.iter().find(|z| Some(&z.zone) == target.zone.as_ref()).or(zones.first());
    Some(plane::Via { place: vpc.into(), source: near.and_then(|z| z.address.parse().ok()) })
}

/// Whether an address is that of a machine, or of a task on one.
fn has_machine(tables: &Tables, vpc: &str, address: IpAddr) -> bool {
    let of_subnet = |s: &std::sync::Arc<Subnet>| {
        let key = format!("{}/{address}", s.id);
        tables.by_index::<NetworkInterface>("address", &key).any(|i| ground::is_linked(tables, i))
    };
    tables.by_index::<Subnet>("vpc", vpc).any(of_subnet)
}
