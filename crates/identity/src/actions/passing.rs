//! Roles that a call hands to a service by naming them: iam:PassRole is needed for each. Roles behind what a call names (a task
//! definition, a launch template) are for those who have the rows: the front.

use shapes::Value;

use super::{Need, Place, pass_role, text};

/// The needs for roles that the input names.
pub(super) fn needs(service: &str, operation: &str, input: &Value, place: &Place) -> Vec<Need> {
    let overrides = input.get("overrides");
    let own = |member: &str, to: &'static str| (text(input, member), to);
    let roles: Vec<(Option<&str>, &'static str)> = match (service, operation) {
        ("ecs", "RegisterTaskDefinition") => {
            vec![own("taskRoleArn", TASKS), own("executionRoleArn", TASKS)]
        }
        ("ecs", "RunTask" | "StartTask") => {
            ["taskRoleArn", "executionRoleArn"].map(|m| (overrides.and_then(|o| text(o, m)), TASKS)).into()
        }
        ("ecs", "CreateService" | "UpdateService") => {
            let mut all = vec![own("role", "ecs.amazonaws.com")];
            if let Some(d) = input.get("deploymentConfiguration") {
                all.extend(each(d, "lifecycleHooks", "roleArn", "ecs.amazonaws.com"));
            }
            all
        }
        ("lambda", "CreateFunction" | "UpdateFunctionConfiguration") => {
            vec![own("Role", "lambda.amazonaws.com")]
        }
        ("events", "PutRule") => vec![own("RoleArn", EVENTS)],
        ("events", "PutTargets") => each(input, "Targets", "RoleArn", EVENTS),
        ("autoscaling", "PutLifecycleHook") => vec![own("RoleARN", SCALING)],
        ("autoscaling", "CreateAutoScalingGroup" | "UpdateAutoScalingGroup") => {
            let mut all = each(input, "LifecycleHookSpecificationList", "RoleARN", SCALING);
            all.push(own("ServiceLinkedRoleARN", SCALING));
            all
        }
        ("sns", "SetTopicAttributes") => {
            let feedback = text(input, "AttributeName").is_some_and(|n| n.ends_with("FeedbackRoleArn"));
            vec![(text(input, "AttributeValue").filter(|_| feedback), "sns.amazonaws.com")]
        }
        ("iam", "AddRoleToInstanceProfile") => vec![own("RoleName", "ec2.amazonaws.com")],
        _ => Vec::new(),
    };
    let volumes = input.get("volumeConfigurations").and_then(Value::as_list).into_iter().flatten();
    let volumes = volumes.filter(|_| service == "ecs").filter_map(|v| v.get("managedEBSVolume"));
    let of_volumes = volumes.map(|v| (text(v, "roleArn"), "ecs.amazonaws.com"));
    let mut out: Vec<Need> = roles
        .into_iter()
        .chain(of_volumes)
        .filter_map(|(role, to)| Some(pass_role(place, role.filter(|r| !r.is_empty())?, to)))
        .collect();
    let profile = match (service, operation) {
        ("ec2", "RunInstances" | "AssociateIamInstanceProfile" | "ReplaceIamInstanceProfileAssociation") => {
            input.get("IamInstanceProfile").and_then(|p| text(p, "Arn").or_else(|| text(p, "Name")))
        }
        ("autoscaling", "CreateLaunchConfiguration") => text(input, "IamInstanceProfile"),
        _ => None,
    };
    let role = profile.and_then(|p| crate::instance_profile(place.home, p)).and_then(|p| p.role.clone());
    out.extend(role.map(|r| pass_role(place, &r, "ec2.amazonaws.com")));
    out.dedup();
    out
}

const TASKS: &str = "ecs-tasks.amazonaws.com";
const EVENTS: &str = "events.amazonaws.com";
const SCALING: &str = "autoscaling.amazonaws.com";

fn each<'a>(
    input: &'a Value,
    list: &str,
    member: &str,
    to: &'static str,
) -> Vec<(Option<&'a str>, &'static str)> {
    let all = input.get(list).and_then(Value::as_list).into_iter().flatten();
    all.map(|one| (text(one, member), to)).collect()
}
