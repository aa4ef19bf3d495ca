//! PutLogEvents.

use std::sync::Arc;

use front::{ShellCall, ShellOps};
use shapes::logs::{self as api, InputLogEvent, RejectedLogEventsInfo, ops};
use shapes::{AwsError, Timestamp};
use state::{Effect, Handlers};

use super::lookup::{group, invalid, stream};
use crate::rows::LogGroup;
use crate::store::{Append, EVENT_OVERHEAD, LogStore};

/// Bytes of a batch, the overhead of each event included.
const MOST_BYTES: usize = 1_048_576;
/// Events of a batch.
const MOST_EVENTS: usize = 10_000;
/// Milliseconds from a batch's first event to its last.
const LONGEST_SPAN: i64 = 24 * 3600 * 1000;
/// Older events are not taken, in milliseconds.
const OLDEST: i64 = 14 * 24 * 3600 * 1000;
/// Events further in the future are not taken, in milliseconds.
const NEWEST: i64 = 2 * 3600 * 1000;

/// Registers the operation.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::PutLogEvents>(Effect::Partly("entity is taken and not kept."));
}

/// Serves it.
pub fn serve(shell: &mut ShellOps, store: &Arc<LogStore>) {
    let store = store.clone();
    shell.add::<ops::PutLogEvents, _>(move |call, input| put(store.clone(), call, input));
}

async fn put(
    store: Arc<LogStore>,
    call: ShellCall,
    mut input: api::PutLogEventsRequest,
) -> Result<api::PutLogEventsResponse, AwsError> {
    let group = group(&call.tables, &input.log_group_name)?;
    let stream = stream(&call.tables, group, &input.log_stream_name)?;
    check(&input.log_events)?;
    let now = engine::now();
    let sorted = Sorted::new(&input.log_events, group, now);
    let rejected = sorted.rejected;
    // Tokens are answered for clients that still hand them on; none is asked for, as with AWS.
    let mut number = 0;
    if sorted.from < sorted.until {
        input.log_events.truncate(sorted.until);
        let batch = Append {
            account: call.scope.account.clone(),
            region: call.scope.region.clone(),
            group: group.id.clone(),
            stream: stream.id.clone(),
            stream_name: stream.name.clone(),
            events: input.log_events.split_off(sorted.from),
            now: now.0,
        };
        number = store.append(batch).await?;
    }
    Ok(api::PutLogEventsResponse {
        next_sequence_token: Some(sequence_token(number)),
        rejected_log_events_info: rejected,
        rejected_entity_info: None,
    })
}

/// The token after the event of that number.
pub fn sequence_token(number: i64) -> String {
    format!("49{number:054}")
}

/// What a batch as a whole must keep to.
fn check(events: &[InputLogEvent]) -> Result<(), AwsError> {
    if events.len() > MOST_EVENTS {
        return Err(invalid(format!("Upload too large: more than {MOST_EVENTS} events.")));
    }
    let bytes: usize = events.iter().map(|e| e.message.len() + EVENT_OVERHEAD).sum();
    if bytes > MOST_BYTES {
        return Err(invalid(format!("Upload too large: {bytes} bytes exceeds limit of {MOST_BYTES}")));
    }
    if !events.is_sorted_by_key(|e| e.timestamp) {
        return Err(invalid("Log events in a single PutLogEvents request must be in chronological order."));
    }
    let (Some(first), Some(last)) = (events.first(), events.last()) else {
        return Err(invalid("Log events must not be empty."));
    };
    if last.timestamp.saturating_sub(first.timestamp) > LONGEST_SPAN {
        return Err(invalid(
            "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.",
        ));
    }
    Ok(())
}

/// Which part of a batch is taken.
#[derive(Debug, PartialEq)]
struct Sorted {
    /// The first event taken.
    from: usize,
    /// The event after the last one taken.
    until: usize,
    rejected: Option<RejectedLogEventsInfo>,
}

impl Sorted {
    /// The events are in chronological order.
    fn new(events: &[InputLogEvent], group: &LogGroup, now: Timestamp) -> Sorted {
        let before = |time: i64| events.partition_point(|e| e.timestamp < time);
        let too_old = before(now.0 - OLDEST);
        let expired = group.expired_before(now).map_or(0, before);
        let until = before(now.0 + NEWEST + 1);
        let index = |at: usize| i64::try_from(at).ok();
        let rejected = RejectedLogEventsInfo {
            too_new_log_event_start_index: if until < events.len() { index(until) } else { None },
            too_old_log_event_end_index: if too_old > 0 { index(too_old) } else { None },
            expired_log_event_end_index: if expired > 0 { index(expired) } else { None },
        };
        let none = rejected == RejectedLogEventsInfo::default();
        Sorted { from: too_old.max(expired), until, rejected: (!none).then_some(rejected) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::{Bench, code, group_row};

    const HOUR: i64 = 3600 * 1000;
    const DAY: i64 = 24 * HOUR;

    fn events(times: &[i64]) -> Vec<InputLogEvent> {
        times.iter().map(|t| InputLogEvent { timestamp: *t, message: "m".into() }).collect()
    }

    #[tokio::test]
    async fn what_is_taken_is_stored_and_the_rest_reported() {
        let bench = Bench::with(&[("g", &["s"][..])]).await;
        let now = engine::now().0;
        let request = |stream: &str, times: &[i64]| api::PutLogEventsRequest {
            log_group_name: "g".into(),
            log_stream_name: stream.into(),
            log_events: events(times),
            ..Default::default()
        };
        let put = |input| put(bench.store.clone(), bench.call(), input);
        let all = put(request("s", &[now - 1, now])).await.unwrap();
        assert_eq!(all.rejected_log_events_info, None);
        let some = put(request("s", &[now, now + 3 * HOUR])).await.unwrap();
        assert_eq!(some.rejected_log_events_info.unwrap().too_new_log_event_start_index, Some(1));
        assert!(some.next_sequence_token > all.next_sequence_token);
        let none = put(request("s", &[now - 20 * DAY])).await.unwrap();
        assert_eq!(none.rejected_log_events_info.unwrap().too_old_log_event_end_index, Some(1));
        let groups = bench.call().tables.get::<LogGroup>("g").unwrap().id.clone();
        let bytes = bench.store.group_bytes(vec![groups.clone()]).await.unwrap();
        assert_eq!(bytes[&groups], 3 * 27);
        assert_eq!(code(put(request("no", &[now])).await), "ResourceNotFoundException");
        let elsewhere = api::PutLogEventsRequest { log_group_name: "no".into(), ..request("s", &[now]) };
        let e = put(elsewhere).await.unwrap_err();
        assert_eq!(e.message, "The specified log group does not exist.");
    }

    #[test]
    fn batches_that_are_refused_whole() {
        let long = |bytes: usize| vec![InputLogEvent { timestamp: 0, message: "x".repeat(bytes) }];
        let cases = [
            (events(&[1, 1, 2]), None),
            (events(&[2, 1]), Some("chronological order")),
            (events(&[0, DAY]), None),
            (events(&[0, DAY + 1]), Some("24 hours")),
            (long(MOST_BYTES - 26), None),
            (long(MOST_BYTES - 25), Some("1048577 bytes exceeds limit of 1048576")),
            (events(&vec![1; 10_000]), None),
            (events(&vec![1; 10_001]), Some("too large")),
            (events(&[]), Some("empty")),
        ];
        for (batch, word) in cases {
            let outcome = check(&batch);
            match word {
                None => assert_eq!(outcome, Ok(()), "{} events", batch.len()),
                Some(word) => {
                    let e = outcome.unwrap_err();
                    assert!(e.message.contains(word), "{e}");
                    assert_eq!(code::<()>(Err(e)), "InvalidParameterException");
                }
            }
        }
    }

    #[test]
    fn events_too_old_too_new_or_expired_are_left_out() {
        let now = Timestamp(100 * DAY);
        let at = |offset: i64| now.0 + offset;
        // Offsets of events, retention in days, (from, until), (too old end, expired end, too new start).
        type Case = (Vec<i64>, Option<i64>, (usize, usize), (Option<i64>, Option<i64>, Option<i64>));
        let cases: [Case; 7] = [
            (vec![-HOUR, 0, HOUR], None, (0, 3), (None, None, None)),
            (vec![-14 * DAY - 1, -14 * DAY, 0], None, (1, 3), (Some(1), None, None)),
            (vec![0, 2 * HOUR, 2 * HOUR + 1], None, (0, 2), (None, None, Some(2))),
            (vec![-3 * DAY - 1, -3 * DAY], Some(3), (1, 2), (None, Some(1), None)),
            (vec![-15 * DAY, -4 * DAY, 0], Some(3), (2, 3), (Some(1), Some(2), None)),
            (vec![-20 * DAY, -20 * DAY], None, (2, 2), (Some(2), None, None)),
            (vec![3 * HOUR], Some(1), (0, 0), (None, None, Some(0))),
        ];
        for (offsets, retention_in_days, (from, until), (old, expired, new)) in cases {
            let times: Vec<i64> = offsets.iter().map(|o| at(*o)).collect();
            let group = LogGroup { retention_in_days, ..group_row("g") };
            let sorted = Sorted::new(&events(&times), &group, now);
            assert_eq!((sorted.from, sorted.until), (from, until), "{offsets:?}");
            let info = sorted.rejected.unwrap_or_default();
            assert_eq!(info.too_old_log_event_end_index, old, "{offsets:?}");
            assert_eq!(info.expired_log_event_end_index, expired, "{offsets:?}");
            assert_eq!(info.too_new_log_event_start_index, new, "{offsets:?}");
        }
    }
}
