//! The data plane of application load balancers: it carries HTTP between clients and targets.
//!
//! The host hands in a whole [`Config`] with [`Proxy::apply`]; sockets, connection pools and health checkers are brought in line
//! with it, and requests use the new one from then on. What happens is read back as levels: [`Proxy::listeners`],
//! [`Proxy::health`], [`Proxy::metrics`], with [`Proxy::subscribe`] to be woken. The behaviour promised is that of the Elastic
//! Load Balancing user guide for Application Load Balancers.
//!
//! A request's way: `sockets` accept → `front` read head → `plan` check, `route`, `pick` → `outgoing` head for the
//! target → `upstream` forward and retry → `front` respond → `record` count and log.

mod access_log;
mod answer;
mod checker;
mod clock;
pub mod config;
mod counters;
mod engine;
mod front;
mod h1;
mod live;
mod outgoing;
mod pattern;
mod pick;
mod place;
mod plan;
mod proxy;
mod random;
mod record;
pub mod report;
mod route;
mod snapshot;
mod sockets;
mod sticky;
mod stream;
mod timer;
mod tls;
mod upstream;

pub use config::Config;
pub use place::{Connecting, Network, Places};
pub use proxy::{Options, Proxy};
