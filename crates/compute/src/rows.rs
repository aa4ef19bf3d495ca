//! What instances are made from, as rows: key pairs, launch templates with their versions, volumes, images of one's own, and
//! the launches that carried a client token.

use ec2::rows::Tags;
use serde::{Deserialize, Serialize};
use shapes::ec2::RequestLaunchTemplateData;
use state::{Row, Timestamp};

/// The public half of a key pair.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KeyPair {
    pub name: String,
    /// `key-` and 17 hexadecimal digits.
    pub id: String,
    /// `rsa` or `ed25519`.
    pub kind: String,
    pub fingerprint: String,
    /// As in `authorized_keys`.
    pub public_key: String,
    pub created_at: Timestamp,
    pub tags: Tags,
}

impl Row for KeyPair {
    const TABLE: &'static str = "ec2/key-pair";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("id", &self.id);
    }
}

/// A launch template; its versions are rows of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LaunchTemplate {
    /// `lt-` and 17 hexadecimal digits.
    pub id: String,
    pub name: String,
    pub created_at: Timestamp,
    /// ARN of who made it.
    pub created_by: String,
    pub default_version: i64,
    /// The highest version that there is.
    pub latest_version: i64,
    /// The highest version that there ever was: numbers are not used twice.
    pub numbered: i64,
    pub client_token: Option<String>,
    pub tags: Tags,
}

impl Row for LaunchTemplate {
    const TABLE: &'static str = "ec2/launch-template";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("name", &self.name);
    }
}

/// One version of a launch template. It never changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TemplateVersion {
    /// Id of the template.
    pub template: String,
    pub version: i64,
    pub description: Option<String>,
    pub created_at: Timestamp,
    pub created_by: String,
    pub data: RequestLaunchTemplateData,
}

impl TemplateVersion {
    /// The key of a version: numbers sort as they count.
    pub fn key_of(template: &str, version: i64) -> String {
        format!("{template}/{version:010}")
    }
}

impl Row for TemplateVersion {
    const TABLE: &'static str = "ec2/launch-template-version";
    fn key(&self) -> String {
        TemplateVersion::key_of(&self.template, self.version)
    }
}

/// A volume at an instance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub instance: String,
    pub device: String,
    pub at: Timestamp,
    pub delete_on_termination: bool,
}

/// A change of a volume's size or kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Modification {
    pub at: Timestamp,
    /// Size in GiB, kind, input/output operations per second, MiB per second.
    pub from: (i64, String, Option<i64>, Option<i64>),
    pub to: (i64, String, Option<i64>, Option<i64>),
}

/// A volume of the block store.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Volume {
    /// `vol-` and 17 hexadecimal digits.
    pub id: String,
    pub zone: String,
    pub size_gib: i64,
    /// `gp3`.
    pub kind: String,
    pub iops: Option<i64>,
    /// MiB per second.
    pub throughput: Option<i64>,
    pub encrypted: bool,
    pub kms_key: Option<String>,
    pub snapshot: Option<String>,
    pub multi_attach: bool,
    pub attachments: Vec<Attachment>,
    pub modification: Option<Modification>,
    pub created_at: Timestamp,
    pub client_token: Option<String>,
    pub tags: Tags,
}

impl Row for Volume {
    const TABLE: &'static str = "ec2/volume";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        self.attachments.iter().for_each(|a| add("instance", &a.instance));
        if let Some(t) = &self.client_token {
            add("client-token", t);
        }
    }
}

/// An image that was made from an instance of this account.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OwnImage {
    /// `ami-` and 17 hexadecimal digits.
    pub id: String,
    pub name: String,
    pub description: String,
    /// The instance that it was made from.
    pub instance: String,
    /// The image of that instance.
    pub base: String,
    pub architecture: String,
    pub root_device: String,
    pub root_gib: i64,
    pub created_at: Timestamp,
    pub tags: Tags,
}

impl Row for OwnImage {
    const TABLE: &'static str = "ec2/image";
    fn key(&self) -> String {
        self.id.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("name", &self.name);
    }
}

/// A launch that carried a client token: repeating it gives the same instances.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LaunchToken {
    pub token: String,
    /// The request, to tell a repetition from another request under the same token.
    pub request: shapes::Value,
    pub reservation: String,
    pub at: Timestamp,
}

impl Row for LaunchToken {
    const TABLE: &'static str = "ec2/launch-token";
    fn key(&self) -> String {
        self.token.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("reservation", &self.reservation);
    }
}
