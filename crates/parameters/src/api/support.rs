//! What all operations share: errors in AWS's words, ARNs, pages.

use shapes::ssm as api;
use state::AwsError;

use crate::find::{Missing, PUBLIC};
use crate::rows::Version;

/// `ValidationException`.
pub fn validation(message: impl Into<String>) -> AwsError {
    AwsError::new("ValidationException", message)
}

/// `ParameterNotFound`, which has no message.
pub fn not_found() -> AwsError {
    AwsError::new("ParameterNotFound", "")
}

/// What is answered for what was not found.
pub fn missing(m: Missing) -> AwsError {
    let text = |what: &str, name: &str, kind: &str| {
        AwsError::new(
            "ParameterVersionNotFound",
            format!(
                "Systems Manager could not find {kind} {what} of {name}. Verify the {kind} and try again."
            ),
        )
    };
    match m {
        Missing::Parameter => not_found(),
        Missing::Version(number, name) => text(&number, &name, "version"),
        Missing::Label(label, name) => text(&label, &name, "label"),
    }
}

/// The ARN of a parameter. Public ones belong to no account.
pub fn arn(region: &str, account: &str, name: &str) -> String {
    let account = if name.starts_with(PUBLIC) { "" } else { account };
    let slash = if name.starts_with('/') { "" } else { "/" };
    format!("arn:aws:ssm:{region}:{account}:parameter{slash}{name}")
}

/// A version as GetParameter shows it.
pub fn show(
    region: &str,
    account: &str,
    v: &Version,
    decrypted: bool,
    selector: Option<&str>,
) -> api::Parameter {
    api::Parameter {
        name: Some(v.name.clone()),
        type_: Some(v.kind),
        value: Some(v.shown(decrypted)),
        version: Some(v.version),
        selector: selector.map(|s| format!(":{s}")),
        last_modified_date: Some(v.modified_at),
        arn: Some(arn(region, account, &v.name)),
        data_type: Some(v.data_type.clone()),
        ..Default::default()
    }
}

/// Cuts a page out of items that are ordered by `key`. The token is the opaque form of the last item's key.
///
/// # Errors
/// InvalidNextToken for a token that was never handed out.
pub fn page<T>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> String,
    token: Option<&str>,
    size: i64,
) -> Result<(Vec<T>, Option<String>), AwsError> {
    let after = token.filter(|t| !t.is_empty()).map(decode).transpose()?;
    let mut rest = items.into_iter().filter(|i| after.as_ref().is_none_or(|a| key(i) > *a));
    let out: Vec<T> = rest.by_ref().take(usize::try_from(size).unwrap_or(1).max(1)).collect();
    let more = rest.next().is_some();
    let next = out.last().filter(|_| more).map(|last| encode(&key(last)));
    Ok((out, next))
}

fn encode(key: &str) -> String {
    key.bytes().map(|b| format!("{b:02x}")).collect()
}

fn decode(token: &str) -> Result<String, AwsError> {
    let bad = || AwsError::new("InvalidNextToken", "The specified token is not valid.");
    if !token.len().is_multiple_of(2) || !token.is_ascii() {
        return Err(bad());
    }
    let bytes: Option<Vec<u8>> =
        (0..token.len()).step_by(2).map(|i| u8::from_str_radix(&token[i..i + 2], 16).ok()).collect();
    bytes.and_then(|b| String::from_utf8(b).ok()).ok_or_else(bad)
}
