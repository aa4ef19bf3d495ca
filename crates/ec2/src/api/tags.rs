//! CreateTags, DeleteTags and DescribeTags over every kind of resource.

use std::collections::BTreeMap;

use shapes::ec2 as api;
use state::{AwsError, Tx, View};

use super::list::{at_least_five, page};
use super::{dry_run, error};
use crate::api::filter::passes;
use crate::rows::Tags;
use crate::tags::{Kind, put};

/// Resources of one call, at most.
const MOST_RESOURCES: usize = 1000;

fn kind_of<'a>(kinds: &'a [Kind], id: &str) -> Result<&'a Kind, AwsError> {
    let kind = kinds.iter().find(|k| id.starts_with(k.prefix));
    kind.ok_or_else(|| error("InvalidID", format!("The ID '{id}' is not valid")))
}

fn check(resources: &[String]) -> Result<(), AwsError> {
    if resources.len() > MOST_RESOURCES {
        let text = format!("The maximum number of resources in a request is {MOST_RESOURCES}.");
        return Err(error("InvalidParameterValue", text));
    }
    Ok(())
}

pub(crate) fn create(
    tx: &mut Tx,
    kinds: &[Kind],
    input: api::CreateTagsRequest,
) -> Result<shapes::Unit, AwsError> {
    check(&input.resources)?;
    if input.tags.is_empty() {
        return Err(error("MissingParameter", "The request must contain the parameter tags"));
    }
    for id in &input.resources {
        let kind = kind_of(kinds, id)?;
        let mut tags = (kind.read)(tx, id)?;
        put(&mut tags, &input.tags)?;
        (kind.write)(tx, id, tags);
    }
    dry_run(input.dry_run, shapes::Unit {})
}

pub(crate) fn delete(
    tx: &mut Tx,
    kinds: &[Kind],
    input: api::DeleteTagsRequest,
) -> Result<shapes::Unit, AwsError> {
    check(&input.resources)?;
    for id in &input.resources {
        let kind = kind_of(kinds, id)?;
        let mut tags = (kind.read)(tx, id)?;
        match input.tags.as_deref().filter(|t| !t.is_empty()) {
            None => tags.retain(|k, _| k.starts_with("aws:")),
            Some(given) => take(&mut tags, given)?,
        }
        (kind.write)(tx, id, tags);
    }
    dry_run(input.dry_run, shapes::Unit {})
}

/// A tag without a value goes whatever its value is; with one, even an empty one, only if that is its value.
fn take(tags: &mut Tags, given: &[api::Tag]) -> Result<(), AwsError> {
    for t in given {
        let key = t.key.as_deref().unwrap_or_default();
        if key.starts_with("aws:") {
            let text = "Tag keys starting with 'aws:' are reserved for internal use";
            return Err(error("InvalidParameterValue", text));
        }
        if t.value.as_ref().is_none_or(|v| tags.get(key) == Some(v)) {
            tags.remove(key);
        }
    }
    Ok(())
}

pub(crate) fn describe(
    view: &View,
    kinds: &[Kind],
    input: api::DescribeTagsRequest,
) -> Result<api::DescribeTagsResult, AwsError> {
    at_least_five(input.max_results)?;
    // By resource and key, which is their order.
    let mut found: BTreeMap<(String, String), api::TagDescription> = BTreeMap::new();
    let mut fault = None;
    for kind in kinds {
        (kind.each)(view, &mut |id, tags| {
            for (key, value) in tags {
                let fields = |f: &str| match f {
                    "key" => Some(vec![key.clone()]),
                    "value" => Some(vec![value.clone()]),
                    "resource-id" => Some(vec![id.to_owned()]),
                    "resource-type" => Some(vec![kind.resource_type.to_owned()]),
                    _ => None,
                };
                match passes(input.filters.as_deref(), &Tags::from([(key.clone(), value.clone())]), fields) {
                    Ok(true) => {}
                    Ok(false) => continue,
                    Err(e) => {
                        fault = Some(e);
                        return;
                    }
                }
                let shown = api::TagDescription {
                    key: Some(key.clone()),
                    value: Some(value.clone()),
                    resource_id: Some(id.to_owned()),
                    resource_type: Some(kind.resource_type.to_owned()),
                };
                found.insert((id.to_owned(), key.clone()), shown);
            }
        });
    }
    if let Some(e) = fault {
        return Err(e);
    }
    let key = |t: &api::TagDescription| {
        format!("{}\u{1}{}", t.resource_id.as_deref().unwrap_or(""), t.key.as_deref().unwrap_or(""))
    };
    let all = found.into_values().collect();
    let (tags, next_token) = page(all, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeTagsResult { tags: Some(tags), next_token })
}
