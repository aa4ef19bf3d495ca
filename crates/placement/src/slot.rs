//! One instance and what tasks hold on it, kept up to date by plain additions so that every step can be undone.
//!
//! Inside [`crate::engine`]; read by [`crate::feasible`] and [`crate::rank`].

use crate::instance::{HostPort, Instance, InstanceStatus, Remaining, TaskCharge};
use crate::query::Facts;
use crate::request::{Request, Resource};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Tasks of one group on one instance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct GroupCount {
    /// All that are charged.
    pub held: u32,
    /// Those that are not on their way out.
    pub staying: u32,
}

/// What tasks hold on an instance, summed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    pub tasks: u32,
    pub running: u32,
    pub cpu: i64,
    pub memory: i64,
    pub enis: i64,
    /// Tasks per GPU: more than one only if the caller charged it twice.
    pub gpus: BTreeMap<Arc<str>, u32>,
    /// Tasks per port: as above.
    pub ports: BTreeMap<HostPort, u32>,
    pub groups: BTreeMap<Arc<str>, GroupCount>,
}

impl Usage {
    pub fn add(&mut self, charge: &TaskCharge) {
        self.tasks += 1;
        self.running += u32::from(charge.running);
        self.cpu += charge.cpu;
        self.memory += charge.memory;
        self.enis += charge.enis;
        for gpu in &charge.gpus {
            *self.gpus.entry(gpu.clone()).or_default() += 1;
        }
        for port in &charge.ports {
            *self.ports.entry(*port).or_default() += 1;
        }
        let count = match self.groups.get_mut(&charge.group) {
            Some(count) => count,
            None => self.groups.entry(charge.group.clone()).or_default(),
        };
        count.held += 1;
        count.staying += u32::from(!charge.stopping);
    }

    /// Takes back an [`Usage::add`] of the same charge.
    pub fn remove(&mut self, charge: &TaskCharge) {
        assert!(self.tasks > 0, "a task is removed from an instance that has none");
        self.tasks -= 1;
        self.running -= u32::from(charge.running);
        self.cpu -= charge.cpu;
        self.memory -= charge.memory;
        self.enis -= charge.enis;
        for gpu in &charge.gpus {
            decrement(&mut self.gpus, gpu);
        }
        for port in &charge.ports {
            decrement(&mut self.ports, port);
        }
        let count = self.groups.get_mut(&charge.group).expect("the charge was added");
        count.held -= 1;
        count.staying -= u32::from(!charge.stopping);
        if count.held == 0 {
            self.groups.remove(&charge.group);
        }
    }
}

fn decrement<K: Ord + Clone>(counts: &mut BTreeMap<K, u32>, key: &K) {
    let count = counts.get_mut(key).expect("the charge was added");
    *count -= 1;
    if *count == 0 {
        counts.remove(key);
    }
}

/// An instance's place in the engine. Exists as long as the instance is known or tasks name it.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    pub id: Arc<str>,
    /// Where it stands among equals: a hash of the id, so that it depends neither on history nor on naming.
    pub order: u64,
    pub instance: Option<Instance>,
    pub usage: Usage,
    /// Daemons that belong here and have no task here yet: their demand is kept free.
    pub awaited: Vec<Arc<Request>>,
}

impl Slot {
    pub fn new(id: Arc<str>) -> Self {
        Self {
            order: crate::rank::hash(&id),
            id,
            instance: None,
            usage: Usage::default(),
            awaited: Vec::new(),
        }
    }

    pub fn is_vacant(&self) -> bool {
        self.instance.is_none() && self.usage.tasks == 0
    }

    pub fn is_active(&self) -> bool {
        self.instance.as_ref().is_some_and(|i| i.status == InstanceStatus::Active)
    }

    /// What is left of a resource, awaited daemons not considered.
    pub fn left(&self, resource: Resource) -> i64 {
        let Some(instance) = &self.instance else { return 0 };
        match resource {
            Resource::Cpu => instance.capacity.cpu - self.usage.cpu,
            Resource::Memory => instance.capacity.memory - self.usage.memory,
        }
    }

    /// Tasks of the group that spreading counts: those that stay, on an instance that stays.
    pub fn counted(&self, group: &str) -> u32 {
        if self.is_active() { self.usage.groups.get(group).map_or(0, |c| c.staying) } else { 0 }
    }

    pub fn holds(&self, group: &str) -> bool {
        self.usage.groups.contains_key(group)
    }

    /// GPUs that no task has, by id.
    pub fn free_gpus(&self) -> impl Iterator<Item = &Arc<str>> {
        self.instance.iter().flat_map(|i| &i.capacity.gpus).filter(|g| !self.usage.gpus.contains_key(*g))
    }

    pub fn remaining(&self) -> Option<Remaining> {
        let instance = self.instance.as_ref()?;
        Some(Remaining {
            cpu: self.left(Resource::Cpu),
            memory: self.left(Resource::Memory),
            gpus: self.free_gpus().cloned().collect(),
            enis: instance.capacity.enis.map(|n| n - self.usage.enis),
            ports: instance.reserved_ports.iter().chain(self.usage.ports.keys()).copied().collect(),
        })
    }
}

impl Facts for Slot {
    fn agent_connected(&self) -> bool {
        self.instance.as_ref().is_some_and(|i| i.agent_connected)
    }

    fn agent_version(&self) -> Option<&str> {
        self.instance.as_ref()?.agent_version.as_deref()
    }

    fn ec2_instance_id(&self) -> Option<&str> {
        self.instance.as_ref()?.ec2_instance_id.as_deref()
    }

    fn registered_at(&self) -> i64 {
        self.instance.as_ref().map_or(0, |i| i.registered_at)
    }

    fn running_tasks(&self) -> i64 {
        i64::from(self.usage.running)
    }

    fn attribute(&self, name: &str) -> Option<Option<&str>> {
        self.instance.as_ref()?.attributes.get(name).map(Option::as_deref)
    }

    fn any_group(&self, test: &mut dyn FnMut(&str) -> bool) -> bool {
        self.usage.groups.keys().any(|group| test(group))
    }
}
