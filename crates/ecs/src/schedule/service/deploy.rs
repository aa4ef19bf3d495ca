//! Beginning a deployment: by an operation, or by the circuit breaker that goes back to what worked.
//!
//! Source: Developer Guide "Rolling update" and "View service history using Amazon ECS service deployments": a service
//! deployment brings a service from its service revisions to another, immutable one; a rollback belongs to the service
//! deployment that it undoes.

use shapes::ecs as api;
use state::Tx;

use super::breaker;
use crate::api::support::arn;
use crate::rows::{
    Cluster, Deployment, DeploymentRole, LaunchSettings, Service, ServiceDeploymentRow, ServiceRevisionRow,
    Task,
};

/// Service deployments and revisions kept per service.
const HISTORY: usize = 100;

/// `ecs-svc/` and 19 digits: the id of a deployment or task set.
pub fn new_id(tx: &mut Tx) -> String {
    format!("ecs-svc/{}", tx.random().digits(19))
}

/// Begins a deployment of settings: it becomes PRIMARY, what was PRIMARY is replaced. Returns its id.
pub fn begin(tx: &mut Tx, key: &str, settings: LaunchSettings, forced: bool) -> Option<String> {
    let service = tx.get::<Service>(key)?.clone();
    let revision_arn = make_revision(tx, &service, &settings);
    supersede(tx, &service);
    let deployment_arn = make_service_deployment(tx, &service, &revision_arn);
    let mut d = fresh(tx, &service, settings, revision_arn);
    d.service_deployment_arn = Some(deployment_arn);
    d.forced = forced;
    Some(enter(tx, key, d))
}

/// Goes back to the last completed deployment, as a new one. Nothing if there is none, or if what has failed was itself a
/// rollback. Returns the id of the new deployment.
pub fn roll_back(tx: &mut Tx, key: &str, reason: &str, by_breaker: bool) -> Option<String> {
    let service = tx.get::<Service>(key)?.clone();
    let failed = service.primary()?.clone();
    let settings = service.last_completed.clone()?;
    let (target, revision_arn) = service.last_completed_as.clone()?;
    if failed.rollback_of.is_some() {
        return None;
    }
    let mut d = fresh(tx, &service, settings, revision_arn.clone());
    d.rollback_of = Some(failed.id.clone());
    d.service_deployment_arn = failed.service_deployment_arn.clone();
    let by = if by_breaker { " circuit breaker" } else { "" };
    d.rollout_reason = format!("ECS deployment{by}: rolling back to deploymentId {target}.");
    let now = tx.now();
    shown(tx, &service, failed.service_deployment_arn.as_deref(), |s| {
        s.status = Some(api::ServiceDeploymentStatus::RollbackInProgress);
        s.status_reason = Some(reason.to_owned());
        s.updated_at = Some(now);
        s.rollback = Some(api::Rollback {
            reason: Some(reason.to_owned()),
            started_at: Some(now),
            service_revision_arn: Some(revision_arn.clone()),
        });
    });
    let id = enter(tx, key, d);
    adopt(tx, &service, &revision_arn, &id);
    Some(id)
}

/// Hands the tasks that still run of a revision to the deployment that goes back to it: what works is left alone.
fn adopt(tx: &mut Tx, service: &Service, revision_arn: &str, deployment: &str) {
    let same = service.deployments.iter().filter(|d| d.revision_arn == revision_arn);
    let tasks: Vec<String> = same
        .flat_map(|d| tx.by_index::<Task>("deployment", &d.id))
        .filter(|t| !t.stop_desired)
        .map(|t| Task::key_of(&t.cluster, &t.id))
        .collect();
    for key in tasks {
        tx.update::<Task>(&key, |t| {
            t.deployment = Some(deployment.to_owned());
            t.started_by = Some(deployment.to_owned());
            t.version += 1;
        });
    }
}

/// Changes what DescribeServiceDeployments shows.
pub fn shown(
    tx: &mut Tx,
    service: &Service,
    arn: Option<&str>,
    change: impl FnOnce(&mut api::ServiceDeployment),
) {
    let Some(id) = arn.and_then(|a| a.rsplit('/').next()) else { return };
    let key = format!("{}/{}/{id}", service.cluster, service.name);
    tx.update::<ServiceDeploymentRow>(&key, |row| change(&mut row.shown));
}

fn fresh(tx: &mut Tx, service: &Service, settings: LaunchSettings, revision_arn: String) -> Deployment {
    let id = new_id(tx);
    let now = tx.now();
    Deployment {
        rollout_reason: format!("ECS deployment {id} in progress."),
        id,
        role: DeploymentRole::Primary,
        settings,
        revision_arn,
        service_deployment_arn: None,
        desired_count: service.desired_count,
        created_at: now,
        updated_at: now,
        rollout_state: api::DeploymentRolloutState::InProgress,
        failed_tasks: 0,
        has_run: false,
        forced: false,
        rollback_of: None,
        healthy_tasks: 0,
    }
}

/// Puts a deployment in front. What kept the one before from progress has nothing to do with this one.
fn enter(tx: &mut Tx, key: &str, deployment: Deployment) -> String {
    let id = deployment.id.clone();
    let now = tx.now();
    tx.update::<Service>(key, |s| {
        for d in s.deployments.iter_mut().filter(|d| d.role == DeploymentRole::Primary) {
            d.role = DeploymentRole::Active;
            d.updated_at = now;
        }
        s.settings = deployment.settings.clone();
        s.deployments.insert(0, deployment);
        s.failed_starts = 0;
        s.throttled_until = None;
        s.blocked = false;
        s.rebalancing = false;
        s.notices.clear();
    });
    id
}

/// The service deployment in progress is overtaken by another.
fn supersede(tx: &mut Tx, service: &Service) {
    let Some(primary) =
        service.primary().filter(|d| d.rollout_state != api::DeploymentRolloutState::Completed)
    else {
        return;
    };
    let now = tx.now();
    shown(tx, service, primary.service_deployment_arn.as_deref(), |s| {
        if s.finished_at.is_none() && s.stopped_at.is_none() {
            s.status = Some(api::ServiceDeploymentStatus::Stopped);
            s.status_reason = Some("A newer deployment of the service was started.".into());
            s.stopped_at = Some(now);
            s.finished_at = Some(now);
            s.updated_at = Some(now);
        }
    });
}

fn make_revision(tx: &mut Tx, service: &Service, settings: &LaunchSettings) -> String {
    let id = tx.random().digits(19);
    let path = format!("service-revision/{}/{}/{id}", service.cluster, service.name);
    let arn = arn(tx.region(), tx.account(), &path);
    let created_at = tx.now();
    tx.put(ServiceRevisionRow {
        cluster: service.cluster.clone(),
        service: service.name.clone(),
        id,
        arn: arn.clone(),
        settings: settings.clone(),
        created_at,
    });
    forget_revisions(tx, service);
    arn
}

fn make_service_deployment(tx: &mut Tx, service: &Service, revision_arn: &str) -> String {
    let id = tx.random().hex(22);
    let path = format!("service-deployment/{}/{}/{id}", service.cluster, service.name);
    let arn = arn(tx.region(), tx.account(), &path);
    let now = tx.now();
    let source = service.deployments.iter().map(|d| summary(&d.revision_arn, d.desired_count)).collect();
    let config = &service.deployment_configuration;
    let on = |enabled: bool| match enabled {
        true => api::ServiceDeploymentRollbackMonitorsStatus::Monitoring,
        false => api::ServiceDeploymentRollbackMonitorsStatus::Disabled,
    };
    let circuit = config.deployment_circuit_breaker.clone().unwrap_or_default();
    let cluster_arn = tx.get::<Cluster>(&service.cluster).map(|c| c.arn.clone());
    let shown = api::ServiceDeployment {
        service_deployment_arn: Some(arn.clone()),
        service_arn: Some(service.arn.clone()),
        cluster_arn,
        created_at: Some(now),
        started_at: Some(now),
        updated_at: Some(now),
        source_service_revisions: Some(source),
        target_service_revision: Some(summary(revision_arn, service.desired_count)),
        status: Some(api::ServiceDeploymentStatus::InProgress),
        deployment_configuration: Some(config.clone()),
        deployment_circuit_breaker: Some(api::ServiceDeploymentCircuitBreaker {
            status: Some(on(circuit.enable)),
            failure_count: Some(0),
            threshold: Some(breaker::threshold(&circuit, service.desired_count)),
        }),
        alarms: config.alarms.as_ref().map(|a| api::ServiceDeploymentAlarms {
            // Alarms act when there are metrics; until then they are kept and shown.
            status: Some(on(false)),
            alarm_names: Some(a.alarm_names.clone()),
            triggered_alarm_names: Some(Vec::new()),
        }),
        ..Default::default()
    };
    tx.put(ServiceDeploymentRow {
        cluster: service.cluster.clone(),
        service: service.name.clone(),
        id,
        shown,
    });
    forget_service_deployments(tx, service);
    arn
}

fn summary(arn: &str, requested: i64) -> api::ServiceRevisionSummary {
    api::ServiceRevisionSummary {
        arn: Some(arn.to_owned()),
        requested_task_count: Some(requested),
        running_task_count: Some(0),
        pending_task_count: Some(0),
        ..Default::default()
    }
}

/// Forgets the oldest revisions that nothing refers to.
fn forget_revisions(tx: &mut Tx, service: &Service) {
    let prefix = format!("{}/{}/", service.cluster, service.name);
    let mut all: Vec<_> = tx.prefix::<ServiceRevisionRow>(&prefix).cloned().collect();
    if all.len() <= HISTORY {
        return;
    }
    all.sort_by_key(|r| r.created_at);
    let kept = service.last_completed_as.as_ref().map(|(_, arn)| arn);
    let in_use =
        |arn: &String| Some(arn) == kept || service.deployments.iter().any(|d| d.revision_arn == *arn);
    let surplus = all.len() - HISTORY;
    for row in all.iter().filter(|r| !in_use(&r.arn)).take(surplus) {
        tx.delete::<ServiceRevisionRow>(&format!("{prefix}{}", row.id));
    }
}

/// Forgets the oldest service deployments that have ended.
fn forget_service_deployments(tx: &mut Tx, service: &Service) {
    let prefix = format!("{}/{}/", service.cluster, service.name);
    let mut all: Vec<_> = tx.prefix::<ServiceDeploymentRow>(&prefix).cloned().collect();
    if all.len() <= HISTORY {
        return;
    }
    all.sort_by_key(|r| r.shown.created_at);
    let surplus = all.len() - HISTORY;
    for row in all.iter().filter(|r| r.shown.finished_at.is_some()).take(surplus) {
        tx.delete::<ServiceDeploymentRow>(&format!("{prefix}{}", row.id));
    }
}
