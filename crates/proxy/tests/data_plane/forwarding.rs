//! What passes through, and how.

use crate::bed::*;
use proxy::config::*;
use std::time::Duration;
use tokio::io::AsyncWriteExt;

#[tokio::test]
async fn requests_reach_the_target_with_the_balancers_headers() {
    let backend = Backend::echo_path().await;
    let bed = Bed::new(&[&backend]).await;
    let got = bed.ask("GET /a/b?c=d HTTP/1.1\nHost: a.example\nX-Forwarded-For: 1.2.3.4\nConnection: close, X-Gone\nX-Gone: 1\nAccept: */*\n\n").await;
    assert_eq!((got.status, got.body.as_str()), (200, "/a/b?c=d"));
    let seen = &backend.seen()[0];
    assert_eq!(seen.get("host"), Some(format!("a.example:{}", bed.port).as_str()));
    assert_eq!(seen.get("x-forwarded-for"), Some("1.2.3.4, 127.0.0.1"));
    assert_eq!(seen.get("x-forwarded-proto"), Some("http"));
    assert_eq!(seen.get("x-forwarded-port"), Some(bed.port.to_string().as_str()));
    assert_eq!(seen.get("accept"), Some("*/*"));
    assert!(seen.get("x-gone").is_none() && seen.get("connection").is_none(), "{seen:?}");
    let trace = seen.get("x-amzn-trace-id").unwrap().strip_prefix("Root=1-").unwrap();
    assert!(trace.len() == 33 && trace.as_bytes()[8] == b'-', "{trace}");
}

#[tokio::test]
async fn connections_are_kept_on_both_sides() {
    let backend = Backend::echo_path().await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    for n in 0..5 {
        let got = client.ask(&format!("GET /{n} HTTP/1.1\r\nHost: a\r\n\r\n")).await;
        assert_eq!(got.body, format!("/{n}"));
        assert_eq!(got.get("connection"), Some("keep-alive"));
    }
    assert_eq!(bed.get("/other").await.body, "/other");
    assert!(
        backend.seen().iter().all(|seen| seen.connection == 0),
        "one connection to the target served all"
    );
}

#[tokio::test]
async fn pipelined_requests_are_answered_in_order() {
    let backend = Backend::start(|seen| match seen.path() {
        "/slow" => Reply::Later(
            Duration::from_millis(50),
            b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n/slow".into(),
        ),
        path => Reply::ok(path),
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\nPOST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nxyzGET /c HTTP/1.1\r\nHost: a\r\n\r\n").await;
    let mut bodies = Vec::new();
    for _ in 0..3 {
        bodies.push(client.receive(false).await.body);
    }
    assert_eq!(bodies, ["/slow", "/b", "/c"]);
    assert_eq!(backend.seen()[1].body, b"xyz");
}

#[tokio::test]
async fn bodies_of_every_framing_arrive_whole() {
    let backend = Backend::start(|seen| {
        Reply::ok(&format!("{} {}", seen.body.len(), seen.get("transfer-encoding").unwrap_or("-")))
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    let sized = "x".repeat(300_000);
    let got =
        client.ask(&format!("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n{sized}")).await;
    assert_eq!(got.body, "300000 -");
    let chunks: String = (0..500).map(|n| format!("{:x};e=f\r\n{}\r\n", n + 1, "y".repeat(n + 1))).collect();
    let got = client
        .ask(&format!(
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}0\r\nT: u\r\n\r\n"
        ))
        .await;
    assert_eq!(got.body, "125250 chunked");
    let got = client.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").await;
    assert_eq!(got.body, "0 -");
    assert!(backend.broken().is_empty(), "{:?}", backend.broken());
}

#[tokio::test]
async fn responses_of_every_framing_arrive_whole() {
    let big = "z".repeat(1_000_000);
    let backend = Backend::start(move |seen| match seen.path() {
        "/chunked" => Reply::Bytes(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n".into(),
        ),
        "/close" => Reply::Last(b"HTTP/1.1 200 OK\r\n\r\nuntil the end".into()),
        "/10" => Reply::Last(b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nold".into()),
        "/204" => Reply::Bytes(b"HTTP/1.1 204 No Content\r\n\r\n".into()),
        "/304" => {
            Reply::Bytes(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\nETag: \"x\"\r\n\r\n".into())
        }
        "/103" => Reply::Bytes(
            b"HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                .into(),
        ),
        "/big" => Reply::ok(&big),
        _ => Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".into()),
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    for (path, body) in [
        ("/chunked", "abcdefg"),
        ("/close", "until the end"),
        ("/10", "old"),
        ("/204", ""),
        ("/304", ""),
        ("/103", "ok"),
    ] {
        let got = client.ask(&format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n")).await;
        assert_eq!(got.body, body, "{path}");
        assert_ne!(got.get("connection"), Some("close"), "{path}");
    }
    assert_eq!(client.ask("GET /big HTTP/1.1\r\nHost: a\r\n\r\n").await.body.len(), 1_000_000);
    let got = client.ask("HEAD /head HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!((got.status, got.get("content-length")), (200, Some("10")));
    assert_eq!(client.ask("GET /204 HTTP/1.1\r\nHost: a\r\n\r\n").await.status, 204);
}

#[tokio::test]
async fn old_clients_get_bodies_that_end_with_the_connection() {
    let backend = Backend::start(|_| {
        Reply::Bytes(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n".into())
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    let got = client.ask("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n").await;
    assert_eq!(
        (got.body.as_str(), got.get("transfer-encoding"), got.get("connection")),
        ("abc", None, Some("close"))
    );
    assert_eq!(backend.seen()[0].line, "GET / HTTP/1.1");
}

#[tokio::test]
async fn responses_stream_while_the_target_still_writes() {
    let pause = Duration::from_millis(400);
    let backend = Backend::start(move |_| {
        Reply::Pieces(vec![
            (Duration::ZERO, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n".into()),
            (pause, b"6\r\nsecond\r\n0\r\n\r\n".into()),
        ])
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    let start = std::time::Instant::now();
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    let mut byte = Vec::new();
    while !String::from_utf8_lossy(&byte).contains("first") {
        let mut buffer = [0; 512];
        let n = timely(tokio::io::AsyncReadExt::read(&mut client.tcp, &mut buffer)).await.unwrap();
        byte.extend_from_slice(&buffer[..n]);
    }
    assert!(start.elapsed() < pause, "the first piece did not wait for the second");
    client.read = byte;
    assert_eq!(client.receive(false).await.body, "firstsecond");
}

#[tokio::test]
async fn uploads_stream_while_the_client_still_writes() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let backend = Backend::echo_path().await;
    let address = listener.local_addr().unwrap();
    let bed = Bed::with(&[&backend], |config| target_group(config, "g").targets[0].address = address).await;
    let mut client = bed.client().await;
    client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n").await;
    let (mut target, _) = timely(listener.accept()).await.unwrap();
    let mut read = Vec::new();
    while !String::from_utf8_lossy(&read).contains("first") {
        let mut buffer = [0; 512];
        let n = timely(tokio::io::AsyncReadExt::read(&mut target, &mut buffer)).await.unwrap();
        read.extend_from_slice(&buffer[..n]);
    }
    // The target answers before it has the whole body; the client gets that at once, and the connection ends.
    target.write_all(b"HTTP/1.1 413 Too Much\r\nContent-Length: 2\r\n\r\nno").await.unwrap();
    let got = client.receive(false).await;
    assert_eq!((got.status, got.body.as_str(), got.get("connection")), (413, "no", Some("close")));
}

#[tokio::test]
async fn clients_that_ask_first_are_told_to_continue() {
    let backend = Backend::start(|seen| Reply::ok(&String::from_utf8_lossy(&seen.body))).await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n").await;
    assert_eq!(client.receive(false).await.status, 100);
    client.send("body").await;
    assert_eq!(client.receive(false).await.body, "body");
    assert!(backend.seen()[0].get("expect").is_none());
    // One that does not wait is not told.
    let got = client
        .ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\nmore")
        .await;
    assert_eq!((got.status, got.body.as_str()), (200, "more"));
    assert_eq!(bed.ask("GET / HTTP/1.1\nHost: a\nExpect: tea\n\n").await.status, 417);
}

#[tokio::test]
async fn a_stale_connection_is_retried_only_where_that_is_safe() {
    // Closes each connection right when its second request arrives.
    let backend = Backend::start({
        let counts = std::sync::Mutex::new(std::collections::HashMap::new());
        move |seen| {
            let mut counts = counts.lock().unwrap();
            let count: &mut usize = counts.entry(seen.connection).or_default();
            *count += 1;
            if *count == 2 { Reply::Last(vec![]) } else { Reply::ok(seen.path()) }
        }
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    assert_eq!(bed.get("/1").await.body, "/1");
    assert_eq!(bed.get("/2").await.body, "/2", "sent again on a new connection");
    let seen = backend.seen();
    assert_eq!(
        seen.iter().map(|seen| (seen.connection, seen.path())).collect::<Vec<_>>(),
        [(0, "/1"), (0, "/2"), (1, "/2")]
    );
    let got = bed.ask("POST /3 HTTP/1.1\nHost: a\nContent-Length: 0\n\n").await;
    assert_eq!(got.status, 502, "a POST may have had its effect already");
    assert_eq!(backend.seen().len(), 4);
}

#[tokio::test]
async fn targets_that_close_between_requests_cost_nothing() {
    let backend = Backend::start(|seen| {
        Reply::Last(
            format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{}", seen.path().len(), seen.path())
                .into_bytes(),
        )
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    for n in 0..20 {
        let got = bed.ask(&format!("POST /{n} HTTP/1.1\nHost: a\nContent-Length: 0\n\n")).await;
        assert_eq!((got.status, got.body), (200, format!("/{n}")));
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

#[tokio::test]
async fn hop_by_hop_fields_of_responses_stay_behind() {
    let backend = Backend::start(|_| {
        Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive, X-Hop\r\nX-Hop: 1\r\nKeep-Alive: timeout=5\r\nServer: mine\r\nX-Kept: 2\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n".into())
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    let got = bed.get("/").await;
    assert!(got.get("x-hop").is_none() && got.get("keep-alive").is_none(), "{got:?}");
    assert_eq!((got.get("server"), got.get("x-kept")), (Some("mine"), Some("2")));
    assert_eq!(got.all("set-cookie"), ["a=1", "b=2"]);
}

#[tokio::test]
async fn attributes_change_what_is_forwarded() {
    let backend = Backend::echo_path().await;
    let bed = Bed::with(&[&backend], |config| {
        let attributes = attributes(config);
        attributes.preserve_host_header = true;
        attributes.xff_mode = XffMode::Remove;
        attributes.drop_invalid_header_fields = true;
    })
    .await;
    bed.ask("GET / HTTP/1.1\nHost: A.example\nX-Forwarded-For: 1.1.1.1\nX_Odd: 1\n\n").await;
    let seen = &backend.seen()[0];
    assert_eq!(
        (seen.get("host"), seen.get("x-forwarded-for"), seen.get("x_odd")),
        (Some("A.example"), None, None)
    );
    assert_eq!(bed.proxy.metrics().balancers["lb"].dropped_invalid_header, 1);
}

#[tokio::test]
async fn least_outstanding_requests_avoids_the_busy_target() {
    let slow = Backend::start(|_| {
        Reply::Later(Duration::from_millis(800), b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nslow".into())
    })
    .await;
    let fast = Backend::named("fast").await;
    let bed = Bed::with(&[&slow, &fast], |config| {
        target_group(config, "g").algorithm = Algorithm::LeastOutstandingRequests
    })
    .await;
    let mut first = bed.client().await;
    first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    eventually("the first to arrive", || slow.seen().len() + fast.seen().len() == 1).await;
    let mut second = bed.client().await;
    if slow.seen().is_empty() {
        first.receive(false).await;
        second.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
        slow.wait_seen(1).await;
    }
    for _ in 0..10 {
        assert_eq!(bed.get("/").await.body, "fast");
    }
}
