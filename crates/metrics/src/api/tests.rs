//! The operations together, on a region of this crate's tables.

use shapes::cloudwatch::{self as api, StateValue, ops};
use shapes::{AwsError, OperationType, Shape, Timestamp};
use state::{Caller, Handlers, Region, RegionConfig};

use crate::{Alarm, PendingAction};

struct Bench {
    region: Region,
    handlers: Handlers,
    now: i64,
}

impl Bench {
    fn new() -> Bench {
        let mut config = RegionConfig::new("123456789012", "us-east-1", 1);
        crate::install(&mut config);
        let mut handlers = Handlers::default();
        crate::handlers(&mut handlers);
        Bench { region: Region::new(config), handlers, now: 1_000 }
    }

    fn run<O: OperationType>(&mut self, input: O::Input) -> Result<O::Output, AwsError> {
        self.now += 1;
        let now = Timestamp(self.now);
        let value = input.to_value();
        let name = O::descriptor().name;
        let caller = Caller::default();
        let answer = self.handlers.perform(&mut self.region, now, &caller, "cloudwatch", name, value);
        while self.region.step(now, 100) {}
        answer.map(|v| O::Output::from_value(v).unwrap())
    }

    fn state(&self, name: &str) -> StateValue {
        self.region.tables().get::<Alarm>(name).unwrap().state()
    }

    fn set(&mut self, name: &str, state: StateValue) {
        let input = api::SetAlarmStateInput {
            alarm_name: name.into(),
            state_value: state,
            state_reason: "test".into(),
            ..Default::default()
        };
        self.run::<ops::SetAlarmState>(input).unwrap();
    }
}

fn alarm(name: &str) -> api::PutMetricAlarmInput {
    api::PutMetricAlarmInput {
        alarm_name: name.into(),
        metric_name: Some("CPUUtilization".into()),
        namespace: Some("AWS/ECS".into()),
        statistic: Some(api::Statistic::Average),
        period: Some(60),
        evaluation_periods: Some(2),
        threshold: Some(80.0),
        comparison_operator: Some(api::ComparisonOperator::GreaterThanThreshold),
        alarm_actions: Some(vec!["arn:aws:sns:us-east-1:123456789012:t".into()]),
        ..Default::default()
    }
}

fn code<T>(outcome: Result<T, AwsError>) -> String {
    outcome.map_or_else(|e| e.code.into_owned(), |_| "ok".into())
}

#[test]
fn what_put_takes() {
    let mut b = Bench::new();
    let cases = [
        (alarm("a"), "ok"),
        (alarm("a"), "ok"),
        (api::PutMetricAlarmInput { period: Some(61), ..alarm("b") }, "ValidationError"),
        (api::PutMetricAlarmInput { statistic: None, ..alarm("b") }, "InvalidParameterCombination"),
        (api::PutMetricAlarmInput { namespace: None, ..alarm("b") }, "ValidationError"),
        (api::PutMetricAlarmInput { treat_missing_data: Some("x".into()), ..alarm("b") }, "ValidationError"),
        (api::PutMetricAlarmInput { ok_actions: Some(vec!["x".into()]), ..alarm("b") }, "ValidationError"),
        (api::PutMetricAlarmInput { datapoints_to_alarm: Some(3), ..alarm("b") }, "ValidationError"),
        (
            api::PutMetricAlarmInput { metrics: Some(vec![Default::default()]), ..alarm("b") },
            "ValidationError",
        ),
    ];
    for (n, (input, expected)) in cases.into_iter().enumerate() {
        assert_eq!(code(b.run::<ops::PutMetricAlarm>(input)), expected, "case {n}");
    }
    let all = b.run::<ops::DescribeAlarms>(Default::default()).unwrap();
    assert_eq!(all.metric_alarms.unwrap().len(), 1);
}

#[test]
fn a_change_of_state_queues_a_notification_and_history() {
    let mut b = Bench::new();
    b.run::<ops::PutMetricAlarm>(alarm("a")).unwrap();
    b.set("a", StateValue::Alarm);
    b.set("a", StateValue::Alarm);
    let actions: Vec<_> = b.region.tables().table::<PendingAction>().iter().cloned().collect();
    assert_eq!(actions.len(), 1);
    assert_eq!(actions[0].subject, "ALARM: \"a\" in US East (N. Virginia)");
    let message: serde_json::Value = serde_json::from_str(&actions[0].message).unwrap();
    assert_eq!(message["OldStateValue"], "INSUFFICIENT_DATA");
    assert_eq!(message["Trigger"]["Statistic"], "AVERAGE");
    let history =
        b.run::<ops::DescribeAlarmHistory>(Default::default()).unwrap().alarm_history_items.unwrap();
    let kinds: Vec<_> = history.iter().map(|h| h.history_item_type.unwrap().as_str()).collect();
    assert_eq!(kinds, ["Action", "StateUpdate", "ConfigurationUpdate"]);
    b.run::<ops::DisableAlarmActions>(api::DisableAlarmActionsInput { alarm_names: vec!["a".into()] })
        .unwrap();
    b.set("a", StateValue::Ok);
    b.set("a", StateValue::Alarm);
    assert_eq!(b.region.tables().table::<PendingAction>().len(), 1);
}

#[test]
fn a_composite_follows_its_children() {
    let mut b = Bench::new();
    b.run::<ops::PutMetricAlarm>(alarm("a")).unwrap();
    let input = api::PutCompositeAlarmInput {
        alarm_name: "c".into(),
        alarm_rule: "ALARM(a)".into(),
        ..Default::default()
    };
    let unknown = api::PutCompositeAlarmInput { alarm_rule: "ALARM(x)".into(), ..input.clone() };
    assert_eq!(code(b.run::<ops::PutCompositeAlarm>(unknown)), "ValidationError");
    b.run::<ops::PutCompositeAlarm>(input).unwrap();
    assert_eq!(b.state("c"), StateValue::Ok);
    b.set("a", StateValue::Alarm);
    assert_eq!(b.state("c"), StateValue::Alarm);
    let only_metric = b.run::<ops::DescribeAlarms>(Default::default()).unwrap();
    assert_eq!(only_metric.composite_alarms.unwrap().len(), 0);
    let children =
        api::DescribeAlarmsInput { children_of_alarm_name: Some("c".into()), ..Default::default() };
    assert_eq!(b.run::<ops::DescribeAlarms>(children).unwrap().metric_alarms.unwrap().len(), 1);
}

#[test]
fn deleted_whole_or_not_at_all() {
    let mut b = Bench::new();
    b.run::<ops::PutMetricAlarm>(alarm("a")).unwrap();
    let names =
        |n: &[&str]| api::DeleteAlarmsInput { alarm_names: n.iter().map(|s| (*s).to_owned()).collect() };
    assert_eq!(code(b.run::<ops::DeleteAlarms>(names(&["a", "x"]))), "ResourceNotFound");
    assert_eq!(b.state("a"), StateValue::InsufficientData);
    assert_eq!(code(b.run::<ops::DeleteAlarms>(names(&["a"]))), "ok");
    assert!(b.region.tables().table::<crate::History>().is_empty());
}

#[test]
fn tags() {
    let mut b = Bench::new();
    let tag = |k: &str| api::Tag { key: k.into(), value: "v".into() };
    b.run::<ops::PutMetricAlarm>(api::PutMetricAlarmInput { tags: Some(vec![tag("a")]), ..alarm("a") })
        .unwrap();
    let arn = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:a".to_owned();
    let add = api::TagResourceInput { resource_arn: arn.clone(), tags: vec![tag("b")] };
    b.run::<ops::TagResource>(add).unwrap();
    let remove = api::UntagResourceInput { resource_arn: arn.clone(), tag_keys: vec!["a".into()] };
    b.run::<ops::UntagResource>(remove).unwrap();
    let list =
        b.run::<ops::ListTagsForResource>(api::ListTagsForResourceInput { resource_arn: arn }).unwrap();
    assert_eq!(list.tags, Some(vec![tag("b")]));
    let none = api::ListTagsForResourceInput { resource_arn: "arn:aws:x".into() };
    assert_eq!(code(b.run::<ops::ListTagsForResource>(none)), "ResourceNotFoundException");
}
