//! `AwsError`: what a handler answers when it does not do what was asked.

use std::borrow::Cow;

use crate::value::Value;

/// An error in AWS's form. The HTTP status comes from the model where it declares the code.
#[derive(Clone, Debug, PartialEq)]
pub struct AwsError {
    /// `ClusterNotFoundException`, `InvalidVpcID.NotFound`, ...
    pub code: Cow<'static, str>,
    pub message: String,
    /// HTTP status for codes that the model does not declare; 400 unless set.
    pub status: u16,
    /// Further members of the error's structure.
    pub members: Vec<(&'static str, Value)>,
}

impl AwsError {
    /// An error with status 400.
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> AwsError {
        AwsError { code: code.into(), message: message.into(), status: 400, members: Vec::new() }
    }
    /// The same with another HTTP status.
    pub fn with_status(mut self, status: u16) -> AwsError {
        self.status = status;
        self
    }
    /// The same with one more member.
    pub fn with_member(mut self, name: &'static str, value: Value) -> AwsError {
        self.members.push((name, value));
        self
    }
}

impl std::fmt::Display for AwsError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for AwsError {}
