//! Whether a caller may do what it asks: gathers its policies, those of the resources and the call's needs, lets the evaluator
//! decide, and says no in AWS's words.
//!
//! The root is never evaluated. A session of a role that IAM does not have may do nothing but ask who it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use identity::actions::{self, Need, Place};
use identity::policy::{Context, Decision, Policies, Policy, Request, Source, moment};
use identity::principal::{self, Known};
use shapes::schema::Protocol;
use shapes::{AwsError, Value};
use state::Tables;

use crate::Front;
use crate::credentials::Holder;
use crate::dispatch::{Call, tables};
use crate::handed;

/// Checks a call.
///
/// # Errors
/// AccessDenied as the service's protocol calls it, with the action, the resource and the kind of policy that decided.
pub(crate) async fn check(front: &Arc<Front>, call: &Call, input: &Value) -> Result<(), AwsError> {
    let home = tables(front, &call.holder.home).await?;
    let caller = &call.holder.caller;
    let place = Place { account: &caller.account, region: &caller.region, caller: &caller.arn, home: &home };
    let mut needs = actions::needed(call.service, call.operation, input, &place);
    if needs.is_empty() {
        return Ok(());
    }
    let known = known(front, &call.holder, &home);
    if known.root {
        return Ok(());
    }
    let scope = engine::Scope { account: caller.account.clone(), region: caller.region.clone() };
    let local = tables(front, &scope).await?;
    needs.extend(handed::needs(call, input, &local, &place));
    let base = base_context(call, &known);
    for need in &needs {
        let mut context = base.clone();
        for (key, values) in &need.context {
            context.set_all(key, values.clone());
        }
        for resource in &need.resources {
            let mut context = context.clone();
            resource_tags(call.service, &resource.arn, &local, &home, &mut context);
            let policy = resource_policy(front, need, &resource.arn, &local);
            let decide = |resource: &str| decide(&known, policy.as_deref(), need, resource, &context);
            let mut decision = decide(&resource.arn);
            if let Some(other) = &resource.also
                && !matches!(decision, Decision::ExplicitDeny(_))
            {
                let second = decide(other);
                if second.allowed() || matches!(second, Decision::ExplicitDeny(_)) {
                    decision = second;
                }
            }
            if !decision.allowed() {
                return Err(denied(front, call, &need.action, &resource.arn, decision));
            }
        }
    }
    Ok(())
}

/// Who a holder is, with its policies.
pub(crate) fn known(front: &Front, holder: &Holder, home: &Tables) -> Known {
    let mut cache = front.policies.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    principal::known(home, &holder.caller, holder.session.as_deref(), &mut |d| cache.get(d))
}

/// The policy that stands on a resource itself, if its service has such.
fn resource_policy(front: &Front, need: &Need, arn: &str, local: &Tables) -> Option<Arc<Policy>> {
    let service = need.action.split(':').next().unwrap_or_default();
    let document = front.shell.policy_of(service, local, arn)?;
    let mut cache = front.policies.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Some(cache.get(&document))
}

fn decide(
    known: &Known,
    of_resource: Option<&Policy>,
    need: &Need,
    resource: &str,
    context: &Context,
) -> Decision {
    let policies = Policies {
        identity: &known.identity,
        boundary: known.boundary.as_deref(),
        session: known.session.as_deref(),
        resource: of_resource,
        ..Default::default()
    };
    let request = Request { principal: &known.principal, action: &need.action, resource, context };
    identity::policy::decide(&policies, &request)
}

/// The keys that every request has.
pub(crate) fn base_context(call: &Call, known: &Known) -> Context {
    let mut context = known.context.clone();
    let now = engine::now();
    context.set("aws:CurrentTime", moment::format(now));
    context.set("aws:EpochTime", (now.0 / 1000).to_string());
    context.set("aws:RequestedRegion", call.holder.caller.region.clone());
    context.set("aws:SecureTransport", if call.secure { "true" } else { "false" });
    context.set("aws:PrincipalIsAWSService", "false");
    context.set("aws:ViaAWSService", "false");
    context.set("aws:MultiFactorAuthPresent", "false");
    context.set("aws:SourceIp", call.source_ip.clone().unwrap_or_else(|| "127.0.0.1".into()));
    context
}

/// The tags of a resource that exists, as `aws:ResourceTag/...` and the service's own key.
fn resource_tags(service: &'static str, arn: &str, local: &Tables, home: &Tables, context: &mut Context) {
    let rest = arn.splitn(6, ':').nth(5).unwrap_or_default();
    let Some((kind, id)) = rest.split_once('/') else { return };
    let tags = match service {
        "ecs" => ecs_tags(kind, id, local),
        "ec2" => ec2_tags(kind, id, local),
        "iam" => iam_tags(kind, arn, home),
        _ => None,
    };
    for (key, value) in tags.into_iter().flatten() {
        context.set(&format!("aws:ResourceTag/{key}"), value.clone());
        context.set(&format!("{}:ResourceTag/{key}", actions::prefix(service)), value);
    }
}

type Tags = Vec<(String, String)>;

fn pairs(tags: &BTreeMap<String, String>) -> Tags {
    tags.iter().map(|(k, v)| (k.clone(), v.clone())).collect()
}

fn ec2_tags(kind: &str, id: &str, tables: &Tables) -> Option<Tags> {
    use ec2::rows::{Instance, NetworkInterface, RouteTable, SecurityGroup, Subnet, Vpc};
    match kind {
        "instance" => tables.get::<Instance>(id).map(|r| pairs(&r.tags)),
        "network-interface" => tables.get::<NetworkInterface>(id).map(|r| pairs(&r.tags)),
        "route-table" => tables.get::<RouteTable>(id).map(|r| pairs(&r.tags)),
        "security-group" => tables.get::<SecurityGroup>(id).map(|r| pairs(&r.tags)),
        "subnet" => tables.get::<Subnet>(id).map(|r| pairs(&r.tags)),
        "vpc" => tables.get::<Vpc>(id).map(|r| pairs(&r.tags)),
        _ => None,
    }
}

fn ecs_tags(kind: &str, key: &str, tables: &Tables) -> Option<Tags> {
    use ecs::rows::{Cluster, ContainerInstance, Service, Task};
    match kind {
        "cluster" => tables.get::<Cluster>(key).map(|r| pairs(&r.tags)),
        "service" => tables.get::<Service>(key).map(|r| pairs(&r.tags)),
        "task" => tables.get::<Task>(key).map(|r| pairs(&r.tags)),
        "container-instance" => tables.get::<ContainerInstance>(key).map(|r| pairs(&r.tags)),
        _ => None,
    }
}

fn iam_tags(kind: &str, arn: &str, home: &Tables) -> Option<Tags> {
    let name = arn.rsplit('/').next()?;
    let tags = match kind {
        "role" => home.get::<identity::rows::Role>(name)?.tags.clone(),
        "user" => home.get::<identity::rows::User>(name)?.tags.clone(),
        _ => return None,
    };
    Some(tags.into_iter().collect())
}

/// The refusal.
pub(crate) fn denied(
    front: &Front,
    call: &Call,
    action: &str,
    resource: &str,
    decision: Decision,
) -> AwsError {
    let source = |s: Source| match s {
        Source::Identity => "identity-based policy",
        Source::Boundary => "permissions boundary",
        Source::Session => "session policy",
        Source::Resource => "resource-based policy",
    };
    let shown = match call.service {
        // As these services write it.
        "sns" => action.replacen("sns:", "SNS:", 1),
        "sqs" if action.starts_with("sqs:") => action.to_ascii_lowercase(),
        _ => action.to_owned(),
    };
    let reason = match decision {
        Decision::ExplicitDeny(s) => {
            let article = if s == Source::Identity { "an" } else { "a" };
            format!("with an explicit deny in {article} {}", source(s))
        }
        Decision::ImplicitDeny(s) => format!("because no {} allows the {shown} action", source(s)),
        Decision::Allowed => String::new(),
    };
    let arn = &call.holder.caller.arn;
    let text = format!("User: {arn} is not authorized to perform: {shown} on resource: {resource} {reason}");
    refusal(front, call, text.trim_end(), action, resource, decision)
}

/// A refusal with a text of its own, under the code of the service.
pub(crate) fn refusal(
    front: &Front,
    call: &Call,
    text: &str,
    action: &str,
    resource: &str,
    decision: Decision,
) -> AwsError {
    match (call.service, call.protocol) {
        ("ec2", _) => {
            let caller = &call.holder.caller;
            let told = serde_json::json!({
                "allowed": false,
                "explicitDeny": matches!(decision, Decision::ExplicitDeny(_)),
                "matchedStatements": {"items": []},
                "failures": {"items": []},
                "context": {
                    "principal": {"id": caller.user_id, "arn": caller.arn},
                    "action": action,
                    "resource": resource,
                    "conditions": {"items": []},
                },
            });
            let sealed = front.keys.seal(&told.to_string());
            let text = format!(
                "You are not authorized to perform this operation. {text}. Encoded authorization failure message: {sealed}"
            );
            AwsError::new("UnauthorizedOperation", text).with_status(403)
        }
        ("sns", _) => AwsError::new("AuthorizationError", text).with_status(403),
        ("iam" | "sts" | "sqs" | "autoscaling" | "elbv2" | "cloudwatch", _) | (_, Protocol::Query) => {
            AwsError::new("AccessDenied", text).with_status(403)
        }
        (_, Protocol::RestJson) => AwsError::new("AccessDeniedException", text).with_status(403),
        _ => AwsError::new("AccessDeniedException", text),
    }
}
