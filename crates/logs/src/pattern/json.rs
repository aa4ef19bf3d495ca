//! Conditions on messages that are JSON: `{ ($.a = "x*") && ($.b[0].c >= 3 || $.d NOT EXISTS) }`.

use serde_json::Value;

use super::condition::Condition;
use super::text::Text;

/// Brackets within brackets, at most.
const MOST_NESTED: usize = 32;

/// Conditions and how they are joined.
#[derive(Clone, Debug)]
pub(crate) enum Expression {
    /// At least one.
    Any(Vec<Expression>),
    /// All.
    All(Vec<Expression>),
    One(Condition),
}

impl Expression {
    /// A message that is not JSON matches nothing.
    pub fn match_message(&self, message: &str) -> bool {
        // Most logs are not JSON: that is seen at the first character.
        if !message.trim_start().starts_with(['{', '[']) {
            return false;
        }
        serde_json::from_str(message).is_ok_and(|value| self.holds(&value))
    }

    fn holds(&self, message: &Value) -> bool {
        match self {
            Expression::Any(parts) => parts.iter().any(|p| p.holds(message)),
            Expression::All(parts) => parts.iter().all(|p| p.holds(message)),
            Expression::One(condition) => condition.holds(message),
        }
    }
}

/// Reads what stands between the outermost braces.
pub(super) fn parse(text: &str) -> Result<Expression, String> {
    let mut text = Text::new(text);
    let expression = any(&mut text, 0)?;
    match text.peek() {
        None => Ok(expression),
        Some(_) => Err(text.unexpected()),
    }
}

fn any(text: &mut Text, nested: usize) -> Result<Expression, String> {
    let mut parts = vec![all(text, nested)?];
    while text.take("||") {
        parts.push(all(text, nested)?);
    }
    Ok(joined(parts, Expression::Any))
}

fn all(text: &mut Text, nested: usize) -> Result<Expression, String> {
    let mut parts = vec![one(text, nested)?];
    while text.take("&&") {
        parts.push(one(text, nested)?);
    }
    Ok(joined(parts, Expression::All))
}

fn joined(mut parts: Vec<Expression>, join: impl Fn(Vec<Expression>) -> Expression) -> Expression {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            join(parts)
        }
        None => unreachable!("an expression has at least one part"),
    }
}

fn one(text: &mut Text, nested: usize) -> Result<Expression, String> {
    if !text.take("(") {
        return Condition::parse(text).map(Expression::One);
    }
    if nested >= MOST_NESTED {
        return Err("Invalid filter pattern: too many parentheses within each other".to_owned());
    }
    let inner = any(text, nested + 1)?;
    if text.take(")") { Ok(inner) } else { Err(text.unexpected()) }
}
