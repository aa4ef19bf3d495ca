//! Paths, query strings and headers of REST requests, and which operation they lead to.
#![no_main]

use http::{HeaderValue, Method};
use libfuzzer_sys::fuzz_target;
use wire::{RequestParts, Router, decode_request};
use wire_fuzz::{headers, kitchen};

fuzz_target!(|input: (&str, &str, &[u8], u8, &[u8])| {
    let (path, query, value, name, body) = input;
    let mut headers = headers();
    let name =
        ["x-amz-target", "smithy-protocol", "authorization", "x-words", "x-since"][usize::from(name % 5)];
    if let Ok(value) = HeaderValue::from_bytes(value) {
        headers.insert(name, value);
    }
    let method = Method::POST;
    let parts = RequestParts { method: &method, path, query, headers: &headers, authority: None };
    for services in [shapes::SERVICES, kitchen::KITCHENS] {
        if let Ok(routed) = Router::new(services).route(&parts, body) {
            let _ = decode_request(&routed, &parts, body);
        }
    }
});
