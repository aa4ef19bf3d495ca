//! HTTPS listeners and HTTPS targets.

use crate::bed::*;
use proxy::config::*;
use proxy::report::HealthState;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;
use tokio_rustls::{TlsConnector, rustls};

/// A certificate for these names, and the same as the balancer is given it.
fn certificate(names: &[&str]) -> (CertificateDer<'static>, Certificate) {
    let made = rcgen::generate_simple_self_signed(names.iter().map(ToString::to_string).collect::<Vec<_>>())
        .unwrap();
    let given = Certificate {
        arn: format!("arn:{}", names[0]).into(),
        names: names.iter().map(ToString::to_string).collect(),
        chain_pem: made.cert.pem().into(),
        key_pem: made.signing_key.serialize_pem().into(),
    };
    (made.cert.der().clone(), given)
}

fn provider() -> Arc<rustls::crypto::CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

/// Connects, trusting only this certificate, and asks for `name`.
async fn connect(
    port: u16,
    trusted: &CertificateDer<'static>,
    name: &str,
    protocols: &[&str],
) -> std::io::Result<Client<TlsStream<TcpStream>>> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let mut config = rustls::ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
    let tcp = TcpStream::connect(("127.0.0.1", port)).await?;
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let tcp = timely(TlsConnector::from(Arc::new(config)).connect(name, tcp)).await?;
    Ok(Client { tcp, read: Vec::new() })
}

async fn https_bed(
    backend: &Backend,
    certificates: Vec<Certificate>,
    change: impl FnOnce(&mut Config),
) -> Bed {
    Bed::with(&[backend], |config| {
        let policy = "ELBSecurityPolicy-TLS13-1-2-2021-06".into();
        listener(config).protocol = ListenerProtocol::Https(TlsConfig { certificates, policy });
        change(config);
    })
    .await
}

#[tokio::test]
async fn requests_over_tls_reach_the_target() {
    let (trusted, given) = certificate(&["a.example"]);
    let backend = Backend::start(|seen| Reply::ok(&format!("{} {}", seen.path(), seen.body.len()))).await;
    let bed = https_bed(&backend, vec![given], |config| attributes(config).tls_headers = true).await;
    let mut client = connect(bed.port, &trusted, "a.example", &["http/1.1"]).await.unwrap();
    let got = client.ask("GET /x HTTP/1.1\r\nHost: a.example\r\nX-Amzn-Tls-Version: forged\r\n\r\n").await;
    assert_eq!((got.status, got.body.as_str()), (200, "/x 0"));
    let seen = &backend.seen()[0];
    assert_eq!(seen.get("x-forwarded-proto"), Some("https"));
    assert_eq!(seen.get("x-amzn-tls-version"), Some("TLSv1.3"));
    assert!(seen.get("x-amzn-tls-cipher-suite").unwrap().starts_with("TLS_"), "{seen:?}");
    let big = "x".repeat(500_000);
    let got = client
        .ask(&format!("POST /big HTTP/1.1\r\nHost: a.example\r\nContent-Length: 500000\r\n\r\n{big}"))
        .await;
    assert_eq!(got.body, "/big 500000");
    // Plain text at the same port is told so.
    let got = bed.get("/").await;
    assert_eq!((got.status, backend.seen().len()), (400, 2));
}

#[tokio::test]
async fn large_responses_pass_through_tls_whole() {
    let (trusted, given) = certificate(&["a.example"]);
    let body: String = "0123456789".repeat(300_000);
    let backend = Backend::start({
        let body = body.clone();
        move |_| Reply::ok(&body)
    })
    .await;
    let bed = https_bed(&backend, vec![given], |_| {}).await;
    let mut client = connect(bed.port, &trusted, "a.example", &[]).await.unwrap();
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    // A reader that falls behind fills the socket, so that TLS has to hold bytes back.
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(client.receive(false).await.body == body);
    assert!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.body == body);
}

#[tokio::test]
async fn certificates_are_chosen_by_server_name() {
    let (first_trusted, first) = certificate(&["default.example"]);
    let (wild_trusted, wild) = certificate(&["*.wild.example"]);
    let (exact_trusted, exact) = certificate(&["exact.wild.example"]);
    let backend = Backend::echo_path().await;
    let bed = https_bed(&backend, vec![first, wild, exact], |_| {}).await;
    for (trusted, name, fits) in [
        (&first_trusted, "default.example", true),
        (&wild_trusted, "x.wild.example", true),
        (&exact_trusted, "exact.wild.example", true),
        (&wild_trusted, "exact.wild.example", false),
        (&first_trusted, "x.wild.example", false),
    ] {
        assert_eq!(connect(bed.port, trusted, name, &[]).await.is_ok(), fits, "{name}");
    }
    eventually("the failures to be counted", || {
        bed.proxy.metrics().balancers["lb"].client_tls_negotiation_errors == 2
    })
    .await;
}

#[tokio::test]
async fn http2_is_agreed_on_by_alpn() {
    let (trusted, given) = certificate(&["a.example"]);
    let backend = Backend::echo_path().await;
    let mut bed = https_bed(&backend, vec![given], |_| {}).await;
    let client = connect(bed.port, &trusted, "a.example", &["h2", "http/1.1"]).await.unwrap();
    assert_eq!(client.tcp.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
    let io = hyper_util::rt::TokioIo::new(client.tcp);
    let (mut sender, connection) = hyper::client::conn::http2::handshake::<
        _,
        _,
        http_body_util::Empty<bytes::Bytes>,
    >(hyper_util::rt::TokioExecutor::new(), io)
    .await
    .unwrap();
    tokio::spawn(connection);
    let request = http::Request::get("https://a.example/over-h2").body(http_body_util::Empty::new()).unwrap();
    assert_eq!(timely(sender.send_request(request)).await.unwrap().status(), 200);
    assert_eq!(backend.seen()[0].path(), "/over-h2");
    bed.apply(|config| attributes(config).http2 = false);
    let client = connect(bed.port, &trusted, "a.example", &["h2", "http/1.1"]).await.unwrap();
    assert_eq!(client.tcp.get_ref().1.alpn_protocol(), Some(&b"http/1.1"[..]));
}

#[tokio::test]
async fn a_listener_without_a_usable_certificate_is_reported_and_closed() {
    let (_, mut given) = certificate(&["a.example"]);
    given.key_pem = "nothing".into();
    let mut bed = Bed::new(&[]).await;
    for (certificates, error) in [(vec![given], "arn:a.example"), (vec![], "no certificate")] {
        let port = free_port();
        bed.apply(|config| {
            let mut https = listener(config).clone();
            https.port = port;
            https.protocol = ListenerProtocol::Https(TlsConfig { certificates, policy: String::new() });
            config.balancers.get_mut("lb").unwrap().listeners.insert("m".into(), https);
        });
        let status = bed.proxy.listeners().into_iter().find(|status| &*status.listener == "m").unwrap();
        assert!(status.bound.as_ref().is_err_and(|told| told.contains(error)), "{status:?}");
        assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err());
    }
}

#[tokio::test]
async fn https_targets_are_spoken_to_and_checked_over_tls() {
    let made = rcgen::generate_simple_self_signed(vec!["whoever".to_owned()]).unwrap();
    let key = PrivateKeyDer::from_pem_slice(made.signing_key.serialize_pem().as_bytes()).unwrap();
    let config = rustls::ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let backend = Backend::start_tls(Arc::new(config), |seen| Reply::ok(seen.path())).await;
    let bed = Bed::with(&[&backend], |config| {
        let group = target_group(config, "g");
        group.protocol = TargetProtocol::Https;
        group.health_check = HealthCheck {
            protocol: TargetProtocol::Https,
            interval: Duration::from_millis(50),
            timeout: Duration::from_secs(2),
            ..HealthCheck::default()
        };
    })
    .await;
    eventually("the target to be healthy", || {
        bed.proxy.health()["g"][0].health.state == HealthState::Healthy
    })
    .await;
    for n in 0..3 {
        assert_eq!(bed.get(&format!("/{n}")).await.body, format!("/{n}"));
    }
    let requests: Vec<Seen> = backend.seen().into_iter().filter(|seen| seen.path() != "/").collect();
    assert!(requests.iter().all(|seen| seen.connection == requests[0].connection), "kept and used again");
}
