//! A small region for tests of operations: requests go in as JSON and through the checks of the model, as at the front.

use ec2::rows::{HostCapacity, Instance, SecurityGroup, Subnet, Vpc};
use serde_json::{Value as Json, json};
pub use testbed::START;
use testbed::Testbed;

/// The image of the ECS-optimized Amazon Linux 2 in the tests' region.
pub fn image() -> String {
    crate::images::by_parameter(
        "us-east-1",
        "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id",
    )
    .expect("a public image")
}

/// A region with a default VPC, a VPC `vpc-1` with a subnet in each of two zones and a small one, and a clock that tests turn.
pub struct World {
    bed: Testbed,
}

testbed::stands_on!(World);

impl World {
    /// A region whose instances have no machines: they move by themselves.
    pub fn new() -> World {
        World::with(true)
    }

    /// A region whose instances wait for reports of their machines.
    pub fn with_machines() -> World {
        World::with(false)
    }

    fn with(instant: bool) -> World {
        let install = |config: &mut _| {
            ec2::install(config);
            identity::install(config);
            crate::install(config);
            if instant {
                crate::install_instant(config);
            }
        };
        let bed = Testbed::new(&shapes::ec2::SERVICE, "ValidationError", install, crate::handlers);
        let mut world = World { bed };
        world.ground();
        world
    }

    fn ground(&mut self) {
        let made = self.attempt(|tx| ec2::defaults::make_default_vpc(tx, "172.31.0.0/16"));
        made.expect("the default VPC");
        self.put(Vpc {
            id: "vpc-1".into(),
            cidr: "10.0.0.0/16".into(),
            enable_dns_support: true,
            enable_dns_hostnames: true,
            ..Default::default()
        });
        for name in ["default", "web"] {
            self.put(SecurityGroup {
                id: format!("sg-{name}"),
                vpc: "vpc-1".into(),
                name: name.into(),
                ..Default::default()
            });
        }
        for (id, cidr, zone, public) in [
            ("subnet-a", "10.0.0.0/24", "us-east-1a", true),
            ("subnet-b", "10.0.1.0/24", "us-east-1b", false),
            ("subnet-small", "10.0.4.0/29", "us-east-1b", false),
        ] {
            self.put(Subnet {
                id: id.into(),
                vpc: "vpc-1".into(),
                cidr: cidr.into(),
                zone: zone.into(),
                map_public_ip: public,
                ..Default::default()
            });
        }
        self.put(identity::rows::InstanceProfile {
            name: "ecs".into(),
            id: "AIPA0".into(),
            arn: "arn:aws:iam::123456789012:instance-profile/ecs".into(),
            path: "/".into(),
            created_at: START,
            role: None,
            tags: Default::default(),
        });
    }

    /// Calls an operation that must fail and change nothing; the error's code.
    #[track_caller]
    pub fn fails(&mut self, operation: &str, input: Json) -> String {
        self.refused(operation, input).code.into_owned()
    }

    /// Launches instances in `subnet-a`, with further parameters; their ids.
    #[track_caller]
    pub fn run(&mut self, count: usize, more: Json) -> Vec<String> {
        let out = self.ok("RunInstances", request(count, more));
        out["Instances"].as_array().into_iter().flatten().map(|i| text(&i["InstanceId"])).collect()
    }

    /// An instance as DescribeInstances shows it.
    #[track_caller]
    pub fn shown(&mut self, id: &str) -> Json {
        self.ok("DescribeInstances", json!({"InstanceIds": [id]}))["Reservations"][0]["Instances"][0].clone()
    }

    /// The state of an instance, in a word.
    #[track_caller]
    pub fn state(&mut self, id: &str) -> String {
        text(&self.shown(id)["State"]["Name"])
    }

    /// The row of an instance.
    #[track_caller]
    pub fn row(&self, id: &str) -> Instance {
        (**self.region.tables().get::<Instance>(id).expect("the instance")).clone()
    }

    /// Sets what the host can give, in MiB.
    pub fn capacity(&mut self, memory_mib: i64, refuses: Option<&str>) {
        self.put(HostCapacity {
            host: "h".into(),
            memory_mib,
            refuses: refuses.map(Into::into),
            ..Default::default()
        });
    }
}

/// A request for t3.small in `subnet-a`, with further parameters over it; null takes one away.
pub fn request(count: usize, more: Json) -> Json {
    let mut base = json!({"ImageId": image(), "InstanceType": "t3.small", "SubnetId": "subnet-a", "MinCount": count,
        "MaxCount": count});
    for (k, v) in more.as_object().expect("an object") {
        base[k] = v.clone();
    }
    base.as_object_mut().expect("an object").retain(|_, v| !v.is_null());
    base
}

/// The text of a JSON string.
#[track_caller]
pub fn text(v: &Json) -> String {
    v.as_str().unwrap_or_else(|| panic!("{v} is no string")).to_owned()
}
