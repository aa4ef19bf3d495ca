//! What the agent knows of one task: the record that is checkpointed, and how events change it.
//!
//! Pure: [`TaskState::apply`] takes what happened, [`super::plan`] says what to do next. Nothing here waits, and times
//! are handed in.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::clock::Millis;
use crate::payload::{Container, Task};

/// Name of the container that holds the namespaces which the containers of a task share (network in `awsvpc` mode, processes, IPC).
pub const PAUSE_NAME: &str = "~internal~ecs~pause";

/// What the control plane wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Desired {
    /// Run it.
    Running,
    /// Stop it.
    Stopped,
}

/// Where a task is, as it is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Not all containers have started.
    Pending,
    /// All containers have started.
    Running,
    /// All containers have ended.
    Stopped,
}

impl Status {
    /// As it goes over the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Pending => "PENDING",
            Status::Running => "RUNNING",
            Status::Stopped => "STOPPED",
        }
    }
}

/// Where a container is. Forward only, but for a restart in place, which goes from `Running` to `Created`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// Nothing done yet.
    Waiting,
    /// The image is being pulled.
    Pulling,
    /// The image is here.
    Pulled,
    /// Being created.
    Creating,
    /// Created, not started (or not started again).
    Created,
    /// Being started.
    Starting,
    /// Its process runs.
    Running,
    /// Told to stop.
    Stopping,
    /// Ended, or will never start.
    Stopped,
}

/// What kind of container it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One of the task definition's.
    Normal,
    /// The agent's own, which holds shared namespaces.
    Pause,
}

/// Health as it is reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum HealthStatus {
    /// No verdict.
    #[default]
    Unknown,
    /// The check passes.
    Healthy,
    /// The check fails.
    Unhealthy,
}

impl HealthStatus {
    /// As it goes over the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            HealthStatus::Unknown => "UNKNOWN",
            HealthStatus::Healthy => "HEALTHY",
            HealthStatus::Unhealthy => "UNHEALTHY",
        }
    }
}

/// A container's health.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Health {
    /// The verdict.
    pub status: HealthStatus,
    /// Since when.
    pub since: Option<Millis>,
    /// What the last probe wrote.
    pub output: String,
    /// Exit code of the last probe.
    pub exit_code: i64,
}

/// A published port.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Binding {
    /// The instance's address.
    pub bind_ip: IpAddr,
    /// Port inside the container.
    pub container_port: u16,
    /// Port of the instance.
    pub host_port: u16,
    /// `tcp` or `udp`.
    pub protocol: String,
}

/// A container's place in a network.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// Name of the network.
    pub network: String,
    /// Address in it.
    pub ipv4: Option<Ipv4Addr>,
    /// MAC address.
    pub mac_address: String,
}

/// One container of a task, as it runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContainerRun {
    /// Name in the task definition.
    pub name: String,
    /// What kind it is.
    pub kind: Kind,
    /// Whether the task ends with it.
    pub essential: bool,
    /// Name in the container engine.
    pub docker_name: String,
    /// Id under which it asks the metadata endpoint.
    pub endpoint_id: String,
    /// Where it is.
    pub phase: Phase,
    /// Id in the container engine.
    pub runtime_id: Option<String>,
    /// Image id.
    pub image_id: Option<String>,
    /// Digest of the image's manifest.
    pub image_digest: Option<String>,
    /// Whether its process has ever run.
    pub started: bool,
    /// When it was created.
    pub created_at: Option<Millis>,
    /// When it last started.
    pub started_at: Option<Millis>,
    /// When it last ended.
    pub finished_at: Option<Millis>,
    /// Exit code of the last run.
    pub exit_code: Option<i64>,
    /// Why it could not run or ended, `Name: detail`.
    pub reason: Option<String>,
    /// Health.
    pub health: Health,
    /// Published ports.
    pub bindings: Vec<Binding>,
    /// Networks.
    pub networks: Vec<Attachment>,
    /// Restarts in place so far.
    pub restart_count: u32,
    /// Failed attempts to stop it.
    pub stop_failures: u32,
    /// When the next attempt to stop it may be made.
    pub stop_after: Option<Millis>,
}

impl ContainerRun {
    /// A container that nothing was done for yet.
    pub fn new(name: &str, kind: Kind, essential: bool, docker_name: String, endpoint_id: String) -> Self {
        ContainerRun {
            name: name.to_owned(),
            kind,
            essential,
            docker_name,
            endpoint_id,
            phase: Phase::Waiting,
            runtime_id: None,
            image_id: None,
            image_digest: None,
            started: false,
            created_at: None,
            started_at: None,
            finished_at: None,
            exit_code: None,
            reason: None,
            health: Health::default(),
            bindings: Vec::new(),
            networks: Vec::new(),
            restart_count: 0,
            stop_failures: 0,
            stop_after: None,
        }
    }

    /// The status that is reported.
    pub fn status(&self) -> Status {
        match self.phase {
            Phase::Stopped => Status::Stopped,
            Phase::Running | Phase::Stopping => Status::Running,
            // Between two runs of a restart policy it stays RUNNING for others.
            Phase::Created | Phase::Starting if self.started => Status::Running,
            _ => Status::Pending,
        }
    }

    /// Whether the engine may have a process of it.
    pub fn may_run(&self) -> bool {
        matches!(self.phase, Phase::Starting | Phase::Running | Phase::Stopping)
    }

    pub(super) fn stop_with(&mut self, reason: Option<String>) {
        self.phase = Phase::Stopped;
        if self.reason.is_none() {
            self.reason = reason;
        }
    }
}

/// The resources that surround the containers: volumes and the task's cgroup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Surroundings {
    /// Not made.
    Absent,
    /// Being made.
    Preparing,
    /// There.
    Ready,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskState {
    /// As the control plane sent it, without keys. Shared, for each action looks at a copy of the state.
    pub task: Arc<Task>,
    /// Order of arrival, for admission after a restart.
    pub sequence: u64,
    /// What is wanted.
    pub desired: Desired,
    /// Whether its resources are taken from the instance's.
    pub admitted: bool,
    /// Volumes and cgroup.
    pub surroundings: Surroundings,
    /// What the containers' `cgroup_parent` is.
    pub cgroup: Option<String>,
    /// The containers; the pause container first.
    pub containers: Vec<ContainerRun>,
    /// Why it stopped, when the agent decided so.
    pub reason: Option<String>,
    /// When the first pull began.
    pub pull_started_at: Option<Millis>,
    /// When the last pull ended.
    pub pull_stopped_at: Option<Millis>,
    /// When an essential container ended.
    pub execution_stopped_at: Option<Millis>,
    /// Whether it was ever RUNNING.
    pub ever_running: bool,
    /// When it became STOPPED.
    pub stopped_at: Option<Millis>,
    /// What the control plane has acknowledged.
    pub reported: super::report::Reported,
    /// Credentials id of the task role.
    pub credentials_id: Option<String>,
    /// Credentials id of the execution role.
    pub execution_credentials_id: Option<String>,
}

/// What was found out about a container that was started.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Started {
    /// When its process started.
    pub at: Millis,
    /// Published ports.
    pub bindings: Vec<Binding>,
    /// Networks.
    pub networks: Vec<Attachment>,
}

/// The end of a container's process.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exit {
    /// Exit code.
    pub code: i64,
    /// When.
    pub at: Millis,
    /// Why, if there is more to say than the exit code.
    pub reason: Option<String>,
}

/// An image that is here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Image {
    /// Image id.
    pub id: String,
    /// Digest of its manifest.
    pub digest: Option<String>,
}

/// What happened. Containers are named by their place in [`TaskState::containers`]; errors are reasons, `Name: detail`.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The instance's resources are free for it.
    Admitted,
    /// It can never fit on this instance.
    Refused(String),
    /// The control plane wants it so.
    Ordered(Desired),
    /// Volumes and cgroup are there; the containers' cgroup parent.
    Prepared(Result<Option<String>, String>),
    /// A pull ended.
    Pulled(usize, Result<Image, String>),
    /// A creation ended; the container's id.
    Created(usize, Result<String, String>),
    /// A start ended.
    Started(usize, Result<Started, String>),
    /// A container's process ended.
    Exited(usize, Exit),
    /// An attempt to stop a container failed.
    StopFailed(usize),
    /// A health check's verdict.
    Health(usize, Health),
}

impl TaskState {
    /// The task's own interface, in `awsvpc` mode.
    pub fn interface(&self) -> Option<&crate::payload::Eni> {
        self.task.elastic_network_interfaces.first().filter(|_| self.task.network_mode() == "awsvpc")
    }

    /// A task as it arrives.
    pub fn new(mut task: Task, sequence: u64, mut unique: impl FnMut() -> (String, String)) -> Self {
        let mut containers = Vec::with_capacity(task.containers.len() + 1);
        let mut add = |name: &str, kind, essential| {
            let (hex, endpoint_id) = unique();
            let docker_name = docker_name(&task.family, &task.version, name, &hex);
            containers.push(ContainerRun::new(name, kind, essential, docker_name, endpoint_id));
        };
        let shared = |mode: &str| mode == "task";
        if task.network_mode() == "awsvpc" || shared(&task.pid_mode) || shared(&task.ipc_mode) {
            add(PAUSE_NAME, Kind::Pause, true);
        }
        for container in &task.containers {
            add(&container.name, Kind::Normal, container.essential);
        }
        // Nobody needs the keys here: they are asked for by id.
        let id = |keys: Option<crate::payload::RoleCredentials>| keys.map(|keys| keys.credentials_id);
        let credentials_id = id(task.role_credentials.take());
        let execution_credentials_id = id(task.execution_role_credentials.take());
        TaskState {
            sequence,
            desired: if task.desired_status == "STOPPED" { Desired::Stopped } else { Desired::Running },
            admitted: false,
            surroundings: Surroundings::Absent,
            cgroup: None,
            containers,
            reason: None,
            pull_started_at: None,
            pull_stopped_at: None,
            execution_stopped_at: None,
            ever_running: false,
            stopped_at: None,
            reported: Default::default(),
            credentials_id,
            execution_credentials_id,
            task: Arc::new(task),
        }
    }

    /// Where the task is.
    pub fn status(&self) -> Status {
        if self.stopped_at.is_some() {
            Status::Stopped
        } else if self.ever_running {
            Status::Running
        } else {
            Status::Pending
        }
    }

    /// A container's definition; None for the pause container.
    pub fn definition(&self, index: usize) -> Option<&Container> {
        let run = &self.containers[index];
        match run.kind {
            Kind::Normal => self.task.container(&run.name),
            Kind::Pause => None,
        }
    }

    /// Place of the container of this name.
    pub fn index_of(&self, name: &str) -> Option<usize> {
        self.containers.iter().position(|container| container.name == name)
    }

    /// Takes in what happened. What no longer matters (a pull that ends after the task was stopped, the same exit told
    /// twice) changes nothing.
    pub fn apply(&mut self, event: Event, now: Millis) {
        match event {
            Event::Admitted => self.admitted = true,
            Event::Refused(reason) => self.give_up(reason),
            Event::Ordered(Desired::Stopped) => self.desired = Desired::Stopped,
            Event::Ordered(Desired::Running) => {}
            Event::Prepared(Ok(cgroup)) => {
                self.surroundings = Surroundings::Ready;
                self.cgroup = cgroup;
            }
            Event::Prepared(Err(reason)) => {
                self.surroundings = Surroundings::Absent;
                self.give_up(reason);
            }
            Event::Pulled(index, result) => self.pulled(index, result, now),
            Event::Created(index, result) => self.created(index, result, now),
            Event::Started(index, result) => self.started(index, result, now),
            Event::Exited(index, exit) => self.exited(index, exit),
            Event::StopFailed(index) => {
                let container = &mut self.containers[index];
                if container.phase == Phase::Stopping {
                    container.phase = Phase::Running;
                    container.stop_failures += 1;
                    container.stop_after = Some(now + 1000 * u64::from(container.stop_failures.min(30)));
                }
            }
            Event::Health(index, health) => {
                let container = &mut self.containers[index];
                let same = container.health.status == health.status;
                let since = if same { container.health.since } else { health.since };
                container.health = Health { since: since.or(Some(now)), ..health };
            }
        }
    }

    /// The agent stops the task for a reason of its own.
    pub(super) fn give_up(&mut self, reason: String) {
        if self.desired == Desired::Running {
            self.desired = Desired::Stopped;
            self.reason = Some(reason);
        }
    }

    fn pulled(&mut self, index: usize, result: Result<Image, String>, now: Millis) {
        let container = &mut self.containers[index];
        if container.phase != Phase::Pulling {
            return;
        }
        match result {
            Ok(image) => {
                container.phase = Phase::Pulled;
                container.image_id = Some(image.id);
                container.image_digest = image.digest;
            }
            Err(reason) => self.fail(index, reason),
        }
        if !self.containers.iter().any(|container| container.phase <= Phase::Pulling) {
            self.pull_stopped_at = Some(now);
        }
    }

    fn created(&mut self, index: usize, result: Result<String, String>, now: Millis) {
        let container = &mut self.containers[index];
        if container.phase != Phase::Creating {
            return;
        }
        match result {
            Ok(id) => {
                container.phase = Phase::Created;
                container.runtime_id = Some(id);
                container.created_at = Some(now);
            }
            Err(reason) => self.fail(index, reason),
        }
    }

    fn started(&mut self, index: usize, result: Result<Started, String>, now: Millis) {
        let container = &mut self.containers[index];
        match result {
            Ok(started) => {
                // An exit may be told before the start's own answer: the facts still belong to the run.
                container.bindings = started.bindings;
                container.networks = started.networks;
                container.started_at = Some(started.at);
                container.started = true;
                if container.phase == Phase::Starting {
                    container.phase = Phase::Running;
                    container.exit_code = None;
                }
            }
            Err(reason) if container.phase == Phase::Starting => {
                container.finished_at = container.finished_at.max(Some(now));
                self.fail(index, reason);
            }
            Err(_) => {}
        }
    }

    fn exited(&mut self, index: usize, exit: Exit) {
        let container = &self.containers[index];
        let known = container.finished_at.is_some_and(|at| exit.at <= at);
        if known || !container.may_run() {
            return;
        }
        let restart = self.restarts(index, &exit);
        let container = &mut self.containers[index];
        container.started = true;
        container.started_at.get_or_insert(exit.at);
        container.finished_at = Some(exit.at);
        container.exit_code = Some(exit.code);
        container.health.status = HealthStatus::Unknown;
        if restart {
            container.phase = Phase::Created;
            container.restart_count += 1;
            return;
        }
        container.stop_with(exit.reason);
        if container.essential {
            self.execution_stopped_at.get_or_insert(exit.at);
        }
    }

    /// Whether the restart policy starts the container again: it ran long enough, its exit code is not to be ignored, and
    /// nobody is stopping it.
    fn restarts(&self, index: usize, exit: &Exit) -> bool {
        let container = &self.containers[index];
        let Some(policy) = self.definition(index).and_then(Container::restart) else { return false };
        let period = if policy.restart_attempt_period == 0 { 300 } else { policy.restart_attempt_period };
        let ran = exit.at.saturating_sub(container.started_at.unwrap_or(exit.at));
        self.desired == Desired::Running
            && container.phase != Phase::Stopping
            && !policy.ignored_exit_codes.contains(&exit.code)
            && ran >= period * 1000
    }

    /// The container cannot run. One that is not essential ends alone.
    pub(super) fn fail(&mut self, index: usize, reason: String) {
        let container = &mut self.containers[index];
        let essential = container.essential;
        container.stop_with(Some(reason.clone()));
        if essential {
            self.give_up(reason);
        }
    }
}

/// `ecs-<family>-<revision>-<name>-<hex>`, with what Docker does not take in names left out.
fn docker_name(family: &str, version: &str, name: &str, hex: &str) -> String {
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "_.-".contains(*c)).collect();
    format!("ecs-{family}-{version}-{plain}-{hex}")
}
