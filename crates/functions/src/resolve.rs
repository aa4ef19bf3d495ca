//! From the names under which functions are called to their rows.

use engine::Scope;
use shapes::AwsError;
use shapes::lambda::FunctionConfiguration;
use state::Tables;

use crate::rows::{Alias, Function, Version};

/// A function at a version.
pub struct Resolved {
    pub arn: String,
    /// The ARN under which it was called.
    pub invoked_arn: String,
    /// `$LATEST` or a number.
    pub version: String,
    pub config: FunctionConfiguration,
    pub code: String,
    pub reserved: Option<i64>,
}

impl Resolved {
    /// What tells its workers from those of other functions, versions and revisions.
    pub fn revision(&self) -> String {
        format!("{}:{}:{}", self.arn, self.version, self.config.revision_id.as_deref().unwrap_or_default())
    }
    /// Where its output goes.
    pub fn log_group(&self) -> String {
        let set = self.config.logging_config.as_ref().and_then(|l| l.log_group.clone());
        set.unwrap_or_else(|| {
            format!("/aws/lambda/{}", self.config.function_name.as_deref().unwrap_or_default())
        })
    }
}

/// ResourceNotFoundException for a function.
pub fn not_found(scope: &Scope, name: &str) -> AwsError {
    missing(&format!("arn:aws:lambda:{}:{}:function:{name}", scope.region, scope.account))
}

/// ResourceNotFoundException for an ARN.
pub fn missing(arn: &str) -> AwsError {
    AwsError::new("ResourceNotFoundException", format!("Function not found: {arn}"))
        .with_status(404)
        .with_member("Type", shapes::Value::String("User".into()))
}

/// The name and the qualifier in what may be a name, a part of an ARN or an ARN.
pub fn split(text: &str) -> (&str, Option<&str>) {
    let rest = match text.find("function:") {
        Some(i) => &text[i + "function:".len()..],
        None => text,
    };
    match rest.split_once(':') {
        Some((name, qualifier)) => (name, Some(qualifier)),
        None => (rest, None),
    }
}

/// The function and version of a name and a qualifier (a version's number, an alias, or none).
///
/// # Errors
/// ResourceNotFoundException.
pub fn resolve(
    tables: &Tables,
    scope: &Scope,
    name: &str,
    qualifier: Option<&str>,
) -> Result<Resolved, AwsError> {
    let (name, inner) = split(name);
    let qualifier = qualifier.or(inner).filter(|q| !q.is_empty());
    let function = tables.get::<Function>(name).ok_or_else(|| not_found(scope, name))?;
    let arn = function.config.function_arn.clone().unwrap_or_default();
    let invoked_arn = qualifier.map_or_else(|| arn.clone(), |q| format!("{arn}:{q}"));
    let wanted = match qualifier {
        None | Some("$LATEST") => None,
        Some(q) => {
            let alias =
                tables.get::<Alias>(&format!("{name}/{q}")).and_then(|a| a.config.function_version.clone());
            Some(alias.unwrap_or_else(|| q.to_owned())).filter(|v| v != "$LATEST")
        }
    };
    let (version, config, code) = match wanted {
        None => ("$LATEST".to_owned(), function.config.clone(), function.code.clone()),
        Some(v) => {
            let number = v.parse().map_err(|_| missing(&invoked_arn))?;
            let row =
                tables.get::<Version>(&Version::key_of(name, number)).ok_or_else(|| missing(&invoked_arn))?;
            (v, row.config.clone(), row.code.clone())
        }
    };
    Ok(Resolved { arn, invoked_arn, version, config, code, reserved: function.reserved })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (text, expected) in [
            ("f", ("f", None)),
            ("f:1", ("f", Some("1"))),
            ("123456789012:function:f", ("f", None)),
            ("arn:aws:lambda:us-east-1:123456789012:function:f", ("f", None)),
            ("arn:aws:lambda:us-east-1:123456789012:function:f:live", ("f", Some("live"))),
            ("function:f:$LATEST", ("f", Some("$LATEST"))),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }
}
