//! Failures, with the names that ECS gives them.
//!
//! A failure is an operation and a cause: the operation gives ECS's name (`CannotStartContainerError`), the cause
//! what the caller may do about it (retry, recreate, give up). The text is the engine's own.
//!
//! Source: error names of the public ECS agent (aws/amazon-ecs-agent), as they appear in a container's `reason`.

use std::fmt;
use std::time::Duration;

/// The result of an operation of the runtime.
pub type Result<T> = std::result::Result<T, RuntimeError>;

/// What was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// `ping`, `info`, the gateway's address.
    Info,
    /// Pulling an image.
    Pull,
    /// Inspecting an image.
    InspectImage,
    /// Importing an image.
    ImportImage,
    /// Removing an image.
    RemoveImage,
    /// Creating a container.
    Create,
    /// Laying a raw `Config` over a container's.
    Config,
    /// Laying a raw `HostConfig` over a container's.
    HostConfig,
    /// Starting a container.
    Start,
    /// Stopping or killing a container.
    Stop,
    /// Removing a container.
    Remove,
    /// Waiting for or inspecting a container.
    Inspect,
    /// Listing containers.
    List,
    /// Sampling a container.
    Stats,
    /// Reading a container's output.
    Logs,
    /// Reading the engine's events.
    Events,
    /// Creating a volume.
    CreateVolume,
    /// Inspecting a volume.
    InspectVolume,
    /// Removing a volume.
    RemoveVolume,
    /// Any operation on networks.
    Network,
    /// Any operation on cgroups.
    Cgroup,
}

impl Operation {
    /// ECS's name for a failure of this operation.
    pub fn error_name(self) -> &'static str {
        match self {
            Operation::Info => "DockerStateError",
            Operation::Pull => "CannotPullContainerError",
            Operation::InspectImage | Operation::ImportImage | Operation::RemoveImage => {
                "CannotInspectImageError"
            }
            Operation::Create => "CannotCreateContainerError",
            Operation::Config => "DockerClientConfigError",
            Operation::HostConfig => "HostConfigError",
            Operation::Start => "CannotStartContainerError",
            Operation::Stop => "CannotStopContainerError",
            Operation::Remove => "CannotRemoveContainerError",
            Operation::Inspect => "CannotInspectContainerError",
            Operation::List => "CannotListContainersError",
            Operation::Stats => "CannotGetContainerStatsError",
            Operation::Logs | Operation::Events => "CannotDescribeContainerError",
            Operation::CreateVolume => "CannotCreateVolumeError",
            Operation::InspectVolume => "CannotInspectVolumeError",
            Operation::RemoveVolume => "CannotRemoveVolumeError",
            Operation::Network | Operation::Cgroup => "ResourceInitializationError",
        }
    }

    /// The state that a timed-out operation did not reach, in ECS's words.
    fn transition(self) -> &'static str {
        match self {
            Operation::Pull | Operation::ImportImage => "pulled",
            Operation::Create | Operation::Config | Operation::HostConfig => "created",
            Operation::Start => "started",
            Operation::Stop => "stopped",
            Operation::Remove | Operation::RemoveImage => "removed",
            Operation::Inspect | Operation::InspectImage | Operation::Info => "inspecting",
            Operation::List => "listing",
            Operation::Stats | Operation::Logs | Operation::Events => "describing",
            Operation::CreateVolume => "creating volume",
            Operation::InspectVolume => "inspecting volume",
            Operation::RemoveVolume => "removing volume",
            Operation::Network | Operation::Cgroup => "provisioned",
        }
    }
}

/// Why it failed, as far as a caller acts differently upon it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The engine does not answer (socket gone, connection refused or broken off).
    Unavailable,
    /// The operation took longer than this.
    Timeout(Duration),
    /// The container, image, volume or network is not there.
    NotFound,
    /// A name, port or address is taken, or the object is in a state that forbids it.
    Conflict,
    /// The registry refused the credentials, or wants some.
    Unauthorized,
    /// What was asked for cannot be expressed or is refused as malformed.
    Invalid,
    /// The engine, the kernel or our rights cannot do this at all; the caller may go on without it.
    Unsupported,
    /// The container was killed for want of memory.
    OutOfMemory,
    /// Any other refusal by the engine.
    Engine,
}

/// A failed operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuntimeError {
    /// What was tried.
    pub operation: Operation,
    /// Why it failed.
    pub cause: Cause,
    /// The engine's own words where it gave any, without the error's name.
    pub message: String,
}

impl RuntimeError {
    /// A failure with its message.
    pub fn new(operation: Operation, cause: Cause, message: impl Into<String>) -> RuntimeError {
        RuntimeError { operation, cause, message: message.into() }
    }

    /// A failure by taking longer than allowed, worded as ECS words it.
    pub fn timeout(operation: Operation, waited: Duration) -> RuntimeError {
        let message =
            format!("Could not transition to {}; timed out after waiting {waited:?}", operation.transition());
        RuntimeError { operation, cause: Cause::Timeout(waited), message }
    }

    /// What ECS reports when the kernel killed the container for want of memory.
    pub fn out_of_memory() -> RuntimeError {
        RuntimeError::new(Operation::Start, Cause::OutOfMemory, "Container killed due to memory usage")
    }

    /// ECS's name for this failure: the part before the colon in a container's `reason`.
    pub fn name(&self) -> &'static str {
        match self.cause {
            Cause::Timeout(_) => "DockerTimeoutError",
            Cause::OutOfMemory => "OutOfMemoryError",
            _ => self.operation.error_name(),
        }
    }

    /// A container's `reason`: `CannotStartContainerError: Error response from daemon: ...`.
    pub fn reason(&self) -> String {
        format!("{}: {}", self.name(), self.message)
    }

    /// Whether the object named is not there.
    pub fn is_not_found(&self) -> bool {
        self.cause == Cause::NotFound
    }

    /// Whether the engine itself is away: what was asked for may or may not have happened.
    pub fn is_unavailable(&self) -> bool {
        self.cause == Cause::Unavailable
    }

    /// Whether the machine cannot do this at all, so that the caller goes on without.
    pub fn is_unsupported(&self) -> bool {
        self.cause == Cause::Unsupported
    }
}

impl fmt::Display for RuntimeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.name(), self.message)
    }
}

impl std::error::Error for RuntimeError {}
