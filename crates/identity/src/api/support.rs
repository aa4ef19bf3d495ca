//! What all operations share: errors in AWS's words, ids, look-ups, names, pages, tags, encoded documents.

use std::collections::BTreeMap;
use std::sync::Arc;

use shapes::iam as api;
use state::{AwsError, Caller, Row, Tables, Tx};

use crate::rows::{Group, InstanceProfile, ManagedPolicy, Role, Tags, User};

/// NoSuchEntity.
pub fn missing(message: impl Into<String>) -> AwsError {
    AwsError::new("NoSuchEntity", message).with_status(404)
}

/// EntityAlreadyExists.
pub fn exists(message: impl Into<String>) -> AwsError {
    AwsError::new("EntityAlreadyExists", message).with_status(409)
}

/// DeleteConflict.
pub fn in_use(message: impl Into<String>) -> AwsError {
    AwsError::new("DeleteConflict", message).with_status(409)
}

/// LimitExceeded.
pub fn quota(name: &str, limit: usize) -> AwsError {
    AwsError::new("LimitExceeded", format!("Cannot exceed quota for {name}: {limit}")).with_status(409)
}

/// InvalidInput.
pub fn invalid(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidInput", message)
}

/// ValidationError.
pub fn validation(message: impl Into<String>) -> AwsError {
    AwsError::new("ValidationError", message)
}

/// A unique id of IAM: a prefix of four letters and 17 letters and digits.
pub fn new_id(tx: &mut Tx, prefix: &str) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let tail: String = (0..17).map(|_| char::from(ALPHABET[tx.random().below(32) as usize])).collect();
    format!("{prefix}{tail}")
}

/// `arn:aws:iam::<account>:<kind><path><name>`.
pub fn arn(account: &str, kind: &str, path: &str, name: &str) -> String {
    format!("arn:aws:iam::{account}:{kind}{path}{name}")
}

/// The path of a request, `/` unless given.
///
/// # Errors
/// ValidationError.
pub fn path(given: Option<String>) -> Result<String, AwsError> {
    let path = given.unwrap_or_else(|| "/".into());
    if path.starts_with('/') && path.ends_with('/') && path.len() <= 512 && !path.contains("//") {
        return Ok(path);
    }
    Err(validation(
        "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters \
         and/or / characters.",
    ))
}

/// The user of that name.
///
/// # Errors
/// NoSuchEntity.
pub fn user(tables: &Tables, name: &str) -> Result<Arc<User>, AwsError> {
    let found = tables.get::<User>(name).cloned();
    found.ok_or_else(|| missing(format!("The user with name {name} cannot be found.")))
}

/// The group of that name.
///
/// # Errors
/// NoSuchEntity.
pub fn group(tables: &Tables, name: &str) -> Result<Arc<Group>, AwsError> {
    let found = tables.get::<Group>(name).cloned();
    found.ok_or_else(|| missing(format!("The group with name {name} cannot be found.")))
}

/// The role of that name.
///
/// # Errors
/// NoSuchEntity.
pub fn role(tables: &Tables, name: &str) -> Result<Arc<Role>, AwsError> {
    let found = tables.get::<Role>(name).cloned();
    found.ok_or_else(|| missing(format!("The role with name {name} cannot be found.")))
}

/// The role of that name, if customers may change it.
///
/// # Errors
/// NoSuchEntity, UnmodifiableEntity for service-linked roles.
pub fn own_role(tables: &Tables, name: &str) -> Result<Arc<Role>, AwsError> {
    let found = role(tables, name)?;
    if found.path.starts_with("/aws-service-role/") {
        return Err(AwsError::new(
            "UnmodifiableEntity",
            format!(
                "Cannot perform the operation on the protected role '{name}' - this role is only modifiable by AWS"
            ),
        ));
    }
    Ok(found)
}

/// The instance profile of that name.
///
/// # Errors
/// NoSuchEntity.
pub fn profile(tables: &Tables, name: &str) -> Result<Arc<InstanceProfile>, AwsError> {
    let found = tables.get::<InstanceProfile>(name).cloned();
    found.ok_or_else(|| missing(format!("Instance Profile {name} cannot be found.")))
}

/// The customer managed policy of that ARN.
///
/// # Errors
/// NoSuchEntity, AccessDenied for AWS's own, which nobody may change.
pub fn own_policy(tables: &Tables, arn: &str) -> Result<Arc<ManagedPolicy>, AwsError> {
    if arn.starts_with("arn:aws:iam::aws:") {
        return Err(
            AwsError::new("AccessDenied", "Policies that AWS manages cannot be changed.").with_status(403)
        );
    }
    let found = tables.get::<ManagedPolicy>(arn).cloned();
    found.ok_or_else(|| missing(format!("Policy {arn} was not found.")))
}

/// Whether some row has that name in any case of letters; IAM's names differ by more than case.
pub fn taken<R: Row>(tables: &Tables, name: &str) -> bool {
    tables.by_index::<R>("folded", &name.to_ascii_lowercase()).next().is_some()
}

/// The user whom an operation means: the one named, or who calls.
///
/// # Errors
/// ValidationError if no user calls.
pub fn user_or_caller(given: Option<String>, caller: &Caller) -> Result<String, AwsError> {
    if let Some(name) = given {
        return Ok(name);
    }
    let own = caller.arn.contains(":user/").then(|| caller.arn.rsplit('/').next()).flatten();
    own.map(str::to_owned)
        .ok_or_else(|| validation("Must specify userName when calling with non-User credentials"))
}

/// Where a page ends: `IsTruncated` and `Marker`.
pub struct Page<T> {
    pub items: Vec<T>,
    pub truncated: Option<bool>,
    pub marker: Option<String>,
}

/// Items on a page unless the caller says otherwise; the model allows 1 to 1000.
const PAGE: usize = 100;

/// Cuts a page out of items. The marker is the opaque form of how many came before.
///
/// # Errors
/// ValidationError for a marker that was never handed out.
pub fn page<T>(
    items: impl IntoIterator<Item = T>,
    marker: Option<&str>,
    most: Option<i64>,
) -> Result<Page<T>, AwsError> {
    let before = marker.map_or(Some(0), |m| m.strip_prefix("roadstead-")?.parse::<usize>().ok());
    let before = before.ok_or_else(|| validation("Invalid Marker."))?;
    let size = most.and_then(|n| usize::try_from(n).ok()).unwrap_or(PAGE).clamp(1, 1000);
    let mut rest = items.into_iter().skip(before);
    let items: Vec<T> = rest.by_ref().take(size).collect();
    let more = rest.next().is_some();
    Ok(Page { items, truncated: Some(more), marker: more.then(|| format!("roadstead-{}", before + size)) })
}

/// A document as answers carry it: percent-encoded after RFC 3986.
pub fn encoded(document: &str) -> String {
    let mut out = String::with_capacity(document.len() * 2);
    for b in document.bytes() {
        match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(b)),
            b => out.push_str(&format!("%{b:02X}")),
        }
    }
    out
}

/// A document without what JSON does not need, for AWS's limits on length, which do not count white space.
pub fn check_length(document: &str, most: usize, what: &str) -> Result<(), AwsError> {
    let length = document.chars().filter(|c| !c.is_whitespace()).count();
    if length <= most {
        return Ok(());
    }
    Err(AwsError::new("LimitExceeded", format!("Cannot exceed quota for {what}: {most}")).with_status(409))
}

/// Most tags of an entity.
const MOST_TAGS: usize = 50;

/// The tags of a request that makes something.
///
/// # Errors
/// As [`merge_tags`].
pub fn new_tags(given: Option<&[api::Tag]>) -> Result<Tags, AwsError> {
    let mut tags = Tags::new();
    merge_tags(&mut tags, given.unwrap_or_default())?;
    Ok(tags)
}

/// Adds tags; a key in other case replaces.
///
/// # Errors
/// InvalidInput for a key given twice or AWS's own, LimitExceeded for too many.
pub fn merge_tags(tags: &mut Tags, given: &[api::Tag]) -> Result<(), AwsError> {
    if given.len() > MOST_TAGS {
        return Err(validation(format!(
            "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length less \
             than or equal to {MOST_TAGS}."
        )));
    }
    for (i, tag) in given.iter().enumerate() {
        if given[..i].iter().any(|other| other.key.eq_ignore_ascii_case(&tag.key)) {
            return Err(invalid("Duplicate tag keys found. Please note that Tag keys are case insensitive."));
        }
        if tag.key.to_ascii_lowercase().starts_with("aws:") {
            return Err(invalid("Tag keys must not start with aws: which is reserved for AWS use."));
        }
        tags.retain(|k, _| !k.eq_ignore_ascii_case(&tag.key));
        tags.insert(tag.key.clone(), tag.value.clone());
    }
    if tags.len() > MOST_TAGS {
        return Err(quota("TagsPerEntity", MOST_TAGS));
    }
    Ok(())
}

/// Takes tags away; keys that are not there do not matter.
pub fn drop_tags(tags: &mut Tags, keys: &[String]) {
    tags.retain(|k, _| !keys.iter().any(|key| key.eq_ignore_ascii_case(k)));
}

/// Tags in the API's form.
pub fn tags_out(tags: &Tags) -> Vec<api::Tag> {
    tags.iter().map(|(k, v)| api::Tag { key: k.clone(), value: v.clone() }).collect()
}

/// Tags in the API's form, left out if there are none.
pub fn some_tags(tags: &Tags) -> Option<Vec<api::Tag>> {
    (!tags.is_empty()).then(|| tags_out(tags))
}

/// Inline policies as GetAccountAuthorizationDetails lists them.
pub fn inline_out(inline: &BTreeMap<String, String>) -> Vec<api::PolicyDetail> {
    let one = |(name, document): (&String, &String)| api::PolicyDetail {
        policy_name: Some(name.clone()),
        policy_document: Some(encoded(document)),
    };
    inline.iter().map(one).collect()
}

/// A permissions boundary in the API's form.
pub fn boundary_out(arn: Option<&String>) -> Option<api::AttachedPermissionsBoundary> {
    arn.map(|a| api::AttachedPermissionsBoundary {
        permissions_boundary_type: Some(api::PermissionsBoundaryAttachmentType::PermissionsBoundaryPolicy),
        permissions_boundary_arn: Some(a.clone()),
    })
}

/// Checks that a boundary is a policy that exists.
///
/// # Errors
/// InvalidInput, NoSuchEntity.
pub fn check_boundary(tables: &Tables, arn: Option<&String>) -> Result<(), AwsError> {
    let Some(arn) = arn else { return Ok(()) };
    if !arn.starts_with("arn:aws:iam::") || !arn.contains(":policy/") {
        return Err(validation(format!(
            "Value ({arn}) failed validation: {{Policy type, ARN format}} of a permissions boundary"
        )));
    }
    if crate::managed::document(tables, arn).is_none() {
        return Err(missing(format!("Scope ARN: {arn} does not exist or is not attachable.")));
    }
    Ok(())
}
