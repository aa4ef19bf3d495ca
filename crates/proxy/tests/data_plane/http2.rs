//! HTTP/2 clients, HTTP/2 targets, gRPC.

use crate::bed::*;
use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use http_body_util::{BodyExt, Full, StreamBody, combinators::BoxBody};
use hyper::body::{Frame, Incoming};
use hyper::client::conn::http2::SendRequest;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use proxy::config::*;
use proxy::report::HealthState;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

type Sender = SendRequest<BoxBody<Bytes, Infallible>>;

async fn connect(port: u16) -> Sender {
    let tcp = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let (sender, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(tcp)).await.unwrap();
    tokio::spawn(connection);
    sender
}

fn full(body: &str) -> BoxBody<Bytes, Infallible> {
    Full::new(Bytes::copy_from_slice(body.as_bytes())).boxed()
}

/// Status, headers, body and trailers.
async fn ask(
    sender: &mut Sender,
    request: Request<BoxBody<Bytes, Infallible>>,
) -> (u16, HeaderMap, String, Option<HeaderMap>) {
    let response = timely(sender.send_request(request)).await.unwrap();
    let (parts, body) = response.into_parts();
    let collected = timely(body.collect()).await.unwrap();
    let trailers = collected.trailers().cloned();
    (parts.status.as_u16(), parts.headers, String::from_utf8(collected.to_bytes().into()).unwrap(), trailers)
}

fn get(path: &str) -> Request<BoxBody<Bytes, Infallible>> {
    Request::get(format!("http://a.example{path}")).body(full("")).unwrap()
}

/// A target that speaks HTTP/2 only: answers with what it saw, ends with a trailer.
async fn http2_target() -> SocketAddr {
    async fn serve(request: Request<Incoming>) -> Result<Response<BoxBody<Bytes, Infallible>>, Infallible> {
        let text = format!(
            "{} {} {} te={} xff={} trace={}",
            request.method(),
            request.uri(),
            request.headers().get("content-type").map_or("-", |value| value.to_str().unwrap()),
            request.headers().get("te").map_or("-", |value| value.to_str().unwrap()),
            request.headers().get("x-forwarded-for").map_or("-", |value| value.to_str().unwrap()),
            request.headers().contains_key("x-amzn-trace-id"),
        );
        let health = request.uri().path() == "/AWS.ALB/healthcheck";
        let body = request.into_body().collect().await.unwrap().to_bytes();
        let mut trailers = HeaderMap::new();
        trailers.insert("grpc-status", if health { "12" } else { "0" }.parse().unwrap());
        let frames = [Frame::data(Bytes::from(text)), Frame::data(body), Frame::trailers(trailers)];
        let stream = futures_of(frames.map(Ok));
        Ok(Response::new(BodyExt::boxed(StreamBody::new(stream))))
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (tcp, _) = listener.accept().await.unwrap();
            let server = hyper::server::conn::http2::Builder::new(TokioExecutor::new());
            tokio::spawn(server.serve_connection(TokioIo::new(tcp), service_fn(serve)));
        }
    });
    address
}

/// A stream of the given items.
fn futures_of<T, const N: usize>(items: [T; N]) -> impl futures_util::Stream<Item = T> {
    futures_util::stream::iter(items)
}

#[tokio::test]
async fn http2_clients_are_served_by_http1_targets() {
    let backend = Backend::start(|seen| match seen.path() {
        "/empty" => Reply::Bytes(b"HTTP/1.1 204 No Content\r\nX-A: b\r\n\r\n".into()),
        "/chunked" => Reply::Bytes(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\nKeep-Alive: 5\r\n\r\n3\r\nabc\r\n0\r\n\r\n".into()),
        path => Reply::ok(&format!("{path} {}", String::from_utf8_lossy(&seen.body))),
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    let mut sender = connect(bed.port).await;
    let mut request = get("/a?b");
    request.headers_mut().append("cookie", "a=1".parse().unwrap());
    request.headers_mut().append("cookie", "b=2".parse().unwrap());
    let (status, headers, body, _) = ask(&mut sender, request).await;
    assert_eq!((status, body.as_str(), headers["content-length"].to_str().unwrap()), (200, "/a?b ", "5"));
    let seen = &backend.seen()[0];
    assert_eq!((seen.line.as_str(), seen.get("cookie")), ("GET /a?b HTTP/1.1", Some("a=1; b=2")));
    assert_eq!(seen.get("host"), Some(format!("a.example:{}", bed.port).as_str()));
    assert!(seen.get("content-length").is_none() && seen.get("transfer-encoding").is_none());
    let post = Request::post("http://a.example/p").body(full("payload")).unwrap();
    assert_eq!(ask(&mut sender, post).await.2, "/p payload");
    let stream = StreamBody::new(futures_of([
        Ok(Frame::data(Bytes::from("one"))),
        Ok(Frame::data(Bytes::from("two"))),
    ]));
    let post = Request::post("http://a.example/s").body(BodyExt::boxed(stream)).unwrap();
    assert_eq!(ask(&mut sender, post).await.2, "/s onetwo");
    assert_eq!(backend.seen()[2].get("transfer-encoding"), Some("chunked"));
    assert_eq!(ask(&mut sender, get("/empty")).await.0, 204);
    let (_, headers, body, _) = ask(&mut sender, get("/chunked")).await;
    assert!(
        body == "abc" && !headers.contains_key("transfer-encoding") && !headers.contains_key("keep-alive"),
        "{headers:?}"
    );
    assert!(
        backend.seen().iter().all(|seen| seen.connection == 0),
        "connections to the target are used again"
    );
    assert!(backend.broken().is_empty(), "{:?}", backend.broken());
    eventually("all to be recorded", || bed.proxy.metrics().balancers["lb"].requests == 5).await;
}

#[tokio::test]
async fn many_http2_requests_at_once() {
    let backend = Backend::start(|seen| {
        Reply::Later(
            Duration::from_millis(20),
            format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{}", seen.path().len(), seen.path())
                .into_bytes(),
        )
    })
    .await;
    let bed = Bed::new(&[&backend]).await;
    let sender = connect(bed.port).await;
    let asks = (0..60).map(|n| {
        let mut sender = sender.clone();
        tokio::spawn(async move { (n, ask(&mut sender, get(&format!("/{n}"))).await.2) })
    });
    for asked in asks.collect::<Vec<_>>() {
        let (n, body) = asked.await.unwrap();
        assert_eq!(body, format!("/{n}"));
    }
}

#[tokio::test]
async fn http2_clients_get_errors_and_own_answers() {
    let silent =
        Backend::start(|seen| if seen.path() == "/close" { Reply::Last(vec![]) } else { Reply::Silence })
            .await;
    let bed = Bed::with(&[&silent], |config| {
        attributes(config).idle_timeout = Duration::from_millis(300);
        listener(config).rules = vec![Rule {
            id: "r".into(),
            priority: 1,
            conditions: vec![Condition::PathPattern(vec!["/fixed".into()])],
            action: Action::Redirect(Redirect::default()),
        }];
    })
    .await;
    let mut sender = connect(bed.port).await;
    let (status, headers, _, _) = ask(&mut sender, get("/fixed?q")).await;
    assert_eq!(
        (status, headers["location"].to_str().unwrap()),
        (302, format!("http://a.example:{}/fixed?q", bed.port).as_str())
    );
    assert_eq!(headers["server"], "awselb/2.0");
    assert_eq!(ask(&mut sender, get("/close")).await.0, 502);
    assert_eq!(ask(&mut sender, get("/silent")).await.0, 504);
    let trace = Request::builder().method("TRACE").uri("http://a.example/").body(full("")).unwrap();
    assert_eq!(ask(&mut sender, trace).await.0, 405);
    let mut grpc = get("/grpc");
    grpc.headers_mut().insert("content-type", "application/grpc+proto".parse().unwrap());
    assert_eq!(ask(&mut sender, grpc).await.0, 464);
}

#[tokio::test]
async fn an_http2_client_that_resets_frees_the_target() {
    let silent = Backend::start(|_| Reply::Silence).await;
    let bed = Bed::new(&[&silent]).await;
    let mut sender = connect(bed.port).await;
    let waiting = tokio::spawn(async move { sender.send_request(get("/")).await });
    silent.wait_seen(1).await;
    waiting.abort();
    eventually("the request to end", || bed.proxy.health()["g"][0].in_flight == 0).await;
}

#[tokio::test]
async fn http2_and_grpc_targets_get_http2_with_trailers() {
    let address = http2_target().await;
    let backend = Backend::echo_path().await;
    let mut bed = Bed::with(&[&backend], |config| {
        let group = target_group(config, "g");
        group.protocol_version = ProtocolVersion::Http2;
        group.targets[0].address = address;
    })
    .await;
    let mut sender = connect(bed.port).await;
    let (status, _, body, trailers) = ask(&mut sender, get("/x?y")).await;
    assert_eq!(status, 200);
    assert_eq!(body, format!("GET http://a.example:{}/x?y - te=- xff=127.0.0.1 trace=true", bed.port));
    assert_eq!(trailers.unwrap()["grpc-status"], "0");
    assert_eq!(bed.get("/").await.status, 464, "an HTTP/1 client");

    bed.apply(|config| target_group(config, "g").protocol_version = ProtocolVersion::Grpc);
    let call = Request::post("http://a.example/pkg.Service/Method")
        .header("content-type", "application/grpc")
        .header("te", "trailers")
        .body(full("message"))
        .unwrap();
    let (status, _, body, trailers) = ask(&mut sender, call).await;
    assert_eq!(status, 200);
    assert!(
        body.starts_with("POST http://a.example") && body.contains("application/grpc te=trailers"),
        "{body}"
    );
    assert!(body.ends_with("message"), "{body}");
    assert_eq!(trailers.unwrap()["grpc-status"], "0");
    assert_eq!(ask(&mut sender, get("/")).await.0, 464, "gRPC is POST only");
    eventually("all to be recorded", || bed.proxy.metrics().groups["g"].requests == 2).await;
}

#[tokio::test]
async fn grpc_targets_are_checked_by_a_call() {
    let address = http2_target().await;
    let backend = Backend::echo_path().await;
    let bed = Bed::with(&[&backend, &backend], |config| {
        let group = target_group(config, "g");
        group.protocol_version = ProtocolVersion::Grpc;
        group.targets[0].address = address;
        group.health_check = HealthCheck {
            path: "/AWS.ALB/healthcheck".into(),
            interval: Duration::from_millis(50),
            timeout: Duration::from_millis(500),
            matcher: Matcher::Grpc(vec![(12, 12)]),
            ..HealthCheck::default()
        };
    })
    .await;
    let state = |place: usize| bed.proxy.health()["g"][place].health.state;
    eventually("the gRPC target to be healthy", || state(0) == HealthState::Healthy).await;
    eventually("the HTTP/1 target to be unhealthy", || state(1) == HealthState::Unhealthy).await;
}

#[tokio::test]
async fn stickiness_works_over_http2() {
    let backends = [Backend::named("a").await, Backend::named("b").await];
    let bed = Bed::with(&backends.each_ref(), |config| {
        target_group(config, "g").stickiness =
            Some(Stickiness::LbCookie { duration: Duration::from_secs(60) });
    })
    .await;
    let mut sender = connect(bed.port).await;
    let (_, headers, first, _) = ask(&mut sender, get("/")).await;
    let cookie = headers
        .get_all("set-cookie")
        .iter()
        .next()
        .unwrap()
        .to_str()
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    for _ in 0..4 {
        let mut request = get("/");
        request.headers_mut().insert("cookie", cookie.parse().unwrap());
        assert_eq!(ask(&mut sender, request).await.2, first);
    }
}

#[tokio::test]
async fn http2_can_be_turned_off() {
    let backend = Backend::echo_path().await;
    let bed = Bed::with(&[&backend], |config| attributes(config).http2 = false).await;
    let mut client = bed.client().await;
    let got = client.ask("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await;
    assert_eq!(got.status, 505);
}

/// An HTTP/2 frame.
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let mut frame = (payload.len() as u32).to_be_bytes()[1..].to_vec();
    frame.extend([kind, flags]);
    frame.extend(stream.to_be_bytes());
    frame.extend_from_slice(payload);
    frame
}

/// Name and value of a field.
type Literal<'a> = (&'a str, &'a str);

/// A header block of literals, as they are.
fn block(fields: &[Literal<'_>]) -> Vec<u8> {
    let mut block = Vec::new();
    for (name, value) in fields {
        block.push(0);
        for text in [name, value] {
            assert!(text.len() < 127, "one length byte");
            block.push(text.len() as u8);
            block.extend_from_slice(text.as_bytes());
        }
    }
    block
}

#[tokio::test]
async fn nothing_is_smuggled_from_http2_to_http1() {
    let backend = Backend::echo_path().await;
    let bed = Bed::new(&[&backend]).await;
    let attacks: &[(&str, &[Literal<'_>], &str)] = &[
        ("line break in a value", &[("x", "a\r\ntransfer-encoding: chunked")], ""),
        ("bare LF in a value", &[("x", "a\nb: c")], ""),
        ("null in a value", &[("x", "a\0b")], ""),
        ("line break in a name", &[("x: y\r\nz", "a")], ""),
        ("colon in a name", &[("x:y", "a")], ""),
        ("space in a name", &[("x ", "a")], ""),
        ("upper case in a name", &[("X-Upper", "a")], ""),
        ("empty name", &[("", "a")], ""),
        (
            "transfer-encoding",
            &[("transfer-encoding", "chunked")],
            "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n",
        ),
        ("connection", &[("connection", "keep-alive")], ""),
        ("upgrade", &[("upgrade", "websocket")], ""),
        (
            "shorter content-length than the body",
            &[("content-length", "0")],
            "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n",
        ),
        (
            "longer body than content-length",
            &[("content-length", "2")],
            "abGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n",
        ),
        ("two content-lengths", &[("content-length", "3"), ("content-length", "4")], "abcd"),
        ("content-length with a sign", &[("content-length", "+4")], "abcd"),
        ("another host", &[("host", "b.example")], ""),
        ("late pseudo-header", &[("x", "y"), (":path", "/smuggled")], ""),
    ];
    let pseudo = [(":method", "POST"), (":scheme", "http"), (":path", "/a"), (":authority", "a.example")];
    let mut cases: Vec<(&str, Vec<Literal<'_>>, &str)> =
        attacks.iter().map(|(what, fields, body)| (*what, [&pseudo[..], fields].concat(), *body)).collect();
    for (what, at, value) in [
        ("space in the path", 2, "/a HTTP/1.1"),
        ("line break in the path", 2, "/a HTTP/1.1\r\nx: y\r\n"),
        ("empty path", 2, ""),
        ("relative path", 2, "a"),
        ("line break in the method", 0, "GET / HTTP/1.1\r\nx: y"),
        ("space in the method", 0, "GET /"),
        ("line break in the authority", 3, "a\r\nx: y"),
        ("path in the authority", 3, "a/b"),
    ] {
        let mut fields = pseudo.to_vec();
        fields[at].1 = value;
        cases.push((what, fields, ""));
    }
    for (what, fields, body) in cases {
        let mut tcp = TcpStream::connect(("127.0.0.1", bed.port)).await.unwrap();
        let mut bytes = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
        bytes.extend(frame(4, 0, 0, &[]));
        bytes.extend(frame(1, 4, 1, &block(&fields)));
        bytes.extend(frame(0, 1, 1, body.as_bytes()));
        tokio::io::AsyncWriteExt::write_all(&mut tcp, &bytes).await.unwrap();
        // The answer, of whatever kind, has come when the balancer says nothing more.
        let mut buffer = [0; 4096];
        while let Ok(Ok(1..)) = tokio::time::timeout(
            Duration::from_millis(100),
            tokio::io::AsyncReadExt::read(&mut tcp, &mut buffer),
        )
        .await
        {}
        assert_eq!(bed.get("/victim").await.body, "/victim", "{what}");
        let seen = backend.take_seen();
        // A body that is longer than announced is cut off; without it, the request is an honest one.
        let honest = |seen: &Seen| {
            what.starts_with("shorter") && seen.line == "POST /a HTTP/1.1" && seen.body.is_empty()
        };
        let odd: Vec<&Seen> =
            seen.iter().filter(|seen| seen.line != "GET /victim HTTP/1.1" && !honest(seen)).collect();
        assert!(odd.is_empty(), "{what}: {odd:?}");
        let broken = backend.broken();
        assert!(broken.iter().all(|error| error.starts_with("cut")), "{what}: {broken:?}");
    }
}

#[tokio::test]
async fn idle_and_old_http2_connections_are_closed() {
    let backend = Backend::echo_path().await;
    let mut bed =
        Bed::with(&[&backend], |config| attributes(config).idle_timeout = Duration::from_millis(400)).await;
    let mut sender = connect(bed.port).await;
    for _ in 0..8 {
        tokio::time::sleep(Duration::from_millis(150)).await;
        assert_eq!(ask(&mut sender, get("/x")).await.0, 200, "a connection in use is not idle");
    }
    eventually("the idle connection to close", || sender.is_closed()).await;
    bed.apply(|config| {
        attributes(config).idle_timeout = Duration::from_secs(1);
        attributes(config).client_keep_alive = Duration::from_millis(500);
    });
    let mut sender = connect(bed.port).await;
    assert_eq!(ask(&mut sender, get("/x")).await.0, 200);
    let start = std::time::Instant::now();
    eventually("the old connection to close", || sender.is_closed()).await;
    assert!(start.elapsed() < Duration::from_millis(950), "before it was idle for long");
}
