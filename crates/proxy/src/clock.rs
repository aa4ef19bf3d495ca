//! Wall-clock time for cookies, traces, dates and logs.

use std::cell::RefCell;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Time since 1970.
pub fn unix() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// Seconds since 1970.
pub fn unix_seconds() -> u64 {
    unix().as_secs()
}

/// Year, month and day of a time, in the Gregorian calendar (after Howard Hinnant's `civil_from_days`).
pub fn date(seconds: u64) -> (u64, u64, u64) {
    let days = seconds / 86_400 + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

/// A time with microseconds, as access logs write it.
pub fn iso(time: Duration) -> String {
    let seconds = time.as_secs();
    let (year, month, day) = date(seconds);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:06}Z", time.subsec_micros())
}

/// Appends the `Date` of now, which is rendered once a second and thread.
pub fn append_http_date(out: &mut bytes::BytesMut) {
    thread_local! {
        static DATE: RefCell<(u64, String)> = const { RefCell::new((u64::MAX, String::new())) };
    }
    DATE.with_borrow_mut(|(at, text)| {
        let now = unix_seconds();
        if *at != now {
            *text = crate::sticky::http_date(now);
            *at = now;
        }
        out.extend_from_slice(text.as_bytes());
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_with_their_date() {
        assert_eq!(iso(Duration::new(1_709_210_096, 7_000)), "2024-02-29T12:34:56.000007Z");
        assert_eq!(date(951_782_400), (2000, 2, 29));
        assert_eq!(date(4_107_542_399), (2100, 2, 28));
    }
}
