//! Container instances that are lost or whose machine is gone.
//!
//! A dropped connection is no loss: agents reconnect several times an hour. Only when an agent stays away are its service
//! tasks given up, so that the scheduler replaces them; should the agent come back, it is told to end what it still runs.
//! An EC2 instance that was terminated takes its container instance with it (Developer Guide, "Deregistering").

use ec2::rows::{Instance, InstanceState};
use shapes::ecs as api;
use state::{Change, Controller, RegionConfig, Tables, Timestamp, Tx, Wake};

use crate::api::container_instances::make_inactive;
use crate::rows::{ContainerInstance, InstanceStatus, Task};
use crate::stopping;

/// Seconds without an agent after which an instance counts as lost.
pub const LOST_AFTER_S: i64 = 60;

/// Adds the controller.
pub fn install(c: &mut RegionConfig) {
    c.controllers.push(Box::new(InstanceLife));
}

/// The controller of container instances.
pub struct InstanceLife;

impl Controller for InstanceLife {
    fn name(&self) -> &'static str {
        "container instance life"
    }

    fn watch(&self, change: &Change, tables: &Tables, wake: &mut Wake) {
        if let Some((_, Some(row))) = change.of::<ContainerInstance>() {
            if !row.agent_connected {
                wake.key(&change.key);
            }
        } else if let Some((_, Some(machine))) = change.of::<Instance>()
            && gone(machine.state)
        {
            for row in tables.by_index::<ContainerInstance>("ec2", &machine.id) {
                wake.key(&ContainerInstance::key_of(&row.cluster, &row.id));
            }
        }
    }

    fn all(&self, tables: &Tables, wake: &mut Wake) {
        for row in tables.table::<ContainerInstance>().iter() {
            wake.key(&ContainerInstance::key_of(&row.cluster, &row.id));
        }
    }

    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let row = tx.get::<ContainerInstance>(key)?.clone();
        if row.status == InstanceStatus::Inactive {
            return None;
        }
        let machine = row.ec2_instance_id.as_deref().and_then(|id| tx.get::<Instance>(id)).cloned();
        if let Some(m) = machine.filter(|m| gone(m.state)) {
            let reason = format!("Host EC2 (instance {}) terminated.", m.id);
            give_up(tx, key, &reason, |_| true);
            make_inactive(tx, key);
            return None;
        }
        if row.agent_connected {
            return None;
        }
        let lost_at = row.disconnected_at.unwrap_or(tx.now()).plus_s(LOST_AFTER_S);
        if lost_at > tx.now() {
            return Some(lost_at);
        }
        let name = row.ec2_instance_id.clone().unwrap_or(row.id.clone());
        let reason =
            format!("The agent of the container instance {name} has been away for {LOST_AFTER_S} seconds.");
        // Nobody would replace a standalone task, so it is left to its agent.
        give_up(tx, key, &reason, |t| t.service.is_some());
        None
    }
}

fn gone(state: InstanceState) -> bool {
    matches!(state, InstanceState::ShuttingDown | InstanceState::Terminated)
}

fn give_up(tx: &mut Tx, instance: &str, reason: &str, which: impl Fn(&Task) -> bool) {
    let tasks: Vec<String> = tx
        .by_index::<Task>("instance", instance)
        .filter(|t| which(t))
        .map(|t| Task::key_of(&t.cluster, &t.id))
        .collect();
    for key in tasks {
        stopping::abandon(tx, &key, api::TaskStopCode::InfrastructureHealth, reason);
    }
}
