//! Removes what a machine has stored, whatever its owner made of it: trees deeper than a recursion could follow, and files
//! that were locked with `chattr +i`. Either would otherwise keep the instance from ever ending, or end the region.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::fd::AsRawFd;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// `FS_IMMUTABLE_FL` and `FS_APPEND_FL` of the kernel's `linux/fs.h`.
const LOCKED: libc::c_int = 0x10 | 0x20;

/// Removes a directory with all that is in it. That there is none is no error.
///
/// # Errors
/// The kernel's, for the first thing that stays.
pub fn remove_tree(dir: &Path) -> io::Result<()> {
    let mut emptying = Emptying { dir, left: Vec::new(), number: 0 };
    emptying.empty(dir)?;
    while let Some(at) = emptying.left.pop() {
        emptying.empty(&at)?;
        freely(dir, &at, || fs::remove_dir(&at))?;
    }
    freely(dir, dir, || fs::remove_dir(dir))
}

/// What lies deeper is moved up to `dir` before it is looked into: neither stack nor paths grow with the depth.
struct Emptying<'a> {
    dir: &'a Path,
    /// Directories right below `dir` that are still to go.
    left: Vec<PathBuf>,
    number: u64,
}

impl Emptying<'_> {
    /// Removes the files of a directory, and notes the directories in it.
    fn empty(&mut self, at: &Path) -> io::Result<()> {
        for entry in gone_is_empty(fs::read_dir(at))?.into_iter().flatten() {
            let entry = entry?;
            let path = entry.path();
            if !entry.file_type()?.is_dir() {
                freely(at, &path, || fs::remove_file(&path))?;
            } else if at == self.dir {
                self.left.push(path);
            } else {
                let moved = self.move_up(at, &path)?;
                self.left.push(moved);
            }
        }
        Ok(())
    }

    /// Moves a directory under a new name right below the top.
    fn move_up(&mut self, at: &Path, path: &Path) -> io::Result<PathBuf> {
        loop {
            self.number += 1;
            let to = self.dir.join(format!("gone-{}", self.number));
            match freely(at, path, || fs::rename(path, &to)) {
                // An earlier removal was interrupted.
                Err(e) if matches!(e.kind(), ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists) => {}
                done => return done.map(|()| to),
            }
        }
    }
}

fn gone_is_empty(read: io::Result<fs::ReadDir>) -> io::Result<Option<fs::ReadDir>> {
    match read {
        Ok(r) => Ok(Some(r)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// Does something to an entry of a directory, if it must be after both were unlocked.
fn freely(parent: &Path, path: &Path, act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    let outcome = act().or_else(|e| {
        if e.kind() != ErrorKind::PermissionDenied {
            return Err(e);
        }
        unlock(parent);
        unlock(path);
        act()
    });
    match outcome {
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Takes the locks of `chattr` away; whether that helped is seen by whoever tries again.
fn unlock(path: &Path) {
    // Nothing but files and directories can be locked, and opening a device may do things.
    if !fs::symlink_metadata(path).is_ok_and(|m| m.is_file() || m.is_dir()) {
        return;
    }
    let flags = libc::O_NOFOLLOW | libc::O_NONBLOCK;
    if let Ok(file) = OpenOptions::new().read(true).custom_flags(flags).open(path)
        && let Ok(now) = attributes(&file)
    {
        let _ = set_attributes(&file, now & !LOCKED);
    }
}

fn attributes(file: &File) -> io::Result<libc::c_int> {
    let mut out: libc::c_int = 0;
    // SAFETY: the kernel writes an int to the place that is given, which lives across the call.
    match unsafe { libc::ioctl(file.as_raw_fd(), libc::FS_IOC_GETFLAGS as _, &raw mut out) } {
        0 => Ok(out),
        _ => Err(io::Error::last_os_error()),
    }
}

fn set_attributes(file: &File, to: libc::c_int) -> io::Result<()> {
    // SAFETY: the kernel reads an int from the place that is given, which lives across the call.
    match unsafe { libc::ioctl(file.as_raw_fd(), libc::FS_IOC_SETFLAGS as _, &raw const to) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_goes_however_deep_it_is() {
        let base = tempfile::tempdir().unwrap();
        let dir = base.path().join("machine");
        fs::create_dir_all(dir.join("upper/plain")).unwrap();
        fs::write(dir.join("upper/plain/file"), b"x").unwrap();
        std::os::unix::fs::symlink("/", dir.join("upper/link")).unwrap();
        // What an interrupted removal has left.
        fs::create_dir_all(dir.join("gone-1/inner")).unwrap();
        // Ten levels at a time, the longer part moved below the shorter, as a path may not grow beyond 4 KiB.
        let step = "d/".repeat(10);
        let (mut whole, spare) = (dir.join("upper/deep"), dir.join("spare"));
        fs::create_dir_all(&whole).unwrap();
        for _ in 0..400 {
            fs::create_dir_all(spare.join(&step)).unwrap();
            fs::rename(&whole, spare.join(&step).join("d")).unwrap();
            fs::rename(&spare, &whole).unwrap();
        }
        whole.clone_from(&dir);
        // Recursion would need far more than this.
        let small = std::thread::Builder::new().stack_size(128 << 10);
        small.spawn(move || remove_tree(&whole)).unwrap().join().unwrap().unwrap();
        assert!(!dir.exists() && Path::new("/etc").exists());
        remove_tree(&dir).unwrap();
    }

    #[test]
    fn locked_files_go_too() {
        let base = tempfile::tempdir_in("/var/tmp").unwrap();
        let dir = base.path().join("machine");
        fs::create_dir_all(dir.join("upper/etc/inner")).unwrap();
        let file = dir.join("upper/etc/resolv.conf");
        fs::write(&file, b"x").unwrap();
        for path in [&file, &dir.join("upper/etc/inner"), &dir.join("upper/etc")] {
            let opened = File::open(path).unwrap();
            if let Err(e) = attributes(&opened).and_then(|now| set_attributes(&opened, now | 0x10)) {
                eprintln!("skipped: files cannot be locked here: {e}");
                return;
            }
        }
        assert!(fs::remove_dir_all(&dir).is_err());
        remove_tree(&dir).unwrap();
        assert!(!dir.exists());
    }
}
