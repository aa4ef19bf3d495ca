//! Published versions and aliases.

use shapes::lambda::{self as api, AliasConfiguration, FunctionConfiguration, ops};
use shapes::{AwsError, Unit};
use state::{Effect, Handlers, Row, Tx};

use super::{conflict, of, page, seen};
use crate::resolve::missing;
use crate::rows::{Alias, Function, Version};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::PublishVersion>(Effect::Real, |tx, _, i| {
        let f = of(tx, &i.function_name)?;
        if i.code_sha256.is_some() && i.code_sha256 != f.config.code_sha256 {
            return Err(AwsError::new(
                "InvalidParameterValueException",
                "CodeSHA256 is different from the current CodeSHA256 in $LATEST.",
            ));
        }
        publish(tx, &f.name, i.description)
    });
    h.read::<ops::ListVersionsByFunction>(Effect::Real, |view, _, i| {
        let f = seen(view, &i.function_name)?;
        let arn = f.config.function_arn.clone().unwrap_or_default();
        let mut newest = f.config.clone();
        newest.function_arn = Some(format!("{arn}:$LATEST"));
        let mut all = vec![newest];
        all.extend(view.prefix::<Version>(&format!("{}/", f.name)).map(|v| v.config.clone()));
        let (versions, next_marker) = page(all, i.marker, i.max_items, 50);
        Ok(api::ListVersionsByFunctionResponse { next_marker, versions: Some(versions) })
    });
    h.write::<ops::CreateAlias>(
        Effect::Partly("routing weights are kept; all calls go to the alias's version."),
        |tx, _, i| {
            let f = of(tx, &i.function_name)?;
            let arn = format!("{}:{}", f.config.function_arn.clone().unwrap_or_default(), i.name);
            if tx.get::<Alias>(&format!("{}/{}", f.name, i.name)).is_some() {
                return Err(conflict(format!("Alias already exists: {arn}")));
            }
            check_version(tx, &f, &i.function_version)?;
            let config = AliasConfiguration {
                alias_arn: Some(arn),
                name: Some(i.name.clone()),
                function_version: Some(i.function_version),
                description: Some(i.description.unwrap_or_default()),
                routing_config: i.routing_config.filter(weighs),
                revision_id: Some(tx.random().uuid()),
            };
            tx.put(Alias { function: f.name, name: i.name, config: config.clone() });
            Ok(config)
        },
    );
    h.write::<ops::UpdateAlias>(
        Effect::Partly("routing weights are kept; all calls go to the alias's version."),
        |tx, _, i| {
            let f = of(tx, &i.function_name)?;
            let mut a = alias(tx, &f, &i.name)?;
            if let Some(v) = i.function_version {
                check_version(tx, &f, &v)?;
                a.config.function_version = Some(v);
            }
            a.config.description = i.description.or(a.config.description);
            a.config.routing_config = match i.routing_config {
                Some(r) => Some(r).filter(weighs),
                None => a.config.routing_config,
            };
            a.config.revision_id = Some(tx.random().uuid());
            let config = a.config.clone();
            tx.put(a);
            Ok(config)
        },
    );
    h.read::<ops::GetAlias>(Effect::Real, |view, _, i| {
        let f = seen(view, &i.function_name)?;
        Ok(alias(view, f, &i.name)?.config)
    });
    h.read::<ops::ListAliases>(Effect::Real, |view, _, i| {
        let f = seen(view, &i.function_name)?;
        let prefix = format!("{}/", f.name);
        let all = view.prefix::<Alias>(&prefix).map(|a| a.config.clone());
        let all = all
            .filter(|a| i.function_version.is_none() || a.function_version == i.function_version)
            .collect();
        let (aliases, next_marker) = page(all, i.marker, i.max_items, 50);
        Ok(api::ListAliasesResponse { next_marker, aliases: Some(aliases) })
    });
    h.write::<ops::DeleteAlias>(Effect::Real, |tx, _, i| {
        let f = of(tx, &i.function_name)?;
        tx.delete::<Alias>(&format!("{}/{}", f.name, i.name));
        Ok(Unit {})
    });
}

/// Whether a routing configuration says anything: Terraform sends one without weights for an alias that has none, and reads an
/// empty one back as a change.
fn weighs(routing: &api::AliasRoutingConfiguration) -> bool {
    routing.additional_version_weights.as_ref().is_some_and(|w| !w.is_empty())
}

fn alias(tables: &state::Tables, f: &Function, name: &str) -> Result<Alias, AwsError> {
    let found = tables.get::<Alias>(&format!("{}/{name}", f.name)).map(|a| Alias::clone(a));
    let arn = f.config.function_arn.as_deref().unwrap_or_default();
    found.ok_or_else(|| {
        let e = missing("");
        AwsError { message: format!("Cannot find alias arn: {arn}:{name}"), ..e }
    })
}

fn check_version(tx: &Tx, f: &Function, version: &str) -> Result<(), AwsError> {
    let there = version == "$LATEST"
        || version.parse().is_ok_and(|n| tx.get::<Version>(&Version::key_of(&f.name, n)).is_some());
    let arn = f.config.function_arn.as_deref().unwrap_or_default();
    if there { Ok(()) } else { Err(missing(&format!("{arn}:{version}"))) }
}

/// Publishes `$LATEST`; if nothing has changed since the last version, that one is answered.
pub fn publish(
    tx: &mut Tx,
    name: &str,
    description: Option<String>,
) -> Result<FunctionConfiguration, AwsError> {
    let f = of(tx, name)?;
    let last = tx.get::<Version>(&Version::key_of(name, f.published)).cloned();
    if let Some(v) = last
        && same(&v, &f)
        && description.as_ref().is_none_or(|d| Some(d) == v.config.description.as_ref())
    {
        return Ok(v.config.clone());
    }
    let number = f.published + 1;
    let mut config = f.config.clone();
    config.function_arn = Some(format!("{}:{number}", f.config.function_arn.clone().unwrap_or_default()));
    config.version = Some(number.to_string());
    config.description = description.or(config.description);
    config.state = Some(api::State::Active);
    config.state_reason = None;
    config.state_reason_code = None;
    config.last_update_status = Some(api::LastUpdateStatus::Successful);
    config.last_update_status_reason = None;
    config.revision_id = Some(tx.random().uuid());
    let row = Version { function: name.to_owned(), number, config: config.clone(), code: f.code.clone() };
    debug_assert_eq!(row.key(), Version::key_of(name, number));
    tx.put(row);
    tx.update::<Function>(name, |f| f.published = number);
    Ok(config)
}

/// Whether a version is what the function is now.
fn same(v: &Version, f: &Function) -> bool {
    let plain = |c: &FunctionConfiguration| FunctionConfiguration {
        function_arn: None,
        version: None,
        description: None,
        revision_id: None,
        last_modified: None,
        state: None,
        state_reason: None,
        state_reason_code: None,
        last_update_status: None,
        last_update_status_reason: None,
        last_update_status_reason_code: None,
        ..c.clone()
    };
    v.code == f.code && plain(&v.config) == plain(&f.config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routing_without_weights_says_nothing() {
        let with = |weights: &[(&str, f64)]| api::AliasRoutingConfiguration {
            additional_version_weights: Some(weights.iter().map(|(v, w)| ((*v).to_owned(), *w)).collect()),
        };
        assert!(!weighs(&api::AliasRoutingConfiguration::default()));
        assert!(!weighs(&with(&[])));
        assert!(weighs(&with(&[("2", 0.1)])));
    }
}
