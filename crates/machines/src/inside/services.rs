//! The services of a machine: its container engine and its agent, kept running while they are wanted.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use super::console::{Console, Short, warnings};
use super::reaper::{Reaper, words};
use crate::boot::{INSIDE_PROGRAM, PATH};
use crate::spec::Spec;

/// The engine's socket.
pub const DOCKER_SOCKET: &str = "/var/run/docker.sock";
/// Marks of services that start at boot.
const ENABLED: &str = "/etc/roadstead/enabled";
/// Where the engine's own messages go.
const DOCKER_LOG: &str = "/var/log/docker.log";
const AGENT_LOG: &str = "/var/log/ecs/ecs-agent.log";
/// Pause before a service that ended is started again.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// A service that ran so long is started again at once.
const STABLE: Duration = Duration::from_secs(30);
/// What a service gets to end by itself.
const GRACE: Duration = Duration::from_secs(15);
/// What the engine gets until it answers: many machines of a busy host may start theirs at the same time.
const ENGINE_READY: Duration = Duration::from_secs(120);
/// An engine that ended so often before it answered will not answer.
const ENGINE_ATTEMPTS: u64 = 3;
/// The agent's exit code when starting it again is of no use, as AWS's agent has it.
const TERMINAL: i32 = 5;

/// The services by name.
pub struct Services {
    pub docker: Arc<Service>,
    pub ecs: Arc<Service>,
}

impl Services {
    /// Both, not yet wanted.
    pub fn new(spec: &Arc<Spec>, reaper: &Arc<Reaper>, console: &Console) -> Services {
        let service = |name, command: fn(&Spec, &Console) -> io::Result<Command>| {
            let service = Arc::new(Service {
                name,
                command,
                spec: spec.clone(),
                reaper: reaper.clone(),
                console: console.clone(),
                state: Mutex::default(),
                changed: Condvar::new(),
            });
            let keeper = service.clone();
            std::thread::spawn(move || keeper.keep());
            service
        };
        Services { docker: service("docker", docker_command), ecs: service("ecs", agent_command) }
    }

    /// The service of a unit's name.
    pub fn get(&self, unit: &str) -> Option<&Arc<Service>> {
        match unit.trim_end_matches(".service") {
            "docker" | "containerd" | "docker.socket" => Some(&self.docker),
            "ecs" => Some(&self.ecs),
            _ => None,
        }
    }
}

#[derive(Default)]
struct State {
    wanted: bool,
    pid: Option<i32>,
    /// Why the last start failed.
    error: Option<String>,
    /// Grows at each attempt to start.
    attempts: u64,
}

/// One service.
pub struct Service {
    name: &'static str,
    command: fn(&Spec, &Console) -> io::Result<Command>,
    spec: Arc<Spec>,
    reaper: Arc<Reaper>,
    console: Console,
    state: Mutex<State>,
    changed: Condvar,
}

impl Service {
    /// Wants it to run, and waits until it has been started; the engine until it answers.
    ///
    /// # Errors
    /// One line.
    pub fn start(&self) -> Result<(), String> {
        let mut state = self.state.lock().expect("no panic while held");
        let before = state.attempts;
        if state.pid.is_none() || !state.wanted {
            state.wanted = true;
            state.error = None;
            self.changed.notify_all();
        }
        let until = Instant::now() + GRACE;
        let enough = if self.name == "docker" { ENGINE_ATTEMPTS } else { 1 };
        while state.pid.is_none() && Instant::now() < until {
            let failed = state.attempts >= before + enough || (state.attempts > before && !state.wanted);
            if let Some(e) = state.error.clone().filter(|_| failed) {
                return Err(e);
            }
            state =
                self.changed.wait_timeout(state, Duration::from_millis(100)).expect("no panic while held").0;
        }
        drop(state);
        if self.name == "docker" { self.engine_ready(before) } else { Ok(()) }
    }

    /// Waits until the engine answers. It is started again where it ends, as it does when its own parts were too slow for it.
    fn engine_ready(&self, before: u64) -> Result<(), String> {
        let until = Instant::now() + ENGINE_READY;
        while Instant::now() < until {
            if ping().is_ok_and(|p| p) {
                return Ok(());
            }
            {
                let state = self.state.lock().expect("no panic while held");
                let failed = state.attempts >= before + ENGINE_ATTEMPTS || !state.wanted;
                match &state.error {
                    Some(e) if failed => return Err(e.clone()),
                    None if !state.wanted => return Err("docker was stopped before it answered".into()),
                    _ => {}
                }
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err(format!("the container engine does not answer; {DOCKER_LOG} ends so: {}", tail(DOCKER_LOG)))
    }

    /// Ends it and waits until it has.
    pub fn stop(&self) {
        let mut state = self.state.lock().expect("no panic while held");
        state.wanted = false;
        self.changed.notify_all();
        if let Some(pid) = state.pid {
            signal(pid, libc::SIGTERM);
        }
        let until = Instant::now() + GRACE;
        while let Some(pid) = state.pid {
            state =
                self.changed.wait_timeout(state, Duration::from_millis(100)).expect("no panic while held").0;
            if Instant::now() > until {
                signal(pid, libc::SIGKILL);
            }
        }
    }

    /// Whether it runs.
    pub fn active(&self) -> bool {
        self.state.lock().expect("no panic while held").pid.is_some()
    }

    /// Whether it starts at boot.
    pub fn enabled(&self) -> bool {
        Path::new(ENABLED).join(self.name).exists()
    }

    /// Lets it start at boot, or not.
    ///
    /// # Errors
    /// One line.
    pub fn enable(&self, on: bool) -> Result<(), String> {
        let mark = Path::new(ENABLED).join(self.name);
        let done = if on {
            fs::create_dir_all(ENABLED).and_then(|()| fs::write(&mark, b""))
        } else {
            match fs::remove_file(&mark) {
                Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
                other => other,
            }
        };
        done.map_err(|e| format!("{}: {e}", mark.display()))
    }

    fn keep(&self) {
        let mut pause = FIRST_PAUSE;
        loop {
            {
                let mut state = self.state.lock().expect("no panic while held");
                while !state.wanted {
                    state = self.changed.wait(state).expect("no panic while held");
                }
            }
            let began = Instant::now();
            let started =
                (self.command)(&self.spec, &self.console).and_then(|mut c| self.reaper.spawn(&mut c));
            let outcome = match started {
                Ok(pid) => {
                    self.note(Some(pid), None);
                    let code = self.reaper.wait(pid, None).unwrap_or(0);
                    Ok(code)
                }
                Err(e) => Err(e.to_string()),
            };
            let words = match &outcome {
                Ok(code) => format!("{} ended with {}", self.name, words(*code)),
                Err(e) => format!("{} cannot be started: {e}", self.name),
            };
            let mut state = self.state.lock().expect("no panic while held");
            state.pid = None;
            state.attempts += 1;
            if !state.wanted {
                self.changed.notify_all();
                pause = FIRST_PAUSE;
                continue;
            }
            self.console.line(&words);
            state.error = Some(words);
            self.changed.notify_all();
            let hopeless = matches!(outcome, Err(_) | Ok(TERMINAL)) && self.name == "ecs"
                || matches!(&outcome, Err(e) if e.contains("os error 2") || e.contains("not installed"));
            if hopeless {
                state.wanted = false;
                continue;
            }
            pause = if began.elapsed() > STABLE { FIRST_PAUSE } else { (pause * 2).min(LONGEST_PAUSE) };
            // A stop in the meantime is seen at once.
            let (state, _) = self.changed.wait_timeout(state, pause).expect("no panic while held");
            drop(state);
        }
    }

    fn note(&self, pid: Option<i32>, error: Option<String>) {
        let mut state = self.state.lock().expect("no panic while held");
        state.pid = pid;
        state.error = error;
        self.changed.notify_all();
        if !state.wanted
            && let Some(pid) = pid
        {
            // A stop came while it was being started.
            signal(pid, libc::SIGTERM);
        }
    }
}

fn signal(pid: i32, number: i32) {
    // SAFETY: kill has no memory preconditions; the child has not been reaped while its id is in the state.
    unsafe { libc::kill(pid, number) };
}

fn tail(path: &str) -> String {
    let text = fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().rev().take(3).collect();
    lines.into_iter().rev().collect::<Vec<_>>().join(" | ").chars().take(800).collect()
}

/// Whether the engine answers.
fn ping() -> io::Result<bool> {
    let mut stream = UnixStream::connect(DOCKER_SOCKET)?;
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    stream.write_all(b"GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n")?;
    let mut start = [0; 12];
    stream.read_exact(&mut start)?;
    Ok(start.ends_with(b" 200"))
}

/// Whether the host has a container engine to run inside.
pub fn has_docker() -> bool {
    find("dockerd").is_some()
}

/// A program on the path.
pub fn find(program: &str) -> Option<std::path::PathBuf> {
    let executable =
        |p: &Path| fs::metadata(p).is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0);
    PATH.split(':').map(|d| Path::new(d).join(program)).find(|p| executable(p))
}

/// The variables of every service and script: where the region is.
pub fn variables(spec: &Spec) -> BTreeMap<String, String> {
    let mut out = BTreeMap::from([
        ("AWS_DEFAULT_REGION".to_owned(), spec.region.clone()),
        ("AWS_REGION".to_owned(), spec.region.clone()),
        ("AWS_ENDPOINT_URL".to_owned(), spec.endpoint.clone()),
    ]);
    out.extend(spec.environment.iter().cloned());
    out
}

/// A command with the machine's environment.
pub fn command(spec: &Spec, program: &Path) -> Command {
    let mut command = Command::new(program);
    command.env_clear().envs(variables(spec));
    command.env("PATH", PATH).env("HOME", "/root").env("USER", "root").env("LANG", "C.UTF-8");
    command.env("INSTANCE_ID", &spec.instance).stdin(Stdio::null()).current_dir("/");
    command
}

fn docker_command(spec: &Spec, _: &Console) -> io::Result<Command> {
    let program = find("dockerd").ok_or_else(|| io::Error::other("dockerd is not installed on the host"))?;
    let _ = fs::remove_file("/run/docker.pid");
    // The names of host and region must not become a proxy's or a registry's: the engine gets no variables of ours.
    let mut command = Command::new(program);
    command.env_clear().env("PATH", PATH).env("HOME", "/root").stdin(Stdio::null()).current_dir("/");
    command.args(docker_options(spec, &fs::read("/etc/docker/daemon.json").unwrap_or_default()));
    fs::create_dir_all("/var/log")?;
    let log = fs::OpenOptions::new().create(true).append(true).open(DOCKER_LOG)?;
    if log.metadata()?.len() > 8 << 20 {
        log.set_len(0)?;
    }
    command.stdout(log.try_clone()?).stderr(log);
    Ok(command)
}

/// The engine's options: those that its own file sets are left to the file, since it refuses to be told twice.
fn docker_options(spec: &Spec, file: &[u8]) -> Vec<String> {
    let file: serde_json::Value = serde_json::from_slice(file).unwrap_or_default();
    let mut out = Vec::new();
    let mut add = |key: &str, options: &[&str]| {
        if file.get(key).is_none() {
            out.extend(options.iter().map(|o| (*o).to_owned()));
        }
    };
    add("hosts", &["--host", "unix:///var/run/docker.sock"]);
    add("log-level", &["--log-level", "warn"]);
    add("exec-opts", &["--exec-opt", "native.cgroupdriver=cgroupfs"]);
    if let Some(mirror) = &spec.mirror {
        add("registry-mirrors", &["--registry-mirror", &format!("http://{mirror}")]);
        add("insecure-registries", &["--insecure-registry", mirror]);
    }
    out
}

fn agent_command(spec: &Spec, console: &Console) -> io::Result<Command> {
    let mut command = command(spec, Path::new(INSIDE_PROGRAM));
    command.args(["machine", "agent"]);
    let log = Short::open(Path::new(AGENT_LOG), 8 << 20, 1 << 20)?;
    let pipe = console.tee(Some(log), warnings)?;
    command.stdout(pipe.stdio()?).stderr(pipe.stdio()?);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engines_own_file_is_not_contradicted() {
        let spec = Spec { mirror: Some("10.0.0.1:5000".into()), ..Spec::default() };
        let all = docker_options(&spec, b"");
        assert!(all.windows(2).any(|w| w == ["--registry-mirror", "http://10.0.0.1:5000"]), "{all:?}");
        let some = docker_options(&spec, br#"{"registry-mirrors": [], "log-level": "info"}"#);
        assert!(!some.iter().any(|o| o == "--registry-mirror" || o == "--log-level"), "{some:?}");
        assert!(some.iter().any(|o| o == "--insecure-registry"));
    }
}
