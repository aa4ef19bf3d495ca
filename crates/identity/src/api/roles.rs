//! Roles: the entity, trust, policies, boundary and tags.

use shapes::Unit;
use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::policies::{attach, attached_out, check_inline, detach};
use super::support::*;
use super::users::no_inline;
use crate::policy::{Use, validate};
use crate::rows::{InstanceProfile, Role};

/// Longest trust policy in characters.
const MOST_TRUST: usize = 2048;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateRole>(Effect::Real, create);
    h.read::<ops::GetRole>(Effect::Real, |view, _, i| {
        Ok(api::GetRoleResponse { role: out(&*role(view, &i.role_name)?) })
    });
    h.read::<ops::ListRoles>(Effect::Real, list);
    h.write::<ops::UpdateRole>(Effect::Real, |tx, _, i| {
        own_role(tx, &i.role_name)?;
        tx.update::<Role>(&i.role_name, |r| {
            r.description = i.description.or(r.description.take());
            r.max_session = i.max_session_duration.unwrap_or(r.max_session);
        });
        Ok(api::UpdateRoleResponse {})
    });
    h.write::<ops::UpdateRoleDescription>(Effect::Real, |tx, _, i| {
        let mut row = Role::clone(&*own_role(tx, &i.role_name)?);
        row.description = Some(i.description);
        let role = Some(out(&row));
        tx.put(row);
        Ok(api::UpdateRoleDescriptionResponse { role })
    });
    h.write::<ops::UpdateAssumeRolePolicy>(Effect::Real, |tx, _, i| {
        own_role(tx, &i.role_name)?;
        check_trust(&i.policy_document)?;
        tx.update::<Role>(&i.role_name, |r| r.trust = i.policy_document);
        Ok(Unit {})
    });
    h.write::<ops::DeleteRole>(Effect::Real, delete);
    h.write::<ops::PutRolePolicy>(Effect::Real, |tx, _, i| {
        own_role(tx, &i.role_name)?;
        check_inline(&i.policy_document, "role", 10_240)?;
        tx.update::<Role>(&i.role_name, |r| drop(r.inline.insert(i.policy_name, i.policy_document)));
        Ok(Unit {})
    });
    h.read::<ops::GetRolePolicy>(Effect::Real, |view, _, i| {
        let r = role(view, &i.role_name)?;
        let document = r.inline.get(&i.policy_name).ok_or_else(|| no_inline("role", &i.policy_name))?;
        Ok(api::GetRolePolicyResponse {
            role_name: i.role_name,
            policy_name: i.policy_name,
            policy_document: encoded(document),
        })
    });
    h.write::<ops::DeleteRolePolicy>(Effect::Real, |tx, _, i| {
        if !own_role(tx, &i.role_name)?.inline.contains_key(&i.policy_name) {
            return Err(no_inline("role", &i.policy_name));
        }
        tx.update::<Role>(&i.role_name, |r| drop(r.inline.remove(&i.policy_name)));
        Ok(Unit {})
    });
    h.read::<ops::ListRolePolicies>(Effect::Real, |view, _, i| {
        let r = role(view, &i.role_name)?;
        let p = page(r.inline.keys().cloned(), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListRolePoliciesResponse {
            policy_names: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.write::<ops::AttachRolePolicy>(Effect::Real, |tx, _, i| {
        let mut row = Role::clone(&*own_role(tx, &i.role_name)?);
        attach(tx, &mut row.attached, &i.policy_arn, "Role")?;
        tx.put(row);
        Ok(Unit {})
    });
    h.write::<ops::DetachRolePolicy>(Effect::Real, |tx, _, i| {
        let mut row = Role::clone(&*own_role(tx, &i.role_name)?);
        detach(&mut row.attached, &i.policy_arn)?;
        tx.put(row);
        Ok(Unit {})
    });
    h.read::<ops::ListAttachedRolePolicies>(Effect::Real, |view, _, i| {
        let r = role(view, &i.role_name)?;
        let all = attached_out(view, &r.attached, i.path_prefix.as_deref());
        let p = page(all, i.marker.as_deref(), i.max_items)?;
        Ok(api::ListAttachedRolePoliciesResponse {
            attached_policies: Some(p.items),
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.write::<ops::PutRolePermissionsBoundary>(Effect::Real, |tx, _, i| {
        own_role(tx, &i.role_name)?;
        check_boundary(tx, Some(&i.permissions_boundary))?;
        tx.update::<Role>(&i.role_name, |r| r.boundary = Some(i.permissions_boundary));
        Ok(Unit {})
    });
    h.write::<ops::DeleteRolePermissionsBoundary>(Effect::Real, |tx, _, i| {
        own_role(tx, &i.role_name)?;
        tx.update::<Role>(&i.role_name, |r| r.boundary = None);
        Ok(Unit {})
    });
    h.write::<ops::TagRole>(Effect::Real, |tx, _, i| {
        let mut row = Role::clone(&*role(tx, &i.role_name)?);
        merge_tags(&mut row.tags, &i.tags)?;
        tx.put(row);
        Ok(Unit {})
    });
    h.write::<ops::UntagRole>(Effect::Real, |tx, _, i| {
        role(tx, &i.role_name)?;
        tx.update::<Role>(&i.role_name, |r| drop_tags(&mut r.tags, &i.tag_keys));
        Ok(Unit {})
    });
    h.read::<ops::ListRoleTags>(Effect::Real, |view, _, i| {
        let r = role(view, &i.role_name)?;
        let p = page(tags_out(&r.tags), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListRoleTagsResponse { tags: p.items, is_truncated: p.truncated, marker: p.marker })
    });
}

fn check_trust(document: &str) -> Result<(), AwsError> {
    validate(document, Use::Trust)?;
    check_length(document, MOST_TRUST, "ACLSizePerRole")
}

/// A role in the API's form.
pub fn out(r: &Role) -> api::Role {
    api::Role {
        path: r.path.clone(),
        role_name: r.name.clone(),
        role_id: r.id.clone(),
        arn: r.arn.clone(),
        create_date: r.created_at,
        assume_role_policy_document: Some(encoded(&r.trust)),
        description: r.description.clone(),
        max_session_duration: Some(r.max_session),
        permissions_boundary: boundary_out(r.boundary.as_ref()),
        tags: some_tags(&r.tags),
        role_last_used: Some(api::RoleLastUsed::default()),
        source_role_template: None,
    }
}

/// The same without what lists leave out.
pub fn bare(r: &Role) -> api::Role {
    api::Role { permissions_boundary: None, tags: None, role_last_used: None, ..out(r) }
}

fn create(tx: &mut Tx, _: &Caller, i: api::CreateRoleRequest) -> Result<api::CreateRoleResponse, AwsError> {
    let path = path(i.path)?;
    if path.starts_with("/aws-service-role/") {
        return Err(validation("The path /aws-service-role/ is for the roles of services."));
    }
    check_trust(&i.assume_role_policy_document)?;
    check_boundary(tx, i.permissions_boundary.as_ref())?;
    if taken::<Role>(tx, &i.role_name) {
        return Err(exists(format!("Role with name {} already exists.", i.role_name)));
    }
    let row = Role {
        id: new_id(tx, "AROA"),
        arn: arn(tx.account(), "role", &path, &i.role_name),
        name: i.role_name,
        path,
        description: i.description.filter(|d| !d.is_empty()),
        trust: i.assume_role_policy_document,
        created_at: tx.now(),
        max_session: i.max_session_duration.unwrap_or(3600),
        boundary: i.permissions_boundary,
        tags: new_tags(i.tags.as_deref())?,
        ..Default::default()
    };
    let role = api::Role { role_last_used: None, ..out(&row) };
    tx.put(row);
    Ok(api::CreateRoleResponse { role })
}

fn list(view: &View, _: &Caller, i: api::ListRolesRequest) -> Result<api::ListRolesResponse, AwsError> {
    let prefix = i.path_prefix.unwrap_or_default();
    let all = view.table::<Role>().iter().filter(|r| r.path.starts_with(&prefix)).map(|r| bare(r));
    let p = page(all, i.marker.as_deref(), i.max_items)?;
    Ok(api::ListRolesResponse { roles: p.items, is_truncated: p.truncated, marker: p.marker })
}

fn delete(tx: &mut Tx, _: &Caller, i: api::DeleteRoleRequest) -> Result<Unit, AwsError> {
    let r = own_role(tx, &i.role_name)?;
    let held = [
        (
            tx.by_index::<InstanceProfile>("role", &r.name).next().is_some(),
            "must remove roles from instance profile first",
        ),
        (!r.attached.is_empty(), "must detach all policies first"),
        (!r.inline.is_empty(), "must delete policies first"),
    ];
    if let Some((_, what)) = held.iter().find(|(held, _)| *held) {
        return Err(in_use(format!("Cannot delete entity, {what}.")));
    }
    tx.delete::<Role>(&i.role_name);
    Ok(Unit {})
}
