//! Step 3: placement constraints, of the task definition and of the request or service alike. All must hold.
//!
//! Source: Developer Guide "Amazon ECS task placement constraints".

use crate::failure::Reason;
use crate::request::{Constraint, Request};
use crate::slot::Slot;

fn member_of(slot: &Slot, request: &Request, by_tasks: bool) -> Option<Reason> {
    let all = request.constraints.iter().all(|constraint| match constraint {
        Constraint::MemberOf(query) if query.depends_on_tasks() == by_tasks => query.eval(slot),
        Constraint::MemberOf(_) | Constraint::DistinctInstance => true,
    });
    (!all).then_some(Reason::MemberOf)
}

/// Expressions that ask only what the instance is.
pub(super) fn member_of_by_nature(slot: &Slot, request: &Request) -> Option<Reason> {
    member_of(slot, request, false)
}

/// Expressions that also ask which tasks are there.
pub(super) fn member_of_by_tasks(slot: &Slot, request: &Request) -> Option<Reason> {
    member_of(slot, request, true)
}

/// No task of the group is there; one on its way out still is.
pub(super) fn distinct_instance(slot: &Slot, request: &Request) -> Option<Reason> {
    (request.constraints.contains(&Constraint::DistinctInstance) && slot.holds(&request.group))
        .then_some(Reason::DistinctInstance)
}
