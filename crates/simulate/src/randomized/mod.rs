//! Random worlds under random faults: services of all kinds, operations, lost, repeated and late messages, machines that
//! vanish and return, crashes of the control plane. After every step what must hold is checked ([`crate::checks`]); when
//! the faults end, everything must come to rest within bounded virtual time.
//!
//! A run follows from its seed alone.

mod chaos;
mod ground;
mod ledger;
mod rest;

use state::Random;

use crate::world::{Violation, World};
use ground::Ground;
use ledger::Ledger;

/// How long a world may take to come to rest after the last fault.
const REST_MS: i64 = 20 * 60_000;
/// How long it must then stay as it is.
const QUIET_MS: i64 = 60_000;

/// What a run did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Of everything that was told: two runs of a seed have the same.
    pub hash: u64,
    pub commits: u64,
    /// Starts of the control plane.
    pub starts: u64,
    /// Operations that were tried.
    pub operations: u64,
    /// Healthy tasks that the scheduler stopped, each within minimumHealthyPercent.
    pub stops: u64,
    /// Virtual milliseconds from the last fault to rest.
    pub rest_ms: i64,
}

/// A run that went wrong.
#[derive(Debug)]
pub struct Failure {
    pub what: String,
    /// The end of the story.
    pub story: Vec<String>,
}

/// Whoever operates the world of a run.
pub struct Operator {
    world: World,
    random: Random,
    ground: Ground,
    ledger: Ledger,
    operations: u64,
}

/// Runs a seed.
///
/// # Errors
/// What must never be and was.
pub fn run(seed: u64) -> Result<Summary, Failure> {
    let mut random = Random::new(seed ^ 0x5eed);
    let mut world = World::new(seed, false);
    let ground = ground::lay(&mut world, &mut random);
    let mut operator = Operator { world, random, ground, ledger: Ledger::default(), operations: 0 };
    match operator.play() {
        Ok(rest_ms) => Ok(Summary {
            hash: operator.world.story.hash(),
            commits: operator.world.plane.commits(),
            starts: operator.world.plane.starts,
            operations: operator.operations,
            stops: operator.world.checks.stops,
            rest_ms,
        }),
        Err(Violation(what)) => {
            operator.world.story.flush();
            Err(Failure { what, story: operator.world.story.lines().map(str::to_owned).collect() })
        }
    }
}

impl Operator {
    fn play(&mut self) -> Result<i64, Violation> {
        let second = self.world.now.plus_ms(1_000);
        self.world.run_until(second)?;
        self.chaos()?;
        self.repair()?;
        let from = self.world.now;
        let mut why = String::new();
        let rested = self.world.run_until_holds(REST_MS, |w| match rest::unrest(w) {
            Some(reason) => {
                why = reason;
                false
            }
            None => true,
        })?;
        if !rested {
            return Err(Violation(format!("no rest {} s after the last fault: {why}", REST_MS / 1000)));
        }
        let rest_ms = self.world.now.since(from);
        let before = rest::tasks(&self.world);
        let quiet = self.world.now.plus_ms(QUIET_MS);
        self.world.run_until(quiet)?;
        if before != rest::tasks(&self.world) {
            return Err(Violation("a world at rest moved its tasks".into()));
        }
        self.ledger.check(self.world.tables()).map_err(Violation)?;
        Ok(rest_ms)
    }

    /// A number below `n`.
    fn below(&mut self, n: usize) -> usize {
        self.random.below(n as u64) as usize
    }

    /// One of several.
    fn one_of<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() {
            return None;
        }
        let i = self.below(of.len());
        Some(of[i].clone())
    }
}
