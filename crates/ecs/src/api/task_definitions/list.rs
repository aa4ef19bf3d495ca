//! DescribeTaskDefinition, ListTaskDefinitions, ListTaskDefinitionFamilies.

use std::sync::Arc;

use shapes::ecs::{self as api, SortOrder, TaskDefinitionFamilyStatus, TaskDefinitionStatus};
use state::{AwsError, Caller, Tables, View};

use super::Reference;
use crate::api::support::{client, page};
use crate::rows::{Family, TaskDefinitionRow, tags_to_api};

/// Families or revisions on a page.
const PAGE: usize = 100;

pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeTaskDefinitionRequest,
) -> Result<api::DescribeTaskDefinitionResponse, AwsError> {
    let row = Reference::parse(&input.task_definition)?.find(view);
    let row = row.ok_or_else(|| client("Unable to describe task definition."))?;
    let with_tags = input.include.unwrap_or_default().contains(&api::TaskDefinitionField::Tags);
    Ok(api::DescribeTaskDefinitionResponse {
        task_definition: Some(row.definition.clone()),
        tags: Some(if with_tags { tags_to_api(&row.tags) } else { Vec::new() }),
    })
}

/// `familyPrefix` is a whole family's name here, whatever it is called.
pub fn list(
    view: &View,
    _: &Caller,
    input: api::ListTaskDefinitionsRequest,
) -> Result<api::ListTaskDefinitionsResponse, AwsError> {
    let status = input.status.unwrap_or(TaskDefinitionStatus::Active);
    let mut families: Vec<&str> = match input.family_prefix.as_deref().filter(|f| !f.is_empty()) {
        Some(family) => vec![family],
        None => view.table::<Family>().iter().map(|f| f.name.as_str()).collect(),
    };
    let descending = input.sort == Some(SortOrder::Desc);
    if descending {
        families.reverse();
    }
    // By families, because the keys of revisions do not sort quite as the names of families do.
    let rows = families.into_iter().flat_map(|family| {
        let mut rows = revisions(view, family);
        if descending {
            rows.reverse();
        }
        rows
    });
    let wanted = rows.filter(|r| r.status() == status).map(|r| r.arn().to_owned());
    let page = page(wanted, String::clone, input.next_token.as_deref(), input.max_results, PAGE)?;
    Ok(api::ListTaskDefinitionsResponse {
        task_definition_arns: Some(page.items),
        next_token: page.next_token,
    })
}

/// All revisions of a family, oldest first.
fn revisions(tables: &Tables, family: &str) -> Vec<Arc<TaskDefinitionRow>> {
    tables.prefix::<TaskDefinitionRow>(&format!("{family}/")).cloned().collect()
}

pub fn families(
    view: &View,
    _: &Caller,
    input: api::ListTaskDefinitionFamiliesRequest,
) -> Result<api::ListTaskDefinitionFamiliesResponse, AwsError> {
    let prefix = input.family_prefix.unwrap_or_default();
    let status = input.status.unwrap_or(TaskDefinitionFamilyStatus::All);
    let of_status = |f: &&Arc<Family>| {
        let active = f.latest_active.is_some();
        match status {
            TaskDefinitionFamilyStatus::Active => active,
            TaskDefinitionFamilyStatus::Inactive => !active && has_inactive(view, &f.name),
            TaskDefinitionFamilyStatus::All => active || has_inactive(view, &f.name),
        }
    };
    let names = view.prefix::<Family>(&prefix).filter(of_status).map(|f| f.name.clone());
    let page = page(names, String::clone, input.next_token.as_deref(), input.max_results, PAGE)?;
    Ok(api::ListTaskDefinitionFamiliesResponse { families: Some(page.items), next_token: page.next_token })
}

fn has_inactive(tables: &Tables, family: &str) -> bool {
    let prefix = format!("{family}/");
    tables.prefix::<TaskDefinitionRow>(&prefix).any(|r| r.status() == TaskDefinitionStatus::Inactive)
}
