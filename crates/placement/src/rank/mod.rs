//! Step 4: strategies, as keys that order the instances which take the task. The least key is the best instance.
//!
//! A chain of strategies narrows: each leaves the instances that are equally good to the next. That is the
//! lexicographic order of one number per strategy: tasks of the group in the spread group, or what is left of the
//! resource. [`sorted`] keeps instances in that order; [`tree`] does so where groups' counts change for many at once.
//!
//! What the documentation leaves open is decided so: a second spread attribute counts *within* the group of the
//! first (the racks of this zone, not this rack's name everywhere); `instanceId` counts on the instance alone; among
//! equals first a spread group, then an instance is drawn, uniformly, from the number handed in.
//!
//! Source: Developer Guide "Amazon ECS task placement strategies".

pub(crate) mod sorted;
pub(crate) mod tree;

use crate::request::{MAX_STRATEGIES, Resource, SpreadField, Strategy};
use crate::slot::Slot;
use std::sync::Arc;

/// One number per strategy, in order.
pub(crate) type Key = [i64; MAX_STRATEGIES];

/// FNV-1a with a finish: where a name stands among equals, the same in every run.
pub(crate) fn hash(name: &str) -> u64 {
    let fnv = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h: u64, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
    mix(fnv)
}

/// The next number drawn after `tie` (the finish of SplitMix64).
pub(crate) fn mix(tie: u64) -> u64 {
    let z = tie.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// One of `count`, from `tie`.
pub(crate) fn draw(tie: u64, count: usize) -> usize {
    assert!(count > 0, "nothing to draw from");
    (tie % count as u64) as usize
}

/// What a strategy contributes to the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A count that many instances share; [`tree`] fills it in.
    Shared,
    /// Tasks of the group on the instance.
    OnInstance,
    /// What is left of the resource.
    Left(Resource),
}

/// A chain of strategies, prepared.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    parts: Vec<Part>,
    /// Spread attributes in order, each with its position in the key.
    pub levels: Vec<(usize, Arc<str>)>,
    /// Whether the chain has a say in who goes first among equals: `random`, or nothing at all.
    pub random: bool,
}

impl Plan {
    pub fn new(strategies: &[Strategy]) -> Self {
        let mut plan = Self { parts: Vec::new(), levels: Vec::new(), random: strategies.is_empty() };
        for strategy in strategies.iter().take(MAX_STRATEGIES) {
            match strategy {
                // Any of those left: nothing after it can matter.
                Strategy::Random => {
                    plan.random = true;
                    break;
                }
                Strategy::Spread(SpreadField::InstanceId) => plan.parts.push(Part::OnInstance),
                Strategy::Spread(SpreadField::Attribute(name)) => {
                    plan.levels.push((plan.parts.len(), name.clone()));
                    plan.parts.push(Part::Shared);
                }
                Strategy::Binpack(resource) => plan.parts.push(Part::Left(*resource)),
            }
        }
        plan
    }

    /// The instance's own part of the key; shared counts stay 0.
    pub fn key(&self, counted: impl Fn() -> i64, left: impl Fn(Resource) -> i64) -> Key {
        let mut key = Key::default();
        for (at, part) in self.parts.iter().enumerate() {
            key[at] = match part {
                Part::Shared => 0,
                Part::OnInstance => counted(),
                Part::Left(resource) => left(*resource),
            };
        }
        key
    }

    /// The values of the spread attributes: the way through the tree. An instance without the attribute belongs to
    /// the group "no value", as does one whose attribute has none.
    pub fn path<'a>(&'a self, slot: &'a Slot) -> impl Iterator<Item = Option<&'a str>> {
        self.levels.iter().map(|(_, name)| slot.instance.as_ref()?.attribute(name))
    }
}
