//! What names, values and data types may be.
//!
//! Source: user guide, "About requirements and constraints for parameter names", "Managing parameter tiers".

use fancy_regex::Regex;
use shapes::ssm::{ParameterTier, ParameterType};
use state::AwsError;

use super::support::validation;

/// Levels of a hierarchy, at most.
const LEVELS: usize = 15;
/// Characters of a name with the rest of its ARN, at most.
const NAME: usize = 1011;
/// Bytes of a value in the standard and in the advanced tier, at most.
pub const STANDARD: usize = 4096;
pub const ADVANCED: usize = 8192;

const FORM: &str = "If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of \
                    letters, numbers and the following 3 symbols .-_";

/// Checks the name of a new parameter.
///
/// # Errors
/// ValidationException, AccessDeniedException (AWS's own names), HierarchyLevelLimitExceededException.
pub fn name(name: &str) -> Result<(), AwsError> {
    let lower = name.to_ascii_lowercase();
    let first = lower.trim_start_matches('/');
    let path = name.matches('/').count() > 1;
    if lower.starts_with("/aws") && path {
        return Err(AwsError::new(
            "AccessDeniedException",
            format!("No access to reserved parameter name: {name}."),
        ));
    }
    if first.starts_with("aws") || first.starts_with("ssm") {
        return Err(validation(if path {
            format!("Parameter name: can't be prefixed with \"ssm\" (case-insensitive). {FORM}")
        } else {
            "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).".to_owned()
        }));
    }
    let well = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-/".contains(&b));
    if !well || name.contains("//") || name.ends_with('/') || name.is_empty() {
        return Err(validation(format!(
            "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). {FORM}"
        )));
    }
    if name.contains('/') && !name.starts_with('/') {
        return Err(validation("Parameter name must be a fully qualified name."));
    }
    if name.len() > NAME {
        return Err(validation(format!("Parameter name can't be longer than {NAME} characters.")));
    }
    if name.matches('/').count() > LEVELS {
        return Err(AwsError::new(
            "HierarchyLevelLimitExceededException",
            format!(
                "A hierarchy can have a maximum of {LEVELS} levels. For more information, see Requirements and constraints for \
                 parameter names in the AWS Systems Manager User Guide."
            ),
        ));
    }
    Ok(())
}

/// Checks a value, and settles the tier that it is kept in.
///
/// # Errors
/// ValidationException.
pub fn tier(value: &str, asked: ParameterTier) -> Result<ParameterTier, AwsError> {
    if value.contains("{{") {
        return Err(validation(
            "Parameter value can't nest another parameter. Do not use \"{{}}\" in the value.",
        ));
    }
    let long = value.len() > STANDARD;
    if value.len() > ADVANCED {
        return Err(validation(format!(
            "Advanced tier parameters support a maximum parameter value of {ADVANCED} characters."
        )));
    }
    match asked {
        ParameterTier::Standard if long => Err(validation(format!(
            "Standard tier parameters support a maximum parameter value of {STANDARD} characters. To create a larger parameter value, \
             upgrade the parameter to use the advanced-parameter tier. For more information, see \
             https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html"
        ))),
        ParameterTier::IntelligentTiering if long => Ok(ParameterTier::Advanced),
        ParameterTier::IntelligentTiering => Ok(ParameterTier::Standard),
        tier => Ok(tier),
    }
}

/// Checks a value against the parameter's own pattern: of a list, every item.
///
/// # Errors
/// InvalidAllowedPatternException, ParameterPatternMismatchException.
pub fn pattern(pattern: &str, kind: ParameterType, value: &str) -> Result<(), AwsError> {
    let compiled = Regex::new(&format!("^(?:{pattern})$")).map_err(|_| {
        AwsError::new(
            "InvalidAllowedPatternException",
            "The request doesn't meet the regular expression requirement.",
        )
    })?;
    let items: Vec<&str> =
        if kind == ParameterType::StringList { value.split(',').collect() } else { vec![value] };
    // A pattern that backtracks too far matches nothing.
    if items.iter().all(|i| compiled.is_match(i).unwrap_or(false)) {
        return Ok(());
    }
    Err(AwsError::new(
        "ParameterPatternMismatchException",
        format!("Parameter value, cannot be validated against allowedPattern: {pattern}"),
    ))
}

/// Checks a data type and what it asks of the value.
///
/// # Errors
/// ValidationException.
pub fn data_type(given: &str, value: &str) -> Result<(), AwsError> {
    match given {
        "text" | "aws:ssm:integration" => Ok(()),
        "aws:ec2:image" => {
            let digits = value.strip_prefix("ami-").unwrap_or_default();
            let well = matches!(digits.len(), 8 | 17) && digits.bytes().all(|b| b.is_ascii_hexdigit());
            if well {
                Ok(())
            } else {
                Err(validation(format!(
                    "The parameter value {value} is not a valid AMI ID for the data type aws:ec2:image."
                )))
            }
        }
        other => Err(validation(format!(
            "The following data type is not supported: {other} (Data type names are all lowercase.)"
        ))),
    }
}
