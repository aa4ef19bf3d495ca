//! The ECS calls of an agent: registration, where to poll, task protection.
//!
//! Source: the ECS service model; the ECS agent's handling of the answers (`clientToken` and `zoneId` are in no public model).

use std::time::Duration;

use runtime::EngineInfo;
use serde_json::{Value, json};

use crate::aws::{Aws, CallError, Service};
use crate::backoff::Backoff;
use crate::config::InstanceConfig;
use crate::random;
use crate::transport::Endpoint;

/// Registration is tried this long.
const REGISTRATION_LIMIT: Duration = Duration::from_secs(3600);

/// A registered instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// Container instance ARN.
    pub arn: String,
    /// Availability zone, from the attributes that came back; empty if none did.
    pub availability_zone: String,
}

/// Why an instance is not registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegistrationError {
    /// Trying again is of no use.
    Terminal(String),
    /// Starting the agent again may help.
    Failed(String),
}

/// Registers the instance, with the identity document and signature of the instance metadata service if there is one, again if `arn` is that of an earlier registration. Retries what may pass for at most an hour.
pub async fn register(
    aws: &Aws,
    config: &InstanceConfig,
    engine: &EngineInfo,
    document: Option<(String, String)>,
    arn: Option<&str>,
) -> Result<Registered, RegistrationError> {
    let mut input = registration(config, engine, arn).map_err(RegistrationError::Terminal)?;
    if let Some((document, signature)) = document {
        input["instanceIdentityDocument"] = json!(document);
        input["instanceIdentityDocumentSignature"] = json!(signature);
    }
    let started = tokio::time::Instant::now();
    let mut backoff = Backoff::registration();
    let mut cluster_made = false;
    loop {
        let error = match aws.call(Service::Ecs, "RegisterContainerInstance", &input).await {
            Ok(answer) => return read_registration(&input, &answer),
            Err(error) => error,
        };
        let no_cluster =
            error.code() == "ClusterNotFoundException" || error.message().contains("Cluster not found.");
        if no_cluster && config.cluster.is_empty() && !cluster_made {
            cluster_made = true;
            let input = json!({ "clusterName": config.cluster_or_default() });
            let created = aws.call(Service::Ecs, "CreateCluster", &input).await;
            created.map_err(|error| RegistrationError::Failed(error.to_string()))?;
            continue;
        }
        let transient = error.is_transient() || error.code() == "LimitExceededException";
        if !transient {
            return Err(judge(&error));
        }
        let pause = backoff.delay();
        if started.elapsed() + pause > REGISTRATION_LIMIT {
            return Err(RegistrationError::Failed(error.to_string()));
        }
        tracing::warn!(%error, "cannot register the container instance yet");
        tokio::time::sleep(pause).await;
    }
}

fn judge(error: &CallError) -> RegistrationError {
    let terminal = matches!(error.code(), "InvalidParameterException" | "ClientException")
        || error.message().contains("Container instance type changes are not supported.");
    let words = error.to_string();
    if terminal { RegistrationError::Terminal(words) } else { RegistrationError::Failed(words) }
}

fn registration(config: &InstanceConfig, engine: &EngineInfo, arn: Option<&str>) -> Result<Value, String> {
    let mut attributes: Vec<Value> = Vec::new();
    match arn {
        // Custom attributes may have been changed by API since: they are given once.
        Some(_) => {}
        None => {
            attributes.extend(
                config.attributes.iter().map(|(name, value)| json!({ "name": name, "value": value })),
            );
        }
    }
    attributes.extend(capabilities(config, engine));
    let mut input = json!({
        "cluster": config.cluster_or_default(),
        "attributes": attributes,
        "totalResources": resources(config, engine)?,
        "instanceIdentityDocument": identity_document(config, engine),
        "instanceIdentityDocumentSignature": "",
        "clientToken": random::uuid(),
    });
    if let Some(arn) = arn {
        input["containerInstanceArn"] = json!(arn);
    }
    if !config.tags.is_empty() {
        let tags = config.tags.iter().map(|(key, value)| json!({ "key": key, "value": value }));
        input["tags"] = tags.collect();
    }
    if !config.resources.gpus.is_empty() {
        let devices = config.resources.gpus.iter().map(|id| json!({ "id": id, "type": "GPU" }));
        input["platformDevices"] = devices.collect();
    }
    Ok(input)
}

/// CPU units and MiB for tasks.
pub fn totals(config: &InstanceConfig, engine: &EngineInfo) -> Result<(i64, i64), String> {
    let cpu = config.resources.cpu.unwrap_or(i64::from(engine.cpus) * 1024);
    let total = config.resources.memory.unwrap_or((engine.memory_bytes >> 20) as i64);
    let memory = total - config.resources.reserved_memory;
    if memory < 0 {
        let reserved = config.resources.reserved_memory;
        return Err(format!("ECS_RESERVED_MEMORY: {reserved} MiB is more than the {total} MiB there are"));
    }
    Ok((cpu, memory))
}

fn resources(config: &InstanceConfig, engine: &EngineInfo) -> Result<Value, String> {
    let (cpu, memory) = totals(config, engine)?;
    let ports = |ports: &[u16]| ports.iter().map(u16::to_string).collect::<Vec<_>>();
    let integer = |name: &str, value: i64| json!({ "name": name, "type": "INTEGER", "integerValue": value });
    let set = |name: &str, value: Vec<String>| json!({ "name": name, "type": "STRINGSET", "stringSetValue": value });
    Ok(json!([
        integer("CPU", cpu),
        integer("MEMORY", memory),
        set("PORTS", ports(&config.resources.reserved_ports)),
        set("PORTS_UDP", ports(&config.resources.reserved_ports_udp)),
    ]))
}

/// The text of an EC2 instance identity document; empty for a machine that is no EC2 instance.
fn identity_document(config: &InstanceConfig, engine: &EngineInfo) -> String {
    let identity = &config.identity;
    if config.features.external || identity.instance_id.is_empty() {
        return String::new();
    }
    let architecture = if engine.architecture == "aarch64" { "arm64" } else { "x86_64" };
    json!({
        "version": "2017-09-30", "region": config.region, "availabilityZone": identity.availability_zone,
        "instanceId": identity.instance_id, "instanceType": identity.instance_type, "imageId": identity.image_id,
        "accountId": identity.account_id, "privateIp": identity.private_ip, "architecture": architecture,
    })
    .to_string()
}

/// Docker API versions that have an attribute each: those below 1.33, but for three that never had one.
const API_ATTRIBUTES: std::ops::RangeInclusive<u32> = 17..=32;
const API_WITHOUT_ATTRIBUTE: [u32; 3] = [26, 27, 31];

fn capabilities(config: &InstanceConfig, engine: &EngineInfo) -> Vec<Value> {
    let features = &config.features;
    let new = minor(&engine.api_version).unwrap_or(24);
    let mut names: Vec<String> = Vec::new();
    let mut add = |condition: bool, attributes: &[&str]| {
        if condition {
            names.extend(attributes.iter().map(|name| format!("ecs.capability.{name}")));
        }
    };
    add(
        true,
        &[
            "private-registry-authentication.secretsmanager",
            "secrets.ssm.environment-variables",
            "secrets.ssm.bootstrap.log-driver",
            "secrets.asm.environment-variables",
            "secrets.asm.bootstrap.log-driver",
            "ecr-endpoint",
            "container-ordering",
            "full-sync",
            "env-files.s3",
            "network.container-port-range",
            "container-restart-policy",
            "execution-role-ecr-pull",
            "pid-ipc-namespace-sharing",
        ],
    );
    add(!features.health_check_disabled && new >= 24, &["container-health-check"]);
    add(features.task_cpu_mem_limit, &["task-cpu-mem-limit", "increased-task-cpu-limit"]);
    add(features.awslogs_execution_role, &["execution-role-awslogs"]);
    let interfaces = features.task_eni && !features.external;
    add(interfaces, &["task-eni"]);
    add(interfaces && features.awsvpc_block_metadata, &["task-eni-block-instance-metadata"]);
    add(features.external, &["external"]);
    let mut legacy = |condition: bool, attribute: String| {
        if condition {
            names.push(format!("com.amazonaws.ecs.capability.{attribute}"));
        }
    };
    legacy(!features.privileged_disabled, "privileged-container".into());
    legacy(features.task_iam_role, "task-iam-role".into());
    legacy(features.task_iam_role_network_host, "task-iam-role-network-host".into());
    legacy(true, "ecr-auth".into());
    for version in API_ATTRIBUTES.filter(|minor| !API_WITHOUT_ATTRIBUTE.contains(minor)) {
        // Engines have dropped old versions; what task definitions ask of them, newer ones still do.
        legacy(version <= new, format!("docker-remote-api.1.{version}"));
    }
    for driver in &config.logging_drivers {
        legacy(true, format!("logging-driver.{driver}"));
    }
    let options = engine.security_options.iter();
    for option in options.filter_map(|option| option.strip_prefix("name=")) {
        let name = option.split(',').next().unwrap_or(option);
        legacy(matches!(name, "apparmor" | "selinux"), name.to_owned());
    }
    for driver in engine.volume_drivers.iter().filter(|driver| *driver != "local") {
        names.push(format!("ecs.capability.docker-plugin.{driver}"));
    }
    names.push("ecs.capability.docker-plugin.local".into());
    let mut attributes: Vec<Value> = names.into_iter().map(|name| json!({ "name": name })).collect();
    attributes.extend(valued_attributes(config, engine));
    attributes
}

fn valued_attributes(config: &InstanceConfig, engine: &EngineInfo) -> Vec<Value> {
    let mut attributes = vec![("ecs.os-type", "linux".to_owned()), ("ecs.os-family", "LINUX".to_owned())];
    if config.features.external {
        let architecture = if engine.architecture == "aarch64" { "arm64" } else { "x86_64" };
        attributes.push(("ecs.cpu-architecture", architecture.to_owned()));
    }
    if config.features.task_eni {
        attributes.push(("ecs.capability.cni-plugin-version", crate::VERSION.to_owned()));
        let places = [("ecs.vpc-id", &config.identity.vpc_id), ("ecs.subnet-id", &config.identity.subnet_id)];
        attributes
            .extend(places.into_iter().filter(|(_, id)| !id.is_empty()).map(|(name, id)| (name, id.clone())));
    }
    attributes.into_iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
}

fn minor(version: &str) -> Option<u32> {
    version.split_once('.')?.1.parse().ok()
}

/// Every attribute that was sent must have come back with its value.
fn read_registration(input: &Value, answer: &Value) -> Result<Registered, RegistrationError> {
    let instance = &answer["containerInstance"];
    let empty = Vec::new();
    let returned = instance["attributes"].as_array().unwrap_or(&empty);
    let value = |attribute: &Value| attribute["value"].as_str().unwrap_or_default().to_owned();
    let lost =
        input["attributes"].as_array().unwrap_or(&empty).iter().find(|sent| {
            !returned.iter().any(|back| back["name"] == sent["name"] && value(back) == value(sent))
        });
    if let Some(lost) = lost {
        return Err(RegistrationError::Terminal(format!("attribute {} was not registered", lost["name"])));
    }
    let arn = instance["containerInstanceArn"].as_str().unwrap_or_default().to_owned();
    if arn.is_empty() {
        return Err(RegistrationError::Failed("the registration was answered without an ARN".into()));
    }
    let zone = returned.iter().find(|attribute| attribute["name"] == "ecs.availability-zone");
    Ok(Registered { arn, availability_zone: zone.map(value).unwrap_or_default() })
}

/// Sets the instance to DRAINING, for as long as it takes.
pub async fn drain(aws: &Aws, cluster: &str, arn: &str) {
    let input = json!({ "cluster": cluster, "containerInstances": [arn], "status": "DRAINING" });
    let mut backoff = Backoff::tcs();
    while let Err(error) = aws.call(Service::Ecs, "UpdateContainerInstancesState", &input).await {
        tracing::warn!(%error, "the instance is not draining yet");
        tokio::time::sleep(backoff.delay()).await;
    }
}

/// Where the web sockets are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollEndpoints {
    /// Agent communication service: work arrives.
    pub acs: Endpoint,
    /// Telemetry service: metrics and health leave.
    pub tcs: Endpoint,
}

/// Asks where the web sockets are. The error is a sentence.
pub async fn discover(aws: &Aws, cluster: &str, arn: &str, zone: &str) -> Result<PollEndpoints, String> {
    let input = json!({ "cluster": cluster, "containerInstance": arn, "zoneId": zone });
    let answer =
        aws.call(Service::Ecs, "DiscoverPollEndpoint", &input).await.map_err(|error| error.to_string())?;
    let endpoint = |name: &str| {
        Endpoint::parse(answer[name].as_str().ok_or_else(|| format!("DiscoverPollEndpoint gave no {name}"))?)
    };
    Ok(PollEndpoints { acs: endpoint("endpoint")?, tcs: endpoint("telemetryEndpoint")? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sigv4::Credentials;

    fn config() -> InstanceConfig {
        InstanceConfig::new("http://h", "eu-central-1", Credentials::default())
    }

    fn engine() -> EngineInfo {
        EngineInfo { cpus: 2, memory_bytes: 4 << 30, api_version: "1.47".into(), ..EngineInfo::default() }
    }

    #[test]
    fn custom_attributes_are_given_at_the_first_registration_only() {
        let mut config = config();
        config.attributes.insert("rack".into(), "a".into());
        let names = |input: &Value| -> Vec<String> {
            let attributes = input["attributes"].as_array().unwrap();
            attributes.iter().map(|attribute| attribute["name"].as_str().unwrap().to_owned()).collect()
        };
        let first = names(&registration(&config, &engine(), None).unwrap());
        let again = names(&registration(&config, &engine(), Some("arn")).unwrap());
        assert!(first.contains(&"rack".into()) && !again.contains(&"rack".into()));
        assert!(again.contains(&"com.amazonaws.ecs.capability.docker-remote-api.1.32".into()));
        assert!(!again.iter().any(|name| name.ends_with("docker-remote-api.1.26")));
        let distinct: std::collections::BTreeSet<_> = first.iter().collect();
        assert_eq!(distinct.len(), first.len(), "no attribute twice");
    }

    #[test]
    fn totals_are_the_machine_or_what_was_given_less_the_reserve() {
        let mut config = config();
        assert_eq!(totals(&config, &engine()), Ok((2048, 4096)));
        config.resources.memory = Some(1000);
        config.resources.reserved_memory = 1;
        assert_eq!(totals(&config, &engine()), Ok((2048, 999)));
        config.resources.reserved_memory = 1001;
        assert!(totals(&config, &engine()).unwrap_err().contains("ECS_RESERVED_MEMORY"));
    }

    #[test]
    fn an_attribute_that_does_not_come_back_is_terminal() {
        let input = registration(&config(), &engine(), None).unwrap();
        let mut returned = input["attributes"].as_array().unwrap().clone();
        returned.push(json!({ "name": "ecs.availability-zone", "value": "eu-central-1b" }));
        let answer = |attributes: &Vec<Value>| json!({ "containerInstance": { "containerInstanceArn": "arn:x", "attributes": attributes } });
        let registered = read_registration(&input, &answer(&returned)).unwrap();
        assert_eq!(
            (registered.arn.as_str(), registered.availability_zone.as_str()),
            ("arn:x", "eu-central-1b")
        );
        returned.remove(0);
        assert!(matches!(read_registration(&input, &answer(&returned)), Err(RegistrationError::Terminal(_))));
    }
}
