//! The socket over which agents send telemetry (TCS). Container health reaches the control plane only here.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use ecs::agent_link::report;
use ecs::rows::Task;
use futures_util::{SinkExt, StreamExt};
use http::{Request, Response};
use hyper::body::Incoming;
use serde_json::{Value as Json, json};
use shapes::Timestamp;
use shapes::ecs::{
    HealthStatus, InstanceHealthCheckResult, InstanceHealthCheckState, InstanceHealthCheckType,
};
use tokio::time::{Instant, interval_at};
use tokio_tungstenite::tungstenite::Message;

use crate::Front;
use crate::http_server::Body;
use crate::links::Link;
use crate::socket::{self, Socket};

/// Agents close a socket on which nothing comes for a minute.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// Answers the handshake.
pub(crate) async fn upgrade(front: Arc<Front>, request: Request<Incoming>) -> Response<Body> {
    let opening = match socket::verify(&front, &request) {
        Ok(o) => o,
        Err(refusal) => return *refusal,
    };
    let Some(key) = socket::instance(&front, &opening, "cluster", "containerInstance") else {
        return socket::refuse("InvalidParameterException", "The container instance is not known.");
    };
    if let Err(refusal) = socket::may(&front, &opening, "StartTelemetrySession", &key).await {
        return *refusal;
    }
    socket::accept(request, move |io| async move { run(front, (opening.scope, key), io).await })
}

async fn run(front: Arc<Front>, link: Link, mut io: Socket) {
    let mut heartbeat = interval_at(Instant::now() + HEARTBEAT, HEARTBEAT);
    let mut stopping = front.stopping.clone();
    loop {
        let answer = tokio::select! {
            message = io.next() => match message {
                Some(Ok(Message::Text(t))) => received(&front, &link, t.as_str()).await,
                Some(Ok(Message::Binary(b))) => received(&front, &link, &String::from_utf8_lossy(&b)).await,
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                Some(Ok(_)) => None,
            },
            _ = heartbeat.tick() => Some(json!({"type": "HeartbeatMessage", "message": {"healthy": true}})),
            () = crate::stopped(&mut stopping) => return,
        };
        if let Some(a) = answer {
            let sent = tokio::time::timeout(HEARTBEAT, io.send(Message::text(a.to_string()))).await;
            if !matches!(sent, Ok(Ok(()))) {
                return;
            }
        }
    }
}

/// Frames from agents are a block of headers, an empty line, and then the envelope.
fn envelope(frame: &str) -> Option<Json> {
    let body = frame.split_once("\r\n\r\n").map_or(frame, |(_, b)| b);
    serde_json::from_str(body).ok()
}

async fn received(front: &Front, link: &Link, frame: &str) -> Option<Json> {
    let envelope = envelope(frame)?;
    let body = &envelope["message"];
    let ack = |kind: &str| Some(json!({"type": kind, "message": {"message": "ok"}}));
    match envelope["type"].as_str()? {
        "PublishMetricsRequest" => ack("AckPublishMetric"),
        "PublishHealthRequest" => {
            health(front, link, body).await;
            ack("AckPublishHealth")
        }
        "PublishInstanceStatusRequest" => {
            status(front, link, body).await;
            ack("AckPublishInstanceStatus")
        }
        _ => None,
    }
}

async fn health(front: &Front, (scope, _): &Link, body: &Json) {
    let mut reports: Vec<(String, Vec<(String, HealthStatus)>)> = Vec::new();
    for task in body["tasks"].as_array().into_iter().flatten() {
        let Some(arn) = task["taskArn"].as_str().and_then(ecs::api::support::parse_arn) else { continue };
        let states = task["containers"].as_array().into_iter().flatten().filter_map(|c| {
            let state = HealthStatus::parse(c["healthStatus"].as_str()?)?;
            Some((c["containerName"].as_str()?.to_owned(), state))
        });
        reports.push((arn.path.to_owned(), states.collect()));
    }
    // Most reports repeat the last one: they cost no transaction.
    let Some(tables) = front.engine.snapshot(scope) else { return };
    reports.retain(|(key, states)| {
        let known = |(name, state): &(String, HealthStatus)| {
            let task = tables.get::<Task>(key);
            task.is_none_or(|t| t.containers.iter().any(|c| c.name == *name && c.health == *state))
        };
        !states.iter().all(known)
    });
    if reports.is_empty() {
        return;
    }
    let outcome = front.engine.write(scope, move |tx| {
        reports.iter().for_each(|(key, states)| report::health(tx, key, states));
        Ok(())
    });
    if let Err(e) = outcome.await {
        tracing::warn!("a health report could not be stored: {e}");
    }
}

async fn status(front: &Front, (scope, key): &Link, body: &Json) {
    let mut results = BTreeMap::new();
    let time = |v: &Json| v.as_f64().map(|s| Timestamp((s * 1000.0) as i64));
    for s in body["statuses"].as_array().into_iter().flatten() {
        // Agents say `ContainerRuntime` where the API says `CONTAINER_RUNTIME`.
        let (name, kind) = match s["type"].as_str() {
            Some("ContainerRuntime" | "CONTAINER_RUNTIME") => {
                ("CONTAINER_RUNTIME", InstanceHealthCheckType::ContainerRuntime)
            }
            Some("Daemon" | "EBSDaemon" | "DAEMON") => ("DAEMON", InstanceHealthCheckType::Daemon),
            Some("AcceleratedCompute" | "ACCELERATED_COMPUTE") => {
                ("ACCELERATED_COMPUTE", InstanceHealthCheckType::AcceleratedCompute)
            }
            _ => continue,
        };
        let result = InstanceHealthCheckResult {
            type_: Some(kind),
            status: s["status"].as_str().and_then(InstanceHealthCheckState::parse),
            status_reason: None,
            last_updated: time(&s["lastUpdated"]),
            last_status_change: time(&s["lastStatusChange"]),
        };
        results.insert(name.to_owned(), result);
    }
    let known = front.engine.snapshot(scope).is_some_and(|t| {
        t.get::<ecs::rows::ContainerInstance>(key).is_some_and(|row| {
            results.iter().all(|(k, r)| row.health.get(k).is_some_and(|old| old.status == r.status))
        })
    });
    if known {
        return;
    }
    let key = key.clone();
    let outcome = front.engine.write(scope, move |tx| {
        report::instance_health(tx, &key, results);
        Ok(())
    });
    if let Err(e) = outcome.await {
        tracing::warn!("an instance's status could not be stored: {e}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_split_at_the_first_empty_line() {
        let frame = "Host: x\r\nAuthorization: y\r\n\r\n{\"type\":\"PublishMetricsRequest\",\"message\":{}}";
        assert_eq!(envelope(frame).unwrap()["type"], "PublishMetricsRequest");
        assert_eq!(envelope("{\"type\":\"a\"}").unwrap()["type"], "a");
        assert!(envelope("nonsense").is_none());
    }
}
