//! Rules of composite alarms: `ALARM("a") AND NOT (OK(b) OR INSUFFICIENT_DATA(c))`.
//!
//! Source: Amazon CloudWatch API reference, PutCompositeAlarm, AlarmRule.

use shapes::cloudwatch::StateValue;

/// Nested parentheses and NOTs that a rule may have.
const DEEPEST: usize = 50;

/// A parsed rule.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    Constant(bool),
    /// The alarm (by name or ARN) is in this state.
    Is(StateValue, String),
    Not(Box<Rule>),
    And(Vec<Rule>),
    Or(Vec<Rule>),
}

impl Rule {
    /// Parses a rule.
    ///
    /// # Errors
    /// What is wrong, in a few words.
    pub fn parse(text: &str) -> Result<Rule, String> {
        let mut p = Parser { rest: text, depth: 0 };
        let rule = p.or()?;
        p.space();
        if p.rest.is_empty() { Ok(rule) } else { Err(format!("unexpected text at '{}'", head(p.rest))) }
    }

    /// Whether it holds; `state` tells an alarm's state, `None` where there is no such alarm.
    pub fn holds(&self, state: &dyn Fn(&str) -> Option<StateValue>) -> bool {
        match self {
            Rule::Constant(b) => *b,
            Rule::Is(wanted, name) => state(name) == Some(*wanted),
            Rule::Not(r) => !r.holds(state),
            Rule::And(all) => all.iter().all(|r| r.holds(state)),
            Rule::Or(any) => any.iter().any(|r| r.holds(state)),
        }
    }

    /// The alarms that it names.
    pub fn names(&self, add: &mut dyn FnMut(&str)) {
        match self {
            Rule::Constant(_) => {}
            Rule::Is(_, name) => add(name),
            Rule::Not(r) => r.names(add),
            Rule::And(rs) | Rule::Or(rs) => rs.iter().for_each(|r| r.names(add)),
        }
    }
}

struct Parser<'a> {
    rest: &'a str,
    depth: usize,
}

fn head(text: &str) -> String {
    text.chars().take(20).collect()
}

impl Parser<'_> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Takes a word that stands by itself.
    fn word(&mut self, word: &str) -> bool {
        self.space();
        let Some(after) = self.rest.strip_prefix(word) else { return false };
        if after.starts_with(|c: char| c.is_alphanumeric() || c == '_') {
            return false;
        }
        self.rest = after;
        true
    }

    fn mark(&mut self, mark: char) -> Result<(), String> {
        self.space();
        self.rest = self
            .rest
            .strip_prefix(mark)
            .ok_or_else(|| format!("expected '{mark}' at '{}'", head(self.rest)))?;
        Ok(())
    }

    fn or(&mut self) -> Result<Rule, String> {
        let mut any = vec![self.and()?];
        while self.word("OR") {
            any.push(self.and()?);
        }
        Ok(if any.len() == 1 { any.remove(0) } else { Rule::Or(any) })
    }

    fn and(&mut self) -> Result<Rule, String> {
        let mut all = vec![self.not()?];
        while self.word("AND") {
            all.push(self.not()?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Rule::And(all) })
    }

    fn not(&mut self) -> Result<Rule, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("it is nested too deeply".into());
        }
        let rule = if self.word("NOT") { Rule::Not(Box::new(self.not()?)) } else { self.single()? };
        self.depth -= 1;
        Ok(rule)
    }

    fn single(&mut self) -> Result<Rule, String> {
        self.space();
        if self.rest.starts_with('(') {
            self.mark('(')?;
            let inner = self.or()?;
            self.mark(')')?;
            return Ok(inner);
        }
        for (word, value) in [("TRUE", true), ("FALSE", false)] {
            if self.word(word) {
                return Ok(Rule::Constant(value));
            }
        }
        for state in [StateValue::Alarm, StateValue::Ok, StateValue::InsufficientData] {
            if self.word(state.as_str()) {
                self.mark('(')?;
                let name = self.name()?;
                self.mark(')')?;
                return Ok(Rule::Is(state, name));
            }
        }
        Err(format!("expected a state, TRUE or FALSE at '{}'", head(self.rest)))
    }

    /// A name, in quotes or up to the closing parenthesis.
    fn name(&mut self) -> Result<String, String> {
        self.space();
        let (name, rest) = match self.rest.chars().next() {
            Some(q @ ('"' | '\'')) => {
                self.rest[1..].split_once(q).ok_or_else(|| "a name's quote is not closed".to_owned())?
            }
            _ => {
                let end = self.rest.find(')').ok_or_else(|| "')' is missing".to_owned())?;
                self.rest.split_at(end)
            }
        };
        self.rest = rest;
        let name = name.trim();
        if name.is_empty() { Err("a name is empty".into()) } else { Ok(name.to_owned()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds() {
        let state = |name: &str| match name {
            "a" | "arn:aws:cloudwatch:us-east-1:1:alarm:a" => Some(StateValue::Alarm),
            "b c" => Some(StateValue::Ok),
            _ => None,
        };
        for (rule, expected) in [
            ("TRUE", true),
            ("NOT TRUE", false),
            ("ALARM(a)", true),
            ("ALARM(\"a\") AND OK('b c')", true),
            ("ALARM(arn:aws:cloudwatch:us-east-1:1:alarm:a)", true),
            ("OK(a) OR OK(b c) AND FALSE", false),
            ("(OK(a) OR OK(b c)) AND TRUE", true),
            ("INSUFFICIENT_DATA(missing)", false),
            ("NOT NOT ALARM(a)", true),
        ] {
            assert_eq!(Rule::parse(rule).unwrap().holds(&state), expected, "{rule}");
        }
    }

    #[test]
    fn mistakes() {
        let deep = format!("{}TRUE", "NOT ".repeat(60));
        for rule in
            ["", "ALARM", "ALARM(", "ALARM()", "ALARM(a", "TRUE TRUE", "(TRUE", "ALARM(\"a)", "x", &deep]
        {
            assert!(Rule::parse(rule).is_err(), "{rule}");
        }
    }
}
