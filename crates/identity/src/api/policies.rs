//! Managed policies, their versions and tags, and to whom they are attached.

use shapes::Unit;
use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::*;
use crate::managed::{self, AwsPolicy};
use crate::policy::{Use, validate};
use crate::rows::{Group, ManagedPolicy, PolicyVersion, Role, User};

/// Most versions of a policy at a time.
const MOST_VERSIONS: usize = 5;
/// Longest document of a managed policy in characters.
const MOST_LENGTH: usize = 6144;
/// Most managed policies of one entity, unless AWS is asked for more.
const MOST_ATTACHED: usize = 10;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreatePolicy>(Effect::Real, create);
    h.read::<ops::GetPolicy>(Effect::Real, |view, _, i| {
        Ok(api::GetPolicyResponse { policy: Some(find(view, &i.policy_arn)?.out(view)) })
    });
    h.read::<ops::ListPolicies>(Effect::Real, list);
    h.write::<ops::DeletePolicy>(Effect::Real, delete);
    h.write::<ops::CreatePolicyVersion>(Effect::Real, create_version);
    h.read::<ops::GetPolicyVersion>(Effect::Real, |view, _, i| {
        let versions = find(view, &i.policy_arn)?.versions(true);
        let found = versions.into_iter().find(|v| v.version_id.as_deref() == Some(&i.version_id));
        let found = found.ok_or_else(|| no_version(&i.policy_arn, &i.version_id))?;
        Ok(api::GetPolicyVersionResponse { policy_version: Some(found) })
    });
    h.read::<ops::ListPolicyVersions>(Effect::Real, |view, _, i| {
        let mut versions = find(view, &i.policy_arn)?.versions(false);
        versions.reverse();
        let p = page(versions, i.marker.as_deref(), i.max_items)?;
        Ok(api::ListPolicyVersionsResponse {
            versions: Some(p.items),
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
    h.write::<ops::SetDefaultPolicyVersion>(Effect::Real, |tx, _, i| {
        let p = own_policy(tx, &i.policy_arn)?;
        let number = version_number(&p, &i.version_id)?;
        let now = tx.now();
        tx.update::<ManagedPolicy>(&i.policy_arn, |p| (p.default, p.updated_at) = (number, now));
        Ok(Unit {})
    });
    h.write::<ops::DeletePolicyVersion>(Effect::Real, |tx, _, i| {
        let p = own_policy(tx, &i.policy_arn)?;
        let number = version_number(&p, &i.version_id)?;
        if number == p.default {
            return Err(in_use("Cannot delete the default version of a policy."));
        }
        tx.update::<ManagedPolicy>(&i.policy_arn, |p| p.versions.retain(|v| v.number != number));
        Ok(Unit {})
    });
    h.write::<ops::TagPolicy>(Effect::Real, |tx, _, i| {
        let mut row = ManagedPolicy::clone(&*own_policy(tx, &i.policy_arn)?);
        merge_tags(&mut row.tags, &i.tags)?;
        tx.put(row);
        Ok(Unit {})
    });
    h.write::<ops::UntagPolicy>(Effect::Real, |tx, _, i| {
        own_policy(tx, &i.policy_arn)?;
        tx.update::<ManagedPolicy>(&i.policy_arn, |p| drop_tags(&mut p.tags, &i.tag_keys));
        Ok(Unit {})
    });
    h.read::<ops::ListPolicyTags>(Effect::Real, |view, _, i| {
        let tags = find(view, &i.policy_arn)?.out(view).tags.unwrap_or_default();
        let p = page(tags, i.marker.as_deref(), i.max_items)?;
        Ok(api::ListPolicyTagsResponse { tags: p.items, is_truncated: p.truncated, marker: p.marker })
    });
    h.read::<ops::ListEntitiesForPolicy>(Effect::Real, entities);
}

/// A managed policy of either kind.
pub enum Found<'a> {
    Own(&'a ManagedPolicy),
    Aws(&'static AwsPolicy),
}

/// The policy of an ARN.
///
/// # Errors
/// NoSuchEntity.
pub fn find<'a>(tables: &'a Tables, arn: &str) -> Result<Found<'a>, AwsError> {
    if let Some(p) = managed::find(arn) {
        return Ok(Found::Aws(p));
    }
    let own = tables.get::<ManagedPolicy>(arn).map(|p| Found::Own(p));
    own.ok_or_else(|| missing(format!("Policy {arn} was not found.")))
}

impl Found<'_> {
    fn arn(&self) -> String {
        match self {
            Found::Own(p) => p.arn.clone(),
            Found::Aws(p) => p.arn(),
        }
    }

    /// In the API's form.
    pub fn out(&self, tables: &Tables) -> api::Policy {
        let arn = self.arn();
        let attached = tables.table::<User>().count_by_index("attached", &arn)
            + tables.table::<Group>().count_by_index("attached", &arn)
            + tables.table::<Role>().count_by_index("attached", &arn);
        let boundaries = tables.table::<User>().count_by_index("boundary", &arn)
            + tables.table::<Role>().count_by_index("boundary", &arn);
        let common = api::Policy {
            arn: Some(arn),
            attachment_count: i64::try_from(attached).ok(),
            permissions_boundary_usage_count: i64::try_from(boundaries).ok(),
            is_attachable: Some(true),
            ..Default::default()
        };
        match self {
            Found::Own(p) => api::Policy {
                policy_name: Some(p.name.clone()),
                policy_id: Some(p.id.clone()),
                path: Some(p.path.clone()),
                default_version_id: Some(format!("v{}", p.default)),
                description: p.description.clone(),
                create_date: Some(p.created_at),
                update_date: Some(p.updated_at),
                tags: Some(tags_out(&p.tags)),
                ..common
            },
            Found::Aws(p) => api::Policy {
                policy_name: Some(p.name.into()),
                policy_id: Some(p.id()),
                path: Some(p.path.into()),
                default_version_id: Some("v1".into()),
                description: Some(p.description.into()),
                create_date: Some(managed::CREATED),
                update_date: Some(managed::CREATED),
                tags: Some(Vec::new()),
                ..common
            },
        }
    }

    /// Its versions, oldest first, with their documents if asked.
    pub fn versions(&self, documents: bool) -> Vec<api::PolicyVersion> {
        let out = |number: u32, document: &str, default: bool, at| api::PolicyVersion {
            document: documents.then(|| encoded(document)),
            version_id: Some(format!("v{number}")),
            is_default_version: Some(default),
            create_date: Some(at),
        };
        match self {
            Found::Own(p) => p
                .versions
                .iter()
                .map(|v| out(v.number, &v.document, v.number == p.default, v.created_at))
                .collect(),
            Found::Aws(p) => vec![out(1, p.document(), true, managed::CREATED)],
        }
    }
}

fn no_version(arn: &str, version: &str) -> AwsError {
    missing(format!("Policy {arn} version {version} does not exist or is not attachable."))
}

fn version_number(p: &ManagedPolicy, version: &str) -> Result<u32, AwsError> {
    let number = version.strip_prefix('v').and_then(|n| n.parse().ok());
    let found = number.filter(|n| p.versions.iter().any(|v| v.number == *n));
    found.ok_or_else(|| no_version(&p.arn, version))
}

/// Checks an inline policy of a user, group or role.
///
/// # Errors
/// MalformedPolicyDocument, LimitExceeded.
pub fn check_inline(document: &str, what: &str, most: usize) -> Result<(), AwsError> {
    validate(document, Use::Identity)?;
    let length = document.chars().filter(|c| !c.is_whitespace()).count();
    if length <= most {
        return Ok(());
    }
    let message = format!("Maximum policy size of {most} bytes exceeded for {what}");
    Err(AwsError::new("LimitExceeded", message).with_status(409))
}

/// Attaches a policy; one that is attached already stays so.
///
/// # Errors
/// NoSuchEntity, LimitExceeded.
pub fn attach(tables: &Tables, attached: &mut Vec<String>, arn: &str, what: &str) -> Result<(), AwsError> {
    if managed::document(tables, arn).is_none() {
        return Err(missing(format!("Policy {arn} does not exist or is not attachable.")));
    }
    if !attached.iter().any(|a| a == arn) {
        if attached.len() >= MOST_ATTACHED {
            return Err(quota(&format!("PoliciesPer{what}"), MOST_ATTACHED));
        }
        attached.push(arn.to_owned());
    }
    Ok(())
}

/// Detaches a policy.
///
/// # Errors
/// NoSuchEntity.
pub fn detach(attached: &mut Vec<String>, arn: &str) -> Result<(), AwsError> {
    let before = attached.len();
    attached.retain(|a| a != arn);
    if attached.len() == before {
        return Err(missing(format!("Policy {arn} was not found.")));
    }
    Ok(())
}

/// Attached policies in the API's form, those under a path.
pub fn attached_out(tables: &Tables, attached: &[String], prefix: Option<&str>) -> Vec<api::AttachedPolicy> {
    let prefix = prefix.unwrap_or("/");
    let path = |arn: &str| match find(tables, arn) {
        Ok(Found::Own(p)) => p.path.clone(),
        Ok(Found::Aws(p)) => p.path.to_owned(),
        Err(_) => "/".to_owned(),
    };
    let all = attached.iter().filter(|a| path(a).starts_with(prefix));
    let one = |arn: &String| api::AttachedPolicy {
        policy_name: arn.rsplit('/').next().map(str::to_owned),
        policy_arn: Some(arn.clone()),
    };
    all.map(one).collect()
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreatePolicyRequest,
) -> Result<api::CreatePolicyResponse, AwsError> {
    let path = path(i.path)?;
    validate(&i.policy_document, Use::Managed)?;
    check_length(&i.policy_document, MOST_LENGTH, "PolicySize")?;
    if taken::<ManagedPolicy>(tx, &i.policy_name) {
        return Err(exists(format!(
            "A policy called {} already exists. Duplicate names are not allowed.",
            i.policy_name
        )));
    }
    let now = tx.now();
    let row = ManagedPolicy {
        arn: arn(tx.account(), "policy", &path, &i.policy_name),
        name: i.policy_name,
        id: new_id(tx, "ANPA"),
        path,
        description: i.description,
        created_at: now,
        updated_at: now,
        versions: vec![PolicyVersion { number: 1, document: i.policy_document, created_at: now }],
        default: 1,
        newest: 1,
        tags: new_tags(i.tags.as_deref())?,
    };
    let policy = api::Policy { description: None, tags: some_tags(&row.tags), ..Found::Own(&row).out(tx) };
    tx.put(row);
    Ok(api::CreatePolicyResponse { policy: Some(policy) })
}

fn create_version(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreatePolicyVersionRequest,
) -> Result<api::CreatePolicyVersionResponse, AwsError> {
    let mut row = ManagedPolicy::clone(&*own_policy(tx, &i.policy_arn)?);
    validate(&i.policy_document, Use::Managed)?;
    check_length(&i.policy_document, MOST_LENGTH, "PolicySize")?;
    if row.versions.len() >= MOST_VERSIONS {
        return Err(AwsError::new(
            "LimitExceeded",
            "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing \
             version.",
        )
        .with_status(409));
    }
    let now = tx.now();
    row.newest += 1;
    row.updated_at = now;
    row.versions.push(PolicyVersion { number: row.newest, document: i.policy_document, created_at: now });
    if i.set_as_default == Some(true) {
        row.default = row.newest;
    }
    let policy_version = Found::Own(&row).versions(false).pop();
    tx.put(row);
    Ok(api::CreatePolicyVersionResponse { policy_version })
}

fn list(view: &View, _: &Caller, i: api::ListPoliciesRequest) -> Result<api::ListPoliciesResponse, AwsError> {
    let scope = i.scope.unwrap_or(api::PolicyScopeType::All);
    let prefix = i.path_prefix.unwrap_or_default();
    let own = view.table::<ManagedPolicy>().iter().map(|p| Found::Own(p));
    let aws = managed::ALL.iter().map(Found::Aws);
    let wanted = own.chain(aws).filter(|f| match f {
        Found::Own(p) => scope != api::PolicyScopeType::Aws && p.path.starts_with(&prefix),
        Found::Aws(p) => scope != api::PolicyScopeType::Local && p.path.starts_with(&prefix),
    });
    let used = |p: &api::Policy| match i.policy_usage_filter {
        Some(api::PolicyUsageType::PermissionsBoundary) => p.permissions_boundary_usage_count > Some(0),
        _ => {
            p.attachment_count > Some(0)
                || (i.policy_usage_filter.is_none() && p.permissions_boundary_usage_count > Some(0))
        }
    };
    let bare = |p: api::Policy| api::Policy { description: None, tags: None, ..p };
    let out = wanted.map(|f| f.out(view)).filter(|p| i.only_attached != Some(true) || used(p)).map(bare);
    let p = page(out, i.marker.as_deref(), i.max_items)?;
    Ok(api::ListPoliciesResponse { policies: Some(p.items), is_truncated: p.truncated, marker: p.marker })
}

fn delete(tx: &mut Tx, _: &Caller, i: api::DeletePolicyRequest) -> Result<Unit, AwsError> {
    let p = own_policy(tx, &i.policy_arn)?;
    let out = Found::Own(&p).out(tx);
    if out.attachment_count > Some(0) || out.permissions_boundary_usage_count > Some(0) {
        return Err(in_use("Cannot delete a policy attached to entities."));
    }
    if p.versions.len() > 1 {
        return Err(in_use(
            "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. \
             The default version is deleted with the policy.",
        ));
    }
    tx.delete::<ManagedPolicy>(&i.policy_arn);
    Ok(Unit {})
}

fn entities(
    view: &View,
    _: &Caller,
    i: api::ListEntitiesForPolicyRequest,
) -> Result<api::ListEntitiesForPolicyResponse, AwsError> {
    let found = find(view, &i.policy_arn)?;
    let prefix = i.path_prefix.unwrap_or_default();
    let index = match i.policy_usage_filter {
        Some(api::PolicyUsageType::PermissionsBoundary) => "boundary",
        _ => "attached",
    };
    let arn = found.arn();
    let wants = |kind| i.entity_filter.is_none_or(|f| f == kind);
    // One sequence for the page, taken apart again after.
    enum One {
        Group(api::PolicyGroup),
        User(api::PolicyUser),
        Role(api::PolicyRole),
    }
    let mut all = Vec::new();
    if wants(api::EntityType::Group) && index == "attached" {
        let rows = view.by_index::<Group>(index, &arn).filter(|g| g.path.starts_with(&prefix));
        all.extend(rows.map(|g| {
            One::Group(api::PolicyGroup { group_name: Some(g.name.clone()), group_id: Some(g.id.clone()) })
        }));
    }
    if wants(api::EntityType::User) {
        let rows = view.by_index::<User>(index, &arn).filter(|u| u.path.starts_with(&prefix));
        all.extend(rows.map(|u| {
            One::User(api::PolicyUser { user_name: Some(u.name.clone()), user_id: Some(u.id.clone()) })
        }));
    }
    if wants(api::EntityType::Role) {
        let rows = view.by_index::<Role>(index, &arn).filter(|r| r.path.starts_with(&prefix));
        all.extend(rows.map(|r| {
            One::Role(api::PolicyRole { role_name: Some(r.name.clone()), role_id: Some(r.id.clone()) })
        }));
    }
    let p = page(all, i.marker.as_deref(), i.max_items)?;
    let (mut groups, mut users, mut roles) = (Vec::new(), Vec::new(), Vec::new());
    for one in p.items {
        match one {
            One::Group(g) => groups.push(g),
            One::User(u) => users.push(u),
            One::Role(r) => roles.push(r),
        }
    }
    Ok(api::ListEntitiesForPolicyResponse {
        policy_groups: Some(groups),
        policy_users: Some(users),
        policy_roles: Some(roles),
        is_truncated: p.truncated,
        marker: p.marker,
    })
}
