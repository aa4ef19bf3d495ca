//! Patterns of policies: `*`, `?` and variables, in actions, resources, principals and condition values.
//!
//! Source: IAM user guide, "Policy variables" and the pages on the elements Action, Resource and Condition.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// The context of a request: condition keys, in lower case, with their values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context(BTreeMap<String, Vec<String>>);

impl Context {
    /// Sets a key to one value.
    pub fn set(&mut self, key: &str, value: impl Into<String>) {
        self.0.insert(key.to_ascii_lowercase(), vec![value.into()]);
    }
    /// Sets a key to several values; none makes the key absent.
    pub fn set_all(&mut self, key: &str, values: Vec<String>) {
        if values.is_empty() {
            self.0.remove(&key.to_ascii_lowercase());
        } else {
            self.0.insert(key.to_ascii_lowercase(), values);
        }
    }
    /// The values of a key that is in lower case already.
    pub(crate) fn get(&self, folded: &str) -> Option<&[String]> {
        self.0.get(folded).map(Vec::as_slice)
    }
    /// Whether the request has a key.
    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(&key.to_ascii_lowercase())
    }
    /// All keys with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(k, v)| (k.as_str(), v.as_slice()))
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Text(String),
    /// `*`
    Many,
    /// `?`
    One,
    /// `${key}` or `${key, 'default'}`; the key is in lower case.
    Variable {
        key: String,
        default: Option<String>,
    },
}

/// A pattern, taken apart once.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    pieces: Vec<Piece>,
    variables: bool,
}

impl Pattern {
    /// A pattern with wildcards; with `variables`, `${...}` is replaced by what the request has.
    pub fn new(text: &str, variables: bool) -> Pattern {
        Pattern::parse(text, variables, true)
    }

    /// A text in which only variables mean something.
    pub fn literal(text: &str, variables: bool) -> Pattern {
        Pattern::parse(text, variables, false)
    }

    fn parse(text: &str, variables: bool, wildcards: bool) -> Pattern {
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if variables
                && let Some(inner) = rest.strip_prefix("${")
                && let Some((name, after)) = inner.split_once('}')
            {
                rest = after;
                match name {
                    "*" | "?" | "$" => plain.push_str(name),
                    _ => {
                        flush(&mut pieces, &mut plain);
                        pieces.push(variable(name));
                    }
                }
                continue;
            }
            rest = &rest[c.len_utf8()..];
            match c {
                '*' if wildcards => {
                    flush(&mut pieces, &mut plain);
                    if pieces.last() != Some(&Piece::Many) {
                        pieces.push(Piece::Many);
                    }
                }
                '?' if wildcards => {
                    flush(&mut pieces, &mut plain);
                    pieces.push(Piece::One);
                }
                c => plain.push(c),
            }
        }
        flush(&mut pieces, &mut plain);
        let variables = pieces.iter().any(|p| matches!(p, Piece::Variable { .. }));
        Pattern { pieces, variables }
    }

    /// Whether a text matches. A variable that the request does not have matches nothing.
    pub fn matches(&self, text: &str, context: &Context) -> bool {
        self.resolved(context).is_some_and(|pieces| glob(&pieces, text))
    }

    /// The same whatever the case of letters.
    pub fn matches_folded(&self, text: &str, context: &Context) -> bool {
        let Some(pieces) = self.resolved(context) else { return false };
        let lower = |p: &Piece| match p {
            Piece::Text(t) => Piece::Text(t.to_lowercase()),
            p => p.clone(),
        };
        let pieces: Vec<Piece> = pieces.iter().map(lower).collect();
        glob(&pieces, &text.to_lowercase())
    }

    /// The condition keys that its variables name.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|p| match p {
            Piece::Variable { key, .. } => Some(key.as_str()),
            _ => None,
        })
    }

    fn resolved(&self, context: &Context) -> Option<Cow<'_, [Piece]>> {
        if !self.variables {
            return Some(Cow::Borrowed(&self.pieces));
        }
        let resolve = |p: &Piece| match p {
            Piece::Variable { key, default } => match context.get(key) {
                Some([one]) => Some(Piece::Text(one.clone())),
                _ => default.clone().map(Piece::Text),
            },
            p => Some(p.clone()),
        };
        self.pieces.iter().map(resolve).collect::<Option<Vec<_>>>().map(Cow::Owned)
    }
}

fn flush(pieces: &mut Vec<Piece>, plain: &mut String) {
    if !plain.is_empty() {
        pieces.push(Piece::Text(std::mem::take(plain)));
    }
}

fn variable(name: &str) -> Piece {
    let (key, default) = match name.split_once(',') {
        Some((key, default)) => (key, Some(default.trim().trim_matches('\'').to_owned())),
        None => (name, None),
    };
    Piece::Variable { key: key.trim().to_ascii_lowercase(), default }
}

/// Matches by remembering the last `*` only: a later one makes the earlier irrelevant.
fn glob(pieces: &[Piece], text: &str) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    loop {
        let step = match pieces.get(p) {
            Some(Piece::Many) if p + 1 == pieces.len() => return true,
            Some(Piece::Many) => {
                star = Some((p + 1, t));
                p += 1;
                continue;
            }
            Some(Piece::Text(want)) => text[t..].starts_with(want.as_str()).then_some(want.len()),
            Some(Piece::One) => text[t..].chars().next().map(char::len_utf8),
            Some(Piece::Variable { .. }) => None,
            None if t == text.len() => return true,
            None => None,
        };
        match (step, star) {
            (Some(n), _) => {
                p += 1;
                t += n;
            }
            (None, Some((after, from))) => {
                let Some(c) = text[from..].chars().next() else { return false };
                star = Some((after, from + c.len_utf8()));
                (p, t) = (after, from + c.len_utf8());
            }
            (None, None) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context() -> Context {
        let mut c = Context::default();
        c.set("aws:username", "alice");
        c.set("aws:PrincipalTag/Team", "a*");
        c
    }

    #[test]
    fn wildcards_and_variables() {
        let table = [
            ("*", "", true),
            ("ecs:*", "ecs:RunTask", true),
            ("ecs:*Task", "ecs:RunTask", true),
            ("ecs:*Task", "ecs:RunTasks", false),
            ("a*b*c", "aXbYbZc", true),
            ("a*b*c", "aXbYbZ", false),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            ("a??", "aé!", true),
            ("*é?", "xxéy", true),
            ("arn:aws:iam::*:user/${aws:username}", "arn:aws:iam::1:user/alice", true),
            ("arn:aws:iam::*:user/${aws:username}", "arn:aws:iam::1:user/bob", false),
            ("${aws:principaltag/team}", "a*", true),
            ("${aws:principaltag/team}", "abc", false),
            ("x${*}y", "x*y", true),
            ("x${*}y", "xzy", false),
            ("${aws:none}", "", false),
            ("${aws:none, 'z'}", "z", true),
        ];
        for (pattern, text, expected) in table {
            assert_eq!(Pattern::new(pattern, true).matches(text, &context()), expected, "{pattern} {text}");
        }
        assert!(Pattern::new("${aws:username}", false).matches("${aws:username}", &context()));
        assert!(!Pattern::literal("a*", true).matches("abc", &context()));
        assert!(Pattern::new("ABC*", true).matches_folded("abcD", &context()));
    }
}
