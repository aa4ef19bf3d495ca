//! What the control plane is told about a task: built from the state, compared with what was acknowledged last.
//!
//! Reports are levels, not edges. There is no queue of state changes to lose or to bound: as long as the last acknowledged report
//! differs from what is, there is something to report, also after a restart of the agent. One edge is kept on purpose: a
//! task that ran reports RUNNING before STOPPED, for the control plane tells tasks that never started by it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::clock::{Millis, epoch_seconds};
use crate::payload::Container;

use super::state::{Binding, ContainerRun, Kind, Status, TaskState};

const REASON_LIMIT: usize = 1024;
const ID_LIMIT: usize = 255;
/// The most bindings told for a container that publishes ranges.
const BINDINGS_LIMIT: usize = 100;

/// What was acknowledged.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reported {
    /// The task's status; None before the first report.
    pub status: Option<Status>,
    /// The containers, by name.
    pub containers: BTreeMap<String, ContainerReport>,
}

/// One container's facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContainerReport {
    status: Status,
    runtime_id: Option<String>,
    exit_code: Option<i64>,
    reason: Option<String>,
    image_digest: Option<String>,
    bindings: Vec<Value>,
}

/// A report that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What will have been acknowledged once it is.
    pub acknowledges: Reported,
    /// Whether it is worth sending at once: the task's status changed to RUNNING or STOPPED.
    pub urgent: bool,
}

impl TaskState {
    /// The next report; None if all is known to the control plane.
    pub fn report(&self) -> Option<Report> {
        let status = self.status();
        let skipped_running =
            status == Status::Stopped && self.ever_running && self.reported.status < Some(Status::Running);
        let status = if skipped_running { Status::Running } else { status };
        let containers: BTreeMap<String, ContainerReport> = self
            .containers
            .iter()
            .filter(|container| container.kind == Kind::Normal)
            .map(|container| (container.name.clone(), self.container_report(container, skipped_running)))
            .collect();
        let acknowledges = Reported { status: Some(status), containers };
        if acknowledges == self.reported {
            return None;
        }
        let urgent = self.reported.status != Some(status) && status != Status::Pending;
        Some(Report { acknowledges, urgent })
    }

    fn container_report(&self, container: &ContainerRun, as_running: bool) -> ContainerReport {
        let status = match container.status() {
            Status::Stopped if as_running && container.started => Status::Running,
            status => status,
        };
        let ended = status == Status::Stopped;
        let definition = self.task.container(&container.name);
        ContainerReport {
            status,
            runtime_id: container.runtime_id.as_deref().map(|id| truncate(id, ID_LIMIT)),
            exit_code: container.exit_code.filter(|_| ended),
            reason: container.reason.as_deref().filter(|_| ended).map(|text| truncate(text, REASON_LIMIT)),
            image_digest: container.image_digest.as_deref().map(|digest| truncate(digest, ID_LIMIT)),
            bindings: definition
                .map(|definition| bindings(definition, &container.bindings))
                .unwrap_or_default(),
        }
    }

    /// The input of `SubmitTaskStateChange` for a report.
    pub fn report_body(&self, report: &Report, cluster: &str) -> Value {
        let status = report.acknowledges.status.unwrap_or(Status::Pending);
        let containers: Vec<Value> =
            report.acknowledges.containers.iter().map(|(name, facts)| facts.body(name)).collect();
        let mut body = json!({ "cluster": cluster, "task": self.task.arn, "status": status.as_str(),
            "containers": containers });
        let times = [
            ("pullStartedAt", self.pull_started_at),
            ("pullStoppedAt", self.pull_stopped_at),
            ("executionStoppedAt", self.execution_stopped_at.filter(|_| status == Status::Stopped)),
        ];
        for (name, time) in times {
            if let Some(time) = time {
                body[name] = seconds(time);
            }
        }
        if let Some(reason) = self.reason.as_deref().filter(|_| status == Status::Stopped) {
            body["reason"] = json!(truncate(reason, REASON_LIMIT));
        }
        body
    }
}

impl ContainerReport {
    fn body(&self, name: &str) -> Value {
        let mut body = json!({ "containerName": name, "status": self.status.as_str() });
        if let Some(id) = &self.runtime_id {
            body["runtimeId"] = json!(id);
        }
        if let Some(code) = self.exit_code {
            body["exitCode"] = json!(code);
        }
        if let Some(reason) = &self.reason {
            body["reason"] = json!(reason);
        }
        if let Some(digest) = &self.image_digest {
            body["imageDigest"] = json!(digest);
        }
        if !self.bindings.is_empty() {
            body["networkBindings"] = json!(self.bindings);
        }
        body
    }
}

fn seconds(time: Millis) -> Value {
    json!(epoch_seconds(time))
}

/// Cut at a character boundary.
fn truncate(text: &str, limit: usize) -> String {
    text.char_indices().take_while(|(at, c)| at + c.len_utf8() <= limit).map(|(_, c)| c).collect()
}

/// Bindings as they are reported: those of a port range as one.
fn bindings(definition: &Container, bound: &[Binding]) -> Vec<Value> {
    let ranges: Vec<(u16, u16, &str)> = definition
        .port_mappings
        .iter()
        .filter_map(|mapping| mapping.container_port_range.as_deref())
        .filter_map(|text| port_range(text).map(|(from, to)| (from, to, text)))
        .collect();
    let range_of = |port: u16| ranges.iter().find(|(from, to, _)| (*from..=*to).contains(&port));
    let single = |binding: &Binding| {
        json!({ "bindIP": binding.bind_ip, "containerPort": binding.container_port,
            "hostPort": binding.host_port, "protocol": binding.protocol })
    };
    let mut reported: Vec<Value> =
        bound.iter().filter(|b| range_of(b.container_port).is_none()).map(single).collect();
    for (from, to, text) in &ranges {
        let part: Vec<&Binding> =
            bound.iter().filter(|b| (*from..=*to).contains(&b.container_port)).collect();
        let (Some(first), Some(last)) = (
            part.iter().min_by_key(|binding| binding.container_port),
            part.iter().max_by_key(|binding| binding.container_port),
        ) else {
            continue;
        };
        reported.push(json!({ "bindIP": first.bind_ip, "containerPortRange": text,
            "hostPortRange": format!("{}-{}", first.host_port, last.host_port), "protocol": first.protocol }));
    }
    reported.truncate(BINDINGS_LIMIT);
    reported
}

/// `8000-8010` as numbers, or None if malformed.
pub fn port_range(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once('-')?;
    let (from, to): (u16, u16) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    (0 < from && from <= to).then_some((from, to))
}
