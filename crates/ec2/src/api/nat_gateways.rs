//! NAT gateways: the operations. [`crate::lifecycle`] takes them from state to state.

use std::net::Ipv4Addr;

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::elastic::tie;
use super::internet_gateways::of_vpc;
use super::list::{asked, rows};
use super::{error, show_tags};
use crate::interfaces::{self, InterfaceSpec};
use crate::rows::{Address, NatGateway, NatState, NetworkInterface, Subnet};
use crate::tags::{find, given};

/// NAT gateways of a zone, at most.
const MOST_IN_ZONE: usize = 50;

fn state(s: NatState) -> api::NatGatewayState {
    match s {
        NatState::Pending => api::NatGatewayState::Pending,
        NatState::Available => api::NatGatewayState::Available,
        NatState::Deleting => api::NatGatewayState::Deleting,
        NatState::Deleted => api::NatGatewayState::Deleted,
        NatState::Failed => api::NatGatewayState::Failed,
    }
}

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeNatGatewaysRequest,
) -> Result<api::DescribeNatGatewaysResult, AwsError> {
    let fields = |n: &NatGateway, f: &str| match f {
        "nat-gateway-id" => Some(vec![n.id.clone()]),
        "state" => Some(vec![state(n.state).as_str().to_owned()]),
        "subnet-id" => Some(vec![n.subnet.clone()]),
        "vpc-id" => Some(vec![n.vpc.clone()]),
        _ => None,
    };
    let (found, next_token) = rows::<NatGateway>(view, &asked!(input, nat_gateway_ids, filter), fields)?;
    let shown = found.iter().map(|n| show(view, n)).collect();
    Ok(api::DescribeNatGatewaysResult { nat_gateways: Some(shown), next_token })
}

fn show(tables: &Tables, n: &NatGateway) -> api::NatGateway {
    let association = n.allocation.as_deref().and_then(|a| tables.get::<Address>(a)?.association.clone());
    let first = api::NatGatewayAddress {
        allocation_id: n.allocation.clone(),
        network_interface_id: Some(n.interface.clone()).filter(|i| !i.is_empty()),
        private_ip: Some(n.private_ip.clone()).filter(|i| !i.is_empty()),
        public_ip: n.public_ip.clone(),
        association_id: association.filter(|_| n.state != NatState::Deleted),
        is_primary: Some(true),
        status: Some(api::NatGatewayAddressStatus::Succeeded),
        ..Default::default()
    };
    let further = tables.get::<NetworkInterface>(&n.interface).map(|i| i.more_addresses.clone());
    let further = further.unwrap_or_default().into_iter().map(|ip| api::NatGatewayAddress {
        network_interface_id: Some(n.interface.clone()),
        private_ip: Some(ip),
        is_primary: Some(false),
        status: Some(api::NatGatewayAddressStatus::Succeeded),
        ..Default::default()
    });
    let kind = if n.public { api::ConnectivityType::Public } else { api::ConnectivityType::Private };
    api::NatGateway {
        create_time: Some(n.created_at),
        delete_time: n.deleted_at,
        failure_code: n.failure.as_ref().map(|f| f.0.clone()),
        failure_message: n.failure.as_ref().map(|f| f.1.clone()),
        nat_gateway_addresses: Some(std::iter::once(first).chain(further).collect()),
        nat_gateway_id: Some(n.id.clone()),
        state: Some(state(n.state)),
        subnet_id: Some(n.subnet.clone()),
        vpc_id: Some(n.vpc.clone()),
        tags: show_tags(&n.tags),
        connectivity_type: Some(kind),
        availability_mode: Some(api::AvailabilityMode::Zonal),
        ..Default::default()
    }
}

fn check(input: &api::CreateNatGatewayRequest, public: bool) -> Result<(), AwsError> {
    let unsupported = |text: &str| Err(error("UnsupportedOperation", text));
    if input.availability_mode == Some(api::AvailabilityMode::Regional) {
        return unsupported("Regional NAT gateways are not supported in this region.");
    }
    if input.secondary_allocation_ids.as_ref().is_some_and(|a| !a.is_empty()) {
        return unsupported("Secondary elastic addresses of NAT gateways are not supported in this region.");
    }
    let bad = |text: &str| Err(error("InvalidParameterCombination", text));
    match (public, &input.allocation_id) {
        (true, None) => {
            Err(error("MissingParameter", "The request must contain the parameter AllocationId."))
        }
        (false, Some(_)) => bad("AllocationId cannot be specified for a private NAT gateway."),
        (true, _) if input.secondary_private_ip_address_count.is_some() => {
            bad("SecondaryPrivateIpAddressCount can only be specified for a private NAT gateway.")
        }
        _ => Ok(()),
    }
}

fn ip(text: &str) -> Result<Ipv4Addr, AwsError> {
    text.parse().map_err(|_| {
        error("InvalidParameterValue", format!("Value ({text}) for parameter privateIpAddress is invalid."))
    })
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateNatGatewayRequest,
) -> Result<api::CreateNatGatewayResult, AwsError> {
    let token = input.client_token.clone();
    if let Some(token) = &token {
        let same = tx.table::<NatGateway>().iter().find(|n| n.client_token.as_ref() == Some(token)).cloned();
        if let Some(n) = same {
            return Ok(api::CreateNatGatewayResult {
                nat_gateway: Some(show(tx, &n)),
                client_token: Some(token.clone()),
            });
        }
    }
    let public = input.connectivity_type != Some(api::ConnectivityType::Private);
    check(&input, public)?;
    let Some(subnet) = &input.subnet_id else {
        return Err(error("MissingParameter", "The request must contain the parameter subnetId"));
    };
    let subnet = find::<Subnet>(tx, subnet)?;
    let address = input.allocation_id.as_deref().map(|id| find::<Address>(tx, id)).transpose()?;
    let alive = |n: &NatGateway| !matches!(n.state, NatState::Deleted | NatState::Failed);
    let zone = |n: &NatGateway| tx.get::<Subnet>(&n.subnet).is_some_and(|s| s.zone == subnet.zone);
    if tx.table::<NatGateway>().iter().filter(|n| alive(n) && zone(n)).count() >= MOST_IN_ZONE {
        let text = format!("Performing this operation would exceed the limit of {MOST_IN_ZONE} NAT gateways");
        return Err(error("NatGatewayLimitExceeded", text));
    }
    let mut row = NatGateway {
        id: format!("nat-{}", tx.random().hex(17)),
        vpc: subnet.vpc.clone(),
        subnet: subnet.id.clone(),
        public,
        created_at: tx.now(),
        tags: given(input.tag_specifications.as_deref(), "natgateway")?,
        client_token: token.clone(),
        ..Default::default()
    };
    row.failure = failure(tx, &subnet, address.as_deref());
    if row.failure.is_none() {
        settle(tx, &mut row, &input, address.as_deref())?;
    } else {
        row.allocation = input.allocation_id.clone();
    }
    let shown = show(tx, &row);
    tx.put(row);
    Ok(api::CreateNatGatewayResult { nat_gateway: Some(shown), client_token: token })
}

/// Why a NAT gateway would fail soon after its creation; these are no errors of the call.
fn failure(tables: &Tables, subnet: &Subnet, address: Option<&Address>) -> Option<(String, String)> {
    let address = address?;
    if address.association.is_some() {
        let text = format!("Elastic IP address [{}] is already associated", address.allocation);
        return Some(("Resource.AlreadyAssociated".into(), text));
    }
    if of_vpc(tables, &subnet.vpc).is_none() {
        let text = format!("Network {} has no Internet gateway attached", subnet.vpc);
        return Some(("Gateway.NotAttached".into(), text));
    }
    None
}

/// Gives a NAT gateway its interface and ties its elastic address to it.
fn settle(
    tx: &mut Tx,
    row: &mut NatGateway,
    input: &api::CreateNatGatewayRequest,
    address: Option<&Address>,
) -> Result<(), AwsError> {
    let further = input.secondary_private_ip_addresses.iter().flatten();
    let spec = InterfaceSpec {
        subnet: row.subnet.clone(),
        address: input.private_ip_address.as_deref().map(ip).transpose()?,
        more_addresses: further.map(|a| ip(a)).collect::<Result<_, _>>()?,
        more_count: input.secondary_private_ip_address_count.map_or(0, |n| n.clamp(0, 31) as usize),
        description: format!("Interface for NAT Gateway {}", row.id),
        owner_kind: "nat_gateway".into(),
        owner: row.id.clone(),
        ..Default::default()
    };
    let interface = interfaces::create(tx, spec)?;
    row.interface = interface.id.clone();
    row.private_ip = interface.address.clone();
    if let Some(a) = address {
        tie(tx, &a.allocation, &interface, interface.address.clone());
        row.allocation = Some(a.allocation.clone());
        row.public_ip = Some(a.public_ip.clone());
    }
    Ok(())
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteNatGatewayRequest,
) -> Result<api::DeleteNatGatewayResult, AwsError> {
    let row = find::<NatGateway>(tx, &input.nat_gateway_id)?;
    let now = tx.now();
    match row.state {
        NatState::Deleting | NatState::Deleted => {}
        NatState::Pending | NatState::Available | NatState::Failed => {
            tx.update::<NatGateway>(&row.id, |n| (n.state, n.deleted_at) = (NatState::Deleting, Some(now)));
        }
    }
    Ok(api::DeleteNatGatewayResult { nat_gateway_id: Some(row.id.clone()) })
}
