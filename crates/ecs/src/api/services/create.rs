//! CreateService.

use shapes::convert::Shape;
use shapes::ecs as api;
use state::{AwsError, Caller, Tx};

use super::checks::{self, Later};
use super::show;
use crate::api::support::{active_cluster, arn, invalid, is_name};
use crate::api::tags;
use crate::api::task_definitions;
use crate::api::tasks::{check_network, check_placement};
use crate::rows::{Cluster, LaunchSettings, Service, ServiceStatus};
use crate::schedule::service::{deploy, forget_history};

/// Longest client token.
const TOKEN: usize = 36;

/// Creates a service; its first deployment begins.
pub fn create(
    tx: &mut Tx,
    caller: &Caller,
    input: api::CreateServiceRequest,
) -> Result<api::CreateServiceResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    if !is_name(&input.service_name) {
        return Err(invalid(
            "Service names must be 1 to 255 characters long and hold only letters, digits, hyphens and underscores.",
        ));
    }
    check_token(input.client_token.as_deref())?;
    let fingerprint = fingerprint(&input);
    let key = Service::key_of(&cluster.name, &input.service_name);
    if let Some(existing) = tx.get::<Service>(&key).cloned() {
        match existing.status {
            ServiceStatus::Active if existing.created_with == fingerprint => {
                return Ok(api::CreateServiceResponse { service: Some(show::service(tx, &existing, true)) });
            }
            ServiceStatus::Active => return Err(invalid("Creation of service was not idempotent.")),
            ServiceStatus::Draining => {
                return Err(invalid("Unable to Start a service that is still Draining."));
            }
            ServiceStatus::Inactive => forget_history(tx, &existing),
        }
    }
    let (row, settings) = checked(tx, caller, &cluster, &input, fingerprint)?;
    let by_deployments = row.controller == api::DeploymentControllerType::Ecs;
    tx.put(row);
    if by_deployments {
        deploy::begin(tx, &key, settings, false);
    }
    let service = tx.get::<Service>(&key).cloned();
    Ok(api::CreateServiceResponse { service: service.map(|s| show::service(tx, &s, true)) })
}

fn check_token(token: Option<&str>) -> Result<(), AwsError> {
    let bad = |t: &str| t.len() > TOKEN || !t.bytes().all(|b| (33..=126).contains(&b));
    match token {
        Some(t) if bad(t) => {
            Err(invalid("clientToken must be at most 36 ASCII characters between 33 and 126."))
        }
        _ => Ok(()),
    }
}

/// The request as it is remembered, to know an identical repetition.
fn fingerprint(input: &api::CreateServiceRequest) -> String {
    let mut bare = input.clone();
    bare.client_token = None;
    bare.cluster = None;
    serde_json::to_string(&bare.to_value()).unwrap_or_default()
}

/// The row of a service, without its deployment, and the settings of that.
fn checked(
    tx: &mut Tx,
    caller: &Caller,
    cluster: &Cluster,
    input: &api::CreateServiceRequest,
    created_with: String,
) -> Result<(Service, LaunchSettings), AwsError> {
    checks::later(&Later {
        registries: input.service_registries.as_deref(),
        connect: input.service_connect_configuration.as_ref(),
        volumes: input.volume_configurations.as_deref(),
        lattice: input.vpc_lattice_configurations.as_deref(),
        connectors: input.gateway_connectors.as_deref(),
        monitoring: input.monitoring.as_ref(),
    })?;
    let scheduling = input.scheduling_strategy.unwrap_or(api::SchedulingStrategy::Replica);
    let daemon = scheduling == api::SchedulingStrategy::Daemon;
    let controller =
        input.deployment_controller.as_ref().map_or(api::DeploymentControllerType::Ecs, |c| c.type_);
    check_controller(controller, daemon)?;
    let desired_count = desired_count(input.desired_count, daemon)?;
    check_placement(input.placement_constraints.as_deref(), input.placement_strategy.as_deref())?;
    if daemon && input.placement_strategy.as_ref().is_some_and(|s| !s.is_empty()) {
        return Err(invalid("The daemon scheduling strategy does not support placement strategies."));
    }
    let configuration =
        checks::deployment_configuration(input.deployment_configuration.as_ref(), None, daemon)?;
    let settings = settings(tx, cluster, input, controller, daemon)?;
    let placement_strategy =
        checks::placement_strategy(input.placement_strategy.as_deref().unwrap_or_default());
    let placement_constraints = input.placement_constraints.clone().unwrap_or_default();
    let possible = checks::can_rebalance(
        scheduling,
        controller,
        &configuration,
        &placement_strategy,
        &placement_constraints,
    );
    let rebalancing = checks::rebalancing(input.availability_zone_rebalancing, None, possible)?;
    let tags = tags::from_request(input.tags.as_deref())?;
    let load_balanced = !settings.load_balancers.is_empty();
    let service_arn =
        arn(tx.region(), tx.account(), &format!("service/{}/{}", cluster.name, input.service_name));
    let row = Service {
        cluster: cluster.name.clone(),
        name: input.service_name.clone(),
        arn: service_arn,
        status: ServiceStatus::Active,
        scheduling,
        controller,
        controller_given: input.deployment_controller.is_some(),
        desired_count,
        settings: settings.clone(),
        deployment_configuration: configuration,
        placement_constraints,
        placement_strategy,
        health_check_grace_period_seconds: input
            .health_check_grace_period_seconds
            .or(load_balanced.then_some(0)),
        availability_zone_rebalancing: rebalancing,
        enable_ecs_managed_tags: input.enable_ecs_managed_tags.unwrap_or(false),
        propagate_tags: input.propagate_tags.unwrap_or(api::PropagateTags::None),
        enable_execute_command: input.enable_execute_command.unwrap_or(false),
        role_arn: input.role.clone(),
        tags,
        created_at: tx.now(),
        created_by: Some(caller.arn.clone()).filter(|a| !a.is_empty()),
        client_token: input.client_token.clone(),
        deployments: Vec::new(),
        last_completed: None,
        last_completed_as: None,
        next_event: 0,
        failed_starts: 0,
        throttled_until: None,
        steady_since: None,
        inactive_at: None,
        created_with,
        notices: Default::default(),
        blocked: false,
        rebalancing: false,
        rebalance_not_before: None,
    };
    Ok((row, settings))
}

fn check_controller(controller: api::DeploymentControllerType, daemon: bool) -> Result<(), AwsError> {
    match controller {
        api::DeploymentControllerType::CodeDeploy => {
            Err(checks::unsupported("The deployment controller CODE_DEPLOY is not supported yet."))
        }
        api::DeploymentControllerType::External if daemon => Err(invalid(
            "The daemon scheduling strategy is not supported by the deployment controller EXTERNAL.",
        )),
        _ => Ok(()),
    }
}

fn desired_count(given: Option<i64>, daemon: bool) -> Result<i64, AwsError> {
    match given {
        Some(_) if daemon => Err(invalid(
            "The daemon scheduling strategy does not support a desired count for services. Remove the desired count value \
             and try again.",
        )),
        Some(n) if n < 0 => Err(invalid("desiredCount must not be negative.")),
        n => Ok(n.unwrap_or(0)),
    }
}

fn settings(
    tx: &Tx,
    cluster: &Cluster,
    input: &api::CreateServiceRequest,
    controller: api::DeploymentControllerType,
    daemon: bool,
) -> Result<LaunchSettings, AwsError> {
    let given = input.task_definition.as_deref().filter(|t| !t.is_empty());
    let load_balancers = input.load_balancers.clone().unwrap_or_default();
    let network = checks::network(tx, input.network_configuration.as_ref())?;
    let Some(given) = given else {
        if controller != api::DeploymentControllerType::External {
            return Err(invalid("TaskDefinition can not be blank."));
        }
        // Each task set brings its own.
        let (launch_type, strategy) = match (input.launch_type, &input.capacity_provider_strategy) {
            (None, None) => (None, Vec::new()),
            (l, s) => checks::launch_or_strategy(cluster, l, s.as_deref(), daemon)?,
        };
        if !load_balancers.is_empty() {
            return Err(invalid(
                "Load balancers of a service with the EXTERNAL controller belong to its task sets.",
            ));
        }
        return Ok(LaunchSettings {
            launch_type,
            capacity_provider_strategy: strategy,
            network_configuration: network,
            platform_version: input.platform_version.clone(),
            ..Default::default()
        });
    };
    let definition = task_definitions::resolve(tx, given)?;
    let (launch_type, strategy) = checks::launch_or_strategy(
        cluster,
        input.launch_type,
        input.capacity_provider_strategy.as_deref(),
        daemon,
    )?;
    checks::compatible(&definition, launch_type, daemon)?;
    check_network(&definition, network.as_ref(), launch_type)?;
    checks::load_balancers(tx, &definition, &load_balancers)?;
    checks::grace_period(input.health_check_grace_period_seconds, !load_balancers.is_empty(), &definition)?;
    Ok(LaunchSettings {
        service_connect: input.service_connect_configuration.clone(),
        load_balancers,
        network_configuration: network,
        ..checks::launched(&definition, launch_type, strategy, input.platform_version.clone())
    })
}
