//! Filters of DescribeParameters and GetParametersByPath.
//!
//! Source: API reference, ParameterStringFilter.

use shapes::ssm as api;
use state::AwsError;

use super::support::validation;
use crate::rows::{Parameter, Version};

/// What the filters are for: each operation takes its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Use {
    Describe,
    ByPath,
}

fn option(f: &api::ParameterStringFilter) -> &str {
    let usual = if f.key == "Path" { "OneLevel" } else { "Equals" };
    f.option.as_deref().unwrap_or(usual)
}

fn values(f: &api::ParameterStringFilter) -> &[String] {
    f.values.as_deref().unwrap_or_default()
}

/// Checks filters.
///
/// # Errors
/// InvalidFilterKey, InvalidFilterOption, InvalidFilterValue, ValidationException.
pub fn check(filters: &[api::ParameterStringFilter], for_what: Use) -> Result<(), AwsError> {
    for (i, f) in filters.iter().enumerate() {
        let key = f.key.as_str();
        let (known, all): (bool, &str) = match for_what {
            Use::Describe => (
                key.starts_with("tag:")
                    || ["Path", "Name", "Type", "KeyId", "Tier", "DataType"].contains(&key),
                "[Path, Name, Type, KeyId, Tier]",
            ),
            Use::ByPath => (["Type", "KeyId", "Label"].contains(&key), "[Type, KeyId]"),
        };
        if !known {
            return Err(AwsError::new(
                "InvalidFilterKey",
                format!("The following filter key is not valid: {key}. Valid filter keys include: {all}."),
            ));
        }
        if values(f).is_empty() && !key.starts_with("tag:") {
            return Err(AwsError::new(
                "InvalidFilterValue",
                format!("The following filter values are missing : null for filter key {key}."),
            ));
        }
        if filters[..i].iter().any(|other| other.key == f.key) {
            return Err(AwsError::new(
                "InvalidFilterKey",
                format!(
                    "The following filter is duplicated in the request: {key}. A request can contain only one occurrence of a specific \
                     filter."
                ),
            ));
        }
        check_option(f)?;
        check_values(f)?;
    }
    Ok(())
}

fn check_option(f: &api::ParameterStringFilter) -> Result<(), AwsError> {
    let allowed: &[&str] = match f.key.as_str() {
        "Path" => &["Recursive", "OneLevel"],
        "Name" => &["BeginsWith", "Equals", "Contains"],
        _ => &["BeginsWith", "Equals"],
    };
    if allowed.contains(&option(f)) {
        return Ok(());
    }
    // What is said of names is said of all.
    let said = if f.key == "Path" { "Recursive, OneLevel" } else { "BeginsWith, Equals" };
    Err(AwsError::new(
        "InvalidFilterOption",
        format!("The following filter option is not valid: {}. Valid options include: [{said}].", option(f)),
    ))
}

fn check_values(f: &api::ParameterStringFilter) -> Result<(), AwsError> {
    let one_of = |known: &[&str]| match values(f).iter().find(|v| !known.contains(&v.as_str())) {
        Some(v) if option(f) == "Equals" => Err(AwsError::new(
            "InvalidFilterOption",
            format!(
                "The following filter value is not valid: {v}. Valid values include: [{}].",
                known.join(", ")
            ),
        )),
        _ => Ok(()),
    };
    match f.key.as_str() {
        "Type" => one_of(&["String", "StringList", "SecureString"]),
        "Tier" => one_of(&["Standard", "Advanced", "Intelligent-Tiering"]),
        "Path" => {
            for v in values(f) {
                let lower = v.to_ascii_lowercase();
                if lower.starts_with("/aws") || lower.starts_with("/ssm") {
                    return Err(validation(
                        "Filters for common parameters can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). When using \
                         global parameters, please specify within a global namespace.",
                    ));
                }
                check_path(v)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Checks the path of a hierarchy.
///
/// # Errors
/// ValidationException.
pub fn check_path(path: &str) -> Result<(), AwsError> {
    let well = path.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-/".contains(&b));
    if well && path.starts_with('/') && !path.contains("//") {
        return Ok(());
    }
    Err(validation(
        "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \"/\". It can't \
         be prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only letters, numbers, or the following symbols: . \
         (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward \
         slash symbol \"/\". Valid example: /get/parameters2-/by1./path0_.",
    ))
}

/// Whether a name lies below a path: directly, or at any depth.
pub fn is_under(name: &str, path: &str, recursive: bool) -> bool {
    let below = name.strip_prefix(path.trim_end_matches('/')).and_then(|rest| rest.strip_prefix('/'));
    below.is_some_and(|rest| !rest.is_empty() && (recursive || !rest.contains('/')))
}

/// The label that is asked for, if one is.
pub fn label(filters: &[api::ParameterStringFilter]) -> Option<&str> {
    let f = filters.iter().find(|f| f.key == "Label")?;
    values(f).first().map(String::as_str)
}

/// Whether a version has a label that is asked for.
pub fn has_label(v: &Version, filters: &[api::ParameterStringFilter]) -> bool {
    filters.iter().filter(|f| f.key == "Label").all(|f| v.labels.iter().any(|l| holds(f, l)))
}

fn holds(f: &api::ParameterStringFilter, text: &str) -> bool {
    values(f).iter().any(|v| match option(f) {
        "BeginsWith" => text.starts_with(v.as_str()),
        "Contains" => text.contains(v.as_str()),
        _ => text == v,
    })
}

/// Whether a parameter passes a filter.
pub fn passes(p: &Parameter, v: &Version, f: &api::ParameterStringFilter) -> bool {
    match f.key.as_str() {
        "Name" => {
            // A leading slash does not matter here.
            let bare = |s: &str| s.trim_start_matches('/').to_owned();
            let wanted: Vec<String> = values(f).iter().map(|v| bare(v)).collect();
            let bared = api::ParameterStringFilter { values: Some(wanted), ..f.clone() };
            holds(&bared, &bare(&p.name))
        }
        "Type" => holds(f, v.kind.as_str()),
        "KeyId" => v.key_id.as_deref().is_some_and(|k| holds(f, k)),
        "Tier" => holds(f, v.tier.as_str()),
        "DataType" => holds(f, &v.data_type),
        "Label" => v.labels.iter().any(|l| holds(f, l)),
        "Path" => {
            let recursive = option(f) == "Recursive";
            // Names without a hierarchy lie at its root.
            let name = if p.name.starts_with('/') { p.name.clone() } else { format!("/{}", p.name) };
            values(f).iter().any(|path| is_under(&name, path, recursive))
        }
        key => {
            let own = p.tags.get(key.strip_prefix("tag:").unwrap_or_default());
            own.is_some_and(|own| values(f).is_empty() || holds(f, own))
        }
    }
}
