//! Regular expressions of `=~` and `!~`: Java's syntax, matched against the whole value.
//!
//! Translated to `fancy-regex`, which has look-around, back-references and possessive quantifiers of its own. What
//! differs is rewritten: `\Q...\E`, `\h` (blank in Java, hex digit there), Java's POSIX classes, and `\d`, `\w`, `\s`,
//! which are ASCII in Java. Source: Java SE documentation of `java.util.regex.Pattern`.

use fancy_regex::{Regex, RegexBuilder};
use std::sync::Arc;

/// Steps after which a backtracking match gives up, and so does not match.
const BACKTRACK_LIMIT: usize = 20_000;
/// Bytes that a compiled automaton may take.
const SIZE_LIMIT: usize = 1 << 20;
/// Instructions that a compiled backtracking program may have.
const PROGRAM_LIMIT: usize = 100_000;

/// A compiled pattern. Equality is that of the source text.
#[derive(Clone, Debug)]
pub struct Pattern {
    source: String,
    regex: Arc<Regex>,
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Pattern {}

impl Pattern {
    /// Compiles a pattern in Java's syntax.
    ///
    /// # Errors
    /// Why it does not compile.
    pub fn new(source: &str) -> Result<Self, String> {
        let translated = translate(source)?;
        // Alone first: `a)(b` would otherwise compile inside the group that anchors it.
        build(&translated)?;
        let regex = build(&format!("\\A(?:{translated})\\z"))?;
        Ok(Self { source: source.to_owned(), regex: Arc::new(regex) })
    }

    /// The pattern as given.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether the whole of `text` matches. A match that takes too many steps does not.
    pub fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text).unwrap_or(false)
    }
}

fn build(pattern: &str) -> Result<Regex, String> {
    RegexBuilder::new(pattern)
        .backtrack_limit(BACKTRACK_LIMIT)
        .delegate_size_limit(SIZE_LIMIT)
        .delegate_dfa_size_limit(SIZE_LIMIT)
        .max_prog_size(PROGRAM_LIMIT)
        .build()
        .map_err(|e| e.to_string())
}

/// Letters that may follow a backslash in Java. The other dialect gives more of them a meaning, such as recursion.
const JAVA_ESCAPES: &str = "aAbBcdDeEfGhHkNnpPQrRsStuvVwWxXzZ";

/// Rewrites Java's syntax to `fancy-regex`'s.
fn translate(source: &str) -> Result<String, String> {
    let mut out = String::with_capacity(source.len() + 8);
    let mut chars = source.chars().peekable();
    let mut class_depth = 0usize;
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('Q') => quote_to_end(&mut chars, &mut out),
                // Java ignores an `\E` without `\Q` as little as an error would help anybody.
                Some('E') => {}
                Some(p @ ('p' | 'P')) => property(p, &mut chars, class_depth > 0, &mut out),
                Some(escaped) if escaped.is_ascii_alphabetic() && !JAVA_ESCAPES.contains(escaped) => {
                    return Err(format!("\\{escaped} has no meaning"));
                }
                Some(escaped) => escape(escaped, class_depth > 0, &mut out),
                None => out.push('\\'),
            },
            '(' if class_depth == 0 => {
                out.push(c);
                check_group(&mut chars, &mut out)?;
            }
            '[' => {
                class_depth += 1;
                out.push(c);
            }
            ']' => {
                class_depth = class_depth.saturating_sub(1);
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    Ok(out)
}

/// Refuses what may follow an opening parenthesis in the other dialect only: recursion, conditions, verbs.
fn check_group(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, out: &mut String) -> Result<(), String> {
    if chars.peek() == Some(&'?') {
        out.extend(chars.next());
        return match chars.peek() {
            Some(c) if ":=!<>-".contains(*c) || "idmsuxU".contains(*c) => Ok(()),
            _ => Err("unknown group".to_owned()),
        };
    }
    if chars.peek() == Some(&'*') { Err("nothing to repeat".to_owned()) } else { Ok(()) }
}

/// Copies what stands between `\Q` and `\E` (or the end) as literals.
fn quote_to_end(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, out: &mut String) {
    while let Some(c) = chars.next() {
        if c == '\\' && chars.peek() == Some(&'E') {
            chars.next();
            return;
        }
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Writes the escapes that the dialects understand differently.
fn escape(escaped: char, in_class: bool, out: &mut String) {
    const BLANKS: &str = " \\t\\u{A0}\\u{1680}\\u{180E}\\u{2000}-\\u{200A}\\u{202F}\\u{205F}\\u{3000}";
    const LINES: &str = "\\n\\x0B\\f\\r\\u{85}\\u{2028}\\u{2029}";
    let (negated, members) = match escaped {
        'd' => (false, "0-9"),
        'D' => (true, "0-9"),
        'w' => (false, "a-zA-Z_0-9"),
        'W' => (true, "a-zA-Z_0-9"),
        's' => (false, " \\t\\n\\x0B\\f\\r"),
        'S' => (true, " \\t\\n\\x0B\\f\\r"),
        'h' => (false, BLANKS),
        'H' => (true, BLANKS),
        'v' => (false, LINES),
        'V' => (true, LINES),
        'e' => (false, "\\x1B"),
        other => {
            out.push('\\');
            out.push(other);
            return;
        }
    };
    bracket(negated, members, in_class, out);
}

fn bracket(negated: bool, members: &str, in_class: bool, out: &mut String) {
    if in_class && !negated {
        out.push_str(members);
    } else {
        out.push_str(if negated { "[^" } else { "[" });
        out.push_str(members);
        out.push(']');
    }
}

/// Rewrites Java's POSIX classes; other properties have the same names in both.
fn property(
    letter: char,
    chars: &mut std::iter::Peekable<std::str::Chars<'_>>,
    in_class: bool,
    out: &mut String,
) {
    let rest: String = chars.clone().collect();
    let name = rest.strip_prefix('{').and_then(|r| r.split_once('}')).map_or("", |(name, _)| name);
    let members = match name {
        "Lower" => "a-z",
        "Upper" => "A-Z",
        "ASCII" => "\\x00-\\x7F",
        "Alpha" => "a-zA-Z",
        "Digit" => "0-9",
        "Alnum" => "a-zA-Z0-9",
        "Punct" => "!-/:-@\\[-`{-~",
        "Graph" => "!-~",
        "Print" => " -~",
        "Blank" => " \\t",
        "Cntrl" => "\\x00-\\x1F\\x7F",
        "XDigit" => "0-9a-fA-F",
        "Space" => " \\t\\n\\x0B\\f\\r",
        _ => {
            out.push('\\');
            out.push(letter);
            return;
        }
    };
    for _ in 0..name.len() + 2 {
        chars.next();
    }
    bracket(letter == 'P', members, in_class, out);
}
