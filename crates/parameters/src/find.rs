//! Finding a parameter by what callers write: a name, an ARN, either with a version or a label; a parameter of one's own or a public one.

use std::sync::Arc;

use shapes::ssm::ParameterTier;
use state::{Tables, Timestamp};

use crate::rows::{Parameter, Version};

/// Where public parameters begin.
pub const PUBLIC: &str = "/aws/service/";
/// Since when the public parameters have their values (2025-11-12).
const PUBLISHED: Timestamp = Timestamp(1_762_905_600_000);

/// What a caller wrote, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Candidates for the name, the likelier first: an ARN does not tell `a` from `/a`.
    pub names: Vec<String>,
    /// What follows the name after a colon: a version's number or a label.
    pub selector: Option<String>,
}

impl Reference {
    /// Takes a name or an ARN apart.
    pub fn parse(text: &str) -> Reference {
        let (names, rest) = match text.strip_prefix("arn:") {
            Some(arn) => {
                let after = arn.split_once(":parameter/").map_or("", |(_, n)| n);
                let (name, rest) = split(after);
                if name.contains('/') {
                    (vec![format!("/{name}")], rest)
                } else {
                    (vec![name.to_owned(), format!("/{name}")], rest)
                }
            }
            None => {
                let (name, rest) = split(text);
                (vec![name.to_owned()], rest)
            }
        };
        Reference { names, selector: rest.map(str::to_owned) }
    }
}

fn split(text: &str) -> (&str, Option<&str>) {
    text.split_once(':').map_or((text, None), |(name, rest)| (name, Some(rest)))
}

/// Why nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    Parameter,
    /// The number, and the parameter's name.
    Version(String, String),
    /// The label, and the parameter's name.
    Label(String, String),
}

/// The parameter of a name or ARN, whatever its selector.
pub fn parameter(tables: &Tables, reference: &Reference) -> Option<Arc<Parameter>> {
    reference.names.iter().find_map(|n| tables.get::<Parameter>(n)).cloned()
}

/// The version that is meant: the newest, or the selected one.
///
/// # Errors
/// What is missing.
pub fn version(tables: &Tables, reference: &Reference) -> Result<Arc<Version>, Missing> {
    let p = parameter(tables, reference).ok_or(Missing::Parameter)?;
    let get = |number: i64| tables.get::<Version>(&Version::key_of(&p.name, number)).cloned();
    let Some(selector) = &reference.selector else { return get(p.latest).ok_or(Missing::Parameter) };
    if let Ok(number) = selector.parse::<i64>() {
        return get(number).ok_or_else(|| Missing::Version(selector.clone(), p.name.clone()));
    }
    let prefix = Version::prefix(&p.name);
    let labelled = tables.prefix::<Version>(&prefix).find(|v| v.labels.contains(selector)).cloned();
    labelled.ok_or_else(|| Missing::Label(selector.clone(), p.name.clone()))
}

/// The value of a parameter of this account, decrypted, by name or ARN with or without a selector. A public parameter is found by its
/// ARN (which has the region), or with [`public`].
pub fn value(tables: &Tables, name_or_arn: &str) -> Option<String> {
    let reference = Reference::parse(name_or_arn);
    if let Ok(v) = version(tables, &reference) {
        return Some(v.value.clone());
    }
    let region = name_or_arn.strip_prefix("arn:").and_then(|a| a.split(':').nth(2))?;
    public(region, reference.names.first()?).map(|v| v.value.clone())
}

/// A public parameter of a region.
pub fn public(region: &str, name: &str) -> Option<Arc<Version>> {
    name.starts_with(PUBLIC).then_some(())?;
    all_public(region).into_iter().find(|v| v.name == name).map(Arc::new)
}

/// All public parameters of a region, ordered by name.
pub fn all_public(region: &str) -> Vec<Version> {
    let images = compute::images::parameters(region).into_iter();
    let here = [
        ("/aws/service/global-infrastructure/current-region".to_owned(), region.to_owned()),
        (format!("/aws/service/global-infrastructure/regions/{region}"), region.to_owned()),
    ];
    let one = |(name, value): (String, String)| Version {
        data_type: if value.starts_with("ami-") && !name.starts_with("/aws/service/ecs/") {
            "aws:ec2:image".to_owned()
        } else {
            "text".to_owned()
        },
        name,
        version: 1,
        value,
        tier: ParameterTier::Standard,
        modified_at: PUBLISHED,
        ..Default::default()
    };
    let mut all: Vec<Version> = images.chain(here).map(one).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_taken_apart() {
        let arn = "arn:aws:ssm:us-east-1:123456789012:parameter";
        for (text, names, selector) in [
            ("a", &["a"][..], None),
            ("/a/b", &["/a/b"], None),
            ("/a/b:3", &["/a/b"], Some("3")),
            ("a:live", &["a"], Some("live")),
            (&format!("{arn}/a"), &["a", "/a"], None),
            (&format!("{arn}/a/b:2"), &["/a/b"], Some("2")),
        ] {
            let r = Reference::parse(text);
            assert_eq!(
                (r.names.iter().map(String::as_str).collect::<Vec<_>>(), r.selector.as_deref()),
                (names.to_vec(), selector),
                "{text}"
            );
        }
    }
}
