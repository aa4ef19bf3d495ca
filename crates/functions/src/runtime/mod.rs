//! Running functions: workers kept warm, bounded in number, killed at their timeout; what they print goes to their log group.

mod events;
mod interface;
mod mappings;
mod sink;
#[cfg(test)]
mod tests;
mod worker;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use engine::{Engine, Scope};
use identity::KeyRing;
use metrics::time::Civil;
use shapes::AwsError;
use shapes::lambda::FunctionConfiguration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use crate::code::CodeStore;
use crate::resolve::{Resolved, resolve};
use crate::rows::{Function, Version};
pub use events::{Event, Invoker};
use interface::Job;
use sink::LogSink;
use worker::{Ended, Line, Spec, Worker};

/// Processes at a time.
const MOST_WORKERS: usize = 64;
/// How long an invocation waits for a process's place.
const PATIENCE: Duration = Duration::from_secs(20);
/// An idle process is ended after this.
const IDLE: Duration = Duration::from_secs(300);
/// A process is ended before its credentials do.
const OLDEST: Duration = Duration::from_secs(5 * 3600);
/// How long a process's credentials last, in seconds.
const CREDENTIALS: i64 = 6 * 3600;
/// The user that functions run as where this process may choose: nobody.
const NOBODY: (u32, u32) = (65_534, 65_534);
const BOOTSTRAP: &str = include_str!("bootstrap.py");

/// Where functions live and what they are told.
#[derive(Clone, Debug)]
pub struct Options {
    /// The directory of code archives, inside the data directory.
    pub code: PathBuf,
    /// A directory that functions can read, not inside the data directory; emptied at each start.
    pub scratch: PathBuf,
    /// `http://host:port` of this region, as functions reach it.
    pub endpoint: String,
    /// Directories of Python packages that every function has (boto3, say).
    pub python_path: Vec<PathBuf>,
}

/// What a finished invocation gives back.
#[derive(Debug)]
pub struct Outcome {
    pub payload: Vec<u8>,
    /// Whether the function failed (FunctionError `Unhandled`).
    pub failed: bool,
    /// The end of its log, for LogType `Tail`.
    pub tail: String,
    /// `$LATEST` or a number.
    pub version: String,
}

/// Runs functions.
pub struct Functions {
    pub(crate) options: Options,
    pub(crate) engine: Engine,
    pub(crate) code: CodeStore,
    sink: LogSink,
    keys: KeyRing,
    python: Option<PathBuf>,
    /// Idle workers by function, version and revision.
    idle: Mutex<BTreeMap<String, Vec<(Worker, OwnedSemaphorePermit)>>>,
    slots: Arc<Semaphore>,
    /// Invocations under way by function.
    running: Mutex<BTreeMap<String, usize>>,
    events: Arc<Semaphore>,
    counter: AtomicU64,
    seed: u64,
}

impl Functions {
    /// Prepares directories and finds Python. `keys` computes the secrets of sessions: a second ring over the host's key.
    ///
    /// # Errors
    /// One line.
    pub fn new(
        options: Options,
        engine: Engine,
        logs: Arc<logs::LogStore>,
        keys: KeyRing,
    ) -> Result<Arc<Functions>, String> {
        let code = CodeStore::open(options.code.clone(), options.scratch.clone())?;
        let bootstrap = options.scratch.join("bootstrap.py");
        std::fs::write(&bootstrap, BOOTSTRAP).map_err(|e| format!("{}: {e}", bootstrap.display()))?;
        use std::os::unix::fs::PermissionsExt;
        let readable = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(&bootstrap, readable)
            .map_err(|e| format!("{}: {e}", bootstrap.display()))?;
        let seed = engine::now().0.unsigned_abs() ^ u64::from(std::process::id()).rotate_left(40);
        Ok(Arc::new(Functions {
            sink: LogSink::new(engine.clone(), logs),
            options,
            engine,
            code,
            keys,
            python: find_python(),
            idle: Mutex::default(),
            slots: Arc::new(Semaphore::new(MOST_WORKERS)),
            running: Mutex::default(),
            events: Arc::new(Semaphore::new(events::MOST)),
            counter: AtomicU64::new(0),
            seed,
        }))
    }

    /// A UUID that no other request of this run has.
    pub(crate) fn request_id(&self) -> String {
        let n = self.counter.fetch_add(1, Ordering::Relaxed);
        state::Random::new(self.seed ^ n.wrapping_mul(0x9e37_79b9_7f4a_7c15)).uuid()
    }

    /// Runs a function and waits for its answer.
    ///
    /// # Errors
    /// ResourceNotFoundException, TooManyRequestsException, and ServiceException where it cannot be run here. That the function
    /// itself fails is no error but an outcome.
    pub async fn invoke(
        &self,
        scope: &Scope,
        name: &str,
        qualifier: Option<&str>,
        event: Event,
    ) -> Result<Outcome, AwsError> {
        let tables = self.engine.snapshot(scope).ok_or_else(|| crate::resolve::not_found(scope, name))?;
        let r = resolve(&tables, scope, name, qualifier)?;
        let _running = self.enter(&r)?;
        let timeout = Duration::from_secs(u64::try_from(r.config.timeout.unwrap_or(3)).unwrap_or(3));
        let mut lines = Vec::new();
        let (mut worker, slot) = self.worker(scope, &r, &mut lines).await?;
        let fresh = worker.is_fresh();
        let init = if fresh { Some(worker.begin(&mut lines).await) } else { None };
        let request_id = event.request_id.clone();
        lines.push((engine::now().0, format!("START RequestId: {request_id} Version: {}", r.version)));
        let begun = Instant::now();
        let (ended, init) = match init {
            Some(Err(ended)) => (ended, None),
            other => {
                let job = Job {
                    request_id: request_id.clone(),
                    payload: if event.payload.is_empty() { b"{}".to_vec() } else { event.payload },
                    deadline: engine::now().0 + i64::try_from(timeout.as_millis()).unwrap_or(i64::MAX),
                    function_arn: r.invoked_arn.clone(),
                    client_context: event.client_context,
                };
                (worker.run(job, timeout, &mut lines).await, other.and_then(Result::ok))
            }
        };
        let took = begun.elapsed();
        let payload = worker::error_payload(&ended, &request_id, timeout);
        if let Ended::TimedOut | Ended::Exited(_) = ended {
            let json: serde_json::Value = serde_json::from_slice(&payload).unwrap_or_default();
            lines.push((engine::now().0, json["errorMessage"].as_str().unwrap_or_default().to_owned()));
        }
        report(&mut lines, &r.config, &request_id, took, init, worker.peak_mib());
        let stream = worker.log_stream.clone();
        if matches!(ended, Ended::Answer(_) | Ended::Failure(_)) && worker.is_alive() {
            self.give_back(&r, worker, slot);
        }
        let tail = tail(&lines);
        self.sink.write(scope, &r.log_group(), &stream, lines).await;
        Ok(Outcome { payload, failed: !matches!(ended, Ended::Answer(_)), tail, version: r.version.clone() })
    }

    /// Counts an invocation against the function's reserved concurrency.
    fn enter(&self, r: &Resolved) -> Result<impl Drop + use<'_>, AwsError> {
        struct Leave<'a>(&'a Functions, String);
        impl Drop for Leave<'_> {
            fn drop(&mut self) {
                let mut running = self.0.running.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(n) = running.get_mut(&self.1) {
                    *n -= 1;
                    if *n == 0 {
                        running.remove(&self.1);
                    }
                }
            }
        }
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let n = running.entry(r.arn.clone()).or_default();
        if r.reserved.is_some_and(|most| i64::try_from(*n).unwrap_or(i64::MAX) >= most) {
            if *n == 0 {
                running.remove(&r.arn);
            }
            return Err(throttled("ReservedFunctionConcurrentInvocationLimitExceeded"));
        }
        *n += 1;
        Ok(Leave(self, r.arn.clone()))
    }

    async fn worker(
        &self,
        scope: &Scope,
        r: &Resolved,
        lines: &mut Vec<Line>,
    ) -> Result<(Worker, OwnedSemaphorePermit), AwsError> {
        while let Some((mut w, slot)) = self.take_idle(&r.revision()) {
            if w.is_alive() && w.started.elapsed() < OLDEST {
                return Ok((w, slot));
            }
        }
        let slot = match self.slots.clone().try_acquire_owned() {
            Ok(s) => s,
            Err(_) => {
                // Idle processes of other functions give way.
                self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
                let wait = tokio::time::timeout(PATIENCE, self.slots.clone().acquire_owned()).await;
                wait.ok()
                    .and_then(Result::ok)
                    .ok_or_else(|| throttled("ConcurrentInvocationLimitExceeded"))?
            }
        };
        let spec = self.spec(scope, r).await?;
        if let Some(v) = r.config.runtime.map(|v| v.as_str()).filter(|v| v.starts_with("python")) {
            lines.push((engine::now().0, format!("INIT_START Runtime Version: {v} (the host's Python)")));
        }
        let worker = Worker::start(spec).await.map_err(cannot_run)?;
        Ok((worker, slot))
    }

    fn take_idle(&self, revision: &str) -> Option<(Worker, OwnedSemaphorePermit)> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).get_mut(revision)?.pop()
    }

    fn give_back(&self, r: &Resolved, worker: Worker, slot: OwnedSemaphorePermit) {
        self.idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .entry(r.revision())
            .or_default()
            .push((worker, slot));
    }

    async fn spec(&self, scope: &Scope, r: &Resolved) -> Result<Spec, AwsError> {
        let c = &r.config;
        let root = self.code.unpacked(&r.code).map_err(cannot_run)?;
        let runtime = c.runtime.map_or("provided", |v| v.as_str());
        let id = self.request_id().replace('-', "");
        let temporary = self.options.scratch.join(format!("worker-{id}"));
        let civil = Civil::of(engine::now());
        let log_stream = format!("{:04}/{:02}/{:02}/[{}]{id}", civil.year, civil.month, civil.day, r.version);
        let (program, arguments) = if runtime.starts_with("python") {
            let python =
                self.python.clone().ok_or_else(|| cannot_run("no python3 was found on this host".into()))?;
            let bootstrap = self.options.scratch.join("bootstrap.py");
            (python, vec!["-u".into(), "-B".into(), bootstrap.display().to_string()])
        } else {
            (root.join("bootstrap"), Vec::new())
        };
        let memory = c.memory_size.unwrap_or(128);
        let text = |s: &Option<String>| s.clone().unwrap_or_default();
        let mut environment: Vec<(String, String)> = [
            ("PATH", "/usr/local/bin:/usr/bin:/bin".to_owned()),
            ("LANG", "C.UTF-8".into()),
            ("TZ", ":UTC".into()),
            ("HOME", temporary.display().to_string()),
            ("TMPDIR", temporary.display().to_string()),
            ("LAMBDA_TASK_ROOT", root.display().to_string()),
            ("LAMBDA_RUNTIME_DIR", self.options.scratch.display().to_string()),
            ("_HANDLER", text(&c.handler)),
            ("AWS_EXECUTION_ENV", format!("AWS_Lambda_{runtime}")),
            ("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand".into()),
            ("AWS_LAMBDA_FUNCTION_NAME", text(&c.function_name)),
            ("AWS_LAMBDA_FUNCTION_VERSION", r.version.clone()),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", memory.to_string()),
            ("AWS_LAMBDA_LOG_GROUP_NAME", r.log_group()),
            ("AWS_LAMBDA_LOG_STREAM_NAME", log_stream.clone()),
            ("AWS_REGION", scope.region.clone()),
            ("AWS_DEFAULT_REGION", scope.region.clone()),
            ("AWS_ENDPOINT_URL", self.options.endpoint.clone()),
        ]
        .map(|(k, v)| (k.to_owned(), v))
        .into();
        let python_path: Vec<String> =
            self.options.python_path.iter().map(|p| p.display().to_string()).collect();
        if !python_path.is_empty() {
            environment.push(("PYTHONPATH".into(), python_path.join(":")));
        }
        environment.extend(self.credentials(scope, &text(&c.role), &text(&c.function_name)).await?);
        environment.extend(c.environment.iter().flat_map(|e| e.variables.clone().unwrap_or_default()));
        Ok(Spec {
            program,
            arguments,
            environment,
            directory: root,
            temporary,
            memory_mib: u64::try_from(memory).unwrap_or(128),
            user: is_root().then_some(NOBODY),
            log_stream,
        })
    }

    async fn credentials(
        &self,
        scope: &Scope,
        role: &str,
        function: &str,
    ) -> Result<Vec<(String, String)>, AwsError> {
        // The trust may have been withdrawn since the function was made.
        if !crate::role::may_take_on(&self.engine, scope, role, function) {
            return Err(AwsError::new("AccessDeniedException", crate::role::REFUSAL).with_status(403));
        }
        let (role, function) = (role.to_owned(), function.to_owned());
        let session =
            self.engine.write(scope, move |tx| Ok(identity::mint(tx, &role, &function, CREDENTIALS))).await?;
        let secrets = self.keys.secrets(&session);
        Ok([
            ("AWS_ACCESS_KEY_ID", session.access_key),
            ("AWS_SECRET_ACCESS_KEY", secrets.secret),
            ("AWS_SESSION_TOKEN", secrets.token),
        ]
        .map(|(k, v)| (k.to_owned(), v))
        .into())
    }

    /// Ends idle workers that nobody asked for in a while, and those of revisions that are gone.
    fn reap(&self) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        for workers in idle.values_mut() {
            workers.retain_mut(|(w, _)| {
                w.last_used.elapsed() < IDLE && w.started.elapsed() < OLDEST && w.is_alive()
            });
        }
        idle.retain(|_, w| !w.is_empty());
    }

    /// Removes code that no function of any region has.
    fn sweep(&self) {
        let tables: Vec<_> = self.engine.scopes().iter().filter_map(|s| self.engine.snapshot(s)).collect();
        self.code.sweep(&|sum| {
            tables.iter().any(|t| {
                t.by_index::<Function>("code", sum).next().is_some()
                    || t.by_index::<Version>("code", sum).next().is_some()
            })
        });
    }
}

/// Looks after workers, code and event sources until the process stops.
pub async fn run(functions: Arc<Functions>, mut stopping: watch::Receiver<bool>) {
    functions.sweep();
    let mut pollers = mappings::Pollers::default();
    loop {
        pollers.look(&functions);
        functions.reap();
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
            // An error means that the sender is gone: the process is ending too.
            _ = stopping.wait_for(|s| *s) => break,
        }
    }
    drop(pollers);
    functions.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
}

fn throttled(reason: &str) -> AwsError {
    AwsError::new("TooManyRequestsException", "Rate Exceeded.")
        .with_status(429)
        .with_member("Reason", shapes::Value::String(reason.to_owned()))
}

fn cannot_run(why: String) -> AwsError {
    AwsError::new("ServiceException", format!("The function cannot be run on this host: {why}."))
        .with_status(500)
}

fn is_root() -> bool {
    // SAFETY: geteuid has no preconditions and cannot fail.
    unsafe { libc::geteuid() == 0 }
}

/// A Python that other users can run too: not one in somebody's home directory.
fn find_python() -> Option<PathBuf> {
    let fixed = ["/usr/bin/python3", "/usr/local/bin/python3"].map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let others = std::env::split_paths(&path).map(|d| d.join("python3")).filter(|_| !is_root());
    fixed.into_iter().chain(others).find(|p| p.is_file())
}

fn report(
    lines: &mut Vec<Line>,
    c: &FunctionConfiguration,
    id: &str,
    took: Duration,
    init: Option<Duration>,
    peak: Option<u64>,
) {
    let ms = took.as_secs_f64() * 1000.0;
    let now = engine::now().0;
    lines.push((now, format!("END RequestId: {id}")));
    let mut text = format!(
        "REPORT RequestId: {id}\tDuration: {ms:.2} ms\tBilled Duration: {:.0} ms\tMemory Size: {} MB\tMax Memory Used: {} MB",
        ms.ceil(),
        c.memory_size.unwrap_or(128),
        peak.unwrap_or_default(),
    );
    if let Some(i) = init {
        text.push_str(&format!("\tInit Duration: {:.2} ms", i.as_secs_f64() * 1000.0));
    }
    lines.push((now, text));
}

/// The last 4 KB of a log.
fn tail(lines: &[Line]) -> String {
    const MOST: usize = 4096;
    let mut all = String::new();
    for (_, l) in lines {
        all.push_str(l);
        all.push('\n');
    }
    let from = all.len().saturating_sub(MOST);
    let from = (from..all.len()).find(|i| all.is_char_boundary(*i)).unwrap_or(all.len());
    all.split_off(from)
}
