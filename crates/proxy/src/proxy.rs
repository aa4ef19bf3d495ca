//! The handle that the host holds, and what keeps the running parts in line with the configuration.

use crate::checker::{Checkers, describe};
use crate::config::{Config, Id};
use crate::engine::Engine;
use crate::place::Places;
use crate::report::{GroupMetrics, ListenerStatus, Metrics, TargetStatus};
use crate::snapshot::Registry;
use crate::sockets::Sockets;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;
use tokio::sync::watch;

/// Between looks at pools and at sockets that could not be opened.
const UPKEEP: Duration = Duration::from_secs(2);

/// Settings of the data plane as a whole.
#[derive(Clone, Debug)]
pub struct Options {
    /// Key that authenticates stickiness cookies; by default a random one. Keep it over restarts, so that clients stay with
    /// their targets.
    pub cookie_key: [u8; 32],
    /// Client connections at a time over all listeners; more are refused.
    pub max_connections: usize,
    /// How long a connection to a target may take to open (504 then).
    pub connect_timeout: Duration,
    /// How long a client may take to send the head of a request.
    pub header_timeout: Duration,
    /// Idle connections kept to a target.
    pub pool_idle_connections: usize,
    /// How long a connection to a target is kept idle.
    pub pool_idle_timeout: Duration,
    /// How long the requests of a listener that went away may go on.
    pub listener_drain: Duration,
    /// Makes sockets in networks other than the host's.
    pub places: Option<Places>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            cookie_key: random_key(),
            max_connections: 65_536,
            connect_timeout: Duration::from_secs(10),
            header_timeout: Duration::from_secs(60),
            pool_idle_connections: 256,
            pool_idle_timeout: Duration::from_secs(60),
            listener_drain: Duration::from_secs(300),
            places: None,
        }
    }
}

/// A key that nobody can guess.
fn random_key() -> [u8; 32] {
    let mut key = [0; 32];
    let read = std::fs::File::open("/dev/urandom")
        .and_then(|mut file| std::io::Read::read_exact(&mut file, &mut key));
    if let Err(error) = read {
        // Without it only clients' choice of their target is at stake: serving goes on.
        tracing::warn!(%error, "stickiness cookies get a key that is less than random");
        for part in key.chunks_mut(8) {
            part.copy_from_slice(&crate::random::next().to_be_bytes());
        }
    }
    key
}

#[derive(Debug)]
struct Inner {
    engine: Arc<Engine>,
    parts: Mutex<Parts>,
}

/// What [`Proxy::apply`] changes.
#[derive(Debug, Default)]
struct Parts {
    registry: Registry,
    sockets: Sockets,
    checkers: Checkers,
}

impl Inner {
    fn parts(&self) -> MutexGuard<'_, Parts> {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.parts().checkers.stop();
    }
}

/// The running data plane. Cheap to clone; all clones are the same one. When the last one is dropped, sockets close and health
/// checks end; connections that are open go on until their clients are done.
#[derive(Clone, Debug)]
pub struct Proxy {
    inner: Arc<Inner>,
}

impl Proxy {
    /// Starts with nothing configured. Tasks run on the tokio runtime that this is called in.
    pub fn start(options: Options) -> Self {
        let registry = Registry::new(options.places.clone());
        let engine = Arc::new(Engine::new(options));
        let parts = Mutex::new(Parts { registry, ..Parts::default() });
        let inner = Arc::new(Inner { engine, parts });
        tokio::spawn(upkeep(Arc::downgrade(&inner)));
        Self { inner }
    }

    /// Takes `config` as what is to be served from now on. New listeners are bound when this returns (see
    /// [`Proxy::listeners`] for those that could not be); connections on listeners that stay are not touched.
    /// Must be called within a tokio runtime.
    pub fn apply(&self, config: Config) {
        let engine = &self.inner.engine;
        let mut parts = self.inner.parts();
        // The snapshot comes first: a socket must not take a request that no listener is known for.
        let sockets_of = Config { target_groups: BTreeMap::new(), ..config.clone() };
        let Parts { registry, sockets, checkers } = &mut *parts;
        let (snapshot, gone) = registry.build(config);
        let snapshot = Arc::new(snapshot);
        engine.snapshot.store(Arc::clone(&snapshot));
        sockets.reconcile(engine, &sockets_of, registry);
        checkers.reconcile(engine, &snapshot);
        drop(parts);
        for target in gone {
            target.retire();
        }
        engine.changed();
    }

    /// Tries to open the sockets that could not be opened so far, now instead of at the next regular time: a place has come
    /// about, say. Must be called within a tokio runtime.
    pub fn retry(&self) {
        if self.inner.parts().sockets.open_missing(&self.inner.engine) {
            self.inner.engine.changed();
        }
    }

    /// Wakes when anything that [`Proxy::listeners`] or [`Proxy::health`] tells has changed (the number of requests in
    /// flight apart).
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.inner.engine.revision.subscribe()
    }

    /// The sockets that the configuration asks for and how they fare.
    pub fn listeners(&self) -> Vec<ListenerStatus> {
        self.inner.parts().sockets.status()
    }

    /// Health of every target by group id, in the order of the configuration.
    pub fn health(&self) -> BTreeMap<Id, Vec<TargetStatus>> {
        let snapshot = self.inner.engine.snapshot.load();
        let groups = snapshot.groups.iter().map(|(id, group)| {
            let members = group.members.iter().map(|member| TargetStatus {
                id: member.target.id.clone(),
                address: member.target.address,
                health: describe(group, member),
                in_flight: member.target.in_flight.get(),
            });
            (id.clone(), members.collect())
        });
        groups.collect()
    }

    /// Usage since the start. Balancers, groups and targets that are no longer configured are left out.
    pub fn metrics(&self) -> Metrics {
        let snapshot = self.inner.engine.snapshot.load();
        let balancers =
            snapshot.balancers.iter().map(|(id, balancer)| (id.clone(), balancer.counters.read()));
        let groups = snapshot.groups.iter().map(|(id, group)| {
            let all = group.state.counters.read();
            let targets = group.members.iter().map(|member| {
                let target = &member.target;
                ((target.id.clone(), target.address.port()), target.counters.read())
            });
            let metrics = GroupMetrics {
                requests: all.requests,
                target: all.status,
                target_connection_errors: all.connection_errors,
                latency: all.latency,
                targets: targets.collect(),
            };
            (id.clone(), metrics)
        });
        Metrics {
            balancers: balancers.collect(),
            groups: groups.collect(),
            access_log_dropped: self.inner.engine.log.dropped(),
        }
    }

    /// Stops accepting, lets requests under way finish for at most `grace`, then cuts them.
    pub async fn shutdown(&self, grace: Duration) {
        let open = {
            let mut parts = self.inner.parts();
            parts.checkers.stop();
            parts.sockets.close(grace)
        };
        let end = tokio::time::Instant::now() + grace;
        while open.iter().any(|connections| !connections.is_empty()) && tokio::time::Instant::now() < end {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        for connections in open {
            connections.cut();
        }
    }
}

/// Tries failed sockets again and closes connections to targets that nobody needs, for as long as the data plane is held.
async fn upkeep(inner: Weak<Inner>) {
    loop {
        tokio::time::sleep(UPKEEP).await;
        let Some(inner) = inner.upgrade() else { return };
        if inner.parts().sockets.open_missing(&inner.engine) {
            inner.engine.changed();
        }
        let timeout = inner.engine.options.pool_idle_timeout;
        for group in inner.engine.snapshot.load().groups.values() {
            for member in &group.members {
                member.target.pool.sweep(timeout);
            }
        }
    }
}
