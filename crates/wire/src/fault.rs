//! Why bytes could not be turned into a `Value`, and what each protocol calls that.

use std::borrow::Cow;

use shapes::AwsError;
use shapes::schema::Protocol;

/// Values (scalars, lists, structures) in one request at most. The largest calls of AWS's own limits (10,000 log events
/// of three values) stay well below.
pub(crate) const MAX_VALUES: usize = 100_000;

/// Nesting of lists and structures at most; no model needs a tenth of it.
pub(crate) const MAX_DEPTH: usize = 64;

/// A request that a codec does not accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The bytes do not follow the protocol's grammar.
    Malformed(Cow<'static, str>),
    /// They do, but a value is not of its member's type. The text is the message for the client.
    WrongType(Cow<'static, str>),
    /// Deeper, longer or more numerous than what is accepted.
    Excessive(&'static str),
}

impl DecodeError {
    pub(crate) fn malformed(text: impl Into<Cow<'static, str>>) -> DecodeError {
        DecodeError::Malformed(text.into())
    }

    pub(crate) fn wrong_type(text: impl Into<Cow<'static, str>>) -> DecodeError {
        DecodeError::WrongType(text.into())
    }

    /// The error as the protocol names it.
    pub fn into_aws(self, protocol: Protocol) -> AwsError {
        let wrong_type = matches!(self, DecodeError::WrongType(_));
        let text = match self {
            DecodeError::Malformed(t) | DecodeError::WrongType(t) => t.into_owned(),
            DecodeError::Excessive(t) => t.to_owned(),
        };
        match protocol {
            Protocol::Json | Protocol::RestJson | Protocol::Cbor => {
                AwsError::new("SerializationException", text)
            }
            Protocol::Query => AwsError::new("MalformedInput", text),
            Protocol::Ec2 if wrong_type => AwsError::new("InvalidParameterValue", text),
            Protocol::Ec2 => AwsError::new("MalformedQueryString", text),
            Protocol::RestXml => AwsError::new("MalformedXML", text),
        }
    }
}

/// What is left of the request's allowance of values and nesting.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Allowance {
    values: usize,
    depth: usize,
}

impl Allowance {
    pub fn new() -> Allowance {
        Allowance { values: MAX_VALUES, depth: MAX_DEPTH }
    }

    /// Counts one value.
    pub fn value(&mut self) -> Result<(), DecodeError> {
        self.values = self
            .values
            .checked_sub(1)
            .ok_or(DecodeError::Excessive("The request contains too many values."))?;
        Ok(())
    }

    /// Goes one level down; to be paired with `up`.
    pub fn down(&mut self) -> Result<(), DecodeError> {
        self.depth =
            self.depth.checked_sub(1).ok_or(DecodeError::Excessive("The request is nested too deeply."))?;
        Ok(())
    }

    /// Comes back from one level down.
    pub fn up(&mut self) {
        self.depth += 1;
        debug_assert!(self.depth <= MAX_DEPTH);
    }
}
