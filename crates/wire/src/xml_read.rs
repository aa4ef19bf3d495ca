//! XML to `Value`, directed by a shape: the bodies of REST-XML requests.
//!
//! Namespaces are not told apart (AWS does not), document types are refused, entities are XML's own five.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use shapes::Value;
use shapes::schema::{Kind, Location, Member, Shape, Structure};

use crate::fault::{Allowance, DecodeError};
use crate::json;
use crate::query::parse_scalar;

type Result<T> = std::result::Result<T, DecodeError>;

/// An element with what is in it.
#[derive(Default)]
pub(crate) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Element>,
    text: String,
}

fn malformed() -> DecodeError {
    DecodeError::malformed(
        "The XML you provided was not well-formed or did not validate against our published schema",
    )
}

/// The root element of a document.
pub(crate) fn parse(text: &str) -> Result<Element> {
    let mut reader = Reader::from_str(text);
    let mut allowance = Allowance::new();
    // The lowest is the document itself, which ends up holding the root alone.
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().map_err(|_| malformed())?;
        let innermost = open.last_mut().ok_or_else(malformed)?;
        match event {
            Event::Start(start) => {
                allowance.value()?;
                allowance.down()?;
                open.push(element(&start)?);
            }
            Event::Empty(start) => {
                allowance.value()?;
                innermost.children.push(element(&start)?);
            }
            Event::End(_) => {
                allowance.up();
                let closed = open.pop().ok_or_else(malformed)?;
                open.last_mut().ok_or_else(malformed)?.children.push(closed);
            }
            Event::Text(t) => innermost.text.push_str(&t.xml10_content()),
            Event::CData(t) => innermost.text.push_str(&t.xml10_content()),
            Event::GeneralRef(r) => match r.resolve_char_ref().map_err(|_| malformed())? {
                Some(c) => innermost.text.push(c),
                None => {
                    let known = quick_xml::escape::resolve_predefined_entity(&r).ok_or_else(malformed)?;
                    innermost.text.push_str(known);
                }
            },
            Event::DocType(_) => return Err(malformed()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    let document = open.pop().filter(|_| open.is_empty()).ok_or_else(malformed)?;
    if !document.text.trim_ascii().is_empty() {
        return Err(malformed());
    }
    let mut roots = document.children.into_iter();
    let root = roots.next().ok_or_else(malformed)?;
    if roots.next().is_some() {
        return Err(malformed());
    }

    Ok(root)
}

fn element(start: &BytesStart) -> Result<Element> {
    let mut out = Element { name: start.local_name().as_ref().to_owned(), ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| malformed())?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| malformed())?;
        out.attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
    }

    Ok(out)
}

/// The value in an element.
pub(crate) fn value(shape: &'static Shape, e: &Element) -> Result<Value> {
    match &shape.kind {
        Kind::Structure(s) => structure(s, e),
        Kind::List { member, location_name, .. } => {
            let name = location_name.unwrap_or("member");
            e.children
                .iter()
                .filter(|c| c.name == name)
                .map(|c| value(member, c))
                .collect::<Result<_>>()
                .map(Value::List)
        }
        Kind::Map { .. } => entries(shape, e.children.iter().filter(|c| c.name == "entry")),
        _ => parse_scalar(shape, &e.text).ok_or_else(malformed),
    }
}

fn structure(s: &'static Structure, e: &Element) -> Result<Value> {
    let mut out = Vec::new();
    for m in s.members.iter().filter(|m| m.location == Location::Body) {
        if let Some(v) = member(m, e)? {
            out.push((Cow::Borrowed(m.name), v));
        }
    }

    Ok(Value::Map(out))
}

fn member(m: &'static Member, e: &Element) -> Result<Option<Value>> {
    let name = m.location_name.unwrap_or(m.name);
    if m.xml_attribute {
        let Some((_, text)) = e.attributes.iter().find(|(k, _)| k == name) else { return Ok(None) };
        return parse_scalar(m.shape, text).map(Some).ok_or_else(malformed);
    }
    let mut found = e.children.iter().filter(|c| c.name == name).peekable();
    match &m.shape.kind {
        Kind::List { member, location_name, flattened, .. } if *flattened || m.flattened => {
            // Answers name the elements after the list's member, requests after the list itself: either is read.
            let own = |c: &&Element| c.name == name || *location_name == Some(&c.name);
            let list: Vec<Value> =
                e.children.iter().filter(own).map(|c| value(member, c)).collect::<Result<_>>()?;
            Ok((!list.is_empty()).then_some(Value::List(list)))
        }
        Kind::Map { flattened, .. } if *flattened || m.flattened => match found.peek() {
            Some(_) => entries(m.shape, found).map(Some),
            None => Ok(None),
        },
        _ => found.last().map(|c| value(m.shape, c)).transpose(),
    }
}

fn entries<'e>(shape: &'static Shape, entries: impl Iterator<Item = &'e Element>) -> Result<Value> {
    let Kind::Map { value: shape, key_name, value_name, .. } = &shape.kind else { return Err(malformed()) };
    let mut out = Vec::new();
    for entry in entries {
        let child = |name: &str| entry.children.iter().find(|c| c.name == name).ok_or_else(malformed);
        let key = child(key_name.unwrap_or("key"))?;
        out.push((Cow::Owned(key.text.clone()), value(shape, child(value_name.unwrap_or("value"))?)?));
    }
    json::keep_last(&mut out);

    Ok(Value::Map(out))
}
