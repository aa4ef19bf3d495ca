//! A simulated machine: what its disk and its container engine hold. What its agent does with it is in [`crate::agent`].

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};
use shapes::ecs::HealthStatus;
use state::Timestamp;

use crate::behaviour::Behaviour;

/// Size and equipment.
#[derive(Clone, Debug)]
pub struct Spec {
    /// CPU units.
    pub cpu: i64,
    /// MiB.
    pub memory: i64,
    pub gpus: usize,
    /// Custom attributes.
    pub attributes: BTreeMap<String, String>,
}

impl Default for Spec {
    fn default() -> Self {
        Spec { cpu: 2048, memory: 4096, gpus: 0, attributes: BTreeMap::new() }
    }
}

/// How far a task is on its machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Queued until what it needs is free.
    Waiting,
    Pulling,
    Pulled,
    Starting,
    Running,
    /// SIGTERM was sent.
    Stopping,
    Stopped,
}

/// What a task takes of its machine.
#[derive(Clone, Debug, Default)]
pub struct Need {
    pub cpu: i64,
    pub memory: i64,
    pub ports: BTreeSet<u16>,
    pub gpus: BTreeSet<String>,
}

/// A task as its agent has it on disk.
#[derive(Clone, Debug)]
pub struct LocalTask {
    pub id: String,
    pub arn: String,
    pub container: String,
    pub behaviour: Behaviour,
    pub need: Need,
    /// Container port and host port (0: the agent chooses).
    pub port: Option<(u16, u16)>,
    pub checked: bool,
    pub stop_timeout_ms: i64,
    pub stage: Stage,
    /// The agent was told to stop it.
    pub stop_wanted: bool,
    /// Where it came in line.
    pub order: u64,
    pub host_port: Option<u16>,
    pub pull_started: Option<Timestamp>,
    pub pull_stopped: Option<Timestamp>,
    pub started: Option<Timestamp>,
    pub ended: Option<Timestamp>,
    pub exit_code: Option<i64>,
    pub container_reason: Option<String>,
    pub reason: Option<String>,
    pub health: HealthStatus,
    /// The status that the control plane has acknowledged.
    pub acknowledged: &'static str,
    /// The report that is under way: its number and what it says.
    pub under_way: Option<(u64, &'static str)>,
    pub attempts: u32,
    /// The control plane does not know it: nothing more is reported.
    pub dropped: bool,
}

impl LocalTask {
    /// A task from the form in which agents receive it.
    pub fn read(payload: &Json, behaviour: Behaviour, order: u64) -> LocalTask {
        let c = &payload["containers"][0];
        let arn = payload["arn"].as_str().unwrap_or_default().to_owned();
        let port = c["portMappings"].as_array().and_then(|p| p.first()).map(|p| {
            let number = |k: &str| p[k].as_u64().and_then(|n| u16::try_from(n).ok()).unwrap_or(0);
            (number("containerPort"), number("hostPort"))
        });
        let fixed = port.map(|(_, host)| host).filter(|h| *h != 0);
        let gpus = payload["associations"].as_array().into_iter().flatten();
        LocalTask {
            id: arn.rsplit('/').next().unwrap_or_default().to_owned(),
            arn,
            container: c["name"].as_str().unwrap_or_default().to_owned(),
            behaviour,
            need: Need {
                cpu: c["cpu"].as_i64().unwrap_or(0),
                memory: c["memory"].as_i64().unwrap_or(0),
                ports: fixed.into_iter().collect(),
                gpus: gpus.filter_map(|g| Some(g["name"].as_str()?.to_owned())).collect(),
            },
            port,
            checked: c["healthCheckType"] == "docker",
            stop_timeout_ms: c["stopTimeout"].as_i64().unwrap_or(30) * 1000,
            stage: Stage::Waiting,
            stop_wanted: false,
            order,
            host_port: None,
            pull_started: None,
            pull_stopped: None,
            started: None,
            ended: None,
            exit_code: None,
            container_reason: None,
            reason: None,
            health: HealthStatus::Unknown,
            acknowledged: "",
            under_way: None,
            attempts: 0,
            dropped: false,
        }
    }

    /// Whether its container exists and runs.
    pub fn is_running(&self) -> bool {
        matches!(self.stage, Stage::Running | Stage::Stopping)
    }

    /// The status to report next: a task that ran reports RUNNING before STOPPED.
    pub fn status(&self) -> &'static str {
        match self.stage {
            Stage::Running | Stage::Stopping => "RUNNING",
            Stage::Stopped if self.started.is_some() && self.acknowledged.is_empty() => "RUNNING",
            Stage::Stopped => "STOPPED",
            _ => "PENDING",
        }
    }

    /// Whether there is something to report.
    pub fn has_news(&self) -> bool {
        let status = self.status();
        !self.dropped && status != "PENDING" && status != self.acknowledged
    }

    /// The input of SubmitTaskStateChange.
    pub fn report(&self, cluster: &str) -> Json {
        let status = self.status();
        let mut container = json!({"containerName": self.container, "status": status,
                                   "runtimeId": format!("c-{}", self.id)});
        if let (Some((inner, _)), Some(host)) = (self.port, self.host_port) {
            container["networkBindings"] =
                json!([{"bindIP": "0.0.0.0", "containerPort": inner, "hostPort": host, "protocol": "tcp"}]);
        }
        let mut out = json!({"cluster": cluster, "task": self.arn, "status": status});
        if status == "STOPPED" {
            if let Some(code) = self.exit_code {
                container["exitCode"] = json!(code);
            }
            if let Some(reason) = &self.container_reason {
                container["reason"] = json!(reason);
            }
            if let Some(reason) = &self.reason {
                out["reason"] = json!(reason);
            }
        }
        let times = [
            ("pullStartedAt", self.pull_started),
            ("pullStoppedAt", self.pull_stopped),
            ("executionStoppedAt", self.ended.filter(|_| status == "STOPPED" && self.started.is_some())),
        ];
        for (name, at) in times {
            if let Some(at) = at {
                out[name] = json!(at.0);
            }
        }
        out["containers"] = json!([container]);
        out
    }
}

/// The agent's process.
#[derive(Clone, Debug, Default)]
pub struct Process {
    pub up: bool,
    /// Numbers the lives of the process: what an earlier one began ends with it.
    pub life: u64,
    pub registered: bool,
    /// The connection it believes to have.
    pub connected: Option<u64>,
    pub attempts: u32,
    /// Deregistered: it stays away.
    pub banished: bool,
}

/// First and last of the ports that agents choose from.
const PORTS: (u16, u16) = (32_768, 60_999);

/// A machine of a cluster.
#[derive(Debug)]
pub struct Machine {
    pub name: String,
    pub zone: String,
    pub ec2: String,
    pub spec: Spec,
    pub powered: bool,
    pub linked: bool,
    /// Gone for good.
    pub destroyed: bool,
    /// Numbers the starts of the machine: containers end with the power.
    pub boot: u64,
    pub process: Process,
    /// From the agent's checkpoint.
    pub arn: Option<String>,
    pub tasks: BTreeMap<String, LocalTask>,
    pub next_port: u16,
    pub next_order: u64,
    pub beats: bool,
}

impl Machine {
    /// A machine that was never started.
    pub fn new(name: &str, zone: &str, ec2: String, spec: Spec) -> Machine {
        Machine {
            name: name.to_owned(),
            zone: zone.to_owned(),
            ec2,
            spec,
            powered: false,
            linked: true,
            destroyed: false,
            boot: 0,
            process: Process::default(),
            arn: None,
            tasks: BTreeMap::new(),
            next_port: PORTS.0,
            next_order: 0,
            beats: false,
        }
    }

    /// Whether messages reach it and leave it.
    pub fn is_reachable(&self) -> bool {
        self.powered && self.linked && !self.destroyed
    }
    /// Whether its agent can act.
    pub fn agent_runs(&self) -> bool {
        self.powered && self.process.up
    }
    /// Key of its container instance.
    pub fn key(&self) -> Option<String> {
        let arn = self.arn.as_deref()?;
        arn.split_once(":container-instance/").map(|(_, key)| key.to_owned())
    }

    /// The tasks whose containers hold something, and those that may begin now, first in, first out.
    pub fn admissible(&self) -> Vec<String> {
        let mut line: Vec<&LocalTask> = self.tasks.values().filter(|t| t.stage != Stage::Stopped).collect();
        line.sort_by_key(|t| (t.stage == Stage::Waiting, t.order));
        let (mut cpu, mut memory) = (self.spec.cpu, self.spec.memory);
        let (mut ports, mut gpus) = (BTreeSet::new(), BTreeSet::new());
        let mut out = Vec::new();
        for t in line {
            if t.stage == Stage::Waiting {
                let free = t.need.cpu <= cpu
                    && t.need.memory <= memory
                    && t.need.ports.is_disjoint(&ports)
                    && t.need.gpus.is_disjoint(&gpus);
                if !free {
                    return out;
                }
                out.push(t.id.clone());
            }
            cpu -= t.need.cpu;
            memory -= t.need.memory;
            ports.extend(t.need.ports.iter().copied());
            gpus.extend(t.need.gpus.iter().cloned());
        }
        out
    }

    /// A host port that nothing uses; they are taken in turn, so that one comes again late.
    pub fn choose_port(&mut self) -> u16 {
        for _ in PORTS.0..=PORTS.1 {
            let port = self.next_port;
            self.next_port = if port == PORTS.1 { PORTS.0 } else { port + 1 };
            let taken = self.tasks.values().any(|t| t.stage != Stage::Stopped && t.host_port == Some(port));
            if !taken {
                return port;
            }
        }
        unreachable!("a machine has more ports than tasks")
    }

    /// Whether something answers on a port.
    pub fn answers(&self, port: u16, now: Timestamp) -> bool {
        self.is_reachable()
            && self.tasks.values().any(|t| {
                let age = t.started.map(|s| now.since(s));
                t.is_running() && t.host_port == Some(port) && age.is_some_and(|a| t.behaviour.answers(a))
            })
    }

    /// The input of RegisterContainerInstance, with all that an agent says of itself.
    pub fn registration(&self, cluster: &str) -> Json {
        let identity = json!({"instanceId": self.ec2, "availabilityZone": self.zone, "instanceType": "t3.small",
                              "imageId": "ami-simulated", "architecture": "x86_64"});
        let mut attributes: Vec<Json> = capabilities().into_iter().map(|n| json!({"name": n})).collect();
        if self.arn.is_none() {
            let own = self.spec.attributes.iter();
            attributes.extend(own.map(|(n, v)| json!({"name": n, "value": v})));
        }
        let gpus: Vec<Json> = (0..self.spec.gpus)
            .map(|n| json!({"id": format!("GPU-{}-{n}", self.name), "type": "GPU"}))
            .collect();
        json!({
            "cluster": cluster,
            "containerInstanceArn": self.arn,
            "instanceIdentityDocument": identity.to_string(),
            "instanceIdentityDocumentSignature": "",
            "totalResources": [
                {"name": "CPU", "type": "INTEGER", "integerValue": self.spec.cpu},
                {"name": "MEMORY", "type": "INTEGER", "integerValue": self.spec.memory},
                {"name": "PORTS", "type": "STRINGSET", "stringSetValue": ["22", "2375", "2376", "51678", "51679"]},
                {"name": "PORTS_UDP", "type": "STRINGSET", "stringSetValue": []},
            ],
            "platformDevices": gpus,
            "attributes": attributes,
        })
    }
}

/// The capability attributes of an agent with a current Docker Engine (reference: amazon-ecs-agent,
/// `agent/app/agent_capability.go`).
fn capabilities() -> Vec<String> {
    let mut out = Vec::new();
    for v in [
        "1.17", "1.18", "1.19", "1.20", "1.21", "1.22", "1.23", "1.24", "1.25", "1.28", "1.29", "1.30",
        "1.32",
    ] {
        out.push(format!("com.amazonaws.ecs.capability.docker-remote-api.{v}"));
    }
    for n in [
        "privileged-container",
        "logging-driver.json-file",
        "logging-driver.syslog",
        "logging-driver.none",
        "logging-driver.awslogs",
        "task-iam-role",
        "task-iam-role-network-host",
        "ecr-auth",
    ] {
        out.push(format!("com.amazonaws.ecs.capability.{n}"));
    }
    for n in [
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
        "execution-role-awslogs",
        "container-health-check",
        "task-cpu-mem-limit",
        "increased-task-cpu-limit",
        "task-eni",
        "docker-plugin.local",
        "pid-ipc-namespace-sharing",
    ] {
        out.push(format!("ecs.capability.{n}"));
    }
    out
}
