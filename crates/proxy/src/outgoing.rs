//! Phase: the head of a request as its target gets it.
//!
//! End-to-end fields are copied as they came; what concerns one hop only is left out; what the balancer adds is added.
//! Source: user guide, "X-Forwarded headers", "Request tracing", "Host header preservation"; RFC 9110, 7.6.

use crate::answer::{append_field, append_number};
use crate::config::{Attributes, XffMode};
use crate::h1::field::{Field, Kind, list};
use crate::h1::request::{Address, Framing, Head, Version};
use crate::route::without_port;
use crate::tls::TlsInfo;
use crate::{clock, random};
use bytes::{BufMut, BytesMut};
use std::fmt::Write;
use std::net::SocketAddr;

/// Most addresses in `X-Forwarded-For`; more are a 463.
pub const XFF_LIMIT: usize = 30;

/// What the head says beyond the client's own fields.
pub struct Outgoing<'a> {
    pub attributes: &'a Attributes,
    pub client: SocketAddr,
    pub https: bool,
    /// The port of the listener, as clients know it.
    pub port: u16,
    /// Host goes on as it came, whatever the attributes say.
    pub keep_host: bool,
    pub framing: Framing,
    pub websocket: bool,
    /// The target is to close afterwards.
    pub close: bool,
    /// What `X-Amzn-Tls-Version` and `X-Amzn-Tls-Cipher-Suite` are to say, if there are to be any.
    pub tls: Option<&'a TlsInfo>,
    pub trace: &'a Trace,
}

/// An id for `X-Amzn-Trace-Id`: `1-<seconds, 8 hex digits>-<24 hex digits>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace([u8; 35]);

impl Trace {
    pub fn new() -> Self {
        let mut text = *b"1-00000000-000000000000000000000000";
        let mut hex = |at: usize, digits: usize, mut value: u128| {
            for place in (at..at + digits).rev() {
                text[place] = b"0123456789abcdef"[(value & 15) as usize];
                value >>= 4;
            }
        };
        hex(2, 8, u128::from(clock::unix_seconds()));
        hex(11, 24, u128::from(random::next()) << 64 | u128::from(random::next()));
        Self(text)
    }

    fn id(&self) -> &[u8] {
        &self.0
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.0).expect("hexadecimal digits")
    }

    /// Appends the value that goes to the target, with the parts that came with the request.
    pub fn append_value(&self, head: &Head<'_>, out: &mut BytesMut) {
        let came = head.first(Kind::TraceId).filter(|value| !value.is_empty() && value.len() <= 1024);
        let has_root = came.is_some_and(|value| {
            value.split(|&byte| byte == b';').any(|part| part.trim_ascii().starts_with(b"Root="))
        });
        out.put_slice(if has_root { b"Self=" } else { b"Root=" });
        out.put_slice(self.id());
        if let Some(came) = came {
            out.put_u8(b';');
            out.put_slice(came);
        }
    }
}

/// Whether `X-Forwarded-For` names more addresses than are allowed.
pub fn too_many_addresses(head: &Head<'_>, attributes: &Attributes) -> bool {
    attributes.xff_mode != XffMode::Remove
        && head.all(Kind::ForwardedFor).map(|value| list(value).count()).sum::<usize>() > XFF_LIMIT
}

/// Whether a name passes `drop_invalid_header_fields`: letters, digits and hyphens.
pub fn is_plain_name(name: &[u8]) -> bool {
    name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
}

/// Whether a field of the client goes on to the target as it is. Fields that are written anew do not.
pub fn passes(field: &Field, head: &Head<'_>, attributes: &Attributes, named: &Named) -> bool {
    match field.kind {
        Kind::Other
        | Kind::UserAgent
        | Kind::Cookie
        | Kind::ContentType
        | Kind::Date
        | Kind::Server
        | Kind::Location
        | Kind::SetCookie => {
            let name = field.name(head.bytes);
            let hop_by_hop = named.any && head.connection_has(name);
            let invalid = attributes.drop_invalid_header_fields && !is_plain_name(name);
            !hop_by_hop && !invalid
        }
        // Only the balancer may say these when it says them at all.
        Kind::TlsCipherSuite | Kind::TlsVersion => !attributes.tls_headers,
        Kind::ForwardedFor => attributes.xff_mode == XffMode::Preserve,
        Kind::Connection
        | Kind::ContentLength
        | Kind::Expect
        | Kind::Host
        | Kind::KeepAlive
        | Kind::ProxyConnection
        | Kind::Te
        | Kind::TraceId
        | Kind::Trailer
        | Kind::TransferEncoding
        | Kind::Upgrade
        | Kind::ForwardedPort
        | Kind::ForwardedProto
        | Kind::Http2Settings
        | Kind::Suspicious => false,
    }
}

/// Whether Connection names fields beyond the usual options.
pub struct Named {
    any: bool,
}

impl Named {
    pub fn of(head: &Head<'_>) -> Self {
        let usual = |option: &[u8]| {
            [&b"close"[..], b"keep-alive", b"upgrade"].iter().any(|usual| option.eq_ignore_ascii_case(usual))
        };
        Self { any: head.all(Kind::Connection).any(|value| list(value).any(|option| !usual(option))) }
    }
}

/// Appends the value of `Host` for the target.
pub fn append_host(out: &mut BytesMut, address: &Address<'_>, outgoing: &Outgoing<'_>) {
    let host = address.host;
    if outgoing.attributes.preserve_host_header || outgoing.keep_host {
        out.put_slice(host.as_bytes());
    } else if matches!(outgoing.port, 80 | 443) {
        out.put_slice(without_port(host).as_bytes());
    } else {
        out.put_slice(host.as_bytes());
        if without_port(host).len() == host.len() && !host.is_empty() {
            out.put_u8(b':');
            append_number(out, u64::from(outgoing.port));
        }
    }
}

/// Appends the value of `X-Forwarded-For`; false when there is to be none.
pub fn append_forwarded_for(out: &mut BytesMut, head: &Head<'_>, outgoing: &Outgoing<'_>) -> bool {
    if outgoing.attributes.xff_mode != XffMode::Append {
        return false;
    }
    for value in head.all(Kind::ForwardedFor).filter(|value| !value.is_empty()) {
        out.put_slice(value);
        out.put_slice(b", ");
    }
    let client = outgoing.client.ip().to_canonical();
    // Writing to a BytesMut grows it and cannot fail.
    let _ = match (outgoing.attributes.xff_client_port, client) {
        (false, client) => write!(out, "{client}"),
        (true, client) => write!(out, "{}", SocketAddr::new(client, outgoing.client.port())),
    };
    true
}

/// Appends the whole head as HTTP/1.1 text.
pub fn append_head(out: &mut BytesMut, head: &Head<'_>, address: &Address<'_>, outgoing: &Outgoing<'_>) {
    out.reserve(head.bytes.len() + 384);
    out.put_slice(head.method().as_bytes());
    out.put_u8(b' ');
    out.put_slice(address.path_and_query.as_bytes());
    out.put_slice(b" HTTP/1.1\r\nHost: ");
    append_host(out, address, outgoing);
    out.put_slice(b"\r\n");
    append_fields(out, head, outgoing);
    if outgoing.attributes.xff_mode == XffMode::Append {
        out.put_slice(b"X-Forwarded-For: ");
        append_forwarded_for(out, head, outgoing);
        out.put_slice(b"\r\n");
    }
    out.put_slice(if outgoing.https {
        b"X-Forwarded-Proto: https\r\nX-Forwarded-Port: "
    } else {
        b"X-Forwarded-Proto: http\r\nX-Forwarded-Port: "
    });
    append_number(out, u64::from(outgoing.port));
    out.put_slice(b"\r\nX-Amzn-Trace-Id: ");
    outgoing.trace.append_value(head, out);
    if let Some(tls) = outgoing.tls {
        out.put_slice(b"\r\nX-Amzn-Tls-Version: ");
        out.put_slice(tls.version.as_bytes());
        out.put_slice(b"\r\nX-Amzn-Tls-Cipher-Suite: ");
        out.put_slice(tls.cipher.as_bytes());
    }
    match outgoing.framing {
        Framing::None => out.put_slice(b"\r\n"),
        Framing::Length(length) => {
            out.put_slice(b"\r\nContent-Length: ");
            append_number(out, length);
            out.put_slice(b"\r\n");
        }
        Framing::Chunked => out.put_slice(b"\r\nTransfer-Encoding: chunked\r\n"),
    }
    if outgoing.websocket {
        out.put_slice(b"Connection: Upgrade\r\nUpgrade: websocket\r\n");
    } else if outgoing.close {
        out.put_slice(b"Connection: close\r\n");
    }
    out.put_slice(b"\r\n");
}

/// Appends the client's fields that go on.
fn append_fields(out: &mut BytesMut, head: &Head<'_>, outgoing: &Outgoing<'_>) {
    let named = Named::of(head);
    // HTTP/2 splits Cookie into several fields; HTTP/1 wants one (RFC 9113, 8.2.3).
    let join_cookies = head.parsed.version == Version::Http2;
    let mut cookies_written = false;
    for field in head.fields {
        if !passes(field, head, outgoing.attributes, &named) {
            continue;
        }
        if join_cookies && field.kind == Kind::Cookie {
            if !std::mem::replace(&mut cookies_written, true) {
                out.put_slice(b"cookie: ");
                for (n, value) in head.all(Kind::Cookie).enumerate() {
                    out.put_slice(if n == 0 { b"" } else { b"; " });
                    out.put_slice(value);
                }
                out.put_slice(b"\r\n");
            }
            continue;
        }
        append_field(out, field.name(head.bytes), field.value(head.bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::h1::request::{address, parse};

    fn sent(text: &str, change: impl FnOnce(&mut Attributes, &mut Outgoing<'_>)) -> String {
        let mut fields = Vec::new();
        let parsed = parse(text.as_bytes(), &mut 0, &mut fields).unwrap().unwrap();
        let head = Head { bytes: text.as_bytes(), parsed: &parsed, fields: &fields };
        let mut attributes = Attributes::default();
        let defaults = Attributes::default();
        let trace = Trace::new();
        let mut outgoing = Outgoing {
            attributes: &defaults,
            client: "192.0.2.7:4711".parse().unwrap(),
            https: false,
            port: 80,
            keep_host: false,
            framing: Framing::None,
            websocket: false,
            close: false,
            tls: None,
            trace: &trace,
        };
        change(&mut attributes, &mut outgoing);
        let outgoing = Outgoing { attributes: &attributes, ..outgoing };
        let mut out = BytesMut::new();
        append_head(&mut out, &head, &address(&head).unwrap(), &outgoing);
        String::from_utf8(out.to_vec()).unwrap()
    }

    const PLAIN: &str = "GET http://a.example:80/x?y HTTP/1.1\r\nHost: a.example:80\r\nAccept: */*\r\n";

    #[test]
    fn hop_by_hop_fields_stay_behind() {
        let text = format!(
            "{PLAIN}Connection: close, X-Hop\r\nX-Hop: 1\r\nKeep-Alive: 5\r\nTE: trailers\r\nProxy-Connection: a\r\nUpgrade: h2c\r\nHTTP2-Settings: a\r\ncontent_length: 9\r\nX_Under: 1\r\n\r\n"
        );
        let sent = sent(&text, |_, _| {});
        let (start, trace) = sent.split_once("X-Amzn-Trace-Id: Root=1-").unwrap();
        assert_eq!(
            start,
            "GET /x?y HTTP/1.1\r\nHost: a.example\r\nAccept: */*\r\nX_Under: 1\r\nX-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: http\r\nX-Forwarded-Port: 80\r\n"
        );
        assert_eq!(trace.len(), 8 + 1 + 24 + 4, "{trace}");
    }

    #[test]
    fn forwarded_for_by_mode() {
        let text = format!(
            "{PLAIN}X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 2.2.2.2\r\nX-Forwarded-Proto: gopher\r\n\r\n"
        );
        let line = |change: fn(&mut Attributes)| {
            sent(&text, |attributes, _| change(attributes))
                .lines()
                .filter(|l| l.starts_with("X-Forwarded-For"))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(line(|_| {}), ["X-Forwarded-For: 1.1.1.1, 2.2.2.2, 192.0.2.7"]);
        assert_eq!(line(|a| a.xff_client_port = true), ["X-Forwarded-For: 1.1.1.1, 2.2.2.2, 192.0.2.7:4711"]);
        assert_eq!(
            line(|a| a.xff_mode = XffMode::Preserve),
            ["X-Forwarded-For: 1.1.1.1", "X-Forwarded-For: 2.2.2.2"]
        );
        assert!(line(|a| a.xff_mode = XffMode::Remove).is_empty());
        assert!(sent(&text, |_, _| {}).contains("X-Forwarded-Proto: http\r\n"));
    }

    #[test]
    fn host_by_attribute_and_port() {
        let text = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";
        assert!(sent(text, |_, o| o.port = 8080).contains("\r\nHost: a.example:8080\r\n"));
        assert!(
            sent(text, |a, o| {
                o.port = 8080;
                a.preserve_host_header = true
            })
            .contains("\r\nHost: a.example\r\n")
        );
        assert!(
            sent(&format!("{PLAIN}\r\n"), |_, o| o.keep_host = true).contains("\r\nHost: a.example:80\r\n")
        );
    }

    #[test]
    fn traces_are_kept_and_extended() {
        let with = |value: &str| {
            let sent = sent(&format!("{PLAIN}X-Amzn-Trace-Id: {value}\r\n\r\n"), |_, _| {});
            sent.lines().find_map(|l| l.strip_prefix("X-Amzn-Trace-Id: ")).unwrap().to_owned()
        };
        assert!(
            with("Root=1-a-b;Parent=c").starts_with("Self=1-")
                && with("Root=1-a-b;Parent=c").ends_with(";Root=1-a-b;Parent=c")
        );
        assert!(
            with("CalledFrom=app").starts_with("Root=1-")
                && with("CalledFrom=app").ends_with(";CalledFrom=app")
        );
    }

    #[test]
    fn names_with_odd_characters_are_dropped_on_demand() {
        let text = format!("{PLAIN}X_Under: 1\r\nX-Fine: 2\r\n\r\n");
        let sent = sent(&text, |a, _| a.drop_invalid_header_fields = true);
        assert!(!sent.contains("X_Under") && sent.contains("X-Fine: 2"));
    }
}
