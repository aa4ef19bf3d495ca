//! A region with a store of its own, for the tests of operations.

use std::sync::Arc;

use engine::{Bootstrap, Engine, Scope};
use front::ShellCall;
use shapes::convert::Shape;
use shapes::logs::{self as api, InputLogEvent, LogGroupClass, ops};
use shapes::{AwsError, OperationType, Timestamp, Value};
use state::handlers::Handler;
use state::{Caller, Handlers, View};

use crate::rows::LogGroup;
use crate::store::{Append, LogStore, LogStoreOptions};

/// A running engine with the tables of this crate, and a log store in a directory that goes away with it.
pub(crate) struct Bench {
    pub store: Arc<LogStore>,
    pub engine: Engine,
    scope: Scope,
    handlers: Arc<Handlers>,
    _directory: tempfile::TempDir,
}

impl Bench {
    /// With these groups and streams.
    pub async fn with(groups: &[(&str, &[&str])]) -> Bench {
        let bench = Bench::new(LogStoreOptions::default());
        for (group, streams) in groups {
            bench.create_group(group).await;
            for stream in *streams {
                bench.create_stream(group, stream).await;
            }
        }
        bench
    }

    /// Without rows.
    pub fn new(options: LogStoreOptions) -> Bench {
        let directory = tempfile::tempdir().unwrap();
        let store = Arc::new(LogStore::open_with(directory.path(), options).unwrap());
        let bootstrap =
            Bootstrap { seed: Arc::new(|| 7), extend: Arc::new(crate::install), fill: Arc::new(|_| Ok(())) };
        let (engine, _) = Engine::open(Box::new(store::MemoryStore::new()), bootstrap).unwrap();
        let scope = Scope { account: "123456789012".into(), region: "us-east-1".into() };
        let mut handlers = Handlers::default();
        crate::handlers(&mut handlers);
        Bench { store, engine, scope, handlers: Arc::new(handlers), _directory: directory }
    }

    /// What a shell operation is given now.
    pub fn call(&self) -> ShellCall {
        ShellCall {
            caller: Caller::default(),
            scope: self.scope.clone(),
            engine: self.engine.clone(),
            tables: self.engine.snapshot(&self.scope).unwrap(),
            base_url: "http://127.0.0.1:4566".into(),
        }
    }

    /// Runs a core operation as the front would.
    pub async fn run<O: OperationType>(&self, input: O::Input) -> Result<O::Output, AwsError> {
        let (name, value) = (O::descriptor().name, input.to_value());
        let entry = self.handlers.get("logs", name).unwrap();
        let answer = match &entry.handler {
            Handler::Read(f) => {
                let tables = self.engine.snapshot(&self.scope).unwrap();
                let now = engine::now();
                let view =
                    View { tables: &tables, now, account: &self.scope.account, region: &self.scope.region };
                f(&view, &Caller::default(), value)
            }
            Handler::Write(_) => {
                let handlers = self.handlers.clone();
                let write = move |tx: &mut state::Tx| match &handlers.get("logs", name).unwrap().handler {
                    Handler::Write(f) => f(tx, &Caller::default(), value),
                    _ => unreachable!("{name} was a write"),
                };
                self.engine.write(&self.scope, write).await
            }
            Handler::Shell => panic!("{name} is a shell operation"),
        };
        answer.map(|v: Value| O::Output::from_value(v).unwrap())
    }

    pub async fn create_group(&self, name: &str) {
        let input = api::CreateLogGroupRequest { log_group_name: name.into(), ..Default::default() };
        self.run::<ops::CreateLogGroup>(input).await.unwrap();
    }

    pub async fn create_stream(&self, group: &str, name: &str) {
        let input =
            api::CreateLogStreamRequest { log_group_name: group.into(), log_stream_name: name.into() };
        self.run::<ops::CreateLogStream>(input).await.unwrap();
    }

    pub async fn delete_group(&self, name: &str) {
        let input = api::DeleteLogGroupRequest { log_group_name: name.into() };
        self.run::<ops::DeleteLogGroup>(input).await.unwrap();
    }

    pub async fn delete_stream(&self, group: &str, name: &str) {
        let input =
            api::DeleteLogStreamRequest { log_group_name: group.into(), log_stream_name: name.into() };
        self.run::<ops::DeleteLogStream>(input).await.unwrap();
    }

    pub async fn retain(&self, group: &str, days: i64) {
        let input = api::PutRetentionPolicyRequest { log_group_name: group.into(), retention_in_days: days };
        self.run::<ops::PutRetentionPolicy>(input).await.unwrap();
    }

    /// Stores events past the checks of PutLogEvents.
    pub async fn put(&self, group: &str, stream: &str, events: &[(i64, &str)]) {
        let tables = self.engine.snapshot(&self.scope).unwrap();
        let group = super::lookup::group(&tables, group).unwrap();
        let stream = super::lookup::stream(&tables, group, stream).unwrap();
        let event = |(timestamp, message): &(i64, &str)| InputLogEvent {
            timestamp: *timestamp,
            message: (*message).to_owned(),
        };
        let batch = Append {
            account: self.scope.account.clone(),
            region: self.scope.region.clone(),
            group: group.id.clone(),
            stream: stream.id.clone(),
            stream_name: stream.name.clone(),
            events: events.iter().map(event).collect(),
            now: engine::now().0,
        };
        self.store.append(batch).await.unwrap();
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.engine.stop();
    }
}

/// A group's row.
pub(crate) fn group_row(name: &str) -> LogGroup {
    LogGroup {
        name: name.into(),
        id: format!("id-{name}"),
        arn: format!("arn:aws:logs:us-east-1:123456789012:log-group:{name}"),
        created_at: Timestamp(0),
        retention_in_days: None,
        tags: Default::default(),
        kms_key_id: None,
        class: LogGroupClass::Standard,
        deletion_protection: false,
    }
}

/// The error's code, or `ok`.
pub(crate) fn code<T>(outcome: Result<T, AwsError>) -> String {
    outcome.map_or_else(|e| e.code.into_owned(), |_| "ok".into())
}
