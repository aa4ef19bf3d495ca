//! Carries out the plan's actions on the container runtime, and looks at containers.
//!
//! Every function returns events for the task's state; failures become reasons in ECS's words. Nothing here decides.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use runtime::{
    CgroupLimits, ContainerState, ContainerStatus, PullBehavior, PullRequest, RemoveOptions, RuntimeError,
    VolumeSpec,
};

use crate::clock::{Millis, from_nanos};
use crate::payload::{Container, Volume};

use super::plan::Action;
use super::spec::{self, Context, LABEL_TASK, Overlay};
use super::state::{Attachment, Binding, Event, Exit, Health, HealthStatus, Image, Kind, Started, TaskState};
use super::{Inner, auth, interface, spec::host_path, spec::volume_name};

/// How often a container that was started is asked for its ports.
const INSPECTIONS: u32 = 3;
const INSPECTION_PAUSE: Duration = Duration::from_millis(200);

impl Inner {
    /// Carries out one action.
    pub(super) async fn perform(&self, state: &TaskState, action: Action) -> Vec<Event> {
        match action {
            Action::Prepare => vec![Event::Prepared(self.prepare(state).await)],
            Action::Pull(index) => vec![Event::Pulled(index, self.pull(state, index).await)],
            Action::Create(index) => vec![Event::Created(index, self.create(state, index).await)],
            Action::Start(index) => self.start(state, index).await,
            Action::Stop(index, timeout) => self.stop(state, index, timeout).await,
        }
    }

    async fn prepare(&self, state: &TaskState) -> Result<Option<String>, String> {
        for volume in &state.task.volumes {
            self.prepare_volume(state, volume).await?;
        }
        let task = &state.task;
        let sized = task.cpu > 0.0 || task.memory > 0;
        if !sized || !self.parts.config.features.task_cpu_mem_limit {
            return Ok(self.parts.cgroup_parent.clone());
        }
        let limits = CgroupLimits {
            cpu_vcpus: (task.cpu > 0.0).then_some(task.cpu),
            cpu_shares: None,
            memory_bytes: u64::try_from(task.memory).ok().filter(|mib| *mib > 0).map(|mib| mib << 20),
            pids: None,
        };
        match self.parts.runtime.prepare_cgroup_parent(&self.cgroup_name(task.id()), limits).await {
            Ok(parent) => Ok(Some(parent)),
            Err(error) => {
                // Without the rights or the controllers tasks run unlimited, as ECS's agent has it on such machines.
                tracing::warn!(%error, "the task's size is not enforced");
                Ok(self.parts.cgroup_parent.clone())
            }
        }
    }

    async fn prepare_volume(&self, state: &TaskState, volume: &Volume) -> Result<(), String> {
        if !matches!(volume.r#type.as_str(), "" | "host" | "docker") {
            let what = format!("volumes of type {} are not supported here", volume.r#type);
            return Err(format!("ResourceInitializationError: volume {}: {what}", volume.name));
        }
        if host_path(volume).is_some() {
            return Ok(());
        }
        let name = volume_name(state, volume);
        let docker = volume.docker_volume_configuration.clone().unwrap_or_default();
        let runtime = &self.parts.runtime;
        if docker.scope == "shared" && !docker.autoprovision {
            return runtime.inspect_volume(&name).await.map(drop).map_err(|error| error.reason());
        }
        let mut labels = docker.labels;
        labels.insert(LABEL_TASK.into(), state.task.arn.clone());
        let spec = VolumeSpec { name, driver: docker.driver, driver_opts: docker.driver_opts, labels };
        runtime.create_volume(&spec).await.map(drop).map_err(|error| error.reason())
    }

    fn cgroup_name(&self, task_id: &str) -> String {
        match &self.parts.config.features.cgroup_parent {
            Some(parent) => format!("{}/{task_id}", parent.trim_end_matches('/')),
            None => format!("ecs/{task_id}"),
        }
    }

    /// Removes a task's cgroup; its containers have ended.
    pub(super) async fn remove_cgroup(&self, task_id: &str) {
        if let Err(error) = self.parts.runtime.remove_cgroup_parent(&self.cgroup_name(task_id)).await {
            tracing::debug!(%error, task_id, "cannot remove the task's cgroup");
        }
    }

    async fn pull(&self, state: &TaskState, index: usize) -> Result<Image, String> {
        let request = match state.definition(index) {
            None => PullRequest {
                behavior: PullBehavior::PreferCached,
                ..PullRequest::new(self.parts.config.network.pause_image.clone())
            },
            Some(definition) => PullRequest {
                credentials: self.registry_login(state, definition).await?,
                behavior: self.parts.config.images.pull_behavior,
                ..PullRequest::new(self.image_name(&definition.image))
            },
        };
        let pulled = self.parts.runtime.pull(&request).await.map_err(|error| error.reason())?;
        if !pulled.cached {
            self.images.pulled(&request.image, self.parts.aws.clock.now());
        }
        Ok(Image { id: pulled.id, digest: pulled.digest })
    }

    /// An image's name with its registry's alias, if there is one.
    pub(super) fn image_name(&self, image: &str) -> String {
        let aliases = &self.parts.config.images.registry_aliases;
        let alias = auth::registry_host(image).and_then(|host| Some((host, aliases.get(host)?)));
        alias.map_or_else(|| image.to_owned(), |(host, alias)| format!("{alias}{}", &image[host.len()..]))
    }

    async fn registry_login(
        &self,
        state: &TaskState,
        definition: &Container,
    ) -> Result<Option<runtime::RegistryCredentials>, String> {
        let keys = self.parts.credentials.signing_keys(state.execution_credentials_id.as_ref());
        auth::registry(&self.parts.aws, keys.as_ref(), &self.parts.config.images, definition).await
    }

    async fn create(&self, state: &TaskState, index: usize) -> Result<String, String> {
        let mut context = Context {
            config: &self.parts.config,
            instance: &self.parts.label,
            cluster: self.parts.config.cluster_or_default(),
            metadata: self.parts.metadata.as_deref(),
            environment: Vec::new(),
            log_secrets: BTreeMap::new(),
            range_starts: Vec::new(),
        };
        if let Some(definition) = state.definition(index) {
            let keys = self.parts.credentials.signing_keys(state.execution_credentials_id.as_ref());
            let secrets = auth::secrets(&self.parts.aws, keys.as_ref(), definition).await?;
            context.environment = auth::environment_files(&self.parts.aws, keys.as_ref(), definition).await?;
            context.environment.extend(secrets.environment);
            context.log_secrets = secrets.log_options;
            context.range_starts = self.ports.starts(definition)?;
        }
        let mut spec = spec::build(state, index, context)?;
        if state.definition(index).is_some() {
            spec.image = self.image_name(&spec.image);
        }
        // A log driver that cannot start fails its container, as in Docker; its stream is made meanwhile.
        let source = self.log_source(state, index, "");
        let stream = async {
            match &source {
                Some(source) => self.logs.prepare(source).await,
                None => Ok(()),
            }
        };
        let (created, stream) = tokio::join!(self.parts.runtime.create(&spec), stream);
        stream?;
        match created {
            Ok(id) => Ok(id),
            Err(error) => self.adopt_created(state, &spec.name).await.ok_or_else(|| error.reason()),
        }
    }

    /// The container of this name if it is there and the task's own: an earlier attempt made it and its answer was lost.
    async fn adopt_created(&self, state: &TaskState, name: &str) -> Option<String> {
        let found = self.parts.runtime.inspect(name).await.ok()?;
        (found.labels.get(LABEL_TASK) == Some(&state.task.arn)).then_some(found.id)
    }

    async fn start(&self, state: &TaskState, index: usize) -> Vec<Event> {
        let id = engine_id(state, index);
        let result = self.parts.runtime.start(id).await;
        let found = match self.inspect_patiently(id).await {
            Ok(found) => found,
            Err(error) => {
                let reason = result.err().unwrap_or(error).reason();
                return vec![Event::Started(index, Err(reason))];
            }
        };
        if let Err(error) = result
            && !found.status.is_running()
        {
            return vec![Event::Started(index, Err(error.reason()))];
        }
        if let Err(reason) = self.connect(state, index, &found).await {
            return vec![Event::Started(index, Err(reason))];
        }
        let started = Event::Started(index, Ok(self.started(state, index, &found)));
        self.ship_logs(state, index, id);
        let mut events = vec![started];
        events.extend(self.interpret(state, index, &found));
        events
    }

    /// Gives the task its interface once its first container, which holds the network, runs.
    pub(super) async fn connect(
        &self,
        state: &TaskState,
        index: usize,
        found: &ContainerState,
    ) -> Result<(), String> {
        let config = &self.parts.config;
        let (Some(trunk), Some(eni), Kind::Pause) =
            (&config.network.trunk, state.interface(), state.containers[index].kind)
        else {
            return Ok(());
        };
        let connected =
            interface::connect(found.pid, eni, trunk, config.features.awsvpc_block_metadata).await;
        let Err(error) = connected else { return Ok(()) };
        // What is not connected must not run on: nothing else would end it before the task is cleaned up.
        let _ = self.parts.runtime.stop(&found.id, Duration::ZERO).await;
        Err(format!("ResourceInitializationError: the network interface cannot be set up: {error}"))
    }

    async fn inspect_patiently(&self, id: &str) -> Result<ContainerState, RuntimeError> {
        let mut attempt = 1;
        loop {
            match self.parts.runtime.inspect(id).await {
                Err(error) if attempt < INSPECTIONS && !error.is_not_found() => {
                    tracing::debug!(%error, "cannot look at a started container yet");
                    attempt += 1;
                    tokio::time::sleep(INSPECTION_PAUSE).await;
                }
                result => return result,
            }
        }
    }

    async fn stop(&self, state: &TaskState, index: usize, timeout: Duration) -> Vec<Event> {
        let id = engine_id(state, index);
        let result = self.parts.runtime.stop(id, timeout).await;
        if let Err(error) = &result {
            tracing::warn!(%error, container = id, "cannot stop a container; it will be tried again");
        }
        match self.parts.runtime.inspect(id).await {
            Ok(found) if found.status.is_running() => vec![Event::StopFailed(index)],
            Ok(found) => self.interpret(state, index, &found),
            Err(error) if error.is_not_found() => vec![Event::Exited(index, self.vanished())],
            Err(_) => vec![Event::StopFailed(index)],
        }
    }

    /// Looks at a container: how it ended, or how healthy it is. `hint` is what is known of its end should it be gone.
    pub(super) async fn observe(&self, state: &TaskState, index: usize, hint: Option<Exit>) -> Vec<Event> {
        match self.parts.runtime.inspect(engine_id(state, index)).await {
            Ok(found) => self.interpret(state, index, &found),
            Err(error) if error.is_not_found() => {
                vec![Event::Exited(index, hint.unwrap_or_else(|| self.vanished()))]
            }
            // The engine is away: the events' stream breaks too, and all is looked at when it is back.
            Err(_) => hint.map(|exit| Event::Exited(index, exit)).into_iter().collect(),
        }
    }

    /// The end of a container that somebody removed.
    pub(super) fn vanished(&self) -> Exit {
        let reason = Some("DockerStateError: the container was removed from outside".into());
        Exit { code: 137, at: self.parts.aws.clock.now(), reason }
    }

    /// What a look at a container says about it.
    pub(super) fn interpret(&self, state: &TaskState, index: usize, found: &ContainerState) -> Vec<Event> {
        match found.status {
            ContainerStatus::Exited | ContainerStatus::Dead => vec![Event::Exited(index, self.exit(found))],
            status if status.is_running() => {
                let known = state.containers[index].health.status;
                let health = health(found);
                let checked = state.definition(index).is_some_and(Container::has_health_check);
                let news =
                    checked && (health.status != known || state.containers[index].health.since.is_none());
                news.then_some(Event::Health(index, health)).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn exit(&self, found: &ContainerState) -> Exit {
        let reason = match (found.oom_killed, found.error.as_str()) {
            (true, _) => Some(RuntimeError::out_of_memory().reason()),
            (false, "") => None,
            (false, error) => Some(format!("CannotStartContainerError: {error}")),
        };
        let at = found.finished_at.map_or_else(|| self.parts.aws.clock.now(), from_nanos);
        Exit { code: found.exit_code.unwrap_or(137), at, reason }
    }

    /// What is reported of a container that started.
    pub(super) fn started(&self, state: &TaskState, index: usize, found: &ContainerState) -> Started {
        let at: Millis = found.started_at.map_or_else(|| self.parts.aws.clock.now(), from_nanos);
        let networks = found.networks.iter().map(|endpoint| Attachment {
            network: endpoint.network.clone(),
            ipv4: endpoint.ipv4,
            mac_address: endpoint.mac_address.clone(),
        });
        Started { at, bindings: self.bindings(state, index, found), networks: networks.collect() }
    }

    fn bindings(&self, state: &TaskState, index: usize, found: &ContainerState) -> Vec<Binding> {
        let Some(definition) = state.definition(index) else { return Vec::new() };
        let own = self.parts.config.network.bind_address;
        if state.task.network_mode() == "host" || found.network_mode == "host" {
            // Nothing is published: the container's ports are the instance's.
            let bind_ip = IpAddr::V4(own.unwrap_or(Ipv4Addr::UNSPECIFIED));
            let mappings = definition.port_mappings.iter().filter(|mapping| mapping.container_port > 0);
            let binding = |mapping: &crate::payload::PortMapping| Binding {
                bind_ip,
                container_port: mapping.container_port,
                host_port: mapping.container_port,
                protocol: spec::protocol(mapping).as_str().into(),
            };
            return mappings.map(binding).collect();
        }
        // Docker publishes on `::` beside `0.0.0.0`; ECS reports the IPv4 one.
        let ports = found.ports.iter().filter(|port| port.host_ip.is_ipv4());
        let binding = |port: &runtime::BoundPort| Binding {
            bind_ip: port.host_ip,
            container_port: port.container_port,
            host_port: port.host_port,
            protocol: port.protocol.as_str().into(),
        };
        ports.map(binding).collect()
    }

    /// Ships the log of a container whose driver is `awslogs`.
    pub(super) fn ship_logs(&self, state: &TaskState, index: usize, id: &str) {
        if let Some(source) = self.log_source(state, index, id) {
            self.logs.ship(source);
        }
    }

    fn log_source(&self, state: &TaskState, index: usize, id: &str) -> Option<crate::awslogs::Source> {
        let definition = state.definition(index)?;
        let log = Overlay::of(definition).ok()?.log_config().filter(|log| log.driver == "awslogs")?;
        let execution_role = definition.logs_auth_strategy == "ExecutionRole";
        let keys_id = state.execution_credentials_id.clone().filter(|_| execution_role);
        Some(crate::awslogs::Source {
            position_id: state.containers[index].endpoint_id.clone(),
            runtime_id: id.to_owned(),
            container: definition.name.clone(),
            task_id: state.task.id().to_owned(),
            options: log.options,
            keys: keys_id.map(|id| (self.parts.credentials.clone(), id)),
        })
    }

    /// Removes all that a stopped task left behind; true when nothing is left.
    pub(super) async fn clean_up(&self, state: &TaskState) -> bool {
        let runtime = &self.parts.runtime;
        let mut clean = true;
        for container in state.containers.iter().rev() {
            let name = container.runtime_id.as_deref().unwrap_or(&container.docker_name);
            let options = RemoveOptions { force: true, volumes: true };
            // Also one that was never told to be there: its creation may have outlived its task.
            clean &= told(runtime.remove(name, options).await);
            self.logs.forget(&container.endpoint_id);
            let _ = self.parts.checkpoint.remove_log_position(&container.endpoint_id).await;
        }
        for volume in state.task.volumes.iter().filter(|volume| host_path(volume).is_none()) {
            let docker = volume.docker_volume_configuration.as_ref();
            if docker.is_none_or(|docker| docker.scope != "shared") {
                clean &= told(runtime.remove_volume(&volume_name(state, volume)).await);
            }
        }
        clean && told(self.parts.checkpoint.remove_task(state.task.id()).await)
    }
}

fn told<E: std::fmt::Display>(result: Result<(), E>) -> bool {
    if let Err(error) = &result {
        tracing::warn!(%error, "cannot clean up after a task yet");
    }
    result.is_ok()
}

fn engine_id(state: &TaskState, index: usize) -> &str {
    let container = &state.containers[index];
    debug_assert!(container.kind == Kind::Normal || index == 0, "the pause container comes first");
    container.runtime_id.as_deref().unwrap_or(&container.docker_name)
}

fn health(found: &ContainerState) -> Health {
    let probe = found.health.log.last();
    Health {
        status: match found.health.status {
            runtime::HealthStatus::Healthy => HealthStatus::Healthy,
            runtime::HealthStatus::Unhealthy => HealthStatus::Unhealthy,
            runtime::HealthStatus::Starting | runtime::HealthStatus::None => HealthStatus::Unknown,
        },
        since: probe.and_then(|probe| probe.end).map(from_nanos),
        output: probe.map(|probe| probe.output.chars().take(1024).collect()).unwrap_or_default(),
        exit_code: probe.map_or(0, |probe| probe.exit_code),
    }
}
