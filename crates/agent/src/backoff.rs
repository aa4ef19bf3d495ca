//! Exponential backoff with jitter, as the agent uses towards the control plane.

use std::time::Duration;

use crate::random;

/// Delays that grow from `min` to `max` by `factor`, each lengthened by up to `jitter` (a fraction of itself).
#[derive(Clone, Debug)]
pub struct Backoff {
    min: Duration,
    max: Duration,
    factor: f64,
    jitter: f64,
    next: Duration,
}

impl Backoff {
    /// A backoff at its beginning.
    pub fn new(min: Duration, max: Duration, factor: f64, jitter: f64) -> Self {
        assert!(min <= max && factor >= 1.0 && (0.0..=1.0).contains(&jitter));
        Backoff { min, max, factor, jitter, next: min }
    }

    /// Registration: 3 s to 192 s, doubling, 20 % jitter.
    pub fn registration() -> Self {
        Self::new(Duration::from_secs(3), Duration::from_secs(192), 2.0, 0.2)
    }

    /// The control web socket: 250 ms to 2 min, times 1.5, 20 % jitter.
    pub fn acs() -> Self {
        Self::new(Duration::from_millis(250), Duration::from_secs(120), 1.5, 0.2)
    }

    /// The telemetry web socket: 1 s to 1 min, doubling, 20 % jitter.
    pub fn tcs() -> Self {
        Self::new(Duration::from_secs(1), Duration::from_secs(60), 2.0, 0.2)
    }

    /// The next delay to wait.
    pub fn delay(&mut self) -> Duration {
        let base = self.next;
        self.next = base.mul_f64(self.factor).min(self.max);
        random::between(base, base.mul_f64(self.jitter))
    }

    /// Starts again from the shortest delay.
    pub fn reset(&mut self) {
        self.next = self.min;
    }
}

/// Delays between attempts to submit a state change: twelve exponential ones (1 s to 30 s), then every five minutes, for at
/// most 298 attempts, which is about a day.
#[derive(Clone, Debug)]
pub struct SubmitSchedule {
    attempts: u32,
    backoff: Backoff,
}

impl SubmitSchedule {
    const EXPONENTIAL: u32 = 12;
    const ATTEMPTS: u32 = 298;

    /// A schedule before its first attempt.
    pub fn new() -> Self {
        let backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(30), 1.5, 0.2);
        SubmitSchedule { attempts: 0, backoff }
    }

    /// Whether the last attempt failed.
    pub fn has_failed(&self) -> bool {
        self.attempts > 0
    }

    /// The pause after one more failed attempt; None when the attempts are used up.
    pub fn failed(&mut self) -> Option<Duration> {
        self.attempts += 1;
        match self.attempts {
            n if n >= Self::ATTEMPTS => None,
            n if n <= Self::EXPONENTIAL => Some(self.backoff.delay()),
            _ => Some(Duration::from_secs(300)),
        }
    }
}

impl Default for SubmitSchedule {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_grow_to_the_maximum_and_reset() {
        let mut backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(8), 2.0, 0.0);
        let seen: Vec<u64> = (0..6).map(|_| backoff.delay().as_secs()).collect();
        assert_eq!(seen, [1, 2, 4, 8, 8, 8]);
        backoff.reset();
        assert_eq!(backoff.delay().as_secs(), 1);
    }

    #[test]
    fn submissions_give_up_after_about_a_day() {
        let mut schedule = SubmitSchedule::new();
        let mut total = Duration::ZERO;
        let mut pauses = 0;
        while let Some(pause) = schedule.failed() {
            total += pause;
            pauses += 1;
        }
        assert_eq!(pauses, 297);
        assert!(total > Duration::from_secs(23 * 3600) && total < Duration::from_secs(25 * 3600));
    }
}
