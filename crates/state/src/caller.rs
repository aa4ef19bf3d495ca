//! Who calls.

/// The identity behind a verified signature, and where the call goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// Twelve digits.
    pub account: String,
    /// The region in the signature's scope.
    pub region: String,
    /// ARN of the user or assumed role.
    pub arn: String,
    /// The access key id that signed.
    pub access_key: String,
    /// Unique id of the principal (`AIDA...`, `AROA...:session`).
    pub user_id: String,
}
