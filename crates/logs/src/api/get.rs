//! GetLogEvents: one stream, page by page in either direction.
//!
//! A page's forward token stands after its last event and its backward token before its first one. Where nothing is
//! left the token that was given is given back: that is how clients see the end, and asking with it again later finds what
//! has come since.

use std::sync::Arc;

use front::{ShellCall, ShellOps};
use shapes::AwsError;
use shapes::logs::{self as api, OutputLogEvent, ops};
use state::{Effect, Handlers};

use super::lookup::{invalid, named_group, stream};
use crate::rows::LogGroup;
use crate::store::{LogStore, Position, StoredEvent, StreamQuery};

/// Events of a page, unless the request says less.
const PAGE: usize = 10_000;

/// Registers the operation.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::GetLogEvents>(Effect::Real);
}

/// Serves it.
pub fn serve(shell: &mut ShellOps, store: &Arc<LogStore>) {
    let store = store.clone();
    shell.add::<ops::GetLogEvents, _>(move |call, input| get(store.clone(), call, input));
}

async fn get(
    store: Arc<LogStore>,
    call: ShellCall,
    input: api::GetLogEventsRequest,
) -> Result<api::GetLogEventsResponse, AwsError> {
    let (name, identifier) = (input.log_group_name.as_deref(), input.log_group_identifier.as_deref());
    let group = named_group(&call.tables, name, identifier)?;
    let stream = stream(&call.tables, group, &input.log_stream_name)?;
    let place = Place::of(&input)?;
    let (after, before) = place.bounds(earliest(group, input.start_time), end(input.end_time));
    let limit = page(input.limit);
    let latest = matches!(place, Place::Before(_) | Place::Tail);
    let query = StreamQuery { stream: stream.id.clone(), after, before, latest, limit };
    let events = store.stream_events(query).await?;
    let (forward, backward) = place.next(&events, after);
    Ok(api::GetLogEventsResponse {
        events: Some(events.into_iter().map(shown).collect()),
        next_forward_token: Some(format!("f/{}/s", forward.digits())),
        next_backward_token: Some(format!("b/{}/s", backward.digits())),
    })
}

fn shown(e: StoredEvent) -> OutputLogEvent {
    OutputLogEvent {
        timestamp: Some(e.position.timestamp),
        message: Some(e.message),
        ingestion_time: Some(e.ingested),
    }
}

/// Events asked for in one answer.
pub fn page(limit: Option<i64>) -> usize {
    limit.and_then(|n| usize::try_from(n).ok()).map_or(PAGE, |n| n.clamp(1, PAGE))
}

/// Where a reader may begin: what has expired is not seen, though it may still be on the disk.
pub fn earliest(group: &LogGroup, start_time: Option<i64>) -> Position {
    let expired = group.expired_before(engine::now()).unwrap_or(0);
    Position::at(start_time.unwrap_or(0).max(expired))
}

/// The end of the time that is asked for; the moment itself is not part of it.
fn end(end_time: Option<i64>) -> Position {
    end_time.map_or(Position::LAST, Position::at)
}

/// Where a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Head,
    Tail,
    After(Position),
    Before(Position),
}

impl Place {
    fn of(input: &api::GetLogEventsRequest) -> Result<Place, AwsError> {
        match &input.next_token {
            Some(token) => Place::parse(token).ok_or_else(|| invalid("The specified nextToken is invalid.")),
            None if input.start_from_head == Some(true) => Ok(Place::Head),
            None => Ok(Place::Tail),
        }
    }

    fn parse(token: &str) -> Option<Place> {
        let (direction, digits) = token.strip_suffix("/s")?.split_once('/')?;
        let position = Position::parse(digits)?;
        match direction {
            "f" => Some(Place::After(position)),
            "b" => Some(Place::Before(position)),
            _ => None,
        }
    }

    /// The bounds of a query, both exclusive.
    fn bounds(self, start: Position, end: Position) -> (Position, Position) {
        match self {
            Place::Head | Place::Tail => (start, end),
            Place::After(p) => (start.max(p), end),
            Place::Before(p) => (start, end.min(p)),
        }
    }

    /// The places that the forward and the backward token of a page stand for.
    fn next(self, events: &[StoredEvent], start: Position) -> (Position, Position) {
        match (events, self) {
            ([first, ..], _) => (events.last().unwrap_or(first).position, first.position),
            ([], Place::After(p)) => (p, p.next()),
            ([], Place::Before(p)) => (p.previous(), p),
            ([], Place::Head | Place::Tail) => (start, start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::Bench;

    fn request(token: Option<&String>, head: bool, limit: i64) -> api::GetLogEventsRequest {
        api::GetLogEventsRequest {
            log_group_name: Some("g".into()),
            log_stream_name: "s".into(),
            next_token: token.cloned(),
            start_from_head: Some(head),
            limit: Some(limit),
            ..Default::default()
        }
    }

    fn texts(page: &api::GetLogEventsResponse) -> Vec<&str> {
        page.events.iter().flatten().filter_map(|e| e.message.as_deref()).collect()
    }

    #[tokio::test]
    async fn pages_in_both_directions() {
        let bench = Bench::with(&[("g", &["s"][..])]).await;
        let t = engine::now().0 - 10_000;
        bench.put("g", "s", &[(t, "a"), (t, "b"), (t + 1, "c"), (t + 2, "d"), (t + 3, "e")]).await;
        let get = |input| get(bench.store.clone(), bench.call(), input);

        // Forward from the head; at the end the token stays, and finds what comes later.
        let first = get(request(None, true, 2)).await.unwrap();
        assert_eq!(texts(&first), ["a", "b"]);
        let second = get(request(first.next_forward_token.as_ref(), true, 2)).await.unwrap();
        assert_eq!(texts(&second), ["c", "d"]);
        let third = get(request(second.next_forward_token.as_ref(), true, 2)).await.unwrap();
        assert_eq!(texts(&third), ["e"]);
        let end = get(request(third.next_forward_token.as_ref(), true, 2)).await.unwrap();
        assert_eq!(texts(&end), [""; 0]);
        assert_eq!(end.next_forward_token, third.next_forward_token);
        bench.put("g", "s", &[(t + 4, "f")]).await;
        let more = get(request(end.next_forward_token.as_ref(), true, 2)).await.unwrap();
        assert_eq!(texts(&more), ["f"]);
        // Back from the end: the event before which nothing had come is part of it.
        let back = get(request(end.next_backward_token.as_ref(), false, 2)).await.unwrap();
        assert_eq!(texts(&back), ["d", "e"]);

        // From the tail, the last ones come first, each page in chronological order.
        let last = get(request(None, false, 4)).await.unwrap();
        assert_eq!(texts(&last), ["c", "d", "e", "f"]);
        let before = get(request(last.next_backward_token.as_ref(), false, 4)).await.unwrap();
        assert_eq!(texts(&before), ["a", "b"]);
        let start = get(request(before.next_backward_token.as_ref(), false, 4)).await.unwrap();
        assert_eq!(texts(&start), [""; 0]);
        assert_eq!(start.next_backward_token, before.next_backward_token);
        let again = get(request(start.next_forward_token.as_ref(), true, 1)).await.unwrap();
        assert_eq!(texts(&again), ["a"]);
    }

    #[tokio::test]
    async fn times_and_mistakes() {
        let bench = Bench::with(&[("g", &["s", "empty"][..])]).await;
        let t = engine::now().0 - 10_000;
        bench.put("g", "s", &[(t, "a"), (t + 1, "b"), (t + 2, "c")]).await;
        let get = |input| get(bench.store.clone(), bench.call(), input);
        let times = |start, end| api::GetLogEventsRequest {
            start_time: start,
            end_time: end,
            ..request(None, true, 100)
        };
        for (start, end, expected) in [
            (None, None, vec!["a", "b", "c"]),
            (Some(t + 1), None, vec!["b", "c"]),
            (None, Some(t + 1), vec!["a"]),
            (Some(t + 1), Some(t + 2), vec!["b"]),
            (Some(t + 3), None, vec![]),
        ] {
            assert_eq!(texts(&get(times(start, end)).await.unwrap()), expected, "{start:?} {end:?}");
        }

        let empty = |token: Option<String>| api::GetLogEventsRequest {
            log_stream_name: "empty".into(),
            ..request(token.as_ref(), true, 9)
        };
        let nothing = get(empty(None)).await.unwrap();
        assert_eq!(texts(&nothing), [""; 0]);
        bench.put("g", "empty", &[(t, "late")]).await;
        assert_eq!(texts(&get(empty(nothing.next_forward_token)).await.unwrap()), ["late"]);

        let by_arn = |arn: &str| api::GetLogEventsRequest {
            log_group_name: None,
            log_group_identifier: Some(arn.into()),
            ..request(None, true, 1)
        };
        let arn = "arn:aws:logs:us-east-1:123456789012:log-group:g";
        assert_eq!(texts(&get(by_arn(arn)).await.unwrap()), ["a"]);
        for (input, code) in [
            (request(Some(&"f/12/s".into()), true, 1), "InvalidParameterException"),
            (request(Some(&"x".into()), true, 1), "InvalidParameterException"),
            (by_arn("arn:aws:logs:us-west-2:123456789012:log-group:g"), "ResourceNotFoundException"),
            (
                api::GetLogEventsRequest { log_group_name: None, ..request(None, true, 1) },
                "InvalidParameterException",
            ),
            (
                api::GetLogEventsRequest { log_stream_name: "no".into(), ..request(None, true, 1) },
                "ResourceNotFoundException",
            ),
        ] {
            assert_eq!(get(input).await.unwrap_err().code, code);
        }
    }
}
