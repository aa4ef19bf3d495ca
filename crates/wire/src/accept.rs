//! The whole way in, in one call: route, signature, scope, input.

use shapes::{Timestamp, Value};

use crate::request::{RequestParts, Response};
use crate::route::{Routed, Router};
use crate::sigv4::{AuthError, Credential, Verified, Verifier};
use crate::{MAX_BODY, codec};

/// A request that may be handled.
#[derive(Debug)]
pub struct Accepted {
    pub routed: Routed,
    pub verified: Verified,
    /// The input, checked against the model.
    pub input: Value,
}

/// Takes a request in among all services of `shapes`, or gives the answer that refuses it.
///
/// The body's size comes first, then the route, then the signature and whose it is, then the input: nothing of the body is
/// decoded for a stranger beyond the name of the operation.
pub fn accept(
    verifier: &Verifier,
    parts: &RequestParts,
    body: &[u8],
    now: Timestamp,
    keys: &dyn Fn(&str) -> Option<Credential>,
    request_id: &str,
) -> Result<Accepted, Box<Response>> {
    accept_among(&Router::new(shapes::SERVICES), verifier, parts, body, now, keys, request_id)
}

/// The same among the services of a router.
pub fn accept_among(
    router: &Router,
    verifier: &Verifier,
    parts: &RequestParts,
    body: &[u8],
    now: Timestamp,
    keys: &dyn Fn(&str) -> Option<Credential>,
    request_id: &str,
) -> Result<Accepted, Box<Response>> {
    let seen = &body[..body.len().min(MAX_BODY + 1)];
    let routed = router
        .route(parts, seen)
        .map_err(|refusal| Box::new(codec::encode_error(&refusal.context, &refusal.error, request_id)))?;
    let context = routed.context();
    let refuse = |error| Box::new(codec::encode_error(&context, &error, request_id));
    if body.len() > MAX_BODY {
        return Err(refuse(codec::too_large(routed.protocol)));
    }
    let mut verified =
        verifier.verify(parts, body, now, keys).map_err(|e| refuse(e.into_aws(routed.protocol)))?;
    let signing_name = routed.service.signing_name;
    if verified.service != signing_name {
        let text = format!("Credential should be scoped to correct service: '{signing_name}'.");
        return Err(refuse(AuthError::Refused(text).into_aws(routed.protocol)));
    }
    let decoded = verified.body.take();
    let input = codec::decode_request(&routed, parts, decoded.as_deref().unwrap_or(body)).map_err(refuse)?;
    verified.body = decoded;

    Ok(Accepted { routed, verified, input })
}
