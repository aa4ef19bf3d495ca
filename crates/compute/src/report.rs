//! What the shell that runs machines tells of them. Reports that come late or twice do no harm: each only moves the row on from the
//! states that it can follow, and says nothing about an instance that is gone.

use ec2::interfaces;
use ec2::rows::{Address, Instance, InstanceState, NetworkInterface};
use state::Tx;

use crate::lifecycle::{FAILED, INSIDE, enter};
use crate::rows::Volume;

fn state_of(tx: &Tx, id: &str) -> Option<InstanceState> {
    tx.get::<Instance>(id).map(|i| i.state)
}

/// The machine is up: Pending becomes Running.
pub fn running(tx: &mut Tx, id: &str) {
    if state_of(tx, id) == Some(InstanceState::Pending) {
        enter(tx, id, InstanceState::Running, None);
    }
}

/// Its user data has ended well. Its status checks pass from here on.
pub fn booted(tx: &mut Tx, id: &str) {
    running(tx, id);
    tx.update::<Instance>(id, |i| i.booted |= i.state == InstanceState::Running);
}

/// The machine is up, but its boot failed (user data that does not end well). It runs on, impaired; `why` is shown by its status.
pub fn boot_failed(tx: &mut Tx, id: &str, why: &str) {
    running(tx, id);
    tx.update::<Instance>(id, |i| {
        if i.state == InstanceState::Running {
            i.boot_error = Some(why.to_owned());
        }
    });
}

/// The machine could not be made at all: a pending instance is terminated, as AWS does with an internal error on launch.
pub fn launch_failed(tx: &mut Tx, id: &str, why: &str) {
    if state_of(tx, id) == Some(InstanceState::Pending) {
        tx.update::<Instance>(id, |i| i.boot_error = Some(why.to_owned()));
        enter(tx, id, InstanceState::Terminated, Some(FAILED));
        release(tx, id);
    }
}

/// The machine is down. If nobody asked for that, it was shut down from inside: it stops or is terminated, as the instance says.
pub fn stopped(tx: &mut Tx, id: &str) {
    let Some(row) = tx.get::<Instance>(id).cloned() else { return };
    match row.state {
        InstanceState::Stopping => {}
        InstanceState::Running if row.terminate_on_shutdown || row.lifecycle.is_some() => {
            enter(tx, id, InstanceState::ShuttingDown, Some(INSIDE));
            return terminated(tx, id);
        }
        InstanceState::Running => enter(tx, id, InstanceState::Stopping, Some(INSIDE)),
        InstanceState::ShuttingDown => return terminated(tx, id),
        _ => return,
    }
    // The address that it was given at launch goes back; it gets another with its next start.
    tx.update::<NetworkInterface>(&row.interface, |n| n.public_ip = None);
    enter(tx, id, InstanceState::Stopped, None);
    tx.update::<Instance>(id, |i| i.booted = false);
}

/// The machine is gone for good: what the instance held is given back. It can be described for an hour.
pub fn terminated(tx: &mut Tx, id: &str) {
    if state_of(tx, id) == Some(InstanceState::ShuttingDown) {
        enter(tx, id, InstanceState::Terminated, None);
        release(tx, id);
    }
}

/// Gives interfaces, addresses and volumes back.
fn release(tx: &mut Tx, id: &str) {
    let held: Vec<_> = tx.by_index::<NetworkInterface>("owner", id).cloned().collect();
    for n in held.iter().filter(|n| n.owner_kind == "instance") {
        if n.outlives_instance {
            detach_interface(tx, &n.id);
        } else {
            interfaces::delete(tx, &n.id);
        }
    }
    let disks: Vec<_> = tx.by_index::<Volume>("instance", id).cloned().collect();
    for v in disks {
        let goes = v.attachments.iter().any(|a| a.instance == id && a.delete_on_termination);
        if goes && v.attachments.len() == 1 {
            tx.delete::<Volume>(&v.id);
        } else {
            tx.update::<Volume>(&v.id, |v| v.attachments.retain(|a| a.instance != id));
        }
    }
    let now = tx.now();
    tx.update::<Instance>(id, |i| {
        i.terminated_at = Some(now);
        i.slot = None;
        i.address = String::new();
        i.interface = String::new();
        i.profile_association = None;
        i.block_devices.clear();
    });
}

fn detach_interface(tx: &mut Tx, id: &str) {
    tx.update::<NetworkInterface>(id, |n| {
        (n.owner_kind, n.owner, n.attachment, n.device_index) = (String::new(), String::new(), None, 0);
    });
    let elastic: Vec<_> = tx.by_index::<Address>("interface", id).map(|a| a.allocation.clone()).collect();
    for allocation in elastic {
        tx.update::<Address>(&allocation, |a| a.instance = None);
    }
}
