//! Verification of one request.

use std::borrow::Cow;

use shapes::Timestamp;
use subtle::ConstantTimeEq;

use super::cache::Cache;
use super::chunked::{self, Seed, Streaming};
use super::{ALGORITHM, AuthError, Scope, UNSIGNED, canonical, sha256_hex, signature, string_to_sign};
use crate::form;
use crate::request::RequestParts;
use crate::time;

/// How far the signer's clock may be from ours.
const SKEW_MS: i64 = 5 * 60 * 1000;
/// A presigned request lives a week at most.
const MOST_EXPIRES: i64 = 7 * 24 * 3600;

/// What an access key stands for.
#[derive(Clone)]
pub struct Credential {
    pub secret: String,
    /// The token that has to come with temporary credentials. Without one, a token in the request is not looked at:
    /// test fixtures send one along with keys of their own.
    pub session_token: Option<String>,
}

/// A request that is what its signer signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub access_key: String,
    pub region: String,
    /// The signing name in the scope. Whether it is that of the service called is for the caller to check.
    pub service: String,
    pub signed_at: Timestamp,
    /// The content of a body that came in chunks, to be used in place of the body.
    pub body: Option<Vec<u8>>,
}

/// Checks signatures. One is shared by all connections; it keeps the signing keys in use.
#[derive(Default)]
pub struct Verifier {
    cache: Cache,
}

/// A signature's parts, from the header or the query string.
struct Claim<'a> {
    credential: Cow<'a, str>,
    signed_headers: Cow<'a, str>,
    signature: Cow<'a, str>,
    /// Seconds that it is good for, if presigned.
    expires: Option<i64>,
}

impl Verifier {
    pub fn new() -> Verifier {
        Verifier::default()
    }

    /// Checks a request's signature, age and body. `keys` gives what is known of an access key.
    pub fn verify(
        &self,
        parts: &RequestParts,
        body: &[u8],
        now: Timestamp,
        keys: &dyn Fn(&str) -> Option<Credential>,
    ) -> Result<Verified, AuthError> {
        let claim = Claim::of(parts)?;
        let scope = Scope::parse(&claim.credential).ok_or_else(|| {
            AuthError::Incomplete(
                "Credential must have exactly 5 slash-delimited elements, e.g. \
                 keyid/date/region/service/term."
                    .to_owned(),
            )
        })?;
        let (date, signed_at) = date(parts, claim.expires.is_some())?;
        if !date.starts_with(scope.date) {
            return Err(AuthError::Refused(format!(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: \
                 '{}' != '{}', from '{date}'.",
                scope.date,
                &date[..8]
            )));
        }
        check_age(signed_at, now, claim.expires)?;
        check_coverage(parts, &claim)?;
        let known = keys(scope.access_key).ok_or(AuthError::UnknownKey)?;

        let payload = Payload::of(parts, body, &scope, claim.expires.is_some())?;
        let canonical = canonical::request(parts, scope.service, &claim.signed_headers, &payload.text)
            .ok_or_else(|| AuthError::Incomplete("The list of signed headers is not valid.".to_owned()))?;
        let text = string_to_sign(&date, &scope, &canonical);
        let (key, new) = self.cache.key(&claim.credential, &scope, &known.secret);
        let ours = signature(&key, &text);
        if !bool::from(ours.as_bytes().ct_eq(claim.signature.as_bytes())) {
            return Err(AuthError::Mismatch);
        }
        check_token(parts, &known)?;
        let content =
            payload.content(parts, body, &Seed { key: &key, date: &date, scope, signature: &ours })?;
        if new {
            self.cache.keep(&claim.credential, &known.secret, key);
        }

        Ok(Verified {
            access_key: scope.access_key.to_owned(),
            region: scope.region.to_owned(),
            service: scope.service.to_owned(),
            signed_at,
            body: content,
        })
    }

    #[cfg(test)]
    pub(super) fn cached(&self) -> usize {
        self.cache.len()
    }
}

impl<'a> Claim<'a> {
    fn of(parts: &RequestParts<'a>) -> Result<Claim<'a>, AuthError> {
        match parts.headers.get("authorization") {
            Some(value) => {
                let header = value
                    .to_str()
                    .map_err(|_| AuthError::Incomplete("Authorization header is not text.".to_owned()))?;
                Claim::in_header(header)
            }
            None => Claim::in_query(parts.query),
        }
    }

    fn in_header(header: &'a str) -> Result<Claim<'a>, AuthError> {
        let (algorithm, rest) = header.trim().split_once(' ').unwrap_or((header, ""));
        if algorithm != ALGORITHM {
            let algorithm: String = algorithm.chars().take(64).collect();
            return Err(AuthError::Incomplete(format!("Unsupported AWS 'algorithm': '{algorithm}'.")));
        }
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in rest.split(',') {
            match part.trim().split_once('=') {
                Some(("Credential", v)) => credential = Some(v),
                Some(("SignedHeaders", v)) => signed_headers = Some(v),
                Some(("Signature", v)) => signature = Some(v),
                _ => {}
            }
        }
        let missing: Vec<String> =
            [("Credential", credential), ("Signature", signature), ("SignedHeaders", signed_headers)]
                .iter()
                .filter(|(_, v)| v.is_none_or(str::is_empty))
                .map(|(name, _)| format!("Authorization header requires '{name}' parameter."))
                .collect();
        match (credential, signed_headers, signature) {
            (Some(credential), Some(signed_headers), Some(signature)) if missing.is_empty() => Ok(Claim {
                credential: Cow::Borrowed(credential),
                signed_headers: Cow::Borrowed(signed_headers),
                signature: Cow::Borrowed(signature),
                expires: None,
            }),
            _ => Err(AuthError::Incomplete(missing.join(" "))),
        }
    }

    fn in_query(query: &'a str) -> Result<Claim<'a>, AuthError> {
        let find = |name: &str| form::find(query, name).filter(|v| !v.is_empty());
        let Some(algorithm) = find("X-Amz-Algorithm") else { return Err(AuthError::Missing) };
        if algorithm != ALGORITHM {
            let algorithm: String = algorithm.chars().take(64).collect();
            return Err(AuthError::Incomplete(format!("Unsupported AWS 'algorithm': '{algorithm}'.")));
        }
        let need = |name: &str| {
            find(name).ok_or_else(|| {
                AuthError::Incomplete(format!("AWS query-string parameters must include '{name}'."))
            })
        };
        let expires = match find("X-Amz-Expires") {
            None => 300,
            Some(text) => match text.parse() {
                Ok(seconds) if (1..=MOST_EXPIRES).contains(&seconds) => seconds,
                _ => {
                    let text = "X-Amz-Expires must be between 1 and 604800 seconds.";
                    return Err(AuthError::Incomplete(text.to_owned()));
                }
            },
        };

        Ok(Claim {
            credential: need("X-Amz-Credential")?,
            signed_headers: need("X-Amz-SignedHeaders")?,
            signature: need("X-Amz-Signature")?,
            expires: Some(expires),
        })
    }
}

/// The moment of signing, as text in its basic form and as a time.
fn date<'a>(parts: &RequestParts<'a>, presigned: bool) -> Result<(Cow<'a, str>, Timestamp), AuthError> {
    let given = if presigned {
        form::find(parts.query, "X-Amz-Date")
    } else {
        parts.header("x-amz-date").map(Cow::Borrowed)
    };
    if let Some(text) = given {
        let at = time::parse_basic(&text).ok_or_else(|| {
            AuthError::Incomplete(
                "Date must be in ISO-8601 'basic format', e.g. '20141122T120000Z'.".to_owned(),
            )
        })?;
        return Ok((text, at));
    }
    let missing = || {
        AuthError::Incomplete(
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.".to_owned(),
        )
    };
    let text = parts.header("date").filter(|_| !presigned).ok_or_else(missing)?;
    let at = time::parse_basic(text).or_else(|| time::parse_rfc822(text)).ok_or_else(missing)?;

    Ok((Cow::Owned(time::basic(at)), at))
}

fn check_age(signed: Timestamp, now: Timestamp, expires: Option<i64>) -> Result<(), AuthError> {
    let latest = now.plus_ms(SKEW_MS);
    if signed > latest {
        return Err(AuthError::NotYet { signed, latest, now });
    }
    match expires {
        Some(seconds) if signed.plus_s(seconds) < now => Err(AuthError::PresignExpired),
        Some(_) => Ok(()),
        None => {
            let earliest = now.plus_ms(-SKEW_MS);
            if signed < earliest { Err(AuthError::Expired { signed, earliest, now }) } else { Ok(()) }
        }
    }
}

/// Checks that the signature covers the host and every `x-amz-` header: what is not covered can be changed on the way,
/// the operation's name included.
fn check_coverage(parts: &RequestParts, claim: &Claim) -> Result<(), AuthError> {
    let covered = |name: &str| claim.signed_headers.split(';').any(|s| s == name);
    let bare = |name: &str| {
        AuthError::Refused(format!("'{name}' must be a 'SignedHeader' in the AWS Authorization."))
    };
    if !covered("host") {
        return Err(bare("host"));
    }
    let uncovered = |name: &&str| name.starts_with("x-amz-") && *name != "x-amz-user-agent" && !covered(name);
    match parts.headers.keys().map(|k| k.as_str()).find(uncovered) {
        Some(name) => Err(bare(name)),
        None => Ok(()),
    }
}

fn check_token(parts: &RequestParts, known: &Credential) -> Result<(), AuthError> {
    let Some(token) = &known.session_token else { return Ok(()) };
    let given = match parts.header("x-amz-security-token") {
        Some(given) => Some(Cow::Borrowed(given)),
        None => form::find(parts.query, "X-Amz-Security-Token"),
    };
    let same = given.is_some_and(|g| bool::from(g.as_bytes().ct_eq(token.as_bytes())));
    if same { Ok(()) } else { Err(AuthError::UnknownKey) }
}

/// What a signature says of the body.
struct Payload<'a> {
    /// Its hash, or the word in its place.
    text: Cow<'a, str>,
    streaming: Option<Streaming>,
}

impl<'a> Payload<'a> {
    fn of(
        parts: &RequestParts<'a>,
        body: &[u8],
        scope: &Scope,
        presigned: bool,
    ) -> Result<Payload<'a>, AuthError> {
        let plain = |text| Ok(Payload { text, streaming: None });
        let Some(given) = parts.header("x-amz-content-sha256") else {
            // A presigned URL of S3 is made before its body is known.
            let unsigned = presigned && scope.service == "s3";
            return plain(if unsigned { Cow::Borrowed(UNSIGNED) } else { Cow::Owned(sha256_hex(body)) });
        };
        if given == UNSIGNED {
            return plain(Cow::Borrowed(given));
        }
        if given.starts_with("STREAMING-") {
            let streaming = Streaming::parse(given).ok_or_else(|| {
                AuthError::Incomplete("The value of x-amz-content-sha256 is not supported.".to_owned())
            })?;
            return Ok(Payload { text: Cow::Borrowed(given), streaming: Some(streaming) });
        }
        let ours = sha256_hex(body);
        if !bool::from(ours.as_bytes().ct_eq(given.to_ascii_lowercase().as_bytes())) {
            let text = "The provided 'x-amz-content-sha256' header does not match what was computed.";
            return Err(AuthError::Refused(text.to_owned()));
        }
        plain(Cow::Borrowed(given))
    }

    /// The decoded body, if it came in chunks.
    fn content(&self, parts: &RequestParts, body: &[u8], seed: &Seed) -> Result<Option<Vec<u8>>, AuthError> {
        let Some(streaming) = self.streaming else { return Ok(None) };
        let length =
            parts.header("x-amz-decoded-content-length").map(str::parse).transpose().map_err(|_| {
                AuthError::Incomplete("x-amz-decoded-content-length is not a number.".to_owned())
            })?;
        chunked::decode(body, streaming, seed, length).map(Some)
    }
}
