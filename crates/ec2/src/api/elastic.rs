//! Elastic addresses.

use std::sync::Arc;

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::filter::passes;
use super::internet_gateways::of_vpc;
use super::list::page;
use super::{error, show_tags};
use crate::addresses::{allocate_public, disassociate, elastic_of};
use crate::interfaces;
use crate::rows::{Address, Instance, InstanceState, NetworkInterface};
use crate::tags::{Tagged, find, given};

/// Elastic addresses of a region, at most.
pub(super) const MOST_ADDRESSES: usize = 100;

fn no_address(ip: &str) -> AwsError {
    error("InvalidAddress.NotFound", format!("Address '{ip}' not found."))
}

fn by_ip(tables: &Tables, ip: &str) -> Result<Arc<Address>, AwsError> {
    tables.by_index::<Address>("public", ip).next().cloned().ok_or_else(|| no_address(ip))
}

fn show(tables: &Tables, a: &Address, region: &str, account: &str) -> api::Address {
    let interface = a.interface.as_deref().and_then(|i| tables.get::<NetworkInterface>(i));
    api::Address {
        allocation_id: Some(a.allocation.clone()),
        association_id: a.association.clone(),
        domain: Some(api::DomainType::Vpc),
        network_interface_id: a.interface.clone(),
        network_interface_owner_id: a.interface.as_ref().map(|_| account.to_owned()),
        private_ip_address: a.private_ip.clone(),
        tags: show_tags(&a.tags),
        public_ipv4_pool: Some("amazon".into()),
        network_border_group: Some(region.to_owned()),
        subnet_id: interface.map(|n| n.subnet.clone()),
        instance_id: a.instance.clone(),
        public_ip: Some(a.public_ip.clone()),
        ..Default::default()
    }
}

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeAddressesRequest,
) -> Result<api::DescribeAddressesResult, AwsError> {
    let ids = input.allocation_ids.filter(|i| !i.is_empty());
    let ips = input.public_ips.filter(|i| !i.is_empty());
    for id in ids.iter().flatten() {
        find::<Address>(view, id)?;
    }
    for ip in ips.iter().flatten() {
        by_ip(view, ip)?;
    }
    let mut found = Vec::new();
    for a in view.table::<Address>().iter() {
        let named = ids.as_ref().is_none_or(|i| i.contains(&a.allocation))
            && ips.as_ref().is_none_or(|i| i.contains(&a.public_ip));
        let shown = show(view, a, view.region, view.account);
        let fields = |f: &str| {
            Some(match f {
                "allocation-id" => vec![a.allocation.clone()],
                "association-id" => a.association.iter().cloned().collect(),
                "domain" => vec!["vpc".into()],
                "instance-id" => a.instance.iter().cloned().collect(),
                "network-border-group" => vec![view.region.to_owned()],
                "network-interface-id" => a.interface.iter().cloned().collect(),
                "network-interface-owner-id" => shown.network_interface_owner_id.iter().cloned().collect(),
                "private-ip-address" => a.private_ip.iter().cloned().collect(),
                "public-ip" => vec![a.public_ip.clone()],
                _ => return None,
            })
        };
        if named && passes(input.filters.as_deref(), &a.tags, fields)? {
            found.push(shown);
        }
    }
    Ok(api::DescribeAddressesResult { addresses: Some(found) })
}

/// No address has a name of its own in reverse DNS, so only the addresses are told.
pub(super) fn describe_attribute(
    view: &View,
    _: &Caller,
    input: api::DescribeAddressesAttributeRequest,
) -> Result<api::DescribeAddressesAttributeResult, AwsError> {
    let ids = input.allocation_ids.filter(|i| !i.is_empty());
    for id in ids.iter().flatten() {
        find::<Address>(view, id)?;
    }
    let named = |a: &Address| ids.as_ref().is_none_or(|i| i.contains(&a.allocation));
    let all: Vec<_> = view.table::<Address>().iter().filter(|a| named(a)).collect();
    let (found, next_token) =
        page(all, input.max_results, input.next_token.as_deref(), |a| a.allocation.clone())?;
    let shown = found.iter().map(|a| api::AddressAttribute {
        public_ip: Some(a.public_ip.clone()),
        allocation_id: Some(a.allocation.clone()),
        ..Default::default()
    });
    Ok(api::DescribeAddressesAttributeResult { addresses: Some(shown.collect()), next_token })
}

pub(super) fn allocate(
    tx: &mut Tx,
    _: &Caller,
    input: api::AllocateAddressRequest,
) -> Result<api::AllocateAddressResult, AwsError> {
    if input.domain == Some(api::DomainType::Standard) {
        let text = "The parameter Domain cannot be 'standard': EC2-Classic is not available.";
        return Err(error("InvalidParameterValue", text));
    }
    if let Some(ip) = &input.address {
        return Err(no_address(ip));
    }
    if let Some(pool) = input.public_ipv4_pool.as_deref().filter(|p| *p != "amazon") {
        let text = format!("The public IPv4 pool ID '{pool}' does not exist");
        return Err(error("InvalidPublicIpv4PoolID.NotFound", text));
    }
    if input.customer_owned_ipv4_pool.is_some() || input.ipam_pool_id.is_some() {
        let text = "Pools of customer-owned addresses and of IPAM are not supported in this region.";
        return Err(error("UnsupportedOperation", text));
    }
    if tx.table::<Address>().len() >= MOST_ADDRESSES {
        return Err(error("AddressLimitExceeded", "The maximum number of addresses has been reached."));
    }
    let row = Address {
        allocation: format!("eipalloc-{}", tx.random().hex(17)),
        public_ip: allocate_public(tx)?,
        tags: given(input.tag_specifications.as_deref(), "elastic-ip")?,
        ..Default::default()
    };
    let out = api::AllocateAddressResult {
        allocation_id: Some(row.allocation.clone()),
        public_ipv4_pool: Some("amazon".into()),
        network_border_group: Some(tx.region().to_owned()),
        domain: Some(api::DomainType::Vpc),
        public_ip: Some(row.public_ip.clone()),
        ..Default::default()
    };
    tx.put(row);
    Ok(out)
}

/// The interface that an address is to be associated with: the one named, or the instance's primary one.
fn interface_of(
    tables: &Tables,
    input: &api::AssociateAddressRequest,
) -> Result<Arc<NetworkInterface>, AwsError> {
    if let Some(id) = &input.network_interface_id {
        return interfaces::get(tables, id);
    }
    let Some(id) = &input.instance_id else {
        let text = "Either instance ID or network interface id must be specified";
        return Err(error("MissingParameter", text));
    };
    let instance = tables.get::<Instance>(id).ok_or_else(|| Instance::missing(id))?;
    if !matches!(instance.state, InstanceState::Running | InstanceState::Stopped | InstanceState::Pending) {
        let text = format!("The instance '{id}' is not in a valid state for this operation.");
        return Err(error("InvalidInstanceID", text));
    }
    interfaces::get(tables, &instance.interface)
}

pub(super) fn associate(
    tx: &mut Tx,
    _: &Caller,
    input: api::AssociateAddressRequest,
) -> Result<api::AssociateAddressResult, AwsError> {
    let address = match (&input.allocation_id, &input.public_ip) {
        (Some(id), _) => find::<Address>(tx, id)?,
        (None, Some(ip)) => by_ip(tx, ip)?,
        (None, None) => {
            let text = "Either public IP or allocation id must be specified";
            return Err(error("MissingParameter", text));
        }
    };
    let interface = interface_of(tx, &input)?;
    let private = input.private_ip_address.clone().unwrap_or_else(|| interface.address.clone());
    if private != interface.address && !interface.more_addresses.contains(&private) {
        let text = format!("Private address {private} is not assigned to interface {}", interface.id);
        return Err(error("InvalidParameterValue", text));
    }
    if of_vpc(tx, &interface.vpc).is_none() {
        let text = format!("Network {} is not attached to any internet gateway", interface.vpc);
        return Err(error("Gateway.NotAttached", text));
    }
    associate_with(tx, &address, &interface, private, input.allow_reassociation != Some(false))
}

/// Associates an address with a private address of an interface. What either was associated with before gives way if it may.
fn associate_with(
    tx: &mut Tx,
    address: &Address,
    interface: &NetworkInterface,
    private: String,
    again: bool,
) -> Result<api::AssociateAddressResult, AwsError> {
    let here =
        address.interface.as_ref() == Some(&interface.id) && address.private_ip.as_ref() == Some(&private);
    if here {
        return Ok(api::AssociateAddressResult { association_id: address.association.clone() });
    }
    let taken = |what: &str, by: &str| {
        let text = format!("resource {what} is already associated with associate-id {by}");
        Err(error("Resource.AlreadyAssociated", text))
    };
    if let (Some(by), false) = (&address.association, again) {
        return taken(&address.allocation, by);
    }
    if let Some(other) = elastic_of(tx, &interface.id, &private).cloned() {
        if !again {
            return taken(&interface.id, other.association.as_deref().unwrap_or_default());
        }
        disassociate(tx, &other.allocation);
    }
    Ok(api::AssociateAddressResult { association_id: Some(tie(tx, &address.allocation, interface, private)) })
}

/// Writes an association down; its id.
pub(crate) fn tie(tx: &mut Tx, allocation: &str, interface: &NetworkInterface, private: String) -> String {
    let id = format!("eipassoc-{}", tx.random().hex(17));
    tx.update::<Address>(allocation, |a| {
        a.association = Some(id.clone());
        a.interface = Some(interface.id.clone());
        a.instance = (interface.owner_kind == "instance").then(|| interface.owner.clone());
        a.private_ip = Some(private);
    });
    id
}

/// Addresses of NAT gateways and of other things that AWS manages are theirs until they are gone.
fn check_managed(tables: &Tables, a: &Address) -> Result<(), AwsError> {
    let owner = a.interface.as_deref().and_then(|i| tables.get::<NetworkInterface>(i));
    if owner.is_some_and(|n| super::interfaces::is_managed(n)) {
        return Err(error("AuthFailure", "You do not have permission to access the specified resource."));
    }
    Ok(())
}

pub(super) fn disassociate_address(
    tx: &mut Tx,
    _: &Caller,
    input: api::DisassociateAddressRequest,
) -> Result<shapes::Unit, AwsError> {
    let address = match (&input.association_id, &input.public_ip) {
        (Some(id), _) => {
            let found = tx.table::<Address>().iter().find(|a| a.association.as_ref() == Some(id)).cloned();
            found.ok_or_else(|| {
                error("InvalidAssociationID.NotFound", format!("The association ID '{id}' does not exist"))
            })?
        }
        (None, Some(ip)) => by_ip(tx, ip)?,
        (None, None) => {
            return Err(error("MissingParameter", "Either public IP or association id must be specified"));
        }
    };
    check_managed(tx, &address)?;
    disassociate(tx, &address.allocation);
    Ok(shapes::Unit {})
}

pub(super) fn release(
    tx: &mut Tx,
    _: &Caller,
    input: api::ReleaseAddressRequest,
) -> Result<shapes::Unit, AwsError> {
    let address = match (&input.allocation_id, &input.public_ip) {
        (Some(id), _) => find::<Address>(tx, id)?,
        (None, Some(ip)) => {
            by_ip(tx, ip)?;
            let text = "You must specify an allocation id when releasing a VPC elastic IP address";
            return Err(error("InvalidParameterValue", text));
        }
        (None, None) => {
            return Err(error("MissingParameter", "Either public IP or allocation id must be specified"));
        }
    };
    if let Some(group) = input.network_border_group.as_deref().filter(|g| *g != tx.region()) {
        let text =
            format!("The address {} does not belong to the network border group {group}", address.public_ip);
        return Err(error("InvalidParameterCombination", text));
    }
    if address.association.is_some() {
        return Err(error("InvalidIPAddress.InUse", format!("Address {} is in use.", address.public_ip)));
    }
    tx.delete::<Address>(&address.allocation);
    Ok(shapes::Unit {})
}
