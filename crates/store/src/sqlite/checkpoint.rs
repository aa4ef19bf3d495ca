//! Moving committed pages from the write-ahead log into the database, beside the commits.
//!
//! A checkpoint writes all over the database and fsyncs it; done within a commit it would be that commit's
//! latency. A thread with a connection of its own does it while commits go on. A passive checkpoint cannot finish
//! under a steady stream of commits, so above a second bound the writer waits for it and does the short rest itself:
//! then the log starts over from its beginning and stays within its size.

use std::ffi::c_int;
use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use rusqlite::hooks::Wal;
use rusqlite::{Connection, ErrorCode};

use super::connections::keep_log;
use super::errors::{Classify, io};
use super::{SqliteOptions, schema};
use crate::StoreError;

#[derive(Default)]
struct State {
    running: bool,
    last_error: Option<StoreError>,
    /// An fsync has failed: what earlier passes have copied may be lost (see [`super::connections`]).
    distrusted: bool,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    idle: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn finish(&self, result: Result<Pass, Failed>) {
        let mut state = self.lock();
        state.running = false;
        match result {
            Ok(Pass::Complete) => state.last_error = None,
            Ok(Pass::Partial) => {}
            Err(failed) => {
                state.distrusted |= failed.may_have_lost_pages;
                state.last_error = Some(failed.error);
            }
        }
        drop(state);
        self.idle.notify_all();
    }
}

/// How far a checkpoint came. Only a complete one fsyncs the database.
pub(super) enum Pass {
    Complete,
    Partial,
}

/// A checkpoint that did not work out.
pub(super) struct Failed {
    pub error: StoreError,
    may_have_lost_pages: bool,
}

pub(super) struct Checkpointer {
    requests: Option<SyncSender<()>>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    soft_pages: c_int,
    hard_pages: c_int,
    /// Pages in the log after the writer's last commit.
    log_pages: Arc<AtomicI32>,
}

impl Checkpointer {
    /// Starts the thread, which does nothing until the log has grown by the commits of `writer`.
    pub fn start(path: &Path, writer: &mut Connection, options: &SqliteOptions) -> Result<Self, StoreError> {
        let connection = schema::connect(path, options)?;
        keep_log(&connection)?;
        connection.pragma_update(None, "synchronous", "FULL").classify(&connection)?;
        let log_pages = Arc::new(AtomicI32::new(0));
        let noted = Arc::clone(&log_pages);
        let hook = move |_log: &mut Wal, pages| {
            noted.store(pages, Ordering::Relaxed);
            Ok(())
        };
        writer.wal_hook(Some(hook)).classify(writer)?;
        let shared = Arc::new(Shared::default());
        let (requests, inbox) = sync_channel(1);
        let for_thread = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("checkpoint".into())
            .spawn(move || serve(&connection, &inbox, &for_thread))
            .map_err(|error| io("cannot start the checkpoint thread", &error))?;
        Ok(Self {
            requests: Some(requests),
            shared,
            thread: Some(thread),
            soft_pages: options.checkpoint_pages,
            hard_pages: options.wal_pages_limit,
            log_pages,
        })
    }

    /// Looks at the log after a commit on `writer`.
    pub fn after_commit(&self, writer: &Connection) {
        let pages = self.log_pages();
        if pages < self.soft_pages || self.is_distrusted() {
            return;
        }
        if pages < self.hard_pages {
            self.request();
            return;
        }
        let mut state = self.shared.lock();
        while state.running {
            state = self.shared.idle.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let trusted = !state.distrusted;
        drop(state);
        if trusted {
            self.shared.finish(checkpoint(writer));
        }
    }

    /// Pages in the log after the writer's last commit.
    pub fn log_pages(&self) -> c_int {
        self.log_pages.load(Ordering::Relaxed)
    }

    /// Whether there must be no further checkpoint before all connections have been closed.
    pub fn is_distrusted(&self) -> bool {
        self.shared.lock().distrusted
    }

    fn request(&self) {
        let Some(requests) = &self.requests else { return };
        let mut state = self.shared.lock();
        if state.running {
            return;
        }
        match requests.try_send(()) {
            Ok(()) => state.running = true,
            Err(TrySendError::Full(()) | TrySendError::Disconnected(())) => {}
        }
    }

    /// Forbids all further checkpoints.
    pub fn distrust(&self) {
        self.shared.lock().distrusted = true;
    }

    /// Takes over what a predecessor has failed with, until a checkpoint succeeds.
    pub fn inherit_error(&self, error: Option<StoreError>) {
        self.shared.lock().last_error = error;
    }

    /// Ends the thread and closes its connection.
    pub fn stop(&mut self) {
        self.requests = None;
        if let Some(thread) = self.thread.take() {
            let _panicked = thread.join();
        }
    }

    pub fn last_error(&self) -> Option<StoreError> {
        self.shared.lock().last_error.clone()
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        self.stop();
    }
}

fn serve(connection: &Connection, requests: &Receiver<()>, shared: &Shared) {
    while requests.recv().is_ok() {
        shared.finish(checkpoint(connection));
    }
}

/// One pass over the log. That others keep it from finishing is no error.
pub(super) fn checkpoint(connection: &Connection) -> Result<Pass, Failed> {
    let pass = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
        let (in_log, copied): (i64, i64) = (row.get(1)?, row.get(2)?);
        Ok(if in_log == copied { Pass::Complete } else { Pass::Partial })
    });
    // A full disk loses nothing: a write was refused, not an fsync.
    let is_io = |error: &rusqlite::Error| error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure);
    let may_have_lost_pages = pass.as_ref().is_err_and(is_io);
    match pass.classify(connection) {
        Ok(pass) => Ok(pass),
        Err(StoreError::Busy) => Ok(Pass::Partial),
        Err(error) => Err(Failed { error, may_have_lost_pages }),
    }
}

/// Brings the write-ahead log to its working size with zeros, which SQLite takes for the end of the log. Blocks that
/// were written once can be written again without the file system's journal; merely reserved ones cannot.
/// Called by the holder of the directory's lock while nothing is being written.
pub(super) fn prepare_log(database: &Path, bytes: u64) -> Result<(), StoreError> {
    let mut name = database.as_os_str().to_owned();
    name.push("-wal");
    let path = PathBuf::from(name);
    fill(&path, bytes).map_err(|error| io(&format!("cannot prepare {}", path.display()), &error))
}

fn fill(path: &Path, bytes: u64) -> std::io::Result<()> {
    static ZEROS: [u8; 1 << 16] = [0; 1 << 16];
    if bytes == 0 {
        return Ok(());
    }
    // SQLite has made the file by now, with the database's permissions.
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut position = file.metadata()?.len();
    if position >= bytes {
        return Ok(());
    }
    file.seek(SeekFrom::Start(position))?;
    while position < bytes {
        let part = (bytes - position).min(ZEROS.len() as u64) as usize;
        file.write_all(&ZEROS[..part])?;
        position += part as u64;
    }
    file.sync_all()
}
