//! The data directory: keys, what runs, and who may use it.

use std::fs;
use std::io::Read;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use identity::RootKey;
use serde::{Deserialize, Serialize};

/// Files in the directory.
const KEYS: &str = "keys.json";
const RUN: &str = "run.json";

/// The host's secrets; only its owner may read them.
#[derive(Clone, Serialize, Deserialize)]
pub struct Keys {
    /// Hexadecimal; secrets of role sessions are computed from it.
    pub master: String,
    /// Seals stickiness cookies.
    pub cookie: String,
    pub access_key: String,
    pub secret: String,
}

/// What runs, written by `up` for the other subcommands.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Run {
    pub pid: u32,
    /// The process that holds the agents, where they are a process of their own.
    pub agents_pid: Option<u32>,
    pub endpoint: String,
    pub account: String,
    pub region: String,
    pub cluster: String,
    pub version: String,
    pub runtime: String,
    /// Address of the shared balancer listeners.
    pub balancers: String,
    /// What this host does not allow, a sentence each.
    #[serde(default)]
    pub left_out: Vec<String>,
    /// The host's boot that the processes are of.
    #[serde(default)]
    pub boot: String,
}

/// Random bytes of the system.
///
/// # Errors
/// One line if there are none.
pub fn random(bytes: &mut [u8]) -> Result<(), String> {
    fs::File::open("/dev/urandom")
        .and_then(|mut f| f.read_exact(bytes))
        .map_err(|e| format!("/dev/urandom: {e}"))
}

/// Random hexadecimal digits, two a byte.
///
/// # Errors
/// As [`random`].
pub fn random_hex(bytes: usize) -> Result<String, String> {
    let mut b = vec![0; bytes];
    random(&mut b)?;
    Ok(b.iter().map(|x| format!("{x:02x}")).collect())
}

/// Makes the directory if it is not there.
///
/// # Errors
/// One line.
pub fn prepare(dir: &Path) -> Result<(), String> {
    fs::create_dir_all(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    // It holds keys.
    fs::set_permissions(dir, fs::Permissions::from_mode(0o700)).map_err(|e| format!("{}: {e}", dir.display()))
}

/// The host's keys, made at the first start.
///
/// # Errors
/// One line.
pub fn keys(dir: &Path) -> Result<Keys, String> {
    let path = dir.join(KEYS);
    match fs::read(&path) {
        Ok(b) => serde_json::from_slice(&b).map_err(|e| format!("{}: {e}", path.display())),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let keys = Keys {
                master: random_hex(32)?,
                cookie: random_hex(32)?,
                access_key: format!("AKIA{}", random_hex(8)?.to_uppercase()),
                secret: random_hex(20)?,
            };
            write(&path, &serde_json::to_vec_pretty(&keys).map_err(|e| e.to_string())?)?;
            Ok(keys)
        }
        Err(e) => Err(format!("{}: {e}", path.display())),
    }
}

/// The bytes of hexadecimal digits.
pub fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).filter_map(|i| u8::from_str_radix(text.get(2 * i..2 * i + 2)?, 16).ok()).collect()
}

/// The key of the host as the front knows it.
pub fn root_key(keys: &Keys, account: &str) -> RootKey {
    RootKey { access_key: keys.access_key.clone(), secret: keys.secret.clone(), account: account.to_owned() }
}

/// Writes a file that only its owner may read, whole or not at all.
///
/// # Errors
/// One line.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let near = path.with_extension("new");
    let at = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut file =
        fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&near).map_err(at)?;
    std::io::Write::write_all(&mut file, bytes).map_err(at)?;
    file.sync_all().map_err(at)?;
    fs::rename(&near, path).map_err(at)
}

/// Says what runs.
///
/// # Errors
/// One line.
pub fn write_run(dir: &Path, run: &Run) -> Result<(), String> {
    write(&dir.join(RUN), &serde_json::to_vec_pretty(run).map_err(|e| e.to_string())?)
}

/// What `up` wrote last, whether or not it still runs. Processes of an earlier boot of the host are none: their ids may be those of
/// others by now, even the caller's, because a boot starts the same services in the same order.
pub fn last_run(dir: &Path) -> Option<Run> {
    let mut run: Run = serde_json::from_slice(&fs::read(dir.join(RUN)).ok()?).ok()?;
    // One that says nothing of it was written before boots were noted.
    if !run.boot.is_empty() && run.boot != machines::notes::host_boot() {
        (run.pid, run.agents_pid) = (0, None);
    }
    Some(run)
}

/// Whether a region has ever been started over this directory.
pub fn holds_region(dir: &Path) -> bool {
    dir.join("region.db").exists()
}

/// What runs now.
///
/// # Errors
/// One line that says what to do.
pub fn running(dir: &Path) -> Result<Run, String> {
    match last_run(dir) {
        Some(run) if is_ours(run.pid) => Ok(run),
        _ => Err(format!("no region runs over {}: start one with `roadstead up`", dir.display())),
    }
}

/// Nothing runs any more.
pub fn forget_run(dir: &Path) {
    let _ = fs::remove_file(dir.join(RUN));
}

/// Whether a process of that id is alive and one of ours.
pub fn is_ours(pid: u32) -> bool {
    let line = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    let zombie = fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|s| s.contains(") Z "));
    !zombie && String::from_utf8_lossy(&line).split('\0').next().is_some_and(|p| p.contains("roadstead"))
}

/// The instances whose agents have ever run over this directory.
pub fn instances(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir.join("agents")).into_iter().flatten().flatten();
    entries.filter_map(|e| e.file_name().into_string().ok()).collect()
}

/// Where the agents of an instance keep their checkpoint.
pub fn agent_dir(dir: &Path, instance: &str) -> PathBuf {
    dir.join("agents").join(instance)
}

/// The path of this program. When the file was replaced while it ran (an upgrade), the kernel marks the old one deleted: the
/// new one at the same place is meant.
///
/// # Errors
/// One line.
pub fn this_program() -> Result<PathBuf, String> {
    let path = std::env::current_exe().map_err(|e| e.to_string())?;
    let text = path.to_string_lossy();
    Ok(text.strip_suffix(" (deleted)").map_or_else(|| path.clone(), PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processes_of_an_earlier_boot_are_nobodys() {
        let dir = std::env::temp_dir().join(format!("roadstead-run-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let own = std::process::id();
        let mut run = Run {
            pid: own,
            agents_pid: Some(own),
            endpoint: String::new(),
            account: String::new(),
            region: String::new(),
            cluster: String::new(),
            version: String::new(),
            runtime: "docker".into(),
            balancers: String::new(),
            left_out: Vec::new(),
            boot: machines::notes::host_boot(),
        };
        write_run(&dir, &run).unwrap();
        // The test's own process bears the name that ours do.
        assert!(is_ours(own));
        assert_eq!(running(&dir).unwrap().pid, own);
        run.boot = "another".into();
        write_run(&dir, &run).unwrap();
        assert!(running(&dir).is_err());
        let last = last_run(&dir).unwrap();
        assert_eq!((last.pid, last.agents_pid, last.runtime.as_str()), (0, None, "docker"));
        fs::remove_dir_all(&dir).unwrap();
    }
}
