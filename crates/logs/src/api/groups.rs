//! Groups: made, deleted, and how long they keep events. DescribeLogGroups, which tells their size too, is in `describe`.

use shapes::logs::{self as api, LogGroupClass, ops};
use shapes::{AwsError, Unit};
use state::{Caller, Effect, Handlers, Tx};

use super::lookup::{group, invalid};
use super::tags;
use crate::rows::LogGroup;

/// What PutRetentionPolicy takes, in days.
const RETENTIONS: [i64; 22] =
    [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateLogGroup>(
        Effect::Partly(
            "kmsKeyId and logGroupClass are kept and answered: events are not encrypted, and every class does what STANDARD does.",
        ),
        create,
    );
    h.write::<ops::DeleteLogGroup>(Effect::Real, delete);
    h.write::<ops::PutRetentionPolicy>(Effect::Real, put_retention);
    h.write::<ops::DeleteRetentionPolicy>(Effect::Real, delete_retention);
}

fn create(tx: &mut Tx, _: &Caller, input: api::CreateLogGroupRequest) -> Result<Unit, AwsError> {
    let name = input.log_group_name;
    if tx.get::<LogGroup>(&name).is_some() {
        return Err(AwsError::new(
            "ResourceAlreadyExistsException",
            "The specified log group already exists",
        ));
    }
    if name.starts_with("aws/") {
        return Err(invalid("Log groups starting with AWS/ are reserved for AWS."));
    }
    let tags = input.tags.unwrap_or_default();
    tags::check(&tags, &name)?;
    let arn = format!("arn:aws:logs:{}:{}:log-group:{name}", tx.region(), tx.account());
    let id = tx.random().uuid();
    let created_at = tx.now();
    tx.put(LogGroup {
        name,
        id,
        arn,
        created_at,
        retention_in_days: None,
        tags,
        kms_key_id: input.kms_key_id,
        class: input.log_group_class.unwrap_or(LogGroupClass::Standard),
        deletion_protection: input.deletion_protection_enabled.unwrap_or(false),
    });
    Ok(Unit {})
}

fn delete(tx: &mut Tx, _: &Caller, input: api::DeleteLogGroupRequest) -> Result<Unit, AwsError> {
    let found = group(tx, &input.log_group_name)?;
    if found.deletion_protection {
        return Err(AwsError::new(
            "ValidationException",
            "The specified log group cannot be deleted because deletion protection is enabled.",
        ));
    }
    tx.delete::<LogGroup>(&input.log_group_name);
    Ok(Unit {})
}

fn put_retention(tx: &mut Tx, _: &Caller, input: api::PutRetentionPolicyRequest) -> Result<Unit, AwsError> {
    group(tx, &input.log_group_name)?;
    let days = input.retention_in_days;
    if !RETENTIONS.contains(&days) {
        return Err(invalid(format!(
            "1 validation error detected: Value '{days}' at 'retentionInDays' failed to satisfy constraint: \
             Member must satisfy enum value set: {RETENTIONS:?}"
        )));
    }
    tx.update::<LogGroup>(&input.log_group_name, |g| g.retention_in_days = Some(days));
    Ok(Unit {})
}

fn delete_retention(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteRetentionPolicyRequest,
) -> Result<Unit, AwsError> {
    group(tx, &input.log_group_name)?;
    tx.update::<LogGroup>(&input.log_group_name, |g| g.retention_in_days = None);
    Ok(Unit {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::{Bench, code};
    use crate::rows::LogStream;

    fn group_of(name: &str) -> api::CreateLogGroupRequest {
        api::CreateLogGroupRequest { log_group_name: name.into(), ..Default::default() }
    }

    #[tokio::test]
    async fn made_once_and_deleted() {
        let bench = Bench::with(&[("g", &["s"][..])]).await;
        let many = (0..51).map(|i| (format!("k{i}"), "v".to_owned())).collect();
        let reserved = [("aws:x".to_owned(), "v".to_owned())].into();
        let protected =
            api::CreateLogGroupRequest { deletion_protection_enabled: Some(true), ..group_of("p") };
        let cases = [
            (group_of("g"), "ResourceAlreadyExistsException"),
            (group_of("g2"), "ok"),
            (group_of("aws/x"), "InvalidParameterException"),
            (api::CreateLogGroupRequest { tags: Some(many), ..group_of("t") }, "TooManyTagsException"),
            (
                api::CreateLogGroupRequest { tags: Some(reserved), ..group_of("t") },
                "InvalidParameterException",
            ),
            (protected, "ok"),
        ];
        for (input, expected) in cases {
            let name = input.log_group_name.clone();
            assert_eq!(code(bench.run::<ops::CreateLogGroup>(input).await), expected, "{name}");
        }
        for (name, expected) in
            [("g", "ok"), ("g", "ResourceNotFoundException"), ("p", "ValidationException")]
        {
            let input = api::DeleteLogGroupRequest { log_group_name: name.into() };
            assert_eq!(code(bench.run::<ops::DeleteLogGroup>(input).await), expected, "{name}");
        }
    }

    #[tokio::test]
    async fn retention_takes_some_numbers_of_days() {
        let bench = Bench::with(&[("g", &[][..])]).await;
        let days = async |name: &str, days: i64| {
            let input =
                api::PutRetentionPolicyRequest { log_group_name: name.into(), retention_in_days: days };
            code(bench.run::<ops::PutRetentionPolicy>(input).await)
        };
        let kept = || bench.call().tables.get::<LogGroup>("g").and_then(|g| g.retention_in_days);
        for (name, number, expected, after) in [
            ("g", 3653, "ok", Some(3653)),
            ("g", 2, "InvalidParameterException", Some(3653)),
            ("g", -1, "InvalidParameterException", Some(3653)),
            ("no", 1, "ResourceNotFoundException", Some(3653)),
            ("g", 1, "ok", Some(1)),
        ] {
            assert_eq!(days(name, number).await, expected, "{name} {number}");
            assert_eq!(kept(), after, "{name} {number}");
        }
        for (name, expected) in [("no", "ResourceNotFoundException"), ("g", "ok"), ("g", "ok")] {
            let input = api::DeleteRetentionPolicyRequest { log_group_name: name.into() };
            assert_eq!(code(bench.run::<ops::DeleteRetentionPolicy>(input).await), expected, "{name}");
        }
        assert_eq!(kept(), None);
    }

    #[tokio::test]
    async fn streams_go_with_their_group() {
        let names: Vec<String> = (0..1200).map(|i| format!("s{i}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let bench = Bench::with(&[("g", &names[..]), ("h", &["s"][..])]).await;
        bench.delete_group("g").await;
        bench.create_group("g").await;
        bench.create_stream("g", "s0").await;
        // Streams are removed in portions, each in a commit of its own at the latest.
        for _ in 0..1000 {
            if bench.call().tables.table::<LogStream>().len() == 2 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("{} streams are left", bench.call().tables.table::<LogStream>().len());
    }
}
