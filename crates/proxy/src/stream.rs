//! Byte streams to clients and targets.

use bytes::{Buf, BufMut, BytesMut};
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsStream;

/// A connection, however it is carried.
#[derive(Debug)]
pub enum Stream {
    Tcp(TcpStream),
    /// TLS holds bytes back when the socket is full: then it must be flushed, though all was written to it.
    Tls {
        io: Box<TlsStream<TcpStream>>,
        unflushed: bool,
    },
}

impl Stream {
    pub fn tls(io: impl Into<TlsStream<TcpStream>>) -> Self {
        Self::Tls { io: Box::new(io.into()), unflushed: false }
    }

    /// The socket at the bottom.
    pub fn tcp(&self) -> &TcpStream {
        match self {
            Self::Tcp(tcp) => tcp,
            Self::Tls { io, .. } => io.get_ref().0,
        }
    }

    /// Bytes were taken that are not on their way yet.
    pub fn is_unflushed(&self) -> bool {
        matches!(self, Self::Tls { unflushed: true, .. })
    }

    fn io(&mut self) -> Pin<&mut (dyn Both + Unpin)> {
        match self {
            Self::Tcp(tcp) => Pin::new(tcp),
            Self::Tls { io, .. } => Pin::new(io),
        }
    }
}

trait Both: AsyncRead + AsyncWrite {}
impl<T: AsyncRead + AsyncWrite> Both for T {}

impl AsyncRead for Stream {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Tcp(tcp) => Pin::new(tcp).poll_read(cx, buf),
            Self::Tls { io, .. } => Pin::new(io).poll_read(cx, buf),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Tcp(tcp) => Pin::new(tcp).poll_write(cx, bytes),
            Self::Tls { io, .. } => Pin::new(io).poll_write(cx, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().io().poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().io().poll_shutdown(cx)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.get_mut().io().poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        match self {
            Self::Tcp(tcp) => tcp.is_write_vectored(),
            Self::Tls { io, .. } => io.is_write_vectored(),
        }
    }
}

/// Reads into the spare room of `buffer`, of which there is at least `room`. Zero: the peer has closed.
pub fn poll_read(
    stream: &mut Stream,
    cx: &mut Context<'_>,
    buffer: &mut BytesMut,
    room: usize,
) -> Poll<io::Result<usize>> {
    // A read that fills its room leaves the socket marked readable, so room is kept generous.
    if buffer.capacity() - buffer.len() < room / 2 {
        buffer.reserve(room);
    }
    let spare = buffer.chunk_mut();
    // SAFETY: ReadBuf never un-initializes what it is given, and takes uninitialized memory.
    let mut read = ReadBuf::uninit(unsafe { spare.as_uninit_slice_mut() });
    ready!(Pin::new(stream).poll_read(cx, &mut read))?;
    let filled = read.filled().len();
    // SAFETY: poll_read has initialized `filled` bytes at the start of the spare room.
    unsafe { buffer.advance_mut(filled) };
    Poll::Ready(Ok(filled))
}

/// Writes all of `buffer`, taking off what was written; true when anything was.
pub fn poll_drain(
    stream: &mut Stream,
    cx: &mut Context<'_>,
    buffer: &mut BytesMut,
) -> Poll<io::Result<bool>> {
    let mut wrote = false;
    while !buffer.is_empty() {
        match Pin::new(&mut *stream).poll_write(cx, buffer) {
            Poll::Ready(Ok(0)) => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
            Poll::Ready(Ok(n)) => {
                wrote = true;
                if n == buffer.len() {
                    // Keeps the whole room, where advancing would use it up.
                    buffer.clear();
                } else {
                    buffer.advance(n);
                }
            }
            Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
            Poll::Pending => return Poll::Pending,
        }
    }
    if let Stream::Tls { io, unflushed } = stream {
        *unflushed = true;
        ready!(Pin::new(io).poll_flush(cx))?;
        *unflushed = false;
    }
    Poll::Ready(Ok(wrote))
}

/// Bytes that were read already, then the stream.
#[derive(Debug)]
pub struct Prefixed {
    pub prefix: BytesMut,
    pub stream: Stream,
}

impl AsyncRead for Prefixed {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.prefix.is_empty() {
            return Pin::new(&mut this.stream).poll_read(cx, buf);
        }
        let n = this.prefix.len().min(buf.remaining());
        buf.put_slice(&this.prefix[..n]);
        this.prefix.advance(n);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Prefixed {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write(cx, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
