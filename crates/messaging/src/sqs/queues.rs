//! Queues made, changed, listed and deleted.

use std::collections::BTreeMap;

use front::{ShellCall, ShellOps};
use serde_json::{Value as Json, json};
use shapes::sqs::{self as api, QueueAttributeName, ops};
use shapes::{AwsError, Timestamp, Unit};
use state::{Caller, Effect, Handlers, Row, Tables, Tx, View};

use super::messages::{invalid, no_queue};
use super::rows::{Message, Queue};

/// Queues that a region holds.
const MOST_QUEUES: usize = 10_000;
/// Tags that a queue may have.
const MOST_TAGS: usize = 50;
/// Names that answers tell of, and nobody sets.
const COMPUTED: [&str; 7] = [
    "All",
    "QueueArn",
    "CreatedTimestamp",
    "LastModifiedTimestamp",
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
];

const KEPT: Effect = Effect::Partly("encryption settings are kept; they change nothing.");

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::CreateQueue>(KEPT);
    h.shell::<ops::GetQueueUrl>(Effect::Real);
    h.shell::<ops::ListQueues>(Effect::Real);
    h.shell::<ops::ListDeadLetterSourceQueues>(Effect::Real);
    h.read::<ops::GetQueueAttributes>(Effect::Real, attributes);
    h.write::<ops::SetQueueAttributes>(KEPT, set_attributes);
    h.write::<ops::DeleteQueue>(Effect::Real, |tx, _, i| {
        let name = find(tx, &i.queue_url)?.name.clone();
        tx.delete::<Queue>(&name);
        Ok(Unit {})
    });
    h.write::<ops::PurgeQueue>(Effect::Real, purge);
    h.write::<ops::TagQueue>(Effect::Real, tag);
    h.write::<ops::UntagQueue>(Effect::Real, |tx, _, i| {
        let name = find(tx, &i.queue_url)?.name.clone();
        tx.update::<Queue>(&name, |q| q.tags.retain(|k, _| !i.tag_keys.contains(k)));
        Ok(Unit {})
    });
    h.read::<ops::ListQueueTags>(Effect::Real, |view, _, i| {
        let tags = find(view, &i.queue_url)?.tags.clone();
        Ok(api::ListQueueTagsResult { tags: (!tags.is_empty()).then_some(tags) })
    });
    h.write::<ops::AddPermission>(Effect::Real, add_permission);
    h.write::<ops::RemovePermission>(Effect::Real, remove_permission);
}

/// Serves those that answer with addresses: they are at the host under which the client reached us.
pub fn serve(shell: &mut ShellOps) {
    shell.add::<ops::CreateQueue, _>(|call, input| async move {
        let name = input.queue_name.clone();
        call.engine.write(&call.scope, move |tx| create(tx, input)).await?;
        Ok(api::CreateQueueResult { queue_url: Some(url(&call, &name)) })
    });
    shell.add::<ops::GetQueueUrl, _>(|call, input| async move {
        let found = call.tables.get::<Queue>(&input.queue_name).ok_or_else(no_queue)?;
        Ok(api::GetQueueUrlResult { queue_url: Some(url(&call, &found.name)) })
    });
    shell.add::<ops::ListQueues, _>(|call, input| async move {
        let prefix = input.queue_name_prefix.unwrap_or_default();
        let names = call.tables.prefix::<Queue>(&prefix).map(|q| q.name.clone()).collect();
        let (page, next_token) = page(names, input.max_results, input.next_token);
        let urls: Vec<String> = page.iter().map(|n| url(&call, n)).collect();
        Ok(api::ListQueuesResult { queue_urls: (!urls.is_empty()).then_some(urls), next_token })
    });
    shell.add::<ops::ListDeadLetterSourceQueues, _>(|call, input| async move {
        let arn = find(&call.tables, &input.queue_url)?.arn.clone();
        let names = call.tables.by_index::<Queue>("redrives-to", &arn).map(|q| q.name.clone()).collect();
        let (page, next_token) = page(names, input.max_results, input.next_token);
        let queue_urls = page.iter().map(|n| url(&call, n)).collect();
        Ok(api::ListDeadLetterSourceQueuesResult { queue_urls, next_token })
    });
}

fn url(call: &ShellCall, name: &str) -> String {
    format!("{}/{}/{name}", call.base_url, call.scope.account)
}

/// One page of sorted names, and the token of the next one.
fn page(names: Vec<String>, most: Option<i64>, token: Option<String>) -> (Vec<String>, Option<String>) {
    let most = most.unwrap_or(1000).clamp(1, 1000) as usize;
    let after = token.unwrap_or_default();
    let mut rest: Vec<String> = names.into_iter().filter(|n| *n > after).collect();
    let more = rest.len() > most;
    rest.truncate(most);
    let next = if more { rest.last().cloned() } else { None };
    (rest, next)
}

/// The queue of an address.
///
/// # Errors
/// AWS.SimpleQueueService.NonExistentQueue.
pub fn find<'a>(tables: &'a Tables, url: &str) -> Result<&'a Queue, AwsError> {
    let name = url.rsplit('/').next().unwrap_or_default();
    tables.get::<Queue>(name).map(|q| &**q).ok_or_else(no_queue)
}

fn create(tx: &mut Tx, input: api::CreateQueueRequest) -> Result<Unit, AwsError> {
    let name = input.queue_name;
    let given = input.attributes.unwrap_or_default();
    check_name(&name, &given)?;
    let wanted = clean(given);
    if let Some(found) = tx.get::<Queue>(&name) {
        let differs = wanted.iter().find(|(k, v)| value(tx, found, tx.now(), k).as_ref() != Some(v));
        return match differs {
            None => Ok(Unit {}),
            Some((k, _)) => Err(AwsError::new(
                "QueueAlreadyExists",
                format!("A queue already exists with the same name and a different value for attribute {k}"),
            )),
        };
    }
    if tx.table::<Queue>().len() >= MOST_QUEUES {
        return Err(AwsError::new("OverLimit", "The region holds as many queues as it can.").with_status(403));
    }
    check(tx, &name, &wanted)?;
    let tags = input.tags.unwrap_or_default();
    check_tags(&tags)?;
    let arn = format!("arn:aws:sqs:{}:{}:{name}", tx.region(), tx.account());
    let (id, now) = (tx.random().hex(16), tx.now());
    tx.put(Queue {
        name,
        id,
        arn,
        created_at: now,
        modified_at: now,
        attributes: wanted,
        tags,
        purged_at: None,
    });
    Ok(Unit {})
}

/// An empty text takes an attribute away.
fn clean(attributes: BTreeMap<String, String>) -> BTreeMap<String, String> {
    attributes.into_iter().filter(|(_, v)| !v.is_empty()).collect()
}

fn check_name(name: &str, attributes: &BTreeMap<String, String>) -> Result<(), AwsError> {
    let stem = name.strip_suffix(".fifo").unwrap_or(name);
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if stem.is_empty() || name.len() > 80 || !stem.chars().all(fits) {
        return Err(invalid(
            "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length",
        ));
    }
    let fifo = attributes.get("FifoQueue").map(String::as_str) == Some("true");
    match (fifo, name.ends_with(".fifo")) {
        (true, false) => Err(invalid(
            "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.",
        )),
        (false, true) => Err(invalid(
            "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length",
        )),
        _ => Ok(()),
    }
}

fn bad(name: &str, value: &str) -> AwsError {
    AwsError::new("InvalidAttributeValue", format!("Invalid value for the parameter {name}."))
        .with_member("value", shapes::Value::String(value.to_owned()))
}

fn check(tables: &Tables, queue: &str, attributes: &BTreeMap<String, String>) -> Result<(), AwsError> {
    let fifo = queue.ends_with(".fifo");
    for (k, v) in attributes {
        if QueueAttributeName::parse(k).is_none() || COMPUTED.contains(&k.as_str()) {
            return Err(AwsError::new("InvalidAttributeName", format!("Unknown Attribute {k}.")));
        }
        let range = match k.as_str() {
            "VisibilityTimeout" => Some(0..=43_200),
            "MaximumMessageSize" => Some(1024..=1_048_576),
            "MessageRetentionPeriod" => Some(60..=1_209_600),
            "DelaySeconds" => Some(0..=900),
            "ReceiveMessageWaitTimeSeconds" => Some(0..=20),
            "KmsDataKeyReusePeriodSeconds" => Some(60..=86_400),
            _ => None,
        };
        if range.is_some_and(|r| v.parse::<i64>().map_or(true, |n| !r.contains(&n))) {
            return Err(bad(k, v));
        }
        let words: &[&str] = match k.as_str() {
            "FifoQueue" | "ContentBasedDeduplication" | "SqsManagedSseEnabled" => &["true", "false"],
            "DeduplicationScope" => &["messageGroup", "queue"],
            "FifoThroughputLimit" => &["perQueue", "perMessageGroupId"],
            _ => &[],
        };
        if !words.is_empty() && !words.contains(&v.as_str()) {
            return Err(bad(k, v));
        }
        let for_fifo =
            ["ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit", "FifoQueue"];
        if !fifo && for_fifo.contains(&k.as_str()) && v != "false" {
            return Err(AwsError::new("InvalidAttributeName", format!("Unknown Attribute {k}.")));
        }
        match k.as_str() {
            "RedrivePolicy" => check_redrive(tables, fifo, v)?,
            "Policy" | "RedriveAllowPolicy" if serde_json::from_str::<Json>(v).is_err() => {
                return Err(bad(k, v));
            }
            _ => {}
        }
    }
    Ok(())
}

fn check_redrive(tables: &Tables, fifo: bool, text: &str) -> Result<(), AwsError> {
    let refuse =
        |why: &str| invalid(format!("Value {text} for parameter RedrivePolicy is invalid. Reason: {why}"));
    let probe =
        Queue { attributes: [("RedrivePolicy".to_owned(), text.to_owned())].into(), ..Default::default() };
    let Some((arn, most)) = probe.redrive() else {
        return Err(refuse(
            "Redrive policy does not contain mandatory attribute: maxReceiveCount or deadLetterTargetArn.",
        ));
    };
    if !(1..=1000).contains(&most) {
        return Err(refuse(
            "Invalid value for maxReceiveCount, valid values are from 1 to 1000 both inclusive.",
        ));
    }
    match super::messages::target(tables, &arn) {
        None => Err(refuse("Dead letter target does not exist.")),
        Some(q) if q.is_fifo() != fifo => {
            Err(refuse("Dead-letter queue must be same type of queue as the source."))
        }
        Some(_) => Ok(()),
    }
}

fn check_tags(tags: &BTreeMap<String, String>) -> Result<(), AwsError> {
    if tags.len() > MOST_TAGS {
        return Err(invalid("Too many tags added for queue."));
    }
    if tags.keys().any(|k| k.to_lowercase().starts_with("aws:")) {
        return Err(invalid("Tag keys must not begin with aws:."));
    }
    Ok(())
}

fn set_attributes(tx: &mut Tx, _: &Caller, input: api::SetQueueAttributesRequest) -> Result<Unit, AwsError> {
    let queue = find(tx, &input.queue_url)?.clone();
    let gone: Vec<String> =
        input.attributes.iter().filter(|(_, v)| v.is_empty()).map(|(k, _)| k.clone()).collect();
    let set = clean(input.attributes);
    if set.get("FifoQueue").is_some_and(|v| (v == "true") != queue.is_fifo()) {
        return Err(AwsError::new("InvalidAttributeName", "Unknown Attribute FifoQueue."));
    }
    check(tx, &queue.name, &set)?;
    let now = tx.now();
    tx.update::<Queue>(&queue.name, |q| {
        q.attributes.retain(|k, _| !gone.contains(k));
        // One way of encryption takes the place of the other.
        if set.contains_key("KmsMasterKeyId") {
            q.attributes.remove("SqsManagedSseEnabled");
        }
        if set.get("SqsManagedSseEnabled").map(String::as_str) == Some("true") {
            q.attributes.remove("KmsMasterKeyId");
        }
        q.attributes.extend(set);
        q.modified_at = now;
    });
    Ok(Unit {})
}

/// An attribute as GetQueueAttributes answers it.
fn value(tables: &Tables, q: &Queue, now: Timestamp, name: &str) -> Option<String> {
    let count = |f: &dyn Fn(&Message) -> bool| {
        let all = tables.prefix::<Message>(&format!("{}/", q.id)).filter(|m| f(m)).count();
        Some(all.to_string())
    };
    let fifo = |v: &str| q.is_fifo().then(|| v.to_owned());
    let kms = q.attributes.contains_key("KmsMasterKeyId");
    if let Some(v) = q.attributes.get(name) {
        return (name != "FifoQueue" || v == "true").then(|| v.clone());
    }
    match name {
        "QueueArn" => Some(q.arn.clone()),
        "CreatedTimestamp" => Some((q.created_at.0 / 1000).to_string()),
        "LastModifiedTimestamp" => Some((q.modified_at.0 / 1000).to_string()),
        "ApproximateNumberOfMessages" => count(&|m| m.visible_at <= now),
        "ApproximateNumberOfMessagesNotVisible" => count(&|m| m.visible_at > now && m.receives > 0),
        "ApproximateNumberOfMessagesDelayed" => count(&|m| m.visible_at > now && m.receives == 0),
        "VisibilityTimeout" => Some("30".into()),
        "MaximumMessageSize" => Some("262144".into()),
        "MessageRetentionPeriod" => Some("345600".into()),
        "DelaySeconds" | "ReceiveMessageWaitTimeSeconds" => Some("0".into()),
        "SqsManagedSseEnabled" => Some((!kms).to_string()),
        "KmsDataKeyReusePeriodSeconds" => kms.then(|| "300".into()),
        "FifoQueue" => fifo("true"),
        "ContentBasedDeduplication" => fifo("false"),
        "DeduplicationScope" => fifo("queue"),
        "FifoThroughputLimit" => fifo("perQueue"),
        _ => None,
    }
}

const SHOWN: [&str; 21] = [
    "Policy",
    "VisibilityTimeout",
    "MaximumMessageSize",
    "MessageRetentionPeriod",
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "CreatedTimestamp",
    "LastModifiedTimestamp",
    "QueueArn",
    "ApproximateNumberOfMessagesDelayed",
    "DelaySeconds",
    "ReceiveMessageWaitTimeSeconds",
    "RedrivePolicy",
    "FifoQueue",
    "ContentBasedDeduplication",
    "KmsMasterKeyId",
    "KmsDataKeyReusePeriodSeconds",
    "DeduplicationScope",
    "FifoThroughputLimit",
    "RedriveAllowPolicy",
    "SqsManagedSseEnabled",
];

fn attributes(
    view: &View,
    _: &Caller,
    input: api::GetQueueAttributesRequest,
) -> Result<api::GetQueueAttributesResult, AwsError> {
    let queue = find(view, &input.queue_url)?;
    let asked = input.attribute_names.unwrap_or_default();
    let all = asked.contains(&QueueAttributeName::All);
    let names = SHOWN.iter().filter(|n| all || asked.iter().any(|a| a.as_str() == **n));
    let found: BTreeMap<String, String> =
        names.filter_map(|n| Some(((*n).to_owned(), value(view, queue, view.now, n)?))).collect();
    Ok(api::GetQueueAttributesResult { attributes: (!found.is_empty()).then_some(found) })
}

fn purge(tx: &mut Tx, _: &Caller, input: api::PurgeQueueRequest) -> Result<Unit, AwsError> {
    let queue = find(tx, &input.queue_url)?.clone();
    let now = tx.now();
    if queue.purged_at.is_some_and(|t| now.since(t) < 60_000) {
        return Err(AwsError::new(
            "AWS.SimpleQueueService.PurgeQueueInProgress",
            format!("Only one PurgeQueue operation on {} is allowed every 60 seconds.", queue.name),
        )
        .with_status(403));
    }
    let keys: Vec<String> = tx.prefix::<Message>(&format!("{}/", queue.id)).map(|m| m.key()).collect();
    for key in keys {
        tx.delete::<Message>(&key);
    }
    tx.update::<Queue>(&queue.name, |q| q.purged_at = Some(now));
    Ok(Unit {})
}

fn tag(tx: &mut Tx, _: &Caller, input: api::TagQueueRequest) -> Result<Unit, AwsError> {
    let queue = find(tx, &input.queue_url)?;
    let (name, mut tags) = (queue.name.clone(), queue.tags.clone());
    tags.extend(input.tags);
    check_tags(&tags)?;
    tx.update::<Queue>(&name, |q| q.tags = tags);
    Ok(Unit {})
}

/// The policy's JSON, or one without statements.
fn policy(queue: &Queue) -> Json {
    let text = queue.attributes.get("Policy");
    text.and_then(|t| serde_json::from_str(t).ok()).unwrap_or_else(
        || json!({"Version": "2012-10-17", "Id": format!("{}/SQSDefaultPolicy", queue.arn), "Statement": []}),
    )
}

fn add_permission(tx: &mut Tx, _: &Caller, i: api::AddPermissionRequest) -> Result<Unit, AwsError> {
    let queue = find(tx, &i.queue_url)?.clone();
    let mut policy = policy(&queue);
    let Some(statements) = policy["Statement"].as_array_mut() else {
        return Err(invalid("The queue's policy cannot be added to."));
    };
    if statements.iter().any(|s| s["Sid"] == json!(i.label)) {
        return Err(invalid(format!(
            "Value {} for parameter Label is invalid. Reason: Already exists.",
            i.label
        )));
    }
    let who: Vec<String> = i.aws_account_ids.iter().map(|a| format!("arn:aws:iam::{a}:root")).collect();
    let actions: Vec<String> = i.actions.iter().map(|a| format!("SQS:{a}")).collect();
    statements.push(json!({"Sid": i.label, "Effect": "Allow", "Principal": {"AWS": one_or_all(who)},
        "Action": one_or_all(actions), "Resource": queue.arn}));
    tx.update::<Queue>(&queue.name, |q| {
        q.attributes.insert("Policy".into(), policy.to_string());
    });
    Ok(Unit {})
}

fn one_or_all(mut all: Vec<String>) -> Json {
    if all.len() == 1 { json!(all.remove(0)) } else { json!(all) }
}

fn remove_permission(tx: &mut Tx, _: &Caller, i: api::RemovePermissionRequest) -> Result<Unit, AwsError> {
    let queue = find(tx, &i.queue_url)?.clone();
    let mut policy = policy(&queue);
    let statements = policy["Statement"].as_array_mut();
    let before = statements.as_ref().map_or(0, |s| s.len());
    let after = statements.map_or(0, |s| {
        s.retain(|s| s["Sid"] != json!(i.label));
        s.len()
    });
    if before == after {
        return Err(invalid(format!(
            "Value {} for parameter Label is invalid. Reason: can't find label on existing policy.",
            i.label
        )));
    }
    tx.update::<Queue>(&queue.name, |q| {
        if after == 0 {
            q.attributes.remove("Policy");
        } else {
            q.attributes.insert("Policy".into(), policy.to_string());
        }
    });
    Ok(Unit {})
}
