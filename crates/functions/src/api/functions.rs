//! Functions made, changed, looked at and deleted.

use std::sync::Arc;

use front::{ShellCall, ShellOps};
use metrics::time::offset_ms;
use shapes::lambda::{
    self as api, Architecture, EnvironmentResponse, EphemeralStorage, FunctionConfiguration,
    LastUpdateStatus, LastUpdateStatusReasonCode, LogFormat, LoggingConfig, PackageType, Runtime,
    RuntimeVersionConfig, SnapStartApplyOn, SnapStartOptimizationStatus, SnapStartResponse, State,
    StateReasonCode, TracingConfigResponse, TracingMode, VpcConfigResponse, ops,
};
use shapes::{AwsError, Blob};
use state::{Effect, Handlers, Row, Tx};

use super::{conflict, invalid, of, page, seen, touch, versions};
use crate::code;
use crate::resolve::resolve;
use crate::rows::{Alias, Function, Version};
use crate::runtime::Functions;

/// Functions that a region holds.
const MOST: usize = 2000;
/// Bytes of a function's environment.
const MOST_ENVIRONMENT: usize = 4096;
/// Names in the environment that Lambda itself sets.
const RESERVED: [&str; 17] = [
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_DEFAULT_REGION",
    "AWS_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_LAMBDA_RUNTIME_API",
    "LAMBDA_TASK_ROOT",
];

const PARTLY: Effect = Effect::Partly(
    "code comes as a zip in the call (not from S3, not as an image); python3.* runs on the host's python3 whatever its \
     version, provided.* runs its bootstrap, other runtimes and layers are refused; vpcConfig, tracing, fileSystemConfigs, \
     ephemeralStorage and architectures are kept and change nothing.",
);

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::CreateFunction>(PARTLY);
    h.shell::<ops::UpdateFunctionCode>(PARTLY);
    h.write::<ops::UpdateFunctionConfiguration>(PARTLY, |tx, _, i| update(tx, i));
    h.read::<ops::GetFunction>(Effect::Partly("the code's location is not answered."), |view, _, i| {
        let scope = engine::Scope { account: view.account.into(), region: view.region.into() };
        let r = resolve(view, &scope, &i.function_name, i.qualifier.as_deref())?;
        let f = seen(view, &i.function_name)?;
        Ok(api::GetFunctionResponse {
            configuration: Some(shown(&r.config, &r.arn, &r.invoked_arn)),
            code: Some(api::FunctionCodeLocation {
                repository_type: Some("S3".into()),
                ..Default::default()
            }),
            tags: (!f.tags.is_empty()).then(|| f.tags.clone()),
            concurrency: f.reserved.map(|n| api::Concurrency { reserved_concurrent_executions: Some(n) }),
            ..Default::default()
        })
    });
    h.read::<ops::GetFunctionConfiguration>(Effect::Real, |view, _, i| {
        let scope = engine::Scope { account: view.account.into(), region: view.region.into() };
        let r = resolve(view, &scope, &i.function_name, i.qualifier.as_deref())?;
        Ok(shown(&r.config, &r.arn, &r.invoked_arn))
    });
    h.read::<ops::ListFunctions>(Effect::Real, |view, _, i| {
        let mut all: Vec<FunctionConfiguration> =
            view.table::<Function>().iter().map(|f| f.config.clone()).collect();
        if i.function_version.is_some() {
            all.extend(view.table::<Version>().iter().map(|v| v.config.clone()));
        }
        let (functions, next_marker) = page(all, i.marker, i.max_items, 50);
        Ok(api::ListFunctionsResponse { next_marker, functions: Some(functions) })
    });
    h.write::<ops::DeleteFunction>(Effect::Real, |tx, _, i| delete(tx, &i));
}

/// Adds those that take code.
pub fn serve(ops: &mut ShellOps, f: &Arc<Functions>) {
    let functions = f.clone();
    ops.add::<ops::CreateFunction, _>(move |call, input| create(functions.clone(), call, input));
    let functions = f.clone();
    ops.add::<ops::UpdateFunctionCode, _>(move |call, input| update_code(functions.clone(), call, input));
}

/// A configuration under the ARN that was asked for.
fn shown(c: &FunctionConfiguration, arn: &str, asked: &str) -> FunctionConfiguration {
    let mut c = c.clone();
    if asked != arn {
        c.function_arn = Some(asked.to_owned());
    }
    c
}

/// The archive of a request.
fn archive(zip: Option<Blob>, bucket: Option<&String>, image: Option<&String>) -> Result<Vec<u8>, AwsError> {
    if bucket.is_some() {
        return Err(invalid(
            "Code in S3 is not supported by Roadstead yet: hand the archive over in the call (ZipFile; filename in Terraform).",
        ));
    }
    if image.is_some() {
        return Err(invalid("Container images are not supported by Roadstead: only Zip packages run here."));
    }
    let zip = zip.ok_or_else(|| invalid("Please provide a source for function code."))?.0;
    code::check(&zip)?;
    Ok(zip)
}

async fn create(
    functions: Arc<Functions>,
    call: ShellCall,
    mut i: api::CreateFunctionRequest,
) -> Result<FunctionConfiguration, AwsError> {
    if i.package_type == Some(PackageType::Image) {
        return Err(invalid("Container images are not supported by Roadstead: only Zip packages run here."));
    }
    let zip = archive(i.code.zip_file.take(), i.code.s3_bucket.as_ref(), i.code.image_uri.as_ref())?;
    check_runtime(i.runtime.ok_or_else(|| {
        invalid(
            "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
        )
    })?)?;
    if i.handler.as_deref().unwrap_or_default().is_empty() {
        return Err(invalid(
            "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
        ));
    }
    check_role(&call, &i.role, &i.function_name)?;
    let (hex, base64) = code::sums(&zip);
    let size = i64::try_from(zip.len()).unwrap_or(i64::MAX);
    let publish = i.publish == Some(true);
    keep(functions, hex.clone(), zip).await?;
    call.engine
        .write(&call.scope, move |tx| {
            let mut config = make(tx, i, &hex, base64, size)?;
            if publish {
                let name = config.function_name.clone().unwrap_or_default();
                config.version = versions::publish(tx, &name, None)?.version;
            }
            Ok(config)
        })
        .await
}

async fn keep(functions: Arc<Functions>, hex: String, zip: Vec<u8>) -> Result<(), AwsError> {
    let kept = tokio::task::spawn_blocking(move || functions.code.keep(&hex, &zip)).await;
    let failed = |e: String| {
        AwsError::new("ServiceException", format!("The code could not be stored: {e}")).with_status(500)
    };
    kept.map_err(|e| failed(e.to_string()))?.map_err(|e| failed(e.to_string()))
}

/// Which runtimes there are on this host.
fn check_runtime(runtime: Runtime) -> Result<(), AwsError> {
    let name = runtime.as_str();
    let runs = name.starts_with("python3") || name.starts_with("provided");
    if runs {
        return Ok(());
    }
    Err(invalid(format!(
        "The runtime parameter of {name} is not supported by Roadstead: only the python3 and provided runtimes run here."
    )))
}

/// Whether Lambda may take the role on for a function of that name.
fn check_role(call: &ShellCall, role: &str, function: &str) -> Result<(), AwsError> {
    if crate::role::may_take_on(&call.engine, &call.scope, role, function) {
        Ok(())
    } else {
        Err(invalid(crate::role::REFUSAL))
    }
}

fn check_limits(
    timeout: Option<i64>,
    memory: Option<i64>,
    environment: Option<&api::Environment>,
) -> Result<(), AwsError> {
    if timeout.is_some_and(|t| !(1..=900).contains(&t)) {
        return Err(invalid("Timeout must be between 1 and 900 seconds."));
    }
    if memory.is_some_and(|m| !(128..=10_240).contains(&m)) {
        return Err(invalid(
            "'MemorySize' value failed to satisfy constraint: Member must have value between 128 and 10240",
        ));
    }
    let variables = environment.and_then(|e| e.variables.as_ref());
    let size: usize = variables.iter().flat_map(|v| v.iter()).map(|(k, v)| k.len() + v.len()).sum();
    if size > MOST_ENVIRONMENT {
        return Err(invalid(format!(
            "Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: {size}"
        )));
    }
    let reserved: Vec<&str> = variables
        .iter()
        .flat_map(|v| v.keys())
        .filter(|k| RESERVED.contains(&k.as_str()))
        .map(String::as_str)
        .collect();
    if !reserved.is_empty() {
        return Err(invalid(format!(
            "Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: {}",
            reserved.join(", ")
        )));
    }
    Ok(())
}

fn no_layers(layers: Option<&Vec<String>>) -> Result<(), AwsError> {
    match layers {
        Some(l) if !l.is_empty() => Err(invalid(
            "Layers are not supported by Roadstead: put what the function needs into its archive.",
        )),
        _ => Ok(()),
    }
}

/// The answer to `vpcConfig`: the VPC of its subnets, where they are known.
fn vpc(v: api::VpcConfig) -> VpcConfigResponse {
    VpcConfigResponse {
        subnet_ids: Some(v.subnet_ids.unwrap_or_default()),
        security_group_ids: Some(v.security_group_ids.unwrap_or_default()),
        vpc_id: Some(String::new()),
        ipv6_allowed_for_dual_stack: Some(v.ipv6_allowed_for_dual_stack.unwrap_or(false)),
    }
}

fn logging(given: Option<LoggingConfig>, name: &str) -> LoggingConfig {
    let given = given.unwrap_or_default();
    LoggingConfig {
        log_format: Some(given.log_format.unwrap_or(LogFormat::Text)),
        log_group: Some(given.log_group.unwrap_or_else(|| format!("/aws/lambda/{name}"))),
        ..given
    }
}

fn environment(e: api::Environment) -> Option<EnvironmentResponse> {
    let variables = e.variables.filter(|v| !v.is_empty())?;
    Some(EnvironmentResponse { variables: Some(variables), error: None })
}

fn make(
    tx: &mut Tx,
    i: api::CreateFunctionRequest,
    hex: &str,
    base64: String,
    size: i64,
) -> Result<FunctionConfiguration, AwsError> {
    let name = crate::resolve::split(&i.function_name).0.to_owned();
    if tx.get::<Function>(&name).is_some() {
        return Err(conflict(format!("Function already exist: {name}")));
    }
    if tx.table::<Function>().len() >= MOST {
        return Err(AwsError::new(
            "CodeStorageExceededException",
            "The region holds as many functions as it can.",
        ));
    }
    check_limits(i.timeout, i.memory_size, i.environment.as_ref())?;
    no_layers(i.layers.as_ref())?;
    let arn = format!("arn:aws:lambda:{}:{}:function:{name}", tx.region(), tx.account());
    let revision = tx.random().uuid();
    let runtime_arn = format!("arn:aws:lambda:{}::runtime:{:0<64}", tx.region(), "");
    let config = FunctionConfiguration {
        function_arn: Some(arn),
        runtime: i.runtime,
        role: Some(i.role),
        handler: i.handler,
        code_size: Some(size),
        description: Some(i.description.unwrap_or_default()),
        timeout: Some(i.timeout.unwrap_or(3)),
        memory_size: Some(i.memory_size.unwrap_or(128)),
        last_modified: Some(offset_ms(tx.now())),
        code_sha256: Some(base64),
        version: Some("$LATEST".into()),
        vpc_config: i.vpc_config.map(vpc),
        dead_letter_config: i
            .dead_letter_config
            .filter(|d| d.target_arn.as_ref().is_some_and(|t| !t.is_empty())),
        environment: i.environment.and_then(environment),
        kms_key_arn: i.kms_key_arn.filter(|k| !k.is_empty()),
        tracing_config: Some(TracingConfigResponse {
            mode: Some(i.tracing_config.and_then(|t| t.mode).unwrap_or(TracingMode::PassThrough)),
        }),
        revision_id: Some(revision),
        state: Some(State::Pending),
        state_reason: Some("The function is being created.".into()),
        state_reason_code: Some(StateReasonCode::Creating),
        file_system_configs: i.file_system_configs.filter(|f| !f.is_empty()),
        package_type: Some(PackageType::Zip),
        architectures: Some(
            i.architectures.filter(|a| !a.is_empty()).unwrap_or_else(|| vec![Architecture::X8664]),
        ),
        ephemeral_storage: Some(i.ephemeral_storage.unwrap_or(EphemeralStorage { size: 512 })),
        snap_start: Some(SnapStartResponse {
            apply_on: Some(i.snap_start.and_then(|s| s.apply_on).unwrap_or(SnapStartApplyOn::None)),
            optimization_status: Some(SnapStartOptimizationStatus::Off),
        }),
        runtime_version_config: Some(RuntimeVersionConfig {
            runtime_version_arn: Some(runtime_arn),
            error: None,
        }),
        logging_config: Some(logging(i.logging_config, &name)),
        function_name: Some(name.clone()),
        ..Default::default()
    };
    tx.put(Function {
        name,
        config: config.clone(),
        code: hex.to_owned(),
        tags: i.tags.unwrap_or_default(),
        ..Default::default()
    });
    Ok(config)
}

fn in_progress(c: &mut FunctionConfiguration, revision: (Option<String>, Option<String>)) {
    c.state = Some(State::Active);
    c.state_reason = None;
    c.state_reason_code = None;
    c.last_update_status = Some(LastUpdateStatus::InProgress);
    c.last_update_status_reason = Some("The function is being created.".into());
    c.last_update_status_reason_code = None::<LastUpdateStatusReasonCode>;
    (c.revision_id, c.last_modified) = revision;
}

async fn update_code(
    functions: Arc<Functions>,
    call: ShellCall,
    mut i: api::UpdateFunctionCodeRequest,
) -> Result<FunctionConfiguration, AwsError> {
    let zip = archive(i.zip_file.take(), i.s3_bucket.as_ref(), i.image_uri.as_ref())?;
    let (hex, base64) = code::sums(&zip);
    let size = i64::try_from(zip.len()).unwrap_or(i64::MAX);
    if i.dry_run != Some(true) {
        keep(functions, hex.clone(), zip).await?;
    }
    call.engine
        .write(&call.scope, move |tx| {
            let mut f = of(tx, &i.function_name)?;
            same_revision(&f, i.revision_id.as_deref())?;
            f.code = hex;
            f.config.code_sha256 = Some(base64);
            f.config.code_size = Some(size);
            if let Some(a) = i.architectures.filter(|a| !a.is_empty()) {
                f.config.architectures = Some(a);
            }
            let revision = touch(tx);
            in_progress(&mut f.config, revision);
            let mut config = f.config.clone();
            if i.dry_run != Some(true) {
                let name = f.name.clone();
                tx.put(f);
                if i.publish == Some(true) {
                    config = versions::publish(tx, &name, None)?;
                }
            }
            Ok(config)
        })
        .await
}

fn same_revision(f: &Function, asked: Option<&str>) -> Result<(), AwsError> {
    match asked {
        Some(r) if f.config.revision_id.as_deref() != Some(r) => Err(AwsError::new(
            "PreconditionFailedException",
            "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id",
        )
        .with_status(412)),
        _ => Ok(()),
    }
}

fn update(
    tx: &mut Tx,
    i: api::UpdateFunctionConfigurationRequest,
) -> Result<FunctionConfiguration, AwsError> {
    let mut f = of(tx, &i.function_name)?;
    same_revision(&f, i.revision_id.as_deref())?;
    check_limits(i.timeout, i.memory_size, i.environment.as_ref())?;
    no_layers(i.layers.as_ref())?;
    if let Some(r) = i.runtime {
        check_runtime(r)?;
        f.config.runtime = Some(r);
    }
    if let Some(r) = i.role {
        f.config.role = Some(r);
    }
    let c = &mut f.config;
    let set = |to: &mut Option<String>, from: Option<String>| {
        if from.is_some() {
            *to = from;
        }
    };
    set(&mut c.handler, i.handler);
    set(&mut c.description, i.description);
    if let Some(k) = i.kms_key_arn {
        c.kms_key_arn = Some(k).filter(|k| !k.is_empty());
    }
    c.timeout = i.timeout.or(c.timeout);
    c.memory_size = i.memory_size.or(c.memory_size);
    if let Some(v) = i.vpc_config {
        let empty = v.subnet_ids.as_ref().is_none_or(Vec::is_empty)
            && v.security_group_ids.as_ref().is_none_or(Vec::is_empty);
        c.vpc_config = if empty { None } else { Some(vpc(v)) };
    }
    if let Some(e) = i.environment {
        c.environment = environment(e);
    }
    if let Some(d) = i.dead_letter_config {
        c.dead_letter_config = Some(d).filter(|d| d.target_arn.as_ref().is_some_and(|t| !t.is_empty()));
    }
    if let Some(t) = i.tracing_config {
        c.tracing_config = Some(TracingConfigResponse { mode: t.mode });
    }
    if let Some(fs) = i.file_system_configs {
        c.file_system_configs = Some(fs).filter(|f| !f.is_empty());
    }
    c.ephemeral_storage = i.ephemeral_storage.or(c.ephemeral_storage.take());
    if let Some(s) = i.snap_start {
        c.snap_start = Some(SnapStartResponse {
            apply_on: s.apply_on,
            optimization_status: Some(SnapStartOptimizationStatus::Off),
        });
    }
    if i.logging_config.is_some() {
        c.logging_config = Some(logging(i.logging_config, &f.name));
    }
    let revision = touch(tx);
    in_progress(&mut f.config, revision);
    let config = f.config.clone();
    tx.put(f);
    Ok(config)
}

fn delete(tx: &mut Tx, i: &api::DeleteFunctionRequest) -> Result<api::DeleteFunctionResponse, AwsError> {
    let f = of(tx, &i.function_name)?;
    let prefix = format!("{}/", f.name);
    if let Some(q) = i.qualifier.as_deref().filter(|q| !q.is_empty()) {
        if q == "$LATEST" {
            return Err(invalid("$LATEST version cannot be deleted without deleting the function."));
        }
        let aliases = tx.prefix::<Alias>(&prefix).any(|a| a.config.function_version.as_deref() == Some(q));
        if aliases {
            return Err(conflict(format!("Version {q} is in use by an alias.")));
        }
        if let Ok(number) = q.parse() {
            tx.delete::<Version>(&Version::key_of(&f.name, number));
        }
        return Ok(api::DeleteFunctionResponse { status_code: Some(204) });
    }
    let aliases: Vec<String> = tx.prefix::<Alias>(&prefix).map(|a| a.key()).collect();
    let versions: Vec<String> = tx.prefix::<Version>(&prefix).map(|v| v.key()).collect();
    aliases.iter().for_each(|k| {
        tx.delete::<Alias>(k);
    });
    versions.iter().for_each(|k| {
        tx.delete::<Version>(k);
    });
    tx.delete::<Function>(&f.name);
    Ok(api::DeleteFunctionResponse { status_code: Some(204) })
}
