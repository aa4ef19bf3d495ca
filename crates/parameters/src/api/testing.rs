//! A region of its own for tests: requests go in as JSON and through the checks of the model, as at the front.

use serde_json::{Value as Json, json};
use testbed::Testbed;

/// A region with parameters only.
pub struct World {
    bed: Testbed,
}

testbed::stands_on!(World);

impl World {
    pub fn new() -> World {
        let mut bed =
            Testbed::new(&shapes::ssm::SERVICE, "ValidationException", crate::install, crate::handlers);
        bed.caller.arn = "arn:aws:iam::123456789012:user/u".into();
        World { bed }
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
