//! Walking events in the order of their places, of one stream or of one group.
//!
//! An index by time finds a millisecond at once, and within a millisecond a number; SQLite does not use it for a range of both
//! together. So a range is walked in up to three pieces: what is left of its first millisecond, the whole
//! ones, and the beginning of its last. However many events share a millisecond, going on after any of them costs the same.

use rusqlite::{Connection, Row, params};

use super::Position;

/// A part of the events, with both bounds exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub of: Of,
    pub after: Position,
    pub before: Position,
}

/// Whose events, by their small numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Group(i64),
    Stream(i64),
}

/// One piece of a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// Of one millisecond, the numbers between two.
    Within { timestamp: i64, after: i64, before: i64 },
    /// The milliseconds between two.
    Between { after: i64, before: i64 },
}

fn pieces(after: Position, before: Position) -> Vec<Piece> {
    if after >= before {
        return Vec::new();
    }
    let within = |timestamp: i64, after: i64, before: i64| Piece::Within { timestamp, after, before };
    if after.timestamp == before.timestamp {
        return vec![within(after.timestamp, after.number, before.number)];
    }
    let mut pieces = vec![
        within(after.timestamp, after.number, i64::MAX),
        Piece::Between { after: after.timestamp, before: before.timestamp },
    ];
    // Numbers begin with 1: a bound of 0 leaves nothing of its millisecond.
    if before.number > 0 {
        pieces.push(within(before.timestamp, 0, before.number));
    }
    pieces
}

/// The text of a piece's query for these columns. Its parameters: the owner, three of the piece, the limit.
pub(super) fn sql(columns: &str, of: Of, within: bool, latest: bool) -> String {
    let owner = match of {
        Of::Group(_) => "grp",
        Of::Stream(_) => "stream",
    };
    // Both forms take the same parameters; the second has no use for a millisecond and is given 0.
    let bounds = if within {
        "timestamp = ?2 AND number > ?3 AND number < ?4"
    } else {
        "timestamp > ?3 AND timestamp < ?4 AND ?2 = 0"
    };
    let order = if latest { "DESC" } else { "ASC" };
    format!(
        "SELECT {columns} FROM events WHERE {owner} = ?1 AND {bounds}
         ORDER BY timestamp {order}, number {order} LIMIT ?5"
    )
}

/// Calls `each` with the first events of a range, or from its end with the last ones, until it says that it has enough
/// or `limit` events were given.
pub(super) fn walk(
    c: &Connection,
    columns: &str,
    range: Range,
    latest: bool,
    limit: usize,
    mut each: impl FnMut(&Row) -> Result<bool, rusqlite::Error>,
) -> Result<(), rusqlite::Error> {
    let (Of::Group(owner) | Of::Stream(owner)) = range.of;
    let mut pieces = pieces(range.after, range.before);
    if latest {
        pieces.reverse();
    }
    let mut left = i64::try_from(limit).unwrap_or(i64::MAX);
    for piece in pieces {
        let (within, given) = match piece {
            Piece::Within { timestamp, after, before } => (true, [timestamp, after, before]),
            Piece::Between { after, before } => (false, [0, after, before]),
        };
        let mut select = c.prepare_cached(&sql(columns, range.of, within, latest))?;
        let mut rows = select.query(params![owner, given[0], given[1], given[2], left])?;
        while let Some(row) = rows.next()? {
            if !each(row)? {
                return Ok(());
            }
            left -= 1;
        }
        if left <= 0 {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_ranges() {
        let at = |timestamp, number| Position { timestamp, number };
        let within = |timestamp, after, before| Piece::Within { timestamp, after, before };
        let cases = [
            (at(5, 3), at(5, 3), vec![]),
            (at(6, 0), at(5, 9), vec![]),
            (at(5, 3), at(5, 9), vec![within(5, 3, 9)]),
            (at(5, 3), at(7, 0), vec![within(5, 3, i64::MAX), Piece::Between { after: 5, before: 7 }]),
            (
                at(5, 0),
                at(7, 2),
                vec![within(5, 0, i64::MAX), Piece::Between { after: 5, before: 7 }, within(7, 0, 2)],
            ),
        ];
        for (after, before, expected) in cases {
            assert_eq!(pieces(after, before), expected, "{after:?} {before:?}");
        }
    }
}
