//! Tables, format version, and how the file is opened.
//!
//! A row number of `history` is `revision << SEQUENCE_BITS | place`: rows are only ever appended and removed from the
//! front, a revision is a range of row numbers, and no further index is needed.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rusqlite::{Connection, OpenFlags, params};

use super::SqliteOptions;
use super::errors::{Classify, convert, io};
use crate::{LeaseId, StoreError};

/// Bits of a row number for the place within its revision; must hold `Limits::changes`.
pub(super) const SEQUENCE_BITS: u32 = 20;

/// The format that this code writes, in `PRAGMA user_version`.
pub(super) const FORMAT: i64 = 1;

/// "Road" in `PRAGMA application_id`: what the `file` command and we recognize the database by.
const APPLICATION: i64 = 0x526f_6164;

const TABLES: &str = "
CREATE TABLE meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    writer INTEGER NOT NULL,            -- counts openings and repairs: who opened last may write
    revision INTEGER NOT NULL,
    compact_revision INTEGER NOT NULL,
    history_bytes INTEGER NOT NULL,     -- keys and values in the table history
    next_lease INTEGER NOT NULL
);
INSERT INTO meta VALUES (1, 0, 1, 0, 0, 1);
CREATE TABLE current (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    create_revision INTEGER NOT NULL,
    mod_revision INTEGER NOT NULL,
    version INTEGER NOT NULL,
    lease INTEGER NOT NULL,             -- 0: none
    value BLOB NOT NULL
);
CREATE INDEX leased ON current (lease) WHERE lease <> 0;
CREATE TABLE history (
    id INTEGER PRIMARY KEY,             -- revision of the change << 20 | place in the revision
    key BLOB NOT NULL,
    deleted INTEGER NOT NULL,           -- 1: the change was a delete
    create_revision INTEGER NOT NULL,   -- this and the following: how the key was before; 0: it was absent
    mod_revision INTEGER NOT NULL,
    version INTEGER NOT NULL,
    lease INTEGER NOT NULL,
    value BLOB                          -- null: it was absent
);
CREATE TABLE leases (id INTEGER PRIMARY KEY, ttl_ms INTEGER NOT NULL);
";

/// The first row number of a revision.
pub(super) fn first_id(revision: i64) -> i64 {
    assert!((0..i64::MAX >> SEQUENCE_BITS).contains(&revision), "revisions fit a row number");
    revision << SEQUENCE_BITS
}

/// The revision of a row number.
pub(super) fn revision_of(id: i64) -> i64 {
    id >> SEQUENCE_BITS
}

/// The single row of `meta`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meta {
    pub writer: i64,
    pub revision: i64,
    pub compact_revision: i64,
    pub history_bytes: i64,
    pub next_lease: i64,
}

impl Meta {
    pub fn load(connection: &Connection) -> rusqlite::Result<Self> {
        let sql =
            "SELECT writer, revision, compact_revision, history_bytes, next_lease FROM meta WHERE one = 1";
        connection.prepare_cached(sql)?.query_row([], |row| {
            Ok(Self {
                writer: row.get(0)?,
                revision: row.get(1)?,
                compact_revision: row.get(2)?,
                history_bytes: row.get(3)?,
                next_lease: row.get(4)?,
            })
        })
    }

    pub fn save(&self, connection: &Connection) -> rusqlite::Result<()> {
        let sql = "UPDATE meta SET writer = ?1, revision = ?2, compact_revision = ?3, history_bytes = ?4, \
                   next_lease = ?5 WHERE one = 1";
        connection.prepare_cached(sql)?.execute(params![
            self.writer,
            self.revision,
            self.compact_revision,
            self.history_bytes,
            self.next_lease
        ])?;
        Ok(())
    }
}

/// Connects to the file with the settings that every connection of a store needs.
pub(super) fn connect(path: &Path, options: &SqliteOptions) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match &options.vfs {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs.as_str()),
        None => Connection::open_with_flags(path, flags),
    };
    let connection = connection.map_err(|error| convert(&error, 0))?;
    connection.busy_timeout(options.busy_timeout).classify(&connection)?;
    Ok(connection)
}

/// Opens the database, making its tables if it is new.
pub(super) fn open(path: &Path, options: &SqliteOptions) -> Result<Connection, StoreError> {
    create_file(path)?;
    let connection = connect(path, options)?;
    let is_new = check_format(&connection)?;
    configure(&connection, options).classify(&connection)?;
    if is_new {
        create_tables(&connection).classify(&connection)?;
    }
    Ok(connection)
}

/// The file holds credentials, so nobody else may read it; the write-ahead log inherits its mode.
fn create_file(path: &Path) -> Result<(), StoreError> {
    let failed = |error: std::io::Error| io(&format!("cannot make {}", path.display()), &error);
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(_empty) => {}
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Ok(()),
        Err(error) => return Err(failed(error)),
    }
    // The names of the file and of its directory must outlive a power cut too.
    for directory in path.ancestors().skip(1).take(2).filter(|directory| directory.is_dir()) {
        File::open(directory).and_then(|directory| directory.sync_all()).map_err(failed)?;
    }
    Ok(())
}

/// `true`: there is nothing in the file yet.
fn check_format(connection: &Connection) -> Result<bool, StoreError> {
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).classify(connection);
    let application = number("PRAGMA application_id")?;
    let found = number("PRAGMA user_version")?;
    let tables = number("SELECT count(*) FROM sqlite_schema")?;
    if application == 0 && found == 0 && tables == 0 {
        return Ok(true);
    }
    if application != APPLICATION || found < 1 {
        return Err(StoreError::Corrupt { detail: "the file is the database of another program".into() });
    }
    if found > FORMAT {
        return Err(StoreError::NewerVersion { found, supported: FORMAT });
    }
    Ok(false)
}

fn configure(connection: &Connection, options: &SqliteOptions) -> rusqlite::Result<()> {
    connection.set_prepared_statement_cache_capacity(64);
    connection.pragma_update(None, "page_size", 4096)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    connection.pragma_update(None, "foreign_keys", false)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "cache_size", -64 * 1024)?;
    connection.pragma_update(None, "cache_spill", false)?;
    if let Some(pages) = options.max_pages {
        connection.pragma_update(None, "max_page_count", pages)?;
    }
    Ok(())
}

fn create_tables(connection: &Connection) -> rusqlite::Result<()> {
    let making = connection.unchecked_transaction()?;
    making.execute_batch(TABLES)?;
    making.pragma_update(None, "application_id", APPLICATION)?;
    making.pragma_update(None, "user_version", FORMAT)?;
    making.commit()
}

/// Becomes the one writer: whoever had the file open before finds out at its next commit.
pub(super) fn take_over(connection: &Connection) -> rusqlite::Result<Meta> {
    let taking = rusqlite::Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Immediate)?;
    let mut meta = Meta::load(&taking)?;
    meta.writer += 1;
    meta.save(&taking)?;
    taking.commit()?;
    Ok(meta)
}

/// The leases that were granted and have not ended, with their time to live in milliseconds.
pub(super) fn leases(connection: &Connection) -> rusqlite::Result<Vec<(LeaseId, i64)>> {
    let mut statement = connection.prepare("SELECT id, ttl_ms FROM leases")?;
    let rows = statement.query_map([], |row| Ok((LeaseId(row.get(0)?), row.get(1)?)))?;
    rows.collect()
}
