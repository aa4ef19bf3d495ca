//! Service deployments and revisions: the history of a service, and stopping a deployment.
//!
//! Source: ECS API reference, DescribeServiceDeployments, ListServiceDeployments, DescribeServiceRevisions,
//! StopServiceDeployment; section 4.7 of our behaviour reference.

use shapes::ecs::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::services::{find, show};
use super::support::{active_cluster, invalid, page, parse_arn};
use super::task_definitions::Reference;
use crate::rows::{Cluster, Service, ServiceDeploymentRow, ServiceRevisionRow};
use crate::schedule::service::deploy;

/// Deployments or revisions of one call at most.
const MOST: usize = 20;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeServiceDeployments>(Effect::Real, describe);
    h.read::<ops::ListServiceDeployments>(Effect::Real, list);
    h.read::<ops::DescribeServiceRevisions>(Effect::Real, revisions);
    h.write::<ops::StopServiceDeployment>(Effect::Real, stop);
}

/// The key (`cluster/service/id`) in an ARN of that kind.
fn key_in<'a>(kind: &str, given: &'a str) -> Result<&'a str, AwsError> {
    let arn = parse_arn(given).filter(|a| a.kind == kind && a.path.split('/').count() == 3);
    arn.map(|a| a.path)
        .ok_or_else(|| invalid(format!("Invalid identifier: {given} is not the ARN of a {kind}.")))
}

fn missing(arn: &str) -> api::Failure {
    api::Failure { arn: Some(arn.to_owned()), reason: Some("MISSING".into()), detail: None }
}

fn check_size(n: usize, what: &str) -> Result<(), AwsError> {
    match n {
        0 => Err(invalid(format!("{what} can not be empty."))),
        n if n > MOST => Err(invalid(format!("{what} can have at most {MOST} items."))),
        _ => Ok(()),
    }
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeServiceDeploymentsRequest,
) -> Result<api::DescribeServiceDeploymentsResponse, AwsError> {
    check_size(input.service_deployment_arns.len(), "serviceDeploymentArns")?;
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    for given in &input.service_deployment_arns {
        match view.get::<ServiceDeploymentRow>(key_in("service-deployment", given)?) {
            Some(row) => found.push(shown(view, row)),
            None => failures.push(missing(given)),
        }
    }
    Ok(api::DescribeServiceDeploymentsResponse { service_deployments: Some(found), failures: Some(failures) })
}

/// With the counts of the moment while it goes on.
fn shown(tables: &Tables, row: &ServiceDeploymentRow) -> api::ServiceDeployment {
    let mut out = row.shown.clone();
    if out.finished_at.is_some() {
        return out;
    }
    let key = Service::key_of(&row.cluster, &row.service);
    let Some(service) = tables.get::<Service>(&key) else { return out };
    let revisions = out.source_service_revisions.iter_mut().flatten().chain(&mut out.target_service_revision);
    for r in revisions {
        let of: Vec<_> =
            service.deployments.iter().filter(|d| Some(&d.revision_arn) == r.arn.as_ref()).collect();
        let mine = |d: Option<&str>| of.iter().any(|x| Some(x.id.as_str()) == d);
        let counts = show::counts(tables, &key, |t| mine(t.deployment.as_deref()));
        r.requested_task_count = Some(of.iter().map(|d| d.desired_count).sum());
        r.running_task_count = Some(counts.running);
        r.pending_task_count = Some(counts.pending);
    }
    if let (Some(b), Some(d)) = (&mut out.deployment_circuit_breaker, service.primary())
        && b.status == Some(api::ServiceDeploymentRollbackMonitorsStatus::Monitoring)
    {
        b.failure_count = Some(d.failed_tasks);
    }
    out
}

fn list(
    view: &View,
    _: &Caller,
    input: api::ListServiceDeploymentsRequest,
) -> Result<api::ListServiceDeploymentsResponse, AwsError> {
    let cluster = active_cluster(view, input.cluster.as_deref())?;
    let service = find(view, &cluster, &input.service)?;
    let prefix = format!("{}/{}/", service.cluster, service.name);
    let wanted = |s: &api::ServiceDeployment| {
        let within = input.created_at.as_ref().is_none_or(|c| {
            c.after.is_none_or(|t| s.created_at >= Some(t))
                && c.before.is_none_or(|t| s.created_at <= Some(t))
        });
        let status = input.status.as_deref().unwrap_or_default();
        within && (status.is_empty() || s.status.is_some_and(|x| status.contains(&x)))
    };
    let mut all: Vec<&api::ServiceDeployment> =
        view.prefix::<ServiceDeploymentRow>(&prefix).map(|r| &r.shown).filter(|s| wanted(s)).collect();
    // Newest first.
    all.sort_by(|a, b| {
        (b.created_at, &b.service_deployment_arn).cmp(&(a.created_at, &a.service_deployment_arn))
    });
    let key = |s: &&api::ServiceDeployment| s.service_deployment_arn.clone().unwrap_or_default();
    let page = page(all.into_iter(), key, input.next_token.as_deref(), input.max_results, MOST)?;
    let brief = |s: &api::ServiceDeployment| api::ServiceDeploymentBrief {
        service_deployment_arn: s.service_deployment_arn.clone(),
        service_arn: s.service_arn.clone(),
        cluster_arn: s.cluster_arn.clone(),
        started_at: s.started_at,
        created_at: s.created_at,
        finished_at: s.finished_at,
        target_service_revision_arn: s.target_service_revision.as_ref().and_then(|r| r.arn.clone()),
        status: s.status,
        status_reason: s.status_reason.clone(),
    };
    Ok(api::ListServiceDeploymentsResponse {
        service_deployments: Some(page.items.into_iter().map(brief).collect()),
        next_token: page.next_token,
    })
}

fn revisions(
    view: &View,
    _: &Caller,
    input: api::DescribeServiceRevisionsRequest,
) -> Result<api::DescribeServiceRevisionsResponse, AwsError> {
    check_size(input.service_revision_arns.len(), "serviceRevisionArns")?;
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    for given in &input.service_revision_arns {
        match view.get::<ServiceRevisionRow>(key_in("service-revision", given)?) {
            Some(row) => found.push(revision(view, row)),
            None => failures.push(missing(given)),
        }
    }
    Ok(api::DescribeServiceRevisionsResponse { service_revisions: Some(found), failures: Some(failures) })
}

fn revision(tables: &Tables, row: &ServiceRevisionRow) -> api::ServiceRevision {
    let s = &row.settings;
    let service = tables.get::<Service>(&Service::key_of(&row.cluster, &row.service));
    let definition = Reference::parse(&s.task_definition).ok().and_then(|r| r.find(tables));
    let images = definition.iter().flat_map(|d| d.definition.container_definitions.iter().flatten());
    let images = images.map(|c| api::ContainerImage {
        container_name: c.name.clone(),
        image: c.image.clone(),
        image_digest: None,
    });
    let strategy = &s.capacity_provider_strategy;
    let resolved = s.load_balancers.iter().map(|lb| api::ServiceRevisionLoadBalancer {
        target_group_arn: lb.target_group_arn.clone(),
        production_listener_rule: None,
    });
    api::ServiceRevision {
        service_revision_arn: Some(row.arn.clone()),
        service_arn: service.map(|s| s.arn.clone()),
        cluster_arn: tables.get::<Cluster>(&row.cluster).map(|c| c.arn.clone()),
        task_definition: Some(s.task_definition.clone()),
        capacity_provider_strategy: (!strategy.is_empty()).then(|| strategy.clone()),
        launch_type: s.launch_type,
        platform_version: s.platform_version.clone(),
        platform_family: s.platform_family.clone(),
        load_balancers: Some(s.load_balancers.clone()),
        service_registries: Some(s.service_registries.clone()),
        network_configuration: s.network_configuration.clone(),
        container_images: Some(images.collect()),
        guard_duty_enabled: Some(false),
        service_connect_configuration: s.service_connect.clone(),
        volume_configurations: Some(s.volume_configurations.clone()),
        created_at: Some(row.created_at),
        resolved_configuration: Some(api::ResolvedConfiguration {
            load_balancers: Some(resolved.collect()),
            vpc_lattice_configurations: None,
        }),
        ..Default::default()
    }
}

fn stop(
    tx: &mut Tx,
    _: &Caller,
    input: api::StopServiceDeploymentRequest,
) -> Result<api::StopServiceDeploymentResponse, AwsError> {
    let not_found = || AwsError::new("ServiceDeploymentNotFoundException", "Service deployment not found.");
    let row_key = key_in("service-deployment", &input.service_deployment_arn)?;
    let row = tx.get::<ServiceDeploymentRow>(row_key).cloned().ok_or_else(not_found)?;
    let key = Service::key_of(&row.cluster, &row.service);
    let service = tx.get::<Service>(&key).cloned().ok_or_else(not_found)?;
    let arn = row.shown.service_deployment_arn.clone();
    let current =
        service.primary().filter(|d| d.service_deployment_arn == arn && row.shown.finished_at.is_none());
    let Some(current) = current.cloned() else {
        return Err(AwsError::new("ConflictException", "The service deployment is not in progress."));
    };
    match input.stop_type.unwrap_or(api::StopServiceDeploymentStopType::Rollback) {
        api::StopServiceDeploymentStopType::Rollback => {
            let reason = "The service deployment was stopped by a user.";
            if deploy::roll_back(tx, &key, reason, false).is_none() {
                return Err(AwsError::new(
                    "ConflictException",
                    "There is no completed deployment that the service could go back to.",
                ));
            }
            fail(tx, &key, &current.id, "ECS deployment was stopped: rolling back.");
        }
        api::StopServiceDeploymentStopType::Abort => {
            fail(tx, &key, &current.id, "ECS deployment was stopped.");
            let now = tx.now();
            deploy::shown(tx, &service, arn.as_deref(), |s| {
                s.status = Some(api::ServiceDeploymentStatus::Stopped);
                s.status_reason = Some("The service deployment was stopped by a user.".into());
                (s.finished_at, s.stopped_at, s.updated_at) = (Some(now), Some(now), Some(now));
            });
        }
    }
    Ok(api::StopServiceDeploymentResponse { service_deployment_arn: arn })
}

/// Ends a deployment where it stands: nothing is started for it any more.
fn fail(tx: &mut Tx, key: &str, id: &str, reason: &str) {
    let now = tx.now();
    tx.update::<Service>(key, |s| {
        for d in s.deployments.iter_mut().filter(|d| d.id == id) {
            d.rollout_state = api::DeploymentRolloutState::Failed;
            d.rollout_reason = reason.to_owned();
            d.updated_at = now;
        }
    });
}
