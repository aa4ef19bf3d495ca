//! The two requests of a pull: a manifest by name, blobs by digest.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use crate::store::Store;
use crate::unpack::MANIFEST_TYPE;

/// Connections at a time.
const MOST_CONNECTIONS: usize = 256;
/// A client that dribbles its headers is cut off after this.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
/// Bytes of a blob that are read at once.
const CHUNK: usize = 1 << 17;

type Body = UnsyncBoxBody<Bytes, std::io::Error>;

/// Serves pulls until it is dropped.
pub async fn serve(store: Store, listener: TcpListener) {
    let slots = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok(slot) = slots.clone().acquire_owned().await else { return };
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(e) => {
                tracing::warn!("accept: {e}");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let store = store.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let store = store.clone();
                async move { Ok::<_, Infallible>(answer(&store, &request).await) }
            });
            let mut builder = http1::Builder::new();
            builder.timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT);
            if let Err(e) = builder.serve_connection(TokioIo::new(stream), service).await {
                tracing::debug!("a pull ended: {e}");
            }
            drop(slot);
        });
    }
}

/// What a path asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted<'a> {
    /// Whether this is a registry.
    Version,
    Manifest {
        repository: &'a str,
        reference: &'a str,
    },
    Blob(&'a str),
}

fn wanted(path: &str) -> Option<Wanted<'_>> {
    let rest = path.strip_prefix("/v2")?.trim_start_matches('/');
    if rest.is_empty() {
        return Some(Wanted::Version);
    }
    let (front, last) = rest.rsplit_once('/')?;
    let (repository, kind) = front.rsplit_once('/')?;
    let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/' | b':');
    if repository.is_empty() || !path.bytes().all(good) || path.contains("..") {
        return None;
    }
    match kind {
        "manifests" => Some(Wanted::Manifest { repository, reference: last }),
        "blobs" => Some(Wanted::Blob(last)),
        _ => None,
    }
}

async fn answer(store: &Store, request: &Request<Incoming>) -> Response<Body> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return refuse(
            StatusCode::METHOD_NOT_ALLOWED,
            "UNSUPPORTED",
            "this registry can only be pulled from",
        );
    }
    let head = request.method() == Method::HEAD;
    match wanted(request.uri().path()) {
        Some(Wanted::Version) => whole(StatusCode::OK, "application/json", b"{}".to_vec(), head),
        Some(Wanted::Manifest { repository, reference }) => {
            match store.manifest(repository, reference).await {
                Ok(Some(m)) => {
                    let mut r = whole(StatusCode::OK, MANIFEST_TYPE, m.bytes, head);
                    if let Ok(digest) = HeaderValue::from_str(&m.digest) {
                        r.headers_mut().insert("docker-content-digest", digest);
                    }
                    r
                }
                Ok(None) => refuse(StatusCode::NOT_FOUND, "MANIFEST_UNKNOWN", "the host has no such image"),
                Err(e) => {
                    tracing::warn!("the image {repository}:{reference}: {e}");
                    refuse(StatusCode::INTERNAL_SERVER_ERROR, "UNKNOWN", &e)
                }
            }
        }
        Some(Wanted::Blob(digest)) => blob(store, digest, head).await,
        None => refuse(StatusCode::NOT_FOUND, "NAME_INVALID", "no such path"),
    }
}

async fn blob(store: &Store, digest: &str, head: bool) -> Response<Body> {
    let unknown = || refuse(StatusCode::NOT_FOUND, "BLOB_UNKNOWN", "no such blob");
    let Some(path) = store.blob(digest) else { return unknown() };
    let Ok(file) = tokio::fs::File::open(&path).await else { return unknown() };
    let size = match file.metadata().await {
        Ok(m) => m.len(),
        Err(_) => return unknown(),
    };
    let body = if head {
        empty()
    } else {
        let chunks = stream::unfold(Some(file), |file| async {
            let mut file = file?;
            let mut buffer = vec![0; CHUNK];
            match file.read(&mut buffer).await {
                Ok(0) => None,
                Ok(n) => {
                    buffer.truncate(n);
                    Some((Ok(Frame::data(Bytes::from(buffer))), Some(file)))
                }
                Err(e) => Some((Err(e), None)),
            }
        });
        BodyExt::boxed_unsync(StreamBody::new(chunks))
    };
    let mut r = Response::new(body);
    r.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    r.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    r
}

fn empty() -> Body {
    Full::new(Bytes::new()).map_err(|e: Infallible| match e {}).boxed_unsync()
}

fn whole(status: StatusCode, kind: &'static str, bytes: Vec<u8>, head: bool) -> Response<Body> {
    let size = bytes.len();
    let body = if head {
        empty()
    } else {
        Full::new(Bytes::from(bytes)).map_err(|e: Infallible| match e {}).boxed_unsync()
    };
    let mut r = Response::new(body);
    *r.status_mut() = status;
    r.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    r.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    r.headers_mut().insert("docker-distribution-api-version", HeaderValue::from_static("registry/2.0"));
    r
}

fn refuse(status: StatusCode, code: &str, message: &str) -> Response<Body> {
    let json = serde_json::json!({"errors": [{"code": code, "message": message}]});
    whole(status, "application/json", json.to_string().into_bytes(), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        assert_eq!(wanted("/v2/"), Some(Wanted::Version));
        assert_eq!(
            wanted("/v2/team/web/manifests/latest"),
            Some(Wanted::Manifest { repository: "team/web", reference: "latest" })
        );
        assert_eq!(wanted("/v2/web/blobs/sha256:ab"), Some(Wanted::Blob("sha256:ab")));
        for bad in ["/", "/v2/x", "/v2/web/tags/list", "/v2/../../blobs/x", "/v2/a%20b/manifests/x"] {
            assert_eq!(wanted(bad), None, "{bad}");
        }
    }
}
