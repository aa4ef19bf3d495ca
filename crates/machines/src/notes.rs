//! What stands in a machine's directory on the host: who runs, how it ended, how far it is, its console.
//!
//! All of it is read by whoever comes next: the machine outlives the region's process. The status file and the console are
//! written from inside, so nothing that stands there is trusted or unbounded.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

const RUN: &str = "run.json";
const EXIT: &str = "exit.json";
const LOCK: &str = "lock";
/// Bytes of console output that are kept and given.
pub const CONSOLE_KEPT: u64 = 64 << 10;
/// The console's file may grow to this before it is cut down to [`CONSOLE_KEPT`].
pub const CONSOLE_MOST: u64 = 256 << 10;
/// What is read of a status file.
const STATUS_READ: u64 = 16 << 10;

/// The processes of a machine, by ids of the host and the times (in ticks since the host's boot) when they started: an id
/// alone may be another's by now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The helper beside it.
    pub helper: (i32, u64),
    /// Its first process.
    pub first: (i32, u64),
    /// Which boot of the host.
    pub host_boot: String,
}

impl Run {
    /// Of processes that run now.
    pub fn of(helper: i32, first: i32) -> Run {
        Run {
            helper: (helper, started(helper).unwrap_or(0)),
            first: (first, started(first).unwrap_or(0)),
            host_boot: host_boot(),
        }
    }

    /// Whether the machine still runs.
    pub fn alive(&self) -> bool {
        self.host_boot == host_boot() && [self.first, self.helper].iter().any(|p| same(*p))
    }

    /// Whether the helper still runs.
    pub fn helper_alive(&self) -> bool {
        self.host_boot == host_boot() && same(self.helper)
    }

    /// Whether its first process still runs.
    pub fn first_alive(&self) -> bool {
        self.host_boot == host_boot() && same(self.first)
    }
}

fn same((pid, start): (i32, u64)) -> bool {
    start != 0 && started(pid) == Some(start)
}

/// When a process started; None if there is none, or only its remains.
fn started(pid: i32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let after = stat.rsplit_once(") ")?.1;
    let mut fields = after.split(' ');
    if matches!(fields.next()?, "Z" | "X") {
        return None;
    }
    fields.nth(18)?.parse().ok()
}

/// Which boot of the host this is.
pub fn host_boot() -> String {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default().trim().to_owned()
}

/// How a machine ended by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HowEnded {
    /// `shutdown -h`.
    PowerOff,
    /// `reboot`.
    Reboot,
    /// Its first process was ended.
    Died,
}

/// The helper's last word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exit {
    pub how: HowEnded,
    /// What could not be removed.
    pub left: Option<String>,
}

/// Who runs, if a machine was ever started here.
pub fn run(dir: &Path) -> Option<Run> {
    serde_json::from_slice(&fs::read(dir.join(RUN)).ok()?).ok()
}

/// How the last run ended; None while it runs, or if the helper was ended too.
pub fn exit(dir: &Path) -> Option<Exit> {
    serde_json::from_slice(&fs::read(dir.join(EXIT)).ok()?).ok()
}

/// Who holds a machine's directory has this file locked: a helper, from before it makes anything until it has removed what the
/// machine leaves, or whoever removes the machine.
pub fn open_lock(dir: &Path) -> std::io::Result<File> {
    fs::OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(dir.join(LOCK))
}

/// Notes a helper that has locked the directory: until it has noted the machine's processes nobody else could know it.
///
/// # Errors
/// One line.
pub fn write_holder(lock: &File, holder: &Run) -> Result<(), String> {
    let bytes = serde_json::to_vec(holder).map_err(|e| e.to_string())?;
    let done = lock.set_len(0).and_then(|()| lock.write_all_at(&bytes, 0));
    done.map_err(|e| format!("{LOCK}: {e}"))
}

/// The helper that has noted itself last.
pub fn holder(dir: &Path) -> Option<Run> {
    serde_json::from_slice(&fs::read(dir.join(LOCK)).ok()?).ok()
}

/// Forgets the last run.
pub fn begin(dir: &Path) {
    for name in [RUN, EXIT, "status"] {
        let _ = fs::remove_file(dir.join(name));
    }
}

/// Notes who runs.
///
/// # Errors
/// One line.
pub fn write_run(dir: &Path, run: &Run) -> Result<(), String> {
    write(&dir.join(RUN), &serde_json::to_vec(run).map_err(|e| e.to_string())?)
}

/// Notes how it ended.
///
/// # Errors
/// One line.
pub fn write_exit(dir: &Path, exit: &Exit) -> Result<(), String> {
    write(&dir.join(EXIT), &serde_json::to_vec(exit).map_err(|e| e.to_string())?)
}

/// Writes a file whole or not at all; only its owner may read it.
///
/// # Errors
/// One line.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let near = path.with_extension("new");
    let at = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut file =
        fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&near).map_err(at)?;
    file.write_all(bytes).map_err(at)?;
    fs::rename(&near, path).map_err(at)
}

/// The console's file.
pub fn console(dir: &Path) -> PathBuf {
    dir.join("console.log")
}

/// The status file.
pub fn status(dir: &Path) -> PathBuf {
    dir.join("status")
}

/// How far a machine is, as it says itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// User data has ended (well or not) or was let go on by itself, and the services were started.
    pub booted: bool,
    /// What went wrong in user data: the machine runs, but may not be what was wanted.
    pub impaired: Option<String>,
}

/// Reads the status file.
pub fn read_status(dir: &Path) -> Status {
    let mut text = Vec::new();
    if let Ok(file) = File::open(status(dir)) {
        let _ = file.take(STATUS_READ).read_to_end(&mut text);
    }
    let mut out = Status::default();
    for line in String::from_utf8_lossy(&text).lines() {
        match line.split_once(' ').unwrap_or((line, "")) {
            ("booted", _) => out.booted = true,
            ("impaired", why) => out.impaired = Some(why.chars().take(300).collect()),
            _ => {}
        }
    }
    out
}

/// The end of a machine's console output, at most 64 KiB; None if it never wrote any.
pub fn console_output(dir: &Path) -> Option<Vec<u8>> {
    let mut file = File::open(console(dir)).ok()?;
    let length = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(CONSOLE_KEPT))).ok()?;
    let mut bytes = Vec::new();
    file.take(CONSOLE_KEPT).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Adds a line to a console from the host's side: of a boot that is tried again and again, too, so it is kept short.
pub fn console_line(dir: &Path, line: &str) {
    if fs::metadata(console(dir)).is_ok_and(|m| m.len() > CONSOLE_MOST)
        && let Some(end) = console_output(dir)
    {
        let _ = fs::write(console(dir), end);
    }
    let file = fs::OpenOptions::new().create(true).append(true).mode(0o600).open(console(dir));
    let _ = file.and_then(|mut f| writeln!(f, "{line}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_known_by_its_start_too() {
        let own = std::process::id() as i32;
        let run = Run::of(own, own);
        assert!(run.alive() && run.first_alive());
        let other = Run { first: (own, 1), helper: (own, 2), ..run.clone() };
        assert!(!other.alive());
        let earlier = Run { host_boot: "another".into(), ..run };
        assert!(!earlier.alive());
    }

    #[test]
    fn a_status_is_read_whatever_stands_there() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(read_status(dir.path()), Status::default());
        fs::write(status(dir.path()), b"\xff\xfe what\nimpaired part-001 ended with 3\nbooted\n").unwrap();
        let status = read_status(dir.path());
        assert!(status.booted);
        assert_eq!(status.impaired.as_deref(), Some("part-001 ended with 3"));
    }

    #[test]
    fn the_console_gives_its_end() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(console_output(dir.path()), None);
        fs::write(console(dir.path()), vec![b'x'; 100 << 10]).unwrap();
        console_line(dir.path(), "last");
        let out = console_output(dir.path()).unwrap();
        assert_eq!(out.len() as u64, CONSOLE_KEPT);
        assert!(out.ends_with(b"x\nlast\n") || out.ends_with(b"xlast\n"));
        for _ in 0..10_000 {
            console_line(dir.path(), "the machine cannot boot: one of many times");
        }
        assert!(fs::metadata(console(dir.path())).unwrap().len() < CONSOLE_MOST + 100);
    }
}
