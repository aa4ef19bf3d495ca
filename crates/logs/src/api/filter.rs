//! FilterLogEvents: the streams of a group as one, those events that match a pattern. `aws logs tail` reads through this.

use std::sync::Arc;

use front::{ShellCall, ShellOps};
use shapes::AwsError;
use shapes::logs::{self as api, FilteredLogEvent, ops};
use state::{Effect, Handlers, Tables};

use super::get::{earliest, page};
use super::lookup::{invalid, named_group, stream};
use crate::pattern::Pattern;
use crate::rows::{LogGroup, LogStream};
use crate::store::{FoundEvent, LogStore, Position, Search};

/// Streams that are searched one by one; of more, the whole group is looked at.
const MOST_STREAMS: usize = 100;

/// Registers the operation.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::FilterLogEvents>(Effect::Partly(
        "Patterns of space-delimited fields and startFromHead=false are refused. Events come interleaved, whatever is asked.",
    ));
}

/// Serves it.
pub fn serve(shell: &mut ShellOps, store: &Arc<LogStore>) {
    let store = store.clone();
    shell.add::<ops::FilterLogEvents, _>(move |call, input| filter(store.clone(), call, input));
}

async fn filter(
    store: Arc<LogStore>,
    call: ShellCall,
    input: api::FilterLogEventsRequest,
) -> Result<api::FilterLogEventsResponse, AwsError> {
    let (name, identifier) = (input.log_group_name.as_deref(), input.log_group_identifier.as_deref());
    let group = named_group(&call.tables, name, identifier)?.clone();
    let found = store.search(search(call.tables, &group, &input)?).await?;
    Ok(api::FilterLogEventsResponse {
        events: Some(found.events.into_iter().map(shown).collect()),
        // AWS has answered an empty list since 2020.
        searched_log_streams: Some(Vec::new()),
        next_token: found.next.map(Position::digits),
    })
}

fn search(
    tables: Arc<Tables>,
    group: &LogGroup,
    input: &api::FilterLogEventsRequest,
) -> Result<Search, AwsError> {
    if input.log_stream_names.is_some() && input.log_stream_name_prefix.is_some() {
        return Err(invalid("logStreamNames and logStreamNamePrefix are mutually exclusive parameters."));
    }
    if input.start_from_head == Some(false) {
        return Err(invalid("startFromHead=false is not supported by Roadstead yet."));
    }
    let (start, end) = (input.start_time.unwrap_or(0), input.end_time.unwrap_or(i64::MAX));
    if start > end {
        return Err(invalid("startTime must not be later than endTime."));
    }
    let pattern = Pattern::parse(input.filter_pattern.as_deref().unwrap_or_default()).map_err(invalid)?;
    let streams = streams(&tables, group, input)?;
    let mut after = earliest(group, input.start_time);
    if let Some(token) = &input.next_token {
        let on = Position::parse(token).ok_or_else(|| invalid("The specified nextToken is invalid."))?;
        after = after.max(on);
    }
    let prefix = input.log_stream_name_prefix.clone().unwrap_or_default();
    let owner = group.id.clone();
    Ok(Search {
        group: group.id.clone(),
        streams,
        visible: Box::new(move |id, name| {
            let row = tables.get::<LogStream>(&LogStream::key_of(&owner, name));
            name.starts_with(&prefix) && row.is_some_and(|s| s.id == id)
        }),
        after,
        // The end of the time is part of it, unlike GetLogEvents'.
        before: if end == i64::MAX { Position::LAST } else { Position::at(end + 1) },
        limit: page(input.limit),
        pattern,
    })
}

/// The streams that are searched, where they are few.
fn streams(
    tables: &Tables,
    group: &LogGroup,
    input: &api::FilterLogEventsRequest,
) -> Result<Option<Vec<String>>, AwsError> {
    if let Some(names) = &input.log_stream_names {
        let mut ids = Vec::with_capacity(names.len());
        for name in names {
            ids.push(stream(tables, group, name)?.id.clone());
        }
        // Each once: a stream named twice is not read twice.
        ids.sort();
        ids.dedup();
        return Ok(Some(ids));
    }
    let Some(prefix) = &input.log_stream_name_prefix else { return Ok(None) };
    let key = LogStream::key_of(&group.id, prefix);
    let ids: Vec<String> =
        tables.prefix::<LogStream>(&key).take(MOST_STREAMS + 1).map(|s| s.id.clone()).collect();
    Ok((ids.len() <= MOST_STREAMS).then_some(ids))
}

fn shown(e: FoundEvent) -> FilteredLogEvent {
    FilteredLogEvent {
        log_stream_name: Some(e.stream_name.to_string()),
        timestamp: Some(e.position.timestamp),
        message: Some(e.message),
        ingestion_time: Some(e.ingested),
        event_id: Some(e.position.digits()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::api::testing::Bench;

    fn request(change: impl FnOnce(&mut api::FilterLogEventsRequest)) -> api::FilterLogEventsRequest {
        let mut r = api::FilterLogEventsRequest { log_group_name: Some("g".into()), ..Default::default() };
        change(&mut r);
        r
    }

    fn texts(page: &api::FilterLogEventsResponse) -> Vec<&str> {
        page.events.iter().flatten().filter_map(|e| e.message.as_deref()).collect()
    }

    #[tokio::test]
    async fn what_is_asked_for() {
        let bench = Bench::with(&[("g", &["web/1", "web/2", "db/1"][..]), ("other", &["web/1"])]).await;
        let t = engine::now().0 - 10_000;
        bench.put("g", "web/1", &[(t, "one GET"), (t + 2, "three POST")]).await;
        bench.put("g", "web/2", &[(t + 1, "two GET"), (t + 2, "four {}")]).await;
        bench.put("g", "db/1", &[(t + 3, "{\"level\":\"error\",\"n\":5}")]).await;
        bench.put("other", "web/1", &[(t, "elsewhere GET")]).await;
        type Change = Box<dyn FnOnce(&mut api::FilterLogEventsRequest)>;
        let json = "{\"level\":\"error\",\"n\":5}";
        let cases: Vec<(Change, Vec<&str>)> = vec![
            (Box::new(|_| {}), vec!["one GET", "two GET", "three POST", "four {}", json]),
            (
                Box::new(|r| r.log_stream_name_prefix = Some("web/".into())),
                vec!["one GET", "two GET", "three POST", "four {}"],
            ),
            (Box::new(|r| r.log_stream_name_prefix = Some("none".into())), vec![]),
            (
                Box::new(|r| r.log_stream_names = Some(vec!["web/2".into(), "db/1".into(), "web/2".into()])),
                vec!["two GET", "four {}", json],
            ),
            (Box::new(move |r| r.start_time = Some(t + 2)), vec!["three POST", "four {}", json]),
            (Box::new(move |r| r.end_time = Some(t + 1)), vec!["one GET", "two GET"]),
            (Box::new(|r| r.filter_pattern = Some("GET".into())), vec!["one GET", "two GET"]),
            (Box::new(|r| r.filter_pattern = Some("-GET -POST".into())), vec!["four {}", json]),
            (Box::new(|r| r.filter_pattern = Some("{ $.n > 4 }".into())), vec![json]),
        ];
        for (i, (change, expected)) in cases.into_iter().enumerate() {
            let page = filter(bench.store.clone(), bench.call(), request(change)).await.unwrap();
            assert_eq!(texts(&page), expected, "case {i}");
            assert_eq!(page.next_token, None, "case {i}");
        }
    }

    #[tokio::test]
    async fn pages_give_each_event_once_with_a_stable_id() {
        let bench = Bench::with(&[("g", &["a", "b"][..])]).await;
        let t = engine::now().0 - 10_000;
        for i in 0..300 {
            bench.put("g", if i % 3 == 0 { "a" } else { "b" }, &[(t + i / 2, &format!("m{i}"))]).await;
        }
        for streams in [None, Some(vec!["a".to_owned(), "b".to_owned()])] {
            let (mut token, mut ids, mut all) = (None, BTreeSet::new(), Vec::new());
            loop {
                let input = request(|r| {
                    r.limit = Some(7);
                    r.next_token = token;
                    r.log_stream_names = streams.clone();
                });
                let page = filter(bench.store.clone(), bench.call(), input).await.unwrap();
                all.extend(texts(&page).into_iter().map(str::to_owned));
                ids.extend(page.events.iter().flatten().filter_map(|e| e.event_id.clone()));
                token = page.next_token;
                if token.is_none() {
                    break;
                }
            }
            assert_eq!(all, (0..300).map(|i| format!("m{i}")).collect::<Vec<_>>());
            assert_eq!(ids.len(), 300);
            let one =
                filter(bench.store.clone(), bench.call(), request(|r| r.limit = Some(1))).await.unwrap();
            assert_eq!(one.events.unwrap()[0].event_id.as_ref(), ids.first());
        }
    }

    #[tokio::test]
    async fn deleted_streams_and_groups_are_not_seen() {
        let bench = Bench::with(&[("g", &["a", "b"][..])]).await;
        let t = engine::now().0 - 10_000;
        bench.put("g", "a", &[(t, "old a")]).await;
        bench.put("g", "b", &[(t, "b")]).await;
        bench.delete_stream("g", "a").await;
        let all = || filter(bench.store.clone(), bench.call(), request(|_| {}));
        assert_eq!(texts(&all().await.unwrap()), ["b"]);
        bench.create_stream("g", "a").await;
        assert_eq!(texts(&all().await.unwrap()), ["b"]);
        bench.put("g", "a", &[(t + 1, "new a")]).await;
        assert_eq!(texts(&all().await.unwrap()), ["b", "new a"]);
        bench.delete_group("g").await;
        assert_eq!(all().await.unwrap_err().code, "ResourceNotFoundException");
        bench.create_group("g").await;
        assert_eq!(texts(&all().await.unwrap()), [""; 0]);
    }

    #[tokio::test]
    async fn expired_events_are_not_seen_before_they_are_gone() {
        let bench = Bench::with(&[("g", &["s"][..])]).await;
        let now = engine::now().0;
        bench.put("g", "s", &[(now - 25 * 3600 * 1000, "old")]).await;
        bench.put("g", "s", &[(now, "new")]).await;
        bench.retain("g", 1).await;
        let page = filter(bench.store.clone(), bench.call(), request(|_| {})).await.unwrap();
        assert_eq!(texts(&page), ["new"]);
    }

    #[tokio::test]
    async fn mistakes() {
        let bench = Bench::with(&[("g", &["s"][..])]).await;
        type Change = fn(&mut api::FilterLogEventsRequest);
        let cases: [(Change, &str); 6] = [
            (|r| r.log_group_name = Some("no".into()), "ResourceNotFoundException"),
            (|r| r.log_stream_names = Some(vec!["no".into()]), "ResourceNotFoundException"),
            (|r| r.filter_pattern = Some("{ $.a".into()), "InvalidParameterException"),
            (|r| r.next_token = Some("no".into()), "InvalidParameterException"),
            (|r| (r.start_time, r.end_time) = (Some(2), Some(1)), "InvalidParameterException"),
            (
                |r| {
                    r.log_stream_names = Some(vec!["s".into()]);
                    r.log_stream_name_prefix = Some("s".into());
                },
                "InvalidParameterException",
            ),
        ];
        for (change, code) in cases {
            let e = filter(bench.store.clone(), bench.call(), request(change)).await.unwrap_err();
            assert_eq!(e.code, code, "{e}");
        }
    }
}
