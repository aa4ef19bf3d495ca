//! The sentences of activities and the times in them.
//!
//! Source: Amazon EC2 Auto Scaling user guide, "Verify a scaling activity" and "Troubleshoot"; the examples of the CLI reference.

use state::Timestamp;

/// A time as activities say it: `2026-11-21T10:00:00Z`.
pub fn time(t: Timestamp) -> String {
    let seconds = t.0.div_euclid(1000);
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = date(days);
    let (h, m, s) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{day:02}T{h:02}:{m:02}:{s:02}Z")
}

/// The Gregorian date of a day counted from 1970-01-01 (eras of 400 years that begin in March).
fn date(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let (era, day_of_era) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

/// A sentence of a cause: `At <time> <what>.`
pub fn at(now: Timestamp, what: &str) -> String {
    format!("At {} {what}.", time(now))
}

/// How a capacity changed.
pub fn change(from: i64, to: i64) -> String {
    format!("changing the desired capacity from {from} to {to}")
}

/// A user's request to set the constraints.
pub fn updated(min: i64, max: i64, desired: i64, from: i64) -> String {
    format!(
        "a user request update of AutoScalingGroup constraints to min: {min}, max: {max}, desired: {desired} {}",
        change(from, desired)
    )
}

/// Why instances come, without the capacities.
pub const STARTED: &str =
    "an instance was started in response to a difference between desired and actual capacity";
/// Why instances go, without the capacities.
pub const TAKEN: &str =
    "an instance was taken out of service in response to a difference between desired and actual capacity";
/// Why an instance comes for an unhealthy one.
pub const REPLACING: &str =
    "an instance was launched in response to an unhealthy instance needing to be replaced";

/// What is shown of where an instance is.
pub fn details(subnet: &str, zone: &str) -> String {
    if subnet.is_empty() {
        format!("{{\"Availability Zone\":\"{zone}\"}}")
    } else {
        format!("{{\"Subnet ID\":\"{subnet}\",\"Availability Zone\":\"{zone}\"}}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_utc_dates() {
        for (ms, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (1_767_225_599_999, "2025-12-31T23:59:59Z"),
            (1_767_225_600_000, "2026-01-01T00:00:00Z"),
            (-1000, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(time(Timestamp(ms)), text);
        }
    }
}
