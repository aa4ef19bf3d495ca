//! What every connection shares: options, the present snapshot, keys, the access log.

use crate::access_log::Logger;
use crate::config::Id;
use crate::counters::BalancerCounters;
use crate::live::Target;
use crate::place::At;
use crate::proxy::Options;
use crate::snapshot::{Listener, Snapshot};
use crate::sticky::Cookies;
use crate::tls::{Acceptor, TlsInfo};
use arc_swap::ArcSwap;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::watch;

#[derive(Debug)]
pub struct Engine {
    pub options: Options,
    pub snapshot: ArcSwap<Snapshot>,
    pub cookies: Cookies,
    pub log: Logger,
    /// Ports at the shared address by the listener's port.
    pub shared_ports: ArcSwap<HashMap<u16, u16>>,
    pub revision: watch::Sender<u64>,
    connections: AtomicUsize,
}

impl Engine {
    pub fn new(options: Options) -> Self {
        Self {
            cookies: Cookies::new(&options.cookie_key),
            options,
            snapshot: ArcSwap::default(),
            log: Logger::default(),
            shared_ports: ArcSwap::default(),
            revision: watch::channel(0).0,
            connections: AtomicUsize::new(0),
        }
    }

    /// Tells the host that something it can read has changed.
    pub fn changed(&self) {
        self.revision.send_modify(|revision| *revision += 1);
    }

    /// Counts a client connection in, if there is room for it.
    pub fn admit(self: &Arc<Self>) -> Option<Admitted> {
        let before = self.connections.fetch_add(1, Ordering::Relaxed);
        let admitted = Admitted(Arc::clone(self));
        (before < self.options.max_connections).then_some(admitted)
    }

    /// Puts a connection to a target back for the next request.
    pub fn keep(&self, target: &Target, connection: Box<crate::upstream::Connection>) {
        if !target.is_gone() {
            target.pool.put(connection, self.options.pool_idle_connections);
        }
    }
}

/// A client connection that counts towards the limit until this is dropped.
#[derive(Debug)]
pub struct Admitted(Arc<Engine>);

impl Drop for Admitted {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Where a client connection came in.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The address that the configuration asked for; the port is the listener's.
    pub wanted: At,
    /// The port that is really bound: another one only at the shared address.
    pub bound_port: u16,
    pub shared: bool,
    pub client: SocketAddr,
    pub tls: Option<Arc<TlsInfo>>,
}

impl Arrival {
    /// The listener that a request for `host` is for, and the zone of its address. None, too, when the client speaks plain text
    /// where TLS is wanted.
    pub fn listener(&self, snapshot: &Snapshot, host: &str) -> Option<(Arc<Listener>, Option<Id>)> {
        let https = self.tls.is_some();
        if !self.shared {
            return snapshot
                .direct
                .get(&self.wanted)
                .filter(|(listener, _)| listener.https == https)
                .cloned();
        }
        Some((self.at_shared(snapshot, host, |listener| listener.https == https)?, None))
    }

    /// Finds a listener at the shared address by the balancer's name. Where there is only one, nothing is to be told apart and
    /// any name will do, so that rules by host can be tried out.
    fn at_shared(
        &self,
        snapshot: &Snapshot,
        host: &str,
        fits: impl Fn(&Listener) -> bool,
    ) -> Option<Arc<Listener>> {
        let listeners = snapshot.shared.get(&self.wanted.port())?;
        let mut fitting = listeners.values().filter(|listener| fits(listener));
        if let (Some(only), None) = (fitting.next(), fitting.next()) {
            return Some(Arc::clone(only));
        }
        let name = crate::route::without_port(host).trim_end_matches('.').to_ascii_lowercase();
        listeners.get(&name).filter(|listener| fits(listener)).cloned()
    }

    /// Whether clients may begin with TLS here.
    pub fn expects_tls(&self, snapshot: &Snapshot) -> bool {
        if self.shared {
            snapshot
                .shared
                .get(&self.wanted.port())
                .is_some_and(|all| all.values().any(|listener| listener.https))
        } else {
            snapshot.direct.get(&self.wanted).is_some_and(|(listener, _)| listener.https)
        }
    }

    /// The TLS settings for a client that asks for this server name.
    pub fn acceptor(&self, snapshot: &Snapshot, name: &str) -> Option<Acceptor> {
        if self.shared {
            self.at_shared(snapshot, name, |listener| listener.tls.is_some())?.tls.clone()
        } else {
            snapshot.direct.get(&self.wanted)?.0.tls.clone()
        }
    }

    /// Whose connection it is, as far as that can be said before its first request.
    pub fn counters(&self, snapshot: &Snapshot) -> Option<Arc<BalancerCounters>> {
        let listener = if self.shared {
            self.at_shared(snapshot, "", |_| true)?
        } else {
            Arc::clone(&snapshot.direct.get(&self.wanted)?.0)
        };
        Some(Arc::clone(&listener.balancer.counters))
    }
}
