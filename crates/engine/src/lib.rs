//! The engine: one writer thread that owns every region, and many readers of its snapshots.
//!
//! Commands queue up while the store flushes; the next batch takes them all (group commit). For each batch: run the
//! transactions, run the controllers that they wake, put every changed row into one commit of the store, and only then
//! publish the new snapshot, answer the callers and notify the watchers. If the store refuses, the batch is undone and every
//! caller hears of it. Nothing is answered and nobody is notified before it is on disk.

mod parts;
mod restore;
mod writer;

use std::collections::BTreeMap;
use std::sync::{Arc, mpsc};
use std::time::{SystemTime, UNIX_EPOCH};

use arc_swap::ArcSwap;
use shapes::{AwsError, Timestamp};
use state::{Change, Region, Tables, Tx};
use tokio::sync::{broadcast, oneshot};

pub use parts::{Bootstrap, handlers, region_config};
pub use restore::OpenError;

/// One account's region.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    pub account: String,
    pub region: String,
}

/// What a commit changed, told to watchers after it is durable.
#[derive(Clone)]
pub struct Committed {
    pub scope: Scope,
    pub changes: Arc<Vec<Change>>,
    /// The state that the changes led to.
    pub tables: Arc<Tables>,
}

/// Commits that a watcher may lag behind before it must look at everything anew.
const LAG: usize = 4096;

type Snapshots = BTreeMap<Scope, Arc<Tables>>;

/// What the callers of the engine share with its thread.
struct Shared {
    snapshots: ArcSwap<Snapshots>,
    committed: broadcast::Sender<Committed>,
}

/// A transaction on its way to the writer, and what to do once its fate is known.
type Run = Box<dyn FnOnce(&mut Region, Timestamp) -> Finish + Send>;
/// Called after the commit, with the reason if it failed.
type Finish = Box<dyn FnOnce(Result<(), AwsError>) + Send>;

enum Command {
    Run { scope: Scope, run: Run },
    Stop,
}

/// A handle on the engine; clones are cheap. The thread ends when `stop` is called.
#[derive(Clone)]
pub struct Engine {
    commands: mpsc::Sender<Command>,
    shared: Arc<Shared>,
}

/// The thread behind an [`Engine`].
pub struct EngineThread(std::thread::JoinHandle<()>);

/// A region without its writer can only refuse. A panic there ends the process, so that whatever watches it starts it anew:
/// a restart is safe at any moment.
struct EndTheProcess;

impl Drop for EndTheProcess {
    fn drop(&mut self) {
        if std::thread::panicking() {
            std::process::abort();
        }
    }
}

impl EngineThread {
    /// Waits until the thread has ended (after [`Engine::stop`]).
    pub fn join(self) {
        if self.0.join().is_err() {
            tracing::error!("the engine's thread panicked");
        }
    }
}

/// The system's clock.
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

impl Engine {
    /// Restores all regions from the store and starts the writer.
    ///
    /// # Errors
    /// [`OpenError`] if the data cannot be read.
    pub fn open(
        store: Box<dyn store::Store>,
        bootstrap: Bootstrap,
    ) -> Result<(Engine, EngineThread), OpenError> {
        let regions = restore::restore(store.as_ref(), &bootstrap)?;
        let snapshots: Snapshots =
            regions.iter().map(|(k, r)| (k.clone(), Arc::new(r.tables().clone()))).collect();
        let shared = Arc::new(Shared {
            snapshots: ArcSwap::from_pointee(snapshots),
            committed: broadcast::channel(LAG).0,
        });
        let (commands, queue) = mpsc::channel();
        let writer = writer::Writer::new(store, regions, shared.clone(), bootstrap);
        let thread = std::thread::Builder::new()
            .name("engine".into())
            .spawn(move || {
                let _guard = EndTheProcess;
                writer.run(queue);
            })
            .map_err(|e| OpenError::Thread(e.to_string()))?;
        Ok((Engine { commands, shared }, EngineThread(thread)))
    }

    /// Runs a transaction and waits until it is durable.
    ///
    /// # Errors
    /// What the transaction says, or ServerException if it could not be stored (nothing has changed then).
    pub async fn write<T: Send + 'static>(
        &self,
        scope: &Scope,
        f: impl FnOnce(&mut Tx) -> Result<T, AwsError> + Send + 'static,
    ) -> Result<T, AwsError> {
        let (reply, answer) = oneshot::channel();
        self.send(scope, f, move |outcome| {
            let _ = reply.send(outcome);
        });
        answer.await.unwrap_or_else(|_| Err(unavailable("the engine has stopped")))
    }

    /// The same for callers outside the async runtime.
    ///
    /// # Errors
    /// As [`Engine::write`].
    pub fn write_blocking<T: Send + 'static>(
        &self,
        scope: &Scope,
        f: impl FnOnce(&mut Tx) -> Result<T, AwsError> + Send + 'static,
    ) -> Result<T, AwsError> {
        let (reply, answer) = mpsc::channel();
        self.send(scope, f, move |outcome| {
            let _ = reply.send(outcome);
        });
        answer.recv().unwrap_or_else(|_| Err(unavailable("the engine has stopped")))
    }

    fn send<T: Send + 'static>(
        &self,
        scope: &Scope,
        f: impl FnOnce(&mut Tx) -> Result<T, AwsError> + Send + 'static,
        reply: impl FnOnce(Result<T, AwsError>) + Send + 'static,
    ) {
        let run: Run = Box::new(move |region, now| {
            let outcome = region.write(now, f);
            Box::new(move |stored: Result<(), AwsError>| {
                reply(match stored {
                    Ok(()) => outcome,
                    // What failed by itself has changed nothing: its own error stands.
                    Err(e) => outcome.and(Err(e)),
                });
            })
        });
        // If the thread is gone the reply is dropped, and the caller sees that.
        let _ = self.commands.send(Command::Run { scope: scope.clone(), run });
    }

    /// The newest durable state of a region; `None` if it has never been written to.
    pub fn snapshot(&self, scope: &Scope) -> Option<Arc<Tables>> {
        self.shared.snapshots.load().get(scope).cloned()
    }

    /// All regions.
    pub fn scopes(&self) -> Vec<Scope> {
        self.shared.snapshots.load().keys().cloned().collect()
    }

    /// The newest durable states of an account's regions. What is global, as IAM is, has its rows in one of them.
    pub fn snapshots_of(&self, account: &str) -> Vec<Arc<Tables>> {
        let all = self.shared.snapshots.load();
        all.iter().filter(|(s, _)| s.account == account).map(|(_, tables)| tables.clone()).collect()
    }

    /// Commits from now on. A receiver that lags must look at the snapshots anew.
    pub fn subscribe(&self) -> broadcast::Receiver<Committed> {
        self.shared.committed.subscribe()
    }

    /// Ends the writer after the commands that are queued.
    pub fn stop(&self) {
        let _ = self.commands.send(Command::Stop);
    }
}

/// ServerException.
pub(crate) fn unavailable(why: &str) -> AwsError {
    AwsError::new("ServerException", format!("The change could not be stored: {why}.")).with_status(500)
}
