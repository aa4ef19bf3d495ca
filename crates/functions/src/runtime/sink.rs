//! Writes what functions print to their log groups, by the operations of the logs crate.

use std::sync::Arc;

use engine::{Engine, Scope};
use front::{ShellCall, ShellOps};
use shapes::logs::{self as api, InputLogEvent, ops};
use shapes::{AwsError, OperationType, Shape, Value};
use state::handlers::Handler;
use state::{Caller, Handlers, Tx};

/// Bytes of one batch.
const BATCH: usize = 900_000;

/// The way to log groups.
pub struct LogSink {
    engine: Engine,
    ops: ShellOps,
    handlers: Arc<Handlers>,
}

impl LogSink {
    /// A sink that writes to this store.
    pub fn new(engine: Engine, store: Arc<logs::LogStore>) -> LogSink {
        let mut ops = ShellOps::default();
        logs::shell(&mut ops, store);
        let mut handlers = Handlers::default();
        logs::handlers(&mut handlers);
        LogSink { engine, ops, handlers: Arc::new(handlers) }
    }

    /// Appends lines (time in milliseconds, text) to a stream; group and stream are made if they are missing.
    pub async fn write(&self, scope: &Scope, group: &str, stream: &str, lines: Vec<(i64, String)>) {
        if lines.is_empty() {
            return;
        }
        if let Err(e) = self.try_write(scope, group, stream, lines).await {
            tracing::warn!("output for the log group {group} was lost: {e}");
        }
    }

    async fn try_write(
        &self,
        scope: &Scope,
        group: &str,
        stream: &str,
        lines: Vec<(i64, String)>,
    ) -> Result<(), AwsError> {
        let there = self.engine.snapshot(scope).is_some_and(|t| {
            let found = t.get::<logs::LogGroup>(group);
            found.is_some_and(|g| t.get::<logs::LogStream>(&logs::LogStream::key_of(&g.id, stream)).is_some())
        });
        if !there {
            self.make(scope, group, stream).await?;
        }
        let mut batch: Vec<InputLogEvent> = Vec::new();
        let mut bytes = 0;
        for (timestamp, message) in lines {
            // Time must not run backwards in a batch.
            let timestamp = batch.last().map_or(timestamp, |e| timestamp.max(e.timestamp));
            if bytes + message.len() + 26 > BATCH {
                self.put(scope, group, stream, std::mem::take(&mut batch)).await?;
                bytes = 0;
            }
            bytes += message.len() + 26;
            batch.push(InputLogEvent { timestamp, message });
        }
        self.put(scope, group, stream, batch).await
    }

    async fn make(&self, scope: &Scope, group: &str, stream: &str) -> Result<(), AwsError> {
        let handlers = self.handlers.clone();
        let create_group =
            api::CreateLogGroupRequest { log_group_name: group.to_owned(), ..Default::default() };
        let create_stream = api::CreateLogStreamRequest {
            log_group_name: group.to_owned(),
            log_stream_name: stream.to_owned(),
        };
        self.engine
            .write(scope, move |tx| {
                existing(perform::<ops::CreateLogGroup>(&handlers, tx, create_group))?;
                existing(perform::<ops::CreateLogStream>(&handlers, tx, create_stream))
            })
            .await
    }

    async fn put(
        &self,
        scope: &Scope,
        group: &str,
        stream: &str,
        log_events: Vec<InputLogEvent>,
    ) -> Result<(), AwsError> {
        let (Some(tables), Some(put)) =
            (self.engine.snapshot(scope), self.ops.get("logs", ops::PutLogEvents::descriptor().name))
        else {
            return Ok(());
        };
        if log_events.is_empty() {
            return Ok(());
        }
        let call = ShellCall {
            caller: Caller {
                account: scope.account.clone(),
                region: scope.region.clone(),
                ..Default::default()
            },
            scope: scope.clone(),
            engine: self.engine.clone(),
            tables,
            base_url: String::new(),
        };
        let input = api::PutLogEventsRequest {
            log_group_name: group.to_owned(),
            log_stream_name: stream.to_owned(),
            log_events,
            ..Default::default()
        };
        put(call, input.to_value()).await.map(|_| ())
    }
}

fn perform<O: OperationType>(handlers: &Handlers, tx: &mut Tx, input: O::Input) -> Result<Value, AwsError> {
    match handlers.get("logs", O::descriptor().name).map(|e| &e.handler) {
        Some(Handler::Write(f)) => f(tx, &Caller::default(), input.to_value()),
        _ => unreachable!("{} is a write of the logs crate", O::descriptor().name),
    }
}

fn existing(outcome: Result<Value, AwsError>) -> Result<(), AwsError> {
    match outcome {
        Err(e) if e.code == "ResourceAlreadyExistsException" => Ok(()),
        other => other.map(|_| ()),
    }
}
