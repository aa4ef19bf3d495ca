//! The network side of a balancer: its subnets, its interfaces with their addresses, its security groups.

use std::sync::Arc;

use ec2::rows::{NetworkInterface, SecurityGroup, Subnet};
use shapes::elbv2 as api;
use state::{AwsError, Tables, Tx};

use super::support::{configuration, resource, validation};
use crate::rows::{LoadBalancer, ZoneAttachment};

/// Addresses that must be free in each subnet, as AWS wants for scaling.
const FREE: u64 = 8;
/// Most security groups of a balancer.
const MOST_GROUPS: usize = 5;

/// The subnets that are asked for, checked: they exist, lie in one VPC and in at least two zones, one each.
///
/// # Errors
/// ValidationError, SubnetNotFound, InvalidSubnet, InvalidConfigurationRequest.
pub fn subnets(
    tables: &Tables,
    ids: Option<&[String]>,
    mappings: Option<&[api::SubnetMapping]>,
) -> Result<Vec<Arc<Subnet>>, AwsError> {
    let (ids, mappings) = (ids.unwrap_or_default(), mappings.unwrap_or_default());
    if !ids.is_empty() && !mappings.is_empty() {
        return Err(validation("You must specify either subnets or subnet mappings, not both"));
    }
    if mappings.iter().any(|m| m.allocation_id.is_some() || m.private_i_pv4_address.is_some()) {
        return Err(validation(
            "Addresses cannot be specified for the subnets of load balancers with type 'application'",
        ));
    }
    let mapped = mappings.iter().filter_map(|m| m.subnet_id.as_ref());
    let mut found: Vec<Arc<Subnet>> = Vec::new();
    for id in ids.iter().chain(mapped) {
        let subnet = tables
            .get::<Subnet>(id)
            .ok_or_else(|| AwsError::new("SubnetNotFound", format!("The subnet ID '{id}' does not exist")))?;
        if found.iter().any(|f| f.zone == subnet.zone) {
            return Err(configuration(
                "A load balancer cannot be attached to multiple subnets in the same Availability Zone",
            ));
        }
        if found.first().is_some_and(|f| f.vpc != subnet.vpc) {
            return Err(configuration("All subnets must belong to the same VPC"));
        }
        found.push(subnet.clone());
    }
    if found.len() < 2 {
        return Err(validation("At least two subnets in two different Availability Zones must be specified"));
    }
    Ok(found)
}

/// The security groups that are asked for, checked; the VPC's default one if none is.
///
/// # Errors
/// InvalidSecurityGroup, InvalidConfigurationRequest.
pub fn security_groups(tables: &Tables, vpc: &str, given: &[String]) -> Result<Vec<String>, AwsError> {
    if given.is_empty() {
        let mut of_vpc = tables.by_index::<SecurityGroup>("vpc", vpc);
        return Ok(of_vpc.find(|g| g.name == "default").map(|g| g.id.clone()).into_iter().collect());
    }
    if given.len() > MOST_GROUPS {
        return Err(configuration(format!(
            "A load balancer cannot have more than '{MOST_GROUPS}' security groups"
        )));
    }
    let mut ids: Vec<String> = Vec::new();
    for id in given {
        let group = tables.get::<SecurityGroup>(id).ok_or_else(|| {
            AwsError::new("InvalidSecurityGroup", format!("Security group {id} does not exist"))
        })?;
        if group.vpc != vpc {
            return Err(configuration("One or more security groups are invalid"));
        }
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    Ok(ids)
}

/// Only IPv4 for now: subnets have no IPv6 range.
///
/// # Errors
/// InvalidConfigurationRequest.
pub fn check_ip_address_type(kind: Option<api::IpAddressType>) -> Result<(), AwsError> {
    match kind {
        None | Some(api::IpAddressType::Ipv4) => Ok(()),
        Some(_) => Err(configuration("You must specify subnets with an associated IPv6 CIDR block.")),
    }
}

/// Gives a balancer its place in each subnet: kept where it has one, made with an interface where it has none, and given
/// back where the subnet is not wanted any more.
///
/// # Errors
/// InvalidSubnet if a subnet has no room.
pub fn attach(
    tx: &mut Tx,
    balancer: &str,
    groups: &[String],
    before: &[ZoneAttachment],
    subnets: &[Arc<Subnet>],
) -> Result<Vec<ZoneAttachment>, AwsError> {
    for gone in before.iter().filter(|a| subnets.iter().all(|s| s.id != a.subnet)) {
        tx.delete::<NetworkInterface>(&gone.interface);
    }
    let mut zones = Vec::new();
    for subnet in subnets {
        let kept = before.iter().find(|a| a.subnet == subnet.id).cloned();
        zones.push(match kept {
            Some(kept) => kept,
            None => attachment(tx, balancer, groups, subnet)?,
        });
    }
    zones.sort_by(|a, b| a.zone.cmp(&b.zone));
    Ok(zones)
}

fn attachment(
    tx: &mut Tx,
    balancer: &str,
    groups: &[String],
    subnet: &Subnet,
) -> Result<ZoneAttachment, AwsError> {
    let room = ec2::address::free_count(tx, &subnet.id, &subnet.cidr) >= FREE;
    let address = ec2::address::free_address(tx, &subnet.id, &subnet.cidr).filter(|_| room).ok_or_else(|| {
        AwsError::new(
            "InvalidSubnet",
            format!(
                "Not enough IP space available in {}. ELB requires at least {FREE} free IP addresses in each subnet.",
                subnet.id
            ),
        )
    })?;
    let id = format!("eni-{}", tx.random().hex(17));
    let tail = tx.random().hex(10);
    let octets: Vec<&str> = (0..5).map(|i| &tail[i * 2..i * 2 + 2]).collect();
    let name = resource(balancer).and_then(|r| r.strip_prefix("loadbalancer/")).unwrap_or(balancer);
    let created_at = tx.now();
    tx.put(NetworkInterface {
        id: id.clone(),
        subnet: subnet.id.clone(),
        vpc: subnet.vpc.clone(),
        zone: subnet.zone.clone(),
        address: address.to_string(),
        mac: format!("02:{}", octets.join(":")),
        groups: groups.to_vec(),
        description: format!("ELB {name}"),
        owner_kind: "load_balancer".to_owned(),
        owner: balancer.to_owned(),
        created_at,
        ..Default::default()
    });
    Ok(ZoneAttachment {
        zone: subnet.zone.clone(),
        subnet: subnet.id.clone(),
        interface: id,
        address: address.to_string(),
    })
}

/// Puts other security groups on a balancer and its interfaces.
pub fn regroup(tx: &mut Tx, balancer: &LoadBalancer, groups: &[String]) {
    for zone in &balancer.zones {
        tx.update::<NetworkInterface>(&zone.interface, |i| i.groups = groups.to_vec());
    }
    tx.update::<LoadBalancer>(&balancer.arn, |b| b.security_groups = groups.to_vec());
}
