//! Regions, zones, VPCs, subnets and network interfaces.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::filter::passes;
use super::{error, show_tags, tags_for};
use crate::address::{Cidr, free_count};
use crate::defaults::{ZONE_LETTERS, make_default_group};
use crate::rows::{NetworkInterface, SecurityGroup, Subnet, Vpc};

pub(super) fn describe_regions(
    view: &View,
    _: &Caller,
    input: api::DescribeRegionsRequest,
) -> Result<api::DescribeRegionsResult, AwsError> {
    let name = view.region.to_owned();
    if let Some(other) = input.region_names.iter().flatten().find(|n| **n != name) {
        return Err(error("InvalidParameterValue", format!("Invalid region provided: [{other}]")));
    }
    let region = api::Region {
        opt_in_status: Some("opt-in-not-required".into()),
        endpoint: Some(format!("ec2.{name}.amazonaws.com")),
        region_name: Some(name),
        geography: None,
    };
    Ok(api::DescribeRegionsResult { regions: Some(vec![region]) })
}

pub(super) fn describe_zones(
    view: &View,
    _: &Caller,
    input: api::DescribeAvailabilityZonesRequest,
) -> Result<api::DescribeAvailabilityZonesResult, AwsError> {
    let mut zones = Vec::new();
    for (i, letter) in ZONE_LETTERS.iter().enumerate() {
        let name = format!("{}{letter}", view.region);
        let id = zone_id(view.region, i);
        let wanted = input.zone_names.as_ref().is_none_or(|n| n.contains(&name))
            && input.zone_ids.as_ref().is_none_or(|n| n.contains(&id));
        let fields = |f: &str| match f {
            "zone-name" => Some(vec![name.clone()]),
            "zone-id" => Some(vec![id.clone()]),
            "region-name" | "group-name" => Some(vec![view.region.to_owned()]),
            "state" => Some(vec!["available".into()]),
            "opt-in-status" => Some(vec!["opt-in-not-required".into()]),
            "zone-type" => Some(vec!["availability-zone".into()]),
            _ => None,
        };
        if !wanted || !passes(input.filters.as_deref(), &Default::default(), fields)? {
            continue;
        }
        zones.push(api::AvailabilityZone {
            opt_in_status: api::AvailabilityZoneOptInStatus::parse("opt-in-not-required"),
            region_name: Some(view.region.to_owned()),
            zone_name: Some(name.clone()),
            zone_id: Some(id.clone()),
            group_name: Some(view.region.to_owned()),
            network_border_group: Some(view.region.to_owned()),
            zone_type: Some("availability-zone".into()),
            state: Some(api::AvailabilityZoneState::Available),
            ..Default::default()
        });
    }
    if let Some(missing) =
        input.zone_names.iter().flatten().find(|n| !zones.iter().any(|z| z.zone_name.as_ref() == Some(n)))
    {
        return Err(error("InvalidParameterValue", format!("Invalid availability zone: [{missing}]")));
    }
    Ok(api::DescribeAvailabilityZonesResult { availability_zones: Some(zones) })
}

/// `use1-az1`.
fn zone_id(region: &str, n: usize) -> String {
    let mut parts = region.split('-');
    let (area, place, digit) =
        (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let place: String = match place {
        "northeast" => "ne".into(),
        "southeast" => "se".into(),
        "northwest" => "nw".into(),
        "southwest" => "sw".into(),
        p => p.chars().take(1).collect(),
    };
    format!("{area}{place}{digit}-az{}", n + 1)
}

pub(super) fn describe_vpcs(
    view: &View,
    _: &Caller,
    input: api::DescribeVpcsRequest,
) -> Result<api::DescribeVpcsResult, AwsError> {
    for id in input.vpc_ids.iter().flatten() {
        vpc(view, id)?;
    }
    let mut found = Vec::new();
    for v in view.table::<Vpc>().iter() {
        let fields = |f: &str| match f {
            "vpc-id" => Some(vec![v.id.clone()]),
            "cidr" | "cidr-block" | "cidrBlock" | "cidr-block-association.cidr-block" => {
                Some(vec![v.cidr.clone()])
            }
            "isDefault" | "is-default" => Some(vec![v.is_default.to_string()]),
            "state" => Some(vec!["available".into()]),
            "owner-id" => Some(vec![view.account.to_owned()]),
            _ => None,
        };
        let named = input.vpc_ids.as_ref().is_none_or(|ids| ids.contains(&v.id));
        if named && passes(input.filters.as_deref(), &v.tags, fields)? {
            found.push(show_vpc(v, view.account));
        }
    }
    Ok(api::DescribeVpcsResult { vpcs: Some(found), next_token: None })
}

fn show_vpc(v: &Vpc, account: &str) -> api::Vpc {
    api::Vpc {
        vpc_id: Some(v.id.clone()),
        owner_id: Some(account.to_owned()),
        state: Some(api::VpcState::Available),
        cidr_block: Some(v.cidr.clone()),
        is_default: Some(v.is_default),
        instance_tenancy: Some(api::Tenancy::Default),
        dhcp_options_id: Some("default".into()),
        cidr_block_association_set: Some(vec![api::VpcCidrBlockAssociation {
            association_id: Some(v.id.replace("vpc-", "vpc-cidr-assoc-")),
            cidr_block: Some(v.cidr.clone()),
            cidr_block_state: Some(api::VpcCidrBlockState {
                state: Some(api::VpcCidrBlockStateCode::Associated),
                status_message: None,
            }),
        }]),
        tags: show_tags(&v.tags),
        ..Default::default()
    }
}

pub fn vpc(tables: &Tables, id: &str) -> Result<std::sync::Arc<Vpc>, AwsError> {
    let missing = || error("InvalidVpcID.NotFound", format!("The vpc ID '{id}' does not exist"));
    tables.get::<Vpc>(id).cloned().ok_or_else(missing)
}

fn range(text: Option<&str>, code: &'static str) -> Result<Cidr, AwsError> {
    let text = text.unwrap_or_default();
    let cidr = Cidr::parse(text).ok_or_else(|| {
        error(
            "InvalidParameterValue",
            format!("Value ({text}) for parameter cidrBlock is invalid. This is not a valid CIDR block."),
        )
    })?;
    if !(16..=28).contains(&cidr.bits) {
        return Err(error(code, format!("The CIDR '{text}' is invalid.")));
    }
    Ok(cidr)
}

pub(super) fn create_vpc(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateVpcRequest,
) -> Result<api::CreateVpcResult, AwsError> {
    range(input.cidr_block.as_deref(), "InvalidVpc.Range")?;
    let row = Vpc {
        id: format!("vpc-{}", tx.random().hex(17)),
        cidr: input.cidr_block.unwrap_or_default(),
        is_default: false,
        enable_dns_support: true,
        enable_dns_hostnames: false,
        tags: tags_for(input.tag_specifications.as_deref(), "vpc"),
        ..Default::default()
    };
    let shown = show_vpc(&row, tx.account());
    make_default_group(tx, &row.id);
    tx.put(row);
    Ok(api::CreateVpcResult { vpc: Some(shown) })
}

pub(super) fn delete_vpc(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteVpcRequest,
) -> Result<shapes::Unit, AwsError> {
    let id = vpc(tx, &input.vpc_id)?.id.clone();
    let groups: Vec<_> = tx.by_index::<SecurityGroup>("vpc", &id).cloned().collect();
    let used =
        tx.by_index::<Subnet>("vpc", &id).next().is_some() || groups.iter().any(|g| g.name != "default");
    if used {
        return Err(error(
            "DependencyViolation",
            format!("The vpc '{id}' has dependencies and cannot be deleted."),
        ));
    }
    for g in groups {
        tx.delete::<SecurityGroup>(&g.id);
    }
    tx.delete::<Vpc>(&id);
    Ok(shapes::Unit {})
}

pub(super) fn modify_vpc_attribute(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyVpcAttributeRequest,
) -> Result<shapes::Unit, AwsError> {
    vpc(tx, &input.vpc_id)?;
    tx.update::<Vpc>(&input.vpc_id, |v| {
        if let Some(on) = input.enable_dns_support.and_then(|a| a.value) {
            v.enable_dns_support = on;
        }
        if let Some(on) = input.enable_dns_hostnames.and_then(|a| a.value) {
            v.enable_dns_hostnames = on;
        }
    });
    Ok(shapes::Unit {})
}

pub(super) fn describe_subnets(
    view: &View,
    _: &Caller,
    input: api::DescribeSubnetsRequest,
) -> Result<api::DescribeSubnetsResult, AwsError> {
    for id in input.subnet_ids.iter().flatten() {
        subnet(view, id)?;
    }
    let mut rows: Vec<_> = view.table::<Subnet>().iter().cloned().collect();
    rows.sort_by(|a, b| (&a.zone, &a.id).cmp(&(&b.zone, &b.id)));
    let mut found = Vec::new();
    for s in &rows {
        let fields = |f: &str| match f {
            "subnet-id" => Some(vec![s.id.clone()]),
            "vpc-id" => Some(vec![s.vpc.clone()]),
            "cidr" | "cidr-block" | "cidrBlock" => Some(vec![s.cidr.clone()]),
            "availability-zone" | "availabilityZone" => Some(vec![s.zone.clone()]),
            "default-for-az" | "defaultForAz" => Some(vec![s.default_for_zone.to_string()]),
            "map-public-ip-on-launch" => Some(vec![s.map_public_ip.to_string()]),
            "state" => Some(vec!["available".into()]),
            "owner-id" => Some(vec![view.account.to_owned()]),
            _ => None,
        };
        let named = input.subnet_ids.as_ref().is_none_or(|ids| ids.contains(&s.id));
        if named && passes(input.filters.as_deref(), &s.tags, fields)? {
            found.push(show_subnet(view, s, view.region, view.account));
        }
    }
    Ok(api::DescribeSubnetsResult { subnets: Some(found), next_token: None })
}

fn show_subnet(tables: &Tables, s: &Subnet, region: &str, account: &str) -> api::Subnet {
    let n = ZONE_LETTERS.iter().position(|l| s.zone.ends_with(*l)).unwrap_or(0);
    api::Subnet {
        subnet_id: Some(s.id.clone()),
        subnet_arn: Some(format!("arn:aws:ec2:{region}:{account}:subnet/{}", s.id)),
        vpc_id: Some(s.vpc.clone()),
        owner_id: Some(account.to_owned()),
        cidr_block: Some(s.cidr.clone()),
        availability_zone: Some(s.zone.clone()),
        availability_zone_id: Some(zone_id(region, n)),
        available_ip_address_count: Some(free_count(tables, &s.id, &s.cidr) as i64),
        default_for_az: Some(s.default_for_zone),
        map_public_ip_on_launch: Some(s.map_public_ip),
        assign_ipv6_address_on_creation: Some(false),
        ipv6_cidr_block_association_set: Some(Vec::new()),
        state: Some(api::SubnetState::Available),
        tags: show_tags(&s.tags),
        ..Default::default()
    }
}

pub fn subnet(tables: &Tables, id: &str) -> Result<std::sync::Arc<Subnet>, AwsError> {
    let missing = || error("InvalidSubnetID.NotFound", format!("The subnet ID '{id}' does not exist"));
    tables.get::<Subnet>(id).cloned().ok_or_else(missing)
}

pub(super) fn create_subnet(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateSubnetRequest,
) -> Result<api::CreateSubnetResult, AwsError> {
    let vpc = vpc(tx, &input.vpc_id)?;
    let cidr = range(input.cidr_block.as_deref(), "InvalidSubnet.Range")?;
    let text = input.cidr_block.clone().unwrap_or_default();
    if !Cidr::parse(&vpc.cidr).is_some_and(|v| v.covers(cidr)) {
        return Err(error("InvalidSubnet.Range", format!("The CIDR '{text}' is invalid.")));
    }
    let clash = tx
        .by_index::<Subnet>("vpc", &vpc.id)
        .any(|s| Cidr::parse(&s.cidr).is_some_and(|other| other.overlaps(cidr)));
    if clash {
        return Err(error(
            "InvalidSubnet.Conflict",
            format!("The CIDR '{text}' conflicts with another subnet"),
        ));
    }
    let region = tx.region().to_owned();
    let zone = input.availability_zone.unwrap_or_else(|| format!("{region}{}", ZONE_LETTERS[0]));
    if !ZONE_LETTERS.iter().any(|l| zone == format!("{region}{l}")) {
        return Err(error(
            "InvalidParameterValue",
            format!("Value ({zone}) for parameter availabilityZone is invalid."),
        ));
    }
    let row = Subnet {
        id: format!("subnet-{}", tx.random().hex(17)),
        vpc: vpc.id.clone(),
        cidr: text,
        zone,
        default_for_zone: false,
        map_public_ip: false,
        tags: tags_for(input.tag_specifications.as_deref(), "subnet"),
        ..Default::default()
    };
    let shown = show_subnet(tx, &row, &region, tx.account());
    tx.put(row);
    Ok(api::CreateSubnetResult { subnet: Some(shown) })
}

pub(super) fn delete_subnet(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteSubnetRequest,
) -> Result<shapes::Unit, AwsError> {
    let id = subnet(tx, &input.subnet_id)?.id.clone();
    if tx.by_index::<NetworkInterface>("subnet", &id).next().is_some() {
        return Err(error(
            "DependencyViolation",
            format!("The subnet '{id}' has dependencies and cannot be deleted."),
        ));
    }
    tx.delete::<Subnet>(&id);
    Ok(shapes::Unit {})
}

pub(super) fn describe_interfaces(
    view: &View,
    _: &Caller,
    input: api::DescribeNetworkInterfacesRequest,
) -> Result<api::DescribeNetworkInterfacesResult, AwsError> {
    let ids = input.network_interface_ids.as_ref();
    for id in ids.into_iter().flatten() {
        if view.get::<NetworkInterface>(id).is_none() {
            let text = format!("The networkInterface ID '{id}' does not exist");
            return Err(error("InvalidNetworkInterfaceID.NotFound", text));
        }
    }
    let mut found = Vec::new();
    for n in view.table::<NetworkInterface>().iter() {
        let fields = |f: &str| match f {
            "network-interface-id" => Some(vec![n.id.clone()]),
            "subnet-id" => Some(vec![n.subnet.clone()]),
            "vpc-id" => Some(vec![n.vpc.clone()]),
            "availability-zone" => Some(vec![n.zone.clone()]),
            "private-ip-address" | "addresses.private-ip-address" => Some(vec![n.address.clone()]),
            "mac-address" => Some(vec![n.mac.clone()]),
            "group-id" => Some(n.groups.clone()),
            "description" => Some(vec![n.description.clone()]),
            "attachment.instance-id" if n.owner_kind == "instance" => Some(vec![n.owner.clone()]),
            "attachment.instance-id" => Some(Vec::new()),
            "status" => Some(vec!["in-use".into()]),
            _ => None,
        };
        if ids.is_none_or(|i| i.contains(&n.id)) && passes(input.filters.as_deref(), &n.tags, fields)? {
            found.push(show_interface(n, view.account));
        }
    }
    Ok(api::DescribeNetworkInterfacesResult { network_interfaces: Some(found), next_token: None })
}

fn show_interface(n: &NetworkInterface, account: &str) -> api::NetworkInterface {
    api::NetworkInterface {
        network_interface_id: Some(n.id.clone()),
        subnet_id: Some(n.subnet.clone()),
        vpc_id: Some(n.vpc.clone()),
        availability_zone: Some(n.zone.clone()),
        description: Some(n.description.clone()),
        owner_id: Some(account.to_owned()),
        requester_managed: Some(n.owner_kind != "instance"),
        mac_address: Some(n.mac.clone()),
        private_ip_address: Some(n.address.clone()),
        private_ip_addresses: Some(vec![api::NetworkInterfacePrivateIpAddress {
            primary: Some(true),
            private_ip_address: Some(n.address.clone()),
            ..Default::default()
        }]),
        groups: Some(
            n.groups
                .iter()
                .map(|g| api::GroupIdentifier { group_id: Some(g.clone()), group_name: None })
                .collect(),
        ),
        interface_type: Some(api::NetworkInterfaceType::Interface),
        status: Some(api::NetworkInterfaceStatus::InUse),
        source_dest_check: Some(true),
        attachment: (n.owner_kind == "instance").then(|| api::NetworkInterfaceAttachment {
            instance_id: Some(n.owner.clone()),
            instance_owner_id: Some(account.to_owned()),
            device_index: Some(0),
            attach_time: Some(n.created_at),
            status: Some(api::AttachmentStatus::Attached),
            ..Default::default()
        }),
        tag_set: show_tags(&n.tags),
        ..Default::default()
    }
}
