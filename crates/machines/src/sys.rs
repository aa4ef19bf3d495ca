//! Thin covers over the system calls that std has not: mounts, namespaces, device nodes. For single-threaded processes.

use std::ffi::CString;
use std::fs::File;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

fn c(path: &Path) -> io::Result<CString> {
    CString::new(path.as_os_str().as_bytes()).map_err(|_| io::ErrorKind::InvalidInput.into())
}

fn text(s: &str) -> io::Result<CString> {
    CString::new(s).map_err(|_| io::ErrorKind::InvalidInput.into())
}

fn done(outcome: libc::c_int) -> io::Result<()> {
    if outcome == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// `mount(2)`.
///
/// # Errors
/// The kernel's.
pub fn mount(source: &str, target: &Path, kind: &str, flags: libc::c_ulong, data: &str) -> io::Result<()> {
    let (source, target, kind, data) = (text(source)?, c(target)?, text(kind)?, text(data)?);
    // SAFETY: all four are strings that outlive the call.
    done(unsafe { libc::mount(source.as_ptr(), target.as_ptr(), kind.as_ptr(), flags, data.as_ptr().cast()) })
}

/// A copy of the mount at `path`, attached nowhere: it can be put somewhere after the root has changed.
///
/// # Errors
/// The kernel's; ENOSYS before 5.2.
pub fn detached(path: &Path, recursive: bool) -> io::Result<OwnedFd> {
    const OPEN_TREE_CLONE: libc::c_long = 1;
    const AT_RECURSIVE: libc::c_long = 0x8000;
    let path = c(path)?;
    let flags =
        OPEN_TREE_CLONE | libc::c_long::from(libc::O_CLOEXEC) | if recursive { AT_RECURSIVE } else { 0 };
    // SAFETY: the path outlives the call.
    let fd = unsafe { libc::syscall(libc::SYS_open_tree, libc::AT_FDCWD, path.as_ptr(), flags) };
    if fd < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: a new descriptor that nobody else owns.
    Ok(unsafe { OwnedFd::from_raw_fd(fd as i32) })
}

/// Puts a detached mount at `target`.
///
/// # Errors
/// The kernel's.
pub fn attach(tree: &OwnedFd, target: &Path) -> io::Result<()> {
    const MOVE_MOUNT_F_EMPTY_PATH: libc::c_long = 4;
    let target = c(target)?;
    // SAFETY: the strings outlive the call.
    let outcome = unsafe {
        libc::syscall(
            libc::SYS_move_mount,
            tree.as_raw_fd(),
            c"".as_ptr(),
            libc::AT_FDCWD,
            target.as_ptr(),
            MOVE_MOUNT_F_EMPTY_PATH,
        )
    };
    done(outcome as libc::c_int)
}

/// Makes a mounted directory the root and lets the old one go.
///
/// # Errors
/// The kernel's.
pub fn pivot(root: &Path) -> io::Result<()> {
    std::env::set_current_dir(root)?;
    // SAFETY: constant strings. The new root is stacked on the old, which is then unmounted from below: see pivot_root(2).
    unsafe {
        done(libc::syscall(libc::SYS_pivot_root, c".".as_ptr(), c".".as_ptr()) as libc::c_int)?;
        done(libc::umount2(c".".as_ptr(), libc::MNT_DETACH))?;
    }
    std::env::set_current_dir("/")
}

/// `unshare(2)`.
///
/// # Errors
/// The kernel's.
pub fn unshare(flags: libc::c_int) -> io::Result<()> {
    // SAFETY: no memory is involved.
    done(unsafe { libc::unshare(flags) })
}

/// Enters the network namespace that a file stands for.
///
/// # Errors
/// Those of opening and the kernel's.
pub fn enter_network(path: &Path) -> io::Result<()> {
    let file = File::open(path)?;
    // SAFETY: the descriptor is open during the call.
    done(unsafe { libc::setns(file.as_raw_fd(), libc::CLONE_NEWNET) })
}

/// Sets the host name of the present namespace.
///
/// # Errors
/// The kernel's.
pub fn set_host_name(name: &str) -> io::Result<()> {
    // SAFETY: pointer and length belong together.
    done(unsafe { libc::sethostname(name.as_ptr().cast(), name.len()) })
}

/// A device node.
///
/// # Errors
/// The kernel's.
pub fn device(path: &Path, kind: libc::mode_t, mode: libc::mode_t, major: u32, minor: u32) -> io::Result<()> {
    let path = c(path)?;
    // SAFETY: the path outlives the call.
    done(unsafe { libc::mknod(path.as_ptr(), kind | mode, libc::makedev(major, minor)) })?;
    // mknod obeys the umask.
    // SAFETY: as above.
    done(unsafe { libc::chmod(path.as_ptr(), mode) })
}

/// Sets an extended attribute.
///
/// # Errors
/// The kernel's.
pub fn set_attribute(path: &Path, name: &str, value: &[u8]) -> io::Result<()> {
    let (path, name) = (c(path)?, text(name)?);
    // SAFETY: strings and the slice outlive the call.
    done(unsafe { libc::setxattr(path.as_ptr(), name.as_ptr(), value.as_ptr().cast(), value.len(), 0) })
}

/// The signal that the kernel sends when the parent ends.
///
/// # Errors
/// The kernel's.
pub fn die_with_parent() -> io::Result<()> {
    // SAFETY: no memory is involved.
    done(unsafe { libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL) })
}

/// Puts the loopback device up.
///
/// # Errors
/// The kernel's.
pub fn loopback_up() -> io::Result<()> {
    // SAFETY: a plain socket and an ifreq that is filled before use.
    unsafe {
        let socket = libc::socket(libc::AF_INET, libc::SOCK_DGRAM | libc::SOCK_CLOEXEC, 0);
        if socket < 0 {
            return Err(io::Error::last_os_error());
        }
        let socket = OwnedFd::from_raw_fd(socket);
        let mut request: libc::ifreq = std::mem::zeroed();
        request.ifr_name[0] = b'l' as libc::c_char;
        request.ifr_name[1] = b'o' as libc::c_char;
        done(libc::ioctl(socket.as_raw_fd(), libc::SIOCGIFFLAGS, &mut request))?;
        request.ifr_ifru.ifru_flags |= libc::IFF_UP as libc::c_short;
        done(libc::ioctl(socket.as_raw_fd(), libc::SIOCSIFFLAGS, &request))
    }
}
