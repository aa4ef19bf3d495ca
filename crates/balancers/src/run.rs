//! The loop between the engine and the data plane.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use ec2::rows::Instance;
use elb::rows::Target;
use engine::{Engine, Scope};
use proxy::Proxy;
use proxy::config::{Config, Id};
use state::{Change, Tables};
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use crate::Options;
use crate::config::{addresses, class, config, merge};
use crate::feedback::{Key, News, assumed, differences, idle};

/// Wait for changes that come together, so that they make one configuration and one transaction.
const TOGETHER: Duration = Duration::from_millis(5);
/// Time between looks at draining targets.
const LOOK: Duration = Duration::from_millis(50);
/// How long a draining target must have been idle: a request that was being handed to it as draining began is seen by then.
const IDLE: Duration = Duration::from_millis(100);
/// Targets told of in one transaction.
const BATCH: usize = 500;

/// Keeps the data plane equal to the tables of all regions until it is dropped. The host keeps clones of both handles: it
/// reads listeners and usage from `proxy`, and shuts it down after this has ended.
pub async fn run(engine: Engine, proxy: Proxy, options: Options) {
    let mut commits = engine.subscribe();
    let mut changed = proxy.subscribe();
    let mut networks = options.places.clone();
    let mut bridge = Bridge::new(engine, proxy, options);
    bridge.apply();
    let mut look = true;
    loop {
        if look {
            bridge.feed_back().await;
        }
        look = true;
        tokio::select! {
            commit = commits.recv() => {
                let mut dirty = match commit {
                    Ok(c) => c.changes.iter().any(concerns),
                    Err(RecvError::Lagged(_)) => true,
                    Err(RecvError::Closed) => return,
                };
                if dirty {
                    sleep(TOGETHER.max(bridge.pace)).await;
                }
                loop {
                    match commits.try_recv() {
                        Ok(c) => dirty = dirty || c.changes.iter().any(concerns),
                        Err(TryRecvError::Lagged(_)) => dirty = true,
                        Err(TryRecvError::Empty | TryRecvError::Closed) => break,
                    }
                }
                if dirty {
                    bridge.apply();
                }
                look = dirty;
            }
            outcome = changed.changed() => {
                if outcome.is_err() {
                    return;
                }
                sleep(TOGETHER).await;
                changed.mark_unchanged();
                bridge.tell_of_listeners();
            }
            () = networks_changed(&mut networks) => {
                bridge.proxy.retry();
                bridge.tell_of_listeners();
                look = false;
            }
            () = sleep(LOOK), if bridge.must_look() => {}
        }
    }
}

/// Waits until a VPC's network has changed; for ever where there is none.
async fn networks_changed(networks: &mut Option<watch::Receiver<u64>>) {
    if let Some(changed) = networks
        && changed.changed().await.is_ok()
    {
        return;
    }
    std::future::pending().await
}

/// Whether a change makes another configuration. What was fed back does not.
fn concerns(change: &Change) -> bool {
    if let Some((old, new)) = change.of::<Target>() {
        return old.and_then(class) != new.and_then(class) || old.map(|t| &t.zone) != new.map(|t| &t.zone);
    }
    if let Some((old, new)) = change.of::<Instance>() {
        return old.map(|i| &i.address) != new.map(|i| &i.address);
    }
    change.table.starts_with("elb/")
}

/// A socket by balancer, listener, network and address.
type Socket = (Id, Id, Option<Id>, SocketAddr);

struct Bridge {
    engine: Engine,
    proxy: Proxy,
    options: Options,
    /// The tables that the present configuration was made from.
    applied: BTreeMap<Scope, Arc<Tables>>,
    prepared: BTreeSet<IpAddr>,
    /// Since when draining targets have been idle.
    idle: BTreeMap<Key, Instant>,
    /// What was last said of each socket.
    told: BTreeMap<Socket, Result<SocketAddr, String>>,
    /// Whether the last news could not be stored.
    refused: bool,
    /// Time to leave between configurations: a large one must not fill the processor.
    pace: Duration,
}

impl Bridge {
    fn new(engine: Engine, proxy: Proxy, options: Options) -> Bridge {
        Bridge {
            engine,
            proxy,
            options,
            applied: BTreeMap::new(),
            prepared: BTreeSet::new(),
            idle: BTreeMap::new(),
            told: BTreeMap::new(),
            refused: false,
            pace: Duration::ZERO,
        }
    }

    /// Computes the configuration and hands it over.
    fn apply(&mut self) {
        let began = Instant::now();
        self.applied = self
            .engine
            .scopes()
            .into_iter()
            .filter_map(|s| Some((s.clone(), self.engine.snapshot(&s)?)))
            .collect();
        let mut whole = Config::default();
        for (scope, tables) in &self.applied {
            merge(&mut whole, config(tables, scope, &self.options));
        }
        let wanted = addresses(&whole);
        if wanted != self.prepared {
            if let Some(prepare) = &self.options.prepare {
                prepare(&wanted.iter().copied().collect::<Vec<_>>());
            }
            self.prepared = wanted;
        }
        self.proxy.apply(whole);
        self.tell_of_listeners();
        self.pace = began.elapsed() * 3;
    }

    /// Whether there is something to look at though nobody will say so.
    fn must_look(&self) -> bool {
        let drains = |t: &Arc<Tables>| t.by_index::<Target>("draining", "").next().is_some();
        self.refused || (!self.options.whole_delay && self.applied.values().any(drains))
    }

    /// Tells the tables what the data plane has found.
    async fn feed_back(&mut self) {
        let found = self.proxy.health();
        let now = Instant::now();
        let mut idle_now: BTreeSet<Key> = BTreeSet::new();
        let mut all: Vec<(Scope, Vec<News>)> = Vec::new();
        for (scope, applied) in &self.applied {
            let Some(tables) = self.engine.snapshot(scope) else { continue };
            let mut news =
                if self.options.assume_healthy { assumed(&tables) } else { differences(&tables, &found) };
            if !self.options.whole_delay {
                for key in idle(applied, &found) {
                    if now - *self.idle.entry(key.clone()).or_insert(now) >= IDLE {
                        news.push(News::Drained(key.clone()));
                    }
                    idle_now.insert(key);
                }
            }
            all.push((scope.clone(), news));
        }
        self.idle.retain(|key, _| idle_now.contains(key));
        self.refused = false;
        for (scope, news) in all {
            self.refused |= !self.write(&scope, news).await;
        }
    }

    /// False if the store refused.
    async fn write(&self, scope: &Scope, news: Vec<News>) -> bool {
        for batch in news.chunks(BATCH) {
            let batch = batch.to_vec();
            let done = self.engine.write(scope, move |tx| {
                batch.into_iter().for_each(|n| n.tell(tx));
                Ok(())
            });
            if let Err(e) = done.await {
                // The next look finds the same differences.
                tracing::warn!("the health of targets could not be kept: {e}");
                return false;
            }
        }
        true
    }

    /// Says once where a listener is if that is not where it should be.
    fn tell_of_listeners(&mut self) {
        let mut present = BTreeMap::new();
        for s in self.proxy.listeners() {
            let socket = (s.balancer, s.listener, s.place, s.wanted);
            if self.told.get(&socket) != Some(&s.bound) {
                match &s.bound {
                    Err(e) => tracing::warn!("listener {} cannot listen on {}: {e}", socket.1, s.wanted),
                    Ok(at) if *at != s.wanted => {
                        tracing::info!("listener {} listens on {at} instead of {}", socket.1, s.wanted);
                    }
                    Ok(_) => {}
                }
            }
            present.insert(socket, s.bound);
        }
        self.told = present;
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod vpc_tests;
