//! Programs of AWS's images that user data calls, as far as a machine has what they do. What it has not fails plainly.

use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::control::{Told, Verb, ask};
use super::services::find;
use crate::boot::INSIDE_SPEC;

/// The unit is not there, as systemctl has it.
const NO_UNIT: i32 = 5;
const INACTIVE: i32 = 3;
/// Where `cloud-init-per` notes what it has run.
const SEMAPHORES: &str = "/var/lib/cloud/instance/sem";

/// Runs the stand-in `name`; its exit code.
pub fn call(name: &str, args: &[String]) -> i32 {
    let outcome = match name {
        "systemctl" => systemctl(args),
        "service" => match args {
            [unit, verb, ..] => unit_verb(verb, std::slice::from_ref(unit), false),
            _ => Err("usage: service UNIT start|stop|restart|status".into()),
        },
        "start" | "stop" | "restart" | "status" => unit_verb(name, args, false),
        "initctl" => match args {
            [verb, units @ ..] => unit_verb(verb, units, false),
            [] => Err("usage: initctl VERB UNIT".into()),
        },
        "chkconfig" => chkconfig(args),
        "shutdown" => shutdown(args),
        "poweroff" | "halt" => power(Verb::PowerOff),
        "reboot" => power(Verb::Reboot),
        "yum" | "dnf" | "amazon-linux-extras" => package_manager(name, args),
        "ec2-metadata" => metadata(args),
        "cloud-init-per" => per(args),
        _ => Err(format!("{name} is not served in this machine")),
    };
    match outcome {
        Ok(code) => code,
        Err(e) => {
            say(&format!("{name}: {e}"));
            1
        }
    }
}

fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

fn tell(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Units whose work the host does for its machines.
const HOSTS: [&str; 4] = ["chronyd", "ntpd", "systemd-timesyncd", "systemd-networkd"];

fn systemctl(args: &[String]) -> Result<i32, String> {
    let now = args.iter().any(|a| a == "--now");
    let words: Vec<String> = args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
    let Some((verb, units)) = words.split_first() else {
        return Err("say what to do: start, stop, restart, enable, disable, status".into());
    };
    match verb.as_str() {
        // There is no unit file that could have changed.
        "daemon-reload" | "daemon-reexec" | "reset-failed" => Ok(0),
        "poweroff" | "halt" => power(Verb::PowerOff),
        "reboot" => power(Verb::Reboot),
        "is-system-running" => {
            tell("running");
            Ok(0)
        }
        verb => unit_verb(verb, units, now),
    }
}

fn unit_verb(verb: &str, units: &[String], now: bool) -> Result<i32, String> {
    if units.is_empty() {
        return Err(format!("{verb}: which unit?"));
    }
    let mut code = 0;
    for unit in units {
        let one = one_unit(verb, unit.trim_end_matches(".service"), now)?;
        code = if code == 0 { one } else { code };
    }
    Ok(code)
}

fn one_unit(verb: &str, unit: &str, now: bool) -> Result<i32, String> {
    if HOSTS.contains(&unit) {
        say(&format!("{unit}: the host does this for its instances"));
        return Ok(0);
    }
    let verbs: &[Verb] = match verb {
        "start" => &[Verb::Start],
        "stop" | "kill" => &[Verb::Stop],
        "restart" | "try-restart" | "reload" | "reload-or-restart" | "force-reload" => &[Verb::Restart],
        "enable" | "reenable" | "preset" if now => &[Verb::Enable, Verb::Start],
        "enable" | "reenable" | "preset" => &[Verb::Enable],
        "disable" | "mask" if now => &[Verb::Disable, Verb::Stop],
        "disable" | "mask" => &[Verb::Disable],
        "unmask" | "status" | "is-active" | "is-enabled" | "is-failed" | "show" => &[Verb::Status],
        other => return Err(format!("{other} is not served in this machine")),
    };
    let mut told = Told::default();
    for v in verbs {
        told = ask(*v, unit)?;
        if !told.known {
            say(&format!("Unit {unit}.service could not be found: this machine has docker and ecs only."));
            return Ok(NO_UNIT);
        }
        if let Some(e) = &told.error {
            say(e);
            return Ok(1);
        }
    }
    Ok(show(verb, unit, &told))
}

fn show(verb: &str, unit: &str, told: &Told) -> i32 {
    let active = if told.active { "active" } else { "inactive" };
    let enabled = if told.enabled { "enabled" } else { "disabled" };
    match verb {
        "status" => {
            let running = if told.active { "active (running)" } else { "inactive (dead)" };
            tell(&format!("● {unit}.service\n     Loaded: loaded ({enabled})\n     Active: {running}"));
            if told.active { 0 } else { INACTIVE }
        }
        "is-active" => {
            tell(active);
            if told.active { 0 } else { INACTIVE }
        }
        "is-failed" => {
            tell(active);
            1
        }
        "is-enabled" => {
            tell(enabled);
            i32::from(!told.enabled)
        }
        "show" => {
            tell(&format!("ActiveState={active}\nUnitFileState={enabled}"));
            0
        }
        _ => 0,
    }
}

fn chkconfig(args: &[String]) -> Result<i32, String> {
    let words: Vec<&str> = args.iter().map(String::as_str).filter(|a| !a.starts_with('-')).collect();
    match words.as_slice() {
        [unit, "off"] => one_unit("disable", unit, false),
        [unit] | [unit, "on"] => one_unit("enable", unit, false),
        _ => Err("usage: chkconfig UNIT on|off".into()),
    }
}

fn power(verb: Verb) -> Result<i32, String> {
    ask(verb, "").map(|_| 0)
}

/// `shutdown -h now`, `-r +1`, `-c` is refused: nothing waits that could be called off from another call.
fn shutdown(args: &[String]) -> Result<i32, String> {
    let has = |short: &str, long: &str| args.iter().any(|a| a == short || a == long);
    if has("-c", "--cancel") {
        return Err("-c is not served in this machine".into());
    }
    let verb = if has("-r", "--reboot") { Verb::Reboot } else { Verb::PowerOff };
    let when = args.iter().find(|a| !a.starts_with('-')).map_or("now", String::as_str);
    let minutes = match when {
        "now" => 0,
        text => text
            .trim_start_matches('+')
            .parse::<u64>()
            .map_err(|_| format!("`{text}`: a time is `now` or `+MINUTES`"))?,
    };
    if minutes == 0 {
        return power(verb);
    }
    // It waits in a process of its own, as the real one does.
    let name = if verb == Verb::Reboot { "reboot" } else { "poweroff" };
    let line = format!("sleep {}; exec {} machine call {name}", minutes * 60, crate::boot::INSIDE_PROGRAM);
    let waiting = Command::new("/bin/sh").args(["-c", &line]).spawn();
    waiting.map(|_| 0).map_err(|e| e.to_string())
}

/// Programs by which a package is known to be there.
fn programs(package: &str) -> Vec<&str> {
    match package {
        "aws-cli" | "awscli" | "awscli-2" | "aws-cli-v2" => vec!["aws"],
        // The agent is part of every machine.
        "amazon-ecs-init" | "ecs-init" | "ecs" => vec!["sh"],
        "docker" | "docker-ce" | "docker.io" => vec!["dockerd"],
        "nfs-utils" | "nfs-common" => vec!["mount.nfs"],
        "amazon-efs-utils" => vec!["mount.efs"],
        "bind-utils" | "dnsutils" => vec!["dig"],
        "net-tools" => vec!["netstat"],
        "iproute" | "iproute2" => vec!["ip"],
        "python" | "python3" => vec!["python3"],
        "nmap-ncat" | "netcat" | "nc" => vec!["nc"],
        "util-linux" => vec!["mount"],
        "coreutils" => vec!["ls"],
        "procps-ng" | "procps" => vec!["ps"],
        "gzip" | "tar" | "unzip" | "curl" | "wget" | "git" | "jq" => vec![package],
        "iptables-services" => vec!["iptables"],
        "curl-minimal" => vec!["curl"],
        other => vec![other],
    }
}

/// Whether packages are there already.
///
/// # Errors
/// One sentence that names those that are not.
pub fn packages(names: &[String]) -> Result<(), String> {
    let missing: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .filter(|n| !programs(n.split('=').next().unwrap_or(n)).iter().all(|p| find(p).is_some()))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "an instance has the programs of its host, and packages are not downloaded; not there: {}. Install them on the host",
        missing.join(", ")
    ))
}

fn package_manager(name: &str, args: &[String]) -> Result<i32, String> {
    let words: Vec<String> = args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
    match words.split_first() {
        Some((verb, names)) if matches!(verb.as_str(), "install" | "localinstall" | "reinstall") => {
            packages(names)?;
            say(&format!("{name}: already there, from the host: {}", names.join(" ")));
            Ok(0)
        }
        Some((verb, _))
            if matches!(verb.as_str(), "update" | "upgrade" | "makecache" | "clean" | "check-update") =>
        {
            say(&format!("{name}: nothing to {verb}: the programs are the host's"));
            Ok(0)
        }
        Some((verb, names)) if name == "amazon-linux-extras" && verb == "enable" => {
            say(&format!("{name}: topics are not kept; packages are the host's: {}", names.join(" ")));
            Ok(0)
        }
        Some((verb, _)) => Err(format!("{verb} is not served: the programs of an instance are its host's")),
        None => Err("say what to do".into()),
    }
}

/// Answers of `ec2-metadata` by option: the words before the value, and the path.
const METADATA: [(&str, &str, &str, &str); 10] = [
    ("-i", "--instance-id", "instance-id", "meta-data/instance-id"),
    ("-a", "--ami-id", "ami-id", "meta-data/ami-id"),
    ("-t", "--instance-type", "instance-type", "meta-data/instance-type"),
    ("-z", "--availability-zone", "placement", "meta-data/placement/availability-zone"),
    ("-h", "--local-hostname", "local-hostname", "meta-data/local-hostname"),
    ("-o", "--local-ipv4", "local-ipv4", "meta-data/local-ipv4"),
    ("-v", "--public-ipv4", "public-ipv4", "meta-data/public-ipv4"),
    ("-s", "--security-groups", "security-groups", "meta-data/security-groups"),
    ("-d", "--user-data", "user-data", "user-data"),
    ("-R", "--region", "region", "meta-data/placement/region"),
];

fn metadata(args: &[String]) -> Result<i32, String> {
    let quiet = args.iter().any(|a| matches!(a.as_str(), "-q" | "--quiet"));
    let all = args.is_empty() || (args.len() == 1 && quiet);
    let mut any = false;
    for (short, long, name, path) in METADATA {
        let wanted = args.iter().any(|a| a == short || a == long);
        if !wanted && !all {
            continue;
        }
        any = true;
        let value = fetch(path)?.unwrap_or_else(|| "not available".into());
        tell(&if quiet { value } else { format!("{name}: {value}") });
    }
    if any { Ok(0) } else { Err(format!("unknown option; the spec is in {INSIDE_SPEC}")) }
}

fn fetch(path: &str) -> Result<Option<String>, String> {
    use std::io::Read;
    use std::net::{SocketAddr, TcpStream};
    let address = SocketAddr::from(([169, 254, 169, 254], 80));
    let ask = |head: String| -> std::io::Result<(u16, String)> {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(2))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.write_all(format!("{head}Host: 169.254.169.254\r\nConnection: close\r\n\r\n").as_bytes())?;
        let mut text = String::new();
        stream.take(1 << 20).read_to_string(&mut text)?;
        let status = text.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
        Ok((status, text.split_once("\r\n\r\n").map(|(_, b)| b.to_owned()).unwrap_or_default()))
    };
    let failed = |e: std::io::Error| format!("the instance metadata service does not answer: {e}");
    let (_, token) = ask(
        "PUT /latest/api/token HTTP/1.1\r\nx-aws-ec2-metadata-token-ttl-seconds: 60\r\nContent-Length: 0\r\n"
            .into(),
    )
    .map_err(failed)?;
    let (status, body) =
        ask(format!("GET /latest/{path} HTTP/1.1\r\nx-aws-ec2-metadata-token: {}\r\n", token.trim()))
            .map_err(failed)?;
    match status {
        200 => Ok(Some(body)),
        404 => Ok(None),
        other => Err(format!("instance metadata: HTTP status {other}")),
    }
}

/// `cloud-init-per once|instance|always NAME COMMAND...`: see its manual page.
fn per(args: &[String]) -> Result<i32, String> {
    let [frequency, name, program, rest @ ..] = args else {
        return Err("usage: cloud-init-per once|instance|always NAME COMMAND [ARGUMENT...]".into());
    };
    let mark = Path::new(SEMAPHORES).join(format!("bootper.{}.{frequency}", name.replace(['/', ' '], "_")));
    match frequency.as_str() {
        "always" => {}
        "once" | "instance" | "boot" if mark.exists() => return Ok(0),
        "once" | "instance" => {}
        other => return Err(format!("{other}: the frequency is once, instance or always")),
    }
    let status = Command::new(program).args(rest).status().map_err(|e| format!("{program}: {e}"))?;
    if frequency != "always" {
        std::fs::write(&mark, b"").map_err(|e| format!("{}: {e}", mark.display()))?;
    }
    Ok(status.code().unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_those_of_the_host() {
        assert_eq!(packages(&["coreutils".into(), "util-linux".into()]), Ok(()));
        let error = packages(&["coreutils".into(), "no-such-package".into()]).unwrap_err();
        assert!(error.contains("no-such-package") && !error.contains("coreutils"), "{error}");
        assert_eq!(call("yum", &["install".into(), "-y".into(), "no-such-package".into()]), 1);
        assert_eq!(call("yum", &["update".into(), "-y".into()]), 0);
        assert_eq!(call("cfn-init", &[]), 1);
    }
}
