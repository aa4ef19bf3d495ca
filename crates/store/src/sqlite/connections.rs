//! The store's connections, which are opened, closed and, when an fsync of the database has failed, opened anew
//! together.
//!
//! Why anew: a checkpoint that cannot finish writes pages without an fsync and notes in shared memory how far it came;
//! the next one goes on from there and fsyncs for both. If that fsync fails, the kernel may have dropped the pages of
//! both, but SQLite would repeat only the second part, and would then let the log start over: pages lost. When
//! all connections are closed and one is opened, the note is gone, and the whole log is copied again. Until then
//! there are no checkpoints, so the log keeps everything.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::checkpoint::{Checkpointer, checkpoint};
use super::errors::Classify;
use super::schema::Meta;
use super::{SqliteOptions, schema, transaction::Transaction};
use crate::{Limits, StoreError};

pub(super) struct Connections {
    // In this order: the checkpoint thread ends with its connection, then the writer's is closed.
    pub checkpointer: Checkpointer,
    pub writer: Connection,
}

impl Connections {
    /// Opens the database, making it if need be.
    pub fn open(path: &Path, options: &SqliteOptions) -> Result<Self, StoreError> {
        let writer = schema::open(path, options)?;
        Self::complete(path, options, writer)
    }

    /// Opens the database again after all connections were closed.
    ///
    /// # Errors
    /// `Busy`: another program has it open, which keeps the note of what has been copied in memory.
    pub fn open_again(path: &Path, options: &SqliteOptions) -> Result<Self, StoreError> {
        let writer = schema::open(path, options)?;
        let progress = |row: &rusqlite::Row<'_>| row.get::<_, i64>(2);
        let copied = writer.query_row("PRAGMA wal_checkpoint(NOOP)", [], progress).classify(&writer)?;
        if copied > 0 { Err(StoreError::Busy) } else { Self::complete(path, options, writer) }
    }

    /// Opens the database for commits without any checkpoint.
    pub fn open_distrusted(path: &Path, options: &SqliteOptions) -> Result<Self, StoreError> {
        let opened = Self::open(path, options)?;
        opened.checkpointer.distrust();
        Ok(opened)
    }

    fn complete(path: &Path, options: &SqliteOptions, mut writer: Connection) -> Result<Self, StoreError> {
        keep_log(&writer)?;
        let checkpointer = Checkpointer::start(path, &mut writer, options)?;
        Ok(Self { checkpointer, writer })
    }

    /// Copies what is in the log into the database and lets the log start over, so that the next start finds it short.
    /// All of that is only for speed: the log is complete without.
    pub fn tidy(&mut self, meta: Meta, limits: Limits) -> Result<(), StoreError> {
        self.checkpointer.stop();
        if self.checkpointer.is_distrusted() {
            return Ok(());
        }
        checkpoint(&self.writer).map_err(|failed| failed.error)?;
        Transaction::begin(&self.writer, meta, limits, false)?
            .finish_repair()
            .map_err(|failed| failed.error)?;
        Ok(())
    }
}

/// Closing must not checkpoint: whether that is safe, only [`Connections::tidy`] knows. It also keeps the log's file,
/// whose allocated blocks are its worth.
pub(super) fn keep_log(connection: &Connection) -> Result<(), StoreError> {
    let kept =
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).classify(connection)?;
    assert!(kept, "SQLite is built with this option");
    Ok(())
}
