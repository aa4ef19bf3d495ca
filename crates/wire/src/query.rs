//! The Query protocol: a form as request (`Names.member.1=a`), XML as answer.
//!
//! EC2's dialect (lists without `member`, capitalised names) differs in names only, so both are read here.

use std::borrow::Cow;
use std::collections::BTreeMap;

use shapes::schema::{Kind, Member, Operation, Protocol, Service, Shape, Structure};
use shapes::{AwsError, Value};

use crate::fault::{Allowance, DecodeError};
use crate::form::{self, Pair};
use crate::json;
use crate::request::RequestParts;
use crate::time;
use crate::xml::{self, Writer};

type Result<T> = std::result::Result<T, DecodeError>;

/// Reads the parameters of a request, which may stand in the body, in the query string, or in both.
pub(crate) fn decode(
    protocol: Protocol,
    input: &'static Shape,
    parts: &RequestParts,
    body: &[u8],
) -> Result<Value> {
    debug_assert!(matches!(protocol, Protocol::Query | Protocol::Ec2));
    let text = std::str::from_utf8(body)
        .map_err(|_| DecodeError::malformed("The request body is not valid UTF-8."))?;
    let mut pairs = form::pairs(parts.query)?;
    if parts.content_type() == "application/x-www-form-urlencoded" || parts.content_type().is_empty() {
        pairs.extend(form::pairs(text.trim_ascii_end())?);
    }
    let tree = Node::grow(&pairs)?;
    let Kind::Structure(s) = &input.kind else { return Ok(Value::empty()) };
    let mut reader = Reader { ec2: protocol == Protocol::Ec2, allowance: Allowance::new() };

    reader.structure(s, &tree)
}

/// Parameters by the parts of their names: `A.1.B=x` is a path of three nodes.
#[derive(Default)]
struct Node<'a> {
    text: Option<&'a str>,
    children: BTreeMap<&'a str, Node<'a>>,
}

impl<'a> Node<'a> {
    fn grow(pairs: &'a [Pair<'a>]) -> Result<Node<'a>> {
        let mut root = Node::default();
        for (key, value) in pairs {
            let mut at = &mut root;
            for (depth, part) in key.split('.').enumerate() {
                if depth == 2 * crate::fault::MAX_DEPTH {
                    return Err(DecodeError::Excessive("The request is nested too deeply."));
                }
                at = at.children.entry(part).or_default();
            }
            at.text = Some(value);
        }

        Ok(root)
    }

    /// The children whose names are numbers, in the order of these.
    fn numbered(&self) -> Vec<&Node<'a>> {
        let mut out: Vec<(u64, &Node)> =
            self.children.iter().filter_map(|(k, n)| k.parse().ok().map(|i| (i, n))).collect();
        out.sort_by_key(|(i, _)| *i);
        out.into_iter().map(|(_, n)| n).collect()
    }
}

struct Reader {
    ec2: bool,
    allowance: Allowance,
}

impl Reader {
    /// The parameter name of a member.
    fn name(&self, m: &'static Member) -> Cow<'static, str> {
        if !self.ec2 {
            // A flattened list whose elements have a name goes by that.
            if let Kind::List { location_name: Some(name), flattened, .. } = m.shape.kind
                && (flattened || m.flattened)
            {
                return Cow::Borrowed(name);
            }
            return Cow::Borrowed(m.location_name.unwrap_or(m.name));
        }
        match (m.query_name, m.location_name) {
            (Some(name), _) => Cow::Borrowed(name),
            (None, Some(name)) if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                Cow::Owned(name[..1].to_ascii_uppercase() + &name[1..])
            }
            (None, Some(name)) => Cow::Borrowed(name),
            (None, None) => Cow::Borrowed(m.name),
        }
    }

    fn structure(&mut self, s: &'static Structure, node: &Node) -> Result<Value> {
        self.allowance.down()?;
        let mut out = Vec::new();
        for m in s.members {
            let name = self.name(m);
            let Some(child) = node.children.get(name.as_ref()) else { continue };
            out.push((Cow::Borrowed(m.name), self.value(m.shape, m.flattened, child, &name)?));
        }
        self.allowance.up();

        Ok(Value::Map(out))
    }

    fn value(&mut self, shape: &'static Shape, flattened: bool, node: &Node, name: &str) -> Result<Value> {
        self.allowance.value()?;
        match &shape.kind {
            Kind::Structure(s) => self.structure(s, node),
            Kind::List { member, location_name, flattened: own, .. } => {
                let list = if self.ec2 || *own || flattened {
                    node
                } else {
                    // Clients may write the plain numbers where the model has an element name.
                    node.children.get(location_name.unwrap_or("member")).unwrap_or(node)
                };
                self.allowance.down()?;
                let mut out = Vec::new();
                for x in list.numbered() {
                    out.push(self.value(member, false, x, name)?);
                }
                self.allowance.up();
                Ok(Value::List(out))
            }
            Kind::Map { key, value, key_name, value_name, flattened: own, .. } => {
                let map = if *own || flattened { node } else { node.children.get("entry").unwrap_or(node) };
                self.allowance.down()?;
                let mut out = Vec::new();
                for entry in map.numbered() {
                    let Some(k) = entry.children.get(key_name.unwrap_or("key")) else { continue };
                    let Some(v) = entry.children.get(value_name.unwrap_or("value")) else { continue };
                    let Value::String(k) = self.value(key, false, k, name)? else { continue };
                    out.push((Cow::Owned(k), self.value(value, false, v, name)?));
                }
                json::keep_last(&mut out);
                self.allowance.up();
                Ok(Value::Map(out))
            }
            _ => match node.text {
                Some(text) => parse_scalar(shape, text).ok_or_else(|| self.wrong(text, name)),
                None => Err(DecodeError::wrong_type(format!("The parameter {name} needs a plain value."))),
            },
        }
    }

    #[cold]
    fn wrong(&self, text: &str, name: &str) -> DecodeError {
        let text: String = text.chars().take(100).collect();
        if self.ec2 {
            return DecodeError::wrong_type(format!("Value ({text}) for parameter {name} is invalid."));
        }
        DecodeError::wrong_type(format!("The value '{text}' of the parameter {name} is not of its type."))
    }
}

/// A scalar of the given shape from its text in a form, XML, a header or a path.
pub(crate) fn parse_scalar(shape: &Shape, text: &str) -> Option<Value> {
    match shape.kind {
        Kind::String { .. } => Some(Value::String(text.to_owned())),
        Kind::Integer { .. } => text.trim().parse::<i32>().ok().map(|i| Value::Int(i.into())),
        Kind::Long { .. } => text.trim().parse().ok().map(Value::Int),
        Kind::Float { .. } | Kind::Double { .. } => parse_float(text.trim()).map(Value::Float),
        Kind::Boolean => match text.trim() {
            "true" | "True" | "TRUE" | "1" => Some(Value::Bool(true)),
            "false" | "False" | "FALSE" | "0" => Some(Value::Bool(false)),
            _ => None,
        },
        Kind::Blob { .. } => json::base64(text.trim()).map(Value::Blob),
        Kind::Timestamp { .. } => time::parse(text).map(Value::Timestamp),
        Kind::Document => Some(Value::String(text.to_owned())),
        Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. } => None,
    }
}

fn parse_float(text: &str) -> Option<f64> {
    if let Some(f) = json::special_float(text) {
        return Some(f);
    }
    let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    if plain { text.parse().ok().filter(|f: &f64| f.is_finite()) } else { None }
}

/// The document of a Query answer.
pub(crate) fn answer(
    service: &Service,
    operation: &'static Operation,
    output: &Value,
    request_id: &str,
) -> Vec<u8> {
    let mut w = Writer::new();
    let response = format!("{}Response", operation.name);
    w.open_in(&response, service.xml_namespace);
    if let Kind::Structure(s) = &operation.output.kind {
        match operation.result_wrapper {
            Some(wrapper) => {
                w.open(wrapper);
                w.members(s, output);
                w.close(wrapper);
            }
            None => w.members(s, output),
        }
    }
    w.open("ResponseMetadata");
    w.element("RequestId", request_id);
    w.close("ResponseMetadata");
    w.close(&response);

    w.out.into_bytes()
}

/// The document of a Query error; REST-XML uses the same.
pub(crate) fn error(
    service: Option<&Service>,
    code: &str,
    sender: bool,
    error: &AwsError,
    request_id: &str,
) -> Vec<u8> {
    let mut w = Writer::new();
    w.open_in("ErrorResponse", service.and_then(|s| s.xml_namespace));
    w.open("Error");
    w.element("Type", if sender { "Sender" } else { "Receiver" });
    w.element("Code", code);
    w.element("Message", &error.message);
    error_members(&mut w, error);
    w.close("Error");
    w.element("RequestId", request_id);
    w.close("ErrorResponse");

    w.out.into_bytes()
}

/// The further members of an error: scalars, and lists of them.
pub(crate) fn error_members(w: &mut Writer, error: &AwsError) {
    for (name, value) in &error.members {
        w.open(name);
        untyped(w, value);
        w.close(name);
    }
}

fn untyped(w: &mut Writer, value: &Value) {
    match value {
        Value::List(l) => {
            for x in l {
                w.open("member");
                untyped(w, x);
                w.close("member");
            }
        }
        Value::Map(m) => {
            for (k, v) in m {
                w.open(k);
                untyped(w, v);
                w.close(k);
            }
        }
        v => w.text(&xml::scalar(&shapes::schema::UNIT, v, None, time::Format::Iso8601)),
    }
}
