//! Errors and time stamps in EC2's words.

use state::{AwsError, Timestamp};

/// An error with status 400.
pub fn error(code: &'static str, message: impl Into<String>) -> AwsError {
    AwsError::new(code, message)
}

/// `InvalidParameterValue`.
pub fn invalid_value(message: impl Into<String>) -> AwsError {
    error("InvalidParameterValue", message)
}

/// `InvalidParameterCombination`.
pub fn combination(message: impl Into<String>) -> AwsError {
    error("InvalidParameterCombination", message)
}

/// `MissingParameter` for a parameter that the model leaves open.
pub fn missing_parameter(name: &str) -> AwsError {
    error("MissingParameter", format!("The request must contain the parameter {name}"))
}

/// What a call with `DryRun` that would have succeeded answers.
pub fn dry_run() -> AwsError {
    error("DryRunOperation", "Request would have succeeded, but DryRun flag is set.").with_status(412)
}

/// Year, month, day, hour, minute and second of a time in UTC (proleptic Gregorian; after Hinnant's `civil_from_days`).
fn civil(at: Timestamp) -> (i64, i64, i64, i64, i64, i64) {
    let seconds = at.0.div_euclid(1000);
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day, rest / 3600, rest / 60 % 60, rest % 60)
}

/// `2026-11-21 10:00:00 GMT`, as state transition reasons have it.
pub fn gmt(at: Timestamp) -> String {
    let (y, mo, d, h, mi, s) = civil(at);
    format!("{y:04}-{mo:02}-{d:02} {h:02}:{mi:02}:{s:02} GMT")
}

/// `2026-11-21T10:00:00.000Z`, as images have it.
pub fn iso(at: Timestamp) -> String {
    let (y, mo, d, h, mi, s) = civil(at);
    format!("{y:04}-{mo:02}-{d:02}T{h:02}:{mi:02}:{s:02}.{:03}Z", at.0.rem_euclid(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_calendar_has_them() {
        for (ms, expected) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_767_225_599_999, "2025-12-31T23:59:59.999Z"),
            (1_767_225_600_000, "2026-01-01T00:00:00.000Z"),
        ] {
            assert_eq!(iso(Timestamp(ms)), expected);
        }
        assert_eq!(gmt(Timestamp(1_767_225_600_000)), "2026-01-01 00:00:00 GMT");
    }
}
