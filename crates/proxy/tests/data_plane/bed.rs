//! A test bed: one balancer on a port of its own, scripted targets that record what reaches them, a raw client.

use proxy::config::*;
use proxy::{Options, Proxy};
use std::collections::BTreeMap;
use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub const PATIENCE: Duration = Duration::from_secs(10);

/// A request as a target saw it.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Number of the connection that it came on.
    pub connection: usize,
    pub line: String,
    pub fields: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Seen {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub fn method(&self) -> &str {
        self.line.split(' ').next().unwrap()
    }

    pub fn path(&self) -> &str {
        self.line.split(' ').nth(1).unwrap()
    }
}

/// What a target does with a request.
#[derive(Clone, Debug)]
pub enum Reply {
    /// These bytes, then on with the connection.
    Bytes(Vec<u8>),
    /// These bytes, then the connection is closed.
    Last(Vec<u8>),
    /// Nothing, ever.
    Silence,
    /// After a while.
    Later(Duration, Vec<u8>),
    /// Pieces, with pauses in between; then on.
    Pieces(Vec<(Duration, Vec<u8>)>),
    /// The bytes, then everything that comes is sent back.
    Echo(Vec<u8>),
}

impl Reply {
    /// 200 with this body.
    pub fn ok(body: &str) -> Self {
        Self::status(200, body)
    }

    pub fn status(status: u16, body: &str) -> Self {
        Self::Bytes(
            format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes(),
        )
    }
}

type Script = Arc<dyn Fn(&Seen) -> Reply + Send + Sync>;

/// A target.
#[derive(Clone)]
pub struct Backend {
    pub address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
    broken: Arc<Mutex<Vec<String>>>,
}

impl Backend {
    /// Starts one that does what `script` says, after it has read the whole request.
    pub async fn start(script: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let backend =
            Self { address: listener.local_addr().unwrap(), seen: Arc::default(), broken: Arc::default() };
        let (this, script): (_, Script) = (backend.clone(), Arc::new(script));
        tokio::spawn(async move {
            for connection in 0.. {
                let (tcp, _) = listener.accept().await.unwrap();
                tokio::spawn(this.clone().serve(tcp, connection, Arc::clone(&script)));
            }
        });
        backend
    }

    /// The same, reached by TLS.
    pub async fn start_tls(
        config: Arc<tokio_rustls::rustls::ServerConfig>,
        script: impl Fn(&Seen) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let backend =
            Self { address: listener.local_addr().unwrap(), seen: Arc::default(), broken: Arc::default() };
        let (this, script): (_, Script) = (backend.clone(), Arc::new(script));
        tokio::spawn(async move {
            for connection in 0.. {
                let (tcp, _) = listener.accept().await.unwrap();
                let accepting = tokio_rustls::TlsAcceptor::from(Arc::clone(&config)).accept(tcp);
                let (this, script) = (this.clone(), Arc::clone(&script));
                tokio::spawn(async move {
                    if let Ok(stream) = accepting.await {
                        this.serve(stream, connection, script).await;
                    }
                });
            }
        });
        backend
    }

    /// One that answers each request with its path.
    pub async fn echo_path() -> Self {
        Self::start(|seen| Reply::ok(seen.path())).await
    }

    /// One that answers each request with its own name.
    pub async fn named(name: &'static str) -> Self {
        Self::start(move |_| Reply::ok(name)).await
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// The same, forgotten afterwards.
    pub fn take_seen(&self) -> Vec<Seen> {
        std::mem::take(&mut *self.seen.lock().unwrap())
    }

    /// What it could not read strictly.
    pub fn broken(&self) -> Vec<String> {
        self.broken.lock().unwrap().clone()
    }

    /// Waits until so many requests were seen.
    pub async fn wait_seen(&self, count: usize) -> Vec<Seen> {
        eventually("requests to arrive", || self.seen().len() >= count).await;
        self.seen()
    }

    async fn serve(self, mut tcp: impl AsyncRead + AsyncWrite + Unpin, connection: usize, script: Script) {
        let mut read = Vec::new();
        loop {
            match read_request(&mut tcp, &mut read, connection).await {
                Ok(Some(seen)) => {
                    self.seen.lock().unwrap().push(seen.clone());
                    if play(&mut tcp, script(&seen)).await.is_none() {
                        return;
                    }
                }
                Ok(None) => return,
                Err(error) => {
                    self.broken.lock().unwrap().push(error);
                    return;
                }
            }
        }
    }
}

async fn play(tcp: &mut (impl AsyncRead + AsyncWrite + Unpin), reply: Reply) -> Option<()> {
    match reply {
        Reply::Bytes(bytes) => tcp.write_all(&bytes).await.ok(),
        Reply::Last(bytes) => {
            let _ = tcp.write_all(&bytes).await;
            None
        }
        Reply::Silence => {
            let mut byte = [0];
            let _ = tcp.read(&mut byte).await;
            None
        }
        Reply::Later(time, bytes) => {
            tokio::time::sleep(time).await;
            tcp.write_all(&bytes).await.ok()
        }
        Reply::Pieces(pieces) => {
            for (time, bytes) in pieces {
                tokio::time::sleep(time).await;
                tcp.write_all(&bytes).await.ok()?;
            }
            Some(())
        }
        Reply::Echo(bytes) => {
            tcp.write_all(&bytes).await.ok()?;
            let mut buffer = [0; 4096];
            loop {
                let n = tcp.read(&mut buffer).await.ok()?;
                if n == 0 {
                    return None;
                }
                tcp.write_all(&buffer[..n]).await.ok()?;
            }
        }
    }
}

async fn more(tcp: &mut (impl AsyncRead + Unpin), read: &mut Vec<u8>) -> bool {
    let mut buffer = [0; 16 * 1024];
    match tcp.read(&mut buffer).await {
        Ok(n) if n > 0 => {
            read.extend_from_slice(&buffer[..n]);
            true
        }
        _ => false,
    }
}

/// Reads a request by the letter of RFC 9112; whatever is not by the letter is an error.
async fn read_request(
    tcp: &mut (impl AsyncRead + Unpin),
    read: &mut Vec<u8>,
    connection: usize,
) -> Result<Option<Seen>, String> {
    let end = loop {
        if let Some(at) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        if !more(tcp, read).await {
            return if read.is_empty() {
                Ok(None)
            } else {
                Err(format!("cut head: {:?}", String::from_utf8_lossy(read)))
            };
        }
    };
    let head = String::from_utf8(read.drain(..end).collect()).map_err(|error| error.to_string())?;
    let mut lines = head[..head.len() - 4].split("\r\n");
    let line = lines.next().unwrap().to_owned();
    let parts: Vec<&str> = line.split(' ').collect();
    if parts.len() != 3 || parts[2] != "HTTP/1.1" || !parts[1].starts_with(['/', '*']) {
        return Err(format!("request line: {line:?}"));
    }
    let mut seen = Seen { connection, line, ..Seen::default() };
    for line in lines {
        let Some((name, value)) = line.split_once(": ") else { return Err(format!("field line: {line:?}")) };
        let odd = |c: char| !(c.is_ascii_alphanumeric() || "-_.!~".contains(c));
        if name.is_empty() || name.contains(odd) || value.contains(['\r', '\n', '\0']) {
            return Err(format!("field line: {line:?}"));
        }
        // A loose server would take such a name for the framing that it resembles.
        let letters: String =
            name.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
        let framing =
            ["content-length", "transfer-encoding"].iter().any(|known| name.eq_ignore_ascii_case(known));
        if !framing && ["contentlength", "transferencoding"].contains(&letters.as_str()) {
            return Err(format!("suspicious field: {line:?}"));
        }
        seen.fields.push((name.to_owned(), value.to_owned()));
    }
    let all = |wanted: &str| {
        seen.fields
            .iter()
            .filter(|(n, _)| n.eq_ignore_ascii_case(wanted))
            .map(|(_, v)| v.clone())
            .collect::<Vec<_>>()
    };
    if all("host").len() != 1 {
        return Err(format!("not one host: {seen:?}"));
    }
    match (&all("content-length")[..], &all("transfer-encoding")[..]) {
        ([], []) => {}
        ([length], []) => {
            let length: usize = length.parse().map_err(|_| format!("length: {length:?}"))?;
            while read.len() < length {
                if !more(tcp, read).await {
                    return Err("cut body".into());
                }
            }
            seen.body = read.drain(..length).collect();
        }
        ([], [coding]) if coding == "chunked" => loop {
            let size = usize::from_str_radix(&chunk_line(tcp, read).await?, 16)
                .map_err(|error| error.to_string())?;
            while read.len() < size + 2 {
                if !more(tcp, read).await {
                    return Err("cut chunk".into());
                }
            }
            seen.body.extend(read.drain(..size));
            if read.drain(..2).collect::<Vec<_>>() != b"\r\n" {
                return Err("chunk end".into());
            }
            if size == 0 {
                break;
            }
        },
        other => return Err(format!("framing: {other:?}")),
    }
    Ok(Some(seen))
}

async fn chunk_line(tcp: &mut (impl AsyncRead + Unpin), read: &mut Vec<u8>) -> Result<String, String> {
    loop {
        if let Some(at) = read.windows(2).position(|window| window == b"\r\n") {
            let line: Vec<u8> = read.drain(..at + 2).collect();
            return String::from_utf8(line[..at].to_vec()).map_err(|error| error.to_string());
        }
        if !more(tcp, read).await {
            return Err("cut chunk size".into());
        }
    }
}

/// Waits until something holds.
pub async fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let end = tokio::time::Instant::now() + PATIENCE;
    while !holds() {
        assert!(tokio::time::Instant::now() < end, "waited too long for {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The balancer and its configuration.
pub struct Bed {
    pub proxy: Proxy,
    pub config: Config,
    pub port: u16,
}

impl Bed {
    /// A balancer "lb" with a listener "l" that forwards to the group "g" with these targets, health checks off.
    pub async fn new(targets: &[&Backend]) -> Self {
        Self::with(targets, |_| {}).await
    }

    pub async fn with(targets: &[&Backend], change: impl FnOnce(&mut Config)) -> Self {
        let options = Options { cookie_key: [3; 32], ..Options::default() };
        Self::with_options(options, targets, change).await
    }

    pub async fn with_options(
        options: Options,
        targets: &[&Backend],
        change: impl FnOnce(&mut Config),
    ) -> Self {
        let port = free_port();
        let listener = Listener {
            port,
            protocol: ListenerProtocol::Http,
            rules: vec![],
            default_action: Action::Forward(Forward::to("g")),
        };
        let balancer = Balancer {
            arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/lb/1".into(),
            dns_name: "lb-1.us-east-1.elb.localhost".into(),
            addresses: vec![NodeAddress { address: "127.0.0.1".parse().unwrap(), place: None, zone: None }],
            listeners: BTreeMap::from([("l".into(), listener)]),
            attributes: Attributes::default(),
        };
        let mut config = Config {
            balancers: BTreeMap::from([("lb".into(), balancer)]),
            target_groups: BTreeMap::from([("g".into(), group("g", targets))]),
            shared: None,
        };
        change(&mut config);
        let proxy = Proxy::start(options);
        proxy.apply(config.clone());
        for status in proxy.listeners() {
            assert!(status.bound.is_ok(), "{status:?}");
        }
        Self { proxy, config, port }
    }

    /// Changes the configuration and applies it.
    pub fn apply(&mut self, change: impl FnOnce(&mut Config)) {
        change(&mut self.config);
        self.proxy.apply(self.config.clone());
    }

    pub async fn client(&self) -> Client {
        Client::connect(self.port).await
    }

    /// GET of a path on a new connection.
    pub async fn get(&self, path: &str) -> Got {
        self.client().await.ask(&format!("GET {path} HTTP/1.1\r\nHost: a.example\r\n\r\n")).await
    }

    /// A whole request on a new connection; line ends are put in for `\n`.
    pub async fn ask(&self, request: &str) -> Got {
        self.client().await.ask(&request.replace('\n', "\r\n")).await
    }
}

/// A target group with health checks off.
pub fn group(id: &str, targets: &[&Backend]) -> TargetGroup {
    let mut group = TargetGroup::new(id);
    group.health_check.enabled = false;
    group.targets = targets
        .iter()
        .enumerate()
        .map(|(n, backend)| Target::new(format!("t{n}"), backend.address))
        .collect();
    group
}

pub fn attributes(config: &mut Config) -> &mut Attributes {
    &mut config.balancers.get_mut("lb").unwrap().attributes
}

pub fn listener(config: &mut Config) -> &mut Listener {
    config.balancers.get_mut("lb").unwrap().listeners.get_mut("l").unwrap()
}

pub fn target_group<'c>(config: &'c mut Config, id: &str) -> &'c mut TargetGroup {
    config.target_groups.get_mut(id).unwrap()
}

/// A response as the client saw it.
#[derive(Clone, Debug, Default)]
pub struct Got {
    pub status: u16,
    pub fields: Vec<(String, String)>,
    pub body: String,
}

impl Got {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields
            .iter()
            .filter(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect()
    }
}

/// A client that sends bytes and reads responses.
pub struct Client<S = TcpStream> {
    pub tcp: S,
    pub read: Vec<u8>,
}

impl Client {
    pub async fn connect(port: u16) -> Self {
        let tcp = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        tcp.set_nodelay(true).unwrap();
        Self { tcp, read: Vec::new() }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Client<S> {
    pub async fn send(&mut self, text: &str) {
        self.tcp.write_all(text.as_bytes()).await.unwrap();
        self.tcp.flush().await.unwrap();
    }

    pub async fn ask(&mut self, text: &str) -> Got {
        self.send(text).await;
        self.receive(text.starts_with("HEAD ")).await
    }

    /// Reads one response.
    pub async fn receive(&mut self, to_head: bool) -> Got {
        timely(self.try_receive(to_head)).await.expect("a whole response")
    }

    /// Reads one response; `None` when the connection ends before it is whole.
    pub async fn try_receive(&mut self, to_head: bool) -> Option<Got> {
        let end = loop {
            if let Some(at) = self.read.windows(4).position(|window| window == b"\r\n\r\n") {
                break at + 4;
            }
            if !more(&mut self.tcp, &mut self.read).await {
                return None;
            }
        };
        let head = String::from_utf8(self.read.drain(..end).collect()).unwrap();
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let fields: Vec<(String, String)> = lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(n, v)| (n.to_owned(), v.to_owned()))
            .collect();
        let mut got = Got { status, fields, body: String::new() };
        if to_head || status == 101 || status == 204 || status == 304 || status == 100 {
            return Some(got);
        }
        let body = if let Some(length) = got.get("content-length") {
            let length: usize = length.parse().unwrap();
            while self.read.len() < length {
                if !more(&mut self.tcp, &mut self.read).await {
                    return None;
                }
            }
            self.read.drain(..length).collect()
        } else if got.get("transfer-encoding").is_some() {
            let mut body = Vec::new();
            loop {
                let size = usize::from_str_radix(&chunk_line(&mut self.tcp, &mut self.read).await.ok()?, 16)
                    .unwrap();
                while self.read.len() < size + 2 {
                    if !more(&mut self.tcp, &mut self.read).await {
                        return None;
                    }
                }
                body.extend(self.read.drain(..size));
                self.read.drain(..2);
                if size == 0 {
                    break body;
                }
            }
        } else {
            while more(&mut self.tcp, &mut self.read).await {}
            std::mem::take(&mut self.read)
        };
        got.body = String::from_utf8(body).unwrap();
        Some(got)
    }

    /// Whether the balancer closes the connection, soon.
    pub async fn is_closed(&mut self) -> bool {
        let mut byte = [0];
        matches!(
            tokio::time::timeout(Duration::from_secs(3), self.tcp.read(&mut byte)).await,
            Ok(Ok(0) | Err(_))
        )
    }
}

/// Bounds a wait.
pub async fn timely<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, future).await.expect("in time")
}
