//! A service as the API shows it: its row, with counts from its tasks, its deployments, events and task sets.

use shapes::ecs as api;
use state::Tables;

use crate::api::task_sets;
use crate::rows::{
    Cluster, Deployment, DeploymentRole, LaunchSettings, Service, ServiceEventRow, Status, Task, TaskSetRow,
    tags_to_api,
};
use crate::schedule::service::events;

/// RUNNING and PENDING tasks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub running: i64,
    pub pending: i64,
}

/// Counts the tasks of a service that match. A task whose agent has been told to stop it counts as neither.
pub fn counts(tables: &Tables, service_key: &str, matches: impl Fn(&Task) -> bool) -> Counts {
    let mut out = Counts::default();
    for t in tables.by_index::<Task>("service", service_key).filter(|t| matches(t)) {
        add(&mut out, t);
    }
    out
}

fn add(counts: &mut Counts, t: &Task) {
    match t.last_status {
        Status::Running if !t.agent_should_stop() => counts.running += 1,
        s if s < Status::Running && !t.stop_desired => counts.pending += 1,
        _ => {}
    }
}

/// Counts all tasks of a service, those of each group (deployment or task set) apart. In the order of `groups`.
fn counts_by_group(tables: &Tables, service_key: &str, groups: &[&str]) -> (Counts, Vec<Counts>) {
    let mut all = Counts::default();
    let mut each = vec![Counts::default(); groups.len()];
    for t in tables.by_index::<Task>("service", service_key) {
        add(&mut all, t);
        let group = t.deployment.as_deref();
        if let Some(i) = groups.iter().position(|g| Some(*g) == group) {
            add(&mut each[i], t);
        }
    }
    (all, each)
}

/// The service.
pub fn service(tables: &Tables, s: &Service, tags: bool) -> api::Service {
    let key = Service::key_of(&s.cluster, &s.name);
    let groups: Vec<&str> = s.deployments.iter().map(|d| d.id.as_str()).collect();
    let (all, each) = counts_by_group(tables, &key, &groups);
    let cluster_arn = tables.get::<Cluster>(&s.cluster).map(|c| c.arn.clone());
    let sets = task_sets::of(tables, s);
    // Of a service with task sets, the primary one's settings are shown.
    let primary = sets.iter().find(|t| t.status == "PRIMARY").map(|t| &t.settings);
    let shown: &LaunchSettings = primary.unwrap_or(&s.settings);
    let deployments = s.deployments.iter().zip(&each).map(|(d, c)| deployment(d, *c)).collect();
    let revisions = s.deployments.iter().zip(&each).map(|(d, c)| api::ServiceCurrentRevisionSummary {
        arn: Some(d.revision_arn.clone()),
        requested_task_count: Some(d.desired_count),
        running_task_count: Some(c.running),
        pending_task_count: Some(c.pending),
    });
    let by_deployments = s.controller == api::DeploymentControllerType::Ecs;
    let strategy = &shown.capacity_provider_strategy;
    api::Service {
        service_arn: Some(s.arn.clone()),
        service_name: Some(s.name.clone()),
        cluster_arn,
        load_balancers: Some(shown.load_balancers.clone()),
        service_registries: Some(shown.service_registries.clone()),
        status: Some(s.status.as_str().into()),
        desired_count: Some(s.desired_count),
        running_count: Some(all.running),
        pending_count: Some(all.pending),
        launch_type: shown.launch_type,
        capacity_provider_strategy: (!strategy.is_empty()).then(|| strategy.clone()),
        platform_version: shown.platform_version.clone(),
        platform_family: shown.platform_family.clone(),
        task_definition: Some(shown.task_definition.clone()).filter(|t| !t.is_empty()),
        deployment_configuration: Some(s.deployment_configuration.clone()),
        task_sets: (!by_deployments)
            .then(|| sets.iter().map(|t| task_sets::shown(tables, s, t, tags)).collect()),
        deployments: Some(deployments),
        role_arn: s.role_arn.clone(),
        events: Some(newest_events(tables, s)),
        created_at: Some(s.created_at),
        current_service_deployment: in_progress(s).and_then(|d| d.service_deployment_arn.clone()),
        current_service_revisions: by_deployments.then(|| revisions.collect()),
        placement_constraints: Some(s.placement_constraints.clone()),
        placement_strategy: Some(s.placement_strategy.clone()),
        network_configuration: shown.network_configuration.clone(),
        health_check_grace_period_seconds: s.health_check_grace_period_seconds,
        scheduling_strategy: Some(s.scheduling),
        deployment_controller: s
            .controller_given
            .then_some(api::DeploymentController { type_: s.controller }),
        tags: tags.then(|| tags_to_api(&s.tags)),
        created_by: s.created_by.clone(),
        enable_ecs_managed_tags: Some(s.enable_ecs_managed_tags),
        propagate_tags: Some(s.propagate_tags),
        enable_execute_command: Some(s.enable_execute_command),
        availability_zone_rebalancing: Some(s.availability_zone_rebalancing),
        resource_management_type: None,
    }
}

fn in_progress(s: &Service) -> Option<&Deployment> {
    s.primary().filter(|d| d.rollout_state == api::DeploymentRolloutState::InProgress)
}

fn deployment(d: &Deployment, counts: Counts) -> api::Deployment {
    let strategy = &d.settings.capacity_provider_strategy;
    api::Deployment {
        id: Some(d.id.clone()),
        status: Some(match d.role {
            DeploymentRole::Primary => "PRIMARY".into(),
            DeploymentRole::Active => "ACTIVE".into(),
        }),
        task_definition: Some(d.settings.task_definition.clone()),
        desired_count: Some(d.desired_count),
        pending_count: Some(counts.pending),
        running_count: Some(counts.running),
        failed_tasks: Some(d.failed_tasks),
        created_at: Some(d.created_at),
        updated_at: Some(d.updated_at),
        capacity_provider_strategy: (!strategy.is_empty()).then(|| strategy.clone()),
        launch_type: d.settings.launch_type,
        platform_version: d.settings.platform_version.clone(),
        platform_family: d.settings.platform_family.clone(),
        network_configuration: d.settings.network_configuration.clone(),
        rollout_state: Some(d.rollout_state),
        rollout_state_reason: Some(d.rollout_reason.clone()),
        service_connect_configuration: d.settings.service_connect.clone(),
        volume_configurations: Some(d.settings.volume_configurations.clone()).filter(|v| !v.is_empty()),
        ..Default::default()
    }
}

fn newest_events(tables: &Tables, s: &Service) -> Vec<api::ServiceEvent> {
    let prefix = format!("{}/{}/", s.cluster, s.name);
    let mut all: Vec<api::ServiceEvent> = tables
        .prefix::<ServiceEventRow>(&prefix)
        .filter(|e| e.service_created == s.created_at)
        .map(|e| api::ServiceEvent {
            id: Some(e.id.clone()),
            created_at: Some(e.at),
            message: Some(e.message.clone()),
        })
        .collect();
    all.reverse();
    all.truncate(events::KEPT as usize);
    all
}

/// Counts of one task set.
pub fn task_set_counts(tables: &Tables, t: &TaskSetRow) -> Counts {
    let key = Service::key_of(&t.cluster, &t.service);
    counts(tables, &key, |task| task.deployment.as_deref() == Some(t.id.as_str()))
}
