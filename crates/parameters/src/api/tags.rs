//! Tags of parameters.
//!
//! Source: API reference, AddTagsToResource, RemoveTagsFromResource, ListTagsForResource.

use std::collections::BTreeMap;
use std::sync::Arc;

use shapes::ssm::{self as api, ResourceTypeForTagging, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::validation;
use crate::find::{self, Reference};
use crate::rows::Parameter;

/// Tags of a parameter, at most.
const MOST: usize = 50;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::AddTagsToResource>(
        Effect::Real,
        |tx: &mut Tx, _: &Caller, input: api::AddTagsToResourceRequest| {
            let p = tagged(tx, input.resource_type, &input.resource_id)?;
            let mut tags = p.tags.clone();
            merge(&mut tags, &input.tags)?;
            tx.update::<Parameter>(&p.name, |p| p.tags = tags);
            Ok(Default::default())
        },
    );
    h.write::<ops::RemoveTagsFromResource>(
        Effect::Real,
        |tx: &mut Tx, _: &Caller, input: api::RemoveTagsFromResourceRequest| {
            let p = tagged(tx, input.resource_type, &input.resource_id)?;
            tx.update::<Parameter>(&p.name, |p| p.tags.retain(|k, _| !input.tag_keys.contains(k)));
            Ok(Default::default())
        },
    );
    h.read::<ops::ListTagsForResource>(
        Effect::Real,
        |view: &View, _: &Caller, input: api::ListTagsForResourceRequest| {
            let p = tagged(view, input.resource_type, &input.resource_id)?;
            let all = p.tags.iter().map(|(k, v)| api::Tag { key: k.clone(), value: v.clone() });
            Ok(api::ListTagsForResourceResult { tag_list: Some(all.collect()) })
        },
    );
}

/// The tags of a new parameter.
///
/// # Errors
/// ValidationException, TooManyTagsError.
pub fn new_tags(given: &[api::Tag]) -> Result<BTreeMap<String, String>, AwsError> {
    let mut tags = BTreeMap::new();
    merge(&mut tags, given)?;
    Ok(tags)
}

fn merge(tags: &mut BTreeMap<String, String>, given: &[api::Tag]) -> Result<(), AwsError> {
    for t in given {
        if t.key.to_ascii_lowercase().starts_with("aws:") {
            return Err(validation(format!(
                "Tag key {} is not valid: keys that begin with aws: are reserved for system use.",
                t.key
            )));
        }
        tags.insert(t.key.clone(), t.value.clone());
    }
    if tags.len() > MOST {
        return Err(AwsError::new(
            "TooManyTagsError",
            "The Targets parameter includes too many tags. Remove one or more tags and try the command again.",
        ));
    }
    Ok(())
}

fn tagged(tables: &Tables, kind: ResourceTypeForTagging, id: &str) -> Result<Arc<Parameter>, AwsError> {
    if kind != ResourceTypeForTagging::Parameter {
        return Err(AwsError::new(
            "InvalidResourceType",
            "The resource type is not valid. For example, if you are attempting to tag an EC2 instance, the instance must be a \
             registered managed node.",
        ));
    }
    find::parameter(tables, &Reference::parse(id)).ok_or_else(|| {
        AwsError::new(
            "InvalidResourceId",
            "The resource ID is not valid. Verify that you entered the correct ID and try again.",
        )
    })
}
