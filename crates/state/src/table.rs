//! Typed tables over persistent trees: a snapshot is a clone of roots, so readers never hold the writer up.

use std::any::Any;
use std::ops::Bound;
use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

use crate::row::{AnyRow, Row};

/// The rows of one type, ordered by key, with their secondary indexes.
#[derive(Clone)]
pub struct Table<R: Row> {
    rows: OrdMap<Arc<str>, Arc<R>>,
    index: OrdSet<(&'static str, Arc<str>, Arc<str>)>,
}

impl<R: Row> Default for Table<R> {
    fn default() -> Self {
        Table { rows: OrdMap::new(), index: OrdSet::new() }
    }
}

impl<R: Row> Table<R> {
    /// The row of that key.
    pub fn get(&self, key: &str) -> Option<&Arc<R>> {
        self.rows.get(key)
    }
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
    /// All rows in key order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<R>> {
        self.rows.values()
    }
    /// The rows whose key starts with `prefix`, in key order.
    pub fn prefix<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a Arc<R>> {
        self.rows
            .range::<_, str>((Bound::Included(prefix), Bound::Unbounded))
            .take_while(move |(k, _)| k.starts_with(prefix))
            .map(|(_, v)| v)
    }
    /// The rows whose key comes after `key` (exclusive), in key order.
    pub fn after<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Arc<R>> {
        self.rows.range::<_, str>((Bound::Excluded(key), Bound::Unbounded)).map(|(_, v)| v)
    }
    /// The rows that name `value` in the index, in key order.
    pub fn by_index<'a>(&'a self, index: &'static str, value: &'a str) -> impl Iterator<Item = &'a Arc<R>> {
        let from: (&'static str, Arc<str>, Arc<str>) = (index, Arc::from(value), Arc::from(""));
        self.index
            .range(from..)
            .take_while(move |(i, v, _)| *i == index && &**v == value)
            .filter_map(|(_, _, k)| self.rows.get(k))
    }
    /// How many rows name `value` in the index.
    pub fn count_by_index(&self, index: &'static str, value: &str) -> usize {
        let from: (&'static str, Arc<str>, Arc<str>) = (index, Arc::from(value), Arc::from(""));
        self.index.range(from..).take_while(|(i, v, _)| *i == index && &**v == value).count()
    }

    fn set(&mut self, key: &Arc<str>, row: Option<Arc<R>>) -> Option<Arc<R>> {
        let old = match &row {
            Some(r) => self.rows.insert(key.clone(), r.clone()),
            None => self.rows.remove(&**key),
        };
        let (mut before, mut after) = (Vec::new(), Vec::new());
        if let Some(old) = &old {
            old.indexes(&mut |i, v| before.push((i, v.to_owned())));
        }
        if let Some(new) = &row {
            new.indexes(&mut |i, v| after.push((i, v.to_owned())));
        }
        if before != after {
            for (i, v) in before {
                self.index.remove(&(i, Arc::from(v), key.clone()));
            }
            for (i, v) in after {
                self.index.insert((i, Arc::from(v), key.clone()));
            }
        }
        old
    }
}

/// A table whose row type is not known to the caller.
pub(crate) trait AnyTable: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn as_any_mut(&mut self) -> &mut dyn Any;
    fn clone_box(&self) -> Box<dyn AnyTable>;
    /// Sets or deletes a row and returns the one before.
    fn set_any(&mut self, key: &Arc<str>, row: Option<Arc<dyn AnyRow>>) -> Option<Arc<dyn AnyRow>>;
    /// Parses a stored row.
    fn parse(&self, json: &[u8]) -> Result<Arc<dyn AnyRow>, String>;
    fn for_each(&self, f: &mut dyn FnMut(&Arc<str>, Arc<dyn AnyRow>));
    fn name(&self) -> &'static str;
}

impl<R: Row> AnyTable for Table<R> {
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
    fn clone_box(&self) -> Box<dyn AnyTable> {
        Box::new(self.clone())
    }
    fn set_any(&mut self, key: &Arc<str>, row: Option<Arc<dyn AnyRow>>) -> Option<Arc<dyn AnyRow>> {
        let row = row.map(|r| match (*r).as_any().downcast_ref::<R>() {
            Some(typed) => Arc::new(typed.clone()),
            None => unreachable!("a row of another type in table {}", R::TABLE),
        });
        self.set(key, row).map(|r| r as Arc<dyn AnyRow>)
    }
    fn parse(&self, json: &[u8]) -> Result<Arc<dyn AnyRow>, String> {
        serde_json::from_slice::<R>(json).map(|r| Arc::new(r) as Arc<dyn AnyRow>).map_err(|e| e.to_string())
    }
    fn for_each(&self, f: &mut dyn FnMut(&Arc<str>, Arc<dyn AnyRow>)) {
        for (k, v) in self.rows.iter() {
            f(k, v.clone());
        }
    }
    fn name(&self) -> &'static str {
        R::TABLE
    }
}

/// All tables of a region at one moment. Cloning is cheap: a handful of shared roots.
pub struct Tables {
    tables: Vec<Box<dyn AnyTable>>,
    /// Number of the transaction that made this state.
    pub revision: u64,
}

impl Clone for Tables {
    fn clone(&self) -> Self {
        Tables { tables: self.tables.iter().map(|t| t.clone_box()).collect(), revision: self.revision }
    }
}

impl Default for Tables {
    fn default() -> Self {
        Tables::new()
    }
}

impl Tables {
    /// No tables.
    pub fn new() -> Tables {
        Tables { tables: Vec::new(), revision: 0 }
    }
    /// Declares a table. Each row type is declared once, before the region is loaded.
    pub fn declare<R: Row>(&mut self) {
        assert!(self.tables.iter().all(|t| t.name() != R::TABLE), "table {} is declared twice", R::TABLE);
        self.tables.push(Box::new(Table::<R>::default()));
        self.tables.sort_by_key(|t| t.name());
    }
    /// The rows of a type.
    pub fn table<R: Row>(&self) -> &Table<R> {
        let table = self.find(R::TABLE).map(|i| self.tables[i].as_any());
        table
            .and_then(|t| t.downcast_ref())
            .unwrap_or_else(|| unreachable!("table {} is not declared", R::TABLE))
    }
    /// The row of that key.
    pub fn get<R: Row>(&self, key: &str) -> Option<&Arc<R>> {
        self.table::<R>().get(key)
    }
    /// The rows whose key starts with `prefix`.
    pub fn prefix<'a, R: Row>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a Arc<R>> {
        self.table::<R>().prefix(prefix)
    }
    /// The rows that name `value` in the index.
    pub fn by_index<'a, R: Row>(
        &'a self,
        index: &'static str,
        value: &'a str,
    ) -> impl Iterator<Item = &'a Arc<R>> {
        self.table::<R>().by_index(index, value)
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.tables.binary_search_by(|t| t.name().cmp(name)).ok()
    }

    pub(crate) fn table_mut<R: Row>(&mut self) -> &mut Table<R> {
        let Some(i) = self.find(R::TABLE) else { unreachable!("table {} is not declared", R::TABLE) };
        let table = self.tables[i].as_any_mut().downcast_mut();
        table.unwrap_or_else(|| unreachable!("table {} has another type", R::TABLE))
    }

    pub(crate) fn set<R: Row>(&mut self, key: &Arc<str>, row: Option<Arc<R>>) -> Option<Arc<R>> {
        self.table_mut::<R>().set(key, row)
    }

    pub(crate) fn any_mut(&mut self, name: &str) -> Option<&mut Box<dyn AnyTable>> {
        self.find(name).map(|i| &mut self.tables[i])
    }

    /// Visits every row: the table's name, the key, the row.
    pub fn for_each(&self, f: &mut dyn FnMut(&'static str, &Arc<str>, Arc<dyn AnyRow>)) {
        for t in &self.tables {
            let name = t.name();
            t.for_each(&mut |k, r| f(name, k, r));
        }
    }
}
