//! How a group's tasks lie over availability zones: what zone rebalancing decides from.
//!
//! Source: Developer Guide "Track Availability Zone rebalancing".

use crate::engine::Cluster;
use crate::feasible;
use crate::request::Request;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Tasks of a group by zone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ZoneBalance {
    /// Tasks in each zone that has some or could take some.
    pub counts: BTreeMap<Arc<str>, usize>,
    /// Zones with an instance that the task may run on, room not considered.
    pub usable: BTreeSet<Arc<str>>,
}

impl ZoneBalance {
    /// The usable zone with the fewest tasks, the first by name among equals.
    pub fn poorest(&self) -> Option<(&Arc<str>, usize)> {
        self.counts
            .iter()
            .filter(|(zone, _)| self.usable.contains(*zone))
            .map(|(zone, count)| (zone, *count))
            .min_by_key(|(_, count)| *count)
    }

    /// The zone with the most tasks, the first by name among equals.
    pub fn richest(&self) -> Option<(&Arc<str>, usize)> {
        self.counts.iter().rev().map(|(zone, count)| (zone, *count)).max_by_key(|(_, count)| *count)
    }

    /// Whether moving a task would make it no more even: zones differ by at most one.
    pub fn is_balanced(&self) -> bool {
        match (self.poorest(), self.richest()) {
            (Some((_, least)), Some((_, most))) => most <= least + 1,
            _ => true,
        }
    }
}

impl Cluster {
    /// Tasks of a group in each zone that has some: those not stopping, on ACTIVE instances that have a zone.
    pub fn zone_counts(&self, group: &str) -> BTreeMap<Arc<str>, usize> {
        let mut counts = BTreeMap::new();
        for slot in self.state.of_group(group) {
            let counted = slot.counted(group) as usize;
            if let Some(zone) = slot.instance.as_ref().and_then(|i| i.zone()).filter(|_| counted > 0) {
                *counts.entry(zone.into()).or_default() += counted;
            }
        }
        counts
    }

    /// How the group of a request lies over the zones that its tasks may be in.
    pub fn zone_balance(&self, request: &Request) -> ZoneBalance {
        let mut balance = ZoneBalance { counts: self.zone_counts(&request.group), usable: BTreeSet::new() };
        for (zone, mut slots) in self.state.zones() {
            if slots.any(|slot| feasible::belongs(slot, request)) {
                balance.usable.insert(zone.clone());
                balance.counts.entry(zone.clone()).or_default();
            }
        }
        balance
    }
}
