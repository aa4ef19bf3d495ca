//! One agent's life: lock, wait for the container engine, register, take up tasks, hold the sessions.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use runtime::{CgroupLimits, EngineInfo, RemoveOptions, SharedRuntime};
use tokio::sync::{Mutex, Notify, watch};

use crate::acs::{self, EndpointCache, Shared};
use crate::api::{self, RegistrationError};
use crate::aws::{Aws, CredentialsCell};
use crate::checkpoint::{AgentRecord, Checkpoint};
use crate::clock::Clock;
use crate::config::InstanceConfig;
use crate::credentials::CredentialsStore;
use crate::engine::spec::{LABEL_INSTANCE, LABEL_TASK};
use crate::engine::{Engine, Parts};
use crate::http_client::HttpClient;
use crate::imds::Imds;
use crate::metadata::Place;
use crate::metadata::directory::{Directory, Instance};
use crate::random;
use crate::tcs;
use crate::transport::{Dialer, Endpoint};

/// Pause before the container engine is asked again.
const ENGINE_PAUSE: Duration = Duration::from_secs(1);
/// Pause before the instance metadata service is asked again for keys it did not give.
const KEYS_PAUSE: Duration = Duration::from_secs(5);
/// Keys are renewed at least this often, and this long before they end.
const KEYS_LIFE: Duration = Duration::from_secs(3600);
const KEYS_MARGIN_MS: u64 = 15 * 60 * 1000;
/// How often a Spot interruption is asked for.
const SPOT_PAUSE: Duration = Duration::from_secs(1);

/// Why an agent does not start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgentError {
    /// A server's socket cannot be opened.
    Listen(String),
    /// A setting makes no sense.
    Config(String),
    /// The data directory is in use, unreadable, or another cluster's.
    Checkpoint(String),
}

impl std::fmt::Display for AgentError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AgentError::Listen(words) | AgentError::Config(words) | AgentError::Checkpoint(words) => {
                f.write_str(words)
            }
        }
    }
}

impl std::error::Error for AgentError {}

/// How an agent ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgentExit {
    /// It was told to.
    Stopped,
    /// The control plane will not have this instance; starting again is of no use (exit code 5).
    Terminal(String),
    /// Starting it again may help (exit code 1).
    Failed(String),
}

/// A running agent; clones share it.
#[derive(Clone)]
pub struct AgentHandle {
    key: Arc<str>,
    credentials: CredentialsCell,
    stop: Arc<watch::Sender<bool>>,
    drain: Arc<Notify>,
    remains: Arc<Remains>,
    exit: watch::Receiver<Option<AgentExit>>,
    registered: watch::Receiver<Option<String>>,
    connected: watch::Receiver<bool>,
}

impl AgentHandle {
    /// The instance id, or what stands for it.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The container instance ARN, once registered.
    pub fn container_instance_arn(&self) -> Option<String> {
        self.registered.borrow().clone()
    }

    /// Waits until the control session is open. Returns false if the agent ended first.
    pub async fn connected(&self) -> bool {
        let mut connected = self.connected.clone();
        tokio::select! {
            open = connected.wait_for(|open| *open) => open.is_ok(),
            _ = self.finished() => false,
        }
    }

    /// The keys that calls are signed with, to be replaced as they are renewed.
    pub fn credentials(&self) -> &CredentialsCell {
        &self.credentials
    }

    /// Asks the control plane to drain this instance: tasks of services move away, nothing new comes.
    pub fn begin_draining(&self) {
        self.drain.notify_one();
    }

    /// Tells the agent to end.
    pub fn begin_stop(&self) {
        self.stop.send_replace(true);
    }

    /// Ends the agent, with its checkpoint written. Containers run on.
    pub async fn stop(&self) -> AgentExit {
        self.begin_stop();
        self.finished().await
    }

    /// The instance is gone: ends the agent and removes its containers, its cgroup and its data directory. Gives what could
    /// not be removed, as sentences.
    pub async fn terminate(&self) -> Vec<String> {
        self.stop().await;
        // An instance without an id labels its containers with the ARN: see `Agent::engine`.
        let label = match self.container_instance_arn() {
            Some(arn) if self.remains.nameless => arn,
            _ => self.key.to_string(),
        };
        self.remains.remove(&label).await
    }

    /// Waits until the agent has ended.
    pub async fn finished(&self) -> AgentExit {
        let mut exit = self.exit.clone();
        match exit.wait_for(Option::is_some).await {
            Ok(exit) => exit.clone().unwrap_or(AgentExit::Stopped),
            Err(_) => AgentExit::Failed("the agent panicked".into()),
        }
    }

    /// Whether the agent has ended.
    pub fn is_finished(&self) -> bool {
        self.exit.borrow().is_some() || self.exit.has_changed().is_err()
    }
}

/// What an instance leaves on the machine.
struct Remains {
    runtime: SharedRuntime,
    cgroup: Option<String>,
    data_dir: Option<PathBuf>,
    nameless: bool,
}

impl Remains {
    async fn remove(&self, label: &str) -> Vec<String> {
        let mut left = Vec::new();
        let mut note = |result: Result<(), String>| left.extend(result.err());
        let own = [(LABEL_INSTANCE.to_owned(), label.to_owned())];
        let containers = self.runtime.list(&own).await.unwrap_or_else(|error| {
            note(Err(error.to_string()));
            Vec::new()
        });
        let mut tasks = BTreeSet::new();
        for container in containers {
            let options = RemoveOptions { force: true, volumes: true };
            let removed = self.runtime.remove(&container.id, options).await;
            note(removed.map_err(|error| error.to_string()));
            let arn = container.labels.get(LABEL_TASK).map(String::as_str).unwrap_or_default();
            tasks.insert(arn.rsplit('/').next().unwrap_or(arn).to_owned());
        }
        if let Some(parent) = &self.cgroup {
            let children = tasks.iter().map(|task| format!("{parent}/{task}"));
            for name in children.chain([parent.clone()]) {
                let removed = self.runtime.remove_cgroup_parent(&name).await;
                note(
                    removed.or_else(
                        |error| if error.is_unsupported() { Ok(()) } else { Err(error.to_string()) },
                    ),
                );
            }
        }
        if let Some(path) = &self.data_dir {
            let removed = tokio::fs::remove_dir_all(path).await;
            note(removed.map_err(|error| format!("{}: {error}", path.display())));
        }
        left
    }
}

/// What an agent shares with the others of its process.
pub struct Surroundings {
    /// The clock.
    pub clock: Clock,
    /// Where the servers find its tasks.
    pub directory: Directory,
    /// What containers are told of the metadata server.
    pub metadata_base: Option<String>,
}

/// Checks the settings, locks the data directory and starts the agent.
pub fn start(
    config: InstanceConfig,
    runtime: SharedRuntime,
    dialer: Dialer,
    shared: Surroundings,
) -> Result<AgentHandle, AgentError> {
    let endpoint = Endpoint::parse(&config.endpoint).map_err(AgentError::Config)?;
    let checkpoint = match &config.data_dir {
        Some(path) => Checkpoint::open(path).map_err(AgentError::Checkpoint)?,
        None => Checkpoint::none(),
    };
    let record = usable_record(&config, checkpoint.load_agent().map_err(AgentError::Checkpoint)?)?;
    let key: Arc<str> = match config.identity.instance_id.as_str() {
        "" => random::uuid().into(),
        id => id.into(),
    };
    let metadata_service = config.instance_metadata.as_deref().map(|url| Imds::new(url, dialer.clone()));
    let imds = metadata_service.transpose().map_err(AgentError::Config)?;
    let credentials = CredentialsCell::new(config.credentials.clone());
    let aws = Aws {
        http: HttpClient::new(dialer),
        endpoint,
        region: config.region.clone(),
        credentials: credentials.clone(),
        clock: shared.clock.clone(),
    };
    let (stop, stopped) = watch::channel(false);
    let (exit, exited) = watch::channel(None);
    let (registered, registration) = watch::channel(None);
    let (connected, connection) = watch::channel(false);
    let drain = Arc::new(Notify::new());
    let remains = Arc::new(Remains {
        runtime: runtime.clone(),
        cgroup: config.features.cgroup_parent.clone(),
        data_dir: config.data_dir.clone(),
        nameless: config.identity.instance_id.is_empty(),
    });
    let agent = Agent {
        key: key.clone(),
        imds,
        drain: drain.clone(),
        config: Arc::new(config),
        runtime,
        aws,
        checkpoint,
        record,
        shared,
        stop: stopped,
        registered,
        connected: Arc::new(connected),
    };
    tokio::spawn(async move {
        let result = agent.run().await;
        if let AgentExit::Terminal(words) | AgentExit::Failed(words) = &result {
            tracing::error!(words, "the agent ended");
        }
        exit.send_replace(Some(result));
    });
    Ok(AgentHandle {
        key,
        credentials,
        stop: Arc::new(stop),
        drain,
        remains,
        exit: exited,
        registered: registration,
        connected: connection,
    })
}

/// A record of another cluster is refused; one of another machine means that the disk was copied: register anew.
fn usable_record(config: &InstanceConfig, record: AgentRecord) -> Result<AgentRecord, AgentError> {
    let cluster = config.cluster_or_default();
    if !record.cluster.is_empty() && record.cluster != cluster {
        return Err(AgentError::Checkpoint(format!(
            "the data directory belongs to an instance of cluster {}, not {cluster}",
            record.cluster
        )));
    }
    let mut record = AgentRecord { cluster: cluster.to_owned(), ..record };
    if record.instance_id != config.identity.instance_id {
        record.container_instance_arn = None;
        record.sequence_number = 0;
        record.instance_id.clone_from(&config.identity.instance_id);
    }
    Ok(record)
}

struct Agent {
    key: Arc<str>,
    imds: Option<Imds>,
    drain: Arc<Notify>,
    config: Arc<InstanceConfig>,
    runtime: SharedRuntime,
    aws: Aws,
    checkpoint: Checkpoint,
    record: AgentRecord,
    shared: Surroundings,
    stop: watch::Receiver<bool>,
    registered: watch::Sender<Option<String>>,
    connected: Arc<watch::Sender<bool>>,
}

impl Agent {
    async fn run(mut self) -> AgentExit {
        let mut stop = self.stop.clone();
        if let Some(imds) = self.imds.clone().filter(|_| self.aws.credentials.get().access_key_id.is_empty())
        {
            let (got, mut first) = watch::channel(false);
            tokio::spawn(keep_keys(imds, self.aws.clone(), self.stop.clone(), got));
            tokio::select! {
                () = crate::shutdown::ended(&mut first) => {}
                () = crate::shutdown::ended(&mut stop) => return AgentExit::Stopped,
            }
        }
        let info = tokio::select! {
            info = self.wait_for_engine() => info,
            () = crate::shutdown::ended(&mut stop) => return AgentExit::Stopped,
        };
        let arn = tokio::select! {
            registered = self.register(&info) => match registered {
                Ok(arn) => arn,
                Err(RegistrationError::Terminal(words)) => return AgentExit::Terminal(words),
                Err(RegistrationError::Failed(words)) => return AgentExit::Failed(words),
            },
            () = crate::shutdown::ended(&mut stop) => return AgentExit::Stopped,
        };
        let engine = match self.engine(&info, &arn).await {
            Ok(engine) => engine,
            Err(words) => return AgentExit::Failed(words),
        };
        let place = Place {
            cluster: self.config.cluster_or_default().to_owned(),
            availability_zone: self.record.availability_zone.clone(),
            vpc_id: self.config.identity.vpc_id.clone(),
        };
        let instance = Instance { engine: engine.clone(), arn: arn.as_str().into(), place };
        self.shared.directory.add(&self.key, instance);
        let sessions = self.sessions(engine.clone(), &arn, &info);
        let running = async {
            tokio::join!(
                acs::run(sessions.clone()),
                tcs::run(sessions),
                engine.watch(),
                engine.clean_images()
            );
        };
        tokio::select! {
            () = running => {}
            () = self.drain_when_asked(&arn) => {}
        }
        engine.drain().await;
        self.shared.directory.remove(&self.key);
        AgentExit::Stopped
    }

    /// Never returns: an instance that drains goes on.
    async fn drain_when_asked(&self, arn: &str) {
        let spot = async {
            let imds = self.imds.as_ref().filter(|_| self.config.features.spot_draining);
            let Some(imds) = imds else { return std::future::pending().await };
            while !matches!(imds.spot_action().await, Ok(Some(_))) {
                tokio::time::sleep(SPOT_PAUSE).await;
            }
        };
        tokio::select! {
            () = spot => tracing::warn!("this Spot instance is about to be interrupted"),
            () = self.drain.notified() => {}
        }
        api::drain(&self.aws, self.config.cluster_or_default(), arn).await;
        std::future::pending().await
    }

    async fn wait_for_engine(&self) -> EngineInfo {
        loop {
            match self.runtime.info().await {
                Ok(info) => return info,
                Err(error) => tracing::warn!(%error, "waiting for the container engine"),
            }
            tokio::time::sleep(ENGINE_PAUSE).await;
        }
    }

    async fn register(&mut self, info: &EngineInfo) -> Result<String, RegistrationError> {
        let earlier = self.record.container_instance_arn.clone();
        let unknown = self.config.identity.instance_id.is_empty() && !self.config.features.external;
        let document = match self.imds.as_ref().filter(|_| unknown) {
            Some(imds) => {
                imds.identity().await.inspect_err(|error| tracing::warn!(error, "no identity document")).ok()
            }
            None => None,
        };
        let registered = api::register(&self.aws, &self.config, info, document, earlier.as_deref()).await?;
        tracing::info!(arn = registered.arn, again = earlier.is_some(), "container instance registered");
        if earlier.as_ref() != Some(&registered.arn) {
            // Another container instance: the numbers of the old one's messages mean nothing to it.
            self.record.sequence_number = 0;
        }
        self.record.container_instance_arn = Some(registered.arn.clone());
        self.record.availability_zone = registered.availability_zone;
        if let Err(error) = self.checkpoint.save_agent(&self.record).await {
            return Err(RegistrationError::Failed(format!("the agent's checkpoint: {error}")));
        }
        self.registered.send_replace(Some(registered.arn.clone()));
        Ok(registered.arn)
    }

    async fn engine(&self, info: &EngineInfo, arn: &str) -> Result<Engine, String> {
        let totals = api::totals(&self.config, info)?;
        let label = match self.config.identity.instance_id.as_str() {
            "" => arn.to_owned(),
            id => id.to_owned(),
        };
        let engine = Engine::new(Parts {
            config: self.config.clone(),
            totals,
            runtime: self.runtime.clone(),
            aws: self.aws.clone(),
            checkpoint: self.checkpoint.clone(),
            credentials: CredentialsStore::default(),
            metadata: self.shared.metadata_base.clone(),
            cgroup_parent: self.instance_cgroup(totals).await,
            label,
            shutdown: self.stop.clone(),
        });
        engine.restore(self.checkpoint.load_tasks()?).await;
        Ok(engine)
    }

    /// The cgroup that keeps a local instance to the size of its type.
    async fn instance_cgroup(&self, totals: (i64, i64)) -> Option<String> {
        let name = self.config.features.cgroup_parent.as_ref()?;
        let limits = CgroupLimits {
            cpu_vcpus: self.config.resources.cpu.map(|_| totals.0 as f64 / 1024.0),
            cpu_shares: None,
            memory_bytes: self.config.resources.memory.map(|mib| (mib as u64) << 20),
            pids: None,
        };
        match self.runtime.prepare_cgroup_parent(name, limits).await {
            Ok(parent) => Some(parent),
            Err(error) => {
                tracing::warn!(%error, "the instance's size is not enforced");
                None
            }
        }
    }

    fn sessions(&self, engine: Engine, arn: &str, info: &EngineInfo) -> Shared {
        Shared {
            config: self.config.clone(),
            aws: self.aws.clone(),
            engine,
            arn: arn.into(),
            engine_version: info.version.as_str().into(),
            record: Arc::new(Mutex::new(self.record.clone())),
            checkpoint: self.checkpoint.clone(),
            endpoints: Arc::new(EndpointCache::default()),
            inactive: Arc::new(watch::Sender::new(false)),
            heartbeat: Arc::new(Notify::new()),
            connected: self.connected.clone(),
            shutdown: self.stop.clone(),
        }
    }
}

/// Gets the keys of the instance's role, tells when the first are there, and gets new ones before they end.
async fn keep_keys(imds: Imds, aws: Aws, mut stop: watch::Receiver<bool>, got: watch::Sender<bool>) {
    let renew = async {
        loop {
            let pause = match imds.credentials().await {
                Ok((keys, expiration)) => {
                    aws.credentials.set(keys);
                    got.send_replace(true);
                    let left = crate::clock::parse_rfc3339(&expiration)
                        .map(|end| end.saturating_sub(aws.clock.now()));
                    let left =
                        left.map_or(KEYS_LIFE, |ms| Duration::from_millis(ms.saturating_sub(KEYS_MARGIN_MS)));
                    left.clamp(KEYS_PAUSE, KEYS_LIFE)
                }
                Err(error) => {
                    tracing::warn!(error, "no keys for the instance's role");
                    KEYS_PAUSE
                }
            };
            tokio::time::sleep(pause).await;
        }
    };
    tokio::select! {
        () = renew => {}
        () = crate::shutdown::ended(&mut stop) => {}
    }
}
