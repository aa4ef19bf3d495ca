//! Versions, dates and integers: what `<` and its kin compare in the cluster query language.
//!
//! Dates are ISO 8601 as the guide's examples write them (`2018-06-18T22:28:28+00:00`, `Z`, no zone, date only; no
//! zone means UTC). The day count is Howard Hinnant's `days_from_civil`.

use std::cmp::Ordering;

/// Something ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Compared numerically.
    Integer(i64),
    /// Compared part by part, missing parts as 0.
    Version(Vec<u64>),
    /// Milliseconds since 1970.
    Date(i64),
}

impl Value {
    /// What a literal beside an attribute means: an integer, else a date, else a version.
    pub fn guess(text: &str) -> Option<Self> {
        // Dates first: `2018-06-18` also reads as version 2018 with a tag.
        integer(text)
            .map(Self::Integer)
            .or_else(|| date(text).map(Self::Date))
            .or_else(|| version(text).map(Self::Version))
    }

    /// Compares a text of the instance's with this value, reading it as the same kind; `None` if it does not read so.
    pub fn compare_text(&self, text: &str) -> Option<Ordering> {
        match self {
            // `2` beside `2.1.0` is a version.
            Self::Integer(value) => match integer(text) {
                Some(other) => Some(other.cmp(value)),
                None => {
                    let value = u64::try_from(*value).ok()?;
                    Some(compare_versions(&version(text)?, &[value]))
                }
            },
            Self::Version(value) => Some(compare_versions(&version(text)?, value)),
            Self::Date(value) => Some(date(text)?.cmp(value)),
        }
    }
}

/// Reads an integer.
pub fn integer(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// Reads a version: numbers between dots, a leading `v` allowed; what follows the last number after `-`, `+` or a
/// letter (a pre-release or build tag) is left out of comparisons.
pub fn version(text: &str) -> Option<Vec<u64>> {
    let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
    let mut parts = Vec::new();
    for part in text.split('.') {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let tag = &part[digits..];
        if digits == 0
            || !(tag.is_empty() || tag.starts_with(|c: char| c == '-' || c == '+' || c.is_alphabetic()))
        {
            return None;
        }
        parts.push(part[..digits].parse().ok()?);
        if !tag.is_empty() {
            return Some(parts);
        }
    }
    Some(parts)
}

/// Compares versions part by part; `1.8` equals `1.8.0`.
pub fn compare_versions(a: &[u64], b: &[u64]) -> Ordering {
    let parts = a.len().max(b.len());
    let at = |v: &[u64], i: usize| v.get(i).copied().unwrap_or(0);
    (0..parts).map(|i| at(a, i).cmp(&at(b, i))).find(|o| o.is_ne()).unwrap_or(Ordering::Equal)
}

/// Reads a date or a date with time, to milliseconds since 1970.
pub fn date(text: &str) -> Option<i64> {
    let (day, time) = match text.split_once(['T', ' ']) {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let mut fields = day.split('-');
    let (year, month, dom) =
        (number(fields.next()?, 4, 4)?, number(fields.next()?, 1, 2)?, number(fields.next()?, 1, 2)?);
    if fields.next().is_some()
        || !(1..=12).contains(&month)
        || !(1..=days_in_month(year, month)).contains(&dom)
    {
        return None;
    }
    let millis = days_from_civil(year, month, dom) * 86_400_000;
    Some(millis + time.map_or(Some(0), time_of_day)?)
}

/// Reads `HH:MM[:SS[.fff]]` with an optional zone, to milliseconds since midnight UTC.
fn time_of_day(text: &str) -> Option<i64> {
    let (clock, offset_minutes) = match text.find(['Z', 'z', '+', '-']) {
        Some(i) if matches!(text.as_bytes()[i], b'Z' | b'z') => {
            (&text[..i], (text.len() == i + 1).then_some(0)?)
        }
        Some(i) => (&text[..i], zone_offset(&text[i..])?),
        None => (text, 0),
    };
    let mut fields = clock.split(':');
    let (hour, minute) = (number(fields.next()?, 2, 2)?, number(fields.next()?, 2, 2)?);
    let (second, millis) = fields.next().map_or(Some((0, 0)), seconds)?;
    if fields.next().is_some() || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    Some(((hour * 60 + minute - offset_minutes) * 60 + second) * 1000 + millis)
}

/// Reads `SS[.fff]`: seconds and milliseconds, finer digits cut off.
fn seconds(text: &str) -> Option<(i64, i64)> {
    let Some((whole, fraction)) = text.split_once('.') else { return Some((number(text, 2, 2)?, 0)) };
    number(fraction, 1, 9)?;
    let millis = format!("{fraction:0<3}")[..3].parse().ok()?;
    Some((number(whole, 2, 2)?, millis))
}

/// Reads `+HH:MM`, `+HHMM` or `+HH`, to minutes east of UTC.
fn zone_offset(text: &str) -> Option<i64> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let rest = &text[1..];
    let (hours, minutes) = match (rest.split_once(':'), rest.len()) {
        (Some((hours, minutes)), _) => (number(hours, 2, 2)?, number(minutes, 2, 2)?),
        (None, 4) if rest.is_ascii() => (number(&rest[..2], 2, 2)?, number(&rest[2..], 2, 2)?),
        (None, _) => (number(rest, 2, 2)?, 0),
    };
    (hours <= 18 && minutes <= 59).then_some(sign * (hours * 60 + minutes))
}

/// Reads digits only, `least` to `most` of them.
fn number(text: &str, least: usize, most: usize) -> Option<i64> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to the given day of the Gregorian calendar.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year - era * 400;
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}
