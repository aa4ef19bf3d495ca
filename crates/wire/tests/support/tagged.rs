//! Values as JSON that keeps their kinds: `{"s": "text"}`, `{"i": 1}`, `{"m": [["key", ...]]}`. What the Python side of the
//! tests writes and reads.

use std::borrow::Cow;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value as Json, json};
use shapes::{Timestamp, Value};

/// The text at a place of a JSON list.
pub fn word_at(c: &Json, at: usize) -> &str {
    c[at].as_str().expect("text")
}

/// A value as JSON that keeps its kind.
#[allow(dead_code, reason = "not every test writes")]
pub fn tag(v: &Value) -> Json {
    match v {
        Value::Null => Json::Null,
        Value::Bool(b) => json!({"b": b}),
        Value::Int(i) => json!({"i": i}),
        Value::Float(f) => json!({"f": format!("{f:?}")}),
        Value::String(s) => json!({"s": s}),
        Value::Blob(b) => json!({"x": BASE64_STANDARD.encode(b)}),
        Value::Timestamp(t) => json!({"t": t.0}),
        Value::List(l) => json!({"l": l.iter().map(tag).collect::<Vec<_>>()}),
        Value::Map(m) => json!({"m": m.iter().map(|(k, v)| json!([k, tag(v)])).collect::<Vec<_>>()}),
    }
}

/// The value of such JSON.
pub fn untag(v: &Json) -> Value {
    let Some((kind, x)) = v.as_object().and_then(|o| o.iter().next()) else { return Value::Null };
    match kind.as_str() {
        "b" => Value::Bool(x.as_bool().expect("a boolean")),
        "i" => Value::Int(x.as_i64().expect("an integer")),
        "f" => Value::Float(x.as_str().and_then(|s| s.parse().ok()).expect("a float")),
        "s" => Value::String(x.as_str().expect("a string").to_owned()),
        "x" => Value::Blob(BASE64_STANDARD.decode(x.as_str().expect("base64")).expect("base64")),
        "t" => Value::Timestamp(Timestamp(x.as_i64().expect("milliseconds"))),
        "l" => Value::List(x.as_array().expect("a list").iter().map(untag).collect()),
        "m" => {
            let pair = |p: &Json| (Cow::Owned(word_at(p, 0).to_owned()), untag(&p[1]));
            Value::Map(x.as_array().expect("a map").iter().map(pair).collect())
        }
        other => panic!("no kind {other}"),
    }
}
