//! `Value` to JSON bytes, directed by a shape.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shapes::schema::{Kind, Shape, Structure};
use shapes::{AwsError, Value};

use super::body_name;
use crate::time::{self, Format};

/// Appends `value` as JSON. Members that the shape does not know are left out.
pub(crate) fn write(shape: &'static Shape, value: &Value, out: &mut Vec<u8>) {
    member(shape, value, None, out);
}

fn member(shape: &'static Shape, value: &Value, format: Option<&'static str>, out: &mut Vec<u8>) {
    match (&shape.kind, value) {
        (Kind::Structure(s), Value::Map(given)) => structure(s, given, out),
        (Kind::List { member: shape, .. }, Value::List(l)) => {
            out.push(b'[');
            for (i, x) in l.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                member(shape, x, None, out);
            }
            out.push(b']');
        }
        (Kind::Map { value: shape, .. }, Value::Map(entries)) => {
            out.push(b'{');
            for (i, (k, v)) in entries.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                string(k, out);
                out.push(b':');
                member(shape, v, None, out);
            }
            out.push(b'}');
        }
        (Kind::Timestamp { format: own }, Value::Timestamp(t)) => {
            timestamp(*t, Format::named(format.or(*own), Format::Unix), out)
        }
        (_, value) => any(value, out),
    }
}

fn structure(s: &'static Structure, given: &[(std::borrow::Cow<'static, str>, Value)], out: &mut Vec<u8>) {
    out.push(b'{');
    let mut hint = 0;
    let mut first = true;
    for (name, value) in given {
        if *value == Value::Null {
            continue;
        }
        // Generated types list their members in the model's order, so the next one is almost always at the hint.
        let (before, after) = s.members.split_at(hint);
        let found = after.iter().position(|m| m.name == name).map(|i| i + hint);
        let Some(at) = found.or_else(|| before.iter().position(|m| m.name == name)) else { continue };
        hint = at + 1;
        let m = &s.members[at];
        if !first {
            out.push(b',');
        }
        first = false;
        out.push(b'"');
        out.extend_from_slice(body_name(m).as_bytes());
        out.extend_from_slice(b"\":");
        member(m.shape, value, m.timestamp_format, out);
    }
    out.push(b'}');
}

fn timestamp(t: shapes::Timestamp, format: Format, out: &mut Vec<u8>) {
    match format {
        Format::Unix => time::unix(t, out),
        format => string(&time::text(t, format), out),
    }
}

/// A value without a shape: documents, and members of errors.
pub(crate) fn any(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Int(i) => out.extend_from_slice(itoa::Buffer::new().format(*i).as_bytes()),
        Value::Float(f) => float(*f, out),
        Value::String(s) => string(s, out),
        Value::Blob(b) => string(&BASE64_STANDARD.encode(b), out),
        Value::Timestamp(t) => time::unix(*t, out),
        Value::List(l) => {
            out.push(b'[');
            for (i, x) in l.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                any(x, out);
            }
            out.push(b']');
        }
        Value::Map(m) => {
            out.push(b'{');
            for (i, (k, v)) in m.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                string(k, out);
                out.push(b':');
                any(v, out);
            }
            out.push(b'}');
        }
    }
}

fn float(f: f64, out: &mut Vec<u8>) {
    match f {
        f if f.is_nan() => out.extend_from_slice(b"\"NaN\""),
        f64::INFINITY => out.extend_from_slice(b"\"Infinity\""),
        f64::NEG_INFINITY => out.extend_from_slice(b"\"-Infinity\""),
        f => out.extend_from_slice(format!("{f:?}").as_bytes()),
    }
}

/// A string with its quotes.
pub(crate) fn string(s: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let bytes = s.as_bytes();
    let mut from = 0;
    for (i, b) in bytes.iter().enumerate() {
        if *b >= 0x20 && *b != b'"' && *b != b'\\' {
            continue;
        }
        out.extend_from_slice(&bytes[from..i]);
        from = i + 1;
        let short = match b {
            b'"' => b'"',
            b'\\' => b'\\',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            _ => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(&[HEX[usize::from(b >> 4)], HEX[usize::from(b & 15)]]);
                continue;
            }
        };
        out.extend_from_slice(&[b'\\', short]);
    }
    out.extend_from_slice(&bytes[from..]);
    out.push(b'"');
}

/// The body of an error. `kind` is its `__type`, which REST-JSON carries in a header instead.
pub(crate) fn error_body(kind: Option<&str>, error: &AwsError) -> Vec<u8> {
    let mut out = Vec::with_capacity(64 + error.message.len());
    out.push(b'{');
    if let Some(kind) = kind {
        out.extend_from_slice(b"\"__type\":");
        string(kind, &mut out);
        out.push(b',');
    }
    out.extend_from_slice(b"\"message\":");
    string(&error.message, &mut out);
    for (name, value) in &error.members {
        out.push(b',');
        string(name, &mut out);
        out.push(b':');
        any(value, &mut out);
    }
    out.push(b'}');

    out
}
