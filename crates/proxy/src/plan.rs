//! Phase: what is to become of a request, from its head alone. Nothing here waits.
//!
//! accept → read head → **plan** (check, route, pick) → forward → respond → record

use crate::answer::{Answer, Place};
use crate::config::{Attributes, Id, ProtocolVersion};
use crate::engine::{Arrival, Engine};
use crate::h1::field::{Kind, list};
use crate::h1::request::{self, Address, Class, Framing, Head, Reject, Verdict, Version};
use crate::live::Target;
use crate::outgoing::{Outgoing, Trace, append_head, is_plain_name, too_many_addresses};
use crate::pick;
use crate::route::route;
use crate::snapshot::{Forward, Group, Listener, RuleAction};
use crate::sticky::Bond;
use bytes::BytesMut;
use std::sync::Arc;

/// What to do with a request.
pub struct Plan<'h> {
    /// Unknown when the shared address has no balancer of the name asked for.
    pub listener: Option<Arc<Listener>>,
    pub outcome: Outcome<'h>,
    /// Priority of the rule that decided; `None` when none did.
    pub priority: Option<u32>,
    /// How the body that follows ends; none when the request is refused.
    pub framing: Framing,
    pub class: Class,
    pub class_reason: &'static str,
    pub trace: Trace,
}

pub enum Outcome<'h> {
    Answer(Answer),
    Forward(Forwarding<'h>),
}

/// Where a request goes.
pub struct Forwarding<'h> {
    pub address: Address<'h>,
    pub group: Arc<Group>,
    pub target: Arc<Target>,
    pub bond: Option<Box<Bond>>,
    pub framing: Framing,
    pub websocket: bool,
    /// Both connections are closed afterwards: the request was ambiguous.
    pub close: bool,
}

impl<'h> Forwarding<'h> {
    /// The same way for the same request.
    pub fn shallow(&self) -> Self {
        Self {
            address: self.address,
            group: Arc::clone(&self.group),
            target: Arc::clone(&self.target),
            bond: None,
            framing: self.framing,
            websocket: self.websocket,
            close: self.close,
        }
    }
}

/// Attributes for requests that are refused before their listener is known.
fn default_attributes() -> &'static Attributes {
    static DEFAULT: std::sync::OnceLock<Attributes> = std::sync::OnceLock::new();
    DEFAULT.get_or_init(Attributes::default)
}

/// Attributes of the listener's balancer.
pub fn attributes(listener: Option<&Arc<Listener>>) -> &Attributes {
    match listener {
        Some(listener) => &listener.balancer.attributes,
        None => default_attributes(),
    }
}

/// Decides.
pub fn plan<'h>(engine: &Engine, arrival: &Arrival, head: &Head<'h>) -> Plan<'h> {
    let snapshot = engine.snapshot.load();
    let address = request::address(head);
    let host = address.map_or("", |address| address.host);
    let (listener, zone) =
        arrival.listener(&snapshot, host).map_or((None, None), |(listener, zone)| (Some(listener), zone));
    let mut plan = Plan {
        listener,
        outcome: Outcome::Answer(unserved(arrival)),
        priority: None,
        framing: Framing::None,
        class: Class::Compliant,
        class_reason: "",
        trace: Trace::new(),
    };
    let checked = address.and_then(|address| Ok((address, check(head, attributes(plan.listener.as_ref()))?)));
    match checked {
        Err(Reject { status, reason }) => plan.outcome = Outcome::Answer(Answer::refusal(status, reason)),
        Ok((address, verdict)) => {
            plan.framing = verdict.framing;
            (plan.class, plan.class_reason) = (verdict.class, verdict.reason);
            if let Some(listener) = plan.listener.clone() {
                let (action, priority) = route(&listener, head, &address, arrival.client.ip());
                plan.priority = Some(priority);
                plan.outcome = act(engine, arrival, &listener, action, head, address, verdict, zone.as_ref());
            }
        }
    }
    plan
}

/// The answer where no listener serves: at an address of its own that is plain text sent to an HTTPS port.
fn unserved(arrival: &Arrival) -> Answer {
    if arrival.shared { Answer::page(404) } else { Answer::refusal(400, "PlainTextToHttps") }
}

/// Checks that need no rule.
fn check(head: &Head<'_>, attributes: &Attributes) -> Result<Verdict, Reject> {
    let refuse = |status, reason| Err(Reject { status, reason });
    let verdict = request::judge(head, attributes.desync_mitigation)?;
    match head.method() {
        "TRACE" => return refuse(405, "MethodNotAllowed"),
        "CONNECT" => return refuse(400, "BadMethod"),
        _ => {}
    }
    if head.all(Kind::Expect).any(|value| !value.eq_ignore_ascii_case(b"100-continue")) {
        return refuse(417, "BadExpect");
    }
    if verdict.framing != Framing::None && wants_websocket(head) {
        // Whether these bytes are a body or the tunnel's is for two servers to disagree about.
        return refuse(400, "UpgradeWithBody");
    }
    if too_many_addresses(head, attributes) {
        return refuse(463, "TooManyAddresses");
    }
    Ok(verdict)
}

/// Whether the client asks to turn its connection into a web socket.
fn wants_websocket(head: &Head<'_>) -> bool {
    head.first(Kind::Upgrade).is_some()
        && head.parsed.version == Version::Http11
        && head.connection_has(b"upgrade")
        && head
            .all(Kind::Upgrade)
            .any(|value| list(value).any(|protocol| protocol.eq_ignore_ascii_case(b"websocket")))
}

#[allow(clippy::too_many_arguments)] // one call, all of it the request's context
fn act<'h>(
    engine: &Engine,
    arrival: &Arrival,
    listener: &Listener,
    action: &RuleAction,
    head: &Head<'h>,
    address: Address<'h>,
    verdict: Verdict,
    zone: Option<&Id>,
) -> Outcome<'h> {
    match action {
        RuleAction::FixedResponse(fixed) => Outcome::Answer(Answer::fixed(fixed)),
        RuleAction::Redirect(redirect) => {
            let ports = engine.shared_ports.load();
            let port_of =
                |port| if arrival.shared { ports.get(&port).copied().unwrap_or(port) } else { port };
            let place = Place {
                address: &address,
                https: listener.https,
                port: arrival.bound_port,
                port_of: &port_of,
            };
            Outcome::Answer(Answer::redirect(redirect, &place))
        }
        RuleAction::Forward(forward) => match choose(engine, forward, head, zone) {
            Err(status) => Outcome::Answer(Answer::page(status)),
            Ok((group, target)) => Outcome::Forward(Forwarding {
                address,
                bond: Bond::of(forward, &group),
                group,
                target,
                framing: verdict.framing,
                websocket: wants_websocket(head) && head.method() == "GET",
                close: verdict.class == Class::Ambiguous,
            }),
        },
    }
}

/// Picks group and target, or says which error it is.
fn choose(
    engine: &Engine,
    forward: &Forward,
    head: &Head<'_>,
    zone: Option<&Id>,
) -> Result<(Arc<Group>, Arc<Target>), u16> {
    let sticky = head.first(Kind::Cookie).is_some();
    let now = if sticky { crate::clock::unix_seconds() } else { 0 };
    let bound = if sticky { engine.cookies.bound_group(forward, head, now) } else { None };
    let group = pick::group(forward, bound).ok_or(503u16)?;
    if !is_compatible(group.config.protocol_version, head) {
        return Err(464);
    }
    let bound = if sticky { engine.cookies.bound_target(group, head, now) } else { None };
    let target = pick::target(group, zone, bound).ok_or(503u16)?;
    Ok((Arc::clone(group), target))
}

/// Whether a group of this protocol version can serve the request: user guide, "HTTP 464".
fn is_compatible(version: ProtocolVersion, head: &Head<'_>) -> bool {
    let http2 = head.parsed.version == Version::Http2;
    match version {
        ProtocolVersion::Http1 => !head
            .first(Kind::ContentType)
            .is_some_and(|value| http2 && value.starts_with(b"application/grpc")),
        ProtocolVersion::Http2 => http2,
        ProtocolVersion::Grpc => http2 && head.method() == "POST",
    }
}

impl Plan<'_> {
    /// What the head that goes to the target says beyond the client's.
    pub fn outgoing<'a>(&'a self, arrival: &'a Arrival, forwarding: &Forwarding<'_>) -> Outgoing<'a> {
        Outgoing {
            attributes: attributes(self.listener.as_ref()),
            client: arrival.client,
            https: self.listener.as_ref().is_some_and(|listener| listener.https),
            port: arrival.bound_port,
            keep_host: arrival.bound_port != arrival.wanted.port(),
            framing: forwarding.framing,
            websocket: forwarding.websocket,
            close: forwarding.close,
            tls: arrival.tls.as_deref().filter(|_| attributes(self.listener.as_ref()).tls_headers),
            trace: &self.trace,
        }
    }

    /// Writes the head for an HTTP/1 target.
    pub fn append_head(
        &self,
        arrival: &Arrival,
        forwarding: &Forwarding<'_>,
        head: &Head<'_>,
        out: &mut BytesMut,
    ) {
        append_head(out, head, &forwarding.address, &self.outgoing(arrival, forwarding));
    }

    /// Counts what the head alone tells.
    pub fn count(&self, head: &Head<'_>) {
        let Some(listener) = &self.listener else { return };
        let counters = &listener.balancer.counters;
        if self.class > Class::Compliant {
            counters.non_compliant.one();
        }
        if listener.balancer.attributes.drop_invalid_header_fields
            && head.fields.iter().any(|field| !is_plain_name(field.name(head.bytes)))
        {
            counters.dropped_invalid_header.one();
        }
    }
}
