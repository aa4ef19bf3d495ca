//! What every implementation of [`Store`] has to do, as functions that panic if it does not.
//!
//! An implementation says how its stores are opened ([`Harness`]) and gets one test per requirement from
//! [`conformance_tests!`](crate::conformance_tests). What happens when the disk or the process fails cannot be asked of
//! the trait; those tests belong to the implementation.

mod basics;
mod history;
mod leases;
mod watching;

pub use basics::*;
pub use history::*;
pub use leases::*;
pub use watching::*;

use std::time::Duration;

use bytes::Bytes;

use crate::{
    CommitResult, Event, EventKind, HistoryLimits, KeyRange, KeyValue, RangeRequest, Store, StoreError, Txn,
    WatchBatch, Watcher,
};

/// Bounds to open a store with.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub history: HistoryLimits,
    /// Events that a watcher may leave waiting.
    pub watch_capacity: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { history: HistoryLimits::default(), watch_capacity: 10_000 }
    }
}

/// A place for one store, which can be opened again and again.
pub trait Harness {
    type Store: Store;

    /// Opens the store with the given bounds.
    ///
    /// # Errors
    /// Those of the implementation, `Locked` above all.
    fn open_with(&self, bounds: Bounds) -> Result<Self::Store, StoreError>;

    /// Opens the store with the usual bounds.
    fn open(&self) -> Self::Store {
        self.open_with(Bounds::default()).expect("the store opens")
    }
}

/// Makes one `#[test]` for each requirement. `$new` is an expression that makes a new, empty harness.
#[macro_export]
macro_rules! conformance_tests {
    ($new:expr) => {
        $crate::conformance_tests! { $new =>
            a_new_store_is_empty
            revisions_have_no_gaps
            keys_know_their_revisions
            commits_without_a_change_make_no_revision
            a_failed_compare_changes_nothing
            compares_see_every_property
            faulty_transactions_are_refused
            ranges_select_by_bytes
            pages_join_up
            everything_survives_a_restart
            a_second_opener_is_turned_away
            the_past_can_be_read
            compaction_forgets_the_past_only
            compaction_survives_a_restart
            history_is_bounded
            watchers_see_every_change_once
            the_past_can_be_watched
            a_watch_resumes_across_a_restart
            a_slow_watcher_is_told_and_can_resume
            a_watch_may_begin_later
            watchers_wait_on_other_threads
            leases_end_with_their_keys
            leases_are_kept_alive
            a_key_has_one_lease
            a_restart_renews_leases
        }
    };
    ($new:expr => $($name:ident)+) => {
        $(
            #[test]
            fn $name() {
                $crate::conformance::$name(&$new);
            }
        )+
    };
}

fn commit(store: &mut impl Store, txn: Txn) -> i64 {
    let result = store.commit(&txn).expect("the commit succeeds");
    assert!(result.succeeded, "no compare fails");
    assert_eq!(result.revision, store.revision());
    result.revision
}

fn all(store: &impl Store) -> Vec<KeyValue> {
    let page = store.range(&RangeRequest::new(KeyRange::all())).expect("the range can be read");
    assert_eq!(page.revision, store.revision());
    assert!(!page.more(), "without a limit there is one page");
    page.kvs
}

fn all_at(store: &impl Store, revision: i64) -> Vec<KeyValue> {
    let page = store.range(&RangeRequest::new(KeyRange::all()).at(revision)).expect("the past can be read");
    assert_eq!(page.revision, revision);
    page.kvs
}

fn get(store: &impl Store, key: &str) -> Option<KeyValue> {
    let page = store.range(&RangeRequest::new(KeyRange::key(key.to_owned()))).expect("the key can be read");
    assert!(page.kvs.len() <= 1);
    page.kvs.into_iter().next()
}

fn keys(kvs: &[KeyValue]) -> Vec<&[u8]> {
    kvs.iter().map(|kv| &kv.key[..]).collect()
}

/// What is waiting for a watcher. Watchers are fed before a commit returns, so nothing else is on its way.
fn waiting(watcher: &Watcher) -> Vec<WatchBatch> {
    let mut batches = Vec::new();
    while let Some(batch) = watcher.try_recv().expect("the watch goes on") {
        batches.push(batch);
    }
    batches
}

fn revisions(batches: &[WatchBatch]) -> Vec<i64> {
    batches.iter().map(|batch| batch.revision).collect()
}

/// A deterministic mix of commits: puts of new and old keys, deletes of keys and ranges, several at once.
pub struct Script(u64);

impl Script {
    /// The same seed makes the same commits.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn key(&mut self) -> String {
        format!("k{:02}", self.below(40))
    }

    /// The next transaction: mostly small, on forty keys.
    pub fn txn(&mut self) -> Txn {
        if self.below(8) == 0 {
            let first = self.key();
            return Txn::new().delete_range(KeyRange::between(first.clone(), first + "~")).delete(self.key());
        }
        let size = self.below(6) + 1;
        let mut chosen: Vec<String> = (0..size).map(|_| self.key()).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen.into_iter().fold(Txn::new(), |txn, key| {
            if self.below(4) == 0 {
                return txn.delete(key);
            }
            let length = self.below(3000) as usize;
            txn.put(key, vec![self.below(256) as u8; length])
        })
    }
}
