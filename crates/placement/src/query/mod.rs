//! The cluster query language: the expressions of `memberOf` constraints and of `ListContainerInstances.filter`.
//!
//! Text -> [`parser`] -> [`ast`] -> [`eval`] over [`Facts`] of one instance. [`value`] holds versions and dates,
//! [`pattern`] the regular expressions. Length, nesting and regex work are bounded, so any text may be handed in.
//!
//! Source: Developer Guide "Cluster query language" (grammar, operators, subjects, examples).
//!
//! What the guide leaves open is decided so:
//! - A comparison on an attribute that the instance does not have never holds, the negative ones (`!=`, `!in`, `!~`)
//!   included; `!exists` is the way to ask for absence. An attribute without value differs from every value.
//! - `task:group` asks whether *some* task on the instance has the group; its negative operators ask whether none has.
//! - In quotes a backslash is itself, except before the closing kind of quote.

pub mod ast;
pub mod eval;
pub mod parser;
pub mod pattern;
pub mod value;

pub use ast::{Argument, Expr, Op, Subject, Test};
pub use eval::Facts;

use std::cmp::Ordering;
use std::fmt;

/// Longest expression, in characters.
pub const MAX_LENGTH: usize = 2000;
/// Deepest nesting of parentheses and negations.
pub const MAX_DEPTH: usize = 64;

/// A parsed expression. Two are equal if they say the same in canonical form, however they were written.
#[derive(Clone, Debug)]
pub struct Query {
    source: String,
    canonical: String,
    root: Expr,
    depends_on_tasks: bool,
}

impl Query {
    /// Parses an expression.
    ///
    /// # Errors
    /// Where and why the text is not an expression. Callers answer `InvalidParameterException` (`ClientException` for
    /// task definitions).
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        let root = parser::parse(text)?;
        let canonical = root.to_string();
        let depends_on_tasks =
            root.any_subject(&|s| matches!(s, Subject::TaskGroup | Subject::RunningTasksCount));
        Ok(Self { source: text.to_owned(), canonical, root, depends_on_tasks })
    }

    /// The text as it was given, which is what the API echoes.
    pub fn text(&self) -> &str {
        &self.source
    }

    /// The parsed form.
    pub fn root(&self) -> &Expr {
        &self.root
    }

    /// Whether the answer can change when tasks come and go.
    pub fn depends_on_tasks(&self) -> bool {
        self.depends_on_tasks
    }

    /// Whether the instance satisfies the expression.
    pub fn eval(&self, facts: &impl Facts) -> bool {
        eval::eval(&self.root, facts)
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.canonical)
    }
}

impl PartialEq for Query {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Query {}

impl PartialOrd for Query {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Query {
    fn cmp(&self, other: &Self) -> Ordering {
        if std::ptr::eq(self, other) { Ordering::Equal } else { self.canonical.cmp(&other.canonical) }
    }
}

/// What is wrong with an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Longer than [`MAX_LENGTH`].
    TooLong,
    /// Nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// Something else was to stand here.
    Expected(&'static str),
    /// A quote or bracket is not closed.
    Unclosed(char),
    /// The subject is not one of the language.
    UnknownSubject(String),
    /// The subject does not go with the operator.
    OperatorNotAllowed {
        /// The operator as text.
        operator: &'static str,
        /// The subject as text.
        subject: String,
    },
    /// The value does not read as what the subject is compared with.
    BadValue {
        /// `a version`, `a date`, `an integer`.
        expected: &'static str,
        /// The value as given.
        value: String,
    },
    /// The regular expression does not compile.
    BadPattern(String),
}

/// Why a text is no expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// Where: characters before the offending one.
    pub position: usize,
    /// Why.
    pub fault: Fault,
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fault {
            Fault::TooLong => write!(f, "longer than {MAX_LENGTH} characters")?,
            Fault::TooDeep => write!(f, "nested deeper than {MAX_DEPTH} levels")?,
            Fault::Expected(what) => write!(f, "expected {what}")?,
            Fault::Unclosed(c) => write!(f, "unclosed {c}")?,
            Fault::UnknownSubject(name) => write!(f, "unknown subject {name}")?,
            Fault::OperatorNotAllowed { operator, subject } => {
                write!(f, "operator {operator} cannot be used with {subject}")?;
            }
            Fault::BadValue { expected, value } => write!(f, "{value} is not {expected}")?,
            Fault::BadPattern(why) => write!(f, "invalid regular expression: {why}")?,
        }
        write!(f, " at position {}", self.position)
    }
}

impl std::error::Error for QueryError {}

/// Feeds arbitrary bytes through the parser, the printer and the evaluator: the entry point for fuzzers.
///
/// # Panics
/// If what was printed does not read back as the same expression. That would be a defect.
pub fn fuzz(bytes: &[u8], facts: &impl Facts) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(query) = Query::parse(text) else { return };
    let printed = query.to_string();
    // Canonical text may be longer than what was written (quotes, spaces), so it may be over the limit.
    if printed.chars().count() <= MAX_LENGTH {
        let again = Query::parse(&printed).expect("canonical text parses");
        assert_eq!(again.root, query.root, "canonical text says the same");
        assert_eq!(again.eval(facts), query.eval(facts));
    } else {
        query.eval(facts);
    }
}

#[cfg(test)]
mod tests;
