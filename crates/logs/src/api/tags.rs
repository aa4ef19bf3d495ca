//! Tags of groups, by the older operations (a group's name) and the newer ones (an ARN).

use std::collections::BTreeMap;

use shapes::logs::{self as api, ops};
use shapes::{AwsError, Unit, Value};
use state::{Caller, Effect, Handlers, Tables, Tx, View};

use super::lookup::{group, identified_group, invalid, no_resource};
use crate::rows::LogGroup;

/// Tags that a resource may have.
const MOST_TAGS: usize = 50;

type Tags = BTreeMap<String, String>;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::TagLogGroup>(Effect::Real, |tx, _, input| {
        let name = group(tx, &input.log_group_name)?.name.clone();
        add(tx, &name, input.tags)
    });
    h.write::<ops::UntagLogGroup>(Effect::Real, |tx, _, input| {
        let name = group(tx, &input.log_group_name)?.name.clone();
        remove(tx, &name, &input.tags)
    });
    h.read::<ops::ListTagsLogGroup>(Effect::Real, |view, _, input| {
        let tags = group(view, &input.log_group_name)?.tags.clone();
        Ok(api::ListTagsLogGroupResponse { tags: Some(tags) })
    });
    h.write::<ops::TagResource>(Effect::Real, |tx, _, input| {
        let name = resource(tx, &input.resource_arn)?.name.clone();
        add(tx, &name, input.tags)
    });
    h.write::<ops::UntagResource>(Effect::Real, |tx, _, input| {
        let name = resource(tx, &input.resource_arn)?.name.clone();
        remove(tx, &name, &input.tag_keys)
    });
    h.read::<ops::ListTagsForResource>(Effect::Real, list);
}

fn list(
    view: &View,
    _: &Caller,
    input: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, AwsError> {
    let tags = resource(view, &input.resource_arn)?.tags.clone();
    Ok(api::ListTagsForResourceResponse { tags: Some(tags) })
}

fn resource<'a>(tables: &'a Tables, arn: &str) -> Result<&'a LogGroup, AwsError> {
    if !arn.starts_with("arn:") {
        return Err(invalid(format!("The specified ARN is invalid: {arn}")));
    }
    identified_group(tables, arn).map(|g| &**g).map_err(|_| no_resource())
}

fn add(tx: &mut Tx, name: &str, more: Tags) -> Result<Unit, AwsError> {
    let mut tags = group(tx, name)?.tags.clone();
    tags.extend(more);
    check(&tags, name)?;
    tx.update::<LogGroup>(name, |g| g.tags = tags);
    Ok(Unit {})
}

fn remove(tx: &mut Tx, name: &str, keys: &[String]) -> Result<Unit, AwsError> {
    tx.update::<LogGroup>(name, |g| g.tags.retain(|k, _| !keys.contains(k)));
    Ok(Unit {})
}

/// Whether a resource may have these tags.
///
/// # Errors
/// TooManyTagsException, InvalidParameterException for names that AWS keeps for itself.
pub fn check(tags: &Tags, resource: &str) -> Result<(), AwsError> {
    if tags.len() > MOST_TAGS {
        let e = AwsError::new("TooManyTagsException", "The resource has too many tags.");
        return Err(e.with_member("resourceName", Value::String(resource.to_owned())));
    }
    if tags.keys().any(|k| k.to_lowercase().starts_with("aws:")) {
        return Err(invalid("aws: prefixed tag key names are not allowed for external use."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::{Bench, code};

    fn tags(pairs: &[(&str, &str)]) -> Tags {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[tokio::test]
    async fn by_name_and_by_arn() {
        let bench = Bench::with(&[("g", &[][..])]).await;
        let arn = "arn:aws:logs:us-east-1:123456789012:log-group:g".to_owned();
        let name = "g".to_owned();
        let input =
            api::TagLogGroupRequest { log_group_name: name.clone(), tags: tags(&[("a", "1"), ("b", "2")]) };
        bench.run::<ops::TagLogGroup>(input).await.unwrap();
        for (resource_arn, more) in [(arn.clone(), ("b", "3")), (format!("{arn}:*"), ("c", "4"))] {
            let input = api::TagResourceRequest { resource_arn, tags: tags(&[more]) };
            bench.run::<ops::TagResource>(input).await.unwrap();
        }
        let of_group = api::ListTagsLogGroupRequest { log_group_name: name.clone() };
        let listed = bench.run::<ops::ListTagsLogGroup>(of_group).await.unwrap();
        assert_eq!(listed.tags, Some(tags(&[("a", "1"), ("b", "3"), ("c", "4")])));
        let input = api::UntagLogGroupRequest { log_group_name: name, tags: vec!["a".into(), "no".into()] };
        bench.run::<ops::UntagLogGroup>(input).await.unwrap();
        let input = api::UntagResourceRequest { resource_arn: arn.clone(), tag_keys: vec!["b".into()] };
        bench.run::<ops::UntagResource>(input).await.unwrap();
        let of_arn = api::ListTagsForResourceRequest { resource_arn: format!("{arn}:*") };
        let listed = bench.run::<ops::ListTagsForResource>(of_arn).await.unwrap();
        assert_eq!(listed.tags, Some(tags(&[("c", "4")])));
    }

    #[tokio::test]
    async fn mistakes() {
        let bench = Bench::with(&[("g", &[][..])]).await;
        let arn = |name: &str| format!("arn:aws:logs:us-east-1:123456789012:log-group:{name}");
        let many: Tags = (0..51).map(|i| (format!("k{i}"), String::new())).collect();
        let cases = [
            (arn("no"), tags(&[("a", "1")]), "ResourceNotFoundException"),
            ("g".to_owned(), tags(&[("a", "1")]), "InvalidParameterException"),
            (arn("g").replace("us-east-1", "us-west-2"), tags(&[("a", "1")]), "ResourceNotFoundException"),
            (arn("g"), tags(&[("AWS:a", "1")]), "InvalidParameterException"),
            (arn("g"), many, "TooManyTagsException"),
            (arn("g"), tags(&[("a", "1")]), "ok"),
        ];
        for (resource_arn, tags, expected) in cases {
            let input = api::TagResourceRequest { resource_arn: resource_arn.clone(), tags };
            assert_eq!(code(bench.run::<ops::TagResource>(input).await), expected, "{resource_arn}");
        }
    }
}
