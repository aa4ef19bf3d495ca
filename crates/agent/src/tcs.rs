//! The telemetry session: metrics every 20 s, and container health at once when it changes, for there is no other way by which health
//! reaches the control plane.
//!
//! A frame is not bare JSON: a block of HTTP headers with a signature of the payload comes first, then an empty line.
//! Source: the ECS agent's `tcs` packages (client, handler, model).

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use tokio::sync::Notify;

use crate::acs::Shared;
use crate::backoff::Backoff;
use crate::clock::{Millis, epoch_seconds};
use crate::engine::Engine;
use crate::engine::state::{HealthStatus, Status};
use crate::random;
use crate::sigv4::{self, Scope};
use crate::socket::{self, ConnectError, Ended, Incoming, Socket, envelope};
use crate::transport::Endpoint;

const PUBLISH_EVERY: Duration = Duration::from_secs(20);
const SAMPLES_A_PUBLICATION: u32 = 2;
/// Snapshots kept while there is no session: five minutes.
const SNAPSHOTS: usize = 15;
const TASKS_A_MESSAGE: usize = 10;
const MESSAGE_LIMIT: usize = 1 << 20;
/// Containers sampled at once.
const SAMPLING: usize = 8;
const PROOF: Duration = Duration::from_secs(60);
const RECONNECT_PAUSE: Duration = Duration::from_millis(50);

/// The metrics of one interval.
struct Snapshot {
    at: Millis,
    tasks: Vec<Value>,
}

#[derive(Default)]
struct Backlog {
    snapshots: Mutex<VecDeque<Snapshot>>,
    added: Notify,
}

/// Runs the telemetry session until the agent ends.
pub async fn run(shared: Shared) {
    let mut shutdown = shared.shutdown.clone();
    let backlog = Arc::new(Backlog::default());
    let session = Session {
        shared: shared.clone(),
        backlog: backlog.clone(),
        sent_health: BTreeMap::new(),
        runtime_status: (true, shared.engine.clock().now()),
    };
    let collecting = async {
        if shared.config.features.metrics_disabled {
            std::future::pending::<()>().await;
        }
        collect(&shared.engine, &backlog).await;
    };
    tokio::select! {
        () = session.keep_connected() => {}
        () = collecting => {}
        () = crate::shutdown::ended(&mut shutdown) => {}
    }
}

/// Samples all running containers and puts a snapshot into the backlog every 20 s.
async fn collect(engine: &Engine, backlog: &Backlog) {
    let mut tick = tokio::time::interval(PUBLISH_EVERY / SAMPLES_A_PUBLICATION);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    for round in 1u32.. {
        tick.tick().await;
        sample(engine).await;
        if !round.is_multiple_of(SAMPLES_A_PUBLICATION) {
            continue;
        }
        let snapshot = Snapshot { at: engine.clock().now(), tasks: task_metrics(engine) };
        let mut snapshots = backlog.snapshots.lock().expect("no panic while held");
        if snapshots.len() >= SNAPSHOTS {
            snapshots.pop_front();
        }
        snapshots.push_back(snapshot);
        backlog.added.notify_one();
    }
}

async fn sample(engine: &Engine) {
    let running = |handle: &crate::engine::TaskHandle| {
        handle.with(|state| {
            let runs = state.containers.iter().filter(|container| container.status() == Status::Running);
            runs.filter_map(|container| container.runtime_id.clone()).collect::<Vec<_>>()
        })
    };
    let ids: BTreeSet<String> = engine.tasks().iter().flat_map(running).collect();
    engine.usage().retain(&ids);
    let cpus = engine.parts().totals.0 as f64 / 1024.0;
    let sampling = futures_util::stream::iter(ids).for_each_concurrent(SAMPLING, |id| async move {
        if let Ok(stats) = engine.parts().runtime.stats(&id).await {
            engine.usage().record(&id, &stats, engine.clock().now(), cpus);
        }
    });
    sampling.await;
}

fn task_metrics(engine: &Engine) -> Vec<Value> {
    let metrics = |handle: crate::engine::TaskHandle| {
        handle.with(|state| {
            let containers: Vec<Value> = (0..state.containers.len())
                .filter_map(|index| {
                    let definition = state.definition(index)?;
                    let run = &state.containers[index];
                    let restarts = definition.restart().map(|_| run.restart_count);
                    let mut view = engine.usage().take(run.runtime_id.as_deref()?, restarts)?;
                    view["containerName"] = json!(run.name);
                    view["containerArn"] = json!(definition.container_arn);
                    Some(view)
                })
                .collect();
            (!containers.is_empty()).then(|| {
                let mut view = task_view(state);
                view["containerMetrics"] = json!(containers);
                view
            })
        })
    };
    engine.tasks().into_iter().filter_map(metrics).collect()
}

fn task_view(state: &crate::engine::state::TaskState) -> Value {
    json!({ "taskArn": state.task.arn, "clusterArn": state.task.task_cluster_arn,
        "taskDefinitionFamily": state.task.family, "taskDefinitionVersion": state.task.version })
}

type HealthKey = (String, String);

struct Session {
    shared: Shared,
    backlog: Arc<Backlog>,
    sent_health: BTreeMap<HealthKey, HealthStatus>,
    /// Whether the container engine answers, and since when that is so.
    runtime_status: (bool, Millis),
}

impl Session {
    async fn keep_connected(mut self) {
        let mut backoff = Backoff::tcs();
        let mut inactive = self.shared.inactive.subscribe();
        loop {
            if inactive.wait_for(|inactive| !inactive).await.is_err() {
                return;
            }
            let began = tokio::time::Instant::now();
            let ended = tokio::select! {
                ended = self.connect_and_serve() => ended,
                () = crate::shutdown::ended(&mut inactive) => continue,
            };
            if began.elapsed() >= PROOF {
                backoff.reset();
            }
            match ended {
                Ok(Ended::Normally) if began.elapsed() >= RECONNECT_PAUSE => {
                    tokio::time::sleep(RECONNECT_PAUSE).await;
                }
                Ok(ended) => {
                    tracing::warn!(?ended, "the telemetry session ended");
                    tokio::time::sleep(backoff.delay()).await;
                }
                Err(error) => {
                    tracing::warn!(%error, "no telemetry session");
                    tokio::time::sleep(backoff.delay()).await;
                }
            }
        }
    }

    async fn connect_and_serve(&mut self) -> Result<Ended, ConnectError> {
        let shared = self.shared.clone();
        let cluster = shared.config.cluster_or_default();
        let zone = shared.record.lock().await.availability_zone.clone();
        let endpoints = shared.endpoints.get(&shared.aws, cluster, &shared.arn, &zone).await;
        let endpoint = endpoints.map_err(ConnectError::Failed)?.tcs;
        let query = socket::query(&[
            ("cluster", cluster),
            ("containerInstance", &shared.arn),
            ("agentHash", crate::HASH),
            ("agentVersion", crate::VERSION),
            ("dockerVersion", &format!("DockerVersion: {}", shared.engine_version)),
        ]);
        let socket = Socket::connect(&shared.aws, &endpoint, &query).await?;
        tracing::info!(instance = %shared.arn, "telemetry session open");
        // The other side may have forgotten: all health is told again.
        self.sent_health.clear();
        let mut link = Link { socket, endpoint, query, shared };
        Ok(match self.serve(&mut link).await {
            Ok(never) => never,
            Err(ended) => ended,
        })
    }

    async fn serve(&mut self, link: &mut Link) -> Result<Ended, Ended> {
        let shared = self.shared.clone();
        self.publish_health(link, false).await?;
        let mut cadence = tokio::time::interval(PUBLISH_EVERY);
        cadence.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        cadence.tick().await;
        loop {
            tokio::select! {
                incoming = link.socket.next() => match incoming {
                    Incoming::Ended(ended) => return Ok(ended),
                    Incoming::Message(kind, content) => note(&kind, &content),
                },
                () = shared.engine.health_changed() => self.publish_health(link, true).await?,
                () = shared.heartbeat.notified() => self.publish_status(link).await?,
                () = self.backlog.added.notified() => self.publish_metrics(link).await?,
                _ = cadence.tick() => self.publish_health(link, false).await?,
            }
        }
    }

    async fn publish_metrics(&mut self, link: &mut Link) -> Result<(), Ended> {
        loop {
            let next = self.backlog.snapshots.lock().expect("no panic while held").pop_front();
            let Some(snapshot) = next else { return Ok(()) };
            for message in metrics_messages(&snapshot, &self.metadata()) {
                link.send("PublishMetricsRequest", &message).await?;
            }
        }
    }

    fn metadata(&self) -> Value {
        json!({ "cluster": self.shared.config.cluster_or_default(), "containerInstance": *self.shared.arn,
            "messageId": random::uuid() })
    }

    /// Publishes the health of all containers that have a check, or only of the tasks in which something changed.
    async fn publish_health(&mut self, link: &mut Link, changes_only: bool) -> Result<(), Ended> {
        let mut now = BTreeMap::new();
        let mut tasks = Vec::new();
        for handle in self.shared.engine.tasks() {
            handle.with(|state| {
                if state.is_stopped() {
                    return;
                }
                let mut changed = false;
                let mut containers = Vec::new();
                for (index, run) in state.containers.iter().enumerate() {
                    if !state.definition(index).is_some_and(|definition| definition.has_health_check()) {
                        continue;
                    }
                    let key = (state.task.arn.clone(), run.name.clone());
                    changed |= self.sent_health.get(&key) != Some(&run.health.status);
                    now.insert(key, run.health.status);
                    let since = run.health.since.or(run.started_at).unwrap_or_default();
                    containers
                        .push(json!({ "containerName": run.name, "healthStatus": run.health.status.as_str(),
                        "statusSince": epoch_seconds(since), "statusMessage": run.health.output }));
                }
                if !containers.is_empty() && (changed || !changes_only) {
                    let mut view = task_view(state);
                    view["containers"] = json!(containers);
                    tasks.push(view);
                }
            });
        }
        let chunks = tasks.len().div_ceil(TASKS_A_MESSAGE);
        let metadata = self.metadata();
        for (at, chunk) in tasks.chunks(TASKS_A_MESSAGE).enumerate() {
            let mut metadata = metadata.clone();
            metadata["fin"] = json!(at + 1 == chunks);
            let timestamp = epoch_seconds(self.shared.engine.clock().now());
            let message = json!({ "metadata": metadata, "tasks": chunk, "timestamp": timestamp });
            link.send("PublishHealthRequest", &message).await?;
        }
        self.sent_health = now;
        Ok(())
    }

    async fn publish_status(&mut self, link: &mut Link) -> Result<(), Ended> {
        let well = self.shared.engine.parts().runtime.ping().await.is_ok();
        let now = self.shared.engine.clock().now();
        if well != self.runtime_status.0 {
            self.runtime_status = (well, now);
        }
        let status = if well { "OK" } else { "IMPAIRED" };
        let message = json!({
            "metadata": { "cluster": self.shared.config.cluster_or_default(),
                "containerInstance": *self.shared.arn, "requestId": random::uuid() },
            "statuses": [{ "type": "ContainerRuntime", "status": status, "lastUpdated": epoch_seconds(now),
                "lastStatusChange": epoch_seconds(self.runtime_status.1) }],
            "timestamp": epoch_seconds(now),
        });
        link.send("PublishInstanceStatusRequest", &message).await
    }
}

fn note(kind: &str, content: &Value) {
    match kind {
        "HeartbeatMessage" | "AckPublishMetric" | "AckPublishHealth" | "AckPublishInstanceStatus" => {}
        kind => tracing::warn!(kind, message = %content["message"], "told by the telemetry service"),
    }
}

/// A snapshot as messages of at most ten tasks and 1 MiB; the last says so.
fn metrics_messages(snapshot: &Snapshot, metadata: &Value) -> Vec<Value> {
    let mut parts: Vec<Vec<Value>> = vec![Vec::new()];
    let mut size = 0;
    for task in &snapshot.tasks {
        let length = task.to_string().len();
        let last = parts.last().map_or(0, Vec::len);
        if last == TASKS_A_MESSAGE || last > 0 && size + length > MESSAGE_LIMIT {
            parts.push(Vec::new());
            size = 0;
        }
        size += length;
        if let Some(part) = parts.last_mut() {
            part.push(task.clone());
        }
    }
    let count = parts.len();
    let message = |(at, part): (usize, Vec<Value>)| {
        let mut metadata = metadata.clone();
        metadata["idle"] = json!(snapshot.tasks.is_empty());
        metadata["fin"] = json!(at + 1 == count);
        json!({ "metadata": metadata, "taskMetrics": part, "timestamp": epoch_seconds(snapshot.at) })
    };
    parts.into_iter().enumerate().map(message).collect()
}

/// An open session with what its frames are signed for.
struct Link {
    socket: Socket,
    endpoint: Endpoint,
    query: String,
    shared: Shared,
}

impl Link {
    async fn send(&mut self, kind: &str, content: &Value) -> Result<(), Ended> {
        let payload = envelope(kind, content);
        let host = self.endpoint.authority.header();
        let path = format!("{}ws", self.endpoint.path);
        let signing = sigv4::Request {
            method: "GET",
            host: &host,
            path: &path,
            query: &self.query,
            headers: &[],
            body: payload.as_bytes(),
        };
        let aws = &self.shared.aws;
        let scope = Scope { region: &aws.region, service: "ecs" };
        let signed = sigv4::sign(&signing, scope, &aws.credentials.get(), aws.clock.now());
        let mut frame = format!("Host: {host}\r\n");
        for (name, value) in signed {
            let name = match name {
                "authorization" => "Authorization",
                "x-amz-date" => "X-Amz-Date",
                "x-amz-security-token" => "X-Amz-Security-Token",
                other => other,
            };
            frame.push_str(&format!("{name}: {value}\r\n"));
        }
        frame.push_str("\r\n");
        frame.push_str(&payload);
        self.socket.send_text(frame).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_is_cut_into_messages_and_the_last_is_marked() {
        let tasks = |count: usize| (0..count).map(|n| json!({ "taskArn": n })).collect();
        let metadata = json!({ "messageId": "m" });
        let idle = metrics_messages(&Snapshot { at: 1500, tasks: tasks(0) }, &metadata);
        assert_eq!(idle.len(), 1);
        assert_eq!(idle[0]["metadata"], json!({ "messageId": "m", "idle": true, "fin": true }));
        assert_eq!(idle[0]["timestamp"], 1.5);
        let many = metrics_messages(&Snapshot { at: 0, tasks: tasks(25) }, &metadata);
        let counts: Vec<usize> = many.iter().map(|m| m["taskMetrics"].as_array().unwrap().len()).collect();
        let fins: Vec<bool> = many.iter().map(|m| m["metadata"]["fin"] == true).collect();
        assert_eq!(counts, [10, 10, 5]);
        assert_eq!(fins, [false, false, true]);
        let large = Snapshot { at: 0, tasks: vec![json!("x".repeat(700_000)); 2] };
        assert_eq!(metrics_messages(&large, &metadata).len(), 2);
    }
}
