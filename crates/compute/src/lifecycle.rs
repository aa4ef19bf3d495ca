//! What can be asked of an instance that is there: start, stop, reboot, terminate. Each only moves the row on; the shell that runs the
//! machine sees the state, acts, and calls [`crate::report`].

use std::sync::Arc;

use ec2::rows::{Instance, InstanceState, NetworkInterface};
use state::{AwsError, Tables, Tx};

use crate::capacity;
use crate::words::{error, gmt};

/// Code and sentence of a stop or end that a user asked for.
pub const USER: (&str, &str) =
    ("Client.UserInitiatedShutdown", "Client.UserInitiatedShutdown: User initiated shutdown");
/// Code and sentence of a shutdown from inside the instance.
pub const INSIDE: (&str, &str) =
    ("Client.InstanceInitiatedShutdown", "Client.InstanceInitiatedShutdown: Instance initiated shutdown");
/// Code and sentence of a launch that failed on the host's side.
pub const FAILED: (&str, &str) = ("Server.InternalError", "Server.InternalError: Internal error on launch");

/// The state before and after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    pub before: InstanceState,
    pub after: InstanceState,
}

/// The instance of that id.
///
/// # Errors
/// InvalidInstanceID.Malformed, InvalidInstanceID.NotFound.
pub fn instance(tables: &Tables, id: &str) -> Result<Arc<Instance>, AwsError> {
    tables.get::<Instance>(id).cloned().ok_or_else(|| {
        if !well_formed(id) {
            return error("InvalidInstanceID.Malformed", format!("Invalid id: \"{id}\""));
        }
        error("InvalidInstanceID.NotFound", format!("The instance ID '{id}' does not exist"))
    })
}

/// Whether all instances of a call exist; one error names all that do not.
///
/// # Errors
/// InvalidInstanceID.Malformed, InvalidInstanceID.NotFound.
pub(crate) fn all_there(tables: &Tables, ids: &[String]) -> Result<(), AwsError> {
    let missing: Vec<&str> =
        ids.iter().filter(|id| tables.get::<Instance>(id).is_none()).map(String::as_str).collect();
    match missing.as_slice() {
        [] => Ok(()),
        [one] => instance(tables, one).map(drop),
        more => {
            if let Some(bad) = more.iter().find(|id| !well_formed(id)) {
                return instance(tables, bad).map(drop);
            }
            let text = format!("The instance IDs '{}' do not exist", more.join(", "));
            Err(error("InvalidInstanceID.NotFound", text))
        }
    }
}

fn well_formed(id: &str) -> bool {
    id.strip_prefix("i-")
        .is_some_and(|d| matches!(d.len(), 8 | 17) && d.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn wrong_state(id: &str, what: &str) -> AwsError {
    let text = format!("The instance '{id}' is not in a state from which it can be {what}.");
    error("IncorrectInstanceState", text)
}

fn reason_text(code: &str, at: state::Timestamp) -> String {
    match code {
        "Client.UserInitiatedShutdown" => format!("User initiated ({})", gmt(at)),
        c if c.starts_with("Server.") => format!("Service initiated ({})", gmt(at)),
        _ => String::new(),
    }
}

/// Puts an instance into another state.
pub(crate) fn enter(tx: &mut Tx, id: &str, to: InstanceState, reason: Option<(&str, &str)>) {
    let now = tx.now();
    tx.update::<Instance>(id, |i| {
        if i.state != to {
            (i.state, i.state_since) = (to, now);
        }
        if let Some((code, message)) = reason {
            i.state_reason = Some((code.to_owned(), message.to_owned()));
            i.transition_reason = reason_text(code, now);
        }
    });
}

/// Asks for the end of an instance. Whether it is protected is the caller's to ask: Auto Scaling groups do not.
///
/// # Errors
/// InvalidInstanceID.NotFound.
pub fn terminate(tx: &mut Tx, id: &str, reason: (&str, &str)) -> Result<Moved, AwsError> {
    let before = instance(tx, id)?.state;
    if matches!(before, InstanceState::ShuttingDown | InstanceState::Terminated) {
        return Ok(Moved { before, after: before });
    }
    enter(tx, id, InstanceState::ShuttingDown, Some(reason));
    Ok(Moved { before, after: InstanceState::ShuttingDown })
}

/// Asks for a stop. One that stops or has stopped stays as it is.
///
/// # Errors
/// InvalidInstanceID.NotFound, IncorrectInstanceState, UnsupportedOperation (spot instances).
pub fn stop(tx: &mut Tx, id: &str, reason: (&str, &str)) -> Result<Moved, AwsError> {
    let row = instance(tx, id)?;
    let before = row.state;
    match before {
        InstanceState::Stopping | InstanceState::Stopped => return Ok(Moved { before, after: before }),
        InstanceState::Running => {}
        _ => return Err(wrong_state(id, "stopped")),
    }
    if row.lifecycle.as_deref() == Some("spot") {
        let text = format!(
            "You can't stop the Spot Instance '{id}' because it is associated with a one-time Spot Instance request. You can only stop \
             Spot Instances associated with persistent Spot Instance requests."
        );
        return Err(error("UnsupportedOperation", text));
    }
    enter(tx, id, InstanceState::Stopping, Some(reason));
    Ok(Moved { before, after: InstanceState::Stopping })
}

/// Starts a stopped instance: it needs its share of the host again and gets a new public address.
///
/// # Errors
/// InvalidInstanceID.NotFound, IncorrectInstanceState, InsufficientInstanceCapacity, Unsupported.
pub fn start(tx: &mut Tx, id: &str) -> Result<Moved, AwsError> {
    let row = instance(tx, id)?;
    let before = row.state;
    match before {
        InstanceState::Pending | InstanceState::Running => return Ok(Moved { before, after: before }),
        InstanceState::Stopped => {}
        _ => return Err(wrong_state(id, "started")),
    }
    if row.slot.is_none() {
        capacity::check(tx, &row.instance_type, &row.zone)?;
    }
    let public = if row.public_ip_at_start { Some(ec2::addresses::allocate_public(tx)?) } else { None };
    tx.update::<NetworkInterface>(&row.interface, |n| n.public_ip = public);
    let now = tx.now();
    tx.update::<Instance>(id, |i| {
        i.launched_at = now;
        i.state_reason = None;
        i.transition_reason = String::new();
        i.boot_error = None;
        i.booted = false;
    });
    enter(tx, id, InstanceState::Pending, None);
    Ok(Moved { before, after: InstanceState::Pending })
}

/// Asks for a reboot: the machine is restarted, its user data does not run again.
///
/// # Errors
/// InvalidInstanceID.NotFound, IncorrectInstanceState.
pub fn reboot(tx: &mut Tx, id: &str) -> Result<(), AwsError> {
    match instance(tx, id)?.state {
        InstanceState::Running | InstanceState::Pending => {}
        _ => return Err(wrong_state(id, "rebooted")),
    }
    tx.update::<Instance>(id, |i| i.reboots += 1);
    Ok(())
}
