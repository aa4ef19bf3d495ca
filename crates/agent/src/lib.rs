//! The container agent: makes a machine, or a part of one, a container instance of a cluster.
//!
//! It speaks the ECS agent protocol towards the control plane, so that AWS's own agent can take its place and the other way round, and
//! drives containers through [`runtime`]. One process holds any number of instances ([`AgentHost`]), each an independent
//! agent with its own registration, sessions, tasks and checkpoint; they share the task metadata server.
//!
//! ```text
//! config ─▶ instance ─▶ api      register, discover
//!                    ├─▶ acs      control session: tasks arrive
//!                    │     └─▶ engine ─▶ runtime
//!                    ├─▶ tcs      telemetry session: metrics and health leave
//!                    └─▶ metadata, awslogs, checkpoint
//! ```
//!
//! Words: an *instance* is a container instance; *settle* means to draw conclusions that need no runtime; a *phase* is where a
//! container is for the agent, a *status* what the control plane is told.
//!
//! Source: the public ECS agent (repository aws/amazon-ecs-agent) for the protocol; ECS Developer Guide for behaviour.

mod acs;
mod api;
pub mod aws;
mod awslogs;
mod backoff;
mod checkpoint;
pub mod clock;
pub mod config;
pub mod config_file;
mod credentials;
pub mod engine;
mod host;
mod http_client;
mod imds;
mod instance;
mod introspection;
mod metadata;
pub mod payload;
mod random;
mod shutdown;
pub mod sigv4;
mod socket;
mod tcs;
pub mod transport;

pub use clock::Clock;
pub use config::{HostConfig, InstanceConfig, MetadataListen};
pub use host::AgentHost;
pub use instance::{AgentError, AgentExit, AgentHandle};
pub use sigv4::Credentials;

/// Version that is reported as the agent's.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// What is reported where AWS's agent reports its source revision.
pub(crate) const HASH: &str = "roadstead";
pub(crate) const USER_AGENT: &str = concat!("roadstead-agent/", env!("CARGO_PKG_VERSION"));
