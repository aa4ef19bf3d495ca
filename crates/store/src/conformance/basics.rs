//! Commits, compares, ranges and restarts.

use super::*;
use crate::{Compare, CompareOp, CompareTarget};

/// Revision 1, nothing in it, nothing before it.
pub fn a_new_store_is_empty(harness: &impl Harness) {
    let store = harness.open();
    assert_eq!(store.revision(), 1);
    assert_eq!(store.compact_revision(), 0);
    assert_eq!(all(&store), []);
    assert_eq!(all_at(&store, 1), []);
    let future = store.range(&RangeRequest::new(KeyRange::all()).at(2));
    assert_eq!(future, Err(StoreError::FutureRevision { requested: 2, current: 1 }));
}

/// Each commit is the next revision, however much it changes, and across restarts.
pub fn revisions_have_no_gaps(harness: &impl Harness) {
    let mut expected = 1;
    for _restart in 0..3 {
        let mut store = harness.open();
        for size in [1, 2, 500] {
            let txn =
                (0..size).fold(Txn::new(), |txn, key| txn.put(format!("key{key}"), format!("{expected}")));
            expected += 1;
            assert_eq!(commit(&mut store, txn), expected);
        }
    }
}

/// Creation, last change and version follow etcd's rules, and a key that comes back begins anew.
pub fn keys_know_their_revisions(harness: &impl Harness) {
    let mut store = harness.open();
    let made = commit(&mut store, Txn::new().put("a", "1").put("b", "1"));
    let changed = commit(&mut store, Txn::new().put("a", "2"));
    let a = get(&store, "a").expect("a exists");
    assert_eq!((a.create_revision, a.mod_revision, a.version, &a.value[..]), (made, changed, 2, &b"2"[..]));
    let b = get(&store, "b").expect("b exists");
    assert_eq!((b.create_revision, b.mod_revision, b.version, b.lease), (made, made, 1, None));
    commit(&mut store, Txn::new().delete("a"));
    assert_eq!(get(&store, "a"), None);
    let again = commit(&mut store, Txn::new().put("a", ""));
    let a = get(&store, "a").expect("a exists again");
    assert_eq!((a.create_revision, a.mod_revision, a.version, &a.value[..]), (again, again, 1, &b""[..]));
}

/// Nothing to do, nothing done.
pub fn commits_without_a_change_make_no_revision(harness: &impl Harness) {
    let mut store = harness.open();
    let before = commit(&mut store, Txn::new().put("a", "1"));
    let idle = Txn::new().when(Compare::absent("b")).delete("b").delete_range(KeyRange::prefix("c"));
    for txn in [Txn::new(), idle] {
        assert_eq!(store.commit(&txn), Ok(CommitResult { revision: before, succeeded: true }));
    }
    assert_eq!(store.revision(), before);
    // The same value again is a change.
    assert_eq!(commit(&mut store, Txn::new().put("a", "1")), before + 1);
}

/// One of several compares fails: no key, no revision, no event.
pub fn a_failed_compare_changes_nothing(harness: &impl Harness) {
    let mut store = harness.open();
    let revision = commit(&mut store, Txn::new().put("a", "1").put("b", "1"));
    let before = all(&store);
    let watcher = store.watch(None, KeyRange::all()).expect("a watch");
    let txn = Txn::new().when(Compare::value("a", "1")).when(Compare::absent("b"));
    let txn = txn.put("a", "2").put("c", "1").delete("b");
    assert_eq!(store.commit(&txn), Ok(CommitResult { revision, succeeded: false }));
    assert_eq!(all(&store), before);
    assert_eq!(store.revision(), revision);
    assert_eq!(waiting(&watcher), []);
    let txn =
        Txn::new().when(Compare::value("a", "1")).when(Compare::mod_revision("b", revision)).put("a", "2");
    assert_eq!(commit(&mut store, txn), revision + 1);
}

/// Every target with every operator, on a key that exists and on one that does not.
pub fn compares_see_every_property(harness: &impl Harness) {
    use CompareOp::{Equal, Greater, Less, NotEqual};
    use CompareTarget::{CreateRevision, Lease, ModRevision, Value, Version};
    let mut store = harness.open();
    let lease = store.lease_grant(1000, 0).expect("a lease");
    let made = commit(&mut store, Txn::new().put("key", "0"));
    let changed = commit(&mut store, Txn::new().put_leased("key", "m", lease));
    let value = |text: &'static str| Value(Bytes::from_static(text.as_bytes()));
    let mut check = |key: &'static str, target: &CompareTarget, holding: &[CompareOp]| {
        for op in [Equal, NotEqual, Greater, Less] {
            let compare = Compare { key: key.into(), op, target: target.clone() };
            let result = store.commit(&Txn::new().when(compare)).expect("the compare is made");
            assert_eq!(result.succeeded, holding.contains(&op), "{key} {op:?} {target:?}");
        }
    };
    let around: [(i64, &[CompareOp]); 3] =
        [(-1, &[NotEqual, Greater]), (0, &[Equal]), (1, &[NotEqual, Less])];
    for (offset, holding) in around {
        check("key", &CreateRevision(made + offset), holding);
        check("key", &ModRevision(changed + offset), holding);
        check("key", &Version(2 + offset), holding);
        check("absent", &CreateRevision(offset), holding);
        check("absent", &ModRevision(offset), holding);
        check("absent", &Version(offset), holding);
    }
    check("key", &value("l"), &[NotEqual, Greater]);
    check("key", &value("m"), &[Equal]);
    check("key", &value("n"), &[NotEqual, Less]);
    check("key", &Lease(Some(lease)), &[Equal]);
    check("key", &Lease(None), &[NotEqual, Greater]);
    check("absent", &Lease(None), &[Equal]);
    check("absent", &value(""), &[]);
}

/// Refused as a whole, with the reason.
pub fn faulty_transactions_are_refused(harness: &impl Harness) {
    let mut store = harness.open();
    let revision = commit(&mut store, Txn::new().put("a", "1"));
    let before = all(&store);
    let limits = store.limits();
    let twice = |key: &'static str| StoreError::DuplicateKey { key: key.into() };
    let missing = crate::LeaseId(77);
    let too_long = vec![b'k'; limits.key_bytes + 1];
    let too_many = (0..=limits.operations).fold(Txn::new(), |txn, key| txn.put(format!("{key}"), ""));
    let large = Bytes::from(vec![0; limits.value_bytes + 1]);
    let too_large = |what, size, limit| StoreError::TooLarge { what, size, limit };
    let cases = [
        (Txn::new().put("b", "1").put("c", "1").put("b", "2"), twice("b")),
        (Txn::new().put("b", "1").delete_range(KeyRange::all()), twice("b")),
        (Txn::new().put("b", "1").put("", "1"), StoreError::InvalidKey),
        (Txn::new().when(Compare::absent("")).put("b", "1"), StoreError::InvalidKey),
        (Txn::new().put("b", "").put_leased("c", "", missing), StoreError::LeaseNotFound { lease: missing }),
        (
            Txn::new().put("b", large.clone()),
            too_large("a value's size in bytes", large.len(), limits.value_bytes),
        ),
        (
            Txn::new().put("b", "").put(too_long.clone(), ""),
            too_large("a key's size in bytes", too_long.len(), limits.key_bytes),
        ),
        (too_many, too_large("the number of operations", limits.operations + 1, limits.operations)),
    ];
    for (txn, error) in cases {
        assert_eq!(store.commit(&txn), Err(error));
        assert_eq!((store.revision(), all(&store)), (revision, before.clone()));
    }
    assert_eq!(commit(&mut store, Txn::new().put("a", "2")), revision + 1, "the store goes on");
}

/// Keys are bytes: prefixes end where they should, even at the last byte.
pub fn ranges_select_by_bytes(harness: &impl Harness) {
    let mut store = harness.open();
    let names: [&[u8]; 8] = [b"\0", b"a", b"a\0", b"a/1", b"a/2", b"b", b"\xff", b"\xff\xff"];
    let txn = names.iter().rev().fold(Txn::new(), |txn, name| txn.put(name.to_vec(), name.to_vec()));
    commit(&mut store, txn);
    let cases: [(KeyRange, &[&[u8]]); 9] = [
        (KeyRange::all(), &names),
        (KeyRange::key(&b"a"[..]), &[b"a"]),
        (KeyRange::key(&b"c"[..]), &[]),
        (KeyRange::prefix(&b"a/"[..]), &[b"a/1", b"a/2"]),
        (KeyRange::prefix(&b"a"[..]), &[b"a", b"a\0", b"a/1", b"a/2"]),
        (KeyRange::prefix(&b"\xff"[..]), &[b"\xff", b"\xff\xff"]),
        (KeyRange::prefix(&b""[..]), &names),
        (KeyRange::between(&b"a\0"[..], &b"b"[..]), &[b"a\0", b"a/1", b"a/2"]),
        (KeyRange::between(&b"b"[..], &b"a"[..]), &[]),
    ];
    let then = store.revision();
    for (range, expected) in &cases {
        let page = store.range(&RangeRequest::new(range.clone())).expect("the range can be read");
        assert_eq!(keys(&page.kvs), *expected, "{range:?}");
        assert!(page.kvs.iter().all(|kv| kv.key == kv.value && range.contains(&kv.key)));
    }
    commit(&mut store, Txn::new().delete_range(KeyRange::prefix(&b"a"[..])));
    assert_eq!(keys(&all(&store)), [&b"\0"[..], b"b", b"\xff", b"\xff\xff"]);
    for (range, expected) in &cases {
        let page = store.range(&RangeRequest::new(range.clone()).at(then)).expect("the past can be read");
        assert_eq!(keys(&page.kvs), *expected, "{range:?} before the delete");
    }
}

/// Pages of any size put together are the whole, as of the first page, whatever is committed meanwhile.
pub fn pages_join_up(harness: &impl Harness) {
    let mut store = harness.open();
    let txn = (0..50).fold(Txn::new(), |txn, key| txn.put(format!("key{key:03}"), format!("{key}")));
    let revision = commit(&mut store, txn);
    let whole = all(&store);
    for limit in [0, 1, 7, 49, 50, 51] {
        let mut joined = Vec::new();
        let mut request = RangeRequest::new(KeyRange::prefix("key")).limit(limit).at(revision);
        loop {
            let page = store.range(&request).expect("a page");
            assert!(page.kvs.len() <= limit.max(1));
            joined.extend(page.kvs.clone());
            let touched = format!("key{:03}", joined.len() % 50);
            commit(&mut store, Txn::new().put(touched, "changed").put("kez", ""));
            commit(&mut store, Txn::new().delete(format!("key{limit:03}")));
            let Some(next) = page.next_key else { break };
            request = request.from_key(next);
        }
        assert_eq!(joined, whole, "in pages of {limit}");
    }
}

/// Keys, revisions and history are there after a restart.
pub fn everything_survives_a_restart(harness: &impl Harness) {
    let mut store = harness.open();
    let mut script = Script::new(1);
    for _ in 0..50 {
        commit(&mut store, script.txn());
    }
    let (revision, now) = (store.revision(), all(&store));
    let then = all_at(&store, revision - 20);
    drop(store);
    let store = harness.open();
    assert_eq!((store.revision(), all(&store)), (revision, now));
    assert_eq!(all_at(&store, revision - 20), then);
}

/// Nobody else can open an open store, and anybody can when it is closed.
pub fn a_second_opener_is_turned_away(harness: &impl Harness) {
    let mut store = harness.open();
    match harness.open_with(Bounds::default()) {
        Err(StoreError::Locked { pid, .. }) => assert_eq!(pid, Some(std::process::id())),
        Err(other) => panic!("locked, not {other}"),
        Ok(_) => panic!("two stores are open at the same place"),
    }
    commit(&mut store, Txn::new().put("a", "1"));
    drop(store);
    assert_eq!(keys(&all(&harness.open())), [b"a"]);
}
