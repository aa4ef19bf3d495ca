//! AWS JSON 1.0 and 1.1: an object as body, answers in the same form. REST-JSON bodies use the same reader and writer.
//!
//! The reader is directed by the schema and works on the bytes themselves: a member's value goes straight into the
//! tree, what the model does not know is skipped, and a value of the wrong type is refused in AWS's words.

mod read;
mod write;

pub(crate) use read::{base64, decode, keep_last, special_float};
pub(crate) use write::{error_body, write};

use shapes::schema::Member;

/// Name of a member in a JSON or CBOR body.
pub(crate) fn body_name(m: &'static Member) -> &'static str {
    m.location_name.unwrap_or(m.name)
}
