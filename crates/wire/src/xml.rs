//! `Value` to XML, directed by a shape: what Query, EC2 Query and REST-XML answer with.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shapes::Value;
use shapes::schema::{Kind, Location, Member, Shape, Structure};

use crate::time::{self, Format};

/// The first line of every document.
pub(crate) const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// An XML document under construction.
pub(crate) struct Writer {
    pub out: String,
}

impl Writer {
    pub fn new() -> Writer {
        Writer { out: String::with_capacity(512) }
    }

    pub fn open(&mut self, name: &str) {
        self.out.push('<');
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Opens an element in a namespace.
    pub fn open_in(&mut self, name: &str, namespace: Option<&str>) {
        let Some(namespace) = namespace else { return self.open(name) };
        self.out.push('<');
        self.out.push_str(name);
        self.out.push_str(" xmlns=\"");
        self.text(namespace);
        self.out.push_str("\">");
    }

    pub fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element with nothing but text in it.
    pub fn element(&mut self, name: &str, text: &str) {
        self.open(name);
        self.text(text);
        self.close(name);
    }

    /// Text, escaped. Characters that XML 1.0 cannot carry at all become U+FFFD.
    pub fn text(&mut self, text: &str) {
        let mut from = 0;
        for (i, b) in text.bytes().enumerate() {
            let entity = match b {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\r' => "&#xD;",
                b'\n' | b'\t' | 0x20.. => continue,
                _ => "\u{FFFD}",
            };
            self.out.push_str(&text[from..i]);
            self.out.push_str(entity);
            from = i + 1;
        }
        self.out.push_str(&text[from..]);
    }

    /// The members of a structure that travel in the body, without an element around them.
    pub fn members(&mut self, s: &'static Structure, value: &Value) {
        let Value::Map(given) = value else { return };
        for m in s.members.iter().filter(|m| m.location == Location::Body && !m.xml_attribute) {
            if let Some((_, v)) = given.iter().find(|(k, v)| k == m.name && *v != Value::Null) {
                self.member(m, v);
            }
        }
    }

    fn member(&mut self, m: &'static Member, value: &Value) {
        match (&m.shape.kind, value) {
            (Kind::List { member, location_name, flattened, .. }, Value::List(l))
                if *flattened || m.flattened =>
            {
                let name = location_name.or(m.location_name).unwrap_or(m.name);
                for x in l {
                    self.value(name, member, x, None);
                }
            }
            (Kind::Map { flattened, .. }, Value::Map(_)) if *flattened || m.flattened => {
                self.entries(m.location_name.unwrap_or(m.name), m.shape, value);
            }
            _ => self.value(m.location_name.unwrap_or(m.name), m.shape, value, m.timestamp_format),
        }
    }

    /// The root element of a document.
    pub fn root(&mut self, name: &str, namespace: Option<&str>, shape: &'static Shape, value: &Value) {
        self.open_in(name, namespace);
        match (&shape.kind, value) {
            (Kind::Structure(s), Value::Map(_)) => self.members(s, value),
            _ => self.text(&scalar(shape, value, None, Format::Iso8601)),
        }
        self.close(name);
    }

    /// A value in an element of the given name.
    pub fn value(&mut self, name: &str, shape: &'static Shape, value: &Value, format: Option<&'static str>) {
        match (&shape.kind, value) {
            (Kind::Structure(s), Value::Map(_)) => {
                self.open_with_attributes(name, s, value);
                self.members(s, value);
            }
            (Kind::List { member, location_name, .. }, Value::List(l)) => {
                self.open(name);
                for x in l {
                    self.value(location_name.unwrap_or("member"), member, x, None);
                }
            }
            (Kind::Map { .. }, Value::Map(_)) => {
                self.open(name);
                self.entries("entry", shape, value);
            }
            _ => {
                self.open(name);
                self.text(&scalar(shape, value, format, Format::Iso8601));
            }
        }
        self.close(name);
    }

    fn open_with_attributes(&mut self, name: &str, s: &'static Structure, value: &Value) {
        self.out.push('<');
        self.out.push_str(name);
        for m in s.members.iter().filter(|m| m.xml_attribute) {
            let Some(v) = value.get(m.name) else { continue };
            let attribute = m.location_name.unwrap_or(m.name);
            // A prefix has to be declared where it is used; XML Schema's is the only one that models use.
            if attribute.starts_with("xsi:") {
                self.out.push_str(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
            }
            self.out.push(' ');
            self.out.push_str(attribute);
            self.out.push_str("=\"");
            self.text(&scalar(m.shape, v, m.timestamp_format, Format::Iso8601));
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn entries(&mut self, name: &str, shape: &'static Shape, value: &Value) {
        let (Kind::Map { value: shape, key_name, value_name, .. }, Value::Map(entries)) =
            (&shape.kind, value)
        else {
            return;
        };
        for (k, v) in entries {
            self.open(name);
            self.element(key_name.unwrap_or("key"), k);
            self.value(value_name.unwrap_or("value"), shape, v, None);
            self.close(name);
        }
    }
}

/// The text of a scalar in XML, a header or a query string.
pub(crate) fn scalar(shape: &Shape, value: &Value, format: Option<&str>, otherwise: Format) -> String {
    match value {
        Value::Bool(b) => b.to_string(),
        Value::Int(i) => i.to_string(),
        Value::Float(f) => float(*f),
        Value::String(s) => s.clone(),
        Value::Blob(b) => BASE64_STANDARD.encode(b),
        Value::Timestamp(t) => {
            let own = match shape.kind {
                Kind::Timestamp { format } => format,
                _ => None,
            };
            time::text(*t, Format::named(format.or(own), otherwise))
        }
        Value::Null | Value::List(_) | Value::Map(_) => String::new(),
    }
}

fn float(f: f64) -> String {
    match f {
        f64::INFINITY => "Infinity".to_owned(),
        f64::NEG_INFINITY => "-Infinity".to_owned(),
        f if f.is_nan() => "NaN".to_owned(),
        f => format!("{f:?}"),
    }
}
