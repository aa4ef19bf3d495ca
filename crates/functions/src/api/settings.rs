//! Tags, concurrency, and what is asked of every function though it was never set.

use std::collections::BTreeMap;

use shapes::lambda::{self as api, ops};
use shapes::{AwsError, Unit};
use state::{Effect, Handlers, Tables};

use super::{invalid, of, seen};
use crate::resolve::{missing, split};
use crate::rows::{Function, Mapping};

/// Invocations at a time of an account.
const CONCURRENCY: i64 = 1000;
/// Tags that a resource may have.
const MOST_TAGS: usize = 50;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    tags(h);
    h.write::<ops::PutFunctionConcurrency>(Effect::Real, |tx, _, i| {
        let f = of(tx, &i.function_name)?;
        let others: i64 = tx.table::<Function>().iter().filter(|o| o.name != f.name).filter_map(|o| o.reserved).sum();
        if i.reserved_concurrent_executions > CONCURRENCY - 100 - others {
            return Err(invalid(
                "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
            ));
        }
        tx.update::<Function>(&f.name, |f| f.reserved = Some(i.reserved_concurrent_executions));
        Ok(api::Concurrency { reserved_concurrent_executions: Some(i.reserved_concurrent_executions) })
    });
    h.write::<ops::DeleteFunctionConcurrency>(Effect::Real, |tx, _, i| {
        let f = of(tx, &i.function_name)?;
        tx.update::<Function>(&f.name, |f| f.reserved = None);
        Ok(Unit {})
    });
    h.read::<ops::GetFunctionConcurrency>(Effect::Real, |view, _, i| {
        let f = seen(view, &i.function_name)?;
        Ok(api::GetFunctionConcurrencyResponse { reserved_concurrent_executions: f.reserved })
    });
    h.read::<ops::GetFunctionCodeSigningConfig>(
        Effect::Partly("no function has a code signing configuration."),
        |view, _, i| {
            let f = seen(view, &i.function_name)?;
            Ok(api::GetFunctionCodeSigningConfigResponse {
                code_signing_config_arn: String::new(),
                function_name: f.name.clone(),
            })
        },
    );
    h.read::<ops::GetRuntimeManagementConfig>(Effect::Partly("always Auto."), |view, _, i| {
        let f = seen(view, &i.function_name)?;
        Ok(api::GetRuntimeManagementConfigResponse {
            update_runtime_on: Some(api::UpdateRuntimeOn::Auto),
            function_arn: f.config.function_arn.clone(),
            runtime_version_arn: None,
        })
    });
    h.read::<ops::GetFunctionEventInvokeConfig>(
        Effect::Partly("no function has one: they cannot be made yet."),
        |view, _, i| {
            let f = seen(view, &i.function_name)?;
            let arn = f.config.function_arn.as_deref().unwrap_or_default();
            let q = i.qualifier.as_deref().unwrap_or("$LATEST");
            Err(AwsError {
                message: format!("The function {arn}:{q} doesn't have an EventInvokeConfig"),
                ..missing("")
            })
        },
    );
    h.write::<ops::DeleteFunctionEventInvokeConfig>(
        Effect::Partly("no function has one: they cannot be made yet."),
        |tx, _, i| {
            let f = of(tx, &i.function_name)?;
            let arn = f.config.function_arn.unwrap_or_default();
            let q = i.qualifier.as_deref().unwrap_or("$LATEST");
            Err(AwsError {
                message: format!("The function {arn}:{q} doesn't have an EventInvokeConfig"),
                ..missing("")
            })
        },
    );
    h.read::<ops::GetAccountSettings>(Effect::Real, |view, _, _| {
        let functions = view.table::<Function>();
        let reserved: i64 = functions.iter().filter_map(|f| f.reserved).sum();
        Ok(api::GetAccountSettingsResponse {
            account_limit: Some(api::AccountLimit {
                total_code_size: Some(80_530_636_800),
                code_size_unzipped: Some(262_144_000),
                code_size_zipped: Some(52_428_800),
                concurrent_executions: Some(CONCURRENCY),
                unreserved_concurrent_executions: Some(CONCURRENCY - reserved),
            }),
            account_usage: Some(api::AccountUsage {
                total_code_size: Some(functions.iter().filter_map(|f| f.config.code_size).sum()),
                function_count: i64::try_from(functions.len()).ok(),
            }),
        })
    });
}

/// What has tags.
enum Tagged {
    Function(String, BTreeMap<String, String>),
    Mapping(String, BTreeMap<String, String>),
}

fn tagged(tables: &Tables, arn: &str) -> Result<Tagged, AwsError> {
    if let Some((_, uuid)) = arn.split_once(":event-source-mapping:") {
        let m = tables.get::<Mapping>(uuid).ok_or_else(|| missing(arn))?;
        return Ok(Tagged::Mapping(m.uuid.clone(), m.tags.clone()));
    }
    let f = tables.get::<Function>(split(arn).0).ok_or_else(|| missing(arn))?;
    Ok(Tagged::Function(f.name.clone(), f.tags.clone()))
}

fn set(
    tx: &mut state::Tx,
    of: Tagged,
    change: impl FnOnce(&mut BTreeMap<String, String>),
) -> Result<Unit, AwsError> {
    let (Tagged::Function(_, tags) | Tagged::Mapping(_, tags)) = &of;
    let mut tags = tags.clone();
    change(&mut tags);
    if tags.len() > MOST_TAGS || tags.keys().any(|k| k.to_lowercase().starts_with("aws:")) {
        return Err(invalid("The tags are invalid: at most 50, and none that begins with aws:."));
    }
    match of {
        Tagged::Function(name, _) => tx.update::<Function>(&name, |f| f.tags = tags),
        Tagged::Mapping(uuid, _) => tx.update::<Mapping>(&uuid, |m| m.tags = tags),
    };
    Ok(Unit {})
}

fn tags(h: &mut Handlers) {
    h.read::<ops::ListTags>(Effect::Real, |view, _, i| {
        let (Tagged::Function(_, tags) | Tagged::Mapping(_, tags)) = tagged(view, &i.resource)?;
        Ok(api::ListTagsResponse { tags: Some(tags) })
    });
    h.write::<ops::TagResource>(Effect::Real, |tx, _, i| {
        let of = tagged(tx, &i.resource)?;
        set(tx, of, |t| t.extend(i.tags))
    });
    h.write::<ops::UntagResource>(Effect::Real, |tx, _, i| {
        let of = tagged(tx, &i.resource)?;
        set(tx, of, |t| t.retain(|k, _| !i.tag_keys.contains(k)))
    });
}
