//! (being written)

/// Adds the controllers of tasks.
pub fn install(_c: &mut state::RegionConfig) {}
