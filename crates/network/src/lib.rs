//! Makes the networks of VPCs real: applies what `ground` says to the kernel, and opens sockets inside VPCs.
//!
//! The flow: a commit that concerns the ground makes `run` compute the [`ground::Plan`] anew; `apply` brings the kernel from
//! what is known to be there to that, by `ip`, `nft` and system calls; whoever waits in [`Network::ready`] is told. At start
//! `observe` reads what is there: what is right stays, what is half made or nobody's is made anew or removed.
//!
//! Nothing here touches the host's own network namespace: no device, route or rule of it.

mod apply;
mod commands;
mod kernel;
mod observe;
mod posts;
mod run;
mod sockets;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, io};

use engine::Engine;
use sha2::{Digest, Sha256};
use tokio::net::TcpStream;
use tokio::sync::watch;

pub use ground::Plan;
pub use kernel::purge;

/// The region's own address in the internet of its VPCs: where its API is to be served, on [`Place::Internet`].
pub const REGION_ADDRESS: Ipv4Addr = Ipv4Addr::new(198, 18, 0, 1);

/// How the network of this host is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Begins the names of all namespaces; see [`tag`].
    pub tag: String,
}

/// Where a socket is opened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In the namespace of the VPC of that id, where balancers' addresses are.
    Vpc(String),
    /// In the internet, as VPCs see it.
    Internet,
    /// Inside the machine that has the interface of that id.
    Machine(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Vpc(id) | Place::Machine(id) => f.write_str(id),
            Place::Internet => f.write_str("the internet"),
        }
    }
}

/// The running network. Clones are handles on the same one. What it made in the kernel stays when it is dropped; see [`purge`].
#[derive(Clone)]
pub struct Network {
    running: run::Running,
    sockets: sockets::Opener,
    tag: Arc<str>,
}

/// Six characters that tell the regions of one host apart, from the directory that holds a region's data.
pub fn tag(data_dir: &Path) -> String {
    let whole = data_dir.canonicalize().unwrap_or_else(|_| data_dir.to_owned());
    let hash = Sha256::digest(whole.as_os_str().as_encoded_bytes());
    hash.iter().take(3).map(|b| format!("{b:02x}")).collect()
}

/// Whether this process may and can make networks here.
///
/// # Errors
/// A sentence that says what is missing.
pub fn possible() -> Result<(), String> {
    kernel::possible()
}

impl Network {
    /// Takes over what is there under this tag, builds everything that the tables ask for (after a reboot: all of it), and
    /// keeps it equal to the tables from then on, until `engine` stops. When it returns, all that could be made is there.
    ///
    /// # Errors
    /// What [`possible`] says, or if the internet's namespace cannot be made.
    pub async fn start(engine: Engine, options: Options) -> Result<Network, String> {
        possible()?;
        let opener = sockets::Opener::start().map_err(|e| format!("a thread for sockets: {e}"))?;
        let running = run::start(engine, &options.tag).await?;
        Ok(Network { running, sockets: opener, tag: options.tag.into() })
    }

    /// Waits until the interface of a machine is configured in its namespace, and says which that is (a file to enter it by).
    /// It waits for as long as there is no such interface: give it a time limit.
    ///
    /// # Errors
    /// If the network has ended.
    pub async fn ready(&self, interface: &str) -> io::Result<PathBuf> {
        let mut applied = self.running.applied.clone();
        let plan = applied.wait_for(|p| p.machines.contains_key(interface)).await;
        let plan = plan.map_err(|_| io::Error::other("the network has ended"))?;
        Ok(kernel::path(&plan.machines[interface]))
    }

    /// Whether a VPC has a namespace now.
    pub fn has_vpc(&self, vpc: &str) -> bool {
        self.running.applied.borrow().vpcs.contains_key(vpc)
    }

    /// Wakes whenever the kernel was changed: addresses that could not be listened on before may be there now.
    pub fn subscribe(&self) -> watch::Receiver<Arc<Plan>> {
        self.running.applied.clone()
    }

    /// The same as a number that grows.
    pub fn revision(&self) -> watch::Receiver<u64> {
        self.running.revision.clone()
    }

    /// The file by which the namespace of a place can be entered; `None` if it is not there (yet).
    pub fn path(&self, place: &Place) -> Option<PathBuf> {
        let plan = self.running.applied.borrow();
        let name = match place {
            Place::Vpc(id) => plan.vpcs.get(id).cloned(),
            Place::Machine(id) => plan.machines.get(id).cloned(),
            Place::Internet => Some(ground::internet_namespace(&self.tag)),
        };
        name.map(|n| kernel::path(&n))
    }

    fn entrance(&self, place: &Place) -> io::Result<PathBuf> {
        self.path(place).ok_or_else(|| {
            io::Error::new(io::ErrorKind::NetworkUnreachable, format!("{place} has no network on this host"))
        })
    }

    /// Listens inside a place. The socket is not blocking, ready for `tokio::net::TcpListener::from_std`. An address that is
    /// not there yet can be listened on already. Does not wait longer than a system call takes.
    ///
    /// # Errors
    /// If the place has no network, or the system's.
    pub fn listen(&self, place: &Place, address: SocketAddr) -> io::Result<std::net::TcpListener> {
        self.sockets.listen(&self.entrance(place)?, address)
    }

    /// A datagram socket inside a place, not blocking.
    ///
    /// # Errors
    /// As [`Network::listen`].
    pub fn bind_udp(&self, place: &Place, address: SocketAddr) -> io::Result<std::net::UdpSocket> {
        self.sockets.bind_udp(&self.entrance(place)?, address)
    }

    /// Connects from inside a place. Without `source` the kernel chooses.
    ///
    /// # Errors
    /// If the place has no network, or the system's. There is no time limit but the kernel's.
    pub async fn connect(
        &self,
        place: &Place,
        source: Option<Ipv4Addr>,
        to: SocketAddr,
    ) -> io::Result<TcpStream> {
        let socket = self.sockets.stream(&self.entrance(place)?, source)?;
        socket.connect(to).await
    }
}
