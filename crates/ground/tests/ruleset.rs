//! What the ruleset does with a packet is what the rows say, for random rows and packets. The ruleset is run by a small
//! interpreter of the part of nft's language that it uses; the rows are asked by an evaluator that knows nothing of it.

mod interpreter;

use std::net::Ipv4Addr;

use ec2::address::Cidr;
use ec2::rows::*;
use ground::{Facts, plan};
use interpreter::{Hook, Packet, passes};
use proptest::collection::vec;
use proptest::prelude::*;
use state::{Region, RegionConfig, Timestamp, Tx};

const SUBNETS: [&str; 2] = ["10.0.1.0/24", "10.0.2.0/24"];
const CIDRS: [&str; 5] = ["0.0.0.0/0", "10.0.1.0/24", "10.0.2.4/31", "10.0.1.4/32", "192.168.0.0/16"];
/// An address that nobody has.
const STRANGE: &str = "192.168.7.7";

#[derive(Clone, Debug)]
struct Nic {
    subnet: usize,
    groups: Vec<usize>,
    balancer: bool,
    forwards: bool,
}

#[derive(Clone, Debug)]
struct World {
    nics: Vec<Nic>,
    groups: Vec<Vec<SecurityGroupRule>>,
    acls: Vec<Option<Vec<AclEntry>>>,
    list: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Flow {
    from: usize,
    to: usize,
    spoofed: bool,
    protocol: u8,
    port: u16,
}

fn protocol() -> impl Strategy<Value = (&'static str, i64, i64)> {
    prop_oneof![
        Just(("-1", -1, -1)),
        Just(("tcp", 0, 65_535)),
        Just(("icmp", -1, -1)),
        Just(("icmp", 8, -1)),
        Just(("icmp", 8, 3)),
        Just(("47", -1, -1)),
        (0i64..6, 0i64..4).prop_map(|(from, n)| ("tcp", from, from + n)),
        (0i64..6, 0i64..4).prop_map(|(from, n)| ("udp", from, from + n)),
    ]
}

fn rule() -> impl Strategy<Value = SecurityGroupRule> {
    let peer = prop_oneof![
        (0..CIDRS.len()).prop_map(|c| Peer::Cidr(CIDRS[c].into())),
        (0usize..3).prop_map(|g| Peer::Group(format!("sg-{g}"))),
        Just(Peer::PrefixList("pl-1".into())),
        Just(Peer::Cidr6("::/0".into())),
    ];
    (any::<bool>(), protocol(), peer).prop_map(|(egress, (protocol, from, to), peer)| SecurityGroupRule {
        id: String::new(),
        egress,
        protocol: protocol.into(),
        from_port: from,
        to_port: to,
        peer,
        description: None,
        tags: Tags::new(),
    })
}

fn entry() -> impl Strategy<Value = AclEntry> {
    (any::<bool>(), 1i64..9, any::<bool>(), 0..CIDRS.len(), protocol()).prop_map(
        |(egress, number, allow, cidr, (name, from, to))| AclEntry {
            egress,
            number,
            allow,
            cidr: Some(CIDRS[cidr].into()),
            protocol: match name {
                "tcp" => "6",
                "udp" => "17",
                "icmp" => "1",
                other => other,
            }
            .into(),
            ports: matches!(name, "tcp" | "udp").then_some((from, to)),
            icmp: (name == "icmp").then_some((from, to)),
            ..Default::default()
        },
    )
}

/// Numbers are unique in a direction, as the API keeps them.
fn acl() -> impl Strategy<Value = Vec<AclEntry>> {
    vec(entry(), 0..6).prop_map(|all| {
        let mut kept: Vec<AclEntry> = Vec::new();
        for e in all {
            if !kept.iter().any(|k| k.egress == e.egress && k.number == e.number) {
                kept.push(e);
            }
        }
        kept
    })
}

fn world() -> impl Strategy<Value = World> {
    let nic = (0usize..2, vec(0usize..3, 0..3), any::<bool>(), prop::bool::weighted(0.2))
        .prop_map(|(subnet, groups, balancer, forwards)| Nic { subnet, groups, balancer, forwards });
    let groups = vec(vec(rule(), 0..6), 3);
    (vec(nic, 2..6), groups, vec(prop::option::weighted(0.4, acl()), 2), vec(1..CIDRS.len(), 0..3))
        .prop_map(|(nics, groups, acls, list)| World { nics, groups, acls, list })
}

fn flow() -> impl Strategy<Value = Flow> {
    let protocol = prop_oneof![4 => Just(6u8), 2 => Just(17), 1 => Just(1), 1 => Just(47)];
    (0usize..6, 0usize..6, prop::bool::weighted(0.1), protocol, 0u16..9)
        .prop_map(|(from, to, spoofed, protocol, port)| Flow { from, to, spoofed, protocol, port })
}

fn address(w: &World, n: usize) -> Ipv4Addr {
    let Some(cidr) = Cidr::parse(SUBNETS[w.nics[n].subnet]) else { unreachable!("written above") };
    cidr.nth(4 + n as u64).expect("a subnet has room")
}

fn fill(tx: &mut Tx, w: &World) {
    tx.put(Vpc { id: "vpc-1".into(), cidr: "10.0.0.0/16".into(), ..Default::default() });
    for (n, cidr) in SUBNETS.iter().enumerate() {
        let id = format!("subnet-{n}");
        tx.put(Subnet { id, vpc: "vpc-1".into(), cidr: (*cidr).into(), ..Default::default() });
    }
    for (n, entries) in w.acls.iter().enumerate() {
        if let Some(entries) = entries {
            tx.put(NetworkAcl {
                id: format!("acl-{n}"),
                vpc: "vpc-1".into(),
                entries: entries.clone(),
                associations: vec![(format!("aclassoc-{n}"), format!("subnet-{n}"))],
                ..Default::default()
            });
        }
    }
    let entries = w.list.iter().map(|c| PrefixListEntry { cidr: CIDRS[*c].into(), description: None });
    tx.put(PrefixList { id: "pl-1".into(), versions: vec![entries.collect()], ..Default::default() });
    for (n, rules) in w.groups.iter().enumerate() {
        let id = format!("sg-{n}");
        tx.put(SecurityGroup { id, vpc: "vpc-1".into(), rules: rules.clone(), ..Default::default() });
    }
    for (n, nic) in w.nics.iter().enumerate() {
        let (interface, id) = (format!("eni-{n}"), format!("i-{n}"));
        if !nic.balancer {
            tx.put(Instance {
                id: id.clone(),
                vpc: "vpc-1".into(),
                interface: interface.clone(),
                state: InstanceState::Running,
                ..Default::default()
            });
        }
        tx.put(NetworkInterface {
            id: interface,
            subnet: format!("subnet-{}", nic.subnet),
            vpc: "vpc-1".into(),
            address: address(w, n).to_string(),
            groups: nic.groups.iter().map(|g| format!("sg-{g}")).collect(),
            owner_kind: if nic.balancer { "load_balancer" } else { "instance" }.into(),
            owner: id,
            forwards: nic.forwards,
            ..Default::default()
        });
    }
}

fn tables(w: &World) -> Region {
    let mut config = RegionConfig::new("123456789012", "us-east-1", 1);
    ec2::install(&mut config);
    let mut region = Region::new(config);
    let filled = region.write(Timestamp(0), |tx| {
        fill(tx, w);
        Ok(())
    });
    filled.expect("rows can be put");
    region
}

/// Whether a rule's protocol and ports cover the flow.
fn covers(protocol: &str, from: i64, to: i64, f: &Flow) -> bool {
    let number = match protocol {
        "-1" => return true,
        "tcp" => 6,
        "udp" => 17,
        "icmp" => 1,
        other => other.parse().unwrap_or(255),
    };
    let value = i64::from(f.port);
    number == f.protocol
        && match number {
            6 | 17 => from < 0 || (from..=to).contains(&value),
            // The port stands for the code, the type is always 8.
            1 => (from < 0 || from == 8) && (to < 0 || to == value),
            _ => true,
        }
}

fn holds(cidr: &str, a: Ipv4Addr) -> bool {
    Cidr::parse(cidr).is_some_and(|c| c.contains(a))
}

/// What the rows say.
fn allowed(w: &World, f: &Flow, source: Ipv4Addr, destination: Ipv4Addr) -> bool {
    let (from, to) = (&w.nics[f.from], &w.nics[f.to]);
    if f.spoofed && !from.forwards {
        return false;
    }
    let of_list = |a| w.list.iter().any(|c| holds(CIDRS[*c], a));
    let in_group = |g: &str, a| {
        let members = w.nics.iter().enumerate();
        members
            .filter(|(n, _)| address(w, *n) == a)
            .any(|(_, m)| m.groups.iter().any(|i| g == format!("sg-{i}")))
    };
    let by_groups = |nic: &Nic, egress: bool, other: Ipv4Addr| {
        nic.groups.iter().flat_map(|g| &w.groups[*g]).any(|r| {
            let peer = match &r.peer {
                Peer::Cidr(c) => holds(c, other),
                Peer::Cidr6(_) => false,
                Peer::Group(g) => in_group(g, other),
                Peer::PrefixList(_) => of_list(other),
            };
            r.egress == egress && peer && covers(&r.protocol, r.from_port, r.to_port, f)
        })
    };
    let by_acl = |subnet: usize, egress: bool, other: Ipv4Addr| {
        let Some(entries) = &w.acls[subnet] else { return true };
        let mut way: Vec<_> = entries.iter().filter(|e| e.egress == egress).collect();
        way.sort_by_key(|e| e.number);
        let fits = |e: &&&AclEntry| {
            let (from, to) = e.ports.or(e.icmp).unwrap_or((-1, -1));
            let name = match e.protocol.as_str() {
                "6" => "tcp",
                "17" => "udp",
                "1" => "icmp",
                other => other,
            };
            e.cidr.as_deref().is_some_and(|c| holds(c, other)) && covers(name, from, to, f)
        };
        way.iter().find(fits).is_some_and(|e| e.allow)
    };
    let near = holds(SUBNETS[to.subnet], source);
    let out = near || !holds(SUBNETS[from.subnet], source) || by_acl(from.subnet, true, destination);
    let into = near || by_acl(to.subnet, false, source);
    out && into && by_groups(from, true, destination) && by_groups(to, false, source)
}

/// The hooks that a packet passes, with the devices that it is seen at.
fn way(w: &World, f: &Flow) -> Vec<(Hook, String, String)> {
    let device = |n: usize| if w.nics[n].balancer { "lo".to_owned() } else { format!("v{n}") };
    let (from, to) = (device(f.from), device(f.to));
    match (w.nics[f.from].balancer, w.nics[f.to].balancer) {
        (false, false) => vec![(Hook::Prerouting, from.clone(), String::new()), (Hook::Forward, from, to)],
        (false, true) => {
            vec![(Hook::Prerouting, from.clone(), String::new()), (Hook::Input, from, String::new())]
        }
        (true, false) => vec![(Hook::Output, String::new(), to)],
        (true, true) => vec![
            (Hook::Output, String::new(), "lo".into()),
            (Hook::Prerouting, "lo".into(), String::new()),
            (Hook::Input, "lo".into(), String::new()),
        ],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn the_ruleset_says_what_the_rows_say(w in world(), flows in vec(flow(), 24)) {
        let region = tables(&w);
        let plan = plan(region.tables(), &Facts::new("t"));
        let Some(space) = plan.vpcs.get("vpc-1") else { return Err(TestCaseError::fail("no namespace")) };
        let filter = plan.spaces[space].filter.as_ref().expect("a VPC has a filter");
        for f in flows {
            let f = Flow { from: f.from % w.nics.len(), to: f.to % w.nics.len(), ..f };
            // The router itself does not lie about its addresses.
            let f = Flow { spoofed: f.spoofed && !w.nics[f.from].balancer, ..f };
            if f.from == f.to {
                continue;
            }
            let own = address(&w, f.from);
            let source = if f.spoofed { STRANGE.parse().expect("an address") } else { own };
            let destination = address(&w, f.to);
            let passed = way(&w, &f).into_iter().all(|(hook, iif, oif)| {
                passes(filter, hook, &Packet { iif, oif, source, destination, protocol: f.protocol, port: f.port })
            });
            prop_assert_eq!(passed, allowed(&w, &f, source, destination), "{:?} in {:?}\n{}", f, w, filter.whole());
        }
    }

    #[test]
    fn differences_lead_where_they_should(a in world(), b in world()) {
        let filter = |w: &World| {
            let region = tables(w);
            let plan = plan(region.tables(), &Facts::new("t"));
            plan.spaces[&plan.vpcs["vpc-1"]].filter.clone().expect("a VPC has a filter")
        };
        let (a, b) = (filter(&a), filter(&b));
        prop_assert_eq!(a.difference(&a), "");
        let mut there = a.clone();
        interpreter::apply(&mut there, &b.difference(&a));
        prop_assert_eq!(there, b);
    }
}
