//! Listeners.
//!
//! Source: API reference, CreateListener, DescribeListeners, ModifyListener, DeleteListener, DescribeListenerCertificates.

use std::sync::Arc;

use shapes::elbv2::{self as api, ProtocolEnum, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::{arn, configuration, listener, load_balancer, page, resource, validation};
use super::{actions, limits, policies, tags};
use crate::rows::{Listener, LoadBalancer, Rule};

const PARTLY: Effect = Effect::Partly(
    "HTTP listeners. There are no certificates yet, so that HTTPS listeners are refused with CertificateNotFound.",
);

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateListener>(PARTLY, create);
    h.read::<ops::DescribeListeners>(Effect::Real, describe);
    h.write::<ops::ModifyListener>(PARTLY, modify);
    h.write::<ops::DeleteListener>(Effect::Real, delete);
    h.read::<ops::DescribeListenerCertificates>(Effect::Real, describe_certificates);
}

/// What is said of TLS must fit the protocol.
fn check_tls(
    protocol: ProtocolEnum,
    certificates: &[api::Certificate],
    policy: Option<&str>,
    alpn: Option<&[String]>,
) -> Result<(), AwsError> {
    match protocol {
        ProtocolEnum::Http => {
            if !certificates.is_empty() {
                return Err(validation("Certificates cannot be specified for HTTP listeners"));
            }
            if policy.is_some() {
                return Err(validation("An SSL policy cannot be specified for HTTP listeners"));
            }
        }
        ProtocolEnum::Https => {
            if let Some(name) = policy {
                policies::find(name)?;
            }
            if certificates.is_empty() {
                return Err(validation("A certificate must be specified for HTTPS listeners"));
            }
            let [one] = certificates else {
                return Err(configuration(
                    "You must provide a list containing exactly one certificate if the listener protocol is HTTPS.",
                ));
            };
            let arn = one.certificate_arn.as_deref().unwrap_or_default();
            return Err(AwsError::new("CertificateNotFound", format!("Certificate '{arn}' not found")));
        }
        other => {
            return Err(validation(format!("Listener protocol '{other}' must be one of 'HTTP, HTTPS'")));
        }
    }
    if alpn.is_some_and(|a| !a.is_empty()) {
        return Err(validation(
            "ALPN policies cannot be specified for listeners of application load balancers",
        ));
    }
    Ok(())
}

fn on_port<'a>(tables: &'a Tables, balancer: &'a str, port: u16) -> Option<&'a Arc<Listener>> {
    tables.by_index::<Listener>("load-balancer", balancer).find(|l| l.port == port)
}

fn duplicate(balancer: &str) -> AwsError {
    AwsError::new(
        "DuplicateListener",
        format!("A listener already exists on this port for this load balancer '{balancer}'"),
    )
}

fn port_of(given: i64) -> Result<u16, AwsError> {
    let port = u16::try_from(given).ok().filter(|p| *p > 0);
    port.ok_or_else(|| validation(format!("Port '{given}' must be between '1-65535' inclusive")))
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateListenerInput,
) -> Result<api::CreateListenerOutput, AwsError> {
    let balancer = load_balancer(tx, &input.load_balancer_arn)?;
    let protocol = input.protocol.ok_or_else(|| validation("A listener protocol must be specified"))?;
    let port = port_of(input.port.ok_or_else(|| validation("A listener port must be specified"))?)?;
    let certificates = input.certificates.unwrap_or_default();
    check_tls(protocol, &certificates, input.ssl_policy.as_deref(), input.alpn_policy.as_deref())?;
    if input.mutual_authentication.is_some_and(|m| m.mode.as_deref().is_some_and(|m| m != "off")) {
        return Err(validation("Mutual authentication is supported only on HTTPS listeners"));
    }
    let tags = tags::new_tags(input.tags.as_deref())?;
    let default_actions = actions::normalize(tx, &balancer, protocol, input.default_actions)?;
    if let Some(there) = on_port(tx, &balancer.arn, port) {
        // The same call may be made again.
        if there.protocol == protocol && there.default_actions == default_actions {
            return Ok(api::CreateListenerOutput { listeners: Some(vec![to_api(there)]) });
        }
        return Err(duplicate(&balancer.arn));
    }
    limits::check(tx.table::<Listener>().count_by_index("load-balancer", &balancer.arn), &limits::LISTENERS)?;
    let of_balancer = resource(&balancer.arn).and_then(|r| r.strip_prefix("loadbalancer/"));
    let place = of_balancer.unwrap_or(&balancer.name).to_owned();
    let (id, default_id) = (tx.random().hex(16), tx.random().hex(16));
    let row = Listener {
        arn: arn(tx.region(), tx.account(), &format!("listener/{place}/{id}")),
        load_balancer: balancer.arn.clone(),
        port,
        protocol,
        certificates,
        ssl_policy: None,
        alpn: Vec::new(),
        default_actions,
        default_rule: arn(tx.region(), tx.account(), &format!("listener-rule/{place}/{id}/{default_id}")),
        default_rule_tags: Default::default(),
        attributes: Default::default(),
        tags,
    };
    let answer = to_api(&row);
    tx.put(row);
    Ok(api::CreateListenerOutput { listeners: Some(vec![answer]) })
}

/// A listener as the API shows it.
pub fn to_api(l: &Listener) -> api::Listener {
    api::Listener {
        listener_arn: Some(l.arn.clone()),
        load_balancer_arn: Some(l.load_balancer.clone()),
        port: Some(i64::from(l.port)),
        protocol: Some(l.protocol),
        certificates: (!l.certificates.is_empty()).then(|| l.certificates.clone()),
        ssl_policy: l.ssl_policy.clone(),
        default_actions: Some(l.default_actions.clone()),
        alpn_policy: (!l.alpn.is_empty()).then(|| l.alpn.clone()),
        mutual_authentication: None,
    }
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeListenersInput,
) -> Result<api::DescribeListenersOutput, AwsError> {
    let arns = input.listener_arns.unwrap_or_default();
    let mut found: Vec<Arc<Listener>> = match (&input.load_balancer_arn, arns.is_empty()) {
        (Some(_), false) => {
            return Err(validation(
                "Listener ARNs and a load balancer ARN cannot be specified at the same time",
            ));
        }
        (None, true) => {
            return Err(validation("You must specify either listener ARNs or a load balancer ARN"));
        }
        (Some(balancer), true) => {
            load_balancer(view, balancer)?;
            view.by_index::<Listener>("load-balancer", balancer).cloned().collect()
        }
        (None, false) => {
            let one = |arn: &String| {
                listener(view, arn).map_err(|e| match &*e.code {
                    "ListenerNotFound" => {
                        AwsError::new("ListenerNotFound", "One or more listeners not found")
                    }
                    _ => e,
                })
            };
            arns.iter().map(one).collect::<Result<_, _>>()?
        }
    };
    found.sort_by(|a, b| a.arn.cmp(&b.arn));
    found.dedup_by(|a, b| a.arn == b.arn);
    let (found, next_marker) = page(found, |l| l.arn.clone(), input.marker.as_deref(), input.page_size)?;
    Ok(api::DescribeListenersOutput {
        listeners: Some(found.iter().map(|l| to_api(l)).collect()),
        next_marker,
    })
}

fn modify(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyListenerInput,
) -> Result<api::ModifyListenerOutput, AwsError> {
    let row = listener(tx, &input.listener_arn)?;
    let balancer: Arc<LoadBalancer> = load_balancer(tx, &row.load_balancer)?;
    let protocol = input.protocol.unwrap_or(row.protocol);
    let certificates = input.certificates.unwrap_or_default();
    check_tls(protocol, &certificates, input.ssl_policy.as_deref(), input.alpn_policy.as_deref())?;
    let port = input.port.map_or(Ok(row.port), port_of)?;
    if port != row.port && on_port(tx, &balancer.arn, port).is_some() {
        return Err(duplicate(&balancer.arn));
    }
    let default_actions = match input.default_actions {
        Some(given) if !given.is_empty() => actions::normalize(tx, &balancer, protocol, given)?,
        _ => row.default_actions.clone(),
    };
    let row = Listener { protocol, port, default_actions, ..Listener::clone(&row) };
    let answer = to_api(&row);
    tx.put(row);
    Ok(api::ModifyListenerOutput { listeners: Some(vec![answer]) })
}

fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteListenerInput,
) -> Result<api::DeleteListenerOutput, AwsError> {
    let row = listener(tx, &input.listener_arn)?;
    delete_one(tx, &row.arn);
    Ok(Default::default())
}

fn delete_one(tx: &mut Tx, arn: &str) {
    let rules: Vec<String> = tx.by_index::<Rule>("listener", arn).map(|r| r.arn.clone()).collect();
    for rule in rules {
        tx.delete::<Rule>(&rule);
    }
    tx.delete::<Listener>(arn);
}

/// Deletes the listeners of a balancer with their rules.
pub fn delete_all(tx: &mut Tx, balancer: &str) {
    let all: Vec<String> =
        tx.by_index::<Listener>("load-balancer", balancer).map(|l| l.arn.clone()).collect();
    for arn in all {
        delete_one(tx, &arn);
    }
}

fn describe_certificates(
    view: &View,
    _: &Caller,
    input: api::DescribeListenerCertificatesInput,
) -> Result<api::DescribeListenerCertificatesOutput, AwsError> {
    let row = listener(view, &input.listener_arn)?;
    let key = |c: &api::Certificate| c.certificate_arn.clone().unwrap_or_default();
    let (certificates, next_marker) =
        page(row.certificates.clone(), key, input.marker.as_deref(), input.page_size)?;
    Ok(api::DescribeListenerCertificatesOutput { certificates: Some(certificates), next_marker })
}
