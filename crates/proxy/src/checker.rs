//! Health checks: a task for each target of each group in use.
//!
//! A new target is healthy after one check that passes; afterwards the group's thresholds count. Until a new target has passed one, it
//! is looked at every second besides its interval, so that a container that starts quickly serves quickly; only the checks of the
//! interval count as failures. Source: user guide, "Health checks for Application Load Balancer target groups".

use crate::config::{HealthCheck, Id, Matcher, ProtocolVersion, Via};
use crate::engine::Engine;
use crate::h1::response;
use crate::live::{Failure, HealthDetail, Target};
use crate::report::{HealthState, TargetHealth};
use crate::snapshot::{Group, Member, Snapshot};
use crate::stream::{Stream, poll_read};
use crate::upstream::{ConnectError, open};
use bytes::{Bytes, BytesMut};
use http_body_util::{BodyExt, Full};
use hyper_util::rt::{TokioExecutor, TokioIo};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::task::JoinHandle;

const AGENT: &str = "ELB-HealthChecker/2.0";
/// Between looks at a target that has not passed a check yet.
const EAGER: Duration = Duration::from_secs(1);

/// What a check task was started with.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Order {
    check: HealthCheck,
    version: ProtocolVersion,
    source: Option<IpAddr>,
    via: Option<Via>,
}

/// The check tasks that run.
#[derive(Debug, Default)]
pub struct Checkers {
    running: BTreeMap<(Id, Id, SocketAddr), (Order, JoinHandle<()>)>,
}

impl Checkers {
    /// Starts, restarts and stops tasks as the snapshot wants it.
    pub fn reconcile(&mut self, engine: &Arc<Engine>, snapshot: &Snapshot) {
        let mut before = std::mem::take(&mut self.running);
        for group in snapshot.groups.values().filter(|group| group.in_use) {
            for member in group.members.iter().filter(|member| !member.draining) {
                let target = &member.target;
                if !group.config.health_check.enabled {
                    target.health.set(HealthState::Unavailable);
                    continue;
                }
                if target.health.state() == HealthState::Unavailable {
                    target.health.set(HealthState::Initial);
                }
                let order = Order {
                    check: group.config.health_check.clone(),
                    version: group.config.protocol_version,
                    source: group.config.source_address,
                    via: target.way.as_ref().map(|way| way.via.clone()),
                };
                let key = (group.id.clone(), target.id.clone(), target.address);
                let entry = match before.remove(&key) {
                    Some((same, task)) if same == order => (same, task),
                    replaced => {
                        if let Some((_, task)) = replaced {
                            task.abort();
                        }
                        let task = tokio::spawn(run(
                            Arc::clone(engine),
                            group.id.clone(),
                            Arc::clone(target),
                            order.clone(),
                        ));
                        (order, task)
                    }
                };
                self.running.insert(key, entry);
            }
        }
        for (_, task) in before.into_values() {
            task.abort();
        }
        // A target that is not checked any more begins anew when it is again.
        for group in snapshot.groups.values().filter(|group| !group.in_use) {
            for member in &group.members {
                member.target.health.set(HealthState::Initial);
                member.target.health.set_detail(HealthDetail::default());
            }
        }
    }

    /// Stops all tasks.
    pub fn stop(&mut self) {
        for (_, task) in std::mem::take(&mut self.running).into_values() {
            task.abort();
        }
    }
}

/// Health of a member as `DescribeTargetHealth` tells it.
pub fn describe(group: &Group, member: &Member) -> TargetHealth {
    let health = |state, reason, description: &str| TargetHealth {
        state,
        reason: Some(reason),
        description: Some(description.into()),
    };
    if member.draining {
        return health(
            HealthState::Draining,
            "Target.DeregistrationInProgress",
            "Target deregistration is in progress",
        );
    }
    if !group.in_use {
        let description = "Target group is not configured to receive traffic from the load balancer";
        return health(HealthState::Unused, "Target.NotInUse", description);
    }
    let detail = member.target.health.detail();
    match member.target.health.state() {
        HealthState::Unavailable => health(
            HealthState::Unavailable,
            "Target.HealthCheckDisabled",
            "Health checks are not enabled for this target",
        ),
        HealthState::Initial if detail.failures == 0 => {
            health(HealthState::Initial, "Elb.RegistrationInProgress", "Target registration is in progress")
        }
        HealthState::Initial => {
            health(HealthState::Initial, "Elb.InitialHealthChecking", "Initial health checks in progress")
        }
        HealthState::Healthy => TargetHealth { state: HealthState::Healthy, reason: None, description: None },
        _ => {
            let (reason, description) = detail.failure.unwrap_or(Failure::Connection).reason();
            health(HealthState::Unhealthy, reason, &description)
        }
    }
}

/// Checks one target until the task is stopped.
async fn run(engine: Arc<Engine>, group: Id, target: Arc<Target>, order: Order) {
    let mut next = tokio::time::Instant::now();
    loop {
        let due = tokio::time::Instant::now() >= next;
        if due {
            next = tokio::time::Instant::now() + order.check.interval;
        }
        let result = check(&target, &order).await;
        if due || result.is_ok() {
            note(&engine, &group, &target, &order.check, result);
        }
        let wake = if target.health.state() == HealthState::Initial {
            next.min(tokio::time::Instant::now() + EAGER)
        } else {
            next
        };
        tokio::time::sleep_until(wake).await;
    }
}

/// Counts a result and changes the state once a threshold is reached.
fn note(
    engine: &Engine,
    group: &str,
    target: &Arc<Target>,
    check: &HealthCheck,
    result: Result<(), Failure>,
) {
    let before = target.health.detail();
    let mut detail = before.clone();
    let state = target.health.state();
    let next = match result {
        Ok(()) => {
            (detail.passes, detail.failures) = (detail.passes.saturating_add(1), 0);
            let enough = state == HealthState::Initial || detail.passes >= check.healthy_threshold;
            if enough { HealthState::Healthy } else { state }
        }
        Err(failure) => {
            (detail.passes, detail.failures) = (0, detail.failures.saturating_add(1));
            detail.failure = Some(failure);
            if detail.failures >= check.unhealthy_threshold { HealthState::Unhealthy } else { state }
        }
    };
    // First what goes with the state, then the state, so that no reader sees an old reason with a new state.
    let told = (before.failures == 0) != (detail.failures == 0) || before.failure != detail.failure;
    target.health.set_detail(detail);
    if next != state {
        let slow = next == HealthState::Healthy && others_serve(engine, group, target);
        target.health.set_slow_start(slow);
    }
    if target.health.set(next) || told {
        engine.changed();
    }
}

/// Whether another target of the group takes its full share, without which slow start makes no sense.
fn others_serve(engine: &Engine, group: &str, target: &Arc<Target>) -> bool {
    let snapshot = engine.snapshot.load();
    snapshot.groups.get(group).is_some_and(|group| {
        !group.config.slow_start.is_zero()
            && group.members.iter().any(|member| {
                let health = &member.target.health;
                !Arc::ptr_eq(&member.target, target)
                    && !member.draining
                    && health.is_healthy()
                    && !health.in_slow_start(group.config.slow_start)
            })
    })
}

/// One check, within its timeout.
async fn check(target: &Target, order: &Order) -> Result<(), Failure> {
    let address = SocketAddr::new(target.address.ip(), order.check.port.unwrap_or(target.address.port()));
    let checking = async {
        let http2 = order.version != ProtocolVersion::Http1;
        let opening = open(
            address,
            order.source,
            target.way.as_ref(),
            order.check.protocol,
            http2,
            order.check.timeout,
        );
        let stream = opening.await.map_err(|error| match error {
            ConnectError::Refused => Failure::Connection,
            ConnectError::Timeout => Failure::Timeout,
        })?;
        match order.version {
            ProtocolVersion::Http1 => ask_http1(stream, address, &order.check.path).await,
            ProtocolVersion::Http2 | ProtocolVersion::Grpc => {
                ask_http2(stream, address, &order.check.path, order.version == ProtocolVersion::Grpc).await
            }
        }
    };
    let code = tokio::time::timeout(order.check.timeout, checking).await.unwrap_or(Err(Failure::Timeout))?;
    if order.check.matcher.contains(code) {
        Ok(())
    } else {
        Err(Failure::Code { code, matcher: order.check.matcher.clone() })
    }
}

/// GET over HTTP/1.1; the status.
async fn ask_http1(mut stream: Stream, address: SocketAddr, path: &str) -> Result<u16, Failure> {
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nUser-Agent: {AGENT}\r\nAccept-Encoding: gzip, compressed\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.map_err(|_| Failure::Connection)?;
    stream.flush().await.map_err(|_| Failure::Connection)?;
    let mut read = BytesMut::new();
    let (mut scanned, mut fields) = (0, Vec::new());
    loop {
        let n = poll_fn(|cx| poll_read(&mut stream, cx, &mut read, 4096))
            .await
            .map_err(|_| Failure::Connection)?;
        match response::parse(&read, &mut scanned, &mut fields, false) {
            Ok(Some(parsed)) => return Ok(parsed.status),
            Ok(None) if n > 0 => {}
            _ => return Err(Failure::Connection),
        }
    }
}

/// GET, or an empty gRPC call, over HTTP/2; the status, or the gRPC status.
async fn ask_http2(stream: Stream, address: SocketAddr, path: &str, grpc: bool) -> Result<u16, Failure> {
    let broken = |_| Failure::Connection;
    let (mut sender, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream))
            .await
            .map_err(broken)?;
    let connection = tokio::spawn(connection);
    let _stop = AbortOnDrop(connection);
    let mut request =
        http::Request::builder().uri(format!("http://{address}{path}")).header("user-agent", AGENT);
    let mut body = Bytes::new();
    if grpc {
        request = request.method("POST").header("content-type", "application/grpc").header("te", "trailers");
        // One message of no bytes: not compressed, length zero.
        body = Bytes::from_static(&[0; 5]);
    }
    let request = request.body(Full::new(body)).map_err(|_| Failure::Connection)?;
    let response = sender.send_request(request).await.map_err(broken)?;
    let status = response.status().as_u16();
    if !grpc || status != 200 {
        return Ok(status);
    }
    let code = |headers: &http::HeaderMap| headers.get("grpc-status")?.to_str().ok()?.parse().ok();
    if let Some(code) = code(response.headers()) {
        return Ok(code);
    }
    let mut body = response.into_body();
    while let Some(frame) = body.frame().await {
        if let Ok(trailers) = frame.map_err(broken)?.into_trailers() {
            return code(&trailers).ok_or(Failure::Connection);
        }
    }
    Err(Failure::Connection)
}

struct AbortOnDrop(JoinHandle<Result<(), hyper::Error>>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What a matcher accepts, as the API writes it.
impl std::fmt::Display for Matcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Self::Http(ranges) | Self::Grpc(ranges)) = self;
        for (n, (low, high)) in ranges.iter().enumerate() {
            let comma = if n == 0 { "" } else { "," };
            if low == high { write!(f, "{comma}{low}") } else { write!(f, "{comma}{low}-{high}") }?;
        }
        Ok(())
    }
}
