//! Step 2 for `awsvpc` and for zone rebalancing: the instance is where the task may be.

use crate::failure::Reason;
use crate::instance::{SUBNET, ZONE};
use crate::request::Request;
use crate::slot::Slot;
use std::sync::Arc;

/// The instance's zone and subnet are among those asked for; an empty list asks for none in particular.
pub(super) fn zone_and_subnet(slot: &Slot, request: &Request) -> Option<Reason> {
    let instance = slot.instance.as_ref()?;
    let among = |wanted: &[Arc<str>], attribute: &str| {
        wanted.is_empty()
            || instance.attribute(attribute).is_some_and(|have| wanted.iter().any(|w| **w == *have))
    };
    (!among(&request.zones, ZONE) || !among(&request.subnets, SUBNET)).then_some(Reason::Location)
}
