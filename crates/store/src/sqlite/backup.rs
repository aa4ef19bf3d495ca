//! Copies of the database while it is in use: `VACUUM INTO` reads one snapshot and writes a compact file.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::errors::{Classify, io};
use super::{SqliteOptions, schema};
use crate::StoreError;

/// Where to copy from; can be sent to another thread, so that commits need not wait.
#[derive(Clone, Debug)]
pub struct BackupSource {
    database: PathBuf,
    vfs: Option<String>,
}

impl BackupSource {
    pub(super) fn new(database: PathBuf, vfs: Option<String>) -> Self {
        Self { database, vfs }
    }

    /// Writes a copy that can be used as a data directory's `region.db`. It appears under its name complete and on
    /// disk, or not at all.
    ///
    /// # Errors
    /// `Io` if the file exists already or cannot be written, `Full`.
    pub fn write_to(&self, path: &Path) -> Result<(), StoreError> {
        let failed = |error: std::io::Error| io(&format!("cannot back up to {}", path.display()), &error);
        if path.try_exists().map_err(failed)? {
            return Err(StoreError::Io { detail: format!("{} exists already", path.display()) });
        }
        let mut name = path.as_os_str().to_owned();
        name.push(".partial");
        let partial = PathBuf::from(name);
        let copied = self.copy(&partial).and_then(|()| {
            File::open(&partial).and_then(|file| file.sync_all()).map_err(failed)?;
            std::fs::rename(&partial, path).map_err(failed)
        });
        if copied.is_err() {
            let _absent = std::fs::remove_file(&partial);
        }
        copied?;
        let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        let directory = File::open(directory.unwrap_or(Path::new("."))).map_err(failed)?;
        directory.sync_all().map_err(failed)
    }

    fn copy(&self, to: &Path) -> Result<(), StoreError> {
        let Some(name) = to.to_str() else {
            return Err(StoreError::Io { detail: format!("{} is not valid UTF-8", to.display()) });
        };
        match std::fs::remove_file(to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(io("cannot remove an earlier partial backup", &error));
            }
            _ => {}
        }
        let options = SqliteOptions { vfs: self.vfs.clone(), ..SqliteOptions::default() };
        let connection = schema::connect(&self.database, &options)?;
        connection.execute("VACUUM INTO ?1", [name]).classify(&connection)?;
        Ok(())
    }
}
