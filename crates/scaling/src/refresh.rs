//! Instance refreshes: every instance that was there at the start is replaced, a few at a time. What is to go next the plan decides;
//! here is which instances that concerns, and how far it is.
//!
//! Source: user guide, "Use an instance refresh to update instances in an Auto Scaling group".

use shapes::autoscaling::{InstanceRefreshStatus as Status, LifecycleState, ScaleInProtectedInstances};
use state::{Row, Tables, Timestamp, Tx};

use crate::gather::Gathered;
use crate::launching;
use crate::plan::Plan;
use crate::rows::{Group, Member, Refresh};

/// Refreshes of a group that are kept.
const KEPT: usize = 20;
/// Per cent of the desired capacity that stays in service unless the caller says otherwise.
const MIN_HEALTHY: i64 = 90;

/// The refresh that goes on, as the gathering of a group looks at its members.
pub struct Ongoing {
    started_at: Timestamp,
    skip_matching: bool,
    /// Instances that are protected from scaling in are replaced too.
    protected_too: bool,
    /// Milliseconds after which a new instance counts as good.
    warm_up_s: i64,
    pub min_healthy: i64,
    /// Id and version of the group's template, as far as matching is asked for.
    current: Option<(String, String)>,
}

/// The refresh of a group that goes on, if one does and is not suspended.
pub fn ongoing(tables: &Tables, g: &Group) -> Option<Ongoing> {
    let row = tables.by_index::<Refresh>("open", &g.name).next()?;
    if g.is_suspended("InstanceRefresh") {
        return None;
    }
    let p = row.preferences.clone().unwrap_or_default();
    let current = g.template().and_then(|t| {
        let (template, version) = compute::template(tables, &launching::reference(t)).ok()?;
        Some((template.id.clone(), version.version.to_string()))
    });
    Some(Ongoing {
        started_at: row.started_at,
        skip_matching: p.skip_matching == Some(true),
        protected_too: p.scale_in_protected_instances == Some(ScaleInProtectedInstances::Refresh),
        warm_up_s: p.instance_warmup.or(g.default_instance_warmup).unwrap_or(g.grace_period),
        min_healthy: p.min_healthy_percentage.unwrap_or(MIN_HEALTHY),
        current,
    })
}

impl Ongoing {
    /// Whether a member is to be replaced.
    pub fn concerns(&self, g: &Group, m: &Member) -> bool {
        let old = m.launched_at < self.started_at && m.is_active();
        old && (self.protected_too || !m.protected) && !(self.skip_matching && self.matches(g, m))
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
        let new = m.launched_at >= self.started_at && m.state == LifecycleState::InService;
        m.in_service_at.filter(|_| new).map(|t| t.plus_s(self.warm_up_s))
    }
}

/// Notes how far a refresh is, and ends it when all is done.
pub fn follow(tx: &mut Tx, g: &Gathered, plan: &Plan) {
    let Some(row) = tx.by_index::<Refresh>("open", &g.group.name).next().cloned() else { return };
    if g.group.is_suspended("InstanceRefresh") {
        return;
    }
    let members = &g.snapshot.members;
    let left = members.iter().filter(|m| m.stale).count() as i64;
    let busy =
        members.iter().any(|m| m.warming || (m.is_active() && m.phase != crate::plan::Phase::InService));
    let done = left == 0
        && !busy
        && plan.end.is_empty()
        && plan.missing == 0
        && plan.balance.units() >= g.group.desired;
    let now = tx.now();
    tx.update::<Refresh>(&row.key(), |r| {
        r.left = left;
        r.status = if done { Status::Successful } else { Status::InProgress };
        r.ended_at = done.then_some(now);
    });
}

/// Forgets all but the newest refreshes of a group.
pub fn prune(tx: &mut Tx, group: &str) {
    let prefix = Refresh::prefix(group);
    let old: Vec<String> =
        tx.prefix::<Refresh>(&prefix).skip(KEPT).filter(|r| r.ended_at.is_some()).map(|r| r.key()).collect();
    old.iter().for_each(|k| _ = tx.delete::<Refresh>(k));
}
