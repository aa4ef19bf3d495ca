//! What concerns the whole account: alias, summary, the details of everything.

use std::collections::BTreeMap;

use shapes::Unit;
use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::policies::{Found, attached_out};
use super::support::*;
use super::{profiles, roles};
use crate::managed;
use crate::rows::{Account, Group, InstanceProfile, ManagedPolicy, OidcProvider, Role, User};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateAccountAlias>(Effect::Real, |tx, _, i| {
        tx.put(Account { alias: Some(i.account_alias) });
        Ok(Unit {})
    });
    h.write::<ops::DeleteAccountAlias>(Effect::Real, delete_alias);
    h.read::<ops::ListAccountAliases>(Effect::Real, |view, _, i| {
        let alias = view.get::<Account>("account").and_then(|a| a.alias.clone());
        let p = page(alias, i.marker.as_deref(), i.max_items)?;
        Ok(api::ListAccountAliasesResponse {
            account_aliases: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.read::<ops::GetAccountSummary>(Effect::Real, |view, _, _| {
        Ok(api::GetAccountSummaryResponse { summary_map: Some(summary(view)) })
    });
    h.read::<ops::GetAccountAuthorizationDetails>(Effect::Real, details);
}

fn delete_alias(tx: &mut Tx, _: &Caller, i: api::DeleteAccountAliasRequest) -> Result<Unit, AwsError> {
    let same = tx.get::<Account>("account").is_some_and(|a| a.alias.as_ref() == Some(&i.account_alias));
    if !same {
        return Err(missing(format!("The account alias {} does not exist.", i.account_alias)));
    }
    tx.put(Account { alias: None });
    Ok(Unit {})
}

fn summary(view: &View) -> BTreeMap<String, i64> {
    let policies = view.table::<ManagedPolicy>();
    let versions: usize = policies.iter().map(|p| p.versions.len()).sum();
    let found = [
        ("Users", view.table::<User>().len()),
        ("Groups", view.table::<Group>().len()),
        ("Roles", view.table::<Role>().len()),
        ("InstanceProfiles", view.table::<InstanceProfile>().len()),
        ("Policies", policies.len()),
        ("PolicyVersionsInUse", versions),
        ("Providers", view.table::<OidcProvider>().len()),
        ("AccountAccessKeysPresent", 1),
        ("UsersQuota", 5000),
        ("GroupsQuota", 300),
        ("RolesQuota", 1000),
        ("InstanceProfilesQuota", 1000),
        ("PoliciesQuota", 1500),
        ("PolicyVersionsInUseQuota", 10_000),
        ("VersionsPerPolicyQuota", 5),
        ("AccessKeysPerUserQuota", 2),
        ("GroupsPerUserQuota", 10),
        ("AttachedPoliciesPerGroupQuota", 10),
        ("AttachedPoliciesPerRoleQuota", 10),
        ("AttachedPoliciesPerUserQuota", 10),
        ("UserPolicySizeQuota", 2048),
        ("GroupPolicySizeQuota", 5120),
        ("RolePolicySizeQuota", 10_240),
        ("PolicySizeQuota", 6144),
        ("AssumeRolePolicySizeQuota", 2048),
        ("SigningCertificatesPerUserQuota", 2),
        ("ServerCertificatesQuota", 20),
        ("ServerCertificates", 0),
        ("MFADevices", 0),
        ("MFADevicesInUse", 0),
        ("AccountMFAEnabled", 0),
        ("AccountSigningCertificatesPresent", 0),
        ("GlobalEndpointTokenVersion", 1),
    ];
    found.into_iter().map(|(k, n)| (k.to_owned(), i64::try_from(n).unwrap_or(i64::MAX))).collect()
}

/// One entry of the details.
enum One {
    User(api::UserDetail),
    Group(api::GroupDetail),
    Role(api::RoleDetail),
    Policy(api::ManagedPolicyDetail),
}

fn details(
    view: &View,
    _: &Caller,
    i: api::GetAccountAuthorizationDetailsRequest,
) -> Result<api::GetAccountAuthorizationDetailsResponse, AwsError> {
    let filter = i.filter.unwrap_or_default();
    let wants = |kind| filter.is_empty() || filter.contains(&kind);
    let mut all = Vec::new();
    if wants(api::EntityType::User) {
        all.extend(view.table::<User>().iter().map(|u| One::User(user_detail(view, u))));
    }
    if wants(api::EntityType::Group) {
        all.extend(view.table::<Group>().iter().map(|g| One::Group(group_detail(view, g))));
    }
    if wants(api::EntityType::Role) {
        all.extend(view.table::<Role>().iter().map(|r| One::Role(role_detail(view, r))));
    }
    if wants(api::EntityType::LocalManagedPolicy) {
        let own = view.table::<ManagedPolicy>().iter();
        all.extend(own.map(|p| One::Policy(policy_detail(view, &Found::Own(p)))));
    }
    if wants(api::EntityType::AWSManagedPolicy) {
        let used = managed::ALL.iter().map(|p| policy_detail(view, &Found::Aws(p)));
        all.extend(used.filter(|p| p.attachment_count > Some(0)).map(One::Policy));
    }
    let p = page(all, i.marker.as_deref(), i.max_items)?;
    let (mut users, mut groups, mut roles, mut policies) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for one in p.items {
        match one {
            One::User(u) => users.push(u),
            One::Group(g) => groups.push(g),
            One::Role(r) => roles.push(r),
            One::Policy(p) => policies.push(p),
        }
    }
    Ok(api::GetAccountAuthorizationDetailsResponse {
        user_detail_list: Some(users),
        group_detail_list: Some(groups),
        role_detail_list: Some(roles),
        policies: Some(policies),
        is_truncated: p.truncated,
        marker: p.marker,
    })
}

fn user_detail(view: &View, u: &User) -> api::UserDetail {
    api::UserDetail {
        path: Some(u.path.clone()),
        user_name: Some(u.name.clone()),
        user_id: Some(u.id.clone()),
        arn: Some(u.arn.clone()),
        create_date: Some(u.created_at),
        user_policy_list: (!u.inline.is_empty()).then(|| inline_out(&u.inline)),
        group_list: Some(u.groups.clone()),
        attached_managed_policies: Some(attached_out(view, &u.attached, None)),
        permissions_boundary: boundary_out(u.boundary.as_ref()),
        tags: Some(tags_out(&u.tags)),
    }
}

fn group_detail(view: &View, g: &Group) -> api::GroupDetail {
    api::GroupDetail {
        path: Some(g.path.clone()),
        group_name: Some(g.name.clone()),
        group_id: Some(g.id.clone()),
        arn: Some(g.arn.clone()),
        create_date: Some(g.created_at),
        group_policy_list: Some(inline_out(&g.inline)),
        attached_managed_policies: Some(attached_out(view, &g.attached, None)),
    }
}

fn role_detail(view: &View, r: &Role) -> api::RoleDetail {
    let held = view.by_index::<InstanceProfile>("role", &r.name).map(|p| profiles::out(view, p));
    api::RoleDetail {
        path: Some(r.path.clone()),
        role_name: Some(r.name.clone()),
        role_id: Some(r.id.clone()),
        arn: Some(r.arn.clone()),
        create_date: Some(r.created_at),
        assume_role_policy_document: roles::out(r).assume_role_policy_document,
        instance_profile_list: Some(held.collect()),
        role_policy_list: Some(inline_out(&r.inline)),
        attached_managed_policies: Some(attached_out(view, &r.attached, None)),
        permissions_boundary: boundary_out(r.boundary.as_ref()),
        tags: Some(tags_out(&r.tags)),
        role_last_used: Some(api::RoleLastUsed::default()),
    }
}

fn policy_detail(view: &View, found: &Found) -> api::ManagedPolicyDetail {
    let p = found.out(view);
    api::ManagedPolicyDetail {
        policy_name: p.policy_name,
        policy_id: p.policy_id,
        arn: p.arn,
        path: p.path,
        default_version_id: p.default_version_id,
        attachment_count: p.attachment_count,
        permissions_boundary_usage_count: p.permissions_boundary_usage_count,
        is_attachable: p.is_attachable,
        description: p.description,
        create_date: p.create_date,
        update_date: p.update_date,
        policy_version_list: Some(found.versions(true)),
    }
}
