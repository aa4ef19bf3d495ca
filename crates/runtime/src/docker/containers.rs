//! A container's life: create, start, stop, kill, wait, remove; lists and single ones inspected.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, TcpListener, UdpSocket};
use std::time::Duration;

use bollard::models;
use bollard::query_parameters::{
    KillContainerOptions, RemoveContainerOptions, StopContainerOptions, WaitContainerOptions,
};
use futures_util::{StreamExt, pin_mut};
use serde_json::{Value, json};
use tracing::warn;

use super::transport::RawRequest;
use super::{DockerRuntime, create, failure, gone_is_removed, inspect, limited, path_part};
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::spec::{ContainerSpec, HostPort, PortBinding, Protocol};
use crate::state::{ContainerState, ContainerSummary, EngineInfo, RemoveOptions};

impl DockerRuntime {
    pub(super) async fn engine_info(&self) -> Result<EngineInfo> {
        let limit = self.timeouts.inspect;
        let version = self.call(Operation::Info, limit, self.docker.version()).await?;
        let info = self.call(Operation::Info, limit, self.docker.info()).await?;
        Ok(inspect::engine_info(version, info, self.transport.minor_version(), self.podman))
    }

    pub(super) async fn create_container(&self, spec: &ContainerSpec) -> Result<String> {
        let body = if self.podman && spec.port_bindings.iter().any(is_range) {
            create::request_body(&with_ports_picked(spec)?)?.to_string()
        } else {
            create::request_body(spec)?.to_string()
        };
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
        let request = RawRequest::get(&format!("/containers/{id}/json"), &[]);
        let mut found = self.get(Operation::Inspect, self.timeouts.inspect, request).await?;
        inspect::plain_status(&mut found["State"]["Status"]);
        serde_json::from_value(found)
            .map(inspect::container_state)
            .map_err(|error| unread(Operation::Inspect, &error))
    }

    pub(super) async fn list_containers(&self, labels: &[(String, String)]) -> Result<Vec<ContainerSummary>> {
        let filters = if labels.is_empty() { json!({}) } else { json!({ "label": label_filter(labels) }) };
        let query = [("all", "true"), ("filters", &filters.to_string())];
        let request = RawRequest::get("/containers/json", &query);
        let mut found = self.get(Operation::List, self.timeouts.list, request).await?;
        for container in found.as_array_mut().into_iter().flatten() {
            inspect::plain_status(&mut container["State"]);
        }
        let found: Vec<models::ContainerSummary> =
            serde_json::from_value(found).map_err(|error| unread(Operation::List, &error))?;
        Ok(found.into_iter().map(inspect::container_summary).collect())
    }

    /// An answer as plain JSON: bollard's models fail on states that only Podman has.
    async fn get(&self, operation: Operation, limit: Duration, request: RawRequest) -> Result<Value> {
        limited(operation, limit, async {
            let response = self.transport.send(operation, request).await?;
            let answer = self.transport.read_whole(operation, response).await?;
            serde_json::from_slice(&answer).map_err(|error| unread(operation, &error))
        })
        .await
    }
}

fn unread(operation: Operation, error: &serde_json::Error) -> RuntimeError {
    RuntimeError::new(operation, Cause::Engine, format!("the engine's answer cannot be read: {error}"))
}

fn is_range(binding: &PortBinding) -> bool {
    matches!(binding.host_port, HostPort::Range(..))
}

/// Podman picks no port from a range, so a free one is picked here. Another program may be quicker to take it: the
/// start then fails with [`Cause::Conflict`], as for any taken port.
fn with_ports_picked(spec: &ContainerSpec) -> Result<ContainerSpec> {
    let mut spec = spec.clone();
    let mut picked = BTreeSet::new();
    for binding in &mut spec.port_bindings {
        let HostPort::Range(first, last) = binding.host_port else { continue };
        let host_ip = binding.host_ip.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let protocol = binding.protocol;
        let is_free = |port: &u16| !picked.contains(&(protocol, *port)) && can_bind(protocol, host_ip, *port);
        let port = (first..=last).find(is_free).ok_or_else(|| {
            let message = format!("all ports from {first} to {last} are allocated");
            RuntimeError::new(Operation::Create, Cause::Conflict, message)
        })?;
        picked.insert((protocol, port));
        binding.host_port = HostPort::Fixed(port);
    }
    Ok(spec)
}

fn can_bind(protocol: Protocol, host_ip: IpAddr, port: u16) -> bool {
    match protocol {
        Protocol::Tcp => TcpListener::bind((host_ip, port)).is_ok(),
        Protocol::Udp => UdpSocket::bind((host_ip, port)).is_ok(),
    }
}

/// Labels as the engine filters by them: `key=value`, or the key alone.
pub(super) fn label_filter(labels: &[(String, String)]) -> Vec<String> {
    let filter = |(key, value): &(String, String)| {
        if value.is_empty() { key.clone() } else { format!("{key}={value}") }
    };
    labels.iter().map(filter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_are_picked_from_ranges_once_each_and_never_taken_ones() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let first = taken.local_addr().unwrap().port();
        let range = |protocol| PortBinding {
            container_port: 80,
            protocol,
            host_ip: Some(Ipv4Addr::LOCALHOST.into()),
            host_port: HostPort::Range(first, first.saturating_add(50)),
        };
        let mut spec = ContainerSpec::new("a", "app");
        spec.port_bindings = vec![range(Protocol::Tcp), range(Protocol::Tcp)];
        let picked = with_ports_picked(&spec).unwrap().port_bindings;
        let ports: BTreeSet<_> = picked
            .iter()
            .map(|binding| match binding.host_port {
                HostPort::Fixed(port) => port,
                other => panic!("{other:?} is not picked"),
            })
            .collect();
        assert!(ports.len() == 2 && !ports.contains(&first), "{ports:?}");
        spec.port_bindings[0].host_port = HostPort::Range(first, first);
        assert_eq!(with_ports_picked(&spec).unwrap_err().cause, Cause::Conflict);
    }
}
