//! Kinds of credentials that nobody can have here: their lists are empty, as Terraform and the CLI ask before they delete a
//! user.

use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, View};

use super::support::*;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::ListMFADevices>(Effect::Real, |view, caller, i| {
        known(view, caller, i.user_name)?;
        Ok(api::ListMFADevicesResponse { mfa_devices: Vec::new(), is_truncated: Some(false), marker: None })
    });
    h.read::<ops::ListVirtualMFADevices>(Effect::Real, |_, _, i| {
        let p = page(Vec::new(), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListVirtualMFADevicesResponse {
            virtual_mfa_devices: p.items,
            is_truncated: p.truncated,
            marker: None,
        })
    });
    h.read::<ops::ListSSHPublicKeys>(Effect::Real, |view, caller, i| {
        known(view, caller, i.user_name)?;
        Ok(api::ListSSHPublicKeysResponse {
            ssh_public_keys: Some(Vec::new()),
            is_truncated: Some(false),
            marker: None,
        })
    });
    h.read::<ops::ListSigningCertificates>(Effect::Real, |view, caller, i| {
        known(view, caller, i.user_name)?;
        Ok(api::ListSigningCertificatesResponse {
            certificates: Vec::new(),
            is_truncated: Some(false),
            marker: None,
        })
    });
    h.read::<ops::ListServiceSpecificCredentials>(Effect::Real, |view, caller, i| {
        if i.all_users != Some(true) {
            known(view, caller, i.user_name)?;
        }
        Ok(api::ListServiceSpecificCredentialsResponse {
            service_specific_credentials: Some(Vec::new()),
            is_truncated: Some(false),
            marker: None,
        })
    });
}

/// The root may ask for itself; whoever is named must exist.
fn known(view: &View, caller: &Caller, name: Option<String>) -> Result<(), AwsError> {
    match user_or_caller(name, caller) {
        Ok(name) => user(view, &name).map(|_| ()),
        Err(_) if caller.arn.ends_with(":root") => Ok(()),
        Err(e) => Err(e),
    }
}
