//! Places: networks other than the host's, in which balancers listen and targets are. The host hands in how sockets there are made.

use crate::config::Id;
use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};

/// A connection that is being opened.
pub type Connecting<'a> = Pin<Box<dyn Future<Output = io::Result<TcpStream>> + Send + 'a>>;

/// Makes sockets inside places.
pub trait Network: Send + Sync {
    /// Listens there. The socket is not blocking; the call takes no longer than a few system calls.
    ///
    /// # Errors
    /// The system's, or that there is no such place (yet): it is asked again later.
    fn listen(&self, place: &str, address: SocketAddr) -> io::Result<std::net::TcpListener>;

    /// Connects from there, from an address of the place if one is given. It need not have a time limit.
    fn connect<'a>(&'a self, place: &'a str, source: Option<IpAddr>, to: SocketAddr) -> Connecting<'a>;
}

/// A handle on a [`Network`], as an option of the data plane.
#[derive(Clone)]
pub struct Places(pub Arc<dyn Network>);

impl fmt::Debug for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Places")
    }
}

/// An address and the network that it is in; `None` is the host's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct At {
    pub place: Option<Id>,
    pub address: SocketAddr,
}

impl At {
    pub fn host(address: SocketAddr) -> Self {
        Self { place: None, address }
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The same place and address with another port.
    pub fn with_port(&self, port: u16) -> Self {
        Self { place: self.place.clone(), address: SocketAddr::new(self.address.ip(), port) }
    }

    /// Listens there if it is in a place of its own; `None` for the host's.
    pub fn listen(&self, places: Option<&Places>) -> Option<io::Result<TcpListener>> {
        let place = self.place.as_ref()?;
        let made = match places {
            Some(places) => places.0.listen(place, self.address),
            None => {
                Err(io::Error::new(io::ErrorKind::Unsupported, "there are no networks here but the host's"))
            }
        };
        Some(made.and_then(TcpListener::from_std))
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{} in {place}", self.address),
            None => self.address.fmt(f),
        }
    }
}

/// The way to a target that is in a place.
#[derive(Clone, Debug)]
pub(crate) struct Way {
    pub places: Option<Places>,
    pub via: crate::config::Via,
}

impl Way {
    pub async fn connect(&self, to: SocketAddr) -> io::Result<TcpStream> {
        match &self.places {
            Some(places) => places.0.connect(&self.via.place, self.via.source, to).await,
            // Never by the host's own network: somebody else may have that address there.
            None => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}
