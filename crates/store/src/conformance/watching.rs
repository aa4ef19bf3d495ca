//! Watches: from the past into the present, never a gap, never a wait for the slow.

use super::*;
use crate::WatchError;
use std::task::{Context, Poll, Wake, Waker};

fn wait(watcher: &Watcher) -> WatchBatch {
    let batch = watcher.recv_timeout(Duration::from_secs(20)).expect("the watch goes on");
    batch.expect("a batch comes within 20 seconds")
}

/// All that is committed in the range, in order, with the keys as they then were.
pub fn watchers_see_every_change_once(harness: &impl Harness) {
    let mut store = harness.open();
    commit(&mut store, Txn::new().put("a/1", "old").put("b/1", "old"));
    let watcher = store.watch(None, KeyRange::prefix("a/")).expect("a watch");
    assert_eq!(watcher.resume_revision(), 3);
    let third = commit(&mut store, Txn::new().put("a/2", "x").put("b/2", "x").delete("a/1"));
    let batch = wait(&watcher);
    assert_eq!(batch.revision, third);
    let seen: Vec<_> = batch.events.iter().map(|event| (event.kind, &event.kv.key[..])).collect();
    assert_eq!(seen, [(EventKind::Put, &b"a/2"[..]), (EventKind::Delete, b"a/1")]);
    assert_eq!(Some(&batch.events[0].kv), get(&store, "a/2").as_ref());
    assert_eq!(batch.events[1], Event::delete(third, "a/1".into()));
    commit(&mut store, Txn::new().put("b/3", "outside"));
    assert_eq!(watcher.try_recv(), Ok(None));
    assert_eq!(watcher.resume_revision(), 5, "what is not in the range need not be seen again");
    commit(&mut store, Txn::new().put("a/3", ""));
    assert_eq!(watcher.resume_revision(), 5);
    drop(store);
    assert_eq!(wait(&watcher).revision, 5);
    assert_eq!(watcher.try_recv(), Err(WatchError::Closed { resume_revision: 6 }));
}

/// A watch from the past gets exactly what a watch at that time got.
pub fn the_past_can_be_watched(harness: &impl Harness) {
    let mut store = harness.open();
    let mut script = Script::new(6);
    let ranges = [KeyRange::all(), KeyRange::prefix("k1"), KeyRange::key("k07"), KeyRange::prefix("none")];
    let watch = |store: &mut _, from, range: &KeyRange| {
        Store::watch(store, Some(from), range.clone()).expect("the past can be watched")
    };
    let live: Vec<Watcher> = ranges.iter().map(|range| watch(&mut store, 2, range)).collect();
    for _ in 0..200 {
        commit(&mut store, script.txn());
    }
    for (range, live) in ranges.iter().zip(&live) {
        let seen = waiting(live);
        for from in [1, 2, 50, store.revision(), store.revision() + 1] {
            let replay = watch(&mut store, from, range);
            let expected: Vec<_> = seen.iter().filter(|batch| batch.revision >= from).cloned().collect();
            assert_eq!(waiting(&replay), expected, "{range:?} from {from}");
            assert_eq!(replay.resume_revision(), store.revision() + 1);
        }
    }
    let all_seen = watch(&mut store, 1, &ranges[0]);
    assert_eq!(revisions(&waiting(&all_seen)), (2..=store.revision()).collect::<Vec<_>>());
    let joined = watch(&mut store, 100, &ranges[0]);
    let next = commit(&mut store, Txn::new().put("k00", "live"));
    assert_eq!(
        revisions(&waiting(&joined)),
        (100..=next).collect::<Vec<_>>(),
        "from the past into the present"
    );
}

/// The watch of a store that was closed goes on with the next store at the same place.
pub fn a_watch_resumes_across_a_restart(harness: &impl Harness) {
    let mut store = harness.open();
    let watcher = store.watch(None, KeyRange::all()).expect("a watch");
    let mut script = Script::new(7);
    for _ in 0..20 {
        commit(&mut store, script.txn());
    }
    let mut seen: Vec<WatchBatch> = (0..5).map(|_| wait(&watcher)).collect();
    let from = watcher.resume_revision();
    let end = store.revision();
    drop(store);
    drop(watcher);
    let mut store = harness.open();
    let watcher = store.watch(Some(from), KeyRange::all()).expect("the watch resumes");
    commit(&mut store, Txn::new().put("after", "restart"));
    seen.extend(waiting(&watcher));
    assert_eq!(revisions(&seen), (2..=end + 1).collect::<Vec<_>>());
}

/// Who does not keep up loses the watch, not events: each new watch brings it further.
pub fn a_slow_watcher_is_told_and_can_resume(harness: &impl Harness) {
    let bounds = Bounds { watch_capacity: 10, ..Bounds::default() };
    let mut store = harness.open_with(bounds).expect("the store opens");
    let mut watcher = store.watch(None, KeyRange::all()).expect("a watch");
    let quick = store.watch(None, KeyRange::all()).expect("a watch");
    for round in 0..20 {
        // More than the capacity in one revision, now and then.
        let size = if round % 7 == 3 { 25 } else { 4 };
        let txn = (0..size).fold(Txn::new(), |txn, key| txn.put(format!("{key}"), format!("{round}")));
        let revision = commit(&mut store, txn);
        assert_eq!(
            quick.try_recv().expect("the quick one keeps up").map(|batch| batch.revision),
            Some(revision)
        );
    }
    let mut seen = Vec::new();
    let mut watches = 0;
    loop {
        match watcher.try_recv() {
            Ok(Some(batch)) => seen.push(batch),
            Ok(None) => break,
            Err(WatchError::Lagged { resume_revision }) => {
                assert_eq!(resume_revision, seen[seen.len() - 1].revision + 1);
                assert_eq!(
                    watcher.try_recv(),
                    Err(WatchError::Lagged { resume_revision }),
                    "the end is the end"
                );
                watcher = store.watch(Some(resume_revision), KeyRange::all()).expect("the watch resumes");
                watches += 1;
            }
            Err(other) => panic!("lagged, not {other}"),
        }
    }
    assert_eq!(revisions(&seen), (2..=21).collect::<Vec<_>>());
    assert!(watches >= 5, "93 events through a queue of 10, and only {watches} new watches");
}

/// A watch of revisions to come leaves out those before.
pub fn a_watch_may_begin_later(harness: &impl Harness) {
    let mut store = harness.open();
    let watcher = store.watch(Some(4), KeyRange::all()).expect("a watch");
    for _ in 0..5 {
        commit(&mut store, Txn::new().put("a", ""));
    }
    assert_eq!(revisions(&waiting(&watcher)), [4, 5, 6]);
}

struct Bell(std::sync::mpsc::Sender<()>);

impl Wake for Bell {
    fn wake(self: std::sync::Arc<Self>) {
        let _listener_gone = self.0.send(());
    }
}

/// Blocking and asynchronous waiting end when something comes.
pub fn watchers_wait_on_other_threads(harness: &impl Harness) {
    let mut store = harness.open();
    let blocked = store.watch(None, KeyRange::all()).expect("a watch");
    let mut polled = store.watch(None, KeyRange::all()).expect("a watch");
    let thread = std::thread::spawn(move || (blocked.recv(), blocked.recv()));
    let (bell, rung) = std::sync::mpsc::channel();
    let waker = Waker::from(std::sync::Arc::new(Bell(bell)));
    let mut context = Context::from_waker(&waker);
    assert!(polled.poll_recv(&mut context).is_pending());
    let revision = commit(&mut store, Txn::new().put("a", ""));
    rung.recv_timeout(Duration::from_secs(20)).expect("the task is woken");
    match polled.poll_recv(&mut context) {
        Poll::Ready(Ok(batch)) => assert_eq!(batch.revision, revision),
        other => panic!("a batch, not {other:?}"),
    }
    assert!(polled.poll_recv(&mut context).is_pending());
    drop(store);
    rung.recv_timeout(Duration::from_secs(20)).expect("the task is woken at the end");
    let closed = WatchError::Closed { resume_revision: revision + 1 };
    assert_eq!(polled.poll_recv(&mut context), Poll::Ready(Err(closed)));
    let (first, second) = thread.join().expect("the thread has not panicked");
    assert_eq!(first.map(|batch| batch.revision), Ok(revision));
    assert_eq!(second, Err(closed));
}
