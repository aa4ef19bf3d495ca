//! EC2's dialect of Query: its answers, its errors, and its words for parameters that are missing or wrong.

use shapes::schema::{Kind, Operation, Service, Shape};
use shapes::{AwsError, Value, validate};

use crate::query;
use crate::xml::{PROLOGUE, Writer};

/// Checks input against its shape.
pub(crate) fn check(input: &'static Shape, value: &Value) -> Result<(), AwsError> {
    let mut path = String::new();
    if missing(input, value, &mut path) {
        let text = format!("The request must contain the parameter {path}");
        return Err(AwsError::new("MissingParameter", text));
    }
    if let Some((text, name)) = not_enumerated(input, value, "") {
        let text = format!("Value ({text}) for parameter {name} is invalid.");
        return Err(AwsError::new("InvalidParameterValue", text));
    }
    validate::check(input, value).map_err(|text| AwsError::new("InvalidParameterValue", text))
}

/// Finds a required member that is absent; `path` then names it.
fn missing(shape: &'static Shape, value: &Value, path: &mut String) -> bool {
    let length = path.len();
    match (&shape.kind, value) {
        (Kind::Structure(s), Value::Map(_)) => {
            for m in s.members {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(m.name);
                let found = match value.get(m.name) {
                    None | Some(Value::Null) => m.required && !m.idempotency_token,
                    Some(v) => missing(m.shape, v, path),
                };
                if found {
                    return true;
                }
                path.truncate(length);
            }
        }
        (Kind::List { member, .. }, Value::List(l)) => {
            for (i, v) in l.iter().enumerate() {
                path.push_str(&format!(".{}", i + 1));
                if missing(member, v, path) {
                    return true;
                }
                path.truncate(length);
            }
        }
        _ => {}
    }
    false
}

/// Finds a word that is not among its shape's, with the name of the member that holds it.
fn not_enumerated<'v>(
    shape: &'static Shape,
    value: &'v Value,
    name: &'static str,
) -> Option<(&'v str, &'static str)> {
    match (&shape.kind, value) {
        (Kind::Structure(s), Value::Map(given)) => s.members.iter().find_map(|m| {
            let (_, v) = given.iter().find(|(k, _)| k == m.name)?;
            not_enumerated(m.shape, v, m.location_name.unwrap_or(m.name))
        }),
        (Kind::List { member, .. }, Value::List(l)) => l.iter().find_map(|v| not_enumerated(member, v, name)),
        (Kind::String { enumerators, .. }, Value::String(s)) => {
            let known = enumerators.is_empty() || enumerators.contains(&s.as_str());
            (!known).then_some((s.as_str(), name))
        }
        _ => None,
    }
}

/// The document of an answer.
pub(crate) fn answer(
    service: &Service,
    operation: &'static Operation,
    output: &Value,
    request_id: &str,
) -> Vec<u8> {
    let mut w = Writer::new();
    w.out.push_str(PROLOGUE);
    let response = format!("{}Response", operation.name);
    // EC2's namespace ends in a slash on the wire, though not in its model.
    let namespace = service.xml_namespace.map(|n| format!("{}/", n.trim_end_matches('/')));
    w.open_in(&response, namespace.as_deref());
    w.element("requestId", request_id);
    if let Kind::Structure(s) = &operation.output.kind {
        w.members(s, output);
    }
    w.close(&response);

    w.out.into_bytes()
}

/// The document of an error.
pub(crate) fn error(code: &str, error: &AwsError, request_id: &str) -> Vec<u8> {
    let mut w = Writer::new();
    w.out.push_str(PROLOGUE);
    w.open("Response");
    w.open("Errors");
    w.open("Error");
    w.element("Code", code);
    w.element("Message", &error.message);
    query::error_members(&mut w, error);
    w.close("Error");
    w.close("Errors");
    w.element("RequestID", request_id);
    w.close("Response");

    w.out.into_bytes()
}
