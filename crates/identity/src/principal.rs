//! Who asks, and every policy that has a say on it: gathered from the rows of the account's home.

use std::sync::Arc;

use state::{Caller, Tables};

use crate::managed;
use crate::policy::{Context, Policy, Principal};
use crate::rows::{Group, Role, User};
use crate::session::{RoleSession, SessionKind};

/// Parses a document, or finds what was parsed before.
pub type Parse<'a> = &'a mut dyn FnMut(&str) -> Arc<Policy>;

/// A policy that a principal has.
#[derive(Clone, Debug)]
pub struct Attached {
    /// Its name for people.
    pub id: String,
    /// Managed by AWS, by the customer, or inline.
    pub managed: Option<bool>,
    pub policy: Arc<Policy>,
}

/// The policies of a user, group or role.
#[derive(Clone, Debug, Default)]
pub struct Held {
    pub identity: Vec<Attached>,
    pub boundary: Option<Attached>,
    /// What follows from the principal: its name, its tags.
    pub context: Context,
}

/// Who asks, with all policies.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub principal: Principal,
    pub identity: Vec<Arc<Policy>>,
    pub boundary: Option<Arc<Policy>>,
    pub session: Option<Vec<Arc<Policy>>>,
    pub context: Context,
    /// Whether everything is allowed: the account's root user.
    pub root: bool,
}

/// The policies of a role.
pub fn of_role(tables: &Tables, role: &Role, parse: Parse) -> Held {
    let mut held = Held::default();
    add(tables, &role.inline, &role.attached, &mut held, parse);
    held.boundary = role.boundary.as_ref().and_then(|b| attached(tables, b, parse));
    role.tags.iter().for_each(|(k, v)| held.context.set(&format!("aws:PrincipalTag/{k}"), v.clone()));
    held
}

/// The policies of a user and its groups.
pub fn of_user(tables: &Tables, user: &User, parse: Parse) -> Held {
    let mut held = Held::default();
    add(tables, &user.inline, &user.attached, &mut held, parse);
    for g in user.groups.iter().filter_map(|g| tables.get::<Group>(g)) {
        add(tables, &g.inline, &g.attached, &mut held, parse);
    }
    held.boundary = user.boundary.as_ref().and_then(|b| attached(tables, b, parse));
    held.context.set("aws:username", user.name.clone());
    user.tags.iter().for_each(|(k, v)| held.context.set(&format!("aws:PrincipalTag/{k}"), v.clone()));
    held
}

/// The policies of a group.
pub fn of_group(tables: &Tables, group: &Group, parse: Parse) -> Held {
    let mut held = Held::default();
    add(tables, &group.inline, &group.attached, &mut held, parse);
    held
}

fn add(
    tables: &Tables,
    inline: &std::collections::BTreeMap<String, String>,
    arns: &[String],
    held: &mut Held,
    parse: Parse,
) {
    for (name, document) in inline {
        held.identity.push(Attached { id: name.clone(), managed: None, policy: parse(document) });
    }
    held.identity.extend(arns.iter().filter_map(|a| attached(tables, a, parse)));
}

fn attached(tables: &Tables, arn: &str, parse: Parse) -> Option<Attached> {
    Some(Attached {
        id: arn.rsplit('/').next().unwrap_or(arn).to_owned(),
        managed: Some(managed::find(arn).is_some()),
        policy: parse(managed::document(tables, arn)?),
    })
}

/// Everything about a caller that decisions depend on. `home` are the tables in which the account's IAM rows are; `session` is
/// the row of its temporary key. A role or user that does not exist has no policies, and so may do nothing.
pub fn known(home: &Tables, caller: &Caller, session: Option<&RoleSession>, parse: Parse) -> Known {
    let mut known = Known {
        principal: Principal {
            account: caller.account.clone(),
            arn: caller.arn.clone(),
            user_id: caller.user_id.clone(),
            ..Default::default()
        },
        ..Default::default()
    };
    let kind = session.map(|s| s.kind);
    let held = match (session, kind) {
        (Some(s), Some(SessionKind::Role)) => {
            known.principal.role_arn = Some(s.role_arn.clone());
            crate::role(home, &s.role_arn).map(|r| of_role(home, &r, parse))
        }
        (Some(s), _) => by_user_arn(home, &s.role_arn, &mut known, parse),
        (None, _) => by_user_arn(home, &caller.arn, &mut known, parse),
    };
    let Held { identity, boundary, context } = held.unwrap_or_default();
    known.identity = identity.into_iter().map(|a| a.policy).collect();
    known.boundary = boundary.map(|b| b.policy);
    known.context = context;
    if let Some(s) = session {
        if s.policies.is_some() || kind == Some(SessionKind::Federated) {
            let managed = s.managed.iter().filter_map(|a| managed::document(home, a));
            let all: Vec<&str> = s.policies.iter().flatten().map(String::as_str).chain(managed).collect();
            known.session = Some(all.into_iter().map(&mut *parse).collect());
        }
        s.tags.iter().for_each(|(k, v)| known.context.set(&format!("aws:PrincipalTag/{k}"), v.clone()));
        if let Some(i) = &s.source_identity {
            known.context.set("aws:SourceIdentity", i.clone());
        }
    }
    known.context.set("aws:userid", caller.user_id.clone());
    // The role, for sessions of roles: what policies compare with.
    let arn = known.principal.role_arn.clone().unwrap_or_else(|| caller.arn.clone());
    known.context.set("aws:PrincipalArn", arn);
    known.context.set("aws:PrincipalAccount", caller.account.clone());
    let kind = match kind {
        Some(SessionKind::Role) => "AssumedRole",
        Some(SessionKind::Federated) => "FederatedUser",
        _ if caller.arn.ends_with(":root") => "Account",
        _ => "User",
    };
    known.context.set("aws:PrincipalType", kind);
    known
}

fn by_user_arn(home: &Tables, arn: &str, known: &mut Known, parse: Parse) -> Option<Held> {
    if arn.ends_with(":root") {
        known.root = true;
        return None;
    }
    let name = arn.rsplit('/').next().filter(|_| arn.contains(":user/"))?;
    home.get::<User>(name).map(|u| of_user(home, u, parse))
}
