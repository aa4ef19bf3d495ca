//! Step 2, second half: the instance can do what the task definition's `requiresAttributes` ask.

use crate::failure::Reason;
use crate::request::Request;
use crate::slot::Slot;

/// All required attributes are there, with the value asked for if one is.
pub(super) fn required(slot: &Slot, request: &Request) -> Option<Reason> {
    let instance = slot.instance.as_ref()?;
    let all = request.required_attributes.iter().all(|wanted| {
        instance
            .attributes
            .get(&*wanted.name)
            .is_some_and(|have| wanted.value.as_deref().is_none_or(|value| have.as_deref() == Some(value)))
    });
    (!all).then_some(Reason::Attribute)
}
