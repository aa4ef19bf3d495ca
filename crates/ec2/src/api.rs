//! (being written)
pub fn register(_h: &mut state::Handlers) {}
