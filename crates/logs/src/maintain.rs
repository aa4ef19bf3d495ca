//! The background task: events that expired, and events of streams that are gone.
//!
//! Every minute, and soon after a stream or a group was deleted, it compares what the store has with the region's rows. It
//! asks the store first and looks at the rows afterwards: a stream had its row before it had events, so that one without a row is
//! one that was deleted.

use std::sync::Arc;
use std::time::Duration;

use engine::{Committed, Engine, Scope};
use state::Row;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::sync::watch;

use crate::rows::{LogGroup, LogStream};
use crate::store::{LogStore, StoreError};

/// Between two looks at everything.
const EVERY: Duration = Duration::from_secs(60);
/// From a deletion to the next look: more deletions often follow.
const SOON: Duration = Duration::from_secs(1);
/// Streams looked at together.
const STREAMS: i64 = 500;

/// Keeps the store in step with the rows until the process stops.
pub async fn maintain(store: Arc<LogStore>, engine: Engine, mut stopping: watch::Receiver<bool>) {
    let mut commits = engine.subscribe();
    loop {
        if let Err(e) = pass(&store, &engine).await {
            tracing::warn!("log events could not be tidied up: {e}");
        }
        tokio::select! {
            () = due(&mut commits) => {}
            // An error means that the sender is gone: the process is ending too.
            _ = stopping.wait_for(|s| *s) => return,
        }
    }
}

/// Returns when a pass is due.
async fn due(commits: &mut broadcast::Receiver<Committed>) {
    let deleted = async {
        loop {
            match commits.recv().await {
                Ok(commit) if deletes(&commit) => break,
                Ok(_) => {}
                // What was missed may have been a deletion.
                Err(RecvError::Lagged(_)) => break,
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
        tokio::time::sleep(SOON).await;
    };
    // Nothing is lost by giving up the wait: the next pass looks at everything.
    let _ = tokio::time::timeout(EVERY, deleted).await;
}

fn deletes(commit: &Committed) -> bool {
    commit.changes.iter().any(|c| c.table == LogStream::TABLE && c.new.is_none())
}

/// Looks at everything once.
pub(crate) async fn pass(store: &LogStore, engine: &Engine) -> Result<(), StoreError> {
    remove_orphans(store, engine).await?;
    expire(store, engine).await?;
    while store.shrink().await? {}
    Ok(())
}

async fn remove_orphans(store: &LogStore, engine: &Engine) -> Result<(), StoreError> {
    let mut after = 0;
    loop {
        let known = store.known_streams(after, STREAMS).await?;
        let Some(last) = known.last() else { return Ok(()) };
        after = last.id;
        for stream in known {
            let scope = Scope { account: stream.account, region: stream.region };
            let key = LogStream::key_of(&stream.group, &stream.name);
            let row = engine.snapshot(&scope).and_then(|t| t.get::<LogStream>(&key).cloned());
            if row.is_some_and(|r| r.id == stream.stream) {
                continue;
            }
            while store.forget(stream.id).await? {}
        }
    }
}

async fn expire(store: &LogStore, engine: &Engine) -> Result<(), StoreError> {
    for scope in engine.scopes() {
        let Some(tables) = engine.snapshot(&scope) else { continue };
        for group in tables.table::<LogGroup>().iter() {
            let Some(before) = group.expired_before(engine::now()) else { continue };
            while store.expire(group.id.clone(), before).await? {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::Bench;

    async fn streams_in(bench: &Bench) -> Vec<String> {
        bench.store.known_streams(0, 100).await.unwrap().into_iter().map(|s| s.name).collect()
    }

    #[tokio::test]
    async fn one_pass_removes_what_is_gone_and_keeps_the_rest() {
        let bench = Bench::with(&[("g", &["a", "b"][..]), ("h", &["c"])]).await;
        let now = engine::now().0;
        for (group, stream) in [("g", "a"), ("g", "b"), ("h", "c")] {
            bench.put(group, stream, &[(now - 26 * 3600 * 1000, "old"), (now, "new")]).await;
        }
        bench.delete_stream("g", "a").await;
        bench.retain("h", 1).await;
        pass(&bench.store, &bench.engine).await.unwrap();
        assert_eq!(streams_in(&bench).await, ["b", "c"]);
        let id = |name: &str| bench.call().tables.get::<LogGroup>(name).unwrap().id.clone();
        let bytes = bench.store.group_bytes(vec![id("g"), id("h")]).await.unwrap();
        assert_eq!((bytes[&id("g")], bytes[&id("h")]), (2 * 29, 29));
    }

    #[tokio::test]
    async fn a_deletion_is_noticed() {
        let bench = Bench::with(&[("g", &["a"][..])]).await;
        bench.put("g", "a", &[(engine::now().0, "x")]).await;
        let (stop, stopping) = watch::channel(false);
        let task = tokio::spawn(maintain(bench.store.clone(), bench.engine.clone(), stopping));
        // The task is past its first pass, or sees the deletion in it: either way the stream goes.
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(streams_in(&bench).await, ["a"]);
        bench.delete_group("g").await;
        for _ in 0..500 {
            if streams_in(&bench).await.is_empty() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(streams_in(&bench).await, [""; 0]);
        stop.send(true).unwrap();
        tokio::time::timeout(Duration::from_secs(10), task).await.unwrap().unwrap();
    }
}
