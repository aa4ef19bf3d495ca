//! A disk that fails, stalls, fills up or loses power, under the SQLite store.

mod support;

use std::collections::BTreeSet;
use std::time::Duration;

use store::conformance::Script;
use store::{KeyRange, KeyValue, SqliteOptions, SqliteStore, Store, StoreError, Txn};
use support::faulty::{Disk, Image, restore};
use support::{all, small};

fn open(directory: &tempfile::TempDir, disk: &Disk) -> SqliteStore {
    let options = SqliteOptions { vfs: Some(disk.vfs.clone()), ..small() };
    SqliteStore::open_with(directory.path(), options).expect("the store opens")
}

/// The keys that a store has when it is opened from what a power cut has left; it must take commits, too.
fn after_power_cut(image: &Image) -> Vec<KeyValue> {
    let directory = tempfile::tempdir().expect("a directory");
    restore(image, directory.path());
    let mut store =
        SqliteStore::open_with(directory.path(), small()).expect("the store opens after a power cut");
    let found = all(&store);
    let last = found.iter().map(|kv| kv.mod_revision).max().unwrap_or(1);
    assert!(store.revision() >= last, "revision {} is older than a key's {last}", store.revision());
    let next = store.revision() + 1;
    let result = store.commit(&Txn::new().put("after", "power cut")).expect("commits work after a power cut");
    assert_eq!(result.revision, next);
    found
}

#[test]
fn each_commit_is_one_fsync_of_the_log() {
    let (directory, disk) = (tempfile::tempdir().expect("a directory"), Disk::new(1));
    let mut store = SqliteStore::open_with(
        directory.path(),
        SqliteOptions { vfs: Some(disk.vfs.clone()), ..SqliteOptions::default() },
    )
    .expect("the store opens");
    store.commit(&Txn::new().put("first", "")).expect("the commit succeeds");
    for number in 0..50 {
        let before = disk.faults().log_syncs;
        let txn = (0..number + 1).fold(Txn::new(), |txn, key| txn.put(format!("{key}"), vec![0; 500]));
        store.commit(&txn).expect("the commit succeeds");
        assert_eq!(disk.faults().log_syncs, before + 1);
    }
    let before = disk.faults().log_syncs;
    store.commit(&Txn::new().delete("absent")).expect("the commit succeeds");
    assert_eq!(disk.faults().log_syncs, before, "no change, no fsync");
}

#[test]
fn a_failed_fsync_fails_the_commit_for_good() {
    for seed in 0..40 {
        let (directory, disk) = (tempfile::tempdir().expect("a directory"), Disk::new(seed));
        let mut store = open(&directory, disk);
        store.commit(&Txn::new().put("a", "before").put("b", "before")).expect("the commit succeeds");
        let watcher = store.watch(None, KeyRange::all()).expect("a watch");
        let (revision, before) = (store.revision(), all(&store));
        let failing = Txn::new().put("a", vec![1; 9000]).delete("b").put("c", "new");

        disk.faults().fail_syncs = 1;
        let failed = store.commit(&failing);
        assert!(matches!(failed, Err(StoreError::Io { .. })), "{failed:?}");
        assert_eq!((store.revision(), all(&store)), (revision, before.clone()), "reads go on, as before");
        assert_eq!(watcher.try_recv(), Ok(None));
        assert!(after_power_cut(&disk.faults().cut()) == before, "the failure was not final (seed {seed})");

        // The next fsync fails, too, and so does the repair.
        disk.faults().fail_syncs = 2;
        assert!(matches!(store.commit(&failing), Err(StoreError::Io { .. })));
        assert_eq!(all(&store), before);
        disk.faults().fail_syncs = 1;
        assert!(matches!(store.commit(&failing), Err(StoreError::Io { .. })));
        assert_eq!(all(&store), before);

        // The disk is well again.
        let result = store.commit(&Txn::new().put("d", "later")).expect("the commit succeeds");
        assert_eq!(result.revision, revision + 1, "no gap");
        assert_eq!(watcher.try_recv().map(|batch| batch.map(|batch| batch.revision)), Ok(Some(revision + 1)));
        let now = all(&store);
        assert_eq!(now.len(), before.len() + 1);
        assert_eq!(after_power_cut(&disk.faults().cut()), now, "nothing of the failed commit (seed {seed})");
        drop(store);
        assert_eq!(all(&open(&directory, disk)), now);
    }
}

#[test]
fn a_stalled_fsync_holds_back_the_answer_and_the_watchers() {
    let (directory, disk) = (tempfile::tempdir().expect("a directory"), Disk::new(3));
    let mut store = open(&directory, disk);
    let watcher = store.watch(None, KeyRange::all()).expect("a watch");
    let outside = rusqlite::Connection::open(directory.path().join(store::FILE_NAME)).expect("a reader");
    let visible = || outside.query_row("SELECT count(*) FROM current", [], |row| row.get::<_, i64>(0));
    disk.faults().stalled = true;
    let (answered, answer) = std::sync::mpsc::channel();
    let thread = std::thread::spawn(move || {
        let result = store.commit(&Txn::new().put("a", "1"));
        answered.send(()).expect("the test waits for it");
        (store, result)
    });
    let patience = std::time::Instant::now() + Duration::from_secs(20);
    while disk.faults().waiting == 0 {
        assert!(std::time::Instant::now() < patience, "the commit comes to its fsync");
        std::thread::yield_now();
    }
    assert!(
        answer.recv_timeout(Duration::from_millis(200)).is_err(),
        "no answer before the fsync is through"
    );
    assert_eq!(watcher.try_recv(), Ok(None));
    assert_eq!(visible(), Ok(0), "nobody can see it yet");
    disk.resume();
    answer.recv_timeout(Duration::from_secs(20)).expect("then the answer comes");
    let (store, result) = thread.join().expect("the thread has not panicked");
    assert_eq!(result.map(|result| result.revision), Ok(2));
    assert_eq!(watcher.try_recv().map(|batch| batch.map(|batch| batch.revision)), Ok(Some(2)));
    assert_eq!((visible(), store.revision()), (Ok(1), 2));
}

#[test]
fn a_full_disk_refuses_commits_until_there_is_space() {
    let (directory, disk) = (tempfile::tempdir().expect("a directory"), Disk::new(4));
    let mut store = open(&directory, disk);
    store.commit(&Txn::new().put("a", "before")).expect("the commit succeeds");
    let (revision, before) = (store.revision(), all(&store));
    let txn = (0..100).fold(Txn::new(), |txn, key| txn.put(format!("{key}"), vec![7; 1000]));
    for writes_left in [0, 1, 2, 5, 20] {
        disk.faults().writes_left = Some(writes_left);
        assert_eq!(store.commit(&txn), Err(StoreError::Full), "after {writes_left} writes");
        assert_eq!(store.lease_grant(1000, 0), Err(StoreError::Full));
        assert_eq!((store.revision(), all(&store)), (revision, before.clone()));
        assert_eq!(after_power_cut(&disk.faults().cut()), before);
    }
    disk.faults().writes_left = None;
    assert_eq!(store.commit(&txn).map(|result| result.revision), Ok(revision + 1));
    let now = all(&store);
    assert_eq!(after_power_cut(&disk.faults().cut()), now);
}

/// Fsyncs of the database fail, which only checkpoints need: commits go on, and nothing is lost.
#[test]
fn a_failed_checkpoint_is_tried_again() {
    let (directory, disk) = (tempfile::tempdir().expect("a directory"), Disk::new(5));
    let mut store = open(&directory, disk);
    let mut script = Script::new(5);
    {
        let mut faults = disk.faults();
        faults.fail_syncs = u32::MAX;
        faults.fail_syncs_of = ".db";
    }
    while store.checkpoint_error().is_none() {
        store.commit(&script.txn()).expect("commits need no checkpoint");
    }
    for _ in 0..50 {
        store.commit(&script.txn()).expect("commits need no checkpoint");
    }
    assert!(matches!(store.checkpoint_error(), Some(StoreError::Io { .. })));
    assert_eq!(after_power_cut(&disk.faults().cut()), all(&store));
    disk.faults().fail_syncs = 0;
    while store.checkpoint_error().is_some() {
        store.commit(&script.txn()).expect("the commit succeeds");
    }
    for _ in 0..50 {
        store.commit(&script.txn()).expect("the commit succeeds");
    }
    assert_eq!(after_power_cut(&disk.faults().cut()), all(&store));
}

/// A first checkpoint is held up by a reader and copies a part, without an fsync; the second one copies the rest, and its
/// fsync fails, which may lose the pages of both. The third one must not rely on the first.
#[test]
fn a_failed_fsync_takes_back_earlier_checkpoints() {
    for seed in 0..20 {
        let (directory, disk) = (tempfile::tempdir().expect("a directory"), Disk::new(seed));
        // Without the thread, so that the order is certain.
        let inline = SqliteOptions { checkpoint_pages: 20, wal_pages_limit: 20, ..small() };
        let options = SqliteOptions { vfs: Some(disk.vfs.clone()), ..inline };
        let mut store = SqliteStore::open_with(directory.path(), options).expect("the store opens");
        let mut number = 0;
        let mut commit = |store: &mut SqliteStore| {
            number += 1;
            let txn = Txn::new().put(format!("{number}"), vec![number as u8; 3000]);
            store.commit(&txn).expect("commits need no checkpoint");
        };
        (0..4).for_each(|_| commit(&mut store));
        let reader = rusqlite::Connection::open(directory.path().join(store::FILE_NAME)).expect("a reader");
        reader.execute_batch("BEGIN; SELECT count(*) FROM current").expect("the reader's snapshot");
        (0..10).for_each(|_| commit(&mut store));
        drop(reader);
        disk.faults().fail_syncs_of = ".db";
        disk.faults().fail_syncs = 1;
        while store.checkpoint_error().is_none() {
            commit(&mut store);
        }
        while store.checkpoint_error().is_some() {
            commit(&mut store);
        }
        (0..20).for_each(|_| commit(&mut store));
        let expected = all(&store);
        assert_eq!(expected.len(), number, "seed {seed}");
        assert!(after_power_cut(&disk.faults().cut()) == expected, "pages were lost (seed {seed})");
    }
}

/// The power goes at any write or fsync, while fsyncs fail and the disk fills up now and then: what comes back is what
/// was acknowledged, plus at most the one transaction that was under way or whose failure was not yet final.
#[test]
fn a_power_cut_at_any_moment_loses_nothing_acknowledged() {
    let mut both_seen = BTreeSet::new();
    for seed in 0..120 {
        let (directory, disk) = (tempfile::tempdir().expect("a directory"), Disk::new(seed));
        let mut script = Script::new(1000 + seed);
        let mut store = open(&directory, disk);
        disk.faults().cut_after = Some(script.below(600));
        let mut acknowledged = all(&store);
        // States that the failed transactions since the last success would have made.
        let mut possible: Vec<Vec<KeyValue>> = Vec::new();
        let image = loop {
            {
                let mut faults = disk.faults();
                let trouble = script.below(12);
                faults.fail_syncs = if trouble < 2 { script.below(3) as u32 } else { 0 };
                faults.fail_syncs_of = if trouble == 0 { ".db" } else { "-wal" };
                faults.writes_left = (trouble == 2).then(|| script.below(8) as u32);
            }
            let txn = script.txn();
            let would_be = applied(&acknowledged, &txn, store.revision() + 1);
            let result = store.commit(&txn);
            let image = disk.faults().image.take();
            match result {
                Ok(result) => {
                    let now = all(&store);
                    assert_eq!(now, would_be, "seed {seed}");
                    assert!(result.succeeded);
                    if let Some(image) = image {
                        possible.extend([acknowledged, now]);
                        break image;
                    }
                    acknowledged = now;
                    possible.clear();
                }
                Err(StoreError::Io { .. } | StoreError::Full) => {
                    assert_eq!(all(&store), acknowledged, "seed {seed}");
                    possible.push(would_be);
                    if let Some(image) = image {
                        possible.push(acknowledged);
                        break image;
                    }
                }
                Err(other) => panic!("a failure of the disk, not {other} (seed {seed})"),
            }
        };
        let found = after_power_cut(&image);
        let place = possible.iter().rposition(|state| *state == found);
        let place = place.unwrap_or_else(|| panic!("an impossible state after a power cut (seed {seed})"));
        both_seen.insert(place + 1 == possible.len());
    }
    assert_eq!(both_seen.len(), 2, "power went both before and after commits were on disk");
}

/// The keys after a transaction of puts and deletes in revision `revision`.
fn applied(before: &[KeyValue], txn: &Txn, revision: i64) -> Vec<KeyValue> {
    let mut model: std::collections::BTreeMap<_, _> =
        before.iter().map(|kv| (kv.key.clone(), kv.clone())).collect();
    for operation in &txn.operations {
        match operation {
            store::Op::Delete { range } => model.retain(|key, _| !range.contains(key)),
            store::Op::Put { key, value, lease } => {
                let old = model.get(key);
                let kv = KeyValue {
                    key: key.clone(),
                    value: value.clone(),
                    create_revision: old.map_or(revision, |kv| kv.create_revision),
                    mod_revision: revision,
                    version: old.map_or(1, |kv| kv.version + 1),
                    lease: *lease,
                };
                model.insert(key.clone(), kv);
            }
        }
    }
    model.into_values().collect()
}
