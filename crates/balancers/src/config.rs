//! From the tables of a region to the configuration of the data plane.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use ec2::rows::Instance;
use elb::api::attributes::{balancer_flag, balancer_value, group_value, listener_value};
use elb::api::conditions::parse_block;
use elb::api::health_check::parse_codes;
use elb::rows::{Health, Listener, LoadBalancer, Rule, Target, TargetGroup, groups_of};
use engine::Scope;
use proxy::config as plane;
use shapes::elbv2 as api;
use state::Tables;

use crate::Options;
use crate::place::{nodes, via};

/// What the data plane is to serve for one region. The same tables give the same value.
pub fn config(tables: &Tables, scope: &Scope, options: &Options) -> plane::Config {
    let mut config = plane::Config::default();
    // With a balancer that uses it: AWS lets a group have one.
    let mut groups: BTreeMap<String, Option<&LoadBalancer>> = BTreeMap::new();
    for b in tables.table::<LoadBalancer>().iter() {
        let listeners: Vec<_> = tables.by_index::<Listener>("load-balancer", &b.arn).collect();
        let mut used = |g: &str| {
            groups.entry(g.to_owned()).or_insert(Some(&**b));
        };
        listeners.iter().for_each(|l| groups_of(&l.default_actions, &mut used));
        let rules = tables.by_index::<Rule>("load-balancer", &b.arn);
        rules.for_each(|r| groups_of(&r.actions, &mut used));
        let balancer = balancer(tables, scope, options, b, listeners.iter().map(|l| &***l));
        config.balancers.insert(balancer.arn.clone(), balancer);
    }
    // What drains may finish even when nothing forwards to its group any more.
    for t in tables.by_index::<Target>("draining", "") {
        groups.entry(t.group.clone()).or_insert(None);
    }
    for (g, user) in groups.iter().filter_map(|(arn, b)| Some((tables.get::<TargetGroup>(arn)?, *b))) {
        let group = target_group(tables, g, user, options);
        config.target_groups.insert(group.arn.clone(), group);
    }
    config.shared = options.shared.map(|address| shared(address, &config));
    config
}

/// Adds the configuration of another region.
pub(crate) fn merge(all: &mut plane::Config, other: plane::Config) {
    all.balancers.extend(other.balancers);
    all.target_groups.extend(other.target_groups);
    match (&mut all.shared, other.shared) {
        (Some(shared), Some(other)) => shared.substitutes.extend(other.substitutes),
        (shared @ None, other) => *shared = other,
        (Some(_), None) => {}
    }
}

/// Ports that need privilege have a substitute 8000 above: 80 becomes 8080, 443 becomes 8443.
fn shared(address: IpAddr, config: &plane::Config) -> plane::Shared {
    let ports = config.balancers.values().flat_map(|b| b.listeners.values()).map(|l| l.port);
    let substitutes = ports.filter(|p| *p < 1024).map(|p| (p, p + 8000)).collect();
    plane::Shared { address, substitutes }
}

fn balancer<'a>(
    tables: &Tables,
    scope: &Scope,
    options: &Options,
    b: &LoadBalancer,
    listeners: impl Iterator<Item = &'a Listener> + Clone,
) -> plane::Balancer {
    let own = options.vpc_addresses.as_ref() == Some(scope);
    let mut attributes = attributes(b);
    attributes.server_header = listeners.clone().count() == 0
        || listeners.clone().any(|l| listener_value(l, "routing.http.response.server.enabled") == "true");
    attributes.access_log = options.access_logs.as_deref().and_then(|root| access_log(root, scope, b));
    plane::Balancer {
        arn: b.arn.as_str().into(),
        dns_name: b.dns_name.clone(),
        addresses: nodes(tables, options, b, own),
        listeners: listeners.filter_map(|l| Some((l.arn.as_str().into(), listener(tables, l)?))).collect(),
        attributes,
    }
}

fn seconds(text: &str, default: u64) -> Duration {
    Duration::from_secs(text.parse().unwrap_or(default))
}

fn attributes(b: &LoadBalancer) -> plane::Attributes {
    plane::Attributes {
        idle_timeout: seconds(balancer_value(b, "idle_timeout.timeout_seconds"), 60),
        client_keep_alive: seconds(balancer_value(b, "client_keep_alive.seconds"), 3600),
        http2: balancer_flag(b, "routing.http2.enabled"),
        drop_invalid_header_fields: balancer_flag(b, "routing.http.drop_invalid_header_fields.enabled"),
        preserve_host_header: balancer_flag(b, "routing.http.preserve_host_header.enabled"),
        xff_mode: match balancer_value(b, "routing.http.xff_header_processing.mode") {
            "preserve" => plane::XffMode::Preserve,
            "remove" => plane::XffMode::Remove,
            _ => plane::XffMode::Append,
        },
        xff_client_port: balancer_flag(b, "routing.http.xff_client_port.enabled"),
        tls_headers: balancer_flag(b, "routing.http.x_amzn_tls_version_and_cipher_suite.enabled"),
        desync_mitigation: match balancer_value(b, "routing.http.desync_mitigation_mode") {
            "monitor" => plane::DesyncMitigation::Monitor,
            "strictest" => plane::DesyncMitigation::Strictest,
            _ => plane::DesyncMitigation::Defensive,
        },
        ..Default::default()
    }
}

/// Access logs as files under the keys that the objects would have ("Access logs for your Application Load Balancer").
fn access_log(root: &Path, scope: &Scope, b: &LoadBalancer) -> Option<plane::AccessLog> {
    if !balancer_flag(b, "access_logs.s3.enabled") {
        return None;
    }
    let mut directory: PathBuf = root.join(balancer_value(b, "access_logs.s3.bucket"));
    let prefix = balancer_value(b, "access_logs.s3.prefix");
    if !prefix.is_empty() {
        directory.push(prefix);
    }
    directory.extend(["AWSLogs", &scope.account, "elasticloadbalancing", &scope.region]);
    let name = b.arn.split_once(":loadbalancer/").map_or(b.name.as_str(), |(_, n)| n).replace('/', ".");
    let stem = format!("{}_elasticloadbalancing_{}_{name}", scope.account, scope.region);
    Some(plane::AccessLog { directory, stem })
}

fn listener(tables: &Tables, l: &Listener) -> Option<plane::Listener> {
    let rules = tables.by_index::<Rule>("listener", &l.arn).filter_map(|r| {
        Some(plane::Rule {
            id: r.arn.as_str().into(),
            priority: u32::try_from(r.priority).ok()?,
            conditions: r.conditions.iter().map(condition).collect::<Option<_>>()?,
            action: action(&r.actions)?,
        })
    });
    Some(plane::Listener {
        port: l.port,
        // No HTTPS listener can be made while there are no certificates.
        protocol: (l.protocol == api::ProtocolEnum::Http).then_some(plane::ListenerProtocol::Http)?,
        rules: rules.collect(),
        default_action: action(&l.default_actions)?,
    })
}

fn condition(c: &api::RuleCondition) -> Option<plane::Condition> {
    let list = |v: &Option<Vec<String>>| v.clone().unwrap_or_default();
    Some(match c.field.as_deref()? {
        "host-header" => plane::Condition::HostHeader(list(&c.host_header_config.as_ref()?.values)),
        "path-pattern" => plane::Condition::PathPattern(list(&c.path_pattern_config.as_ref()?.values)),
        "http-header" => {
            let config = c.http_header_config.as_ref()?;
            plane::Condition::HttpHeader {
                name: config.http_header_name.clone()?,
                values: list(&config.values),
            }
        }
        "http-request-method" => {
            plane::Condition::HttpRequestMethod(list(&c.http_request_method_config.as_ref()?.values))
        }
        "query-string" => {
            let pairs = c.query_string_config.as_ref()?.values.iter().flatten();
            let pattern = |p: &api::QueryStringKeyValuePair| plane::QueryPattern {
                key: p.key.clone(),
                value: p.value.clone().unwrap_or_default(),
            };
            plane::Condition::QueryString(pairs.map(pattern).collect())
        }
        "source-ip" => {
            let blocks = c.source_ip_config.as_ref()?.values.iter().flatten();
            let block = |b: &String| {
                let (address, prefix) = parse_block(b)?;
                Some(plane::Cidr { address, prefix })
            };
            plane::Condition::SourceIp(blocks.map(block).collect::<Option<_>>()?)
        }
        _ => return None,
    })
}

/// What is done in the end: the last action; those before it would authenticate, and cannot be made.
fn action(actions: &[api::Action]) -> Option<plane::Action> {
    let a = actions.last()?;
    match a.type_ {
        api::ActionTypeEnum::Forward => forward(a.forward_config.as_ref()?),
        api::ActionTypeEnum::Redirect => redirect(a.redirect_config.as_ref()?),
        api::ActionTypeEnum::FixedResponse => {
            let c = a.fixed_response_config.as_ref()?;
            Some(plane::Action::FixedResponse(plane::FixedResponse {
                status: c.status_code.parse().ok()?,
                content_type: c.content_type.clone(),
                body: c.message_body.clone().unwrap_or_default(),
            }))
        }
        _ => None,
    }
}

fn forward(c: &api::ForwardActionConfig) -> Option<plane::Action> {
    let weighted = |t: &api::TargetGroupTuple| {
        Some(plane::WeightedGroup {
            group: t.target_group_arn.as_deref()?.into(),
            weight: u32::try_from(t.weight.unwrap_or(1)).ok()?,
        })
    };
    let sticky = c.target_group_stickiness_config.as_ref().filter(|s| s.enabled == Some(true));
    let duration = sticky.and_then(|s| u64::try_from(s.duration_seconds?).ok());
    Some(plane::Action::Forward(plane::Forward {
        groups: c.target_groups.iter().flatten().map(weighted).collect::<Option<_>>()?,
        stickiness: duration.map(Duration::from_secs),
    }))
}

fn redirect(c: &api::RedirectActionConfig) -> Option<plane::Action> {
    let default = plane::Redirect::default();
    let or = |given: &Option<String>, default: String| given.clone().unwrap_or(default);
    Some(plane::Action::Redirect(plane::Redirect {
        status: match c.status_code {
            api::RedirectActionStatusCodeEnum::Http301 => 301,
            api::RedirectActionStatusCodeEnum::Http302 => 302,
        },
        protocol: or(&c.protocol, default.protocol),
        host: or(&c.host, default.host),
        port: or(&c.port, default.port),
        path: or(&c.path, default.path),
        query: or(&c.query, default.query),
    }))
}

fn protocol(p: api::ProtocolEnum) -> plane::TargetProtocol {
    if p == api::ProtocolEnum::Https { plane::TargetProtocol::Https } else { plane::TargetProtocol::Http }
}

fn target_group(
    tables: &Tables,
    g: &TargetGroup,
    user: Option<&LoadBalancer>,
    options: &Options,
) -> plane::TargetGroup {
    let prefix = TargetGroup::targets_prefix(&g.arn);
    let targets = tables.prefix::<Target>(&prefix).filter_map(|t| {
        let via = via(tables, options, g, user, t);
        Some(plane::Target { via, ..target(tables, t)? })
    });
    plane::TargetGroup {
        arn: g.arn.as_str().into(),
        protocol: protocol(g.protocol.unwrap_or_default()),
        protocol_version: match g.protocol_version.as_deref() {
            Some("HTTP2") => plane::ProtocolVersion::Http2,
            Some("GRPC") => plane::ProtocolVersion::Grpc,
            _ => plane::ProtocolVersion::Http1,
        },
        targets: targets.collect(),
        algorithm: match group_value(g, "load_balancing.algorithm.type") {
            "least_outstanding_requests" => plane::Algorithm::LeastOutstandingRequests,
            "weighted_random" => plane::Algorithm::WeightedRandom,
            _ => plane::Algorithm::RoundRobin,
        },
        slow_start: seconds(group_value(g, "slow_start.duration_seconds"), 0),
        stickiness: stickiness(g),
        deregistration_delay: seconds(group_value(g, "deregistration_delay.timeout_seconds"), 300),
        health_check: health_check(g, options),
        // A balancer's own setting is always on.
        cross_zone: group_value(g, "load_balancing.cross_zone.enabled") != "false",
        source_address: None,
    }
}

fn stickiness(g: &TargetGroup) -> Option<plane::Stickiness> {
    if group_value(g, "stickiness.enabled") != "true" {
        return None;
    }
    let of = |key| seconds(group_value(g, key), 86_400);
    Some(match group_value(g, "stickiness.type") {
        "app_cookie" => plane::Stickiness::AppCookie {
            name: group_value(g, "stickiness.app_cookie.cookie_name").to_owned(),
            duration: of("stickiness.app_cookie.duration_seconds"),
        },
        _ => plane::Stickiness::LbCookie { duration: of("stickiness.lb_cookie.duration_seconds") },
    })
}

fn health_check(g: &TargetGroup, options: &Options) -> plane::HealthCheck {
    let c = &g.health_check;
    let grpc = elb::api::target_groups::is_grpc(g);
    let default = if grpc { (12, 12) } else { (200, 200) };
    let codes = c.matcher.as_deref().and_then(parse_codes).unwrap_or_else(|| vec![default]);
    let whole = |n: i64| u64::try_from(n).unwrap_or_default();
    let count = |n: i64| u32::try_from(n).unwrap_or(2);
    plane::HealthCheck {
        enabled: c.enabled && !options.assume_healthy,
        protocol: protocol(c.protocol),
        // `traffic-port` is no number.
        port: c.port.parse().ok(),
        path: c.path.clone().unwrap_or_else(|| "/".to_owned()),
        interval: Duration::from_secs(whole(c.interval_seconds)),
        timeout: Duration::from_secs(whole(c.timeout_seconds)),
        healthy_threshold: count(c.healthy_threshold),
        unhealthy_threshold: count(c.unhealthy_threshold),
        matcher: if grpc { plane::Matcher::Grpc(codes) } else { plane::Matcher::Http(codes) },
    }
}

/// A target at its address; `None` for one that takes no traffic or has no address (its instance is gone).
fn target(tables: &Tables, t: &Target) -> Option<plane::Target> {
    let state = class(t)?;
    let address: IpAddr = match t.id.parse() {
        Ok(address) => address,
        Err(_) => tables.get::<Instance>(&t.id)?.address.parse().ok()?,
    };
    let target = plane::Target::new(t.id.as_str(), SocketAddr::new(address, t.port));
    // `all` stands for targets of every zone.
    let zone = t.zone.as_deref().filter(|z| *z != "all").map(Into::into);
    Some(plane::Target { state, zone, ..target })
}

/// What a target is to the data plane; its health is no part of that.
pub(crate) fn class(t: &Target) -> Option<plane::TargetState> {
    match t.health {
        Health::Initial | Health::Healthy | Health::Unhealthy => Some(plane::TargetState::Registered),
        Health::Draining => Some(plane::TargetState::Draining),
        Health::Unused => None,
    }
}

/// The addresses in VPCs that a configuration listens on in the host's own network.
pub(crate) fn addresses(config: &plane::Config) -> BTreeSet<IpAddr> {
    config
        .balancers
        .values()
        .flat_map(|b| &b.addresses)
        .filter(|a| a.place.is_none())
        .map(|a| a.address)
        .collect()
}

#[cfg(test)]
mod tests;
