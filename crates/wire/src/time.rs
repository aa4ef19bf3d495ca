//! Time stamps as the protocols write them: ISO 8601, RFC 822, seconds since the epoch, and Signature Version 4's
//! basic form. Calendar arithmetic is Howard Hinnant's (days from civil), proleptic Gregorian, UTC only.

use shapes::Timestamp;

/// How a time stamp is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Iso8601,
    Rfc822,
    Unix,
}

impl Format {
    /// The model's word for a format, or else the protocol's own.
    pub fn named(name: Option<&str>, otherwise: Format) -> Format {
        match name {
            Some("iso8601") => Format::Iso8601,
            Some("rfc822") => Format::Rfc822,
            Some("unixTimestamp") => Format::Unix,
            _ => otherwise,
        }
    }
}

const MS_A_DAY: i64 = 86_400_000;
/// 9999-12-31T23:59:59.999Z, the last that all formats can write.
const LAST_MS: i64 = 253_402_300_799_999;
/// 0001-01-01T00:00:00Z.
const FIRST_MS: i64 = -62_135_596_800_000;

const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A moment taken apart.
#[derive(Clone, Copy, Debug)]
struct Civil {
    year: i64,
    month: u32,
    day: u32,
    hour: u32,
    minute: u32,
    second: u32,
    ms: u32,
    weekday: usize,
}

fn civil(t: Timestamp) -> Civil {
    let t = t.0.clamp(FIRST_MS, LAST_MS);
    let (days, ms) = (t.div_euclid(MS_A_DAY), t.rem_euclid(MS_A_DAY) as u32);
    let z = days + 719_468;
    let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    Civil {
        year: yoe + era * 400 + i64::from(month <= 2),
        month: month as u32,
        day: (doy - (153 * mp + 2) / 5 + 1) as u32,
        hour: ms / 3_600_000,
        minute: ms / 60_000 % 60,
        second: ms / 1000 % 60,
        ms: ms % 1000,
        weekday: (days + 4).rem_euclid(7) as usize,
    }
}

/// Milliseconds of a date and time of day; `None` if there is no such day or hour.
fn milliseconds(year: i64, month: i64, day: i64, hour: i64, minute: i64, second: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    // A leap second counts as the first second of the next minute.
    let exists = (1..=9999).contains(&year)
        && (1..=last).contains(&day)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..=60).contains(&second);
    if !exists {
        return None;
    }
    let y = year - i64::from(month <= 2);
    let (era, yoe) = (y.div_euclid(400), y.rem_euclid(400));
    let doy = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    let days = era * 146_097 + doe - 719_468;

    Some(days * MS_A_DAY + (hour * 3600 + minute * 60 + second) * 1000)
}

/// `2014-04-29T18:30:38Z`, with `.123` before the `Z` where there are milliseconds.
pub(crate) fn iso8601(t: Timestamp) -> String {
    let c = civil(t);
    let Civil { year, month, day, hour, minute, second, ms, .. } = c;
    match ms {
        0 => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{ms:03}Z"),
    }
}

/// `Tue, 29 Apr 2014 18:30:38 GMT`; fractions of a second are dropped.
pub(crate) fn rfc822(t: Timestamp) -> String {
    let Civil { year, month, day, hour, minute, second, weekday, .. } = civil(t);
    let (weekday, month) = (DAYS[weekday], MONTHS[month as usize - 1]);
    format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
}

/// `20140429T183038Z`, the form of `X-Amz-Date`.
pub(crate) fn basic(t: Timestamp) -> String {
    let Civil { year, month, day, hour, minute, second, .. } = civil(t);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// Seconds since the epoch, with as much of a fraction as there is.
pub(crate) fn unix(t: Timestamp, out: &mut Vec<u8>) {
    let (seconds, ms) = (t.0.div_euclid(1000), t.0.rem_euclid(1000));
    if ms == 0 {
        out.extend_from_slice(itoa::Buffer::new().format(seconds).as_bytes());
        return;
    }
    // Below the epoch the fraction counts downwards: -0.5 is second -1 and 500 ms.
    let (sign, whole, fraction) = if t.0 < 0 { ("-", -(seconds + 1), 1000 - ms) } else { ("", seconds, ms) };
    out.extend_from_slice(sign.as_bytes());
    out.extend_from_slice(itoa::Buffer::new().format(whole).as_bytes());
    let digits = [
        b'.',
        b'0' + (fraction / 100) as u8,
        b'0' + (fraction / 10 % 10) as u8,
        b'0' + (fraction % 10) as u8,
    ];
    let kept = 4 - digits.iter().rev().take_while(|d| **d == b'0').count();
    out.extend_from_slice(&digits[..kept]);
}

/// The text of a time stamp.
pub(crate) fn text(t: Timestamp, format: Format) -> String {
    match format {
        Format::Iso8601 => iso8601(t),
        Format::Rfc822 => rfc822(t),
        Format::Unix => {
            let mut out = Vec::with_capacity(16);
            unix(t, &mut out);
            out.iter().map(|b| *b as char).collect()
        }
    }
}

/// Seconds since the epoch as a number.
pub(crate) fn from_seconds(seconds: f64) -> Option<Timestamp> {
    let ms = (seconds * 1000.0).round();
    (ms.abs() <= 9.0e15).then_some(Timestamp(ms as i64))
}

/// Reads any of the formats: clients do not always keep to the model's.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let first = *text.as_bytes().first()?;
    if first.is_ascii_alphabetic() {
        return parse_rfc822(text);
    }
    if let Some(t) = parse_iso8601(text).or_else(|| parse_basic(text)) {
        return Some(t);
    }
    let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    if plain { text.parse::<f64>().ok().and_then(from_seconds) } else { None }
}

/// `digits` decimal digits at the start of `rest`, which moves past them.
fn number(rest: &mut &[u8], digits: usize) -> Option<i64> {
    let (head, tail) = rest.split_at_checked(digits)?;
    *rest = tail;
    head.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + i64::from(b - b'0')))
}

fn literal(rest: &mut &[u8], expected: u8) -> Option<()> {
    let (head, tail) = rest.split_first()?;
    *rest = tail;
    (*head == expected).then_some(())
}

/// `2014-04-29T18:30:38Z`, with a fraction and an offset if need be; a date alone is its midnight.
pub(crate) fn parse_iso8601(text: &str) -> Option<Timestamp> {
    let mut rest = text.as_bytes();
    let r = &mut rest;
    let year = number(r, 4)?;
    literal(r, b'-')?;
    let month = number(r, 2)?;
    literal(r, b'-')?;
    let day = number(r, 2)?;
    if r.is_empty() {
        return milliseconds(year, month, day, 0, 0, 0).map(Timestamp);
    }
    if !matches!(r.split_first()?, (b'T' | b't' | b' ', _)) {
        return None;
    }
    *r = &r[1..];
    let hour = number(r, 2)?;
    literal(r, b':')?;
    let minute = number(r, 2)?;
    let second = match r.first() {
        Some(b':') => {
            *r = &r[1..];
            number(r, 2)?
        }
        _ => 0,
    };
    let fraction = fraction(r)?;
    let offset = offset_minutes(r)?;

    Some(Timestamp(milliseconds(year, month, day, hour, minute, second)? + fraction - offset * 60_000))
}

/// Milliseconds of `.123456`; none is zero.
fn fraction(r: &mut &[u8]) -> Option<i64> {
    let Some(b'.') = r.first() else { return Some(0) };
    let digits: &[u8] = &r[1..];
    let n = digits.iter().take_while(|b| b.is_ascii_digit()).count();
    if n == 0 || n > 12 {
        return None;
    }
    *r = &digits[n..];
    Some((0..3).fold(0, |ms, i| ms * 10 + digits[..n].get(i).map_or(0, |b| i64::from(b - b'0'))))
}

/// Minutes east of Greenwich in what is left; nothing and `Z` are zero.
fn offset_minutes(r: &mut &[u8]) -> Option<i64> {
    let sign = match r.split_first() {
        None => return Some(0),
        Some((b'Z' | b'z', [])) => return Some(0),
        Some((b'+', tail)) => {
            *r = tail;
            1
        }
        Some((b'-', tail)) => {
            *r = tail;
            -1
        }
        _ => return None,
    };
    let hours = number(r, 2)?;
    if r.first() == Some(&b':') {
        *r = &r[1..];
    }
    let minutes = number(r, 2)?;
    (r.is_empty() && hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// `20140429T183038Z`.
pub(crate) fn parse_basic(text: &str) -> Option<Timestamp> {
    let mut rest = text.as_bytes();
    let r = &mut rest;
    let (year, month, day) = (number(r, 4)?, number(r, 2)?, number(r, 2)?);
    literal(r, b'T')?;
    let (hour, minute, second) = (number(r, 2)?, number(r, 2)?, number(r, 2)?);
    literal(r, b'Z')?;
    if !r.is_empty() {
        return None;
    }
    milliseconds(year, month, day, hour, minute, second).map(Timestamp)
}

/// `Tue, 29 Apr 2014 18:30:38 GMT`.
pub(crate) fn parse_rfc822(text: &str) -> Option<Timestamp> {
    let mut words = text.split_once(',').map_or(text, |(_, after)| after).split_ascii_whitespace();
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = MONTHS.iter().position(|m| *m == month)? as i64 + 1;
    let year = words.next()?.parse().ok()?;
    let mut clock = words.next()?.split(':').map(|n| n.split('.').next().unwrap_or(n).parse::<i64>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    if !matches!(words.next(), None | Some("GMT" | "UTC" | "Z" | "+0000" | "-0000")) {
        return None;
    }
    milliseconds(year, month, day, hour, minute, second).map(Timestamp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_one_moment() {
        let t = Timestamp(1_398_796_238_000);
        assert_eq!(iso8601(t), "2014-04-29T18:30:38Z");
        assert_eq!(iso8601(t.plus_ms(45)), "2014-04-29T18:30:38.045Z");
        assert_eq!(rfc822(t), "Tue, 29 Apr 2014 18:30:38 GMT");
        assert_eq!(basic(t), "20140429T183038Z");
        assert_eq!(text(t.plus_ms(120), Format::Unix), "1398796238.12");
        assert_eq!(text(Timestamp(-500), Format::Unix), "-0.5");
        assert_eq!(text(Timestamp(-1500), Format::Unix), "-1.5");
    }

    #[test]
    fn reads_what_clients_write() {
        let t = Some(Timestamp(1_398_796_238_000));
        for s in [
            "2014-04-29T18:30:38Z",
            "2014-04-29T18:30:38.000Z",
            "2014-04-29T20:30:38+02:00",
            "2014-04-29T13:30:38-0500",
            "2014-04-29 18:30:38",
            "20140429T183038Z",
            "Tue, 29 Apr 2014 18:30:38 GMT",
            "1398796238",
            "1398796238.0",
            "1.398796238e9",
        ] {
            assert_eq!(parse(s), t, "{s}");
        }
        assert_eq!(parse("2014-04-29"), Some(Timestamp(1_398_729_600_000)));
    }

    #[test]
    fn refuses_what_is_no_time() {
        for s in [
            "",
            "x",
            "2014-02-29",
            "2014-13-01",
            "2014-04-29T24:00:00Z",
            "2014-04-29Tnoon",
            "nan",
            "1e99",
            "Mon, 1 Foo 2000 00:00:00 GMT",
        ] {
            assert_eq!(parse(s), None, "{s}");
        }
    }

    #[test]
    fn every_day_of_five_centuries_returns() {
        for day in -90_000..90_000 {
            let t = Timestamp(day * MS_A_DAY + 86_399_000);
            assert_eq!(parse_iso8601(&iso8601(t)), Some(t));
            assert_eq!(parse_rfc822(&rfc822(t)), Some(t));
        }
    }
}
