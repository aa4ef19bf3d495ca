//! DescribeTasks and ListTasks.

use std::sync::Arc;

use shapes::ecs as api;
use state::{AwsError, Caller, View};

use super::show;
use crate::api::support::{active_cluster, arn, id_in_cluster, invalid, page, service_not_found};
use crate::rows::{ContainerInstance, Service, Task};

/// DescribeTasks.
pub fn describe_tasks(
    view: &View,
    _: &Caller,
    input: api::DescribeTasksRequest,
) -> Result<api::DescribeTasksResponse, AwsError> {
    let cluster = active_cluster(view, input.cluster.as_deref())?;
    if input.tasks.is_empty() {
        return Err(invalid("Tasks cannot be empty."));
    }
    if input.tasks.len() > 100 {
        return Err(invalid("Tasks can have at most 100 items."));
    }
    let tags = input.include.iter().flatten().any(|f| *f == api::TaskField::Tags);
    let (mut tasks, mut failures) = (Vec::new(), Vec::new());
    for given in &input.tasks {
        let id = id_in_cluster("task", given, &cluster.name)?;
        match view.get::<Task>(&Task::key_of(&cluster.name, id)) {
            Some(t) => tasks.push(show::task(view, t, tags)),
            None => failures.push(api::Failure {
                arn: Some(arn(view.region, view.account, &format!("task/{}/{id}", cluster.name))),
                reason: Some("MISSING".into()),
                detail: None,
            }),
        }
    }
    Ok(api::DescribeTasksResponse { tasks: Some(tasks), failures: Some(failures) })
}

/// ListTasks.
pub fn list_tasks(
    view: &View,
    _: &Caller,
    input: api::ListTasksRequest,
) -> Result<api::ListTasksResponse, AwsError> {
    let cluster = active_cluster(view, input.cluster.as_deref())?;
    let name = &cluster.name;
    if input.started_by.is_some()
        && (input.family.is_some() || input.service_name.is_some() || input.container_instance.is_some())
    {
        return Err(invalid("Invalid filter combination: startedBy must be the only filter."));
    }
    let stopped = match input.desired_status {
        Some(api::DesiredStatus::Stopped) => Some(true),
        Some(api::DesiredStatus::Pending) => None,
        _ => Some(false),
    };
    let service = input.service_name.as_deref().map(|s| id_in_cluster("service", s, name)).transpose()?;
    if let Some(s) = service
        && view.get::<Service>(&Service::key_of(name, s)).is_none()
    {
        return Err(service_not_found());
    }
    let instance = input.container_instance.as_deref();
    let instance = instance.map(|i| id_in_cluster("container-instance", i, name)).transpose()?;
    if let Some(i) = instance
        && view.get::<ContainerInstance>(&ContainerInstance::key_of(name, i)).is_none()
    {
        return Err(invalid("Container instance not found."));
    }
    let scope = service
        .map(|s| ("service", "stopped-service", s))
        .or(instance.map(|i| ("instance", "stopped-instance", i)));
    let rows: Vec<Arc<Task>> = match scope {
        Some((live, ended, id)) => {
            let value = format!("{name}/{id}");
            view.by_index::<Task>(live, &value).chain(view.by_index::<Task>(ended, &value)).cloned().collect()
        }
        None => view.prefix::<Task>(&format!("{name}/")).cloned().collect(),
    };
    let wanted = rows.into_iter().filter(|t| {
        stopped == Some(t.stop_desired)
            && input.family.as_ref().is_none_or(|f| *f == t.family)
            && input.started_by.as_ref().is_none_or(|s| t.started_by.as_ref() == Some(s))
            && input.launch_type.is_none_or(|l| l == t.launch_type)
            && instance.is_none_or(|i| t.container_instance.as_deref() == Some(i))
            && service.is_none_or(|s| t.service.as_deref() == Some(s))
    });
    let p = page(wanted, |t| t.id.clone(), input.next_token.as_deref(), input.max_results, 100)?;
    let arns = p.items.iter().map(|t| t.arn.clone()).collect();
    Ok(api::ListTasksResponse { task_arns: Some(arns), next_token: p.next_token })
}
