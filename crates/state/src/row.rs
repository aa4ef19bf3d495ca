//! Rows and changes of rows.

use std::any::Any;
use std::fmt::Debug;
use std::sync::Arc;

use serde::{Serialize, de::DeserializeOwned};

/// A record of a table. Its stored form is JSON by serde; new fields need `#[serde(default)]`.
pub trait Row: Clone + Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Name of the table, unique among all: `ecs/task`.
    const TABLE: &'static str;
    /// The primary key. Parts are joined by `/`, the wider first, so that a prefix selects a family of rows.
    fn key(&self) -> String;
    /// Values under which the row is found by [`crate::Table::by_index`]: pairs of index name and value.
    fn indexes(&self, _add: &mut dyn FnMut(&'static str, &str)) {}
}

/// A row whose type is known only to its table.
pub trait AnyRow: Any + Debug + Send + Sync {
    /// For downcasts.
    fn as_any(&self) -> &dyn Any;
    /// The stored form.
    fn to_json(&self) -> Vec<u8>;
}

impl<R: Row> AnyRow for R {
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self)
            .unwrap_or_else(|e| unreachable!("a row of {} does not serialize: {e}", R::TABLE))
    }
}

/// One row before and after: what transactions record, controllers watch and the store writes.
#[derive(Clone, Debug)]
pub struct Change {
    pub table: &'static str,
    pub key: Arc<str>,
    pub old: Option<Arc<dyn AnyRow>>,
    pub new: Option<Arc<dyn AnyRow>>,
}

impl Change {
    /// The row before and after, if the change is of `R`'s table.
    pub fn of<R: Row>(&self) -> Option<(Option<&R>, Option<&R>)> {
        (self.table == R::TABLE).then(|| (cast(&self.old), cast(&self.new)))
    }
    /// The row after the change, or before it where it was deleted.
    pub fn latest<R: Row>(&self) -> Option<&R> {
        let (old, new) = self.of::<R>()?;
        new.or(old)
    }
    /// The change that undoes this one.
    pub fn reversed(&self) -> Change {
        Change { table: self.table, key: self.key.clone(), old: self.new.clone(), new: self.old.clone() }
    }
}

fn cast<R: Row>(row: &Option<Arc<dyn AnyRow>>) -> Option<&R> {
    row.as_ref().and_then(|r| (**r).as_any().downcast_ref())
}
