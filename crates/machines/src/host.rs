//! Machines from the host's side: booting, finding, ending and removing them. Level: what is there is read from the machine's
//! directory and from `/proc`, so that it does not matter which process started it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, BufReader};

use crate::cgroup;
use crate::clear::remove_tree;
use crate::notes::{self, Run};
use crate::spec::Spec;

/// Where machines are in the data directory.
const MACHINES: &str = "machines";
/// What booting may take until the first process runs.
const BOOT_LIMIT: Duration = Duration::from_secs(60);
/// What a machine gets to go down by itself when it is stopped.
pub const STOP_GRACE: Duration = Duration::from_secs(8);
/// The kernel's part of ending a machine: processes, mounts, cgroups.
const KILL_LIMIT: Duration = Duration::from_secs(15);
const LOOK: Duration = Duration::from_millis(10);
/// Bytes of an error that are kept.
const ERROR_MOST: usize = 2000;

/// The directory of a machine.
pub fn directory(data_dir: &Path, instance: &str) -> PathBuf {
    data_dir.join(MACHINES).join(instance)
}

/// The instances that have a directory here.
pub fn instances(data_dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(data_dir.join(MACHINES)).into_iter().flatten().flatten();
    let mut all: Vec<String> = entries.filter_map(|e| e.file_name().into_string().ok()).collect();
    all.sort();
    all
}

/// Boots a machine: returns once its first process runs. It goes on without this process.
///
/// # Errors
/// One line: why it could not boot.
pub async fn boot(spec: &Spec) -> Result<(), String> {
    crate::boot::private(&spec.dir)?;
    let bytes = serde_json::to_vec(spec).map_err(|e| e.to_string())?;
    notes::write(&Spec::path(&spec.dir), &bytes)?;
    let mut command = tokio::process::Command::new(&spec.program);
    // Nothing of this process's surroundings comes along: it may hold keys.
    command.args(["machine", "boot"]).arg(&spec.dir).env_clear().env("PATH", crate::boot::PATH);
    command.current_dir("/").process_group(0);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|e| format!("{}: {e}", spec.program.display()))?;
    let (Some(out), Some(err)) = (child.stdout.take(), child.stderr.take()) else {
        return Err("the helper has no output".into());
    };
    let talk = async {
        let mut said = String::new();
        let _ = BufReader::new(out).take(16).read_to_string(&mut said).await;
        if said.starts_with("ok") {
            return Ok(());
        }
        let mut why = Vec::new();
        let _ = BufReader::new(err).take(ERROR_MOST as u64).read_to_end(&mut why).await;
        let why = String::from_utf8_lossy(&why);
        let why = why.trim().trim_start_matches("roadstead: ").to_owned();
        Err(if why.is_empty() { "the boot helper ended without a word".into() } else { why })
    };
    let outcome = tokio::time::timeout(BOOT_LIMIT, talk).await;
    if outcome.is_err() {
        // It would go on and make what nobody waits for any more.
        let _ = child.start_kill();
    }
    // Whoever it is, it is reaped when it ends.
    tokio::spawn(async move {
        let _ = child.wait().await;
    });
    match outcome {
        Ok(outcome) => outcome,
        Err(_) => {
            let dir = spec.dir.clone();
            let _ = tokio::task::spawn_blocking(move || stop(&dir, Duration::ZERO)).await;
            Err(format!("the machine did not boot within {} s", BOOT_LIMIT.as_secs()))
        }
    }
}

/// Puts the calling process under the bounds of an instance's machine.
///
/// # Errors
/// One line.
pub fn join(instance: &str) -> Result<(), String> {
    cgroup::join(&cgroup::hierarchies(), instance)
}

/// Whether a machine runs.
pub fn alive(dir: &Path) -> bool {
    notes::run(dir).is_some_and(|r| r.alive())
}

/// Brings a machine down: its processes are asked first if it gets `grace`. When this returns nothing of it runs and its
/// cgroups are gone; what it has stored stays. Blocks.
///
/// # Errors
/// One line about what could not be removed.
pub fn stop(dir: &Path, grace: Duration) -> Result<(), String> {
    hold(dir, grace).map(drop)
}

/// As [`stop`]; while the lock is kept no helper can boot it again. None if it has no directory.
fn hold(dir: &Path, grace: Duration) -> Result<Option<File>, String> {
    if let Some(run) = notes::run(dir).filter(Run::alive) {
        if !grace.is_zero() && run.first_alive() {
            signal(run.first.0, libc::SIGTERM);
            wait(grace, || !run.first_alive());
        }
        if run.first_alive() {
            signal(run.first.0, libc::SIGKILL);
        }
        // The helper removes the cgroups and goes.
        wait(KILL_LIMIT, || !run.alive());
        if run.alive() {
            signal(run.helper.0, libc::SIGKILL);
            wait(KILL_LIMIT, || !run.alive());
        }
    }
    let name = dir.file_name().and_then(|n| n.to_str()).filter(|n| !n.is_empty());
    let name = name.ok_or_else(|| format!("{}: no machine's directory", dir.display()))?;
    let all = cgroup::hierarchies();
    let lock = lock(dir, || cgroup::end(&all, name))?;
    cgroup::remove(&all, name)?;
    Ok(lock)
}

/// Locks the directory of a machine. A helper that still boots it is ended: it has not noted yet who runs. So is, by `end`, a
/// first process that lost its helper before it was tied to it.
fn lock(dir: &Path, end: impl Fn()) -> Result<Option<File>, String> {
    let at = |e: &dyn std::fmt::Display| format!("{}: {e}", dir.display());
    let file = match notes::open_lock(dir) {
        Ok(f) => f,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(at(&e)),
    };
    let until = Instant::now() + KILL_LIMIT;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::Error(e)) => return Err(at(&e)),
            Err(TryLockError::WouldBlock) if Instant::now() > until => {
                return Err(at(&"another process works on it"));
            }
            Err(TryLockError::WouldBlock) => {}
        }
        if let Some(holder) = notes::holder(dir).filter(Run::helper_alive) {
            signal(holder.helper.0, libc::SIGKILL);
        } else {
            end();
        }
        std::thread::sleep(LOOK);
    }
}

fn signal(pid: i32, number: i32) {
    // SAFETY: kill has no memory preconditions; the caller has just checked that the process is the machine's.
    unsafe { libc::kill(pid, number) };
}

fn wait(limit: Duration, done: impl Fn() -> bool) {
    let until = Instant::now() + limit;
    while !done() && Instant::now() < until {
        std::thread::sleep(LOOK);
    }
}

/// Ends a machine and removes all that it has, once nothing of it runs. Blocks.
///
/// # Errors
/// One line about what could not be removed.
pub fn remove(dir: &Path, grace: Duration) -> Result<(), String> {
    let Some(_lock) = hold(dir, grace)? else { return Ok(()) };
    let at = |e: io::Error| format!("{}: {e}", dir.display());
    // A helper that waits for the lock finds nothing to boot then.
    match fs::remove_file(Spec::path(dir)) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(at(e)),
        _ => {}
    }
    let mut left = 20;
    loop {
        match remove_tree(dir) {
            Ok(()) => return Ok(()),
            Err(e) if left == 0 => return Err(at(e)),
            Err(_) => left -= 1,
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Brings all machines of a data directory down, at the same time; what they have stored stays, and they boot again with the
/// region's next start. Works without the region. Blocks.
///
/// # Errors
/// One line about what could not be ended.
pub fn halt(data_dir: &Path) -> Result<(), String> {
    each(data_dir, |dir| {
        let done = stop(dir, STOP_GRACE);
        // It did not end by itself: the next start is to boot it, whatever its helper noted.
        notes::begin(dir);
        done
    })
}

/// Ends all machines of a data directory and removes their cgroups and directories. Works without the region. Blocks.
///
/// # Errors
/// One line about what could not be removed.
pub fn purge(data_dir: &Path) -> Result<(), String> {
    let done = each(data_dir, |dir| remove(dir, Duration::ZERO));
    match fs::remove_dir(data_dir.join(MACHINES)) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => done.and(Err(format!("{MACHINES}: {e}"))),
        _ => done,
    }
}

/// Machines that are worked on at once.
const AT_ONCE: usize = 16;

fn each(data_dir: &Path, act: impl Fn(&Path) -> Result<(), String> + Sync) -> Result<(), String> {
    let mut failed = Vec::new();
    for some in instances(data_dir).chunks(AT_ONCE) {
        let outcomes: Vec<Result<(), String>> = std::thread::scope(|scope| {
            let act = &act;
            let threads: Vec<_> = some
                .iter()
                .map(|name| {
                    let dir = directory(data_dir, name);
                    scope.spawn(move || act(&dir))
                })
                .collect();
            threads
                .into_iter()
                .map(|t| t.join().unwrap_or_else(|_| Err("a thread panicked".into())))
                .collect()
        });
        failed.extend(outcomes.into_iter().filter_map(Result::err));
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("; ")) }
}
