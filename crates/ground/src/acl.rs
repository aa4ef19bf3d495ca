//! Network ACLs: entries in order of their numbers, asked of every packet that enters or leaves a subnet.

use std::collections::BTreeSet;

use ec2::address::Cidr;
use ec2::rows::{AclEntry, NetworkAcl};

use crate::filter::Filter;
use crate::groups::protocol;
use crate::names::word;
use crate::terrain::Terrain;

/// Adds the ACLs of a VPC's subnets. One that lets everything pass costs nothing.
pub(crate) fn add(t: &Terrain, f: &mut Filter) {
    let mut needed: BTreeSet<(String, bool)> = BTreeSet::new();
    for net in &t.subnets {
        let Some(acl) = t.tables.by_index::<NetworkAcl>("subnet", &net.row.id).next() else { continue };
        for egress in [false, true] {
            let entries = entries(acl, egress);
            if open(&entries) {
                continue;
            }
            let chain = format!("{}_{}", word(&acl.id), way(egress));
            let border = format!("{}_{}", word(&net.row.id), way(egress));
            let other = if egress { "daddr" } else { "saddr" };
            // Within a subnet it is not asked.
            let rules = vec![format!("ip {other} {} return", net.row.cidr), format!("jump {chain}")];
            f.chain(border.clone(), None, rules);
            if let Some(map) = f.sets.get_mut(&format!("acl_{}", way(egress))) {
                map.elements.insert(net.row.cidr.clone(), format!("jump {border}"));
            }
            if needed.insert((acl.id.clone(), egress)) {
                let mut rules: Vec<String> = entries.iter().filter_map(|e| entry(e)).collect();
                rules.push("drop".to_owned());
                f.chain(chain, None, rules);
            }
        }
    }
}

fn way(egress: bool) -> &'static str {
    if egress { "out" } else { "in" }
}

/// The entries of one direction in order, without those for IPv6.
fn entries(acl: &NetworkAcl, egress: bool) -> Vec<&AclEntry> {
    let mut all: Vec<_> = acl.entries.iter().filter(|e| e.egress == egress && e.cidr6.is_none()).collect();
    all.sort_by_key(|e| e.number);
    all
}

fn open(entries: &[&AclEntry]) -> bool {
    entries.first().is_some_and(|e| e.allow && e.protocol == "-1" && e.cidr.as_deref() == Some("0.0.0.0/0"))
}

fn entry(e: &AclEntry) -> Option<String> {
    let cidr = Cidr::parse(e.cidr.as_deref()?)?;
    let side = if e.egress { "daddr" } else { "saddr" };
    let peer = match cidr.bits {
        0 => String::new(),
        bits => format!("ip {side} {}/{bits} ", std::net::Ipv4Addr::from(cidr.base)),
    };
    let (from, to) = match e.protocol.as_str() {
        "1" | "icmp" => e.icmp.unwrap_or((-1, -1)),
        _ => e.ports.unwrap_or((-1, -1)),
    };
    let what = protocol(&e.protocol, from, to)?;
    // To return is to let pass: the other side's ACL comes next.
    Some(format!("{peer}{what}{}", if e.allow { "return" } else { "drop" }))
}
