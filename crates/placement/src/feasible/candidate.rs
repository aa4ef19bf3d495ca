//! Step 1: ACTIVE instances of the cluster, of the capacity provider and launch type asked for, agent connected.

use crate::failure::Reason;
use crate::request::{Launch, Request};
use crate::slot::Slot;

/// The instance is registered.
pub(super) fn known(slot: &Slot, _: &Request) -> Option<Reason> {
    slot.instance.is_none().then_some(Reason::Missing)
}

/// It takes tasks.
pub(super) fn active(slot: &Slot, _: &Request) -> Option<Reason> {
    (slot.instance.is_some() && !slot.is_active()).then_some(Reason::Inactive)
}

/// It belongs to the capacity provider, if one is asked for.
pub(super) fn capacity_provider(slot: &Slot, request: &Request) -> Option<Reason> {
    let wanted = request.capacity_provider.as_ref()?;
    let instance = slot.instance.as_ref()?;
    (instance.capacity_provider.as_ref() != Some(wanted)).then_some(Reason::CapacityProvider)
}

/// It is of the kind that the launch type stands for.
pub(super) fn launch(slot: &Slot, request: &Request) -> Option<Reason> {
    let instance = slot.instance.as_ref()?;
    let wrong = match request.launch {
        Launch::Any => false,
        Launch::Ec2 => instance.is_external(),
        Launch::External => !instance.is_external(),
    };
    wrong.then_some(Reason::LaunchType)
}

/// Its agent is there to start the task.
pub(super) fn agent(slot: &Slot, _: &Request) -> Option<Reason> {
    let instance = slot.instance.as_ref()?;
    (!instance.agent_connected).then_some(Reason::Agent)
}
