//! From pieces of output to log events, and from log events to batches that `PutLogEvents` takes. Pure.
//!
//! Limits from the CloudWatch Logs API: 256 KiB an event, 1 MiB and 10,000 events a batch, each event counted with 26 bytes more,
//! chronological, no more than 24 hours from first to last.

use fancy_regex::Regex;
use runtime::Timestamp;

const EVENT_OVERHEAD: usize = 26;
const EVENT_LIMIT: usize = 256 * 1024 - EVENT_OVERHEAD;
const BATCH_BYTES: usize = 1024 * 1024;
const BATCH_EVENTS: usize = 10_000;
const BATCH_SPAN: Timestamp = 24 * 3600 * 1_000_000_000;

/// A log event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEvent {
    /// When its first piece was written.
    pub timestamp: Timestamp,
    /// The text, without the line's end.
    pub message: String,
}

/// Joins pieces to lines and lines to events.
#[derive(Debug, Default)]
pub struct Assembler {
    event_start: Option<Regex>,
    line: Vec<u8>,
    line_began: Timestamp,
    event: Vec<u8>,
    event_began: Timestamp,
}

impl Assembler {
    /// Each line is an event, or, with a pattern, each line that matches begins one.
    pub fn new(event_start: Option<Regex>) -> Self {
        Assembler { event_start, ..Self::default() }
    }

    /// Takes a piece of output and gives the events that it completes.
    pub fn push(&mut self, timestamp: Timestamp, bytes: &[u8]) -> Vec<LogEvent> {
        if self.line.is_empty() {
            self.line_began = timestamp;
        }
        self.line.extend_from_slice(bytes);
        let mut events = Vec::new();
        if self.line.ends_with(b"\n") {
            self.line.pop();
            if self.line.ends_with(b"\r") {
                self.line.pop();
            }
            self.end_line(&mut events);
        } else if self.line.len() > EVENT_LIMIT {
            self.end_line(&mut events);
        }
        events
    }

    /// Gives what is held back: no more came for a while, or the container ended. A line without an end is given only
    /// when `ended`.
    pub fn flush(&mut self, ended: bool) -> Vec<LogEvent> {
        let mut events = Vec::new();
        if ended && !self.line.is_empty() {
            self.end_line(&mut events);
        }
        self.end_event(&mut events);
        events
    }

    fn end_line(&mut self, events: &mut Vec<LogEvent>) {
        let line = std::mem::take(&mut self.line);
        let starts = match &self.event_start {
            None => true,
            // A pattern that backtracks too far matches nothing.
            Some(pattern) => pattern.is_match(String::from_utf8_lossy(&line).as_ref()).unwrap_or(false),
        };
        if starts || self.event.len() + line.len() > EVENT_LIMIT {
            self.end_event(events);
        }
        if self.event.is_empty() {
            self.event_began = self.line_began;
        } else {
            self.event.push(b'\n');
        }
        self.event.extend_from_slice(&line);
        if self.event_start.is_none() {
            self.end_event(events);
        }
    }

    fn end_event(&mut self, events: &mut Vec<LogEvent>) {
        let event = std::mem::take(&mut self.event);
        let text = String::from_utf8_lossy(&event);
        let mut rest = text.as_ref();
        while !rest.is_empty() {
            let (message, remaining) = rest.split_at(boundary(rest, EVENT_LIMIT));
            events.push(LogEvent { timestamp: self.event_began, message: message.to_owned() });
            rest = remaining;
        }
    }
}

fn boundary(text: &str, limit: usize) -> usize {
    if text.len() <= limit {
        return text.len();
    }
    (0..=limit).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// Events on their way.
#[derive(Debug, Default)]
pub struct Batch {
    events: Vec<LogEvent>,
    bytes: usize,
}

impl Batch {
    /// Whether `event` still fits.
    pub fn fits(&self, event: &LogEvent) -> bool {
        let span = self.events.iter().all(|other| (other.timestamp - event.timestamp).abs() < BATCH_SPAN);
        self.events.is_empty()
            || self.events.len() < BATCH_EVENTS && self.bytes + cost(event) <= BATCH_BYTES && span
    }

    /// Adds an event that fits.
    pub fn push(&mut self, event: LogEvent) {
        debug_assert!(self.fits(&event));
        self.bytes += cost(&event);
        self.events.push(event);
    }

    /// Whether there is nothing to send.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The events in chronological order; the batch is empty afterwards.
    pub fn take(&mut self) -> Vec<LogEvent> {
        self.bytes = 0;
        let mut events = std::mem::take(&mut self.events);
        events.sort_by_key(|event| event.timestamp);
        events
    }
}

fn cost(event: &LogEvent) -> usize {
    event.message.len() + EVENT_OVERHEAD
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(events: Vec<LogEvent>) -> Vec<String> {
        events.into_iter().map(|event| event.message).collect()
    }

    #[test]
    fn pieces_become_lines_and_empty_lines_vanish() {
        let mut assembler = Assembler::new(None);
        assert!(assembler.push(1, b"hel").is_empty());
        let events = assembler.push(2, b"lo\r\n");
        assert_eq!(events, [LogEvent { timestamp: 1, message: "hello".into() }]);
        assert!(assembler.push(3, b"\n").is_empty());
        assert!(assembler.push(4, b"tail").is_empty());
        assert!(assembler.flush(false).is_empty());
        assert_eq!(messages(assembler.flush(true)), ["tail"]);
    }

    #[test]
    fn a_pattern_joins_lines() {
        let mut assembler = Assembler::new(Some(Regex::new("^INFO").unwrap()));
        let mut got = Vec::new();
        for line in ["INFO a\n", "  more\n", "INFO b\n"] {
            got.extend(messages(assembler.push(1, line.as_bytes())));
        }
        assert_eq!(got, ["INFO a\n  more"]);
        assert_eq!(messages(assembler.flush(false)), ["INFO b"]);
    }

    #[test]
    fn long_lines_are_split_between_characters() {
        let mut assembler = Assembler::new(None);
        let mut text = "é".repeat(EVENT_LIMIT / 2 + 10);
        let whole = text.clone();
        text.push('\n');
        let events = messages(assembler.push(1, text.as_bytes()));
        assert_eq!(events.len(), 2);
        assert!(events.iter().all(|event| event.len() <= EVENT_LIMIT));
        assert_eq!(events.concat(), whole);
    }

    #[test]
    fn batches_are_bounded_in_bytes_events_and_time_and_sorted() {
        let event = |timestamp, length: usize| LogEvent { timestamp, message: "x".repeat(length) };
        let mut batch = Batch::default();
        batch.push(event(5, 500_000));
        assert!(batch.fits(&event(5, 500_000)) && !batch.fits(&event(5, 600_000)));
        assert!(!batch.fits(&event(5 + BATCH_SPAN, 1)));
        batch.push(event(3, 1));
        let times: Vec<_> = batch.take().iter().map(|event| event.timestamp).collect();
        assert_eq!(times, [3, 5]);
        for at in 0..BATCH_EVENTS as i64 {
            batch.push(event(at, 1));
        }
        assert!(!batch.fits(&event(1, 1)));
    }
}
