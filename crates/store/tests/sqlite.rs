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

fn raw(directory: &tempfile::TempDir) -> rusqlite::Connection {
    rusqlite::Connection::open(directory.path().join(store::FILE_NAME)).expect("the database opens")
}

fn opened(directory: &tempfile::TempDir) -> SqliteStore {
    SqliteStore::open_with(directory.path(), small()).expect("the store opens")
}

#[test]
fn a_newer_format_is_left_alone() {
    let directory = tempfile::tempdir().expect("a directory");
    drop(opened(&directory));
    raw(&directory).pragma_update(None, "user_version", 2).expect("the version is changed");
    let error = SqliteStore::open(directory.path()).err().expect("a newer format cannot be opened");
    assert_eq!(error, StoreError::NewerVersion { found: 2, supported: 1 });
    assert_eq!(error.to_string().lines().count(), 1);
    let version = raw(&directory).query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0));
    assert_eq!(version, Ok(2));
}

#[test]
fn other_files_are_not_taken_for_a_store() {
    let directory = tempfile::tempdir().expect("a directory");
    raw(&directory).execute_batch("CREATE TABLE other (a)").expect("another program's database");
    assert!(matches!(SqliteStore::open(directory.path()), Err(StoreError::Corrupt { .. })));
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(directory.path().join(store::FILE_NAME), [b'x'; 10_000])
        .expect("a file of something else");
    assert!(matches!(SqliteStore::open(directory.path()), Err(StoreError::Corrupt { .. })));
    let file = directory.path().join("file");
    std::fs::write(&file, "").expect("a file");
    assert!(matches!(SqliteStore::open(file.join("below")), Err(StoreError::Io { .. })));
}

#[test]
fn the_files_are_for_the_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let parent = tempfile::tempdir().expect("a directory");
    let directory = parent.path().join("new/data");
    let mut store = SqliteStore::open(&directory).expect("the store makes its directory");
    store.commit(&Txn::new().put("a", "secret")).expect("the commit succeeds");
    let mode =
        |path: &std::path::Path| std::fs::metadata(path).expect("it exists").permissions().mode() & 0o777;
    assert_eq!(mode(&directory), 0o700);
    for file in ["region.db", "region.db-wal", "region.db-shm", "region.lock"] {
        assert_eq!(mode(&directory.join(file)), 0o600, "{file}");
    }
}

/// Somebody removes the lock's file and opens the directory again: the first one must not write any more.
#[test]
fn the_last_opener_fences_the_others() {
    let directory = tempfile::tempdir().expect("a directory");
    let mut first = opened(&directory);
    first.commit(&Txn::new().put("a", "first")).expect("the commit succeeds");
    std::fs::remove_file(directory.path().join("region.lock")).expect("the lock is removed");
    let mut second = opened(&directory);
    assert_eq!(first.commit(&Txn::new().put("a", "stale")), Err(StoreError::Fenced));
    assert_eq!(first.range(&RangeRequest::new(KeyRange::all())), Err(StoreError::Fenced));
    assert_eq!(first.lease_grant(1, 0), Err(StoreError::Fenced));
    second.commit(&Txn::new().put("b", "second")).expect("the commit succeeds");
    drop(first);
    assert_eq!(support::all(&second).len(), 2);
    second.commit(&Txn::new().put("c", "second")).expect("the commit succeeds");
}

/// People look into the file with other tools while the store runs.
#[test]
fn other_programs_may_read_and_must_not_hinder_for_ever() {
    let directory = tempfile::tempdir().expect("a directory");
    let options = SqliteOptions { busy_timeout: std::time::Duration::from_millis(20), ..small() };
    let mut store = SqliteStore::open_with(directory.path(), options).expect("the store opens");
    store.commit(&Txn::new().put("a", "1")).expect("the commit succeeds");
    let other = raw(&directory);
    let read =
        || other.query_row("SELECT CAST(value AS TEXT) FROM current", [], |row| row.get::<_, String>(0));
    assert_eq!(read(), Ok("1".into()));
    other.execute_batch("BEGIN IMMEDIATE").expect("another program begins to write");
    assert_eq!(store.commit(&Txn::new().put("a", "2")), Err(StoreError::Busy));
    assert_eq!(store.revision(), 2);
    other.execute_batch("ROLLBACK").expect("another program ends");
    store.commit(&Txn::new().put("a", "2")).expect("the commit succeeds");
    assert_eq!(read(), Ok("2".into()));
}

#[test]
fn the_size_limit_is_a_full_disk() {
    let directory = tempfile::tempdir().expect("a directory");
    let options = SqliteOptions { max_pages: Some(100), ..small() };
    let mut store = SqliteStore::open_with(directory.path(), options).expect("the store opens");
    let mut stored = 0;
    let full = loop {
        match store.commit(&Txn::new().put(format!("{stored:04}"), vec![1; 3000])) {
            Ok(_) => stored += 1,
            Err(error) => break error,
        }
        assert!(stored < 100, "100 pages cannot hold 100 such values");
    };
    assert_eq!(full, StoreError::Full);
    assert_eq!(support::all(&store).len(), stored);
    drop(store);
    let mut store = opened(&directory);
    assert_eq!(support::all(&store).len(), stored);
    store.commit(&Txn::new().put("more", vec![1; 3000])).expect("there is space again");
}

/// On a real file system without space left; the mount needs root.
#[test]
fn a_full_file_system_refuses_commits_until_there_is_space() {
    let Some(mount) = SmallFileSystem::mount(2 << 20) else {
        println!("skipped: mounting a tmpfs needs root");
        return;
    };
    let mut store = SqliteStore::open_with(&mount.0, small()).expect("the store opens");
    store.commit(&Txn::new().put("a", "1")).expect("the commit succeeds");
    let filler = mount.0.join("filler");
    let filled = std::fs::write(&filler, vec![0; 4 << 20]);
    assert!(filled.is_err(), "the file system is full");
    let large = (0..200).fold(Txn::new(), |txn, key| txn.put(format!("{key}"), vec![2; 2000]));
    let before = (store.revision(), support::all(&store));
    for _ in 0..3 {
        assert_eq!(store.commit(&large), Err(StoreError::Full));
        assert_eq!((store.revision(), support::all(&store)), before);
    }
    std::fs::remove_file(filler).expect("the filler is removed");
    assert_eq!(store.commit(&large).map(|result| result.revision), Ok(before.0 + 1));
    drop(store);
    let store = SqliteStore::open_with(&mount.0, small()).expect("the store opens");
    assert_eq!(support::all(&store).len(), 201);
}

struct SmallFileSystem(std::path::PathBuf);

impl SmallFileSystem {
    fn mount(bytes: usize) -> Option<Self> {
        let path = tempfile::tempdir().ok()?.keep();
        let text = |text: &str| std::ffi::CString::new(text).expect("no zero byte");
        let (target, kind) = (text(path.to_str()?), text("tmpfs"));
        let options = text(&format!("size={bytes}"));
        // SAFETY: all strings end with a zero byte and outlive the call.
        let code =
            unsafe { libc::mount(kind.as_ptr(), target.as_ptr(), kind.as_ptr(), 0, options.as_ptr().cast()) };
        let mounted = Self(path);
        if code == 0 {
            return Some(mounted);
        }
        let _empty = std::fs::remove_dir(&mounted.0);
        std::mem::forget(mounted);
        None
    }
}

impl Drop for SmallFileSystem {
    fn drop(&mut self) {
        let target = std::ffi::CString::new(self.0.to_str().expect("a plain name")).expect("no zero byte");
        // SAFETY: the string ends with a zero byte and outlives the call. Detached, in case something is still open.
        unsafe { libc::umount2(target.as_ptr(), libc::MNT_DETACH) };
        let _leftover = std::fs::remove_dir(&self.0);
    }
}

#[test]
fn a_backup_is_a_store_as_it_was() {
    let directory = tempfile::tempdir().expect("a directory");
    let mut store = opened(&directory);
    let mut script = Script::new(8);
    for _ in 0..100 {
        store.commit(&script.txn()).expect("the commit succeeds");
    }
    let copy = tempfile::tempdir().expect("a directory");
    let path = copy.path().join(store::FILE_NAME);
    store.backup_to(&path).expect("the backup succeeds");
    assert!(matches!(store.backup_to(&path), Err(StoreError::Io { .. })), "nothing is overwritten");
    let (revision, then) = (store.revision(), support::all(&store));
    // Another one, while commits go on.
    let source = store.backup_source();
    let second = copy.path().join("second.db");
    let name = second.clone();
    let thread = std::thread::spawn(move || source.write_to(&name));
    for _ in 0..100 {
        store.commit(&script.txn()).expect("the commit succeeds");
    }
    thread.join().expect("the thread has not panicked").expect("the backup succeeds");
    let restored = opened(&copy);
    assert_eq!((restored.revision(), support::all(&restored)), (revision, then));
    drop(restored);
    std::fs::rename(second, &path).expect("the second backup takes the first one's place");
    std::fs::remove_file(copy.path().join("region.db-wal")).expect("the first one's log goes with it");
    let restored = opened(&copy);
    assert!((revision..=store.revision()).contains(&restored.revision()));
    let as_then = store.range(&RangeRequest::new(KeyRange::all()).at(restored.revision()));
    assert_eq!(as_then.map(|page| page.kvs), Ok(support::all(&restored)));
}

/// The write-ahead log starts over again and again instead of growing.
#[test]
fn the_log_stays_within_its_size() {
    let directory = tempfile::tempdir().expect("a directory");
    let mut store = opened(&directory);
    for round in 0..300 {
        let txn = (0..20).fold(Txn::new(), |txn, key| txn.put(format!("{key}"), vec![round as u8; 1000]));
        store.commit(&txn).expect("the commit succeeds");
    }
    assert_eq!(store.checkpoint_error(), None);
    let log = std::fs::metadata(directory.path().join("region.db-wal")).expect("there is a log").len();
    assert!(log < 150 * 4200, "60 pages and a few commits of 15, not {log} bytes");
}
