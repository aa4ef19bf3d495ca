//! Reading values.
//!
//! Source: API reference, GetParameter, GetParameters, GetParametersByPath, GetParameterHistory.

use std::sync::Arc;

use shapes::ssm::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, View};

use super::filter;
use super::support::{missing, not_found, page, show, validation};
use crate::find::{self, Missing, PUBLIC, Reference};
use crate::rows::{Parameter, Version};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::GetParameter>(Effect::Real, |view: &View, _: &Caller, input: api::GetParameterRequest| {
        let decrypted = input.with_decryption == Some(true);
        let parameter = get(view, &input.name, decrypted).map_err(missing)?;
        Ok(api::GetParameterResult { parameter: Some(parameter) })
    });
    h.read::<ops::GetParameters>(Effect::Real, get_many);
    h.read::<ops::GetParametersByPath>(Effect::Real, by_path);
    h.read::<ops::GetParameterHistory>(Effect::Real, history);
}

fn get(view: &View, name: &str, decrypted: bool) -> Result<api::Parameter, Missing> {
    let reference = Reference::parse(name);
    let public = reference.names.iter().find(|n| n.starts_with(PUBLIC));
    let found = match public {
        Some(name) => find::public(view.region, name).ok_or(Missing::Parameter)?,
        None => find::version(view, &reference)?,
    };
    Ok(show(view.region, view.account, &found, decrypted, reference.selector.as_deref()))
}

fn get_many(
    view: &View,
    _: &Caller,
    input: api::GetParametersRequest,
) -> Result<api::GetParametersResult, AwsError> {
    let decrypted = input.with_decryption == Some(true);
    let mut found: Vec<api::Parameter> = Vec::new();
    let mut invalid = Vec::new();
    for (i, name) in input.names.iter().enumerate() {
        if input.names[..i].contains(name) {
            continue;
        }
        match get(view, name, decrypted) {
            Ok(p) => found.push(p),
            Err(_) => invalid.push(name.clone()),
        }
    }
    Ok(api::GetParametersResult { parameters: Some(found), invalid_parameters: Some(invalid) })
}

/// Parameters on a page of a path.
const PAGE: i64 = 10;

fn by_path(
    view: &View,
    _: &Caller,
    input: api::GetParametersByPathRequest,
) -> Result<api::GetParametersByPathResult, AwsError> {
    filter::check_path(&input.path)?;
    let filters = input.parameter_filters.unwrap_or_default();
    filter::check(&filters, filter::Use::ByPath)?;
    let recursive = input.recursive == Some(true);
    let under = |name: &str| filter::is_under(name, &input.path, recursive);
    let all: Vec<Arc<Version>> = if format!("{}/", input.path.trim_end_matches('/')).starts_with(PUBLIC) {
        find::all_public(view.region).into_iter().filter(|v| under(&v.name)).map(Arc::new).collect()
    } else {
        // Names below the path lie together in the table.
        let prefix = format!("{}/", input.path.trim_end_matches('/'));
        view.prefix::<Parameter>(&prefix)
            .filter(|p| under(&p.name))
            .filter_map(|p| matching(view, p, &filters))
            .collect()
    };
    let decrypted = input.with_decryption == Some(true);
    let (found, next_token) =
        page(all, |v| v.name.clone(), input.next_token.as_deref(), input.max_results.unwrap_or(PAGE))?;
    let label = filter::label(&filters);
    let one = |v: &Arc<Version>| show(view.region, view.account, v, decrypted, label);
    Ok(api::GetParametersByPathResult { parameters: Some(found.iter().map(one).collect()), next_token })
}

/// The version of a parameter that filters ask for: with a label, the one that has it.
fn matching(view: &View, p: &Parameter, filters: &[api::ParameterStringFilter]) -> Option<Arc<Version>> {
    let prefix = Version::prefix(&p.name);
    let newest = || view.get::<Version>(&Version::key_of(&p.name, p.latest)).cloned();
    let v = if filters.iter().any(|f| f.key == "Label") {
        view.prefix::<Version>(&prefix).find(|v| filter::has_label(v, filters)).cloned()?
    } else {
        newest()?
    };
    filters.iter().all(|f| filter::passes(p, &v, f)).then_some(v)
}

fn history(
    view: &View,
    _: &Caller,
    input: api::GetParameterHistoryRequest,
) -> Result<api::GetParameterHistoryResult, AwsError> {
    let reference = Reference::parse(&input.name);
    if reference.selector.is_some() {
        return Err(validation("A version or a label cannot be given to GetParameterHistory."));
    }
    let p = find::parameter(view, &reference).ok_or_else(not_found)?;
    let prefix = Version::prefix(&p.name);
    let (found, next_token) = page(
        view.prefix::<Version>(&prefix),
        |v| Version::key_of(&v.name, v.version),
        input.next_token.as_deref(),
        input.max_results.unwrap_or(50),
    )?;
    let decrypted = input.with_decryption == Some(true);
    let one = |v: &&Arc<Version>| api::ParameterHistory {
        name: Some(v.name.clone()),
        type_: Some(v.kind),
        key_id: v.key_id.clone(),
        last_modified_date: Some(v.modified_at),
        last_modified_user: Some(v.modified_by.clone()),
        description: v.description.clone(),
        value: Some(v.shown(decrypted)),
        allowed_pattern: v.allowed_pattern.clone(),
        version: Some(v.version),
        labels: Some(v.labels.clone()),
        tier: Some(v.tier),
        policies: Some(Vec::new()),
        data_type: Some(v.data_type.clone()),
    };
    Ok(api::GetParameterHistoryResult { parameters: Some(found.iter().map(one).collect()), next_token })
}
