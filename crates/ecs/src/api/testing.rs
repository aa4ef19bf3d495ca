//! A small region for tests of operations: requests go in as JSON and through the checks of the model, as at the front.

use serde_json::Value as Json;
use shapes::{AwsError, Timestamp, Value, validate};
use state::{Caller, Handlers, Region, RegionConfig, Row};

/// When tests begin (2026-01-01T00:00:00Z).
pub const START: Timestamp = Timestamp(1_767_225_600_000);
/// The account of tests.
pub const ACCOUNT: &str = "123456789012";

/// A region with the tables, controllers and operations of ECS, and a clock that tests turn.
pub struct World {
    pub region: Region,
    pub now: Timestamp,
    pub caller: Caller,
    handlers: Handlers,
}

impl Default for World {
    fn default() -> Self {
        World::new()
    }
}

impl World {
    /// A region without rows.
    pub fn new() -> World {
        let mut config = RegionConfig::new(ACCOUNT, "us-east-1", 1);
        ec2::install(&mut config);
        elb::install(&mut config);
        crate::install(&mut config);
        let mut handlers = Handlers::default();
        crate::handlers(&mut handlers);
        let caller = Caller {
            account: ACCOUNT.into(),
            region: "us-east-1".into(),
            arn: format!("arn:aws:iam::{ACCOUNT}:user/tester"),
            ..Caller::default()
        };
        World { region: Region::new(config), now: START, caller, handlers }
    }

    /// Calls an operation.
    pub fn call(&mut self, operation: &str, input: Json) -> Result<Json, AwsError> {
        let model = shapes::ecs::SERVICE.operation(operation).expect("an operation that is served");
        let input: Value = serde_json::from_value(input).expect("any JSON is a value");
        validate::check(model.input, &input).map_err(|m| AwsError::new("InvalidParameterException", m))?;
        let output =
            self.handlers.perform(&mut self.region, self.now, &self.caller, "ecs", operation, input)?;
        Ok(serde_json::to_value(output).expect("a value is JSON"))
    }

    /// Calls an operation that must succeed.
    #[track_caller]
    pub fn ok(&mut self, operation: &str, input: Json) -> Json {
        self.call(operation, input).unwrap_or_else(|e| panic!("{operation}: {e}"))
    }

    /// Calls an operation that must fail; the error as `Code: message`.
    #[track_caller]
    pub fn fails(&mut self, operation: &str, input: Json) -> String {
        match self.call(operation, input) {
            Err(e) => e.to_string(),
            Ok(out) => panic!("{operation} was to fail and answered {out}"),
        }
    }

    /// Puts a row as if something had made it.
    pub fn put<R: Row>(&mut self, row: R) {
        let done = self.region.write(self.now, |tx| {
            tx.put(row);
            Ok(())
        });
        done.expect("putting a row does not fail");
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
}

/// A registered instance without tasks.
pub fn instance(cluster: &str, id: &str) -> crate::rows::ContainerInstance {
    crate::rows::ContainerInstance {
        cluster: cluster.into(),
        id: id.into(),
        arn: format!("arn:aws:ecs:us-east-1:{ACCOUNT}:container-instance/{cluster}/{id}"),
        ec2_instance_id: None,
        status: crate::rows::InstanceStatus::Active,
        status_reason: None,
        agent_connected: true,
        disconnected_at: None,
        version: 1,
        version_info: Default::default(),
        attributes: [("ecs.os-type".to_owned(), Some("linux".to_owned()))].into(),
        custom_attributes: Vec::new(),
        registered: Default::default(),
        registered_resources: Vec::new(),
        capacity_provider: None,
        registered_at: START,
        tags: Default::default(),
        agent_update_status: None,
        health: Default::default(),
        client_token: None,
    }
}
