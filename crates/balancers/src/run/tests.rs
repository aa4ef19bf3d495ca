//! The engine, the loop and the data plane together, over loopback.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use elb::rows::Health;
use elb::targets;
use serde_json::json;
use store::MemoryStore;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::*;
use crate::testing::{Made, call, make, scope};

/// Longest wait for something that must happen.
const MOST: Duration = Duration::from_secs(20);

struct World {
    engine: Engine,
    proxy: Proxy,
    made: Made,
    run: tokio::task::JoinHandle<()>,
}

impl World {
    async fn new(options: Options) -> World {
        let bootstrap =
            engine::Bootstrap { seed: Arc::new(|| 1), extend: Arc::new(|_| {}), fill: Arc::new(|_| Ok(())) };
        let (engine, _thread) = Engine::open(Box::new(MemoryStore::new()), bootstrap).unwrap();
        let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
        let made = engine.write(&scope(), move |tx| make(tx, free)).await.unwrap();
        let proxy = Proxy::start(proxy::Options::default());
        let run = tokio::spawn(run(engine.clone(), proxy.clone(), options));
        World { engine, proxy, made, run }
    }

    /// Where the listener listens at the shared address.
    async fn at(&self) -> SocketAddr {
        until("a listener", || self.proxy.listeners().into_iter().find(|l| l.shared)?.bound.ok()).await
    }

    fn health(&self, id: &str, port: u16) -> Option<Health> {
        targets::health(&*self.engine.snapshot(&scope())?, &self.made.group, id, port).map(|h| h.0)
    }

    async fn register(&self, id: &'static str, port: u16) {
        let group = self.made.group.clone();
        let done =
            self.engine.write(&scope(), move |tx| Ok(targets::register(tx, &group, id, port, None))).await;
        assert_eq!(done, Ok(true));
    }

    async fn deregister(&self, id: &'static str, port: u16) {
        let group = self.made.group.clone();
        let done = self.engine.write(&scope(), move |tx| Ok(targets::deregister(tx, &group, id, port))).await;
        assert_eq!(done, Ok(true));
    }

    fn end(self) {
        self.run.abort();
        self.engine.stop();
    }
}

/// Asks again and again until there is an answer.
async fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + MOST;
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < end, "{what} did not come to be");
        sleep(Duration::from_millis(5)).await;
    }
}

/// A server that answers every request after a signal that may be held back; its port.
async fn server(free: Arc<AtomicBool>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let free = free.clone();
            tokio::spawn(async move {
                let (mut head, mut piece) = (Vec::new(), [0; 1024]);
                while let Ok(n @ 1..) = stream.read(&mut piece).await {
                    head.extend_from_slice(&piece[..n]);
                    if !head.ends_with(b"\r\n\r\n") {
                        continue;
                    }
                    let check = head.starts_with(b"GET /up ");
                    head.clear();
                    while !check && !free.load(Ordering::SeqCst) {
                        sleep(Duration::from_millis(5)).await;
                    }
                    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
                    if stream.write_all(answer).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    port
}

async fn get(at: SocketAddr, host: String) -> String {
    let mut stream = TcpStream::connect(at).await.unwrap();
    let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_goes_through_and_health_comes_back() {
    let w = World::new(Options::default()).await;
    let at = w.at().await;
    assert!(get(at, w.made.dns.clone()).await.starts_with("HTTP/1.1 503 "), "no target yet");
    let free = Arc::new(AtomicBool::new(true));
    let port = server(free).await;
    w.register("127.0.0.1", port).await;
    until("health", || (w.health("127.0.0.1", port)? == Health::Healthy).then_some(())).await;
    let answer = get(at, w.made.dns.clone()).await;
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("hello"), "{answer}");
    w.end();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_target_drains_until_its_request_is_answered() {
    let w = World::new(Options::default()).await;
    let at = w.at().await;
    let free = Arc::new(AtomicBool::new(false));
    let port = server(free.clone()).await;
    w.register("127.0.0.1", port).await;
    until("health", || (w.health("127.0.0.1", port)? == Health::Healthy).then_some(())).await;
    let request = tokio::spawn(get(at, w.made.dns.clone()));
    let group = w.made.group.clone();
    let under_way = || w.proxy.health().get(&*group)?.first().filter(|t| t.in_flight == 1).map(|_| ());
    until("the request", under_way).await;
    w.deregister("127.0.0.1", port).await;
    sleep(IDLE * 3).await;
    assert_eq!(w.health("127.0.0.1", port), Some(Health::Draining));
    free.store(true, Ordering::SeqCst);
    assert!(request.await.unwrap().ends_with("hello"));
    until("the end", || w.health("127.0.0.1", port).is_none().then_some(())).await;
    w.end();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn simulated_targets_are_healthy_without_a_check() {
    let w = World::new(Options { assume_healthy: true, ..Options::default() }).await;
    // Nothing listens there.
    w.register("127.0.0.1", 1).await;
    until("health", || (w.health("127.0.0.1", 1)? == Health::Healthy).then_some(())).await;
    w.deregister("127.0.0.1", 1).await;
    until("the end", || w.health("127.0.0.1", 1).is_none().then_some(())).await;
    w.end();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn addresses_in_the_vpc_are_prepared_and_used() {
    let asked: Arc<Mutex<Vec<Vec<IpAddr>>>> = Arc::default();
    let told = asked.clone();
    let options = Options {
        vpc_addresses: Some(scope()),
        prepare: Some(Arc::new(move |all| told.lock().unwrap().push(all.to_vec()))),
        ..Options::default()
    };
    let w = World::new(options).await;
    w.at().await;
    let own = until("an own address", || w.proxy.listeners().into_iter().find(|l| !l.shared)?.bound.ok());
    let own = own.await;
    assert!(
        get(own, "any.example.com".into()).await.starts_with("HTTP/1.1 503 "),
        "an own address needs no name"
    );
    let expected: Vec<IpAddr> = ["127.80.0.4", "127.80.1.4"].map(|a| a.parse().unwrap()).to_vec();
    assert_eq!(*asked.lock().unwrap(), [expected]);
    // What changes the configuration but not the addresses asks for nothing.
    let group = json!({"ListenerArn": w.made.listener, "Port": own.port() ^ 1});
    w.engine.write(&scope(), move |tx| call(tx, "ModifyListener", group)).await.unwrap();
    until("the other port", || {
        w.proxy.listeners().iter().all(|l| l.wanted.port() == own.port() ^ 1).then_some(())
    })
    .await;
    assert_eq!(asked.lock().unwrap().len(), 1);
    w.end();
}
