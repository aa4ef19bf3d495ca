//! Signatures and chunked bodies: nothing that is not signed gets in, and nothing panics.
#![no_main]

use http::{HeaderValue, Method};
use libfuzzer_sys::fuzz_target;
use shapes::Timestamp;
use wire::RequestParts;
use wire::sigv4::{Credential, Signer, Verifier};
use wire_fuzz::headers;

const NOW: Timestamp = Timestamp(1_772_368_215_000);

fuzz_target!(|input: (&str, &str, &[u8], &[u8])| {
    let (path, query, header, body) = input;
    let keys = |_: &str| Some(Credential { secret: "secret".to_owned(), session_token: None });
    let method = Method::PUT;
    let mut forged = headers();
    if let Ok(value) = HeaderValue::from_bytes(header) {
        forged.insert("authorization", value);
    }
    let parts = RequestParts { method: &method, path, query, headers: &forged, authority: None };
    assert!(Verifier::new().verify(&parts, body, NOW, &keys).is_err());

    let mut signed = headers();
    signed.insert(
        "x-amz-content-sha256",
        HeaderValue::from_static("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"),
    );
    let signer = Signer {
        access_key: "AKID".to_owned(),
        secret: "secret".to_owned(),
        session_token: None,
        region: "eu-west-1".to_owned(),
        service: "s3".to_owned(),
    };
    signer.sign(&method, path, query, &mut signed, body, NOW);
    let parts = RequestParts { method: &method, path, query, headers: &signed, authority: None };
    assert!(Verifier::new().verify(&parts, body, NOW, &keys).is_err());
});
