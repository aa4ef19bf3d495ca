//! `roadstead up`: composes the region and keeps it running.

pub mod agents;
mod background;
mod bridges;
mod ground;
mod instances;

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use engine::{Bootstrap, Engine, EngineThread, Scope};
use front::{Front, ShellOps};
use identity::KeyRing;
use state::AwsError;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

pub(crate) use ground::purge;

use crate::cli::{RuntimeChoice, UpOptions};
use crate::data_dir::{self, Run};

/// How long `up` waits for the agents before it says what to do next.
const AGENTS: Duration = Duration::from_secs(30);

/// Whether this process may make bridges, addresses and cgroups.
pub fn is_root() -> bool {
    // SAFETY: geteuid has no preconditions and cannot fail.
    unsafe { libc::geteuid() == 0 }
}

/// Runs the subcommand.
///
/// # Errors
/// One clear line.
pub fn run(dir: &Path, options: &UpOptions) -> Result<(), String> {
    if ec2::defaults::size(&options.instance_type).is_none() {
        return Err(format!(
            "the instance type {} is not known: t3.small, m5.large, ...",
            options.instance_type
        ));
    }
    if let Ok(run) = data_dir::running(dir) {
        return Err(format!(
            "a region runs over {} already (process {}, {})",
            dir.display(),
            run.pid,
            run.endpoint
        ));
    }
    data_dir::prepare(dir)?;
    raise_file_limit();
    if options.detach {
        return background::start(dir);
    }
    log_to_stderr();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|e| format!("the async runtime cannot be started: {e}"))?;
    runtime.block_on(foreground(dir, options))
}

/// A balancer holds two files per connection, and the usual soft limit is 1,024: the hard one is what is allowed.
pub(crate) fn raise_file_limit() {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: both calls read or write the structure given, which lives across them.
    unsafe {
        if libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit) == 0 {
            limit.rlim_cur = limit.rlim_max;
            libc::setrlimit(libc::RLIMIT_NOFILE, &limit);
        }
    }
}

fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("ROADSTEAD_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        // Where it goes to a file on a full disk, telling of that would panic.
        .log_internal_errors(false)
        .init();
}

fn say(text: &str) {
    if std::io::stdout().is_terminal() {
        println!("{text}");
    }
}

/// A region that runs.
struct Host {
    engine: Engine,
    thread: EngineThread,
    scope: Scope,
    stop: watch::Sender<bool>,
    front: tokio::task::JoinHandle<()>,
    proxy: proxy::Proxy,
    agents: agents::Agents,
}

async fn foreground(dir: &Path, options: &UpOptions) -> Result<(), String> {
    let started = Instant::now();
    let mut interrupt = signal(SignalKind::interrupt()).map_err(|e| e.to_string())?;
    let mut terminate = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    let host = start(dir, options).await?;
    let ms = started.elapsed().as_millis();
    say(&format!("The region {} answers at http://{} ({ms} ms).", options.region, options.listen));
    wait_for_agents(&host, options).await;
    next_steps(dir, options);
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    say("Stopping; containers keep running (`roadstead down` ends them too).");
    host.stop(dir).await;
    Ok(())
}

async fn start(dir: &Path, options: &UpOptions) -> Result<Host, String> {
    let listener = TcpListener::bind(options.listen).await.map_err(|e| match e.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!("{} is taken by another program: choose another with --listen ADDR:PORT", options.listen)
        }
        _ => format!("{} cannot be listened on: {e}", options.listen),
    })?;
    let docker = agents::connect(options.runtime).await?;
    let store = store::SqliteStore::open(dir).map_err(|e| e.to_string())?;
    let keys = data_dir::keys(dir)?;
    let bridges = bridges::Bridges::choose(options, docker.is_some());
    let simulated = options.runtime == RuntimeChoice::Simulated;
    let (engine, thread) =
        Engine::open(Box::new(store), bootstrap(&bridges, simulated)?).map_err(|e| e.to_string())?;
    let scope = Scope { account: options.account.clone(), region: options.region.clone() };
    let (stop, stopping) = watch::channel(false);
    let log_store = Arc::new(logs::LogStore::open(dir).map_err(|e| e.to_string())?);
    let mut shell = ShellOps::default();
    agents::discover_poll_endpoint(&mut shell);
    logs::shell(&mut shell, log_store.clone());
    machines::shell(&mut shell, dir.to_owned());
    messaging::shell(&mut shell);
    let functions = functions::Functions::new(
        functions::Options {
            code: dir.join("functions"),
            scratch: ground::functions_scratch(dir),
            endpoint: format!("http://{}", options.listen),
            python_path: Vec::new(),
        },
        engine.clone(),
        log_store.clone(),
        ring(&keys, options),
    )?;
    functions::shell(&mut shell, &functions);
    let front = Front::new(
        engine.clone(),
        all_handlers(),
        ring(&keys, options),
        shell,
        options.account.clone(),
        env!("CARGO_PKG_VERSION"),
        options.allow_reset.then(|| reset(&engine, &bridges, &options.cluster)),
        stopping.clone(),
        seed()?,
    )
    .with_home_region(&options.region);
    if let Some(address) = options.tls_listen {
        let listener = TcpListener::bind(address).await;
        let listener = listener.map_err(|e| format!("{address} cannot be listened on for TLS: {e}"))?;
        let certificate = front::certificate(dir, &address.ip().to_string())?;
        tokio::spawn(front::serve_tls(front.clone(), listener, certificate));
    }
    let refusal = ground::refusal(dir, options);
    ground::tell_capacity(&engine, &scope, options, refusal.clone()).await?;
    let left_out: Vec<String> = [refusal.clone(), bridges.left_out()].into_iter().flatten().collect();
    left_out.iter().for_each(|s| tracing::warn!("{s}"));
    let serving = tokio::spawn(front::serve(front.clone(), listener));
    tokio::spawn(functions::run(functions.clone(), stopping.clone()));
    let invoker = Arc::new(functions::Invoker(functions));
    tokio::spawn(messaging::run(engine.clone(), invoker, stopping.clone()));
    tokio::spawn(logs::maintain(log_store, engine.clone(), stopping));
    let network = match (&refusal, simulated) {
        (None, false) => Some(ground::start_network(dir, &engine).await?),
        _ => None,
    };
    if let Some(network) = &network {
        let endpoint = ground::serve_endpoint(network, &front, options.listen.port());
        tokio::spawn(ground::serve_images(dir.to_owned(), network.clone()));
        ground::start_machines(dir, endpoint, ring(&keys, options), &engine, network)?;
    }
    let instances = instances::ensure(&engine, &scope, options).await?;
    agents::note_networks(dir, &bridges.task_networks(&engine, &scope))?;
    bridges
        .prepare(docker.as_deref().map(|d| d as &dyn runtime::Runtime), &engine, &scope, &instances)
        .await?;
    let proxy = proxy::Proxy::start(proxy::Options {
        cookie_key: data_dir::unhex(&keys.cookie).try_into().unwrap_or_default(),
        places: network.clone().map(balancers::places),
        ..Default::default()
    });
    let carried = balancers::Options {
        vpc_addresses: bridges.has_addresses().then(|| scope.clone()),
        prepare: Some(bridges.address_hook(engine.clone(), scope.clone())),
        places: network.as_ref().map(network::Network::revision),
        access_logs: Some(dir.join("access-logs")),
        assume_healthy: options.runtime == RuntimeChoice::Simulated,
        ..Default::default()
    };
    tokio::spawn(balancers::run(engine.clone(), proxy.clone(), carried));
    let networks = bridges.task_networks(&engine, &scope);
    let cgroups = bridges.has_bridges();
    let agents = agents::Agents::start(dir, options, &keys, &instances, networks, cgroups, &front).await?;
    let run = Run {
        pid: std::process::id(),
        agents_pid: agents.pid(),
        endpoint: format!("http://{}", options.listen),
        account: options.account.clone(),
        region: options.region.clone(),
        cluster: options.cluster.clone(),
        version: env!("CARGO_PKG_VERSION").into(),
        runtime: format!("{:?}", options.runtime).to_lowercase(),
        balancers: "127.0.0.1".into(),
        left_out,
        boot: machines::notes::host_boot(),
    };
    data_dir::write_run(dir, &run)?;
    Ok(Host { engine, thread, scope, stop, front: serving, proxy, agents })
}

/// The keys that may call: the host's own and those of the command line.
fn ring(keys: &data_dir::Keys, options: &UpOptions) -> KeyRing {
    let mut roots = vec![data_dir::root_key(keys, &options.account)];
    roots.extend(options.access_key.iter().map(|(id, secret)| identity::RootKey {
        access_key: id.clone(),
        secret: secret.clone(),
        account: options.account.clone(),
    }));
    KeyRing::new(roots, data_dir::unhex(&keys.master))
}

fn seed() -> Result<u64, String> {
    let mut bytes = [0; 8];
    data_dir::random(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

/// How regions are made here.
fn bootstrap(bridges: &bridges::Bridges, simulated: bool) -> Result<Bootstrap, String> {
    // Ids of a later start must differ from those of an earlier one, so each region gets fresh entropy.
    let first = seed()?;
    let cidr = bridges.cidr().to_owned();
    Ok(Bootstrap {
        seed: Arc::new(move || seed().unwrap_or(first)),
        extend: Arc::new(move |config| {
            if simulated {
                compute::install_instant(config);
            }
            logs::install(config);
            messaging::install(config);
            functions::install(config);
        }),
        fill: Arc::new(move |tx| ec2::defaults::make_default_vpc(tx, &cidr)),
    })
}

/// Empties every region. What this machine's instances stand on stays, and so do they; agents end the tasks that are gone
/// when they connect anew.
fn reset(
    engine: &Engine,
    bridges: &bridges::Bridges,
    cluster: &str,
) -> Box<dyn Fn() -> front_answer::Answer + Send + Sync> {
    let (engine, cidr, cluster) = (engine.clone(), bridges.cidr().to_owned(), cluster.to_owned());
    Box::new(move || {
        let (engine, cidr, cluster) = (engine.clone(), cidr.clone(), cluster.clone());
        Box::pin(async move {
            for scope in engine.scopes() {
                let (cidr, cluster) = (cidr.clone(), cluster.clone());
                let emptied = engine.write(&scope, move |tx| {
                    let keep = instances::Keep::new(tx, &cluster);
                    tx.delete_all_but(|_, row| keep.row(row));
                    if keep.nothing_stands() { ec2::defaults::make_default_vpc(tx, &cidr) } else { Ok(()) }
                });
                emptied.await?;
            }
            Ok::<(), AwsError>(())
        })
    })
}

mod front_answer {
    /// What the front's reset gives.
    pub type Answer =
        std::pin::Pin<Box<dyn std::future::Future<Output = Result<(), state::AwsError>> + Send>>;
}

async fn wait_for_agents(host: &Host, options: &UpOptions) {
    let wanted = options.instances as usize;
    let deadline = Instant::now() + AGENTS;
    let connected = || {
        let tables = host.engine.snapshot(&host.scope)?;
        let rows = tables.table::<ecs::rows::ContainerInstance>().iter();
        Some(rows.filter(|r| r.agent_connected && r.status == ecs::rows::InstanceStatus::Active).count())
    };
    while connected().unwrap_or(0) < wanted {
        if Instant::now() > deadline {
            let n = connected().unwrap_or(0);
            eprintln!(
                "roadstead: {n} of {wanted} instances have joined so far; see agent.log in the data directory"
            );
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    say(&format!("{wanted} container instances have joined the cluster {}.", options.cluster));
}

fn next_steps(dir: &Path, options: &UpOptions) {
    let exe = std::env::args().next().unwrap_or_else(|| "roadstead".into());
    let dir = match std::env::args().any(|a| a.starts_with("--data-dir")) {
        true => format!(" --data-dir {}", dir.display()),
        false => String::new(),
    };
    say(&format!(
        "\nNext:\n  eval \"$({exe} env{dir})\"         # the aws CLI and SDKs now speak to this region\n  \
         aws ecs list-container-instances --cluster {}\n  {exe} demo{dir}                 # a service behind a load \
         balancer\n  {exe} status{dir} --watch\n",
        options.cluster
    ));
}

impl Host {
    async fn stop(self, dir: &Path) {
        let _ = self.stop.send(true);
        self.agents.stop().await;
        self.proxy.shutdown(Duration::from_secs(5)).await;
        let _ = self.front.await;
        self.engine.stop();
        let thread = self.thread;
        let _ = tokio::task::spawn_blocking(move || thread.join()).await;
        data_dir::forget_run(dir);
    }
}

/// Text by name, for what is handed from one part of `up` to another.
pub(crate) type Names = BTreeMap<String, String>;

/// How long the engine is given to finish a network that a killed `up` has asked for.
const LATE: Duration = Duration::from_secs(5);
const LATE_LOOK: Duration = Duration::from_millis(250);

/// Takes away the networks and routes that `up` made. `complete` is whether it had made all of them: otherwise the engine may still
/// be at one, and cannot be asked about it.
pub async fn network_cleanup(dir: &Path, complete: bool) {
    use runtime::Runtime as _;
    let Ok(docker) = runtime::DockerRuntime::connect(runtime::DockerOptions::default()).await else { return };
    let networks = agents::known_networks(dir);
    let until = Instant::now() + LATE;
    while !complete && Instant::now() < until {
        for name in networks.values() {
            // Why one stays is said by the clean-up that follows.
            let _ = docker.remove_network(name).await;
        }
        tokio::time::sleep(LATE_LOOK).await;
    }
    bridges::clean_up(&docker, &networks).await;
}

/// Every operation that this binary serves.
pub fn all_handlers() -> state::Handlers {
    let mut h = engine::handlers();
    logs::handlers(&mut h);
    messaging::handlers(&mut h);
    functions::handlers(&mut h);
    h
}
