//! Transactions: the only way to change tables, undone whole when an operation fails.

use std::any::Any;
use std::ops::Deref;
use std::sync::Arc;

use shapes::Timestamp;

use crate::random::Random;
use crate::row::{Change, Row};
use crate::table::Tables;

/// A structure computed from rows and kept in step with them (a placement index, say). It is told of every change as it
/// happens, and of the reverse when a transaction is undone; after a change and its reverse it must be as it was.
pub trait Derived: Any + Send {
    /// Takes one change in.
    fn apply(&mut self, change: &Change);
    /// For downcasts.
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

/// One transaction. Reads go to the tables by `Deref`; writes are seen by later reads of the same transaction at once.
pub struct Tx<'a> {
    pub(crate) tables: &'a mut Tables,
    pub(crate) derived: &'a mut Vec<Box<dyn Derived>>,
    pub(crate) random: &'a mut Random,
    pub(crate) now: Timestamp,
    pub(crate) changes: Vec<Change>,
    pub(crate) account: &'a str,
    pub(crate) region: &'a str,
}

impl Deref for Tx<'_> {
    type Target = Tables;
    fn deref(&self) -> &Tables {
        self.tables
    }
}

impl Tx<'_> {
    /// The time of this transaction.
    pub fn now(&self) -> Timestamp {
        self.now
    }
    /// The account whose region this is.
    pub fn account(&self) -> &str {
        self.account
    }
    /// The region's name.
    pub fn region(&self) -> &str {
        self.region
    }
    /// Ids and randomness.
    pub fn random(&mut self) -> &mut Random {
        self.random
    }
    /// How many rows this transaction has changed.
    pub fn changed(&self) -> usize {
        self.changes.len()
    }

    /// Inserts or replaces a row. A row equal to the one there is no change.
    pub fn put<R: Row>(&mut self, row: R) {
        let key: Arc<str> = row.key().into();
        if self.tables.get::<R>(&key).is_some_and(|old| **old == row) {
            return;
        }
        let row = Arc::new(row);
        let old = self.tables.set(&key, Some(row.clone()));
        self.record(Change { table: R::TABLE, key, old: old.map(|r| r as _), new: Some(row) });
    }

    /// Changes a row in place; false if there is none of that key. The key itself must not change.
    pub fn update<R: Row>(&mut self, key: &str, change: impl FnOnce(&mut R)) -> bool {
        let Some(old) = self.tables.get::<R>(key) else { return false };
        let mut row = R::clone(old);
        change(&mut row);
        assert_eq!(row.key(), key, "an update changed the key of a row in {}", R::TABLE);
        self.put(row);
        true
    }

    /// Deletes a row; false if there was none.
    pub fn delete<R: Row>(&mut self, key: &str) -> bool {
        let key: Arc<str> = key.into();
        let Some(old) = self.tables.set::<R>(&key, None) else { return false };
        self.record(Change { table: R::TABLE, key, old: Some(old), new: None });
        true
    }

    /// Deletes every row of every table, but those that `keep` holds on to.
    pub fn delete_all_but(&mut self, keep: impl Fn(&'static str, &dyn Any) -> bool) {
        let mut all = Vec::new();
        self.tables.for_each(&mut |table, key, row| {
            if !keep(table, (*row).as_any()) {
                all.push((table, key.clone()));
            }
        });
        for (table, key) in all {
            let old = self.tables.any_mut(table).and_then(|t| t.set_any(&key, None));
            self.record(Change { table, key, old, new: None });
        }
    }

    /// Does a part that may fail: if it does, what it has changed is undone, and the transaction goes on as if the part had not
    /// begun. Random numbers that it took stay taken. For controllers, whose transaction nobody undoes.
    ///
    /// # Errors
    /// The part's own.
    pub fn attempt<T, E>(&mut self, part: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E> {
        let before = self.changes.len();
        let outcome = part(self);
        if outcome.is_err() {
            let undone = self.changes.split_off(before);
            undo(self.tables, self.derived, &undone);
        }
        outcome
    }

    /// The derived structure of a type. It may be asked and may keep caches, but what it says of rows only `apply` changes.
    pub fn derived<D: Derived>(&mut self) -> &mut D {
        derived(self.derived)
    }

    /// The derived structure of a type beside the tables and the generator, for when all are needed at once.
    pub fn split<D: Derived>(&mut self) -> (&Tables, &mut D, &mut Random) {
        (self.tables, derived(self.derived), self.random)
    }

    fn record(&mut self, change: Change) {
        for d in self.derived.iter_mut() {
            d.apply(&change);
        }
        self.changes.push(change);
    }
}

/// Takes changes back, the last first, and tells the derived structures.
pub(crate) fn undo(tables: &mut Tables, derived: &mut [Box<dyn Derived>], changes: &[Change]) {
    for change in changes.iter().rev() {
        let back = change.reversed();
        if let Some(t) = tables.any_mut(back.table) {
            t.set_any(&back.key, back.new.clone());
        }
        for d in derived.iter_mut() {
            d.apply(&back);
        }
    }
}

fn derived<D: Derived>(all: &mut [Box<dyn Derived>]) -> &mut D {
    let name = std::any::type_name::<D>();
    let found = all.iter_mut().find_map(|d| d.as_any_mut().downcast_mut::<D>());
    found.unwrap_or_else(|| unreachable!("derived structure {name} is not installed"))
}
