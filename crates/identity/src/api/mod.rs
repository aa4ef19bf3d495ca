//! The operations of IAM and those of STS that need no secret, one module per kind of thing.
//!
//! Source: IAM API reference, version 2010-05-08, and STS API reference, version 2011-06-15.

mod account;
mod groups;
mod keys;
mod linked;
mod oidc;
mod policies;
mod profiles;
mod roles;
mod simulate;
mod support;
#[cfg(test)]
mod tests;
mod users;
mod without;

pub use keys::create as create_access_key;

/// Registers every operation.
pub fn register(h: &mut state::Handlers) {
    account::register(h);
    groups::register(h);
    keys::register(h);
    linked::register(h);
    oidc::register(h);
    policies::register(h);
    profiles::register(h);
    roles::register(h);
    simulate::register(h);
    users::register(h);
    without::register(h);
}
