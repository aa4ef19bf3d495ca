//! Conditions of rules: checked, and brought into the form that answers show.
//!
//! Source: API reference, RuleCondition; user guide, "Condition types for listener rules".

use std::net::IpAddr;

use shapes::elbv2 as api;
use state::AwsError;

use super::limits;
use super::support::validation;

const FIELDS: [&str; 6] =
    ["path-pattern", "host-header", "http-header", "http-request-method", "query-string", "source-ip"];
/// Longest value of most conditions.
const MOST: usize = 128;
/// Longest header name and method.
const MOST_NAME: usize = 40;

/// The conditions of a rule, checked and normalized.
///
/// # Errors
/// ValidationError.
pub fn normalize(given: Vec<api::RuleCondition>) -> Result<Vec<api::RuleCondition>, AwsError> {
    if given.is_empty() {
        return Err(validation("A condition must be specified"));
    }
    let mut all: Vec<api::RuleCondition> = Vec::new();
    let (mut values, mut wildcards) = (0, 0);
    for condition in given {
        let condition = one(condition)?;
        let field = condition.field.as_deref().unwrap_or_default();
        let once = ["host-header", "http-request-method", "path-pattern", "source-ip"].contains(&field);
        if once && all.iter().any(|c| c.field.as_deref() == Some(field)) {
            return Err(validation(format!("A rule can only have one '{field}' condition")));
        }
        let texts = texts(&condition);
        values += texts.len();
        // Neither methods nor addresses have wildcards.
        if !["http-request-method", "source-ip"].contains(&field) {
            wildcards += texts.iter().map(|t| t.matches(['*', '?']).count()).sum::<usize>();
        }
        all.push(condition);
    }
    limits::check_total(values, &limits::CONDITION_VALUES)?;
    limits::check_total(wildcards, &limits::CONDITION_WILDCARDS)?;
    Ok(all)
}

/// The values of a normalized condition.
fn texts(c: &api::RuleCondition) -> Vec<&str> {
    let lists = [
        c.host_header_config.as_ref().and_then(|c| c.values.as_ref()),
        c.path_pattern_config.as_ref().and_then(|c| c.values.as_ref()),
        c.http_header_config.as_ref().and_then(|c| c.values.as_ref()),
        c.http_request_method_config.as_ref().and_then(|c| c.values.as_ref()),
        c.source_ip_config.as_ref().and_then(|c| c.values.as_ref()),
    ];
    let plain = lists.into_iter().flatten().flatten().map(String::as_str);
    let pairs = c.query_string_config.iter().flat_map(|c| c.values.iter().flatten());
    plain.chain(pairs.filter_map(|p| p.value.as_deref())).collect()
}

fn one(given: api::RuleCondition) -> Result<api::RuleCondition, AwsError> {
    let field = given.field.clone().ok_or_else(|| validation("A condition field must be specified"))?;
    if !FIELDS.contains(&field.as_str()) {
        return Err(validation(format!("Condition field '{field}' must be one of '[{}]'", FIELDS.join(","))));
    }
    check_fields(&field, &given)?;
    let plain = api::RuleCondition { field: Some(field.clone()), ..Default::default() };
    match field.as_str() {
        "host-header" => host(plain, given),
        "path-pattern" => path(plain, given),
        "http-header" => header(plain, given),
        "http-request-method" => method(plain, given),
        "query-string" => query(plain, given),
        _ => source(plain, given),
    }
}

/// Nothing of another field, and no expressions.
fn check_fields(field: &str, c: &api::RuleCondition) -> Result<(), AwsError> {
    let configs = [
        ("host-header", "HostHeaderConfig", c.host_header_config.is_some()),
        ("path-pattern", "PathPatternConfig", c.path_pattern_config.is_some()),
        ("http-header", "HttpHeaderConfig", c.http_header_config.is_some()),
        ("http-request-method", "HttpRequestMethodConfig", c.http_request_method_config.is_some()),
        ("query-string", "QueryStringConfig", c.query_string_config.is_some()),
        ("source-ip", "SourceIpConfig", c.source_ip_config.is_some()),
    ];
    if let Some((_, config, _)) = configs.iter().find(|(f, _, given)| *given && *f != field) {
        return Err(validation(format!("The '{config}' field is not compatible with '{field}'")));
    }
    let listed = c.values.as_ref().is_some_and(|v| !v.is_empty());
    if listed && !["host-header", "path-pattern"].contains(&field) {
        return Err(validation(format!("The 'Values' field is not compatible with '{field}'")));
    }
    let expressions = [
        c.regex_values.as_ref(),
        c.host_header_config.as_ref().and_then(|c| c.regex_values.as_ref()),
        c.path_pattern_config.as_ref().and_then(|c| c.regex_values.as_ref()),
        c.http_header_config.as_ref().and_then(|c| c.regex_values.as_ref()),
    ];
    if expressions.into_iter().flatten().any(|v| !v.is_empty()) {
        return Err(validation(format!(
            "Regular expressions are not served here for '{field}' conditions; use '*' and '?' in values"
        )));
    }
    Ok(())
}

/// The values of a field that may be given directly or by its config.
fn either(
    field: &str,
    config: &str,
    direct: Option<Vec<String>>,
    in_config: Option<Vec<String>>,
) -> Result<Vec<String>, AwsError> {
    let (direct, in_config) = (direct.unwrap_or_default(), in_config.unwrap_or_default());
    let values = match (direct.is_empty(), in_config.is_empty()) {
        (true, _) => in_config,
        (false, true) => {
            if direct.len() > 1 {
                return Err(validation(format!(
                    "The '{field}' field contains too many values; the limit is '1'"
                )));
            }
            direct
        }
        // What answers show can be sent back.
        (false, false) if direct == in_config => direct,
        (false, false) => {
            return Err(validation(format!(
                "You cannot provide both Values and '{config}' for a condition of type '{field}'"
            )));
        }
    };
    check_values(field, &values, MOST)?;
    Ok(values)
}

fn check_values(field: &str, values: &[String], most: usize) -> Result<(), AwsError> {
    if values.is_empty() || values.iter().any(String::is_empty) {
        return Err(validation("A condition value must be specified"));
    }
    if values.iter().any(|v| v.chars().count() > most) {
        return Err(validation(format!("The '{field}' value is too long; the limit is '{most}'")));
    }
    Ok(())
}

fn host(plain: api::RuleCondition, given: api::RuleCondition) -> Result<api::RuleCondition, AwsError> {
    let config = given.host_header_config.and_then(|c| c.values);
    let values = either("host-header", "HostHeaderConfig", given.values, config)?;
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-.*?_".contains(&b);
    if values.iter().any(|v| !v.bytes().all(allowed)) {
        return Err(validation(
            "The 'host-header' value is invalid; the allowed characters are A-Z, a-z, 0-9, hyphen, period, '*' and '?'",
        ));
    }
    Ok(api::RuleCondition {
        values: Some(values.clone()),
        host_header_config: Some(api::HostHeaderConditionConfig { values: Some(values), regex_values: None }),
        ..plain
    })
}

fn path(plain: api::RuleCondition, given: api::RuleCondition) -> Result<api::RuleCondition, AwsError> {
    let config = given.path_pattern_config.and_then(|c| c.values);
    let values = either("path-pattern", "PathPatternConfig", given.values, config)?;
    if values.iter().any(|v| !v.bytes().all(|b| b.is_ascii_graphic())) {
        return Err(validation("The 'path-pattern' value contains characters that a path cannot have"));
    }
    Ok(api::RuleCondition {
        values: Some(values.clone()),
        path_pattern_config: Some(api::PathPatternConditionConfig {
            values: Some(values),
            regex_values: None,
        }),
        ..plain
    })
}

fn missing(config: &str, field: &str) -> AwsError {
    validation(format!("A '{config}' must be specified with '{field}'"))
}

fn header(plain: api::RuleCondition, given: api::RuleCondition) -> Result<api::RuleCondition, AwsError> {
    let config = given.http_header_config.ok_or_else(|| missing("HttpHeaderConfig", "http-header"))?;
    let name = config.http_header_name.unwrap_or_default();
    if name.is_empty() {
        return Err(validation("A 'HttpHeaderName' must be specified"));
    }
    if name.len() > MOST_NAME {
        return Err(validation(format!(
            "The 'HttpHeaderName' value is too long; the limit is '{MOST_NAME}'"
        )));
    }
    // The characters of a token, RFC 9110 section 5.6.2.
    if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b)) {
        return Err(validation("The 'HttpHeaderName' value is invalid"));
    }
    if name.eq_ignore_ascii_case("host") {
        return Err(validation("Use a 'host-header' condition for the header 'Host'"));
    }
    let values = config.values.unwrap_or_default();
    check_values("http-header", &values, MOST)?;
    Ok(api::RuleCondition {
        http_header_config: Some(api::HttpHeaderConditionConfig {
            http_header_name: Some(name),
            values: Some(values),
            regex_values: None,
        }),
        ..plain
    })
}

fn method(plain: api::RuleCondition, given: api::RuleCondition) -> Result<api::RuleCondition, AwsError> {
    let config = given
        .http_request_method_config
        .ok_or_else(|| missing("HttpRequestMethodConfig", "http-request-method"))?;
    let values = config.values.unwrap_or_default();
    check_values("http-request-method", &values, MOST_NAME)?;
    if values.iter().any(|v| !v.bytes().all(|b| b.is_ascii_uppercase() || b"-_".contains(&b))) {
        return Err(validation(
            "The 'http-request-method' value is invalid; the allowed characters are A-Z, hyphen and underscore",
        ));
    }
    Ok(api::RuleCondition {
        http_request_method_config: Some(api::HttpRequestMethodConditionConfig { values: Some(values) }),
        ..plain
    })
}

fn query(plain: api::RuleCondition, given: api::RuleCondition) -> Result<api::RuleCondition, AwsError> {
    let config = given.query_string_config.ok_or_else(|| missing("QueryStringConfig", "query-string"))?;
    let values = config.values.unwrap_or_default();
    if values.is_empty() {
        return Err(validation("A 'query-string' value must be specified"));
    }
    for pair in &values {
        if pair.value.as_ref().is_none_or(String::is_empty) {
            return Err(validation("A 'Value' must be specified in 'QueryStringKeyValuePair'"));
        }
        for (name, text) in [("Key", &pair.key), ("Value", &pair.value)] {
            if text.as_ref().is_some_and(|t| t.chars().count() > MOST) {
                return Err(validation(format!("The '{name}' value is too long; the limit is '{MOST}'")));
            }
        }
    }
    Ok(api::RuleCondition {
        query_string_config: Some(api::QueryStringConditionConfig { values: Some(values) }),
        ..plain
    })
}

fn source(plain: api::RuleCondition, given: api::RuleCondition) -> Result<api::RuleCondition, AwsError> {
    let config = given.source_ip_config.ok_or_else(|| missing("SourceIpConfig", "source-ip"))?;
    let values = config.values.unwrap_or_default();
    if values.is_empty() {
        return Err(validation("A 'source-ip' value must be specified"));
    }
    if let Some(bad) = values.iter().find(|v| parse_block(v).is_none()) {
        return Err(validation(format!("The 'source-ip' value '{bad}' is not a valid CIDR block")));
    }
    Ok(api::RuleCondition {
        source_ip_config: Some(api::SourceIpConditionConfig {
            values: Some(values),
            ip_address_type: config.ip_address_type,
        }),
        ..plain
    })
}

/// The address and prefix of a block, `10.0.0.0/8` or `2001:db8::/32`.
pub fn parse_block(text: &str) -> Option<(IpAddr, u8)> {
    let (address, prefix) = text.split_once('/')?;
    let address: IpAddr = address.parse().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let prefix = prefix.parse::<u8>().ok().filter(|p| *p <= most)?;
    Some((address, prefix))
}
