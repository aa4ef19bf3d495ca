//! What both of the agents' web sockets share: the signed handshake.

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::Scope;
use http::{HeaderValue, Request, Response, StatusCode, header};
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use serde_json::json;
use shapes::schema::Protocol;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use wire::RequestParts;

use crate::credentials::Holder;
use crate::http_server::{Body, json as json_answer};
use crate::{Front, authorize, credentials, dispatch};

/// A socket after its handshake.
pub(crate) type Socket = WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>;

/// Bytes of one message, at most: agents send at most 1 MiB of metrics.
const MOST_BYTES: usize = 4 << 20;

/// Who opens a socket: the holder of the key, the region, and the parameters of the URL.
pub(crate) struct Opening {
    pub(crate) holder: Holder,
    pub(crate) scope: Scope,
    pub(crate) parameters: BTreeMap<String, String>,
}

/// Verifies the signature of an opening request.
pub(crate) fn verify(front: &Front, request: &Request<Incoming>) -> Result<Opening, Box<Response<Body>>> {
    let query = request.uri().query().unwrap_or_default();
    let path = request.uri().path();
    let parts =
        RequestParts { method: request.method(), path, query, headers: request.headers(), authority: None };
    let now = engine::now();
    let keys = |k: &str| credentials::credential(front, k, now);
    let verified = front.verifier.verify(&parts, b"", now, &keys).map_err(|e| {
        let e = e.into_aws(Protocol::Json);
        Box::new(refuse("AccessDeniedException", &e.message))
    })?;
    let holder =
        credentials::holder(front, &verified.access_key, &verified.region, now).ok_or_else(|| {
            refuse("AccessDeniedException", "The security token included in the request is invalid.")
        })?;
    let scope = Scope { account: holder.caller.account.clone(), region: verified.region };
    Ok(Opening { holder, scope, parameters: parameters(query) })
}

/// Checks that who opens a socket may do `operation` (Poll, StartTelemetrySession) on its container instance.
pub(crate) async fn may(
    front: &Arc<Front>,
    opening: &Opening,
    operation: &'static str,
    key: &str,
) -> Result<(), Box<Response<Body>>> {
    if opening.holder.is_root() {
        return Ok(());
    }
    let (cluster, instance) = key.split_once('/').unwrap_or(("default", key));
    let call = dispatch::Call {
        holder: opening.holder.clone(),
        service: "ecs",
        protocol: Protocol::Json,
        operation,
        base_url: String::new(),
        source_ip: None,
        secure: true,
    };
    let member = |name: &'static str, v: &str| (name.into(), shapes::Value::String(v.to_owned()));
    let input = shapes::Value::Map(vec![member("cluster", cluster), member("containerInstance", instance)]);
    let outcome = authorize::check(front, &call, &input).await;
    outcome.map_err(|e| Box::new(refuse("AccessDeniedException", &e.message)))
}

/// A handshake that is answered with an exception.
pub(crate) fn refuse(exception: &str, message: &str) -> Response<Body> {
    let status = if exception == "ServerException" { 500 } else { 400 };
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    let body = json!({"type": exception, "message": {"message": message}});
    json_answer(status, &body)
}

/// Answers the handshake and runs `session` on the socket.
pub(crate) fn accept<F>(
    mut request: Request<Incoming>,
    session: impl FnOnce(Socket) -> F + Send + 'static,
) -> Response<Body>
where
    F: Future<Output = ()> + Send,
{
    let Some(key) = request.headers().get("sec-websocket-key").cloned() else {
        return refuse("BadRequestException", "This is a web socket endpoint.");
    };
    let upgrade = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        match upgrade.await {
            Ok(io) => {
                let limits = WebSocketConfig::default()
                    .max_message_size(Some(MOST_BYTES))
                    .max_frame_size(Some(MOST_BYTES));
                let socket =
                    WebSocketStream::from_raw_socket(TokioIo::new(io), Role::Server, Some(limits)).await;
                session(socket).await;
            }
            Err(e) => tracing::debug!("a web socket was not opened: {e}"),
        }
    });
    let mut response = Response::new(dispatch::empty());
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    if let Ok(accept) = HeaderValue::from_str(&derive_accept_key(key.as_bytes())) {
        headers.insert(header::SEC_WEBSOCKET_ACCEPT, accept);
    }
    response
}

fn parameters(query: &str) -> BTreeMap<String, String> {
    query.split('&').filter_map(|p| p.split_once('=')).map(|(k, v)| (decode(k), decode(v))).collect()
}

/// Percent-decoding; what is malformed stays as it is.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = bytes.get(i + 1..i + 3).and_then(|h| std::str::from_utf8(h).ok());
        match (bytes[i], hex.and_then(|h| u8::from_str_radix(h, 16).ok())) {
            (b'%', Some(b)) => {
                out.push(b);
                i += 3;
            }
            (b'+', _) => {
                out.push(b' ');
                i += 1;
            }
            (b, _) => {
                out.push(b);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// The key of the container instance that the parameters name, and its cluster.
pub(crate) fn instance(
    front: &Arc<Front>,
    opening: &Opening,
    cluster: &str,
    instance: &str,
) -> Option<String> {
    let get = |k: &str| opening.parameters.get(k).map(String::as_str);
    let cluster = ecs::api::support::cluster_name(get(cluster));
    let id = ecs::api::support::id_in_cluster("container-instance", get(instance)?, cluster).ok()?;
    let key = ecs::rows::ContainerInstance::key_of(cluster, id);
    let tables = front.engine.snapshot(&opening.scope)?;
    tables.get::<ecs::rows::ContainerInstance>(&key).map(|_| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded() {
        let p = parameters("clusterArn=default&containerInstanceArn=arn%3Aaws%3Aecs&x=a+b&bad=%zz");
        assert_eq!(p["clusterArn"], "default");
        assert_eq!(p["containerInstanceArn"], "arn:aws:ecs");
        assert_eq!(p["x"], "a b");
        assert_eq!(p["bad"], "%zz");
    }
}
