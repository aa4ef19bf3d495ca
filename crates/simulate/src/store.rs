//! The simulated store: rows that were committed, and nothing else. What a crash leaves is what is here.

use std::collections::BTreeMap;
use std::sync::Arc;

use state::row::AnyRow;
use state::{Change, Region, Tables};

/// Committed rows by table and key. They do not change any more, so their stored form is made only when it is read.
#[derive(Default)]
pub struct Store {
    rows: BTreeMap<(&'static str, Arc<str>), Arc<dyn AnyRow>>,
    commits: u64,
}

/// Everything in the store, in its stored form.
pub struct Image {
    rows: BTreeMap<(&'static str, Arc<str>), Vec<u8>>,
}

impl Store {
    /// Makes a batch durable.
    pub fn commit(&mut self, changes: &[Change]) {
        self.commits += 1;
        for c in changes {
            let key = (c.table, c.key.clone());
            match &c.new {
                Some(row) => self.rows.insert(key, row.clone()),
                None => self.rows.remove(&key),
            };
        }
    }

    /// How many batches were committed.
    pub fn commits(&self) -> u64 {
        self.commits
    }

    /// Reads everything.
    pub fn read(&self) -> Image {
        Image { rows: self.rows.iter().map(|(k, r)| (k.clone(), r.to_json())).collect() }
    }
}

impl Image {
    /// Puts every row into an empty region.
    ///
    /// # Errors
    /// A sentence about a row that cannot be read back.
    pub fn restore(&self, region: &mut Region) -> Result<(), String> {
        self.rows.iter().try_for_each(|((table, key), json)| region.load(table, key, json))
    }

    /// Compares with tables, row by row: what they hold must be what was committed.
    ///
    /// # Errors
    /// A sentence about the first row that differs.
    pub fn compare(&self, tables: &Tables) -> Result<(), String> {
        let mut seen = 0_usize;
        let mut wrong = None;
        tables.for_each(&mut |table, key, row| {
            seen += 1;
            let stored = self.rows.get(&(table, key.clone()));
            if stored.map(Vec::as_slice) != Some(row.to_json().as_slice()) && wrong.is_none() {
                wrong = Some(format!("row {key} of {table} is not what was committed"));
            }
        });
        match wrong {
            Some(w) => Err(w),
            None if seen != self.rows.len() => {
                Err(format!("{seen} rows are there, {} were committed", self.rows.len()))
            }
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use ecs::rows::AccountSetting;
    use state::Row;

    use super::*;

    fn row(value: &str) -> AccountSetting {
        AccountSetting { principal: String::new(), name: "n".into(), value: value.into() }
    }

    fn change(value: &str) -> Change {
        let row = row(value);
        Change { table: AccountSetting::TABLE, key: row.key().into(), old: None, new: Some(Arc::new(row)) }
    }

    /// A region that holds what a store has.
    fn restored(store: &Store) -> Region {
        let mut tables = Tables::new();
        tables.declare::<AccountSetting>();
        let config = state::RegionConfig {
            account: "123456789012".into(),
            region: "us-east-1".into(),
            seed: 1,
            tables,
            controllers: Vec::new(),
            derived: Vec::new(),
        };
        let mut region = Region::new(config);
        store.read().restore(&mut region).expect("rows that can be read");
        region
    }

    #[test]
    fn what_was_committed_is_there_again() {
        let mut store = Store::default();
        store.commit(&[change("a"), change("b")]);
        let region = restored(&store);
        assert_eq!(
            region.tables().table::<AccountSetting>().iter().map(|r| r.value.as_str()).collect::<Vec<_>>(),
            ["b"]
        );
        assert_eq!(store.read().compare(region.tables()), Ok(()));
    }

    #[test]
    fn a_row_that_was_lost_or_altered_is_found() {
        let mut store = Store::default();
        store.commit(&[change("a")]);
        let region = restored(&store);
        store.commit(&[change("b")]);
        assert!(store.read().compare(region.tables()).is_err(), "altered");
        assert!(Store::default().read().compare(region.tables()).is_err(), "never committed");
        assert!(store.read().compare(restored(&Store::default()).tables()).is_err(), "lost");
    }
}
