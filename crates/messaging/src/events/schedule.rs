//! Schedules of rules: `rate(5 minutes)`, `cron(0 12 * * ? *)`.
//!
//! Source: Amazon EventBridge user guide, "Creating a rule that runs on a schedule".

use std::collections::BTreeSet;

use metrics::time::Civil;
use shapes::Timestamp;

/// Years that cron expressions may name.
const YEARS: std::ops::RangeInclusive<i64> = 1970..=2199;

/// A parsed schedule.
#[derive(Clone, Debug, PartialEq)]
pub enum Schedule {
    /// Every that many milliseconds.
    Rate(i64),
    Cron(Box<Cron>),
}

/// A parsed cron expression, in UTC.
#[derive(Clone, Debug, PartialEq)]
pub struct Cron {
    minutes: BTreeSet<i64>,
    hours: BTreeSet<i64>,
    days: Days,
    months: BTreeSet<i64>,
    weekdays: Weekdays,
    years: BTreeSet<i64>,
}

#[derive(Clone, Debug, PartialEq)]
enum Days {
    Any,
    Of(BTreeSet<i64>),
    Last,
    /// The weekday nearest to that day.
    Nearest(i64),
}

#[derive(Clone, Debug, PartialEq)]
enum Weekdays {
    Any,
    /// 1 is Sunday.
    Of(BTreeSet<i64>),
    Last(i64),
    /// That weekday's n-th time in the month.
    Nth(i64, i64),
}

impl Schedule {
    /// Parses an expression; `None` for what is none.
    pub fn parse(text: &str) -> Option<Schedule> {
        if let Some(inner) = text.strip_prefix("rate(").and_then(|t| t.strip_suffix(')')) {
            let (number, unit) = inner.trim().split_once(' ')?;
            let n: i64 = number.parse().ok().filter(|n| *n > 0)?;
            let (unit, plural) = match unit.trim().strip_suffix('s') {
                Some(u) => (u, true),
                None => (unit.trim(), false),
            };
            if plural != (n != 1) {
                return None;
            }
            let ms = match unit {
                "minute" => 60_000,
                "hour" => 3_600_000,
                "day" => 86_400_000,
                _ => return None,
            };
            return n.checked_mul(ms).map(Schedule::Rate);
        }
        let inner = text.strip_prefix("cron(")?.strip_suffix(')')?;
        let fields: Vec<&str> = inner.split_whitespace().collect();
        let [minute, hour, day, month, weekday, year] = fields[..] else { return None };
        // One of the two must be a question mark.
        if (day == "?") == (weekday == "?") {
            return None;
        }
        Some(Schedule::Cron(Box::new(Cron {
            minutes: set(minute, 0, 59, &[])?,
            hours: set(hour, 0, 23, &[])?,
            days: days(day)?,
            months: set(
                month,
                1,
                12,
                &["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
            )?,
            weekdays: weekdays(weekday)?,
            years: set(year, *YEARS.start(), *YEARS.end(), &[])?,
        })))
    }

    /// The first time after `now`; `None` if there is none any more.
    pub fn after(&self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Schedule::Rate(ms) => Some(now.plus_ms(*ms)),
            Schedule::Cron(c) => c.after(now),
        }
    }
}

fn days(text: &str) -> Option<Days> {
    if text == "?" || text == "*" {
        return Some(Days::Any);
    }
    if text == "L" {
        return Some(Days::Last);
    }
    if let Some(n) = text.strip_suffix('W') {
        return n.parse().ok().filter(|n| (1..=31).contains(n)).map(Days::Nearest);
    }
    set(text, 1, 31, &[]).map(Days::Of)
}

fn weekdays(text: &str) -> Option<Weekdays> {
    const NAMES: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    if text == "?" || text == "*" {
        return Some(Weekdays::Any);
    }
    if text == "L" {
        return Some(Weekdays::Of([7].into()));
    }
    if let Some(d) = text.strip_suffix('L') {
        return number(d, 1, &NAMES).filter(|d| (1..=7).contains(d)).map(Weekdays::Last);
    }
    if let Some((d, n)) = text.split_once('#') {
        let (d, n) = (number(d, 1, &NAMES)?, n.parse().ok()?);
        return ((1..=7).contains(&d) && (1..=5).contains(&n)).then_some(Weekdays::Nth(d, n));
    }
    set(text, 1, 7, &NAMES).map(Weekdays::Of)
}

fn number(text: &str, first: i64, names: &[&str]) -> Option<i64> {
    let upper = text.to_uppercase();
    match names.iter().position(|n| *n == upper) {
        Some(i) => i64::try_from(i).ok().map(|i| i + first),
        None => text.parse().ok(),
    }
}

/// `*`, `1`, `1-5`, `1,2`, `0/15`, `1-30/5`, names.
fn set(text: &str, least: i64, most: i64, names: &[&str]) -> Option<BTreeSet<i64>> {
    let mut out = BTreeSet::new();
    for part in text.split(',') {
        let (range, step) = match part.split_once('/') {
            Some((r, s)) => (r, s.parse::<i64>().ok().filter(|s| *s > 0)?),
            None => (part, 1),
        };
        let stepped = part.contains('/');
        let (from, to) = match range.split_once('-') {
            Some((a, b)) => (number(a, least, names)?, number(b, least, names)?),
            None if range == "*" => (least, most),
            None => {
                let n = number(range, least, names)?;
                (n, if stepped { most } else { n })
            }
        };
        if from < least || to > most || from > to {
            return None;
        }
        out.extend((from..=to).step_by(usize::try_from(step).ok()?));
    }
    Some(out)
}

fn length(year: i64, month: i64) -> i64 {
    let first = Civil { year, month, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0, weekday: 0 };
    let next = if month == 12 {
        Civil { year: year + 1, month: 1, ..first }
    } else {
        Civil { month: month + 1, ..first }
    };
    next.time().since(first.time()) / 86_400_000
}

impl Cron {
    fn after(&self, now: Timestamp) -> Option<Timestamp> {
        let start = Civil::of(Timestamp((now.0.div_euclid(60_000) + 1) * 60_000));
        let mut day = Civil { hour: 0, minute: 0, second: 0, millisecond: 0, ..start };
        let mut earliest = (start.hour, start.minute);
        while let Some(year) = self.years.range(day.year..).next() {
            if *year > day.year {
                day = Civil { year: *year, month: 1, day: 1, ..day };
                earliest = (0, 0);
            }
            day = Civil::of(day.time());
            if self.months.contains(&day.month) && self.day_fits(day) {
                let times = self.hours.iter().flat_map(|h| self.minutes.iter().map(move |m| (*h, *m)));
                if let Some((hour, minute)) = times.filter(|t| *t >= earliest).min() {
                    return Some(Civil { hour, minute, ..day }.time());
                }
            }
            earliest = (0, 0);
            // Months that do not fit are passed over whole.
            day = if self.months.contains(&day.month) {
                Civil { day: day.day + 1, ..day }
            } else {
                Civil { day: length(day.year, day.month) + 1, ..day }
            };
            day = Civil::of(day.time());
        }
        None
    }

    fn day_fits(&self, day: Civil) -> bool {
        let last = length(day.year, day.month);
        let weekday = day.weekday + 1;
        let by_day = match &self.days {
            Days::Any => true,
            Days::Of(set) => set.contains(&day.day),
            Days::Last => day.day == last,
            Days::Nearest(n) => {
                let wanted = Civil::of(Civil { day: (*n).min(last), ..day }.time());
                let shift = match wanted.weekday {
                    6 if wanted.day == 1 => 2,
                    6 => -1,
                    0 if wanted.day == last => -2,
                    0 => 1,
                    _ => 0,
                };
                *n <= last && day.day == wanted.day + shift
            }
        };
        by_day
            && match &self.weekdays {
                Weekdays::Any => true,
                Weekdays::Of(set) => set.contains(&weekday),
                Weekdays::Last(d) => weekday == *d && day.day + 7 > last,
                Weekdays::Nth(d, n) => weekday == *d && (day.day - 1) / 7 + 1 == *n,
            }
    }
}

#[cfg(test)]
mod tests {
    use metrics::time::iso_s;

    use super::*;

    #[test]
    fn next_times() {
        // A Saturday.
        let now = Timestamp(1_763_811_005_000);
        assert_eq!(iso_s(now), "2025-11-22T11:30:05Z");
        for (text, expected) in [
            ("rate(5 minutes)", "2025-11-22T11:35:05Z"),
            ("rate(1 day)", "2025-11-23T11:30:05Z"),
            ("cron(0 12 * * ? *)", "2025-11-22T12:00:00Z"),
            ("cron(30 11 * * ? *)", "2025-11-23T11:30:00Z"),
            ("cron(0/15 * * * ? *)", "2025-11-22T11:45:00Z"),
            ("cron(0 10 ? * MON-FRI *)", "2025-11-24T10:00:00Z"),
            ("cron(0 8 1 * ? *)", "2025-12-01T08:00:00Z"),
            ("cron(0 8 L * ? *)", "2025-11-30T08:00:00Z"),
            ("cron(0 8 29W * ? *)", "2025-11-28T08:00:00Z"),
            ("cron(0 8 ? * 6L *)", "2025-11-28T08:00:00Z"),
            ("cron(0 8 ? * 2#1 *)", "2025-12-01T08:00:00Z"),
            ("cron(0 0 29 2 ? *)", "2028-02-29T00:00:00Z"),
            ("cron(0 0 1 JAN ? 2030)", "2030-01-01T00:00:00Z"),
        ] {
            assert_eq!(
                Schedule::parse(text).unwrap().after(now).map(iso_s).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        assert_eq!(Schedule::parse("cron(0 0 1 1 ? 2001)").unwrap().after(now), None);
        assert_eq!(Schedule::parse("cron(0 0 31 2 ? *)").unwrap().after(now), None);
    }

    #[test]
    fn mistakes() {
        for text in [
            "rate(5 minute)",
            "rate(1 minutes)",
            "rate(0 minutes)",
            "rate(1 week)",
            "cron(0 12 * * * *)",
            "cron(0 12 ? * ? *)",
            "cron(60 12 * * ? *)",
            "cron(0 12 * * ?)",
            "every day",
        ] {
            assert_eq!(Schedule::parse(text), None, "{text}");
        }
    }
}
