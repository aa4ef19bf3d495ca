//! Who may call: access keys, short-lived credentials of roles, STS.
//!
//! Long-lived keys are handed in by the host (it makes them, and reads those of the command line). Credentials of roles are
//! rows here; their secrets are not stored anywhere but computed from a key of the host's, so that a copy of the store
//! lets nobody sign.

pub mod rows;
mod session;

pub use rows::{instance_profile, role};
pub use session::{KeyRing, RoleSession, RootKey, SessionSecrets, mint};

use shapes::sts::{GetCallerIdentityResponse, ops};
use state::{Effect, Handlers, RegionConfig};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<RoleSession>();
    config.tables.declare::<rows::Role>();
    config.tables.declare::<rows::InstanceProfile>();
    config.controllers.push(Box::new(session::Expire));
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    h.read::<ops::GetCallerIdentity>(Effect::Real, |_, caller, _| {
        Ok(GetCallerIdentityResponse {
            user_id: Some(caller.user_id.clone()),
            account: Some(caller.account.clone()),
            arn: Some(caller.arn.clone()),
        })
    });
}
