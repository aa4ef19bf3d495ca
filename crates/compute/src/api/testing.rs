//! A small region for tests of operations: requests go in as JSON and through the checks of the model, as at the front.

use ec2::rows::{HostCapacity, Instance, SecurityGroup, Subnet, Vpc};
use serde_json::{Value as Json, json};
use shapes::{AwsError, Timestamp, Value, validate};
use state::{Caller, Handlers, Region, RegionConfig, Row};

/// When tests begin (2026-01-01T00:00:00Z).
pub const START: Timestamp = Timestamp(1_767_225_600_000);
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
    pub region: Region,
    pub now: Timestamp,
    handlers: Handlers,
}

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
        let mut config = RegionConfig::new("123456789012", "us-east-1", 1);
        ec2::install(&mut config);
        identity::install(&mut config);
        crate::install(&mut config);
        if instant {
            crate::install_instant(&mut config);
        }
        let mut handlers = Handlers::default();
        crate::handlers(&mut handlers);
        let mut world = World { region: Region::new(config), now: START, handlers };
        world.ground();
        world
    }

    fn ground(&mut self) {
        let made = self.region.write(self.now, |tx| ec2::defaults::make_default_vpc(tx, "172.31.0.0/16"));
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

    /// Calls an operation.
    pub fn call(&mut self, operation: &str, input: Json) -> Result<Json, AwsError> {
        let model = shapes::ec2::SERVICE.operation(operation).expect("an operation that is served");
        let input: Value = serde_json::from_value(input).expect("any JSON is a value");
        validate::check(model.input, &input).map_err(|m| AwsError::new("ValidationError", m))?;
        let caller = Caller { arn: "arn:aws:iam::123456789012:root".into(), ..Caller::default() };
        let output = self.handlers.perform(&mut self.region, self.now, &caller, "ec2", operation, input)?;
        Ok(serde_json::to_value(output).expect("a value is JSON"))
    }

    /// Calls an operation that must succeed.
    #[track_caller]
    pub fn ok(&mut self, operation: &str, input: Json) -> Json {
        self.call(operation, input).unwrap_or_else(|e| panic!("{operation}: {e}"))
    }

    /// Calls an operation that must fail and change nothing; the error's code.
    #[track_caller]
    pub fn fails(&mut self, operation: &str, input: Json) -> String {
        let before = self.region.tables().revision;
        match self.call(operation, input) {
            Err(e) => {
                assert_eq!(self.region.tables().revision, before, "a failed call changed something");
                e.code.into_owned()
            }
            Ok(out) => panic!("{operation} was to fail and answered {out}"),
        }
    }

    /// Puts a row as if something had made it.
    pub fn put<R: Row>(&mut self, row: R) {
        self.tx(|tx| tx.put(row));
    }

    /// Runs a transaction, as a shell does.
    pub fn tx<T>(&mut self, f: impl FnOnce(&mut state::Tx) -> T) -> T {
        self.region.write(self.now, |tx| Ok(f(tx))).expect("nothing here fails")
    }

    /// Lets time pass, and the controllers run until none has anything to do.
    pub fn pass(&mut self, seconds: i64) {
        self.now = self.now.plus_s(seconds);
        let mut rounds = 0;
        while self.region.step(self.now, 1000) {
            rounds += 1;
            assert!(rounds < 100, "controllers do not come to rest");
        }
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
