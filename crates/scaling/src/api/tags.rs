//! Tags of groups, and which of them instances get.
//!
//! Source: API reference, CreateOrUpdateTags, DeleteTags, DescribeTags.

use std::collections::BTreeMap;
use std::sync::Arc;

use shapes::autoscaling::{self as api, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::show;
use super::support::{page, validation};
use crate::rows::{Group, GroupTag};

/// Most tags of a group.
const MOST: usize = 50;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateOrUpdateTags>(Effect::Real, set);
    h.write::<ops::DeleteTags>(Effect::Real, delete);
    h.read::<ops::DescribeTags>(Effect::Real, describe);
}

/// The tags of a new group.
///
/// # Errors
/// ValidationError, LimitExceeded.
pub fn new_tags(group: &str, given: &[api::Tag]) -> Result<BTreeMap<String, GroupTag>, AwsError> {
    let mut tags = BTreeMap::new();
    for t in given {
        if t.resource_id.as_deref().is_some_and(|id| id != group) {
            return Err(validation(
                "Tag resource ID must be the name of the AutoScalingGroup that is created.",
            ));
        }
        check_kind(t)?;
        merge(&mut tags, t)?;
    }
    Ok(tags)
}

fn check_kind(t: &api::Tag) -> Result<(), AwsError> {
    match t.resource_type.as_deref() {
        None | Some("auto-scaling-group") => Ok(()),
        Some(other) => Err(validation(format!(
            "{other} is not a valid resource type. Valid resource types are: [auto-scaling-group]"
        ))),
    }
}

fn merge(tags: &mut BTreeMap<String, GroupTag>, t: &api::Tag) -> Result<(), AwsError> {
    if t.key.to_ascii_lowercase().starts_with("aws:") {
        return Err(validation("Tag keys starting with 'aws:' are reserved for system use"));
    }
    let value = t.value.clone().unwrap_or_default();
    tags.insert(t.key.clone(), GroupTag { value, propagate: t.propagate_at_launch.unwrap_or(false) });
    if tags.len() > MOST {
        return Err(AwsError::new("LimitExceeded", format!("A group can have at most {MOST} tags.")));
    }
    Ok(())
}

fn owner(tx: &Tx, t: &api::Tag) -> Result<Arc<Group>, AwsError> {
    check_kind(t)?;
    let Some(name) = &t.resource_id else { return Err(validation("Tag resource ID must be specified.")) };
    tx.get::<Group>(name)
        .cloned()
        .ok_or_else(|| validation(format!("AutoScalingGroup name not found - {name} not found")))
}

fn set(tx: &mut Tx, _: &Caller, input: api::CreateOrUpdateTagsType) -> Result<Unit, AwsError> {
    for t in &input.tags {
        let mut g = Group::clone(&*owner(tx, t)?);
        merge(&mut g.tags, t)?;
        tx.put(g);
    }
    Ok(Unit {})
}

fn delete(tx: &mut Tx, _: &Caller, input: api::DeleteTagsType) -> Result<Unit, AwsError> {
    for t in &input.tags {
        let g = owner(tx, t)?;
        // With a value, only the tag of that value goes.
        let there = g.tags.get(&t.key).is_some_and(|own| t.value.as_ref().is_none_or(|v| *v == own.value));
        if there {
            tx.update::<Group>(&g.name, |g| _ = g.tags.remove(&t.key));
        }
    }
    Ok(Unit {})
}

fn describe(view: &View, _: &Caller, input: api::DescribeTagsType) -> Result<api::TagsType, AwsError> {
    let filters = input.filters.unwrap_or_default();
    let known = ["auto-scaling-group", "key", "value", "propagate-at-launch"];
    for f in &filters {
        let name = f.name.as_deref().unwrap_or_default();
        if !known.contains(&name) {
            return Err(validation(format!(
                "Filter type {name} is not correct. Allowed Filter types are: {}",
                known.join(",")
            )));
        }
    }
    let passes = |group: &str, key: &str, t: &GroupTag| {
        filters.iter().all(|f| {
            let own = match f.name.as_deref().unwrap_or_default() {
                "auto-scaling-group" => group,
                "key" => key,
                "value" => &t.value,
                _ if t.propagate => "true",
                _ => "false",
            };
            f.values.iter().flatten().any(|v| v == own)
        })
    };
    let groups = view.table::<Group>().iter();
    let all = groups.flat_map(|g| g.tags.iter().map(move |(k, t)| (&g.name, k, t)));
    let asked = all.filter(|(g, k, t)| passes(g, k, t));
    let (found, next_token) =
        page(asked, |(g, k, _)| format!("{g}:{k}"), input.next_token.as_deref(), input.max_records)?;
    Ok(api::TagsType { tags: Some(found.iter().map(|(g, k, t)| show::tag(g, k, t)).collect()), next_token })
}
