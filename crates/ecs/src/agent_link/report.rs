//! What agents report, taken into the rows. Reports may be lost, repeated, late or out of order: a status never moves back,
//! and a report about a task that has ended changes nothing but the facts it is the first to bring.

use std::collections::BTreeMap;

use shapes::ecs as api;
use state::{Timestamp, Tx};

use crate::rows::{ContainerInstance, InstanceStatus, Status, Task};
use crate::stopping;

/// Characters of a reason that are kept.
const REASON: usize = 1024;

/// A task's state change.
pub fn task(tx: &mut Tx, key: &str, input: &api::SubmitTaskStateChangeRequest) {
    let Some(before) = tx.get::<Task>(key).cloned() else { return };
    if before.is_stopped() {
        if input.status.as_deref() == Some("STOPPED") {
            tx.update::<Task>(key, |t| t.orphaned = false);
        }
        return;
    }
    containers(tx, key, input.containers.as_deref().unwrap_or_default());
    if let Some(changes) = &input.attachments {
        attachments(tx, changes);
    }
    tx.update::<Task>(key, |t| {
        t.pull_started_at = t.pull_started_at.or(input.pull_started_at);
        t.pull_stopped_at = t.pull_stopped_at.or(input.pull_stopped_at);
        t.execution_stopped_at = t.execution_stopped_at.or(input.execution_stopped_at);
        for m in input.managed_agents.iter().flatten() {
            managed_agent(t, m);
        }
    });
    match input.status.as_deref() {
        Some("RUNNING") => running(tx, key),
        Some("STOPPED") => stopped(tx, key, input.reason.as_deref()),
        _ => {}
    }
}

fn running(tx: &mut Tx, key: &str) {
    let now = tx.now();
    tx.update::<Task>(key, |t| {
        if t.last_status < Status::Running {
            t.last_status = Status::Running;
            t.started_at = Some(now);
            t.version += 1;
            if t.connectivity.is_none() {
                t.connectivity = Some(api::Connectivity::Connected);
                t.connectivity_at = Some(now);
            }
        }
    });
}

fn stopped(tx: &mut Tx, key: &str, reason: Option<&str>) {
    let reason = reason.map(|r| r.chars().take(REASON).collect::<String>()).filter(|r| !r.is_empty());
    tx.update::<Task>(key, |t| {
        if t.stop_code.is_some() {
            return;
        }
        // Nobody ordered this stop: the containers ended by themselves, or never ran.
        let (code, text) = why_ended(t, reason);
        t.stop_code = Some(code);
        t.stopped_reason = Some(text);
    });
    stopping::finish(tx, key);
}

fn why_ended(t: &Task, reason: Option<String>) -> (api::TaskStopCode, String) {
    if t.started_at.is_some() {
        let text = reason.unwrap_or_else(|| "Essential container in task exited".into());
        return (api::TaskStopCode::EssentialContainerExited, text);
    }
    // An essential container that ran and ended before the task was reported RUNNING still exited.
    let ended = t.containers.iter().any(|c| c.essential && c.exit_code.is_some() && c.reason.is_none());
    if ended && reason.as_deref().is_none_or(|r| r == "Essential container in task exited") {
        return (api::TaskStopCode::EssentialContainerExited, "Essential container in task exited".into());
    }
    // A failure of the first container is raised to the task, as newer versions of ECS do.
    let first = t.containers.iter().find_map(|c| c.reason.clone());
    let text = match (reason, first) {
        (Some(r), _) if !r.is_empty() && r != "Task failed to start" => r,
        (_, Some(c)) => c,
        _ => "Task failed to start".into(),
    };
    (api::TaskStopCode::TaskFailedToStart, text)
}

/// Facts about containers.
pub fn containers(tx: &mut Tx, key: &str, changes: &[api::ContainerStateChange]) {
    tx.update::<Task>(key, |t| {
        for change in changes {
            let Some(i) = t.containers.iter().position(|c| Some(&c.name) == change.container_name.as_ref())
            else {
                continue;
            };
            container(t, i, change);
        }
    });
}

fn rank(status: &str) -> u8 {
    match status {
        "PENDING" => 0,
        "RUNNING" => 1,
        "STOPPED" => 2,
        _ => 0,
    }
}

fn container(t: &mut Task, i: usize, change: &api::ContainerStateChange) {
    if let Some(bindings) = &change.network_bindings {
        ports(t, bindings);
    }
    let c = &mut t.containers[i];
    if let Some(status) = change.status.as_deref()
        && rank(status) > rank(&c.last_status)
    {
        c.last_status = status.to_owned();
    }
    if let Some(id) = &change.runtime_id {
        c.runtime_id = Some(id.clone());
    }
    if let Some(digest) = change.image_digest.as_ref().filter(|d| !d.is_empty()) {
        c.image_digest = Some(digest.clone());
    }
    if change.exit_code.is_some() {
        c.exit_code = change.exit_code;
    }
    if let Some(reason) = change.reason.as_ref().filter(|r| !r.is_empty()) {
        c.reason = Some(reason.chars().take(REASON).collect());
    }
    if let Some(bindings) = change.network_bindings.as_ref().filter(|b| !b.is_empty()) {
        c.network_bindings = bindings.clone();
    }
}

/// The dynamic ports that the agent chose are taken on the instance too, or a fixed port could be placed on one.
fn ports(t: &mut Task, bindings: &[api::NetworkBinding]) {
    if t.interface.is_some() {
        return;
    }
    for b in bindings {
        let Some(port) = b.host_port.and_then(|p| u16::try_from(p).ok()).filter(|p| *p != 0) else {
            continue;
        };
        let set = match b.protocol {
            Some(api::TransportProtocol::Udp) => &mut t.charge.udp_ports,
            _ => &mut t.charge.tcp_ports,
        };
        if !set.contains(&port) {
            set.push(port);
        }
    }
}

fn managed_agent(t: &mut Task, m: &api::ManagedAgentStateChange) {
    let Some(c) = t.containers.iter_mut().find(|c| c.name == m.container_name) else { return };
    let shown = api::ManagedAgent {
        last_started_at: None,
        name: Some(m.managed_agent_name),
        reason: m.reason.clone(),
        last_status: Some(m.status.clone()),
    };
    match c.managed_agents.iter_mut().find(|a| a.name == shown.name) {
        Some(a) => *a = shown,
        None => c.managed_agents.push(shown),
    }
}

/// States of attachments, found by the UUID in their ARN.
pub fn attachments(tx: &mut Tx, changes: &[api::AttachmentStateChange]) {
    for change in changes {
        let id = change.attachment_arn.rsplit('/').next().unwrap_or_default().to_owned();
        let holder = tx.table::<Task>().iter().find(|t| t.attachments.iter().any(|a| a.id == id));
        let Some(key) = holder.map(|t| Task::key_of(&t.cluster, &t.id)) else { continue };
        tx.update::<Task>(&key, |t| {
            for a in t.attachments.iter_mut().filter(|a| a.id == id) {
                a.status = change.status.clone();
            }
        });
    }
}

/// Health of containers, by task key and container name.
pub fn health(tx: &mut Tx, task: &str, states: &[(String, api::HealthStatus)]) {
    tx.update::<Task>(task, |t| {
        for (name, state) in states {
            for c in t.containers.iter_mut().filter(|c| c.name == *name) {
                c.health = *state;
            }
        }
        let checked = t.containers.iter().filter(|c| c.essential && c.has_health_check);
        let mut overall = api::HealthStatus::Unknown;
        let states: Vec<_> = checked.map(|c| c.health).collect();
        if states.contains(&api::HealthStatus::Unhealthy) {
            overall = api::HealthStatus::Unhealthy;
        } else if !states.is_empty() && states.iter().all(|s| *s == api::HealthStatus::Healthy) {
            overall = api::HealthStatus::Healthy;
        }
        if t.health != overall {
            t.health = overall;
            t.version += 1;
        }
    });
}

/// Health of an instance's parts, by type.
pub fn instance_health(tx: &mut Tx, key: &str, results: BTreeMap<String, api::InstanceHealthCheckResult>) {
    tx.update::<ContainerInstance>(key, |r| r.health.extend(results));
}

/// The agent's connection was made. False if the instance is unknown or INACTIVE.
pub fn connected(tx: &mut Tx, key: &str, version: Option<api::VersionInfo>) -> bool {
    let known = tx.get::<ContainerInstance>(key).is_some_and(|r| r.status != InstanceStatus::Inactive);
    if !known {
        return false;
    }
    tx.update::<ContainerInstance>(key, |r| {
        r.agent_connected = true;
        r.disconnected_at = None;
        if let Some(v) = version {
            r.version_info = v;
        }
    });
    connectivity(tx, key, api::Connectivity::Connected);
    true
}

/// The agent's connection was lost and did not come back within the time that reconnections take.
pub fn disconnected(tx: &mut Tx, key: &str, since: Timestamp) {
    let active = tx.get::<ContainerInstance>(key).is_some_and(|r| r.agent_connected);
    if !active {
        return;
    }
    tx.update::<ContainerInstance>(key, |r| {
        r.agent_connected = false;
        r.disconnected_at = Some(since);
        r.version += 1;
    });
    connectivity(tx, key, api::Connectivity::Disconnected);
}

fn connectivity(tx: &mut Tx, instance: &str, is: api::Connectivity) {
    let now = tx.now();
    let tasks: Vec<String> =
        tx.by_index::<Task>("instance", instance).map(|t| Task::key_of(&t.cluster, &t.id)).collect();
    for key in tasks {
        tx.update::<Task>(&key, |t| {
            if t.connectivity.is_some_and(|c| c != is) {
                t.connectivity = Some(is);
                if is == api::Connectivity::Connected {
                    t.connectivity_at = Some(now);
                }
                t.version += 1;
            }
        });
    }
}
