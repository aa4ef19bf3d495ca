//! REPLICA services: so many tasks, kept healthy, replaced within minimumHealthyPercent and maximumPercent.
//!
//! Sources: Developer Guide "Rolling update", "Amazon ECS services" (replacement of unhealthy tasks), "Container instance
//! draining", "Task scale-in protection"; sections 4.2, 4.3 and 4.9 of our behaviour reference.
//!
//! Every live task either *stays* (it is of the current deployment, on an instance that does not drain, and not unhealthy),
//! or is *outgoing* (older deployments, draining instances), or is *bad* (current but unhealthy). New tasks fill what stays
//! up to the desired count as far as maximumPercent leaves room; outgoing tasks go as healthy ones stand in for them. Only
//! where there is no room for the new ones do outgoing tasks go first, down to minimumHealthyPercent.

use super::super::snapshot::{GroupView, Health, Limits, Phase, Rollout, Snapshot, TaskView, Throttle};
use super::{Hindrance, Moves, Place, Start, Stop, Why, is_seen};

/// The tasks that are brought to one count together: those of a service, or of a task set.
pub struct Fleet<'a> {
    /// The deployment or task set that new tasks belong to.
    pub current: usize,
    pub desired: i64,
    pub limits: Limits,
    /// Older deployments are being replaced: stopping tasks count towards maximumPercent.
    pub rolling: bool,
    /// Launches are allowed: neither throttled nor failed.
    pub may_start: bool,
    /// The current deployment has failed: nothing older is stopped for it.
    pub frozen: bool,
    /// The last attempt to place a task found no room.
    pub blocked: bool,
    /// Surplus tasks were started to even out zones: they stay until all are healthy.
    pub evening_out: bool,
    /// With their index in the snapshot, in its order.
    pub tasks: Vec<(usize, &'a TaskView)>,
}

/// Plans for a service with deployments.
pub fn plan(s: &Snapshot, throttle: &Throttle, evening_out: bool) -> Moves {
    let Some(current) = s.primary() else { return Moves::default() };
    let group: &GroupView = &s.groups[current];
    let failed = group.state == Rollout::Failed;
    let throttled = throttle.holds(s.now);
    let fleet = Fleet {
        current,
        desired: s.desired,
        limits: s.limits,
        rolling: s.groups.len() > 1 || s.tasks.iter().any(|t| t.owner != Some(current)),
        may_start: !failed && !throttled,
        frozen: failed,
        blocked: s.blocked,
        evening_out,
        tasks: s.tasks.iter().enumerate().collect(),
    };
    let mut moves = fleet.plan();
    moves.held_back = throttled && !failed && fleet.is_short();
    let settled = moves.settled.pop().unwrap_or(false);
    moves.settled = s.groups.iter().map(|g| g.primary && settled).collect();
    moves
}

/// The live tasks by what is to become of them.
#[derive(Default)]
struct Census {
    stay_pending: Vec<usize>,
    stay_waiting: Vec<usize>,
    stay_healthy: Vec<usize>,
    bad: Vec<usize>,
    out_pending: Vec<usize>,
    out_unhealthy: Vec<usize>,
    out_waiting: Vec<usize>,
    out_healthy: Vec<usize>,
    /// Protected tasks that may not be chosen.
    protected: Vec<usize>,
    stopping: i64,
    seen_stopping: i64,
}

impl Census {
    fn take(fleet: &Fleet) -> Census {
        let mut c = Census::default();
        for (i, t) in &fleet.tasks {
            if !t.is_live() {
                c.stopping += 1;
                c.seen_stopping += i64::from(is_seen(t));
                continue;
            }
            if t.is_protected() {
                c.protected.push(*i);
            }
            let current = t.owner == Some(fleet.current);
            let stays = current && !t.leaving;
            let class = match (&t.health, t.phase, stays) {
                (_, Phase::Pending, true) => &mut c.stay_pending,
                (_, Phase::Pending, false) => &mut c.out_pending,
                (Health::Waiting, _, true) => &mut c.stay_waiting,
                (Health::Waiting, _, false) => &mut c.out_waiting,
                (Health::Healthy, _, true) => &mut c.stay_healthy,
                (Health::Healthy, _, false) => &mut c.out_healthy,
                (Health::Unhealthy(_), _, true) => &mut c.bad,
                (Health::Unhealthy(_), _, false) => &mut c.out_unhealthy,
            };
            class.push(*i);
        }
        c
    }

    fn staying(&self) -> i64 {
        (self.stay_pending.len() + self.stay_waiting.len() + self.stay_healthy.len()) as i64
    }
    fn outgoing(&self) -> i64 {
        (self.out_pending.len() + self.out_unhealthy.len() + self.out_waiting.len() + self.out_healthy.len())
            as i64
    }
    fn live(&self) -> i64 {
        self.staying() + self.outgoing() + self.bad.len() as i64
    }
    /// Those that may be chosen.
    fn free(&self, of: &[usize]) -> Vec<usize> {
        of.iter().copied().filter(|i| self.protected.binary_search(i).is_err()).collect()
    }
}

fn take_from(stops: &mut Vec<Stop>, tasks: Vec<usize>, count: i64, why: Why) -> i64 {
    let count = count.clamp(0, tasks.len() as i64);
    if count > 0 {
        stops.push(Stop { tasks, count: count as usize, why });
    }
    count
}

impl Fleet<'_> {
    /// Whether it has fewer tasks than it should.
    pub fn is_short(&self) -> bool {
        Census::take(self).staying() < self.desired
    }

    /// Decides. `settled` of the answer has one entry.
    pub fn plan(&self) -> Moves {
        let c = Census::take(self);
        let mut m = Moves::default();

        let ends_now = if self.frozen { 0 } else { c.out_pending.len() as i64 };
        let mut existing = c.live() - ends_now;
        let mut max_tasks = self.limits.max_tasks(self.desired);
        if self.rolling {
            existing += c.stopping + ends_now;
        } else {
            // Outside of a deployment a limit below the desired count would keep the service from it for good.
            max_tasks = max_tasks.max(self.desired);
        }
        let room = (max_tasks - existing).max(0);
        let want = (self.desired - c.staying()).max(0);
        let start = if self.may_start { want.min(room) } else { 0 };
        let cramped = self.may_start && want > 0 && (room < want || self.blocked);

        let stopped_healthy = self.scale_in(&c, &mut m);
        let healthy_staying = c.stay_healthy.len() as i64 - stopped_healthy;
        let mut healthy = healthy_staying + c.out_healthy.len() as i64;
        if !self.frozen {
            // Where there was no place, launches of this plan are likely to find none either.
            let missing = if self.blocked { want } else { want - start };
            healthy -= self.let_go(&c, healthy, missing, cramped, &mut m);
            self.replace_bad(&c, healthy, start, &mut m);
        }
        if start > 0 {
            m.starts.push(Start { group: self.current, count: start as usize, place: Place::Anywhere });
        }
        self.hindrances(&c, healthy, want, room, &mut m);
        let complete = healthy_staying == self.desired && c.staying() == self.desired;
        let nothing_else = c.live() == self.desired && c.seen_stopping == 0;
        m.settled = vec![complete && nothing_else && m.starts.is_empty() && m.stops.is_empty()];
        m
    }

    /// Stops what stays beyond the desired count: first what serves least. Returns how many healthy ones go.
    fn scale_in(&self, c: &Census, m: &mut Moves) -> i64 {
        let mut surplus = c.staying() - self.desired;
        if surplus <= 0 {
            return 0;
        }
        let unsure = !c.stay_pending.is_empty() || !c.stay_waiting.is_empty();
        if self.evening_out && unsure {
            return 0;
        }
        let why = if self.evening_out { Why::Rebalancing } else { Why::Scaling };
        surplus -= take_from(&mut m.stops, c.free(&c.stay_pending), surplus, why);
        surplus -= take_from(&mut m.stops, c.free(&c.stay_waiting), surplus, why);
        let all_healthy = (c.stay_healthy.len() + c.out_healthy.len()) as i64;
        let may_go = surplus.min(all_healthy - self.limits.min_healthy(self.desired));
        let healthy = take_from(&mut m.stops, c.free(&c.stay_healthy), may_go, why);
        if healthy < surplus {
            m.hindrances.push(Hindrance::Protected(self.current));
        }
        healthy
    }

    /// Stops outgoing tasks. Returns how many healthy ones go.
    fn let_go(&self, c: &Census, healthy: i64, missing: i64, cramped: bool, m: &mut Moves) -> i64 {
        let min_healthy = self.limits.min_healthy(self.desired);
        let mut gone = take_from(&mut m.stops, c.out_pending.clone(), i64::MAX, Why::Scaling);
        gone += take_from(&mut m.stops, c.out_unhealthy.clone(), i64::MAX, Why::Scaling);

        // Those without a verdict do not count as healthy, yet may be serving (after a restart of the control plane all
        // verdicts are new): while there are too few healthy ones, each is taken for one.
        let waiting = c.free(&c.out_waiting);
        let spare =
            if healthy >= min_healthy { i64::MAX } else { healthy + waiting.len() as i64 - min_healthy };
        gone += take_from(&mut m.stops, waiting, spare, Why::Scaling);

        let mut may_go = (healthy - self.desired).max(0);
        if cramped {
            let to_make_room = (missing - c.stopping - gone).max(0);
            may_go = may_go.max(to_make_room.min(healthy - min_healthy));
        }
        take_from(&mut m.stops, c.free(&c.out_healthy), may_go, Why::Scaling)
    }

    /// Replaces unhealthy tasks: the replacement comes first where maximumPercent allows. Where it does not, or the
    /// replacements turned out no better, one goes to make room, or as many as there are too many.
    fn replace_bad(&self, c: &Census, healthy: i64, start: i64, m: &mut Moves) {
        let bad = c.bad.len() as i64;
        let stood_in_for = (healthy + bad - self.desired).max(0);
        let all_judged = c.stay_pending.is_empty() && c.stay_waiting.is_empty() && c.stopping == 0;
        let stuck = all_judged && self.may_start && (start == 0 || self.blocked) && m.stops.is_empty();
        let to_make_room = if stuck { (c.live() - self.desired).max(1) } else { 0 };
        let count = stood_in_for.max(to_make_room).min(bad);
        if count > 0 {
            // The oldest: a verdict on a younger one is fresher.
            let mut oldest = c.bad.clone();
            oldest.sort_by_key(|i| self.view(*i).map(|t| t.created_at));
            oldest.truncate(count as usize);
            take_from(&mut m.stops, oldest, count, Why::Unhealthy);
        }
    }

    fn hindrances(&self, c: &Census, healthy: i64, want: i64, room: i64, m: &mut Moves) {
        if self.frozen || !self.rolling || c.stopping > 0 || !m.stops.is_empty() {
            return;
        }
        let in_progress = !c.stay_pending.is_empty() || !c.stay_waiting.is_empty();
        let protected = c.out_healthy.len() + c.out_waiting.len()
            - c.free(&c.out_healthy).len()
            - c.free(&c.out_waiting).len();
        if protected > 0 && (healthy > self.desired || want > room) {
            let group = self.owner_of_protected(c);
            m.hindrances.push(Hindrance::Protected(group));
        } else if want > 0 && room == 0 && self.may_start && !in_progress {
            m.hindrances.push(Hindrance::Configuration);
        }
    }

    fn owner_of_protected(&self, c: &Census) -> usize {
        let first = c.out_healthy.iter().chain(&c.out_waiting).find(|i| c.protected.binary_search(i).is_ok());
        first.and_then(|i| self.view(*i)).and_then(|t| t.owner).unwrap_or(self.current)
    }

    fn view(&self, task: usize) -> Option<&TaskView> {
        let at = self.tasks.binary_search_by_key(&task, |(i, _)| *i).ok()?;
        Some(self.tasks[at].1)
    }
}
