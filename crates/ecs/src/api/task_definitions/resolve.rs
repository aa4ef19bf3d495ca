//! From what a caller names (`family`, `family:revision` or an ARN) to the revision that is meant.
//!
//! Source: ECS API reference, the `taskDefinition` parameter of RunTask, CreateService and DescribeTaskDefinition.

use std::sync::Arc;

use shapes::ecs::TaskDefinitionStatus;
use state::{AwsError, Tables};

use crate::api::support::{ArnParts, client, invalid, parse_arn};
use crate::rows::{Family, TaskDefinitionRow};

/// A reference to a task definition in its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    pub family: &'a str,
    /// Absent: the newest ACTIVE revision.
    pub revision: Option<i64>,
    /// Given if it was an ARN: account and region in it must be right.
    pub arn: Option<ArnParts<'a>>,
}

impl<'a> Reference<'a> {
    /// Reads a reference.
    ///
    /// # Errors
    /// InvalidParameterException for a revision that is no number, ClientException for an ARN of something else.
    pub fn parse(given: &'a str) -> Result<Self, AwsError> {
        let (name, arn) = match parse_arn(given) {
            Some(parts) if parts.kind == "task-definition" => (parts.path, Some(parts)),
            Some(_) => return Err(client("Unable to parse ARN of task definition.")),
            None => (given, None),
        };
        let Some((family, number)) = name.split_once(':') else {
            return Ok(Reference { family: name, revision: None, arn });
        };
        let revision = number.parse::<i64>().ok().filter(|n| *n > 0 && !number.starts_with('+'));
        match revision {
            Some(n) => Ok(Reference { family, revision: Some(n), arn }),
            None => Err(invalid(format!("Invalid revision number. Number: {number}"))),
        }
    }

    /// The revision, in whatever state it is; a bare family means its newest ACTIVE one.
    pub fn find(&self, tables: &Tables) -> Option<Arc<TaskDefinitionRow>> {
        let revision = match self.revision {
            Some(n) => n,
            None => tables.get::<Family>(self.family)?.latest_active?,
        };
        let row = tables.get::<TaskDefinitionRow>(&TaskDefinitionRow::key_of(self.family, revision))?;
        let place = |a: ArnParts<'_>| (a.region.to_owned(), a.account.to_owned());
        let is_ours = self.arn.is_none() || self.arn.map(place) == parse_arn(row.arn()).map(place);
        is_ours.then(|| row.clone())
    }
}

/// The revision that a launch is to use: a bare family means its newest ACTIVE revision, and the one named must be ACTIVE.
///
/// # Errors
/// ClientException if there is none or it is not ACTIVE; InvalidParameterException for a revision that is no number.
pub fn resolve(tables: &Tables, given: &str) -> Result<Arc<TaskDefinitionRow>, AwsError> {
    let row = Reference::parse(given)?.find(tables).ok_or_else(|| client("TaskDefinition not found."))?;
    match row.status() {
        TaskDefinitionStatus::Active => Ok(row),
        _ => Err(client("TaskDefinition is inactive")),
    }
}
