//! MIME multipart archives: only what archives of user data are made of.
//!
//! Source: RFC 2045 and 2046, as Python's `email` writes them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Archives inside archives.
const DEPTH: usize = 4;

/// Whether the bytes start as such an archive does.
pub fn is_message(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).to_ascii_lowercase();
    let start = start.trim_start();
    start.starts_with("content-type:")
        || start.starts_with("mime-version:")
        || start.starts_with("from nobody ")
}

/// Tells of each part: its content type in small letters, and its decoded body.
pub fn parts(bytes: &[u8], tell: &mut dyn FnMut(&str, Vec<u8>)) {
    entity(bytes, 0, tell);
}

struct Headers {
    kind: String,
    boundary: Option<String>,
    encoding: String,
}

fn entity(bytes: &[u8], depth: usize, tell: &mut dyn FnMut(&str, Vec<u8>)) {
    let (head, body) = split(bytes);
    let headers = headers(&head);
    match &headers.boundary {
        Some(boundary) if headers.kind.starts_with("multipart/") && depth < DEPTH => {
            for part in bodies(body, boundary) {
                entity(part, depth + 1, tell);
            }
        }
        _ => tell(&headers.kind, decoded(&headers.encoding, body)),
    }
}

/// Head and body, which an empty line parts.
fn split(bytes: &[u8]) -> (String, &[u8]) {
    let mut at = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        let end = at + line.len();
        if line.iter().all(u8::is_ascii_whitespace) {
            return (String::from_utf8_lossy(&bytes[..at]).into_owned(), &bytes[end..]);
        }
        at = end;
    }
    (String::from_utf8_lossy(bytes).into_owned(), &[])
}

fn headers(head: &str) -> Headers {
    // A line that starts with a blank goes on from the one before.
    let head = head.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    let value = |name: &str| {
        let found = head.lines().filter_map(|l| l.split_once(':'));
        found.filter(|(k, _)| k.trim().eq_ignore_ascii_case(name)).map(|(_, v)| v.trim().to_owned()).next()
    };
    let kind = value("content-type").unwrap_or_default();
    let mut pieces = kind.split(';');
    let name = pieces.next().unwrap_or_default().trim().to_ascii_lowercase();
    let boundary = pieces.find_map(|p| {
        let (k, v) = p.trim().split_once('=')?;
        k.trim().eq_ignore_ascii_case("boundary").then(|| v.trim().trim_matches('"').to_owned())
    });
    Headers {
        kind: name,
        boundary: boundary.filter(|b| !b.is_empty()),
        encoding: value("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase(),
    }
}

/// What lies between the lines of a boundary.
fn bodies<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let open = format!("--{boundary}");
    let close = format!("--{boundary}--");
    let mut out = Vec::new();
    let mut start: Option<usize> = None;
    let mut at = 0;
    for line in body.split_inclusive(|b| *b == b'\n') {
        let text = String::from_utf8_lossy(line);
        let text = text.trim_end();
        if text == open || text == close {
            if let Some(from) = start.take() {
                out.push(without_last_break(&body[from..at]));
            }
            if text == close {
                return out;
            }
            start = Some(at + line.len());
        }
        at += line.len();
    }
    if let Some(from) = start {
        out.push(&body[from..]);
    }
    out
}

/// The line break before a boundary belongs to the boundary.
fn without_last_break(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

fn decoded(encoding: &str, body: &[u8]) -> Vec<u8> {
    match encoding {
        "base64" => {
            let plain: Vec<u8> = body.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
            STANDARD.decode(plain).unwrap_or_else(|_| body.to_vec())
        }
        "quoted-printable" => quoted_printable(body),
        _ => body.to_vec(),
    }
}

fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'=' {
            out.push(*byte);
        } else if let Some(next) = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")) {
            rest = next;
        } else if let Some(value) = rest
            .get(..2)
            .and_then(|h| std::str::from_utf8(h).ok())
            .and_then(|h| u8::from_str_radix(h, 16).ok())
        {
            out.push(value);
            rest = &rest[2..];
        } else {
            out.push(b'=');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_in_archives_and_folded_headers() {
        let text = "MIME-Version: 1.0\nContent-Type: multipart/mixed;\n boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: Text/X-Shellscript\nContent-Transfer-Encoding: quoted-printable\n\n#!/bin/sh\necho =C3=A9 a=\nb\n--b--\n--a--\n";
        let mut found = Vec::new();
        parts(text.as_bytes(), &mut |kind, body| found.push((kind.to_owned(), body)));
        assert_eq!(found, [("text/x-shellscript".to_owned(), "#!/bin/sh\necho é ab".as_bytes().to_vec())]);
    }
}
