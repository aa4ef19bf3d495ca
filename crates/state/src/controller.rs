//! Controllers: level-triggered functions from the tables to changes of the tables.

use std::collections::BTreeSet;
use std::sync::Arc;

use shapes::Timestamp;

use crate::row::Change;
use crate::table::Tables;
use crate::tx::Tx;

/// A controller owns one kind of object (a service, a deployment, a target group). It can be run again at any time and
/// does nothing when all is well.
pub trait Controller: Send {
    /// Its name, for logs.
    fn name(&self) -> &'static str;
    /// Which of its objects a change concerns.
    fn watch(&self, change: &Change, tables: &Tables, wake: &mut Wake);
    /// All of its objects: they are looked at once when a region starts.
    fn all(&self, tables: &Tables, wake: &mut Wake);
    /// Brings one object nearer to what it should be, and says when to look at it again if nothing changes before.
    /// A time that is not in the future means at once, after the others in the queue.
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp>;
}

/// Collects keys of objects to look at.
#[derive(Default)]
pub struct Wake {
    pub(crate) keys: BTreeSet<Arc<str>>,
}

impl Wake {
    /// This object should be looked at.
    pub fn key(&mut self, key: &str) {
        if !self.keys.contains(key) {
            self.keys.insert(Arc::from(key));
        }
    }
}
