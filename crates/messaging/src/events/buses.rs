//! Event buses, their policies, and the tags of buses and rules.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use shapes::events::{self as api, ops};
use shapes::{AwsError, Unit};
use state::{Caller, Effect, Handlers, Row, Tables, Tx};

use super::rows::{Bus, DEFAULT, Rule, bus};
use super::{no_bus, not_found, page, validation};

/// Buses that a region holds.
const MOST: usize = 100;
/// Tags that a resource may have.
const MOST_TAGS: usize = 50;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateEventBus>(
        Effect::Partly("encryption, logging and dead letters of a bus are kept; they change nothing."),
        create,
    );
    h.read::<ops::DescribeEventBus>(Effect::Real, |view, _, i| {
        let name = i.name.as_deref().unwrap_or(DEFAULT);
        let b = bus(view, view.account, view.region, name).ok_or_else(|| no_bus(name))?;
        Ok(api::DescribeEventBusResponse {
            name: Some(b.name),
            arn: Some(b.arn),
            description: b.description,
            kms_key_identifier: b.kms_key,
            dead_letter_config: b.dead_letters,
            policy: b.policy,
            creation_time: Some(b.created_at),
            last_modified_time: Some(b.modified_at),
            ..Default::default()
        })
    });
    h.read::<ops::ListEventBuses>(Effect::Real, |view, _, i| {
        let mut all: Vec<Bus> = view.table::<Bus>().iter().map(|b| Bus::clone(b)).collect();
        if !all.iter().any(|b| b.name == DEFAULT) {
            all.extend(bus(view, view.account, view.region, DEFAULT));
        }
        all.retain(|b| i.name_prefix.as_ref().is_none_or(|p| b.name.starts_with(p.as_str())));
        all.sort_by(|a, b| a.name.cmp(&b.name));
        let (page, next_token) = page(all, i.next_token, i.limit)?;
        let shown = page.into_iter().map(|b| api::EventBus {
            name: Some(b.name),
            arn: Some(b.arn),
            description: b.description,
            policy: b.policy,
            creation_time: Some(b.created_at),
            last_modified_time: Some(b.modified_at),
            managed_by: None,
        });
        Ok(api::ListEventBusesResponse { event_buses: Some(shown.collect()), next_token })
    });
    h.write::<ops::DeleteEventBus>(Effect::Real, |tx, _, i| {
        if i.name == DEFAULT {
            return Err(validation("Cannot delete event bus default."));
        }
        if tx.prefix::<Rule>(&Rule::key_of(&i.name, "")).next().is_some() {
            return Err(validation("Event bus can't be deleted since it has rules."));
        }
        tx.delete::<Bus>(&i.name);
        Ok(Unit {})
    });
    h.write::<ops::PutPermission>(
        Effect::Partly("the policy decides for callers of this account; others cannot put events here."),
        put_permission,
    );
    h.write::<ops::RemovePermission>(
        Effect::Partly("the policy decides for callers of this account; others cannot put events here."),
        remove_permission,
    );
    h.read::<ops::ListTagsForResource>(Effect::Real, |view, _, i| {
        let tags = tags_of(view, view.account, view.region, &i.resource_arn)?.1;
        let tags = tags.into_iter().map(|(key, value)| api::Tag { key, value }).collect();
        Ok(api::ListTagsForResourceResponse { tags: Some(tags) })
    });
    h.write::<ops::TagResource>(Effect::Real, |tx, _, i| {
        change_tags(tx, &i.resource_arn, |t| t.extend(i.tags.into_iter().map(|t| (t.key, t.value))))?;
        Ok(api::TagResourceResponse {})
    });
    h.write::<ops::UntagResource>(Effect::Real, |tx, _, i| {
        change_tags(tx, &i.resource_arn, |t| t.retain(|k, _| !i.tag_keys.contains(k)))?;
        Ok(api::UntagResourceResponse {})
    });
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreateEventBusRequest,
) -> Result<api::CreateEventBusResponse, AwsError> {
    if i.name == DEFAULT || tx.get::<Bus>(&i.name).is_some() {
        return Err(AwsError::new(
            "ResourceAlreadyExistsException",
            format!("Event bus {} already exists.", i.name),
        ));
    }
    if i.name.contains('/') && i.event_source_name.is_none() {
        return Err(validation("Event bus name must not contain '/'."));
    }
    if tx.table::<Bus>().len() >= MOST {
        return Err(AwsError::new(
            "LimitExceededException",
            "The requested resource exceeds the maximum number allowed.",
        ));
    }
    let arn = format!("arn:aws:events:{}:{}:event-bus/{}", tx.region(), tx.account(), i.name);
    let now = tx.now();
    tx.put(Bus {
        name: i.name,
        arn: arn.clone(),
        description: i.description.clone(),
        policy: None,
        kms_key: i.kms_key_identifier.clone(),
        dead_letters: i.dead_letter_config.clone(),
        created_at: now,
        modified_at: now,
        tags: i.tags.into_iter().flatten().map(|t| (t.key, t.value)).collect(),
    });
    Ok(api::CreateEventBusResponse {
        event_bus_arn: Some(arn),
        description: i.description,
        kms_key_identifier: i.kms_key_identifier,
        dead_letter_config: i.dead_letter_config,
        log_config: i.log_config,
    })
}

fn put_permission(tx: &mut Tx, _: &Caller, i: api::PutPermissionRequest) -> Result<Unit, AwsError> {
    let name = i.event_bus_name.as_deref().unwrap_or(DEFAULT);
    let mut b = bus(tx, tx.account(), tx.region(), name).ok_or_else(|| no_bus(name))?;
    if let Some(p) = i.policy {
        let whole: Json =
            serde_json::from_str(&p).map_err(|_| validation("This policy contains invalid Json"))?;
        b.policy = Some(whole.to_string());
    } else {
        let (Some(principal), Some(action), Some(sid)) = (i.principal, i.action, i.statement_id) else {
            return Err(validation("Parameter(s) Action, Principal and StatementId must be specified."));
        };
        let who = if principal == "*" {
            json!("*")
        } else {
            json!({"AWS": format!("arn:aws:iam::{principal}:root")})
        };
        let mut statement =
            json!({"Sid": sid, "Effect": "Allow", "Principal": who, "Action": action, "Resource": b.arn});
        if let Some(c) = i.condition {
            statement["Condition"] = json!({c.type_: {c.key: c.value}});
        }
        let mut statements = statements(&b);
        statements.retain(|s| s["Sid"] != json!(sid));
        statements.push(statement);
        b.policy = Some(json!({"Version": "2012-10-17", "Statement": statements}).to_string());
    }
    b.modified_at = tx.now();
    tx.put(b);
    Ok(Unit {})
}

fn statements(b: &Bus) -> Vec<Json> {
    let policy: Json = b.policy.as_deref().and_then(|p| serde_json::from_str(p).ok()).unwrap_or_default();
    policy["Statement"].as_array().cloned().unwrap_or_default()
}

fn remove_permission(tx: &mut Tx, _: &Caller, i: api::RemovePermissionRequest) -> Result<Unit, AwsError> {
    let name = i.event_bus_name.as_deref().unwrap_or(DEFAULT);
    let mut b = bus(tx, tx.account(), tx.region(), name).ok_or_else(|| no_bus(name))?;
    let mut all = statements(&b);
    let before = all.len();
    if i.remove_all_permissions == Some(true) {
        all.clear();
    } else {
        all.retain(|s| Some(&s["Sid"]) != i.statement_id.as_ref().map(|s| json!(s)).as_ref());
        if all.len() == before {
            let what = if before == 0 {
                "EventBus does not have a policy."
            } else {
                "Statement with the provided id does not exist."
            };
            return Err(not_found(what));
        }
    }
    b.policy = (!all.is_empty()).then(|| json!({"Version": "2012-10-17", "Statement": all}).to_string());
    b.modified_at = tx.now();
    tx.put(b);
    Ok(Unit {})
}

/// What has tags.
enum Tagged {
    Bus(Bus),
    Rule(Rule),
}

fn tags_of(
    tables: &Tables,
    account: &str,
    region: &str,
    arn: &str,
) -> Result<(Tagged, BTreeMap<String, String>), AwsError> {
    let place = arn.splitn(6, ':').nth(5).unwrap_or_default();
    if let Some(name) = place.strip_prefix("event-bus/") {
        let b = bus(tables, account, region, name).ok_or_else(|| no_bus(name))?;
        let tags = b.tags.clone();
        return Ok((Tagged::Bus(b), tags));
    }
    let rule = place.strip_prefix("rule/").unwrap_or_default();
    let (on, name) = rule.rsplit_once('/').unwrap_or((DEFAULT, rule));
    let found = tables.get::<Rule>(&Rule::key_of(on, name)).map(|r| Rule::clone(r));
    let r = found.ok_or_else(|| not_found(format!("Rule {name} does not exist on EventBus {on}.")))?;
    let tags = r.tags.clone();
    Ok((Tagged::Rule(r), tags))
}

fn change_tags(
    tx: &mut Tx,
    arn: &str,
    change: impl FnOnce(&mut BTreeMap<String, String>),
) -> Result<(), AwsError> {
    let (of, mut tags) = tags_of(tx, tx.account(), tx.region(), arn)?;
    change(&mut tags);
    if tags.len() > MOST_TAGS || tags.keys().any(|k| k.to_lowercase().starts_with("aws:")) {
        return Err(validation("The tags are invalid: at most 50, and none that begins with aws:."));
    }
    match of {
        Tagged::Bus(b) => tx.put(Bus { tags, ..b }),
        Tagged::Rule(r) => {
            tx.update::<Rule>(&r.key(), |r| r.tags = tags);
        }
    }
    Ok(())
}
