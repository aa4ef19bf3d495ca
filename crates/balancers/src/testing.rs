//! Ground and calls for tests: operations go in as JSON, as at the front.

use ec2::rows::{Subnet, Vpc};
use engine::Scope;
use serde_json::{Value as Json, json};
use shapes::{AwsError, Value};
use state::handlers::Handler;
use state::{Caller, Handlers, Tx};

/// The region of tests.
pub(crate) fn scope() -> Scope {
    Scope { account: "123456789012".into(), region: "us-east-1".into() }
}

/// A VPC with a subnet in each of two zones.
fn ground_at(tx: &mut Tx, net: &str, is_default: bool) {
    tx.put(Vpc {
        id: "vpc-1".into(),
        cidr: format!("{net}.0.0/16"),
        is_default,
        enable_dns_support: true,
        enable_dns_hostnames: true,
        ..Default::default()
    });
    for (id, cidr, zone) in [
        ("subnet-a", format!("{net}.0.0/24"), "us-east-1a"),
        ("subnet-b", format!("{net}.1.0/24"), "us-east-1b"),
    ] {
        tx.put(Subnet {
            id: id.into(),
            vpc: "vpc-1".into(),
            cidr,
            zone: zone.into(),
            default_for_zone: true,
            map_public_ip: false,
            ..Default::default()
        });
    }
}

/// Calls an operation that changes something.
pub(crate) fn call(tx: &mut Tx, operation: &str, input: Json) -> Result<Json, AwsError> {
    let mut handlers = Handlers::default();
    elb::handlers(&mut handlers);
    let entry = handlers.get("elbv2", operation).expect("an operation that is registered");
    let Handler::Write(f) = &entry.handler else { panic!("{operation} is no write") };
    let input: Value = serde_json::from_value(input).expect("any JSON is a value");
    let out = f(tx, &Caller::default(), input)?;
    Ok(serde_json::to_value(out).expect("a value is JSON"))
}

/// What the tests stand on: a balancer, a group of addresses, a listener that forwards to it.
pub(crate) struct Made {
    pub balancer: String,
    pub dns: String,
    pub group: String,
    pub listener: String,
}

/// Makes it; health checks as quick as they can be.
pub(crate) fn make(tx: &mut Tx, port: u16) -> Result<Made, AwsError> {
    make_at(tx, port, "127.80", true)
}

/// The same in a VPC over another /16, given by its first two parts.
pub(crate) fn make_at(tx: &mut Tx, port: u16, net: &str, is_default: bool) -> Result<Made, AwsError> {
    ground_at(tx, net, is_default);
    let text = |v: &Json| v.as_str().unwrap_or_default().to_owned();
    let out = call(tx, "CreateLoadBalancer", json!({"Name": "web", "Subnets": ["subnet-a", "subnet-b"]}))?;
    let b = &out["LoadBalancers"][0];
    let (balancer, dns) = (text(&b["LoadBalancerArn"]), text(&b["DNSName"]));
    let out = call(
        tx,
        "CreateTargetGroup",
        json!({"Name": "g", "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-1", "TargetType": "ip",
               "HealthCheckPath": "/up", "HealthCheckIntervalSeconds": 5, "HealthCheckTimeoutSeconds": 2}),
    )?;
    let group = text(&out["TargetGroups"][0]["TargetGroupArn"]);
    let out = call(
        tx,
        "CreateListener",
        json!({"LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": port,
               "DefaultActions": [{"Type": "forward", "TargetGroupArn": group}]}),
    )?;
    let listener = text(&out["Listeners"][0]["ListenerArn"]);
    Ok(Made { balancer, dns, group, listener })
}
