//! From a routed request to its checked input, and from an output or error to the answer: one protocol or another.

use std::borrow::Cow;

use http::HeaderName;
use http::header::HeaderValue;
use shapes::schema::{ErrorShape, Operation, Protocol, Service};
use shapes::{AwsError, Value, validate};

use crate::fault::DecodeError;
use crate::request::{RequestParts, Response};
use crate::route::{Context, Routed};
use crate::{cbor, ec2, json, query, rest};

/// Largest body that is read, in bytes. The shell must not buffer more than this plus one byte.
pub const MAX_BODY: usize = 2 * 1024 * 1024;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
const QUERY_ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");
const SMITHY_PROTOCOL: HeaderName = HeaderName::from_static("smithy-protocol");

/// Reads a request's input and checks it against the model.
///
/// Errors: 413 for a body over [`MAX_BODY`], the protocol's word for bytes that cannot be read, the service's for input
/// that breaks a constraint, and a clear refusal for operations that the model knows and that are not served.
pub fn decode_request(routed: &Routed, parts: &RequestParts, body: &[u8]) -> Result<Value, AwsError> {
    let Some(operation) = routed.descriptor else { return Err(unsupported(routed)) };
    if body.len() > MAX_BODY {
        return Err(too_large(routed.protocol));
    }
    let input = operation.input;
    let value = decode(routed.protocol, operation, parts, body).map_err(|e| e.into_aws(routed.protocol))?;
    if routed.protocol == Protocol::Ec2 {
        ec2::check(input, &value)?;
    } else {
        let code = constraint_code(routed.service, routed.protocol);
        validate::check(input, &value).map_err(|text| AwsError::new(code, text))?;
    }

    Ok(value)
}

/// Reads an operation's input without checking it against the model's constraints.
pub fn decode(
    protocol: Protocol,
    operation: &'static Operation,
    parts: &RequestParts,
    body: &[u8],
) -> Result<Value, DecodeError> {
    match protocol {
        Protocol::Json => json::decode(operation.input, body),
        Protocol::Query | Protocol::Ec2 => query::decode(protocol, operation.input, parts, body),
        Protocol::RestJson | Protocol::RestXml => rest::decode(protocol, operation, parts, body),
        Protocol::Cbor => cbor::decode(operation.input, body),
    }
}

/// The error of a body that is longer than [`MAX_BODY`].
pub(crate) fn too_large(protocol: Protocol) -> AwsError {
    let code = match protocol {
        Protocol::Query | Protocol::Ec2 | Protocol::RestXml => "RequestEntityTooLarge",
        Protocol::Json | Protocol::RestJson | Protocol::Cbor => "RequestEntityTooLargeException",
    };
    AwsError::new(code, format!("The request body is longer than {MAX_BODY} bytes.")).with_status(413)
}

fn unsupported(routed: &Routed) -> AwsError {
    let code = match routed.protocol {
        Protocol::Query | Protocol::Ec2 | Protocol::RestXml => "UnsupportedOperation",
        _ if routed.service.name == "ecs" => "UnsupportedFeatureException",
        Protocol::Json | Protocol::RestJson | Protocol::Cbor => "UnsupportedOperationException",
    };
    AwsError::new(code, format!("The {} operation is not supported by Roadstead yet.", routed.operation))
}

/// What a service calls input that breaks a constraint of its model.
fn constraint_code(service: &Service, protocol: Protocol) -> &'static str {
    match (service.name, protocol) {
        ("ecs" | "logs", _) => "InvalidParameterException",
        (_, Protocol::Query) => "ValidationError",
        _ => "ValidationException",
    }
}

/// The answer of an operation that succeeded.
///
/// # Panics
/// If the operation is not served: there is no output then.
pub fn encode_output(routed: &Routed, output: &Value, request_id: &str) -> Response {
    let operation = routed.descriptor.expect("an operation that answered is served");
    let service = routed.service;
    let mut response = match routed.protocol {
        Protocol::Json => {
            let mut out = Vec::with_capacity(256);
            json::write(operation.output, output, &mut out);
            Response::new(200, json_type(Some(service)), out)
        }
        Protocol::Query => {
            Response::new(200, "text/xml", query::answer(service, operation, output, request_id))
        }
        Protocol::Ec2 => {
            Response::new(200, "text/xml;charset=UTF-8", ec2::answer(service, operation, output, request_id))
        }
        Protocol::RestJson | Protocol::RestXml => rest::answer(routed.protocol, service, operation, output),
        Protocol::Cbor => {
            let mut response = Response::new(200, "application/cbor", cbor::encode(operation.output, output));
            response.headers.insert(SMITHY_PROTOCOL, HeaderValue::from_static("rpc-v2-cbor"));
            response
        }
    };
    response.set(REQUEST_ID, request_id);

    response
}

/// The answer of an operation that failed, or of a request that did not get as far as one.
///
/// The status is the model's where the operation or another one of its service declares the code, else the error's own.
pub fn encode_error(context: &Context, error: &AwsError, request_id: &str) -> Response {
    let declared = declared(context, &error.code);
    let status = declared.map_or(error.status, |d| d.status);
    let sender = declared.map_or(status < 500, |d| d.sender);
    let name = declared.map_or(error.code.as_ref(), |d| d.name);
    let code = declared.map_or(error.code.as_ref(), |d| d.code);
    let service = context.service;
    let mut response = match context.protocol {
        Protocol::Json => {
            let kind = match service.filter(|s| left_query(s) && code != name) {
                Some(s) => Cow::Owned(format!("com.amazonaws.{}#{name}", s.name)),
                None => Cow::Borrowed(name),
            };
            Response::new(status, json_type(service), json::error_body(Some(&kind), error))
        }
        Protocol::RestJson => {
            let mut response = Response::new(status, "application/json", json::error_body(None, error));
            response.set(ERROR_TYPE, name);
            response
        }
        Protocol::Query => {
            Response::new(status, "text/xml", query::error(service, code, sender, error, request_id))
        }
        Protocol::RestXml => Response::new(
            status,
            "application/xml",
            rest::xml_error(service, code, sender, error, request_id),
        ),
        Protocol::Ec2 => Response::new(status, "text/xml;charset=UTF-8", ec2::error(code, error, request_id)),
        Protocol::Cbor => {
            let mut response = Response::new(status, "application/cbor", cbor::error(service, name, error));
            response.headers.insert(SMITHY_PROTOCOL, HeaderValue::from_static("rpc-v2-cbor"));
            response
        }
    };
    if matches!(context.protocol, Protocol::Json | Protocol::Cbor) && query_compatible(service, declared) {
        response.set(QUERY_ERROR, &format!("{code};{}", if sender { "Sender" } else { "Receiver" }));
    }
    response.set(REQUEST_ID, request_id);

    response
}

/// Whether a service has given the query protocol up (SQS): it names its errors in full.
fn left_query(service: &Service) -> bool {
    !service.protocols.contains(&Protocol::Query)
}

/// Whether clients that once spoke Query still look for its codes.
fn query_compatible(service: Option<&'static Service>, declared: Option<&ErrorShape>) -> bool {
    declared.is_some_and(|d| d.code != d.name)
        || service.is_some_and(|s| s.protocols.contains(&Protocol::Query))
}

/// What the model says of an error code: the operation's own list first, then those of its service's others.
fn declared(context: &Context, code: &str) -> Option<&'static ErrorShape> {
    let among =
        |errors: &[&'static ErrorShape]| errors.iter().copied().find(|e| e.name == code || e.code == code);
    context
        .operation
        .and_then(|o| among(o.errors))
        .or_else(|| context.service.and_then(|s| s.operations.iter().find_map(|o| among(o.errors))))
}

fn json_type(service: Option<&'static Service>) -> &'static str {
    match service.map(|s| s.json_version) {
        Some("1.0") => "application/x-amz-json-1.0",
        _ => "application/x-amz-json-1.1",
    }
}
