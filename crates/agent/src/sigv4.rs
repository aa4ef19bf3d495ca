//! Signs requests with AWS Signature Version 4: every call of the agent, the web socket upgrades, and each telemetry frame.
//!
//! Pure: the time is handed in. Source: AWS General Reference, "Create a signed AWS API request".

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use crate::clock::{Millis, amz_date};

/// An access key, with a session token if it is temporary.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Credentials {
    /// The access key id.
    pub access_key_id: String,
    /// The secret access key.
    pub secret_access_key: String,
    /// The session token of temporary credentials.
    pub session_token: Option<String>,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// What a signature covers.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// `host` or `host:port`, as sent in the Host header.
    pub host: &'a str,
    /// The path, already percent-encoded as it goes over the wire.
    pub path: &'a str,
    /// The query string without `?`, percent-encoded as it goes over the wire.
    pub query: &'a str,
    /// Further headers to sign: lower-case name, value.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub body: &'a [u8],
}

/// Whom a signature is for.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The region.
    pub region: &'a str,
    /// The service's signing name.
    pub service: &'a str,
}

/// The headers to add to a request: `x-amz-date`, the token if there is one, and `authorization`.
pub fn sign(
    request: &Request<'_>,
    scope: Scope<'_>,
    keys: &Credentials,
    now: Millis,
) -> Vec<(&'static str, String)> {
    let date_time = amz_date(now);
    let date = &date_time[..8];
    let mut added = vec![("x-amz-date", date_time.clone())];
    if let Some(token) = &keys.session_token {
        added.push(("x-amz-security-token", token.clone()));
    }
    let mut headers: Vec<(&str, &str)> = request.headers.to_vec();
    headers.push(("host", request.host));
    headers.extend(added.iter().map(|(name, value)| (*name, value.as_str())));
    headers.sort_unstable();

    let signed_names = headers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
    let canonical_headers: String =
        headers.iter().map(|(name, value)| format!("{name}:{}\n", collapse(value))).collect();
    let canonical = format!(
        "{}\n{}\n{}\n{canonical_headers}\n{signed_names}\n{}",
        request.method,
        canonical_path(request.path, scope.service),
        canonical_query(request.query),
        hex(&Sha256::digest(request.body)),
    );
    let credential_scope = format!("{date}/{}/{}/aws4_request", scope.region, scope.service);
    let to_sign = format!(
        "AWS4-HMAC-SHA256\n{date_time}\n{credential_scope}\n{}",
        hex(&Sha256::digest(canonical.as_bytes()))
    );
    let signature = hex(&mac(&signing_key(keys, date, scope), to_sign.as_bytes()));
    let authorization = format!(
        "AWS4-HMAC-SHA256 Credential={}/{credential_scope}, SignedHeaders={signed_names}, Signature={signature}",
        keys.access_key_id
    );
    added.push(("authorization", authorization));
    added
}

fn signing_key(keys: &Credentials, date: &str, scope: Scope<'_>) -> Vec<u8> {
    let secret = format!("AWS4{}", keys.secret_access_key);
    [date, scope.region, scope.service, "aws4_request"]
        .iter()
        .fold(secret.into_bytes(), |key, part| mac(&key, part.as_bytes()))
}

fn mac(key: &[u8], data: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(data);
    mac.finalize().into_bytes().to_vec()
}

/// Every service but S3 signs the path encoded a second time.
fn canonical_path(path: &str, service: &str) -> String {
    let path = if path.is_empty() { "/" } else { path };
    if service == "s3" { path.to_owned() } else { path.split('/').map(encode).collect::<Vec<_>>().join("/") }
}

fn canonical_query(query: &str) -> String {
    let mut pairs: Vec<(&str, &str)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .collect();
    pairs.sort_unstable();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

fn collapse(value: &str) -> String {
    value.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example_keys() -> Credentials {
        Credentials {
            access_key_id: "AKIDEXAMPLE".into(),
            secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".into(),
            session_token: None,
        }
    }

    /// The `get-vanilla` and `get-vanilla-query-order-key-case` cases of AWS's published Signature V4 test suite.
    #[test]
    fn agrees_with_the_published_test_suite() {
        let time = crate::clock::parse_rfc3339("2015-08-30T12:36:00Z").unwrap();
        let cases = [
            ("", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
            (
                "Param2=value2&Param1=value1",
                "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
            ),
        ];
        for (query, signature) in cases {
            let request = Request {
                method: "GET",
                host: "example.amazonaws.com",
                path: "/",
                query,
                headers: &[],
                body: b"",
            };
            let scope = Scope { region: "us-east-1", service: "service" };
            let headers = sign(&request, scope, &example_keys(), time);
            let authorization = &headers.last().unwrap().1;
            assert!(authorization.ends_with(&format!("Signature={signature}")), "{query}: {authorization}");
            assert!(authorization.contains("SignedHeaders=host;x-amz-date,"));
        }
    }

    #[test]
    fn a_session_token_is_signed_and_sent() {
        let keys = Credentials { session_token: Some("token".into()), ..example_keys() };
        let request =
            Request { method: "POST", host: "h:1", path: "/", query: "", headers: &[], body: b"{}" };
        let headers = sign(&request, Scope { region: "r", service: "ecs" }, &keys, 0);
        assert!(headers.contains(&("x-amz-security-token", "token".into())));
        assert!(headers.last().unwrap().1.contains("host;x-amz-date;x-amz-security-token"));
    }

    #[test]
    fn encoding_leaves_only_unreserved_characters() {
        assert_eq!(encode("a b:c/d~e"), "a%20b%3Ac%2Fd~e");
        assert_eq!(canonical_path("/a%20b", "ecs"), "/a%2520b");
        assert_eq!(canonical_path("/a%20b", "s3"), "/a%20b");
    }
}
