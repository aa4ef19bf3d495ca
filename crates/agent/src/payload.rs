//! The task as the control plane sends it in a `PayloadMessage`, and the checks that decide whether it can be run.
//!
//! Source: the ECS agent's ACS model (`Task`, `Container`, `Volume`, `ElasticNetworkInterface`). Absent, null and empty all mean
//! "not given". Unknown members are ignored, except in `overrides`, where the protocol wants the task refused.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Task {
    /// Task ARN.
    pub arn: String,
    /// ARN of its cluster.
    pub task_cluster_arn: String,
    /// Family of the task definition.
    pub family: String,
    /// Revision of the task definition.
    pub version: String,
    /// `RUNNING` or `STOPPED`.
    pub desired_status: String,
    /// Launch type.
    pub launch_type: String,
    /// Name of the service it belongs to.
    pub service_name: String,
    /// Task group.
    pub group: String,
    /// `awsvpc`, `host`, `none`, `bridge`; empty means bridge.
    pub network_mode: String,
    /// Task size in processors; 0 for none.
    pub cpu: f64,
    /// Task size in MiB; 0 for none.
    pub memory: i64,
    /// `host` or `task`.
    pub pid_mode: String,
    /// `host`, `task` or `none`.
    pub ipc_mode: String,
    /// Containers.
    pub containers: Vec<Container>,
    /// Volumes.
    pub volumes: Vec<Volume>,
    /// Network interfaces.
    pub elastic_network_interfaces: Vec<Eni>,
    /// Graphics processors and the like.
    pub associations: Vec<Association>,
    /// Keys of the task role.
    #[serde(skip_serializing)]
    pub role_credentials: Option<RoleCredentials>,
    /// Keys of the task execution role.
    #[serde(skip_serializing)]
    pub execution_role_credentials: Option<RoleCredentials>,
}

/// A container of a task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Container {
    /// Name in the task definition.
    pub name: String,
    /// Container ARN.
    pub container_arn: String,
    /// Image.
    pub image: String,
    /// CPU units.
    pub cpu: i64,
    /// Hard limit in MiB; 0 for none.
    pub memory: i64,
    /// Whether the task ends with it.
    pub essential: bool,
    /// Command.
    pub command: Vec<String>,
    /// Entry point.
    pub entry_point: Option<Vec<String>>,
    /// Environment.
    pub environment: BTreeMap<String, String>,
    /// Files in S3 with more environment.
    pub environment_files: Vec<EnvironmentFile>,
    /// Links, `container[:alias]`.
    pub links: Vec<String>,
    /// Ports.
    pub port_mappings: Vec<PortMapping>,
    /// Where volumes appear.
    pub mount_points: Vec<MountPoint>,
    /// Containers whose mounts are shared.
    pub volumes_from: Vec<VolumeFrom>,
    /// Secrets.
    pub secrets: Vec<Secret>,
    /// What must have happened before it starts.
    pub depends_on: Vec<Dependency>,
    /// Seconds that others wait for it; 0 for no limit.
    pub start_timeout: u64,
    /// Seconds from SIGTERM to SIGKILL; 0 for the agent's default.
    pub stop_timeout: u64,
    /// `docker` with a health check.
    pub health_check_type: String,
    /// How the registry is logged in to.
    pub registry_authentication: Option<RegistryAuthentication>,
    /// `ExecutionRole` if logs are written with that role.
    pub logs_auth_strategy: String,
    /// Restart in place.
    pub restart_policy: Option<RestartPolicy>,
    /// Docker's own JSON, laid over all.
    pub docker_config: Option<DockerConfig>,
    /// JSON text (or an object) whose only known key is `command`.
    pub overrides: Value,
}

/// An environment file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EnvironmentFile {
    /// ARN of the object.
    pub value: String,
    /// `s3`.
    pub r#type: String,
}

/// A port or a range of ports.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PortMapping {
    /// Port inside the container; 0 with a range.
    pub container_port: u16,
    /// Port of the instance; 0 for a dynamic one.
    pub host_port: u16,
    /// `tcp` (also when empty) or `udp`.
    pub protocol: String,
    /// `8000-8010`.
    pub container_port_range: Option<String>,
}

/// Where a volume appears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MountPoint {
    /// Name of the volume.
    pub source_volume: String,
    /// Path inside the container.
    pub container_path: String,
    /// Not to be written to.
    pub read_only: bool,
}

/// Another container's mounts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct VolumeFrom {
    /// Name of that container.
    pub source_container: String,
    /// Not to be written to.
    pub read_only: bool,
}

/// A secret.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Secret {
    /// Variable or log option that it becomes.
    pub name: String,
    /// Name or ARN at its provider.
    pub value_from: String,
    /// `ssm` or `asm`.
    pub provider: String,
    /// `ENVIRONMENT_VARIABLE` unless said otherwise.
    pub r#type: String,
    /// `CONTAINER` or `LOG_DRIVER`.
    pub target: String,
}

/// What must have happened to another container first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dependency {
    /// The other container.
    pub container_name: String,
    /// What must have happened.
    pub condition: Condition,
}

/// What a container waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Condition {
    /// Created; sent by the control plane for links and volumes only.
    Create,
    /// Started.
    Start,
    /// Ended, with any exit code.
    Complete,
    /// Ended with exit code 0.
    Success,
    /// Its health check passed.
    Healthy,
}

/// Registry login.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RegistryAuthentication {
    /// `ecr` or `asm`.
    pub r#type: String,
    /// For `ecr`.
    pub ecr_auth_data: Option<EcrAuthData>,
    /// For `asm`.
    pub asm_auth_data: Option<AsmAuthData>,
}

/// Login by ECR's token.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EcrAuthData {
    /// Account of the registry.
    pub registry_id: String,
    /// Its region.
    pub region: String,
    /// Whether the token is asked for with the execution role.
    pub use_execution_role: bool,
}

/// Login by a secret that holds `{"username", "password"}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AsmAuthData {
    /// The secret's name or ARN.
    pub credentials_parameter: String,
    /// Its region.
    pub region: String,
}

/// Restart in place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RestartPolicy {
    /// Whether it is in force.
    pub enabled: bool,
    /// Exit codes that are not followed by a restart.
    pub ignored_exit_codes: Vec<i64>,
    /// Seconds that it must have run for a restart; 0 means 300.
    pub restart_attempt_period: u64,
}

/// Docker's own JSON as text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DockerConfig {
    /// `Config`.
    pub config: Option<String>,
    /// `HostConfig`.
    pub host_config: Option<String>,
}

/// A volume.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Volume {
    /// Name within the task.
    pub name: String,
    /// `host` (also when empty), `docker`, `efs`, ….
    pub r#type: String,
    /// For `host`.
    pub host: Option<HostVolume>,
    /// For `docker`.
    pub docker_volume_configuration: Option<DockerVolume>,
}

/// A directory of the machine, or with no path a scratch volume.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HostVolume {
    /// The path.
    pub source_path: String,
}

/// A Docker volume.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DockerVolume {
    /// `task` or `shared`.
    pub scope: String,
    /// For `shared`: make it if it is missing.
    pub autoprovision: bool,
    /// Volume driver.
    pub driver: String,
    /// Its options.
    pub driver_opts: BTreeMap<String, String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,
}

/// An elastic network interface.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Eni {
    /// Interface id, `eni-…`.
    pub ec2_id: String,
    /// Attachment's ARN.
    pub attachment_arn: String,
    /// MAC address.
    pub mac_address: String,
    /// Addresses.
    pub ipv4_addresses: Vec<Ipv4Address>,
    /// Gateway and prefix length, `10.0.0.1/24`.
    pub subnet_gateway_ipv4_address: String,
    /// Search domains.
    pub domain_name: Vec<String>,
    /// Name servers.
    pub domain_name_servers: Vec<String>,
    /// Host name.
    pub private_dns_name: String,
}

/// An address of an interface.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Ipv4Address {
    /// The address.
    pub private_address: String,
    /// Whether it is the first.
    pub primary: bool,
}

/// Something given to some containers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Association {
    /// `gpu` and others.
    pub r#type: String,
    /// Id of the thing.
    pub name: String,
    /// Names of the containers.
    pub containers: Vec<String>,
}

/// Temporary keys of a role. Never written to disk.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RoleCredentials {
    /// The id that containers ask by; the same for the task's whole life.
    pub credentials_id: String,
    /// The role.
    pub role_arn: String,
    /// Access key id.
    pub access_key_id: String,
    /// Secret access key.
    pub secret_access_key: String,
    /// Session token.
    pub session_token: String,
    /// When they end, ISO 8601, passed on as it came.
    pub expiration: String,
}

impl std::fmt::Debug for RoleCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RoleCredentials")
            .field("credentials_id", &self.credentials_id)
            .field("role_arn", &self.role_arn)
            .finish_non_exhaustive()
    }
}

impl Eni {
    /// The first address.
    pub fn primary_ipv4(&self) -> Option<Ipv4Addr> {
        let primary = self.ipv4_addresses.iter().find(|address| address.primary);
        primary.or(self.ipv4_addresses.first())?.private_address.parse().ok()
    }

    /// The subnet that the gateway's prefix names, `10.0.1.0/24`.
    pub fn subnet_cidr(&self) -> Option<String> {
        let (gateway, bits) = self.subnet_gateway_ipv4_address.split_once('/')?;
        let (gateway, bits): (Ipv4Addr, u32) = (gateway.parse().ok()?, bits.parse().ok()?);
        let mask = u32::MAX.checked_shl(32u32.checked_sub(bits)?).unwrap_or(0);
        Some(format!("{}/{bits}", Ipv4Addr::from(u32::from(gateway) & mask)))
    }
}

impl Task {
    /// Reads a task; nulls count as absent. The error says what is wrong, for `UnrecognizedTaskError`.
    pub fn from_value(mut value: Value) -> Result<Task, String> {
        strip_nulls(&mut value);
        let mut task: Task = serde_json::from_value(value).map_err(|error| error.to_string())?;
        task.check()?;
        for container in &mut task.containers {
            apply_overrides(container)?;
        }
        Ok(task)
    }

    /// The last part of the ARN.
    pub fn id(&self) -> &str {
        self.arn.rsplit('/').next().unwrap_or(&self.arn)
    }

    /// The network mode, `bridge` when none is given.
    pub fn network_mode(&self) -> &str {
        if self.network_mode.is_empty() { "bridge" } else { &self.network_mode }
    }

    /// The container of this name.
    pub fn container(&self, name: &str) -> Option<&Container> {
        self.containers.iter().find(|container| container.name == name)
    }

    /// CPU units that the task takes from its instance.
    pub fn cpu_units(&self) -> i64 {
        match self.cpu {
            vcpus if vcpus > 0.0 => (vcpus * 1024.0).round() as i64,
            _ => self.containers.iter().map(|container| container.cpu).sum(),
        }
    }

    /// MiB that the task takes from its instance: its size, else each container's reservation or limit.
    pub fn memory_mib(&self) -> i64 {
        match self.memory {
            0 => self.containers.iter().map(Container::reserved_memory_mib).sum(),
            memory => memory,
        }
    }

    fn check(&self) -> Result<(), String> {
        if !self.arn.starts_with("arn:") || !self.arn.contains(":task/") {
            return Err(format!("`{}` is not a task ARN", self.arn));
        }
        if self.containers.is_empty() {
            return Err("the task has no containers".into());
        }
        if !matches!(self.desired_status.as_str(), "RUNNING" | "STOPPED") {
            return Err(format!("desiredStatus `{}` is not RUNNING or STOPPED", self.desired_status));
        }
        if !matches!(self.network_mode(), "bridge" | "host" | "none" | "awsvpc") {
            return Err(format!("networkMode `{}` is not known", self.network_mode));
        }
        let known = |name: &str| self.container(name).is_some();
        for container in &self.containers {
            if container.name.is_empty() {
                return Err("a container has no name".into());
            }
            let dependencies =
                container.depends_on.iter().map(|dependency| dependency.container_name.as_str());
            let sources = container.volumes_from.iter().map(|volume| volume.source_container.as_str());
            let links = container.links.iter().map(|link| link.split(':').next().unwrap_or(link));
            if let Some(missing) = dependencies.chain(sources).chain(links).find(|name| !known(name)) {
                return Err(format!("container {} refers to {missing}, which is not there", container.name));
            }
        }
        self.check_network()
    }

    fn check_network(&self) -> Result<(), String> {
        if self.network_mode() != "awsvpc" {
            return Ok(());
        }
        let eni = self.elastic_network_interfaces.first().ok_or("awsvpc without a network interface")?;
        eni.primary_ipv4().map(drop).ok_or("the network interface has no IPv4 address".into())
    }
}

impl Container {
    fn reserved_memory_mib(&self) -> i64 {
        let overlay = self.docker_config.as_ref().and_then(|config| config.host_config.as_deref());
        let overlay = overlay.and_then(|text| serde_json::from_str::<Value>(text).ok());
        let reservation = overlay.and_then(|value| value["MemoryReservation"].as_i64()).unwrap_or(0) >> 20;
        if reservation > 0 { reservation } else { self.memory }
    }

    /// The restart policy if it is in force.
    pub fn restart(&self) -> Option<&RestartPolicy> {
        self.restart_policy.as_ref().filter(|policy| policy.enabled)
    }

    /// Whether the container says how its health is checked.
    pub fn has_health_check(&self) -> bool {
        self.health_check_type == "docker"
    }
}

/// Merges the one known override, `command`; any other key refuses the task, as the protocol has it.
fn apply_overrides(container: &mut Container) -> Result<(), String> {
    let overrides = match std::mem::take(&mut container.overrides) {
        Value::Null => return Ok(()),
        Value::String(text) => serde_json::from_str(&text)
            .map_err(|error| format!("overrides of {}: {error}", container.name))?,
        value => value,
    };
    let Value::Object(members) = overrides else {
        return Err(format!("overrides of {} are not an object", container.name));
    };
    for (key, value) in members {
        if key != "command" {
            return Err(format!("overrides of {}: unknown key {key}", container.name));
        }
        if !value.is_null() {
            container.command = serde_json::from_value(value)
                .map_err(|error| format!("overrides of {}: command: {error}", container.name))?;
        }
    }
    Ok(())
}

/// Takes members that are null out of all objects.
pub fn strip_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(strip_nulls);
        }
        Value::Array(elements) => elements.iter_mut().for_each(strip_nulls),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn minimal() -> Value {
        json!({
            "arn": "arn:aws:ecs:eu-central-1:123456789012:task/default/0123", "family": "web", "version": "3",
            "desiredStatus": "RUNNING", "cpu": null,
            "containers": [{"name": "app", "image": "busybox", "cpu": 10, "memory": 64, "essential": true,
                "environment": {"A": "1"}, "overrides": "{\"command\":[\"true\"]}"}],
        })
    }

    #[test]
    fn a_task_is_read_with_nulls_and_overrides() {
        let task = Task::from_value(minimal()).unwrap();
        assert_eq!(task.id(), "0123");
        assert_eq!(task.network_mode(), "bridge");
        assert_eq!(task.containers[0].command, ["true"]);
        assert_eq!((task.cpu_units(), task.memory_mib()), (10, 64));
    }

    #[test]
    fn unusable_tasks_are_refused() {
        let cases = [
            ("/arn", json!("task")),
            ("/containers", json!([])),
            ("/desiredStatus", json!("PAUSED")),
            ("/networkMode", json!("awsvpc")),
            ("/containers/0/overrides", json!("")),
            ("/containers/0/overrides", json!({"cpu": 1})),
            ("/containers/0/dependsOn", json!([{"containerName": "x", "condition": "START"}])),
            ("/containers/0/links", json!(["y:z"])),
        ];
        for (path, value) in cases {
            let mut task = minimal();
            let (parent, key) = path.rsplit_once('/').unwrap();
            task.pointer_mut(parent).unwrap()[key] = value;
            assert!(Task::from_value(task).is_err(), "{path}");
        }
    }

    #[test]
    fn task_size_overrides_container_sums_and_reservation_the_limit() {
        let mut value = minimal();
        value["containers"][0]["dockerConfig"] = json!({"hostConfig": "{\"MemoryReservation\":33554432}"});
        assert_eq!(Task::from_value(value.clone()).unwrap().memory_mib(), 32);
        value["cpu"] = json!(0.25);
        value["memory"] = json!(512);
        let task = Task::from_value(value).unwrap();
        assert_eq!((task.cpu_units(), task.memory_mib()), (256, 512));
    }

    #[test]
    fn keys_of_roles_are_never_serialized() {
        let mut value = minimal();
        value["roleCredentials"] = json!({"credentialsId": "c", "secretAccessKey": "s"});
        let task = Task::from_value(value).unwrap();
        assert_eq!(task.role_credentials.as_ref().unwrap().secret_access_key, "s");
        assert!(!serde_json::to_string(&task).unwrap().contains("secretAccessKey"));
    }

    #[test]
    fn a_subnet_follows_from_the_gateway() {
        let eni = Eni { subnet_gateway_ipv4_address: "10.0.1.1/20".into(), ..Eni::default() };
        assert_eq!(eni.subnet_cidr().as_deref(), Some("10.0.0.0/20"));
    }
}
