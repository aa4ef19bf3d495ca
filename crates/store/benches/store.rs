//! How fast the embedded store commits, and how long a commit takes: `cargo bench -p store -- [DIRECTORY]`.
//!
//! The directory decides the figures: single commits are bounded by its disk's fsync, so run it where the data
//! directory will be. Values are 1,500 bytes; keys are chosen at random from 100,000.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use store::{KeyRange, RangeRequest, SqliteStore, Store, Txn};

const KEYS: u64 = 100_000;
const VALUE_BYTES: usize = 1500;

/// A small linear congruential generator: the same keys in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }
}

fn key(number: u64) -> String {
    format!("/123456789012/eu-central-1/ecs/task/default/{number:016x}")
}

fn batch(random: &mut Random, size: usize) -> Txn {
    let mut numbers = std::collections::BTreeSet::new();
    while numbers.len() < size {
        numbers.insert(random.next() % KEYS);
    }
    numbers.into_iter().fold(Txn::new(), |txn, number| txn.put(key(number), vec![number as u8; VALUE_BYTES]))
}

fn measure(store: &mut SqliteStore, random: &mut Random, size: usize, patience: Duration) {
    let mut times = Vec::new();
    let start = Instant::now();
    while start.elapsed() < patience {
        let txn = batch(random, size);
        let begun = Instant::now();
        store.commit(&txn).expect("commit");
        times.push(begun.elapsed());
    }
    let busy: Duration = times.iter().sum();
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    let commits = times.len() as f64 / busy.as_secs_f64();
    println!(
        "{size:>5} puts a commit: {commits:>8.0} commits/s {:>9.0} puts/s   p50 {:>7.3} ms  p99 {:>7.3} ms  max {:>7.3} ms",
        commits * size as f64,
        at(50),
        at(99),
        at(100)
    );
}

fn disk_usage(directory: &Path) -> String {
    let size = |name: &str| std::fs::metadata(directory.join(name)).map_or(0, |data| data.len()) >> 20;
    format!("database {} MiB, write-ahead log {} MiB", size("region.db"), size("region.db-wal"))
}

fn main() {
    let parent = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let parent = parent.map_or_else(std::env::temp_dir, PathBuf::from);
    let directory = tempfile::tempdir_in(parent).expect("a directory for the store");
    println!("store in {}", directory.path().display());
    let begun = Instant::now();
    let mut store = SqliteStore::open(directory.path()).expect("open");
    println!("new store opened in {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);
    let mut random = Random(7);
    for size in [1, 64, 1000, 2000, 1] {
        measure(&mut store, &mut random, size, Duration::from_secs(5));
    }
    println!("{}, checkpoint error: {:?}", disk_usage(directory.path()), store.checkpoint_error());
    let (revision, begun) = (store.revision(), Instant::now());
    drop(store);
    println!("closed in {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);
    let begun = Instant::now();
    let store = SqliteStore::open(directory.path()).expect("open");
    assert_eq!(store.revision(), revision);
    println!("opened again in {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);
    let begun = Instant::now();
    let all = store.range(&RangeRequest::new(KeyRange::all())).expect("range");
    println!("{} keys read in {:.1} ms", all.kvs.len(), begun.elapsed().as_secs_f64() * 1e3);
    let begun = Instant::now();
    store.backup_to(directory.path().join("backup.db")).expect("backup");
    println!("backup in {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);
}
