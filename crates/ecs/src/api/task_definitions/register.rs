//! RegisterTaskDefinition and DeregisterTaskDefinition: revisions come into being and are retired.

use shapes::ecs::{self as api, TaskDefinitionStatus};
use state::{AwsError, Caller, Tx};

use super::{Reference, check, fill, requires, size};
use crate::api::support::{arn, client};
use crate::api::tags;
use crate::rows::{Family, TaskDefinitionRow, tags_to_api};

/// Most revisions of a family, deregistered ones included.
const MOST_REVISIONS: i64 = 1_000_000;

pub fn register(
    tx: &mut Tx,
    caller: &Caller,
    mut input: api::RegisterTaskDefinitionRequest,
) -> Result<api::RegisterTaskDefinitionResponse, AwsError> {
    let tags = tags::from_request(input.tags.take().as_deref())?;
    if let Some(cpu) = &mut input.cpu {
        *cpu = size::cpu(cpu)?.to_string();
    }
    if let Some(memory) = &mut input.memory {
        *memory = size::memory(memory)?.to_string();
    }
    check::check(&input)?;
    let compatibilities = check::compatibilities(&input);
    let attributes = requires::attributes(&input);
    let mut definition = fill::definition(input);
    let family = definition.family.clone().unwrap_or_default();
    let revision = next_revision(tx, &family)?;
    let name = arn(tx.region(), tx.account(), &format!("task-definition/{family}:{revision}"));
    definition.task_definition_arn = Some(name);
    definition.revision = Some(revision);
    definition.status = Some(TaskDefinitionStatus::Active);
    definition.requires_attributes = Some(attributes);
    definition.compatibilities = Some(compatibilities);
    definition.registered_at = Some(tx.now());
    definition.registered_by = Some(caller.arn.clone()).filter(|a| !a.is_empty());
    let row = TaskDefinitionRow { family, revision, definition, tags };
    let answer = api::RegisterTaskDefinitionResponse {
        task_definition: Some(row.definition.clone()),
        tags: Some(tags_to_api(&row.tags)),
    };
    tx.put(row);
    Ok(answer)
}

/// Takes the next number of a family; numbers are never used twice.
fn next_revision(tx: &mut Tx, family: &str) -> Result<i64, AwsError> {
    let last = tx.get::<Family>(family).map_or(0, |f| f.last_revision);
    if last >= MOST_REVISIONS {
        return Err(AwsError::new(
            "LimitExceededException",
            format!(
                "The task definition family '{family}' has reached its limit of {MOST_REVISIONS} revisions."
            ),
        ));
    }
    let next = last + 1;
    tx.put(Family { name: family.to_owned(), last_revision: next, latest_active: Some(next) });
    Ok(next)
}

pub fn deregister(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeregisterTaskDefinitionRequest,
) -> Result<api::DeregisterTaskDefinitionResponse, AwsError> {
    let reference = Reference::parse(&input.task_definition)?;
    if reference.revision.is_none() {
        return Err(client("Revision is missing."));
    }
    let row = reference.find(tx).ok_or_else(|| client("Unable to describe task definition."))?;
    let mut row = TaskDefinitionRow::clone(&row);
    match row.status() {
        TaskDefinitionStatus::Active => {
            row.definition.status = Some(TaskDefinitionStatus::Inactive);
            row.definition.deregistered_at = Some(tx.now());
            tx.put(row.clone());
            note_latest_active(tx, &row.family);
        }
        TaskDefinitionStatus::Inactive => {}
        TaskDefinitionStatus::DeleteInProgress => {
            return Err(client("The specified task definition is in DELETE_IN_PROGRESS status."));
        }
    }
    Ok(api::DeregisterTaskDefinitionResponse { task_definition: Some(row.definition) })
}

/// Finds the newest ACTIVE revision of a family again after one was retired.
fn note_latest_active(tx: &mut Tx, family: &str) {
    let Some(row) = tx.get::<Family>(family).cloned() else { return };
    let is_active = |n: &i64| {
        let row = tx.get::<TaskDefinitionRow>(&TaskDefinitionRow::key_of(family, *n));
        row.is_some_and(|r| r.status() == TaskDefinitionStatus::Active)
    };
    // Newer ones than the one noted so far are not ACTIVE and never will be again.
    let latest = (1..=row.latest_active.unwrap_or(0)).rev().find(is_active);
    tx.update::<Family>(family, |f| f.latest_active = latest);
}
