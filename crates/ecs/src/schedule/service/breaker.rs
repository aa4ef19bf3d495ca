//! The deployment circuit breaker: counts failures of the deployment in progress and says when it has failed.
//!
//! Source: Developer Guide, "How the Amazon ECS deployment circuit breaker detects failures", and the API reference of
//! DeploymentCircuitBreaker and ThresholdConfiguration. Until a task of the deployment has got through its start, every task
//! that does not adds one. After that, every task that is stopped for failing its health checks adds one. A task that
//! becomes healthy takes the count back to 0 (`resetOnHealthyTask`, true unless said otherwise).

use shapes::ecs as api;

use super::snapshot::{End, GroupView, Health, Phase, Rollout, Snapshot};

/// The threshold of a service.
pub fn threshold(breaker: &api::DeploymentCircuitBreaker, desired: i64) -> i64 {
    let half_up = |percent: i64| (desired.saturating_mul(percent) + 99).div_euclid(100);
    match &breaker.threshold_configuration {
        None => half_up(50).clamp(3, 200),
        Some(t) => match t.type_ {
            api::ThresholdType::BoundedPercent => half_up(t.value).clamp(3, 200),
            api::ThresholdType::UnboundedPercent => half_up(t.value).max(1),
            api::ThresholdType::Count => t.value.max(1),
        },
    }
}

/// The counters of a deployment, before the failures that this very plan decides on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub failed_tasks: i64,
    pub has_run: bool,
    pub healthy_tasks: i64,
}

/// Counts what happened to the tasks of group `g` since the last look.
pub fn count(s: &Snapshot, g: usize) -> Count {
    let group: &GroupView = &s.groups[g];
    let of_group = || s.tasks.iter().filter(|t| t.owner == Some(g));
    let ended = |end: End| s.ended.iter().filter(|e| e.owner == Some(g) && e.end == end).count() as i64;
    let healthy_tasks =
        of_group().filter(|t| t.phase == Phase::Running && t.health == Health::Healthy).count() as i64;
    let ran = of_group().any(|t| t.ran) || ended(End::AfterRunning) > 0;
    if group.state != Rollout::InProgress {
        return Count { failed_tasks: group.failed_tasks, has_run: group.has_run || ran, healthy_tasks };
    }
    let resets = s.breaker.is_none_or(|b| b.reset_on_healthy_task);
    let mut failed_tasks = group.failed_tasks;
    if !group.has_run {
        failed_tasks = if ran { 0 } else { failed_tasks + ended(End::FailedToStart) };
    }
    if resets && healthy_tasks > group.healthy_tasks {
        failed_tasks = 0;
    }
    Count { failed_tasks, has_run: group.has_run || ran, healthy_tasks }
}

/// Whether that many failures fail the deployment.
pub fn trips(s: &Snapshot, failed_tasks: i64) -> bool {
    s.breaker.is_some_and(|b| failed_tasks >= b.threshold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_threshold_is_half_of_the_tasks_within_bounds() {
        let b = api::DeploymentCircuitBreaker::default();
        for (desired, expected) in [(0, 3), (1, 3), (6, 3), (7, 4), (25, 13), (400, 200), (10_000, 200)] {
            assert_eq!(threshold(&b, desired), expected, "{desired} tasks");
        }
    }

    #[test]
    fn the_threshold_can_be_given() {
        let with = |type_, value| api::DeploymentCircuitBreaker {
            threshold_configuration: Some(api::ThresholdConfiguration { type_, value }),
            ..Default::default()
        };
        assert_eq!(threshold(&with(api::ThresholdType::Count, 7), 100), 7);
        assert_eq!(threshold(&with(api::ThresholdType::UnboundedPercent, 10), 100), 10);
        assert_eq!(threshold(&with(api::ThresholdType::UnboundedPercent, 50), 1000), 500);
        assert_eq!(threshold(&with(api::ThresholdType::BoundedPercent, 10), 10), 3);
    }
}
