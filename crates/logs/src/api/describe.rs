//! DescribeLogGroups and DescribeLogStreams: rows, and what their events say of them.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use front::{ShellCall, ShellOps};
use shapes::AwsError;
use shapes::logs::{self as api, OrderBy, ops};
use state::{Effect, Handlers, Tables};

use super::lookup::{identified_group, invalid, named_group};
use super::put::sequence_token;
use crate::rows::{LogGroup, LogStream};
use crate::store::{LogStore, Position, StreamStats};

/// Groups or streams of a page, unless the request says less.
const PAGE: usize = 50;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::DescribeLogGroups>(Effect::Partly(
        "Only groups of the caller's own account are shown; metricFilterCount is 0, as there are no metric filters.",
    ));
    h.shell::<ops::DescribeLogStreams>(Effect::Real);
}

/// Serves them.
pub fn serve(shell: &mut ShellOps, store: &Arc<LogStore>) {
    let (of_groups, of_streams) = (store.clone(), store.clone());
    shell.add::<ops::DescribeLogGroups, _>(move |call, input| groups(of_groups.clone(), call, input));
    shell.add::<ops::DescribeLogStreams, _>(move |call, input| streams(of_streams.clone(), call, input));
}

async fn groups(
    store: Arc<LogStore>,
    call: ShellCall,
    input: api::DescribeLogGroupsRequest,
) -> Result<api::DescribeLogGroupsResponse, AwsError> {
    if input.log_group_name_prefix.is_some() && input.log_group_name_pattern.is_some() {
        return Err(invalid(
            "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.",
        ));
    }
    let own = input.account_identifiers.as_ref().is_none_or(|ids| ids.contains(&call.scope.account));
    let all = if own { chosen_groups(&call.tables, &input) } else { Vec::new() };
    let after = input.next_token.as_deref();
    let limit = page(input.limit);
    let mut rest = all.into_iter().filter(|g| after.is_none_or(|name| g.name.as_str() > name));
    let shown: Vec<&Arc<LogGroup>> = rest.by_ref().take(limit).collect();
    let more = rest.next().is_some();
    let bytes = store.group_bytes(shown.iter().map(|g| g.id.clone()).collect()).await?;
    let next_token = shown.last().filter(|_| more).map(|g| g.name.clone());
    let shown = shown.into_iter().map(|g| group_shown(g, bytes.get(&g.id).copied().unwrap_or(0)));
    Ok(api::DescribeLogGroupsResponse { log_groups: Some(shown.collect()), next_token })
}

/// The groups that a request asks for, by name.
fn chosen_groups<'a>(tables: &'a Tables, input: &'a api::DescribeLogGroupsRequest) -> Vec<&'a Arc<LogGroup>> {
    let mut found: Vec<&Arc<LogGroup>> = match &input.log_group_identifiers {
        Some(identifiers) => identifiers.iter().filter_map(|i| identified_group(tables, i).ok()).collect(),
        None => tables.prefix(input.log_group_name_prefix.as_deref().unwrap_or_default()).collect(),
    };
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found.dedup_by(|a, b| a.name == b.name);
    let pattern = input.log_group_name_pattern.as_deref().unwrap_or_default();
    found.retain(|g| input.log_group_class.is_none_or(|c| c == g.class) && g.name.contains(pattern));
    found
}

fn group_shown(g: &LogGroup, stored_bytes: i64) -> api::LogGroup {
    api::LogGroup {
        log_group_name: Some(g.name.clone()),
        creation_time: Some(g.created_at.0),
        retention_in_days: g.retention_in_days,
        metric_filter_count: Some(0),
        arn: Some(format!("{}:*", g.arn)),
        stored_bytes: Some(stored_bytes),
        kms_key_id: g.kms_key_id.clone(),
        log_group_class: Some(g.class),
        log_group_arn: Some(g.arn.clone()),
        deletion_protection_enabled: Some(g.deletion_protection),
        ..Default::default()
    }
}

fn page(limit: Option<i64>) -> usize {
    limit.and_then(|n| usize::try_from(n).ok()).map_or(PAGE, |n| n.clamp(1, PAGE))
}

/// The place of a stream in its answer's order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Of the last event; 0 where streams are in the order of names, and before the first event.
    time: i64,
    name: String,
}

impl Place {
    fn token(&self) -> String {
        format!("{}{}", Position::at(self.time).digits(), self.name)
    }

    fn parse(token: &str) -> Option<Place> {
        let (digits, name) = token.split_at_checked(Position::FIRST.digits().len())?;
        Some(Place { time: Position::parse(digits)?.timestamp, name: name.to_owned() })
    }
}

type Stats = BTreeMap<String, StreamStats>;

async fn streams(
    store: Arc<LogStore>,
    call: ShellCall,
    input: api::DescribeLogStreamsRequest,
) -> Result<api::DescribeLogStreamsResponse, AwsError> {
    let (name, identifier) = (input.log_group_name.as_deref(), input.log_group_identifier.as_deref());
    let group = named_group(&call.tables, name, identifier)?.clone();
    let by_time = input.order_by == Some(OrderBy::LastEventTime);
    if by_time && input.log_stream_name_prefix.is_some() {
        return Err(invalid("Cannot order by LastEventTime with a logStreamNamePrefix."));
    }
    let after = match &input.next_token {
        Some(t) => Some(Place::parse(t).ok_or_else(|| invalid("The specified nextToken is invalid."))?),
        None => None,
    };
    let times = if by_time { store.stats_of_group(group.id.clone()).await? } else { Stats::new() };
    let key = LogStream::key_of(&group.id, input.log_stream_name_prefix.as_deref().unwrap_or_default());
    let descending = input.descending.unwrap_or(false);
    let (shown, more) =
        select(call.tables.prefix(&key), &times, after.as_ref(), descending, page(input.limit));
    let next_token = shown.last().filter(|_| more).map(|(place, _)| place.token());
    let stats = store.stats(shown.iter().map(|(_, s)| s.id.clone()).collect()).await?;
    let shown = shown.into_iter().map(|(_, s)| stream_shown(&s, stats.get(&s.id)));
    Ok(api::DescribeLogStreamsResponse { log_streams: Some(shown.collect()), next_token })
}

/// A page of streams in the order asked for, and whether more follow.
fn select<'a>(
    streams: impl Iterator<Item = &'a Arc<LogStream>>,
    times: &Stats,
    after: Option<&Place>,
    descending: bool,
    limit: usize,
) -> (Vec<(Place, Arc<LogStream>)>, bool) {
    let place = |s: &LogStream| Place {
        time: times.get(&s.id).map_or(0, |t| t.last_timestamp),
        name: s.name.clone(),
    };
    let mut all: Vec<(Place, Arc<LogStream>)> = streams.map(|s| (place(s), s.clone())).collect();
    if let Some(after) = after {
        all.retain(|(p, _)| if descending { p < after } else { p > after });
    }
    if descending {
        all.sort_by(|a, b| Reverse(&a.0).cmp(&Reverse(&b.0)));
    } else {
        all.sort_by(|a, b| a.0.cmp(&b.0));
    }
    let more = all.len() > limit;
    all.truncate(limit);
    (all, more)
}

fn stream_shown(s: &LogStream, stats: Option<&StreamStats>) -> api::LogStream {
    api::LogStream {
        log_stream_name: Some(s.name.clone()),
        creation_time: Some(s.created_at.0),
        first_event_timestamp: stats.map(|t| t.first_timestamp),
        last_event_timestamp: stats.map(|t| t.last_timestamp),
        last_ingestion_time: stats.map(|t| t.last_ingestion),
        upload_sequence_token: Some(sequence_token(stats.map_or(0, |t| t.last_number))),
        arn: Some(s.arn.clone()),
        // AWS has answered 0 for streams since 2019; a group's is true.
        stored_bytes: Some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::Bench;

    fn group_names(page: &api::DescribeLogGroupsResponse) -> Vec<&str> {
        page.log_groups.iter().flatten().filter_map(|g| g.log_group_name.as_deref()).collect()
    }

    fn stream_names(page: &api::DescribeLogStreamsResponse) -> Vec<&str> {
        page.log_streams.iter().flatten().filter_map(|s| s.log_stream_name.as_deref()).collect()
    }

    #[tokio::test]
    async fn groups_by_prefix_pattern_and_page() {
        let bench = Bench::with(&[("/ecs/api", &["s"][..]), ("/ecs/web", &[]), ("plain", &[])]).await;
        bench.retain("plain", 7).await;
        let t = engine::now().0;
        bench.put("/ecs/api", "s", &[(t, "12345"), (t, "é")]).await;
        type Change = fn(&mut api::DescribeLogGroupsRequest);
        let cases: [(Change, &[&str], bool); 9] = [
            (|_| {}, &["/ecs/api", "/ecs/web", "plain"], false),
            (|r| r.log_group_name_prefix = Some("/ecs".into()), &["/ecs/api", "/ecs/web"], false),
            (|r| r.log_group_name_pattern = Some("a".into()), &["/ecs/api", "plain"], false),
            (|r| r.limit = Some(2), &["/ecs/api", "/ecs/web"], true),
            (|r| (r.limit, r.next_token) = (Some(2), Some("/ecs/web".into())), &["plain"], false),
            (|r| r.log_group_class = Some(api::LogGroupClass::Delivery), &[], false),
            (|r| r.account_identifiers = Some(vec!["210987654321".into()]), &[], false),
            (
                |r| {
                    let arn = "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web";
                    r.log_group_identifiers = Some(vec!["plain".into(), arn.into(), "no".into()]);
                },
                &["/ecs/web", "plain"],
                false,
            ),
            (|r| (r.limit, r.next_token) = (Some(1), Some("/ecs".into())), &["/ecs/api"], true),
        ];
        for (i, (change, expected, more)) in cases.into_iter().enumerate() {
            let mut input = api::DescribeLogGroupsRequest::default();
            change(&mut input);
            let page = groups(bench.store.clone(), bench.call(), input).await.unwrap();
            assert_eq!(group_names(&page), expected, "case {i}");
            assert_eq!(page.next_token.as_deref(), expected.last().filter(|_| more).copied(), "case {i}");
        }
        let all = groups(bench.store.clone(), bench.call(), Default::default()).await.unwrap();
        let all = all.log_groups.unwrap();
        assert_eq!(all[0].stored_bytes, Some(5 + 26 + 2 + 26));
        assert_eq!(all[0].arn.as_deref(), Some("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/api:*"));
        assert_eq!((all[1].stored_bytes, all[2].retention_in_days), (Some(0), Some(7)));
        let both = api::DescribeLogGroupsRequest {
            log_group_name_prefix: Some("a".into()),
            log_group_name_pattern: Some("a".into()),
            ..Default::default()
        };
        let e = groups(bench.store.clone(), bench.call(), both).await.unwrap_err();
        assert_eq!(e.code, "InvalidParameterException");
    }

    #[tokio::test]
    async fn streams_by_name_or_time_and_page() {
        let bench = Bench::with(&[("g", &["a", "b", "c/1", "c/2"][..]), ("g2", &["z"])]).await;
        let t = engine::now().0 - 1000;
        bench.put("g", "a", &[(t + 5, "x")]).await;
        bench.put("g", "c/1", &[(t, "x"), (t + 9, "y")]).await;
        bench.put("g", "c/1", &[(t - 3, "late")]).await;
        bench.put("g", "b", &[(t + 7, "x")]).await;
        // Order, whether descending, prefix, names.
        type Case = (Option<OrderBy>, bool, Option<&'static str>, [&'static str; 4]);
        let cases: [Case; 5] = [
            (None, false, None, ["a", "b", "c/1", "c/2"]),
            (None, true, None, ["c/2", "c/1", "b", "a"]),
            (Some(OrderBy::LastEventTime), false, None, ["c/2", "a", "b", "c/1"]),
            (Some(OrderBy::LastEventTime), true, None, ["c/1", "b", "a", "c/2"]),
            (Some(OrderBy::LogStreamName), false, Some("c/"), ["c/1", "c/2", "", ""]),
        ];
        for (order_by, descending, prefix, expected) in cases {
            for limit in [1, 3, 50] {
                let (mut token, mut seen) = (None, Vec::new());
                loop {
                    let input = api::DescribeLogStreamsRequest {
                        log_group_name: Some("g".into()),
                        order_by,
                        descending: Some(descending),
                        log_stream_name_prefix: prefix.map(str::to_owned),
                        limit: Some(limit),
                        next_token: token,
                        ..Default::default()
                    };
                    let page = streams(bench.store.clone(), bench.call(), input).await.unwrap();
                    seen.extend(stream_names(&page).into_iter().map(str::to_owned));
                    token = page.next_token;
                    if token.is_none() {
                        break;
                    }
                }
                let expected: Vec<&str> = expected.into_iter().filter(|n| !n.is_empty()).collect();
                assert_eq!(seen, expected, "{order_by:?} {descending} {limit}");
            }
        }
        let input = api::DescribeLogStreamsRequest { log_group_name: Some("g".into()), ..Default::default() };
        let all =
            streams(bench.store.clone(), bench.call(), input.clone()).await.unwrap().log_streams.unwrap();
        let times = |i: usize| (all[i].first_event_timestamp, all[i].last_event_timestamp);
        assert_eq!(times(2), (Some(t - 3), Some(t + 9)));
        assert_eq!(times(3), (None, None));
        assert!(all[2].last_ingestion_time >= Some(t) && all[3].last_ingestion_time.is_none());
        let prefix_and_time = api::DescribeLogStreamsRequest {
            order_by: Some(OrderBy::LastEventTime),
            log_stream_name_prefix: Some("c".into()),
            ..input.clone()
        };
        let token = api::DescribeLogStreamsRequest { next_token: Some("x".into()), ..input };
        for input in [prefix_and_time, token] {
            let e = streams(bench.store.clone(), bench.call(), input).await.unwrap_err();
            assert_eq!(e.code, "InvalidParameterException");
        }
    }
}
