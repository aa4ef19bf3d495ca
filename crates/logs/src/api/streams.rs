//! Streams: made and deleted. DescribeLogStreams, which tells of their events too, is in `describe`.

use shapes::logs::{self as api, ops};
use shapes::{AwsError, Unit};
use state::{Caller, Effect, Handlers, Row, Tx};

use super::lookup::{group, stream};
use crate::rows::LogStream;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateLogStream>(Effect::Real, create);
    h.write::<ops::DeleteLogStream>(Effect::Real, delete);
}

fn create(tx: &mut Tx, _: &Caller, input: api::CreateLogStreamRequest) -> Result<Unit, AwsError> {
    let owner = group(tx, &input.log_group_name)?.clone();
    let name = input.log_stream_name;
    if tx.get::<LogStream>(&LogStream::key_of(&owner.id, &name)).is_some() {
        return Err(AwsError::new(
            "ResourceAlreadyExistsException",
            "The specified log stream already exists",
        ));
    }
    let id = tx.random().uuid();
    let arn = format!("{}:log-stream:{name}", owner.arn);
    let created_at = tx.now();
    tx.put(LogStream { group: owner.id.clone(), name, id, arn, created_at });
    Ok(Unit {})
}

fn delete(tx: &mut Tx, _: &Caller, input: api::DeleteLogStreamRequest) -> Result<Unit, AwsError> {
    let owner = group(tx, &input.log_group_name)?;
    let key = stream(tx, owner, &input.log_stream_name)?.key();
    tx.delete::<LogStream>(&key);
    Ok(Unit {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::{Bench, code};

    #[tokio::test]
    async fn made_once_and_deleted() {
        // Names of groups and streams may both have slashes.
        let bench = Bench::with(&[("a", &["b/c"][..]), ("a/b", &[])]).await;
        let cases = [
            ("+", "a", "b/c", "ResourceAlreadyExistsException"),
            ("+", "a/b", "c", "ok"),
            ("+", "no", "s", "ResourceNotFoundException"),
            ("-", "a", "b/c", "ok"),
            ("-", "a", "b/c", "ResourceNotFoundException"),
            ("-", "no", "c", "ResourceNotFoundException"),
            ("+", "a/b", "c", "ResourceAlreadyExistsException"),
            ("+", "a", "b/c", "ok"),
        ];
        for (action, group, stream, expected) in cases {
            let (log_group_name, log_stream_name) = (group.to_owned(), stream.to_owned());
            let outcome = if action == "+" {
                let input = api::CreateLogStreamRequest { log_group_name, log_stream_name };
                bench.run::<ops::CreateLogStream>(input).await
            } else {
                let input = api::DeleteLogStreamRequest { log_group_name, log_stream_name };
                bench.run::<ops::DeleteLogStream>(input).await
            };
            assert_eq!(code(outcome), expected, "{action} {group} {stream}");
        }
        let tables = bench.call().tables;
        let arns: Vec<&str> = tables.table::<LogStream>().iter().map(|s| s.arn.as_str()).collect();
        assert!(arns.contains(&"arn:aws:logs:us-east-1:123456789012:log-group:a:log-stream:b/c"), "{arns:?}");
    }
}
