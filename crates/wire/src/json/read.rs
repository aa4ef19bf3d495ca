//! JSON bytes to `Value`, directed by a shape.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use shapes::Value;
use shapes::schema::{Kind, Member, Shape, Structure};

use super::body_name;
use crate::fault::{Allowance, DecodeError};
use crate::time;

type Result<T> = std::result::Result<T, DecodeError>;

/// Base64 as clients send it: padding may be missing.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The bytes of a blob in JSON, XML and Query.
pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    LENIENT.decode(text).ok()
}

/// Reads a JSON body of the given shape. An empty body is an empty structure.
pub(crate) fn decode(shape: &'static Shape, body: &[u8]) -> Result<Value> {
    let text = std::str::from_utf8(body)
        .map_err(|_| DecodeError::malformed("The request body is not valid UTF-8."))?;
    if text.trim_ascii().is_empty() {
        return Ok(Value::empty());
    }
    let mut r = Reader { text, at: 0, allowance: Allowance::new() };
    let value = r.value(shape, None)?;
    r.space();
    if r.at != text.len() {
        return Err(r.unexpected());
    }

    Ok(if value == Value::Null { Value::empty() } else { value })
}

/// Removes all but the last of entries with the same key, as AWS's parser keeps the last.
pub(crate) fn keep_last(entries: &mut Vec<(Cow<'static, str>, Value)>) {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by(|a, b| entries[*a].0.cmp(&entries[*b].0).then(a.cmp(b)));
    let mut stale: Vec<usize> =
        order.windows(2).filter(|w| entries[w[0]].0 == entries[w[1]].0).map(|w| w[0]).collect();
    if stale.is_empty() {
        return;
    }
    stale.sort_unstable();
    let mut at = 0;
    entries.retain(|_| {
        at += 1;
        stale.binary_search(&(at - 1)).is_err()
    });
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    allowance: Allowance,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// The first byte of the next token.
    fn token(&mut self) -> Result<u8> {
        self.space();
        self.peek().ok_or_else(|| self.unexpected())
    }

    #[cold]
    fn unexpected(&self) -> DecodeError {
        match self.text.get(self.at..).and_then(|s| s.chars().next()) {
            Some(c) => DecodeError::malformed(format!(
                "Unexpected character '{}' at offset {}.",
                c.escape_default(),
                self.at
            )),
            None => DecodeError::malformed("The request body ends in the middle of a value."),
        }
    }

    fn expect(&mut self, byte: u8) -> Result<()> {
        if self.token()? != byte {
            return Err(self.unexpected());
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &'static str) -> Result<()> {
        if !self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            return Err(self.unexpected());
        }
        self.at += word.len();
        Ok(())
    }

    fn value(&mut self, shape: &'static Shape, member: Option<&'static Member>) -> Result<Value> {
        let first = self.token()?;
        self.allowance.value()?;
        if first == b'n' {
            self.word("null")?;
            return Ok(Value::Null);
        }
        match (&shape.kind, first) {
            (Kind::Structure(s), b'{') => self.structure(s),
            (Kind::List { member, .. }, b'[') => self.list(member),
            (Kind::Map { value, .. }, b'{') => self.map(value),
            (Kind::String { .. }, b'"') => Ok(Value::String(self.string()?.into_owned())),
            (Kind::Integer { .. }, b'-' | b'0'..=b'9') => {
                self.integer("Integer", i32::MIN.into(), i32::MAX.into())
            }
            (Kind::Long { .. }, b'-' | b'0'..=b'9') => self.integer("Long", i64::MIN, i64::MAX),
            (Kind::Float { .. } | Kind::Double { .. }, b'-' | b'0'..=b'9') => Ok(Value::Float(self.float()?)),
            (Kind::Float { .. } | Kind::Double { .. }, b'"') => {
                let word = self.string()?;
                special_float(&word).map(Value::Float).ok_or_else(|| mismatch(b'"', "Float"))
            }
            (Kind::Boolean, b't') => self.word("true").map(|()| Value::Bool(true)),
            (Kind::Boolean, b'f') => self.word("false").map(|()| Value::Bool(false)),
            (Kind::Blob { .. }, b'"') => {
                let text = self.string()?;
                base64(&text).map(Value::Blob).ok_or_else(|| DecodeError::wrong_type("Invalid base64 data."))
            }
            (Kind::Timestamp { .. }, b'-' | b'0'..=b'9') => {
                let seconds = self.float()?;
                time::from_seconds(seconds).map(Value::Timestamp).ok_or_else(|| mismatch(b'0', "Timestamp"))
            }
            (Kind::Timestamp { .. }, b'"') => {
                let text = self.string()?;
                time::parse(&text).map(Value::Timestamp).ok_or_else(|| mismatch(b'"', "Timestamp"))
            }
            (Kind::Document, _) => self.any(first),
            _ => self.wrong(shape, first, member),
        }
    }

    fn structure(&mut self, s: &'static Structure) -> Result<Value> {
        self.allowance.down()?;
        let mut out: Vec<(Cow<'static, str>, Value)> = Vec::with_capacity(s.members.len().min(16));
        let mut hint = 0;
        let mut repeated = false;
        self.members(|r, key| {
            let Some(at) = position(s, &key, hint) else { return r.skip() };
            let m = &s.members[at];
            repeated |= at < hint;
            hint = at + 1;
            let value = r.value(m.shape, Some(m))?;
            out.push((Cow::Borrowed(m.name), value));
            Ok(())
        })?;
        // Members that came in the model's order cannot repeat one another.
        if repeated {
            keep_last(&mut out);
        }
        out.retain(|(_, v)| *v != Value::Null);
        self.allowance.up();

        Ok(Value::Map(out))
    }

    fn map(&mut self, shape: &'static Shape) -> Result<Value> {
        self.allowance.down()?;
        let mut out = Vec::new();
        self.members(|r, key| {
            let value = r.value(shape, None)?;
            out.push((Cow::Owned(key.into_owned()), value));
            Ok(())
        })?;
        keep_last(&mut out);
        out.retain(|(_, v)| *v != Value::Null);
        self.allowance.up();

        Ok(Value::Map(out))
    }

    /// Reads an object, handing each key to `each`, which reads its value.
    fn members(&mut self, mut each: impl FnMut(&mut Self, Cow<'a, str>) -> Result<()>) -> Result<()> {
        self.expect(b'{')?;
        if self.token()? == b'}' {
            self.at += 1;
            return Ok(());
        }
        loop {
            if self.token()? != b'"' {
                return Err(self.unexpected());
            }
            let key = self.string()?;
            self.expect(b':')?;
            each(self, key)?;
            match self.token()? {
                b',' => self.at += 1,
                b'}' => break,
                _ => return Err(self.unexpected()),
            }
        }
        self.at += 1;

        Ok(())
    }

    fn elements(&mut self, mut each: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        self.expect(b'[')?;
        if self.token()? == b']' {
            self.at += 1;
            return Ok(());
        }
        loop {
            each(self)?;
            match self.token()? {
                b',' => self.at += 1,
                b']' => break,
                _ => return Err(self.unexpected()),
            }
        }
        self.at += 1;

        Ok(())
    }

    fn list(&mut self, member: &'static Shape) -> Result<Value> {
        self.allowance.down()?;
        let mut out = Vec::new();
        self.elements(|r| {
            let value = r.value(member, None)?;
            // Lists are dense: a null element is as absent as a null member.
            if value != Value::Null {
                out.push(value);
            }
            Ok(())
        })?;
        self.allowance.up();

        Ok(Value::List(out))
    }

    /// A value that no shape describes.
    fn any(&mut self, first: u8) -> Result<Value> {
        Ok(match first {
            b'{' => {
                self.allowance.down()?;
                let mut out = Vec::new();
                self.members(|r, key| {
                    let first = r.token()?;
                    r.allowance.value()?;
                    out.push((Cow::Owned(key.into_owned()), r.any(first)?));
                    Ok(())
                })?;
                keep_last(&mut out);
                self.allowance.up();
                Value::Map(out)
            }
            b'[' => {
                self.allowance.down()?;
                let mut out = Vec::new();
                self.elements(|r| {
                    let first = r.token()?;
                    r.allowance.value()?;
                    out.push(r.any(first)?);
                    Ok(())
                })?;
                self.allowance.up();
                Value::List(out)
            }
            b'"' => Value::String(self.string()?.into_owned()),
            b't' => self.word("true").map(|()| Value::Bool(true))?,
            b'f' => self.word("false").map(|()| Value::Bool(false))?,
            b'n' => self.word("null").map(|()| Value::Null)?,
            _ => {
                let text = self.number()?;
                match text.parse() {
                    Ok(i) => Value::Int(i),
                    Err(_) => Value::Float(text.parse().map_err(|_| self.unexpected())?),
                }
            }
        })
    }

    /// Passes over a value that the model does not know.
    fn skip(&mut self) -> Result<()> {
        let first = self.token()?;
        self.allowance.value()?;
        match first {
            b'{' => {
                self.allowance.down()?;
                self.members(|r, _| r.skip())?;
                self.allowance.up();
            }
            b'[' => {
                self.allowance.down()?;
                self.elements(Self::skip)?;
                self.allowance.up();
            }
            b'"' => drop(self.string()?),
            b't' => self.word("true")?,
            b'f' => self.word("false")?,
            b'n' => self.word("null")?,
            _ => drop(self.number()?),
        }
        Ok(())
    }

    fn integer(&mut self, kind: &'static str, min: i64, max: i64) -> Result<Value> {
        let text = self.number()?;
        let value = match text.parse::<i64>() {
            Ok(i) => Some(i),
            // `1.0` and `1e3` are whole numbers too.
            Err(_) => {
                text.parse::<f64>().ok().filter(|f| f.fract() == 0.0 && f.abs() < 9e15).map(|f| f as i64)
            }
        };
        value.filter(|i| (min..=max).contains(i)).map(Value::Int).ok_or_else(|| {
            DecodeError::wrong_type(format!("NUMBER_VALUE can not be converted to {} {kind}", article(kind)))
        })
    }

    fn float(&mut self) -> Result<f64> {
        let text = self.number()?;
        text.parse::<f64>().ok().filter(|f| f.is_finite()).ok_or_else(|| mismatch(b'0', "Float"))
    }

    /// The text of a number that follows JSON's grammar.
    fn number(&mut self) -> Result<&'a str> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let zero = self.peek() == Some(b'0');
        let digits = self.digits()?;
        if zero && digits > 1 {
            return Err(self.unexpected());
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }

        Ok(&self.text[start..self.at])
    }

    fn digits(&mut self) -> Result<usize> {
        let n = self.text.as_bytes()[self.at..].iter().take_while(|b| b.is_ascii_digit()).count();
        self.at += n;
        if n == 0 { Err(self.unexpected()) } else { Ok(n) }
    }

    /// A string; the reader stands on its opening quote.
    fn string(&mut self) -> Result<Cow<'a, str>> {
        debug_assert_eq!(self.peek(), Some(b'"'));
        self.at += 1;
        let start = self.at;
        self.plain();
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(&self.text[start..self.at - 1]));
        }
        let mut out = String::from(&self.text[start..self.at]);
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Cow::Owned(out));
                }
                Some(b'\\') => {
                    self.at += 1;
                    out.push(self.escape()?);
                }
                _ => return Err(self.unexpected()),
            }
            let start = self.at;
            self.plain();
            out.push_str(&self.text[start..self.at]);
        }
    }

    /// Passes over characters that stand for themselves.
    fn plain(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|b| **b >= 0x20 && **b != b'"' && **b != b'\\').count();
    }

    fn escape(&mut self) -> Result<char> {
        let c = self.peek().ok_or_else(|| self.unexpected())?;
        let plain = match c {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.code_point();
            }
            _ => return Err(self.unexpected()),
        };
        self.at += 1;

        Ok(plain)
    }

    fn code_point(&mut self) -> Result<char> {
        let high = self.hex()?;
        if !(0xD800..0xDC00).contains(&high) {
            return char::from_u32(high).ok_or_else(|| self.unexpected());
        }
        self.word("\\u")?;
        let low = self.hex()?;
        if !(0xDC00..0xE000).contains(&low) {
            return Err(self.unexpected());
        }
        char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)).ok_or_else(|| self.unexpected())
    }

    fn hex(&mut self) -> Result<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).ok_or_else(|| self.unexpected())?;
        let mut n = 0;
        for d in digits {
            n = n * 16 + (*d as char).to_digit(16).ok_or_else(|| self.unexpected())?;
        }
        self.at += 4;

        Ok(n)
    }

    /// The error for a value that is not of its shape; one that is not JSON at all is told as such.
    #[cold]
    fn wrong(&mut self, shape: &Shape, first: u8, _member: Option<&Member>) -> Result<Value> {
        if !matches!(first, b'{' | b'[' | b'"' | b't' | b'f' | b'-' | b'0'..=b'9') {
            return Err(self.unexpected());
        }
        Err(match (&shape.kind, first) {
            (_, b'{') => DecodeError::wrong_type("Start of structure or map found where not expected."),
            (_, b'[') => DecodeError::wrong_type("Start of list found where not expected"),
            (Kind::List { .. }, _) => DecodeError::wrong_type("Expected list or null"),
            (Kind::Map { .. }, _) => DecodeError::wrong_type("Expected map or null"),
            (Kind::Structure(_), _) => DecodeError::wrong_type("Expected structure or null"),
            (Kind::Integer { .. }, _) => mismatch(first, "Integer"),
            (Kind::Long { .. }, _) => mismatch(first, "Long"),
            (Kind::Float { .. } | Kind::Double { .. }, _) => mismatch(first, "Float"),
            (Kind::Boolean, _) => mismatch(first, "Boolean"),
            (Kind::Blob { .. }, _) => mismatch(first, "Blob"),
            (Kind::Timestamp { .. }, _) => mismatch(first, "Timestamp"),
            (Kind::String { .. } | Kind::Document, _) => mismatch(first, "String"),
        })
    }
}

/// Index of the member of that wire name, looked for from `hint` on because clients mostly keep the model's order.
fn position(s: &'static Structure, key: &str, hint: usize) -> Option<usize> {
    let named = |m: &'static Member| body_name(m) == key;
    let (before, after) = s.members.split_at(hint.min(s.members.len()));
    after.iter().position(named).map(|i| i + before.len()).or_else(|| before.iter().position(named))
}

/// Floats that JSON has no number for.
pub(crate) fn special_float(word: &str) -> Option<f64> {
    match word {
        "NaN" => Some(f64::NAN),
        "Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        _ => None,
    }
}

fn article(kind: &str) -> &'static str {
    if kind.starts_with(['I', 'A', 'E', 'O', 'U']) { "an" } else { "a" }
}

/// `NUMBER_VALUE can not be converted to a String`.
#[cold]
fn mismatch(first: u8, kind: &'static str) -> DecodeError {
    let token = match first {
        b'"' => "STRING_VALUE",
        b't' => "TRUE_VALUE",
        b'f' => "FALSE_VALUE",
        _ => "NUMBER_VALUE",
    };
    DecodeError::wrong_type(format!("{token} can not be converted to {} {kind}", article(kind)))
}
