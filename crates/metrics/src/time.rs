//! Points in time as text, in the forms that notifications carry.

use shapes::Timestamp;

/// A point in time in the proleptic Gregorian calendar, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    pub year: i64,
    /// 1 to 12.
    pub month: i64,
    /// 1 to 31.
    pub day: i64,
    /// 0 to 23.
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    pub millisecond: i64,
    /// 0 is Sunday.
    pub weekday: i64,
}

impl Civil {
    /// The calendar's view of a time.
    pub fn of(time: Timestamp) -> Civil {
        let days = time.0.div_euclid(86_400_000);
        let rest = time.0.rem_euclid(86_400_000);
        // Howard Hinnant's civil_from_days: years begin in March, so that the leap day is a year's last.
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let of_era = z.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        Civil {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month,
            day: of_year - (153 * shifted + 2) / 5 + 1,
            hour: rest / 3_600_000,
            minute: rest / 60_000 % 60,
            second: rest / 1000 % 60,
            millisecond: rest % 1000,
            weekday: (days + 4).rem_euclid(7),
        }
    }

    /// The time; fields may lie beyond their usual ranges except the month.
    pub fn time(self) -> Timestamp {
        let year = self.year - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted = if self.month > 2 { self.month - 3 } else { self.month + 9 };
        let of_year = (153 * shifted + 2) / 5 + self.day - 1;
        let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
        let days = era * 146_097 + of_era - 719_468;
        let seconds = days * 86_400 + self.hour * 3600 + self.minute * 60 + self.second;
        Timestamp(seconds * 1000 + self.millisecond)
    }
}

/// `2026-11-21T11:30:05.123Z`.
pub fn iso_ms(time: Timestamp) -> String {
    let c = Civil::of(time);
    format!("{}.{:03}Z", seconds(c), c.millisecond)
}

/// `2026-11-21T11:30:05Z`.
pub fn iso_s(time: Timestamp) -> String {
    format!("{}Z", seconds(Civil::of(time)))
}

/// `2026-11-21T11:30:05.123+0000`, as alarms and functions write it.
pub fn offset_ms(time: Timestamp) -> String {
    let c = Civil::of(time);
    format!("{}.{:03}+0000", seconds(c), c.millisecond)
}

fn seconds(c: Civil) -> String {
    let Civil { year, month, day, hour, minute, second, .. } = c;
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_times_and_back() {
        for (ms, text, weekday) in [
            (0, "1970-01-01T00:00:00.000Z", 4),
            (951_782_400_000, "2000-02-29T00:00:00.000Z", 2),
            (1_763_724_605_123, "2025-11-21T11:30:05.123Z", 5),
            (4_107_542_399_999, "2100-02-28T23:59:59.999Z", 0),
            (-1, "1969-12-31T23:59:59.999Z", 3),
        ] {
            let civil = Civil::of(Timestamp(ms));
            assert_eq!((iso_ms(Timestamp(ms)).as_str(), civil.weekday), (text, weekday));
            assert_eq!(civil.time(), Timestamp(ms), "{text}");
        }
        assert_eq!(iso_s(Timestamp(1500)), "1970-01-01T00:00:01Z");
        assert_eq!(offset_ms(Timestamp(1500)), "1970-01-01T00:00:01.500+0000");
    }
}
