//! Users: the entity, its policies, groups, password state, boundary and tags.

use shapes::Unit;
use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::policies::{attach, attached_out, check_inline, detach};
use super::support::*;
use crate::rows::{AccessKey, Login, User};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateUser>(Effect::Real, create);
    h.read::<ops::GetUser>(Effect::Real, get);
    h.read::<ops::ListUsers>(Effect::Real, list);
    h.write::<ops::UpdateUser>(Effect::Real, update);
    h.write::<ops::DeleteUser>(Effect::Real, delete);
    h.write::<ops::PutUserPolicy>(Effect::Real, |tx, _, i| {
        user(tx, &i.user_name)?;
        check_inline(&i.policy_document, "user", 2048)?;
        tx.update::<User>(&i.user_name, |u| drop(u.inline.insert(i.policy_name, i.policy_document)));
        Ok(Unit {})
    });
    h.read::<ops::GetUserPolicy>(Effect::Real, |view, _, i| {
        let u = user(view, &i.user_name)?;
        let document = u.inline.get(&i.policy_name).ok_or_else(|| no_inline("user", &i.policy_name))?;
        Ok(api::GetUserPolicyResponse {
            user_name: i.user_name,
            policy_name: i.policy_name,
            policy_document: encoded(document),
        })
    });
    h.write::<ops::DeleteUserPolicy>(Effect::Real, |tx, _, i| {
        if !user(tx, &i.user_name)?.inline.contains_key(&i.policy_name) {
            return Err(no_inline("user", &i.policy_name));
        }
        tx.update::<User>(&i.user_name, |u| drop(u.inline.remove(&i.policy_name)));
        Ok(Unit {})
    });
    h.read::<ops::ListUserPolicies>(Effect::Real, |view, _, i| {
        let u = user(view, &i.user_name)?;
        let p = page(u.inline.keys().cloned(), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListUserPoliciesResponse {
            policy_names: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.write::<ops::AttachUserPolicy>(Effect::Real, |tx, _, i| {
        let mut row = User::clone(&*user(tx, &i.user_name)?);
        attach(tx, &mut row.attached, &i.policy_arn, "User")?;
        tx.put(row);
        Ok(Unit {})
    });
    h.write::<ops::DetachUserPolicy>(Effect::Real, |tx, _, i| {
        let mut row = User::clone(&*user(tx, &i.user_name)?);
        detach(&mut row.attached, &i.policy_arn)?;
        tx.put(row);
        Ok(Unit {})
    });
    h.read::<ops::ListAttachedUserPolicies>(Effect::Real, |view, _, i| {
        let u = user(view, &i.user_name)?;
        let p = page(
            attached_out(view, &u.attached, i.path_prefix.as_deref()),
            i.marker.as_deref(),
            i.max_items,
        )?;
        Ok(api::ListAttachedUserPoliciesResponse {
            attached_policies: Some(p.items),
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.write::<ops::PutUserPermissionsBoundary>(Effect::Real, |tx, _, i| {
        user(tx, &i.user_name)?;
        check_boundary(tx, Some(&i.permissions_boundary))?;
        tx.update::<User>(&i.user_name, |u| u.boundary = Some(i.permissions_boundary));
        Ok(Unit {})
    });
    h.write::<ops::DeleteUserPermissionsBoundary>(Effect::Real, |tx, _, i| {
        user(tx, &i.user_name)?;
        tx.update::<User>(&i.user_name, |u| u.boundary = None);
        Ok(Unit {})
    });
    h.write::<ops::TagUser>(Effect::Real, |tx, _, i| {
        let mut row = User::clone(&*user(tx, &i.user_name)?);
        merge_tags(&mut row.tags, &i.tags)?;
        tx.put(row);
        Ok(Unit {})
    });
    h.write::<ops::UntagUser>(Effect::Real, |tx, _, i| {
        user(tx, &i.user_name)?;
        tx.update::<User>(&i.user_name, |u| drop_tags(&mut u.tags, &i.tag_keys));
        Ok(Unit {})
    });
    h.read::<ops::ListUserTags>(Effect::Real, |view, _, i| {
        let u = user(view, &i.user_name)?;
        let p = page(tags_out(&u.tags), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListUserTagsResponse { tags: p.items, is_truncated: p.truncated, marker: p.marker })
    });
    h.write::<ops::CreateLoginProfile>(
        Effect::Partly("The password's state is kept, not the password: there is no console to sign in to."),
        create_login,
    );
    h.read::<ops::GetLoginProfile>(Effect::Real, |view, caller, i| {
        let u = user(view, &user_or_caller(i.user_name, caller)?)?;
        let login = u.login.as_ref().ok_or_else(|| no_login(&u.name))?;
        Ok(api::GetLoginProfileResponse { login_profile: login_out(&u.name, login) })
    });
    h.write::<ops::UpdateLoginProfile>(
        Effect::Partly("The password's state is kept, not the password: there is no console to sign in to."),
        |tx, _, i| {
            let mut row = User::clone(&*user(tx, &i.user_name)?);
            let login = row.login.as_mut().ok_or_else(|| no_login(&i.user_name))?;
            login.reset_required = i.password_reset_required.unwrap_or(login.reset_required);
            tx.put(row);
            Ok(Unit {})
        },
    );
    h.write::<ops::DeleteLoginProfile>(Effect::Real, |tx, caller, i| {
        let name = user_or_caller(i.user_name, caller)?;
        if user(tx, &name)?.login.is_none() {
            return Err(no_login(&name));
        }
        tx.update::<User>(&name, |u| u.login = None);
        Ok(Unit {})
    });
}

/// NoSuchEntity for an inline policy.
pub fn no_inline(what: &str, name: &str) -> AwsError {
    missing(format!("The {what} policy with name {name} cannot be found."))
}

fn no_login(name: &str) -> AwsError {
    missing(format!("Login Profile for User {name} cannot be found."))
}

fn login_out(name: &str, login: &Login) -> api::LoginProfile {
    api::LoginProfile {
        user_name: name.to_owned(),
        create_date: login.created_at,
        password_reset_required: Some(login.reset_required),
    }
}

/// A user in the API's form.
pub fn out(u: &User) -> api::User {
    api::User {
        path: u.path.clone(),
        user_name: u.name.clone(),
        user_id: u.id.clone(),
        arn: u.arn.clone(),
        create_date: u.created_at,
        password_last_used: None,
        permissions_boundary: boundary_out(u.boundary.as_ref()),
        tags: some_tags(&u.tags),
    }
}

fn create(tx: &mut Tx, _: &Caller, i: api::CreateUserRequest) -> Result<api::CreateUserResponse, AwsError> {
    let path = path(i.path)?;
    check_boundary(tx, i.permissions_boundary.as_ref())?;
    if taken::<User>(tx, &i.user_name) {
        return Err(exists(format!("User with name {} already exists.", i.user_name)));
    }
    let row = User {
        id: new_id(tx, "AIDA"),
        arn: arn(tx.account(), "user", &path, &i.user_name),
        name: i.user_name,
        path,
        created_at: tx.now(),
        boundary: i.permissions_boundary,
        tags: new_tags(i.tags.as_deref())?,
        ..Default::default()
    };
    let user = Some(out(&row));
    tx.put(row);
    Ok(api::CreateUserResponse { user })
}

fn get(view: &View, caller: &Caller, i: api::GetUserRequest) -> Result<api::GetUserResponse, AwsError> {
    if i.user_name.is_none() && caller.arn.ends_with(":root") {
        let root = api::User {
            path: "/".into(),
            user_name: String::new(),
            user_id: caller.account.clone(),
            arn: caller.arn.clone(),
            ..Default::default()
        };
        return Ok(api::GetUserResponse { user: root });
    }
    let u = user(view, &user_or_caller(i.user_name, caller)?)?;
    Ok(api::GetUserResponse { user: out(&u) })
}

fn list(view: &View, _: &Caller, i: api::ListUsersRequest) -> Result<api::ListUsersResponse, AwsError> {
    let prefix = i.path_prefix.unwrap_or_default();
    let all = view.table::<User>().iter().filter(|u| u.path.starts_with(&prefix));
    let bare = |u: &std::sync::Arc<User>| api::User { permissions_boundary: None, tags: None, ..out(u) };
    let p = page(all.map(bare), i.marker.as_deref(), i.max_items)?;
    Ok(api::ListUsersResponse { users: p.items, is_truncated: p.truncated, marker: p.marker })
}

fn update(tx: &mut Tx, _: &Caller, i: api::UpdateUserRequest) -> Result<Unit, AwsError> {
    let old = user(tx, &i.user_name)?;
    let mut row = User::clone(&old);
    row.name = i.new_user_name.unwrap_or(row.name);
    row.path = path(Some(i.new_path.unwrap_or(row.path)))?;
    row.arn = arn(tx.account(), "user", &row.path, &row.name);
    if row.name != old.name {
        if !row.name.eq_ignore_ascii_case(&old.name) && taken::<User>(tx, &row.name) {
            return Err(exists(format!("User with name {} already exists.", row.name)));
        }
        let keys: Vec<String> = tx.by_index::<AccessKey>("user", &old.name).map(|k| k.id.clone()).collect();
        for k in keys {
            tx.update::<AccessKey>(&k, |k| k.user.clone_from(&row.name));
        }
        tx.delete::<User>(&old.name);
    }
    tx.put(row);
    Ok(Unit {})
}

fn delete(tx: &mut Tx, _: &Caller, i: api::DeleteUserRequest) -> Result<Unit, AwsError> {
    let u = user(tx, &i.user_name)?;
    let held = [
        (!u.groups.is_empty(), "must remove users from group first"),
        (!u.attached.is_empty(), "must detach all policies first"),
        (!u.inline.is_empty(), "must delete policies first"),
        (u.login.is_some(), "must delete login profile first"),
        (tx.by_index::<AccessKey>("user", &u.name).next().is_some(), "must delete access keys first"),
    ];
    if let Some((_, what)) = held.iter().find(|(held, _)| *held) {
        return Err(in_use(format!("Cannot delete entity, {what}.")));
    }
    tx.delete::<User>(&i.user_name);
    Ok(Unit {})
}

fn create_login(
    tx: &mut Tx,
    caller: &Caller,
    i: api::CreateLoginProfileRequest,
) -> Result<api::CreateLoginProfileResponse, AwsError> {
    let mut row = User::clone(&*user(tx, &user_or_caller(i.user_name, caller)?)?);
    if row.login.is_some() {
        return Err(exists(format!("Login Profile for User {} already exists.", row.name)));
    }
    let login = Login { created_at: tx.now(), reset_required: i.password_reset_required.unwrap_or_default() };
    let login_profile = login_out(&row.name, &login);
    row.login = Some(login);
    tx.put(row);
    Ok(api::CreateLoginProfileResponse { login_profile })
}
