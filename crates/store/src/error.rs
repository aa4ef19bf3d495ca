//! What can go wrong in a store, told apart by what the caller can do about it.

use std::fmt;
use std::path::PathBuf;

use bytes::Bytes;

use crate::LeaseId;

/// A failed call. Whatever the variant, nothing of the failed call has become visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// No space left on the device (or a quota is used up). Reads go on; commits work again when there is space.
    Full,
    /// The disk failed, a failed fsync included. Reads go on; each later commit first repairs the handle.
    Io { detail: String },
    /// Another program holds a transaction open on the same file; try again.
    Busy,
    /// Another process has this data directory open (its process id, if it could be read).
    Locked { path: PathBuf, pid: Option<u32> },
    /// The data was written by a newer version of this program.
    NewerVersion { found: i64, supported: i64 },
    /// The data on disk is not what this program has written.
    Corrupt { detail: String },
    /// Another writer has taken over; this handle can only read.
    Fenced,
    /// History before `compact_revision` has been forgotten.
    Compacted { compact_revision: i64 },
    /// A revision that does not exist yet was asked for.
    FutureRevision { requested: i64, current: i64 },
    /// A part of the transaction is above its limit.
    TooLarge { what: &'static str, size: usize, limit: usize },
    /// One transaction changes a key more than once.
    DuplicateKey { key: Bytes },
    /// The empty key.
    InvalidKey,
    /// No such lease: never granted, revoked or expired.
    LeaseNotFound { lease: LeaseId },
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => write!(f, "no space left for the store"),
            Self::Io { detail } => write!(f, "the store's disk failed: {detail}"),
            Self::Busy => write!(f, "another program is writing to the store"),
            Self::Locked { path, pid: Some(pid) } => {
                write!(f, "{} is in use by process {pid}", path.display())
            }
            Self::Locked { path, pid: None } => write!(f, "{} is in use by another process", path.display()),
            Self::NewerVersion { found, supported } => write!(
                f,
                "the data is in format {found}, written by a newer version; this one reads up to format {supported}"
            ),
            Self::Corrupt { detail } => write!(f, "the store is damaged: {detail}"),
            Self::Fenced => write!(f, "another writer has taken over the store"),
            Self::Compacted { compact_revision } => {
                write!(f, "history before revision {compact_revision} has been compacted")
            }
            Self::FutureRevision { requested, current } => {
                write!(f, "revision {requested} does not exist yet, the store is at {current}")
            }
            Self::TooLarge { what, size, limit } => write!(f, "{what} is {size}, the limit is {limit}"),
            Self::DuplicateKey { key } => {
                write!(f, "one transaction changes key {:?} twice", String::from_utf8_lossy(key))
            }
            Self::InvalidKey => write!(f, "a key is empty"),
            Self::LeaseNotFound { lease } => write!(f, "lease {} does not exist", lease.0),
        }
    }
}

impl std::error::Error for StoreError {}
