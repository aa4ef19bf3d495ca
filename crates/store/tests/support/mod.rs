//! What several test programs need.
#![allow(dead_code, reason = "no program needs all of it")]

pub mod faulty;

use store::{KeyRange, KeyValue, RangeRequest, SqliteOptions, Store};

/// Options that make checkpoints, and logs that start over, frequent.
pub fn small() -> SqliteOptions {
    SqliteOptions {
        wal_bytes: 1 << 16,
        checkpoint_pages: 20,
        wal_pages_limit: 60,
        ..SqliteOptions::default()
    }
}

/// All keys of a store.
pub fn all(store: &impl Store) -> Vec<KeyValue> {
    store.range(&RangeRequest::new(KeyRange::all())).expect("the range can be read").kvs
}
