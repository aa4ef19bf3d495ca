//! The placement engines of all clusters, kept in step with the rows.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use placement::{Capacity, Cluster, HostPort, Instance, TaskCharge};
use state::{Change, Derived};

use crate::rows::{ContainerInstance, InstanceStatus, Status, Task};

/// One placement engine per cluster.
#[derive(Default)]
pub struct Placements {
    clusters: BTreeMap<String, Cluster>,
}

impl Placements {
    /// The engine of a cluster. One that has no instances yet is empty, not absent.
    pub fn cluster(&mut self, name: &str) -> &mut Cluster {
        if !self.clusters.contains_key(name) {
            self.clusters.insert(name.to_owned(), Cluster::new());
        }
        match self.clusters.get_mut(name) {
            Some(c) => c,
            None => unreachable!("the engine of {name} was just made"),
        }
    }
}

impl Derived for Placements {
    fn apply(&mut self, change: &Change) {
        if let Some((old, new)) = change.of::<ContainerInstance>() {
            self.instance_changed(old, new);
        } else if let Some((old, new)) = change.of::<Task>() {
            self.task_changed(old, new);
        }
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

impl Placements {
    fn instance_changed(&mut self, old: Option<&ContainerInstance>, new: Option<&ContainerInstance>) {
        match (old, new) {
            (_, Some(new)) => {
                let converted = instance(new);
                if old.map(instance).as_ref() != Some(&converted) {
                    self.cluster(&new.cluster).upsert_instance(converted);
                }
            }
            (Some(old), None) => {
                self.cluster(&old.cluster).remove_instance(&old.id);
            }
            (None, None) => {}
        }
    }

    fn task_changed(&mut self, old: Option<&Task>, new: Option<&Task>) {
        let (before, after) = (old.and_then(held), new.and_then(held));
        if before == after {
            return;
        }
        if let (Some(old), Some(_)) = (old, before) {
            self.cluster(&old.cluster).remove_task(&old.id);
        }
        if let (Some(new), Some((instance, charge))) = (new, after) {
            self.cluster(&new.cluster).add_task(&instance, &new.id, charge);
        }
    }
}

/// An instance as the engine sees it.
fn instance(row: &ContainerInstance) -> Instance {
    let mut out = Instance::new(row.id.as_str());
    out.status = match row.status {
        InstanceStatus::Active => placement::InstanceStatus::Active,
        InstanceStatus::Draining => placement::InstanceStatus::Draining,
        InstanceStatus::Inactive => placement::InstanceStatus::Inactive,
    };
    out.agent_connected = row.agent_connected;
    out.agent_version = row.version_info.agent_version.clone();
    out.ec2_instance_id = row.ec2_instance_id.clone();
    out.registered_at = row.registered_at.0;
    out.capacity_provider = row.capacity_provider.as_deref().map(Arc::from);
    out.attributes = row.attributes.clone();
    out.capacity = Capacity {
        cpu: row.registered.cpu,
        memory: row.registered.memory,
        gpus: row.registered.gpus.iter().map(|g| Arc::from(g.as_str())).collect(),
        enis: None,
    };
    out.reserved_ports =
        ports(&row.registered.ports, &row.registered.ports_udp).into_iter().collect::<BTreeSet<_>>();
    out
}

fn ports(tcp: &[u16], udp: &[u16]) -> Vec<HostPort> {
    tcp.iter().map(|p| HostPort::tcp(*p)).chain(udp.iter().map(|p| HostPort::udp(*p))).collect()
}

/// What a task holds and where; nothing once it has ended or before it is placed.
fn held(task: &Task) -> Option<(String, TaskCharge)> {
    let instance = task.container_instance.clone().filter(|_| !task.is_stopped())?;
    let charge = TaskCharge {
        group: Arc::from(task.group.as_str()),
        cpu: task.charge.cpu,
        memory: task.charge.memory,
        gpus: task.charge.gpus.iter().map(|g| Arc::from(g.as_str())).collect(),
        ports: ports(&task.charge.tcp_ports, &task.charge.udp_ports),
        enis: i64::from(task.interface.is_some()),
        running: task.last_status == Status::Running,
        stopping: task.stop_desired,
    };
    Some((instance, charge))
}
