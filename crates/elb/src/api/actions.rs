//! Actions of listeners and rules: checked, and brought into the form that answers show.
//!
//! Source: API reference, Action, ForwardActionConfig, RedirectActionConfig, FixedResponseActionConfig; user guide, "Action
//! types for listener rules".

use std::collections::BTreeSet;

use shapes::elbv2::{self as api, ActionTypeEnum as Kind};
use state::{AwsError, Tables};

use super::limits;
use super::support::{configuration, validation};
use crate::rows::{Listener, LoadBalancer, Rule, TargetGroup, groups_of};
use crate::targets::balancers_of;

/// Longest body of a fixed response, in bytes.
const MOST_BODY: usize = 1024;
const CONTENT_TYPES: [&str; 5] =
    ["text/plain", "text/css", "text/html", "application/javascript", "application/json"];

fn action(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidLoadBalancerAction", message)
}

/// The actions of a listener or rule of `balancer` whose listener speaks `protocol`: checked and normalized.
///
/// # Errors
/// InvalidLoadBalancerAction, ValidationError, TargetGroupNotFound, TargetGroupAssociationLimit and quotas.
pub fn normalize(
    tables: &Tables,
    balancer: &LoadBalancer,
    protocol: api::ProtocolEnum,
    given: Vec<api::Action>,
) -> Result<Vec<api::Action>, AwsError> {
    if given.is_empty() {
        return Err(validation("An action must be specified"));
    }
    if given.len() > 1 && given.iter().all(|a| is_final(a.type_)) {
        return Err(action(format!("You cannot specify multiple actions of type '{}'", given[1].type_)));
    }
    let actions: Vec<api::Action> =
        given.into_iter().map(|a| one(tables, protocol, a)).collect::<Result<_, _>>()?;
    check_groups(tables, balancer, &actions)?;
    Ok(actions)
}

fn is_final(kind: Kind) -> bool {
    matches!(kind, Kind::Forward | Kind::Redirect | Kind::FixedResponse)
}

fn one(tables: &Tables, protocol: api::ProtocolEnum, given: api::Action) -> Result<api::Action, AwsError> {
    let plain = api::Action { type_: given.type_, order: given.order, ..Default::default() };
    match given.type_ {
        Kind::Forward => forward(tables, plain, given),
        Kind::Redirect => {
            let config = given
                .redirect_config
                .ok_or_else(|| validation("A redirect config must be specified for a redirect action"))?;
            Ok(api::Action { redirect_config: Some(redirect(protocol, config)?), ..plain })
        }
        Kind::FixedResponse => {
            let config = given.fixed_response_config.ok_or_else(|| {
                validation("A fixed response config must be specified for a fixed-response action")
            })?;
            Ok(api::Action { fixed_response_config: Some(fixed_response(config)?), ..plain })
        }
        // What needs TLS is refused as on any HTTP listener.
        other => Err(action(format!("Actions of type '{other}' are supported only on HTTPS listeners"))),
    }
}

fn forward(tables: &Tables, plain: api::Action, given: api::Action) -> Result<api::Action, AwsError> {
    let config = given.forward_config.unwrap_or_default();
    let listed = config.target_groups.unwrap_or_default();
    let tuples = match given.target_group_arn {
        Some(arn) if listed.is_empty() => {
            vec![api::TargetGroupTuple { target_group_arn: Some(arn), weight: None }]
        }
        Some(arn) if listed.len() != 1 || listed[0].target_group_arn.as_ref() != Some(&arn) => {
            return Err(validation(
                "If you specify both a target group and a forward config, they must name the same single target group",
            ));
        }
        _ => listed,
    };
    if tuples.is_empty() {
        return Err(validation("A target group ARN must be specified"));
    }
    limits::check_total(tuples.len(), &limits::GROUPS_PER_ACTION)?;
    let mut groups: Vec<api::TargetGroupTuple> = Vec::new();
    for tuple in tuples {
        let arn = tuple.target_group_arn.ok_or_else(|| validation("A target group ARN must be specified"))?;
        if tables.get::<TargetGroup>(&arn).is_none() {
            return Err(AwsError::new("TargetGroupNotFound", format!("Target group '{arn}' not found")));
        }
        if groups.iter().any(|g| g.target_group_arn.as_ref() == Some(&arn)) {
            return Err(validation(format!("Target group '{arn}' was specified more than once")));
        }
        let weight = tuple.weight.unwrap_or(1);
        if !(0..=999).contains(&weight) {
            return Err(validation(format!("Weight '{weight}' must be between '0-999' inclusive")));
        }
        groups.push(api::TargetGroupTuple { target_group_arn: Some(arn), weight: Some(weight) });
    }
    let single = (groups.len() == 1).then(|| groups[0].target_group_arn.clone()).flatten();
    let stickiness = stickiness(config.target_group_stickiness_config)?;
    let forward_config = Some(api::ForwardActionConfig {
        target_groups: Some(groups),
        target_group_stickiness_config: Some(stickiness),
    });
    Ok(api::Action { target_group_arn: single, forward_config, ..plain })
}

fn stickiness(
    given: Option<api::TargetGroupStickinessConfig>,
) -> Result<api::TargetGroupStickinessConfig, AwsError> {
    let given = given.unwrap_or_default();
    let enabled = given.enabled.unwrap_or(false);
    match given.duration_seconds {
        None if enabled => Err(validation("A duration must be specified to enable target group stickiness")),
        Some(d) if !(1..=604_800).contains(&d) => Err(validation(format!(
            "Target group stickiness duration '{d}' must be between '1-604800' inclusive"
        ))),
        duration_seconds => Ok(api::TargetGroupStickinessConfig { enabled: Some(enabled), duration_seconds }),
    }
}

fn redirect(
    listener: api::ProtocolEnum,
    given: api::RedirectActionConfig,
) -> Result<api::RedirectActionConfig, AwsError> {
    let protocol = given.protocol.unwrap_or_else(|| "#{protocol}".into());
    if !["HTTP", "HTTPS", "#{protocol}"].contains(&protocol.as_str()) {
        return Err(validation(format!(
            "The redirect protocol '{protocol}' must be one of 'HTTP, HTTPS, #{{protocol}}'"
        )));
    }
    if listener == api::ProtocolEnum::Https && protocol == "HTTP" {
        return Err(action("You cannot redirect HTTPS to HTTP"));
    }
    let port = given.port.unwrap_or_else(|| "#{port}".into());
    if port != "#{port}" && !port.parse::<u16>().is_ok_and(|p| p > 0) {
        return Err(validation(format!(
            "The redirect port '{port}' must be between '1-65535' inclusive or '#{{port}}'"
        )));
    }
    let host = given.host.unwrap_or_else(|| "#{host}".into());
    let path = given.path.unwrap_or_else(|| "/#{path}".into());
    if !path.starts_with('/') {
        return Err(validation(format!("The redirect path '{path}' must start with '/'")));
    }
    let query = given.query.unwrap_or_else(|| "#{query}".into());
    for (name, part) in [("host", &host), ("path", &path), ("query", &query)] {
        if part.len() > 128 {
            return Err(validation(format!("The redirect {name} cannot be longer than '128' characters")));
        }
        check_keywords(name, part)?;
    }
    if host.is_empty() {
        return Err(validation("The redirect host cannot be empty"));
    }
    // The query alone does not change where the request goes.
    if protocol == "#{protocol}" && port == "#{port}" && host == "#{host}" && path == "/#{path}" {
        return Err(action("The redirect configuration is not valid because it creates a loop."));
    }
    Ok(api::RedirectActionConfig {
        protocol: Some(protocol),
        port: Some(port),
        host: Some(host),
        path: Some(path),
        query: Some(query),
        status_code: given.status_code,
    })
}

/// Only the keywords that requests have.
fn check_keywords(name: &str, part: &str) -> Result<(), AwsError> {
    let known = ["protocol}", "host}", "port}", "path}", "query}"];
    match part.split("#{").skip(1).find(|rest| !known.iter().any(|k| rest.starts_with(k))) {
        None => Ok(()),
        Some(_) => Err(validation(format!("The redirect {name} '{part}' contains an unknown keyword"))),
    }
}

fn fixed_response(given: api::FixedResponseActionConfig) -> Result<api::FixedResponseActionConfig, AwsError> {
    if let Some(kind) = &given.content_type
        && !CONTENT_TYPES.contains(&kind.as_str())
    {
        return Err(action(
            "The ContentType must be one of:'text/html', 'application/json', 'application/javascript', 'text/css', \
             'text/plain'",
        ));
    }
    if given.message_body.as_ref().is_some_and(|b| b.len() > MOST_BODY) {
        return Err(action(format!("The message body cannot be longer than '{MOST_BODY}' characters")));
    }
    Ok(given)
}

/// A group may belong to one balancer only, which must be in its VPC, and a balancer has so many groups at most.
fn check_groups(tables: &Tables, balancer: &LoadBalancer, actions: &[api::Action]) -> Result<(), AwsError> {
    let mut named: BTreeSet<String> = BTreeSet::new();
    groups_of(actions, &mut |g| {
        named.insert(g.to_owned());
    });
    for arn in &named {
        let Some(group) = tables.get::<TargetGroup>(arn) else { continue };
        if group.vpc.as_ref().is_some_and(|v| *v != balancer.vpc) {
            return Err(configuration(format!(
                "The following target groups are in a different VPC than load balancer '{}': {arn}",
                balancer.arn
            )));
        }
        if balancers_of(tables, arn).iter().any(|b| *b != balancer.arn) {
            return Err(AwsError::new(
                "TargetGroupAssociationLimit",
                format!(
                    "The following target groups cannot be associated with more than one load balancer: {arn}"
                ),
            ));
        }
    }
    let mut all = named;
    let mut add = |g: &str| {
        all.insert(g.to_owned());
    };
    for l in tables.by_index::<Listener>("load-balancer", &balancer.arn) {
        groups_of(&l.default_actions, &mut add);
    }
    for r in tables.by_index::<Rule>("load-balancer", &balancer.arn) {
        groups_of(&r.actions, &mut add);
    }
    limits::check_total(all.len(), &limits::GROUPS_PER_BALANCER)
}
