//! Tags of what is made here, and which of this crate's rows CreateTags reaches.

use ec2::rows::Tags;
use ec2::tags::{Kind, Tagged, put};
use shapes::ec2 as api;
use state::AwsError;

use crate::rows::{KeyPair, LaunchTemplate, OwnImage, Volume};
use crate::words::error;

/// Tags that a call gives for resources of a kind. Unlike `ec2::tags::given`, specifications for other kinds are passed over: a launch
/// tags instances, volumes and interfaces at once.
///
/// # Errors
/// InvalidParameterValue, TagLimitExceeded.
pub fn given(specs: Option<&[api::TagSpecification]>, kind: &str) -> Result<Tags, AwsError> {
    let mut out = Tags::new();
    for s in specs.into_iter().flatten().filter(|s| s.resource_type.as_deref() == Some(kind)) {
        put(&mut out, s.tags.as_deref().unwrap_or_default())?;
    }
    Ok(out)
}

/// Whether all specifications are for kinds of resource that a call makes.
///
/// # Errors
/// InvalidParameterValue.
pub fn only(specs: Option<&[api::TagSpecification]>, kinds: &[&str]) -> Result<(), AwsError> {
    let kind = |s: &api::TagSpecification| s.resource_type.clone().unwrap_or_default();
    match specs.into_iter().flatten().map(kind).find(|k| !kinds.contains(&k.as_str())) {
        Some(k) => Err(error(
            "InvalidParameterValue",
            format!("'{k}' is not a valid taggable resource type for this operation."),
        )),
        None => Ok(()),
    }
}

macro_rules! tagged {
    ($($row:ident, $kind:literal, $prefix:literal, $code:literal, $text:literal;)*) => {$(
        impl Tagged for $row {
            const RESOURCE_TYPE: &'static str = $kind;
            const PREFIX: &'static str = $prefix;
            fn missing(id: &str) -> AwsError {
                error($code, $text.replace("{id}", id))
            }
            fn tags(&self) -> &Tags {
                &self.tags
            }
            fn tags_mut(&mut self) -> &mut Tags {
                &mut self.tags
            }
        }
    )*};
}

tagged! {
    Volume, "volume", "vol-", "InvalidVolume.NotFound", "The volume '{id}' does not exist.";
    LaunchTemplate, "launch-template", "lt-", "InvalidLaunchTemplateId.NotFound", "The specified launch template, with template ID {id}, does not exist.";
    OwnImage, "image", "ami-", "InvalidAMIID.NotFound", "The image id '[{id}]' does not exist";
}

/// Key pairs: their rows are found by name, their tags by id.
const KEY_PAIRS: Kind = Kind {
    resource_type: "key-pair",
    prefix: "key-",
    read: |tables, id| {
        let missing = || error("InvalidKeyPair.NotFound", format!("The key pair '{id}' does not exist"));
        tables.by_index::<KeyPair>("id", id).next().map(|k| k.tags.clone()).ok_or_else(missing)
    },
    write: |tx, id, tags| {
        let name = tx.by_index::<KeyPair>("id", id).next().map(|k| k.name.clone());
        if let Some(name) = name {
            tx.update::<KeyPair>(&name, |k| k.tags = tags);
        }
    },
    each: |tables, visit| tables.table::<KeyPair>().iter().for_each(|k| visit(&k.id, &k.tags)),
};

/// The kinds of this crate.
pub fn kinds() -> [Kind; 4] {
    [Kind::of::<Volume>(), Kind::of::<LaunchTemplate>(), Kind::of::<OwnImage>(), KEY_PAIRS]
}
