//! Registration of targets and their health.
//!
//! Source: API reference, RegisterTargets, DeregisterTargets, DescribeTargetHealth.

use std::net::IpAddr;

use ec2::address::Cidr;
use ec2::rows::{Instance, InstanceState, Subnet, Vpc};
use shapes::elbv2::{self as api, TargetHealthReasonEnum, TargetHealthStateEnum, TargetTypeEnum, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::limits;
use super::support::{target_group, validation};
use crate::rows::{Health, Target, TargetGroup};
use crate::targets;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::RegisterTargets>(Effect::Real, register_targets);
    h.write::<ops::DeregisterTargets>(Effect::Real, deregister_targets);
    h.read::<ops::DescribeTargetHealth>(
        Effect::Partly("Health is as the data plane finds it; anomalies are not looked for."),
        describe_health,
    );
}

fn invalid(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidTarget", message)
}

/// The port of a target: its own, or the group's.
fn port_of(group: &TargetGroup, given: &api::TargetDescription) -> Result<u16, AwsError> {
    match given.port {
        Some(p) => u16::try_from(p)
            .ok()
            .filter(|p| *p > 0)
            .ok_or_else(|| validation(format!("Port '{p}' must be between '1-65535' inclusive"))),
        None => group.port.ok_or_else(|| validation("A port must be specified")),
    }
}

fn register_targets(
    tx: &mut Tx,
    _: &Caller,
    input: api::RegisterTargetsInput,
) -> Result<api::RegisterTargetsOutput, AwsError> {
    let group = target_group(tx, &input.target_group_arn)?;
    if input.targets.is_empty() {
        return Err(validation("A target must be specified"));
    }
    for given in &input.targets {
        let port = port_of(&group, given)?;
        let zone = match group.target_type {
            TargetTypeEnum::Instance => instance_zone(tx, &group, given)?,
            _ => address_zone(tx, &group, given)?,
        };
        targets::register(tx, &group.arn, &given.id, port, zone.as_deref());
    }
    let total = tx.prefix::<Target>(&TargetGroup::targets_prefix(&group.arn)).count();
    limits::check_total(total, &limits::TARGETS)?;
    Ok(Default::default())
}

/// The zone of an instance, if it can be a target of the group.
fn instance_zone(
    tables: &Tables,
    group: &TargetGroup,
    given: &api::TargetDescription,
) -> Result<Option<String>, AwsError> {
    let id = &given.id;
    if given.availability_zone.is_some() {
        return Err(validation(
            "You cannot specify an Availability Zone for a target of a target group with target type 'instance'",
        ));
    }
    let instance = tables
        .get::<Instance>(id)
        .filter(|i| i.state != InstanceState::Terminated)
        .ok_or_else(|| invalid(format!("The following targets are not valid instances: '{id}'")))?;
    if group.vpc.as_ref().is_some_and(|v| *v != instance.vpc) {
        return Err(invalid(format!(
            "The following targets are not in the target group VPC '{}': '{id}'",
            group.vpc.as_deref().unwrap_or_default()
        )));
    }
    if instance.state != InstanceState::Running {
        return Err(invalid(format!(
            "The following targets are not in a running state and cannot be registered: '{id}'"
        )));
    }
    Ok(Some(instance.zone.clone()))
}

/// Ranges outside the VPC that targets may lie in: RFC 1918 and RFC 6598 as with AWS, and the addresses of this machine.
const OUTSIDE: [&str; 5] = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8"];

/// The zone of an address, if it can be a target of the group; `all` outside the VPC.
fn address_zone(
    tables: &Tables,
    group: &TargetGroup,
    given: &api::TargetDescription,
) -> Result<Option<String>, AwsError> {
    let id = &given.id;
    let v6 = group.ip_address_type == api::TargetGroupIpAddressTypeEnum::Ipv6;
    let address: IpAddr = id.parse().map_err(|_| {
        validation(format!("The IP address '{id}' is not a valid IPv{} address", if v6 { 6 } else { 4 }))
    })?;
    let IpAddr::V4(address) = address else {
        return if v6 {
            Ok(Some("all".to_owned()))
        } else {
            Err(validation(format!("The IP address '{id}' is not a valid IPv4 address")))
        };
    };
    if v6 {
        return Err(validation(format!("The IP address '{id}' is not a valid IPv6 address")));
    }
    let vpc = group.vpc.as_deref().unwrap_or_default();
    let within = |range: &str| Cidr::parse(range).is_some_and(|c| c.contains(address));
    if tables.get::<Vpc>(vpc).is_some_and(|v| within(&v.cidr)) {
        let mut subnets = tables.by_index::<Subnet>("vpc", vpc);
        let zone = subnets.find(|s| within(&s.cidr)).map(|s| s.zone.clone());
        return Ok(zone.or_else(|| given.availability_zone.clone()));
    }
    if !OUTSIDE.iter().any(|r| within(r)) {
        return Err(validation(format!("The IP address '{id}' is not within the VPC or a private range")));
    }
    if !address.is_loopback() && given.availability_zone.as_deref() != Some("all") {
        return Err(validation(format!(
            "You must specify Availability Zone 'all' for the IP address '{id}', because it is outside of the VPC"
        )));
    }
    Ok(Some("all".to_owned()))
}

fn deregister_targets(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeregisterTargetsInput,
) -> Result<api::DeregisterTargetsOutput, AwsError> {
    let group = target_group(tx, &input.target_group_arn)?;
    for given in &input.targets {
        let port = port_of(&group, given)?;
        // One that is not registered is deregistered: the call may be repeated.
        targets::deregister(tx, &group.arn, &given.id, port);
    }
    Ok(Default::default())
}

fn describe_health(
    view: &View,
    _: &Caller,
    input: api::DescribeTargetHealthInput,
) -> Result<api::DescribeTargetHealthOutput, AwsError> {
    let group = target_group(view, &input.target_group_arn)?;
    let anomalies = input.include.is_some_and(|i| !i.is_empty());
    let asked = input.targets.unwrap_or_default();
    let found: Vec<api::TargetHealthDescription> = if asked.is_empty() {
        let prefix = TargetGroup::targets_prefix(&group.arn);
        view.prefix::<Target>(&prefix).map(|t| to_api(&group, t, anomalies)).collect()
    } else {
        let one = |given: &api::TargetDescription| {
            let port = port_of(&group, given)?;
            let there = view.get::<Target>(&Target::key_of(&group.arn, &given.id, port));
            Ok(there.map_or_else(|| unregistered(given, port), |t| to_api(&group, t, anomalies)))
        };
        asked.iter().map(one).collect::<Result<_, AwsError>>()?
    };
    Ok(api::DescribeTargetHealthOutput { target_health_descriptions: Some(found) })
}

fn unregistered(given: &api::TargetDescription, port: u16) -> api::TargetHealthDescription {
    api::TargetHealthDescription {
        target: Some(api::TargetDescription { port: Some(i64::from(port)), ..given.clone() }),
        target_health: Some(api::TargetHealth {
            state: Some(TargetHealthStateEnum::Unused),
            reason: Some(TargetHealthReasonEnum::TargetNotRegistered),
            description: Some("Target is not registered to the target group".to_owned()),
        }),
        ..Default::default()
    }
}

fn to_api(group: &TargetGroup, t: &Target, anomalies: bool) -> api::TargetHealthDescription {
    let state = match t.health {
        Health::Initial => TargetHealthStateEnum::Initial,
        Health::Healthy => TargetHealthStateEnum::Healthy,
        Health::Unhealthy => TargetHealthStateEnum::Unhealthy,
        Health::Draining => TargetHealthStateEnum::Draining,
        Health::Unused => TargetHealthStateEnum::Unused,
    };
    let check_port = &group.health_check.port;
    let own_port = if check_port == "traffic-port" { t.port.to_string() } else { check_port.clone() };
    let by_address = group.target_type == TargetTypeEnum::Ip;
    api::TargetHealthDescription {
        target: Some(api::TargetDescription {
            id: t.id.clone(),
            port: Some(i64::from(t.port)),
            availability_zone: t.zone.clone().filter(|_| by_address),
            quic_server_id: None,
        }),
        health_check_port: Some(own_port),
        target_health: Some(api::TargetHealth {
            state: Some(state),
            reason: t.reason.as_deref().and_then(TargetHealthReasonEnum::parse),
            description: t.description.clone(),
        }),
        anomaly_detection: anomalies.then_some(api::AnomalyDetection {
            result: Some(api::AnomalyResultEnum::Normal),
            mitigation_in_effect: Some(api::MitigationInEffectEnum::No),
        }),
        administrative_override: Some(api::AdministrativeOverride {
            state: Some(api::TargetAdministrativeOverrideStateEnum::NoOverride),
            reason: Some(api::TargetAdministrativeOverrideReasonEnum::AdministrativeOverrideNoOverride),
            description: Some("No override is currently active on target".to_owned()),
        }),
    }
}
