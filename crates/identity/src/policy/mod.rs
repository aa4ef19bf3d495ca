//! Policies and their evaluation: may a principal do an action on a resource?
//!
//! Pure: documents are parsed once ([`Policy`], [`Cache`]), a request brings its context along, and [`decide`] follows the
//! IAM user guide's "Policy evaluation logic": what anything denies is denied; then every limit (boundary, session policies)
//! must allow, and an identity's policy or the resource's own; both, where the resource is another account's or is a role.
//! Services that act by themselves have the resource's policy alone. How far that policy reaches past the limits depends on
//! whom it names: user guide, "Difference between implicit and explicit denies" and "Permissions boundaries".

mod condition;
mod document;
pub mod moment;
mod pattern;
#[cfg(test)]
mod tests;
mod validate;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use document::{Named, Policy, Principal, Statement};
pub use pattern::{Context, Pattern};
pub use validate::{Use, validate};

/// Everything that has a say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Policies<'a> {
    /// Policies of the user and its groups, or of the role.
    pub identity: &'a [Arc<Policy>],
    /// The permissions boundary.
    pub boundary: Option<&'a Policy>,
    /// Policies that were given when the session began; `None` if there were none.
    pub session: Option<&'a [Arc<Policy>]>,
    /// The resource's own policy.
    pub resource: Option<&'a Policy>,
    /// Whether nobody gets in whom the resource's policy does not name, whatever its own policies allow: so with roles.
    pub resource_must: bool,
}

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub principal: &'a Principal,
    /// `ecs:RunTask`, in any case.
    pub action: &'a str,
    pub resource: &'a str,
    pub context: &'a Context,
}

/// A kind of policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    Identity,
    Boundary,
    Session,
    Resource,
}

/// The outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Allowed,
    /// A statement of such a policy denies it.
    ExplicitDeny(Source),
    /// Nothing denies it, but no such policy allows it.
    ImplicitDeny(Source),
}

impl Decision {
    /// Whether it is allowed.
    pub fn allowed(self) -> bool {
        self == Decision::Allowed
    }
}

/// Decides a request.
pub fn decide(policies: &Policies, request: &Request) -> Decision {
    let action = request.action.to_ascii_lowercase();
    let of = |p: &Policy| verdict(p, &action, request);
    let all = |ps: &[Arc<Policy>]| ps.iter().map(|p| of(p)).max().unwrap_or(Verdict::Silent);
    let identity = all(policies.identity);
    let boundary = policies.boundary.map(of);
    let session = policies.session.map(all);
    let (resource, named) =
        policies.resource.map_or((Verdict::Silent, Named::No), |p| by_resource(p, &action, request));
    let denies = [
        (Source::Identity, Some(identity)),
        (Source::Boundary, boundary),
        (Source::Session, session),
        (Source::Resource, Some(resource)),
    ];
    if let Some((source, _)) = denies.iter().find(|(_, v)| *v == Some(Verdict::Deny)) {
        return Decision::ExplicitDeny(*source);
    }
    // A verdict of Allow comes with how the policy names the caller; what names it not is silent.
    let let_in = resource == Verdict::Allow;
    if request.principal.is_outside() {
        return if let_in { Decision::Allowed } else { Decision::ImplicitDeny(Source::Resource) };
    }
    let foreign = is_foreign(request);
    if (foreign || policies.resource_must) && !let_in {
        return Decision::ImplicitDeny(Source::Resource);
    }
    let by_resource = if let_in && !foreign { named } else { Named::No };
    if by_resource == Named::Itself {
        return Decision::Allowed;
    }
    let granted = identity == Verdict::Allow || by_resource >= Named::Directly;
    match (granted, boundary, session) {
        (false, ..) => Decision::ImplicitDeny(Source::Identity),
        (_, Some(Verdict::Silent), _) => Decision::ImplicitDeny(Source::Boundary),
        (.., Some(Verdict::Silent)) => Decision::ImplicitDeny(Source::Session),
        _ => Decision::Allowed,
    }
}

/// Whether the resource's ARN names another account than the caller's.
fn is_foreign(request: &Request) -> bool {
    let owner = request.resource.split(':').nth(4).unwrap_or_default();
    let is_account = owner.len() == 12 && owner.bytes().all(|b| b.is_ascii_digit());
    is_account && !request.principal.account.is_empty() && owner != request.principal.account
}

/// What one policy says; the greater wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Silent,
    Allow,
    Deny,
}

fn verdict(policy: &Policy, action: &str, request: &Request) -> Verdict {
    let mut found = Verdict::Silent;
    for s in &policy.statements {
        // An Allow adds nothing to an Allow.
        if !(s.allow && found == Verdict::Allow) && s.applies(action, request.resource, request.context) {
            if !s.allow {
                return Verdict::Deny;
            }
            found = Verdict::Allow;
        }
    }
    found
}

/// What a policy with principals says, and how it names the one that asks.
fn by_resource(policy: &Policy, action: &str, request: &Request) -> (Verdict, Named) {
    let mut found = (Verdict::Silent, Named::No);
    for s in &policy.statements {
        let named = s.names(request.principal);
        if named == Named::No || !s.applies(action, request.resource, request.context) {
            continue;
        }
        if !s.allow {
            return (Verdict::Deny, named);
        }
        found = (Verdict::Allow, found.1.max(named));
    }
    found
}

/// One statement that had a say in a decision: the policy's place in the list, the statement's place in the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matched {
    pub policy: usize,
    pub statement: usize,
}

/// The statements of policies that apply to a request, those that deny alone if any does; for simulations.
///
/// A statement with principals applies to those that it names.
pub fn matched(policies: &[Arc<Policy>], request: &Request) -> Vec<Matched> {
    let action = request.action.to_ascii_lowercase();
    let mut found = Vec::new();
    for (policy, p) in policies.iter().enumerate() {
        for (statement, s) in p.statements.iter().enumerate() {
            let meant = !s.has_principals() || s.names(request.principal) != Named::No;
            if meant && s.applies(&action, request.resource, request.context) {
                found.push((s.allow, Matched { policy, statement }));
            }
        }
    }
    let denied = found.iter().any(|(allow, _)| !allow);
    found.into_iter().filter(|(allow, _)| *allow != denied).map(|(_, m)| m).collect()
}

/// The condition keys that policies look at and a request does not have.
pub fn missing_keys(policies: &[Arc<Policy>], context: &Context) -> Vec<String> {
    let all = policies.iter().flat_map(|p| &p.statements).flat_map(|s| s.missing(context));
    let mut all: Vec<String> = all.map(str::to_owned).collect();
    all.sort();
    all.dedup();
    all
}

/// Most parsed documents that a cache keeps.
const MOST: usize = 4096;

/// Parsed documents by their text. Texts of policies differ within their first hundred bytes or not at all, so that an ordered
/// map compares little.
#[derive(Default)]
pub struct Cache(BTreeMap<String, Arc<Policy>>);

impl Cache {
    /// The parsed form of a document; one that cannot be parsed allows nothing.
    pub fn get(&mut self, document: &str) -> Arc<Policy> {
        if let Some(p) = self.0.get(document) {
            return p.clone();
        }
        if self.0.len() >= MOST {
            self.0.clear();
        }
        let parsed = Arc::new(Policy::parse(document).unwrap_or_default());
        self.0.insert(document.to_owned(), parsed.clone());
        parsed
    }
}
