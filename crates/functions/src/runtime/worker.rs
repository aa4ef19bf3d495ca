//! A worker: one process of a function that takes one event after another.

use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use serde_json::json;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;
use tokio::net::unix::pipe;
use tokio::process::{Child, Command};
use tokio::sync::mpsc;

use super::interface::{self, Interface, Job, Posted};

/// Time that a process has until it asks for its first event.
const BEGIN: Duration = Duration::from_secs(10);
/// Bytes of output that are kept of one event.
const MOST_OUTPUT: usize = 1 << 20;
/// Output that was written before the answer was posted is in the pipe by then: this long is waited for it to be read.
const DRAIN: Duration = Duration::from_millis(5);
/// Memory that a process may have beyond the function's: the interpreter itself, and its allocators' reserves.
const SLACK_MIB: u64 = 192;

/// What a worker is started with.
pub struct Spec {
    pub program: PathBuf,
    pub arguments: Vec<String>,
    pub environment: Vec<(String, String)>,
    pub directory: PathBuf,
    /// A directory of the worker's own; removed when it ends.
    pub temporary: PathBuf,
    pub memory_mib: u64,
    /// User and group, where this process may choose.
    pub user: Option<(u32, u32)>,
    pub log_stream: String,
}

/// How an event ended.
pub enum Ended {
    Answer(Vec<u8>),
    /// The function's own error, as it posted it.
    Failure(Vec<u8>),
    TimedOut,
    /// The process ended, with this text.
    Exited(String),
}

/// One line of output with its time in milliseconds.
pub type Line = (i64, String);

/// A running process.
pub struct Worker {
    child: Child,
    jobs: mpsc::Sender<Job>,
    posted: mpsc::Receiver<Posted>,
    interface: Arc<Interface>,
    server: tokio::task::JoinHandle<()>,
    output: BufReader<pipe::Receiver>,
    half: Vec<u8>,
    temporary: PathBuf,
    pub log_stream: String,
    pub started: Instant,
    pub last_used: Instant,
    fresh: bool,
}

impl Worker {
    /// Starts a process.
    ///
    /// # Errors
    /// One line.
    pub async fn start(spec: Spec) -> Result<Worker, String> {
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|e| e.to_string())?;
        let address = listener.local_addr().map_err(|e| e.to_string())?;
        let (reader, writer) = std::io::pipe().map_err(|e| e.to_string())?;
        let again = writer.try_clone().map_err(|e| e.to_string())?;
        let output = pipe::Receiver::from_owned_fd(OwnedFd::from(reader)).map_err(|e| e.to_string())?;
        make_directory(&spec.temporary, spec.user)?;
        let mut command = Command::new(&spec.program);
        command
            .args(&spec.arguments)
            .env_clear()
            .envs(spec.environment)
            .env("AWS_LAMBDA_RUNTIME_API", address.to_string())
            .current_dir(&spec.directory)
            .stdin(Stdio::null())
            .stdout(Stdio::from(OwnedFd::from(writer)))
            .stderr(Stdio::from(OwnedFd::from(again)))
            .process_group(0)
            .kill_on_drop(true);
        if let Some((user, group)) = spec.user {
            command.uid(user).gid(group);
        }
        limit_memory(&mut command, spec.memory_mib + SLACK_MIB);
        let child = command.spawn().map_err(|e| format!("{}: {e}", spec.program.display()))?;
        // The command holds the writing ends: without it the pipe ends with the process.
        drop(command);
        let (interface, jobs, posted) = Interface::new();
        let server = tokio::spawn(interface::serve(interface.clone(), listener));
        let now = Instant::now();
        Ok(Worker {
            child,
            jobs,
            posted,
            interface,
            server,
            output: BufReader::new(output),
            half: Vec::new(),
            temporary: spec.temporary,
            log_stream: spec.log_stream,
            started: now,
            last_used: now,
            fresh: true,
        })
    }

    /// Whether it has not had an event yet.
    pub fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Whether its process runs.
    pub fn is_alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// The largest resident size of its process so far, in MiB.
    pub fn peak_mib(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
        let kib: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
        Some(kib.div_ceil(1024))
    }

    /// Waits until the process is ready; how long that took. What it prints goes to `lines`.
    ///
    /// # Errors
    /// How it ended instead.
    pub async fn begin(&mut self, lines: &mut Vec<Line>) -> Result<Duration, Ended> {
        let begun = self.started;
        let deadline = tokio::time::Instant::now() + BEGIN;
        while !self.interface.ready.load(Ordering::Acquire) {
            let interface = self.interface.clone();
            tokio::select! {
                () = interface.became_ready.notified() => {}
                posted = self.posted.recv() => {
                    self.drain(lines).await;
                    if let Some(Posted::InitFailure(body)) = posted {
                        return Err(Ended::Failure(body.to_vec()));
                    }
                }
                line = read_line(&mut self.output, &mut self.half) => match line {
                    Some(l) => keep(lines, l),
                    None => return Err(self.exited(lines).await),
                },
                () = tokio::time::sleep_until(deadline) => return Err(Ended::TimedOut),
            }
        }
        Ok(begun.elapsed())
    }

    /// Hands an event over and waits for what becomes of it.
    pub async fn run(&mut self, job: Job, timeout: Duration, lines: &mut Vec<Line>) -> Ended {
        self.fresh = false;
        self.last_used = Instant::now();
        let id = job.request_id.clone();
        if self.jobs.send(job).await.is_err() {
            return self.exited(lines).await;
        }
        let deadline = tokio::time::Instant::now() + timeout;
        loop {
            let ended = tokio::select! {
                posted = self.posted.recv() => match posted {
                    Some(Posted::Answer(of, body)) if of == id => Ended::Answer(body.to_vec()),
                    Some(Posted::Failure(of, body)) if of == id => Ended::Failure(body.to_vec()),
                    Some(Posted::InitFailure(body)) => Ended::Failure(body.to_vec()),
                    Some(_) => continue,
                    None => return self.exited(lines).await,
                },
                line = read_line(&mut self.output, &mut self.half) => match line {
                    Some(l) => {
                        keep(lines, l);
                        continue;
                    }
                    None => return self.exited(lines).await,
                },
                () = tokio::time::sleep_until(deadline) => Ended::TimedOut,
            };
            self.drain(lines).await;
            self.last_used = Instant::now();
            return ended;
        }
    }

    async fn drain(&mut self, lines: &mut Vec<Line>) {
        while let Ok(Some(line)) =
            tokio::time::timeout(DRAIN, read_line(&mut self.output, &mut self.half)).await
        {
            keep(lines, line);
        }
    }

    async fn exited(&mut self, lines: &mut Vec<Line>) -> Ended {
        self.drain(lines).await;
        let status = tokio::time::timeout(Duration::from_secs(1), self.child.wait()).await;
        use std::os::unix::process::ExitStatusExt;
        Ended::Exited(match status {
            Ok(Ok(s)) => match (s.code(), s.signal()) {
                (Some(c), _) => format!("exit status {c}"),
                (None, Some(9)) => "signal: killed".into(),
                (None, signal) => format!("signal: {}", signal.unwrap_or_default()),
            },
            _ => "its output was closed".into(),
        })
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.server.abort();
        if let Some(pid) = self.child.id().and_then(|p| i32::try_from(p).ok()) {
            // SAFETY: kill has no memory preconditions; the group is that of a child which has not been waited for, so its id is ours.
            unsafe { libc::kill(-pid, libc::SIGKILL) };
        }
        let _ = std::fs::remove_dir_all(&self.temporary);
    }
}

fn keep(lines: &mut Vec<Line>, line: String) {
    let kept: usize = lines.iter().map(|(_, l)| l.len()).sum();
    if kept < MOST_OUTPUT {
        lines.push((engine::now().0, line));
    }
}

/// One line of output; `None` at its end. Nothing is lost if the wait is given up.
async fn read_line(output: &mut BufReader<pipe::Receiver>, half: &mut Vec<u8>) -> Option<String> {
    loop {
        let bytes = output.fill_buf().await.ok()?;
        if bytes.is_empty() {
            return if half.is_empty() { None } else { Some(text(half)) };
        }
        let end = bytes.iter().position(|b| *b == b'\n');
        let taken = end.map_or(bytes.len(), |e| e + 1);
        half.extend_from_slice(&bytes[..end.unwrap_or(taken)]);
        output.consume(taken);
        if end.is_some() || half.len() >= 128 << 10 {
            return Some(text(half));
        }
    }
}

fn text(half: &mut Vec<u8>) -> String {
    String::from_utf8_lossy(&std::mem::take(half)).into_owned()
}

fn make_directory(path: &Path, user: Option<(u32, u32)>) -> Result<(), String> {
    use std::os::unix::fs::DirBuilderExt;
    let failed = |e: std::io::Error| format!("{}: {e}", path.display());
    std::fs::DirBuilder::new().mode(0o700).create(path).map_err(failed)?;
    match user {
        Some((user, group)) => std::os::unix::fs::chown(path, Some(user), Some(group)).map_err(failed),
        None => Ok(()),
    }
}

/// Holds the process to its memory: what it allocates beyond fails.
fn limit_memory(command: &mut Command, mib: u64) {
    let bytes = mib << 20;
    // SAFETY: between fork and exec only setrlimit is called, which is safe there and is given a structure of its own.
    unsafe {
        command.pre_exec(move || {
            let limit = libc::rlimit { rlim_cur: bytes, rlim_max: bytes };
            match libc::setrlimit(libc::RLIMIT_DATA, &limit) {
                0 => Ok(()),
                _ => Err(std::io::Error::last_os_error()),
            }
        });
    }
}

/// The payload of an event that ended without an answer of the function's own.
pub fn error_payload(ended: &Ended, request_id: &str, timeout: Duration) -> Vec<u8> {
    let json = match ended {
        Ended::Answer(b) | Ended::Failure(b) => return b.clone(),
        Ended::TimedOut => {
            let now = metrics::time::iso_ms(engine::now());
            json!({"errorMessage": format!("{now} {request_id} Task timed out after {:.2} seconds", timeout.as_secs_f64())})
        }
        Ended::Exited(how) => json!({
            "errorMessage": format!("RequestId: {request_id} Error: Runtime exited with error: {how}"),
            "errorType": "Runtime.ExitError",
        }),
    };
    json.to_string().into_bytes()
}
