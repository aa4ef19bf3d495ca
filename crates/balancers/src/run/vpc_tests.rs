//! A balancer and its target inside a VPC with a network of its own: as root only.

use ec2::rows::*;
use elb::targets;
use network::{Network, Place};
use state::Tx;
use store::MemoryStore;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::*;
use crate::testing::{make_at, scope};

const NODE: &str = "10.80.0.200";
const PORT: u16 = 40_000;

fn rule(egress: bool, from: i64, to: i64, peer: Peer) -> SecurityGroupRule {
    SecurityGroupRule {
        id: format!("sgr-{egress}{from}"),
        egress,
        protocol: if from < 0 { "-1" } else { "tcp" }.into(),
        from_port: from,
        to_port: to,
        peer,
        description: None,
        tags: Tags::new(),
    }
}

fn node(tx: &mut Tx, ports: (i64, i64)) {
    let anywhere = || Peer::Cidr("0.0.0.0/0".into());
    let group = |id: &str, name: &str, rules| SecurityGroup {
        id: id.into(),
        vpc: "vpc-1".into(),
        name: name.into(),
        rules,
        ..Default::default()
    };
    tx.put(group("sg-lb", "default", vec![rule(false, -1, -1, anywhere()), rule(true, -1, -1, anywhere())]));
    let from_balancer = rule(false, ports.0, ports.1, Peer::Group("sg-lb".into()));
    tx.put(group("sg-node", "node", vec![from_balancer, rule(true, -1, -1, anywhere())]));
    tx.put(Instance {
        id: "i-1".into(),
        vpc: "vpc-1".into(),
        subnet: "subnet-a".into(),
        address: NODE.into(),
        interface: "eni-node".into(),
        state: InstanceState::Running,
        ..Default::default()
    });
    tx.put(NetworkInterface {
        id: "eni-node".into(),
        vpc: "vpc-1".into(),
        subnet: "subnet-a".into(),
        address: NODE.into(),
        groups: vec!["sg-node".into()],
        owner_kind: "instance".into(),
        owner: "i-1".into(),
        ..Default::default()
    });
}

/// Answers each request with the address that it came from.
async fn serve(listener: TcpListener) {
    loop {
        let (mut tcp, peer) = listener.accept().await.unwrap();
        tokio::spawn(async move {
            let mut head = [0; 4096];
            let _ = tcp.read(&mut head).await;
            let body = peer.ip().to_string();
            let length = body.len();
            let answer =
                format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}");
            let _ = tcp.write_all(answer.as_bytes()).await;
        });
    }
}

async fn ask(tcp: std::io::Result<TcpStream>, host: &str) -> Option<String> {
    let mut tcp = tcp.ok()?;
    let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    tcp.write_all(request.as_bytes()).await.ok()?;
    let mut text = String::new();
    tcp.read_to_string(&mut text).await.ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    head.starts_with("HTTP/1.1 200").then(|| body.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_balancer_reaches_its_targets_from_its_own_address_in_the_vpc() {
    if let Err(e) = network::possible() {
        eprintln!("skipped: {e}");
        return;
    }
    let bootstrap =
        engine::Bootstrap { seed: Arc::new(|| 1), extend: Arc::new(|_| {}), fill: Arc::new(|_| Ok(())) };
    let (engine, _thread) = Engine::open(Box::new(MemoryStore::new()), bootstrap).unwrap();
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let region = scope();
    let made = engine.write(&region, move |tx| {
        let made = make_at(tx, free, "10.80", false)?;
        node(tx, (32_768, 65_535));
        let interfaces: Vec<_> = tx.table::<NetworkInterface>().iter().cloned().collect();
        for i in interfaces.iter().filter(|i| i.owner_kind == "load_balancer") {
            tx.update::<NetworkInterface>(&i.id, |i| i.groups = vec!["sg-lb".into()]);
        }
        targets::register(tx, &made.group, NODE, PORT, None);
        Ok(made)
    });
    let made = made.await.unwrap();
    let tag = format!("b{:x}", std::process::id());
    let network = Network::start(engine.clone(), network::Options { tag: tag.clone() }).await.unwrap();
    let machine = Place::Machine("eni-node".into());
    let listener = network.listen(&machine, SocketAddr::from(([0, 0, 0, 0], PORT))).unwrap();
    let server = tokio::spawn(serve(TcpListener::from_std(listener).unwrap()));
    let places = Some(crate::places(network.clone()));
    let connect_timeout = Duration::from_millis(500);
    let proxy = Proxy::start(proxy::Options { places, connect_timeout, ..Default::default() });
    let options = Options { places: Some(network.revision()), ..Default::default() };
    let running = tokio::spawn(run(engine.clone(), proxy.clone(), options));

    let shared = || async {
        let at = proxy.listeners().into_iter().find(|l| l.shared)?.bound.ok()?;
        ask(TcpStream::connect(at).await, &made.dns).await
    };
    let own =
        engine.snapshot(&scope()).unwrap().get::<elb::rows::LoadBalancer>(&made.balancer).unwrap().zones[0]
            .address
            .clone();
    let end = Instant::now() + Duration::from_secs(20);
    let mut seen = None;
    while seen.is_none() && Instant::now() < end {
        sleep(Duration::from_millis(50)).await;
        seen = shared().await;
    }
    assert_eq!(seen.as_deref(), Some(own.as_str()), "by way of the shared address of the host");
    // From inside the VPC, at the balancer's own address.
    let to = SocketAddr::new(own.parse().unwrap(), free);
    let inside = ask(network.connect(&machine, None, to).await, &made.dns).await;
    assert_eq!(inside.as_deref(), Some(own.as_str()));
    let sockets = proxy.listeners();
    assert!(sockets.iter().all(|l| l.shared || l.place.as_deref() == Some("vpc-1")), "{sockets:?}");
    // The opposite: the node's group does not let that port in any more.
    let mut applied = network.revision();
    applied.mark_unchanged();
    let closed = engine.write(&region, |tx| {
        node(tx, (50_000, 65_535));
        Ok(())
    });
    closed.await.unwrap();
    applied.changed().await.unwrap();
    assert_eq!(shared().await, None);

    running.abort();
    server.abort();
    engine.stop();
    drop(network);
    network::purge(&tag).unwrap();
}
