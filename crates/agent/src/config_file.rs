//! Reads an agent's settings from the environment and from the text of `/etc/ecs/ecs.config`.
//!
//! The environment wins over the file, the file over the defaults. A value that cannot be understood is an error: a node that
//! silently joins the wrong cluster or offers the wrong ports is worse than one that does not start.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use runtime::{PullBehavior, RegistryCredentials};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::config::InstanceConfig;
use crate::sigv4::Credentials;

/// Variables by name: what [`parse`] gives, or what the process was started with.
pub type Variables = BTreeMap<String, String>;

/// The lines `KEY=VALUE` of an `ecs.config`: blank lines and `#` comments are skipped, `export ` and quotes around a value are
/// taken off, the last of equal keys wins.
pub fn parse(text: &str) -> Variables {
    let mut variables = Variables::new();
    for line in text.lines() {
        let line = line.trim();
        let line = line.strip_prefix("export ").unwrap_or(line);
        if line.starts_with('#') {
            continue;
        }
        if let Some((key, value)) = line.split_once('=') {
            variables.insert(key.trim().to_owned(), unquote(value.trim()).to_owned());
        }
    }
    variables
}

fn unquote(value: &str) -> &str {
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return inner;
        }
    }
    value
}

/// One instance's settings from `environment`, completed by `file`. The error is a sentence naming the variable.
pub fn instance(environment: &Variables, file: &Variables) -> Result<InstanceConfig, String> {
    let reader = Reader { environment, file };
    let credentials = Credentials {
        access_key_id: reader.text("AWS_ACCESS_KEY_ID").unwrap_or_default(),
        secret_access_key: reader.text("AWS_SECRET_ACCESS_KEY").unwrap_or_default(),
        session_token: reader.text("AWS_SESSION_TOKEN"),
    };
    let endpoint = reader.text("ECS_BACKEND_HOST").ok_or("ECS_BACKEND_HOST is not set")?;
    let region = reader
        .text("AWS_DEFAULT_REGION")
        .or_else(|| reader.text("AWS_REGION"))
        .ok_or("AWS_DEFAULT_REGION is not set")?;
    let mut config = InstanceConfig::new(endpoint, region, credentials);
    config.cluster = reader.text("ECS_CLUSTER").unwrap_or_default();
    config.data_dir = match reader.flag("ECS_CHECKPOINT")? {
        Some(false) => None,
        _ => Some(PathBuf::from(reader.text("ECS_DATADIR").unwrap_or_else(|| "/data/".into()))),
    };
    reader.fill(&mut config.attributes, "ECS_INSTANCE_ATTRIBUTES")?;
    reader.fill(&mut config.tags, "ECS_CONTAINER_INSTANCE_TAGS")?;
    reader.fill(&mut config.logging_drivers, "ECS_AVAILABLE_LOGGING_DRIVERS")?;
    read_resources(&reader, &mut config)?;
    read_features(&reader, &mut config)?;
    read_timing(&reader, &mut config)?;
    read_images(&reader, &mut config)?;
    // A machine with keys of its own, and any that is external, needs no metadata service, and may have none.
    if config.credentials.access_key_id.is_empty() && !config.features.external {
        let endpoint = reader.text("AWS_EC2_METADATA_SERVICE_ENDPOINT");
        config.instance_metadata = Some(endpoint.unwrap_or_else(|| crate::imds::DEFAULT_ENDPOINT.into()));
    }
    Ok(config)
}

fn read_resources(reader: &Reader<'_>, config: &mut InstanceConfig) -> Result<(), String> {
    let resources = &mut config.resources;
    reader.fill(&mut resources.reserved_memory, "ECS_RESERVED_MEMORY")?;
    reader.fill(&mut resources.reserved_ports, "ECS_RESERVED_PORTS")?;
    reader.fill(&mut resources.reserved_ports_udp, "ECS_RESERVED_PORTS_UDP")?;
    let name = "ECS_DYNAMIC_HOST_PORT_RANGE";
    if let Some(text) = reader.text(name) {
        let (from, to) = text.split_once('-').ok_or_else(|| wrong(name, &text))?;
        let range = from.trim().parse().ok().zip(to.trim().parse().ok());
        let range = range.filter(|(from, to): &(u16, u16)| 0 < *from && from <= to);
        config.network.dynamic_ports = Some(range.ok_or_else(|| wrong(name, &text))?);
    }
    Ok(())
}

fn read_features(reader: &Reader<'_>, config: &mut InstanceConfig) -> Result<(), String> {
    let features = &mut config.features;
    for (name, field) in [
        ("ECS_ENABLE_TASK_IAM_ROLE", &mut features.task_iam_role),
        ("ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST", &mut features.task_iam_role_network_host),
        ("ECS_ENABLE_TASK_ENI", &mut features.task_eni),
        ("ECS_AWSVPC_BLOCK_IMDS", &mut features.awsvpc_block_metadata),
        ("ECS_ENABLE_TASK_CPU_MEM_LIMIT", &mut features.task_cpu_mem_limit),
        ("ECS_DISABLE_PRIVILEGED", &mut features.privileged_disabled),
        ("ECS_DISABLE_DOCKER_HEALTH_CHECK", &mut features.health_check_disabled),
        ("ECS_DISABLE_METRICS", &mut features.metrics_disabled),
        ("ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE", &mut features.awslogs_execution_role),
        ("ECS_EXTERNAL", &mut features.external),
        ("ECS_ENABLE_SPOT_INSTANCE_DRAINING", &mut features.spot_draining),
    ] {
        if let Some(value) = reader.flag(name)? {
            *field = value;
        }
    }
    Ok(())
}

fn read_timing(reader: &Reader<'_>, config: &mut InstanceConfig) -> Result<(), String> {
    for (name, field) in [
        ("ECS_CONTAINER_STOP_TIMEOUT", &mut config.timing.stop_timeout),
        ("ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION", &mut config.timing.cleanup_wait),
    ] {
        if let Some(text) = reader.text(name) {
            let value = duration(&text).ok_or_else(|| wrong(name, &text))?;
            *field = value.max(Duration::from_secs(1));
        }
    }
    Ok(())
}

fn read_images(reader: &Reader<'_>, config: &mut InstanceConfig) -> Result<(), String> {
    let name = "ECS_IMAGE_PULL_BEHAVIOR";
    if let Some(text) = reader.text(name) {
        config.images.pull_behavior = match text.as_str() {
            "default" => PullBehavior::Default,
            "always" => PullBehavior::Always,
            "once" => PullBehavior::Once,
            "prefer-cached" => PullBehavior::PreferCached,
            _ => return Err(wrong(name, &text)),
        };
    }
    config.images.cleanup = !reader.flag("ECS_DISABLE_IMAGE_CLEANUP")?.unwrap_or(false);
    let name = "ECS_ENGINE_AUTH_DATA";
    if let Some(text) = reader.text(name) {
        let data: BTreeMap<String, Value> =
            serde_json::from_str(&text).map_err(|_| wrong(name, "(hidden)"))?;
        for (registry, entry) in data {
            let credentials = registry_credentials(&entry).ok_or_else(|| wrong(name, &registry))?;
            let host = registry.trim_start_matches("https://").trim_start_matches("http://");
            let host = host.split('/').next().unwrap_or(host).to_owned();
            config.images.registry_auth.insert(host, credentials);
        }
    }
    Ok(())
}

/// Both forms: `dockercfg` (`auth` holds base64 of `user:password`) and `docker` (`username`, `password`).
fn registry_credentials(entry: &Value) -> Option<RegistryCredentials> {
    use base64::Engine as _;
    let (username, password) = match entry["auth"].as_str() {
        Some(auth) => {
            let plain = base64::engine::general_purpose::STANDARD.decode(auth).ok()?;
            let plain = String::from_utf8(plain).ok()?;
            let (user, password) = plain.split_once(':')?;
            (user.to_owned(), password.trim_end_matches('\0').to_owned())
        }
        None => (entry["username"].as_str()?.to_owned(), entry["password"].as_str()?.to_owned()),
    };
    let email = entry["email"].as_str().unwrap_or_default().to_owned();
    Some(RegistryCredentials { username, password, email, ..RegistryCredentials::default() })
}

struct Reader<'a> {
    environment: &'a Variables,
    file: &'a Variables,
}

impl Reader<'_> {
    /// An empty value counts as not set.
    fn text(&self, name: &str) -> Option<String> {
        let value = self.environment.get(name).filter(|value| !value.is_empty());
        value.or_else(|| self.file.get(name)).filter(|value| !value.is_empty()).cloned()
    }

    fn flag(&self, name: &str) -> Result<Option<bool>, String> {
        match self.text(name).as_deref().map(str::to_ascii_lowercase).as_deref() {
            None => Ok(None),
            Some("true" | "t" | "1") => Ok(Some(true)),
            Some("false" | "f" | "0") => Ok(Some(false)),
            Some(other) => Err(wrong(name, other)),
        }
    }

    fn fill<T: DeserializeOwned>(&self, field: &mut T, name: &str) -> Result<(), String> {
        if let Some(text) = self.text(name) {
            *field = serde_json::from_str(&text).map_err(|_| wrong(name, &text))?;
        }
        Ok(())
    }
}

fn wrong(name: &str, value: &str) -> String {
    format!("{name}: cannot understand `{value}`")
}

/// A duration as Go writes it: `90s`, `1h30m`, `500ms`. None if malformed.
pub fn duration(text: &str) -> Option<Duration> {
    let mut rest = text;
    let mut total = 0.0;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = rest[..digits].parse().ok()?;
        rest = &rest[digits..];
        let unit = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        total += number
            * match &rest[..unit] {
                "h" => 3600.0,
                "m" => 60.0,
                "s" => 1.0,
                "ms" => 0.001,
                _ => return None,
            };
        rest = &rest[unit..];
    }
    (!text.is_empty()).then(|| Duration::try_from_secs_f64(total).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"
# joined by user data
ECS_CLUSTER=prod
export ECS_BACKEND_HOST="http://10.0.0.1:4566"
AWS_DEFAULT_REGION=eu-central-1
ECS_INSTANCE_ATTRIBUTES={"rack":"a1"}
ECS_RESERVED_PORTS=[22, 80]
ECS_ENABLE_TASK_IAM_ROLE=true
ECS_CONTAINER_STOP_TIMEOUT=1m30s
ECS_IMAGE_PULL_BEHAVIOR=prefer-cached
ECS_ENGINE_AUTH_DATA={"https://reg.example/v1/":{"auth":"dTpwOnc="}}
ECS_DYNAMIC_HOST_PORT_RANGE=40000-40999
"#;

    #[test]
    fn a_file_is_read_and_the_environment_wins() {
        let environment = Variables::from([("ECS_CLUSTER".into(), "test".into())]);
        let config = instance(&environment, &parse(FILE)).unwrap();
        assert_eq!(config.cluster, "test");
        assert_eq!(config.endpoint, "http://10.0.0.1:4566");
        assert_eq!(config.attributes["rack"], "a1");
        assert_eq!(config.resources.reserved_ports, [22, 80]);
        assert!(config.features.task_iam_role && config.features.task_cpu_mem_limit);
        assert_eq!(config.timing.stop_timeout, Duration::from_secs(90));
        assert_eq!(config.images.pull_behavior, PullBehavior::PreferCached);
        assert_eq!(config.images.registry_auth["reg.example"].password, "p:w");
        assert_eq!(config.network.dynamic_ports, Some((40000, 40999)));
    }

    #[test]
    fn nonsense_is_an_error_that_names_the_variable() {
        for line in [
            "ECS_EXTERNAL=perhaps",
            "ECS_RESERVED_PORTS=22",
            "ECS_CONTAINER_STOP_TIMEOUT=soon",
            "ECS_IMAGE_PULL_BEHAVIOR=never",
            "ECS_DYNAMIC_HOST_PORT_RANGE=9-1",
        ] {
            let text = format!("ECS_BACKEND_HOST=http://h\nAWS_DEFAULT_REGION=r\n{line}");
            let error = instance(&Variables::new(), &parse(&text)).unwrap_err();
            assert!(error.starts_with(line.split('=').next().unwrap()), "{error}");
        }
        assert!(instance(&Variables::new(), &Variables::new()).is_err());
    }

    #[test]
    fn durations_as_go_writes_them() {
        assert_eq!(duration("1h30m"), Some(Duration::from_secs(5400)));
        assert_eq!(duration("500ms"), Some(Duration::from_millis(500)));
        for text in ["", "5", "h", "1x", "-1s"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
