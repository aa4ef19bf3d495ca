//! CloudWatch Logs: where containers' output goes, and where people read it.
//!
//! Groups and streams are rows of the region: durable, transactional, served by the core's handlers (`groups`, `streams`, `tags`).
//! Their events are many and need neither transactions nor watches, so they live in a database of their own beside
//! the region's ([`LogStore`]), bounded in size; what reads or writes events is a shell operation (`describe`, `put`, `get`,
//! `filter`). Rows and events are tied by ids that are never used twice: a stream that is deleted takes its events out of
//! sight at once, though [`maintain`] removes them from the disk only a little later.
//!
//! Source: Amazon CloudWatch Logs API reference, version 2014-03-28, and its user guide on filter patterns.

mod api;
mod maintain;
mod pattern;
mod rows;
mod store;

use std::sync::Arc;

use front::ShellOps;
use state::{Handlers, RegionConfig};

pub use maintain::maintain;
pub use rows::{LogGroup, LogStream};
pub use store::{LogStore, LogStoreOptions, StoreError};

/// Declares the tables and adds the controller.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<LogGroup>();
    config.tables.declare::<LogStream>();
    config.controllers.push(Box::new(rows::RemoveStreams));
}

/// Registers the operations: those on rows whole, those on events as a shell's ([`shell`] serves them).
pub fn handlers(h: &mut Handlers) {
    api::register(h);
}

/// Adds the operations on events.
pub fn shell(ops: &mut ShellOps, store: Arc<LogStore>) {
    api::serve(ops, &store);
}

#[cfg(test)]
mod tests {
    use state::handlers::Handler;

    use super::*;

    #[test]
    fn every_operation_of_the_service_is_served_once() {
        let mut h = Handlers::default();
        handlers(&mut h);
        let directory = tempfile::tempdir().unwrap();
        let mut ops = ShellOps::default();
        shell(&mut ops, Arc::new(LogStore::open(directory.path()).unwrap()));
        for operation in shapes::logs::SERVICE.operations {
            let entry = h.get("logs", operation.name);
            let entry = entry.unwrap_or_else(|| panic!("{} is not registered", operation.name));
            let is_shell = matches!(entry.handler, Handler::Shell);
            assert_eq!(is_shell, ops.get("logs", operation.name).is_some(), "{}", operation.name);
        }
    }
}
