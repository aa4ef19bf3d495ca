//! Resource policies: who may call a function. They decide for the account's callers beside their own policies, and alone for topics,
//! rules and alarms.

use serde_json::{Value as Json, json};
use shapes::lambda::{self as api, ops};
use shapes::{AwsError, Unit};
use state::{Effect, Handlers, Tables, Tx};

use super::{conflict, of, seen};
use crate::resolve::split;
use crate::rows::Function;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::AddPermission>(Effect::Real, |tx, _, i| add(tx, i));
    h.write::<ops::RemovePermission>(Effect::Real, |tx, _, i| {
        let f = of(tx, &i.function_name)?;
        let place = qualifier(&i.function_name, i.qualifier.as_deref());
        let mut statements = f.policies.get(&place).cloned().unwrap_or_default();
        let before = statements.len();
        statements.retain(|s| sid(s) != json!(i.statement_id));
        if statements.len() == before {
            return Err(none(&format!("Statement {} is not found in resource policy.", i.statement_id)));
        }
        tx.update::<Function>(&f.name, |f| {
            if statements.is_empty() {
                f.policies.remove(&place);
            } else {
                f.policies.insert(place, statements);
            }
        });
        Ok(Unit {})
    });
    h.read::<ops::GetPolicy>(Effect::Real, |view, _, i| {
        let f = seen(view, &i.function_name)?;
        let place = qualifier(&i.function_name, i.qualifier.as_deref());
        let policy = document(f, &place).ok_or_else(|| none("The resource you requested does not exist."))?;
        Ok(api::GetPolicyResponse { policy: Some(policy), revision_id: f.config.revision_id.clone() })
    });
}

/// The policy of a function, or of its version or alias of that name: each has its own.
fn document(f: &Function, place: &str) -> Option<String> {
    let statements = f.policies.get(place)?;
    let statements: Vec<Json> = statements.iter().filter_map(|s| serde_json::from_str(s).ok()).collect();
    Some(json!({"Version": "2012-10-17", "Id": "default", "Statement": statements}).to_string())
}

/// The policy (JSON) on what an ARN means, if there is one.
pub fn policy_of(tables: &Tables, arn: &str) -> Option<String> {
    let (name, qualifier) = split(arn);
    document(tables.get::<Function>(name)?, qualifier.unwrap_or_default())
}

fn none(message: &str) -> AwsError {
    AwsError::new("ResourceNotFoundException", message)
        .with_status(404)
        .with_member("Type", shapes::Value::String("User".into()))
}

fn qualifier(name: &str, given: Option<&str>) -> String {
    given.or(split(name).1).unwrap_or_default().to_owned()
}

fn sid(statement: &str) -> Json {
    serde_json::from_str::<Json>(statement).map(|s| s["Sid"].clone()).unwrap_or_default()
}

fn add(tx: &mut Tx, i: api::AddPermissionRequest) -> Result<api::AddPermissionResponse, AwsError> {
    let f = of(tx, &i.function_name)?;
    let place = qualifier(&i.function_name, i.qualifier.as_deref());
    if f.policies.get(&place).is_some_and(|all| all.iter().any(|s| sid(s) == json!(i.statement_id))) {
        return Err(conflict(format!(
            "The statement id ({}) provided already exists. Please provide a new statement id, or remove the existing statement.",
            i.statement_id
        )));
    }
    let account = i.principal.len() == 12 && i.principal.bytes().all(|b| b.is_ascii_digit());
    let principal = if i.principal == "*" {
        json!("*")
    } else if account {
        json!({"AWS": format!("arn:aws:iam::{}:root", i.principal)})
    } else if i.principal.starts_with("arn:") {
        json!({"AWS": i.principal})
    } else {
        json!({"Service": i.principal})
    };
    let arn = f.config.function_arn.clone().unwrap_or_default();
    let resource = if place.is_empty() { arn } else { format!("{arn}:{place}") };
    let mut statement = json!({"Sid": i.statement_id, "Effect": "Allow", "Principal": principal, "Action": i.action, "Resource": resource});
    let mut equals = serde_json::Map::new();
    for (key, value) in [
        ("AWS:SourceAccount", i.source_account),
        ("lambda:EventSourceToken", i.event_source_token),
        ("aws:PrincipalOrgID", i.principal_org_id),
        ("lambda:FunctionUrlAuthType", i.function_url_auth_type.map(|t| t.as_str().to_owned())),
    ] {
        if let Some(v) = value {
            equals.insert(key.into(), json!(v));
        }
    }
    let mut condition = serde_json::Map::new();
    if !equals.is_empty() {
        condition.insert("StringEquals".into(), Json::Object(equals));
    }
    if let Some(source) = i.source_arn {
        condition.insert("ArnLike".into(), json!({"AWS:SourceArn": source}));
    }
    if !condition.is_empty() {
        statement["Condition"] = Json::Object(condition);
    }
    let text = statement.to_string();
    let revision = tx.random().uuid();
    tx.update::<Function>(&f.name, |f| {
        f.policies.entry(place).or_default().push(text.clone());
        f.config.revision_id = Some(revision);
    });
    Ok(api::AddPermissionResponse { statement: Some(text) })
}
