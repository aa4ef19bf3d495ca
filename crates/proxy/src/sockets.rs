//! Listening sockets: opened and closed as the configuration wants, without touching those that stay.

use crate::config::{Config, Id, Shared};
use crate::engine::{Admitted, Arrival, Engine};
use crate::front::{self, State};
use crate::place::At;
use crate::report::ListenerStatus;
use crate::snapshot::Registry;
use crate::stream::{Prefixed, Stream, poll_read};
use crate::tls::{Acceptor, TlsInfo};
use bytes::BytesMut;
use std::collections::{BTreeMap, HashMap};
use std::future::poll_fn;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::{AbortHandle, JoinHandle};
use tokio_rustls::{LazyConfigAcceptor, rustls};

const BACKLOG: u32 = 4096;
/// How long a client may take to agree on TLS.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// First byte of a TLS connection.
const HANDSHAKE_RECORD: u8 = 22;
/// How a client that speaks HTTP/2 begins.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Whom a socket serves.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    shared: bool,
    /// Ports to try at the shared address.
    ports: Vec<u16>,
    /// Balancer, listener, and why it cannot be served, if it cannot.
    listeners: Vec<(Id, Id, Option<String>)>,
}

/// The sockets by the address that is wanted.
#[derive(Debug, Default)]
pub struct Sockets {
    wanted: BTreeMap<At, Wanted>,
    open: BTreeMap<At, Socket>,
    failed: BTreeMap<At, String>,
}

#[derive(Debug)]
struct Socket {
    shared: bool,
    bound: SocketAddr,
    connections: Arc<Connections>,
    accepting: JoinHandle<()>,
}

/// What a configuration wants to listen on.
fn wanted(config: &Config, registry: &Registry) -> BTreeMap<At, Wanted> {
    let mut all: BTreeMap<At, Wanted> = BTreeMap::new();
    for (balancer_id, balancer) in &config.balancers {
        for (listener_id, listener) in &balancer.listeners {
            let who =
                (balancer_id.clone(), listener_id.clone(), registry.tls_error(balancer_id, listener_id));
            for node in &balancer.addresses {
                let wanted =
                    Wanted { shared: false, ports: vec![listener.port], listeners: vec![who.clone()] };
                let address = SocketAddr::new(node.address, listener.port);
                all.insert(At { place: node.place.clone(), address }, wanted);
            }
            if let Some(shared) = &config.shared {
                let address = At::host(SocketAddr::new(shared.address, listener.port));
                let entry = all.entry(address).or_insert_with(|| Wanted {
                    shared: true,
                    ports: ports(shared, listener.port),
                    listeners: Vec::new(),
                });
                if entry.shared {
                    entry.listeners.push(who);
                }
            }
        }
    }
    all
}

/// A port and its substitutes.
fn ports(shared: &Shared, port: u16) -> Vec<u16> {
    let built_in = match port {
        80 => Some(8080),
        443 => Some(8443),
        port => port.checked_add(10_000),
    };
    [Some(port), shared.substitutes.get(&port).copied(), built_in].into_iter().flatten().collect()
}

impl Sockets {
    /// Brings the sockets in line with a configuration. Those that are gone take no more connections; the requests on
    /// theirs may finish within the bound of the options.
    pub fn reconcile(&mut self, engine: &Arc<Engine>, config: &Config, registry: &Registry) {
        self.wanted = wanted(config, registry);
        let stale: Vec<At> = self
            .open
            .iter()
            .filter(|(address, socket)| {
                self.wanted.get(address).is_none_or(|wanted| wanted.shared != socket.shared)
            })
            .map(|(address, _)| address.clone())
            .collect();
        for address in stale {
            if let Some(socket) = self.open.remove(&address) {
                socket.close(engine.options.listener_drain);
            }
        }
        self.open_missing(engine);
    }

    /// Opens what is wanted and not open; true when that changed anything.
    pub fn open_missing(&mut self, engine: &Arc<Engine>) -> bool {
        let mut changed = false;
        let mut failed = BTreeMap::new();
        // Ports that some listener wants for itself are no substitutes for others.
        let taken: Vec<At> = self.wanted.keys().cloned().collect();
        for (address, wanted) in &self.wanted {
            if self.open.contains_key(address) {
                continue;
            }
            if wanted.listeners.iter().all(|(_, _, refused)| refused.is_some()) {
                continue;
            }
            let mut error = String::new();
            for port in &wanted.ports {
                let bind = address.with_port(*port);
                if bind != *address && taken.contains(&bind) {
                    continue;
                }
                match bind.listen(engine.options.places.as_ref()).unwrap_or_else(|| listen(bind.address)) {
                    Ok(listener) => {
                        let socket = Socket::open(engine, listener, address.clone(), wanted.shared);
                        self.open.insert(address.clone(), socket);
                        error.clear();
                        changed = true;
                        break;
                    }
                    Err(cause) if error.is_empty() => error = format!("{bind}: {cause}"),
                    Err(_) => {}
                }
            }
            if !error.is_empty() {
                failed.insert(address.clone(), error);
            }
        }
        changed |= failed != self.failed;
        self.failed = failed;
        let shared = self.open.iter().filter(|(_, socket)| socket.shared);
        let ports: HashMap<u16, u16> =
            shared.map(|(wanted, socket)| (wanted.port(), socket.bound.port())).collect();
        engine.shared_ports.store(Arc::new(ports));
        changed
    }

    /// All that is wanted, and how it fares.
    pub fn status(&self) -> Vec<ListenerStatus> {
        let mut all = Vec::new();
        for (address, wanted) in &self.wanted {
            let bound = match self.open.get(address) {
                Some(socket) => Ok(socket.bound),
                None => Err(self.failed.get(address).cloned().unwrap_or_else(|| "not opened".into())),
            };
            for (balancer, listener, refused) in &wanted.listeners {
                all.push(ListenerStatus {
                    balancer: balancer.clone(),
                    listener: listener.clone(),
                    wanted: address.address,
                    place: address.place.clone(),
                    shared: wanted.shared,
                    bound: refused.clone().map_or_else(|| bound.clone(), Err),
                });
            }
        }
        all
    }

    /// Closes all; returns what still has connections.
    pub fn close(&mut self, grace: Duration) -> Vec<Arc<Connections>> {
        self.wanted.clear();
        let open = std::mem::take(&mut self.open).into_values();
        open.map(|socket| socket.close(grace)).collect()
    }
}

fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

impl Socket {
    fn open(engine: &Arc<Engine>, listener: TcpListener, wanted: At, shared: bool) -> Self {
        let bound = listener.local_addr().unwrap_or(wanted.address);
        let connections = Arc::new(Connections::default());
        let accepting =
            tokio::spawn(accept(Arc::clone(engine), listener, Arc::clone(&connections), wanted, shared));
        Self { shared, bound, connections, accepting }
    }

    fn close(self, grace: Duration) -> Arc<Connections> {
        self.accepting.abort();
        self.connections.drain();
        let connections = Arc::clone(&self.connections);
        tokio::spawn(async move {
            tokio::time::sleep(grace).await;
            connections.cut();
        });
        Arc::clone(&self.connections)
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// The connections that came in at one socket.
#[derive(Debug, Default)]
pub struct Connections {
    inner: Mutex<Running>,
}

#[derive(Debug, Default)]
struct Running {
    next: u64,
    closed: bool,
    running: HashMap<u64, (Arc<State>, AbortHandle)>,
}

impl Connections {
    fn lock(&self) -> MutexGuard<'_, Running> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a connection as a task, known here until it ends.
    fn run<F: Future<Output = ()> + Send + 'static>(self: &Arc<Self>, state: Arc<State>, serve: F) {
        let mut registry = self.lock();
        if registry.closed {
            return;
        }
        let id = registry.next;
        registry.next += 1;
        let leave = Leave { connections: Arc::clone(self), id };
        // Spawned under the lock: the task cannot leave before it has entered.
        let task = tokio::spawn(async move {
            let _leave = leave;
            serve.await;
        });
        registry.running.insert(id, (state, task.abort_handle()));
    }

    /// Lets each finish the request that it has; the idle ones are closed now.
    fn drain(&self) {
        let mut registry = self.lock();
        registry.closed = true;
        for (state, task) in registry.running.values() {
            if state.drain() {
                task.abort();
            }
        }
    }

    /// Closes all that is left.
    pub fn cut(&self) {
        for (_, task) in self.lock().running.values() {
            task.abort();
        }
    }

    pub fn is_empty(&self) -> bool {
        self.lock().running.is_empty()
    }
}

struct Leave {
    connections: Arc<Connections>,
    id: u64,
}

impl Drop for Leave {
    fn drop(&mut self) {
        self.connections.lock().running.remove(&self.id);
    }
}

/// Takes connections until the task is stopped.
async fn accept(
    engine: Arc<Engine>,
    listener: TcpListener,
    connections: Arc<Connections>,
    wanted: At,
    shared: bool,
) {
    let bound_port = listener.local_addr().map_or(wanted.port(), |bound| bound.port());
    loop {
        let (tcp, client) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of descriptors, most likely: leave time for some to be freed.
                tracing::warn!(%error, %wanted, "no connection accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let arrival = Arrival { wanted: wanted.clone(), bound_port, shared, client, tls: None };
        let counters = arrival.counters(&engine.snapshot.load());
        let Some(admitted) = engine.admit() else {
            if let Some(counters) = counters {
                counters.rejected_connections.one();
            }
            continue;
        };
        let counted = counters.map(Counted::begin);
        let state = Arc::new(State::default());
        let serve = serve(Arc::clone(&engine), arrival, Arc::clone(&state), tcp, (admitted, counted));
        connections.run(state, serve);
    }
}

/// A connection in its balancer's counters.
struct Counted(Arc<crate::counters::BalancerCounters>);

impl Counted {
    fn begin(counters: Arc<crate::counters::BalancerCounters>) -> Self {
        counters.new_connections.one();
        counters.active_connections.one();
        Self(counters)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.active_connections.less();
    }
}

async fn serve(
    engine: Arc<Engine>,
    mut arrival: Arrival,
    state: Arc<State>,
    tcp: TcpStream,
    held: (Admitted, Option<Counted>),
) {
    if tcp.set_nodelay(true).is_err() {
        return;
    }
    let (mut stream, mut read) = (Stream::Tcp(tcp), BytesMut::new());
    if arrival.expects_tls(&engine.snapshot.load()) {
        let Stream::Tcp(tcp) = stream else { unreachable!("made above") };
        // Boxed, so that connections without it do not carry the state of a handshake.
        let handshake = Box::pin(handshake(&engine, &arrival, tcp));
        match tokio::time::timeout(HANDSHAKE.min(engine.options.header_timeout), handshake).await {
            Ok(Some((shaken, info))) => {
                stream = shaken;
                arrival.tls = info.map(Arc::new);
            }
            _ => {
                if let (_, Some(counted)) = &held {
                    counted.0.client_tls_negotiation_errors.one();
                }
                return;
            }
        }
    }
    let http2 = match &arrival.tls {
        Some(info) => info.http2,
        None => match sniff(&engine, &mut stream, &mut read).await {
            Some(http2) => http2 && allows_http2(&engine, &arrival),
            None => return,
        },
    };
    if http2 {
        Box::pin(front::h2::serve(engine, arrival, state, Prefixed { prefix: read, stream })).await;
    } else {
        front::h1::serve(engine, arrival, state, stream, read).await;
    }
}

fn allows_http2(engine: &Engine, arrival: &Arrival) -> bool {
    let listener = arrival.listener(&engine.snapshot.load(), "").map(|(listener, _)| listener);
    crate::plan::attributes(listener.as_ref()).http2
}

/// Agrees on TLS with a client that begins with it; one that does not goes on in plain text, to be told so.
async fn handshake(engine: &Engine, arrival: &Arrival, tcp: TcpStream) -> Option<(Stream, Option<TlsInfo>)> {
    let mut first = [0];
    if tcp.peek(&mut first).await.ok()? == 0 {
        return None;
    }
    if first[0] != HANDSHAKE_RECORD {
        return Some((Stream::Tcp(tcp), None));
    }
    let start = LazyConfigAcceptor::new(rustls::server::Acceptor::default(), tcp).await.ok()?;
    let acceptor: Acceptor = {
        let hello = start.client_hello();
        arrival.acceptor(&engine.snapshot.load(), hello.server_name().unwrap_or(""))?
    };
    let shaken = start.into_stream(Arc::clone(&acceptor.server)).await.ok()?;
    let info = acceptor.info(shaken.get_ref().1);
    Some((Stream::tls(shaken), Some(info)))
}

/// Reads until it is clear which protocol the client speaks; `None` when it goes or says nothing.
async fn sniff(engine: &Engine, stream: &mut Stream, read: &mut BytesMut) -> Option<bool> {
    let sniffing = async {
        loop {
            match poll_fn(|cx| poll_read(stream, cx, read, 8 * 1024)).await {
                Ok(n) if n > 0 => {}
                _ => return None,
            }
            let n = read.len().min(PREFACE.len());
            if read[..n] != PREFACE[..n] {
                return Some(false);
            }
            if n == PREFACE.len() {
                return Some(true);
            }
        }
    };
    tokio::time::timeout(engine.options.header_timeout, sniffing).await.ok()?
}
