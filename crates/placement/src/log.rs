//! Which instances changed lately: a bounded log that views catch up from whenever they are asked.
//!
//! An idle view costs nothing; one that is too far behind is built anew.

use std::collections::VecDeque;

/// What changed of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    /// The instance itself (and so possibly everything).
    Instance,
    /// Only what tasks hold on it.
    Tasks,
}

/// Changes in order. The number of a change never repeats.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    entries: VecDeque<(u32, Change)>,
    /// Number of the first entry that is still there.
    start: u64,
}

impl Log {
    /// Notes a change. At most `bound` entries are kept.
    pub fn push(&mut self, slot: u32, change: Change, bound: usize) {
        self.entries.push_back((slot, change));
        while self.entries.len() > bound {
            self.entries.pop_front();
            self.start += 1;
        }
    }

    /// Forgets everything: no view can catch up across this.
    pub fn reset(&mut self) {
        // One more than there were, so that even a view that is up to date sees that it missed something.
        self.start = self.end() + 1;
        self.entries.clear();
    }

    /// The number that the next change gets.
    pub fn end(&self) -> u64 {
        self.start + self.entries.len() as u64
    }

    /// What changed since `seen`, each instance once, in order of index; `None` if that is not known any more.
    pub fn since(&self, seen: u64) -> Option<Vec<(u32, Change)>> {
        let skip = usize::try_from(seen.checked_sub(self.start)?).ok()?;
        let mut changes: Vec<_> = self.entries.iter().skip(skip).copied().collect();
        // `Instance` sorts before `Tasks` and says more, so the first of each index is the one to keep.
        changes.sort_unstable();
        changes.dedup_by_key(|(slot, _)| *slot);
        Some(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_once_and_the_larger_change_wins() {
        let mut log = Log::default();
        for (slot, change) in
            [(3, Change::Tasks), (1, Change::Tasks), (3, Change::Instance), (3, Change::Tasks)]
        {
            log.push(slot, change, 10);
        }
        assert_eq!(log.since(0), Some(vec![(1, Change::Tasks), (3, Change::Instance)]));
        assert_eq!(log.since(3), Some(vec![(3, Change::Tasks)]));
        assert_eq!(log.since(log.end()), Some(vec![]));
    }

    #[test]
    fn bounded() {
        let mut log = Log::default();
        (0..5).for_each(|slot| log.push(slot, Change::Tasks, 3));
        assert_eq!(log.since(1), None);
        assert_eq!(log.since(2).map(|c| c.len()), Some(3));
        assert_eq!(log.end(), 5);
    }

    #[test]
    fn nobody_catches_up_across_a_reset() {
        let mut log = Log::default();
        log.push(0, Change::Tasks, 3);
        let seen = log.end();
        log.reset();
        assert_eq!(log.since(seen), None);
        assert_eq!(log.since(log.end()), Some(vec![]));
    }
}
