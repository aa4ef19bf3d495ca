//! Conversions between `Value` and Rust types, and the two macros that the generated modules are written in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::value::{Timestamp, Value};

/// A value that is not of the type its member declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Where, as a path of member names, outermost first.
    pub path: Vec<Cow<'static, str>>,
    /// What was expected: `string`, `integer`, ...
    pub expected: &'static str,
    /// What was there.
    pub found: &'static str,
}

impl Mismatch {
    /// A mismatch at the place itself.
    pub fn new(expected: &'static str, found: &Value) -> Mismatch {
        Mismatch { path: Vec::new(), expected, found: found.kind() }
    }
    /// The same mismatch, seen from the structure that holds `name`.
    pub fn under(mut self, name: impl Into<Cow<'static, str>>) -> Mismatch {
        self.path.insert(0, name.into());
        self
    }
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}: expected {}, found {}", self.path.join("."), self.expected, self.found)
    }
}

/// A type that travels as a `Value`.
pub trait Shape: Sized {
    /// This as a tree. Absent members are left out.
    fn to_value(&self) -> Value;
    /// The tree as this type. Unknown members are ignored, as AWS does.
    fn from_value(v: Value) -> Result<Self, Mismatch>;
    /// Whether a member of this value is left out of its structure.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T: Shape> Shape for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Shape::to_value)
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::Null => Ok(None),
            v => T::from_value(v).map(Some),
        }
    }
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Shape> Shape for Box<T> {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        T::from_value(v).map(Box::new)
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(Shape::to_value).collect())
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::List(l) => l.into_iter().map(T::from_value).collect(),
            Value::Null => Ok(Vec::new()),
            v => Err(Mismatch::new("list", &v)),
        }
    }
}

impl<T: Shape> Shape for BTreeMap<String, T> {
    fn to_value(&self) -> Value {
        Value::Map(self.iter().map(|(k, v)| (Cow::Owned(k.clone()), v.to_value())).collect())
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::Map(m) => m
                .into_iter()
                .map(|(k, v)| match T::from_value(v) {
                    Ok(v) => Ok((k.into_owned(), v)),
                    Err(e) => Err(e.under(k)),
                })
                .collect(),
            Value::Null => Ok(BTreeMap::new()),
            v => Err(Mismatch::new("map", &v)),
        }
    }
}

impl Shape for String {
    fn to_value(&self) -> Value {
        Value::String(self.clone())
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::String(s) => Ok(s),
            v => Err(Mismatch::new("string", &v)),
        }
    }
}

impl Shape for i64 {
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::Int(i) => Ok(i),
            Value::Float(f) if f.fract() == 0.0 && f.abs() < 9e15 => Ok(f as i64),
            v => Err(Mismatch::new("integer", &v)),
        }
    }
}

impl Shape for f64 {
    fn to_value(&self) -> Value {
        Value::Float(*self)
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::Int(i) => Ok(i as f64),
            Value::Float(f) => Ok(f),
            v => Err(Mismatch::new("number", &v)),
        }
    }
}

impl Shape for bool {
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::Bool(b) => Ok(b),
            v => Err(Mismatch::new("boolean", &v)),
        }
    }
}

impl Shape for Timestamp {
    fn to_value(&self) -> Value {
        Value::Timestamp(*self)
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::Timestamp(t) => Ok(t),
            // Stored rows carry milliseconds.
            Value::Int(ms) => Ok(Timestamp(ms)),
            v => Err(Mismatch::new("timestamp", &v)),
        }
    }
}

/// Bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blob(pub Vec<u8>);

impl Shape for Blob {
    fn to_value(&self) -> Value {
        Value::Blob(self.0.clone())
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        match v {
            Value::Blob(b) => Ok(Blob(b)),
            Value::List(l) => l
                .into_iter()
                .map(|x| match x {
                    Value::Int(i) if (0..256).contains(&i) => Ok(i as u8),
                    v => Err(Mismatch::new("byte", &v)),
                })
                .collect::<Result<_, _>>()
                .map(Blob),
            v => Err(Mismatch::new("blob", &v)),
        }
    }
}

impl Shape for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
    fn from_value(v: Value) -> Result<Self, Mismatch> {
        Ok(v)
    }
}

/// The input or output of an operation that has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unit {}

impl Shape for Unit {
    fn to_value(&self) -> Value {
        Value::empty()
    }
    fn from_value(_: Value) -> Result<Self, Mismatch> {
        Ok(Unit {})
    }
}

/// Adds a member to a structure unless it is absent.
pub fn put<T: Shape>(m: &mut Vec<(Cow<'static, str>, Value)>, name: &'static str, v: &T) {
    if !v.is_absent() {
        m.push((Cow::Borrowed(name), v.to_value()));
    }
}

/// Reads a member of a structure.
pub fn take<T: Shape>(name: &'static str, v: Value) -> Result<T, Mismatch> {
    T::from_value(v).map_err(|e| e.under(name))
}

/// Declares structures with their conversions: `structure! { Name { field: Type = "wireName", ... } }`.
#[macro_export]
macro_rules! structure {
    ($($name:ident { $($field:ident : $ty:ty = $wire:literal),* $(,)? })*) => {$(
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name { $(pub $field: $ty),* }

        impl $crate::convert::Shape for $name {
            fn to_value(&self) -> $crate::Value {
                #[allow(unused_mut)]
                let mut m = Vec::new();
                $($crate::convert::put(&mut m, $wire, &self.$field);)*
                $crate::Value::Map(m)
            }
            fn from_value(v: $crate::Value) -> Result<Self, $crate::convert::Mismatch> {
                let $crate::Value::Map(m) = v else {
                    return Err($crate::convert::Mismatch::new("structure", &v));
                };
                #[allow(unused_mut)]
                let mut out = Self::default();
                for (k, _v) in m {
                    match k.as_ref() {
                        $($wire => out.$field = $crate::convert::take($wire, _v)?,)*
                        _ => {}
                    }
                }
                Ok(out)
            }
        }
        $crate::stored_as_value!($name);
    )*};
}

/// Declares enumerations of strings: `enumeration! { Name { Variant = "WIRE", ... } }`. The first is the default.
#[macro_export]
macro_rules! enumeration {
    ($($name:ident { $first:ident = $first_wire:literal $(, $variant:ident = $wire:literal)* $(,)? })*) => {$(
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { #[default] $first $(, $variant)* }

        impl $name {
            /// The word on the wire.
            pub fn as_str(self) -> &'static str {
                match self { Self::$first => $first_wire $(, Self::$variant => $wire)* }
            }
            /// The enumerator of a word, if it is one.
            pub fn parse(s: &str) -> Option<Self> {
                match s { $first_wire => Some(Self::$first), $($wire => Some(Self::$variant),)* _ => None }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { f.write_str(self.as_str()) }
        }
        impl $crate::convert::Shape for $name {
            fn to_value(&self) -> $crate::Value { $crate::Value::String(self.as_str().to_owned()) }
            fn from_value(v: $crate::Value) -> Result<Self, $crate::convert::Mismatch> {
                match &v {
                    $crate::Value::String(s) => Self::parse(s)
                        .ok_or_else(|| $crate::convert::Mismatch::new(stringify!($name), &v)),
                    _ => Err($crate::convert::Mismatch::new(stringify!($name), &v)),
                }
            }
        }
        $crate::stored_as_value!($name);
    )*};
}

/// Makes a shape storable in a row (serde by way of `Value`).
#[macro_export]
macro_rules! stored_as_value {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::convert::Shape::to_value(self), s)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let v = <$crate::Value as serde::Deserialize>::deserialize(d)?;
                $crate::convert::Shape::from_value(v).map_err(serde::de::Error::custom)
            }
        }
    };
}

stored_as_value!(Blob);
stored_as_value!(Unit);
