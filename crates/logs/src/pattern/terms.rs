//! Terms: words and quoted phrases that a message must hold (`a "b c"`), must not (`-a`), or of which any will do (`?a ?b`).
//!
//! Matching minds the case, and a term may be a part of a longer word. A pattern that mixes `?` terms with others is
//! matched as if the `?` terms were not there, as the guide says.

use super::bad_character;
use super::text::Text;

/// The terms of a pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Terms {
    all: Vec<String>,
    none: Vec<String>,
    any: Vec<String>,
}

impl Terms {
    pub fn match_message(&self, message: &str) -> bool {
        if self.all.is_empty() && self.none.is_empty() {
            return self.any.iter().any(|t| message.contains(t.as_str()));
        }
        self.all.iter().all(|t| message.contains(t.as_str()))
            && !self.none.iter().any(|t| message.contains(t.as_str()))
    }
}

/// Reads terms; the text is not empty. Outside quotes only letters, digits and `_` make a term, so that a hyphen within a word begins
/// a term that must not occur.
pub(super) fn parse(text: &str) -> Result<Terms, String> {
    let mut text = Text::new(text);
    let mut terms = Terms::default();
    while text.peek().is_some() {
        let list = if text.take("-") {
            &mut terms.none
        } else if text.take("?") {
            &mut terms.any
        } else {
            &mut terms.all
        };
        let quoted = text.take("\"");
        let term = if quoted {
            text.quoted()?
        } else {
            text.peek();
            text.run(|c| c.is_alphanumeric() || c == '_').to_owned()
        };
        if term.is_empty() {
            return Err(if quoted {
                "Invalid filter pattern: Invalid character(s) in term '\"\"'".to_owned()
            } else {
                text.peek().map_or_else(|| "Invalid filter pattern".to_owned(), bad_character)
            });
        }
        list.push(term);
    }
    Ok(terms)
}
