//! DeleteTaskDefinitions, and what removes a deleted revision once nothing uses it any more.
//!
//! Source: ECS API reference, DeleteTaskDefinitions; Developer Guide "Amazon ECS task definition states".

use shapes::ecs::{self as api, TaskDefinitionStatus};
use state::{AwsError, Caller, Change, Controller, Tables, Timestamp, Tx, Wake};

use super::Reference;
use crate::api::support::invalid;
use crate::rows::{LaunchSettings, Service, ServiceStatus, Task, TaskDefinitionRow, TaskSetRow};

/// Most definitions in one call.
const MOST: usize = 10;
/// How long until a definition that was in use is looked at again.
const LOOK_AGAIN_S: i64 = 60;

pub fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteTaskDefinitionsRequest,
) -> Result<api::DeleteTaskDefinitionsResponse, AwsError> {
    if input.task_definitions.is_empty() {
        return Err(invalid("taskDefinitions can not be empty."));
    }
    if input.task_definitions.len() > MOST {
        return Err(invalid(format!("taskDefinitions can have at most {MOST} items.")));
    }
    let (mut deleted, mut failures) = (Vec::new(), Vec::new());
    for given in &input.task_definitions {
        match delete_one(tx, given) {
            Ok(definition) => deleted.push(definition),
            Err(reason) => failures.push(api::Failure {
                arn: Some(given.clone()),
                reason: Some(reason.to_owned()),
                detail: None,
            }),
        }
    }
    Ok(api::DeleteTaskDefinitionsResponse { task_definitions: Some(deleted), failures: Some(failures) })
}

fn delete_one(tx: &mut Tx, given: &str) -> Result<api::TaskDefinition, &'static str> {
    let reference = Reference::parse(given).ok().filter(|r| r.revision.is_some());
    let reference = reference.ok_or(
        "The specified task definition identifier is invalid. Specify a valid name or ARN and try again.",
    )?;
    let row = reference.find(tx).ok_or(
        "The specified task definition does not exist. Specify a valid account, family, revision and try again.",
    )?;
    let mut row = TaskDefinitionRow::clone(&row);
    match row.status() {
        TaskDefinitionStatus::Active => {
            return Err(
                "The specified task definition is still in ACTIVE status. Please deregister the target and try again.",
            );
        }
        TaskDefinitionStatus::Inactive => {
            row.definition.status = Some(TaskDefinitionStatus::DeleteInProgress);
            row.definition.delete_requested_at = Some(tx.now());
            tx.put(row.clone());
        }
        TaskDefinitionStatus::DeleteInProgress => {}
    }
    Ok(row.definition)
}

/// Removes definitions in DELETE_IN_PROGRESS when no task, service or task set uses them.
pub struct Remove;

impl Controller for Remove {
    fn name(&self) -> &'static str {
        "task-definition-removal"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(row))) = change.of::<TaskDefinitionRow>()
            && row.status() == TaskDefinitionStatus::DeleteInProgress
        {
            wake.key(&change.key);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        let deleted =
            |r: &&std::sync::Arc<TaskDefinitionRow>| r.status() == TaskDefinitionStatus::DeleteInProgress;
        for row in tables.table::<TaskDefinitionRow>().iter().filter(deleted) {
            wake.key(&TaskDefinitionRow::key_of(&row.family, row.revision));
        }
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let row = tx.get::<TaskDefinitionRow>(key)?;
        if row.status() != TaskDefinitionStatus::DeleteInProgress {
            return None;
        }
        if is_used(tx, row.arn()) {
            // Uses end in many ways, none of them urgent here: looking again is cheaper than watching every task.
            return Some(tx.now().plus_s(LOOK_AGAIN_S));
        }
        tx.delete::<TaskDefinitionRow>(key);
        None
    }
}

fn is_used(tables: &Tables, arn: &str) -> bool {
    let by = |s: &LaunchSettings| s.task_definition == arn;
    tables.table::<Task>().iter().any(|t| !t.is_stopped() && t.task_definition_arn == arn)
        || tables.table::<TaskSetRow>().iter().any(|s| by(&s.settings))
        || tables.table::<Service>().iter().any(|s| {
            s.status != ServiceStatus::Inactive
                && (by(&s.settings)
                    || s.last_completed.as_ref().is_some_and(by)
                    || s.deployments.iter().any(|d| by(&d.settings)))
        })
}
