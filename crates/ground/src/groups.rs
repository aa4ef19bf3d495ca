//! Security groups as chains: one per group and direction, one per combination of groups that some interface has.

use std::collections::{BTreeMap, BTreeSet};

use ec2::address::Cidr;
use ec2::rows::{Peer, PrefixList, SecurityGroup, SecurityGroupRule};

use crate::filter::Filter;
use crate::names::word;
use crate::terrain::{Seat, Terrain};

/// Where the filter lets pass whatever the groups say: instance metadata, DNS, time, task metadata ("Security groups" in the
/// VPC user guide).
pub(crate) const EXEMPT: [&str; 4] =
    ["169.254.169.254", "169.254.169.253", "169.254.169.123", "169.254.170.2"];

/// Adds groups, combinations, and who has which.
pub(crate) fn add(t: &Terrain, f: &mut Filter) {
    let mut used = Used::default();
    let groups: Vec<_> = t.tables.by_index::<SecurityGroup>("vpc", &t.vpc.id).collect();
    for g in &groups {
        for egress in [false, true] {
            let of_way = g.rules.iter().filter(|r| r.egress == egress);
            let rules = of_way.flat_map(|r| permission(t, r, &mut used)).collect();
            f.chain(chain(&g.id, egress), None, rules);
        }
    }
    peers(t, f, &used);
    let mut combinations: BTreeSet<Vec<&str>> = BTreeSet::new();
    let known: BTreeSet<&str> = groups.iter().map(|g| g.id.as_str()).collect();
    for n in t.nics.iter().filter(|n| n.seat != Seat::Elsewhere) {
        let mut ids: Vec<&str> =
            n.row.groups.iter().map(String::as_str).filter(|g| known.contains(g)).collect();
        ids.sort_unstable();
        ids.dedup();
        for (way, egress) in [("in", false), ("out", true)] {
            let verdict = format!("goto {}", combination(&ids, egress));
            for a in &n.addresses {
                let (map, key) = match n.seat {
                    Seat::Local => (format!("local_{way}"), a.to_string()),
                    _ => (format!("link_{way}"), format!("\"{}\" . {a}", n.device)),
                };
                if let Some(map) = f.sets.get_mut(&map) {
                    map.elements.insert(key, verdict.clone());
                }
            }
            if n.row.forwards
                && n.is_linked()
                && let Some(map) = f.sets.get_mut(&format!("forwarder_{way}"))
            {
                map.elements.insert(format!("\"{}\"", n.device), verdict);
            }
        }
        combinations.insert(ids);
    }
    for ids in combinations {
        for egress in [false, true] {
            let mut rules = Vec::with_capacity(ids.len() + 2);
            if egress {
                rules.push("ip daddr @exempt accept".to_owned());
            }
            rules.extend(ids.iter().map(|id| format!("jump {}", chain(id, egress))));
            rules.push("drop".to_owned());
            f.chain(combination(&ids, egress), None, rules);
        }
    }
}

fn chain(group: &str, egress: bool) -> String {
    format!("{}_{}", word(group), if egress { "out" } else { "in" })
}

/// Name of a combination's chain. One group's is told from the group's own by the first letter.
fn combination(ids: &[&str], egress: bool) -> String {
    let all: Vec<String> = ids.iter().map(|id| word(id.strip_prefix("sg-").unwrap_or(id))).collect();
    format!("c_{}_{}", all.join("."), if egress { "out" } else { "in" })
}

/// Groups and prefix lists that some rule names.
#[derive(Default)]
struct Used {
    groups: BTreeSet<String>,
    lists: BTreeSet<String>,
}

/// The sets that rules refer to.
fn peers(t: &Terrain, f: &mut Filter, used: &Used) {
    let mut members: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for n in &t.nics {
        for g in n.row.groups.iter().filter(|g| used.groups.contains(*g)) {
            members.entry(g).or_default().extend(n.addresses.iter().map(ToString::to_string));
        }
    }
    for g in &used.groups {
        let set = f.set(&word(g), "type ipv4_addr");
        let all = members.remove(g.as_str()).unwrap_or_default();
        set.elements = all.into_iter().map(|a| (a, String::new())).collect();
    }
    for l in &used.lists {
        let set = f.set(&word(l), "type ipv4_addr; flags interval; auto-merge");
        let list = t.tables.get::<PrefixList>(l);
        let entries = list.iter().flat_map(|l| l.entries()).filter(|e| Cidr::parse(&e.cidr).is_some());
        set.elements = entries.map(|e| (e.cidr.clone(), String::new())).collect();
    }
}

/// A permission as a rule; none for what has no meaning in IPv4.
fn permission(t: &Terrain, r: &SecurityGroupRule, used: &mut Used) -> Option<String> {
    let side = if r.egress { "daddr" } else { "saddr" };
    let peer = match &r.peer {
        Peer::Cidr(c) => {
            let c = Cidr::parse(c)?;
            if c.bits == 0 {
                String::new()
            } else {
                format!("ip {side} {}/{} ", std::net::Ipv4Addr::from(c.base), c.bits)
            }
        }
        Peer::Cidr6(_) => return None,
        Peer::Group(g) => {
            // Groups of other VPCs have no addresses here.
            t.tables.get::<SecurityGroup>(g).filter(|g| g.vpc == t.vpc.id)?;
            used.groups.insert(g.clone());
            format!("ip {side} @{} ", word(g))
        }
        Peer::PrefixList(l) => {
            t.tables.get::<PrefixList>(l)?;
            used.lists.insert(l.clone());
            format!("ip {side} @{} ", word(l))
        }
    };
    let what = protocol(&r.protocol, r.from_port, r.to_port)?;
    Some(format!("{peer}{what}accept"))
}

/// The match of a protocol with its ports, or ICMP type and code; -1 is any.
pub(crate) fn protocol(name: &str, from: i64, to: i64) -> Option<String> {
    Some(match name {
        "-1" => String::new(),
        "icmp" | "1" if from < 0 => "meta l4proto 1 ".to_owned(),
        "icmp" | "1" if to < 0 => format!("icmp type {from} "),
        "icmp" | "1" => format!("icmp type {from} icmp code {to} "),
        "icmpv6" | "58" => return None,
        "tcp" | "6" => ports("tcp", 6, from, to),
        "udp" | "17" => ports("udp", 17, from, to),
        number => format!("meta l4proto {} ", number.parse::<u8>().ok()?),
    })
}

fn ports(name: &str, number: u8, from: i64, to: i64) -> String {
    match (from, to) {
        (from, to) if from < 0 || to < 0 || (from == 0 && to == 65_535) => format!("meta l4proto {number} "),
        (from, to) if from == to => format!("{name} dport {from} "),
        (from, to) => format!("{name} dport {from}-{to} "),
    }
}
