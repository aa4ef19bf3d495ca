//! (being written)

/// Adds the controllers of services.
pub fn install(_c: &mut state::RegionConfig) {}
