//! Signed web sockets to the control plane, for the control and the telemetry session.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use http::{Request, header};
use serde_json::Value;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::client::generate_key;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error as SocketError, Message};

use crate::aws::Aws;
use crate::random;
use crate::sigv4::{self, Scope};
use crate::transport::{BoxedStream, Endpoint};

const CONNECT_LIMIT: Duration = Duration::from_secs(30);
const WRITE_LIMIT: Duration = Duration::from_secs(180);
const IDLE_LIMIT: Duration = Duration::from_secs(60);
const AGE_LIMIT: Duration = Duration::from_secs(30 * 60);
const AGE_JITTER: Duration = Duration::from_secs(5 * 60);
/// The longest message taken, bytes.
const MAX_MESSAGE: usize = 16 << 20;

/// Why there is no connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectError {
    /// The server answered the upgrade with an error of the protocol.
    Rejected {
        /// The exception's name.
        code: String,
        /// Its words.
        message: String,
    },
    /// Anything else, as a sentence.
    Failed(String),
}

impl std::fmt::Display for ConnectError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ConnectError::Rejected { code, message } => write!(f, "{code}: {message}"),
            ConnectError::Failed(message) => f.write_str(message),
        }
    }
}

/// How a connection ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// In a way that calls for a new connection at once: close 1000, 1001, 1006, 1011, end of stream, or its age.
    Normally,
    /// Otherwise; the sentence says how.
    Badly(String),
}

/// What came in.
#[derive(Debug)]
pub enum Incoming {
    /// A message: type and content.
    Message(String, Value),
    /// The connection is at its end.
    Ended(Ended),
}

/// An open web socket with the protocol's time limits.
pub struct Socket {
    stream: WebSocketStream<BoxedStream>,
    expires: tokio::time::Instant,
    idle_limit: Duration,
    idle_since: tokio::time::Instant,
}

/// The query string of a web socket's URL: sorted, encoded.
pub fn query(pairs: &[(&str, &str)]) -> String {
    let mut pairs = pairs.to_vec();
    pairs.sort_unstable();
    let encode = |(name, value): &(&str, &str)| format!("{name}={}", sigv4::encode(value));
    pairs.iter().map(encode).collect::<Vec<_>>().join("&")
}

impl Socket {
    /// Connects to `<endpoint>ws?<query>` with a signature.
    pub async fn connect(aws: &Aws, endpoint: &Endpoint, query: &str) -> Result<Socket, ConnectError> {
        let failed = |error: &dyn std::fmt::Display| ConnectError::Failed(error.to_string());
        let dialing = aws.http.dialer().dial(&endpoint.authority);
        let stream = tokio::time::timeout(CONNECT_LIMIT, dialing)
            .await
            .map_err(|_| failed(&"no connection in 30 s"))?;
        let stream = stream.map_err(|error| failed(&error))?;
        let request = upgrade(aws, endpoint, query).map_err(|error| failed(&error))?;
        let limits =
            WebSocketConfig::default().max_message_size(Some(MAX_MESSAGE)).max_frame_size(Some(MAX_MESSAGE));
        let handshake = tokio_tungstenite::client_async_with_config(request, stream, Some(limits));
        let (stream, _) = tokio::time::timeout(CONNECT_LIMIT, handshake)
            .await
            .map_err(|_| failed(&"no handshake in 30 s"))?
            .map_err(rejection)?;
        let now = tokio::time::Instant::now();
        Ok(Socket {
            stream,
            expires: now + random::between(AGE_LIMIT, AGE_JITTER),
            idle_limit: random::between(IDLE_LIMIT, IDLE_LIMIT),
            idle_since: now,
        })
    }

    /// The next message, or the end: also when nothing came for too long or the connection is too old. May be dropped
    /// while waiting.
    pub async fn next(&mut self) -> Incoming {
        loop {
            let idle_until = self.idle_since + self.idle_limit;
            let message = tokio::select! {
                message = self.stream.next() => message,
                () = tokio::time::sleep_until(idle_until) => {
                    self.close(CloseCode::Normal, "").await;
                    return Incoming::Ended(Ended::Badly("nothing was heard from the control plane".into()));
                }
                () = tokio::time::sleep_until(self.expires) => {
                    self.close(CloseCode::Normal, "ConnectionExpired: Reconnect to continue").await;
                    return Incoming::Ended(Ended::Normally);
                }
            };
            match message {
                Some(Ok(Message::Text(text))) => {
                    self.idle_since = tokio::time::Instant::now();
                    match parse(&text) {
                        Some((kind, content)) => return Incoming::Message(kind, content),
                        None => tracing::warn!("a message is not of the protocol's form; ignored"),
                    }
                }
                Some(Ok(Message::Close(frame))) => return Incoming::Ended(closed(frame.as_ref())),
                Some(Ok(_)) => {}
                Some(Err(error)) => return Incoming::Ended(broken(&error)),
                None => return Incoming::Ended(Ended::Normally),
            }
        }
    }

    /// Sends a text frame.
    pub async fn send_text(&mut self, text: String) -> Result<(), Ended> {
        match tokio::time::timeout(WRITE_LIMIT, self.stream.send(Message::text(text))).await {
            Ok(result) => result.map_err(|error| broken(&error)),
            Err(_) => Err(Ended::Badly("a message could not be written".into())),
        }
    }

    /// Sends an envelope.
    pub async fn send(&mut self, kind: &str, content: &Value) -> Result<(), Ended> {
        self.send_text(envelope(kind, content)).await
    }

    /// Says goodbye; the other side may not be there any more.
    pub async fn close(&mut self, code: CloseCode, reason: &'static str) {
        let frame = CloseFrame { code, reason: reason.into() };
        let _ = tokio::time::timeout(Duration::from_secs(2), self.stream.close(Some(frame))).await;
    }
}

/// `{"type": kind, "message": content}`.
pub fn envelope(kind: &str, content: &Value) -> String {
    serde_json::json!({ "type": kind, "message": content }).to_string()
}

fn parse(text: &str) -> Option<(String, Value)> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    let kind = value["type"].as_str()?.to_owned();
    Some((kind, value["message"].take()))
}

fn upgrade(aws: &Aws, endpoint: &Endpoint, query: &str) -> Result<Request<()>, http::Error> {
    let host = endpoint.authority.header();
    let path = format!("{}ws", endpoint.path);
    let signing = sigv4::Request { method: "GET", host: &host, path: &path, query, headers: &[], body: b"" };
    let scope = Scope { region: &aws.region, service: "ecs" };
    let signed = sigv4::sign(&signing, scope, &aws.credentials.get(), aws.clock.now());
    let mut request = Request::get(format!("ws://{host}{path}?{query}"))
        .header(header::HOST, &host)
        .header(header::CONNECTION, "Upgrade")
        .header(header::UPGRADE, "websocket")
        .header(header::SEC_WEBSOCKET_VERSION, "13")
        .header(header::SEC_WEBSOCKET_KEY, generate_key())
        .header(header::USER_AGENT, crate::USER_AGENT);
    for (name, value) in signed {
        request = request.header(name, value);
    }
    request.body(())
}

/// An upgrade that was answered with an exception: the envelope, or `{"<Exception>": "text"}`.
fn rejection(error: SocketError) -> ConnectError {
    let SocketError::Http(response) = error else { return ConnectError::Failed(error.to_string()) };
    let status = response.status();
    let body: Option<Value> = response.body().as_deref().and_then(|body| serde_json::from_slice(body).ok());
    let Some(Value::Object(members)) = body else {
        return ConnectError::Failed(format!("the upgrade was answered with HTTP status {status}"));
    };
    let words = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other["message"].as_str().unwrap_or_default().to_owned(),
    };
    if let Some(code) = members.get("type").or(members.get("__type")).and_then(Value::as_str) {
        let message = members.get("message").map(words).unwrap_or_default();
        let code = code.rsplit('#').next().unwrap_or(code);
        return ConnectError::Rejected { code: code.to_owned(), message };
    }
    match members.iter().find(|(name, _)| name.ends_with("Exception")) {
        Some((code, message)) => ConnectError::Rejected { code: code.clone(), message: words(message) },
        None => ConnectError::Failed(format!("the upgrade was answered with HTTP status {status}")),
    }
}

fn closed(frame: Option<&CloseFrame>) -> Ended {
    match frame.map(|frame| u16::from(frame.code)) {
        None | Some(1000 | 1001 | 1005 | 1006 | 1011) => Ended::Normally,
        Some(code) => {
            let reason = frame.map(|frame| frame.reason.to_string()).unwrap_or_default();
            Ended::Badly(format!("closed with {code} {reason}"))
        }
    }
}

fn broken(error: &SocketError) -> Ended {
    match error {
        SocketError::ConnectionClosed | SocketError::AlreadyClosed | SocketError::Protocol(_) => {
            Ended::Normally
        }
        SocketError::Io(_) => Ended::Normally,
        error => Ended::Badly(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_sorted_and_encoded() {
        assert_eq!(query(&[("seqNum", "1"), ("clusterArn", "arn:a/b")]), "clusterArn=arn%3Aa%2Fb&seqNum=1");
    }

    #[test]
    fn rejections_come_in_two_forms() {
        let cases = [
            (r#"{"InactiveInstanceException":"gone"}"#, "InactiveInstanceException"),
            (r#"{"type":"ServerException","message":{"message":"gone"}}"#, "ServerException"),
            (r#"{"__type":"a.b#AccessDeniedException","message":"gone"}"#, "AccessDeniedException"),
        ];
        for (body, code) in cases {
            let response =
                http::Response::builder().status(400).body(Some(body.as_bytes().to_vec())).unwrap();
            let want = ConnectError::Rejected { code: code.into(), message: "gone".into() };
            assert_eq!(rejection(SocketError::Http(Box::new(response))), want);
        }
    }

    #[test]
    fn only_some_ends_call_for_backoff() {
        let frame = |code: u16| CloseFrame { code: code.into(), reason: "".into() };
        for code in [1000, 1001, 1011] {
            assert_eq!(closed(Some(&frame(code))), Ended::Normally, "{code}");
        }
        assert!(matches!(closed(Some(&frame(1008))), Ended::Badly(_)));
        assert_eq!(closed(None), Ended::Normally);
    }
}
