//! Capacity providers: those of Auto Scaling groups, and FARGATE and FARGATE_SPOT, which are always there.
//!
//! Also what every capacity provider strategy must obey, wherever it is given (clusters, RunTask, services, task sets).
//!
//! Source: ECS API reference, CapacityProvider, CapacityProviderStrategyItem and their operations.

pub mod instances;

use shapes::ecs::{self as api, CapacityProviderStatus, CapacityProviderUpdateStatus, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::{active_cluster, arn, client, invalid, is_name, page, parse_arn};
use super::tags;
use crate::rows::{CapacityProvider, Cluster, ClusterStatus, tags_to_api};

/// The providers that nobody makes and nobody deletes.
pub const BUILT_IN: [&str; 2] = ["FARGATE", "FARGATE_SPOT"];
/// Most entries of a strategy and most providers of a cluster.
const MOST: usize = 20;
/// Most providers in one DescribeCapacityProviders.
const MOST_DESCRIBED: usize = 100;

const PARTLY: Effect = Effect::Partly(
    "Providers of Auto Scaling groups are kept, checked and used by strategies over their groups' instances; the group is not \
     scaled yet. Managed instances providers are refused.",
);

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateCapacityProvider>(PARTLY, create);
    h.write::<ops::UpdateCapacityProvider>(PARTLY, update);
    h.write::<ops::DeleteCapacityProvider>(Effect::Real, delete);
    h.read::<ops::DescribeCapacityProviders>(Effect::Real, describe);
}

/// The short name of a provider given by name or ARN.
pub fn short_name(given: &str) -> &str {
    parse_arn(given).filter(|a| a.kind == "capacity-provider").map_or(given, |a| a.path)
}

/// Checks the providers that a cluster is to have and gives their names.
///
/// # Errors
/// InvalidParameterException for one that does not exist, is not ACTIVE or belongs to another cluster.
pub fn check_providers(tables: &Tables, cluster: &str, given: &[String]) -> Result<Vec<String>, AwsError> {
    let mut names: Vec<String> = Vec::new();
    for one in given {
        let name = short_name(one);
        if names.iter().any(|n| n == name) {
            return Err(invalid(format!("The capacity provider '{name}' is specified more than once.")));
        }
        if !BUILT_IN.contains(&name) {
            check_provider(tables, cluster, name)?;
        }
        names.push(name.to_owned());
    }
    if names.len() > MOST {
        return Err(invalid(format!("A cluster can have at most {MOST} capacity providers.")));
    }
    Ok(names)
}

fn check_provider(tables: &Tables, cluster: &str, name: &str) -> Result<(), AwsError> {
    let row = tables.get::<CapacityProvider>(name).ok_or_else(|| {
        invalid(format!("The specified capacity provider '{name}' was not found. Specify a valid capacity provider and try again."))
    })?;
    if row.status != CapacityProviderStatus::Active {
        return Err(invalid(format!(
            "The specified capacity provider '{name}' is not in an ACTIVE state. Specify a valid capacity provider and try \
             again."
        )));
    }
    let other = clusters_with(tables, name).find(|c| c.name != cluster);
    match other {
        Some(other) if has_managed_scaling(row) => Err(invalid(format!(
            "The specified capacity provider '{name}' uses managed scaling and is already associated with the cluster '{}'.",
            other.name
        ))),
        _ => Ok(()),
    }
}

fn clusters_with<'a>(tables: &'a Tables, provider: &'a str) -> impl Iterator<Item = &'a Cluster> {
    let all = tables.table::<Cluster>().iter().map(|c| &**c);
    all.filter(move |c| {
        c.status == ClusterStatus::Active && c.capacity_providers.iter().any(|p| p == provider)
    })
}

fn has_managed_scaling(row: &CapacityProvider) -> bool {
    let scaling = row.auto_scaling_group.as_ref().and_then(|g| g.managed_scaling.as_ref());
    scaling.is_some_and(|s| s.status == Some(api::ManagedScalingStatus::Enabled))
}

/// Checks a strategy against the providers of its cluster and gives it with names for ARNs and defaults for what is absent.
///
/// # Errors
/// InvalidParameterException.
pub fn check_strategy(
    associated: &[String],
    given: &[api::CapacityProviderStrategyItem],
) -> Result<Vec<api::CapacityProviderStrategyItem>, AwsError> {
    if given.len() > MOST {
        return Err(invalid(format!(
            "A capacity provider strategy can have at most {MOST} capacity providers."
        )));
    }
    let mut strategy: Vec<api::CapacityProviderStrategyItem> = Vec::new();
    for item in given {
        let name = short_name(&item.capacity_provider);
        if !associated.iter().any(|p| p == name) {
            return Err(invalid(
                "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the \
                 cluster. Associate the capacity provider with the cluster and try again.",
            ));
        }
        if strategy.iter().any(|s| s.capacity_provider == name) {
            return Err(invalid(format!(
                "The capacity provider '{name}' is specified more than once in the capacity provider strategy."
            )));
        }
        // With one provider there is nothing to weigh.
        let weight = item.weight.unwrap_or(if given.len() == 1 { 1 } else { 0 });
        strategy.push(api::CapacityProviderStrategyItem {
            capacity_provider: name.to_owned(),
            weight: Some(weight),
            base: Some(item.base.unwrap_or(0)),
        });
    }
    let of_fargate = strategy.iter().filter(|s| BUILT_IN.contains(&s.capacity_provider.as_str())).count();
    if of_fargate != 0 && of_fargate != strategy.len() {
        return Err(invalid(
            "A capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling groups and Fargate \
             providers. Specify one or the other and try again.",
        ));
    }
    if strategy.iter().filter(|s| s.base.unwrap_or(0) > 0).count() > 1 {
        return Err(invalid(
            "Only one capacity provider in a capacity provider strategy can have a base defined.",
        ));
    }
    if strategy.len() > 1 && strategy.iter().all(|s| s.weight == Some(0)) {
        return Err(invalid(
            "At least one capacity provider in a capacity provider strategy must have a weight greater than 0.",
        ));
    }
    Ok(strategy)
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateCapacityProviderRequest,
) -> Result<api::CreateCapacityProviderResponse, AwsError> {
    check_name(&input.name)?;
    if input.managed_instances_provider.is_some() {
        return Err(AwsError::new(
            "UnsupportedFeatureException",
            "Capacity providers for Amazon ECS Managed Instances are not supported here.",
        ));
    }
    if let Some(cluster) = &input.cluster {
        active_cluster(tx, Some(cluster))?;
        return Err(invalid(
            "A cluster can be specified only for capacity providers for Amazon ECS Managed Instances.",
        ));
    }
    let group = input.auto_scaling_group_provider.ok_or_else(|| {
        invalid(
            "An Auto Scaling group provider must be specified. Specify an Auto Scaling group and try again.",
        )
    })?;
    let row = tx.get::<CapacityProvider>(&input.name);
    if row.is_some_and(|r| r.status != CapacityProviderStatus::Inactive) {
        return Err(client(
            "The specified capacity provider already exists. To change the configuration of an existing capacity provider, \
             update the capacity provider.",
        ));
    }
    check_group_is_free(tx, &group.auto_scaling_group_arn)?;
    let group = with_defaults(group);
    check_group(&group)?;
    let row = CapacityProvider {
        arn: provider_arn(tx.account(), tx.region(), &input.name),
        name: input.name,
        status: CapacityProviderStatus::Active,
        update_status: None,
        update_status_reason: None,
        auto_scaling_group: Some(group),
        managed_instances: None,
        cluster: None,
        tags: tags::from_request(input.tags.as_deref())?,
        created_at: tx.now(),
        inactive_at: None,
    };
    let shown = to_api(&row, true);
    tx.put(row);
    Ok(api::CreateCapacityProviderResponse { capacity_provider: Some(shown) })
}

fn check_name(name: &str) -> Result<(), AwsError> {
    let lower = name.to_ascii_lowercase();
    let reserved = ["aws", "ecs", "fargate"].iter().any(|p| lower.starts_with(p));
    if !is_name(name) || reserved {
        return Err(client(
            "The specified capacity provider name is invalid. Up to 255 characters are allowed, including letters (upper and \
             lowercase), numbers, underscores, and hyphens. The name cannot be prefixed with \"aws\", \"ecs\", or \
             \"fargate\". Specify a valid name and try again.",
        ));
    }
    Ok(())
}

fn check_group_is_free(tables: &Tables, group: &str) -> Result<(), AwsError> {
    let group_of = |p: &CapacityProvider| {
        p.auto_scaling_group.as_ref().is_some_and(|g| g.auto_scaling_group_arn == group)
    };
    let mut live =
        tables.table::<CapacityProvider>().iter().filter(|p| p.status != CapacityProviderStatus::Inactive);
    if live.any(|p| group_of(p)) {
        return Err(client(
            "The specified Auto Scaling group ARN is already being used by another capacity provider. Specify a unique Auto \
             Scaling group ARN and try again.",
        ));
    }
    Ok(())
}

fn with_defaults(mut group: api::AutoScalingGroupProvider) -> api::AutoScalingGroupProvider {
    let unset = match group.managed_scaling {
        Some(_) => api::ManagedScalingStatus::Enabled,
        None => api::ManagedScalingStatus::Disabled,
    };
    let scaling = group.managed_scaling.get_or_insert_default();
    scaling.status.get_or_insert(unset);
    scaling.target_capacity.get_or_insert(100);
    scaling.minimum_scaling_step_size.get_or_insert(1);
    scaling.maximum_scaling_step_size.get_or_insert(10_000);
    scaling.instance_warmup_period.get_or_insert(300);
    group.managed_termination_protection.get_or_insert(api::ManagedTerminationProtection::Disabled);
    group.managed_draining.get_or_insert(api::ManagedDraining::Enabled);
    group
}

fn check_group(group: &api::AutoScalingGroupProvider) -> Result<(), AwsError> {
    if group.auto_scaling_group_arn.trim().is_empty() {
        return Err(client(
            "The specified Auto Scaling group ARN is invalid. Specify a valid ARN and try again.",
        ));
    }
    let scaling = group.managed_scaling.clone().unwrap_or_default();
    if scaling.minimum_scaling_step_size > scaling.maximum_scaling_step_size {
        return Err(client(
            "The minimum scaling step size cannot be greater than the maximum scaling step size.",
        ));
    }
    let protected = group.managed_termination_protection == Some(api::ManagedTerminationProtection::Enabled);
    if protected && scaling.status != Some(api::ManagedScalingStatus::Enabled) {
        return Err(client(
            "The managed termination protection setting for the capacity provider is invalid. To enable managed termination \
             protection for a capacity provider, managed scaling must be enabled.",
        ));
    }
    Ok(())
}

fn missing() -> AwsError {
    client("The specified capacity provider does not exist. Specify a valid name or ARN and try again.")
}

/// The live row of a provider that somebody made.
fn own(tables: &Tables, given: &str) -> Result<CapacityProvider, AwsError> {
    let name = short_name(given);
    if BUILT_IN.contains(&name) {
        return Err(client(format!(
            "The capacity provider '{name}' is reserved and cannot be changed or deleted."
        )));
    }
    let row = tables.get::<CapacityProvider>(name);
    row.filter(|r| r.status != CapacityProviderStatus::Inactive).map(|r| (**r).clone()).ok_or_else(missing)
}

fn update(
    tx: &mut Tx,
    _: &Caller,
    input: api::UpdateCapacityProviderRequest,
) -> Result<api::UpdateCapacityProviderResponse, AwsError> {
    let mut row = own(tx, &input.name)?;
    let (Some(change), Some(group)) = (input.auto_scaling_group_provider, &mut row.auto_scaling_group) else {
        return Err(invalid("An Auto Scaling group provider must be specified."));
    };
    if let Some(new) = change.managed_scaling {
        let scaling = group.managed_scaling.get_or_insert_default();
        // A block without a status turns scaling on, as at creation.
        scaling.status = new.status.or(Some(api::ManagedScalingStatus::Enabled));
        scaling.target_capacity = new.target_capacity.or(scaling.target_capacity);
        scaling.minimum_scaling_step_size =
            new.minimum_scaling_step_size.or(scaling.minimum_scaling_step_size);
        scaling.maximum_scaling_step_size =
            new.maximum_scaling_step_size.or(scaling.maximum_scaling_step_size);
        scaling.instance_warmup_period = new.instance_warmup_period.or(scaling.instance_warmup_period);
    }
    let protection = change.managed_termination_protection;
    group.managed_termination_protection = protection.or(group.managed_termination_protection);
    group.managed_draining = change.managed_draining.or(group.managed_draining);
    check_group(group)?;
    row.update_status = Some(CapacityProviderUpdateStatus::UpdateComplete);
    row.update_status_reason = None;
    if has_managed_scaling(&row) && clusters_with(tx, &row.name).count() > 1 {
        return Err(client(
            "Managed scaling cannot be enabled while several clusters use the capacity provider.",
        ));
    }
    let shown = to_api(&row, true);
    tx.put(row);
    Ok(api::UpdateCapacityProviderResponse { capacity_provider: Some(shown) })
}

/// A provider that a cluster still has is not deleted; the call succeeds and `updateStatus` tells, as AWS's does.
fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteCapacityProviderRequest,
) -> Result<api::DeleteCapacityProviderResponse, AwsError> {
    let mut row = own(tx, &input.capacity_provider)?;
    let user = clusters_with(tx, &row.name).next().map(|c| c.name.clone());
    match user {
        Some(cluster) => {
            row.update_status = Some(CapacityProviderUpdateStatus::DeleteFailed);
            row.update_status_reason = Some(format!(
                "The capacity provider cannot be deleted because it is associated with cluster: {cluster}. Remove the capacity \
                 provider from the cluster and try again."
            ));
        }
        None => {
            row.status = CapacityProviderStatus::Inactive;
            row.update_status = Some(CapacityProviderUpdateStatus::DeleteComplete);
            row.update_status_reason = None;
            row.inactive_at = Some(tx.now());
        }
    }
    let shown = to_api(&row, true);
    tx.put(row);
    Ok(api::DeleteCapacityProviderResponse { capacity_provider: Some(shown) })
}

fn provider_arn(account: &str, region: &str, name: &str) -> String {
    arn(region, account, &format!("capacity-provider/{name}"))
}

fn to_api(row: &CapacityProvider, with_tags: bool) -> api::CapacityProvider {
    api::CapacityProvider {
        capacity_provider_arn: Some(row.arn.clone()),
        name: Some(row.name.clone()),
        cluster: row.cluster.clone(),
        status: Some(row.status),
        auto_scaling_group_provider: row.auto_scaling_group.clone(),
        managed_instances_provider: row.managed_instances.clone(),
        update_status: row.update_status,
        update_status_reason: row.update_status_reason.clone(),
        tags: Some(if with_tags { tags_to_api(&row.tags) } else { Vec::new() }),
        type_: Some(api::CapacityProviderType::Ec2Autoscaling),
    }
}

fn built_in(view: &View, name: &str) -> Option<api::CapacityProvider> {
    let kind = match name {
        "FARGATE" => api::CapacityProviderType::Fargate,
        "FARGATE_SPOT" => api::CapacityProviderType::FargateSpot,
        _ => return None,
    };
    Some(api::CapacityProvider {
        capacity_provider_arn: Some(provider_arn(view.account, view.region, name)),
        name: Some(name.to_owned()),
        status: Some(CapacityProviderStatus::Active),
        tags: Some(Vec::new()),
        type_: Some(kind),
        ..Default::default()
    })
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeCapacityProvidersRequest,
) -> Result<api::DescribeCapacityProvidersResponse, AwsError> {
    let with_tags = input.include.unwrap_or_default().contains(&api::CapacityProviderField::Tags);
    let cluster = input.cluster.as_deref().map(|c| active_cluster(view, Some(c))).transpose()?;
    let named = input.capacity_providers.unwrap_or_default();
    if named.len() > MOST_DESCRIBED {
        return Err(invalid(format!("capacityProviders can have at most {MOST_DESCRIBED} items.")));
    }
    let find = |name: &str| {
        let row = || view.get::<CapacityProvider>(name).map(|r| to_api(r, with_tags));
        built_in(view, name).or_else(row)
    };
    let in_cluster =
        |name: &str| cluster.as_ref().is_none_or(|c| c.capacity_providers.iter().any(|p| p == name));
    if !named.is_empty() {
        let (mut found, mut failures) = (Vec::new(), Vec::new());
        for given in &named {
            let name = short_name(given);
            match find(name).filter(|_| in_cluster(name)) {
                Some(p) => found.push(p),
                None => failures.push(api::Failure {
                    arn: Some(provider_arn(view.account, view.region, name)),
                    reason: Some("MISSING".to_owned()),
                    detail: None,
                }),
            }
        }
        return Ok(api::DescribeCapacityProvidersResponse {
            capacity_providers: Some(found),
            failures: Some(failures),
            next_token: None,
        });
    }
    let rows = view.table::<CapacityProvider>().iter();
    let live = rows.filter(|r| r.status != CapacityProviderStatus::Inactive).map(|r| r.name.as_str());
    let all = BUILT_IN.into_iter().chain(live).filter(|name| in_cluster(name));
    let page = page(all, |n| (*n).to_owned(), input.next_token.as_deref(), input.max_results, 10)?;
    Ok(api::DescribeCapacityProvidersResponse {
        capacity_providers: Some(page.items.iter().filter_map(|n| find(n)).collect()),
        failures: Some(Vec::new()),
        next_token: page.next_token,
    })
}

#[cfg(test)]
mod tests;
