//! Access logs: a line a request, in the format of the user guide's "Access log entries".
//!
//! Lines are rendered where the request ran and written by one thread, which is reached through a bounded channel: a slow disk
//! costs lines (counted), never requests. A file holds five minutes of one balancer.

use crate::clock;
use crate::config::AccessLog;
use crate::engine::Arrival;
use crate::h1::request::{Class, Head, Version};
use crate::outgoing::Trace;
use crate::plan::{Outcome, Plan};
use crate::record::{Record, user_agent};
use crate::snapshot::Listener;
use crate::tls::TlsInfo;
use std::collections::HashMap;
use std::fs::{File, OpenOptions, create_dir_all};
use std::io::{BufWriter, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

/// Lines that may wait for the disk.
const QUEUE: usize = 16 * 1024;
/// How long a line may stay in memory.
const FLUSH: Duration = Duration::from_secs(1);
const PERIOD: u64 = 300;

/// Takes lines and has them written.
#[derive(Debug, Default)]
pub struct Logger {
    queue: OnceLock<SyncSender<(AccessLog, String)>>,
    dropped: AtomicU64,
}

impl Logger {
    /// Hands a line over; the thread is started with the first one.
    pub fn write(&self, listener: &Listener, line: &str) {
        let Some(log) = &listener.balancer.attributes.access_log else { return };
        let queue = self.queue.get_or_init(|| {
            let (send, receive) = sync_channel(QUEUE);
            let started = std::thread::Builder::new().name("access-log".into()).spawn(move || run(&receive));
            if let Err(error) = started {
                tracing::error!(%error, "no thread for access logs");
            }
            send
        });
        if queue.try_send((log.clone(), line.to_owned())).is_err() {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Lines that were lost.
    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }
}

/// Writes until all senders are gone.
fn run(queue: &Receiver<(AccessLog, String)>) {
    let mut files: HashMap<AccessLog, (u64, BufWriter<File>)> = HashMap::new();
    let mut flushed = Instant::now();
    loop {
        let received = queue.recv_timeout(FLUSH);
        let idle = matches!(received, Err(RecvTimeoutError::Timeout));
        match received {
            Ok((log, line)) => {
                let period = clock::unix_seconds() / PERIOD;
                if files.get(&log).is_none_or(|(at, _)| *at != period) {
                    match open(&log, period) {
                        Ok(file) => {
                            files.insert(log.clone(), (period, BufWriter::new(file)));
                        }
                        Err(error) => {
                            tracing::warn!(%error, directory = %log.directory.display(), "access log cannot be opened");
                            files.remove(&log);
                        }
                    }
                }
                if let Some((_, file)) = files.get_mut(&log)
                    && let Err(error) = file.write_all(line.as_bytes())
                {
                    tracing::warn!(%error, "access log cannot be written");
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            // Dropping the files flushes them.
            Err(RecvTimeoutError::Disconnected) => return,
        }
        if idle || flushed.elapsed() >= FLUSH {
            flushed = Instant::now();
            let period = clock::unix_seconds() / PERIOD;
            files.retain(|_, (at, file)| file.flush().is_ok() && *at == period);
        }
    }
}

/// Opens the file of a period, named by its end as AWS does.
fn open(log: &AccessLog, period: u64) -> std::io::Result<File> {
    let end = (period + 1) * PERIOD;
    let (year, month, day) = clock::date(end);
    let directory = log.directory.join(format!("{year}/{month:02}/{day:02}"));
    create_dir_all(&directory)?;
    let (hour, minute) = (end / 3600 % 24, end / 60 % 60);
    let unique = crate::random::next() as u32;
    let name =
        format!("{}_{year}{month:02}{day:02}T{hour:02}{minute:02}Z_127.0.0.1_{unique:08x}.log", log.stem);
    OpenOptions::new().create(true).append(true).open(directory.join(name))
}

/// The times of a request.
#[derive(Clone, Copy, Debug)]
pub struct LogTime {
    pub started: Instant,
    pub sent: Option<Instant>,
    pub answered: Option<Instant>,
}

/// What a line needs from the request's head, which is gone when the line is written.
#[derive(Debug)]
pub struct Line {
    kind: &'static str,
    balancer: String,
    client: String,
    request: String,
    user_agent: String,
    trace: Trace,
    priority: Option<u32>,
    created: Duration,
    actions: &'static str,
    redirect: String,
    error: &'static str,
    class: Class,
    class_reason: &'static str,
    tls: Option<Arc<TlsInfo>>,
}

impl Line {
    pub fn begin(listener: &Listener, arrival: &Arrival, head: &Head<'_>, plan: &Plan<'_>) -> Self {
        let (version, kind) = match (head.parsed.version, listener.https) {
            (Version::Http2, _) => ("HTTP/2.0", "h2"),
            (Version::Http10, https) => ("HTTP/1.0", if https { "https" } else { "http" }),
            (Version::Http11, https) => ("HTTP/1.1", if https { "https" } else { "http" }),
        };
        let scheme = if listener.https { "https" } else { "http" };
        let url = match crate::h1::request::address(head) {
            Ok(address) => format!(
                "{scheme}://{}:{}{}",
                crate::route::without_port(address.host),
                arrival.bound_port,
                address.path_and_query
            ),
            Err(_) => head.target().to_owned(),
        };
        let (kind, actions) = match &plan.outcome {
            Outcome::Forward(forwarding) if forwarding.websocket => {
                (if listener.https { "wss" } else { "ws" }, "forward")
            }
            Outcome::Forward(forwarding)
                if forwarding.group.config.protocol_version == crate::config::ProtocolVersion::Grpc =>
            {
                ("grpcs", "forward")
            }
            Outcome::Forward(_) => (kind, "forward"),
            Outcome::Answer(answer) if answer.location.is_some() => (kind, "redirect"),
            Outcome::Answer(answer) if plan.priority.is_some() && !answer.close && answer.status < 500 => {
                (kind, "fixed-response")
            }
            Outcome::Answer(_) => (kind, "-"),
        };
        Self {
            kind,
            balancer: listener.balancer.log_name.clone(),
            client: arrival.client.to_string(),
            request: format!("{} {url} {version}", head.method()),
            user_agent: user_agent(head),
            trace: plan.trace,
            priority: plan.priority,
            created: clock::unix(),
            actions,
            redirect: String::from("-"),
            error: "-",
            class: plan.class,
            class_reason: plan.class_reason,
            tls: arrival.tls.clone(),
        }
    }

    /// The balancer has answered itself.
    pub fn answered(&mut self, location: Option<&str>, reason: &'static str) {
        if let Some(location) = location {
            self.redirect = location.to_owned();
        }
        if !reason.is_empty() {
            self.error = reason;
        }
    }

    /// The whole line.
    pub fn finish(&self, record: &Record, times: LogTime, target: Option<(&str, &str)>) -> String {
        let now = Instant::now();
        let seconds = |from: Option<Instant>, to: Option<Instant>| match (from, to) {
            (Some(from), Some(to)) => format!("{:.3}", to.saturating_duration_since(from).as_secs_f64()),
            _ => "-1".to_owned(),
        };
        let status = |status: u16| if status == 0 { "-".to_owned() } else { status.to_string() };
        let (group, address) = target.unwrap_or(("-", "-"));
        let (class, class_reason) = match self.class {
            Class::Compliant => ("-", "-"),
            Class::Acceptable => ("Acceptable", self.class_reason),
            Class::Ambiguous => ("Ambiguous", self.class_reason),
        };
        let trace = self.trace.text();
        let tls = self.tls.as_deref();
        format!(
            "{kind} {now} {balancer} {client} {address} {to_target} {in_target} {to_client} {status} {target_status} {received} {returned} \
             \"{request}\" \"{agent}\" {cipher} {protocol} {group} \"Root={trace}\" \"{domain}\" \"{certificate}\" {priority} {created} \"{actions}\" \"{redirect}\" \"{error}\" \
             \"{address}\" \"{target_status}\" \"{class}\" \"{class_reason}\" -\n",
            kind = self.kind,
            now = clock::iso(clock::unix()),
            balancer = self.balancer,
            client = self.client,
            to_target = seconds(Some(times.started), times.sent),
            in_target = seconds(times.sent, times.answered),
            to_client = seconds(times.answered, times.answered.map(|_| now)),
            status = status(record.status),
            target_status = status(record.target_status),
            received = record.received,
            returned = record.returned,
            request = escape(&self.request),
            agent = escape(&self.user_agent),
            priority = self.priority.map_or_else(|| "-".to_owned(), |priority| priority.to_string()),
            created = clock::iso(self.created),
            cipher = tls.map_or("-", |tls| tls.cipher),
            protocol = tls.map_or("-", |tls| tls.version),
            domain = tls.and_then(|tls| tls.name.as_deref()).map_or_else(|| "-".to_owned(), escape),
            certificate = tls.map_or("-", |tls| &tls.certificate),
            actions = self.actions,
            redirect = escape(&self.redirect),
            error = self.error,
        )
    }
}

/// Keeps a client's text within its quotes and on its line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\x22"),
            '\\' => out.push_str("\\x5C"),
            c if c.is_control() => out.push_str(&format!("\\x{:02X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}
