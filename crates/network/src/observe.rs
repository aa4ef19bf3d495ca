//! What the kernel holds in a namespace, read with `ip -json`.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::Ipv4Addr;

use ground::{Filter, Hop, Kind, LOOPBACK, Link, Route, Rule, Table};
use serde_json::Value;

use crate::kernel;

/// What is known to be in one namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Known {
    /// Devices that are up; what is known of their other end, if this process made them.
    pub links: BTreeMap<String, Option<Link>>,
    /// Devices that are there but not up: half made.
    pub broken: BTreeSet<String>,
    pub addresses: BTreeSet<Ipv4Addr>,
    pub routes: BTreeSet<Route>,
    pub rules: BTreeSet<Rule>,
    /// Not read back: unknown until it was written.
    pub filter: Option<Filter>,
}

/// Reads a namespace. Of a machine's nothing is read: what is in there is its own affair.
pub(crate) fn observe(name: &str, kind: Kind) -> io::Result<Known> {
    let mut known = Known::default();
    if kind == Kind::Machine {
        return Ok(known);
    }
    for l in json(name, &["link", "show"])? {
        let device = text(&l, "ifname");
        if device == LOOPBACK {
            continue;
        }
        let up = l["flags"].as_array().is_some_and(|f| f.iter().any(|f| f == "UP"));
        if up {
            known.links.insert(device, None);
        } else {
            known.broken.insert(device);
        }
    }
    for l in json(name, &["-4", "address", "show", "dev", LOOPBACK])? {
        for a in l["addr_info"].as_array().into_iter().flatten() {
            if a["prefixlen"] == 32
                && let Ok(address) = text(a, "local").parse()
            {
                known.addresses.insert(address);
            }
        }
    }
    known.routes = json(name, &["-4", "route", "show", "table", "all"])?.iter().filter_map(route).collect();
    known.rules = json(name, &["-4", "rule", "show"])?.iter().filter_map(rule).collect();
    Ok(known)
}

fn json(name: &str, arguments: &[&str]) -> io::Result<Vec<Value>> {
    let arguments: Vec<&str> = ["-json", "-N"].iter().chain(arguments).copied().collect();
    let out = kernel::run(name, "ip", &arguments, "")?;
    if out.trim().is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<Value> = serde_json::from_str(&out).map_err(io::Error::other)?;
    Ok(all)
}

fn text(v: &Value, key: &str) -> String {
    v[key].as_str().unwrap_or_default().to_owned()
}

fn range(text: &str) -> Option<(Ipv4Addr, u8)> {
    if matches!(text, "default" | "all") {
        return Some((Ipv4Addr::UNSPECIFIED, 0));
    }
    let (address, bits) = text.split_once('/').unwrap_or((text, "32"));
    Some((address.parse().ok()?, bits.parse().ok()?))
}

/// A route that somebody has set; the kernel makes those of addresses by itself.
fn route(v: &Value) -> Option<Route> {
    if matches!(v["protocol"].as_str(), Some("kernel" | "2")) {
        return None;
    }
    let table = match v["table"].as_str() {
        None | Some("main" | "254") => Table::Main,
        Some("local" | "255") => Table::Local,
        Some(n) => Table::Number(n.parse().ok()?),
    };
    let device = text(v, "dev");
    let gateway = v["gateway"].as_str().and_then(|g| g.parse().ok());
    let hop = match (v["type"].as_str().unwrap_or("unicast"), gateway) {
        ("unicast" | "1", Some(g)) => Hop::Via(g, device),
        ("unicast" | "1", None) => Hop::Device(device),
        ("local" | "2", _) => Hop::Local,
        ("unreachable" | "7", _) => Hop::Unreachable,
        ("throw" | "9", _) => Hop::Throw,
        _ => return None,
    };
    Some(Route { table, to: range(v["dst"].as_str()?)?, hop })
}

/// A rule of ours; the kernel's own have no priority between 1 and 32765.
fn rule(v: &Value) -> Option<Rule> {
    let priority = u32::try_from(v["priority"].as_u64()?).ok().filter(|p| (1..32_766).contains(p))?;
    let bits = v["srclen"].as_u64().map_or(32, |b| b as u8);
    let from = match v["src"].as_str()? {
        "all" => None,
        address => Some((address.parse().ok()?, bits)),
    };
    let device = v["iif"].as_str().map(ToOwned::to_owned);
    Some(Rule { priority, from, device, table: v["table"].as_str()?.parse().ok()? })
}
