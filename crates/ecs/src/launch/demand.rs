//! What a task asks of its instance, from its definition and overrides.
//!
//! A task size, where given, is what is charged; otherwise the containers' own figures are summed, the reservation before
//! the limit (Developer Guide, "Task definition parameters").

use std::sync::Arc;

use placement::{Constraint, HostPort, Query, Request, RequiredAttribute, Resource, SpreadField, Strategy};
use shapes::ecs as api;

use crate::rows::TaskDefinitionRow;

/// CPU units, MiB, GPUs and fixed host ports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    pub cpu: i64,
    pub memory: i64,
    pub gpus: usize,
    pub ports: Vec<HostPort>,
}

/// The override of a container, if there is one.
pub fn container_override<'a>(
    overrides: &'a api::TaskOverride,
    name: &str,
) -> Option<&'a api::ContainerOverride> {
    overrides.container_overrides.iter().flatten().find(|o| o.name.as_deref() == Some(name))
}

/// What a task of this definition takes.
pub fn demand(definition: &api::TaskDefinition, overrides: &api::TaskOverride) -> Demand {
    let mut out = Demand::default();
    let size = |given: &Option<String>, defined: &Option<String>| -> Option<i64> {
        given.as_ref().or(defined.as_ref()).and_then(|s| s.parse().ok())
    };
    for c in definition.container_definitions.iter().flatten() {
        let o = container_override(overrides, c.name.as_deref().unwrap_or_default());
        let pick = |f: fn(&api::ContainerOverride) -> Option<i64>, own: Option<i64>| o.and_then(f).or(own);
        out.cpu += pick(|o| o.cpu, c.cpu).unwrap_or(0);
        let soft = pick(|o| o.memory_reservation, c.memory_reservation);
        let hard = pick(|o| o.memory, c.memory);
        out.memory += soft.or(hard).unwrap_or(0);
        let needs = o.and_then(|o| o.resource_requirements.as_ref()).or(c.resource_requirements.as_ref());
        for r in needs.into_iter().flatten().filter(|r| r.type_ == api::ResourceType::Gpu) {
            out.gpus += r.value.as_deref().and_then(|v| v.parse::<usize>().ok()).unwrap_or(0);
        }
        out.ports.extend(fixed_ports(definition.network_mode, c));
    }
    if let Some(cpu) = size(&overrides.cpu, &definition.cpu) {
        out.cpu = cpu;
    }
    if let Some(memory) = size(&overrides.memory, &definition.memory) {
        out.memory = memory;
    }
    out
}

/// The host ports that a container fixes. In awsvpc mode the ports are those of the task's own interface.
fn fixed_ports(mode: Option<api::NetworkMode>, c: &api::ContainerDefinition) -> Vec<HostPort> {
    let mut out = Vec::new();
    for p in c.port_mappings.iter().flatten() {
        let port = match mode {
            Some(api::NetworkMode::Awsvpc | api::NetworkMode::None) => None,
            Some(api::NetworkMode::Host) => p.container_port,
            _ => p.host_port.filter(|h| *h != 0),
        };
        let Some(port) = port.and_then(|p| u16::try_from(p).ok()) else { continue };
        out.push(match p.protocol {
            Some(api::TransportProtocol::Udp) => HostPort::udp(port),
            _ => HostPort::tcp(port),
        });
    }
    out
}

/// The question to the placement engine.
pub fn request(
    definition: &TaskDefinitionRow,
    group: &str,
    demand: &Demand,
    constraints: &[api::PlacementConstraint],
    strategies: Vec<Strategy>,
) -> Result<Request, String> {
    let d = &definition.definition;
    let mut r = Request::new(group);
    r.cpu = demand.cpu;
    r.memory = demand.memory;
    r.gpus = demand.gpus;
    r.ports = demand.ports.clone();
    r.enis = i64::from(d.network_mode == Some(api::NetworkMode::Awsvpc));
    r.required_attributes = d
        .requires_attributes
        .iter()
        .flatten()
        .map(|a| RequiredAttribute {
            name: Arc::from(a.name.as_str()),
            value: a.value.as_deref().map(Arc::from),
        })
        .collect();
    r.strategies = strategies;
    for c in d.placement_constraints.iter().flatten() {
        r.constraints.push(Constraint::MemberOf(query(c.expression.as_deref().unwrap_or_default())?));
    }
    for c in constraints {
        r.constraints.push(match c.type_ {
            Some(api::PlacementConstraintType::DistinctInstance) => Constraint::DistinctInstance,
            _ => Constraint::MemberOf(query(c.expression.as_deref().unwrap_or_default())?),
        });
    }
    Ok(r)
}

/// Reads an expression of the Cluster Query Language.
///
/// # Errors
/// A sentence that names the expression.
pub fn query(text: &str) -> Result<Arc<Query>, String> {
    Query::parse(text).map(Arc::new).map_err(|e| format!("Invalid expression '{text}': {e}"))
}

/// Strategies of the API as the engine has them.
pub fn strategies(given: &[api::PlacementStrategy]) -> Vec<Strategy> {
    given
        .iter()
        .map(|s| {
            let field = s.field.as_deref().unwrap_or_default();
            match s.type_ {
                Some(api::PlacementStrategyType::Spread) => match field {
                    "host" | "instanceId" => Strategy::Spread(SpreadField::InstanceId),
                    f => Strategy::Spread(SpreadField::Attribute(Arc::from(
                        f.strip_prefix("attribute:").unwrap_or(f),
                    ))),
                },
                Some(api::PlacementStrategyType::Binpack) if field.eq_ignore_ascii_case("cpu") => {
                    Strategy::Binpack(Resource::Cpu)
                }
                Some(api::PlacementStrategyType::Binpack) => Strategy::Binpack(Resource::Memory),
                _ => Strategy::Random,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn container(cpu: i64, memory: Option<i64>, soft: Option<i64>) -> api::ContainerDefinition {
        api::ContainerDefinition {
            name: Some("c".into()),
            cpu: Some(cpu),
            memory,
            memory_reservation: soft,
            ..Default::default()
        }
    }

    fn definition(cs: Vec<api::ContainerDefinition>) -> api::TaskDefinition {
        api::TaskDefinition { container_definitions: Some(cs), ..Default::default() }
    }

    #[test]
    fn the_soft_limit_is_charged_before_the_hard_one() {
        let d = definition(vec![container(100, Some(512), Some(128)), container(28, Some(64), None)]);
        let got = demand(&d, &api::TaskOverride::default());
        assert_eq!((got.cpu, got.memory), (128, 192));
    }

    #[test]
    fn a_task_size_is_charged_instead_of_the_containers() {
        let mut d = definition(vec![container(100, Some(512), None)]);
        (d.cpu, d.memory) = (Some("256".into()), Some("1024".into()));
        let got = demand(&d, &api::TaskOverride { memory: Some("2048".into()), ..Default::default() });
        assert_eq!((got.cpu, got.memory), (256, 2048));
    }

    #[test]
    fn overrides_of_containers_count() {
        let o = api::ContainerOverride { name: Some("c".into()), cpu: Some(7), ..Default::default() };
        let o = api::TaskOverride { container_overrides: Some(vec![o]), ..Default::default() };
        assert_eq!(demand(&definition(vec![container(100, Some(5), None)]), &o).cpu, 7);
    }

    #[test]
    fn ports_are_fixed_by_host_port_or_host_mode() {
        let map = |container, host| api::PortMapping {
            container_port: Some(container),
            host_port: host,
            ..Default::default()
        };
        let mut c = container(0, Some(5), None);
        c.port_mappings = Some(vec![map(80, Some(0)), map(81, None), map(82, Some(8082))]);
        let with = |mode| {
            let mut d = definition(vec![c.clone()]);
            d.network_mode = mode;
            demand(&d, &api::TaskOverride::default()).ports
        };
        assert_eq!(with(None), [HostPort::tcp(8082)]);
        assert_eq!(
            with(Some(api::NetworkMode::Host)),
            [HostPort::tcp(80), HostPort::tcp(81), HostPort::tcp(82)]
        );
        assert_eq!(with(Some(api::NetworkMode::Awsvpc)), []);
    }
}
