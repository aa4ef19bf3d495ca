//! Policies that AWS manages and that people name around ECS, by their ARNs: read-only, and not rows.
//!
//! The lists of actions follow what AWS documents of each policy. Those for services that are not here are shortened to
//! what the services here can be asked.

mod broad;
mod services;

use std::sync::OnceLock;

use shapes::Timestamp;
use state::Tables;

use crate::rows::ManagedPolicy;

/// When they read as made: 2015-04-09.
pub const CREATED: Timestamp = Timestamp(1_428_537_600_000);

/// A policy of AWS's.
pub struct AwsPolicy {
    pub name: &'static str,
    /// `/`, `/service-role/`, `/aws-service-role/` or `/job-function/`.
    pub path: &'static str,
    pub description: &'static str,
    /// Its statements, as JSON.
    statements: &'static str,
    document: OnceLock<String>,
}

const fn policy(
    path: &'static str,
    name: &'static str,
    description: &'static str,
    statements: &'static str,
) -> AwsPolicy {
    AwsPolicy { name, path, description, statements, document: OnceLock::new() }
}

impl AwsPolicy {
    /// `arn:aws:iam::aws:policy/...`.
    pub fn arn(&self) -> String {
        format!("arn:aws:iam::aws:policy{}{}", self.path, self.name)
    }

    /// `ANPA` and 17 letters and digits, always the same.
    pub fn id(&self) -> String {
        crate::session::stable_id("ANPA", &self.arn())
    }

    /// The document.
    pub fn document(&self) -> &str {
        self.document
            .get_or_init(|| format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, self.statements))
    }
}

/// All of them.
pub struct All;

/// All of them.
pub static ALL: All = All;

impl All {
    /// In the order in which they are listed.
    pub fn iter(&self) -> impl Iterator<Item = &'static AwsPolicy> {
        services::ALL.iter().chain(broad::ALL.iter())
    }
}

/// The policy of an ARN, if AWS manages it and it is known here.
pub fn find(arn: &str) -> Option<&'static AwsPolicy> {
    let rest = arn.strip_prefix("arn:aws:iam::aws:policy")?;
    let (path, name) = rest.split_at(rest.rfind('/')? + 1);
    ALL.iter().find(|p| p.name == name && p.path == path)
}

/// The document in force of a managed policy of either kind.
pub fn document<'a>(tables: &'a Tables, arn: &str) -> Option<&'a str> {
    match find(arn) {
        Some(p) => Some(p.document()),
        None => tables.get::<ManagedPolicy>(arn).map(|p| p.document()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Use, validate};

    #[test]
    fn all_documents_are_sound_and_found() {
        let mut names = std::collections::BTreeSet::new();
        for p in ALL.iter() {
            validate(p.document(), Use::Managed).unwrap_or_else(|e| panic!("{}: {e}", p.name));
            assert!(find(&p.arn()).is_some_and(|f| f.name == p.name));
            assert!(names.insert(p.name), "{} is there twice", p.name);
        }
        assert!(find("arn:aws:iam::aws:policy/AmazonEC2ContainerServiceforEC2Role").is_none());
    }
}
