//! What is asked of the simulated engine, where it takes time or changes more than one thing.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use futures_util::stream;

use super::SimulatedRuntime;
use super::engine::{World, carries, daemon, full_name, not_found};
use crate::api::BoxStream;
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::image::{ImageInfo, PullRequest, PulledImage};
use crate::network::{ConnectNetwork, NetworkSpec, VolumeInfo, VolumeSpec};
use crate::pull::{Plan, outcome, plan, split_reference};
use crate::state::{ContainerEvent, ContainerStatus, EventFilter, LogLine, LogOptions, RemoveOptions};

impl SimulatedRuntime {
    pub(super) async fn pull_image(&self, request: &PullRequest) -> Result<PulledImage> {
        let name = request.image.as_str();
        let (repository, reference) = split_reference(name);
        let (plan, cached, script) = {
            let world = self.world(Operation::Pull)?;
            let cached = world.image(Operation::Pull, name).ok().cloned();
            let before = world.pulled.contains(name);
            let plan = plan(request.behavior, cached.as_ref(), reference.contains(':'), before);
            (plan, cached, world.script_of(name).clone())
        };
        if let (Plan::UseCached, Some(cached)) = (plan, &cached) {
            return Ok(outcome(cached, repository, true));
        }
        if !script.pull_delay.is_zero() {
            tokio::time::sleep(script.pull_delay).await;
        }
        if let Some(words) = script.pull_failure.or_else(|| unreachable_registry(repository)) {
            return match cached {
                Some(cached) if plan == Plan::AskOrUseCached => Ok(outcome(&cached, repository, true)),
                _ => Err(daemon(Operation::Pull, Cause::Engine, &words)),
            };
        }
        let mut world = self.world(Operation::Pull)?;
        let digest = if reference.contains(':') { reference.to_owned() } else { digest_of(name) };
        let info = ImageInfo {
            id: digest.clone(),
            repo_tags: vec![full_name(name)],
            repo_digests: vec![format!("{repository}@{digest}")],
            os: "linux".to_owned(),
            ..ImageInfo::default()
        };
        let pulled = outcome(&info, repository, false);
        world.images.insert(full_name(name), info);
        world.pulled.insert(name.to_owned());
        Ok(pulled)
    }

    pub(super) async fn start_container(&self, id: &str) -> Result<()> {
        let (id, script) = {
            let world = self.world(Operation::Start)?;
            let id = world.resolve(Operation::Start, id)?.to_owned();
            let container = &world.containers[&id];
            if container.state.status.is_running() {
                return Ok(());
            }
            (id.clone(), Arc::clone(&container.script))
        };
        if !script.start_delay.is_zero() {
            tokio::time::sleep(script.start_delay).await;
        }
        let mut world = self.world(Operation::Start)?;
        if let Some(words) = &script.start_failure {
            if let Some(container) = world.containers.get_mut(&id) {
                container.state.error = words.clone();
            }
            return Err(daemon(Operation::Start, Cause::Engine, words));
        }
        if world.containers.get(&id).is_some_and(|container| container.state.status.is_running()) {
            return Ok(());
        }
        let generation = world.run(&id, self.engine.now())?;
        drop(world);
        self.engine.happened.notify_waiters();
        if script.has_timeline() {
            tokio::spawn(Arc::clone(&self.engine).live(id, generation, script));
        }
        Ok(())
    }

    pub(super) async fn stop_container(&self, id: &str, timeout: Duration) -> Result<()> {
        let (id, generation, script) = {
            let world = self.world(Operation::Stop)?;
            let id = world.resolve(Operation::Stop, id)?.to_owned();
            let container = &world.containers[&id];
            if !container.state.status.is_running() {
                return Ok(());
            }
            (id.clone(), container.generation, Arc::clone(&container.script))
        };
        let killed = script.ignore_stop || script.stop_delay > timeout;
        let wait = if killed { timeout } else { script.stop_delay };
        if let Ok(ended) = tokio::time::timeout(wait, self.wait_container(&id)).await {
            return ended.map(drop);
        }
        let exit_code = if killed { 137 } else { script.stop_exit_code };
        self.engine.finish(&id, Some(generation), exit_code, false);
        Ok(())
    }

    pub(super) fn signal_container(&self, id: &str, signal: &str) -> Result<()> {
        let world = self.world(Operation::Stop)?;
        let id = world.resolve(Operation::Stop, id)?.to_owned();
        let container = &world.containers[&id];
        let (generation, script) = (container.generation, Arc::clone(&container.script));
        let own =
            container.spec.stop_signal.as_deref().unwrap_or("SIGTERM").trim_start_matches("SIG").to_owned();
        drop(world);
        match signal.trim_start_matches("SIG") {
            "KILL" | "9" => self.engine.finish(&id, Some(generation), 137, false),
            other if (other == own || other == "TERM" || other == "15") && !script.ignore_stop => {
                let engine = Arc::clone(&self.engine);
                tokio::spawn(async move {
                    tokio::time::sleep(script.stop_delay).await;
                    engine.finish(&id, Some(generation), script.stop_exit_code, false);
                });
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn remove_container(&self, id: &str, options: RemoveOptions) -> Result<()> {
        let world = self.world(Operation::Remove)?;
        let Ok(id) = world.resolve(Operation::Remove, id).map(str::to_owned) else { return Ok(()) };
        let running = world.containers[&id].state.status.is_running();
        drop(world);
        if running && !options.force {
            let words = format!(
                "You cannot remove a running container {id}. Stop the container before attempting removal or force remove"
            );
            return Err(daemon(Operation::Remove, Cause::Conflict, &words));
        }
        self.engine.finish(&id, None, 137, false);
        let now = self.engine.now();
        let mut world = self.engine.world();
        if world.containers.contains_key(&id) {
            world.forget(&id, now);
        }
        drop(world);
        self.engine.happened.notify_waiters();
        Ok(())
    }

    pub(super) async fn wait_container(&self, id: &str) -> Result<i64> {
        loop {
            let changed = {
                let world = self.world(Operation::Inspect)?;
                let container = &world.containers[world.resolve(Operation::Inspect, id)?];
                if !container.state.status.is_running() {
                    return Ok(container.state.exit_code.unwrap_or(0));
                }
                // Taken under the lock: a change from now on rings it.
                Arc::clone(&container.changed).notified_owned()
            };
            changed.await;
        }
    }

    pub(super) fn follow_logs(&self, id: &str, options: LogOptions) -> BoxStream<LogLine> {
        let (runtime, id) = (self.clone(), id.to_owned());
        // The number of the next line to give; none before the first look, or after an error.
        Box::pin(stream::unfold(Some(None), move |at: Option<Option<u64>>| {
            let (runtime, id) = (runtime.clone(), id.clone());
            async move {
                let mut at = at?;
                loop {
                    let changed = {
                        let next = runtime
                            .world(Operation::Logs)
                            .and_then(|world| next_line(&world, &id, options, at));
                        match next {
                            Err(error) => return Some((Err(error), None)),
                            Ok(Next::Line(line, number)) => return Some((Ok(line), Some(Some(number + 1)))),
                            Ok(Next::End) => return None,
                            Ok(Next::Later(number, changed)) => {
                                at = Some(number);
                                changed
                            }
                        }
                    };
                    changed.await;
                }
            }
        }))
    }

    pub(super) fn follow_events(&self, filter: EventFilter) -> BoxStream<ContainerEvent> {
        let first = {
            let world = self.engine.world();
            let recent = world.events.iter();
            let past = match filter.since {
                Some(since) => recent.take_while(|event| event.timestamp < since).count(),
                None => recent.len(),
            };
            world.dropped_events + past as u64
        };
        let runtime = self.clone();
        Box::pin(stream::unfold(Some(first), move |next| {
            let (runtime, labels) = (runtime.clone(), filter.labels.clone());
            async move {
                let mut next = next?;
                loop {
                    let happened = runtime.engine.happened.notified();
                    tokio::pin!(happened);
                    happened.as_mut().enable();
                    if !runtime.engine.available.load(Ordering::SeqCst) {
                        let words = "the engine ended its stream of events";
                        return Some((
                            Err(RuntimeError::new(Operation::Events, Cause::Unavailable, words)),
                            None,
                        ));
                    }
                    match next_event(&runtime.engine.world(), &labels, &mut next) {
                        Err(error) => return Some((Err(error), None)),
                        Ok(Some(event)) => return Some((Ok(event), Some(next))),
                        Ok(None) => {}
                    }
                    happened.await;
                }
            }
        }))
    }
}

/// The next event that carries the labels; `next` is moved past what was looked at.
fn next_event(world: &World, labels: &[(String, String)], next: &mut u64) -> Result<Option<ContainerEvent>> {
    let Some(skip) = next.checked_sub(world.dropped_events) else {
        let words = "events were lost: they were not read in time";
        return Err(RuntimeError::new(Operation::Events, Cause::Unavailable, words));
    };
    for event in world.events.iter().skip(usize::try_from(skip).unwrap_or(usize::MAX)) {
        *next += 1;
        if carries(&event.attributes, labels) {
            return Ok(Some(event.clone()));
        }
    }
    Ok(None)
}

/// What a reader of output does next.
enum Next {
    Line(LogLine, u64),
    Later(u64, tokio::sync::futures::OwnedNotified),
    End,
}

fn next_line(world: &World, id: &str, options: LogOptions, at: Option<u64>) -> Result<Next> {
    let container = &world.containers[world.resolve(Operation::Logs, id)?];
    let total = container.dropped_lines + container.lines.len() as u64;
    let first = at.unwrap_or_else(|| options.tail.map_or(0, |tail| total.saturating_sub(u64::from(tail))));
    for number in first.max(container.dropped_lines)..total {
        let line =
            &container.lines[usize::try_from(number - container.dropped_lines).expect("lines are few")];
        if options.since.is_none_or(|since| line.timestamp >= since) {
            return Ok(Next::Line(line.clone(), number));
        }
    }
    let ended = matches!(container.state.status, ContainerStatus::Exited | ContainerStatus::Dead);
    if !options.follow || ended {
        return Ok(Next::End);
    }
    Ok(Next::Later(total, Arc::clone(&container.changed).notified_owned()))
}

/// Registries under the top-level domain that never exists (RFC 2606) cannot be reached here either, so that a task
/// definition can ask for a failing pull.
fn unreachable_registry(repository: &str) -> Option<String> {
    let host = repository.split('/').next()?;
    let name = host.split(':').next()?;
    let words = format!("Get \"https://{host}/v2/\": dial tcp: lookup {name}: no such host");
    name.ends_with(".invalid").then_some(words)
}

/// The same name always gives the same digest.
fn digest_of(name: &str) -> String {
    let mut digest = String::from("sha256:");
    for salt in 0..4u64 {
        let start = 0xcbf2_9ce4_8422_2325_u64.wrapping_add(salt);
        let hash =
            name.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        digest.push_str(&format!("{hash:016x}"));
    }
    digest
}

impl World {
    pub(super) fn create_volume(&mut self, spec: &VolumeSpec) -> VolumeInfo {
        let name =
            if spec.name.is_empty() { format!("volume-{}", self.volumes.len()) } else { spec.name.clone() };
        let made = VolumeInfo {
            mountpoint: format!("/var/lib/docker/volumes/{name}/_data"),
            driver: if spec.driver.is_empty() { "local".to_owned() } else { spec.driver.clone() },
            driver_opts: spec.driver_opts.clone(),
            labels: spec.labels.clone(),
            name: name.clone(),
        };
        self.volumes.entry(name).or_insert(made).clone()
    }

    pub(super) fn volume(&self, name: &str) -> Result<VolumeInfo> {
        self.volumes.get(name).cloned().ok_or_else(|| not_found(Operation::InspectVolume, "volume", name))
    }

    pub(super) fn remove_volume(&mut self, name: &str) -> Result<()> {
        let mut containers = self.containers.values();
        if containers.any(|container| container.spec.volumes.iter().any(|volume| volume.name == name)) {
            let words = format!("remove {name}: volume is in use");
            return Err(daemon(Operation::RemoveVolume, Cause::Conflict, &words));
        }
        self.volumes.remove(name);
        Ok(())
    }

    pub(super) fn ensure_network(&mut self, spec: &NetworkSpec) -> Result<String> {
        if let Some(found) = self.networks.get(&spec.name) {
            let there = (&found.spec.subnet, &found.spec.gateway, &found.spec.bridge_name);
            if there == (&spec.subnet, &spec.gateway, &spec.bridge_name) {
                return Ok(found.id.clone());
            }
            let message = format!("network {} is there already, otherwise", spec.name);
            return Err(RuntimeError::new(Operation::Network, Cause::Conflict, message));
        }
        let id = digest_of(&spec.name).trim_start_matches("sha256:").to_owned();
        let network =
            super::engine::Network { id: id.clone(), spec: spec.clone(), addresses: Default::default() };
        self.networks.insert(spec.name.clone(), network);
        Ok(id)
    }

    pub(super) fn connect(&mut self, connect: &ConnectNetwork) -> Result<()> {
        let id = self.resolve(Operation::Network, &connect.container)?.to_owned();
        let endpoint = self.join(Operation::Network, &connect.network, connect.ipv4)?;
        let container = self.containers.get_mut(&id).expect("the container was found under the same lock");
        container.state.networks.push(endpoint);
        Ok(())
    }

    pub(super) fn disconnect(&mut self, network: &str, container: &str) -> Result<()> {
        let id = self.resolve(Operation::Network, container)?.to_owned();
        let container = self.containers.get_mut(&id).expect("the container was found under the same lock");
        let endpoints = &mut container.state.networks;
        let Some(at) = endpoints.iter().position(|endpoint| endpoint.network == network) else {
            return Ok(());
        };
        let address = endpoints.remove(at).ipv4;
        if let (Some(network), Some(address)) = (self.networks.get_mut(network), address) {
            network.addresses.remove(&address);
        }
        Ok(())
    }

    pub(super) fn remove_network(&mut self, name: &str) -> Result<()> {
        if self.networks.get(name).is_some_and(|network| !network.addresses.is_empty()) {
            let words = format!("error while removing network: network {name} has active endpoints");
            return Err(daemon(Operation::Network, Cause::Conflict, &words));
        }
        self.networks.remove(name);
        Ok(())
    }
}
