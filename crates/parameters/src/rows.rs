//! The rows of Parameter Store: one for each parameter, one for each version of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::ssm::{ParameterTier, ParameterType};
use state::{Row, Timestamp};

/// A parameter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// `/a/b` or `a`.
    pub name: String,
    /// Number of the newest version.
    pub latest: i64,
    pub tags: BTreeMap<String, String>,
}

impl Row for Parameter {
    const TABLE: &'static str = "ssm/parameter";
    fn key(&self) -> String {
        self.name.clone()
    }
}

/// What a parameter was at one time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// Of the parameter.
    pub name: String,
    pub version: i64,
    pub kind: ParameterType,
    pub value: String,
    pub description: Option<String>,
    pub allowed_pattern: Option<String>,
    /// The key of a SecureString.
    pub key_id: Option<String>,
    pub tier: ParameterTier,
    pub data_type: String,
    pub labels: Vec<String>,
    pub modified_at: Timestamp,
    /// ARN of who did.
    pub modified_by: String,
}

impl Version {
    /// The key of a version: numbers sort as they count, and no name has a bar.
    pub fn key_of(name: &str, version: i64) -> String {
        format!("{name}|{version:010}")
    }
    /// The prefix of the keys of all versions of a parameter.
    pub fn prefix(name: &str) -> String {
        format!("{name}|")
    }
    /// The value as it is shown without decryption.
    pub fn sealed(&self) -> String {
        if self.kind != ParameterType::SecureString {
            return self.value.clone();
        }
        // Looks like what the key service makes, says nothing of the value, and is the same each time.
        let mut out = String::from("AQICAHh");
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let text = Version::key_of(&self.name, self.version);
        for round in 0..8_u8 {
            for b in text.bytes().chain([round]) {
                hash = (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3);
            }
            out.push_str(&format!("{hash:016x}"));
        }
        out.push('=');
        out
    }
    /// The value, decrypted or not.
    pub fn shown(&self, decrypted: bool) -> String {
        if decrypted { self.value.clone() } else { self.sealed() }
    }
}

impl Row for Version {
    const TABLE: &'static str = "ssm/parameter-version";
    fn key(&self) -> String {
        Version::key_of(&self.name, self.version)
    }
}
