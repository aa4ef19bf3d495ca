//! Ending tasks: the one place where a task's desired status turns to STOPPED.

use shapes::ecs as api;
use state::Tx;

use crate::rows::{Status, TargetState, Task};

/// Decides that a task stops. Its targets are deregistered at once and drain; its agent is told only when they are gone
/// ([`Task::agent_should_stop`]). A task that no agent has (not placed yet) is stopped on the spot. Nothing happens if the
/// task is stopping already. False if there is no such task.
pub fn stop_task(tx: &mut Tx, key: &str, code: api::TaskStopCode, reason: &str) -> bool {
    let Some(task) = tx.get::<Task>(key).cloned() else { return false };
    if task.stop_desired || task.is_stopped() {
        return true;
    }
    let now = tx.now();
    tx.update::<Task>(key, |t| {
        t.stop_desired = true;
        t.stop_code = Some(code);
        t.stopped_reason = Some(reason.to_owned());
        t.stopping_at = Some(now);
        t.version += 1;
    });
    leave_targets(tx, key);
    if task.container_instance.is_none() {
        finish(tx, key);
    }
    true
}

/// Takes a task out of its target groups; draining begins.
pub fn leave_targets(tx: &mut Tx, key: &str) {
    let Some(task) = tx.get::<Task>(key).cloned() else { return };
    let mut targets = task.targets.clone();
    for t in &mut targets {
        if t.state != TargetState::Registered {
            continue;
        }
        let still_there = t.target.as_ref().is_some_and(|(id, port)| {
            elb::targets::deregister(tx, &t.target_group, id, *port)
                && elb::targets::health(tx, &t.target_group, id, *port).is_some()
        });
        t.state = if still_there { TargetState::Draining } else { TargetState::Gone };
    }
    tx.update::<Task>(key, |t| t.targets = targets);
}

/// The task has ended: its last status becomes STOPPED and what it held is free. Reasons set before are kept.
pub fn finish(tx: &mut Tx, key: &str) {
    leave_targets(tx, key);
    let now = tx.now();
    let Some(task) = tx.get::<Task>(key).cloned() else { return };
    if task.is_stopped() {
        return;
    }
    tx.update::<Task>(key, |t| {
        t.stop_desired = true;
        t.last_status = Status::Stopped;
        t.stopping_at.get_or_insert(now);
        t.stopped_at = Some(now);
        t.version += 1;
        t.protection = None;
        for c in &mut t.containers {
            c.last_status = "STOPPED".to_owned();
        }
        for a in &mut t.attachments {
            a.status = "DELETED".to_owned();
        }
    });
    if let Some(interface) = &task.interface {
        tx.delete::<ec2::rows::NetworkInterface>(&interface.id);
    }
}

/// Gives up waiting for a task's agent (its instance is lost or was deregistered): the task counts as stopped here, whatever
/// still runs there.
pub fn abandon(tx: &mut Tx, key: &str, code: api::TaskStopCode, reason: &str) {
    let Some(task) = tx.get::<Task>(key) else { return };
    if task.is_stopped() {
        return;
    }
    let decided = task.stop_desired;
    tx.update::<Task>(key, |t| {
        t.orphaned = true;
        if !decided {
            t.stop_code = Some(code);
            t.stopped_reason = Some(reason.to_owned());
        }
    });
    finish(tx, key);
}
