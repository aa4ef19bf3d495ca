//! What `show` shows, from the answers of operations where there are some.

use std::collections::BTreeMap;

use ecs::rows::{ContainerInstance, Service, Task};
use elb::rows::Target;
use serde_json::{Value as Json, json};

use crate::checks;
use crate::plane::Outcome;
use crate::world::{CLUSTER, World};

/// The lines of `show WHAT`.
pub fn lines(world: &mut World, what: &[&str]) -> Result<Vec<String>, String> {
    match what {
        ["instances"] => Ok(instances(world)),
        ["targets"] => Ok(targets(world)),
        ["zones", name] => Ok(vec![zones(world, name)]),
        ["placement", name] => Ok(placement(world, name)),
        [name] => service(world, name),
        _ => Err(format!("show what? not {}", what.join(" "))),
    }
}

fn service(world: &mut World, name: &str) -> Result<Vec<String>, String> {
    let out = match world.call("ecs", "DescribeServices", json!({"cluster": CLUSTER, "services": [name]})) {
        Outcome::Done(out) => out,
        Outcome::Refused(e) => return Err(e.to_string()),
        Outcome::Lost => return Err("the control plane is away".into()),
    };
    let s = &out["services"][0];
    if s.is_null() {
        return Err(format!("there is no service {name}"));
    }
    let n = |v: &Json, k: &str| v[k].as_i64().unwrap_or(0);
    let text = |v: &Json, k: &str| v[k].as_str().unwrap_or_default().to_owned();
    let healthy = checks::healthy(world.tables(), name, world.now);
    let mut lines = vec![format!(
        "{name} {}: desired {}, running {}, pending {}, healthy {healthy}",
        text(s, "status"),
        n(s, "desiredCount"),
        n(s, "runningCount"),
        n(s, "pendingCount"),
    )];
    for d in s["deployments"].as_array().into_iter().flatten() {
        let definition = text(d, "taskDefinition");
        lines.push(format!(
            "  {} {} {} of {}: desired {}, running {}, pending {}, failed {}",
            world.story.name(&text(d, "id")),
            text(d, "status"),
            text(d, "rolloutState"),
            definition.rsplit('/').next().unwrap_or_default(),
            n(d, "desiredCount"),
            n(d, "runningCount"),
            n(d, "pendingCount"),
            n(d, "failedTasks"),
        ));
    }
    Ok(lines)
}

fn instances(world: &World) -> Vec<String> {
    let mut lines = BTreeMap::new();
    for row in world.tables().table::<ContainerInstance>().iter() {
        let key = ContainerInstance::key_of(&row.cluster, &row.id);
        let held: Vec<_> = world.tables().by_index::<Task>("instance", &key).collect();
        let cpu: i64 = held.iter().map(|t| t.charge.cpu).sum();
        let memory: i64 = held.iter().map(|t| t.charge.memory).sum();
        let mut names: Vec<String> = held.iter().map(|t| world.story.name(&t.id)).collect();
        names.sort_by_key(|n| (n.len(), n.clone()));
        let name = world.story.name(&row.id);
        let agent = if row.agent_connected { "connected" } else { "disconnected" };
        let line = format!(
            "instance {name} {} {agent} {}: cpu {cpu}/{}, memory {memory}/{}, tasks {}",
            row.status.as_str(),
            row.zone().unwrap_or("-"),
            row.registered.cpu,
            row.registered.memory,
            if names.is_empty() { "none".to_owned() } else { names.join(" ") },
        );
        lines.insert((name.len(), name), line);
    }
    lines.into_values().collect()
}

fn targets(world: &World) -> Vec<String> {
    let all = world.tables().table::<Target>().iter();
    let line = |t: &std::sync::Arc<Target>| {
        let health = format!("{:?}", t.health).to_lowercase();
        format!("target {}:{} {health}", world.story.name(&t.id), t.port)
    };
    let mut lines: Vec<String> = all.map(line).collect();
    lines.sort();
    lines
}

fn zones(world: &World, name: &str) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let key = Service::key_of(CLUSTER, name);
    let all = world.tables().by_index::<Task>("service", &key);
    for t in all.filter(|t| !t.stop_desired) {
        *counts.entry(t.availability_zone.clone().unwrap_or_default()).or_default() += 1;
    }
    let words: Vec<String> = counts.iter().map(|(z, n)| format!("{n} in {z}")).collect();
    format!("{name}: {}", words.join(", "))
}

fn placement(world: &World, name: &str) -> Vec<String> {
    let mut counts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let key = Service::key_of(CLUSTER, name);
    let all = world.tables().by_index::<Task>("service", &key);
    for t in all.filter(|t| !t.stop_desired) {
        let on = world.story.name(t.container_instance.as_deref().unwrap_or_default());
        counts.entry(on).or_default().push(world.story.name(&t.id));
    }
    counts.iter_mut().for_each(|(_, names)| names.sort_by_key(|n| (n.len(), n.clone())));
    counts.iter().map(|(on, names)| format!("{name} on {on}: {}", names.join(" "))).collect()
}
