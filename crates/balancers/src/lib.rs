//! Keeps the data plane of load balancers equal to the tables, and the tables told of the health that it finds.
//!
//! The flow: a commit that concerns balancers or their targets makes [`run`] compute the data plane's whole [`config`] anew
//! and hand it over; what the data plane finds out about targets goes back as transactions. Both directions are level, not
//! edge: after a lost notice or a restart the next look puts everything right.

mod config;
mod feedback;
mod place;
mod run;
#[cfg(test)]
mod testing;
mod vpcs;

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;

pub use config::config;
pub use run::run;
pub use vpcs::places;

/// Told of all addresses in VPCs that balancers are about to listen on, whenever the set has changed. It returns once they
/// exist on an interface of this machine.
pub type Prepare = Arc<dyn Fn(&[IpAddr]) + Send + Sync>;

/// How the balancers of this host are reached and checked.
#[derive(Clone)]
pub struct Options {
    /// Where every balancer is reached too, told apart by the `Host` header. `None`: nowhere.
    pub shared: Option<IpAddr>,
    /// The region whose balancers listen on the addresses that they have in their subnets. One at most, because the VPCs of
    /// different regions may have the same addresses.
    pub vpc_addresses: Option<engine::Scope>,
    /// Whether VPCs have networks of their own on this host (the data plane's option `places` is set): balancers listen in
    /// theirs, and reach targets from there. Only those of the default VPC stay on the host's addresses.
    /// Here is what wakes when one has come about or changed ([`network::Network::revision`]): what could not be listened on
    /// is tried again then.
    pub places: Option<tokio::sync::watch::Receiver<u64>>,
    /// Makes the addresses of `vpc_addresses` exist.
    pub prepare: Option<Prepare>,
    /// Where access logs go, a directory per bucket. `None`: nowhere.
    pub access_logs: Option<PathBuf>,
    /// Takes every registered target for healthy without asking it. For simulated containers, behind which nothing listens.
    pub assume_healthy: bool,
    /// Lets a target drain for the whole deregistration delay, as AWS does. Otherwise it is done once nothing is in flight.
    pub whole_delay: bool,
}

impl Default for Options {
    /// Reached at 127.0.0.1 only.
    fn default() -> Self {
        Options {
            shared: Some(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            vpc_addresses: None,
            places: None,
            prepare: None,
            access_logs: None,
            assume_healthy: false,
            whole_delay: false,
        }
    }
}
