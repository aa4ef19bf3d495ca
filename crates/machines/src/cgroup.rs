//! The cgroup of a machine: both versions, hybrid hosts too. Made before the boot, removed with everything in it afterwards.
//!
//! Machines lie under `roadstead/` of every hierarchy. The machine sees its own as the root of the hierarchy (a cgroup
//! namespace), and its engine makes those of containers below.
//! Source: the kernel's documentation, admin-guide/cgroup-v1 and cgroup-v2.

mod devices;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::spec::Limits;

/// The directory of all machines in each hierarchy.
const PARENT: &str = "roadstead";
/// How long removing is tried: the kernel needs a moment until ended processes have left.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);
/// How often a directory is made that others take away.
const ATTEMPTS: u32 = 1000;

/// One mounted hierarchy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hierarchy {
    /// Where it is mounted on the host.
    pub mount: PathBuf,
    /// What to mount it by: `cpu,cpuacct`, `name=systemd`; empty for version 2.
    pub options: String,
}

impl Hierarchy {
    fn v2(&self) -> bool {
        self.options.is_empty()
    }
    fn has(&self, controller: &str) -> bool {
        self.options.split(',').any(|o| o == controller)
    }
    fn of(&self, name: &str) -> PathBuf {
        self.mount.join(PARENT).join(name)
    }
}

/// The hierarchies of this host.
pub fn hierarchies() -> Vec<Hierarchy> {
    parse(&fs::read_to_string("/proc/self/mountinfo").unwrap_or_default())
}

/// Those of a `mountinfo`. A hierarchy that is mounted twice counts once.
fn parse(mountinfo: &str) -> Vec<Hierarchy> {
    let mut out: Vec<Hierarchy> = Vec::new();
    for line in mountinfo.lines() {
        let Some((head, tail)) = line.split_once(" - ") else { continue };
        let Some(mount) = head.split(' ').nth(4) else { continue };
        let mut tail = tail.split(' ');
        let kind = tail.next().unwrap_or_default();
        let options = match kind {
            "cgroup2" => String::new(),
            "cgroup" => {
                let all = tail.nth(1).unwrap_or_default().split(',');
                let own = all.filter(|o| {
                    !matches!(*o, "rw" | "ro" | "xattr" | "noprefix" | "clone_children" | "seclabel")
                        && !o.starts_with("release_agent=")
                });
                own.collect::<Vec<_>>().join(",")
            }
            _ => continue,
        };
        let there = Hierarchy { mount: PathBuf::from(mount), options };
        if !out.iter().any(|h| h.options == there.options) {
            out.push(there);
        }
    }
    out
}

/// Makes the cgroups of a machine with its bounds; what an earlier one of the name left is used again.
///
/// # Errors
/// One line. Without a memory bound there is no machine: it could take the host's.
pub fn create(all: &[Hierarchy], name: &str, limits: &Limits) -> Result<(), String> {
    let mut bounded = false;
    for h in all {
        let path = h.of(name);
        make(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        if h.v2() {
            bounded |= bound_v2(h, &path, limits)?;
        } else {
            bounded |= bound_v1(h, &path, limits)?;
        }
    }
    if bounded { Ok(()) } else { Err("this host has no memory cgroup".into()) }
}

/// Makes a machine's directory and the one of all machines. Another machine that ends at this moment, in this process or in another
/// Roadstead's, may take the latter away while it is empty: then it is made again. What is said to exist may be gone by now, too.
fn make(path: &Path) -> io::Result<()> {
    let mut left = ATTEMPTS;
    loop {
        match fs::create_dir_all(path) {
            Err(e) if passing(&e) && left > 0 => left -= 1,
            made => return made,
        }
    }
}

fn passing(e: &io::Error) -> bool {
    matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists)
}

/// Whether memory is bounded here.
fn bound_v1(h: &Hierarchy, path: &Path, limits: &Limits) -> Result<bool, String> {
    if h.has("cpuset") {
        // A new cpuset is empty, and nothing can enter it.
        for file in ["cpuset.cpus", "cpuset.mems"] {
            inherit(&h.mount, path, file)?;
        }
        let _ = fs::write(path.join("cgroup.clone_children"), "1");
    }
    if h.has("cpu") {
        write(path, "cpu.shares", &limits.shares.to_string())?;
        let quota = limits.quota.map_or_else(|| "-1".to_owned(), |q| q.to_string());
        let period = write(path, "cpu.cfs_period_us", &Limits::PERIOD.to_string());
        if let Err(e) = period.and_then(|()| write(path, "cpu.cfs_quota_us", &quota)) {
            // Kernels without CFS bandwidth: the shares hold.
            limits.quota.map_or(Ok(()), |_| Err(e))?;
        }
    }
    if h.has("pids") {
        write(path, "pids.max", &limits.processes.to_string())?;
    }
    if h.has("devices") {
        // No disk of the host, even if a node is made for it; containers may still be given what else there is.
        let _ = fs::write(path.join("devices.deny"), "b *:* rw");
    }
    if !h.has("memory") {
        return Ok(false);
    }
    let _ = fs::write(path.join("memory.use_hierarchy"), "1");
    let bytes = limits.memory.to_string();
    // The bound on memory and swap together may never be below that on memory alone: of the two, the one that grows is
    // written last when the machine gets larger, first when it gets smaller.
    if write(path, "memory.limit_in_bytes", &bytes).is_err() {
        let _ = fs::write(path.join("memory.memsw.limit_in_bytes"), &bytes);
        write(path, "memory.limit_in_bytes", &bytes)?;
    }
    let _ = fs::write(path.join("memory.memsw.limit_in_bytes"), &bytes);
    Ok(true)
}

fn bound_v2(h: &Hierarchy, path: &Path, limits: &Limits) -> Result<bool, String> {
    for parent in [h.mount.clone(), h.mount.join(PARENT)] {
        for controller in ["cpu", "memory", "pids", "cpuset", "io"] {
            let _ = fs::write(parent.join("cgroup.subtree_control"), format!("+{controller}"));
        }
    }
    let there = fs::read_to_string(path.join("cgroup.controllers")).unwrap_or_default();
    let has = |c: &str| there.split_whitespace().any(|x| x == c);
    if has("cpu") {
        write(path, "cpu.weight", &limits.weight().to_string())?;
        let quota = limits.quota.map_or_else(|| "max".to_owned(), |q| q.to_string());
        write(path, "cpu.max", &format!("{quota} {}", Limits::PERIOD))?;
    }
    if has("pids") {
        write(path, "pids.max", &limits.processes.to_string())?;
    }
    // As in version 1: no disk of the host, even if a node is made for it.
    let _ = devices::refuse_disks(path);
    if !has("memory") {
        return Ok(false);
    }
    write(path, "memory.max", &limits.memory.to_string())?;
    let _ = fs::write(path.join("memory.swap.max"), "0");
    Ok(true)
}

/// Fills an empty cpuset file on the way down from the root.
fn inherit(root: &Path, path: &Path, file: &str) -> Result<(), String> {
    let Ok(below) = path.strip_prefix(root) else { return Ok(()) };
    let mut at = root.to_path_buf();
    let mut value = fs::read_to_string(at.join(file)).map_err(|e| format!("{}: {e}", at.display()))?;
    for part in below.components() {
        at.push(part);
        let own = fs::read_to_string(at.join(file)).unwrap_or_default();
        if own.trim().is_empty() {
            write(&at, file, value.trim())?;
        } else {
            value = own;
        }
    }
    Ok(())
}

fn write(dir: &Path, file: &str, text: &str) -> Result<(), String> {
    fs::write(dir.join(file), text).map_err(|e| format!("{}: {file}: {e}", dir.display()))
}

/// Puts the calling process into the cgroups of a machine.
///
/// # Errors
/// One line.
pub fn enter(all: &[Hierarchy], name: &str) -> Result<(), String> {
    all.iter().try_for_each(|h| write(&h.of(name), "cgroup.procs", "0"))
}

/// Puts the calling process beside those that a machine runs. Where its own cgroup may hold no process any more (version 2),
/// that of its first process is meant.
///
/// # Errors
/// One line.
pub fn join(all: &[Hierarchy], name: &str) -> Result<(), String> {
    all.iter().try_for_each(|h| {
        write(&h.of(name), "cgroup.procs", "0")
            .or_else(|_| write(&h.of(name).join("init"), "cgroup.procs", "0"))
    })
}

/// The processes of a machine by their ids on the host.
pub fn processes(all: &[Hierarchy], name: &str) -> Vec<i32> {
    let mut found = Vec::new();
    for h in all {
        collect(&h.of(name), &mut found, 0);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Deeper nesting than any engine makes.
const DEPTH: usize = 32;

fn collect(path: &Path, found: &mut Vec<i32>, depth: usize) {
    let text = fs::read_to_string(path.join("cgroup.procs")).unwrap_or_default();
    found.extend(text.lines().filter_map(|l| l.parse::<i32>().ok()));
    if depth < DEPTH {
        children(path).iter().for_each(|c| collect(c, found, depth + 1));
    }
}

fn children(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries.filter(|e| e.file_type().is_ok_and(|t| t.is_dir())).map(|e| e.path()).collect()
}

/// Ends what runs in a machine's cgroups.
pub fn end(all: &[Hierarchy], name: &str) {
    let own = i32::try_from(std::process::id()).unwrap_or(0);
    for pid in processes(all, name).into_iter().filter(|p| *p > 1 && *p != own) {
        // SAFETY: kill has no memory preconditions; the id was just read from the machine's own cgroup.
        unsafe { libc::kill(pid, libc::SIGKILL) };
    }
}

/// Ends what still runs in a machine's cgroups and removes them.
///
/// # Errors
/// One line about what could not be removed in time.
pub fn remove(all: &[Hierarchy], name: &str) -> Result<(), String> {
    let until = Instant::now() + PATIENCE;
    loop {
        end(all, name);
        let failed: Vec<String> = all.iter().filter_map(|h| remove_tree(&h.of(name), 0).err()).collect();
        if failed.is_empty() {
            for h in all {
                // Fails while other machines have theirs there.
                let _ = fs::remove_dir(h.mount.join(PARENT));
            }
            return Ok(());
        }
        if Instant::now() > until {
            return Err(failed.join("; "));
        }
        std::thread::sleep(PAUSE);
    }
}

fn remove_tree(path: &Path, depth: usize) -> Result<(), String> {
    if depth < DEPTH {
        for child in children(path) {
            remove_tree(&child, depth + 1)?;
        }
    }
    match fs::remove_dir(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(format!("{}: {e}", path.display())),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hierarchies_are_read_from_mountinfo() {
        let text = "\
24 30 0:22 / /sys/fs/cgroup ro - tmpfs tmpfs ro,mode=755
25 24 0:23 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct
26 24 0:24 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,xattr,release_agent=/lib/x,name=systemd
27 24 0:25 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw,nsdelegate
28 24 0:23 / /other rw - cgroup cgroup rw,cpu,cpuacct
";
        let found = parse(text);
        let found: Vec<_> = found.iter().map(|h| (h.mount.to_str().unwrap(), h.options.as_str())).collect();
        assert_eq!(
            found,
            [
                ("/sys/fs/cgroup/cpu,cpuacct", "cpu,cpuacct"),
                ("/sys/fs/cgroup/systemd", "name=systemd"),
                ("/sys/fs/cgroup/unified", ""),
            ]
        );
    }

    /// Machines that boot and end at the same time share one parent directory, which goes with the last of them.
    #[test]
    fn one_machine_that_ends_does_not_take_the_ground_from_one_that_boots() {
        let dir = std::env::temp_dir().join(format!("roadstead-cgroup-{}", std::process::id()));
        let all = [Hierarchy { mount: dir.clone(), options: "memory".into() }];
        fs::create_dir_all(&dir).unwrap();
        std::thread::scope(|s| {
            for machine in 0..4 {
                let all = &all;
                s.spawn(move || {
                    let name = format!("i-{machine}");
                    for _ in 0..3000 {
                        make(&all[0].of(&name)).unwrap();
                        assert!(all[0].of(&name).is_dir());
                        remove(all, &name).unwrap();
                    }
                });
            }
        });
        assert!(!dir.join(PARENT).exists());
        fs::remove_dir(&dir).unwrap();
    }
}
