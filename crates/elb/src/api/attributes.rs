//! Attributes of balancers, target groups and listeners: names, defaults, what values they take.
//!
//! Rows hold changed attributes only; answers show all, in the order of the tables below.
//!
//! Source: API reference, LoadBalancerAttribute, TargetGroupAttribute, ListenerAttribute.

use std::collections::BTreeMap;

use shapes::elbv2::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::support::{configuration, listener, load_balancer, target_group, validation};
use crate::rows::{Listener, LoadBalancer, TargetGroup};

/// What values an attribute takes.
#[derive(Clone, Copy)]
enum Takes {
    Bool,
    /// A number between two others, both included.
    Number(i64, i64),
    /// 0 (off) or a number between two others.
    ZeroOr(i64, i64),
    /// `off` or a number between two others.
    OffOr(i64, i64),
    OneOf(&'static [&'static str]),
    /// Text of at most so many bytes.
    Text(usize),
    /// Only the default, because there is nothing behind another value; the sentence says so.
    Fixed(&'static str),
}

/// An attribute: its key, its default, its values.
struct Attribute {
    key: &'static str,
    default: &'static str,
    takes: Takes,
}

const fn a(key: &'static str, default: &'static str, takes: Takes) -> Attribute {
    Attribute { key, default, takes }
}

const CROSS_ZONE: Takes = Takes::Fixed("Application load balancers always balance across zones");
const NO_FILE: Takes = Takes::Fixed("These logs are not written here; access logs are");
const NO_IPV6: Takes = Takes::Fixed("There is no IPv6 traffic to deny");
const NO_SHIFT: Takes = Takes::Fixed("Zonal shift is not served here");
const NO_HEADER: Takes = Takes::Fixed("Headers are not added to responses here");

/// Of application load balancers.
const BALANCER: &[Attribute] = &[
    a("access_logs.s3.enabled", "false", Takes::Bool),
    a("access_logs.s3.bucket", "", Takes::Text(63)),
    a("access_logs.s3.prefix", "", Takes::Text(512)),
    a("idle_timeout.timeout_seconds", "60", Takes::Number(1, 4000)),
    a("deletion_protection.enabled", "false", Takes::Bool),
    a("routing.http2.enabled", "true", Takes::Bool),
    a("routing.http.drop_invalid_header_fields.enabled", "false", Takes::Bool),
    a("routing.http.xff_client_port.enabled", "false", Takes::Bool),
    a("routing.http.preserve_host_header.enabled", "false", Takes::Bool),
    a("routing.http.xff_header_processing.mode", "append", Takes::OneOf(&["append", "preserve", "remove"])),
    a("load_balancing.cross_zone.enabled", "true", CROSS_ZONE),
    a(
        "routing.http.desync_mitigation_mode",
        "defensive",
        Takes::OneOf(&["monitor", "defensive", "strictest"]),
    ),
    a("client_keep_alive.seconds", "3600", Takes::Number(60, 604_800)),
    // No firewall stands in front, so neither value makes a difference.
    a("waf.fail_open.enabled", "false", Takes::Bool),
    a("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false", Takes::Bool),
    a("zonal_shift.config.enabled", "false", NO_SHIFT),
    a("connection_logs.s3.enabled", "false", NO_FILE),
    a("connection_logs.s3.bucket", "", Takes::Text(63)),
    a("connection_logs.s3.prefix", "", Takes::Text(512)),
    a("health_check_logs.s3.enabled", "false", NO_FILE),
    a("health_check_logs.s3.bucket", "", Takes::Text(63)),
    a("health_check_logs.s3.prefix", "", Takes::Text(512)),
    a("ipv6.deny_all_igw_traffic", "false", NO_IPV6),
];

const ALGORITHMS: &[&str] = &["round_robin", "least_outstanding_requests", "weighted_random"];
const NO_ROUTING: Takes = Takes::Fixed("Traffic fails open only when no target is healthy");
const NO_FAILOVER: Takes = Takes::Fixed("Zones do not fail over by DNS here");

/// Of target groups of instances and addresses behind application load balancers.
const GROUP: &[Attribute] = &[
    a("stickiness.enabled", "false", Takes::Bool),
    a("deregistration_delay.timeout_seconds", "300", Takes::Number(0, 3600)),
    a("stickiness.app_cookie.cookie_name", "", Takes::Text(256)),
    // Checked by itself, because the error depends on the value.
    a("stickiness.type", "lb_cookie", Takes::Text(64)),
    a("stickiness.lb_cookie.duration_seconds", "86400", Takes::Number(1, 604_800)),
    a("slow_start.duration_seconds", "0", Takes::ZeroOr(30, 900)),
    a("stickiness.app_cookie.duration_seconds", "86400", Takes::Number(1, 604_800)),
    a("load_balancing.algorithm.type", "round_robin", Takes::OneOf(ALGORITHMS)),
    a("load_balancing.algorithm.anomaly_mitigation", "off", Takes::Fixed("Anomalies are not mitigated here")),
    a(
        "load_balancing.cross_zone.enabled",
        "use_load_balancer_configuration",
        Takes::OneOf(&["true", "false", "use_load_balancer_configuration"]),
    ),
    a("target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", "off", NO_ROUTING),
    a("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1", NO_ROUTING),
    a("target_group_health.dns_failover.minimum_healthy_targets.count", "1", Takes::OffOr(1, 1000)),
    a("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off", NO_FAILOVER),
];

/// Of listeners of application load balancers that speak HTTP.
const LISTENER: &[Attribute] = &[
    a("routing.http.response.server.enabled", "true", Takes::Bool),
    a("routing.http.response.strict_transport_security.header_value", "", NO_HEADER),
    a("routing.http.response.access_control_allow_origin.header_value", "", NO_HEADER),
    a("routing.http.response.access_control_allow_methods.header_value", "", NO_HEADER),
    a("routing.http.response.access_control_allow_headers.header_value", "", NO_HEADER),
    a("routing.http.response.access_control_allow_credentials.header_value", "", NO_HEADER),
    a("routing.http.response.access_control_expose_headers.header_value", "", NO_HEADER),
    a("routing.http.response.access_control_max_age.header_value", "", NO_HEADER),
    a("routing.http.response.content_security_policy.header_value", "", NO_HEADER),
    a("routing.http.response.x_content_type_options.header_value", "", NO_HEADER),
    a("routing.http.response.x_frame_options.header_value", "", NO_HEADER),
];

/// Changed attributes, as rows hold them.
type Changed = BTreeMap<String, String>;

impl Takes {
    fn check(self, key: &str, value: &str, default: &str) -> Result<(), AwsError> {
        let number = value.parse::<i64>().ok().filter(|n| n.to_string() == value);
        let between = |low, high| {
            Err(validation(format!("'{key}' value '{value}' must be between '{low}-{high}' inclusive")))
        };
        match self {
            Takes::Bool if matches!(value, "true" | "false") => Ok(()),
            Takes::Bool => Err(validation(format!("'{key}' value '{value}' must be one of [true, false]"))),
            Takes::Number(low, high) if number.is_some_and(|n| low <= n && n <= high) => Ok(()),
            Takes::Number(low, high) => between(low, high),
            Takes::ZeroOr(low, high) if number.is_some_and(|n| n == 0 || (low <= n && n <= high)) => Ok(()),
            Takes::ZeroOr(low, high) => Err(validation(format!(
                "'{key}' value '{value}' must be '0' or between '{low}-{high}' inclusive"
            ))),
            Takes::OffOr(low, high) if value == "off" || number.is_some_and(|n| low <= n && n <= high) => {
                Ok(())
            }
            Takes::OffOr(low, high) => Err(validation(format!(
                "'{key}' value '{value}' must be 'off' or between '{low}-{high}' inclusive"
            ))),
            Takes::OneOf(words) if words.contains(&value) => Ok(()),
            Takes::OneOf(words) => {
                Err(validation(format!("'{key}' value '{value}' must be one of [{}]", words.join(", "))))
            }
            Takes::Text(most) if value.len() <= most => Ok(()),
            Takes::Text(most) => {
                Err(validation(format!("'{key}' value cannot be longer than '{most}' characters")))
            }
            Takes::Fixed(_) if value == default => Ok(()),
            Takes::Fixed(why) => Err(configuration(format!("'{key}' cannot be set to '{value}'. {why}."))),
        }
    }
}

/// All attributes of a table with their present values.
fn all<'a>(
    table: &'static [Attribute],
    changed: &'a Changed,
) -> impl Iterator<Item = (String, String)> + use<'a> {
    table.iter().map(|one| {
        let value = changed.get(one.key).map_or(one.default, String::as_str);
        (one.key.to_owned(), value.to_owned())
    })
}

/// The present value of an attribute.
fn value<'a>(table: &'static [Attribute], changed: &'a Changed, key: &str) -> &'a str {
    let default = table.iter().find(|a| a.key == key).map_or("", |a| a.default);
    changed.get(key).map_or(default, String::as_str)
}

/// The present value of an attribute of a balancer.
pub fn balancer_value<'a>(b: &'a LoadBalancer, key: &str) -> &'a str {
    value(BALANCER, &b.attributes, key)
}

/// Whether an attribute of a balancer is `true`.
pub fn balancer_flag(b: &LoadBalancer, key: &str) -> bool {
    balancer_value(b, key) == "true"
}

/// The present value of an attribute of a target group.
pub fn group_value<'a>(g: &'a TargetGroup, key: &str) -> &'a str {
    value(GROUP, &g.attributes, key)
}

/// The present value of an attribute of a listener.
pub fn listener_value<'a>(l: &'a Listener, key: &str) -> &'a str {
    value(LISTENER, &l.attributes, key)
}

/// The changed attributes after a request: each key known, each value one that it takes.
fn merge(
    what: &str,
    table: &'static [Attribute],
    before: &Changed,
    given: impl Iterator<Item = (Option<String>, Option<String>)>,
) -> Result<Changed, AwsError> {
    let mut changed = before.clone();
    let mut seen: Vec<String> = Vec::new();
    for (key, value) in given {
        let (key, value) = (key.unwrap_or_default(), value.unwrap_or_default());
        let Some(one) = table.iter().find(|a| a.key == key) else {
            return Err(validation(format!("{what} attribute key '{key}' is not recognized")));
        };
        if seen.contains(&key) {
            return Err(validation(format!("{what} attribute key '{key}' was specified more than once")));
        }
        one.takes.check(&key, &value, one.default)?;
        if value == one.default {
            changed.remove(&key);
        } else {
            changed.insert(key.clone(), value);
        }
        seen.push(key);
    }
    Ok(changed)
}

fn check_balancer(changed: &Changed) -> Result<(), AwsError> {
    let get = |key| value(BALANCER, changed, key);
    let (bucket, prefix) = (get("access_logs.s3.bucket"), get("access_logs.s3.prefix"));
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b);
    if !bucket.bytes().all(plain) || bucket.starts_with('.') || bucket.contains("..") {
        return Err(validation(format!("The bucket name '{bucket}' is not valid")));
    }
    // The objects become files, so that no part of the prefix may lead elsewhere.
    let leads_away = |part: &str| part.is_empty() || part == "." || part == "..";
    if !prefix.is_empty() && (prefix.contains("AWSLogs") || prefix.split('/').any(leads_away)) {
        return Err(validation(format!("The prefix '{prefix}' is not valid")));
    }
    if get("access_logs.s3.enabled") == "true" && bucket.is_empty() {
        return Err(configuration(
            "The value of 'access_logs.s3.bucket' must be specified to enable access logs",
        ));
    }
    Ok(())
}

fn check_group(group: &TargetGroup, changed: &Changed) -> Result<(), AwsError> {
    let get = |key| value(GROUP, changed, key);
    let kind = get("stickiness.type");
    match kind {
        "lb_cookie" | "app_cookie" => {}
        "source_ip" => {
            let protocol = group.protocol.unwrap_or_default();
            return Err(configuration(format!(
                "Stickiness type 'source_ip' is not supported for target groups with the {protocol} protocol"
            )));
        }
        _ => return Err(validation("'Stickiness type' must be one of [app_cookie, lb_cookie, source_ip]")),
    }
    let cookie = get("stickiness.app_cookie.cookie_name");
    if kind == "app_cookie" && get("stickiness.enabled") == "true" && cookie.is_empty() {
        return Err(configuration(
            "You must set an application cookie name to enable stickiness of type 'app_cookie'",
        ));
    }
    if ["AWSALB", "AWSALBAPP", "AWSALBTG"].iter().any(|own| cookie.starts_with(own)) {
        return Err(validation(format!("Cookie name '{cookie}' is reserved")));
    }
    let algorithm = get("load_balancing.algorithm.type");
    if algorithm != "round_robin" && get("slow_start.duration_seconds") != "0" {
        return Err(configuration(format!(
            "Slow start cannot be enabled for target groups with the algorithm type '{algorithm}'"
        )));
    }
    Ok(())
}

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeLoadBalancerAttributes>(Effect::Real, |view, _, input| {
        let b = load_balancer(view, &input.load_balancer_arn)?;
        Ok(api::DescribeLoadBalancerAttributesOutput { attributes: Some(of_balancer(&b.attributes)) })
    });
    h.write::<ops::ModifyLoadBalancerAttributes>(
        Effect::Partly(
            "Connection logs, health check logs and zonal shift are refused; access logs are files on this machine.",
        ),
        modify_balancer,
    );
    h.read::<ops::DescribeTargetGroupAttributes>(Effect::Real, |view: &View, _: &Caller, input| {
        let g = target_group(view, &input.target_group_arn)?;
        Ok(api::DescribeTargetGroupAttributesOutput { attributes: Some(of_group(&g.attributes)) })
    });
    h.write::<ops::ModifyTargetGroupAttributes>(
        Effect::Partly("Anomaly mitigation and thresholds of target group health are refused."),
        modify_group,
    );
    h.read::<ops::DescribeListenerAttributes>(Effect::Real, |view, _, input| {
        let l = listener(view, &input.listener_arn)?;
        Ok(api::DescribeListenerAttributesOutput { attributes: Some(of_listener(&l.attributes)) })
    });
    h.write::<ops::ModifyListenerAttributes>(
        Effect::Partly(
            "Headers to add to responses are refused. The Server header goes once all listeners of a balancer turn it off.",
        ),
        modify_listener,
    );
}

fn of_balancer(changed: &Changed) -> Vec<api::LoadBalancerAttribute> {
    let one = |(k, v)| api::LoadBalancerAttribute { key: Some(k), value: Some(v) };
    all(BALANCER, changed).map(one).collect()
}

fn of_group(changed: &Changed) -> Vec<api::TargetGroupAttribute> {
    let one = |(k, v)| api::TargetGroupAttribute { key: Some(k), value: Some(v) };
    all(GROUP, changed).map(one).collect()
}

fn of_listener(changed: &Changed) -> Vec<api::ListenerAttribute> {
    let one = |(k, v)| api::ListenerAttribute { key: Some(k), value: Some(v) };
    all(LISTENER, changed).map(one).collect()
}

fn modify_balancer(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyLoadBalancerAttributesInput,
) -> Result<api::ModifyLoadBalancerAttributesOutput, AwsError> {
    let b = load_balancer(tx, &input.load_balancer_arn)?;
    let given = input.attributes.into_iter().map(|a| (a.key, a.value));
    let changed = merge("Load balancer", BALANCER, &b.attributes, given)?;
    check_balancer(&changed)?;
    let attributes = Some(of_balancer(&changed));
    tx.update::<LoadBalancer>(&b.arn, |b| b.attributes = changed);
    Ok(api::ModifyLoadBalancerAttributesOutput { attributes })
}

fn modify_group(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyTargetGroupAttributesInput,
) -> Result<api::ModifyTargetGroupAttributesOutput, AwsError> {
    let g = target_group(tx, &input.target_group_arn)?;
    let given = input.attributes.into_iter().map(|a| (a.key, a.value));
    let changed = merge("Target group", GROUP, &g.attributes, given)?;
    check_group(&g, &changed)?;
    let attributes = Some(of_group(&changed));
    tx.update::<TargetGroup>(&g.arn, |g| g.attributes = changed);
    Ok(api::ModifyTargetGroupAttributesOutput { attributes })
}

fn modify_listener(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyListenerAttributesInput,
) -> Result<api::ModifyListenerAttributesOutput, AwsError> {
    let l = listener(tx, &input.listener_arn)?;
    let given = input.attributes.into_iter().map(|a| (a.key, a.value));
    let changed = merge("Listener", LISTENER, &l.attributes, given)?;
    let attributes = Some(of_listener(&changed));
    tx.update::<Listener>(&l.arn, |l| l.attributes = changed);
    Ok(api::ModifyListenerAttributesOutput { attributes })
}
