use ec2::rows::NetworkInterface;
use serde_json::{Value as Json, json};

use crate::api::testing::{World, fixed, forward, text};
use crate::rows::{Listener, Rule};

fn create(name: &str, subnets: &[&str]) -> Json {
    json!({"Name": name, "Subnets": subnets})
}

#[test]
fn a_balancer_is_provisioned_with_addresses_and_then_active() {
    let mut w = World::new();
    let out = w.ok("CreateLoadBalancer", create("web", &["subnet-b", "subnet-a"]));
    let b = &out["LoadBalancers"][0];
    assert_eq!(b["State"]["Code"], "provisioning");
    assert_eq!(b["Scheme"], "internet-facing");
    assert_eq!(b["SecurityGroups"], json!(["sg-default-vpc-1"]));
    assert_eq!(b["VpcId"], "vpc-1");
    let zones: Vec<String> =
        b["AvailabilityZones"].as_array().unwrap().iter().map(|z| text(&z["ZoneName"])).collect();
    assert_eq!(zones, ["us-east-1a", "us-east-1b"]);
    let dns = text(&b["DNSName"]);
    assert!(dns.starts_with("web-") && dns.ends_with(".us-east-1.elb.localhost"), "{dns}");
    let arn = text(&b["LoadBalancerArn"]);
    assert!(arn.starts_with("arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/"));

    w.pass(1);
    let out = w.ok("DescribeLoadBalancers", json!({"Names": ["web"]}));
    assert_eq!(out["LoadBalancers"][0]["State"]["Code"], "active");
    let interfaces: Vec<_> = w
        .region
        .tables()
        .by_index::<NetworkInterface>("owner", &arn)
        .map(|i| (i.address.clone(), i.owner_kind.clone()))
        .collect();
    assert_eq!(interfaces.len(), 2);
    assert!(interfaces.contains(&("10.0.0.4".into(), "load_balancer".into())), "{interfaces:?}");
    assert!(interfaces.contains(&("10.0.1.4".into(), "load_balancer".into())), "{interfaces:?}");
}

#[test]
fn what_cannot_be_created() {
    let mut w = World::new();
    w.balancer("taken");
    let two = ["subnet-a", "subnet-b"];
    let cases = [
        (create("bad_name", &two), "ValidationError: Load balancer name 'bad_name' can only contain"),
        (create("internal-x", &two), "ValidationError: Load balancer name 'internal-x' cannot begin with"),
        (
            create("x", &["subnet-a"]),
            "ValidationError: At least two subnets in two different Availability Zones",
        ),
        (create("x", &[]), "ValidationError: At least two subnets"),
        (
            create("x", &["subnet-a", "subnet-a2"]),
            "InvalidConfigurationRequest: A load balancer cannot be attached",
        ),
        (create("x", &["subnet-a", "subnet-z"]), "SubnetNotFound: The subnet ID 'subnet-z' does not exist"),
        (create("x", &["subnet-a", "subnet-other"]), "InvalidConfigurationRequest: All subnets must belong"),
        (
            create("x", &["subnet-a", "subnet-small"]),
            "InvalidSubnet: Not enough IP space available in subnet-small",
        ),
        (create("taken", &["subnet-a", "subnet-b", "subnet-c"]), "DuplicateLoadBalancerName: "),
        (
            json!({"Name": "x", "Subnets": two, "SecurityGroups": ["sg-0"]}),
            "InvalidSecurityGroup: Security group sg-0 does not exist",
        ),
        (
            json!({"Name": "x", "Subnets": two, "SecurityGroups": ["sg-web-vpc-2"]}),
            "InvalidConfigurationRequest: One or more security groups are invalid",
        ),
        (json!({"Name": "x", "Subnets": two, "Type": "network"}), "OperationNotPermitted: "),
        (json!({"Name": "x", "Subnets": two, "Type": "gateway"}), "OperationNotPermitted: "),
        (
            json!({"Name": "x", "Subnets": two, "IpAddressType": "dualstack"}),
            "InvalidConfigurationRequest: You must specify subnets with an associated IPv6 CIDR block.",
        ),
        (
            json!({"Name": "x", "Subnets": two, "Tags": [{"Key": "a"}, {"Key": "a"}]}),
            "DuplicateTagKeys: Tag key was specified more than once: a",
        ),
        (
            json!({"Name": "x", "SubnetMappings": [{"SubnetId": "subnet-a", "AllocationId": "e"}, {"SubnetId": "subnet-b"}]}),
            "ValidationError: Addresses cannot be specified",
        ),
    ];
    for (input, expected) in cases {
        let error = w.fails("CreateLoadBalancer", input.clone());
        assert!(error.starts_with(expected), "{input} gave {error}");
    }
}

#[test]
fn creating_again_with_the_same_settings_gives_the_same_balancer() {
    let mut w = World::new();
    let first = w.balancer("web");
    let again = w.ok(
        "CreateLoadBalancer",
        json!({"Name": "web", "SubnetMappings": [{"SubnetId": "subnet-b"}, {"SubnetId": "subnet-a"}]}),
    );
    assert_eq!(text(&again["LoadBalancers"][0]["LoadBalancerArn"]), first);
    let error = w.fails(
        "CreateLoadBalancer",
        json!({"Name": "web", "Subnets": ["subnet-a", "subnet-b"], "Scheme": "internal"}),
    );
    assert_eq!(
        error,
        "DuplicateLoadBalancerName: A load balancer with the same name 'web' exists, but with different settings"
    );
}

#[test]
fn an_internal_balancer_has_its_prefix() {
    let mut w = World::new();
    let out = w.ok(
        "CreateLoadBalancer",
        json!({"Name": "Web", "Subnets": ["subnet-a", "subnet-b"], "Scheme": "internal"}),
    );
    assert!(text(&out["LoadBalancers"][0]["DNSName"]).starts_with("internal-web-"));
}

#[test]
fn deleting_takes_all_along_and_may_be_repeated() {
    let mut w = World::new();
    let (b, g) = (w.balancer("web"), w.group("g", "instance"));
    let l = w.listener(&b, 80, forward(&g));
    w.rule(&l, 1, "/a", fixed("200"));
    w.ok(
        "ModifyLoadBalancerAttributes",
        json!({"LoadBalancerArn": b, "Attributes": [{"Key": "deletion_protection.enabled", "Value": "true"}]}),
    );
    let error = w.fails("DeleteLoadBalancer", json!({"LoadBalancerArn": b}));
    assert_eq!(
        error,
        format!(
            "OperationNotPermitted: Load balancer '{b}' cannot be deleted because deletion protection is enabled"
        )
    );
    w.ok(
        "ModifyLoadBalancerAttributes",
        json!({"LoadBalancerArn": b, "Attributes": [{"Key": "deletion_protection.enabled", "Value": "false"}]}),
    );
    w.ok("DeleteLoadBalancer", json!({"LoadBalancerArn": b}));
    let t = w.region.tables();
    assert!(t.table::<Listener>().is_empty() && t.table::<Rule>().is_empty());
    assert!(t.table::<NetworkInterface>().is_empty());
    w.ok("DeleteLoadBalancer", json!({"LoadBalancerArn": b}));
    assert_eq!(
        w.fails("DescribeLoadBalancers", json!({"LoadBalancerArns": [b]})),
        "LoadBalancerNotFound: One or more load balancers not found"
    );
    assert_eq!(
        w.fails("DescribeLoadBalancers", json!({"Names": ["web"]})),
        "LoadBalancerNotFound: Load balancers '[web]' not found"
    );
    w.ok("DeleteTargetGroup", json!({"TargetGroupArn": g}));
}

#[test]
fn subnets_are_changed_and_kept_addresses_stay() {
    let mut w = World::new();
    let b = w.balancer("web");
    let before: Vec<String> = w
        .region
        .tables()
        .by_index::<NetworkInterface>("owner", &b)
        .filter(|i| i.subnet == "subnet-b")
        .map(|i| i.id.clone())
        .collect();
    let out = w.ok("SetSubnets", json!({"LoadBalancerArn": b, "Subnets": ["subnet-b", "subnet-c"]}));
    assert_eq!(out["AvailabilityZones"][0]["SubnetId"], "subnet-b");
    let after: Vec<(String, String)> = w
        .region
        .tables()
        .by_index::<NetworkInterface>("owner", &b)
        .map(|i| (i.subnet.clone(), i.id.clone()))
        .collect();
    assert_eq!(after.len(), 2);
    assert!(after.contains(&("subnet-b".into(), before[0].clone())));
    let error = w.fails("SetSubnets", json!({"LoadBalancerArn": b, "Subnets": ["subnet-b"]}));
    assert!(error.starts_with("ValidationError: At least two subnets"), "{error}");
}

#[test]
fn security_groups_reach_the_interfaces() {
    let mut w = World::new();
    let b = w.balancer("web");
    w.ok("SetSecurityGroups", json!({"LoadBalancerArn": b, "SecurityGroups": ["sg-web-vpc-1"]}));
    for i in w.region.tables().by_index::<NetworkInterface>("owner", &b) {
        assert_eq!(i.groups, ["sg-web-vpc-1"]);
    }
    let error = w.fails("SetSecurityGroups", json!({"LoadBalancerArn": b, "SecurityGroups": ["sg-0"]}));
    assert_eq!(error, "InvalidSecurityGroup: Security group sg-0 does not exist");
}

#[test]
fn pages_hold_every_balancer_once() {
    let mut w = World::new();
    for i in 0..7 {
        w.balancer(&format!("web-{i}"));
    }
    let (mut names, mut marker) = (Vec::new(), Json::Null);
    loop {
        let out = w.ok("DescribeLoadBalancers", json!({"PageSize": 3, "Marker": marker}));
        let page = out["LoadBalancers"].as_array().unwrap();
        assert!(page.len() <= 3);
        names.extend(page.iter().map(|b| text(&b["LoadBalancerName"])));
        marker = out["NextMarker"].clone();
        if marker.is_null() {
            break;
        }
    }
    names.sort();
    assert_eq!(names, (0..7).map(|i| format!("web-{i}")).collect::<Vec<_>>());
}

#[test]
fn the_quota_of_balancers_holds() {
    let mut w = World::new();
    for i in 0..50 {
        w.balancer(&format!("web-{i}"));
    }
    let error = w.fails("CreateLoadBalancer", create("one-more", &["subnet-a", "subnet-b"]));
    assert!(error.starts_with("TooManyLoadBalancers: "), "{error}");
    let out = w.ok("DescribeAccountLimits", json!({}));
    let limits = out["Limits"].as_array().unwrap();
    assert!(limits.contains(&json!({"Name": "application-load-balancers", "Max": "50"})), "{limits:?}");
}

#[test]
fn no_capacity_is_reserved() {
    let mut w = World::new();
    let b = w.balancer("web");
    let out = w.ok("DescribeCapacityReservation", json!({"LoadBalancerArn": b}));
    assert!(out.get("MinimumLoadBalancerCapacity").is_none(), "{out}");
    assert_eq!(out["CapacityReservationState"].as_array().map(Vec::len), Some(2));
}
