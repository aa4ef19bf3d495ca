//! One condition on a JSON message: a selector, a comparison, a value.

use regex_lite::Regex;
use serde_json::Value;

use super::expression;
use super::text::Text;

/// A condition.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    selector: Vec<Step>,
    test: Test,
}

/// One step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Member(String),
    Element(usize),
    /// `[*]`: every element of an array; `.*`: every member of an object.
    Every,
}

#[derive(Clone, Debug)]
enum Test {
    /// `=`, or `!=` where `equal` is false.
    Text {
        equal: bool,
        pattern: Wildcards,
    },
    Expression {
        equal: bool,
        expression: Regex,
    },
    Number(Comparison, f64),
    IsNull,
    Is(bool),
    Exists(bool),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Condition {
    /// Whether any value that the selector finds passes the test. A value that is not there passes only `NOT EXISTS`.
    pub fn holds(&self, message: &Value) -> bool {
        if let Test::Exists(wanted) = self.test {
            return find(message, &self.selector, &|_| true) == wanted;
        }
        find(message, &self.selector, &|v| self.test.passes(v))
    }

    /// Reads a condition.
    ///
    /// # Errors
    /// A sentence.
    pub(super) fn parse(text: &mut Text) -> Result<Condition, String> {
        let selector = selector(text)?;
        let test = test(text)?;
        Ok(Condition { selector, test })
    }
}

/// Whether something that the steps lead to passes.
fn find(value: &Value, steps: &[Step], passes: &dyn Fn(&Value) -> bool) -> bool {
    let Some((step, rest)) = steps.split_first() else { return passes(value) };
    match (step, value) {
        (Step::Member(name), Value::Object(members)) => {
            members.get(name).is_some_and(|v| find(v, rest, passes))
        }
        (Step::Element(n), Value::Array(elements)) => elements.get(*n).is_some_and(|v| find(v, rest, passes)),
        (Step::Every, Value::Array(elements)) => elements.iter().any(|v| find(v, rest, passes)),
        (Step::Every, Value::Object(members)) => members.values().any(|v| find(v, rest, passes)),
        _ => false,
    }
}

impl Test {
    fn passes(&self, value: &Value) -> bool {
        match self {
            Test::Text { equal, pattern } => scalar(value).is_some_and(|s| pattern.match_text(&s) == *equal),
            Test::Expression { equal, expression } => {
                scalar(value).is_some_and(|s| expression.is_match(&s) == *equal)
            }
            Test::Number(comparison, wanted) => match value {
                Value::Number(n) => n.as_f64().is_some_and(|n| comparison.holds(n, *wanted)),
                // A text is never the number, whatever its digits.
                Value::String(_) => *comparison == Comparison::Unequal,
                _ => false,
            },
            Test::IsNull => value.is_null(),
            Test::Is(wanted) => value.as_bool() == Some(*wanted),
            Test::Exists(_) => unreachable!("answered where the selector is followed"),
        }
    }
}

impl Comparison {
    fn holds(self, a: f64, b: f64) -> bool {
        match self {
            Comparison::Equal => a == b,
            Comparison::Unequal => a != b,
            Comparison::Less => a < b,
            Comparison::LessOrEqual => a <= b,
            Comparison::Greater => a > b,
            Comparison::GreaterOrEqual => a >= b,
        }
    }
}

/// What texts are compared with.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(s) => Some(s.clone()),
        Value::Number(n) => Some(n.to_string()),
        Value::Bool(b) => Some(b.to_string()),
        _ => None,
    }
}

fn selector(text: &mut Text) -> Result<Vec<Step>, String> {
    if !text.take("$") {
        return Err(text.unexpected());
    }
    let mut steps = Vec::new();
    loop {
        if text.take(".") {
            if text.take("*") {
                steps.push(Step::Every);
                continue;
            }
            let name = text.run(|c| c.is_alphanumeric() || ['_', '-', ':', '@', '#', '/'].contains(&c));
            if !name.is_empty() {
                steps.push(Step::Member(name.to_owned()));
            } else if text.peek() != Some('[') {
                return Err(text.unexpected());
            }
        } else if text.take("[") {
            steps.push(bracket(text)?);
        } else if steps.is_empty() {
            return Err(text.unexpected());
        } else {
            return Ok(steps);
        }
    }
}

/// What stands in `[0]`, `[*]` or `['a name']`.
fn bracket(text: &mut Text) -> Result<Step, String> {
    let step = if text.take("*") {
        Step::Every
    } else if text.take("'") {
        Step::Member(text.until('\'').ok_or("Invalid filter pattern")?.to_owned())
    } else if text.take("\"") {
        Step::Member(text.quoted()?)
    } else {
        text.peek();
        let digits = text.run(|c| c.is_ascii_digit());
        Step::Element(digits.parse().map_err(|_| text.unexpected())?)
    };
    if text.take("]") { Ok(step) } else { Err(text.unexpected()) }
}

fn test(text: &mut Text) -> Result<Test, String> {
    if text.take_word("IS") {
        return if text.take_word("NULL") {
            Ok(Test::IsNull)
        } else if text.take_word("TRUE") {
            Ok(Test::Is(true))
        } else if text.take_word("FALSE") {
            Ok(Test::Is(false))
        } else {
            Err(text.unexpected())
        };
    }
    if text.take_word("EXISTS") {
        return Ok(Test::Exists(true));
    }
    if text.take_word("NOT") {
        return if text.take_word("EXISTS") { Ok(Test::Exists(false)) } else { Err(text.unexpected()) };
    }
    let comparison = comparison(text)?;
    value(text, comparison)
}

fn comparison(text: &mut Text) -> Result<Comparison, String> {
    // The longer come first: `<` begins `<=` too.
    let words = [
        ("!=", Comparison::Unequal),
        ("<=", Comparison::LessOrEqual),
        (">=", Comparison::GreaterOrEqual),
        ("=", Comparison::Equal),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
    ];
    let found = words.into_iter().find(|(word, _)| text.take(word));
    found.map(|(_, c)| c).ok_or_else(|| text.unexpected())
}

/// The value of a comparison. Only what stands unquoted can be a number, and only numbers have an order.
fn value(text: &mut Text, comparison: Comparison) -> Result<Test, String> {
    let equal = match comparison {
        Comparison::Equal => Some(true),
        Comparison::Unequal => Some(false),
        _ => None,
    };
    if text.take("%") {
        let source = text.until('%').filter(|s| !s.is_empty()).ok_or("Invalid filter pattern")?;
        let equal = equal.ok_or("Invalid filter pattern: regular expressions take = and != only")?;
        return Ok(Test::Expression { equal, expression: expression(source)? });
    }
    if text.take("\"") {
        let pattern = Wildcards(text.quoted()?);
        let equal = equal.ok_or("Invalid filter pattern: texts take = and != only")?;
        return Ok(Test::Text { equal, pattern });
    }
    text.peek();
    let word =
        text.run(|c| c.is_alphanumeric() || ['_', '-', '+', '.', '*', ':', '/', '@', '#'].contains(&c));
    // `f64` would read `inf` and `nan` too.
    let digits = word.bytes().any(|b| b.is_ascii_digit());
    match (word.parse::<f64>(), equal) {
        (Ok(number), _) if digits => Ok(Test::Number(comparison, number)),
        (_, Some(equal)) if !word.is_empty() => Ok(Test::Text { equal, pattern: Wildcards(word.to_owned()) }),
        _ => Err(text.unexpected()),
    }
}

/// A text in which `*` stands for any characters, perhaps none.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wildcards(String);

impl Wildcards {
    /// Each part is taken at its first place: no later one could leave more for those that follow.
    fn match_text(&self, text: &str) -> bool {
        let mut parts = self.0.split('*');
        let first = parts.next().unwrap_or_default();
        let Some(mut rest) = text.strip_prefix(first) else { return false };
        let Some(last) = parts.next_back() else { return rest.is_empty() };
        for part in parts {
            let Some(at) = rest.find(part) else { return false };
            rest = &rest[at + part.len()..];
        }
        rest.ends_with(last)
    }
}
