//! Credentials: the host's access keys and the sessions of roles.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use state::{Caller, Change, Controller, Row, Tables, Timestamp, Tx, Wake};

use crate::rows::{AccessKey, User};

/// Whose a session is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SessionKind {
    /// A role's.
    #[default]
    Role,
    /// A user's or the root's own (GetSessionToken).
    User,
    /// One that a user vouches for (GetFederationToken).
    Federated,
}

/// A session, of a role in most cases: who holds the temporary access key, and until when.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoleSession {
    /// `ASIA` and 16 letters or digits.
    pub access_key: String,
    /// The role, or for other kinds the user (or root) behind the session.
    pub role_arn: String,
    /// Last part of the assumed role's ARN; for tasks the task's id.
    pub session_name: String,
    pub expires_at: Timestamp,
    #[serde(default)]
    pub kind: SessionKind,
    /// Documents of session policies; `None` if the session was not restricted when it began.
    #[serde(default)]
    pub policies: Option<Vec<String>>,
    /// ARNs of managed policies that restrict it too.
    #[serde(default)]
    pub managed: Vec<String>,
    /// Session tags.
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    #[serde(default)]
    pub source_identity: Option<String>,
}

impl Row for RoleSession {
    const TABLE: &'static str = "identity/role-session";
    fn key(&self) -> String {
        self.access_key.clone()
    }
}

/// Makes a session of a role. The secrets follow from the access key: see [`KeyRing::secrets`].
pub fn mint(tx: &mut Tx, role_arn: &str, session_name: &str, seconds: i64) -> RoleSession {
    begin(
        tx,
        RoleSession {
            role_arn: role_arn.to_owned(),
            session_name: session_name.to_owned(),
            ..Default::default()
        },
        seconds,
    )
}

/// Begins a session as described, with an access key and an end.
pub fn begin(tx: &mut Tx, session: RoleSession, seconds: i64) -> RoleSession {
    let access_key = key_id(tx, "ASIA");
    let session = RoleSession { access_key, expires_at: tx.now().plus_s(seconds), ..session };
    tx.put(session.clone());
    session
}

const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// An access key's id: a prefix of four letters and 16 letters or digits.
pub(crate) fn key_id(tx: &mut Tx, prefix: &str) -> String {
    let tail: String = (0..16).map(|_| char::from(ALPHABET[tx.random().below(32) as usize])).collect();
    format!("{prefix}{tail}")
}

/// A unique id of IAM's form that is always the same for a text.
pub(crate) fn stable_id(prefix: &str, text: &str) -> String {
    use sha2::Digest;
    let tail = Sha256::digest(text.as_bytes());
    let tail: String = tail.iter().take(17).map(|b| char::from(ALPHABET[usize::from(b % 32)])).collect();
    format!("{prefix}{tail}")
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

    /// What the host's key makes of a text: the source of every computed secret.
    fn derive(&self, text: &str) -> String {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.master) else {
            unreachable!("HMAC takes keys of any length")
        };
        mac.update(text.as_bytes());
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }

    /// The secret of a user's access key.
    pub fn user_secret(&self, key: &AccessKey) -> String {
        self.derive(&format!("user\n{}\n{}", key.id, key.created_at.0))[..40].to_owned()
    }

    /// A message that only this host can have written: base64 of a seal and the text.
    pub fn seal(&self, text: &str) -> String {
        format!("{}{}", self.derive(&format!("message\n{text}")), URL_SAFE_NO_PAD.encode(text))
    }

    /// The text of a sealed message, if it is this host's.
    pub fn unseal(&self, message: &str) -> Option<String> {
        // A seal is 32 bytes, 43 characters of base64.
        let text = URL_SAFE_NO_PAD.decode(message.get(43..)?).ok().and_then(|b| String::from_utf8(b).ok())?;
        (self.seal(&text) == message).then_some(text)
    }

    /// The secret and the token of a session.
    pub fn secrets(&self, session: &RoleSession) -> SessionSecrets {
        let part =
            |label: &str| self.derive(&format!("{label}\n{}\n{}", session.access_key, session.role_arn));
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

    /// Who a session is. `home` are the tables of the account's IAM rows: a role that exists gives the session its unique id.
    pub fn session_caller(
        &self,
        home: Option<&Tables>,
        session: &RoleSession,
        account: &str,
        region: &str,
    ) -> Caller {
        let name = session.role_arn.rsplit('/').next().unwrap_or_default();
        let (arn, user_id) = match session.kind {
            SessionKind::Role => {
                let id = home.and_then(|t| crate::role(t, &session.role_arn)).map(|r| r.id.clone());
                let id = id.unwrap_or_else(|| stable_id("AROA", &session.role_arn));
                (
                    format!("arn:aws:sts::{account}:assumed-role/{name}/{}", session.session_name),
                    format!("{id}:{}", session.session_name),
                )
            }
            SessionKind::Federated => (
                format!("arn:aws:sts::{account}:federated-user/{}", session.session_name),
                format!("{account}:{}", session.session_name),
            ),
            SessionKind::User => {
                let user = home.and_then(|t| t.get::<User>(name)).map(|u| u.id.clone());
                (session.role_arn.clone(), user.unwrap_or_else(|| account.to_owned()))
            }
        };
        let access_key = session.access_key.clone();
        Caller { account: account.to_owned(), region: region.to_owned(), arn, access_key, user_id }
    }

    /// Who a user's key is, if the user is there.
    pub fn user_caller(&self, home: &Tables, key: &AccessKey, account: &str, region: &str) -> Option<Caller> {
        let user = home.get::<User>(&key.user)?;
        Some(Caller {
            account: account.to_owned(),
            region: region.to_owned(),
            arn: user.arn.clone(),
            access_key: key.id.clone(),
            user_id: user.id.clone(),
        })
    }
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
