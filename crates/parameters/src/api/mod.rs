//! The operations of Parameter Store.
//!
//! Source: AWS Systems Manager API reference, version 2014-11-06; user guide, "Parameter Store".

mod check;
mod describe;
mod filter;
mod get;
mod put;
mod support;
mod tags;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

/// Registers every operation.
pub fn register(h: &mut state::Handlers) {
    describe::register(h);
    get::register(h);
    put::register(h);
    tags::register(h);
}
