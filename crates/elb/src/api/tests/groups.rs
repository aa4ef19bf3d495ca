use serde_json::{Value as Json, json};

use crate::api::testing::{World, forward, text};

fn create(name: &str, more: Json) -> Json {
    let mut input = json!({"Name": name, "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-1"});
    let (Json::Object(all), Json::Object(more)) = (&mut input, more) else { panic!("objects") };
    for (k, v) in more {
        if v.is_null() {
            all.remove(&k)
        } else {
            all.insert(k, v)
        };
    }
    input
}

#[test]
fn a_group_has_defaults() {
    let mut w = World::new();
    let out = w.ok("CreateTargetGroup", create("g", json!({})));
    let g = &out["TargetGroups"][0];
    let arn = text(&g["TargetGroupArn"]);
    assert!(arn.starts_with("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/g/"));
    assert_eq!(
        *g,
        json!({
            "TargetGroupArn": arn, "TargetGroupName": "g", "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-1",
            "HealthCheckProtocol": "HTTP", "HealthCheckPort": "traffic-port", "HealthCheckEnabled": true,
            "HealthCheckIntervalSeconds": 30, "HealthCheckTimeoutSeconds": 5, "HealthyThresholdCount": 5,
            "UnhealthyThresholdCount": 2, "HealthCheckPath": "/", "Matcher": {"HttpCode": "200"},
            "LoadBalancerArns": [], "TargetType": "instance", "ProtocolVersion": "HTTP1", "IpAddressType": "ipv4",
        })
    );
    let out =
        w.ok("CreateTargetGroup", create("grpc", json!({"ProtocolVersion": "GRPC", "TargetType": "ip"})));
    let g = &out["TargetGroups"][0];
    assert_eq!(g["HealthCheckPath"], "/AWS.ALB/healthcheck");
    assert_eq!(g["Matcher"], json!({"GrpcCode": "12"}));
}

#[test]
fn what_cannot_be_created() {
    let mut w = World::new();
    w.group("taken", "instance");
    let lambda = json!({"Name": "x", "TargetType": "lambda", "Port": 80});
    let cases = [
        (create("a_b", json!({})), "ValidationError: Target group name 'a_b' can only contain"),
        (create("a--b", json!({})), "ValidationError: 1 validation error detected: Value 'a--b' at"),
        (create("a-", json!({})), "ValidationError: 1 validation error detected: Value 'a-' at"),
        (create("x", json!({"Port": null})), "ValidationError: A port must be specified"),
        (create("x", json!({"Protocol": null})), "ValidationError: A protocol must be specified"),
        (create("x", json!({"VpcId": null})), "ValidationError: A VPC ID must be specified"),
        (create("x", json!({"VpcId": "vpc-9"})), "ValidationError: The VPC ID 'vpc-9' is not found"),
        (create("x", json!({"Protocol": "TCP"})), "InvalidConfigurationRequest: "),
        (create("x", json!({"TargetType": "alb"})), "InvalidConfigurationRequest: "),
        (lambda, "ValidationError: Port cannot be specified for target groups with target type 'lambda'"),
        (create("x", json!({"ProtocolVersion": "HTTP3"})), "ValidationError: Protocol version 'HTTP3'"),
        (create("x", json!({"HealthCheckProtocol": "TCP"})), "ValidationError: Health check protocol 'TCP'"),
        (
            create("x", json!({"HealthCheckPath": "no-slash"})),
            "ValidationError: Health check path 'no-slash'",
        ),
        (create("x", json!({"HealthCheckPort": "99999"})), "ValidationError: Health check port '99999'"),
        (
            create("x", json!({"HealthCheckEnabled": false})),
            "ValidationError: Health check enabled must be true",
        ),
        (
            create("x", json!({"Matcher": {"HttpCode": "99"}})),
            "ValidationError: Health check matcher HTTP code '99'",
        ),
        (
            create("taken", json!({"Port": 81})),
            "DuplicateTargetGroupName: A target group with the same name 'taken' exists, but with different settings",
        ),
    ];
    for (input, expected) in cases {
        let error = w.fails("CreateTargetGroup", input.clone());
        assert!(error.starts_with(expected), "{input} gave {error}");
    }
    w.ok("CreateTargetGroup", create("taken", json!({})));
}

#[test]
fn a_group_in_use_stays() {
    let mut w = World::new();
    let (b, g, h) = (w.balancer("web"), w.group("g", "instance"), w.group("h", "instance"));
    let l = w.listener(&b, 80, forward(&g));
    let r = w.rule(&l, 5, "/h", forward(&h));
    for group in [&g, &h] {
        let error = w.fails("DeleteTargetGroup", json!({"TargetGroupArn": group}));
        assert_eq!(
            error,
            format!("ResourceInUse: Target group '{group}' is currently in use by a listener or a rule")
        );
    }
    let out = w.ok("DescribeTargetGroups", json!({"LoadBalancerArn": b}));
    assert_eq!(out["TargetGroups"].as_array().unwrap().len(), 2);
    assert_eq!(out["TargetGroups"][0]["LoadBalancerArns"], json!([b]));
    w.ok("DeleteRule", json!({"RuleArn": r}));
    w.ok("DeleteTargetGroup", json!({"TargetGroupArn": h}));
    w.ok("DeleteTargetGroup", json!({"TargetGroupArn": h}));
    assert_eq!(
        w.fails("DescribeTargetGroups", json!({"Names": ["h"]})),
        "TargetGroupNotFound: One or more target groups not found"
    );
}

#[test]
fn ways_of_describing_exclude_each_other() {
    let mut w = World::new();
    let g = w.group("g", "ip");
    let b = w.balancer("web");
    assert_eq!(
        w.fails("DescribeTargetGroups", json!({"LoadBalancerArn": b})),
        "TargetGroupNotFound: One or more target groups not found"
    );
    let error = w.fails("DescribeTargetGroups", json!({"Names": ["g"], "TargetGroupArns": [g]}));
    assert!(error.starts_with("ValidationError: Target group names, target group ARNs"), "{error}");
}

#[test]
fn health_checks_are_modified() {
    let mut w = World::new();
    let g = w.group("g", "ip");
    let out = w.ok(
        "ModifyTargetGroup",
        json!({"TargetGroupArn": g, "HealthCheckPath": "/up", "Matcher": {"HttpCode": "200-299"},
               "HealthCheckIntervalSeconds": 10, "HealthyThresholdCount": 2}),
    );
    let group = &out["TargetGroups"][0];
    assert_eq!(group["HealthCheckPath"], "/up");
    assert_eq!(group["Matcher"]["HttpCode"], "200-299");
    assert_eq!(group["HealthCheckTimeoutSeconds"], 5);
    let error = w.fails("ModifyTargetGroup", json!({"TargetGroupArn": g, "HealthCheckTimeoutSeconds": 10}));
    assert_eq!(error, "ValidationError: Health check timeout '10' must be smaller than the interval '10'");
}
