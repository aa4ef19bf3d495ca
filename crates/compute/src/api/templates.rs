//! Launch templates and their versions.

use ec2::api::filter::passes;
use ec2::api::show_tags;
use shapes::convert::Shape;
use shapes::ec2 as api;
use shapes::ec2::RequestLaunchTemplateData as Data;
use shapes::{Value, ec2::ResponseLaunchTemplateData};
use state::{AwsError, Caller, Tx, View};

use super::tags;
use crate::rows::{LaunchTemplate, TemplateVersion};
use crate::spec::check_user_data;
use crate::template::{named, number, version_missing};
use crate::words::{error, invalid_value, missing_parameter};
use ec2::api::list::page;
use ec2::tokens;

/// Versions of one template, at most.
const MOST_VERSIONS: i64 = 10_000;

fn show(t: &LaunchTemplate) -> api::LaunchTemplate {
    api::LaunchTemplate {
        launch_template_id: Some(t.id.clone()),
        launch_template_name: Some(t.name.clone()),
        create_time: Some(t.created_at),
        created_by: Some(t.created_by.clone()),
        default_version_number: Some(t.default_version),
        latest_version_number: Some(t.latest_version),
        tags: show_tags(&t.tags),
        ..Default::default()
    }
}

fn show_version(t: &LaunchTemplate, v: &TemplateVersion) -> Result<api::LaunchTemplateVersion, AwsError> {
    // What was asked and what is shown have the same members; empty lists are left out, as AWS does.
    let data = ResponseLaunchTemplateData::from_value(without_empty(v.data.to_value()))
        .map_err(|e| invalid_value(e.to_string()))?;
    Ok(api::LaunchTemplateVersion {
        launch_template_id: Some(t.id.clone()),
        launch_template_name: Some(t.name.clone()),
        version_number: Some(v.version),
        version_description: v.description.clone(),
        create_time: Some(v.created_at),
        created_by: Some(v.created_by.clone()),
        default_version: Some(v.version == t.default_version),
        launch_template_data: Some(data),
        ..Default::default()
    })
}

fn without_empty(v: Value) -> Value {
    match v {
        Value::Map(m) => Value::Map(
            m.into_iter()
                .filter(|(_, v)| !matches!(v, Value::List(l) if l.is_empty()))
                .map(|(k, v)| (k, without_empty(v)))
                .collect(),
        ),
        Value::List(l) => Value::List(l.into_iter().map(without_empty).collect()),
        other => other,
    }
}

/// What can be told of launch data without knowing where they will be used.
fn check(data: &Data) -> Result<(), AwsError> {
    check_user_data(data.user_data.as_deref().filter(|u| !u.is_empty()))?;
    let hops = data.metadata_options.as_ref().and_then(|m| m.http_put_response_hop_limit);
    if hops.is_some_and(|n| !(1..=64).contains(&n)) {
        return Err(invalid_value("The value of HttpPutResponseHopLimit must be between 1 and 64"));
    }
    let interfaces = data.network_interfaces.as_ref().is_some_and(|n| !n.is_empty());
    let groups = [&data.security_group_ids, &data.security_groups];
    if interfaces && groups.iter().any(|g| g.as_ref().is_some_and(|g| !g.is_empty())) {
        let text = "Network interfaces and an instance-level security groups may not be specified on the same request";
        return Err(crate::words::combination(text));
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), AwsError> {
    let good = |b: u8| b.is_ascii_alphanumeric() || b"()./_-".contains(&b);
    if !(3..=128).contains(&name.len()) || !name.bytes().all(good) {
        let text = format!(
            "Launch template name '{name}' is invalid. A launch template name must be between 3 and 128 characters, and may contain letters, \
             numbers, and the following characters: - ( ) . / _."
        );
        return Err(error("InvalidLaunchTemplateName.MalformedException", text));
    }
    Ok(())
}

pub fn create(
    tx: &mut Tx,
    caller: &Caller,
    input: api::CreateLaunchTemplateRequest,
) -> Result<api::CreateLaunchTemplateResult, AwsError> {
    tags::only(input.tag_specifications.as_deref(), &["launch-template"])?;
    check_name(&input.launch_template_name)?;
    if input.launch_template_data == Data::default() {
        return Err(missing_parameter("LaunchTemplateData"));
    }
    check(&input.launch_template_data)?;
    let token = input.client_token.clone().filter(|t| !t.is_empty());
    let there = tx.by_index::<LaunchTemplate>("name", &input.launch_template_name).next().cloned();
    if let Some(there) = there {
        if token.is_some() && there.client_token == token {
            return Ok(api::CreateLaunchTemplateResult {
                launch_template: Some(show(&there)),
                warning: None,
            });
        }
        let text = "Launch template name already in use.";
        return Err(error("InvalidLaunchTemplateName.AlreadyExistsException", text));
    }
    let row = LaunchTemplate {
        id: format!("lt-{}", tx.random().hex(17)),
        name: input.launch_template_name,
        created_at: tx.now(),
        created_by: caller.arn.clone(),
        default_version: 1,
        latest_version: 1,
        numbered: 1,
        client_token: token,
        tags: tags::given(input.tag_specifications.as_deref(), "launch-template")?,
    };
    tx.put(TemplateVersion {
        template: row.id.clone(),
        version: 1,
        description: input.version_description,
        created_at: row.created_at,
        created_by: row.created_by.clone(),
        data: input.launch_template_data,
    });
    let shown = show(&row);
    tx.put(row);
    Ok(api::CreateLaunchTemplateResult { launch_template: Some(shown), warning: None })
}

/// The members of `over` in place of those of `base`.
fn replaced(base: &Data, over: &Data) -> Result<Data, AwsError> {
    let (Value::Map(mut all), Value::Map(new)) = (base.to_value(), over.to_value()) else {
        return Ok(over.clone());
    };
    for (name, value) in new {
        all.retain(|(n, _)| *n != name);
        all.push((name, value));
    }
    Data::from_value(Value::Map(all)).map_err(|e| invalid_value(e.to_string()))
}

pub fn create_version(
    tx: &mut Tx,
    caller: &Caller,
    input: api::CreateLaunchTemplateVersionRequest,
) -> Result<api::CreateLaunchTemplateVersionResult, AwsError> {
    let t = named(tx, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?;
    let token = input.client_token.as_deref();
    if let Some(row) = tokens::made::<TemplateVersion>(tx, token) {
        let shown = Some(show_version(&t, &row)?);
        return Ok(api::CreateLaunchTemplateVersionResult { launch_template_version: shown, warning: None });
    }
    let data = match input.source_version.as_deref().filter(|s| !s.is_empty()) {
        Some(source) => {
            let source = number(&t, Some(source))?;
            let found = tx.get::<TemplateVersion>(&TemplateVersion::key_of(&t.id, source)).cloned();
            replaced(&found.ok_or_else(|| version_missing(&t, source))?.data, &input.launch_template_data)?
        }
        None => input.launch_template_data,
    };
    check(&data)?;
    if t.numbered >= MOST_VERSIONS {
        let text = format!(
            "The maximum number of versions of a launch template ({MOST_VERSIONS}) has been reached."
        );
        return Err(error("VersionLimitExceeded", text));
    }
    let row = TemplateVersion {
        template: t.id.clone(),
        version: t.numbered + 1,
        description: input.version_description,
        created_at: tx.now(),
        created_by: caller.arn.clone(),
        data,
    };
    tx.update::<LaunchTemplate>(&t.id, |t| (t.numbered, t.latest_version) = (row.version, row.version));
    let shown = show_version(&t, &row)?;
    tokens::note(tx, token, &row);
    tx.put(row);
    Ok(api::CreateLaunchTemplateVersionResult { launch_template_version: Some(shown), warning: None })
}

pub fn modify(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyLaunchTemplateRequest,
) -> Result<api::ModifyLaunchTemplateResult, AwsError> {
    let t = named(tx, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?;
    let wanted = input.default_version.ok_or_else(|| missing_parameter("SetDefaultVersion"))?;
    let n = number(&t, Some(&wanted))?;
    if tx.get::<TemplateVersion>(&TemplateVersion::key_of(&t.id, n)).is_none() {
        return Err(version_missing(&t, n));
    }
    tx.update::<LaunchTemplate>(&t.id, |t| t.default_version = n);
    let shown = named(tx, Some(&t.id), None)?;
    Ok(api::ModifyLaunchTemplateResult { launch_template: Some(show(&shown)) })
}

pub fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteLaunchTemplateRequest,
) -> Result<api::DeleteLaunchTemplateResult, AwsError> {
    let t = named(tx, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?;
    let versions: Vec<_> = tx.prefix::<TemplateVersion>(&format!("{}/", t.id)).map(|v| v.version).collect();
    for n in versions {
        tx.delete::<TemplateVersion>(&TemplateVersion::key_of(&t.id, n));
    }
    tx.delete::<LaunchTemplate>(&t.id);
    Ok(api::DeleteLaunchTemplateResult { launch_template: Some(show(&t)) })
}

pub fn delete_versions(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteLaunchTemplateVersionsRequest,
) -> Result<api::DeleteLaunchTemplateVersionsResult, AwsError> {
    use api::LaunchTemplateErrorCode as Code;
    let t = named(tx, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?;
    let (mut done, mut not_done) = (Vec::new(), Vec::new());
    for text in &input.versions {
        let n = number(&t, Some(text))?;
        let key = TemplateVersion::key_of(&t.id, n);
        let refusal = if tx.get::<TemplateVersion>(&key).is_none() {
            Some((Code::LaunchTemplateVersionDoesNotExist, version_missing(&t, n).message))
        } else if n == t.default_version {
            let text =
                format!("Version {n} is the default version of the launch template and cannot be deleted.");
            Some((Code::UnexpectedError, text))
        } else {
            None
        };
        let (id, name) = (Some(t.id.clone()), Some(t.name.clone()));
        match refusal {
            Some((code, message)) => not_done.push(api::DeleteLaunchTemplateVersionsResponseErrorItem {
                launch_template_id: id,
                launch_template_name: name,
                version_number: Some(n),
                response_error: Some(api::ResponseError { code: Some(code), message: Some(message) }),
            }),
            None => {
                tx.delete::<TemplateVersion>(&key);
                done.push(api::DeleteLaunchTemplateVersionsResponseSuccessItem {
                    launch_template_id: id,
                    launch_template_name: name,
                    version_number: Some(n),
                });
            }
        }
    }
    let latest = tx.prefix::<TemplateVersion>(&format!("{}/", t.id)).map(|v| v.version).max();
    tx.update::<LaunchTemplate>(&t.id, |t| t.latest_version = latest.unwrap_or(t.default_version));
    Ok(api::DeleteLaunchTemplateVersionsResult {
        successfully_deleted_launch_template_versions: Some(done),
        unsuccessfully_deleted_launch_template_versions: Some(not_done),
    })
}

pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeLaunchTemplatesRequest,
) -> Result<api::DescribeLaunchTemplatesResult, AwsError> {
    let ids = input.launch_template_ids.as_deref().filter(|i| !i.is_empty());
    let names = input.launch_template_names.as_deref().filter(|n| !n.is_empty());
    let by_id = |id: &String| named(view, Some(id), None).map(drop);
    let by_name = |name: &String| named(view, None, Some(name)).map(drop);
    let there = ids.unwrap_or_default().iter().try_for_each(by_id);
    let there = there.and_then(|()| names.unwrap_or_default().iter().try_for_each(by_name));
    there.map_err(|e| match e.code.contains("NotFound") {
        true => AwsError {
            message: "At least one of the launch templates specified in the request does not exist.".into(),
            ..e
        },
        false => e,
    })?;
    let mut found = Vec::new();
    for t in view.table::<LaunchTemplate>().iter() {
        let fields = |f: &str| match f {
            "launch-template-name" => Some(vec![t.name.clone()]),
            "create-time" => Some(vec![crate::words::iso(t.created_at)]),
            _ => None,
        };
        let wanted = ids.is_none_or(|i| i.contains(&t.id)) && names.is_none_or(|n| n.contains(&t.name));
        if wanted && passes(input.filters.as_deref(), &t.tags, fields)? {
            found.push(show(t));
        }
    }
    let key = |t: &api::LaunchTemplate| t.launch_template_id.clone().unwrap_or_default();
    let (all, next_token) = page(found, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeLaunchTemplatesResult { launch_templates: Some(all), next_token })
}

/// The versions of one template that a call names.
fn chosen(
    view: &View,
    t: &LaunchTemplate,
    input: &api::DescribeLaunchTemplateVersionsRequest,
) -> Result<Vec<i64>, AwsError> {
    let words = input.versions.as_deref().filter(|v| !v.is_empty());
    if let Some(words) = words {
        let mut out = Vec::new();
        for word in words {
            let n = number(t, Some(word))?;
            if view.get::<TemplateVersion>(&TemplateVersion::key_of(&t.id, n)).is_none() {
                return Err(version_missing(t, n));
            }
            if !out.contains(&n) {
                out.push(n);
            }
        }
        return Ok(out);
    }
    let bound = |word: &Option<String>| word.as_deref().map(|w| number(t, Some(w))).transpose();
    let (least, most) = (bound(&input.min_version)?, bound(&input.max_version)?);
    let all = view.table::<TemplateVersion>();
    let all: Vec<_> = all.prefix(&format!("{}/", t.id)).map(|v| v.version).collect();
    let inside = |n: &i64| least.is_none_or(|l| *n >= l) && most.is_none_or(|m| *n <= m);
    Ok(all.into_iter().rev().filter(inside).collect())
}

fn version_field(shown: &api::LaunchTemplateVersion, name: &str) -> Option<Vec<String>> {
    let data = shown.launch_template_data.as_ref();
    let text = |t: Option<&String>| Some(t.cloned().into_iter().collect());
    match name {
        "create-time" => Some(shown.create_time.map(crate::words::iso).into_iter().collect()),
        "ebs-optimized" => {
            Some(data.and_then(|d| d.ebs_optimized).map(|b| b.to_string()).into_iter().collect())
        }
        "image-id" => text(data.and_then(|d| d.image_id.as_ref())),
        "instance-type" => text(data.and_then(|d| d.instance_type.as_ref())),
        "is-default-version" => Some(shown.default_version.map(|b| b.to_string()).into_iter().collect()),
        _ => super::shown::values(super::shown::TEMPLATE_VERSION, name, || shown.to_value()),
    }
}

pub fn describe_versions(
    view: &View,
    _: &Caller,
    input: api::DescribeLaunchTemplateVersionsRequest,
) -> Result<api::DescribeLaunchTemplateVersionsResult, AwsError> {
    let one = input.launch_template_id.is_some() || input.launch_template_name.is_some();
    let templates = if one {
        vec![named(view, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?]
    } else {
        let words = input.versions.as_deref().unwrap_or_default();
        if words.is_empty() || words.iter().any(|w| !w.starts_with('$')) {
            return Err(missing_parameter("LaunchTemplateId or LaunchTemplateName"));
        }
        view.table::<LaunchTemplate>().iter().cloned().collect()
    };
    let mut found = Vec::new();
    for t in &templates {
        for n in chosen(view, t, &input)? {
            let Some(v) = view.get::<TemplateVersion>(&TemplateVersion::key_of(&t.id, n)) else { continue };
            let shown = show_version(t, v)?;
            if passes(input.filters.as_deref(), &Default::default(), |f| version_field(&shown, f))? {
                found.push(shown);
            }
        }
    }
    // The newest first: the key counts down, as pages go up.
    let key = |v: &api::LaunchTemplateVersion| {
        let n = v.version_number.unwrap_or_default();
        format!("{}/{:010}", v.launch_template_id.as_deref().unwrap_or_default(), 9_999_999_999 - n)
    };
    found.sort_by_key(key);
    let (all, next_token) = page(found, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeLaunchTemplateVersionsResult { launch_template_versions: Some(all), next_token })
}
