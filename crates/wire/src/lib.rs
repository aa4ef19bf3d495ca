//! AWS protocols on the server's side: bytes in, bytes out, no sockets.
//!
//! A request comes from the HTTP shell as [`RequestParts`] and a body. [`route`] says which service and operation it is
//! for and in which protocol; [`sigv4::Verifier`] checks its signature; [`decode_request`] turns it into the one small
//! [`shapes::Value`] and checks it against the model. [`accept`] is all three in one call. The handler's answer goes back through
//! [`encode_output`] or [`encode_error`]. Everything is directed by the schema tables of crate `shapes`.
//!
//! The protocols follow the Smithy specification (awsJson1_0, awsJson1_1, awsQuery, ec2Query, restJson1, restXml,
//! rpcv2Cbor) and, where clients differ from it, botocore's serializers and parsers.

mod accept;
mod cbor;
mod codec;
mod ec2;
mod fault;
mod form;
mod json;
mod query;
mod request;
mod rest;
mod route;
pub mod sigv4;
mod time;
mod xml;
mod xml_read;

pub use accept::{Accepted, accept, accept_among};
pub use codec::{MAX_BODY, decode, decode_request, encode_error, encode_output};
pub use fault::DecodeError;
pub use request::{RequestParts, Response};
pub use route::{Context, Refusal, Routed, Router, route};
