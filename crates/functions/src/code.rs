//! Code of functions: archives on disk under their sums, unpacked where the functions' user can read them.
//!
//! Archives lie in the data directory, which functions do not see. What runs is an unpacked copy in a scratch directory that is made
//! anew at each start.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use shapes::AwsError;

/// Bytes of an archive that is sent directly.
const MOST_ZIPPED: usize = 50 << 20;
/// Bytes of all its files.
const MOST_UNZIPPED: u64 = 262_144_000;
/// Files of an archive.
const MOST_FILES: usize = 50_000;

/// Where code is.
pub struct CodeStore {
    archives: PathBuf,
    scratch: PathBuf,
}

/// The sum of an archive: hexadecimal digits for names of files, Base64 for answers.
pub fn sums(zip: &[u8]) -> (String, String) {
    use base64::Engine;
    let sum = Sha256::digest(zip);
    let hex = sum.iter().map(|b| format!("{b:02x}")).collect();
    (hex, base64::engine::general_purpose::STANDARD.encode(sum))
}

fn unusable(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidParameterValueException", message)
}

/// Whether an archive can be taken.
///
/// # Errors
/// InvalidParameterValueException, RequestEntityTooLargeException in AWS's words.
pub fn check(zip: &[u8]) -> Result<(), AwsError> {
    if zip.is_empty() {
        return Err(unusable("Uploaded file must be a non-empty zip"));
    }
    if zip.len() > MOST_ZIPPED {
        return Err(
            AwsError::new("RequestTooLargeException", "The archive is larger than 50 MB.").with_status(413)
        );
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).map_err(|_| {
        unusable("Could not unzip uploaded file. Please check your file, then try to upload again.")
    })?;
    if archive.is_empty() {
        return Err(unusable("Uploaded file must be a non-empty zip"));
    }
    if archive.len() > MOST_FILES {
        return Err(unusable(format!("The archive has more than {MOST_FILES} files.")));
    }
    let mut bytes = 0u64;
    for i in 0..archive.len() {
        let file = archive.by_index_raw(i).map_err(|_| unusable("Could not unzip uploaded file."))?;
        bytes = bytes.saturating_add(file.size());
        if file.enclosed_name().is_none() {
            return Err(unusable("The archive has a file that lies outside of it."));
        }
    }
    if bytes > MOST_UNZIPPED {
        return Err(unusable(format!("Unzipped size must be smaller than {MOST_UNZIPPED} bytes")));
    }
    Ok(())
}

impl CodeStore {
    /// Opens the store; `scratch` is emptied.
    ///
    /// # Errors
    /// One line.
    pub fn open(archives: PathBuf, scratch: PathBuf) -> Result<CodeStore, String> {
        let failed = |p: &Path, e: std::io::Error| format!("{}: {e}", p.display());
        fs::create_dir_all(&archives).map_err(|e| failed(&archives, e))?;
        // In a directory that everybody can write to, a link of that name might be somebody's trap: removing it removes the link.
        match fs::symlink_metadata(&scratch) {
            Ok(m) if m.is_dir() => fs::remove_dir_all(&scratch).map_err(|e| failed(&scratch, e))?,
            Ok(_) => fs::remove_file(&scratch).map_err(|e| failed(&scratch, e))?,
            Err(_) => {}
        }
        fs::create_dir(&scratch).map_err(|e| failed(&scratch, e))?;
        fs::set_permissions(&scratch, fs::Permissions::from_mode(0o755)).map_err(|e| failed(&scratch, e))?;
        Ok(CodeStore { archives, scratch })
    }

    /// Keeps an archive.
    ///
    /// # Errors
    /// What the file system says.
    pub fn keep(&self, sum: &str, zip: &[u8]) -> std::io::Result<()> {
        let path = self.archives.join(format!("{sum}.zip"));
        if path.exists() {
            return Ok(());
        }
        let part = self.archives.join(format!("{sum}.part"));
        let mut file =
            fs::OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&part)?;
        file.write_all(zip)?;
        file.sync_data()?;
        fs::rename(part, path)
    }

    /// Removes archives that nothing names.
    pub fn sweep(&self, used: &dyn Fn(&str) -> bool) {
        for entry in fs::read_dir(&self.archives).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let Some(sum) = name.to_str().and_then(|n| n.strip_suffix(".zip")) else { continue };
            if !used(sum) {
                let _ = fs::remove_file(entry.path());
                let _ = fs::remove_dir_all(self.scratch.join(sum));
            }
        }
    }

    /// The unpacked code of a sum; unpacks it the first time.
    ///
    /// # Errors
    /// One line.
    pub fn unpacked(&self, sum: &str) -> Result<PathBuf, String> {
        let target = self.scratch.join(sum);
        if target.exists() {
            return Ok(target);
        }
        let path = self.archives.join(format!("{sum}.zip"));
        let zip = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let unique =
            std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_nanos();
        let part = self.scratch.join(format!("{sum}.{unique}"));
        unpack(&zip, &part).map_err(|e| format!("the code cannot be unpacked: {e}"))?;
        // Another invocation may have been faster: its copy is as good.
        if fs::rename(&part, &target).is_err() {
            let _ = fs::remove_dir_all(&part);
        }
        Ok(target)
    }
}

fn unpack(zip: &[u8], target: &Path) -> Result<(), String> {
    let text = |e: std::io::Error| e.to_string();
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).map_err(|e| e.to_string())?;
    let directory = |p: &Path| {
        fs::create_dir_all(p).map_err(text)?;
        fs::set_permissions(p, fs::Permissions::from_mode(0o755)).map_err(text)
    };
    directory(target)?;
    let mut left = MOST_UNZIPPED;
    for i in 0..archive.len() {
        let file = archive.by_index(i).map_err(|e| e.to_string())?;
        let Some(name) = file.enclosed_name() else { continue };
        let path = target.join(&name);
        if file.is_dir() {
            directory(&path)?;
            continue;
        }
        // A link could lead anywhere; code does not need them.
        if file.is_symlink() {
            continue;
        }
        let mut made = target.to_path_buf();
        for part in name.parent().into_iter().flat_map(Path::components) {
            made.push(part);
            directory(&made)?;
        }
        let mode = if file.unix_mode().unwrap_or(0) & 0o111 == 0 { 0o644 } else { 0o755 };
        let mut out = fs::OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(true)
            .mode(mode)
            .open(&path)
            .map_err(text)?;
        // The sizes in an archive's directory need not be true.
        let copied = std::io::copy(&mut file.take(left + 1), &mut out).map_err(text)?;
        left = left.checked_sub(copied).ok_or("its files are too large")?;
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).map_err(text)?;
    }
    Ok(())
}

#[cfg(test)]
pub(crate) fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_unpacked_and_swept() {
        let dir = tempfile::tempdir().unwrap();
        let store = CodeStore::open(dir.path().join("code"), dir.path().join("scratch")).unwrap();
        let zip = zipped(&[("a.py", "x = 1"), ("lib/b.py", "y = 2")]);
        check(&zip).unwrap();
        let (sum, _) = sums(&zip);
        store.keep(&sum, &zip).unwrap();
        let at = store.unpacked(&sum).unwrap();
        assert_eq!(fs::read_to_string(at.join("lib/b.py")).unwrap(), "y = 2");
        assert_eq!(fs::metadata(at.join("a.py")).unwrap().permissions().mode() & 0o777, 0o644);
        store.sweep(&|s| s == sum);
        assert!(at.exists());
        store.sweep(&|_| false);
        assert!(!at.exists() && store.unpacked(&sum).is_err());
    }

    #[test]
    fn what_is_no_archive() {
        for zip in [&b""[..], b"PK", &zipped(&[]), &zipped(&[("../x", "y")])] {
            assert_eq!(check(zip).unwrap_err().code, "InvalidParameterValueException");
        }
    }
}
