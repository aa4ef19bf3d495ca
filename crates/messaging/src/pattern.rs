//! Patterns over JSON: event patterns of rules, and filter policies of subscriptions. One language with small differences.
//!
//! A pattern is a structure like the events it matches; its leaves are lists of what a field may be. Where the event has a list,
//! one element that matches is enough.
//!
//! Source: Amazon EventBridge user guide, "Comparison operators for use in event patterns"; Amazon SNS developer guide,
//! "Subscription filter policies".

use std::net::IpAddr;

use serde_json::{Map, Value as Json};

/// Nesting that a pattern may have.
const DEEPEST: usize = 20;
/// Leaf conditions that a pattern may have.
const MOST_CONDITIONS: usize = 2000;

/// A parsed pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern(Node);

#[derive(Clone, Debug, PartialEq)]
enum Node {
    /// Every field must match.
    Fields(Vec<(String, Node)>),
    /// One of the patterns must match the structure that this stands in.
    Or(Vec<Node>),
    /// One of the conditions must match the field.
    Leaf(Vec<Condition>),
}

#[derive(Clone, Debug, PartialEq)]
enum Condition {
    Is(Json),
    Prefix(String, bool),
    Suffix(String, bool),
    IgnoreCase(String),
    Wildcard(String),
    Numeric(Vec<(Order, f64)>),
    Cidr(IpAddr, u8),
    Exists(bool),
    /// None of these.
    Not(Vec<Condition>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Order {
    Less,
    LessOrEqual,
    Equal,
    GreaterOrEqual,
    Greater,
}

impl Pattern {
    /// Parses a pattern's JSON.
    ///
    /// # Errors
    /// A sentence.
    pub fn parse(text: &str) -> Result<Pattern, String> {
        let json: Json = serde_json::from_str(text).map_err(|e| format!("it is no JSON: {e}"))?;
        let Json::Object(fields) = json else { return Err("it must be a JSON object".into()) };
        let mut left = MOST_CONDITIONS;
        fields_of(&fields, 0, &mut left).map(Pattern)
    }

    /// Whether an event matches.
    pub fn matches(&self, event: &Json) -> bool {
        matches(&self.0, event)
    }
}

fn fields_of(fields: &Map<String, Json>, depth: usize, left: &mut usize) -> Result<Node, String> {
    if depth > DEEPEST {
        return Err("it is nested too deeply".into());
    }
    if fields.is_empty() {
        return Err("Empty objects are not allowed".into());
    }
    let mut out = Vec::new();
    for (name, value) in fields {
        let node = match value {
            Json::Array(any) if name == "$or" => {
                let one = |v: &Json, left: &mut usize| match v {
                    Json::Object(f) => fields_of(f, depth + 1, left),
                    _ => Err("\"$or\" must be a list of objects".to_owned()),
                };
                let any: Vec<Node> = any.iter().map(|v| one(v, left)).collect::<Result<_, _>>()?;
                if any.is_empty() {
                    return Err("\"$or\" must not be empty".into());
                }
                Node::Or(any)
            }
            Json::Object(inner) => fields_of(inner, depth + 1, left)?,
            Json::Array(list) if list.is_empty() => {
                return Err(format!("\"{name}\" must not be an empty list"));
            }
            Json::Array(list) => {
                Node::Leaf(list.iter().map(|v| condition(v, left)).collect::<Result<_, _>>()?)
            }
            _ => return Err(format!("\"{name}\" must be an object or an array")),
        };
        out.push((name.clone(), node));
    }
    Ok(Node::Fields(out))
}

fn condition(value: &Json, left: &mut usize) -> Result<Condition, String> {
    *left = left.checked_sub(1).ok_or("it has too many conditions")?;
    let Json::Object(o) = value else {
        return if value.is_array() {
            Err("a list in a list is not allowed".into())
        } else {
            Ok(Condition::Is(value.clone()))
        };
    };
    let (Some((operator, operand)), 1) = (o.iter().next(), o.len()) else {
        return Err("a match expression must have exactly one operator".into());
    };
    let text = || {
        operand
            .as_str()
            .map(str::to_owned)
            .ok_or_else(|| format!("{operator} match pattern must be a string"))
    };
    match operator.as_str() {
        "prefix" | "suffix" => {
            let (text, cased) = match operand.get("equals-ignore-case") {
                Some(t) => {
                    (t.as_str().map(str::to_owned).ok_or("equals-ignore-case must be a string")?, false)
                }
                None => (text()?, true),
            };
            Ok(if operator == "prefix" {
                Condition::Prefix(text, cased)
            } else {
                Condition::Suffix(text, cased)
            })
        }
        "equals-ignore-case" => Ok(Condition::IgnoreCase(text()?)),
        "wildcard" => {
            let text = text()?;
            if text.contains("**") {
                Err("consecutive wildcard characters are not allowed".into())
            } else {
                Ok(Condition::Wildcard(text))
            }
        }
        "exists" => {
            operand.as_bool().map(Condition::Exists).ok_or_else(|| "exists must be true or false".into())
        }
        "numeric" => numeric(operand),
        "cidr" => cidr(&text()?),
        "anything-but" => not(operand, left),
        other => Err(format!("Unrecognized match type {other}")),
    }
}

fn numeric(operand: &Json) -> Result<Condition, String> {
    let list = operand.as_array().filter(|l| l.len() == 2 || l.len() == 4);
    let list = list.ok_or("numeric must be a list of one or two operators and numbers")?;
    let mut out = Vec::new();
    for pair in list.chunks(2) {
        let order = match pair[0].as_str().unwrap_or_default() {
            "<" => Order::Less,
            "<=" => Order::LessOrEqual,
            "=" => Order::Equal,
            ">=" => Order::GreaterOrEqual,
            ">" => Order::Greater,
            other => return Err(format!("Unrecognized numeric range operator: {other}")),
        };
        out.push((order, pair[1].as_f64().ok_or("numeric compares with numbers")?));
    }
    Ok(Condition::Numeric(out))
}

fn cidr(text: &str) -> Result<Condition, String> {
    let bad = || format!("Malformed CIDR: {text}");
    let (address, bits) = text.split_once('/').ok_or_else(bad)?;
    let address: IpAddr = address.parse().map_err(|_| bad())?;
    let bits: u8 = bits.parse().map_err(|_| bad())?;
    if bits > if address.is_ipv4() { 32 } else { 128 } {
        Err(bad())
    } else {
        Ok(Condition::Cidr(address, bits))
    }
}

fn not(operand: &Json, left: &mut usize) -> Result<Condition, String> {
    let inner = match operand {
        Json::Array(list) if list.is_empty() => return Err("anything-but must not be an empty list".into()),
        Json::Array(list) => list.iter().map(|v| condition(v, left)).collect::<Result<_, _>>()?,
        Json::Object(o) => {
            let (operator, value) = o.iter().next().ok_or("anything-but must not be empty")?;
            if !["prefix", "suffix", "equals-ignore-case", "wildcard"].contains(&operator.as_str()) {
                return Err(format!("Unsupported anything-but pattern: {operator}"));
            }
            let each = match value {
                Json::Array(list) => list.clone(),
                one => vec![one.clone()],
            };
            let each = each.into_iter().map(|v| Json::Object([(operator.clone(), v)].into_iter().collect()));
            each.map(|v| condition(&v, left)).collect::<Result<_, _>>()?
        }
        Json::String(_) | Json::Number(_) => vec![Condition::Is(operand.clone())],
        _ => return Err("anything-but must be a string, a number, a list or a match expression".into()),
    };
    Ok(Condition::Not(inner))
}

fn matches(node: &Node, value: &Json) -> bool {
    match node {
        Node::Fields(fields) => match value {
            // A list of structures: one of them is enough.
            Json::Array(list) => list.iter().any(|v| matches(node, v)),
            Json::Object(o) => fields.iter().all(|(name, n)| match n {
                Node::Or(any) => any.iter().any(|p| matches(p, value)),
                Node::Leaf(any) => any.iter().any(|c| leaf(c, o.get(name))),
                Node::Fields(_) => matches(n, o.get(name).unwrap_or(&Json::Object(Map::new()))),
            }),
            _ => matches(node, &Json::Object(Map::new())),
        },
        Node::Or(any) => any.iter().any(|p| matches(p, value)),
        Node::Leaf(any) => any.iter().any(|c| leaf(c, Some(value))),
    }
}

fn leaf(c: &Condition, value: Option<&Json>) -> bool {
    match (c, value) {
        (Condition::Exists(wanted), v) => *wanted == v.is_some_and(|v| !v.is_object()),
        (_, None) => false,
        (c, Some(Json::Array(list))) => list.iter().any(|v| single(c, v)),
        (c, Some(v)) => single(c, v),
    }
}

fn single(c: &Condition, value: &Json) -> bool {
    let text = value.as_str();
    let lower = |s: &str| s.to_lowercase();
    match c {
        Condition::Is(Json::Number(n)) => value.as_f64().is_some_and(|v| n.as_f64() == Some(v)),
        Condition::Is(wanted) => wanted == value,
        Condition::Prefix(p, true) => text.is_some_and(|t| t.starts_with(p.as_str())),
        Condition::Prefix(p, false) => text.is_some_and(|t| lower(t).starts_with(&lower(p))),
        Condition::Suffix(s, true) => text.is_some_and(|t| t.ends_with(s.as_str())),
        Condition::Suffix(s, false) => text.is_some_and(|t| lower(t).ends_with(&lower(s))),
        Condition::IgnoreCase(s) => text.is_some_and(|t| lower(t) == lower(s)),
        Condition::Wildcard(w) => text.is_some_and(|t| wildcard(w, t)),
        Condition::Numeric(all) => {
            value.as_f64().is_some_and(|v| all.iter().all(|(o, n)| compare(*o, v, *n)))
        }
        Condition::Cidr(net, bits) => {
            text.and_then(|t| t.parse::<IpAddr>().ok()).is_some_and(|a| within(a, *net, *bits))
        }
        Condition::Exists(wanted) => *wanted,
        Condition::Not(any) => !value.is_object() && !any.iter().any(|c| single(c, value)),
    }
}

fn compare(order: Order, value: f64, with: f64) -> bool {
    match order {
        Order::Less => value < with,
        Order::LessOrEqual => value <= with,
        Order::Equal => value == with,
        Order::GreaterOrEqual => value >= with,
        Order::Greater => value > with,
    }
}

fn within(address: IpAddr, net: IpAddr, bits: u8) -> bool {
    let number = |a: IpAddr| match a {
        IpAddr::V4(a) => u128::from(u32::from(a)) << 96,
        IpAddr::V6(a) => u128::from(a),
    };
    let mask = u128::MAX.checked_shl(128 - u32::from(bits)).unwrap_or(0);
    address.is_ipv4() == net.is_ipv4() && number(address) & mask == number(net) & mask
}

/// `*` stands for any text; `\*` and `\\` for themselves. Linear in the text for each star.
fn wildcard(pattern: &str, text: &str) -> bool {
    let mut pieces = vec![String::new()];
    let mut escaped = false;
    for c in pattern.chars() {
        match (c, escaped) {
            ('\\', false) => escaped = true,
            ('*', false) => pieces.push(String::new()),
            (c, _) => {
                escaped = false;
                if let Some(p) = pieces.last_mut() {
                    p.push(c);
                }
            }
        }
    }
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return false };
    if pieces.len() == 1 {
        return first == text;
    }
    let Some(mut rest) = text.strip_prefix(first.as_str()) else { return false };
    for p in &pieces[1..pieces.len() - 1] {
        match rest.split_once(p.as_str()) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matches() {
        let event = r#"{"source": "aws.ecs", "n": 5, "list": ["a", "b"], "nothing": null, "flag": true,
            "detail": {"state": "RUNNING", "ip": "10.0.0.7", "c": [{"x": 1}, {"x": 2}], "text": "Hello"}}"#;
        let event: Json = serde_json::from_str(event).unwrap();
        let cases = [
            (r#"{"source": ["aws.ecs"]}"#, true),
            (r#"{"source": ["aws.ec2", "x"]}"#, false),
            (r#"{"source": ["aws.ecs"], "n": [6]}"#, false),
            (r#"{"n": [5.0]}"#, true),
            (r#"{"list": ["b"]}"#, true),
            (r#"{"nothing": [null]}"#, true),
            (r#"{"flag": [false]}"#, false),
            (r#"{"detail": {"state": [{"prefix": "RUN"}]}}"#, true),
            (r#"{"detail": {"state": [{"suffix": "RUN"}]}}"#, false),
            (r#"{"detail": {"text": [{"prefix": {"equals-ignore-case": "hEL"}}]}}"#, true),
            (r#"{"detail": {"text": [{"equals-ignore-case": "HELLO"}]}}"#, true),
            (r#"{"detail": {"text": [{"wildcard": "H*l*o"}]}}"#, true),
            (r#"{"detail": {"text": [{"wildcard": "*x*"}]}}"#, false),
            (r#"{"detail": {"state": [{"anything-but": "RUNNING"}]}}"#, false),
            (r#"{"detail": {"state": [{"anything-but": ["STOPPED", "PENDING"]}]}}"#, true),
            (r#"{"detail": {"state": [{"anything-but": {"prefix": "RUN"}}]}}"#, false),
            (r#"{"detail": {"missing": [{"anything-but": "x"}]}}"#, false),
            (r#"{"n": [{"numeric": [">", 0, "<=", 5]}]}"#, true),
            (r#"{"n": [{"numeric": ["<", 5]}]}"#, false),
            (r#"{"detail": {"missing": [{"exists": false}]}}"#, true),
            (r#"{"gone": {"missing": [{"exists": false}]}}"#, true),
            (r#"{"detail": {"state": [{"exists": false}]}}"#, false),
            (r#"{"detail": {"ip": [{"cidr": "10.0.0.0/24"}]}}"#, true),
            (r#"{"detail": {"ip": [{"cidr": "10.0.1.0/24"}]}}"#, false),
            (r#"{"detail": {"c": {"x": [2]}}}"#, true),
            (r#"{"detail": {"c": {"x": [3]}}}"#, false),
            (r#"{"$or": [{"n": [6]}, {"source": ["aws.ecs"]}]}"#, true),
            (r#"{"flag": [true], "$or": [{"n": [6]}, {"n": [7]}]}"#, false),
        ];
        for (pattern, expected) in cases {
            assert_eq!(Pattern::parse(pattern).unwrap().matches(&event), expected, "{pattern}");
        }
    }

    #[test]
    fn mistakes() {
        for pattern in [
            "[]",
            "{}",
            "x",
            r#"{"a": "b"}"#,
            r#"{"a": []}"#,
            r#"{"a": [{"nope": 1}]}"#,
            r#"{"a": [{"numeric": [">"]}]}"#,
            r#"{"a": [{"cidr": "10.0.0.0/33"}]}"#,
            r#"{"a": [{"wildcard": "a**b"}]}"#,
            r#"{"$or": ["x"]}"#,
        ] {
            assert!(Pattern::parse(pattern).is_err(), "{pattern}");
        }
    }
}
