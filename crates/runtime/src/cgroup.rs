//! Parent cgroups: what a group of containers may use together.
//!
//! An instance played by this machine, or a task with a size of its own, is a cgroup with limits; its containers
//! are put below it by the engine's `--cgroup-parent`. Three layouts occur: cgroup v1 (a tree per controller) and
//! v2 (one tree) when the engine uses the file system itself, and slices when it leaves cgroups to systemd.
//! A memory limit is one without swap: an instance has none.
//! Only root can do this; without the rights the answer is [`Cause::Unsupported`] and the caller goes on without.
//!
//! Sources: kernel documentation admin-guide/cgroup-v1 and cgroup-v2, systemd.slice(5), systemd.resource-control(5).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

use crate::docker::cpu_quota_us;
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::network::CgroupLimits;

const CPU_PERIOD_US: u64 = 100_000;

/// cgroup v1's limit on both; absent where the kernel does not count swap.
const MEMORY_AND_SWAP: &str = "memory.memsw.limit_in_bytes";

/// The kernel takes a moment to let go of a cgroup whose last process has just ended.
const REMOVE_ATTEMPTS: u32 = 25;
const REMOVE_PAUSE: Duration = Duration::from_millis(20);

const SYSTEMCTL_TIMEOUT: Duration = Duration::from_secs(10);
/// Where systemd keeps properties that were set until the host boots.
const SETTINGS: &str = "/run/systemd/system.control";

/// How cgroups are laid out on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CgroupHost {
    /// A tree per controller; `all` are their roots, also of those that set no limit of ours.
    V1 { cpu: PathBuf, memory: PathBuf, pids: Option<PathBuf>, all: Vec<PathBuf> },
    /// One tree.
    V2 { root: PathBuf },
    /// systemd owns the tree; its root tells whether a slice is in use.
    Systemd { root: PathBuf },
}

/// Finds the layout, for an engine with this cgroup driver.
pub(crate) fn detect(driver: &str) -> Result<CgroupHost> {
    let mounts =
        fs::read_to_string("/proc/self/mounts").map_err(|error| refused("/proc/self/mounts", &error))?;
    layout(driver, &mounts)
}

fn layout(driver: &str, mounts: &str) -> Result<CgroupHost> {
    let mut unified = None;
    let mut controllers: Vec<(String, PathBuf)> = Vec::new();
    for line in mounts.lines() {
        let fields: Vec<&str> = line.split_ascii_whitespace().collect();
        let [_, target, kind, options, ..] = fields[..] else { continue };
        match kind {
            "cgroup2" => unified = Some(PathBuf::from(target)),
            "cgroup" => {
                controllers
                    .extend(options.split(',').map(|option| (option.to_owned(), PathBuf::from(target))));
            }
            _ => {}
        }
    }
    let controller =
        |name: &str| controllers.iter().find(|(option, _)| option == name).map(|(_, path)| path.clone());
    let named_systemd = controller("name=systemd");
    match (driver, controller("cpu"), controller("memory"), unified) {
        ("systemd", _, _, unified) => {
            let root =
                named_systemd.or(unified).ok_or_else(|| unsupported("no cgroup file system is mounted"))?;
            Ok(CgroupHost::Systemd { root })
        }
        ("cgroupfs", Some(cpu), Some(memory), unified) => {
            let mut all: Vec<PathBuf> =
                controllers.iter().map(|(_, path)| path.clone()).chain(unified).collect();
            all.sort();
            all.dedup();
            Ok(CgroupHost::V1 { cpu, memory, pids: controller("pids"), all })
        }
        ("cgroupfs", None, None, Some(root)) => Ok(CgroupHost::V2 { root }),
        ("cgroupfs", ..) => {
            Err(unsupported("neither the cpu and memory controllers nor cgroup v2 are mounted"))
        }
        (driver, ..) => Err(unsupported(&format!("the engine's cgroup driver is {driver:?}"))),
    }
}

/// Makes the cgroup or brings its limits up to date; returns its name as the engine wants it.
pub(crate) async fn prepare(host: &CgroupHost, name: &str, limits: CgroupLimits) -> Result<String> {
    let parts = checked(name)?;
    if let CgroupHost::Systemd { .. } = host {
        return prepare_slice(&parts, limits).await;
    }
    let host = host.clone();
    in_background(move || {
        match &host {
            CgroupHost::V1 { cpu, memory, pids, .. } => {
                prepare_v1(&parts, limits, cpu, memory, pids.as_deref())?
            }
            CgroupHost::V2 { root } => prepare_v2(&parts, limits, root)?,
            CgroupHost::Systemd { .. } => unreachable!("slices are made by systemd"),
        }
        Ok(format!("/{}", parts.join("/")))
    })
    .await
}

/// Removes the cgroup; one in use is [`Cause::Conflict`].
pub(crate) async fn remove(host: &CgroupHost, name: &str) -> Result<()> {
    let parts = checked(name)?;
    let below = parts.join("/");
    let roots = match host {
        // The OCI runtime has made the parent in every tree.
        CgroupHost::V1 { all, .. } => all.clone(),
        CgroupHost::V2 { root } => vec![root.clone()],
        CgroupHost::Systemd { root } => return remove_slice(root, &parts).await,
    };
    for root in roots {
        remove_directory(root.join(&below)).await?;
    }
    Ok(())
}

async fn remove_directory(directory: PathBuf) -> Result<()> {
    for attempt in 1..=REMOVE_ATTEMPTS {
        let target = directory.clone();
        let removed = in_background(move || match fs::remove_dir(&target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
            Err(error) if matches!(error.raw_os_error(), Some(libc::EBUSY | libc::ENOTEMPTY)) => Ok(false),
            Err(error) => Err(refused(&target.display().to_string(), &error)),
            Ok(()) => Ok(true),
        })
        .await?;
        if removed {
            return Ok(());
        }
        if attempt < REMOVE_ATTEMPTS {
            tokio::time::sleep(REMOVE_PAUSE).await;
        }
    }
    let message = format!("the cgroup {} is still in use", directory.display());
    Err(RuntimeError::new(Operation::Cgroup, Cause::Conflict, message))
}

fn prepare_v1(
    parts: &[String],
    limits: CgroupLimits,
    cpu: &Path,
    memory: &Path,
    pids: Option<&Path>,
) -> Result<()> {
    let below = parts.join("/");
    let (cpu, memory) = (cpu.join(&below), memory.join(&below));
    make_directory(&cpu)?;
    make_directory(&memory)?;
    write(&cpu, "cpu.cfs_period_us", &CPU_PERIOD_US.to_string())?;
    let quota = limits.cpu_vcpus.map_or("-1".to_owned(), |vcpus| cpu_quota_us(vcpus).to_string());
    write(&cpu, "cpu.cfs_quota_us", &quota)?;
    if let Some(shares) = limits.cpu_shares {
        write(&cpu, "cpu.shares", &shares.to_string())?;
    }
    let bytes = limits.memory_bytes.map_or("-1".to_owned(), |bytes| bytes.to_string());
    // Memory and swap together may never be less than memory alone, so that limit goes first and comes back last.
    let swap_counted = memory.join(MEMORY_AND_SWAP).exists();
    if swap_counted {
        write(&memory, MEMORY_AND_SWAP, "-1")?;
    }
    write(&memory, "memory.limit_in_bytes", &bytes)?;
    if swap_counted {
        write(&memory, MEMORY_AND_SWAP, &bytes)?;
    }
    if let Some(pids) = pids {
        let pids = pids.join(&below);
        make_directory(&pids)?;
        write(&pids, "pids.max", &limits.pids.map_or("max".to_owned(), |pids| pids.to_string()))?;
    }
    Ok(())
}

fn prepare_v2(parts: &[String], limits: CgroupLimits, root: &Path) -> Result<()> {
    let mut directory = root.to_path_buf();
    for part in parts {
        // A controller acts in a cgroup only if the one above hands it down.
        for controller in ["+cpu", "+memory", "+pids"] {
            write(&directory, "cgroup.subtree_control", controller)?;
        }
        directory.push(part);
        make_directory(&directory)?;
    }
    let quota = limits.cpu_vcpus.map_or("max".to_owned(), |vcpus| cpu_quota_us(vcpus).to_string());
    write(&directory, "cpu.max", &format!("{quota} {CPU_PERIOD_US}"))?;
    if let Some(shares) = limits.cpu_shares {
        write(&directory, "cpu.weight", &cpu_weight(shares).to_string())?;
    }
    let bytes = limits.memory_bytes.map_or("max".to_owned(), |bytes| bytes.to_string());
    write(&directory, "memory.max", &bytes)?;
    if directory.join("memory.swap.max").exists() {
        write(&directory, "memory.swap.max", if limits.memory_bytes.is_some() { "0" } else { "max" })?;
    }
    write(&directory, "pids.max", &limits.pids.map_or("max".to_owned(), |pids| pids.to_string()))
}

/// CPU shares (2-262144) on the scale of cgroup v2's weights (1-10000), as OCI runtimes convert them.
fn cpu_weight(shares: u64) -> u64 {
    1 + (shares.clamp(2, 262_144) - 2) * 9_999 / 262_142
}

async fn prepare_slice(parts: &[String], limits: CgroupLimits) -> Result<String> {
    let slice = slice_name(parts);
    let mut properties = vec!["CPUAccounting=yes".to_owned(), "MemoryAccounting=yes".to_owned()];
    // systemd counts in per cent of one processor; empty means no limit.
    let quota = limits.cpu_vcpus.map(|vcpus| format!("{}%", (vcpus * 100.0).round().max(1.0)));
    properties.push(format!("CPUQuota={}", quota.unwrap_or_default()));
    properties.extend(limits.cpu_shares.map(|shares| format!("CPUWeight={}", cpu_weight(shares))));
    let infinity = |value: Option<u64>| value.map_or("infinity".to_owned(), |value| value.to_string());
    properties.push(format!("MemoryMax={}", infinity(limits.memory_bytes)));
    properties
        .push(format!("MemorySwapMax={}", if limits.memory_bytes.is_some() { "0" } else { "infinity" }));
    properties.push(format!("TasksMax={}", infinity(limits.pids)));
    systemctl(&["start", &slice]).await?;
    let mut arguments = vec!["set-property", "--runtime", &slice];
    arguments.extend(properties.iter().map(String::as_str));
    systemctl(&arguments).await?;
    Ok(slice)
}

async fn remove_slice(root: &Path, parts: &[String]) -> Result<()> {
    // Stopping a slice kills all that is in it.
    let directory = slice_directory(root, parts);
    let in_use =
        || fs::read_dir(&directory).is_ok_and(|entries| entries.flatten().any(|entry| entry.path().is_dir()));
    let mut attempt = 1;
    while in_use() {
        // systemd takes a moment to let go of a container's scope, as the kernel does of a cgroup.
        if attempt == REMOVE_ATTEMPTS {
            let message = format!("the slice {} is still in use", slice_name(parts));
            return Err(RuntimeError::new(Operation::Cgroup, Cause::Conflict, message));
        }
        attempt += 1;
        tokio::time::sleep(REMOVE_PAUSE).await;
    }
    let slice = slice_name(parts);
    systemctl(&["stop", &slice]).await?;
    forget_settings(Path::new(SETTINGS), &slice);
    Ok(())
}

/// Removes what `set-property --runtime` has written: it would stay until the host boots, and grow with every task.
fn forget_settings(all: &Path, slice: &str) {
    let _ = fs::remove_dir_all(all.join(format!("{slice}.d")));
}

/// Removes the cgroup of this name and those below it, whatever the layout and without an engine: for the end of an instance whose
/// containers are gone. What still runs in a slice is ended. Blocks.
///
/// # Errors
/// [`Cause::Conflict`] while processes are in one of them.
pub fn purge_cgroup_parent(name: &str) -> Result<()> {
    let parts = checked(name)?;
    let mounts =
        fs::read_to_string("/proc/self/mounts").map_err(|error| refused("/proc/self/mounts", &error))?;
    let mut failed = Ok(());
    for root in roots(&mounts) {
        if slice_directory(&root, &parts).is_dir() {
            // Its slices below require it and are stopped with it.
            let stop = std::process::Command::new("systemctl")
                .args(["--no-ask-password", "--quiet", "stop", &slice_name(&parts)])
                .stdin(Stdio::null())
                .output();
            match stop {
                Ok(output) if !output.status.success() => {
                    failed = Err(unsupported(String::from_utf8_lossy(&output.stderr).trim()));
                }
                Err(error) => failed = Err(unsupported(&format!("systemctl: {error}"))),
                Ok(_) => {}
            }
        }
        let directory = root.join(parts.join("/"));
        if let Err(error) = remove_tree(&directory) {
            let message = format!("the cgroup {}: {error}", directory.display());
            failed = Err(RuntimeError::new(Operation::Cgroup, Cause::Conflict, message));
        }
    }
    for slice in settings_below(Path::new(SETTINGS), &parts) {
        forget_settings(Path::new(SETTINGS), &slice);
    }
    failed
}

/// Where cgroup file systems are mounted.
fn roots(mounts: &str) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = mounts
        .lines()
        .filter_map(|line| {
            let mut fields = line.split_ascii_whitespace().skip(1);
            let (target, kind) = (fields.next()?, fields.next()?);
            matches!(kind, "cgroup" | "cgroup2").then(|| PathBuf::from(target))
        })
        .collect();
    all.sort();
    all.dedup();
    all
}

fn remove_tree(directory: &Path) -> io::Result<()> {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_tree(&entry.path())?;
        }
    }
    match fs::remove_dir(directory) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The slice of this name and those below it that have settings.
fn settings_below(all: &Path, parts: &[String]) -> Vec<String> {
    let own = slice_name(parts);
    let below = format!("{}-", own.trim_end_matches(".slice"));
    let entries = fs::read_dir(all).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names
        .filter_map(|name| name.strip_suffix(".d").map(str::to_owned))
        .filter(|slice| *slice == own || (slice.starts_with(&below) && slice.ends_with(".slice")))
        .collect()
}

async fn systemctl(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("systemctl");
    command.args(["--no-ask-password", "--quiet"]).args(arguments).stdin(Stdio::null()).kill_on_drop(true);
    let output = match tokio::time::timeout(SYSTEMCTL_TIMEOUT, command.output()).await {
        Ok(output) => output.map_err(|error| unsupported(&format!("systemctl: {error}")))?,
        Err(_) => return Err(RuntimeError::timeout(Operation::Cgroup, SYSTEMCTL_TIMEOUT)),
    };
    if output.status.success() {
        return Ok(());
    }
    Err(unsupported(String::from_utf8_lossy(&output.stderr).trim()))
}

/// A dash in a slice's name separates it from the slice that it is in.
fn slice_name(parts: &[String]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| part.replace('-', "_")).collect();
    format!("{}.slice", parts.join("-"))
}

fn slice_directory(root: &Path, parts: &[String]) -> PathBuf {
    (1..=parts.len()).fold(root.to_path_buf(), |directory, depth| directory.join(slice_name(&parts[..depth])))
}

/// The parts of a name such as `roadstead/i-0abc`, all harmless as directories and in a slice's name.
fn checked(name: &str) -> Result<Vec<String>> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-:".contains(&byte);
    let parts: Vec<String> = name.trim_matches('/').split('/').map(str::to_owned).collect();
    if parts.iter().all(|part| !part.is_empty() && part.len() <= 200 && part.bytes().all(plain)) {
        Ok(parts)
    } else {
        Err(RuntimeError::new(Operation::Cgroup, Cause::Invalid, format!("{name:?} cannot name a cgroup")))
    }
}

fn make_directory(directory: &Path) -> Result<()> {
    fs::create_dir_all(directory).map_err(|error| refused(&directory.display().to_string(), &error))
}

fn write(directory: &Path, file: &str, value: &str) -> Result<()> {
    let path = directory.join(file);
    fs::write(&path, value).map_err(|error| refused(&format!("{} <- {value}", path.display()), &error))
}

/// File operations on cgroups may sleep in the kernel.
async fn in_background<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(RuntimeError::new(Operation::Cgroup, Cause::Engine, error.to_string())),
    }
}

fn unsupported(message: &str) -> RuntimeError {
    RuntimeError::new(Operation::Cgroup, Cause::Unsupported, format!("cgroups cannot be used: {message}"))
}

fn refused(what: &str, error: &io::Error) -> RuntimeError {
    let cause = match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::NotFound => {
            Cause::Unsupported
        }
        _ => Cause::Engine,
    };
    RuntimeError::new(Operation::Cgroup, cause, format!("cgroups cannot be used: {what}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const V1: &str = "cgroup2 /sys/fs/cgroup/unified cgroup2 rw 0 0\n\
        cgroup /sys/fs/cgroup/systemd cgroup rw,xattr,name=systemd 0 0\n\
        cgroup /sys/fs/cgroup/cpu,cpuacct cgroup rw,cpu,cpuacct 0 0\n\
        cgroup /sys/fs/cgroup/memory cgroup rw,memory 0 0\n";
    const V2: &str = "proc /proc proc rw 0 0\ncgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n";

    #[test]
    fn the_layout_is_read_from_the_mounts() {
        let v1 = CgroupHost::V1 {
            cpu: "/sys/fs/cgroup/cpu,cpuacct".into(),
            memory: "/sys/fs/cgroup/memory".into(),
            pids: None,
            all: ["cpu,cpuacct", "memory", "systemd", "unified"]
                .map(|tree| Path::new("/sys/fs/cgroup").join(tree))
                .to_vec(),
        };
        assert_eq!(layout("cgroupfs", V1), Ok(v1));
        assert_eq!(layout("cgroupfs", V2), Ok(CgroupHost::V2 { root: "/sys/fs/cgroup".into() }));
        assert_eq!(layout("systemd", V2), Ok(CgroupHost::Systemd { root: "/sys/fs/cgroup".into() }));
        assert_eq!(layout("systemd", V1), Ok(CgroupHost::Systemd { root: "/sys/fs/cgroup/systemd".into() }));
        for (driver, mounts) in [("cgroupfs", ""), ("none", V2), ("systemd", "")] {
            assert!(layout(driver, mounts).unwrap_err().is_unsupported());
        }
    }

    #[test]
    fn names_cannot_leave_their_tree() {
        assert_eq!(checked("/roadstead/i-0abc").unwrap(), ["roadstead", "i-0abc"]);
        for name in ["", "/", "a//b", "../a", "a/../b", "a.b", "a b"] {
            assert_eq!(checked(name).unwrap_err().cause, Cause::Invalid, "{name}");
        }
    }

    #[test]
    fn slices_nest_by_their_names() {
        let parts = checked("roadstead/i-0abc").unwrap();
        assert_eq!(slice_name(&parts), "roadstead-i_0abc.slice");
        let directory = slice_directory(Path::new("/sys/fs/cgroup"), &parts);
        assert_eq!(directory, Path::new("/sys/fs/cgroup/roadstead.slice/roadstead-i_0abc.slice"));
    }

    #[test]
    fn settings_of_slices_go_with_them_and_no_others_do() {
        let all = std::env::temp_dir().join(format!("cgroup-settings-{}", std::process::id()));
        let instance = checked("roadstead-i-0abc").unwrap();
        let (own, task) = ("roadstead_i_0abc.slice", "roadstead_i_0abc-5f.slice");
        let others = ["roadstead_i_0abcd.slice", "roadstead_i_0ab.slice", "user.slice"];
        for slice in others.iter().chain([&own, &task]) {
            let directory = all.join(format!("{slice}.d"));
            fs::create_dir_all(&directory).unwrap();
            fs::write(directory.join("50-MemoryMax.conf"), "").unwrap();
        }
        let mut found = settings_below(&all, &instance);
        found.sort();
        assert_eq!(found, [task, own]);
        found.iter().for_each(|slice| forget_settings(&all, slice));
        assert_eq!(settings_below(&all, &instance), Vec::<String>::new());
        assert_eq!(fs::read_dir(&all).unwrap().count(), others.len());
        fs::remove_dir_all(&all).unwrap();
    }

    #[test]
    fn every_mounted_tree_is_looked_at() {
        let found = roots(V1);
        let names = ["cpu,cpuacct", "memory", "systemd", "unified"];
        assert_eq!(found, names.map(|tree| Path::new("/sys/fs/cgroup").join(tree)));
        assert_eq!(roots(V2), [Path::new("/sys/fs/cgroup")]);
    }

    #[test]
    fn a_tree_goes_from_its_leaves() {
        let root = std::env::temp_dir().join(format!("cgroup-tree-{}", std::process::id()));
        fs::create_dir_all(root.join("i/task/container")).unwrap();
        remove_tree(&root.join("i")).unwrap();
        remove_tree(&root.join("i")).unwrap();
        assert!(!root.join("i").exists());
        fs::remove_dir(&root).unwrap();
    }

    #[test]
    fn shares_become_weights() {
        assert_eq!([2, 1024, 262_144].map(cpu_weight), [1, 39, 10_000]);
    }

    #[test]
    fn limits_of_the_unified_tree_are_written() {
        let root = std::env::temp_dir().join(format!("cgroup-v2-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        let limits =
            CgroupLimits { cpu_vcpus: Some(0.5), memory_bytes: Some(1 << 20), ..CgroupLimits::default() };
        prepare_v2(&checked("a/b").unwrap(), limits, &root).unwrap();
        let read = |file: &str| fs::read_to_string(root.join(file)).unwrap();
        let found = [
            read("a/b/cpu.max"),
            read("a/b/memory.max"),
            read("a/b/pids.max"),
            read("a/cgroup.subtree_control"),
        ];
        assert_eq!(found, ["50000 100000", "1048576", "max", "+pids"]);
        fs::remove_dir_all(&root).unwrap();
    }
}
