//! What the HTTP shell hands in and gets back.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method};

/// A request without its body. Everything is borrowed and still encoded as it came over the wire.
#[derive(Clone, Copy)]
pub struct RequestParts<'a> {
    pub method: &'a Method,
    /// Path, percent-encoded as sent.
    pub path: &'a str,
    /// Query string without the question mark, as sent; empty if there is none.
    pub query: &'a str,
    pub headers: &'a HeaderMap,
    /// Host and port of the request target, which stands for the `Host` header under HTTP/2.
    pub authority: Option<&'a str>,
}

impl<'a> RequestParts<'a> {
    /// The parts of a request as hyper gives them.
    pub fn from_http(parts: &'a http::request::Parts) -> RequestParts<'a> {
        RequestParts {
            method: &parts.method,
            path: parts.uri.path(),
            query: parts.uri.query().unwrap_or(""),
            headers: &parts.headers,
            authority: parts.uri.authority().map(|a| a.as_str()),
        }
    }

    /// The first value of a header, if it is there and is text.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name).and_then(|v| v.to_str().ok())
    }

    /// The media type without its parameters.
    pub fn content_type(&self) -> &'a str {
        let full = self.header("content-type").unwrap_or("");
        full.split(';').next().unwrap_or("").trim()
    }
}

/// An answer, ready to be sent.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Response {
    pub(crate) fn new(status: u16, content_type: &'static str, body: Vec<u8>) -> Response {
        let mut headers = HeaderMap::with_capacity(4);
        if !content_type.is_empty() {
            headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        }

        Response { status, headers, body: Bytes::from(body) }
    }

    /// Adds a header; a value that no header can carry (a line break in it) is left out.
    pub(crate) fn set(&mut self, name: HeaderName, value: &str) {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
    }

    /// The same as hyper sends it. A status outside 100 to 999 becomes 500.
    pub fn into_http(self) -> http::Response<Bytes> {
        let mut response = http::Response::new(self.body);
        *response.status_mut() =
            http::StatusCode::from_u16(self.status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        *response.headers_mut() = self.headers;

        response
    }
}
