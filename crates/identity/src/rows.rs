//! The rows of IAM. They live in one region of the account (its home), because IAM is global.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use state::{Row, Tables, Timestamp};

/// Tags by key.
pub type Tags = BTreeMap<String, String>;

/// A role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Role {
    pub name: String,
    /// `AROA` and 17 letters and digits.
    pub id: String,
    pub arn: String,
    /// `/` or `/a/b/`.
    pub path: String,
    pub description: Option<String>,
    /// Who may assume it: the trust policy's JSON as it was given.
    pub trust: String,
    pub created_at: Timestamp,
    /// Longest session in seconds, 3600 to 43200.
    pub max_session: i64,
    /// ARN of the permissions boundary.
    pub boundary: Option<String>,
    /// Inline policies: name and JSON.
    pub inline: BTreeMap<String, String>,
    /// ARNs of attached managed policies.
    pub attached: Vec<String>,
    pub tags: Tags,
}

impl Row for Role {
    const TABLE: &'static str = "identity/role";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        self.attached.iter().for_each(|p| add("attached", p));
    }
}

/// An instance profile: how a role comes to an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceProfile {
    pub name: String,
    /// `AIPA` and 17 letters and digits.
    pub id: String,
    pub arn: String,
    pub path: String,
    pub created_at: Timestamp,
    /// Name of its role; IAM allows one.
    pub role: Option<String>,
    pub tags: Tags,
}

impl Row for InstanceProfile {
    const TABLE: &'static str = "identity/instance-profile";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        if let Some(r) = &self.role {
            add("role", r);
        }
    }
}

/// The role of that name or ARN.
pub fn role(tables: &Tables, name_or_arn: &str) -> Option<std::sync::Arc<Role>> {
    tables.get::<Role>(last(name_or_arn)).filter(|r| !is_arn(name_or_arn) || r.arn == name_or_arn).cloned()
}

/// The instance profile of that name or ARN.
pub fn instance_profile(tables: &Tables, name_or_arn: &str) -> Option<std::sync::Arc<InstanceProfile>> {
    let found = tables.get::<InstanceProfile>(last(name_or_arn));
    found.filter(|p| !is_arn(name_or_arn) || p.arn == name_or_arn).cloned()
}

fn is_arn(text: &str) -> bool {
    text.starts_with("arn:")
}

fn last(text: &str) -> &str {
    text.rsplit('/').next().unwrap_or(text)
}
