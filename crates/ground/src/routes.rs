//! Route tables of a VPC, resolved to what leaves the namespace where.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::Arc;

use ec2::address::Cidr;
use ec2::rows::{PrefixList, RouteTable, RouteTarget};

use crate::names;
use crate::plan::{Hop, Route, Rule, Table};
use crate::terrain::{Net, Terrain};

/// The internet's end of a VPC's link, for packets that an internet gateway translates.
pub(crate) const GATEWAY: Ipv4Addr = Ipv4Addr::new(169, 254, 0, 1);
/// The same for packets that go to the region through a VPC endpoint.
pub(crate) const ENDPOINT: Ipv4Addr = Ipv4Addr::new(169, 254, 0, 2);
/// The VPC's end of that link: outside the range that is the internet's own.
pub(crate) const INSIDE: Ipv4Addr = Ipv4Addr::new(169, 254, 128, 3);

/// What a route leads to. Ordered maps of these are keyed by range, so the most specific one is found by the kernel.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    Local,
    Gateway,
    Nat(Ipv4Addr),
    Endpoint,
    /// Address and device of the interface.
    Interface(Ipv4Addr, String),
    Nowhere,
}

type Ranges = BTreeMap<(u32, u8), Target>;

/// Adds the tables and the rules that choose between them.
pub(crate) fn add(t: &Terrain, region: Ipv4Addr, routes: &mut Vec<Route>, rules: &mut Vec<Rule>) {
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    for net in &t.subnets {
        let table = table_of(t, net);
        let key = table.as_ref().map_or_else(|| t.vpc.id.clone(), |r| r.id.clone());
        let number = match numbers.get(&key) {
            Some(n) => *n,
            None => {
                let mut n = 1000 + names::number(&key) % 0x4000_0000;
                while numbers.values().any(|o| *o == n) {
                    n += 1;
                }
                for (to, target) in resolve(t, table.as_deref(), region) {
                    routes.push(Route { table: Table::Number(n), to: range(to), hop: hop(target) });
                }
                numbers.insert(key, n);
                n
            }
        };
        let from = Some((Ipv4Addr::from(net.range.base), net.range.bits));
        rules.push(Rule { priority: 1000, from, device: None, table: number });
        // What an interface forwards for others goes by its own subnet's routes, whoever sent it.
        for n in t.nics.iter().filter(|n| n.row.forwards && n.is_linked() && n.row.subnet == net.row.id) {
            rules.push(Rule { priority: 900, from: None, device: Some(n.device.clone()), table: number });
        }
    }
}

/// The route table of a subnet: its own, else the main one.
fn table_of(t: &Terrain, net: &Net) -> Option<Arc<RouteTable>> {
    let own = t.tables.by_index::<RouteTable>("subnet", &net.row.id).next();
    let main = || t.tables.by_index::<RouteTable>("vpc", &t.vpc.id).find(|r| r.main.is_some());
    own.or_else(main).cloned()
}

fn range((base, bits): (u32, u8)) -> (Ipv4Addr, u8) {
    (Ipv4Addr::from(base), bits)
}

fn hop(target: Target) -> Hop {
    let net = || names::NET.to_owned();
    match target {
        Target::Local => Hop::Throw,
        Target::Gateway => Hop::Via(GATEWAY, net()),
        Target::Nat(hop) => Hop::Via(hop, net()),
        Target::Endpoint => Hop::Via(ENDPOINT, net()),
        Target::Interface(address, device) => Hop::Via(address, device),
        Target::Nowhere => Hop::Unreachable,
    }
}

/// All ranges of a table. Whatever no route names is unreachable.
fn resolve(t: &Terrain, table: Option<&RouteTable>, region: Ipv4Addr) -> Ranges {
    let mut out = own_routes(t, table);
    through_nats(t, table, &mut out);
    let reaches = |e: &ec2::rows::VpcEndpoint| {
        e.kind != "Gateway" || table.is_some_and(|r| e.route_tables.contains(&r.id))
    };
    if t.endpoints.iter().any(|e| reaches(e)) {
        out.insert((u32::from(region), 32), Target::Endpoint);
    }
    out.entry((0, 0)).or_insert(Target::Nowhere);
    out
}

/// The routes as the table has them; those through NAT gateways come later.
fn own_routes(t: &Terrain, table: Option<&RouteTable>) -> Ranges {
    let mut out: Ranges = t.ranges.iter().map(|r| ((r.base, r.bits), Target::Local)).collect();
    for r in table.iter().flat_map(|t| &t.routes) {
        let target = match &r.target {
            RouteTarget::Local | RouteTarget::NatGateway(_) | RouteTarget::VpcEndpoint(_) => continue,
            RouteTarget::InternetGateway(id) if t.gateway.as_ref() == Some(id) => Target::Gateway,
            RouteTarget::Interface(id) => match t.nic(id).filter(|n| n.is_linked()) {
                Some(n) => Target::Interface(n.addresses[0], n.device.clone()),
                None => Target::Nowhere,
            },
            RouteTarget::InternetGateway(_) | RouteTarget::Peering(_) | RouteTarget::Blackhole(_) => {
                Target::Nowhere
            }
        };
        for to in destinations(t, &r.destination) {
            // The range of the VPC itself stays local.
            if !t.ranges.contains(&to) {
                out.insert((to.base, to.bits), target.clone());
            }
        }
    }
    out
}

/// What goes to a NAT gateway goes on by the routes of that gateway's subnet, as far as these lead to the internet.
fn through_nats(t: &Terrain, table: Option<&RouteTable>, out: &mut Ranges) {
    for r in table.iter().flat_map(|t| &t.routes) {
        let RouteTarget::NatGateway(id) = &r.target else { continue };
        let nat = t.nats.iter().find(|n| n.id == *id);
        let there = nat.and_then(|n| t.subnets.iter().find(|s| s.row.id == n.subnet));
        let beyond = there.map(|s| own_routes(t, table_of(t, s).as_deref())).unwrap_or_default();
        for to in destinations(t, &r.destination) {
            if t.ranges.contains(&to) {
                continue;
            }
            let whole = covering(&beyond, to).map_or(Target::Nowhere, |t| translated(t, nat.map(|n| n.hop)));
            let inside: Vec<_> = beyond
                .iter()
                .filter(|((base, bits), _)| *bits > to.bits && to.covers(Cidr { base: *base, bits: *bits }))
                // A more specific route of the subnet's own table comes first.
                .filter(|((base, bits), target)| {
                    **target != Target::Local && nearest(out, Cidr { base: *base, bits: *bits }, to)
                })
                .map(|(range, target)| (*range, translated(target, nat.map(|n| n.hop))))
                .collect();
            out.insert((to.base, to.bits), whole);
            inside.into_iter().for_each(|(range, target)| {
                out.entry(range).or_insert(target);
            });
        }
    }
}

fn translated(beyond: &Target, hop: Option<Ipv4Addr>) -> Target {
    match (beyond, hop) {
        (Target::Gateway, Some(hop)) => Target::Nat(hop),
        _ => Target::Nowhere,
    }
}

/// The target of the longest range that holds all of `to`.
fn covering(ranges: &Ranges, to: Cidr) -> Option<&Target> {
    let holds = |((base, bits), _): &(&(u32, u8), &Target)| Cidr { base: *base, bits: *bits }.covers(to);
    ranges.iter().filter(holds).max_by_key(|((_, bits), _)| *bits).map(|(_, t)| t)
}

/// Whether nothing in `ranges` that is narrower than `wide` holds `narrow`.
fn nearest(ranges: &Ranges, narrow: Cidr, wide: Cidr) -> bool {
    let between = |(base, bits): &(u32, u8)| {
        let range = Cidr { base: *base, bits: *bits };
        range.covers(narrow) && range.bits > wide.bits
    };
    !ranges.keys().any(between)
}

/// The IPv4 ranges that a destination stands for.
fn destinations(t: &Terrain, text: &str) -> Vec<Cidr> {
    match t.tables.get::<PrefixList>(text) {
        Some(list) => list.entries().iter().filter_map(|e| Cidr::parse(&e.cidr)).collect(),
        None => Cidr::parse(text).into_iter().collect(),
    }
}
