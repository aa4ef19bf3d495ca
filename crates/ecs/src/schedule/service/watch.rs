//! Which services a change of a row concerns. Changes that cannot alter a decision wake nobody: a look at a service costs
//! time in proportion to its tasks.

use elb::rows::Target;
use shapes::ecs as api;
use state::{Change, Tables};

use crate::rows::{ContainerInstance, Deployment, InstanceStatus, Service, ServiceStatus, Task, TaskSetRow};

/// Calls `wake` with the key of every service that should be looked at.
pub fn concerned(change: &Change, tables: &Tables, wake: &mut dyn FnMut(&str)) {
    if let Some((old, new)) = change.of::<Task>() {
        task(old, new, tables, wake);
    } else if let Some((old, new)) = change.of::<Service>() {
        if old.map(inputs) != new.map(inputs) {
            wake(&change.key);
        }
    } else if let Some((old, new)) = change.of::<ContainerInstance>() {
        instance(old, new, tables, wake);
    } else if let Some((old, new)) = change.of::<Target>() {
        let Some(t) = new.or(old).filter(|_| old.map(|t| t.health) != new.map(|t| t.health)) else { return };
        tables
            .by_index::<Service>("target-group", &t.group)
            .for_each(|s| wake(&Service::key_of(&s.cluster, &s.name)));
        tables
            .by_index::<TaskSetRow>("target-group", &t.group)
            .for_each(|s| wake(&Service::key_of(&s.cluster, &s.service)));
    } else if let Some((old, new)) = change.of::<TaskSetRow>() {
        let seen = |t: &TaskSetRow| (t.scale.clone(), t.status.clone(), t.settings.clone());
        if let Some(t) = new.or(old).filter(|_| old.map(seen) != new.map(seen)) {
            wake(&Service::key_of(&t.cluster, &t.service));
        }
    }
}

/// What decisions depend on, of a service's row. Counters and events are the scheduler's own.
fn inputs(s: &Service) -> impl PartialEq {
    let deployments: Vec<_> =
        s.deployments.iter().map(|d: &Deployment| (d.id.clone(), d.role, d.rollout_state)).collect();
    (
        (s.status, s.created_at, s.desired_count, s.scheduling, s.controller, deployments, s.rebalancing),
        (
            s.deployment_configuration.clone(),
            s.placement_constraints.clone(),
            s.placement_strategy.clone(),
            s.health_check_grace_period_seconds,
            s.availability_zone_rebalancing,
        ),
    )
}

fn task(old: Option<&Task>, new: Option<&Task>, tables: &Tables, wake: &mut dyn FnMut(&str)) {
    let Some(t) = new.or(old) else { return };
    if let Some(name) = &t.service
        && (old.is_none() || new.is_none() || old.map(state_of) != new.map(state_of))
    {
        wake(&Service::key_of(&t.cluster, name));
    }
    let ended = old.is_some_and(|t| !t.is_stopped()) && new.is_none_or(Task::is_stopped);
    if !ended {
        return;
    }
    // What it held is free for others, and a daemon on a draining instance may have waited for it.
    waiting_for_room(tables, &t.cluster, wake);
    if let Some(id) = &t.container_instance {
        let instance = tables.get::<ContainerInstance>(&ContainerInstance::key_of(&t.cluster, id));
        if instance.is_some_and(|i| i.status != InstanceStatus::Active) {
            daemons(tables, &t.cluster, wake);
        }
    }
}

/// What decisions depend on, of a task.
fn state_of(t: &Task) -> impl PartialEq + '_ {
    let targets: Vec<_> = t.targets.iter().map(|b| (b.state, &b.target)).collect();
    (t.last_status, t.stop_desired, t.started_at, t.health, t.protection, targets, &t.container_instance)
}

fn waiting_for_room(tables: &Tables, cluster: &str, wake: &mut dyn FnMut(&str)) {
    tables.by_index::<Service>("blocked", cluster).for_each(|s| wake(&Service::key_of(&s.cluster, &s.name)));
}

fn daemons(tables: &Tables, cluster: &str, wake: &mut dyn FnMut(&str)) {
    tables.by_index::<Service>("daemon", cluster).for_each(|s| wake(&Service::key_of(&s.cluster, &s.name)));
}

fn instance(
    old: Option<&ContainerInstance>,
    new: Option<&ContainerInstance>,
    tables: &Tables,
    wake: &mut dyn FnMut(&str),
) {
    let Some(i) = new.or(old) else { return };
    let offer = |i: &ContainerInstance| {
        (
            (i.status, i.agent_connected, i.attributes.clone(), i.registered.clone()),
            (i.capacity_provider.clone(), i.version_info.agent_version.clone()),
        )
    };
    if old.map(offer) == new.map(offer) {
        return;
    }
    daemons(tables, &i.cluster, wake);
    waiting_for_room(tables, &i.cluster, wake);
    let useful = |i: &ContainerInstance| i.status == InstanceStatus::Active && i.agent_connected;
    if new.is_some_and(useful) && !old.is_some_and(useful) {
        let prefix = format!("{}/", i.cluster);
        for s in tables.prefix::<Service>(&prefix) {
            let spread = s.availability_zone_rebalancing == api::AvailabilityZoneRebalancing::Enabled;
            if spread && s.desired_count > 1 && s.status == ServiceStatus::Active {
                wake(&Service::key_of(&s.cluster, &s.name));
            }
        }
    }
    if old.map(|i| i.status) != new.map(|i| i.status) {
        let key = ContainerInstance::key_of(&i.cluster, &i.id);
        for t in tables.by_index::<Task>("instance", &key) {
            t.service.iter().for_each(|s| wake(&Service::key_of(&t.cluster, s)));
        }
    }
}
