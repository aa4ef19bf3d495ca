//! Watchers: bounded queues that the writer fills after each commit and that other threads drain.
//!
//! A watcher that does not keep up is cut off rather than waited for: it still gets what is in its queue, then
//! [`WatchError::Lagged`] with the revision to watch from next. Nothing is ever left out silently.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::{KeyRange, KeyValue};

/// What happened to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    Put,
    Delete,
}

/// One change of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub kind: EventKind,
    /// The key after the change; a delete has only its key and `mod_revision`.
    pub kv: KeyValue,
}

impl Event {
    pub(crate) fn delete(revision: i64, key: Bytes) -> Self {
        let kv = KeyValue {
            key,
            value: Bytes::new(),
            create_revision: 0,
            mod_revision: revision,
            version: 0,
            lease: None,
        };
        Self { kind: EventKind::Delete, kv }
    }
}

/// Events that a watcher may leave waiting, unless the store is opened with another bound.
pub(crate) const DEFAULT_CAPACITY: usize = 1 << 16;

/// All changes of one revision that are in the watched range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchBatch {
    pub revision: i64,
    /// At least one, in the order of the transaction.
    pub events: Vec<Event>,
}

/// Why a watch has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchError {
    /// The watcher was too slow. All before `resume_revision` has been delivered; watch again from there.
    Lagged { resume_revision: i64 },
    /// History before this revision is gone; read the range anew.
    Compacted { compact_revision: i64 },
    /// The store has been closed. All before `resume_revision` has been delivered.
    Closed { resume_revision: i64 },
}

impl std::fmt::Display for WatchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Lagged { resume_revision } => {
                write!(f, "the watcher was too slow, watch again from revision {resume_revision}")
            }
            Self::Compacted { compact_revision } => {
                write!(f, "history before revision {compact_revision} has been compacted")
            }
            Self::Closed { resume_revision } => {
                write!(f, "the store has been closed, watch again from revision {resume_revision}")
            }
        }
    }
}

impl std::error::Error for WatchError {}

#[derive(Default)]
struct Queue {
    batches: VecDeque<WatchBatch>,
    events: usize,
    /// Everything before this revision has been queued (or was not in the range).
    next_revision: i64,
    end: Option<WatchError>,
    /// The watcher was dropped: the hub lets go of the queue.
    abandoned: bool,
    waker: Option<Waker>,
}

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    ready: Condvar,
}

impl Shared {
    /// No code panics while it holds the lock, and a queue is whole between any two statements.
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wake(&self, queue: MutexGuard<'_, Queue>) {
        let mut queue = queue;
        let waker = queue.waker.take();
        drop(queue);
        self.ready.notify_all();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

/// The receiving end of a watch; can be moved to any thread, and outlives nothing but its store's queue.
pub struct Watcher {
    shared: Arc<Shared>,
}

impl Watcher {
    /// The next batch if there is one already.
    ///
    /// # Errors
    /// The end of the watch, once everything queued before it has been taken.
    pub fn try_recv(&self) -> Result<Option<WatchBatch>, WatchError> {
        take(&mut self.shared.lock())
    }

    /// Waits for the next batch.
    ///
    /// # Errors
    /// As [`try_recv`](Self::try_recv).
    pub fn recv(&self) -> Result<WatchBatch, WatchError> {
        let mut queue = self.shared.lock();
        loop {
            if let Some(batch) = take(&mut queue)? {
                return Ok(batch);
            }
            queue = self.shared.ready.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Waits for the next batch, but no longer than `patience`.
    ///
    /// # Errors
    /// As [`try_recv`](Self::try_recv).
    pub fn recv_timeout(&self, patience: Duration) -> Result<Option<WatchBatch>, WatchError> {
        let deadline = Instant::now() + patience;
        let mut queue = self.shared.lock();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if let Some(batch) = take(&mut queue)? {
                return Ok(Some(batch));
            }
            if left.is_zero() {
                return Ok(None);
            }
            queue = self.shared.ready.wait_timeout(queue, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// The next batch for an asynchronous task, which is woken when there is one. One task at a time.
    pub fn poll_recv(&mut self, context: &mut Context<'_>) -> Poll<Result<WatchBatch, WatchError>> {
        let mut queue = self.shared.lock();
        match take(&mut queue) {
            Ok(Some(batch)) => Poll::Ready(Ok(batch)),
            Err(end) => Poll::Ready(Err(end)),
            Ok(None) => {
                queue.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }

    /// The revision from which another watch would go on exactly where this one stands.
    pub fn resume_revision(&self) -> i64 {
        let queue = self.shared.lock();
        queue.batches.front().map_or(queue.next_revision, |batch| batch.revision)
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let mut queue = self.shared.lock();
        queue.abandoned = true;
        queue.batches.clear();
    }
}

fn take(queue: &mut Queue) -> Result<Option<WatchBatch>, WatchError> {
    if let Some(batch) = queue.batches.pop_front() {
        queue.events -= batch.events.len();
        return Ok(Some(batch));
    }
    queue.end.map_or(Ok(None), Err)
}

struct Subscription {
    range: KeyRange,
    shared: Arc<Shared>,
}

impl Subscription {
    /// Queues what of a revision is in range; `false` when the watch is over.
    fn offer(&self, revision: i64, events: &[Event], capacity: usize) -> bool {
        let mut queue = self.shared.lock();
        if queue.abandoned {
            return false;
        }
        if revision < queue.next_revision {
            return true; // a watch that begins later than now
        }
        let wanted: Vec<Event> =
            events.iter().filter(|event| self.range.contains(&event.kv.key)).cloned().collect();
        if wanted.is_empty() {
            queue.next_revision = revision + 1;
            return true;
        }
        // One revision always fits an empty queue: a watcher that resumes gets ahead each time.
        if queue.events > 0 && queue.events + wanted.len() > capacity {
            queue.end = Some(WatchError::Lagged { resume_revision: revision });
            self.shared.wake(queue);
            return false;
        }
        queue.next_revision = revision + 1;
        queue.events += wanted.len();
        queue.batches.push_back(WatchBatch { revision, events: wanted });
        self.shared.wake(queue);
        true
    }
}

/// The sending end of all watches of one store.
pub(crate) struct Hub {
    subscriptions: Vec<Subscription>,
    capacity: usize,
}

impl Hub {
    /// `capacity`: events that a watcher may leave waiting.
    pub fn new(capacity: usize) -> Self {
        Self { subscriptions: Vec::new(), capacity }
    }

    /// Whether anyone listens; if not, events need not be made.
    pub fn is_idle(&self) -> bool {
        self.subscriptions.is_empty()
    }

    /// Tells all watchers about a durable commit.
    pub fn publish(&mut self, revision: i64, events: &[Event]) {
        let capacity = self.capacity;
        self.subscriptions.retain(|subscription| subscription.offer(revision, events, capacity));
    }

    /// Adds a watcher from `from_revision` on, for a store that is at `current`. `past` is what has happened since, in
    /// order; a watcher whose queue cannot hold it all gets the beginning, and can resume from there.
    pub fn subscribe(
        &mut self,
        from_revision: i64,
        current: i64,
        range: KeyRange,
        past: impl IntoIterator<Item = (i64, Vec<Event>)>,
    ) -> Watcher {
        let shared = Arc::new(Shared::default());
        shared.lock().next_revision = from_revision;
        let subscription = Subscription { range, shared: Arc::clone(&shared) };
        let fits =
            past.into_iter().all(|(revision, events)| subscription.offer(revision, &events, self.capacity));
        if fits {
            shared.lock().next_revision = from_revision.max(current + 1);
            self.subscriptions.push(subscription);
        }
        Watcher { shared }
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        for subscription in &self.subscriptions {
            let mut queue = subscription.shared.lock();
            queue.end = Some(WatchError::Closed { resume_revision: queue.next_revision });
            subscription.shared.wake(queue);
        }
    }
}
