//! Puts the parts of every VPC together.

use std::net::Ipv4Addr;

use ec2::rows::Vpc;
use state::Tables;

use crate::filter::Filter;
use crate::names::{self, NET};
use crate::plan::{Facts, Hop, Kind, Link, Plan, Route, Space, Table};
use crate::routes::{ENDPOINT, GATEWAY, INSIDE};
use crate::terrain::{Nic, Seat, Terrain, needs_namespace};
use crate::{acl, groups, routes};

/// The link-local address of services to instances.
const SERVICES: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 254);
/// Destination of the last route.
const ANYWHERE: (Ipv4Addr, u8) = (Ipv4Addr::UNSPECIFIED, 0);

/// What the kernel is to hold for the VPCs of a region. The same tables give the same plan.
pub fn plan(tables: &Tables, facts: &Facts) -> Plan {
    let mut plan = Plan::default();
    let internet_name = names::internet_namespace(&facts.tag);
    let mut internet = internet(facts);
    for vpc in tables.table::<Vpc>().iter().filter(|v| needs_namespace(tables, &v.id)) {
        let t = Terrain::read(tables, vpc, &facts.tag);
        let name = names::vpc_namespace(&facts.tag, &vpc.id);
        let mut space = space(&t, facts);
        for n in &t.nics {
            if let Seat::Machine { namespace, device } = &n.seat {
                plan.spaces.entry(namespace.clone()).or_insert_with(|| Space::new(Kind::Machine));
                plan.machines.insert(n.row.id.clone(), namespace.clone());
                space.links.insert(n.device.clone(), link(&t, n, namespace, device));
            }
        }
        if t.is_joined() {
            let device = names::device(&vpc.id);
            let join = Link {
                peer: internet_name.clone(),
                device: device.clone(),
                mac: None,
                address: None,
                gateway: None,
            };
            space.links.insert(NET.to_owned(), join);
            for address in outside(&t) {
                let hop = Hop::Via(INSIDE, device.clone());
                internet.routes.insert(Route { table: Table::Main, to: (address, 32), hop });
            }
        }
        plan.vpcs.insert(vpc.id.clone(), name.clone());
        plan.spaces.insert(name, space);
    }
    plan.spaces.insert(internet_name, internet);
    plan
}

/// The plan of a host without VPCs: just the internet.
pub fn nothing(facts: &Facts) -> Plan {
    let mut plan = Plan::default();
    plan.spaces.insert(names::internet_namespace(&facts.tag), internet(facts));
    plan
}

fn internet(facts: &Facts) -> Space {
    let mut space = Space::new(Kind::Internet);
    space.addresses.insert(facts.region);
    // Every address that VPCs send to here is this namespace's own.
    let here = Route { table: Table::Local, to: (Ipv4Addr::new(169, 254, 0, 0), 17), hop: Hop::Local };
    space.routes.insert(here);
    space.routes.insert(Route { table: Table::Main, to: ANYWHERE, hop: Hop::Unreachable });
    space
}

/// The addresses by which a VPC is known outside.
fn outside(t: &Terrain) -> Vec<Ipv4Addr> {
    let mut all: Vec<Ipv4Addr> = t.public.values().copied().collect();
    all.extend(t.nats.iter().map(|n| n.public_ip));
    if !t.endpoints.is_empty() {
        all.push(endpoint_source(&t.vpc.id));
    }
    all
}

/// The address that a VPC's packets through endpoints have in the internet's namespace: one of 100.64.0.0/10 (RFC 6598).
fn endpoint_source(vpc: &str) -> Ipv4Addr {
    Ipv4Addr::from(0x6440_0000 | (names::number(vpc) & 0x003f_ffff))
}

fn link(t: &Terrain, n: &Nic, namespace: &str, device: &str) -> Link {
    let net = t.subnets.iter().find(|s| s.row.id == n.row.subnet);
    Link {
        peer: namespace.to_owned(),
        device: device.to_owned(),
        mac: Some(n.row.mac.clone()).filter(|m| !m.is_empty()),
        address: Some((n.addresses[0], net.map_or(32, |s| s.range.bits))),
        gateway: net.and_then(|s| s.range.nth(1)),
    }
}

fn space(t: &Terrain, facts: &Facts) -> Space {
    let mut space = Space::new(Kind::Vpc);
    let local = t.nics.iter().filter(|n| n.seat == Seat::Local);
    space.addresses.extend(local.flat_map(|n| n.addresses.iter().copied()));
    // The router of each subnet, and the resolver: at a fixed address, and at the VPC's third.
    space.addresses.extend(t.subnets.iter().filter_map(|s| s.range.nth(1)));
    space.addresses.extend(resolvers(t));
    // What the region serves to instances besides, at the address of the metadata service.
    space.addresses.insert(SERVICES);
    if t.is_joined() {
        space.addresses.insert(INSIDE);
    }
    for n in t.nics.iter().filter(|n| n.is_linked()) {
        for a in &n.addresses {
            let hop = Hop::Device(n.device.clone());
            space.routes.insert(Route { table: Table::Main, to: (*a, 32), hop });
        }
    }
    space.routes.insert(Route { table: Table::Main, to: ANYWHERE, hop: Hop::Unreachable });
    let (mut of_tables, mut rules) = (Vec::new(), Vec::new());
    routes::add(t, facts.region, &mut of_tables, &mut rules);
    space.routes.extend(of_tables);
    space.rules.extend(rules);
    space.filter = Some(filter(t));
    space
}

fn resolvers(t: &Terrain) -> Vec<Ipv4Addr> {
    let own = t.ranges.first().and_then(|r| r.nth(2));
    own.into_iter().chain([Ipv4Addr::new(169, 254, 169, 253)]).collect()
}

fn filter(t: &Terrain) -> Filter {
    let mut f = Filter::default();
    declare(t, &mut f);
    groups::add(t, &mut f);
    acl::add(t, &mut f);
    base_chains(&mut f);
    f
}

/// The sets that base chains look into, and what they hold of interfaces and addresses.
fn declare(t: &Terrain, f: &mut Filter) {
    for way in ["in", "out"] {
        f.set(&format!("link_{way}"), "type ifname . ipv4_addr : verdict");
        f.set(&format!("forwarder_{way}"), "type ifname : verdict");
        f.set(&format!("local_{way}"), "type ipv4_addr : verdict");
        f.set(&format!("acl_{way}"), "type ipv4_addr : verdict; flags interval");
    }
    let plain = |all: Vec<String>| all.into_iter().map(|k| (k, String::new())).collect();
    let mut exempt: Vec<String> = groups::EXEMPT.iter().map(ToString::to_string).collect();
    exempt.extend(resolvers(t).iter().map(ToString::to_string));
    f.set("exempt", "type ipv4_addr").elements = plain(exempt);
    let linked = || t.nics.iter().filter(|n| n.is_linked());
    let own = linked().flat_map(|n| n.addresses.iter().map(|a| format!("\"{}\" . {a}", n.device)));
    f.set("own", "type ifname . ipv4_addr").elements = plain(own.collect());
    let forwarders = linked().filter(|n| n.row.forwards).map(|n| format!("\"{}\"", n.device));
    f.set("forwarders", "type ifname").elements = plain(forwarders.collect());
    let owners = t.public.keys().map(ToString::to_string);
    f.set("public_owners", "type ipv4_addr").elements = plain(owners.collect());
    let pairs = |all: &mut dyn Iterator<Item = (Ipv4Addr, Ipv4Addr)>| {
        all.map(|(k, v)| (k.to_string(), v.to_string())).collect()
    };
    f.set("public", "type ipv4_addr : ipv4_addr").elements =
        pairs(&mut t.public.iter().map(|(private, public)| (*public, *private)));
    f.set("elastic", "type ipv4_addr : ipv4_addr").elements =
        pairs(&mut t.public.iter().map(|(private, public)| (*private, *public)));
    let endpoint = (!t.endpoints.is_empty()).then(|| (ENDPOINT, endpoint_source(&t.vpc.id)));
    let hops: Vec<_> = t.nats.iter().map(|n| (n.hop, n.public_ip)).chain(endpoint).collect();
    f.set("hops", "type ipv4_addr").elements = plain(hops.iter().map(|(h, _)| h.to_string()).collect());
    f.set("nats", "type ipv4_addr : ipv4_addr").elements = pairs(&mut hops.into_iter());
}

/// The chains that packets enter at. See the table at the head of module `filter`.
fn base_chains(f: &mut Filter) {
    let known = "ct state vmap { established : accept, related : accept, invalid : drop }".to_owned();
    let lines = |all: &[&str]| all.iter().map(ToString::to_string).collect::<Vec<String>>();
    let with = |first: &String, rest: &[&str]| {
        std::iter::once(first.clone()).chain(lines(rest)).collect::<Vec<String>>()
    };
    f.chain(
        "antispoof",
        Some("type filter hook prerouting priority -300; policy accept;"),
        lines(&[
            "iifname { \"lo\", \"net\" } accept",
            "iifname . ip saddr @own accept",
            "iifname @forwarders accept",
            "drop",
        ]),
    );
    let acl = [
        "ip daddr @exempt accept",
        "ip saddr @exempt accept",
        "ip saddr vmap @acl_out",
        "ip daddr vmap @acl_in",
    ];
    f.chain("acl_forward", Some("type filter hook forward priority -20; policy accept;"), lines(&acl));
    f.chain("acl_input", Some("type filter hook input priority -20; policy accept;"), lines(&acl));
    f.chain("acl_output", Some("type filter hook output priority -20; policy accept;"), lines(&acl));
    let from_outside = [
        "iifname \"net\" ct status dnat accept",
        "iifname \"net\" drop",
        "iifname . ip saddr vmap @link_out",
        "iifname vmap @forwarder_out",
        "drop",
    ];
    f.chain(
        "egress_forward",
        Some("type filter hook forward priority 0; policy accept;"),
        with(&known, &from_outside),
    );
    let mut input = with(&known, &["iifname \"lo\" accept"]);
    input.extend(lines(&from_outside));
    f.chain("egress_input", Some("type filter hook input priority 0; policy accept;"), input);
    // What the router itself sends (that something is unreachable) has no group.
    let rules = with(&known, &["ip saddr vmap @local_out"]);
    f.chain("egress_output", Some("type filter hook output priority 0; policy accept;"), rules);
    let towards = [
        "oifname \"net\" jump leaving",
        "oifname . ip daddr vmap @link_in",
        "oifname vmap @forwarder_in",
        "drop",
    ];
    f.chain(
        "ingress_forward",
        Some("type filter hook forward priority 10; policy accept;"),
        with(&known, &towards),
    );
    let mut output = with(&known, &["oifname \"lo\" accept"]);
    output.extend(lines(&towards));
    f.chain("ingress_output", Some("type filter hook output priority 10; policy accept;"), output);
    let input = ["ip daddr 127.0.0.0/8 accept", "ip daddr @exempt accept", "ip daddr vmap @local_in", "drop"];
    f.chain(
        "ingress_input",
        Some("type filter hook input priority 10; policy accept;"),
        with(&known, &input),
    );
    f.chain(
        "leaving",
        None,
        vec![
            format!("rt ip nexthop {GATEWAY} ip saddr @public_owners accept"),
            "rt ip nexthop @hops accept".to_owned(),
            "drop".to_owned(),
        ],
    );
    f.chain(
        "from_net",
        Some("type nat hook prerouting priority -100; policy accept;"),
        lines(&["iifname \"net\" dnat to ip daddr map @public"]),
    );
    f.chain(
        "to_net",
        Some("type nat hook postrouting priority 100; policy accept;"),
        lines(&[
            "oifname \"net\" snat to rt ip nexthop map @nats",
            "oifname \"net\" snat to ip saddr map @elastic",
        ]),
    );
}
