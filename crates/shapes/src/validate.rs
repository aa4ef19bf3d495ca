//! Checks a decoded request against its model: required members, lengths, ranges, patterns, enumerations.
//!
//! The words are those that AWS's own front end uses, because clients and tests match on them. Every violation is reported,
//! up to a bound; nothing is changed by a request that fails here.

use std::fmt::Write;

use crate::schema::{Kind, Limits, Pattern, Shape};
use crate::value::Value;

/// Violations reported at most; more would only repeat the same mistake over a long list.
const MOST: usize = 10;

/// Checks `input` against `shape`. The error is AWS's sentence, without a code (each service has its own).
pub fn check(shape: &Shape, input: &Value) -> Result<(), String> {
    let mut found = Violations::default();
    let mut path = String::new();
    walk(shape, input, &mut path, &mut found);
    found.sentence()
}

#[derive(Default)]
struct Violations {
    texts: Vec<String>,
}

impl Violations {
    fn add(&mut self, value: &str, path: &str, constraint: &str) {
        if self.texts.len() < MOST {
            self.texts.push(format!(
                "Value {value} at '{path}' failed to satisfy constraint: Member must {constraint}"
            ));
        }
    }

    fn sentence(self) -> Result<(), String> {
        let n = self.texts.len();
        match n {
            0 => Ok(()),
            _ => Err(format!(
                "{n} validation error{} detected: {}",
                if n == 1 { "" } else { "s" },
                self.texts.join("; ")
            )),
        }
    }
}

fn walk(shape: &Shape, v: &Value, path: &mut String, found: &mut Violations) {
    match (&shape.kind, v) {
        (Kind::Structure(s), Value::Map(given)) => {
            for m in s.members {
                let value = given.iter().find(|(k, _)| k == m.name).map(|(_, v)| v);
                let length = path.len();
                push(path, m.name);
                match value {
                    None | Some(Value::Null) if m.required && !m.idempotency_token => {
                        found.add("null", path, "not be null");
                    }
                    Some(value) => walk(m.shape, value, path, found),
                    None => {}
                }
                path.truncate(length);
            }
        }
        (Kind::List { member, length, .. }, Value::List(l)) => {
            size(l.len(), length, || format!("'[{}]'", brief_list(l)), path, found);
            for (i, x) in l.iter().enumerate() {
                let length = path.len();
                let _ = write!(path, ".{}.member", i + 1);
                walk(member, x, path, found);
                path.truncate(length);
            }
        }
        (Kind::Map { key, value, length, .. }, Value::Map(m)) => {
            size(m.len(), length, || "'{...}'".to_owned(), path, found);
            for (k, x) in m {
                walk(key, &Value::String(k.to_string()), path, found);
                let length = path.len();
                let _ = write!(path, ".{k}.member");
                walk(value, x, path, found);
                path.truncate(length);
            }
        }
        (Kind::String { length, pattern, enumerators }, Value::String(s)) => {
            if !enumerators.is_empty() && !enumerators.contains(&s.as_str()) {
                let set = enumerators.join(", ");
                found.add(&quoted(s), path, &format!("satisfy enum value set: [{set}]"));
            }
            size(s.chars().count(), length, || quoted(s), path, found);
            if let Some(p) = pattern
                && !p.matches(s)
            {
                found.add(&quoted(s), path, &format!("satisfy regular expression pattern: {}", p.source));
            }
        }
        (Kind::Integer { range } | Kind::Long { range }, Value::Int(i)) => {
            bounds(*i as f64, i, range, path, found)
        }
        (Kind::Float { range } | Kind::Double { range }, Value::Float(f)) => {
            bounds(*f, f, range, path, found)
        }
        (Kind::Blob { length }, Value::Blob(b)) => size(b.len(), length, || "'blob'".to_owned(), path, found),
        // Types were settled by the codec; what it let through is converted or refused by the generated type.
        _ => {}
    }
}

/// Paths name members with a small first letter, whatever the model writes (`tags.1.member.key`).
fn push(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    let mut letters = name.chars();
    path.extend(letters.next().map(|c| c.to_ascii_lowercase()));
    path.push_str(letters.as_str());
}

fn quoted(s: &str) -> String {
    if s.len() > 512 { format!("'{}...'", s.chars().take(500).collect::<String>()) } else { format!("'{s}'") }
}

fn brief_list(l: &[Value]) -> String {
    let texts: Vec<&str> = l.iter().take(10).map(|v| v.as_str().unwrap_or("...")).collect();
    texts.join(", ")
}

fn size(n: usize, limits: &Limits, show: impl Fn() -> String, path: &str, found: &mut Violations) {
    let n = n as i64;
    if let Some(max) = limits.max.filter(|max| n > *max) {
        found.add(&show(), path, &format!("have length less than or equal to {max}"));
    }
    if let Some(min) = limits.min.filter(|min| n < *min) {
        found.add(&show(), path, &format!("have length greater than or equal to {min}"));
    }
}

fn bounds(x: f64, show: impl std::fmt::Display, limits: &Limits, path: &str, found: &mut Violations) {
    if let Some(max) = limits.max.filter(|max| x > *max as f64) {
        found.add(&format!("'{show}'"), path, &format!("have value less than or equal to {max}"));
    }
    if let Some(min) = limits.min.filter(|min| x < *min as f64) {
        found.add(&format!("'{show}'"), path, &format!("have value greater than or equal to {min}"));
    }
}

impl Pattern {
    /// Whether the whole of `s` matches. A pattern that this engine cannot read, or that backtracks too far, does not
    /// hold a request up: the model's patterns guard form, not safety.
    pub fn matches(&self, s: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| {
            let source = crate::validate::translate(self.source);
            fancy_regex::Regex::new(&format!("^(?:{source})$")).ok()
        });
        compiled.as_ref().is_none_or(|r| r.is_match(s).unwrap_or(true))
    }
}

/// What lies beyond the basic plane, as the models write it in UTF-16.
const SURROGATES: &str = r"\uD800\uDC00-\uDBFF\uDFFF";

/// The models write code points as `\u0020`, and beyond the basic plane with five digits or as pairs: this engine wants braces.
fn translate(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let source = source.replace(SURROGATES, r"\u10000-\u10FFFF");
    let mut rest = source.as_str();
    while let Some(at) = rest.find("\\u") {
        out.push_str(&rest[..at]);
        let digits: String = rest[at + 2..].chars().take(6).take_while(char::is_ascii_hexdigit).collect();
        // `\u10000` needs five digits; four is the rule for everything else.
        let n = if digits.starts_with("10") && digits.len() >= 5 {
            digits.len().min(6)
        } else {
            digits.len().min(4)
        };
        let n = if digits.starts_with("10FFFF") { 6 } else { n.min(5) };
        let _ = write!(out, "\\u{{{}}}", &digits[..n]);
        rest = &rest[at + 2 + n..];
    }
    out.push_str(rest);

    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ecs::tables;

    fn map(pairs: &[(&'static str, Value)]) -> Value {
        Value::Map(pairs.iter().map(|(k, v)| ((*k).into(), v.clone())).collect())
    }

    #[test]
    fn each_constraint_has_its_sentence() {
        let cases = [
            (
                map(&[]),
                "1 validation error detected: Value null at 'taskDefinition' failed to satisfy constraint: Member must not be null",
            ),
            (
                map(&[
                    ("taskDefinition", Value::String("a".into())),
                    ("launchType", Value::String("MOON".into())),
                ]),
                "1 validation error detected: Value 'MOON' at 'launchType' failed to satisfy constraint: Member must satisfy \
                 enum value set: [EC2, FARGATE, EXTERNAL, MANAGED_INSTANCES]",
            ),
            (
                map(&[
                    ("taskDefinition", Value::String("a".into())),
                    ("tags", Value::List(vec![map(&[("key", Value::String(String::new()))])])),
                ]),
                "1 validation error detected: Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have \
                 length greater than or equal to 1",
            ),
        ];
        for (input, sentence) in cases {
            assert_eq!(check(&tables::RUN_TASK_REQUEST, &input).unwrap_err(), sentence);
        }
    }

    #[test]
    fn members_with_a_capital_are_named_with_a_small_letter() {
        let input = map(&[("Tags", Value::List(vec![map(&[("Key", Value::String(String::new()))])]))]);
        let said = check(&crate::autoscaling::tables::CREATE_OR_UPDATE_TAGS_TYPE, &input).unwrap_err();
        assert_eq!(
            said,
            "1 validation error detected: Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length \
             greater than or equal to 1"
        );
    }

    #[test]
    fn a_good_request_passes() {
        let input = map(&[("taskDefinition", Value::String("web:1".into())), ("count", Value::Int(2))]);
        assert_eq!(check(&tables::RUN_TASK_REQUEST, &input), Ok(()));
    }

    #[test]
    fn patterns_of_utf_16_take_all_of_unicode() {
        static P: Pattern =
            crate::schema::pattern(r"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*");
        assert!(P.matches("a ü 漢 😀\n") && P.matches("\u{10FFFF}") && !P.matches("\u{1}"));
    }

    #[test]
    fn every_pattern_of_the_models_compiles() {
        fn patterns(s: &'static Shape, seen: &mut Vec<*const Shape>, bad: &mut Vec<&'static str>) {
            if seen.contains(&(s as *const Shape)) {
                return;
            }
            seen.push(s);
            match &s.kind {
                Kind::Structure(st) => st.members.iter().for_each(|m| patterns(m.shape, seen, bad)),
                Kind::List { member, .. } => patterns(member, seen, bad),
                Kind::Map { key, value, .. } => {
                    patterns(key, seen, bad);
                    patterns(value, seen, bad);
                }
                Kind::String { pattern: Some(p), .. } => {
                    p.matches("x");
                    if p.compiled.get().is_some_and(Option::is_none) {
                        bad.push(p.source);
                    }
                }
                _ => {}
            }
        }
        let (mut seen, mut bad) = (Vec::new(), Vec::new());
        for service in crate::SERVICES {
            for op in service.operations {
                patterns(op.input, &mut seen, &mut bad);
                patterns(op.output, &mut seen, &mut bad);
            }
        }
        assert_eq!(bad, Vec::<&str>::new());
    }
}
