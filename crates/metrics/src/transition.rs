//! From one state to another: the row, the history, and what is to be done about it.

use serde_json::{Value as Json, json};
use shapes::Timestamp;
use shapes::cloudwatch::{AlarmHistoryItem, AlarmType, Dimension, HistoryItemType, MetricAlarm, StateValue};
use state::Tx;

use crate::rows::{Alarm, History, Kind, PendingAction};
use crate::time::offset_ms;

/// Lines kept of an alarm's history.
const MOST_HISTORY: usize = 200;
/// Actions that may wait; if nobody takes them, later ones are dropped.
const MOST_ACTIONS: usize = 10_000;

/// Puts an alarm into a state and queues its actions. Nothing happens if it is in that state already.
pub fn set_state(tx: &mut Tx, name: &str, to: StateValue, reason: &str, data: Option<String>) {
    let Some(before) = tx.get::<Alarm>(name).cloned() else { return };
    let (from, now) = (before.state(), tx.now());
    let mut after = Alarm::clone(&before);
    match &mut after.kind {
        Kind::Metric(m) => {
            m.state_value = Some(to);
            m.state_reason = Some(reason.to_owned());
            m.state_reason_data = data.clone();
            m.state_updated_timestamp = Some(now);
            if from != to {
                m.state_transitioned_timestamp = Some(now);
            }
        }
        Kind::Composite(c) => {
            c.state_value = Some(to);
            c.state_reason = Some(reason.to_owned());
            c.state_reason_data = data.clone();
            c.state_updated_timestamp = Some(now);
            if from != to {
                c.state_transitioned_timestamp = Some(now);
            }
        }
    }
    tx.put(after.clone());
    if from == to {
        return;
    }
    let data = json!({
        "version": "1.0",
        "oldState": {"stateValue": from.as_str()},
        "newState": {"stateValue": to.as_str(), "stateReason": reason, "stateReasonData": data},
    });
    let summary = format!("Alarm updated from {from} to {to}");
    record(tx, &after, HistoryItemType::StateUpdate, summary, &data);
    for target in after.actions(to) {
        act(tx, &after, from, to, reason, &target);
    }
}

fn act(tx: &mut Tx, alarm: &Alarm, from: StateValue, to: StateValue, reason: &str, target: &str) {
    let service = target.split(':').nth(2).unwrap_or_default();
    let served = matches!(service, "sns" | "lambda");
    let summary = if served {
        format!("Successfully executed action {target}")
    } else {
        format!("Failed to execute action {target}")
    };
    let data = json!({"actionState": if served { "Succeeded" } else { "Failed" }, "stateUpdateTimestamp": tx.now().0,
        "error": (!served).then_some("Actions of this kind are not carried out yet.")});
    record(tx, alarm, HistoryItemType::Action, summary, &data);
    if !served || tx.table::<PendingAction>().len() >= MOST_ACTIONS {
        return;
    }
    let message = if service == "lambda" {
        invocation(tx, alarm, from, to, reason)
    } else {
        notification(tx, alarm, from, to, reason)
    };
    let subject: String =
        format!("{to}: \"{}\" in {}", alarm.name, place(tx.region())).chars().take(100).collect();
    let (id, created_at) = (tx.random().uuid(), tx.now());
    tx.put(PendingAction {
        id,
        target: target.to_owned(),
        alarm: alarm.name.clone(),
        subject,
        message: message.to_string(),
        created_at,
    });
}

/// Adds a line to an alarm's history and drops the oldest beyond the bound.
pub fn record(tx: &mut Tx, alarm: &Alarm, kind: HistoryItemType, summary: String, data: &Json) {
    let prefix = History::prefix(&alarm.name);
    let (mut count, mut first, mut last) = (0, None, 0);
    for h in tx.prefix::<History>(&prefix) {
        count += 1;
        first.get_or_insert_with(|| state::Row::key(&**h));
        last = h.number;
    }
    if let (true, Some(key)) = (count >= MOST_HISTORY, first) {
        tx.delete::<History>(&key);
    }
    let alarm_type = match alarm.kind {
        Kind::Metric(_) => AlarmType::MetricAlarm,
        Kind::Composite(_) => AlarmType::CompositeAlarm,
    };
    let item = AlarmHistoryItem {
        alarm_name: Some(alarm.name.clone()),
        alarm_type: Some(alarm_type),
        timestamp: Some(tx.now()),
        history_item_type: Some(kind),
        history_summary: Some(summary),
        history_data: Some(data.to_string()),
        ..Default::default()
    };
    tx.put(History { alarm: alarm.name.clone(), number: last + 1, item });
}

/// What a topic's subscribers get.
fn notification(tx: &Tx, alarm: &Alarm, from: StateValue, to: StateValue, reason: &str) -> Json {
    let mut out = json!({
        "AlarmName": alarm.name,
        "AlarmDescription": null,
        "AWSAccountId": tx.account(),
        "NewStateValue": to.as_str(),
        "NewStateReason": reason,
        "StateChangeTime": offset_ms(tx.now()),
        "Region": place(tx.region()),
        "AlarmArn": alarm.arn,
        "OldStateValue": from.as_str(),
    });
    match &alarm.kind {
        Kind::Metric(m) => {
            out["AlarmDescription"] = json!(m.alarm_description);
            out["AlarmConfigurationUpdatedTimestamp"] = time(m.alarm_configuration_updated_timestamp);
            out["OKActions"] = json!(m.ok_actions);
            out["AlarmActions"] = json!(m.alarm_actions);
            out["InsufficientDataActions"] = json!(m.insufficient_data_actions);
            out["Trigger"] = trigger(m);
        }
        Kind::Composite(c) => {
            out["AlarmDescription"] = json!(c.alarm_description);
            out["AlarmConfigurationUpdatedTimestamp"] = time(c.alarm_configuration_updated_timestamp);
            out["OKActions"] = json!(c.ok_actions);
            out["AlarmActions"] = json!(c.alarm_actions);
            out["InsufficientDataActions"] = json!(c.insufficient_data_actions);
            out["AlarmRule"] = json!(c.alarm_rule);
        }
    }
    out
}

/// What a function that is an alarm's action gets.
fn invocation(tx: &Tx, alarm: &Alarm, from: StateValue, to: StateValue, reason: &str) -> Json {
    json!({
        "source": "aws.cloudwatch",
        "alarmArn": alarm.arn,
        "accountId": tx.account(),
        "time": offset_ms(tx.now()),
        "region": tx.region(),
        "alarmData": {
            "alarmName": alarm.name,
            "state": {"value": to.as_str(), "reason": reason, "timestamp": offset_ms(tx.now())},
            "previousState": {"value": from.as_str()},
        },
    })
}

fn time(t: Option<Timestamp>) -> Json {
    t.map_or(Json::Null, |t| json!(offset_ms(t)))
}

fn trigger(m: &MetricAlarm) -> Json {
    let dimension = |d: &Dimension| json!({"value": d.value, "name": d.name});
    let mut out = json!({
        "Period": m.period,
        "EvaluationPeriods": m.evaluation_periods,
        "ComparisonOperator": m.comparison_operator.map(|c| c.as_str()),
        "Threshold": m.threshold,
        "TreatMissingData": m.treat_missing_data.clone().unwrap_or_default(),
        "EvaluateLowSampleCountPercentile": m.evaluate_low_sample_count_percentile.clone().unwrap_or_default(),
    });
    if let Some(n) = m.datapoints_to_alarm {
        out["DatapointsToAlarm"] = json!(n);
    }
    if let Some(name) = &m.metric_name {
        out["MetricName"] = json!(name);
        out["Namespace"] = json!(m.namespace);
        out["Unit"] = json!(m.unit.map(|u| u.as_str()));
        out["Dimensions"] = m.dimensions.iter().flatten().map(dimension).collect();
        match (&m.statistic, &m.extended_statistic) {
            (Some(s), _) => {
                out["StatisticType"] = json!("Statistic");
                out["Statistic"] = json!(s.as_str().to_uppercase());
            }
            (None, extended) => {
                out["StatisticType"] = json!("ExtendedStatistic");
                out["Statistic"] = json!(extended);
            }
        }
    }
    if let Some(metrics) = &m.metrics {
        out["Metrics"] = serde_json::to_value(metrics).unwrap_or_default();
    }
    out
}

/// The region as notifications call it.
fn place(region: &str) -> &str {
    match region {
        "us-east-1" => "US East (N. Virginia)",
        "us-east-2" => "US East (Ohio)",
        "us-west-1" => "US West (N. California)",
        "us-west-2" => "US West (Oregon)",
        "eu-west-1" => "EU (Ireland)",
        "eu-west-2" => "EU (London)",
        "eu-central-1" => "EU (Frankfurt)",
        "ap-southeast-1" => "Asia Pacific (Singapore)",
        "ap-southeast-2" => "Asia Pacific (Sydney)",
        "ap-northeast-1" => "Asia Pacific (Tokyo)",
        "sa-east-1" => "South America (Sao Paulo)",
        other => other,
    }
}
