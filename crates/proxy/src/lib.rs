//! The data plane of application load balancers: it carries HTTP between clients and targets.
//!
//! The host hands in a whole [`Config`] with [`Proxy::apply`]; sockets, connection pools and health checkers are brought in line
//! with it, and requests use the new one from then on. What happens is read back as levels: [`Proxy::listeners`],
//! [`Proxy::health`], [`Proxy::metrics`], with [`Proxy::subscribe`] to be woken. The behaviour promised is that of the Elastic
//! Load Balancing user guide for Application Load Balancers.

pub mod config;
mod proxy;
pub mod report;

pub use config::Config;
pub use proxy::{Options, Proxy};
