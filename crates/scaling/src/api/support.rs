//! What all operations share: errors in AWS's words, look-ups, ARNs, pages.

use std::sync::Arc;

use state::{AwsError, Tables, Tx};

use crate::rows::{Group, Member};

/// `ValidationError`.
pub fn validation(message: impl Into<String>) -> AwsError {
    AwsError::new("ValidationError", message)
}

/// The group of that name.
///
/// # Errors
/// ValidationError if there is none.
pub fn group(tables: &Tables, name: &str) -> Result<Arc<Group>, AwsError> {
    tables.get::<Group>(name).cloned().ok_or_else(|| {
        validation(format!("AutoScalingGroup name not found - AutoScalingGroup '{name}' not found"))
    })
}

/// The group of that name, if it can be changed.
///
/// # Errors
/// ValidationError if there is none; ScalingActivityInProgress if it is being deleted.
pub fn living(tables: &Tables, name: &str) -> Result<Arc<Group>, AwsError> {
    let g = group(tables, name)?;
    if g.deleting {
        return Err(AwsError::new(
            "ScalingActivityInProgress",
            format!("AutoScalingGroup '{name}' is pending delete and cannot be changed"),
        ));
    }
    Ok(g)
}

/// The member of an instance id, which may be asked for without its group.
///
/// # Errors
/// ValidationError.
pub fn managed(tables: &Tables, instance: &str) -> Result<Arc<Member>, AwsError> {
    tables.get::<Member>(instance).cloned().ok_or_else(|| {
        validation(format!("Instance Id not found - No managed instance found for instance ID: {instance}"))
    })
}

/// The members of the ids, all of the group.
///
/// # Errors
/// ValidationError.
pub fn members(tables: &Tables, group: &str, ids: &[String]) -> Result<Vec<Arc<Member>>, AwsError> {
    let one = |id: &String| {
        tables.get::<Member>(id).filter(|m| m.group == group).cloned().ok_or_else(|| {
            validation(format!("The instance {id} is not part of Auto Scaling group {group}."))
        })
    };
    ids.iter().map(one).collect()
}

/// `arn:aws:autoscaling:<region>:<account>:<kind>:<uuid>:<rest>`.
pub fn arn(tx: &mut Tx, kind: &str, rest: &str) -> String {
    let id = tx.random().uuid();
    format!("arn:aws:autoscaling:{}:{}:{kind}:{id}:{rest}", tx.region(), tx.account())
}

/// The name in what is a name or an ARN ending in `<kind>/<name>`.
pub fn name_of<'a>(name_or_arn: &'a str, kind: &str) -> &'a str {
    if !name_or_arn.starts_with("arn:") {
        return name_or_arn;
    }
    name_or_arn.split_once(&format!("{kind}/")).map_or(name_or_arn, |(_, name)| name)
}

/// Items on a page unless the caller says otherwise.
const PAGE: i64 = 50;
/// Items on a page at most.
const MOST: i64 = 100;

/// Cuts a page out of items that are ordered by `key`. The token is the opaque form of the last item's key, so a page stays right when
/// items before it come or go.
///
/// # Errors
/// InvalidNextToken for a token that was never handed out; ValidationError for a size out of bounds.
pub fn page<T>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> String,
    token: Option<&str>,
    size: Option<i64>,
) -> Result<(Vec<T>, Option<String>), AwsError> {
    let size = size.unwrap_or(PAGE);
    if !(1..=MOST).contains(&size) {
        let (word, bound) = if size < 1 { ("greater", 1) } else { ("less", MOST) };
        return Err(validation(format!(
            "1 validation error detected: Value '{size}' at 'maxRecords' failed to satisfy constraint: Member must have value \
             {word} than or equal to {bound}"
        )));
    }
    let after = token.filter(|t| !t.is_empty()).map(decode).transpose()?;
    let mut rest = items.into_iter().filter(|i| after.as_ref().is_none_or(|a| key(i) > *a));
    let out: Vec<T> = rest.by_ref().take(size as usize).collect();
    let more = rest.next().is_some();
    let next = out.last().filter(|_| more).map(|last| encode(&key(last)));
    Ok((out, next))
}

fn encode(key: &str) -> String {
    key.bytes().map(|b| format!("{b:02x}")).collect()
}

fn decode(token: &str) -> Result<String, AwsError> {
    let bad = || AwsError::new("InvalidNextToken", format!("The token '{token}' is invalid."));
    if !token.len().is_multiple_of(2) || !token.is_ascii() {
        return Err(bad());
    }
    let bytes: Option<Vec<u8>> =
        (0..token.len()).step_by(2).map(|i| u8::from_str_radix(&token[i..i + 2], 16).ok()).collect();
    bytes.and_then(|b| String::from_utf8(b).ok()).ok_or_else(bad)
}
