//! Events put on a bus: which rules they match, and what the targets get. What a target does not take (its policy, say) goes to its
//! dead-letter queue at once, the event whole.

use metrics::time::iso_s;
use serde_json::{Value as Json, json};
use shapes::AwsError;
use shapes::events::{self as api, Target};
use state::controller::{Controller, Wake};
use state::{Caller, Change, Row, Tables, Timestamp, Tx};

use super::rows::{DEFAULT, Rule, bus};
use super::schedule::Schedule;
use super::transform::input;
use crate::outbox::{self, Target as Delivery};
use crate::pattern::Pattern;
use crate::sender::Sender;
use crate::sns::publish::Publication;
use crate::sqs::messages::Outgoing;

/// Who sends rules' messages, as queues show it.
const SENDER: &str = "AIDAEVENTBRIDGE";
/// Buses that an event may pass from one to the next.
const MOST_HOPS: usize = 3;

/// An event before it has an id.
pub struct Event {
    pub source: String,
    pub detail_type: String,
    pub time: Timestamp,
    pub resources: Vec<String>,
    /// A structure.
    pub detail: Json,
}

/// PutEvents.
pub fn put_events(
    tx: &mut Tx,
    _: &Caller,
    i: api::PutEventsRequest,
) -> Result<api::PutEventsResponse, AwsError> {
    let mut entries = Vec::new();
    for e in i.entries {
        entries.push(match one(tx, e) {
            Ok(id) => api::PutEventsResultEntry { event_id: Some(id), ..Default::default() },
            Err((code, message)) => api::PutEventsResultEntry {
                error_code: Some(code.into()),
                error_message: Some(message),
                ..Default::default()
            },
        });
    }
    let failed = entries.iter().filter(|e| e.error_code.is_some()).count();
    Ok(api::PutEventsResponse { failed_entry_count: i64::try_from(failed).ok(), entries: Some(entries) })
}

fn one(tx: &mut Tx, e: api::PutEventsRequestEntry) -> Result<String, (&'static str, String)> {
    let required = |name: &str, v: Option<String>| {
        v.filter(|v| !v.is_empty()).ok_or_else(|| {
            (
                "InvalidArgument",
                format!("Parameter {name} is not valid. Reason: {name} is a required argument."),
            )
        })
    };
    let source = required("Source", e.source)?;
    let detail_type = required("DetailType", e.detail_type)?;
    let detail = required("Detail", e.detail)?;
    if source.starts_with("aws.") {
        return Err(("NotAuthorizedForSourceException", "Not authorized for the source.".into()));
    }
    let detail: Json = serde_json::from_str(&detail)
        .ok()
        .filter(Json::is_object)
        .ok_or(("MalformedDetail", "Detail is malformed.".to_owned()))?;
    let name = e.event_bus_name.unwrap_or_else(|| DEFAULT.into());
    let found = bus(tx, tx.account(), tx.region(), &name);
    let found =
        found.ok_or_else(|| ("ResourceNotFoundException", format!("Event bus {name} does not exist.")))?;
    let time = e.time.unwrap_or(tx.now());
    let event = Event { source, detail_type, time, resources: e.resources.unwrap_or_default(), detail };
    Ok(put(tx, &found.name, event))
}

/// Puts an event on a bus; its id.
pub fn put(tx: &mut Tx, bus: &str, e: Event) -> String {
    let id = tx.random().uuid();
    let event = json!({
        "version": "0",
        "id": id,
        "detail-type": e.detail_type,
        "source": e.source,
        "account": tx.account(),
        "time": iso_s(e.time),
        "region": tx.region(),
        "resources": e.resources,
        "detail": e.detail,
    });
    pass(tx, bus, &event, 0);
    id
}

fn pass(tx: &mut Tx, bus: &str, event: &Json, hops: usize) {
    let fits = |r: &Rule| {
        r.is_enabled()
            && r.pattern.as_deref().and_then(|p| Pattern::parse(p).ok()).is_some_and(|p| p.matches(event))
    };
    let rules: Vec<Rule> =
        tx.prefix::<Rule>(&Rule::key_of(bus, "")).filter(|r| fits(r)).map(|r| Rule::clone(r)).collect();
    for rule in rules {
        for target in rule.targets.values() {
            send(tx, &rule, target, event, hops);
        }
    }
}

/// Gives a target what it is to get.
fn send(tx: &mut Tx, rule: &Rule, target: &Target, event: &Json, hops: usize) {
    let text = input(rule, target, event, tx.now());
    let dead = target.dead_letter_config.as_ref().and_then(|d| d.arn.clone());
    let by = Sender::rule(&rule.arn);
    let service = target.arn.split(':').nth(2).unwrap_or_default();
    match service {
        "lambda" => outbox::put(tx, Delivery::Function(target.arn.clone()), text, dead, by),
        "sqs" => {
            let group = target.sqs_parameters.as_ref().and_then(|p| p.message_group_id.clone());
            let fifo = target.arn.ends_with(".fifo");
            let deduplication = fifo.then(|| event["id"].as_str().unwrap_or_default().to_owned());
            let out =
                Outgoing { body: text, group, deduplication, sender: SENDER.into(), ..Default::default() };
            if let Err(refusal) = by.send(tx, &target.arn, out) {
                by.bury(tx, dead.as_deref(), &target.arn, event.to_string(), &refusal);
            }
        }
        "sns" => {
            let p = Publication { message: text, ..Default::default() };
            if let Err(refusal) = by.publish(tx, &target.arn, p) {
                by.bury(tx, dead.as_deref(), &target.arn, event.to_string(), &refusal);
            }
        }
        "ecs" => {
            let request = super::ecs_task::request(rule, target, &text);
            let by = Sender { role: target.role_arn.clone(), ..by };
            outbox::put(tx, Delivery::Task, request.to_string(), dead, by);
        }
        "events" if hops < MOST_HOPS => {
            let name = target.arn.rsplit("event-bus/").next().unwrap_or_default().to_owned();
            pass(tx, &name, event, hops + 1);
        }
        _ => tracing::warn!("the rule {} has a target that is not served: {}", rule.name, target.arn),
    }
}

/// Fires rules whose schedule is due.
pub struct Schedules;

impl Controller for Schedules {
    fn name(&self) -> &'static str {
        "schedules of rules"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(r))) = change.of::<Rule>()
            && r.schedule.is_some()
        {
            wake.key(&change.key);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<Rule>().iter().filter(|r| r.schedule.is_some()).for_each(|r| wake.key(&r.key()));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let rule = tx.get::<Rule>(key).map(|r| Rule::clone(r))?;
        let schedule = Schedule::parse(rule.schedule.as_deref()?)?;
        if !rule.is_enabled() {
            return None;
        }
        let now = tx.now();
        if let Some(next) = rule.next.filter(|n| *n > now) {
            return Some(next);
        }
        if rule.next.is_some() {
            let id = tx.random().uuid();
            let event = json!({
                "version": "0",
                "id": id,
                "detail-type": "Scheduled Event",
                "source": "aws.events",
                "account": tx.account(),
                "time": iso_s(now),
                "region": tx.region(),
                "resources": [rule.arn],
                "detail": {},
            });
            for target in rule.targets.values() {
                send(tx, &rule, target, &event, 0);
            }
        }
        let next = schedule.after(now);
        tx.update::<Rule>(key, |r| r.next = next);
        next
    }
}
