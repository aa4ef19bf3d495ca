//! From the tables to what the kernel must hold for every VPC: namespaces, links, addresses, routes, the packet filter. Pure
//! functions; crate `network` applies what they say.
//!
//! A VPC that has something to run is one network namespace that acts as its router. Machines hang on it by pairs of
//! virtual Ethernet devices; balancers, NAT gateways and endpoints are addresses of its own. So every packet between two
//! addresses passes that namespace's filter, and ranges of different VPCs may overlap. One more namespace is the internet:
//! VPCs with an internet gateway are joined to it.
//!
//! The flow: `terrain` gathers a VPC's rows, `routes` resolves its route tables, `filter` turns groups and access control
//! lists into a ruleset, `assemble` puts all together as a [`Plan`].
//!
//! Source of the behaviour: the Amazon VPC user guide ("Route tables", "Security groups", "Network ACLs", "NAT gateways").

mod acl;
mod assemble;
mod filter;
mod groups;
mod names;
mod plan;
mod routes;
mod terrain;

pub use assemble::{nothing, plan};
pub use filter::{Chain, Filter, Set};
pub use names::{LOOPBACK, internet_namespace, machine_namespace, vpc_namespace};
pub use plan::{Facts, Hop, Kind, Link, Plan, Route, Rule, Space, Table};
pub use terrain::{has_machine, is_linked, needs_namespace};
