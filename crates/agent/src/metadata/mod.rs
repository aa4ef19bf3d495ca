//! The task metadata and credentials server that containers ask at `169.254.170.2`.
//!
//! One server for all instances of the process. Containers are told apart by the random id in the path that only they know (v3, v4,
//! task protection), by credentials id (v2 credentials) or by their address (v2 metadata).
//! Source: ECS documentation, "Task metadata endpoint", "Task IAM role", "Task scale-in protection endpoint".

pub mod directory;
mod limit;
mod listen;
mod protection;
mod view;

use std::future::Future;
use std::net::IpAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Incoming;
use serde_json::{Map, Value, json};

use crate::clock::Clock;
use crate::engine::state::TaskState;
use directory::{Directory, Found};
use limit::Limiter;
use view::Version;

pub use listen::{serve, start};
pub use view::Place;

/// Where SDKs look for the credentials of a container.
pub const WELL_KNOWN_BASE: &str = "http://169.254.170.2";
/// Longest request body, bytes.
const MAX_BODY: usize = 64 * 1024;
/// An answer takes at most this long.
const ANSWER_LIMIT: Duration = Duration::from_secs(5);

/// The server's state; clones share it.
#[derive(Clone)]
pub struct Server {
    directory: Directory,
    limiter: Arc<Mutex<Limiter>>,
    clock: Clock,
}

/// A server's way to answer requests.
pub trait Answer: Clone + Send + Sync + 'static {
    /// Answers one request of `caller`.
    fn answer(
        &self,
        caller: IpAddr,
        request: Request<Incoming>,
    ) -> impl Future<Output = Response<Full<Bytes>>> + Send;
}

impl Answer for Server {
    async fn answer(&self, caller: IpAddr, request: Request<Incoming>) -> Response<Full<Bytes>> {
        self.respond(caller, request).await
    }
}

impl Server {
    /// A server for the instances in `directory`; `limit` is requests a second and burst of each caller.
    pub fn new(directory: Directory, limit: (u32, u32), clock: Clock) -> Self {
        Server { directory, limiter: Arc::new(Mutex::new(Limiter::new(limit.0, limit.1))), clock }
    }

    async fn respond(&self, caller: IpAddr, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let allowed = self.limiter.lock().expect("no panic while held").allow(caller, self.clock.now());
        if !allowed {
            return text(StatusCode::TOO_MANY_REQUESTS, "You have reached maximum request limit.");
        }
        let (parts, body) = request.into_parts();
        let body = match Limited::new(body, MAX_BODY).collect().await {
            Ok(body) => body.to_bytes(),
            Err(_) => return text(StatusCode::PAYLOAD_TOO_LARGE, "request body too large"),
        };
        let query = parts.uri.query().unwrap_or_default().to_owned();
        let answer = self.route(caller, &parts.method, parts.uri.path(), &query, &body);
        match tokio::time::timeout(ANSWER_LIMIT, answer).await {
            Ok((status, value)) => json_answer(status, &value),
            Err(_) => text(StatusCode::GATEWAY_TIMEOUT, "no answer in time"),
        }
    }

    async fn route(
        &self,
        caller: IpAddr,
        method: &Method,
        path: &str,
        query: &str,
        body: &[u8],
    ) -> (StatusCode, Value) {
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let get = method == Method::GET;
        match segments.as_slice() {
            ["v1", "credentials"] if get => self.credentials(query.strip_prefix("id=").unwrap_or_default()),
            ["v2", "credentials"] if get => self.credentials(""),
            ["v2", "credentials", id] if get => self.credentials(id),
            ["v2", rest @ ..] if get => match self.directory.by_address(caller) {
                Some(found) => self.version2(&found, rest).await,
                None => not_found("unable to get task arn from request: no container has this address"),
            },
            ["v3", id, rest @ ..] if get => self.by_id(id, rest, Version::V3).await,
            ["v4", id, rest @ ..] if get => self.by_id(id, rest, Version::V4).await,
            ["api", id, "task-protection", "v1", "state"] => match self.directory.by_endpoint(id) {
                Some(found) => protection::answer(&found, method, body).await,
                None => not_found("unable to find the task of this endpoint"),
            },
            _ => not_found("404 page not found"),
        }
    }

    fn credentials(&self, id: &str) -> (StatusCode, Value) {
        let error = |status: StatusCode, code: &str, message: &str| {
            (status, json!({ "code": code, "message": message, "HTTPErrorCode": status.as_u16() }))
        };
        if id.is_empty() {
            return error(
                StatusCode::BAD_REQUEST,
                "NoIdInRequest",
                "CredentialsV2Request: No ID in the request",
            );
        }
        let Some(entry) = self.directory.credentials(id) else {
            let message = "CredentialsV2Request: ID not found";
            return error(StatusCode::BAD_REQUEST, "InvalidIdInRequest", message);
        };
        let keys = entry.keys;
        if keys.access_key_id.is_empty() {
            let message = "CredentialsV2Request: Credentials uninitialized for ID";
            return error(StatusCode::SERVICE_UNAVAILABLE, "CredentialsUninitialized", message);
        }
        let answer = json!({ "RoleArn": keys.role_arn, "AccessKeyId": keys.access_key_id,
            "SecretAccessKey": keys.secret_access_key, "Token": keys.session_token, "Expiration": keys.expiration });
        (StatusCode::OK, answer)
    }

    async fn version2(&self, found: &Found, rest: &[&str]) -> (StatusCode, Value) {
        let by_docker_id = |id: &str| {
            let has = |state: &TaskState| {
                state.containers.iter().position(|container| container.runtime_id.as_deref() == Some(id))
            };
            found.task.with(has)
        };
        match rest {
            ["metadata"] => (StatusCode::OK, task_view(found, Version::V2)),
            ["metadata", id] => match by_docker_id(id) {
                Some(index) => (StatusCode::OK, found.task.with(|s| view::container(s, index, Version::V2))),
                None => not_found("unable to find the container in the task"),
            },
            ["stats"] => task_stats(found, Version::V2).await,
            ["stats", id] => match by_docker_id(id) {
                Some(index) => container_stats(found, index, Version::V2).await,
                None => not_found("unable to find the container in the task"),
            },
            _ => not_found("404 page not found"),
        }
    }

    async fn by_id(&self, id: &str, rest: &[&str], version: Version) -> (StatusCode, Value) {
        let Some(found) = self.directory.by_endpoint(id) else {
            return not_found("unable to get the container of this endpoint");
        };
        match rest {
            [] => (StatusCode::OK, found.task.with(|state| view::container(state, found.index, version))),
            ["task"] => (StatusCode::OK, task_view(&found, version)),
            ["taskWithTags"] => (StatusCode::OK, with_tags(&found, version).await),
            ["stats"] => container_stats(&found, found.index, version).await,
            ["task", "stats"] => task_stats(&found, version).await,
            ["associations", kind] => {
                let names = found.task.with(|state| associations(state, found.index, kind));
                (StatusCode::OK, json!({ "Associations": names }))
            }
            _ => not_found("404 page not found"),
        }
    }
}

fn associations(state: &TaskState, index: usize, kind: &str) -> Vec<String> {
    let name = &state.containers[index].name;
    let own = state.task.associations.iter().filter(|a| a.r#type == kind && a.containers.contains(name));
    own.map(|association| association.name.clone()).collect()
}

fn task_view(found: &Found, version: Version) -> Value {
    found.task.with(|state| view::task(state, &found.instance.place, version))
}

async fn with_tags(found: &Found, version: Version) -> Value {
    use crate::aws::Service;
    let mut view = task_view(found, version);
    let aws = &found.instance.engine.parts().aws;
    let task = found.task.with(|state| state.task.arn.clone());
    for (field, arn) in [("TaskTags", task.as_str()), ("ContainerInstanceTags", &found.instance.arn)] {
        match aws.call(Service::Ecs, "ListTagsForResource", &json!({ "resourceArn": arn })).await {
            Ok(answer) => {
                let tags = answer["tags"].as_array().into_iter().flatten();
                let tags: Map<String, Value> = tags
                    .filter_map(|tag| Some((tag["key"].as_str()?.to_owned(), tag["value"].clone())))
                    .collect();
                if !tags.is_empty() {
                    view[field] = Value::Object(tags);
                }
            }
            Err(error) => {
                let entry = json!({ "ErrorField": field, "ErrorCode": error.code(),
                    "ErrorMessage": error.message(), "ResourceARN": arn });
                match view["Errors"].as_array_mut() {
                    Some(errors) => errors.push(entry),
                    None => view["Errors"] = json!([entry]),
                }
            }
        }
    }
    view
}

async fn container_stats(found: &Found, index: usize, version: Version) -> (StatusCode, Value) {
    let id = found.task.with(|state| state.containers[index].runtime_id.clone());
    let Some(id) = id else { return not_found("the container is not there yet") };
    match found.instance.engine.parts().runtime.stats(&id).await {
        Ok(stats) => (StatusCode::OK, stats_view(found, &id, stats, version)),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, json!(error.to_string())),
    }
}

fn stats_view(found: &Found, id: &str, stats: runtime::ContainerStats, version: Version) -> Value {
    let rates = (version == Version::V4).then(|| found.instance.engine.usage().rates(id)).flatten();
    let mut view = stats.raw;
    if let (Some((rx, tx)), Some(members)) = (rates, view.as_object_mut()) {
        let rates = json!({ "rx_bytes_per_sec": rx, "tx_bytes_per_sec": tx });
        members.insert("network_rate_stats".into(), rates);
    }
    view
}

async fn task_stats(found: &Found, version: Version) -> (StatusCode, Value) {
    let ids: Vec<String> = found.task.with(|state| {
        let started = state.containers.iter().filter(|container| container.may_run());
        started.filter_map(|container| container.runtime_id.clone()).collect()
    });
    let mut all = Map::new();
    for id in ids {
        // As in ECS: a container without stats is there with null.
        let stats = found.instance.engine.parts().runtime.stats(&id).await;
        let view = stats.map_or(Value::Null, |stats| stats_view(found, &id, stats, version));
        all.insert(id, view);
    }
    (StatusCode::OK, Value::Object(all))
}

fn not_found(message: &str) -> (StatusCode, Value) {
    (StatusCode::NOT_FOUND, json!(message))
}

/// A JSON answer.
pub fn json_answer(status: StatusCode, value: &Value) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(value.to_string())));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json"));
    response
}

fn text(status: StatusCode, message: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from_static(message.as_bytes())));
    *response.status_mut() = status;
    response
}
