//! The launch throttle: tasks that fail to start again and again are started less and less often.
//!
//! Source: Developer Guide, "Service throttle logic": the pause grows up to fifteen minutes, and a new task definition or a
//! task that starts ends it. AWS does not publish the steps; ours double from one second, so that a mistake on a laptop is
//! retried soon and a lasting one costs little. A round is all failures between two pauses: a hundred tasks that fail
//! together are one.

use state::Timestamp;

use super::snapshot::{End, Snapshot, Throttle};

/// The longest pause.
pub const LONGEST_S: i64 = 15 * 60;
/// From this round on the service says that it cannot start tasks.
pub const TELLING_ROUND: u32 = 3;

/// The pause after that many rounds of failures, in seconds.
pub fn pause_s(rounds: u32) -> i64 {
    match rounds {
        0 => 0,
        n => (1_i64 << (n - 1).min(20)).min(LONGEST_S),
    }
}

/// The throttle after what happened since the last look.
pub fn update(s: &Snapshot) -> Throttle {
    let current = s.primary();
    let mine = |owner: Option<usize>| owner.is_some() && (current.is_none() || owner == current);
    let began = s.tasks.iter().any(|t| mine(t.owner) && t.ran && t.created_at >= last_failure(s));
    let began = began || s.ended.iter().any(|e| mine(e.owner) && e.end == End::AfterRunning);
    let base = if began { Throttle::default() } else { s.throttle };
    let failed = s.ended.iter().any(|e| mine(e.owner) && e.end == End::FailedToStart);
    if !failed || base.holds(s.now) {
        return base;
    }
    let rounds = base.rounds.saturating_add(1);
    Throttle { rounds, until: Some(s.now.plus_s(pause_s(rounds))) }
}

/// When the last round of failures began. A task from before it that still runs is no proof that starting works.
fn last_failure(s: &Snapshot) -> Timestamp {
    match s.throttle.until {
        Some(until) => Timestamp(until.0 - pause_s(s.throttle.rounds) * 1000),
        None => Timestamp(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_fifteen_minutes() {
        let all: Vec<i64> = (0..12).map(pause_s).collect();
        assert_eq!(all, [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900]);
        assert_eq!(pause_s(u32::MAX), 900);
    }
}
