//! Messages as transactions: sent, received, hidden, deleted. Topics and rules put their messages here too.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};
use shapes::sqs::MessageAttributeValue;
use shapes::{AwsError, Timestamp};
use state::{Row, Tx};

use super::rows::{Fill, Message, Queue, Seen, attribute_bytes};

/// Messages of a queue, as with AWS's limit on those in flight.
const MOST_MESSAGES: usize = 120_000;
/// Bytes of all messages of a region.
const MOST_BYTES: usize = 256 << 20;
/// Messages looked at for one receive.
const MOST_LOOKED_AT: usize = 20_000;

/// What is sent.
#[derive(Clone, Debug, Default)]
pub struct Outgoing {
    pub body: String,
    pub attributes: BTreeMap<String, MessageAttributeValue>,
    pub trace: Option<String>,
    /// Seconds; the queue's unless given.
    pub delay: Option<i64>,
    pub sender: String,
    pub group: Option<String>,
    pub deduplication: Option<String>,
}

/// What became of it.
pub struct Sent {
    pub id: String,
    pub sequence_number: Option<String>,
}

/// The error for a queue that is not there.
pub fn no_queue() -> AwsError {
    AwsError::new("AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.")
}

pub(super) fn invalid(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidParameterValue", message)
}

/// Puts a message into a queue.
///
/// # Errors
/// InvalidParameterValue and its kin for what the queue does not take; OverLimit when it is full.
pub fn send(tx: &mut Tx, queue: &Queue, m: Outgoing) -> Result<Sent, AwsError> {
    check(queue, &m)?;
    let now = tx.now();
    let size = m.body.len() + attribute_bytes(&m.attributes);
    let fill = tx.derived::<Fill>();
    if fill.count(&queue.id) >= MOST_MESSAGES || fill.bytes + size > MOST_BYTES {
        return Err(
            AwsError::new("OverLimit", "The queue holds as many messages as it can.").with_status(403)
        );
    }
    let number = fill.next(now);
    let id = tx.random().uuid();
    let fifo = queue.is_fifo();
    let sequence = |n: u64| fifo.then(|| format!("{n:020}"));
    let deduplication = if fifo { Some(deduplication(queue, &m)?) } else { m.deduplication.clone() };
    if let (true, Some(d)) = (fifo, &deduplication) {
        let scope = if queue.attributes.get("DeduplicationScope").map(String::as_str) == Some("messageGroup")
        {
            format!("{}\u{1}{d}", m.group.as_deref().unwrap_or_default())
        } else {
            d.clone()
        };
        let seen =
            Seen { queue: queue.id.clone(), deduplication: scope, message: id.clone(), number, at: now };
        let before = tx.get::<Seen>(&seen.key()).filter(|s| s.at.plus_ms(super::rows::DEDUPLICATION) > now);
        if let Some(s) = before {
            return Ok(Sent { id: s.message.clone(), sequence_number: sequence(s.number) });
        }
        tx.put(seen);
    }
    let delay = match m.delay {
        Some(d) if !fifo => d,
        _ => queue.number("DelaySeconds", 0),
    };
    tx.put(Message {
        queue: queue.id.clone(),
        number,
        id: id.clone(),
        body: m.body,
        attributes: m.attributes,
        trace: m.trace,
        sender: m.sender,
        sent_at: now,
        visible_at: now.plus_s(delay),
        group: m.group,
        deduplication,
        ..Default::default()
    });
    Ok(Sent { id, sequence_number: sequence(number) })
}

fn deduplication(queue: &Queue, m: &Outgoing) -> Result<String, AwsError> {
    if let Some(d) = &m.deduplication {
        return Ok(d.clone());
    }
    if queue.attributes.get("ContentBasedDeduplication").map(String::as_str) == Some("true") {
        return Ok(Sha256::digest(m.body.as_bytes()).iter().map(|b| format!("{b:02x}")).collect());
    }
    Err(invalid(
        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly",
    ))
}

fn check(queue: &Queue, m: &Outgoing) -> Result<(), AwsError> {
    let most = queue.number("MaximumMessageSize", 262_144);
    if m.body.is_empty() {
        return Err(AwsError::new("MissingParameter", "The request must contain the parameter MessageBody."));
    }
    let size = m.body.len() + attribute_bytes(&m.attributes);
    if i64::try_from(size).unwrap_or(i64::MAX) > most {
        return Err(invalid(format!(
            "One or more parameters are invalid. Reason: Message must be shorter than {most} bytes."
        )));
    }
    let fits = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if !m.body.chars().all(fits) {
        return Err(AwsError::new("InvalidMessageContents", "Invalid characters found in the message."));
    }
    if m.delay.is_some_and(|d| !(0..=900).contains(&d)) {
        return Err(invalid(format!(
            "Value {} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.",
            m.delay.unwrap_or_default()
        )));
    }
    if m.attributes.len() > 10 {
        return Err(invalid("Number of message attributes [11] exceeds the allowed maximum [10]."));
    }
    for (name, a) in &m.attributes {
        check_attribute(name, a)?;
    }
    if queue.is_fifo() {
        if m.group.is_none() {
            return Err(AwsError::new(
                "MissingParameter",
                "The request must contain the parameter MessageGroupId.",
            ));
        }
        if m.delay.is_some_and(|d| d > 0) {
            return Err(invalid(format!(
                "Value {} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.",
                m.delay.unwrap_or_default()
            )));
        }
    } else if m.deduplication.is_some() {
        return Err(invalid(
            "The request include parameter MessageDeduplicationId that is not valid for this queue type",
        ));
    }
    Ok(())
}

fn check_attribute(name: &str, a: &MessageAttributeValue) -> Result<(), AwsError> {
    let kind = a.data_type.split('.').next().unwrap_or_default();
    let empty = match kind {
        "String" | "Number" => a.string_value.as_deref().unwrap_or_default().is_empty(),
        "Binary" => a.binary_value.as_ref().is_none_or(|b| b.0.is_empty()),
        _ => {
            return Err(invalid(format!(
                "The type of message attribute '{name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String."
            )));
        }
    };
    if empty {
        return Err(invalid(format!(
            "Message (user) attribute '{name}' must contain a non-empty value of type '{kind}'."
        )));
    }
    if kind == "Number" && a.string_value.as_deref().is_some_and(|v| v.trim().parse::<f64>().is_err()) {
        return Err(invalid(format!(
            "Can't cast the value of message (user) attribute '{name}' to a number."
        )));
    }
    Ok(())
}

/// Whether a receive would get something now.
pub fn any_visible(tables: &state::Tables, queue: &str, now: Timestamp) -> bool {
    let prefix = format!("{queue}/");
    tables.prefix::<Message>(&prefix).take(MOST_LOOKED_AT).any(|m| m.visible_at <= now)
}

/// Receives up to `most` messages and hides them for `hidden` seconds. Those that were received too often go to the dead-letter
/// queue instead.
pub fn receive(tx: &mut Tx, queue: &Queue, most: usize, hidden: i64) -> Vec<Message> {
    let now = tx.now();
    let redrive = queue.redrive().and_then(|(arn, n)| Some((target(tx, &arn)?, n)));
    let mut blocked = BTreeSet::new();
    let (mut taken, mut dead) = (Vec::new(), Vec::new());
    for m in tx.prefix::<Message>(&format!("{}/", queue.id)).take(MOST_LOOKED_AT) {
        if taken.len() == most {
            break;
        }
        let in_order = queue.is_fifo();
        if in_order && m.group.as_ref().is_some_and(|g| blocked.contains(g)) {
            continue;
        }
        if m.visible_at > now {
            if in_order && let Some(g) = &m.group {
                blocked.insert(g.clone());
            }
        } else if redrive.as_ref().is_some_and(|(_, n)| m.receives >= *n) {
            dead.push(Message::clone(m));
        } else {
            taken.push(Message::clone(m));
        }
    }
    if let Some((to, _)) = redrive {
        for m in dead {
            bury(tx, queue, &to, m);
        }
    }
    for m in &mut taken {
        m.receives += 1;
        m.first_received_at.get_or_insert(now);
        m.visible_at = now.plus_s(hidden);
        m.receipt = Some(tx.random().hex(24));
        tx.put(m.clone());
    }
    taken
}

/// The queue of an ARN, if this region has it.
pub fn target(tables: &state::Tables, arn: &str) -> Option<Queue> {
    let name = arn.rsplit(':').next()?;
    tables.get::<Queue>(name).filter(|q| q.arn == arn).map(|q| Queue::clone(q))
}

/// Moves a message to a dead-letter queue. It keeps its id and the time of sending.
fn bury(tx: &mut Tx, from: &Queue, to: &Queue, m: Message) {
    tx.delete::<Message>(&m.key());
    let now = tx.now();
    let number = tx.derived::<Fill>().next(now);
    tx.put(Message {
        queue: to.id.clone(),
        number,
        visible_at: now,
        receipt: None,
        receives: m.receives,
        moved_from: Some(from.arn.clone()),
        ..m
    });
}

/// The handle that a receive gives out.
pub fn handle(m: &Message) -> String {
    use base64::Engine;
    let text = format!("{}/{}/{}", m.queue, m.number, m.receipt.as_deref().unwrap_or_default());
    base64::engine::general_purpose::STANDARD.encode(text)
}

/// The key and the receipt of a handle.
fn opened(queue: &Queue, handle: &str) -> Result<(String, String), AwsError> {
    use base64::Engine;
    let bad = || {
        AwsError::new(
            "ReceiptHandleIsInvalid",
            format!("The input receipt handle \"{handle}\" is not a valid receipt handle."),
        )
        .with_status(404)
    };
    let bytes = base64::engine::general_purpose::STANDARD.decode(handle).map_err(|_| bad())?;
    let text = String::from_utf8(bytes).map_err(|_| bad())?;
    let mut parts = text.splitn(3, '/');
    let (Some(q), Some(n), Some(r)) = (parts.next(), parts.next(), parts.next()) else { return Err(bad()) };
    if q != queue.id {
        return Err(bad());
    }
    Ok((Message::key_of(q, n.parse().map_err(|_| bad())?), r.to_owned()))
}

/// Deletes a received message; one that is gone already is no error.
///
/// # Errors
/// ReceiptHandleIsInvalid.
pub fn delete(tx: &mut Tx, queue: &Queue, handle: &str) -> Result<(), AwsError> {
    let (key, receipt) = opened(queue, handle)?;
    let now = tx.now();
    let Some(m) = tx.get::<Message>(&key) else { return Ok(()) };
    if queue.is_fifo() && (m.receipt.as_ref() != Some(&receipt) || m.visible_at <= now) {
        return Err(invalid(format!(
            "Value {handle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired."
        )));
    }
    tx.delete::<Message>(&key);
    Ok(())
}

/// Hides a received message for that many seconds from now.
///
/// # Errors
/// ReceiptHandleIsInvalid, MessageNotInflight, InvalidParameterValue.
pub fn change_visibility(tx: &mut Tx, queue: &Queue, handle: &str, seconds: i64) -> Result<(), AwsError> {
    if !(0..=43_200).contains(&seconds) {
        return Err(invalid(format!(
            "Value {seconds} for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and 43200"
        )));
    }
    let (key, receipt) = opened(queue, handle)?;
    let now = tx.now();
    let found = tx.get::<Message>(&key).filter(|m| m.receipt.as_ref() == Some(&receipt));
    if found.is_none_or(|m| m.visible_at <= now) {
        return Err(AwsError::new(
            "AWS.SimpleQueueService.MessageNotInflight",
            format!(
                "Value {handle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change."
            ),
        ));
    }
    tx.update::<Message>(&key, |m| m.visible_at = now.plus_s(seconds));
    Ok(())
}
