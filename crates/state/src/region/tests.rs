use std::any::Any;

use serde::{Deserialize, Serialize};

use super::*;
use crate::row::Row;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Counter {
    name: String,
    wanted: i64,
    is: i64,
}

impl Row for Counter {
    const TABLE: &'static str = "test/counter";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("level", &self.is.to_string());
    }
}

/// The sum of all counters.
#[derive(Default)]
struct Sum(i64);

impl Derived for Sum {
    fn apply(&mut self, change: &Change) {
        if let Some((old, new)) = change.of::<Counter>() {
            self.0 += new.map_or(0, |c| c.is) - old.map_or(0, |c| c.is);
        }
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// Counts up by one a second until the counter is where it should be.
struct Raise;

impl Controller for Raise {
    fn name(&self) -> &'static str {
        "raise"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some(c) = change.latest::<Counter>() {
            wake.key(&c.name);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<Counter>().iter().for_each(|c| wake.key(&c.name));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let c = tx.get::<Counter>(key)?.clone();
        (c.is < c.wanted).then(|| {
            if tx.now().0 % 1000 == 0 {
                tx.update::<Counter>(key, |c| c.is += 1);
            }
            tx.now().plus_s(1)
        })
    }
}

fn region() -> Region {
    let mut tables = Tables::new();
    tables.declare::<Counter>();
    Region::new(RegionConfig {
        account: "123456789012".into(),
        region: "us-east-1".into(),
        seed: 1,
        tables,
        controllers: vec![Box::new(Raise)],
        derived: vec![Box::new(Sum::default())],
    })
}

fn put(r: &mut Region, name: &str, wanted: i64, is: i64) {
    r.write(Timestamp(1), |tx| {
        tx.put(Counter { name: name.into(), wanted, is });
        Ok(())
    })
    .unwrap();
}

fn sum(r: &mut Region) -> i64 {
    r.write(Timestamp(1), |tx| Ok(tx.derived::<Sum>().0)).unwrap()
}

#[test]
fn a_failed_transaction_leaves_nothing() {
    let mut r = region();
    put(&mut r, "a", 3, 3);
    r.take_changes();
    let e = r.write(Timestamp(1), |tx| -> Result<(), AwsError> {
        tx.update::<Counter>("a", |c| c.is = 9);
        tx.put(Counter { name: "b".into(), wanted: 1, is: 1 });
        tx.delete::<Counter>("a");
        Err(AwsError::new("No", "no"))
    });
    assert!(e.is_err());
    assert_eq!(r.tables().get::<Counter>("a").unwrap().is, 3);
    assert!(r.tables().get::<Counter>("b").is_none());
    assert_eq!(r.tables().by_index::<Counter>("level", "3").count(), 1);
    assert_eq!(r.tables().by_index::<Counter>("level", "9").count(), 0);
    assert_eq!(sum(&mut r), 3);
    assert!(r.take_changes().is_empty());
}

#[test]
fn a_part_that_fails_leaves_nothing_and_the_transaction_goes_on() {
    let mut r = region();
    put(&mut r, "a", 3, 3);
    r.take_changes();
    r.write(Timestamp(1), |tx| {
        tx.update::<Counter>("a", |c| c.is = 5);
        let failed = tx.attempt(|tx| {
            tx.update::<Counter>("a", |c| c.is = 9);
            tx.put(Counter { name: "b".into(), wanted: 1, is: 1 });
            let inner = tx.attempt(|tx| {
                tx.delete::<Counter>("a");
                Ok::<_, AwsError>(tx.changed())
            });
            assert_eq!(inner.ok(), Some(4));
            Err::<(), _>(AwsError::new("No", "no"))
        });
        assert_eq!(failed.unwrap_err().code, "No");
        assert_eq!((tx.changed(), tx.derived::<Sum>().0), (1, 5), "as before the part");
        tx.attempt(|tx| {
            tx.put(Counter { name: "c".into(), wanted: 1, is: 1 });
            Ok(())
        })
    })
    .unwrap();
    let is = |name: &str| r.tables().get::<Counter>(name).map(|c| c.is);
    assert_eq!((is("a"), is("b"), is("c")), (Some(5), None, Some(1)));
    assert_eq!(r.tables().by_index::<Counter>("level", "9").count(), 0);
    assert_eq!(r.take_changes().len(), 2, "what was undone is not stored");
    assert_eq!(sum(&mut r), 6);
}

#[test]
fn changes_that_cannot_be_stored_are_rolled_back() {
    let mut r = region();
    put(&mut r, "a", 3, 3);
    put(&mut r, "a", 3, 4);
    let changes = r.take_changes();
    r.roll_back(changes);
    assert!(r.tables().get::<Counter>("a").is_none());
    assert_eq!(sum(&mut r), 0);
}

#[test]
fn a_controller_runs_until_all_is_well_and_then_sleeps() {
    let mut r = region();
    put(&mut r, "a", 2, 0);
    let mut now = Timestamp(0);
    for _ in 0..5 {
        while r.step(now, 10) {}
        match r.next_due() {
            Some(at) => now = at,
            None => break,
        }
    }
    assert_eq!(r.tables().get::<Counter>("a").unwrap().is, 2);
    assert_eq!(r.next_due(), None);
}

#[test]
fn rows_come_back_from_their_stored_form() {
    let mut r = region();
    put(&mut r, "a", 5, 5);
    put(&mut r, "b", 5, 2);
    let mut stored = Vec::new();
    r.tables().for_each(&mut |t, k, row| stored.push((t, k.to_string(), row.to_json())));
    let mut again = region();
    for (t, k, json) in &stored {
        again.load(t, k, json).unwrap();
    }
    again.start();
    assert_eq!(sum(&mut again), 7);
    assert_eq!(again.next_due(), Some(Timestamp(0)));
    assert!(again.load("test/other", "x", b"{}").is_err());
    assert!(again.load("test/counter", "x", b"{}").is_err());
}

#[test]
fn a_snapshot_does_not_move() {
    let mut r = region();
    put(&mut r, "a", 1, 1);
    let before = r.tables().clone();
    put(&mut r, "a", 1, 2);
    assert_eq!(before.get::<Counter>("a").unwrap().is, 1);
    assert_eq!(before.by_index::<Counter>("level", "1").count(), 1);
}

#[test]
fn prefixes_select_families() {
    let mut r = region();
    for n in ["a/1", "a/2", "ab/1", "b/1"] {
        put(&mut r, n, 0, 0);
    }
    let names: Vec<_> = r.tables().prefix::<Counter>("a/").map(|c| c.name.clone()).collect();
    assert_eq!(names, ["a/1", "a/2"]);
}
