use std::os::unix::fs::PermissionsExt;

use shapes::logs::InputLogEvent;

use super::order::Of;
use super::*;

fn batch(stream: &str, events: impl IntoIterator<Item = (i64, String)>) -> Append {
    Append {
        account: "123456789012".into(),
        region: "us-east-1".into(),
        group: "group".into(),
        stream: stream.into(),
        stream_name: stream.into(),
        events: events.into_iter().map(|(timestamp, message)| InputLogEvent { timestamp, message }).collect(),
        now: 1_000_000,
    }
}

/// All messages of a stream, page by page.
async fn texts(store: &LogStore, stream: &str) -> Vec<String> {
    let (mut after, mut texts) = (Position::FIRST, Vec::new());
    loop {
        let (before, limit) = (Position::LAST, 10_000);
        let query = StreamQuery { stream: stream.into(), after, before, latest: false, limit };
        let page = store.stream_events(query).await.unwrap();
        let Some(last) = page.last() else { return texts };
        after = last.position;
        texts.extend(page.into_iter().map(|e| e.message));
    }
}

#[tokio::test]
async fn events_survive_and_numbers_are_not_used_twice() {
    let dir = tempfile::tempdir().unwrap();
    let store = LogStore::open(dir.path()).unwrap();
    let first = store.append(batch("s", [(1, "a\0b".to_owned()), (2, "é".to_owned())])).await.unwrap();
    assert_eq!(texts(&store, "s").await, ["a\0b", "é"]);
    let known = store.known_streams(0, 10).await.unwrap();
    assert_eq!(known.len(), 1);
    while store.forget(known[0].id).await.unwrap() {}
    assert_eq!(store.group_bytes(vec!["group".into()]).await.unwrap(), Default::default());
    drop(store);
    let store = LogStore::open(dir.path()).unwrap();
    assert_eq!(texts(&store, "s").await, [""; 0]);
    let second = store.append(batch("s", [(1, "c".to_owned())])).await.unwrap();
    assert!(second > first, "{second} after {first}");
    drop(store);
    let store = LogStore::open(dir.path()).unwrap();
    assert_eq!(texts(&store, "s").await, ["c"]);
    for name in ["logs.db", "logs.db-wal"] {
        let mode = std::fs::metadata(dir.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[tokio::test]
async fn the_oldest_events_go_when_there_is_no_room() {
    let dir = tempfile::tempdir().unwrap();
    let store = LogStore::open_with(dir.path(), LogStoreOptions { max_bytes: 0 }).unwrap();
    let mut stored: i64 = 0;
    for round in 0..40 {
        let events = (0..400).map(|i| (i, format!("{round:03} {i:03} {}", "x".repeat(1000))));
        stored += events.clone().map(|(_, m)| (m.len() + EVENT_OVERHEAD) as i64).sum::<i64>();
        store.append(batch(if round % 2 == 0 { "even" } else { "odd" }, events)).await.unwrap();
    }
    let (even, odd) = (texts(&store, "even").await, texts(&store, "odd").await);
    let mut left: Vec<String> = even.into_iter().chain(odd).collect();
    left.sort();
    // What is left is the end of what was stored, without gaps.
    let expected: Vec<String> =
        (0..40).flat_map(|r| (0..400).map(move |i| format!("{r:03} {i:03}"))).collect();
    let begins: Vec<&str> = left.iter().map(|m| &m[..7]).collect();
    assert_eq!(begins, expected[expected.len() - left.len()..]);
    let bytes = store.group_bytes(vec!["group".into()]).await.unwrap()["group"];
    assert!(bytes < stored && bytes > 2 << 20, "{bytes} of {stored}");
    assert_eq!(bytes, left.iter().map(|m| (m.len() + EVENT_OVERHEAD) as i64).sum::<i64>());
    let size = std::fs::metadata(dir.path().join("logs.db")).unwrap().len();
    assert!(size < 8 << 20, "{size}");
}

#[tokio::test]
async fn expired_events_go_and_the_file_shrinks() {
    let dir = tempfile::tempdir().unwrap();
    let store = LogStore::open(dir.path()).unwrap();
    for round in 0..10 {
        let events = (0..1000).map(|i| (round * 1000 + i, "x".repeat(1000)));
        store.append(batch("s", events)).await.unwrap();
    }
    assert!(store.expire("group".into(), 9_990).await.unwrap());
    while store.expire("group".into(), 9_990).await.unwrap() {}
    assert_eq!(texts(&store, "s").await.len(), 10);
    assert_eq!(store.group_bytes(vec!["group".into()]).await.unwrap()["group"], 10 * 1026);
    while store.shrink().await.unwrap() {}
    let pages: i64 = store.read(|c| c.query_row("PRAGMA page_count", [], |row| row.get(0))).await.unwrap();
    assert!(pages < 2048, "{pages}");
}

#[test]
fn files_that_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    drop(LogStore::open(dir.path()).unwrap());
    let path = dir.path().join("logs.db");
    let c = Connection::open(&path).unwrap();
    c.pragma_update(None, "user_version", 99).unwrap();
    drop(c);
    let newer = LogStore::open(dir.path()).err().unwrap();
    assert!(matches!(newer, StoreError::NewerVersion { found: 99, supported: 1, .. }), "{newer}");
    let c = Connection::open(&path).unwrap();
    c.pragma_update(None, "application_id", 1).unwrap();
    drop(c);
    let foreign = LogStore::open(dir.path()).err().unwrap();
    assert!(matches!(foreign, StoreError::Foreign { .. }), "{foreign}");
    std::fs::write(
        &path,
        "this is a text, and long enough to be read as a header of a database. ".repeat(20),
    )
    .unwrap();
    let text = LogStore::open(dir.path()).err().unwrap();
    assert!(matches!(text, StoreError::Foreign { .. }), "{text}");
    let nowhere = LogStore::open(&dir.path().join("no/where")).err().unwrap();
    assert!(matches!(nowhere, StoreError::File { .. }), "{nowhere}");
    for e in [newer, foreign, text, nowhere] {
        assert!(!e.to_string().contains('\n'), "{e}");
    }
}

#[tokio::test]
async fn walks_use_the_indexes() {
    let dir = tempfile::tempdir().unwrap();
    let store = LogStore::open(dir.path()).unwrap();
    let cases = [
        (Of::Stream(1), true, "events_of_stream (stream=? AND timestamp=? AND rowid>? AND rowid<?)"),
        (Of::Stream(1), false, "events_of_stream (stream=? AND timestamp>? AND timestamp<?)"),
        (Of::Group(1), true, "events_of_group (grp=? AND timestamp=? AND rowid>? AND rowid<?)"),
        (Of::Group(1), false, "events_of_group (grp=? AND timestamp>? AND timestamp<?)"),
    ];
    for (of, within, expected) in cases {
        for latest in [false, true] {
            let sql = format!("EXPLAIN QUERY PLAN {}", order::sql(search::PLACES, of, within, latest));
            let plan: Vec<String> = store
                .read(move |c| c.prepare(&sql)?.query_map([1, 2, 3, 4, 5], |row| row.get(3))?.collect())
                .await
                .unwrap();
            assert_eq!(plan, [format!("SEARCH events USING COVERING INDEX {expected}")]);
        }
    }
}

#[tokio::test]
async fn every_range_gives_what_lies_in_it() {
    let dir = tempfile::tempdir().unwrap();
    let store = LogStore::open(dir.path()).unwrap();
    // Numbers 1 to 12 over four milliseconds, not in order.
    for t in [5, 6, 5, 8, 6, 6, 9, 5, 8, 8, 6, 9] {
        store.append(batch("s", [(t, "m".to_owned())])).await.unwrap();
    }
    let everything: Vec<Position> = {
        let all = StreamQuery {
            stream: "s".into(),
            after: Position::FIRST,
            before: Position::LAST,
            latest: false,
            limit: 100,
        };
        store.stream_events(all).await.unwrap().into_iter().map(|e| e.position).collect()
    };
    assert_eq!(everything.len(), 12);
    assert!(everything.is_sorted());
    let bounds: Vec<Position> = (4..=10)
        .flat_map(|timestamp| (0..=13).step_by(3).map(move |number| Position { timestamp, number }))
        .collect();
    for after in &bounds {
        for before in &bounds {
            let expected: Vec<Position> =
                everything.iter().filter(|p| *p > after && *p < before).copied().collect();
            for (latest, limit) in [(false, 100), (true, 100), (false, 2), (true, 2)] {
                let (stream, after, before) = ("s".to_owned(), *after, *before);
                let found = store.stream_events(StreamQuery { stream, after, before, latest, limit }).await;
                let found: Vec<Position> = found.unwrap().into_iter().map(|e| e.position).collect();
                let cut = expected.len().saturating_sub(limit);
                let wanted = if latest { &expected[cut..] } else { &expected[..expected.len() - cut] };
                assert_eq!(found, wanted, "{after:?} {before:?} {latest} {limit}");
            }
        }
    }
}

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = LogStore::open(dir.path()).unwrap();
    store.append(batch("s", [(1, "kept".to_owned())])).await.unwrap();
    let limit = |pages: i64| {
        store.write(move |w| {
            w.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
        })
    };
    limit(30).await.unwrap();
    let large = || batch("s", (2..200).map(|i| (i, "x".repeat(4000))));
    let e = store.append(large()).await.unwrap_err();
    assert!(matches!(e, StoreError::Full), "{e}");
    let e = AwsError::from(e);
    assert_eq!((e.code.as_ref(), e.status), ("ServiceUnavailableException", 500));
    assert_eq!(texts(&store, "s").await, ["kept"]);
    limit(1_000_000).await.unwrap();
    store.append(large()).await.unwrap();
    assert_eq!(texts(&store, "s").await.len(), 199);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_writers_and_readers_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let store = Arc::new(LogStore::open(dir.path()).unwrap());
    let mut tasks = Vec::new();
    for writer in 0..20 {
        let store = store.clone();
        tasks.push(tokio::spawn(async move {
            for i in 0..20 {
                store.append(batch(&format!("s{writer}"), [(i, format!("{i}"))])).await.unwrap();
                let seen = texts(&store, &format!("s{writer}")).await;
                // What was answered is seen by every later read, in order.
                assert_eq!(seen, (0..=i).map(|i| i.to_string()).collect::<Vec<_>>());
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    let idle = store.readers.idle.lock().unwrap().len();
    assert!((1..=READERS).contains(&idle), "{idle}");
}
