//! DeleteService.

use shapes::ecs as api;
use state::{AwsError, Caller, Tx};

use super::{find, show};
use crate::api::support::{active_cluster, invalid, service_not_found};
use crate::api::task_sets;
use crate::rows::{Service, ServiceStatus, Task};
use crate::schedule::service::deploy;

/// Deletes a service: it is INACTIVE when its tasks are gone, and drains until then.
pub fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteServiceRequest,
) -> Result<api::DeleteServiceResponse, AwsError> {
    let cluster = active_cluster(tx, input.cluster.as_deref())?;
    let service = find(tx, &cluster, &input.service)?;
    let key = Service::key_of(&service.cluster, &service.name);
    match service.status {
        ServiceStatus::Inactive => return Err(service_not_found()),
        ServiceStatus::Draining => {}
        ServiceStatus::Active => {
            let forced = input.force.unwrap_or(false);
            let scaled = service.scheduling == api::SchedulingStrategy::Replica && service.desired_count > 0;
            if scaled && !forced {
                return Err(invalid("The service cannot be stopped while it is scaled above 0."));
            }
            if !forced && !task_sets::of(tx, &service).is_empty() {
                return Err(invalid("The service cannot be stopped while deployments are active."));
            }
            drain(tx, &key, &service);
        }
    }
    let service = tx.get::<Service>(&key).cloned();
    Ok(api::DeleteServiceResponse { service: service.map(|s| show::service(tx, &s, false)) })
}

fn drain(tx: &mut Tx, key: &str, service: &Service) {
    let now = tx.now();
    if let Some(d) = service.primary() {
        deploy::shown(tx, service, d.service_deployment_arn.as_deref(), |s| {
            if s.finished_at.is_none() {
                s.status = Some(api::ServiceDeploymentStatus::Stopped);
                s.status_reason = Some("The service was deleted.".into());
                (s.finished_at, s.stopped_at, s.updated_at) = (Some(now), Some(now), Some(now));
            }
        });
    }
    let empty = tx.by_index::<Task>("service", key).next().is_none() && task_sets::of(tx, service).is_empty();
    tx.update::<Service>(key, |s| {
        s.desired_count = 0;
        s.blocked = false;
        if empty {
            s.status = ServiceStatus::Inactive;
            s.inactive_at = Some(now);
            s.deployments.clear();
        } else {
            s.status = ServiceStatus::Draining;
            s.deployments.iter_mut().for_each(|d| d.desired_count = 0);
        }
    });
}
