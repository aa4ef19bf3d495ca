//! Task definitions: families and their revisions.

use serde::{Deserialize, Serialize};
use shapes::ecs as api;
use state::Row;

use super::Tags;

/// A family and the number of its newest revision; numbers are never used twice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Family {
    pub name: String,
    pub last_revision: i64,
    /// The newest ACTIVE revision, which is what the bare name of the family means.
    #[serde(default)]
    pub latest_active: Option<i64>,
}

impl Row for Family {
    const TABLE: &'static str = "ecs/family";
    fn key(&self) -> String {
        self.name.clone()
    }
}

/// One revision, as DescribeTaskDefinition shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskDefinitionRow {
    pub family: String,
    pub revision: i64,
    /// Complete: ARN, status, defaults, compatibilities and required attributes filled in.
    pub definition: api::TaskDefinition,
    pub tags: Tags,
}

impl TaskDefinitionRow {
    /// The key of a revision. The number is padded so that keys sort by it.
    pub fn key_of(family: &str, revision: i64) -> String {
        format!("{family}/{revision:010}")
    }
    /// Its ARN.
    pub fn arn(&self) -> &str {
        self.definition.task_definition_arn.as_deref().unwrap_or_default()
    }
    /// Its state.
    pub fn status(&self) -> api::TaskDefinitionStatus {
        self.definition.status.unwrap_or(api::TaskDefinitionStatus::Active)
    }
}

impl Row for TaskDefinitionRow {
    const TABLE: &'static str = "ecs/task-definition";
    fn key(&self) -> String {
        Self::key_of(&self.family, self.revision)
    }
}
