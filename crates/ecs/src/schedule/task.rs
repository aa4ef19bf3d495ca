//! The life of one task between its agent and its target groups.
//!
//! Registers a running task's targets, notices when they have drained (only then may the agent stop the containers), and
//! forgets ended tasks after an hour (Developer Guide, "Task lifecycle").

use elb::rows::Target;
use shapes::ecs as api;
use state::{Change, Controller, RegionConfig, Tables, Timestamp, Tx, Wake};

use super::service::events;
use crate::rows::{ContainerInstance, IdempotentCall, Status, TargetBinding, TargetState, Task};

/// How long an ended task can be described.
pub const FORGET_AFTER_S: i64 = 3600;
/// How long a client token is remembered.
const TOKEN_AFTER_S: i64 = 24 * 3600;

/// Adds the controllers of tasks.
pub fn install(c: &mut RegionConfig) {
    c.controllers.push(Box::new(TaskLife));
    c.controllers.push(Box::new(ForgetTokens));
}

/// The controller of tasks.
pub struct TaskLife;

impl Controller for TaskLife {
    fn name(&self) -> &'static str {
        "task life"
    }

    fn watch(&self, change: &Change, tables: &Tables, wake: &mut Wake) {
        if let Some((_, new)) = change.of::<Task>() {
            if new.is_some_and(wants_attention) {
                wake.key(&change.key);
            }
        } else if let Some((_, None)) = change.of::<Target>() {
            for t in tables.by_index::<Task>("target", &change.key) {
                wake.key(&Task::key_of(&t.cluster, &t.id));
            }
        }
    }

    fn all(&self, tables: &Tables, wake: &mut Wake) {
        for t in tables.table::<Task>().iter().filter(|t| wants_attention(t)) {
            wake.key(&Task::key_of(&t.cluster, &t.id));
        }
    }

    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let task = tx.get::<Task>(key)?.clone();
        if task.is_stopped() {
            let until = task.stopped_at.unwrap_or(task.created_at).plus_s(FORGET_AFTER_S);
            if until > tx.now() {
                return Some(until);
            }
            tx.delete::<Task>(key);
            return None;
        }
        let targets = next_targets(tx, &task);
        if targets != task.targets {
            tx.update::<Task>(key, |t| t.targets = targets);
        }
        None
    }
}

/// Most changes of a task are of no interest here; asking is cheaper than reconciling.
fn wants_attention(t: &Task) -> bool {
    t.is_stopped()
        || t.targets.iter().any(|b| match b.state {
            TargetState::Waiting => t.last_status == Status::Running && !t.stop_desired,
            TargetState::Registered | TargetState::Draining => t.stop_desired,
            TargetState::Gone => false,
        })
}

fn next_targets(tx: &mut Tx, task: &Task) -> Vec<TargetBinding> {
    let mut out = task.targets.clone();
    for b in &mut out {
        match b.state {
            TargetState::Waiting if task.last_status == Status::Running && !task.stop_desired => {
                register(tx, task, b);
            }
            TargetState::Draining => {
                let there = b
                    .target
                    .as_ref()
                    .is_some_and(|(id, port)| elb::targets::health(tx, &b.target_group, id, *port).is_some());
                if !there {
                    b.state = TargetState::Gone;
                }
            }
            _ => {}
        }
    }
    out
}

fn register(tx: &mut Tx, task: &Task, b: &mut TargetBinding) {
    let Some((id, port)) = address(tx, task, b) else { return };
    if !elb::targets::register(tx, &b.target_group, &id, port, task.availability_zone.as_deref()) {
        return;
    }
    b.target = Some((id, port));
    b.state = TargetState::Registered;
    if let Some(service) = &task.service {
        let text = format!("registered 1 targets in (target-group {})", b.target_group);
        events::add(tx, &task.cluster, service, &text);
    }
}

/// Instance and host port of the binding, or the task's own address and the container's port.
fn address(tables: &Tables, task: &Task, b: &TargetBinding) -> Option<(String, u16)> {
    if let Some(i) = &task.interface {
        return Some((i.address.clone(), b.container_port));
    }
    let container = task.containers.iter().find(|c| c.name == b.container)?;
    let is_it = |n: &&api::NetworkBinding| n.container_port == Some(i64::from(b.container_port));
    let binding = container.network_bindings.iter().find(is_it);
    // In host mode there is no binding: the container's port is the host's.
    let port = match binding {
        Some(n) => u16::try_from(n.host_port?).ok()?,
        None => b.container_port,
    };
    let key = ContainerInstance::key_of(&task.cluster, task.container_instance.as_deref()?);
    let instance = tables.get::<ContainerInstance>(&key)?;
    Some((instance.ec2_instance_id.clone()?, port))
}

/// Forgets client tokens.
pub struct ForgetTokens;

impl Controller for ForgetTokens {
    fn name(&self) -> &'static str {
        "client tokens"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(_))) = change.of::<IdempotentCall>() {
            wake.key(&change.key);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables
            .table::<IdempotentCall>()
            .iter()
            .for_each(|c| wake.key(&format!("{}/{}", c.operation, c.token)));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let until = tx.get::<IdempotentCall>(key)?.at.plus_s(TOKEN_AFTER_S);
        if until > tx.now() {
            return Some(until);
        }
        tx.delete::<IdempotentCall>(key);
        None
    }
}
