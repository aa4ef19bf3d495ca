//! `roadstead machine boot`: the process that makes a machine and stays beside it until it ends.
//!
//! It is a process of its own because namespaces must not be made from a process with many threads, and because the machine
//! outlives the region's process. The machine's first process is its child and dies with it.
//!
//! ```text
//! helper ── cgroup, layers ── fork ─▶ child: cgroup, network, namespaces, mounts, pivot_root ─▶ exec `machine init`
//!    └── notes who runs, waits, notes how it ended, removes the cgroup
//! ```

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::cgroup::{self, Hierarchy};
use crate::notes::{self, Exit, HowEnded, Run};
use crate::spec::Spec;
use crate::{layers, sys};

/// Inside: what belongs to the machine's own workings.
pub const INSIDE: &str = "/run/roadstead";
/// Inside: the spec.
pub const INSIDE_SPEC: &str = "/run/roadstead/machine.json";
/// Inside: this program.
pub const INSIDE_PROGRAM: &str = "/run/roadstead/roadstead";
/// Descriptor of the console's file.
pub const CONSOLE_FD: i32 = 3;
/// Descriptor of the status file.
pub const STATUS_FD: i32 = 4;
/// Exit code of the first process when the machine is to start again.
pub const REBOOT_CODE: i32 = 64;
/// The path that programs of the machine are looked for in.
pub const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// What an earlier helper, or whoever stops the machine, gets to finish.
const LOCK_LIMIT: Duration = Duration::from_secs(60);

type Outcome<T = ()> = Result<T, String>;

fn at<T>(what: &str, outcome: std::io::Result<T>) -> Outcome<T> {
    outcome.map_err(|e| format!("{what}: {e}"))
}

/// Boots the machine of a directory and waits until it ends. Says `ok` on standard output once it runs.
///
/// # Errors
/// One line: why it could not boot. Nothing is left running then.
pub fn run(dir: &Path) -> Outcome {
    let all = cgroup::hierarchies();
    // SAFETY: setsid has no preconditions; it fails harmlessly for a leader.
    unsafe { libc::setsid() };
    let Some(_lock) = lock(dir)? else { return at("standard output", say_ok()) };
    // Only now: the machine may have been removed while this waited, and its spec is the first that goes.
    let spec = Spec::read(dir)?;
    cgroup::remove(&all, &spec.instance)?;
    let outcome = start(&spec, &all);
    let pid = match outcome {
        Ok(pid) => pid,
        Err(e) => {
            let _ = cgroup::remove(&all, &spec.instance);
            return Err(e);
        }
    };
    // Whoever started this one may be gone already.
    let _ = say_ok();
    silence();
    let how = wait(pid);
    let left = cgroup::remove(&all, &spec.instance).err();
    notes::write_exit(dir, &Exit { how, left })
}

fn say_ok() -> std::io::Result<()> {
    std::io::stdout().write_all(b"ok\n").and_then(|()| std::io::stdout().flush())
}

/// A helper whose region was ended before it had noted who runs cannot be known to the next region: the lock keeps two of them
/// apart, and from whoever stops or removes the machine. None if the machine runs by the other's work.
fn lock(dir: &Path) -> Outcome<Option<File>> {
    let file = at(&dir.display().to_string(), notes::open_lock(dir))?;
    let until = Instant::now() + LOCK_LIMIT;
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(_) if notes::run(dir).is_some_and(|r| r.alive()) => return Ok(None),
            Err(_) if Instant::now() < until => std::thread::sleep(Duration::from_millis(20)),
            Err(e) => return Err(format!("{}: {e}", dir.display())),
        }
    }
    notes::write_holder(&file, &Run::of(std::process::id() as i32, 0))?;
    Ok(Some(file))
}

fn start(spec: &Spec, all: &[Hierarchy]) -> Outcome<i32> {
    cgroup::create(all, &spec.instance, &spec.limits)?;
    layers::prepare(spec)?;
    notes::begin(&spec.dir);
    let console = open(&notes::console(&spec.dir))?;
    let status = open(&notes::status(&spec.dir))?;
    let (mut reader, writer) = pipe()?;
    at("unshare", sys::unshare(libc::CLONE_NEWPID))?;
    // SAFETY: this process has one thread, so the child may do anything.
    let pid = unsafe { libc::fork() };
    if pid < 0 {
        return at("fork", Err(std::io::Error::last_os_error()));
    }
    if pid == 0 {
        let e = become_machine(spec, all, console, status);
        let mut writer = File::from(writer);
        let _ = writer.write_all(e.as_bytes());
        // SAFETY: ends this process without running the parent's destructors.
        unsafe { libc::_exit(1) }
    }
    drop(writer);
    let mut why = String::new();
    let _ = reader.read_to_string(&mut why);
    // It is the machine's from here on, unless it was ended on the way: the pipe has then ended without a word.
    if why.is_empty() && has_ended(pid) {
        why = "it was ended before it ran (by the bound on its memory, or from outside)".into();
    }
    if !why.is_empty() {
        wait(pid);
        return Err(why);
    }
    let run = Run::of(std::process::id() as i32, pid);
    if let Err(e) = notes::write_run(&spec.dir, &run) {
        // SAFETY: our own child.
        unsafe { libc::kill(pid, libc::SIGKILL) };
        wait(pid);
        return Err(e);
    }
    Ok(pid)
}

fn open(path: &Path) -> Outcome<File> {
    let file = OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(path);
    file.map_err(|e| format!("{}: {e}", path.display()))
}

fn pipe() -> Outcome<(File, OwnedFd)> {
    let mut fds = [0; 2];
    // SAFETY: room for two descriptors, which nobody else owns afterwards.
    unsafe {
        if libc::pipe2(fds.as_mut_ptr(), libc::O_CLOEXEC) != 0 {
            return at("pipe", Err(std::io::Error::last_os_error()));
        }
        Ok((File::from_raw_fd(fds[0]), OwnedFd::from_raw_fd(fds[1])))
    }
}

/// The standard streams go nowhere from here on: their readers are gone.
fn silence() {
    if let Ok(null) = OpenOptions::new().read(true).write(true).open("/dev/null") {
        for fd in 0..3 {
            // SAFETY: both descriptors are open.
            unsafe { libc::dup2(null.as_raw_fd(), fd) };
        }
    }
}

/// Whether a child has ended; it can be waited for still.
fn has_ended(pid: i32) -> bool {
    let options = libc::WEXITED | libc::WNOHANG | libc::WNOWAIT;
    // SAFETY: a zeroed siginfo is filled by the call.
    unsafe {
        let mut info: libc::siginfo_t = std::mem::zeroed();
        libc::waitid(libc::P_PID, pid as libc::id_t, &mut info, options) == 0 && info.si_pid() == pid
    }
}

fn wait(pid: i32) -> HowEnded {
    let mut status = 0;
    loop {
        // SAFETY: a place for the status of our own child.
        let done = unsafe { libc::waitpid(pid, &mut status, 0) };
        if done == pid {
            return ended(status);
        }
        if std::io::Error::last_os_error().raw_os_error() != Some(libc::EINTR) {
            return HowEnded::Died;
        }
    }
}

/// `reboot(2)` inside makes the kernel end the first process by a signal: see pid_namespaces(7).
fn ended(status: libc::c_int) -> HowEnded {
    if libc::WIFEXITED(status) {
        return match libc::WEXITSTATUS(status) {
            0 => HowEnded::PowerOff,
            REBOOT_CODE => HowEnded::Reboot,
            _ => HowEnded::Died,
        };
    }
    match libc::WTERMSIG(status) {
        libc::SIGHUP => HowEnded::Reboot,
        libc::SIGINT => HowEnded::PowerOff,
        _ => HowEnded::Died,
    }
}

/// Turns this process into the machine's first; comes back only with an error.
fn become_machine(spec: &Spec, all: &[Hierarchy], console: File, status: File) -> String {
    match enter(spec, all) {
        Ok(()) => {}
        Err(e) => return e,
    }
    for (file, fd) in [(console, CONSOLE_FD), (status, STATUS_FD)] {
        // A descriptor that is moved out of the way first cannot be overwritten by the other's.
        // SAFETY: plain descriptors of this process.
        let high = unsafe { libc::fcntl(file.as_raw_fd(), libc::F_DUPFD_CLOEXEC, 64) };
        if high < 0 || unsafe { libc::dup2(high, fd) } != fd {
            return format!("descriptors: {}", std::io::Error::last_os_error());
        }
        std::mem::forget(file);
    }
    let mut command = std::process::Command::new(INSIDE_PROGRAM);
    command.args(["machine", "init"]).env_clear().env("PATH", PATH).env("HOME", "/root").env("TERM", "linux");
    format!("{INSIDE_PROGRAM}: {}", command.exec())
}

fn enter(spec: &Spec, all: &[Hierarchy]) -> Outcome {
    // First of all: whoever ends the helper ends this one, too, wherever it is held up.
    at("prctl", sys::die_with_parent())?;
    cgroup::enter(all, &spec.instance)?;
    match &spec.netns {
        Some(path) => at(&path.display().to_string(), sys::enter_network(path))?,
        None => at("unshare", sys::unshare(libc::CLONE_NEWNET))?,
    }
    let apart = libc::CLONE_NEWNS | libc::CLONE_NEWUTS | libc::CLONE_NEWIPC | libc::CLONE_NEWCGROUP;
    at("unshare", sys::unshare(apart))?;
    // SAFETY: neither has preconditions.
    unsafe {
        libc::setsid();
        libc::umask(0o022);
    }
    at("host name", sys::set_host_name(&spec.host_name))?;
    at("loopback device", sys::loopback_up())?;
    at("mount /", sys::mount("", Path::new("/"), "", libc::MS_REC | libc::MS_PRIVATE, ""))?;
    let from_host = FromHost::take(spec)?;
    let root = spec.mount_point();
    at("overlay", sys::mount("overlay", &root, "overlay", 0, &layers::overlay_options(spec)))?;
    at("pivot_root", sys::pivot(&root))?;
    // From here on every path is the machine's, links that it made included.
    kernel_file_systems(all)?;
    from_host.put()?;
    let bytes = serde_json::to_vec(spec).map_err(|e| e.to_string())?;
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(INSIDE_SPEC);
    at(INSIDE_SPEC, file.and_then(|mut f| f.write_all(&bytes)))
}

/// What comes along from the host: taken before the root changes, put in place after.
struct FromHost {
    docker: OwnedFd,
    containerd: OwnedFd,
    program: OwnedFd,
    show: Vec<(std::path::PathBuf, OwnedFd)>,
}

impl FromHost {
    fn take(spec: &Spec) -> Outcome<FromHost> {
        let one = |path: &Path| at(&path.display().to_string(), sys::detached(path, false));
        Ok(FromHost {
            docker: one(&spec.docker())?,
            containerd: one(&spec.containerd())?,
            program: one(&spec.program)?,
            show: spec.show.iter().filter_map(|p| Some((p.clone(), one(p).ok()?))).collect(),
        })
    }

    fn put(&self) -> Outcome {
        // Overlay on overlay is refused by the kernel: the engine's layers need a real file system.
        for (path, tree) in [("/var/lib/docker", &self.docker), ("/var/lib/containerd", &self.containerd)] {
            directory(path, 0o711)?;
            at(path, sys::attach(tree, Path::new(path)))?;
        }
        directory(INSIDE, 0o755)?;
        at(INSIDE_PROGRAM, fs::write(INSIDE_PROGRAM, b""))?;
        at(INSIDE_PROGRAM, sys::attach(&self.program, Path::new(INSIDE_PROGRAM)))?;
        read_only(Path::new(INSIDE_PROGRAM))?;
        for (path, tree) in &self.show {
            directory(&path.to_string_lossy(), 0o755)?;
            at("show", sys::attach(tree, path))?;
            read_only(path)?;
        }
        Ok(())
    }
}

fn read_only(path: &Path) -> Outcome {
    let flags = libc::MS_REMOUNT | libc::MS_BIND | libc::MS_RDONLY;
    at(&path.display().to_string(), sys::mount("", path, "", flags, ""))
}

fn directory(path: &str, mode: u32) -> Outcome {
    match fs::DirBuilder::new().recursive(true).mode(mode).create(path) {
        Ok(()) => Ok(()),
        Err(e) => Err(format!("{path}: {e}")),
    }
}

fn kernel_file_systems(all: &[Hierarchy]) -> Outcome {
    let plain = libc::MS_NOSUID | libc::MS_NODEV | libc::MS_NOEXEC;
    let on = |source: &str, path: &str, kind: &str, flags: libc::c_ulong, data: &str| {
        directory(path, 0o755)?;
        at(&format!("mount {path}"), sys::mount(source, Path::new(path), kind, flags, data))
    };
    on("proc", "/proc", "proc", plain, "")?;
    on("sysfs", "/sys", "sysfs", plain | libc::MS_RDONLY, "")?;
    on("tmpfs", "/run", "tmpfs", libc::MS_NOSUID | libc::MS_NODEV, "mode=755")?;
    on("tmpfs", "/tmp", "tmpfs", libc::MS_NOSUID | libc::MS_NODEV, "mode=1777")?;
    directory("/run/lock", 0o1777)?;
    devices()?;
    // The host's memory and its emergency keys.
    for path in ["/proc/kcore", "/proc/sysrq-trigger"] {
        if Path::new(path).exists() {
            let bound = sys::mount("/dev/null", Path::new(path), "", libc::MS_BIND, "");
            at(path, bound)?;
        }
    }
    cgroups(all)
}

/// Character devices by path, mode and number. No disks.
const DEVICES: [(&str, u32, u32, u32); 9] = [
    ("/dev/null", 0o666, 1, 3),
    ("/dev/zero", 0o666, 1, 5),
    ("/dev/full", 0o666, 1, 7),
    ("/dev/random", 0o666, 1, 8),
    ("/dev/urandom", 0o666, 1, 9),
    ("/dev/tty", 0o666, 5, 0),
    ("/dev/kmsg", 0o600, 1, 11),
    ("/dev/fuse", 0o666, 10, 229),
    ("/dev/net/tun", 0o666, 10, 200),
];

fn devices() -> Outcome {
    let on = |source: &str, path: &str, kind: &str, data: &str| {
        directory(path, 0o755)?;
        at(path, sys::mount(source, Path::new(path), kind, libc::MS_NOSUID | libc::MS_NOEXEC, data))
    };
    directory("/dev", 0o755)?;
    at("/dev", sys::mount("tmpfs", Path::new("/dev"), "tmpfs", libc::MS_NOSUID, "mode=755,size=65536k"))?;
    directory("/dev/net", 0o755)?;
    for (path, mode, major, minor) in DEVICES {
        at(path, sys::device(Path::new(path), libc::S_IFCHR, mode, major, minor))?;
    }
    on("devpts", "/dev/pts", "devpts", "newinstance,ptmxmode=0666,mode=620,gid=5")?;
    on("tmpfs", "/dev/shm", "tmpfs", "mode=1777")?;
    let _ = on("mqueue", "/dev/mqueue", "mqueue", "");
    for (target, path) in [
        ("pts/ptmx", "/dev/ptmx"),
        ("/proc/self/fd", "/dev/fd"),
        ("/proc/self/fd/0", "/dev/stdin"),
        ("/proc/self/fd/1", "/dev/stdout"),
        ("/proc/self/fd/2", "/dev/stderr"),
        ("null", "/dev/console"),
    ] {
        at(path, symlink(target, path))?;
    }
    Ok(())
}

/// The hierarchies anew: in this cgroup namespace each shows only the machine's own part.
fn cgroups(all: &[Hierarchy]) -> Outcome {
    let root = Path::new("/sys/fs/cgroup");
    let flags = libc::MS_NOSUID | libc::MS_NODEV | libc::MS_NOEXEC;
    if let [only] = all
        && only.options.is_empty()
    {
        at("cgroup2", sys::mount("cgroup2", root, "cgroup2", flags, ""))?;
        return delegate(root);
    }
    at("/sys/fs/cgroup", sys::mount("tmpfs", root, "tmpfs", flags, "mode=755"))?;
    for h in all {
        let name = h.mount.file_name().unwrap_or_default();
        let path = root.join(name);
        directory(&path.to_string_lossy(), 0o755)?;
        let outcome = match h.options.as_str() {
            "" => sys::mount("cgroup2", &path, "cgroup2", flags, ""),
            named if named.starts_with("name=") => {
                sys::mount("cgroup", &path, "cgroup", flags, &format!("none,{named}"))
            }
            controllers => sys::mount("cgroup", &path, "cgroup", flags, controllers),
        };
        at(&path.display().to_string(), outcome)?;
        for alias in h.options.split(',').filter(|o| h.options.contains(',') && !o.is_empty()) {
            let _ = symlink(name, root.join(alias));
        }
    }
    Ok(())
}

/// Version 2 wants processes in leaves: the first process moves into one, so that the engine may make others beside it.
fn delegate(root: &Path) -> Outcome {
    let own = root.join("init");
    directory(&own.to_string_lossy(), 0o755)?;
    at("cgroup.procs", fs::write(own.join("cgroup.procs"), "0"))?;
    let there = fs::read_to_string(root.join("cgroup.controllers")).unwrap_or_default();
    for controller in there.split_whitespace() {
        let _ = fs::write(root.join("cgroup.subtree_control"), format!("+{controller}"));
    }
    Ok(())
}

/// Whether this host can boot machines at all.
///
/// # Errors
/// One sentence that says what is missing.
pub fn possible(data_dir: &Path) -> Outcome {
    // SAFETY: no preconditions.
    if unsafe { libc::geteuid() } != 0 {
        return Err("instances with a machine of their own need root".into());
    }
    let overlay = fs::read_to_string("/proc/filesystems").unwrap_or_default();
    if !overlay.lines().any(|l| l.trim_start_matches("nodev").trim() == "overlay") {
        return Err("the kernel has no overlay file system, which instances need".into());
    }
    if cgroup::hierarchies().is_empty() {
        return Err("no cgroup hierarchy is mounted, which instances need".into());
    }
    for kind in ["pid", "mnt", "net", "uts", "ipc", "cgroup"] {
        if !Path::new("/proc/self/ns").join(kind).exists() {
            return Err(format!("the kernel has no {kind} namespaces, which instances need"));
        }
    }
    if let Ok(kind) = file_system(data_dir)
        && kind == OVERLAYFS_MAGIC
    {
        return Err(format!(
            "{} lies on an overlay file system, which cannot hold another: use --data-dir on a real one",
            data_dir.display()
        ));
    }
    Ok(())
}

const OVERLAYFS_MAGIC: i64 = 0x794c_7630;

fn file_system(path: &Path) -> std::io::Result<i64> {
    let at = path.ancestors().find(|p| p.exists()).unwrap_or(Path::new("/"));
    let name = std::ffi::CString::new(at.to_string_lossy().as_bytes())?;
    // SAFETY: a zeroed statfs is filled by the call.
    unsafe {
        let mut out: libc::statfs = std::mem::zeroed();
        if libc::statfs(name.as_ptr(), &mut out) != 0 {
            return Err(std::io::Error::last_os_error());
        }
        Ok(out.f_type as i64)
    }
}

/// Makes sure that nobody else reads what a directory holds.
///
/// # Errors
/// One line.
pub fn private(dir: &Path) -> Outcome {
    at(&dir.display().to_string(), fs::create_dir_all(dir))?;
    at(&dir.display().to_string(), fs::set_permissions(dir, fs::Permissions::from_mode(0o700)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_a_machine_ends_is_understood() {
        assert_eq!(ended(0), HowEnded::PowerOff);
        assert_eq!(ended(REBOOT_CODE << 8), HowEnded::Reboot);
        assert_eq!(ended(libc::SIGHUP), HowEnded::Reboot);
        assert_eq!(ended(libc::SIGINT), HowEnded::PowerOff);
        assert_eq!(ended(libc::SIGKILL), HowEnded::Died);
        assert_eq!(ended(3 << 8), HowEnded::Died);
    }
}
