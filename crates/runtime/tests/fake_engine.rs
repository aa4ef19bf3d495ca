//! What is sent to an engine, and what is made of answers that a healthy engine without a registry never gives.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use futures_util::StreamExt;
use runtime::{
    Cause, ContainerSpec, DockerOptions, DockerRuntime, EventFilter, EventKind, PullBehavior, PullRequest,
    RegistryCredentials, Runtime, Timeouts,
};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{UnixListener, UnixStream};

static COUNTER: AtomicU32 = AtomicU32::new(0);

/// Answers by the start of the request's line, in which the API's version is left out.
type Answers = BTreeMap<&'static str, (u16, String)>;

/// An engine that says what it is told to say.
struct FakeEngine {
    socket: PathBuf,
    answers: Arc<Mutex<Answers>>,
    /// Heads of all requests.
    heads: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
}

impl FakeEngine {
    fn start() -> FakeEngine {
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let socket = std::env::temp_dir().join(format!("fake-engine-{}-{number}.sock", std::process::id()));
        let listener = UnixListener::bind(&socket).unwrap();
        let engine = FakeEngine {
            socket,
            answers: Arc::default(),
            heads: Arc::default(),
            connections: Arc::default(),
        };
        engine.answer(
            "GET /version",
            200,
            r#"{"Version":"20.10.24","ApiVersion":"1.41","MinAPIVersion":"1.12"}"#,
        );
        let (answers, heads) = (Arc::clone(&engine.answers), Arc::clone(&engine.heads));
        let connections = Arc::clone(&engine.connections);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                connections.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(serve(connection, Arc::clone(&answers), Arc::clone(&heads)));
            }
        });
        engine
    }

    fn answer(&self, request: &'static str, status: u16, body: &str) {
        self.answers.lock().unwrap().insert(request, (status, body.to_owned()));
    }

    async fn connect(&self) -> runtime::Result<DockerRuntime> {
        let timeouts = Timeouts { start: Duration::from_millis(50), ..Timeouts::default() };
        DockerRuntime::connect(DockerOptions { socket: Some(self.socket.clone()), timeouts }).await
    }

    /// The heads of the requests for a path.
    fn heads(&self, path: &str) -> Vec<String> {
        self.heads.lock().unwrap().iter().filter(|head| head.contains(path)).cloned().collect()
    }
}

impl Drop for FakeEngine {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.socket);
    }
}

/// Serves one connection: requests one after the other. A request without an answer is left hanging.
async fn serve(mut connection: UnixStream, answers: Arc<Mutex<Answers>>, heads: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = connection.split();
    let mut read = BufReader::new(read);
    loop {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if read.read_line(&mut head).await.unwrap_or(0) == 0 {
                return;
            }
        }
        let length = head.to_ascii_lowercase();
        let length =
            length.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        read.read_exact(&mut body).await.unwrap();
        heads.lock().unwrap().push(head.clone());
        let line = head.lines().next().unwrap().replace(" /v1.41/", " /");
        let answer = answers
            .lock()
            .unwrap()
            .iter()
            .find(|(key, _)| line.starts_with(*key))
            .map(|(_, found)| found.clone());
        let Some((status, body)) = answer else { return std::future::pending().await };
        let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n\r\n", body.len());
        write.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
    }
}

const REMOTE: &str = r#"{"Id":"sha256:1","RepoDigests":["r:5000/app@sha256:2"]}"#;

#[tokio::test]
async fn all_calls_share_a_connection_and_speak_the_negotiated_version() {
    let engine = FakeEngine::start();
    engine.answer("GET /containers/a/json", 200, r#"{"Id":"a"}"#);
    engine.answer("POST /containers/a/start", 304, "");
    engine.answer("POST /containers/create", 201, r#"{"Id":"a","Warnings":["w"]}"#);
    let runtime = engine.connect().await.unwrap();
    assert_eq!(runtime.create(&ContainerSpec::new("a b", "app")).await.unwrap(), "a");
    runtime.start("a").await.unwrap();
    assert_eq!(runtime.inspect("a").await.unwrap().id, "a");
    assert_eq!(engine.connections.load(Ordering::SeqCst), 1);
    for path in ["/containers/create?name=a%20b", "/containers/a/start", "/containers/a/json"] {
        let heads = engine.heads(path);
        assert!(heads.len() == 1 && heads[0].contains(&format!(" /v1.41{path}")), "{heads:?}");
    }
}

#[tokio::test]
async fn an_engine_of_another_age_is_not_spoken_to() {
    let engine = FakeEngine::start();
    for version in [r#"{"ApiVersion":"1.20"}"#, r#"{"ApiVersion":"1.99","MinAPIVersion":"1.90"}"#] {
        engine.answer("GET /version", 200, version);
        assert!(engine.connect().await.err().unwrap().is_unsupported(), "{version}");
    }
}

#[tokio::test]
async fn a_registry_that_fails_is_made_up_for_by_the_image_that_is_here() {
    let engine = FakeEngine::start();
    let runtime = engine.connect().await.unwrap();
    engine.answer("GET /images/r:5000/app/json", 200, REMOTE);
    engine.answer(
        "POST /images/create",
        500,
        r#"{"message":"Get \"https://r:5000/v2/\": dial tcp: refused"}"#,
    );
    let image = "r:5000/app";
    let pulled = runtime.pull(&PullRequest::new(image)).await.unwrap();
    assert_eq!(
        (pulled.id.as_str(), pulled.digest.as_deref(), pulled.cached),
        ("sha256:1", Some("sha256:2"), true)
    );
    let always = PullRequest { behavior: PullBehavior::Always, ..PullRequest::new(image) };
    let error = runtime.pull(&always).await.unwrap_err();
    assert!(
        error.reason().starts_with("CannotPullContainerError: Error response from daemon: Get"),
        "{error}"
    );
    assert_eq!(engine.heads("/images/create?fromImage=r%3A5000%2Fapp&tag=latest").len(), 2);

    let prefer = PullRequest { behavior: PullBehavior::PreferCached, ..PullRequest::new(image) };
    assert!(runtime.pull(&prefer).await.unwrap().cached);
    engine.answer("GET /images/r:5000/app/json", 200, r#"{"Id":"sha256:1","RepoDigests":[]}"#);
    assert!(runtime.pull(&PullRequest::new(image)).await.unwrap().cached);
    assert_eq!(engine.heads("/images/create").len(), 2);
}

#[tokio::test]
async fn a_pull_carries_credentials_and_reports_what_fails_on_the_way() {
    let engine = FakeEngine::start();
    let runtime = engine.connect().await.unwrap();
    engine.answer("GET /images/r:5000/app/json", 200, REMOTE);
    engine.answer("POST /images/create", 200, "{\"status\":\"Pulling\"}\r\n{\"status\":\"Done\"}\r\n");
    let credentials = RegistryCredentials {
        username: "AWS".to_owned(),
        password: "\u{3ff}>?".to_owned(),
        ..RegistryCredentials::default()
    };
    let request = PullRequest {
        image: "r:5000/app".to_owned(),
        credentials: Some(credentials),
        behavior: PullBehavior::Once,
        platform: Some("linux/arm64".to_owned()),
    };
    assert!(!runtime.pull(&request).await.unwrap().cached);
    assert!(runtime.pull(&request).await.unwrap().cached);
    let heads = engine.heads("/images/create");
    assert!(heads.len() == 1 && heads[0].contains("platform=linux%2Farm64"), "{heads:?}");
    let header = heads[0].lines().find_map(|line| line.strip_prefix("x-registry-auth: ")).unwrap();
    let json = base64::engine::general_purpose::URL_SAFE.decode(header).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!((json["username"].as_str(), json["password"].as_str()), (Some("AWS"), Some("\u{3ff}>?")));

    let failure = "{\"status\":\"Pulling\"}\n{\"errorDetail\":{\"message\":\"manifest unknown\"},\"error\":\"manifest unknown\"}\n";
    engine.answer("POST /images/create", 200, failure);
    let always = PullRequest { behavior: PullBehavior::Always, ..request };
    let error = runtime.pull(&always).await.unwrap_err();
    assert_eq!(
        (error.cause, error.reason().as_str()),
        (Cause::NotFound, "CannotPullContainerError: manifest unknown")
    );
}

#[tokio::test]
async fn a_hanging_engine_is_given_up_on() {
    let engine = FakeEngine::start();
    let runtime = engine.connect().await.unwrap();
    let error = runtime.start("a").await.unwrap_err();
    assert_eq!(error.cause, Cause::Timeout(Duration::from_millis(50)));
    assert_eq!(
        error.reason(),
        "DockerTimeoutError: Could not transition to started; timed out after waiting 50ms"
    );
}

#[tokio::test]
async fn events_end_with_an_error_when_the_engine_does() {
    let engine = FakeEngine::start();
    let runtime = engine.connect().await.unwrap();
    let die = r#"{"Type":"container","Action":"die","Actor":{"ID":"a","Attributes":{"exitCode":"1"}},"timeNano":5}"#;
    engine.answer("GET /events", 200, &format!("{die}\n"));
    let filter = EventFilter { since: Some(7), labels: vec![("k".to_owned(), "v".to_owned())] };
    let items: Vec<_> = runtime.events(filter).collect().await;
    assert_eq!(items.len(), 2);
    assert_eq!(items[0].as_ref().unwrap().kind, EventKind::Die { exit_code: 1 });
    assert!(items[1].as_ref().unwrap_err().is_unavailable());
    let head = &engine.heads("/events")[0];
    assert!(head.contains("since=0.000000007") && head.contains("%22k%3Dv%22"), "{head}");
}

#[tokio::test]
async fn an_engine_that_goes_away_is_unavailable() {
    let engine = FakeEngine::start();
    let runtime = engine.connect().await.unwrap();
    std::fs::remove_file(&engine.socket).unwrap();
    let hanging = runtime.inspect("a");
    assert!(tokio::time::timeout(Duration::from_millis(50), hanging).await.is_err());
    let error = runtime.ping().await.unwrap_err();
    assert!(error.is_unavailable() && error.message.contains("Is the docker daemon running?"), "{error}");
    let events: Vec<_> = runtime.events(EventFilter::default()).collect().await;
    assert!(events.len() == 1 && events[0].as_ref().unwrap_err().is_unavailable());
}
