//! The rows: functions, their published versions, aliases, event source mappings. Code is not here but in files, under its sum.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapes::Timestamp;
use shapes::lambda::{
    AliasConfiguration, EventSourceMappingConfiguration, FunctionConfiguration, LastUpdateStatus, State,
};
use state::controller::{Controller, Wake};
use state::{Change, Row, Tables, Tx};

/// A function: what `$LATEST` is, and what belongs to all versions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Function {
    pub name: String,
    pub config: FunctionConfiguration,
    /// Sum of its code in hexadecimal digits.
    pub code: String,
    pub tags: BTreeMap<String, String>,
    /// Invocations at a time that it may have.
    pub reserved: Option<i64>,
    /// Statements (JSON) by qualifier; the unqualified function's under the empty text.
    pub policies: BTreeMap<String, Vec<String>>,
    /// Number of the last published version.
    pub published: i64,
}

impl Row for Function {
    const TABLE: &'static str = "functions/function";
    fn key(&self) -> String {
        self.name.clone()
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("code", &self.code);
    }
}

/// A published version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Version {
    pub function: String,
    pub number: i64,
    pub config: FunctionConfiguration,
    pub code: String,
}

impl Version {
    /// The key of a function's version.
    pub fn key_of(function: &str, number: i64) -> String {
        format!("{function}/{number:010}")
    }
}

impl Row for Version {
    const TABLE: &'static str = "functions/version";
    fn key(&self) -> String {
        Version::key_of(&self.function, self.number)
    }
    fn indexes(&self, add: &mut dyn FnMut(&'static str, &str)) {
        add("code", &self.code);
    }
}

/// An alias.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alias {
    pub function: String,
    pub name: String,
    pub config: AliasConfiguration,
}

impl Row for Alias {
    const TABLE: &'static str = "functions/alias";
    fn key(&self) -> String {
        format!("{}/{}", self.function, self.name)
    }
}

/// A queue whose messages a function gets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    pub uuid: String,
    pub config: EventSourceMappingConfiguration,
    pub tags: BTreeMap<String, String>,
    /// Whether it is to be enabled.
    pub enabled: bool,
}

impl Row for Mapping {
    const TABLE: &'static str = "functions/mapping";
    fn key(&self) -> String {
        self.uuid.clone()
    }
}

/// Takes functions and mappings from the states in which answers show them to those in which they work.
pub(crate) struct Settle;

impl Controller for Settle {
    fn name(&self) -> &'static str {
        "functions becoming active"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(f))) = change.of::<Function>() {
            wake.key(&f.name);
        }
        if let Some((_, Some(m))) = change.of::<Mapping>() {
            wake.key(&format!("mapping/{}", m.uuid));
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<Function>().iter().for_each(|f| wake.key(&f.name));
        tables.table::<Mapping>().iter().for_each(|m| wake.key(&format!("mapping/{}", m.uuid)));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        if let Some(uuid) = key.strip_prefix("mapping/") {
            tx.update::<Mapping>(uuid, |m| {
                m.config.state = Some(if m.enabled { "Enabled" } else { "Disabled" }.into());
            });
            return None;
        }
        tx.update::<Function>(key, |f| {
            f.config.state = Some(State::Active);
            f.config.state_reason = None;
            f.config.state_reason_code = None;
            f.config.last_update_status = Some(LastUpdateStatus::Successful);
            f.config.last_update_status_reason = None;
            f.config.last_update_status_reason_code = None;
        });
        None
    }
}
