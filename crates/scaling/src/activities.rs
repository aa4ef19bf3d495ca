//! Activities: what was done to a group, as it can be read afterwards. They are bounded in number and age.

use shapes::autoscaling::ScalingActivityStatusCode as Code;
use state::{Row, Tx};

use crate::rows::{Activity, Group, Hook, Notification, Policy, Refresh, Schedule};

/// Activities that are kept of a group that exists; what goes on is always kept.
const KEPT: usize = 2000;
/// Activities that are kept of a group that was deleted.
const KEPT_OF_DELETED: usize = 100;
/// How long activities are kept: six weeks.
const KEPT_MS: i64 = 42 * 24 * 3_600_000;

/// An activity that begins now.
pub fn begin(tx: &mut Tx, group: &Group, description: String, cause: String, details: String) -> Activity {
    Activity {
        id: tx.random().uuid(),
        group: group.name.clone(),
        group_arn: group.arn.clone(),
        description,
        cause,
        started_at: tx.now(),
        status: Code::InProgress,
        details,
        ..Default::default()
    }
}

/// Ends an activity that is going on; one that has ended stays as it is.
pub fn end(tx: &mut Tx, key: &str, status: Code, message: Option<String>) {
    let now = tx.now();
    if tx.get::<Activity>(key).is_none_or(|a| a.ended_at.is_some()) {
        return;
    }
    tx.update::<Activity>(key, |a| {
        a.status = status;
        a.message = message;
        a.progress = 100;
        a.ended_at = Some(now);
    });
}

/// Notes how far an activity is.
pub fn progress(tx: &mut Tx, key: &str, status: Code, progress: i64) {
    if tx.get::<Activity>(key).is_none_or(|a| a.ended_at.is_some()) {
        return;
    }
    tx.update::<Activity>(key, |a| {
        a.status = status;
        a.progress = progress;
    });
}

/// Forgets what is too old or too much of a group's activities.
pub fn prune(tx: &mut Tx, group: &str) {
    forget(tx, group, KEPT);
}

fn forget(tx: &mut Tx, group: &str, most: usize) {
    let now = tx.now();
    let prefix = Activity::prefix(group);
    let old: Vec<String> = tx
        .prefix::<Activity>(&prefix)
        .enumerate()
        .filter(|(i, a)| a.ended_at.is_some_and(|t| *i >= most || now.since(t) > KEPT_MS))
        .map(|(_, a)| a.key())
        .collect();
    old.iter().for_each(|k| _ = tx.delete::<Activity>(k));
}

/// Deletes a group without members and all that belongs to it. The newest of its activities can still be read, for six weeks; those
/// of other groups that are past that go too.
pub fn remove_group(tx: &mut Tx, name: &str) {
    let prefix = format!("{name}:");
    let hooks: Vec<String> = tx.prefix::<Hook>(&prefix).map(|r| r.key()).collect();
    let policies: Vec<String> = tx.prefix::<Policy>(&prefix).map(|r| r.key()).collect();
    let schedules: Vec<String> = tx.prefix::<Schedule>(&prefix).map(|r| r.key()).collect();
    let refreshes: Vec<String> = tx.prefix::<Refresh>(&prefix).map(|r| r.key()).collect();
    let topics: Vec<String> = tx.prefix::<Notification>(&prefix).map(|r| r.key()).collect();
    hooks.iter().for_each(|k| _ = tx.delete::<Hook>(k));
    policies.iter().for_each(|k| _ = tx.delete::<Policy>(k));
    schedules.iter().for_each(|k| _ = tx.delete::<Schedule>(k));
    refreshes.iter().for_each(|k| _ = tx.delete::<Refresh>(k));
    topics.iter().for_each(|k| _ = tx.delete::<Notification>(k));
    let open: Vec<String> = tx.by_index::<Activity>("open", name).map(|a| a.key()).collect();
    for key in open {
        end(tx, &key, Code::Cancelled, None);
    }
    forget(tx, name, KEPT_OF_DELETED);
    let now = tx.now();
    let old: Vec<String> = tx
        .table::<Activity>()
        .iter()
        .filter(|a| a.ended_at.is_some_and(|t| now.since(t) > KEPT_MS))
        .map(|a| a.key())
        .collect();
    old.iter().for_each(|k| _ = tx.delete::<Activity>(k));
    tx.delete::<Group>(name);
}
