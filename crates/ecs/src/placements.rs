//! The placement engines of all clusters, kept in step with the rows.

use std::any::Any;
use std::collections::BTreeMap;

use state::{Change, Derived};

/// One placement engine per cluster.
#[derive(Default)]
pub struct Placements {
    pub clusters: BTreeMap<String, placement::engine::Cluster>,
}

impl Derived for Placements {
    fn apply(&mut self, _change: &Change) {}
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
