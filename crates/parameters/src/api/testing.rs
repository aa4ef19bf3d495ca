//! A region of its own for tests: requests go in as JSON and through the checks of the model, as at the front.

use serde_json::{Value as Json, json};
use shapes::{AwsError, Timestamp, Value, validate};
use state::handlers::Handler;
use state::{Caller, Handlers, Region, RegionConfig, Tables, View};

/// A region with parameters only.
pub struct World {
    pub region: Region,
    pub now: Timestamp,
    handlers: Handlers,
}

impl World {
    pub fn new() -> World {
        let mut config = RegionConfig {
            account: "123456789012".into(),
            region: "us-east-1".into(),
            seed: 1,
            tables: Tables::new(),
            controllers: Vec::new(),
            derived: Vec::new(),
        };
        crate::install(&mut config);
        let mut handlers = Handlers::default();
        crate::handlers(&mut handlers);
        // 2026-01-01T00:00:00Z
        World { region: Region::new(config), now: Timestamp(1_767_225_600_000), handlers }
    }

    /// Calls an operation.
    pub fn call(&mut self, operation: &str, input: Json) -> Result<Json, AwsError> {
        let model = shapes::ssm::SERVICE.operation(operation).expect("an operation that is served");
        let input: Value = serde_json::from_value(input).expect("any JSON is a value");
        validate::check(model.input, &input).map_err(|m| AwsError::new("ValidationException", m))?;
        let entry = self.handlers.get("ssm", operation).expect("an operation that is registered");
        let caller = Caller { arn: "arn:aws:iam::123456789012:user/u".into(), ..Default::default() };
        let output = match &entry.handler {
            Handler::Read(f) => {
                let (account, region) = (self.region.account(), self.region.name());
                let view = View { tables: self.region.tables(), now: self.now, account, region };
                f(&view, &caller, input)
            }
            Handler::Write(f) => self.region.write(self.now, |tx| f(tx, &caller, input)),
            Handler::Shell => panic!("{operation} is served by a shell"),
        }?;
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
        let before = self.region.tables().revision;
        match self.call(operation, input) {
            Err(e) => {
                assert_eq!(self.region.tables().revision, before, "a failed call changed something");
                e.to_string()
            }
            Ok(out) => panic!("{operation} was to fail and answered {out}"),
        }
    }

    /// Makes a parameter of type String.
    pub fn put(&mut self, name: &str, value: &str) -> Json {
        self.ok("PutParameter", json!({"Name": name, "Value": value, "Type": "String"}))
    }

    /// The names that DescribeParameters finds with one filter.
    pub fn find(&mut self, filter: Json) -> Vec<String> {
        let out = self.ok("DescribeParameters", json!({"ParameterFilters": [filter]}));
        names(&out)
    }
}

/// The names in an answer.
pub fn names(out: &Json) -> Vec<String> {
    let all = out["Parameters"].as_array().into_iter().flatten();
    all.map(|p| p["Name"].as_str().unwrap_or_default().to_owned()).collect()
}
