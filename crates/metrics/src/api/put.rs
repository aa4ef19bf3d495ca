//! Alarms made, changed, switched and deleted.

use serde_json::json;
use shapes::cloudwatch::{self as api, CompositeAlarm, HistoryItemType, MetricAlarm, StateValue, ops};
use shapes::{AwsError, Unit};
use state::{Caller, Effect, Handlers, Row, Tx};

use super::{invalid, not_found, tags};
use crate::rows::{Alarm, History, Kind};
use crate::rule::Rule;
use crate::transition::{record, set_state};

/// Actions that an alarm may have for one state.
const MOST_ACTIONS: usize = 5;
/// Alarms that a region holds.
const MOST_ALARMS: usize = 5000;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::PutMetricAlarm>(
        Effect::Partly(
            "stored; evaluated in a later release: until then SetAlarmState alone changes its state.",
        ),
        put_metric,
    );
    h.write::<ops::PutCompositeAlarm>(
        Effect::Partly("the rule is evaluated; actionsSuppressor is kept and suppresses nothing."),
        put_composite,
    );
    h.write::<ops::DeleteAlarms>(Effect::Real, delete);
    h.write::<ops::EnableAlarmActions>(Effect::Real, |tx, _, i| switch(tx, &i.alarm_names, true));
    h.write::<ops::DisableAlarmActions>(Effect::Real, |tx, _, i| switch(tx, &i.alarm_names, false));
    h.write::<ops::SetAlarmState>(
        Effect::Partly("actions that are SNS topics and Lambda functions are carried out, others are not."),
        set,
    );
}

fn arn(tx: &Tx, name: &str) -> String {
    format!("arn:aws:cloudwatch:{}:{}:alarm:{name}", tx.region(), tx.account())
}

fn put_metric(tx: &mut Tx, _: &Caller, input: api::PutMetricAlarmInput) -> Result<Unit, AwsError> {
    check_metric(&input)?;
    let name = input.alarm_name.clone();
    let before = room(tx, &name)?;
    let old = match before.as_ref().map(|b| &b.kind) {
        Some(Kind::Metric(m)) => Some(MetricAlarm::clone(m)),
        Some(Kind::Composite(_)) => return Err(invalid(format!("Alarm {name} is a composite alarm"))),
        None => None,
    };
    let now = tx.now();
    let row = MetricAlarm {
        alarm_name: Some(name.clone()),
        alarm_arn: Some(arn(tx, &name)),
        alarm_description: input.alarm_description,
        alarm_configuration_updated_timestamp: Some(now),
        actions_enabled: Some(input.actions_enabled.unwrap_or(true)),
        ok_actions: Some(input.ok_actions.unwrap_or_default()),
        alarm_actions: Some(input.alarm_actions.unwrap_or_default()),
        insufficient_data_actions: Some(input.insufficient_data_actions.unwrap_or_default()),
        metric_name: input.metric_name,
        namespace: input.namespace,
        statistic: input.statistic,
        extended_statistic: input.extended_statistic,
        dimensions: Some(input.dimensions.unwrap_or_default()),
        period: input.period,
        unit: input.unit,
        evaluation_periods: input.evaluation_periods,
        datapoints_to_alarm: input.datapoints_to_alarm,
        threshold: input.threshold,
        comparison_operator: input.comparison_operator,
        treat_missing_data: input.treat_missing_data,
        evaluate_low_sample_count_percentile: input.evaluate_low_sample_count_percentile,
        metrics: input.metrics.filter(|m| !m.is_empty()),
        threshold_metric_id: input.threshold_metric_id,
        evaluation_window: input.evaluation_window,
        warm_up_configuration: input.warm_up_configuration,
        evaluation_criteria: input.evaluation_criteria,
        evaluation_interval: input.evaluation_interval,
        action_configuration: input.action_configuration,
        ..old.unwrap_or_else(|| MetricAlarm {
            state_value: Some(StateValue::InsufficientData),
            state_reason: Some("Unchecked: Initial alarm creation".into()),
            state_updated_timestamp: Some(now),
            state_transitioned_timestamp: Some(now),
            ..Default::default()
        })
    };
    save(tx, name, Kind::Metric(Box::new(row)), before, input.tags)
}

fn put_composite(tx: &mut Tx, _: &Caller, input: api::PutCompositeAlarmInput) -> Result<Unit, AwsError> {
    let name = input.alarm_name.clone();
    let rule = Rule::parse(&input.alarm_rule)
        .map_err(|e| invalid(format!("AlarmRule must be a valid alarm rule expression: {e}")))?;
    let mut unknown = None;
    rule.names(&mut |n| {
        if crate::composite::by_name_or_arn(tx, n).is_none() {
            unknown.get_or_insert_with(|| n.to_owned());
        }
    });
    if let Some(n) = unknown {
        return Err(invalid(format!(
            "Could not save the composite alarm as alarm {n} in the alarm rule does not exist"
        )));
    }
    for actions in [&input.ok_actions, &input.alarm_actions, &input.insufficient_data_actions] {
        check_actions(actions.as_deref())?;
    }
    let before = room(tx, &name)?;
    let old = match before.as_ref().map(|b| &b.kind) {
        Some(Kind::Composite(c)) => Some(CompositeAlarm::clone(c)),
        Some(Kind::Metric(_)) => return Err(invalid(format!("Alarm {name} is a metric alarm"))),
        None => None,
    };
    let now = tx.now();
    let row = CompositeAlarm {
        alarm_name: Some(name.clone()),
        alarm_arn: Some(arn(tx, &name)),
        alarm_description: input.alarm_description,
        alarm_configuration_updated_timestamp: Some(now),
        actions_enabled: Some(input.actions_enabled.unwrap_or(true)),
        ok_actions: Some(input.ok_actions.unwrap_or_default()),
        alarm_actions: Some(input.alarm_actions.unwrap_or_default()),
        insufficient_data_actions: Some(input.insufficient_data_actions.unwrap_or_default()),
        alarm_rule: Some(input.alarm_rule),
        actions_suppressor: input.actions_suppressor,
        actions_suppressor_wait_period: input.actions_suppressor_wait_period,
        actions_suppressor_extension_period: input.actions_suppressor_extension_period,
        action_configuration: input.action_configuration,
        ..old.unwrap_or_else(|| CompositeAlarm {
            state_value: Some(StateValue::InsufficientData),
            state_reason: Some("Unchecked: Initial alarm creation".into()),
            state_updated_timestamp: Some(now),
            state_transitioned_timestamp: Some(now),
            ..Default::default()
        })
    };
    save(tx, name, Kind::Composite(Box::new(row)), before, input.tags)
}

/// The alarm of that name, or none if there is room for a new one.
fn room(tx: &Tx, name: &str) -> Result<Option<std::sync::Arc<Alarm>>, AwsError> {
    let found = tx.get::<Alarm>(name).cloned();
    if name.chars().any(char::is_control) {
        return Err(invalid("Alarm names must not have control characters."));
    }
    if found.is_none() && tx.table::<Alarm>().len() >= MOST_ALARMS {
        return Err(AwsError::new("LimitExceeded", "The maximum number of alarms has been reached."));
    }
    Ok(found)
}

fn save(
    tx: &mut Tx,
    name: String,
    kind: Kind,
    before: Option<std::sync::Arc<Alarm>>,
    new_tags: Option<Vec<api::Tag>>,
) -> Result<Unit, AwsError> {
    let arn = arn(tx, &name);
    // As AWS has it: tags are taken when an alarm is made; later TagResource changes them.
    let tags = match &before {
        Some(b) => b.tags.clone(),
        None => tags::checked(new_tags.unwrap_or_default(), &Default::default())?,
    };
    let verb = if before.is_some() { "updated" } else { "created" };
    let summary = format!("Alarm \"{name}\" {verb}");
    let alarm = Alarm { name, arn, kind, tags };
    tx.put(alarm.clone());
    let data = json!({"version": "1.0", "type": if before.is_some() { "Update" } else { "Create" }});
    record(tx, &alarm, HistoryItemType::ConfigurationUpdate, summary, &data);
    Ok(Unit {})
}

fn check_actions(actions: Option<&[String]>) -> Result<(), AwsError> {
    let actions = actions.unwrap_or_default();
    if actions.len() > MOST_ACTIONS {
        return Err(invalid(format!("An alarm may have at most {MOST_ACTIONS} actions for a state.")));
    }
    match actions.iter().find(|a| !a.starts_with("arn:")) {
        Some(a) => Err(invalid(format!("Invalid arn syntax: {a}"))),
        None => Ok(()),
    }
}

fn check_metric(i: &api::PutMetricAlarmInput) -> Result<(), AwsError> {
    for actions in [&i.ok_actions, &i.alarm_actions, &i.insufficient_data_actions] {
        check_actions(actions.as_deref())?;
    }
    let many = i.metrics.as_ref().is_some_and(|m| !m.is_empty());
    if many && i.metric_name.is_some() {
        return Err(invalid("Metrics list cannot be used with MetricName"));
    }
    if i.evaluation_criteria.is_some() {
        return Err(invalid("Alarms on PromQL queries are not supported."));
    }
    if i.comparison_operator.is_none() {
        return Err(missing("ComparisonOperator"));
    }
    match i.evaluation_periods {
        None => return Err(missing("EvaluationPeriods")),
        Some(n) if i.datapoints_to_alarm.is_some_and(|d| d > n) => {
            return Err(invalid("DatapointsToAlarm must be less than or equal to EvaluationPeriods"));
        }
        Some(_) => {}
    }
    if let Some(t) = i.treat_missing_data.as_deref()
        && !["breaching", "notBreaching", "ignore", "missing"].contains(&t)
    {
        return Err(invalid(format!(
            "Option {t} is not supported. Supported options for parameter TreatMissingData are [breaching, \
             notBreaching, ignore, missing]."
        )));
    }
    if let Some(e) = i.evaluate_low_sample_count_percentile.as_deref()
        && !["evaluate", "ignore"].contains(&e)
    {
        return Err(invalid(format!(
            "Option {e} is not supported. Supported options for parameter EvaluateLowSampleCountPercentile are \
             [evaluate, ignore]."
        )));
    }
    if many { check_queries(i) } else { check_single(i) }
}

fn missing(member: &str) -> AwsError {
    invalid(format!("The parameter {member} is required"))
}

fn check_queries(i: &api::PutMetricAlarmInput) -> Result<(), AwsError> {
    if i.period.is_some() {
        return Err(invalid("Period must not be set with a Metrics list"));
    }
    let queries = i.metrics.as_deref().unwrap_or_default();
    let mut seen = std::collections::BTreeSet::new();
    for q in queries {
        if !seen.insert(&q.id) {
            return Err(invalid(format!(
                "The values for parameter id in MetricDataQueries are not unique: {}",
                q.id
            )));
        }
        if q.metric_stat.is_some() == q.expression.is_some() {
            return Err(invalid("Exactly one of MetricStat and Expression must be given for each metric."));
        }
    }
    let returned = queries.iter().filter(|q| q.return_data != Some(false)).count();
    if returned == 0 || (returned > 1 && i.threshold_metric_id.is_none()) {
        return Err(invalid("Exactly one element of the metrics list should return data."));
    }
    if let Some(id) = &i.threshold_metric_id
        && !queries.iter().any(|q| &q.id == id)
    {
        return Err(invalid("ThresholdMetricId does not name an element of the metrics list"));
    }
    Ok(())
}

fn check_single(i: &api::PutMetricAlarmInput) -> Result<(), AwsError> {
    if i.metric_name.is_none() {
        return Err(invalid("Either the parameter MetricName or Metrics must be given"));
    }
    for (member, there) in [
        ("Namespace", i.namespace.is_some()),
        ("Threshold", i.threshold.is_some()),
        ("Period", i.period.is_some()),
    ] {
        if !there {
            return Err(missing(member));
        }
    }
    if i.statistic.is_some() == i.extended_statistic.is_some() {
        return Err(AwsError::new(
            "InvalidParameterCombination",
            "Exactly one of Statistic and ExtendedStatistic must be specified",
        ));
    }
    let period = i.period.unwrap_or_default();
    if ![10, 20, 30].contains(&period) && (period < 60 || period % 60 != 0) {
        return Err(invalid("Period must be 10, 20, 30 or a multiple of 60"));
    }
    if period.saturating_mul(i.evaluation_periods.unwrap_or(1)) > 7 * 86_400 {
        return Err(invalid(
            "Metrics cannot be checked across more than 7 days (EvaluationPeriods * Period must be <= 604800).",
        ));
    }
    Ok(())
}

fn delete(tx: &mut Tx, _: &Caller, input: api::DeleteAlarmsInput) -> Result<Unit, AwsError> {
    let gone: Vec<&String> = input.alarm_names.iter().filter(|n| tx.get::<Alarm>(n).is_none()).collect();
    if !gone.is_empty() {
        return Err(not_found(format!("Alarms {gone:?} do not exist")));
    }
    for name in &input.alarm_names {
        tx.delete::<Alarm>(name);
        let keys: Vec<String> = tx.prefix::<History>(&History::prefix(name)).map(|h| h.key()).collect();
        for key in keys {
            tx.delete::<History>(&key);
        }
    }
    Ok(Unit {})
}

fn switch(tx: &mut Tx, names: &[String], enabled: bool) -> Result<Unit, AwsError> {
    for name in names {
        // Names that nothing has are passed over, as AWS does.
        tx.update::<Alarm>(name, |a| match &mut a.kind {
            Kind::Metric(m) => m.actions_enabled = Some(enabled),
            Kind::Composite(c) => c.actions_enabled = Some(enabled),
        });
    }
    Ok(Unit {})
}

fn set(tx: &mut Tx, _: &Caller, input: api::SetAlarmStateInput) -> Result<Unit, AwsError> {
    if tx.get::<Alarm>(&input.alarm_name).is_none() {
        return Err(not_found(format!("Alarm {} does not exist", input.alarm_name)));
    }
    if let Some(data) = &input.state_reason_data
        && serde_json::from_str::<serde_json::Value>(data).is_err()
    {
        return Err(AwsError::new("InvalidFormat", "StateReasonData was not a valid JSON string"));
    }
    set_state(tx, &input.alarm_name, input.state_value, &input.state_reason, input.state_reason_data);
    Ok(Unit {})
}
