//! Steps 1 to 3 of placement: may this instance take this task?
//!
//! Each check is a function of its own, listed in [`FILTERS`] in the order in which they are reported; the modules
//! are the kinds of checks. Some depend on the instance alone and are looked at again only when it changes, others
//! also on the tasks that are there. Source: Developer Guide "Amazon ECS task placement", "API failure reasons".

mod attributes;
mod candidate;
mod constraints;
mod location;
mod resources;
#[cfg(test)]
mod tests;

use crate::failure::Reason;
use crate::request::Request;
use crate::slot::Slot;

/// What an answer depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    /// The instance alone.
    Instance,
    /// Also the tasks on it.
    Tasks,
}

/// Which step a check belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// Whether the instance comes into question at all. Instances that do not are not reported as failures.
    Candidate,
    /// Agent, attributes, location: what the instance is.
    Nature,
    /// What there must be room for.
    Room,
    /// `memberOf`.
    Membership,
    /// `distinctInstance`.
    Distinct,
}

type Check = fn(&Slot, &Request) -> Option<Reason>;

/// Every check, in the order in which reasons are given.
const FILTERS: [(Step, On, Check); 15] = [
    (Step::Candidate, On::Instance, candidate::known),
    (Step::Candidate, On::Instance, candidate::active),
    (Step::Candidate, On::Instance, candidate::capacity_provider),
    (Step::Candidate, On::Instance, candidate::launch),
    (Step::Nature, On::Instance, candidate::agent),
    (Step::Room, On::Tasks, resources::cpu),
    (Step::Room, On::Tasks, resources::memory),
    (Step::Room, On::Tasks, resources::ports),
    (Step::Room, On::Tasks, resources::gpus),
    (Step::Room, On::Tasks, resources::enis),
    (Step::Nature, On::Instance, attributes::required),
    (Step::Nature, On::Instance, location::zone_and_subnet),
    (Step::Membership, On::Instance, constraints::member_of_by_nature),
    (Step::Membership, On::Tasks, constraints::member_of_by_tasks),
    (Step::Distinct, On::Tasks, constraints::distinct_instance),
];

fn first(slot: &Slot, request: &Request, take: impl Fn(Step, On) -> bool) -> Option<Reason> {
    FILTERS.iter().filter(|(step, on, _)| take(*step, *on)).find_map(|(_, _, check)| check(slot, request))
}

/// The part that changes only with the instance.
pub(crate) fn suits(slot: &Slot, request: &Request) -> bool {
    first(slot, request, |_, on| on == On::Instance).is_none()
}

/// The part that changes with tasks.
pub(crate) fn has_room(slot: &Slot, request: &Request) -> bool {
    first(slot, request, |_, on| on == On::Tasks).is_none()
}

/// Whether the instance comes into question at all.
pub(crate) fn is_candidate(slot: &Slot, request: &Request) -> bool {
    first(slot, request, |step, _| step == Step::Candidate).is_none()
}

/// The first reason against, all checks made.
pub(crate) fn against(slot: &Slot, request: &Request) -> Option<Reason> {
    first(slot, request, |_, _| true)
}

/// The first reason against, constraints left out: StartTask.
pub(crate) fn against_start(slot: &Slot, request: &Request) -> Option<Reason> {
    first(slot, request, |step, _| step < Step::Membership)
}

/// Whether a daemon belongs here: everything but room and `distinctInstance`.
pub(crate) fn belongs(slot: &Slot, request: &Request) -> bool {
    first(slot, request, |step, _| !matches!(step, Step::Room | Step::Distinct)).is_none()
}

/// How far the instance is from taking the task: failed checks, and how early the first of them stands. The less,
/// the closer. `None` if it takes the task.
pub(crate) fn distance(slot: &Slot, request: &Request) -> Option<(Reason, (usize, usize))> {
    let mut failed =
        FILTERS.iter().enumerate().filter_map(|(i, (_, _, check))| Some((i, check(slot, request)?)));
    let (at, reason) = failed.next()?;
    Some((reason, (1 + failed.count(), FILTERS.len() - at)))
}
