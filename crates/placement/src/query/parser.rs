//! Text to tree: a recursive-descent parser without a separate lexer, because what ends a literal depends on where it
//! stands (a bare regular expression may hold brackets, a bare value may not).
//!
//! ```text
//! expr     := or ; or := and (("or" | "||") and)* ; and := unary (("and" | "&&") unary)*
//! unary    := ("not" | "!") unary | "(" expr ")" | simple
//! simple   := subject operator [argument]
//! argument := literal | 'quoted' | "quoted" | "[" literal ("," literal)* "]"
//! ```

use super::ast::{Argument, Expr, Op, Subject, Test};
use super::pattern::Pattern;
use super::value::{Value, date, integer, version};
use super::{Fault, MAX_DEPTH, MAX_LENGTH, QueryError};

/// Parses a whole expression.
///
/// # Errors
/// Where and why the text is not one.
pub fn parse(text: &str) -> Result<Expr, QueryError> {
    if text.chars().count() > MAX_LENGTH {
        return Err(QueryError { position: MAX_LENGTH, fault: Fault::TooLong });
    }
    let mut parser = Parser { text, at: 0, depth: 0 };
    let expr = parser.or()?;
    parser.space();
    if parser.rest().is_empty() { Ok(expr) } else { Err(parser.expected("and, or, or the end")) }
}

/// Characters that end a bare literal, besides white space. Everything else may stand in one.
pub(super) fn is_bare(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(c, '(' | ')' | '[' | ']' | ',' | '\'' | '"' | '&' | '|' | '!' | '=' | '<' | '>')
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '\\')
}

const OPERATORS: [(&str, Op); 22] = [
    // Longest first where one begins another.
    ("!exists", Op::NotExists),
    ("not_exists", Op::NotExists),
    ("exists", Op::Exists),
    ("not_equals", Op::NotEquals),
    ("equals", Op::Equals),
    ("not_matches", Op::NotMatches),
    ("matches", Op::Matches),
    ("greater_than_equal", Op::GreaterEqual),
    ("greater_than", Op::Greater),
    ("less_than_equal", Op::LessEqual),
    ("less_than", Op::Less),
    ("not_in", Op::NotIn),
    ("!in", Op::NotIn),
    ("in", Op::In),
    ("==", Op::Equals),
    ("!=", Op::NotEquals),
    ("=~", Op::Matches),
    ("!~", Op::NotMatches),
    (">=", Op::GreaterEqual),
    ("<=", Op::LessEqual),
    (">", Op::Greater),
    ("<", Op::Less),
];

struct Parser<'a> {
    text: &'a str,
    /// Bytes read so far.
    at: usize,
    /// Parentheses and negations that are open.
    depth: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn fault_at(&self, byte: usize, fault: Fault) -> QueryError {
        QueryError { position: self.text[..byte].chars().count(), fault }
    }

    fn expected(&self, what: &'static str) -> QueryError {
        self.fault_at(self.at, Fault::Expected(what))
    }

    /// Takes a symbol if it comes next.
    fn symbol(&mut self, symbol: &str) -> bool {
        let found = self.rest().starts_with(symbol);
        if found {
            self.at += symbol.len();
        }
        found
    }

    /// Takes a word if it comes next and ends there.
    fn word(&mut self, word: &str) -> bool {
        let Some(head) = self.rest().get(..word.len()) else { return false };
        let ends = !self.rest()[word.len()..].starts_with(|c: char| is_name(c) || c == ':');
        let found = ends && head.eq_ignore_ascii_case(word);
        if found {
            self.at += word.len();
        }
        found
    }

    /// Takes characters as long as they satisfy `predicate`.
    fn take_while(&mut self, predicate: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !predicate(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn or(&mut self) -> Result<Expr, QueryError> {
        self.chain(Self::and, ["||", "or"], Expr::Or)
    }

    fn and(&mut self) -> Result<Expr, QueryError> {
        self.chain(Self::unary, ["&&", "and"], Expr::And)
    }

    fn chain(
        &mut self,
        part: fn(&mut Self) -> Result<Expr, QueryError>,
        [symbol, word]: [&str; 2],
        join: fn(Vec<Expr>) -> Expr,
    ) -> Result<Expr, QueryError> {
        let first = part(self)?;
        let mut rest = Vec::new();
        loop {
            self.space();
            if !self.symbol(symbol) && !self.word(word) {
                break;
            }
            rest.push(part(self)?);
        }
        if rest.is_empty() {
            return Ok(first);
        }
        rest.insert(0, first);
        Ok(join(rest))
    }

    fn unary(&mut self) -> Result<Expr, QueryError> {
        self.space();
        let start = self.at;
        if self.symbol("!") || self.word("not") {
            let inner = self.deeper(start, Self::unary)?;
            return Ok(Expr::Not(Box::new(inner)));
        }
        if self.symbol("(") {
            let inner = self.deeper(start, Self::or)?;
            self.space();
            return if self.symbol(")") {
                Ok(inner)
            } else {
                Err(self.fault_at(start, Fault::Unclosed('(')))
            };
        }
        self.test().map(Expr::Test)
    }

    fn deeper(
        &mut self,
        start: usize,
        inner: fn(&mut Self) -> Result<Expr, QueryError>,
    ) -> Result<Expr, QueryError> {
        if self.depth == MAX_DEPTH {
            return Err(self.fault_at(start, Fault::TooDeep));
        }
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        result
    }

    fn test(&mut self) -> Result<Test, QueryError> {
        let subject = self.subject()?;
        self.space();
        let operator_at = self.at;
        let op = self.operator()?;
        if !subject.allows(op) {
            let fault = Fault::OperatorNotAllowed { operator: op.symbol(), subject: subject.to_string() };
            return Err(self.fault_at(operator_at, fault));
        }
        let argument = self.argument(&subject, op)?;
        Ok(Test { subject, op, argument })
    }

    fn subject(&mut self) -> Result<Subject, QueryError> {
        let start = self.at;
        let word = self.take_while(|c| c.is_alphanumeric() || c == '_');
        if word.is_empty() {
            return Err(self.expected("a subject"));
        }
        if word == "attribute" && self.symbol(":") {
            let name = self.take_while(is_name);
            return if name.is_empty() {
                Err(self.expected("an attribute name"))
            } else {
                Ok(Subject::Attribute(name.to_owned()))
            };
        }
        if word == "task" && self.symbol(":") {
            let field = self.take_while(is_name);
            return if field == "group" {
                Ok(Subject::TaskGroup)
            } else {
                Err(self.fault_at(start, Fault::UnknownSubject(format!("task:{field}"))))
            };
        }
        match word {
            "agentConnected" => Ok(Subject::AgentConnected),
            "agentVersion" => Ok(Subject::AgentVersion),
            "ec2InstanceId" => Ok(Subject::Ec2InstanceId),
            "registeredAt" => Ok(Subject::RegisteredAt),
            "runningTasksCount" => Ok(Subject::RunningTasksCount),
            other => Err(self.fault_at(start, Fault::UnknownSubject(other.to_owned()))),
        }
    }

    fn operator(&mut self) -> Result<Op, QueryError> {
        for (text, op) in OPERATORS {
            let is_word = text.ends_with(|c: char| c.is_ascii_alphabetic());
            if if is_word { self.word(text) } else { self.symbol(text) } {
                return Ok(op);
            }
        }
        Err(self.expected("an operator"))
    }

    fn argument(&mut self, subject: &Subject, op: Op) -> Result<Argument, QueryError> {
        self.space();
        let start = self.at;
        match op {
            Op::Exists | Op::NotExists => Ok(Argument::None),
            Op::In | Op::NotIn => self.list(),
            Op::Matches | Op::NotMatches => {
                let source = self.literal(true)?;
                Pattern::new(&source)
                    .map(Argument::Pattern)
                    .map_err(|why| self.fault_at(start, Fault::BadPattern(why)))
            }
            _ => {
                let text = self.literal(false)?;
                typed(subject, op, text).map_err(|fault| self.fault_at(start, fault))
            }
        }
    }

    fn list(&mut self) -> Result<Argument, QueryError> {
        let start = self.at;
        if !self.symbol("[") {
            return Err(self.expected("a list"));
        }
        let mut items = Vec::new();
        loop {
            self.space();
            items.push(self.literal(false)?);
            self.space();
            if self.symbol("]") {
                return Ok(Argument::List(items));
            }
            if !self.symbol(",") {
                let closed = self.rest().is_empty();
                return Err(if closed {
                    self.fault_at(start, Fault::Unclosed('['))
                } else {
                    self.expected(", or ]")
                });
            }
        }
    }

    fn literal(&mut self, pattern: bool) -> Result<String, QueryError> {
        if let Some(quote) = self.rest().chars().next().filter(|c| matches!(c, '\'' | '"')) {
            return self.quoted(quote);
        }
        let text = if pattern { self.bare_pattern() } else { self.take_while(is_bare) };
        if text.is_empty() { Err(self.expected("a value")) } else { Ok(text.to_owned()) }
    }

    fn quoted(&mut self, quote: char) -> Result<String, QueryError> {
        let start = self.at;
        self.at += quote.len_utf8();
        let mut text = String::new();
        let mut chars = self.rest().char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            match c {
                '\\' if chars.peek().is_some_and(|(_, next)| *next == quote) => {
                    chars.next();
                    text.push(quote);
                }
                c if c == quote => {
                    self.at += i + c.len_utf8();
                    return Ok(text);
                }
                c => text.push(c),
            }
        }
        Err(self.fault_at(start, Fault::Unclosed(quote)))
    }

    /// A regular expression without quotes: to the next white space, parenthesis, quote, `&&` or `||`.
    fn bare_pattern(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .find(|&(i, c)| {
                c.is_whitespace()
                    || matches!(c, '(' | ')' | '\'' | '"')
                    || rest[i..].starts_with("&&")
                    || rest[i..].starts_with("||")
            })
            .map_or(rest.len(), |(i, _)| i);
        self.at += end;
        &rest[..end]
    }
}

/// Reads a literal as what its subject is compared with.
fn typed(subject: &Subject, op: Op, text: String) -> Result<Argument, Fault> {
    let (value, expected) = match subject {
        Subject::AgentVersion => (version(&text).map(Value::Version), "a version"),
        Subject::RegisteredAt => (date(&text).map(Value::Date), "a date"),
        Subject::RunningTasksCount => (integer(&text).map(Value::Integer), "an integer"),
        Subject::Attribute(_) if op.is_ordering() => (Value::guess(&text), "a number, a version or a date"),
        _ => return Ok(Argument::Text(text)),
    };
    match value {
        Some(value) => Ok(Argument::Ordered(text, value)),
        None => Err(Fault::BadValue { expected, value: text }),
    }
}
