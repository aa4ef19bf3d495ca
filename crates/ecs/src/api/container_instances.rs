//! Container instances: describe, list, change state, deregister.

use std::sync::Arc;

use shapes::ecs as api;
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use crate::api::support::{active_cluster, arn, id_in_cluster, invalid, page};
use crate::launch::demand;
use crate::placements::Placements;
use crate::rows::{ContainerInstance, InstanceStatus, Status, Task, tags_to_api};
use crate::stopping;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    use shapes::ecs::ops;
    h.read::<ops::DescribeContainerInstances>(Effect::Real, describe);
    h.write::<ops::ListContainerInstances>(Effect::Real, list);
    h.write::<ops::UpdateContainerInstancesState>(Effect::Real, update_state);
    h.write::<ops::DeregisterContainerInstance>(Effect::Real, deregister);
    h.write::<ops::UpdateContainerAgent>(
        Effect::Refused("agents are updated with the machine they run on"),
        |tx, _, input| {
            find(tx, input.cluster.as_deref(), &input.container_instance)?;
            Err(AwsError::new(
                "NoUpdateAvailableException",
                "There is no update available for this container agent.",
            ))
        },
    );
}

/// The instance given by id or ARN.
///
/// # Errors
/// ClusterNotFoundException, InvalidParameterException.
pub fn find(tables: &Tables, cluster: Option<&str>, given: &str) -> Result<Arc<ContainerInstance>, AwsError> {
    let cluster = active_cluster(tables, cluster)?;
    let id = id_in_cluster("container-instance", given, &cluster.name)?;
    let row = tables.get::<ContainerInstance>(&ContainerInstance::key_of(&cluster.name, id));
    row.cloned().ok_or_else(|| invalid("Referenced container instance not found."))
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeContainerInstancesRequest,
) -> Result<api::DescribeContainerInstancesResponse, AwsError> {
    let cluster = active_cluster(view, input.cluster.as_deref())?;
    if input.container_instances.is_empty() {
        return Err(invalid("Container instance cannot be empty."));
    }
    if input.container_instances.len() > 100 {
        return Err(invalid("instanceIds can have at most 100 items."));
    }
    let include = input.include.unwrap_or_default();
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    for given in &input.container_instances {
        let id = id_in_cluster("container-instance", given, &cluster.name)?;
        match view.get::<ContainerInstance>(&ContainerInstance::key_of(&cluster.name, id)) {
            Some(row) => found.push(show(view, row, &include)),
            None => failures.push(missing(view.region, view.account, &cluster.name, id)),
        }
    }
    Ok(api::DescribeContainerInstancesResponse { container_instances: Some(found), failures: Some(failures) })
}

fn missing(region: &str, account: &str, cluster: &str, id: &str) -> api::Failure {
    api::Failure {
        arn: Some(arn(region, account, &format!("container-instance/{cluster}/{id}"))),
        reason: Some("MISSING".into()),
        detail: None,
    }
}

/// Resources in the API's form; ports grow where the rest shrinks.
fn resources(registered: &[api::Resource], held: &[Arc<Task>]) -> Vec<api::Resource> {
    let mut out = registered.to_vec();
    for r in &mut out {
        match r.name.as_deref() {
            Some("CPU") => {
                let used: i64 = held.iter().map(|t| t.charge.cpu).sum();
                r.integer_value = r.integer_value.map(|v| v - used);
            }
            Some("MEMORY") => {
                let used: i64 = held.iter().map(|t| t.charge.memory).sum();
                r.integer_value = r.integer_value.map(|v| v - used);
            }
            Some(name @ ("PORTS" | "PORTS_UDP")) => {
                let tcp = name == "PORTS";
                let taken =
                    held.iter().flat_map(|t| if tcp { &t.charge.tcp_ports } else { &t.charge.udp_ports });
                r.string_set_value.get_or_insert_default().extend(taken.map(u16::to_string));
            }
            Some("GPU") => {
                let set = r.string_set_value.get_or_insert_default();
                set.retain(|id| !held.iter().any(|t| t.charge.gpus.contains(id)));
            }
            _ => {}
        }
    }
    out
}

/// An instance as the API shows it.
pub fn show(
    tables: &Tables,
    row: &ContainerInstance,
    include: &[api::ContainerInstanceField],
) -> api::ContainerInstance {
    let held: Vec<Arc<Task>> = tables.by_index::<Task>("instance", &row_key(row)).cloned().collect();
    let count = |f: fn(&Task) -> bool| Some(held.iter().filter(|t| f(t)).count() as i64);
    let attributes = row.attributes.iter().map(|(name, value)| api::Attribute {
        name: name.clone(),
        value: value.clone(),
        ..Default::default()
    });
    let tags = include.contains(&api::ContainerInstanceField::Tags);
    let health = include.contains(&api::ContainerInstanceField::ContainerInstanceHealth);
    api::ContainerInstance {
        container_instance_arn: Some(row.arn.clone()),
        ec2_instance_id: row.ec2_instance_id.clone(),
        capacity_provider_name: row.capacity_provider.clone(),
        version: Some(row.version),
        version_info: Some(row.version_info.clone()),
        remaining_resources: Some(resources(&row.registered_resources, &held)),
        registered_resources: Some(row.registered_resources.clone()),
        status: Some(row.status.as_str().into()),
        status_reason: row.status_reason.clone(),
        agent_connected: Some(row.agent_connected),
        running_tasks_count: count(|t| t.last_status == Status::Running),
        pending_tasks_count: count(|t| t.last_status < Status::Running),
        agent_update_status: row.agent_update_status,
        attributes: Some(attributes.collect()),
        registered_at: Some(row.registered_at),
        attachments: Some(Vec::new()),
        tags: Some(if tags { tags_to_api(&row.tags) } else { Vec::new() }),
        health_status: health.then(|| health_of(row)),
        ..Default::default()
    }
}

fn health_of(row: &ContainerInstance) -> api::ContainerInstanceHealthStatus {
    use api::InstanceHealthCheckState as State;
    let worst = row.health.values().filter_map(|h| h.status).max_by_key(|s| match s {
        State::Ok => 0,
        State::InsufficientData => 1,
        State::Initializing => 2,
        State::Impaired => 3,
    });
    api::ContainerInstanceHealthStatus {
        overall_status: Some(worst.unwrap_or(State::InsufficientData)),
        details: Some(row.health.values().cloned().collect()),
    }
}

fn row_key(row: &ContainerInstance) -> String {
    ContainerInstance::key_of(&row.cluster, &row.id)
}

/// The engine answers the filter, and only the writer has it: hence a transaction that changes nothing.
fn list(
    tx: &mut Tx,
    _: &Caller,
    input: api::ListContainerInstancesRequest,
) -> Result<api::ListContainerInstancesResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    let wanted = match input.status {
        None => vec![InstanceStatus::Active, InstanceStatus::Draining],
        Some(api::ContainerInstanceStatus::Active) => vec![InstanceStatus::Active],
        Some(api::ContainerInstanceStatus::Draining) => vec![InstanceStatus::Draining],
        Some(_) => Vec::new(),
    };
    let filter = match input.filter.as_deref().filter(|f| !f.trim().is_empty()) {
        Some(text) => Some(demand::query(text).map_err(invalid)?),
        None => None,
    };
    let rows: Vec<Arc<ContainerInstance>> =
        tx.prefix::<ContainerInstance>(&format!("{}/", cluster.name)).cloned().collect();
    let engine = tx.derived::<Placements>().cluster(&cluster.name);
    let kept = rows.into_iter().filter(|row| {
        wanted.contains(&row.status) && filter.as_ref().is_none_or(|q| engine.matches(&row.id, q))
    });
    let p = page(kept, |r| r.id.clone(), input.next_token.as_deref(), input.max_results, 100)?;
    Ok(api::ListContainerInstancesResponse {
        container_instance_arns: Some(p.items.iter().map(|r| r.arn.clone()).collect()),
        next_token: p.next_token,
    })
}

fn update_state(
    tx: &mut Tx,
    _: &Caller,
    input: api::UpdateContainerInstancesStateRequest,
) -> Result<api::UpdateContainerInstancesStateResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    if input.container_instances.is_empty() {
        return Err(invalid("Container Instances cannot be empty."));
    }
    if input.container_instances.len() > 10 {
        return Err(invalid("Container instances can have at most 10 items."));
    }
    let status = match input.status {
        api::ContainerInstanceStatus::Active => InstanceStatus::Active,
        api::ContainerInstanceStatus::Draining => InstanceStatus::Draining,
        other => {
            return Err(invalid(format!(
                "Container instance status should be one of [ACTIVE, DRAINING], not {other}."
            )));
        }
    };
    let (mut changed, mut failures) = (Vec::new(), Vec::new());
    for given in &input.container_instances {
        let id = id_in_cluster("container-instance", given, &cluster.name)?;
        let key = ContainerInstance::key_of(&cluster.name, id);
        let row = tx.get::<ContainerInstance>(&key).cloned();
        let reason = match row.as_ref().map(|r| r.status) {
            None => "MISSING",
            Some(InstanceStatus::Inactive) => "INACTIVE",
            Some(_) => "",
        };
        if !reason.is_empty() {
            let mut f = missing(tx.region(), tx.account(), &cluster.name, id);
            f.reason = Some(reason.into());
            failures.push(f);
            continue;
        }
        if row.is_some_and(|r| r.status != status) {
            tx.update::<ContainerInstance>(&key, |r| {
                r.status = status;
                r.version += 1;
            });
        }
        changed.extend(tx.get::<ContainerInstance>(&key).map(|r| show(tx, r, &[])));
    }
    Ok(api::UpdateContainerInstancesStateResponse {
        container_instances: Some(changed),
        failures: Some(failures),
    })
}

fn deregister(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeregisterContainerInstanceRequest,
) -> Result<api::DeregisterContainerInstanceResponse, AwsError> {
    let row = find(tx, input.cluster.as_deref(), &input.container_instance)?;
    if row.status == InstanceStatus::Inactive {
        return Err(invalid("Referenced container instance not found."));
    }
    let key = row_key(&row);
    let tasks: Vec<String> =
        tx.by_index::<Task>("instance", &key).map(|t| Task::key_of(&t.cluster, &t.id)).collect();
    if !tasks.is_empty() && !input.force.unwrap_or(false) {
        return Err(invalid("Found running tasks on the instance."));
    }
    for task in tasks {
        stopping::abandon(
            tx,
            &task,
            api::TaskStopCode::ServiceSchedulerInitiated,
            "Container instance deregistration forced by user",
        );
    }
    make_inactive(tx, &key);
    let shown = tx.get::<ContainerInstance>(&key).map(|r| show(tx, r, &[]));
    Ok(api::DeregisterContainerInstanceResponse { container_instance: shown })
}

/// Takes an instance out of its cluster.
pub fn make_inactive(tx: &mut Tx, key: &str) {
    tx.update::<ContainerInstance>(key, |r| {
        r.status = InstanceStatus::Inactive;
        r.agent_connected = false;
        r.version += 1;
    });
}
