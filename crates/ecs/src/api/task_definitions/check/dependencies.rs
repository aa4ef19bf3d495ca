//! How containers refer to each other: dependsOn, links and volumesFrom.

use std::collections::{BTreeMap, BTreeSet};

use shapes::ecs::{self as api, ContainerCondition, ContainerDefinition};
use state::AwsError;

use crate::api::support::client;

pub fn check(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let by_name: BTreeMap<&str, &ContainerDefinition> =
        d.container_definitions.iter().map(|c| (c.name.as_deref().unwrap_or_default(), c)).collect();
    let mut dependencies = BTreeMap::new();
    let mut links = BTreeMap::new();
    for (name, c) in &by_name {
        for dependency in c.depends_on.as_deref().unwrap_or_default() {
            check_dependency(&by_name, dependency)?;
        }
        dependencies.insert(*name, names(c.depends_on.as_deref(), |x| &x.container_name));
        links.insert(*name, names(c.links.as_deref(), |l| l.split(':').next().unwrap_or(l)));
        for target in &links[name] {
            if !by_name.contains_key(target) {
                return Err(client(format!("Cannot link to container '{target}' because it does not exist")));
            }
        }
        for from in c.volumes_from.as_deref().unwrap_or_default() {
            let source = from.source_container.as_deref().unwrap_or_default();
            if source == *name || !by_name.contains_key(source) {
                return Err(client(format!(
                    "Unknown source container '{source}' in volumesFrom of container '{name}'."
                )));
            }
        }
    }
    if has_cycle(&dependencies) {
        return Err(client("Container dependencies should not have a cycle"));
    }
    if has_cycle(&links) {
        return Err(client("Container links should not have a cycle"));
    }
    Ok(())
}

fn names<'a, T>(items: Option<&'a [T]>, name: impl Fn(&'a T) -> &'a str) -> Vec<&'a str> {
    items.unwrap_or_default().iter().map(name).collect()
}

fn check_dependency(
    by_name: &BTreeMap<&str, &ContainerDefinition>,
    dependency: &api::ContainerDependency,
) -> Result<(), AwsError> {
    let Some(on) = by_name.get(dependency.container_name.as_str()) else {
        // The stray plus sign is AWS's.
        return Err(client(format!(
            "Cannot depend on container + '{}' because it does not exist",
            dependency.container_name
        )));
    };
    match dependency.condition {
        ContainerCondition::Complete | ContainerCondition::Success if on.essential.unwrap_or(true) => {
            Err(client(
                "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
            ))
        }
        ContainerCondition::Healthy if on.health_check.is_none() => Err(client(format!(
            "A dependency container with HEALTHY condition must have a health check. Container '{}' has none.",
            dependency.container_name
        ))),
        _ => Ok(()),
    }
}

/// Whether the graph has a cycle: nodes without open edges are taken away until none is left or none can be taken.
fn has_cycle(edges: &BTreeMap<&str, Vec<&str>>) -> bool {
    let mut left: BTreeSet<&str> = edges.keys().copied().collect();
    loop {
        let open = |n: &&str| edges[*n].iter().any(|to| left.contains(to));
        let done: Vec<&str> = left.iter().copied().filter(|n| !open(n)).collect();
        if done.is_empty() {
            return !left.is_empty();
        }
        for n in done {
            left.remove(n);
        }
    }
}
