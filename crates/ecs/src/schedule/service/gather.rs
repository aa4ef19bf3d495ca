//! From the rows of one service to its snapshot.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ec2::rows::Subnet;
use placement::Request;
use shapes::ecs as api;
use state::{Tables, Timestamp, Tx};

use super::snapshot::{
    Breaker, EndedView, GroupView, InstanceView, Kind, Limits, Phase, Rollout, Snapshot, TaskView, Throttle,
    Zones,
};
use super::{breaker, health, launching};
use crate::launch;
use crate::placements::Placements;
use crate::rows::{
    ContainerInstance, Deployment, DeploymentRole, InstanceStatus, LaunchSettings, Service, ServiceStatus,
    Task, TaskSetRow,
};

/// A snapshot and the rows that its indexes mean.
pub struct Gathered {
    pub service: Arc<Service>,
    pub snapshot: Snapshot,
    /// Rows of `snapshot.tasks`.
    pub tasks: Vec<Arc<Task>>,
    /// Rows of `snapshot.ended`.
    pub ended: Vec<Arc<Task>>,
    /// Settings of `snapshot.groups`.
    pub settings: Vec<LaunchSettings>,
    /// What a daemon asks of its instances, so that room is kept for it.
    pub daemon: Option<Request>,
}

/// Looks at a service. Nothing if there is none, or it is gone already.
pub fn gather(tx: &mut Tx, key: &str) -> Option<Gathered> {
    let service = tx.get::<Service>(key)?.clone();
    if service.status == ServiceStatus::Inactive {
        return None;
    }
    let is_daemon = service.scheduling == api::SchedulingStrategy::Daemon;
    let by_sets = service.controller != api::DeploymentControllerType::Ecs;
    let (groups, settings) = if by_sets { task_sets(tx, &service) } else { deployments(&service) };
    let tasks: Vec<Arc<Task>> = tx.by_index::<Task>("service", key).cloned().collect();
    let ended: Vec<Arc<Task>> = tx.by_index::<Task>("ended", key).cloned().collect();

    let owners: BTreeMap<&str, usize> = groups.iter().enumerate().map(|(i, g)| (g.id.as_str(), i)).collect();
    let owner = |t: &Task| t.deployment.as_deref().and_then(|d| owners.get(d).copied());
    let away = away(tx, &service.cluster);
    let (now, grace) = (tx.now(), service.health_check_grace_period_seconds.unwrap_or(0));
    let views = tasks.iter().map(|t| view(tx, t, owner(t), &away, is_daemon, grace, now)).collect();
    let ended_views = ended
        .iter()
        .map(|t| EndedView { owner: owner(t), created_at: t.created_at, end: health::end(t) })
        .collect();

    let d = &service.deployment_configuration;
    let mut snapshot = Snapshot {
        now,
        kind: if by_sets { Kind::TaskSets } else { Kind::Replica { zones: None } },
        desired: service.desired_count,
        limits: Limits {
            minimum_healthy_percent: d.minimum_healthy_percent.unwrap_or(if is_daemon { 0 } else { 100 }),
            maximum_percent: d.maximum_percent.unwrap_or(if is_daemon { 100 } else { 200 }),
        },
        ending: service.status == ServiceStatus::Draining,
        groups,
        tasks: views,
        ended: ended_views,
        breaker: breaker_of(&service),
        throttle: Throttle { rounds: service.failed_starts, until: service.throttled_until },
        blocked: service.blocked,
    };
    let mut daemon = None;
    if is_daemon && !snapshot.ending {
        let (instances, request) = instances(tx, &service, &settings, &tasks);
        snapshot.kind = Kind::Daemon { instances };
        daemon = request;
    } else if !by_sets {
        let zones = zones(tx, &service, &settings, &snapshot);
        snapshot.kind = Kind::Replica { zones };
    }
    Some(Gathered { service, snapshot, tasks, ended, settings, daemon })
}

fn deployments(service: &Service) -> (Vec<GroupView>, Vec<LaunchSettings>) {
    let view = |d: &Deployment| GroupView {
        id: d.id.clone(),
        primary: d.role == DeploymentRole::Primary,
        state: match d.rollout_state {
            api::DeploymentRolloutState::Completed => Rollout::Completed,
            api::DeploymentRolloutState::Failed => Rollout::Failed,
            api::DeploymentRolloutState::InProgress => Rollout::InProgress,
        },
        failed_tasks: d.failed_tasks,
        has_run: d.has_run,
        healthy_tasks: d.healthy_tasks,
        desired: d.desired_count,
        ending: false,
    };
    let all = || service.deployments.iter();
    (all().map(view).collect(), all().map(|d| d.settings.clone()).collect())
}

/// The task sets of a service.
pub fn sets_of<'a>(tables: &'a Tables, prefix: &'a str) -> impl Iterator<Item = &'a Arc<TaskSetRow>> {
    tables.prefix::<TaskSetRow>(prefix)
}

fn task_sets(tables: &Tables, service: &Service) -> (Vec<GroupView>, Vec<LaunchSettings>) {
    let prefix = format!("{}/{}/", service.cluster, service.name);
    let view = |t: &TaskSetRow| GroupView {
        id: t.id.clone(),
        primary: false,
        state: Rollout::Completed,
        failed_tasks: 0,
        has_run: true,
        healthy_tasks: 0,
        desired: share(service.desired_count, &t.scale),
        ending: t.status == "DRAINING",
    };
    let rows: Vec<&Arc<TaskSetRow>> = sets_of(tables, &prefix).collect();
    (rows.iter().map(|t| view(t)).collect(), rows.iter().map(|t| t.settings.clone()).collect())
}

/// A task set's part of the service's desired count, rounded up.
pub fn share(desired: i64, scale: &api::Scale) -> i64 {
    (desired as f64 * scale.value.unwrap_or(0.0) / 100.0).ceil() as i64
}

fn breaker_of(service: &Service) -> Option<Breaker> {
    let config = service.deployment_configuration.deployment_circuit_breaker.as_ref()?;
    config.enable.then(|| Breaker {
        threshold: breaker::threshold(config, service.desired_count),
        reset_on_healthy_task: config.reset_on_healthy_task.unwrap_or(true),
    })
}

/// Ids of the cluster's instances that are not ACTIVE.
fn away(tables: &Tables, cluster: &str) -> BTreeSet<String> {
    let prefix = format!("{cluster}/");
    let all = tables.prefix::<ContainerInstance>(&prefix);
    all.filter(|i| i.status != InstanceStatus::Active).map(|i| i.id.clone()).collect()
}

fn view(
    tables: &Tables,
    task: &Task,
    owner: Option<usize>,
    away: &BTreeSet<String>,
    is_daemon: bool,
    grace_s: i64,
    now: Timestamp,
) -> TaskView {
    let v = health::judge(tables, task, grace_s, now);
    let instance = task.container_instance.as_deref();
    TaskView {
        owner,
        phase: v.phase,
        health: v.health,
        ran: v.ran,
        leaving: !away.is_empty() && instance.is_some_and(|i| away.contains(i)),
        protected_until: task.protection.map(|p| p.until).filter(|t| *t > now),
        look_at: v.look_at,
        created_at: task.created_at,
        instance: instance.filter(|_| is_daemon).map(Arc::from),
    }
}

/// The instances that a daemon belongs on, and those that it is still on.
fn instances(
    tx: &mut Tx,
    service: &Service,
    settings: &[LaunchSettings],
    tasks: &[Arc<Task>],
) -> (Vec<InstanceView>, Option<Request>) {
    let request = service.primary().zip(settings.first()).and_then(|(primary, settings)| {
        let definition = launching::definition(tx, settings)?;
        launch::request_of(&launching::launch(service, settings, &primary.id, &definition)).ok()
    });
    let engine = tx.derived::<Placements>().cluster(&service.cluster);
    let targets = request.as_ref().map(|r| engine.daemon_targets(r)).unwrap_or_default();
    let mut out: Vec<InstanceView> =
        targets.iter().map(|id| InstanceView { id: id.clone(), wanted: true, spared: false }).collect();
    let wanted: BTreeSet<&str> = targets.iter().map(|id| &**id).collect();
    let elsewhere: BTreeSet<&str> = tasks
        .iter()
        .filter_map(|t| t.container_instance.as_deref())
        .filter(|i| !wanted.contains(i))
        .collect();
    for id in elsewhere {
        let spared = is_spared(tx, &service.cluster, id);
        out.push(InstanceView { id: Arc::from(id), wanted: false, spared });
    }
    (out, request)
}

/// Whether a daemon stays on an instance that it does not belong on: the agent may come back, and on a draining instance
/// daemons stop last.
fn is_spared(tables: &Tables, cluster: &str, id: &str) -> bool {
    let key = ContainerInstance::key_of(cluster, id);
    let Some(row) = tables.get::<ContainerInstance>(&key) else { return false };
    match row.status {
        InstanceStatus::Active => !row.agent_connected,
        InstanceStatus::Inactive => false,
        InstanceStatus::Draining => tables.by_index::<Task>("instance", &key).any(|t| {
            let service =
                t.service.as_deref().and_then(|s| tables.get::<Service>(&Service::key_of(cluster, s)));
            service.is_some_and(|s| s.scheduling == api::SchedulingStrategy::Replica)
        }),
    }
}

/// How the tasks lie over zones, if rebalancing is on and there is nothing else to do.
fn zones(tx: &mut Tx, service: &Service, settings: &[LaunchSettings], s: &Snapshot) -> Option<Zones> {
    let on = service.availability_zone_rebalancing == api::AvailabilityZoneRebalancing::Enabled;
    let waits = service.rebalance_not_before.is_some_and(|t| t > s.now);
    if !on || waits || s.groups.len() != 1 || s.ending || s.limits.maximum_percent <= 100 {
        return None;
    }
    let mut out = Zones { counts: Vec::new(), rebalancing: service.rebalancing };
    let quiet = s.tasks.iter().all(|t| t.phase == Phase::Running) && s.tasks.len() as i64 == s.desired;
    if !quiet || s.desired < 2 {
        return Some(out);
    }
    let (group, settings) = (s.groups.first()?, settings.first()?);
    let definition = launching::definition(tx, settings)?;
    let request = launch::request_of(&launching::launch(service, settings, &group.id, &definition)).ok()?;
    let balance = tx.derived::<Placements>().cluster(&service.cluster).zone_balance(&request);
    // A task with an interface of its own goes only where one of its subnets is.
    let vpc = settings.network_configuration.as_ref().and_then(|n| n.awsvpc_configuration.as_ref());
    let subnets = vpc.map(|v| v.subnets.iter().filter_map(|id| tx.get::<Subnet>(id).map(|s| s.zone.clone())));
    let within: Option<BTreeSet<String>> = subnets.map(Iterator::collect);
    out.counts = balance
        .counts
        .iter()
        .filter(|(zone, _)| balance.usable.contains(*zone))
        .filter(|(zone, _)| within.as_ref().is_none_or(|w| w.contains(&***zone)))
        .map(|(zone, n)| (zone.to_string(), *n))
        .collect();
    Some(out)
}
