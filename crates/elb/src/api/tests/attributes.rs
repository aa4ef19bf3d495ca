use serde_json::{Value as Json, json};

use crate::api::testing::{World, fixed};

/// The three kinds: operations, the member that names the resource, and an ARN.
fn kinds(w: &mut World) -> [(&'static str, &'static str, String); 3] {
    let b = w.balancer("web");
    let l = w.listener(&b, 80, fixed("200"));
    [
        ("LoadBalancerAttributes", "LoadBalancerArn", b),
        ("TargetGroupAttributes", "TargetGroupArn", w.group("g", "ip")),
        ("ListenerAttributes", "ListenerArn", l),
    ]
}

fn value(out: &Json, key: &str) -> String {
    let all = out["Attributes"].as_array().unwrap();
    let found = all.iter().find(|a| a["Key"] == key).unwrap_or_else(|| panic!("no {key}"));
    found["Value"].as_str().unwrap().to_owned()
}

#[test]
fn what_is_described_can_be_sent_back() {
    let mut w = World::new();
    for (name, member, arn) in kinds(&mut w) {
        let out = w.ok(&format!("Describe{name}"), json!({member: arn}));
        // In pieces, as a request has at most so many.
        for piece in out["Attributes"].as_array().unwrap().chunks(20) {
            let again = w.ok(&format!("Modify{name}"), json!({member: arn, "Attributes": piece}));
            assert_eq!(out, again, "{name}");
        }
    }
}

#[test]
fn values_are_checked_and_kept() {
    let mut w = World::new();
    let [balancer, group, listener] = kinds(&mut w);
    let cases = [
        (&balancer, "idle_timeout.timeout_seconds", "4000", None),
        (
            &balancer,
            "idle_timeout.timeout_seconds",
            "4001",
            Some(
                "ValidationError: 'idle_timeout.timeout_seconds' value '4001' must be between '1-4000' inclusive",
            ),
        ),
        (&balancer, "idle_timeout.timeout_seconds", "01", Some("ValidationError: ")),
        (&balancer, "routing.http2.enabled", "no", Some("ValidationError: ")),
        (&balancer, "routing.http.desync_mitigation_mode", "strictest", None),
        (&balancer, "load_balancing.cross_zone.enabled", "false", Some("InvalidConfigurationRequest: ")),
        (&balancer, "access_logs.s3.enabled", "true", Some("InvalidConfigurationRequest: ")),
        (
            &balancer,
            "what.is.this",
            "1",
            Some("ValidationError: Load balancer attribute key 'what.is.this' is not recognized"),
        ),
        (&group, "deregistration_delay.timeout_seconds", "0", None),
        (
            &group,
            "deregistration_delay.timeout_seconds",
            "3601",
            Some(
                "ValidationError: 'deregistration_delay.timeout_seconds' value '3601' must be between '0-3600' inclusive",
            ),
        ),
        (&group, "slow_start.duration_seconds", "29", Some("ValidationError: ")),
        (&group, "slow_start.duration_seconds", "30", None),
        // Slow start is on by now.
        (
            &group,
            "load_balancing.algorithm.type",
            "least_outstanding_requests",
            Some("InvalidConfigurationRequest: "),
        ),
        (
            &group,
            "stickiness.type",
            "source_ip",
            Some(
                "InvalidConfigurationRequest: Stickiness type 'source_ip' is not supported for target groups with the HTTP protocol",
            ),
        ),
        (
            &group,
            "stickiness.type",
            "x",
            Some("ValidationError: 'Stickiness type' must be one of [app_cookie, lb_cookie, source_ip]"),
        ),
        (&group, "stickiness.app_cookie.cookie_name", "AWSALBX", Some("ValidationError: ")),
        (&listener, "routing.http.response.server.enabled", "false", None),
        (
            &listener,
            "routing.http.response.x_frame_options.header_value",
            "DENY",
            Some("InvalidConfigurationRequest: "),
        ),
    ];
    for ((name, member, arn), key, given, refused) in cases {
        let input = json!({*member: arn, "Attributes": [{"Key": key, "Value": given}]});
        match refused {
            Some(expected) => {
                let error = w.fails(&format!("Modify{name}"), input);
                assert!(error.starts_with(expected), "{key}={given} gave {error}");
            }
            None => {
                w.ok(&format!("Modify{name}"), input);
                let out = w.ok(&format!("Describe{name}"), json!({*member: arn}));
                assert_eq!(value(&out, key), given);
            }
        }
    }
}

#[test]
fn sticky_by_application_cookie_needs_its_name() {
    let mut w = World::new();
    let g = w.group("g", "ip");
    let mut attributes = vec![
        json!({"Key": "stickiness.enabled", "Value": "true"}),
        json!({"Key": "stickiness.type", "Value": "app_cookie"}),
    ];
    let error =
        w.fails("ModifyTargetGroupAttributes", json!({"TargetGroupArn": g, "Attributes": attributes}));
    assert!(
        error.ends_with("You must set an application cookie name to enable stickiness of type 'app_cookie'")
    );
    attributes.push(json!({"Key": "stickiness.app_cookie.cookie_name", "Value": "session"}));
    w.ok("ModifyTargetGroupAttributes", json!({"TargetGroupArn": g, "Attributes": attributes}));
}
