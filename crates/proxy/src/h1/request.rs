//! Request heads, read strictly, and what they make of the message's framing.
//!
//! Whatever two servers could read differently is refused or, where the user guide says so for the balancer's desync
//! mitigation mode, let through with both connections closed afterwards ("ambiguous").

use super::field::{BadLine, Field, Kind, find_end, is_target, is_token, list, parse_length, parse_line};
use crate::config::DesyncMitigation;
use memchr::memchr;

/// Longest request line and longest field line, in bytes.
pub const LINE_LIMIT: usize = 16 * 1024;
/// Largest head, in bytes.
pub const HEAD_LIMIT: usize = 64 * 1024;
/// Most fields in a head. (A bound of ours: the user guide names only bytes.)
pub const FIELD_LIMIT: usize = 256;

/// An answer to a request that is not to be forwarded: the status, and why, in the words of the access log's
/// `classification_reason`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reject {
    pub status: u16,
    pub reason: &'static str,
}

const fn reject<T>(status: u16, reason: &'static str) -> Result<T, Reject> {
    Err(Reject { status, reason })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    Http10,
    Http11,
    Http2,
}

/// How the length of a request's body is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    None,
    Length(u64),
    Chunked,
}

/// How a head fared in the classification of the desync mitigation mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Compliant,
    Acceptable,
    Ambiguous,
}

/// What a request head says, as ranges into its bytes.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// Bytes of the head, empty line included.
    pub len: usize,
    method_len: usize,
    target: std::ops::Range<usize>,
    pub version: Version,
}

/// A parsed head together with its bytes and fields.
#[derive(Clone, Copy)]
pub struct Head<'a> {
    pub bytes: &'a [u8],
    pub parsed: &'a Parsed,
    pub fields: &'a [Field],
}

impl<'a> Head<'a> {
    pub fn method(&self) -> &'a str {
        // A token is ASCII.
        std::str::from_utf8(&self.bytes[..self.parsed.method_len]).unwrap_or_default()
    }

    /// The request target as it was sent.
    pub fn target(&self) -> &'a str {
        // parse() has checked that it is UTF-8.
        std::str::from_utf8(&self.bytes[self.parsed.target.clone()]).unwrap_or_default()
    }

    /// The first value of the fields of this kind.
    pub fn first(&self, kind: Kind) -> Option<&'a [u8]> {
        self.all(kind).next()
    }

    /// Values of the fields of this kind.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let (bytes, fields) = (self.bytes, self.fields);
        fields.iter().filter(move |field| field.kind == kind).map(move |field| field.value(bytes))
    }

    /// Values of the fields of this name, any case.
    pub fn named<'n>(&self, name: &'n str) -> impl Iterator<Item = &'a [u8]> + use<'a, 'n> {
        let (bytes, fields) = (self.bytes, self.fields);
        fields
            .iter()
            .filter(move |field| field.name(bytes).eq_ignore_ascii_case(name.as_bytes()))
            .map(move |field| field.value(bytes))
    }

    /// Whether some Connection field names this option.
    pub fn connection_has(&self, option: &[u8]) -> bool {
        self.all(Kind::Connection).any(|value| list(value).any(|member| member.eq_ignore_ascii_case(option)))
    }
}

/// Reads the head at the start of `bytes` into `fields`. `None`: there is more to come.
pub fn parse(bytes: &[u8], scanned: &mut usize, fields: &mut Vec<Field>) -> Result<Option<Parsed>, Reject> {
    let Some(len) = find_end(bytes, scanned) else {
        return within_limits(bytes).map(|()| None);
    };
    if len > HEAD_LIMIT {
        return reject(400, "HeadTooLarge");
    }
    let head = &bytes[..len];
    let line_end = memchr(b'\n', head).expect("a head ends in a line feed") + 1;
    let mut parsed = parse_request_line(strip_line_end(&head[..line_end])?)?;
    parsed.len = len;
    fields.clear();
    let mut at = line_end;
    loop {
        let next = at + memchr(b'\n', &head[at..]).expect("a head ends in a line feed") + 1;
        let line = strip_line_end(&head[at..next])?;
        if line.is_empty() {
            break;
        }
        if line.len() > LINE_LIMIT {
            return reject(400, "HeaderTooLarge");
        }
        if fields.len() == FIELD_LIMIT {
            return reject(400, "TooManyHeaders");
        }
        fields.push(parse_line(line, at).map_err(|bad| Reject {
            status: 400,
            reason: match bad {
                BadLine::Name | BadLine::Value => "BadHeader",
                BadLine::Folded => "MultiLineHeader",
            },
        })?);
        at = next;
    }
    Ok(Some(parsed))
}

/// Refuses an unfinished head that is already too large.
fn within_limits(bytes: &[u8]) -> Result<(), Reject> {
    if bytes.len() > LINE_LIMIT && memchr(b'\n', &bytes[..LINE_LIMIT]).is_none() {
        return reject(414, "UriTooLong");
    }
    if bytes.len() > HEAD_LIMIT {
        return reject(400, "HeadTooLarge");
    }
    Ok(())
}

/// Takes CRLF off a line; any other line end is refused.
fn strip_line_end(line: &[u8]) -> Result<&[u8], Reject> {
    match line {
        [line @ .., b'\r', b'\n'] => Ok(line),
        _ => reject(400, "BadLineEnd"),
    }
}

fn parse_request_line(line: &[u8]) -> Result<Parsed, Reject> {
    if line.len() > LINE_LIMIT {
        return reject(414, "UriTooLong");
    }
    let mut parts = line.split(|&byte| byte == b' ');
    let (Some(method), Some(target), Some(version), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return reject(400, "SpaceInUri");
    };
    if !is_token(method) || method.len() > 127 {
        return reject(400, "BadMethod");
    }
    if !is_target(target) || std::str::from_utf8(target).is_err() {
        return reject(400, "BadUri");
    }
    let version = match version {
        b"HTTP/1.1" => Version::Http11,
        b"HTTP/1.0" => Version::Http10,
        [b'H', b'T', b'T', b'P', b'/', major, b'.', minor]
            if major.is_ascii_digit() && minor.is_ascii_digit() =>
        {
            return reject(505, "BadVersion");
        }
        _ => return reject(400, "BadVersion"),
    };
    let target = method.len() + 1..method.len() + 1 + target.len();
    Ok(Parsed { len: 0, method_len: method.len(), target, version })
}

/// A head for a request that came over HTTP/2, once it is written down as HTTP/1 text: method, target and fields are where
/// `method_len`, `target` and the fields say.
pub fn from_parts(len: usize, method_len: usize, target: std::ops::Range<usize>) -> Parsed {
    Parsed { len, method_len, target, version: Version::Http2 }
}

/// Framing and class of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub framing: Framing,
    pub class: Class,
    /// Why it is not compliant; empty when it is.
    pub reason: &'static str,
}

/// Decides where the body ends, or that nobody can say so safely.
pub fn judge(head: &Head<'_>, mode: DesyncMitigation) -> Result<Verdict, Reject> {
    let mut verdict = Verdict { framing: Framing::None, class: Class::Compliant, reason: "" };
    let (mut length, mut encodings) = (None, 0);
    for field in head.fields {
        match field.kind {
            Kind::ContentLength => {
                let Some(value) = parse_length(field.value(head.bytes)) else {
                    return reject(400, "BadContentLength");
                };
                match length.replace(value) {
                    None => {}
                    Some(before) if before == value => {
                        note(&mut verdict, Class::Ambiguous, "DuplicateContentLength")
                    }
                    Some(_) => return reject(400, "MultipleContentLength"),
                }
            }
            Kind::TransferEncoding => {
                encodings += 1;
                if encodings > 1 {
                    return reject(400, "MultipleTransferEncodingChunked");
                }
                let value = field.value(head.bytes);
                if value.eq_ignore_ascii_case(b"chunked") {
                    verdict.framing = Framing::Chunked;
                } else if !value.eq_ignore_ascii_case(b"identity") {
                    return reject(501, "BadTransferEncoding");
                }
                if head.parsed.version == Version::Http10 {
                    return reject(400, "BadTransferEncoding");
                }
            }
            Kind::Suspicious => note(&mut verdict, Class::Ambiguous, "SuspiciousHeader"),
            _ => {}
        }
    }
    if let Some(length) = length {
        if encodings > 0 {
            // RFC 9112, 6.3 lets a server refuse this outright: it is how most smuggling starts.
            if mode != DesyncMitigation::Monitor {
                return reject(400, "BothTeClPresent");
            }
            note(&mut verdict, Class::Ambiguous, "BothTeClPresent");
        }
        if verdict.framing == Framing::None {
            verdict.framing = Framing::Length(length);
        }
    }
    judge_bodiless(head, &mut verdict);
    if mode == DesyncMitigation::Strictest && verdict.class > Class::Compliant {
        return reject(400, verdict.reason);
    }
    Ok(verdict)
}

/// GET and HEAD have no use for a body.
fn judge_bodiless(head: &Head<'_>, verdict: &mut Verdict) {
    if !matches!(head.method(), "GET" | "HEAD") || head.parsed.version == Version::Http2 {
        return;
    }
    match verdict.framing {
        Framing::None => {}
        Framing::Length(0) => note(verdict, Class::Acceptable, "GetHeadZeroContentLength"),
        Framing::Length(_) => note(verdict, Class::Ambiguous, "UndefinedContentLengthSemantics"),
        Framing::Chunked => note(verdict, Class::Ambiguous, "UndefinedTransferEncodingSemantics"),
    }
}

/// Keeps the worst class and the reason that came first for it.
fn note(verdict: &mut Verdict, class: Class, reason: &'static str) {
    if class > verdict.class {
        verdict.class = class;
        verdict.reason = reason;
    }
}

/// Where a request is addressed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// Host with its port if it has one; empty when HTTP/1.0 sent none.
    pub host: &'a str,
    /// `*` for `OPTIONS *`.
    pub path: &'a str,
    pub query: Option<&'a str>,
    /// Path and query as they go to the target.
    pub path_and_query: &'a str,
}

/// Reads the request target and the Host field, which must not contradict each other.
pub fn address<'a>(head: &Head<'a>) -> Result<Address<'a>, Reject> {
    let mut hosts = head.all(Kind::Host);
    let host = match (hosts.next(), hosts.next()) {
        (None, _) if head.parsed.version == Version::Http11 => return reject(400, "BadHost"),
        (None, _) => "",
        (Some(host), None) if is_host(host) => std::str::from_utf8(host).unwrap_or_default(),
        _ => return reject(400, "BadHost"),
    };
    let target = head.target();
    let (host, path_and_query) = match target.as_bytes() {
        [b'/', ..] => (host, target),
        b"*" if head.method() == "OPTIONS" => (host, target),
        _ => {
            let Some(rest) = strip_scheme(target) else {
                return reject(400, "BadUri");
            };
            let split = rest.find(['/', '?']).unwrap_or(rest.len());
            let (authority, rest) = rest.split_at(split);
            if authority.is_empty()
                || !is_host(authority.as_bytes())
                || !rest.is_empty() && !rest.starts_with('/')
            {
                return reject(400, "BadUri");
            }
            // RFC 9112 lets the target win; a target that looks at Host would then disagree with our rules.
            if !host.is_empty() && !host.eq_ignore_ascii_case(authority) {
                return reject(400, "BadHost");
            }
            (authority, if rest.is_empty() { "/" } else { rest })
        }
    };
    let (path, query) = match path_and_query.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (path_and_query, None),
    };
    Ok(Address { host, path, query, path_and_query })
}

fn strip_scheme(target: &str) -> Option<&str> {
    let (scheme, rest) = target.split_once("://")?;
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")).then_some(rest)
}

/// Whether a Host value holds only what a host name, address or port may.
fn is_host(host: &[u8]) -> bool {
    host.iter().all(|&byte| byte.is_ascii_alphanumeric() || b"-._~:[]%!$&'()*+;=".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(text: &str, mode: DesyncMitigation) -> Result<Verdict, Reject> {
        let mut fields = Vec::new();
        let parsed = parse(text.as_bytes(), &mut 0, &mut fields)?.expect("whole head");
        judge(&Head { bytes: text.as_bytes(), parsed: &parsed, fields: &fields }, mode)
    }

    #[test]
    fn framing_follows_the_mode() {
        let both = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n";
        assert_eq!(verdict(both, DesyncMitigation::Defensive).unwrap_err().status, 400);
        let monitored = verdict(both, DesyncMitigation::Monitor).unwrap();
        assert_eq!((monitored.framing, monitored.class), (Framing::Chunked, Class::Ambiguous));

        let get = "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";
        assert_eq!(verdict(get, DesyncMitigation::Defensive).unwrap().class, Class::Acceptable);
        assert_eq!(verdict(get, DesyncMitigation::Strictest).unwrap_err().reason, "GetHeadZeroContentLength");

        let twice = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\n";
        assert_eq!(verdict(twice, DesyncMitigation::Defensive).unwrap().framing, Framing::Length(3));
        assert_eq!(verdict(&twice.replacen('3', "4", 1), DesyncMitigation::Monitor).unwrap_err().status, 400);
    }

    #[test]
    fn encodings_other_than_chunked_are_not_implemented() {
        for value in ["gzip, chunked", "xchunked", "chunked, identity", "chunked;q=1", "\"chunked\""] {
            let text = format!("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: {value}\r\n\r\n");
            assert_eq!(verdict(&text, DesyncMitigation::Monitor).unwrap_err().status, 501, "{value}");
        }
        let text = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n";
        assert_eq!(verdict(text, DesyncMitigation::Defensive).unwrap().framing, Framing::None);
    }

    #[test]
    fn targets_are_split_and_checked_against_host() {
        let read = |text: &str| {
            let mut fields = Vec::new();
            let parsed = parse(text.as_bytes(), &mut 0, &mut fields)?.expect("whole head");
            let head = Head { bytes: text.as_bytes(), parsed: &parsed, fields: &fields };
            address(&head).map(|a| (a.host.to_owned(), a.path.to_owned(), a.query.map(str::to_owned)))
        };
        let ok = |host: &str, path: &str, query: Option<&str>| {
            Ok((host.into(), path.into(), query.map(str::to_owned)))
        };
        assert_eq!(read("GET /a?b=c HTTP/1.1\r\nHost: h:80\r\n\r\n"), ok("h:80", "/a", Some("b=c")));
        assert_eq!(read("GET http://H/a HTTP/1.1\r\nHost: h\r\n\r\n"), ok("H", "/a", None));
        assert_eq!(read("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n"), ok("h", "*", None));
        assert_eq!(read("GET / HTTP/1.0\r\n\r\n"), ok("", "/", None));
        for bad in [
            "GET http://other/ HTTP/1.1\r\nHost: h\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n",
            "GET a/b HTTP/1.1\r\nHost: h\r\n\r\n",
            "GET ftp://h/ HTTP/1.1\r\nHost: h\r\n\r\n",
            "GET http://user@h/ HTTP/1.1\r\nHost: h\r\n\r\n",
        ] {
            assert_eq!(read(bad).unwrap_err().status, 400, "{bad}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_parsed_or_refused(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
            let mut fields = Vec::new();
            if let Ok(Some(parsed)) = parse(&bytes, &mut 0, &mut fields) {
                let head = Head { bytes: &bytes, parsed: &parsed, fields: &fields };
                let _ = (judge(&head, DesyncMitigation::Monitor), address(&head).is_ok());
            }
        }

        /// Heads made of pieces that matter, cut anywhere: what is refused is refused however it arrives, and what is taken has one
        /// framing at most.
        #[test]
        fn heads_read_the_same_in_pieces(
            pieces in proptest::collection::vec(proptest::sample::select(vec![
                "GET", "POST", " ", "/", "/a?b", " HTTP/1.1", " HTTP/1.0", "\r\n", "\r\n", "\r\n", "\n", "\r", "Host: a", "Host:b",
                "Content-Length: 3", "Content-Length: 4", "Transfer-Encoding: chunked", "Transfer-Encoding", ":", "\t", "chunked",
                "Connection: close", "X", "\0", "\r\n\r\n", "http://a/",
            ]), 0..14),
            valid in proptest::prelude::any::<bool>(),
            cut in 0usize..120,
        ) {
            let pieces = pieces.concat();
            let text = if valid { format!("POST / HTTP/1.1\r\nHost: a\r\n{pieces}\r\n\r\n") } else { pieces }.into_bytes();
            let (mut whole, mut split) = (Vec::new(), Vec::new());
            let at_once = parse(&text, &mut 0, &mut whole);
            let mut scanned = 0;
            let first = parse(&text[..cut.min(text.len())], &mut scanned, &mut split);
            let in_pieces = match first {
                Ok(None) => parse(&text, &mut scanned, &mut split),
                decided => decided,
            };
            let shape = |result: &Result<Option<Parsed>, Reject>| result.as_ref().map(|p| p.as_ref().map(|p| p.len)).map_err(|r| r.status);
            proptest::prop_assert_eq!(shape(&at_once), shape(&in_pieces));
            if let Ok(Some(parsed)) = at_once {
                let head = Head { bytes: &text, parsed: &parsed, fields: &whole };
                let bare_line_end = text[..parsed.len].windows(2).any(|pair| (pair[0] == b'\r') != (pair[1] == b'\n'));
                proptest::prop_assert!(!bare_line_end, "a bare CR or LF got through");
                if let Ok(verdict) = judge(&head, DesyncMitigation::Defensive) {
                    let both = head.first(Kind::ContentLength).is_some() && head.first(Kind::TransferEncoding).is_some();
                    proptest::prop_assert!(!both && head.all(Kind::TransferEncoding).count() <= 1);
                    proptest::prop_assert_eq!(verdict.framing == Framing::Chunked, head.first(Kind::TransferEncoding).is_some());
                }
            }
        }
    }

    #[test]
    fn limits() {
        let long = format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(LINE_LIMIT));
        assert_eq!(parse(long.as_bytes(), &mut 0, &mut Vec::new()).unwrap_err().status, 414);
        assert_eq!(
            parse(&long.as_bytes()[..LINE_LIMIT + 1], &mut 0, &mut Vec::new()).unwrap_err().status,
            414
        );
        let wide = format!("GET / HTTP/1.1\r\nHost: a\r\nA: {}\r\n\r\n", "a".repeat(LINE_LIMIT));
        assert_eq!(parse(wide.as_bytes(), &mut 0, &mut Vec::new()).unwrap_err().status, 400);
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(FIELD_LIMIT + 1));
        assert_eq!(parse(many.as_bytes(), &mut 0, &mut Vec::new()).unwrap_err().status, 400);
        let deep = format!("GET / HTTP/1.1\r\n{}", format!("A: {}\r\n", "b".repeat(8000)).repeat(9));
        assert_eq!(parse(deep.as_bytes(), &mut 0, &mut Vec::new()).unwrap_err().status, 400);
    }
}
