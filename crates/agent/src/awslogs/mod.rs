//! Ships the output of containers whose log driver is `awslogs` to CloudWatch Logs.
//!
//! Docker's own driver would need AWS's host name and the daemon's credentials. Instead such containers log to a bounded
//! `json-file`, and one worker a container reads it and calls `PutLogEvents`. A worker reads on only when its batch was taken, so
//! memory is bounded by one batch, and a control plane that is away costs lines only once the file has rotated. How far a log was shipped
//! is noted after each batch, so that a restarted agent goes on from there.

mod events;
mod options;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::StreamExt as _;
use runtime::{SharedRuntime, Timestamp};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::aws::{Aws, CallError, Service};
use crate::backoff::Backoff;
use crate::checkpoint::Checkpoint;
use crate::credentials::CredentialsStore;
use events::{Assembler, Batch, LogEvent};
use options::LogOptions;

/// How long events wait for company.
const FLUSH_AFTER: Duration = Duration::from_secs(1);
/// Pause before a log that broke off is read again.
const REOPEN_AFTER: Duration = Duration::from_secs(1);
/// Attempts for a batch that the service refuses with an error that will not pass by itself.
const ATTEMPTS_WHEN_REFUSED: u32 = 5;

/// A container whose log is shipped.
#[derive(Clone, Debug)]
pub struct Source {
    /// Key of its position in the checkpoint.
    pub position_id: String,
    /// Id in the container engine.
    pub runtime_id: String,
    /// Name in the task definition.
    pub container: String,
    /// Last part of the task's ARN.
    pub task_id: String,
    /// The log driver's options.
    pub options: BTreeMap<String, String>,
    /// Store and id of the execution role's keys; None for the instance's keys.
    pub keys: Option<(CredentialsStore, String)>,
}

/// The shipper of one instance; clones share it.
#[derive(Clone)]
pub struct LogShipper(Arc<Inner>);

struct Inner {
    aws: Aws,
    runtime: SharedRuntime,
    checkpoint: Checkpoint,
    shutdown: watch::Receiver<bool>,
    workers: Mutex<BTreeMap<String, JoinHandle<Option<Timestamp>>>>,
}

impl LogShipper {
    /// A shipper without work.
    pub fn new(
        aws: Aws,
        runtime: SharedRuntime,
        checkpoint: Checkpoint,
        shutdown: watch::Receiver<bool>,
    ) -> Self {
        LogShipper(Arc::new(Inner { aws, runtime, checkpoint, shutdown, workers: Mutex::default() }))
    }

    /// Ships a running container's log until the container ends. Called again when the container was restarted, it goes
    /// on where it was.
    pub fn ship(&self, source: Source) {
        let mut workers = self.0.workers.lock().expect("no panic while held");
        let previous = workers.remove(&source.position_id);
        let (inner, id) = (self.0.clone(), source.position_id.clone());
        let worker = tokio::spawn(async move {
            let position = match previous {
                Some(previous) => previous.await.ok().flatten(),
                None => inner.checkpoint.load_log_position(&source.position_id),
            };
            let mut shutdown = inner.shutdown.clone();
            let mut worker = match Worker::new(&inner, source, position) {
                Ok(worker) => worker,
                Err(error) => {
                    tracing::error!(error, "a container's log cannot be shipped");
                    return position;
                }
            };
            tokio::select! {
                () = worker.run() => {}
                () = crate::shutdown::ended(&mut shutdown) => {}
            }
            worker.position
        });
        workers.insert(id, worker);
    }

    /// Makes the log stream of a container that is about to be created. The error, in Docker's words for a log driver that does
    /// not start, is given only for what trying again would not mend.
    pub async fn prepare(&self, source: &Source) -> Result<(), String> {
        let words = |error: &str| {
            format!(
                "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: {error}"
            )
        };
        let worker = Worker::new(&self.0, source.clone(), None).map_err(|error| words(&error))?;
        if worker.options.stream.is_none() {
            return Ok(());
        }
        match worker.create_stream().await {
            Err(error) if !error.is_transient() => Err(words(&error.to_string())),
            _ => Ok(()),
        }
    }

    /// The container is gone: ends its worker, which has nothing to read any more.
    pub fn forget(&self, position_id: &str) {
        if let Some(worker) = self.0.workers.lock().expect("no panic while held").remove(position_id) {
            worker.abort();
        }
    }
}

struct Worker<'a> {
    inner: &'a Inner,
    source: Source,
    options: LogOptions,
    aws: Aws,
    stream: String,
    position: Option<Timestamp>,
}

impl<'a> Worker<'a> {
    fn new(inner: &'a Inner, source: Source, position: Option<Timestamp>) -> Result<Self, String> {
        let options = LogOptions::parse(&source.options, &source.container, &source.task_id)?;
        let stream = options.stream.clone().unwrap_or_else(|| source.runtime_id.clone());
        let mut aws = inner.aws.clone();
        if let Some(region) = &options.region {
            aws.region.clone_from(region);
        }
        Ok(Worker { inner, source, options, aws, stream, position })
    }

    /// Ships until the container has ended and all was read. A log that breaks off, as when the engine restarts, is taken up
    /// again where it was.
    async fn run(&mut self) {
        while !self.follow().await {
            tokio::time::sleep(REOPEN_AFTER).await;
            match self.inner.runtime.inspect(&self.source.runtime_id).await {
                Err(error) if error.is_not_found() => return,
                _ => {}
            }
        }
    }

    /// One reading of the log; true if it came to its end.
    async fn follow(&mut self) -> bool {
        let follow = runtime::LogOptions {
            since: self.position.map(|position| position + 1),
            follow: true,
            tail: None,
        };
        let mut lines = self.inner.runtime.logs(&self.source.runtime_id, follow);
        let mut assembler = Assembler::new(self.options.event_start.clone());
        let mut batch = Batch::default();
        let mut flush_at: Option<tokio::time::Instant> = None;
        loop {
            let pause = async {
                match flush_at {
                    Some(at) => tokio::time::sleep_until(at).await,
                    None => std::future::pending().await,
                }
            };
            let (events, due, ended) = tokio::select! {
                line = lines.next() => match line {
                    Some(Ok(line)) => (assembler.push(line.timestamp, &line.bytes), false, None),
                    Some(Err(error)) => {
                        tracing::warn!(%error, container = self.source.runtime_id, "the log broke off");
                        (assembler.flush(true), true, Some(false))
                    }
                    None => (assembler.flush(true), true, Some(true)),
                },
                () = pause => (assembler.flush(false), true, None),
            };
            // A multi-line event may be held back without any event yet: the pause begins with the piece.
            flush_at = flush_at.or_else(|| Some(tokio::time::Instant::now() + FLUSH_AFTER));
            for event in events {
                if !batch.fits(&event) {
                    self.put(batch.take()).await;
                }
                batch.push(event);
            }
            if due {
                flush_at = None;
                if !batch.is_empty() {
                    self.put(batch.take()).await;
                }
            }
            if let Some(at_its_end) = ended {
                return at_its_end;
            }
        }
    }

    /// Sends a batch, for as long as it takes.
    async fn put(&mut self, events: Vec<LogEvent>) {
        let last = events.iter().map(|event| event.timestamp).max();
        let input = self.input(&events);
        let mut backoff = Backoff::tcs();
        let mut refusals = 0;
        loop {
            let error = match self.call("PutLogEvents", &input).await {
                Ok(_) => break,
                Err(error) if error.code() == "DataAlreadyAcceptedException" => break,
                Err(error) => error,
            };
            if error.code() == "ResourceNotFoundException" && self.create_stream().await.is_ok() {
                refusals += 1;
                if refusals < ATTEMPTS_WHEN_REFUSED {
                    continue;
                }
            }
            if !error.is_transient() {
                refusals += 1;
                if refusals >= ATTEMPTS_WHEN_REFUSED {
                    tracing::error!(%error, events = events.len(), group = self.options.group, "log events dropped");
                    break;
                }
            }
            tokio::time::sleep(backoff.delay()).await;
        }
        if let Some(last) = last {
            self.position = Some(last);
            self.inner.checkpoint.save_log_position(&self.source.position_id, last);
        }
    }

    fn input(&self, events: &[LogEvent]) -> Value {
        let events: Vec<Value> = events
            .iter()
            .map(|event| json!({ "timestamp": event.timestamp / 1_000_000, "message": event.message }))
            .collect();
        json!({ "logGroupName": self.options.group, "logStreamName": self.stream, "logEvents": events })
    }

    async fn create_stream(&self) -> Result<(), CallError> {
        let input = json!({ "logGroupName": self.options.group, "logStreamName": self.stream });
        match self.create("CreateLogStream", &input).await {
            Err(error) if error.code() == "ResourceNotFoundException" && self.options.create_group => {
                self.create("CreateLogGroup", &json!({ "logGroupName": self.options.group })).await?;
                self.create("CreateLogStream", &input).await
            }
            result => result,
        }
    }

    async fn create(&self, operation: &str, input: &Value) -> Result<(), CallError> {
        match self.call(operation, input).await {
            Err(error) if error.code() == "ResourceAlreadyExistsException" => Ok(()),
            result => result.map(drop),
        }
    }

    async fn call(&self, operation: &str, input: &Value) -> Result<Value, CallError> {
        let keys = self.source.keys.as_ref().and_then(|(store, id)| store.signing_keys(Some(id)));
        let keys = keys.unwrap_or_else(|| self.aws.credentials.get());
        self.aws.call_as(&keys, Service::Logs, operation, input).await
    }
}
