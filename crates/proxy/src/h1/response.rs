//! Response heads from targets.
//!
//! Read a little less strictly than requests (a bare LF ends a line, as many servers write it): what goes to the client is written
//! anew, so nothing ambiguous gets through. A head that cannot be read is a 502.

use super::field::{Field, Kind, find_end, list, parse_length, parse_line};
use super::request::HEAD_LIMIT;
use memchr::memchr;

/// The target sent something that is no HTTP/1 response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// Most fields in a response's head.
const FIELD_LIMIT: usize = 512;

/// How the length of a response's body is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    None,
    Length(u64),
    Chunked,
    UntilClose,
}

/// A response head, but for its fields.
#[derive(Clone, Copy, Debug)]
pub struct Parsed {
    /// Bytes of the head, empty line included.
    pub len: usize,
    pub status: u16,
    pub framing: Framing,
    /// Whether the connection can carry another request afterwards.
    pub keep_alive: bool,
}

/// Reads the response head at the start of `bytes`; `to_head` tells that the request was a HEAD.
/// `None`: there is more to come.
pub fn parse(
    bytes: &[u8],
    scanned: &mut usize,
    fields: &mut Vec<Field>,
    to_head: bool,
) -> Result<Option<Parsed>, Malformed> {
    let Some(len) = find_end(bytes, scanned) else {
        return if bytes.len() > HEAD_LIMIT || !could_be_http(bytes) { Err(Malformed) } else { Ok(None) };
    };
    if len > HEAD_LIMIT {
        return Err(Malformed);
    }
    let head = &bytes[..len];
    let line_end = memchr(b'\n', head).ok_or(Malformed)? + 1;
    let (status, http11) = parse_status_line(strip_line_end(&head[..line_end]))?;
    fields.clear();
    let mut at = line_end;
    loop {
        let next = at + memchr(b'\n', &head[at..]).ok_or(Malformed)? + 1;
        let line = strip_line_end(&head[at..next]);
        if line.is_empty() {
            break;
        }
        if fields.len() == FIELD_LIMIT || line.len() > usize::from(u16::MAX) {
            return Err(Malformed);
        }
        fields.push(parse_line(line, at).map_err(|_| Malformed)?);
        at = next;
    }
    let (framing, keep_alive) = judge(head, fields, status, http11, to_head)?;
    Ok(Some(Parsed { len, status, framing, keep_alive }))
}

fn could_be_http(bytes: &[u8]) -> bool {
    let start = b"HTTP/1.";
    let n = bytes.len().min(start.len());
    bytes[..n] == start[..n]
}

fn strip_line_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn parse_status_line(line: &[u8]) -> Result<(u16, bool), Malformed> {
    let (http11, rest) = match line {
        [b'H', b'T', b'T', b'P', b'/', b'1', b'.', minor @ (b'0' | b'1'), b' ', rest @ ..] => {
            (*minor == b'1', rest)
        }
        _ => return Err(Malformed),
    };
    match rest {
        [a @ b'1'..=b'9', b, c] | [a @ b'1'..=b'9', b, c, b' ', ..]
            if b.is_ascii_digit() && c.is_ascii_digit() =>
        {
            Ok((u16::from(a - b'0') * 100 + u16::from(b - b'0') * 10 + u16::from(c - b'0'), http11))
        }
        _ => Err(Malformed),
    }
}

fn judge(
    head: &[u8],
    fields: &[Field],
    status: u16,
    http11: bool,
    to_head: bool,
) -> Result<(Framing, bool), Malformed> {
    let (mut length, mut chunked, mut keep_alive) = (None, false, http11);
    for field in fields {
        let value = field.value(head);
        match field.kind {
            Kind::ContentLength => {
                let value = parse_length(value).ok_or(Malformed)?;
                if length.replace(value).is_some_and(|before| before != value) {
                    return Err(Malformed);
                }
            }
            Kind::TransferEncoding => {
                if chunked || !value.eq_ignore_ascii_case(b"chunked") {
                    return Err(Malformed);
                }
                chunked = true;
            }
            Kind::Connection => {
                if list(value).any(|option| option.eq_ignore_ascii_case(b"close")) {
                    keep_alive = false;
                } else if !http11 && list(value).any(|option| option.eq_ignore_ascii_case(b"keep-alive")) {
                    keep_alive = true;
                }
            }
            _ => {}
        }
    }
    if to_head || status < 200 || matches!(status, 204 | 304) {
        return Ok((Framing::None, keep_alive));
    }
    Ok(match (chunked, length) {
        // Both: the length is a lie, and what follows on this connection cannot be trusted.
        (true, Some(_)) => (Framing::Chunked, false),
        (true, None) => (Framing::Chunked, keep_alive),
        (false, Some(length)) => (Framing::Length(length), keep_alive),
        (false, None) => (Framing::UntilClose, false),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, to_head: bool) -> Result<Option<(u16, Framing, bool)>, Malformed> {
        parse(text.as_bytes(), &mut 0, &mut Vec::new(), to_head)
            .map(|p| p.map(|p| (p.status, p.framing, p.keep_alive)))
    }

    #[test]
    fn framing_of_responses() {
        assert_eq!(
            read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", false),
            Ok(Some((200, Framing::Length(5), true)))
        );
        assert_eq!(
            read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", true),
            Ok(Some((200, Framing::None, true)))
        );
        assert_eq!(read("HTTP/1.1 200\r\n\r\n", false), Ok(Some((200, Framing::UntilClose, false))));
        assert_eq!(
            read("HTTP/1.0 200 OK\nContent-Length: 1\n\n", false),
            Ok(Some((200, Framing::Length(1), false)))
        );
        assert_eq!(
            read("HTTP/1.1 304 Not\r\nContent-Length: 5\r\n\r\n", false),
            Ok(Some((304, Framing::None, true)))
        );
        assert_eq!(
            read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", false),
            Ok(Some((200, Framing::Chunked, false)))
        );
        assert_eq!(read("HTTP/1.1 20", false), Ok(None));
    }

    #[test]
    fn what_is_no_response() {
        for text in [
            "SSH-2.0-x\r\n",
            "HTTP/2.0 200 OK\r\n\r\n",
            "HTTP/1.1 2x0 OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
            "HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n\r\n",
        ] {
            assert_eq!(read(text, false), Err(Malformed), "{text}");
        }
    }
}
