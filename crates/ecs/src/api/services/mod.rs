//! Services: create, update, delete, describe, list.
//!
//! The operations write what is wanted into the service's row; the scheduler (`schedule::service`) makes it so.

pub mod checks;
mod create;
mod delete;
mod list;
pub mod show;
#[cfg(test)]
mod tests;
mod update;

use shapes::ecs::ops;
use state::{AwsError, Effect, Handlers, Tables};

use super::support::{id_in_cluster, service_not_found};
use crate::rows::{Cluster, Service};

const LATER: &str = "rolling updates (ECS) and task sets (EXTERNAL); BLUE_GREEN, LINEAR, CANARY, CODE_DEPLOY, service \
                     discovery, Service Connect, managed volumes and VPC Lattice are refused; deployment alarms are kept \
                     but do not act";

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateService>(Effect::Partly(LATER), create::create);
    h.write::<ops::UpdateService>(Effect::Partly(LATER), update::update);
    h.write::<ops::DeleteService>(Effect::Real, delete::delete);
    h.read::<ops::DescribeServices>(Effect::Real, list::describe);
    h.read::<ops::ListServices>(Effect::Real, list::list);
    h.read::<ops::ListServicesByNamespace>(
        Effect::Partly("no namespace exists yet, so none is found"),
        list::by_namespace,
    );
}

/// The service that a caller names, in whatever state it is.
///
/// # Errors
/// InvalidParameterException for an ARN of another cluster, ServiceNotFoundException.
pub fn find(tables: &Tables, cluster: &Cluster, given: &str) -> Result<std::sync::Arc<Service>, AwsError> {
    let name = id_in_cluster("service", given, &cluster.name)?;
    let row = tables.get::<Service>(&Service::key_of(&cluster.name, name));
    row.cloned().ok_or_else(service_not_found)
}

/// `ServiceNotActiveException`.
pub fn not_active() -> AwsError {
    AwsError::new("ServiceNotActiveException", "Service was not ACTIVE.")
}
