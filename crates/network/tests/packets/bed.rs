//! A region of rows with its network made real, and what tests do in it.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use ec2::rows::*;
use engine::{Bootstrap, Engine, EngineThread, Scope};
use network::{Network, Options, Place};
use state::{Row, Tx};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// How long a packet may take that should arrive, and how long one is waited for that should not.
const ARRIVES: Duration = Duration::from_secs(3);
const DROPPED: Duration = Duration::from_millis(700);

/// Whether these tests can run; says so if not.
pub fn possible() -> bool {
    match network::possible() {
        Ok(()) => true,
        Err(e) => {
            eprintln!("skipped: {e}");
            false
        }
    }
}

pub struct Bed {
    pub engine: Engine,
    thread: Option<EngineThread>,
    pub network: Option<Network>,
    pub tag: String,
}

pub fn scope() -> Scope {
    Scope { account: "123456789012".into(), region: "us-east-1".into() }
}

impl Bed {
    /// A region with these rows and its network.
    pub async fn new(fill: impl FnOnce(&mut Tx) + Send + 'static) -> Bed {
        let _ = tracing_subscriber::fmt().with_test_writer().try_init();
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let tag = format!("t{:x}x{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let bootstrap =
            Bootstrap { seed: Arc::new(|| 7), extend: Arc::new(|_| {}), fill: Arc::new(|_| Ok(())) };
        let (engine, thread) = Engine::open(Box::new(store::MemoryStore::new()), bootstrap).unwrap();
        let mut bed = Bed { engine, thread: Some(thread), network: None, tag };
        bed.write(fill).await;
        bed.start().await;
        bed
    }

    pub async fn start(&mut self) {
        let options = Options { tag: self.tag.clone() };
        self.network = Some(Network::start(self.engine.clone(), options).await.unwrap());
    }

    pub fn network(&self) -> &Network {
        self.network.as_ref().unwrap()
    }

    /// The file of a machine's namespace.
    pub async fn ready(&self, interface: &str) -> std::path::PathBuf {
        timeout(Duration::from_secs(5), self.network().ready(interface)).await.unwrap().unwrap()
    }

    /// Changes rows.
    pub async fn write(&self, f: impl FnOnce(&mut Tx) + Send + 'static) {
        self.engine
            .write(&scope(), |tx| {
                f(tx);
                Ok(())
            })
            .await
            .unwrap();
    }

    /// Changes rows and waits until the kernel has them.
    pub async fn change(&self, f: impl FnOnce(&mut Tx) + Send + 'static) {
        let mut applied = self.network().subscribe();
        applied.mark_unchanged();
        self.write(f).await;
        timeout(Duration::from_secs(5), applied.changed()).await.unwrap().unwrap();
    }

    pub async fn put<R: Row>(&self, row: R) {
        self.change(|tx| tx.put(row)).await;
    }

    /// What the receiver at `to` sees of a connection from `from`: the peer's address; `None` if it does not come about.
    pub async fn seen_at(
        &self,
        from: &Place,
        source: Option<&str>,
        at: &Place,
        to: &str,
    ) -> Option<Ipv4Addr> {
        let to: SocketAddr = to.parse().unwrap();
        let port = to.port();
        // The receiver listens on all its addresses, so that tests can name a translated one.
        let listener = self.network().listen(at, SocketAddr::from(([0, 0, 0, 0], port))).unwrap();
        let listener = TcpListener::from_std(listener).unwrap();
        let answering = tokio::spawn(async move {
            let (mut tcp, peer) = listener.accept().await.unwrap();
            let _ = tcp.write_all(peer.ip().to_string().as_bytes()).await;
        });
        let source = source.map(|s| s.parse().unwrap());
        let connecting = self.network().connect(from, source, to);
        let mut tcp = match timeout(DROPPED, connecting).await {
            Ok(Ok(tcp)) => tcp,
            _ => {
                answering.abort();
                let _ = answering.await;
                return None;
            }
        };
        let mut text = String::new();
        timeout(ARRIVES, tcp.read_to_string(&mut text)).await.unwrap().unwrap();
        answering.await.unwrap();
        Some(text.parse().unwrap())
    }

    /// From an address of the VPC `vpc-a` itself (a balancer's) to one of its two nodes.
    pub async fn seen_at_from(&self, source: &str, to: &str) -> Option<String> {
        let at = machine(if to.starts_with("10.0.1.") { "eni-one" } else { "eni-two" });
        let seen = self.seen_at(&vpc_place("vpc-a"), Some(source), &at, to).await;
        seen.map(|a| a.to_string())
    }

    /// Whether a machine gets a datagram at a port while something is done.
    pub async fn hears<F: Future<Output = ()>>(&self, at: &str, port: u16, send: impl FnOnce() -> F) -> bool {
        let socket = self.network().bind_udp(&machine(at), SocketAddr::from(([0, 0, 0, 0], port))).unwrap();
        let socket = tokio::net::UdpSocket::from_std(socket).unwrap();
        send().await;
        timeout(DROPPED, socket.recv(&mut [0; 16])).await.is_ok_and(|r| r.is_ok())
    }

    /// Whether a machine reaches another at an address and port.
    pub async fn reaches(&self, from: &str, at: &str, to: &str) -> bool {
        self.seen_at(&machine(from), None, &machine(at), to).await.is_some()
    }
}

impl Drop for Bed {
    fn drop(&mut self) {
        self.network = None;
        self.engine.stop();
        if let Some(t) = self.thread.take() {
            t.join();
        }
        network::purge(&self.tag).unwrap();
    }
}

pub fn machine(interface: &str) -> Place {
    Place::Machine(interface.into())
}

pub fn vpc_place(id: &str) -> Place {
    Place::Vpc(id.into())
}

pub async fn connected(network: &Network, from: &Place, to: SocketAddr) -> TcpStream {
    timeout(ARRIVES, network.connect(from, None, to)).await.unwrap().unwrap()
}

pub fn vpc(tx: &mut Tx, id: &str, cidr: &str) {
    tx.put(Vpc { id: id.into(), cidr: cidr.into(), ..Default::default() });
}

pub fn subnet(tx: &mut Tx, id: &str, vpc: &str, cidr: &str) {
    tx.put(Subnet {
        id: id.into(),
        vpc: vpc.into(),
        cidr: cidr.into(),
        zone: "us-east-1a".into(),
        ..Default::default()
    });
}

/// An instance with a machine of its own and its interface.
pub fn instance(tx: &mut Tx, interface: &str, subnet: &str, address: &str, groups: &[&str]) {
    let vpc = tx.get::<Subnet>(subnet).unwrap().vpc.clone();
    let id = interface.replace("eni-", "i-");
    tx.put(Instance {
        id: id.clone(),
        subnet: subnet.into(),
        vpc,
        address: address.into(),
        interface: interface.into(),
        state: InstanceState::Running,
        ..Default::default()
    });
    nic(tx, interface, subnet, address, groups, "instance", &id);
}

pub fn nic(
    tx: &mut Tx,
    id: &str,
    subnet: &str,
    address: &str,
    groups: &[&str],
    owner_kind: &str,
    owner: &str,
) {
    let row = tx.get::<Subnet>(subnet).unwrap().clone();
    let last: u8 = address.rsplit('.').next().unwrap().parse().unwrap();
    tx.put(NetworkInterface {
        id: id.into(),
        subnet: subnet.into(),
        vpc: row.vpc.clone(),
        zone: row.zone.clone(),
        address: address.into(),
        mac: format!("0a:00:00:00:00:{last:02x}"),
        groups: groups.iter().map(ToString::to_string).collect(),
        owner_kind: owner_kind.into(),
        owner: owner.into(),
        ..Default::default()
    });
}

/// A group; everything may go out, as when it is made.
pub fn group(id: &str, vpc: &str, ingress: &[(&str, i64, i64, Peer)]) -> SecurityGroup {
    let mut rules: Vec<SecurityGroupRule> = ingress
        .iter()
        .map(|(protocol, from, to, peer)| rule(false, protocol, *from, *to, peer.clone()))
        .collect();
    rules.push(rule(true, "-1", -1, -1, anywhere()));
    SecurityGroup { id: id.into(), vpc: vpc.into(), name: id.into(), rules, ..Default::default() }
}

pub fn rule(egress: bool, protocol: &str, from: i64, to: i64, peer: Peer) -> SecurityGroupRule {
    SecurityGroupRule {
        id: format!("sgr-{egress}{protocol}{from}{to}"),
        egress,
        protocol: protocol.into(),
        from_port: from,
        to_port: to,
        peer,
        description: None,
        tags: Tags::new(),
    }
}

pub fn anywhere() -> Peer {
    Peer::Cidr("0.0.0.0/0".into())
}

/// A route table; the main one if no subnet is named.
pub fn table(id: &str, vpc: &str, subnets: &[&str], routes: &[(&str, RouteTarget)]) -> RouteTable {
    RouteTable {
        id: id.into(),
        vpc: vpc.into(),
        main: subnets.is_empty().then(|| format!("rtbassoc-{id}")),
        routes: routes
            .iter()
            .map(|(to, target)| Route {
                destination: (*to).into(),
                target: target.clone(),
                origin: "CreateRoute".into(),
            })
            .collect(),
        associations: subnets
            .iter()
            .map(|s| Association { id: format!("rtbassoc-{s}"), subnet: Some((*s).into()), gateway: None })
            .collect(),
        tags: Tags::new(),
    }
}
