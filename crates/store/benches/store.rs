//! How fast the embedded store commits, and how long a commit takes: `cargo bench -p store -- [DIRECTORY]`.
//!
//! The directory decides the figures: single commits are bounded by its disk's fsync, so run it where the data
//! directory will be. Values are 1,500 bytes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use store::{KeyRange, RangeRequest, SqliteStore, Store, Txn};

const VALUE_BYTES: usize = 1500;

/// A small linear congruential generator: the same keys in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }
}

/// Names as tasks have them: a common prefix and an end without any order.
fn key(number: u64) -> String {
    format!("/123456789012/eu-central-1/ecs/task/default/{:016x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Which keys a batch changes.
enum Choice {
    /// New ones.
    New,
    /// Some that were made one after the other, like the tasks of a service.
    Neighbours,
    /// Any, without pattern.
    Random,
}

struct Load {
    random: Random,
    keys: u64,
}

impl Load {
    fn batch(&mut self, choice: &Choice, size: u64) -> Txn {
        let numbers: BTreeSet<u64> = match choice {
            Choice::New => (self.keys..self.keys + size).collect(),
            Choice::Neighbours => {
                let first = self.random.next() % (self.keys - size);
                (first..first + size).collect()
            }
            Choice::Random => {
                let mut numbers = BTreeSet::new();
                while (numbers.len() as u64) < size {
                    numbers.insert(self.random.next() % self.keys);
                }
                numbers
            }
        };
        self.keys = self.keys.max(numbers.last().map_or(0, |last| last + 1));
        let value = self.random.next() as u8;
        numbers.into_iter().fold(Txn::new(), |txn, number| txn.put(key(number), vec![value; VALUE_BYTES]))
    }

    fn measure(&mut self, store: &mut SqliteStore, choice: &Choice, size: u64, puts: u64) {
        let mut times = Vec::new();
        for _ in 0..puts / size {
            let txn = self.batch(choice, size);
            let begun = Instant::now();
            store.commit(&txn).expect("commit");
            times.push(begun.elapsed());
        }
        let busy: Duration = times.iter().sum();
        times.sort_unstable();
        let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
        let commits = times.len() as f64 / busy.as_secs_f64();
        let what = match choice {
            Choice::New => "new",
            Choice::Neighbours => "neighbours",
            Choice::Random => "random",
        };
        println!(
            "{what:>10}, {size:>4} puts a commit: {commits:>6.0} commits/s {:>7.0} puts/s   p50 {:>7.3} ms  p99 {:>7.3} ms  max {:>7.3} ms",
            commits * size as f64,
            at(50),
            at(99),
            at(100)
        );
    }
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
    let mut load = Load { random: Random(7), keys: 0 };
    for (keys, puts) in [(10_000, 100_000), (100_000, 100_000)] {
        load.measure(&mut store, &Choice::New, 1000, keys - load.keys);
        println!("with {keys} keys:");
        for choice in [Choice::Neighbours, Choice::Random] {
            load.measure(&mut store, &choice, 1, 10_000);
            load.measure(&mut store, &choice, 64, puts);
            load.measure(&mut store, &choice, 1000, puts);
        }
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
