//! The way to the engine: HTTP over its unix socket, on connections that stay open.
//!
//! bollard's own unix transport opens a connection per request, and the URLs that it builds lose the API version;
//! it also has no calls that take or give raw JSON. This transport serves bollard and our raw requests alike, so
//! that all share one pool and speak the negotiated version.

use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;
use http::{Method, Request, Response, Uri};
use http_body_util::{BodyExt, Either, Full, Limited, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::net::UnixStream;
use tower_service::Service;

use super::failure;
use crate::error::{Cause, Operation, Result, RuntimeError};

/// The body type that bollard hands to a transport.
type Body = Either<Full<Bytes>, StreamBody<Pin<Box<dyn Stream<Item = io::Result<Frame<Bytes>>> + Send>>>>;

type BoxedAnswer =
    Pin<Box<dyn Future<Output = std::result::Result<Response<Incoming>, bollard::errors::Error>> + Send>>;

/// Largest answer that is read whole: an inspect of a container with many mounts and probes stays far below.
const MAX_ANSWER_BYTES: usize = 16 << 20;

/// Connections kept open while idle; as many operations as an agent has under way at a busy moment.
const MAX_IDLE_CONNECTIONS: usize = 16;

/// The base of all URLs; the socket is what connects, so the name is of no meaning.
pub(super) const BASE_URL: &str = "http://docker";

/// Opens the socket, whatever the URL.
#[derive(Clone)]
struct SocketConnector {
    path: Arc<PathBuf>,
}

impl Service<Uri> for SocketConnector {
    type Response = TokioIo<UnixStream>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<TokioIo<UnixStream>>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        let path = Arc::clone(&self.path);
        Box::pin(async move { UnixStream::connect(path.as_path()).await.map(TokioIo::new) })
    }
}

/// The connections to one engine; clones share them.
#[derive(Clone)]
pub(super) struct Transport {
    client: Client<SocketConnector, Body>,
    path: Arc<PathBuf>,
    /// Minor number of the negotiated API version; 0 before negotiation.
    minor: Arc<AtomicU32>,
}

impl Transport {
    pub(super) fn new(path: &Path) -> Transport {
        let path = Arc::new(path.to_path_buf());
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(60))
            .pool_max_idle_per_host(MAX_IDLE_CONNECTIONS)
            .build(SocketConnector { path: Arc::clone(&path) });
        Transport { client, path, minor: Arc::new(AtomicU32::new(0)) }
    }

    pub(super) fn socket(&self) -> &Path {
        &self.path
    }

    pub(super) fn minor_version(&self) -> u32 {
        self.minor.load(Ordering::Relaxed)
    }

    pub(super) fn set_minor_version(&self, minor: u32) {
        self.minor.store(minor, Ordering::Relaxed);
    }

    /// The same connections, as bollard wants a transport.
    pub(super) fn for_bollard(
        &self,
    ) -> impl Fn(bollard::BollardRequest) -> BoxedAnswer + Send + Sync + 'static {
        let transport = self.clone();
        move |request| {
            let answer = transport.dispatch(request);
            Box::pin(async move { answer.await.map_err(|err| bollard::errors::Error::IOError { err }) })
        }
    }

    /// Sends a raw request; an answer that is no success becomes an error with the engine's words.
    pub(super) async fn send(&self, operation: Operation, raw: RawRequest) -> Result<Response<Incoming>> {
        let mut builder = Request::builder().method(raw.method).uri(format!("{BASE_URL}{}", raw.target));
        if let Some(content_type) = raw.content_type {
            builder = builder.header(http::header::CONTENT_TYPE, content_type);
        }
        if let Some(auth) = raw.registry_auth {
            builder = builder.header("X-Registry-Auth", auth);
        }
        let request = builder
            .body(Body::Left(Full::new(raw.body)))
            .map_err(|error| RuntimeError::new(operation, Cause::Invalid, error.to_string()))?;
        let response =
            self.dispatch(request).await.map_err(|error| failure::from_io(operation, &self.path, &error))?;
        if response.status().is_success() {
            return Ok(response);
        }
        let status = response.status().as_u16();
        let bytes = self.read_whole(operation, response).await?;
        Err(failure::from_status(operation, status, &failure::message_of(&bytes)))
    }

    /// Reads an answer's whole body, up to a bound.
    pub(super) async fn read_whole(
        &self,
        operation: Operation,
        response: Response<Incoming>,
    ) -> Result<Bytes> {
        match Limited::new(response.into_body(), MAX_ANSWER_BYTES).collect().await {
            Ok(body) => Ok(body.to_bytes()),
            Err(error) => {
                let error = io::Error::new(io::ErrorKind::ConnectionAborted, error.to_string());
                Err(failure::from_io(operation, &self.path, &error))
            }
        }
    }

    fn dispatch(
        &self,
        mut request: Request<Body>,
    ) -> impl Future<Output = io::Result<Response<Incoming>>> + Send + use<> {
        let versioned = self.versioned(request.uri());
        *request.uri_mut() = versioned;
        let answer = self.client.request(request);
        async move {
            answer.await.map_err(|error| {
                let kind = if error.is_connect() {
                    io::ErrorKind::NotConnected
                } else {
                    io::ErrorKind::ConnectionAborted
                };
                io::Error::new(kind, error)
            })
        }
    }

    /// Puts the negotiated version before the path, unless there is one already or none is known yet.
    fn versioned(&self, uri: &Uri) -> Uri {
        let minor = self.minor_version();
        let target = uri.path_and_query().map_or("/", |target| target.as_str());
        if minor == 0 || target.starts_with("/v1.") || target.starts_with("/_ping") {
            return uri.clone();
        }
        format!("{BASE_URL}/v1.{minor}{target}").parse().unwrap_or_else(|_| uri.clone())
    }
}

/// A request that bollard has no fitting call for.
pub(super) struct RawRequest {
    method: Method,
    target: String,
    content_type: Option<&'static str>,
    registry_auth: Option<String>,
    body: Bytes,
}

impl RawRequest {
    pub(super) fn get(path: &str, query: &[(&str, &str)]) -> RawRequest {
        RawRequest::new(Method::GET, path, query)
    }

    pub(super) fn post(path: &str, query: &[(&str, &str)]) -> RawRequest {
        RawRequest::new(Method::POST, path, query)
    }

    fn new(method: Method, path: &str, query: &[(&str, &str)]) -> RawRequest {
        assert!(path.starts_with('/'), "a path of the engine's API starts at its root");
        let mut target = path.to_owned();
        for (index, (key, value)) in query.iter().enumerate() {
            target.push(if index == 0 { '?' } else { '&' });
            target.push_str(key);
            target.push('=');
            percent_encode(value, &mut target);
        }
        RawRequest { method, target, content_type: None, registry_auth: None, body: Bytes::new() }
    }

    pub(super) fn body(mut self, content_type: &'static str, body: impl Into<Bytes>) -> RawRequest {
        self.content_type = Some(content_type);
        self.body = body.into();
        self
    }

    pub(super) fn registry_auth(mut self, auth: Option<String>) -> RawRequest {
        self.registry_auth = auth;
        self
    }
}

fn percent_encode(text: &str, target: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            target.push(char::from(byte));
        } else {
            target.push_str(&format!("%{byte:02X}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_encoded() {
        let request = RawRequest::get("/events", &[("since", "1.5"), ("filters", "{\"a\":[\"b c&d\"]}")]);
        assert_eq!(request.target, "/events?since=1.5&filters=%7B%22a%22%3A%5B%22b%20c%26d%22%5D%7D");
    }

    #[tokio::test]
    async fn the_negotiated_version_goes_before_the_path_once() {
        let transport = Transport::new(Path::new("/nowhere"));
        let version = |text: &str| transport.versioned(&text.parse().unwrap()).to_string();
        assert_eq!(version("http://docker/version"), "http://docker/version");
        transport.set_minor_version(41);
        assert_eq!(
            version("http://docker/containers/a/json?size=1"),
            "http://docker/v1.41/containers/a/json?size=1"
        );
        assert_eq!(version("http://docker/v1.40/info"), "http://docker/v1.40/info");
        assert_eq!(version("http://docker/_ping"), "http://docker/_ping");
    }
}
