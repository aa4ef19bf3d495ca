//! What the fuzz targets share: an operation to decode for, and the check that what a decoder accepts can be written.

#[path = "../../tests/support/kitchen.rs"]
pub mod kitchen;

use http::{HeaderMap, HeaderValue, Method};
use shapes::schema::{Protocol, Service};
use wire::{RequestParts, Routed};

/// Headers of a form.
pub fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
    headers.insert("host", HeaderValue::from_static("localhost"));
    headers
}

/// Reads bytes as the first operation of a kitchen would, and writes what was read.
pub fn round(service: &'static Service, protocol: Protocol, target: &str, body: &[u8]) {
    let (method, headers) = (Method::POST, headers());
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let parts = RequestParts { method: &method, path, query, headers: &headers, authority: None };
    let operation = service.operations[0];
    let routed = Routed { service, operation: operation.name, protocol, descriptor: Some(operation) };
    if let Ok(value) = wire::decode_request(&routed, &parts, body) {
        let _ = wire::encode_output(&routed, &value, "id");
    }
}
