//! Log events on disk: a database of their own, bounded in size, read and written beside the region's.
//!
//! One connection writes; its users queue for it in the async runtime, so that at most one thread waits for the disk. A few
//! connections read, each from a snapshot, while it writes. A commit is in the operating system's hands when it is answered: a process that is
//! killed loses nothing, a machine that loses power may lose its last moments, which is the usual bargain for logs.

mod order;
mod position;
mod read;
mod schema;
mod search;
mod trim;
mod write;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, ErrorCode};
use shapes::AwsError;
use tokio::sync::Semaphore;

pub(crate) use position::Position;
pub(crate) use read::{StoredEvent, StreamQuery, StreamStats};
pub(crate) use search::{FoundEvent, Search};
pub(crate) use write::Append;

/// Bytes that an event counts beyond its message, in every limit and size of the API.
pub(crate) const EVENT_OVERHEAD: usize = 26;
/// Reads at one time; others wait.
const READERS: usize = 4;

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogStoreOptions {
    /// Bytes that the database may take; beyond it the events that were stored first go first. Not below 4 MiB. The
    /// write-ahead log comes on top, usually 4 MiB.
    pub max_bytes: u64,
}

impl Default for LogStoreOptions {
    fn default() -> Self {
        LogStoreOptions { max_bytes: 1 << 30 }
    }
}

/// Why the store could not be opened or used; one line each.
#[derive(Debug)]
pub enum StoreError {
    /// The file cannot be made or reached.
    File { path: PathBuf, error: std::io::Error },
    /// The file is of a later version of this program.
    NewerVersion { path: PathBuf, found: i64, supported: i64 },
    /// The file is not a database of ours.
    Foreign { path: PathBuf },
    /// The disk is full.
    Full,
    /// What SQLite says.
    Database(rusqlite::Error),
    /// The thread that did the work ended early.
    Stopped,
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            StoreError::File { path, error } => write!(f, "{}: {error}", path.display()),
            StoreError::NewerVersion { path, found, supported } => write!(
                f,
                "{}: the logs are in format {found}, but this version reads formats up to {supported}; use a newer version",
                path.display()
            ),
            StoreError::Foreign { path } => {
                write!(f, "{}: the file is not a database of log events", path.display())
            }
            StoreError::Full => write!(f, "the disk is full"),
            StoreError::Database(e) => {
                write!(f, "the database of log events: {}", e.to_string().replace('\n', " "))
            }
            StoreError::Stopped => write!(f, "the work on the log events was broken off"),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(e: rusqlite::Error) -> Self {
        match e.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::Full,
            _ => StoreError::Database(e),
        }
    }
}

impl From<StoreError> for AwsError {
    fn from(e: StoreError) -> Self {
        tracing::error!("log events: {e}");
        AwsError::new("ServiceUnavailableException", format!("The service cannot complete the request: {e}."))
            .with_status(500)
    }
}

/// The events of every group of every account and region.
pub struct LogStore {
    writer: Arc<tokio::sync::Mutex<Writer>>,
    readers: Arc<Readers>,
}

/// The connection that writes.
pub(crate) struct Writer {
    connection: Connection,
    max_bytes: u64,
}

/// Connections that read, opened when first needed.
struct Readers {
    path: PathBuf,
    permits: Arc<Semaphore>,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    fn take(&self) -> Result<Connection, StoreError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| schema::open_reader(&self.path), Ok)
    }
    fn give_back(&self, connection: Connection) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    }
}

impl LogStore {
    /// Opens or makes `logs.db` in a directory that exists, with the default options.
    ///
    /// # Errors
    /// [`StoreError`], one line.
    pub fn open(directory: &Path) -> Result<LogStore, StoreError> {
        LogStore::open_with(directory, LogStoreOptions::default())
    }

    /// Opens or makes `logs.db`. Only one process at a time may have it open for writing; the region's lock on the data
    /// directory sees to that.
    ///
    /// # Errors
    /// [`StoreError`], one line.
    pub fn open_with(directory: &Path, options: LogStoreOptions) -> Result<LogStore, StoreError> {
        const LEAST: u64 = 4 << 20;
        let path = directory.join("logs.db");
        let connection = schema::open_writer(&path)?;
        let writer = Writer { connection, max_bytes: options.max_bytes.max(LEAST) };
        let readers =
            Readers { path, permits: Arc::new(Semaphore::new(READERS)), idle: Mutex::new(Vec::new()) };
        Ok(LogStore { writer: Arc::new(tokio::sync::Mutex::new(writer)), readers: Arc::new(readers) })
    }

    /// Runs `f` with the connection that writes, off the runtime's threads.
    async fn write<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Writer) -> Result<T, rusqlite::Error> + Send + 'static,
    ) -> Result<T, StoreError> {
        let mut writer = self.writer.clone().lock_owned().await;
        let done = tokio::task::spawn_blocking(move || f(&mut writer)).await;
        Ok(done.map_err(|_| StoreError::Stopped)??)
    }

    /// Runs `f` with a connection that reads, in one snapshot, off the runtime's threads.
    async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Connection) -> Result<T, rusqlite::Error> + Send + 'static,
    ) -> Result<T, StoreError> {
        let permit = self.readers.permits.clone().acquire_owned().await.map_err(|_| StoreError::Stopped)?;
        let readers = self.readers.clone();
        let done = tokio::task::spawn_blocking(move || {
            let connection = readers.take()?;
            let snapshot = connection.unchecked_transaction()?;
            let answer = f(&snapshot);
            drop(snapshot);
            readers.give_back(connection);
            drop(permit);
            answer.map_err(StoreError::from)
        });
        done.await.map_err(|_| StoreError::Stopped)?
    }
}

#[cfg(test)]
mod tests;
