//! The database's tables, its version, and how connections are set up.
//!
//! Events are kept in the order they were stored, which makes the oldest cheap to remove, with one index by stream and
//! time and one by group and time. Streams and groups are known here by small numbers; `uid` is the id of the region's row.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::StoreError;

/// Marks the file as ours: "RsLg".
const APPLICATION: i64 = 0x5273_4c67;
/// Version of the tables below.
const FORMAT: i64 = 1;

const TABLES: &str = "
CREATE TABLE groups (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    grp INTEGER NOT NULL REFERENCES groups (id),
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    name TEXT NOT NULL,
    first_timestamp INTEGER NOT NULL,
    last_timestamp INTEGER NOT NULL,
    last_ingestion INTEGER NOT NULL,
    last_number INTEGER NOT NULL
) STRICT;
CREATE INDEX streams_of_group ON streams (grp);
CREATE TABLE events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    grp INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    timestamp INTEGER NOT NULL,
    ingested INTEGER NOT NULL,
    message TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_stream ON events (stream, timestamp);
CREATE INDEX events_of_group ON events (grp, timestamp);
";

/// Opens the connection that writes, making the file if there is none.
pub(super) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    create_file(path)?;
    let mut connection = connect(path)?;
    let is_new = check_format(&connection, path)?;
    if is_new {
        // Only before the first table is made can a database be told to give pages back.
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    }
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.query_row("PRAGMA journal_size_limit = 16777216", [], |_| Ok(()))?;
    connection.pragma_update(None, "cache_size", -4096)?;
    if is_new {
        let tx = connection.transaction()?;
        tx.execute_batch(TABLES)?;
        tx.pragma_update(None, "application_id", APPLICATION)?;
        tx.pragma_update(None, "user_version", FORMAT)?;
        tx.commit()?;
    }
    Ok(connection)
}

/// Opens a connection that only reads.
pub(super) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(path)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.pragma_update(None, "cache_size", -1024)?;
    Ok(connection)
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(32);
    Ok(connection)
}

/// Logs may hold secrets: nobody else may read them. SQLite gives the files beside it the same mode.
fn create_file(path: &Path) -> Result<(), StoreError> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(StoreError::File { path: path.to_owned(), error }),
    }
}

/// Whether there is nothing in the file yet.
fn check_format(connection: &Connection, path: &Path) -> Result<bool, StoreError> {
    let foreign = || StoreError::Foreign { path: path.to_owned() };
    let number = |sql: &str| match connection.query_row(sql, [], |row| row.get::<_, i64>(0)) {
        Err(e) if e.sqlite_error_code() == Some(ErrorCode::NotADatabase) => Err(foreign()),
        other => Ok(other?),
    };
    let application = number("PRAGMA application_id")?;
    let found = number("PRAGMA user_version")?;
    if application == 0 && found == 0 && number("SELECT count(*) FROM sqlite_schema")? == 0 {
        return Ok(true);
    }
    if application != APPLICATION || found < 1 {
        return Err(foreign());
    }
    if found > FORMAT {
        return Err(StoreError::NewerVersion { path: path.to_owned(), found, supported: FORMAT });
    }
    Ok(false)
}
