//! Whether a world has come to rest: every service as it should be, rows and machines of one mind.

use std::collections::BTreeMap;

use ecs::rows::{Service, ServiceStatus, Status, TargetState, Task};
use elb::rows::{Health, Target};
use shapes::ecs::DeploymentRolloutState;

use crate::checks;
use crate::machine::Stage;
use crate::world::{CLUSTER, World};

/// Why a world is not at rest; nothing if it is.
pub fn unrest(world: &World) -> Option<String> {
    if !world.plane.is_up() {
        return Some("the control plane is away".into());
    }
    let services = world.tables().table::<Service>().iter();
    services
        .filter_map(|s| service(world, s))
        .next()
        .or_else(|| rows(world))
        .or_else(|| machines(world))
        .or_else(|| targets(world))
}

/// The tasks that run and where.
pub fn tasks(world: &World) -> BTreeMap<String, Option<String>> {
    let live = world.tables().table::<Task>().iter().filter(|t| t.service.is_some() && !t.is_stopped());
    live.map(|t| (t.id.clone(), t.container_instance.clone())).collect()
}

fn service(world: &World, s: &Service) -> Option<String> {
    match s.status {
        ServiceStatus::Inactive => return None,
        ServiceStatus::Draining => return Some(format!("{} still drains", s.name)),
        ServiceStatus::Active => {}
    }
    let key = Service::key_of(CLUSTER, &s.name);
    let live = world.tables().by_index::<Task>("service", &key).count() as i64;
    let healthy = checks::healthy(world.tables(), &s.name, world.now);
    if live != s.desired_count || healthy != s.desired_count {
        let mut tasks = world.tables().by_index::<Task>("service", &key);
        let bad = tasks.find(|t| !checks::is_healthy(world.tables(), t, world.now));
        let bad = bad.map(|t| {
            let here = world.machine_of(&t.id).map(|m| (m.name.clone(), m.tasks[&t.id].stage));
            let on = world.story.name(t.container_instance.as_deref().unwrap_or_default());
            format!("; {} on {on} is {}, there {here:?}", world.story.name(&t.id), t.last_status.as_str())
        });
        let bad = bad.unwrap_or_default();
        return Some(format!(
            "{} wants {} tasks, has {live}, healthy {healthy}{bad}",
            s.name, s.desired_count
        ));
    }
    let done = s.deployments.len() == 1
        && s.deployments.iter().all(|d| d.rollout_state == DeploymentRolloutState::Completed);
    if !done || s.steady_since.is_none() {
        return Some(format!("{} has no single completed deployment or is not steady", s.name));
    }
    None
}

fn rows(world: &World) -> Option<String> {
    let live = world.tables().table::<Task>().iter().filter(|t| !t.is_stopped());
    for t in live {
        if t.stop_desired || t.last_status != Status::Running {
            return Some(format!(
                "task {} is {} and should be {}",
                t.id,
                t.last_status.as_str(),
                t.desired_status()
            ));
        }
        let runs = world.machine_of(&t.id).and_then(|m| m.tasks.get(&t.id)).map(|l| l.stage);
        if runs != Some(Stage::Running) {
            return Some(format!("task {} is RUNNING by its row and {runs:?} on its machine", t.id));
        }
    }
    None
}

fn machines(world: &World) -> Option<String> {
    for m in world.machines.values().filter(|m| !m.destroyed) {
        let linked = m.key().is_some_and(|k| world.links.is_open(&k));
        if (m.process.connected.is_none() || !linked) && !m.process.banished {
            return Some(format!("the agent of {} is not connected", m.name));
        }
        for t in m.tasks.values().filter(|t| t.stage != Stage::Stopped) {
            let row = world.tables().get::<Task>(&Task::key_of(CLUSTER, &t.id));
            if row.is_none_or(|r| r.is_stopped()) {
                return Some(format!("task {} is {:?} on {} and ended by its row", t.id, t.stage, m.name));
            }
        }
    }
    None
}

fn targets(world: &World) -> Option<String> {
    let tasks = world.tables().table::<Task>().iter().filter(|t| !t.is_stopped());
    let bound = tasks.flat_map(|t| t.targets.iter()).filter(|b| b.state == TargetState::Registered).count();
    let targets = world.tables().table::<Target>();
    if targets.len() != bound {
        return Some(format!("{} targets are there for {bound} tasks", targets.len()));
    }
    let bad = targets.iter().find(|t| t.health != Health::Healthy)?;
    Some(format!("target {}:{} is {:?}", bad.id, bad.port, bad.health))
}
