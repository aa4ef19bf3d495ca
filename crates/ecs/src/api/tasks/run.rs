//! RunTask, StartTask, StopTask.

use std::sync::Arc;

use shapes::convert::Shape;
use shapes::ecs as api;
use state::{AwsError, Caller, Tables, Tx};

use super::show;
use crate::api::services::checks;
use crate::api::support::{active_cluster, arn, client, id_in_cluster, invalid};
use crate::api::task_definitions;
use crate::launch::{self, Launch, NotPlaced, On, Strategy, demand, providers};
use crate::rows::{
    Cluster, ContainerInstance, IdempotentCall, InstanceStatus, Tags, Task, TaskDefinitionRow, tags_from_api,
};
use crate::stopping;

/// Strategies and constraints of one call, at most (service quotas).
const MOST_STRATEGIES: usize = 5;
const MOST_CONSTRAINTS: usize = 10;

/// RunTask: places `count` tasks; what finds no room is a failure, not an error.
pub fn run_task(
    tx: &mut Tx,
    _: &Caller,
    input: api::RunTaskRequest,
) -> Result<api::RunTaskResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    if let Some(answer) = repeated(tx, &input)? {
        return Ok(answer);
    }
    let count = input.count.unwrap_or(1);
    if !(1..=10).contains(&count) {
        return Err(invalid("Invalid count: it must be between 1 and 10."));
    }
    let definition = task_definitions::resolve(tx, &input.task_definition)?;
    if input.launch_type.is_some() && input.capacity_provider_strategy.as_ref().is_some_and(|s| !s.is_empty())
    {
        return Err(invalid(
            "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.",
        ));
    }
    check_request(&definition, &input)?;
    let network = checks::network(tx, input.network_configuration.as_ref())?;
    let overrides = input.overrides.clone().unwrap_or_default();
    check_overrides(&definition, &overrides)?;
    let mut what = Launch {
        cluster: &cluster.name,
        definition: &definition,
        group: input.group.clone().unwrap_or_else(|| format!("family:{}", definition.family)),
        started_by: input.started_by.clone(),
        service: None,
        deployment: None,
        launch_type: input.launch_type.unwrap_or(api::LaunchType::Ec2),
        capacity_provider: None,
        platform_version: input.platform_version.clone(),
        overrides,
        network,
        constraints: input.placement_constraints.clone().unwrap_or_default(),
        strategy: Strategy::Standalone(input.placement_strategy.clone().unwrap_or_default()),
        zones: Vec::new(),
        load_balancers: Vec::new(),
        tags: tags_of(
            &cluster,
            &definition,
            input.tags.as_deref(),
            input.propagate_tags,
            input.enable_ecs_managed_tags.unwrap_or(false),
        )?,
        enable_execute_command: input.enable_execute_command.unwrap_or(false),
        instance: None,
    };
    let strategy = strategy_of(&cluster, &input)?;
    let mut taken = vec![0; strategy.len()];
    let (mut made, mut failures) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let provider = providers::next(&strategy, &taken).map(str::to_owned);
        if let Some(p) = &provider {
            if let Some(i) = strategy.iter().position(|s| s.capacity_provider == *p) {
                taken[i] += 1;
            }
            if p == "FARGATE" || p == "FARGATE_SPOT" {
                what.launch_type = api::LaunchType::Fargate;
            }
        }
        what.capacity_provider = provider;
        match launch::launch(tx, &what) {
            Ok(key) => made.push(key),
            Err(NotPlaced::NoInstances) => {
                return Err(invalid("No Container Instances were found in your cluster."));
            }
            Err(why) => {
                failures = failures_of(tx, &cluster.name, &what, why);
                break;
            }
        }
    }
    remember(tx, &input, &made);
    let tasks = made.iter().filter_map(|k| tx.get::<Task>(k).map(|t| show::task(tx, t, true))).collect();
    Ok(api::RunTaskResponse { tasks: Some(tasks), failures: Some(failures) })
}

/// StartTask: one task on each of the instances named.
pub fn start_task(
    tx: &mut Tx,
    _: &Caller,
    input: api::StartTaskRequest,
) -> Result<api::StartTaskResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    let definition = task_definitions::resolve(tx, &input.task_definition)?;
    if input.container_instances.is_empty() {
        return Err(invalid("Container Instances cannot be empty."));
    }
    if input.container_instances.len() > 10 {
        return Err(invalid("Container instances must have at most 10 items."));
    }
    let overrides = input.overrides.clone().unwrap_or_default();
    check_overrides(&definition, &overrides)?;
    check_network(&definition, input.network_configuration.as_ref(), Some(api::LaunchType::Ec2))?;
    let network = checks::network(tx, input.network_configuration.as_ref())?;
    let tags = tags_of(
        &cluster,
        &definition,
        input.tags.as_deref(),
        input.propagate_tags,
        input.enable_ecs_managed_tags.unwrap_or(false),
    )?;
    let (mut tasks, mut failures) = (Vec::new(), Vec::new());
    for given in &input.container_instances {
        let id = id_in_cluster("container-instance", given, &cluster.name)?.to_owned();
        let full = arn(tx.region(), tx.account(), &format!("container-instance/{}/{id}", cluster.name));
        let there = tx.get::<ContainerInstance>(&ContainerInstance::key_of(&cluster.name, &id)).cloned();
        let reason = match there {
            None => Some("MISSING"),
            Some(i) if i.status == InstanceStatus::Inactive => Some("INACTIVE"),
            Some(_) => None,
        };
        if let Some(reason) = reason {
            failures.push(failure(full, reason));
            continue;
        }
        let what = Launch {
            cluster: &cluster.name,
            definition: &definition,
            group: input.group.clone().unwrap_or_else(|| format!("family:{}", definition.family)),
            started_by: input.started_by.clone(),
            service: None,
            deployment: None,
            launch_type: api::LaunchType::Ec2,
            capacity_provider: None,
            platform_version: None,
            overrides: overrides.clone(),
            network: network.clone(),
            constraints: Vec::new(),
            strategy: Strategy::Standalone(Vec::new()),
            zones: Vec::new(),
            load_balancers: Vec::new(),
            tags: tags.clone(),
            enable_execute_command: input.enable_execute_command.unwrap_or(false),
            instance: Some(On { instance: id, skip_constraints: true }),
        };
        match launch::launch(tx, &what) {
            Ok(key) => tasks.extend(tx.get::<Task>(&key).map(|t| show::task(tx, t, true))),
            Err(NotPlaced::NoneFits { failures: why, .. }) => {
                failures.extend(why.into_iter().map(|(_, reason)| failure(full.clone(), &reason)));
            }
            Err(NotPlaced::NoInstances) => failures.push(failure(full, "MISSING")),
            Err(NotPlaced::Other(text)) => return Err(invalid(text)),
        }
    }
    Ok(api::StartTaskResponse { tasks: Some(tasks), failures: Some(failures) })
}

/// StopTask: decides that the task stops; the agent does it.
pub fn stop_task(
    tx: &mut Tx,
    _: &Caller,
    input: api::StopTaskRequest,
) -> Result<api::StopTaskResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    let id = id_in_cluster("task", &input.task, &cluster.name)?;
    let key = Task::key_of(&cluster.name, id);
    let reason = input.reason.as_deref().unwrap_or("Task stopped by user");
    if !stopping::stop_task(tx, &key, api::TaskStopCode::UserInitiated, reason) {
        return Err(invalid("The referenced task was not found."));
    }
    let task = tx.get::<Task>(&key).map(|t| show::task(tx, t, false));
    Ok(api::StopTaskResponse { task })
}

fn failure(arn: String, reason: &str) -> api::Failure {
    api::Failure { arn: Some(arn), reason: Some(reason.to_owned()), detail: None }
}

fn failures_of(tx: &Tx, cluster: &str, what: &Launch, why: NotPlaced) -> Vec<api::Failure> {
    match why {
        NotPlaced::NoneFits { failures, .. } => failures
            .into_iter()
            .map(|(id, reason)| {
                failure(
                    arn(tx.region(), tx.account(), &format!("container-instance/{cluster}/{id}")),
                    &reason,
                )
            })
            .collect(),
        NotPlaced::Other(text) if what.launch_type == api::LaunchType::Fargate => {
            vec![api::Failure { arn: None, reason: Some("RESOURCE:FARGATE".into()), detail: Some(text) }]
        }
        NotPlaced::Other(text) => vec![api::Failure { arn: None, reason: Some(text), detail: None }],
        NotPlaced::NoInstances => Vec::new(),
    }
}

fn check_request(definition: &TaskDefinitionRow, input: &api::RunTaskRequest) -> Result<(), AwsError> {
    let by_default = input.capacity_provider_strategy.is_none().then_some(api::LaunchType::Ec2);
    check_network(definition, input.network_configuration.as_ref(), input.launch_type.or(by_default))?;
    check_placement(input.placement_constraints.as_deref(), input.placement_strategy.as_deref())?;
    if let Some(by) = &input.started_by
        && by.len() > 128
    {
        return Err(invalid("startedBy must be at most 128 characters long."));
    }
    let fargate = input.launch_type == Some(api::LaunchType::Fargate);
    let fits = |c| definition.definition.compatibilities.as_ref().is_none_or(|cs| cs.contains(&c));
    if fargate && !fits(api::Compatibility::Fargate) {
        return Err(invalid("Task definition does not support launch_type FARGATE."));
    }
    Ok(())
}

/// Checks constraints and strategies of a call or a service.
///
/// # Errors
/// InvalidParameterException.
pub fn check_placement(
    constraints: Option<&[api::PlacementConstraint]>,
    strategies: Option<&[api::PlacementStrategy]>,
) -> Result<(), AwsError> {
    let (constraints, strategies) = (constraints.unwrap_or_default(), strategies.unwrap_or_default());
    if constraints.len() > MOST_CONSTRAINTS {
        return Err(invalid("Placement constraints must have at most 10 items."));
    }
    if strategies.len() > MOST_STRATEGIES {
        return Err(invalid("Placement strategies must have at most 5 items."));
    }
    for c in constraints {
        match (c.type_, c.expression.as_deref()) {
            (None, _) => return Err(invalid("Placement constraint type must be specified.")),
            (Some(api::PlacementConstraintType::MemberOf), None | Some("")) => {
                return Err(invalid("Placement constraint of type memberOf must have an expression."));
            }
            (Some(api::PlacementConstraintType::MemberOf), Some(e)) => {
                demand::query(e).map_err(invalid)?;
            }
            (Some(api::PlacementConstraintType::DistinctInstance), Some(e)) if !e.is_empty() => {
                return Err(invalid(
                    "Placement constraint of type distinctInstance must not have an expression.",
                ));
            }
            _ => {}
        }
    }
    for s in strategies {
        let field = s.field.as_deref().unwrap_or_default();
        let good = match s.type_ {
            None => false,
            Some(api::PlacementStrategyType::Random) => field.is_empty(),
            Some(api::PlacementStrategyType::Spread) => {
                matches!(field, "instanceId" | "host")
                    || field.strip_prefix("attribute:").is_some_and(|a| !a.is_empty())
            }
            Some(api::PlacementStrategyType::Binpack) => {
                matches!(field.to_ascii_lowercase().as_str(), "cpu" | "memory")
            }
        };
        if !good {
            let kind = s.type_.map_or("null", |t| t.as_str());
            return Err(invalid(format!(
                "Placement strategy field '{field}' is not valid for type '{kind}'."
            )));
        }
    }
    Ok(())
}

/// Checks that awsvpc tasks have a network configuration, and others none. A launch type is given where it is known: those of
/// capacity providers may be any.
///
/// # Errors
/// InvalidParameterException.
pub fn check_network(
    definition: &TaskDefinitionRow,
    network: Option<&api::NetworkConfiguration>,
    launch_type: Option<api::LaunchType>,
) -> Result<(), AwsError> {
    let awsvpc = definition.definition.network_mode == Some(api::NetworkMode::Awsvpc);
    let given = network.and_then(|n| n.awsvpc_configuration.as_ref());
    match (awsvpc, given) {
        (true, None) => {
            Err(invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified."))
        }
        (false, Some(_)) => Err(invalid(
            "Network Configuration is not valid for the given networkMode of this task definition.",
        )),
        (true, Some(v)) if v.subnets.is_empty() => Err(invalid("subnets can not be empty.")),
        (true, Some(v)) if v.subnets.len() > 16 => Err(invalid("subnets can have at most 16 items.")),
        (true, Some(v))
            if v.assign_public_ip == Some(api::AssignPublicIp::Enabled)
                && launch_type.is_some_and(|l| l != api::LaunchType::Fargate) =>
        {
            Err(invalid("Assign public IP is not supported for this launch type."))
        }
        _ => Ok(()),
    }
}

fn check_overrides(definition: &TaskDefinitionRow, overrides: &api::TaskOverride) -> Result<(), AwsError> {
    let names =
        || definition.definition.container_definitions.iter().flatten().filter_map(|c| c.name.as_deref());
    for o in overrides.container_overrides.iter().flatten() {
        let Some(name) = o.name.as_deref() else {
            return Err(invalid("Container override name can not be blank."));
        };
        if !names().any(|n| n == name) {
            return Err(invalid(format!(
                "Override for container named {name} is not a container in the TaskDefinition."
            )));
        }
    }
    for (what, given) in [("cpu", &overrides.cpu), ("memory", &overrides.memory)] {
        if given.as_ref().is_some_and(|g| g.parse::<u32>().is_err()) {
            return Err(client(format!("Invalid '{what}' setting for task.")));
        }
    }
    Ok(())
}

/// Tags of a new task: the caller's, the definition's where asked, ECS's own where enabled.
fn tags_of(
    cluster: &Cluster,
    definition: &TaskDefinitionRow,
    given: Option<&[api::Tag]>,
    propagate: Option<api::PropagateTags>,
    managed: bool,
) -> Result<Tags, AwsError> {
    let mut tags = Tags::new();
    match propagate {
        Some(api::PropagateTags::TaskDefinition) => tags.extend(definition.tags.clone()),
        Some(api::PropagateTags::Service) => {
            return Err(invalid(
                "Invalid value for propagateTags: SERVICE. A task that is run has no service.",
            ));
        }
        _ => {}
    }
    let own = tags_from_api(given.unwrap_or_default());
    if let Some(k) = own.keys().find(|k| k.to_ascii_lowercase().starts_with("aws:")) {
        return Err(invalid(format!("Tag key '{k}' is reserved: it must not start with 'aws:'.")));
    }
    if own.len() > 50 {
        return Err(invalid("The maximum number of tags that can be applied to a resource is 50."));
    }
    tags.extend(own);
    if managed {
        tags.insert("aws:ecs:clusterName".into(), cluster.name.clone());
    }
    Ok(tags)
}

/// The strategy that decides which provider takes each task; empty when a launch type does.
fn strategy_of(
    cluster: &Cluster,
    input: &api::RunTaskRequest,
) -> Result<Vec<api::CapacityProviderStrategyItem>, AwsError> {
    let given = input.capacity_provider_strategy.clone().unwrap_or_default();
    let strategy = match (given.is_empty(), input.launch_type) {
        (false, _) => given,
        (true, None) => cluster.default_strategy.clone(),
        (true, Some(_)) => Vec::new(),
    };
    for item in &strategy {
        if !cluster.capacity_providers.contains(&item.capacity_provider) {
            return Err(invalid(format!(
                "The specified capacity provider '{}' is not associated with the cluster.",
                item.capacity_provider
            )));
        }
    }
    if strategy.len() > 1 && strategy.iter().all(|i| i.weight.unwrap_or(0) == 0) {
        return Err(invalid(
            "At least one capacity provider in the strategy must have a weight greater than 0.",
        ));
    }
    Ok(strategy)
}

/// The input as remembered under its client token.
fn fingerprint(input: &api::RunTaskRequest) -> String {
    let mut bare = input.clone();
    bare.client_token = None;
    serde_json::to_string(&bare.to_value()).unwrap_or_default()
}

fn repeated(tables: &Tables, input: &api::RunTaskRequest) -> Result<Option<api::RunTaskResponse>, AwsError> {
    let Some(token) = &input.client_token else { return Ok(None) };
    let Some(call) = tables.get::<IdempotentCall>(&format!("RunTask/{token}")).cloned() else {
        return Ok(None);
    };
    if call.input != fingerprint(input) {
        let arns = call.made.iter().cloned().map(shapes::Value::String).collect();
        return Err(AwsError::new(
            "ConflictException",
            "The client token was used for a request with other parameters.",
        )
        .with_member("resourceIds", shapes::Value::List(arns)));
    }
    let tasks: Vec<Arc<Task>> = call
        .made
        .iter()
        .filter_map(|a| crate::api::support::parse_arn(a).and_then(|p| tables.get::<Task>(p.path)).cloned())
        .collect();
    let shown = tasks.iter().map(|t| show::task(tables, t, true)).collect();
    Ok(Some(api::RunTaskResponse { tasks: Some(shown), failures: Some(Vec::new()) }))
}

fn remember(tx: &mut Tx, input: &api::RunTaskRequest, made: &[String]) {
    let Some(token) = &input.client_token else { return };
    let made = made.iter().filter_map(|k| tx.get::<Task>(k).map(|t| t.arn.clone())).collect();
    let at = tx.now();
    tx.put(IdempotentCall {
        operation: "RunTask".into(),
        token: token.clone(),
        input: fingerprint(input),
        made,
        at,
    });
}
