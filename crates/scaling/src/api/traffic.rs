//! What sends traffic to a group: target groups, and traffic sources in general.
//!
//! Source: API reference, AttachLoadBalancerTargetGroups, AttachTrafficSources and their kin.

use elb::rows::{Health, Target, TargetGroup};
use shapes::autoscaling::{self as api, ops};
use shapes::elbv2::TargetTypeEnum;
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::show;
use super::show::TARGET_GROUP;
use super::support::{group, living, page, validation};
use crate::rows::{Group, Member};

/// Sources in one call, at most.
const MOST_AT_ONCE: usize = 10;
/// Target groups of a group, at most.
const MOST: usize = 50;

const NO_CLASSIC: &str = "Classic balancers and VPC Lattice are not served: they are refused as not found.";

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::AttachLoadBalancerTargetGroups>(
        Effect::Real,
        |tx: &mut Tx, _: &Caller, i: api::AttachLoadBalancerTargetGroupsType| {
            change(
                tx,
                &i.auto_scaling_group_name,
                named(i.target_group_arns, Vec::new(), Vec::new()),
                attach,
            )?;
            Ok(Default::default())
        },
    );
    h.write::<ops::DetachLoadBalancerTargetGroups>(
        Effect::Real,
        |tx: &mut Tx, _: &Caller, i: api::DetachLoadBalancerTargetGroupsType| {
            change(
                tx,
                &i.auto_scaling_group_name,
                named(i.target_group_arns, Vec::new(), Vec::new()),
                detach,
            )?;
            Ok(Default::default())
        },
    );
    h.write::<ops::AttachLoadBalancers>(
        Effect::Partly(NO_CLASSIC),
        |tx: &mut Tx, _: &Caller, i: api::AttachLoadBalancersType| {
            change(
                tx,
                &i.auto_scaling_group_name,
                named(Vec::new(), i.load_balancer_names, Vec::new()),
                attach,
            )?;
            Ok(Default::default())
        },
    );
    h.write::<ops::DetachLoadBalancers>(
        Effect::Partly(NO_CLASSIC),
        |tx: &mut Tx, _: &Caller, i: api::DetachLoadBalancersType| {
            change(
                tx,
                &i.auto_scaling_group_name,
                named(Vec::new(), i.load_balancer_names, Vec::new()),
                detach,
            )?;
            Ok(Default::default())
        },
    );
    h.write::<ops::AttachTrafficSources>(
        Effect::Partly(NO_CLASSIC),
        |tx: &mut Tx, _: &Caller, i: api::AttachTrafficSourcesType| {
            change(tx, &i.auto_scaling_group_name, named(Vec::new(), Vec::new(), i.traffic_sources), attach)?;
            Ok(Default::default())
        },
    );
    h.write::<ops::DetachTrafficSources>(
        Effect::Partly(NO_CLASSIC),
        |tx: &mut Tx, _: &Caller, i: api::DetachTrafficSourcesType| {
            change(tx, &i.auto_scaling_group_name, named(Vec::new(), Vec::new(), i.traffic_sources), detach)?;
            Ok(Default::default())
        },
    );
    h.read::<ops::DescribeLoadBalancerTargetGroups>(Effect::Real, describe_target_groups);
    h.read::<ops::DescribeLoadBalancers>(Effect::Partly(NO_CLASSIC), describe_load_balancers);
    h.read::<ops::DescribeTrafficSources>(Effect::Real, describe_sources);
}

/// Everything that a call names, as traffic sources.
pub fn named(
    target_groups: Vec<String>,
    load_balancers: Vec<String>,
    mut sources: Vec<api::TrafficSourceIdentifier>,
) -> Vec<api::TrafficSourceIdentifier> {
    let of = |kind: &'static str| {
        move |identifier| api::TrafficSourceIdentifier { identifier, type_: Some(kind.to_owned()) }
    };
    sources.extend(target_groups.into_iter().map(of(TARGET_GROUP)));
    sources.extend(load_balancers.into_iter().map(of("elb")));
    sources
}

fn change(
    tx: &mut Tx,
    name: &str,
    sources: Vec<api::TrafficSourceIdentifier>,
    how: fn(&Tx, &mut Group, Vec<api::TrafficSourceIdentifier>) -> Result<(), AwsError>,
) -> Result<(), AwsError> {
    let mut g = Group::clone(&*living(tx, name)?);
    if sources.len() > MOST_AT_ONCE {
        return Err(validation(format!(
            "Trying to update too many Load Balancers/Target Groups at once. The limit is {MOST_AT_ONCE}"
        )));
    }
    how(tx, &mut g, sources)?;
    tx.put(g);
    Ok(())
}

/// The kind of a source; the form of its identifier tells where it is not given.
fn kind(s: &api::TrafficSourceIdentifier) -> &str {
    match s.type_.as_deref() {
        Some(kind) => kind,
        None if s.identifier.contains(":targetgroup/") => TARGET_GROUP,
        None if s.identifier.starts_with("arn:") => "vpc-lattice",
        None => "elb",
    }
}

/// Adds sources; those that are there already stay.
///
/// # Errors
/// ValidationError for what does not exist or cannot take instances; LimitExceeded.
pub fn attach(tx: &Tx, g: &mut Group, sources: Vec<api::TrafficSourceIdentifier>) -> Result<(), AwsError> {
    for s in sources {
        match kind(&s) {
            TARGET_GROUP => {
                let row = tx.get::<TargetGroup>(&s.identifier);
                if row.is_none_or(|t| t.target_type != TargetTypeEnum::Instance) {
                    return Err(validation(
                        "Provided Target Groups may not be valid. Please ensure they exist and try again.",
                    ));
                }
                if !g.target_groups.contains(&s.identifier) {
                    g.target_groups.push(s.identifier);
                }
            }
            "elb" => {
                return Err(validation(
                    "Provided Load Balancers may not be valid. Please ensure they exist and try again.",
                ));
            }
            _ => {
                return Err(validation(
                    "Provided Traffic Sources may not be valid. Please ensure they exist and try again.",
                ));
            }
        }
    }
    if g.target_groups.len() > MOST {
        return Err(AwsError::new(
            "LimitExceeded",
            format!("You have exceeded your limit of {MOST} target groups for this group."),
        ));
    }
    Ok(())
}

fn detach(_: &Tx, g: &mut Group, sources: Vec<api::TrafficSourceIdentifier>) -> Result<(), AwsError> {
    for s in sources {
        let Some(i) = g.target_groups.iter().position(|t| *t == s.identifier) else {
            return Err(validation("Trying to remove Target Groups that are not part of the group"));
        };
        g.target_groups.remove(i);
    }
    Ok(())
}

/// How far a target group is with the instances of the group.
fn state(tables: &Tables, g: &Group, target_group: &str) -> &'static str {
    let members = || tables.by_index::<Member>("group", &g.name);
    let serving = || members().filter(|m| m.in_service_at.is_some() && m.is_active() && !m.left_out);
    if serving().any(|m| !m.registered.iter().any(|r| r == target_group)) {
        return "Adding";
    }
    let port = tables.get::<TargetGroup>(target_group).and_then(|t| t.port).unwrap_or(0);
    let healthy = |m: &Member| {
        let key = Target::key_of(target_group, &m.instance, port);
        tables.get::<Target>(&key).is_some_and(|t| t.health == Health::Healthy)
    };
    if g.checks_balancers() && serving().any(|m| healthy(m)) { "InService" } else { "Added" }
}

fn describe_target_groups(
    view: &View,
    _: &Caller,
    input: api::DescribeLoadBalancerTargetGroupsRequest,
) -> Result<api::DescribeLoadBalancerTargetGroupsResponse, AwsError> {
    let g = group(view, &input.auto_scaling_group_name)?;
    let mut all = g.target_groups.clone();
    all.sort();
    let (found, next_token) = page(all, String::clone, input.next_token.as_deref(), input.max_records)?;
    let show = |arn: &String| api::LoadBalancerTargetGroupState {
        load_balancer_target_group_arn: Some(arn.clone()),
        state: Some(state(view, &g, arn).to_owned()),
    };
    Ok(api::DescribeLoadBalancerTargetGroupsResponse {
        load_balancer_target_groups: Some(found.iter().map(show).collect()),
        next_token,
    })
}

fn describe_load_balancers(
    view: &View,
    _: &Caller,
    input: api::DescribeLoadBalancersRequest,
) -> Result<api::DescribeLoadBalancersResponse, AwsError> {
    group(view, &input.auto_scaling_group_name)?;
    Ok(api::DescribeLoadBalancersResponse { load_balancers: Some(Vec::new()), next_token: None })
}

fn describe_sources(
    view: &View,
    _: &Caller,
    input: api::DescribeTrafficSourcesRequest,
) -> Result<api::DescribeTrafficSourcesResponse, AwsError> {
    let g = group(view, &input.auto_scaling_group_name)?;
    if let Some(k) = input.traffic_source_type.as_deref()
        && !["elb", TARGET_GROUP, "vpc-lattice"].contains(&k)
    {
        return Err(validation(format!("Invalid traffic source type: {k}")));
    }
    let mut all = show::traffic_sources(&g);
    all.retain(|s| input.traffic_source_type.as_deref().is_none_or(|k| k == kind(s)));
    all.sort_by(|a, b| a.identifier.cmp(&b.identifier));
    let (found, next_token) =
        page(all, |s| s.identifier.clone(), input.next_token.as_deref(), input.max_records)?;
    let show = |s: &api::TrafficSourceIdentifier| api::TrafficSourceState {
        traffic_source: Some(s.identifier.clone()),
        state: Some(state(view, &g, &s.identifier).to_owned()),
        identifier: Some(s.identifier.clone()),
        type_: s.type_.clone(),
    };
    Ok(api::DescribeTrafficSourcesResponse {
        traffic_sources: Some(found.iter().map(show).collect()),
        next_token,
    })
}
