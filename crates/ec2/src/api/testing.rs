//! A small region for tests of operations: requests go in as JSON and through the checks of the model, as at the front.

use serde_json::{Value as Json, json};
use state::Tables;
use testbed::Testbed;

use crate::rows::{Instance, InstanceState};

/// A region with its default VPC, and a clock that tests turn.
pub struct World {
    bed: Testbed,
}

testbed::stands_on!(World);

impl World {
    pub fn new() -> World {
        let register = |handlers: &mut _| {
            crate::handlers(handlers);
            crate::tags::register(handlers, &[]);
        };
        let bed = Testbed::new(&shapes::ec2::SERVICE, "ValidationError", crate::install, register);
        let mut world = World { bed };
        let made = world.attempt(|tx| crate::defaults::make_default_vpc(tx, crate::defaults::DEFAULT_CIDR));
        made.expect("the default VPC can be made");
        world
    }

    pub fn tables(&self) -> &Tables {
        self.region.tables()
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
        self.pass_ms(milliseconds);
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
        let made = self.attempt(|tx| {
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
