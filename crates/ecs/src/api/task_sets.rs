//! Task sets: the deployments of services whose controller is EXTERNAL.
//!
//! Source: ECS API reference, CreateTaskSet and kin; Developer Guide, "External deployment"; section 4.8 of our behaviour
//! reference.

use std::sync::Arc;

use shapes::ecs::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::services::checks::{self, Later};
use super::services::{find, not_active, show};
use super::support::{active_cluster, arn, id_in_cluster, invalid};
use super::tasks::check_network;
use super::{tags, task_definitions};
use crate::rows::{Cluster, LaunchSettings, Service, ServiceStatus, TaskSetRow, tags_to_api};
use crate::schedule::service::{deploy, gather};

/// Task sets of a service at most.
const MOST: usize = 100;
/// Task sets of one DescribeTaskSets call at most.
const MOST_DESCRIBED: usize = 10;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    let external = Effect::Partly("for the deployment controller EXTERNAL; CODE_DEPLOY is refused");
    h.write::<ops::CreateTaskSet>(external, create);
    h.read::<ops::DescribeTaskSets>(external, describe);
    h.write::<ops::UpdateTaskSet>(external, update);
    h.write::<ops::DeleteTaskSet>(external, delete);
    h.write::<ops::UpdateServicePrimaryTaskSet>(external, make_primary);
}

/// The task sets of a service, oldest first.
pub fn of(tables: &Tables, service: &Service) -> Vec<Arc<TaskSetRow>> {
    let prefix = format!("{}/{}/", service.cluster, service.name);
    let mut all: Vec<Arc<TaskSetRow>> = gather::sets_of(tables, &prefix).cloned().collect();
    all.sort_by_key(|t| t.created_at);
    all
}

/// A task set as the API shows it.
pub fn shown(tables: &Tables, service: &Service, t: &TaskSetRow, tags: bool) -> api::TaskSet {
    let counts = show::task_set_counts(tables, t);
    let strategy = &t.settings.capacity_provider_strategy;
    api::TaskSet {
        id: Some(t.id.clone()),
        task_set_arn: Some(t.arn.clone()),
        service_arn: Some(service.arn.clone()),
        cluster_arn: tables.get::<Cluster>(&t.cluster).map(|c| c.arn.clone()),
        started_by: t.started_by.clone(),
        external_id: t.external_id.clone(),
        status: Some(t.status.clone()),
        task_definition: Some(t.settings.task_definition.clone()),
        computed_desired_count: Some(t.computed_desired_count),
        pending_count: Some(counts.pending),
        running_count: Some(counts.running),
        created_at: Some(t.created_at),
        updated_at: Some(t.updated_at),
        launch_type: t.settings.launch_type,
        capacity_provider_strategy: (!strategy.is_empty()).then(|| strategy.clone()),
        platform_version: t.settings.platform_version.clone(),
        platform_family: t.settings.platform_family.clone(),
        network_configuration: t.settings.network_configuration.clone(),
        load_balancers: Some(t.settings.load_balancers.clone()),
        service_registries: Some(t.settings.service_registries.clone()),
        scale: Some(t.scale.clone()),
        stability_status: Some(t.stability),
        stability_status_at: Some(t.stability_at),
        tags: tags.then(|| tags_to_api(&t.tags)),
        fargate_ephemeral_storage: None,
    }
}

/// The ACTIVE service with task sets that a call names.
fn service(tables: &Tables, cluster: &str, given: &str) -> Result<(Arc<Cluster>, Arc<Service>), AwsError> {
    let cluster = active_cluster(tables, Some(cluster))?;
    let service = find(tables, &cluster, given)?;
    if service.status != ServiceStatus::Active {
        return Err(not_active());
    }
    if service.controller != api::DeploymentControllerType::External {
        return Err(invalid(
            "Task sets can only be used with services that have the deployment controller EXTERNAL.",
        ));
    }
    Ok((cluster, service))
}

fn task_set(tables: &Tables, service: &Service, given: &str) -> Result<Arc<TaskSetRow>, AwsError> {
    let id = id_in_cluster("task-set", given, &service.cluster)?;
    let row = tables.get::<TaskSetRow>(&format!("{}/{}/{id}", service.cluster, service.name));
    row.cloned()
        .ok_or_else(|| AwsError::new("TaskSetNotFoundException", "The specified task set was not found."))
}

fn checked_scale(given: Option<&api::Scale>) -> Result<api::Scale, AwsError> {
    let value = given.and_then(|s| s.value).unwrap_or(0.0);
    if !(0.0..=100.0).contains(&value) {
        return Err(invalid("The scale of a task set must be between 0 and 100 percent."));
    }
    Ok(api::Scale { value: Some(value), unit: Some(api::ScaleUnit::Percent) })
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateTaskSetRequest,
) -> Result<api::CreateTaskSetResponse, AwsError> {
    let (cluster, service) = service(tx, &input.cluster, &input.service)?;
    let existing = of(tx, &service);
    if let Some(token) = &input.client_token
        && let Some(t) = existing.iter().find(|t| t.client_token.as_ref() == Some(token))
    {
        return Ok(api::CreateTaskSetResponse { task_set: Some(shown(tx, &service, t, true)) });
    }
    if existing.len() >= MOST {
        return Err(AwsError::new("LimitExceededException", "The service has too many task sets."));
    }
    let settings = settings(tx, &cluster, &service, &input)?;
    let scale = checked_scale(input.scale.as_ref())?;
    let tags = tags::from_request(input.tags.as_deref())?;
    let id = deploy::new_id(tx);
    let path = format!("task-set/{}/{}/{id}", service.cluster, service.name);
    let now = tx.now();
    let row = TaskSetRow {
        cluster: service.cluster.clone(),
        service: service.name.clone(),
        arn: arn(tx.region(), tx.account(), &path),
        id,
        status: "ACTIVE".into(),
        settings,
        external_id: input.external_id,
        computed_desired_count: gather::share(service.desired_count, &scale),
        scale,
        stability: api::StabilityStatus::Stabilizing,
        stability_at: now,
        started_by: None,
        created_at: now,
        updated_at: now,
        client_token: input.client_token,
        tags,
    };
    tx.put(row.clone());
    Ok(api::CreateTaskSetResponse { task_set: Some(shown(tx, &service, &row, true)) })
}

fn settings(
    tx: &Tx,
    cluster: &Cluster,
    service: &Service,
    input: &api::CreateTaskSetRequest,
) -> Result<LaunchSettings, AwsError> {
    checks::later(&Later {
        registries: input.service_registries.as_deref(),
        connect: None,
        volumes: None,
        lattice: None,
        connectors: None,
        monitoring: None,
    })?;
    let definition = task_definitions::resolve(tx, &input.task_definition)?;
    let from_service = service.settings.launch_type.filter(|_| input.capacity_provider_strategy.is_none());
    let (launch_type, strategy) = checks::launch_or_strategy(
        cluster,
        input.launch_type.or(from_service),
        input.capacity_provider_strategy.as_deref(),
        false,
    )?;
    checks::compatible(&definition, launch_type, false)?;
    let network = checks::network(tx, input.network_configuration.as_ref())?;
    let network = network.or(service.settings.network_configuration.clone());
    check_network(&definition, network.as_ref(), launch_type)?;
    let load_balancers = input.load_balancers.clone().unwrap_or_default();
    checks::load_balancers(tx, &definition, &load_balancers)?;
    Ok(LaunchSettings {
        network_configuration: network,
        load_balancers,
        ..checks::launched(&definition, launch_type, strategy, input.platform_version.clone())
    })
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeTaskSetsRequest,
) -> Result<api::DescribeTaskSetsResponse, AwsError> {
    let (_, service) = service(view, &input.cluster, &input.service)?;
    let with_tags = input.include.iter().flatten().any(|f| *f == api::TaskSetField::Tags);
    let asked = input.task_sets.unwrap_or_default();
    if asked.len() > MOST_DESCRIBED {
        return Err(invalid("taskSets can have at most 10 items."));
    }
    let (mut sets, mut failures) = (Vec::new(), Vec::new());
    if asked.is_empty() {
        sets.extend(of(view, &service).iter().map(|t| shown(view, &service, t, with_tags)));
    }
    for given in &asked {
        let id = id_in_cluster("task-set", given, &service.cluster)?;
        match view.get::<TaskSetRow>(&format!("{}/{}/{id}", service.cluster, service.name)) {
            Some(t) => sets.push(shown(view, &service, t, with_tags)),
            None => {
                let path = format!("task-set/{}/{}/{id}", service.cluster, service.name);
                failures.push(api::Failure {
                    arn: Some(arn(view.region, view.account, &path)),
                    reason: Some("MISSING".into()),
                    detail: None,
                });
            }
        }
    }
    Ok(api::DescribeTaskSetsResponse { task_sets: Some(sets), failures: Some(failures) })
}

fn update(
    tx: &mut Tx,
    _: &Caller,
    input: api::UpdateTaskSetRequest,
) -> Result<api::UpdateTaskSetResponse, AwsError> {
    let (_, service) = service(tx, &input.cluster, &input.service)?;
    let row = task_set(tx, &service, &input.task_set)?;
    let scale = checked_scale(Some(&input.scale))?;
    let row = change(tx, &service, &row, |t, now| {
        t.computed_desired_count = gather::share(service.desired_count, &scale);
        t.scale = scale;
        t.stability = api::StabilityStatus::Stabilizing;
        t.stability_at = now;
    });
    Ok(api::UpdateTaskSetResponse { task_set: Some(shown(tx, &service, &row, false)) })
}

fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteTaskSetRequest,
) -> Result<api::DeleteTaskSetResponse, AwsError> {
    let (_, service) = service(tx, &input.cluster, &input.service)?;
    let row = task_set(tx, &service, &input.task_set)?;
    if row.scale.value.unwrap_or(0.0) > 0.0 && !input.force.unwrap_or(false) {
        return Err(invalid(
            "The task set cannot be deleted while it is scaled above 0. Use force to delete it.",
        ));
    }
    let row = change(tx, &service, &row, |t, _| {
        t.status = "DRAINING".into();
        t.computed_desired_count = 0;
    });
    Ok(api::DeleteTaskSetResponse { task_set: Some(shown(tx, &service, &row, false)) })
}

fn make_primary(
    tx: &mut Tx,
    _: &Caller,
    input: api::UpdateServicePrimaryTaskSetRequest,
) -> Result<api::UpdateServicePrimaryTaskSetResponse, AwsError> {
    let (_, service) = service(tx, &input.cluster, &input.service)?;
    let chosen = task_set(tx, &service, &input.primary_task_set)?;
    if chosen.status == "DRAINING" {
        return Err(invalid("A task set that is being deleted cannot become the primary one."));
    }
    for t in of(tx, &service).iter().filter(|t| t.status == "PRIMARY" && t.id != chosen.id) {
        change(tx, &service, t, |t, _| t.status = "ACTIVE".into());
    }
    let row = change(tx, &service, &chosen, |t, _| t.status = "PRIMARY".into());
    Ok(api::UpdateServicePrimaryTaskSetResponse { task_set: Some(shown(tx, &service, &row, false)) })
}

fn change(
    tx: &mut Tx,
    service: &Service,
    row: &TaskSetRow,
    change: impl FnOnce(&mut TaskSetRow, state::Timestamp),
) -> TaskSetRow {
    let now = tx.now();
    let mut row = row.clone();
    change(&mut row, now);
    row.updated_at = now;
    assert_eq!((&row.cluster, &row.service), (&service.cluster, &service.name));
    tx.put(row.clone());
    row
}
