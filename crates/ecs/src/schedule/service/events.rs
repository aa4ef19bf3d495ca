//! The events of services: the sentences that DescribeServices shows, newest first.
//!
//! Words: Developer Guide, "Service event messages" (section 4.5 of our behaviour reference). The newest hundred are kept.
//! An event about a lasting cause is told once and again only after six hours, or when its cause has cleared in between.

use state::{Timestamp, Tx};

use crate::rows::{Service, ServiceEventRow};

/// Events kept per service.
pub const KEPT: u64 = 100;
/// A lasting cause is told again after this time.
pub const REPEAT_MS: i64 = 6 * 3600 * 1000;
/// Tasks named in one sentence at most; the rest are counted.
const NAMED: usize = 25;

/// Adds an event: `(service <name>) <text>`. Nothing happens if there is no such service.
pub fn add(tx: &mut Tx, cluster: &str, service: &str, text: &str) {
    add_as(tx, cluster, service, &format!("(service {service})"), text);
}

/// Adds an event of a task set: `(service <name>, taskSet <id>) <text>`.
pub fn add_of_task_set(tx: &mut Tx, cluster: &str, service: &str, task_set: &str, text: &str) {
    add_as(tx, cluster, service, &format!("(service {service}, taskSet {task_set})"), text);
}

fn add_as(tx: &mut Tx, cluster: &str, service: &str, subject: &str, text: &str) {
    let key = Service::key_of(cluster, service);
    let Some(row) = tx.get::<Service>(&key) else { return };
    let (number, service_created) = (row.next_event, row.created_at);
    let (id, at) = (tx.random().uuid(), tx.now());
    tx.update::<Service>(&key, |s| s.next_event = number + 1);
    tx.put(ServiceEventRow {
        cluster: cluster.to_owned(),
        service: service.to_owned(),
        service_created,
        number,
        id,
        at,
        message: format!("{subject} {text}"),
    });
    if let Some(oldest) = number.checked_sub(KEPT) {
        tx.delete::<ServiceEventRow>(&key_of(cluster, service, oldest));
    }
}

/// The key of an event.
fn key_of(cluster: &str, service: &str, number: u64) -> String {
    format!("{cluster}/{service}/{number:020}")
}

/// Tells of a lasting cause, unless it was told within six hours and has not cleared since.
pub fn add_once(tx: &mut Tx, cluster: &str, service: &str, cause: &str, text: &str) {
    let key = Service::key_of(cluster, service);
    let now = tx.now();
    let Some(row) = tx.get::<Service>(&key) else { return };
    if !is_due(row.notices.get(cause).copied(), now) {
        return;
    }
    add(tx, cluster, service, text);
    tx.update::<Service>(&key, |s| {
        s.notices.insert(cause.to_owned(), now);
    });
}

/// Whether a cause last told at `told` is to be told at `now`.
pub fn is_due(told: Option<Timestamp>, now: Timestamp) -> bool {
    told.is_none_or(|t| now.since(t) >= REPEAT_MS)
}

/// The cause is gone: when it comes back, it is told again.
pub fn clear(tx: &mut Tx, cluster: &str, service: &str, cause: &str) {
    let key = Service::key_of(cluster, service);
    if tx.get::<Service>(&key).is_some_and(|s| s.notices.contains_key(cause)) {
        tx.update::<Service>(&key, |s| {
            s.notices.remove(cause);
        });
    }
}

/// `deregistered 2 targets in (target-group <arn>)`.
pub fn deregistered(targets: usize, group: &str) -> String {
    format!("deregistered {targets} targets in (target-group {group})")
}

/// `has begun draining connections on 2 tasks.`
pub fn draining(tasks: usize) -> String {
    format!("has begun draining connections on {tasks} tasks.")
}

/// `has started 2 tasks: (task a) (task b).`
pub fn started(ids: &[String]) -> String {
    format!("has started {} tasks: {}.", ids.len(), names(ids))
}

/// `has stopped 2 running tasks: (task a) (task b).`
pub fn stopped(ids: &[String]) -> String {
    format!("has stopped {} running tasks: {}.", ids.len(), names(ids))
}

/// The tasks by name. AWS starts ten at a time and can name them all; a batch here may have a thousand.
pub fn names(ids: &[String]) -> String {
    let mut out = ids.iter().take(NAMED).map(|id| format!("(task {id})")).collect::<Vec<_>>().join(" ");
    if ids.len() > NAMED {
        out.push_str(&format!(" and {} more", ids.len() - NAMED));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_the_tasks_while_they_are_few() {
        let ids: Vec<String> = (0..30).map(|i| format!("t{i}")).collect();
        assert_eq!(started(&ids[..2]), "has started 2 tasks: (task t0) (task t1).");
        assert_eq!(stopped(&ids[..1]), "has stopped 1 running tasks: (task t0).");
        assert!(started(&ids).ends_with("(task t24) and 5 more."));
    }

    #[test]
    fn a_cause_is_told_again_after_six_hours() {
        let told = Timestamp(1_000);
        assert!(is_due(None, told));
        assert!(!is_due(Some(told), told.plus_ms(REPEAT_MS - 1)));
        assert!(is_due(Some(told), told.plus_ms(REPEAT_MS)));
    }
}
