//! A container's life: create, start, stop, kill, wait, remove; lists and single ones inspected.

use std::collections::HashMap;
use std::time::Duration;

use bollard::query_parameters::{
    InspectContainerOptions, KillContainerOptions, ListContainersOptions, RemoveContainerOptions,
    StopContainerOptions, WaitContainerOptions,
};
use futures_util::{StreamExt, pin_mut};
use serde_json::Value;
use tracing::warn;

use super::transport::RawRequest;
use super::{DockerRuntime, create, failure, gone_is_removed, inspect, limited, path_part};
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::spec::ContainerSpec;
use crate::state::{ContainerState, ContainerSummary, EngineInfo, RemoveOptions};

impl DockerRuntime {
    pub(super) async fn engine_info(&self) -> Result<EngineInfo> {
        let limit = self.timeouts.inspect;
        let version = self.call(Operation::Info, limit, self.docker.version()).await?;
        let info = self.call(Operation::Info, limit, self.docker.info()).await?;
        Ok(inspect::engine_info(version, info, self.transport.minor_version(), self.podman))
    }

    pub(super) async fn create_container(&self, spec: &ContainerSpec) -> Result<String> {
        let body = create::request_body(spec)?.to_string();
        let query = [("name", spec.name.as_str())];
        let query = if spec.name.is_empty() { &query[..0] } else { &query[..] };
        let request = RawRequest::post("/containers/create", query).body("application/json", body);
        limited(Operation::Create, self.timeouts.create, async {
            let response = self.transport.send(Operation::Create, request).await?;
            let answer = self.transport.read_whole(Operation::Create, response).await?;
            let answer: Value = serde_json::from_slice(&answer).unwrap_or_default();
            for warning in answer["Warnings"].as_array().into_iter().flatten() {
                warn!(container = spec.name, warning = warning.as_str().unwrap_or_default(), "engine warns");
            }
            let id = answer["Id"].as_str().filter(|id| !id.is_empty());
            id.map(str::to_owned).ok_or_else(|| {
                RuntimeError::new(
                    Operation::Create,
                    Cause::Engine,
                    "the engine named no container".to_owned(),
                )
            })
        })
        .await
    }

    pub(super) async fn start_container(&self, id: &str) -> Result<()> {
        let id = path_part(Operation::Start, id)?;
        self.call(Operation::Start, self.timeouts.start, self.docker.start_container(id, None)).await
    }

    pub(super) async fn stop_container(&self, id: &str, timeout: Duration) -> Result<()> {
        let id = path_part(Operation::Stop, id)?;
        let seconds = i32::try_from(create::whole_seconds(timeout)).unwrap_or(i32::MAX);
        let options = StopContainerOptions { signal: None, t: Some(seconds) };
        let limit = timeout.saturating_add(self.timeouts.stop_extra);
        self.call(Operation::Stop, limit, self.docker.stop_container(id, Some(options))).await
    }

    pub(super) async fn kill_container(&self, id: &str, signal: Option<&str>) -> Result<()> {
        let id = path_part(Operation::Stop, id)?;
        let options = KillContainerOptions { signal: signal.unwrap_or("SIGKILL").to_owned() };
        let limit = self.timeouts.stop_extra;
        let killed = self.call(Operation::Stop, limit, self.docker.kill_container(id, Some(options))).await;
        match killed {
            // Said of a container that has ended.
            Err(error) if error.cause == Cause::Conflict => Ok(()),
            other => other,
        }
    }

    pub(super) async fn remove_container(&self, id: &str, options: RemoveOptions) -> Result<()> {
        let id = path_part(Operation::Remove, id)?;
        let options = RemoveContainerOptions { v: options.volumes, force: options.force, link: false };
        let call = self.docker.remove_container(id, Some(options));
        match gone_is_removed(self.call(Operation::Remove, self.timeouts.remove, call).await) {
            Err(error) if error.message.contains("already in progress") => Ok(()),
            other => other,
        }
    }

    pub(super) async fn wait_container(&self, id: &str) -> Result<i64> {
        let id = path_part(Operation::Inspect, id)?;
        let options = WaitContainerOptions { condition: "not-running".to_owned() };
        let answers = self.docker.wait_container(id, Some(options));
        pin_mut!(answers);
        match answers.next().await {
            Some(Ok(answer)) => Ok(answer.status_code),
            // bollard reports every exit code but zero as an error.
            Some(Err(bollard::errors::Error::DockerContainerWaitError { error, code }))
                if error.is_empty() =>
            {
                Ok(code)
            }
            Some(Err(error)) => Err(failure::from_bollard(Operation::Inspect, self.socket(), error)),
            None => {
                let message = "the engine went away while a container was waited for";
                Err(RuntimeError::new(Operation::Inspect, Cause::Unavailable, message))
            }
        }
    }

    pub(super) async fn inspect_container(&self, id: &str) -> Result<ContainerState> {
        let id = path_part(Operation::Inspect, id)?;
        let call = self.docker.inspect_container(id, None::<InspectContainerOptions>);
        self.call(Operation::Inspect, self.timeouts.inspect, call).await.map(inspect::container_state)
    }

    pub(super) async fn list_containers(&self, labels: &[(String, String)]) -> Result<Vec<ContainerSummary>> {
        let mut filters = HashMap::new();
        if !labels.is_empty() {
            filters.insert("label".to_owned(), label_filter(labels));
        }
        let options =
            ListContainersOptions { all: true, filters: Some(filters), ..ListContainersOptions::default() };
        let call = self.docker.list_containers(Some(options));
        let found = self.call(Operation::List, self.timeouts.list, call).await?;
        Ok(found.into_iter().map(inspect::container_summary).collect())
    }
}

/// Labels as the engine filters by them: `key=value`, or the key alone.
pub(super) fn label_filter(labels: &[(String, String)]) -> Vec<String> {
    let filter = |(key, value): &(String, String)| {
        if value.is_empty() { key.clone() } else { format!("{key}={value}") }
    };
    labels.iter().map(filter).collect()
}
