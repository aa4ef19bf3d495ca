use std::time::Duration;

use ec2::rows::{Instance, InstanceState};
use elb::targets;
use serde_json::{Value as Json, json};
use state::{AwsError, Region, RegionConfig, Timestamp, Tx};

use super::*;
use crate::testing::{Made, call, make, scope};

const NOW: Timestamp = Timestamp(1_767_225_600_000);

fn region() -> (Region, Made) {
    let mut config = RegionConfig::new(&scope().account, &scope().region, 1);
    ec2::install(&mut config);
    elb::install(&mut config);
    let mut region = Region::new(config);
    let made = region.write(NOW, |tx| make(tx, 80)).unwrap();
    settle(&mut region);
    (region, made)
}

fn settle(region: &mut Region) {
    while region.step(NOW, 1000) {}
}

fn write<T>(region: &mut Region, f: impl FnOnce(&mut Tx) -> Result<T, AwsError>) -> T {
    let out = region.write(NOW, f).unwrap();
    settle(region);
    out
}

fn of(region: &Region, options: &Options) -> plane::Config {
    config(region.tables(), &scope(), options)
}

fn plain(region: &Region) -> plane::Config {
    of(region, &Options::default())
}

#[test]
fn a_balancer_comes_over_with_its_listener_and_group() {
    let (mut r, m) = region();
    write(&mut r, |tx| {
        targets::register(tx, &m.group, "127.0.0.9", 8080, Some("us-east-1a"));
        Ok(())
    });
    let c = plain(&r);
    let b = &c.balancers[&*m.balancer];
    assert_eq!(b.dns_name, m.dns);
    assert!(b.addresses.is_empty());
    let l = &b.listeners[&*m.listener];
    assert_eq!(l.port, 80);
    let plane::Action::Forward(f) = &l.default_action else { panic!("{:?}", l.default_action) };
    assert_eq!(*f.groups[0].group, *m.group);
    let g = &c.target_groups[&*m.group];
    assert_eq!(g.targets.len(), 1);
    assert_eq!(g.targets[0].address, "127.0.0.9:8080".parse().unwrap());
    assert_eq!(g.targets[0].state, plane::TargetState::Registered);
    assert_eq!(g.health_check.path, "/up");
    assert_eq!(g.health_check.interval, Duration::from_secs(5));
    assert_eq!(g.health_check.port, None);
    let shared = c.shared.unwrap();
    assert_eq!(shared.address, "127.0.0.1".parse::<IpAddr>().unwrap());
    assert_eq!(shared.substitutes.get(&80), Some(&8080));
}

#[test]
fn addresses_in_the_vpc_are_used_in_their_region_only() {
    let (r, m) = region();
    let with = |scope| of(&r, &Options { vpc_addresses: Some(scope), ..Options::default() });
    let c = with(scope());
    let nodes: Vec<_> = c.balancers[&*m.balancer].addresses.iter().map(|a| a.address.to_string()).collect();
    assert_eq!(nodes, ["127.80.0.4", "127.80.1.4"]);
    assert_eq!(addresses(&c).len(), 2);
    let other = Scope { region: "eu-west-1".into(), ..scope() };
    assert!(addresses(&with(other)).is_empty());
}

#[test]
fn instances_are_found_by_their_row() {
    let (mut r, m) = region();
    write(&mut r, |tx| {
        tx.put(Instance {
            id: "i-1".into(),
            instance_type: "t3.small".into(),
            image: "ami-1".into(),
            state: InstanceState::Running,
            subnet: "subnet-a".into(),
            vpc: "vpc-1".into(),
            zone: "us-east-1a".into(),
            address: "127.80.0.77".into(),
            interface: "eni-1".into(),
            groups: Vec::new(),
            user_data: None,
            launched_at: NOW,
            terminated_at: None,
            slot: None,
            key_name: None,
            client_token: None,
            reservation: "r-1".into(),
            ..Default::default()
        });
        targets::register(tx, &m.group, "i-1", 32768, Some("us-east-1a"));
        targets::register(tx, &m.group, "i-unknown", 32768, Some("us-east-1a"));
        Ok(())
    });
    let c = plain(&r);
    let targets = &c.target_groups[&*m.group].targets;
    assert_eq!(targets.len(), 1, "an instance that nobody knows has no address");
    assert_eq!(targets[0].address, "127.80.0.77:32768".parse().unwrap());
    assert_eq!(&*targets[0].id, "i-1");
    write(&mut r, |tx| {
        tx.update::<Instance>("i-1", |i| i.state = InstanceState::Stopped);
        Ok(())
    });
    assert!(plain(&r).target_groups[&*m.group].targets.is_empty(), "a stopped instance takes no traffic");
}

#[test]
fn draining_targets_stay_until_they_are_gone() {
    let (mut r, m) = region();
    write(&mut r, |tx| {
        targets::register(tx, &m.group, "127.0.0.9", 80, None);
        targets::deregister(tx, &m.group, "127.0.0.9", 80);
        Ok(())
    });
    let state = |c: &plane::Config| c.target_groups[&*m.group].targets.first().map(|t| t.state);
    assert_eq!(state(&plain(&r)), Some(plane::TargetState::Draining));
    write(&mut r, |tx| call(tx, "DeleteListener", json!({"ListenerArn": m.listener})));
    assert_eq!(
        state(&plain(&r)),
        Some(plane::TargetState::Draining),
        "requests under way outlive the listener"
    );
    write(&mut r, |tx| {
        targets::drained(tx, &m.group, "127.0.0.9", 80);
        Ok(())
    });
    assert!(plain(&r).target_groups.is_empty(), "a group that nothing forwards to is not checked");
}

#[test]
fn rules_come_over() {
    let (mut r, m) = region();
    let redirect = json!({"Type": "redirect", "RedirectConfig": {"Path": "/new", "StatusCode": "HTTP_301"}});
    let weighted = json!({"Type": "forward", "ForwardConfig": {
        "TargetGroups": [{"TargetGroupArn": m.group, "Weight": 3}],
        "TargetGroupStickinessConfig": {"Enabled": true, "DurationSeconds": 60}}});
    let fixed = json!({"Type": "fixed-response",
        "FixedResponseConfig": {"StatusCode": "503", "ContentType": "text/plain", "MessageBody": "later"}});
    let cases: [(Json, Json, plane::Condition); 6] = [
        (
            json!({"Field": "path-pattern", "Values": ["/a*"]}),
            redirect,
            plane::Condition::PathPattern(vec!["/a*".into()]),
        ),
        (
            json!({"Field": "host-header", "HostHeaderConfig": {"Values": ["a.com", "b.com"]}}),
            weighted,
            plane::Condition::HostHeader(vec!["a.com".into(), "b.com".into()]),
        ),
        (
            json!({"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "X-A", "Values": ["1"]}}),
            fixed.clone(),
            plane::Condition::HttpHeader { name: "X-A".into(), values: vec!["1".into()] },
        ),
        (
            json!({"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["PUT"]}}),
            fixed.clone(),
            plane::Condition::HttpRequestMethod(vec!["PUT".into()]),
        ),
        (
            json!({"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "k", "Value": "v"}, {"Value": "w"}]}}),
            fixed.clone(),
            plane::Condition::QueryString(vec![
                plane::QueryPattern { key: Some("k".into()), value: "v".into() },
                plane::QueryPattern { key: None, value: "w".into() },
            ]),
        ),
        (
            json!({"Field": "source-ip", "SourceIpConfig": {"Values": ["10.0.0.0/8"]}}),
            fixed,
            plane::Condition::SourceIp(vec![plane::Cidr { address: "10.0.0.0".parse().unwrap(), prefix: 8 }]),
        ),
    ];
    let mut expected = Vec::new();
    for (i, (given, action, condition)) in cases.into_iter().enumerate() {
        let input =
            json!({"ListenerArn": m.listener, "Priority": i + 1, "Conditions": [given], "Actions": [action]});
        write(&mut r, |tx| call(tx, "CreateRule", input));
        expected.push(condition);
    }
    let c = plain(&r);
    let mut rules = c.balancers[&*m.balancer].listeners[&*m.listener].rules.clone();
    rules.sort_by_key(|r| r.priority);
    assert_eq!(rules.iter().map(|r| r.conditions[0].clone()).collect::<Vec<_>>(), expected);
    let plane::Action::Redirect(to) = &rules[0].action else { panic!("{:?}", rules[0].action) };
    assert_eq!((to.status, to.path.as_str(), to.host.as_str()), (301, "/new", "#{host}"));
    let plane::Action::Forward(to) = &rules[1].action else { panic!("{:?}", rules[1].action) };
    assert_eq!((to.groups[0].weight, to.stickiness), (3, Some(Duration::from_secs(60))));
    let plane::Action::FixedResponse(answer) = &rules[2].action else { panic!("{:?}", rules[2].action) };
    assert_eq!((answer.status, answer.body.as_str()), (503, "later"));
}

#[test]
fn attributes_come_over() {
    let (mut r, m) = region();
    let pairs =
        |all: &[(&str, &str)]| -> Json { all.iter().map(|(k, v)| json!({"Key": k, "Value": v})).collect() };
    let of_balancer = pairs(&[
        ("idle_timeout.timeout_seconds", "7"),
        ("routing.http.xff_header_processing.mode", "remove"),
        ("access_logs.s3.enabled", "true"),
        ("access_logs.s3.bucket", "logs"),
        ("access_logs.s3.prefix", "web/1"),
    ]);
    let of_group = pairs(&[
        ("stickiness.enabled", "true"),
        ("stickiness.lb_cookie.duration_seconds", "60"),
        ("load_balancing.algorithm.type", "least_outstanding_requests"),
        ("deregistration_delay.timeout_seconds", "5"),
        ("load_balancing.cross_zone.enabled", "false"),
    ]);
    let of_listener = pairs(&[("routing.http.response.server.enabled", "false")]);
    for (operation, member, arn, attributes) in [
        ("ModifyLoadBalancerAttributes", "LoadBalancerArn", &m.balancer, of_balancer),
        ("ModifyTargetGroupAttributes", "TargetGroupArn", &m.group, of_group),
        ("ModifyListenerAttributes", "ListenerArn", &m.listener, of_listener),
    ] {
        write(&mut r, |tx| call(tx, operation, json!({member: arn, "Attributes": attributes})));
    }
    let c = of(&r, &Options { access_logs: Some("/logs".into()), ..Options::default() });
    let a = &c.balancers[&*m.balancer].attributes;
    assert_eq!(a.idle_timeout, Duration::from_secs(7));
    assert_eq!(a.xff_mode, plane::XffMode::Remove);
    assert!(!a.server_header);
    let log = a.access_log.as_ref().unwrap();
    assert_eq!(
        log.directory,
        Path::new("/logs/logs/web/1/AWSLogs/123456789012/elasticloadbalancing/us-east-1")
    );
    assert!(log.stem.starts_with("123456789012_elasticloadbalancing_us-east-1_app.web."), "{}", log.stem);
    assert!(plain(&r).balancers[&*m.balancer].attributes.access_log.is_none());
    let g = &c.target_groups[&*m.group];
    assert_eq!(g.stickiness, Some(plane::Stickiness::LbCookie { duration: Duration::from_secs(60) }));
    assert_eq!(g.algorithm, plane::Algorithm::LeastOutstandingRequests);
    assert_eq!(g.deregistration_delay, Duration::from_secs(5));
    assert!(!g.cross_zone);
}

#[test]
fn nothing_is_checked_when_health_is_assumed() {
    let (r, m) = region();
    let c = of(&r, &Options { assume_healthy: true, ..Options::default() });
    assert!(!c.target_groups[&*m.group].health_check.enabled);
    assert!(plain(&r).target_groups[&*m.group].health_check.enabled);
}

#[test]
fn regions_are_put_together() {
    let (r, _) = region();
    let mut all = plane::Config::default();
    merge(&mut all, plain(&r));
    merge(&mut all, plane::Config::default());
    assert_eq!((all.balancers.len(), all.target_groups.len()), (1, 1));
    assert_eq!(all.shared.unwrap().substitutes.get(&80), Some(&8080));
}
