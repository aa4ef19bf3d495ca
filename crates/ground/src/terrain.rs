//! The rows of one VPC, gathered and read.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::Arc;

use ec2::address::Cidr;
use ec2::rows::{
    Address, Instance, InternetGateway, NatGateway, NatState, NetworkInterface, Subnet, Vpc, VpcEndpoint,
};
use state::Tables;

use crate::names;

/// Whether the interface is that of an instance with a machine of its own, which then has a namespace.
pub fn has_machine(tables: &Tables, interface: &NetworkInterface) -> bool {
    interface.owner_kind == "instance" && machine(tables, &interface.owner).is_some()
}

/// Whether the interface is behind a link of its VPC's namespace: that of an instance with a machine of its own, or of a task on
/// such an instance.
pub fn is_linked(tables: &Tables, interface: &NetworkInterface) -> bool {
    match interface.owner_kind.as_str() {
        "task" => interface.trunk.as_ref().is_some_and(|t| machine(tables, t).is_some()),
        _ => has_machine(tables, interface),
    }
}

/// Whether the VPC has something that lives in its namespace.
pub fn needs_namespace(tables: &Tables, vpc: &str) -> bool {
    let Some(row) = tables.get::<Vpc>(vpc) else { return false };
    tables.by_index::<NetworkInterface>("vpc", vpc).any(|i| match i.owner_kind.as_str() {
        "instance" | "task" => is_linked(tables, i),
        "nat_gateway" => true,
        // Those of the default VPC are addresses of the host itself.
        "load_balancer" => !row.is_default,
        _ => false,
    })
}

fn machine<'a>(tables: &'a Tables, instance: &str) -> Option<&'a Arc<Instance>> {
    tables.get::<Instance>(instance).filter(|i| i.slot.is_none() && i.exists())
}

/// Where an interface is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Seat {
    /// Behind a link of its own, in that namespace and with that name there.
    Machine { namespace: String, device: String },
    /// Behind the link of an instance.
    Trunk,
    /// An address of the VPC's namespace.
    Local,
    /// Not in this VPC's namespace.
    Elsewhere,
}

/// An interface.
pub(crate) struct Nic {
    pub row: Arc<NetworkInterface>,
    /// The primary one first.
    pub addresses: Vec<Ipv4Addr>,
    pub seat: Seat,
    /// The device of the VPC's namespace that leads there.
    pub device: String,
}

/// A subnet with its range.
pub(crate) struct Net {
    pub row: Arc<Subnet>,
    pub range: Cidr,
}

/// What is known of a VPC.
pub(crate) struct Terrain<'a> {
    pub tables: &'a Tables,
    pub vpc: &'a Vpc,
    pub ranges: Vec<Cidr>,
    pub subnets: Vec<Net>,
    pub nics: Vec<Nic>,
    /// Whether an internet gateway is attached.
    pub gateway: Option<String>,
    /// Public address by private address, where there is a gateway.
    pub public: BTreeMap<Ipv4Addr, Ipv4Addr>,
    /// NAT gateways that work.
    pub nats: Vec<Nat>,
    pub endpoints: Vec<Arc<VpcEndpoint>>,
}

/// A NAT gateway that works.
pub(crate) struct Nat {
    pub id: String,
    pub subnet: String,
    pub public_ip: Ipv4Addr,
    /// Address on the link to the internet by which its packets are told from others.
    pub hop: Ipv4Addr,
}

impl Terrain<'_> {
    /// Reads the rows of a VPC.
    pub fn read<'a>(tables: &'a Tables, vpc: &'a Vpc, tag: &str) -> Terrain<'a> {
        let subnets = tables.by_index::<Subnet>("vpc", &vpc.id);
        let subnets: Vec<Net> =
            subnets.filter_map(|s| Some(Net { row: s.clone(), range: Cidr::parse(&s.cidr)? })).collect();
        let rows = tables.by_index::<NetworkInterface>("vpc", &vpc.id);
        let nics: Vec<Nic> = rows.filter_map(|row| nic(tables, row, tag)).collect();
        let gateway = tables.by_index::<InternetGateway>("vpc", &vpc.id).next().map(|g| g.id.clone());
        let (public, nats) = match &gateway {
            Some(_) => (public(tables, &nics), nats(tables, &vpc.id)),
            None => Default::default(),
        };
        let endpoints = tables.by_index::<VpcEndpoint>("vpc", &vpc.id).filter(|e| e.state == "available");
        Terrain {
            tables,
            vpc,
            ranges: vpc.cidrs().filter_map(Cidr::parse).collect(),
            subnets,
            nics,
            gateway,
            public,
            nats,
            endpoints: endpoints.cloned().collect(),
        }
    }

    /// The interface of that id.
    pub fn nic(&self, id: &str) -> Option<&Nic> {
        // Rows come in key order.
        self.nics.binary_search_by(|n| n.row.id.as_str().cmp(id)).ok().map(|i| &self.nics[i])
    }

    /// Whether it is joined to the internet's namespace.
    pub fn is_joined(&self) -> bool {
        self.gateway.is_some() || !self.endpoints.is_empty()
    }
}

impl Nic {
    pub fn is_linked(&self) -> bool {
        matches!(self.seat, Seat::Machine { .. } | Seat::Trunk)
    }
}

fn nic(tables: &Tables, row: &Arc<NetworkInterface>, tag: &str) -> Option<Nic> {
    let first = row.address.parse().ok()?;
    let more = row.more_addresses.iter().filter_map(|a| a.parse().ok());
    let (seat, device) = match row.owner_kind.as_str() {
        "instance" => match machine(tables, &row.owner) {
            Some(m) => {
                let namespace = names::machine_namespace(tag, &m.interface);
                let device = format!("eth{}", row.device_index.max(0));
                (Seat::Machine { namespace, device }, names::device(&row.id))
            }
            None => (Seat::Elsewhere, String::new()),
        },
        "task" => match row.trunk.as_deref().and_then(|t| machine(tables, t)) {
            Some(m) => (Seat::Trunk, names::device(&m.interface)),
            None => (Seat::Elsewhere, String::new()),
        },
        "load_balancer" | "nat_gateway" | "vpc_endpoint" => (Seat::Local, String::new()),
        _ => (Seat::Elsewhere, String::new()),
    };
    let addresses = std::iter::once(first).chain(more).collect();
    Some(Nic { row: row.clone(), addresses, seat, device })
}

/// Public addresses: elastic ones before those given at launch. NAT gateways translate by themselves.
fn public(tables: &Tables, nics: &[Nic]) -> BTreeMap<Ipv4Addr, Ipv4Addr> {
    let mut out = BTreeMap::new();
    for n in nics.iter().filter(|n| n.row.owner_kind != "nat_gateway") {
        if let Some(given) = n.row.public_ip.as_ref().and_then(|a| a.parse().ok()) {
            out.insert(n.addresses[0], given);
        }
        for elastic in tables.by_index::<Address>("interface", &n.row.id) {
            let private = elastic.private_ip.as_ref().and_then(|a| a.parse().ok()).unwrap_or(n.addresses[0]);
            if let Ok(address) = elastic.public_ip.parse()
                && n.addresses.contains(&private)
            {
                out.insert(private, address);
            }
        }
    }
    out
}

fn nats(tables: &Tables, vpc: &str) -> Vec<Nat> {
    let mut out: Vec<Nat> = Vec::new();
    for n in tables.by_index::<NatGateway>("vpc", vpc).filter(|n| n.state == NatState::Available && n.public)
    {
        let by_allocation = || tables.get::<Address>(n.allocation.as_deref()?).map(|a| a.public_ip.clone());
        let address = n.public_ip.clone().or_else(by_allocation);
        let Some(public_ip) = address.and_then(|a| a.parse().ok()) else { continue };
        // 169.254.1.0 to 169.254.112.255; the next one where two ids meet.
        let mut place = names::number(&n.id) % 0x7000;
        let hop = |place: u32| Ipv4Addr::from(0xa9fe_0100 + place);
        while out.iter().any(|o| o.hop == hop(place)) {
            place = (place + 1) % 0x7000;
        }
        out.push(Nat { id: n.id.clone(), subnet: n.subnet.clone(), public_ip, hop: hop(place) });
    }
    out
}
