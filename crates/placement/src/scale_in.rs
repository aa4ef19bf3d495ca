//! Which tasks go when a service shrinks: the strategies mirrored.
//!
//! Spread takes from the group with the most tasks; binpack from the instance that has the most left once the task is
//! gone. The same tree as in placement, its counts negated, over tasks instead of instances. Source: Developer Guide
//! "Amazon ECS task placement strategies", "Amazon ECS services" (scaling in).

use crate::engine::{Cluster, State};
use crate::instance::TaskCharge;
use crate::rank::tree::{NodeIndex, Tree};
use crate::rank::{Key, Plan, mix};
use crate::request::{Resource, Strategy};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the tasks chosen so far gave back on one instance.
#[derive(Clone, Copy, Debug, Default)]
struct Freed {
    tasks: i64,
    cpu: i64,
    memory: i64,
}

/// A task that may go.
struct Candidate<'a> {
    slot: u32,
    charge: &'a TaskCharge,
    leaf: NodeIndex,
    order: u64,
    key: Key,
}

struct Choice<'a> {
    state: &'a State,
    plan: Plan,
    tree: Tree,
    candidates: BTreeMap<u32, Candidate<'a>>,
    /// Candidates of each instance.
    of_slot: BTreeMap<u32, BTreeSet<u32>>,
    freed: BTreeMap<u32, Freed>,
}

impl Cluster {
    /// Chooses up to `count` tasks of a group to stop.
    ///
    /// First go tasks that count for nothing where they are: those that the cluster does not know, and those on
    /// instances that are gone or not ACTIVE. The rest by the strategies (callers pass [`Strategy::service_default`]
    /// for a service without any), evenness being judged over all of the group's tasks, candidates or not. Among
    /// equals the one that stands first in `candidates` goes, unless `random` decides by `tie`. Candidates that are
    /// already stopping are passed over.
    pub fn choose_to_stop(
        &self,
        candidates: &[Arc<str>],
        group: &str,
        strategies: &[Strategy],
        count: usize,
        tie: u64,
    ) -> Vec<Arc<str>> {
        let mut chosen = Vec::new();
        let mut choice = Choice::new(&self.state, group, strategies);
        for (index, id) in (0u32..).zip(candidates) {
            match self.state.task(id) {
                Some((_, charge)) if charge.stopping => {}
                Some((slot, charge)) if self.state.slots[slot as usize].is_active() => {
                    choice.add(index, slot, charge, tie);
                }
                _ => chosen.push(id.clone()),
            }
        }
        choice.settle();
        chosen.truncate(count);
        while chosen.len() < count {
            let Some(index) = choice.take() else { break };
            chosen.push(candidates[index as usize].clone());
        }
        chosen
    }
}

impl<'a> Choice<'a> {
    fn new(state: &'a State, group: &str, strategies: &[Strategy]) -> Self {
        let plan = Plan::new(strategies);
        let mut tree = Tree::new(&plan, true);
        for slot in state.of_group(group).filter(|slot| slot.instance.is_some()) {
            let leaf = tree.leaf(plan.path(slot));
            tree.count(leaf, i64::from(slot.counted(group)));
        }
        Self {
            state,
            plan,
            tree,
            candidates: BTreeMap::new(),
            of_slot: BTreeMap::new(),
            freed: BTreeMap::new(),
        }
    }

    fn add(&mut self, index: u32, slot: u32, charge: &'a TaskCharge, tie: u64) {
        let leaf = self.tree.leaf(self.plan.path(&self.state.slots[slot as usize]));
        let order = if self.plan.random { mix(tie ^ mix(u64::from(index))) } else { u64::from(index) };
        let key = self.key(slot, charge);
        self.candidates.insert(index, Candidate { slot, charge, leaf, order, key });
        self.of_slot.entry(slot).or_default().insert(index);
    }

    fn settle(&mut self) {
        let mut elements: BTreeMap<NodeIndex, Vec<_>> = BTreeMap::new();
        for (index, candidate) in &self.candidates {
            elements.entry(candidate.leaf).or_default().push((candidate.key, candidate.order, *index));
        }
        self.tree.fill(elements);
    }

    /// The mirrored key: the most tasks, the most left afterwards.
    fn key(&self, slot: u32, charge: &TaskCharge) -> Key {
        let freed = self.freed.get(&slot).copied().unwrap_or_default();
        let instance = &self.state.slots[slot as usize];
        let counted = || freed.tasks - i64::from(instance.counted(&charge.group));
        self.plan.key(counted, |resource| {
            -instance.left(resource)
                - match resource {
                    Resource::Cpu => freed.cpu + charge.cpu,
                    Resource::Memory => freed.memory + charge.memory,
                }
        })
    }

    /// Takes out the best candidate and accounts for its leaving.
    fn take(&mut self) -> Option<u32> {
        let best = self.tree.first()?;
        let gone = self.candidates.remove(&best).expect("the tree holds candidates");
        self.tree.remove(gone.leaf, (gone.key, gone.order, best));
        self.tree.count(gone.leaf, -1);
        let freed = self.freed.entry(gone.slot).or_default();
        freed.tasks += 1;
        freed.cpu += gone.charge.cpu;
        freed.memory += gone.charge.memory;
        let neighbours = self.of_slot.get_mut(&gone.slot).expect("its instance has candidates");
        neighbours.remove(&best);
        for index in neighbours.clone() {
            let neighbour = &self.candidates[&index];
            let (leaf, order, old) = (neighbour.leaf, neighbour.order, neighbour.key);
            let key = self.key(gone.slot, neighbour.charge);
            if key != old {
                self.tree.remove(leaf, (old, order, index));
                self.tree.insert(leaf, (key, order, index));
                self.candidates.get_mut(&index).expect("just read").key = key;
            }
        }
        self.tree.settle(gone.leaf);
        Some(best)
    }
}
