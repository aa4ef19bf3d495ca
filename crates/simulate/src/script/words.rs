//! The words of a line: options by name, durations, what is left over.

/// The words of a line that nobody has taken yet.
pub struct Words<'a> {
    words: Vec<&'a str>,
    /// What follows `where`: an expression with blanks in it.
    pub expression: Option<&'a str>,
}

impl<'a> Words<'a> {
    /// The words of a line.
    pub fn of(line: &'a str) -> Words<'a> {
        let (line, expression) = match line.split_once(" where ") {
            Some((l, e)) => (l, Some(e.trim())),
            None => (line, None),
        };
        Words { words: line.split_whitespace().collect(), expression }
    }

    /// The next word.
    ///
    /// # Errors
    /// If there is none.
    pub fn take(&mut self) -> Result<&'a str, String> {
        match self.words.is_empty() {
            true => Err("the line ends too early".into()),
            false => Ok(self.words.remove(0)),
        }
    }

    /// All words up to one of these, or to the end.
    pub fn until(&mut self, stops: &[&str]) -> Vec<&'a str> {
        let end = self.words.iter().position(|w| stops.contains(w)).unwrap_or(self.words.len());
        self.words.drain(..end).collect()
    }

    /// Whether a word is there; it is taken.
    pub fn flag(&mut self, name: &str) -> bool {
        let at = self.words.iter().position(|w| *w == name);
        at.map(|i| self.words.remove(i)).is_some()
    }

    /// The word after `name`; both are taken.
    pub fn option(&mut self, name: &str) -> Option<&'a str> {
        let at = self.words.iter().position(|w| *w == name)?;
        if at + 1 >= self.words.len() {
            return None;
        }
        let value = self.words.remove(at + 1);
        self.words.remove(at);
        Some(value)
    }

    /// The number after `name`.
    ///
    /// # Errors
    /// If it is no number.
    pub fn number(&mut self, name: &str) -> Result<Option<i64>, String> {
        match self.option(name) {
            None => Ok(None),
            Some(text) => text.parse().map(Some).map_err(|_| format!("{name} {text}: not a number")),
        }
    }

    /// The duration after `name`, in milliseconds.
    ///
    /// # Errors
    /// If it is no duration.
    pub fn duration(&mut self, name: &str) -> Result<Option<i64>, String> {
        self.option(name).map(duration).transpose()
    }

    /// Nothing may be left.
    ///
    /// # Errors
    /// What nobody understood.
    pub fn end(&self) -> Result<(), String> {
        match self.words.first() {
            None => Ok(()),
            Some(_) => Err(format!("not understood: {}", self.words.join(" "))),
        }
    }
}

/// `500ms`, `10s`, `2m` in milliseconds.
///
/// # Errors
/// If it is none of these.
pub fn duration(text: &str) -> Result<i64, String> {
    let units = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000)];
    for (unit, ms) in units {
        if let Some(n) = text.strip_suffix(unit).and_then(|n| n.parse::<i64>().ok()) {
            return Ok(n * ms);
        }
    }
    Err(format!("{text}: not a duration like 500ms, 10s or 2m"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_units() {
        assert_eq!(duration("500ms"), Ok(500));
        assert_eq!(duration("10s"), Ok(10_000));
        assert_eq!(duration("2m"), Ok(120_000));
        assert!(duration("10").is_err());
        assert!(duration("s").is_err());
    }

    #[test]
    fn options_are_taken_wherever_they_stand() {
        let mut w = Words::of("web desired 4 breaker min 50 where attribute:a == b");
        assert_eq!(w.take(), Ok("web"));
        assert_eq!(w.number("min"), Ok(Some(50)));
        assert!(w.flag("breaker"));
        assert!(w.end().is_err());
        assert_eq!(w.option("desired"), Some("4"));
        assert_eq!(w.end(), Ok(()));
        assert_eq!(w.expression, Some("attribute:a == b"));
    }
}
