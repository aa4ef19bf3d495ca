//! What the data plane found out, set beside what the tables say.

use std::collections::BTreeMap;

use elb::rows::{Health, Target};
use proxy::config::Id;
use proxy::report::{HealthState, TargetStatus};
use state::{Tables, Tx};

/// Health of targets by group, as the data plane tells it.
pub(crate) type Found = BTreeMap<Id, Vec<TargetStatus>>;

/// One thing that the tables are to be told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum News {
    /// A target in use is in this health.
    Health { target: Key, health: Health, reason: Option<String>, description: Option<String> },
    /// A draining target has nothing in flight any more.
    Drained(Key),
}

/// A target by group, id and port.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub group: String,
    pub id: String,
    pub port: u16,
}

impl Key {
    fn of(t: &Target) -> Key {
        Key { group: t.group.clone(), id: t.id.clone(), port: t.port }
    }
    fn row(&self) -> String {
        Target::key_of(&self.group, &self.id, self.port)
    }
}

impl News {
    /// Tells the tables, unless the target has gone on in the meantime.
    pub(crate) fn tell(self, tx: &mut Tx) {
        match self {
            News::Drained(t) => {
                elb::targets::drained(tx, &t.group, &t.id, t.port);
            }
            News::Health { target: t, health, reason, description } => {
                // Whether a target is used at all is the control plane's to say.
                let used = tx.get::<Target>(&t.row()).is_some_and(|row| row.health != Health::Unused);
                if used {
                    elb::targets::report(tx, &t.group, &t.id, t.port, health, reason, description);
                }
            }
        }
    }
}

/// The rows whose health is not what was found.
pub(crate) fn differences(tables: &Tables, found: &Found) -> Vec<News> {
    let mut news = Vec::new();
    for (group, all) in found {
        for status in all {
            let key = Target::key_of(group, &status.id, status.address.port());
            let Some(row) = tables.get::<Target>(&key) else { continue };
            let health = match status.health.state {
                HealthState::Initial => Health::Initial,
                HealthState::Healthy | HealthState::Unavailable => Health::Healthy,
                HealthState::Unhealthy => Health::Unhealthy,
                HealthState::Draining | HealthState::Unused => continue,
            };
            if matches!(row.health, Health::Draining | Health::Unused) {
                continue;
            }
            let explained = health != Health::Healthy;
            let reason = status.health.reason.filter(|_| explained).map(str::to_owned);
            let description = status.health.description.clone().filter(|_| explained);
            if (row.health, &row.reason, &row.description) != (health, &reason, &description) {
                news.push(News::Health { target: Key::of(row), health, reason, description });
            }
        }
    }
    news
}

/// The rows that wait for a first check, taken for healthy.
pub(crate) fn assumed(tables: &Tables) -> Vec<News> {
    let waiting = |t: &&std::sync::Arc<Target>| matches!(t.health, Health::Initial | Health::Unhealthy);
    let news = |t: &std::sync::Arc<Target>| News::Health {
        target: Key::of(t),
        health: Health::Healthy,
        reason: None,
        description: None,
    };
    tables.table::<Target>().iter().filter(waiting).map(news).collect()
}

/// Draining targets of `applied` (the tables that the data plane's configuration was made from) with nothing in flight.
pub(crate) fn idle(applied: &Tables, found: &Found) -> Vec<Key> {
    let busy = |t: &Target| {
        let status = found
            .get(t.group.as_str())
            .and_then(|all| all.iter().find(|s| *s.id == *t.id && s.address.port() == t.port));
        // One that the data plane does not know has no requests.
        status.is_some_and(|s| s.in_flight > 0 || s.health.state != HealthState::Draining)
    };
    applied.by_index::<Target>("draining", "").filter(|t| !busy(t)).map(|t| Key::of(t)).collect()
}

#[cfg(test)]
mod tests;
