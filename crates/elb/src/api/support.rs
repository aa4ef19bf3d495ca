//! What all operations share: errors in AWS's words, ARNs, look-ups, pages.

use std::sync::Arc;

use state::{AwsError, Tables};

use crate::rows::{Listener, LoadBalancer, Rule, TargetGroup};

/// `ValidationError`.
pub fn validation(message: impl Into<String>) -> AwsError {
    AwsError::new("ValidationError", message)
}

/// `InvalidConfigurationRequest`.
pub fn configuration(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidConfigurationRequest", message)
}

/// `OperationNotPermitted`.
pub fn not_permitted(message: impl Into<String>) -> AwsError {
    AwsError::new("OperationNotPermitted", message)
}

/// `arn:aws:elasticloadbalancing:<region>:<account>:<resource>`.
pub fn arn(region: &str, account: &str, resource: &str) -> String {
    format!("arn:aws:elasticloadbalancing:{region}:{account}:{resource}")
}

/// The resource part of an ARN of this service.
pub fn resource(arn: &str) -> Option<&str> {
    let mut parts = arn.splitn(6, ':');
    (parts.next()? == "arn").then_some(())?;
    parts.next()?;
    (parts.next()? == "elasticloadbalancing").then_some(())?;
    parts.nth(2)
}

fn check_kind(given: &str, kind: &str, name: &str) -> Result<(), AwsError> {
    match resource(given).and_then(|r| r.split_once('/')) {
        Some((k, _)) if k == kind => Ok(()),
        _ => Err(validation(format!("'{given}' is not a valid {name} ARN"))),
    }
}

/// The load balancer of an ARN.
///
/// # Errors
/// ValidationError for what is no such ARN, LoadBalancerNotFound.
pub fn load_balancer(tables: &Tables, arn: &str) -> Result<Arc<LoadBalancer>, AwsError> {
    check_kind(arn, "loadbalancer", "load balancer")?;
    let found = tables.get::<LoadBalancer>(arn).cloned();
    found.ok_or_else(|| AwsError::new("LoadBalancerNotFound", format!("Load balancer '{arn}' not found")))
}

/// The target group of an ARN.
///
/// # Errors
/// ValidationError for what is no such ARN, TargetGroupNotFound.
pub fn target_group(tables: &Tables, arn: &str) -> Result<Arc<TargetGroup>, AwsError> {
    check_kind(arn, "targetgroup", "target group")?;
    let found = tables.get::<TargetGroup>(arn).cloned();
    found.ok_or_else(|| AwsError::new("TargetGroupNotFound", format!("Target groups '{arn}' not found")))
}

/// The listener of an ARN.
///
/// # Errors
/// ValidationError for what is no such ARN, ListenerNotFound.
pub fn listener(tables: &Tables, arn: &str) -> Result<Arc<Listener>, AwsError> {
    check_kind(arn, "listener", "listener")?;
    let found = tables.get::<Listener>(arn).cloned();
    found.ok_or_else(|| AwsError::new("ListenerNotFound", format!("Listener '{arn}' not found")))
}

/// A rule: one of its own, or the default one of a listener.
pub enum FoundRule {
    Own(Arc<Rule>),
    Default(Arc<Listener>),
}

/// The rule of an ARN.
///
/// # Errors
/// ValidationError for what is no such ARN, RuleNotFound.
pub fn rule(tables: &Tables, arn: &str) -> Result<FoundRule, AwsError> {
    check_kind(arn, "listener-rule", "listener rule")?;
    if let Some(own) = tables.get::<Rule>(arn) {
        return Ok(FoundRule::Own(own.clone()));
    }
    let default = tables.by_index::<Listener>("default-rule", arn).next().cloned();
    default
        .map(FoundRule::Default)
        .ok_or_else(|| AwsError::new("RuleNotFound", "One or more rules not found"))
}

/// Items on a page unless the caller says otherwise; the model allows 1 to 400.
const PAGE: usize = 400;

/// Cuts a page out of items that are ordered by `key`. The marker is the opaque form of the last item's key, so a page stays
/// right when items before it come or go.
///
/// # Errors
/// ValidationError for a marker that was never handed out.
pub fn page<T>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> String,
    marker: Option<&str>,
    size: Option<i64>,
) -> Result<(Vec<T>, Option<String>), AwsError> {
    let size = size.and_then(|n| usize::try_from(n).ok()).unwrap_or(PAGE).clamp(1, PAGE);
    let after = marker.filter(|m| !m.is_empty()).map(decode).transpose()?;
    let mut rest = items.into_iter().filter(|i| after.as_ref().is_none_or(|a| key(i) > *a));
    let out: Vec<T> = rest.by_ref().take(size).collect();
    let more = rest.next().is_some();
    let next = out.last().filter(|_| more).map(|last| encode(&key(last)));
    Ok((out, next))
}

fn encode(key: &str) -> String {
    key.bytes().map(|b| format!("{b:02x}")).collect()
}

fn decode(marker: &str) -> Result<String, AwsError> {
    let bad = || validation("The specified marker is not valid");
    if !marker.len().is_multiple_of(2) || !marker.is_ascii() {
        return Err(bad());
    }
    let bytes: Option<Vec<u8>> =
        (0..marker.len()).step_by(2).map(|i| u8::from_str_radix(&marker[i..i + 2], 16).ok()).collect();
    bytes.and_then(|b| String::from_utf8(b).ok()).ok_or_else(bad)
}

/// Checks the name of a load balancer or target group (`what`): at most 32 letters, digits and inner hyphens.
///
/// # Errors
/// ValidationError.
pub fn check_name(what: &str, name: &str) -> Result<(), AwsError> {
    if name.is_empty() {
        return Err(validation(format!("{what} name cannot be empty")));
    }
    if name.chars().count() > 32 {
        return Err(validation(format!("{what} name '{name}' cannot be longer than '32' characters")));
    }
    if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(validation(format!(
            "{what} name '{name}' can only contain characters that are alphanumeric characters or hyphens(-)"
        )));
    }
    if name.starts_with('-') || name.ends_with('-') {
        return Err(validation(format!("{what} name '{name}' cannot begin or end with '-'")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_each_other_while_items_go() {
        let mut all: Vec<String> = (0..25).map(|i| format!("k{i:02}")).collect();
        let (first, next) = page(all.clone(), String::clone, None, Some(10)).unwrap();
        assert_eq!(first.len(), 10);
        all.retain(|k| k != "k09");
        let (second, next) = page(all.clone(), String::clone, next.as_deref(), Some(10)).unwrap();
        assert_eq!(second.first().map(String::as_str), Some("k10"));
        let (third, next) = page(all, String::clone, next.as_deref(), Some(10)).unwrap();
        assert_eq!((third.len(), next), (5, None));
        assert_eq!(page(vec![0], |_| String::new(), Some("x"), None).unwrap_err().code, "ValidationError");
    }

    #[test]
    fn arns_are_told_apart() {
        let a = arn("us-east-1", "1", "targetgroup/t/0");
        assert_eq!(resource(&a), Some("targetgroup/t/0"));
        assert_eq!(resource("arn:aws:ecs:us-east-1:1:cluster/t"), None);
        assert_eq!(resource("t"), None);
        let e = load_balancer(&Tables::new(), &a).unwrap_err();
        assert_eq!(e.message, format!("'{a}' is not a valid load balancer ARN"));
    }

    #[test]
    fn names() {
        for good in ["a", "a-b", "A1", "0123456789012345678901234567890z"] {
            assert_eq!(check_name("Load balancer", good), Ok(()), "{good}");
        }
        for bad in ["", "-a", "a-", "a_b", "a.b", "é", "0123456789012345678901234567890zz"] {
            assert!(check_name("Load balancer", bad).is_err(), "{bad}");
        }
    }
}
