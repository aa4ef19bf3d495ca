//! A region of its own for tests: requests go in as JSON and through the checks of the model, as at the front.

use serde_json::{Value as Json, json};
use shapes::{AwsError, Timestamp, Value, validate};
use state::{Caller, Handlers, Region, RegionConfig};

/// A region with parameters only.
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
        // 2026-01-01T00:00:00Z
        World { region: Region::new(config), now: Timestamp(1_767_225_600_000), handlers }
    }

    /// Calls an operation.
    pub fn call(&mut self, operation: &str, input: Json) -> Result<Json, AwsError> {
        let model = shapes::ssm::SERVICE.operation(operation).expect("an operation that is served");
        let input: Value = serde_json::from_value(input).expect("any JSON is a value");
        validate::check(model.input, &input).map_err(|m| AwsError::new("ValidationException", m))?;
        let caller = Caller { arn: "arn:aws:iam::123456789012:user/u".into(), ..Default::default() };
        let output = self.handlers.perform(&mut self.region, self.now, &caller, "ssm", operation, input)?;
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
