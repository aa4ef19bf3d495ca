//! A control plane that a test scripts: it answers the agent's calls, holds the two web sockets, and records what it is told.
//! All over in-memory pipes, so that it works under tokio's paused clock.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent::transport::{Authority, BoxedStream, Dial, Dialing};
use bytes::Bytes;
use futures_util::{SinkExt as _, StreamExt as _};
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::io::DuplexStream;
use tokio::sync::mpsc;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::server::{Request as Upgrade, Response as Upgraded};

pub const INSTANCE_ARN: &str = "arn:aws:ecs:eu-central-1:123456789012:container-instance/default/aaaa";
pub const CLUSTER_ARN: &str = "arn:aws:ecs:eu-central-1:123456789012:cluster/default";

/// A call: operation and input.
pub type Call = (String, Value);

/// An open web socket of the agent.
pub struct Session {
    pub query: String,
    socket: WebSocketStream<DuplexStream>,
}

#[derive(Default)]
struct State {
    down: AtomicBool,
    calls: Mutex<Vec<Call>>,
    /// Answers to give instead of the usual ones: operation, status, body.
    scripted: Mutex<VecDeque<(String, u16, Value)>>,
}

/// The control plane; clones share it.
#[derive(Clone)]
pub struct ControlPlane {
    state: Arc<State>,
    called: mpsc::UnboundedSender<Call>,
    acs: mpsc::UnboundedSender<Session>,
    tcs: mpsc::UnboundedSender<Session>,
}

/// The test's end.
pub struct Operator {
    pub plane: ControlPlane,
    pub calls: mpsc::UnboundedReceiver<Call>,
    pub acs: mpsc::UnboundedReceiver<Session>,
    pub tcs: mpsc::UnboundedReceiver<Session>,
}

pub fn control_plane() -> Operator {
    let (called, calls) = mpsc::unbounded_channel();
    let (acs, acs_sessions) = mpsc::unbounded_channel();
    let (tcs, tcs_sessions) = mpsc::unbounded_channel();
    let plane = ControlPlane { state: Arc::default(), called, acs, tcs };
    Operator { plane, calls, acs: acs_sessions, tcs: tcs_sessions }
}

impl ControlPlane {
    /// While it is down nobody can connect; open connections are the test's to drop.
    pub fn set_down(&self, down: bool) {
        self.state.down.store(down, Ordering::SeqCst);
    }

    /// The next call of this operation is answered so.
    pub fn answer_once(&self, operation: &str, status: u16, body: Value) {
        self.state.scripted.lock().unwrap().push_back((operation.into(), status, body));
    }

    /// All calls so far.
    pub fn all_calls(&self) -> Vec<Call> {
        self.state.calls.lock().unwrap().clone()
    }

    async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        assert!(request.headers().contains_key("authorization"), "calls are signed");
        let target = request.headers()["x-amz-target"].to_str().unwrap().to_owned();
        let operation = target.split('.').nth(1).unwrap().to_owned();
        let body = request.into_body().collect().await.unwrap().to_bytes();
        let input: Value = serde_json::from_slice(&body).unwrap();
        if self.state.down.load(Ordering::SeqCst) {
            let mut response = Response::new(Full::new(Bytes::from_static(b"{}")));
            *response.status_mut() = http::StatusCode::SERVICE_UNAVAILABLE;
            return response;
        }
        self.state.calls.lock().unwrap().push((operation.clone(), input.clone()));
        let given = {
            let mut scripted = self.state.scripted.lock().unwrap();
            let at = scripted.iter().position(|(of, ..)| *of == operation);
            at.and_then(|at| scripted.remove(at))
        };
        let (status, output) = match given {
            Some((_, status, body)) => (status, body),
            None => (200, usual_answer(&operation, &input)),
        };
        let _ = self.called.send((operation, input));
        let mut response = Response::new(Full::new(Bytes::from(output.to_string())));
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        response
    }

    /// The instance metadata service, which wants a token and knows of an interruption.
    fn instance_metadata(request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let token = request.headers().get("x-aws-ec2-metadata-token").is_some_and(|token| token == "token");
        let text = match (request.method().as_str(), request.uri().path()) {
            ("PUT", "/latest/api/token") => "token",
            (_, _) if !token => panic!("{} without a token", request.uri()),
            (_, "/latest/meta-data/iam/security-credentials/") => "role",
            (_, "/latest/meta-data/iam/security-credentials/role") => {
                r#"{"AccessKeyId":"ASIAROLE","SecretAccessKey":"s","Token":"t","Expiration":"2030-01-01T00:00:00Z"}"#
            }
            (_, "/latest/dynamic/instance-identity/document") => r#"{"instanceId":"i-imds"}"#,
            (_, "/latest/dynamic/instance-identity/signature") => "signature",
            (_, "/latest/meta-data/spot/instance-action") => {
                r#"{"action":"terminate","time":"2030-01-01T00:00:00Z"}"#
            }
            (_, path) => panic!("{path} was asked for"),
        };
        Response::new(Full::new(Bytes::from_static(text.as_bytes())))
    }

    async fn serve(self, host: String, stream: DuplexStream) {
        if host == "imds.test" {
            let answer = service_fn(async |request| Ok::<_, Infallible>(Self::instance_metadata(&request)));
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), answer)
                .await;
            return;
        }
        if host == "api.test" {
            let answer = service_fn(|request| {
                let plane = self.clone();
                async move { Ok::<_, Infallible>(plane.answer(request).await) }
            });
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), answer)
                .await;
            return;
        }
        let mut query = String::new();
        #[expect(clippy::result_large_err, reason = "the callback's type is the library's")]
        let upgrade = |request: &Upgrade, response: Upgraded| {
            assert!(request.headers().contains_key("authorization"), "upgrades are signed");
            query = request.uri().query().unwrap_or_default().to_owned();
            Ok(response)
        };
        let Ok(socket) = tokio_tungstenite::accept_hdr_async(stream, upgrade).await else { return };
        let sessions = if host == "acs.test" { &self.acs } else { &self.tcs };
        let _ = sessions.send(Session { query, socket });
    }
}

fn usual_answer(operation: &str, input: &Value) -> Value {
    match operation {
        "RegisterContainerInstance" => {
            let mut attributes = input["attributes"].as_array().unwrap().clone();
            attributes.push(json!({ "name": "ecs.availability-zone", "value": "eu-central-1b" }));
            json!({ "containerInstance": { "containerInstanceArn": INSTANCE_ARN, "attributes": attributes } })
        }
        "DiscoverPollEndpoint" => {
            json!({ "endpoint": "http://acs.test/", "telemetryEndpoint": "http://tcs.test/" })
        }
        _ => json!({ "acknowledgment": "" }),
    }
}

impl Dial for ControlPlane {
    fn dial<'a>(&'a self, authority: &'a Authority) -> Dialing<'a> {
        Box::pin(async move {
            if self.state.down.load(Ordering::SeqCst) {
                return Err(io::Error::from(io::ErrorKind::ConnectionRefused));
            }
            let (ours, theirs) = tokio::io::duplex(1 << 20);
            tokio::spawn(self.clone().serve(authority.host.clone(), theirs));
            Ok(Box::new(ours) as BoxedStream)
        })
    }
}

impl Operator {
    /// The next call of this operation; others are passed over.
    pub async fn call(&mut self, operation: &str) -> Value {
        let wait = async {
            loop {
                let (called, input) = self.calls.recv().await.expect("the control plane lives");
                if called == operation {
                    return input;
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(4 * 3600), wait)
            .await
            .unwrap_or_else(|_| panic!("no {operation}"))
    }

    /// The next report of a task with this status.
    pub async fn reported(&mut self, status: &str) -> Value {
        loop {
            let input = self.call("SubmitTaskStateChange").await;
            if input["status"] == status {
                return input;
            }
        }
    }

    pub async fn acs(&mut self) -> Session {
        tokio::time::timeout(Duration::from_secs(7200), self.acs.recv())
            .await
            .expect("a control session")
            .unwrap()
    }

    /// The newest control session, if the agent connected again, else `old`.
    pub fn newest(&mut self, old: Session) -> Session {
        std::iter::from_fn(|| self.acs.try_recv().ok()).last().unwrap_or(old)
    }

    pub async fn tcs(&mut self) -> Session {
        tokio::time::timeout(Duration::from_secs(7200), self.tcs.recv()).await.expect("telemetry").unwrap()
    }
}

impl Session {
    pub async fn send(&mut self, kind: &str, message: Value) {
        let text = json!({ "type": kind, "message": message }).to_string();
        self.socket.send(Message::text(text)).await.expect("the agent listens");
    }

    /// The next message; None once the session is closed.
    pub async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            match self.socket.next().await {
                Some(Ok(Message::Text(text))) => return Some(parse(&text)),
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    /// The next message of this kind; others are passed over.
    pub async fn expect(&mut self, kind: &str) -> Value {
        let wait = async {
            loop {
                let (got, content) = self.next().await.expect("an open session");
                if got == kind {
                    return content;
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(300), wait).await.unwrap_or_else(|_| panic!("no {kind}"))
    }

    /// Sends tasks and waits for the acknowledgement.
    pub async fn payload(&mut self, number: i64, tasks: &[Value]) {
        self.send("PayloadMessage", payload(number, tasks)).await;
        let ack = self.expect("AckRequest").await;
        assert_eq!(ack["messageId"], format!("m{number}"));
        assert_eq!(ack["containerInstance"], INSTANCE_ARN);
    }
}

pub fn payload(number: i64, tasks: &[Value]) -> Value {
    json!({ "clusterArn": CLUSTER_ARN, "containerInstanceArn": INSTANCE_ARN, "messageId": format!("m{number}"),
        "seqNum": number, "generatedAt": 0, "tasks": tasks })
}

/// Telemetry frames have a block of headers before the JSON.
fn parse(text: &str) -> (String, Value) {
    let json = match text.split_once("\r\n\r\n") {
        Some((headers, json)) => {
            assert!(headers.contains("Authorization: AWS4-HMAC-SHA256 ") && headers.contains("X-Amz-Date: "));
            json
        }
        None => text,
    };
    let mut value: Value = serde_json::from_str(json).unwrap();
    (value["type"].as_str().unwrap().to_owned(), value["message"].take())
}
