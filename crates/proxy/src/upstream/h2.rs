//! HTTP/2 connections to targets (HTTP/2 and gRPC target groups): one for each target, shared by its requests.

use super::ConnectError;
use crate::config::TargetProtocol;
use crate::live::Target;
use bytes::Bytes;
use http::{Request, Response};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::client::conn::http2::{Builder, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// The client's body on its way to an HTTP/2 target, counted.
#[derive(Debug)]
pub struct Upload {
    pub body: Incoming,
    pub received: Arc<AtomicU64>,
}

impl Body for Upload {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let this = self.get_mut();
        let frame = ready!(Pin::new(&mut this.body).poll_frame(cx));
        if let Some(Ok(frame)) = &frame
            && let Some(data) = frame.data_ref()
        {
            this.received.fetch_add(data.len() as u64, Ordering::Relaxed);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The shared connection to one target, if there is one.
#[derive(Debug, Default)]
pub struct Multiplexed {
    sender: Mutex<Option<SendRequest<Upload>>>,
}

impl Multiplexed {
    /// Lets the connection end once its requests have.
    pub fn clear(&self) {
        self.sender.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    fn ready(&self) -> Option<SendRequest<Upload>> {
        let mut sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        if sender.as_ref().is_some_and(SendRequest::is_closed) {
            sender.take();
        }
        sender.clone()
    }
}

/// Why an HTTP/2 request failed before its response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failed {
    Connect(ConnectError),
    /// The target broke the connection or the protocol.
    Broken,
}

/// How a target is reached.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    pub source: Option<IpAddr>,
    pub protocol: TargetProtocol,
    pub timeout: Duration,
}

/// Sends a request to a target and waits for the head of its response.
pub async fn send(
    target: &Arc<Target>,
    route: Route,
    request: Request<Upload>,
) -> Result<Response<Incoming>, Failed> {
    let mut sender = match target.multiplexed.ready() {
        Some(sender) => sender,
        None => open(target, route).await?,
    };
    if sender.ready().await.is_err() {
        // It was closing when it was found.
        sender = open(target, route).await?;
    }
    match sender.try_send_request(request).await {
        Ok(response) => Ok(response),
        Err(mut error) => {
            // Never sent: the connection went away in between. Once more, on a new one.
            let Some(request) = error.take_message() else { return Err(Failed::Broken) };
            target.multiplexed.clear();
            let mut sender = open(target, route).await?;
            sender.send_request(request).await.map_err(|_| Failed::Broken)
        }
    }
}

/// Opens the connection of a target. Two requests may do so at once; the later connection is the one kept.
async fn open(target: &Arc<Target>, route: Route) -> Result<SendRequest<Upload>, Failed> {
    let stream =
        super::open(target.address, route.source, target.way.as_ref(), route.protocol, true, route.timeout)
            .await
            .map_err(Failed::Connect)?;
    let (sender, connection) = Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .adaptive_window(true)
        .max_header_list_size(64 * 1024)
        .handshake(TokioIo::new(stream))
        .await
        .map_err(|_| Failed::Broken)?;
    let gone = Arc::clone(target);
    tokio::spawn(async move {
        tokio::select! {
            _ = connection => {}
            () = gone.wait_gone() => {}
        }
    });
    *target.multiplexed.sender.lock().unwrap_or_else(PoisonError::into_inner) = Some(sender.clone());
    Ok(sender)
}
