//! One request and its response on an HTTP/1 connection to a target.
//!
//! Both directions at once: the body of the request may still be on its way when the response begins. Nothing is buffered whole;
//! at most [`HIGH_WATER`] bytes wait for either side.

use super::Connection;
use crate::h1::body::{CHUNK_LIMIT, Decoder, Encoder};
use crate::h1::request::Framing;
use crate::h1::response::{self, Parsed};
use crate::stream::{poll_drain, poll_read};
use bytes::{Buf, BytesMut};
use std::task::{Context, Poll, ready};

/// Bytes that may wait to be written before no more are taken in.
pub const HIGH_WATER: usize = 64 * 1024;
const READ_ROOM: usize = super::READ_ROOM;

/// Where the body of the request comes from.
pub trait Source {
    /// Appends at most `limit` bytes of the body; zero when it has ended.
    fn poll_fill(
        &mut self,
        cx: &mut Context<'_>,
        out: &mut BytesMut,
        limit: usize,
    ) -> Poll<Result<usize, SourceError>>;

    /// Ready when the client has gone away. Asked once the body has ended.
    fn poll_gone(&mut self, cx: &mut Context<'_>) -> Poll<()>;
}

/// Why a request body cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceError {
    Gone,
    Malformed,
}

/// Why an exchange failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fail {
    Client(SourceError),
    /// The target closed or reset the connection; `silent`: before it sent a byte of its response.
    TargetClosed {
        silent: bool,
    },
    Malformed,
    /// Nothing moved for too long.
    Idle,
}

/// See the module.
#[derive(Debug)]
pub struct Exchange {
    connection: Box<Connection>,
    /// How the body of the request is written; `None` once all of it is.
    upload: Option<Encoder>,
    /// Some of the body was taken from the client: the request cannot be sent again.
    pub body_taken: bool,
    write_failed: bool,
    to_head: bool,
    scanned: usize,
    download: Decoder,
    keep_alive: bool,
    progress: bool,
}

impl Exchange {
    /// Begins with a head that is written already and the framing that it announces.
    pub fn new(mut connection: Box<Connection>, head: &[u8], framing: Framing, to_head: bool) -> Self {
        connection.wbuf.extend_from_slice(head);
        let upload = match framing {
            Framing::None | Framing::Length(0) => None,
            Framing::Length(_) => Some(Encoder::Plain),
            Framing::Chunked => Some(Encoder::Chunked),
        };
        Self {
            connection,
            upload,
            body_taken: false,
            write_failed: false,
            to_head,
            scanned: 0,
            download: Decoder::Done,
            keep_alive: false,
            progress: false,
        }
    }

    pub fn was_reused(&self) -> bool {
        self.connection.reused
    }

    /// All of the request's body was taken from the client.
    pub fn upload_done(&self) -> bool {
        self.upload.is_none()
    }

    /// Whether bytes moved since this was asked last.
    pub fn take_progress(&mut self) -> bool {
        std::mem::take(&mut self.progress)
    }

    /// Bytes of the response head and its fields; valid until [`Self::take_head`].
    pub fn head(&self) -> (&[u8], &[crate::h1::field::Field]) {
        (&self.connection.rbuf, &self.connection.fields)
    }

    /// Moves the request on. Ready when all of it is written, or when it need not be (the target does not listen any more).
    fn poll_upload<S: Source>(
        &mut self,
        cx: &mut Context<'_>,
        source: &mut S,
    ) -> Poll<Result<(), SourceError>> {
        loop {
            if let (Some(encoder), true) = (self.upload, self.connection.wbuf.len() < HIGH_WATER) {
                let fill = encoder.append(&mut self.connection.wbuf, |out| {
                    match source.poll_fill(cx, out, CHUNK_LIMIT) {
                        Poll::Ready(Ok(n)) => Ok(n),
                        Poll::Ready(Err(error)) => Err(Some(error)),
                        Poll::Pending => Err(None),
                    }
                });
                match fill {
                    Ok(0) => {
                        encoder.finish(&mut self.connection.wbuf);
                        self.upload = None;
                    }
                    Ok(_) => {
                        self.body_taken = true;
                        self.progress = true;
                        if self.write_failed {
                            self.connection.wbuf.clear();
                        }
                    }
                    Err(Some(error)) => return Poll::Ready(Err(error)),
                    Err(None) => {
                        // What is there goes out while the client is waited for.
                        self.drain(cx);
                        return Poll::Pending;
                    }
                }
            }
            if !self.drain(cx) {
                return Poll::Pending;
            }
            if self.upload.is_none() {
                return Poll::Ready(Ok(()));
            }
        }
    }

    /// Writes what waits; false when some of it still does.
    fn drain(&mut self, cx: &mut Context<'_>) -> bool {
        if self.write_failed {
            self.connection.wbuf.clear();
            return true;
        }
        let before = self.connection.wbuf.len();
        let result = poll_drain(&mut self.connection.stream, cx, &mut self.connection.wbuf);
        self.progress |= self.connection.wbuf.len() != before;
        match result {
            Poll::Pending => false,
            Poll::Ready(Ok(_)) => true,
            Poll::Ready(Err(_)) => {
                // It may have answered before it closed: the response, or its absence, decides.
                self.write_failed = true;
                self.connection.wbuf.clear();
                true
            }
        }
    }

    /// Waits for the head of the final response, sending the request meanwhile.
    pub fn poll_head<S: Source>(
        &mut self,
        cx: &mut Context<'_>,
        source: &mut S,
    ) -> Poll<Result<Parsed, Fail>> {
        match self.poll_upload(cx, source) {
            Poll::Ready(Err(error)) => return Poll::Ready(Err(Fail::Client(error))),
            Poll::Ready(Ok(())) => {
                if source.poll_gone(cx).is_ready() {
                    return Poll::Ready(Err(Fail::Client(SourceError::Gone)));
                }
            }
            Poll::Pending => {}
        }
        loop {
            let connection = &mut *self.connection;
            if !connection.rbuf.is_empty() {
                match response::parse(
                    &connection.rbuf,
                    &mut self.scanned,
                    &mut connection.fields,
                    self.to_head,
                ) {
                    Err(response::Malformed) => return Poll::Ready(Err(Fail::Malformed)),
                    Ok(Some(parsed)) if parsed.status < 200 && parsed.status != 101 => {
                        connection.rbuf.advance(parsed.len);
                        self.scanned = 0;
                        continue;
                    }
                    Ok(Some(parsed)) => {
                        self.keep_alive = parsed.keep_alive;
                        self.download = match parsed.framing {
                            response::Framing::None => Decoder::Done,
                            response::Framing::Length(length) => Decoder::length(length),
                            response::Framing::Chunked => Decoder::chunked(),
                            response::Framing::UntilClose => Decoder::UntilClose,
                        };
                        return Poll::Ready(Ok(parsed));
                    }
                    Ok(None) => {}
                }
            }
            let silent = connection.rbuf.is_empty();
            match ready!(poll_read(&mut connection.stream, cx, &mut connection.rbuf, READ_ROOM)) {
                Ok(n) if n > 0 => self.progress = true,
                _ => return Poll::Ready(Err(Fail::TargetClosed { silent })),
            }
        }
    }

    /// Takes the response head off, once it has been read.
    pub fn take_head(&mut self, parsed: &Parsed) {
        self.connection.rbuf.advance(parsed.len);
        self.scanned = 0;
    }

    /// Appends at most `limit` bytes of the response's body to `out`, sending the request meanwhile; zero when it has ended.
    pub fn poll_body<S: Source>(
        &mut self,
        cx: &mut Context<'_>,
        source: &mut S,
        out: &mut BytesMut,
        limit: usize,
    ) -> Poll<Result<usize, Fail>> {
        if self.upload.is_some() || !self.connection.wbuf.is_empty() || self.connection.stream.is_unflushed()
        {
            match self.poll_upload(cx, source) {
                Poll::Ready(Err(error)) => return Poll::Ready(Err(Fail::Client(error))),
                Poll::Ready(Ok(())) | Poll::Pending => {}
            }
        }
        loop {
            let connection = &mut *self.connection;
            match self.download.decode(&mut connection.rbuf, out, limit) {
                Ok(0) if self.download.is_done() => return Poll::Ready(Ok(0)),
                Ok(0) => {}
                Ok(n) => return Poll::Ready(Ok(n)),
                Err(_) => return Poll::Ready(Err(Fail::Malformed)),
            }
            match poll_read(&mut connection.stream, cx, &mut connection.rbuf, READ_ROOM) {
                Poll::Ready(Ok(n)) if n > 0 => self.progress = true,
                Poll::Ready(Ok(_)) if self.download == Decoder::UntilClose => {
                    self.download = Decoder::Done;
                    return Poll::Ready(Ok(0));
                }
                Poll::Ready(_) => return Poll::Ready(Err(Fail::TargetClosed { silent: false })),
                Poll::Pending => {
                    if self.upload.is_none() && source.poll_gone(cx).is_ready() {
                        return Poll::Ready(Err(Fail::Client(SourceError::Gone)));
                    }
                    return Poll::Pending;
                }
            }
        }
    }

    /// Whether the body of the response has been taken wholly.
    pub fn download_done(&self) -> bool {
        self.download.is_done()
    }

    /// The connection, if it can carry another request.
    pub fn finish(self) -> Option<Box<Connection>> {
        let clean = self.keep_alive
            && self.download.is_done()
            && self.upload.is_none()
            && !self.write_failed
            && self.connection.wbuf.is_empty()
            && !self.connection.stream.is_unflushed()
            && self.connection.rbuf.is_empty();
        clean.then_some(self.connection)
    }

    /// The connection as it is, for a tunnel.
    pub fn into_connection(self) -> Box<Connection> {
        self.connection
    }
}
