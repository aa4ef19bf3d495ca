//! Target groups.
//!
//! Source: API reference, CreateTargetGroup, DescribeTargetGroups, ModifyTargetGroup, DeleteTargetGroup.

use std::sync::Arc;

use ec2::rows::Vpc;
use shapes::elbv2::{self as api, ProtocolEnum, TargetTypeEnum, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::health_check::{self, Given};
use super::support::{
    arn, check_name, configuration, load_balancer, page, resource, target_group, validation,
};
use super::{limits, tags};
use crate::rows::{HealthCheck, Listener, Rule, Target, TargetGroup, groups_of};
use crate::targets::{balancers_of, in_use};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateTargetGroup>(
        Effect::Partly(
            "Groups of instances and addresses over HTTP and HTTPS. Lambda functions, balancers and transport protocols are \
             refused. HTTP2 and GRPC groups may stand behind HTTP listeners too, because there are no certificates yet.",
        ),
        create,
    );
    h.read::<ops::DescribeTargetGroups>(Effect::Real, describe);
    h.write::<ops::ModifyTargetGroup>(Effect::Real, modify);
    h.write::<ops::DeleteTargetGroup>(Effect::Real, delete);
}

fn check_group_name(name: &str) -> Result<(), AwsError> {
    if name.len() <= 32 && (name.starts_with('-') || name.ends_with('-') || name.contains("--")) {
        return Err(validation(format!(
            "1 validation error detected: Value '{name}' at 'targetGroup.targetGroupArn.targetGroupName' failed to satisfy \
             constraint: Member must satisfy regular expression pattern: (?!.*--)(?!^-)(?!.*-$)^[A-Za-z0-9-]+$"
        )));
    }
    check_name("Target group", name)
}

fn check_type(input: &api::CreateTargetGroupInput) -> Result<TargetTypeEnum, AwsError> {
    let kind = input.target_type.unwrap_or_default();
    if kind == TargetTypeEnum::Lambda {
        let given = [
            ("Protocol", input.protocol.is_some()),
            ("Port", input.port.is_some()),
            ("VPC ID", input.vpc_id.is_some()),
        ];
        if let Some((what, _)) = given.iter().find(|(_, there)| *there) {
            return Err(validation(format!(
                "{what} cannot be specified for target groups with target type 'lambda'"
            )));
        }
    }
    if !matches!(kind, TargetTypeEnum::Instance | TargetTypeEnum::Ip) {
        return Err(configuration(format!(
            "Target groups with target type '{kind}' are not served here; use 'instance' or 'ip'"
        )));
    }
    Ok(kind)
}

fn check_protocol(given: Option<ProtocolEnum>) -> Result<ProtocolEnum, AwsError> {
    match given {
        Some(p @ (ProtocolEnum::Http | ProtocolEnum::Https)) => Ok(p),
        Some(p) => Err(configuration(format!(
            "Target groups with the {p} protocol are for network and gateway load balancers, which are not served here"
        ))),
        None => Err(validation("A protocol must be specified")),
    }
}

fn check_version(given: Option<&str>) -> Result<String, AwsError> {
    match given {
        None => Ok("HTTP1".to_owned()),
        Some(v @ ("HTTP1" | "HTTP2" | "GRPC")) => Ok(v.to_owned()),
        Some(v) => Err(validation(format!("Protocol version '{v}' must be one of 'GRPC, HTTP1, HTTP2'"))),
    }
}

fn check_addresses(
    given: Option<api::TargetGroupIpAddressTypeEnum>,
    kind: TargetTypeEnum,
) -> Result<api::TargetGroupIpAddressTypeEnum, AwsError> {
    let addresses = given.unwrap_or_default();
    if addresses == api::TargetGroupIpAddressTypeEnum::Ipv6 && kind == TargetTypeEnum::Instance {
        return Err(configuration("You must specify a VPC with an associated IPv6 CIDR block."));
    }
    Ok(addresses)
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateTargetGroupInput,
) -> Result<api::CreateTargetGroupOutput, AwsError> {
    check_group_name(&input.name)?;
    let target_type = check_type(&input)?;
    let protocol = check_protocol(input.protocol)?;
    let port = input.port.ok_or_else(|| validation("A port must be specified"))?;
    let port = u16::try_from(port)
        .ok()
        .filter(|p| *p > 0)
        .ok_or_else(|| validation(format!("Port '{port}' must be between '1-65535' inclusive")))?;
    let vpc = input.vpc_id.ok_or_else(|| validation("A VPC ID must be specified"))?;
    if tx.get::<Vpc>(&vpc).is_none() {
        return Err(validation(format!("The VPC ID '{vpc}' is not found")));
    }
    // Terraform's provider sends it empty where it was not given.
    let version = check_version(input.protocol_version.as_deref().filter(|v| !v.is_empty()))?;
    let ip_address_type = check_addresses(input.ip_address_type, target_type)?;
    if input.target_control_port.is_some() {
        return Err(configuration("Target control ports are not served here"));
    }
    let grpc = version == "GRPC";
    let given = Given {
        enabled: input.health_check_enabled,
        protocol: input.health_check_protocol,
        port: input.health_check_port,
        path: input.health_check_path,
        interval: input.health_check_interval_seconds,
        timeout: input.health_check_timeout_seconds,
        healthy: input.healthy_threshold_count,
        unhealthy: input.unhealthy_threshold_count,
        matcher: input.matcher,
    };
    let row = TargetGroup {
        arn: String::new(),
        name: input.name,
        protocol: Some(protocol),
        protocol_version: Some(version),
        port: Some(port),
        vpc: Some(vpc),
        target_type,
        ip_address_type,
        health_check: health_check::merge(health_check::defaults(grpc), grpc, given)?,
        attributes: Default::default(),
        created_at: tx.now(),
        tags: tags::new_tags(input.tags.as_deref())?,
    };
    insert(tx, row)
}

/// Puts a new group in, or answers with the one of that name if it has the same settings.
fn insert(tx: &mut Tx, mut row: TargetGroup) -> Result<api::CreateTargetGroupOutput, AwsError> {
    if let Some(there) = tx.by_index::<TargetGroup>("name", &row.name).next() {
        let same = TargetGroup {
            arn: there.arn.clone(),
            attributes: there.attributes.clone(),
            created_at: there.created_at,
            tags: there.tags.clone(),
            ..row.clone()
        };
        if same == **there {
            return Ok(api::CreateTargetGroupOutput { target_groups: Some(vec![to_api(tx, there)]) });
        }
        return Err(AwsError::new(
            "DuplicateTargetGroupName",
            format!("A target group with the same name '{}' exists, but with different settings", row.name),
        ));
    }
    limits::check(tx.table::<TargetGroup>().len(), &limits::TARGET_GROUPS)?;
    let id = tx.random().hex(16);
    row.arn = arn(tx.region(), tx.account(), &format!("targetgroup/{}/{id}", row.name));
    let answer = to_api(tx, &row);
    tx.put(row);
    Ok(api::CreateTargetGroupOutput { target_groups: Some(vec![answer]) })
}

/// Whether a group speaks gRPC.
pub fn is_grpc(g: &TargetGroup) -> bool {
    g.protocol_version.as_deref() == Some("GRPC")
}

/// A group as the API shows it.
pub fn to_api(tables: &Tables, g: &TargetGroup) -> api::TargetGroup {
    let check = &g.health_check;
    let matcher = check.matcher.clone().map(|codes| {
        let grpc = is_grpc(g);
        api::Matcher { http_code: (!grpc).then(|| codes.clone()), grpc_code: grpc.then_some(codes) }
    });
    api::TargetGroup {
        target_group_arn: Some(g.arn.clone()),
        target_group_name: Some(g.name.clone()),
        protocol: g.protocol,
        port: g.port.map(i64::from),
        vpc_id: g.vpc.clone(),
        health_check_protocol: Some(check.protocol),
        health_check_port: Some(check.port.clone()),
        health_check_enabled: Some(check.enabled),
        health_check_interval_seconds: Some(check.interval_seconds),
        health_check_timeout_seconds: Some(check.timeout_seconds),
        healthy_threshold_count: Some(check.healthy_threshold),
        unhealthy_threshold_count: Some(check.unhealthy_threshold),
        health_check_path: check.path.clone(),
        matcher,
        load_balancer_arns: Some(balancers_of(tables, &g.arn).into_iter().collect()),
        target_type: Some(g.target_type),
        protocol_version: g.protocol_version.clone(),
        ip_address_type: Some(g.ip_address_type),
        target_control_port: None,
    }
}

/// The groups that the listeners and rules of a balancer forward to.
fn of_balancer(tables: &Tables, balancer: &str) -> Vec<Arc<TargetGroup>> {
    let mut arns: Vec<String> = Vec::new();
    let mut add = |g: &str| arns.push(g.to_owned());
    for l in tables.by_index::<Listener>("load-balancer", balancer) {
        groups_of(&l.default_actions, &mut add);
    }
    for r in tables.by_index::<Rule>("load-balancer", balancer) {
        groups_of(&r.actions, &mut add);
    }
    arns.iter().filter_map(|arn| tables.get::<TargetGroup>(arn).cloned()).collect()
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeTargetGroupsInput,
) -> Result<api::DescribeTargetGroupsOutput, AwsError> {
    let arns = input.target_group_arns.unwrap_or_default();
    let names = input.names.unwrap_or_default();
    let ways = [!arns.is_empty(), !names.is_empty(), input.load_balancer_arn.is_some()];
    if ways.iter().filter(|w| **w).count() > 1 {
        return Err(validation(
            "Target group names, target group ARNs, and a load balancer ARN cannot be specified at the same time",
        ));
    }
    let missing = || AwsError::new("TargetGroupNotFound", "One or more target groups not found");
    let mut found: Vec<Arc<TargetGroup>> = if let Some(balancer) = &input.load_balancer_arn {
        load_balancer(view, balancer)?;
        Some(of_balancer(view, balancer)).filter(|all| !all.is_empty()).ok_or_else(missing)?
    } else if !arns.is_empty() {
        let one = |arn: &String| {
            target_group(view, arn).map_err(|e| if e.code == "TargetGroupNotFound" { missing() } else { e })
        };
        arns.iter().map(one).collect::<Result<_, _>>()?
    } else if !names.is_empty() {
        let one = |n: &String| view.by_index::<TargetGroup>("name", n).next().cloned().ok_or_else(missing);
        names.iter().map(one).collect::<Result<_, _>>()?
    } else {
        view.table::<TargetGroup>().iter().cloned().collect()
    };
    found.sort_by(|a, b| a.arn.cmp(&b.arn));
    found.dedup_by(|a, b| a.arn == b.arn);
    let (found, next_marker) = page(found, |g| g.arn.clone(), input.marker.as_deref(), input.page_size)?;
    Ok(api::DescribeTargetGroupsOutput {
        target_groups: Some(found.iter().map(|g| to_api(view, g)).collect()),
        next_marker,
    })
}

fn modify(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyTargetGroupInput,
) -> Result<api::ModifyTargetGroupOutput, AwsError> {
    let row = target_group(tx, &input.target_group_arn)?;
    let given = Given {
        enabled: input.health_check_enabled,
        protocol: input.health_check_protocol,
        port: input.health_check_port,
        path: input.health_check_path,
        interval: input.health_check_interval_seconds,
        timeout: input.health_check_timeout_seconds,
        healthy: input.healthy_threshold_count,
        unhealthy: input.unhealthy_threshold_count,
        matcher: input.matcher,
    };
    let check: HealthCheck = health_check::merge(row.health_check.clone(), is_grpc(&row), given)?;
    let row = TargetGroup { health_check: check, ..TargetGroup::clone(&row) };
    let answer = to_api(tx, &row);
    tx.put(row);
    Ok(api::ModifyTargetGroupOutput { target_groups: Some(vec![answer]) })
}

fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteTargetGroupInput,
) -> Result<api::DeleteTargetGroupOutput, AwsError> {
    let arn = input.target_group_arn;
    if resource(&arn).is_none_or(|r| !r.starts_with("targetgroup/")) {
        return Err(validation(format!("'{arn}' is not a valid target group ARN")));
    }
    if in_use(tx, &arn) {
        return Err(AwsError::new(
            "ResourceInUse",
            format!("Target group '{arn}' is currently in use by a listener or a rule"),
        ));
    }
    let targets: Vec<String> = tx
        .prefix::<Target>(&TargetGroup::targets_prefix(&arn))
        .map(|t| Target::key_of(&t.group, &t.id, t.port))
        .collect();
    for key in targets {
        tx.delete::<Target>(&key);
    }
    // One that is gone is deleted: the call may be repeated.
    tx.delete::<TargetGroup>(&arn);
    Ok(Default::default())
}
