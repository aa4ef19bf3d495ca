//! A client's HTTP/1 connection: its bytes, heads and bodies.

use crate::answer::Answer;
use crate::front::State;
use crate::h1::body::Decoder;
use crate::h1::field::Field;
use crate::h1::request::{self, Framing, Parsed, Reject};
use crate::stream::{Stream, poll_drain, poll_read};
use crate::timer::Timer;
use crate::upstream::exchange::{Source, SourceError};
use bytes::{Buf, BytesMut};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::AsyncWrite;

/// Room that a read buffer starts with, in bytes.
const READ_ROOM: usize = 8 * 1024;
/// Bytes of a next request that are taken while one is under way.
const READ_AHEAD: usize = 16 * 1024;
/// Bytes of a body that nobody wants which are read to keep the connection, or to let the client read its answer.
const DISCARD_LIMIT: usize = 256 * 1024;
const LINGER: Duration = Duration::from_secs(1);

/// The receiving side, which is also where a request's body comes from.
#[derive(Debug)]
pub struct Wire {
    pub stream: Stream,
    pub rbuf: BytesMut,
    body: Decoder,
    /// The client waits for `100 Continue` before it sends the body.
    owes_continue: &'static [u8],
    received: u64,
    progress: bool,
}

impl Wire {
    /// Sets how the body that follows is framed.
    pub fn expect_body(&mut self, framing: Framing, wants_continue: bool) {
        self.body = match framing {
            Framing::None => Decoder::Done,
            Framing::Length(length) => Decoder::length(length),
            Framing::Chunked => Decoder::chunked(),
        };
        self.owes_continue =
            if wants_continue && !self.body.is_done() { b"HTTP/1.1 100 Continue\r\n\r\n" } else { b"" };
    }

    /// The body has been taken wholly.
    pub fn body_done(&self) -> bool {
        self.body.is_done()
    }

    /// The client still waits to be told to send its body.
    pub fn is_held_back(&self) -> bool {
        !self.owes_continue.is_empty()
    }

    /// No `100 Continue` any more: the final response has begun.
    pub fn forget_continue(&mut self) {
        self.owes_continue = b"";
    }

    /// Body bytes taken since this was asked last.
    pub fn take_received(&mut self) -> u64 {
        std::mem::take(&mut self.received)
    }

    pub fn take_progress(&mut self) -> bool {
        std::mem::take(&mut self.progress)
    }
}

impl Source for Wire {
    fn poll_fill(
        &mut self,
        cx: &mut Context<'_>,
        out: &mut BytesMut,
        limit: usize,
    ) -> Poll<Result<usize, SourceError>> {
        loop {
            match self.body.decode(&mut self.rbuf, out, limit) {
                Ok(0) if self.body.is_done() => return Poll::Ready(Ok(0)),
                Ok(0) => {}
                Ok(n) => {
                    self.received += n as u64;
                    self.owes_continue = b"";
                    return Poll::Ready(Ok(n));
                }
                Err(_) => return Poll::Ready(Err(SourceError::Malformed)),
            }
            while !self.owes_continue.is_empty() {
                match ready!(Pin::new(&mut self.stream).poll_write(cx, self.owes_continue)) {
                    Ok(n) if n > 0 => self.owes_continue = &self.owes_continue[n..],
                    _ => return Poll::Ready(Err(SourceError::Gone)),
                }
            }
            match ready!(poll_read(&mut self.stream, cx, &mut self.rbuf, READ_ROOM)) {
                Ok(n) if n > 0 => self.progress = true,
                _ => return Poll::Ready(Err(SourceError::Gone)),
            }
        }
    }

    fn poll_gone(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        while self.rbuf.len() < READ_AHEAD {
            match ready!(poll_read(&mut self.stream, cx, &mut self.rbuf, READ_ROOM)) {
                Ok(n) if n > 0 => {}
                _ => return Poll::Ready(()),
            }
        }
        Poll::Pending
    }
}

/// Why there is no further request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoHead {
    Closed,
    Reject(Reject),
}

/// A client's connection.
#[derive(Debug)]
pub struct Client {
    pub wire: Wire,
    pub wbuf: BytesMut,
    pub fields: Vec<Field>,
    pub timer: Timer,
}

impl Client {
    pub fn new(stream: Stream, rbuf: BytesMut, idle: Duration) -> Self {
        let wire =
            Wire { stream, rbuf, body: Decoder::Done, owes_continue: b"", received: 0, progress: false };
        Self { wire, wbuf: BytesMut::new(), fields: Vec::with_capacity(32), timer: Timer::after(idle) }
    }

    /// Waits for a whole head: `idle` for its first byte, `patience` for the rest.
    pub async fn read_head(
        &mut self,
        state: &State,
        idle: Duration,
        patience: Duration,
    ) -> Result<Parsed, NoHead> {
        let (mut scanned, mut begun, mut skipped) = (0, false, 0);
        self.timer.set(idle);
        poll_fn(|cx| {
            loop {
                // An empty line before the request line is let pass (RFC 9112, 2.2), a series of them is not.
                while !begun && skipped < 2 && self.wire.rbuf.starts_with(b"\r\n") {
                    self.wire.rbuf.advance(2);
                    skipped += 1;
                }
                if !self.wire.rbuf.is_empty() {
                    if !begun {
                        begun = true;
                        if !state.begin() {
                            return Poll::Ready(Err(NoHead::Closed));
                        }
                        self.timer.set(patience);
                    }
                    match request::parse(&self.wire.rbuf, &mut scanned, &mut self.fields) {
                        Ok(Some(parsed)) => return Poll::Ready(Ok(parsed)),
                        Ok(None) => {}
                        Err(reject) => return Poll::Ready(Err(NoHead::Reject(reject))),
                    }
                }
                match poll_read(&mut self.wire.stream, cx, &mut self.wire.rbuf, READ_ROOM) {
                    Poll::Ready(Ok(n)) if n > 0 => {}
                    Poll::Ready(_) => return Poll::Ready(Err(NoHead::Closed)),
                    Poll::Pending => {
                        if !begun {
                            // An idle connection needs no room: there may be many.
                            self.wire.rbuf = BytesMut::new();
                            self.wbuf = BytesMut::new();
                        }
                        ready!(self.timer.poll(cx));
                        let timeout = Reject { status: 408, reason: "RequestTimeout" };
                        return Poll::Ready(Err(if begun {
                            NoHead::Reject(timeout)
                        } else {
                            NoHead::Closed
                        }));
                    }
                }
            }
        })
        .await
    }

    /// Sends an answer of the balancer's own; false when the client does not take it.
    pub async fn answer(
        &mut self,
        answer: &Answer,
        to_head: bool,
        close: bool,
        server: bool,
        idle: Duration,
    ) -> bool {
        self.wire.forget_continue();
        answer.write(&mut self.wbuf, to_head, close, server);
        self.flush(idle).await
    }

    /// Writes what waits; false when the client has gone or takes nothing for `idle`.
    pub async fn flush(&mut self, idle: Duration) -> bool {
        self.timer.set(idle);
        poll_fn(|cx| {
            let before = self.wbuf.len();
            match poll_drain(&mut self.wire.stream, cx, &mut self.wbuf) {
                Poll::Ready(result) => Poll::Ready(result.is_ok()),
                Poll::Pending => {
                    if self.wbuf.len() != before {
                        self.timer.set(idle);
                    }
                    ready!(self.timer.poll(cx));
                    Poll::Ready(false)
                }
            }
        })
        .await
    }

    /// Reads what is left of a body that nobody wants; true when that was little enough to go on with the connection.
    pub async fn discard_body(&mut self) -> bool {
        if self.wire.body_done() {
            return true;
        }
        let (mut sink, mut total) = (BytesMut::new(), 0);
        self.timer.set(LINGER);
        poll_fn(|cx| {
            loop {
                sink.clear();
                match self.wire.poll_fill(cx, &mut sink, READ_ROOM) {
                    Poll::Ready(Ok(0)) => return Poll::Ready(true),
                    Poll::Ready(Ok(n)) => {
                        total += n;
                        if total > DISCARD_LIMIT {
                            return Poll::Ready(false);
                        }
                    }
                    Poll::Ready(Err(_)) => return Poll::Ready(false),
                    Poll::Pending => {
                        ready!(self.timer.poll(cx));
                        return Poll::Ready(false);
                    }
                }
            }
        })
        .await
    }

    /// Closes so that the client can still read its answer: a reset would take that away from it.
    pub async fn close(mut self) {
        let mut total = 0;
        self.timer.set(LINGER);
        let (wire, timer) = (&mut self.wire, &mut self.timer);
        poll_fn(|cx| {
            if ready!(Pin::new(&mut wire.stream).poll_shutdown(cx)).is_err() {
                return Poll::Ready(());
            }
            loop {
                wire.rbuf.clear();
                match poll_read(&mut wire.stream, cx, &mut wire.rbuf, READ_ROOM) {
                    Poll::Ready(Ok(n)) if n > 0 && total < DISCARD_LIMIT => total += n,
                    Poll::Ready(_) => return Poll::Ready(()),
                    Poll::Pending => return timer.poll(cx),
                }
            }
        })
        .await;
    }
}
