//! Places in the order of events: by timestamp, then by the number under which an event was stored.

/// The place of an event; as a bound it is exclusive. Numbers begin with 1, so that `at(t)` lies before every event of that
/// millisecond and after all earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// Milliseconds since the epoch; not negative.
    pub timestamp: i64,
    /// Number of the event.
    pub number: i64,
}

/// Digits of a position's text, the leading one included: as many as AWS's event ids have.
const DIGITS: usize = 56;

impl Position {
    /// Before everything.
    pub const FIRST: Position = Position { timestamp: 0, number: 0 };
    /// After everything.
    pub const LAST: Position = Position { timestamp: i64::MAX, number: i64::MAX };

    /// Before the events of that millisecond.
    pub fn at(timestamp: i64) -> Position {
        Position { timestamp: timestamp.max(0), number: 0 }
    }
    /// The bound that lets this event itself in when it is an upper one.
    pub fn next(self) -> Position {
        Position { number: self.number.saturating_add(1), ..self }
    }
    /// The bound that lets this event itself in when it is a lower one.
    pub fn previous(self) -> Position {
        Position { number: (self.number - 1).max(0), ..self }
    }

    /// Decimal digits, in the order of positions: ids of events, and what tokens carry.
    pub fn digits(self) -> String {
        format!("3{:019}{:036}", self.timestamp, self.number)
    }

    /// The position of such digits; `None` for anything else.
    pub fn parse(digits: &str) -> Option<Position> {
        if digits.len() != DIGITS || !digits.bytes().all(|b| b.is_ascii_digit()) || !digits.starts_with('3') {
            return None;
        }
        let timestamp = digits[1..20].parse().ok()?;
        let number = digits[20..].parse().ok()?;
        Some(Position { timestamp, number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_back_in_order() {
        let positions = [
            Position::FIRST,
            Position::at(5),
            Position { timestamp: 5, number: 9 },
            Position { timestamp: 5, number: 10 },
            Position { timestamp: 1_763_000_000_000, number: 1 },
            Position::LAST,
        ];
        for pair in positions.windows(2) {
            assert!(pair[0] < pair[1] && pair[0].digits() < pair[1].digits());
        }
        for p in positions {
            assert_eq!(p.digits().len(), DIGITS);
            assert_eq!(Position::parse(&p.digits()), Some(p));
        }
    }

    #[test]
    fn other_texts_are_no_positions() {
        let huge = format!("3{}", "9".repeat(55));
        let signed = format!("3{:+019}{:036}", 1, 1);
        let wide = "é".repeat(28);
        for text in ["", "3", "f/3/s", huge.as_str(), signed.as_str(), wide.as_str(), &"4".repeat(56)] {
            assert_eq!(Position::parse(text), None, "{text}");
        }
    }
}
