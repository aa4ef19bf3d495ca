//! Why a request was not let in, and what each protocol calls that.

use shapes::schema::Protocol;
use shapes::{AwsError, Timestamp};

use crate::time;

/// A request whose signature was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthError {
    /// It carries no signature.
    Missing,
    /// Its signature lacks a part, or is of a kind that is not known. The text says which.
    Incomplete(String),
    /// Nobody has that access key, or the session token is not the one that goes with it.
    UnknownKey,
    /// It is not what was signed, or not with that secret.
    Mismatch,
    /// The same, for a reason that can be told.
    Refused(String),
    /// It was signed too long ago.
    Expired { signed: Timestamp, earliest: Timestamp, now: Timestamp },
    /// It was signed in the future.
    NotYet { signed: Timestamp, latest: Timestamp, now: Timestamp },
    /// A presigned request was used after its time.
    PresignExpired,
}

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";

impl AuthError {
    /// The error as the protocol names it.
    ///
    /// JSON services answer 400, Query 403; EC2 has one code for bad credentials of any kind, and 401.
    pub fn into_aws(self, protocol: Protocol) -> AwsError {
        let text = self.text();
        match protocol {
            Protocol::Json | Protocol::Cbor => AwsError::new(self.json_code(), text),
            Protocol::RestJson => AwsError::new(self.json_code(), text).with_status(403),
            Protocol::Ec2 => match self {
                AuthError::UnknownKey | AuthError::Mismatch | AuthError::Refused(_) => AwsError::new(
                    "AuthFailure",
                    "AWS was not able to validate the provided access credentials",
                )
                .with_status(401),
                AuthError::Expired { .. } | AuthError::NotYet { .. } | AuthError::PresignExpired => {
                    AwsError::new("RequestExpired", text)
                }
                AuthError::Missing => AwsError::new("MissingAuthenticationToken", text).with_status(403),
                AuthError::Incomplete(_) => AwsError::new("IncompleteSignature", text),
            },
            Protocol::Query | Protocol::RestXml => {
                let (code, status) = match self {
                    AuthError::Missing => ("MissingAuthenticationToken", 403),
                    AuthError::Incomplete(_) => ("IncompleteSignature", 400),
                    AuthError::UnknownKey => ("InvalidClientTokenId", 403),
                    AuthError::PresignExpired => ("RequestExpired", 400),
                    _ => ("SignatureDoesNotMatch", 403),
                };
                AwsError::new(code, text).with_status(status)
            }
        }
    }

    fn json_code(&self) -> &'static str {
        match self {
            AuthError::Missing => "MissingAuthenticationTokenException",
            AuthError::Incomplete(_) => "IncompleteSignatureException",
            AuthError::UnknownKey => "UnrecognizedClientException",
            _ => "InvalidSignatureException",
        }
    }

    fn text(&self) -> String {
        match self {
            AuthError::Missing => "Missing Authentication Token".to_owned(),
            AuthError::Incomplete(text) | AuthError::Refused(text) => text.clone(),
            AuthError::UnknownKey => "The security token included in the request is invalid.".to_owned(),
            AuthError::Mismatch => MISMATCH.to_owned(),
            AuthError::Expired { signed, earliest, now } => {
                let [signed, earliest, now] = [signed, earliest, now].map(|t| time::basic(*t));
                format!("Signature expired: {signed} is now earlier than {earliest} ({now} - 5 min.)")
            }
            AuthError::NotYet { signed, latest, now } => {
                let [signed, latest, now] = [signed, latest, now].map(|t| time::basic(*t));
                format!("Signature not yet current: {signed} is still later than {latest} ({now} + 5 min.)")
            }
            AuthError::PresignExpired => "Request has expired.".to_owned(),
        }
    }
}

impl std::fmt::Display for AuthError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::error::Error for AuthError {}
