//! Leases: keys that go when their owner is silent.

use super::*;
use crate::LeaseId;

/// At the end of a lease its keys go in one revision that watchers see; others stay.
pub fn leases_end_with_their_keys(harness: &impl Harness) {
    let mut store = harness.open();
    let short = store.lease_grant(100, 1000).expect("a lease");
    let long = store.lease_grant(500, 1000).expect("a lease");
    let idle = store.lease_grant(100, 1000).expect("a lease");
    assert_eq!(store.revision(), 1, "a grant is no revision");
    let txn = Txn::new().put_leased("b", "", short).put_leased("a", "", short).put_leased("c", "", long);
    commit(&mut store, txn.put("d", ""));
    assert_eq!(get(&store, "a").expect("a exists").lease, Some(short));
    let watcher = store.watch(None, KeyRange::all()).expect("a watch");
    assert_eq!(store.expire_leases(1099), Ok(vec![]));
    assert_eq!(store.expire_leases(1100), Ok(vec![short, idle]));
    assert_eq!(store.revision(), 3, "a lease without keys ends without a revision");
    assert_eq!(keys(&all(&store)), [b"c", b"d"]);
    let batches = waiting(&watcher);
    assert_eq!(batches.len(), 1);
    assert_eq!(batches[0].events, ["a", "b"].map(|key| Event::delete(3, key.into())));
    assert_eq!(keys(&all_at(&store, 2)), [b"a", b"b", b"c", b"d"]);
    assert_eq!(store.lease_revoke(long), Ok(CommitResult { revision: 4, succeeded: true }));
    assert_eq!(keys(&all(&store)), [b"d"]);
    for gone in [short, long, idle, LeaseId(99)] {
        assert_eq!(store.lease_revoke(gone), Err(StoreError::LeaseNotFound { lease: gone }));
        assert_eq!(store.lease_keepalive(gone, 0), Err(StoreError::LeaseNotFound { lease: gone }));
        let put = store.commit(&Txn::new().put_leased("e", "", gone));
        assert_eq!(put, Err(StoreError::LeaseNotFound { lease: gone }));
    }
    assert_eq!(store.expire_leases(i64::MAX), Ok(vec![]));
}

/// Each sign of life gives the full time again.
pub fn leases_are_kept_alive(harness: &impl Harness) {
    let mut store = harness.open();
    let lease = store.lease_grant(100, 0).expect("a lease");
    commit(&mut store, Txn::new().put_leased("a", "", lease));
    for now_ms in (50..500).step_by(50) {
        assert_eq!(store.lease_keepalive(lease, now_ms), Ok(100));
        assert_eq!(store.expire_leases(now_ms + 49), Ok(vec![]));
    }
    assert_eq!(store.expire_leases(549), Ok(vec![]));
    assert_eq!(store.expire_leases(550), Ok(vec![lease]));
    assert_eq!(all(&store), []);
}

/// The last put decides which lease a key has, if any.
pub fn a_key_has_one_lease(harness: &impl Harness) {
    let mut store = harness.open();
    let first = store.lease_grant(100, 0).expect("a lease");
    let second = store.lease_grant(200, 0).expect("a lease");
    let txn = ["moved", "freed", "again"].iter().fold(Txn::new(), |txn, key| txn.put_leased(*key, "", first));
    commit(&mut store, txn);
    let txn = Txn::new().put_leased("moved", "", second).put("freed", "").delete("again");
    commit(&mut store, txn);
    commit(&mut store, Txn::new().put("again", ""));
    assert_eq!(store.expire_leases(150), Ok(vec![first]));
    assert_eq!(keys(&all(&store)), [&b"again"[..], b"freed", b"moved"]);
    assert_eq!(store.expire_leases(250), Ok(vec![second]));
    assert_eq!(keys(&all(&store)), [&b"again"[..], b"freed"]);
}

/// After a restart every lease has its full time, from when time is first told; numbers are not used again.
pub fn a_restart_renews_leases(harness: &impl Harness) {
    let mut store = harness.open();
    let lease = store.lease_grant(100, 0).expect("a lease");
    let other = store.lease_grant(100, 0).expect("a lease");
    commit(&mut store, Txn::new().put_leased("a", "", lease).put_leased("b", "", other));
    store.lease_revoke(other).expect("the lease is revoked");
    drop(store);
    let mut store = harness.open();
    assert_eq!(get(&store, "a").expect("a exists").lease, Some(lease));
    assert_eq!(store.expire_leases(1_000_000), Ok(vec![]));
    assert_eq!(store.expire_leases(1_000_099), Ok(vec![]));
    assert_eq!(store.expire_leases(1_000_100), Ok(vec![lease]));
    let next = store.lease_grant(100, 0).expect("a lease");
    assert!(next > other && other > lease);
    assert_eq!(all(&store), []);
}
