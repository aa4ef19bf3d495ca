//! Containers, behind one trait.
//!
//! The agent decides what a task needs and in which order; this crate makes single containers, images, volumes,
//! networks and cgroups come and go, and says what became of them. Two implementations stand behind [`Runtime`]:
//! [`docker`] (Docker Engine API, also spoken by Podman's socket) and [`simulated`] (no containers, scripted
//! outcomes in virtual time). Nothing here knows a task, a cluster or the control plane.
//!
//! Sources: Docker Engine API 1.24-1.53 (docs.docker.com/reference/api/engine), the names of container failures in
//! the public ECS agent (repository aws/amazon-ecs-agent), "Amazon ECS container agent configuration".

mod api;
mod cgroup;
pub mod docker;
mod error;
mod image;
mod network;
mod pull;
pub mod simulated;
mod spec;
mod state;
mod time;

pub use api::{BoxFuture, BoxStream, Runtime, SharedRuntime};
pub use cgroup::purge_cgroup_parent;
pub use docker::{DockerOptions, DockerRuntime, Timeouts};
pub use error::{Cause, Operation, Result, RuntimeError};
pub use image::{ImageInfo, ImportImage, PullBehavior, PullRequest, PulledImage, RegistryCredentials};
pub use network::{CgroupLimits, ConnectNetwork, NetworkSpec, VolumeInfo, VolumeSpec};
pub use simulated::{Script, SimulatedOptions, SimulatedRuntime};
pub use spec::{
    Bind, ContainerSpec, Device, GpuRequest, HealthCheck, HealthCommand, HostPort, LogConfig, NetworkMode,
    PortBinding, Protocol, Tmpfs, Ulimit, VolumeMount, VolumesFrom,
};
pub use state::{
    BoundPort, ContainerEvent, ContainerState, ContainerStats, ContainerStatus, ContainerSummary, EngineInfo,
    EventFilter, EventKind, Health, HealthProbe, HealthStatus, LogLine, LogOptions, LogSource,
    NetworkEndpoint, NetworkStats, RemoveOptions,
};
pub use time::{Timestamp, format_rfc3339, parse_rfc3339};
