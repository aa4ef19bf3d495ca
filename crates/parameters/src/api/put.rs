//! Writing and deleting parameters, and naming their versions.
//!
//! Source: API reference, PutParameter, DeleteParameter(s), LabelParameterVersion.

use shapes::ssm::{self as api, ParameterTier, ParameterType, ops};
use state::{AwsError, Caller, Effect, Handlers, Row, Tx};

use super::support::{missing, not_found, validation};
use super::{check, tags};
use crate::find::{self, Reference};
use crate::rows::{Parameter, Version};

/// Versions of a parameter, at most: the oldest goes.
const VERSIONS: usize = 100;
/// Labels of a version, at most.
const LABELS: usize = 10;
/// Parameters of an account and region, at most.
const MOST: usize = 110_000;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::PutParameter>(
        Effect::Partly(
            "A SecureString is shown only with decryption, but is stored as it is: there is no key service. Parameter policies are \
             refused.",
        ),
        put,
    );
    h.write::<ops::DeleteParameter>(
        Effect::Real,
        |tx: &mut Tx, _: &Caller, input: api::DeleteParameterRequest| {
            if delete(tx, &input.name) { Ok(Default::default()) } else { Err(not_found()) }
        },
    );
    h.write::<ops::DeleteParameters>(Effect::Real, delete_many);
    h.write::<ops::LabelParameterVersion>(Effect::Real, label);
}

fn put(
    tx: &mut Tx,
    caller: &Caller,
    input: api::PutParameterRequest,
) -> Result<api::PutParameterResult, AwsError> {
    let reference = Reference::parse(&input.name);
    if reference.selector.is_some() && !input.name.starts_with("arn:") {
        check::name(&input.name)?;
    }
    let there = find::parameter(tx, &reference);
    let name = match &there {
        Some(p) => p.name.clone(),
        None => reference.names.last().cloned().unwrap_or_default(),
    };
    check::name(&name)?;
    let overwrite = input.overwrite == Some(true);
    if overwrite && input.tags.as_ref().is_some_and(|t| !t.is_empty()) {
        return Err(validation(
            "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite \
             flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.",
        ));
    }
    if input.policies.as_deref().is_some_and(|p| !matches!(p.trim(), "" | "[]")) {
        return Err(AwsError::new("InvalidPolicyTypeException", "Parameter policies are not served here."));
    }
    let Some(p) = there else { return create(tx, caller, name, input) };
    if !overwrite {
        return Err(AwsError::new(
            "ParameterAlreadyExists",
            "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
        ));
    }
    let old = find::version(tx, &Reference { names: vec![name], selector: None }).map_err(missing)?;
    update(tx, caller, &p, &old, input)
}

fn create(
    tx: &mut Tx,
    caller: &Caller,
    name: String,
    input: api::PutParameterRequest,
) -> Result<api::PutParameterResult, AwsError> {
    let kind =
        input.type_.ok_or_else(|| validation("A parameter type is required when you create a parameter."))?;
    if tx.table::<Parameter>().len() >= MOST {
        return Err(AwsError::new(
            "ParameterLimitExceeded",
            "You have exceeded the number of parameters for this AWS account. Delete one or more parameters and try again.",
        ));
    }
    let asked = input.tier.unwrap_or(ParameterTier::Standard);
    let tags = tags::new_tags(input.tags.as_deref().unwrap_or_default())?;
    let mut v = Version {
        name: name.clone(),
        version: 1,
        kind,
        tier: check::tier(&input.value, asked)?,
        value: input.value,
        description: input.description,
        allowed_pattern: input.allowed_pattern,
        key_id: input.key_id,
        data_type: input.data_type.unwrap_or_else(|| "text".to_owned()),
        labels: Vec::new(),
        modified_at: tx.now(),
        modified_by: caller.arn.clone(),
    };
    settle(&mut v)?;
    let tier = v.tier;
    tx.put(v);
    tx.put(Parameter { name, latest: 1, tags });
    Ok(api::PutParameterResult { version: Some(1), tier: Some(tier) })
}

fn update(
    tx: &mut Tx,
    caller: &Caller,
    p: &Parameter,
    old: &Version,
    input: api::PutParameterRequest,
) -> Result<api::PutParameterResult, AwsError> {
    let kind = input.type_.unwrap_or(old.kind);
    if kind != old.kind && (kind == ParameterType::SecureString || old.kind == ParameterType::SecureString) {
        return Err(AwsError::new(
            "HierarchyTypeMismatchException",
            "Parameter Store does not support changing a parameter type in a hierarchy. For example, you can't change a parameter \
             from a String type to a SecureString type. You must create a new, unique parameter.",
        ));
    }
    if old.tier == ParameterTier::Advanced && input.tier == Some(ParameterTier::Standard) {
        return Err(validation(
            "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the advanced-parameter tier to the \
             standard-parameter tier. If necessary, you can delete the advanced parameter and recreate it as a standard parameter.",
        ));
    }
    // What was advanced once stays so.
    let asked = if old.tier == ParameterTier::Advanced { old.tier } else { input.tier.unwrap_or(old.tier) };
    let mut v = Version {
        name: p.name.clone(),
        version: p.latest + 1,
        kind,
        tier: check::tier(&input.value, asked)?,
        value: input.value,
        description: input.description.or_else(|| old.description.clone()),
        allowed_pattern: input.allowed_pattern.or_else(|| old.allowed_pattern.clone()),
        key_id: input.key_id.or_else(|| old.key_id.clone()),
        data_type: input.data_type.unwrap_or_else(|| old.data_type.clone()),
        labels: Vec::new(),
        modified_at: tx.now(),
        modified_by: caller.arn.clone(),
    };
    settle(&mut v)?;
    make_room(tx, p)?;
    let (version, tier) = (v.version, v.tier);
    tx.put(v);
    tx.update::<Parameter>(&p.name, |p| p.latest = version);
    Ok(api::PutParameterResult { version: Some(version), tier: Some(tier) })
}

/// Checks a version as a whole, and completes it.
fn settle(v: &mut Version) -> Result<(), AwsError> {
    v.allowed_pattern = v.allowed_pattern.take().filter(|p| !p.is_empty());
    if let Some(p) = &v.allowed_pattern {
        check::pattern(p, v.kind, &v.value)?;
    }
    check::data_type(&v.data_type, &v.value)?;
    if v.kind == ParameterType::SecureString {
        v.key_id.get_or_insert_with(|| "alias/aws/ssm".to_owned());
    } else if v.key_id.is_some() {
        return Err(validation("KeyId is required for SecureString type parameter only."));
    }
    Ok(())
}

fn make_room(tx: &mut Tx, p: &Parameter) -> Result<(), AwsError> {
    let prefix = Version::prefix(&p.name);
    let count = tx.prefix::<Version>(&prefix).count();
    let Some(oldest) = tx.prefix::<Version>(&prefix).next().cloned().filter(|_| count >= VERSIONS) else {
        return Ok(());
    };
    if !oldest.labels.is_empty() {
        return Err(AwsError::new(
            "ParameterMaxVersionLimitExceeded",
            format!(
                "You attempted to create a new version of {} by calling the PutParameter API with the overwrite flag. Version {}, the \
                 oldest version, can't be deleted because it has a label associated with it. Move the label to another version of the \
                 parameter, and try again.",
                p.name, oldest.version
            ),
        ));
    }
    tx.delete::<Version>(&oldest.key());
    Ok(())
}

/// Deletes a parameter with all its versions; false if there is none.
fn delete(tx: &mut Tx, name: &str) -> bool {
    let reference = Reference::parse(name);
    let Some(p) = find::parameter(tx, &reference).filter(|_| reference.selector.is_none()) else {
        return false;
    };
    let prefix = Version::prefix(&p.name);
    let versions: Vec<String> = tx.prefix::<Version>(&prefix).map(|v| v.key()).collect();
    versions.iter().for_each(|k| _ = tx.delete::<Version>(k));
    tx.delete::<Parameter>(&p.name)
}

fn delete_many(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteParametersRequest,
) -> Result<api::DeleteParametersResult, AwsError> {
    let (gone, invalid): (Vec<String>, Vec<String>) = input.names.into_iter().partition(|n| delete(tx, n));
    Ok(api::DeleteParametersResult { deleted_parameters: Some(gone), invalid_parameters: Some(invalid) })
}

/// Whether a label may be given; one that may not is told back, not refused.
fn is_label(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let well = text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
    well && !lower.starts_with("aws")
        && !lower.starts_with("ssm")
        && !text.starts_with(|c: char| c.is_ascii_digit())
        && !text.is_empty()
}

fn label(
    tx: &mut Tx,
    _: &Caller,
    input: api::LabelParameterVersionRequest,
) -> Result<api::LabelParameterVersionResult, AwsError> {
    let mut reference = Reference::parse(&input.name);
    reference.selector = input.parameter_version.map(|v| v.to_string());
    let v = find::version(tx, &reference).map_err(missing)?;
    let (good, bad): (Vec<String>, Vec<String>) = input.labels.into_iter().partition(|l| is_label(l));
    let mut labels = v.labels.clone();
    for l in good {
        if !labels.contains(&l) {
            labels.push(l);
        }
    }
    if labels.len() > LABELS {
        return Err(AwsError::new(
            "ParameterVersionLabelLimitExceeded",
            format!(
                "A parameter version can have maximum {LABELS} labels.Move one or more labels to another version and try again."
            ),
        ));
    }
    // A label is at one version: it leaves the one that had it.
    let prefix = Version::prefix(&v.name);
    let others: Vec<String> = tx
        .prefix::<Version>(&prefix)
        .filter(|o| o.version != v.version && o.labels.iter().any(|l| labels.contains(l)))
        .map(|o| o.key())
        .collect();
    for key in others {
        tx.update::<Version>(&key, |o| o.labels.retain(|l| !labels.contains(l)));
    }
    tx.update::<Version>(&v.key(), |v| v.labels = labels);
    Ok(api::LabelParameterVersionResult { invalid_labels: Some(bad), parameter_version: Some(v.version) })
}
