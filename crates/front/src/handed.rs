//! Roles that a call hands on by way of what it names: a task definition's, those of the instance profile in a launch template or a
//! launch configuration. And whether ECS may take on the roles of the tasks that a call runs: the role says that, not the caller.
//!
//! What a call names itself is `identity`'s to find; this needs the rows of the other services.
//!
//! Source: IAM user guide, "Granting a user permissions to pass a role to an AWS service"; ECS developer guide, "Amazon ECS task IAM
//! role"; Auto Scaling user guide, "Launch template support" (what a caller needs for what a template names).

use std::sync::Arc;

use compute::TemplateRef;
use ecs::rows::TaskDefinitionRow;
use engine::Scope;
use identity::actions::{self, Need, Place};
use identity::service::Service;
use scaling::rows::LaunchConfiguration;
use shapes::{AwsError, Value};
use state::Tables;

use crate::Front;
use crate::dispatch::{Call, tables};

/// To whom tasks belong in trust policies and in `iam:PassedToService`.
pub(crate) const TASKS: &str = "ecs-tasks.amazonaws.com";
const MACHINES: &str = "ec2.amazonaws.com";

/// The needs for roles that a call hands on through rows.
pub(crate) fn needs(call: &Call, input: &Value, local: &Tables, place: &Place) -> Vec<Need> {
    match call.service {
        "ecs" => of_definition(call, input, local)
            .iter()
            .filter(|(_, given)| !given)
            .map(|(role, _)| actions::pass_role(place, role, TASKS))
            .collect(),
        "ec2" | "autoscaling" => {
            let mut profiles = profiles(call, input, local);
            profiles.sort();
            profiles.dedup();
            let roles =
                profiles.iter().filter_map(|p| identity::instance_profile(place.home, p)?.role.clone());
            roles.map(|r| actions::pass_role(place, &r, MACHINES)).collect()
        }
        _ => Vec::new(),
    }
}

/// The roles of the tasks that a call runs, and whether the call itself names each.
fn of_definition(call: &Call, input: &Value, local: &Tables) -> Vec<(String, bool)> {
    if call.service != "ecs" || !matches!(call.operation, "RunTask" | "StartTask") {
        return Vec::new();
    }
    let Some(given) = input.get("taskDefinition").and_then(Value::as_str) else { return Vec::new() };
    let name = given.rsplit('/').next().unwrap_or(given);
    let row = match name.rsplit_once(':').and_then(|(f, r)| Some((f, r.parse().ok()?))) {
        Some((family, revision)) => {
            local.get::<TaskDefinitionRow>(&TaskDefinitionRow::key_of(family, revision)).cloned()
        }
        None => local.prefix::<TaskDefinitionRow>(&format!("{name}/")).last().cloned(),
    };
    let Some(row) = row else { return Vec::new() };
    let overridden = |m: &str| text(input.get("overrides")?, m);
    let one = |own: &Option<String>, member: &str| {
        let given = overridden(member);
        let role = given.or(own.as_deref()).filter(|r| !r.is_empty())?;
        Some((role.to_owned(), given.is_some()))
    };
    let d = &row.definition;
    let both = [one(&d.task_role_arn, "taskRoleArn"), one(&d.execution_role_arn, "executionRoleArn")];
    both.into_iter().flatten().collect()
}

/// The instance profiles (names or ARNs) that a call's instances get by a template, a configuration or a model.
fn profiles(call: &Call, input: &Value, local: &Tables) -> Vec<String> {
    let mut out = Vec::new();
    match (call.service, call.operation) {
        // A profile of the call's own takes the place of the template's.
        ("ec2", "RunInstances") if input.get("IamInstanceProfile").is_none() => {
            out.extend(input.get("LaunchTemplate").and_then(|t| of_template(t, local)));
        }
        ("autoscaling", "CreateAutoScalingGroup" | "UpdateAutoScalingGroup") => {
            of_source(input, local, &mut out);
            let configuration = text(input, "LaunchConfigurationName");
            let row = configuration.and_then(|n| local.get::<LaunchConfiguration>(n));
            out.extend(row.and_then(|r| r.settings.iam_instance_profile.clone()));
            let model = text(input, "InstanceId").and_then(|i| local.get::<ec2::rows::Instance>(i));
            out.extend(model.and_then(|i| i.profile.clone()));
        }
        ("autoscaling", "StartInstanceRefresh") => {
            if let Some(wanted) = input.get("DesiredConfiguration") {
                of_source(wanted, local, &mut out);
            }
        }
        _ => {}
    }
    out
}

fn of_source(input: &Value, local: &Tables, out: &mut Vec<String>) {
    out.extend(input.get("LaunchTemplate").and_then(|t| of_template(t, local)));
    let Some(mixed) = input.get("MixedInstancesPolicy").and_then(|m| m.get("LaunchTemplate")) else { return };
    let overrides = mixed.get("Overrides").and_then(Value::as_list).into_iter().flatten();
    let all = std::iter::once(mixed).chain(overrides).filter_map(|m| m.get("LaunchTemplateSpecification"));
    out.extend(all.filter_map(|t| of_template(t, local)));
}

fn of_template(given: &Value, local: &Tables) -> Option<String> {
    let member = |m: &str| text(given, m).map(str::to_owned);
    let wanted = TemplateRef {
        id: member("LaunchTemplateId"),
        name: member("LaunchTemplateName"),
        version: member("Version"),
    };
    // One that is not there is the operation's to refuse.
    let (_, version) = compute::template(local, &wanted).ok()?;
    let profile = version.data.iam_instance_profile.as_ref()?;
    profile.arn.clone().or_else(|| profile.name.clone())
}

fn text<'a>(input: &'a Value, name: &str) -> Option<&'a str> {
    input.get(name).and_then(Value::as_str)
}

/// Whether ECS may take on the roles of the tasks that a call runs. Asked of every caller, the root too.
///
/// # Errors
/// ClientException.
pub(crate) async fn check_trust(front: &Arc<Front>, call: &Call, input: &Value) -> Result<(), AwsError> {
    if call.service != "ecs" || !matches!(call.operation, "RunTask" | "StartTask") {
        return Ok(());
    }
    let caller = &call.holder.caller;
    let scope = Scope { account: caller.account.clone(), region: caller.region.clone() };
    let local = tables(front, &scope).await?;
    // A cluster that is not there is the operation's to refuse.
    let Ok(cluster) = ecs::api::support::active_cluster(&local, text(input, "cluster")) else {
        return Ok(());
    };
    let source = ecs::api::support::arn(&scope.region, &scope.account, &format!("task/{}/*", cluster.name));
    for (role, _) in of_definition(call, input, &local) {
        if !may_take_on(front, &scope, &source, &role) {
            return Err(AwsError::new("ClientException", refusal(&role)));
        }
    }
    Ok(())
}

/// Whether tasks may have a role; `source` is the task's ARN.
pub(crate) fn may_take_on(front: &Front, scope: &Scope, source: &str, role: &str) -> bool {
    let service = Service { name: TASKS, source, account: &scope.account, now: engine::now() };
    let home = front.engine.snapshot(&front.home(&scope.account, &scope.region));
    home.is_some_and(|home| service.assumes_arn(&home, role))
}

/// Why a task with such a role is not run.
pub(crate) fn refusal(role: &str) -> String {
    format!(
        "ECS was unable to assume the role '{role}' that was provided for this task. Please verify that the role being passed has \
         the proper trust relationship and permissions and that your IAM user has permissions to pass this role."
    )
}
