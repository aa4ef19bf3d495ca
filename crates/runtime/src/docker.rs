//! Containers by the Docker Engine API.
//!
//! One client per engine, over one pool of connections ([`transport`]). Simple calls go through bollard; those
//! that take or give JSON as it is, a body or a stream (create, stats, pull, import, logs, events) are sent as raw
//! requests over the same pool. Nothing polls: callers follow the engine's events or wait on a container.
//!
//! Podman answers the same calls on its own socket; what it words otherwise is taken care of where it is read.

mod containers;
mod create;
mod failure;
mod images;
mod inspect;
mod networks;
mod stats;
mod streams;
mod transport;

use std::collections::BTreeSet;
use std::env;
use std::future::Future;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use bollard::{API_DEFAULT_VERSION, Docker};
use tokio::sync::OnceCell;

use crate::api::{BoxFuture, BoxStream, Runtime};
use crate::cgroup::{self, CgroupHost};
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::image::{ImageInfo, ImportImage, PullRequest, PulledImage};
use crate::network::{CgroupLimits, ConnectNetwork, NetworkSpec, VolumeInfo, VolumeSpec};
use crate::spec::ContainerSpec;
use crate::state::{
    ContainerEvent, ContainerState, ContainerStats, ContainerSummary, EngineInfo, EventFilter, LogLine,
    LogOptions, RemoveOptions,
};
use transport::Transport;

pub(crate) use create::cpu_quota_us;
pub(crate) use stats::from_json as stats_from_json;

/// The oldest API that has all that we send (mounts, init, health checks with a start period).
const OLDEST_MINOR: u32 = 29;

/// Never reached: each operation has a limit of its own, which is shorter.
const CLIENT_TIMEOUT_SECONDS: u64 = 24 * 3600;

/// How long each kind of operation may take. The defaults are those of the ECS agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeouts {
    /// Pulling an image in all.
    pub pull: Duration,
    /// Pulling an image without any progress.
    pub pull_inactivity: Duration,
    /// Creating a container (`ECS_CONTAINER_CREATE_TIMEOUT`).
    pub create: Duration,
    /// Starting a container (`ECS_CONTAINER_START_TIMEOUT`).
    pub start: Duration,
    /// Beyond the time that a container has to stop by itself.
    pub stop_extra: Duration,
    /// Removing a container or an image.
    pub remove: Duration,
    /// Listing containers.
    pub list: Duration,
    /// Importing an image.
    pub import: Duration,
    /// Creating or removing a volume or a network.
    pub provision: Duration,
    /// Everything else.
    pub inspect: Duration,
}

impl Default for Timeouts {
    fn default() -> Timeouts {
        Timeouts {
            pull: Duration::from_secs(2 * 3600),
            pull_inactivity: Duration::from_secs(60),
            create: Duration::from_secs(4 * 60),
            start: Duration::from_secs(3 * 60),
            stop_extra: Duration::from_secs(30),
            remove: Duration::from_secs(10 * 60),
            list: Duration::from_secs(10 * 60),
            import: Duration::from_secs(10 * 60),
            provision: Duration::from_secs(5 * 60),
            inspect: Duration::from_secs(30),
        }
    }
}

/// Which engine, and how patiently.
#[derive(Debug, Clone, Default)]
pub struct DockerOptions {
    /// The engine's unix socket; `None` for `DOCKER_HOST`, else Docker's, else Podman's usual place.
    pub socket: Option<PathBuf>,
    /// How long operations may take.
    pub timeouts: Timeouts,
}

/// An engine that speaks Docker's API.
pub struct DockerRuntime {
    docker: Docker,
    transport: Transport,
    timeouts: Timeouts,
    podman: bool,
    /// Images that this runtime has pulled, for [`PullBehavior::Once`](crate::PullBehavior).
    pulled: Mutex<BTreeSet<String>>,
    cgroups: OnceCell<CgroupHost>,
}

impl DockerRuntime {
    /// Connects and agrees on an API version.
    ///
    /// Fails with [`Cause::Unavailable`] when no engine answers, with [`Cause::Unsupported`] when it is too old
    /// or too new, or is not reached by a unix socket.
    pub async fn connect(options: DockerOptions) -> Result<DockerRuntime> {
        let socket = match options.socket {
            Some(socket) => socket,
            None => usual_socket(env::var("DOCKER_HOST").ok().as_deref())?,
        };
        let transport = Transport::new(&socket);
        let docker = Docker::connect_with_custom_transport(
            transport.for_bollard(),
            Some(transport::BASE_URL),
            CLIENT_TIMEOUT_SECONDS,
            API_DEFAULT_VERSION,
        )
        .map_err(|error| failure::from_bollard(Operation::Info, &socket, error))?;
        let mut runtime = DockerRuntime {
            docker,
            transport,
            timeouts: options.timeouts,
            podman: false,
            pulled: Mutex::new(BTreeSet::new()),
            cgroups: OnceCell::new(),
        };
        runtime.negotiate().await?;
        Ok(runtime)
    }

    async fn negotiate(&mut self) -> Result<()> {
        let version = self.call(Operation::Info, self.timeouts.inspect, self.docker.version()).await?;
        let newest = version.api_version.as_deref().and_then(minor_version);
        let oldest = version.min_api_version.as_deref().and_then(minor_version).unwrap_or(0);
        let ours =
            u32::try_from(API_DEFAULT_VERSION.minor_version).expect("an API version's minor number is small");
        let minor = newest.map_or(ours, |newest| newest.min(ours));
        if minor < OLDEST_MINOR || minor < oldest {
            let theirs = version.api_version.unwrap_or_default();
            let message =
                format!("the engine speaks API {oldest}-{theirs}, we speak 1.{OLDEST_MINOR}-1.{ours}");
            return Err(RuntimeError::new(Operation::Info, Cause::Unsupported, message));
        }
        self.transport.set_minor_version(minor);
        let components = version.components.unwrap_or_default();
        self.podman = components.iter().any(|component| component.name.starts_with("Podman"));
        Ok(())
    }

    /// The socket that is used.
    pub fn socket(&self) -> &Path {
        self.transport.socket()
    }

    /// A call of bollard's, with our limit and our errors.
    async fn call<T>(
        &self,
        operation: Operation,
        limit: Duration,
        call: impl Future<Output = std::result::Result<T, bollard::errors::Error>>,
    ) -> Result<T> {
        let call =
            async { call.await.map_err(|error| failure::from_bollard(operation, self.socket(), error)) };
        limited(operation, limit, call).await
    }
}

/// Gives up after `limit`.
async fn limited<T>(
    operation: Operation,
    limit: Duration,
    call: impl Future<Output = Result<T>>,
) -> Result<T> {
    match tokio::time::timeout(limit, call).await {
        Ok(result) => result,
        Err(_) => Err(RuntimeError::timeout(operation, limit)),
    }
}

/// An object that is gone already has been removed.
fn gone_is_removed(result: Result<()>) -> Result<()> {
    match result {
        Err(error) if error.is_not_found() => Ok(()),
        other => other,
    }
}

fn minor_version(version: &str) -> Option<u32> {
    version.strip_prefix("1.")?.parse().ok()
}

/// Names and ids become part of URLs, which bollard does not encode: only what cannot change the path passes.
fn path_part(operation: Operation, name: &str) -> Result<&str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-:/@+".contains(&byte);
    let harmless = !name.is_empty()
        && name.bytes().all(plain)
        && !name.split('/').any(|part| part.is_empty() || part.bytes().all(|byte| byte == b'.'));
    if harmless {
        Ok(name)
    } else {
        Err(RuntimeError::new(operation, Cause::Invalid, format!("invalid reference format: {name:?}")))
    }
}

fn usual_socket(docker_host: Option<&str>) -> Result<PathBuf> {
    if let Some(host) = docker_host.filter(|host| !host.is_empty()) {
        return match host.strip_prefix("unix://") {
            Some(path) => Ok(PathBuf::from(path)),
            None => {
                let message = format!("DOCKER_HOST is {host}, but only unix sockets are supported");
                Err(RuntimeError::new(Operation::Info, Cause::Unsupported, message))
            }
        };
    }
    let docker = PathBuf::from("/var/run/docker.sock");
    let mut candidates = vec![docker.clone(), PathBuf::from("/run/podman/podman.sock")];
    if let Ok(directory) = env::var("XDG_RUNTIME_DIR") {
        candidates.push(Path::new(&directory).join("docker.sock"));
        candidates.push(Path::new(&directory).join("podman/podman.sock"));
    }
    Ok(candidates.into_iter().find(|path| path.exists()).unwrap_or(docker))
}

impl Runtime for DockerRuntime {
    fn kind(&self) -> &'static str {
        "docker"
    }

    fn ping(&self) -> BoxFuture<'_, ()> {
        Box::pin(async {
            self.call(Operation::Info, self.timeouts.inspect, self.docker.ping()).await.map(drop)
        })
    }

    fn info(&self) -> BoxFuture<'_, EngineInfo> {
        Box::pin(self.engine_info())
    }

    fn pull<'a>(&'a self, request: &'a PullRequest) -> BoxFuture<'a, PulledImage> {
        Box::pin(self.pull_image(request))
    }

    fn inspect_image<'a>(&'a self, image: &'a str) -> BoxFuture<'a, ImageInfo> {
        Box::pin(self.image_info(Operation::InspectImage, image))
    }

    fn import_image(&self, image: ImportImage) -> BoxFuture<'_, String> {
        Box::pin(self.import(image))
    }

    fn remove_image<'a>(&'a self, image: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(self.delete_image(image))
    }

    fn create<'a>(&'a self, spec: &'a ContainerSpec) -> BoxFuture<'a, String> {
        Box::pin(self.create_container(spec))
    }

    fn start<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(self.start_container(id))
    }

    fn stop<'a>(&'a self, id: &'a str, timeout: Duration) -> BoxFuture<'a, ()> {
        Box::pin(self.stop_container(id, timeout))
    }

    fn kill<'a>(&'a self, id: &'a str, signal: Option<&'a str>) -> BoxFuture<'a, ()> {
        Box::pin(self.kill_container(id, signal))
    }

    fn remove<'a>(&'a self, id: &'a str, options: RemoveOptions) -> BoxFuture<'a, ()> {
        Box::pin(self.remove_container(id, options))
    }

    fn wait<'a>(&'a self, id: &'a str) -> BoxFuture<'a, i64> {
        Box::pin(self.wait_container(id))
    }

    fn inspect<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ContainerState> {
        Box::pin(self.inspect_container(id))
    }

    fn list<'a>(&'a self, labels: &'a [(String, String)]) -> BoxFuture<'a, Vec<ContainerSummary>> {
        Box::pin(self.list_containers(labels))
    }

    fn stats<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ContainerStats> {
        Box::pin(self.container_stats(id))
    }

    fn logs(&self, id: &str, options: LogOptions) -> BoxStream<LogLine> {
        self.container_logs(id, options)
    }

    fn events(&self, filter: EventFilter) -> BoxStream<ContainerEvent> {
        self.container_events(filter)
    }

    fn create_volume<'a>(&'a self, spec: &'a VolumeSpec) -> BoxFuture<'a, VolumeInfo> {
        Box::pin(self.make_volume(spec))
    }

    fn inspect_volume<'a>(&'a self, name: &'a str) -> BoxFuture<'a, VolumeInfo> {
        Box::pin(self.volume_info(name))
    }

    fn remove_volume<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(self.delete_volume(name))
    }

    fn ensure_network<'a>(&'a self, spec: &'a NetworkSpec) -> BoxFuture<'a, String> {
        Box::pin(self.network_as(spec))
    }

    fn connect_network<'a>(&'a self, connect: &'a ConnectNetwork) -> BoxFuture<'a, ()> {
        Box::pin(self.join_network(connect))
    }

    fn disconnect_network<'a>(&'a self, network: &'a str, container: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(self.leave_network(network, container))
    }

    fn remove_network<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(self.delete_network(name))
    }

    fn prepare_cgroup_parent<'a>(&'a self, name: &'a str, limits: CgroupLimits) -> BoxFuture<'a, String> {
        Box::pin(async move { cgroup::prepare(self.cgroup_host().await?, name, limits).await })
    }

    fn remove_cgroup_parent<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(async move { cgroup::remove(self.cgroup_host().await?, name).await })
    }

    fn bridge_gateway(&self) -> BoxFuture<'_, Option<Ipv4Addr>> {
        Box::pin(self.default_gateway())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_would_change_the_url_are_refused() {
        for name in ["app", "r.example:5000/a/b:v1", "app@sha256:0f", "ecs-web-1_x.y+z"] {
            assert_eq!(path_part(Operation::Start, name), Ok(name));
        }
        for name in ["", "../info", "a/../b", "a//b", "/a", "a?b=c", "a#b", "a b", "a%2fb", "."] {
            let error = path_part(Operation::Start, name).unwrap_err();
            assert_eq!(error.cause, Cause::Invalid, "{name}");
        }
    }

    #[test]
    fn the_socket_is_the_one_of_docker_host_if_it_is_one() {
        assert_eq!(usual_socket(Some("unix:///tmp/x.sock")).unwrap(), PathBuf::from("/tmp/x.sock"));
        assert!(usual_socket(Some("tcp://localhost:2375")).unwrap_err().is_unsupported());
    }

    #[tokio::test]
    async fn an_absent_engine_is_unavailable_in_dockers_words() {
        let options =
            DockerOptions { socket: Some(PathBuf::from("/nowhere/docker.sock")), ..DockerOptions::default() };
        let error = DockerRuntime::connect(options).await.err().expect("there is no engine");
        assert!(error.is_unavailable());
        assert_eq!(
            error.message,
            "Cannot connect to the Docker daemon at unix:///nowhere/docker.sock. Is the docker daemon running?"
        );
    }
}
