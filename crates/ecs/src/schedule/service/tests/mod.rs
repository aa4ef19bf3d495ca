//! The scheduler as a whole, in virtual time: scripts of what users do and what the service then tells.
//!
//! [`Cloud`] is a region with instances whose agents do what agents do (start and stop tasks after a while, well or badly,
//! by the image's name) directly in the rows, and a balancer that judges targets.

mod cloud;
mod daemons;
mod deployments;
mod drains;
mod load_balancers;
mod many;
mod random;
mod replicas;
mod task_sets;

use cloud::Cloud;
