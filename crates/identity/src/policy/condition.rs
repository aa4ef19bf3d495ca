//! Conditions of statements.
//!
//! Source: IAM user guide, "Condition operators" and "Conditions with multiple context keys or values".

use std::net::IpAddr;

use serde_json::Value as Json;

use super::moment;
use super::pattern::{Context, Pattern};

/// How the values of a key that has several are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Set {
    One,
    /// `ForAllValues:`
    All,
    /// `ForAnyValue:`
    Any,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    StringEquals,
    StringEqualsIgnoreCase,
    StringLike,
    Numeric(Order),
    Date(Order),
    Bool,
    Binary,
    Ip,
    /// ArnEquals and ArnLike do the same.
    Arn,
    Null,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// A condition operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Operator {
    set: Set,
    pub kind: Kind,
    negated: bool,
    if_exists: bool,
}

impl Operator {
    /// The operator of a name, such as `ForAnyValue:StringNotLikeIfExists`.
    pub fn parse(name: &str) -> Option<Operator> {
        let (set, rest) = match name.split_once(':') {
            Some((s, rest)) if s.eq_ignore_ascii_case("ForAllValues") => (Set::All, rest),
            Some((s, rest)) if s.eq_ignore_ascii_case("ForAnyValue") => (Set::Any, rest),
            Some(_) => return None,
            None => (Set::One, name),
        };
        let folded = rest.to_ascii_lowercase();
        let (word, if_exists) = match folded.strip_suffix("ifexists") {
            Some(w) => (w, true),
            None => (folded.as_str(), false),
        };
        let (kind, negated) = kind(word)?;
        (!(kind == Kind::Null && if_exists)).then_some(Operator { set, kind, negated, if_exists })
    }
}

fn kind(word: &str) -> Option<(Kind, bool)> {
    Some(match word {
        "stringequals" => (Kind::StringEquals, false),
        "stringnotequals" => (Kind::StringEquals, true),
        "stringequalsignorecase" => (Kind::StringEqualsIgnoreCase, false),
        "stringnotequalsignorecase" => (Kind::StringEqualsIgnoreCase, true),
        "stringlike" => (Kind::StringLike, false),
        "stringnotlike" => (Kind::StringLike, true),
        "bool" => (Kind::Bool, false),
        "binaryequals" => (Kind::Binary, false),
        "ipaddress" => (Kind::Ip, false),
        "notipaddress" => (Kind::Ip, true),
        "arnequals" | "arnlike" => (Kind::Arn, false),
        "arnnotequals" | "arnnotlike" => (Kind::Arn, true),
        "null" => (Kind::Null, false),
        other => {
            let (make, rest): (fn(Order) -> Kind, _) = match other.strip_prefix("numeric") {
                Some(rest) => (Kind::Numeric, rest),
                None => (Kind::Date, other.strip_prefix("date")?),
            };
            let (order, negated) = match rest {
                "equals" => (Order::Equal, false),
                "notequals" => (Order::Equal, true),
                "lessthan" => (Order::Less, false),
                "lessthanequals" => (Order::LessOrEqual, false),
                "greaterthan" => (Order::Greater, false),
                "greaterthanequals" => (Order::GreaterOrEqual, false),
                _ => return None,
            };
            (make(order), negated)
        }
    })
}

/// A value that a policy compares with.
#[derive(Clone, Debug, PartialEq)]
enum Operand {
    Text(Pattern),
    Number(f64),
    /// Milliseconds since the epoch.
    Date(i64),
    Bool(bool),
    Net(IpAddr, u8),
    /// The six parts of an ARN.
    Arn(Vec<Pattern>),
    /// Not a value of the operator's type: matches nothing.
    Never,
}

/// An operator applied to a key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Condition {
    operator: Operator,
    /// In lower case.
    pub key: String,
    operands: Vec<Operand>,
}

impl Condition {
    pub fn new(operator: Operator, key: &str, values: &Json, variables: bool) -> Condition {
        let one = |v: &Json| operand(operator.kind, &text(v), variables);
        let operands = match values {
            Json::Array(all) => all.iter().map(one).collect(),
            v => vec![one(v)],
        };
        Condition { operator, key: key.to_ascii_lowercase(), operands }
    }

    /// Whether it holds for a request.
    pub fn holds(&self, context: &Context) -> bool {
        let Operator { set, kind, negated, if_exists } = self.operator;
        let given = context.get(&self.key).filter(|v| !v.is_empty());
        if kind == Kind::Null {
            return self.operands.iter().any(|o| *o == Operand::Bool(given.is_none()));
        }
        let Some(given) = given else {
            return if_exists
                || match set {
                    Set::All => true,
                    Set::Any => false,
                    Set::One => negated,
                };
        };
        let one = |value: &String| self.operands.iter().any(|o| test(kind, o, value, context)) != negated;
        match set {
            Set::All => given.iter().all(one),
            Set::One if negated => given.iter().all(one),
            Set::One | Set::Any => given.iter().any(one),
        }
    }

    /// The condition keys that its values name as variables.
    pub fn variables(&self) -> impl Iterator<Item = &str> {
        self.operands.iter().flat_map(|o| match o {
            Operand::Text(p) => p.keys().collect::<Vec<_>>(),
            Operand::Arn(parts) => parts.iter().flat_map(Pattern::keys).collect(),
            _ => Vec::new(),
        })
    }
}

/// A scalar of a policy as text: numbers and booleans may be written without quotes.
pub(crate) fn text(v: &Json) -> String {
    match v {
        Json::String(s) => s.clone(),
        v => v.to_string(),
    }
}

fn operand(kind: Kind, text: &str, variables: bool) -> Operand {
    let made = match kind {
        Kind::StringEquals | Kind::StringEqualsIgnoreCase | Kind::Binary => {
            Some(Operand::Text(Pattern::literal(text, variables)))
        }
        Kind::StringLike => Some(Operand::Text(Pattern::new(text, variables))),
        Kind::Numeric(_) => text.trim().parse().ok().map(Operand::Number),
        Kind::Date(_) => moment::parse(text).map(Operand::Date),
        Kind::Bool | Kind::Null => boolean(text).map(Operand::Bool),
        Kind::Ip => net(text).map(|(a, n)| Operand::Net(a, n)),
        Kind::Arn => Some(Operand::Arn(arn_parts(text).map(|p| Pattern::new(p, variables)).collect())),
    };
    made.unwrap_or(Operand::Never)
}

fn test(kind: Kind, operand: &Operand, value: &str, context: &Context) -> bool {
    match (kind, operand) {
        (Kind::StringEqualsIgnoreCase, Operand::Text(p)) => p.matches_folded(value, context),
        (_, Operand::Text(p)) => p.matches(value, context),
        (Kind::Numeric(o), Operand::Number(n)) => {
            value.trim().parse::<f64>().is_ok_and(|v| compare(o, v.partial_cmp(n)))
        }
        (Kind::Date(o), Operand::Date(d)) => moment::parse(value).is_some_and(|v| compare(o, Some(v.cmp(d)))),
        (_, Operand::Bool(b)) => boolean(value) == Some(*b),
        (_, Operand::Net(base, bits)) => value.parse().is_ok_and(|a| inside(a, *base, *bits)),
        (_, Operand::Arn(parts)) => {
            // A value with fewer parts is no ARN and matches nothing.
            let given: Vec<&str> = arn_parts(value).collect();
            given.len() == parts.len() && parts.iter().zip(given).all(|(p, v)| p.matches(v, context))
        }
        _ => false,
    }
}

fn compare(order: Order, found: Option<std::cmp::Ordering>) -> bool {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let Some(found) = found else { return false };
    match order {
        Order::Equal => found == Equal,
        Order::Less => found == Less,
        Order::LessOrEqual => found != Greater,
        Order::Greater => found == Greater,
        Order::GreaterOrEqual => found != Less,
    }
}

fn boolean(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// The parts of an ARN: six, the last with all further colons. Colons inside `${...}` part nothing.
fn arn_parts(text: &str) -> impl Iterator<Item = &str> {
    let (mut inside, mut colons) = (false, 0);
    text.split(move |c| {
        match c {
            '{' => inside = true,
            '}' => inside = false,
            ':' if !inside && colons < 5 => {
                colons += 1;
                return true;
            }
            _ => {}
        }
        false
    })
}

fn net(text: &str) -> Option<(IpAddr, u8)> {
    let (address, bits) = match text.split_once('/') {
        Some((a, b)) => (a.parse().ok()?, b.parse().ok()?),
        None => {
            let a: IpAddr = text.parse().ok()?;
            (a, if a.is_ipv4() { 32 } else { 128 })
        }
    };
    (bits <= if address.is_ipv4() { 32 } else { 128 }).then_some((address, bits))
}

fn inside(address: IpAddr, base: IpAddr, bits: u8) -> bool {
    let (a, b, width) = match (address, base) {
        (IpAddr::V4(a), IpAddr::V4(b)) => (u128::from(a.to_bits()), u128::from(b.to_bits()), 32),
        (IpAddr::V6(a), IpAddr::V6(b)) => (a.to_bits(), b.to_bits(), 128),
        _ => return false,
    };
    let shift = width - u32::from(bits);
    a.checked_shr(shift).unwrap_or(0) == b.checked_shr(shift).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn holds(operator: &str, key: &str, values: Json) -> bool {
        let mut c = Context::default();
        c.set("aws:username", "alice");
        c.set("n", "10");
        c.set("when", "2026-01-01T00:00:00Z");
        c.set("secure", "true");
        c.set("ip", "10.1.2.3");
        c.set("arn", "arn:aws:ecs:us-east-1:123456789012:cluster/a:b");
        c.set_all("many", vec!["a".into(), "b".into()]);
        let operator = Operator::parse(operator).unwrap_or_else(|| panic!("{operator} is an operator"));
        Condition::new(operator, key, &values, true).holds(&c)
    }

    #[test]
    fn operators() {
        let table = [
            ("StringEquals", "AWS:UserName", json!(["bob", "alice"]), true),
            ("StringEquals", "aws:username", json!("Alice"), false),
            ("StringEquals", "aws:username", json!("a*"), false),
            ("StringEquals", "aws:username", json!("${aws:username}"), true),
            ("StringEqualsIgnoreCase", "aws:username", json!("ALICE"), true),
            ("StringNotEquals", "aws:username", json!(["bob", "alice"]), false),
            ("StringNotEquals", "missing", json!("x"), true),
            ("StringEquals", "missing", json!("x"), false),
            ("StringEqualsIfExists", "missing", json!("x"), true),
            ("StringEqualsIfExists", "aws:username", json!("x"), false),
            ("StringLike", "aws:username", json!("a?i*"), true),
            ("StringNotLike", "aws:username", json!("a*"), false),
            ("NumericEquals", "n", json!(10), true),
            ("NumericNotEquals", "n", json!("10.0"), false),
            ("NumericLessThan", "n", json!("10"), false),
            ("NumericLessThanEquals", "n", json!("10"), true),
            ("NumericGreaterThan", "n", json!("9.5"), true),
            ("NumericGreaterThanEquals", "n", json!("11"), false),
            ("DateLessThan", "when", json!("2026-01-01T00:00:01Z"), true),
            ("DateGreaterThan", "when", json!("2025-12-31"), true),
            ("DateEquals", "when", json!("1767225600"), true),
            ("Bool", "secure", json!(true), true),
            ("Bool", "secure", json!("False"), false),
            ("IpAddress", "ip", json!("10.1.0.0/16"), true),
            ("IpAddress", "ip", json!("10.1.2.3"), true),
            ("NotIpAddress", "ip", json!(["10.0.0.0/8"]), false),
            ("IpAddress", "ip", json!("0.0.0.0/0"), true),
            ("IpAddress", "ip", json!("::/0"), false),
            ("ArnLike", "arn", json!("arn:aws:ecs:*:*:cluster/*"), true),
            ("ArnEquals", "arn", json!("arn:aws:ecs:*:cluster/*"), false),
            ("ArnNotLike", "arn", json!("arn:aws:ecs:*:*:cluster/a*"), false),
            ("Null", "missing", json!("true"), true),
            ("Null", "n", json!(true), false),
            ("Null", "n", json!("false"), true),
            ("ForAllValues:StringEquals", "many", json!(["a", "b", "c"]), true),
            ("ForAllValues:StringEquals", "many", json!(["a"]), false),
            ("ForAllValues:StringEquals", "missing", json!(["a"]), true),
            ("ForAnyValue:StringEquals", "many", json!(["b"]), true),
            ("ForAnyValue:StringEquals", "missing", json!(["b"]), false),
            ("ForAnyValue:StringNotEquals", "many", json!(["b"]), true),
            ("ForAllValues:StringNotEquals", "many", json!(["c"]), true),
        ];
        for (operator, key, values, expected) in table {
            assert_eq!(holds(operator, key, values.clone()), expected, "{operator} {key} {values}");
        }
    }

    #[test]
    fn unknown_operators_are_none() {
        for name in ["x", "NullIfExists", "ForAnyValue::StringEquals", "ForSome:StringEquals", "StringEqual"]
        {
            assert_eq!(Operator::parse(name), None, "{name}");
        }
    }
}
