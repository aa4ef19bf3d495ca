//! A cluster's instances and tasks, kept up to date by its owner, and the questions that can be asked of it.
//!
//! What a [`Cluster`] answers is a function of two sets alone: the instances and the tasks it was told of. It does not
//! depend on the order in which they came, nor on what came and went in between. Every change returns what was there
//! before, so that a transaction is undone by putting that back. A task may name an instance that is not there (yet,
//! or any more): it is remembered, and counts once the instance appears.

use crate::failure::{Explanation, InstanceFailure, Reason, Unplaced};
use crate::feasible;
use crate::instance::{Instance, Remaining, TaskCharge};
use crate::log::{Change, Log};
use crate::query::Query;
use crate::request::Request;
use crate::slot::{Slot, Usage};
use crate::view::Views;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A task and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The instance that it was placed on.
    pub instance: Arc<str>,
    /// What it takes there.
    pub charge: TaskCharge,
}

/// Where a task may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The instance.
    pub instance: Arc<str>,
    /// The GPUs that the task gets: as many as asked for, the first free ones by id.
    pub gpus: Vec<Arc<str>>,
}

#[derive(Clone, Debug)]
struct Task {
    slot: u32,
    charge: TaskCharge,
}

/// All that is not a cache.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub slots: Vec<Slot>,
    pub log: Log,
    vacant: Vec<u32>,
    by_id: BTreeMap<Arc<str>, u32>,
    tasks: BTreeMap<Arc<str>, Task>,
    /// Where each group has tasks.
    groups: BTreeMap<Arc<str>, BTreeSet<u32>>,
    /// Where each zone's instances are.
    zones: BTreeMap<Arc<str>, BTreeSet<u32>>,
    daemons: BTreeMap<Arc<str>, Arc<Request>>,
    registered: usize,
}

/// One ECS cluster as placement sees it.
#[derive(Clone, Debug, Default)]
pub struct Cluster {
    pub(crate) state: State,
    views: Views,
}

impl Cluster {
    /// A cluster without instances.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an instance or replaces what is known of it. Returns what was known before; undone by
    /// [`Cluster::upsert_instance`] with that, or [`Cluster::remove_instance`] if it was nothing.
    pub fn upsert_instance(&mut self, instance: Instance) -> Option<Instance> {
        let index = self.state.slot_for(&instance.id);
        self.state.set_instance(index, Some(instance))
    }

    /// Forgets an instance. Tasks that name it stay remembered. Undone by [`Cluster::upsert_instance`].
    pub fn remove_instance(&mut self, id: &str) -> Option<Instance> {
        let index = *self.state.by_id.get(id)?;
        let old = self.state.set_instance(index, None);
        self.state.release(index);
        old
    }

    /// Charges a task to an instance, or replaces what it was charged before. Returns that; undone by
    /// [`Cluster::add_task`] with it, or [`Cluster::remove_task`] if it was nothing.
    pub fn add_task(&mut self, instance: &str, task: &str, charge: TaskCharge) -> Option<Held> {
        let old = self.remove_task(task);
        let slot = self.state.slot_for(instance);
        self.state.charge(slot, &charge);
        self.state.tasks.insert(task.into(), Task { slot, charge });
        old
    }

    /// Forgets a task. Returns what it was charged; undone by [`Cluster::add_task`] with that.
    pub fn remove_task(&mut self, task: &str) -> Option<Held> {
        let Task { slot, charge } = self.state.tasks.remove(task)?;
        self.state.discharge(slot, &charge);
        let instance = self.state.slots[slot as usize].id.clone();
        self.state.release(slot);
        Some(Held { instance, charge })
    }

    /// Sets or forgets the daemon of a group: on every instance where it belongs ([`Cluster::daemon_targets`]) and has
    /// no task yet, what it demands is kept free of other groups' tasks. Returns what was set before, which undoes it.
    pub fn set_daemon(&mut self, group: &str, request: Option<Request>) -> Option<Request> {
        let old = match request {
            Some(request) => {
                assert!(*request.group == *group, "a daemon's request must name the daemon's group");
                self.state.daemons.insert(group.into(), Arc::new(request))
            }
            None => self.state.daemons.remove(group),
        };
        for index in 0..self.state.slots.len() {
            self.state.await_daemons(index);
        }
        self.state.log.reset();
        old.map(Arc::unwrap_or_clone)
    }

    /// An instance, as last told.
    pub fn instance(&self, id: &str) -> Option<&Instance> {
        self.state.slot(id)?.instance.as_ref()
    }

    /// All instances, by id.
    pub fn instances(&self) -> impl Iterator<Item = &Instance> {
        self.state.by_id().filter_map(|slot| slot.instance.as_ref())
    }

    /// How many instances there are.
    pub fn len(&self) -> usize {
        self.state.registered
    }

    /// Whether there is no instance.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A task: the instance that it names and what it takes there.
    pub fn task(&self, id: &str) -> Option<(&Arc<str>, &TaskCharge)> {
        let task = self.state.tasks.get(id)?;
        Some((&self.state.slots[task.slot as usize].id, &task.charge))
    }

    /// What is left on an instance.
    pub fn remaining(&self, instance: &str) -> Option<Remaining> {
        self.state.slot(instance)?.remaining()
    }

    /// Whether an instance satisfies a query (`ListContainerInstances.filter`).
    pub fn matches(&self, instance: &str, query: &Query) -> bool {
        self.state.slot(instance).is_some_and(|slot| slot.instance.is_some() && query.eval(slot))
    }

    /// The best instance for a task. Nothing is charged: [`Cluster::add_task`] does that. `tie` decides among equals;
    /// the same number gives the same answer.
    ///
    /// # Errors
    /// [`Unplaced`]; ask [`Cluster::explain`] for reasons.
    pub fn place(&mut self, request: &Request, tie: u64) -> Result<Placement, Unplaced> {
        if self.is_empty() {
            return Err(Unplaced::NoInstances);
        }
        let best = self.views.best(&self.state, request, tie).ok_or(Unplaced::NoneFits)?;
        let slot = &self.state.slots[best as usize];
        debug_assert_eq!(feasible::against(slot, request), None, "a view is out of step");
        Ok(placement(slot, request))
    }

    /// Whether an instance takes a task, constraints included: daemons, and tasks whose instance is already chosen.
    ///
    /// # Errors
    /// The first reason against.
    pub fn fits(&self, instance: &str, request: &Request) -> Result<Placement, Reason> {
        self.check(instance, request, feasible::against)
    }

    /// As [`Cluster::fits`] with constraints left out, as StartTask does.
    ///
    /// # Errors
    /// The first reason against.
    pub fn fits_start_task(&self, instance: &str, request: &Request) -> Result<Placement, Reason> {
        self.check(instance, request, feasible::against_start)
    }

    fn check(
        &self,
        instance: &str,
        request: &Request,
        against: fn(&Slot, &Request) -> Option<Reason>,
    ) -> Result<Placement, Reason> {
        let slot = self.state.slot(instance).ok_or(Reason::Missing)?;
        against(slot, request).map_or_else(|| Ok(placement(slot, request)), Err)
    }

    /// The instances that a daemon belongs on, by id: ACTIVE, connected, satisfying attributes, location and `memberOf`
    /// constraints. Whether there is room, or one is there already, is not considered.
    pub fn daemon_targets(&self, request: &Request) -> Vec<Arc<str>> {
        self.state
            .by_id()
            .filter(|slot| feasible::belongs(slot, request))
            .map(|slot| slot.id.clone())
            .collect()
    }

    /// Why a task cannot be placed: at most `limit` failures, and the instance that came closest. Looks at every
    /// instance.
    pub fn explain(&self, request: &Request, limit: usize) -> Explanation {
        let mut explanation = Explanation { registered: self.len(), ..Explanation::default() };
        let mut least = None;
        for slot in self.state.by_id().filter(|slot| feasible::is_candidate(slot, request)) {
            explanation.candidates += 1;
            let Some((reason, distance)) = feasible::distance(slot, request) else {
                explanation.fitting += 1;
                continue;
            };
            let failure = || InstanceFailure { instance: slot.id.clone(), reason };
            if least.is_none_or(|least| distance < least) {
                least = Some(distance);
                explanation.closest = Some(failure());
            }
            if explanation.failures.len() < limit {
                explanation.failures.push(failure());
            }
        }
        explanation
    }

    /// Recomputes everything that is derived and compares: for tests and simulations.
    ///
    /// # Errors
    /// What is out of step.
    pub fn verify(&self) -> Result<(), String> {
        self.state.verify()
    }
}

fn placement(slot: &Slot, request: &Request) -> Placement {
    Placement { instance: slot.id.clone(), gpus: slot.free_gpus().take(request.gpus).cloned().collect() }
}

impl State {
    pub fn slot(&self, id: &str) -> Option<&Slot> {
        self.by_id.get(id).map(|index| &self.slots[*index as usize])
    }

    /// All slots in order of id.
    pub fn by_id(&self) -> impl Iterator<Item = &Slot> {
        self.by_id.values().map(|index| &self.slots[*index as usize])
    }

    /// The slots where a group has tasks, with their indexes.
    pub fn of_group(&self, group: &str) -> impl Iterator<Item = &Slot> {
        self.groups.get(group).into_iter().flatten().map(|index| &self.slots[*index as usize])
    }

    /// Zones, each with the slots of its instances.
    pub fn zones(&self) -> impl Iterator<Item = (&Arc<str>, impl Iterator<Item = &Slot>)> {
        self.zones
            .iter()
            .map(|(zone, indexes)| (zone, indexes.iter().map(|index| &self.slots[*index as usize])))
    }

    /// A task's slot and charge.
    pub fn task(&self, id: &str) -> Option<(u32, &TaskCharge)> {
        self.tasks.get(id).map(|task| (task.slot, &task.charge))
    }

    /// The slot of an id, made if need be.
    fn slot_for(&mut self, id: &str) -> u32 {
        if let Some(index) = self.by_id.get(id) {
            return *index;
        }
        let id: Arc<str> = id.into();
        let slot = Slot::new(id.clone());
        let index = match self.vacant.pop() {
            Some(index) => {
                self.slots[index as usize] = slot;
                index
            }
            None => {
                self.slots.push(slot);
                u32::try_from(self.slots.len() - 1).expect("fewer instances than 2^32")
            }
        };
        self.by_id.insert(id, index);
        index
    }

    /// Gives up a slot that nothing needs any more.
    fn release(&mut self, index: u32) {
        let slot = &self.slots[index as usize];
        if slot.is_vacant() {
            self.by_id.remove(&slot.id);
            self.vacant.push(index);
        }
    }

    fn note(&mut self, index: u32, change: Change) {
        // Beyond one change per instance, building a view anew is no dearer than catching up.
        let bound = self.slots.len().max(256);
        self.log.push(index, change, bound);
    }

    fn set_instance(&mut self, index: u32, instance: Option<Instance>) -> Option<Instance> {
        self.registered += usize::from(instance.is_some());
        let zone = instance.as_ref().and_then(Instance::zone).map(Arc::<str>::from);
        let old = std::mem::replace(&mut self.slots[index as usize].instance, instance);
        self.registered -= usize::from(old.is_some());
        if let Some(zone) = old.as_ref().and_then(Instance::zone) {
            remove_member(&mut self.zones, zone, index);
        }
        if let Some(zone) = zone {
            self.zones.entry(zone).or_default().insert(index);
        }
        self.await_daemons(index as usize);
        self.note(index, Change::Instance);
        old
    }

    fn charge(&mut self, index: u32, charge: &TaskCharge) {
        let slot = &mut self.slots[index as usize];
        if !slot.holds(&charge.group) {
            self.groups.entry(charge.group.clone()).or_default().insert(index);
        }
        slot.usage.add(charge);
        self.tasks_changed(index);
    }

    fn discharge(&mut self, index: u32, charge: &TaskCharge) {
        let slot = &mut self.slots[index as usize];
        slot.usage.remove(charge);
        if !slot.holds(&charge.group) {
            remove_member(&mut self.groups, &charge.group, index);
        }
        self.tasks_changed(index);
    }

    fn tasks_changed(&mut self, index: u32) {
        if !self.daemons.is_empty() {
            self.await_daemons(index as usize);
        }
        self.note(index, Change::Tasks);
    }

    /// Which daemons belong on an instance and are not there.
    fn awaited(&self, slot: &Slot) -> Vec<Arc<Request>> {
        let missing = |daemon: &&Arc<Request>| !slot.holds(&daemon.group) && feasible::belongs(slot, daemon);
        self.daemons.values().filter(missing).cloned().collect()
    }

    fn await_daemons(&mut self, index: usize) {
        self.slots[index].awaited = self.awaited(&self.slots[index]);
    }

    fn verify(&self) -> Result<(), String> {
        let mut usage: BTreeMap<u32, Usage> = BTreeMap::new();
        for task in self.tasks.values() {
            usage.entry(task.slot).or_default().add(&task.charge);
        }
        for (index, slot) in (0u32..).zip(&self.slots) {
            let listed = self.by_id.get(&slot.id) == Some(&index);
            if listed == (slot.is_vacant() || self.vacant.contains(&index)) {
                return Err(format!("{}: vacant but listed, or the reverse", slot.id));
            }
            if slot.usage != usage.remove(&index).unwrap_or_default() {
                return Err(format!("{}: what tasks hold does not add up", slot.id));
            }
            if listed && slot.awaited != self.awaited(slot) {
                return Err(format!("{}: awaits the wrong daemons", slot.id));
            }
            let zone = slot.instance.as_ref().and_then(Instance::zone);
            if !members_are(&self.groups, index, slot.usage.groups.keys().map(|g| &**g))
                || !members_are(&self.zones, index, zone.into_iter())
            {
                return Err(format!("{}: listed under the wrong groups or zones", slot.id));
            }
        }
        let registered = self.slots.iter().filter(|s| s.instance.is_some()).count();
        if registered != self.registered || self.by_id.len() + self.vacant.len() != self.slots.len() {
            return Err("instances are miscounted".to_owned());
        }
        Ok(())
    }
}

fn remove_member(sets: &mut BTreeMap<Arc<str>, BTreeSet<u32>>, key: &str, member: u32) {
    let set = sets.get_mut(key).expect("the member was added");
    set.remove(&member);
    if set.is_empty() {
        sets.remove(key);
    }
}

fn members_are<'a>(
    sets: &BTreeMap<Arc<str>, BTreeSet<u32>>,
    member: u32,
    keys: impl Iterator<Item = &'a str>,
) -> bool {
    let have: BTreeSet<&str> =
        sets.iter().filter(|(_, set)| set.contains(&member)).map(|(key, _)| &**key).collect();
    have == keys.collect()
}
