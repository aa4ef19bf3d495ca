//! Custom attributes of container instances: PutAttributes, DeleteAttributes, ListAttributes.
//!
//! An instance's attributes lie in one map with the built-in and capability ones, because placement asks them all alike;
//! `custom_attributes` names those that these operations may change.
//!
//! Source: ECS API reference, Attribute and those operations.

use std::sync::Arc;

use shapes::ecs::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::{active_cluster, id_in_cluster, invalid, page};
use crate::rows::{ContainerInstance, InstanceStatus};

/// Most attributes in one call, and most custom attributes of an instance.
const MOST: usize = 10;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::PutAttributes>(Effect::Real, put);
    h.write::<ops::DeleteAttributes>(Effect::Real, delete);
    h.read::<ops::ListAttributes>(Effect::Real, list);
}

/// Whether `name` may name an attribute.
pub fn is_attribute_name(name: &str) -> bool {
    (1..=128).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./\\".contains(&b))
}

/// Whether `value` may be an attribute's value: spaces only inside.
pub fn is_attribute_value(value: &str) -> bool {
    (1..=128).contains(&value.len())
        && value.trim() == value
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.@/\\: ".contains(&b))
}

fn check_count(attributes: &[api::Attribute]) -> Result<(), AwsError> {
    match attributes.len() {
        0 => Err(invalid("attributes can not be empty")),
        1..=MOST => Ok(()),
        _ => Err(invalid(format!("attributes can have at most {MOST} items"))),
    }
}

/// The instance that an attribute is about.
fn target(tables: &Tables, cluster: &str, attribute: &api::Attribute) -> Result<String, AwsError> {
    let Some(given) = attribute.target_id.as_deref().filter(|t| !t.is_empty()) else {
        return Err(invalid(format!("targetId of attribute '{}' can not be empty", attribute.name)));
    };
    let key = ContainerInstance::key_of(cluster, id_in_cluster("container-instance", given, cluster)?);
    match tables.get::<ContainerInstance>(&key) {
        Some(i) if i.status != InstanceStatus::Inactive => Ok(key),
        _ => Err(AwsError::new("TargetNotFoundException", format!("Could not find {given}"))),
    }
}

fn check(attribute: &api::Attribute) -> Result<(), AwsError> {
    if !is_attribute_name(&attribute.name) {
        return Err(invalid(format!(
            "Invalid attribute name '{}'. It must have 1 to 128 letters, digits, hyphens, underscores, periods or slashes.",
            attribute.name
        )));
    }
    if attribute.value.as_deref().is_some_and(|v| !is_attribute_value(v)) {
        return Err(invalid(format!("Invalid value of attribute '{}'.", attribute.name)));
    }
    Ok(())
}

fn shown(arn: &str, name: &str, value: Option<&str>) -> api::Attribute {
    api::Attribute {
        name: name.to_owned(),
        value: value.map(str::to_owned),
        target_type: Some(api::TargetType::ContainerInstance),
        target_id: Some(arn.to_owned()),
    }
}

fn put(
    tx: &mut Tx,
    _: &Caller,
    input: api::PutAttributesRequest,
) -> Result<api::PutAttributesResponse, AwsError> {
    check_count(&input.attributes)?;
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    let mut done = Vec::new();
    for attribute in &input.attributes {
        check(attribute)?;
        let key = target(tx, &cluster.name, attribute)?;
        let Some(row) = tx.get::<ContainerInstance>(&key).cloned() else { continue };
        let is_custom = row.custom_attributes.contains(&attribute.name);
        if !is_custom && is_built_in(&row, &attribute.name) {
            return Err(invalid(format!("The attribute '{}' is reserved.", attribute.name)));
        }
        if !is_custom && row.custom_attributes.len() >= MOST {
            return Err(AwsError::new(
                "AttributeLimitExceededException",
                format!("You can apply up to {MOST} custom attributes for each resource."),
            ));
        }
        tx.update::<ContainerInstance>(&key, |i| {
            i.attributes.insert(attribute.name.clone(), attribute.value.clone());
            if !is_custom {
                i.custom_attributes.push(attribute.name.clone());
            }
            i.version += 1;
        });
        done.push(shown(&row.arn, &attribute.name, attribute.value.as_deref()));
    }
    Ok(api::PutAttributesResponse { attributes: Some(done) })
}

fn is_built_in(row: &ContainerInstance, name: &str) -> bool {
    row.attributes.contains_key(name) || name.starts_with("ecs.") || name.starts_with("com.amazonaws.ecs.")
}

fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteAttributesRequest,
) -> Result<api::DeleteAttributesResponse, AwsError> {
    check_count(&input.attributes)?;
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    let mut done = Vec::new();
    for attribute in &input.attributes {
        let key = target(tx, &cluster.name, attribute)?;
        let Some(row) = tx.get::<ContainerInstance>(&key).cloned() else { continue };
        let name = &attribute.name;
        if !row.custom_attributes.contains(name) {
            if is_built_in(&row, name) {
                return Err(invalid(format!("The attribute '{name}' is reserved.")));
            }
            continue;
        }
        let value = row.attributes.get(name).cloned().flatten();
        if attribute.value.is_some() && attribute.value != value {
            continue;
        }
        tx.update::<ContainerInstance>(&key, |i| {
            i.attributes.remove(name);
            i.custom_attributes.retain(|n| n != name);
            i.version += 1;
        });
        done.push(shown(&row.arn, name, value.as_deref()));
    }
    Ok(api::DeleteAttributesResponse { attributes: Some(done) })
}

fn list(
    view: &View,
    _: &Caller,
    input: api::ListAttributesRequest,
) -> Result<api::ListAttributesResponse, AwsError> {
    if input.attribute_value.is_some() && input.attribute_name.is_none() {
        return Err(invalid("attributeName must be specified when attributeValue is specified."));
    }
    let cluster = active_cluster(view, input.cluster.as_deref())?;
    let prefix = ContainerInstance::key_of(&cluster.name, "");
    let instances =
        view.prefix::<ContainerInstance>(&prefix).filter(|i| i.status != InstanceStatus::Inactive);
    let all = instances.flat_map(|i| i.attributes.iter().map(move |(name, value)| (i, name, value)));
    let wanted = all.filter(|(_, name, value)| {
        input.attribute_name.as_ref().is_none_or(|n| n == *name)
            && (input.attribute_value.is_none() || input.attribute_value == **value)
    });
    let key = |item: &(&Arc<ContainerInstance>, &String, _)| format!("{}/{}", item.0.id, item.1);
    let page = page(wanted, key, input.next_token.as_deref(), input.max_results, 100)?;
    let items = page.items.into_iter().map(|(i, name, value)| shown(&i.arn, name, value.as_deref()));
    Ok(api::ListAttributesResponse { attributes: Some(items.collect()), next_token: page.next_token })
}

#[cfg(test)]
mod tests;
