//! Placement done naively: every question answered by looking at everything, from the public types alone.
//!
//! The oracle that the engine is compared with. It shares no code with it beyond the query language.

use placement::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Naive {
    pub instances: BTreeMap<String, Instance>,
    pub tasks: BTreeMap<String, (String, TaskCharge)>,
    pub daemons: BTreeMap<String, Request>,
}

struct Facts<'a>(&'a Naive, &'a Instance);

impl placement::Facts for Facts<'_> {
    fn agent_connected(&self) -> bool {
        self.1.agent_connected
    }
    fn agent_version(&self) -> Option<&str> {
        self.1.agent_version.as_deref()
    }
    fn ec2_instance_id(&self) -> Option<&str> {
        self.1.ec2_instance_id.as_deref()
    }
    fn registered_at(&self) -> i64 {
        self.1.registered_at
    }
    fn running_tasks(&self) -> i64 {
        self.0.on(&self.1.id).filter(|t| t.running).count() as i64
    }
    fn attribute(&self, name: &str) -> Option<Option<&str>> {
        self.1.attributes.get(name).map(Option::as_deref)
    }
    fn any_group(&self, test: &mut dyn FnMut(&str) -> bool) -> bool {
        self.0.on(&self.1.id).any(|t| test(&t.group))
    }
}

impl Naive {
    pub fn on<'a>(&'a self, instance: &'a str) -> impl Iterator<Item = &'a TaskCharge> {
        self.tasks.values().filter(move |(at, _)| at == instance).map(|(_, charge)| charge)
    }

    fn nature(&self, instance: &Instance, request: &Request) -> bool {
        let has = |name: &str| instance.attributes.get(name).cloned().flatten();
        let in_list = |list: &[Arc<str>], name| {
            list.is_empty() || list.iter().any(|v| Some(v.to_string()) == has(name))
        };
        instance.status == InstanceStatus::Active
            && instance.agent_connected
            && (request.capacity_provider.is_none()
                || request.capacity_provider == instance.capacity_provider)
            && match request.launch {
                Launch::Any => true,
                Launch::Ec2 => !instance.attributes.contains_key(EXTERNAL),
                Launch::External => instance.attributes.contains_key(EXTERNAL),
            }
            && request.required_attributes.iter().all(|r| match &r.value {
                None => instance.attributes.contains_key(&*r.name),
                Some(value) => has(&r.name).as_deref() == Some(value),
            })
            && in_list(&request.zones, ZONE)
            && in_list(&request.subnets, SUBNET)
            && request.constraints.iter().all(|c| match c {
                Constraint::DistinctInstance => true,
                Constraint::MemberOf(query) => query.eval(&Facts(self, instance)),
            })
    }

    pub fn fits(&self, instance: &Instance, request: &Request) -> bool {
        let tasks: Vec<&TaskCharge> = self.on(&instance.id).collect();
        let awaited: Vec<&Request> = self
            .daemons
            .values()
            .filter(|d| d.group != request.group && !tasks.iter().any(|t| t.group == d.group))
            .filter(|d| self.nature(instance, d))
            .collect();
        let cpu = tasks.iter().map(|t| t.cpu).chain(awaited.iter().map(|d| d.cpu)).sum::<i64>();
        let memory = tasks.iter().map(|t| t.memory).chain(awaited.iter().map(|d| d.memory)).sum::<i64>();
        let enis = tasks.iter().map(|t| t.enis).chain(awaited.iter().map(|d| d.enis)).sum::<i64>();
        let gpus: BTreeSet<&Arc<str>> = tasks.iter().flat_map(|t| &t.gpus).collect();
        let free_gpus = instance.capacity.gpus.iter().filter(|g| !gpus.contains(g)).count();
        let ports: BTreeSet<&HostPort> = tasks
            .iter()
            .flat_map(|t| &t.ports)
            .chain(awaited.iter().flat_map(|d| &d.ports))
            .chain(&instance.reserved_ports)
            .collect();
        let distinct = request.constraints.contains(&Constraint::DistinctInstance);
        self.nature(instance, request)
            && (request.cpu == 0 || cpu + request.cpu <= instance.capacity.cpu)
            && (request.memory == 0 || memory + request.memory <= instance.capacity.memory)
            && (request.enis == 0 || instance.capacity.enis.is_none_or(|limit| enis + request.enis <= limit))
            && (request.gpus == 0
                || awaited.iter().map(|d| d.gpus).sum::<usize>() + request.gpus <= free_gpus)
            && !request.ports.iter().any(|p| ports.contains(p))
            && !(distinct && tasks.iter().any(|t| t.group == request.group))
    }

    fn counted(&self, instance: &Instance, group: &str) -> i64 {
        if instance.status != InstanceStatus::Active {
            return 0;
        }
        self.on(&instance.id).filter(|t| *t.group == *group && !t.stopping).count() as i64
    }

    /// One number per strategy: the less, the better.
    pub fn key(&self, instance: &Instance, group: &str, strategies: &[Strategy]) -> Vec<i64> {
        let mut path: Vec<&Arc<str>> = Vec::new();
        let mut key = Vec::new();
        for strategy in strategies {
            key.push(match strategy {
                Strategy::Random => break,
                Strategy::Spread(SpreadField::InstanceId) => self.counted(instance, group),
                Strategy::Spread(SpreadField::Attribute(name)) => {
                    path.push(name);
                    let values = |i: &Instance| -> Vec<Option<String>> {
                        path.iter().map(|n| i.attributes.get(&***n).cloned().flatten()).collect()
                    };
                    let here = values(instance);
                    self.instances
                        .values()
                        .filter(|i| values(i) == here)
                        .map(|i| self.counted(i, group))
                        .sum()
                }
                Strategy::Binpack(resource) => {
                    let used: i64 = self.on(&instance.id).map(|t| amount(*resource, t.cpu, t.memory)).sum();
                    amount(*resource, instance.capacity.cpu, instance.capacity.memory) - used
                }
            });
        }
        key
    }

    /// The instances that are equally best.
    pub fn best(&self, request: &Request) -> BTreeSet<String> {
        let key = |i: &Instance| self.key(i, &request.group, &request.strategies);
        let fitting: Vec<&Instance> = self.instances.values().filter(|i| self.fits(i, request)).collect();
        let least = fitting.iter().map(|i| key(i)).min();
        fitting.iter().filter(|i| Some(key(i)) == least).map(|i| i.id.to_string()).collect()
    }

    pub fn belongs(&self, request: &Request) -> Vec<Arc<str>> {
        self.instances.values().filter(|i| self.nature(i, request)).map(|i| i.id.clone()).collect()
    }

    /// The mirrored choice, one task at a time.
    pub fn choose_to_stop(
        &self,
        candidates: &[Arc<str>],
        group: &str,
        strategies: &[Strategy],
        count: usize,
    ) -> Vec<Arc<str>> {
        let mut world = self.clone();
        let mut left: Vec<&Arc<str>> = candidates.iter().collect();
        left.retain(|t| self.tasks.get(&***t).is_none_or(|(_, charge)| !charge.stopping));
        let mut chosen = Vec::new();
        while chosen.len() < count && !left.is_empty() {
            let worst = |task: &&&Arc<str>| -> Option<Vec<i64>> {
                let (at, charge) = world.tasks.get(&****task)?;
                let instance = world.instances.get(at).filter(|i| i.status == InstanceStatus::Active)?;
                let mut key = world.key(instance, group, strategies);
                for (number, strategy) in key.iter_mut().zip(strategies) {
                    if let Strategy::Binpack(resource) = strategy {
                        *number += amount(*resource, charge.cpu, charge.memory);
                    }
                    *number = -*number;
                }
                Some(key)
            };
            // `min_by_key` takes the first among equals, and `None` before anything.
            let next = left.iter().enumerate().min_by_key(|(_, task)| worst(task)).map(|(at, _)| at).unwrap();
            let task = left.remove(next);
            world.tasks.remove(&**task);
            chosen.push(task.clone());
        }
        chosen
    }
}

fn amount(resource: Resource, cpu: i64, memory: i64) -> i64 {
    match resource {
        Resource::Cpu => cpu,
        Resource::Memory => memory,
    }
}
