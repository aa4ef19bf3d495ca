//! Instance profiles.

use shapes::Unit;
use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx};

use super::roles;
use super::support::*;
use crate::rows::{InstanceProfile, Role};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateInstanceProfile>(Effect::Real, create);
    h.read::<ops::GetInstanceProfile>(Effect::Real, |view, _, i| {
        let instance_profile = out(view, &*profile(view, &i.instance_profile_name)?);
        Ok(api::GetInstanceProfileResponse { instance_profile })
    });
    h.read::<ops::ListInstanceProfiles>(Effect::Real, |view, _, i| {
        let prefix = i.path_prefix.unwrap_or_default();
        let all = view.table::<InstanceProfile>().iter().filter(|p| p.path.starts_with(&prefix));
        let bare = |p| api::InstanceProfile { tags: None, ..out(view, p) };
        let p = page(all.map(|p| bare(p)), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListInstanceProfilesResponse {
            instance_profiles: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.read::<ops::ListInstanceProfilesForRole>(Effect::Real, |view, _, i| {
        let r = role(view, &i.role_name)?;
        let all = view.by_index::<InstanceProfile>("role", &r.name).map(|p| out(view, p));
        let p = page(all, i.marker.as_deref(), i.max_items)?;
        Ok(api::ListInstanceProfilesForRoleResponse {
            instance_profiles: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.write::<ops::DeleteInstanceProfile>(Effect::Real, |tx, _, i| {
        if profile(tx, &i.instance_profile_name)?.role.is_some() {
            return Err(in_use("Cannot delete entity, must remove roles from instance profile first."));
        }
        tx.delete::<InstanceProfile>(&i.instance_profile_name);
        Ok(Unit {})
    });
    h.write::<ops::AddRoleToInstanceProfile>(Effect::Real, add_role);
    h.write::<ops::RemoveRoleFromInstanceProfile>(Effect::Real, |tx, _, i| {
        let p = profile(tx, &i.instance_profile_name)?;
        if p.role.as_ref() != Some(&i.role_name) {
            return Err(missing(format!(
                "The role with name {} cannot be found in the instance profile {}.",
                i.role_name, i.instance_profile_name
            )));
        }
        tx.update::<InstanceProfile>(&i.instance_profile_name, |p| p.role = None);
        Ok(Unit {})
    });
    h.write::<ops::TagInstanceProfile>(Effect::Real, |tx, _, i| {
        let mut row = InstanceProfile::clone(&*profile(tx, &i.instance_profile_name)?);
        merge_tags(&mut row.tags, &i.tags)?;
        tx.put(row);
        Ok(Unit {})
    });
    h.write::<ops::UntagInstanceProfile>(Effect::Real, |tx, _, i| {
        profile(tx, &i.instance_profile_name)?;
        tx.update::<InstanceProfile>(&i.instance_profile_name, |p| drop_tags(&mut p.tags, &i.tag_keys));
        Ok(Unit {})
    });
    h.read::<ops::ListInstanceProfileTags>(Effect::Real, |view, _, i| {
        let row = profile(view, &i.instance_profile_name)?;
        let p = page(tags_out(&row.tags), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListInstanceProfileTagsResponse {
            tags: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
}

/// An instance profile in the API's form, with its role.
pub fn out(tables: &Tables, p: &InstanceProfile) -> api::InstanceProfile {
    api::InstanceProfile {
        path: p.path.clone(),
        instance_profile_name: p.name.clone(),
        instance_profile_id: p.id.clone(),
        arn: p.arn.clone(),
        create_date: p.created_at,
        roles: p.role.iter().filter_map(|r| tables.get::<Role>(r)).map(|r| roles::bare(r)).collect(),
        tags: some_tags(&p.tags),
    }
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreateInstanceProfileRequest,
) -> Result<api::CreateInstanceProfileResponse, AwsError> {
    let path = path(i.path)?;
    if taken::<InstanceProfile>(tx, &i.instance_profile_name) {
        return Err(exists(format!("Instance Profile {} already exists.", i.instance_profile_name)));
    }
    let row = InstanceProfile {
        id: new_id(tx, "AIPA"),
        arn: arn(tx.account(), "instance-profile", &path, &i.instance_profile_name),
        name: i.instance_profile_name,
        path,
        created_at: tx.now(),
        role: None,
        tags: new_tags(i.tags.as_deref())?,
    };
    let instance_profile = out(tx, &row);
    tx.put(row);
    Ok(api::CreateInstanceProfileResponse { instance_profile })
}

fn add_role(tx: &mut Tx, _: &Caller, i: api::AddRoleToInstanceProfileRequest) -> Result<Unit, AwsError> {
    let p = profile(tx, &i.instance_profile_name)?;
    own_role(tx, &i.role_name)?;
    if p.role.is_some() {
        return Err(quota("InstanceSessionsPerInstanceProfile", 1));
    }
    tx.update::<InstanceProfile>(&i.instance_profile_name, |p| p.role = Some(i.role_name));
    Ok(Unit {})
}
