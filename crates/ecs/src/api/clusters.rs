//! Clusters: their life, their settings and their capacity providers.
//!
//! Source: ECS API reference, Cluster and its operations.

use std::sync::Arc;

use shapes::ecs::{self as api, SettingName, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::capacity_providers::{check_providers, check_strategy};
use super::support::{
    active_cluster, arn, cluster_name, cluster_not_found, invalid, is_name, page, parse_arn,
};
use super::{account_settings, tags};
use crate::rows::{
    CapacityProvider, Cluster, ClusterStatus, ContainerInstance, InstanceStatus, LaunchSettings, Service,
    ServiceStatus, Status, Task, tags_to_api,
};

mod counts;

/// Most clusters in one DescribeClusters.
const MOST_DESCRIBED: usize = 100;

const PARTLY: Effect = Effect::Partly(
    "The namespace of serviceConnectDefaults and the execute command and storage configuration are kept and answered; \
     nothing acts on them yet.",
);

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateCluster>(PARTLY, create);
    h.read::<ops::DescribeClusters>(Effect::Real, describe);
    h.read::<ops::ListClusters>(Effect::Real, list);
    h.write::<ops::UpdateCluster>(PARTLY, update);
    h.write::<ops::UpdateClusterSettings>(Effect::Real, update_settings);
    h.write::<ops::PutClusterCapacityProviders>(Effect::Real, put_providers);
    h.write::<ops::DeleteCluster>(Effect::Real, delete);
}

fn create(
    tx: &mut Tx,
    caller: &Caller,
    input: api::CreateClusterRequest,
) -> Result<api::CreateClusterResponse, AwsError> {
    let name = input.cluster_name.clone().filter(|n| !n.is_empty()).unwrap_or_else(|| "default".to_owned());
    if !is_name(&name) {
        return Err(invalid("Identifier contains invalid characters."));
    }
    let new = new_cluster(tx, caller, name, &input)?;
    let old = tx.get::<Cluster>(&new.name).filter(|c| c.status == ClusterStatus::Active).cloned();
    if let Some(old) = old {
        if !repeats(&input, &new, &old) {
            return Err(invalid(
                "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).",
            ));
        }
        return Ok(api::CreateClusterResponse { cluster: Some(shown(tx, &old, &ALL)) });
    }
    tx.put(new.clone());
    Ok(api::CreateClusterResponse { cluster: Some(shown(tx, &new, &ALL)) })
}

fn new_cluster(
    tx: &Tx,
    caller: &Caller,
    name: String,
    input: &api::CreateClusterRequest,
) -> Result<Cluster, AwsError> {
    let insights = account_settings::effective(tx, tx.account(), &caller.arn, SettingName::ContainerInsights);
    let mut settings = vec![api::ClusterSetting {
        name: Some(api::ClusterSettingName::ContainerInsights),
        value: Some(insights),
    }];
    merge_settings(&mut settings, input.settings.as_deref().unwrap_or_default())?;
    check_configuration(input.configuration.as_ref())?;
    let providers = check_providers(tx, &name, input.capacity_providers.as_deref().unwrap_or_default())?;
    let strategy = input.default_capacity_provider_strategy.as_deref().unwrap_or_default();
    Ok(Cluster {
        arn: cluster_arn(tx.account(), tx.region(), &name),
        name,
        status: ClusterStatus::Active,
        settings,
        configuration: input.configuration.clone(),
        default_strategy: check_strategy(&providers, strategy)?,
        capacity_providers: providers,
        service_connect_defaults: connect_defaults(input.service_connect_defaults.as_ref()),
        tags: tags::from_request(input.tags.as_deref())?,
        created_at: tx.now(),
        inactive_at: None,
    })
}

/// Whether a CreateCluster for a cluster that exists asks for nothing that it does not have.
fn repeats(input: &api::CreateClusterRequest, new: &Cluster, old: &Cluster) -> bool {
    (input.settings.is_none() || new.settings == old.settings)
        && (input.configuration.is_none() || new.configuration == old.configuration)
        && (input.capacity_providers.is_none() || new.capacity_providers == old.capacity_providers)
        && (input.default_capacity_provider_strategy.is_none()
            || new.default_strategy == old.default_strategy)
        && (input.service_connect_defaults.is_none()
            || new.service_connect_defaults == old.service_connect_defaults)
        && (input.tags.is_none() || new.tags == old.tags)
}

fn cluster_arn(account: &str, region: &str, name: &str) -> String {
    arn(region, account, &format!("cluster/{name}"))
}

fn merge_settings(
    settings: &mut Vec<api::ClusterSetting>,
    given: &[api::ClusterSetting],
) -> Result<(), AwsError> {
    for one in given {
        if one.name.is_none() {
            return Err(invalid("Invalid setting 'name'"));
        }
        if !one.value.as_deref().is_some_and(|v| ["enabled", "disabled", "enhanced"].contains(&v)) {
            return Err(invalid("Invalid setting 'value'"));
        }
        match settings.iter_mut().find(|s| s.name == one.name) {
            Some(old) => old.value.clone_from(&one.value),
            None => settings.push(one.clone()),
        }
    }
    Ok(())
}

fn check_configuration(given: Option<&api::ClusterConfiguration>) -> Result<(), AwsError> {
    let Some(exec) = given.and_then(|c| c.execute_command_configuration.as_ref()) else { return Ok(()) };
    let overrides = exec.logging == Some(api::ExecuteCommandLogging::Override);
    match (&exec.log_configuration, overrides) {
        (None, true) => Err(invalid("A logConfiguration must be specified when logging is OVERRIDE.")),
        (Some(_), false) => {
            Err(invalid("A logConfiguration can be specified only when logging is OVERRIDE."))
        }
        (Some(log), true) if log.cloud_watch_log_group_name.is_none() && log.s3_bucket_name.is_none() => {
            Err(invalid("A logConfiguration must specify a CloudWatch log group or an S3 bucket."))
        }
        _ => Ok(()),
    }
}

/// An empty namespace means that there is no default.
fn connect_defaults(
    given: Option<&api::ClusterServiceConnectDefaultsRequest>,
) -> Option<api::ClusterServiceConnectDefaults> {
    let namespace = given.map(|g| g.namespace.clone()).filter(|n| !n.is_empty())?;
    Some(api::ClusterServiceConnectDefaults { namespace: Some(namespace) })
}

/// What an answer about one's own change shows.
const ALL: [api::ClusterField; 3] =
    [api::ClusterField::Configurations, api::ClusterField::Settings, api::ClusterField::Tags];

/// A cluster as the API shows it.
fn shown(tables: &Tables, row: &Cluster, include: &[api::ClusterField]) -> api::Cluster {
    let with = |f| include.contains(&f);
    let counts = counts::of(tables, &row.name);
    let scaled = |p: &String| tables.get::<CapacityProvider>(p).is_some();
    let attached = row.capacity_providers.iter().any(scaled);
    let status = match row.status {
        ClusterStatus::Active => "ACTIVE",
        ClusterStatus::Inactive => "INACTIVE",
    };
    api::Cluster {
        cluster_arn: Some(row.arn.clone()),
        cluster_name: Some(row.name.clone()),
        configuration: row.configuration.clone().filter(|_| with(api::ClusterField::Configurations)),
        status: Some(status.to_owned()),
        registered_container_instances_count: Some(counts.instances),
        running_tasks_count: Some(counts.running),
        pending_tasks_count: Some(counts.pending),
        active_services_count: Some(counts.services),
        statistics: Some(if with(api::ClusterField::Statistics) {
            counts::statistics(tables, &row.name)
        } else {
            Vec::new()
        }),
        tags: Some(if with(api::ClusterField::Tags) { tags_to_api(&row.tags) } else { Vec::new() }),
        settings: Some(if with(api::ClusterField::Settings) { row.settings.clone() } else { Vec::new() }),
        capacity_providers: Some(row.capacity_providers.clone()),
        default_capacity_provider_strategy: Some(row.default_strategy.clone()),
        attachments: with(api::ClusterField::Attachments).then(Vec::new),
        attachments_status: attached.then(|| "UPDATE_COMPLETE".to_owned()),
        service_connect_defaults: row.service_connect_defaults.clone(),
    }
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeClustersRequest,
) -> Result<api::DescribeClustersResponse, AwsError> {
    let mut given = input.clusters.unwrap_or_default();
    if given.len() > MOST_DESCRIBED {
        return Err(invalid(format!("clusters can have at most {MOST_DESCRIBED} items.")));
    }
    if given.is_empty() {
        given.push("default".to_owned());
    }
    let include = input.include.unwrap_or_default();
    let (mut clusters, mut failures) = (Vec::new(), Vec::new());
    for one in &given {
        let full = match parse_arn(one) {
            Some(_) => one.clone(),
            None => cluster_arn(view.account, view.region, one),
        };
        let row = view.get::<Cluster>(cluster_name(Some(one))).filter(|c| c.arn == full);
        match row {
            Some(row) => clusters.push(shown(view, row, &include)),
            None => failures.push(api::Failure {
                arn: Some(full),
                reason: Some("MISSING".to_owned()),
                detail: None,
            }),
        }
    }
    Ok(api::DescribeClustersResponse { clusters: Some(clusters), failures: Some(failures) })
}

fn list(
    view: &View,
    _: &Caller,
    input: api::ListClustersRequest,
) -> Result<api::ListClustersResponse, AwsError> {
    let active = view.table::<Cluster>().iter().filter(|c| c.status == ClusterStatus::Active);
    let key = |c: &&Arc<Cluster>| c.name.clone();
    let page = page(active, key, input.next_token.as_deref(), input.max_results, 100)?;
    let arns = page.items.into_iter().map(|c| c.arn.clone()).collect();
    Ok(api::ListClustersResponse { cluster_arns: Some(arns), next_token: page.next_token })
}

fn update(
    tx: &mut Tx,
    _: &Caller,
    input: api::UpdateClusterRequest,
) -> Result<api::UpdateClusterResponse, AwsError> {
    let mut row = Cluster::clone(&*active_cluster(tx, Some(&input.cluster))?);
    merge_settings(&mut row.settings, input.settings.as_deref().unwrap_or_default())?;
    if input.configuration.is_some() {
        check_configuration(input.configuration.as_ref())?;
        row.configuration = input.configuration;
    }
    if input.service_connect_defaults.is_some() {
        row.service_connect_defaults = connect_defaults(input.service_connect_defaults.as_ref());
    }
    tx.put(row.clone());
    Ok(api::UpdateClusterResponse { cluster: Some(shown(tx, &row, &ALL)) })
}

fn update_settings(
    tx: &mut Tx,
    _: &Caller,
    input: api::UpdateClusterSettingsRequest,
) -> Result<api::UpdateClusterSettingsResponse, AwsError> {
    let mut row = Cluster::clone(&*active_cluster(tx, Some(&input.cluster))?);
    if input.settings.is_empty() {
        return Err(invalid("Settings can not be empty."));
    }
    merge_settings(&mut row.settings, &input.settings)?;
    tx.put(row.clone());
    Ok(api::UpdateClusterSettingsResponse { cluster: Some(shown(tx, &row, &ALL)) })
}

fn put_providers(
    tx: &mut Tx,
    _: &Caller,
    input: api::PutClusterCapacityProvidersRequest,
) -> Result<api::PutClusterCapacityProvidersResponse, AwsError> {
    let mut row = Cluster::clone(&*active_cluster(tx, Some(&input.cluster))?);
    let providers = check_providers(tx, &row.name, &input.capacity_providers)?;
    let strategy = check_strategy(&providers, &input.default_capacity_provider_strategy)?;
    let mut removed = row.capacity_providers.iter().filter(|p| !providers.contains(p));
    if removed.any(|p| is_used(tx, &row.name, p)) {
        return Err(AwsError::new(
            "ResourceInUseException",
            "The specified capacity provider is in use and cannot be removed.",
        ));
    }
    row.capacity_providers = providers;
    row.default_strategy = strategy;
    tx.put(row.clone());
    super::capacity_providers::instances::settle(tx, &row);
    Ok(api::PutClusterCapacityProvidersResponse { cluster: Some(shown(tx, &row, &ALL)) })
}

/// Whether tasks or services of a cluster use a capacity provider.
fn is_used(tables: &Tables, cluster: &str, provider: &str) -> bool {
    let names = |s: &LaunchSettings| {
        let mut items = s.capacity_provider_strategy.iter();
        items.any(|i| super::capacity_providers::short_name(&i.capacity_provider) == provider)
    };
    let prefix = format!("{cluster}/");
    let by_service = tables.prefix::<Service>(&prefix).any(|s| {
        s.status != ServiceStatus::Inactive
            && (names(&s.settings) || s.deployments.iter().any(|d| names(&d.settings)))
    });
    let by_task = |t: &Arc<Task>| !t.is_stopped() && t.capacity_provider.as_deref() == Some(provider);
    by_service || tables.prefix::<Task>(&prefix).any(by_task)
}

fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteClusterRequest,
) -> Result<api::DeleteClusterResponse, AwsError> {
    let name = cluster_name(Some(&input.cluster));
    let mut row = tx.get::<Cluster>(name).map(|c| Cluster::clone(c)).ok_or_else(cluster_not_found)?;
    if row.status == ClusterStatus::Active {
        check_is_empty(tx, name)?;
        row.status = ClusterStatus::Inactive;
        row.inactive_at = Some(tx.now());
        tx.put(row.clone());
    }
    Ok(api::DeleteClusterResponse { cluster: Some(shown(tx, &row, &ALL)) })
}

fn check_is_empty(tables: &Tables, name: &str) -> Result<(), AwsError> {
    let prefix = format!("{name}/");
    let refuse = |code: &'static str, what: &str| {
        Err(AwsError::new(code, format!("The Cluster cannot be deleted while {what}.")))
    };
    let mut instances = tables.prefix::<ContainerInstance>(&prefix);
    if instances.any(|i| i.status != InstanceStatus::Inactive) {
        return refuse(
            "ClusterContainsContainerInstancesException",
            "Container Instances are active or draining",
        );
    }
    if tables.prefix::<Service>(&prefix).any(|s| s.status != ServiceStatus::Inactive) {
        return refuse("ClusterContainsServicesException", "Services are active");
    }
    if tables.prefix::<Task>(&prefix).any(|t| t.last_status != Status::Stopped) {
        return refuse("ClusterContainsTasksException", "Tasks are active");
    }
    let mut providers = tables.table::<CapacityProvider>().iter();
    let bound = |p: &Arc<CapacityProvider>| {
        p.status != api::CapacityProviderStatus::Inactive
            && p.cluster.as_deref().map(|c| cluster_name(Some(c))) == Some(name)
    };
    if providers.any(bound) {
        return refuse("ClusterContainsCapacityProviderException", "Capacity Providers are active");
    }
    Ok(())
}

#[cfg(test)]
mod tests;
