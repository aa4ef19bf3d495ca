//! The agents of this machine's container instances.
//!
//! With Docker they live in a process of their own, so that containers and agents go on when the control plane ends, and the
//! control plane when the agents do. With the simulated runtime they live in this process.

use std::fs::OpenOptions;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use agent::{
    AgentExit, AgentHost, Clock, Credentials, HostConfig, InstanceConfig, MetadataListen, transport,
};
use front::{Front, ShellOps};
use runtime::{
    CgroupLimits, DockerOptions, DockerRuntime, Runtime, SharedRuntime, SimulatedOptions, SimulatedRuntime,
};
use serde::{Deserialize, Serialize};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::Names;
use super::instances::Local;
use crate::cli::{RuntimeChoice, UpOptions};
use crate::data_dir::{self, Keys};
use crate::guest;

/// What the agents' process is told.
const FILE: &str = "agents.json";
/// How often the agents' process is looked after.
const LOOK: Duration = Duration::from_millis(500);
/// The longest pause before one that ends again and again is started again, and how long one must run to count as well.
const LONGEST_PAUSE: Duration = Duration::from_secs(15);
const STABLE: Duration = Duration::from_secs(30);
/// What starting it may take.
const START: Duration = Duration::from_secs(60);
/// What a process gets to end before it is ended.
const END: Duration = Duration::from_secs(10);

/// One instance, for the agents' process.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Entry {
    instance: String,
    instance_type: String,
    image: String,
    zone: String,
    vpc: String,
    subnet: String,
    address: String,
    cpu: i64,
    memory: i64,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct File {
    endpoint: String,
    region: String,
    account: String,
    cluster: String,
    /// Docker networks of subnets by range, where tasks can have interfaces.
    networks: Names,
    /// Whether instances' limits are held by cgroups.
    cgroups: bool,
    entries: Vec<Entry>,
}

/// The container engine, if one is wanted.
///
/// # Errors
/// One line if it cannot be reached.
pub(super) async fn connect(choice: RuntimeChoice) -> Result<Option<Arc<DockerRuntime>>, String> {
    if choice == RuntimeChoice::Simulated {
        return Ok(None);
    }
    match DockerRuntime::connect(DockerOptions::default()).await {
        Ok(d) => Ok(Some(Arc::new(d))),
        Err(e) => Err(format!("no container engine answers ({e}): start Docker, or use --runtime simulated")),
    }
}

/// Agents learn from this operation where their web sockets are: at the address under which they reached the front.
pub(super) fn discover_poll_endpoint(shell: &mut ShellOps) {
    shell.add::<shapes::ecs::ops::DiscoverPollEndpoint, _>(|call, _| async move {
        Ok(shapes::ecs::DiscoverPollEndpointResponse {
            endpoint: Some(format!("{}/acs/", call.base_url)),
            telemetry_endpoint: Some(format!("{}/tcs/", call.base_url)),
            service_connect_endpoint: Some(format!("{}/sc/", call.base_url)),
        })
    });
}

/// The agents as `up` holds them.
pub struct Agents {
    kind: Kind,
}

enum Kind {
    None,
    Simulated(AgentHost),
    Process {
        pid: watch::Receiver<Option<u32>>,
        keeper: tokio::task::JoinHandle<()>,
        stop: watch::Sender<bool>,
    },
}

impl Agents {
    /// Starts agents for the instances. `networks` are the Docker networks of subnets, by range; `cgroups` says whether
    /// instances are held to their size.
    pub(super) async fn start(
        dir: &Path,
        options: &UpOptions,
        keys: &Keys,
        instances: &[Local],
        networks: Names,
        cgroups: bool,
        front: &Arc<Front>,
    ) -> Result<Agents, String> {
        let file = File {
            endpoint: format!("http://{}", options.listen),
            region: options.region.clone(),
            account: options.account.clone(),
            cluster: options.cluster.clone(),
            networks,
            cgroups,
            entries: instances.iter().map(entry).collect(),
        };
        if instances.is_empty() {
            // The networks are noted all the same: `down` takes them away.
            if options.runtime != RuntimeChoice::Simulated {
                write(dir, &file)?;
            }
            return Ok(Agents { kind: Kind::None });
        }
        if options.runtime == RuntimeChoice::Simulated {
            return simulated(&file, keys, front).await;
        }
        let changed = write(dir, &file)?;
        let before = data_dir::last_run(dir).and_then(|r| r.agents_pid).filter(|p| data_dir::is_ours(*p));
        // Agents that survived the last control plane are left alone unless they must be told something new.
        let adopted = match before {
            Some(pid) if !changed => Some(pid),
            Some(pid) => {
                end(pid).await;
                None
            }
            None => None,
        };
        let (tell, pid) = watch::channel(adopted);
        let (stop, stopping) = watch::channel(false);
        let keeper = tokio::spawn(keep(dir.to_owned(), adopted, tell, stopping));
        let mut first = pid.clone();
        let started = tokio::time::timeout(START, first.wait_for(Option::is_some)).await;
        if !matches!(started, Ok(Ok(_))) {
            return Err("the agents' process cannot be started".into());
        }
        Ok(Agents { kind: Kind::Process { pid, keeper, stop } })
    }

    /// The process that holds the agents.
    pub fn pid(&self) -> Option<u32> {
        match &self.kind {
            Kind::Process { pid, .. } => *pid.borrow(),
            _ => None,
        }
    }

    /// Ends the agents; containers keep running.
    pub(super) async fn stop(self) {
        match self.kind {
            Kind::None => {}
            Kind::Simulated(host) => host.shutdown().await,
            Kind::Process { stop, keeper, .. } => {
                let _ = stop.send(true);
                let _ = keeper.await;
            }
        }
    }
}

fn entry(i: &Local) -> Entry {
    let (cpus, memory) = ec2::defaults::size(&i.instance_type).unwrap_or((1, 1024));
    Entry {
        instance: i.id.clone(),
        instance_type: i.instance_type.clone(),
        image: i.image.clone(),
        zone: i.zone.clone(),
        vpc: i.vpc.clone(),
        subnet: i.subnet.clone(),
        address: i.address.clone(),
        cpu: cpus * 1024,
        memory,
    }
}

/// The Docker networks of the region's subnets, by range, as the agents were last told.
pub fn known_networks(dir: &Path) -> Names {
    let bytes = std::fs::read(dir.join(FILE)).unwrap_or_default();
    serde_json::from_slice::<File>(&bytes).map(|f| f.networks).unwrap_or_default()
}

/// Whether containers or networks of a container engine have ever been the region's.
pub fn had_engine(dir: &Path) -> bool {
    dir.join(FILE).exists()
}

/// Notes the networks that are about to be made, so that `down` finds them whatever happens next. What else the agents were told stays.
pub(super) fn note_networks(dir: &Path, networks: &Names) -> Result<(), String> {
    let old = std::fs::read(dir.join(FILE)).ok().and_then(|b| serde_json::from_slice::<File>(&b).ok());
    let mut file = old.unwrap_or_default();
    let before = file.networks.len();
    file.networks.extend(networks.iter().map(|(range, name)| (range.clone(), name.clone())));
    if file.networks.len() == before { Ok(()) } else { write(dir, &file).map(drop) }
}

/// Writes what the agents' process is told; whether it differs from before.
fn write(dir: &Path, file: &File) -> Result<bool, String> {
    let path = dir.join(FILE);
    let old = std::fs::read(&path).ok().and_then(|b| serde_json::from_slice::<File>(&b).ok());
    if old.as_ref() == Some(file) {
        return Ok(false);
    }
    data_dir::write(&path, &serde_json::to_vec_pretty(file).map_err(|e| e.to_string())?)?;
    Ok(true)
}

/// Keeps the agents' process alive.
async fn keep(
    dir: std::path::PathBuf,
    adopted: Option<u32>,
    tell: watch::Sender<Option<u32>>,
    mut stopping: watch::Receiver<bool>,
) {
    let mut pid = adopted;
    let mut child: Option<tokio::process::Child> = None;
    let (mut pause, mut began) = (LOOK, Instant::now());
    loop {
        let alive = match (&mut child, pid) {
            (Some(c), _) => matches!(c.try_wait(), Ok(None)),
            (None, Some(p)) => data_dir::is_ours(p),
            (None, None) => false,
        };
        if !alive {
            // Without an engine, say, it ends at once each time.
            pause = if began.elapsed() > STABLE { LOOK } else { (pause * 2).min(LONGEST_PAUSE) };
            began = Instant::now();
            match spawn(&dir) {
                Ok(c) => {
                    pid = c.id();
                    child = Some(c);
                    tell.send_replace(pid);
                    remember(&dir, pid);
                }
                Err(e) => tracing::error!("the agents' process cannot be started: {e}"),
            }
        }
        tokio::select! {
            () = tokio::time::sleep(pause.saturating_sub(began.elapsed()).max(LOOK)) => {}
            _ = stopping.wait_for(|s| *s) => break,
        }
    }
    if let Some(p) = pid {
        end(p).await;
    }
    if let Some(mut c) = child {
        let _ = c.wait().await;
    }
}

fn remember(dir: &Path, pid: Option<u32>) {
    if let Some(mut run) = data_dir::last_run(dir).filter(|r| r.pid == std::process::id()) {
        run.agents_pid = pid;
        if let Err(e) = data_dir::write_run(dir, &run) {
            tracing::warn!("{e}");
        }
    }
}

fn spawn(dir: &Path) -> Result<tokio::process::Child, String> {
    let path = dir.join("agent.log");
    let log = OpenOptions::new().create(true).append(true).open(&path);
    let log = log.map_err(|e| format!("{}: {e}", path.display()))?;
    let again = log.try_clone().map_err(|e| e.to_string())?;
    let mut command = std::process::Command::new(data_dir::this_program()?);
    command.arg("--data-dir").arg(dir).arg("agent");
    command.stdin(Stdio::null()).stdout(log).stderr(again);
    // It outlives this process if this one is killed.
    command.process_group(0);
    tokio::process::Command::from(command).spawn().map_err(|e| e.to_string())
}

/// Ends a process and waits until it has. One that does not hear must not keep the region from stopping, nor go on beside the next.
async fn end(pid: u32) {
    for number in [libc::SIGTERM, libc::SIGKILL] {
        signal_ours(pid, number);
        let until = Instant::now() + END;
        while Instant::now() < until {
            if !data_dir::is_ours(pid) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// Asks a process of ours to end.
pub fn terminate(pid: u32) {
    signal_ours(pid, libc::SIGTERM);
}

/// Ends a process of ours.
pub fn kill(pid: u32) {
    signal_ours(pid, libc::SIGKILL);
}

fn signal_ours(pid: u32, number: i32) {
    if let Ok(pid) = i32::try_from(pid)
        && data_dir::is_ours(pid as u32)
    {
        // SAFETY: kill has no memory preconditions; the id was just checked to be a process of ours.
        unsafe { libc::kill(pid, number) };
    }
}

fn instance_config(file: &File, e: &Entry, keys: &Keys) -> InstanceConfig {
    let credentials = Credentials {
        access_key_id: keys.access_key.clone(),
        secret_access_key: keys.secret.clone(),
        session_token: None,
    };
    let mut c = InstanceConfig::new(file.endpoint.clone(), file.region.clone(), credentials);
    c.cluster = file.cluster.clone();
    c.identity.instance_id = e.instance.clone();
    c.identity.instance_type = e.instance_type.clone();
    c.identity.image_id = e.image.clone();
    c.identity.account_id = file.account.clone();
    c.identity.availability_zone = e.zone.clone();
    c.identity.private_ip = e.address.clone();
    c.identity.vpc_id = e.vpc.clone();
    c.identity.subnet_id = e.subnet.clone();
    c.resources.cpu = Some(e.cpu);
    c.resources.memory = Some(e.memory);
    c.network.bind_address = e.address.parse().ok();
    c.network.task_networks.by_cidr = file.networks.clone();
    c.network.pause_image = guest::IMAGE.into();
    c.network.pause_command = Some(vec![guest::PATH.into(), "guest".into(), "pause".into()]);
    c.features.task_eni = !file.networks.is_empty();
    c.features.task_iam_role = true;
    c.features.task_iam_role_network_host = true;
    c.features.awslogs_execution_role = true;
    c.logging_drivers =
        ["json-file", "awslogs", "syslog", "journald", "gelf", "fluentd", "none"].map(Into::into).into();
    c
}

/// Connects agents of this process to the front without sockets: a fleet of a thousand needs no file for each connection.
struct InProcess(Arc<Front>);

/// Bytes that a pipe holds in each direction.
const PIPE: usize = 64 << 10;

impl transport::Dial for InProcess {
    fn dial<'a>(&'a self, _: &'a transport::Authority) -> transport::Dialing<'a> {
        let (near, far) = tokio::io::duplex(PIPE);
        tokio::spawn(front::serve_stream(self.0.clone(), far));
        Box::pin(async move { Ok(Box::new(near) as transport::BoxedStream) })
    }
}

async fn simulated(file: &File, keys: &Keys, front: &Arc<Front>) -> Result<Agents, String> {
    let dialer: transport::Dialer = Arc::new(InProcess(front.clone()));
    let config = HostConfig { metadata: MetadataListen::Off, ..HostConfig::default() };
    let host = AgentHost::start(config, None, Clock::system()).await.map_err(|e| e.to_string())?;
    for e in &file.entries {
        let runtime: SharedRuntime = Arc::new(SimulatedRuntime::new(SimulatedOptions::default()));
        let mut config = instance_config(file, e, keys);
        config.features.task_eni = true;
        config.features.metrics_disabled = true;
        host.add_instance(config, runtime, dialer.clone()).await.map_err(|e| e.to_string())?;
    }
    Ok(Agents { kind: Kind::Simulated(host) })
}

/// `roadstead agent`: the process of the agents.
///
/// # Errors
/// One line.
pub fn process(dir: &Path) -> Result<(), String> {
    super::log_to_stderr();
    let path = dir.join(FILE);
    let text = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let file: File = serde_json::from_slice(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    let keys = data_dir::keys(dir)?;
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|e| e.to_string())?;
    runtime.block_on(run(dir, &file, &keys))
}

async fn run(dir: &Path, file: &File, keys: &Keys) -> Result<(), String> {
    let mut terminate = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(|e| e.to_string())?;
    let docker = connect(RuntimeChoice::Docker).await?;
    let docker = docker.ok_or("the agents' process needs a container engine")?;
    let gateway = docker.bridge_gateway().await.ok().flatten();
    let host =
        AgentHost::start(HostConfig::default(), gateway, Clock::system()).await.map_err(|e| e.to_string())?;
    guest::ensure_image(&*docker).await?;
    let shared: SharedRuntime = docker.clone();
    let (failed, mut failures) = tokio::sync::mpsc::channel::<String>(1);
    for e in &file.entries {
        let mut config = instance_config(file, e, keys);
        config.data_dir = Some(data_dir::agent_dir(dir, &e.instance));
        if file.cgroups {
            config.features.cgroup_parent = cgroup(&*docker, e).await;
        }
        let handle = host.add_instance(config, shared.clone(), transport::tcp()).await;
        let handle = handle.map_err(|e| e.to_string())?;
        let (failed, name) = (failed.clone(), e.instance.clone());
        tokio::spawn(async move {
            let text = match handle.finished().await {
                AgentExit::Stopped => return,
                AgentExit::Terminal(why) | AgentExit::Failed(why) => {
                    format!("the agent of {name} ended: {why}")
                }
            };
            let _ = failed.send(text).await;
        });
    }
    let outcome = tokio::select! {
        _ = terminate.recv() => Ok(()),
        _ = interrupt.recv() => Ok(()),
        why = failures.recv() => Err(why.unwrap_or_default()),
    };
    host.shutdown().await;
    outcome
}

/// What the cgroup of a local instance is called.
pub fn cgroup_name(instance: &str) -> String {
    format!("roadstead-{instance}")
}

/// The cgroup that holds an instance's containers to its type's processors and memory.
async fn cgroup(docker: &dyn Runtime, e: &Entry) -> Option<String> {
    let limits = CgroupLimits {
        cpu_vcpus: Some(e.cpu as f64 / 1024.0),
        memory_bytes: u64::try_from(e.memory).ok().map(|m| m << 20),
        ..Default::default()
    };
    let name = cgroup_name(&e.instance);
    match docker.prepare_cgroup_parent(&name, limits).await {
        // Its name as the runtime takes it: what the engine calls it (a slice, under systemd) names no cgroup below it.
        Ok(_) => Some(name),
        Err(e) => {
            tracing::warn!("instances are not held to their size: {e}");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_known_before_they_are_made_and_tell_the_agents_nothing_new() {
        let dir = std::env::temp_dir().join(format!("roadstead-agents-{}", std::process::id()));
        data_dir::prepare(&dir).unwrap();
        let names = |n: u8| Names::from([(format!("10.{n}.0.0/20"), format!("roadstead-subnet-{n}"))]);
        note_networks(&dir, &Names::new()).unwrap();
        assert!(!dir.join(FILE).exists());
        note_networks(&dir, &names(1)).unwrap();
        assert_eq!(known_networks(&dir), names(1));
        let told = File { endpoint: "http://127.0.0.1:4566".into(), networks: names(1), ..File::default() };
        assert!(write(&dir, &told).unwrap());
        // The next start: agents that survived are left alone.
        note_networks(&dir, &names(1)).unwrap();
        assert!(!write(&dir, &told).unwrap());
        note_networks(&dir, &names(2)).unwrap();
        assert_eq!(known_networks(&dir).len(), 2);
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
