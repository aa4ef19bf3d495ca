//! The operations on messages.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use front::{ShellCall, ShellOps};
use shapes::sqs::{self as api, MessageSystemAttributeName, ops};
use shapes::{AwsError, Unit};
use state::{Caller, Effect, Handlers, Tx};
use tokio::sync::broadcast::error::RecvError;

use super::digest;
use super::messages::{self, Outgoing, Sent, invalid};
use super::queues::find;
use super::rows::{Message, Queue};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::SendMessage>(Effect::Real, send);
    h.write::<ops::SendMessageBatch>(Effect::Real, send_batch);
    h.write::<ops::DeleteMessage>(Effect::Real, |tx, _, i| {
        let queue = find(tx, &i.queue_url)?.clone();
        messages::delete(tx, &queue, &i.receipt_handle)?;
        Ok(Unit {})
    });
    h.write::<ops::DeleteMessageBatch>(Effect::Real, delete_batch);
    h.write::<ops::ChangeMessageVisibility>(Effect::Real, |tx, _, i| {
        let queue = find(tx, &i.queue_url)?.clone();
        messages::change_visibility(tx, &queue, &i.receipt_handle, i.visibility_timeout)?;
        Ok(Unit {})
    });
    h.write::<ops::ChangeMessageVisibilityBatch>(Effect::Real, change_batch);
    h.shell::<ops::ReceiveMessage>(Effect::Partly("ReceiveRequestAttemptId is taken and does nothing."));
}

/// Serves what waits.
pub fn serve(shell: &mut ShellOps) {
    shell.add::<ops::ReceiveMessage, _>(receive);
}

fn sender(caller: &Caller) -> String {
    caller.user_id.clone()
}

fn system(all: Option<BTreeMap<String, api::MessageSystemAttributeValue>>) -> Option<String> {
    all?.remove("AWSTraceHeader")?.string_value
}

fn trace_sum(trace: &Option<String>) -> Option<String> {
    let value = api::MessageAttributeValue {
        data_type: "String".into(),
        string_value: Some(trace.clone()?),
        ..Default::default()
    };
    digest::attributes([(&"AWSTraceHeader".to_owned(), &value)])
}

fn send(
    tx: &mut Tx,
    caller: &Caller,
    i: api::SendMessageRequest,
) -> Result<api::SendMessageResult, AwsError> {
    let queue = find(tx, &i.queue_url)?.clone();
    let attributes = i.message_attributes.unwrap_or_default();
    let (body_sum, sum) = (digest::body(&i.message_body), digest::attributes(&attributes));
    let trace = system(i.message_system_attributes);
    let trace_sum = trace_sum(&trace);
    let out = Outgoing {
        body: i.message_body,
        attributes,
        trace,
        delay: i.delay_seconds,
        sender: sender(caller),
        group: i.message_group_id,
        deduplication: i.message_deduplication_id,
    };
    let Sent { id, sequence_number } = messages::send(tx, &queue, out)?;
    Ok(api::SendMessageResult {
        md5_of_message_body: Some(body_sum),
        md5_of_message_attributes: sum,
        md5_of_message_system_attributes: trace_sum,
        message_id: Some(id),
        sequence_number,
    })
}

/// What a batch as a whole must keep to.
fn check_batch<'a>(ids: impl Iterator<Item = &'a String>) -> Result<(), AwsError> {
    let error = |code: &'static str, text: &str| Err(AwsError::new(code, text));
    let ids: Vec<&String> = ids.collect();
    if ids.is_empty() {
        return error(
            "AWS.SimpleQueueService.EmptyBatchRequest",
            "There should be at least one SendMessageBatchRequestEntry in the request.",
        );
    }
    if ids.len() > 10 {
        return error(
            "AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
            &format!("Maximum number of entries per request are 10. You have sent {}.", ids.len()),
        );
    }
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if ids.iter().any(|i| i.is_empty() || i.len() > 80 || !i.chars().all(fits)) {
        return error(
            "AWS.SimpleQueueService.InvalidBatchEntryId",
            "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.",
        );
    }
    let mut seen = BTreeSet::new();
    match ids.iter().find(|i| !seen.insert(**i)) {
        Some(twice) => {
            error("AWS.SimpleQueueService.BatchEntryIdsNotDistinct", &format!("Id {twice} repeated."))
        }
        None => Ok(()),
    }
}

fn failed(id: String, e: AwsError) -> api::BatchResultErrorEntry {
    api::BatchResultErrorEntry {
        id,
        sender_fault: e.status < 500,
        code: e.code.into_owned(),
        message: Some(e.message),
    }
}

fn send_batch(
    tx: &mut Tx,
    caller: &Caller,
    input: api::SendMessageBatchRequest,
) -> Result<api::SendMessageBatchResult, AwsError> {
    find(tx, &input.queue_url)?;
    check_batch(input.entries.iter().map(|e| &e.id))?;
    let bytes = |e: &api::SendMessageBatchRequestEntry| {
        e.message_body.len() + e.message_attributes.as_ref().map_or(0, super::rows::attribute_bytes)
    };
    let total: usize = input.entries.iter().map(bytes).sum();
    if total > 1_048_576 {
        return Err(AwsError::new(
            "AWS.SimpleQueueService.BatchRequestTooLong",
            format!("Batch requests cannot be longer than 1048576 bytes. You have sent {total} bytes."),
        ));
    }
    let mut result = api::SendMessageBatchResult::default();
    for e in input.entries {
        let one = api::SendMessageRequest {
            queue_url: input.queue_url.clone(),
            message_body: e.message_body,
            delay_seconds: e.delay_seconds,
            message_attributes: e.message_attributes,
            message_system_attributes: e.message_system_attributes,
            message_deduplication_id: e.message_deduplication_id,
            message_group_id: e.message_group_id,
        };
        match send(tx, caller, one) {
            Ok(s) => result.successful.push(api::SendMessageBatchResultEntry {
                id: e.id,
                message_id: s.message_id.unwrap_or_default(),
                md5_of_message_body: s.md5_of_message_body.unwrap_or_default(),
                md5_of_message_attributes: s.md5_of_message_attributes,
                md5_of_message_system_attributes: s.md5_of_message_system_attributes,
                sequence_number: s.sequence_number,
            }),
            Err(error) => result.failed.push(failed(e.id, error)),
        }
    }
    Ok(result)
}

fn delete_batch(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteMessageBatchRequest,
) -> Result<api::DeleteMessageBatchResult, AwsError> {
    let queue = find(tx, &input.queue_url)?.clone();
    check_batch(input.entries.iter().map(|e| &e.id))?;
    let mut result = api::DeleteMessageBatchResult::default();
    for e in input.entries {
        match messages::delete(tx, &queue, &e.receipt_handle) {
            Ok(()) => result.successful.push(api::DeleteMessageBatchResultEntry { id: e.id }),
            Err(error) => result.failed.push(failed(e.id, error)),
        }
    }
    Ok(result)
}

fn change_batch(
    tx: &mut Tx,
    _: &Caller,
    input: api::ChangeMessageVisibilityBatchRequest,
) -> Result<api::ChangeMessageVisibilityBatchResult, AwsError> {
    let queue = find(tx, &input.queue_url)?.clone();
    check_batch(input.entries.iter().map(|e| &e.id))?;
    let mut result = api::ChangeMessageVisibilityBatchResult::default();
    for e in input.entries {
        let seconds = e.visibility_timeout.unwrap_or_else(|| queue.number("VisibilityTimeout", 30));
        match messages::change_visibility(tx, &queue, &e.receipt_handle, seconds) {
            Ok(()) => result.successful.push(api::ChangeMessageVisibilityBatchResultEntry { id: e.id }),
            Err(error) => result.failed.push(failed(e.id, error)),
        }
    }
    Ok(result)
}

async fn receive(
    call: ShellCall,
    i: api::ReceiveMessageRequest,
) -> Result<api::ReceiveMessageResult, AwsError> {
    let queue = find(&call.tables, &i.queue_url)?.clone();
    let most = i.max_number_of_messages.unwrap_or(1);
    if !(1..=10).contains(&most) {
        return Err(invalid(format!(
            "Value {most} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided."
        )));
    }
    let wait = i.wait_time_seconds.unwrap_or_else(|| queue.number("ReceiveMessageWaitTimeSeconds", 0));
    if !(0..=20).contains(&wait) {
        return Err(invalid(format!(
            "Value {wait} for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided."
        )));
    }
    let hidden = i.visibility_timeout.unwrap_or_else(|| queue.number("VisibilityTimeout", 30));
    if !(0..=43_200).contains(&hidden) {
        return Err(invalid(format!(
            "Value {hidden} for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and 43200"
        )));
    }
    let most = usize::try_from(most).unwrap_or(1);
    let found =
        take(&call, &queue, most, hidden, Duration::from_secs(u64::try_from(wait).unwrap_or(0))).await?;
    let shown: Vec<api::Message> = found.iter().map(|m| show(m, &i)).collect();
    Ok(api::ReceiveMessageResult { messages: (!shown.is_empty()).then_some(shown) })
}

/// Receives, and waits for something to receive if there is nothing.
async fn take(
    call: &ShellCall,
    queue: &Queue,
    most: usize,
    hidden: i64,
    wait: Duration,
) -> Result<Vec<Message>, AwsError> {
    poll(&call.engine, &call.scope, &queue.name, most, hidden, wait).await
}

/// Receives up to `most` messages of a queue, waiting up to `wait` for the first.
///
/// # Errors
/// AWS.SimpleQueueService.NonExistentQueue.
pub async fn poll(
    engine: &engine::Engine,
    scope: &engine::Scope,
    queue: &str,
    most: usize,
    hidden: i64,
    wait: Duration,
) -> Result<Vec<Message>, AwsError> {
    let deadline = tokio::time::Instant::now() + wait;
    loop {
        // From before the look, so that nothing is missed.
        let mut commits = engine.subscribe();
        let tables = engine.snapshot(scope).ok_or_else(messages::no_queue)?;
        let row = tables.get::<Queue>(queue).cloned().ok_or_else(messages::no_queue)?;
        if messages::any_visible(&tables, &row.id, engine::now()) {
            let name = queue.to_owned();
            let found = engine
                .write(scope, move |tx| {
                    let queue = tx.get::<Queue>(&name).cloned().ok_or_else(messages::no_queue)?;
                    Ok(messages::receive(tx, &queue, most, hidden))
                })
                .await?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        let now = tokio::time::Instant::now();
        if now >= deadline {
            return Ok(Vec::new());
        }
        // Hidden and delayed messages come up by themselves: look again now and then.
        let until = deadline.min(now + Duration::from_millis(500));
        let prefix = format!("{}/", row.id);
        let sent = async {
            loop {
                match commits.recv().await {
                    Ok(c)
                        if c.changes
                            .iter()
                            .any(|c| c.of::<Message>().is_some() && c.key.starts_with(&prefix)) =>
                    {
                        return;
                    }
                    Ok(_) => {}
                    Err(RecvError::Lagged(_)) => return,
                    Err(RecvError::Closed) => std::future::pending().await,
                }
            }
        };
        let _ = tokio::time::timeout_at(until, sent).await;
    }
}

/// A message as ReceiveMessage answers it.
fn show(m: &Message, i: &api::ReceiveMessageRequest) -> api::Message {
    let wanted = |name: MessageSystemAttributeName| {
        let newer = i.message_system_attribute_names.iter().flatten();
        let mut older = i.attribute_names.iter().flatten();
        older.any(|n| n == name.as_str() || n == "All")
            || newer.clone().any(|n| *n == name || *n == MessageSystemAttributeName::All)
    };
    let system: BTreeMap<String, String> = system_attributes(m)
        .into_iter()
        .filter(|(n, _)| wanted(*n))
        .map(|(n, v)| (n.as_str().to_owned(), v))
        .collect();
    let names = i.message_attribute_names.iter().flatten();
    let asked = |name: &str| {
        names.clone().any(|n| match n.strip_suffix(".*") {
            Some(prefix) => prefix.is_empty() || name.starts_with(&format!("{prefix}.")),
            None => n == "All" || n == name,
        })
    };
    let attributes: BTreeMap<_, _> =
        m.attributes.iter().filter(|(n, _)| asked(n)).map(|(n, v)| (n.clone(), v.clone())).collect();
    api::Message {
        message_id: Some(m.id.clone()),
        receipt_handle: Some(messages::handle(m)),
        md5_of_body: Some(digest::body(&m.body)),
        body: Some(m.body.clone()),
        attributes: (!system.is_empty()).then_some(system),
        md5_of_message_attributes: digest::attributes(&attributes),
        message_attributes: (!attributes.is_empty()).then_some(attributes),
    }
}

/// What the queue tells of a message.
pub fn system_attributes(m: &Message) -> Vec<(MessageSystemAttributeName, String)> {
    use MessageSystemAttributeName as N;
    let fifo = m.group.is_some() && m.deduplication.is_some();
    let mut out = vec![
        (N::SenderId, m.sender.clone()),
        (N::SentTimestamp, m.sent_at.0.to_string()),
        (N::ApproximateReceiveCount, m.receives.to_string()),
        (N::ApproximateFirstReceiveTimestamp, m.first_received_at.unwrap_or(m.sent_at).0.to_string()),
    ];
    let sequence = fifo.then(|| format!("{:020}", m.number));
    for (name, value) in [
        (N::SequenceNumber, sequence),
        (N::MessageDeduplicationId, m.deduplication.clone()),
        (N::MessageGroupId, m.group.clone()),
        (N::AWSTraceHeader, m.trace.clone()),
        (N::DeadLetterQueueSourceArn, m.moved_from.clone()),
    ] {
        out.extend(value.map(|v| (name, v)));
    }
    out
}
