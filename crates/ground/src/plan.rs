//! What the kernel is to hold: plain values that can be compared.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::net::Ipv4Addr;

use crate::filter::Filter;

/// What is the same for all VPCs of this host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Begins the names of all namespaces, so that two regions on one host do not meet.
    pub tag: String,
    /// The region's own address in the internet, where its API is served.
    pub region: Ipv4Addr,
}

impl Facts {
    /// With the address 198.18.0.1 (RFC 2544's range, which nobody routes).
    pub fn new(tag: impl Into<String>) -> Facts {
        Facts { tag: tag.into(), region: Ipv4Addr::new(198, 18, 0, 1) }
    }
}

/// All namespaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// By name.
    pub spaces: BTreeMap<String, Space>,
    /// Namespace of each VPC that has one, by its id.
    pub vpcs: BTreeMap<String, String>,
    /// Namespace that each interface of a machine is in, by its id.
    pub machines: BTreeMap<String, String>,
}

impl Plan {
    /// Adds what another region wants; they share the internet.
    pub fn merge(&mut self, other: Plan) {
        for (name, space) in other.spaces {
            match self.spaces.get_mut(&name) {
                Some(there) => {
                    there.links.extend(space.links);
                    there.addresses.extend(space.addresses);
                    there.routes.extend(space.routes);
                    there.rules.extend(space.rules);
                }
                None => {
                    self.spaces.insert(name, space);
                }
            }
        }
        self.vpcs.extend(other.vpcs);
        self.machines.extend(other.machines);
    }
}

/// What a namespace is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Internet,
    Vpc,
    /// A machine's: what is in there besides our links is its own affair.
    Machine,
}

/// One namespace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    pub kind: Kind,
    /// By the device's name here. A link stands at one of its ends only: the VPC's.
    pub links: BTreeMap<String, Link>,
    /// Addresses on the loopback device.
    pub addresses: BTreeSet<Ipv4Addr>,
    pub routes: BTreeSet<Route>,
    pub rules: BTreeSet<Rule>,
    pub filter: Option<Filter>,
}

impl Space {
    /// One with nothing in it.
    pub fn new(kind: Kind) -> Space {
        Space {
            kind,
            links: BTreeMap::new(),
            addresses: BTreeSet::new(),
            routes: BTreeSet::new(),
            rules: BTreeSet::new(),
            filter: None,
        }
    }
}

/// A pair of virtual Ethernet devices, told from the VPC's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The namespace of the other end.
    pub peer: String,
    /// The device's name there.
    pub device: String,
    /// Its hardware address; none for the kernel's choice.
    pub mac: Option<String>,
    /// Address and prefix length of the other end.
    pub address: Option<(Ipv4Addr, u8)>,
    /// Where its default route goes. Further interfaces of a machine use it for their own packets only.
    pub gateway: Option<Ipv4Addr>,
}

/// A routing table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    Main,
    Local,
    Number(u32),
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Table::Main => f.write_str("main"),
            Table::Local => f.write_str("local"),
            Table::Number(n) => write!(f, "{n}"),
        }
    }
}

/// What a route does with a packet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hop {
    /// To the device, where the destination itself is.
    Device(String),
    /// To a neighbour at the device.
    Via(Ipv4Addr, String),
    /// It is for this namespace itself.
    Local,
    /// The next table is asked.
    Throw,
    /// Refused, and the sender told.
    Unreachable,
}

/// A route.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub table: Table,
    /// First address and prefix length.
    pub to: (Ipv4Addr, u8),
    pub hop: Hop,
}

/// Which packets ask which table, the lower priority first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    pub priority: u32,
    /// Source range.
    pub from: Option<(Ipv4Addr, u8)>,
    /// Device that they came in by.
    pub device: Option<String>,
    pub table: u32,
}
