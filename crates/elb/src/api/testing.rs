//! A small region for tests of operations: requests go in as JSON and through the checks of the model, as at the front.

use ec2::rows::{Instance, InstanceState, SecurityGroup, Subnet, Vpc};
use serde_json::{Value as Json, json};
use testbed::{START, Testbed};

/// A region with two VPCs (`vpc-1` with a subnet in each of three zones and a small one, `vpc-2` with one), security groups
/// and instances, and a clock that tests turn.
pub struct World {
    bed: Testbed,
}

testbed::stands_on!(World);

impl World {
    pub fn new() -> World {
        let install = |config: &mut _| {
            ec2::install(config);
            crate::install(config);
        };
        let bed = Testbed::new(&shapes::elbv2::SERVICE, "ValidationError", install, crate::handlers);
        let mut world = World { bed };
        world.ground();
        world
    }

    fn ground(&mut self) {
        for (id, cidr) in [("vpc-1", "10.0.0.0/16"), ("vpc-2", "10.1.0.0/16")] {
            self.put(Vpc {
                id: id.into(),
                cidr: cidr.into(),
                is_default: false,
                enable_dns_support: true,
                enable_dns_hostnames: true,
                ..Default::default()
            });
            let group = |name: &str| SecurityGroup {
                id: format!("sg-{name}-{id}"),
                vpc: id.into(),
                name: name.into(),
                description: String::new(),
                rules: Vec::new(),
                tags: Default::default(),
            };
            self.put(group("default"));
            self.put(group("web"));
        }
        let subnets = [
            ("subnet-a", "vpc-1", "10.0.0.0/24", "us-east-1a"),
            ("subnet-b", "vpc-1", "10.0.1.0/24", "us-east-1b"),
            ("subnet-c", "vpc-1", "10.0.2.0/24", "us-east-1c"),
            ("subnet-a2", "vpc-1", "10.0.3.0/24", "us-east-1a"),
            ("subnet-small", "vpc-1", "10.0.4.0/29", "us-east-1b"),
            ("subnet-other", "vpc-2", "10.1.0.0/24", "us-east-1b"),
        ];
        for (id, vpc, cidr, zone) in subnets {
            self.put(Subnet {
                id: id.into(),
                vpc: vpc.into(),
                cidr: cidr.into(),
                zone: zone.into(),
                default_for_zone: false,
                map_public_ip: false,
                ..Default::default()
            });
        }
        self.instance("i-a", "vpc-1", "us-east-1a", InstanceState::Running);
        self.instance("i-b", "vpc-1", "us-east-1b", InstanceState::Running);
        self.instance("i-c", "vpc-1", "us-east-1c", InstanceState::Running);
        self.instance("i-stopped", "vpc-1", "us-east-1a", InstanceState::Stopped);
        self.instance("i-other", "vpc-2", "us-east-1b", InstanceState::Running);
    }

    /// Puts an instance in, or into another state.
    pub fn instance(&mut self, id: &str, vpc: &str, zone: &str, state: InstanceState) {
        self.put(Instance {
            id: id.into(),
            instance_type: "t3.small".into(),
            image: "ami-1".into(),
            state,
            subnet: "subnet-a".into(),
            vpc: vpc.into(),
            zone: zone.into(),
            address: "10.0.0.100".into(),
            interface: format!("eni-{id}"),
            groups: Vec::new(),
            user_data: None,
            launched_at: START,
            terminated_at: None,
            slot: None,
            key_name: None,
            client_token: None,
            reservation: "r-1".into(),
            ..Default::default()
        });
    }

    /// A balancer in zones a and b; its ARN.
    pub fn balancer(&mut self, name: &str) -> String {
        let out = self.ok("CreateLoadBalancer", json!({"Name": name, "Subnets": ["subnet-a", "subnet-b"]}));
        text(&out["LoadBalancers"][0]["LoadBalancerArn"])
    }

    /// A group of the target type `instance` or `ip`; its ARN.
    pub fn group(&mut self, name: &str, kind: &str) -> String {
        let out = self.ok(
            "CreateTargetGroup",
            json!({"Name": name, "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-1", "TargetType": kind}),
        );
        text(&out["TargetGroups"][0]["TargetGroupArn"])
    }

    /// An HTTP listener with one default action; its ARN.
    pub fn listener(&mut self, balancer: &str, port: u16, action: Json) -> String {
        let out = self.ok(
            "CreateListener",
            json!({"LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": port, "DefaultActions": [action]}),
        );
        text(&out["Listeners"][0]["ListenerArn"])
    }

    /// A rule for a path; its ARN.
    pub fn rule(&mut self, listener: &str, priority: i64, path: &str, action: Json) -> String {
        let out = self.ok(
            "CreateRule",
            json!({"ListenerArn": listener, "Priority": priority, "Actions": [action],
                   "Conditions": [{"Field": "path-pattern", "Values": [path]}]}),
        );
        text(&out["Rules"][0]["RuleArn"])
    }

    /// The states and reasons of the targets of a group, `id:port state reason`.
    pub fn health(&mut self, group: &str) -> Vec<String> {
        let out = self.ok("DescribeTargetHealth", json!({"TargetGroupArn": group}));
        let all = out["TargetHealthDescriptions"].as_array().cloned().unwrap_or_default();
        let one = |d: &Json| {
            let (target, health) = (&d["Target"], &d["TargetHealth"]);
            let words = [&health["State"], &health["Reason"]].map(|w| w.as_str().unwrap_or("-").to_owned());
            format!("{}:{} {}", text(&target["Id"]), target["Port"], words.join(" "))
        };
        all.iter().map(one).collect()
    }
}

/// A forward action.
pub fn forward(group: &str) -> Json {
    json!({"Type": "forward", "TargetGroupArn": group})
}

/// A fixed response.
pub fn fixed(status: &str) -> Json {
    json!({"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": status}})
}

/// The text of a JSON string.
#[track_caller]
pub fn text(v: &Json) -> String {
    v.as_str().unwrap_or_else(|| panic!("{v} is no string")).to_owned()
}
