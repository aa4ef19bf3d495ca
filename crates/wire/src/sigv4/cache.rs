//! Signing keys that were used before: deriving one takes four HMACs, more than all the rest of a verification.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use super::{HmacSha256, Scope, signing_key};

/// Keys kept at most. One is used for each access key, day, region and service.
const MOST: usize = 1024;

struct Entry {
    /// Access keys can be given another secret; the entry is of no use then.
    secret: String,
    key: HmacSha256,
}

/// A bounded store of signing keys, found by their credential's text.
#[derive(Default)]
pub(super) struct Cache {
    entries: RwLock<HashMap<String, Entry>>,
}

impl Cache {
    /// The key of a scope, and whether it is new here.
    pub fn key(&self, credential: &str, scope: &Scope, secret: &str) -> (HmacSha256, bool) {
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = entries.get(credential).filter(|e| e.secret == secret) {
            return (entry.key.clone(), false);
        }
        drop(entries);

        (signing_key(secret, scope.date, scope.region, scope.service), true)
    }

    /// Keeps a key that has proved right. Only such keys get here, so strangers cannot push them out.
    pub fn keep(&self, credential: &str, secret: &str, key: HmacSha256) {
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        // Yesterday's keys go with the rest: deriving the living ones again costs less than keeping an order.
        if entries.len() >= MOST {
            entries.clear();
        }
        entries.insert(credential.to_owned(), Entry { secret: secret.to_owned(), key });
        debug_assert!(entries.len() <= MOST);
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.entries.read().unwrap_or_else(PoisonError::into_inner).len()
    }
}
