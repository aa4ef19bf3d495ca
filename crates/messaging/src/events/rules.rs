//! Rules and their targets: put, looked at, switched, removed.

use shapes::events::{self as api, RuleState, ops};
use shapes::{AwsError, Unit};
use state::{Caller, Effect, Handlers, Tables, Tx, View};

use super::rows::{DEFAULT, Rule, bus};
use super::schedule::Schedule;
use super::{no_bus, not_found, page, validation};
use crate::pattern::Pattern;

/// Rules of a bus.
const MOST_RULES: usize = 300;
/// Targets of a rule that AWS allows are five; more can be asked for there, and are given here.
const MOST_TARGETS: usize = 100;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::PutRule>(
        Effect::Partly("patterns and schedules act; of the region's own events only ECS Task State Change comes on the default bus."),
        put,
    );
    h.read::<ops::DescribeRule>(Effect::Real, |view, _, i| {
        let r = find(view, i.event_bus_name.as_deref(), &i.name, view.account, view.region)?;
        Ok(api::DescribeRuleResponse {
            name: Some(r.name),
            arn: Some(r.arn),
            event_pattern: r.pattern,
            schedule_expression: r.schedule,
            state: Some(r.state),
            description: r.description,
            role_arn: r.role,
            managed_by: None,
            event_bus_name: Some(r.bus),
            created_by: Some(r.created_by),
        })
    });
    h.read::<ops::ListRules>(Effect::Real, list);
    h.write::<ops::EnableRule>(Effect::Real, |tx, _, i| {
        switch(tx, i.event_bus_name.as_deref(), &i.name, RuleState::Enabled)
    });
    h.write::<ops::DisableRule>(Effect::Real, |tx, _, i| {
        switch(tx, i.event_bus_name.as_deref(), &i.name, RuleState::Disabled)
    });
    h.write::<ops::DeleteRule>(Effect::Real, delete);
    h.write::<ops::PutTargets>(
        Effect::Partly(
            "targets that are queues, topics, functions, ECS clusters (RunTask) and other buses act; others are kept and get nothing; \
             retryPolicy is kept.",
        ),
        put_targets,
    );
    h.write::<ops::RemoveTargets>(Effect::Real, remove_targets);
    h.read::<ops::ListTargetsByRule>(Effect::Real, |view, _, i| {
        let r = find(view, i.event_bus_name.as_deref(), &i.rule, view.account, view.region)?;
        let (targets, next_token) = page(r.targets.into_values().collect(), i.next_token, i.limit)?;
        Ok(api::ListTargetsByRuleResponse { targets: Some(targets), next_token })
    });
    h.read::<ops::ListRuleNamesByTarget>(Effect::Real, |view, _, i| {
        let b = bus(view, view.account, view.region, i.event_bus_name.as_deref().unwrap_or(DEFAULT));
        let b = b.ok_or_else(|| no_bus(i.event_bus_name.as_deref().unwrap_or(DEFAULT)))?;
        let prefix = Rule::key_of(&b.name, "");
        let rules =
            view.prefix::<Rule>(&prefix).filter(|r| r.targets.values().any(|t| t.arn == i.target_arn));
        let (names, next_token) = page(rules.map(|r| r.name.clone()).collect(), i.next_token, i.limit)?;
        Ok(api::ListRuleNamesByTargetResponse { rule_names: Some(names), next_token })
    });
    h.read::<ops::TestEventPattern>(Effect::Real, |_, _, i| {
        let pattern = parsed(&i.event_pattern)?;
        let event: serde_json::Value = serde_json::from_str(&i.event)
            .map_err(|_| validation("Event is not valid. Reason: it is no JSON."))?;
        Ok(api::TestEventPatternResponse { result: Some(pattern.matches(&event)) })
    });
}

fn parsed(text: &str) -> Result<Pattern, AwsError> {
    Pattern::parse(text).map_err(|e| {
        AwsError::new("InvalidEventPatternException", format!("Event pattern is not valid. Reason: {e}"))
    })
}

fn find(
    tables: &Tables,
    bus_name: Option<&str>,
    name: &str,
    account: &str,
    region: &str,
) -> Result<Rule, AwsError> {
    let wanted = bus_name.unwrap_or(DEFAULT);
    let b = bus(tables, account, region, wanted).ok_or_else(|| no_bus(wanted))?;
    let found = tables.get::<Rule>(&Rule::key_of(&b.name, name)).map(|r| Rule::clone(r));
    found.ok_or_else(|| not_found(format!("Rule {name} does not exist on EventBus {}.", b.name)))
}

fn of(tx: &Tx, bus_name: Option<&str>, name: &str) -> Result<Rule, AwsError> {
    find(tx, bus_name, name, tx.account(), tx.region())
}

fn put(tx: &mut Tx, caller: &Caller, i: api::PutRuleRequest) -> Result<api::PutRuleResponse, AwsError> {
    let wanted = i.event_bus_name.as_deref().unwrap_or(DEFAULT);
    let b = bus(tx, tx.account(), tx.region(), wanted).ok_or_else(|| no_bus(wanted))?;
    let pattern = i.event_pattern.filter(|p| !p.is_empty());
    let schedule = i.schedule_expression.filter(|s| !s.is_empty());
    if pattern.is_none() && schedule.is_none() {
        return Err(validation("Parameter(s) EventPattern or ScheduleExpression must be specified."));
    }
    if let Some(p) = &pattern {
        parsed(p)?;
    }
    if let Some(s) = &schedule {
        if Schedule::parse(s).is_none() {
            return Err(validation("Parameter ScheduleExpression is not valid."));
        }
        if b.name != DEFAULT {
            return Err(validation("ScheduleExpression is supported only on the default event bus."));
        }
    }
    let key = Rule::key_of(&b.name, &i.name);
    let old = tx.get::<Rule>(&key).map(|r| Rule::clone(r));
    if old.is_none() && tx.prefix::<Rule>(&Rule::key_of(&b.name, "")).count() >= MOST_RULES {
        return Err(AwsError::new(
            "LimitExceededException",
            "The requested resource exceeds the maximum number allowed.",
        ));
    }
    let place = if b.name == DEFAULT { i.name.clone() } else { format!("{}/{}", b.name, i.name) };
    let arn = format!("arn:aws:events:{}:{}:rule/{place}", tx.region(), tx.account());
    let tags = match &old {
        Some(o) => o.tags.clone(),
        None => i.tags.into_iter().flatten().map(|t| (t.key, t.value)).collect(),
    };
    let next = old.as_ref().filter(|o| o.schedule == schedule).and_then(|o| o.next);
    tx.put(Rule {
        bus: b.name,
        name: i.name,
        arn: arn.clone(),
        pattern,
        schedule,
        state: i.state.unwrap_or(RuleState::Enabled),
        description: i.description.filter(|d| !d.is_empty()),
        role: i.role_arn.filter(|r| !r.is_empty()),
        created_by: caller.account.clone(),
        tags,
        targets: old.map(|o| o.targets).unwrap_or_default(),
        next,
    });
    Ok(api::PutRuleResponse { rule_arn: Some(arn) })
}

fn list(view: &View, _: &Caller, i: api::ListRulesRequest) -> Result<api::ListRulesResponse, AwsError> {
    let wanted = i.event_bus_name.as_deref().unwrap_or(DEFAULT);
    let b = bus(view, view.account, view.region, wanted).ok_or_else(|| no_bus(wanted))?;
    let prefix = Rule::key_of(&b.name, i.name_prefix.as_deref().unwrap_or_default());
    let rules = view.prefix::<Rule>(&prefix).map(|r| api::Rule {
        name: Some(r.name.clone()),
        arn: Some(r.arn.clone()),
        event_pattern: r.pattern.clone(),
        state: Some(r.state),
        description: r.description.clone(),
        schedule_expression: r.schedule.clone(),
        role_arn: r.role.clone(),
        managed_by: None,
        event_bus_name: Some(r.bus.clone()),
    });
    let (rules, next_token) = page(rules.collect(), i.next_token, i.limit)?;
    Ok(api::ListRulesResponse { rules: Some(rules), next_token })
}

fn switch(tx: &mut Tx, bus_name: Option<&str>, name: &str, state: RuleState) -> Result<Unit, AwsError> {
    let r = of(tx, bus_name, name)?;
    tx.update::<Rule>(&Rule::key_of(&r.bus, &r.name), |r| {
        r.state = state;
        // What was due while it was switched off is not made up for.
        r.next = None;
    });
    Ok(Unit {})
}

fn delete(tx: &mut Tx, _: &Caller, i: api::DeleteRuleRequest) -> Result<Unit, AwsError> {
    // One that is gone already is no error.
    match of(tx, i.event_bus_name.as_deref(), &i.name) {
        Ok(r) if !r.targets.is_empty() => Err(validation("Rule can't be deleted since it has targets.")),
        Ok(r) => {
            tx.delete::<Rule>(&Rule::key_of(&r.bus, &r.name));
            Ok(Unit {})
        }
        Err(e) if e.message.starts_with("Rule ") => Ok(Unit {}),
        Err(e) => Err(e),
    }
}

fn put_targets(
    tx: &mut Tx,
    _: &Caller,
    i: api::PutTargetsRequest,
) -> Result<api::PutTargetsResponse, AwsError> {
    let r = of(tx, i.event_bus_name.as_deref(), &i.rule)?;
    let mut targets = r.targets.clone();
    for t in i.targets {
        check_target(&t)?;
        targets.insert(t.id.clone(), t);
    }
    if targets.len() > MOST_TARGETS {
        return Err(AwsError::new(
            "LimitExceededException",
            "The requested resource exceeds the maximum number allowed.",
        ));
    }
    tx.update::<Rule>(&Rule::key_of(&r.bus, &r.name), |r| r.targets = targets);
    Ok(api::PutTargetsResponse { failed_entry_count: Some(0), failed_entries: Some(Vec::new()) })
}

fn check_target(t: &api::Target) -> Result<(), AwsError> {
    if !t.arn.starts_with("arn:") {
        return Err(validation(format!(
            "Parameter {} is not valid. Reason: Provided Arn is not in correct format.",
            t.arn
        )));
    }
    let inputs = [t.input.is_some(), t.input_path.is_some(), t.input_transformer.is_some()];
    if inputs.iter().filter(|i| **i).count() > 1 {
        return Err(validation(format!(
            "Only one of Input, InputPath, or InputTransformer must be provided for target {}.",
            t.id
        )));
    }
    if let Some(input) = &t.input
        && serde_json::from_str::<serde_json::Value>(input).is_err()
    {
        return Err(validation(format!("JSON syntax error in input for target {}.", t.id)));
    }
    let service = t.arn.split(':').nth(2).unwrap_or_default();
    if service == "ecs" && t.ecs_parameters.is_none() {
        return Err(validation(format!(
            "Parameter(s) EcsParameters must be specified for target: {}.",
            t.id
        )));
    }
    if service == "ecs" && t.role_arn.as_ref().is_none_or(String::is_empty) {
        return Err(validation(format!("RoleArn is required for target {}.", t.arn)));
    }
    if service == "sqs" && t.arn.ends_with(".fifo") && t.sqs_parameters.is_none() {
        return Err(validation(format!(
            "Parameter(s) SqsParameters must be specified for target: {}.",
            t.id
        )));
    }
    Ok(())
}

fn remove_targets(
    tx: &mut Tx,
    _: &Caller,
    i: api::RemoveTargetsRequest,
) -> Result<api::RemoveTargetsResponse, AwsError> {
    let r = of(tx, i.event_bus_name.as_deref(), &i.rule)?;
    tx.update::<Rule>(&Rule::key_of(&r.bus, &r.name), |r| r.targets.retain(|id, _| !i.ids.contains(id)));
    Ok(api::RemoveTargetsResponse { failed_entry_count: Some(0), failed_entries: Some(Vec::new()) })
}
