//! Network interfaces: the operations. What makes and removes the rows is in [`crate::interfaces`].

use std::net::Ipv4Addr;

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::list::{asked, rows};
use super::zones::zone_id_of;
use super::{error, show_tags};
use crate::addresses::{allocate_public, elastic_of, public_ip_of};
use crate::interfaces::{self as core, InterfaceSpec, check_groups, default_group};
use crate::names::{private_dns, public_dns};
use crate::rows::{Instance, InstanceState, NetworkInterface, SecurityGroup, Subnet, Vpc};
use crate::tags::{Tagged, find, given};
use crate::tokens;

/// Whether something of AWS's holds it: neither its owner nor its groups are the caller's to change.
pub(super) fn is_managed(n: &NetworkInterface) -> bool {
    !matches!(n.owner_kind.as_str(), "" | "instance")
}

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeNetworkInterfacesRequest,
) -> Result<api::DescribeNetworkInterfacesResult, AwsError> {
    let fields = |n: &NetworkInterface, f: &str| field(view, n, f);
    let (found, next_token) = rows::<NetworkInterface>(view, &asked!(input, network_interface_ids), fields)?;
    let shown = found.iter().map(|n| show(view, n, view.region, view.account)).collect();
    Ok(api::DescribeNetworkInterfacesResult { network_interfaces: Some(shown), next_token })
}

fn field(view: &View, n: &NetworkInterface, f: &str) -> Option<Vec<String>> {
    let attachment = || attachment(n, view.account);
    Some(match f {
        "network-interface-id" => vec![n.id.clone()],
        "subnet-id" => vec![n.subnet.clone()],
        "vpc-id" => vec![n.vpc.clone()],
        "availability-zone" => vec![n.zone.clone()],
        "availability-zone-id" => vec![zone_id_of(view.region, &n.zone)],
        "private-ip-address" => vec![n.address.clone()],
        "addresses.private-ip-address" => addresses(n).map(str::to_owned).collect(),
        "addresses.primary" => addresses(n).enumerate().map(|(i, _)| (i == 0).to_string()).collect(),
        "addresses.association.public-ip" | "association.public-ip" => addresses(n)
            .filter_map(|a| association(view, n, a, view.region, view.account)?.public_ip)
            .collect(),
        "association.allocation-id" => addresses(n)
            .filter_map(|a| association(view, n, a, view.region, view.account)?.allocation_id)
            .collect(),
        "association.association-id" => addresses(n)
            .filter_map(|a| association(view, n, a, view.region, view.account)?.association_id)
            .collect(),
        "association.ip-owner-id" | "addresses.association.owner-id" => addresses(n)
            .filter_map(|a| association(view, n, a, view.region, view.account)?.ip_owner_id)
            .collect(),
        "association.public-dns-name" => addresses(n)
            .filter_map(|a| association(view, n, a, view.region, view.account)?.public_dns_name)
            .collect(),
        "private-dns-name" => show(view, n, view.region, view.account).private_dns_name.into_iter().collect(),
        "mac-address" => vec![n.mac.clone()],
        "group-id" => n.groups.clone(),
        "group-name" => {
            n.groups.iter().filter_map(|g| Some(view.get::<SecurityGroup>(g)?.name.clone())).collect()
        }
        "description" => vec![n.description.clone()],
        "interface-type" => vec![kind(n).as_str().to_owned()],
        "owner-id" => vec![view.account.to_owned()],
        "requester-managed" => vec![is_managed(n).to_string()],
        "requester-id" => requester(n).into_iter().collect(),
        "source-dest-check" => vec![(!n.forwards).to_string()],
        "status" => vec![status(n).as_str().to_owned()],
        "attachment.instance-id" => attachment().and_then(|a| a.instance_id).into_iter().collect(),
        "attachment.attachment-id" => attachment().and_then(|a| a.attachment_id).into_iter().collect(),
        "attachment.instance-owner-id" => {
            attachment().and_then(|a| a.instance_owner_id).into_iter().collect()
        }
        "attachment.status" => attachment().map(|_| "attached".to_owned()).into_iter().collect(),
        "attachment.device-index" => {
            attachment().and_then(|a| a.device_index).map(|i| i.to_string()).into_iter().collect()
        }
        "attachment.delete-on-termination" => {
            attachment().and_then(|a| a.delete_on_termination).map(|d| d.to_string()).into_iter().collect()
        }
        "operator.managed" => vec!["false".into()],
        "ipv6-addresses.ipv6-address" | "operator.principal" => Vec::new(),
        _ => return None,
    })
}

/// Its private addresses, the primary first.
fn addresses(n: &NetworkInterface) -> impl Iterator<Item = &str> {
    std::iter::once(n.address.as_str()).chain(n.more_addresses.iter().map(String::as_str))
}

fn kind(n: &NetworkInterface) -> api::NetworkInterfaceType {
    match n.owner_kind.as_str() {
        "nat_gateway" => api::NetworkInterfaceType::NatGateway,
        "vpc_endpoint" => api::NetworkInterfaceType::VpcEndpoint,
        _ => api::NetworkInterfaceType::Interface,
    }
}

fn requester(n: &NetworkInterface) -> Option<String> {
    let name = match n.owner_kind.as_str() {
        "load_balancer" => "amazon-elb",
        "nat_gateway" | "vpc_endpoint" => "amazon-vpc",
        "task" => "amazon-ecs",
        _ => return None,
    };
    Some(name.to_owned())
}

fn status(n: &NetworkInterface) -> api::NetworkInterfaceStatus {
    match n.owner_kind.as_str() {
        "" => api::NetworkInterfaceStatus::Available,
        _ => api::NetworkInterfaceStatus::InUse,
    }
}

fn attachment(n: &NetworkInterface, account: &str) -> Option<api::NetworkInterfaceAttachment> {
    let own = n.owner_kind == "instance";
    let attached = own || is_managed(n);
    let owner = if own { account.to_owned() } else { requester(n).unwrap_or_else(|| "amazon-aws".into()) };
    attached.then(|| api::NetworkInterfaceAttachment {
        attachment_id: Some(n.attachment.clone().unwrap_or_else(|| n.id.replace("eni-", "eni-attach-"))),
        instance_id: own.then(|| n.owner.clone()),
        instance_owner_id: Some(owner),
        device_index: Some(if own { n.device_index } else { 1 }),
        network_card_index: own.then_some(0),
        attach_time: Some(n.created_at),
        delete_on_termination: Some(own && !n.outlives_instance),
        status: Some(api::AttachmentStatus::Attached),
        ..Default::default()
    })
}

/// The public side of one of its private addresses.
fn association(
    tables: &Tables,
    n: &NetworkInterface,
    private: &str,
    region: &str,
    account: &str,
) -> Option<api::NetworkInterfaceAssociation> {
    let elastic = elastic_of(tables, &n.id, private);
    let auto = n.public_ip.as_ref().filter(|_| private == n.address);
    let ip = elastic.map(|a| &a.public_ip).or(auto)?.clone();
    let hosts = tables.get::<Vpc>(&n.vpc).is_some_and(|v| v.enable_dns_hostnames);
    Some(api::NetworkInterfaceAssociation {
        allocation_id: elastic.map(|a| a.allocation.clone()),
        association_id: elastic.and_then(|a| a.association.clone()),
        ip_owner_id: Some(if elastic.is_some() { account.to_owned() } else { "amazon".into() }),
        public_dns_name: Some(if hosts { public_dns(region, &ip) } else { String::new() }),
        public_ip: Some(ip),
        ..Default::default()
    })
}

fn show(tables: &Tables, n: &NetworkInterface, region: &str, account: &str) -> api::NetworkInterface {
    let vpc = tables.get::<Vpc>(&n.vpc);
    let named = |ip: &str| vpc.filter(|v| v.enable_dns_hostnames).map(|_| private_dns(region, ip));
    let address = |(i, ip): (usize, &str)| api::NetworkInterfacePrivateIpAddress {
        association: association(tables, n, ip, region, account),
        primary: Some(i == 0),
        private_dns_name: named(ip),
        private_ip_address: Some(ip.to_owned()),
    };
    let group = |id: &String| api::GroupIdentifier {
        group_id: Some(id.clone()),
        group_name: tables.get::<SecurityGroup>(id).map(|g| g.name.clone()),
    };
    api::NetworkInterface {
        association: association(tables, n, &n.address, region, account),
        attachment: attachment(n, account),
        availability_zone: Some(n.zone.clone()),
        availability_zone_id: Some(zone_id_of(region, &n.zone)),
        description: Some(n.description.clone()),
        groups: Some(n.groups.iter().map(group).collect()),
        interface_type: Some(kind(n)),
        ipv6_addresses: Some(Vec::new()),
        mac_address: Some(n.mac.clone()),
        network_interface_id: Some(n.id.clone()),
        owner_id: Some(account.to_owned()),
        private_dns_name: named(&n.address),
        private_ip_address: Some(n.address.clone()),
        private_ip_addresses: Some(addresses(n).enumerate().map(address).collect()),
        requester_id: requester(n),
        requester_managed: Some(is_managed(n)),
        source_dest_check: Some(!n.forwards),
        status: Some(status(n)),
        subnet_id: Some(n.subnet.clone()),
        tag_set: show_tags(&n.tags),
        vpc_id: Some(n.vpc.clone()),
        ..Default::default()
    }
}

fn ip(text: &str) -> Result<Ipv4Addr, AwsError> {
    text.parse()
        .map_err(|_| error("InvalidParameterValue", format!("invalid value for parameter address: {text}")))
}

/// The primary and the further addresses that a call names.
fn wanted_addresses(
    i: &api::CreateNetworkInterfaceRequest,
) -> Result<(Option<Ipv4Addr>, Vec<Ipv4Addr>), AwsError> {
    let mut primary = i.private_ip_address.as_deref().map(ip).transpose()?;
    let mut more = Vec::new();
    for a in i.private_ip_addresses.iter().flatten() {
        let Some(text) = &a.private_ip_address else { continue };
        let address = ip(text)?;
        match (a.primary == Some(true), primary) {
            (true, None) => primary = Some(address),
            (true, Some(p)) if p != address => {
                let text = "Only one primary private IP address can be specified.";
                return Err(error("InvalidParameterCombination", text));
            }
            (true, Some(_)) => {}
            (false, _) => more.push(address),
        }
    }
    if primary.is_none() && !more.is_empty() {
        // Of addresses none of which is called the primary one, it is the first.
        primary = Some(more.remove(0));
    }
    Ok((primary, more))
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreateNetworkInterfaceRequest,
) -> Result<api::CreateNetworkInterfaceResult, AwsError> {
    let subnet = find::<Subnet>(tx, &i.subnet_id)?;
    let token = i.client_token.as_deref();
    if let Some(row) = tokens::made::<NetworkInterface>(tx, token) {
        let shown = show(tx, &row, tx.region(), tx.account());
        return Ok(api::CreateNetworkInterfaceResult {
            network_interface: Some(shown),
            client_token: i.client_token,
        });
    }
    if i.ipv6_address_count.is_some_and(|n| n > 0) || i.ipv6_addresses.as_ref().is_some_and(|a| !a.is_empty())
    {
        let text = format!("The subnet {} has no IPv6 CIDR block.", subnet.id);
        return Err(error("InvalidParameterValue", text));
    }
    let (address, more_addresses) = wanted_addresses(&i)?;
    let groups = match i.groups.clone().filter(|g| !g.is_empty()) {
        Some(groups) => groups,
        None => default_group(tx, &subnet.vpc).into_iter().collect(),
    };
    let spec = InterfaceSpec {
        subnet: subnet.id.clone(),
        address,
        more_addresses,
        more_count: i.secondary_private_ip_address_count.map_or(0, |n| n.clamp(0, 1000) as usize),
        groups,
        description: i.description.clone().unwrap_or_default(),
        tags: given(i.tag_specifications.as_deref(), "network-interface")?,
        ..Default::default()
    };
    let made = core::create(tx, spec)?;
    tokens::note(tx, token, &*made);
    // Shown as pending nowhere: it is available from the start.
    let shown = show(tx, &made, tx.region(), tx.account());
    Ok(api::CreateNetworkInterfaceResult { network_interface: Some(shown), client_token: i.client_token })
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    i: api::DeleteNetworkInterfaceRequest,
) -> Result<shapes::Unit, AwsError> {
    let row = core::get(tx, &i.network_interface_id)?;
    if !row.owner_kind.is_empty() {
        let text = format!("Network interface '{}' is currently in use.", row.id);
        return Err(error("InvalidParameterValue", text));
    }
    core::delete(tx, &row.id);
    Ok(shapes::Unit {})
}

pub(super) fn attach(
    tx: &mut Tx,
    _: &Caller,
    i: api::AttachNetworkInterfaceRequest,
) -> Result<api::AttachNetworkInterfaceResult, AwsError> {
    let row = core::get(tx, &i.network_interface_id)?;
    let instance =
        tx.get::<Instance>(&i.instance_id).cloned().ok_or_else(|| Instance::missing(&i.instance_id))?;
    if !matches!(instance.state, InstanceState::Running | InstanceState::Stopped) {
        let text = format!("Instance '{}' is not 'running' or 'stopped'.", instance.id);
        return Err(error("IncorrectState", text));
    }
    if !row.owner_kind.is_empty() {
        return Err(error("InvalidNetworkInterface.InUse", format!("Interface: [{}] in use.", row.id)));
    }
    if row.zone != instance.zone {
        let text = format!(
            "You may not attach a network interface to an instance if they are not in the same availability zone: {} is in {}, {} in {}",
            row.id, row.zone, instance.id, instance.zone
        );
        return Err(error("InvalidParameterCombination", text));
    }
    let index = i.device_index;
    let taken = |n: &NetworkInterface| n.owner_kind == "instance" && n.device_index == index;
    if tx.by_index::<NetworkInterface>("owner", &instance.id).any(|n| taken(n)) {
        let text = format!(
            "Instance '{}' already has an interface attached at device index '{index}'.",
            instance.id
        );
        return Err(error("InvalidParameterValue", text));
    }
    let id = format!("eni-attach-{}", tx.random().hex(17));
    tx.update::<NetworkInterface>(&row.id, |n| {
        n.owner_kind = "instance".into();
        n.owner = instance.id.clone();
        n.attachment = Some(id.clone());
        n.device_index = index;
        // Unlike the interface that an instance is launched with.
        n.outlives_instance = true;
    });
    core::reassign(tx, &row.id);
    Ok(api::AttachNetworkInterfaceResult { attachment_id: Some(id), network_card_index: Some(0) })
}

pub(super) fn detach(
    tx: &mut Tx,
    _: &Caller,
    i: api::DetachNetworkInterfaceRequest,
) -> Result<shapes::Unit, AwsError> {
    let found = tx.by_index::<NetworkInterface>("attachment", &i.attachment_id).next().cloned();
    let row = found.ok_or_else(|| {
        let text = format!("The attachment ID '{}' does not exist", i.attachment_id);
        error("InvalidAttachmentID.NotFound", text)
    })?;
    if row.owner_kind == "instance" && row.device_index == 0 {
        let text = "The network interface at device index 0 and networkCard index 0 cannot be detached.";
        return Err(error("OperationNotPermitted", text));
    }
    if is_managed(&row) {
        let text = "You are not allowed to manage 'ela-attach' attachments.";
        return Err(error("OperationNotPermitted", text));
    }
    tx.update::<NetworkInterface>(&row.id, |n| {
        (n.owner_kind, n.owner, n.attachment, n.device_index) = (String::new(), String::new(), None, 0);
    });
    core::reassign(tx, &row.id);
    Ok(shapes::Unit {})
}

pub(super) fn modify_attribute(
    tx: &mut Tx,
    _: &Caller,
    i: api::ModifyNetworkInterfaceAttributeRequest,
) -> Result<shapes::Unit, AwsError> {
    let row = core::get(tx, &i.network_interface_id)?;
    let id = row.id.clone();
    if let Some(text) = i.description.and_then(|d| d.value) {
        tx.update::<NetworkInterface>(&id, |n| n.description = text);
    }
    if let Some(groups) = i.groups.filter(|g| !g.is_empty()) {
        if is_managed(&row) {
            return Err(error("AuthFailure", "You do not have permission to access the specified resource."));
        }
        let subnet = find::<Subnet>(tx, &row.subnet)?;
        check_groups(tx, &subnet, &groups)?;
        tx.update::<NetworkInterface>(&id, |n| n.groups = groups.clone());
        if row.owner_kind == "instance" && row.device_index == 0 {
            tx.update::<Instance>(&row.owner, |i| i.groups = groups);
        }
    }
    if let Some(check) = i.source_dest_check.and_then(|s| s.value) {
        tx.update::<NetworkInterface>(&id, |n| n.forwards = !check);
    }
    if let Some(change) = i.attachment {
        if row.attachment.is_none()
            || change.attachment_id.as_ref().is_some_and(|a| row.attachment.as_ref() != Some(a))
        {
            let wanted = change.attachment_id.unwrap_or_default();
            let text = format!("The attachment ID '{wanted}' does not exist");
            return Err(error("InvalidAttachmentID.NotFound", text));
        }
        if let Some(ends) = change.delete_on_termination {
            tx.update::<NetworkInterface>(&id, |n| n.outlives_instance = !ends);
        }
    }
    match i.associate_public_ip_address {
        Some(true) if public_ip_of(tx, &id).is_none() => {
            let ip = allocate_public(tx)?;
            tx.update::<NetworkInterface>(&id, |n| n.public_ip = Some(ip));
        }
        Some(false) => {
            tx.update::<NetworkInterface>(&id, |n| n.public_ip = None);
        }
        _ => {}
    }
    Ok(shapes::Unit {})
}

pub(super) fn describe_attribute(
    view: &View,
    _: &Caller,
    i: api::DescribeNetworkInterfaceAttributeRequest,
) -> Result<api::DescribeNetworkInterfaceAttributeResult, AwsError> {
    use api::NetworkInterfaceAttribute as Name;
    let row = core::get(view, &i.network_interface_id)?;
    let shown = show(view, &row, view.region, view.account);
    let mut out = api::DescribeNetworkInterfaceAttributeResult {
        network_interface_id: shown.network_interface_id,
        ..Default::default()
    };
    let Some(attribute) = i.attribute else {
        return Err(error("MissingParameter", "The request must contain the parameter attribute"));
    };
    match attribute {
        Name::Description => out.description = Some(api::AttributeValue { value: shown.description }),
        Name::GroupSet => out.groups = shown.groups,
        Name::SourceDestCheck => {
            out.source_dest_check = Some(api::AttributeBooleanValue { value: shown.source_dest_check });
        }
        Name::Attachment => out.attachment = shown.attachment,
        Name::AssociatePublicIpAddress => out.associate_public_ip_address = Some(row.public_ip.is_some()),
    }
    Ok(out)
}
