//! SQLite's result codes as [`StoreError`]s (SQLite documentation, "Result and Error Codes").

use rusqlite::{Connection, ErrorCode, ffi};

use crate::StoreError;

/// Turns a rusqlite result into ours while the connection still knows the system's error number.
pub(super) trait Classify<T> {
    fn classify(self, connection: &Connection) -> Result<T, StoreError>;
}

impl<T> Classify<T> for rusqlite::Result<T> {
    fn classify(self, connection: &Connection) -> Result<T, StoreError> {
        self.map_err(|error| convert(&error, system_error(connection)))
    }
}

/// The `errno` behind the connection's last I/O error; 0 if there is none.
fn system_error(connection: &Connection) -> i32 {
    // SAFETY: the handle is that of an open connection, which the borrow keeps open during the call.
    unsafe { ffi::sqlite3_system_errno(connection.handle()) }
}

/// For an error from opening, when there is no connection to ask.
pub(super) fn convert(error: &rusqlite::Error, system_error: i32) -> StoreError {
    let detail = error.to_string();
    let Some(code) = error.sqlite_error_code() else {
        return StoreError::Corrupt { detail };
    };
    match code {
        ErrorCode::DiskFull => StoreError::Full,
        ErrorCode::SystemIoFailure if is_no_space(system_error) => StoreError::Full,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::SystemIoFailure
        | ErrorCode::CannotOpen
        | ErrorCode::ReadOnly
        | ErrorCode::PermissionDenied
        | ErrorCode::OutOfMemory
        | ErrorCode::FileLockingProtocolFailed => {
            let cause = match system_error {
                0 => String::new(),
                number => format!(" ({})", std::io::Error::from_raw_os_error(number)),
            };
            StoreError::Io { detail: detail + &cause }
        }
        _ => StoreError::Corrupt { detail },
    }
}

/// A file operation of our own.
pub(super) fn io(what: &str, error: &std::io::Error) -> StoreError {
    if error.raw_os_error().is_some_and(is_no_space) {
        return StoreError::Full;
    }
    StoreError::Io { detail: format!("{what}: {error}") }
}

/// ENOSPC and EDQUOT, in Linux's numbering.
fn is_no_space(number: i32) -> bool {
    matches!(number, 28 | 122)
}
