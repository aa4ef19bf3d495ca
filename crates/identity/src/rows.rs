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
        self.boundary.iter().for_each(|p| add("boundary", p));
        add("folded", &self.name.to_ascii_lowercase());
    }
}

/// A user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct User {
    pub name: String,
    /// `AIDA` and 17 letters and digits.
    pub id: String,
    pub arn: String,
    pub path: String,
    pub created_at: Timestamp,
    /// ARN of the permissions boundary.
    pub boundary: Option<String>,
    /// Inline policies: name and JSON.
    pub inline: BTreeMap<String, String>,
    /// ARNs of attached managed policies.
    pub attached: Vec<String>,
    /// Names of the groups it is in, in the order in which it was added.
    pub groups: Vec<String>,
    pub tags: Tags,
    /// Its password's state. The password itself is not kept: there is no console.
    pub login: Option<Login>,
}

/// State of a user's password.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Login {
    pub created_at: Timestamp,
    pub reset_required: bool,
}

impl Row for User {
    const TABLE: &'static str = "identity/user";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        self.attached.iter().for_each(|p| add("attached", p));
        self.boundary.iter().for_each(|p| add("boundary", p));
        self.groups.iter().for_each(|g| add("group", g));
        add("folded", &self.name.to_ascii_lowercase());
    }
}

/// A group of users.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    /// `AGPA` and 17 letters and digits.
    pub id: String,
    pub arn: String,
    pub path: String,
    pub created_at: Timestamp,
    /// Inline policies: name and JSON.
    pub inline: BTreeMap<String, String>,
    /// ARNs of attached managed policies.
    pub attached: Vec<String>,
}

impl Row for Group {
    const TABLE: &'static str = "identity/group";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        self.attached.iter().for_each(|p| add("attached", p));
        add("folded", &self.name.to_ascii_lowercase());
    }
}

/// A customer managed policy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ManagedPolicy {
    pub arn: String,
    pub name: String,
    /// `ANPA` and 17 letters and digits.
    pub id: String,
    pub path: String,
    pub description: Option<String>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// One to five, oldest first.
    pub versions: Vec<PolicyVersion>,
    /// Number of the version in force.
    pub default: u32,
    /// Number of the newest version ever; numbers are not used again.
    pub newest: u32,
    pub tags: Tags,
}

/// A version of a managed policy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyVersion {
    /// `v` and this is its id.
    pub number: u32,
    pub document: String,
    pub created_at: Timestamp,
}

impl ManagedPolicy {
    /// The document in force.
    pub fn document(&self) -> &str {
        self.versions.iter().find(|v| v.number == self.default).map_or("", |v| &v.document)
    }
}

impl Row for ManagedPolicy {
    const TABLE: &'static str = "identity/policy";
    fn key(&self) -> String {
        self.arn.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("folded", &self.name.to_ascii_lowercase());
    }
}

/// A user's access key. Its secret is computed from the host's key: see [`crate::KeyRing::user_secret`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccessKey {
    /// `AKIA` and 16 letters and digits.
    pub id: String,
    /// The user's name.
    pub user: String,
    pub active: bool,
    pub created_at: Timestamp,
}

impl Row for AccessKey {
    const TABLE: &'static str = "identity/access-key";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("user", &self.user);
    }
}

/// An OpenID Connect provider whose tokens may be trusted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OidcProvider {
    pub arn: String,
    /// Without `https://`.
    pub url: String,
    pub clients: Vec<String>,
    pub thumbprints: Vec<String>,
    pub created_at: Timestamp,
    pub tags: Tags,
}

impl Row for OidcProvider {
    const TABLE: &'static str = "identity/oidc-provider";
    fn key(&self) -> String {
        self.arn.clone()
    }
}

/// What the account itself has: one row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Account {
    pub alias: Option<String>,
}

impl Row for Account {
    const TABLE: &'static str = "identity/account";
    fn key(&self) -> String {
        "account".into()
    }
}

/// A service-linked role that was asked to go; it went at once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeletionTask {
    pub id: String,
    pub at: Timestamp,
}

impl Row for DeletionTask {
    const TABLE: &'static str = "identity/deletion-task";
    fn key(&self) -> String {
        self.id.clone()
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
        add("folded", &self.name.to_ascii_lowercase());
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
