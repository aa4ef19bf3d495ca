//! Finds the task behind a request: the instances of this process, and their tasks, by endpoint id, credentials id or address.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, RwLock};

use crate::credentials::Entry;
use crate::engine::{Engine, TaskHandle};

use super::view::Place;

/// One instance as the servers see it.
#[derive(Clone)]
pub struct Instance {
    /// Its tasks.
    pub engine: Engine,
    /// Container instance ARN.
    pub arn: Arc<str>,
    /// Where it is.
    pub place: Place,
}

/// A container that was found.
pub struct Found {
    /// Its instance.
    pub instance: Instance,
    /// Its task.
    pub task: TaskHandle,
    /// Its place in the task.
    pub index: usize,
}

/// The instances of this process; clones share them.
#[derive(Clone, Default)]
pub struct Directory(Arc<RwLock<BTreeMap<String, Instance>>>);

impl Directory {
    /// Adds an instance under a key.
    pub fn add(&self, key: &str, instance: Instance) {
        self.0.write().expect("no panic while held").insert(key.to_owned(), instance);
    }

    /// Removes the instance of this key.
    pub fn remove(&self, key: &str) {
        self.0.write().expect("no panic while held").remove(key);
    }

    /// All instances.
    pub fn instances(&self) -> Vec<Instance> {
        self.0.read().expect("no panic while held").values().cloned().collect()
    }

    /// The container with this endpoint id.
    pub fn by_endpoint(&self, id: &str) -> Option<Found> {
        self.find(|state| state.containers.iter().position(|container| container.endpoint_id == id))
    }

    /// The first container of the task that has this address.
    pub fn by_address(&self, address: IpAddr) -> Option<Found> {
        self.find(|state| {
            let has = |attachment: &crate::engine::state::Attachment| {
                attachment.ipv4.map(IpAddr::V4) == Some(address)
            };
            state
                .containers
                .iter()
                .position(|container| container.may_run() && container.networks.iter().any(has))
        })
    }

    /// The keys of this credentials id.
    pub fn credentials(&self, id: &str) -> Option<Entry> {
        self.instances().iter().find_map(|instance| instance.engine.parts().credentials.get(id))
    }

    fn find(&self, position: impl Fn(&crate::engine::state::TaskState) -> Option<usize>) -> Option<Found> {
        for instance in self.instances() {
            for task in instance.engine.tasks() {
                if let Some(index) = task.with(&position) {
                    return Some(Found { instance, task, index });
                }
            }
        }
        None
    }
}
