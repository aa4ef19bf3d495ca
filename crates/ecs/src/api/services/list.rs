//! DescribeServices, ListServices, ListServicesByNamespace.

use shapes::ecs as api;
use state::{AwsError, Caller, View};

use super::show;
use crate::api::support::{active_cluster, arn, id_in_cluster, invalid, page, parse_arn};
use crate::rows::{Service, ServiceStatus};

/// Services of one DescribeServices call at most.
const MOST: usize = 10;
/// Services of a page unless more are asked for.
const PAGE: usize = 10;

/// Shows services by name or ARN.
pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeServicesRequest,
) -> Result<api::DescribeServicesResponse, AwsError> {
    let cluster = active_cluster(view, input.cluster.as_deref())?;
    if input.services.is_empty() {
        return Err(invalid("Services cannot be empty."));
    }
    if input.services.len() > MOST {
        return Err(invalid("services can have at most 10 items."));
    }
    let tags = input.include.iter().flatten().any(|f| *f == api::ServiceField::Tags);
    let (mut services, mut failures) = (Vec::new(), Vec::new());
    for given in &input.services {
        let name = id_in_cluster("service", given, &cluster.name)?;
        match view.get::<Service>(&Service::key_of(&cluster.name, name)) {
            Some(row) => services.push(show::service(view, row, tags)),
            // The short form: AWS does not name the cluster here (seen in the messages of deployment tools). An ARN comes
            // back as it was given.
            None => failures.push(api::Failure {
                arn: Some(match parse_arn(given) {
                    Some(_) => given.clone(),
                    None => arn(view.region, view.account, &format!("service/{name}")),
                }),
                reason: Some("MISSING".into()),
                detail: None,
            }),
        }
    }
    Ok(api::DescribeServicesResponse { services: Some(services), failures: Some(failures) })
}

/// The ARNs of a cluster's ACTIVE services.
pub fn list(
    view: &View,
    _: &Caller,
    input: api::ListServicesRequest,
) -> Result<api::ListServicesResponse, AwsError> {
    let cluster = active_cluster(view, input.cluster.as_deref())?;
    let prefix = format!("{}/", cluster.name);
    let wanted = |s: &Service| {
        s.status == ServiceStatus::Active
            && input.launch_type.is_none_or(|l| s.settings.launch_type == Some(l))
            && input.scheduling_strategy.is_none_or(|k| s.scheduling == k)
            && input.resource_management_type.is_none_or(|r| r == api::ResourceManagementType::Customer)
    };
    let arns = view.prefix::<Service>(&prefix).filter(|s| wanted(s)).map(|s| s.arn.clone());
    let page = page(arns, String::clone, input.next_token.as_deref(), input.max_results, PAGE)?;
    Ok(api::ListServicesResponse { service_arns: Some(page.items), next_token: page.next_token })
}

/// The services of a Cloud Map namespace. None exists yet.
pub fn by_namespace(
    _: &View,
    _: &Caller,
    _: api::ListServicesByNamespaceRequest,
) -> Result<api::ListServicesByNamespaceResponse, AwsError> {
    Err(AwsError::new("NamespaceNotFoundException", "Namespace not found."))
}
