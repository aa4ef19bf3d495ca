//! No disk of the host for a machine on cgroup version 2, where access to devices is decided by a program that is attached to the
//! cgroup; version 1 has files for that. A node can be made all the same, it just cannot be opened.
//!
//! Source: bpf(2), the kernel's include/uapi/linux/bpf.h and admin-guide/cgroup-v2 ("Device controller"): a program of the type
//! BPF_PROG_TYPE_CGROUP_DEVICE gets a `bpf_cgroup_dev_ctx` and allows by returning 1. Programs of all cgroups on the way to the root must allow, so those
//! that an engine inside attaches to its containers can only forbid more.

use std::fs::File;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::path::Path;

const BPF_PROG_LOAD: libc::c_long = 5;
const BPF_PROG_ATTACH: libc::c_long = 8;
const BPF_PROG_TYPE_CGROUP_DEVICE: u32 = 15;
const BPF_CGROUP_DEVICE: u32 = 6;
/// Others may be attached here and below, and all of them count.
const BPF_F_ALLOW_MULTI: u32 = 2;

/// One instruction: operation, registers (source and destination), jump offset, immediate value.
#[repr(C)]
#[derive(Clone, Copy)]
struct Instruction {
    code: u8,
    registers: u8,
    offset: i16,
    value: i32,
}

const fn op(code: u8, destination: u8, source: u8, offset: i16, value: i32) -> Instruction {
    Instruction { code, registers: source << 4 | destination, offset, value }
}

/// Reads and writes of block devices are refused: `access_type` holds the kind of device in its lower half (1: block) and what is
/// asked in its upper one (1: make a node, 2: read, 4: write).
const NO_DISKS: [Instruction; 10] = [
    op(0xb7, 0, 0, 0, 1),      // r0 = 1
    op(0x61, 2, 1, 0, 0),      // r2 = ctx->access_type
    op(0xbf, 3, 2, 0, 0),      // r3 = r2
    op(0x57, 3, 0, 0, 0xffff), // r3 &= 0xffff
    op(0x55, 3, 0, 4, 1),      // if r3 != 1 goto exit
    op(0x77, 2, 0, 0, 16),     // r2 >>= 16
    op(0x57, 2, 0, 0, 2 | 4),  // r2 &= 6
    op(0x15, 2, 0, 1, 0),      // if r2 == 0 goto exit
    op(0xb7, 0, 0, 0, 0),      // r0 = 0
    op(0x95, 0, 0, 0, 0),      // exit
];

/// The first members of the kernel's `union bpf_attr` for each command.
#[repr(C)]
struct Load {
    kind: u32,
    count: u32,
    instructions: u64,
    license: u64,
    log_level: u32,
    log_size: u32,
    log: u64,
    kernel_version: u32,
    flags: u32,
}

#[repr(C)]
struct Attach {
    target: u32,
    program: u32,
    kind: u32,
    flags: u32,
}

fn bpf<T>(command: libc::c_long, attributes: &T) -> io::Result<i32> {
    // SAFETY: the structure, and what it points to, lives across the call, and its size is told.
    let done = unsafe { libc::syscall(libc::SYS_bpf, command, attributes, size_of::<T>()) };
    if done < 0 { Err(io::Error::last_os_error()) } else { Ok(done as i32) }
}

/// Refuses reads and writes of block devices to all processes in this cgroup of version 2 and below. It holds until the directory is
/// removed.
///
/// # Errors
/// The kernel's: one without `CONFIG_CGROUP_BPF`, or no right to use it.
pub fn refuse_disks(cgroup: &Path) -> io::Result<()> {
    let load = Load {
        kind: BPF_PROG_TYPE_CGROUP_DEVICE,
        count: NO_DISKS.len() as u32,
        instructions: NO_DISKS.as_ptr() as u64,
        license: c"Apache-2.0".as_ptr() as u64,
        log_level: 0,
        log_size: 0,
        log: 0,
        kernel_version: 0,
        flags: 0,
    };
    let program = bpf(BPF_PROG_LOAD, &load)?;
    // SAFETY: a new descriptor that nobody else owns.
    let program = unsafe { OwnedFd::from_raw_fd(program) };
    let target = File::open(cgroup)?;
    let attach = Attach {
        target: target.as_raw_fd() as u32,
        program: program.as_raw_fd() as u32,
        kind: BPF_CGROUP_DEVICE,
        flags: BPF_F_ALLOW_MULTI,
    };
    bpf(BPF_PROG_ATTACH, &attach).map(drop)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use super::*;
    use crate::cgroup::hierarchies;
    use crate::sys;

    /// Whether a process in the cgroup gets an answer from a driver for a node that it opens: the device number is nobody's, so an
    /// allowed open ends with ENXIO and a refused one with EPERM.
    fn opened(cgroup: &Path, node: &Path) -> Option<i32> {
        let procs = cgroup.join("cgroup.procs");
        let mut command = Command::new("cat");
        command.arg(node);
        // SAFETY: a write to a file is allowed between fork and exec.
        unsafe { command.pre_exec(move || fs::write(&procs, "0")) };
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        match () {
            () if output.status.success() => None,
            () if text.contains("Operation not permitted") => Some(libc::EPERM),
            () if text.contains("No such device or address") => Some(libc::ENXIO),
            () => panic!("{text}"),
        }
    }

    /// Needs root and version 2, be it beside version 1: elsewhere there is nothing to try.
    #[test]
    fn disks_are_refused_and_other_devices_are_not() {
        // SAFETY: no preconditions.
        let root = unsafe { libc::geteuid() } == 0;
        let Some(tree) = hierarchies().into_iter().find(|h| h.options.is_empty()).filter(|_| root) else {
            return;
        };
        let cgroup = tree.mount.join(format!("roadstead-devices-{}", std::process::id()));
        let Ok(()) = fs::create_dir(&cgroup) else { return };
        let nodes = std::env::temp_dir().join(format!("roadstead-devices-{}", std::process::id()));
        fs::create_dir_all(&nodes).unwrap();
        let (disk, empty) = (nodes.join("disk"), nodes.join("null"));
        sys::device(&disk, libc::S_IFBLK, 0o600, 240, 255).unwrap();
        sys::device(&empty, libc::S_IFCHR, 0o600, 1, 3).unwrap();
        let before = opened(&cgroup, &disk);
        let refused = refuse_disks(&cgroup);
        let after = (opened(&cgroup, &disk), opened(&cgroup, &empty));
        fs::remove_dir_all(&nodes).unwrap();
        fs::remove_dir(&cgroup).unwrap();
        assert_eq!(before, Some(libc::ENXIO));
        refused.unwrap();
        assert_eq!(after, (Some(libc::EPERM), None));
    }
}
