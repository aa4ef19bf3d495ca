//! Signature Version 4: who signed a request, and whether what arrived is what was signed.
//!
//! [`Verifier`] checks signatures in the `Authorization` header and in the query string (presigned), and the bodies they
//! cover, chunked ones included. [`Signer`] makes signatures of the first kind, for agents, tests and load generators.
//! The source is AWS's "Signature Version 4 signing process" and S3's "Authenticating requests".

mod cache;
mod canonical;
mod chunked;
mod error;
mod scope;
mod sign;
#[cfg(test)]
mod tests;
mod verify;

pub use error::AuthError;
pub use scope::Scope;
pub(crate) use scope::claimed;
pub use sign::Signer;
pub use verify::{Credential, Verified, Verifier};

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

type HmacSha256 = Hmac<Sha256>;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const UNSIGNED: &str = "UNSIGNED-PAYLOAD";
/// SHA-256 of nothing.
const EMPTY_HASH: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 2);
    for b in bytes {
        out.push(DIGITS[usize::from(b >> 4)] as char);
        out.push(DIGITS[usize::from(b & 15)] as char);
    }
    out
}

fn sha256_hex(bytes: &[u8]) -> String {
    if bytes.is_empty() {
        return EMPTY_HASH.to_owned();
    }
    hex(&Sha256::digest(bytes))
}

fn keyed(key: &[u8]) -> HmacSha256 {
    HmacSha256::new_from_slice(key).expect("HMAC takes keys of any length")
}

fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    let mut mac = keyed(key);
    mac.update(text);
    mac.finalize().into_bytes().into()
}

/// The signing key of a secret for one day, region and service, ready to sign.
fn signing_key(secret: &str, date: &str, region: &str, service: &str) -> HmacSha256 {
    let day = hmac(format!("AWS4{secret}").as_bytes(), date.as_bytes());
    let key = hmac(&hmac(&hmac(&day, region.as_bytes()), service.as_bytes()), b"aws4_request");
    keyed(&key)
}

/// Signs with a prepared key.
fn signature(key: &HmacSha256, text: &str) -> String {
    let mut mac = key.clone();
    mac.update(text.as_bytes());
    hex(&mac.finalize().into_bytes())
}

/// The string that is signed for a request.
fn string_to_sign(date: &str, scope: &Scope, canonical_request: &str) -> String {
    let Scope { date: day, region, service, .. } = scope;
    let hash = sha256_hex(canonical_request.as_bytes());
    [ALGORITHM, "\n", date, "\n", day, "/", region, "/", service, "/aws4_request\n", &hash].concat()
}
