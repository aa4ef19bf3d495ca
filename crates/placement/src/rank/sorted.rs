//! An ordered set that can also say how many stand before a point and who stands at a position.
//!
//! A vector of short sorted vectors: at the tens of thousands of elements that a cluster has, this beats a balanced
//! tree, and positions come for free (the idea of Python's `sortedcontainers`).

/// Elements per run at most; a full one is split in half.
const RUN: usize = 128;

/// An ordered set with positions.
#[derive(Clone, Debug)]
pub(crate) struct Sorted<T> {
    /// Sorted runs, none empty, in order.
    runs: Vec<Vec<T>>,
    len: usize,
}

impl<T> Default for Sorted<T> {
    fn default() -> Self {
        Self { runs: Vec::new(), len: 0 }
    }
}

impl<T: Ord + Copy> Sorted<T> {
    /// Builds the set from its elements in any order, each once.
    pub fn from_unsorted(mut elements: Vec<T>) -> Self {
        elements.sort_unstable();
        assert!(elements.windows(2).all(|w| w[0] < w[1]), "an element was given twice");
        let runs = elements.chunks(RUN / 2).map(<[T]>::to_vec).collect();
        Self { runs, len: elements.len() }
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn first(&self) -> Option<&T> {
        self.runs.first()?.first()
    }

    /// The run that holds the element or would.
    fn run_of(&self, element: &T) -> usize {
        self.runs.partition_point(|run| run.last().is_some_and(|last| last < element))
    }

    /// Adds an element, which must not be there.
    pub fn insert(&mut self, element: T) {
        self.len += 1;
        let at = self.run_of(&element).min(self.runs.len().saturating_sub(1));
        let Some(run) = self.runs.get_mut(at) else {
            self.runs.push(vec![element]);
            return;
        };
        let position = run.binary_search(&element).expect_err("the element is already there");
        run.insert(position, element);
        if run.len() > RUN {
            let tail = run.split_off(RUN / 2);
            self.runs.insert(at + 1, tail);
        }
    }

    /// Removes an element, which must be there.
    pub fn remove(&mut self, element: &T) {
        let at = self.run_of(element);
        let run = self.runs.get_mut(at).expect("the element is there");
        let position = run.binary_search(element).expect("the element is there");
        run.remove(position);
        if run.is_empty() {
            self.runs.remove(at);
        }
        self.len -= 1;
    }

    /// How many elements from the first on satisfy the predicate; those that do must all stand in front.
    pub fn count_while(&self, predicate: impl Fn(&T) -> bool) -> usize {
        let mut count = 0;
        for run in &self.runs {
            if run.last().is_some_and(&predicate) {
                count += run.len();
            } else {
                return count + run.partition_point(predicate);
            }
        }
        count
    }

    /// The element at a position.
    pub fn get(&self, mut position: usize) -> Option<&T> {
        for run in &self.runs {
            if position < run.len() {
                return run.get(position);
            }
            position -= run.len();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn agrees_with_a_btree(
            start in prop::collection::btree_set(0u32..600, 0..300),
            steps in prop::collection::vec(0u32..600, 0..600),
        ) {
            let mut oracle: BTreeSet<u32> = start.clone();
            let mut sorted = Sorted::from_unsorted(start.into_iter().rev().collect());
            for step in steps {
                if oracle.remove(&step) {
                    sorted.remove(&step);
                } else {
                    oracle.insert(step);
                    sorted.insert(step);
                }
                prop_assert_eq!(sorted.len(), oracle.len());
                prop_assert_eq!(sorted.first(), oracle.first());
                prop_assert_eq!(sorted.count_while(|e| *e < 300), oracle.range(..300).count());
            }
            let all: Vec<u32> = (0..oracle.len()).map(|i| *sorted.get(i).unwrap()).collect();
            prop_assert_eq!(all, oracle.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(sorted.get(oracle.len()), None);
        }
    }
}
