//! Signing, in the header form: for agents, tests and load generators.

use http::header::{AUTHORIZATION, HOST};
use http::{HeaderMap, HeaderValue, Method};
use shapes::Timestamp;

use super::{ALGORITHM, Scope, canonical, sha256_hex, signature, signing_key, string_to_sign};
use crate::request::RequestParts;
use crate::time;

/// Who signs, for which region and service.
#[derive(Clone)]
pub struct Signer {
    pub access_key: String,
    pub secret: String,
    pub session_token: Option<String>,
    pub region: String,
    /// The service's signing name.
    pub service: String,
}

impl Signer {
    /// Signs a request: adds `X-Amz-Date`, `X-Amz-Security-Token` if there is one, and `Authorization`, which covers the
    /// host, the content type and every `x-amz-` header. `path` and `query` are as they go over the wire.
    ///
    /// # Panics
    /// If `Host` is not among the headers, or the key, token or region is not plain text.
    pub fn sign(
        &self,
        method: &Method,
        path: &str,
        query: &str,
        headers: &mut HeaderMap,
        body: &[u8],
        now: Timestamp,
    ) {
        assert!(headers.contains_key(HOST), "a signature covers the host");
        let text = |s: &str| HeaderValue::from_str(s).expect("credentials are plain text");
        let date = time::basic(now);
        headers.remove(AUTHORIZATION);
        headers.insert("x-amz-date", text(&date));
        if let Some(token) = &self.session_token {
            headers.insert("x-amz-security-token", text(token));
        }
        let hash = sha256_hex(body);
        // S3 wants the hash spelled out.
        if self.service == "s3" && !headers.contains_key("x-amz-content-sha256") {
            headers.insert("x-amz-content-sha256", text(&hash));
        }
        let payload =
            headers.get("x-amz-content-sha256").and_then(|v| v.to_str().ok()).unwrap_or(&hash).to_owned();
        let mut names: Vec<&str> = headers
            .keys()
            .map(|k| k.as_str())
            .filter(|k| matches!(*k, "host" | "content-type") || k.starts_with("x-amz-"))
            .collect();
        names.sort_unstable();
        let names = names.join(";");

        let parts = RequestParts { method, path, query, headers, authority: None };
        let canonical = canonical::request(&parts, &self.service, &names, &payload)
            .expect("header names are in lower case, and few");
        let (region, service) = (self.region.as_str(), self.service.as_str());
        let scope = Scope { access_key: &self.access_key, date: &date[..8], region, service };
        let key = signing_key(&self.secret, scope.date, region, service);
        let signature = signature(&key, &string_to_sign(&date, &scope, &canonical));
        let header = format!(
            "{ALGORITHM} Credential={}/{}/{region}/{service}/aws4_request, SignedHeaders={names}, Signature={signature}",
            self.access_key, scope.date
        );
        headers.insert(AUTHORIZATION, text(&header));
    }
}
