//! The temporary keys of task roles, by the id under which containers ask for them. In memory only: after a restart the control
//! plane sends them again, because the first connection of a process asks for it (`sendCredentials=true`).

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use crate::payload::RoleCredentials;
use crate::sigv4::Credentials;

/// What belongs to one credentials id.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The task.
    pub task_arn: String,
    /// The keys.
    pub keys: RoleCredentials,
}

/// The store; clones share it.
#[derive(Clone, Debug, Default)]
pub struct CredentialsStore(Arc<RwLock<BTreeMap<String, Entry>>>);

impl CredentialsStore {
    /// Puts in or renews the keys of a task.
    pub fn put(&self, task_arn: &str, keys: RoleCredentials) {
        let entry = Entry { task_arn: task_arn.to_owned(), keys };
        let id = entry.keys.credentials_id.clone();
        self.0.write().expect("no panic while held").insert(id, entry);
    }

    /// The entry of this id.
    pub fn get(&self, id: &str) -> Option<Entry> {
        self.0.read().expect("no panic while held").get(id).cloned()
    }

    /// The keys of this id in the form that signs requests.
    pub fn signing_keys(&self, id: Option<&String>) -> Option<Credentials> {
        let keys = self.get(id?)?.keys;
        Some(Credentials {
            access_key_id: keys.access_key_id,
            secret_access_key: keys.secret_access_key,
            session_token: Some(keys.session_token).filter(|token| !token.is_empty()),
        })
    }

    /// Forgets all keys of a task.
    pub fn forget_task(&self, task_arn: &str) {
        self.0.write().expect("no panic while held").retain(|_, entry| entry.task_arn != task_arn);
    }
}
