//! Signature Version 4: who signed a request, and whether what arrived is what was signed.

mod scope;

pub use scope::Scope;
pub(crate) use scope::claimed;
