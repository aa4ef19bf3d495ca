//! Limits and refusals that need no attacker.

use crate::bed::*;
use proxy::Options;

#[tokio::test]
async fn heads_have_limits() {
    let backend = Backend::echo_path().await;
    let bed = Bed::new(&[&backend]).await;
    let just = format!("/{}", "a".repeat(16_000));
    assert_eq!(bed.get(&just).await.body, just);
    assert_eq!(bed.get(&format!("/{}", "a".repeat(16 * 1024))).await.status, 414);
    let field = |length: usize| format!("GET / HTTP/1.1\nHost: a\nX-Long: {}\n\n", "b".repeat(length));
    assert_eq!(bed.ask(&field(16_000)).await.status, 200);
    assert_eq!(bed.ask(&field(16 * 1024)).await.status, 400);
    let many = format!("GET / HTTP/1.1\nHost: a\n{}\n", format!("X: {}\n", "c".repeat(9_000)).repeat(8));
    assert_eq!(bed.ask(&many).await.status, 400);
    let fields = format!("GET / HTTP/1.1\nHost: a\n{}\n", "X: y\n".repeat(300));
    assert_eq!(bed.ask(&fields).await.status, 400);
    assert_eq!(backend.seen().len(), 2);
}

#[tokio::test]
async fn methods_and_versions_that_are_not_served() {
    let backend = Backend::echo_path().await;
    let bed = Bed::new(&[&backend]).await;
    for (request, status) in [
        ("TRACE / HTTP/1.1\nHost: a\n\n", 405),
        ("CONNECT a.example:443 HTTP/1.1\nHost: a.example:443\n\n", 400),
        ("GET / HTTP/1.2\nHost: a\n\n", 505),
        ("GET / HTTP/3.0\nHost: a\n\n", 505),
        ("GET / HTTX/1.1\nHost: a\n\n", 400),
        ("POST / HTTP/1.1\nHost: a\nTransfer-Encoding: gzip, chunked\n\n", 501),
    ] {
        let got = bed.ask(request).await;
        assert_eq!((got.status, got.get("connection")), (status, Some("close")), "{request}");
    }
    assert!(backend.seen().is_empty());
    assert_eq!(bed.ask("OPTIONS * HTTP/1.1\nHost: a\n\n").await.body, "*");
    assert_eq!(bed.ask("PROPFIND /x HTTP/1.1\nHost: a\n\n").await.body, "/x");
}

#[tokio::test]
async fn too_many_forwarders_is_463() {
    let backend = Backend::echo_path().await;
    let bed = Bed::new(&[&backend]).await;
    let with = |count: usize| {
        format!("GET / HTTP/1.1\nHost: a\nX-Forwarded-For: {}\n\n", vec!["10.0.0.1"; count].join(", "))
    };
    assert_eq!(bed.ask(&with(30)).await.status, 200);
    assert_eq!(bed.ask(&with(31)).await.status, 463);
}

#[tokio::test]
async fn connections_have_a_limit() {
    let backend = Backend::echo_path().await;
    let options = Options { max_connections: 2, ..Options::default() };
    let bed = Bed::with_options(options, &[&backend], |_| {}).await;
    let (mut one, mut two) = (bed.client().await, bed.client().await);
    assert_eq!(one.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.status, 200);
    assert_eq!(two.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.status, 200);
    assert!(bed.client().await.is_closed().await);
    assert_eq!(bed.proxy.metrics().balancers["lb"].rejected_connections, 1);
    drop(one);
    eventually("the first to be gone", || bed.proxy.metrics().balancers["lb"].active_connections == 1).await;
    assert_eq!(bed.get("/").await.status, 200);
    assert_eq!(two.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.status, 200);
}

#[tokio::test]
async fn what_is_counted() {
    let backend = Backend::start(|seen| Reply::status(seen.path()[1..].parse().unwrap(), "body")).await;
    let bed = Bed::new(&[&backend]).await;
    for status in [200, 200, 302, 404, 500, 503] {
        assert_eq!(bed.get(&format!("/{status}")).await.status, status);
    }
    eventually("all to be recorded", || bed.proxy.metrics().balancers["lb"].requests == 6).await;
    let metrics = bed.proxy.metrics();
    let balancer = &metrics.balancers["lb"];
    assert_eq!((balancer.target.0, balancer.elb.0), ([0, 2, 1, 1, 2], [0; 5]));
    assert_eq!((balancer.new_connections, balancer.latency.count), (6, 6));
    assert!(balancer.latency.sum_micros > 0 && balancer.processed_bytes >= 6 * 4);
    let group = &metrics.groups["g"];
    assert_eq!((group.requests, group.target.0), (6, [0, 2, 1, 1, 2]));
    assert_eq!(group.targets[&("t0".into(), backend.address.port())].requests, 6);
}
