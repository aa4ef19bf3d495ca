//! What a service's tasks are made of: from its row and the settings of a deployment or task set to a launch.

use std::sync::Arc;

use shapes::ecs as api;
use state::Tables;

use crate::api::task_definitions::Reference;
use crate::launch::{Launch, Strategy};
use crate::rows::{LaunchSettings, Service, Tags, TaskDefinitionRow};

/// The task definition of a deployment, in whatever state it is: a service goes on with one that was deregistered.
pub fn definition(tables: &Tables, settings: &LaunchSettings) -> Option<Arc<TaskDefinitionRow>> {
    Reference::parse(&settings.task_definition).ok()?.find(tables)
}

/// The launch of a task of a service. The capacity provider and the place are still open.
pub fn launch<'a>(
    service: &'a Service,
    settings: &LaunchSettings,
    group: &str,
    definition: &'a TaskDefinitionRow,
) -> Launch<'a> {
    Launch {
        cluster: &service.cluster,
        definition,
        group: format!("service:{}", service.name),
        started_by: Some(group.to_owned()),
        service: Some(service.name.clone()),
        deployment: Some(group.to_owned()),
        launch_type: settings.launch_type.unwrap_or(api::LaunchType::Ec2),
        capacity_provider: None,
        platform_version: settings.platform_version.clone(),
        overrides: api::TaskOverride::default(),
        network: settings.network_configuration.clone(),
        constraints: service.placement_constraints.clone(),
        strategy: Strategy::Service(service.placement_strategy.clone()),
        zones: Vec::new(),
        load_balancers: settings.load_balancers.clone(),
        tags: tags(service, definition),
        enable_execute_command: service.enable_execute_command,
        instance: None,
    }
}

fn tags(service: &Service, definition: &TaskDefinitionRow) -> Tags {
    let mut out = match service.propagate_tags {
        api::PropagateTags::Service => service.tags.clone(),
        api::PropagateTags::TaskDefinition => definition.tags.clone(),
        api::PropagateTags::None => Tags::new(),
    };
    if service.enable_ecs_managed_tags {
        out.insert("aws:ecs:clusterName".into(), service.cluster.clone());
        out.insert("aws:ecs:serviceName".into(), service.name.clone());
    }
    out
}

/// Names the capacity provider of a launch, and the launch type that goes with it.
pub fn by_provider(launch: &mut Launch, provider: &str) {
    launch.capacity_provider = Some(provider.to_owned());
    launch.launch_type = match provider {
        "FARGATE" | "FARGATE_SPOT" => api::LaunchType::Fargate,
        _ => api::LaunchType::Ec2,
    };
}
