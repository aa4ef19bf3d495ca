//! The in-memory store against the conformance suite, and its failures on request.

use store::conformance::{Bounds, Harness};
use store::{MemoryDisk, MemoryStore, Store, StoreError, Txn, conformance_tests};

struct Memory(MemoryDisk);

impl Harness for Memory {
    type Store = MemoryStore;

    fn open_with(&self, bounds: Bounds) -> Result<MemoryStore, StoreError> {
        MemoryStore::open_with(&self.0, bounds.history, bounds.watch_capacity)
    }
}

conformance_tests!(Memory(MemoryDisk::new()));

#[test]
fn a_requested_failure_changes_nothing_and_passes() {
    let mut store = MemoryStore::new();
    store.fail_next(StoreError::Full);
    store.fail_next(StoreError::Io { detail: "fsync".into() });
    let txn = Txn::new().put("a", "1");
    assert_eq!(store.commit(&txn), Err(StoreError::Full));
    assert_eq!(store.lease_grant(1, 0), Err(StoreError::Io { detail: "fsync".into() }));
    assert_eq!(store.revision(), 1);
    assert_eq!(store.commit(&txn).map(|result| result.revision), Ok(2));
}
