//! The operations, by what they touch: rows only (`groups`, `streams`, `tags`), or events (`describe`, `put`, `get`, `filter`).

mod describe;
mod filter;
mod get;
mod groups;
mod lookup;
mod put;
mod streams;
mod tags;
#[cfg(test)]
pub(crate) mod testing;

use std::sync::Arc;

use front::ShellOps;
use state::Handlers;

use crate::store::LogStore;

/// Registers every operation of the service.
pub fn register(h: &mut Handlers) {
    groups::register(h);
    streams::register(h);
    tags::register(h);
    describe::register(h);
    put::register(h);
    get::register(h);
    filter::register(h);
}

/// Adds those that need the store.
pub fn serve(ops: &mut ShellOps, store: &Arc<LogStore>) {
    describe::serve(ops, store);
    put::serve(ops, store);
    get::serve(ops, store);
    filter::serve(ops, store);
}
