//! A small region for tests: requests go in as JSON and through the checks of the model, as at the front; instances have no machines
//! and go through their states by themselves, a second for each.

use compute::rows::{LaunchTemplate, TemplateVersion};
use ec2::rows::{Instance, SecurityGroup, Subnet, Vpc};
use serde_json::{Value as Json, json};
use testbed::Testbed;

/// A region with a default VPC over zones a, b and c, and a clock that tests turn.
pub struct World {
    bed: Testbed,
}

testbed::stands_on!(World);

impl World {
    pub fn new() -> World {
        let install = |config: &mut _| {
            ec2::install(config);
            identity::install(config);
            elb::install(config);
            compute::install(config);
            compute::install_instant(config);
            crate::install(config);
        };
        let register = |handlers: &mut _| {
            elb::handlers(handlers);
            crate::handlers(handlers);
        };
        let bed = Testbed::new(&shapes::autoscaling::SERVICE, "ValidationError", install, register);
        let mut world = World { bed };
        world.ground();
        world
    }

    fn ground(&mut self) {
        self.put(Vpc {
            id: "vpc-1".into(),
            cidr: "10.0.0.0/16".into(),
            is_default: true,
            enable_dns_support: true,
            enable_dns_hostnames: true,
            ..Default::default()
        });
        self.put(SecurityGroup {
            id: "sg-1".into(),
            vpc: "vpc-1".into(),
            name: "default".into(),
            description: String::new(),
            rules: Vec::new(),
            tags: Default::default(),
        });
        for (i, letter) in ["a", "b", "c"].iter().enumerate() {
            self.put(Subnet {
                id: format!("subnet-{letter}"),
                vpc: "vpc-1".into(),
                cidr: format!("10.0.{}.0/20", i * 16),
                zone: format!("us-east-1{letter}"),
                default_for_zone: true,
                ..Default::default()
            });
        }
    }

    /// Lets time pass, a second at a time, and the controllers run until none has anything to do.
    pub fn pass(&mut self, seconds: i64) {
        for _ in 0..seconds.max(1) {
            self.bed.pass(seconds.min(1));
        }
    }

    /// A launch template `lt-<name>` with image and type; its id.
    pub fn template(&mut self, name: &str) -> String {
        let id = format!("lt-{name}");
        self.put(LaunchTemplate { id: id.clone(), name: name.into(), ..Default::default() });
        self.version(&id, "t3.small");
        id
    }

    /// One more version of a launch template, which becomes the latest; the first is the default.
    pub fn version(&mut self, template: &str, kind: &str) {
        let data = shapes::ec2::RequestLaunchTemplateData {
            image_id: Some(compute::images::LOCAL.into()),
            instance_type: Some(kind.into()),
            ..Default::default()
        };
        let (template, now) = (template.to_owned(), self.now);
        self.write(|tx| {
            let version = tx.get::<LaunchTemplate>(&template).map_or(0, |t| t.latest_version) + 1;
            tx.update::<LaunchTemplate>(&template, |t| {
                t.latest_version = version;
                t.default_version = 1;
            });
            tx.put(TemplateVersion { template, version, created_at: now, data, ..Default::default() });
        });
    }

    /// A launch configuration.
    pub fn configuration(&mut self, name: &str) {
        self.ok(
            "CreateLaunchConfiguration",
            json!({"LaunchConfigurationName": name, "ImageId": compute::images::LOCAL, "InstanceType": "t3.small"}),
        );
    }

    /// A group over zones a and b from a launch configuration of its own name, with further members.
    pub fn group(&mut self, name: &str, min: i64, max: i64, desired: i64, more: Json) {
        if self.region.tables().get::<crate::rows::LaunchConfiguration>(name).is_none() {
            self.configuration(name);
        }
        let mut input = json!({"AutoScalingGroupName": name, "MinSize": min, "MaxSize": max, "DesiredCapacity": desired,
            "LaunchConfigurationName": name, "VPCZoneIdentifier": "subnet-a,subnet-b"});
        for (k, v) in more.as_object().expect("members") {
            input[k] = v.clone();
        }
        self.ok("CreateAutoScalingGroup", input);
    }

    /// A target group of instances; its ARN.
    pub fn target_group(&mut self, name: &str) -> String {
        let input =
            json!({"Name": name, "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-1", "TargetType": "instance"});
        let out = self.call_of(&shapes::elbv2::SERVICE, "CreateTargetGroup", input).expect("a target group");
        text(&out["TargetGroups"][0]["TargetGroupArn"])
    }

    /// A group as DescribeAutoScalingGroups shows it; null if there is none.
    pub fn describe(&mut self, name: &str) -> Json {
        let out = self.ok("DescribeAutoScalingGroups", json!({"AutoScalingGroupNames": [name]}));
        out["AutoScalingGroups"][0].clone()
    }

    /// The instances of a group, `zone state health`, sorted.
    pub fn states(&mut self, name: &str) -> Vec<String> {
        let g = self.describe(name);
        let mut all: Vec<String> = g["Instances"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|i| {
                let zone = text(&i["AvailabilityZone"]);
                format!(
                    "{} {} {}",
                    &zone[zone.len() - 1..],
                    text(&i["LifecycleState"]),
                    text(&i["HealthStatus"])
                )
            })
            .collect();
        all.sort();
        all
    }

    /// The ids of a group's instances.
    pub fn ids(&mut self, name: &str) -> Vec<String> {
        let g = self.describe(name);
        g["Instances"].as_array().into_iter().flatten().map(|i| text(&i["InstanceId"])).collect()
    }

    /// The activities of a group, the newest first.
    pub fn activities(&mut self, name: &str) -> Vec<Json> {
        let input = json!({"AutoScalingGroupName": name, "IncludeDeletedGroups": true});
        let out = self.ok("DescribeScalingActivities", input);
        out["Activities"].as_array().cloned().unwrap_or_default()
    }

    /// An instance's row.
    pub fn instance(&self, id: &str) -> Instance {
        Instance::clone(self.region.tables().get::<Instance>(id).expect("an instance"))
    }
}

/// The text of a JSON string.
#[track_caller]
pub fn text(v: &Json) -> String {
    v.as_str().unwrap_or_else(|| panic!("{v} is no string")).to_owned()
}
