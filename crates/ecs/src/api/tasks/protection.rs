//! Scale-in protection of service tasks.

use shapes::ecs as api;
use state::{AwsError, Caller, Timestamp, Tx, View};

use crate::api::support::{active_cluster, arn, id_in_cluster, invalid};
use crate::rows::{Protection, Service, Task};

/// Minutes of protection unless said otherwise, and at most.
const DEFAULT_MINUTES: i64 = 120;
const MOST_MINUTES: i64 = 2880;

fn shown(t: &Task, now: Timestamp) -> api::ProtectedTask {
    let until = t.protection.filter(|p| p.until > now).map(|p| p.until);
    api::ProtectedTask {
        task_arn: Some(t.arn.clone()),
        protection_enabled: Some(until.is_some()),
        expiration_date: until,
    }
}

fn failure(arn: String, reason: &str, detail: Option<&str>) -> api::Failure {
    api::Failure { arn: Some(arn), reason: Some(reason.into()), detail: detail.map(str::to_owned) }
}

/// GetTaskProtection.
pub fn get(
    view: &View,
    _: &Caller,
    input: api::GetTaskProtectionRequest,
) -> Result<api::GetTaskProtectionResponse, AwsError> {
    let cluster = active_cluster(view, Some(&input.cluster))?;
    let given = input.tasks.unwrap_or_default();
    if given.len() > 100 {
        return Err(invalid("Tasks can have at most 100 items."));
    }
    let (mut protected, mut failures) = (Vec::new(), Vec::new());
    let chosen: Vec<String> = if given.is_empty() {
        view.prefix::<Task>(&format!("{}/", cluster.name))
            .filter(|t| t.service.is_some() && !t.stop_desired)
            .map(|t| t.id.clone())
            .collect()
    } else {
        given
    };
    for task in &chosen {
        let id = id_in_cluster("task", task, &cluster.name)?;
        match view.get::<Task>(&Task::key_of(&cluster.name, id)) {
            Some(t) if t.service.is_none() => failures.push(failure(t.arn.clone(), "TASK_NOT_VALID", None)),
            Some(t) => protected.push(shown(t, view.now)),
            None => {
                let full = arn(view.region, view.account, &format!("task/{}/{id}", cluster.name));
                failures.push(failure(full, "MISSING", None));
            }
        }
    }
    Ok(api::GetTaskProtectionResponse { protected_tasks: Some(protected), failures: Some(failures) })
}

/// UpdateTaskProtection.
pub fn update(
    tx: &mut Tx,
    _: &Caller,
    input: api::UpdateTaskProtectionRequest,
) -> Result<api::UpdateTaskProtectionResponse, AwsError> {
    let cluster = active_cluster(tx, Some(&input.cluster))?;
    if input.tasks.is_empty() {
        return Err(invalid("Tasks cannot be empty."));
    }
    if input.tasks.len() > 10 {
        return Err(invalid("Tasks can have at most 10 items."));
    }
    let minutes = input.expires_in_minutes.unwrap_or(DEFAULT_MINUTES);
    if !(1..=MOST_MINUTES).contains(&minutes) {
        return Err(invalid("expiresInMinutes must be between 1 and 2880."));
    }
    if !input.protection_enabled && input.expires_in_minutes.is_some() {
        return Err(invalid("expiresInMinutes can be given only when protectionEnabled is true."));
    }
    let now = tx.now();
    let until = now.plus_s(minutes * 60);
    let (mut protected, mut failures) = (Vec::new(), Vec::new());
    for task in &input.tasks {
        let id = id_in_cluster("task", task, &cluster.name)?;
        let key = Task::key_of(&cluster.name, id);
        let Some(row) = tx.get::<Task>(&key).cloned() else {
            let full = arn(tx.region(), tx.account(), &format!("task/{}/{id}", cluster.name));
            failures.push(failure(full, "MISSING", None));
            continue;
        };
        if row.service.is_none() || row.stop_desired {
            failures.push(failure(row.arn.clone(), "TASK_NOT_VALID", None));
            continue;
        }
        if input.protection_enabled && blocks_deployment(tx, &row, now) {
            failures.push(failure(row.arn.clone(), "DEPLOYMENT_BLOCKED", None));
            continue;
        }
        let protection = input.protection_enabled.then_some(Protection { until });
        tx.update::<Task>(&key, |t| t.protection = protection);
        protected.extend(tx.get::<Task>(&key).map(|t| shown(t, now)));
    }
    Ok(api::UpdateTaskProtectionResponse { protected_tasks: Some(protected), failures: Some(failures) })
}

/// Whether protecting one more task would leave a service with more protected tasks than it wants.
fn blocks_deployment(tx: &Tx, task: &Task, now: Timestamp) -> bool {
    let Some(service) = &task.service else { return false };
    let key = Service::key_of(&task.cluster, service);
    let wanted = tx.get::<Service>(&key).map_or(0, |s| s.desired_count);
    let protected = tx
        .by_index::<Task>("service", &key)
        .filter(|t| t.id != task.id && t.protection.is_some_and(|p| p.until > now))
        .count() as i64;
    protected + 1 > wanted
}
