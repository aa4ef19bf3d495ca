//! A request that owns its parts, for tests.

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use wire::RequestParts;

#[derive(Clone, Debug)]
pub struct Call {
    pub method: Method,
    pub path: String,
    pub query: String,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Call {
    pub fn new(method: &str, target: &str, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Call {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(
                HeaderName::from_bytes(name.as_bytes()).expect("a header's name"),
                HeaderValue::from_bytes(value.as_bytes()).expect("a header's value"),
            );
        }
        Call {
            method: Method::from_bytes(method.as_bytes()).expect("a method"),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: map,
            body: body.into(),
        }
    }

    pub fn parts(&self) -> RequestParts<'_> {
        RequestParts {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            headers: &self.headers,
            authority: None,
        }
    }
}
