//! Queues and messages together.

use std::time::{Duration, Instant};

use shapes::sqs::{self as api, MessageSystemAttributeName, QueueAttributeName, ops};

use crate::testing::{Bench, code};

async fn create(b: &Bench, name: &str, attributes: &[(&str, &str)]) -> Result<String, shapes::AwsError> {
    let attributes = attributes.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let input = api::CreateQueueRequest {
        queue_name: name.into(),
        attributes: Some(attributes),
        ..Default::default()
    };
    Ok(b.run::<ops::CreateQueue>(input).await?.queue_url.unwrap())
}

async fn send(b: &Bench, url: &str, body: &str) -> api::SendMessageResult {
    let input =
        api::SendMessageRequest { queue_url: url.into(), message_body: body.into(), ..Default::default() };
    b.run::<ops::SendMessage>(input).await.unwrap()
}

async fn receive(b: &Bench, url: &str, hidden: i64, wait: i64) -> Vec<api::Message> {
    let input = api::ReceiveMessageRequest {
        queue_url: url.into(),
        max_number_of_messages: Some(10),
        visibility_timeout: Some(hidden),
        wait_time_seconds: Some(wait),
        message_system_attribute_names: Some(vec![MessageSystemAttributeName::All]),
        ..Default::default()
    };
    b.run::<ops::ReceiveMessage>(input).await.unwrap().messages.unwrap_or_default()
}

fn bodies(messages: &[api::Message]) -> Vec<&str> {
    messages.iter().filter_map(|m| m.body.as_deref()).collect()
}

#[tokio::test]
async fn queues_and_their_attributes() {
    let b = Bench::new().await;
    let dead = create(&b, "dead", &[]).await.unwrap();
    assert_eq!(dead, "http://127.0.0.1:4566/123456789012/dead");
    let redrive =
        r#"{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:dead","maxReceiveCount":"2"}"#;
    let cases: [(&str, &[(&str, &str)], &str); 11] = [
        ("q", &[("DelaySeconds", "5"), ("RedrivePolicy", redrive)], "ok"),
        ("q", &[("DelaySeconds", "5")], "ok"),
        ("q", &[("DelaySeconds", "6")], "QueueAlreadyExists"),
        ("no spaces", &[], "InvalidParameterValue"),
        ("x.fifo", &[], "InvalidParameterValue"),
        ("x", &[("FifoQueue", "true")], "InvalidParameterValue"),
        ("x.fifo", &[("FifoQueue", "true"), ("ContentBasedDeduplication", "true")], "ok"),
        ("y", &[("DelaySeconds", "901")], "InvalidAttributeValue"),
        ("y", &[("QueueArn", "x")], "InvalidAttributeName"),
        (
            "y",
            &[("RedrivePolicy", r#"{"deadLetterTargetArn":"arn:x","maxReceiveCount":1}"#)],
            "InvalidParameterValue",
        ),
        ("y", &[("Nonsense", "1")], "InvalidAttributeName"),
    ];
    for (name, attributes, expected) in cases {
        assert_eq!(code(create(&b, name, attributes).await), expected, "{name} {attributes:?}");
    }
    let ask = |url: &str| api::GetQueueAttributesRequest {
        queue_url: url.into(),
        attribute_names: Some(vec![QueueAttributeName::All]),
    };
    let of = |n: &str| format!("http://x/123456789012/{n}");
    let all = b.run::<ops::GetQueueAttributes>(ask(&of("q"))).await.unwrap().attributes.unwrap();
    assert_eq!((all["DelaySeconds"].as_str(), all["VisibilityTimeout"].as_str()), ("5", "30"));
    assert_eq!(all["RedrivePolicy"], redrive);
    assert!(!all.contains_key("Policy") && !all.contains_key("FifoQueue"));
    let sources = api::ListDeadLetterSourceQueuesRequest { queue_url: dead, ..Default::default() };
    let sources = b.run::<ops::ListDeadLetterSourceQueues>(sources).await.unwrap();
    assert_eq!(sources.queue_urls, ["http://127.0.0.1:4566/123456789012/q"]);
    b.run::<ops::DeleteQueue>(api::DeleteQueueRequest { queue_url: of("q") }).await.unwrap();
    let gone = b.run::<ops::GetQueueAttributes>(ask(&of("q"))).await;
    assert_eq!(code(gone), "AWS.SimpleQueueService.NonExistentQueue");
}

#[tokio::test]
async fn a_message_is_hidden_comes_back_and_goes_to_the_dead_letter_queue() {
    let b = Bench::new().await;
    let dead = create(&b, "dead", &[]).await.unwrap();
    let redrive = r#"{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:dead","maxReceiveCount":2}"#;
    let url = create(&b, "q", &[("RedrivePolicy", redrive)]).await.unwrap();
    let sent = send(&b, &url, "hello").await;
    assert_eq!(sent.md5_of_message_body.as_deref(), Some("5d41402abc4b2a76b9719d911017c592"));
    let first = receive(&b, &url, 60, 0).await;
    assert_eq!(bodies(&first), ["hello"]);
    assert!(receive(&b, &url, 60, 0).await.is_empty());
    let back = api::ChangeMessageVisibilityRequest {
        queue_url: url.clone(),
        receipt_handle: first[0].receipt_handle.clone().unwrap(),
        visibility_timeout: 0,
    };
    b.run::<ops::ChangeMessageVisibility>(back.clone()).await.unwrap();
    let twice = b.run::<ops::ChangeMessageVisibility>(back).await;
    assert_eq!(code(twice), "AWS.SimpleQueueService.MessageNotInflight");
    let second = receive(&b, &url, 0, 0).await;
    assert_eq!(second[0].attributes.as_ref().unwrap()["ApproximateReceiveCount"], "2");
    assert!(receive(&b, &url, 0, 0).await.is_empty());
    let buried = receive(&b, &dead, 60, 0).await;
    assert_eq!((bodies(&buried), buried[0].message_id.clone()), (vec!["hello"], sent.message_id));
    let attributes = buried[0].attributes.as_ref().unwrap();
    assert_eq!(attributes["DeadLetterQueueSourceArn"], "arn:aws:sqs:us-east-1:123456789012:q");
    let delete = api::DeleteMessageRequest {
        queue_url: dead.clone(),
        receipt_handle: buried[0].receipt_handle.clone().unwrap(),
    };
    b.run::<ops::DeleteMessage>(delete.clone()).await.unwrap();
    b.run::<ops::DeleteMessage>(delete.clone()).await.unwrap();
    let other = api::DeleteMessageRequest { queue_url: url, ..delete };
    assert_eq!(code(b.run::<ops::DeleteMessage>(other).await), "ReceiptHandleIsInvalid");
}

#[tokio::test]
async fn long_polling_ends_when_a_message_comes() {
    let b = Bench::new().await;
    let url = create(&b, "q", &[]).await.unwrap();
    let begun = Instant::now();
    let (got, ()) = tokio::join!(receive(&b, &url, 30, 20), async {
        tokio::time::sleep(Duration::from_millis(150)).await;
        send(&b, &url, "late").await;
    });
    assert_eq!(bodies(&got), ["late"]);
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    let begun = Instant::now();
    assert!(receive(&b, &url, 30, 1).await.is_empty());
    assert!(begun.elapsed() >= Duration::from_millis(900), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn fifo_keeps_the_order_of_groups_and_drops_repeats() {
    let b = Bench::new().await;
    let url = create(&b, "q.fifo", &[("FifoQueue", "true")]).await.unwrap();
    let put = async |group: Option<&str>, id: Option<&str>, body: &str| {
        let input = api::SendMessageRequest {
            queue_url: url.clone(),
            message_body: body.into(),
            message_group_id: group.map(Into::into),
            message_deduplication_id: id.map(Into::into),
            ..Default::default()
        };
        code(b.run::<ops::SendMessage>(input).await)
    };
    for (group, id, body, expected) in [
        (Some("a"), Some("1"), "a1", "ok"),
        (Some("a"), Some("1"), "again", "ok"),
        (Some("a"), Some("2"), "a2", "ok"),
        (None, Some("3"), "x", "MissingParameter"),
        (Some("a"), None, "x", "InvalidParameterValue"),
    ] {
        assert_eq!(put(group, id, body).await, expected, "{body}");
    }
    let one = api::ReceiveMessageRequest { queue_url: url.clone(), ..Default::default() };
    let first = b.run::<ops::ReceiveMessage>(one.clone()).await.unwrap().messages.unwrap();
    assert_eq!(bodies(&first), ["a1"]);
    put(Some("b"), Some("4"), "b1").await;
    // The group is held up while one of its messages is in flight; others are not.
    assert_eq!(bodies(&receive(&b, &url, 30, 0).await), ["b1"]);
    let receipt_handle = first[0].receipt_handle.clone().unwrap();
    let delete = api::DeleteMessageRequest { queue_url: url.clone(), receipt_handle };
    b.run::<ops::DeleteMessage>(delete).await.unwrap();
    assert_eq!(bodies(&receive(&b, &url, 30, 0).await), ["a2"]);
}

#[tokio::test]
async fn batches_say_what_failed() {
    let b = Bench::new().await;
    let url = create(&b, "q", &[("MaximumMessageSize", "1024")]).await.unwrap();
    let entry = |id: &str, body: &str| api::SendMessageBatchRequestEntry {
        id: id.into(),
        message_body: body.into(),
        ..Default::default()
    };
    let batch = async |entries: Vec<api::SendMessageBatchRequestEntry>| {
        b.run::<ops::SendMessageBatch>(api::SendMessageBatchRequest { queue_url: url.clone(), entries }).await
    };
    let some = batch(vec![entry("a", "x"), entry("b", &"x".repeat(1025))]).await.unwrap();
    assert_eq!((some.successful.len(), some.failed[0].code.as_str()), (1, "InvalidParameterValue"));
    for (entries, expected) in [
        (vec![], "AWS.SimpleQueueService.EmptyBatchRequest"),
        (vec![entry("a", "x"), entry("a", "y")], "AWS.SimpleQueueService.BatchEntryIdsNotDistinct"),
        (vec![entry("a b", "x")], "AWS.SimpleQueueService.InvalidBatchEntryId"),
    ] {
        assert_eq!(code(batch(entries).await), expected);
    }
}
