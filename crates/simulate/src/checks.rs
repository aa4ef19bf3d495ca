//! What must hold after every step.
//!
//! - No CPU, memory, GPU or port of an instance is given to two tasks, by the rows and by the placement engine.
//! - A task's status never goes back, a stop is never taken back, a task never changes its instance.
//! - No task is started twice, wherever.
//! - The scheduler never stops a healthy task of a service when that leaves fewer than minimumHealthyPercent.
//! - An agent is told to stop a task, and sends SIGTERM, only when the task's targets have drained.
//! - What an agent's report was acknowledged to be is still so after a crash.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ecs::launch::demand::demand;
use ecs::placements::Placements;
use ecs::rows::{ContainerInstance, Service, ServiceStatus, Status, TargetState, Task, TaskDefinitionRow};
use elb::rows::{Health, Target};
use shapes::ecs as api;
use state::{Tables, Timestamp};

use crate::machine::Machine;
use crate::plane::{Batch, Plane};
use crate::world::CLUSTER;

/// A task without checks counts as healthy once it has run for so long (the scheduler's own figure).
const SETTLING_MS: i64 = 3_000;
/// Commits between two comparisons of the placement engine with the rows.
const STRIDE: u64 = 8;

/// What was found, and what was seen.
#[derive(Default)]
pub struct Checks {
    pub violation: Option<String>,
    /// Where each task was started.
    started: BTreeMap<String, String>,
    touched: BTreeSet<String>,
    compared_at: u64,
    /// Healthy tasks that the scheduler has stopped, for the reader of a summary.
    pub stops: u64,
}

impl Checks {
    /// Notes something that must not be; the first counts.
    pub fn fail(&mut self, text: String) {
        self.violation.get_or_insert(text);
    }

    /// Looks at a commit.
    pub fn commit(&mut self, now: Timestamp, batch: &Batch) {
        let mut instances = BTreeSet::new();
        let mut services: BTreeMap<String, usize> = BTreeMap::new();
        for c in &batch.changes {
            if let Some((old, new)) = c.of::<Task>() {
                if let Some(i) = new.and_then(|t| t.container_instance.as_deref()) {
                    instances.insert(i.to_owned());
                }
                if let (Some(old), Some(new)) = (old, new) {
                    self.forward(old, new);
                    if stopped_while_healthy(batch, old, new, now) {
                        *services.entry(new.service.clone().unwrap_or_default()).or_default() += 1;
                    }
                }
            } else if let Some(i) = c.latest::<ContainerInstance>() {
                instances.insert(i.id.clone());
            }
        }
        for id in instances {
            if let Err(e) = room(&batch.after, &id) {
                self.fail(e);
            }
            self.touched.insert(id);
        }
        for (name, stopped) in services {
            self.stops += stopped as u64;
            if let Err(e) = enough(&batch.after, &name, stopped, now) {
                self.fail(e);
            }
        }
    }

    fn forward(&mut self, old: &Task, new: &Task) {
        let id = &new.id;
        if new.last_status < old.last_status {
            self.fail(format!("task {id} went back from {:?} to {:?}", old.last_status, new.last_status));
        }
        if old.stop_desired && !new.stop_desired {
            self.fail(format!("the stop of task {id} was taken back"));
        }
        if old.container_instance.is_some() && old.container_instance != new.container_instance {
            self.fail(format!("task {id} changed its instance"));
        }
    }

    /// Compares the placement engine with the rows, now and then.
    pub fn engine(&mut self, now: Timestamp, plane: &mut Plane) {
        if !plane.is_up() || plane.commits() < self.compared_at + STRIDE {
            return;
        }
        self.compared_at = plane.commits();
        let touched = std::mem::take(&mut self.touched);
        let found = plane.inspect(now, |tx| {
            tx.derived::<Placements>().cluster(CLUSTER).verify()?;
            touched.iter().try_for_each(|id| {
                let Some(row) = tx.get::<ContainerInstance>(&ContainerInstance::key_of(CLUSTER, id)).cloned()
                else {
                    return Ok(());
                };
                let held = held(tx, id);
                let left = tx.derived::<Placements>().cluster(CLUSTER).remaining(id);
                let Some(left) = left else {
                    return Err(format!("instance {id} is not in the placement engine"));
                };
                let cpu = row.registered.cpu - held.iter().map(|t| t.charge.cpu).sum::<i64>();
                let memory = row.registered.memory - held.iter().map(|t| t.charge.memory).sum::<i64>();
                let gpus =
                    row.registered.gpus.len() - held.iter().map(|t| t.charge.gpus.len()).sum::<usize>();
                let taken = held.iter().flat_map(|t| t.charge.tcp_ports.iter()).chain(&row.registered.ports);
                let taken: BTreeSet<u16> = taken.copied().collect();
                let ports: BTreeSet<u16> = left.ports.iter().map(|p| p.port).collect();
                if taken != ports {
                    return Err(format!(
                        "instance {id}: by rows ports {taken:?} are taken, by the engine {ports:?}"
                    ));
                }
                if (left.cpu, left.memory, left.gpus.len()) != (cpu, memory, gpus) {
                    return Err(format!(
                        "instance {id}: rows leave {cpu} CPU, {memory} MiB, {gpus} GPUs; the engine {left:?}"
                    ));
                }
                Ok(())
            })
        });
        if let Some(Err(e)) = found {
            self.fail(format!("placement engine: {e}"));
        }
    }

    /// Looks at work that is sent to an agent.
    pub fn work(&mut self, tables: &Tables, machine: &str, tasks: &[Arc<Task>]) {
        for t in tasks {
            if t.orphaned && t.is_stopped() && !t.agent_should_stop() {
                self.fail(format!("task {} was given up and {machine} is told to run it", t.id));
            }
            if t.agent_should_stop()
                && !t.is_stopped()
                && let Some(key) = undrained(tables, t)
            {
                self.fail(format!(
                    "{machine} is told to stop task {} though target {key} has not drained",
                    t.id
                ));
            }
        }
    }

    /// A container was sent SIGTERM.
    pub fn sigterm(
        &mut self,
        tables: &Tables,
        machines: &BTreeMap<String, Machine>,
        machine: &str,
        task: &str,
    ) {
        let Some(row) = tables.get::<Task>(&Task::key_of(CLUSTER, task)) else { return };
        // One that was given up had to leave its targets without waiting.
        if row.is_stopped() {
            return;
        }
        let Some(m) = machines.get(machine) else { return };
        let port = m.tasks.get(task).and_then(|t| t.host_port);
        for t in tables.by_index::<Target>("id", &m.ec2).filter(|t| Some(t.port) == port) {
            if t.health != Health::Unused {
                self.fail(format!("task {task} got SIGTERM while its target was {:?}", t.health));
            }
        }
    }

    /// A container was started.
    pub fn started(&mut self, machine: &str, task: &str) {
        if let Some(before) = self.started.insert(task.to_owned(), machine.to_owned()) {
            self.fail(format!("task {task} was started on {machine} after it was started on {before}"));
        }
    }

    /// The control plane is back: what agents were acknowledged must still be known.
    pub fn restarted(&mut self, tables: &Tables, machines: &BTreeMap<String, Machine>) {
        for m in machines.values() {
            for t in m.tasks.values() {
                let Some(row) = tables.get::<Task>(&Task::key_of(CLUSTER, &t.id)) else { continue };
                let kept = match t.acknowledged {
                    "RUNNING" => row.last_status >= Status::Running,
                    "STOPPED" => row.is_stopped(),
                    _ => true,
                };
                if !kept {
                    let is = row.last_status;
                    self.fail(format!(
                        "task {} was acknowledged as {} and is {is:?} after a crash",
                        t.id, t.acknowledged
                    ));
                }
            }
        }
    }
}

/// The tasks that hold something on an instance.
fn held(tables: &Tables, instance: &str) -> Vec<Arc<Task>> {
    tables.by_index::<Task>("instance", &ContainerInstance::key_of(CLUSTER, instance)).cloned().collect()
}

/// Whether an instance has room for what tasks hold there.
fn room(tables: &Tables, instance: &str) -> Result<(), String> {
    let Some(row) = tables.get::<ContainerInstance>(&ContainerInstance::key_of(CLUSTER, instance)) else {
        return Ok(());
    };
    let held = held(tables, instance);
    let cpu: i64 = held.iter().map(|t| t.charge.cpu).sum();
    let memory: i64 = held.iter().map(|t| t.charge.memory).sum();
    if cpu > row.registered.cpu || memory > row.registered.memory {
        return Err(format!(
            "instance {instance} is over-committed: {cpu} of {} CPU, {memory} of {} MiB",
            row.registered.cpu, row.registered.memory
        ));
    }
    let mut ports: BTreeSet<u16> = row.registered.ports.iter().copied().collect();
    let mut gpus: BTreeSet<&String> = BTreeSet::new();
    for t in &held {
        charged(tables, t)?;
        for port in &t.charge.tcp_ports {
            if !ports.insert(*port) {
                return Err(format!("port {port} of instance {instance} is taken twice"));
            }
        }
        for gpu in &t.charge.gpus {
            if !row.registered.gpus.contains(gpu) || !gpus.insert(gpu) {
                return Err(format!("GPU {gpu} of instance {instance} is given twice or not there"));
            }
        }
    }
    Ok(())
}

/// Whether a task is charged all that its definition asks for.
fn charged(tables: &Tables, t: &Task) -> Result<(), String> {
    let row = tables.get::<TaskDefinitionRow>(&TaskDefinitionRow::key_of(&t.family, t.revision));
    let Some(row) = row else { return Ok(()) };
    let need = demand(&row.definition, &t.overrides);
    let holds_ports = need.ports.iter().all(|p| t.charge.tcp_ports.contains(&p.port));
    let enough =
        t.charge.cpu >= need.cpu && t.charge.memory >= need.memory && t.charge.gpus.len() >= need.gpus;
    if !enough || !holds_ports {
        return Err(format!("task {} needs {need:?} and is charged {:?}", t.id, t.charge));
    }
    Ok(())
}

/// A target of the task that is still in its group.
fn undrained(tables: &Tables, task: &Task) -> Option<String> {
    task.targets.iter().filter(|b| b.state != TargetState::Waiting).find_map(|b| {
        let (id, port) = b.target.as_ref()?;
        let key = Target::key_of(&b.target_group, id, *port);
        tables.get::<Target>(&key).map(|_| key)
    })
}

/// Whether a change is the scheduler's decision to stop a task that was healthy when it decided.
fn stopped_while_healthy(batch: &Batch, old: &Task, new: &Task, now: Timestamp) -> bool {
    let scheduler = new.stop_code == Some(api::TaskStopCode::ServiceSchedulerInitiated)
        && new.stopped_reason.as_deref().is_some_and(|r| r.starts_with("Scaling activity"));
    if old.stop_desired || !new.stop_desired || !scheduler {
        return false;
    }
    let key = Task::key_of(&new.cluster, &new.id);
    batch.before.get::<Task>(&key).is_some_and(|t| is_healthy(&batch.before, t, now))
}

/// Whether a task counts as healthy: its checks say so, or it has none and has run for a while.
pub fn is_healthy(tables: &Tables, t: &Task, now: Timestamp) -> bool {
    if t.stop_desired || t.last_status != Status::Running {
        return false;
    }
    let checked = t.containers.iter().any(|c| c.essential && c.has_health_check);
    if checked && t.health != api::HealthStatus::Healthy {
        return false;
    }
    let serves = t.targets.iter().all(|b| {
        let target = b
            .target
            .as_ref()
            .and_then(|(id, p)| tables.get::<Target>(&Target::key_of(&b.target_group, id, *p)));
        b.state == TargetState::Registered
            && target.is_some_and(|t| matches!(t.health, Health::Healthy | Health::Unused))
    });
    let settled = t.started_at.is_some_and(|s| now.since(s) >= SETTLING_MS);
    serves && (checked || !t.targets.is_empty() || settled)
}

/// Healthy tasks of a service.
pub fn healthy(tables: &Tables, service: &str, now: Timestamp) -> i64 {
    let key = Service::key_of(CLUSTER, service);
    tables.by_index::<Task>("service", &key).filter(|t| is_healthy(tables, t, now)).count() as i64
}

/// Whether enough healthy tasks are left after the scheduler has stopped some.
fn enough(tables: &Tables, service: &str, stopped: usize, now: Timestamp) -> Result<(), String> {
    let Some(s) = tables.get::<Service>(&Service::key_of(CLUSTER, service)) else { return Ok(()) };
    if s.status != ServiceStatus::Active || s.scheduling != api::SchedulingStrategy::Replica {
        return Ok(());
    }
    let percent = s.deployment_configuration.minimum_healthy_percent.unwrap_or(100);
    let least = (s.desired_count * percent + 99) / 100;
    let left = healthy(tables, service, now);
    if left < least {
        return Err(format!(
            "{service}: the scheduler stopped {stopped} healthy tasks and left {left}; {least} of {} must stay",
            s.desired_count
        ));
    }
    Ok(())
}
