//! HTTP/1 connections of clients: one request after the other, until either side has had enough.
//!
//! read head → plan → answer, or forward ([`crate::front::relay`]) → next

use crate::answer::Answer;
use crate::engine::{Arrival, Engine};
use crate::front::State;
use crate::front::client::{Client, NoHead};
use crate::front::relay::{self, Relay};
use crate::h1::field::Kind;
use crate::h1::request::{Framing, Head, Reject, Version};
use crate::plan::{Outcome, attributes, plan};
use crate::record::Record;
use crate::stream::Stream;
use bytes::{Buf, BytesMut};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Idle timeout of a connection whose balancer is not known yet.
pub const DEFAULT_IDLE: Duration = Duration::from_secs(60);

/// Whether the connection goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    Request,
    /// After the client had time to read its answer.
    Close,
    /// At once: the client is gone, or must see that its answer is not whole.
    Abort,
}

/// What later phases need to know of a head whose bytes are gone.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub to_head: bool,
    /// Repeating it does no harm (RFC 9110, 9.2.2).
    pub idempotent: bool,
    pub http10: bool,
    pub wants_close: bool,
}

impl Facts {
    fn of(head: &Head<'_>) -> Self {
        let method = head.method();
        let http10 = head.parsed.version == Version::Http10;
        Self {
            to_head: method == "HEAD",
            idempotent: matches!(method, "GET" | "HEAD" | "OPTIONS" | "PUT" | "DELETE"),
            http10,
            wants_close: head.connection_has(b"close") || http10 && !head.connection_has(b"keep-alive"),
        }
    }
}

/// Serves a connection until its end. `read` is what has been read of it already.
pub async fn serve(engine: Arc<Engine>, arrival: Arrival, state: Arc<State>, stream: Stream, read: BytesMut) {
    let born = Instant::now();
    let mut idle = DEFAULT_IDLE.min(engine.options.header_timeout);
    let mut client = Client::new(stream, read, idle);
    let mut scratch = BytesMut::new();
    loop {
        match client.read_head(&state, idle, engine.options.header_timeout).await {
            Ok(parsed) => {
                let turn = Turn { engine: &engine, arrival: &arrival, state: &state, born };
                match turn.take(&mut client, &mut scratch, &parsed, &mut idle).await {
                    Next::Request if state.end() => {}
                    Next::Request | Next::Close => return client.close().await,
                    Next::Abort => return,
                }
            }
            Err(NoHead::Closed) => return,
            Err(NoHead::Reject(reject)) => {
                refuse(&engine, &arrival, &mut client, reject, idle).await;
                return client.close().await;
            }
        }
    }
}

/// Answers a request whose head could not even be read.
async fn refuse(engine: &Engine, arrival: &Arrival, client: &mut Client, reject: Reject, idle: Duration) {
    let listener = arrival.listener(&engine.snapshot.load(), "").map(|(listener, _)| listener);
    if let Some(listener) = &listener {
        listener.balancer.counters.own_answer(reject.status);
        listener.balancer.counters.non_compliant.one();
    }
    let server = attributes(listener.as_ref()).server_header;
    client.answer(&Answer::refusal(reject.status, reject.reason), false, true, server, idle).await;
}

/// One request's way.
struct Turn<'a> {
    engine: &'a Arc<Engine>,
    arrival: &'a Arrival,
    state: &'a State,
    born: Instant,
}

impl Turn<'_> {
    async fn take(
        &self,
        client: &mut Client,
        scratch: &mut BytesMut,
        parsed: &crate::h1::request::Parsed,
        idle: &mut Duration,
    ) -> Next {
        let head = Head { bytes: &client.wire.rbuf[..parsed.len], parsed, fields: &client.fields };
        let mut facts = Facts::of(&head);
        let wants_continue = head.first(Kind::Expect).is_some() && !facts.http10;
        let plan = plan(self.engine, self.arrival, &head);
        let settings = attributes(plan.listener.as_ref());
        let (server, keep_alive) = (settings.server_header, settings.client_keep_alive);
        *idle = settings.idle_timeout;
        let mut record = Record::begin(self.engine, self.arrival, &head, &plan, Instant::now());
        scratch.clear();
        if let Outcome::Forward(forwarding) = &plan.outcome {
            plan.append_head(self.arrival, forwarding, &head, scratch);
        }
        let priority = plan.priority;
        let framing = plan.framing;
        let outcome = match plan.outcome {
            Outcome::Answer(answer) => Err(answer),
            Outcome::Forward(forwarding) => Ok(relay::Order {
                group: forwarding.group,
                target: forwarding.target,
                bond: forwarding.bond,
                framing: forwarding.framing,
                websocket: forwarding.websocket,
                close: forwarding.close,
                https: plan.listener.as_ref().is_some_and(|listener| listener.https),
                server,
            }),
        };
        client.wire.rbuf.advance(parsed.len);
        client.wire.expect_body(framing, wants_continue);
        facts.wants_close |= self.state.is_draining() || self.born.elapsed() >= keep_alive;
        match outcome {
            Ok(order) => {
                let relay = Relay { engine: self.engine, facts, idle: *idle };
                relay.run(client, scratch, order, &mut record).await
            }
            Err(answer) => {
                if priority.is_some() && answer.status < 500 && !answer.close {
                    record.count_action(answer.location.is_some());
                }
                respond(client, &answer, facts, framing, server, *idle, &mut record).await
            }
        }
    }
}

/// Sends an answer of the balancer's own.
pub async fn respond(
    client: &mut Client,
    answer: &Answer,
    facts: Facts,
    framing: Framing,
    server: bool,
    idle: Duration,
    record: &mut Record,
) -> Next {
    record.own_answer(answer.status, answer.location.as_deref(), answer.reason);
    record.returned += answer.body.len() as u64;
    // A body that was held back will not come, or will: nobody can tell, so the connection ends.
    let close = answer.close || facts.wants_close || client.wire.is_held_back();
    if !client.answer(answer, facts.to_head, close, server, idle).await {
        return Next::Abort;
    }
    if close || framing != Framing::None && !client.discard_body().await {
        Next::Close
    } else {
        Next::Request
    }
}
