use serde_json::{Value as Json, json};

use crate::api::testing::{World, fixed, forward, text};

fn create(balancer: &str, port: i64, action: Json) -> Json {
    json!({"LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": port, "DefaultActions": [action]})
}

#[test]
fn actions_are_shown_whole() {
    let mut w = World::new();
    let (b, g, h) = (w.balancer("web"), w.group("g", "instance"), w.group("h", "instance"));
    let redirect =
        json!({"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "StatusCode": "HTTP_301"}});
    let weighted = json!({"Type": "forward", "ForwardConfig": {
        "TargetGroups": [{"TargetGroupArn": g, "Weight": 9}, {"TargetGroupArn": h}],
        "TargetGroupStickinessConfig": {"Enabled": true, "DurationSeconds": 60}}});
    let off = json!({"Enabled": false});
    let cases = [
        (
            forward(&g),
            json!({"Type": "forward", "TargetGroupArn": g, "ForwardConfig": {
                "TargetGroups": [{"TargetGroupArn": g, "Weight": 1}], "TargetGroupStickinessConfig": off}}),
        ),
        (
            weighted,
            json!({"Type": "forward", "ForwardConfig": {
                "TargetGroups": [{"TargetGroupArn": g, "Weight": 9}, {"TargetGroupArn": h, "Weight": 1}],
                "TargetGroupStickinessConfig": {"Enabled": true, "DurationSeconds": 60}}}),
        ),
        (
            redirect,
            json!({"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "Port": "#{port}", "Host": "#{host}",
                "Path": "/#{path}", "Query": "#{query}", "StatusCode": "HTTP_301"}}),
        ),
        (fixed("404"), fixed("404")),
    ];
    for (port, (given, shown)) in cases.into_iter().enumerate() {
        let arn = w.listener(&b, 80 + port as u16, given);
        let out = w.ok("DescribeListeners", json!({"ListenerArns": [arn]}));
        assert_eq!(out["Listeners"][0]["DefaultActions"], json!([shown]));
        // What is shown can be sent back.
        w.ok("ModifyListener", json!({"ListenerArn": arn, "DefaultActions": [shown]}));
        let again = w.ok("DescribeListeners", json!({"ListenerArns": [arn]}));
        assert_eq!(out, again);
    }
}

#[test]
fn what_cannot_be_created() {
    let mut w = World::new();
    let (b, other) = (w.balancer("web"), w.balancer("other"));
    let (g, used) = (w.group("g", "instance"), w.group("used", "instance"));
    w.listener(&other, 80, forward(&used));
    w.listener(&b, 80, fixed("200"));
    let elsewhere = w.ok(
        "CreateTargetGroup",
        json!({"Name": "elsewhere", "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-2"}),
    );
    let elsewhere = text(&elsewhere["TargetGroups"][0]["TargetGroupArn"]);
    let gone = format!("{b}0");
    let tls = |certificates: Json, policy: &str| {
        json!({"LoadBalancerArn": b, "Protocol": "HTTPS", "Port": 443, "DefaultActions": [fixed("200")],
               "Certificates": certificates, "SslPolicy": policy})
    };
    let with = |config: Json| create(&b, 81, json!({"Type": "redirect", "RedirectConfig": config}));
    let groups =
        |list: Json| create(&b, 81, json!({"Type": "forward", "ForwardConfig": {"TargetGroups": list}}));
    let policy = "ELBSecurityPolicy-2016-08";
    let cases = [
        (create(&gone, 81, fixed("200")), format!("LoadBalancerNotFound: Load balancer '{gone}' not found")),
        (create("x", 81, fixed("200")), "ValidationError: 'x' is not a valid load balancer ARN".into()),
        (
            create(&b, 80, fixed("404")),
            format!("DuplicateListener: A listener already exists on this port for this load balancer '{b}'"),
        ),
        (create(&b, 81, forward("unknown")), "TargetGroupNotFound: Target group 'unknown' not found".into()),
        (create(&b, 81, json!({"Type": "forward"})), "ValidationError: A target group ARN must be specified".into()),
        (create(&b, 81, forward(&used)), "TargetGroupAssociationLimit: The following target groups cannot".into()),
        (create(&b, 81, forward(&elsewhere)), "InvalidConfigurationRequest: The following target groups are in".into()),
        (
            json!({"LoadBalancerArn": b, "Port": 81, "DefaultActions": [fixed("200")]}),
            "ValidationError: A listener protocol must be specified".into(),
        ),
        (
            json!({"LoadBalancerArn": b, "Protocol": "HTTP", "DefaultActions": [fixed("200")]}),
            "ValidationError: A listener port must be specified".into(),
        ),
        (
            json!({"LoadBalancerArn": b, "Protocol": "TCP", "Port": 81, "DefaultActions": [fixed("200")]}),
            "ValidationError: Listener protocol 'TCP' must be one of 'HTTP, HTTPS'".into(),
        ),
        (tls(json!([]), policy), "ValidationError: A certificate must be specified for HTTPS listeners".into()),
        (
            tls(json!([{"CertificateArn": "c"}, {"CertificateArn": "d"}]), policy),
            "InvalidConfigurationRequest: You must provide a list containing exactly one certificate".into(),
        ),
        (tls(json!([{"CertificateArn": "c"}]), policy), "CertificateNotFound: Certificate 'c' not found".into()),
        (tls(json!([{"CertificateArn": "c"}]), "nope"), "SSLPolicyNotFound: SSL policy 'nope' not found".into()),
        (with(json!({"StatusCode": "HTTP_301"})), "InvalidLoadBalancerAction: The redirect configuration is not".into()),
        (
            with(json!({"StatusCode": "HTTP_301", "Query": "a=1"})),
            "InvalidLoadBalancerAction: The redirect configuration is not valid because it creates a loop.".into(),
        ),
        (with(json!({"StatusCode": "HTTP_301", "Path": "x"})), "ValidationError: The redirect path 'x' must".into()),
        (with(json!({"StatusCode": "HTTP_302", "Host": "#{who}"})), "ValidationError: The redirect host '#{who}'".into()),
        (with(json!({"StatusCode": "HTTP_302", "Port": "0"})), "ValidationError: ".into()),
        (groups(json!([{"TargetGroupArn": g, "Weight": 1000}])), "ValidationError: Weight '1000'".into()),
        (groups(json!([{"TargetGroupArn": g}, {"TargetGroupArn": g}])), "ValidationError: Target group".into()),
        (create(&b, 81, fixed("300")), "ValidationError: ".into()),
        (
            create(&b, 81, json!({"Type": "fixed-response",
                "FixedResponseConfig": {"StatusCode": "200", "ContentType": "image/png"}})),
            "InvalidLoadBalancerAction: The ContentType must be one of:'text/html'".into(),
        ),
        (
            create(&b, 81, json!({"Type": "authenticate-oidc"})),
            "InvalidLoadBalancerAction: Actions of type 'authenticate-oidc' are supported only on HTTPS listeners".into(),
        ),
    ];
    for (input, expected) in cases {
        let error = w.fails("CreateListener", input.clone());
        assert!(error.starts_with(&expected), "{input} gave {error}");
    }
    let two = json!({"LoadBalancerArn": b, "Protocol": "HTTP", "Port": 81, "DefaultActions": [fixed("200"), fixed("200")]});
    assert!(w.fails("CreateListener", two).starts_with("InvalidLoadBalancerAction: "));
}

#[test]
fn creating_again_with_the_same_settings_gives_the_same_listener() {
    let mut w = World::new();
    let b = w.balancer("web");
    let first = w.listener(&b, 80, fixed("200"));
    assert_eq!(w.listener(&b, 80, fixed("200")), first);
}

#[test]
fn ports_are_changed_and_not_shared() {
    let mut w = World::new();
    let b = w.balancer("web");
    let l = w.listener(&b, 80, fixed("200"));
    w.listener(&b, 81, fixed("200"));
    let error = w.fails("ModifyListener", json!({"ListenerArn": l, "Port": 81}));
    assert!(error.starts_with("DuplicateListener: "), "{error}");
    let out = w.ok("ModifyListener", json!({"ListenerArn": l, "Port": 8080}));
    assert_eq!(out["Listeners"][0]["Port"], 8080);
    let error = w.fails("ModifyListener", json!({"ListenerArn": l, "Protocol": "HTTPS"}));
    assert!(error.starts_with("ValidationError: A certificate must be specified"), "{error}");
}

#[test]
fn deleted_listeners_are_gone() {
    let mut w = World::new();
    let b = w.balancer("web");
    let l = w.listener(&b, 80, fixed("200"));
    w.ok("DeleteListener", json!({"ListenerArn": l}));
    assert_eq!(
        w.fails("DeleteListener", json!({"ListenerArn": l})),
        format!("ListenerNotFound: Listener '{l}' not found")
    );
    assert_eq!(
        w.fails("DescribeListeners", json!({"ListenerArns": [l]})),
        "ListenerNotFound: One or more listeners not found"
    );
    assert_eq!(
        w.fails("DescribeListeners", json!({})),
        "ValidationError: You must specify either listener ARNs or a load balancer ARN"
    );
    assert_eq!(w.ok("DescribeListeners", json!({"LoadBalancerArn": b}))["Listeners"], json!([]));
}

#[test]
fn policies_and_certificates_are_described() {
    let mut w = World::new();
    let b = w.balancer("web");
    let l = w.listener(&b, 80, fixed("200"));
    assert_eq!(w.ok("DescribeListenerCertificates", json!({"ListenerArn": l}))["Certificates"], json!([]));
    let out = w.ok("DescribeSSLPolicies", json!({"Names": ["ELBSecurityPolicy-TLS13-1-3-2021-06"]}));
    assert_eq!(out["SslPolicies"][0]["SslProtocols"], json!(["TLSv1.3"]));
    assert_eq!(out["SslPolicies"][0]["Ciphers"][0], json!({"Name": "TLS_AES_128_GCM_SHA256", "Priority": 1}));
    let two = ["ELBSecurityPolicy-TLS-1-2-2017-01", "ELBSecurityPolicy-2016-08"];
    let out = w.ok("DescribeSSLPolicies", json!({"Names": two}));
    assert_eq!(out["SslPolicies"][0]["Name"], two[0], "in the order of the request");
    assert!(w.ok("DescribeSSLPolicies", json!({}))["SslPolicies"].as_array().unwrap().len() > 10);
    assert_eq!(
        w.fails("DescribeSSLPolicies", json!({"Names": ["x"]})),
        "SSLPolicyNotFound: SSL policy 'x' not found"
    );
}
