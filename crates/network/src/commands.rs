//! Links, routes and rules in the words of ip(8), for its batch mode.

use std::net::Ipv4Addr;

use ground::{Hop, LOOPBACK, Link, Route, Rule};

/// Makes a pair of devices; the near end is not up yet, which marks it as unfinished.
pub(crate) fn add_link(device: &str, link: &Link) -> String {
    let mac = link.mac.as_ref().map(|m| format!(" address {m}")).unwrap_or_default();
    format!("link add name {device} type veth peer name {}{mac} netns {}\n", link.device, link.peer)
}

/// Configures the far end, inside its namespace.
pub(crate) fn far_end(link: &Link) -> String {
    let device = &link.device;
    let mut out = format!("link set dev {device} up\n");
    let Some((address, bits)) = link.address else { return out };
    out += &format!("address replace {address}/{bits} brd + dev {device}\n");
    if let Some(gateway) = link.gateway {
        if device == "eth0" {
            out += &format!("route replace default via {gateway} dev {device} onlink\n");
        } else {
            // As the network tools of Amazon's images do it: its own packets go out by it.
            let table = 10_000 + device.trim_start_matches("eth").parse::<u32>().unwrap_or(0);
            out += &format!("route replace default via {gateway} dev {device} onlink table {table}\n");
            out += &format!("rule add from {address} lookup {table} priority {table}\n");
        }
    }
    out
}

pub(crate) fn up(device: &str) -> String {
    format!("link set dev {device} up\n")
}

pub(crate) fn delete_link(device: &str) -> String {
    format!("link delete dev {device}\n")
}

/// `verb` is `add` or `delete`.
pub(crate) fn address(verb: &str, address: Ipv4Addr) -> String {
    format!("address {verb} {address}/32 dev {LOOPBACK}\n")
}

/// `verb` is `replace` or `delete`.
pub(crate) fn route(verb: &str, r: &Route) -> String {
    let (to, bits) = r.to;
    let at = format!("{to}/{bits} table {}", r.table);
    match &r.hop {
        Hop::Device(device) => format!("route {verb} {at} dev {device}\n"),
        Hop::Via(via, device) => format!("route {verb} {at} via {via} dev {device} onlink\n"),
        Hop::Local => format!("route {verb} local {at} dev {LOOPBACK}\n"),
        Hop::Throw => format!("route {verb} throw {at}\n"),
        Hop::Unreachable => format!("route {verb} unreachable {at}\n"),
    }
}

/// `verb` is `add` or `delete`.
pub(crate) fn rule(verb: &str, r: &Rule) -> String {
    let from = r.from.map_or("all".to_owned(), |(a, bits)| format!("{a}/{bits}"));
    let device = r.device.as_ref().map(|d| format!(" iif {d}")).unwrap_or_default();
    format!("rule {verb} priority {} from {from}{device} lookup {}\n", r.priority, r.table)
}
