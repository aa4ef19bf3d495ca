//! Rules and events together.

use serde_json::Value as Json;
use shapes::events::{self as api, ops};

use crate::outbox::{Delivery, Target};
use crate::sqs::rows::Message;
use crate::testing::{Bench, code};

const QUEUE: &str = "arn:aws:sqs:us-east-1:123456789012:q";

const RULE: &str = "arn:aws:events:us-east-1:123456789012:rule/r";

async fn rule(b: &Bench, pattern: &str) -> String {
    let input =
        api::PutRuleRequest { name: "r".into(), event_pattern: Some(pattern.into()), ..Default::default() };
    code(b.run::<ops::PutRule>(input).await)
}

async fn target(b: &Bench, t: api::Target) -> String {
    let input = api::PutTargetsRequest { rule: "r".into(), targets: vec![t], ..Default::default() };
    code(b.run::<ops::PutTargets>(input).await)
}

async fn put(b: &Bench, source: &str, detail: &str) -> api::PutEventsResultEntry {
    let entry = api::PutEventsRequestEntry {
        source: Some(source.into()),
        detail_type: Some("t".into()),
        detail: Some(detail.into()),
        ..Default::default()
    };
    let out = b
        .run::<ops::PutEvents>(api::PutEventsRequest { entries: vec![entry], ..Default::default() })
        .await
        .unwrap();
    out.entries.unwrap().remove(0)
}

fn queued(b: &Bench) -> Vec<Json> {
    let tables = b.engine.snapshot(&b.scope).unwrap();
    tables.table::<Message>().iter().map(|m| serde_json::from_str(&m.body).unwrap()).collect()
}

#[tokio::test]
async fn events_go_to_the_targets_of_rules_that_match() {
    let b = Bench::new().await;
    b.queue("q", Some(&b.lets("events.amazonaws.com", "sqs:SendMessage", Some(RULE)))).await;
    assert_eq!(rule(&b, r#"{"source": ["mine"], "detail": {"n": [{"numeric": [">", 1]}]}}"#).await, "ok");
    assert_eq!(
        target(&b, api::Target { id: "1".into(), arn: QUEUE.into(), ..Default::default() }).await,
        "ok"
    );
    let function = "arn:aws:lambda:us-east-1:123456789012:function:f";
    let to = api::Target {
        id: "2".into(),
        arn: function.into(),
        input_path: Some("$.detail".into()),
        ..Default::default()
    };
    assert_eq!(target(&b, to).await, "ok");
    let mut ecs = api::Target {
        id: "3".into(),
        arn: "arn:aws:ecs:us-east-1:123456789012:cluster/c".into(),
        ecs_parameters: Some(api::EcsParameters {
            task_definition_arn: "web:1".into(),
            ..Default::default()
        }),
        input: Some(r#"{"containerOverrides": [{"name": "web"}]}"#.into()),
        ..Default::default()
    };
    assert_eq!(target(&b, ecs.clone()).await, "ValidationException", "a role is missing");
    ecs.role_arn = Some("arn:aws:iam::123456789012:role/r".into());
    assert_eq!(target(&b, ecs).await, "ok");
    for (source, detail, failed) in [
        ("mine", r#"{"n": 1}"#, None),
        ("other", r#"{"n": 2}"#, None),
        ("mine", "x", Some("MalformedDetail")),
        ("aws.ecs", "{}", Some("NotAuthorizedForSourceException")),
        ("mine", r#"{"n": 2}"#, None),
    ] {
        assert_eq!(put(&b, source, detail).await.error_code.as_deref(), failed, "{source} {detail}");
    }
    let got = queued(&b);
    assert_eq!((got.len(), &got[0]["detail"]["n"], &got[0]["detail-type"]), (1, &2.into(), &"t".into()));
    let tables = b.engine.snapshot(&b.scope).unwrap();
    let deliveries: Vec<_> = tables.table::<Delivery>().iter().cloned().collect();
    let to_function = deliveries.iter().find(|d| d.target == Target::Function(function.into())).unwrap();
    assert_eq!(to_function.payload, r#"{"n":2}"#);
    let task = deliveries.iter().find(|d| d.target == Target::Task).unwrap();
    assert_eq!(task.by.role.as_deref(), Some("arn:aws:iam::123456789012:role/r"));
    let task: Json = serde_json::from_str(&task.payload).unwrap();
    assert_eq!(
        (&task["taskDefinition"], &task["overrides"]["containerOverrides"][0]["name"]),
        (&"web:1".into(), &"web".into())
    );
}

#[tokio::test]
async fn rules_as_they_are_kept() {
    let b = Bench::new().await;
    for (pattern, expected) in [
        ("{", "InvalidEventPatternException"),
        (r#"{"a": "b"}"#, "InvalidEventPatternException"),
        (r#"{"a": ["b"]}"#, "ok"),
    ] {
        assert_eq!(rule(&b, pattern).await, expected, "{pattern}");
    }
    for (schedule, expected) in
        [("rate(2 minutes)", "ok"), ("cron(0 12 * * ? *)", "ok"), ("rate(2 minute)", "ValidationException")]
    {
        let input = api::PutRuleRequest {
            name: "s".into(),
            schedule_expression: Some(schedule.into()),
            ..Default::default()
        };
        assert_eq!(code(b.run::<ops::PutRule>(input).await), expected, "{schedule}");
    }
    assert_eq!(
        target(&b, api::Target { id: "1".into(), arn: QUEUE.into(), ..Default::default() }).await,
        "ok"
    );
    let delete = || api::DeleteRuleRequest { name: "r".into(), ..Default::default() };
    assert_eq!(code(b.run::<ops::DeleteRule>(delete()).await), "ValidationException");
    let remove = api::RemoveTargetsRequest { rule: "r".into(), ids: vec!["1".into()], ..Default::default() };
    b.run::<ops::RemoveTargets>(remove).await.unwrap();
    assert_eq!(code(b.run::<ops::DeleteRule>(delete()).await), "ok");
    let gone = api::DescribeRuleRequest { name: "r".into(), ..Default::default() };
    assert_eq!(code(b.run::<ops::DescribeRule>(gone).await), "ResourceNotFoundException");
    let list = api::ListTargetsByRuleRequest { rule: "r".into(), ..Default::default() };
    assert_eq!(code(b.run::<ops::ListTargetsByRule>(list).await), "ResourceNotFoundException");
}

#[tokio::test]
async fn a_due_schedule_fires_once() {
    use super::rows::Rule;
    let b = Bench::new().await;
    b.queue("q", Some(&b.lets("events.amazonaws.com", "sqs:SendMessage", Some(RULE)))).await;
    let input = api::PutRuleRequest {
        name: "r".into(),
        schedule_expression: Some("rate(1 hour)".into()),
        ..Default::default()
    };
    b.run::<ops::PutRule>(input).await.unwrap();
    target(&b, api::Target { id: "1".into(), arn: QUEUE.into(), ..Default::default() }).await;
    assert!(queued(&b).is_empty());
    // As if an hour had passed.
    let due = |tx: &mut state::Tx| {
        let now = tx.now();
        tx.update::<Rule>(&Rule::key_of("default", "r"), |r| r.next = Some(now));
        Ok(())
    };
    b.engine.write(&b.scope, due).await.unwrap();
    let got = queued(&b);
    assert_eq!((got.len(), &got[0]["detail-type"]), (1, &"Scheduled Event".into()));
    let next = b.engine.snapshot(&b.scope).unwrap().get::<Rule>(&Rule::key_of("default", "r")).unwrap().next;
    assert!(next.unwrap().since(engine::now()) > 3_500_000);
}

#[tokio::test]
async fn targets_get_nothing_that_their_policies_do_not_allow() {
    let topic = "arn:aws:sns:us-east-1:123456789012:t";
    let b = Bench::new().await;
    let lets = |service: &str, action: &str, source: &str| Some(b.lets(service, action, Some(source)));
    let send = |source: &str| lets("events.amazonaws.com", "sqs:SendMessage", source);
    let publish = |source: &str| lets("events.amazonaws.com", "sns:Publish", source);
    // Policies of the queue, of the topic (whose subscriber is another queue) and of the dead-letter queue; where something is then.
    for (to_queue, to_topic, to_dead, expected) in [
        (None, None, None, vec![]),
        (send(RULE), None, None, vec!["q"]),
        (send("arn:aws:events:us-east-1:123456789012:rule/other"), publish(RULE), None, vec!["behind"]),
        (None, publish(RULE), send(RULE), vec!["behind", "dead"]),
        (send(RULE), publish(RULE), send(RULE), vec!["behind", "q"]),
    ] {
        let b = Bench::new().await;
        b.queue("q", to_queue.as_deref()).await;
        b.queue("dead", to_dead.as_deref()).await;
        b.queue("behind", Some(&b.lets("sns.amazonaws.com", "sqs:SendMessage", None))).await;
        let attributes = to_topic.clone().map(|p| [("Policy".to_owned(), p)].into());
        let made = shapes::sns::CreateTopicInput { name: "t".into(), attributes, ..Default::default() };
        b.run::<shapes::sns::ops::CreateTopic>(made).await.unwrap();
        let subscribed = shapes::sns::SubscribeInput {
            topic_arn: topic.into(),
            protocol: "sqs".into(),
            endpoint: Some("arn:aws:sqs:us-east-1:123456789012:behind".into()),
            ..Default::default()
        };
        b.run::<shapes::sns::ops::Subscribe>(subscribed).await.unwrap();
        rule(&b, r#"{"source": ["mine"]}"#).await;
        let dead = api::DeadLetterConfig { arn: Some(QUEUE.replace(":q", ":dead")) };
        let to = |id: &str, arn: &str, dead: Option<api::DeadLetterConfig>| api::Target {
            id: id.into(),
            arn: arn.into(),
            input: Some(r#""changed""#.into()),
            dead_letter_config: dead,
            ..Default::default()
        };
        target(&b, to("1", QUEUE, Some(dead))).await;
        target(&b, to("2", topic, None)).await;
        assert_eq!(put(&b, "mine", r#"{"n": 5}"#).await.error_code, None);
        assert_eq!(b.queues_with_messages(), expected, "{to_queue:?} {to_topic:?} {to_dead:?}");
        if expected.contains(&"dead") {
            let tables = b.engine.snapshot(&b.scope).unwrap();
            let letter = tables.table::<Message>().iter().find(|m| !m.attributes.is_empty()).unwrap();
            let told = |n: &str| letter.attributes[n].string_value.clone().unwrap();
            assert_eq!((told("ERROR_CODE"), told("RULE_ARN")), ("NO_PERMISSIONS".into(), RULE.into()));
            let whole: Json = serde_json::from_str(&letter.body).unwrap();
            assert_eq!(whole["detail"]["n"], 5);
        }
    }
}
