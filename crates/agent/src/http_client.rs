//! A small HTTP/1.1 client over [`crate::transport`]: a bounded number of kept connections, bounded answers.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;

use crate::transport::{Authority, Dialer};

/// Idle connections kept for each server.
const IDLE_CONNECTIONS: usize = 10;
/// Servers with idle connections.
const IDLE_SERVERS: usize = 8;
/// The longest answer taken, bytes.
const MAX_ANSWER: usize = 16 << 20;

/// The parts of an answer.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The whole body.
    pub body: Bytes,
}

type Sender = SendRequest<Full<Bytes>>;

/// The client; clones share connections.
#[derive(Clone)]
pub struct HttpClient {
    dialer: Dialer,
    idle: Arc<Mutex<BTreeMap<Authority, Vec<Sender>>>>,
}

impl HttpClient {
    /// A client that connects by `dialer`.
    pub fn new(dialer: Dialer) -> Self {
        HttpClient { dialer, idle: Arc::default() }
    }

    /// The dialer it connects by.
    pub fn dialer(&self) -> &Dialer {
        &self.dialer
    }

    /// Sends a request and reads the whole answer. A kept connection that turns out to be closed is replaced once:
    /// all that the agent sends may be repeated. The error is a sentence. Time is not bounded here.
    pub async fn send(&self, to: &Authority, request: Request<Bytes>) -> Result<Answer, String> {
        if let Some(sender) = self.take_idle(to)
            && let Ok(answer) = self.exchange(to, sender, copy(&request)).await
        {
            return Ok(answer);
        }
        let sender = self.connect(to).await?;
        self.exchange(to, sender, copy(&request)).await
    }

    async fn connect(&self, to: &Authority) -> Result<Sender, String> {
        let what = || format!("cannot reach {}:{}", to.host, to.port);
        let stream = self.dialer.dial(to).await.map_err(|error| format!("{}: {error}", what()))?;
        let (sender, connection) =
            http1::handshake(TokioIo::new(stream)).await.map_err(|error| format!("{}: {error}", what()))?;
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "connection to the control plane ended");
            }
        });
        Ok(sender)
    }

    async fn exchange(
        &self,
        to: &Authority,
        mut sender: Sender,
        request: Request<Full<Bytes>>,
    ) -> Result<Answer, String> {
        let words = |error: &dyn std::fmt::Display| format!("{}:{}: {error}", to.host, to.port);
        sender.ready().await.map_err(|error| words(&error))?;
        let response = sender.send_request(request).await.map_err(|error| words(&error))?;
        let (parts, body) = response.into_parts();
        let body = Limited::new(body, MAX_ANSWER).collect().await.map_err(|error| words(&error))?.to_bytes();
        self.keep(to, sender);
        Ok(Answer { status: parts.status, headers: parts.headers, body })
    }

    fn take_idle(&self, to: &Authority) -> Option<Sender> {
        let mut idle = self.idle.lock().expect("no panic while held");
        let senders = idle.get_mut(to)?;
        while let Some(sender) = senders.pop() {
            if !sender.is_closed() {
                return Some(sender);
            }
        }
        None
    }

    fn keep(&self, to: &Authority, sender: Sender) {
        let mut idle = self.idle.lock().expect("no panic while held");
        if idle.len() >= IDLE_SERVERS && !idle.contains_key(to) {
            return;
        }
        let senders = idle.entry(to.clone()).or_default();
        if senders.len() < IDLE_CONNECTIONS && !sender.is_closed() {
            senders.push(sender);
        }
    }
}

fn copy(request: &Request<Bytes>) -> Request<Full<Bytes>> {
    let mut copy = Request::new(Full::new(request.body().clone()));
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    copy
}
