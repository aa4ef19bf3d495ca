//! What REST-JSON and REST-XML share: paths with labels, members in headers and query strings, payloads.

use std::borrow::Cow;

use http::{HeaderName, HeaderValue};
use shapes::schema::{Kind, Location, Member, Operation, Protocol, Service, Shape, Structure};
use shapes::{AwsError, Value};

use crate::fault::{DecodeError, MAX_VALUES};
use crate::form;
use crate::query::{self, parse_scalar};
use crate::request::{RequestParts, Response};
use crate::time::Format;
use crate::xml::{self, PROLOGUE, Writer};
use crate::{json, xml_read};

type Result<T> = std::result::Result<T, DecodeError>;
type Entries = Vec<(Cow<'static, str>, Value)>;

/// How well an operation's method and path template fit a request, larger being better; `None` if they do not.
pub(crate) fn fit(operation: &Operation, parts: &RequestParts) -> Option<i64> {
    if operation.method != parts.method.as_str() {
        return None;
    }
    let (path, literals) = operation.uri.split_once('?').unwrap_or((operation.uri, ""));
    let mut score = 4 * labels(path, parts.path)?.iter().filter(|(label, _)| label.is_empty()).count() as i64;
    for literal in literals.split('&').filter(|l| !l.is_empty()) {
        let bare = !literal.contains('=');
        let same = |given: &str| given == literal || (bare && given.split('=').next() == Some(literal));
        if !parts.query.split('&').any(same) {
            return None;
        }
        score += 2;
    }
    // Of operations with the same path, the one whose required parameters are there is meant.
    for m in operation.input.as_structure().map_or(&[][..], |s| s.members).iter().filter(|m| m.required) {
        let name = m.location_name.unwrap_or(m.name);
        let present = match m.location {
            Location::QueryString => form::find(parts.query, name).is_some(),
            Location::Header => parts.headers.contains_key(name),
            _ => continue,
        };
        score += if present { 1 } else { -1 };
    }

    Some(score)
}

/// Walks a path along its template: for every segment the label's name (empty for a literal) and the text, still
/// encoded. `None` if the path is another one.
fn labels<'a>(template: &'static str, path: &'a str) -> Option<Vec<(&'static str, &'a str)>> {
    let (template, mut rest) = (template.strip_prefix('/')?, path.strip_prefix('/')?);
    let mut out = Vec::new();
    let mut segments = template.split('/').peekable();
    while let Some(segment) = segments.next() {
        let label = segment.strip_prefix('{').and_then(|s| s.strip_suffix('}'));
        if let Some(greedy) = label.and_then(|l| l.strip_suffix('+')) {
            // What follows a greedy label takes as many segments from the end as it has.
            let after = segments.clone().count();
            let at = rest.rmatch_indices('/').nth(after.checked_sub(1).unwrap_or(usize::MAX)).map(|(i, _)| i);
            let end = if after == 0 { rest.len() } else { at? };
            if end == 0 {
                return None;
            }
            out.push((greedy, &rest[..end]));
            rest = rest.get(end + 1..).unwrap_or("");
            continue;
        }
        let (head, tail) = match rest.split_once('/') {
            Some((head, tail)) => (head, Some(tail)),
            None => (rest, None),
        };
        match label {
            Some(_) if head.is_empty() => return None,
            Some(label) => out.push((label, head)),
            None if head == segment => out.push(("", head)),
            None => return None,
        }
        match (tail, segments.peek()) {
            (Some(tail), Some(_)) => rest = tail,
            (None, None) => return Some(out),
            // A slash at the end changes nothing.
            (Some(""), None) => return Some(out),
            _ => return None,
        }
    }

    Some(out)
}

/// Reads a request: body, path, query string, headers.
pub(crate) fn decode(
    protocol: Protocol,
    operation: &'static Operation,
    parts: &RequestParts,
    body: &[u8],
) -> Result<Value> {
    let Kind::Structure(s) = &operation.input.kind else { return Ok(Value::empty()) };
    let mut out = decode_body(protocol, operation.input, s, body)?;
    let (path, literals) = operation.uri.split_once('?').unwrap_or((operation.uri, ""));
    let labels = labels(path, parts.path).unwrap_or_default();
    let mut pairs = form::pairs(parts.query)?;
    pairs.retain(|(name, _)| !literals.split('&').any(|l| l.split('=').next() == Some(name)));
    for m in s.members {
        let name = m.location_name.unwrap_or(m.name);
        let value = match m.location {
            Location::Uri => match labels.iter().find(|(label, _)| *label == name) {
                Some((_, text)) => {
                    let text = form::decode_path(text)
                        .ok_or_else(|| DecodeError::malformed("The path is not valid."))?;
                    Some(scalar(m, &text)?)
                }
                None => None,
            },
            Location::QueryString => query_member(m, name, s, &pairs)?,
            Location::Header => header_member(m, name, parts)?,
            Location::Headers => prefixed_headers(name, parts),
            Location::Body | Location::StatusCode => None,
        };
        if let Some(value) = value {
            out.push((Cow::Borrowed(m.name), value));
        }
    }

    Ok(Value::Map(out))
}

fn scalar(m: &'static Member, text: &str) -> Result<Value> {
    parse_scalar(m.shape, text)
        .ok_or_else(|| DecodeError::wrong_type(format!("The value of {} is not of its type.", m.name)))
}

fn decode_body(
    protocol: Protocol,
    input: &'static Shape,
    s: &'static Structure,
    body: &[u8],
) -> Result<Entries> {
    let payload = s.payload.and_then(|name| s.members.iter().find(|m| m.name == name));
    if let Some(m) = payload {
        let value = match &m.shape.kind {
            Kind::Blob { .. } | Kind::String { .. } if body.is_empty() => return Ok(Vec::new()),
            Kind::Blob { .. } => Value::Blob(body.to_vec()),
            Kind::String { .. } => Value::String(utf8(body)?.to_owned()),
            _ if body.is_empty() => return Ok(Vec::new()),
            _ if protocol == Protocol::RestJson => json::decode(m.shape, body)?,
            _ => xml_read::value(m.shape, &xml_read::parse(utf8(body)?)?)?,
        };
        return Ok(vec![(Cow::Borrowed(m.name), value)]);
    }
    let in_body = |name: &str| s.members.iter().any(|m| m.name == name && m.location == Location::Body);
    if body.is_empty() || !s.members.iter().any(|m| m.location == Location::Body) {
        return Ok(Vec::new());
    }
    let value = match protocol {
        Protocol::RestJson => json::decode(input, body)?,
        _ => xml_read::value(input, &xml_read::parse(utf8(body)?)?)?,
    };
    let Value::Map(mut entries) = value else { return Ok(Vec::new()) };
    // A member of the path or a header cannot come in the body.
    entries.retain(|(name, _)| in_body(name));

    Ok(entries)
}

fn utf8(body: &[u8]) -> Result<&str> {
    std::str::from_utf8(body).map_err(|_| DecodeError::malformed("The request body is not valid UTF-8."))
}

fn query_member(
    m: &'static Member,
    name: &str,
    s: &Structure,
    pairs: &[form::Pair],
) -> Result<Option<Value>> {
    let mut found = pairs.iter().filter(|(k, _)| k == name).map(|(_, v)| v.as_ref()).peekable();
    match &m.shape.kind {
        Kind::List { member, .. } if found.peek().is_some() => {
            let wrong = || DecodeError::wrong_type(format!("The value of {} is not of its type.", m.name));
            let list: Result<Vec<Value>> = found.map(|v| parse_scalar(member, v).ok_or_else(wrong)).collect();
            list.map(|l| Some(Value::List(l)))
        }
        Kind::Map { value, .. } => {
            // A map takes every parameter that no other member claims.
            let claimed = |k: &str| {
                s.members
                    .iter()
                    .any(|o| o.location == Location::QueryString && o.location_name.unwrap_or(o.name) == k)
            };
            let mut out: Entries = Vec::new();
            for (k, v) in pairs.iter().filter(|(k, _)| !claimed(k) && !k.starts_with("X-Amz-")) {
                if let Kind::List { member, .. } = &value.kind {
                    let v = parse_scalar(member, v).unwrap_or(Value::Null);
                    match out.iter_mut().find(|(name, _)| name == k) {
                        Some((_, Value::List(l))) => l.push(v),
                        _ => out.push((Cow::Owned(k.to_string()), Value::List(vec![v]))),
                    }
                } else if !out.iter().any(|(name, _)| name == k) {
                    out.push((Cow::Owned(k.to_string()), Value::String(v.to_string())));
                }
            }
            Ok((!out.is_empty()).then_some(Value::Map(out)))
        }
        _ => found.next().map(|v| scalar(m, v)).transpose(),
    }
}

fn header_member(m: &'static Member, name: &str, parts: &RequestParts) -> Result<Option<Value>> {
    let values: Vec<&str> = parts.headers.get_all(name).iter().filter_map(|v| v.to_str().ok()).collect();
    let Some(first) = values.first() else { return Ok(None) };
    let Kind::List { member, .. } = &m.shape.kind else { return scalar(m, first).map(Some) };
    let wrong = || DecodeError::wrong_type(format!("The value of {} is not of its type.", m.name));
    let mut list = Vec::new();
    for value in values {
        for part in split_list(value, matches!(member.kind, Kind::Timestamp { .. })) {
            if list.len() == MAX_VALUES {
                return Err(DecodeError::Excessive("The request contains too many values."));
            }
            list.push(parse_scalar(member, &part).ok_or_else(wrong)?);
        }
    }

    Ok(Some(Value::List(list)))
}

/// The elements of a list in a header. Those with commas are quoted, except HTTP's dates, which hold one each.
fn split_list(text: &str, dates: bool) -> Vec<String> {
    if dates {
        let parts: Vec<&str> = text.split(',').collect();
        return parts.chunks(2).map(|c| c.join(",").trim().to_owned()).collect();
    }
    let mut out = Vec::new();
    let mut chars = text.trim_start().chars().peekable();
    while chars.peek().is_some() {
        let mut element = String::new();
        if chars.next_if_eq(&'"').is_some() {
            while let Some(c) = chars.next() {
                match c {
                    '"' => break,
                    '\\' => element.extend(chars.next()),
                    c => element.push(c),
                }
            }
            while chars.next_if(|c| *c != ',').is_some() {}
        } else {
            while let Some(c) = chars.next_if(|c| *c != ',') {
                element.push(c);
            }
            element.truncate(element.trim_end().len());
        }
        out.push(element);
        chars.next();
        while chars.next_if(|c| *c == ' ').is_some() {}
    }
    out
}

fn prefixed_headers(prefix: &str, parts: &RequestParts) -> Option<Value> {
    let prefix = prefix.to_ascii_lowercase();
    let mut out: Entries = Vec::new();
    for name in parts.headers.keys() {
        let Some(rest) = name.as_str().strip_prefix(&prefix) else { continue };
        if let Some(value) = parts.header(name.as_str()) {
            out.push((Cow::Owned(rest.to_owned()), Value::String(value.to_owned())));
        }
    }

    (!out.is_empty()).then_some(Value::Map(out))
}

/// The answer of an operation.
pub(crate) fn answer(
    protocol: Protocol,
    service: &Service,
    operation: &'static Operation,
    output: &Value,
) -> Response {
    let Kind::Structure(s) = &operation.output.kind else {
        return Response::new(operation.status, "", Vec::new());
    };
    let (content_type, body) = answer_body(protocol, service, operation, s, output);
    let mut response = Response::new(operation.status, content_type, body);
    for m in s.members {
        let Some(value) = output.get(m.name) else { continue };
        let name = m.location_name.unwrap_or(m.name);
        match (m.location, value) {
            (Location::StatusCode, Value::Int(status)) => {
                response.status = u16::try_from(*status).unwrap_or(500)
            }
            (Location::Headers, Value::Map(entries)) => {
                for (k, v) in entries {
                    set(&mut response, &format!("{name}{k}"), v.as_str().unwrap_or(""));
                }
            }
            (Location::Header, value) => {
                if let Some(text) = header_text(m, value) {
                    set(&mut response, name, &text);
                }
            }
            _ => {}
        }
    }

    response
}

fn set(response: &mut Response, name: &str, value: &str) {
    if let Ok(name) = HeaderName::from_bytes(name.as_bytes())
        && let Ok(value) = HeaderValue::from_str(value)
    {
        response.headers.insert(name, value);
    }
}

fn header_text(m: &'static Member, value: &Value) -> Option<String> {
    match (&m.shape.kind, value) {
        (_, Value::Null) => None,
        (Kind::List { member, .. }, Value::List(l)) => {
            let quoted = |x: &Value| match xml::scalar(member, x, None, Format::Rfc822) {
                s if matches!(member.kind, Kind::String { .. }) && s.contains([',', '"']) => {
                    format!("\"{}\"", s.replace('\\', "\\\\").replace('"', "\\\""))
                }
                s => s,
            };
            (!l.is_empty()).then(|| l.iter().map(quoted).collect::<Vec<_>>().join(","))
        }
        (_, value) => Some(xml::scalar(m.shape, value, m.timestamp_format, Format::Rfc822)),
    }
}

fn answer_body(
    protocol: Protocol,
    service: &Service,
    operation: &'static Operation,
    s: &'static Structure,
    output: &Value,
) -> (&'static str, Vec<u8>) {
    if let Some(m) = s.payload.and_then(|name| s.members.iter().find(|m| m.name == name)) {
        return match (&m.shape.kind, output.get(m.name)) {
            (_, None | Some(Value::Null)) => ("", Vec::new()),
            (_, Some(Value::Blob(b))) => ("application/octet-stream", b.clone()),
            (Kind::String { .. }, Some(Value::String(t))) => ("text/plain", t.clone().into_bytes()),
            (_, Some(value)) if protocol == Protocol::RestJson => json_body(m.shape, value),
            (_, Some(value)) => {
                let root = m.location_name.unwrap_or(m.shape.name);
                xml_body(root, service, m.shape, value)
            }
        };
    }
    if !s.members.iter().any(|m| m.location == Location::Body) {
        return ("", Vec::new());
    }
    if protocol == Protocol::RestXml {
        return xml_body(operation.output.name, service, operation.output, output);
    }
    let Value::Map(entries) = output else { return json_body(operation.output, output) };
    let in_body = |name: &str| s.members.iter().any(|m| m.name == name && m.location == Location::Body);
    let entries = entries.iter().filter(|(name, _)| in_body(name)).cloned().collect();

    json_body(operation.output, &Value::Map(entries))
}

fn json_body(shape: &'static Shape, value: &Value) -> (&'static str, Vec<u8>) {
    let mut out = Vec::with_capacity(256);
    json::write(shape, value, &mut out);
    ("application/json", out)
}

fn xml_body(root: &str, service: &Service, shape: &'static Shape, value: &Value) -> (&'static str, Vec<u8>) {
    let mut w = Writer::new();
    w.out.push_str(PROLOGUE);
    w.root(root, service.xml_namespace, shape, value);
    ("application/xml", w.out.into_bytes())
}

/// The document of a REST-XML error. S3 has its own, without the wrapper.
pub(crate) fn xml_error(
    service: Option<&Service>,
    code: &str,
    sender: bool,
    error: &AwsError,
    request_id: &str,
) -> Vec<u8> {
    if service.is_none_or(|s| s.name != "s3") {
        return query::error(service, code, sender, error, request_id);
    }
    let mut w = Writer::new();
    w.out.push_str(PROLOGUE);
    w.open("Error");
    w.element("Code", code);
    w.element("Message", &error.message);
    query::error_members(&mut w, error);
    w.element("RequestId", request_id);
    w.close("Error");

    w.out.into_bytes()
}
