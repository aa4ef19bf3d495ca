//! Topics and subscriptions together.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use shapes::sns::{self as api, MessageAttributeValue, ops};

use crate::outbox::{Delivery, Target};
use crate::sqs::rows::Message;
use crate::testing::{Bench, code};

const TOPIC: &str = "arn:aws:sns:us-east-1:123456789012:t";

async fn topic(b: &Bench) {
    let input = api::CreateTopicInput { name: "t".into(), ..Default::default() };
    assert_eq!(b.run::<ops::CreateTopic>(input).await.unwrap().topic_arn.as_deref(), Some(TOPIC));
}

/// A queue that takes messages of the topic.
async fn queue(b: &Bench, name: &str) {
    b.queue(name, Some(&b.lets("sns.amazonaws.com", "sqs:SendMessage", Some(TOPIC)))).await;
}

async fn subscribe(
    b: &Bench,
    protocol: &str,
    endpoint: &str,
    attributes: &[(&str, &str)],
) -> Result<String, shapes::AwsError> {
    let attributes = attributes.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let input = api::SubscribeInput {
        topic_arn: TOPIC.into(),
        protocol: protocol.into(),
        endpoint: Some(endpoint.into()),
        attributes: Some(attributes),
        return_subscription_arn: Some(true),
    };
    Ok(b.run::<ops::Subscribe>(input).await?.subscription_arn.unwrap())
}

async fn publish(b: &Bench, message: &str, attributes: &[(&str, &str, &str)]) {
    let attribute = |(n, t, v): &(&str, &str, &str)| {
        let a = MessageAttributeValue {
            data_type: (*t).into(),
            string_value: Some((*v).into()),
            binary_value: None,
        };
        ((*n).to_owned(), a)
    };
    let input = api::PublishInput {
        topic_arn: Some(TOPIC.into()),
        message: message.into(),
        subject: Some("s".into()),
        message_attributes: Some(attributes.iter().map(attribute).collect()),
        ..Default::default()
    };
    b.run::<ops::Publish>(input).await.unwrap();
}

fn queued(b: &Bench) -> Vec<Message> {
    let tables = b.engine.snapshot(&b.scope).unwrap();
    tables.table::<Message>().iter().map(|m| Message::clone(m)).collect()
}

#[tokio::test]
async fn queues_get_the_envelope_or_the_text() {
    let b = Bench::new().await;
    topic(&b).await;
    queue(&b, "q").await;
    let arn = subscribe(&b, "sqs", "arn:aws:sqs:us-east-1:123456789012:q", &[]).await.unwrap();
    publish(&b, "hello", &[("a", "Number", "5")]).await;
    let envelope: Json = serde_json::from_str(&queued(&b)[0].body).unwrap();
    assert_eq!(
        (&envelope["Type"], &envelope["Message"], &envelope["Subject"]),
        (&"Notification".into(), &"hello".into(), &"s".into())
    );
    assert_eq!(envelope["MessageAttributes"]["a"]["Value"], "5");
    let raw = api::SetSubscriptionAttributesInput {
        subscription_arn: arn,
        attribute_name: "RawMessageDelivery".into(),
        attribute_value: Some("true".into()),
    };
    b.run::<ops::SetSubscriptionAttributes>(raw).await.unwrap();
    publish(&b, "bare", &[("a", "Number", "5")]).await;
    let m = &queued(&b)[1];
    assert_eq!((m.body.as_str(), m.attributes["a"].string_value.as_deref()), ("bare", Some("5")));
}

#[tokio::test]
async fn filters_let_some_messages_through() {
    let by_attribute = |policy: &str| vec![("FilterPolicy", policy.to_owned())];
    let by_body = |policy: &str| {
        vec![("FilterPolicy", policy.to_owned()), ("FilterPolicyScope", "MessageBody".to_owned())]
    };
    for (attributes, expected) in [
        (by_attribute(r#"{"kind": ["x", "y"]}"#), 1),
        (by_attribute(r#"{"kind": ["z"]}"#), 0),
        (by_attribute(r#"{"kind": [{"anything-but": "z"}], "n": [{"numeric": [">", 4]}]}"#), 1),
        (by_attribute(r#"{"list": ["b"]}"#), 1),
        (by_attribute(r#"{"other": [{"exists": true}]}"#), 0),
        (by_body(r#"{"d": {"state": [{"prefix": "RUN"}]}}"#), 1),
        (by_body(r#"{"d": {"state": ["STOPPED"]}}"#), 0),
    ] {
        let b = Bench::new().await;
        topic(&b).await;
        queue(&b, "q").await;
        let given: Vec<(&str, &str)> = attributes.iter().map(|(k, v)| (*k, v.as_str())).collect();
        subscribe(&b, "sqs", "arn:aws:sqs:us-east-1:123456789012:q", &given).await.unwrap();
        let list = [("kind", "String", "x"), ("n", "Number", "5"), ("list", "String.Array", r#"["a", "b"]"#)];
        publish(&b, r#"{"d": {"state": "RUNNING"}}"#, &list).await;
        assert_eq!(queued(&b).len(), expected, "{attributes:?}");
    }
}

#[tokio::test]
async fn endpoints_confirm_before_they_get_messages() {
    let b = Bench::new().await;
    topic(&b).await;
    let arn = subscribe(&b, "http", "http://127.0.0.1:9/x", &[]).await.unwrap();
    subscribe(&b, "lambda", "arn:aws:lambda:us-east-1:123456789012:function:f", &[]).await.unwrap();
    let waiting = || {
        let tables = b.engine.snapshot(&b.scope).unwrap();
        tables.table::<Delivery>().iter().map(|d| Delivery::clone(d)).collect::<Vec<_>>()
    };
    publish(&b, "one", &[]).await;
    let first = waiting();
    assert_eq!(first.len(), 2);
    let ask = first.iter().find(|d| matches!(d.target, Target::Http { .. })).unwrap();
    let ask: Json = serde_json::from_str(&ask.payload).unwrap();
    assert_eq!(ask["Type"], "SubscriptionConfirmation");
    let event = first.iter().find(|d| matches!(d.target, Target::Function(_))).unwrap();
    let event: Json = serde_json::from_str(&event.payload).unwrap();
    assert_eq!(event["Records"][0]["Sns"]["Message"], "one");
    let confirm = |token: &str| api::ConfirmSubscriptionInput {
        topic_arn: TOPIC.into(),
        token: token.into(),
        ..Default::default()
    };
    assert_eq!(code(b.run::<ops::ConfirmSubscription>(confirm("no")).await), "InvalidParameter");
    let confirmed = b.run::<ops::ConfirmSubscription>(confirm(ask["Token"].as_str().unwrap())).await.unwrap();
    assert_eq!(confirmed.subscription_arn.as_deref(), Some(arn.as_str()));
    publish(&b, "two", &[]).await;
    let http = waiting().into_iter().filter(|d| matches!(d.target, Target::Http { .. })).count();
    assert_eq!(http, 2);
    let ask = api::GetSubscriptionAttributesInput { subscription_arn: arn };
    let shown: BTreeMap<String, String> =
        b.run::<ops::GetSubscriptionAttributes>(ask).await.unwrap().attributes.unwrap();
    assert_eq!(shown["PendingConfirmation"], "false");
}

#[tokio::test]
async fn mistakes() {
    let b = Bench::new().await;
    topic(&b).await;
    for (protocol, endpoint, attributes, expected) in [
        ("sqs", "x", &[][..], "InvalidParameter"),
        ("http", "https://x", &[], "InvalidParameter"),
        ("pigeon", "x", &[], "InvalidParameter"),
        ("sqs", "arn:aws:sqs:us-east-1:1:q", &[("FilterPolicy", "x")], "InvalidParameter"),
        (
            "lambda",
            "arn:aws:lambda:us-east-1:1:function:f",
            &[("RawMessageDelivery", "true")],
            "InvalidParameter",
        ),
        ("email", "a@b", &[], "ok"),
    ] {
        assert_eq!(
            code(subscribe(&b, protocol, endpoint, attributes).await),
            expected,
            "{protocol} {endpoint}"
        );
    }
    let gone = api::GetTopicAttributesInput { topic_arn: TOPIC.replace(":t", ":x") };
    assert_eq!(code(b.run::<ops::GetTopicAttributes>(gone).await), "NotFound");
    let again = api::CreateTopicInput {
        name: "t".into(),
        attributes: Some([("DisplayName".to_owned(), "d".to_owned())].into()),
        ..Default::default()
    };
    assert_eq!(code(b.run::<ops::CreateTopic>(again).await), "InvalidParameter");
}

#[tokio::test]
async fn an_alarm_notifies_its_topic() {
    use shapes::cloudwatch::{self as cw, StateValue};
    let b = Bench::new().await;
    topic(&b).await;
    queue(&b, "q").await;
    subscribe(&b, "sqs", "arn:aws:sqs:us-east-1:123456789012:q", &[]).await.unwrap();
    let alarm = cw::PutMetricAlarmInput {
        alarm_name: "a".into(),
        metric_name: Some("m".into()),
        namespace: Some("n".into()),
        statistic: Some(cw::Statistic::Sum),
        period: Some(60),
        evaluation_periods: Some(1),
        threshold: Some(1.0),
        comparison_operator: Some(cw::ComparisonOperator::GreaterThanThreshold),
        alarm_actions: Some(vec![TOPIC.into()]),
        ..Default::default()
    };
    b.run::<cw::ops::PutMetricAlarm>(alarm).await.unwrap();
    let state = cw::SetAlarmStateInput {
        alarm_name: "a".into(),
        state_value: StateValue::Alarm,
        state_reason: "test".into(),
        ..Default::default()
    };
    b.run::<cw::ops::SetAlarmState>(state).await.unwrap();
    let envelope: Json = serde_json::from_str(&queued(&b)[0].body).unwrap();
    let message: Json = serde_json::from_str(envelope["Message"].as_str().unwrap()).unwrap();
    assert_eq!((&message["AlarmName"], &message["NewStateValue"]), (&"a".into(), &"ALARM".into()));
    // The default policy lets the account's alarms publish; one that names others does not.
    let policy = api::SetTopicAttributesInput {
        topic_arn: TOPIC.into(),
        attribute_name: "Policy".into(),
        attribute_value: Some(b.lets("events.amazonaws.com", "sns:Publish", None)),
    };
    b.run::<ops::SetTopicAttributes>(policy).await.unwrap();
    let state = |value| cw::SetAlarmStateInput {
        alarm_name: "a".into(),
        state_value: value,
        state_reason: "test".into(),
        ..Default::default()
    };
    b.run::<cw::ops::SetAlarmState>(state(StateValue::Ok)).await.unwrap();
    b.run::<cw::ops::SetAlarmState>(state(StateValue::Alarm)).await.unwrap();
    assert_eq!(queued(&b).len(), 1);
}

#[tokio::test]
async fn a_queue_gets_nothing_that_its_policy_does_not_allow() {
    let other = "arn:aws:sns:us-east-1:123456789012:other";
    let dead = "arn:aws:sqs:us-east-1:123456789012:dead";
    let redrive = serde_json::json!({"deadLetterTargetArn": dead}).to_string();
    let b = Bench::new().await;
    let lets = |source: Option<&str>| Some(b.lets("sns.amazonaws.com", "sqs:SendMessage", source));
    // Policies of the queue and of the dead-letter queue, and which of the two has a message afterwards.
    for (queue, buried, expected) in [
        (None, None, vec![]),
        (lets(None), None, vec!["q"]),
        (lets(Some(TOPIC)), None, vec!["q"]),
        (lets(Some(other)), None, vec![]),
        (lets(Some(other)), lets(Some(TOPIC)), vec!["dead"]),
        (Some(b.lets("events.amazonaws.com", "sqs:SendMessage", None)), None, vec![]),
    ] {
        let b = Bench::new().await;
        topic(&b).await;
        b.queue("q", queue.as_deref()).await;
        b.queue("dead", buried.as_deref()).await;
        subscribe(&b, "sqs", "arn:aws:sqs:us-east-1:123456789012:q", &[("RedrivePolicy", &redrive)])
            .await
            .unwrap();
        publish(&b, "hello", &[]).await;
        assert_eq!(b.queues_with_messages(), expected, "{queue:?} {buried:?}");
    }
}
