//! Subnets.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::list::{asked, rows};
use super::vpcs::range;
use super::zones::{choose_zone, zone_id_of};
use super::{error, show_tags};
use crate::address::{Cidr, free_count};
use crate::rows::{NetworkAcl, NetworkInterface, RouteTable, Subnet, Vpc};
use crate::tags::{find, given};

/// Subnets of a VPC, at most (AWS's default quota).
const MOST_SUBNETS: usize = 200;

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeSubnetsRequest,
) -> Result<api::DescribeSubnetsResult, AwsError> {
    let arn = |s: &Subnet| arn(s, view.region, view.account);
    let fields = |s: &Subnet, f: &str| match f {
        "subnet-id" => Some(vec![s.id.clone()]),
        "subnet-arn" => Some(vec![arn(s)]),
        "vpc-id" => Some(vec![s.vpc.clone()]),
        "cidr" | "cidr-block" | "cidrBlock" => Some(vec![s.cidr.clone()]),
        "availability-zone" | "availabilityZone" => Some(vec![s.zone.clone()]),
        "availability-zone-id" | "availabilityZoneId" => Some(vec![zone_id_of(view.region, &s.zone)]),
        "available-ip-address-count" => Some(vec![free_count(view, &s.id, &s.cidr).to_string()]),
        "default-for-az" | "defaultForAz" => Some(vec![s.default_for_zone.to_string()]),
        "map-public-ip-on-launch" => Some(vec![s.map_public_ip.to_string()]),
        "enable-dns64" => Some(vec![s.enable_dns64.to_string()]),
        "private-dns-name-options-on-launch.hostname-type" => Some(vec![hostname_type(s).to_owned()]),
        "private-dns-name-options-on-launch.enable-resource-name-dns-a-record" => {
            Some(vec![s.resource_name_a_record.to_string()])
        }
        "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record"
        | "ipv6-native"
        | "map-customer-owned-ip-on-launch" => Some(vec!["false".into()]),
        "outpost-arn" | "customer-owned-ipv4-pool" | "enable-lni-at-device-index" => Some(Vec::new()),
        f if f.starts_with("ipv6-cidr-block-association.") => Some(Vec::new()),
        "state" => Some(vec!["available".into()]),
        "owner-id" => Some(vec![view.account.to_owned()]),
        _ => None,
    };
    let (mut found, next_token) = rows::<Subnet>(view, &asked!(input, subnet_ids), fields)?;
    found.sort_by(|a, b| (&a.zone, &a.id).cmp(&(&b.zone, &b.id)));
    let subnets = found.iter().map(|s| show(view, s, view.region, view.account)).collect();
    Ok(api::DescribeSubnetsResult { subnets: Some(subnets), next_token })
}

fn arn(s: &Subnet, region: &str, account: &str) -> String {
    format!("arn:aws:ec2:{region}:{account}:subnet/{}", s.id)
}

fn hostname_type(s: &Subnet) -> &str {
    if s.hostname_type.is_empty() { "ip-name" } else { &s.hostname_type }
}

fn show(tables: &Tables, s: &Subnet, region: &str, account: &str) -> api::Subnet {
    api::Subnet {
        subnet_id: Some(s.id.clone()),
        subnet_arn: Some(arn(s, region, account)),
        vpc_id: Some(s.vpc.clone()),
        owner_id: Some(account.to_owned()),
        cidr_block: Some(s.cidr.clone()),
        availability_zone: Some(s.zone.clone()),
        availability_zone_id: Some(zone_id_of(region, &s.zone)),
        available_ip_address_count: Some(free_count(tables, &s.id, &s.cidr) as i64),
        default_for_az: Some(s.default_for_zone),
        map_public_ip_on_launch: Some(s.map_public_ip),
        map_customer_owned_ip_on_launch: Some(false),
        assign_ipv6_address_on_creation: Some(false),
        ipv6_cidr_block_association_set: Some(Vec::new()),
        enable_dns64: Some(s.enable_dns64),
        ipv6_native: Some(false),
        private_dns_name_options_on_launch: Some(api::PrivateDnsNameOptionsOnLaunch {
            hostname_type: api::HostnameType::parse(hostname_type(s)),
            enable_resource_name_dns_a_record: Some(s.resource_name_a_record),
            enable_resource_name_dns_aaaa_record: Some(false),
        }),
        state: Some(api::SubnetState::Available),
        tags: show_tags(&s.tags),
        ..Default::default()
    }
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateSubnetRequest,
) -> Result<api::CreateSubnetResult, AwsError> {
    let vpc = find::<Vpc>(tx, &input.vpc_id)?;
    let native = input.ipv6_native == Some(true);
    if native && input.cidr_block.is_some() && input.ipv6_cidr_block.is_some() {
        let text = "When specifying ipv4 parameters, cidrBlock or ipv4IpamPoolId, you cannot set ipv6Native to true.";
        return Err(error("InvalidParameterCombination", text));
    }
    if native && input.ipv6_cidr_block.is_none() {
        let text = "Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided.";
        return Err(error("MissingParameter", text));
    }
    if native || input.ipv6_cidr_block.is_some() {
        return Err(error("UnsupportedOperation", "IPv6 ranges are not supported in this region."));
    }
    let Some(text) = &input.cidr_block else {
        return Err(error("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided."));
    };
    let cidr = range(text, "InvalidSubnet.Range")?;
    if !vpc.cidrs().filter_map(Cidr::parse).any(|v| v.covers(cidr)) {
        return Err(error("InvalidSubnet.Range", format!("The CIDR '{text}' is invalid.")));
    }
    let neighbours: Vec<_> = tx.by_index::<Subnet>("vpc", &vpc.id).cloned().collect();
    if neighbours.iter().filter_map(|s| Cidr::parse(&s.cidr)).any(|other| other.overlaps(cidr)) {
        let text = format!("The CIDR '{text}' conflicts with another subnet");
        return Err(error("InvalidSubnet.Conflict", text));
    }
    if neighbours.len() >= MOST_SUBNETS {
        return Err(error("SubnetLimitExceeded", "The maximum number of subnets has been reached."));
    }
    let region = tx.region().to_owned();
    let zone =
        choose_zone(&region, input.availability_zone.as_deref(), input.availability_zone_id.as_deref())?;
    let row = Subnet {
        id: format!("subnet-{}", tx.random().hex(17)),
        vpc: vpc.id.clone(),
        cidr: cidr.to_string(),
        zone,
        tags: given(input.tag_specifications.as_deref(), "subnet")?,
        ..Default::default()
    };
    let shown = show(tx, &row, &region, tx.account());
    super::acls::guard_by_default(tx, &row);
    tx.put(row);
    Ok(api::CreateSubnetResult { subnet: Some(shown) })
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteSubnetRequest,
) -> Result<shapes::Unit, AwsError> {
    let id = find::<Subnet>(tx, &input.subnet_id)?.id.clone();
    if tx.by_index::<NetworkInterface>("subnet", &id).next().is_some() {
        let text = format!("The subnet '{id}' has dependencies and cannot be deleted.");
        return Err(error("DependencyViolation", text));
    }
    let tables: Vec<_> = tx.by_index::<RouteTable>("subnet", &id).map(|t| t.id.clone()).collect();
    for table in tables {
        tx.update::<RouteTable>(&table, |t| t.associations.retain(|a| a.subnet.as_deref() != Some(&id)));
    }
    let acls: Vec<_> = tx.by_index::<NetworkAcl>("subnet", &id).map(|a| a.id.clone()).collect();
    for acl in acls {
        tx.update::<NetworkAcl>(&acl, |a| a.associations.retain(|(_, s)| *s != id));
    }
    tx.delete::<Subnet>(&id);
    Ok(shapes::Unit {})
}

pub(super) fn modify_attribute(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifySubnetAttributeRequest,
) -> Result<shapes::Unit, AwsError> {
    let id = find::<Subnet>(tx, &input.subnet_id)?.id.clone();
    let on = |a: Option<api::AttributeBooleanValue>| a.and_then(|a| a.value);
    let unsupported = [
        ("AssignIpv6AddressOnCreation", on(input.assign_ipv6_address_on_creation)),
        ("MapCustomerOwnedIpOnLaunch", on(input.map_customer_owned_ip_on_launch)),
        ("EnableResourceNameDnsAAAARecordOnLaunch", on(input.enable_resource_name_dns_aaaa_record_on_launch)),
    ];
    if let Some((name, _)) = unsupported.iter().find(|(_, v)| *v == Some(true)) {
        let text =
            format!("Invalid value 'true' for {name}: the subnet has no IPv6 or customer-owned range.");
        return Err(error("InvalidParameterValue", text));
    }
    let (map, dns64) = (on(input.map_public_ip_on_launch), on(input.enable_dns64));
    let record = on(input.enable_resource_name_dns_a_record_on_launch);
    let hostname = input.private_dns_hostname_type_on_launch;
    tx.update::<Subnet>(&id, |s| {
        s.map_public_ip = map.unwrap_or(s.map_public_ip);
        s.enable_dns64 = dns64.unwrap_or(s.enable_dns64);
        s.resource_name_a_record = record.unwrap_or(s.resource_name_a_record);
        if let Some(h) = hostname {
            s.hostname_type = h.as_str().to_owned();
        }
    });
    Ok(shapes::Unit {})
}
