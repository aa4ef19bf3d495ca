//! A task in the form that agents read (the `tasks` of a PayloadMessage).
//!
//! Overrides are merged here: agents refuse a task whose `overrides` hold anything but a command. What has no field of its
//! own in the protocol travels in `dockerConfig` as Docker API JSON. Source: `acs/model/api/api-2.json` of
//! aws/amazon-ecs-agent.

use serde_json::{Map, Value as Json, json};
use shapes::convert::Shape;
use shapes::ecs as api;
use shapes::value::Value;
use state::Tables;

use crate::launch::demand::container_override;
use crate::rows::{Task, TaskDefinitionRow};

/// Docker's limits are bytes and nanoseconds where ECS has MiB and seconds.
const MIB: i64 = 1024 * 1024;
const NANOSECONDS: i64 = 1_000_000_000;

/// Credentials of a role for a task, in the protocol's form (`roleArn`, `accessKeyId`, ...).
pub type RoleCredentials<'a> = dyn Fn(&str, &str, &Task) -> Option<Json> + 'a;

/// The task. `credentials` makes a role's credentials from its ARN and the id under which the task finds them.
pub fn task(tables: &Tables, t: &Task, credentials: &RoleCredentials) -> Json {
    let row = tables.get::<TaskDefinitionRow>(&TaskDefinitionRow::key_of(&t.family, t.revision));
    let empty = api::TaskDefinition::default();
    let d = row.map_or(&empty, |r| &r.definition);
    let mut out = Map::new();
    let mut set = |k: &str, v: Json| {
        if !v.is_null() {
            out.insert(k.to_owned(), v);
        }
    };
    let account = t.arn.split(':').nth(4).unwrap_or_default();
    let cluster_arn =
        t.arn.replace(&format!(":task/{}/{}", t.cluster, t.id), &format!(":cluster/{}", t.cluster));
    set("arn", json!(t.arn));
    set("family", json!(t.family));
    set("version", json!(t.revision.to_string()));
    set("desiredStatus", json!(if t.agent_should_stop() { "STOPPED" } else { "RUNNING" }));
    set("taskClusterArn", json!(cluster_arn));
    set("taskDefinitionAccountId", json!(account));
    set("zone", json!(t.availability_zone));
    set("launchType", json!(t.launch_type.as_str()));
    set("serviceName", json!(t.service));
    set("group", json!(t.group));
    set("networkMode", json!(d.network_mode.map(|m| m.as_str())));
    set("pidMode", json!(d.pid_mode.map(|m| m.as_str())));
    set("ipcMode", json!(d.ipc_mode.map(|m| m.as_str())));
    let size = |given: &Option<String>, own: &Option<String>| -> Option<i64> {
        given.as_ref().or(own.as_ref()).and_then(|s| s.parse().ok())
    };
    set("cpu", json!(size(&t.overrides.cpu, &d.cpu).map(|c| c as f64 / 1024.0)));
    set("memory", json!(size(&t.overrides.memory, &d.memory)));
    let role = |own: &Option<String>, given: &Option<String>, id: &Option<String>| {
        let role = given.clone().or_else(|| own.clone())?;
        credentials(&role, id.as_deref()?, t)
    };
    set("roleCredentials", json!(role(&d.task_role_arn, &t.overrides.task_role_arn, &t.credentials_id)));
    set(
        "executionRoleCredentials",
        json!(role(&d.execution_role_arn, &t.overrides.execution_role_arn, &t.execution_credentials_id)),
    );
    if let Some(i) = &t.interface {
        set("elasticNetworkInterfaces", json!([interface(tables, t, i)]));
    }
    set("volumes", Json::Array(d.volumes.iter().flatten().map(volume).collect()));
    set("associations", gpus(d, t));
    let containers = d.container_definitions.iter().flatten().map(|c| container(t, d, c));
    set("containers", Json::Array(containers.collect()));
    Json::Object(out)
}

fn interface(tables: &Tables, t: &Task, i: &crate::rows::TaskInterface) -> Json {
    let subnet = tables.get::<ec2::rows::Subnet>(&i.subnet);
    let cidr = subnet.and_then(|s| ec2::address::Cidr::parse(&s.cidr));
    let gateway = cidr.and_then(|c| Some(format!("{}/{}", c.nth(1)?, c.bits)));
    let account = t.arn.split(':').nth(4).unwrap_or_default();
    let region = t.arn.split(':').nth(3).unwrap_or_default();
    json!({
        "ec2Id": i.id,
        "macAddress": i.mac,
        "attachmentArn": format!("arn:aws:ecs:{region}:{account}:attachment/{}", i.attachment),
        "index": 0,
        "ipv4Addresses": [{"privateAddress": i.address, "primary": true}],
        "subnetGatewayIpv4Address": gateway,
        "domainName": [],
        "domainNameServers": [],
        "privateDnsName": format!("ip-{}.ec2.internal", i.address.replace('.', "-")),
        "interfaceAssociationProtocol": "default",
    })
}

fn volume(v: &api::Volume) -> Json {
    let mut out = Map::new();
    out.insert("name".into(), json!(v.name));
    if let Some(d) = &v.docker_volume_configuration {
        out.insert("type".into(), json!("docker"));
        out.insert("dockerVolumeConfiguration".into(), plain(d));
    } else if let Some(e) = &v.efs_volume_configuration {
        out.insert("type".into(), json!("efs"));
        out.insert("efsVolumeConfiguration".into(), plain(e));
    } else {
        out.insert("type".into(), json!("host"));
        out.insert("host".into(), json!({"sourcePath": v.host.as_ref().and_then(|h| h.source_path.clone())}));
    }
    Json::Object(out)
}

/// A generated type as the JSON that the API would show.
fn plain(shape: &impl Shape) -> Json {
    serde_json::to_value::<Value>(shape.to_value()).unwrap_or(Json::Null)
}

fn gpus(d: &api::TaskDefinition, t: &Task) -> Json {
    let mut free = t.charge.gpus.iter();
    let mut out = Vec::new();
    for c in d.container_definitions.iter().flatten() {
        let wants = c.resource_requirements.iter().flatten().filter(|r| r.type_ == api::ResourceType::Gpu);
        let n: usize = wants.filter_map(|r| r.value.as_deref()?.parse::<usize>().ok()).sum();
        for id in free.by_ref().take(n) {
            out.push(json!({"type": "gpu", "name": id, "containers": [c.name], "content": {"encoding": "utf-8", "value": ""}}));
        }
    }
    if out.is_empty() { Json::Null } else { Json::Array(out) }
}

fn container(t: &Task, d: &api::TaskDefinition, c: &api::ContainerDefinition) -> Json {
    let name = c.name.clone().unwrap_or_default();
    let o = container_override(&t.overrides, &name);
    let row = t.containers.iter().find(|r| r.name == name);
    let mut out = Map::new();
    let mut set = |k: &str, v: Json| {
        let empty = v.as_array().is_some_and(Vec::is_empty);
        if !v.is_null() && !empty {
            out.insert(k.to_owned(), v);
        }
    };
    set("name", json!(name));
    set("containerArn", json!(row.map(|r| &r.arn)));
    set("image", json!(c.image));
    set("cpu", json!(o.and_then(|o| o.cpu).or(c.cpu).unwrap_or(0)));
    set("memory", json!(o.and_then(|o| o.memory).or(c.memory).unwrap_or(0)));
    set("essential", json!(c.essential.unwrap_or(true)));
    set("command", json!(o.and_then(|o| o.command.as_ref()).or(c.command.as_ref())));
    set("entryPoint", json!(c.entry_point));
    set("environment", Json::Object(environment(c, o)));
    set("environmentFiles", files(c, o));
    set("links", json!(c.links));
    set("portMappings", Json::Array(c.port_mappings.iter().flatten().map(|p| port(d, p)).collect()));
    let mounts = c.mount_points.iter().flatten();
    set(
        "mountPoints",
        mounts
            .map(|m| {
                json!({"sourceVolume": m.source_volume, "containerPath": m.container_path,
                       "readOnly": m.read_only.unwrap_or(false)})
            })
            .collect(),
    );
    let from = c.volumes_from.iter().flatten();
    set(
        "volumesFrom",
        from.map(
            |v| json!({"sourceContainer": v.source_container, "readOnly": v.read_only.unwrap_or(false)}),
        )
        .collect(),
    );
    set("secrets", secrets(c));
    let depends = c.depends_on.iter().flatten();
    set(
        "dependsOn",
        depends
            .map(|x| json!({"containerName": x.container_name, "condition": x.condition.as_str()}))
            .collect(),
    );
    set("startTimeout", json!(c.start_timeout));
    set("stopTimeout", json!(c.stop_timeout));
    set("healthCheckType", if c.health_check.is_some() { json!("docker") } else { Json::Null });
    set("registryAuthentication", registry(d, t, c));
    set("restartPolicy", c.restart_policy.as_ref().map_or(Json::Null, plain));
    set("firelensConfiguration", c.firelens_configuration.as_ref().map_or(Json::Null, plain));
    let awslogs = c.log_configuration.as_ref().is_some_and(|l| l.log_driver == api::LogDriver::Awslogs);
    let execution = d.execution_role_arn.is_some() || t.overrides.execution_role_arn.is_some();
    set("logsAuthStrategy", if awslogs && execution { json!("ExecutionRole") } else { Json::Null });
    set("dockerConfig", docker_config(t, c, o));
    set("overrides", json!("{}"));
    Json::Object(out)
}

fn environment(c: &api::ContainerDefinition, o: Option<&api::ContainerOverride>) -> Map<String, Json> {
    let given = o.and_then(|o| o.environment.as_ref());
    let pairs = c.environment.iter().flatten().chain(given.into_iter().flatten());
    pairs.filter_map(|p| Some((p.name.clone()?, json!(p.value.clone().unwrap_or_default())))).collect()
}

fn files(c: &api::ContainerDefinition, o: Option<&api::ContainerOverride>) -> Json {
    let given = o.and_then(|o| o.environment_files.as_ref()).or(c.environment_files.as_ref());
    given.into_iter().flatten().map(|f| json!({"value": f.value, "type": f.type_.as_str()})).collect()
}

fn port(d: &api::TaskDefinition, p: &api::PortMapping) -> Json {
    let host = match d.network_mode {
        Some(api::NetworkMode::Host | api::NetworkMode::Awsvpc) => p.container_port,
        _ => p.host_port.or(Some(0)),
    };
    let mut out = json!({"containerPort": p.container_port.unwrap_or(0), "hostPort": host.unwrap_or(0),
                         "protocol": p.protocol.map_or("tcp", |x| x.as_str())});
    if let Some(range) = &p.container_port_range {
        out["containerPortRange"] = json!(range);
    }
    out
}

fn secrets(c: &api::ContainerDefinition) -> Json {
    let one = |s: &api::Secret, target: &str| {
        let manager = s.value_from.contains(":secretsmanager:");
        json!({"name": s.name, "valueFrom": s.value_from, "provider": if manager { "asm" } else { "ssm" },
               "type": "ENVIRONMENT_VARIABLE", "target": target,
               "region": s.value_from.split(':').nth(3).unwrap_or_default()})
    };
    let own = c.secrets.iter().flatten().map(|s| one(s, "CONTAINER"));
    let log = c.log_configuration.iter().flat_map(|l| l.secret_options.iter().flatten());
    own.chain(log.map(|s| one(s, "LOG_DRIVER"))).collect()
}

fn registry(d: &api::TaskDefinition, t: &Task, c: &api::ContainerDefinition) -> Json {
    if let Some(r) = &c.repository_credentials {
        let region = r.credentials_parameter.split(':').nth(3).unwrap_or_default();
        return json!({"type": "asm",
            "asmAuthData": {"credentialsParameter": r.credentials_parameter, "region": region}});
    }
    let image = c.image.as_deref().unwrap_or_default();
    let Some((host, _)) = image.split_once('/') else { return Json::Null };
    let parts: Vec<&str> = host.split('.').collect();
    match parts.as_slice() {
        [account, "dkr", "ecr", region, "amazonaws", "com", ..] => {
            let role = d.execution_role_arn.is_some() || t.overrides.execution_role_arn.is_some();
            json!({"type": "ecr", "ecrAuthData": {"registryId": account, "region": region, "useExecutionRole": role}})
        }
        _ => Json::Null,
    }
}

/// Docker API JSON for what the protocol has no field for.
fn docker_config(t: &Task, c: &api::ContainerDefinition, o: Option<&api::ContainerOverride>) -> Json {
    let mut config = Map::new();
    let mut host = Map::new();
    let put = |m: &mut Map<String, Json>, k: &str, v: Json| {
        let empty = v.as_array().is_some_and(Vec::is_empty) || v.as_object().is_some_and(Map::is_empty);
        if !v.is_null() && !empty {
            m.insert(k.to_owned(), v);
        }
    };
    put(&mut config, "User", json!(c.user));
    put(&mut config, "WorkingDir", json!(c.working_directory));
    put(&mut config, "Hostname", json!(c.hostname));
    put(&mut config, "Labels", json!(c.docker_labels));
    put(&mut config, "OpenStdin", json!(c.interactive));
    put(&mut config, "Tty", json!(c.pseudo_terminal));
    put(&mut config, "NetworkDisabled", json!(c.disable_networking));
    if let Some(h) = &c.health_check {
        put(&mut config, "Healthcheck", health_check(h));
    }
    let soft = o.and_then(|o| o.memory_reservation).or(c.memory_reservation);
    put(&mut host, "MemoryReservation", json!(soft.map(|m| m * MIB)));
    put(&mut host, "Privileged", json!(c.privileged));
    put(&mut host, "ReadonlyRootfs", json!(c.readonly_root_filesystem));
    put(&mut host, "Dns", json!(c.dns_servers));
    put(&mut host, "DnsSearch", json!(c.dns_search_domains));
    let extra = c.extra_hosts.iter().flatten().map(|h| json!(format!("{}:{}", h.hostname, h.ip_address)));
    put(&mut host, "ExtraHosts", extra.collect());
    put(&mut host, "SecurityOpt", json!(c.docker_security_options));
    let limits = c.ulimits.iter().flatten();
    put(
        &mut host,
        "Ulimits",
        limits
            .map(|u| json!({"Name": u.name.as_str(), "Soft": u.soft_limit, "Hard": u.hard_limit}))
            .collect(),
    );
    let sysctls = c.system_controls.iter().flatten();
    let sysctls: Map<String, Json> =
        sysctls.filter_map(|s| Some((s.namespace.clone()?, json!(s.value.clone()?)))).collect();
    put(&mut host, "Sysctls", Json::Object(sysctls));
    if let Some(l) = &c.log_configuration {
        put(&mut host, "LogConfig", log_config(t, c, l));
    }
    if let Some(l) = &c.linux_parameters {
        linux(&mut host, l, o.and_then(|o| o.memory).or(c.memory));
    }
    let text = |m: Map<String, Json>| Json::String(Json::Object(m).to_string());
    json!({"version": "1.24", "config": text(config), "hostConfig": text(host)})
}

fn health_check(h: &api::HealthCheck) -> Json {
    json!({
        "Test": h.command,
        "Interval": h.interval.unwrap_or(30) * NANOSECONDS,
        "Timeout": h.timeout.unwrap_or(5) * NANOSECONDS,
        "Retries": h.retries.unwrap_or(3),
        "StartPeriod": h.start_period.unwrap_or(0) * NANOSECONDS,
    })
}

fn log_config(t: &Task, c: &api::ContainerDefinition, l: &api::LogConfiguration) -> Json {
    let mut options = l.options.clone().unwrap_or_default();
    // The agent names the stream after the prefix; without one Docker's own rule (the container's id) holds.
    if l.log_driver == api::LogDriver::Awslogs
        && let Some(prefix) = options.remove("awslogs-stream-prefix")
    {
        let name = c.name.as_deref().unwrap_or_default();
        options.insert("awslogs-stream".into(), format!("{prefix}/{name}/{}", t.id));
    }
    json!({"Type": l.log_driver.as_str(), "Config": options})
}

fn linux(host: &mut Map<String, Json>, l: &api::LinuxParameters, memory: Option<i64>) {
    let mut put = |k: &str, v: Json| {
        if !v.is_null() {
            host.insert(k.to_owned(), v);
        }
    };
    if let Some(k) = &l.capabilities {
        put("CapAdd", json!(k.add));
        put("CapDrop", json!(k.drop));
    }
    put("Init", json!(l.init_process_enabled));
    put("ShmSize", json!(l.shared_memory_size.map(|m| m * MIB)));
    put("MemorySwappiness", json!(l.swappiness));
    if let (Some(swap), Some(memory)) = (l.max_swap, memory) {
        put("MemorySwap", json!((swap + memory) * MIB));
    }
    let devices: Vec<Json> = l
        .devices
        .iter()
        .flatten()
        .map(|d| {
            let letters: Vec<&str> = match &d.permissions {
                None => vec!["r", "w", "m"],
                // `read`, `write` and `mknod` by their first letters.
                Some(p) => p.iter().map(|p| &p.as_str()[..1]).collect(),
            };
            json!({"PathOnHost": d.host_path, "PathInContainer": d.container_path.as_ref().unwrap_or(&d.host_path),
                   "CgroupPermissions": letters.concat()})
        })
        .collect();
    if !devices.is_empty() {
        put("Devices", Json::Array(devices));
    }
    let mounts = l.tmpfs.iter().flatten();
    let mounts: Map<String, Json> = mounts
        .map(|m| {
            let mut words = vec![format!("size={}m", m.size)];
            words.extend(m.mount_options.clone().unwrap_or_default());
            (m.container_path.clone(), json!(words.join(",")))
        })
        .collect();
    if !mounts.is_empty() {
        put("Tmpfs", Json::Object(mounts));
    }
}
