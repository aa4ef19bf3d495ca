//! Access keys: their secrets for the verifier, and whose they are.
//!
//! Keys of the root are known to the host. Keys of users are rows of the account's home; sessions are rows of the region in
//! which they began (that of their task, say), and sign for any.

use std::sync::Arc;

use engine::Scope;
use identity::RoleSession;
use identity::rows::AccessKey;
use shapes::Timestamp;
use state::{Caller, Row, Tables};
use wire::sigv4::Credential;

use crate::Front;

/// Who holds a key.
#[derive(Clone)]
pub(crate) struct Holder {
    pub(crate) caller: Caller,
    /// The session of a temporary key.
    pub(crate) session: Option<Arc<RoleSession>>,
    /// Where the account's IAM rows are.
    pub(crate) home: Scope,
    /// Whether the key is the root's own.
    root: bool,
}

impl Holder {
    /// Whether it is the account's root, by a key of its own: it may do everything, and nothing is evaluated.
    pub(crate) fn is_root(&self) -> bool {
        self.root
    }
}

/// The secret of an access key, for the verifier.
pub(crate) fn credential(front: &Front, access_key: &str, now: Timestamp) -> Option<Credential> {
    if let Some(k) = front.keys.root(access_key) {
        return Some(Credential { secret: k.secret.clone(), session_token: None });
    }
    if access_key.starts_with("AKIA") {
        let (_, tables) = place_of::<AccessKey>(front, access_key)?;
        let key = tables.get::<AccessKey>(access_key).filter(|k| k.active)?;
        return Some(Credential { secret: front.keys.user_secret(key), session_token: None });
    }
    let (_, tables) = place_of::<RoleSession>(front, access_key)?;
    let session = front.keys.session(&tables, access_key, now)?;
    let secrets = front.keys.secrets(session);
    Some(Credential { secret: secrets.secret, session_token: Some(secrets.token) })
}

/// The region that holds a key's row.
fn place_of<R: Row>(front: &Front, access_key: &str) -> Option<(Scope, Arc<Tables>)> {
    front.engine.scopes().into_iter().find_map(|scope| {
        let tables = front.engine.snapshot(&scope)?;
        tables.get::<R>(access_key).is_some().then_some((scope, tables))
    })
}

/// Who holds an access key, for a call to `region`.
pub(crate) fn holder(front: &Front, access_key: &str, region: &str, now: Timestamp) -> Option<Holder> {
    if let Some(k) = front.keys.root(access_key) {
        let caller = front.keys.root_caller(k, region);
        let home = front.home(&caller.account, region);
        return Some(Holder { caller, session: None, home, root: true });
    }
    if access_key.starts_with("AKIA") {
        let (home, tables) = place_of::<AccessKey>(front, access_key)?;
        let key = tables.get::<AccessKey>(access_key).filter(|k| k.active)?;
        let caller = front.keys.user_caller(&tables, key, &home.account, region)?;
        return Some(Holder { caller, session: None, home, root: false });
    }
    let (scope, tables) = place_of::<RoleSession>(front, access_key)?;
    front.keys.session(&tables, access_key, now)?;
    let session = tables.get::<RoleSession>(access_key)?.clone();
    // Without a set home the rows are where the session began.
    let home = front.home(&scope.account, &scope.region);
    let at_home = front.engine.snapshot(&home);
    let caller = front.keys.session_caller(at_home.as_deref(), &session, &scope.account, region);
    Some(Holder { caller, session: Some(session), home, root: false })
}
