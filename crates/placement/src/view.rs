//! Indexes over the instances of a cluster, one for each request that is asked again and again.
//!
//! A view holds, for one request, every instance that takes the task, in the order of the request's strategies
//! ([`crate::rank::tree`]). It catches up from the [`crate::log`] when it is asked. Views are a cache: dropping one
//! changes no answer.

use crate::engine::State;
use crate::feasible;
use crate::log::Change;
use crate::rank::tree::{NodeIndex, Tree};
use crate::rank::{Key, Plan};
use crate::request::Request;
use crate::slot::Slot;
use std::collections::BTreeMap;

/// Views at most, however small the cluster.
const MAX_VIEWS: usize = 1024;
/// Views that are kept at least, however large the cluster.
const MIN_VIEWS: usize = 16;
/// Instances that all views together may list, about 150 bytes each.
const MAX_LISTED: usize = 500_000;

/// What a view knows of one instance.
#[derive(Clone, Copy, Debug, Default)]
struct Listed {
    /// Where its tasks count; none for instances that are not there.
    leaf: Option<NodeIndex>,
    /// Tasks of the group that are counted in the leaf.
    counted: u32,
    /// Whether the part of the answer holds that depends on the instance alone.
    suits: bool,
    /// Its key and place among equals in the leaf, if it takes the task.
    key: Option<(Key, u64)>,
}

#[derive(Clone, Debug)]
struct View {
    plan: Plan,
    tree: Tree,
    listed: Vec<Listed>,
    /// Number of the first change not yet seen.
    seen: u64,
    last_used: u64,
}

impl View {
    fn build(state: &State, request: &Request) -> Self {
        let plan = Plan::new(&request.strategies);
        let tree = Tree::new(&plan, false);
        let mut view = Self { plan, tree, listed: Vec::new(), seen: state.log.end(), last_used: 0 };
        let mut elements: BTreeMap<NodeIndex, Vec<_>> = BTreeMap::new();
        for (index, slot) in (0u32..).zip(&state.slots) {
            let mut listed = Listed::default();
            view.place_in_tree(&mut listed, slot, request);
            if let Some(leaf) = listed.leaf {
                view.tree.count(leaf, i64::from(listed.counted));
                let of_leaf = elements.entry(leaf).or_default();
                of_leaf.extend(listed.key.map(|(key, order)| (key, order, index)));
            }
            view.listed.push(listed);
        }
        view.tree.fill(elements);
        view
    }

    /// Works out what the view should know of an instance that changed as a whole.
    fn place_in_tree(&mut self, listed: &mut Listed, slot: &Slot, request: &Request) {
        listed.leaf = slot.instance.is_some().then(|| self.tree.leaf(self.plan.path(slot)));
        listed.suits = feasible::suits(slot, request);
        self.weigh(listed, slot, request);
    }

    /// Works out what depends on the tasks of an instance.
    fn weigh(&self, listed: &mut Listed, slot: &Slot, request: &Request) {
        listed.counted = slot.counted(&request.group);
        let takes = listed.suits && feasible::has_room(slot, request);
        let counted = || i64::from(listed.counted);
        listed.key = takes.then(|| (self.plan.key(counted, |resource| slot.left(resource)), slot.order));
    }

    fn catch_up(&mut self, state: &State, request: &Request) -> bool {
        if self.seen == state.log.end() {
            return true;
        }
        // Groups whose last instance left stay in the tree, so a cluster that lives long enough must begin anew.
        let stale = self.tree.node_count() > 64 + 4 * state.slots.len();
        let Some(changes) = state.log.since(self.seen).filter(|_| !stale) else { return false };
        self.listed.resize(state.slots.len(), Listed::default());
        for (index, change) in changes {
            self.refresh(state, request, index, change);
        }
        self.seen = state.log.end();
        true
    }

    fn refresh(&mut self, state: &State, request: &Request, index: u32, change: Change) {
        let slot = &state.slots[index as usize];
        let old = self.listed[index as usize];
        let mut new = old;
        match change {
            Change::Instance => self.place_in_tree(&mut new, slot, request),
            Change::Tasks => self.weigh(&mut new, slot, request),
        }
        self.listed[index as usize] = new;
        let same_leaf = old.leaf == new.leaf;
        if let Some(leaf) = old.leaf {
            if let Some((key, order)) = old.key.filter(|_| !same_leaf || old.key != new.key) {
                self.tree.remove(leaf, (key, order, index));
            }
            self.tree.count(leaf, -i64::from(old.counted));
            if !same_leaf {
                self.tree.settle(leaf);
            }
        }
        if let Some(leaf) = new.leaf {
            if let Some((key, order)) = new.key.filter(|_| !same_leaf || old.key != new.key) {
                self.tree.insert(leaf, (key, order, index));
            }
            self.tree.count(leaf, i64::from(new.counted));
            self.tree.settle(leaf);
        }
    }
}

/// The views of one cluster, least recently used dropped first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Views {
    views: BTreeMap<Request, View>,
    /// Counts questions, to tell which view was used last.
    clock: u64,
}

impl Views {
    /// The index of the best instance for a request, if any takes the task.
    pub fn best(&mut self, state: &State, request: &Request, tie: u64) -> Option<u32> {
        self.clock += 1;
        if let Some(view) = self.views.get_mut(request) {
            view.last_used = self.clock;
            if !view.catch_up(state, request) {
                *view = View { last_used: self.clock, ..View::build(state, request) };
            }
            return view.tree.best(tie);
        }
        let bound = (MAX_LISTED / state.slots.len().max(1)).clamp(MIN_VIEWS, MAX_VIEWS);
        while self.views.len() >= bound {
            self.drop_oldest();
        }
        let view = View { last_used: self.clock, ..View::build(state, request) };
        let best = view.tree.best(tie);
        self.views.insert(request.clone(), view);
        best
    }

    fn drop_oldest(&mut self) {
        let oldest =
            self.views.iter().min_by_key(|(_, view)| view.last_used).map(|(request, _)| request.clone());
        if let Some(request) = oldest {
            self.views.remove(&request);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cluster;
    use crate::instance::Instance;

    #[test]
    fn bounded_and_least_recently_used_goes_first() {
        let mut cluster = Cluster::new();
        cluster.upsert_instance(Instance::new("i"));
        let requests: Vec<Request> = (0..=MAX_VIEWS).map(|i| Request::new(format!("family:{i}"))).collect();
        let mut views = Views::default();
        for request in &requests[..MAX_VIEWS] {
            assert_eq!(views.best(&cluster.state, request, 0), Some(0));
        }
        views.best(&cluster.state, &requests[0], 0);
        views.best(&cluster.state, &requests[MAX_VIEWS], 0);
        assert_eq!(views.views.len(), MAX_VIEWS);
        assert!(views.views.contains_key(&requests[0]) && !views.views.contains_key(&requests[1]));
    }

    #[test]
    fn groups_that_come_and_go_do_not_pile_up() {
        let mut cluster = Cluster::new();
        let mut views = Views::default();
        let mut request = Request::new("service:web");
        request.strategies = vec![crate::Strategy::spread_zones()];
        for i in 0..1000 {
            let mut instance = Instance::new("i");
            instance.attributes.insert(crate::ZONE.into(), Some(format!("zone-{i}")));
            cluster.upsert_instance(instance);
            assert_eq!(views.best(&cluster.state, &request, 0), Some(0));
            assert!(views.views[&request].tree.node_count() <= 70);
        }
    }
}
