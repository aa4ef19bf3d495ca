//! The agent against a scripted control plane and simulated containers, in virtual time.

mod control_plane;
mod durability;
mod metadata;
mod sessions;
mod tasks;

use std::sync::Arc;

use agent::{AgentHandle, AgentHost, Clock, Credentials, HostConfig, InstanceConfig, MetadataListen};
use control_plane::{Operator, control_plane};
use runtime::{SimulatedOptions, SimulatedRuntime};
use serde_json::{Value, json};

/// An agent with all that surrounds it.
struct World {
    operator: Operator,
    runtime: SimulatedRuntime,
    host: AgentHost,
    config: InstanceConfig,
}

const EPOCH: u64 = 1_800_000_000_000;

impl World {
    async fn new() -> World {
        let options =
            SimulatedOptions { epoch: Some(EPOCH as i64 * 1_000_000), ..SimulatedOptions::default() };
        let keys = Credentials {
            access_key_id: "AKID".into(),
            secret_access_key: "secret".into(),
            session_token: None,
        };
        let mut config = InstanceConfig::new("http://api.test", "eu-central-1", keys);
        config.identity.instance_id = "i-0123".into();
        config.identity.availability_zone = "eu-central-1b".into();
        config.network.bind_address = Some("10.0.0.4".parse().unwrap());
        config.attributes.insert("rack".into(), "a".into());
        World {
            operator: control_plane(),
            runtime: SimulatedRuntime::new(options),
            host: start_host().await,
            config,
        }
    }

    async fn agent(&self) -> AgentHandle {
        let dialer = Arc::new(self.operator.plane.clone());
        let runtime = Arc::new(self.runtime.clone());
        self.host.add_instance(self.config.clone(), runtime, dialer).await.expect("the agent starts")
    }
}

async fn start_host() -> AgentHost {
    let config = HostConfig { metadata: MetadataListen::Off, ..HostConfig::default() };
    AgentHost::start(config, None, Clock::tokio(EPOCH)).await.unwrap()
}

fn arn(id: &str) -> String {
    format!("arn:aws:ecs:eu-central-1:123456789012:task/default/{id}")
}

/// A task of these containers, to run.
fn task(id: &str, containers: &[Value]) -> Value {
    json!({ "arn": arn(id), "family": "web", "version": "7", "desiredStatus": "RUNNING",
        "taskClusterArn": control_plane::CLUSTER_ARN, "containers": containers })
}

/// A container named `app` whose simulation is told by environment variables.
fn app(environment: Value) -> Value {
    json!({ "name": "app", "image": "busybox", "essential": true, "cpu": 128, "memory": 64,
        "environment": environment, "overrides": "{}" })
}

fn stopped(mut task: Value) -> Value {
    task["desiredStatus"] = json!("STOPPED");
    task
}

/// Prints how fast a fleet of agents brings simulated tasks to RUNNING, scripted control plane included. Run by
/// `cargo test -p agent --release --test protocol -- --ignored --nocapture fleet`.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement"]
async fn fleet() {
    const AGENTS: usize = 200;
    const TASKS: usize = 50;
    let host = start_host().await;
    let mut sessions = Vec::new();
    let mut worlds = Vec::new();
    for n in 0..AGENTS {
        let mut world = World::new().await;
        world.config.identity.instance_id = format!("i-{n}");
        world.config.resources.cpu = Some(1 << 20);
        world.config.resources.memory = Some(1 << 20);
        let dialer = Arc::new(world.operator.plane.clone());
        let runtime = Arc::new(world.runtime.clone());
        host.add_instance(world.config.clone(), runtime, dialer).await.unwrap();
        sessions.push(world.operator.acs().await);
        worlds.push(world);
    }
    let began = std::time::Instant::now();
    for session in &mut sessions {
        let tasks: Vec<Value> = (0..TASKS).map(|n| task(&format!("t{n}"), &[app(json!({}))])).collect();
        session.send("PayloadMessage", control_plane::payload(1, &tasks)).await;
    }
    for world in &mut worlds {
        for _ in 0..TASKS {
            world.operator.reported("RUNNING").await;
        }
    }
    let rate = (AGENTS * TASKS) as f64 / began.elapsed().as_secs_f64();
    eprintln!("{AGENTS} agents, {TASKS} tasks each: {rate:.0} tasks a second from payload to RUNNING");
}
