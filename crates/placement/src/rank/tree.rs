//! Elements (instances, or tasks when scaling in) in the order of a plan whose spread counts they share.
//!
//! A tournament: a node per spread group at each level, the elements in the last level's nodes. Every node keeps its
//! children, or its elements, sorted by their best key, and hands its own best key, with its own count filled in, to
//! its parent. When a task comes or goes, one element and the counts of the nodes above it change, and only that way
//! up is sorted again: logarithmic, however many instances the groups have.

use super::sorted::Sorted;
use super::{Key, Plan, draw, hash, mix};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Place of a node in the tree.
pub(crate) type NodeIndex = u32;

/// A child or an element as its node sorts it: key, place among equals, which.
type Entry = (Key, u64, u32);

const ROOT: NodeIndex = 0;

#[derive(Clone, Debug)]
struct Node {
    parent: Option<NodeIndex>,
    /// Position in the key that this node's count fills; none for the root.
    position: Option<usize>,
    order: u64,
    count: i64,
    children: BTreeMap<Option<Arc<str>>, NodeIndex>,
    entries: Sorted<Entry>,
    /// What the parent has for this node now.
    listed: Option<(Key, u64)>,
}

/// See the module.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    positions: Vec<usize>,
    /// Prefer high counts, and among equal groups the one with the first element.
    mirrored: bool,
}

impl Tree {
    /// An empty tree for a plan. `mirrored` prefers the fullest groups.
    pub fn new(plan: &Plan, mirrored: bool) -> Self {
        let root = Node {
            parent: None,
            position: None,
            order: 0,
            count: 0,
            children: BTreeMap::new(),
            entries: Sorted::default(),
            listed: None,
        };
        let positions = plan.levels.iter().map(|(position, _)| *position).collect();
        Self { nodes: vec![root], positions, mirrored }
    }

    /// How many groups were ever seen, the root included.
    pub fn node_count(&self) -> usize {
        self.nodes.len()
    }

    /// The last-level node for the values of the spread attributes, made if need be.
    pub fn leaf<'a>(&mut self, path: impl Iterator<Item = Option<&'a str>>) -> NodeIndex {
        let mut at = ROOT;
        for (level, value) in path.enumerate() {
            let key = value.map(Arc::<str>::from);
            at = match self.nodes[at as usize].children.get(&key) {
                Some(child) => *child,
                None => self.add_child(at, level, key),
            };
        }
        at
    }

    fn add_child(&mut self, parent: NodeIndex, level: usize, value: Option<Arc<str>>) -> NodeIndex {
        let index = u32::try_from(self.nodes.len()).expect("fewer groups than 2^32");
        self.nodes.push(Node {
            parent: Some(parent),
            position: Some(self.positions[level]),
            order: value.as_deref().map_or(0, hash),
            count: 0,
            children: BTreeMap::new(),
            entries: Sorted::default(),
            listed: None,
        });
        self.nodes[parent as usize].children.insert(value, index);
        index
    }

    /// Changes the counts of the leaf and of all above it, without sorting: [`Tree::settle`] comes after.
    pub fn count(&mut self, leaf: NodeIndex, change: i64) {
        let mut at = Some(leaf);
        while let Some(index) = at {
            let node = &mut self.nodes[index as usize];
            node.count += change;
            at = node.parent;
        }
    }

    /// Takes an element out of its leaf, without sorting above.
    pub fn remove(&mut self, leaf: NodeIndex, element: Entry) {
        self.nodes[leaf as usize].entries.remove(&element);
    }

    /// Puts an element into its leaf, without sorting above.
    pub fn insert(&mut self, leaf: NodeIndex, element: Entry) {
        self.nodes[leaf as usize].entries.insert(element);
    }

    /// Sorts the way from a leaf to the root after changes to the leaf or to counts on the way.
    pub fn settle(&mut self, leaf: NodeIndex) {
        let mut at = leaf;
        while let Some(parent) = self.nodes[at as usize].parent {
            let node = &mut self.nodes[at as usize];
            let best = node.entries.first().map(|(key, first, _)| {
                let mut key = *key;
                let position = node.position.expect("only the root has none");
                key[position] = if self.mirrored { -node.count } else { node.count };
                (key, if self.mirrored { *first } else { node.order })
            });
            let listed = std::mem::replace(&mut node.listed, best);
            if listed != best {
                let entries = &mut self.nodes[parent as usize].entries;
                if let Some((key, order)) = listed {
                    entries.remove(&(key, order, at));
                }
                if let Some((key, order)) = best {
                    entries.insert((key, order, at));
                }
            }
            at = parent;
        }
    }

    /// Fills an empty tree: elements with their leaves, counts already made.
    pub fn fill(&mut self, elements: BTreeMap<NodeIndex, Vec<Entry>>) {
        for (leaf, entries) in elements {
            self.nodes[leaf as usize].entries = Sorted::from_unsorted(entries);
            self.settle(leaf);
        }
    }

    /// The best element; among equals the first in order.
    pub fn first(&self) -> Option<u32> {
        let below = |at: u32| self.nodes[at as usize].entries.first().map(|(_, _, index)| *index);
        (0..=self.positions.len()).try_fold(ROOT, |at, _| below(at))
    }

    /// The best element; among equals first a group at each level is drawn, then an element.
    pub fn best(&self, mut tie: u64) -> Option<u32> {
        let mut at = ROOT;
        for _ in &self.positions {
            at = self.nodes[at as usize].draw(tie)?;
            tie = mix(tie);
        }
        self.nodes[at as usize].draw(tie)
    }
}

impl Node {
    fn draw(&self, tie: u64) -> Option<u32> {
        let best = self.entries.first()?.0;
        let equals = self.entries.count_while(|(key, _, _)| *key == best);
        self.entries.get(draw(tie, equals)).map(|(_, _, index)| *index)
    }
}
