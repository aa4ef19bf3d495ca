//! Points in time as policies write them: ISO 8601 in the forms that W3C's note lists, or seconds since the epoch.

/// Milliseconds since the epoch.
pub fn parse(text: &str) -> Option<i64> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse::<i64>().ok().map(|s| s.saturating_mul(1000));
    }
    let (date, time) = match text.split_once(['T', 't']) {
        Some((d, t)) => (d, Some(t).filter(|t| !t.is_empty())),
        None => (text, None),
    };
    let day = date_ms(date)?;
    time.map_or(Some(day), |t| time_ms(t).map(|ms| day.saturating_add(ms)))
}

/// `2026`, `2026-01` or `2026-01-31`; years as far as 64 bits of milliseconds reach, before our era with a sign.
fn date_ms(text: &str) -> Option<i64> {
    let (sign, text, most) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest, 292_275_054),
        None => (1, text, 292_278_993),
    };
    let mut parts = text.split('-');
    let year = sign * number(parts.next()?, most)?;
    let month = parts.next().map_or(Some(1), |m| number(m, 12))?;
    let day = parts.next().map_or(Some(1), |d| number(d, 31))?;
    let sound = parts.next().is_none() && month > 0 && day > 0;
    sound.then(|| days(year, month, day).saturating_mul(86_400_000))
}

/// `08`, `08:30`, `08:30:15`, `08:30:15.25`, each with `Z`, `+01:00` or nothing.
fn time_ms(text: &str) -> Option<i64> {
    let (clock, offset) = match text.find(['Z', 'z', '+', '-']) {
        Some(i) => (&text[..i], offset_ms(&text[i..])?),
        None => (text, 0),
    };
    let mut parts = clock.split(':');
    let hours = number(parts.next()?, 23)?;
    let minutes = parts.next().map_or(Some(0), |m| number(m, 59))?;
    let (seconds, fraction) = match parts.next() {
        Some(s) => match s.split_once('.') {
            Some((s, f)) if f.len() <= 9 => (number(s, 60)?, format!("0.{f}").parse::<f64>().ok()?),
            Some(_) => return None,
            None => (number(s, 60)?, 0.0),
        },
        None => (0, 0.0),
    };
    let ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + (fraction * 1000.0) as i64;
    parts.next().is_none().then_some(ms - offset)
}

fn offset_ms(text: &str) -> Option<i64> {
    if text.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = if minutes.is_empty() { 0 } else { number(minutes, 59)? };
    Some(sign * (number(hours, 23)? * 60 + minutes) * 60_000)
}

fn number(text: &str, most: i64) -> Option<i64> {
    let fits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten().filter(|n| *n <= most)
}

/// Days since 1970-01-01 of a civil date, after Howard Hinnant's algorithm.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let doy = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    era * 146_097 + doe - 719_468
}

/// The time as `2026-01-31T08:30:15Z`.
pub fn format(t: shapes::Timestamp) -> String {
    let (day, ms) = (t.0.div_euclid(86_400_000), t.0.rem_euclid(86_400_000));
    let z = day + 719_468;
    let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    let s = ms / 1000;
    let d = doy - (153 * mp + 2) / 5 + 1;
    format!("{year:04}-{month:02}-{d:02}T{:02}:{:02}:{:02}Z", s / 3600, s / 60 % 60, s % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        let table = [
            ("1970-01-01T00:00:00Z", Some(0)),
            ("2000-02-29T12:34:56Z", Some(951_827_696_000)),
            ("2000-02-29T13:34:56+01:00", Some(951_827_696_000)),
            ("2000-02-29T12:34:56.500Z", Some(951_827_696_500)),
            ("2026-01-01", Some(1_767_225_600_000)),
            ("2026T", Some(1_767_225_600_000)),
            ("2026", Some(2_026_000)),
            ("-292275054", Some(-9_223_372_017_043_200_000)),
            ("1767225600", Some(1_767_225_600_000)),
            ("2026-13-01", None),
            ("2026-12-13t2:00:00.1999999999Z", None),
            ("2026-01-01T25:00:00Z", None),
            ("yesterday", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(parse(text), expected, "{text}");
        }
        assert_eq!(format(shapes::Timestamp(951_827_696_000)), "2000-02-29T12:34:56Z");
    }
}
