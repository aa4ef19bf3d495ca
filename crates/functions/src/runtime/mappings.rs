//! Event source mappings: a poller for each enabled one takes messages from its queue and hands them to the function.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use engine::Scope;
use messaging::pattern::Pattern;
use messaging::sqs::rows::{Message, Queue};
use messaging::sqs::{digest, messages, traffic};
use serde_json::{Value as Json, json};
use tokio::task::JoinHandle;

use super::{Event, Functions};
use crate::rows::Mapping;

/// How long a poller waits for messages.
const POLL: Duration = Duration::from_secs(5);
/// Pollers at a time.
const MOST: usize = 200;

/// The running pollers.
#[derive(Default)]
pub(super) struct Pollers(BTreeMap<(Scope, String), (Arc<Mapping>, JoinHandle<()>)>);

impl Pollers {
    /// Starts and ends pollers so that each enabled mapping has one.
    pub fn look(&mut self, functions: &Arc<Functions>) {
        let mut wanted = BTreeMap::new();
        for scope in functions.engine.scopes() {
            let Some(tables) = functions.engine.snapshot(&scope) else { continue };
            for m in tables.table::<Mapping>().iter().filter(|m| m.enabled) {
                wanted.insert((scope.clone(), m.uuid.clone()), m.clone());
            }
        }
        self.0.retain(|name, (mapping, task)| {
            let stays = wanted.get(name).is_some_and(|w| w == mapping) && !task.is_finished();
            if !stays {
                task.abort();
            }
            stays
        });
        for (name, mapping) in wanted {
            if self.0.len() < MOST && !self.0.contains_key(&name) {
                let task = tokio::spawn(poll(functions.clone(), name.0.clone(), mapping.clone()));
                self.0.insert(name, (mapping, task));
            }
        }
    }
}

impl Drop for Pollers {
    fn drop(&mut self) {
        self.0.values().for_each(|(_, task)| task.abort());
    }
}

async fn poll(functions: Arc<Functions>, scope: Scope, mapping: Arc<Mapping>) {
    let arn = mapping.config.event_source_arn.clone().unwrap_or_default();
    let name = arn.rsplit(':').next().unwrap_or_default().to_owned();
    let batch = usize::try_from(mapping.config.batch_size.unwrap_or(10)).unwrap_or(10).min(10);
    loop {
        let row = functions.engine.snapshot(&scope).and_then(|t| t.get::<Queue>(&name).cloned());
        let found = match &row {
            Some(q) => {
                traffic::poll(
                    &functions.engine,
                    &scope,
                    &name,
                    batch,
                    q.number("VisibilityTimeout", 30),
                    POLL,
                )
                .await
            }
            None => Err(messages::no_queue()),
        };
        match (found, row) {
            (Ok(found), Some(queue)) if !found.is_empty() => {
                handle(&functions, &scope, &mapping, &queue, found).await
            }
            (Ok(_), _) => {}
            // The queue is gone; it may come back.
            (Err(_), _) => tokio::time::sleep(POLL).await,
        }
    }
}

async fn handle(
    functions: &Functions,
    scope: &Scope,
    mapping: &Mapping,
    queue: &Arc<Queue>,
    found: Vec<Message>,
) {
    let filters: Vec<Pattern> = mapping
        .config
        .filter_criteria
        .iter()
        .flat_map(|c| c.filters.iter().flatten())
        .filter_map(|f| Pattern::parse(f.pattern.as_deref()?).ok())
        .collect();
    let (passed, mut done): (Vec<Message>, Vec<Message>) = found.into_iter().partition(|m| {
        filters.is_empty() || filters.iter().any(|f| f.matches(&record(queue, scope, m, true)))
    });
    if !passed.is_empty() {
        let records: Vec<Json> = passed.iter().map(|m| record(queue, scope, m, false)).collect();
        let payload = json!({"Records": records}).to_string().into_bytes();
        let event = Event { request_id: functions.request_id(), payload, client_context: None };
        let function = mapping.config.function_arn.clone().unwrap_or_default();
        match functions.invoke(scope, &function, None, event).await {
            Ok(o) if !o.failed => {
                let failed = failed_ids(mapping, &o.payload);
                done.extend(passed.into_iter().filter(|m| !failed.contains(&m.id)));
            }
            Ok(_) => {}
            Err(e) => {
                tracing::debug!("a batch of {} was not handled: {e}", queue.name);
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
    let queue = queue.clone();
    let deleted = functions.engine.write(scope, move |tx| {
        for m in &done {
            // It may have come up again in the meantime: then somebody else deletes it.
            let _ = messages::delete(tx, &queue, &messages::handle(m));
        }
        Ok(())
    });
    if let Err(e) = deleted.await {
        tracing::warn!("handled messages could not be deleted: {e}");
    }
}

/// Ids of messages that the function says it could not handle.
fn failed_ids(mapping: &Mapping, payload: &[u8]) -> Vec<String> {
    if mapping.config.function_response_types.as_ref().is_none_or(Vec::is_empty) {
        return Vec::new();
    }
    let json: Json = serde_json::from_slice(payload).unwrap_or_default();
    let failures = json["batchItemFailures"].as_array().into_iter().flatten();
    failures.filter_map(|f| Some(f["itemIdentifier"].as_str()?.to_owned())).collect()
}

/// A message as functions get it; for filters a body that is JSON is shown as such.
fn record(queue: &Queue, scope: &Scope, m: &Message, parsed: bool) -> Json {
    let attributes: serde_json::Map<String, Json> =
        traffic::system_attributes(m).into_iter().map(|(n, v)| (n.as_str().to_owned(), json!(v))).collect();
    let own: serde_json::Map<String, Json> = m
        .attributes
        .iter()
        .map(|(n, a)| (n.clone(), json!({"stringValue": a.string_value, "dataType": a.data_type})))
        .collect();
    let body = match serde_json::from_str::<Json>(&m.body) {
        Ok(j) if parsed => j,
        _ => json!(m.body),
    };
    json!({
        "messageId": m.id,
        "receiptHandle": messages::handle(m),
        "body": body,
        "attributes": attributes,
        "messageAttributes": own,
        "md5OfBody": digest::body(&m.body),
        "eventSource": "aws:sqs",
        "eventSourceARN": queue.arn,
        "awsRegion": scope.region,
    })
}
