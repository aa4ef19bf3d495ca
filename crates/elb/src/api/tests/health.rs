use ec2::rows::InstanceState;
use serde_json::{Value as Json, json};

use crate::api::testing::{World, fixed, forward};
use crate::rows::Health;
use crate::targets;

fn register(w: &mut World, group: &str, targets: Json) {
    w.ok("RegisterTargets", json!({"TargetGroupArn": group, "Targets": targets}));
}

fn healthy(w: &mut World, group: &str, id: &str, port: u16) {
    let now = w.now;
    let done =
        w.region.write(now, |tx| Ok(targets::report(tx, group, id, port, Health::Healthy, None, None)));
    assert_eq!(done, Ok(true));
}

#[test]
fn targets_are_unused_until_a_listener_forwards_to_them() {
    let mut w = World::new();
    let (b, g) = (w.balancer("web"), w.group("g", "instance"));
    register(&mut w, &g, json!([{"Id": "i-a"}, {"Id": "i-b", "Port": 8080}]));
    assert_eq!(w.health(&g), ["i-a:80 unused Target.NotInUse", "i-b:8080 unused Target.NotInUse"]);
    let l = w.listener(&b, 80, fixed("404"));
    let r = w.rule(&l, 1, "/a", forward(&g));
    w.pass(1);
    assert_eq!(
        w.health(&g),
        ["i-a:80 initial Elb.RegistrationInProgress", "i-b:8080 initial Elb.RegistrationInProgress"]
    );
    healthy(&mut w, &g, "i-a", 80);
    assert_eq!(w.health(&g)[0], "i-a:80 healthy -");
    // A second way to the group changes nothing for a target that is checked.
    w.ok("ModifyListener", json!({"ListenerArn": l, "DefaultActions": [forward(&g)]}));
    w.ok("DeleteRule", json!({"RuleArn": r}));
    w.pass(1);
    assert_eq!(w.health(&g)[0], "i-a:80 healthy -");
    w.ok("DeleteListener", json!({"ListenerArn": l}));
    w.pass(1);
    assert_eq!(w.health(&g), ["i-a:80 unused Target.NotInUse", "i-b:8080 unused Target.NotInUse"]);
}

#[test]
fn a_zone_counts_once_it_is_enabled() {
    let mut w = World::new();
    let (b, g) = (w.balancer("web"), w.group("g", "instance"));
    w.listener(&b, 80, forward(&g));
    register(&mut w, &g, json!([{"Id": "i-c"}]));
    let out = w.ok("DescribeTargetHealth", json!({"TargetGroupArn": g}));
    assert_eq!(
        out["TargetHealthDescriptions"][0]["TargetHealth"],
        json!({"State": "unused", "Reason": "Target.NotInUse",
               "Description": "Target is in an Availability Zone that is not enabled for the load balancer"})
    );
    w.ok("SetSubnets", json!({"LoadBalancerArn": b, "Subnets": ["subnet-a", "subnet-b", "subnet-c"]}));
    w.pass(1);
    assert_eq!(w.health(&g), ["i-c:80 initial Elb.RegistrationInProgress"]);
}

#[test]
fn stopped_instances_are_unused_and_come_back() {
    let mut w = World::new();
    let (b, g) = (w.balancer("web"), w.group("g", "instance"));
    w.listener(&b, 80, forward(&g));
    register(&mut w, &g, json!([{"Id": "i-a"}]));
    healthy(&mut w, &g, "i-a", 80);
    w.instance("i-a", "vpc-1", "us-east-1a", InstanceState::Stopped);
    w.pass(1);
    assert_eq!(w.health(&g), ["i-a:80 unused Target.InvalidState"]);
    w.instance("i-a", "vpc-1", "us-east-1a", InstanceState::Running);
    w.pass(1);
    assert_eq!(w.health(&g), ["i-a:80 initial Elb.RegistrationInProgress"]);
}

#[test]
fn targets_drain_for_the_delay() {
    let mut w = World::new();
    let (b, g) = (w.balancer("web"), w.group("g", "instance"));
    w.listener(&b, 80, forward(&g));
    w.ok(
        "ModifyTargetGroupAttributes",
        json!({"TargetGroupArn": g, "Attributes": [{"Key": "deregistration_delay.timeout_seconds", "Value": "20"}]}),
    );
    register(&mut w, &g, json!([{"Id": "i-a"}, {"Id": "i-b"}]));
    healthy(&mut w, &g, "i-a", 80);
    w.ok("DeregisterTargets", json!({"TargetGroupArn": g, "Targets": [{"Id": "i-a"}]}));
    w.pass(19);
    assert_eq!(
        w.health(&g),
        ["i-a:80 draining Target.DeregistrationInProgress", "i-b:80 initial Elb.RegistrationInProgress"]
    );
    w.pass(1);
    assert_eq!(w.health(&g), ["i-b:80 initial Elb.RegistrationInProgress"]);
    let out = w.ok("DescribeTargetHealth", json!({"TargetGroupArn": g, "Targets": [{"Id": "i-a"}]}));
    let gone = &out["TargetHealthDescriptions"][0];
    assert_eq!(gone["TargetHealth"]["Reason"], "Target.NotRegistered");
    assert_eq!(gone["Target"], json!({"Id": "i-a", "Port": 80}));
    // Once more is no error.
    w.ok("DeregisterTargets", json!({"TargetGroupArn": g, "Targets": [{"Id": "i-a"}]}));
}

#[test]
fn a_draining_target_comes_back() {
    let mut w = World::new();
    let (b, g) = (w.balancer("web"), w.group("g", "instance"));
    w.listener(&b, 80, forward(&g));
    register(&mut w, &g, json!([{"Id": "i-a"}]));
    healthy(&mut w, &g, "i-a", 80);
    w.ok("DeregisterTargets", json!({"TargetGroupArn": g, "Targets": [{"Id": "i-a"}]}));
    register(&mut w, &g, json!([{"Id": "i-a"}]));
    w.pass(400);
    assert_eq!(w.health(&g), ["i-a:80 initial Elb.RegistrationInProgress"]);
}

#[test]
fn targets_that_are_refused() {
    let mut w = World::new();
    let (instances, addresses) = (w.group("i", "instance"), w.group("a", "ip"));
    let cases = [
        (
            &instances,
            json!({"Id": "i-zzz"}),
            "InvalidTarget: The following targets are not valid instances: 'i-zzz'",
        ),
        (
            &instances,
            json!({"Id": "i-other"}),
            "InvalidTarget: The following targets are not in the target group VPC 'vpc-1': 'i-other'",
        ),
        (
            &instances,
            json!({"Id": "i-stopped"}),
            "InvalidTarget: The following targets are not in a running state and cannot be registered: 'i-stopped'",
        ),
        (
            &instances,
            json!({"Id": "i-a", "AvailabilityZone": "us-east-1a"}),
            "ValidationError: You cannot specify",
        ),
        (&instances, json!({"Id": "i-a", "Port": 0}), "ValidationError: "),
        (
            &addresses,
            json!({"Id": "i-a"}),
            "ValidationError: The IP address 'i-a' is not a valid IPv4 address",
        ),
        (&addresses, json!({"Id": "8.8.8.8"}), "ValidationError: The IP address '8.8.8.8' is not within"),
        (
            &addresses,
            json!({"Id": "192.168.0.9"}),
            "ValidationError: You must specify Availability Zone 'all'",
        ),
        (
            &addresses,
            json!({"Id": "::1"}),
            "ValidationError: The IP address '::1' is not a valid IPv4 address",
        ),
    ];
    for (group, target, expected) in cases {
        let error = w.fails("RegisterTargets", json!({"TargetGroupArn": group, "Targets": [target]}));
        assert!(error.starts_with(expected), "{target} gave {error}");
    }
    let none = format!("{instances}0");
    let error = w.fails("RegisterTargets", json!({"TargetGroupArn": none, "Targets": [{"Id": "i-a"}]}));
    assert_eq!(error, format!("TargetGroupNotFound: Target groups '{none}' not found"));
}

#[test]
fn addresses_have_the_zone_of_their_subnet() {
    let mut w = World::new();
    let g = w.group("g", "ip");
    register(
        &mut w,
        &g,
        json!([{"Id": "10.0.1.9"}, {"Id": "192.168.0.9", "AvailabilityZone": "all"}, {"Id": "127.0.0.2"}]),
    );
    let out = w.ok("DescribeTargetHealth", json!({"TargetGroupArn": g}));
    let zones: Vec<&Json> = out["TargetHealthDescriptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| &d["Target"]["AvailabilityZone"])
        .collect();
    assert_eq!(zones, ["us-east-1b", "all", "all"]);
}
