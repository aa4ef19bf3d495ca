//! The verdict on a task: healthy, unhealthy, or not known yet; and how its end counts.
//!
//! Sources: Developer Guide "How the Amazon ECS deployment circuit breaker detects failures", "Service definition
//! parameters" (healthCheckGracePeriodSeconds); section 4.2 of our behaviour reference. With a container check the verdict is
//! the container's, with balancers also theirs, with neither a task is healthy once it has run for a while.

use elb::rows::{Health as TargetHealth, Target};
use shapes::ecs as api;
use state::{Tables, Timestamp};

use super::snapshot::{End, Fault, Health, Phase};
use crate::rows::{Status, TargetBinding, TargetState, Task};

/// How long a task without any check must run to count as healthy, and any task to have got through its start.
///
/// AWS waits 40 seconds. Here containers start in fractions of a second and a deployment on a laptop should take seconds;
/// three are enough to tell a process that ends at once (a bad configuration, a missing file) from one that runs, so that
/// an update to it does not replace the tasks that work.
pub const SETTLING_MS: i64 = 3_000;

/// What is known of a task.
pub struct Verdict {
    pub phase: Phase,
    pub health: Health,
    /// It got through its start.
    pub ran: bool,
    /// When time alone may change the verdict.
    pub look_at: Option<Timestamp>,
}

/// Judges a task that has not ended.
pub fn judge(tables: &Tables, task: &Task, grace_s: i64, now: Timestamp) -> Verdict {
    let phase = match (task.stop_desired, task.last_status) {
        (true, _) if task.agent_should_stop() => Phase::Stopping,
        (true, _) => Phase::Draining,
        (false, Status::Running) => Phase::Running,
        (false, s) if s < Status::Running => Phase::Pending,
        // It ends by itself: the agent has said so before its containers are gone.
        (false, _) => Phase::Stopping,
    };
    let started = task.started_at.unwrap_or(now);
    let settled_at = started.plus_ms(SETTLING_MS);
    let mut v = Verdict { phase, health: Health::Waiting, ran: false, look_at: None };
    if phase != Phase::Running {
        v.ran = task.started_at.is_some() && settled_at <= now;
        return v;
    }
    let grace_ends = started.plus_s(grace_s);
    match checks(tables, task) {
        None if settled_at <= now => v.health = Health::Healthy,
        None => v.look_at = Some(settled_at),
        Some(Health::Unhealthy(_)) if grace_ends > now => v.look_at = Some(grace_ends),
        Some(h) => v.health = h,
    }
    v.ran = settled_at <= now || v.health == Health::Healthy;
    if !v.ran {
        v.look_at = Some(v.look_at.map_or(settled_at, |t| t.min(settled_at)));
    }
    v
}

/// What the checks of containers and balancers say together; nothing where there are none.
fn checks(tables: &Tables, task: &Task) -> Option<Health> {
    let container = task.containers.iter().any(|c| c.essential && c.has_health_check);
    let own = match task.health {
        api::HealthStatus::Healthy => Health::Healthy,
        api::HealthStatus::Unhealthy => Health::Unhealthy(Fault::Container),
        api::HealthStatus::Unknown => Health::Waiting,
    };
    let mut all = container.then_some(own);
    for binding in &task.targets {
        let here = target(tables, binding);
        all = Some(match (all, here) {
            (Some(Health::Unhealthy(f)), _) | (_, Health::Unhealthy(f)) => Health::Unhealthy(f),
            (Some(Health::Waiting), _) | (_, Health::Waiting) => Health::Waiting,
            _ => Health::Healthy,
        });
    }
    all
}

fn target(tables: &Tables, binding: &TargetBinding) -> Health {
    let Some((id, port)) = binding.target.as_ref().filter(|_| binding.state == TargetState::Registered)
    else {
        return Health::Waiting;
    };
    let Some(target) = tables.get::<Target>(&Target::key_of(&binding.target_group, id, *port)) else {
        return Health::Waiting;
    };
    match target.health {
        TargetHealth::Healthy => Health::Healthy,
        // Nobody checks a target that no listener leads to.
        TargetHealth::Unused if target.reason.as_deref() == Some("Target.NotInUse") => Health::Healthy,
        TargetHealth::Unused | TargetHealth::Initial | TargetHealth::Draining => Health::Waiting,
        TargetHealth::Unhealthy => Health::Unhealthy(Fault::Target {
            group: binding.target_group.clone(),
            id: id.clone(),
            port: *port,
            reason: target.description.clone().unwrap_or_else(|| "Health checks failed".into()),
        }),
    }
}

/// How the end of a task counts for its deployment.
pub fn end(task: &Task) -> End {
    use api::TaskStopCode as Code;
    if task.orphaned {
        return End::Blameless;
    }
    match task.stop_code {
        Some(Code::TaskFailedToStart) => End::FailedToStart,
        Some(Code::EssentialContainerExited) | None => {
            let ended = task.execution_stopped_at.or(task.stopping_at).or(task.stopped_at);
            match (task.started_at, ended) {
                (Some(from), Some(to)) if to.since(from) >= SETTLING_MS => End::AfterRunning,
                _ => End::FailedToStart,
            }
        }
        Some(_) => End::Blameless,
    }
}
