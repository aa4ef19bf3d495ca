//! The control session: work arrives over a web socket, acknowledgements leave.
//!
//! Source: the ECS agent's `acs` packages (session, client, model).

mod messages;

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::{Mutex, Notify, watch};

use crate::api::{self, PollEndpoints};
use crate::aws::Aws;
use crate::backoff::Backoff;
use crate::checkpoint::{AgentRecord, Checkpoint};
use crate::config::InstanceConfig;
use crate::engine::Engine;
use crate::socket::{self, ConnectError, Ended, Incoming, Socket};

/// How long a deregistered instance waits before it asks again.
const INACTIVE_PAUSE: Duration = Duration::from_secs(3600);
/// A connection that lasted this long proves that all is well.
const PROOF: Duration = Duration::from_secs(60);
/// A new connection "at once" comes no sooner than this after the last, should the server close each one.
const RECONNECT_PAUSE: Duration = Duration::from_millis(50);
/// Discovered endpoints are used this long.
const ENDPOINT_LIFE: Duration = Duration::from_secs(12 * 3600);

/// What the control and the telemetry session share.
#[derive(Clone)]
pub struct Shared {
    /// The instance's settings.
    pub config: Arc<InstanceConfig>,
    /// The control plane.
    pub aws: Aws,
    /// The tasks.
    pub engine: Engine,
    /// Container instance ARN.
    pub arn: Arc<str>,
    /// Version of the container engine.
    pub engine_version: Arc<str>,
    /// The agent's own record, and where it is kept.
    pub record: Arc<Mutex<AgentRecord>>,
    /// Where the record is kept.
    pub checkpoint: Checkpoint,
    /// Discovered endpoints.
    pub endpoints: Arc<EndpointCache>,
    /// True while the control plane calls the instance inactive: telemetry pauses.
    pub inactive: Arc<watch::Sender<bool>>,
    /// Rung at each heartbeat: the instance's status is to be checked and published.
    pub heartbeat: Arc<Notify>,
    /// Whether the control session is open.
    pub connected: Arc<watch::Sender<bool>>,
    /// Turns true when the agent is to end.
    pub shutdown: watch::Receiver<bool>,
}

/// Endpoints as they were discovered; an expired answer serves on if asking again fails.
#[derive(Default)]
pub struct EndpointCache(Mutex<Option<(tokio::time::Instant, PollEndpoints)>>);

impl EndpointCache {
    /// The endpoints, asked for if they are not known or too old.
    pub async fn get(
        &self,
        aws: &Aws,
        cluster: &str,
        arn: &str,
        zone: &str,
    ) -> Result<PollEndpoints, String> {
        let mut cached = self.0.lock().await;
        if let Some((at, endpoints)) = cached.as_ref()
            && at.elapsed() < ENDPOINT_LIFE
        {
            return Ok(endpoints.clone());
        }
        match (api::discover(aws, cluster, arn, zone).await, cached.as_ref()) {
            (Ok(endpoints), _) => {
                *cached = Some((tokio::time::Instant::now(), endpoints.clone()));
                Ok(endpoints)
            }
            (Err(error), Some((_, old))) => {
                tracing::warn!(error, "using the old endpoints");
                Ok(old.clone())
            }
            (Err(error), None) => Err(error),
        }
    }
}

/// Runs the control session until the agent ends.
pub async fn run(shared: Shared) {
    let mut shutdown = shared.shutdown.clone();
    let session = Session { shared, send_credentials: true };
    tokio::select! {
        () = session.keep_connected() => {}
        () = crate::shutdown::ended(&mut shutdown) => {}
    }
}

struct Session {
    shared: Shared,
    /// The first connection of a process asks for the keys of all tasks: they are not stored.
    send_credentials: bool,
}

impl Session {
    async fn keep_connected(mut self) {
        let mut backoff = Backoff::acs();
        loop {
            let began = tokio::time::Instant::now();
            let ended = self.connect_and_serve().await;
            self.shared.connected.send_replace(false);
            if began.elapsed() >= PROOF {
                backoff.reset();
            }
            match ended {
                Ok(Ended::Normally) => {
                    backoff.reset();
                    tokio::time::sleep(RECONNECT_PAUSE).await;
                }
                Ok(Ended::Badly(how)) => {
                    tracing::warn!(how, "the control session ended");
                    tokio::time::sleep(backoff.delay()).await;
                }
                Err(ConnectError::Rejected { code, message }) if code == "InactiveInstanceException" => {
                    tracing::warn!(message, "this container instance was deregistered");
                    self.shared.inactive.send_replace(true);
                    tokio::time::sleep(INACTIVE_PAUSE).await;
                }
                Err(error) => {
                    tracing::warn!(%error, "no control session");
                    self.shared.endpoints.expire_after_failure(&error).await;
                    tokio::time::sleep(backoff.delay()).await;
                }
            }
        }
    }

    async fn connect_and_serve(&mut self) -> Result<Ended, ConnectError> {
        let shared = &self.shared;
        let cluster = shared.config.cluster_or_default();
        let zone = shared.record.lock().await.availability_zone.clone();
        let endpoints = shared.endpoints.get(&shared.aws, cluster, &shared.arn, &zone).await;
        let endpoints = endpoints.map_err(ConnectError::Failed)?;
        let query = socket::query(&[
            ("clusterArn", cluster),
            ("containerInstanceArn", &shared.arn),
            ("agentHash", crate::HASH),
            ("agentVersion", crate::VERSION),
            ("seqNum", "1"),
            ("protocolVersion", "2"),
            ("dockerVersion", &format!("DockerVersion: {}", shared.engine_version)),
            ("sendCredentials", if self.send_credentials { "true" } else { "false" }),
        ]);
        let mut socket = Socket::connect(&shared.aws, &endpoints.acs, &query).await?;
        tracing::info!(instance = %shared.arn, "control session open");
        self.send_credentials = false;
        shared.inactive.send_replace(false);
        shared.connected.send_replace(true);
        loop {
            match socket.next().await {
                Incoming::Ended(ended) => return Ok(ended),
                Incoming::Message(kind, content) => {
                    for (kind, answer) in self.handle(&kind, content).await {
                        if let Err(ended) = socket.send(kind, &answer).await {
                            return Ok(ended);
                        }
                    }
                }
            }
        }
    }

    /// Handles a message and gives the answers to send.
    async fn handle(&self, kind: &str, content: Value) -> Vec<(&'static str, Value)> {
        match kind {
            "HeartbeatMessage" => {
                self.shared.heartbeat.notify_one();
                vec![("HeartbeatAckRequest", serde_json::json!({ "messageId": content["messageId"] }))]
            }
            "PayloadMessage" => self.payload(content).await,
            "TaskManifestMessage" => self.manifest(&content).await,
            "TaskStopVerificationAck" => self.stop_verified(&content).await,
            "IAMRoleCredentialsMessage" => self.credentials(&content),
            "AttachTaskNetworkInterfacesMessage" | "AttachInstanceNetworkInterfacesMessage" => {
                self.attach_interfaces(&content)
            }
            "ConfirmAttachmentMessage" => messages::ack(&content),
            "StageUpdateMessage" | "PerformUpdateMessage" => messages::nack(&content, "Updates are disabled"),
            "CloseMessage" | "ErrorMessage" => {
                tracing::warn!(kind, message = %content["message"], "told by the control plane");
                Vec::new()
            }
            _ => {
                tracing::warn!(kind, "unknown message; ignored");
                Vec::new()
            }
        }
    }
}

impl EndpointCache {
    /// A refused connection may mean that the control plane moved: ask again. An answer of the protocol does not.
    async fn expire_after_failure(&self, error: &ConnectError) {
        if matches!(error, ConnectError::Failed(_)) && !self.0.lock().await.is_none() {
            self.mark_old().await;
        }
    }

    /// Makes the cached answer expired, to be used only if asking fails.
    async fn mark_old(&self) {
        if let Some((at, _)) = self.0.lock().await.as_mut()
            && let Some(earlier) = at.checked_sub(ENDPOINT_LIFE)
        {
            *at = earlier;
        }
    }
}
