use serde_json::{Value as Json, json};

use crate::api::testing::{World, fixed, forward, text};

fn listener(w: &mut World) -> String {
    let b = w.balancer("web");
    w.listener(&b, 80, fixed("404"))
}

fn priorities(w: &mut World, listener: &str) -> Vec<String> {
    let out = w.ok("DescribeRules", json!({"ListenerArn": listener}));
    out["Rules"].as_array().unwrap().iter().map(|r| text(&r["Priority"])).collect()
}

#[test]
fn rules_are_listed_in_the_order_they_are_tried() {
    let mut w = World::new();
    let l = listener(&mut w);
    for p in [300, 20, 1000] {
        w.rule(&l, p, "/x", fixed("200"));
    }
    assert_eq!(priorities(&mut w, &l), ["20", "300", "1000", "default"]);
    let out = w.ok("DescribeRules", json!({"ListenerArn": l, "PageSize": 3}));
    let last = w.ok("DescribeRules", json!({"ListenerArn": l, "Marker": out["NextMarker"]}));
    assert_eq!(last["Rules"][0]["IsDefault"], true);
    assert_eq!(last["Rules"][0]["Actions"], json!([fixed("404")]));
    let arn = text(&last["Rules"][0]["RuleArn"]);
    let by_arn = w.ok("DescribeRules", json!({"RuleArns": [arn]}));
    assert_eq!(by_arn["Rules"], last["Rules"]);
}

#[test]
fn conditions_are_shown_whole() {
    let mut w = World::new();
    let l = listener(&mut w);
    let pair = json!([{"Key": "v", "Value": "1*"}, {"Value": "x"}]);
    let cases = [
        (
            json!({"Field": "path-pattern", "Values": ["/a*"]}),
            json!({"Field": "path-pattern", "Values": ["/a*"], "PathPatternConfig": {"Values": ["/a*"]}}),
        ),
        (
            json!({"Field": "host-header", "HostHeaderConfig": {"Values": ["a.example.com", "*.b.com"]}}),
            json!({"Field": "host-header", "Values": ["a.example.com", "*.b.com"],
                   "HostHeaderConfig": {"Values": ["a.example.com", "*.b.com"]}}),
        ),
        (
            json!({"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "X-A", "Values": ["*b*"]}}),
            json!({"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "X-A", "Values": ["*b*"]}}),
        ),
        (
            json!({"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["GET", "M-SEARCH"]}}),
            json!({"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["GET", "M-SEARCH"]}}),
        ),
        (
            json!({"Field": "query-string", "QueryStringConfig": {"Values": pair}}),
            json!({"Field": "query-string", "QueryStringConfig": {"Values": pair}}),
        ),
        (
            json!({"Field": "source-ip", "SourceIpConfig": {"Values": ["10.0.0.0/8", "2001:db8::/32"]}}),
            json!({"Field": "source-ip", "SourceIpConfig": {"Values": ["10.0.0.0/8", "2001:db8::/32"]}}),
        ),
    ];
    for (i, (given, shown)) in cases.into_iter().enumerate() {
        let create = |c: &Json, p| json!({"ListenerArn": l, "Priority": p, "Conditions": [c], "Actions": [fixed("200")]});
        let out = w.ok("CreateRule", create(&given, i + 1));
        assert_eq!(out["Rules"][0]["Conditions"], json!([shown]));
        assert_eq!(out["Rules"][0]["Priority"], (i + 1).to_string());
        // What is shown can be sent back.
        w.ok("CreateRule", create(&shown, i + 100));
    }
}

#[test]
fn conditions_that_are_refused() {
    let mut w = World::new();
    let l = listener(&mut w);
    let path = json!({"Field": "path-pattern", "Values": ["/a"]});
    let long = "x".repeat(129);
    let many: Vec<String> = (0..6).map(|i| format!("/{i}")).collect();
    let cases = [
        (json!([]), "A condition must be specified"),
        (json!([{"Values": ["/a"]}]), "A condition field must be specified"),
        (
            json!([{"Field": "xx", "Values": ["/a"]}]),
            "Condition field 'xx' must be one of '[path-pattern,host-header,http-header,http-request-method,query-string,\
             source-ip]'",
        ),
        (json!([{"Field": "path-pattern"}]), "A condition value must be specified"),
        (
            json!([{"Field": "path-pattern", "Values": [long]}]),
            "The 'path-pattern' value is too long; the limit is '128'",
        ),
        (
            json!([{"Field": "host-header", "Values": ["a.com", "b.com"]}]),
            "The 'host-header' field contains too many values; the limit is '1'",
        ),
        (json!([path, path]), "A rule can only have one 'path-pattern' condition"),
        (
            json!([{"Field": "path-pattern", "Values": ["/a"], "PathPatternConfig": {"Values": ["/b"]}}]),
            "You cannot provide both Values and 'PathPatternConfig' for a condition of type 'path-pattern'",
        ),
        (
            json!([{"Field": "http-header", "Values": ["a"]}]),
            "The 'Values' field is not compatible with 'http-header'",
        ),
        (json!([{"Field": "http-header"}]), "A 'HttpHeaderConfig' must be specified with 'http-header'"),
        (
            json!([{"Field": "path-pattern", "HostHeaderConfig": {"Values": ["a.com"]}}]),
            "The 'HostHeaderConfig' field is not compatible with 'path-pattern'",
        ),
        (
            json!([{"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["get"]}}]),
            "The 'http-request-method' value is invalid; the allowed characters are A-Z, hyphen and underscore",
        ),
        (
            json!([{"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "a"}]}}]),
            "A 'Value' must be specified in 'QueryStringKeyValuePair'",
        ),
        (
            json!([{"Field": "source-ip", "SourceIpConfig": {"Values": ["10.0.0.0/33"]}}]),
            "The 'source-ip' value '10.0.0.0/33' is not a valid CIDR block",
        ),
        (
            json!([{"Field": "path-pattern", "PathPatternConfig": {"Values": many}}]),
            "A rule cannot have more than '5' condition values",
        ),
        (
            json!([{"Field": "path-pattern", "Values": ["/*/*/*/*/*/*/*"]}]),
            "A rule cannot have more than '6' condition wildcards",
        ),
        (
            json!([{"Field": "path-pattern", "RegexValues": ["^/a$"]}]),
            "Regular expressions are not served here for 'path-pattern' conditions; use '*' and '?' in values",
        ),
    ];
    for (conditions, expected) in cases {
        let input =
            json!({"ListenerArn": l, "Priority": 1, "Conditions": conditions, "Actions": [fixed("200")]});
        assert_eq!(w.fails("CreateRule", input), format!("ValidationError: {expected}"));
    }
}

#[test]
fn priorities_are_unique_and_can_be_exchanged() {
    let mut w = World::new();
    let l = listener(&mut w);
    let (a, b, _c) = (
        w.rule(&l, 1, "/a", fixed("200")),
        w.rule(&l, 2, "/b", fixed("200")),
        w.rule(&l, 3, "/c", fixed("200")),
    );
    let again = json!({"ListenerArn": l, "Priority": 1, "Actions": [fixed("200")],
        "Conditions": [{"Field": "path-pattern", "Values": ["/z"]}]});
    assert_eq!(w.fails("CreateRule", again), "PriorityInUse: Priority '1' is currently in use");
    let set = |pairs: &[(&str, i64)]| {
        let pairs: Vec<Json> = pairs.iter().map(|(r, p)| json!({"RuleArn": r, "Priority": p})).collect();
        json!({"RulePriorities": pairs})
    };
    let out = w.ok("SetRulePriorities", set(&[(&a, 2), (&b, 1)]));
    assert_eq!(out["Rules"][0]["RuleArn"], b.as_str());
    assert_eq!(
        w.fails("SetRulePriorities", set(&[(&a, 3)])),
        "PriorityInUse: Priority '3' is currently in use"
    );
    assert_eq!(
        w.fails("SetRulePriorities", set(&[(&a, 9), (&b, 9)])),
        "ValidationError: Priority '9' was provided multiple times"
    );
    assert!(w.fails("SetRulePriorities", set(&[(&format!("{a}0"), 9)])).starts_with("RuleNotFound: "));
    let rules = w.ok("DescribeRules", json!({"ListenerArn": l}));
    let default = text(&rules["Rules"][3]["RuleArn"]);
    assert!(w.fails("SetRulePriorities", set(&[(&default, 9)])).starts_with("OperationNotPermitted: "));
}

#[test]
fn the_default_rule_goes_with_its_listener_only() {
    let mut w = World::new();
    let l = listener(&mut w);
    let out = w.ok("DescribeRules", json!({"ListenerArn": l}));
    let default = text(&out["Rules"][0]["RuleArn"]);
    assert_eq!(
        w.fails("DeleteRule", json!({"RuleArn": default})),
        format!("OperationNotPermitted: Default rule '{default}' cannot be deleted")
    );
    let modify = json!({"RuleArn": default, "Actions": [fixed("200")]});
    assert!(w.fails("ModifyRule", modify).starts_with("OperationNotPermitted: "));
    w.ok("DeleteListener", json!({"ListenerArn": l}));
    assert_eq!(
        w.fails("DescribeRules", json!({"RuleArns": [default]})),
        "RuleNotFound: One or more rules not found"
    );
}

#[test]
fn rules_are_modified_part_by_part() {
    let mut w = World::new();
    let l = listener(&mut w);
    let g = w.group("g", "ip");
    let r = w.rule(&l, 7, "/a", fixed("200"));
    w.ok("ModifyRule", json!({"RuleArn": r, "Actions": [forward(&g)]}));
    let out = w.ok(
        "ModifyRule",
        json!({"RuleArn": r, "Conditions": [{"Field": "host-header", "Values": ["a.com"]}]}),
    );
    let rule = &out["Rules"][0];
    assert_eq!(rule["Actions"][0]["TargetGroupArn"], g.as_str());
    assert_eq!(rule["Conditions"][0]["Field"], "host-header");
    assert_eq!(rule["Priority"], "7");
    assert_eq!(
        w.fails("ModifyRule", json!({"RuleArn": r})),
        "ValidationError: Either conditions or actions must be specified"
    );
    w.ok("DeleteRule", json!({"RuleArn": r}));
    assert_eq!(w.fails("DeleteRule", json!({"RuleArn": r})), "RuleNotFound: One or more rules not found");
}

#[test]
fn describing_needs_one_way() {
    let mut w = World::new();
    let l = listener(&mut w);
    assert_eq!(
        w.fails("DescribeRules", json!({})),
        "ValidationError: You must specify either listener rule ARNs or a listener ARN"
    );
    assert_eq!(
        w.fails("DescribeRules", json!({"ListenerArn": l, "RuleArns": ["x"]})),
        "ValidationError: Listener rule ARNs and a listener ARN cannot be specified at the same time"
    );
}

#[test]
fn quotas_of_rules_and_groups_hold() {
    let mut w = World::new();
    let l = listener(&mut w);
    for p in 1..=100 {
        w.rule(&l, p, "/a", fixed("200"));
    }
    let input = json!({"ListenerArn": l, "Priority": 200, "Actions": [fixed("200")],
        "Conditions": [{"Field": "path-pattern", "Values": ["/z"]}]});
    assert!(w.fails("CreateRule", input).starts_with("TooManyRules: "));
    let groups: Vec<Json> =
        (0..6).map(|i| json!({"TargetGroupArn": w.group(&format!("g{i}"), "ip")})).collect();
    let action = json!({"Type": "forward", "ForwardConfig": {"TargetGroups": groups}});
    let error = w.fails("ModifyListener", json!({"ListenerArn": l, "DefaultActions": [action]}));
    assert!(error.starts_with("TooManyTargetGroups: "), "{error}");
}
