//! (being written)

/// Registers the operations of this module.
pub fn register(_h: &mut state::Handlers) {}
