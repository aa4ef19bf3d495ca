//! Sockets of the data plane inside VPCs, by the network of this host.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use network::{Network, Place};

/// The data plane's option `places`: places are VPCs by id.
pub fn places(network: Network) -> proxy::Places {
    proxy::Places(Arc::new(Vpcs(network)))
}

struct Vpcs(Network);

impl proxy::Network for Vpcs {
    fn listen(&self, place: &str, address: SocketAddr) -> io::Result<std::net::TcpListener> {
        self.0.listen(&Place::Vpc(place.to_owned()), address)
    }

    fn connect<'a>(
        &'a self,
        place: &'a str,
        source: Option<IpAddr>,
        to: SocketAddr,
    ) -> proxy::Connecting<'a> {
        Box::pin(async move {
            let source = match source {
                None => None,
                Some(IpAddr::V4(v4)) => Some(v4),
                Some(IpAddr::V6(_)) => return Err(io::ErrorKind::Unsupported.into()),
            };
            self.0.connect(&Place::Vpc(place.to_owned()), source, to).await
        })
    }
}
