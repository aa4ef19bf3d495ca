//! `roadstead machine agent`: the ECS agent of a machine, as the service `ecs` runs it.
//!
//! Settings come from `/etc/ecs/ecs.config`; what AWS's image would set besides comes from the machine's spec. Keys come from
//! the instance metadata service, so that they are those of the instance's role.

use std::path::Path;
use std::sync::Arc;

use agent::config_file::{self, Variables};
use agent::{AgentExit, AgentHost, Clock, HostConfig, InstanceConfig, MetadataListen, transport};
use runtime::{Bind, DockerOptions, DockerRuntime, ImportImage, Runtime as _};

use super::services::DOCKER_SOCKET;
use crate::boot::{INSIDE_PROGRAM, INSIDE_SPEC};
use crate::spec::Spec;

const CONFIG: &str = "/etc/ecs/ecs.config";
/// The device whose link the interfaces of tasks are on.
const TRUNK: &str = "eth0";
/// The container that holds a task's network: its image, and where the program is in it.
const PAUSE_IMAGE: &str = "roadstead/pause:latest";
const PAUSE_PROGRAM: &str = "/roadstead";
/// Where the introspection endpoint is.
const INTROSPECTION: &str = "0.0.0.0:51678";
/// Exit codes, as AWS's agent has them: of no use to start again, and of use.
const TERMINAL: i32 = 5;
const FAILED: i32 = 1;

/// Runs the agent until it is told to end; the exit code.
///
/// # Errors
/// One line about settings that make no sense.
pub fn run() -> Result<i32, String> {
    let text = std::fs::read(INSIDE_SPEC).map_err(|e| format!("{INSIDE_SPEC}: {e}"))?;
    let spec: Spec = serde_json::from_slice(&text).map_err(|e| format!("{INSIDE_SPEC}: {e}"))?;
    let file = config_file::parse(&std::fs::read_to_string(CONFIG).unwrap_or_default());
    let config = match settings(&spec, &file) {
        Ok(c) => c,
        Err(e) => {
            tracing::error!("{CONFIG}: {e}");
            return Ok(TERMINAL);
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|e| e.to_string())?;
    runtime.block_on(serve(config))
}

/// What AWS's image sets unless the file says otherwise.
fn defaults(spec: &Spec) -> Variables {
    let set = |k: &str, v: &str| (k.to_owned(), v.to_owned());
    Variables::from([
        set("ECS_BACKEND_HOST", &spec.endpoint),
        set("AWS_DEFAULT_REGION", &spec.region),
        set("ECS_DATADIR", "/var/lib/ecs/data"),
        set("ECS_ENABLE_TASK_IAM_ROLE", "true"),
        set("ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST", "true"),
        set("ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE", "true"),
        set(
            "ECS_AVAILABLE_LOGGING_DRIVERS",
            r#"["json-file","syslog","journald","gelf","fluentd","awslogs","none"]"#,
        ),
        set("ECS_DYNAMIC_HOST_PORT_RANGE", "32768-60999"),
        set("ECS_ENABLE_TASK_ENI", "true"),
    ])
}

/// The agent's settings. Only the file counts: user data that exports keys for itself must not change who the agent is.
fn settings(spec: &Spec, file: &Variables) -> Result<InstanceConfig, String> {
    let mut all = defaults(spec);
    all.extend(file.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k.clone(), v.clone())));
    let mut config = config_file::instance(&Variables::new(), &all)?;
    config.identity.instance_id.clone_from(&spec.instance);
    config.identity.instance_type.clone_from(&spec.instance_type);
    config.identity.image_id.clone_from(&spec.image);
    config.identity.account_id.clone_from(&spec.account);
    config.identity.availability_zone.clone_from(&spec.zone);
    config.identity.private_ip.clone_from(&spec.address);
    config.identity.vpc_id.clone_from(&spec.vpc);
    config.identity.subnet_id.clone_from(&spec.subnet);
    // What `/proc` shows is the host's: the size is the type's.
    config.resources.cpu = Some(spec.cpus * 1024);
    config.resources.memory = Some(spec.memory_mib);
    config.network.trunk = Some(TRUNK.into());
    config.network.pause_image = PAUSE_IMAGE.into();
    config.network.pause_command = Some([PAUSE_PROGRAM, "guest", "pause"].map(Into::into).into());
    config.network.pause_binds = pause_binds();
    config.container_environment = vec![
        ("AWS_REGION".into(), spec.region.clone()),
        ("AWS_DEFAULT_REGION".into(), spec.region.clone()),
        ("AWS_ENDPOINT_URL".into(), spec.endpoint.clone()),
    ];
    Ok(config)
}

/// The program with the libraries that it needs, as the machine has them.
fn pause_binds() -> Vec<Bind> {
    let bind = |host: &str, container: &str| Bind {
        host_path: host.into(),
        container_path: container.into(),
        read_only: true,
    };
    let libraries =
        ["/lib", "/lib64", "/usr/lib", "/usr/lib64"].into_iter().filter(|dir| Path::new(dir).is_dir());
    std::iter::once(bind(INSIDE_PROGRAM, PAUSE_PROGRAM)).chain(libraries.map(|dir| bind(dir, dir))).collect()
}

/// Makes the image of the container that holds a task's network: nothing is in it, what it runs is the machine's.
async fn pause_image(docker: &DockerRuntime) -> Result<(), String> {
    if docker.inspect_image(PAUSE_IMAGE).await.is_ok() {
        return Ok(());
    }
    // The end of an archive.
    let tar = vec![0; 1024].into();
    let image = ImportImage { name: PAUSE_IMAGE.into(), tar, ..ImportImage::default() };
    docker.import_image(image).await.map(drop).map_err(|e| e.to_string())
}

async fn serve(mut config: InstanceConfig) -> Result<i32, String> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    let options = DockerOptions { socket: Some(DOCKER_SOCKET.into()), ..DockerOptions::default() };
    let docker = Arc::new(DockerRuntime::connect(options).await.map_err(|e| e.to_string())?);
    if config.features.task_eni
        && let Err(e) = pause_image(&docker).await
    {
        tracing::error!("no task gets an interface of its own: {e}");
        config.features.task_eni = false;
    }
    let gateway = docker.bridge_gateway().await.ok().flatten();
    let host = HostConfig {
        metadata: MetadataListen::Auto,
        introspection: INTROSPECTION.parse().ok(),
        ..HostConfig::default()
    };
    let host = AgentHost::start(host, gateway, Clock::system()).await.map_err(|e| e.to_string())?;
    let handle = match host.add_instance(config, docker, transport::tcp()).await {
        Ok(h) => h,
        Err(e) => {
            tracing::error!("{e}");
            return Ok(TERMINAL);
        }
    };
    let exit = tokio::select! {
        exit = handle.finished() => exit,
        _ = terminate.recv() => AgentExit::Stopped,
    };
    host.shutdown().await;
    Ok(match exit {
        AgentExit::Stopped => 0,
        AgentExit::Terminal(why) => {
            tracing::error!("{why}");
            TERMINAL
        }
        AgentExit::Failed(why) => {
            tracing::error!("{why}");
            FAILED
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_decides_and_the_size_is_the_types() {
        let spec = Spec {
            instance: "i-1".into(),
            region: "us-east-1".into(),
            endpoint: "http://198.18.0.1:4566".into(),
            cpus: 2,
            memory_mib: 2048,
            ..Spec::default()
        };
        let file =
            config_file::parse("ECS_CLUSTER=prod\nECS_RESERVED_MEMORY=256\nECS_ENABLE_TASK_IAM_ROLE=false\n");
        let config = settings(&spec, &file).unwrap();
        assert_eq!(config.cluster, "prod");
        assert_eq!(config.endpoint, "http://198.18.0.1:4566");
        assert_eq!((config.resources.cpu, config.resources.memory), (Some(2048), Some(2048)));
        assert!(!config.features.task_iam_role && config.features.task_eni);
        assert!(config.instance_metadata.is_some());
        assert!(settings(&spec, &config_file::parse("ECS_RESERVED_PORTS=22")).is_err());
    }
}
