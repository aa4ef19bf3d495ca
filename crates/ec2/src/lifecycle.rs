//! Controllers of what takes a moment to come and go: NAT gateways and VPC endpoints.
//!
//! They have no work of their own: the network shell builds from the rows. The short states are there because clients wait for
//! them to pass, and ended NAT gateways can be described for an hour, as with AWS.

use state::{Change, Controller, Tables, Timestamp, Tx, Wake};

use crate::rows::{NatGateway, NatState, VpcEndpoint};
use crate::{interfaces, routes};

/// How long `pending` and `deleting` last, in milliseconds.
const PASSING_MS: i64 = 500;
/// How long an ended NAT gateway can be described.
const FORGET_AFTER_MS: i64 = 3_600_000;

/// Takes NAT gateways from state to state.
pub struct NatGateways;

impl Controller for NatGateways {
    fn name(&self) -> &'static str {
        "ec2/nat-gateways"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some(n) = change.latest::<NatGateway>() {
            wake.key(&n.id);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<NatGateway>().iter().for_each(|n| wake.key(&n.id));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let row = tx.get::<NatGateway>(key)?.clone();
        let since = row.deleted_at.unwrap_or(row.created_at);
        let (due, next) = match row.state {
            NatState::Available => return None,
            NatState::Pending if row.failure.is_some() => (since.plus_ms(PASSING_MS), NatState::Failed),
            NatState::Pending => (since.plus_ms(PASSING_MS), NatState::Available),
            NatState::Deleting => (since.plus_ms(PASSING_MS), NatState::Deleted),
            NatState::Deleted | NatState::Failed => {
                let due = since.plus_ms(FORGET_AFTER_MS);
                if tx.now() < due {
                    return Some(due);
                }
                tx.delete::<NatGateway>(key);
                return None;
            }
        };
        if tx.now() < due {
            return Some(due);
        }
        if next == NatState::Deleted {
            interfaces::delete(tx, &row.interface);
            routes::target_gone(tx, &row.vpc, key);
        }
        tx.update::<NatGateway>(key, |n| n.state = next);
        Some(tx.now().plus_ms(FORGET_AFTER_MS)).filter(|_| next != NatState::Available)
    }
}

/// Takes VPC endpoints from state to state.
pub struct VpcEndpoints;

impl Controller for VpcEndpoints {
    fn name(&self) -> &'static str {
        "ec2/vpc-endpoints"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some(e) = change.latest::<VpcEndpoint>() {
            wake.key(&e.id);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.table::<VpcEndpoint>().iter().for_each(|e| wake.key(&e.id));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let row = tx.get::<VpcEndpoint>(key)?.clone();
        let since = match row.state.as_str() {
            "pending" => row.created_at,
            "deleting" => row.deleting_at.unwrap_or(row.created_at),
            _ => return None,
        };
        let due = since.plus_ms(PASSING_MS);
        if tx.now() < due {
            return Some(due);
        }
        if row.state == "pending" {
            tx.update::<VpcEndpoint>(key, |e| e.state = "available".into());
            return None;
        }
        row.interfaces.iter().for_each(|i| {
            interfaces::delete(tx, i);
        });
        tx.delete::<VpcEndpoint>(key);
        None
    }
}
