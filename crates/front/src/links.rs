//! Which agents are connected, and how they are woken.
//!
//! One watcher reads the engine's commits and wakes just the instances whose tasks changed, so that a thousand agents cost
//! nothing while nothing concerns them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ecs::agent_link::report;
use ecs::rows::{ContainerInstance, InstanceStatus, Task};
use engine::{Committed, Engine, Scope};
use tokio::sync::Notify;
use tokio::sync::broadcast::error::RecvError;

/// A dropped connection may come back within this time without anybody noticing: agents reconnect several times an hour.
const RECONNECT: Duration = Duration::from_secs(10);
/// After a start of the control plane, agents that were connected before have this long to come back; after a registration,
/// as long to open their socket.
const RETURN: Duration = Duration::from_secs(30);
/// How often rows are compared with connections.
const SWEEP: Duration = Duration::from_secs(5);

/// An instance: its region and the key of its row.
pub(crate) type Link = (Scope, String);

struct Entry {
    /// Which connection holds the link; a newer one takes it over.
    epoch: u64,
    wake: Arc<Notify>,
}

/// The connections of agents.
pub struct Links {
    engine: Engine,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    next_epoch: u64,
    open: BTreeMap<Link, Entry>,
}

impl Links {
    /// No connections, and a watcher over the engine's commits.
    pub(crate) fn new(engine: Engine) -> Arc<Links> {
        let links = Arc::new(Links { engine: engine.clone(), state: Mutex::default() });
        let watcher = links.clone();
        let commits = engine.subscribe();
        tokio::spawn(async move { watcher.watch(commits).await });
        let sweeper = links.clone();
        tokio::spawn(async move { sweeper.sweep().await });
        links
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic while it was held leaves a map that is still whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many agents are connected.
    pub fn connected(&self) -> usize {
        self.lock().open.len()
    }

    /// Takes a link; a connection that had it is told to end.
    pub(crate) fn open(&self, link: &Link) -> (u64, Arc<Notify>) {
        let mut state = self.lock();
        state.next_epoch += 1;
        let epoch = state.next_epoch;
        let wake = Arc::new(Notify::new());
        if let Some(old) = state.open.insert(link.clone(), Entry { epoch, wake: wake.clone() }) {
            old.wake.notify_one();
        }
        (epoch, wake)
    }

    /// Ends every connection; agents come back at once and are told anew what should exist.
    pub(crate) fn end_all(&self) {
        let open = std::mem::take(&mut self.lock().open);
        open.values().for_each(|e| e.wake.notify_one());
    }

    /// Whether the connection still holds its link.
    pub(crate) fn holds(&self, link: &Link, epoch: u64) -> bool {
        self.lock().open.get(link).is_some_and(|e| e.epoch == epoch)
    }

    /// Gives a link up. If nobody takes it within the time of a reconnection, the instance counts as disconnected.
    pub(crate) fn close(self: &Arc<Self>, link: Link, epoch: u64) {
        let mut state = self.lock();
        if state.open.get(&link).is_some_and(|e| e.epoch == epoch) {
            state.open.remove(&link);
            drop(state);
            let (links, since) = (self.clone(), engine::now());
            tokio::spawn(async move {
                tokio::time::sleep(RECONNECT).await;
                if !links.lock().open.contains_key(&link) {
                    links.disconnected(link, since).await;
                }
            });
        }
    }

    /// Stores that an instance is disconnected. If that fails, the sweep finds the row again.
    async fn disconnected(&self, (scope, key): Link, since: shapes::Timestamp) {
        let outcome = self.engine.write(&scope, move |tx| {
            report::disconnected(tx, &key, since);
            Ok(())
        });
        if let Err(e) = outcome.await {
            tracing::warn!("an agent's disconnection could not be stored: {e}");
        }
    }

    /// Rows that say "connected" while no connection is there: agents that did not come back after a start of the control
    /// plane, or that registered and then died.
    async fn sweep(&self) {
        let mut missing: BTreeMap<Link, Instant> = BTreeMap::new();
        loop {
            tokio::time::sleep(SWEEP).await;
            let mut still = BTreeMap::new();
            for link in self.unlinked() {
                let since = missing.get(&link).copied().unwrap_or_else(Instant::now);
                if since.elapsed() >= RETURN {
                    self.disconnected(link, engine::now()).await;
                } else {
                    still.insert(link, since);
                }
            }
            missing = still;
        }
    }

    fn unlinked(&self) -> Vec<Link> {
        let mut out = Vec::new();
        for scope in self.engine.scopes() {
            let Some(tables) = self.engine.snapshot(&scope) else { continue };
            let rows = tables.table::<ContainerInstance>().iter();
            let state = self.lock();
            let active =
                |r: &&Arc<ContainerInstance>| r.agent_connected && r.status != InstanceStatus::Inactive;
            let keys = rows.filter(active).map(|r| ContainerInstance::key_of(&r.cluster, &r.id));
            out.extend(keys.map(|k| (scope.clone(), k)).filter(|l| !state.open.contains_key(l)));
        }
        out
    }

    async fn watch(&self, mut commits: tokio::sync::broadcast::Receiver<Committed>) {
        loop {
            match commits.recv().await {
                Ok(c) => self.wake_for(&c),
                Err(RecvError::Lagged(_)) => self.lock().open.values().for_each(|e| e.wake.notify_one()),
                Err(RecvError::Closed) => return,
            }
        }
    }

    fn wake_for(&self, committed: &Committed) {
        let state = self.lock();
        if state.open.is_empty() {
            return;
        }
        let mut last: Option<String> = None;
        for change in committed.changes.iter() {
            let key = if let Some(task) = change.latest::<Task>() {
                let Some(i) = &task.container_instance else { continue };
                ContainerInstance::key_of(&task.cluster, i)
            } else if change.latest::<ContainerInstance>().is_some() {
                change.key.to_string()
            } else {
                continue;
            };
            if last.as_ref() == Some(&key) {
                continue;
            }
            if let Some(e) = state.open.get(&(committed.scope.clone(), key.clone())) {
                e.wake.notify_one();
            }
            last = Some(key);
        }
    }
}
