//! Launch templates as others refer to them: an id or a name, and a version.

use std::sync::Arc;

use state::{AwsError, Tables};

use crate::rows::{LaunchTemplate, TemplateVersion};
use crate::words::{error, invalid_value, missing_parameter};

/// Which version of which template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TemplateRef {
    pub id: Option<String>,
    pub name: Option<String>,
    /// `$Latest`, `$Default`, or a number; left out: the default.
    pub version: Option<String>,
}

/// The template of an id or a name.
///
/// # Errors
/// MissingParameter, InvalidParameterCombination (both given), InvalidLaunchTemplateId.Malformed, InvalidLaunchTemplateId.NotFound,
/// InvalidLaunchTemplateName.NotFoundException.
pub fn named(tables: &Tables, id: Option<&str>, name: Option<&str>) -> Result<Arc<LaunchTemplate>, AwsError> {
    match (id, name) {
        (Some(_), Some(_)) => {
            let text =
                "Only one of launch template ID or launch template name may be specified in the request";
            Err(error("InvalidParameterCombination", text))
        }
        (Some(id), None) if !id.starts_with("lt-") => {
            let text = format!("Invalid id: \"{id}\" (expecting \"lt-...\")");
            Err(error("InvalidLaunchTemplateId.Malformed", text))
        }
        (Some(id), None) => tables.get::<LaunchTemplate>(id).cloned().ok_or_else(|| {
            let text = format!("The specified launch template, with template ID {id}, does not exist.");
            error("InvalidLaunchTemplateId.NotFound", text)
        }),
        (None, Some(name)) => {
            let found = tables.by_index::<LaunchTemplate>("name", name).next().cloned();
            found.ok_or_else(|| {
                let text =
                    format!("The specified launch template, with template name {name}, does not exist.");
                error("InvalidLaunchTemplateName.NotFoundException", text)
            })
        }
        (None, None) => Err(missing_parameter("LaunchTemplateId or LaunchTemplateName")),
    }
}

/// The number that a version's words stand for.
///
/// # Errors
/// InvalidParameterValue for words that are no version.
pub fn number(template: &LaunchTemplate, version: Option<&str>) -> Result<i64, AwsError> {
    match version {
        None | Some("" | "$Default") => Ok(template.default_version),
        Some("$Latest") => Ok(template.latest_version),
        Some(text) => text.parse::<i64>().ok().filter(|n| *n > 0).ok_or_else(|| {
            invalid_value(format!(
                "Invalid launch template version: {text}. Launch template version must be a number, $Latest or $Default."
            ))
        }),
    }
}

/// The template and the version that are referred to.
///
/// # Errors
/// Those of [`named`], InvalidParameterValue, InvalidLaunchTemplateId.VersionNotFound.
pub fn template(
    tables: &Tables,
    wanted: &TemplateRef,
) -> Result<(Arc<LaunchTemplate>, Arc<TemplateVersion>), AwsError> {
    let template = named(tables, wanted.id.as_deref(), wanted.name.as_deref())?;
    let number = number(&template, wanted.version.as_deref())?;
    let found = tables.get::<TemplateVersion>(&TemplateVersion::key_of(&template.id, number)).cloned();
    let version = found.ok_or_else(|| version_missing(&template, number))?;
    Ok((template, version))
}

/// A version that a template does not have.
pub fn version_missing(template: &LaunchTemplate, number: i64) -> AwsError {
    let text = format!(
        "Could not find the specified version {number} for the launch template with ID {}.",
        template.id
    );
    error("InvalidLaunchTemplateId.VersionNotFound", text)
}
