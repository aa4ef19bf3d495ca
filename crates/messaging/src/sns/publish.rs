//! Publishing: which subscriptions a message concerns, and in which form each gets it.
//!
//! Source: Amazon SNS API reference, Publish; developer guide, "Parsing Amazon SNS message formats".

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use metrics::time::iso_ms;
use serde_json::{Map, Value as Json, json};
use shapes::AwsError;
use shapes::sns::{self as api, MessageAttributeValue, ops};
use state::{Caller, Effect, Handlers, Tx};

use super::rows::{Subscription, Topic};
use super::{invalid, topic};
use crate::outbox::{self, Target};
use crate::pattern::Pattern;
use crate::sender::Sender;
use crate::sqs::messages::Outgoing;

/// Bytes of a message with its attributes.
const MOST_BYTES: usize = 262_144;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    let partly = Effect::Partly(
        "delivered to sqs, lambda and http subscriptions; messages carry no signature; https, email and sms get nothing.",
    );
    h.write::<ops::Publish>(partly, publish);
    h.write::<ops::PublishBatch>(partly, publish_batch);
}

/// What is published.
#[derive(Clone, Debug, Default)]
pub struct Publication {
    pub message: String,
    pub subject: Option<String>,
    /// Whether the message is JSON with a text for each protocol.
    pub by_protocol: bool,
    pub attributes: BTreeMap<String, MessageAttributeValue>,
    pub group: Option<String>,
    pub deduplication: Option<String>,
}

fn publish(tx: &mut Tx, _: &Caller, i: api::PublishInput) -> Result<api::PublishResponse, AwsError> {
    if i.phone_number.is_some() {
        return Err(AwsError::new(
            "UnsupportedOperation",
            "Text messages to phone numbers are not supported by Roadstead.",
        ));
    }
    let arn = i.topic_arn.or(i.target_arn).ok_or_else(|| {
        invalid("Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter")
    })?;
    let by_protocol = match i.message_structure.as_deref() {
        None | Some("") => false,
        Some("json") => true,
        Some(_) => return Err(invalid("Invalid parameter: MessageStructure")),
    };
    let publication = Publication {
        message: i.message,
        subject: i.subject,
        by_protocol,
        attributes: i.message_attributes.unwrap_or_default(),
        group: i.message_group_id,
        deduplication: i.message_deduplication_id,
    };
    let (message_id, sequence_number) = to_topic(tx, &arn, publication)?;
    Ok(api::PublishResponse { message_id: Some(message_id), sequence_number })
}

fn publish_batch(
    tx: &mut Tx,
    caller: &Caller,
    i: api::PublishBatchInput,
) -> Result<api::PublishBatchResponse, AwsError> {
    topic(tx, &i.topic_arn)?;
    let entries = i.publish_batch_request_entries;
    if entries.is_empty() {
        return Err(AwsError::new("EmptyBatchRequest", "The batch request doesn't contain any entries."));
    }
    if entries.len() > 10 {
        return Err(AwsError::new(
            "TooManyEntriesInBatchRequest",
            "The batch request contains more entries than permissible.",
        ));
    }
    let ids: BTreeSet<&String> = entries.iter().map(|e| &e.id).collect();
    if ids.len() < entries.len() {
        return Err(AwsError::new(
            "BatchEntryIdsNotDistinct",
            "Two or more batch entries in the request have the same Id.",
        ));
    }
    let (mut successful, mut failed) = (Vec::new(), Vec::new());
    for e in entries {
        let one = api::PublishInput {
            topic_arn: Some(i.topic_arn.clone()),
            message: e.message,
            subject: e.subject,
            message_structure: e.message_structure,
            message_attributes: e.message_attributes,
            message_deduplication_id: e.message_deduplication_id,
            message_group_id: e.message_group_id,
            ..Default::default()
        };
        match publish(tx, caller, one) {
            Ok(p) => successful.push(api::PublishBatchResultEntry {
                id: Some(e.id),
                message_id: p.message_id,
                sequence_number: p.sequence_number,
            }),
            Err(error) => failed.push(api::BatchResultErrorEntry {
                id: e.id,
                sender_fault: error.status < 500,
                code: error.code.into_owned(),
                message: Some(error.message),
            }),
        }
    }
    Ok(api::PublishBatchResponse { successful: Some(successful), failed: Some(failed) })
}

/// Publishes to a topic; the message's id, and its number in a FIFO topic.
///
/// # Errors
/// NotFound, InvalidParameter.
pub fn to_topic(tx: &mut Tx, arn: &str, p: Publication) -> Result<(String, Option<String>), AwsError> {
    let topic = topic(tx, arn)?;
    check(&topic, &p)?;
    let id = tx.random().uuid();
    let texts = by_protocol(&p)?;
    let subscriptions: Vec<Subscription> = tx
        .by_index::<Subscription>("topic", arn)
        .filter(|s| !s.pending)
        .map(|s| Subscription::clone(s))
        .collect();
    for s in subscriptions {
        if !wants(&s, &p) {
            continue;
        }
        let text = texts.get(&s.protocol).or_else(|| texts.get("default")).cloned().unwrap_or_default();
        deliver(tx, &topic, &s, &p, &id, text);
    }
    let sequence = topic.is_fifo().then(|| format!("{:020}", (u128::from(tx.now().0.unsigned_abs())) << 20));
    Ok((id, sequence))
}

fn check(topic: &Topic, p: &Publication) -> Result<(), AwsError> {
    let attribute = |a: &MessageAttributeValue| {
        a.data_type.len()
            + a.string_value.as_ref().map_or(0, String::len)
            + a.binary_value.as_ref().map_or(0, |b| b.0.len())
    };
    let size: usize =
        p.message.len() + p.attributes.iter().map(|(n, a)| n.len() + attribute(a)).sum::<usize>();
    if p.message.is_empty() {
        return Err(invalid("Invalid parameter: Empty message"));
    }
    if size > MOST_BYTES {
        return Err(invalid("Invalid parameter: Message too long"));
    }
    if let Some(s) = &p.subject
        && (s.is_empty() || s.len() > 100 || s.contains('\n') || s.starts_with(' '))
    {
        return Err(invalid("Invalid parameter: Subject"));
    }
    for (name, a) in &p.attributes {
        let kind = a.data_type.split('.').next().unwrap_or_default();
        if !["String", "Number", "Binary"].contains(&kind) {
            return Err(AwsError::new(
                "ParameterValueInvalid",
                format!(
                    "The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."
                ),
            ));
        }
        if a.string_value.as_deref().unwrap_or_default().is_empty() && a.binary_value.is_none() {
            return Err(AwsError::new(
                "ParameterValueInvalid",
                format!(
                    "The message attribute '{name}' must contain non-empty message attribute value for message attribute type '{kind}'."
                ),
            ));
        }
    }
    if topic.is_fifo() {
        if p.group.is_none() {
            return Err(invalid(
                "Invalid parameter: The MessageGroupId parameter is required for FIFO topics",
            ));
        }
        let by_content = topic.attributes.get("ContentBasedDeduplication").is_some_and(|v| v == "true");
        if p.deduplication.is_none() && !by_content {
            return Err(invalid(
                "Invalid parameter: The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly",
            ));
        }
    } else if p.deduplication.is_some() {
        return Err(invalid(
            "Invalid parameter: MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type",
        ));
    }
    Ok(())
}

/// The text for each protocol; `default` for the others.
fn by_protocol(p: &Publication) -> Result<BTreeMap<String, String>, AwsError> {
    if !p.by_protocol {
        return Ok([("default".to_owned(), p.message.clone())].into());
    }
    let json: Json = serde_json::from_str(&p.message)
        .map_err(|_| invalid("Invalid parameter: Message Structure - JSON message body failed to parse"))?;
    let texts: BTreeMap<String, String> = json
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(k, v)| Some((k.clone(), v.as_str()?.to_owned())))
        .collect();
    if !texts.contains_key("default") {
        return Err(invalid("Invalid parameter: Message Structure - No default entry in JSON message body"));
    }
    Ok(texts)
}

/// Whether a subscription's filter lets a message through.
fn wants(s: &Subscription, p: &Publication) -> bool {
    let Some(policy) = s.attributes.get("FilterPolicy") else { return true };
    let Ok(pattern) = Pattern::parse(policy) else { return policy.trim() == "{}" };
    if s.attributes.get("FilterPolicyScope").is_some_and(|v| v == "MessageBody") {
        return serde_json::from_str::<Json>(&p.message)
            .is_ok_and(|body| body.is_object() && pattern.matches(&body));
    }
    let fields: Map<String, Json> =
        p.attributes.iter().filter_map(|(n, a)| Some((n.clone(), as_json(a)?))).collect();
    pattern.matches(&Json::Object(fields))
}

/// What filters see of an attribute.
fn as_json(a: &MessageAttributeValue) -> Option<Json> {
    let text = a.string_value.as_deref()?;
    match a.data_type.as_str() {
        "String.Array" => serde_json::from_str(text).ok(),
        t if t.starts_with("Number") => {
            text.trim().parse::<f64>().ok().and_then(|n| serde_json::Number::from_f64(n).map(Json::Number))
        }
        _ => Some(json!(text)),
    }
}

/// Attributes as notifications carry them.
fn shown(attributes: &BTreeMap<String, MessageAttributeValue>) -> Json {
    let one = |a: &MessageAttributeValue| {
        let value = match (&a.string_value, &a.binary_value) {
            (Some(s), _) => s.clone(),
            (None, Some(b)) => STANDARD.encode(&b.0),
            (None, None) => String::new(),
        };
        json!({"Type": a.data_type, "Value": value})
    };
    Json::Object(attributes.iter().map(|(n, a)| (n.clone(), one(a))).collect())
}

fn deliver(tx: &mut Tx, topic: &Topic, s: &Subscription, p: &Publication, id: &str, text: String) {
    let dead = s.attributes.get("RedrivePolicy").and_then(|t| serde_json::from_str::<Json>(t).ok());
    let dead = dead.and_then(|j| Some(j["deadLetterTargetArn"].as_str()?.to_owned()));
    let by = Sender::topic(&topic.arn);
    match s.protocol.as_str() {
        "sqs" => {
            let out = to_queue(tx, topic, s, p, id, text);
            // A queue that does not take it (its policy, its size) is no error of the publisher's.
            if let Err(refusal) = by.send(tx, &s.endpoint, out.clone()) {
                by.bury_message(tx, dead.as_deref(), &s.endpoint, out, &refusal);
            }
        }
        "lambda" => {
            let event = lambda_event(tx, topic, s, p, id, &text);
            outbox::put(tx, Target::Function(s.endpoint.clone()), event.to_string(), dead, by);
        }
        "http" => {
            let body = if s.is_raw() { text } else { envelope(tx, topic, p, id, &text).to_string() };
            let headers = headers("Notification", id, &topic.arn, Some(s));
            outbox::put(tx, Target::Http { url: s.endpoint.clone(), headers }, body, dead, by);
        }
        _ => {}
    }
}

/// The headers of a message to an HTTP endpoint.
pub fn headers(kind: &str, id: &str, topic: &str, s: Option<&Subscription>) -> Vec<(String, String)> {
    let mut out = vec![
        ("x-amz-sns-message-type".to_owned(), kind.to_owned()),
        ("x-amz-sns-message-id".to_owned(), id.to_owned()),
        ("x-amz-sns-topic-arn".to_owned(), topic.to_owned()),
    ];
    if let Some(s) = s {
        out.push(("x-amz-sns-subscription-arn".to_owned(), s.arn.clone()));
        if s.is_raw() {
            out.push(("x-amz-sns-rawdelivery".to_owned(), "true".to_owned()));
        }
    }
    out
}

fn to_queue(tx: &Tx, topic: &Topic, s: &Subscription, p: &Publication, id: &str, text: String) -> Outgoing {
    let fifo = s.endpoint.ends_with(".fifo");
    let deduplication = p.deduplication.clone().or_else(|| {
        use sha2::{Digest, Sha256};
        topic
            .is_fifo()
            .then(|| Sha256::digest(p.message.as_bytes()).iter().map(|b| format!("{b:02x}")).collect())
    });
    let attribute = |a: &MessageAttributeValue| shapes::sqs::MessageAttributeValue {
        data_type: a.data_type.clone(),
        string_value: a.string_value.clone(),
        binary_value: a.binary_value.clone(),
        ..Default::default()
    };
    let (body, attributes) = if s.is_raw() {
        (text, p.attributes.iter().take(10).map(|(n, a)| (n.clone(), attribute(a))).collect())
    } else {
        (envelope(tx, topic, p, id, &text).to_string(), BTreeMap::new())
    };
    Outgoing {
        body,
        attributes,
        sender: "AIDAISMY7JYY5F7RTT6AO".into(),
        group: p.group.clone(),
        deduplication: if fifo { deduplication } else { None },
        ..Default::default()
    }
}

fn envelope(tx: &Tx, topic: &Topic, p: &Publication, id: &str, text: &str) -> Json {
    let mut out = json!({
        "Type": "Notification",
        "MessageId": id,
        "TopicArn": topic.arn,
        "Message": text,
        "Timestamp": iso_ms(tx.now()),
    });
    if let Some(s) = &p.subject {
        out["Subject"] = json!(s);
    }
    if !p.attributes.is_empty() {
        out["MessageAttributes"] = shown(&p.attributes);
    }
    out
}

fn lambda_event(tx: &Tx, topic: &Topic, s: &Subscription, p: &Publication, id: &str, text: &str) -> Json {
    json!({"Records": [{
        "EventSource": "aws:sns",
        "EventVersion": "1.0",
        "EventSubscriptionArn": s.arn,
        "Sns": {
            "Type": "Notification",
            "MessageId": id,
            "TopicArn": topic.arn,
            "Subject": p.subject,
            "Message": text,
            "Timestamp": iso_ms(tx.now()),
            "MessageAttributes": shown(&p.attributes),
        },
    }]})
}
