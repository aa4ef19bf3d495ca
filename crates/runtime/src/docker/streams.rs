//! What flows for as long as a container or the engine lives: output and events.
//!
//! Both are read from the raw body with bounded buffers. A line of output comes in a frame with an eight-byte
//! header (stream, length); with a terminal there are no frames. Time stamps are always asked for, so the first
//! byte tells which it is: a frame starts with a small number, a time with a digit.
//!
//! Source: Docker Engine API `ContainerAttach` (stream format), `ContainerLogs`, `SystemEvents`.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use bytes::{Buf, Bytes, BytesMut};
use futures_util::stream::{self, StreamExt};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use serde_json::{Value, json};

use super::containers::label_filter;
use super::inspect::health_status;
use super::transport::{RawRequest, Transport};
use super::{DockerRuntime, failure, path_part};
use crate::api::BoxStream;
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::state::{ContainerEvent, EventFilter, EventKind, LogLine, LogOptions, LogSource};
use crate::time::{Timestamp, parse_rfc3339};

/// Longest line of JSON or of output that is held together; the engine itself cuts output at 16 KiB.
const MAX_LINE_BYTES: usize = 1 << 20;

const NANOS: i64 = 1_000_000_000;

impl DockerRuntime {
    pub(super) fn container_logs(&self, id: &str, options: LogOptions) -> BoxStream<LogLine> {
        let mut query = vec![("stdout", "true"), ("stderr", "true"), ("timestamps", "true")];
        let since = options.since.map(seconds_and_nanos).unwrap_or_default();
        let tail = options.tail.map(|lines| lines.to_string()).unwrap_or_default();
        if options.follow {
            query.push(("follow", "true"));
        }
        if !since.is_empty() {
            query.push(("since", &since));
        }
        if !tail.is_empty() {
            query.push(("tail", &tail));
        }
        let request = path_part(Operation::Logs, id)
            .map(|id| RawRequest::get(&format!("/containers/{id}/logs"), &query));
        pieces(self.transport.clone(), Operation::Logs, request, LogDecoder::default())
    }

    pub(super) fn container_events(&self, filter: EventFilter) -> BoxStream<ContainerEvent> {
        let mut filters = json!({ "type": ["container"] });
        if !self.podman {
            // Podman names some of these otherwise; there all are taken and sorted out here.
            filters["event"] = json!(["start", "die", "oom", "destroy", "health_status"]);
        }
        if !filter.labels.is_empty() {
            filters["label"] = json!(label_filter(&filter.labels));
        }
        // The request is sent when the stream is first polled; what happens until then must not be missed.
        let since = seconds_and_nanos(filter.since.unwrap_or_else(now));
        let query = [("since", since.as_str()), ("filters", &filters.to_string())];
        let request = Ok(RawRequest::get("/events", &query));
        let events = pieces(self.transport.clone(), Operation::Events, request, EventDecoder);
        let away =
            RuntimeError::new(Operation::Events, Cause::Unavailable, "the engine ended its stream of events");
        let ended = stream::once(async move { Err(away) });
        Box::pin(events.chain(ended).scan(false, |failed, item| {
            let item = (!*failed).then(|| {
                *failed = item.is_err();
                item
            });
            async move { item }
        }))
    }
}

fn now() -> Timestamp {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since_epoch.as_nanos()).unwrap_or(i64::MAX)
}

/// A time as the engine's queries want it.
fn seconds_and_nanos(timestamp: Timestamp) -> String {
    format!("{}.{:09}", timestamp.div_euclid(NANOS), timestamp.rem_euclid(NANOS))
}

/// Takes items off the front of what has arrived.
pub(super) trait Decode: Send + 'static {
    type Item: Send + 'static;

    /// The next item; `None` if more bytes are needed. At the end (`at_end`) what is left is an item too.
    fn decode(&mut self, buffer: &mut BytesMut, at_end: bool) -> Result<Option<Self::Item>>;
}

/// The body of an answer, cut into items by a decoder.
pub(super) struct Pieces<D: Decode> {
    body: Incoming,
    socket: PathBuf,
    operation: Operation,
    buffer: BytesMut,
    decoder: D,
    at_end: bool,
}

impl<D: Decode> Pieces<D> {
    pub(super) fn new(transport: &Transport, operation: Operation, body: Incoming, decoder: D) -> Pieces<D> {
        let (socket, buffer) = (transport.socket().to_path_buf(), BytesMut::new());
        Pieces { body, socket, operation, buffer, decoder, at_end: false }
    }

    /// The next item; `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<D::Item>> {
        loop {
            if let Some(item) = self.decoder.decode(&mut self.buffer, self.at_end)? {
                return Ok(Some(item));
            }
            if self.at_end {
                return Ok(None);
            }
            match self.body.frame().await {
                Some(Ok(frame)) => {
                    if let Ok(data) = frame.into_data() {
                        self.buffer.extend_from_slice(&data);
                    }
                }
                Some(Err(error)) => {
                    let error = std::io::Error::other(error);
                    return Err(failure::from_io(self.operation, &self.socket, &error));
                }
                None => self.at_end = true,
            }
        }
    }
}

/// Sends the request when first polled, then gives the items of its answer.
fn pieces<D: Decode>(
    transport: Transport,
    operation: Operation,
    request: Result<RawRequest>,
    decoder: D,
) -> BoxStream<D::Item> {
    enum Step<D: Decode> {
        Request(Box<(Transport, Result<RawRequest>, D)>),
        Body(Box<Pieces<D>>),
        Done,
    }
    let first = Step::Request(Box::new((transport, request, decoder)));
    Box::pin(stream::unfold(first, move |step| async move {
        let mut pieces = match step {
            Step::Request(unsent) => {
                let (transport, request, decoder) = *unsent;
                let response = match request {
                    Ok(request) => transport.send(operation, request).await,
                    Err(error) => Err(error),
                };
                match response {
                    Ok(response) => {
                        Box::new(Pieces::new(&transport, operation, response.into_body(), decoder))
                    }
                    Err(error) => return Some((Err(error), Step::Done)),
                }
            }
            Step::Body(pieces) => pieces,
            Step::Done => return None,
        };
        match pieces.next().await {
            Ok(Some(item)) => Some((Ok(item), Step::Body(pieces))),
            Ok(None) => None,
            Err(error) => Some((Err(error), Step::Done)),
        }
    }))
}

fn too_long(operation: Operation) -> RuntimeError {
    RuntimeError::new(
        operation,
        Cause::Engine,
        format!("the engine sent more than {MAX_LINE_BYTES} bytes in one piece"),
    )
}

/// One JSON value a line.
pub(super) struct JsonLines(pub(super) Operation);

impl Decode for JsonLines {
    type Item = Value;

    fn decode(&mut self, buffer: &mut BytesMut, at_end: bool) -> Result<Option<Value>> {
        loop {
            let line = match buffer.iter().position(|byte| *byte == b'\n') {
                Some(end) => buffer.split_to(end + 1),
                None if at_end && !buffer.is_empty() => buffer.split(),
                None if buffer.len() > MAX_LINE_BYTES => return Err(too_long(self.0)),
                None => return Ok(None),
            };
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            return serde_json::from_slice(&line)
                .map(Some)
                .map_err(|error| RuntimeError::new(self.0, Cause::Engine, error.to_string()));
        }
    }
}

/// Events, those of other kinds left out.
struct EventDecoder;

impl Decode for EventDecoder {
    type Item = ContainerEvent;

    fn decode(&mut self, buffer: &mut BytesMut, at_end: bool) -> Result<Option<ContainerEvent>> {
        while let Some(value) = JsonLines(Operation::Events).decode(buffer, at_end)? {
            if let Some(event) = event(&value) {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }
}

fn event(value: &Value) -> Option<ContainerEvent> {
    if value["Type"].as_str().is_some_and(|kind| kind != "container") {
        return None;
    }
    let attributes = &value["Actor"]["Attributes"];
    let attribute = |key: &str| attributes[key].as_str();
    let action = value["Action"].as_str()?;
    let kind = match action.split_once(": ") {
        Some(("health_status", verdict)) => EventKind::Health(health_status(verdict)),
        Some(_) => return None,
        None => match action {
            "start" => EventKind::Start,
            "die" | "died" => {
                let code = attribute("exitCode").or_else(|| attribute("containerExitCode"));
                EventKind::Die { exit_code: code.and_then(|code| code.parse().ok()).unwrap_or(-1) }
            }
            "oom" => EventKind::Oom,
            "destroy" | "remove" => EventKind::Destroy,
            "health_status" => {
                let verdict = attribute("health_status").or_else(|| value["HealthStatus"].as_str());
                EventKind::Health(health_status(verdict?))
            }
            _ => return None,
        },
    };
    let seconds = value["time"].as_i64().and_then(|seconds| seconds.checked_mul(NANOS));
    let texts = attributes.as_object().into_iter().flatten();
    Some(ContainerEvent {
        container_id: value["Actor"]["ID"].as_str()?.to_owned(),
        container_name: attribute("name").unwrap_or_default().to_owned(),
        kind,
        timestamp: value["timeNano"].as_i64().or(seconds)?,
        attributes: texts.filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_owned()))).collect(),
    })
}

/// Output, framed or not.
#[derive(Default)]
struct LogDecoder {
    framed: Option<bool>,
    /// Of the last line, for pieces that carry none of their own.
    last: Timestamp,
}

impl Decode for LogDecoder {
    type Item = LogLine;

    fn decode(&mut self, buffer: &mut BytesMut, at_end: bool) -> Result<Option<LogLine>> {
        let Some(first) = buffer.first() else { return Ok(None) };
        if *self.framed.get_or_insert(!first.is_ascii_digit()) {
            self.frame(buffer)
        } else {
            Ok(self.bare_line(buffer, at_end))
        }
    }
}

impl LogDecoder {
    fn frame(&mut self, buffer: &mut BytesMut) -> Result<Option<LogLine>> {
        if buffer.len() < 8 {
            return Ok(None);
        }
        let length = u32::from_be_bytes([buffer[4], buffer[5], buffer[6], buffer[7]]) as usize;
        if length > MAX_LINE_BYTES {
            return Err(too_long(Operation::Logs));
        }
        if buffer.len() < 8 + length {
            return Ok(None);
        }
        let source = match buffer[0] {
            0 | 1 => LogSource::Stdout,
            2 => LogSource::Stderr,
            // The engine's own failure, in the midst of the container's output.
            _ => {
                let words = String::from_utf8_lossy(&buffer[8..8 + length]);
                return Err(failure::from_stream(Operation::Logs, &words));
            }
        };
        buffer.advance(8);
        let payload = buffer.split_to(length).freeze();
        Ok(Some(self.line(source, payload)))
    }

    fn bare_line(&mut self, buffer: &mut BytesMut, at_end: bool) -> Option<LogLine> {
        let line = match buffer.iter().position(|byte| *byte == b'\n') {
            Some(end) => buffer.split_to(end + 1),
            None if at_end || buffer.len() > MAX_LINE_BYTES => buffer.split(),
            None => return None,
        };
        Some(self.line(LogSource::Stdout, line.freeze()))
    }

    /// Takes the time off the line's front.
    fn line(&mut self, source: LogSource, mut bytes: Bytes) -> LogLine {
        let space = bytes.iter().take(40).position(|byte| *byte == b' ');
        let stamp = space.and_then(|at| Some((at, parse_rfc3339(std::str::from_utf8(&bytes[..at]).ok()?)?)));
        if let Some((at, timestamp)) = stamp {
            self.last = timestamp;
            bytes.advance(at + 1);
        }
        LogLine { timestamp: self.last, source, bytes }
    }
}

#[cfg(test)]
#[path = "streams_tests.rs"]
mod tests;
