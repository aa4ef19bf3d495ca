//! `kill -9` at any moment: a child process commits and tells what was acknowledged; it is killed, and the store is
//! opened again.

mod support;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use store::conformance::Script;
use store::{KeyRange, SqliteStore, Store, Txn};
use support::{all, small};

const DIRECTORY: &str = "STORE_CRASH_TEST_DIRECTORY";

/// Keys of one commit; each has the commit's revision as its value.
const KEYS: usize = 12;

/// Not a test of its own: what the child runs. Without the variable there is nothing to do.
#[test]
fn child() {
    let Some(directory) = std::env::var_os(DIRECTORY) else { return };
    let mut store = SqliteStore::open_with(Path::new(&directory), small()).expect("the store opens");
    let mut output = std::io::stderr().lock();
    loop {
        let next = store.revision() + 1;
        let value = next.to_string().repeat(100);
        let txn = (0..KEYS).fold(Txn::new(), |txn, key| txn.put(format!("key{key}"), value.clone()));
        let result = store.commit(&txn.put(format!("new{next}"), value)).expect("the commit succeeds");
        assert_eq!(result.revision, next);
        // In one piece, so that the kill cannot cut it.
        output.write_all(format!("acknowledged {next}\n").as_bytes()).expect("the parent reads");
    }
}

/// Runs the child for a moment, kills it, and returns the last revision that it saw acknowledged.
fn run_and_kill(directory: &Path, moment: Duration) -> Option<i64> {
    let program = std::env::current_exe().expect("this program has a path");
    let mut child = Command::new(program)
        .args(["--exact", "child", "--nocapture", "--test-threads=1"])
        .env(DIRECTORY, directory)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the child starts");
    let mut lines = BufReader::new(child.stderr.take().expect("the child's output")).lines();
    let mut last = None;
    let mut note = |line: std::io::Result<String>| {
        let line = line.expect("the child's output is text");
        let number = line.strip_prefix("acknowledged ").unwrap_or_else(|| panic!("the child failed: {line}"));
        last = Some(number.parse().expect("a revision"));
    };
    note(lines.next().expect("the child acknowledges something"));
    let timer = std::thread::spawn(move || {
        std::thread::sleep(moment);
        child.kill().expect("the child is killed");
        child.wait().expect("the child has ended")
    });
    lines.for_each(&mut note);
    let status = timer.join().expect("the timer has not panicked");
    assert!(!status.success(), "the child was killed");
    last
}

#[test]
fn a_killed_process_loses_nothing_acknowledged() {
    let directory = tempfile::tempdir().expect("a directory");
    let mut script = Script::new(9);
    let mut revision = 1;
    for round in 0..25 {
        let moment = Duration::from_micros(script.below(40_000));
        let acknowledged = run_and_kill(directory.path(), moment).unwrap_or(revision);
        let mut store =
            SqliteStore::open_with(directory.path(), small()).expect("the store opens after a kill");
        let found = store.revision();
        // One commit may have been on disk without the word having got out.
        assert!(
            found == acknowledged || found == acknowledged + 1,
            "round {round}: acknowledged {acknowledged}, found {found}"
        );
        let expected = found.to_string().repeat(100);
        let keys = all(&store);
        assert_eq!(keys.len() as i64, KEYS as i64 + found - 1, "one new key for each revision");
        for kv in keys.iter().filter(|kv| kv.key.starts_with(b"key")) {
            assert_eq!(
                (kv.mod_revision, &kv.value[..]),
                (found, expected.as_bytes()),
                "no commit is there in part"
            );
        }
        for kv in keys.iter().filter(|kv| kv.key.starts_with(b"new")) {
            assert_eq!(kv.key, format!("new{}", kv.mod_revision));
        }
        let from = (store.compact_revision() + 1).max(2);
        let watcher = store.watch(Some(from), KeyRange::key("key0")).expect("a watch");
        let mut expected = from;
        while let Some(batch) = watcher.try_recv().expect("the watch goes on") {
            assert_eq!(batch.revision, expected);
            expected += 1;
        }
        assert_eq!(expected, found + 1, "history has no gap");
        revision = found;
    }
    assert!(revision > 100, "the child got somewhere: {revision}");
}
