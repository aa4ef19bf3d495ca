//! `application/x-www-form-urlencoded`, which is the body of Query requests and the query string of all.

use std::borrow::Cow;

use crate::fault::{DecodeError, MAX_VALUES};

/// A key and its value.
pub(crate) type Pair<'a> = (Cow<'a, str>, Cow<'a, str>);

/// The pairs of a form, in their order, decoded. More pairs than a request may have values are refused.
pub(crate) fn pairs(text: &str) -> Result<Vec<Pair<'_>>, DecodeError> {
    let mut out = Vec::new();
    for part in text.split('&').filter(|p| !p.is_empty()) {
        if out.len() == MAX_VALUES {
            return Err(DecodeError::Excessive("The request contains too many values."));
        }
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        out.push((decode(key)?, decode(value)?));
    }

    Ok(out)
}

/// The first value of a key, without decoding the others.
pub(crate) fn find<'a>(text: &'a str, key: &str) -> Option<Cow<'a, str>> {
    text.split('&').find_map(|part| {
        let (k, v) = part.split_once('=').unwrap_or((part, ""));
        if k == key { decode(v).ok() } else { None }
    })
}

/// Undoes percent-encoding; a plus is a space.
pub(crate) fn decode(text: &str) -> Result<Cow<'_, str>, DecodeError> {
    unescape(text, true).ok_or_else(|| DecodeError::malformed("The query string contains a syntax error."))
}

/// Undoes percent-encoding in a path, where a plus is a plus.
pub(crate) fn decode_path(text: &str) -> Option<Cow<'_, str>> {
    unescape(text, false)
}

fn unescape(text: &str, plus: bool) -> Option<Cow<'_, str>> {
    if !text.bytes().any(|b| b == b'%' || (plus && b == b'+')) {
        return Some(Cow::Borrowed(text));
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while let Some(b) = bytes.get(i) {
        match b {
            b'%' => {
                let hex = |at: usize| bytes.get(at).and_then(|b| (*b as char).to_digit(16));
                out.push((hex(i + 1)? * 16 + hex(i + 2)?) as u8);
                i += 2;
            }
            b'+' if plus => out.push(b' '),
            b => out.push(*b),
        }
        i += 1;
    }

    String::from_utf8(out).ok().map(Cow::Owned)
}

/// Characters that percent-encoding leaves alone (RFC 3986).
pub(crate) fn unreserved(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~')
}

/// Appends `%2F` and its like.
pub(crate) fn escape(b: u8, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    out.push(HEX[usize::from(b >> 4)] as char);
    out.push(HEX[usize::from(b & 15)] as char);
}
