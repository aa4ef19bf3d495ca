//! Connections to the control plane: where the agent's byte streams come from.
//!
//! The agent never opens a socket itself; it asks a [`Dial`]. [`Tcp`] is the real one. A control plane in the same process,
//! and tests in virtual time, hand out in-memory pipes instead.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

/// A byte stream in both directions.
pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A stream of whatever kind.
pub type BoxedStream = Box<dyn Stream>;

/// The future of a connection attempt.
pub type Dialing<'a> = Pin<Box<dyn Future<Output = io::Result<BoxedStream>> + Send + 'a>>;

/// Opens connections.
pub trait Dial: Send + Sync {
    /// Connects to `host:port`. Callers bound the time it may take.
    fn dial<'a>(&'a self, authority: &'a Authority) -> Dialing<'a>;
}

/// A shared dialer.
pub type Dialer = Arc<dyn Dial>;

/// Connects over TCP.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tcp;

impl Dial for Tcp {
    fn dial<'a>(&'a self, authority: &'a Authority) -> Dialing<'a> {
        Box::pin(async move {
            let stream = TcpStream::connect((authority.host.as_str(), authority.port)).await?;
            stream.set_nodelay(true)?;
            Ok(Box::new(stream) as BoxedStream)
        })
    }
}

/// A dialer over TCP.
pub fn tcp() -> Dialer {
    Arc::new(Tcp)
}

/// Where a server listens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Authority {
    /// A name or an address; IPv6 without brackets.
    pub host: String,
    /// The port.
    pub port: u16,
}

impl Authority {
    /// The Host header's value: the port is left out when it is HTTP's own.
    pub fn header(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        if self.port == 80 { host } else { format!("{host}:{}", self.port) }
    }
}

/// The base URL of a service: plain HTTP (or its web socket form), with a path that ends in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Where to connect.
    pub authority: Authority,
    /// The path, beginning and ending with `/`.
    pub path: String,
}

impl Endpoint {
    /// Reads `http://host[:port][/path]` or `ws://…`. The error says what is wrong with the text.
    pub fn parse(url: &str) -> Result<Self, String> {
        let uri: http::Uri = url.parse().map_err(|error| format!("`{url}` is not a URL: {error}"))?;
        match uri.scheme_str() {
            Some("http" | "ws") => {}
            Some("https" | "wss") => {
                return Err(format!(
                    "`{url}`: TLS to the control plane is not supported; give http://host:port"
                ));
            }
            _ => return Err(format!("`{url}` has no scheme; give http://host:port")),
        }
        let host = uri.host().ok_or_else(|| format!("`{url}` names no host"))?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let path = format!("{}/", uri.path().trim_end_matches('/'));
        Ok(Endpoint { authority: Authority { host, port: uri.port_u16().unwrap_or(80) }, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints_parse_with_defaults() {
        let cases = [
            ("http://127.0.0.1:4566", "127.0.0.1", 4566, "/", "127.0.0.1:4566"),
            ("ws://acs.local/a", "acs.local", 80, "/a/", "acs.local"),
            ("http://[::1]:90/", "::1", 90, "/", "[::1]:90"),
        ];
        for (url, host, port, path, header) in cases {
            let endpoint = Endpoint::parse(url).unwrap();
            assert_eq!(endpoint.authority, Authority { host: host.into(), port });
            assert_eq!(endpoint.path, path);
            assert_eq!(endpoint.authority.header(), header);
        }
    }

    #[test]
    fn what_cannot_be_reached_is_refused_with_words() {
        for url in ["https://ecs.example", "localhost:4566", "http://", "::"] {
            assert!(Endpoint::parse(url).is_err(), "{url}");
        }
    }
}
