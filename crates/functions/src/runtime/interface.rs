//! The runtime interface: the small HTTP service from which a worker's process takes its events.
//!
//! Each worker has a listener of its own on loopback, so that no process can take another's events by mistake.
//!
//! Source: AWS Lambda developer guide, "Using the Lambda runtime API for custom runtimes", version 2018-06-01.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::{Mutex, Notify, mpsc};

/// Bytes of an answer, as with AWS.
const MOST_ANSWER: usize = 6 << 20;

/// One event on its way to a process.
#[derive(Debug)]
pub struct Job {
    pub request_id: String,
    pub payload: Vec<u8>,
    /// Milliseconds since the epoch.
    pub deadline: i64,
    pub function_arn: String,
    pub client_context: Option<String>,
}

/// What a process posts.
#[derive(Debug)]
pub enum Posted {
    Answer(String, Bytes),
    Failure(String, Bytes),
    /// It could not begin.
    InitFailure(Bytes),
}

/// The worker's end of the interface.
pub struct Interface {
    jobs: Mutex<mpsc::Receiver<Job>>,
    posted: mpsc::Sender<Posted>,
    /// Whether the process has asked for its first event.
    pub ready: AtomicBool,
    pub became_ready: Notify,
}

impl Interface {
    /// The interface, and the ends that the worker holds.
    pub fn new() -> (Arc<Interface>, mpsc::Sender<Job>, mpsc::Receiver<Posted>) {
        let (send, jobs) = mpsc::channel(1);
        let (posted, results) = mpsc::channel(4);
        let this = Interface {
            jobs: Mutex::new(jobs),
            posted,
            ready: AtomicBool::new(false),
            became_ready: Notify::new(),
        };
        (Arc::new(this), send, results)
    }
}

/// Serves until the task is aborted.
pub async fn serve(interface: Arc<Interface>, listener: TcpListener) {
    // A process has one connection, at most a few.
    let mut connections = tokio::task::JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else { return };
        let _ = stream.set_nodelay(true);
        if connections.len() >= 16 {
            continue;
        }
        let interface = interface.clone();
        connections.spawn(async move {
            let service = service_fn(move |r| {
                let interface = interface.clone();
                async move { Ok::<_, std::convert::Infallible>(answer(&interface, r).await) }
            });
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
        while connections.try_join_next().is_some() {}
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    let mut r = Response::new(Full::new(Bytes::from_static(text.as_bytes())));
    *r.status_mut() = status;
    r
}

async fn answer(interface: &Interface, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let path = request.uri().path().to_owned();
    let Some(path) = path.strip_prefix("/2018-06-01/runtime/") else {
        return plain(StatusCode::NOT_FOUND, "");
    };
    if path == "invocation/next" {
        return next(interface).await;
    }
    let body = match Limited::new(request.into_body(), MOST_ANSWER + 1).collect().await {
        Ok(b) => b.to_bytes(),
        Err(_) => return plain(StatusCode::PAYLOAD_TOO_LARGE, "{\"errorType\":\"RequestEntityTooLarge\"}"),
    };
    let posted = match path.split('/').collect::<Vec<_>>()[..] {
        ["init", "error"] => Posted::InitFailure(body),
        ["invocation", id, "response"] => Posted::Answer(id.to_owned(), body),
        ["invocation", id, "error"] => Posted::Failure(id.to_owned(), body),
        _ => return plain(StatusCode::NOT_FOUND, ""),
    };
    // If nobody takes it any more the worker is being ended.
    let _ = interface.posted.try_send(posted);
    plain(StatusCode::ACCEPTED, "{\"status\":\"OK\"}")
}

async fn next(interface: &Interface) -> Response<Full<Bytes>> {
    interface.ready.store(true, Ordering::Release);
    interface.became_ready.notify_one();
    let Some(job) = interface.jobs.lock().await.recv().await else {
        return plain(StatusCode::GONE, "");
    };
    let mut response = Response::builder()
        .header("Content-Type", "application/json")
        .header("Lambda-Runtime-Aws-Request-Id", &job.request_id)
        .header("Lambda-Runtime-Deadline-Ms", job.deadline)
        .header("Lambda-Runtime-Invoked-Function-Arn", &job.function_arn)
        .header("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
    if let Some(c) = &job.client_context {
        response = response.header("Lambda-Runtime-Client-Context", c);
    }
    response
        .body(Full::new(Bytes::from(job.payload)))
        .unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR, ""))
}
