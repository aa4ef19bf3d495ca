//! From a request to its handler and back.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use engine::Scope;
use http::Response;
use http::request::Parts;
use http_body_util::Full;
use serde_json::json;
use shapes::schema::Protocol;
use shapes::{AwsError, Value};
use state::handlers::Handler;
use state::{Tables, View};
use wire::RequestParts;

use crate::credentials::Holder;
use crate::http_server::{Body, Secure};
use crate::shell::ShellCall;
use crate::{Front, authorize, credentials, handed, sessions};

/// Answers one AWS request.
pub(crate) async fn answer(front: &Arc<Front>, parts: &Parts, body: &[u8]) -> Response<Body> {
    let id = request_id(front);
    let now = engine::now();
    let view = RequestParts::from_http(parts);
    if unsigned(parts)
        && let Ok(routed) = wire::route(&view, body)
        && (routed.service.name, routed.operation) == ("sts", "AssumeRoleWithWebIdentity")
    {
        // The one operation that nobody signs: a token stands in for the key.
        return wire::encode_error(&routed.context(), &sessions::web_identity(), &id)
            .into_http()
            .map(Full::new);
    }
    let keys = |access_key: &str| credentials::credential(front, access_key, now);
    let accepted = match wire::accept(&front.verifier, &view, body, now, &keys, &id) {
        Ok(a) => a,
        Err(refusal) => return refusal.into_http().map(Full::new),
    };
    let routed = &accepted.routed;
    let outcome =
        match credentials::holder(front, &accepted.verified.access_key, &accepted.verified.region, now) {
            Some(holder) => {
                let call = Call {
                    holder,
                    service: routed.service.name,
                    protocol: routed.protocol,
                    operation: routed.operation,
                    base_url: base_url(parts),
                    source_ip: source_ip(parts),
                    secure: parts.extensions.get::<Secure>().is_some(),
                };
                perform(front, call, accepted.input).await
            }
            None => Err(AwsError::new(
                "UnrecognizedClientException",
                "The security token included in the request is invalid.",
            )
            .with_status(403)),
        };
    let response = match outcome {
        Ok(output) => wire::encode_output(routed, &output, &id),
        Err(e) => wire::encode_error(&routed.context(), &e, &id),
    };
    response.into_http().map(Full::new)
}

fn unsigned(parts: &Parts) -> bool {
    !parts.headers.contains_key(http::header::AUTHORIZATION)
        && !parts.uri.query().is_some_and(|q| q.contains("X-Amz-Signature="))
}

/// A verified call on its way to its handler.
pub(crate) struct Call {
    pub(crate) holder: Holder,
    pub(crate) service: &'static str,
    pub(crate) protocol: Protocol,
    pub(crate) operation: &'static str,
    pub(crate) base_url: String,
    pub(crate) source_ip: Option<String>,
    /// Whether nobody else could have read it on its way.
    pub(crate) secure: bool,
}

/// Authorizes a call and has its handler answer it.
pub(crate) async fn perform(front: &Arc<Front>, call: Call, input: Value) -> Result<Value, AwsError> {
    let (service, operation) = (call.service, call.operation);
    let Some(entry) = front.handlers.get(service, operation) else {
        return Err(AwsError::new(
            "UnsupportedOperation",
            format!("The {operation} operation is not supported by Roadstead yet."),
        ));
    };
    if !call.holder.is_root() {
        authorize::check(front, &call, &input).await?;
    }
    handed::check_trust(front, &call, &input).await?;
    let caller = call.holder.caller.clone();
    let scope = match service {
        "iam" | "sts" => front.home(&caller.account, &caller.region),
        _ => Scope { account: caller.account.clone(), region: caller.region.clone() },
    };
    match &entry.handler {
        Handler::Read(f) => {
            let tables = tables(front, &scope).await?;
            let view =
                View { tables: &tables, now: engine::now(), account: &scope.account, region: &scope.region };
            f(&view, &caller, input)
        }
        Handler::Write(_) => {
            let front = front.clone();
            let engine = front.engine.clone();
            engine
                .write(&scope, move |tx| match front.handlers.get(service, operation).map(|e| &e.handler) {
                    Some(Handler::Write(f)) => f(tx, &caller, input),
                    _ => unreachable!("{service} {operation} was a write when it was looked up"),
                })
                .await
        }
        Handler::Shell if matches!(service, "iam" | "sts") => {
            sessions::serve(front, &call, &scope, input).await
        }
        Handler::Shell => match front.shell.get(service, operation) {
            Some(op) => {
                let tables = tables(front, &scope).await?;
                let base_url = call.base_url;
                op(ShellCall { caller, scope, engine: front.engine.clone(), tables, base_url }, input).await
            }
            None => unreachable!("{service} {operation} is registered for a shell that does not serve it"),
        },
    }
}

/// The newest state of a region; one that nobody has used yet is made first.
pub(crate) async fn tables(front: &Front, scope: &Scope) -> Result<Arc<Tables>, AwsError> {
    if let Some(t) = front.engine.snapshot(scope) {
        return Ok(t);
    }
    front.engine.write(scope, |_| Ok(())).await?;
    front
        .engine
        .snapshot(scope)
        .ok_or_else(|| AwsError::new("ServerException", "The region could not be opened.").with_status(500))
}

/// The address at the other end of the connection.
fn source_ip(parts: &Parts) -> Option<String> {
    parts.extensions.get::<std::net::SocketAddr>().map(|a| a.ip().to_string())
}

/// `http://host:port` under which the client reached us.
pub(crate) fn base_url(parts: &Parts) -> String {
    let host = parts.headers.get(http::header::HOST).and_then(|h| h.to_str().ok());
    let host = host.or_else(|| parts.uri.authority().map(http::uri::Authority::as_str));
    format!("http://{}", host.unwrap_or("127.0.0.1:4566"))
}

/// A UUID that no other request of this run has.
pub(crate) fn request_id(front: &Front) -> String {
    let n = front.requests.fetch_add(1, Ordering::Relaxed);
    state::Random::new(front.seed ^ n.wrapping_mul(0x9e37_79b9_7f4a_7c15)).uuid()
}

/// The health page.
pub(crate) fn health(front: &Front) -> serde_json::Value {
    let services: serde_json::Map<String, serde_json::Value> =
        shapes::SERVICES.iter().map(|s| (s.name.to_owned(), json!("running"))).collect();
    let scopes: Vec<_> = front.engine.scopes().into_iter().map(|s| json!([s.account, s.region])).collect();
    json!({
        "status": "running",
        "version": front.version,
        "account": front.account,
        "services": services,
        "regions": scopes,
        "agents": front.links.connected(),
    })
}

/// An empty answer, for upgrades.
pub(crate) fn empty() -> Body {
    Full::new(Bytes::new())
}
