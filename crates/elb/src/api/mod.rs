//! (being written)

/// Registers the operations.
pub fn register(_h: &mut state::Handlers) {}
