//! Tests of the operations and of the controller behind them.

mod balancers;
mod capacity;
mod failures;
mod groups;
mod instances;
mod refreshes;
mod settings;
mod sources;
