//! Instance refreshes: every instance that was there at the start is replaced, a few at a time. What is to go next the plan decides;
//! here is which instances that concerns, and how far it is.
//!
//! Source: user guide, "Use an instance refresh to update instances in an Auto Scaling group".

use shapes::autoscaling::{
    self as api, InstanceRefreshStatus as Status, LifecycleState, ScaleInProtectedInstances, StandbyInstances,
};
use state::{Row, Tables, Timestamp, Tx};

use crate::gather::{self, Gathered};
use crate::launching;
use crate::plan::{Phase, Plan};
use crate::rows::{Group, Member, Refresh};

/// Refreshes of a group that are kept.
const KEPT: usize = 20;
/// Seconds after which a refresh that does not get on has failed.
const PATIENCE_S: i64 = 3600;
/// Seconds at a checkpoint unless the caller says otherwise.
pub const CHECKPOINT_S: i64 = 3600;

/// The refresh that goes on, as the gathering of a group looks at its members.
pub struct Ongoing {
    started_at: Timestamp,
    /// Since when it takes back what it did.
    turned_at: Option<Timestamp>,
    skip_matching: bool,
    protected: ScaleInProtectedInstances,
    standby: StandbyInstances,
    /// Seconds after which a new instance counts as good.
    warm_up_s: i64,
    /// Per cent of the desired capacity that stay in service, and that there may be.
    pub healthy: (i64, i64),
    /// How many instances may be ended before the next checkpoint.
    pub budget: usize,
    /// Id and version of the group's template, as far as matching is asked for.
    current: Option<(String, String)>,
}

/// The refresh of a group that goes on, if one does and is not suspended.
pub fn ongoing(tables: &Tables, g: &Group) -> Option<Ongoing> {
    let row = tables.by_index::<Refresh>("open", &g.name).next()?;
    if g.is_suspended("InstanceRefresh") || row.status == Status::Cancelling {
        return None;
    }
    let p = row.preferences.clone().unwrap_or_default();
    let current = g.template().and_then(|t| {
        let (template, version) = compute::template(tables, &launching::reference(t)).ok()?;
        Some((template.id.clone(), version.version.to_string()))
    });
    let (least, most) = gather::kept(g);
    let mut out = Ongoing {
        started_at: row.started_at,
        turned_at: row.rollback.as_ref().and_then(|r| r.rollback_start_time),
        skip_matching: p.skip_matching == Some(true),
        protected: p.scale_in_protected_instances.unwrap_or(ScaleInProtectedInstances::Wait),
        standby: p.standby_instances.unwrap_or(StandbyInstances::Wait),
        warm_up_s: p.instance_warmup.or(g.default_instance_warmup).unwrap_or(g.grace_period),
        healthy: (p.min_healthy_percentage.unwrap_or(least), p.max_healthy_percentage.unwrap_or(most)),
        budget: usize::MAX,
        current,
    };
    if let Some(target) = target(row) {
        let left = tables.by_index::<Member>("group", &g.name).filter(|m| out.concerns(g, m)).count() as i64;
        out.budget = usize::try_from(target - (row.total - left)).unwrap_or(0);
    }
    Some(out)
}

/// The percentage of the checkpoint that a refresh is to reach next.
fn checkpoint(r: &Refresh) -> Option<i64> {
    let all = r.preferences.as_ref().and_then(|p| p.checkpoint_percentages.as_ref());
    all.filter(|_| !r.rolls_back()).and_then(|c| c.get(r.checkpoints).copied())
}

/// How many instances are replaced when it reaches that.
fn target(r: &Refresh) -> Option<i64> {
    checkpoint(r).map(|percent| (r.total * percent + 99) / 100)
}

impl Ongoing {
    /// Whether a member is to be replaced.
    pub fn concerns(&self, g: &Group, m: &Member) -> bool {
        let old = match self.turned_at {
            None => m.launched_at < self.started_at && !(self.skip_matching && self.matches(g, m)),
            // What was launched at the very moment may be of either kind.
            Some(turned) => m.launched_at >= self.started_at && m.launched_at <= turned,
        };
        let idle = m.state == LifecycleState::Standby && self.standby != StandbyInstances::Ignore;
        let kept = m.protected && self.protected == ScaleInProtectedInstances::Ignore;
        old && (m.is_active() || idle) && !kept
    }

    /// Whether a member that it concerns cannot be replaced as it is: the refresh waits for its owner.
    pub fn waits_for(&self, m: &Member) -> bool {
        m.protected && self.protected == ScaleInProtectedInstances::Wait
            || m.state == LifecycleState::Standby && self.standby == StandbyInstances::Wait
    }

    fn matches(&self, g: &Group, m: &Member) -> bool {
        if g.launch_configuration.is_some() {
            return g.launch_configuration == m.launch_configuration;
        }
        let own = m
            .launch_template
            .as_ref()
            .and_then(|t| Some((t.launch_template_id.clone()?, t.version.clone()?)));
        own.is_some() && own == self.current
    }

    /// When a new member has warmed up, if it serves.
    pub fn warm_at(&self, m: &Member) -> Option<Timestamp> {
        let new = self.turned_at.map_or(m.launched_at >= self.started_at, |turned| m.launched_at > turned)
            && m.state == LifecycleState::InService;
        m.in_service_at.filter(|_| new).map(|t| t.plus_s(self.warm_up_s))
    }
}

/// Per cent of the instances that are replaced.
pub fn complete(r: &Refresh) -> i64 {
    if r.total == 0 { 100 } else { (r.total - r.left).max(0) * 100 / r.total }
}

/// Notes how far a refresh is, waits at checkpoints, and ends it when all is done or nothing gets on. When to look again, if later.
pub fn follow(tx: &mut Tx, g: &Gathered, plan: &Plan) -> Option<Timestamp> {
    let row = tx.by_index::<Refresh>("open", &g.group.name).next().cloned()?;
    let (now, mut r) = (tx.now(), Refresh::clone(&row));
    let members = &g.snapshot.members;
    let moving = members.iter().any(|m| m.is_active() && m.phase != Phase::InService);
    if r.status == Status::Cancelling {
        if !moving && plan.missing == 0 {
            (r.status, r.ended_at) = (Status::Cancelled, Some(now));
            tx.put(r);
        }
        return None;
    }
    if g.group.is_suspended("InstanceRefresh") {
        return None;
    }
    let left = members.iter().filter(|m| m.stale).count() as i64;
    if r.status == Status::Pending || r.left != left {
        r.moved_at = Some(now);
    }
    if r.status == Status::Pending {
        r.status = Status::InProgress;
    }
    r.total = r.total.max(left);
    r.left = left;
    let busy = moving || members.iter().any(|m| m.warming);
    let settled =
        !busy && plan.end.is_empty() && plan.missing == 0 && plan.balance.units() >= g.group.desired;
    let warming = members.iter().position(|m| m.warming).map(|i| {
        let example = &g.members[i].instance;
        format!("Waiting for instances to warm up before continuing. For example: {example} is warming up.")
    });
    r.reason = warming.or(r.reason.filter(|_| r.waits_until.is_some()));
    let again = advance(&mut r, settled, now);
    let stuck = r.moved_at.unwrap_or(r.started_at).plus_s(PATIENCE_S);
    if again.is_none() && r.ended_at.is_none() && stuck <= now {
        give_up(tx, &mut r);
    }
    let open = r.ended_at.is_none();
    tx.put(r);
    again.or(Some(stuck)).filter(|t| open && *t > now)
}

/// Takes a refresh past its checkpoints and to its end. Until when it waits, if it does.
fn advance(r: &mut Refresh, settled: bool, now: Timestamp) -> Option<Timestamp> {
    if let Some(until) = r.waits_until.filter(|t| *t > now) {
        return Some(until);
    }
    let preferences = r.preferences.clone().unwrap_or_default();
    let passed = r.waits_until.take().is_some();
    let end = |r: &mut Refresh, status| (r.status, r.ended_at) = (status, Some(now));
    if passed && r.status == Status::Baking {
        end(r, Status::Successful);
        return None;
    }
    if passed {
        (r.checkpoints, r.moved_at) = (r.checkpoints + 1, Some(now));
    }
    if !settled {
        return None;
    }
    let reached = target(r).is_some_and(|t| r.total - r.left >= t);
    let all = preferences.checkpoint_percentages.unwrap_or_default();
    if r.left == 0 || reached && r.checkpoints + 1 >= all.len() {
        let bake = preferences.bake_time.filter(|s| *s > 0);
        match bake {
            _ if r.rolls_back() => end(r, Status::RollbackSuccessful),
            Some(s) => (r.status, r.waits_until) = (Status::Baking, Some(now.plus_s(s))),
            None => end(r, Status::Successful),
        }
    } else if reached {
        let delay = preferences.checkpoint_delay.unwrap_or(CHECKPOINT_S);
        r.waits_until = Some(now.plus_s(delay));
        let percent = checkpoint(r).unwrap_or(100);
        r.reason = Some(format!(
            "The checkpoint of {percent}% is reached. Waiting {delay} seconds before continuing."
        ));
    }
    r.waits_until
}

/// A refresh that does not get on has failed; if it may, it takes back what it did.
fn give_up(tx: &mut Tx, r: &mut Refresh) {
    let why = format!("No instance could be replaced within {PATIENCE_S} seconds.");
    if r.preferences.as_ref().and_then(|p| p.auto_rollback) == Some(true) && !r.rolls_back() {
        turn_back(tx, r, why);
        return;
    }
    r.status = if r.rolls_back() { Status::RollbackFailed } else { Status::Failed };
    (r.ended_at, r.reason) = (Some(tx.now()), Some(why));
}

/// Makes a refresh take back what it did: the group launches from what it did before, and the instances that came since are replaced.
pub fn turn_back(tx: &mut Tx, r: &mut Refresh, why: String) {
    let now = tx.now();
    r.rollback = Some(api::RollbackDetails {
        rollback_reason: Some(why),
        rollback_start_time: Some(now),
        percentage_complete_on_rollback: Some(complete(r)),
        instances_to_update_on_rollback: Some(r.left),
        ..Default::default()
    });
    let since = r.started_at;
    let came = tx.by_index::<Member>("group", &r.group).filter(|m| m.is_active() && m.launched_at >= since);
    let new = came.count() as i64;
    (r.status, r.moved_at, r.waits_until) = (Status::RollbackInProgress, Some(now), None);
    (r.total, r.left) = (new, new);
    let before = r.before.clone();
    tx.update::<Group>(&r.group, |g| {
        g.launch_configuration = before.launch_configuration;
        g.launch_template = before.launch_template;
        g.mixed = before.mixed;
        (g.failures, g.retry_at) = (0, None);
    });
}

/// Forgets all but the newest refreshes of a group.
pub fn prune(tx: &mut Tx, group: &str) {
    let prefix = Refresh::prefix(group);
    let old: Vec<String> =
        tx.prefix::<Refresh>(&prefix).skip(KEPT).filter(|r| r.ended_at.is_some()).map(|r| r.key()).collect();
    old.iter().for_each(|k| _ = tx.delete::<Refresh>(k));
}
