//! HTTP/1 on the wire: heads, bodies, and the strict reading of both.
//!
//! Our own rather than hyper's, for two reasons. A balancer must see what a client really sent (which header came twice, which
//! line ended in a bare LF) to keep a request from being read differently by the target; a parser that repairs silently hides
//! that. And a proxy copies most of a head verbatim: a list of ranges into the received bytes is all that it needs.
//! Source: RFC 9110, RFC 9112; classes of bad requests as in the user guide's "Desync mitigation mode".

pub mod body;
pub mod field;
pub mod request;
pub mod response;
