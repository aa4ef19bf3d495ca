//! Namespaces and what can be done in them: making, entering, running programs, settings, removing.

use std::fs;
use std::io::{self, Write};
use std::os::fd::AsRawFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// Where named namespaces are, as ip-netns(8) has them.
const DIRECTORY: &str = "/run/netns";

/// The file of a namespace.
pub(crate) fn path(name: &str) -> PathBuf {
    Path::new(DIRECTORY).join(name)
}

/// Whether networks can be made here.
pub(crate) fn possible() -> Result<(), String> {
    // SAFETY: geteuid has no preconditions and cannot fail.
    if unsafe { libc::geteuid() } != 0 {
        return Err("networks of VPCs need root".into());
    }
    for (program, argument) in [("ip", "-V"), ("nft", "-v")] {
        let found = Command::new(program).arg(argument).output().is_ok_and(|o| o.status.success());
        if !found {
            return Err(format!("networks of VPCs need the program {program}"));
        }
    }
    Ok(())
}

/// Moves the calling thread into a namespace, for good.
pub(crate) fn enter(namespace: &Path) -> io::Result<()> {
    let file = fs::File::open(namespace)?;
    // SAFETY: the descriptor is open across the call.
    if unsafe { libc::setns(file.as_raw_fd(), libc::CLONE_NEWNET) } < 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(())
}

/// Runs something inside a namespace, in a thread of its own: what it starts is inside too.
pub(crate) fn inside<T: Send>(name: &str, f: impl FnOnce() -> io::Result<T> + Send) -> io::Result<T> {
    let namespace = path(name);
    let work = || enter(&namespace).and_then(|()| f());
    std::thread::scope(|s| {
        let thread = std::thread::Builder::new().name("in namespace".into()).spawn_scoped(s, work)?;
        thread.join().unwrap_or_else(|_| Err(io::Error::other("a thread in a namespace panicked")))
    })
}

/// Runs a program inside a namespace and gives what it wrote.
pub(crate) fn run(name: &str, program: &str, arguments: &[&str], input: &str) -> io::Result<String> {
    inside(name, || {
        let child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let out = feed(child, input)?;
        if out.status.success() {
            return Ok(String::from_utf8_lossy(&out.stdout).into_owned());
        }
        let why = String::from_utf8_lossy(&out.stderr).trim().to_owned();
        Err(io::Error::other(format!("{program} {} in {name}: {why}", arguments.join(" "))))
    })
}

/// Gives a program its input while its output is read: neither waits for the other, however long both are.
fn feed(mut child: Child, input: &str) -> io::Result<Output> {
    let stdin = child.stdin.take();
    std::thread::scope(|s| {
        std::thread::Builder::new().name("input".into()).spawn_scoped(s, move || {
            // A program that ends early says why on its own.
            let _ = stdin.map(|mut stdin| stdin.write_all(input.as_bytes()));
        })?;
        child.wait_with_output()
    })
}

/// Writes settings (path under `/proc/sys/net`, value) inside a namespace.
pub(crate) fn settings(name: &str, all: &[(String, &'static str)]) -> io::Result<()> {
    inside(name, || {
        for (setting, value) in all {
            fs::write(Path::new("/proc/sys/net").join(setting), value)
                .map_err(|e| io::Error::new(e.kind(), format!("{setting} in {name}: {e}")))?;
        }
        Ok(())
    })
}

fn text(path: &Path) -> io::Result<std::ffi::CString> {
    std::ffi::CString::new(path.as_os_str().as_bytes()).map_err(io::Error::from)
}

/// How often a file is made whose directory others take away.
const ATTEMPTS: u32 = 1000;

/// Makes an empty file and its directory. Another region that is purged at this moment removes the latter while it is empty:
/// then it is made again. (That it "exists" is said, too, of one that is gone by the time that is checked.)
fn make_file(file: &Path) -> io::Result<()> {
    use io::ErrorKind::{AlreadyExists, NotFound};
    let directory = file.parent().unwrap_or(Path::new("/"));
    let mut left = ATTEMPTS;
    loop {
        let made = fs::create_dir_all(directory)
            .and_then(|()| fs::OpenOptions::new().create(true).append(true).open(file));
        match made {
            Err(e) if matches!(e.kind(), NotFound | AlreadyExists) && left > 0 => left -= 1,
            made => return made.map(drop),
        }
    }
}

/// Makes a namespace with a name; false if it is there already. `/run/netns` itself is left as it is, not made a mount.
pub(crate) fn create(name: &str) -> io::Result<bool> {
    let file = path(name);
    if is_namespace(&file) {
        return Ok(false);
    }
    make_file(&file)?;
    let target = text(&file)?;
    let make = move || {
        // SAFETY: concerns this thread only, which ends here.
        if unsafe { libc::unshare(libc::CLONE_NEWNET) } < 0 {
            return Err(io::Error::last_os_error());
        }
        let source = c"/proc/thread-self/ns/net";
        // SAFETY: both texts end in zero and live across the call; a bind mount takes no type or data.
        let done = unsafe {
            libc::mount(source.as_ptr(), target.as_ptr(), std::ptr::null(), libc::MS_BIND, std::ptr::null())
        };
        if done < 0 { Err(io::Error::last_os_error()) } else { Ok(true) }
    };
    let thread = std::thread::Builder::new().name("new namespace".into()).spawn(make)?;
    thread.join().unwrap_or_else(|_| Err(io::Error::other("a thread in a namespace panicked")))
}

/// Whether a file is a namespace, and not one that a crash or a reboot left behind.
pub(crate) fn is_namespace(file: &Path) -> bool {
    let Ok(file) = text(file) else { return false };
    // SAFETY: the structure is plain data, filled by the call; the text ends in zero.
    let (done, found) = unsafe {
        let mut found: libc::statfs = std::mem::zeroed();
        (libc::statfs(file.as_ptr(), &raw mut found), found)
    };
    const NSFS: u64 = 0x6e73_6673;
    #[allow(clippy::unnecessary_cast)] // its width differs between architectures
    let kind = found.f_type as u64;
    done == 0 && kind == NSFS
}

/// Takes a namespace's name away; with it goes all that is in it, unless a process is still there.
pub(crate) fn remove(name: &str) -> io::Result<()> {
    let file = path(name);
    let target = text(&file)?;
    // It may be mounted more than once, where somebody made the directory a mount meanwhile.
    while is_namespace(&file) {
        // SAFETY: the text ends in zero and lives across the call.
        if unsafe { libc::umount2(target.as_ptr(), libc::MNT_DETACH) } < 0 {
            return Err(io::Error::last_os_error());
        }
    }
    match fs::remove_file(&file) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

/// Names of all namespaces of a tag.
pub(crate) fn names(tag: &str) -> Vec<String> {
    let prefix = format!("rs{tag}-");
    let entries = fs::read_dir(DIRECTORY).into_iter().flatten().flatten();
    let mut all: Vec<String> =
        entries.filter_map(|e| e.file_name().into_string().ok()).filter(|n| n.starts_with(&prefix)).collect();
    all.sort();
    all
}

/// Removes every namespace of a tag, with the devices, routes and filters in them. Works without a region; whatever runs in
/// the machines must have ended before, as a namespace lives as long as a process is in it.
///
/// # Errors
/// A sentence that names what could not be removed; the rest is gone.
pub fn purge(tag: &str) -> Result<(), String> {
    let mut errors = Vec::new();
    for name in names(tag) {
        // Links go by themselves even where a process keeps the namespace.
        if is_namespace(&path(&name)) {
            let _ = delete_links(&name);
        }
        if let Err(e) = remove(&name) {
            errors.push(format!("{name}: {e}"));
        }
    }
    // Only if it is empty, and nobody has made it a mount.
    let _ = fs::remove_dir(DIRECTORY);
    if errors.is_empty() { Ok(()) } else { Err(errors.join("; ")) }
}

/// Deletes the devices of ours in a namespace.
fn delete_links(name: &str) -> io::Result<()> {
    let shown = run(name, "ip", &["-o", "link", "show", "type", "veth"], "")?;
    let devices = shown.lines().filter_map(|l| l.split(": ").nth(1)?.split('@').next());
    // Those in machines may be an engine's; theirs go with them.
    let ours = devices.filter(|d| *d == "net" || (d.starts_with('v') && d.len() == 13));
    let batch: String = ours.map(|d| format!("link delete {d}\n")).collect();
    run(name, "ip", &["-force", "-batch", "-"], &batch).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purge_does_not_take_the_directory_from_a_start() {
        let directory = std::env::temp_dir().join(format!("roadstead-netns-{}", std::process::id()));
        std::thread::scope(|s| {
            for n in 0..4 {
                let directory = &directory;
                s.spawn(move || {
                    for _ in 0..3000 {
                        let file = directory.join(format!("rs-{n}"));
                        make_file(&file).unwrap();
                        fs::remove_file(&file).unwrap();
                        let _ = fs::remove_dir(directory);
                    }
                });
            }
        });
        assert!(!directory.exists());
    }

    #[test]
    fn long_input_and_long_complaints_do_not_wait_for_each_other() {
        let child = Command::new("sh")
            .args(["-c", "head -c 1000000 /dev/zero >&2; cat"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let out = feed(child, &"x".repeat(1_000_000)).unwrap();
        assert_eq!((out.stdout.len(), out.stderr.len()), (1_000_000, 1_000_000));
    }
}
