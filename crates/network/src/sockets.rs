//! Sockets inside namespaces. A socket stays in the namespace that it was made in, so only making it needs a thread that has
//! entered there: one thread does that for everybody, a few system calls each time.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use tokio::net::TcpSocket;

use crate::kernel;

const BACKLOG: i32 = 4096;
/// Requests that may wait for the thread.
const QUEUE: usize = 1024;

type Answer = mpsc::SyncSender<io::Result<OwnedFd>>;

/// A handle on the thread that makes sockets. It ends with the last handle.
#[derive(Clone)]
pub(crate) struct Opener {
    requests: mpsc::SyncSender<(PathBuf, i32, Answer)>,
}

impl Opener {
    pub fn start() -> io::Result<Opener> {
        let (requests, queue) = mpsc::sync_channel::<(PathBuf, i32, Answer)>(QUEUE);
        std::thread::Builder::new().name("network sockets".into()).spawn(move || {
            for (namespace, kind, answer) in queue {
                let _ = answer.send(kernel::enter(&namespace).and_then(|()| socket(kind)));
            }
        })?;
        Ok(Opener { requests })
    }

    fn make(&self, namespace: &Path, kind: i32) -> io::Result<OwnedFd> {
        let (answer, made) = mpsc::sync_channel(1);
        let ended = || io::Error::other("the thread for sockets has ended");
        self.requests.send((namespace.to_owned(), kind, answer)).map_err(|_| ended())?;
        made.recv().map_err(|_| ended())?
    }

    pub fn listen(&self, namespace: &Path, address: SocketAddr) -> io::Result<TcpListener> {
        let socket = self.make(namespace, libc::SOCK_STREAM)?;
        option(&socket, libc::SOL_SOCKET, libc::SO_REUSEADDR)?;
        option(&socket, libc::IPPROTO_IP, libc::IP_FREEBIND)?;
        bind(&socket, address)?;
        // SAFETY: the descriptor is open.
        check(unsafe { libc::listen(socket.as_raw_fd(), BACKLOG) })?;
        Ok(TcpListener::from(socket))
    }

    pub fn bind_udp(&self, namespace: &Path, address: SocketAddr) -> io::Result<UdpSocket> {
        let socket = self.make(namespace, libc::SOCK_DGRAM)?;
        option(&socket, libc::IPPROTO_IP, libc::IP_FREEBIND)?;
        bind(&socket, address)?;
        Ok(UdpSocket::from(socket))
    }

    pub fn stream(&self, namespace: &Path, source: Option<Ipv4Addr>) -> io::Result<TcpSocket> {
        let socket = self.make(namespace, libc::SOCK_STREAM)?;
        if let Some(source) = source {
            // The port is chosen when the destination is known: more connections than there are ports can be open.
            option(&socket, libc::IPPROTO_IP, libc::IP_BIND_ADDRESS_NO_PORT)?;
            bind(&socket, SocketAddr::new(source.into(), 0))?;
        }
        Ok(TcpSocket::from_std_stream(socket.into()))
    }
}

fn check(returned: i32) -> io::Result<()> {
    if returned < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

fn socket(kind: i32) -> io::Result<OwnedFd> {
    // SAFETY: takes no pointers.
    let fd = unsafe { libc::socket(libc::AF_INET, kind | libc::SOCK_NONBLOCK | libc::SOCK_CLOEXEC, 0) };
    check(fd)?;
    // SAFETY: the descriptor was just made and belongs to nobody else.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

fn option(socket: &OwnedFd, level: i32, name: i32) -> io::Result<()> {
    let on: libc::c_int = 1;
    let size = std::mem::size_of_val(&on) as libc::socklen_t;
    // SAFETY: the pointer is to an integer of that size, which lives across the call.
    check(unsafe { libc::setsockopt(socket.as_raw_fd(), level, name, (&raw const on).cast(), size) })
}

fn bind(socket: &OwnedFd, address: SocketAddr) -> io::Result<()> {
    let SocketAddr::V4(v4) = address else {
        return Err(io::Error::new(io::ErrorKind::Unsupported, "VPCs here have IPv4 only"));
    };
    let raw = libc::sockaddr_in {
        sin_family: libc::AF_INET as libc::sa_family_t,
        sin_port: v4.port().to_be(),
        sin_addr: libc::in_addr { s_addr: u32::from(*v4.ip()).to_be() },
        sin_zero: [0; 8],
    };
    let size = std::mem::size_of_val(&raw) as libc::socklen_t;
    // SAFETY: the pointer is to an address of that size, which lives across the call.
    check(unsafe { libc::bind(socket.as_raw_fd(), (&raw const raw).cast(), size) })
}
