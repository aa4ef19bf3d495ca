//! What a plan means for the service's row: counters, deployments that complete, fail or leave, steady state, deletion.

use shapes::ecs as api;
use state::{Timestamp, Tx};

use super::gather::Gathered;
use super::reconcile::{GroupPlan, Hindrance, Outcome, Plan};
use super::snapshot::Kind;
use super::{deploy, events, throttle};
use crate::rows::{Deployment, DeploymentRole, Service, ServiceStatus, TaskSetRow};

/// Writes what a plan decided; says when to look again.
pub fn write(tx: &mut Tx, g: &Gathered, plan: &Plan, blocked: bool) -> Option<Timestamp> {
    let key = Service::key_of(&g.service.cluster, &g.service.name);
    let now = tx.now();
    let is_daemon = matches!(g.snapshot.kind, Kind::Daemon { .. });
    // Blocked until tasks were started or none is wanted any more: a plan cut short or throttled has not tried.
    let tried = !plan.starts.is_empty();
    let short = plan.groups.iter().any(|p| p.outcome == Outcome::Same) && !plan.steady;
    tx.update::<Service>(&key, |s| {
        s.failed_starts = plan.throttle.rounds;
        s.throttled_until = plan.throttle.until;
        s.blocked = if tried { blocked } else { s.blocked && short && !g.snapshot.ending };
        if is_daemon {
            s.desired_count = plan.desired;
        }
        if plan.steady {
            s.steady_since.get_or_insert(now);
        } else {
            s.steady_since = None;
        }
        counters(s, g, plan, now);
    });
    if g.snapshot.kind == Kind::TaskSets {
        task_sets(tx, g, plan);
    }
    outcomes(tx, g, plan, &key);
    hindrances(tx, g, plan);
    if g.snapshot.ending {
        return end(tx, g, plan, &key);
    }
    steady(tx, g, plan)
}

fn counters(s: &mut Service, g: &Gathered, plan: &Plan, now: Timestamp) {
    for d in &mut s.deployments {
        let Some(i) = g.snapshot.groups.iter().position(|v| v.id == d.id) else { continue };
        let p: &GroupPlan = &plan.groups[i];
        d.failed_tasks = p.failed_tasks;
        d.has_run = p.has_run;
        d.healthy_tasks = p.healthy_tasks;
        if d.desired_count != p.desired {
            d.desired_count = p.desired;
            d.updated_at = now;
        }
    }
}

fn outcomes(tx: &mut Tx, g: &Gathered, plan: &Plan, key: &str) {
    for (view, p) in g.snapshot.groups.iter().zip(&plan.groups) {
        match p.outcome {
            Outcome::Same => {}
            Outcome::Completed => completed(tx, g, key, &view.id),
            Outcome::Failed => failed(tx, g, key, &view.id, p.failed_tasks),
            Outcome::Gone => gone(tx, g, key, &view.id),
        }
    }
}

fn deployment(tx: &Tx, key: &str, id: &str) -> Option<Deployment> {
    tx.get::<Service>(key)?.deployments.iter().find(|d| d.id == id).cloned()
}

fn completed(tx: &mut Tx, g: &Gathered, key: &str, id: &str) {
    let Some(d) = deployment(tx, key, id) else { return };
    let now = tx.now();
    tx.update::<Service>(key, |s| {
        s.last_completed = Some(d.settings.clone());
        s.last_completed_as = Some((d.id.clone(), d.revision_arn.clone()));
        for x in s.deployments.iter_mut().filter(|x| x.id == id) {
            x.rollout_state = api::DeploymentRolloutState::Completed;
            x.rollout_reason = format!("ECS deployment {id} completed.");
            x.failed_tasks = 0;
            x.updated_at = now;
        }
    });
    let desired = g.snapshot.desired;
    deploy::shown(tx, &g.service, d.service_deployment_arn.as_deref(), |s| {
        use api::ServiceDeploymentRollbackMonitorsStatus as Monitor;
        s.status = Some(match d.rollback_of {
            Some(_) => api::ServiceDeploymentStatus::RollbackSuccessful,
            None => api::ServiceDeploymentStatus::Successful,
        });
        s.finished_at = Some(now);
        s.updated_at = Some(now);
        let source = s.source_service_revisions.iter_mut().flatten();
        source.for_each(|r| (r.running_task_count, r.requested_task_count) = (Some(0), Some(0)));
        if let Some(target) = s.target_service_revision.as_mut().filter(|_| d.rollback_of.is_none()) {
            (target.running_task_count, target.pending_task_count) = (Some(desired), Some(0));
        }
        if let Some(b) = s.deployment_circuit_breaker.as_mut()
            && b.status == Some(Monitor::Monitoring)
        {
            b.status = Some(Monitor::MonitoringComplete);
        }
    });
    let text = format!("(deployment {id}) deployment completed.");
    events::add(tx, &g.service.cluster, &g.service.name, &text);
}

fn failed(tx: &mut Tx, g: &Gathered, key: &str, id: &str, failures: i64) {
    let Some(d) = deployment(tx, key, id) else { return };
    let now = tx.now();
    let reason = "ECS deployment circuit breaker: tasks failed to start.";
    tx.update::<Service>(key, |s| {
        for x in s.deployments.iter_mut().filter(|x| x.id == id) {
            x.rollout_state = api::DeploymentRolloutState::Failed;
            x.rollout_reason = reason.to_owned();
            x.updated_at = now;
        }
    });
    let text = format!("(deployment {id}) deployment failed: tasks failed to start.");
    events::add(tx, &g.service.cluster, &g.service.name, &text);
    let config = g.service.deployment_configuration.deployment_circuit_breaker.as_ref();
    let target = g.service.last_completed_as.as_ref().map(|(id, _)| id.clone());
    let wants_rollback = config.is_some_and(|b| b.rollback);
    let rolls_back = wants_rollback && deploy::roll_back(tx, key, reason, true).is_some();
    deploy::shown(tx, &g.service, d.service_deployment_arn.as_deref(), |s| {
        if let Some(b) = &mut s.deployment_circuit_breaker {
            b.status = Some(api::ServiceDeploymentRollbackMonitorsStatus::Triggered);
            b.failure_count = Some(failures);
        }
        if !rolls_back {
            s.status = Some(match d.rollback_of {
                Some(_) => api::ServiceDeploymentStatus::RollbackFailed,
                None => api::ServiceDeploymentStatus::Stopped,
            });
            s.status_reason = Some(reason.to_owned());
            (s.finished_at, s.stopped_at, s.updated_at) = (Some(now), Some(now), Some(now));
        }
    });
    if let Some(target) = target.filter(|_| rolls_back) {
        let text = format!("rolling back to (deployment {target}).");
        events::add(tx, &g.service.cluster, &g.service.name, &text);
    }
}

fn gone(tx: &mut Tx, g: &Gathered, key: &str, id: &str) {
    if g.snapshot.kind == Kind::TaskSets {
        tx.delete::<TaskSetRow>(&format!("{key}/{id}"));
    }
    if !g.snapshot.ending {
        tx.update::<Service>(key, |s| {
            s.deployments.retain(|d| d.id != id || d.role == DeploymentRole::Primary);
        });
    }
}

fn hindrances(tx: &mut Tx, g: &Gathered, plan: &Plan) {
    let (cluster, name) = (&g.service.cluster, &g.service.name);
    let mut told = Vec::new();
    for h in &plan.hindrances {
        let (cause, text) = match h {
            Hindrance::Configuration => (
                "configuration",
                "was unable to stop or start tasks during a deployment because of the service deployment configuration. \
                 Update the minimumHealthyPercent or maximumPercent value and try again."
                    .to_owned(),
            ),
            Hindrance::Protected(i) => {
                let what = if g.snapshot.kind == Kind::TaskSets { "task set" } else { "deployment" };
                let id = &g.snapshot.groups[*i].id;
                (
                    "protection",
                    format!(
                        "was unable to reach steady state because {what} ({id}) was unable to scale in. Reason: The \
                         number of protected tasks are more than the desired count of tasks."
                    ),
                )
            }
            Hindrance::Throttled => (
                "throttle",
                "is unable to consistently start tasks successfully. For more information, see the Troubleshooting \
                 section of the Amazon ECS Developer Guide."
                    .to_owned(),
            ),
        };
        events::add_once(tx, cluster, name, cause, &text);
        told.push(cause);
    }
    let moves = !plan.starts.is_empty() || !plan.stops.is_empty();
    for cause in ["configuration", "protection"] {
        if !told.contains(&cause) && (moves || plan.steady) {
            events::clear(tx, cluster, name, cause);
        }
    }
    if plan.throttle.rounds < throttle::TELLING_ROUND {
        events::clear(tx, cluster, name, "throttle");
    }
    if plan.steady {
        events::clear(tx, cluster, name, "placement");
    }
}

fn steady(tx: &mut Tx, g: &Gathered, plan: &Plan) -> Option<Timestamp> {
    let (cluster, name) = (&g.service.cluster, &g.service.name);
    if !plan.steady {
        events::clear(tx, cluster, name, "steady");
        return plan.again;
    }
    if g.snapshot.kind == Kind::TaskSets {
        // Each task set has told it.
        return plan.again;
    }
    events::add_once(tx, cluster, name, "steady", "has reached a steady state.");
    let service = tx.get::<Service>(&Service::key_of(cluster, name))?;
    let repeat = service.notices.get("steady").map(|t| t.plus_ms(events::REPEAT_MS));
    let rebalance = service.rebalance_not_before.filter(|t| *t > tx.now());
    [plan.again, repeat, rebalance].into_iter().flatten().min()
}

fn task_sets(tx: &mut Tx, g: &Gathered, plan: &Plan) {
    let now = tx.now();
    let key = Service::key_of(&g.service.cluster, &g.service.name);
    for (view, p) in g.snapshot.groups.iter().zip(&plan.groups) {
        let row_key = format!("{key}/{}", view.id);
        let stability =
            if p.steady { api::StabilityStatus::SteadyState } else { api::StabilityStatus::Stabilizing };
        let turned = tx.get::<TaskSetRow>(&row_key).is_some_and(|t| t.stability != stability);
        tx.update::<TaskSetRow>(&row_key, |t| {
            t.computed_desired_count = p.desired;
            if turned {
                t.stability = stability;
                t.stability_at = now;
            }
        });
        if turned && p.steady {
            let (cluster, name) = (&g.service.cluster, &g.service.name);
            events::add_of_task_set(tx, cluster, name, &view.id, "has reached a steady state.");
        }
    }
}

/// A deleted service is INACTIVE when none of its tasks is left but those that stop.
fn end(tx: &mut Tx, g: &Gathered, plan: &Plan, key: &str) -> Option<Timestamp> {
    if !g.snapshot.tasks.iter().all(|t| t.phase == super::snapshot::Phase::Stopping) {
        return plan.again;
    }
    let now = tx.now();
    tx.update::<Service>(key, |s| {
        s.status = ServiceStatus::Inactive;
        s.inactive_at = Some(now);
        s.blocked = false;
        s.deployments.clear();
    });
    None
}
