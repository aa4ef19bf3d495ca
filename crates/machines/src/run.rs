//! The shell: keeps machines equal to the rows of instances, and tells the rows what has become of the machines.
//!
//! Each instance has a keeper, a task that compares its row with what is on the host, does one thing at most, tells of it, and
//! looks again. It keeps no truth of its own: after a restart of the region it finds the machines that run and goes on.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use compute::report;
use ec2::defaults::size;
use ec2::rows::{Instance, InstanceState, SecurityGroup};
use engine::{Engine, Scope};
use identity::KeyRing;
use network::{Network, Place};
use serde::{Deserialize, Serialize};
use state::{Change, Tx};
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::{Semaphore, watch};
use tokio::time::sleep;

use crate::notes::{self, HowEnded};
use crate::spec::{CpuPolicy, Limits, Spec, host_name};
use crate::{host, imds};

/// What the host gives to its machines.
#[derive(Clone)]
pub struct Options {
    /// The region's data directory; machines are in `machines/`.
    pub data_dir: PathBuf,
    /// The program that knows the subcommand `machine`.
    pub program: PathBuf,
    /// Where machines reach the region: `http://198.18.0.1:4566`.
    pub endpoint: String,
    /// The keys of the host, for those of instances' roles.
    pub keys: Arc<KeyRing>,
    /// Paths of the host that no machine sees, besides the data directory and the usual ones.
    pub hide: Vec<PathBuf>,
    /// Directories of the host that all machines see, read-only, though they are hidden (or under what is).
    pub show: Vec<PathBuf>,
    /// `host:port` of a registry mirror for the machines' engines.
    pub mirror: Option<String>,
    /// Name servers of machines.
    pub name_servers: Vec<Ipv4Addr>,
    pub cpu: CpuPolicy,
    /// Machines that boot at the same time.
    pub boots_at_once: usize,
    /// How long the start of the agent waits for user data.
    pub user_data_wait: Duration,
    /// Further variables for user data and services.
    pub environment: Vec<(String, String)>,
}

impl Options {
    /// With the usual settings.
    pub fn new(data_dir: PathBuf, program: PathBuf, endpoint: String, keys: Arc<KeyRing>) -> Options {
        Options {
            data_dir,
            program,
            endpoint,
            keys,
            hide: Vec::new(),
            show: Vec::new(),
            mirror: None,
            name_servers: Vec::new(),
            cpu: CpuPolicy::Quota,
            boots_at_once: 4,
            user_data_wait: Duration::from_secs(300),
            environment: Vec::new(),
        }
    }
}

/// Wait for changes that come together.
const TOGETHER: Duration = Duration::from_millis(5);
/// How often a machine is looked at while it boots, and afterwards.
const LOOK_BOOTING: Duration = Duration::from_millis(200);
const LOOK: Duration = Duration::from_secs(1);
/// Pause before something that failed is tried again.
const AGAIN: Duration = Duration::from_secs(5);
/// What an interface gets to become ready, on a host that is busy with others.
const NETWORK_LIMIT: Duration = Duration::from_secs(120);
/// What a machine gets to go down when it is terminated.
const TERMINATE_GRACE: Duration = Duration::from_secs(3);

/// Keeps machines equal to the tables of all regions, and serves their metadata, until the engine stops. Machines run on then.
pub async fn run(options: Options, engine: Engine, network: Network) {
    let metadata = tokio::spawn(imds::serve(engine.clone(), network.clone(), options.keys.clone()));
    let mut commits = engine.subscribe();
    let boots = Semaphore::new(options.boots_at_once.max(1));
    let shared = Arc::new(Shared { options, engine, network, boots });
    let mut keepers: BTreeMap<String, watch::Sender<Wanted>> = BTreeMap::new();
    shared.spread(&mut keepers);
    loop {
        let mut dirty = match commits.recv().await {
            Ok(c) => c.changes.iter().any(concerns),
            Err(RecvError::Lagged(_)) => true,
            Err(RecvError::Closed) => break,
        };
        if dirty {
            sleep(TOGETHER).await;
        }
        loop {
            match commits.try_recv() {
                Ok(c) => dirty = dirty || c.changes.iter().any(concerns),
                Err(TryRecvError::Lagged(_)) => dirty = true,
                Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            }
        }
        if dirty {
            shared.spread(&mut keepers);
        }
    }
    metadata.abort();
}

fn concerns(change: &Change) -> bool {
    change.of::<Instance>().is_some()
}

/// The row of an instance and its region; None once there is no row.
type Wanted = Option<(Scope, Arc<Instance>)>;

struct Shared {
    options: Options,
    engine: Engine,
    network: Network,
    boots: Semaphore,
}

impl Shared {
    /// Tells keepers of their rows, and makes those that are missing.
    fn spread(self: &Arc<Self>, keepers: &mut BTreeMap<String, watch::Sender<Wanted>>) {
        let mut rows: BTreeMap<String, (Scope, Arc<Instance>)> = BTreeMap::new();
        for scope in self.engine.scopes() {
            let Some(tables) = self.engine.snapshot(&scope) else { continue };
            let own = tables.table::<Instance>().iter().filter(|i| i.slot.is_none());
            rows.extend(own.map(|i| (i.id.clone(), (scope.clone(), i.clone()))));
        }
        keepers.retain(|_, tell| !tell.is_closed());
        for (id, tell) in keepers.iter() {
            let wanted = rows.get(id);
            tell.send_if_modified(|now| {
                let same = match (&*now, wanted) {
                    (Some((_, a)), Some((_, b))) => Arc::ptr_eq(a, b),
                    (None, None) => true,
                    _ => false,
                };
                if !same {
                    *now = wanted.cloned();
                }
                !same
            });
        }
        let left = host::instances(&self.options.data_dir);
        let living = rows.iter().filter(|(_, (_, i))| i.exists()).map(|(id, _)| id);
        for id in living.chain(&left) {
            if keepers.contains_key(id) {
                continue;
            }
            let (tell, rows_of) = watch::channel(rows.get(id).cloned());
            let keeper = Keeper {
                id: id.clone(),
                dir: host::directory(&self.options.data_dir, id),
                shared: self.clone(),
                seen: AtomicBool::new(false),
            };
            tokio::spawn(keeper.keep(rows_of));
            keepers.insert(id.clone(), tell);
        }
        self.forget_consoles(&rows);
    }

    /// Consoles of instances that cannot be described any more.
    fn forget_consoles(&self, rows: &BTreeMap<String, (Scope, Arc<Instance>)>) {
        let entries = std::fs::read_dir(consoles(&self.options.data_dir)).into_iter().flatten().flatten();
        for entry in entries {
            let name = entry.file_name();
            // Other names are of files that are being written.
            let id = name.to_str().and_then(|n| n.strip_suffix(".log"));
            if id.is_some_and(|id| !rows.contains_key(id)) {
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

/// Where the consoles of terminated instances are until they are forgotten.
fn consoles(data_dir: &Path) -> PathBuf {
    data_dir.join("consoles")
}

/// The end of an instance's console output; None if there is none.
pub fn console_output(data_dir: &Path, instance: &str) -> Option<Vec<u8>> {
    let dir = host::directory(data_dir, instance);
    let kept = || std::fs::read(consoles(data_dir).join(format!("{instance}.log"))).ok();
    notes::console_output(&dir).or_else(kept)
}

/// What the host has done for an instance: kept beside the machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Done {
    /// It has booted once.
    launched: bool,
    /// The reboots that were asked for when it last booted.
    reboots: u64,
}

impl Done {
    fn path(dir: &Path) -> PathBuf {
        dir.join("done.json")
    }
    fn read(dir: &Path) -> Option<Done> {
        serde_json::from_slice(&std::fs::read(Self::path(dir)).ok()?).ok()
    }
    fn write(&self, dir: &Path) {
        let bytes = serde_json::to_vec(self).unwrap_or_default();
        if let Err(e) = notes::write(&Self::path(dir), &bytes) {
            tracing::warn!("{e}");
        }
    }
}

/// When to look again unless the row changes.
enum Next {
    After(Duration),
    /// Nothing to do until the row changes.
    Rest,
    /// The instance is gone and so is its machine.
    End,
}

struct Keeper {
    id: String,
    dir: PathBuf,
    shared: Arc<Shared>,
    /// The machine has run since this keeper began.
    seen: AtomicBool,
}

impl Keeper {
    async fn keep(self, mut rows: watch::Receiver<Wanted>) {
        loop {
            let wanted = rows.borrow_and_update().clone();
            let pause = match self.step(wanted).await {
                Next::After(pause) => Some(pause),
                Next::Rest => None,
                Next::End => return,
            };
            let pause = async {
                match pause {
                    Some(p) => sleep(p).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                changed = rows.changed() => if changed.is_err() { return },
                () = pause => {}
            }
        }
    }

    async fn step(&self, wanted: Wanted) -> Next {
        let Some((scope, row)) = wanted else { return self.remove(Duration::ZERO).await };
        match row.state {
            InstanceState::Pending | InstanceState::Running if row.wants_machine() => {
                if host::alive(&self.dir) {
                    self.seen.store(true, Ordering::Relaxed);
                    self.tend(&scope, &row).await
                } else {
                    self.raise(&scope, &row).await
                }
            }
            InstanceState::Stopping => {
                if self.stop(host::STOP_GRACE).await {
                    self.tell(&scope, report::stopped).await
                } else {
                    Next::After(AGAIN)
                }
            }
            InstanceState::Stopped => {
                if host::alive(&self.dir) {
                    self.stop(Duration::ZERO).await;
                }
                Next::Rest
            }
            InstanceState::ShuttingDown => match self.remove(TERMINATE_GRACE).await {
                Next::End => self.tell(&scope, report::terminated).await,
                other => other,
            },
            _ => self.remove(Duration::ZERO).await,
        }
    }

    /// The machine runs and should.
    async fn tend(&self, scope: &Scope, row: &Instance) -> Next {
        if row.state == InstanceState::Pending {
            return self.tell(scope, report::running).await;
        }
        let done = Done::read(&self.dir).unwrap_or(Done { launched: true, reboots: row.reboots });
        if done.reboots != row.reboots {
            self.stop(host::STOP_GRACE).await;
            return Next::After(Duration::ZERO);
        }
        if self.in_another_network(row) {
            notes::console_line(&self.dir, "[roadstead] the network was made anew: the machine restarts");
            self.stop(host::STOP_GRACE).await;
            return Next::After(Duration::ZERO);
        }
        if row.booted {
            return Next::After(LOOK);
        }
        let status = notes::read_status(&self.dir);
        if !status.booted {
            return Next::After(LOOK_BOOTING);
        }
        match status.impaired {
            None => self.tell(scope, report::booted).await,
            // As on AWS the instance is none the worse for it; why is shown by its console and its row.
            Some(why) => {
                self.tell(scope, move |tx, id| {
                    report::boot_failed(tx, id, &why);
                    report::booted(tx, id);
                })
                .await
            }
        }
    }

    /// Whether the machine sits in a namespace that is not its interface's any more.
    fn in_another_network(&self, row: &Instance) -> bool {
        let Some(run) = notes::run(&self.dir) else { return false };
        let Some(path) = self.shared.network.path(&Place::Machine(row.interface.clone())) else {
            return false;
        };
        let own = std::fs::metadata(format!("/proc/{}/ns/net", run.first.0)).map(|m| m.ino());
        let meant = std::fs::metadata(path).map(|m| m.ino());
        matches!((own, meant), (Ok(a), Ok(b)) if a != b)
    }

    /// The machine does not run and should: it is booted, unless it went down by itself.
    async fn raise(&self, scope: &Scope, row: &Instance) -> Next {
        let run = notes::run(&self.dir).filter(|r| r.host_boot == notes::host_boot());
        if run.is_some() && row.state == InstanceState::Running {
            let how = notes::exit(&self.dir).map_or(HowEnded::Died, |e| e.how);
            // Ended while no region ran: whatever ended the region (a service manager, say) ended it too. It boots again.
            let both = how == HowEnded::Died && !self.seen.load(Ordering::Relaxed);
            if how != HowEnded::Reboot && !both {
                tracing::info!("the machine of {} has ended by itself ({how:?})", self.id);
                self.stop(Duration::ZERO).await;
                return self.tell(scope, report::stopped).await;
            }
        }
        let launched = Done::read(&self.dir).is_some_and(|d| d.launched);
        match self.boot(scope, row).await {
            // What is wanted instead is told by the row.
            Ok(false) => Next::Rest,
            Ok(true) => {
                self.seen.store(true, Ordering::Relaxed);
                Done { launched: true, reboots: row.reboots }.write(&self.dir);
                self.tell(scope, report::running).await
            }
            Err(why) => {
                tracing::warn!("{} cannot boot: {why}", self.id);
                let _ = crate::boot::private(&self.dir);
                notes::console_line(&self.dir, &format!("[roadstead] the machine cannot boot: {why}"));
                if launched {
                    return Next::After(AGAIN);
                }
                self.tell(scope, move |tx, id| report::launch_failed(tx, id, &why)).await
            }
        }
    }

    /// Boots the machine; false if the row has come to want something else while others were booting.
    async fn boot(&self, scope: &Scope, row: &Instance) -> Result<bool, String> {
        // What an earlier run or a crash has left is ended first.
        self.stop(Duration::ZERO).await;
        self.network(row).await?;
        let _permit = self.shared.boots.acquire().await.map_err(|e| e.to_string())?;
        let now = self.shared.engine.snapshot(scope).and_then(|t| t.get::<Instance>(&self.id).cloned());
        let Some(row) = now.filter(|now| now.state == row.state && now.wants_machine()) else {
            return Ok(false);
        };
        // It may have been made anew meanwhile.
        let netns = self.network(&row).await?;
        host::boot(&self.spec(scope, &row, netns)?).await.map(|()| true)
    }

    /// Waits for the namespace of the machine's interface.
    async fn network(&self, row: &Instance) -> Result<PathBuf, String> {
        let ready = self.shared.network.ready(&row.interface);
        match tokio::time::timeout(NETWORK_LIMIT, ready).await {
            Ok(ready) => ready.map_err(|e| format!("its network interface: {e}")),
            Err(_) => Err(format!("its network interface was not ready in {} s", NETWORK_LIMIT.as_secs())),
        }
    }

    fn spec(&self, scope: &Scope, row: &Instance, netns: PathBuf) -> Result<Spec, String> {
        let options = &self.shared.options;
        let tables = self.shared.engine.snapshot(scope).ok_or("the region is gone")?;
        let (cpus, memory_mib) =
            size(&row.instance_type).ok_or_else(|| format!("the type {} has no size", row.instance_type))?;
        let host_cpus = std::thread::available_parallelism().map_or(1, |n| n.get());
        let image = compute::images::find(&tables, &scope.region, &row.image);
        let group = |id: &String| tables.get::<SecurityGroup>(id).map(|g| g.name.clone());
        let mut hide = options.hide.clone();
        hide.push(options.data_dir.clone());
        Ok(Spec {
            instance: row.id.clone(),
            instance_type: row.instance_type.clone(),
            image: row.image.clone(),
            account: scope.account.clone(),
            region: scope.region.clone(),
            zone: row.zone.clone(),
            vpc: row.vpc.clone(),
            subnet: row.subnet.clone(),
            address: row.address.clone(),
            groups: row.groups.iter().filter_map(group).collect(),
            netns: Some(netns),
            dir: self.dir.clone(),
            hide,
            show: options.show.clone(),
            program: options.program.clone(),
            host_name: host_name(&row.address),
            name_servers: options.name_servers.clone(),
            cpus,
            memory_mib,
            limits: Limits::of(cpus, memory_mib, host_cpus, options.cpu),
            endpoint: options.endpoint.clone(),
            mirror: options.mirror.clone(),
            user_data: row.user_data.clone(),
            ecs_optimized: image.is_some_and(|i| i.name.contains("ecs")),
            user_data_wait_s: options.user_data_wait.as_secs(),
            environment: options.environment.clone(),
        })
    }

    /// Brings the machine down and forgets how it ended; whether nothing of it is left.
    async fn stop(&self, grace: Duration) -> bool {
        let dir = self.dir.clone();
        let stopped = tokio::task::spawn_blocking(move || {
            let done = host::stop(&dir, grace);
            notes::begin(&dir);
            done
        });
        self.went_well(stopped.await)
    }

    /// Removes the machine with all that it has; its console stays until the instance is forgotten.
    async fn remove(&self, grace: Duration) -> Next {
        let (dir, keep, id) = (self.dir.clone(), consoles(&self.shared.options.data_dir), self.id.clone());
        let removed = tokio::task::spawn_blocking(move || {
            if !dir.exists() {
                return Ok(());
            }
            host::stop(&dir, grace)?;
            if let Some(text) = notes::console_output(&dir) {
                let kept = crate::boot::private(&keep)
                    .and_then(|()| notes::write(&keep.join(format!("{id}.log")), &text));
                if let Err(e) = kept {
                    tracing::warn!("{e}");
                }
            }
            host::remove(&dir, Duration::ZERO)
        });
        if self.went_well(removed.await) { Next::End } else { Next::After(AGAIN) }
    }

    fn went_well(&self, outcome: Result<Result<(), String>, tokio::task::JoinError>) -> bool {
        match outcome {
            Ok(Ok(())) => true,
            Ok(Err(e)) => {
                tracing::warn!("the machine of {}: {e}", self.id);
                false
            }
            Err(e) => {
                tracing::error!("the machine of {}: {e}", self.id);
                false
            }
        }
    }

    /// Tells the rows. What they make of it comes back as a changed row.
    async fn tell(&self, scope: &Scope, f: impl FnOnce(&mut Tx, &str) + Send + 'static) -> Next {
        let id = self.id.clone();
        let told = self.shared.engine.write(scope, move |tx| {
            f(tx, &id);
            Ok(())
        });
        match told.await {
            Ok(()) => Next::After(LOOK),
            Err(e) => {
                tracing::warn!("what became of {} could not be kept: {e}", self.id);
                Next::After(AGAIN)
            }
        }
    }
}
