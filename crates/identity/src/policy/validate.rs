//! Whether a policy document may be stored: the grammar, and what each place where policies stand allows.
//!
//! Source: IAM user guide, "Grammar of the IAM JSON policy language"; the order of checks and the messages are AWS's own.

use serde_json::{Map, Value as Json};
use state::AwsError;

use super::condition::{Kind, Operator, text};
use super::document::list;
use super::moment;

/// Where a policy is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A managed policy: must be of the newer version.
    Managed,
    /// An inline policy or a session's.
    Identity,
    /// Who may assume a role.
    Trust,
}

const VERSION: &str = "Policy document must be version 2012-10-17 or greater.";
const SYNTAX: &str = "Syntax errors in policy.";
const LEGACY: &str = "The policy failed legacy parsing";
const TRUST_ACTIONS: &str = "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and \
                             sts:AssumeRoleWithWebIdentity";
const IAM_PATHS: [&str; 13] = [
    "user/",
    "federated-user/",
    "role/",
    "group/",
    "instance-profile/",
    "mfa/",
    "server-certificate/",
    "policy/",
    "sms-mfa/",
    "saml-provider/",
    "oidc-provider/",
    "report/",
    "access-report/",
];

/// Checks a document.
///
/// # Errors
/// MalformedPolicyDocument.
pub fn validate(document: &str, place: Use) -> Result<(), AwsError> {
    check(document, place).map_err(|m| AwsError::new("MalformedPolicyDocument", m))
}

fn check(document: &str, place: Use) -> Result<(), String> {
    let json: Json = serde_json::from_str(document).map_err(|_| SYNTAX)?;
    let top = json.as_object().filter(|t| top_is_sound(t)).ok_or(SYNTAX)?;
    let statements: Vec<&Map<String, Json>> =
        list(top.get("Statement")).filter_map(Json::as_object).collect();
    if statements.is_empty()
        || statements.len() != list(top.get("Statement")).count()
        || !statements.iter().all(|s| statement_is_sound(s))
    {
        return Err(SYNTAX.into());
    }
    if place == Use::Managed && top.get("Version").and_then(Json::as_str) != Some("2012-10-17") {
        return Err(VERSION.into());
    }
    let bad_resource = legacy(&statements)?;
    let mut sids: Vec<&str> = statements.iter().filter_map(|s| s.get("Sid")?.as_str()).collect();
    sids.retain(|s| !s.is_empty());
    sids.sort_unstable();
    if sids.windows(2).any(|w| w[0] == w[1]) {
        return Err("Statement IDs (SID) in a single policy must be unique.".into());
    }
    if !statements.iter().all(|s| names_something(s, "Action", "NotAction")) {
        return Err("Policy statement must contain actions.".into());
    }
    if let Some(message) = bad_resource {
        return Err(message);
    }
    for s in &statements {
        for a in list(s.get("Action")).chain(list(s.get("NotAction"))).filter_map(Json::as_str) {
            action(a)?;
        }
    }
    match place {
        Use::Trust => statements.iter().try_for_each(|s| trusted(s)),
        Use::Managed | Use::Identity => statements.iter().try_for_each(|s| granted(s)),
    }
}

fn top_is_sound(top: &Map<String, Json>) -> bool {
    top.keys().all(|k| ["Version", "Id", "Statement"].contains(&k.as_str()))
        && top.get("Version").is_none_or(|v| v == "2008-10-17" || v == "2012-10-17")
        && top.get("Id").is_none_or(Json::is_string)
}

fn statement_is_sound(s: &Map<String, Json>) -> bool {
    const KNOWN: [&str; 9] = [
        "Sid",
        "Effect",
        "Principal",
        "NotPrincipal",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
    ];
    let effect = s.get("Effect").and_then(Json::as_str).unwrap_or_default();
    let strings =
        |name: &str| s.get(name).is_none_or(|v| list(Some(v)).all(|v| v.is_string() || v.is_null()));
    let both = |a: &str, b: &str| s.contains_key(a) && s.contains_key(b);
    s.keys().all(|k| KNOWN.contains(&k.as_str()))
        && (effect.eq_ignore_ascii_case("Allow") || effect.eq_ignore_ascii_case("Deny"))
        && s.get("Sid").is_none_or(Json::is_string)
        && !both("Action", "NotAction")
        && !both("Resource", "NotResource")
        && !both("Principal", "NotPrincipal")
        && ["Action", "NotAction", "Resource", "NotResource"].into_iter().all(strings)
        && s.get("Condition").is_none_or(condition_is_sound)
        && ["Principal", "NotPrincipal"].into_iter().all(|p| s.get(p).is_none_or(principal_is_sound))
}

fn condition_is_sound(c: &Json) -> bool {
    let scalar = |v: &Json| v.is_string() || v.is_boolean() || v.is_number();
    c.as_object().is_some_and(|operators| {
        operators.iter().all(|(name, keys)| {
            keys.as_object().is_some_and(|keys| {
                (keys.is_empty() || Operator::parse(name).is_some())
                    && keys.values().all(|v| list(Some(v)).all(scalar))
            })
        })
    })
}

fn principal_is_sound(p: &Json) -> bool {
    match p {
        Json::String(s) => s == "*",
        Json::Object(m) => {
            !m.is_empty()
                && m.iter().all(|(k, v)| {
                    ["AWS", "Service", "Federated", "CanonicalUser"].contains(&k.as_str())
                        && list(Some(v)).all(Json::is_string)
                        && list(Some(v)).next().is_some()
                })
        }
        _ => false,
    }
}

/// The checks of AWS's older parser, which come before most. The first resource of another fault is given back for later.
fn legacy(statements: &[&Map<String, Json>]) -> Result<Option<String>, String> {
    for s in statements {
        let exact = s.get("Effect").is_some_and(|e| e == "Allow" || e == "Deny");
        let dates =
            s.get("Condition").and_then(Json::as_object).into_iter().flatten().all(|(operator, keys)| {
                !matches!(Operator::parse(operator).map(|o| o.kind), Some(Kind::Date(_)))
                    || keys
                        .as_object()
                        .into_iter()
                        .flatten()
                        .all(|(_, v)| list(Some(v)).all(|v| moment::parse(&text(v)).is_some()))
            });
        if !exact || !dates {
            return Err(LEGACY.into());
        }
    }
    let mut fault = None;
    for name in ["Resource", "NotResource"] {
        for s in statements {
            let mut given: Vec<&str> = list(s.get(name)).filter_map(Json::as_str).collect();
            given.sort_unstable_by(|a, b| b.cmp(a));
            for r in &given {
                fault = resource(r).err().or(fault);
            }
            let parses = |r: &&str| {
                *r == "*" || ((r.matches(':').count() >= 5 || !r.contains("::")) && vendor(r) != Some(""))
            };
            if fault.is_none() && !given.iter().all(parses) {
                return Err(LEGACY.into());
            }
        }
    }
    Ok(fault)
}

fn vendor(arn: &str) -> Option<&str> {
    arn.split(':').nth(2)
}

fn resource(r: &str) -> Result<(), String> {
    if r == "*" {
        return Ok(());
    }
    let Some((_, rest)) = r.split_once(':') else {
        return Err(format!("Resource {r} must be in ARN format or \"*\"."));
    };
    let (partition, rest) = rest.split_once(':').map_or((rest, None), |(p, rest)| (p, Some(rest)));
    if !["*", "aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"]
        .contains(&partition)
    {
        let mut parts: Vec<&str> = rest.unwrap_or("*").splitn(4, ':').collect();
        parts.resize(4, "*");
        let whole = parts.join(":");
        return Err(format!(
            "Partition \"{partition}\" is not valid for resource \"arn:{partition}:{whole}\"."
        ));
    }
    let Some(rest) = rest else {
        return Err("Resource vendor must be fully qualified and cannot contain regexes.".into());
    };
    let mut parts = rest.splitn(4, ':');
    let service = parts.next().unwrap_or_default();
    let region = parts.next();
    let (_, path) = (parts.next(), parts.next().unwrap_or_default());
    let regional = region.is_none_or(|r| !r.is_empty());
    match service {
        "iam" if regional => Err(format!("IAM resource {r} cannot contain region information.")),
        "s3" if regional && !path.starts_with("accesspoint/") => {
            Err(format!("Resource {r} can not contain region information."))
        }
        "iam" if path != "*" && !path.starts_with("*") && !IAM_PATHS.iter().any(|p| path.starts_with(p)) => {
            Err(format!("IAM resource path must either be \"*\" or start with {}.", IAM_PATHS.join(", ")))
        }
        _ => Ok(()),
    }
}

fn action(a: &str) -> Result<(), String> {
    if a == "*" {
        return Ok(());
    }
    let mut parts = a.split(':');
    let vendor = parts.next().unwrap_or_default();
    if parts.next().is_none() {
        return Err("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.".into());
    }
    if parts.next().is_some() {
        return Err("Actions/Condition can contain only one colon.".into());
    }
    let fits = vendor == "*" || vendor.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
    if fits { Ok(()) } else { Err(format!("Vendor {vendor} is not valid")) }
}

fn names_something(s: &Map<String, Json>, name: &str, not: &str) -> bool {
    list(s.get(name)).next().is_some() || list(s.get(not)).next().is_some()
}

/// What a statement of a policy that grants must and must not have.
fn granted(s: &Map<String, Json>) -> Result<(), String> {
    if s.contains_key("Principal") || s.contains_key("NotPrincipal") {
        return Err("Policy document should not specify a principal.".into());
    }
    if !names_something(s, "Resource", "NotResource") {
        return Err("Policy statement must contain resources.".into());
    }
    Ok(())
}

/// The same for a trust policy.
fn trusted(s: &Map<String, Json>) -> Result<(), String> {
    let allowed = |a: &str| {
        let a = a.to_ascii_lowercase();
        const KNOWN: [&str; 7] = [
            "sts:assumerole",
            "sts:assumerolewithsaml",
            "sts:assumerolewithwebidentity",
            "sts:setsourceidentity",
            "sts:tagsession",
            "sts:setcontext",
            "sts:assumeroot",
        ];
        a == "*" || a == "sts:*" || a.starts_with("sts:") && a.ends_with('*') || KNOWN.contains(&a.as_str())
    };
    if !list(s.get("Action")).filter_map(Json::as_str).all(allowed) || s.contains_key("NotAction") {
        return Err(TRUST_ACTIONS.into());
    }
    if s.contains_key("Resource") || s.contains_key("NotResource") {
        return Err("Has prohibited field Resource.".into());
    }
    if s.contains_key("NotPrincipal") {
        return Err("Has prohibited field NotPrincipal.".into());
    }
    if !s.contains_key("Principal") {
        return Err("Missing required field Principal cannot be empty!".into());
    }
    list(s.get("Principal").and_then(|p| p.get("AWS"))).filter_map(Json::as_str).try_for_each(aws_principal)
}

fn aws_principal(p: &str) -> Result<(), String> {
    let digits = |a: &str| a.len() == 12 && a.bytes().all(|b| b.is_ascii_digit());
    let arn = |p: &str| {
        let parts: Vec<&str> = p.splitn(6, ':').collect();
        let known = ["root", "user/", "role/", "assumed-role/", "federated-user/"];
        parts.len() == 6
            && (parts[2] == "iam" || parts[2] == "sts")
            && digits(parts[4])
            && known.iter().any(|k| parts[5].starts_with(k))
            && !p.contains('*')
    };
    let id = |p: &str| (p.starts_with("AIDA") || p.starts_with("AROA")) && p.len() >= 16;
    if p == "*" || digits(p) || arn(p) || id(p) {
        Ok(())
    } else {
        Err(format!("Invalid principal in policy: \"AWS\":\"{p}\""))
    }
}
