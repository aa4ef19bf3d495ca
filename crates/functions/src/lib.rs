//! Lambda: functions as rows, and the processes that run them.
//!
//! A function's configuration is a row; its archive lies in a file under its sum (`code`). An invocation takes a warm process or
//! starts one (`runtime`): Python by the host's interpreter and a small bootstrap, `provided` runtimes by their own. Both
//! speak Lambda's runtime interface. Processes run as an unprivileged user where ours may choose, with the credentials of the
//! function's role, and this region as their endpoint.
//!
//! Source: AWS Lambda API reference, version 2015-03-31, and its developer guide.

mod api;
mod code;
mod resolve;
mod role;
mod rows;
mod runtime;

use std::sync::Arc;

use front::ShellOps;
use state::{Handlers, RegionConfig};

pub use rows::{Alias, Function, Mapping, Version};
pub use runtime::{Event, Functions, Invoker, Options, Outcome, run};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<Function>();
    config.tables.declare::<Version>();
    config.tables.declare::<Alias>();
    config.tables.declare::<Mapping>();
    config.controllers.push(Box::new(rows::Settle));
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}

/// Adds the operations of the shell.
pub fn shell(ops: &mut ShellOps, functions: &Arc<Functions>) {
    api::serve(ops, functions);
}
