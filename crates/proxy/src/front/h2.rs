//! HTTP/2 connections of clients: hyper frames them, each request then takes the same phases as over HTTP/1.
//!
//! The head is written down as HTTP/1 text first. The checks, the rules and the head for an HTTP/1 target then work on one form, and
//! what cannot be written down safely (a line break in a value) cannot be forwarded.

use crate::answer::{Answer, reason_phrase};
use crate::config::ProtocolVersion;
use crate::engine::{Arrival, Engine};
use crate::front::State;
use crate::front::relay::{bond_cookies, connect_answer, may_retry, names_fields, passes as response_passes};
use crate::h1::field::{Field, Kind, is_target, is_value, kind_of};
use crate::h1::request::{Framing, Head, Parsed, from_parts};
use crate::h1::response;
use crate::live::Target;
use crate::outgoing::{Named, append_forwarded_for, append_host, passes};
use crate::plan::{Forwarding, Outcome, Plan, attributes, plan};
use crate::record::Record;
use crate::stream::Prefixed;
use crate::timer::Timer;
use crate::upstream::connect;
use crate::upstream::exchange::{Exchange, Fail, Source, SourceError};
use crate::upstream::h2::{self, Failed, Upload};
use bytes::{Buf, BufMut, Bytes, BytesMut};
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Request, Response, StatusCode};
use hyper::body::{Body as _, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use std::convert::Infallible;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

pub use crate::front::download::Body;
use crate::front::download::{Relayed, Streamed};

/// Requests at a time on one connection: AWS's number.
const STREAMS: u32 = 128;
const HEADER_LIST_LIMIT: u32 = 64 * 1024;

/// Serves a connection until its end.
pub async fn serve(engine: Arc<Engine>, arrival: Arrival, state: Arc<State>, io: Prefixed) {
    state.begin();
    let active = Arc::new(Requests::default());
    let arrival = Arc::new(arrival);
    let (idle, mut life) = timeouts(&engine, &arrival);
    let service = service_fn({
        let (engine, active) = (Arc::clone(&engine), Arc::clone(&active));
        move |request: Request<Incoming>| {
            let (engine, arrival, active) =
                (Arc::clone(&engine), Arc::clone(&arrival), Active::begin(&active));
            async move {
                let mut response = handle(&engine, &arrival, request).await;
                response.body_mut().hold(active);
                Ok::<_, Infallible>(response)
            }
        }
    });
    let connection = hyper::server::conn::http2::Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(HEADER_LIST_LIMIT)
        .serve_connection(TokioIo::new(io), service);
    let mut connection = pin!(connection);
    let (mut begun, mut quiet) = (0, 0);
    loop {
        tokio::select! {
            _ = connection.as_mut() => return,
            () = state.drained() => break,
            () = tokio::time::sleep(idle / 4) => {
                life = life.saturating_sub(idle / 4);
                let before = std::mem::replace(&mut begun, active.begun.load(Ordering::Relaxed));
                let was_quiet = active.running.load(Ordering::Relaxed) == 0 && begun == before;
                quiet = if was_quiet { quiet + 1 } else { 0 };
                if quiet >= 4 || life.is_zero() {
                    break;
                }
            }
        }
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}

/// How long a connection may be idle, and how long it may live.
fn timeouts(engine: &Engine, arrival: &Arrival) -> (Duration, Duration) {
    let listener = arrival.listener(&engine.snapshot.load(), "").map(|(listener, _)| listener);
    let attributes = attributes(listener.as_ref());
    (attributes.idle_timeout, attributes.client_keep_alive)
}

/// The requests of a connection.
#[derive(Debug, Default)]
struct Requests {
    begun: AtomicU64,
    running: AtomicU64,
}

/// A request under way on the connection.
#[derive(Debug)]
pub struct Active(Arc<Requests>);

impl Active {
    fn begin(requests: &Arc<Requests>) -> Self {
        requests.begun.fetch_add(1, Ordering::Relaxed);
        requests.running.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(requests))
    }
}

impl Drop for Active {
    fn drop(&mut self) {
        self.0.running.fetch_sub(1, Ordering::Relaxed);
    }
}

/// The head of an HTTP/2 request, written down.
struct Written {
    bytes: BytesMut,
    parsed: Parsed,
    fields: Vec<Field>,
}

/// Writes the head down; `None` when it contradicts itself.
fn write_down<B>(request: &Request<B>) -> Option<Written> {
    let mut bytes = BytesMut::with_capacity(512);
    let method = request.method().as_str();
    bytes.put_slice(method.as_bytes());
    bytes.put_u8(b' ');
    let start = bytes.len();
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    bytes.put_slice(if path.is_empty() { b"/" } else { path.as_bytes() });
    let target = start..bytes.len();
    if !is_target(&bytes[target.clone()]) {
        return None;
    }
    bytes.put_slice(b" HTTP/2\r\n");
    let mut fields = Vec::with_capacity(request.headers().len() + 1);
    let authority = request.uri().authority().map(|authority| authority.as_str());
    let host = request.headers().get(header::HOST).map(HeaderValue::as_bytes);
    if let (Some(authority), Some(host)) = (authority, host)
        && !host.eq_ignore_ascii_case(authority.as_bytes())
    {
        return None;
    }
    let mut append = |name: &[u8], value: &[u8]| {
        if !is_value(value) || value.len() > usize::from(u16::MAX) {
            return None;
        }
        let name_at = bytes.len();
        bytes.put_slice(name);
        bytes.put_slice(b": ");
        let value_at = bytes.len();
        bytes.put_slice(value);
        bytes.put_slice(b"\r\n");
        fields.push(Field::new(
            kind_of(name),
            name_at..name_at + name.len(),
            value_at..value_at + value.len(),
        ));
        Some(())
    };
    if let Some(authority) = authority {
        append(b"host", authority.as_bytes())?;
    }
    for (name, value) in request.headers() {
        if name != header::HOST || authority.is_none() {
            append(name.as_str().as_bytes(), value.as_bytes())?;
        }
    }
    bytes.put_slice(b"\r\n");
    let parsed = from_parts(bytes.len(), method.len(), target);
    Some(Written { bytes, parsed, fields })
}

/// One request's way.
async fn handle(engine: &Arc<Engine>, arrival: &Arrival, request: Request<Incoming>) -> Response<Body> {
    let Some(written) = write_down(&request) else {
        return own(&Answer::refusal(400, "BadHeader"), true, None);
    };
    let head = Head { bytes: &written.bytes, parsed: &written.parsed, fields: &written.fields };
    let mut plan = plan(engine, arrival, &head);
    let record = Record::begin(engine, arrival, &head, &plan, Instant::now());
    let settings = attributes(plan.listener.as_ref());
    let (server, idle) = (settings.server_header, settings.idle_timeout);
    match std::mem::replace(&mut plan.outcome, Outcome::Answer(Answer::page(500))) {
        Outcome::Answer(answer) => {
            if plan.priority.is_some() && answer.status < 500 && !answer.close {
                record.count_action(answer.location.is_some());
            }
            own(&answer, server, Some(record))
        }
        Outcome::Forward(forwarding) => {
            let way = Way { engine, arrival, plan: &plan, head: &head, idle };
            let forwarded = match forwarding.group.config.protocol_version {
                ProtocolVersion::Http1 => way.to_http1(&forwarding, request, record).await,
                ProtocolVersion::Http2 | ProtocolVersion::Grpc => {
                    way.to_http2(&forwarding, request, record).await
                }
            };
            forwarded.unwrap_or_else(|(answer, mut record)| {
                record.target_failed();
                own(&answer, server, Some(*record))
            })
        }
    }
}

/// A response of the balancer's own.
fn own(answer: &Answer, server: bool, record: Option<Record>) -> Response<Body> {
    let mut response = Response::new(Body::full(answer.body.clone()));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    if server {
        headers.insert(header::SERVER, HeaderValue::from_static("awselb/2.0"));
    }
    let mut insert = |name: HeaderName, value: &Option<String>| {
        if let Some(value) = value.as_ref().and_then(|value| HeaderValue::from_bytes(value.as_bytes()).ok()) {
            headers.insert(name, value);
        }
    };
    insert(header::CONTENT_TYPE, &answer.content_type);
    insert(header::LOCATION, &answer.location);
    if let Some(mut record) = record {
        record.own_answer(answer.status, answer.location.as_deref(), answer.reason);
        record.returned += answer.body.len() as u64;
    }
    debug_assert!(!reason_phrase(answer.status).is_empty());
    response
}

/// An answer instead of the target's, with the record to note it in.
type Instead = (Answer, Box<Record>);

struct Way<'a> {
    engine: &'a Arc<Engine>,
    arrival: &'a Arrival,
    plan: &'a Plan<'a>,
    head: &'a Head<'a>,
    idle: Duration,
}

impl Way<'_> {
    /// Forwards to a target that speaks HTTP/1.
    async fn to_http1(
        &self,
        forwarding: &Forwarding<'_>,
        request: Request<Incoming>,
        mut record: Record,
    ) -> Result<Response<Body>, Instead> {
        let method = request.method().clone();
        let body = request.into_body();
        let framing = match forwarding.framing {
            _ if body.is_end_stream() => Framing::None,
            Framing::None => Framing::Chunked,
            known => known,
        };
        let forwarding = Forwarding { framing, bond: forwarding.bond.clone(), ..forwarding.shallow() };
        let mut text = BytesMut::new();
        self.plan.append_head(self.arrival, &forwarding, self.head, &mut text);
        let left = if let Framing::Length(length) = framing { Some(length) } else { None };
        let mut source = Frames { body, rest: Bytes::new(), received: 0, ended: false, left };
        record.send(&forwarding.group, forwarding.target.begin());
        let timeouts = (self.engine.options.connect_timeout, self.engine.options.pool_idle_timeout);
        let (address, protocol) = (forwarding.group.config.source_address, forwarding.group.config.protocol);
        let to_head = method == http::Method::HEAD;
        let mut pooled = forwarding.target.pool.take(timeouts.1, !method.is_idempotent());
        let mut timer = Timer::after(self.idle);
        let (mut exchange, parsed) = loop {
            let connection = match pooled.take() {
                Some(connection) => connection,
                None => match connect(&forwarding.target, address, protocol, timeouts.0).await {
                    Ok(connection) => connection,
                    Err(error) => return Err((connect_answer(error), Box::new(record))),
                },
            };
            let mut exchange = Exchange::new(connection, &text, framing, to_head);
            timer.set(self.idle);
            match await_head(&mut exchange, &mut source, &mut timer, self.idle, &forwarding.target).await {
                Ok(parsed) if parsed.status != 101 => break (exchange, parsed),
                Err(fail) if may_retry(fail, &exchange, method.is_idempotent()) => {}
                failed => {
                    record.received += source.received;
                    return Err((failure(failed.err(), exchange.upload_done()), Box::new(record)));
                }
            }
        };
        record.target_answered(parsed.status);
        let mut response = Response::new(Body::full(Bytes::new()));
        *response.status_mut() = StatusCode::from_u16(parsed.status).unwrap_or(StatusCode::BAD_GATEWAY);
        self.copy_response_fields(&exchange, &parsed, &forwarding, response.headers_mut());
        exchange.take_head(&parsed);
        *response.body_mut() = Body::relayed(Relayed {
            exchange: Some(exchange),
            source,
            timer,
            idle: self.idle,
            engine: Arc::clone(self.engine),
            target: Arc::clone(&forwarding.target),
            length: match parsed.framing {
                response::Framing::Length(length) => Some(length),
                response::Framing::None => Some(0),
                response::Framing::Chunked | response::Framing::UntilClose => None,
            },
            record,
        });
        Ok(response)
    }

    fn copy_response_fields(
        &self,
        exchange: &Exchange,
        parsed: &response::Parsed,
        forwarding: &Forwarding<'_>,
        headers: &mut HeaderMap,
    ) {
        let (bytes, fields) = exchange.head();
        let named = names_fields(fields, bytes);
        for field in fields.iter().filter(|field| response_passes(field, bytes, named, fields, true)) {
            let name = HeaderName::from_bytes(field.name(bytes));
            if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(field.value(bytes))) {
                headers.append(name, value);
            }
        }
        if parsed.framing == response::Framing::Chunked {
            headers.remove(header::CONTENT_LENGTH);
        }
        if let Some(bond) = &forwarding.bond {
            append_cookies(
                headers,
                bond_cookies(self.engine, bond, &forwarding.target, bytes, fields, self.https()),
            );
        }
    }

    fn https(&self) -> bool {
        self.plan.listener.as_ref().is_some_and(|listener| listener.https)
    }

    /// Forwards to a target that speaks HTTP/2, gRPC included: frames and trailers go through as they are.
    async fn to_http2(
        &self,
        forwarding: &Forwarding<'_>,
        request: Request<Incoming>,
        mut record: Record,
    ) -> Result<Response<Body>, Instead> {
        let received = Arc::new(AtomicU64::new(0));
        let Some(outgoing) = self.http2_request(forwarding, request, &received) else {
            return Err((Answer::refusal(400, "BadHeader"), Box::new(record)));
        };
        record.send(&forwarding.group, forwarding.target.begin());
        let way = h2::Route {
            source: forwarding.group.config.source_address,
            protocol: forwarding.group.config.protocol,
            timeout: self.engine.options.connect_timeout,
        };
        let mut sending = pin!(h2::send(&forwarding.target, way, outgoing));
        let mut moved = 0;
        let response = loop {
            match tokio::time::timeout(self.idle, sending.as_mut()).await {
                Ok(Ok(response)) => break response,
                Ok(Err(Failed::Connect(error))) => return Err((connect_answer(error), Box::new(record))),
                Ok(Err(Failed::Broken)) => {
                    let answer = Answer { reason: "TargetConnectionClosed", ..Answer::page(502) };
                    return Err((answer, Box::new(record)));
                }
                // An upload that goes on is not idle.
                Err(_) if received.load(Ordering::Relaxed) != moved => {
                    moved = received.load(Ordering::Relaxed)
                }
                Err(_) => return Err((failure(Some(Fail::Idle), true), Box::new(record))),
            }
        };
        record.target_answered(response.status().as_u16());
        let (mut parts, body) = response.into_parts();
        parts.version = http::Version::HTTP_2;
        if let Some(bond) = &forwarding.bond {
            // Only the application's cookie is looked for in the response's fields: written down like an HTTP/1 head.
            let (bytes, fields) = set_cookies(&parts.headers);
            append_cookies(
                &mut parts.headers,
                bond_cookies(self.engine, bond, &forwarding.target, &bytes, &fields, self.https()),
            );
        }
        let body = Body::streamed(Streamed {
            body,
            received,
            moved,
            timer: Timer::after(self.idle),
            idle: self.idle,
            record,
        });
        Ok(Response::from_parts(parts, body))
    }

    fn http2_request(
        &self,
        forwarding: &Forwarding<'_>,
        request: Request<Incoming>,
        received: &Arc<AtomicU64>,
    ) -> Option<Request<Upload>> {
        let outgoing = self.plan.outgoing(self.arrival, forwarding);
        let (parts, body) = request.into_parts();
        let mut text = BytesMut::new();
        append_host(&mut text, &forwarding.address, &outgoing);
        let uri = http::Uri::builder()
            .scheme("http")
            .authority(&text[..])
            .path_and_query(forwarding.address.path_and_query)
            .build()
            .ok()?;
        let mut next = Request::new(Upload { body, received: Arc::clone(received) });
        *next.method_mut() = parts.method;
        *next.uri_mut() = uri;
        *next.version_mut() = http::Version::HTTP_2;
        let headers = next.headers_mut();
        let named = Named::of(self.head);
        for (name, value) in &parts.headers {
            let Some(field) =
                self.head.fields.iter().find(|field| field.name(self.head.bytes) == name.as_str().as_bytes())
            else {
                continue;
            };
            let length = field.kind == Kind::ContentLength;
            let trailers = field.kind == Kind::Te && value.as_bytes().eq_ignore_ascii_case(b"trailers");
            if length || trailers || passes(field, self.head, outgoing.attributes, &named) {
                headers.append(name.clone(), value.clone());
            }
        }
        let value = |write: &mut dyn FnMut(&mut BytesMut) -> bool| {
            let mut text = BytesMut::new();
            write(&mut text).then(|| HeaderValue::from_bytes(&text).ok()).flatten()
        };
        if let Some(value) = value(&mut |out| append_forwarded_for(out, self.head, &outgoing)) {
            headers.insert("x-forwarded-for", value);
        }
        let trace = value(&mut |out| {
            outgoing.trace.append_value(self.head, out);
            true
        });
        headers.insert("x-amzn-trace-id", trace?);
        headers.insert(
            "x-forwarded-proto",
            HeaderValue::from_static(if outgoing.https { "https" } else { "http" }),
        );
        headers.insert("x-forwarded-port", HeaderValue::from(outgoing.port));
        if let Some(tls) = outgoing.tls {
            headers.insert("x-amzn-tls-version", HeaderValue::from_static(tls.version));
            headers.insert("x-amzn-tls-cipher-suite", HeaderValue::from_static(tls.cipher));
        }
        Some(next)
    }
}

fn append_cookies(headers: &mut HeaderMap, cookies: Vec<String>) {
    for cookie in cookies {
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            headers.append(header::SET_COOKIE, value);
        }
    }
}

/// The Set-Cookie fields of a response as ranges into text.
fn set_cookies(headers: &HeaderMap) -> (Vec<u8>, Vec<Field>) {
    let (mut bytes, mut fields) = (Vec::new(), Vec::new());
    for value in
        headers.get_all(header::SET_COOKIE).iter().filter(|value| value.len() <= usize::from(u16::MAX))
    {
        let at = bytes.len();
        bytes.extend_from_slice(value.as_bytes());
        fields.push(Field::new(Kind::SetCookie, at..at, at..bytes.len()));
    }
    (bytes, fields)
}

async fn await_head(
    exchange: &mut Exchange,
    source: &mut Frames,
    timer: &mut Timer,
    idle: Duration,
    target: &Target,
) -> Result<response::Parsed, Fail> {
    poll_fn(|cx| match exchange.poll_head(cx, source) {
        Poll::Pending if target.is_gone() => Poll::Ready(Err(Fail::TargetClosed { silent: false })),
        Poll::Pending => {
            if exchange.take_progress() {
                timer.set(idle);
            }
            timer.poll_ticking(cx).map(|()| Err(Fail::Idle))
        }
        ready => ready,
    })
    .await
}

/// What a failed exchange is answered with.
fn failure(fail: Option<Fail>, upload_done: bool) -> Answer {
    match fail {
        Some(Fail::Idle) if upload_done => Answer { reason: "TargetTimeout", ..Answer::page(504) },
        Some(Fail::Idle) => Answer::page(408),
        Some(Fail::Client(_)) => Answer::refusal(400, "BadBody"),
        Some(Fail::TargetClosed { .. }) => Answer { reason: "TargetConnectionClosed", ..Answer::page(502) },
        Some(Fail::Malformed) | None => Answer { reason: "TargetResponseMalformed", ..Answer::page(502) },
    }
}

/// The body of an HTTP/2 request on its way to an HTTP/1 target.
#[derive(Debug)]
pub struct Frames {
    body: Incoming,
    rest: Bytes,
    pub received: u64,
    ended: bool,
    /// Bytes still to come, where the head has told: the target was told the same.
    left: Option<u64>,
}

impl Source for Frames {
    fn poll_fill(
        &mut self,
        cx: &mut Context<'_>,
        out: &mut BytesMut,
        limit: usize,
    ) -> Poll<Result<usize, SourceError>> {
        loop {
            if !self.rest.is_empty() {
                let n = self.rest.len().min(limit);
                if let Some(left) = &mut self.left {
                    *left = left.checked_sub(n as u64).ok_or(SourceError::Malformed)?;
                }
                out.extend_from_slice(&self.rest[..n]);
                self.rest.advance(n);
                self.received += n as u64;
                return Poll::Ready(Ok(n));
            }
            if self.ended {
                let whole = self.left.is_none_or(|left| left == 0);
                return Poll::Ready(if whole { Ok(0) } else { Err(SourceError::Malformed) });
            }
            match ready!(Pin::new(&mut self.body).poll_frame(cx)) {
                Some(Ok(frame)) => self.rest = frame.into_data().unwrap_or_default(),
                Some(Err(_)) => return Poll::Ready(Err(SourceError::Gone)),
                None => self.ended = true,
            }
        }
    }

    /// hyper drops the request's future when its client resets the stream.
    fn poll_gone(&mut self, _cx: &mut Context<'_>) -> Poll<()> {
        Poll::Pending
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_written_down_unless_they_contradict_themselves() {
        let request = |change: &dyn Fn(&mut Request<()>)| {
            let mut request = Request::get("http://a.example/x").body(()).unwrap();
            change(&mut request);
            write_down(&request).map(|written| String::from_utf8(written.bytes.to_vec()).unwrap())
        };
        assert_eq!(request(&|_| {}).unwrap(), "GET /x HTTP/2\r\nhost: a.example\r\n\r\n");
        let other_host = |request: &mut Request<()>| {
            drop(request.headers_mut().insert("host", HeaderValue::from_static("b.example")))
        };
        assert!(request(&other_host).is_none());
    }
}
