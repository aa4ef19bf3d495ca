//! Simulations: the same evaluator asked what would be decided, and why.
//!
//! Source: IAM API reference, SimulatePrincipalPolicy and SimulateCustomPolicy.

use std::sync::Arc;

use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, View};

use super::support::*;
use crate::policy::{self, Context, Decision, Policies, Policy, Principal, Request, Source, Use, validate};
use crate::principal::{self, Attached};

const LEFT_OUT: &str = "Positions of statements and organization policies are left out.";

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::SimulateCustomPolicy>(Effect::Partly(LEFT_OUT), custom);
    h.read::<ops::SimulatePrincipalPolicy>(Effect::Partly(LEFT_OUT), of_principal);
    h.read::<ops::GetContextKeysForCustomPolicy>(Effect::Real, |_, _, i| {
        Ok(api::GetContextKeysForPolicyResponse {
            context_key_names: Some(keys(&inputs(&i.policy_input_list)?)),
        })
    });
    h.read::<ops::GetContextKeysForPrincipalPolicy>(Effect::Real, |view, _, i| {
        let mut all = inputs(&i.policy_input_list.unwrap_or_default())?;
        all.extend(held(view, &i.policy_source_arn)?.identity);
        Ok(api::GetContextKeysForPolicyResponse { context_key_names: Some(keys(&all)) })
    });
}

/// Policies of a simulation with their names.
type Sources = Vec<Attached>;

fn keys(all: &Sources) -> Vec<String> {
    let mut keys: Vec<String> = all.iter().flat_map(|a| a.policy.keys()).collect();
    keys.sort();
    keys.dedup();
    keys
}

fn inputs(documents: &[String]) -> Result<Sources, AwsError> {
    let one = |(n, document): (usize, &String)| {
        validate(document, Use::Identity).map_err(|e| invalid(format!("Invalid Input {}", e.message)))?;
        Ok(Attached {
            id: format!("PolicyInputList.{}", n + 1),
            managed: None,
            policy: Arc::new(Policy::parse(document).unwrap_or_default()),
        })
    };
    documents.iter().enumerate().map(one).collect()
}

fn held(tables: &Tables, arn: &str) -> Result<principal::Held, AwsError> {
    let parse = &mut |d: &str| Arc::new(Policy::parse(d).unwrap_or_default());
    let name = arn.rsplit('/').next().unwrap_or_default();
    if arn.contains(":user/") {
        return Ok(principal::of_user(tables, &*user(tables, name)?, parse));
    }
    if arn.contains(":role/") {
        return Ok(principal::of_role(tables, &*role(tables, name)?, parse));
    }
    if arn.contains(":group/") {
        return Ok(principal::of_group(tables, &*group(tables, name)?, parse));
    }
    Err(invalid(format!("Invalid Entity Arn: {arn} does not clearly define entity type and name.")))
}

/// What both kinds of simulation ask.
struct Asked {
    actions: Vec<String>,
    resources: Vec<String>,
    context: Context,
    principal: Principal,
    resource_policy: Option<Attached>,
    marker: Option<String>,
    most: Option<i64>,
}

fn context(entries: Option<Vec<api::ContextEntry>>) -> Context {
    let mut context = Context::default();
    for e in entries.unwrap_or_default() {
        if let Some(key) = e.context_key_name {
            context.set_all(&key, e.context_key_values.unwrap_or_default());
        }
    }
    context
}

fn resource_policy(document: Option<String>) -> Result<Option<Attached>, AwsError> {
    let parse = |d: String| {
        let policy = Policy::parse(&d).map_err(|_| invalid("Syntax errors in policy."))?;
        Ok(Attached { id: "ResourcePolicy".into(), managed: None, policy: Arc::new(policy) })
    };
    document.map(parse).transpose()
}

/// Who is supposed to ask: the user of an ARN, a role's session, or a session of the role of an ARN.
fn asking(account: &str, arn: String) -> Principal {
    let account = arn.split(':').nth(4).filter(|a| !a.is_empty()).unwrap_or(account).to_owned();
    let name = arn.rsplit('/').next().unwrap_or_default();
    let kind = arn.split(':').nth(5).and_then(|k| k.split('/').next());
    match kind {
        Some("role") => Principal {
            arn: format!("arn:aws:sts::{account}:assumed-role/{name}/simulation"),
            account,
            role_arn: Some(arn),
            ..Default::default()
        },
        Some("assumed-role") => {
            let role = arn.split('/').nth(1).unwrap_or_default();
            let role_arn = Some(format!("arn:aws:iam::{account}:role/{role}"));
            Principal { account, arn, role_arn, ..Default::default() }
        }
        _ => Principal { account, arn, ..Default::default() },
    }
}

fn custom(
    view: &View,
    caller: &Caller,
    i: api::SimulateCustomPolicyRequest,
) -> Result<api::SimulatePolicyResponse, AwsError> {
    let identity = inputs(&i.policy_input_list)?;
    let boundary = inputs(&i.permissions_boundary_policy_input_list.unwrap_or_default())?;
    let arn = i.caller_arn.unwrap_or_else(|| caller.arn.clone());
    let asked = Asked {
        actions: i.action_names,
        resources: i.resource_arns.unwrap_or_default(),
        context: context(i.context_entries),
        principal: asking(view.account, arn),
        resource_policy: resource_policy(i.resource_policy)?,
        marker: i.marker,
        most: i.max_items,
    };
    simulate(&identity, boundary.first(), asked)
}

fn of_principal(
    view: &View,
    _: &Caller,
    i: api::SimulatePrincipalPolicyRequest,
) -> Result<api::SimulatePolicyResponse, AwsError> {
    let found = held(view, &i.policy_source_arn)?;
    let mut identity = found.identity;
    identity.extend(inputs(&i.policy_input_list.unwrap_or_default())?);
    let given = inputs(&i.permissions_boundary_policy_input_list.unwrap_or_default())?;
    let boundary = given.into_iter().next().or(found.boundary);
    let mut context = context(i.context_entries);
    for (key, value) in found.context.iter().filter_map(|(k, v)| Some((k, v.first()?))) {
        if !context.has(key) {
            context.set(key, value.clone());
        }
    }
    let arn = i.caller_arn.unwrap_or(i.policy_source_arn);
    let asked = Asked {
        actions: i.action_names,
        resources: i.resource_arns.unwrap_or_default(),
        context,
        principal: asking(view.account, arn),
        resource_policy: resource_policy(i.resource_policy)?,
        marker: i.marker,
        most: i.max_items,
    };
    simulate(&identity, boundary.as_ref(), asked)
}

fn simulate(
    identity: &Sources,
    boundary: Option<&Attached>,
    asked: Asked,
) -> Result<api::SimulatePolicyResponse, AwsError> {
    let parsed: Vec<Arc<Policy>> = identity.iter().map(|a| a.policy.clone()).collect();
    let own = asked.resource_policy.as_ref();
    let policies = Policies {
        identity: &parsed,
        boundary: boundary.map(|b| &*b.policy),
        resource: own.map(|r| &*r.policy),
        ..Default::default()
    };
    let resources = if asked.resources.is_empty() { vec!["*".to_owned()] } else { asked.resources.clone() };
    let mut results = Vec::new();
    for action in &asked.actions {
        if !action.contains(':') {
            return Err(invalid(format!("Invalid Action Name: {action}")));
        }
        for resource in &resources {
            let request = Request { principal: &asked.principal, action, resource, context: &asked.context };
            let decision = policy::decide(&policies, &request);
            results.push(result(identity, &policies, boundary, own, &request, decision));
        }
    }
    let p = page(results, asked.marker.as_deref(), asked.most)?;
    Ok(api::SimulatePolicyResponse {
        evaluation_results: Some(p.items),
        is_truncated: p.truncated,
        marker: p.marker,
    })
}

fn result(
    identity: &Sources,
    policies: &Policies,
    boundary: Option<&Attached>,
    resource: Option<&Attached>,
    request: &Request,
    decision: Decision,
) -> api::EvaluationResult {
    let found =
        policy::matched(policies.identity, request).into_iter().map(|m| statement(&identity[m.policy]));
    let own =
        resource.map(|r| policy::matched(std::slice::from_ref(&r.policy), request).len()).unwrap_or_default();
    let of_resource = resource.into_iter().flat_map(|r| std::iter::repeat_n(r, own)).map(|r| {
        api::Statement { source_policy_type: Some(api::PolicySourceType::Resource), ..statement(r) }
    });
    let matched: Vec<api::Statement> = match decision {
        Decision::ImplicitDeny(Source::Identity | Source::Resource) => Vec::new(),
        Decision::ExplicitDeny(Source::Identity) => found.collect(),
        Decision::ExplicitDeny(Source::Resource) => of_resource.collect(),
        _ => found.chain(of_resource).collect(),
    };
    let bounded = boundary.map(|b| {
        let alone = [b.policy.clone()];
        let limit = Policies { identity: &alone, ..Default::default() };
        // What the boundary by itself says: whose the resource is does not matter to it.
        let request = &Request { principal: &Principal::default(), ..*request };
        api::PermissionsBoundaryDecisionDetail {
            allowed_by_permissions_boundary: Some(policy::decide(&limit, request).allowed()),
        }
    });
    api::EvaluationResult {
        eval_action_name: request.action.to_owned(),
        eval_resource_name: Some(request.resource.to_owned()),
        eval_decision: match decision {
            Decision::Allowed => api::PolicyEvaluationDecisionType::Allowed,
            Decision::ExplicitDeny(_) => api::PolicyEvaluationDecisionType::ExplicitDeny,
            Decision::ImplicitDeny(_) => api::PolicyEvaluationDecisionType::ImplicitDeny,
        },
        matched_statements: Some(matched),
        missing_context_values: Some(policy::missing_keys(policies.identity, request.context)),
        permissions_boundary_decision_detail: bounded,
        ..Default::default()
    }
}

fn statement(a: &Attached) -> api::Statement {
    let kind = match a.managed {
        Some(true) => api::PolicySourceType::AwsManaged,
        Some(false) => api::PolicySourceType::UserManaged,
        None => api::PolicySourceType::None,
    };
    api::Statement {
        source_policy_id: Some(a.id.clone()),
        source_policy_type: Some(kind),
        start_position: None,
        end_position: None,
    }
}
