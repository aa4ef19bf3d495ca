//! Accepts connections and reads requests.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use crate::{Front, acs, dispatch, tcs};

/// The body of every answer.
pub(crate) type Body = Full<Bytes>;

/// Connections at a time; more wait in the listener's queue.
const MOST_CONNECTIONS: usize = 8192;
/// A client that dribbles its headers is cut off after this.
const HEADER_TIMEOUT: Duration = Duration::from_secs(30);
/// A client that dribbles its body is cut off after this.
const BODY_TIMEOUT: Duration = Duration::from_secs(60);
/// Requests in flight may finish for this long when the process stops.
const GRACE: Duration = Duration::from_secs(5);

/// Serves until the front stops.
pub async fn serve(front: Arc<Front>, listener: TcpListener) {
    let slots = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut stopping = front.stopping.clone();
    loop {
        let Ok(slot) = slots.clone().acquire_owned().await else { return };
        let accepted = tokio::select! {
            a = listener.accept() => a,
            () = crate::stopped(&mut stopping) => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let front = front.clone();
                let secure = stream.local_addr().is_ok_and(|a| stays_here(a.ip()));
                tokio::spawn(async move {
                    let _ = stream.set_nodelay(true);
                    connection(front, stream, Some(peer), secure).await;
                    drop(slot);
                });
            }
            Err(e) => {
                // Too many open files, say: what is open must be given time to close.
                tracing::warn!("accept: {e}");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    let all = u32::try_from(MOST_CONNECTIONS).unwrap_or(u32::MAX);
    let _ = tokio::time::timeout(GRACE, slots.acquire_many(all)).await;
}

/// Serves one connection until it ends: for clients in this process, which need no socket.
pub async fn serve_stream<S>(front: Arc<Front>, stream: S)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    connection(front, stream, None, true).await;
}

/// A mark on requests that nobody else could have read on their way: what policies see as `aws:SecureTransport`.
#[derive(Clone, Copy)]
pub(crate) struct Secure;

/// Whether what is sent to an address of ours has not left this host: loopback, and the range in which the internet of a region
/// lies. Clients there speak HTTP because there is nothing to hide from; policies that demand TLS mean those who could listen.
fn stays_here(own: IpAddr) -> bool {
    match own {
        IpAddr::V4(a) => a.is_loopback() || (a.octets()[0] == 198 && a.octets()[1] & 0xfe == 18),
        IpAddr::V6(a) => a.is_loopback(),
    }
}

/// Serves one connection. `peer` is whom policies see as `aws:SourceIp`.
pub(crate) async fn connection<S>(front: Arc<Front>, stream: S, peer: Option<SocketAddr>, secure: bool)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut stopping = front.stopping.clone();
    let service = service_fn(move |mut request: Request<Incoming>| {
        let front = front.clone();
        if let Some(peer) = peer {
            request.extensions_mut().insert(peer);
        }
        if secure {
            request.extensions_mut().insert(Secure);
        }
        async move { Ok::<_, std::convert::Infallible>(answer(front, request).await) }
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT);
    builder.http2().timer(TokioTimer::new()).max_concurrent_streams(256);
    let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
    tokio::pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => {}
        () = crate::stopped(&mut stopping) => {
            connection.as_mut().graceful_shutdown();
            let _ = tokio::time::timeout(GRACE, connection).await;
        }
    }
}

async fn answer(front: Arc<Front>, request: Request<Incoming>) -> Response<Body> {
    match request.uri().path() {
        "/acs/ws" => return acs::upgrade(front, request).await,
        "/tcs/ws" => return tcs::upgrade(front, request).await,
        path if path.starts_with("/_roadstead/") => return own(&front, &request).await,
        _ => {}
    }
    let (parts, body) = request.into_parts();
    let limited = Limited::new(body, wire::MAX_BODY + 1);
    let body = match tokio::time::timeout(BODY_TIMEOUT, limited.collect()).await {
        Ok(Ok(b)) => b.to_bytes(),
        Ok(Err(_)) => return plain(StatusCode::PAYLOAD_TOO_LARGE, "Request body is too large."),
        Err(_) => return plain(StatusCode::REQUEST_TIMEOUT, "The request body did not arrive in time."),
    };
    dispatch::answer(&front, &parts, &body).await
}

/// Our own paths.
async fn own(front: &Front, request: &Request<Incoming>) -> Response<Body> {
    match (request.method().as_str(), request.uri().path()) {
        ("GET", "/_roadstead/health") => json(StatusCode::OK, &dispatch::health(front)),
        ("POST", "/_roadstead/reset") => match &front.reset {
            Some(reset) => match reset().await {
                Ok(()) => {
                    front.links.end_all();
                    json(StatusCode::OK, &serde_json::json!({"reset": true}))
                }
                Err(e) => plain(StatusCode::INTERNAL_SERVER_ERROR, &e.to_string()),
            },
            None => plain(StatusCode::FORBIDDEN, "Resets are not allowed: start with --allow-reset."),
        },
        _ => plain(StatusCode::NOT_FOUND, "Not found."),
    }
}

pub(crate) fn plain(status: StatusCode, text: &str) -> Response<Body> {
    let mut r = Response::new(Full::new(Bytes::from(format!("{text}\n"))));
    *r.status_mut() = status;
    r
}

pub(crate) fn json(status: StatusCode, value: &serde_json::Value) -> Response<Body> {
    let mut r = Response::new(Full::new(Bytes::from(value.to_string())));
    *r.status_mut() = status;
    r.headers_mut().insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static("application/json"));
    r
}
