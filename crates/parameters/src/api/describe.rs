//! What parameters there are, without their values.
//!
//! Source: API reference, DescribeParameters.

use std::sync::Arc;

use shapes::ssm::{self as api, ParametersFilterKey, ops};
use state::{AwsError, Caller, Effect, Handlers, View};

use super::filter;
use super::support::{arn, page, validation};
use crate::rows::{Parameter, Version};

/// Parameters on a page unless the caller says otherwise.
const PAGE: i64 = 50;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeParameters>(Effect::Real, describe);
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeParametersRequest,
) -> Result<api::DescribeParametersResult, AwsError> {
    let old = input.filters.unwrap_or_default();
    let filters = input.parameter_filters.unwrap_or_default();
    if !old.is_empty() && !filters.is_empty() {
        return Err(validation("You can use either Filters or ParameterFilters in a single request."));
    }
    filter::check(&filters, filter::Use::Describe)?;
    // Nothing is shared between accounts.
    let none = input.shared == Some(true);
    let all = view.table::<Parameter>().iter().filter(|_| !none).filter_map(|p| {
        let v = view.get::<Version>(&Version::key_of(&p.name, p.latest))?;
        let passes = filters.iter().all(|f| filter::passes(p, v, f)) && old.iter().all(|f| passes_old(v, f));
        passes.then_some(v)
    });
    let size = input.max_results.unwrap_or(PAGE);
    let (found, next_token) = page(all, |v| v.name.clone(), input.next_token.as_deref(), size)?;
    let one = |v: &&Arc<Version>| api::ParameterMetadata {
        name: Some(v.name.clone()),
        arn: Some(arn(view.region, view.account, &v.name)),
        type_: Some(v.kind),
        key_id: v.key_id.clone(),
        last_modified_date: Some(v.modified_at),
        last_modified_user: Some(v.modified_by.clone()),
        description: v.description.clone(),
        allowed_pattern: v.allowed_pattern.clone(),
        version: Some(v.version),
        tier: Some(v.tier),
        policies: Some(Vec::new()),
        data_type: Some(v.data_type.clone()),
    };
    Ok(api::DescribeParametersResult { parameters: Some(found.iter().map(one).collect()), next_token })
}

/// The older filters: a name is then the beginning of one.
fn passes_old(v: &Version, f: &api::ParametersFilter) -> bool {
    let bare = |s: &str| s.trim_start_matches('/').to_owned();
    f.values.iter().any(|wanted| match f.key {
        ParametersFilterKey::Name => bare(&v.name).starts_with(&bare(wanted)),
        ParametersFilterKey::Type => v.kind.as_str() == wanted,
        ParametersFilterKey::KeyId => v.key_id.as_ref() == Some(wanted),
    })
}
