//! Phases: forward a request to an HTTP/1 target, retry it where that is safe, and respond with what comes back.

use crate::answer::{Answer, append_field, append_number, append_status_line};
use crate::engine::Engine;
use crate::front::client::Client;
use crate::front::h1::{Facts, Next, respond};
use crate::front::tunnel::tunnel;
use crate::h1::body::{CHUNK_LIMIT, Encoder};
use crate::h1::field::{Field, Kind, list};
use crate::h1::request::Framing;
use crate::h1::response::{self, Parsed};
use crate::live::Target;
use crate::record::Record;
use crate::snapshot::Group;
use crate::sticky::Bond;
use crate::stream::poll_drain;
use crate::upstream::exchange::{Exchange, Fail, HIGH_WATER, SourceError};
use crate::upstream::{ConnectError, Connection, connect};
use bytes::{BufMut, BytesMut};
use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

/// Where a request goes and how.
pub struct Order {
    pub group: Arc<Group>,
    pub target: Arc<Target>,
    pub bond: Option<Box<Bond>>,
    pub framing: Framing,
    pub websocket: bool,
    pub close: bool,
    pub https: bool,
    pub server: bool,
}

/// A request on its way through.
pub struct Relay<'a> {
    pub engine: &'a Arc<Engine>,
    pub facts: Facts,
    pub idle: Duration,
}

/// The answer to a target that could not be reached.
pub fn connect_answer(error: ConnectError) -> Answer {
    match error {
        ConnectError::Refused => Answer { reason: "TargetConnectionRefused", ..Answer::page(502) },
        ConnectError::Timeout => Answer { reason: "TargetConnectionTimeout", ..Answer::page(504) },
    }
}

/// Whether a failed exchange may be tried once more on a new connection: the target closed an idle connection just as it was used
/// again, nothing of the body is lost, and doing it twice would do no harm.
pub fn may_retry(fail: Fail, exchange: &Exchange, idempotent: bool) -> bool {
    fail == Fail::TargetClosed { silent: true } && exchange.was_reused() && !exchange.body_taken && idempotent
}

impl Relay<'_> {
    /// Forwards, and answers the client. `head` is the head that goes to the target.
    pub async fn run(&self, client: &mut Client, head: &[u8], order: Order, record: &mut Record) -> Next {
        record.send(&order.group, order.target.begin());
        let mut exchange = match self.obtain(&order).await {
            Ok(connection) => Exchange::new(connection, head, order.framing, self.facts.to_head),
            Err(error) => return self.fail(client, connect_answer(error), &order, record).await,
        };
        let mut response = self.await_head(client, &mut exchange, &order.target).await;
        if let Err(fail) = response
            && may_retry(fail, &exchange, self.facts.idempotent)
        {
            exchange = match self.open(&order).await {
                Ok(connection) => Exchange::new(connection, head, order.framing, self.facts.to_head),
                Err(error) => return self.fail(client, connect_answer(error), &order, record).await,
            };
            response = self.await_head(client, &mut exchange, &order.target).await;
        }
        record.received += client.wire.take_received();
        let parsed = match response {
            Ok(parsed) => parsed,
            Err(fail) => return self.failed(client, fail, &exchange, &order, record).await,
        };
        if parsed.status == 101 {
            return self.switch(client, exchange, parsed, order, record).await;
        }
        record.target_answered(parsed.status);
        self.pass_on(client, exchange, parsed, &order, record).await
    }

    async fn obtain(&self, order: &Order) -> Result<Box<Connection>, ConnectError> {
        let certain = !self.facts.idempotent;
        match order.target.pool.take(self.engine.options.pool_idle_timeout, certain) {
            Some(connection) => Ok(connection),
            None => self.open(order).await,
        }
    }

    async fn open(&self, order: &Order) -> Result<Box<Connection>, ConnectError> {
        let group = &order.group.config;
        connect(&order.target, group.source_address, group.protocol, self.engine.options.connect_timeout)
            .await
    }

    async fn await_head(
        &self,
        client: &mut Client,
        exchange: &mut Exchange,
        target: &Target,
    ) -> Result<Parsed, Fail> {
        client.timer.set(self.idle);
        poll_fn(|cx| match exchange.poll_head(cx, &mut client.wire) {
            Poll::Pending => self.poll_idle(cx, client, exchange, target),
            ready => ready,
        })
        .await
    }

    /// Puts the idle timeout off if anything moved, and fails when it is over or the target was taken out of its group.
    fn poll_idle<T>(
        &self,
        cx: &mut Context<'_>,
        client: &mut Client,
        exchange: &mut Exchange,
        target: &Target,
    ) -> Poll<Result<T, Fail>> {
        if target.is_gone() {
            return Poll::Ready(Err(Fail::TargetClosed { silent: false }));
        }
        if exchange.take_progress() | client.wire.take_progress() {
            client.timer.set(self.idle);
        }
        client.timer.poll_ticking(cx).map(|()| Err(Fail::Idle))
    }

    /// Answers with an error of the balancer's own.
    async fn fail(&self, client: &mut Client, answer: Answer, order: &Order, record: &mut Record) -> Next {
        record.target_failed();
        respond(client, &answer, self.facts, order.framing, order.server, self.idle, record).await
    }

    /// Answers after an exchange that brought no response.
    async fn failed(
        &self,
        client: &mut Client,
        fail: Fail,
        exchange: &Exchange,
        order: &Order,
        record: &mut Record,
    ) -> Next {
        let answer = match fail {
            // Nobody is there to be answered; the record will say 460.
            Fail::Client(SourceError::Gone) => return Next::Abort,
            Fail::Client(SourceError::Malformed) => Answer::refusal(400, "BadBody"),
            Fail::TargetClosed { .. } => Answer { reason: "TargetConnectionClosed", ..Answer::page(502) },
            Fail::Malformed => Answer { reason: "TargetResponseMalformed", ..Answer::page(502) },
            Fail::Idle if exchange.upload_done() => Answer { reason: "TargetTimeout", ..Answer::page(504) },
            Fail::Idle => Answer::refusal(408, "RequestTimeout"),
        };
        // What was taken of the body is gone, and so is the place where the next request would begin.
        let answer = Answer { close: answer.close || !exchange.upload_done(), ..answer };
        match fail {
            Fail::Client(_) => {
                respond(client, &answer, self.facts, order.framing, order.server, self.idle, record).await
            }
            _ => self.fail(client, answer, order, record).await,
        }
    }

    /// Sends the response on, head and body.
    async fn pass_on(
        &self,
        client: &mut Client,
        mut exchange: Exchange,
        parsed: Parsed,
        order: &Order,
        record: &mut Record,
    ) -> Next {
        client.wire.forget_continue();
        let mut close = self.facts.wants_close || order.close || !exchange.upload_done();
        let encoder = match parsed.framing {
            response::Framing::None | response::Framing::Length(_) => Encoder::Plain,
            _ if self.facts.http10 => {
                close = true;
                Encoder::Plain
            }
            _ => Encoder::Chunked,
        };
        self.write_head(client, &exchange, &parsed, encoder, close, order);
        exchange.take_head(&parsed);
        let result = self.pump(client, &mut exchange, encoder, order, record).await;
        record.received += client.wire.take_received();
        if result.is_err() {
            return Next::Abort;
        }
        let upload_done = exchange.upload_done();
        if !order.close
            && let Some(connection) = exchange.finish()
        {
            self.engine.keep(&order.target, connection);
        }
        if close || !upload_done { Next::Close } else { Next::Request }
    }

    /// Moves the body of the response, and what is left of the request's, until both are done or one side fails.
    async fn pump(
        &self,
        client: &mut Client,
        exchange: &mut Exchange,
        encoder: Encoder,
        order: &Order,
        record: &mut Record,
    ) -> Result<(), Fail> {
        client.timer.set(self.idle);
        let mut ended = false;
        poll_fn(|cx| {
            loop {
                while !ended && client.wbuf.len() < HIGH_WATER {
                    let wire = &mut client.wire;
                    let fill = encoder.append(&mut client.wbuf, |out| {
                        match exchange.poll_body(cx, wire, out, CHUNK_LIMIT) {
                            Poll::Ready(Ok(n)) => Ok(n),
                            Poll::Ready(Err(fail)) => Err(Some(fail)),
                            Poll::Pending => Err(None),
                        }
                    });
                    match fill {
                        Ok(0) => {
                            encoder.finish(&mut client.wbuf);
                            ended = true;
                        }
                        Ok(n) => record.returned += n as u64,
                        Err(None) => break,
                        Err(Some(fail)) => return Poll::Ready(Err(fail)),
                    }
                }
                if client.wbuf.is_empty() && !client.wire.stream.is_unflushed() {
                    if ended {
                        return Poll::Ready(Ok(()));
                    }
                    return self.poll_idle(cx, client, exchange, &order.target);
                }
                let before = client.wbuf.len();
                match poll_drain(&mut client.wire.stream, cx, &mut client.wbuf) {
                    Poll::Ready(Ok(_)) => client.timer.set(self.idle),
                    Poll::Ready(Err(_)) => return Poll::Ready(Err(Fail::Client(SourceError::Gone))),
                    Poll::Pending => {
                        if client.wbuf.len() != before {
                            client.timer.set(self.idle);
                        }
                        return self.poll_idle(cx, client, exchange, &order.target);
                    }
                }
            }
        })
        .await
    }

    /// Writes the head of the response as the client gets it.
    fn write_head(
        &self,
        client: &mut Client,
        exchange: &Exchange,
        parsed: &Parsed,
        encoder: Encoder,
        close: bool,
        order: &Order,
    ) {
        let (head, fields) = exchange.head();
        let out = &mut client.wbuf;
        out.reserve(parsed.len + 128);
        append_status_line(out, parsed.status);
        append_fields(out, head, fields, parsed.framing == response::Framing::None);
        if let Some(bond) = &order.bond {
            for cookie in bond_cookies(self.engine, bond, &order.target, head, fields, order.https) {
                append_field(out, b"Set-Cookie", cookie.as_bytes());
            }
        }
        if let response::Framing::Length(length) = parsed.framing {
            out.put_slice(b"Content-Length: ");
            append_number(out, length);
            out.put_slice(b"\r\n");
        }
        if encoder == Encoder::Chunked {
            out.put_slice(b"Transfer-Encoding: chunked\r\n");
        }
        out.put_slice(if close { b"Connection: close\r\n\r\n" } else { b"Connection: keep-alive\r\n\r\n" });
    }

    /// The target has accepted the upgrade to a web socket: from here on the connection carries its bytes.
    async fn switch(
        &self,
        client: &mut Client,
        mut exchange: Exchange,
        parsed: Parsed,
        order: Order,
        record: &mut Record,
    ) -> Next {
        if !order.websocket {
            let answer = Answer { reason: "TargetResponseMalformed", ..Answer::page(502) };
            return self.fail(client, answer, &order, record).await;
        }
        record.target_answered(101);
        let (head, fields) = exchange.head();
        append_status_line(&mut client.wbuf, 101);
        append_fields(&mut client.wbuf, head, fields, true);
        if let Some(bond) = &order.bond {
            for cookie in bond_cookies(self.engine, bond, &order.target, head, fields, order.https) {
                append_field(&mut client.wbuf, b"Set-Cookie", cookie.as_bytes());
            }
        }
        client.wbuf.put_slice(b"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
        exchange.take_head(&parsed);
        let connection = exchange.into_connection();
        let (received, returned) = tunnel(client, connection, &order.target, self.idle).await;
        record.received += received;
        record.returned += returned;
        Next::Abort
    }
}

/// `Set-Cookie` values that bind the client to its target.
pub fn bond_cookies(
    engine: &Engine,
    bond: &Bond,
    target: &Target,
    head: &[u8],
    fields: &[Field],
    https: bool,
) -> Vec<String> {
    let sets_app_cookie = bond.app_cookie().is_some_and(|name| {
        fields.iter().filter(|field| field.kind == Kind::SetCookie).any(|field| {
            field.value(head).strip_prefix(name.as_bytes()).is_some_and(|rest| rest.starts_with(b"="))
        })
    });
    let mut cookies = Vec::new();
    engine.cookies.bind(bond, target, sets_app_cookie, crate::clock::unix_seconds(), https, &mut cookies);
    cookies
}

/// Whether a field of a response goes on to the client. `keep_length`: there is no body, so its length is for the target to tell.
pub fn passes(field: &Field, head: &[u8], named: bool, fields: &[Field], keep_length: bool) -> bool {
    match field.kind {
        Kind::Connection
        | Kind::KeepAlive
        | Kind::ProxyConnection
        | Kind::Te
        | Kind::Trailer
        | Kind::TransferEncoding
        | Kind::Upgrade => false,
        Kind::ContentLength => keep_length,
        _ => !named || !connection_names(fields, head, field.name(head)),
    }
}

/// Whether a response's Connection names fields of its own.
pub fn names_fields(fields: &[Field], head: &[u8]) -> bool {
    let usual = |option: &[u8]| {
        [&b"close"[..], b"keep-alive", b"upgrade"].iter().any(|usual| option.eq_ignore_ascii_case(usual))
    };
    fields
        .iter()
        .filter(|field| field.kind == Kind::Connection)
        .any(|field| list(field.value(head)).any(|option| !usual(option)))
}

fn connection_names(fields: &[Field], head: &[u8], name: &[u8]) -> bool {
    fields
        .iter()
        .filter(|field| field.kind == Kind::Connection)
        .any(|field| list(field.value(head)).any(|option| option.eq_ignore_ascii_case(name)))
}

fn append_fields(out: &mut BytesMut, head: &[u8], fields: &[Field], keep_length: bool) {
    let named = names_fields(fields, head);
    for field in fields {
        if passes(field, head, named, fields, keep_length) {
            append_field(out, field.name(head), field.value(head));
        }
    }
}
