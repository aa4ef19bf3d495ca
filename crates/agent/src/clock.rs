//! The agent's clock: wall time as epoch milliseconds, and its text forms.
//!
//! Everything that is stored or goes over the wire is wall time (a monotonic instant means nothing after a restart);
//! waiting is done by tokio's timers. Under tokio's paused clock the two must agree, or a test that sleeps virtual
//! minutes would see no time pass: [`Clock::tokio`] derives wall time from tokio's instants.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Wall time, milliseconds since 1970-01-01T00:00:00Z.
pub type Millis = u64;

/// A source of wall time, cheap to clone.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Tokio { base: Millis, start: tokio::time::Instant },
}

impl Clock {
    /// The system's wall clock.
    pub fn system() -> Self {
        Clock(Source::System)
    }

    /// Follows tokio's clock, starting at `base`; for runs under paused (virtual) time. Must be called inside a
    /// tokio runtime.
    pub fn tokio(base: Millis) -> Self {
        Clock(Source::Tokio { base, start: tokio::time::Instant::now() })
    }

    /// The time now.
    pub fn now(&self) -> Millis {
        match &self.0 {
            Source::System => {
                SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_millis() as Millis
            }
            Source::Tokio { base, start } => base + start.elapsed().as_millis() as Millis,
        }
    }
}

/// Nanoseconds since the epoch, as the container runtime counts.
pub fn nanos(time: Millis) -> runtime::Timestamp {
    i64::try_from(time).unwrap_or(i64::MAX / 1_000_000) * 1_000_000
}

/// Epoch milliseconds of a time of the container runtime; times before 1970 become 0.
pub fn from_nanos(time: runtime::Timestamp) -> Millis {
    u64::try_from(time / 1_000_000).unwrap_or(0)
}

/// `20261121T080140Z`, the form of `X-Amz-Date`.
pub fn amz_date(time: Millis) -> String {
    let text = runtime::format_rfc3339(nanos(time));
    let (whole, _) = text.split_once('.').expect("nine digits of fraction follow a point");
    format!("{}Z", whole.replace(['-', ':'], ""))
}

/// `2026-11-21T08:01:40.123000000Z`, the form used by the metadata endpoint.
pub fn rfc3339(time: Millis) -> String {
    runtime::format_rfc3339(nanos(time))
}

/// Epoch seconds with a fraction: the form of time stamps in AWS JSON and in telemetry frames.
pub fn epoch_seconds(time: Millis) -> f64 {
    time as f64 / 1000.0
}

/// Reads an RFC 3339 time stamp; None for Docker's zero time and for anything malformed.
pub fn parse_rfc3339(text: &str) -> Option<Millis> {
    runtime::parse_rfc3339(text).map(from_nanos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_known_moments() {
        assert_eq!(amz_date(0), "19700101T000000Z");
        assert_eq!(rfc3339(1_709_210_096_789), "2024-02-29T12:34:56.789000000Z");
        assert_eq!(amz_date(4_102_444_799_000), "20991231T235959Z");
    }

    #[test]
    fn parsing_inverts_formatting() {
        for time in [0, 1_709_210_096_789, 951_782_400_000, 4_102_444_799_999] {
            assert_eq!(parse_rfc3339(&rfc3339(time)), Some(time));
        }
        assert_eq!(parse_rfc3339("0001-01-01T00:00:00Z"), None);
    }

    #[tokio::test(start_paused = true)]
    async fn a_clock_in_virtual_time_moves_with_sleeping() {
        let clock = Clock::tokio(1_000);
        tokio::time::sleep(Duration::from_secs(60)).await;
        assert_eq!(clock.now(), 61_000);
    }
}
