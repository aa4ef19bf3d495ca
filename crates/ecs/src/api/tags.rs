//! Tags: the checks that every operation with a `tags` member shares, and TagResource, UntagResource, ListTagsForResource.
//!
//! Source: ECS API reference, those three operations and "Tagging Amazon ECS resources" of the Developer Guide.

use shapes::ecs::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::{ArnParts, client, cluster_not_found, invalid, parse_arn};
use super::task_definitions::Reference;
use crate::rows::{
    CapacityProvider, Cluster, ClusterStatus, ContainerInstance, InstanceStatus, Service, ServiceStatus,
    Tags, Task, TaskDefinitionRow, TaskSetRow, tags_from_api, tags_to_api,
};

/// Most tags of a resource.
const MOST: usize = 50;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::TagResource>(Effect::Real, tag);
    h.write::<ops::UntagResource>(Effect::Real, untag);
    h.read::<ops::ListTagsForResource>(Effect::Real, list);
}

/// The tags of a request, checked.
///
/// # Errors
/// InvalidParameterException for a key that is missing, reserved or given twice.
pub fn from_request(given: Option<&[api::Tag]>) -> Result<Tags, AwsError> {
    let given = given.unwrap_or_default();
    for tag in given {
        let key = tag.key.as_deref().unwrap_or_default();
        if key.is_empty() {
            return Err(invalid("Tag keys can not be null or empty."));
        }
        if is_reserved(key) || tag.value.as_deref().is_some_and(is_reserved) {
            return Err(invalid("aws: prefixed tag key names are not allowed for external use."));
        }
    }
    let tags = tags_from_api(given);
    if tags.len() < given.len() {
        return Err(invalid("Duplicate tag keys found. Tag keys must be unique for a resource."));
    }
    Ok(tags)
}

fn is_reserved(text: &str) -> bool {
    text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))
}

/// A resource that can have tags, by the key of its row.
enum Target {
    Cluster(String),
    CapacityProvider(String),
    TaskDefinition(String),
    ContainerInstance(String),
    Service(String),
    TaskSet(String),
    Task(String),
}

/// Why a resource cannot be tagged or asked for tags.
enum Trouble {
    /// Nothing of that name: operations word it differently.
    Missing(&'static str),
    Other(AwsError),
}

impl From<AwsError> for Trouble {
    fn from(e: AwsError) -> Self {
        Trouble::Other(e)
    }
}

/// The resource of an ARN.
fn locate(tables: &Tables, arn: &str, account: &str, region: &str) -> Result<Target, Trouble> {
    let bad = || invalid("The ARN provided is invalid.");
    let parts = parse_arn(arn).filter(|p| p.account == account && p.region == region).ok_or_else(bad)?;
    match parts.kind {
        "cluster" => cluster(tables, parts.path).map(|()| Target::Cluster(parts.path.to_owned())),
        "capacity-provider" => match tables.get::<CapacityProvider>(parts.path) {
            Some(p) if p.status != api::CapacityProviderStatus::Inactive => {
                Ok(Target::CapacityProvider(parts.path.to_owned()))
            }
            _ => Err(Trouble::Missing("capacity provider")),
        },
        "task-definition" => {
            let reference = Reference::parse(arn)?;
            let row = reference.revision.and_then(|_| reference.find(tables));
            let row = row.ok_or_else(|| client("Unable to describe task definition."))?;
            Ok(Target::TaskDefinition(TaskDefinitionRow::key_of(&row.family, row.revision)))
        }
        _ => in_cluster(tables, parts),
    }
}

/// What lives in a cluster has a key that is the path of its ARN.
fn in_cluster(tables: &Tables, parts: ArnParts<'_>) -> Result<Target, Trouble> {
    let bad = || Trouble::Other(invalid("The ARN provided is invalid."));
    if !["container-instance", "service", "task", "task-set"].contains(&parts.kind) {
        return Err(bad());
    }
    let Some((cluster_name, id)) = parts.path.split_once('/') else {
        return Err(invalid("Long arn format must be used for tagging operations").into());
    };
    cluster(tables, cluster_name)?;
    let key = parts.path.to_owned();
    match parts.kind {
        "container-instance" => match tables.get::<ContainerInstance>(&key) {
            Some(i) if i.status == InstanceStatus::Inactive => Err(inactive("container instance")),
            Some(_) => Ok(Target::ContainerInstance(key)),
            None => Err(Trouble::Missing("container instance")),
        },
        "service" => match tables.get::<Service>(&Service::key_of(cluster_name, id)) {
            Some(s) if s.status == ServiceStatus::Inactive => Err(inactive("service")),
            Some(_) => Ok(Target::Service(key)),
            None => Err(Trouble::Missing("service")),
        },
        "task" => match tables.get::<Task>(&Task::key_of(cluster_name, id)) {
            Some(_) => Ok(Target::Task(key)),
            None => Err(Trouble::Missing("task")),
        },
        _ => match tables.get::<TaskSetRow>(&key) {
            Some(_) => Ok(Target::TaskSet(key)),
            None => Err(Trouble::Missing("task set")),
        },
    }
}

fn cluster(tables: &Tables, name: &str) -> Result<(), Trouble> {
    match tables.get::<Cluster>(name) {
        None => Err(cluster_not_found().into()),
        Some(c) if c.status == ClusterStatus::Inactive => Err(inactive("cluster")),
        Some(_) => Ok(()),
    }
}

fn inactive(kind: &str) -> Trouble {
    Trouble::Other(invalid(format!(
        "The specified {kind} is inactive. Specify an active {kind} and try again."
    )))
}

fn missing_text(kind: &str) -> String {
    format!("The specified {kind} is not found. Specify a valid {kind} and try again.")
}

fn to_change(trouble: Trouble) -> AwsError {
    match trouble {
        Trouble::Missing(kind) => AwsError::new("ResourceNotFoundException", missing_text(kind)),
        Trouble::Other(e) => e,
    }
}

/// The tags of what `locate` has found.
fn tags_of<'a>(tables: &'a Tables, target: &Target) -> Option<&'a Tags> {
    match target {
        Target::Cluster(k) => tables.get::<Cluster>(k).map(|r| &r.tags),
        Target::CapacityProvider(k) => tables.get::<CapacityProvider>(k).map(|r| &r.tags),
        Target::TaskDefinition(k) => tables.get::<TaskDefinitionRow>(k).map(|r| &r.tags),
        Target::ContainerInstance(k) => tables.get::<ContainerInstance>(k).map(|r| &r.tags),
        Target::Service(k) => tables.get::<Service>(k).map(|r| &r.tags),
        Target::TaskSet(k) => tables.get::<TaskSetRow>(k).map(|r| &r.tags),
        Target::Task(k) => tables.get::<Task>(k).map(|r| &r.tags),
    }
}

fn set_tags(tx: &mut Tx, target: &Target, tags: Tags) {
    let found = match target {
        Target::Cluster(k) => tx.update::<Cluster>(k, |r| r.tags = tags),
        Target::CapacityProvider(k) => tx.update::<CapacityProvider>(k, |r| r.tags = tags),
        Target::TaskDefinition(k) => tx.update::<TaskDefinitionRow>(k, |r| r.tags = tags),
        Target::ContainerInstance(k) => tx.update::<ContainerInstance>(k, |r| r.tags = tags),
        Target::Service(k) => tx.update::<Service>(k, |r| r.tags = tags),
        Target::TaskSet(k) => tx.update::<TaskSetRow>(k, |r| r.tags = tags),
        Target::Task(k) => tx.update::<Task>(k, |r| r.tags = tags),
    };
    assert!(found, "a resource that was located has a row");
}

fn tag(
    tx: &mut Tx,
    _: &Caller,
    input: api::TagResourceRequest,
) -> Result<api::TagResourceResponse, AwsError> {
    if input.tags.is_empty() {
        return Err(invalid("Tags can not be empty."));
    }
    let new = from_request(Some(&input.tags))?;
    let target = locate(tx, &input.resource_arn, tx.account(), tx.region()).map_err(to_change)?;
    let mut tags = tags_of(tx, &target).cloned().unwrap_or_default();
    tags.extend(new);
    if tags.keys().filter(|k| !is_reserved(k)).count() > MOST {
        return Err(AwsError::new(
            "LimitExceededException",
            format!("A resource can have at most {MOST} tags."),
        ));
    }
    set_tags(tx, &target, tags);
    Ok(api::TagResourceResponse {})
}

fn untag(
    tx: &mut Tx,
    _: &Caller,
    input: api::UntagResourceRequest,
) -> Result<api::UntagResourceResponse, AwsError> {
    if input.tag_keys.is_empty() {
        return Err(invalid("Tag keys can not be empty."));
    }
    if input.tag_keys.iter().any(|k| is_reserved(k)) {
        return Err(invalid("aws: prefixed tag key names are not allowed for external use."));
    }
    let target = locate(tx, &input.resource_arn, tx.account(), tx.region()).map_err(to_change)?;
    let mut tags = tags_of(tx, &target).cloned().unwrap_or_default();
    tags.retain(|k, _| !input.tag_keys.contains(k));
    set_tags(tx, &target, tags);
    Ok(api::UntagResourceResponse {})
}

fn list(
    view: &View,
    _: &Caller,
    input: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, AwsError> {
    // Of the three operations this one does not declare ResourceNotFoundException.
    let target = locate(view, &input.resource_arn, view.account, view.region).map_err(|t| match t {
        Trouble::Missing(kind) => invalid(missing_text(kind)),
        Trouble::Other(e) => e,
    })?;
    let tags = tags_of(view, &target).map(tags_to_api).unwrap_or_default();
    Ok(api::ListTagsForResourceResponse { tags: Some(tags) })
}

#[cfg(test)]
mod tests;
