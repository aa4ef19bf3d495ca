//! What clients are told when something is wrong.

use crate::bed::*;
use proxy::Options;
use proxy::config::*;
use std::time::Duration;

#[tokio::test]
async fn no_targets_is_503() {
    let bed = Bed::new(&[]).await;
    let got = bed.get("/").await;
    assert_eq!((got.status, got.get("server")), (503, Some("awselb/2.0")));
    assert!(got.body.contains("503 Service Temporarily Unavailable"), "{}", got.body);
    assert!(got.get("date").is_some());
    let metrics = &bed.proxy.metrics().balancers["lb"];
    assert_eq!((metrics.elb_503, metrics.elb.0[4], metrics.requests), (1, 1, 1));
}

#[tokio::test]
async fn only_draining_targets_is_503() {
    let backend = Backend::echo_path().await;
    let bed =
        Bed::with(&[&backend], |config| target_group(config, "g").targets[0].state = TargetState::Draining)
            .await;
    assert_eq!(bed.get("/").await.status, 503);
}

#[tokio::test]
async fn a_target_that_refuses_is_502() {
    let backend = Backend::echo_path().await;
    let nobody = free_port();
    let bed =
        Bed::with(&[&backend], |config| target_group(config, "g").targets[0].address.set_port(nobody)).await;
    let mut client = bed.client().await;
    assert_eq!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.status, 502);
    // The connection of the client is not to blame.
    assert_eq!(client.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc").await.status, 502);
    assert_eq!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.status, 502);
    let metrics = bed.proxy.metrics();
    assert_eq!(metrics.balancers["lb"].elb_502, 3);
    assert_eq!(metrics.groups["g"].target_connection_errors, 3);
}

#[tokio::test]
async fn targets_that_break_the_protocol_are_502() {
    let backend = Backend::start(|seen| {
        Reply::Last(match seen.path() {
            "/close" => vec![],
            "/garbage" => b"SSH-2.0-OpenSSH\r\n\r\n".to_vec(),
            "/cut" => b"HTTP/1.1 200 OK\r\nContent-".to_vec(),
            "/lengths" => b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab".to_vec(),
            "/coding" => b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nab".to_vec(),
            "/switch" => b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n".to_vec(),
            "/long" => format!("HTTP/1.1 200 OK\r\nA: {}\r\n\r\n", "a".repeat(70_000)).into_bytes(),
            _ => unreachable!(),
        })
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    for path in ["/close", "/garbage", "/cut", "/lengths", "/coding", "/switch", "/long"] {
        assert_eq!(bed.get(path).await.status, 502, "{path}");
    }
}

#[tokio::test]
async fn a_body_that_is_cut_is_seen_to_be_cut() {
    let backend = Backend::start(|seen| {
        Reply::Last(match seen.path() {
            "/length" => b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".to_vec(),
            _ => b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n".to_vec(),
        })
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    for path in ["/length", "/chunked"] {
        let mut client = bed.client().await;
        client.send(&format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n")).await;
        assert!(timely(client.try_receive(false)).await.is_none(), "{path}");
    }
}

#[tokio::test]
async fn a_target_that_says_nothing_is_504_after_the_idle_timeout() {
    let backend = Backend::start(|_| Reply::Silence).await;
    let bed =
        Bed::with(&[&backend], |config| attributes(config).idle_timeout = Duration::from_millis(300)).await;
    let start = std::time::Instant::now();
    let got = bed.get("/").await;
    assert_eq!(got.status, 504);
    assert!(start.elapsed() >= Duration::from_millis(300));
    assert_eq!(bed.proxy.metrics().balancers["lb"].elb_504, 1);
}

#[tokio::test]
async fn bytes_put_the_idle_timeout_off() {
    let backend = Backend::start(|_| {
        let mut pieces = vec![(Duration::ZERO, b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n".to_vec())];
        pieces.extend((0..6).map(|_| (Duration::from_millis(150), b"x".to_vec())));
        Reply::Pieces(pieces)
    })
    .await;
    let bed =
        Bed::with(&[&backend], |config| attributes(config).idle_timeout = Duration::from_millis(400)).await;
    assert_eq!(bed.get("/").await.body, "xxxxxx");
}

#[tokio::test]
async fn a_target_that_cannot_be_reached_is_504() {
    // The queue of this listener is full, so that the kernel lets further connections wait.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let full = socket.local_addr().unwrap();
    let held = socket.listen(1).unwrap();
    let mut queued = Vec::new();
    for _ in 0..4 {
        queued.push(tokio::spawn(tokio::net::TcpStream::connect(full)));
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    let backend = Backend::echo_path().await;
    let options = Options { connect_timeout: Duration::from_millis(300), ..Options::default() };
    let bed =
        Bed::with_options(options, &[&backend], |config| target_group(config, "g").targets[0].address = full)
            .await;
    assert_eq!(bed.get("/").await.status, 504);
    drop((held, queued, listener, address));
}

#[tokio::test]
async fn a_client_that_dawdles_is_told_so() {
    let backend = Backend::echo_path().await;
    let options = Options { header_timeout: Duration::from_millis(300), ..Options::default() };
    let bed = Bed::with_options(options, &[&backend], |config| {
        attributes(config).idle_timeout = Duration::from_millis(500)
    })
    .await;
    // A head that trickles: each byte comes in time, the whole does not.
    let mut client = bed.client().await;
    for byte in "GET / HTTP/1.1\r\nX".chars() {
        client.send(&byte.to_string()).await;
        tokio::time::sleep(Duration::from_millis(15)).await;
    }
    let got = client.receive(false).await;
    assert_eq!((got.status, got.get("connection")), (408, Some("close")));
    assert!(client.is_closed().await);
    // A body that stops.
    let mut client = bed.client().await;
    let got = client.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc").await;
    assert_eq!((got.status, got.get("connection")), (408, Some("close")));
    // One that never says anything is closed without a word.
    let mut client = bed.client().await;
    assert!(client.is_closed().await && client.read.is_empty());
    assert!(backend.broken().iter().all(|error| error.contains("cut")), "{:?}", backend.broken());
}

#[tokio::test]
async fn idle_connections_are_closed() {
    let backend = Backend::echo_path().await;
    let bed =
        Bed::with(&[&backend], |config| attributes(config).idle_timeout = Duration::from_millis(200)).await;
    let mut client = bed.client().await;
    assert_eq!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.status, 200);
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn old_connections_are_closed_after_a_request() {
    let backend = Backend::echo_path().await;
    let bed =
        Bed::with(&[&backend], |config| attributes(config).client_keep_alive = Duration::from_millis(100))
            .await;
    let mut client = bed.client().await;
    assert_eq!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.get("connection"), Some("keep-alive"));
    tokio::time::sleep(Duration::from_millis(120)).await;
    assert_eq!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.get("connection"), Some("close"));
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn a_client_that_leaves_is_counted_as_460_and_frees_the_target() {
    let backend = Backend::start(|_| Reply::Silence).await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    backend.wait_seen(1).await;
    assert_eq!(bed.proxy.health()["g"][0].in_flight, 1);
    drop(client);
    eventually("the request to end", || bed.proxy.health()["g"][0].in_flight == 0).await;
    let metrics = bed.proxy.metrics();
    assert_eq!((metrics.balancers["lb"].elb.0[3], metrics.balancers["lb"].requests), (1, 1));
}
