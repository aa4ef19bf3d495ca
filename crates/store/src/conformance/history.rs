//! Reading the past, and forgetting it.

use super::*;

/// Every revision can be read as it was, whole and in pages.
pub fn the_past_can_be_read(harness: &impl Harness) {
    let mut store = harness.open();
    let mut script = Script::new(2);
    let mut snapshots = vec![(store.revision(), all(&store))];
    for _ in 0..150 {
        if commit(&mut store, script.txn()) > snapshots[snapshots.len() - 1].0 {
            snapshots.push((store.revision(), all(&store)));
        }
    }
    for (revision, snapshot) in &snapshots {
        assert_eq!(&all_at(&store, *revision), snapshot, "at revision {revision}");
        let mut paged = Vec::new();
        let mut request = RangeRequest::new(KeyRange::prefix("k1")).at(*revision).limit(3);
        loop {
            let page = store.range(&request).expect("a page of the past");
            paged.extend(page.kvs.clone());
            let Some(next) = page.next_key else { break };
            request = request.from_key(next);
        }
        let expected: Vec<_> = snapshot.iter().filter(|kv| kv.key.starts_with(b"k1")).cloned().collect();
        assert_eq!(paged, expected, "in pages at revision {revision}");
    }
}

/// After a compaction, its revision and all later ones are as before; earlier ones are refused.
pub fn compaction_forgets_the_past_only(harness: &impl Harness) {
    let mut store = harness.open();
    let mut script = Script::new(3);
    while store.revision() < 60 {
        commit(&mut store, script.txn());
    }
    let kept: Vec<_> = (30..=60).map(|revision| all_at(&store, revision)).collect();
    let watcher = store.watch(None, KeyRange::all()).expect("a watch");
    let future = StoreError::FutureRevision { requested: 61, current: 60 };
    assert_eq!(store.compact(61), Err(future));
    store.compact(30).expect("the compaction succeeds");
    assert_eq!((store.revision(), store.compact_revision()), (60, 30));
    let gone = StoreError::Compacted { compact_revision: 30 };
    assert_eq!(store.compact(30), Err(gone.clone()));
    assert_eq!(store.range(&RangeRequest::new(KeyRange::all()).at(29)), Err(gone.clone()));
    assert_eq!(store.watch(Some(30), KeyRange::all()).err(), Some(gone));
    for (revision, expected) in (30..=60).zip(&kept) {
        assert_eq!(&all_at(&store, revision), expected, "at revision {revision}");
    }
    let replay = store.watch(Some(31), KeyRange::all()).expect("what is kept can be watched");
    assert_eq!(revisions(&waiting(&replay)), (31..=60).collect::<Vec<_>>());
    assert_eq!(waiting(&watcher), [], "a compaction is no event");
    store.compact(60).expect("all of the past can be forgotten");
    assert_eq!(all(&store), kept[30]);
    assert_eq!(commit(&mut store, Txn::new().put("k00", "after")), 61);
    assert_eq!(all_at(&store, 60), kept[30]);
}

/// Where history begins is itself durable.
pub fn compaction_survives_a_restart(harness: &impl Harness) {
    let mut store = harness.open();
    let mut script = Script::new(4);
    while store.revision() < 40 {
        commit(&mut store, script.txn());
    }
    store.compact(20).expect("the compaction succeeds");
    let then = all_at(&store, 20);
    drop(store);
    let store = harness.open();
    assert_eq!(store.compact_revision(), 20);
    assert_eq!(all_at(&store, 20), then);
    let before = store.range(&RangeRequest::new(KeyRange::all()).at(19));
    assert_eq!(before, Err(StoreError::Compacted { compact_revision: 20 }));
}

/// A store forgets by itself what is beyond its bounds, and reads right what is within.
pub fn history_is_bounded(harness: &impl Harness) {
    let by_count = Bounds { history: HistoryLimits { revisions: 10, bytes: u64::MAX }, ..Bounds::default() };
    let mut store = harness.open_with(by_count).expect("the store opens");
    let mut script = Script::new(5);
    let mut snapshots = std::collections::BTreeMap::new();
    for _ in 0..200 {
        commit(&mut store, script.txn());
        snapshots.insert(store.revision(), all(&store));
    }
    assert_eq!(store.compact_revision(), store.revision() - 10);
    for revision in store.compact_revision()..=store.revision() {
        assert_eq!(&all_at(&store, revision), &snapshots[&revision]);
    }
    drop(store);
    let by_size =
        Bounds { history: HistoryLimits { revisions: u64::MAX, bytes: 50_000 }, ..Bounds::default() };
    let mut store = harness.open_with(by_size).expect("the store opens");
    for round in 0..100 {
        commit(&mut store, Txn::new().put("large", vec![round; 10_000]));
    }
    let kept = store.revision() - store.compact_revision();
    assert!((3..=5).contains(&kept), "50,000 bytes are less than {kept} revisions of 10,000");
    let oldest = all_at(&store, store.compact_revision());
    let large = oldest.iter().find(|kv| kv.key == "large").expect("the key is there");
    assert_eq!(large.value[0], 99 - kept as u8);
}
