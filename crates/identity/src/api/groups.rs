//! Groups and who is in them.

use shapes::Unit;
use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::policies::{attach, attached_out, check_inline, detach};
use super::support::*;
use super::users::{self, no_inline};
use crate::rows::{Group, User};

/// Most groups of a user.
const MOST_GROUPS: usize = 10;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateGroup>(Effect::Real, create);
    h.read::<ops::GetGroup>(Effect::Real, get);
    h.read::<ops::ListGroups>(Effect::Real, list);
    h.write::<ops::UpdateGroup>(Effect::Real, update);
    h.write::<ops::DeleteGroup>(Effect::Real, delete);
    h.write::<ops::AddUserToGroup>(Effect::Real, add_user);
    h.write::<ops::RemoveUserFromGroup>(Effect::Real, |tx, _, i| {
        group(tx, &i.group_name)?;
        if !user(tx, &i.user_name)?.groups.contains(&i.group_name) {
            return Err(missing(format!(
                "The user with name {} is not in group {}.",
                i.user_name, i.group_name
            )));
        }
        tx.update::<User>(&i.user_name, |u| u.groups.retain(|g| *g != i.group_name));
        Ok(Unit {})
    });
    h.read::<ops::ListGroupsForUser>(Effect::Real, |view, _, i| {
        let u = user(view, &i.user_name)?;
        let groups = u.groups.iter().filter_map(|g| view.get::<Group>(g)).map(|g| out(g));
        let p = page(groups, i.marker.as_deref(), i.max_items)?;
        Ok(api::ListGroupsForUserResponse { groups: p.items, is_truncated: p.truncated, marker: p.marker })
    });
    h.write::<ops::PutGroupPolicy>(Effect::Real, |tx, _, i| {
        group(tx, &i.group_name)?;
        check_inline(&i.policy_document, "group", 5120)?;
        tx.update::<Group>(&i.group_name, |g| drop(g.inline.insert(i.policy_name, i.policy_document)));
        Ok(Unit {})
    });
    h.read::<ops::GetGroupPolicy>(Effect::Real, |view, _, i| {
        let g = group(view, &i.group_name)?;
        let document = g.inline.get(&i.policy_name).ok_or_else(|| no_inline("group", &i.policy_name))?;
        Ok(api::GetGroupPolicyResponse {
            group_name: i.group_name,
            policy_name: i.policy_name,
            policy_document: encoded(document),
        })
    });
    h.write::<ops::DeleteGroupPolicy>(Effect::Real, |tx, _, i| {
        if !group(tx, &i.group_name)?.inline.contains_key(&i.policy_name) {
            return Err(no_inline("group", &i.policy_name));
        }
        tx.update::<Group>(&i.group_name, |g| drop(g.inline.remove(&i.policy_name)));
        Ok(Unit {})
    });
    h.read::<ops::ListGroupPolicies>(Effect::Real, |view, _, i| {
        let g = group(view, &i.group_name)?;
        let p = page(g.inline.keys().cloned(), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListGroupPoliciesResponse {
            policy_names: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.write::<ops::AttachGroupPolicy>(Effect::Real, |tx, _, i| {
        let mut row = Group::clone(&*group(tx, &i.group_name)?);
        attach(tx, &mut row.attached, &i.policy_arn, "Group")?;
        tx.put(row);
        Ok(Unit {})
    });
    h.write::<ops::DetachGroupPolicy>(Effect::Real, |tx, _, i| {
        let mut row = Group::clone(&*group(tx, &i.group_name)?);
        detach(&mut row.attached, &i.policy_arn)?;
        tx.put(row);
        Ok(Unit {})
    });
    h.read::<ops::ListAttachedGroupPolicies>(Effect::Real, |view, _, i| {
        let g = group(view, &i.group_name)?;
        let all = attached_out(view, &g.attached, i.path_prefix.as_deref());
        let p = page(all, i.marker.as_deref(), i.max_items)?;
        Ok(api::ListAttachedGroupPoliciesResponse {
            attached_policies: Some(p.items),
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
}

/// A group in the API's form.
pub fn out(g: &Group) -> api::Group {
    api::Group {
        path: g.path.clone(),
        group_name: g.name.clone(),
        group_id: g.id.clone(),
        arn: g.arn.clone(),
        create_date: g.created_at,
    }
}

fn create(tx: &mut Tx, _: &Caller, i: api::CreateGroupRequest) -> Result<api::CreateGroupResponse, AwsError> {
    let path = path(i.path)?;
    if taken::<Group>(tx, &i.group_name) {
        return Err(exists(format!("Group with name {} already exists.", i.group_name)));
    }
    let row = Group {
        id: new_id(tx, "AGPA"),
        arn: arn(tx.account(), "group", &path, &i.group_name),
        name: i.group_name,
        path,
        created_at: tx.now(),
        ..Default::default()
    };
    let group = out(&row);
    tx.put(row);
    Ok(api::CreateGroupResponse { group })
}

fn get(view: &View, _: &Caller, i: api::GetGroupRequest) -> Result<api::GetGroupResponse, AwsError> {
    let g = group(view, &i.group_name)?;
    let p = page(
        view.by_index::<User>("group", &g.name).map(|u| users::out(u)),
        i.marker.as_deref(),
        i.max_items,
    )?;
    Ok(api::GetGroupResponse { group: out(&g), users: p.items, is_truncated: p.truncated, marker: p.marker })
}

fn list(view: &View, _: &Caller, i: api::ListGroupsRequest) -> Result<api::ListGroupsResponse, AwsError> {
    let prefix = i.path_prefix.unwrap_or_default();
    let all = view.table::<Group>().iter().filter(|g| g.path.starts_with(&prefix)).map(|g| out(g));
    let p = page(all, i.marker.as_deref(), i.max_items)?;
    Ok(api::ListGroupsResponse { groups: p.items, is_truncated: p.truncated, marker: p.marker })
}

fn update(tx: &mut Tx, _: &Caller, i: api::UpdateGroupRequest) -> Result<Unit, AwsError> {
    let old = group(tx, &i.group_name)?;
    let mut row = Group::clone(&old);
    row.name = i.new_group_name.unwrap_or(row.name);
    row.path = path(Some(i.new_path.unwrap_or(row.path)))?;
    row.arn = arn(tx.account(), "group", &row.path, &row.name);
    if row.name != old.name {
        if !row.name.eq_ignore_ascii_case(&old.name) && taken::<Group>(tx, &row.name) {
            return Err(exists(format!("Group with name {} already exists.", row.name)));
        }
        let members: Vec<String> = tx.by_index::<User>("group", &old.name).map(|u| u.name.clone()).collect();
        for name in members {
            let rename = |g: &mut String| {
                if *g == old.name {
                    g.clone_from(&row.name);
                }
            };
            tx.update::<User>(&name, |u| u.groups.iter_mut().for_each(rename));
        }
        tx.delete::<Group>(&old.name);
    }
    tx.put(row);
    Ok(Unit {})
}

fn delete(tx: &mut Tx, _: &Caller, i: api::DeleteGroupRequest) -> Result<Unit, AwsError> {
    let g = group(tx, &i.group_name)?;
    let held = [
        (tx.by_index::<User>("group", &g.name).next().is_some(), "must remove users from group first"),
        (!g.attached.is_empty(), "must detach all policies first"),
        (!g.inline.is_empty(), "must delete policies first"),
    ];
    if let Some((_, what)) = held.iter().find(|(held, _)| *held) {
        return Err(in_use(format!("Cannot delete entity, {what}.")));
    }
    tx.delete::<Group>(&i.group_name);
    Ok(Unit {})
}

fn add_user(tx: &mut Tx, _: &Caller, i: api::AddUserToGroupRequest) -> Result<Unit, AwsError> {
    group(tx, &i.group_name)?;
    let mut row = User::clone(&*user(tx, &i.user_name)?);
    if !row.groups.contains(&i.group_name) {
        if row.groups.len() >= MOST_GROUPS {
            return Err(quota("GroupsPerUser", MOST_GROUPS));
        }
        row.groups.push(i.group_name);
        tx.put(row);
    }
    Ok(Unit {})
}
