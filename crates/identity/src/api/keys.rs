//! Access keys of users. The secret is no part of the row: the front adds it to CreateAccessKey's answer.

use shapes::Unit;
use shapes::iam::{self as api, ops};
use state::{AwsError, Effect, Handlers, Tables, Tx};

use super::support::*;
use crate::rows::AccessKey;

/// Most keys of a user.
const MOST_KEYS: usize = 2;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::CreateAccessKey>(Effect::Real);
    h.read::<ops::ListAccessKeys>(Effect::Real, |view, caller, i| {
        let u = user(view, &user_or_caller(i.user_name, caller)?)?;
        let all = view.by_index::<AccessKey>("user", &u.name).map(|k| api::AccessKeyMetadata {
            user_name: Some(k.user.clone()),
            access_key_id: Some(k.id.clone()),
            status: Some(status(k)),
            create_date: Some(k.created_at),
        });
        let p = page(all, i.marker.as_deref(), i.max_items)?;
        Ok(api::ListAccessKeysResponse {
            access_key_metadata: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.write::<ops::UpdateAccessKey>(Effect::Real, |tx, caller, i| {
        let name = user_or_caller(i.user_name, caller)?;
        key(tx, &name, &i.access_key_id)?;
        tx.update::<AccessKey>(&i.access_key_id, |k| k.active = i.status == api::StatusType::Active);
        Ok(Unit {})
    });
    h.write::<ops::DeleteAccessKey>(Effect::Real, |tx, caller, i| {
        let name = user_or_caller(i.user_name, caller)?;
        key(tx, &name, &i.access_key_id)?;
        tx.delete::<AccessKey>(&i.access_key_id);
        Ok(Unit {})
    });
    h.read::<ops::GetAccessKeyLastUsed>(
        Effect::Partly("Uses of keys are not recorded: every key reads as never used."),
        |view, _, i| {
            let k = view.get::<AccessKey>(&i.access_key_id).ok_or_else(|| no_key(&i.access_key_id))?;
            Ok(api::GetAccessKeyLastUsedResponse {
                user_name: Some(k.user.clone()),
                access_key_last_used: Some(api::AccessKeyLastUsed {
                    last_used_date: None,
                    service_name: "N/A".into(),
                    region: "N/A".into(),
                }),
            })
        },
    );
}

fn status(k: &AccessKey) -> api::StatusType {
    if k.active { api::StatusType::Active } else { api::StatusType::Inactive }
}

fn no_key(id: &str) -> AwsError {
    missing(format!("The Access Key with id {id} cannot be found."))
}

fn key(tables: &Tables, user_name: &str, id: &str) -> Result<(), AwsError> {
    user(tables, user_name)?;
    let own = tables.get::<AccessKey>(id).is_some_and(|k| k.user == user_name);
    if own { Ok(()) } else { Err(no_key(id)) }
}

/// Makes a key for a user: the row, active.
///
/// # Errors
/// NoSuchEntity, LimitExceeded.
pub fn create(tx: &mut Tx, user_name: &str) -> Result<AccessKey, AwsError> {
    let u = user(tx, user_name)?;
    if tx.table::<AccessKey>().count_by_index("user", &u.name) >= MOST_KEYS {
        return Err(quota("AccessKeysPerUser", MOST_KEYS));
    }
    let row = AccessKey {
        id: crate::session::key_id(tx, "AKIA"),
        user: u.name.clone(),
        active: true,
        created_at: tx.now(),
    };
    tx.put(row.clone());
    Ok(row)
}
