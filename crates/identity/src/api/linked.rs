//! Service-linked roles: the services that are known, their roles' names and policies.
//!
//! Source: IAM user guide, "AWS services that work with IAM", and each service's page on its service-linked role.

use serde_json::json;
use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tx};

use super::roles;
use super::support::*;
use crate::rows::{DeletionTask, Role};

/// A service, the name of its role, its policy (those without one here may do nothing), whether a suffix may be given.
type Service = (&'static str, &'static str, Option<&'static str>, bool);

const SERVICES: [Service; 20] = [
    ("ecs.amazonaws.com", "AWSServiceRoleForECS", Some("AmazonECSServiceRolePolicy"), false),
    ("autoscaling.amazonaws.com", "AWSServiceRoleForAutoScaling", Some("AutoScalingServiceRolePolicy"), true),
    (
        "elasticloadbalancing.amazonaws.com",
        "AWSServiceRoleForElasticLoadBalancing",
        Some("AWSElasticLoadBalancingServiceRolePolicy"),
        false,
    ),
    (
        "ecs.application-autoscaling.amazonaws.com",
        "AWSServiceRoleForApplicationAutoScaling_ECSService",
        Some("AWSApplicationAutoscalingECSServicePolicy"),
        false,
    ),
    ("spot.amazonaws.com", "AWSServiceRoleForEC2Spot", None, false),
    ("spotfleet.amazonaws.com", "AWSServiceRoleForEC2SpotFleet", None, false),
    ("ec2scheduled.amazonaws.com", "AWSServiceRoleForEC2ScheduledInstances", None, false),
    ("ssm.amazonaws.com", "AWSServiceRoleForAmazonSSM", None, false),
    ("events.amazonaws.com", "AWSServiceRoleForCloudWatchEvents", None, false),
    ("rds.amazonaws.com", "AWSServiceRoleForRDS", None, false),
    ("elasticache.amazonaws.com", "AWSServiceRoleForElastiCache", None, false),
    ("elasticfilesystem.amazonaws.com", "AWSServiceRoleForAmazonElasticFileSystem", None, false),
    ("replication.ecr.amazonaws.com", "AWSServiceRoleForECRReplication", None, false),
    ("ops.apigateway.amazonaws.com", "AWSServiceRoleForAPIGateway", None, false),
    ("es.amazonaws.com", "AWSServiceRoleForAmazonElasticsearchService", None, false),
    ("elasticbeanstalk.amazonaws.com", "AWSServiceRoleForElasticBeanstalk", None, false),
    (
        "custom-resource.application-autoscaling.amazonaws.com",
        "AWSServiceRoleForApplicationAutoScaling_CustomResource",
        None,
        false,
    ),
    (
        "ec2.application-autoscaling.amazonaws.com",
        "AWSServiceRoleForApplicationAutoScaling_EC2SpotFleetRequest",
        None,
        false,
    ),
    ("globalaccelerator.amazonaws.com", "AWSServiceRoleForGlobalAccelerator", None, false),
    ("ecs-compute.amazonaws.com", "AWSServiceRoleForECSCompute", None, false),
];

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateServiceLinkedRole>(Effect::Real, create);
    h.write::<ops::DeleteServiceLinkedRole>(
        Effect::Partly("Whether the service still uses the role is not looked at."),
        delete,
    );
    h.read::<ops::GetServiceLinkedRoleDeletionStatus>(Effect::Real, |view, _, i| {
        view.get::<DeletionTask>(&i.deletion_task_id)
            .ok_or_else(|| missing(format!("Deletion task {} cannot be found.", i.deletion_task_id)))?;
        let status = api::DeletionTaskStatusType::Succeeded;
        Ok(api::GetServiceLinkedRoleDeletionStatusResponse { status, reason: None })
    });
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreateServiceLinkedRoleRequest,
) -> Result<api::CreateServiceLinkedRoleResponse, AwsError> {
    let host = &i.aws_service_name;
    let known = SERVICES.iter().find(|(service, ..)| service == host);
    let Some((_, base, policy, suffixes)) = known.filter(|_| host.ends_with(".amazonaws.com")) else {
        return Err(invalid(format!("Service {host} is not known to have a service-linked role.")));
    };
    let name = match i.custom_suffix {
        Some(_) if !suffixes => {
            return Err(invalid(format!("Custom suffix is not allowed for {host}")));
        }
        Some(suffix) => format!("{base}_{suffix}"),
        None => (*base).to_owned(),
    };
    if taken::<Role>(tx, &name) {
        return Err(invalid(format!(
            "Service role name {name} has been taken in this account, please try a different suffix."
        )));
    }
    let path = format!("/aws-service-role/{host}/");
    let statement =
        json!({"Action": ["sts:AssumeRole"], "Effect": "Allow", "Principal": {"Service": [host]}});
    let row = Role {
        id: new_id(tx, "AROA"),
        arn: arn(tx.account(), "role", &path, &name),
        name,
        path,
        description: i.description,
        trust: json!({"Version": "2012-10-17", "Statement": [statement]}).to_string(),
        created_at: tx.now(),
        max_session: 3600,
        attached: policy.iter().map(|p| format!("arn:aws:iam::aws:policy/aws-service-role/{p}")).collect(),
        ..Default::default()
    };
    let role = Some(api::Role { role_last_used: None, ..roles::out(&row) });
    tx.put(row);
    Ok(api::CreateServiceLinkedRoleResponse { role })
}

fn delete(
    tx: &mut Tx,
    _: &Caller,
    i: api::DeleteServiceLinkedRoleRequest,
) -> Result<api::DeleteServiceLinkedRoleResponse, AwsError> {
    let row = role(tx, &i.role_name)?;
    if !row.path.starts_with("/aws-service-role/") {
        return Err(invalid(format!("The role {} is not a service-linked role.", i.role_name)));
    }
    tx.delete::<Role>(&i.role_name);
    let deletion_task_id = format!("task{}{}/{}", row.path, row.name, tx.random().uuid());
    let at = tx.now();
    tx.put(DeletionTask { id: deletion_task_id.clone(), at });
    Ok(api::DeleteServiceLinkedRoleResponse { deletion_task_id })
}
