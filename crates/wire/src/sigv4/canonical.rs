//! The canonical request: the one text that both sides make of a request and sign.

use std::borrow::Cow;

use crate::form::{escape, unreserved};
use crate::request::RequestParts;

/// Headers that a signature may cover at most.
const MOST_HEADERS: usize = 100;

/// The canonical request. `signed_headers` is the list as the signature has it (`content-type;host;x-amz-date`).
/// `None` if the list holds a name that no header can have, or too many.
pub(super) fn request(
    parts: &RequestParts,
    service: &str,
    signed_headers: &str,
    payload_hash: &str,
) -> Option<String> {
    let mut out = String::with_capacity(512);
    out.push_str(parts.method.as_str());
    out.push('\n');
    path(parts.path, service, &mut out);
    out.push('\n');
    query(parts.query, &mut out);
    out.push('\n');
    for (i, name) in signed_headers.split(';').enumerate() {
        if i == MOST_HEADERS {
            return None;
        }
        out.push_str(name);
        out.push(':');
        header(parts, name, &mut out)?;
        out.push('\n');
    }
    out.push('\n');
    out.push_str(signed_headers);
    out.push('\n');
    out.push_str(payload_hash);

    Some(out)
}

/// The path: for S3 as it is, for all others cleaned of dots and double slashes and encoded once more.
fn path(path: &str, service: &str, out: &mut String) {
    if path == "/" || path.is_empty() {
        out.push('/');
        return;
    }
    if service == "s3" {
        encoded(path, |b| b == b'/', out);
        return;
    }
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(kept.pop()),
            segment => kept.push(segment),
        }
    }
    for segment in &kept {
        out.push('/');
        for b in segment.bytes() {
            if unreserved(b) {
                out.push(b as char);
            } else {
                escape(b, out);
            }
        }
    }
    if kept.is_empty() || path.ends_with('/') {
        out.push('/');
    }
}

/// Text whose escapes are brought to their one form: `%7e` becomes `~`, a bare `:` becomes `%3A`.
fn encoded(text: &str, keep: impl Fn(u8) -> bool, out: &mut String) {
    let bytes = text.as_bytes();
    let mut i = 0;
    while let Some(b) = bytes.get(i).copied() {
        let digit = |at: usize| bytes.get(at).and_then(|b| (*b as char).to_digit(16));
        match (b, digit(i + 1), digit(i + 2)) {
            (b'%', Some(high), Some(low)) => {
                let b = (high * 16 + low) as u8;
                if unreserved(b) {
                    out.push(b as char)
                } else {
                    escape(b, out)
                }
                i += 2;
            }
            _ if unreserved(b) || keep(b) => out.push(b as char),
            _ => escape(b, out),
        }
        i += 1;
    }
}

/// The query string in the order of its encoded names and values, without the signature itself.
fn query(query: &str, out: &mut String) {
    if query.is_empty() {
        return;
    }
    let canonical = |text: &str| {
        let mut out = String::with_capacity(text.len());
        // A plus in a query string is a space, whose canonical form is %20.
        let text =
            if text.contains('+') { Cow::Owned(text.replace('+', "%20")) } else { Cow::Borrowed(text) };
        encoded(&text, |_| false, &mut out);
        out
    };
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(k, v)| (canonical(k), canonical(v)))
        .filter(|(k, _)| k != "X-Amz-Signature")
        .collect();
    pairs.sort();
    for (i, (k, v)) in pairs.iter().enumerate() {
        if i > 0 {
            out.push('&');
        }
        out.push_str(k);
        out.push('=');
        out.push_str(v);
    }
}

/// The values of a header, trimmed, repeated ones joined by commas; one that is absent is empty.
fn header(parts: &RequestParts, name: &str, out: &mut String) -> Option<()> {
    let lower = !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_graphic() && !b.is_ascii_uppercase() && b != b':');
    if !lower {
        return None;
    }
    let mut first = true;
    for value in parts.headers.get_all(name) {
        if !first {
            out.push(',');
        }
        first = false;
        trimmed(value.as_bytes(), out);
    }
    if first && name == "host" {
        out.push_str(parts.authority.unwrap_or(""));
    }

    Some(())
}

/// Appends a value with every run of white space as one space, and none at its ends.
fn trimmed(value: &[u8], out: &mut String) {
    let text = String::from_utf8_lossy(value);
    for (i, word) in text.split_ascii_whitespace().enumerate() {
        if i > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
}
