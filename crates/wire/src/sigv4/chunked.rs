//! Bodies in signed chunks (`Content-Encoding: aws-chunked`): each chunk's signature covers the one before it, and the
//! first covers the request's. Trailers come last, signed or with nothing but their checksum.

use subtle::ConstantTimeEq;

use super::{AuthError, EMPTY_HASH, HmacSha256, Scope, sha256_hex, signature};

/// Bytes of a chunk's head (`10000;chunk-signature=...`) or of a trailer's line at most.
const MOST_HEAD: usize = 1024;
/// Lines of trailers at most.
const MOST_TRAILERS: usize = 20;

/// How a body is sent, by its `x-amz-content-sha256`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Streaming {
    signed: bool,
    trailer: bool,
}

impl Streaming {
    /// The kind of a `STREAMING-...` word; `None` for one that is not known.
    pub fn parse(word: &str) -> Option<Streaming> {
        match word {
            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" => Some(Streaming { signed: true, trailer: false }),
            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" => Some(Streaming { signed: true, trailer: true }),
            "STREAMING-UNSIGNED-PAYLOAD-TRAILER" => Some(Streaming { signed: false, trailer: true }),
            _ => None,
        }
    }
}

/// What the chunks' signatures are made with.
pub(super) struct Seed<'a> {
    pub key: &'a HmacSha256,
    pub date: &'a str,
    pub scope: Scope<'a>,
    /// The request's own signature.
    pub signature: &'a str,
}

impl Seed<'_> {
    fn sign(&self, kind: &str, previous: &str, hashes: &[&str]) -> String {
        let Scope { date, region, service, .. } = self.scope;
        let text = format!(
            "{kind}\n{}\n{date}/{region}/{service}/aws4_request\n{previous}\n{}",
            self.date,
            hashes.join("\n")
        );
        signature(self.key, &text)
    }
}

/// The content of a chunked body, every signature checked. `length` is its announced decoded length.
pub(super) fn decode(
    body: &[u8],
    streaming: Streaming,
    seed: &Seed,
    length: Option<usize>,
) -> Result<Vec<u8>, AuthError> {
    let mut rest = body;
    let mut out = Vec::with_capacity(length.unwrap_or(0).min(body.len()));
    let mut previous = seed.signature.to_owned();
    loop {
        let head = line(&mut rest)?;
        let (size, extension) = head.split_once(';').unwrap_or((head, ""));
        let size = usize::from_str_radix(size.trim(), 16).map_err(|_| malformed())?;
        let (data, after) = rest.split_at_checked(size).ok_or_else(malformed)?;
        if streaming.signed {
            let given = extension.trim().strip_prefix("chunk-signature=").ok_or_else(malformed)?;
            let ours = seed.sign("AWS4-HMAC-SHA256-PAYLOAD", &previous, &[EMPTY_HASH, &sha256_hex(data)]);
            if !bool::from(ours.as_bytes().ct_eq(given.as_bytes())) {
                return Err(AuthError::Mismatch);
            }
            previous = ours;
        }
        rest = after;
        out.extend_from_slice(data);
        if size == 0 {
            break;
        }
        rest = rest.strip_prefix(b"\r\n").ok_or_else(malformed)?;
    }
    if streaming.trailer {
        trailers(&mut rest, streaming.signed, seed, &previous)?;
    } else if !matches!(rest, b"\r\n" | b"") {
        return Err(malformed());
    }
    if length.is_some_and(|l| l != out.len()) {
        return Err(AuthError::Refused(
            "The decoded length of the body is not the one announced.".to_owned(),
        ));
    }

    Ok(out)
}

/// Checks the lines after the last chunk.
fn trailers(rest: &mut &[u8], signed: bool, seed: &Seed, previous: &str) -> Result<(), AuthError> {
    let mut canonical = String::new();
    let mut given = None;
    for _ in 0..MOST_TRAILERS {
        if rest.is_empty() {
            break;
        }
        let text = line(rest)?;
        if text.is_empty() {
            break;
        }
        let (name, value) = text.split_once(':').ok_or_else(malformed)?;
        let name = name.trim().to_ascii_lowercase();
        if name == "x-amz-trailer-signature" {
            given = Some(value.trim());
        } else {
            canonical.push_str(&format!("{name}:{}\n", value.trim()));
        }
    }
    if !matches!(*rest, b"\r\n" | b"") {
        return Err(malformed());
    }
    if signed {
        let ours = seed.sign("AWS4-HMAC-SHA256-TRAILER", previous, &[&sha256_hex(canonical.as_bytes())]);
        if !given.is_some_and(|g| bool::from(ours.as_bytes().ct_eq(g.as_bytes()))) {
            return Err(AuthError::Mismatch);
        }
    }

    Ok(())
}

/// Takes a line off the front, without its end.
fn line<'a>(rest: &mut &'a [u8]) -> Result<&'a str, AuthError> {
    let window = &rest[..rest.len().min(MOST_HEAD)];
    let end = window.iter().position(|b| *b == b'\n').ok_or_else(malformed)?;
    let text = std::str::from_utf8(&rest[..end]).map_err(|_| malformed())?;
    *rest = &rest[end + 1..];

    Ok(text.strip_suffix('\r').unwrap_or(text))
}

fn malformed() -> AuthError {
    AuthError::Incomplete("The body is not in the chunks that its x-amz-content-sha256 announces.".to_owned())
}
