//! The trait that the agent codes against.
//!
//! Object safe, so that the agent holds an `Arc<dyn Runtime>` and does not care which engine it drives. Futures
//! and streams are boxed: one allocation a call is nothing beside a container's start.

use std::future::Future;
use std::net::Ipv4Addr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::Stream;

use crate::error::Result;
use crate::image::{ImageInfo, ImportImage, PullRequest, PulledImage};
use crate::network::{CgroupLimits, ConnectNetwork, NetworkSpec, VolumeInfo, VolumeSpec};
use crate::spec::ContainerSpec;
use crate::state::{
    ContainerEvent, ContainerState, ContainerStats, ContainerSummary, EngineInfo, EventFilter, LogLine,
    LogOptions, RemoveOptions,
};

/// A future of an operation; borrows the runtime and the arguments of the call.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// A stream of an operation's results; borrows nothing. After the first error the stream ends.
pub type BoxStream<T> = Pin<Box<dyn Stream<Item = Result<T>> + Send>>;

/// How a runtime is handed around.
pub type SharedRuntime = Arc<dyn Runtime>;

/// A container engine.
///
/// Every operation has a timeout of its own (see each implementation's options) and fails with a
/// [`RuntimeError`](crate::RuntimeError) that carries ECS's name for the failure and the engine's own words.
/// Containers are addressed by id or by name.
pub trait Runtime: Send + Sync + 'static {
    /// `docker` or `simulated`; for logs and for `roadstead status`.
    fn kind(&self) -> &'static str;

    /// Asks whether the engine answers at all; the cheapest call there is.
    fn ping(&self) -> BoxFuture<'_, ()>;

    /// Versions, drivers and the machine's size. One call at the agent's start, not per task.
    fn info(&self) -> BoxFuture<'_, EngineInfo>;

    /// Brings an image here as [`PullBehavior`](crate::PullBehavior) asks, and says which image it now is.
    fn pull<'a>(&'a self, request: &'a PullRequest) -> BoxFuture<'a, PulledImage>;

    /// What an image holds; [`Cause::NotFound`](crate::Cause) when it is not here.
    fn inspect_image<'a>(&'a self, image: &'a str) -> BoxFuture<'a, ImageInfo>;

    /// Makes an image of one root file system, without any registry. Returns the image's id.
    fn import_image(&self, image: ImportImage) -> BoxFuture<'_, String>;

    /// Removes an image; one that is not here is no error.
    fn remove_image<'a>(&'a self, image: &'a str) -> BoxFuture<'a, ()>;

    /// Creates a container, not started. Returns its id. A taken name is [`Cause::Conflict`](crate::Cause).
    fn create<'a>(&'a self, spec: &'a ContainerSpec) -> BoxFuture<'a, String>;

    /// Starts a created or exited container; one that runs already is no error.
    fn start<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ()>;

    /// Sends the stop signal, after `timeout` SIGKILL, and returns once the container has ended. One that does
    /// not run is no error.
    fn stop<'a>(&'a self, id: &'a str, timeout: Duration) -> BoxFuture<'a, ()>;

    /// Sends a signal (`SIGKILL` when none is named) and returns at once. One that does not run is no error.
    fn kill<'a>(&'a self, id: &'a str, signal: Option<&'a str>) -> BoxFuture<'a, ()>;

    /// Removes a container; one that is gone is no error.
    fn remove<'a>(&'a self, id: &'a str, options: RemoveOptions) -> BoxFuture<'a, ()>;

    /// Waits until the container does not run, as long as that takes, and returns its exit code.
    fn wait<'a>(&'a self, id: &'a str) -> BoxFuture<'a, i64>;

    /// All that is known of a container; [`Cause::NotFound`](crate::Cause) when it is gone.
    fn inspect<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ContainerState>;

    /// Containers in any state that carry all the labels given; an empty value asks for the key alone.
    fn list<'a>(&'a self, labels: &'a [(String, String)]) -> BoxFuture<'a, Vec<ContainerSummary>>;

    /// One sample of a running container's use of the machine.
    fn stats<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ContainerStats>;

    /// What the container wrote. With `follow` the stream ends when the container does.
    fn logs(&self, id: &str, options: LogOptions) -> BoxStream<LogLine>;

    /// What happens to containers, from `since` on. The stream ends with an error when the engine goes away:
    /// list, inspect and subscribe again with the last event's time.
    fn events(&self, filter: EventFilter) -> BoxStream<ContainerEvent>;

    /// Creates a volume, or returns the one that is there under this name with this driver.
    fn create_volume<'a>(&'a self, spec: &'a VolumeSpec) -> BoxFuture<'a, VolumeInfo>;

    /// A volume by name; [`Cause::NotFound`](crate::Cause) when there is none.
    fn inspect_volume<'a>(&'a self, name: &'a str) -> BoxFuture<'a, VolumeInfo>;

    /// Removes a volume; one that is gone is no error, one in use is [`Cause::Conflict`](crate::Cause).
    fn remove_volume<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()>;

    /// Returns the id of the network of this name, made if it is not there. One that is there with another
    /// subnet, gateway or bridge is [`Cause::Conflict`](crate::Cause).
    fn ensure_network<'a>(&'a self, spec: &'a NetworkSpec) -> BoxFuture<'a, String>;

    /// Adds a container to a further network, at a fixed address if one is given.
    fn connect_network<'a>(&'a self, connect: &'a ConnectNetwork) -> BoxFuture<'a, ()>;

    /// Takes a container out of a network.
    fn disconnect_network<'a>(&'a self, network: &'a str, container: &'a str) -> BoxFuture<'a, ()>;

    /// Removes a network; one that is gone is no error.
    fn remove_network<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()>;

    /// Makes the cgroup that a group of containers lives in, with its limits, or brings the limits of one that
    /// is there up to date. Returns what [`ContainerSpec::cgroup_parent`] wants.
    /// [`Cause::Unsupported`](crate::Cause) without the rights or the controllers: go on without.
    fn prepare_cgroup_parent<'a>(&'a self, name: &'a str, limits: CgroupLimits) -> BoxFuture<'a, String>;

    /// Removes a cgroup that [`Runtime::prepare_cgroup_parent`] made; one that is gone is no error.
    fn remove_cgroup_parent<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()>;

    /// The address at which this machine is seen from containers on the default bridge, if there is one.
    fn bridge_gateway(&self) -> BoxFuture<'_, Option<Ipv4Addr>>;
}
