//! What shall happen to a simulated container.

use std::time::Duration;

use serde_json::Value;

use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::spec::{ContainerSpec, HealthCheck};
use crate::state::HealthStatus;

/// Docker's own interval between probes, and thus until the first.
const DEFAULT_INTERVAL: Duration = Duration::from_secs(30);

/// What happens to an image's pulls and to its containers. The default starts at once and runs until stopped.
#[derive(Debug, Clone, PartialEq)]
pub struct Script {
    /// How long a pull takes.
    pub pull_delay: Duration,
    /// The registry's words when it has no such image.
    pub pull_failure: Option<String>,
    /// The engine's words when it cannot create a container.
    pub create_failure: Option<String>,
    /// How long the start takes (`SIM_START_MS`).
    pub start_delay: Duration,
    /// The engine's words when it cannot start (`SIM_START_FAIL`).
    pub start_failure: Option<String>,
    /// How long it runs after its start; `None` until stopped (`SIM_RUN_MS`).
    pub run_for: Option<Duration>,
    /// Its exit code when it ends by itself (`SIM_EXIT_CODE`, which alone means `SIM_RUN_MS=0`).
    pub exit_code: i64,
    /// Whether its end is the kernel's doing, for want of memory; the exit code is then 137 (`SIM_OOM=1`).
    pub oom: bool,
    /// Its health after times from its start, in order, if it has a health check. `None` for healthy after the
    /// check's interval (`SIM_HEALTH=healthy`, or `SIM_HEALTH=healthy@500,unhealthy@3000` in milliseconds).
    pub health: Option<Vec<(Duration, HealthStatus)>>,
    /// How long it takes to end when asked to (`SIM_STOP_MS`).
    pub stop_delay: Duration,
    /// Its exit code then (`SIM_STOP_EXIT_CODE`).
    pub stop_exit_code: i64,
    /// Whether it does not end when asked to, only when killed (`SIM_IGNORE_STOP=1`).
    pub ignore_stop: bool,
    /// Lines that it writes at its start (`SIM_LOG`, several with line ends between).
    pub output: Vec<String>,
    /// Processors that it keeps busy (`SIM_CPU`).
    pub cpu: f64,
    /// Bytes of memory that it uses (`SIM_MEMORY`).
    pub memory_bytes: u64,
}

impl Default for Script {
    fn default() -> Script {
        Script {
            pull_delay: Duration::ZERO,
            pull_failure: None,
            create_failure: None,
            start_delay: Duration::ZERO,
            start_failure: None,
            run_for: None,
            exit_code: 0,
            oom: false,
            health: None,
            stop_delay: Duration::ZERO,
            stop_exit_code: 143,
            ignore_stop: false,
            output: Vec::new(),
            cpu: 0.01,
            memory_bytes: 8 << 20,
        }
    }
}

impl Script {
    /// This script with what the container's environment says over it. Variables that begin with `SIM_` and are
    /// not understood fail the creation: a test that does not do what it says is worse than none.
    pub(super) fn for_container(&self, spec: &ContainerSpec) -> Result<Script> {
        let mut script = self.clone();
        let mut run_for = None;
        let mut exits = false;
        for (name, value) in spec.env.iter().filter(|(name, _)| name.starts_with("SIM_")) {
            let bad = || {
                RuntimeError::new(
                    Operation::Create,
                    Cause::Invalid,
                    format!("{name}={value} is not understood"),
                )
            };
            let number = || value.parse::<i64>().map_err(|_| bad());
            let milliseconds = || value.parse().map(Duration::from_millis).map_err(|_| bad());
            match name.as_str() {
                "SIM_START_MS" => script.start_delay = milliseconds()?,
                "SIM_START_FAIL" => script.start_failure = Some(value.clone()),
                "SIM_RUN_MS" => run_for = Some(milliseconds()?),
                "SIM_EXIT_CODE" => (script.exit_code, exits) = (number()?, true),
                "SIM_OOM" => (script.oom, exits) = (flag(value).ok_or_else(bad)?, true),
                "SIM_HEALTH" => script.health = Some(health(value).ok_or_else(bad)?),
                "SIM_STOP_MS" => script.stop_delay = milliseconds()?,
                "SIM_STOP_EXIT_CODE" => script.stop_exit_code = number()?,
                "SIM_IGNORE_STOP" => script.ignore_stop = flag(value).ok_or_else(bad)?,
                "SIM_LOG" => script.output = value.lines().map(str::to_owned).collect(),
                "SIM_CPU" => {
                    script.cpu = value.parse().ok().filter(|cpu: &f64| *cpu >= 0.0).ok_or_else(bad)?
                }
                "SIM_MEMORY" => script.memory_bytes = value.parse().map_err(|_| bad())?,
                _ => return Err(bad()),
            }
        }
        if run_for.is_some() || (exits && script.run_for.is_none()) {
            script.run_for = Some(run_for.unwrap_or_default());
        }
        script.health = checked_interval(spec).map(|interval| {
            let mut health = script.health.unwrap_or_else(|| vec![(interval, HealthStatus::Healthy)]);
            health.sort_by_key(|(at, _)| *at);
            health
        });
        Ok(script)
    }

    /// Whether anything happens to the container by the mere passing of time.
    pub(super) fn has_timeline(&self) -> bool {
        self.run_for.is_some() || self.health.as_ref().is_some_and(|health| !health.is_empty())
    }
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "1" | "true" => Some(true),
        "0" | "false" | "" => Some(false),
        _ => None,
    }
}

fn health(text: &str) -> Option<Vec<(Duration, HealthStatus)>> {
    text.split(',')
        .map(|step| {
            let (verdict, at) = step.trim().split_once('@').unwrap_or((step.trim(), "0"));
            let status = match verdict {
                "starting" => HealthStatus::Starting,
                "healthy" => HealthStatus::Healthy,
                "unhealthy" => HealthStatus::Unhealthy,
                _ => return None,
            };
            Some((Duration::from_millis(at.parse().ok()?), status))
        })
        .collect()
}

/// The interval of the container's health check; `None` if it has no check. The check may be in the spec or, as the
/// agent's payload has it, in the raw configuration laid over it.
fn checked_interval(spec: &ContainerSpec) -> Option<Duration> {
    let overlay: Option<Value> =
        spec.config_overlay.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let overlaid = overlay.as_ref().map(|overlay| &overlay["Healthcheck"]).filter(|check| check.is_object());
    let interval = match (overlaid, &spec.health_check) {
        (Some(check), _) => {
            check["Test"][0].as_str().filter(|kind| *kind != "NONE")?;
            Duration::from_nanos(check["Interval"].as_u64().unwrap_or(0))
        }
        (None, HealthCheck::Command(command)) => command.interval,
        (None, HealthCheck::Image | HealthCheck::Disabled) => return None,
    };
    Some(if interval.is_zero() { DEFAULT_INTERVAL } else { interval })
}
