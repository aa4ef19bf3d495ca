//! Web sockets: the upgrade and the tunnel.

use crate::bed::*;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const UPGRADE: &str = "GET /chat HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
const ACCEPT: &[u8] = b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\nhello";

#[tokio::test]
async fn bytes_go_both_ways_after_the_upgrade() {
    let backend = Backend::start(|_| Reply::Echo(ACCEPT.into())).await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    let got = client.ask(UPGRADE).await;
    assert_eq!(
        (got.status, got.get("upgrade"), got.get("connection")),
        (101, Some("websocket"), Some("Upgrade"))
    );
    assert_eq!(got.get("sec-websocket-accept"), Some("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    let seen = &backend.seen()[0];
    assert_eq!((seen.get("upgrade"), seen.get("connection")), (Some("websocket"), Some("Upgrade")));
    assert_eq!(seen.get("sec-websocket-key"), Some("dGhlIHNhbXBsZSBub25jZQ=="));
    let mut read = std::mem::take(&mut client.read);
    let payload: Vec<u8> = (0..200_000u32).map(|n| n as u8).collect();
    let (mut receive, mut send) = client.tcp.split();
    let sending = async { send.write_all(&payload).await.unwrap() };
    let receiving = async {
        let mut buffer = [0; 8192];
        while read.len() < 5 + payload.len() {
            let n = receive.read(&mut buffer).await.unwrap();
            assert!(n > 0, "ended after {}", read.len());
            read.extend_from_slice(&buffer[..n]);
        }
    };
    timely(async { tokio::join!(sending, receiving) }).await;
    assert!(read.starts_with(b"hello") && read[5..] == payload[..]);
    assert_eq!(bed.proxy.health()["g"][0].in_flight, 1);
    send.shutdown().await.unwrap();
    assert_eq!(timely(client.tcp.read(&mut [0; 16])).await.unwrap(), 0, "the end goes through both ways");
    eventually("the tunnel to end", || bed.proxy.health()["g"][0].in_flight == 0).await;
    assert_eq!(bed.proxy.metrics().balancers["lb"].target.0[0], 1);
}

#[tokio::test]
async fn a_target_may_refuse() {
    let backend =
        Backend::start(|seen| Reply::status(if seen.path() == "/chat" { 403 } else { 200 }, "no")).await;
    let bed = Bed::new(&[&backend]).await;
    let mut client = bed.client().await;
    assert_eq!(client.ask(UPGRADE).await.status, 403);
    assert_eq!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.status, 200);
}

#[tokio::test]
async fn other_upgrades_are_not_asked_for() {
    let backend = Backend::echo_path().await;
    let bed = Bed::new(&[&backend]).await;
    let got = bed.ask("GET / HTTP/1.1\nHost: a\nConnection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: AAMAAABkAAQAAP__\n\n").await;
    assert_eq!(got.status, 200);
    let seen = &backend.seen()[0];
    assert!(
        seen.get("upgrade").is_none()
            && seen.get("connection").is_none()
            && seen.get("http2-settings").is_none()
    );
}

#[tokio::test]
async fn tunnels_end_when_idle_and_with_their_target() {
    let backend = Backend::start(|_| Reply::Echo(ACCEPT.into())).await;
    let mut bed =
        Bed::with(&[&backend], |config| attributes(config).idle_timeout = Duration::from_millis(300)).await;
    let mut client = bed.client().await;
    assert_eq!(client.ask(UPGRADE).await.status, 101);
    client.read.clear();
    for _ in 0..4 {
        tokio::time::sleep(Duration::from_millis(150)).await;
        client.send("x").await;
        assert_eq!(timely(client.tcp.read(&mut [0; 16])).await.unwrap(), 1);
    }
    assert!(client.is_closed().await);
    bed.apply(|config| attributes(config).idle_timeout = Duration::from_secs(60));
    let mut client = bed.client().await;
    assert_eq!(client.ask(UPGRADE).await.status, 101);
    bed.apply(|config| target_group(config, "g").targets.clear());
    assert!(client.is_closed().await);
}
