//! The layers of a machine's root: the host's file system below, the machine's own changes above, and what must not show through.
//!
//! Hiding is done in the upper layer, by opaque directories and whiteouts, not by mounts on top: root inside may undo its
//! mounts, but it cannot reach the layers.
//! Source: the kernel's documentation, filesystems/overlayfs.

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Component, Path, PathBuf};

use crate::spec::Spec;
use crate::sys;

/// Written when the upper layer hides all that it should.
const PREPARED: &str = "prepared";

/// What no machine sees of its host, besides what the spec names.
const HIDDEN: [&str; 22] = [
    "/etc/docker",
    "/etc/ecs",
    "/etc/roadstead",
    "/home",
    "/lost+found",
    "/media",
    "/mnt",
    "/root",
    "/run",
    "/tmp",
    "/var/cache/ecs",
    "/var/lib/amazon",
    "/var/lib/cloud",
    "/var/lib/containerd",
    "/var/lib/containers",
    "/var/lib/docker",
    "/var/lib/ecs",
    "/var/lib/roadstead",
    "/var/log",
    "/var/mail",
    "/var/spool",
    "/var/tmp",
];

/// Makes the directories of a machine. Hiding is set up once: afterwards the layer is the machine's.
///
/// # Errors
/// One line.
pub fn prepare(spec: &Spec) -> Result<(), String> {
    for dir in [spec.upper(), spec.work(), spec.mount_point(), spec.docker(), spec.containerd()] {
        fs::create_dir_all(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    }
    let mark = spec.dir.join(PREPARED);
    if mark.exists() {
        return Ok(());
    }
    let upper = spec.upper();
    for path in hidden(spec) {
        hide(&upper, &path).map_err(|e| format!("{} cannot be hidden: {e}", path.display()))?;
    }
    fs::write(&mark, b"").map_err(|e| format!("{}: {e}", mark.display()))
}

/// The paths to hide, links resolved, those inside of others left out.
fn hidden(spec: &Spec) -> Vec<PathBuf> {
    let fixed = HIDDEN.iter().map(PathBuf::from);
    let mut all: Vec<PathBuf> = fixed
        .chain(spec.hide.iter().cloned())
        .chain(host_keys())
        .map(|p| fs::canonicalize(&p).unwrap_or(p))
        .filter(|p| p.is_absolute() && p.parent().is_some())
        .collect();
    all.sort();
    all.dedup();
    let outer = all.clone();
    all.retain(|p| !outer.iter().any(|o| o != p && p.starts_with(o)));
    all
}

/// The host's private keys of its SSH server.
fn host_keys() -> Vec<PathBuf> {
    let entries = fs::read_dir("/etc/ssh").into_iter().flatten().flatten();
    let key = |p: &Path| {
        let name = p.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        name.starts_with("ssh_host_")
    };
    entries.map(|e| e.path()).filter(|p| key(p)).collect()
}

/// Hides one path of the lower layer.
fn hide(upper: &Path, path: &Path) -> io::Result<()> {
    let mut below = PathBuf::from("/");
    let mut above = upper.to_path_buf();
    let parts: Vec<_> = path.components().filter(|c| matches!(c, Component::Normal(_))).collect();
    let Some((last, parents)) = parts.split_last() else { return Ok(()) };
    for part in parents {
        below.push(part);
        above.push(part);
        directory_like(&above, &below)?;
    }
    below.push(last);
    above.push(last);
    let is_file = fs::symlink_metadata(&below).is_ok_and(|m| !m.is_dir());
    if is_file {
        return match sys::device(&above, libc::S_IFCHR, 0, 0, 0) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            other => other,
        };
    }
    directory_like(&above, &below)?;
    sys::set_attribute(&above, "trusted.overlay.opaque", b"y")
}

/// A directory of the upper layer with the owner and the mode of the one that it covers.
fn directory_like(above: &Path, below: &Path) -> io::Result<()> {
    if above.is_dir() {
        return Ok(());
    }
    fs::create_dir(above)?;
    let (mode, uid, gid) = match fs::metadata(below) {
        Ok(m) => (m.mode() & 0o7777, m.uid(), m.gid()),
        Err(_) => (0o755, 0, 0),
    };
    chown(above, Some(uid), Some(gid))?;
    fs::set_permissions(above, fs::Permissions::from_mode(mode))
}

/// The options of the overlay mount.
pub fn overlay_options(spec: &Spec) -> String {
    let quoted = |p: PathBuf| {
        let text = p.to_string_lossy().into_owned();
        text.replace('\\', "\\\\").replace(',', "\\,").replace(':', "\\:")
    };
    format!("lowerdir=/,upperdir={},workdir={}", quoted(spec.upper()), quoted(spec.work()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_directory_is_hidden_once() {
        let spec = Spec {
            hide: vec!["/srv/roadstead-test".into(), "/srv/roadstead-test/inner".into(), "/".into()],
            ..Spec::default()
        };
        let all = hidden(&spec);
        assert!(all.contains(&PathBuf::from("/srv/roadstead-test")));
        assert!(!all.contains(&PathBuf::from("/srv/roadstead-test/inner")));
        assert!(!all.contains(&PathBuf::from("/")));
        assert!(all.contains(&PathBuf::from("/var/lib/docker")));
    }

    #[test]
    fn paths_with_special_letters_are_quoted() {
        let spec = Spec { dir: "/a:b,c".into(), ..Spec::default() };
        assert_eq!(overlay_options(&spec), "lowerdir=/,upperdir=/a\\:b\\,c/upper,workdir=/a\\:b\\,c/work");
    }
}
