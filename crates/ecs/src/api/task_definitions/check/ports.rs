//! Port mappings: what each network mode allows, and ports that would be in each other's way.

use std::collections::BTreeSet;

use shapes::ecs::{self as api, NetworkMode, PortMapping, TransportProtocol};
use state::AwsError;

use crate::api::support::client;

/// Most port ranges of a container.
const MOST_RANGES: usize = 100;

pub fn check(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let mode = d.network_mode.unwrap_or(NetworkMode::Bridge);
    let mut taken = BTreeSet::new();
    let mut names = BTreeSet::new();
    for c in &d.container_definitions {
        let container = c.name.as_deref().unwrap_or_default();
        let mappings = c.port_mappings.as_deref().unwrap_or_default();
        if !mappings.is_empty() && mode == NetworkMode::None {
            return Err(client("Port mappings are not supported when networkMode=none."));
        }
        if mappings.iter().filter(|m| m.container_port_range.is_some()).count() > MOST_RANGES {
            return Err(client(format!(
                "Container '{container}' can have at most {MOST_RANGES} port ranges."
            )));
        }
        for m in mappings {
            check_mapping(mode, container, m)?;
            check_name(container, m)?;
            if let Some(name) = &m.name
                && !names.insert(name)
            {
                return Err(client(format!(
                    "Port mapping names must be unique. The name '{name}' is used more than once."
                )));
            }
            let protocol = m.protocol.unwrap_or(TransportProtocol::Tcp);
            if let Some(port) = fixed_port(mode, m)
                && !taken.insert((port, protocol))
            {
                return Err(client(format!(
                    "Duplicate host port {port}/{protocol} found for container '{container}'."
                )));
            }
        }
    }
    Ok(())
}

/// The port that a mapping takes for itself alone, on the host or in the task's own network.
fn fixed_port(mode: NetworkMode, m: &PortMapping) -> Option<i64> {
    match mode {
        NetworkMode::Bridge => m.host_port.filter(|p| *p != 0),
        _ => m.container_port,
    }
}

fn check_mapping(mode: NetworkMode, container: &str, m: &PortMapping) -> Result<(), AwsError> {
    let wrong = |what: &str| Err(client(format!("Invalid '{what}' setting for container '{container}'.")));
    if let Some(range) = &m.container_port_range {
        if m.container_port.is_some() || m.host_port.is_some() {
            return Err(client(format!(
                "A port mapping of container '{container}' has a containerPortRange beside a containerPort or hostPort."
            )));
        }
        if mode == NetworkMode::Host {
            return Err(client("Port ranges are not supported when networkMode=host."));
        }
        return if parse_range(range).is_some() { Ok(()) } else { wrong("containerPortRange") };
    }
    let Some(port) = m.container_port.filter(|p| (1..=65_535).contains(p)) else {
        return wrong("containerPort");
    };
    if m.host_port.is_some_and(|p| !(0..=65_535).contains(&p)) {
        return wrong("hostPort");
    }
    let differs = m.host_port.is_some_and(|p| p != 0 && p != port);
    if differs && matches!(mode, NetworkMode::Awsvpc | NetworkMode::Host) {
        return Err(client(format!(
            "When networkMode={mode}, the host ports and container ports in port mappings must match."
        )));
    }
    Ok(())
}

/// `8000-8010` as its first and last port.
pub fn parse_range(text: &str) -> Option<(u16, u16)> {
    let (first, last) = text.split_once('-')?;
    let (first, last) = (first.parse::<u16>().ok()?, last.parse::<u16>().ok()?);
    (first >= 1 && first <= last).then_some((first, last))
}

fn check_name(container: &str, m: &PortMapping) -> Result<(), AwsError> {
    let Some(name) = m.name.as_deref() else {
        return match m.app_protocol {
            Some(_) => Err(client(format!(
                "A port mapping of container '{container}' has an appProtocol but no name."
            ))),
            None => Ok(()),
        };
    };
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-';
    if !(1..=64).contains(&name.len()) || name.starts_with('-') || !name.bytes().all(allowed) {
        return Err(client(format!(
            "The port mapping name '{name}' of container '{container}' is invalid. It can have up to 64 lowercase letters, \
             digits, underscores and hyphens, and cannot start with a hyphen."
        )));
    }
    Ok(())
}
