//! The introspection endpoint on port 51678: what the agent knows, for people and scripts on the machine.
//!
//! Source: ECS documentation, "Amazon ECS container introspection".

use std::net::{IpAddr, SocketAddr};

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::engine::state::{Desired, TaskState};
use crate::metadata::directory::Directory;
use crate::metadata::{Answer, json_answer};

/// Opens the socket; the error is a sentence.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|error| format!("introspection server: {address}: {error}"))
}

/// The server's state; clones share it.
#[derive(Clone)]
pub struct Introspection {
    directory: Directory,
}

impl Introspection {
    /// A server for the instances in `directory`.
    pub fn new(directory: Directory) -> Self {
        Introspection { directory }
    }

    fn route(&self, method: &Method, path: &str, query: &str) -> (StatusCode, Value) {
        match (method, path) {
            (&Method::GET, "/") => {
                (StatusCode::OK, json!({ "AvailableCommands": ["/v1/metadata", "/v1/tasks", "/license"] }))
            }
            (&Method::GET, "/v1/metadata") => match self.directory.instances().first() {
                Some(instance) => {
                    let version = format!("roadstead agent - v{}", crate::VERSION);
                    let view = json!({ "Cluster": instance.place.cluster,
                        "ContainerInstanceArn": *instance.arn, "Version": version });
                    (StatusCode::OK, view)
                }
                None => {
                    (StatusCode::OK, json!({ "Version": format!("roadstead agent - v{}", crate::VERSION) }))
                }
            },
            (&Method::GET, "/v1/tasks") => self.tasks(query),
            (&Method::GET, "/license") => (StatusCode::OK, json!("Apache-2.0")),
            _ => (StatusCode::NOT_FOUND, json!("404 page not found")),
        }
    }

    fn tasks(&self, query: &str) -> (StatusCode, Value) {
        let instances = self.directory.instances();
        let all = instances.iter().flat_map(|instance| instance.engine.tasks());
        let asked = query.split_once('=');
        let wanted = |state: &TaskState| match asked {
            Some(("taskarn", arn)) => state.task.arn == decode(arn),
            Some(("dockerid", id)) => state
                .containers
                .iter()
                .any(|c| c.runtime_id.as_deref().is_some_and(|own| own.starts_with(id))),
            _ => true,
        };
        let mut views: Vec<Value> =
            all.filter_map(|handle| handle.with(|state| wanted(state).then(|| view(state)))).collect();
        match (asked, views.pop()) {
            (Some(("taskarn" | "dockerid", _)), Some(found)) => (StatusCode::OK, found),
            (Some(("taskarn" | "dockerid", _)), None) => (StatusCode::NOT_FOUND, json!({})),
            (_, last) => {
                views.extend(last);
                (StatusCode::OK, json!({ "Tasks": views }))
            }
        }
    }
}

impl Answer for Introspection {
    async fn answer(&self, _caller: IpAddr, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let query = request.uri().query().unwrap_or_default();
        let (status, value) = self.route(request.method(), request.uri().path(), query);
        json_answer(status, &value)
    }
}

fn view(state: &TaskState) -> Value {
    let containers = state.containers.iter().map(|container| {
        json!({ "DockerId": container.runtime_id, "DockerName": container.docker_name, "Name": container.name,
            "Image": state.task.container(&container.name).map(|definition| definition.image.clone()),
            "ImageID": container.image_id })
    });
    let desired = match state.desired {
        Desired::Running => "RUNNING",
        Desired::Stopped => "STOPPED",
    };
    json!({ "Arn": state.task.arn, "DesiredStatus": desired, "KnownStatus": state.status().as_str(),
        "Family": state.task.family, "Version": state.task.version, "Containers": containers.collect::<Vec<_>>() })
}

/// Percent-decodes what an ARN in a query may hold.
fn decode(text: &str) -> String {
    text.replace("%3A", ":").replace("%3a", ":").replace("%2F", "/").replace("%2f", "/")
}
