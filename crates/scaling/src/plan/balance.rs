//! Where the next instance goes: the zone with the fewest instances, there the place with the fewest.

use super::snapshot::{MemberView, Snapshot};

/// Counts of instances by zone and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// The zone of each place.
    zone_of: Vec<usize>,
    zones: Vec<usize>,
    places: Vec<usize>,
    /// Units on demand, and of spot instances.
    on_demand: i64,
    spot: i64,
}

impl Balance {
    /// The counts of the members that `count` holds for.
    pub fn of(s: &Snapshot, count: impl Fn(usize, &MemberView) -> bool) -> Balance {
        let mut b = Balance {
            zone_of: s.places.clone(),
            zones: vec![0; s.zones()],
            places: vec![0; s.places.len()],
            on_demand: 0,
            spot: 0,
        };
        for (_, m) in s.members.iter().enumerate().filter(|(i, m)| count(*i, m)) {
            if let Some(z) = m.zone {
                b.zones[z] += 1;
            }
            if let Some(p) = m.place {
                b.places[p] += 1;
            }
            b.count_units(m.spot, m.units);
        }
        b
    }

    /// The place where the next instance should go, among those that `usable` holds for.
    pub fn next(&self, usable: impl Fn(usize) -> bool) -> Option<usize> {
        let all = (0..self.places.len()).filter(|p| usable(*p));
        all.min_by_key(|p| (self.zones[self.zone_of[*p]], self.places[*p], *p))
    }

    /// An instance was launched in a place.
    pub fn launched(&mut self, place: usize, spot: bool, units: i64) {
        self.zones[self.zone_of[place]] += 1;
        self.places[place] += 1;
        self.count_units(spot, units);
    }

    fn count_units(&mut self, spot: bool, units: i64) {
        if spot {
            self.spot += units;
        } else {
            self.on_demand += units;
        }
    }

    /// Units of all.
    pub fn units(&self) -> i64 {
        self.on_demand + self.spot
    }

    /// Units on demand.
    pub fn on_demand(&self) -> i64 {
        self.on_demand
    }

    /// How many instances each zone has.
    pub fn zones(&self) -> &[usize] {
        &self.zones
    }
}
