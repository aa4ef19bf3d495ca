//! Alarms and their history looked at.

use shapes::AwsError;
use shapes::cloudwatch::{self as api, AlarmType, ops};
use state::{Caller, Effect, Handlers, View};

use super::not_found;
use crate::composite::by_name_or_arn;
use crate::rows::{Alarm, History, Kind};
use crate::rule::Rule;

/// Records of a page unless asked otherwise, and at most.
const PAGE: i64 = 100;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeAlarms>(Effect::Real, describe);
    h.read::<ops::DescribeAlarmsForMetric>(Effect::Real, for_metric);
    h.read::<ops::DescribeAlarmHistory>(
        Effect::Partly("the latest 200 items of each alarm are kept."),
        history,
    );
}

fn page(asked: Option<i64>) -> usize {
    asked.unwrap_or(PAGE).clamp(1, PAGE) as usize
}

fn describe(
    view: &View,
    _: &Caller,
    i: api::DescribeAlarmsInput,
) -> Result<api::DescribeAlarmsOutput, AwsError> {
    let types = i.alarm_types.clone().unwrap_or_else(|| vec![AlarmType::MetricAlarm]);
    let related = related(view, &i)?;
    let fits = |a: &Alarm| {
        let kind = match a.kind {
            Kind::Metric(_) => AlarmType::MetricAlarm,
            Kind::Composite(_) => AlarmType::CompositeAlarm,
        };
        let action = |p: &String| {
            let (ok, alarm, insufficient) = match &a.kind {
                Kind::Metric(m) => (&m.ok_actions, &m.alarm_actions, &m.insufficient_data_actions),
                Kind::Composite(c) => (&c.ok_actions, &c.alarm_actions, &c.insufficient_data_actions),
            };
            [ok, alarm, insufficient].into_iter().flatten().flatten().any(|x| x.starts_with(p.as_str()))
        };
        (related.is_some() || types.contains(&kind))
            && related.as_ref().is_none_or(|names| names.contains(&a.name))
            && i.alarm_names.as_ref().is_none_or(|n| n.is_empty() || n.contains(&a.name))
            && i.alarm_name_prefix.as_ref().is_none_or(|p| a.name.starts_with(p.as_str()))
            && i.state_value.is_none_or(|s| a.state() == s)
            && i.action_prefix.as_ref().is_none_or(action)
    };
    let most = page(i.max_records);
    let after = i.next_token.as_deref().unwrap_or_default();
    let mut found: Vec<_> = view.table::<Alarm>().after(after).filter(|a| fits(a)).take(most + 1).collect();
    let more = found.len() > most;
    found.truncate(most);
    let (mut metric, mut composite) = (Vec::new(), Vec::new());
    for a in &found {
        match &a.kind {
            Kind::Metric(m) => metric.push((**m).clone()),
            Kind::Composite(c) => composite.push((**c).clone()),
        }
    }
    Ok(api::DescribeAlarmsOutput {
        composite_alarms: Some(composite),
        metric_alarms: Some(metric),
        log_alarms: None,
        next_token: if more { found.last().map(|a| a.name.clone()) } else { None },
    })
}

/// Names of the alarms that stand in the asked relation to another; `None` if no relation was asked for.
fn related(view: &View, i: &api::DescribeAlarmsInput) -> Result<Option<Vec<String>>, AwsError> {
    let rule = |a: &Alarm| match &a.kind {
        Kind::Composite(c) => Rule::parse(c.alarm_rule.as_deref().unwrap_or_default()).ok(),
        Kind::Metric(_) => None,
    };
    let named = |r: &Rule| {
        let mut out = Vec::new();
        r.names(&mut |n| out.extend(by_name_or_arn(view, n).map(|a| a.name.clone())));
        out
    };
    if let Some(parent) = &i.children_of_alarm_name {
        let alarm =
            view.get::<Alarm>(parent).ok_or_else(|| not_found(format!("Alarm {parent} does not exist")))?;
        return Ok(Some(rule(alarm).map(|r| named(&r)).unwrap_or_default()));
    }
    if let Some(child) = &i.parents_of_alarm_name {
        let composites = view.by_index::<Alarm>("kind", "composite");
        let parents = composites.filter(|a| rule(a).is_some_and(|r| named(&r).contains(child)));
        return Ok(Some(parents.map(|a| a.name.clone()).collect()));
    }
    Ok(None)
}

fn for_metric(
    view: &View,
    _: &Caller,
    i: api::DescribeAlarmsForMetricInput,
) -> Result<api::DescribeAlarmsForMetricOutput, AwsError> {
    let sorted = |d: &Option<Vec<api::Dimension>>| {
        let mut all: Vec<_> = d.iter().flatten().map(|d| (d.name.clone(), d.value.clone())).collect();
        all.sort();
        all
    };
    let wanted = sorted(&i.dimensions);
    let alarms = view.table::<Alarm>().iter().filter_map(|a| match &a.kind {
        Kind::Metric(m) => Some((**m).clone()),
        Kind::Composite(_) => None,
    });
    let fits = |m: &api::MetricAlarm| {
        m.metric_name.as_ref() == Some(&i.metric_name)
            && m.namespace.as_ref() == Some(&i.namespace)
            && sorted(&m.dimensions) == wanted
            && (i.statistic.is_none() || m.statistic == i.statistic)
            && (i.extended_statistic.is_none() || m.extended_statistic == i.extended_statistic)
            && (i.period.is_none() || m.period == i.period)
            && (i.unit.is_none() || m.unit == i.unit)
    };
    Ok(api::DescribeAlarmsForMetricOutput { metric_alarms: Some(alarms.filter(fits).collect()) })
}

fn history(
    view: &View,
    _: &Caller,
    i: api::DescribeAlarmHistoryInput,
) -> Result<api::DescribeAlarmHistoryOutput, AwsError> {
    let prefix = i.alarm_name.as_deref().map(History::prefix).unwrap_or_default();
    let fits = |h: &api::AlarmHistoryItem| {
        i.history_item_type.is_none_or(|t| h.history_item_type == Some(t))
            && i.alarm_types.as_ref().is_none_or(|t| h.alarm_type.is_some_and(|x| t.contains(&x)))
            && i.start_date.is_none_or(|d| h.timestamp >= Some(d))
            && i.end_date.is_none_or(|d| h.timestamp <= Some(d))
    };
    let mut items: Vec<_> = view.prefix::<History>(&prefix).filter(|h| fits(&h.item)).collect();
    items.sort_by_key(|h| (h.item.timestamp, h.number));
    if i.scan_by != Some(api::ScanBy::TimestampAscending) {
        items.reverse();
    }
    let from: usize = match &i.next_token {
        Some(t) => t.parse().map_err(|_| AwsError::new("InvalidNextToken", "The next token is invalid."))?,
        None => 0,
    };
    let most = page(i.max_records);
    let end = from.saturating_add(most);
    Ok(api::DescribeAlarmHistoryOutput {
        next_token: (end < items.len()).then(|| end.to_string()),
        alarm_history_items: Some(items.iter().skip(from).take(most).map(|h| h.item.clone()).collect()),
    })
}
