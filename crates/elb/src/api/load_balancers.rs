//! Load balancers: create, describe, delete, and what is set one by one.
//!
//! Source: API reference, CreateLoadBalancer, DescribeLoadBalancers, DeleteLoadBalancer, SetSubnets, SetSecurityGroups,
//! SetIpAddressType, DescribeCapacityReservation.

use std::sync::Arc;

use ec2::rows::NetworkInterface;
use shapes::elbv2::{self as api, LoadBalancerSchemeEnum as Scheme, LoadBalancerTypeEnum as Kind, ops};
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::attributes::balancer_flag;
use super::support::{
    arn, check_name, configuration, load_balancer, not_permitted, page, resource, validation,
};
use super::{limits, listeners, network, tags};
use crate::rows::LoadBalancer;

/// What ends the DNS names: `*.localhost` resolves to the loopback address in curl and browsers without set-up.
const DOMAIN: &str = "elb.localhost";

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateLoadBalancer>(
        Effect::Partly(
            "Application balancers on IPv4. Network and gateway balancers, dual stack and address pools are refused.",
        ),
        create,
    );
    h.read::<ops::DescribeLoadBalancers>(Effect::Real, describe);
    h.write::<ops::DeleteLoadBalancer>(Effect::Real, delete);
    h.write::<ops::SetSubnets>(Effect::Real, set_subnets);
    h.write::<ops::SetSecurityGroups>(Effect::Real, set_security_groups);
    h.write::<ops::SetIpAddressType>(
        Effect::Partly("Only ipv4: subnets have no IPv6 range, so that dual stack is refused as AWS would."),
        set_ip_address_type,
    );
    h.read::<ops::DescribeCapacityReservation>(
        Effect::Partly("Capacity cannot be reserved, so none ever is."),
        describe_capacity,
    );
}

fn check_kind(input: &api::CreateLoadBalancerInput) -> Result<(), AwsError> {
    match input.type_.unwrap_or_default() {
        Kind::Application => {}
        other => {
            return Err(not_permitted(format!(
                "Load balancers of type '{other}' are not served here; only those of type 'application' are"
            )));
        }
    }
    if input.ipam_pools.is_some() || input.customer_owned_ipv4_pool.is_some() {
        return Err(configuration("Address pools are not supported for this load balancer"));
    }
    network::check_ip_address_type(input.ip_address_type)
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateLoadBalancerInput,
) -> Result<api::CreateLoadBalancerOutput, AwsError> {
    check_name("Load balancer", &input.name)?;
    if input.name.to_ascii_lowercase().starts_with("internal-") {
        return Err(validation(format!(
            "Load balancer name '{}' cannot begin with the reserved prefix 'internal-'",
            input.name
        )));
    }
    check_kind(&input)?;
    let subnets = network::subnets(tx, input.subnets.as_deref(), input.subnet_mappings.as_deref())?;
    let vpc = subnets[0].vpc.clone();
    let groups = network::security_groups(tx, &vpc, input.security_groups.as_deref().unwrap_or_default())?;
    let tags = tags::new_tags(input.tags.as_deref())?;
    let scheme = input.scheme.unwrap_or(Scheme::InternetFacing);
    if let Some(there) = tx.by_index::<LoadBalancer>("name", &input.name).next() {
        let mut wanted: Vec<&str> = subnets.iter().map(|s| s.id.as_str()).collect();
        let mut has: Vec<&str> = there.zones.iter().map(|z| z.subnet.as_str()).collect();
        wanted.sort_unstable();
        has.sort_unstable();
        if there.scheme == scheme && there.security_groups == groups && wanted == has {
            return Ok(api::CreateLoadBalancerOutput { load_balancers: Some(vec![to_api(there)]) });
        }
        return Err(AwsError::new(
            "DuplicateLoadBalancerName",
            format!(
                "A load balancer with the same name '{}' exists, but with different settings",
                input.name
            ),
        ));
    }
    limits::check(tx.table::<LoadBalancer>().len(), &limits::LOAD_BALANCERS)?;

    let id = tx.random().hex(16);
    let arn = arn(tx.region(), tx.account(), &format!("loadbalancer/app/{}/{id}", input.name));
    let zones = network::attach(tx, &arn, &groups, &[], &subnets)?;
    let balancer = LoadBalancer {
        dns_name: dns_name(tx, &input.name, scheme),
        hosted_zone: hosted_zone(tx.region()).to_owned(),
        arn,
        name: input.name,
        kind: Kind::Application,
        scheme,
        state: api::LoadBalancerStateEnum::Provisioning,
        vpc,
        ip_address_type: api::IpAddressType::Ipv4,
        security_groups: groups,
        zones,
        attributes: Default::default(),
        created_at: tx.now(),
        tags,
    };
    let answer = to_api(&balancer);
    tx.put(balancer);
    Ok(api::CreateLoadBalancerOutput { load_balancers: Some(vec![answer]) })
}

/// A name that no other balancer has had: the number tells balancers of the same name apart, one after the other.
fn dns_name(tx: &mut Tx, name: &str, scheme: Scheme) -> String {
    let number = tx.random().digits(10);
    let prefix = if scheme == Scheme::Internal { "internal-" } else { "" };
    format!("{prefix}{name}-{number}.{}.{DOMAIN}", tx.region()).to_ascii_lowercase()
}

/// Route 53's zone of application balancers in a region (AWS general reference, "Elastic Load Balancing endpoints").
fn hosted_zone(region: &str) -> &'static str {
    match region {
        "af-south-1" => "Z268VQBMOI5EKX",
        "ap-east-1" => "Z3DQVH9N71FHZ0",
        "ap-northeast-1" => "Z14GRHDCWA56QT",
        "ap-northeast-2" => "ZWKZPGTI48KDX",
        "ap-northeast-3" => "Z5LXEXXYW11ES",
        "ap-south-1" => "ZP97RAFLXTNZK",
        "ap-southeast-1" => "Z1LMS91P8CMLE5",
        "ap-southeast-2" => "Z1GM3OXH4ZPM65",
        "ca-central-1" => "ZQSVJUPU6J1EY",
        "eu-central-1" => "Z215JYRZR1TBD5",
        "eu-north-1" => "Z23TAZ6LKFMNIO",
        "eu-south-1" => "Z3ULH7SSC9OV64",
        "eu-west-1" => "Z32O12XQLNTSW2",
        "eu-west-2" => "ZHURV8PSTC4K8",
        "eu-west-3" => "Z3Q77PNBQS71R4",
        "me-south-1" => "ZS929ML54UICD",
        "sa-east-1" => "Z2P70J7HTTTPLU",
        "us-east-2" => "Z3AADJGX6KTTL2",
        "us-west-1" => "Z368ELLRRE2KJ0",
        "us-west-2" => "Z1H1FL5HABSF5",
        _ => "Z35SXDOTRQ7X7K",
    }
}

/// A balancer as the API shows it.
pub fn to_api(b: &LoadBalancer) -> api::LoadBalancer {
    api::LoadBalancer {
        load_balancer_arn: Some(b.arn.clone()),
        dns_name: Some(b.dns_name.clone()),
        canonical_hosted_zone_id: Some(b.hosted_zone.clone()),
        created_time: Some(b.created_at),
        load_balancer_name: Some(b.name.clone()),
        scheme: Some(b.scheme),
        vpc_id: Some(b.vpc.clone()),
        state: Some(api::LoadBalancerState { code: Some(b.state), reason: None }),
        type_: Some(b.kind),
        availability_zones: Some(zones_to_api(b)),
        security_groups: Some(b.security_groups.clone()),
        ip_address_type: Some(b.ip_address_type),
        ..Default::default()
    }
}

fn zones_to_api(b: &LoadBalancer) -> Vec<api::AvailabilityZone> {
    let zone = |z: &crate::rows::ZoneAttachment| api::AvailabilityZone {
        zone_name: Some(z.zone.clone()),
        subnet_id: Some(z.subnet.clone()),
        load_balancer_addresses: Some(Vec::new()),
        ..Default::default()
    };
    b.zones.iter().map(zone).collect()
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeLoadBalancersInput,
) -> Result<api::DescribeLoadBalancersOutput, AwsError> {
    let arns = input.load_balancer_arns.unwrap_or_default();
    let names = input.names.unwrap_or_default();
    if !arns.is_empty() && !names.is_empty() {
        return Err(validation(
            "Load balancer names and load balancer ARNs cannot be specified at the same time",
        ));
    }
    let missing = |what: String| AwsError::new("LoadBalancerNotFound", what);
    let mut found: Vec<Arc<LoadBalancer>> = if !arns.is_empty() {
        let one = |arn: &String| {
            load_balancer(view, arn).map_err(|e| match &*e.code {
                "LoadBalancerNotFound" => missing("One or more load balancers not found".into()),
                _ => e,
            })
        };
        arns.iter().map(one).collect::<Result<_, _>>()?
    } else if !names.is_empty() {
        let one = |name: &String| {
            let found = view.by_index::<LoadBalancer>("name", name).next().cloned();
            found.ok_or_else(|| missing(format!("Load balancers '[{name}]' not found")))
        };
        names.iter().map(one).collect::<Result<_, _>>()?
    } else {
        view.table::<LoadBalancer>().iter().cloned().collect()
    };
    found.sort_by(|a, b| a.arn.cmp(&b.arn));
    found.dedup_by(|a, b| a.arn == b.arn);
    let (found, next_marker) = page(found, |b| b.arn.clone(), input.marker.as_deref(), input.page_size)?;
    let load_balancers = Some(found.iter().map(|b| to_api(b)).collect());
    Ok(api::DescribeLoadBalancersOutput { load_balancers, next_marker })
}

fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteLoadBalancerInput,
) -> Result<api::DeleteLoadBalancerOutput, AwsError> {
    let arn = input.load_balancer_arn;
    if resource(&arn).is_none_or(|r| !r.starts_with("loadbalancer/")) {
        return Err(validation(format!("'{arn}' is not a valid load balancer ARN")));
    }
    // One that is gone is deleted: the call may be repeated.
    let Some(balancer) = tx.get::<LoadBalancer>(&arn).cloned() else { return Ok(Default::default()) };
    if balancer_flag(&balancer, "deletion_protection.enabled") {
        return Err(not_permitted(format!(
            "Load balancer '{arn}' cannot be deleted because deletion protection is enabled"
        )));
    }
    listeners::delete_all(tx, &arn);
    for zone in &balancer.zones {
        tx.delete::<NetworkInterface>(&zone.interface);
    }
    tx.delete::<LoadBalancer>(&arn);
    Ok(Default::default())
}

fn set_subnets(
    tx: &mut Tx,
    _: &Caller,
    input: api::SetSubnetsInput,
) -> Result<api::SetSubnetsOutput, AwsError> {
    let balancer = load_balancer(tx, &input.load_balancer_arn)?;
    network::check_ip_address_type(input.ip_address_type)?;
    let subnets = network::subnets(tx, input.subnets.as_deref(), input.subnet_mappings.as_deref())?;
    if subnets[0].vpc != balancer.vpc {
        return Err(AwsError::new(
            "InvalidSubnet",
            format!("The subnets must belong to the VPC '{}' of the load balancer", balancer.vpc),
        ));
    }
    let zones = network::attach(tx, &balancer.arn, &balancer.security_groups, &balancer.zones, &subnets)?;
    let changed = LoadBalancer { zones, ..LoadBalancer::clone(&balancer) };
    let availability_zones = Some(zones_to_api(&changed));
    tx.put(changed);
    Ok(api::SetSubnetsOutput {
        availability_zones,
        ip_address_type: Some(balancer.ip_address_type),
        ..Default::default()
    })
}

fn set_security_groups(
    tx: &mut Tx,
    _: &Caller,
    input: api::SetSecurityGroupsInput,
) -> Result<api::SetSecurityGroupsOutput, AwsError> {
    let balancer = load_balancer(tx, &input.load_balancer_arn)?;
    if input.security_groups.is_empty() {
        return Err(validation("At least one security group must be specified"));
    }
    let groups = network::security_groups(tx, &balancer.vpc, &input.security_groups)?;
    network::regroup(tx, &balancer, &groups);
    Ok(api::SetSecurityGroupsOutput { security_group_ids: Some(groups), ..Default::default() })
}

fn set_ip_address_type(
    tx: &mut Tx,
    _: &Caller,
    input: api::SetIpAddressTypeInput,
) -> Result<api::SetIpAddressTypeOutput, AwsError> {
    load_balancer(tx, &input.load_balancer_arn)?;
    network::check_ip_address_type(Some(input.ip_address_type))?;
    Ok(api::SetIpAddressTypeOutput { ip_address_type: Some(input.ip_address_type) })
}

fn describe_capacity(
    view: &View,
    _: &Caller,
    input: api::DescribeCapacityReservationInput,
) -> Result<api::DescribeCapacityReservationOutput, AwsError> {
    let balancer = load_balancer(view, &input.load_balancer_arn)?;
    let zone = |z: &crate::rows::ZoneAttachment| api::ZonalCapacityReservationState {
        state: Some(api::CapacityReservationStatus {
            code: Some(api::CapacityReservationStateEnum::Provisioned),
            reason: None,
        }),
        availability_zone: Some(z.zone.clone()),
        effective_capacity_units: Some(0.0),
    };
    Ok(api::DescribeCapacityReservationOutput {
        capacity_reservation_state: Some(balancer.zones.iter().map(zone).collect()),
        ..Default::default()
    })
}
