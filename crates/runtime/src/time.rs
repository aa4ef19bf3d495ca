//! Points in time as the engine writes them.
//!
//! RFC 3339 with up to nine digits of fraction, as in Docker's JSON and at the start of each log line. Go's zero
//! time (`0001-01-01T00:00:00Z`) means "never". Day counting is the proleptic Gregorian calendar's.

/// Nanoseconds since 1970-01-01T00:00:00Z.
pub type Timestamp = i64;

const NANOS: i64 = 1_000_000_000;
const SECONDS_A_DAY: i64 = 86_400;

/// Reads an RFC 3339 time; `None` for Go's zero time, an empty text or one that is no time.
pub fn parse_rfc3339(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    if bytes.len() < 20 || !text.is_ascii() {
        return None;
    }
    let separators = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if separators.iter().any(|&(at, byte)| bytes[at] != byte) {
        return None;
    }
    let year = digits(&bytes[0..4])?;
    if year < 1970 {
        return None;
    }
    let month = digits(&bytes[5..7]).filter(|month| (1..=12).contains(month))?;
    let day = digits(&bytes[8..10]).filter(|day| (1..=31).contains(day))?;
    let hour = digits(&bytes[11..13]).filter(|hour| *hour < 24)?;
    let minute = digits(&bytes[14..16]).filter(|minute| *minute < 60)?;
    let second = digits(&bytes[17..19]).filter(|second| *second <= 60)?;
    let (nanos, zone) = fraction(&bytes[19..])?;
    let offset = zone_offset(zone)?;
    let seconds =
        days_from_civil(year, month, day) * SECONDS_A_DAY + hour * 3600 + minute * 60 + second - offset;
    seconds.checked_mul(NANOS)?.checked_add(nanos)
}

/// Writes a time with nine digits of fraction, in UTC.
pub fn format_rfc3339(timestamp: Timestamp) -> String {
    let seconds = timestamp.div_euclid(NANOS);
    let nanos = timestamp.rem_euclid(NANOS);
    let (year, month, day) = civil_from_days(seconds.div_euclid(SECONDS_A_DAY));
    let of_day = seconds.rem_euclid(SECONDS_A_DAY);
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{nanos:09}Z")
}

fn digits(bytes: &[u8]) -> Option<i64> {
    bytes.iter().try_fold(0i64, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0')))
}

/// Splits `.123Z` into nanoseconds and the rest; digits beyond the ninth are dropped.
fn fraction(bytes: &[u8]) -> Option<(i64, &[u8])> {
    if bytes.first() != Some(&b'.') {
        return Some((0, bytes));
    }
    let length = bytes[1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    if length == 0 {
        return None;
    }
    let kept = length.min(9);
    let nanos = digits(&bytes[1..1 + kept])? * 10i64.pow(9 - kept as u32);
    Some((nanos, &bytes[1 + length..]))
}

fn zone_offset(zone: &[u8]) -> Option<i64> {
    match zone {
        b"Z" => Some(0),
        [sign @ (b'+' | b'-'), hour_tens, hour, b':', minute_tens, minute] => {
            let offset = digits(&[*hour_tens, *hour])? * 3600 + digits(&[*minute_tens, *minute])? * 60;
            Some(if *sign == b'+' { offset } else { -offset })
        }
        _ => None,
    }
}

/// Days since 1970-01-01. Years are counted from March, so that the leap day is the last of its year.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let of_era = shifted.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The inverse of [`days_from_civil`].
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn docker_times_are_read_and_written() {
        assert_eq!(parse_rfc3339("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(parse_rfc3339("2024-02-29T12:34:56.000000789Z"), Some(1_709_210_096_000_000_789));
        assert_eq!(parse_rfc3339("2024-02-29T14:34:56.5+02:00"), Some(1_709_210_096_500_000_000));
        assert_eq!(format_rfc3339(1_709_210_096_000_000_789), "2024-02-29T12:34:56.000000789Z");
    }

    #[test]
    fn zero_and_malformed_times_are_none() {
        for text in [
            "0001-01-01T00:00:00Z",
            "",
            "2024-13-01T00:00:00Z",
            "2024-01-01 00:00:00Z",
            "2024-01-01T00:00:00.Z",
        ] {
            assert_eq!(parse_rfc3339(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_of_two_centuries_survives_the_round_trip() {
        for day in 0..73_000 {
            let timestamp = day * SECONDS_A_DAY * NANOS;
            assert_eq!(parse_rfc3339(&format_rfc3339(timestamp)), Some(timestamp));
        }
    }
}
