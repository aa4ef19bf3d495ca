//! CloudWatch metrics and alarms.

use state::{Handlers, RegionConfig};

/// Declares the tables and adds the controllers.
pub fn install(_config: &mut RegionConfig) {}

/// Registers the operations.
pub fn handlers(_h: &mut Handlers) {}
