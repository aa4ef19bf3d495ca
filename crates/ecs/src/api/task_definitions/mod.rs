//! Task definitions: registration, states, lists, and finding the revision that a caller means.

mod resolve;

pub use resolve::{Reference, resolve};

/// Registers the operations of this module.
pub fn register(_h: &mut state::Handlers) {}
