//! From a request to its handler and back.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use engine::Scope;
use http::Response;
use http::request::Parts;
use http_body_util::Full;
use serde_json::json;
use shapes::{AwsError, Value};
use state::handlers::Handler;
use state::{Caller, Tables, View};
use wire::RequestParts;
use wire::sigv4::Credential;

use crate::Front;
use crate::http_server::Body;
use crate::shell::ShellCall;

/// Answers one AWS request.
pub(crate) async fn answer(front: &Arc<Front>, parts: &Parts, body: &[u8]) -> Response<Body> {
    let id = request_id(front);
    let now = engine::now();
    let view = RequestParts::from_http(parts);
    let keys = |access_key: &str| credential(front, access_key, now);
    let accepted = match wire::accept(&front.verifier, &view, body, now, &keys, &id) {
        Ok(a) => a,
        Err(refusal) => return refusal.into_http().map(Full::new),
    };
    let routed = &accepted.routed;
    let outcome = match caller(front, &accepted.verified.access_key, &accepted.verified.region, now) {
        Some(caller) => {
            let base = base_url(parts);
            perform(front, caller, routed.service.name, routed.operation, accepted.input, base).await
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

async fn perform(
    front: &Arc<Front>,
    caller: Caller,
    service: &'static str,
    operation: &'static str,
    input: Value,
    base_url: String,
) -> Result<Value, AwsError> {
    let scope = Scope { account: caller.account.clone(), region: caller.region.clone() };
    let Some(entry) = front.handlers.get(service, operation) else {
        return Err(AwsError::new(
            "UnsupportedOperation",
            format!("The {operation} operation is not supported by Roadstead yet."),
        ));
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
        Handler::Shell => match front.shell.get(service, operation) {
            Some(op) => {
                let tables = tables(front, &scope).await?;
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

/// The secret of an access key, for the verifier.
pub(crate) fn credential(front: &Front, access_key: &str, now: shapes::Timestamp) -> Option<Credential> {
    if let Some(k) = front.keys.root(access_key) {
        return Some(Credential { secret: k.secret.clone(), session_token: None });
    }
    let (_, tables) = session_home(front, access_key)?;
    let session = front.keys.session(&tables, access_key, now)?;
    let secrets = front.keys.secrets(session);
    Some(Credential { secret: secrets.secret, session_token: Some(secrets.token) })
}

/// The region that holds a session. Sessions live in the region of their task, but sign for any.
fn session_home(front: &Front, access_key: &str) -> Option<(Scope, Arc<Tables>)> {
    if !access_key.starts_with("ASIA") {
        return None;
    }
    front.engine.scopes().into_iter().find_map(|scope| {
        let tables = front.engine.snapshot(&scope)?;
        tables.get::<identity::RoleSession>(access_key).is_some().then_some((scope, tables))
    })
}

/// Who an access key is.
pub(crate) fn caller(
    front: &Front,
    access_key: &str,
    region: &str,
    now: shapes::Timestamp,
) -> Option<Caller> {
    if let Some(k) = front.keys.root(access_key) {
        return Some(front.keys.root_caller(k, region));
    }
    let (scope, tables) = session_home(front, access_key)?;
    let session = front.keys.session(&tables, access_key, now)?;
    Some(front.keys.session_caller(session, &scope.account, region))
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
