//! What a service may ask for: the checks that CreateService, UpdateService and CreateTaskSet share.
//!
//! Sources: ECS API reference, Developer Guide "Service definition parameters"; sections 3.7, 4.1 and 4.4 of our behaviour
//! reference. What is not served yet is refused, never ignored.

use ec2::rows::{SecurityGroup, Subnet};
use elb::rows::TargetGroup;
use shapes::ecs as api;
use shapes::elbv2::TargetTypeEnum;
use state::{AwsError, Tables};

use crate::api::support::invalid;
use crate::rows::{Cluster, LaunchSettings, TaskDefinitionRow};

/// Target groups of a service at most.
const MOST_TARGET_GROUPS: usize = 5;

/// `UnsupportedFeatureException`: known, and not served.
pub fn unsupported(message: impl Into<String>) -> AwsError {
    AwsError::new("UnsupportedFeatureException", message)
}

/// Members that only become possible with services that are not there yet.
pub struct Later<'a> {
    pub registries: Option<&'a [api::ServiceRegistry]>,
    pub connect: Option<&'a api::ServiceConnectConfiguration>,
    pub volumes: Option<&'a [api::ServiceVolumeConfiguration]>,
    pub lattice: Option<&'a [api::VpcLatticeConfiguration]>,
    pub connectors: Option<&'a [api::GatewayConnector]>,
    pub monitoring: Option<&'a api::MonitoringConfiguration>,
}

/// Refuses what is not served. Empty lists and a disabled Service Connect ask for nothing.
pub fn later(l: &Later) -> Result<(), AwsError> {
    let some = |n: Option<usize>| n.unwrap_or(0) > 0;
    let refused = [
        (some(l.registries.map(<[_]>::len)), "serviceRegistries"),
        (l.connect.is_some_and(|c| c.enabled), "serviceConnectConfiguration"),
        (some(l.volumes.map(<[_]>::len)), "volumeConfigurations"),
        (some(l.lattice.map(<[_]>::len)), "vpcLatticeConfigurations"),
        (some(l.connectors.map(<[_]>::len)), "gatewayConnectors"),
        (
            l.monitoring.and_then(|m| m.metric_configurations.as_ref()).is_some_and(|m| !m.is_empty()),
            "monitoring",
        ),
    ];
    match refused.iter().find(|(given, _)| *given) {
        Some((_, name)) => Err(unsupported(format!("{name} is not supported yet."))),
        None => Ok(()),
    }
}

/// A deployment configuration as it is kept: the given members over those before (or AWS's defaults), checked.
pub fn deployment_configuration(
    given: Option<&api::DeploymentConfiguration>,
    before: Option<&api::DeploymentConfiguration>,
    daemon: bool,
) -> Result<api::DeploymentConfiguration, AwsError> {
    let mut out = before.cloned().unwrap_or_else(|| api::DeploymentConfiguration {
        deployment_circuit_breaker: Some(api::DeploymentCircuitBreaker::default()),
        maximum_percent: Some(if daemon { 100 } else { 200 }),
        minimum_healthy_percent: Some(if daemon { 0 } else { 100 }),
        strategy: Some(api::DeploymentStrategy::Rolling),
        ..Default::default()
    });
    let Some(g) = given else { return Ok(out) };
    if g.strategy.is_some_and(|s| s != api::DeploymentStrategy::Rolling) {
        return Err(unsupported("Only the deployment strategy ROLLING is supported yet."));
    }
    if g.lifecycle_hooks.as_ref().is_some_and(|h| !h.is_empty()) {
        return Err(unsupported("Deployment lifecycle hooks are not supported yet."));
    }
    if g.linear_configuration.is_some() || g.canary_configuration.is_some() {
        return Err(invalid(
            "linearConfiguration and canaryConfiguration need the strategies LINEAR and CANARY.",
        ));
    }
    if g.early_success_criteria.is_some() {
        return Err(unsupported("earlySuccessCriteria is not supported yet."));
    }
    macro_rules! take {
        ($($member:ident),*) => { $(if g.$member.is_some() { out.$member = g.$member.clone(); })* };
    }
    take!(
        deployment_circuit_breaker,
        maximum_percent,
        minimum_healthy_percent,
        alarms,
        strategy,
        bake_time_in_minutes,
        lifecycle_hooks
    );
    percentages(&out, daemon)?;
    circuit_breaker(out.deployment_circuit_breaker.as_ref())?;
    Ok(out)
}

fn percentages(c: &api::DeploymentConfiguration, daemon: bool) -> Result<(), AwsError> {
    let (max, min) = (c.maximum_percent.unwrap_or(200), c.minimum_healthy_percent.unwrap_or(100));
    if daemon && max != 100 {
        return Err(invalid(
            "The daemon scheduling strategy does not support values above or below 100 for maximumPercent.",
        ));
    }
    if !(0..=100).contains(&min) {
        return Err(invalid("minimumHealthyPercent must be between 0 and 100."));
    }
    if max < 100 || max < min {
        return Err(invalid("maximumPercent must be at least 100 and no less than minimumHealthyPercent."));
    }
    Ok(())
}

fn circuit_breaker(b: Option<&api::DeploymentCircuitBreaker>) -> Result<(), AwsError> {
    let Some(b) = b else { return Ok(()) };
    if b.rollback && !b.enable {
        return Err(invalid("The deployment circuit breaker must be enabled for it to roll back."));
    }
    if b.threshold_configuration.as_ref().is_some_and(|t| t.value < 1) {
        return Err(invalid("The value of thresholdConfiguration must be at least 1."));
    }
    Ok(())
}

/// What decides where tasks run: the launch type, or a strategy of capacity providers (the cluster's, where neither is given).
pub fn launch_or_strategy(
    cluster: &Cluster,
    launch_type: Option<api::LaunchType>,
    strategy: Option<&[api::CapacityProviderStrategyItem]>,
    daemon: bool,
) -> Result<(Option<api::LaunchType>, Vec<api::CapacityProviderStrategyItem>), AwsError> {
    let given = strategy.unwrap_or_default();
    if launch_type.is_some() && !given.is_empty() {
        return Err(invalid(
            "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.",
        ));
    }
    if daemon && !given.is_empty() {
        return Err(invalid("The daemon scheduling strategy does not support a capacity provider strategy."));
    }
    if launch_type.is_none() && given.is_empty() && !daemon && !cluster.default_strategy.is_empty() {
        return Ok((None, cluster.default_strategy.clone()));
    }
    if given.is_empty() {
        return Ok((Some(launch_type.unwrap_or(api::LaunchType::Ec2)), Vec::new()));
    }
    let mut out = given.to_vec();
    for item in &mut out {
        // A provider can be named by its ARN.
        if let Some((_, name)) = item.capacity_provider.rsplit_once("capacity-provider/") {
            item.capacity_provider = name.to_owned();
        }
        if !cluster.capacity_providers.contains(&item.capacity_provider) {
            return Err(invalid(format!(
                "The specified capacity provider '{}' is not associated with the cluster.",
                item.capacity_provider
            )));
        }
        let (base, weight) = (item.base.get_or_insert(0), item.weight.get_or_insert(0));
        if !(0..=100_000).contains(base) || !(0..=1000).contains(weight) {
            return Err(invalid("base must be between 0 and 100000, weight between 0 and 1000."));
        }
    }
    if out.iter().filter(|i| i.base.unwrap_or(0) > 0).count() > 1 {
        return Err(invalid("Only one capacity provider in a capacity provider strategy can have a base."));
    }
    if out.len() > 1 && out.iter().all(|i| i.weight.unwrap_or(0) == 0) {
        return Err(invalid(
            "At least one capacity provider in the strategy must have a weight greater than 0.",
        ));
    }
    Ok((None, out))
}

/// Whether the definition can run under the launch type.
pub fn compatible(
    definition: &TaskDefinitionRow,
    launch_type: Option<api::LaunchType>,
    daemon: bool,
) -> Result<(), AwsError> {
    if launch_type != Some(api::LaunchType::Fargate) {
        return Ok(());
    }
    if daemon {
        return Err(invalid("The daemon scheduling strategy is not supported by the launch type FARGATE."));
    }
    let compatibilities = definition.definition.compatibilities.as_ref();
    if compatibilities.is_some_and(|c| !c.contains(&api::Compatibility::Fargate)) {
        return Err(invalid("Task definition does not support launch_type FARGATE."));
    }
    Ok(())
}

/// The network configuration as it is kept, with AWS's defaults. Its subnets and security groups exist.
pub fn network(
    tables: &Tables,
    given: Option<&api::NetworkConfiguration>,
) -> Result<Option<api::NetworkConfiguration>, AwsError> {
    let Some(mut vpc) = given.and_then(|n| n.awsvpc_configuration.clone()) else { return Ok(None) };
    let groups = vpc.security_groups.get_or_insert_default();
    if groups.len() > 5 {
        return Err(invalid("securityGroups can have at most 5 items."));
    }
    if let Some(id) = vpc.subnets.iter().find(|id| tables.get::<Subnet>(id).is_none()) {
        return Err(invalid(format!(
            "Error retrieving subnet information for [{}]: The subnet ID '{id}' does not exist (ErrorCode: \
             InvalidSubnetID.NotFound)",
            vpc.subnets.join(", ")
        )));
    }
    if let Some(id) = groups.iter().find(|id| tables.get::<SecurityGroup>(id).is_none()) {
        return Err(invalid(format!(
            "Error retrieving security group information for [{}]: The security group '{id}' does not exist \
             (ErrorCode: InvalidGroup.NotFound)",
            groups.join(", ")
        )));
    }
    vpc.assign_public_ip.get_or_insert(api::AssignPublicIp::Disabled);
    Ok(Some(api::NetworkConfiguration { awsvpc_configuration: Some(vpc) }))
}

/// The load balancers of a service: the container and its port exist, and so does the group, which some listener leads to.
pub fn load_balancers(
    tables: &Tables,
    definition: &TaskDefinitionRow,
    given: &[api::LoadBalancer],
) -> Result<(), AwsError> {
    if given.len() > MOST_TARGET_GROUPS {
        return Err(invalid("load balancers can have at most 5 items."));
    }
    for lb in given {
        if lb.advanced_configuration.is_some() {
            return Err(unsupported("advancedConfiguration of load balancers is not supported yet."));
        }
        let Some(group) = lb.target_group_arn.as_deref() else {
            return Err(match lb.load_balancer_name {
                Some(_) => unsupported("Classic load balancers are not supported."),
                None => invalid("targetGroupArn of a load balancer must be specified."),
            });
        };
        let name = lb.container_name.as_deref().unwrap_or_default();
        container_port(definition, name, lb.container_port)?;
        target_group(tables, definition, group)?;
    }
    Ok(())
}

fn container_port(definition: &TaskDefinitionRow, name: &str, port: Option<i64>) -> Result<(), AwsError> {
    let mut containers = definition.definition.container_definitions.iter().flatten();
    let Some(container) = containers.find(|c| c.name.as_deref() == Some(name)) else {
        return Err(invalid(format!("The container {name} does not exist in the task definition.")));
    };
    let mapped = container
        .port_mappings
        .iter()
        .flatten()
        .any(|p| p.container_port.is_some() && p.container_port == port);
    if !mapped {
        let port = port.map_or("null".to_owned(), |p| p.to_string());
        return Err(invalid(format!("The container {name} did not have a container port {port} defined.")));
    }
    Ok(())
}

fn target_group(tables: &Tables, definition: &TaskDefinitionRow, arn: &str) -> Result<(), AwsError> {
    let Some(group) = tables.get::<TargetGroup>(arn) else {
        return Err(invalid(format!("The target group with targetGroupArn {arn} does not exist.")));
    };
    if !elb::targets::in_use(tables, arn) {
        return Err(invalid(format!(
            "The target group with targetGroupArn {arn} does not have an associated load balancer."
        )));
    }
    let mode = definition.definition.network_mode.unwrap_or(api::NetworkMode::Bridge);
    let fits = match mode {
        api::NetworkMode::Awsvpc => group.target_type == TargetTypeEnum::Ip,
        api::NetworkMode::None => false,
        _ => group.target_type == TargetTypeEnum::Instance,
    };
    if !fits {
        return Err(invalid(format!(
            "The provided target group {arn} has target type {}, which is incompatible with the {mode} network mode specified \
             in the task definition.",
            group.target_type
        )));
    }
    Ok(())
}

/// The grace period: only where something is checked.
pub fn grace_period(
    given: Option<i64>,
    load_balanced: bool,
    definition: &TaskDefinitionRow,
) -> Result<(), AwsError> {
    let Some(seconds) = given else { return Ok(()) };
    if !(0..=2_147_483_647).contains(&seconds) {
        return Err(invalid("healthCheckGracePeriodSeconds must be between 0 and 2147483647."));
    }
    let checked =
        definition.definition.container_definitions.iter().flatten().any(|c| c.health_check.is_some());
    if seconds > 0 && !load_balanced && !checked {
        return Err(invalid(
            "Health check grace period is only valid for services configured to use load balancers",
        ));
    }
    Ok(())
}

/// Placement strategies as they are kept: `host` is another word for `instanceId`.
pub fn placement_strategy(given: &[api::PlacementStrategy]) -> Vec<api::PlacementStrategy> {
    let mut out = given.to_vec();
    for s in &mut out {
        if s.type_ == Some(api::PlacementStrategyType::Spread) && s.field.as_deref() == Some("host") {
            s.field = Some("instanceId".into());
        }
    }
    out
}

/// Whether zones can be evened out for such a service.
pub fn can_rebalance(
    scheduling: api::SchedulingStrategy,
    controller: api::DeploymentControllerType,
    configuration: &api::DeploymentConfiguration,
    strategies: &[api::PlacementStrategy],
    constraints: &[api::PlacementConstraint],
) -> bool {
    let spreads_zones = strategies.first().is_none_or(|s| {
        s.type_ == Some(api::PlacementStrategyType::Spread)
            && s.field.as_deref() == Some("attribute:ecs.availability-zone")
    });
    let names_zone = |c: &api::PlacementConstraint| {
        c.expression.as_deref().is_some_and(|e| e.contains("ecs.availability-zone"))
    };
    scheduling == api::SchedulingStrategy::Replica
        && controller == api::DeploymentControllerType::Ecs
        && configuration.maximum_percent.unwrap_or(200) > 100
        && spreads_zones
        && !constraints.iter().any(names_zone)
}

/// Whether zones are to be evened out.
pub fn rebalancing(
    given: Option<api::AvailabilityZoneRebalancing>,
    before: Option<api::AvailabilityZoneRebalancing>,
    possible: bool,
) -> Result<api::AvailabilityZoneRebalancing, AwsError> {
    use api::AvailabilityZoneRebalancing::{Disabled, Enabled};
    match given.or(before) {
        Some(Enabled) if !possible => Err(invalid(
            "Availability Zone rebalancing needs the REPLICA scheduling strategy, a maximumPercent above 100, and no placement \
             strategy or one that spreads over ecs.availability-zone first.",
        )),
        Some(wanted) => Ok(wanted),
        None => Ok(if possible { Enabled } else { Disabled }),
    }
}

/// Settings of what runs and under which launch type or providers.
pub fn launched(
    definition: &TaskDefinitionRow,
    launch_type: Option<api::LaunchType>,
    strategy: Vec<api::CapacityProviderStrategyItem>,
    platform_version: Option<String>,
) -> LaunchSettings {
    let fargate = launch_type == Some(api::LaunchType::Fargate)
        || strategy.iter().any(|s| s.capacity_provider.starts_with("FARGATE"));
    LaunchSettings {
        task_definition: definition.arn().to_owned(),
        launch_type,
        capacity_provider_strategy: strategy,
        platform_version: platform_version.or(fargate.then(|| "LATEST".into())),
        platform_family: fargate.then(|| "Linux".into()),
        ..Default::default()
    }
}
