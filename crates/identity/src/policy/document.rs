//! Policy documents, taken apart once so that they can be evaluated many times.
//!
//! Source: IAM user guide, "Grammar of the IAM JSON policy language".

use serde_json::Value as Json;

use super::condition::{Condition, Operator, text};
use super::pattern::{Context, Pattern};

/// A policy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Policy {
    pub statements: Vec<Statement>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    pub sid: Option<String>,
    /// `Allow`, or else `Deny`.
    pub allow: bool,
    principals: Option<Principals>,
    actions: Patterns,
    resources: Option<Patterns>,
    conditions: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq)]
struct Patterns {
    /// `NotAction`, `NotResource`.
    not: bool,
    any_of: Vec<Pattern>,
}

impl Patterns {
    fn matches(&self, text: &str, context: &Context) -> bool {
        self.any_of.iter().any(|p| p.matches(text, context)) != self.not
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Principals {
    /// `NotPrincipal`.
    not: bool,
    /// `AWS`, `Service`, `Federated` with a name each.
    named: Vec<(String, String)>,
}

/// Who asks, for policies that name principals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Principal {
    pub account: String,
    /// ARN of the user, the root, the session.
    pub arn: String,
    /// ARN of the role whose session asks.
    pub role_arn: Option<String>,
    /// `AIDA...`, `AROA...:session`.
    pub user_id: String,
    /// A service that acts by itself, such as `ecs-tasks.amazonaws.com`.
    pub service: Option<String>,
    /// ARN of the OIDC provider that vouches.
    pub federated: Option<String>,
}

impl Principal {
    /// Whether it is none of an account's users and roles: a service that acts by itself, or an identity that only a provider
    /// knows. Such have no policies of their own.
    pub fn is_outside(&self) -> bool {
        self.service.is_some() || self.federated.is_some()
    }
}

/// How a statement names a principal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    No,
    /// By the account: the account's own policies decide further.
    Account,
    /// By its role, its service, or as one of all. Boundary and session policies still limit what it may.
    Directly,
    /// The very user or session: what the resource grants it, no limit takes away unless it denies.
    Itself,
}

impl Policy {
    /// Takes a document apart. It must have passed [`super::validate`], or else what is not understood never matches.
    ///
    /// # Errors
    /// A text that is no JSON object.
    pub fn parse(document: &str) -> Result<Policy, String> {
        let json: Json = serde_json::from_str(document).map_err(|e| e.to_string())?;
        let Json::Object(top) = &json else { return Err("a policy is a JSON object".into()) };
        let variables = top.get("Version").and_then(Json::as_str) == Some("2012-10-17");
        let statements = list(top.get("Statement")).filter_map(|s| statement(s, variables)).collect();
        Ok(Policy { statements })
    }

    /// The condition keys that its conditions and variables name, in lower case.
    pub fn keys(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for s in &self.statements {
            let patterns = s.actions.any_of.iter().chain(s.resources.iter().flat_map(|r| &r.any_of));
            all.extend(patterns.flat_map(Pattern::keys).map(str::to_owned));
            for c in &s.conditions {
                all.push(c.key.clone());
                all.extend(c.variables().map(str::to_owned));
            }
        }
        all.sort();
        all.dedup();
        all
    }
}

impl Statement {
    /// Whether action, resource and conditions are those of a request. `action` is in lower case.
    pub(crate) fn applies(&self, action: &str, resource: &str, context: &Context) -> bool {
        self.actions.matches(action, context)
            && self.resources.as_ref().is_none_or(|r| r.matches(resource, context))
            && self.conditions.iter().all(|c| c.holds(context))
    }

    /// How it names a principal. A statement without principals names none.
    pub(crate) fn names(&self, who: &Principal) -> Named {
        let Some(p) = &self.principals else { return Named::No };
        let best = p.named.iter().map(|(kind, name)| named(kind, name, who)).max().unwrap_or(Named::No);
        match (p.not, best) {
            (false, best) => best,
            (true, Named::No) => Named::Directly,
            (true, _) => Named::No,
        }
    }

    /// Whether it says whom it is about.
    pub(crate) fn has_principals(&self) -> bool {
        self.principals.is_some()
    }

    /// The keys of its conditions that a request lacks.
    pub(crate) fn missing<'a>(&'a self, context: &'a Context) -> impl Iterator<Item = &'a str> {
        self.conditions.iter().map(|c| c.key.as_str()).filter(|k| context.get(k).is_none())
    }
}

fn named(kind: &str, name: &str, who: &Principal) -> Named {
    let is = |other: Option<&String>| match other {
        Some(o) if o == name => Named::Directly,
        _ => Named::No,
    };
    match kind {
        "Service" => is(who.service.as_ref()),
        "Federated" => is(who.federated.as_ref()),
        "AWS" if who.is_outside() => {
            if name == "*" {
                Named::Directly
            } else {
                Named::No
            }
        }
        "AWS" => {
            // Of users the id is the user's own, of sessions (`AROA...:name`) the role's.
            let (id, of) =
                who.user_id.split_once(':').map_or((&*who.user_id, "AIDA"), |(id, _)| (id, "AROA"));
            let by_id = name == id && id.starts_with(of);
            if name == who.arn || (by_id && of == "AIDA") {
                return Named::Itself;
            }
            if name == "*" || by_id || who.role_arn.as_deref() == Some(name) {
                return Named::Directly;
            }
            let root = name.strip_prefix("arn:aws:iam::").and_then(|r| r.strip_suffix(":root"));
            if root.unwrap_or(name) == who.account { Named::Account } else { Named::No }
        }
        _ => Named::No,
    }
}

fn statement(s: &Json, variables: bool) -> Option<Statement> {
    let allow = match s.get("Effect")?.as_str()? {
        "Allow" => true,
        "Deny" => false,
        _ => return None,
    };
    let actions = patterns(s, "Action", "NotAction", |a| Pattern::new(&a.to_ascii_lowercase(), false))?;
    let resources = patterns(s, "Resource", "NotResource", |r| Pattern::new(&whole_arn(r), variables));
    let mut conditions = Vec::new();
    for (operator, keys) in s.get("Condition").and_then(Json::as_object).into_iter().flatten() {
        for (key, values) in keys.as_object().into_iter().flatten() {
            conditions.push(Condition::new(Operator::parse(operator)?, key, values, variables));
        }
    }
    let principals = match (s.get("Principal"), s.get("NotPrincipal")) {
        (Some(p), _) => Some(Principals { not: false, named: principals(p) }),
        (None, Some(p)) => Some(Principals { not: true, named: principals(p) }),
        (None, None) => None,
    };
    let sid = s.get("Sid").and_then(Json::as_str).filter(|s| !s.is_empty()).map(str::to_owned);
    Some(Statement { sid, allow, principals, actions, resources, conditions })
}

fn patterns(s: &Json, name: &str, not: &str, make: impl Fn(&str) -> Pattern) -> Option<Patterns> {
    let (given, not) = match s.get(name) {
        Some(v) => (v, false),
        None => (s.get(not)?, true),
    };
    Some(Patterns { not, any_of: list(Some(given)).filter_map(Json::as_str).map(make).collect() })
}

/// An ARN that ends early stands for all that follows.
fn whole_arn(text: &str) -> String {
    let colons = text.matches(':').count();
    match text.starts_with("arn:") && colons < 5 && !text.contains("${") && !text.ends_with('*') {
        true => format!("{text}{}", ":*".repeat(5 - colons)),
        false => text.to_owned(),
    }
}

fn principals(p: &Json) -> Vec<(String, String)> {
    match p {
        Json::String(s) => vec![("AWS".into(), s.clone())],
        Json::Object(m) => {
            m.iter().flat_map(|(k, v)| list(Some(v)).map(move |n| (k.clone(), text(n)))).collect()
        }
        _ => Vec::new(),
    }
}

/// What may be written as one or as a list.
pub(crate) fn list(v: Option<&Json>) -> impl Iterator<Item = &Json> {
    match v {
        Some(Json::Array(all)) => all.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
    .iter()
}
