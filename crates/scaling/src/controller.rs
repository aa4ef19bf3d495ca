//! The controller of groups: gather, plan, apply.

use std::cell::RefCell;
use std::collections::BTreeMap;

use ec2::rows::Instance;
use elb::rows::Target;
use state::{Change, Controller, Tables, Timestamp, Tx, Wake};

use crate::rows::{Group, Member, Refresh};
use crate::{apply, gather, plan};

/// Groups with fewer members are looked at whenever something changes.
const SMALL: usize = 200;

/// The controller of Auto Scaling groups.
#[derive(Default)]
pub struct Groups {
    /// When large groups were last looked at: a look costs time in proportion to a group's members, so the changes of many members
    /// are looked at together. Nothing depends on it but pace.
    looks: RefCell<BTreeMap<String, (Timestamp, usize)>>,
}

impl Groups {
    /// When a group may be looked at again, if not yet: ten microseconds a member after the last look.
    fn too_soon(&self, key: &str, now: Timestamp) -> Option<Timestamp> {
        let looks = self.looks.borrow();
        let (at, members) = looks.get(key).filter(|(_, n)| *n >= SMALL)?;
        let next = at.plus_ms((members / 100) as i64);
        (*at < now && next > now).then_some(next)
    }
}

fn wake_owner(tables: &Tables, instance: &str, wake: &mut Wake) {
    if let Some(m) = tables.get::<Member>(instance) {
        wake.key(&m.group);
    }
}

impl Controller for Groups {
    fn name(&self) -> &'static str {
        "auto scaling groups"
    }

    fn watch(&self, change: &Change, tables: &Tables, wake: &mut Wake) {
        if let Some((_, new)) = change.of::<Group>() {
            if new.is_some() {
                wake.key(&change.key);
            }
        } else if let Some(m) = change.latest::<Member>() {
            wake.key(&m.group);
        } else if let Some(r) = change.latest::<Refresh>() {
            wake.key(&r.group);
        } else if let Some((old, new)) = change.of::<Instance>() {
            let facts = |i: &Instance| (i.state, i.is_impaired());
            if old.map(facts) != new.map(facts) {
                wake_owner(tables, &change.key, wake);
            }
        } else if let Some((old, new)) = change.of::<Target>()
            && old.map(|t| t.health) != new.map(|t| t.health)
            && let Some(t) = new.or(old)
        {
            wake_owner(tables, &t.id, wake);
        }
    }

    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<Group>().iter().for_each(|g| wake.key(&g.name));
    }

    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let now = tx.now();
        if let Some(next) = self.too_soon(key, now) {
            return Some(next);
        }
        let Some(g) = gather::gather(tx, key, now) else {
            self.looks.borrow_mut().remove(key);
            return None;
        };
        let plan = plan::plan(&g.snapshot);
        let again = apply::apply(tx, &g, &plan);
        if g.members.len() >= SMALL {
            self.looks.borrow_mut().insert(key.to_owned(), (now, g.members.len()));
        }
        again
    }
}
