//! The simulated store: rows that were committed, and nothing else. What a crash leaves is what is here.

use std::collections::BTreeMap;

use state::{Change, Region, Tables};

/// Committed rows by table and key, in their stored form.
#[derive(Default)]
pub struct Store {
    rows: BTreeMap<(&'static str, String), Vec<u8>>,
    commits: u64,
}

impl Store {
    /// Makes a batch durable.
    pub fn commit(&mut self, changes: &[Change]) {
        self.commits += 1;
        for c in changes {
            let key = (c.table, c.key.to_string());
            match &c.new {
                Some(row) => self.rows.insert(key, row.to_json()),
                None => self.rows.remove(&key),
            };
        }
    }

    /// How many batches were committed.
    pub fn commits(&self) -> u64 {
        self.commits
    }

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
            let stored = self.rows.get(&(table, key.to_string()));
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
