//! CloudWatch alarms: as rows, with their history, composite alarms and the actions that a change of state brings.
//!
//! An alarm changes its state by SetAlarmState or, if it is a composite one, by the alarms that its rule names; metrics are not
//! kept, so nothing else moves it. Notifications are queued as [`PendingAction`] rows: the crate that has the topics publishes
//! them.
//!
//! Source: Amazon CloudWatch API reference, version 2010-08-01.

mod api;
mod composite;
mod rows;
mod rule;
pub mod time;
mod transition;

use state::{Handlers, RegionConfig};

pub use rows::{Alarm, History, Kind, PendingAction};
pub use transition::set_state;

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<Alarm>();
    config.tables.declare::<History>();
    config.tables.declare::<PendingAction>();
    config.controllers.push(Box::new(composite::Composites));
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}
