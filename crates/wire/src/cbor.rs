//! RPC v2 CBOR (Smithy's rpcv2Cbor; CBOR itself is RFC 8949): a map as body, errors with `__type`.
//!
//! Lengths in the input are claims: nothing is allocated by them, and every item counts against the allowance.

use std::borrow::Cow;

use minicbor::data::{Tag, Type};
use minicbor::{Decoder, Encoder};
use shapes::schema::{Kind, Service, Shape, Structure};
use shapes::{AwsError, Value};

use crate::fault::{Allowance, DecodeError};
use crate::json;
use crate::time;

type Result<T> = std::result::Result<T, DecodeError>;

/// The tag of seconds since the epoch.
const EPOCH: Tag = Tag::new(1);

/// Reads a body of the given shape. An empty body is an empty structure.
pub(crate) fn decode(shape: &'static Shape, body: &[u8]) -> Result<Value> {
    if body.is_empty() {
        return Ok(Value::empty());
    }
    let mut r = Reader { d: Decoder::new(body), allowance: Allowance::new() };
    let value = r.value(shape)?;
    if r.d.position() != body.len() {
        return Err(DecodeError::malformed("Bytes follow the request's value."));
    }

    Ok(if value == Value::Null { Value::empty() } else { value })
}

fn malformed(e: minicbor::decode::Error) -> DecodeError {
    DecodeError::malformed(format!("The request body is not valid CBOR: {e}."))
}

struct Reader<'b> {
    d: Decoder<'b>,
    allowance: Allowance,
}

impl Reader<'_> {
    fn kind(&self) -> Result<Type> {
        self.d.datatype().map_err(malformed)
    }

    fn null(&mut self, kind: Type) -> Result<bool> {
        match kind {
            Type::Null => self.d.null().map_err(malformed)?,
            Type::Undefined => self.d.undefined().map_err(malformed)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn value(&mut self, shape: &'static Shape) -> Result<Value> {
        self.allowance.value()?;
        let kind = self.kind()?;
        if self.null(kind)? {
            return Ok(Value::Null);
        }
        match (&shape.kind, kind) {
            (Kind::Structure(s), Type::Map | Type::MapIndef) => self.structure(s),
            (Kind::List { member, .. }, Type::Array | Type::ArrayIndef) => {
                let mut out = Vec::new();
                self.elements(|r| {
                    let value = r.value(member)?;
                    // Lists are dense: a null element is as absent as a null member.
                    if value != Value::Null {
                        out.push(value);
                    }
                    Ok(())
                })?;
                Ok(Value::List(out))
            }
            (Kind::Map { value, .. }, Type::Map | Type::MapIndef) => {
                let mut out = Vec::new();
                self.entries(|r, key| {
                    out.push((Cow::Owned(key), r.value(value)?));
                    Ok(())
                })?;
                json::keep_last(&mut out);
                out.retain(|(_, v)| *v != Value::Null);
                Ok(Value::Map(out))
            }
            (Kind::String { .. }, Type::String | Type::StringIndef) => self.string().map(Value::String),
            (Kind::Blob { .. }, Type::Bytes | Type::BytesIndef) => self.bytes().map(Value::Blob),
            (Kind::Boolean, Type::Bool) => self.d.bool().map(Value::Bool).map_err(malformed),
            (Kind::Integer { .. }, k) if is_integer(k) => {
                let i = self.integer()?;
                i32::try_from(i).map(|i| Value::Int(i.into())).map_err(|_| wrong(shape))
            }
            (Kind::Long { .. }, k) if is_integer(k) => self.integer().map(Value::Int),
            (Kind::Float { .. } | Kind::Double { .. }, k) => {
                self.number(k)?.map(Value::Float).ok_or_else(|| wrong(shape))
            }
            (Kind::Timestamp { .. }, Type::Tag) => {
                if self.d.tag().map_err(malformed)? != EPOCH {
                    return Err(wrong(shape));
                }
                let k = self.kind()?;
                let seconds = self.number(k)?;
                seconds.and_then(time::from_seconds).map(Value::Timestamp).ok_or_else(|| wrong(shape))
            }
            (Kind::Document, k) => self.any(k),
            _ => Err(wrong(shape)),
        }
    }

    fn structure(&mut self, s: &'static Structure) -> Result<Value> {
        let mut out: Vec<(Cow<'static, str>, Value)> = Vec::with_capacity(s.members.len().min(16));
        self.entries(|r, key| {
            // The protocol knows no other names than the model's; botocore sends those of JSON all the same.
            let named = s.members.iter().find(|m| m.name == key);
            match named.or_else(|| s.members.iter().find(|m| m.location_name == Some(&key))) {
                Some(m) => out.push((Cow::Borrowed(m.name), r.value(m.shape)?)),
                None => r.skip()?,
            }
            Ok(())
        })?;
        json::keep_last(&mut out);
        out.retain(|(_, v)| *v != Value::Null);

        Ok(Value::Map(out))
    }

    fn elements(&mut self, mut each: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        self.allowance.down()?;
        let mut left = self.d.array().map_err(malformed)?;
        while self.more(&mut left)? {
            each(self)?;
        }
        self.allowance.up();
        Ok(())
    }

    fn entries(&mut self, mut each: impl FnMut(&mut Self, String) -> Result<()>) -> Result<()> {
        self.allowance.down()?;
        let mut left = self.d.map().map_err(malformed)?;
        while self.more(&mut left)? {
            let key = self.string()?;
            each(self, key)?;
        }
        self.allowance.up();
        Ok(())
    }

    /// Whether a collection goes on: by its count, or until the break that ends one without.
    fn more(&mut self, left: &mut Option<u64>) -> Result<bool> {
        match left {
            Some(0) => Ok(false),
            Some(n) => {
                *n -= 1;
                Ok(true)
            }
            None if self.kind()? == Type::Break => {
                self.d.set_position(self.d.position() + 1);
                Ok(false)
            }
            None => Ok(true),
        }
    }

    fn string(&mut self) -> Result<String> {
        match self.kind()? {
            Type::String => self.d.str().map(str::to_owned).map_err(malformed),
            Type::StringIndef => {
                let mut out = String::new();
                for part in self.d.str_iter().map_err(malformed)? {
                    out.push_str(part.map_err(malformed)?);
                }
                Ok(out)
            }
            _ => Err(DecodeError::wrong_type("A value can not be converted to a String")),
        }
    }

    fn bytes(&mut self) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        for part in self.d.bytes_iter().map_err(malformed)? {
            out.extend_from_slice(part.map_err(malformed)?);
        }
        Ok(out)
    }

    fn integer(&mut self) -> Result<i64> {
        let i = self.d.int().map_err(malformed)?;
        i64::try_from(i).map_err(|_| DecodeError::wrong_type("NUMBER_VALUE can not be converted to a Long"))
    }

    /// A number of any kind; `None` if this is not one.
    fn number(&mut self, kind: Type) -> Result<Option<f64>> {
        Ok(Some(match kind {
            Type::F16 => self.d.f16().map_err(malformed)?.into(),
            Type::F32 => self.d.f32().map_err(malformed)?.into(),
            Type::F64 => self.d.f64().map_err(malformed)?,
            k if is_integer(k) => self.integer()? as f64,
            _ => return Ok(None),
        }))
    }

    /// A value that no shape describes.
    fn any(&mut self, kind: Type) -> Result<Value> {
        Ok(match kind {
            Type::Map | Type::MapIndef => {
                let mut out = Vec::new();
                self.entries(|r, key| {
                    r.allowance.value()?;
                    let kind = r.kind()?;
                    out.push((Cow::Owned(key), r.any(kind)?));
                    Ok(())
                })?;
                json::keep_last(&mut out);
                Value::Map(out)
            }
            Type::Array | Type::ArrayIndef => {
                let mut out = Vec::new();
                self.elements(|r| {
                    r.allowance.value()?;
                    let kind = r.kind()?;
                    out.push(r.any(kind)?);
                    Ok(())
                })?;
                Value::List(out)
            }
            Type::String | Type::StringIndef => Value::String(self.string()?),
            Type::Bytes | Type::BytesIndef => Value::Blob(self.bytes()?),
            Type::Bool => Value::Bool(self.d.bool().map_err(malformed)?),
            k if is_integer(k) => Value::Int(self.integer()?),
            k if self.null(k)? => Value::Null,
            Type::Tag => {
                self.d.tag().map_err(malformed)?;
                self.allowance.down()?;
                let kind = self.kind()?;
                let value = self.any(kind)?;
                self.allowance.up();
                value
            }
            k => match self.number(k)? {
                Some(f) => Value::Float(f),
                None => {
                    return Err(DecodeError::malformed(
                        "The request body holds a CBOR item of no known kind.",
                    ));
                }
            },
        })
    }

    /// Passes over a value that the model does not know.
    fn skip(&mut self) -> Result<()> {
        self.allowance.value()?;
        match self.kind()? {
            Type::Map | Type::MapIndef => self.entries(|r, _| r.skip()),
            Type::Array | Type::ArrayIndef => self.elements(Self::skip),
            kind => self.any(kind).map(drop),
        }
    }
}

fn is_integer(kind: Type) -> bool {
    matches!(
        kind,
        Type::U8
            | Type::U16
            | Type::U32
            | Type::U64
            | Type::I8
            | Type::I16
            | Type::I32
            | Type::I64
            | Type::Int
    )
}

#[cold]
fn wrong(shape: &'static Shape) -> DecodeError {
    let kind = match shape.kind {
        Kind::Structure(_) => "Structure",
        Kind::List { .. } => "List",
        Kind::Map { .. } => "Map",
        Kind::String { .. } => "String",
        Kind::Integer { .. } => "Integer",
        Kind::Long { .. } => "Long",
        Kind::Float { .. } | Kind::Double { .. } => "Float",
        Kind::Boolean => "Boolean",
        Kind::Blob { .. } => "Blob",
        Kind::Timestamp { .. } => "Timestamp",
        Kind::Document => "Document",
    };
    DecodeError::wrong_type(format!("A value can not be converted to the type {kind}"))
}

type Written = std::result::Result<(), minicbor::encode::Error<std::convert::Infallible>>;

/// The body of an answer.
pub(crate) fn encode(shape: &'static Shape, value: &Value) -> Vec<u8> {
    let mut e = Encoder::new(Vec::with_capacity(256));
    write(shape, value, &mut e).expect("a vector takes every byte");

    e.into_writer()
}

/// The body of an error: its type with the namespace that SDKs cut off, its message, its members.
pub(crate) fn error(service: Option<&Service>, name: &str, error: &AwsError) -> Vec<u8> {
    let namespace = service.map_or_else(
        || "com.amazonaws".to_owned(),
        |s| format!("com.amazonaws.{}", s.service_id.split(' ').collect::<String>().to_ascii_lowercase()),
    );
    let mut e = Encoder::new(Vec::with_capacity(128));
    let mut write = || -> Written {
        e.map(2 + error.members.len() as u64)?;
        e.str("__type")?.str(&format!("{namespace}#{name}"))?;
        e.str("message")?.str(&error.message)?;
        for (name, value) in &error.members {
            e.str(name)?;
            any(value, &mut e)?;
        }
        Ok(())
    };
    write().expect("a vector takes every byte");

    e.into_writer()
}

fn write(shape: &'static Shape, value: &Value, e: &mut Encoder<Vec<u8>>) -> Written {
    match (&shape.kind, value) {
        (Kind::Structure(s), Value::Map(given)) => {
            let known = |(k, v): &(Cow<'static, str>, Value)| {
                s.members.iter().find(|m| m.name == k).filter(|_| *v != Value::Null)
            };
            e.map(given.iter().filter_map(known).count() as u64)?;
            for entry in given {
                let Some(m) = known(entry) else { continue };
                e.str(m.name)?;
                write(m.shape, &entry.1, e)?;
            }
            Ok(())
        }
        (Kind::List { member, .. }, Value::List(l)) => {
            e.array(l.len() as u64)?;
            l.iter().try_for_each(|x| write(member, x, e))
        }
        (Kind::Map { value: shape, .. }, Value::Map(entries)) => {
            e.map(entries.len() as u64)?;
            entries.iter().try_for_each(|(k, v)| {
                e.str(k)?;
                write(shape, v, e)
            })
        }
        // A float's own width: its value came from there or goes there.
        (Kind::Float { .. }, Value::Float(f)) if f64::from(*f as f32) == *f => e.f32(*f as f32)?.ok(),
        (_, value) => any(value, e),
    }
}

fn any(value: &Value, e: &mut Encoder<Vec<u8>>) -> Written {
    match value {
        Value::Null => e.null()?.ok(),
        Value::Bool(b) => e.bool(*b)?.ok(),
        Value::Int(i) => e.i64(*i)?.ok(),
        Value::Float(f) => e.f64(*f)?.ok(),
        Value::String(s) => e.str(s)?.ok(),
        Value::Blob(b) => e.bytes(b)?.ok(),
        Value::Timestamp(t) if t.0 % 1000 == 0 => e.tag(EPOCH)?.i64(t.0 / 1000)?.ok(),
        Value::Timestamp(t) => e.tag(EPOCH)?.f64(t.seconds())?.ok(),
        Value::List(l) => {
            e.array(l.len() as u64)?;
            l.iter().try_for_each(|x| any(x, e))
        }
        Value::Map(m) => {
            e.map(m.len() as u64)?;
            m.iter().try_for_each(|(k, v)| {
                e.str(k)?;
                any(v, e)
            })
        }
    }
}
