//! Health checks, time limits and restart policies of a container.

use shapes::ecs::ContainerDefinition;
use state::AwsError;

use crate::api::support::client;

pub fn check(c: &ContainerDefinition, name: &str) -> Result<(), AwsError> {
    if let Some(h) = &c.health_check {
        let form = h.command.first().map(String::as_str);
        if !matches!((form, h.command.len()), (Some("CMD" | "CMD-SHELL"), 2..)) {
            return Err(client(format!(
                "Invalid 'healthCheck' setting for container '{name}'. The command must begin with CMD or CMD-SHELL."
            )));
        }
        range(name, "healthCheck.interval", h.interval, 5, 300)?;
        range(name, "healthCheck.timeout", h.timeout, 2, 60)?;
        range(name, "healthCheck.retries", h.retries, 1, 10)?;
        range(name, "healthCheck.startPeriod", h.start_period, 0, 300)?;
    }
    range(name, "startTimeout", c.start_timeout, 0, i64::from(i32::MAX))?;
    range(name, "stopTimeout", c.stop_timeout, 0, i64::from(i32::MAX))?;
    let Some(policy) = &c.restart_policy else { return Ok(()) };
    range(name, "restartPolicy.restartAttemptPeriod", policy.restart_attempt_period, 60, 1800)?;
    let codes = policy.ignored_exit_codes.as_deref().unwrap_or_default();
    if codes.len() > 50 {
        return Err(client(format!(
            "Invalid 'restartPolicy.ignoredExitCodes' setting for container '{name}'. At most 50 exit codes can be ignored."
        )));
    }
    Ok(())
}

fn range(container: &str, what: &str, value: Option<i64>, least: i64, most: i64) -> Result<(), AwsError> {
    match value {
        Some(n) if !(least..=most).contains(&n) => Err(client(format!(
            "Invalid '{what}' setting for container '{container}'. The value must be between {least} and {most}."
        ))),
        _ => Ok(()),
    }
}
