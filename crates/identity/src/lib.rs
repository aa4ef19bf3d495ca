//! Who may call, and what: IAM's rows and operations, access keys, short-lived credentials, the evaluation of policies.
//!
//! Long-lived keys of the root are handed in by the host (it makes them, and reads those of the command line). Keys of users and
//! sessions of roles are rows here; their secrets are not stored anywhere but computed from a key of the host's, so that a
//! copy of the store lets nobody sign.

pub mod actions;
mod api;
pub mod managed;
pub mod policy;
pub mod principal;
pub mod rows;
pub mod service;
mod session;

pub use api::create_access_key;
pub use rows::{instance_profile, role};
pub use session::{KeyRing, RoleSession, RootKey, SessionKind, SessionSecrets, begin, mint};

use shapes::sts::{GetAccessKeyInfoResponse, GetCallerIdentityResponse, ops};
use state::{AwsError, Effect, Handlers, RegionConfig};

/// Declares the tables and adds the controllers.
pub fn install(config: &mut RegionConfig) {
    config.tables.declare::<RoleSession>();
    config.tables.declare::<rows::Role>();
    config.tables.declare::<rows::InstanceProfile>();
    config.tables.declare::<rows::User>();
    config.tables.declare::<rows::Group>();
    config.tables.declare::<rows::ManagedPolicy>();
    config.tables.declare::<rows::AccessKey>();
    config.tables.declare::<rows::OidcProvider>();
    config.tables.declare::<rows::Account>();
    config.tables.declare::<rows::DeletionTask>();
    config.controllers.push(Box::new(session::Expire));
}

/// Registers the operations.
pub fn handlers(h: &mut Handlers) {
    api::register(h);
    h.read::<ops::GetCallerIdentity>(Effect::Real, |_, caller, _| {
        Ok(GetCallerIdentityResponse {
            user_id: Some(caller.user_id.clone()),
            account: Some(caller.account.clone()),
            arn: Some(caller.arn.clone()),
        })
    });
    h.read::<ops::GetAccessKeyInfo>(Effect::Real, |view, caller, i| {
        // Keys of the root are not rows, so only who calls with one can ask for it.
        let known = i.access_key_id == caller.access_key
            || view.get::<rows::AccessKey>(&i.access_key_id).is_some()
            || view.get::<RoleSession>(&i.access_key_id).is_some();
        if !known {
            return Err(AwsError::new("ValidationError", "Invalid access key id."));
        }
        Ok(GetAccessKeyInfoResponse { account: Some(view.account.to_owned()) })
    });
    // These hand out or read secrets: the front has the keys.
    h.shell::<ops::AssumeRole>(Effect::Real);
    h.shell::<ops::AssumeRoleWithWebIdentity>(Effect::Refused(
        "The token of a web identity cannot be verified without the provider's keys.",
    ));
    h.shell::<ops::GetSessionToken>(Effect::Partly(
        "Codes of MFA devices are refused: nobody can have a device.",
    ));
    h.shell::<ops::GetFederationToken>(Effect::Real);
    h.shell::<ops::DecodeAuthorizationMessage>(Effect::Real);
}
