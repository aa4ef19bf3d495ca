//! Network interfaces: making and removing them, for everything that holds an address in a subnet.

use std::net::Ipv4Addr;
use std::sync::Arc;

use state::{AwsError, Tables, Tx};

use crate::address::{Cidr, address_taken, free_address, mac};
use crate::addresses::{allocate_public, disassociate};
use crate::routes;
use crate::rows::{Address, NetworkInterface, SecurityGroup, Subnet, Tags};

/// Security groups of an interface, at most (AWS's default quota).
pub const MOST_GROUPS: usize = 5;
/// Private addresses of an interface, at most (that of the largest instance types).
pub const MOST_ADDRESSES: usize = 50;

/// What an interface is made from. Left out: a free address, no groups, no public address.
#[derive(Clone, Debug, Default)]
pub struct InterfaceSpec {
    /// Id of the subnet.
    pub subnet: String,
    /// The primary address; `None` for a free one.
    pub address: Option<Ipv4Addr>,
    /// Further addresses.
    pub more_addresses: Vec<Ipv4Addr>,
    /// How many more further addresses to choose.
    pub more_count: usize,
    /// Ids of security groups of the subnet's VPC. The default group is the caller's to choose ([`default_group`]).
    pub groups: Vec<String>,
    pub description: String,
    /// As in [`NetworkInterface::owner_kind`]; empty for an interface that nothing holds yet.
    pub owner_kind: String,
    pub owner: String,
    /// Whether it gets a public address that lasts as long as the interface.
    pub public_ip: bool,
    /// Place at its instance. An interface of the owner kind `instance` gets an attachment id too.
    pub device_index: i64,
    pub outlives_instance: bool,
    pub trunk: Option<String>,
    pub tags: Tags,
}

/// Makes a network interface.
///
/// # Errors
/// InvalidSubnetID.NotFound, InvalidGroup.NotFound, InvalidParameter (a group of another VPC), SecurityGroupsPerInterfaceLimitExceeded,
/// InvalidParameterValue (an address outside the subnet, or reserved), InvalidIPAddress.InUse, InsufficientFreeAddressesInSubnet,
/// InsufficientAddressCapacity.
pub fn create(tx: &mut Tx, spec: InterfaceSpec) -> Result<Arc<NetworkInterface>, AwsError> {
    let subnet = crate::api::network::subnet(tx, &spec.subnet)?;
    check_groups(tx, &subnet, &spec.groups)?;
    let mut chosen = Vec::new();
    for address in spec.address.iter().chain(&spec.more_addresses) {
        check_address(tx, &subnet, *address)?;
        if chosen.contains(address) {
            return Err(in_use(*address));
        }
        chosen.push(*address);
    }
    let public_ip = if spec.public_ip { Some(allocate_public(tx)?) } else { None };
    let more_from = usize::from(spec.address.is_some());
    let primary = match spec.address {
        Some(a) => a,
        None => free_besides(tx, &subnet, &chosen)?,
    };
    let attached = spec.owner_kind == "instance";
    let row = NetworkInterface {
        id: format!("eni-{}", tx.random().hex(17)),
        subnet: subnet.id.clone(),
        vpc: subnet.vpc.clone(),
        zone: subnet.zone.clone(),
        address: primary.to_string(),
        mac: mac(tx.random()),
        groups: spec.groups,
        description: spec.description,
        owner_kind: spec.owner_kind,
        owner: spec.owner,
        created_at: tx.now(),
        tags: spec.tags,
        public_ip,
        forwards: false,
        outlives_instance: spec.outlives_instance,
        attachment: attached.then(|| format!("eni-attach-{}", tx.random().hex(17))),
        device_index: spec.device_index,
        trunk: spec.trunk,
        more_addresses: chosen[more_from..].iter().map(Ipv4Addr::to_string).collect(),
    };
    let id = row.id.clone();
    tx.put(row);
    add_addresses(tx, &id, spec.more_count)?;
    get(tx, &id)
}

/// Gives an interface further private addresses; those that were chosen.
///
/// # Errors
/// InsufficientFreeAddressesInSubnet, PrivateIpAddressLimitExceeded, InvalidNetworkInterfaceID.NotFound.
pub fn add_addresses(tx: &mut Tx, id: &str, count: usize) -> Result<Vec<String>, AwsError> {
    let row = get(tx, id)?;
    let subnet = crate::api::network::subnet(tx, &row.subnet)?;
    if 1 + row.more_addresses.len() + count > MOST_ADDRESSES {
        let text = format!("Number of private addresses will exceed limit of {MOST_ADDRESSES}.");
        return Err(AwsError::new("PrivateIpAddressLimitExceeded", text));
    }
    let mut chosen = Vec::new();
    for _ in 0..count {
        let free = free_besides(tx, &subnet, &[])?.to_string();
        tx.update::<NetworkInterface>(id, |n| n.more_addresses.push(free.clone()));
        chosen.push(free);
    }
    Ok(chosen)
}

/// The interface of that id.
///
/// # Errors
/// InvalidNetworkInterfaceID.NotFound.
pub fn get(tables: &Tables, id: &str) -> Result<Arc<NetworkInterface>, AwsError> {
    crate::tags::find::<NetworkInterface>(tables, id)
}

/// Removes an interface: elastic addresses are disassociated, routes to it lead nowhere. False if there is none.
pub fn delete(tx: &mut Tx, id: &str) -> bool {
    let Some(row) = tx.get::<NetworkInterface>(id).cloned() else { return false };
    let elastic: Vec<_> = tx.by_index::<Address>("interface", id).map(|a| a.allocation.clone()).collect();
    elastic.iter().for_each(|a| disassociate(tx, a));
    routes::target_gone(tx, &row.vpc, id);
    tx.delete::<NetworkInterface>(id)
}

/// After an interface was attached or detached: its elastic addresses name the instance that it belongs to now.
pub fn reassign(tx: &mut Tx, id: &str) {
    let Some(row) = tx.get::<NetworkInterface>(id).cloned() else { return };
    let instance = (row.owner_kind == "instance").then(|| row.owner.clone());
    let elastic: Vec<_> = tx.by_index::<Address>("interface", id).map(|a| a.allocation.clone()).collect();
    for allocation in elastic {
        tx.update::<Address>(&allocation, |a| a.instance = instance.clone());
    }
}

/// The group `default` of a VPC.
pub fn default_group(tables: &Tables, vpc: &str) -> Option<String> {
    tables.by_index::<SecurityGroup>("vpc", vpc).find(|g| g.name == "default").map(|g| g.id.clone())
}

/// Whether the groups exist, belong to the subnet's VPC, and are not too many.
///
/// # Errors
/// InvalidGroup.NotFound, InvalidParameter, SecurityGroupsPerInterfaceLimitExceeded.
pub fn check_groups(tables: &Tables, subnet: &Subnet, groups: &[String]) -> Result<(), AwsError> {
    for id in groups {
        let group = tables.get::<SecurityGroup>(id);
        let group = group.ok_or_else(|| {
            AwsError::new("InvalidGroup.NotFound", format!("The security group '{id}' does not exist"))
        })?;
        if group.vpc != subnet.vpc {
            let text = format!("Security group {id} and subnet {} belong to different networks.", subnet.id);
            return Err(AwsError::new("InvalidParameter", text));
        }
    }
    if groups.len() > MOST_GROUPS {
        let text = "The maximum number of security groups per interface has been reached.";
        return Err(AwsError::new("SecurityGroupsPerInterfaceLimitExceeded", text));
    }
    Ok(())
}

/// Whether an address of a subnet can be had.
///
/// # Errors
/// InvalidParameterValue, InvalidIPAddress.InUse.
pub fn check_address(tables: &Tables, subnet: &Subnet, address: Ipv4Addr) -> Result<(), AwsError> {
    let bad = |text: String| Err(AwsError::new("InvalidParameterValue", text));
    let cidr = Cidr::parse(&subnet.cidr).filter(|c| c.contains(address));
    let Some(cidr) = cidr else {
        return bad("Address does not fall within the subnet's address range".into());
    };
    if cidr.reserves(address) {
        return bad(format!("Address {address} is in subnet's reserved address range"));
    }
    if address_taken(tables, &subnet.id, address) { Err(in_use(address)) } else { Ok(()) }
}

fn in_use(address: Ipv4Addr) -> AwsError {
    AwsError::new("InvalidIPAddress.InUse", format!("Address {address} is in use."))
}

/// A free address that is none of `besides` (few, as a call gives them).
fn free_besides(tables: &Tables, subnet: &Subnet, besides: &[Ipv4Addr]) -> Result<Ipv4Addr, AwsError> {
    let free = if besides.is_empty() {
        free_address(tables, &subnet.id, &subnet.cidr)
    } else {
        Cidr::parse(&subnet.cidr).and_then(|cidr| {
            let free =
                |a| !cidr.reserves(a) && !besides.contains(&a) && !address_taken(tables, &subnet.id, a);
            crate::address::search(cidr, 0, free)
        })
    };
    free.ok_or_else(|| {
        let text = "The specified subnet does not have enough free addresses to satisfy the request.";
        AwsError::new("InsufficientFreeAddressesInSubnet", text)
    })
}
