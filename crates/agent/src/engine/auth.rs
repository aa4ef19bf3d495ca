//! What the agent fetches before a container can be made: registry logins, secrets, environment files.
//!
//! All with the execution role's keys where the task has one, else with the instance's. Errors are reasons for the container.

use std::collections::BTreeMap;

use base64::Engine as _;
use runtime::RegistryCredentials;
use serde_json::{Value, json};

use crate::aws::{Aws, Service};
use crate::config::Images;
use crate::payload::{Container, EcrAuthData, Secret};
use crate::sigv4::Credentials;

/// What became of a container's secrets.
#[derive(Debug, Default, PartialEq)]
pub struct Secrets {
    /// For the container's environment.
    pub environment: Vec<(String, String)>,
    /// For its log driver's options.
    pub log_options: BTreeMap<String, String>,
}

/// The host part of an image name; None for Docker Hub's.
pub fn registry_host(image: &str) -> Option<&str> {
    let (first, _) = image.split_once('/')?;
    (first.contains(['.', ':']) || first == "localhost").then_some(first)
}

/// The login for a container's registry, if it needs one.
pub async fn registry(
    aws: &Aws,
    keys: Option<&Credentials>,
    images: &Images,
    container: &Container,
) -> Result<Option<RegistryCredentials>, String> {
    let configured = || {
        let host = registry_host(&container.image).unwrap_or("index.docker.io");
        images.registry_auth.get(host).cloned()
    };
    let Some(auth) = &container.registry_authentication else { return Ok(configured()) };
    let found = match (auth.r#type.as_str(), &auth.ecr_auth_data, &auth.asm_auth_data) {
        ("ecr", Some(ecr), _) => ecr_login(aws, keys.filter(|_| ecr.use_execution_role), ecr).await,
        ("asm", _, Some(asm)) => asm_login(aws, keys, &asm.credentials_parameter).await,
        _ => return Ok(configured()),
    };
    found.map(Some).map_err(|error| format!("CannotPullContainerAuthError: {error}"))
}

async fn ecr_login(
    aws: &Aws,
    keys: Option<&Credentials>,
    ecr: &EcrAuthData,
) -> Result<RegistryCredentials, String> {
    let input = json!({ "registryIds": [ecr.registry_id] });
    let answer = call(aws, keys, Service::Ecr, "GetAuthorizationToken", &input).await?;
    let data = &answer["authorizationData"][0];
    let token = data["authorizationToken"].as_str().ok_or("the registry gave no token")?;
    let plain = base64::engine::general_purpose::STANDARD.decode(token).ok();
    let plain = plain.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or("the token cannot be read")?;
    let (username, password) = plain.split_once(':').ok_or("the token cannot be read")?;
    Ok(RegistryCredentials {
        username: username.into(),
        password: password.into(),
        ..RegistryCredentials::default()
    })
}

async fn asm_login(
    aws: &Aws,
    keys: Option<&Credentials>,
    secret: &str,
) -> Result<RegistryCredentials, String> {
    let input = json!({ "SecretId": secret });
    let answer = call(aws, keys, Service::SecretsManager, "GetSecretValue", &input).await?;
    let login: Option<Value> =
        answer["SecretString"].as_str().and_then(|text| serde_json::from_str(text).ok());
    let text = |key: &str| login.as_ref().and_then(|login| login[key].as_str()).map(str::to_owned);
    let missing = "the secret holds no username and password";
    Ok(RegistryCredentials {
        username: text("username").ok_or(missing)?,
        password: text("password").ok_or(missing)?,
        ..RegistryCredentials::default()
    })
}

/// All secrets of a container.
pub async fn secrets(
    aws: &Aws,
    keys: Option<&Credentials>,
    container: &Container,
) -> Result<Secrets, String> {
    let mut secrets = Secrets::default();
    for secret in &container.secrets {
        let value = secret_value(aws, keys, secret).await.map_err(|error| {
            format!("ResourceInitializationError: unable to pull secret {}: {error}", secret.name)
        })?;
        if secret.target == "LOG_DRIVER" {
            secrets.log_options.insert(secret.name.clone(), value);
        } else {
            secrets.environment.push((secret.name.clone(), value));
        }
    }
    Ok(secrets)
}

async fn secret_value(aws: &Aws, keys: Option<&Credentials>, secret: &Secret) -> Result<String, String> {
    if secret.provider == "asm" {
        return managed_secret(aws, keys, &secret.value_from).await;
    }
    // A parameter's ARN ends in `:parameter/name`; in a hierarchy the slash belongs to the name.
    let name = match secret.value_from.split_once(":parameter/") {
        Some((_, name)) if name.contains('/') => format!("/{name}"),
        Some((_, name)) => name.to_owned(),
        None => secret.value_from.clone(),
    };
    let input = json!({ "Names": [name], "WithDecryption": true });
    let answer = call(aws, keys, Service::Ssm, "GetParameters", &input).await?;
    let value = answer["Parameters"][0]["Value"].as_str();
    value.map(str::to_owned).ok_or_else(|| format!("invalid ssm parameters: {name}"))
}

/// `arn:…:secret:name-suffix[:json-key[:version-stage[:version-id]]]`.
async fn managed_secret(aws: &Aws, keys: Option<&Credentials>, from: &str) -> Result<String, String> {
    let parts: Vec<&str> = from.split(':').collect();
    let is_arn = parts.first() == Some(&"arn") && parts.len() >= 7;
    let id = if is_arn { parts[..7].join(":") } else { from.to_owned() };
    let part = |at: usize| parts.get(at).copied().filter(|text| is_arn && !text.is_empty());
    let mut input = json!({ "SecretId": id });
    if let Some(stage) = part(8) {
        input["VersionStage"] = json!(stage);
    }
    if let Some(version) = part(9) {
        input["VersionId"] = json!(version);
    }
    let answer = call(aws, keys, Service::SecretsManager, "GetSecretValue", &input).await?;
    let text = answer["SecretString"].as_str().ok_or("the secret has no text")?;
    let Some(key) = part(7) else { return Ok(text.to_owned()) };
    let members: Value = serde_json::from_str(text).map_err(|_| "the secret is not JSON".to_owned())?;
    match &members[key] {
        Value::Null => Err(format!("the secret has no key {key}")),
        Value::String(value) => Ok(value.clone()),
        other => Ok(other.to_string()),
    }
}

async fn call(
    aws: &Aws,
    keys: Option<&Credentials>,
    service: Service,
    operation: &str,
    input: &Value,
) -> Result<Value, String> {
    let answer = match keys {
        Some(keys) => aws.call_as(keys, service, operation, input).await,
        None => aws.call(service, operation, input).await,
    };
    answer.map_err(|error| error.to_string())
}

/// Variables of a container's environment files in S3; later files and lines win.
pub async fn environment_files(
    aws: &Aws,
    keys: Option<&Credentials>,
    container: &Container,
) -> Result<Vec<(String, String)>, String> {
    let mut variables = Vec::new();
    for file in &container.environment_files {
        let failed =
            |error: String| format!("ResourceInitializationError: environment file {}: {error}", file.value);
        let (_, object) =
            file.value.split_once(":::").ok_or_else(|| failed("not the ARN of an object".into()))?;
        let keys = keys.cloned().unwrap_or_else(|| aws.credentials.get());
        let text = aws.get_object(&keys, object).await.map_err(failed)?;
        variables.extend(parse_environment_file(&text));
    }
    Ok(variables)
}

/// Lines `NAME=value`; blank lines and comments are skipped, quotes are kept as they are.
fn parse_environment_file(text: &str) -> Vec<(String, String)> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registries_are_told_from_names() {
        let cases = [
            ("busybox", None),
            ("library/busybox:1", None),
            ("localhost/x", Some("localhost")),
            ("reg:5000/x", Some("reg:5000")),
            ("1.dkr.ecr.eu-central-1.amazonaws.com/app:v1", Some("1.dkr.ecr.eu-central-1.amazonaws.com")),
        ];
        for (image, host) in cases {
            assert_eq!(registry_host(image), host, "{image}");
        }
    }

    #[test]
    fn environment_files_keep_values_as_they_are() {
        let text = "# c\n\nA=1\nB=\"x y\"\nnonsense\nA=2=3\n";
        let want = [("A", "1"), ("B", "\"x y\""), ("A", "2=3")];
        let got = parse_environment_file(text);
        assert_eq!(got, want.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
}
