//! The files that a machine has of its own: names, keys of its region, users, and the stand-ins for programs of its image.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};

use super::services::{find, variables};
use crate::boot::INSIDE_PROGRAM;
use crate::spec::Spec;

/// Says that the files of the first boot are there.
const DONE: &str = "/var/lib/cloud/instance/sem/roadstead-setup";
/// The user that AWS's images log in as.
const USER: &str = "ec2-user";
const USER_ID: u32 = 1000;

/// Programs that are replaced, by directory. Those of the second list only where the host has none.
const REPLACED: [(&str, &[&str]); 3] = [
    ("/usr/bin", &["systemctl", "ec2-metadata", "cloud-init-per", "amazon-linux-extras"]),
    (
        "/usr/sbin",
        &[
            "service",
            "start",
            "stop",
            "restart",
            "status",
            "initctl",
            "chkconfig",
            "shutdown",
            "poweroff",
            "halt",
            "reboot",
        ],
    ),
    ("/opt/aws/bin", &["cfn-init", "cfn-signal", "cfn-hup", "cfn-get-metadata", "ec2-metadata"]),
];
const IF_MISSING: [&str; 2] = ["yum", "dnf"];

/// Writes them. Those that the machine's owner may change are written at the first boot only.
pub fn files(spec: &Spec) -> Vec<String> {
    let mut failed = Vec::new();
    let mut note = |what: &str, done: io::Result<()>| {
        if let Err(e) = done {
            failed.push(format!("{what}: {e}"));
        }
    };
    note("directories", directories());
    note("resolv.conf", replace("/etc/resolv.conf", &resolv(spec), 0o644));
    note("stand-ins", stand_ins());
    note("environment", profile(spec));
    if Path::new(DONE).exists() {
        return failed;
    }
    note("host name", replace("/etc/hostname", &format!("{}\n", spec.host_name), 0o644));
    note("hosts", replace("/etc/hosts", &hosts(spec), 0o644));
    note("machine id", replace("/etc/machine-id", &machine_id(&spec.instance), 0o444));
    note("users", users());
    note("cloud", cloud(spec));
    note("aws", aws_config(spec));
    note("mark", fs::write(DONE, b""));
    failed
}

fn directories() -> io::Result<()> {
    for (path, mode) in [
        ("/root", 0o700),
        ("/home", 0o755),
        ("/var/log", 0o755),
        ("/var/log/ecs", 0o755),
        ("/var/tmp", 0o1777),
        ("/var/spool/cron", 0o755),
        ("/etc/ecs", 0o755),
        ("/etc/docker", 0o755),
        ("/etc/roadstead", 0o755),
        ("/var/lib/ecs/data", 0o755),
        ("/var/lib/cloud/instance/sem", 0o755),
        ("/var/lib/cloud/instance/scripts", 0o700),
        ("/mnt", 0o755),
    ] {
        fs::create_dir_all(path)?;
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    if fs::symlink_metadata("/var/run").is_err() {
        std::os::unix::fs::symlink("/run", "/var/run")?;
    }
    Ok(())
}

/// Replaces a file, also where a link stood there.
fn replace(path: &str, text: &str, mode: u32) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    fs::write(path, text)?;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

fn resolv(spec: &Spec) -> String {
    let domain = domain(&spec.region);
    let servers: String = spec.name_servers.iter().map(|s| format!("nameserver {s}\n")).collect();
    format!("search {domain}\noptions timeout:2 attempts:2\n{servers}")
}

/// The domain of instances' names.
pub fn domain(region: &str) -> String {
    if region == "us-east-1" { "ec2.internal".into() } else { format!("{region}.compute.internal") }
}

fn hosts(spec: &Spec) -> String {
    format!(
        "127.0.0.1 localhost localhost.localdomain\n::1 localhost ip6-localhost ip6-loopback\n{} {}.{} {}\n",
        spec.address,
        spec.host_name,
        domain(&spec.region),
        spec.host_name
    )
}

/// Thirty-two hexadecimal digits that no other machine has: instance ids are random.
fn machine_id(instance: &str) -> String {
    let digits: String = instance.chars().filter(char::is_ascii_hexdigit).collect();
    format!("{digits:0>32}\n")
}

/// A user as AWS's images have it, and nobody's password of the host.
fn users() -> io::Result<()> {
    let shadow = fs::read_to_string("/etc/shadow").unwrap_or_default();
    let locked: String = shadow
        .lines()
        .map(|l| {
            let mut fields: Vec<&str> = l.split(':').collect();
            if let Some(f) = fields.get_mut(1) {
                *f = "*";
            }
            format!("{}\n", fields.join(":"))
        })
        .collect();
    replace("/etc/shadow", &locked, 0o600)?;
    let _ = fs::remove_file("/etc/shadow-");
    let passwd = fs::read_to_string("/etc/passwd").unwrap_or_default();
    if passwd.lines().any(|l| l.starts_with("ec2-user:")) {
        return Ok(());
    }
    let taken = |text: &str, id: u32| text.lines().any(|l| l.split(':').nth(2) == Some(&id.to_string()));
    let groups = fs::read_to_string("/etc/group").unwrap_or_default();
    let id = (USER_ID..60_000).find(|id| !taken(&passwd, *id) && !taken(&groups, *id)).unwrap_or(USER_ID);
    append("/etc/group", &format!("{USER}:x:{id}:\n"))?;
    append("/etc/passwd", &format!("{USER}:x:{id}:{id}:EC2 Default User:/home/{USER}:/bin/bash\n"))?;
    append("/etc/shadow", &format!("{USER}:*:19000:0:99999:7:::\n"))?;
    let home = PathBuf::from("/home").join(USER);
    fs::create_dir_all(&home)?;
    fs::set_permissions(&home, fs::Permissions::from_mode(0o700))?;
    chown(&home, Some(id), Some(id))
}

fn append(path: &str, text: &str) -> io::Result<()> {
    let before = fs::read(path).unwrap_or_default();
    let mut file = fs::OpenOptions::new().append(true).create(true).open(path)?;
    if !before.is_empty() && !before.ends_with(b"\n") {
        file.write_all(b"\n")?;
    }
    file.write_all(text.as_bytes())
}

fn cloud(spec: &Spec) -> io::Result<()> {
    fs::create_dir_all("/var/lib/cloud/data")?;
    fs::write("/var/lib/cloud/data/instance-id", format!("{}\n", spec.instance))
}

/// The CLI and the SDKs read where the region is, however they are started.
fn aws_config(spec: &Spec) -> io::Result<()> {
    fs::create_dir_all("/root/.aws")?;
    let text = format!("[default]\nregion = {}\nendpoint_url = {}\n", spec.region, spec.endpoint);
    fs::write("/root/.aws/config", text)
}

fn profile(spec: &Spec) -> io::Result<()> {
    let variables = variables(spec);
    fs::create_dir_all("/etc/profile.d")?;
    let exports: String =
        variables.iter().map(|(k, v)| format!("export {k}='{}'\n", v.replace('\'', "'\\''"))).collect();
    fs::write("/etc/profile.d/roadstead.sh", exports)?;
    let present = fs::read_to_string("/etc/environment").unwrap_or_default();
    let mut text: String = present
        .lines()
        .filter(|l| !variables.keys().any(|k| l.starts_with(&format!("{k}="))))
        .map(|l| format!("{l}\n"))
        .collect();
    text.extend(variables.iter().map(|(k, v)| format!("{k}={v}\n")));
    replace("/etc/environment", &text, 0o644)
}

fn stand_ins() -> io::Result<()> {
    for (directory, names) in REPLACED {
        fs::create_dir_all(directory)?;
        for name in names {
            stand_in(&Path::new(directory).join(name), name)?;
        }
    }
    // Where /sbin is a directory of its own, programs are called by that path.
    if fs::symlink_metadata("/sbin").is_ok_and(|m| m.is_dir()) {
        for name in REPLACED[1].1 {
            stand_in(&Path::new("/sbin").join(name), name)?;
        }
    }
    for name in IF_MISSING {
        if find(name).is_none() {
            stand_in(&Path::new("/usr/bin").join(name), name)?;
        }
    }
    aws_cli()
}

/// The first on the path, before the host's own.
const AWS: &str = "/usr/local/sbin/aws";

/// Leads the host's `aws` to the region whatever its version: before 2.13 it does not read `AWS_ENDPOINT_URL`.
fn aws_cli() -> io::Result<()> {
    let own = ["/usr/local/bin/aws", "/usr/bin/aws"].into_iter().find(|p| Path::new(p).exists());
    match own {
        Some(program) if !Path::new(AWS).exists() => replace(AWS, &aws_script(program), 0o755),
        _ => Ok(()),
    }
}

fn aws_script(program: &str) -> String {
    format!(
        "#!/bin/sh\n\
         [ -n \"$AWS_ENDPOINT_URL\" ] || exec {program} \"$@\"\n\
         for word in \"$@\"; do case $word in --endpoint-url|--endpoint-url=*) exec {program} \"$@\";; esac; done\n\
         exec {program} --endpoint-url \"$AWS_ENDPOINT_URL\" \"$@\"\n"
    )
}

fn stand_in(path: &Path, name: &str) -> io::Result<()> {
    let text = format!("#!/bin/sh\nexec {INSIDE_PROGRAM} machine call {name} \"$@\"\n");
    replace(&path.to_string_lossy(), &text, 0o755)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_aws_cli_is_led_to_the_region_unless_told_otherwise() {
        let script = aws_script("echo");
        let run = |endpoint: &str, args: &[&str]| {
            let mut command = std::process::Command::new("sh");
            command.args(["-c", script.as_str(), "aws"]).args(args).env("AWS_ENDPOINT_URL", endpoint);
            String::from_utf8(command.output().unwrap().stdout).unwrap()
        };
        assert_eq!(run("http://r", &["s3", "a b"]), "--endpoint-url http://r s3 a b\n");
        assert_eq!(run("", &["s3"]), "s3\n");
        assert_eq!(run("http://r", &["--endpoint-url=http://x", "s3"]), "--endpoint-url=http://x s3\n");
    }

    #[test]
    fn names_and_ids_are_the_machines_own() {
        assert_eq!(domain("us-east-1"), "ec2.internal");
        assert_eq!(domain("eu-central-1"), "eu-central-1.compute.internal");
        assert_eq!(machine_id("i-0123456789abcdef0").trim().len(), 32);
        assert_ne!(machine_id("i-0123456789abcdef0"), machine_id("i-0123456789abcdef1"));
    }
}
