//! Connections to targets: opened, kept, used again.
//!
//! HTTP/1 connections are kept in a pool for each target and driven by whichever request holds them: no task of their own, so no
//! wake-ups between tasks. What a request then does on one is [`exchange`]; HTTP/2 connections ([`h2`]) are shared.

pub mod exchange;
pub mod h2;

use crate::config::TargetProtocol;
use crate::h1::field::Field;
use crate::live::Target;
use crate::place::Way;
use crate::stream::{Stream, poll_read};
use crate::tls;
use bytes::BytesMut;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::os::fd::AsRawFd;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Waker};
use std::time::{Duration, Instant};
use tokio::net::{TcpSocket, TcpStream};
use tokio_rustls::TlsConnector;

/// Room that a read buffer starts with, in bytes.
const READ_ROOM: usize = 16 * 1024;

/// A connection to a target that speaks HTTP/1.
#[derive(Debug)]
pub struct Connection {
    pub stream: Stream,
    pub rbuf: BytesMut,
    pub wbuf: BytesMut,
    /// Fields of the response's head, kept for their room.
    pub fields: Vec<Field>,
    /// It has carried a request before.
    pub reused: bool,
    idle_since: Instant,
}

impl Connection {
    fn new(stream: Stream) -> Box<Self> {
        Box::new(Self {
            stream,
            rbuf: BytesMut::new(),
            wbuf: BytesMut::with_capacity(2048),
            fields: Vec::with_capacity(32),
            reused: false,
            idle_since: Instant::now(),
        })
    }

    /// Whether the target has neither closed it nor sent anything unasked, as far as the runtime has heard.
    fn is_quiet(&mut self) -> bool {
        let mut cx = Context::from_waker(Waker::noop());
        self.rbuf.is_empty() && poll_read(&mut self.stream, &mut cx, &mut self.rbuf, READ_ROOM).is_pending()
    }

    /// The same, asked of the kernel: for requests that cannot be sent a second time.
    fn is_open(&self) -> bool {
        let tcp = self.stream.tcp();
        let mut byte = 0u8;
        // SAFETY: the descriptor is open for as long as `tcp` lives, and one byte of room is given for one byte asked.
        let got = unsafe {
            libc::recv(tcp.as_raw_fd(), (&raw mut byte).cast(), 1, libc::MSG_PEEK | libc::MSG_DONTWAIT)
        };
        got < 0 && io::Error::last_os_error().kind() == io::ErrorKind::WouldBlock
    }
}

/// Idle connections to one target; the one used last is used first.
#[derive(Debug, Default)]
#[allow(clippy::vec_box)] // they are moved about as boxes, between pool and request
pub struct Pool {
    idle: Mutex<Vec<Box<Connection>>>,
}

#[allow(clippy::vec_box)]
impl Pool {
    fn lock(&self) -> MutexGuard<'_, Vec<Box<Connection>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection that is still good. `certain`: as sure as can be, for a request that cannot be repeated.
    pub fn take(&self, idle_timeout: Duration, certain: bool) -> Option<Box<Connection>> {
        loop {
            let mut connection = self.lock().pop()?;
            if connection.idle_since.elapsed() >= idle_timeout {
                // Those below it are older still.
                self.clear();
                return None;
            }
            if connection.is_quiet() && (!certain || connection.is_open()) {
                return Some(connection);
            }
        }
    }

    /// Keeps a connection for the next request, unless there are `limit` already.
    pub fn put(&self, mut connection: Box<Connection>, limit: usize) {
        debug_assert!(
            connection.rbuf.is_empty() && connection.wbuf.is_empty(),
            "a connection in the middle of something"
        );
        connection.reused = true;
        connection.idle_since = Instant::now();
        let mut idle = self.lock();
        if idle.len() < limit {
            idle.push(connection);
        }
    }

    /// Closes the idle connections that targets have closed or that were idle for too long.
    pub fn sweep(&self, idle_timeout: Duration) {
        self.lock()
            .retain_mut(|connection| connection.idle_since.elapsed() < idle_timeout && connection.is_quiet());
    }

    /// Closes all idle connections.
    pub fn clear(&self) {
        let closing = std::mem::take(&mut *self.lock());
        drop(closing);
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.lock().len()
    }
}

/// Why no connection to a target could be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectError {
    Refused,
    Timeout,
}

/// Opens a TCP connection.
pub async fn dial(
    address: SocketAddr,
    source: Option<IpAddr>,
    way: Option<&Way>,
    timeout: Duration,
) -> Result<TcpStream, ConnectError> {
    let connecting = async {
        if let Some(way) = way {
            let tcp = way.connect(address).await?;
            tcp.set_nodelay(true)?;
            return Ok(tcp);
        }
        let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
        if let Some(source) = source {
            socket.bind(SocketAddr::new(source, 0))?;
        }
        let tcp = socket.connect(address).await?;
        tcp.set_nodelay(true)?;
        io::Result::Ok(tcp)
    };
    match tokio::time::timeout(timeout, connecting).await {
        Ok(Ok(tcp)) => Ok(tcp),
        Ok(Err(error)) if error.kind() == io::ErrorKind::TimedOut => Err(ConnectError::Timeout),
        Ok(Err(_)) => Err(ConnectError::Refused),
        Err(_) => Err(ConnectError::Timeout),
    }
}

/// Opens a connection, with TLS where the protocol says so, and HTTP/2 agreed on if that is wanted.
pub async fn open(
    address: SocketAddr,
    source: Option<IpAddr>,
    way: Option<&Way>,
    protocol: TargetProtocol,
    http2: bool,
    timeout: Duration,
) -> Result<Stream, ConnectError> {
    let tcp = dial(address, source, way, timeout).await?;
    if protocol == TargetProtocol::Http {
        return Ok(Stream::Tcp(tcp));
    }
    let handshake = TlsConnector::from(tls::client(http2)).connect(address.ip().into(), tcp);
    match tokio::time::timeout(timeout, handshake).await {
        Ok(Ok(stream)) => Ok(Stream::tls(stream)),
        Ok(Err(_)) => Err(ConnectError::Refused),
        Err(_) => Err(ConnectError::Timeout),
    }
}

/// Opens a new HTTP/1 connection to a target.
pub async fn connect(
    target: &Target,
    source: Option<IpAddr>,
    protocol: TargetProtocol,
    timeout: Duration,
) -> Result<Box<Connection>, ConnectError> {
    Ok(Connection::new(open(target.address, source, target.way.as_ref(), protocol, false, timeout).await?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpListener;

    #[tokio::test]
    async fn connections_that_the_target_closed_are_not_used() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let target = Target::new("g", "t".into(), listener.local_addr().unwrap());
        let (kept, closed, spoke) = (
            connect(&target, None, TargetProtocol::Http, Duration::from_secs(1)).await.unwrap(),
            connect(&target, None, TargetProtocol::Http, Duration::from_secs(1)).await.unwrap(),
            connect(&target, None, TargetProtocol::Http, Duration::from_secs(1)).await.unwrap(),
        );
        let (_kept_there, _) = listener.accept().await.unwrap();
        let (closed_there, _) = listener.accept().await.unwrap();
        let (mut spoke_there, _) = listener.accept().await.unwrap();
        for connection in [kept, closed, spoke] {
            target.pool.put(connection, 3);
        }
        drop(closed_there);
        spoke_there.write_all(b"HTTP/1.1 408 Timeout\r\n\r\n").await.unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert!(target.pool.take(Duration::from_secs(5), false).is_some());
        assert_eq!(target.pool.len(), 0, "the two others were thrown away");
    }

    #[tokio::test]
    async fn the_pool_is_bounded_in_number_and_time() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let target = Target::new("g", "t".into(), listener.local_addr().unwrap());
        for _ in 0..3 {
            target
                .pool
                .put(connect(&target, None, TargetProtocol::Http, Duration::from_secs(1)).await.unwrap(), 2);
        }
        assert_eq!(target.pool.len(), 2);
        assert!(target.pool.take(Duration::ZERO, false).is_none());
        assert_eq!(target.pool.len(), 0);
    }

    #[tokio::test]
    async fn refused_is_told_from_timeout() {
        let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        assert_eq!(
            dial(closed, None, None, Duration::from_secs(1)).await.unwrap_err(),
            ConnectError::Refused
        );
    }
}
