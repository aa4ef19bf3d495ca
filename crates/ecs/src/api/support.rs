//! What all operations share: errors in AWS's words, names and ARNs, pagination.

use std::sync::Arc;

use state::{AwsError, Tables};

use crate::rows::{Cluster, ClusterStatus};

/// `InvalidParameterException`.
pub fn invalid(message: impl Into<String>) -> AwsError {
    AwsError::new("InvalidParameterException", message)
}

/// `ClientException`.
pub fn client(message: impl Into<String>) -> AwsError {
    AwsError::new("ClientException", message)
}

/// `ClusterNotFoundException`.
pub fn cluster_not_found() -> AwsError {
    AwsError::new("ClusterNotFoundException", "Cluster not found.")
}

/// `ServiceNotFoundException`.
pub fn service_not_found() -> AwsError {
    AwsError::new("ServiceNotFoundException", "Service not found.")
}

/// `arn:aws:ecs:<region>:<account>:<resource>`.
pub fn arn(region: &str, account: &str, resource: &str) -> String {
    format!("arn:aws:ecs:{region}:{account}:{resource}")
}

/// An ECS ARN in its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArnParts<'a> {
    pub region: &'a str,
    pub account: &'a str,
    /// `cluster`, `service`, `task`, ...
    pub kind: &'a str,
    /// What follows the first `/`.
    pub path: &'a str,
}

/// Reads an ECS ARN; `None` if `text` is none.
pub fn parse_arn(text: &str) -> Option<ArnParts<'_>> {
    let mut parts = text.splitn(6, ':');
    (parts.next()? == "arn").then_some(())?;
    parts.next()?;
    (parts.next()? == "ecs").then_some(())?;
    let (region, account, resource) = (parts.next()?, parts.next()?, parts.next()?);
    let (kind, path) = resource.split_once('/')?;
    Some(ArnParts { region, account, kind, path })
}

/// The short name of a cluster given by name or ARN; absent means `default`.
pub fn cluster_name(given: Option<&str>) -> &str {
    match given.filter(|g| !g.is_empty()) {
        None => "default",
        Some(g) => parse_arn(g).filter(|a| a.kind == "cluster").map_or(g, |a| a.path),
    }
}

/// The ACTIVE cluster given by name or ARN.
pub fn active_cluster(tables: &Tables, given: Option<&str>) -> Result<Arc<Cluster>, AwsError> {
    let row = tables.get::<Cluster>(cluster_name(given));
    row.filter(|c| c.status == ClusterStatus::Active).cloned().ok_or_else(cluster_not_found)
}

/// The id in the name or ARN of something that lives in a cluster (`kind`: `task`, `service`, `container-instance`,
/// `task-set`). For `task-set` this is the last two parts, `ecs-svc/<digits>`.
///
/// # Errors
/// InvalidParameterException if the ARN names another cluster.
pub fn id_in_cluster<'a>(kind: &str, given: &'a str, cluster: &str) -> Result<&'a str, AwsError> {
    let Some(arn) = parse_arn(given) else { return Ok(given) };
    if arn.kind != kind {
        return Err(invalid(format!("Identifier {given} is not the ARN of a {kind}.")));
    }
    match arn.path.split_once('/') {
        // The old format has no cluster in it.
        None => Ok(arn.path),
        Some((in_cluster, rest)) => {
            if in_cluster != cluster {
                return Err(invalid(format!(
                    "Identifier is for cluster {in_cluster}. Your cluster is {cluster}"
                )));
            }
            Ok(if kind == "task-set" { rest.split_once('/').map_or(rest, |(_, id)| id) } else { rest })
        }
    }
}

/// One page of a list and the token of the next.
pub struct Page<T> {
    pub items: Vec<T>,
    pub next_token: Option<String>,
}

/// Cuts a page out of an ordered list. The token is the opaque form of the last item's key, so a page stays right when
/// items before it come or go.
///
/// # Errors
/// InvalidParameterException for a token that was never handed out, or `max` outside 1..=100.
pub fn page<T>(
    items: impl Iterator<Item = T>,
    key: impl Fn(&T) -> String,
    token: Option<&str>,
    max: Option<i64>,
    default: usize,
) -> Result<Page<T>, AwsError> {
    let size = match max {
        None => default,
        Some(n @ 1..=100) => n as usize,
        Some(n) => {
            return Err(invalid(format!("Invalid maxResults value {n}: it must be between 1 and 100.")));
        }
    };
    let after = token.filter(|t| !t.is_empty()).map(decode_token).transpose()?;
    let mut out = Vec::new();
    let mut passed = after.is_none();
    let mut more = false;
    for item in items {
        if !passed {
            // Lists are ordered by their own rule (ascending or descending), so the place is found, not compared.
            passed = Some(key(&item)) == after;
            continue;
        }
        if out.len() == size {
            more = true;
            break;
        }
        out.push(item);
    }
    let next_token = more.then(|| out.last().map(|l| encode_token(&key(l)))).flatten();
    Ok(Page { items: out, next_token })
}

fn encode_token(key: &str) -> String {
    key.bytes().map(|b| format!("{b:02x}")).collect()
}

fn decode_token(token: &str) -> Result<String, AwsError> {
    let bad = || invalid(format!("Invalid token {}", token.chars().take(128).collect::<String>()));
    if !token.len().is_multiple_of(2) || !token.is_ascii() {
        return Err(bad());
    }
    let bytes: Option<Vec<u8>> =
        (0..token.len()).step_by(2).map(|i| u8::from_str_radix(&token[i..i + 2], 16).ok()).collect();
    bytes.and_then(|b| String::from_utf8(b).ok()).ok_or_else(bad)
}

/// Whether `name` is 1 to 255 letters, digits, `-` and `_`.
pub fn is_name(name: &str) -> bool {
    (1..=255).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_go_by_name_or_arn() {
        assert_eq!(cluster_name(None), "default");
        assert_eq!(cluster_name(Some("web")), "web");
        assert_eq!(cluster_name(Some("arn:aws:ecs:us-east-1:123456789012:cluster/web")), "web");
    }

    #[test]
    fn ids_come_out_of_arns_of_their_cluster_only() {
        let arn = "arn:aws:ecs:us-east-1:123456789012:task/web/abc";
        assert_eq!(id_in_cluster("task", "abc", "web"), Ok("abc"));
        assert_eq!(id_in_cluster("task", arn, "web"), Ok("abc"));
        assert_eq!(
            id_in_cluster("task", arn, "other").unwrap_err().message,
            "Identifier is for cluster web. Your cluster is other"
        );
        assert_eq!(id_in_cluster("service", "arn:aws:ecs:us-east-1:1:service/old", "web"), Ok("old"));
        let set = "arn:aws:ecs:us-east-1:1:task-set/web/svc/ecs-svc/123";
        assert_eq!(id_in_cluster("task-set", set, "web"), Ok("ecs-svc/123"));
    }

    #[test]
    fn pages_follow_each_other() {
        let all: Vec<String> = (0..25).map(|i| format!("k{i:02}")).collect();
        let (mut seen, mut token) = (Vec::new(), None);
        loop {
            let p = page(all.iter().cloned(), String::clone, token.as_deref(), Some(10), 100).unwrap();
            seen.extend(p.items);
            token = p.next_token;
            if token.is_none() {
                break;
            }
        }
        assert_eq!(seen, all);
        assert!(page(all.iter().cloned(), String::clone, Some("zz"), None, 100).is_err());
        assert!(page(all.iter().cloned(), String::clone, None, Some(101), 100).is_err());
    }
}
