//! The sockets of the metadata server, and the well-known address on the loopback device.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

use crate::config::MetadataListen;

use super::{Answer, WELL_KNOWN_BASE};

const WELL_KNOWN_ADDRESS: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 2);
/// Connections at once.
const CONNECTIONS: usize = 512;
/// A request's head must come within this.
const HEAD_LIMIT: Duration = Duration::from_secs(5);

/// A server that listens.
pub struct Listening {
    /// The socket.
    pub listener: TcpListener,
    /// What containers are told.
    pub base: String,
}

/// Opens the socket. `gateway` is where containers see this machine. None with [`MetadataListen::Off`]; the error is a sentence.
pub async fn start(listen: &MetadataListen, gateway: Option<Ipv4Addr>) -> Result<Option<Listening>, String> {
    match listen {
        MetadataListen::Off => Ok(None),
        MetadataListen::Address(address) => {
            let listener = bind(*address).await?;
            let local = listener.local_addr().map_err(|error| error.to_string())?;
            Ok(Some(Listening { listener, base: format!("http://{local}") }))
        }
        MetadataListen::Advertised(address, base) => {
            let base = base.trim_end_matches('/').to_owned();
            Ok(Some(Listening { listener: bind(*address).await?, base }))
        }
        MetadataListen::Auto => match well_known().await {
            Ok(listener) => Ok(Some(Listening { listener, base: WELL_KNOWN_BASE.into() })),
            Err(error) => {
                tracing::info!(
                    error,
                    "no metadata server at 169.254.170.2; using a port of the bridge's gateway"
                );
                let address = gateway.unwrap_or(Ipv4Addr::LOCALHOST);
                let listener = match bind((IpAddr::V4(address), 0).into()).await {
                    Ok(listener) => listener,
                    Err(_) => bind((Ipv4Addr::LOCALHOST, 0).into()).await?,
                };
                let local = listener.local_addr().map_err(|error| error.to_string())?;
                Ok(Some(Listening { listener, base: format!("http://{local}") }))
            }
        },
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|error| format!("metadata server: {address}: {error}"))
}

/// The well-known address is put on the loopback device: containers reach it by their default route, which ends here.
async fn well_known() -> Result<TcpListener, String> {
    let address: SocketAddr = (IpAddr::V4(WELL_KNOWN_ADDRESS), 80).into();
    if let Ok(listener) = bind(address).await {
        return Ok(listener);
    }
    let add = tokio::process::Command::new("ip")
        .args(["address", "add", "169.254.170.2/32", "dev", "lo"])
        .output()
        .await
        .map_err(|error| format!("ip: {error}"))?;
    let words = String::from_utf8_lossy(&add.stderr);
    let there = ["File exists", "already assigned"].iter().any(|known| words.contains(known));
    if !add.status.success() && !there {
        return Err(words.trim().to_owned());
    }
    bind(address).await
}

/// Serves until `shutdown`.
pub async fn serve<A: Answer>(listener: TcpListener, server: A, mut shutdown: watch::Receiver<bool>) {
    let slots = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let slot = slots.clone().acquire_owned().await.expect("the semaphore is never closed");
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "metadata server: cannot accept");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
            () = crate::shutdown::ended(&mut shutdown) => return,
        };
        let server = server.clone();
        tokio::spawn(async move {
            let answer = service_fn(|request| {
                let server = server.clone();
                async move { Ok::<_, Infallible>(server.answer(peer.ip(), request).await) }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD_LIMIT)
                .serve_connection(TokioIo::new(stream), answer);
            if let Err(error) = connection.await {
                tracing::debug!(%error, "metadata server: a connection broke off");
            }
            drop(slot);
        });
    }
}
