//! The credential of a signature: `AKID/20141122/eu-west-1/ecs/aws4_request`.

use std::borrow::Cow;

use crate::form;
use crate::request::RequestParts;

/// What a signature's credential says, unverified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope<'a> {
    pub access_key: &'a str,
    /// `YYYYMMDD`.
    pub date: &'a str,
    pub region: &'a str,
    /// The service's signing name.
    pub service: &'a str,
}

impl<'a> Scope<'a> {
    /// Reads a credential. The access key may hold slashes; the rest may not.
    pub fn parse(credential: &'a str) -> Option<Scope<'a>> {
        let mut parts = credential.rsplitn(5, '/');
        if parts.next()? != "aws4_request" {
            return None;
        }
        let (service, region, date) = (parts.next()?, parts.next()?, parts.next()?);
        let access_key = parts.next()?;
        let dated = date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit());
        let whole = !access_key.is_empty() && !region.is_empty() && !service.is_empty();
        (dated && whole).then_some(Scope { access_key, date, region, service })
    }
}

/// The credential that a request claims in its header or query string, without checking anything.
pub(crate) fn claimed<'a>(parts: &RequestParts<'a>) -> Option<Cow<'a, str>> {
    let Some(header) = parts.header("authorization") else {
        return form::find(parts.query, "X-Amz-Credential");
    };
    let (_, after) = header.split_once("Credential=")?;

    after.split([',', ' ']).next().map(Cow::Borrowed)
}
