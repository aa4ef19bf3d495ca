//! Finding the row that a name or an ARN means, and the errors of this service.

use std::sync::Arc;

use shapes::AwsError;
use state::Tables;

use crate::rows::{LogGroup, LogStream};

/// InvalidParameterException.
pub fn invalid(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidParameterException", message)
}

fn not_found(message: &str) -> AwsError {
    AwsError::new("ResourceNotFoundException", message)
}

/// What a group that is not there is answered with.
pub fn no_group() -> AwsError {
    not_found("The specified log group does not exist.")
}

/// ResourceNotFoundException for an ARN of nothing that is here.
pub fn no_resource() -> AwsError {
    not_found("The specified resource does not exist.")
}

/// The group of that name.
///
/// # Errors
/// ResourceNotFoundException.
pub fn group<'a>(tables: &'a Tables, name: &str) -> Result<&'a Arc<LogGroup>, AwsError> {
    tables.get::<LogGroup>(name).ok_or_else(no_group)
}

/// The stream of that name.
///
/// # Errors
/// ResourceNotFoundException.
pub fn stream<'a>(tables: &'a Tables, group: &LogGroup, name: &str) -> Result<&'a Arc<LogStream>, AwsError> {
    tables
        .get::<LogStream>(&LogStream::key_of(&group.id, name))
        .ok_or_else(|| not_found("The specified log stream does not exist."))
}

/// The group that a request means by `logGroupName` or by `logGroupIdentifier` (a name or an ARN).
///
/// # Errors
/// InvalidParameterException unless exactly one is given, ResourceNotFoundException.
pub fn named_group<'a>(
    tables: &'a Tables,
    name: Option<&str>,
    identifier: Option<&str>,
) -> Result<&'a Arc<LogGroup>, AwsError> {
    match (name, identifier) {
        (Some(name), None) => group(tables, name),
        (None, Some(identifier)) => identified_group(tables, identifier),
        _ => Err(invalid("Exactly one of logGroupName and logGroupIdentifier must be specified.")),
    }
}

/// The group of a name or an ARN (with or without `:*`).
///
/// # Errors
/// ResourceNotFoundException.
pub fn identified_group<'a>(tables: &'a Tables, identifier: &str) -> Result<&'a Arc<LogGroup>, AwsError> {
    if !identifier.starts_with("arn:") {
        return group(tables, identifier);
    }
    let found = group(tables, name_in_arn(identifier).ok_or_else(no_group)?)?;
    if found.arn == identifier.trim_end_matches(":*") { Ok(found) } else { Err(no_group()) }
}

/// `NAME` of `arn:PARTITION:logs:REGION:ACCOUNT:log-group:NAME`, with or without `:*`.
fn name_in_arn(arn: &str) -> Option<&str> {
    let mut parts = arn.trim_end_matches(":*").splitn(7, ':');
    let service = parts.nth(2)?;
    let kind = parts.nth(2)?;
    let name = parts.next()?;
    (service == "logs" && kind == "log-group" && !name.contains(':')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_arns() {
        let cases = [
            ("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web", Some("/ecs/web")),
            ("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web:*", Some("/ecs/web")),
            ("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web:log-stream:a", None),
            ("arn:aws:logs:us-east-1:123456789012:destination:d", None),
            ("arn:aws:ecs:us-east-1:123456789012:log-group:g", None),
            ("arn:aws:logs", None),
        ];
        for (arn, name) in cases {
            assert_eq!(name_in_arn(arn), name, "{arn}");
        }
    }
}
