//! What goes wrong, how often: messages lost, repeated and late; commits refused; control planes that crash.
//!
//! Off unless switched on, so that scenarios are exact. All chances are per mille.

use state::Random;

/// What becomes of a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Commit,
    /// The store refuses; the engine undoes the batch.
    Refuse,
    /// The process ends before the batch is durable.
    CrashBefore,
    /// The process ends after the batch is durable and before anybody hears of it.
    CrashAfter,
}

/// A message's way over the network in milliseconds when all is well.
const WAY_MS: i64 = 5;
/// Reconciliations between two commits when all is well.
const STRIDE: usize = 64;

/// Chances of faults, and the dice.
pub struct Faults {
    random: Random,
    /// Whether anything goes wrong at all.
    pub on: bool,
    pub lose: u64,
    pub repeat: u64,
    pub late: u64,
    pub refuse: u64,
    pub crash: u64,
}

impl Faults {
    /// No faults; the rates are those of randomized runs.
    pub fn new(seed: u64) -> Faults {
        Faults { random: Random::new(seed), on: false, lose: 60, repeat: 40, late: 40, refuse: 3, crash: 2 }
    }

    fn chance(&mut self, per_mille: u64) -> bool {
        self.random.below(1000) < per_mille
    }

    /// When a message arrives, in milliseconds from now: never, once or twice.
    pub fn arrivals(&mut self) -> Vec<i64> {
        if !self.on {
            return vec![WAY_MS];
        }
        let mut out = Vec::new();
        if !self.chance(self.lose) {
            out.push(self.way());
        }
        if self.chance(self.repeat) {
            out.push(self.way());
        }
        out
    }

    /// The same for what cannot arrive twice or much later: a handshake, a frame of a socket in order.
    pub fn arrival_in_order(&mut self) -> Option<i64> {
        let lost = self.on && self.chance(self.lose);
        (!lost).then_some(WAY_MS)
    }

    fn way(&mut self) -> i64 {
        let most = if self.chance(self.late) { 45_000 } else { 60 };
        1 + self.random.below(most) as i64
    }

    /// What becomes of the next commit.
    pub fn fate(&mut self) -> Fate {
        if !self.on {
            return Fate::Commit;
        }
        match self.random.below(1000) {
            n if n < self.refuse => Fate::Refuse,
            n if n < self.refuse + self.crash => {
                if self.random.below(2) == 0 {
                    Fate::CrashBefore
                } else {
                    Fate::CrashAfter
                }
            }
            _ => Fate::Commit,
        }
    }

    /// Reconciliations before the next commit: crashes fall between any two.
    pub fn stride(&mut self) -> usize {
        if self.on && self.chance(200) { 1 + self.random.below(4) as usize } else { STRIDE }
    }
}
