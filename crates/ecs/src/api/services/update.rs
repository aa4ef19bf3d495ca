//! UpdateService: what changes at once, and what begins a new deployment.
//!
//! Source: ECS API reference, UpdateService; section 4.2 of our behaviour reference. Settings that tasks are made of begin a
//! deployment when they differ from those of the newest one (or when it is forced); everything else acts on tasks launched
//! afterwards.

use shapes::ecs as api;
use state::{AwsError, Caller, Tx};

use super::checks::{self, Later};
use super::{find, not_active, show};
use crate::api::support::{active_cluster, invalid};
use crate::api::task_definitions::{self, Reference};
use crate::api::tasks::{check_network, check_placement};
use crate::rows::{Cluster, LaunchSettings, Service, ServiceStatus};
use crate::schedule::service::deploy;

/// Changes a service.
pub fn update(
    tx: &mut Tx,
    _: &Caller,
    input: api::UpdateServiceRequest,
) -> Result<api::UpdateServiceResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    let service = find(tx, &cluster, &input.service)?;
    if service.status != ServiceStatus::Active {
        return Err(not_active());
    }
    let key = Service::key_of(&service.cluster, &service.name);
    check(&service, &input)?;
    let settings = match service.controller {
        api::DeploymentControllerType::Ecs => Some(settings(tx, &cluster, &service, &input)?),
        _ => None,
    };
    let changed = changed(&service, &input, settings.as_ref())?;
    let desired = changed.desired_count;
    let now = tx.now();
    tx.put(changed);
    tx.update::<Service>(&key, |s| {
        for d in s.deployments.iter_mut().take(1).filter(|d| d.desired_count != desired) {
            d.desired_count = desired;
            d.updated_at = now;
        }
    });
    let forced = input.force_new_deployment.unwrap_or(false);
    if let Some(settings) = settings.filter(|s| forced || *s != service.settings) {
        deploy::begin(tx, &key, settings, forced);
    }
    let service = tx.get::<Service>(&key).cloned();
    Ok(api::UpdateServiceResponse { service: service.map(|s| show::service(tx, &s, true)) })
}

fn check(service: &Service, input: &api::UpdateServiceRequest) -> Result<(), AwsError> {
    checks::later(&Later {
        registries: input.service_registries.as_deref(),
        connect: input.service_connect_configuration.as_ref(),
        volumes: input.volume_configurations.as_deref(),
        lattice: input.vpc_lattice_configurations.as_deref(),
        connectors: input.gateway_connectors.as_deref(),
        monitoring: input.monitoring.as_ref(),
    })?;
    if input.deployment_controller.as_ref().is_some_and(|c| c.type_ != service.controller) {
        return Err(checks::unsupported(
            "Changing the deployment controller of a service is not supported yet.",
        ));
    }
    if service.scheduling == api::SchedulingStrategy::Daemon && input.desired_count.is_some() {
        return Err(invalid(
            "The daemon scheduling strategy does not support a desired count for services. Remove the desired count value \
             and try again.",
        ));
    }
    if input.desired_count.is_some_and(|n| n < 0) {
        return Err(invalid("desiredCount must not be negative."));
    }
    check_placement(input.placement_constraints.as_deref(), input.placement_strategy.as_deref())?;
    if service.controller == api::DeploymentControllerType::External {
        let refused = [
            (input.task_definition.is_some(), "task definition"),
            (input.network_configuration.is_some(), "network configuration"),
            (input.load_balancers.is_some(), "load balancers"),
            (input.platform_version.is_some(), "platform version"),
            (input.capacity_provider_strategy.is_some(), "capacity provider strategy"),
            (input.deployment_configuration.is_some(), "deployment configuration"),
            (input.force_new_deployment == Some(true), "deployments"),
        ];
        if let Some((_, what)) = refused.iter().find(|(given, _)| *given) {
            return Err(invalid(format!(
                "Unable to update {what} on services with an EXTERNAL deployment controller. Use task sets instead."
            )));
        }
    }
    Ok(())
}

/// What the newest deployment's settings become.
fn settings(
    tx: &Tx,
    cluster: &Cluster,
    service: &Service,
    input: &api::UpdateServiceRequest,
) -> Result<LaunchSettings, AwsError> {
    let daemon = service.scheduling == api::SchedulingStrategy::Daemon;
    let before = &service.settings;
    let mut after = before.clone();
    if let Some(given) = &input.capacity_provider_strategy {
        let (launch_type, strategy) = match given.as_slice() {
            // An empty list takes the strategy away.
            [] => (before.launch_type.or(Some(api::LaunchType::Ec2)), Vec::new()),
            some => checks::launch_or_strategy(cluster, None, Some(some), daemon)?,
        };
        if strategy != before.capacity_provider_strategy && input.force_new_deployment != Some(true) {
            return Err(invalid(
                "When switching from launch type to capacity provider strategy on an existing service, or making a change to \
                 a capacity provider strategy on a service that is already using one, you must force a new deployment.",
            ));
        }
        (after.launch_type, after.capacity_provider_strategy) = (launch_type, strategy);
    }
    // What a revision that was deregistered since runs under is not looked at again.
    let definition = match &input.task_definition {
        Some(given) => task_definitions::resolve(tx, given)?,
        None => match Reference::parse(&before.task_definition)?.find(tx) {
            Some(definition) => definition,
            None => return Ok(after),
        },
    };
    let platform = input.platform_version.clone().or(before.platform_version.clone());
    let shaped =
        checks::launched(&definition, after.launch_type, after.capacity_provider_strategy.clone(), platform);
    after.task_definition = shaped.task_definition;
    (after.platform_version, after.platform_family) = (shaped.platform_version, shaped.platform_family);
    if input.network_configuration.is_some() {
        after.network_configuration = checks::network(tx, input.network_configuration.as_ref())?;
    }
    if let Some(given) = &input.load_balancers {
        checks::load_balancers(tx, &definition, given)?;
        after.load_balancers = given.clone();
    } else if input.task_definition.is_some() {
        checks::load_balancers(tx, &definition, &after.load_balancers)?;
    }
    if input.service_connect_configuration.is_some() {
        after.service_connect = input.service_connect_configuration.clone();
    }
    if after != *before {
        checks::compatible(&definition, after.launch_type, daemon)?;
        check_network(&definition, after.network_configuration.as_ref(), after.launch_type)?;
    }
    let load_balanced = !after.load_balancers.is_empty();
    checks::grace_period(input.health_check_grace_period_seconds, load_balanced, &definition)?;
    Ok(after)
}

/// The service with everything changed that needs no deployment.
fn changed(
    service: &Service,
    input: &api::UpdateServiceRequest,
    settings: Option<&LaunchSettings>,
) -> Result<Service, AwsError> {
    let daemon = service.scheduling == api::SchedulingStrategy::Daemon;
    let mut s = service.clone();
    s.desired_count = input.desired_count.unwrap_or(s.desired_count);
    s.deployment_configuration = checks::deployment_configuration(
        input.deployment_configuration.as_ref(),
        Some(&service.deployment_configuration),
        daemon,
    )?;
    if let Some(c) = &input.placement_constraints {
        s.placement_constraints = c.clone();
    }
    if let Some(p) = &input.placement_strategy {
        if daemon && !p.is_empty() {
            return Err(invalid("The daemon scheduling strategy does not support placement strategies."));
        }
        s.placement_strategy = checks::placement_strategy(p);
    }
    let possible = checks::can_rebalance(
        s.scheduling,
        s.controller,
        &s.deployment_configuration,
        &s.placement_strategy,
        &s.placement_constraints,
    );
    s.availability_zone_rebalancing = checks::rebalancing(
        input.availability_zone_rebalancing,
        Some(service.availability_zone_rebalancing),
        possible,
    )?;
    if let Some(grace) = input.health_check_grace_period_seconds {
        s.health_check_grace_period_seconds = Some(grace);
    } else if settings.is_some_and(|x| !x.load_balancers.is_empty()) {
        s.health_check_grace_period_seconds.get_or_insert(0);
    }
    s.enable_execute_command = input.enable_execute_command.unwrap_or(s.enable_execute_command);
    s.enable_ecs_managed_tags = input.enable_ecs_managed_tags.unwrap_or(s.enable_ecs_managed_tags);
    s.propagate_tags = input.propagate_tags.unwrap_or(s.propagate_tags);
    Ok(s)
}
