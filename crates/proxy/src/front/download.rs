//! Bodies of responses to HTTP/2 clients, by where they come from.

use crate::engine::Engine;
use crate::front::h2::{Active, Frames};
use crate::live::Target;
use crate::record::Record;
use crate::timer::Timer;
use crate::upstream::exchange::Exchange;
use bytes::{Bytes, BytesMut};
use hyper::body::{Frame, Incoming, SizeHint};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

/// Most payload in one frame handed to hyper.
const FRAME: usize = 16 * 1024;

/// A body, which also keeps the request counted as under way.
#[derive(Debug)]
pub struct Body {
    from: From,
    active: Option<Active>,
}

#[derive(Debug)]
enum From {
    /// The balancer's own.
    Full(Bytes),
    /// An HTTP/1 target.
    Relayed(Box<Relayed>),
    /// An HTTP/2 target.
    Streamed(Box<Streamed>),
}

/// See [`From::Relayed`].
#[derive(Debug)]
pub struct Relayed {
    /// Taken when the body has ended.
    pub exchange: Option<Exchange>,
    pub source: Frames,
    pub timer: Timer,
    pub idle: Duration,
    pub engine: Arc<Engine>,
    pub target: Arc<Target>,
    /// Bytes still to come, if that is known.
    pub length: Option<u64>,
    pub record: Record,
}

/// See [`From::Streamed`].
#[derive(Debug)]
pub struct Streamed {
    pub body: Incoming,
    pub received: Arc<AtomicU64>,
    /// What `received` was when the idle timeout was put off.
    pub moved: u64,
    pub timer: Timer,
    pub idle: Duration,
    pub record: Record,
}

impl Body {
    pub fn full(bytes: Bytes) -> Self {
        Self { from: From::Full(bytes), active: None }
    }

    pub fn relayed(relayed: Relayed) -> Self {
        Self { from: From::Relayed(Box::new(relayed)), active: None }
    }

    pub fn streamed(streamed: Streamed) -> Self {
        Self { from: From::Streamed(Box::new(streamed)), active: None }
    }

    /// Keeps this until the body is done with.
    pub fn hold(&mut self, active: Active) {
        self.active = Some(active);
    }
}

impl hyper::body::Body for Body {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match &mut self.get_mut().from {
            From::Full(bytes) if bytes.is_empty() => Poll::Ready(None),
            From::Full(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            From::Relayed(relayed) => relayed.poll(cx),
            From::Streamed(streamed) => streamed.poll(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.from {
            From::Full(bytes) => bytes.is_empty(),
            From::Relayed(relayed) => relayed.length == Some(0),
            From::Streamed(streamed) => streamed.body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.from {
            From::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            From::Relayed(relayed) => relayed.length.map_or_else(SizeHint::default, SizeHint::with_exact),
            From::Streamed(streamed) => streamed.body.size_hint(),
        }
    }
}

impl Relayed {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let Some(exchange) = &mut self.exchange else { return Poll::Ready(None) };
        let mut out = BytesMut::with_capacity(FRAME);
        match exchange.poll_body(cx, &mut self.source, &mut out, FRAME) {
            Poll::Ready(Ok(0)) => {
                self.give_back();
                Poll::Ready(None)
            }
            Poll::Ready(Ok(n)) => {
                self.record.returned += n as u64;
                if let Some(length) = &mut self.length {
                    *length = length.saturating_sub(n as u64);
                }
                if exchange.download_done() {
                    self.give_back();
                }
                Poll::Ready(Some(Ok(Frame::data(out.freeze()))))
            }
            Poll::Ready(Err(_)) => {
                self.exchange = None;
                Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
            }
            Poll::Pending => {
                if exchange.take_progress() {
                    self.timer.set(self.idle);
                }
                if self.timer.poll_ticking(cx).is_pending() && !self.target.is_gone() {
                    return Poll::Pending;
                }
                self.exchange = None;
                Poll::Ready(Some(Err(io::ErrorKind::TimedOut.into())))
            }
        }
    }

    /// Lets the connection be used again.
    fn give_back(&mut self) {
        self.record.received += std::mem::take(&mut self.source.received);
        if let Some(connection) = self.exchange.take().and_then(Exchange::finish) {
            self.engine.keep(&self.target, connection);
        }
    }
}

impl Drop for Relayed {
    fn drop(&mut self) {
        // A body without bytes is never polled.
        if self.exchange.as_ref().is_some_and(Exchange::download_done) {
            self.give_back();
        }
        self.record.received += self.source.received;
    }
}

impl Streamed {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match hyper::body::Body::poll_frame(Pin::new(&mut self.body), cx) {
            Poll::Ready(Some(Ok(frame))) => {
                self.record.returned += frame.data_ref().map_or(0, |data| data.len() as u64);
                self.timer.set(self.idle);
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Ready(Some(Err(error))) => Poll::Ready(Some(Err(io::Error::other(error)))),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending => {
                // The request's body is taken by another task: looked at when the time seems to be over.
                while self.timer.poll(cx).is_ready() {
                    let received = self.received.load(Ordering::Relaxed);
                    if received == self.moved {
                        return Poll::Ready(Some(Err(io::ErrorKind::TimedOut.into())));
                    }
                    self.moved = received;
                    self.timer.set(self.idle);
                }
                Poll::Pending
            }
        }
    }
}

impl Drop for Streamed {
    fn drop(&mut self) {
        self.record.received += self.received.load(Ordering::Relaxed);
    }
}
