//! Credentials: the host's access keys and the sessions of roles.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use state::{Caller, Change, Controller, Row, Tables, Timestamp, Tx, Wake};

/// A session of a role: who holds the temporary access key, and until when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoleSession {
    /// `ASIA` and 16 letters or digits.
    pub access_key: String,
    pub role_arn: String,
    /// Last part of the assumed role's ARN; for tasks the task's id.
    pub session_name: String,
    pub expires_at: Timestamp,
}

impl Row for RoleSession {
    const TABLE: &'static str = "identity/role-session";
    fn key(&self) -> String {
        self.access_key.clone()
    }
}

/// Makes a session of a role. The secrets follow from the access key: see [`KeyRing::secrets`].
pub fn mint(tx: &mut Tx, role_arn: &str, session_name: &str, seconds: i64) -> RoleSession {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let tail: String = (0..16).map(|_| char::from(ALPHABET[tx.random().below(32) as usize])).collect();
    let session = RoleSession {
        access_key: format!("ASIA{tail}"),
        role_arn: role_arn.to_owned(),
        session_name: session_name.to_owned(),
        expires_at: tx.now().plus_s(seconds),
    };
    tx.put(session.clone());
    session
}

/// A long-lived access key of the account's root user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RootKey {
    pub access_key: String,
    pub secret: String,
    pub account: String,
}

/// The secret parts of a session.
pub struct SessionSecrets {
    pub secret: String,
    pub token: String,
}

/// The keys that the host knows.
pub struct KeyRing {
    roots: BTreeMap<String, RootKey>,
    master: Vec<u8>,
}

impl KeyRing {
    /// A ring. `master` is the host's secret from which those of sessions are computed: 32 random bytes, kept between runs.
    pub fn new(roots: Vec<RootKey>, master: Vec<u8>) -> KeyRing {
        KeyRing { roots: roots.into_iter().map(|k| (k.access_key.clone(), k)).collect(), master }
    }

    /// The long-lived key of that id.
    pub fn root(&self, access_key: &str) -> Option<&RootKey> {
        self.roots.get(access_key)
    }

    /// The secret and the token of a session.
    pub fn secrets(&self, session: &RoleSession) -> SessionSecrets {
        let part = |label: &str| {
            let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.master) else {
                unreachable!("HMAC takes keys of any length")
            };
            mac.update(format!("{label}\n{}\n{}", session.access_key, session.role_arn).as_bytes());
            URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
        };
        SessionSecrets {
            secret: part("secret")[..40].to_owned(),
            token: format!("{}{}", part("token-1"), part("token-2")),
        }
    }

    /// The session of a temporary key, while it lasts.
    pub fn session<'a>(
        &self,
        tables: &'a Tables,
        access_key: &str,
        now: Timestamp,
    ) -> Option<&'a RoleSession> {
        tables.get::<RoleSession>(access_key).map(|s| &**s).filter(|s| s.expires_at > now)
    }

    /// Who a root key is.
    pub fn root_caller(&self, key: &RootKey, region: &str) -> Caller {
        Caller {
            account: key.account.clone(),
            region: region.to_owned(),
            arn: format!("arn:aws:iam::{}:root", key.account),
            access_key: key.access_key.clone(),
            user_id: key.account.clone(),
        }
    }

    /// Who a session is.
    pub fn session_caller(&self, session: &RoleSession, account: &str, region: &str) -> Caller {
        let role = session.role_arn.rsplit('/').next().unwrap_or_default();
        Caller {
            account: account.to_owned(),
            region: region.to_owned(),
            arn: format!("arn:aws:sts::{account}:assumed-role/{role}/{}", session.session_name),
            access_key: session.access_key.clone(),
            user_id: format!("AROA{:0>17}:{}", role_id(&session.role_arn), session.session_name),
        }
    }
}

/// Seventeen letters and digits that stay the same for a role.
fn role_id(arn: &str) -> String {
    use sha2::Digest;
    Sha256::digest(arn.as_bytes()).iter().take(8).map(|b| format!("{b:02X}")).collect()
}

/// Removes sessions that have expired.
pub(crate) struct Expire;

impl Controller for Expire {
    fn name(&self) -> &'static str {
        "role sessions"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(_))) = change.of::<RoleSession>() {
            wake.key(&change.key);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<RoleSession>().iter().for_each(|s| wake.key(&s.access_key));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let until = tx.get::<RoleSession>(key)?.expires_at;
        if until > tx.now() {
            return Some(until);
        }
        tx.delete::<RoleSession>(key);
        None
    }
}
