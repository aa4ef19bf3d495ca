//! A pattern's text, read from left to right.

use super::bad_character;

/// What is left of a pattern.
pub(super) struct Text<'a> {
    rest: &'a str,
}

impl<'a> Text<'a> {
    pub fn new(text: &'a str) -> Text<'a> {
        Text { rest: text }
    }

    /// Passes over white space and gives the next character without taking it.
    pub fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    /// Takes this text if it comes next.
    pub fn take(&mut self, token: &str) -> bool {
        self.peek();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Takes this word, in any case, if it comes next and ends there.
    pub fn take_word(&mut self, word: &str) -> bool {
        self.peek();
        let Some(head) = self.rest.get(..word.len()) else { return false };
        let ends = !self.rest[word.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        if ends && head.eq_ignore_ascii_case(word) {
            self.rest = &self.rest[word.len()..];
            return true;
        }
        false
    }

    /// Takes characters while they are of a kind; perhaps none. White space before them is not passed over.
    pub fn run(&mut self, of_kind: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !of_kind(c)).unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at(end);
        self.rest = rest;
        run
    }

    /// Takes the text up to a closing mark, and the mark; `None` if there is none.
    pub fn until(&mut self, mark: char) -> Option<&'a str> {
        let (inner, rest) = self.rest.split_once(mark)?;
        self.rest = rest;
        Some(inner)
    }

    /// Takes a quoted text whose opening quote was taken; a backslash makes the next character plain.
    ///
    /// # Errors
    /// A sentence if the closing quote is missing.
    pub fn quoted(&mut self) -> Result<String, String> {
        let mut out = String::new();
        let mut chars = self.rest.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.rest = &self.rest[at + 1..];
                    return Ok(out);
                }
                '\\' => match chars.next() {
                    // What is no escape keeps its backslash.
                    Some((_, escaped @ ('"' | '\\'))) => out.push(escaped),
                    Some((_, other)) => out.extend(['\\', other]),
                    None => break,
                },
                other => out.push(other),
            }
        }
        Err(bad_character('"'))
    }

    /// The sentence for what comes next and should not.
    pub fn unexpected(&mut self) -> String {
        self.peek().map_or_else(|| "Invalid filter pattern".to_owned(), bad_character)
    }
}
