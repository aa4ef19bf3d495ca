//! Containers that are not there.
//!
//! The same trait without any engine: states, ports, addresses, events and exit codes come and go as a [`Script`]
//! says, in tokio's time, which tests can pause and advance. For tests of the agent, for benchmarks of the whole
//! path, and for machines without an engine. Nothing is spawned for a container whose script has no time in it, and
//! what is kept per container is its spec and its state.
//!
//! A script is looked up by the image's name; a container's own environment goes over it (`SIM_EXIT_CODE=3`), so
//! that a task definition can say what shall happen to it.

mod engine;
mod operations;
mod script;

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::atomic::Ordering;
use std::sync::{Arc, MutexGuard};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::api::{BoxFuture, BoxStream, Runtime};
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::image::{ImageInfo, ImportImage, PullRequest, PulledImage};
use crate::network::{CgroupLimits, ConnectNetwork, NetworkSpec, VolumeInfo, VolumeSpec};
use crate::spec::ContainerSpec;
use crate::state::{
    ContainerEvent, ContainerState, ContainerStats, ContainerSummary, EngineInfo, EventFilter, LogLine,
    LogOptions, RemoveOptions,
};
use crate::time::Timestamp;
use engine::Engine;
pub use script::Script;

/// The machine that is played.
#[derive(Debug, Clone)]
pub struct SimulatedOptions {
    /// Processors.
    pub cpus: u32,
    /// Bytes of memory.
    pub memory_bytes: u64,
    /// Ports handed out for [`HostPort::Dynamic`](crate::HostPort), first and last.
    pub dynamic_ports: (u16, u16),
    /// What containers do that no other script is for.
    pub script: Script,
    /// Scripts by image, named as in the container's spec.
    pub scripts: BTreeMap<String, Script>,
    /// The time at which the simulation starts; `None` for the system's.
    pub epoch: Option<Timestamp>,
    /// Makes the ids of two engines differ.
    pub seed: u64,
}

impl Default for SimulatedOptions {
    fn default() -> SimulatedOptions {
        SimulatedOptions {
            cpus: 2,
            memory_bytes: 4 << 30,
            dynamic_ports: (32768, 60999),
            script: Script::default(),
            scripts: BTreeMap::new(),
            epoch: None,
            seed: 0,
        }
    }
}

/// An engine without containers. Clones are handles to the same engine.
#[derive(Clone)]
pub struct SimulatedRuntime {
    engine: Arc<Engine>,
}

impl SimulatedRuntime {
    /// A machine as the options say. Its clock starts now.
    pub fn new(options: SimulatedOptions) -> SimulatedRuntime {
        assert!(
            options.dynamic_ports.0 <= options.dynamic_ports.1,
            "a port range has a first and a last port"
        );
        let epoch = options.epoch.unwrap_or_else(|| {
            let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            i64::try_from(since_epoch.as_nanos()).unwrap_or(i64::MAX)
        });
        SimulatedRuntime { engine: Arc::new(Engine::new(options, epoch)) }
    }

    /// Sets what containers of this image do that are created, and pulls that are asked for, from now on.
    pub fn set_script(&self, image: &str, script: Script) {
        self.engine.world().options.scripts.insert(image.to_owned(), script);
    }

    /// Takes the engine away or brings it back. While it is away every call fails with [`Cause::Unavailable`] and
    /// streams of events end; containers live on.
    pub fn set_available(&self, available: bool) {
        self.engine.available.store(available, Ordering::SeqCst);
        self.engine.happened.notify_waiters();
        for container in self.engine.world().containers.values() {
            container.changed.notify_waiters();
        }
    }

    /// Ends a running container by itself, as a crash would.
    pub fn crash(&self, id: &str, exit_code: i64) -> Result<()> {
        let world = self.world(Operation::Stop)?;
        let id = world.resolve(Operation::Stop, id)?.to_owned();
        drop(world);
        self.engine.finish(&id, None, exit_code, false);
        Ok(())
    }

    /// Changes a running container's health, whatever its script says.
    pub fn set_health(&self, id: &str, status: crate::HealthStatus) -> Result<()> {
        let world = self.world(Operation::Inspect)?;
        let id = world.resolve(Operation::Inspect, id)?.to_owned();
        drop(world);
        self.engine.change_health(&id, None, status);
        Ok(())
    }

    /// The engine's world, if the engine is there.
    fn world(&self, operation: Operation) -> Result<MutexGuard<'_, engine::World>> {
        if self.engine.available.load(Ordering::SeqCst) {
            Ok(self.engine.world())
        } else {
            let message =
                "Cannot connect to the Docker daemon at unix:///simulated. Is the docker daemon running?";
            Err(RuntimeError::new(operation, Cause::Unavailable, message))
        }
    }
}

impl Runtime for SimulatedRuntime {
    fn kind(&self) -> &'static str {
        "simulated"
    }

    fn ping(&self) -> BoxFuture<'_, ()> {
        Box::pin(async { self.world(Operation::Info).map(drop) })
    }

    fn info(&self) -> BoxFuture<'_, EngineInfo> {
        Box::pin(async { self.world(Operation::Info).map(|world| world.info()) })
    }

    fn pull<'a>(&'a self, request: &'a PullRequest) -> BoxFuture<'a, PulledImage> {
        Box::pin(self.pull_image(request))
    }

    fn inspect_image<'a>(&'a self, image: &'a str) -> BoxFuture<'a, ImageInfo> {
        Box::pin(async {
            self.world(Operation::InspectImage)?.image(Operation::InspectImage, image).cloned()
        })
    }

    fn import_image(&self, image: ImportImage) -> BoxFuture<'_, String> {
        Box::pin(async { Ok(self.world(Operation::ImportImage)?.import(image)) })
    }

    fn remove_image<'a>(&'a self, image: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(async { self.world(Operation::RemoveImage).map(|mut world| world.remove_image(image)) })
    }

    fn create<'a>(&'a self, spec: &'a ContainerSpec) -> BoxFuture<'a, String> {
        Box::pin(async { self.world(Operation::Create)?.create(spec, self.engine.now()) })
    }

    fn start<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(self.start_container(id))
    }

    fn stop<'a>(&'a self, id: &'a str, timeout: Duration) -> BoxFuture<'a, ()> {
        Box::pin(self.stop_container(id, timeout))
    }

    fn kill<'a>(&'a self, id: &'a str, signal: Option<&'a str>) -> BoxFuture<'a, ()> {
        Box::pin(async move { self.signal_container(id, signal.unwrap_or("SIGKILL")) })
    }

    fn remove<'a>(&'a self, id: &'a str, options: RemoveOptions) -> BoxFuture<'a, ()> {
        Box::pin(async move { self.remove_container(id, options) })
    }

    fn wait<'a>(&'a self, id: &'a str) -> BoxFuture<'a, i64> {
        Box::pin(self.wait_container(id))
    }

    fn inspect<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ContainerState> {
        Box::pin(async {
            let world = self.world(Operation::Inspect)?;
            let id = world.resolve(Operation::Inspect, id)?;
            Ok(world.containers[id].state.clone())
        })
    }

    fn list<'a>(&'a self, labels: &'a [(String, String)]) -> BoxFuture<'a, Vec<ContainerSummary>> {
        Box::pin(async { self.world(Operation::List).map(|world| world.list(labels)) })
    }

    fn stats<'a>(&'a self, id: &'a str) -> BoxFuture<'a, ContainerStats> {
        Box::pin(async { self.world(Operation::Stats)?.stats(id, self.engine.now()) })
    }

    fn logs(&self, id: &str, options: LogOptions) -> BoxStream<LogLine> {
        self.follow_logs(id, options)
    }

    fn events(&self, filter: EventFilter) -> BoxStream<ContainerEvent> {
        self.follow_events(filter)
    }

    fn create_volume<'a>(&'a self, spec: &'a VolumeSpec) -> BoxFuture<'a, VolumeInfo> {
        Box::pin(async { Ok(self.world(Operation::CreateVolume)?.create_volume(spec)) })
    }

    fn inspect_volume<'a>(&'a self, name: &'a str) -> BoxFuture<'a, VolumeInfo> {
        Box::pin(async move { self.world(Operation::InspectVolume)?.volume(name) })
    }

    fn remove_volume<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(async move { self.world(Operation::RemoveVolume)?.remove_volume(name) })
    }

    fn ensure_network<'a>(&'a self, spec: &'a NetworkSpec) -> BoxFuture<'a, String> {
        Box::pin(async { self.world(Operation::Network)?.ensure_network(spec) })
    }

    fn connect_network<'a>(&'a self, connect: &'a ConnectNetwork) -> BoxFuture<'a, ()> {
        Box::pin(async { self.world(Operation::Network)?.connect(connect) })
    }

    fn disconnect_network<'a>(&'a self, network: &'a str, container: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(async move { self.world(Operation::Network)?.disconnect(network, container) })
    }

    fn remove_network<'a>(&'a self, name: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(async move { self.world(Operation::Network)?.remove_network(name) })
    }

    fn prepare_cgroup_parent<'a>(&'a self, name: &'a str, _limits: CgroupLimits) -> BoxFuture<'a, String> {
        Box::pin(async move { self.world(Operation::Cgroup).map(|_| format!("/{}", name.trim_matches('/'))) })
    }

    fn remove_cgroup_parent<'a>(&'a self, _name: &'a str) -> BoxFuture<'a, ()> {
        Box::pin(async { self.world(Operation::Cgroup).map(drop) })
    }

    fn bridge_gateway(&self) -> BoxFuture<'_, Option<Ipv4Addr>> {
        Box::pin(async { self.world(Operation::Info).map(|_| Some(engine::BRIDGE_GATEWAY)) })
    }
}
