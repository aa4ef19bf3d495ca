//! Signing and verifying against each other, against AWS's published chunked example, and against tampering. What
//! botocore signs is checked in `tests/sigv4_botocore.rs`.

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use proptest::prelude::*;
use shapes::Timestamp;
use shapes::schema::Protocol;

use super::{AuthError, Credential, Signer, Verified, Verifier};
use crate::request::RequestParts;
use crate::time;

const NOW: Timestamp = Timestamp(1_700_000_000_000);

fn signer(service: &str) -> Signer {
    Signer {
        access_key: "AKIDEXAMPLE".to_owned(),
        secret: "secret/with+signs".to_owned(),
        session_token: None,
        region: "eu-west-1".to_owned(),
        service: service.to_owned(),
    }
}

fn keys(id: &str) -> Option<Credential> {
    (id == "AKIDEXAMPLE").then(|| Credential { secret: "secret/with+signs".to_owned(), session_token: None })
}

/// A request that owns its parts.
#[derive(Clone, Debug)]
struct Request {
    method: Method,
    path: String,
    query: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Request {
    fn simple() -> Request {
        let mut headers = HeaderMap::new();
        headers.insert("host", HeaderValue::from_static("localhost:4566"));
        headers
            .insert("x-amz-target", HeaderValue::from_static("AmazonEC2ContainerServiceV20141113.ListTasks"));
        Request {
            method: Method::POST,
            path: "/".into(),
            query: String::new(),
            headers,
            body: b"{}".to_vec(),
        }
    }

    fn signed(mut self, by: &Signer, now: Timestamp) -> Request {
        by.sign(&self.method, &self.path, &self.query, &mut self.headers, &self.body, now);
        self
    }

    fn set(mut self, name: &'static str, value: &str) -> Request {
        self.headers.insert(name, HeaderValue::from_str(value).unwrap());
        self
    }

    fn without(mut self, name: &str) -> Request {
        self.headers.remove(name);
        self
    }

    fn verify_with(
        &self,
        verifier: &Verifier,
        now: Timestamp,
        keys: &dyn Fn(&str) -> Option<Credential>,
    ) -> Result<Verified, AuthError> {
        let parts = RequestParts {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            headers: &self.headers,
            authority: None,
        };
        verifier.verify(&parts, &self.body, now, keys)
    }

    fn verify(&self) -> Result<Verified, AuthError> {
        self.verify_with(&Verifier::new(), NOW, &keys)
    }
}

#[test]
fn a_signed_request_is_who_it_says() {
    let verified = Request::simple().signed(&signer("ecs"), NOW).verify().unwrap();
    let expected = Verified {
        access_key: "AKIDEXAMPLE".into(),
        region: "eu-west-1".into(),
        service: "ecs".into(),
        signed_at: NOW,
        body: None,
    };
    assert_eq!(verified, expected);
}

#[test]
fn under_http_2_the_authority_stands_for_the_host() {
    let request = Request::simple().signed(&signer("ecs"), NOW).without("host");
    let verify = |authority| {
        let parts = RequestParts {
            method: &request.method,
            path: &request.path,
            query: &request.query,
            headers: &request.headers,
            authority,
        };
        Verifier::new().verify(&parts, &request.body, NOW, &keys)
    };
    assert!(verify(Some("localhost:4566")).is_ok());
    assert_eq!(verify(Some("elsewhere")), Err(AuthError::Mismatch));
    assert_eq!(verify(None), Err(AuthError::Mismatch));
}

#[test]
fn five_minutes_of_skew_and_no_more() {
    let request = Request::simple().signed(&signer("ecs"), NOW);
    let at = |ms: i64| request.verify_with(&Verifier::new(), NOW.plus_ms(ms), &keys);
    assert!(at(300_000).is_ok());
    assert!(at(-300_000).is_ok());
    let late = at(301_000).unwrap_err();
    assert_eq!(
        late.to_string(),
        "Signature expired: 20231114T221320Z is now earlier than 20231114T221321Z (20231114T221821Z - 5 min.)"
    );
    assert!(matches!(at(-301_000), Err(AuthError::NotYet { .. })));
}

#[test]
fn each_kind_of_bad_signature_has_its_error() {
    let good = || Request::simple().signed(&signer("ecs"), NOW);
    let header = |value: &str| Request::simple().set("authorization", value).verify().unwrap_err();
    assert_eq!(Request::simple().verify(), Err(AuthError::Missing));
    assert_eq!(header("Basic Zm9v").to_string(), "Unsupported AWS 'algorithm': 'Basic'.");
    assert_eq!(
        header("AWS4-HMAC-SHA256 Credential=a").to_string(),
        "Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter."
    );
    assert!(matches!(
        header("AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=c"),
        AuthError::Incomplete(_)
    ));
    assert!(matches!(good().without("x-amz-date").verify(), Err(AuthError::Incomplete(_))));
    assert!(matches!(good().set("x-amz-date", "20231113T221320Z").verify(), Err(AuthError::Refused(_))));
    assert!(matches!(good().set("x-amz-extra", "1").verify(), Err(AuthError::Refused(_))));
    let stranger = Signer { access_key: "AKIDSTRANGER".into(), ..signer("ecs") };
    assert_eq!(Request::simple().signed(&stranger, NOW).verify(), Err(AuthError::UnknownKey));
    let liar = Signer { secret: "other".into(), ..signer("ecs") };
    assert_eq!(Request::simple().signed(&liar, NOW).verify(), Err(AuthError::Mismatch));
}

#[test]
fn errors_are_named_as_each_protocol_names_them() {
    let name = |e: AuthError, p| {
        let e = e.into_aws(p);
        (e.code.into_owned(), e.status)
    };
    assert_eq!(name(AuthError::UnknownKey, Protocol::Json), ("UnrecognizedClientException".into(), 400));
    assert_eq!(name(AuthError::UnknownKey, Protocol::Query), ("InvalidClientTokenId".into(), 403));
    assert_eq!(name(AuthError::UnknownKey, Protocol::Ec2), ("AuthFailure".into(), 401));
    assert_eq!(name(AuthError::Mismatch, Protocol::Json), ("InvalidSignatureException".into(), 400));
    assert_eq!(name(AuthError::Mismatch, Protocol::RestJson), ("InvalidSignatureException".into(), 403));
    assert_eq!(name(AuthError::Mismatch, Protocol::Query), ("SignatureDoesNotMatch".into(), 403));
    assert_eq!(name(AuthError::Missing, Protocol::Query), ("MissingAuthenticationToken".into(), 403));
}

#[test]
fn temporary_credentials_need_their_token() {
    let temporary = |id: &str| keys(id).map(|k| Credential { session_token: Some("token".into()), ..k });
    let verify = |token: Option<&str>| {
        let signer = Signer { session_token: token.map(str::to_owned), ..signer("ecs") };
        Request::simple().signed(&signer, NOW).verify_with(&Verifier::new(), NOW, &temporary)
    };
    assert!(verify(Some("token")).is_ok());
    assert_eq!(verify(Some("other")), Err(AuthError::UnknownKey));
    assert_eq!(verify(None), Err(AuthError::UnknownKey));
}

#[test]
fn keys_are_cached_only_once_proved_and_a_new_secret_counts_at_once() {
    let verifier = Verifier::new();
    let liar = Signer { secret: "other".into(), ..signer("ecs") };
    let request = Request::simple().signed(&liar, NOW);
    assert!(request.verify_with(&verifier, NOW, &keys).is_err());
    assert_eq!(verifier.cached(), 0);
    let good = Request::simple().signed(&signer("ecs"), NOW);
    assert!(good.verify_with(&verifier, NOW, &keys).is_ok());
    assert_eq!(verifier.cached(), 1);
    assert!(good.verify_with(&verifier, NOW, &keys).is_ok());
    let changed = |_: &str| Some(Credential { secret: "other".into(), session_token: None });
    assert_eq!(good.verify_with(&verifier, NOW, &changed), Err(AuthError::Mismatch));
    assert!(request.verify_with(&verifier, NOW, &changed).is_ok());
}

/// The request, key and signatures of AWS's "Example calculations: chunked upload".
fn published_chunks() -> Request {
    let mut headers = HeaderMap::new();
    let authorization = "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,\
        SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;\
        x-amz-decoded-content-length;x-amz-storage-class,\
        Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";
    for (name, value) in [
        ("host", "s3.amazonaws.com"),
        ("x-amz-date", "20130524T000000Z"),
        ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
        ("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),
        ("content-encoding", "aws-chunked"),
        ("x-amz-decoded-content-length", "66560"),
        ("content-length", "66824"),
        ("authorization", authorization),
    ] {
        headers.insert(name, HeaderValue::from_str(value).unwrap());
    }
    let mut body = Vec::new();
    for (size, signature) in [
        (65536, "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"),
        (1024, "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"),
        (0, "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"),
    ] {
        body.extend_from_slice(format!("{size:x};chunk-signature={signature}\r\n").as_bytes());
        body.resize(body.len() + size, b'a');
        body.extend_from_slice(b"\r\n");
    }
    Request {
        method: Method::PUT,
        path: "/examplebucket/chunkObject.txt".into(),
        query: String::new(),
        headers,
        body,
    }
}

fn published_key(_: &str) -> Option<Credential> {
    Some(Credential { secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".into(), session_token: None })
}

#[test]
fn the_published_chunked_upload_is_accepted_and_decoded() {
    let at = time::parse_basic("20130524T000000Z").unwrap();
    let request = published_chunks();
    assert_eq!(request.body.len(), 66824);
    let verified = request.verify_with(&Verifier::new(), at, &published_key).unwrap();
    assert_eq!(verified.body, Some(vec![b'a'; 66560]));
}

#[test]
fn a_changed_cut_or_extended_chunk_is_refused() {
    let at = time::parse_basic("20130524T000000Z").unwrap();
    let check = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut request = published_chunks();
        change(&mut request.body);
        request.verify_with(&Verifier::new(), at, &published_key)
    };
    assert_eq!(check(&|b| b[70_000 - 4000] = b'b'), Err(AuthError::Mismatch));
    assert!(check(&|b| b.truncate(65_600)).is_err());
    assert!(check(&|b| b.truncate(66_824 - 90)).is_err());
    assert!(check(&|b| b.extend_from_slice(b"more")).is_err());
    assert!(check(&|b| b.clear()).is_err());
}

#[test]
fn unsigned_chunks_with_a_trailer_are_decoded() {
    let mut request = Request::simple()
        .set("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        .set("x-amz-decoded-content-length", "5");
    request.body = b"5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n".to_vec();
    let mut request = request.signed(&signer("s3"), NOW);
    assert_eq!(request.verify().unwrap().body, Some(b"hello".to_vec()));
    request.body = b"4\r\nhell\r\n0\r\n\r\n".to_vec();
    assert!(request.verify().is_err());
}

/// Any request that a client could sign.
fn requests() -> impl Strategy<Value = Request> {
    let segment = "[ -~]{0,8}";
    let path = prop::collection::vec(segment, 0..4)
        .prop_map(|s| s.iter().map(|s| format!("/{}", quote(s))).collect::<String>());
    let query = prop::collection::vec(("[a-zA-Z/ +]{1,5}", segment), 0..4).prop_map(|q| {
        q.iter().map(|(k, v)| format!("{}={}", quote(k), quote(v))).collect::<Vec<_>>().join("&")
    });
    let headers = prop::collection::vec(("x-amz-[a-c]{1,2}", "[ -~]{0,12}"), 0..4);
    let body = prop::collection::vec(any::<u8>(), 0..64);
    (path, query, headers, body).prop_map(|(path, query, extra, body)| {
        let mut request = Request::simple();
        request.path = if path.is_empty() { "/".into() } else { path };
        request.query = query;
        request.body = body;
        for (name, value) in extra {
            request.headers.append(
                HeaderName::from_bytes(name.as_bytes()).unwrap(),
                HeaderValue::from_str(&value).unwrap(),
            );
        }
        request
    })
}

fn quote(s: &str) -> String {
    let mut out = String::new();
    for b in s.bytes() {
        if crate::form::unreserved(b) { out.push(b as char) } else { crate::form::escape(b, &mut out) }
    }
    out
}

proptest! {
    #[test]
    fn what_is_signed_verifies(request in requests(), s3 in any::<bool>()) {
        let request = request.signed(&signer(if s3 { "s3" } else { "lambda" }), NOW);
        prop_assert!(request.verify().is_ok(), "{request:?}");
    }

    #[test]
    fn the_order_of_query_parameters_does_not_matter(request in requests()) {
        let mut request = request.signed(&signer("lambda"), NOW);
        let mut parts: Vec<&str> = request.query.split('&').collect();
        parts.reverse();
        request.query = parts.join("&");
        prop_assert!(request.verify().is_ok());
    }

    #[test]
    fn what_is_tampered_with_does_not(request in requests(), s3 in any::<bool>(), how in 0..6u8) {
        let signed = request.signed(&signer(if s3 { "s3" } else { "lambda" }), NOW);
        let mut changed = signed.clone();
        match how {
            0 => changed.method = Method::GET,
            1 => changed.path.push_str("/x"),
            2 => changed.query.push_str(if signed.query.is_empty() { "x=1" } else { "&x=1" }),
            3 => changed.body.push(0),
            4 => drop(changed.headers.append("x-amz-target", HeaderValue::from_static("Other.Op"))),
            _ => changed = changed.set("host", "elsewhere"),
        }
        prop_assert!(changed.verify().is_err());
    }

    #[test]
    fn no_header_or_query_breaks_the_verifier(header in ".{0,200}", query in "[ -~]{0,200}", body in prop::collection::vec(any::<u8>(), 0..64)) {
        let mut request = Request::simple();
        if let Ok(value) = HeaderValue::from_bytes(header.as_bytes()) {
            request.headers.insert("authorization", value);
        }
        request.query = query;
        request.body = body;
        prop_assert!(request.verify().is_err());
    }

    #[test]
    fn no_body_breaks_the_chunk_decoder(body in prop::collection::vec(any::<u8>(), 0..256)) {
        let mut request = Request::simple().set("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER");
        request.body = body;
        let _ = request.signed(&signer("s3"), NOW).verify();
    }
}
