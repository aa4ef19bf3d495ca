//! From what is known of a task to what to do next: the heart of the engine, pure.
//!
//! [`TaskState::advance`] first settles what needs no runtime (a task whose essential container ended is to stop, a container
//! that never started is simply stopped), then names the actions that are due and marks them as begun. Called after every
//! event and when a time that it asked for has come; calling it again at once does nothing.

use std::time::Duration;

use crate::clock::Millis;
use crate::payload::Condition;

use super::state::{ContainerRun, Desired, HealthStatus, Kind, Phase, Status, Surroundings, TaskState};

/// What the driver shall do. Containers are named by their place in [`TaskState::containers`].
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Make volumes and cgroup.
    Prepare,
    /// Get the image.
    Pull(usize),
    /// Create the container.
    Create(usize),
    /// Start it.
    Start(usize),
    /// Stop it: SIGTERM, and SIGKILL after this time.
    Stop(usize, Duration),
}

/// What is due now and when to look again if nothing happens before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The actions, in order.
    pub actions: Vec<Action>,
    /// When a time limit ends.
    pub wake_at: Option<Millis>,
}

impl Plan {
    fn wake(&mut self, at: Millis) {
        self.wake_at = Some(self.wake_at.map_or(at, |other| other.min(at)));
    }
}

/// How a dependency stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outlook {
    Met,
    Open,
    Impossible,
}

impl TaskState {
    /// Settles, plans and marks the planned actions as begun. `stop_timeout` is the agent's default.
    pub fn advance(&mut self, now: Millis, stop_timeout: Duration) -> Plan {
        let mut plan = Plan::default();
        while self.settle(now, &mut plan) {}
        match self.desired {
            Desired::Running if self.admitted => self.plan_start(now, &mut plan),
            Desired::Running => {}
            Desired::Stopped => self.plan_stop(now, stop_timeout, &mut plan),
        }
        plan
    }

    /// One round of conclusions that need no runtime; true if anything changed.
    fn settle(&mut self, now: Millis, plan: &mut Plan) -> bool {
        self.settle_dependencies(now, plan)
            || self.settle_essential()
            || self.settle_never_started()
            || self.settle_status(now)
    }

    fn settle_dependencies(&mut self, now: Millis, plan: &mut Plan) -> bool {
        if self.desired == Desired::Stopped || !self.admitted {
            return false;
        }
        for index in 0..self.containers.len() {
            let container = &self.containers[index];
            if container.started || container.phase > Phase::Created {
                continue;
            }
            for (target, condition) in self.start_conditions(index) {
                match outlook(&self.containers[target], condition) {
                    Outlook::Met => {}
                    Outlook::Impossible => {
                        let reason = self.unmet(index, target, condition, "is out of reach");
                        self.fail_waiting(index, reason);
                        return true;
                    }
                    Outlook::Open => match self.start_deadline(target) {
                        Some(deadline) if now >= deadline => {
                            let reason =
                                self.unmet(index, target, condition, "was not met within startTimeout");
                            self.fail_waiting(index, reason);
                            return true;
                        }
                        Some(deadline) => plan.wake(deadline),
                        None => {}
                    },
                }
            }
        }
        false
    }

    /// A container that waits in vain ends with the exit code that ECS's agent gives it: that of SIGTERM.
    fn fail_waiting(&mut self, index: usize, reason: String) {
        self.containers[index].exit_code = Some(143);
        self.fail(index, reason);
    }

    fn unmet(&self, index: usize, target: usize, condition: Condition, how: &str) -> String {
        let (waiting, awaited) = (&self.containers[index].name, &self.containers[target].name);
        format!(
            "CannotStartContainerError: container {waiting} waits for {awaited}, whose condition {condition:?} {how}"
        )
    }

    fn start_deadline(&self, target: usize) -> Option<Millis> {
        let timeout = self.definition(target)?.start_timeout;
        let started = self.containers[target].started_at?;
        (timeout > 0).then(|| started + timeout * 1000)
    }

    fn settle_essential(&mut self) -> bool {
        if self.desired == Desired::Stopped {
            return false;
        }
        let ended =
            self.containers.iter().any(|container| container.essential && container.phase == Phase::Stopped);
        if ended {
            self.give_up("Essential container in task exited".into());
        }
        ended
    }

    /// A task that is to stop drops what has no process yet; what is being created or started is waited for.
    fn settle_never_started(&mut self) -> bool {
        if self.desired == Desired::Running {
            return false;
        }
        let idle = [Phase::Waiting, Phase::Pulling, Phase::Pulled, Phase::Created];
        let mut changed = false;
        for container in self.containers.iter_mut().filter(|container| idle.contains(&container.phase)) {
            container.stop_with(None);
            changed = true;
        }
        changed
    }

    fn settle_status(&mut self, now: Millis) -> bool {
        let all_started = self.containers.iter().all(|container| {
            container.started && container.phase >= Phase::Running
                || container.phase == Phase::Stopped && !container.essential
                || container.started && container.restart_count > 0
        });
        if !self.ever_running && all_started {
            self.ever_running = true;
            return true;
        }
        let all_stopped = self.containers.iter().all(|container| container.phase == Phase::Stopped);
        if all_stopped && self.stopped_at.is_none() {
            self.stopped_at = Some(now);
            return true;
        }
        false
    }

    fn plan_start(&mut self, now: Millis, plan: &mut Plan) {
        if self.surroundings == Surroundings::Absent {
            self.surroundings = Surroundings::Preparing;
            plan.actions.push(Action::Prepare);
        }
        for index in 0..self.containers.len() {
            let (next, action) = match self.containers[index].phase {
                Phase::Waiting => {
                    self.pull_started_at.get_or_insert(now);
                    (Phase::Pulling, Action::Pull(index))
                }
                Phase::Pulled if self.may_create(index) => (Phase::Creating, Action::Create(index)),
                Phase::Created if self.may_start(index) => (Phase::Starting, Action::Start(index)),
                _ => continue,
            };
            self.containers[index].phase = next;
            plan.actions.push(action);
        }
    }

    fn plan_stop(&mut self, now: Millis, default_timeout: Duration, plan: &mut Plan) {
        for index in 0..self.containers.len() {
            let container = &self.containers[index];
            if container.phase != Phase::Running || self.is_needed(index) {
                continue;
            }
            if let Some(after) = container.stop_after.filter(|after| now < *after) {
                plan.wake(after);
                continue;
            }
            let own = self.definition(index).map_or(0, |definition| definition.stop_timeout);
            let timeout = match (container.kind, own) {
                (Kind::Pause, _) => Duration::ZERO,
                (Kind::Normal, 0) => default_timeout,
                (Kind::Normal, seconds) => Duration::from_secs(seconds),
            };
            self.containers[index].phase = Phase::Stopping;
            plan.actions.push(Action::Stop(index, timeout));
        }
    }

    /// Whether a container that has not ended was to start after this one: it is then stopped first.
    fn is_needed(&self, index: usize) -> bool {
        (0..self.containers.len()).any(|other| {
            self.containers[other].phase != Phase::Stopped
                && self.start_conditions(other).iter().any(|(target, _)| *target == index)
        })
    }

    /// Creation keeps the order of dependencies, so that a volume is first filled from the container that comes first, but
    /// does not wait for conditions: creating early makes starting quick.
    fn may_create(&self, index: usize) -> bool {
        let there = |target: usize| self.containers[target].runtime_id.is_some();
        self.surroundings == Surroundings::Ready
            && self.start_conditions(index).iter().all(|(target, _)| there(*target))
    }

    fn may_start(&self, index: usize) -> bool {
        // A restart in place does not wait for the conditions again: they are tested at the first start only.
        self.containers[index].started
            || self
                .start_conditions(index)
                .iter()
                .all(|(target, condition)| outlook(&self.containers[*target], *condition) == Outlook::Met)
    }

    /// What must have happened to which containers before this one starts: `dependsOn`, and what links, shared volumes, shared
    /// namespaces and the task's own network imply.
    pub(super) fn start_conditions(&self, index: usize) -> Vec<(usize, Condition)> {
        let Some(definition) = self.definition(index) else { return Vec::new() };
        let named = |name: &str, condition| self.index_of(name).map(|target| (target, condition));
        let depends = definition.depends_on.iter().filter_map(|on| named(&on.container_name, on.condition));
        let links = definition.links.iter().filter_map(|link| named(link_target(link), Condition::Start));
        let volumes = definition
            .volumes_from
            .iter()
            .filter_map(|from| named(&from.source_container, Condition::Create));
        let pause = named(super::state::PAUSE_NAME, Condition::Start);
        depends.chain(links).chain(volumes).chain(pause).filter(|(target, _)| *target != index).collect()
    }

    /// Whether containers wait for each other in a circle, so that none could ever start.
    pub fn has_circular_dependencies(&self) -> bool {
        let mut settled = vec![false; self.containers.len()];
        loop {
            let next = (0..settled.len()).find(|index| {
                !settled[*index] && self.start_conditions(*index).iter().all(|(on, _)| settled[*on])
            });
            match next {
                Some(index) => settled[index] = true,
                None => return settled.contains(&false),
            }
        }
    }

    /// Whether the task is over.
    pub fn is_stopped(&self) -> bool {
        self.status() == Status::Stopped
    }
}

/// The container that a link names.
pub fn link_target(link: &str) -> &str {
    link.split(':').next().unwrap_or(link)
}

fn outlook(target: &ContainerRun, condition: Condition) -> Outlook {
    let ended = target.phase == Phase::Stopped;
    let met = match condition {
        Condition::Create => target.runtime_id.is_some(),
        Condition::Start => target.started,
        Condition::Complete => ended && target.started,
        Condition::Success => ended && target.started && target.exit_code == Some(0),
        Condition::Healthy => target.phase == Phase::Running && target.health.status == HealthStatus::Healthy,
    };
    match (met, ended) {
        (true, _) => Outlook::Met,
        (false, true) => Outlook::Impossible,
        (false, false) => Outlook::Open,
    }
}
