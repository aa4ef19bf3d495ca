//! Step 2, first half: enough CPU, memory, ports, GPUs and network interfaces are left.
//!
//! What awaited daemons need counts as taken, except for the daemon itself. Source: Developer Guide "Amazon ECS
//! services" (daemon: resources are reserved before replica tasks are placed).

use crate::failure::Reason;
use crate::instance::Proto;
use crate::request::{Request, Resource};
use crate::slot::Slot;

/// What awaited daemons other than the request's own keep free.
fn kept_free<T: std::iter::Sum>(slot: &Slot, request: &Request, amount: impl Fn(&Request) -> T) -> T {
    slot.awaited.iter().filter(|d| d.group != request.group).map(|d| amount(d)).sum()
}

/// Enough CPU units.
pub(super) fn cpu(slot: &Slot, request: &Request) -> Option<Reason> {
    let left = slot.left(Resource::Cpu) - kept_free(slot, request, |d| d.cpu);
    // A demand of 0 fits even where the instance is overcommitted.
    (request.cpu > 0 && left < request.cpu).then_some(Reason::Cpu)
}

/// Enough memory.
pub(super) fn memory(slot: &Slot, request: &Request) -> Option<Reason> {
    let left = slot.left(Resource::Memory) - kept_free(slot, request, |d| d.memory);
    (request.memory > 0 && left < request.memory).then_some(Reason::Memory)
}

/// All fixed ports are free.
pub(super) fn ports(slot: &Slot, request: &Request) -> Option<Reason> {
    let instance = slot.instance.as_ref()?;
    let taken = request.ports.iter().find(|port| {
        slot.usage.ports.contains_key(port)
            || instance.reserved_ports.contains(port)
            || slot.awaited.iter().any(|d| d.group != request.group && d.ports.contains(port))
    })?;
    Some(match taken.proto {
        Proto::Tcp => Reason::Ports,
        Proto::Udp => Reason::PortsUdp,
    })
}

/// Enough GPUs.
pub(super) fn gpus(slot: &Slot, request: &Request) -> Option<Reason> {
    if request.gpus == 0 {
        return None;
    }
    let kept: usize = kept_free(slot, request, |d| d.gpus);
    (slot.free_gpus().count() < request.gpus + kept).then_some(Reason::Gpu)
}

/// Enough network interfaces, where they are counted.
pub(super) fn enis(slot: &Slot, request: &Request) -> Option<Reason> {
    let limit = slot.instance.as_ref()?.capacity.enis?;
    let kept: i64 = kept_free(slot, request, |d| d.enis);
    (request.enis > 0 && limit - slot.usage.enis - kept < request.enis).then_some(Reason::Eni)
}
