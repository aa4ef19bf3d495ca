//! Header fields as ranges into the bytes that were received.

use memchr::memchr;

/// The fields that the data plane treats in some way of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Other,
    Connection,
    ContentLength,
    ContentType,
    Cookie,
    Date,
    Expect,
    Host,
    KeepAlive,
    Location,
    ProxyConnection,
    Server,
    SetCookie,
    Te,
    TlsCipherSuite,
    TlsVersion,
    TraceId,
    Trailer,
    TransferEncoding,
    Upgrade,
    UserAgent,
    ForwardedFor,
    ForwardedPort,
    ForwardedProto,
    Http2Settings,
    /// A name that some server may take for Content-Length or Transfer-Encoding.
    Suspicious,
}

/// The kind of a field name, any case.
pub fn kind_of(name: &[u8]) -> Kind {
    let is = |known: &[u8]| name.eq_ignore_ascii_case(known);
    match name.len() {
        2 if is(b"te") => Kind::Te,
        4 if is(b"host") => Kind::Host,
        4 if is(b"date") => Kind::Date,
        6 if is(b"cookie") => Kind::Cookie,
        6 if is(b"expect") => Kind::Expect,
        6 if is(b"server") => Kind::Server,
        7 if is(b"upgrade") => Kind::Upgrade,
        7 if is(b"trailer") => Kind::Trailer,
        8 if is(b"location") => Kind::Location,
        10 if is(b"connection") => Kind::Connection,
        10 if is(b"keep-alive") => Kind::KeepAlive,
        10 if is(b"set-cookie") => Kind::SetCookie,
        10 if is(b"user-agent") => Kind::UserAgent,
        12 if is(b"content-type") => Kind::ContentType,
        14 if is(b"content-length") => Kind::ContentLength,
        14 if is(b"http2-settings") => Kind::Http2Settings,
        15 if is(b"x-forwarded-for") => Kind::ForwardedFor,
        15 if is(b"x-amzn-trace-id") => Kind::TraceId,
        16 if is(b"x-forwarded-port") => Kind::ForwardedPort,
        16 if is(b"proxy-connection") => Kind::ProxyConnection,
        17 if is(b"transfer-encoding") => Kind::TransferEncoding,
        17 if is(b"x-forwarded-proto") => Kind::ForwardedProto,
        18 if is(b"x-amzn-tls-version") => Kind::TlsVersion,
        23 if is(b"x-amzn-tls-cipher-suite") => Kind::TlsCipherSuite,
        13..=18 if looks_like_framing(name) => Kind::Suspicious,
        _ => Kind::Other,
    }
}

/// Whether a name becomes `content-length` or `transfer-encoding` once everything but letters is left out: what gateways
/// that turn `-` into `_`, or drop odd characters, would make of it.
fn looks_like_framing(name: &[u8]) -> bool {
    let letters = |known: &[u8]| {
        let mut left = known.iter();
        name.iter()
            .filter(|byte| byte.is_ascii_alphabetic())
            .all(|byte| left.next() == Some(&byte.to_ascii_lowercase()))
            && left.next().is_none()
    };
    letters(b"contentlength") || letters(b"transferencoding")
}

/// One field line: where its name and value are in the head.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    name_start: u32,
    value_start: u32,
    name_len: u16,
    value_len: u16,
    pub kind: Kind,
}

impl Field {
    /// A field at the given places of a head. Lengths are bounded by the line limit, far below 64 KiB.
    pub fn new(kind: Kind, name: std::ops::Range<usize>, value: std::ops::Range<usize>) -> Self {
        assert!(
            name.len() <= u16::MAX as usize && value.len() <= u16::MAX as usize,
            "field line above its limit"
        );
        Self {
            name_start: name.start as u32,
            value_start: value.start as u32,
            name_len: name.len() as u16,
            value_len: value.len() as u16,
            kind,
        }
    }

    /// The name, as it was written.
    pub fn name<'a>(&self, head: &'a [u8]) -> &'a [u8] {
        &head[self.name_start as usize..self.name_start as usize + self.name_len as usize]
    }

    /// The value, without the white space around it.
    pub fn value<'a>(&self, head: &'a [u8]) -> &'a [u8] {
        &head[self.value_start as usize..self.value_start as usize + self.value_len as usize]
    }
}

const TOKEN: u8 = 1;
const VALUE: u8 = 2;
const TARGET: u8 = 4;

/// What each byte may be part of.
static CLASS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let b = byte as u8;
        if b.is_ascii_alphanumeric()
            || matches!(b, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~')
        {
            table[byte] |= TOKEN;
        }
        if b == b'\t' || (b >= b' ' && b != 0x7f) {
            table[byte] |= VALUE;
        }
        if b > b' ' && b != 0x7f && b != b'#' {
            table[byte] |= TARGET;
        }
        byte += 1;
    }
    table
};

/// Whether these bytes form a token (a method, a field name).
pub fn is_token(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|&byte| CLASS[byte as usize] & TOKEN != 0)
}

/// Whether these bytes may stand in a field value: no control characters but tab.
pub fn is_value(bytes: &[u8]) -> bool {
    bytes.iter().all(|&byte| CLASS[byte as usize] & VALUE != 0)
}

/// Whether these bytes may stand in a request target.
pub fn is_target(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|&byte| CLASS[byte as usize] & TARGET != 0)
}

/// Leaves out spaces and tabs at both ends.
pub fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] = bytes {
        bytes = rest;
    }
    while let [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}

/// The members of a comma-separated list, trimmed, empty ones left out.
pub fn list(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    value.split(|&byte| byte == b',').map(trim).filter(|member| !member.is_empty())
}

/// Why a field line is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLine {
    /// No colon, or a name with characters that are none of a token (a space before the colon among them).
    Name,
    /// A value with control characters.
    Value,
    /// A line that begins with white space: the old way of folding.
    Folded,
}

/// Reads a field line (its line end left out) that stands at `at` in the head.
pub fn parse_line(line: &[u8], at: usize) -> Result<Field, BadLine> {
    if matches!(line.first(), Some(b' ' | b'\t')) {
        return Err(BadLine::Folded);
    }
    let colon = memchr(b':', line).ok_or(BadLine::Name)?;
    let (name, rest) = (&line[..colon], &line[colon + 1..]);
    if !is_token(name) {
        return Err(BadLine::Name);
    }
    if !is_value(rest) {
        return Err(BadLine::Value);
    }
    let value = trim(rest);
    // trim() hands back a part of `rest`, so the distance is within the line.
    let start =
        at + if value.is_empty() { colon + 1 } else { value.as_ptr() as usize - line.as_ptr() as usize };
    Ok(Field::new(kind_of(name), at..at + colon, start..start + value.len()))
}

/// Reads a Content-Length value: digits only, below 2^63.
pub fn parse_length(value: &[u8]) -> Option<u64> {
    if value.is_empty() || value.len() > 18 || !value.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(value.iter().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')))
}

/// Finds the end of a head: the length up to and with its empty line. `scanned` says how far earlier calls came, so that a
/// head that trickles in is searched once.
pub fn find_end(bytes: &[u8], scanned: &mut usize) -> Option<usize> {
    let mut at = scanned.saturating_sub(2);
    while let Some(found) = memchr(b'\n', &bytes[at..]) {
        let line_end = at + found + 1;
        match &bytes[line_end..] {
            [b'\n', ..] => return Some(line_end + 1),
            [b'\r', b'\n', ..] => return Some(line_end + 2),
            _ => at = line_end,
        }
    }
    *scanned = bytes.len();
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_normalize_to_framing_are_suspicious() {
        for name in
            ["content_length", "Content-Length_", "transfer_encoding", "Transfer.Encoding", "contentlength"]
        {
            assert_eq!(kind_of(name.as_bytes()), Kind::Suspicious, "{name}");
        }
        for name in ["content-language", "x-content-length", "transfer-encodings"] {
            assert_eq!(kind_of(name.as_bytes()), Kind::Other, "{name}");
        }
    }

    #[test]
    fn a_line_is_read_with_its_value_trimmed() {
        let line = b"Host: \t a.example \t";
        let field = parse_line(line, 0).unwrap();
        assert_eq!(
            (field.kind, field.name(line), field.value(line)),
            (Kind::Host, &b"Host"[..], &b"a.example"[..])
        );
        let empty = parse_line(b"X-Empty:   ", 0).unwrap();
        assert_eq!(empty.value(b"X-Empty:   "), b"");
        assert_eq!(parse_line(b"Host : a", 0).unwrap_err(), BadLine::Name);
        assert_eq!(parse_line(b" folded: a", 0).unwrap_err(), BadLine::Folded);
        assert_eq!(parse_line(b"A: b\rc", 0).unwrap_err(), BadLine::Value);
    }

    #[test]
    fn lengths_are_digits_only() {
        assert_eq!(parse_length(b"0012"), Some(12));
        for bad in [&b""[..], b"+1", b"-1", b"1 ", b"0x1", b"1,1", b"9999999999999999999"] {
            assert_eq!(parse_length(bad), None);
        }
    }

    #[test]
    fn the_end_is_found_at_any_split() {
        let head = b"GET / HTTP/1.1\r\nHost: a\r\n\r\nrest";
        let mut scanned = 0;
        for cut in 0..head.len() {
            let found = find_end(&head[..cut], &mut scanned);
            assert_eq!(found.is_some(), cut >= 27, "{cut}");
            if found.is_some() {
                assert_eq!(found, Some(27));
                break;
            }
        }
    }
}
