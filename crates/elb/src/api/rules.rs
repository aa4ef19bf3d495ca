//! Rules of listeners. The default rule has no row: it is the listener's default actions.
//!
//! Source: API reference, CreateRule, DescribeRules, ModifyRule, DeleteRule, SetRulePriorities.

use std::collections::{BTreeMap, BTreeSet};

use shapes::elbv2::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::{
    FoundRule, arn, listener, load_balancer, not_permitted, page, resource, rule, validation,
};
use super::{actions, conditions, limits, tags};
use crate::rows::{Listener, Rule};

const PARTLY: Effect =
    Effect::Partly("Regular expressions in conditions and transforms of requests are refused.");

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateRule>(PARTLY, create);
    h.read::<ops::DescribeRules>(Effect::Real, describe);
    h.write::<ops::ModifyRule>(PARTLY, modify);
    h.write::<ops::DeleteRule>(Effect::Real, delete);
    h.write::<ops::SetRulePriorities>(Effect::Real, set_priorities);
}

fn check_transforms(given: Option<&[api::RuleTransform]>) -> Result<(), AwsError> {
    match given.and_then(<[_]>::first) {
        None => Ok(()),
        Some(first) => Err(validation(format!("Transforms of type '{}' are not served here", first.type_))),
    }
}

fn check_priority(priority: i64) -> Result<(), AwsError> {
    if (1..=50_000).contains(&priority) {
        Ok(())
    } else {
        Err(validation(format!("Priority '{priority}' must be between '1-50000' inclusive")))
    }
}

fn taken(priority: i64) -> AwsError {
    AwsError::new("PriorityInUse", format!("Priority '{priority}' is currently in use"))
}

fn create(tx: &mut Tx, _: &Caller, input: api::CreateRuleInput) -> Result<api::CreateRuleOutput, AwsError> {
    let listener = listener(tx, &input.listener_arn)?;
    check_priority(input.priority)?;
    check_transforms(input.transforms.as_deref())?;
    let balancer = load_balancer(tx, &listener.load_balancer)?;
    let conditions = conditions::normalize(input.conditions)?;
    let actions = actions::normalize(tx, &balancer, listener.protocol, input.actions)?;
    let tags = tags::new_tags(input.tags.as_deref())?;
    if tx.by_index::<Rule>("listener", &listener.arn).any(|r| r.priority == input.priority) {
        return Err(taken(input.priority));
    }
    limits::check(tx.table::<Rule>().count_by_index("load-balancer", &balancer.arn), &limits::RULES)?;
    let place = resource(&listener.arn).and_then(|r| r.strip_prefix("listener/")).unwrap_or_default();
    let id = tx.random().hex(16);
    let row = Rule {
        arn: arn(tx.region(), tx.account(), &format!("listener-rule/{place}/{id}")),
        listener: listener.arn.clone(),
        load_balancer: balancer.arn.clone(),
        priority: input.priority,
        conditions,
        actions,
        tags,
    };
    let answer = to_api(&row);
    tx.put(row);
    Ok(api::CreateRuleOutput { rules: Some(vec![answer]) })
}

fn to_api(r: &Rule) -> api::Rule {
    api::Rule {
        rule_arn: Some(r.arn.clone()),
        priority: Some(r.priority.to_string()),
        conditions: Some(r.conditions.clone()),
        actions: Some(r.actions.clone()),
        is_default: Some(false),
        transforms: Some(Vec::new()),
    }
}

fn default_to_api(l: &Listener) -> api::Rule {
    api::Rule {
        rule_arn: Some(l.default_rule.clone()),
        priority: Some("default".to_owned()),
        conditions: Some(Vec::new()),
        actions: Some(l.default_actions.clone()),
        is_default: Some(true),
        transforms: Some(Vec::new()),
    }
}

fn found_to_api(found: &FoundRule) -> api::Rule {
    match found {
        FoundRule::Own(own) => to_api(own),
        FoundRule::Default(l) => default_to_api(l),
    }
}

/// Rules of a listener in the order in which they are tried, the default one last.
fn of_listener(tables: &Tables, l: &Listener) -> Vec<api::Rule> {
    let by_priority: BTreeMap<i64, _> =
        tables.by_index::<Rule>("listener", &l.arn).map(|r| (r.priority, r)).collect();
    by_priority.values().map(|r| to_api(r)).chain([default_to_api(l)]).collect()
}

/// Orders rules for pages: by priority, the default one last, then by ARN.
fn page_key(r: &api::Rule) -> String {
    let priority = r.priority.as_deref().unwrap_or_default();
    format!("{priority:0>7}|{}", r.rule_arn.as_deref().unwrap_or_default())
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeRulesInput,
) -> Result<api::DescribeRulesOutput, AwsError> {
    let arns = input.rule_arns.unwrap_or_default();
    let mut found = match (&input.listener_arn, arns.is_empty()) {
        (Some(_), false) => {
            return Err(validation(
                "Listener rule ARNs and a listener ARN cannot be specified at the same time",
            ));
        }
        (None, true) => {
            return Err(validation("You must specify either listener rule ARNs or a listener ARN"));
        }
        (Some(arn), true) => of_listener(view, &*listener(view, arn)?),
        (None, false) => {
            let one = |arn: &String| rule(view, arn).map(|r| found_to_api(&r));
            arns.iter().map(one).collect::<Result<_, _>>()?
        }
    };
    found.sort_by_key(page_key);
    found.dedup();
    let (rules, next_marker) = page(found, page_key, input.marker.as_deref(), input.page_size)?;
    Ok(api::DescribeRulesOutput { rules: Some(rules), next_marker })
}

fn modify(tx: &mut Tx, _: &Caller, input: api::ModifyRuleInput) -> Result<api::ModifyRuleOutput, AwsError> {
    let FoundRule::Own(row) = rule(tx, &input.rule_arn)? else {
        return Err(not_permitted(format!("Default rule '{}' cannot be modified", input.rule_arn)));
    };
    check_transforms(input.transforms.as_deref())?;
    if input.conditions.is_none() && input.actions.is_none() && input.reset_transforms.is_none() {
        return Err(validation("Either conditions or actions must be specified"));
    }
    let listener = listener(tx, &row.listener)?;
    let balancer = load_balancer(tx, &row.load_balancer)?;
    let mut row = Rule::clone(&row);
    if let Some(given) = input.conditions {
        row.conditions = conditions::normalize(given)?;
    }
    if let Some(given) = input.actions {
        row.actions = actions::normalize(tx, &balancer, listener.protocol, given)?;
    }
    let answer = to_api(&row);
    tx.put(row);
    Ok(api::ModifyRuleOutput { rules: Some(vec![answer]) })
}

fn delete(tx: &mut Tx, _: &Caller, input: api::DeleteRuleInput) -> Result<api::DeleteRuleOutput, AwsError> {
    let FoundRule::Own(row) = rule(tx, &input.rule_arn)? else {
        return Err(not_permitted(format!("Default rule '{}' cannot be deleted", input.rule_arn)));
    };
    tx.delete::<Rule>(&row.arn);
    Ok(Default::default())
}

fn set_priorities(
    tx: &mut Tx,
    _: &Caller,
    input: api::SetRulePrioritiesInput,
) -> Result<api::SetRulePrioritiesOutput, AwsError> {
    let mut wanted: BTreeMap<String, i64> = BTreeMap::new();
    let mut seen: BTreeSet<i64> = BTreeSet::new();
    let mut of_listener: Option<String> = None;
    for pair in &input.rule_priorities {
        let arn = pair.rule_arn.as_deref().unwrap_or_default();
        let priority = pair.priority.unwrap_or_default();
        check_priority(priority)?;
        let FoundRule::Own(row) = rule(tx, arn)? else {
            return Err(not_permitted(format!("The priority of default rule '{arn}' cannot be changed")));
        };
        if of_listener.get_or_insert_with(|| row.listener.clone()) != &row.listener {
            return Err(validation("All rules must belong to the same listener"));
        }
        if !seen.insert(priority) {
            return Err(validation(format!("Priority '{priority}' was provided multiple times")));
        }
        if wanted.insert(arn.to_owned(), priority).is_some() {
            return Err(validation(format!("Rule '{arn}' was provided multiple times")));
        }
    }
    if let Some(of) = &of_listener {
        let mut others = tx.by_index::<Rule>("listener", of).filter(|r| !wanted.contains_key(&r.arn));
        if let Some(other) = others.find(|r| seen.contains(&r.priority)) {
            return Err(taken(other.priority));
        }
    }
    let mut rules = Vec::new();
    for (arn, priority) in wanted {
        tx.update::<Rule>(&arn, |r| r.priority = priority);
        rules.extend(tx.get::<Rule>(&arn).map(|r| to_api(r)));
    }
    rules.sort_by_key(page_key);
    Ok(api::SetRulePrioritiesOutput { rules: Some(rules) })
}
