//! A small region for tests of operations: requests go in as JSON and through the checks of the model, as at the front.

use serde_json::{Value as Json, json};
use shapes::{AwsError, Timestamp, Value, validate};
use state::{Caller, Handlers, Region, RegionConfig, Tables};

use crate::rows::{Instance, InstanceState};

/// When tests begin (2026-01-01T00:00:00Z).
pub const START: Timestamp = Timestamp(1_767_225_600_000);

/// A region with its default VPC, and a clock that tests turn.
pub struct World {
    pub region: Region,
    pub now: Timestamp,
    handlers: Handlers,
}

impl World {
    pub fn new() -> World {
        let mut config = RegionConfig::new("123456789012", "us-east-1", 1);
        crate::install(&mut config);
        let mut handlers = Handlers::default();
        crate::handlers(&mut handlers);
        crate::tags::register(&mut handlers, &[]);
        let mut world = World { region: Region::new(config), now: START, handlers };
        let made = world
            .region
            .write(START, |tx| crate::defaults::make_default_vpc(tx, crate::defaults::DEFAULT_CIDR));
        made.expect("the default VPC can be made");
        world
    }

    pub fn tables(&self) -> &Tables {
        self.region.tables()
    }

    /// Calls an operation.
    pub fn call(&mut self, operation: &str, input: Json) -> Result<Json, AwsError> {
        let model = shapes::ec2::SERVICE.operation(operation).expect("an operation that is served");
        let input: Value = serde_json::from_value(input).expect("any JSON is a value");
        validate::check(model.input, &input).map_err(|m| AwsError::new("ValidationError", m))?;
        let caller = Caller::default();
        let output = self.handlers.perform(&mut self.region, self.now, &caller, "ec2", operation, input)?;
        Ok(serde_json::to_value(output).expect("a value is JSON"))
    }

    /// Calls an operation that must succeed.
    #[track_caller]
    pub fn ok(&mut self, operation: &str, input: Json) -> Json {
        self.call(operation, input.clone()).unwrap_or_else(|e| panic!("{operation} {input}: {e}"))
    }

    /// Calls an operation that must fail; the error as `Code: message`.
    #[track_caller]
    pub fn fails(&mut self, operation: &str, input: Json) -> String {
        let before = self.region.tables().revision;
        match self.call(operation, input) {
            Err(e) => {
                assert_eq!(self.region.tables().revision, before, "a failed call changed something");
                e.to_string()
            }
            Ok(out) => panic!("{operation} was to fail and answered {out}"),
        }
    }

    /// Calls operations that must fail, with the code and a part of the message of each.
    #[track_caller]
    pub fn all_fail(&mut self, operation: &str, cases: &[(Json, &str, &str)]) {
        for (input, code, part) in cases {
            let said = self.fails(operation, input.clone());
            assert!(
                said.starts_with(&format!("{code}: ")) && said.contains(part),
                "{operation} {input}: {said}"
            );
        }
    }

    /// Lets time pass, and the controllers run until none has anything to do.
    pub fn pass(&mut self, milliseconds: i64) {
        self.now = self.now.plus_ms(milliseconds);
        let mut rounds = 0;
        while self.region.step(self.now, 1000) {
            rounds += 1;
            assert!(rounds < 100, "controllers do not come to rest");
        }
    }

    /// A VPC of 10.0.0.0/16; its id.
    pub fn vpc(&mut self) -> String {
        text(&self.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"}))["Vpc"]["VpcId"])
    }

    /// A subnet in the first zone; its id.
    pub fn subnet(&mut self, vpc: &str, cidr: &str) -> String {
        text(&self.ok("CreateSubnet", json!({"VpcId": vpc, "CidrBlock": cidr}))["Subnet"]["SubnetId"])
    }

    /// An internet gateway of a VPC; its id.
    pub fn gateway(&mut self, vpc: &str) -> String {
        let made = self.ok("CreateInternetGateway", json!({}));
        let id = text(&made["InternetGateway"]["InternetGatewayId"]);
        self.ok("AttachInternetGateway", json!({"InternetGatewayId": id, "VpcId": vpc}));
        id
    }

    /// A security group; its id.
    pub fn group(&mut self, vpc: &str, name: &str) -> String {
        let made =
            self.ok("CreateSecurityGroup", json!({"VpcId": vpc, "GroupName": name, "Description": name}));
        text(&made["GroupId"])
    }

    /// An elastic address; its allocation id.
    pub fn address(&mut self) -> String {
        text(&self.ok("AllocateAddress", json!({"Domain": "vpc"}))["AllocationId"])
    }

    /// An interface that nothing holds; its id.
    pub fn interface(&mut self, subnet: &str) -> String {
        let made = self.ok("CreateNetworkInterface", json!({"SubnetId": subnet}));
        text(&made["NetworkInterface"]["NetworkInterfaceId"])
    }

    /// A running instance with its primary interface in a subnet; the interface's id.
    pub fn instance(&mut self, id: &str, subnet: &str) -> String {
        let spec = crate::interfaces::InterfaceSpec {
            subnet: subnet.to_owned(),
            owner_kind: "instance".into(),
            owner: id.to_owned(),
            ..Default::default()
        };
        let made = self.region.write(self.now, |tx| {
            let made = crate::interfaces::create(tx, spec)?;
            tx.put(Instance {
                id: id.to_owned(),
                state: InstanceState::Running,
                subnet: made.subnet.clone(),
                vpc: made.vpc.clone(),
                zone: made.zone.clone(),
                address: made.address.clone(),
                interface: made.id.clone(),
                ..Default::default()
            });
            Ok(made.id.clone())
        });
        made.expect("there is room for an instance")
    }
}

/// The text of a JSON string.
#[track_caller]
pub fn text(v: &Json) -> String {
    v.as_str().unwrap_or_else(|| panic!("{v} is no string")).to_owned()
}

/// The texts of a member of every item of a list.
pub fn each(list: &Json, member: &str) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|i| Some(i[member].as_str()?.to_owned())).collect()
}

/// A filter.
pub fn filter(name: &str, value: &str) -> Json {
    json!([{"Name": name, "Values": [value]}])
}
