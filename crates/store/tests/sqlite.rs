//! The SQLite store against the conformance suite and against the in-memory store.

mod support;

use store::conformance::{Bounds, Harness, Script};
use store::{
    KeyRange, LeaseId, MemoryStore, Op, RangeRequest, SqliteOptions, SqliteStore, Store, StoreError, Txn,
    conformance_tests,
};
use support::small;

struct Sqlite(tempfile::TempDir);

impl Harness for Sqlite {
    type Store = SqliteStore;

    fn open_with(&self, bounds: Bounds) -> Result<SqliteStore, StoreError> {
        let Bounds { history, watch_capacity } = bounds;
        SqliteStore::open_with(self.0.path(), SqliteOptions { history, watch_capacity, ..small() })
    }
}

conformance_tests!(Sqlite(tempfile::tempdir().expect("a directory")));

/// Random transactions, leases, compactions and restarts: both stores always agree on everything that can be seen.
#[test]
fn both_stores_agree() {
    for seed in 0..6 {
        let directory = tempfile::tempdir().expect("a directory");
        let mut sqlite = SqliteStore::open_with(directory.path(), small()).expect("the store opens");
        let mut memory = MemoryStore::new();
        let mut script = Script::new(100 + seed);
        let mut leases: Vec<LeaseId> = Vec::new();
        for step in 0..300 {
            match script.below(20) {
                0 => {
                    let ttl_ms = script.below(100) as i64;
                    let granted = sqlite.lease_grant(ttl_ms, step);
                    assert_eq!(granted, memory.lease_grant(ttl_ms, step));
                    leases.extend(granted);
                }
                1 => assert_eq!(sqlite.expire_leases(step), memory.expire_leases(step)),
                2 => {
                    let revision = script.below(step as u64 + 5) as i64;
                    assert_eq!(sqlite.compact(revision), memory.compact(revision));
                }
                3 => {
                    drop(sqlite);
                    sqlite =
                        SqliteStore::open_with(directory.path(), small()).expect("the store opens again");
                    // A restart renews leases, so renew them on the other side too.
                    for lease in &leases {
                        assert_eq!(
                            sqlite.lease_keepalive(*lease, step),
                            memory.lease_keepalive(*lease, step)
                        );
                    }
                }
                _ => {
                    let txn = with_lease(script.txn(), &leases, &mut script);
                    assert_eq!(sqlite.commit(&txn), memory.commit(&txn), "seed {seed}, step {step}");
                }
            }
            assert_eq!(sqlite.compact_revision(), memory.compact_revision());
            let at = script.below(sqlite.revision() as u64 + 2) as i64;
            let request = RangeRequest::new(KeyRange::prefix("k")).at(at).limit(7);
            assert_eq!(sqlite.range(&request), memory.range(&request), "seed {seed}, step {step}");
        }
        let everything = RangeRequest::new(KeyRange::all());
        assert_eq!(sqlite.range(&everything), memory.range(&everything));
        let from = Some(sqlite.compact_revision() + 1);
        let ours = sqlite.watch(from, KeyRange::all()).expect("a watch");
        let theirs = memory.watch(from, KeyRange::all()).expect("a watch");
        while let Some(batch) = ours.try_recv().expect("the watch goes on") {
            assert_eq!(theirs.try_recv(), Ok(Some(batch)));
        }
        assert_eq!(theirs.try_recv(), Ok(None));
    }
}

/// Gives some of a transaction's puts a lease.
fn with_lease(mut txn: Txn, leases: &[LeaseId], script: &mut Script) -> Txn {
    for operation in &mut txn.operations {
        if let Op::Put { lease, .. } = operation
            && !leases.is_empty()
            && script.below(3) == 0
        {
            *lease = Some(leases[script.below(leases.len() as u64) as usize]);
        }
    }
    txn
}
