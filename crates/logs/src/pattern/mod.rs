//! Filter patterns: terms, regular expressions and conditions on JSON.
//!
//! Source: CloudWatch Logs user guide, "Filter pattern syntax". Patterns of space-delimited fields (`[a, b=1, ...]`) are refused.
//! Matching takes time linear in the message for each term, expression or condition.

mod condition;
mod json;
mod terms;
mod text;

use regex_lite::Regex;

use json::Expression;
use terms::Terms;

/// A pattern that was understood.
#[derive(Clone, Debug)]
pub(crate) enum Pattern {
    /// The empty pattern.
    Everything,
    Terms(Terms),
    /// `%...%`.
    Expression(Regex),
    /// `{ ... }`.
    Json(Expression),
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// A sentence for InvalidParameterException.
    pub fn parse(text: &str) -> Result<Pattern, String> {
        let text = text.trim();
        match text.chars().next() {
            None => Ok(Pattern::Everything),
            Some('{') => {
                let inner = text[1..].strip_suffix('}');
                let inner = inner.ok_or("If a filter pattern starts with '{' it must end with '}'")?;
                json::parse(inner).map(Pattern::Json)
            }
            Some('[') => {
                Err("Invalid filter pattern: patterns of space-delimited fields are not supported by Roadstead yet"
                    .to_owned())
            }
            Some('%') => {
                let inner = text[1..].strip_suffix('%').filter(|inner| !inner.is_empty());
                expression(inner.ok_or("Invalid filter pattern")?).map(Pattern::Expression)
            }
            Some(_) => terms::parse(text).map(Pattern::Terms),
        }
    }

    /// Whether a message matches.
    pub fn matches(&self, message: &str) -> bool {
        match self {
            Pattern::Everything => true,
            Pattern::Terms(terms) => terms.match_message(message),
            Pattern::Expression(e) => e.is_match(message),
            Pattern::Json(e) => e.match_message(message),
        }
    }
}

/// A regular expression. AWS knows a subset of the usual syntax, without groups; its size is bounded.
fn expression(source: &str) -> Result<Regex, String> {
    const MOST_BYTES: usize = 64 << 10;
    if source.contains(['(', ')']) {
        return Err("Invalid filter pattern: parentheses are not supported in regular expressions".to_owned());
    }
    regex_lite::RegexBuilder::new(source)
        .size_limit(MOST_BYTES)
        .build()
        .map_err(|e| format!("Invalid filter pattern: {}", e.to_string().replace('\n', " ")))
}

/// The sentence for a character that has no meaning where it stands.
fn bad_character(c: char) -> String {
    format!("Invalid filter pattern: Invalid character(s) in term '{c}'")
}

#[cfg(test)]
mod tests;
