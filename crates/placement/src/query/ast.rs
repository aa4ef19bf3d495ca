//! The expression tree of the cluster query language, and how it is written out.
//!
//! [`std::fmt::Display`] gives the canonical text: symbols for operators, words for connectives, quotes where needed,
//! parentheses only where the tree needs them. Parsing it gives the same tree back.

use super::pattern::Pattern;
use super::value::Value;
use std::fmt;

/// A node of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// One of them holds. At least two.
    Or(Vec<Expr>),
    /// All of them hold. At least two.
    And(Vec<Expr>),
    /// It does not hold.
    Not(Box<Expr>),
    /// A comparison.
    Test(Test),
}

impl Expr {
    /// Whether some comparison's subject satisfies `predicate`.
    pub fn any_subject(&self, predicate: &dyn Fn(&Subject) -> bool) -> bool {
        match self {
            Self::Or(parts) | Self::And(parts) => parts.iter().any(|p| p.any_subject(predicate)),
            Self::Not(inner) => inner.any_subject(predicate),
            Self::Test(test) => predicate(&test.subject),
        }
    }
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// What is looked at.
    pub subject: Subject,
    /// How it is compared.
    pub op: Op,
    /// With what.
    pub argument: Argument,
}

/// What a comparison looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Whether the agent is connected: `true` or `false`.
    AgentConnected,
    /// The agent's version.
    AgentVersion,
    /// The EC2 instance id.
    Ec2InstanceId,
    /// When the instance registered.
    RegisteredAt,
    /// Tasks whose last status is RUNNING.
    RunningTasksCount,
    /// An attribute, by name.
    Attribute(String),
    /// The groups of the instance's tasks.
    TaskGroup,
}

/// An operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// `==`
    Equals,
    /// `!=`
    NotEquals,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `exists`
    Exists,
    /// `!exists`
    NotExists,
    /// `in`
    In,
    /// `!in`
    NotIn,
    /// `=~`
    Matches,
    /// `!~`
    NotMatches,
}

/// What a subject is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Nothing: `exists`, `!exists`.
    None,
    /// A text, compared as it is.
    Text(String),
    /// Something ordered, as written and as understood.
    Ordered(String, Value),
    /// A list of texts; never empty.
    List(Vec<String>),
    /// A regular expression.
    Pattern(Pattern),
}

impl Op {
    /// The symbol.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Equals => "==",
            Self::NotEquals => "!=",
            Self::Greater => ">",
            Self::GreaterEqual => ">=",
            Self::Less => "<",
            Self::LessEqual => "<=",
            Self::Exists => "exists",
            Self::NotExists => "!exists",
            Self::In => "in",
            Self::NotIn => "!in",
            Self::Matches => "=~",
            Self::NotMatches => "!~",
        }
    }

    /// Whether it is one of `< <= > >=`.
    pub const fn is_ordering(self) -> bool {
        matches!(self, Self::Greater | Self::GreaterEqual | Self::Less | Self::LessEqual)
    }
}

impl Subject {
    /// Whether the language lets the operator stand after this subject.
    pub const fn allows(&self, op: Op) -> bool {
        use Op::{Equals, In, Matches, NotEquals, NotIn, NotMatches};
        match self {
            Self::Attribute(_) => true,
            Self::AgentVersion | Self::RegisteredAt | Self::RunningTasksCount => {
                op.is_ordering() || matches!(op, Equals | NotEquals)
            }
            Self::AgentConnected | Self::Ec2InstanceId | Self::TaskGroup => {
                matches!(op, Equals | NotEquals | In | NotIn | Matches | NotMatches)
            }
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AgentConnected => f.write_str("agentConnected"),
            Self::AgentVersion => f.write_str("agentVersion"),
            Self::Ec2InstanceId => f.write_str("ec2InstanceId"),
            Self::RegisteredAt => f.write_str("registeredAt"),
            Self::RunningTasksCount => f.write_str("runningTasksCount"),
            Self::Attribute(name) => write!(f, "attribute:{name}"),
            Self::TaskGroup => f.write_str("task:group"),
        }
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Or(parts) => join(f, parts, " or ", |p| matches!(p, Self::Or(_))),
            Self::And(parts) => join(f, parts, " and ", |p| matches!(p, Self::Or(_) | Self::And(_))),
            Self::Not(inner) if matches!(**inner, Self::Or(_) | Self::And(_)) => write!(f, "not ({inner})"),
            Self::Not(inner) => write!(f, "not {inner}"),
            Self::Test(test) => write!(f, "{test}"),
        }
    }
}

fn join(
    f: &mut fmt::Formatter<'_>,
    parts: &[Expr],
    separator: &str,
    in_parentheses: impl Fn(&Expr) -> bool,
) -> fmt::Result {
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            f.write_str(separator)?;
        }
        if in_parentheses(part) { write!(f, "({part})")? } else { write!(f, "{part}")? }
    }
    Ok(())
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.subject, self.op.symbol())?;
        match &self.argument {
            Argument::None => Ok(()),
            Argument::Text(text) | Argument::Ordered(text, _) => write!(f, " {}", Literal(text)),
            Argument::Pattern(pattern) => write!(f, " {}", Literal(pattern.source())),
            Argument::List(items) => {
                f.write_str(" [")?;
                for (i, item) in items.iter().enumerate() {
                    write!(f, "{}{}", if i > 0 { ", " } else { "" }, Literal(item))?;
                }
                f.write_str("]")
            }
        }
    }
}

/// A literal, quoted if it must be.
struct Literal<'a>(&'a str);

impl fmt::Display for Literal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0;
        // A text that ends in a backslash cannot stand in quotes: the backslash would take the quote with it. The
        // parser makes such a text only from a bare literal, so writing it bare is right.
        if !text.is_empty() && (text.chars().all(super::parser::is_bare) || text.ends_with('\\')) {
            return f.write_str(text);
        }
        let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
        write!(f, "{quote}")?;
        for c in text.chars() {
            if c == quote {
                f.write_str("\\")?;
            }
            write!(f, "{c}")?;
        }
        write!(f, "{quote}")
    }
}
